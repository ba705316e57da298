"""What runs by itself: months that a run loads or leaves, the sensor and the monthly schedule."""

import json
import os
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import duckdb
import polars as pl
import pytest
from dagster import (
    AssetKey,
    DagsterInstance,
    DagsterRunStatus,
    DefaultScheduleStatus,
    DefaultSensorStatus,
    build_schedule_context,
    build_sensor_context,
)
from dagster._core.test_utils import create_run_for_test

from pipeline import identity, ingest, lake
from pipeline.anthropometry.growth_tables import load_growth_tables
from pipeline.automation import (
    RANGE_END,
    RANGE_START,
    RUN_KEY,
    changed_files,
    register_files,
    register_monthly,
    stretches,
)
from pipeline.definitions import definitions
from pipeline.identity import KEY_VARIABLE
from pipeline.places import Gazetteer
from pipeline.settings import Paths
from pipeline.sources.areas import read_areas
from tests.conftest import ROOT
from tests.register import child, csv_text, drop, drop_months

JANUARY, FEBRUARY, MARCH, APRIL, MAY = (date(2025, month, 1) for month in range(1, 6))
LAKE_ALONE = [AssetKey(["raw", "area"]), AssetKey(["raw", "alias"]),
              AssetKey(["lake", "measurement"])]  # fmt: skip

NO_ALIAS = pl.DataFrame(schema={"alias": pl.String, "code": pl.String})


@pytest.fixture
def root(tmp_path, monkeypatch) -> Path:
    """A project with the list of areas and an empty drop folder."""
    shutil.copytree(ROOT / "data" / "raw" / "area", tmp_path / "data" / "raw" / "area")
    monkeypatch.setenv("PETA_ROOT", str(tmp_path))
    monkeypatch.setenv(KEY_VARIABLE, "kunci untuk uji")
    return tmp_path


@pytest.fixture(scope="module")
def instance():
    with DagsterInstance.ephemeral() as ephemeral:
        yield ephemeral


@pytest.fixture
def launch(root, instance):
    """Runs a range of months, or one, through the first assets of the register's job; gives how
    many months it wrote and how many are in the lake then."""

    def run(first: date, last: date | None = None, **config: object) -> tuple[int, int]:
        tags = {RANGE_START: first.isoformat(), RANGE_END: (last or first).isoformat()}
        result = definitions.resolve_job_def("register_refresh").execute_in_process(
            instance=instance,
            asset_selection=LAKE_ALONE,
            run_config={"ops": {"lake__measurement": {"config": config}}} if config else None,
            tags=tags if last else {},
            partition_key=None if last else first.isoformat(),
        )
        return told(result)

    return run


def told(result) -> tuple[int, int]:
    assert result.success
    about = result.asset_materializations_for_node("lake__measurement")[0].metadata
    return about["months_written"].value, about["months_in_lake"].value


@pytest.fixture(scope="module")
def areas() -> pl.DataFrame:
    return read_areas(ROOT / "data" / "raw" / "area" / "area.csv", "area.csv").rows


@pytest.fixture(scope="module")
def whats_costly(areas):
    """The gazetteer and the growth tables, made once."""
    with duckdb.connect() as connection:
        load_growth_tables(connection)
        yield {"gazetteer": Gazetteer(areas, NO_ALIAS), "connection": connection}


@pytest.fixture
def register(root, areas, whats_costly) -> ingest.Register:
    key = identity.child_key(Paths(root).child_key)
    made = ingest.Register(Paths(root), areas, NO_ALIAS, key, date(2026, 11, 21))
    vars(made).update(whats_costly)  # its cached properties
    return made


@pytest.fixture
def load(register):
    """Loads months without a run around them."""

    def load_all(*months: date) -> list[ingest.LoadedMonth | None]:
        return [ingest.load_month(register, month) for month in months]

    return load_all


