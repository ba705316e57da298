"""The lake: a month is one folder that is there whole or not at all, and each child counts once."""

import os
import random
import shutil
import stat
from datetime import date

import duckdb
import polars as pl
import pytest

from pipeline import lake
from pipeline.anthropometry.growth_tables import load_growth_tables
from pipeline.register import MEASUREMENT_COLUMNS
from pipeline.settings import Paths
from tests.register import SCHEMAS, lake_frame, read_file, visit, visits
from tests.sql.test_portable import breaches

JANUARY, FEBRUARY = date(2025, 1, 1), date(2025, 2, 1)
DAY = date(2025, 2, 10)
EXPORTED = ("export_waz", "export_haz", "export_whz")
ACCEPTED_ROW = {name: SCHEMAS["measurement"].get(name, pl.Float64) for name in MEASUREMENT_COLUMNS}


@pytest.fixture
def paths(tmp_path) -> Paths:
    return Paths(tmp_path)


@pytest.fixture
def connection():
    with duckdb.connect() as opened:
        yield opened


@pytest.fixture(scope="module")
def growth():
    with duckdb.connect() as opened:
        load_growth_tables(opened)
        yield opened


def write(connection, paths: Paths, month: date, children: int, **facts: str) -> None:
    """Write a month with so many children and one file, as loading it does."""
    rows = lake_frame("measurement", visits(children, measured_on=month)).drop("month")
    connection.register("scored", rows.to_arrow())
    file = lake_frame("file", [read_file(rows_read=children)]).drop("month")
    lake.write_month(connection, paths, month, "scored", {"file": file}, facts)


def read(connection, paths: Paths, query: str) -> list[tuple]:
    """Ask the views, made anew."""
    lake.define_views(connection, paths)
    return connection.sql(query).fetchall()


def months_with_children(connection, paths: Paths) -> list[tuple]:
    query = "select month, count(*) from lake.measurement group by month order by month"
    return read(connection, paths, query)


# --- a month is one folder ---


def test_a_month_is_one_folder_with_its_measurements_and_accounts(connection, paths):
    write(connection, paths, FEBRUARY, 3, signature="s")
    folder = paths.lake / "measurement" / "month=2025-02-01"
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    assert found == [
        "_accounts",
        "_accounts/age_group.parquet",
        "_accounts/area_rows.parquet",
        "_accounts/desa.parquet",
        "_accounts/file.parquet",
        "_accounts/month.json",
        "_accounts/posyandu.parquet",
        "_accounts/refusal.parquet",
        "_accounts/sasaran.parquet",
        "measurement.parquet",
    ]
    assert list((paths.lake / "measurement").iterdir()) == [folder]
    assert lake.months_written(paths) == [FEBRUARY]
    assert lake.month_facts(paths, FEBRUARY) == {"signature": "s"}


def test_a_measurement_has_the_columns_of_the_contract_in_their_order(connection, paths):
    write(connection, paths, FEBRUARY, 1)
    described = read(connection, paths, "describe lake.measurement")
    types = {"integer": "INTEGER", "varchar": "VARCHAR"}
    expected = [(name, types.get(kind, kind.upper())) for name, kind in lake.MEASUREMENT.items()]
    assert [(name, kind) for name, kind, *_ in described] == [*expected, ("month", "DATE")]


def test_the_views_read_every_month_and_know_which_it_is(connection, paths):
    write(connection, paths, JANUARY, 2)
    write(connection, paths, FEBRUARY, 3)
    assert months_with_children(connection, paths) == [(JANUARY, 2), (FEBRUARY, 3)]
    files = read(connection, paths, "select month, rows_read from lake.file order by month")
    assert files == [(JANUARY, 2), (FEBRUARY, 3)]


@pytest.mark.parametrize("table", [*SCHEMAS, *lake.COUNTS])
def test_an_empty_lake_has_every_table_with_the_columns_of_a_full_one(connection, paths, table):
    assert read(connection, paths, f"select count(*) from lake.{table}") == [(0,)]
    empty = read(connection, paths, f"describe lake.{table}")
    write(connection, paths, FEBRUARY, 1)
    assert empty == read(connection, paths, f"describe lake.{table}")


