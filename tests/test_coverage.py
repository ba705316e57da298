"""The coverage: borders nest, nothing vanishes, and no border looks better than it is."""

import json
import re
import shutil
from pathlib import Path

import geopandas as gpd
import numpy as np
import polars as pl
import pytest
import shapely

from pipeline.coverage import (
    Coverage,
    area_km2,
    build_coverage,
    check_written,
    village_voronoi,
    write_levels,
)
from pipeline.sources.boundaries import BoundaryFile, collect_boundary_files

ROOT = Path(__file__).resolve().parents[1]

# A provinsi of two kabupaten side by side, 1 degree each: 63.01 with two kecamatan of two desa,
# 63.02 with one desa; and Kalteng with one kabupaten to the west. Desa 63.01.02.2002 has no point.
AREAS = pl.DataFrame(
    [
        ("62", "provinsi", "00", None, None),
        ("62.01", "kabupaten", "62", None, None),
        ("62.01.01", "kecamatan", "62.01", None, None),
        ("62.01.01.2001", "desa", "62.01.01", "-3.5", "113.5"),
        ("63", "provinsi", "00", None, None),
        ("63.01", "kabupaten", "63", None, None),
        ("63.01.01", "kecamatan", "63.01", None, None),
        ("63.01.02", "kecamatan", "63.01", None, None),
        ("63.01.01.2001", "desa", "63.01.01", "-3.25", "114.25"),
        ("63.01.01.2002", "desa", "63.01.01", "-3.75", "114.25"),
        ("63.01.02.2001", "desa", "63.01.02", "-3.5", "114.75"),
        ("63.01.02.2002", "desa", "63.01.02", None, None),
        ("63.02", "kabupaten", "63", None, None),
        ("63.02.01", "kecamatan", "63.02", None, None),
        ("63.02.01.2001", "desa", "63.02.01", "-3.5", "115.5"),
    ],
    schema=["code", "level", "parent_code", "latitude", "longitude"],
    orient="row",
).with_columns(name=pl.col("code"), type=pl.col("level"), bps_code=pl.lit(None, pl.Utf8))


def box(west: float, east: float, south: float = -4.0, north: float = -3.0) -> shapely.Polygon:
    return shapely.box(west, south, east, north)


def given(
    level: str, shapes: dict, leftover: dict | None = None, *, default: bool = False,
    quality: str = "official",
) -> BoundaryFile:  # fmt: skip
    leftover = leftover or {}

    def frame(key: str, polygons: dict) -> gpd.GeoDataFrame:
        return gpd.GeoDataFrame({key: list(polygons)}, geometry=list(polygons.values()), crs=4326)

    return BoundaryFile(
        path="kabupaten.geojson" if default else f"{level}.geojson",
        product="uji", code_system="kemendagri", quality="open" if default else quality,
        level=level, source=f"sumber {level}", licence=f"lisensi {level}",
        features=len(shapes) + len(leftover), matched=frame("area_code", shapes),
        leftover=frame("parent_code", leftover), is_default=default,
    )  # fmt: skip


DEFAULT = given(
    "kabupaten", {"62.01": box(113, 114), "63.01": box(114, 115), "63.02": box(115, 116)},
    default=True,
)  # fmt: skip


def shapes_of(coverage: Coverage, provinsi: str, level: str) -> dict[str, shapely.Geometry]:
    for layer in coverage.layers:
        if (layer.provinsi_code, layer.level) == (provinsi, level):
            return dict(zip(layer.codes, layer.polygons, strict=True))
    return {}


def quality_of(coverage: Coverage) -> dict[str, str]:
    return dict(coverage.area_geometry.iter_rows())


# --- Voronoi ------------------------------------------------------------------------------------


def test_cells_are_in_the_order_of_their_points_and_fill_the_parent():
    cells = village_voronoi(box(0, 4, 0, 1), np.array([[3.0, 0.5], [1.0, 0.5]]))
    assert cells[0].equals(box(2, 4, 0, 1)) and cells[1].equals(box(0, 2, 0, 1))


def test_a_point_outside_its_parent_is_moved_inside_and_keeps_a_cell():
    cells = village_voronoi(box(0, 4, 0, 1), np.array([[-9.0, 0.5], [3.0, 0.5]]))
    assert shapely.contains_xy(cells[0], 0.01, 0.5)
    assert cells[0].area + cells[1].area == pytest.approx(4)


