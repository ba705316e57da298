"""Assets of the survey: estimates, targets, announced register figures, assumed sample sizes."""

from collections.abc import Callable, Collection

from dagster import AssetsDefinition, MaterializeResult, asset

from pipeline.sources import survey
from pipeline.sources.table import TextTable
from pipeline.sql import ONE_RUN, OWNERS
from pipeline.warehouse import Workspace

Reader = Callable[..., TextTable]


def survey_asset(name: str, reader: Reader, description: str) -> AssetsDefinition:
    """The asset that takes in `data/raw/survey/<name>.csv`, its area codes checked against the
    list of areas where it has any."""

    @asset(
        key=["raw", name],
        deps=[["raw", "area"]],
        group_name="survey",
        kinds={"csv", "duckdb"},
        owners=OWNERS,
        backfill_policy=ONE_RUN,
        description=description,
    )
    def build(workspace: Workspace) -> MaterializeResult:
        path = workspace.paths.raw / "survey" / f"{name}.csv"
        return workspace.take_in(name, path, lambda shown: reader(path, shown, _codes(workspace)))

    return build


def _codes(workspace: Workspace) -> Collection[str]:
    return set(workspace.rows("select code from raw.area")["code"])


survey_prevalence = survey_asset(
    "survey_prevalence",
    survey.read_survey_prevalence,
    "Published survey estimates 2007-2024 with source and confidence, one row per estimate.",
)
target = survey_asset(
    "target",
    survey.read_target,
    "Targets by area, year and authority; authorities that disagree are all kept.",
)
published_register = survey_asset(
    "published_register",
    survey.read_published_register,
    "Register figures as offices announced them.",
)
survey_assumption = survey_asset(
    "survey_assumption",
    lambda path, shown, _codes: survey.read_survey_assumption(path, shown),
    "Assumed children per kabupaten and design effect of each survey, with the reason.",
)
