"""Ranks by simulation (METHODS 4): what a rank, its interval and its tier may claim."""

import math

import numpy as np
import polars as pl
import pytest
from scipy.stats import norm

from pipeline.statistics.ranks import RANK, rank_intervals, survey_ranks, tiers, with_logit

ESTIMATE = {
    "area_code": pl.String,
    "survey": pl.String,
    "year": pl.Int64,
    "indicator": pl.String,
    "prevalence_pct": pl.Float64,
    "ci_lower_pct": pl.Float64,
    "ci_upper_pct": pl.Float64,
    "ci_basis": pl.String,
    "standard_error": pl.Float64,
    "effective_sample": pl.Float64,
    "provinsi_code": pl.String,
}


def assumed(area_code: str, prevalence_pct: float, sample: float = 400, **cells) -> dict:
    """An estimate from an assumed sample, of SSGI 2024 in Kalsel unless the cells say otherwise.
    Of its interval only that there is one matters here."""
    return {
        "area_code": area_code,
        "survey": "SSGI",
        "year": 2024,
        "indicator": "stunting",
        "prevalence_pct": prevalence_pct,
        "ci_lower_pct": 0.0,
        "ci_upper_pct": 100.0,
        "ci_basis": "assumed n=600, deff=1.5",
        "standard_error": math.sqrt(prevalence_pct * (100 - prevalence_pct) / sample),
        "effective_sample": sample,
        "provinsi_code": area_code[:2],
    } | cells


def published(area_code: str, prevalence_pct: float, lower: float, upper: float) -> dict:
    error = (upper - lower) / 3.92
    interval = {"ci_lower_pct": lower, "ci_upper_pct": upper, "ci_basis": "published"}
    error_and_sample = {"standard_error": error, "effective_sample": None}
    return assumed(area_code, prevalence_pct) | interval | error_and_sample


def ranked(*rows: dict, scope: str = "provinsi", **options) -> dict[str, dict]:
    """The ranks in a scope, by area."""
    found = survey_ranks(pl.DataFrame(list(rows), schema=ESTIMATE), **options).to_dicts()
    return {row["area_code"]: row for row in found if row["scope"] == scope}


def ranks_and_tiers(found: dict[str, dict]) -> dict[str, tuple[int, int]]:
    return {code: (row["rank"], row["tier"]) for code, row in found.items()}


def test_rank_1_is_the_lowest_and_equal_values_share_rank_and_tier():
    found = ranked(
        assumed("63.01", 20), assumed("63.02", 10), assumed("63.03", 20), assumed("63.04", 40)
    )
    assert ranks_and_tiers(found) == {
        "63.02": (1, 1),
        "63.01": (2, 2),
        "63.03": (2, 2),
        "63.04": (4, 3),
    }


def test_a_tier_reaches_as_far_as_its_first_not_as_its_last_can_be_told_apart():
    """By hand with n = 400, se = sqrt(p q / 400) in percentage points: 1.500, 1.682, 1.766, 2.000.
    z of 13.0 against 10.0 is 3.0 / 2.254 = 1.33, of 14.6 against 10.0 4.6 / 2.317 = 1.99 (against
    13.0 only 0.66), of 20.0 against 14.6 5.4 / 2.668 = 2.02."""
    prevalence = np.array([10.0, 13.0, 14.6, 20.0])
    errors = np.sqrt(prevalence * (100 - prevalence) / 400)
    assert tiers(prevalence, errors).tolist() == [1, 1, 2, 3]
    shuffled = [2, 0, 3, 1]
    assert tiers(prevalence[shuffled], errors[shuffled]).tolist() == [2, 1, 3, 1]


def test_equal_values_are_in_one_tier_however_well_each_is_known():
    """20 is 10 away: z = 10 / sqrt(3^2 + 1^2) = 3.16 for the one, but 10 / sqrt(3^2 + 6^2) = 1.49
    for the other, which decides for both."""
    assert tiers([10, 20, 20], [3, 1, 6]).tolist() == [1, 1, 1]
    assert tiers([10, 20, 20], [3, 6, 1]).tolist() == [1, 1, 1]


def test_without_any_error_different_values_are_different_tiers():
    assert tiers([0, 100, 0], [0, 0, 0]).tolist() == [1, 2, 1]


