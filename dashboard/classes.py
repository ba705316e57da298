"""Which class a figure on a map falls in, and the colour of that class.

Borders, and what a legend prints of them, for every way to divide figures into classes. Nothing
of what a layer shows, or of how a map is drawn. Classes are half-open and their borders are printed
exactly as they divide.
"""

import math
import re
import statistics
import warnings
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from dashboard import text
from dashboard.text import Export

SCHEMES = ("who", "target", "kuantil", "alami", "sendiri")
MOST_BORDERS = 4
CLOSED = 1e-9
"""What a border lies above its number where a figure equal to that number is below it. More than
the error of a computed percentage (0.14 * 100), less than any figure shows."""
TARGET_STEPS_PP = (5, 10)
SAMPLE = 200
"""Values that natural breaks are sought among: Fisher's search takes the square of their number."""
COLOURS = {
    "prevalence": ("#fef0d9", "#fdcc8a", "#fc8d59", "#e34a33", "#b30000"),
    "good": ("#edf8fb", "#b2e2e2", "#66c2a4", "#2ca25f", "#006d2c"),
    "change": ("#5e3c99", "#b2abd2", "#f7f7f7", "#fdb863", "#e66101"),
}
"""Five classes, lowest first; "good": more is better, "change": from fall to rise."""
THINNED = {1: (2,), 2: (0, 3), 3: (0, 2, 4), 4: (0, 2, 3, 4), 5: (0, 1, 2, 3, 4)}
"""Which of the five colours fewer classes take: the second goes first, being as light as the grey
of no data."""
THINNED_CHANGE = THINNED | {2: (0, 4), 4: (0, 1, 3, 4)}
NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,]([0-9]+))?")


def offered(layer_kind: str, indicator: str | None, has_target: bool) -> list[str]:
    """The schemes that make sense for a layer, the one to begin with first.

    `layer_kind` is prevalence, score, coverage, probability, change or grade. A grade is a class
    already. A change is divided on both sides of nought (`borders(..., around=0)`), never by
    borders that would colour a fall as a rise.
    """
    if layer_kind == "grade":
        return []
    if layer_kind == "change":
        return ["kuantil", "alami"]
    schemes = ["kuantil", "alami", "sendiri"]
    if layer_kind == "prevalence":
        if has_target:
            schemes.insert(0, "target")
        if indicator in text.WHO_BORDERS:
            schemes.insert(0, "who")
    return schemes


def borders(
    scheme: str,
    values: Sequence[float],
    *,
    indicator: str | None = None,
    target: float | None = None,
    own: Sequence[float] = (),
    around: float | None = None,
) -> tuple[float, ...]:
    """The borders between classes, strictly ascending, four at most; none where all is one class.

    Class i holds `borders[i - 1] <= value < borders[i]`. Borders have one decimal, so that they
    divide as `class_range` prints them. Two exceptions: the target keeps all its decimals, and the
    borders of its scheme lie `CLOSED` above their numbers, for a figure equal to the target has
    reached it. Quantiles and natural breaks leave no class empty: ties make fewer classes. With
    `around` (a change: 0) they lie equally far on both sides of it.
    """
    known = sorted(value for value in values if value is not None and math.isfinite(value))
    if scheme == "who":
        return tuple(float(border) for border in text.WHO_BORDERS.get(indicator, ()))
    if scheme == "target":
        return () if target is None else _target_borders(target)
    if scheme == "sendiri":
        return tuple(sorted({round(float(border), 1) for border in own}))[:MOST_BORDERS]
    seek = {"kuantil": _quantiles, "alami": _natural_breaks}[scheme]
    if around is not None:
        distances = sorted(abs(value - around) for value in known)
        found = {round(border, 1) for border in seek(distances, 3)} - {0}
        return tuple(sorted(round(around + side * b, 1) for b in found for side in (-1, 1)))
    return _without_empty_classes(seek(known, 5), known)


def index(value: float, borders: Sequence[float]) -> int:
    """The class of a finite value: 0 below the first border, `len(borders)` from the last on."""
    return bisect_right(borders, value)


def counts(values: Sequence[float | None], borders: Sequence[float]) -> list[int]:
    """How many values each class holds; what is no figure is in none."""
    found = [0] * (len(borders) + 1)
    for value in values:
        if value is not None and math.isfinite(value):
            found[index(value, borders)] += 1
    return found


