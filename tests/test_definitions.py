"""The asset graph as a whole: a change of lineage, grouping or checks shows up in review as a
change of `asset_graph.txt`, and what every asset must say about itself is asserted here."""

from datetime import UTC, datetime
from pathlib import Path

import yaml
from dagster import (
    AssetCheckKey,
    AssetKey,
    BackfillPolicy,
    DefaultScheduleStatus,
    in_process_executor,
)

from pipeline.definitions import definitions
from pipeline.sql import LAKE, read_models
from tests.conftest import ROOT

SNAPSHOT = Path(__file__).with_name("asset_graph.txt")
GRAPH = definitions.resolve_asset_graph()
NODES = sorted(
    (GRAPH.get(key) for key in GRAPH.materializable_asset_keys),
    key=lambda node: node.key.to_user_string(),
)


def asset_graph() -> str:
    """Every asset with its group, kinds, parents and checks, one fact a line."""
    lines = []
    for node in NODES:
        lines.append(node.key.to_user_string())
        lines.append(f"    group {node.group_name}; kinds {', '.join(sorted(node.kinds))}")
        parents = sorted(parent.to_user_string() for parent in node.parent_keys)
        lines.append(f"    from {', '.join(parents) or '-'}")
        lines += [f"    {described(check)}" for check in sorted(node.check_keys)]
    return "\n".join(lines) + "\n"


def described(check: AssetCheckKey) -> str:
    kind = "blocking check" if GRAPH.get(check).blocking else "check"
    return f"{kind} {check.name}"


def test_the_asset_graph_is_the_one_that_was_agreed_on():
    assert asset_graph() == SNAPSHOT.read_text(encoding="utf-8"), (
        "The asset graph has changed. If that is meant: python -m tests.test_definitions"
    )


def test_every_asset_says_its_group_kinds_owners_and_what_it_is():
    silent = [
        node.key.to_user_string()
        for node in NODES
        if not (node.kinds and node.owners and node.description)
        or node.group_name in (None, "default")
    ]
    assert silent == []


def test_every_check_blocks_what_is_built_on_its_table_but_those_of_months_held_back():
    """A month that is held back is data: the other months are published all the same."""
    warning = [key for key in GRAPH.asset_check_keys if not GRAPH.get(key).blocking]
    assert {key.asset_key.to_user_string() for key in warning} == {"marts/register_month"}
    assert {key.name for key in warning} == {"places_resolved", "no_month_held_back"}


def test_whatever_is_checked_against_the_list_of_areas_waits_for_it():
    """On a fresh machine an empty table would else be checked before any area is known."""
    early = [
        model.name
        for model in read_models()
        if "area_code" in model.select
        and AssetKey(["raw", "area"]) not in GRAPH.get_ancestor_asset_keys(model.asset_key)
    ]
    assert early == []


def test_the_publication_waits_for_every_table():
    publication = next(node for node in NODES if node.key.to_user_string() == "publication")
    marts = {node.key for node in NODES if node.group_name == "marts"}
    assert publication.parent_keys == marts


def test_the_survey_is_refreshed_daily_at_5_in_the_morning_of_makassar():
    schedule = definitions.resolve_schedule_def("survey_daily")
    assert schedule.job_name == "survey_refresh"
    assert schedule.default_status == DefaultScheduleStatus.RUNNING
    assert schedule.cron_schedule == "0 5 * * *"
    assert schedule.execution_timezone == "Asia/Makassar"


def test_the_daily_job_covers_the_survey_all_that_hangs_on_it_and_all_that_needs():
    selected = definitions.resolve_job_def("survey_refresh").asset_layer.executable_asset_keys
    names = {key.to_user_string() for key in selected}
    assert {"raw/survey_prevalence", "marts/survey_change", "publication", "raw/area"} <= names


def covered(job: str) -> set[AssetKey]:
    return set(definitions.resolve_job_def(job).asset_layer.executable_asset_keys)


def test_the_refresh_job_covers_all_but_the_lake_and_the_register_job_that_too():
    """A job with the months of the lake asks for a month, and most refreshes have none to load."""
    everything = {node.key for node in NODES}
    assert covered("register_refresh") == everything
    assert covered("refresh") == everything - {LAKE}
    assert definitions.resolve_job_def("refresh").partitions_def is None


def test_a_job_that_leaves_out_the_lake_still_reads_what_is_in_it():
    for job in ("refresh", "survey_refresh"):
        assert LAKE not in covered(job)
    assert AssetKey(["marts", "register_prevalence"]) in covered("refresh")


def test_the_months_of_the_lake_begin_with_e_ppgbm_and_a_run_takes_any_range_of_them():
    node = GRAPH.get(LAKE)
    assert node.partitions_def.get_first_partition_key() == "2017-01-01"
    assert node.partitions_def.timezone == "Asia/Makassar"
    # All of them, else a range could not be launched with what follows from its months.
    assert {node.backfill_policy for node in NODES} == {BackfillPolicy.single_run()}


def test_the_month_that_has_begun_can_be_loaded():
    """Exports are dropped while the month is still running."""
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    keys = GRAPH.get(LAKE).partitions_def.get_partition_keys(current_time=noon)
    assert keys[-1] == "2026-03-01"


def test_every_job_runs_in_one_process():
    """A process per step would fight over the lock of the warehouse."""
    for name in ("refresh", "register_refresh", "survey_refresh"):
        assert definitions.resolve_job_def(name).executor_def is in_process_executor


def test_dagster_sends_nothing_home_and_runs_one_thing_at_a_time():
    settings = yaml.safe_load((ROOT / "pipeline" / "dagster.yaml").read_text(encoding="utf-8"))
    assert settings["telemetry"] == {"enabled": False}
    assert settings["concurrency"]["runs"] == {"max_concurrent_runs": 1}


if __name__ == "__main__":
    SNAPSHOT.write_text(asset_graph(), encoding="utf-8")
    print(f"written: {SNAPSHOT}")
