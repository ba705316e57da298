"""The arithmetic of the score (CONVERGENCE 3 and 5): on the worked figures, against references that
know nothing of the code, and what must hold for any figures at all."""

import json
import math
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from time import process_time

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import stats

from pipeline.scoring import (
    PILLARS,
    Change,
    Pillars,
    Ranking,
    WeightError,
    attainment,
    change_parts,
    checked_weights,
    class_of,
    competition_ranks,
    outcome,
    outcome_change,
    outcome_level,
    process_pct,
    rank_bands,
    scored,
    shrunk_pct,
    tiers,
)

VECTORS = json.loads((Path(__file__).parent / "fixtures/convergence_vectors.json").read_text())
SEIMBANG = {"outcome": 0.3, "process": 0.3, "coverage": 0.3, "innovation": 0.1}
KALSEL_OPI = {"outcome": 0.4, "process": 0.25, "coverage": 0.25, "innovation": 0.1}
PROCESS_ONLY = {"outcome": 0, "process": 1, "coverage": 0, "innovation": 0}
CLASSES = {"Tumbuh": 0, "Berkembang": 60, "Berdaya": 80}
ANYONE = Ranking(minimum_weight_pct=0, minimum_quality=None, draws=200)
QUICK = settings(max_examples=40, deadline=None)


def area(code: str, *values: float | None, quality: float | None = 90, **parts) -> Pillars:
    """An area of which each pillar is wholly known, or not at all (None)."""
    value = dict(zip(PILLARS, values, strict=True))
    known = {
        "value": value,
        "low": {name: 0 if of is None else of for name, of in value.items()},
        "high": {name: 100 if of is None else of for name, of in value.items()},
        "present": {name: 0 if of is None else 1 for name, of in value.items()},
    }
    return Pillars(area_code=code, quality=quality, **(known | parts))


def by_code(areas, weights=SEIMBANG, ranking=ANYONE, classes=CLASSES) -> dict:
    return {score.area_code: score for score in scored(areas, weights, ranking, classes)}


def one(found: Pillars, **options):
    return by_code([found], **options)[found.area_code]


def ranks(areas, **options) -> dict:
    return {code: score.rank for code, score in by_code(areas, **options).items()}


# The formulas of the parts


@pytest.mark.parametrize("case", VECTORS["outcome"], ids=lambda case: case["area"])
def test_outcome_of_the_worked_kabupaten(case):
    figures = case["previous"], case["current"], case["target"]
    assert round(outcome(*figures, 0.6, 0.4), 1) == case["score"]
    if "level" in case:
        assert outcome_level(case["current"], case["target"]) == case["level"]


def test_outcome_of_hulu_sungai_utara_by_hand():
    """36.0 -> 27.6 against 18.8: level 18.8/27.6 = 68.12; change 8.4 of the 17.2 to go = 48.84;
    0.6 * 68.12 + 0.4 * 48.84 = 60.40."""
    assert outcome_level(27.6, 18.8) == pytest.approx(68.1159, abs=1e-4)
    assert outcome_change(36.0, 27.6, 18.8) == pytest.approx(48.8372, abs=1e-4)


@pytest.mark.parametrize(
    ("previous", "current", "change"),
    [(30, 30, 0), (30, 32, 0), (30, 18, 100), (30, 10, 100), (30, 25, 100 * 5 / 12),
     (18, 18, 100), (18, 12, 100), (15, 24, 75), (0, 0, 100), (None, 20, None)],
)  # fmt: skip
def test_change_is_the_part_of_the_way_to_a_target_of_18(previous, current, change):
    found = outcome_change(previous, current, 18)
    assert found == (None if change is None else pytest.approx(change))


def test_a_target_of_0_is_met_by_0_only():
    assert outcome_level(0, 0) == 100 and outcome_level(5, 0) == 0
    assert outcome_change(0, 5, 0) == 0


def test_a_change_that_is_not_proven_counts_the_points_given_for_it():
    """0.6 * 68.1159 + 0.4 * 50 = 60.87."""
    assert outcome(36.0, 27.6, 18.8, 0.6, 0.4, change_points=50) == pytest.approx(60.8696, abs=1e-4)


def test_outcome_without_a_previous_survey_is_the_level_and_without_a_current_one_unknown():
    assert outcome(None, 27.6, 18.8, 0.6, 0.4) == outcome_level(27.6, 18.8)
    assert outcome(None, 27.6, 18.8, 0.6, 0.4, change_points=50) == outcome_level(27.6, 18.8)
    assert outcome(36.0, None, 18.8, 0.6, 0.4) is None
    assert outcome(36.0, 27.6, None, 0.6, 0.4) is None


