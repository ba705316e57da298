"""Boundary files: every product is recognised, and every bad file is refused with a reason."""

import json
import zipfile
from pathlib import Path

import geopandas as gpd
import polars as pl
import pytest
import shapely

from pipeline.errors import InputError
from pipeline.sources.boundaries import (
    AreaIndex,
    BoundaryFile,
    collect_boundary_files,
    name_keys,
    read_boundary_file,
)

ROOT = Path(__file__).resolve().parents[2]

# Two kabupaten whose numbers cross in the two systems, a kabupaten that sounds like a kota, and
# one village name in two kecamatan: the traps of the real table, in small.
AREAS = pl.DataFrame(
    [
        ("62", "Kalimantan Tengah", "provinsi", "provinsi", "00", "62", None, None),
        ("63", "Kalimantan Selatan", "provinsi", "provinsi", "00", "63", None, None),
        ("35", "Jawa Timur", "provinsi", "provinsi", "00", "35", None, None),
        ("62.06", "Kabupaten Katingan", "kabupaten", "kabupaten", "62", "6209", None, None),
        ("62.08", "Kabupaten Sukamara", "kabupaten", "kabupaten", "62", "6206", None, None),
        ("62.06.01", "Kamipang", "kecamatan", "kecamatan", "62.06", None, None, None),
        ("62.08.01", "Jelai", "kecamatan", "kecamatan", "62.08", None, None, None),
        ("62.06.01.2001", "Karuing", "desa", "desa", "62.06.01", "6209010001", "-2.5", "113.5"),
        ("62.08.01.2001", "Sungai Damar", "desa", "desa", "62.08.01", "6206012001", "-2.5",
         "111.5"),
        ("63.02", "Kabupaten Kotabaru", "kabupaten", "kabupaten", "63", "6302", None, None),
        ("63.10", "Kabupaten Tanah Bumbu", "kabupaten", "kabupaten", "63", "6310", None, None),
        ("63.10.02", "Kusan Hilir", "kecamatan", "kecamatan", "63.10", None, None, None),
        ("63.10.06", "Simpang Empat", "kecamatan", "kecamatan", "63.10", None, None, None),
        ("63.10.02.2009", "Kampung Baru", "desa", "desa", "63.10.02", "6310020009", "-3.5",
         "115.5"),
        ("63.10.06.1001", "Kampung Baru", "desa", "kelurahan", "63.10.06", "6310061001", "-3.5",
         "116.5"),
        ("63.10.06.2013", "Mekar Sari", "desa", "desa", "63.10.06", None, None, None),
    ],
    schema=["code", "name", "level", "type", "parent_code", "bps_code", "latitude", "longitude"],
    orient="row",
)  # fmt: skip


def square(west: float, south: float = -4.0) -> shapely.Polygon:
    return shapely.box(west, south, west + 1, south + 1)


KAMPUNG_BARU_KUSAN, KAMPUNG_BARU_SIMPANG = square(115), square(116)


def write(path: Path, columns: dict, geometries: list, crs: object = 4326) -> Path:
    frame = gpd.GeoDataFrame(columns, geometry=geometries, crs=crs)
    if path.suffix in (".parquet", ".geoparquet"):
        frame.to_parquet(path)
    elif path.suffix == ".zip":
        folder = path.with_suffix("")
        folder.mkdir()
        frame.to_file(folder / "batas.shp")
        with zipfile.ZipFile(path, "w") as archive:
            for part in folder.iterdir():
                archive.write(part, part.name)
    else:
        frame.to_file(path)
    return path


def read(path: Path) -> BoundaryFile:
    return read_boundary_file(path, AREAS, f"data/geo/{path.name}")


def refusal(path: Path) -> str:
    with pytest.raises(InputError) as refused:
        read(path)
    assert refused.value.path == f"data/geo/{path.name}"
    return str(refused.value)


def drawn(boundary: BoundaryFile) -> list[str]:
    return list(boundary.matched["area_code"])


