"""Shrinkage of a desa to its kabupaten, against a dense lattice of scipy's distributions and by its
promises: intervals that hold the truth, smaller errors than the raw rate's, true probabilities.
"""

from datetime import date

import numpy as np
import polars as pl
import pytest
from scipy.stats import beta, betabinom

from pipeline.statistics import shrinkage
from pipeline.statistics.shrinkage import posterior, smoothed

JANUARY = date(2025, 1, 1)
MIXED = [(40, 3), (40, 6), (40, 14), (160, 25), (30, 30), (12, 0), (1, 1), (1, 0), (0, 0)]
"""(measured, affected): among them all, none, a lone child, and nobody."""
EXAMPLE = [(40, 3), (40, 6), (40, 16), (12, 0), (160, 25)]
"""The kabupaten of docs/methods.md."""


class Reference:
    """The posterior by scipy's beta-binomial and Beta on 400 x 300 cells of the same prior: even in
    arcsin(sqrt(mean)), even in 1 / sqrt(1 + size) up to 0.5. No lattice of rates, nothing searched.
    """

    def __init__(self, desa: list[tuple[int, int]]):
        angle = (np.arange(400) + 0.5) / 400 * np.pi / 2
        spread = (np.arange(300) + 0.5) / 300 * 0.5
        mean = np.repeat(np.sin(angle) ** 2, spread.size)
        size = np.tile(1 / spread**2 - 1, angle.size)
        likelihood = sum(
            count * betabinom.logpmf(k, n, mean * size, (1 - mean) * size)
            for (n, k), count in zip(*np.unique(desa, axis=0, return_counts=True), strict=True)
        )
        weight = np.exp(likelihood - likelihood.max())
        kept = weight > 1e-6
        self.weight = weight[kept] / weight[kept].sum()
        self.a, self.b = (mean * size)[kept], ((1 - mean) * size)[kept]

    def moments(self, measured: int, affected: int) -> tuple[float, float, float]:
        """Mean, standard deviation and the mean of n / (n + size)."""
        a, b = self.a + affected, self.b + measured - affected
        mean = self.weight @ (a / (a + b))
        variance = self.weight @ (a * b / (a + b) ** 2 / (a + b + 1) + (a / (a + b) - mean) ** 2)
        return mean, variance**0.5, self.weight @ (measured / (a + b))

    def below(self, rate: float, measured: int, affected: int) -> float:
        rate = min(max(rate, 0), 1)
        return self.weight @ beta.cdf(rate, self.a + affected, self.b + measured - affected)


def drawn(rng: np.random.Generator, mean: float, size: float, desa: int, children: int):
    """True rates of the desa of a kabupaten, and the children affected in each."""
    rate = rng.beta(mean * size, (1 - mean) * size, desa)
    return rate, rng.binomial(children, rate)


def counts(*rows: dict) -> pl.DataFrame:
    """Counts per desa; what a row leaves out is 0, the month January 2025."""
    names = ["haz_measured", "stunting", "severe_stunting", "waz_measured", "underweight",
             "whz_measured", "wasting", "severe_wasting", "overweight"]  # fmt: skip
    schema = {"area_code": pl.String, "month": pl.Date} | dict.fromkeys(names, pl.Int64)
    default = {"month": JANUARY} | dict.fromkeys(names, 0)
    return pl.DataFrame([default | row for row in rows], schema=schema)


def stunting(kabupaten: str, desa: list[tuple[int, int]], month: date = JANUARY) -> list[dict]:
    return [
        {"area_code": f"{kabupaten}.01.{2000 + number}", "month": month, "haz_measured": measured,
         "stunting": affected}
        for number, (measured, affected) in enumerate(desa, start=1)
    ]  # fmt: skip