@pytest.mark.parametrize("figures", [(-1, 20, 18), (20, 101, 18), (20, 20, math.nan)])
def test_what_is_no_percentage_is_no_outcome(figures):
    with pytest.raises(ValueError, match="is no percentage"):
        outcome(*figures, 0.6, 0.4)


@pytest.mark.parametrize("case", VECTORS["process_pct"], ids=lambda case: str(case["points"]))
def test_process_of_the_worked_panels(case):
    assert round(process_pct(case["points"], case["max"]), 2) == case["pct"]


def test_process_of_kaltim_2022_from_25_indicators_of_2_points():
    """50, 49, 47, 43 and 41 of 50 points are 100, 98, 94, 86 and 82."""
    panels = [[2] * full + [1] * half + [0] * (25 - full - half)
              for full, half in ((25, 0), (24, 1), (22, 3), (18, 7), (16, 9))]  # fmt: skip
    assert [process_pct(points, [2] * 25) for points in panels] == [100, 98, 94, 86, 82]


def test_process_is_unknown_where_nothing_is_graded_and_0_where_nothing_was_earned():
    assert process_pct([], []) is None
    assert process_pct([0, 0], [2, 2]) == 0


@pytest.mark.parametrize(("points", "most"), [([3], [2]), ([-1], [2]), ([1, 1], [2])])
def test_points_beyond_their_maximum_are_an_error(points, most):
    with pytest.raises(ValueError, match="one for each maximum"):
        process_pct(points, most)


@given(
    grades=st.lists(st.sampled_from([0, 1, 2, 3]), min_size=1, max_size=25),
    scale=st.floats(0.01, 100),
)
@QUICK
def test_another_scale_of_points_changes_no_process(grades, scale):
    most = [3 * scale] * len(grades)
    given_points = [min(grade * scale, 3 * scale) for grade in grades]
    assert process_pct(given_points, most) == pytest.approx(process_pct(grades, [3] * len(grades)))


@pytest.mark.parametrize(
    ("coverage", "target", "direction", "expected"),
    [(45, 90, "+", 50), (90, 90, "+", 100), (120, 90, "+", 100), (0, 90, "+", 0),
     (7.4, 7.4, "-", 100), (0, 7.4, "-", 100), (14.8, 7.4, "-", 50), (31, 15.5, "-", 50),
     (None, 90, "+", None), (None, 7.4, "-", None)],
)  # fmt: skip
def test_attainment_stops_at_the_target_in_either_direction(coverage, target, direction, expected):
    found = attainment(coverage, target, direction)
    assert found == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize(
    ("coverage", "target", "direction"),
    [(5, 0, "+"), (5, 90, "naik"), (-1, 90, "+"), (math.nan, 90, "-")],
)
def test_attainment_of_nonsense_is_an_error(coverage, target, direction):
    with pytest.raises(ValueError, match=r"attainment|percentage"):
        attainment(coverage, target, direction)


@pytest.mark.parametrize("case", VECTORS["shrink"], ids=lambda case: str(case["measured"]))
def test_shrinkage_of_the_worked_villages(case):
    found = shrunk_pct(case["cases"], case["measured"], 100 * case["prior"], case["prior_size"])
    assert round(found / 100, 3) == case["expected"]


def test_shrinkage_is_the_mean_of_the_beta_posterior():
    posterior = stats.beta(20 * 0.22 + 7, 20 * 0.78 + 30 - 7)
    assert shrunk_pct(7, 30, 22.0, 20) == pytest.approx(100 * posterior.mean())


def test_shrinkage_of_nobody_is_the_prior_and_without_prior_unknown():
    assert shrunk_pct(0, 0, 22.0, 20) == pytest.approx(22.0)
    assert shrunk_pct(0, 0, 22.0, 0) is None
    assert shrunk_pct(3, 9, None, 20) is None