def test_a_month_without_measurements_still_has_its_accounts(connection, paths):
    file = lake_frame("file", [read_file(status="ditolak")]).drop("month")
    lake.write_month(connection, paths, FEBRUARY, None, {"file": file}, {})
    assert lake.months_written(paths) == [FEBRUARY]
    assert months_with_children(connection, paths) == []
    assert read(connection, paths, "select status, month from lake.file") == [("ditolak", FEBRUARY)]
    write(connection, paths, JANUARY, 2)
    assert months_with_children(connection, paths) == [(JANUARY, 2)]


def test_the_same_rows_in_another_order_are_written_byte_for_byte_alike(connection, paths):
    many = [visit(haz=number % 400 / 100, posyandu=str(number % 3)) for number in range(5000)]
    rows = lake_frame("measurement", many).drop("month")
    folder = lake.month_path(paths, FEBRUARY)
    written = []
    for order in (rows, rows.reverse()):
        connection.register("scored", order.to_arrow())
        lake.write_month(connection, paths, FEBRUARY, "scored", {}, {})
        written.append({path: path.read_bytes() for path in folder.rglob("*.parquet")})
    assert len(written[0]) == 1 + len(lake.ACCOUNTS) + len(lake.COUNTS)
    assert written[0] == written[1]


def test_the_lake_can_be_entered_by_its_owner_alone(connection, paths):
    paths.lake.mkdir(parents=True)
    paths.lake.chmod(0o755)  # made by an older version, or by hand
    write(connection, paths, FEBRUARY, 1)
    assert stat.S_IMODE(paths.lake.stat().st_mode) == 0o700


def test_a_removed_month_is_gone_and_the_others_stay(connection, paths):
    write(connection, paths, JANUARY, 2)
    write(connection, paths, FEBRUARY, 3)
    lake.remove_month(paths, FEBRUARY)
    assert months_with_children(connection, paths) == [(JANUARY, 2)]
    lake.remove_month(paths, FEBRUARY)
    lake.remove_month(paths, JANUARY)
    assert months_with_children(connection, paths) == []
    assert list((paths.lake / "measurement").iterdir()) == []


def test_facts_that_cannot_be_read_are_as_good_as_none(connection, paths):
    assert lake.month_facts(paths, FEBRUARY) == {}
    write(connection, paths, FEBRUARY, 1)
    (lake.month_path(paths, FEBRUARY) / "_accounts" / "month.json").write_text("{half")
    assert lake.month_facts(paths, FEBRUARY) == {}


# --- what a month's measurements add up to ---


def write_rows(connection, paths: Paths, month: date, *rows: dict) -> None:
    measurements = lake_frame("measurement", rows).drop("month")
    connection.register("scored", measurements.to_arrow())
    lake.write_month(connection, paths, month, "scored", {}, {})


def test_a_posyandu_is_counted_when_its_month_is_written(connection, paths):
    named = {"puskesmas": "P", "posyandu": "A"}
    rows = [
        visit(**named, haz=-3.01, height_cm=70.5, weight_kg=9.0),
        visit(**named, haz=-1.5, height_cm=None, counts=False, position="terlentang"),
        visit(puskesmas=None, posyandu=None, haz=-2.5, haz_flag=True, sex="P"),
    ]
    write_rows(connection, paths, FEBRUARY, *rows)
    query = """
        select puskesmas, posyandu, children, visits, haz_measured, stunting, severe_stunting,
            haz_sum, haz_square_sum, boys, girls, flagged_visits, positioned, height_digit_5,
            month
        from lake.posyandu order by posyandu
    """
    assert read(connection, paths, query) == [
        ("(tanpa nama)", "(tanpa nama)", 1, 1, 0, 0, 0, None, None, 0, 1, 1, 0, 0, FEBRUARY),
        ("P", "A", 1, 2, 1, 1, 1, -3.01, 9.0601, 1, 0, 0, 1, 1, FEBRUARY),
    ]