BOTH = [KAMPUNG_BARU_KUSAN, KAMPUNG_BARU_SIMPANG]
DESA = ["63.10.02.2009", "63.10.06.1001"]
PRODUCTS = {
    "BIG RBI": (
        {"WADMKD": ["Kampung Baru"] * 2, "WADMKC": ["Kusan Hilir", "Simpang Empat"],
         "WADMKK": ["Tanah Bumbu"] * 2, "WADMPR": ["Kalimantan Selatan"] * 2,
         "KDEPUM": DESA, "KDPKAB": ["63.10"] * 2},
        "kemendagri", "official",
    ),
    "Dukcapil": (
        {"NAME": ["KAMPUNG BARU"] * 2, "KECAMATAN": ["KUSAN HILIR", "SIMPANG EMPAT"],
         "KAB_KOTA": ["KAB. TANAH BUMBU"] * 2, "PROVINSI": ["KALIMANTAN SELATAN"] * 2,
         "KODE_KD": DESA},
        "kemendagri", "official",
    ),
    "OCHA COD-AB": (
        {"ADM4_EN": ["Kampung Baru"] * 2, "ADM3_EN": ["Kusan Hilir", "Simpang Empat"],
         "ADM4_PCODE": ["ID6310020009", "ID6310061001"]},
        "bps", "open",
    ),
    "GADM 4.1": (
        {"NAME_1": ["KalimantanSelatan"] * 2, "NAME_2": ["TanahBumbu"] * 2,
         "NAME_3": ["KusanHilir", "SimpangEmpat"], "NAME_4": ["KampungBaru"] * 2,
         "CC_4": ["6310020009", "6310061001"]},
        "bps", "open",
    ),
    "BPS": (
        {"nmprov": ["KALIMANTAN SELATAN"] * 2, "nmkab": ["TANAH BUMBU"] * 2,
         "nmkec": ["KUSAN HILIR", "SIMPANG EMPAT"], "nmdesa": ["KAMPUNG BARU"] * 2,
         "kdprov": ["63"] * 2, "kdkab": ["10"] * 2, "kdkec": ["020", "061"],
         "kddesa": ["009", "001"]},
        "bps", "official",
    ),
    "BPS, datar": (
        {"bps_code": [6310020009, 6310061001], "name": ["Kampung Baru"] * 2, "kode": DESA[::-1]},
        "bps", "open",
    ),
    "polos": ({"nama": ["Kampung Baru"] * 2, "kode": DESA}, "kemendagri", "open"),
}  # fmt: skip


@pytest.mark.parametrize("product", PRODUCTS)
def test_each_product_is_recognised_by_its_columns_and_joined_by_code(product, tmp_path):
    columns, system, quality = PRODUCTS[product]
    boundary = read(write(tmp_path / "a.geojson", columns, BOTH))
    assert (boundary.product, boundary.code_system, boundary.quality) == (product, system, quality)
    assert (boundary.level, boundary.features, boundary.unmatched) == ("desa", 2, ())
    assert drawn(boundary) == DESA
    assert boundary.matched.geometry[0].equals(KAMPUNG_BARU_KUSAN)
    assert boundary.provinsi == ["63"]


@pytest.mark.parametrize("product", ["BIG RBI", "Dukcapil", "GADM 4.1", "BPS"])
def test_without_codes_names_are_resolved_top_down_inside_their_parent(product, tmp_path):
    """Kampung Baru exists in two kecamatan, so only the parents tell which one it is."""
    columns = {
        name: values for name, values in PRODUCTS[product][0].items()
        if not name.upper().startswith(("KD", "KODE", "CC_"))
    }  # fmt: skip
    assert drawn(read(write(tmp_path / "a.geojson", columns, BOTH))) == DESA


@pytest.mark.parametrize("ending", [".gpkg", ".geojson", ".json", ".zip", ".parquet"])
def test_every_format_reads_the_same(ending, tmp_path):
    path = tmp_path / f"a{ending}"
    if ending == ".json":
        write(tmp_path / "a.geojson", PRODUCTS["polos"][0], BOTH).rename(path)
    else:
        write(path, PRODUCTS["polos"][0], BOTH)
    assert drawn(read(path)) == DESA


def test_geoparquet_may_call_its_geometry_anything(tmp_path):
    frame = gpd.GeoDataFrame({"kode": DESA, "geom": BOTH}, geometry="geom", crs=4326)
    frame.to_parquet(tmp_path / "a.parquet")
    assert drawn(read(tmp_path / "a.parquet")) == DESA


def test_level_is_the_deepest_one_that_has_values(tmp_path):
    """BIG files carry all columns and leave the deeper ones empty."""
    columns = {"WADMKD": [None], "WADMKC": [None], "WADMKK": ["Tanah Bumbu"],
               "WADMPR": ["Kalimantan Selatan"], "KDPKAB": ["63.10"]}  # fmt: skip
    boundary = read(write(tmp_path / "a.gpkg", columns, [KAMPUNG_BARU_KUSAN]))
    assert (boundary.level, drawn(boundary)) == ("kabupaten", ["63.10"])


