"""The arithmetic of the convergence score: parts, weights, ranks, bands, and why a score changed.

What belongs here: pure functions on numbers, with numpy only, so that the dashboard computes with
the very code of the pipeline. What the numbers are is read elsewhere: files in
`pipeline.sources.convergence`, thresholds and weights in `pipeline.convergence.rules`.
Formulas: docs/methods.md, "Convergence score".
"""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from numbers import Real
from typing import Any

import numpy as np

PILLARS = ("outcome", "process", "coverage", "innovation")
SEED = 20240817
"""Any number would do; this one is kept, so that the same weights give the same bands."""
BAND = (0.05, 0.95)
TOP = 3
TOLERANCE = 1e-9
BOUND_TOLERANCE = 1e-6
"""Points by which a bound may miss its value before it is an error and no longer rounding."""


class WeightError(ValueError):
    """Weights that cannot be used; its text is Indonesian."""


@dataclass(frozen=True)
class Pillars:
    """What is known of one area, 0-100 a pillar.

    `value`: None (or no entry) where nothing is known. `low` and `high`: the pillar if all that is
    missing in it were 0, or 100. `present`: share 0-1 of the pillar that is known. `quality`:
    0-100. `not_applicable`: pillars that the area cannot have; the others carry their weight, and
    nothing counts as missing.
    """

    area_code: str
    value: Mapping[str, float | None]
    low: Mapping[str, float]
    high: Mapping[str, float]
    present: Mapping[str, float]
    quality: float | None = None
    not_applicable: Collection[str] = ()


@dataclass(frozen=True)
class Ranking:
    """Who is ranked, what decides between equal scores, and how the band is drawn.

    `minimum_weight_pct` and `minimum_quality` 0-100 (quality None or 0: no condition).
    `concentration`: a draw of the weights is Dirichlet(concentration * weights).
    """

    minimum_weight_pct: float = 70
    minimum_quality: float | None = 60
    draws: int = 1000
    concentration: float = 50
    tie_order: Sequence[str] = ("outcome", "coverage", "process")

    def __post_init__(self):
        if not self.draws >= 1 or not self.concentration > 0:
            raise ValueError("a band needs at least one draw and a concentration above 0")


@dataclass(frozen=True)
class Score:
    """One area's score (0-100), its bounds, and its place among the ranked.

    `score` is re-weighted over the pillars that have a value; `score_low` and `score_high` put 0
    and 100 in the place of all that is missing. `rank_lower` to `rank_upper` holds 90 % of the
    ranks under drawn weights and drawn values of what is missing; of the doubt about what was
    measured (a survey's interval) neither band nor bounds speak. Rank, band and tier are None where
    the area is not ranked.
    """

    area_code: str
    score: float | None
    score_low: float
    score_high: float
    weight_present_pct: float
    not_ranked_reason: str | None
    rank: int | None = None
    rank_lower: int | None = None
    rank_upper: int | None = None
    top_three_pct: float | None = None
    tier: int | None = None
    class_name: str | None = None


@dataclass(frozen=True)
class RankBands:
    """Of each area: `lower` and `upper` end of the band of its rank (5th and 95th percentile of
    the draws), and `top_three_pct`, the share of draws (0-100) in which it is third or better."""

    lower: np.ndarray
    upper: np.ndarray
    top_three_pct: np.ndarray


@dataclass(frozen=True)
class Change:
    """One component's part in the change of a score, in points of the score.

    `by_value`: because what was attained changed; `by_weight`: because its weight changed, or
    because it came or went. Together they are `points_after - points_before`.
    """

    component: str
    points_before: float
    points_after: float
    by_value: float
    by_weight: float


