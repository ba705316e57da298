"""The difference between survey and register in parts, on cells written by hand."""

from datetime import date

import numpy as np
import polars as pl
import pytest
from scipy.optimize import linprog

from pipeline.statistics.gap import (
    GROUPS,
    SCHEMA,
    STUNTED_IF_SHIFTED,
    survey_gaps,
    true_shifts,
)

AUGUST, NEXT_FEBRUARY = date(2024, 8, 1), date(2025, 2, 1)
MIDPOINT = date(2024, 10, 18)
SURVEY_SCHEMA = {
    "area_code": pl.String,
    "survey": pl.String,
    "year": pl.Int64,
    "prevalence_pct": pl.Float64,
    "ci_lower_pct": pl.Float64,
    "ci_upper_pct": pl.Float64,
    "standard_error": pl.Float64,
    "fieldwork_midpoint": pl.Date,
    "register_month": pl.Date,
    "before_month": pl.Date,
    "after_month": pl.Date,
    "is_simulated": pl.Boolean,
}
CELL_SCHEMA = {
    "area_code": pl.String,
    "month": pl.Date,
    "sex": pl.String,
    "age_group": pl.String,
    "last_digit": pl.Int64,
    "is_implausible": pl.Boolean,
    "registered": pl.Int64,
    "children": pl.Int64,
    "stunted": pl.Int64,
    "weight": pl.Float64,
    "square_weight": pl.Float64,
    **dict.fromkeys(STUNTED_IF_SHIFTED, pl.Float64),
}
PARTS = ("coverage", "implausible", "age_sex", "heaping", "timing")


def survey(**cells: object) -> dict:
    """A survey of 20 % in Tapin that the register of August 2024 stands beside."""
    row = {
        "area_code": "63.05",
        "survey": "SSGI",
        "year": 2024,
        "prevalence_pct": 20.0,
        "ci_lower_pct": 16.0,
        "ci_upper_pct": 24.0,
        "standard_error": 2.0,
        "fieldwork_midpoint": MIDPOINT,
        "register_month": AUGUST,
        "is_simulated": False,
    }
    return row | cells


def cell(children: int, stunted: int, each: float = 1.0, **cells: object) -> dict:
    """Boys of 12-23 months, digit 0, who stand for `each` child; a shift changes nothing."""
    row = {
        "area_code": "63.05",
        "month": AUGUST,
        "sex": "L",
        "age_group": "12-23",
        "last_digit": 0,
        "is_implausible": False,
        "registered": 1000,
        "children": children,
        "stunted": stunted,
        "weight": children * each,
        "square_weight": children * each**2,
    }
    return row | dict.fromkeys(STUNTED_IF_SHIFTED, stunted * each) | cells


def gaps(surveys: list[dict], cells: list[dict]) -> list[dict]:
    rows = survey_gaps(
        pl.DataFrame(surveys, schema=SURVEY_SCHEMA), pl.DataFrame(cells, schema=CELL_SCHEMA)
    )
    assert rows.schema == pl.Schema(SCHEMA)
    return rows.to_dicts()


def gap(*cells: dict, **of_survey: object) -> dict:
    (row,) = gaps([survey(**of_survey)], list(cells))
    return row


def parts(row: dict) -> tuple:
    return tuple(row[f"part_{name}_pp"] for name in PARTS)


# --- the parts, one after the other ---


def test_the_parts_of_a_register_reckoned_by_hand():
    """Two desa. From A 60 boys of 12-23 months came, 12 stunted, each for 2 children; from B 40
    girls of 24-35 months, 16 stunted, each for 5; and 20 more of B's girls with a height that
    cannot be, all stunted.

    As exported 48/120 = 40 %. Weighted (24 + 80 + 100) / (120 + 200 + 100) = 48.571 %. Without the
    implausible (24 + 80) / 320 = 32.5 %. Boys and girls 105 to 100, at 20 % and 40 %:
    (105 * 20 + 100 * 40) / 205 = 29.756 %.
    """
    girls = {"sex": "P", "age_group": "24-35", "each": 5.0}
    row = gap(
        cell(60, 12, each=2.0), cell(40, 16, **girls), cell(20, 20, is_implausible=True, **girls)
    )
    assert row["register_pct"] == pytest.approx(40)
    assert row["shown_pct"] == pytest.approx(28)
    assert row["difference_pp"] == pytest.approx(-20)
    assert parts(row) == pytest.approx((8.571, -16.071, -2.744, 0, 0), abs=5e-4)
    assert row["remainder_pp"] == pytest.approx(20 - 29.756, abs=5e-4)


