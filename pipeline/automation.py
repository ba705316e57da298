"""What runs by itself: the jobs, their schedules, and the sensor on the drop folder."""

import hashlib
import json
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from dagster import (
    AssetSelection,
    DagsterInstance,
    DefaultScheduleStatus,
    DefaultSensorStatus,
    RunRequest,
    RunsFilter,
    ScheduleDefinition,
    ScheduleEvaluationContext,
    SensorEvaluationContext,
    SensorResult,
    define_asset_job,
    schedule,
    sensor,
)

from pipeline import ingest, lake
from pipeline.settings import TIMEZONE, Paths, project_root
from pipeline.sources import posyandu
from pipeline.sql import LAKE

RANGE_START = "dagster/asset_partition_range_start"
RANGE_END = "dagster/asset_partition_range_end"
RUN_KEY = "dagster/run_key"
TRIES = 3
EVERY_SECONDS = 30
LAKE_ASSET = AssetSelection.assets(LAKE)

refresh = define_asset_job(
    "refresh",
    AssetSelection.all() - LAKE_ASSET,
    description="Everything but the months of the register, raw to published.",
)
register_refresh = define_asset_job(
    "register_refresh",
    AssetSelection.all(),
    description="Months of the register, then everything, raw to published.",
)
survey_assets = AssetSelection.groups("survey")
survey_refresh = define_asset_job(
    "survey_refresh",
    (survey_assets | survey_assets.downstream()).upstream() - LAKE_ASSET,
    description="The survey files, what is derived from them, and what those need.",
)

survey_daily = ScheduleDefinition(
    name="survey_daily",
    job=survey_refresh,
    cron_schedule="0 5 * * *",
    execution_timezone=TIMEZONE,
    default_status=DefaultScheduleStatus.RUNNING,
)


@schedule(
    job=register_refresh,
    cron_schedule="0 2 6 * *",
    execution_timezone=TIMEZONE,
    default_status=DefaultScheduleStatus.RUNNING,
    description="On the 6th, the month before.",
)
def register_monthly(context: ScheduleEvaluationContext) -> RunRequest:
    last_day = context.scheduled_execution_time.date().replace(day=1) - timedelta(days=1)
    return RunRequest(partition_key=last_day.replace(day=1).isoformat())


@sensor(
    job=register_refresh,
    minimum_interval_seconds=EVERY_SECONDS,
    default_status=DefaultSensorStatus.RUNNING,
    description="Months whose files, aliases or areas have changed: runs just those.",
)
def register_files(context: SensorEvaluationContext) -> SensorResult:
    """A month is run when it differs from what it was loaded from and has stood still since the
    last look. The same change is run once, and again, twice at most, when that run failed.

    The cursor has, per month, its state and when it was first seen so: a change that comes back
    after the month was loaded in between is another change.
    """
    seen = json.loads(context.cursor or "{}")
    changes, settled = {}, []
    for month, state in changed_files(Paths(project_root())).items():
        before = seen.get(month.isoformat())
        if before and before[0] == state:
            settled.append(month)
            changes[month] = before
        else:
            changes[month] = [state, time.time_ns()]
    requests = []
    for first, last in stretches(settled):
        change = [changes[month] for month in settled if first <= month <= last]
        key = hashlib.sha256(json.dumps([first.isoformat(), *change]).encode()).hexdigest()
        run_key = untried(context.instance, key)
        if run_key:
            tags = {RANGE_START: first.isoformat(), RANGE_END: last.isoformat()}
            requests.append(RunRequest(run_key=run_key, tags=tags))
    cursor = json.dumps({month.isoformat(): change for month, change in changes.items()})
    return SensorResult(run_requests=requests, cursor=cursor)


def untried(instance: DagsterInstance, key: str) -> str | None:
    """The run key for the next try of a change; None while a try is under way, or after the
    last."""
    for attempt in range(1, TRIES + 1):
        run_key = f"{key[:32]}-{attempt}"
        runs = instance.get_runs(RunsFilter(tags={RUN_KEY: run_key}), limit=1)
        if not runs:
            return run_key
        if not runs[0].is_finished:
            return None
    return None


def changed_files(paths: Paths) -> dict[date, str]:
    """The months whose files, or whatever else they are made from (areas, aliases, key, code), are
    not those that the lake was written from, with what tells their state apart; no file of theirs
    is read."""
    folders = posyandu.loaded_months(posyandu.month_folders(paths.posyandu, ingest.today()))
    common = ingest.common_signature(paths) if folders else ""
    now = {month: [posyandu.fingerprint(folder), common] for month, folder in folders.items()}
    now |= {month: ["removed", ""] for month in lake.months_written(paths) if month not in now}
    changed = {}
    for month, state in sorted(now.items()):
        facts = lake.month_facts(paths, month)
        if [facts.get("fingerprint"), facts.get("common")] != state:
            changed[month] = "-".join(state)
    return changed


def stretches(months: list[date]) -> Iterator[tuple[date, date]]:
    """First and last month of each stretch of neighbouring months; `months` in order."""
    if not months:
        return
    first = months[0]
    for month, following in pairwise(months):
        if (following - month).days > 31:
            yield first, month
            first = following
    yield first, months[-1]
