"""Assets on areas and their borders: the list of areas, the static shapes, the match report."""

import hashlib

import polars as pl
from dagster import AssetExecutionContext, AssetSpec, MaterializeResult, asset, multi_asset

from pipeline.sources.areas import read_areas
from pipeline.sql import ONE_RUN, OWNERS
from pipeline.warehouse import Workspace


@asset(
    key=["raw", "area"],
    group_name="areas",
    kinds={"csv", "duckdb"},
    owners=OWNERS,
    backfill_policy=ONE_RUN,
    description="Every area with its Kemendagri and its BPS code, from data/raw/area/area.csv.",
)
def area(workspace: Workspace) -> MaterializeResult:
    path = workspace.paths.raw / "area" / "area.csv"
    return workspace.take_in("area", path, lambda shown: read_areas(path, shown))


def _boundary_spec(name: str, description: str) -> AssetSpec:
    return AssetSpec(
        ["raw", name],
        deps=[["raw", "area"]],
        group_name="areas",
        kinds={"geojson", "duckdb"},
        owners=OWNERS,
        description=description,
    )


@multi_asset(
    specs=[
        _boundary_spec("boundary_file", "The static shapes, one GeoJSON per provinsi and level."),
        _boundary_spec("area_geometry", "How good the border of each area is, and where it lies."),
        _boundary_spec("boundary_match", "What of each boundary file matched an area."),
    ],
    backfill_policy=ONE_RUN,
)
def boundaries(context: AssetExecutionContext, workspace: Workspace):
    """Reads data/geo and draws every level of both provinsi from one coverage."""
    from pipeline.coverage import area_places, build_coverage, write_levels
    from pipeline.sources.boundaries import collect_boundary_files

    paths = workspace.paths
    areas = workspace.rows("select * from raw.area order by code")
    files = collect_boundary_files(paths.geo, areas, paths.relative)
    coverage = build_coverage(areas, files)
    places = area_places(coverage)
    tables = {
        "boundary_file": write_levels(coverage, paths.boundaries, paths.relative),
        "area_geometry": coverage.area_geometry.join(places, on="area_code", how="left"),
        "boundary_match": coverage.boundary_match,
    }
    for name, rows in tables.items():
        workspace.replace("raw", name, rows)
    workspace.record_files(
        "boundary",
        [
            {
                "path": file.path,
                "sha256": hashlib.sha256((paths.root / file.path).read_bytes()).hexdigest(),
                "rows_read": file.features,
                "rows_accepted": file.features - len(file.unmatched),
            }
            for file in files
        ],
    )
    report = paths.build / "boundary_match.csv"
    _report(coverage.boundary_match).write_csv(report)
    for row in coverage.boundary_match.filter(pl.col("path") != files[0].path).to_dicts():
        context.log.info(_match_sentence(row, paths.relative(report)))
    if coverage.lost or coverage.distorted:
        context.log.warning(
            f"Poligon yang hilang atau berubah besar karena saling menindih: "
            f"{', '.join([*coverage.lost, *coverage.distorted])}."
        )
    for name, rows in tables.items():
        yield MaterializeResult(
            asset_key=["raw", name], metadata={"dagster/row_count": rows.height}
        )


def _match_sentence(row: dict, report: str) -> str:
    used = "" if row["is_used"] else " Tidak dipakai: ada berkas yang lebih rinci."
    return (
        f"{row['path']} ({row['product']}, {row['level']}, provinsi {row['provinsi_code']}): "
        f"{row['matched']} cocok, {row['unmatched']} tidak cocok, {row['doubled']} ganda, "
        f"{row['missing']} wilayah tidak ada di berkas.{used} Rincian: {report}"
    )


def _report(boundary_match: pl.DataFrame) -> pl.DataFrame:
    lists = ("unmatched_features", "doubled_areas", "missing_areas")
    return boundary_match.with_columns(pl.col(name).list.join("; ") for name in lists)