def checked_weights(
    weights: Mapping[str, float], names: Sequence[str] | None = PILLARS
) -> dict[str, float]:
    """The weights as floats in the order of `names` (None: any names, in their own order).

    Raises WeightError where they are no mapping, a name is missing or unknown, one is no finite
    number or negative, or their sum is not 1 within 1e-9.
    """
    if not isinstance(weights, Mapping):
        raise WeightError("bobot bukan daftar nama dan angka")
    wanted = tuple(weights) if names is None else tuple(names)
    if unnamed := [name for name in weights if not isinstance(name, str)]:
        raise WeightError(f'nama bobot "{unnamed[0]}" bukan teks')
    if missing := [name for name in wanted if name not in weights]:
        raise WeightError(f"bobot {', '.join(missing)} tidak ada")
    if unknown := [name for name in weights if name not in wanted]:
        raise WeightError(f"bobot {', '.join(unknown)} tidak dikenal")
    checked = {name: _checked_weight(name, weights[name]) for name in wanted}
    total = math.fsum(checked.values())
    if abs(total - 1) > TOLERANCE:
        raise WeightError(f"jumlah bobot {_decimal(total)}, seharusnya 1")
    return checked


def outcome_level(current_pct: float | None, target_pct: float | None) -> float | None:
    """Level of an outcome, 0-100: `100 min(1, target / current)`, both prevalences in percent."""
    if current_pct is None or target_pct is None:
        return None
    _check_pct(current_pct=current_pct, target_pct=target_pct)
    return 100.0 if current_pct <= target_pct else 100 * target_pct / current_pct


def outcome_change(
    previous_pct: float | None, current_pct: float | None, target_pct: float | None
) -> float | None:
    """Change of an outcome, 0-100: the part of the way from the previous value to the target that
    was covered. Where the previous one was at the target already, the level instead."""
    if previous_pct is None or current_pct is None or target_pct is None:
        return None
    _check_pct(previous_pct=previous_pct, current_pct=current_pct, target_pct=target_pct)
    if previous_pct <= target_pct:
        return outcome_level(current_pct, target_pct)
    covered = (previous_pct - current_pct) / (previous_pct - target_pct)
    return 100 * min(1.0, max(0.0, covered))


def outcome(
    previous_pct: float | None,
    current_pct: float | None,
    target_pct: float | None,
    level_weight: float,
    change_weight: float,
    change_points: float | None = None,
) -> float | None:
    """Outcome, 0-100: level and change, weighted. Without a previous value the level alone.

    `change_points` stands for the change where two published intervals do not prove one.
    """
    level = outcome_level(current_pct, target_pct)
    if level is None or previous_pct is None:
        return level
    change = outcome_change(previous_pct, current_pct, target_pct)
    if change_points is not None:
        change = change_points
    return (level_weight * level + change_weight * change) / (level_weight + change_weight)


def process_pct(
    points: float | Sequence[float], max_points: float | Sequence[float]
) -> float | None:
    """Points of the graded indicators in percent of their greatest; None where none is graded.

    Give an indicator's points and maximum, or those of many; what does not apply is left out
    before. Raises ValueError where points lie outside 0 to their maximum.
    """
    given, most = np.asarray(points, dtype=float), np.asarray(max_points, dtype=float)
    if given.shape != most.shape or not np.all((given >= 0) & (given <= most)):
        raise ValueError("points must be one for each maximum, from 0 to it")
    total = math.fsum(most.ravel())
    return 100 * math.fsum(given.ravel()) / total if total > 0 else None


def attainment(coverage_pct: float | None, target_pct: float, direction: str) -> float | None:
    """Share of a target attained, 0-100 and never more, whatever lies above the target.

    `direction` "+": the more the better; "-": the less the better (`100 target / coverage` above
    the target). Raises ValueError for another direction or a target that is not above 0.
    """
    if direction not in ("+", "-") or not target_pct > 0:
        raise ValueError(f"no attainment with target {target_pct} and direction {direction!r}")
    if coverage_pct is None:
        return None
    if not (math.isfinite(coverage_pct) and coverage_pct >= 0):
        raise ValueError(f"coverage {coverage_pct} is no percentage")
    if direction == "-":
        return 100.0 if coverage_pct <= target_pct else 100 * target_pct / coverage_pct
    return 100 * min(1.0, coverage_pct / target_pct)


