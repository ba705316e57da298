"""The numbers of the page Banding, on tiny literal rows."""

import pytest

from dashboard import comparison
from dashboard.comparison import Figure, Measure, Row


def estimate(pct, low, high, basis="assumed n=671, deff=1.5"):
    return {"prevalence_pct": pct, "ci_lower_pct": low, "ci_upper_pct": high, "ci_basis": basis}


TAPIN = estimate(13.2, 10.3664, 16.6642)
"""n = 671, deff 1.5: the logit interval."""


def test_the_standard_error_of_an_assumed_sample_is_that_of_its_sample():
    # sqrt(1.5 x 13.2 x 86.8 / 671) by hand.
    assert comparison.standard_error(TAPIN) == pytest.approx(1.6004, abs=0.002)


def test_a_published_interval_gives_its_width():
    row = estimate(20.0, 18.0, 22.0, "published")
    assert comparison.standard_error(row) == pytest.approx(4 / 3.92)


def test_no_interval_gives_no_error_and_no_verdict():
    bare = estimate(20.0, None, None, None)
    assert comparison.standard_error(bare) is None
    found = comparison.survey_difference(TAPIN, bare)
    assert found["difference_pp"] == pytest.approx(6.8)
    assert found["verdict"] == comparison.UNJUDGED
    assert found["lower_pp"] is None


def test_a_difference_is_proven_only_where_its_interval_leaves_nought_out():
    far, near = estimate(25.0, 22.0, 28.0, "published"), estimate(15.0, 12.0, 18.0, "published")
    proven = comparison.survey_difference(TAPIN, far)
    # z = 11.8 / sqrt(1.6004^2 + 1.5306^2)
    assert proven["z"] == pytest.approx(5.33, abs=0.01)
    assert (proven["lower_pp"], proven["upper_pp"]) == pytest.approx((7.46, 16.14), abs=0.01)
    assert proven["verdict"] == comparison.HIGHER
    assert comparison.survey_difference(far, TAPIN)["verdict"] == comparison.LOWER
    assert comparison.survey_difference(TAPIN, near)["verdict"] == comparison.UNPROVEN


def test_intervals_that_overlap_may_still_prove_a_difference():
    one, other = estimate(20.0, 18.0, 22.0, "published"), estimate(23.5, 21.5, 25.5, "published")
    assert one["ci_upper_pct"] > other["ci_lower_pct"]
    assert comparison.survey_difference(one, other)["verdict"] == comparison.HIGHER


def test_the_difference_of_registers_uses_the_interval_of_each():
    one, other = estimate(14.0, 11.9, 16.4, "wilson"), estimate(15.3, 14.1, 16.6, "wilson")
    found = comparison.register_difference(one, other)
    # Newcombe: down = sqrt(1.2^2 + 2.4^2), up = sqrt(1.3^2 + 2.1^2).
    assert (found["lower_pp"], found["upper_pp"]) == pytest.approx((-1.383, 3.770), abs=0.001)
    assert found["verdict"] == comparison.UNPROVEN


def test_a_figure_that_is_kept_back_is_compared_with_nothing():
    nothing = estimate(None, None, None, None)
    assert comparison.survey_difference(nothing, TAPIN) is None
    assert comparison.register_difference(TAPIN, nothing) is None
    assert comparison.judged(None) == comparison.UNJUDGED


def test_desa_are_compared_by_their_smoothed_figures():
    one = {"smoothed_pct": 27.6, "smoothed_lower_pct": 19.4, "smoothed_upper_pct": 36.6}
    other = {"smoothed_pct": 17.3, "smoothed_lower_pct": 6.2, "smoothed_upper_pct": 33.1}
    found = comparison.register_difference(*map(comparison.smoothed, (one, other)))
    assert found["difference_pp"] == pytest.approx(-10.3)
    assert found["verdict"] == comparison.UNPROVEN


def test_two_changes_differ_only_beyond_the_doubt_of_both():
    def change(points, low, high):
        return {"change_pp": points, "ci_lower_pp": low, "ci_upper_pp": high}

    steep, flat = change(-20.3, -27.6, -13.0), change(-7.1, -10.0, -4.2)
    assert comparison.change_difference(flat, steep)["verdict"] == comparison.LOWER
    assert comparison.change_difference(flat, change(-9, -15, -3))["verdict"] == comparison.UNPROVEN
    unknown = change(-9, None, None)
    assert comparison.change_difference(flat, unknown)["verdict"] == comparison.UNJUDGED


@pytest.mark.parametrize(
    ("is_high_better", "against", "side"),
    [
        (False, comparison.LOWER, comparison.BETTER),
        (False, comparison.HIGHER, comparison.WORSE),
        (True, comparison.HIGHER, comparison.BETTER),
        (True, comparison.UNPROVEN, comparison.UNPROVEN),
        (False, comparison.UNJUDGED, comparison.UNJUDGED),
    ],
)
def test_better_depends_on_what_is_measured(is_high_better, against, side):
    measure = Measure("x", comparison.SURVEY, is_high_better=is_high_better)
    assert comparison.side(Figure("63.05", 1.0, against=against), measure) == side


def test_the_spread_names_both_ends_and_has_quartiles_of_four_or_more():
    values = {"a": 10.0, "b": 30.0, "c": 20.0}
    found = comparison.spread(values)
    assert (found["lowest_code"], found["highest_code"], found["areas"]) == ("a", "b", 3)
    assert found["median"] is None
    found = comparison.spread(values | {"d": 40.0})
    assert (found["first_quartile"], found["median"], found["third_quartile"]) == (17.5, 25, 32.5)
    assert comparison.spread({}) is None


def row(measure, *figures, every=None):
    return Row(measure, "2024", figures, every or {})


def test_a_prevalence_stands_on_a_scale_that_ends_at_nought_on_the_better_side():
    line = row(
        Measure("stunting", comparison.SURVEY),
        Figure("63.05", 13.2, 10.4, 16.6),
        every={"63.03": 31.0},
    )
    assert comparison.ends(line) == (40, 0)
    assert comparison.place(0, line) == 1
    assert comparison.place(13.2, line) == pytest.approx(0.67)


def test_a_score_goes_from_nought_to_a_hundred_and_a_change_as_far_either_way():
    score = Measure("score", comparison.CONVERGENCE, is_high_better=True, is_score=True)
    assert comparison.ends(row(score, Figure("63.05", 82.5))) == (0, 100)
    change = Measure("change", comparison.SURVEY, is_signed=True)
    line = row(change, Figure("63.05", -20.3, -27.6, -13.0))
    assert comparison.ends(line) == (30, -30)
    assert comparison.place(-30, line) == 1


def test_the_scale_of_nothing_is_still_a_scale():
    line = row(Measure("stunting", comparison.SURVEY), Figure("63.05", None))
    assert comparison.ends(line) == (10, 0)


def test_every_two_areas_are_a_pair():
    assert comparison.pairs(["a", "b", "c"]) == [("a", "b"), ("a", "c"), ("b", "c")]