def test_identical_points_each_get_a_cell_and_always_the_same_one():
    points = np.array([[1.0, 0.5], [1.0, 0.5], [1.0, 0.5], [3.0, 0.5]])
    first, second = (village_voronoi(box(0, 4, 0, 1), points) for _ in range(2))
    assert (shapely.area(first) > 0).all() and shapely.area(first).sum() == pytest.approx(4)
    assert all(a.equals_exact(b) for a, b in zip(first, second, strict=True))


def test_one_village_has_the_whole_parent_and_none_has_no_cell():
    assert village_voronoi(box(0, 1, 0, 1), np.array([[5.0, 5.0]]))[0].equals(box(0, 1, 0, 1))
    assert len(village_voronoi(box(0, 1, 0, 1), np.empty((0, 2)))) == 0


def test_area_of_a_degree_at_the_equator():
    assert area_km2([shapely.box(0, -0.5, 1, 0.5)])[0] == pytest.approx(12364, abs=1)


# --- Rules --------------------------------------------------------------------------------------


def test_by_default_desa_are_cells_and_say_that_they_are_approximate():
    coverage = build_coverage(AREAS, [DEFAULT])
    desa = shapes_of(coverage, "63", "desa")
    assert desa["63.02.01.2001"].equals(box(115, 116))
    assert shapes_of(coverage, "63", "kabupaten")["63.01"].equals(box(114, 115))
    assert shapes_of(coverage, "63", "provinsi")["63"].equals(box(114, 116))
    assert quality_of(coverage) == {
        "62": "open", "62.01": "open", "62.01.01": "approximate", "62.01.01.2001": "approximate",
        "63": "open", "63.01": "open", "63.02": "open",
        "63.01.01": "approximate", "63.01.02": "approximate", "63.02.01": "approximate",
        "63.01.01.2001": "approximate", "63.01.01.2002": "approximate",
        "63.01.02.2001": "approximate", "63.01.02.2002": "none", "63.02.01.2001": "approximate",
    }  # fmt: skip


def test_a_desa_the_file_lacks_is_none_and_its_kabupaten_has_no_hole():
    """The feature that matches nothing stays a piece of the kecamatan that it lies in."""
    own = given(
        "desa",
        {"63.01.01.2001": box(114, 114.5), "63.01.02.2001": box(114.5, 115, -3.5),
         "63.02.01.2001": box(115, 116)},
        {"63.01.02": box(114.5, 115, -4, -3.5)},
    )  # fmt: skip
    coverage = build_coverage(AREAS, [DEFAULT, own])
    quality = quality_of(coverage)
    assert [quality[c] for c in ("63.01.01.2001", "63.01.01.2002", "63.01.02.2002")] == [
        "official", "none", "none",
    ]  # fmt: skip
    assert "63.01.01.2002" not in shapes_of(coverage, "63", "desa")
    assert shapes_of(coverage, "63", "kecamatan")["63.01.02"].equals(box(114.5, 115))
    assert shapes_of(coverage, "63", "kabupaten")["63.01"].equals(box(114, 115))
    assert (quality["63.01"], quality["63"], quality["62.01.01.2001"]) == (
        "official", "official", "approximate",
    )  # fmt: skip


def test_a_kabupaten_the_file_lacks_keeps_its_base_polygon_without_villages():
    own = given("desa", {"63.01.01.2001": box(114, 114.5), "63.01.01.2002": box(114.5, 115),
                         "63.01.02.2001": box(115, 115.1)})  # fmt: skip
    coverage = build_coverage(AREAS, [DEFAULT, own])
    quality = quality_of(coverage)
    assert shapes_of(coverage, "63", "kabupaten")["63.02"].equals(box(115.1, 116))
    assert (quality["63.02"], quality["63.02.01"], quality["63.02.01.2001"]) == (
        "open", "none", "none",
    )  # fmt: skip
    assert quality["63"] == "open"


