"""Which desa should come first under a rule, and how many children they hold. Pure: numbers only.

The rule of the publication is that of `pipeline.convergence.performance.priority_areas` (see
docs/convergence.md, "Desa that come first"); with it `standings` gives the published list again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, sqrt

PARTS = ("prevalence", "cases", "at_risk", "tkd")
"""Parts of the index: smoothed prevalence, stunted children found, families at risk, and TKD."""
FIGURE = {
    "prevalence": "prevalence_pct",
    "cases": "cases",
    "at_risk": "at_risk_pct",
    "tkd": "tkd_pct",
}
EQUAL = dict.fromkeys(PARTS, 25.0)
SHARE, NUMBER = "p", "n"
"""A part of the desa of each kabupaten in percent, or so many of each."""
MOST_WEIGHT, MOST_SHARE, MOST_NUMBER = 100.0, 100.0, 500.0
FEWEST_POOLED = 3
"""Of fewer desa a sum would say what each of them has."""
Z = 1.96
Estimates = dict[str, tuple[float, float]]
"""Stunted children of each desa and the variance of that number, by code."""


@dataclass(frozen=True)
class Rule:
    """How desa are chosen: the weight of each part, and how many of each kabupaten, as `amount` in
    percent or as a number. Weights stand in proportion to each other, whatever their sum."""

    weights: Mapping[str, float]
    kind: str
    amount: float

    @property
    def is_usable(self) -> bool:
        return sum(self.weights.values()) > 0


@dataclass(frozen=True)
class Standing:
    """Where a desa stands under a rule: its index (0-100, 100 the most urgent) and rank within its
    kabupaten, None where it cannot be ordered; whether it is proposed."""

    index_pct: float | None
    rank: int | None
    is_chosen: bool


@dataclass(frozen=True)
class Step:
    """A step of the Pareto line. `area_codes`: one desa, or at the end those that are pooled.
    `children`: stunted children estimated, with their 95 % interval. `desa_pct` and `share_pct`:
    share of the desa, and of the children, that are held by this desa and all before it."""

    area_codes: tuple[str, ...]
    children: float
    children_lower: float
    children_upper: float
    desa_pct: float
    share_pct: float
    share_lower: float
    share_upper: float


@dataclass(frozen=True)
class Held:
    """Stunted children that some desa hold, with their share of those of all desa and its 95 %
    interval in percent."""

    desa: int
    children: float
    share_pct: float
    share_lower: float
    share_upper: float


def weights_text(weights: Mapping[str, float]) -> str:
    """40_30_20_10: weights as the address writes them."""
    return "_".join(f"{weights[part]:g}" for part in PARTS)


def weights_from(said: str | None) -> dict[str, float] | None:
    """The weights that an address holds; None where it holds nonsense, or none above 0."""
    try:
        values = [float(part) for part in (said or "").split("_")]
    except ValueError:
        return None
    if len(values) != len(PARTS) or not all(0 <= value <= MOST_WEIGHT for value in values):
        return None
    return dict(zip(PARTS, values, strict=True)) if sum(values) > 0 else None


def amount_text(kind: str, amount: float) -> str:
    """p10 or n15: how many desa, as the address writes it."""
    return f"{kind}{amount:g}"


def amount_from(said: str | None) -> tuple[str, float] | None:
    """How many desa an address asks for; None where it holds nonsense."""
    kind, written = (said or "")[:1], (said or "")[1:]
    try:
        amount = float(written)
    except ValueError:
        return None
    if kind == SHARE and 0 < amount <= MOST_SHARE:
        return kind, amount
    if kind == NUMBER and 1 <= amount <= MOST_NUMBER and amount == int(amount):
        return kind, amount
    return None


def index_pct(row: Mapping, weights: Mapping[str, float]) -> float | None:
    """The weighted mean of the percentiles that are known. None where the publication has no index
    either (prevalence or cases unknown), or nothing that has a weight is known."""
    if row["index_pct"] is None:
        return None
    greatest = max(weights.values())
    known = [
        (weights[part] / greatest, row[f"{part}_rank_pct"])
        for part in PARTS
        if weights[part] > 0 and row[f"{part}_rank_pct"] is not None
    ]
    if not known:
        return None
    return sum(weight * percentile for weight, percentile in known) / sum(w for w, _ in known)


def places(rule: Rule, ranked: int) -> int:
    """How many of the ranked desa of a kabupaten are proposed, before ties."""
    if rule.kind == NUMBER:
        return int(rule.amount)
    return max(1, ceil(rule.amount / 100 * ranked - 1e-9))


def standings(rows: Iterable[Mapping], rule: Rule) -> dict[str, Standing]:
    """Where every desa stands within its kabupaten, by code. Those that tie with the last who is
    proposed are proposed too."""
    of_kabupaten: dict[str, dict[str, float | None]] = {}
    for row in rows:
        found = of_kabupaten.setdefault(row["kabupaten_code"], {})
        found[row["area_code"]] = index_pct(row, rule.weights)
    return {
        code: standing
        for indices in of_kabupaten.values()
        for code, standing in _within(indices, rule).items()
    }


def _within(indices: Mapping[str, float | None], rule: Rule) -> dict[str, Standing]:
    # Ranked on two decimals, as the publication is.
    hundredths = {
        code: floor(100 * index + 0.5) for code, index in indices.items() if index is not None
    }
    first: dict[int, int] = {}
    for rank, value in enumerate(sorted(hundredths.values(), reverse=True), start=1):
        first.setdefault(value, rank)
    last = places(rule, len(hundredths))
    standing = {}
    for code, index in indices.items():
        rank = first[hundredths[code]] if index is not None else None
        standing[code] = Standing(index, rank, rank is not None and rank <= last)
    return standing


def contributions(row: Mapping, weights: Mapping[str, float]) -> list[str]:
    """The parts of the index, what weighs most in it first; those unknown at the end."""

    def urgency(part: str) -> tuple[bool, float, int]:
        percentile = row[f"{part}_rank_pct"]
        return percentile is None, -weights[part] * (percentile or 0), PARTS.index(part)

    return sorted(PARTS, key=urgency)


def estimate(row: Mapping) -> tuple[float, float] | None:
    """Stunted children of a desa and the variance of that number: the smoothed prevalence of all
    children who should come, measured or not. None where either is unknown."""
    if row["prevalence_pct"] is None or not row["registered"]:
        return None
    children = row["prevalence_pct"] / 100 * row["registered"]
    if row["smoothed_lower_pct"] is None or row["smoothed_upper_pct"] is None:
        return children, 0.0
    width = row["smoothed_upper_pct"] - row["smoothed_lower_pct"]
    return children, (width / 100 * row["registered"] / (2 * Z)) ** 2


def estimates(rows: Iterable[Mapping]) -> Estimates:
    """The estimate of every desa that has one, by code."""
    found = ((row["area_code"], estimate(row)) for row in rows)
    return {code: of_desa for code, of_desa in found if of_desa is not None}


def pareto(rows: Sequence[Mapping], found: Estimates) -> list[Step]:
    """Desa in order of their estimated stunted children, the most first, with the share that they
    hold together. Desa of which few were measured come as one step, at the end: with others, the
    smallest, where they are fewer than FEWEST_POOLED; nothing where there are no others."""
    if not found:
        return []
    few = {row["area_code"] for row in rows if row["is_few"]}
    order = sorted(found, key=lambda code: (-found[code][0], code))
    single = [code for code in order if code not in few]
    pooled = [code for code in order if code in few]
    while pooled and single and len(pooled) < FEWEST_POOLED:
        pooled.append(single.pop())
    if pooled and len(pooled) < FEWEST_POOLED:
        return []
    groups = [(code,) for code in single] + ([tuple(pooled)] if pooled else [])
    total = _sum(found.values())
    steps, held, desa = [], (0.0, 0.0), 0
    for group in groups:
        own = _sum(found[code] for code in group)
        held, desa = _sum((held, own)), desa + len(group)
        share, lower, upper = _share(held, total)
        half = Z * sqrt(own[1])
        steps.append(
            Step(
                area_codes=group,
                children=own[0],
                children_lower=max(0.0, own[0] - half),
                children_upper=own[0] + half,
                desa_pct=100 * desa / len(found),
                share_pct=share,
                share_lower=lower,
                share_upper=upper,
            )
        )
    return steps


def held_by(found: Estimates, codes: Iterable[str]) -> Held | None:
    """The estimated stunted children of some of the desa; None where nothing is estimated."""
    total = _sum(found.values())
    if not total[0]:
        return None
    inside = [found[code] for code in codes if code in found]
    held = _sum(inside)
    return Held(len(inside), held[0], *_share(held, total))


def total_children(found: Estimates) -> float:
    """Estimated stunted children of all desa."""
    return _sum(found.values())[0]


def reaching(steps: Sequence[Step], share_pct: float) -> Step | None:
    """The first step of the Pareto line that holds a share of the children."""
    return next((step for step in steps if step.share_pct >= share_pct - 1e-9), None)


def _sum(parts: Iterable[tuple[float, float]]) -> tuple[float, float]:
    children = variance = 0.0
    for more, doubt in parts:
        children, variance = children + more, variance + doubt
    return children, variance


def _share(held: tuple[float, float], total: tuple[float, float]) -> tuple[float, float, float]:
    """A share in percent with its 95 % interval, by the delta method; desa err independently."""
    share = min(1.0, held[0] / total[0])
    rest = max(0.0, total[1] - held[1])
    doubt = Z * sqrt((1 - share) ** 2 * held[1] + share**2 * rest) / total[0]
    return 100 * share, 100 * max(0.0, share - doubt), 100 * min(1.0, share + doubt)