def places(root: Path) -> dict[str, tuple[int, int]]:
    """Each month's folder with its number on the disk and when it was filled: a rewritten folder
    may get the number of the one before, but not its moment as well."""
    folder = root / "data" / "build" / "lake" / "measurement"
    about = {path.name: path.stat() for path in sorted(folder.iterdir())}
    return {name: (stat.st_ino, stat.st_mtime_ns) for name, stat in about.items()}


def rows(root: Path, query: str = "select * exclude (month) from lake.measurement") -> list[tuple]:
    with duckdb.connect() as reader:
        lake.define_views(reader, Paths(root))
        return sorted(reader.sql(query).fetchall())


# --- months of a run ---


def test_a_run_of_a_range_loads_every_month_in_it_with_all_of_its_files(root, launch):
    drop_months(root, JANUARY, MARCH)
    assert launch(JANUARY, APRIL) == (2, 2)
    counts = rows(root, "select month, source_path, count(*) from lake.measurement group by 1, 2")
    drop_folder = "data/raw/posyandu"
    assert counts == [
        (JANUARY, f"{drop_folder}/2025-01/banjarbaru.csv", 5),
        (JANUARY, f"{drop_folder}/2025-01/tapin.csv", 5),
        (MARCH, f"{drop_folder}/2025-03/banjarbaru.csv", 5),
        (MARCH, f"{drop_folder}/2025-03/tapin.csv", 5),
    ]
    (children,) = rows(root, "select count(distinct child_key) from lake.measurement")
    assert children == (10,)  # the same children in either month


def test_a_range_rewrites_only_the_months_that_have_changed(root, launch, load):
    drop_months(root, JANUARY, FEBRUARY, MARCH)
    load(JANUARY, FEBRUARY, MARCH)
    before, rows_before = places(root), rows(root)
    drop(root, "2025-02", "tapin.csv", csv_text([child(number, FEBRUARY) for number in (1, 2)]))

    assert ingest.changed_months(Paths(root)) == [FEBRUARY]
    assert launch(JANUARY, MARCH) == (1, 3)

    after = places(root)
    assert [month for month in after if after[month] != before[month]] == ["month=2025-02-01"]
    assert len(rows(root)) == len(rows_before) - 3


def test_a_second_run_of_the_same_files_writes_nothing_and_a_forced_one_the_same_rows(
    root, launch, load
):
    drop_months(root, JANUARY, FEBRUARY)
    load(JANUARY, FEBRUARY)
    before, rows_before = places(root), rows(root)
    assert launch(JANUARY, FEBRUARY) == (0, 2)
    assert places(root) == before
    assert launch(JANUARY, FEBRUARY, rewrite=True) == (2, 2)
    assert set(places(root).values()).isdisjoint(before.values())
    assert rows(root) == rows_before


def test_one_month_asked_for_by_name_is_written_again_and_no_other(root, launch, load):
    drop_months(root, JANUARY, FEBRUARY)
    load(JANUARY, FEBRUARY)
    before, rows_before = places(root), rows(root)
    assert launch(FEBRUARY) == (1, 2)
    after = places(root)
    assert after["month=2025-01-01"] == before["month=2025-01-01"]
    assert after["month=2025-02-01"] != before["month=2025-02-01"]
    assert rows(root) == rows_before


def test_a_month_without_a_file_is_nothing_to_stop_for(root, launch, load):
    """The schedule asks for the month before, whether or not anything was handed in."""
    drop_months(root, JANUARY)
    load(JANUARY)
    assert launch(FEBRUARY) == (0, 1)