# Weights


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        ([0.5, 0.5], "bukan daftar"),
        (None, "bukan daftar"),
        ({"outcome": 1}, "bobot process, coverage, innovation tidak ada"),
        (SEIMBANG | {"gizi": 0}, "bobot gizi tidak dikenal"),
        (SEIMBANG | {"outcome": "0.3"}, 'bobot outcome bukan angka: "0.3"'),
        (SEIMBANG | {"outcome": True}, "bobot outcome bukan angka"),
        (SEIMBANG | {"outcome": None}, "bobot outcome bukan angka"),
        (SEIMBANG | {"outcome": math.nan}, "bobot outcome bukan angka"),
        (SEIMBANG | {"outcome": math.inf}, "bobot outcome bukan angka"),
        (SEIMBANG | {"outcome": 10**400}, "bobot outcome bukan angka"),
        (SEIMBANG | {"outcome": -0.1, "process": 0.7}, "bobot outcome negatif: -0,1"),
        (SEIMBANG | {"outcome": 0.25}, "jumlah bobot 0,95, seharusnya 1"),
        (SEIMBANG | {"outcome": 0.3 + 2e-9}, "jumlah bobot 1,000000002"),
    ],
)
def test_weights_that_cannot_be_used_say_why(weights, message):
    with pytest.raises(WeightError, match=message):
        checked_weights(weights)


def test_weights_come_back_as_floats_in_the_order_of_the_pillars():
    given_weights = {"innovation": np.float64(0.1), "process": 0.3, "coverage": 0.6, "outcome": 0}
    checked = checked_weights(given_weights)
    assert list(checked.items()) == [
        ("outcome", 0.0), ("process", 0.3), ("coverage", 0.6), ("innovation", 0.1),
    ]  # fmt: skip
    assert all(type(weight) is float for weight in checked.values())


def test_weights_of_any_names_need_only_sum_to_1():
    assert checked_weights({"tkd": 0.75, "budget": 0.25}, None) == {"tkd": 0.75, "budget": 0.25}
    with pytest.raises(WeightError, match="jumlah bobot 0, seharusnya 1"):
        checked_weights({}, None)


@given(st.lists(st.floats(0, 1), min_size=4, max_size=4))
@QUICK
def test_weights_off_1_are_refused_whatever_they_are(given_weights):
    assume(abs(sum(map(Fraction, given_weights)) - 1) > 1.1e-9)
    with pytest.raises(WeightError):
        scored([], dict(zip(PILLARS, given_weights, strict=True)), ANYONE, CLASSES)


# The score and its bounds


def test_the_score_of_the_worked_kabupaten_is_its_weighted_mean():
    case = VECTORS["composite_default_weights"]
    found = one(area("63.05", *(case[name] for name in PILLARS)))
    assert found.score == pytest.approx(case["score"])
    assert (found.score_low, found.score_high) == (found.score, found.score)
    assert found.weight_present_pct == pytest.approx(100)
    assert found.class_name == "Berkembang"


def test_a_missing_pillar_leaves_its_weight_to_the_others_and_is_0_to_100_in_the_bounds():
    """O 60, P 100, C unknown, I 50: (18 + 30 + 5) / 0.7 = 75.71; 53 if C were 0, 83 if 100."""
    found = one(area("63.05", 60, 100, None, 50))
    assert found.score == pytest.approx(53 / 0.7)
    assert (found.score_low, found.score_high) == pytest.approx((53, 83))
    assert found.weight_present_pct == pytest.approx(70)


def test_a_pillar_known_in_part_widens_the_bounds_by_its_own():
    """C is 80 by the half that is known: 40 to 90 for the whole; 0.3 * 10 and 0.3 * 40 about."""
    parts = {"low": dict(zip(PILLARS, (60, 100, 40, 50), strict=True)),
             "high": dict(zip(PILLARS, (60, 100, 90, 50), strict=True)),
             "present": dict(zip(PILLARS, (1, 1, 0.5, 1), strict=True))}  # fmt: skip
    found = one(area("63.05", 60, 100, 80, 50, **parts))
    assert found.score == pytest.approx(77)
    assert (found.score_low, found.score_high) == pytest.approx((65, 80))
    assert found.weight_present_pct == pytest.approx(85)


def test_nothing_known_is_no_score_no_class_and_0_to_100():
    found = one(area("63.05", None, None, None, None))
    assert (found.score, found.class_name, found.rank) == (None, None, None)
    assert (found.score_low, found.score_high, found.weight_present_pct) == (0, 100, 0)
    assert found.not_ranked_reason == "tidak ada data"


def test_a_value_that_is_not_a_number_is_a_missing_one():
    assert one(area("x", 60, 100, math.nan, 50)) == one(area("x", 60, 100, None, 50))


def test_a_pillar_of_weight_0_counts_nowhere():
    assert one(area("x", None, 80, None, None), weights=PROCESS_ONLY).weight_present_pct == 100
    assert one(area("x", None, 80, None, None), weights=PROCESS_ONLY).score_high == 80


