"""Intervals of figures that are added up or set against each other on the screen. Pure."""

from math import sqrt

Z = 1.96


def wilson(affected: int, measured: int) -> tuple[float, float]:
    """Wilson's 95 % interval of `affected` of `measured` children, percentages. METHODS 2."""
    square = Z * Z
    centre = (affected + square / 2) / (measured + square)
    rest = affected * (measured - affected) / measured + square / 4
    half_width = Z / (measured + square) * sqrt(rest)
    low = 0.0 if affected == 0 else 100 * max(centre - half_width, 0)
    high = 100.0 if affected == measured else 100 * min(centre + half_width, 1)
    return low, high


def difference(first: dict, second: dict) -> tuple[float, float] | None:
    """The 95 % interval of second - first in percentage points, from the interval of each (Newcombe
    1998, method 10); None where one has none. It knows of sampling, not of the instruments."""
    if first["ci_lower_pct"] is None or second["ci_lower_pct"] is None:
        return None
    p, q = first["prevalence_pct"], second["prevalence_pct"]
    down = sqrt((q - second["ci_lower_pct"]) ** 2 + (first["ci_upper_pct"] - p) ** 2)
    up = sqrt((second["ci_upper_pct"] - q) ** 2 + (p - first["ci_lower_pct"]) ** 2)
    return q - p - down, q - p + up