def test_the_chance_of_being_lowest_is_that_of_two_normals():
    found = ranked(assumed("63.01", 20), assumed("63.02", 23))
    odds = (math.log(0.2 / 0.8), math.log(0.23 / 0.77))
    errors = (1 / math.sqrt(400 * 0.2 * 0.8), 1 / math.sqrt(400 * 0.23 * 0.77))
    expected = norm.cdf((odds[1] - odds[0]) / math.hypot(*errors))
    assert round(expected, 2) == 0.85
    # Three standard errors of a share among 10,000 draws are 0.011.
    assert found["63.01"]["probability_best"] == pytest.approx(expected, abs=0.011)
    assert found["63.01"]["probability_best"] + found["63.02"]["probability_best"] == 1


def test_two_areas_far_apart_are_sure_of_their_rank_and_two_near_ones_are_not():
    far = ranked(assumed("63.01", 10), assumed("63.02", 40))
    near = ranked(assumed("63.01", 20), assumed("63.02", 21))
    ends = [
        [(row["rank"], row["rank_lower"], row["rank_upper"]) for row in found.values()]
        for found in (far, near)
    ]
    assert ends == [[(1, 1, 1), (2, 2, 2)], [(1, 1, 2), (2, 1, 2)]]


@pytest.mark.parametrize(("times_second", "upper"), [(1, 1), (2, 2)])
def test_a_rank_drawn_in_less_than_one_of_forty_lies_beyond_the_interval(times_second, upper):
    """Once in 50 draws is 2 %, twice is 4 %."""
    drawn = np.array([[-1.0] * 50, [0.0] * 50, [1.0] * 50])
    drawn[0, :times_second] = 0.5
    intervals = rank_intervals(drawn)
    assert intervals.lower.tolist() == [1, 3 - upper, 3]
    assert intervals.upper.tolist() == [upper, 2, 3]
    assert intervals.probability_best.tolist() == [1 - times_second / 50, times_second / 50, 0]


def test_the_interval_always_holds_the_rank_itself():
    """Of 200 areas that hardly differ the lowest is drawn anywhere, and lowest in 1 of 200."""
    rows = [assumed(f"63.{area:03}", 20 + area / 1e6) for area in range(200)]
    found = ranked(*rows, draws=2_000)
    assert found["63.000"]["probability_best"] < 0.025
    assert all(row["rank_lower"] <= row["rank"] <= row["rank_upper"] for row in found.values())


def test_one_area_alone_is_first_of_one():
    assert ranked(assumed("63.01", 20)) == {
        "63.01": {
            "area_code": "63.01",
            "survey": "SSGI",
            "year": 2024,
            "indicator": "stunting",
            "scope": "provinsi",
            "rank": 1,
            "rank_lower": 1,
            "rank_upper": 1,
            "probability_best": 1.0,
            "tier": 1,
            "ranked": 1,
        }
    }


def test_an_estimate_without_an_interval_is_not_ranked_and_takes_nobodys_place():
    unknown = {"ci_lower_pct": None, "ci_upper_pct": None, "ci_basis": None}
    unknown |= {"standard_error": None, "effective_sample": None}
    found = ranked(assumed("63.01", 20), assumed("63.02", 5, **unknown))
    assert list(found) == ["63.01"]
    assert (found["63.01"]["rank"], found["63.01"]["ranked"]) == (1, 1)


def test_an_interval_of_no_width_is_no_interval():
    """It would claim a rank without any doubt."""
    assert list(ranked(assumed("63.01", 20), published("63.02", 10, 10, 10))) == ["63.01"]


def test_each_provinsi_and_both_together_are_ranked_apart():
    rows = [assumed("62.01", 10), assumed("62.02", 30), assumed("63.01", 20), assumed("64.01", 5)]
    alone, both = ranked(*rows), ranked(*rows, scope="kalsel-kalteng")
    assert {code: row["rank"] for code, row in alone.items()} == {
        "62.01": 1,
        "62.02": 2,
        "63.01": 1,
        "64.01": 1,
    }
    assert {code: row["rank"] for code, row in both.items()} == {
        "62.01": 1,
        "63.01": 2,
        "62.02": 3,
    }
    assert {row["ranked"] for row in both.values()} == {3}


