"""Ranks of kabupaten within one survey, by simulation: interval, chance of being lowest, tier.

What belongs here: from estimates with an interval to ranks that say what the data can carry.
Change between surveys is SQL (`sql/marts/survey_change.sql`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
import polars as pl
from scipy.special import logit

DRAWS = 10_000
SEED = 20240817
"""Any number would do; this one is kept, so that the same estimates give the same ranks."""
Z = 1.96
KALSEL_KALTENG = ("62", "63")
SURVEY = ("survey", "year", "indicator")
RANK = {
    "area_code": pl.String,
    "survey": pl.String,
    "year": pl.Int64,
    "indicator": pl.String,
    "scope": pl.String,
    "rank": pl.Int64,
    "rank_lower": pl.Int64,
    "rank_upper": pl.Int64,
    "probability_best": pl.Float64,
    "tier": pl.Int64,
    "ranked": pl.Int64,
}


@dataclass(frozen=True)
class RankIntervals:
    """Of each area, in the order of the draws: `lower` and `upper` end of the 95 % interval of its
    rank, and `probability_best` (0-1), the share of draws in which it is the lowest."""

    lower: np.ndarray
    upper: np.ndarray
    probability_best: np.ndarray


def survey_ranks(estimates: pl.DataFrame, draws: int = DRAWS) -> pl.DataFrame:
    """Rank of every kabupaten that has an interval, in its provinsi and in both (METHODS 4).

    `estimates`: rows of `staging.survey_estimate` of kabupaten, with `provinsi_code`. Returns the
    columns of `RANK`, by key. Rank 1 is the lowest prevalence, equal values share a rank (1, 2, 2,
    4). `rank_lower` and `rank_upper` hold 95 % of the drawn ranks and always the rank itself.
    `tier` counts from 1, the lowest; `ranked` is the number of areas in the scope.
    """
    usable = with_logit(estimates).sort(*SURVEY, "area_code")
    ranks = [
        _rank_scope(areas[rows], scope, drawn[rows])
        for areas in usable.partition_by(SURVEY, maintain_order=True)
        for drawn in [_drawn(areas, draws)]
        for scope, rows in _scopes(areas)
    ]
    return pl.concat([pl.DataFrame(schema=RANK), *ranks]).sort("area_code", *SURVEY, "scope")


def with_logit(estimates: pl.DataFrame) -> pl.DataFrame:
    """The estimates with an interval of some width, and the normal on the logit scale that stands
    for each: `logit` and `logit_error`.

    Assumed sample: 1 / sqrt(n_eff p q). Published interval: its width on the logit scale / 3.92, or
    se / (p q) where it touches 0 or 100 %. At a prevalence of 0 or 100 % there is no logit, so half
    a case is added on either side (Haldane, *Annals of Human Genetics* 20 (1956) 309-311), n_eff
    being the assumed one, or the one whose Wilson interval is as wide as the published one.
    """
    kept = estimates.filter(pl.col("ci_upper_pct") > pl.col("ci_lower_pct"))
    p, lower, upper, error = (
        kept[name].cast(pl.Float64).to_numpy() / 100
        for name in ("prevalence_pct", "ci_lower_pct", "ci_upper_pct", "standard_error")
    )
    is_assumed = kept["ci_basis"].str.starts_with("assumed").to_numpy().astype(bool)
    sample = kept["effective_sample"].cast(pl.Float64).to_numpy()
    sample = np.where(is_assumed, sample, Z * Z * (1 - (upper - lower)) / (upper - lower))

    at_border = (p == 0) | (p == 1)
    affected = np.where(at_border, sample * p + 0.5, 1)
    healthy = np.where(at_border, sample * (1 - p) + 0.5, 1)
    inside = np.where(at_border, 0.5, p)
    variance = inside * (1 - inside)
    open_ended = (lower <= 0) | (upper >= 1)
    width = logit(np.where(open_ended, 0.5, upper)) - logit(np.where(open_ended, 0.5, lower))
    published_error = np.where(open_ended, error / variance, width / (2 * Z))
    assumed_error = 1 / np.sqrt(np.where(is_assumed, sample, 1) * variance)
    return kept.with_columns(
        pl.Series("logit", np.where(at_border, np.log(affected / healthy), logit(inside))),
        pl.Series(
            "logit_error",
            np.where(
                at_border,
                np.sqrt(1 / affected + 1 / healthy),
                np.where(is_assumed, assumed_error, published_error),
            ),
        ),
    )


def drawn_logits(
    logits: Sequence[float], standard_errors: Sequence[float], seeds: Sequence[int], draws: int
) -> np.ndarray:
    """`draws` values of each area from its normal on the logit scale: an array (areas, draws).

    Every area has a seed of its own, so what is drawn for it does not depend on who else is there.
    """
    standard = [np.random.default_rng(seed).standard_normal(draws) for seed in seeds]
    return np.asarray(logits)[:, None] + np.asarray(standard_errors)[:, None] * np.array(standard)


def rank_intervals(drawn: np.ndarray) -> RankIntervals:
    """What the ranks within each draw say of each area; `drawn` is (areas, draws), rank 1 lowest.

    At most 2.5 % of an area's drawn ranks lie below `lower`, and at most 2.5 % above `upper`.
    """
    areas, draws = drawn.shape
    order = np.argsort(drawn, axis=0)
    ranks = np.empty((areas, draws), dtype=np.int32)
    np.put_along_axis(ranks, order, np.arange(1, areas + 1, dtype=np.int32)[:, None], axis=0)
    lower, upper = np.quantile(ranks, [0.025, 0.975], axis=1, method="inverted_cdf")
    return RankIntervals(lower, upper, np.bincount(order[0], minlength=areas) / draws)


def tiers(prevalence_pct: Sequence[float], standard_error: Sequence[float]) -> np.ndarray:
    """Tier of each area, 1 the lowest: neighbours that the data cannot tell from the tier's first.

    In order of prevalence, an area opens a new tier where |z| against the first of the tier is 1.96
    or more, z with both standard errors (percentage points), as between two surveys. Of equal
    values the one known least well comes first, and all are in one tier.
    """
    prevalence, error = np.asarray(prevalence_pct), np.asarray(standard_error)
    found = np.zeros(len(prevalence), dtype=np.int64)
    tier, first, last = 0, None, None
    for area in np.lexsort((-error, prevalence)):
        is_equal = last is not None and prevalence[area] == prevalence[last]
        if first is None or (not is_equal and _differ(prevalence, error, first, area)):
            tier, first = tier + 1, area
        found[area], last = tier, area
    return found


def _differ(prevalence: np.ndarray, error: np.ndarray, one: int, other: int) -> bool:
    distance = abs(prevalence[other] - prevalence[one])
    return bool(distance >= Z * np.hypot(error[one], error[other]))


def _drawn(areas: pl.DataFrame, draws: int) -> np.ndarray:
    names = areas.select(pl.concat_str(*SURVEY, "area_code", separator="|")).to_series()
    seeds = [int.from_bytes(sha256(f"{SEED}|{name}".encode()).digest()[:8]) for name in names]
    return drawn_logits(areas["logit"], areas["logit_error"], seeds, draws)


def _scopes(areas: pl.DataFrame) -> Iterator[tuple[str, np.ndarray]]:
    """Each scope with the rows of the areas that are ranked in it."""
    provinsi = areas["provinsi_code"].to_numpy()
    for code in areas["provinsi_code"].unique().sort():
        yield "provinsi", np.flatnonzero(provinsi == code)
    in_both = areas["provinsi_code"].is_in(KALSEL_KALTENG).to_numpy()
    if in_both.any():
        yield "kalsel-kalteng", np.flatnonzero(in_both)


def _rank_scope(areas: pl.DataFrame, scope: str, drawn: np.ndarray) -> pl.DataFrame:
    intervals = rank_intervals(drawn)
    rank = pl.col("prevalence_pct").rank("min")
    # Among many close areas the lowest is drawn lowest so seldom that its interval misses its rank.
    return areas.select(
        "area_code",
        *SURVEY,
        scope=pl.lit(scope),
        rank=rank,
        rank_lower=pl.min_horizontal(pl.Series(intervals.lower), rank),
        rank_upper=pl.max_horizontal(pl.Series(intervals.upper), rank),
        probability_best=pl.Series(intervals.probability_best),
        tier=pl.Series(tiers(areas["prevalence_pct"], areas["standard_error"])),
        ranked=pl.lit(areas.height),
    ).cast(RANK)
