"""The blocking checks: each lets a good table pass and names the rows of a broken one."""

from datetime import date, timedelta

import duckdb
import polars as pl
import pytest
from dagster import AssetCheckSeverity

from pipeline import checks
from pipeline.lake import MEASUREMENT
from tests.frames import areas
from tests.register import fill_lake, read_file, visit, visits


@pytest.fixture
def run():
    """Runs a guard on a table of literal rows, with 00, 63 and 63.05 as the known areas."""
    with duckdb.connect() as connection:
        connection.execute("create schema raw")
        connection.register("known_areas", areas("00", "63", "63.05").to_arrow())
        connection.execute("create table raw.area as select * from known_areas")

        def run_guard(guard: checks.Guard, rows: list[dict] | pl.DataFrame):
            frame = rows if isinstance(rows, pl.DataFrame) else pl.DataFrame(rows)
            connection.register("literal_rows", frame.to_arrow())
            connection.execute("create or replace table figures as select * from literal_rows")
            return guard.run(connection, "figures")

        yield run_guard


def test_unique_keys_pass(run):
    rows = [{"area_code": "63", "year": 2021}, {"area_code": "63", "year": 2022}]
    assert run(checks.keys_unique(["area_code", "year"]), rows).passed


def test_a_key_that_stands_twice_is_named(run):
    rows = [{"area_code": "63", "year": 2021}] * 2 + [{"area_code": "63", "year": 2022}]
    result = run(checks.keys_unique(["area_code", "year"]), rows)
    assert not result.passed
    assert result.check_name == "keys_unique"
    assert result.description == (
        "figures: kunci area_code, year ganda atau kosong, 1 baris; "
        "contoh: area_code=63, year=2021, baris=2"
    )


def test_a_key_with_an_empty_part_is_broken_even_when_it_stands_once(run):
    result = run(checks.keys_unique(["area_code", "year"]), [{"area_code": "63", "year": None}])
    assert not result.passed


def test_known_areas_pass(run):
    assert run(checks.areas_known(), [{"area_code": "63"}, {"area_code": "63.05"}]).passed


@pytest.mark.parametrize("code", ["63.99", "6305", None])
def test_an_unknown_or_missing_area_is_named(run, code):
    rows = pl.DataFrame({"area_code": ["63", code]}, schema={"area_code": pl.String})
    result = run(checks.areas_known(), rows)
    assert not result.passed
    assert f"area_code={code}" in result.description


def test_a_table_without_area_codes_has_no_area_to_check(run):
    assert run(checks.areas_known(), [{"path": "a.csv"}]).passed


def test_percentages_from_0_to_100_and_missing_ones_pass(run):
    rows = [{"a_pct": 0.0, "b_pct": 100.0}, {"a_pct": None, "b_pct": 50.0}]
    assert run(checks.percentages_within_0_100(), rows).passed


@pytest.mark.parametrize("value", [-0.01, 105.0, float("nan"), float("inf")])
def test_a_percentage_that_is_none_is_named(run, value):
    """Every column is looked at: here only the second is wrong."""
    result = run(checks.percentages_within_0_100(), [{"a_pct": 50.0, "b_pct": value}])
    assert not result.passed
    assert "persentase di luar 0-100, 1 baris" in result.description


def test_a_percentage_in_whole_numbers_is_checked_as_well(run):
    assert not run(checks.percentages_within_0_100(), [{"a_pct": 105}]).passed
    assert run(checks.percentages_within_0_100(), [{"a_pct": 99}]).passed


def test_a_rate_of_reduction_may_leave_0_100(run):
    """Prevalence that rises has a negative annual rate of reduction."""
    rows = [{"aarr_pct": -12.0, "required_aarr_pct": -3.0}]
    assert run(checks.percentages_within_0_100(), rows).passed


INTERVALS = [
    ("prevalence_pct", "ci_lower_pct", "ci_upper_pct"),
    ("change_pp", "ci_lower_pp", "ci_upper_pp"),
]