CASES = {
    "example": (EXAMPLE, [0, 2, 3]),
    "mixed": (MIXED, [0, 4, 5, 6, 8]),
    "alike": ([(40, 6)] * 20, [0]),
    "none_affected": ([(20, 0)] * 30, [0]),
    "all_affected": ([(20, 20)] * 30, [0]),
    "one_desa": ([(20, 3)], [0]),
    "one_desa_none_affected": ([(20, 0)], [0]),
    "one_child": ([(1, 1)], [0]),
    "nobody": ([(0, 0)], [0]),
    "rare": ([(60, 0), (60, 1), (60, 0), (60, 4), (60, 0), (15, 0)], [0, 3, 5]),
    "outlier": ([(40, 4)] * 30 + [(2000, 1000)], [0, 30]),
    "opposites": ([(40, 0), (40, 40)], [0, 1]),
}


@pytest.mark.parametrize(("desa", "rows"), CASES.values(), ids=CASES)
def test_mean_and_bounds_are_within_0_05_points_of_a_dense_reference(desa, rows):
    found, expected = posterior(*np.array(desa).T, thresholds=[0.14]), Reference(desa)
    for row in rows:
        mean, standard_deviation, own_weight = expected.moments(*desa[row])
        assert abs(found.mean[row] - mean) < 0.0005
        assert abs(found.standard_deviation[row] - standard_deviation) < 0.0005
        assert abs(found.own_weight[row] - own_weight) < 0.002
        for bound, share in ((found.lower[row], 0.025), (found.upper[row], 0.975)):
            before, after = (expected.below(bound + step, *desa[row]) for step in (-5e-4, 5e-4))
            assert before <= share <= after
        assert abs(found.above[row, 0] - (1 - expected.below(0.14, *desa[row]))) < 0.002


def test_the_worked_example_of_the_methods():
    """Mean, bounds, own weight in %, P(> 14 %), as docs/methods.md prints them."""
    found = posterior(*np.array(EXAMPLE).T, thresholds=[0.14])
    columns = [100 * found.mean, 100 * found.lower, 100 * found.upper, 100 * found.own_weight]
    assert np.column_stack([*columns, 100 * found.above]).round(0).tolist() == [
        [10, 3, 20, 77, 17], [16, 7, 27, 77, 59], [35, 21, 50, 77, 100], [8, 0, 23, 55, 18],
        [16, 11, 22, 92, 73],
    ]  # fmt: skip


@pytest.mark.parametrize(("desa", "children"), [(135, 40), (135, 15), (20, 40), (30, 12)])
@pytest.mark.parametrize("size", [60, 300, 100_000])
def test_the_interval_holds_the_true_rate_and_the_error_is_below_the_raw_rates(
    desa, children, size
):
    """150 kabupaten; 92 % is what a 95 % interval may fall to where desa hardly differ."""
    rng = np.random.default_rng(desa + children + size)
    held, smoothed_error, raw_error, narrowest = [], [], [], 1.0
    for _ in range(150):
        rate, affected = drawn(rng, rng.uniform(0.15, 0.20), size, desa, children)
        found = posterior(np.full(desa, children), affected)
        held.append((found.lower <= rate) & (rate <= found.upper))
        smoothed_error.append((found.mean - rate) ** 2)
        raw_error.append((affected / children - rate) ** 2)
        narrowest = min(narrowest, (found.upper - found.lower).min())
    assert 0.92 <= np.mean(held) <= 1
    assert np.mean(smoothed_error) < 0.6 * np.mean(raw_error)
    # 135 x 40 children who are all alike know their rate to 1 point on either side: no less.
    assert narrowest > 0.02


def test_of_desa_said_to_be_above_14_percent_with_probability_x_a_share_of_x_is():
    rng = np.random.default_rng(14)
    stated, true = [], []
    for _ in range(300):
        rate, affected = drawn(rng, rng.uniform(0.08, 0.22), rng.choice([40, 100, 300]), 60, 40)
        stated.append(posterior(np.full(60, 40), affected, thresholds=[0.14]).above[:, 0])
        true.append(rate > 0.14)
    stated, true = np.concatenate(stated), np.concatenate(true)
    for low in np.arange(0, 1, 0.2):
        inside = (stated >= low) & (stated < low + 0.2)
        assert inside.sum() > 1000
        assert abs(true[inside].mean() - stated[inside].mean()) < 0.04