def test_a_pillar_that_cannot_apply_takes_nothing_away():
    """A kelurahan has no Dana Desa: like the desa in all else, it is like the desa in score and
    bounds, and nothing of it is missing; a desa that does not say has lost 10 % of its weight."""
    weights = {"tkd": 0.4, "process": 0.2, "budget": 0.1, "outcome": 0.2, "participation": 0.1}
    shared = {"tkd": 70, "process": 60, "outcome": 50, "participation": 80}
    whole = dict.fromkeys(shared, 1)
    desa = Pillars("desa", shared | {"budget": 62.5}, *[shared | {"budget": 62.5}] * 2,
                   whole | {"budget": 1})  # fmt: skip
    kelurahan = Pillars("kelurahan", shared, shared, shared, whole, not_applicable=("budget",))
    silent = Pillars("silent", shared, shared, shared, whole)
    ranking = Ranking(minimum_quality=None, tie_order=("outcome", "tkd", "process"))
    found = by_code([desa, kelurahan, silent], weights=weights, ranking=ranking)
    # (28 + 12 + 10 + 8) / 0.9 = 64.44; with the budget 58 + 6.25 = 64.25
    assert found["kelurahan"].score == pytest.approx(58 / 0.9)
    assert found["desa"].score == pytest.approx(64.25)
    assert found["kelurahan"].score_low == found["kelurahan"].score_high == pytest.approx(58 / 0.9)
    assert found["kelurahan"].weight_present_pct == pytest.approx(100)
    assert (found["silent"].score_low, found["silent"].score_high) == pytest.approx((58, 68))
    assert found["silent"].weight_present_pct == pytest.approx(90)


@pytest.mark.parametrize(
    "parts",
    [{"value": {"outcome": 101}}, {"value": {"outcome": -1}}, {"low": {"outcome": 61}},
     {"high": {"outcome": 59}}, {"high": {"outcome": 120}}, {"present": {"outcome": 1.2}}],
    ids=str,
)  # fmt: skip
def test_a_value_outside_its_bounds_is_an_error_that_names_area_and_pillar(parts):
    whole = {"value": {"outcome": 60}, "low": {}, "high": {}, "present": {}}
    with pytest.raises(ValueError, match=r"63\.05 outcome: value"):
        one(Pillars("63.05", **(whole | parts)), weights={"outcome": 1})


def test_an_area_that_comes_twice_is_an_error():
    with pytest.raises(ValueError, match="twice"):
        scored([area("x", 1, 2, 3, 4), area("x", 1, 2, 3, 4)], SEIMBANG, ANYONE)


def test_no_areas_are_no_scores():
    assert scored([], SEIMBANG, ANYONE, CLASSES) == []


@pytest.mark.parametrize(
    ("score", "expected"),
    [(0, "Tumbuh"), (59.99, "Tumbuh"), (60, "Berkembang"), (79.999, "Berkembang"), (80, "Berdaya"),
     (80 - 1e-12, "Berdaya"), (100, "Berdaya"), (None, None)],
)  # fmt: skip
def test_a_class_begins_at_its_cut_and_nobody_is_rounded_up_into_it(score, expected):
    assert class_of(score, CLASSES) == expected
    assert class_of(score, dict(reversed(CLASSES.items()))) == expected
    assert class_of(score, {}) is None


# Who is ranked, and how


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (area("x", 60, 100, None, 50), None),
        (area("x", None, 100, None, 50), "hanya 40 % bobot yang terisi (perlu 70 %)"),
        (area("x", 60, 100, 50, 50, present=dict.fromkeys(PILLARS, 0.69987)),
         "hanya 69,9 % bobot yang terisi (perlu 70 %)"),
        (area("x", 60, 100, 50, 50, quality=55), "mutu data 55,0 di bawah 60"),
        (area("x", 60, 100, 50, 50, quality=59.97), "mutu data 59,9 di bawah 60"),
        (area("x", 60, 100, 50, 50, quality=60), None),
        (area("x", 60, 100, 50, 50, quality=None), "mutu data tidak diketahui"),
        (area("x", None, None, None, None, quality=None),
         "hanya 0 % bobot yang terisi (perlu 70 %); mutu data tidak diketahui"),
    ],
)  # fmt: skip
def test_who_is_not_ranked_learns_why_and_no_shortfall_is_rounded_away(found, reason):
    score = one(found, ranking=Ranking())
    assert score.not_ranked_reason == reason
    assert (score.rank is None) == (reason is not None)


