"""Prevalence of a desa from its own children and its kabupaten's: beta-binomial shrinkage.

What belongs here: the posterior of the rates of a kabupaten's desa in one month, and the frame of
all of them. No trend (`trend`), no rank, no words but those of `compared_with_kabupaten`.

The affected k of n measured are Binomial(n, p), and p is Beta(m s, (1-m) s) over the desa of the
kabupaten. Neither m nor s is estimated and then believed: both run over a lattice, and every cell
counts as much as its likelihood says (METHODS section 5). Two scales make that short:

- `angle` = arcsin(sqrt(rate)): there every posterior is close to a normal of standard deviation
  0.5 / sqrt(number of children), wherever the rate lies, so one spacing serves all of it.
- `spread` v = 1 / sqrt(1 + s): the standard deviation between desa is v sqrt(m (1-m)). A smooth
  function of v is even around 0, so desa that are all alike (v = 0) need no special case.

Sums over the midpoints of such a lattice err by about 2 exp(-2 pi^2 / h^2) of a normal integral, h
being the spacing in standard deviations: 1e-8 at h = 1.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import polars as pl
from scipy.special import betaln, gammaln

CHILDREN_OF = {
    "stunting": "haz_measured",
    "severe_stunting": "haz_measured",
    "wasting": "whz_measured",
    "severe_wasting": "whz_measured",
    "underweight": "waz_measured",
    "overweight": "whz_measured",
}
"""Indicator -> the children who have the z-score that it is judged by."""
THRESHOLDS_PCT = (14, 20)
"""National target of 2024 (Perpres 72/2021), and WHO's "high" (de Onis 2019): of stunting only."""
SCHEMA = {
    "area_code": pl.String,
    "month": pl.Date,
    "indicator": pl.String,
    "measured": pl.Int64,
    "affected": pl.Int64,
    "kabupaten_pct": pl.Float64,
    "smoothed_pct": pl.Float64,
    "smoothed_lower_pct": pl.Float64,
    "smoothed_upper_pct": pl.Float64,
    "smoothed_sd_pp": pl.Float64,
    "own_weight_pct": pl.Float64,
    "probability_above_14": pl.Float64,
    "probability_above_20": pl.Float64,
    "compared_with_kabupaten": pl.String,
}
FIT = ["kabupaten_code", "month", "indicator"]
COUNTS = ["measured", "affected"]

WIDEST_SPREAD = 0.5
"""s = 3: the desa differ by half of the most that rates of that mean can differ."""
SPREAD_NODES = 11
NEGLIGIBLE = 9.0
"""Cells whose log weight is this far below the best are left out: 0.01 % of all."""
AT_WIDEST = np.array([25, 21, 26]) / 24
"""Weights of the last three nodes: the range may end where the likelihood does not, and midpoints
then miss a 24th of the slope at its end (which three nodes give)."""
QUARTER_TURN = np.pi / 2
BORDER_BINS = 2


class Posterior(NamedTuple):
    """What is known of the rate of each desa, 0-1; `above` has one column per threshold."""

    mean: np.ndarray
    standard_deviation: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    own_weight: np.ndarray
    above: np.ndarray


class Cells(NamedTuple):
    """Plausible values of mean and size (a + b) of a kabupaten's Beta; weights add up to 1."""

    mean: np.ndarray
    size: np.ndarray
    weight: np.ndarray

    @property
    def a(self) -> np.ndarray:
        return self.mean * self.size

    @property
    def b(self) -> np.ndarray:
        return (1 - self.mean) * self.size


def smoothed(counts: pl.DataFrame) -> pl.DataFrame:
    """The smoothed prevalence of every desa, month and indicator with a child measured.

    `counts` has a row per desa and month: area_code, month, haz_measured, stunting,
    severe_stunting, waz_measured, underweight, whz_measured, wasting, severe_wasting, overweight.
    The result has the columns of `SCHEMA`, by month, area_code and indicator: percentages 0-100,
    the interval 95 %, probabilities 0-1 (stunting only, else null), `own_weight_pct` the share of
    the figure that is the desa's own, and `compared_with_kabupaten` in `di atas`, `di bawah`,
    `tidak berbeda`: different only if the interval excludes the kabupaten's raw rate of the month.
    """
    rows = _by_indicator(counts)
    if rows.is_empty():
        return pl.DataFrame(schema=SCHEMA)
    distinct = rows.group_by([*FIT, *COUNTS]).agg(desa=pl.len()).sort([*FIT, *COUNTS])
    figures = distinct.hstack(_figures(distinct)).drop("desa")
    kabupaten_pct = 100 * pl.col("affected").sum().over(FIT) / pl.col("measured").sum().over(FIT)
    is_stunting = pl.col("indicator") == "stunting"
    return (
        rows.with_columns(kabupaten_pct=kabupaten_pct)
        .join(figures, on=[*FIT, *COUNTS])
        .with_columns(
            *(
                pl.when(is_stunting).then(pl.col(f"probability_above_{threshold}"))
                for threshold in THRESHOLDS_PCT
            ),
            compared_with_kabupaten=pl.when(pl.col("smoothed_lower_pct") > pl.col("kabupaten_pct"))
            .then(pl.lit("di atas"))
            .when(pl.col("smoothed_upper_pct") < pl.col("kabupaten_pct"))
            .then(pl.lit("di bawah"))
            .otherwise(pl.lit("tidak berbeda")),
        )
        .select(pl.col(name).cast(kind) for name, kind in SCHEMA.items())
        .sort("month", "area_code", "indicator")
    )