def test_touched_files_of_the_same_content_are_no_change(root, load):
    drop_months(root, JANUARY, FEBRUARY)
    load(JANUARY, FEBRUARY)
    for path in Paths(root).posyandu.rglob("*.csv"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    assert ingest.changed_months(Paths(root)) == []


def test_the_month_that_runs_is_loaded_again_the_next_day(root, register, monkeypatch):
    """What was in the future yesterday is not today."""
    drop_months(root, FEBRUARY)  # measured on the 12th
    accepted = []
    for day in (11, 12, 12):
        monkeypatch.setattr(ingest, "today", lambda day=day: FEBRUARY.replace(day=day))
        if FEBRUARY in ingest.changed_months(Paths(root)):
            ingest.load_month(replace(register, today=ingest.today()), FEBRUARY)
            accepted.append(len(rows(root)))
    assert accepted == [0, 10]


@pytest.mark.parametrize("name", ["alias.csv", "area.csv"])
def test_another_list_of_areas_or_aliases_changes_every_month(root, load, name):
    drop_months(root, JANUARY, FEBRUARY)
    load(JANUARY, FEBRUARY)
    path = Paths(root).raw / "area" / name
    path.write_bytes(path.read_bytes() + b"\n")
    assert ingest.changed_months(Paths(root)) == [JANUARY, FEBRUARY]


def test_another_key_changes_every_month(root, load, monkeypatch):
    """Else a child would be two, one in the months before the key was lost and one after."""
    drop_months(root, JANUARY)
    load(JANUARY)
    monkeypatch.setenv(KEY_VARIABLE, "kunci lain")
    assert ingest.changed_months(Paths(root)) == [JANUARY]


def test_a_month_whose_folder_is_gone_leaves_the_lake_with_its_workbooks(root, load):
    drop_months(root, JANUARY, FEBRUARY)
    drop(root, "2025-02", "c.csv", csv_text([child(1, FEBRUARY, Nama="", **{"Desa/Kel": "?"})]))
    load(JANUARY, FEBRUARY)
    workbooks = Paths(root).quarantine / "2025-02"
    assert [path.name for path in workbooks.iterdir()] == ["c.csv.xlsx"]
    shutil.rmtree(Paths(root).posyandu / "2025-02")
    assert ingest.changed_months(Paths(root)) == [FEBRUARY]
    assert load(FEBRUARY) == [None]
    assert list(places(root)) == ["month=2025-01-01"]
    assert not workbooks.exists()


def test_a_month_that_fails_is_accounted_for_and_the_others_are_loaded(root, load, monkeypatch):
    """Its text may quote a cell, so that is told neither in the lake nor in the log."""
    drop_months(root, JANUARY, FEBRUARY, MARCH)
    drop(root, "2025-02", "sasaran.csv", "desa_code,registered\n63.05.01.2003,40\n")
    real = ingest.check_month

    def breaks_in_february(exports, month, *others):
        if month == FEBRUARY:
            raise ValueError("isi sel BUNGA RAHASIA")
        return real(exports, month, *others)

    monkeypatch.setattr(ingest, "check_month", breaks_in_february)
    failed = [month.is_failed for month in load(JANUARY, FEBRUARY, MARCH)]
    assert failed == [False, True, False]
    assert [month for (month,) in rows(root, "select distinct month from lake.measurement")] == [
        JANUARY,
        MARCH,
    ]
    failed = rows(root, "select path, kind, reason from lake.file where status = 'gagal'")
    folder = "data/raw/posyandu/2025-02"
    assert [(path, kind) for path, kind, _ in failed] == [
        (f"{folder}/banjarbaru.csv", "posyandu"),
        (f"{folder}/sasaran.csv", "sasaran"),
        (f"{folder}/tapin.csv", "posyandu"),
    ]
    reason = failed[0][2]
    assert reason.startswith("gagal diproses (ValueError di test_automation.py baris ")
    assert "RAHASIA" not in reason
    # It is tried again by the next refresh, but not by the sensor every half minute.
    assert ingest.changed_months(Paths(root)) == [FEBRUARY]
    assert changed_files(Paths(root)) == {}
    monkeypatch.setattr(ingest, "check_month", real)
    load(FEBRUARY)
    assert len(rows(root)) == 30


def test_a_panic_of_a_library_fails_the_month_alone(root, load, monkeypatch):
    """A panic of Polars is no Exception in Python, and its text may quote a cell."""
    drop_months(root, JANUARY)
    panic = pl.exceptions.PanicException("isi sel BUNGA RAHASIA")
    assert not isinstance(panic, Exception)
    monkeypatch.setattr(ingest, "check_month", raises(panic))
    (loaded,) = load(JANUARY)
    assert loaded.is_failed
    assert "RAHASIA" not in loaded.sentence


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit])
def test_who_stops_a_refresh_is_not_answered_with_a_failed_month(
    root, load, monkeypatch, interruption
):
    drop_months(root, JANUARY)
    monkeypatch.setattr(ingest, "check_month", raises(interruption()))
    with pytest.raises(interruption):
        load(JANUARY)
    assert lake.months_written(Paths(root)) == []