@pytest.mark.parametrize("minimum", [0, None])
def test_no_minimum_of_quality_is_no_condition(minimum):
    ranking = Ranking(minimum_quality=minimum)
    assert one(area("x", 60, 100, 50, 50, quality=None), ranking=ranking).rank == 1


def test_the_unranked_leave_no_gap_among_the_ranked():
    areas = [
        area("a", 90, 90, 90, 90, quality=10),
        area("b", 80, 80, 80, 80),
        area("c", 70, 70, 70, 70),
    ]
    assert ranks(areas, ranking=Ranking()) == {"a": None, "b": 1, "c": 2}


def test_equal_scores_are_told_apart_by_outcome_then_coverage_then_process():
    """Each has 69.5 under `seimbang`: O, P, C trade points one for one."""
    areas = [
        area("a", 60, 100, 55, 50),
        area("b", 61, 100, 54, 50),
        area("c", 60, 99, 56, 50),
        area("d", 60, 100.0, 55, 50),
        area("e", 55, 60, 100, 50),
    ]
    assert ranks(areas) == {"b": 1, "c": 2, "a": 3, "d": 3, "e": 5}


def test_a_missing_pillar_loses_a_tie():
    areas = [area("a", None, 70, 70, 70), area("b", 70, 70, 70, 70), area("c", 0, 100, 100, 100)]
    weights = {"outcome": 0.3, "process": 0.3, "coverage": 0.3, "innovation": 0.1}
    assert ranks(areas, weights=weights) == {"b": 1, "c": 2, "a": 3}


def test_scores_are_compared_to_two_decimals_and_not_to_the_last_bit():
    """70.004 and 69.996 are both 70.00; 69.99 is less."""
    only = {"process": 1}
    areas = [Pillars(code, *[{"process": value}] * 3, {"process": 1})
             for code, value in (("a", 69.996), ("b", 70.004), ("c", 69.99))]  # fmt: skip
    ranking = Ranking(minimum_quality=None, tie_order=())
    assert ranks(areas, weights=only, ranking=ranking) == {"a": 1, "b": 1, "c": 3}


def test_an_order_of_ties_can_be_given_for_other_pillars():
    weights = {"tkd": 0.5, "process": 0.5}
    areas = [Pillars(code, *[{"tkd": tkd, "process": 100 - tkd}] * 3, {"tkd": 1, "process": 1})
             for code, tkd in (("a", 40), ("b", 60))]  # fmt: skip
    for order, expected in ((("tkd",), {"a": 2, "b": 1}), (("process",), {"a": 1, "b": 2})):
        ranking = Ranking(minimum_quality=None, tie_order=order)
        assert ranks(areas, weights=weights, ranking=ranking) == expected


def test_competition_ranks_skip_after_equals_and_put_the_unknown_last():
    assert competition_ranks([(5,), (7,), (5,), (9,), (None,)]) == [3, 2, 3, 1, 5]
    assert competition_ranks([(5, None), (5, 0), (5, 1)]) == [3, 2, 1]
    assert competition_ranks([]) == []


# Bands and tiers


def crossing(*constants: float) -> np.ndarray:
    """An area that has the first of two pillars and nothing of the second, among others that are
    alike in both: its score is 100 times the first weight, theirs do not move."""
    return np.array([(100.0, 0.0), *((constant, constant) for constant in constants)])


def test_the_share_of_draws_in_the_top_three_is_that_of_the_beta_distribution():
    """Equal weights and concentration 50 draw the first weight from Beta(25, 25); the area is among
    the first three of four where that weight is above 0.52."""
    bands = rank_bands(crossing(52, 60, 70), [0.5, 0.5], 20_000, 50)
    expected = 100 * stats.beta(25, 25).sf(0.52)
    assert bands.top_three_pct[0] == pytest.approx(expected, abs=1.5)
    assert bands.top_three_pct[1] == pytest.approx(100 - expected, abs=1.5)
    assert bands.top_three_pct[3] == 100


@pytest.mark.parametrize(("constant", "lower"), [(60, 2), (63, 3)])
def test_the_band_ends_where_five_percent_of_the_draws_lie_beyond(constant, lower):
    """Rank 2 or better needs a weight above 0.60 (7.8 % of the draws) or above 0.63 (3.1 %)."""
    assert (stats.beta(25, 25).sf(constant / 100) > 0.05) == (lower == 2)
    bands = rank_bands(crossing(45, constant, 90), [0.5, 0.5], 20_000, 50)
    assert (bands.lower[0], bands.upper[0]) == (lower, 4)