def shrunk_pct(
    cases: float, measured: float, prior_pct: float | None, prior_children: float
) -> float | None:
    """Prevalence in percent, drawn to `prior_pct` as by so many more children of that prevalence.

    None where the prior is unknown, or nobody was measured and the prior weighs nothing.
    """
    if prior_pct is None or measured + prior_children <= 0:
        return None
    return (100 * cases + prior_children * prior_pct) / (measured + prior_children)


def scored(
    areas: Sequence[Pillars],
    weights: Mapping[str, float],
    ranking: Ranking,
    classes: Mapping[str, float] | None = None,
) -> list[Score]:
    """The score of every area, in the order given, ranked among one another where they may be.

    `weights` sum to 1 over any pillar names; `classes` gives the score from which each class
    begins. Ranked is who has `minimum_weight_pct` of the weight present and `minimum_quality`;
    others get the reason in Indonesian. Rank: on the score rounded to 2 decimals, then on the
    pillars of `tie_order` rounded to 2 decimals, a missing one last; equal in all is an equal rank
    (1, 2, 2, 4). Raises WeightError, and ValueError for an area that comes twice or has a value
    outside 0-100 or outside its own bounds.
    """
    checked = checked_weights(weights, None)
    if len({area.area_code for area in areas}) < len(areas):
        raise ValueError("an area comes twice")
    # In the order of their names, so that neither sums nor draws depend on how the weights came.
    pillars = sorted(name for name, weight in checked.items() if weight > 0)
    values = _matrix(areas, pillars, "value")
    plain = np.array([checked[name] for name in pillars])
    own_weights = _own_weights(areas, pillars, plain)
    scores = _reweighted(values, own_weights)
    bounds = _bounds(areas, pillars, values)
    low, high, present = (_weighted(part, own_weights) for part in bounds)
    # Weights may sum to a hair beside 1; the score lies between its bounds to the last bit.
    low, high = np.fmin(low, scores), np.minimum(np.fmax(high, scores), 100)
    columns = (scores, low, high, np.minimum(100 * present, 100))
    found = [
        Score(
            area_code=area.area_code,
            score=None if math.isnan(score) else score,
            score_low=score_low,
            score_high=score_high,
            weight_present_pct=weight_present,
            not_ranked_reason=_not_ranked_reason(area, score, weight_present, ranking),
            class_name=None if math.isnan(score) else class_of(score, classes),
        )
        for area, score, score_low, score_high, weight_present in zip(
            areas, *(column.tolist() for column in columns), strict=True
        )
    ]
    # A pillar that cannot apply has no place between bounds: the others carry its weight.
    applies = own_weights > 0
    between = tuple(np.where(applies, bound, np.nan) for bound in bounds[:2])
    return _with_ranks(found, areas, values, between, scores, plain, ranking)


def class_of(score: float | None, classes: Mapping[str, float] | None) -> str | None:
    """Name of the class that the score reached; `classes` gives the score where each begins.

    Never rounded up: 79.999 is not yet in a class that begins at 80.
    """
    if score is None or not classes:
        return None
    reached = {name: start for name, start in classes.items() if round(score, 9) >= start}
    return max(reached, key=reached.get) if reached else None


def competition_ranks(keys: Sequence[Sequence[float | None]]) -> list[int]:
    """Rank of each key, 1 for the greatest; equal keys share a rank and the next is skipped
    (1, 2, 2, 4). Keys are compared part by part; None comes after every number."""
    comparable = [tuple(-math.inf if part is None else part for part in key) for key in keys]
    first: dict[tuple, int] = {}
    for rank, key in enumerate(sorted(comparable, reverse=True), start=1):
        first.setdefault(key, rank)
    return [first[key] for key in comparable]


