"""The asset graph as a whole: a change of lineage, grouping or checks shows up in review as a
change of `asset_graph.txt`, and what every asset must say about itself is asserted here."""

from pathlib import Path

import yaml
from dagster import AssetCheckKey, AssetKey, DefaultScheduleStatus, in_process_executor

from pipeline.definitions import definitions
from pipeline.sql import read_models
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


def test_every_check_blocks_what_is_built_on_its_table():
    assert [key for key in GRAPH.asset_check_keys if not GRAPH.get(key).blocking] == []


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


def test_the_refresh_job_covers_every_asset():
    job = definitions.resolve_job_def("refresh")
    assert set(job.asset_layer.executable_asset_keys) == {node.key for node in NODES}


def test_every_job_runs_in_one_process():
    """A process per step would fight over the lock of the warehouse."""
    for name in ("refresh", "survey_refresh"):
        assert definitions.resolve_job_def(name).executor_def is in_process_executor


def test_dagster_sends_nothing_home_and_runs_one_thing_at_a_time():
    settings = yaml.safe_load((ROOT / "pipeline" / "dagster.yaml").read_text(encoding="utf-8"))
    assert settings["telemetry"] == {"enabled": False}
    assert settings["concurrency"]["runs"] == {"max_concurrent_runs": 1}


if __name__ == "__main__":
    SNAPSHOT.write_text(asset_graph(), encoding="utf-8")
    print(f"written: {SNAPSHOT}")