def test_bands_of_four_pillars_agree_with_another_sampler_of_the_dirichlet():
    values = np.array([(90, 40, 60, 50), (40, 90, 60, 50), (60, 60, 70, 80), (75, 50, 50, 90),
                       (50, 75, 80, 10)], dtype=float)  # fmt: skip
    weights = np.array([0.4, 0.25, 0.25, 0.1])
    drawn = stats.dirichlet(50 * weights).rvs(20_000, random_state=5)
    expected = stats.rankdata(-(drawn @ values.T), axis=1)
    bands = rank_bands(values, weights, 20_000, 50)
    assert bands.top_three_pct == pytest.approx(100 * (expected <= 3).mean(axis=0), abs=1.5)
    assert bands.lower.tolist() == np.quantile(expected, 0.05, axis=0).tolist()
    assert bands.upper.tolist() == np.quantile(expected, 0.95, axis=0).tolist()


def test_who_leaves_out_a_pillar_is_not_sure_of_the_rank_that_it_gets():
    """Without a panel 90 in all else is the first; had the panel given 0 of its quarter, 67.5 would
    be the last. Uniform, that quarter is below the 70 and the 80 of the others in most draws."""
    full = [area("full", 80, 80, 80, 80), area("other", 70, 70, 70, 70)]
    found = by_code([area("silent", 90, None, 90, 90), *full])
    assert found["silent"].rank == 1
    assert (found["silent"].rank_lower, found["silent"].rank_upper) == (1, 3)
    assert found["full"].rank_upper == 2 and found["other"].rank_upper == 3
    assert found["silent"].tier == found["full"].tier == found["other"].tier == 1


def test_a_pillar_that_cannot_apply_makes_no_rank_less_sure():
    desa = area("desa", 90, 90, 90, 90)
    kelurahan = replace(area("kelurahan", 60, None, 60, 60), not_applicable=frozenset({"process"}))
    found = by_code([desa, kelurahan])
    assert [(s.rank_lower, s.rank_upper) for s in found.values()] == [(1, 1), (2, 2)]


def test_what_is_missing_is_drawn_evenly_between_its_bounds():
    """One pillar of weight 1 between 40 and 60 is above 45 in three quarters of the draws."""
    values = np.array([(50.0,), (45.0,), (0.0,), (0.0,), (90.0,), (90.0,), (90.0,)])
    low, high = values.copy(), values.copy()
    low[0], high[0] = 40, 60
    bands = rank_bands(values, [1.0], 20_000, 50, bounds=(low, high))
    # Three are above both; the fourth place is the greater of 45 and what is drawn.
    assert (bands.lower[0], bands.upper[0]) == (4, 5)
    low[0], high[0] = 44.9, 60
    assert rank_bands(values, [1.0], 20_000, 50, bounds=(low, high)).upper[0] == 4


def test_more_concentrated_weights_give_a_narrower_band():
    """90 % of the first weight: Beta(5, 5) 0.25-0.75, Beta(25, 25) 0.38-0.62, Beta(2500, 2500)
    0.49-0.51, among others at 0.35, 0.45, 0.55 and 0.65."""
    bands = [rank_bands(crossing(35, 45, 55, 65), [0.5, 0.5], 2000, by) for by in (10, 50, 5000)]
    assert [(found.lower[0], found.upper[0]) for found in bands] == [(1, 5), (2, 4), (3, 3)]


def test_with_one_pillar_the_band_is_the_rank():
    areas = [area(f"63.0{n}", n, value, n, n)
             for n, value in enumerate((70, 80, 70, 90, 60.004, 60.001, 10))]  # fmt: skip
    found = by_code(areas, weights=PROCESS_ONLY)
    assert [(score.rank_lower, score.rank_upper) for score in found.values()] == [
        (score.rank, score.rank) for score in found.values()
    ]
    assert [score.top_three_pct for score in found.values()] == [0, 100, 100, 100, 0, 0, 0]
    assert [score.tier for score in found.values()] == [4, 2, 3, 1, 6, 5, 7]


def test_the_band_holds_the_rank_even_where_the_draws_miss_it():
    """50.5 in both beats 100 with 0.9 and 0.9 with 100 (both 50.45) at equal weights only: as soon
    as a weight is 0.5 percentage points more, one of the two passes it."""
    weights = {"outcome": 0.5, "process": 0.5}
    values = {"steady": (50.5, 50.5), "level": (100, 0.9), "panel": (0.9, 100)}
    areas = [area(code, *both, 0, 0) for code, both in values.items()]
    drawn = rank_bands(np.array(list(values.values())), [0.5, 0.5], 1000, 50)
    assert drawn.lower[0] == 2
    found = by_code(areas, weights=weights)["steady"]
    assert (found.rank, found.rank_lower, found.rank_upper) == (1, 1, 2)