def test_among_135_desa_that_are_all_alike_hardly_one_is_called_different():
    """0 to 1 in 100 kabupaten; an unshrunk 95 % interval would call 7 of each 135."""
    rng = np.random.default_rng(7)
    called = 0
    for _ in range(100):
        affected = rng.binomial(40, 0.17, 135)
        found = posterior(np.full(135, 40), affected)
        rate = affected.sum() / (135 * 40)
        called += ((found.lower > rate) | (found.upper < rate)).sum()
    assert called <= 5


def test_a_desa_with_more_children_is_pulled_less_to_its_kabupaten():
    desa = [(40, 4)] * 20 + [(10, 5), (200, 100)]
    found = posterior(*np.array(desa).T)
    assert 0.1 < found.mean[20] < found.mean[21] < 0.5
    assert 0 < found.own_weight[20] < found.own_weight[21] < 1


def test_none_affected_has_an_upper_bound_above_0_and_all_affected_a_lower_bound_below_1():
    found = posterior(np.array([20, 20, 20]), np.array([0, 20, 5]))
    assert 0 <= found.lower[0] < found.mean[0] < found.upper[0]
    assert found.lower[1] < found.mean[1] < found.upper[1] <= 1


def test_affected_and_healthy_are_treated_alike():
    """Counting the healthy instead of the affected turns every figure around."""
    measured, affected = np.array(MIXED).T
    ill, healthy = posterior(measured, affected), posterior(measured, measured - affected)
    assert np.allclose(ill.mean, 1 - healthy.mean, atol=1e-9)
    assert np.allclose(ill.lower, 1 - healthy.upper, atol=1e-6)


def test_a_desa_where_nobody_was_measured_gets_what_the_others_say():
    desa = [(40, 6), (40, 9), (40, 4)] * 10
    alone, with_it = posterior(*np.array(desa).T), posterior(*np.array([*desa, (0, 0)]).T)
    assert np.allclose(with_it.mean[:-1], alone.mean, atol=1e-4)
    assert abs(with_it.mean[-1] - 190 / 1200) < 0.01
    assert with_it.own_weight[-1] == 0
    assert with_it.upper[-1] - with_it.lower[-1] > (alone.upper - alone.lower).max()


def test_desa_given_with_their_number_are_as_good_as_one_by_one():
    whole = posterior(np.repeat([30, 40], 5), np.repeat([3, 9], 5))
    short = posterior(np.array([30, 40]), np.array([3, 9]), np.array([5, 5]))
    assert np.allclose(whole.mean[[0, 9]], short.mean, atol=1e-12)
    assert np.allclose(whole.upper[[0, 9]], short.upper, atol=1e-12)


def test_20_000_children_in_one_desa_leave_its_rate_as_measured():
    found = posterior(np.array([20_000, 30, 1500, 0]), np.array([3000, 30, 100, 0]))
    assert abs(found.mean[0] - 0.15) < 0.0005
    # The binomial standard deviation of 0.15 among 20,000.
    assert abs(found.upper[0] - found.lower[0] - 2 * 1.96 * 0.002525) < 0.0003
    assert np.isfinite(np.concatenate([*found[:5]])).all()


@pytest.mark.parametrize(("measured", "affected"), [(3, 4), (3, -1)])
def test_more_affected_than_measured_is_refused(measured, affected):
    with pytest.raises(ValueError, match="between 0 and measured"):
        posterior(np.array([measured]), np.array([affected]))