def test_a_desa_is_the_sum_of_its_posyandu(connection, paths):
    rows = [visit(posyandu=name, haz=haz) for name, haz in (("A", -2.5), ("A", 0.1), ("B", -3.2))]
    write_rows(connection, paths, FEBRUARY, *rows, visit(desa_code="63.05.01.2002"))
    query = """
        select visits, haz_measured, stunting, severe_stunting, haz_sum, haz_square_sum
        from lake.desa order by desa_code
    """
    assert read(connection, paths, query) == [
        (3, 3, 2, 1, -5.6, 16.5),
        (1, 1, 0, 0, -0.5, 0.25),
    ]


def test_an_age_group_counts_each_child_of_the_kecamatan_once(connection, paths):
    rows = [
        visit(age_days=182, haz=-2.5),
        visit(age_days=183, haz=-2.5, desa_code="63.05.01.2002"),
        visit(age_days=183, haz=-3.5, counts=False),
        visit(age_days=183, whz=2.1),
    ]
    write_rows(connection, paths, FEBRUARY, *rows)
    query = """
        select kecamatan_code, sex, age_group, haz_measured, stunting, severe_stunting, overweight
        from lake.age_group order by age_group
    """
    assert read(connection, paths, query) == [
        ("63.05.01", "L", "0-5", 1, 1, 0, 0),
        ("63.05.01", "L", "6-11", 2, 1, 0, 1),
    ]


@pytest.mark.parametrize("account", lake.COUNTS)
def test_a_month_from_before_an_account_was_kept_is_counted_all_the_same(
    connection, paths, account
):
    write(connection, paths, JANUARY, 2)
    write(connection, paths, FEBRUARY, 3)
    query = f"select * from lake.{account} order by month"
    whole = read(connection, paths, query)
    columns = read(connection, paths, f"describe lake.{account}")
    assert len(whole) == 2
    for month in (JANUARY, FEBRUARY):
        (lake.month_path(paths, month) / "_accounts" / f"{account}.parquet").unlink()
        assert read(connection, paths, query) == whole
        assert read(connection, paths, f"describe lake.{account}") == columns


@pytest.mark.parametrize("account", lake.COUNTS)
def test_an_account_keeps_to_the_portable_subset(account):
    assert breaches(lake.COUNTS[account]) == []


# --- killed at any point ---


class Killed(BaseException):
    """Ends a write where it stands: no handler of ours may clean up after a SIGKILL."""


STEPS = ((os, "rename"), (os, "fsync"), (os, "mkdir"), (shutil, "rmtree"))


def killed_at(step: int, action) -> bool:
    """Run the action until just before its step number `step`; whether it came to its end."""
    taken = 0
    with pytest.MonkeyPatch.context() as patched:
        for module, name in STEPS:
            real = getattr(module, name)

            def counted(*args, real=real, **kwargs):
                nonlocal taken
                taken += 1
                if taken == step:
                    raise Killed
                return real(*args, **kwargs)

            patched.setattr(module, name, counted)
        try:
            action()
        except Killed:
            return False
    return True


def test_a_write_killed_at_any_step_leaves_the_old_month_or_the_new_one(connection, paths):
    """At each step: readers see a whole month or, between two moves, none; and after `recover`
    it is either the old one or the new one, with the accounts that belong to it."""
    outcomes = []
    for step in range(1, 100):
        shutil.rmtree(paths.lake, ignore_errors=True)
        write(connection, paths, JANUARY, 1)
        write(connection, paths, FEBRUARY, 2, signature="old")
        done = killed_at(step, lambda: write(connection, paths, FEBRUARY, 3, signature="new"))
        assert months_with_children(connection, paths) in (
            [(JANUARY, 1), (FEBRUARY, 2)],
            [(JANUARY, 1), (FEBRUARY, 3)],
            [(JANUARY, 1)],
        )
        lake.recover(paths.lake / "measurement")
        children = dict(months_with_children(connection, paths))[FEBRUARY]
        facts = lake.month_facts(paths, FEBRUARY)
        ((rows_read,),) = read(
            connection, paths, "select rows_read from lake.file where month = '2025-02-01'"
        )
        assert (children, facts["signature"], rows_read) in ((2, "old", 2), (3, "new", 3))
        names = sorted(path.name for path in (paths.lake / "measurement").iterdir())
        assert names == ["month=2025-01-01", "month=2025-02-01"]
        outcomes.append(facts["signature"])
        if done:
            break
    assert done
    # First all old, then all new; and there were steps on both sides of the moves.
    assert outcomes == sorted(outcomes, reverse=True)
    assert outcomes.count("old") > 5
    assert outcomes.count("new") > 2