def raises(error: BaseException):
    def fails(*_):
        raise error

    return fails


# --- simulated months ---


def test_a_simulated_month_marks_its_rows_and_files(root, load):
    drop_months(root, JANUARY, simulated=True)
    load(JANUARY)
    assert rows(root, "select distinct is_simulated from lake.measurement") == [(True,)]
    assert rows(root, "select distinct is_simulated from lake.file") == [(True,)]


def test_the_first_real_month_sends_the_simulated_ones_out_of_the_lake(root, load, launch):
    drop_months(root, JANUARY, FEBRUARY, simulated=True)
    load(JANUARY, FEBRUARY)
    drop_months(root, APRIL)
    assert ingest.changed_months(Paths(root)) == [JANUARY, FEBRUARY, APRIL]
    assert launch(JANUARY, APRIL) == (1, 1)
    assert rows(root, "select distinct month, is_simulated from lake.measurement") == [
        (APRIL, False)
    ]
    assert ingest.simulated_set_aside(Paths(root)) == [JANUARY, FEBRUARY]


def test_a_month_that_is_no_longer_marked_as_simulated_is_loaded_again(root, load):
    drop_months(root, JANUARY, simulated=True)
    load(JANUARY)
    (Paths(root).posyandu / "2025-01" / "SIMULASI").unlink()
    assert ingest.changed_months(Paths(root)) == [JANUARY]
    assert list(changed_files(Paths(root))) == [JANUARY]
    load(JANUARY)
    assert rows(root, "select distinct is_simulated from lake.measurement") == [(False,)]


def test_a_folder_of_sasaran_alone_sends_no_simulated_month_away(root, load):
    """It holds no measurement: the register would be empty."""
    drop_months(root, JANUARY, simulated=True)
    drop(root, "2025-02", "sasaran.csv", "desa_code,registered\n63.05.01.2003,40\n")
    load(JANUARY)
    assert len(rows(root)) == 10


# --- the sensor ---


def look(root: Path, cursor: str | None = None, instance: DagsterInstance | None = None):
    """One look of the sensor at the drop folder: the ranges asked for, their keys, the cursor."""
    instance = instance or DagsterInstance.ephemeral()
    result = register_files(build_sensor_context(instance=instance, cursor=cursor))
    ranges = [
        (request.tags[RANGE_START], request.tags[RANGE_END]) for request in result.run_requests
    ]
    return ranges, [request.run_key for request in result.run_requests], result.cursor


def looks(root: Path, count: int) -> tuple[list[tuple[str, str]], list[str]]:
    """Several looks in a row with nothing changed in between: what Dagster would run, for it runs
    a key but once."""
    ran, keys, cursor = [], [], None
    for _ in range(count):
        ranges, asked, cursor = look(root, cursor)
        for stretch, key in zip(ranges, asked, strict=True):
            if key not in keys:
                ran.append(stretch)
                keys.append(key)
    return ran, keys