def test_kecamatan_of_a_bps_file_is_found_by_name_inside_the_kabupaten_of_its_code(tmp_path):
    """No table of ours has BPS codes of kecamatan."""
    columns = {"bps_code": ["6310020", "6310999"], "name": ["Kusan Hilir", "Entah"]}
    boundary = read(write(tmp_path / "a.geojson", columns, BOTH))
    assert (boundary.level, drawn(boundary)) == ("kecamatan", ["63.10.02"])
    assert boundary.unmatched[0].parent_code == "63.10"


def test_kabupaten_names_kotabaru_is_no_kota():
    index = AreaIndex(AREAS)
    for spelling in ("Kotabaru", "KOTA BARU", "Kab. Kotabaru", "Kabupaten Kota Baru", "KotaBaru"):
        assert index.of_name("kabupaten", "63", spelling) == "63.02"
    assert index.of_name("kabupaten", "63", "Kota Tanah Bumbu") is None


def test_names_are_folded_and_lose_the_word_for_their_level():
    assert name_keys("Ds. Sei-Danau", "desa") == {"seidanau"}
    assert name_keys("KEL. KAMPUNG BARU", "desa") == {"kampungbaru"}
    assert name_keys("Kelumpang", "desa") == {"kelumpang"}
    assert name_keys("Kec. Kusan Hilir", "kecamatan") == {"kusanhilir"}


def test_an_ambiguous_name_stays_unmatched():
    twice = pl.concat([AREAS, AREAS.filter(pl.col("code") == "63.10.06.1001").with_columns(
        code=pl.lit("63.10.06.2099"))])  # fmt: skip
    assert AreaIndex(twice).of_name("desa", "63.10.06", "Kampung Baru") is None


def test_features_of_other_provinsi_are_set_aside_and_unmatched_ones_keep_their_parent(tmp_path):
    columns = {"kode": ["63.10.02.2009", "35.01.01.2001", "63.10.06.2999", "63.10.77.2001"],
               "nama": ["Kampung Baru", "Donorojo", "Baru Sekali", "Jauh"]}  # fmt: skip
    shapes = [square(115), square(111), square(116), square(115, -3.0)]
    boundary = read(write(tmp_path / "a.geojson", columns, shapes))
    assert (boundary.features, boundary.set_aside) == (3, 1)
    assert [(f.number, f.code, f.name, f.parent_code) for f in boundary.unmatched] == [
        (3, "63.10.06.2999", "Baru Sekali", "63.10.06"),
        (4, "63.10.77.2001", "Jauh", "63.10"),
    ]
    assert list(boundary.leftover["parent_code"]) == ["63.10.06", "63.10"]


def test_a_forest_without_village_code_stays_with_the_kecamatan_of_its_other_columns(tmp_path):
    columns = {"KDEPUM": ["63.10.02.2009", None], "WADMKD": ["Kampung Baru", None],
               "KDCPUM": ["63.10.02", "63.10.06"], "KDPKAB": ["63.10"] * 2}  # fmt: skip
    boundary = read(write(tmp_path / "a.geojson", columns, BOTH))
    assert drawn(boundary) == ["63.10.02.2009"]
    assert list(boundary.leftover["parent_code"]) == ["63.10.06"]


def test_unmatched_bps_village_finds_its_kecamatan_by_its_neighbours(tmp_path):
    """All desa of one BPS kecamatan lie in one kecamatan of ours, so a new one does as well."""
    columns = {"bps_code": ["6310020009", "6310020077"], "name": ["Kampung Baru", "Lain"]}
    boundary = read(write(tmp_path / "a.geojson", columns, BOTH))
    assert [f.parent_code for f in boundary.unmatched] == ["63.10.02"]


def test_two_features_of_one_area_are_dissolved_and_reported(tmp_path):
    columns = {"kode": ["63.10.02.2009", "63.10.02.2009"]}
    boundary = read(write(tmp_path / "a.geojson", columns, BOTH))
    assert boundary.doubled == {"63.10.02.2009": [1, 2]}
    assert boundary.matched.geometry[0].equals(shapely.box(115, -4, 117, -3))