def test_a_first_write_killed_at_any_step_leaves_the_whole_month_or_none(connection, paths):
    outcomes = set()
    for step in range(1, 100):
        shutil.rmtree(paths.lake, ignore_errors=True)
        done = killed_at(step, lambda: write(connection, paths, FEBRUARY, 3))
        lake.recover(paths.lake / "measurement")
        outcomes.add(tuple(months_with_children(connection, paths)))
        if done:
            break
    assert done
    assert outcomes == {(), ((FEBRUARY, 3),)}


def test_a_removal_killed_at_any_step_leaves_the_whole_month_or_none(connection, paths):
    outcomes = []
    for step in range(1, 20):
        shutil.rmtree(paths.lake, ignore_errors=True)
        write(connection, paths, FEBRUARY, 3)
        done = killed_at(step, lambda: lake.remove_month(paths, FEBRUARY))
        seen = months_with_children(connection, paths)
        lake.recover(paths.lake / "measurement")
        assert months_with_children(connection, paths) == seen
        outcomes.append(bool(seen))
        if done:
            break
    assert outcomes[0] is True
    assert outcomes[-1] is False


def test_recovering_may_itself_be_killed_at_any_step(connection, paths):
    """Both folders stand aside: the finished one must win, however often it is tried."""
    folder = paths.lake / "measurement"
    for step in range(1, 20):
        shutil.rmtree(paths.lake, ignore_errors=True)
        write(connection, paths, FEBRUARY, 2)
        os.rename(folder / "month=2025-02-01", folder / "aside")
        write(connection, paths, FEBRUARY, 3)
        os.rename(folder / "month=2025-02-01", folder / ".writing-month=2025-02-01")
        os.rename(folder / "aside", folder / ".replaced-month=2025-02-01")
        (folder / ".writing-month=2025-01-01").mkdir()
        done = killed_at(step, lambda: lake.recover(folder))
        lake.recover(folder)
        assert months_with_children(connection, paths) == [(FEBRUARY, 3)]
        assert [path.name for path in folder.iterdir()] == ["month=2025-02-01"]
        if done:
            break
    assert done
    assert step > 2


def test_a_replaced_month_whose_new_one_was_never_finished_comes_back(connection, paths):
    folder = paths.lake / "measurement"
    write(connection, paths, FEBRUARY, 2)
    os.rename(folder / "month=2025-02-01", folder / ".replaced-month=2025-02-01")
    assert months_with_children(connection, paths) == []
    lake.recover(folder)
    assert months_with_children(connection, paths) == [(FEBRUARY, 2)]


def test_recovering_where_nothing_is_yet_does_nothing(paths):
    lake.recover(paths.lake / "measurement")
    assert not paths.lake.exists()


# --- which visit counts, and z-scores of the export ---


def scored(growth, *rows: dict, is_simulated: bool = False) -> list[dict]:
    """The rows as `scored` marks them, in the order in which they were given."""
    full = [
        {name: row.get(name) for name in ACCEPTED_ROW} | {"source_row": number}
        for number, row in enumerate(rows, start=2)
    ]
    table = lake.scored(growth, pl.DataFrame(full, schema=ACCEPTED_ROW), is_simulated)
    return growth.sql(f"select * from {table} order by source_row").pl().to_dicts()


def seen_on(day: int, **cells: object) -> dict:
    """A visit in February 2025 of a boy of about a year, healthy unless told otherwise."""
    return visit(child_key=7, measured_on=DAY.replace(day=day)) | cells


UNUSABLE = {"weight_kg": None, "height_cm": None}
WEIGHT_ONLY = {"height_cm": None}
FLAGGED_HEIGHT = {"height_cm": 110.0, "weight_kg": None}  # far beyond 6 standard deviations


