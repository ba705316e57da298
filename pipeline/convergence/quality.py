"""How good the coverage inputs of a kabupaten and year are: complete, on time, valid, consistent.

What belongs here: the grade that stands beside a convergence score and says whether it may be
ranked. It is no part of the score; the register has a grade of its own (docs/methods.md).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import polars as pl

from pipeline.convergence.district import QUARTERS, chosen_cell, year_cells
from pipeline.convergence.rules import ScoreRules, rules_for

INPUT_QUALITY = {
    "area_code": pl.String,
    "period": pl.String,
    "quality_score": pl.Float64,
    "quality_grade": pl.String,
    "completeness_pct": pl.Float64,
    "on_time_pct": pl.Float64,
    "validity_pct": pl.Float64,
    "consistency_pct": pl.Float64,
}
LOWEST_GRADE = "C"
DUKCAPIL, PUSKESMAS = "dukcapil", "riil_puskesmas"


def input_quality(
    rules: Sequence[ScoreRules],
    cakupan: pl.DataFrame,
    refusals: pl.DataFrame,
    kabupaten: Iterable[str],
    periods: Iterable[str],
) -> pl.DataFrame:
    """One row (INPUT_QUALITY) per kabupaten and period, a year (CONVERGENCE 3, "Q").

    `cakupan` and `refusals`: the raw tables. Percentages and score 0-100, by the rules in force in
    the year (the nearest version where none is). Who filed nothing has 0 in everything.
    """
    codes, years = sorted(set(kabupaten)), sorted(set(periods))
    filed: dict[tuple, list] = defaultdict(list)
    for row in cakupan.filter(pl.col("area_code").is_in(codes)).iter_rows(named=True):
        filed[row["area_code"], row["period"][:4]].append(row)
    refused = _refused_rows(refusals)
    cells: dict[tuple, dict] = defaultdict(dict)
    for (area, year, code), by_source in year_cells(cakupan, codes).items():
        cells[area, year][code] = by_source
    rows = []
    for year in years:
        version = _version_for(rules, int(year))
        for area in codes:
            of_year = filed.get((area, year), [])
            parts = {
                "completeness": completeness_pct(version, cells.get((area, year), {})),
                "on_time": on_time_pct(of_year, version.quality["due_day"]),
                "validity": _pct(len(of_year), len(of_year) + refused.get((area, year), 0)),
                "consistency": consistency_pct(of_year),
            }
            weights = version.quality["weights"]
            score = sum(weights[name] * parts[name] for name in weights)
            grade = grade_of(score, version.quality["grades"])
            rows.append((area, year, score, grade, *parts.values()))
    return pl.DataFrame(rows, schema=INPUT_QUALITY, orient="row")


def completeness_pct(rules: ScoreRules, cells: Mapping[str, Mapping]) -> float:
    """Quarters filled, of all indicators and four quarters, on the default denominators; an annual
    row fills four. `cells`: indicator -> source -> YearCell."""
    order = rules.coverage["bases"][rules.coverage["default_basis"]]
    indicators = rules.coverage["indicators"]
    chosen = [chosen_cell(cells.get(code, {}), order) for code in indicators]
    filled = sum(cell.quarters for cell in chosen if cell is not None)
    return _pct(filled, QUARTERS * len(indicators))


def on_time_pct(rows: Sequence[Mapping], due_day: int) -> float:
    """Rows of raw.cakupan filed by `due_day` of the month after their period. A row without a
    date is not on time."""
    on_time = sum(
        row["extracted_on"] is not None and row["extracted_on"] <= due_on(row["period"], due_day)
        for row in rows
    )
    return _pct(on_time, len(rows))


def due_on(period: str, due_day: int) -> date:
    """The day by which `2024` or `2024-Q1` is to be filed: of the month that follows it."""
    year, quarter = int(period[:4]), int(period[6:] or 4)
    return date(year + 1, 1, due_day) if quarter == 4 else date(year, 3 * quarter + 1, due_day)


def consistency_pct(rows: Sequence[Mapping]) -> float:
    """100 minus the mean difference, in percent of the greater, of the Dukcapil's and the
    puskesmas' denominator of one indicator and period. Nothing to compare: 0."""
    pairs: dict[tuple, dict] = defaultdict(dict)
    for row in rows:
        pairs[row["code"], row["period"]][row["denominator_source"]] = row["denominator"]
    differences = [
        abs(pair[DUKCAPIL] - pair[PUSKESMAS]) / greater
        for _, pair in sorted(pairs.items())
        if DUKCAPIL in pair
        and PUSKESMAS in pair
        and (greater := max(pair[DUKCAPIL], pair[PUSKESMAS]))
    ]
    return 100 - 100 * sum(differences) / len(differences) if differences else 0.0


def grade_of(score: float, grades: Mapping[str, float]) -> str:
    """The best grade whose least score is reached, never by rounding up; else C."""
    reached = [name for name, least in grades.items() if round(score, 9) >= least]
    return max(reached, key=grades.get) if reached else LOWEST_GRADE


def _refused_rows(refusals: pl.DataFrame) -> dict[tuple[str, str], int]:
    known = refusals.filter(pl.col("kind") == "cakupan").drop_nulls(["area_code", "period"])
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for area, period in known.select("area_code", "period").iter_rows():
        counts[area, period[:4]] += 1
    return counts


def _version_for(rules: Sequence[ScoreRules], year: int) -> ScoreRules:
    in_force = rules_for(rules, year)
    return in_force or min(rules, key=lambda version: abs(version.valid_from - year))


def _pct(part: float, whole: float) -> float:
    return 100 * part / whole if whole else 0.0