def test_an_area_alone_is_first_in_every_draw():
    found = one(area("x", 10, 20, 30, 40))
    assert (found.rank, found.rank_lower, found.rank_upper, found.tier) == (1, 1, 1, 1)
    assert found.top_three_pct == 100


def test_a_pillar_of_next_to_no_weight_still_ranks_who_has_nothing_else():
    weights = {"outcome": 1 - 1e-12, "process": 1e-12}
    areas = [Pillars(code, *[{"process": value}] * 3, {"process": 1})
             for code, value in (("a", 20), ("b", 80))]  # fmt: skip
    assert ranks(areas, weights=weights) == {"a": 2, "b": 1}


def test_within_a_tier_every_two_bands_overlap():
    """The second overlaps the first, the third overlaps the second only and opens a tier."""
    assert tiers([1, 2, 3, 4], [1, 1, 3, 3], [2, 3, 4, 4]) == [1, 1, 2, 2]
    assert tiers([4, 3, 2, 1], [3, 3, 1, 1], [4, 4, 3, 2]) == [2, 2, 1, 1]
    assert tiers([], [], []) == []
    # The first may be anywhere to 6, as most of it is missing; the fourth is apart from the second.
    assert tiers([1, 2, 3, 4, 5], [1, 2, 2, 4, 4], [6, 3, 3, 5, 5]) == [1, 1, 1, 2, 2]


def test_equal_ranks_stand_in_one_tier_with_the_widest_band_of_them():
    """The fourth is within reach of one of the two thirds."""
    assert tiers([1, 3, 3, 5], [1, 2, 3, 4], [1, 3, 4, 5]) == [1, 2, 2, 2]
    assert tiers([1, 2, 2], [1, 1, 2], [1, 2, 2]) == [1, 1, 1]
    assert tiers([1, 1, 3], [1, 1, 3], [3, 1, 3]) == [1, 1, 1]


@pytest.mark.parametrize("options", [{"draws": 0}, {"concentration": 0}, {"concentration": -1}])
def test_a_band_needs_draws_and_a_concentration(options):
    with pytest.raises(ValueError, match="at least one draw"):
        Ranking(**options)


# What must hold for any areas

pillar = st.one_of(st.none(), st.integers(0, 100).map(float), st.floats(0, 100))


@st.composite
def some_areas(draw, least: int = 1, most: int = 8):
    found = []
    for n in range(draw(st.integers(least, most))):
        values = [draw(pillar) for _ in PILLARS]
        share = [draw(st.floats(0, 1)) for _ in PILLARS]
        bounds = {
            "low": {name: 0 if value is None else value * part
                    for name, value, part in zip(PILLARS, values, share, strict=True)},
            "high": {name: 100 if value is None else value + (100 - value) * (1 - part)
                     for name, value, part in zip(PILLARS, values, share, strict=True)},
            "present": {name: 0 if value is None else part
                        for name, value, part in zip(PILLARS, values, share, strict=True)},
        }  # fmt: skip
        found.append(area(f"63.{n:02}", *values, **bounds))
    return found


@st.composite
def some_weights(draw):
    parts = [draw(st.integers(0, 20)) for _ in PILLARS]
    assume(sum(parts) > 0)
    return {name: part / sum(parts) for name, part in zip(PILLARS, parts, strict=True)}


@given(some_areas(), some_weights())
@QUICK
def test_a_score_lies_in_its_bounds_and_a_rank_in_its_band(areas, weights):
    for found in by_code(areas, weights=weights).values():
        assert 0 <= found.score_low <= found.score_high <= 100
        assert 0 <= found.weight_present_pct <= 100
        if found.score is not None:
            assert found.score_low <= found.score <= found.score_high
        if found.rank is not None:
            assert 1 <= found.rank_lower <= found.rank <= found.rank_upper <= len(areas)
            assert 1 <= found.tier <= found.rank and 0 <= found.top_three_pct <= 100


@given(some_areas(least=2), some_weights(), st.randoms(use_true_random=False))
@QUICK
def test_neither_the_order_of_areas_nor_that_of_weights_changes_anything(areas, weights, random):
    expected = by_code(areas, weights=weights)
    shuffled, names = list(areas), list(weights)
    random.shuffle(shuffled)
    random.shuffle(names)
    assert by_code(shuffled, weights={name: weights[name] for name in names}) == expected