def test_surveys_years_and_indicators_are_ranked_apart():
    rows = [
        assumed("63.01", 20),
        assumed("63.02", 10, year=2022),
        assumed("63.03", 10, survey="SKI"),
        assumed("63.04", 10, indicator="wasting"),
    ]
    assert {row["rank"] for row in ranked(*rows).values()} == {1}


def test_neither_row_order_nor_other_rows_change_what_is_drawn_for_an_area():
    rows = [assumed(f"63.{area:02}", 15 + area) for area in range(1, 9)]
    others = [assumed("62.01", 12), assumed("63.01", 30, year=2021)]
    of_2024 = [row for row in survey_frame(*rows).to_dicts() if row["scope"] == "provinsi"]
    with_others = survey_frame(*reversed(rows + others)).to_dicts()
    assert [
        row
        for row in with_others
        if row["year"] == 2024 and row["scope"] == "provinsi" and row["area_code"] != "62.01"
    ] == of_2024


def survey_frame(*rows: dict) -> pl.DataFrame:
    return survey_ranks(pl.DataFrame(list(rows), schema=ESTIMATE))


def test_the_draws_of_two_surveys_are_not_the_same_draws():
    """Otherwise an area that came out low by chance would do so in every survey."""
    pair = [assumed("63.01", 20), assumed("63.02", 21)]
    years = [{**row, "year": year} for row in pair for year in (2022, 2024)]
    found = survey_frame(*years).filter(scope="provinsi", area_code="63.01")
    assert found["probability_best"].n_unique() == 2


@pytest.mark.parametrize(
    ("row", "logit", "error"),
    [
        # ln(0.2 / 0.8); 1 / sqrt(400 * 0.16) = 1 / 8
        (assumed("63.01", 20), -1.386294, 0.125),
        # logit(0.23) = -1.208311, logit(0.17) = -1.585627: 0.377316 / 3.92
        (published("63.01", 20, 17, 23), -1.386294, 0.096254),
        # No logit of 0: se = 2 / 3.92 = 0.510204 points, / (100 * 0.01 * 0.99)
        (published("63.01", 1, 0, 2), -4.595120, 0.515358),
        # Half a case of 201: ln(0.5 / 200.5), sqrt(1 / 0.5 + 1 / 200.5)
        (assumed("63.01", 0, sample=200), -5.993961, 1.415976),
        (assumed("63.01", 100, sample=200), 5.993961, 1.415976),
        # 0-1.8846 is Wilson's interval of none in 200: 3.8416 / 203.8416
        (published("63.01", 0, 0, 100 * 3.8416 / 203.8416), -5.993961, 1.415976),
        # An interval from 0 to 100 % says nothing: no case of none.
        (published("63.01", 0, 0, 100), 0, 2),
    ],
)
def test_an_estimate_stands_for_a_normal_on_the_logit_scale(row, logit, error):
    (found,) = with_logit(pl.DataFrame([row], schema=ESTIMATE)).to_dicts()
    assert found["logit"] == pytest.approx(logit, abs=1e-6)
    assert found["logit_error"] == pytest.approx(error, abs=1e-6)


def test_none_and_all_are_ranked_like_any_other_value():
    found = ranked(assumed("63.01", 100), assumed("63.02", 0), assumed("63.03", 50))
    ends = {c: (r["rank"], r["rank_lower"], r["rank_upper"]) for c, r in found.items()}
    assert ends == {"63.01": (3, 3, 3), "63.02": (1, 1, 1), "63.03": (2, 2, 2)}


def test_none_among_few_is_not_sure_to_be_lowest():
    found = ranked(assumed("63.01", 0, sample=10), assumed("63.02", 3))
    assert found["63.01"]["rank"] == 1
    assert found["63.01"]["rank_upper"] == 2


@pytest.mark.parametrize("rows", [[], [published("63.02", 10, 10, 10)]])
def test_nothing_to_rank_gives_an_empty_table_with_types(rows):
    empty = survey_ranks(pl.DataFrame(rows, schema=ESTIMATE))
    assert empty.schema == RANK
    assert empty.height == 0
