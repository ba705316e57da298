"""The blocking checks: each lets a good table pass and names the rows of a broken one."""

import duckdb
import polars as pl
import pytest

from pipeline import checks
from tests.frames import areas


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


def test_every_table_gets_the_four_guards_and_the_areas_one_more():
    names = [guard.name for guard in checks.of_table("target", ["area_code"])]
    assert names == [
        "keys_unique",
        "areas_known",
        "percentages_within_0_100",
        "intervals_contain_value",
    ]
    extra = [guard.name for guard in checks.of_table("area", ["code"])][len(names) :]
    assert extra == ["kabupaten_have_polygon"]