def posterior(
    measured: np.ndarray,
    affected: np.ndarray,
    desa: np.ndarray | None = None,
    thresholds: Sequence[float] = (),
) -> Posterior:
    """The rates of one kabupaten's desa, given all of them.

    `measured` and `affected` are children per desa, `desa` how many desa have those counts (one
    each if None). A desa of which nobody was measured gets what the others say of it. `lower` and
    `upper` leave 2.5 % on either side. Raises ValueError unless 0 <= affected <= measured.
    """
    measured, affected = np.asarray(measured), np.asarray(affected)
    if np.any(affected < 0) or np.any(affected > measured):
        raise ValueError("affected must lie between 0 and measured")
    tally = _Tally(measured, affected, np.ones(measured.size) if desa is None else desa)
    cells, log_likelihood = _plausible_cells(tally)
    size = cells.size + measured[:, None]
    rate = (cells.a + affected[:, None]) / size
    mean = rate @ cells.weight
    variance = ((rate - mean[:, None]) ** 2 + rate * (1 - rate) / (size + 1)) @ cells.weight
    bins, mass = _rate_distribution(tally, cells, log_likelihood, rate)
    cumulated = np.zeros((measured.size, bins.count + 1))
    np.cumsum(mass, axis=1, out=cumulated[:, 1:])
    bounds = _quantiles(bins, mass, cumulated, (0.025, 0.975))
    return Posterior(
        mean=mean,
        standard_deviation=np.sqrt(variance),
        lower=bounds[:, 0],
        upper=bounds[:, 1],
        own_weight=(measured[:, None] / size) @ cells.weight,
        above=1 - _probability_below(bins, mass, cumulated, np.array(thresholds)),
    )


def _by_indicator(counts: pl.DataFrame) -> pl.DataFrame:
    """A row per desa, month and indicator with a child measured."""
    of_indicator = [
        counts.select(
            "area_code",
            "month",
            kabupaten_code=pl.col("area_code").str.slice(0, 5),
            indicator=pl.lit(indicator),
            measured=pl.col(measured).cast(pl.Int64),
            affected=pl.col(indicator).cast(pl.Int64),
        )
        for indicator, measured in CHILDREN_OF.items()
    ]
    return pl.concat(of_indicator).filter(pl.col("measured") > 0)


def _figures(distinct: pl.DataFrame) -> pl.DataFrame:
    """The posterior of each row of `distinct`, which lies in order of fit."""
    starts = np.flatnonzero(distinct.select(pl.struct(FIT).rle_id().diff() != 0).to_series())
    bounds = [0, *starts.tolist(), distinct.height]
    measured, affected, desa = (distinct[name].to_numpy() for name in [*COUNTS, "desa"])
    thresholds = np.array(THRESHOLDS_PCT) / 100
    of_fit = [
        posterior(measured[start:end], affected[start:end], desa[start:end], thresholds)
        for start, end in pairwise(bounds)
    ]
    whole = Posterior(*(np.concatenate(part) for part in zip(*of_fit, strict=True)))
    return pl.DataFrame(
        {
            "smoothed_pct": 100 * whole.mean,
            "smoothed_lower_pct": 100 * whole.lower,
            "smoothed_upper_pct": 100 * whole.upper,
            "smoothed_sd_pp": 100 * whole.standard_deviation,
            "own_weight_pct": 100 * whole.own_weight,
        }
        | {
            f"probability_above_{threshold}": whole.above[:, column]
            for column, threshold in enumerate(THRESHOLDS_PCT)
        }
    )


# --- mean and size of the kabupaten ---