def test_files_that_have_stood_still_since_the_last_look_are_run_once(root):
    drop_months(root, FEBRUARY)
    ranges, _, cursor = look(root)
    assert ranges == []
    ranges, _, _ = look(root, cursor)
    assert ranges == [("2025-02-01", "2025-02-01")]
    assert looks(root, 6)[0] == [("2025-02-01", "2025-02-01")]


def test_a_file_that_still_grows_is_not_run(root):
    drop_months(root, FEBRUARY)
    path = Paths(root).posyandu / "2025-02" / "tapin.csv"
    cursor = None
    for _ in range(3):
        ranges, _, cursor = look(root, cursor)
        assert ranges == []
        with path.open("a") as file:
            file.write("63,\n")
    _, _, cursor = look(root, cursor)
    assert look(root, cursor)[0] == [("2025-02-01", "2025-02-01")]


@pytest.mark.parametrize("name", [".tapin.csv.swp", "tapin.csv.part", "~$tapin.xlsx"])
def test_a_copy_that_is_still_arriving_is_not_looked_at(root, name):
    drop(root, "2025-02", name, "half")
    assert looks(root, 3)[0] == []


def test_two_stretches_of_months_are_two_requests(root):
    drop_months(root, JANUARY, FEBRUARY, APRIL, date(2025, 12, 1), date(2026, 1, 1))
    ranges, keys = looks(root, 4)
    assert ranges == [
        ("2025-01-01", "2025-02-01"),
        ("2025-04-01", "2025-04-01"),
        ("2025-12-01", "2026-01-01"),
    ]
    assert len(set(keys)) == 3


def test_a_loaded_month_is_not_asked_for_and_a_changed_one_again(root, load):
    drop_months(root, JANUARY, FEBRUARY)
    _, first_keys = looks(root, 2)
    load(JANUARY, FEBRUARY)
    assert looks(root, 3) == ([], [])
    drop(root, "2025-02", "tapin.csv", csv_text([child(1, FEBRUARY)]))
    ranges, keys = looks(root, 3)
    assert ranges == [("2025-02-01", "2025-02-01")]
    assert set(keys).isdisjoint(first_keys)


def test_a_removed_month_is_run_so_that_it_leaves_the_lake(root, load):
    drop_months(root, JANUARY, FEBRUARY)
    load(JANUARY, FEBRUARY)
    shutil.rmtree(Paths(root).posyandu / "2025-02")
    assert looks(root, 3)[0] == [("2025-02-01", "2025-02-01")]
    load(FEBRUARY)
    assert looks(root, 3)[0] == []


def test_a_month_that_is_removed_a_second_time_is_run_a_second_time(root, load):
    """Dagster runs a key but once, ever."""
    keys = []
    for _ in range(2):
        drop_months(root, JANUARY)
        load(JANUARY)
        shutil.rmtree(Paths(root).posyandu / "2025-01")
        keys += looks(root, 2)[1]
        load(JANUARY)
    assert len(set(keys)) == 2


def test_simulated_months_come_back_when_the_real_one_is_withdrawn(root, load):
    """Their files are the same as when they were first loaded, the key must not be."""
    drop_months(root, JANUARY, simulated=True)
    _, first_keys = looks(root, 2)
    load(JANUARY)
    drop_months(root, APRIL)
    load(JANUARY, APRIL)
    assert lake.months_written(Paths(root)) == [APRIL]
    shutil.rmtree(Paths(root).posyandu / "2025-04")
    ranges, keys = looks(root, 2)
    assert ("2025-01-01", "2025-01-01") in ranges
    assert set(keys).isdisjoint(first_keys)


def test_a_cursor_of_an_older_version_is_as_good_as_none(root):
    drop_months(root, FEBRUARY)
    assert look(root, json.dumps({}))[0] == []


def test_the_sensor_runs_from_the_start_and_looks_every_30_seconds():
    assert register_files.default_status == DefaultSensorStatus.RUNNING
    assert register_files.minimum_interval_seconds == 30
    assert register_files.job_name == "register_refresh"


