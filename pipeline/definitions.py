"""Assets, checks, jobs and schedules tied together; what they do is in the modules named here."""

from dagster import Definitions, in_process_executor, load_assets_from_modules

from pipeline import automation, sql
from pipeline.assets import areas, convergence, register, survey
from pipeline.assets.publication import publication_asset, source_file
from pipeline.assets.statistics import STATISTICS, statistic_asset
from pipeline.refresh import progress
from pipeline.warehouse import Workspace

models = sql.read_models()

definitions = Definitions(
    assets=[
        *load_assets_from_modules([areas, convergence, register, survey]),
        source_file,
        *(sql.sql_asset(model) for model in models),
        *(statistic_asset(statistic) for statistic in (*STATISTICS, *convergence.SCORES)),
        publication_asset(models),
    ],
    jobs=[automation.refresh, automation.register_refresh, automation.survey_refresh],
    schedules=[automation.survey_daily, automation.register_monthly],
    sensors=[automation.register_files],
    resources={"workspace": Workspace()},
    loggers={"progress": progress},
    executor=in_process_executor,
)