def test_projected_three_dimensional_and_crossed_polygons_become_plain_ones(tmp_path):
    bow = shapely.Polygon([(115, -4, 7), (116, -3, 7), (116, -4, 7), (115, -3, 7)])
    frame = gpd.GeoDataFrame({"kode": ["63.10.02.2009"]}, geometry=[bow], crs=4326)
    frame.to_crs(32750).to_file(tmp_path / "a.gpkg")
    boundary = read(tmp_path / "a.gpkg")
    polygon = boundary.matched.geometry[0]
    assert boundary.matched.crs.to_epsg() == 4326
    assert polygon.is_valid and not polygon.has_z
    assert polygon.area == pytest.approx(0.5, rel=1e-3)


def test_lines_beside_polygons_are_left_out(tmp_path):
    line = shapely.LineString([(116, -4), (117, -3)])
    boundary = read(write(tmp_path / "a.geojson", {"kode": DESA}, [KAMPUNG_BARU_KUSAN, line]))
    assert drawn(boundary) == ["63.10.02.2009"]
    assert [f.number for f in boundary.unmatched] == [2]


def test_source_and_licence_come_from_the_file_if_it_names_them(tmp_path):
    columns = {"kode": DESA, "Source": ["BIG 2024"] * 2, "license": ["internal"] * 2}
    boundary = read(write(tmp_path / "a.geojson", columns, BOTH))
    assert (boundary.source, boundary.licence) == ("BIG 2024", "internal")
    bare = read(write(tmp_path / "b.geojson", {"kode": DESA}, BOTH))
    assert (bare.source, bare.licence) == (
        "polos, data/geo/b.geojson",
        "tidak disebut dalam berkas",
    )


def test_a_file_without_crs_is_taken_only_in_degrees_near_indonesia(tmp_path):
    plain = write(tmp_path / "a.parquet", {"kode": DESA}, BOTH, crs=None)
    assert drawn(read(plain)) == DESA
    metres = [shapely.box(300000, 9600000, 310000, 9610000)] * 2
    far = write(tmp_path / "b.parquet", {"kode": DESA}, metres, crs=None)
    assert "tanpa sistem koordinat (CRS)" in refusal(far)


def test_swapped_axes_are_refused(tmp_path):
    swapped = [shapely.box(-4, 115, -3, 116)] * 2
    assert "di luar Indonesia" in refusal(write(tmp_path / "a.geojson", {"kode": DESA}, swapped))


# --- Code systems -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("kode", "6310061001", '"bps_code"'),
        ("KDEPUM", "6310061001", '"bps_code"'),
        ("KODE_KD", "6310061001", '"bps_code"'),
        ("kode", "63.10.061.001", '"bps_code"'),
        ("bps_code", "63.10.06.1001", '"kode"'),
    ],
)
def test_the_shape_of_a_code_must_be_the_one_that_its_column_declares(
    column, value, said, tmp_path
):
    path = write(tmp_path / "a.geojson", {column: [value]}, [KAMPUNG_BARU_KUSAN])
    text = refusal(path)
    assert said in text and value in text


def test_dotted_code_read_as_a_number_is_refused(tmp_path):
    """63.10 as a number is 63.1, another kabupaten or none."""
    path = write(tmp_path / "a.geojson", {"kode": [63.10, 63.02]}, BOTH)
    assert "terbaca sebagai angka" in refusal(path)


def test_dotted_bps_kabupaten_are_refused_by_their_names(tmp_path):
    columns = {"kode": ["62.06", "62.09"], "nama": ["Sukamara", "Katingan"]}
    text = refusal(write(tmp_path / "a.geojson", columns, [square(111), square(113)]))
    assert "cocok dengan kode BPS" in text and "2 dari 2 fitur pembeda" in text


def test_dotted_bps_kabupaten_without_names_are_refused_by_their_place(tmp_path):
    shapes = [square(111, -3.0), square(113, -3.0)]
    text = refusal(write(tmp_path / "a.geojson", {"kode": ["62.06", "62.09"]}, shapes))
    assert "sebagai Kemendagri berarti Kabupaten Katingan, sebagai BPS berarti" in text


def test_the_same_codes_are_taken_where_names_and_place_agree_with_them(tmp_path):
    columns = {"kode": ["62.06", "62.08"], "nama": ["Katingan", "Sukamara"]}
    boundary = read(write(tmp_path / "a.geojson", columns, [square(113, -3.0), square(111, -3.0)]))
    assert drawn(boundary) == ["62.06", "62.08"]
    bps = {"bps_code": ["6206", "6209"], "name": ["Sukamara", "Katingan"]}
    other = read(write(tmp_path / "b.geojson", bps, [square(111, -3.0), square(113, -3.0)]))
    assert drawn(other) == ["62.08", "62.06"]