@pytest.mark.parametrize(
    ("visits_of_child", "counting_day"),
    [
        ([seen_on(3), seen_on(12), seen_on(20)], 20),
        ([seen_on(3), seen_on(12, **WEIGHT_ONLY), seen_on(20, **UNUSABLE)], 3),
        ([seen_on(3), seen_on(12), seen_on(20, **WEIGHT_ONLY)], 12),
        ([seen_on(3, **WEIGHT_ONLY), seen_on(12, **WEIGHT_ONLY), seen_on(20, **UNUSABLE)], 12),
        ([seen_on(3, **UNUSABLE), seen_on(20, **UNUSABLE)], 20),
        ([seen_on(3), seen_on(20, **FLAGGED_HEIGHT)], 3),
        ([seen_on(3, **WEIGHT_ONLY), seen_on(20, **FLAGGED_HEIGHT)], 3),
        # A height that can be used goes before any later weight.
        ([seen_on(3, weight_kg=None), seen_on(20, **WEIGHT_ONLY)], 3),
    ],
)
def test_the_visit_that_counts_is_the_latest_with_a_usable_height_for_age(
    growth, visits_of_child, counting_day
):
    rows = scored(growth, *visits_of_child)
    assert [row["measured_on"].day for row in rows if row["counts"]] == [counting_day]


def test_of_two_visits_on_one_day_the_last_row_of_the_last_file_counts(growth):
    """Two keys can be one child only by chance; the choice must then not depend on the order."""
    rows = [seen_on(3, source_path=path) for path in ("b.csv", "a.csv", "b.csv", "a.csv")]
    counting = [row for row in scored(growth, *rows) if row["counts"]]
    assert [(row["source_path"], row["source_row"]) for row in counting] == [("b.csv", 4)]


def test_every_child_counts_exactly_once(growth):
    chance = random.Random(20261121)
    rows = [
        seen_on(
            chance.randrange(1, 29),
            child_key=chance.randrange(60),
            weight_kg=chance.choice((None, 9.5, 40.0)),
            height_cm=chance.choice((None, 75.0, 110.0)),
        )
        for _ in range(300)
    ]
    marked = scored(growth, *rows)
    assert len(marked) == 300
    children = sorted({row["child_key"] for row in rows})
    assert sorted(row["child_key"] for row in marked if row["counts"]) == children


def test_the_rows_get_the_z_scores_of_who_and_the_mark_of_their_month(growth):
    """A boy of 400 days, 75.0 cm: WHO's median is 76.9 cm and its SD 2.5 cm."""
    (row,) = scored(growth, seen_on(3), is_simulated=True)
    assert (row["haz"], row["is_simulated"]) == (pytest.approx(-0.77, abs=0.1), True)
    (row,) = scored(growth, seen_on(3))
    assert row["is_simulated"] is False


@pytest.mark.parametrize(
    ("apart", "is_compared", "is_differing"),
    [
        ({}, False, False),
        ({"haz": 0.0}, True, False),
        ({"haz": 0.1}, True, False),
        ({"haz": -0.1}, True, False),
        ({"haz": 0.11}, True, True),
        ({"waz": -0.11}, True, True),
        ({"whz": 3.0}, True, True),
        ({"haz": 0.0, "waz": 0.05, "whz": 0.11}, True, True),
    ],
)
def test_the_exports_own_z_score_differs_beyond_a_tenth(growth, apart, is_compared, is_differing):
    """Over many heights: in binary, a tenth is more than a tenth for some of them."""
    heights = [68 + number / 10 for number in range(60)]
    plain = scored(growth, *(seen_on(3, child_key=n, height_cm=h) for n, h in enumerate(heights)))
    again = [
        seen_on(3, child_key=number, height_cm=height)
        | {f"export_{z}": round(row[z] + distance, 2) for z, distance in apart.items()}
        for number, (height, row) in enumerate(zip(heights, plain, strict=True))
    ]
    marks = {(row["is_compared"], row["is_differing"]) for row in scored(growth, *again)}
    assert marks == {(is_compared, is_differing)}


def test_a_z_score_that_we_have_not_is_not_compared(growth):
    (row,) = scored(growth, seen_on(3, height_cm=None) | {"export_haz": -1.0})
    assert (row["haz"], row["is_compared"], row["is_differing"]) == (None, False, False)