def class_range(borders: Sequence[float], place: int) -> str:
    """What a class holds: "< 2,5", "10 - < 20", "≥ 30"; around a target "≤ 14", "> 14 - 19"."""
    if not borders:
        return Export.ONE_CLASS
    is_closed = borders[0] != round(borders[0], 4)
    edges = [_written(border) for border in borders]
    if place == 0:
        return f"{'≤' if is_closed else '<'} {edges[0]}"
    if place == len(edges):
        return f"{'>' if is_closed else '≥'} {edges[-1]}"
    low, high = edges[place - 1], edges[place]
    return f"> {low} - {high}" if is_closed else f"{low} - < {high}"


def parsed(words: str, lowest: float, highest: float) -> tuple[tuple[float, ...], str]:
    """Borders as a reader types them ("10; 20; 30", "2,5 10"), and why they cannot be used.

    The second is "" or a code of `Export.OWN_ERROR`; with a code there are no borders. A border
    at `lowest` would leave the first class empty; one at `highest` leaves the last class that.
    """
    spaced = words.replace(text.MINUS, "-").replace("%", " ").replace(";", " ")
    parts = [part.rstrip(",") for part in spaced.split()]
    parts = [part for part in parts if part]
    if not parts:
        return (), "empty"
    if len(parts) > MOST_BORDERS:
        return (), "too many"
    matches = [NUMBER.fullmatch(part) for part in parts]
    if not all(matches):
        return (), "not numbers"
    if any(len((match[1] or "").rstrip("0")) > 1 for match in matches):
        return (), "decimals"
    found = tuple(float(part.replace(",", ".")) for part in parts)
    if any(after <= before for before, after in pairwise(found)):
        return (), "not ascending"
    if found[0] <= lowest or found[-1] > highest:
        return (), "outside"
    return found, ""


def own_error(code: str, lowest: float, highest: float) -> str:
    """What `parsed` found wrong, in words."""
    return Export.OWN_ERROR[code].format(lowest=_written(lowest), highest=_written(highest))


def palette(name: str, classes: int) -> tuple[str, ...]:
    """The colours of one to five classes, lowest first, in the order of lightness of all five."""
    thinned = THINNED_CHANGE if name == "change" else THINNED
    return tuple(COLOURS[name][place] for place in thinned[classes])


def _target_borders(target: float) -> tuple[float, ...]:
    """Half the target, the target, and 5 and 10 points above it, each closed below."""
    steps = [round(target / 2, 1), target, *(round(target + step, 1) for step in TARGET_STEPS_PP)]
    return tuple(step + CLOSED for step in sorted(set(steps)) if step > 0)


def _quantiles(ascending: Sequence[float], classes: int) -> list[float]:
    if len(ascending) < 2:
        return []
    return statistics.quantiles(ascending, n=classes, method="inclusive")


def _natural_breaks(ascending: Sequence[float], classes: int) -> list[float]:
    """Fisher-Jenks: the classes whose values differ least within. Of many values, evenly spaced
    ones in their order stand for all, so that the same figures always give the same borders."""
    count = min(len(ascending), SAMPLE)
    chosen = [ascending[int((place + 0.5) * len(ascending) / count)] for place in range(count)]
    distinct = sorted(set(chosen))
    if len(distinct) <= classes:
        tops = distinct
    else:
        # Here, because importing it takes seconds.
        warnings.filterwarnings("ignore", message="Numba not installed")
        from mapclassify import FisherJenks

        tops = FisherJenks(chosen, k=classes).bins.tolist()
    above = [min(value for value in distinct if value > top) for top in tops[:-1]]
    return [(top + next_value) / 2 for top, next_value in zip(tops, above, strict=False)]


def _without_empty_classes(found: Sequence[float], ascending: Sequence[float]) -> tuple[float, ...]:
    """The borders at one decimal, but those that would leave a class without a value."""
    kept: list[float] = []
    passed = 0
    for border in sorted({round(border, 1) for border in found}):
        below = bisect_left(ascending, border)
        if passed < below < len(ascending):
            kept.append(border)
            passed = below
    return tuple(kept)


def _written(number: float) -> str:
    """With as many decimals as it has, four at most, and a true minus sign."""
    exact = round(number, 4)
    digits = next(digits for digits in range(5) if round(exact, digits) == exact)
    return text.decimal(exact, digits).replace("-", text.MINUS)