def test_a_kabupaten_covered_in_part_keeps_its_size_and_hides_its_halved_kecamatan():
    own = given("desa", {"63.01.01.2001": box(114, 114.3), "63.01.02.2001": box(114.3, 114.5),
                         "63.01.02.2002": box(114.5, 114.6),
                         "63.02.01.2001": box(115, 116)})  # fmt: skip
    coverage = build_coverage(AREAS, [DEFAULT, own])
    quality = quality_of(coverage)
    assert shapes_of(coverage, "63", "kabupaten")["63.01"].equals(box(114, 115))
    assert quality["63.01"] == "open"
    assert (quality["63.01.01"], quality["63.01.02"]) == ("none", "official")


def test_a_kecamatan_file_gives_cells_inside_each_kecamatan():
    own = given("kecamatan", {"63.01.01": box(114, 114.4), "63.01.02": box(114.4, 115),
                              "63.02.01": box(115, 116)})  # fmt: skip
    coverage = build_coverage(AREAS, [DEFAULT, own])
    quality = quality_of(coverage)
    assert shapes_of(coverage, "63", "desa")["63.01.01.2001"].equals(box(114, 114.4, -3.5))
    assert shapes_of(coverage, "63", "desa")["63.01.02.2001"].equals(box(114.4, 115))
    assert (quality["63.01.01"], quality["63.01.01.2001"]) == ("official", "approximate")


def test_a_kecamatan_the_kecamatan_file_lacks_is_none_with_its_desa():
    own = given("kecamatan", {"63.01.01": box(114, 114.4), "63.02.01": box(115, 116)})
    quality = quality_of(build_coverage(AREAS, [DEFAULT, own]))
    assert (quality["63.01.02"], quality["63.01.02.2001"]) == ("none", "none")
    assert quality["63.01.01.2001"] == "approximate"


def test_a_kabupaten_file_replaces_the_kabupaten_that_it_draws_in_its_provinsi_only():
    own = given("kabupaten", {"63.01": box(114, 115.2)})
    coverage = build_coverage(AREAS, [DEFAULT, own])
    quality = quality_of(coverage)
    assert shapes_of(coverage, "63", "kabupaten")["63.01"].equals(box(114, 115.2))
    assert shapes_of(coverage, "63", "kabupaten")["63.02"].equals(box(115.2, 116))
    assert (quality["63.01"], quality["63.02"], quality["63"]) == ("official", "open", "open")
    both = given("kabupaten", {"62.01": box(113, 114.1), "63.01": box(114.1, 115)})
    coverage = build_coverage(AREAS, [DEFAULT, both])
    assert shapes_of(coverage, "62", "kabupaten")["62.01"].equals(box(113, 114.1))


def test_the_finest_file_wins_and_the_report_says_which_one_is_used():
    fine = given("desa", {"63.01.01.2001": box(114, 115), "63.02.01.2001": box(115, 116)})
    coarse = given("kecamatan", {"63.01.01": box(114, 114.1), "63.02.01": box(114.1, 116)})
    coverage = build_coverage(AREAS, [DEFAULT, coarse, fine])
    assert shapes_of(coverage, "63", "kecamatan")["63.01.01"].equals(box(114, 115))
    report = coverage.boundary_match.select("path", "provinsi_code", "is_used", "missing")
    assert report.rows() == [
        ("kabupaten.geojson", "62", True, 0),
        ("kabupaten.geojson", "63", False, 0),
        ("kecamatan.geojson", "63", False, 1),
        ("desa.geojson", "63", True, 3),
    ]


def test_the_other_provinsi_gives_way_to_the_users_border():
    own = given("desa", {"63.01.01.2001": box(113.8, 115), "63.02.01.2001": box(115, 116)})
    coverage = build_coverage(AREAS, [DEFAULT, own])
    assert shapes_of(coverage, "62", "provinsi")["62"].equals(box(113, 113.8))
    change = coverage.area_change.filter(pl.col("kabupaten_code") == "62.01")
    assert change["change_pct"][0] == pytest.approx(-20, abs=0.01)


def test_overlaps_and_slivers_are_closed_and_a_real_lake_stays():
    lake = shapely.Point(115.5, -3.5).buffer(0.05)
    rough = given(
        "kabupaten",
        {"62.01": box(113, 114), "63.01": box(114, 115.002), "63.02": box(115, 116) - lake
         - shapely.box(115.3, -3.9, 115.302, -3.8)},
        default=True,
    )  # fmt: skip
    kabupaten = shapes_of(build_coverage(AREAS, [rough]), "63", "kabupaten")
    polygons = list(kabupaten.values())
    assert shapely.coverage_is_valid(polygons)
    assert [hole.centroid.x for hole in polygons[1].interiors] == [pytest.approx(115.5, abs=1e-3)]
    assert shapely.union_all(polygons).area == pytest.approx(2 - lake.area, abs=0.001)


