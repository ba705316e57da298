"""The numbers of the page Banding: figures of areas beside each other, how far all areas spread,
and whether two differ. Pure; it holds codes and no words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, log, sqrt
from statistics import quantiles

from dashboard import intervals

SURVEY, REGISTER, CONVERGENCE = "survei", "register", "konvergensi"
HIGHER, LOWER = "lebih tinggi", "lebih rendah"
UNPROVEN, UNJUDGED = "belum terbukti berbeda", "tidak dapat dinilai"
BETTER, WORSE = "lebih baik", "lebih buruk"
ENOUGH_FOR_QUARTILES = 4
MOST_AREAS = 6
STEP = 10
"""The scales of prevalences end at a multiple of this."""


@dataclass(frozen=True)
class Measure:
    """One thing that areas are compared by: from which instrument, which way is better, and what
    its uncertainty is: a 95 % interval, or the bounds of what is missing."""

    key: str
    instrument: str
    is_high_better: bool = False
    is_interval: bool = True
    is_signed: bool = False
    is_score: bool = False


@dataclass(frozen=True)
class Figure:
    """A figure of an area: with its interval or bounds, and how it stands to the area's benchmark
    (HIGHER, LOWER, UNPROVEN, UNJUDGED). Without a value `standing` is the code of why."""

    area_code: str
    value: float | None
    low: float | None = None
    high: float | None = None
    against: str = UNJUDGED
    standing: str | None = None


@dataclass(frozen=True)
class Row:
    """A line of the spine: a measure of a period, the figures of the chosen areas in their order,
    those of all areas of the level, and those of the benchmarks (provinsi, nasional)."""

    measure: Measure
    period: str
    chosen: tuple[Figure, ...]
    every: Mapping[str, float]
    benchmarks: tuple[Figure, ...] = ()
    is_simulated: bool = False


def standard_error(row: Mapping) -> float | None:
    """The standard error of a survey's percentage, from its interval, percentage points: of an
    assumed sample sqrt(deff p q / n), which its logit interval was made from; of a published one
    its width. METHODS 2 and 3. None where there is no interval."""
    low, high = row["ci_lower_pct"], row["ci_upper_pct"]
    if low is None or high is None:
        return None
    if not (row["ci_basis"] or "").startswith("assumed"):
        return (high - low) / (2 * intervals.Z)
    p = row["prevalence_pct"] / 100
    if not 0 < low <= high < 100:
        return None
    return 100 * p * (1 - p) * (_logit(high) - _logit(low)) / (2 * intervals.Z)


def survey_difference(first: Mapping, second: Mapping) -> dict | None:
    """second - first of two independent estimates of one survey: `difference_pp`, its 95 %
    interval, `z` and the verdict. METHODS 3. None where either estimate is missing."""
    if first["prevalence_pct"] is None or second["prevalence_pct"] is None:
        return None
    gap = second["prevalence_pct"] - first["prevalence_pct"]
    errors = standard_error(first), standard_error(second)
    if None in errors:
        return difference(gap, None)
    error = sqrt(errors[0] ** 2 + errors[1] ** 2)
    span = gap - intervals.Z * error, gap + intervals.Z * error
    return difference(gap, span) | {"z": gap / error if error else None}


def register_difference(first: Mapping, second: Mapping) -> dict | None:
    """second - first of two areas of the register in one month, by the interval of each."""
    if first["prevalence_pct"] is None or second["prevalence_pct"] is None:
        return None
    gap = second["prevalence_pct"] - first["prevalence_pct"]
    return difference(gap, intervals.difference(first, second))


def smoothed(row: Mapping) -> dict:
    """A row of the register with its smoothed figure in the place of the raw one."""
    return {
        "prevalence_pct": row["smoothed_pct"],
        "ci_lower_pct": row["smoothed_lower_pct"],
        "ci_upper_pct": row["smoothed_upper_pct"],
    }


def difference(gap: float, span: tuple[float, float] | None) -> dict:
    """A difference with its interval and what that proves."""
    low, high = span or (None, None)
    return {
        "difference_pp": gap,
        "lower_pp": low,
        "upper_pp": high,
        "z": None,
        "verdict": verdict(low, high),
    }


def verdict(low: float | None, high: float | None) -> str:
    """What the interval of a difference proves."""
    if low is None or high is None:
        return UNJUDGED
    if low > 0:
        return HIGHER
    return LOWER if high < 0 else UNPROVEN


def change_difference(first: Mapping, second: Mapping) -> dict | None:
    """How much more the second area changed between two surveys than the first; independent."""
    spans = [row["ci_upper_pp"] and (row["ci_upper_pp"] - row["ci_lower_pp"]) / (2 * intervals.Z)
             for row in (first, second)]  # fmt: skip
    gap = second["change_pp"] - first["change_pp"]
    if None in spans:
        return difference(gap, None)
    error = intervals.Z * sqrt(spans[0] ** 2 + spans[1] ** 2)
    return difference(gap, (gap - error, gap + error))


def judged(found: Mapping | None) -> str:
    """The verdict of a difference that may not be there."""
    return found["verdict"] if found else UNJUDGED


def side(figure: Figure, measure: Measure) -> str:
    """Whether a figure is proven better or worse than its benchmark."""
    if figure.against not in (HIGHER, LOWER):
        return figure.against
    return BETTER if (figure.against == HIGHER) == measure.is_high_better else WORSE


def spread(values: Mapping[str, float]) -> dict | None:
    """Lowest and highest of all areas, each with its code, and the quartiles where there are
    enough areas for them. None where there is none."""
    if not values:
        return None
    ordered = sorted(values.items(), key=lambda pair: (pair[1], pair[0]))
    found = {
        "areas": len(ordered),
        "lowest": ordered[0][1],
        "lowest_code": ordered[0][0],
        "highest": ordered[-1][1],
        "highest_code": ordered[-1][0],
    }
    if len(ordered) < ENOUGH_FOR_QUARTILES:
        return found | dict.fromkeys(("first_quartile", "median", "third_quartile"))
    first, middle, third = quantiles([value for _, value in ordered], n=4, method="inclusive")
    return found | {"first_quartile": first, "median": middle, "third_quartile": third}


def ends(row: Row) -> tuple[float, float]:
    """The two ends of a line's scale, the worse first. A prevalence goes from a multiple of STEP
    down to 0, a score or a share from 0 to 100, a change as far to either side of 0."""
    measure = row.measure
    if measure.is_score:
        return 0.0, 100.0
    figures = (*row.chosen, *row.benchmarks)
    known = [v for f in figures for v in (f.value, f.low, f.high) if v is not None]
    known += row.every.values()
    reach = max((abs(value) for value in known), default=STEP)
    reach = max(STEP, STEP * ceil(round(reach, 6) / STEP))
    if measure.is_signed:
        return (-reach, reach) if measure.is_high_better else (reach, -reach)
    return (0.0, reach) if measure.is_high_better else (reach, 0.0)


def place(value: float, row: Row) -> float:
    """Where a value stands on its line: 0 the worse end, 1 the better."""
    worse, better = ends(row)
    return min(1.0, max(0.0, (value - worse) / (better - worse)))


def pairs(codes: Sequence[str]) -> list[tuple[str, str]]:
    """Every two of the chosen areas, the first with all others first."""
    return [(a, b) for i, a in enumerate(codes) for b in codes[i + 1 :]]


def _logit(pct: float) -> float:
    return log(pct / (100 - pct))