class _Tally:
    """The counts of a kabupaten's desa, each distinct value with its number of desa."""

    def __init__(self, measured: np.ndarray, affected: np.ndarray, desa: np.ndarray):
        self.measured, self.affected = measured, affected
        self.unaffected = measured - affected
        self.desa = np.asarray(desa, dtype=float)
        self._distinct = [
            _Distinct(counts, self.desa) for counts in (affected, self.unaffected, measured)
        ]

    def log_likelihood(
        self, mean: np.ndarray, sizes: np.ndarray, size_of_cell: np.ndarray
    ) -> np.ndarray:
        """Of each cell, over all desa; `sizes` has each size of the cells once."""
        yes, no, both = self._distinct
        size = sizes[size_of_cell]
        total = yes.total_log_rising(mean * size) + no.total_log_rising((1 - mean) * size)
        return total - both.total_log_rising(sizes)[size_of_cell]

    def of_each_desa(self, cells: Cells) -> np.ndarray:
        """Log likelihood of each desa (row) under each cell (column)."""
        yes, no, both = self._distinct
        sizes, place = np.unique(cells.size, return_inverse=True)
        of_yes, of_no = yes.log_rising(cells.a), no.log_rising(cells.b)
        return of_yes[yes.place] + of_no[no.place] - both.log_rising(sizes)[both.place][:, place]


class _Distinct:
    """The distinct values of a count: `place` has that of each desa.

    Rising products of `few` factors are made factor by factor, those of many from two gammas.
    """

    def __init__(self, counts: np.ndarray, desa: np.ndarray):
        values, self.place = np.unique(counts, return_inverse=True)
        weights = np.bincount(self.place, weights=desa, minlength=values.size)
        is_few = values < 4 * values.size
        self.few, self.many = values[is_few], values[~is_few]
        self.of_many = weights[~is_few]
        factors = np.zeros(self.few.max(initial=0) + 1)
        factors[self.few] = weights[is_few]
        self.having_factor = factors[:0:-1].cumsum()[::-1]

    def total_log_rising(self, start: np.ndarray) -> np.ndarray:
        """`log_rising` of each start, added up over all desa."""
        total = self.having_factor @ _log_factors(start, self.having_factor.size)
        return total + self.of_many @ log_rising(start, self.many) if self.many.size else total

    def log_rising(self, start: np.ndarray) -> np.ndarray:
        """log of start (start + 1) ... (start + count - 1), a row per value, a column per start."""
        products = np.zeros((self.having_factor.size + 1, start.size))
        np.cumsum(_log_factors(start, self.having_factor.size), axis=0, out=products[1:])
        few = products[self.few]
        return np.concatenate([few, log_rising(start, self.many)]) if self.many.size else few


def _log_factors(start: np.ndarray, count: int) -> np.ndarray:
    return np.log(start + np.arange(count)[:, None])


def log_rising(start: np.ndarray, counts: np.ndarray) -> np.ndarray:
    return gammaln(start + counts[:, None]) - gammaln(start)


def _plausible_cells(tally: _Tally) -> tuple[Cells, np.ndarray]:
    """The cells that matter, and the log likelihood of each desa (row) under each (column).

    The prior is even in angle of the mean and in spread up to `WIDEST_SPREAD`.
    """
    spreads = _spread_nodes(tally)
    angle, spread_of_cell, area = _mean_nodes(tally, spreads)
    mean, sizes = np.sin(angle) ** 2, 1 / spreads**2 - 1
    log_weight = tally.log_likelihood(mean, sizes, spread_of_cell) + np.log(area)
    kept = np.flatnonzero(log_weight > log_weight.max() - NEGLIGIBLE)
    weight = np.exp(log_weight[kept] - log_weight.max())
    cells = Cells(mean[kept], sizes[spread_of_cell[kept]], weight / weight.sum())
    return cells, tally.of_each_desa(cells)


def _spread_nodes(tally: _Tally) -> np.ndarray:
    """Midpoints of equal parts of the range of spreads that the counts leave plausible.

    The range is narrowed until it fits, by the likelihood at the best mean of each spread, times
    the width of the means around it.
    """
    low, high = 0.0, WIDEST_SPREAD
    while True:
        spread = low + (high - low) * (np.arange(SPREAD_NODES) + 0.5) / SPREAD_NODES
        angle, width = _likely_angle(tally, spread)
        each = np.arange(SPREAD_NODES)
        likelihood = tally.log_likelihood(np.sin(angle) ** 2, 1 / spread**2 - 1, each)
        likelihood += np.log(width)
        plausible = np.flatnonzero(likelihood > likelihood.max() - NEGLIGIBLE)
        first, last = plausible[0], plausible[-1]
        narrower = (
            low if first == 0 else spread[first - 1],
            high if last == SPREAD_NODES - 1 else spread[last + 1],
        )
        if narrower[1] - narrower[0] > 0.7 * (high - low):
            return spread
        low, high = narrower


