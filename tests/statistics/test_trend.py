"""Trend of a desa: the line against statsmodels, its interval by hand and by what it promises.

The promise is that where nothing changes hardly any desa is said to change: with other children
every month, with the same ones, with children who turn five and are replaced, and in a kabupaten
that falls around the desa.
"""

from datetime import date

import numpy as np
import polars as pl
import pytest
import statsmodels.api as sm
from scipy.stats import t as student

from pipeline.statistics import shrinkage, trend
from pipeline.statistics.trend import desa_trends

DESA = "63.05.01.2001"
POINT = {
    "area_code": pl.String,
    "month": pl.Date,
    "indicator": pl.String,
    "measured": pl.Int64,
    "affected": pl.Int64,
    "smoothed_pct": pl.Float64,
    "smoothed_sd_pp": pl.Float64,
}


def month(number: int) -> date:
    """Months from January 2022 on."""
    return date(2022 + number // 12, 1 + number % 12, 1)


def series(*points: tuple, area_code: str = DESA, indicator: str = "stunting") -> pl.DataFrame:
    """Points as (month number, measured, affected, smoothed %, its standard deviation)."""
    rows = [(area_code, month(number), indicator, *rest) for number, *rest in points]
    return pl.DataFrame(rows, schema=POINT, orient="row")


def plain(affected_by_month: dict[int, int], measured: int) -> pl.DataFrame:
    """A series that is not shrunk at all."""
    points = []
    for number, affected in affected_by_month.items():
        rate = (affected + 0.5) / (measured + 1)
        deviation = 100 * (rate * (1 - rate) / measured) ** 0.5
        points.append((number, measured, affected, 100 * affected / measured, deviation))
    return series(*points)


def only(frame: pl.DataFrame) -> dict:
    (row,) = desa_trends(frame).to_dicts()
    return row


def standard_error(weights: np.ndarray, years: np.ndarray, figures: np.ndarray) -> float:
    """The largest of the three, each from its textbook form; statsmodels for the scatter."""
    middle = np.average(years, weights=weights)
    contrast = weights * (years - middle) / np.sum(weights * (years - middle) ** 2)
    fit = sm.WLS(figures, sm.add_constant(years), weights=weights).fit()
    shared = sum(
        contrast[i] * contrast[j] / np.sqrt(weights[i] * weights[j])
        * (1 - abs(years[i] - years[j]) * 12 / 60)
        for i in range(len(years))
        for j in range(len(years))
    )  # fmt: skip
    return max(np.sum(contrast**2 / weights) ** 0.5, shared**0.5, fit.bse[1])


@pytest.mark.parametrize("scatter", [0.2, 6.0], ids=["close to a line", "scattered"])
def test_line_and_interval_are_those_of_weighted_least_squares_at_the_true_months(scatter):
    rng = np.random.default_rng(1)
    numbers = np.array([0, 1, 5, 12, 13, 20, 34])
    measured = np.array([20, 300, 45, 60, 15, 80, 33])
    affected = rng.binomial(measured, 0.2)
    smoothed = 25 - numbers / 12 * 2 + rng.normal(0, scatter, 7)
    deviation = np.array([3.0, 1.0, 2.5, 2.0, 4.0, 1.8, 2.6])
    row = only(series(*zip(numbers.tolist(), measured.tolist(), affected.tolist(),
                           smoothed.tolist(), deviation.tolist(), strict=True)))  # fmt: skip
    years, own = numbers / 12, 100 * affected / measured
    pooled = (affected.sum() + 0.5) / (measured.sum() + 1)
    own_weights = measured / (10_000 * pooled * (1 - pooled))
    bounds, slopes = [], []
    for figures, weights in ((smoothed, deviation**-2), (own, own_weights)):
        slope = sm.WLS(figures, sm.add_constant(years), weights=weights).fit().params[1]
        reach = student.ppf(0.975, 5) * standard_error(weights, years, figures)
        bounds += [slope - reach, slope + reach]
        slopes.append(slope)
    assert row["change_pp_per_year"] == pytest.approx(slopes[0], abs=1e-9)
    assert row["own_change_pp_per_year"] == pytest.approx(slopes[1], abs=1e-9)
    assert row["ci_lower_pp_per_year"] == pytest.approx(min(bounds), abs=1e-9)
    assert row["ci_upper_pp_per_year"] == pytest.approx(max(bounds), abs=1e-9)
    assert (row["first_month"], row["last_month"], row["months"]) == (month(0), month(34), 7)


@pytest.mark.parametrize(
    ("first", "last", "verdict", "change"),
    [(400, 200, "turun nyata", -10), (200, 400, "naik nyata", 10),
     (300, 305, "belum terbukti berubah", 0.25)],
)  # fmt: skip
def test_the_verdict_of_a_thousand_children_over_two_years(first, last, verdict, change):
    numbers = range(0, 25, 6)
    affected = {number: round(first + (last - first) * number / 24) for number in numbers}
    row = only(plain(affected, 1000))
    assert row["verdict"] == verdict
    assert row["change_pp_per_year"] == pytest.approx(change, abs=0.15)


def test_below_five_months_there_is_no_trend():
    four = {number: 400 - 100 * number for number in range(4)}
    row = only(plain(four, 1000))
    assert (row["months"], row["verdict"]) == (4, "tidak dapat dinilai")
    assert (row["first_month"], row["last_month"]) == (month(0), month(3))
    figures = [name for name in row if name.endswith("_pp_per_year")]
    assert [row[name] for name in figures] == [None] * 4
    assert only(plain(four | {4: 0}, 1000))["verdict"] == "turun nyata"


def test_a_month_with_fewer_than_ten_children_is_no_point_of_the_line():
    enough = plain(dict.fromkeys(range(5), 3), 10)
    few = plain({5: 9, 6: 9}, 9)
    row = only(pl.concat([enough, few]))
    assert (row["months"], row["last_month"]) == (5, month(4))
    assert row["change_pp_per_year"] == pytest.approx(0, abs=1e-9)
    assert only(few)["verdict"] == "tidak dapat dinilai"
    assert (only(few)["first_month"], only(few)["months"]) == (None, 0)


def test_the_36_months_end_with_the_newest_of_the_register_and_not_of_the_desa():
    old = plain(dict.fromkeys(range(6), 100), 1000)
    other = series((38, 50, 5, 10.0, 3.0), area_code="63.06.01.2001")
    found = desa_trends(pl.concat([old, other]))
    assert found["area_code"].to_list() == [DESA, "63.06.01.2001"]
    assert (found["months"][0], found["first_month"][0]) == (3, month(3))
    assert found["verdict"].to_list() == ["tidak dapat dinilai"] * 2


def test_the_same_figure_every_month_is_a_change_of_0_with_a_width():
    row = only(plain(dict.fromkeys(range(36), 6), 40))
    assert row["change_pp_per_year"] == pytest.approx(0, abs=1e-9)
    assert row["ci_lower_pp_per_year"] < -1 < 1 < row["ci_upper_pp_per_year"]
    assert row["verdict"] == "belum terbukti berubah"


@pytest.mark.parametrize("affected", [0, 12])
def test_none_or_all_affected_in_every_month_is_not_certain(affected):
    row = only(plain(dict.fromkeys(range(6), affected), 12))
    assert row["ci_lower_pp_per_year"] < 0 < row["ci_upper_pp_per_year"]


def test_a_fall_that_only_the_smoothed_figures_show_is_not_proven():
    """The desa's own children say 10 of 50 every month; the kabupaten drew its figure down."""
    borrowed = series(*((number, 50, 10, 25 - number / 2, 1.5) for number in range(36)))
    row = only(borrowed)
    assert row["change_pp_per_year"] == pytest.approx(-6)
    assert row["own_change_pp_per_year"] == pytest.approx(0)
    assert (row["ci_upper_pp_per_year"] > 0, row["verdict"]) == (True, "belum terbukti berubah")


def test_each_desa_and_indicator_has_its_own_line():
    rising = series(*((n, 1000, 100 + 10 * n, 10.0 + n, 1.0) for n in range(12)))
    falling = series(*((n, 1000, 300 - 10 * n, 30.0 - n, 1.0) for n in range(12)),
                     indicator="wasting")  # fmt: skip
    other = series(*((n, 1000, 200, 20.0, 1.0) for n in range(12)), area_code="63.05.01.2002")
    rows = desa_trends(pl.concat([other, falling, rising]))
    assert rows.select("area_code", "indicator", "verdict").rows() == [
        (DESA, "stunting", "naik nyata"),
        (DESA, "wasting", "turun nyata"),
        ("63.05.01.2002", "stunting", "belum terbukti berubah"),
    ]
    assert rows["change_pp_per_year"].round(6).to_list() == [12, -12, 0]


def test_the_order_of_the_rows_changes_nothing():
    frame = pl.concat([
        plain({n: 10 + n % 3 for n in range(30)}, 60),
        series(*((n, 40, 4, 9.0 + n % 5, 2.0) for n in range(20)), area_code="63.05.01.2002"),
    ])  # fmt: skip
    assert desa_trends(frame).equals(desa_trends(frame.sample(fraction=1, shuffle=True, seed=1)))


def test_without_a_row_the_table_is_empty_and_typed():
    rows = desa_trends(pl.DataFrame(schema=shrinkage.SCHEMA))
    assert (rows.height, dict(rows.schema)) == (0, trend.SCHEMA)


# --- promises, on simulated kabupaten of 36 months ---


def verdicts(affected: np.ndarray, measured: int) -> np.ndarray:
    """Of a kabupaten's desa (columns) over months (rows), smoothed as the refresh does."""
    months, desa = affected.shape
    unseen = ["waz_measured", "underweight", "whz_measured", "wasting", "severe_wasting",
              "overweight", "severe_stunting"]  # fmt: skip
    counts = pl.DataFrame(
        {
            "area_code": [f"63.05.01.{2001 + place}" for place in range(desa)] * months,
            "month": [month(number) for number in range(months) for _ in range(desa)],
            "stunting": affected.ravel(),
        }
    ).with_columns(haz_measured=pl.lit(measured), **dict.fromkeys(unseen, pl.lit(0)))
    stunting = shrinkage.smoothed(counts).filter(indicator="stunting")
    return desa_trends(stunting)["verdict"].to_numpy()


def growing_up(rng: np.random.Generator, rate: np.ndarray, children: int) -> np.ndarray:
    """36 months of children who stay as they are until five, each then replaced by a newborn."""
    age = rng.integers(0, 60, (rate.size, children))
    ill = rng.random(age.shape) < rate[:, None]
    affected = []
    for _ in range(36):
        affected.append(ill.sum(axis=1))
        age += 1
        ill = np.where(age >= 60, rng.random(age.shape) < rate[:, None], ill)
        age[age >= 60] = 0
    return np.array(affected)


@pytest.mark.parametrize("children", [20, 60, 400])
@pytest.mark.parametrize("months", ["other children", "the same children", "growing up"])
def test_where_nothing_changes_5_percent_of_desa_at_most_are_said_to_change(months, children):
    rng = np.random.default_rng(children)
    said = []
    for size in (60, 300, 60, 300):
        rate = rng.beta(0.17 * size, 0.83 * size, 60)
        if months == "other children":
            affected = rng.binomial(children, rate, (36, 60))
        elif months == "the same children":
            affected = np.repeat(rng.binomial(children, rate)[None], 36, axis=0)
        else:
            affected = growing_up(rng, rate, children)
        said.append(verdicts(affected, children) != "belum terbukti berubah")
    assert np.mean(said) <= 0.05


def test_a_desa_that_does_not_change_is_not_said_to_fall_with_its_kabupaten():
    """From 20 to 10 % in three years all around it, which its smoothed figures follow."""
    rng = np.random.default_rng(2)
    rate = rng.beta(60, 240, 100) * np.linspace(1, 0.5, 36)[:, None]
    rate[:, :40] = 0.2
    found = verdicts(rng.binomial(40, rate), 40)
    assert np.mean(found[:40] == "turun nyata") <= 0.05


def test_a_halving_in_three_years_is_seen_in_most_desa_of_100_children():
    rng = np.random.default_rng(3)
    rate = rng.beta(12, 48, 60) * np.linspace(1, 0.5, 36)[:, None]
    found = verdicts(rng.binomial(100, rate), 100)
    assert np.mean(found == "turun nyata") > 0.5
    assert not np.any(found == "naik nyata")