@pytest.mark.parametrize("columns", INTERVALS)
@pytest.mark.parametrize(
    ("cells", "passed"),
    [
        ((5.0, 4.0, 6.0), True),
        ((5.0, 5.0, 5.0), True),
        ((5.0, None, None), True),
        ((3.9, 4.0, 6.0), False),
        ((6.1, 4.0, 6.0), False),
        ((5.0, 4.0, None), False),
        ((5.0, None, 6.0), False),
    ],
)
def test_an_interval_contains_its_value_and_has_both_ends(run, columns, cells, passed):
    rows = pl.DataFrame([cells], schema=dict.fromkeys(columns, pl.Float64), orient="row")
    assert run(checks.intervals_contain_value(), rows).passed is passed


def test_a_table_without_an_interval_has_none_to_check(run):
    assert run(checks.intervals_contain_value(), [{"prevalence_pct": 5.0}]).passed


def polygons(**quality_of: str) -> list[dict]:
    return [
        {"code": code, "name": code, "level": level, "geometry_quality": quality}
        for level, (code, quality) in quality_of.items()
    ]


def test_every_kabupaten_with_a_polygon_passes_whatever_the_desa_have(run):
    rows = polygons(kabupaten=("63.05", "open"), desa=("63.10.01.2001", "none"))
    assert run(checks.kabupaten_have_polygon(), rows).passed


def test_a_kabupaten_without_a_polygon_is_named(run):
    result = run(checks.kabupaten_have_polygon(), polygons(kabupaten=("63.05", "none")))
    assert not result.passed
    assert "kabupaten tanpa poligon, 1 baris; contoh: code=63.05" in result.description


def test_only_a_few_broken_rows_are_shown_but_all_are_counted(run):
    result = run(checks.areas_known(), [{"area_code": f"99.{n:02}"} for n in range(12)])
    assert result.metadata["broken_rows"].value == 12
    assert result.description.count("area_code=") == checks.SHOWN_ROWS


@pytest.mark.parametrize(
    "column",
    ["child_key", "nik", "NIK", "nama", "birth_date", "measured_on", "age_days", "weight_kg",
     "height_cm", "haz", "waz_flag", "counts", "parent", "alamat", "phone"],
)  # fmt: skip
def test_a_column_about_one_child_is_named(run, column):
    result = run(checks.no_child_columns(), [{"area_code": "63", column: 1}])
    assert not result.passed
    assert f"kolom={column.casefold()}" in result.description


def test_columns_that_say_where_and_how_many_pass(run):
    rows = [{"area_code": "63", "sex": "L", "puskesmas": "A", "measured": 9, "haz_sd": 1.1}]
    assert run(checks.no_child_columns(), rows).passed


def test_every_column_of_a_measurement_is_about_one_child_unless_it_is_named_here():
    """One that is added to the lake tomorrow may not be published by an oversight."""
    of_no_child = {"desa_code", "puskesmas", "posyandu", "sex", "note", "source_path",
                   "source_row", "is_simulated"}  # fmt: skip
    assert set(MEASUREMENT) - checks.CHILD_COLUMNS == of_no_child


# --- the lake ---

FEBRUARY = date(2025, 2, 1)
TAPIN = "data/raw/posyandu/2025-02/a.csv"
TODAY = date(2025, 2, 20)


@pytest.fixture
def guard_lake():
    """Runs a guard on a lake of literal rows."""
    with duckdb.connect() as connection:

        def run_guard(guard: checks.Guard, **rows_of):
            fill_lake(connection, **rows_of)
            return guard.run(connection, "lake.measurement")

        yield run_guard


def refusals(rows: int, path: str = TAPIN, reason: str = "ganda") -> dict:
    return {"month": FEBRUARY, "path": path, "reason": reason, "rows": rows, "example": "baris 2"}


def account(**counts: int) -> dict:
    return read_file(path=TAPIN, **counts)


def test_rows_that_are_all_stored_or_refused_with_a_reason_pass(guard_lake):
    result = guard_lake(
        checks.rows_accounted(),
        measurement=visits(7),
        file=[account(rows_read=10, rows_quarantined=3), read_file(path="b.csv", rows_read=0)],
        refusal=[refusals(2), refusals(1, reason="di_luar_bulan")],
    )
    assert result.passed


