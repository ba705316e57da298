"""The ladder to a target: how many stunted children fewer it asks of each kecamatan and desa.

Belongs here: rates turned into children, and children shared out in whole numbers that add up.
Does not belong here: which target holds for an area, or how a desa's rate was found.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import polars as pl

LADDER = {
    "area_code": pl.String,
    "level": pl.String,
    "target_year": pl.Int64,
    "month": pl.Date,
    "registered": pl.Int64,
    "registered_basis": pl.String,
    "children_now": pl.Int64,
    "fewer": pl.Int64,
    "fewer_lower": pl.Int64,
    "fewer_upper": pl.Int64,
    "target_pct": pl.Float64,
    "target_area_code": pl.String,
    "authority": pl.String,
    "survey": pl.String,
    "survey_year": pl.Int64,
    "survey_pct": pl.Float64,
    "desa_counted": pl.Int64,
    "desa_borrowed": pl.Int64,
    "is_borrowed": pl.Boolean,
    "is_simulated": pl.Boolean,
}
ESTIMATED_BASIS = "terlihat 12 bulan"
OF_THE_TARGET = (
    "target_pct",
    "target_area_code",
    "authority",
    "survey",
    "survey_year",
    "survey_pct",
)
ROUNDING = 1e-9
"""Shares that differ by less differ by the rounding of the machine alone."""


def children_fewer(targets: pl.DataFrame, desa: pl.DataFrame) -> pl.DataFrame:
    """Children to be fewer per kabupaten, kecamatan and desa and target year (METHODS 3, 5, 7).

    `targets`: one row per kabupaten and target year: area_code, target_year, target_pct,
    target_area_code, authority, survey, survey_year, survey_pct, survey_lower_pct,
    survey_upper_pct (percentages 0-100, the bounds null where the survey has no interval).
    `desa`: one row per desa: area_code, kecamatan_code, kabupaten_code, month, registered
    (children under five), registered_basis, stunting_pct (0-100), is_borrowed, is_simulated.

    The level is the survey's, how it is spread over the desa the register's. A kabupaten without
    desa in the register, or without target, has no row. `is_borrowed`: at least one desa of the
    area (`desa_borrowed` of `desa_counted`) has the rate of its kabupaten for want of its own.
    Only a kabupaten has `fewer_lower` and `fewer_upper`: the survey says nothing of the smaller.
    """
    asked = desa.join(targets.rename({"area_code": "kabupaten_code"}), on="kabupaten_code").sort(
        "kabupaten_code", "target_year", "area_code"
    )
    if asked.is_empty():
        return pl.DataFrame(schema=LADDER)
    parts = asked.partition_by("kabupaten_code", "target_year", maintain_order=True)
    shared = pl.concat([_shared_out(part) for part in parts])
    levels = [
        _added_up(shared, "kabupaten_code", "kabupaten"),
        _added_up(shared, "kecamatan_code", "kecamatan"),
        _added_up(shared, "area_code", "desa"),
    ]
    return pl.concat(levels).sort("area_code", "target_year")


def largest_remainder(total: int, weights: Sequence[float]) -> np.ndarray:
    """`total` whole things shared out in proportion to `weights`: Hamilton's method.

    Each member gets its exact share rounded down; what is left goes, one each, to the largest
    remainders, of equal ones to the member that stands first. The shares add up to `total`, and
    each is its exact share rounded down or up. Where all weights are 0 all members weigh the same.
    Raises ValueError for a negative total, a weight that is negative or no number, or something
    to share and nobody to take it.
    """
    weight = np.asarray(weights, dtype=float)
    if total < 0 or not np.all(np.isfinite(weight)) or np.any(weight < 0):
        raise ValueError("a total and weights of 0 or more are needed")
    if total > 0 and weight.size == 0:
        raise ValueError(f"{total} to share and nobody to take it")
    if total == 0:
        return np.zeros(weight.size, dtype=np.int64)
    if not weight.any():
        weight = np.ones(weight.size)
    exact = total * (weight / weight.sum())
    shares = np.floor(exact + ROUNDING).astype(np.int64)
    remainder = np.round(exact - shares, 9)
    first = np.argsort(-remainder, kind="stable")[: total - shares.sum()]
    shares[first] += 1
    return shares


def within_ceilings(total: int, weights: Sequence[float], ceilings: Sequence[int]) -> np.ndarray:
    """`largest_remainder`, but nobody gets more than its ceiling: what is above goes to the others
    by their weights, or, where those are all 0, by their ceilings.

    Raises ValueError where the ceilings do not hold the total.
    """
    weight = np.asarray(weights, dtype=float)
    ceiling = np.asarray(ceilings, dtype=np.int64)
    if total > ceiling.sum():
        raise ValueError(f"{total} do not fit under ceilings of {ceiling.sum()} together")
    shares = np.zeros(ceiling.size, dtype=np.int64)
    is_open = ceiling > 0
    while True:
        among = weight[is_open] if weight[is_open].any() else ceiling[is_open]
        shares[is_open] = largest_remainder(total - ceiling[~is_open].sum(), among)
        is_over = is_open & (shares >= ceiling)
        if not np.any(is_over & (shares > ceiling)):
            return shares
        shares[is_over] = ceiling[is_over]
        is_open &= ~is_over


def _shared_out(part: pl.DataFrame) -> pl.DataFrame:
    """Desa of one kabupaten and target year, by code: with their children, and the kabupaten's
    interval in each row."""
    target = part.row(0, named=True)
    registered = part["registered"].to_numpy()
    of_all = int(registered.sum())
    now = _children(of_all, target["survey_pct"])
    at_target = _children_allowed(of_all, target["target_pct"])
    bounds = {
        f"fewer_{end}": None
        if target[f"survey_{end}_pct"] is None
        else max(0, _children(of_all, target[f"survey_{end}_pct"]) - at_target)
        for end in ("lower", "upper")
    }
    kecamatan = part["kecamatan_code"].to_numpy()
    borders = [0, *(np.flatnonzero(kecamatan[1:] != kecamatan[:-1]) + 1), len(kecamatan)]
    weights = registered * part["stunting_pct"].to_numpy()
    children_now = _nested(now, weights, registered, borders)
    # In proportion to the children themselves, not to their weights: by the same weights a smaller
    # total can give a desa more than a larger one (the Alabama paradox).
    fewer = _nested(max(0, now - at_target), children_now, children_now, borders)
    return part.with_columns(
        pl.Series("children_now", children_now, dtype=pl.Int64),
        pl.Series("fewer", fewer, dtype=pl.Int64),
        *(pl.lit(value, dtype=pl.Int64).alias(name) for name, value in bounds.items()),
    )


def _nested(
    total: int, weights: np.ndarray, ceilings: np.ndarray, borders: Sequence[int]
) -> np.ndarray:
    """`total` shared out to the groups between the borders, and inside each to its members."""
    groups = [slice(start, end) for start, end in pairwise(borders)]
    of_group = within_ceilings(
        total,
        [weights[group].sum() for group in groups],
        [ceilings[group].sum() for group in groups],
    )
    return np.concatenate(
        [
            within_ceilings(int(share), weights[group], ceilings[group])
            for share, group in zip(of_group, groups, strict=True)
        ]
    )


def _children(registered: int, rate_pct: float) -> int:
    """So many of the registered, to the nearest child."""
    return int(np.floor(registered * rate_pct / 100 + 0.5 + ROUNDING))


def _children_allowed(registered: int, target_pct: float) -> int:
    """So many the target allows: rounded down, so that no child too many passes."""
    return int(np.floor(registered * target_pct / 100 + ROUNDING))


def _added_up(shared: pl.DataFrame, code: str, level: str) -> pl.DataFrame:
    """The rows of one level: what its desa have together."""
    is_kabupaten = level == "kabupaten"
    bounds = [
        (pl.col(name).first() if is_kabupaten else pl.lit(None, dtype=pl.Int64)).alias(name)
        for name in ("fewer_lower", "fewer_upper")
    ]
    is_estimated = (pl.col("registered_basis") == ESTIMATED_BASIS).any()
    return (
        shared.group_by(pl.col(code).alias("code"), "target_year", maintain_order=True)
        .agg(
            pl.col("month").first(),
            pl.col("registered", "children_now", "fewer").sum(),
            pl.when(is_estimated)
            .then(pl.lit(ESTIMATED_BASIS))
            .otherwise(pl.col("registered_basis").first())
            .alias("registered_basis"),
            *bounds,
            pl.col(*OF_THE_TARGET).first(),
            pl.len().alias("desa_counted"),
            pl.col("is_borrowed").sum().alias("desa_borrowed"),
            pl.col("is_borrowed", "is_simulated").any(),
        )
        .rename({"code": "area_code"})
        .with_columns(level=pl.lit(level))
        .select(pl.col(name).cast(kind) for name, kind in LADDER.items())
    )