def test_an_area_that_lies_under_another_one_is_reported_as_lost():
    """Two features on the same ground: only one can be drawn, and that is said."""
    own = given("desa", {"63.01.01.2001": box(114, 115), "63.01.01.2002": box(114, 115),
                         "63.02.01.2001": box(115, 116)})  # fmt: skip
    coverage = build_coverage(AREAS, [DEFAULT, own])
    assert len(coverage.lost) == 1
    assert quality_of(coverage)[coverage.lost[0]] == "none"


def test_an_area_that_loses_most_of_its_ground_to_another_one_is_reported():
    own = given("desa", {"63.01.01.2001": box(114, 115), "63.01.01.2002": box(114.1, 115.2),
                         "63.02.01.2001": box(115.2, 116)})  # fmt: skip
    assert build_coverage(AREAS, [DEFAULT, own]).distorted in (["63.01.01.2001"], ["63.01.01.2002"])


# --- Files --------------------------------------------------------------------------------------


def written(coverage: Coverage, folder: Path) -> pl.DataFrame:
    return write_levels(coverage, folder, lambda path: path.relative_to(folder).as_posix())


def test_files_carry_shapes_only_and_are_named_by_their_content(tmp_path):
    rows = written(build_coverage(AREAS, [DEFAULT]), tmp_path)
    assert rows.columns == [
        "path", "provinsi_code", "level", "source", "licence", "quality", "features", "unmatched",
    ]  # fmt: skip
    assert all(re.fullmatch(r"6[23]-[a-z]+-[0-9a-f]{8}\.geojson", path) for path in rows["path"])
    assert sorted(rows["path"]) == sorted(path.name for path in tmp_path.iterdir())
    desa = rows.row(by_predicate=(pl.col("provinsi_code") == "62") & (pl.col("level") == "desa"))
    assert desa[3:] == (
        "Sel Voronoi titik desa (data/raw/area/area.csv) di dalam batas: sumber kabupaten",
        "lisensi kabupaten", "approximate", 1, 0,
    )  # fmt: skip
    text = (tmp_path / desa[0]).read_text()
    assert " " not in text
    content = json.loads(text)
    assert sorted(content) == ["features", "type"]
    assert content["features"][0]["id"] == "62.01.01.2001"
    assert content["features"][0]["properties"] == {"code": "62.01.01.2001"}
    ring = shapely.LinearRing(content["features"][0]["geometry"]["coordinates"][0])
    assert ring.is_ccw