@pytest.mark.parametrize(
    ("stored", "counts", "refused"),
    [
        (6, {"rows_read": 10, "rows_quarantined": 3}, [3]),  # a row was lost
        (8, {"rows_read": 10, "rows_quarantined": 3}, [3]),  # one was doubled
        (7, {"rows_read": 11, "rows_quarantined": 3, "rows_accepted": 7}, [3]),
        (7, {"rows_read": 10, "rows_quarantined": 3}, [2]),  # one has no reason
        (7, {"rows_read": 10, "rows_quarantined": 3}, [2, 2]),
        (7, {"rows_read": 10, "rows_quarantined": 3}, []),
        (0, {"rows_read": 7}, []),
    ],
)
def test_a_row_that_is_lost_doubled_or_without_a_reason_names_its_file(
    guard_lake, stored, counts, refused
):
    result = guard_lake(
        checks.rows_accounted(),
        measurement=visits(stored),
        file=[account(**counts)],
        refusal=[refusals(rows, reason=str(number)) for number, rows in enumerate(refused)],
    )
    assert not result.passed
    assert result.severity == AssetCheckSeverity.ERROR
    assert f"baris tidak terhitung, 1 baris; contoh: berkas={TAPIN}" in result.description


def test_rows_of_a_file_that_nobody_accounted_for_are_found(guard_lake):
    result = guard_lake(
        checks.rows_accounted(),
        measurement=[*visits(3), *visits(2, source_path="ghost.csv")],
        file=[account(rows_read=3)],
    )
    assert "berkas=ghost.csv" in result.description
    result = guard_lake(
        checks.rows_accounted(),
        measurement=visits(3),
        file=[account(rows_read=3)],
        refusal=[refusals(1, path="ghost.csv")],
    )
    assert "berkas=ghost.csv" in result.description


def test_rows_of_one_month_do_not_make_up_for_those_of_another(guard_lake):
    """A file of the same path in two months, one row too few here and one too many there."""
    january = date(2025, 1, 10)
    result = guard_lake(
        checks.rows_accounted(),
        measurement=[*visits(2), *visits(4, measured_on=january, source_path=TAPIN)],
        file=[account(rows_read=3), account(rows_read=3) | {"month": date(2025, 1, 1)}],
    )
    assert result.metadata["broken_rows"].value == 2


def test_a_file_of_sasaran_needs_no_measurements(guard_lake):
    beside = read_file(path="sasaran.csv", kind="sasaran", rows_read=200)
    assert guard_lake(checks.rows_accounted(), file=[beside]).passed


@pytest.mark.parametrize(
    ("measured_on", "passed"),
    [
        (FEBRUARY, True),
        (TODAY, True),
        (TODAY + timedelta(days=1), False),
        (date(2025, 1, 31), False),
        (date(2025, 3, 1), False),
    ],
)
def test_a_measurement_lies_in_its_month_and_not_in_the_future(guard_lake, measured_on, passed):
    rows = [visit(measured_on=measured_on, source_row=7) | {"month": FEBRUARY}]
    result = guard_lake(checks.measured_in_their_month(TODAY), measurement=rows)
    assert result.passed is passed
    assert passed or f"baris=7, measured_on={measured_on}" in result.description


@pytest.mark.parametrize(
    ("measured_on", "passed"),
    [(date(2024, 1, 31), False), (date(2024, 2, 29), True), (date(2024, 3, 1), False)],
)
def test_a_month_ends_with_its_last_day_long_after_it_has_passed(guard_lake, measured_on, passed):
    rows = [visit(measured_on=measured_on) | {"month": date(2024, 2, 1)}]
    result = guard_lake(checks.measured_in_their_month(TODAY), measurement=rows)
    assert result.passed is passed


