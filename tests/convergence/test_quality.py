"""The grade of the coverage inputs, on tiny literal rows."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.convergence.quality import INPUT_QUALITY, due_on, grade_of, input_quality
from pipeline.convergence.rules import read_rules

ROOT = Path(__file__).resolve().parents[2]
FOLDER = "data/raw/convergence/rules"
RULES = read_rules(ROOT / FOLDER, FOLDER)
CODES = list(RULES[0].coverage["indicators"])
TAPIN, BANJAR = "63.05", "63.03"
GRADES = RULES[0].quality["grades"]

CAKUPAN = {
    "area_code": pl.String,
    "period": pl.String,
    "code": pl.String,
    "numerator": pl.Int64,
    "denominator": pl.Int64,
    "denominator_source": pl.String,
    "system": pl.String,
    "extracted_on": pl.Date,
    "source_path": pl.String,
    "source_row": pl.Int64,
    "is_simulated": pl.Boolean,
}
REFUSALS = {
    "path": pl.String,
    "source_row": pl.Int64,
    "kind": pl.String,
    "reason": pl.String,
    "column": pl.String,
    "area_code": pl.String,
    "period": pl.String,
    "is_simulated": pl.Boolean,
}


def filed(code="E14", period="2024-Q1", denominator=100, source="dukcapil", on=None, area=TAPIN):
    return {
        "area_code": area,
        "period": period,
        "code": code,
        "numerator": 0,
        "denominator": denominator,
        "denominator_source": source,
        "system": None,
        "extracted_on": on,
        "source_path": "cakupan.csv",
        "source_row": 2,
        "is_simulated": False,
    }


def refused(area=TAPIN, period="2024-Q1", kind="cakupan"):
    cells = dict.fromkeys(REFUSALS)
    return cells | {"path": "cakupan.csv", "kind": kind, "area_code": area, "period": period}


def graded(rows, refusals=(), kabupaten=(TAPIN,), periods=("2024",)):
    return input_quality(
        RULES,
        pl.DataFrame(rows, schema=CAKUPAN),
        pl.DataFrame(list(refusals), schema=REFUSALS),
        kabupaten,
        periods,
    )


def quality(rows, refusals=()):
    return graded(rows, refusals).row(0, named=True)


def test_everything_filed_on_time_and_agreed_is_100_and_an_a():
    rows = [
        filed(code, f"2024-Q{quarter}", source=source, on=date(2024, 3 * quarter, 28))
        for code in CODES
        for quarter in range(1, 5)
        for source in ("dukcapil", "riil_puskesmas")
    ]
    found = quality(rows)
    assert found == {
        "area_code": TAPIN,
        "period": "2024",
        "quality_score": pytest.approx(100),
        "quality_grade": "A",
        "completeness_pct": 100,
        "on_time_pct": 100,
        "validity_pct": 100,
        "consistency_pct": 100,
    }


def test_nothing_filed_is_0_in_everything_and_a_c():
    assert graded([filed(area=BANJAR)], kabupaten=[TAPIN]).rows() == [
        (TAPIN, "2024", 0.0, "C", 0.0, 0.0, 0.0, 0.0)
    ]


def test_nothing_but_refused_rows_is_no_better_than_nothing():
    assert quality([], [refused()])["quality_score"] == 0


def test_the_parts_are_weighted_as_in_the_rules():
    # One cell of 116; 1 of 2 rows on time; 2 of 3 rows accepted; denominators 80 against 100.
    rows = [
        filed(on=date(2024, 4, 15)),
        filed(denominator=80, source="riil_puskesmas", on=date(2024, 4, 16)),
    ]
    found = quality(rows, [refused()])
    assert found["completeness_pct"] == pytest.approx(100 / 116)
    assert found["on_time_pct"] == pytest.approx(50)
    assert found["validity_pct"] == pytest.approx(200 / 3)
    assert found["consistency_pct"] == pytest.approx(80)
    assert found["quality_score"] == pytest.approx(40 / 116 + 10 + 40 / 3 + 16)
    assert found["quality_grade"] == "C"


def test_an_annual_row_fills_four_quarters():
    assert quality([filed(period="2024")])["completeness_pct"] == pytest.approx(100 * 4 / 116)


def test_an_indicator_of_a_source_that_the_default_falls_back_to_is_filled():
    row = filed(source="riil_puskesmas")
    assert quality([row])["completeness_pct"] == pytest.approx(100 / 116)
    # Quarters of two sources are not added up: the default has one.
    other = filed(period="2024-Q2", source="riil_puskesmas")
    assert quality([filed(), other])["completeness_pct"] == pytest.approx(100 / 116)


def test_a_quarter_with_nobody_to_serve_is_filled():
    assert quality([filed(denominator=0)])["completeness_pct"] == pytest.approx(100 / 116)


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2024-Q1", date(2024, 4, 15)),
        ("2024-Q3", date(2024, 10, 15)),
        ("2024-Q4", date(2025, 1, 15)),
        ("2024", date(2025, 1, 15)),
    ],
)
def test_a_period_is_due_on_the_15th_of_the_month_after_it(period, expected):
    assert due_on(period, 15) == expected
    one_day_late = expected.replace(day=16)
    assert quality([filed(period=period, on=expected)])["on_time_pct"] == 100
    assert quality([filed(period=period, on=one_day_late)])["on_time_pct"] == 0


def test_a_row_without_a_date_is_not_on_time():
    assert quality([filed(), filed("E15", on=date(2024, 4, 1))])["on_time_pct"] == pytest.approx(50)


def test_only_refused_rows_of_coverage_of_that_area_and_year_count():
    others = [
        refused(area=BANJAR),
        refused(period="2023-Q4"),
        refused(kind="aksi"),
        refused(area=None),
        refused(period=None),
    ]
    assert quality([filed()], others)["validity_pct"] == 100
    assert quality([filed()], [*others, refused(period="2024")])["validity_pct"] == pytest.approx(
        50
    )


def test_without_a_pair_of_denominators_nothing_is_consistent():
    apart = [filed(), filed(period="2024-Q2", source="riil_puskesmas")]
    assert quality(apart)["consistency_pct"] == 0
    nobody = [filed(denominator=0), filed(denominator=0, source="riil_puskesmas")]
    assert quality(nobody)["consistency_pct"] == 0


def test_the_difference_is_relative_to_the_greater_and_averaged_over_pairs():
    rows = [
        filed("E14", denominator=100), filed("E14", denominator=50, source="riil_puskesmas"),
        filed("E15", denominator=30), filed("E15", denominator=40, source="riil_puskesmas"),
        filed("E20", denominator=7, source="pk_bkkbn"),
    ]  # fmt: skip
    assert quality(rows)["consistency_pct"] == pytest.approx(100 - (50 + 25) / 2)


@pytest.mark.parametrize(
    ("score", "grade"), [(85, "A"), (84.999, "B"), (70, "B"), (69.999, "C"), (0, "C")]
)
def test_a_grade_is_reached_and_never_rounded_up_to(score, grade):
    assert grade_of(score, GRADES) == grade


def test_a_sum_that_misses_a_grade_by_rounding_alone_reaches_it():
    assert grade_of(0.4 * 85 + 0.2 * 85 + 0.2 * 85 + 0.2 * 85 - 1e-12, GRADES) == "A"


def test_every_kabupaten_and_period_has_a_row_also_before_the_first_version():
    found = graded([filed()], kabupaten=[TAPIN, BANJAR], periods=["2024", "2017"])
    assert found.select("area_code", "period").rows() == [
        (BANJAR, "2017"),
        (TAPIN, "2017"),
        (BANJAR, "2024"),
        (TAPIN, "2024"),
    ]


def test_rows_of_a_desa_are_not_the_kabupatens():
    assert quality([filed(area="63.05.01.2001")])["validity_pct"] == 0


def test_empty_input_gives_a_typed_empty_frame():
    found = graded([], kabupaten=[], periods=[])
    assert (found.schema, found.height) == (INPUT_QUALITY, 0)


cells = st.lists(
    st.tuples(
        st.sampled_from(CODES),
        st.sampled_from(["2024", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"]),
        st.sampled_from(["dukcapil", "riil_puskesmas", "pk_bkkbn"]),
        st.integers(0, 50),
        st.none() | st.dates(date(2024, 1, 1), date(2025, 12, 31)),
    ),
    max_size=15,
    unique_by=lambda cell: cell[:3],
)


@settings(max_examples=60, deadline=None)
@given(cells, st.integers(0, 5), st.randoms(use_true_random=False))
def test_quality_is_within_0_and_100_whatever_the_order_of_rows(drawn, others, chance):
    rows = [
        filed(code, period, denominator, source, on)
        for code, period, source, denominator, on in drawn
    ]
    refusals = [refused() for _ in range(others)]
    found = graded(rows, refusals)
    for name in ("quality_score", "completeness_pct", "on_time_pct", "validity_pct"):
        assert 0 <= found[name][0] <= 100
    assert 0 <= found["consistency_pct"][0] <= 100
    chance.shuffle(rows)
    assert graded(rows, refusals).equals(found)