def test_groups_that_nobody_came_from_leave_their_share_to_the_others():
    """Boys of 0-5 months (a tenth) and of 12-23 months (two tenths) only: (10 % + 2 * 40 %) / 3."""
    row = gap(cell(100, 40), cell(100, 10, age_group="0-5"))
    assert row["register_pct"] + row["part_age_sex_pp"] == pytest.approx(30)


def test_heights_that_were_rounded_up_are_put_back():
    """200 children: digit 0 has 40 instead of 20 because 9 was written as the next 0. Half of the
    40 are 1 mm shorter in truth, where 8 of the 40 and not 4 are stunted: 2 more in expectation."""
    shifted = {name: 8.0 for name in STUNTED_IF_SHIFTED if name.startswith("stunted_minus")}
    even = [cell(20, 0, last_digit=digit) for digit in range(1, 9)]
    row = gap(cell(40, 4) | shifted, *even)
    assert row["part_heaping_pp"] == pytest.approx(100 * 2 / 200)
    assert row["parts_missing"] == "waktu"


def test_the_figure_moves_along_the_line_between_the_months_around_the_field_work():
    """From 15 August (40 %) to 15 February (10 %) are 184 days, to the middle of the field work,
    18 October, 64: 40 - 30 * 64 / 184 = 29.565 %."""
    row = gap(
        cell(100, 40),
        cell(100, 10, month=NEXT_FEBRUARY),
        before_month=AUGUST,
        after_month=NEXT_FEBRUARY,
    )
    assert row["part_timing_pp"] == pytest.approx(-10.435, abs=5e-4)
    assert row["remainder_pp"] == pytest.approx(20 - 29.565, abs=5e-4)
    assert row["months_apart"] == pytest.approx(-64 / 30.4375)
    assert row["parts_missing"] == ""


def test_a_month_on_the_very_day_of_the_field_work_needs_no_other():
    row = gap(
        cell(100, 40),
        fieldwork_midpoint=date(2024, 8, 15),
        before_month=AUGUST,
        after_month=AUGUST,
    )
    assert (row["part_timing_pp"], row["months_apart"], row["parts_missing"]) == (0, 0, "")


def test_the_explained_month_need_not_be_one_of_the_two_around_the_field_work():
    """Field work in October, explained by August; September (30 %) and February (10 %) around."""
    september = date(2024, 9, 1)
    row = gap(
        cell(100, 40),
        cell(100, 30, month=september),
        cell(100, 10, month=NEXT_FEBRUARY),
        before_month=september,
        after_month=NEXT_FEBRUARY,
    )
    # 15 September to 18 October are 33 of 153 days.
    assert row["part_timing_pp"] == pytest.approx(30 - 20 * 33 / 153 - 40)


def random_cells(random: np.random.Generator, month: date) -> list[dict]:
    cells = []
    for sex, age_group in GROUPS:
        for digit in range(10):
            for is_implausible in (False, True):
                children = int(random.integers(1, 40))
                of_shift = np.sort(random.uniform(0, children, len(STUNTED_IF_SHIFTED)))[::-1]
                cells.append(
                    cell(
                        children,
                        int(random.integers(0, children + 1)),
                        each=float(random.uniform(1, 3)),
                        sex=sex,
                        age_group=age_group,
                        last_digit=digit,
                        is_implausible=is_implausible,
                        month=month,
                        registered=100_000,
                    )
                    | dict(zip(STUNTED_IF_SHIFTED, of_shift.tolist(), strict=True))
                )
    return cells


@pytest.mark.parametrize("seed", range(5))
def test_parts_and_remainder_add_up_to_the_difference(seed):
    random = np.random.default_rng(seed)
    cells = random_cells(random, AUGUST) + random_cells(random, NEXT_FEBRUARY)
    row = gap(*cells, before_month=AUGUST, after_month=NEXT_FEBRUARY)
    assert min(map(abs, parts(row))) > 1e-6
    assert sum(parts(row)) + row["remainder_pp"] == pytest.approx(row["difference_pp"], abs=1e-9)


def test_the_order_of_the_rows_changes_nothing():
    random = np.random.default_rng(1)
    cells = random_cells(random, AUGUST) + random_cells(random, NEXT_FEBRUARY)
    surveys = [
        survey(year=year, before_month=AUGUST, after_month=NEXT_FEBRUARY) for year in (2023, 2024)
    ]
    as_given = gaps(surveys, cells)
    shuffled = [cells[index] for index in random.permutation(len(cells))]
    assert gaps(surveys[::-1], shuffled) == as_given