def _likely_angle(tally: _Tally, spread: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Angle of the mean for each spread by weighted moments, and its standard deviation.

    spread^2 is the correlation within a desa, so n children say as much as n / (1 + (n-1) v^2).
    """
    informative = tally.measured / (1 + (tally.measured - 1) * spread[:, None] ** 2)
    informative = np.where(tally.measured > 0, informative, 0) * tally.desa
    total = informative.sum(axis=1)
    raw = tally.affected / np.maximum(tally.measured, 1)
    mean = (informative @ raw + 0.25) / (total + 0.5)
    width = 0.5 / np.sqrt(np.maximum(total, 0.1))
    return np.arcsin(np.sqrt(mean)), width


def _mean_nodes(tally: _Tally, spreads: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Angle, number of the spread and area of cells, on either side of the likely angle of each.

    Each spread has its own spacing: the mean's standard deviation, and no wider than 1.2 of a
    desa's posterior in one cell, lest the sum over cells have gaps. The lattice lies evenly between
    0 and a quarter turn, as the functions on it are even around both.
    """
    centre, width = _likely_angle(tally, spreads)
    size = 1 / spreads**2 - 1
    no_gap = 0.6 * np.sqrt(tally.measured.min() + size) / size
    parts = np.ceil(QUARTER_TURN / np.minimum(width, no_gap))
    spacing = QUARTER_TURN / parts
    first = np.clip(np.floor((centre - 5 * width) / spacing), 0, parts - 1).astype(int)
    last = np.clip(np.ceil((centre + 5 * width) / spacing), 1, parts).astype(int)
    counts = last - first
    of_spread = np.repeat(np.arange(spreads.size), counts)
    place = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    angle = (first[of_spread] + place + 0.5) * spacing[of_spread]
    area = spacing * np.append(np.ones(SPREAD_NODES - AT_WIDEST.size), AT_WIDEST)
    return angle, of_spread, area[of_spread]


# --- rates of the desa ---


class _Bins(NamedTuple):
    """Equal parts of a quarter turn: those numbered from `first` on, `count` of them."""

    first: int
    count: int
    width: float

    @property
    def angles(self) -> np.ndarray:
        return (self.first + np.arange(self.count) + 0.5) * self.width


def _rate_distribution(
    tally: _Tally, cells: Cells, log_likelihood: np.ndarray, rate: np.ndarray
) -> tuple[_Bins, np.ndarray]:
    """Probability of each bin of the angle (column) for each desa (row).

    The posterior of a desa in one cell is p^k q^(n-k) times the cell's Beta over its likelihood;
    p^k q^(n-k) does not depend on the cell, so all cells are one product of matrices.
    """
    bins = _bins(tally, cells, rate)
    log_sin, log_cos = np.log(np.sin(bins.angles)), np.log(np.cos(bins.angles))
    a, b = cells.a, cells.b
    log_prior = np.stack([2 * a - 1, 2 * b - 1, -betaln(a, b)], 1) @ np.stack(
        [log_sin, log_cos, np.ones(bins.count)]
    )
    # Each column by its greatest: whatever the counts, neither factor can vanish as a whole.
    greatest = log_prior.max(axis=0)
    log_prior -= greatest
    share = cells.weight * np.exp(log_likelihood.min(axis=1, keepdims=True) - log_likelihood)
    log_own = np.stack(
        [2 * tally.affected, 2 * tally.unaffected, np.ones(share.shape[0])], 1
    ) @ np.stack([log_sin, log_cos, greatest])
    log_own -= log_own.max(axis=1, keepdims=True)
    density = np.exp(log_own, out=log_own)
    density *= _product(share, np.exp(log_prior, out=log_prior))
    # A bin's mass is its midpoint's density and a 24th of the second difference.
    mass = density * (22 / 24)
    mass[:, 1:-1] += (density[:, :-2] + density[:, 2:]) / 24
    mass[:, [0, -1]] += (density[:, [0, -1]] + density[:, [1, -2]]) / 24
    return bins, _with_borders(tally, cells, bins, mass)


def _product(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """`left @ right`, in blocks of 16 rows: the whole would be shared out to threads, which take
    several times as long as one of them when the machine is busy."""
    rows = left.shape[0]
    padded = np.zeros((rows + -rows % 16, left.shape[1]))
    padded[:rows] = left
    blocks = padded.reshape(-1, 16, left.shape[1]) @ right
    return blocks.reshape(-1, right.shape[1])[:rows]


def _bins(tally: _Tally, cells: Cells, rate: np.ndarray) -> _Bins:
    """Bins of 0.8 standard deviations of the narrowest cell, over where any desa may lie."""
    narrowest = 0.5 / np.sqrt(tally.measured.max() + cells.size.max())
    parts = int(np.ceil(QUARTER_TURN / (0.8 * narrowest)))
    width = QUARTER_TURN / parts
    reach = 7 * 0.5 / np.sqrt(tally.measured + cells.size.min())
    lowest = (np.arcsin(np.sqrt(rate.min(axis=1))) - reach).min()
    highest = (np.arcsin(np.sqrt(rate.max(axis=1))) + reach).max()
    first, last = int(lowest / width), int(np.ceil(highest / width))
    first = 0 if first <= BORDER_BINS else first
    last = parts if last >= parts - BORDER_BINS else last
    return _Bins(first, last - first, width)


def _with_borders(tally: _Tally, cells: Cells, bins: _Bins, mass: np.ndarray) -> np.ndarray:
    """The masses scaled to 1 in total, those next to 0 and 1 exact where k = 0 and k = n.

    There the density may be infinite (a or b below 1/2), which no midpoint can tell.
    """
    a, b = cells.a, cells.b
    exact = np.zeros(mass.shape[0])
    reaches_end = bins.first + bins.count == round(QUARTER_TURN / bins.width)
    borders = [
        (tally.affected == 0, a, b, slice(0, BORDER_BINS), bins.first == 0),
        (tally.unaffected == 0, b, a, slice(-1, -BORDER_BINS - 1, -1), reaches_end),
    ]
    found = []
    for at_border, near, far, columns, is_inside in borders:
        rows = np.flatnonzero(at_border)
        if is_inside and rows.size:
            edges = np.sin(bins.width * np.arange(1, BORDER_BINS + 1)) ** 2
            other = far + tally.measured[rows, None]
            below = np.stack([_small_beta(near, other, edge) @ cells.weight for edge in edges], 1)
            mass[rows, columns] = 0
            exact[rows] += below[:, -1]
            found.append((rows, columns, np.diff(below, axis=1, prepend=0)))
    mass *= ((1 - exact) / mass.sum(axis=1))[:, None]
    for rows, columns, masses in found:
        mass[rows, columns] = masses
    return mass


def _small_beta(a: np.ndarray, b: np.ndarray, x: float) -> np.ndarray:
    """Distribution function of Beta(a, b) at an x far below 1 / b: four terms of its series."""
    series, term = 1 / a, 1.0
    for order in range(1, 5):
        term = term * (order - b) * x / order
        series = series + term / (a + order)
    return np.exp(a * np.log(x) - betaln(a, b)) * series


def _quantiles(
    bins: _Bins, mass: np.ndarray, cumulated: np.ndarray, probabilities: tuple[float, ...]
) -> np.ndarray:
    """The rates below which these probabilities lie, a column each; within a bin the density is a
    straight line."""
    rows = np.arange(mass.shape[0])[:, None]
    places = [(cumulated[:, 1:] < share).sum(axis=1) for share in probabilities]
    place = np.minimum(np.stack(places, axis=1), bins.count - 1)
    slope = _slope(mass, rows, place)
    start = mass[rows, place] - slope / 2
    missing = np.array(probabilities) - cumulated[rows, place]
    root = np.sqrt(np.maximum(start**2 + 2 * slope * missing, 0))
    part = np.clip(2 * missing / (start + root), 0, 1)
    return np.sin((bins.first + place + part) * bins.width) ** 2


def _probability_below(
    bins: _Bins, mass: np.ndarray, cumulated: np.ndarray, rates: np.ndarray
) -> np.ndarray:
    """The probability below each of these rates, a column each."""
    rows = np.arange(mass.shape[0])[:, None]
    position = np.clip(np.arcsin(np.sqrt(rates)) / bins.width - bins.first, 0, bins.count)
    place = np.minimum(position.astype(int), bins.count - 1)
    part = position - place
    slope = _slope(mass, rows, place)
    below = cumulated[rows, place] + mass[rows, place] * part - slope / 2 * part * (1 - part)
    return np.clip(below, 0, 1)


def _slope(mass: np.ndarray, rows: np.ndarray, place: np.ndarray) -> np.ndarray:
    """Change of the mass from bin to bin around `place`, no steeper than a line that stays >= 0."""
    after = mass[rows, np.minimum(place + 1, mass.shape[1] - 1)]
    before = mass[rows, np.maximum(place - 1, 0)]
    limit = 2 * mass[rows, place]
    return np.clip((after - before) / 2, -limit, limit)