def test_a_failed_run_is_tried_again_twice_and_no_other_beside_it(root):
    """A daemon's run may be killed, or stopped by a mistake in another file."""
    drop_months(root, FEBRUARY)
    instance, cursor = DagsterInstance.ephemeral(), look(root)[2]
    tried = []
    for _ in range(3):
        _, (key,), cursor = look(root, cursor, instance)
        tried.append(key)
        run = create_run_for_test(
            instance, "register_refresh", status=DagsterRunStatus.STARTED, tags={RUN_KEY: key}
        )
        assert look(root, cursor, instance)[1] == []
        instance.report_run_failed(run)
    assert len(set(tried)) == 3
    assert look(root, cursor, instance)[1] == []


def test_an_extended_alias_file_makes_the_sensor_look_at_all_months_again(root, load):
    drop_months(root, JANUARY, FEBRUARY)
    load(JANUARY, FEBRUARY)
    assert looks(root, 2)[0] == []
    alias = Paths(root).raw / "area" / "alias.csv"
    alias.write_text("alias,code,note\nKampung Lama,63.05.01.2003,\n")
    assert looks(root, 3)[0] == [("2025-01-01", "2025-02-01")]


def test_what_the_sensor_asks_for_is_a_run_that_loads_the_months(root, instance):
    drop_months(root, JANUARY, FEBRUARY)
    context = build_sensor_context(instance=instance, cursor=look(root)[2])
    result = register_files(context)
    (request,) = result.run_requests
    run = definitions.resolve_job_def("register_refresh").execute_in_process(
        instance=instance, asset_selection=LAKE_ALONE, tags=request.tags
    )
    assert told(run) == (2, 2)


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        ([], []),
        ([JANUARY], [(JANUARY, JANUARY)]),
        ([JANUARY, FEBRUARY, MARCH], [(JANUARY, MARCH)]),
        ([JANUARY, MARCH, APRIL], [(JANUARY, JANUARY), (MARCH, APRIL)]),
        # 28 days of February and 31 of its neighbours are all one month.
        ([date(2024, 12, 1), JANUARY, FEBRUARY, MARCH], [(date(2024, 12, 1), MARCH)]),
    ],
)
def test_stretches_are_runs_of_neighbouring_months(months, expected):
    assert list(stretches(months)) == expected


# --- the schedule ---


@pytest.mark.parametrize(
    ("today", "partition"),
    [
        ((2026, 3, 6), "2026-02-01"),
        ((2026, 1, 6), "2025-12-01"),
        ((2025, 8, 6), "2025-07-01"),
    ],
)
@pytest.mark.parametrize("zone", [UTC, ZoneInfo("Asia/Makassar")])
def test_on_the_6th_the_month_before_is_run(today, partition, zone):
    """Dagster may give the moment in either zone: 2 in the morning there is the 5th in UTC."""
    moment = datetime(*today, 2, tzinfo=ZoneInfo("Asia/Makassar")).astimezone(zone)
    request = register_monthly(build_schedule_context(scheduled_execution_time=moment))
    assert request.partition_key == partition


def test_the_schedule_runs_from_the_start_at_night_in_makassar():
    assert register_monthly.cron_schedule == "0 2 6 * *"
    assert register_monthly.execution_timezone == "Asia/Makassar"
    assert register_monthly.default_status == DefaultScheduleStatus.RUNNING
    assert register_monthly.job_name == "register_refresh"


def test_the_month_that_the_schedule_asks_for_is_a_partition_of_the_job():
    moment = datetime(2026, 3, 6, 2, tzinfo=ZoneInfo("Asia/Makassar"))
    partitions = definitions.resolve_job_def("register_refresh").partitions_def
    assert "2026-02-01" in partitions.get_partition_keys(current_time=moment)