# --- what is missing is said ---


def test_without_the_number_of_all_children_coverage_and_bounds_are_missing():
    row = gap(cell(100, 40, registered=None), cell(5, 5, is_implausible=True, registered=None))
    assert (row["part_coverage_pp"], row["registered"]) == (0, None)
    assert (row["bound_lower_pct"], row["bound_upper_pct"]) == (None, None)
    assert row["parts_missing"] == "cakupan, waktu"


def test_fewer_than_100_children_say_nothing_of_their_digits():
    """The same heaped digits, 99 and 100 children strong: with 100 nine in ten are moved."""
    shifted = dict.fromkeys(STUNTED_IF_SHIFTED, 50.0) | {"stunted_as_written": 40.0}
    too_few = gap(cell(99, 40) | shifted)
    assert (too_few["part_heaping_pp"], too_few["parts_missing"]) == (0, "pembulatan, waktu")
    enough = gap(cell(100, 40) | shifted)
    assert enough["part_heaping_pp"] == pytest.approx(0.9 * 10)


def test_bounds_take_none_and_all_of_the_others_for_stunted():
    """30 of 100 with a plausible height among 400 registered: 30/400 and (30 + 300)/400. The 8
    with an implausible height are among those not known."""
    row = gap(cell(100, 30, registered=400), cell(8, 8, is_implausible=True, registered=400))
    assert (row["bound_lower_pct"], row["bound_upper_pct"]) == (7.5, 82.5)


@pytest.mark.parametrize(("stunted", "pct"), [(0, 0), (150, 100)])
def test_nobody_or_everybody_stunted_leaves_nothing_to_correct(stunted, pct):
    row = gap(cell(150, stunted, each=2.0, registered=300))
    assert (row["register_pct"], row["shown_pct"]) == (pct, pct)
    assert parts(row) == pytest.approx((0,) * 5, abs=1e-9)
    assert row["remainder_pp"] == pytest.approx(20 - pct)
    assert row["remainder_lower_pp"] < row["remainder_pp"] < row["remainder_upper_pp"]


@pytest.mark.parametrize(
    ("surveys", "cells"),
    [
        ([], []),
        ([], [cell(100, 40)]),
        ([survey()], []),
        ([survey(register_month=None)], [cell(100, 40)]),
        ([survey()], [cell(100, 40, is_implausible=True)]),
    ],
    ids=["nothing", "no survey", "no register", "no month", "nobody plausible"],
)
def test_there_is_no_row_without_a_survey_and_a_register(surveys, cells):
    assert gaps(surveys, cells) == []


def test_surveys_of_other_kabupaten_keep_their_own_register():
    rows = gaps(
        [survey(area_code="63.06", is_simulated=True), survey()],
        [cell(100, 40), cell(100, 10, area_code="63.06")],
    )
    assert [(row["area_code"], row["register_pct"], row["is_simulated"]) for row in rows] == [
        ("63.05", 40, False),
        ("63.06", 10, True),
    ]


# --- the remainder ---


def test_the_remainders_interval_holds_the_chance_of_both():
    """0 of 96 children, with 2 + 2 added 2 of 100: se = sqrt(0.02 * 0.98 / 100) = 1.4 pp; with the
    survey's 2.0 pp sqrt(4 + 1.96) * 1.96 = 4.785."""
    row = gap(cell(96, 0))
    assert row["remainder_lower_pp"] == pytest.approx(20 - 4.785, abs=5e-4)
    assert row["remainder_upper_pp"] == pytest.approx(20 + 4.785, abs=5e-4)


def test_unequal_weights_make_the_interval_wider():
    """48 children who stand for 1 and 48 who stand for 3 count for 192^2 / 480 = 76.8."""
    row = gap(cell(48, 0), cell(48, 0, each=3.0, last_digit=5))
    rate = 2 / 80.8
    half_width = 1.96 * (4 + 1e4 * rate * (1 - rate) / 80.8) ** 0.5
    assert row["remainder_upper_pp"] == pytest.approx(20 + half_width)


@pytest.mark.parametrize(
    ("survey_pct", "said"),
    [
        (50.0, "register lebih rendah"),
        (40.0, "belum terbukti berbeda"),
        (30.0, "register lebih tinggi"),
    ],
)
def test_the_remainder_is_judged_by_its_interval(survey_pct, said):
    row = gap(cell(10_000, 4_000, registered=10_000), prevalence_pct=survey_pct)
    assert row["remainder_verdict"] == said


