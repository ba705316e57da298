"""Assets, checks, jobs and schedules tied together; what they do is in the modules named here."""

from dagster import (
    AssetSelection,
    DefaultScheduleStatus,
    Definitions,
    ScheduleDefinition,
    define_asset_job,
    in_process_executor,
    load_assets_from_modules,
)

from pipeline import sql
from pipeline.assets import areas, survey
from pipeline.assets.publication import publication_asset, source_file
from pipeline.refresh import progress
from pipeline.settings import TIMEZONE
from pipeline.warehouse import Workspace

models = sql.read_models()

refresh = define_asset_job(
    "refresh", AssetSelection.all(), description="Everything, raw to published."
)

survey_assets = AssetSelection.groups("survey")
survey_refresh = define_asset_job(
    "survey_refresh",
    (survey_assets | survey_assets.downstream()).upstream(),
    description="The survey files, what is derived from them, and what those need.",
)

definitions = Definitions(
    assets=[
        *load_assets_from_modules([areas, survey]),
        source_file,
        *(sql.sql_asset(model) for model in models),
        publication_asset(models),
    ],
    jobs=[refresh, survey_refresh],
    schedules=[
        ScheduleDefinition(
            name="survey_daily",
            job=survey_refresh,
            cron_schedule="0 5 * * *",
            execution_timezone=TIMEZONE,
            default_status=DefaultScheduleStatus.RUNNING,
        )
    ],
    resources={"workspace": Workspace()},
    loggers={"progress": progress},
    executor=in_process_executor,
)
