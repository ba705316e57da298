"""Trend of a desa over the months of the register: a line through its smoothed prevalence.

What belongs here: slope, interval and verdict of one desa's own series. The change between two
surveys is SQL (`survey_change`); nothing here compares a desa with another.

The line of the smoothed figures borrows: where the kabupaten falls, that of a desa without any
change falls with it. So the interval is the hull of two, one around the smoothed line and one
around the line through the desa's own rates, and a change is proven only if both prove it.

A child is counted month after month until it turns five, so the errors of two months are alike:
of the children under five of one month, 1 - gap / 60 are still there `gap` months later. Twelve
months of the same children say hardly more than one, and where some of them leave and others come
the share wanders without any change of the risk. The standard error of either line is therefore
the largest of three (METHODS section 5): months that know nothing of each other, months that share
children as above, and the scatter around the line.
"""

import numpy as np
import polars as pl
from scipy.special import stdtrit

MONTHS = 36
"""The window, up to the newest month of the register."""
LEAST_MONTHS = 5
"""Fewer points carry no trend (the rule of Fingertips, Office for Health Improvement, England)."""
LEAST_MEASURED = 10
"""Below that the smoothed figure is mostly the kabupaten's."""
MONTHS_UNDER_FIVE = 60
SERIES = ["area_code", "indicator"]
SCHEMA = {
    "area_code": pl.String,
    "indicator": pl.String,
    "first_month": pl.Date,
    "last_month": pl.Date,
    "months": pl.Int64,
    "change_pp_per_year": pl.Float64,
    "ci_lower_pp_per_year": pl.Float64,
    "ci_upper_pp_per_year": pl.Float64,
    "own_change_pp_per_year": pl.Float64,
    "verdict": pl.String,
}


def desa_trends(smoothed: pl.DataFrame) -> pl.DataFrame:
    """The change per year of every desa and indicator, by area_code and indicator.

    `smoothed` has the columns of `shrinkage.SCHEMA`. The line is fitted by least squares weighted
    with 1 / smoothed_sd_pp^2 to the months of the last `MONTHS` with `LEAST_MEASURED` children or
    more; `first_month`, `last_month` and `months` speak of these. The interval (95 %, percentage
    points per year, Student's with months - 2 degrees of freedom) holds that of the line through
    the desa's own rates too; the verdict is read off it. `own_change_pp_per_year` is the slope of
    that other line. With fewer than `LEAST_MONTHS` months there is no figure and the verdict is
    `tidak dapat dinilai`.
    """
    series = smoothed.select(SERIES).unique().sort(SERIES).with_row_index("series")
    if series.is_empty():
        return pl.DataFrame(schema=SCHEMA)
    points = _points(smoothed).join(series, on=SERIES).sort("series", "number")
    spans = points.group_by("series").agg(
        first_month=pl.col("month").min(), last_month=pl.col("month").max(), months=pl.len()
    )
    rows = series.join(spans, on="series", how="left", maintain_order="left").with_columns(
        pl.col("months").fill_null(0)
    )
    quantile = stdtrit(np.maximum(rows["months"].to_numpy() - 2, 1), 0.975)
    lines = [
        _line(points, series.height, "smoothed_pct", "smoothed_sd_pp"),
        _line(points, series.height, "own_pct", "own_sd_pp"),
    ]
    figures = {
        "change_pp_per_year": lines[0][0],
        "ci_lower_pp_per_year": np.min(
            [slope - quantile * error for slope, error in lines], axis=0
        ),
        "ci_upper_pp_per_year": np.max(
            [slope + quantile * error for slope, error in lines], axis=0
        ),
        "own_change_pp_per_year": lines[1][0],
    }
    return (
        rows.with_columns(
            pl.when(pl.col("months") >= LEAST_MONTHS).then(pl.Series(values)).alias(name)
            for name, values in figures.items()
        )
        .with_columns(verdict=_verdict())
        .select(pl.col(name).cast(kind) for name, kind in SCHEMA.items())
    )


def _points(smoothed: pl.DataFrame) -> pl.DataFrame:
    """The months that a line may use, numbered up to the newest of the register.

    `own_pct` is the desa's own rate, `own_sd_pp` its standard deviation if all these months have
    one rate; half a child more, affected and not, so that a rate of 0 is not taken for certain.
    """
    number = 12 * pl.col("month").dt.year().cast(pl.Int64) + pl.col("month").dt.month()
    rate = (pl.col("affected").sum() + 0.5) / (pl.col("measured").sum() + 1)
    return (
        smoothed.with_columns(number=number - number.max() + MONTHS - 1)
        .filter(pl.col("number") >= 0, pl.col("measured") >= LEAST_MEASURED)
        .with_columns(
            own_pct=100 * pl.col("affected") / pl.col("measured"),
            own_sd_pp=100 * (rate * (1 - rate)).sqrt().over(SERIES) / pl.col("measured").sqrt(),
        )
    )


def _line(
    points: pl.DataFrame, series: int, figure_name: str, deviation_name: str
) -> tuple[np.ndarray, np.ndarray]:
    """Slope of each series and its standard error, in percentage points a year."""
    place = points["series"].to_numpy(), points["number"].to_numpy()
    figure, weight = np.zeros((series, MONTHS)), np.zeros((series, MONTHS))
    figure[place] = points[figure_name].to_numpy()
    weight[place] = points[deviation_name].to_numpy() ** -2.0
    years = np.arange(MONTHS) / 12
    total = _positive(weight.sum(axis=1, keepdims=True))
    from_middle = years - (weight @ years)[:, None] / total
    squares = _positive((weight * from_middle**2).sum(axis=1))
    share = weight * from_middle / squares[:, None]
    slope = (share * figure).sum(axis=1)
    level = (weight * figure).sum(axis=1, keepdims=True) / total
    residual = figure - level - slope[:, None] * from_middle
    spare_months = np.maximum((weight > 0).sum(axis=1) - 2, 1)
    error = share / np.sqrt(_positive(weight))
    variances = [
        (error**2).sum(axis=1),
        (error @ _share_of_same_children() * error).sum(axis=1),
        (weight * residual**2).sum(axis=1) / spare_months / squares,
    ]
    return slope, np.sqrt(np.max(variances, axis=0))


def _share_of_same_children() -> np.ndarray:
    """Month by month, the share of children under five who are still under five then."""
    gap = np.abs(np.subtract.outer(np.arange(MONTHS), np.arange(MONTHS)))
    return 1 - gap / MONTHS_UNDER_FIVE


def _positive(values: np.ndarray) -> np.ndarray:
    """The values, with 1 for a series or month that has none: what it divides is 0."""
    return np.where(values > 0, values, 1)


def _verdict() -> pl.Expr:
    return (
        pl.when(pl.col("change_pp_per_year").is_null())
        .then(pl.lit("tidak dapat dinilai"))
        .when(pl.col("ci_upper_pp_per_year") < 0)
        .then(pl.lit("turun nyata"))
        .when(pl.col("ci_lower_pp_per_year") > 0)
        .then(pl.lit("naik nyata"))
        .otherwise(pl.lit("belum terbukti berubah"))
    )