def test_a_survey_without_a_standard_error_leaves_the_remainder_unjudged():
    row = gap(cell(100, 40), standard_error=None, ci_lower_pct=None, ci_upper_pct=None)
    assert (row["remainder_lower_pp"], row["remainder_upper_pp"]) == (None, None)
    assert row["remainder_verdict"] == "tidak dapat dinilai"
    assert row["remainder_pp"] == pytest.approx(-20)


# --- digits ---


def shares(digit_weights: list[float], digit: int) -> dict[int, float]:
    """Of the children written with this digit, the share at each true distance in millimetres."""
    row = true_shifts(digit_weights)[digit]
    return {shift - 5: pytest.approx(share) for shift, share in enumerate(row) if share > 1e-12}


def test_even_digits_stay():
    assert shares([1] * 10, 3) == {0: 1}


def test_heights_rounded_to_the_nearest_0_or_5_go_back_to_both_sides():
    written = [5, 0, 0, 0, 0, 5, 0, 0, 0, 0]
    evenly = dict.fromkeys(range(-2, 3), 0.2)
    assert (shares(written, 0), shares(written, 5)) == (evenly, evenly)


def test_nines_written_as_the_next_0_go_back_down():
    assert shares([2, 1, 1, 1, 1, 1, 1, 1, 1, 0], 0) == {0: 0.5, -1: 0.5}


def test_one_written_as_the_0_below_goes_back_up():
    assert shares([2, 0, 1, 1, 1, 1, 1, 1, 1, 1], 0) == {0: 0.5, 1: 0.5}


def test_a_half_that_is_as_near_from_either_side_is_shared():
    assert shares([2, 1, 1, 1, 1, 0, 1, 1, 1, 1], 0) == {0: 0.5, 5: 0.25, -5: 0.25}


def test_everybody_in_whole_centimetres_is_spread_to_both_sides():
    """Nothing in the digits tells rounding from truncating."""
    inner = dict.fromkeys(range(-4, 5), 0.1)
    assert shares([1] + [0] * 9, 0) == inner | {-5: 0.05, 5: 0.05}


def test_a_digit_that_nobody_wrote_changes_nothing():
    assert shares([2, 1, 1, 1, 1, 1, 1, 1, 1, 0], 9) == {0: 1}


def moved_mass(digit_weights: np.ndarray) -> np.ndarray:
    """Share of all children by digit as written (10) and true digit (10)."""
    share = digit_weights / digit_weights.sum()
    moved = np.zeros((10, 10))
    for digit, of_shift in enumerate(true_shifts(digit_weights)):
        for shift, part in enumerate(of_shift):
            moved[digit, (digit + shift - 5) % 10] += share[digit] * part
    return moved


def least_movement(share: np.ndarray) -> float:
    """The cheapest transport to even digits, by linear programming."""
    distance = np.abs(np.subtract.outer(np.arange(10), np.arange(10)))
    cost = np.minimum(distance, 10 - distance).ravel()
    rows, columns = np.kron(np.eye(10), np.ones(10)), np.kron(np.ones(10), np.eye(10))
    result = linprog(cost, A_eq=np.vstack([rows, columns]), b_eq=np.append(share, np.full(10, 0.1)))
    return result.fun


@pytest.mark.parametrize("seed", range(25))
def test_digits_become_even_with_the_least_movement(seed):
    random = np.random.default_rng(seed)
    written = random.dirichlet(np.full(10, (0.2, 1.0, 5.0)[seed % 3]))
    distance = np.abs(np.subtract.outer(np.arange(10), np.arange(10)))
    moved = moved_mass(written)
    assert moved.sum(axis=0) == pytest.approx(np.full(10, 0.1))
    assert moved.sum(axis=1) == pytest.approx(written)
    cost = (moved * np.minimum(distance, 10 - distance)).sum()
    assert cost == pytest.approx(least_movement(written), abs=1e-9)


@pytest.mark.parametrize("seed", range(5))
def test_no_digit_and_no_direction_is_special(seed):
    written = np.random.default_rng(seed).dirichlet(np.full(10, 0.3))
    shifts = true_shifts(written)
    assert true_shifts(np.roll(written, 3)) == pytest.approx(np.roll(shifts, 3, axis=0))
    assert true_shifts(written[::-1]) == pytest.approx(shifts[::-1, ::-1])
