"""Assets of the posyandu register: the alias file, and the lake, a partition per month."""

from datetime import date

from dagster import (
    AssetExecutionContext,
    Config,
    MaterializeResult,
    MonthlyPartitionsDefinition,
    asset,
)

from pipeline import checks, identity, ingest, lake
from pipeline.settings import FIRST_MONTH, TIMEZONE
from pipeline.sources.alias import read_aliases
from pipeline.sql import LAKE, ONE_RUN, OWNERS
from pipeline.warehouse import Workspace

MONTHS = MonthlyPartitionsDefinition(start_date=FIRST_MONTH, timezone=TIMEZONE, end_offset=1)


class LoadConfig(Config):
    """`rewrite`: write months of a range also where nothing has changed since they were written."""

    rewrite: bool = False


@asset(
    key=["raw", "alias"],
    deps=[["raw", "area"]],
    group_name="areas",
    kinds={"csv", "duckdb"},
    owners=OWNERS,
    backfill_policy=ONE_RUN,
    description="Other spellings of area names, kept by the data team: data/raw/area/alias.csv.",
)
def alias(workspace: Workspace) -> MaterializeResult:
    path = workspace.paths.raw / "area" / "alias.csv"
    areas = workspace.rows("select * from raw.area")
    return workspace.take_in("alias", path, lambda shown: read_aliases(path, shown, areas))


@asset(
    key=LAKE,
    deps=[["raw", "area"], ["raw", "alias"]],
    partitions_def=MONTHS,
    group_name="register",
    kinds={"parquet", "duckdb"},
    owners=OWNERS,
    backfill_policy=ONE_RUN,
    description="Accepted measurements, one Parquet folder per month, and the month's accounts.",
    check_specs=checks.specs(LAKE, checks.of_lake(ingest.today())),
)
def measurement(
    context: AssetExecutionContext, workspace: Workspace, config: LoadConfig
) -> MaterializeResult:
    """Loads the run's months one after another; of a range only those that have changed."""
    paths = workspace.paths
    register = ingest.Register(
        paths=paths,
        areas=workspace.rows("select * from raw.area order by code"),
        aliases=workspace.rows("select * from raw.alias"),
        key=identity.child_key(paths.child_key),
        today=ingest.today(),
        tell=context.log.info,
    )
    months = [date.fromisoformat(key) for key in context.partition_keys]
    if len(months) > 1 and not config.rewrite:
        changed = set(ingest.changed_months(paths))
        for month in set(months) - changed:
            ingest.note_unchanged(register, month)
        months = [month for month in months if month in changed]
    set_aside = ingest.simulated_set_aside(paths)
    if set_aside:
        context.log.warning(ingest.set_aside_sentence(set_aside))
    written = 0
    for month in months:
        loaded = ingest.load_month(register, month)
        if loaded is None:
            why = "simulasi, tidak dimuat" if month in set_aside else "tidak ada berkas"
            context.log.info(f"{month:%Y-%m}: {why}; bulan ini tidak ada di register.")
            continue
        written += 1
        (context.log.warning if loaded.is_failed else context.log.info)(loaded.sentence)
    lake.define_views(workspace.connection, paths)
    return MaterializeResult(
        metadata={"months_written": written, "months_in_lake": len(lake.months_written(paths))},
        check_results=[
            guard.run(workspace.connection, "lake.measurement")
            for guard in checks.of_lake(ingest.today())
        ],
    )