def test_a_ten_digit_string_of_two_villages_is_read_as_the_file_declares(tmp_path):
    """62.06.01.2001 is Karuing; 6206012001 is Sungai Damar, 200 km away."""
    dotted = read(write(tmp_path / "a.geojson", {"kode": ["62.06.01.2001"]}, [square(113, -3.0)]))
    assert drawn(dotted) == ["62.06.01.2001"]
    bps = read(write(tmp_path / "b.geojson", {"bps_code": ["6206012001"]}, [square(111, -3.0)]))
    assert drawn(bps) == ["62.08.01.2001"]
    wrong = write(tmp_path / "c.geojson", {"kode": ["62.06.01.2001"]}, [square(111, -3.0)])
    assert "cocok dengan kode BPS" in refusal(wrong)


def test_kecamatan_under_the_bps_number_of_their_kabupaten_are_refused(tmp_path):
    """62.06.01 exists, but this polygon lies in Sukamara, which is 62.06 only for BPS."""
    path = write(tmp_path / "a.geojson", {"kode": ["62.06.01"]}, [square(111, -3.0)])
    assert "cocok dengan kode BPS" in refusal(path)
    right = write(tmp_path / "b.geojson", {"kode": ["62.06.01"]}, [square(113, -3.0)])
    assert drawn(read(right)) == ["62.06.01"]


# --- Bad files ----------------------------------------------------------------------------------


def test_a_geojson_cut_off_in_the_middle_is_refused_with_its_line(tmp_path):
    path = write(tmp_path / "a.geojson", {"kode": DESA}, BOTH)
    path.write_bytes(path.read_bytes()[:-120])
    assert "baris" in refusal(path) and "terpotong" in refusal(path)


