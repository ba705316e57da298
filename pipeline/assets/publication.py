"""The assets that close a refresh: the receipts of what was read, and the published file."""

from dagster import AssetExecutionContext, AssetsDefinition, MaterializeResult, asset

from pipeline import checks, ingest
from pipeline import publication as publishing
from pipeline.sql import LAKE, ONE_RUN, OWNERS, SqlModel
from pipeline.warehouse import Workspace

READERS = {
    "area": ["raw", "area"],
    "alias": ["raw", "alias"],
    "boundary": ["raw", "boundary_match"],
    "survey_prevalence": ["raw", "survey_prevalence"],
    "target": ["raw", "target"],
    "published_register": ["raw", "published_register"],
    "survey_assumption": ["raw", "survey_assumption"],
    "score_rule": ["raw", "score_rule"],
    "convergence_indicator": ["raw", "convergence_indicator"],
    "published_assessment": ["raw", "published_assessment"],
}
"""Kind of file -> the asset that reads it and leaves the receipt."""
CONVERGENCE_FILE = ["raw", "convergence_file"]
"""The receipts of the convergence files, of which one may be refused and the others stand."""


@asset(
    key=["raw", "source_file"],
    deps=[*READERS.values(), CONVERGENCE_FILE, LAKE],
    group_name="publication",
    kinds={"duckdb"},
    owners=OWNERS,
    backfill_policy=ONE_RUN,
    description="The receipts that the readers left: every file with its hash and row accounting.",
)
def source_file(context: AssetExecutionContext, workspace: Workspace) -> MaterializeResult:
    stray = ingest.stray_receipts(workspace.paths)
    for path, reason in stray.select("path", "reason").iter_rows():
        context.log.warning(f"Tidak dibaca: {path}: {reason}.")
    workspace.connection.register("stray", stray.to_arrow())
    workspace.connection.execute(
        """
        create or replace table raw.source_file as
        select *, 'diterima' as status, cast(null as varchar) as reason,
            0 as rows_corrected, 0 as rows_to_correct,
            cast(null as varchar) as workbooks, cast(null as date) as month
        from raw.receipt where list_contains($kinds, kind)
        union all by name
        select *, 0 as rows_corrected, rows_quarantined as rows_to_correct,
            cast(null as date) as month
        from raw.convergence_file
        union all by name select * exclude (rows_unresolved) from lake.file
        union all by name select * exclude (rows_unresolved), null as month from stray
        """,
        {"kinds": list(READERS)},
    )
    workspace.connection.unregister("stray")
    count = workspace.connection.sql("select count(*) from raw.source_file").fetchall()[0][0]
    return MaterializeResult(metadata={"dagster/row_count": count})


def publication_asset(models: list[SqlModel]) -> AssetsDefinition:
    """The asset that publishes every mart; it runs only when all of their checks have passed."""
    marts = [model for model in models if model.schema == "marts"]

    @asset(
        key="publication",
        deps=[model.asset_key for model in marts],
        group_name="publication",
        kinds={"duckdb"},
        owners=OWNERS,
        backfill_policy=ONE_RUN,
        description="The published file, made current by an atomic swap; the last ten are kept.",
    )
    def publication(context: AssetExecutionContext, workspace: Workspace) -> MaterializeResult:
        # Publishing by hand runs no check of the marts, so a table that broke one is still there.
        broken = [
            result.description
            for model in marts
            for guard in checks.of_table(model.name, model.key)
            if guard.is_blocking
            and not (result := guard.run(workspace.connection, f"marts.{model.name}")).passed
        ]
        if broken:
            raise ValueError(f"Pemeriksaan menahan publikasi: {'; '.join(broken)}")
        tables = [(model.name, model.key) for model in marts]
        run_id = context.run.run_id
        path = publishing.publish(workspace.connection, workspace.paths, tables, run_id)
        return MaterializeResult(
            metadata={"path": workspace.paths.relative(path), "bytes": path.stat().st_size}
        )

    return publication