@pytest.mark.parametrize("large", [50, 900, 20_000])
def test_small_and_large_desa_side_by_side_are_still_exact(large):
    """Likelihoods of few children are made factor by factor, of many from gamma functions."""
    desa = [(40, 6), (30, 3), (25, 5), (large, large // 6)]
    found, expected = posterior(*np.array(desa).T), Reference(desa)
    for row, counts_of_row in enumerate(desa):
        assert abs(found.mean[row] - expected.moments(*counts_of_row)[0]) < 0.0005


# --- the frame ---


def test_a_kabupaten_is_smoothed_within_itself_and_its_month():
    february = date(2025, 2, 1)
    low, high = [(40, 4)] * 10, [(40, 16)] * 10
    rows = smoothed(counts(
        *stunting("63.05", low), *stunting("63.06", high), *stunting("63.05", high, february)
    )).filter(indicator="stunting")  # fmt: skip
    kabupaten = pl.col("area_code").str.slice(0, 5)
    of_fit = rows.group_by(kabupaten, "month").agg(
        pl.col("kabupaten_pct", "smoothed_pct").unique()
    ).sort("area_code", "month")  # fmt: skip
    assert of_fit["kabupaten_pct"].to_list() == [[10.0], [40.0], [40.0]]
    assert [round(values[0]) for values in of_fit["smoothed_pct"]] == [10, 40, 40]


def test_each_indicator_has_its_own_children_and_its_own_affected():
    row = {"area_code": "63.05.01.2001", "haz_measured": 50, "stunting": 11, "severe_stunting": 2,
           "waz_measured": 49, "underweight": 7, "whz_measured": 48, "wasting": 5,
           "severe_wasting": 1, "overweight": 4}  # fmt: skip
    rows = smoothed(counts(row))
    assert rows.select("indicator", "measured", "affected").rows() == [
        ("overweight", 48, 4), ("severe_stunting", 50, 2), ("severe_wasting", 48, 1),
        ("stunting", 50, 11), ("underweight", 49, 7), ("wasting", 48, 5),
    ]  # fmt: skip
    expected = [round(100 * affected / measured, 6) for _, measured, affected in
                rows.select("indicator", "measured", "affected").iter_rows()]  # fmt: skip
    assert rows["kabupaten_pct"].round(6).to_list() == expected
    has_probability = rows.filter(pl.col("probability_above_14").is_not_null())["indicator"]
    assert has_probability.to_list() == ["stunting"]
    assert rows["probability_above_20"].null_count() == 5


def test_the_figures_of_the_frame_are_those_of_the_posterior():
    rows = smoothed(counts(*stunting("63.05", EXAMPLE))).filter(indicator="stunting")
    found = posterior(*np.array(EXAMPLE).T, thresholds=[0.14, 0.20])
    for name, values in {
        "smoothed_pct": 100 * found.mean,
        "smoothed_lower_pct": 100 * found.lower,
        "smoothed_upper_pct": 100 * found.upper,
        "smoothed_sd_pp": 100 * found.standard_deviation,
        "own_weight_pct": 100 * found.own_weight,
        "probability_above_14": found.above[:, 0],
        "probability_above_20": found.above[:, 1],
    }.items():
        assert np.allclose(rows[name].to_numpy(), values, atol=1e-9), name


def test_a_desa_is_different_only_if_its_interval_excludes_the_rate_of_the_kabupaten():
    desa = [*[(60, 9)] * 10, (60, 8), *[(60, 0)] * 10, (200, 150)]
    rows = smoothed(counts(*stunting("63.05", desa))).filter(indicator="stunting")
    said = rows["compared_with_kabupaten"].to_list()
    assert (said[10], said[11], said[21]) == ("tidak berbeda", "di bawah", "di atas")
    for row in rows.iter_rows(named=True):
        excluded = {
            "di atas": row["smoothed_lower_pct"] > row["kabupaten_pct"],
            "di bawah": row["smoothed_upper_pct"] < row["kabupaten_pct"],
        }
        verdict = next((word for word, is_so in excluded.items() if is_so), "tidak berbeda")
        assert row["compared_with_kabupaten"] == verdict


def test_a_desa_without_a_child_measured_has_no_row():
    rows = smoothed(counts(*stunting("63.05", [(0, 0), (30, 4)])))
    assert rows["area_code"].unique().to_list() == ["63.05.01.2002"]


def test_the_order_of_the_rows_changes_nothing():
    frame = counts(*stunting("63.05", MIXED), *stunting("63.06", EXAMPLE))
    assert smoothed(frame).equals(smoothed(frame.sample(fraction=1, shuffle=True, seed=3)))


@pytest.mark.parametrize("frame", [counts(), counts(*stunting("63.05", [(0, 0)]))])
def test_without_a_child_the_table_is_empty_and_typed(frame):
    rows = smoothed(frame)
    assert (rows.height, dict(rows.schema)) == (0, shrinkage.SCHEMA)
