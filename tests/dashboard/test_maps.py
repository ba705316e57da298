"""Classes, legend and figure of the map."""

import json

from dashboard import maps, text

BORDERS = text.WHO_BORDERS["stunting"]


def area(code, **other):
    return {
        "code": code,
        "short_name": f"Nama {code}",
        "label_longitude": 115.0,
        "label_latitude": -3.0,
        "west": 114.0,
        "south": -4.0,
        "east": 116.0,
        "north": -2.0,
    } | other


def value(code, pct):
    return {
        "area_code": code,
        "survey": "SSGI",
        "year": 2024,
        "indicator": "stunting",
        "prevalence_pct": pct,
        "ci_lower_pct": None,
        "ci_upper_pct": None,
        "ci_basis": None,
        "who_class": text.class_of("stunting", pct),
        "estimate": "direct",
        "confidence": "A",
        "note": None,
        "source_title": "Sumber",
    }


FILES = {"63": {"path": "dashboard/static/boundaries/63-kabupaten-0a1b2c3d.geojson"}}


def test_an_area_without_a_value_is_a_class_of_its_own_not_the_lowest():
    assert maps.class_index(None, BORDERS) == -1
    assert [maps.class_index(v, BORDERS) for v in (0, 2.5, 10, 20, 30)] == [0, 1, 2, 3, 4]


def test_the_legend_counts_every_area_once():
    html = maps.legend("stunting", BORDERS, [13.2, 14.4, 33.3, None])
    counts = [int(part.split(" wilayah")[0]) for part in html.split('class="count">')[1:]]
    assert counts == [0, 0, 2, 0, 1, 1]
    assert "tidak ada data" in html


def test_an_indicator_without_who_classes_gets_quintiles():
    borders = maps.class_borders("underweight", [10, 20, 30, 40, 50, 60])
    assert borders == (20, 30, 40, 50)
    assert "kuintil 1" in maps.legend("underweight", borders, [10.0])


def test_the_map_sends_codes_and_classes_and_names_the_shapes_by_address():
    figure = maps.choropleth(
        [area("63.05"), area("63.06")], {"63.05": value("63.05", 13.2)}, FILES, BORDERS, False, {}
    )
    (trace,) = json.loads(figure.to_json())["data"]
    assert trace["geojson"] == "/app/static/boundaries/63-kabupaten-0a1b2c3d.geojson"
    assert trace["locations"] == ["63.05", "63.06"]
    assert trace["z"] == [2, -1]
    assert "13,2 %" in trace["customdata"][0]
    assert "tidak ada data" in trace["customdata"][1]
    assert "coordinates" not in json.dumps(trace)


def test_the_script_outlines_the_chosen_area_from_the_shapes_of_its_provinsi():
    none = maps.settle_script([area("63.05")], FILES, None, "peta")
    tapin = maps.settle_script([area("63.05")], FILES, "63.05", "peta")
    assert '"chosen": null, "shapes": null' in none
    assert '"chosen": "63.05"' in tapin
    assert '"shapes": "/app/static/boundaries/63-kabupaten-0a1b2c3d.geojson"' in tapin


def test_the_hover_has_figure_interval_class_survey_source_and_one_caveat():
    row = value("63.05", 13.2) | {
        "ci_lower_pct": 10.4,
        "ci_upper_pct": 16.7,
        "ci_basis": "assumed n=671, deff=1.5",
        "estimate": "unknown",
    }
    words = maps.hover(area("63.05"), row)
    for expected in ("13,2 % (10,4-16,7, perkiraan)", "Kelas: sedang", "SSGI 2024, Sumber", "SAE"):
        assert expected in words


def test_names_and_sources_cannot_smuggle_markup_into_the_hover():
    row = value("63.05", 13.2) | {"source_title": "<img src=x>", "survey": "<i>S"}
    words = maps.hover(area("63.05", short_name="<b>x"), row)
    assert "<img" not in words
    assert "<i>" not in words
    assert "&lt;b&gt;x" in words


def test_nothing_in_the_map_names_another_host():
    figure = maps.choropleth([area("63.05")], {}, FILES, BORDERS, True, {})
    assert "http" not in figure.to_json()


def test_the_view_holds_all_areas_and_survives_none():
    assert maps.box([area("a"), area("b", west=110.0, north=1.0)]) == [[110.0, -4.0], [116.0, 1.0]]
    assert maps.box([area("a", west=None)]) is None
    assert maps.view([])["zoom"] == 5
