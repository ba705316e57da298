"""The list of areas as the dashboard sees it."""

import polars as pl

from tests.frames import AREA, rows_of

PLACE = ("label_longitude", "label_latitude", "west", "south", "east", "north")
GEOMETRY = {"area_code": pl.String, "geometry_quality": pl.String} | dict.fromkeys(
    PLACE, pl.Float64
)
BOX = (115.1, -2.9, 114.8, -3.2, 115.4, -2.6)


def test_every_area_has_its_names_codes_and_border_quality(warehouse):
    rows = [
        ("00", "Indonesia", "nasional", "negara", None, None),
        ("63", "Kalimantan Selatan", "provinsi", "provinsi", "00", "63"),
        ("63.05", "Kabupaten Tapin", "kabupaten", "kabupaten", "63", "6305"),
        ("63.72", "Kota Banjarbaru", "kabupaten", "kota", "63", "6372"),
        ("63.05.01", "Binuang", "kecamatan", "kecamatan", "63.05", "6305010"),
        ("63.05.01.2001", "Pulau Pinang", "desa", "desa", "63.05.01", None),
    ]
    columns = ("code", "name", "level", "type", "parent_code", "bps_code")
    frame = rows_of(AREA, [dict(zip(columns, row, strict=True)) for row in rows])
    warehouse.put("raw.area", frame)
    warehouse.put(
        "raw.area_geometry",
        pl.DataFrame(
            [("63.05", "open", *BOX), ("63.05.01", "approximate", *BOX)], GEOMETRY, orient="row"
        ),
    )
    area = {row["code"]: row for row in warehouse.build("area").to_dicts()}

    assert list(area) == sorted(row[0] for row in rows)
    assert area["63.05"] == {
        "code": "63.05",
        "name": "Kabupaten Tapin",
        "short_name": "Tapin",
        "level": "kabupaten",
        "type": "kabupaten",
        "parent_code": "63",
        "provinsi_code": "63",
        "kabupaten_code": "63.05",
        "bps_code": "6305",
        "geometry_quality": "open",
        **dict(zip(PLACE, BOX, strict=True)),
    }
    # A kota keeps its word: Kota Banjar and Kabupaten Banjar are two areas.
    assert area["63.72"]["short_name"] == "Kota Banjarbaru"
    assert area["63.05.01.2001"]["kabupaten_code"] == "63.05"
    assert area["63.05.01.2001"]["bps_code"] is None
    assert (area["63"]["provinsi_code"], area["63"]["kabupaten_code"]) == ("63", None)
    assert area["00"]["provinsi_code"] is None
    assert area["63.05.01"]["geometry_quality"] == "approximate"
    # An area without a border says so instead of vanishing from the list.
    assert area["63.05.01.2001"]["geometry_quality"] == "none"
    assert area["63.05.01.2001"]["west"] is None


def test_a_kabupaten_written_without_that_word_keeps_its_whole_name(warehouse):
    tapin = {"code": "63.05", "name": "Tapin", "level": "kabupaten", "type": "kabupaten"}
    warehouse.put("raw.area", rows_of(AREA, [tapin]))
    warehouse.put("raw.area_geometry", pl.DataFrame(schema=GEOMETRY))
    assert warehouse.build("area")["short_name"].to_list() == ["Tapin"]