@pytest.mark.parametrize("z", ["haz", "waz", "whz", "bmiz"])
@pytest.mark.parametrize("value", [float("inf"), float("-inf"), float("nan")])
def test_a_z_score_that_is_no_number_is_named(guard_lake, z, value):
    rows = [visit(), visit(**{z: value, "source_row": 7})]
    result = guard_lake(checks.z_scores_finite(), measurement=rows)
    assert not result.passed
    assert f"contoh: berkas={TAPIN}, baris=7" in result.description


def test_missing_and_implausible_z_scores_are_numbers_enough(guard_lake):
    rows = [visit(haz=None, waz=None, whz=None, bmiz=None), visit(haz=-11.3, haz_flag=True)]
    assert guard_lake(checks.z_scores_finite(), measurement=rows).passed


def test_the_lake_gets_its_three_guards_and_all_of_them_block():
    guards = checks.of_lake(TODAY)
    names = [guard.name for guard in guards]
    assert names == ["rows_accounted", "measured_in_their_month", "z_scores_finite"]
    assert all(guard.is_blocking for guard in guards)


# --- months of the register ---


def month_row(number: int, **cells: object) -> dict:
    row = {"month": date(2025, number, 1), "status": "terbit", "reason": None}
    return row | {"unresolved_pct": 0.0} | cells


MONTH = {"month": pl.Date, "status": pl.String, "reason": pl.String, "unresolved_pct": pl.Float64}


def test_more_than_2_percent_of_unknown_villages_warns_and_blocks_nothing(run):
    shares = {1: 2.0, 2: 2.04, 3: 30.0, 4: None}
    rows = [month_row(number, unresolved_pct=share) for number, share in shares.items()]
    result = run(checks.places_resolved(), pl.DataFrame(rows, schema=MONTH))
    assert (result.passed, result.severity) == (False, AssetCheckSeverity.WARN)
    assert result.description == (
        "wilayah tidak dikenal di atas 2 %: bulan=2025-02, persen=2.04; bulan=2025-03, persen=30.0"
    )


def test_every_month_that_is_held_back_is_named_and_none_is_blocked(run):
    """Not just the first few: who reads the terminal corrects them all in one go."""
    rows = [month_row(number, status="ditahan", reason=f"r{number}") for number in range(1, 10)]
    result = run(checks.no_month_held_back(), pl.DataFrame([*rows, month_row(10)], schema=MONTH))
    assert (result.passed, result.severity) == (False, AssetCheckSeverity.WARN)
    assert result.description.count("bulan=2025-0") == 9
    assert "bulan=2025-09, alasan=r9" in result.description
    assert "2025-10" not in result.description


def test_months_that_are_all_shown_warn_of_nothing(run):
    rows = pl.DataFrame([month_row(1), month_row(2)], schema=MONTH)
    for guard in (checks.places_resolved(), checks.no_month_held_back()):
        result = run(guard, rows)
        assert (result.passed, result.description) == (True, None)


def test_every_table_gets_the_five_guards_and_two_tables_more():
    names = [guard.name for guard in checks.of_table("target", ["area_code"])]
    assert names == [
        "keys_unique",
        "areas_known",
        "percentages_within_0_100",
        "intervals_contain_value",
        "no_child_columns",
    ]

    def extra(table: str) -> dict[str, bool]:
        guards = checks.of_table(table, ["code"])[len(names) :]
        return {guard.name: guard.is_blocking for guard in guards}

    assert extra("area") == {"kabupaten_have_polygon": True}
    assert extra("register_month") == {"places_resolved": False, "no_month_held_back": False}


def test_a_select_is_guarded_against_what_it_can_break():
    def names(select: str, is_published: bool) -> list[str]:
        guards = checks.of_select("x", ["code"], select, is_published)
        return [guard.name for guard in guards]

    everything = "select area_code, prevalence_pct, ci_lower_pct, ci_upper_pct"
    assert names(everything, True) == [guard.name for guard in checks.of_table("x", ["code"])]
    assert names(everything, False) == ["keys_unique", "areas_known"]
    assert names("select code, path", True) == ["keys_unique", "no_child_columns"]
    assert names("select code, path", False) == ["keys_unique"]
    # Of all columns of another table nothing is known.
    assert names("select * from x", True) == names(everything, True)