@pytest.mark.parametrize("ending", [".gpkg", ".zip", ".parquet"])
def test_a_binary_file_cut_off_in_the_middle_is_refused(ending, tmp_path):
    path = write(tmp_path / f"a{ending}", {"kode": DESA}, BOTH)
    content = path.read_bytes()
    for kept in (len(content) // 2, len(content) - 1):
        path.write_bytes(content[:kept])
        assert "terpotong" in refusal(path)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.geojson", b"", "0 byte"),
        ("a.geojson", b'{"type":"FeatureCollection","features":[]}', "0 fitur"),
        ("a.geojson", b'{"type":"Topology","objects":{}}', "bukan GeoJSON"),
        ("a.geojson", b"[1, 2]", "bukan GeoJSON"),
        ("a.geojson", b"\xff\xfe\x00PK", "bukan teks UTF-8"),
        ("a.geojson", b'{"type":"FeatureCollection","features":[7]}', "0 dari 1 fitur"),
        ("a.gpkg", b"PAR1 not a geopackage", "bukan GeoPackage"),
        ("a.parquet", b"PK\x03\x04", "bukan GeoParquet"),
        ("a.parquet", b"PAR1 nothing PAR1", "tidak dapat dibaca"),
        ("a.zip", b"SQLite format 3", "bukan ZIP"),
        ("a.kml", b"<kml/>", 'akhiran ".kml" tidak dikenal'),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(name, content, said, tmp_path):
    path = tmp_path / name
    path.write_bytes(content)
    assert said in refusal(path)


def test_unknown_columns_are_listed_with_what_is_expected(tmp_path):
    text = refusal(write(tmp_path / "a.geojson", {"DESA_X": ["a"], "luas": [1]}, [square(115)]))
    assert "DESA_X, luas" in text and "WADMKD" in text and "bps_code" in text


def test_a_file_without_polygons_is_refused(tmp_path):
    points = [shapely.Point(115, -3), shapely.Point(116, -3)]
    assert "tidak berisi poligon" in refusal(write(tmp_path / "a.geojson", {"kode": DESA}, points))
    pl.DataFrame({"kode": DESA}).write_parquet(tmp_path / "b.parquet")
    assert "tidak dapat dibaca" in refusal(tmp_path / "b.parquet")


def test_a_file_of_which_nothing_matches_is_refused(tmp_path):
    path = write(tmp_path / "a.geojson", {"kode": ["63.99.01.2001"]}, [square(115)])
    assert "tidak satu pun dari 1 fitur cocok" in refusal(path)
    other = write(tmp_path / "b.geojson", {"kode": ["35.01.01.2001"]}, [square(112)])
    assert "tidak ada fitur provinsi" in refusal(other)


def test_villages_with_bare_names_and_mixed_levels_are_refused(tmp_path):
    bare = write(tmp_path / "a.geojson", {"nama": ["Kampung Baru"], "level": ["desa"]}, [square(1)])
    assert "tanpa kode tidak cukup" in refusal(bare)
    mixed = write(tmp_path / "b.geojson", {"kode": ["63.10", "63.10.02.2009"]}, BOTH)
    assert "kabupaten, desa" in refusal(mixed)


def test_an_outline_of_a_provinsi_is_refused_because_borders_must_nest(tmp_path):
    assert "hanya menggambar provinsi" in refusal(
        write(tmp_path / "a.geojson", {"kode": ["63"]}, [square(115)])
    )


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("batas.shp", bytes(5_000_000))
    assert "mengembang" in refusal(path)


def test_a_zip_needs_one_whole_shapefile(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", "x")
    assert "berisi 0 berkas .shp" in refusal(tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("b.shp", "x")
    assert "kurang .shx, .dbf" in refusal(tmp_path / "b.zip")


def test_a_geopackage_with_two_layers_is_refused(tmp_path):
    frame = gpd.GeoDataFrame({"kode": DESA}, geometry=BOTH, crs=4326)
    frame.to_file(tmp_path / "a.gpkg", layer="desa")
    frame.to_file(tmp_path / "a.gpkg", layer="lama")
    assert "desa, lama" in refusal(tmp_path / "a.gpkg")


# --- The folder ---------------------------------------------------------------------------------


@pytest.fixture
def geo_folder(tmp_path):
    """The default file of the small world, and the files that are passed over."""
    codes = ["62.06", "62.08", "63.02", "63.10"]
    shapes = [square(113, -3.0), square(111, -3.0), square(117), square(115)]
    write(tmp_path / "kabupaten.geojson", {"code": codes}, shapes)
    (tmp_path / "README.md").write_text("baca")
    (tmp_path / ".gitkeep").write_text("")
    return tmp_path


def collect(folder: Path) -> list[BoundaryFile]:
    return collect_boundary_files(folder, AREAS, lambda path: f"data/geo/{path.name}")


def test_the_folder_gives_the_default_file_first(geo_folder):
    write(geo_folder / "a.geojson", {"kode": DESA}, BOTH)
    default, own = collect(geo_folder)
    assert (default.is_default, default.level, default.provinsi) == (
        True,
        "kabupaten",
        ["62", "63"],
    )
    assert default.licence == "CC BY 3.0 IGO" and default.quality == "open"
    assert (own.is_default, own.path) == (False, "data/geo/a.geojson")


def test_two_files_for_one_level_of_one_provinsi_are_refused(geo_folder):
    write(geo_folder / "a.geojson", {"kode": DESA}, BOTH)
    write(geo_folder / "b.geojson", {"kode": DESA}, BOTH)
    with pytest.raises(InputError, match=r"b\.geojson.*(\n.*)*sudah diberi oleh data/geo/a"):
        collect(geo_folder)


def test_unpacked_shapefile_parts_are_refused_and_a_missing_default_too(geo_folder):
    (geo_folder / "batas.shp").write_bytes(b"x")
    with pytest.raises(InputError, match="Shapefile dikemas sebagai"):
        collect(geo_folder)
    (geo_folder / "batas.shp").unlink()
    (geo_folder / "kabupaten.geojson").unlink()
    with pytest.raises(InputError, match="bawaan tidak ada"):
        collect(geo_folder)


def test_a_default_file_that_lacks_a_kabupaten_is_refused(geo_folder):
    content = json.loads((geo_folder / "kabupaten.geojson").read_text())
    content["features"].pop()
    (geo_folder / "kabupaten.geojson").write_text(json.dumps(content))
    with pytest.raises(InputError, match=r"kurang 63\.10"):
        collect(geo_folder)


def test_the_delivered_file_holds_all_27_kabupaten():
    areas = pl.read_csv(ROOT / "data/raw/area/area.csv", infer_schema=False)
    boundary = read_boundary_file(ROOT / "data/geo/kabupaten.geojson", areas, "kabupaten.geojson")
    assert (len(boundary.matched), boundary.unmatched, boundary.doubled) == (27, (), {})
