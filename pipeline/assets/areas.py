"""Assets on areas and their borders: the list of areas, the static shapes, the match report."""

import hashlib
from pathlib import Path

import polars as pl
from dagster import AssetExecutionContext, AssetSpec, MaterializeResult, asset, multi_asset

from pipeline.settings import Paths
from pipeline.sources.areas import read_areas
from pipeline.sql import ONE_RUN, OWNERS
from pipeline.warehouse import Workspace

DRAWN = ("boundary_file", "area_geometry", "boundary_match")
"""Tables of the drawn borders."""
REPORT = "boundary_match.csv"


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
    """Reads data/geo and draws every level of both provinsi from one coverage; where nothing that
    the drawing depends on has changed, what was drawn stays."""
    from pipeline.coverage import area_places, build_coverage, write_levels
    from pipeline.sources.boundaries import collect_boundary_files

    paths = workspace.paths
    areas = workspace.rows("select * from raw.area order by code")
    fingerprint = _drawing_fingerprint(paths, areas)
    if _is_drawn(workspace, fingerprint):
        context.log.info("Batas wilayah tidak berubah; gambar yang ada dipakai.")
        for name in DRAWN:
            count = workspace.rows(f"select count(*) as n from raw.{name}")["n"][0]
            yield MaterializeResult(
                asset_key=["raw", name], metadata={"dagster/row_count": int(count)}
            )
        return
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
    report = paths.build / REPORT
    _report(coverage.boundary_match).write_csv(report)
    for row in coverage.boundary_match.filter(pl.col("path") != files[0].path).to_dicts():
        context.log.info(_match_sentence(row, paths.relative(report)))
    if coverage.lost or coverage.distorted:
        context.log.warning(
            f"Poligon yang hilang atau berubah besar karena saling menindih: "
            f"{', '.join([*coverage.lost, *coverage.distorted])}."
        )
    workspace.replace("raw", "boundary_drawing", pl.DataFrame({"fingerprint": [fingerprint]}))
    for name, rows in tables.items():
        yield MaterializeResult(
            asset_key=["raw", name], metadata={"dagster/row_count": rows.height}
        )


def _drawing_fingerprint(paths: Paths, areas: pl.DataFrame) -> str:
    """What the drawn borders depend on: the areas, every file of data/geo, and the code."""
    import shapely

    from pipeline import coverage
    from pipeline.sources import boundaries as source

    found = hashlib.sha256(f"{shapely.__version__} {shapely.geos_version}".encode())
    for module in (coverage, source):
        found.update(Path(module.__file__).read_bytes())
    found.update(areas.write_csv().encode())
    for path in sorted(path for path in paths.geo.rglob("*") if path.is_file()):
        found.update(f"\n{paths.relative(path)}\n".encode())
        found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


def _is_drawn(workspace: Workspace, fingerprint: str) -> bool:
    """Whether the borders in the warehouse, and their files, are those of this fingerprint."""
    held = workspace.rows(
        "select table_name from information_schema.tables where table_schema = 'raw'"
    )["table_name"].to_list()
    if not {*DRAWN, "boundary_drawing"} <= set(held):
        return False
    if workspace.rows("select fingerprint from raw.boundary_drawing")["fingerprint"].to_list() != [
        fingerprint
    ]:
        return False
    files = workspace.rows("select path from raw.boundary_file")["path"]
    paths = workspace.paths
    return (paths.build / REPORT).exists() and all(_is_whole(paths.root / path) for path in files)


def _is_whole(path: Path) -> bool:
    """Whether a shape file is there with the content that its name is the hash of."""
    if not path.exists():
        return False
    return path.stem.endswith(hashlib.sha256(path.read_bytes()).hexdigest()[:8])


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