def test_a_written_file_that_is_no_valid_coverage_is_refused(tmp_path):
    path = tmp_path / "a.geojson"
    features = [
        {"type": "Feature", "id": code, "properties": {}, "geometry": shapely.geometry.mapping(g)}
        for code, g in (("a", box(114, 115)), ("b", box(114.5, 116)))
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    with pytest.raises(RuntimeError, match="no valid coverage"):
        check_written(path, ["a", "b"])
    with pytest.raises(RuntimeError, match="not those of the layer"):
        check_written(path, ["a", "c"])


# --- The delivered data, end to end -------------------------------------------------------------


@pytest.fixture(scope="module")
def real_areas() -> pl.DataFrame:
    return pl.read_csv(ROOT / "data/raw/area/area.csv", infer_schema=False)


@pytest.fixture(scope="module")
def delivered(real_areas, tmp_path_factory) -> tuple[Coverage, pl.DataFrame, Path]:
    geo = tmp_path_factory.mktemp("geo")
    shutil.copy(ROOT / "data/geo/kabupaten.geojson", geo)
    folder = tmp_path_factory.mktemp("boundaries")
    boundaries = collect_boundary_files(geo, real_areas, lambda path: path.name)
    coverage = build_coverage(real_areas, boundaries)
    return coverage, written(coverage, folder), folder


def test_delivered_data_draws_every_area_but_the_eight_without_a_point(delivered):
    coverage, rows, _ = delivered
    counts = {(r["provinsi_code"], r["level"]): r["features"] for r in rows.iter_rows(named=True)}
    assert counts == {
        ("62", "provinsi"): 1, ("62", "kabupaten"): 14, ("62", "kecamatan"): 136,
        ("62", "desa"): 1571,
        ("63", "provinsi"): 1, ("63", "kabupaten"): 13, ("63", "kecamatan"): 156,
        ("63", "desa"): 2008,
    }  # fmt: skip
    missing = coverage.area_geometry.filter(pl.col("geometry_quality") == "none")["area_code"]
    assert len(missing) == 8 and all(code.startswith("63.10") for code in missing)
    assert coverage.area_geometry.height == 2 + 27 + 292 + 3587
    assert (coverage.lost, coverage.distorted) == ([], [])


def test_delivered_files_are_small_and_valid_when_read_again(delivered):
    _, rows, folder = delivered
    sizes = {path: (folder / path).stat().st_size for path in rows["path"]}
    assert max(sizes.values()) <= 600_000
    for path in sizes:
        frame = gpd.read_file(folder / path)
        polygons = frame.geometry.to_numpy()
        assert frame.geometry.is_valid.all()
        assert shapely.coverage_is_valid(polygons)
        coordinates = shapely.get_coordinates(polygons)
        assert np.abs(coordinates - np.round(coordinates, 4)).max() < 1e-9


def test_delivered_levels_nest_exactly(delivered):
    coverage = delivered[0]
    for provinsi in ("62", "63"):
        for finer, coarser, digits in (
            ("desa", "kecamatan", 8), ("desa", "kabupaten", 5), ("kabupaten", "provinsi", 2),
        ):  # fmt: skip
            parts: dict[str, list] = {}
            for code, polygon in shapes_of(coverage, provinsi, finer).items():
                parts.setdefault(code[:digits], []).append(polygon)
            for code, whole in shapes_of(coverage, provinsi, coarser).items():
                union = shapely.coverage_union_all(parts[code])
                assert union.symmetric_difference(whole).area < 1e-9


def test_delivered_provinsi_share_one_border(delivered):
    outlines = [
        shapes_of(delivered[0], provinsi, "provinsi")[provinsi] for provinsi in ("62", "63")
    ]
    assert shapely.coverage_is_valid(outlines)
    assert shapely.intersection(*outlines).area == 0
    assert shapely.intersection(*outlines).length > 3  # degrees of common border


def test_delivered_areas_hardly_change(delivered):
    """Cleaning takes overlaps (20 km2 in Kalsel) from one side; Banjarmasin is the smallest."""
    change = delivered[0].area_change
    assert change.height == 27
    assert change["change_pct"].abs().max() < 1.5
    assert change.filter(pl.col("kabupaten_code") != "63.71")["change_pct"].abs().max() < 0.4
    assert change["after_km2"].sum() / change["before_km2"].sum() == pytest.approx(1, abs=1e-4)


def test_delivered_villages_lie_in_their_own_polygon(delivered, real_areas):
    """Nothing is swapped on the way: 53 points lie outside their kabupaten, the rest inside."""
    points = {
        code: (float(lon), float(lat))
        for code, lon, lat in real_areas.filter(
            (pl.col("level") == "desa") & pl.col("longitude").is_not_null()
        ).select("code", "longitude", "latitude").iter_rows()
    }  # fmt: skip
    drawn = {
        code: polygon for provinsi in ("62", "63")
        for code, polygon in shapes_of(delivered[0], provinsi, "desa").items()
    }  # fmt: skip
    outside = [code for code, xy in points.items() if not shapely.contains_xy(drawn[code], *xy)]
    assert len(drawn) == 3579
    assert 40 <= len(outside) <= 60


def test_the_same_input_gives_the_same_bytes(delivered, real_areas, tmp_path):
    _, rows, folder = delivered
    boundaries = collect_boundary_files(
        _copied_default(tmp_path / "geo"), real_areas.sample(fraction=1, shuffle=True, seed=1),
        lambda path: path.name,
    )  # fmt: skip
    again = written(build_coverage(real_areas, boundaries), tmp_path / "out")
    assert again["path"].to_list() == rows["path"].to_list()
    for path in again["path"]:
        assert (tmp_path / "out" / path).read_bytes() == (folder / path).read_bytes()


def _copied_default(folder: Path) -> Path:
    folder.mkdir()
    shutil.copy(ROOT / "data/geo/kabupaten.geojson", folder)
    return folder