def rank_bands(
    values: np.ndarray,
    weights: Sequence[float],
    draws: int,
    concentration: float,
    precedence: Sequence[int] | None = None,
    bounds: tuple[np.ndarray, np.ndarray] | None = None,
) -> RankBands:
    """Band of the rank of each area if the weights were somewhat different, and what is missing
    were known.

    `values`: (areas, pillars), 0-100, NaN where there is none (the others carry its weight, in
    every draw). `weights` of the pillars, each above 0, as many as columns. Each draw of the
    weights is from Dirichlet(concentration * weights) and the same for all areas. With `bounds`
    (low and high, shaped as `values`) each draw also puts every pillar at one place, uniform
    between its bounds, the same place for all areas; so an area that leaves out what would have
    counted against it is not sure of its rank. Within a draw, areas are ranked on the score to 2
    decimals, equal ones by `precedence` (greater is better).
    """
    areas = len(values)
    if areas == 0:
        empty = np.zeros(0, dtype=np.int64)
        return RankBands(empty, empty, np.zeros(0))
    alpha = concentration * np.asarray(weights, dtype=float)
    generator = np.random.default_rng(SEED)
    drawn = generator.dirichlet(alpha, draws)
    possible = values[None, :, :]
    if bounds is not None and (bounds[1] > bounds[0]).any():
        low, high = (bound[None, :, :] for bound in bounds)
        possible = low + generator.random((draws, 1, values.shape[1])) * (high - low)
    # A weight that is drawn as good as 0 still ranks an area that has nothing but that pillar.
    scores = _reweighted(possible, np.maximum(drawn, 1e-12)[:, None, :])
    order = np.zeros(areas) if precedence is None else np.asarray(precedence, dtype=float)
    _, dense = np.unique(order, return_inverse=True)
    ranks = np.sort(_ranks_by_row(_hundredths(scores).astype(np.int64) * areas + dense), axis=0)
    lower, upper = math.floor(BAND[0] * (draws - 1)), math.ceil(BAND[1] * (draws - 1))
    return RankBands(ranks[lower], ranks[upper], 100 * np.mean(ranks <= TOP, axis=0))


def tiers(ranks: Sequence[int], lower: Sequence[int], upper: Sequence[int]) -> list[int]:
    """Tier of each area, 1 the best: within a tier every two bands overlap.

    In the order of rank, a new tier begins where `lower` lies beyond the least `upper` of the tier
    so far. So one area with a wide band, because much of it is missing, does not pull areas into
    its tier that are clearly apart from the others there. Equal ranks stand in one tier, with the
    widest band of them.
    """
    best, worst = {}, {}
    for rank, low, high in zip(ranks, lower, upper, strict=True):
        best[rank], worst[rank] = min(low, best.get(rank, low)), max(high, worst.get(rank, high))
    tier_of: dict[int, int] = {}
    tier, reach = 0, -math.inf
    for rank in sorted(best):
        if best[rank] > reach:
            tier, reach = tier + 1, math.inf
        reach = min(reach, worst[rank])
        tier_of[rank] = tier
    return [tier_of[rank] for rank in ranks]


def change_parts(
    before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]
) -> list[Change]:
    """What each component of two ledgers contributed to the difference of their scores.

    Rows with `component`, `points`, `weight` (points of the score, weights summing to 100) and
    `attained_pct` (0-100 or None). By value: the mean weight times the change of what was attained;
    by weight: the mean attained times the change of the weight. Where it was attained on one side
    only, all is by weight. Sorted by component. Raises ValueError where a component comes twice or
    its points are not weight times attained.
    """
    first, second = _by_component(before), _by_component(after)
    return [
        _change(component, first.get(component), second.get(component))
        for component in sorted(first.keys() | second.keys())
    ]


def _change(component: str, before: Mapping | None, after: Mapping | None) -> Change:
    points_before = before["points"] if before else 0.0
    points_after = after["points"] if after else 0.0
    attained_before = before["attained_pct"] if before else None
    attained_after = after["attained_pct"] if after else None
    by_value = 0.0
    if attained_before is not None and attained_after is not None:
        mean_weight = (before["weight"] + after["weight"]) / 2
        by_value = mean_weight * (attained_after - attained_before) / 100
    return Change(
        component, points_before, points_after, by_value, points_after - points_before - by_value
    )