@given(some_areas(), some_weights())
@QUICK
def test_two_equal_areas_share_everything(areas, weights):
    twin = Pillars(**(vars(areas[0]) | {"area_code": "63.99"}))
    found = by_code([*areas, twin], weights=weights)
    first, second = (dict(vars(found[code]), area_code=None) for code in ("63.00", "63.99"))
    assert first == second


@given(some_areas(), some_weights(), st.sampled_from(PILLARS), st.floats(0, 1))
@QUICK
def test_more_of_a_pillar_never_lowers_the_score_or_worsens_the_rank(areas, weights, name, part):
    first = areas[0]
    assume(first.value[name] is not None)
    raised = first.value[name] + part * (first.high[name] - first.value[name])
    better = Pillars(**(vars(first) | {"value": {**first.value, name: raised}}))
    before = by_code(areas, weights=weights)["63.00"]
    after = by_code([better, *areas[1:]], weights=weights)["63.00"]
    if before.score is not None:
        assert after.score >= before.score - 1e-9
        assert after.rank <= before.rank


def test_the_same_areas_give_the_same_bands_every_time():
    areas = [area(f"{n:02}", n, 90 - n, 3 * n % 100, 50) for n in range(30)]
    assert scored(areas, KALSEL_OPI, ANYONE) == scored(areas, dict(KALSEL_OPI), ANYONE)


def test_three_hundred_areas_with_a_thousand_draws_take_a_moment():
    """0.04 s of an idle core; the limit leaves room for a busy one."""
    values = np.random.default_rng(1).uniform(0, 100, (300, 4))
    areas = [area(f"{n:03}", *row) for n, row in enumerate(values.tolist())]
    start = process_time()
    scored(areas, KALSEL_OPI, Ranking(), CLASSES)
    assert process_time() - start < 0.5


# Why a score changed


def row(component: str, weight: float, attained_pct: float | None) -> dict:
    return {"component": component, "weight": weight, "attained_pct": attained_pct,
            "points": weight * (attained_pct or 0) / 100}  # fmt: skip


def test_a_change_by_hand():
    """O.level stays at 40 points of weight and goes from 50 to 80: 12 by value. C.E05 goes from 10
    points at 60 to 20 at 70: 15 * 10/100 = 1.5 by value, 65 * 10/100 = 6.5 by weight, 8 in all.
    C.K came (20 points at 90), I.x went (30 at 40): all by weight."""
    before = [row("O.level", 40, 50), row("C.E05", 10, 60), row("I.x", 30, 40), row("C.K", 0, None)]
    after = [row("C.E05", 20, 70), row("O.level", 40, 80), row("C.K", 20, 90)]
    assert change_parts(before, after) == [
        Change("C.E05", 6, 14, pytest.approx(1.5), pytest.approx(6.5)),
        Change("C.K", 0, 18, 0, 18),
        Change("I.x", 12, 0, 0, -12),
        Change("O.level", 20, 32, pytest.approx(12), pytest.approx(0)),
    ]


def test_nothing_changed_is_nothing_by_value_and_by_weight():
    rows = [row("O.level", 40, 50)]
    assert change_parts(rows, rows) == [Change("O.level", 20, 20, 0, 0)]
    assert change_parts([], []) == []


ledger = st.dictionaries(
    st.sampled_from(["O.level", "O.change", "P.1.1", "C.E05", "C.K", "I.inovatif"]),
    st.tuples(st.floats(0, 100), st.one_of(st.none(), st.floats(0, 100))),
)


@given(ledger, ledger)
@QUICK
def test_the_parts_add_up_to_the_difference_of_the_scores(before, after):
    rows = [[row(component, *cell) for component, cell in side.items()] for side in (before, after)]
    parts = change_parts(*rows)
    for part in parts:
        assert part.by_value + part.by_weight == pytest.approx(
            part.points_after - part.points_before, abs=1e-9
        )
    difference = sum(cell["points"] for cell in rows[1]) - sum(cell["points"] for cell in rows[0])
    assert sum(part.by_value + part.by_weight for part in parts) == pytest.approx(
        difference, abs=1e-9
    )


def test_a_ledger_of_two_presets_or_with_other_points_is_an_error():
    with pytest.raises(ValueError, match="comes twice"):
        change_parts([row("O.level", 40, 50)] * 2, [])
    with pytest.raises(ValueError, match=r"points of O\.level"):
        change_parts([], [row("O.level", 40, 50) | {"points": 21}])