def _by_component(rows: Sequence[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    found = {row["component"]: row for row in rows}
    if len(found) < len(rows):
        raise ValueError("a component comes twice: the ledger of one area, period and preset only")
    for row in rows:
        expected = row["weight"] * (row["attained_pct"] or 0) / 100
        if abs(row["points"] - expected) > BOUND_TOLERANCE:
            raise ValueError(f"points of {row['component']} are not its weight times attained")
    return found


def _with_ranks(
    found: list[Score],
    areas: Sequence[Pillars],
    values: np.ndarray,
    between: tuple[np.ndarray, np.ndarray],
    scores: np.ndarray,
    weights: np.ndarray,
    ranking: Ranking,
) -> list[Score]:
    ranked = [place for place, score in enumerate(found) if score.not_ranked_reason is None]
    if not ranked:
        return found
    ties = [_tie_key(areas[place], ranking.tie_order) for place in ranked]
    ranks = competition_ranks(
        [(score, *tie) for score, tie in zip(_hundredths(scores[ranked]), ties, strict=True)]
    )
    precedence = [-rank for rank in competition_ranks(ties)]
    bands = rank_bands(
        values[ranked],
        weights,
        ranking.draws,
        ranking.concentration,
        precedence,
        (between[0][ranked], between[1][ranked]),
    )
    # Among many close areas a rank can be drawn so seldom that the band misses it.
    lower = np.minimum(bands.lower, ranks).tolist()
    upper = np.maximum(bands.upper, ranks).tolist()
    names = ("rank", "rank_lower", "rank_upper", "top_three_pct", "tier")
    parts = (ranks, lower, upper, bands.top_three_pct.tolist(), tiers(ranks, lower, upper))
    for place, *of_area in zip(ranked, *parts, strict=True):
        found[place] = replace(found[place], **dict(zip(names, of_area, strict=True)))
    return found


def _tie_key(area: Pillars, tie_order: Sequence[str]) -> tuple[float | None, ...]:
    values = (_number_or_none(area.value.get(name)) for name in tie_order)
    return tuple(None if value is None else float(_hundredths(value)) for value in values)


def _hundredths(score: Any) -> Any:
    """Scores in hundredths of a point. The last bits of a sum may not decide between two that are
    equal on paper, so they are rounded away first."""
    return np.rint(np.round(score, 9) * 100)


def _ranks_by_row(keys: np.ndarray) -> np.ndarray:
    """Competition ranks within each row, 1 for the greatest: integers (rows, columns)."""
    order = np.argsort(-keys, axis=1)
    ordered = np.take_along_axis(keys, order, axis=1)
    place = np.broadcast_to(np.arange(1, keys.shape[1] + 1), keys.shape)
    is_new = np.ones(keys.shape, dtype=bool)
    is_new[:, 1:] = ordered[:, 1:] != ordered[:, :-1]
    ranks = np.empty(keys.shape, dtype=np.int64)
    np.put_along_axis(ranks, order, np.maximum.accumulate(is_new * place, axis=1), axis=1)
    return ranks


def _weighted(parts: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Sum over the pillars (last axis), one after the other: a product of matrices would round
    differently with the number of areas, and equal areas would no longer tie."""
    return sum(
        (parts[..., pillar] * weights[..., pillar] for pillar in range(1, parts.shape[-1])),
        parts[..., 0] * weights[..., 0],
    )


def _reweighted(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Weighted mean over the pillars that have a value, NaN where none has; last axis: pillars."""
    is_known = ~np.isnan(values)
    weight = _weighted(is_known.astype(float), weights)
    total = _weighted(np.where(is_known, values, 0), weights)
    mean = np.divide(total, weight, out=np.full(np.shape(total), np.nan), where=weight > 0)
    return np.minimum(mean, 100)


def _own_weights(
    areas: Sequence[Pillars], pillars: Sequence[str], weights: np.ndarray
) -> np.ndarray:
    """Weights of each area (areas, pillars): those that do not apply to it give theirs to the
    others. All 0 where none applies."""
    applies = np.array(
        [[name not in area.not_applicable for name in pillars] for area in areas], dtype=float
    ).reshape(len(areas), len(pillars))
    total = _weighted(applies, weights)[:, None]
    # Where all apply the weights stay as they are, to the last bit.
    total[applies.all(axis=1)] = 1
    return np.divide(applies * weights, total, out=np.zeros_like(applies), where=total > 0)


def _matrix(areas: Sequence[Pillars], pillars: Sequence[str], field: str) -> np.ndarray:
    """A field of every area, (areas, pillars), NaN where there is none or it does not apply."""
    rows = [
        [
            math.nan
            if name in area.not_applicable
            or (number := _number_or_none(getattr(area, field).get(name))) is None
            else number
            for name in pillars
        ]
        for area in areas
    ]
    return np.array(rows, dtype=float).reshape(len(areas), len(pillars))


def _bounds(
    areas: Sequence[Pillars], pillars: Sequence[str], values: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Low, high and share present (0-1) of every pillar; 0, 100 and 0 of one without a value."""
    low, high, present = (_matrix(areas, pillars, field) for field in ("low", "high", "present"))
    is_missing = np.isnan(values)
    low = np.where(is_missing | np.isnan(low), 0, low)
    high = np.where(is_missing | np.isnan(high), 100, high)
    present = np.where(is_missing | np.isnan(present), 0, present)
    known = np.where(is_missing, low, values)
    rises = (low <= known + BOUND_TOLERANCE) & (known <= high + BOUND_TOLERANCE)
    inside = (low >= -BOUND_TOLERANCE) & (high <= 100 + BOUND_TOLERANCE)
    inside &= (present >= -TOLERANCE) & (present <= 1 + TOLERANCE)
    if wrong := np.argwhere(~(rises & inside)).tolist():
        area, pillar = wrong[0]
        raise ValueError(
            f"{areas[area].area_code} {pillars[pillar]}: value {known[area, pillar]}, bounds "
            f"{low[area, pillar]} to {high[area, pillar]}, present {present[area, pillar]}"
        )
    return np.minimum(low, known), np.maximum(high, known), present


def _not_ranked_reason(
    area: Pillars, score: float, weight_present_pct: float, ranking: Ranking
) -> str | None:
    reasons = []
    if weight_present_pct < ranking.minimum_weight_pct - TOLERANCE:
        reasons.append(
            f"hanya {_decimal(_floored(weight_present_pct))} % bobot yang terisi "
            f"(perlu {_decimal(ranking.minimum_weight_pct)} %)"
        )
    elif math.isnan(score):
        reasons.append("tidak ada data")
    quality = _number_or_none(area.quality)
    if ranking.minimum_quality and quality is None:
        reasons.append("mutu data tidak diketahui")
    elif ranking.minimum_quality and quality < ranking.minimum_quality - TOLERANCE:
        shown = f"{_floored(quality):.1f}".replace(".", ",")
        reasons.append(f"mutu data {shown} di bawah {_decimal(ranking.minimum_quality)}")
    return "; ".join(reasons) or None


def _floored(number: float) -> float:
    """One decimal, downwards: what fell short may not look as if it had not."""
    return math.floor(number * 10 + TOLERANCE) / 10


def _decimal(number: float) -> str:
    return f"{number:.10g}".replace(".", ",")


def _number_or_none(value: float | None) -> float | None:
    return None if value is None or math.isnan(value) else float(value)


def _checked_weight(name: str, weight: object) -> float:
    if isinstance(weight, bool) or not isinstance(weight, Real):
        raise WeightError(f'bobot {name} bukan angka: "{weight}"')
    try:
        number = float(weight)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise WeightError(f'bobot {name} bukan angka: "{weight}"')
    if number < 0:
        raise WeightError(f"bobot {name} negatif: {_decimal(number)}")
    return number


def _check_pct(**values: float) -> None:
    for name, value in values.items():
        if not 0 <= value <= 100:
            raise ValueError(f"{name} {value} is no percentage")
