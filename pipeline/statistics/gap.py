"""Why the survey and the register of one kabupaten differ: the difference, taken apart.

What belongs here: the corrections of a register figure, each on top of those before, until what is
left is the remainder. Which months stand beside a survey, and the counts, come from SQL
(`gap_survey`, `gap_cell`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
import polars as pl

DIGITS = 10
LARGEST_SHIFT = 5
"""Millimetres: no digit is further from another than half the circle of ten."""
STUNTED_IF_SHIFTED = (
    *(f"stunted_minus_{shift}" for shift in range(LARGEST_SHIFT, 0, -1)),
    "stunted_as_written",
    *(f"stunted_plus_{shift}" for shift in range(1, LARGEST_SHIFT + 1)),
)
AS_WRITTEN = LARGEST_SHIFT

AGE_SHARE = {"0-5": 0.1, "6-11": 0.1, "12-23": 0.2, "24-35": 0.2, "36-47": 0.2, "48-59": 0.2}
"""A survey's composition is not published: its households are drawn whatever the age of their
children, so its children are taken to be spread evenly over the 60 months."""
SEX_SHARE = {"L": 105 / 205, "P": 100 / 205}
"""105 boys are born for 100 girls; deaths below five years hardly change that."""
GROUPS = [(sex, age) for sex in SEX_SHARE for age in AGE_SHARE]
GROUP_SHARE = np.array([SEX_SHARE[sex] * AGE_SHARE[age] for sex, age in GROUPS])

FEWEST_FOR_DIGITS = 100
"""Below it the last digits of even a perfect register are too uneven to speak (METHODS 6)."""
Z_95 = 1.96
DAYS_OF_MONTH = 30.4375
MIDDLE_OF_MONTH = 14

COVERAGE, DIGIT, TIME = "cakupan", "pembulatan", "waktu"
LOWER, HIGHER = "register lebih rendah", "register lebih tinggi"
NOT_PROVEN, NOT_JUDGED = "belum terbukti berbeda", "tidak dapat dinilai"

SCHEMA = {
    "area_code": pl.String,
    "survey": pl.String,
    "year": pl.Int64,
    "register_month": pl.Date,
    "months_apart": pl.Float64,
    "measured": pl.Int64,
    "registered": pl.Int64,
    "survey_pct": pl.Float64,
    "survey_lower_pct": pl.Float64,
    "survey_upper_pct": pl.Float64,
    "register_pct": pl.Float64,
    "shown_pct": pl.Float64,
    "difference_pp": pl.Float64,
    "part_coverage_pp": pl.Float64,
    "part_implausible_pp": pl.Float64,
    "part_age_sex_pp": pl.Float64,
    "part_heaping_pp": pl.Float64,
    "part_timing_pp": pl.Float64,
    "remainder_pp": pl.Float64,
    "remainder_lower_pp": pl.Float64,
    "remainder_upper_pp": pl.Float64,
    "remainder_verdict": pl.String,
    "bound_lower_pct": pl.Float64,
    "bound_upper_pct": pl.Float64,
    "parts_missing": pl.String,
    "is_simulated": pl.Boolean,
}


@dataclass(frozen=True)
class RegisterMonth:
    """Stunting of one kabupaten and month, in percent, as each correction is put on top of those
    before; and the counts behind it. None where no child with a plausible z was measured."""

    measured: int
    stunted: int
    registered: int | None
    as_exported: float
    as_shown: float
    weighted: float
    plausible: float
    standardised: float
    unheaped: float
    effective_children: float
    has_digits: bool


def survey_gaps(surveys: pl.DataFrame, cells: pl.DataFrame) -> pl.DataFrame:
    """One row per kabupaten and survey that a month of the register stands beside.

    `surveys` are rows of `gap_survey`, `cells` of `gap_cell`; in any order. Percentages 0-100;
    the parts and the remainder, in percentage points, add up to `difference_pp`, survey minus
    register. A part that cannot be computed is 0 and named in `parts_missing` (METHODS 7).
    """
    months = {
        (area_code, month): register_month(rows)
        for (area_code, month), rows in cells.group_by("area_code", "month")
    }
    rows = [
        explained(survey, nearest, months)
        for survey in surveys.sort("area_code", "survey", "year").to_dicts()
        if (nearest := months.get((survey["area_code"], survey["register_month"])))
    ]
    return pl.DataFrame(rows, schema=SCHEMA)


def explained(survey: dict, register: RegisterMonth, months: dict) -> dict:
    """The difference between a survey and the month beside it, in parts."""
    at_fieldwork = figure_at_fieldwork(survey, months)
    timing = 0.0 if at_fieldwork is None else at_fieldwork - register.unheaped
    remainder = survey["prevalence_pct"] - (register.unheaped + timing)
    lower, upper = remainder_interval(survey["standard_error"], register, remainder)
    bounds = bounds_of_all_children(register)
    missing = {
        COVERAGE: register.registered is None,
        DIGIT: not register.has_digits,
        TIME: at_fieldwork is None,
    }
    return {
        **{name: survey[name] for name in ("area_code", "survey", "year", "register_month")},
        "months_apart": months_apart(survey["register_month"], survey["fieldwork_midpoint"]),
        "measured": register.measured,
        "registered": register.registered,
        "survey_pct": survey["prevalence_pct"],
        "survey_lower_pct": survey["ci_lower_pct"],
        "survey_upper_pct": survey["ci_upper_pct"],
        "register_pct": register.as_exported,
        "shown_pct": register.as_shown,
        "difference_pp": survey["prevalence_pct"] - register.as_exported,
        "part_coverage_pp": register.weighted - register.as_exported,
        "part_implausible_pp": register.plausible - register.weighted,
        "part_age_sex_pp": register.standardised - register.plausible,
        "part_heaping_pp": register.unheaped - register.standardised,
        "part_timing_pp": timing,
        "remainder_pp": remainder,
        "remainder_lower_pp": lower,
        "remainder_upper_pp": upper,
        "remainder_verdict": verdict(lower, upper),
        "bound_lower_pct": bounds[0],
        "bound_upper_pct": bounds[1],
        "parts_missing": ", ".join(name for name, is_missing in missing.items() if is_missing),
        "is_simulated": survey["is_simulated"],
    }


def register_month(cells: pl.DataFrame) -> RegisterMonth | None:
    """The figures of one kabupaten and month from its cells."""
    cells = cells.sort("sex", "age_group", "last_digit", "is_implausible")
    plausible = cells.filter(~pl.col("is_implausible"))
    measured = plausible["children"].sum()
    if measured == 0:
        return None
    has_digits = measured >= FEWEST_FOR_DIGITS
    weights, stunted = by_group_and_digit(plausible)
    shifts = true_shifts(weights.sum(axis=0)) if has_digits else no_shifts()
    return RegisterMonth(
        measured=measured,
        stunted=plausible["stunted"].sum(),
        registered=cells["registered"].max(),
        as_exported=100 * cells["stunted"].sum() / cells["children"].sum(),
        as_shown=100 * plausible["stunted"].sum() / measured,
        weighted=100 * cells["stunted_as_written"].sum() / cells["weight"].sum(),
        plausible=100 * plausible["stunted_as_written"].sum() / plausible["weight"].sum(),
        standardised=standardised_pct(weights, stunted[..., AS_WRITTEN]),
        unheaped=standardised_pct(weights, (stunted * shifts).sum(axis=2)),
        effective_children=plausible["weight"].sum() ** 2 / plausible["square_weight"].sum(),
        has_digits=has_digits,
    )


def by_group_and_digit(plausible: pl.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Weights by group of sex and age (12) and last digit (10), and those of the stunted by group,
    digit and shift of the height (11)."""
    weights = np.zeros((len(GROUPS), DIGITS))
    stunted = np.zeros((len(GROUPS), DIGITS, len(STUNTED_IF_SHIFTED)))
    names = ("sex", "age_group", "last_digit", "weight", *STUNTED_IF_SHIFTED)
    for sex, age_group, digit, weight, *if_shifted in plausible.select(names).iter_rows():
        group = GROUPS.index((sex, age_group))
        weights[group, digit] += weight
        stunted[group, digit] += if_shifted
    return weights, stunted


def standardised_pct(weights: np.ndarray, stunted: np.ndarray) -> float:
    """Prevalence as it would be in the survey's composition of sex and age.

    The share of a group that nobody came from is spread over the others.
    """
    of_group = weights.sum(axis=1)
    came = of_group > 0
    rate = stunted.sum(axis=1)[came] / of_group[came]
    return float(100 * np.average(rate, weights=GROUP_SHARE[came]))


def no_shifts() -> np.ndarray:
    """Every height is as it was written."""
    shifts = np.zeros((DIGITS, len(STUNTED_IF_SHIFTED)))
    shifts[:, AS_WRITTEN] = 1
    return shifts


def true_shifts(digit_weights: Iterable[float]) -> np.ndarray:
    """For each last digit as written (10), the shares of its children whose true height is -5 to
    +5 mm from it (11).

    Of each digit a tenth of all children stays; what is above it is moved to the digits that lack
    children, with the least movement in all on the circle of ten digits. There the flow over each
    border is the running surplus minus its median (Rabin et al. 2011, transport on the circle);
    between two medians half is taken, so that neither direction is preferred.
    """
    share = np.asarray(digit_weights, dtype=float) / np.sum(digit_weights)
    surplus = np.maximum(share - 1 / DIGITS, 0)
    lack = np.maximum(1 / DIGITS - share, 0)
    moved = moved_shares(surplus, lack)
    moved[:, AS_WRITTEN] += np.minimum(share, 1 / DIGITS)
    shifts = no_shifts()
    written = share > 0
    shifts[written] = moved[written] / moved[written].sum(axis=1, keepdims=True)
    return shifts


def moved_shares(surplus: np.ndarray, lack: np.ndarray) -> np.ndarray:
    """Shares of all children moved, by digit (10) and shift (11): in the order of the circle, the
    first that is too many goes to the first place that is free."""
    moved = np.zeros((DIGITS, len(STUNTED_IF_SHIFTED)))
    total = surplus.sum()
    if total < 1e-9:
        return moved
    surplus, lack = surplus / total, lack / lack.sum()
    ahead = -np.median(np.cumsum(surplus - lack))
    # The places three times around, so that a move may pass from 9 to 0 or back.
    places = np.concatenate([np.cumsum(lack) + turn for turn in (-1, 0, 1)])
    digits = np.cumsum(surplus)
    borders = np.sort(np.concatenate([[0, 1], digits, places - ahead]).clip(0, 1))
    middles, widths = (borders[1:] + borders[:-1]) / 2, np.diff(borders)
    # Rounding leaves slivers between two equal borders: nobody is in them.
    middles, widths = middles[widths > 1e-12], widths[widths > 1e-12]
    written = np.searchsorted(digits, middles)
    true = np.searchsorted(places, middles + ahead) - DIGITS
    np.add.at(moved, (written, true - written + LARGEST_SHIFT), widths * total)
    return moved


def figure_at_fieldwork(survey: dict, months: dict) -> float | None:
    """The corrected figure of the register in the middle of the field work, on the line between
    the months before and after; None where one of them is missing."""
    before = months.get((survey["area_code"], survey["before_month"]))
    after = months.get((survey["area_code"], survey["after_month"]))
    if before is None or after is None:
        return None
    to_before = -months_apart(survey["before_month"], survey["fieldwork_midpoint"])
    to_after = months_apart(survey["after_month"], survey["fieldwork_midpoint"])
    passed = to_before / (to_before + to_after) if to_before > 0 else 0.0
    return before.unheaped + passed * (after.unheaped - before.unheaped)


def months_apart(month: date, midpoint: date | None) -> float | None:
    """Months of 30.4375 days from the middle of the field work to the 15th of the register's
    month; below 0 where the register came first."""
    if midpoint is None:
        return None
    return ((month - midpoint).days + MIDDLE_OF_MONTH) / DAYS_OF_MONTH


def remainder_interval(
    standard_error: float | None, register: RegisterMonth, remainder: float
) -> tuple[float | None, float | None]:
    """95 % interval of the remainder from chance alone: the survey's standard error (percentage
    points) and the register's binomial one with two stunted and two others added (Agresti and
    Coull 1998), so that it is not 0 where nobody is stunted. Weights make the register's children
    count for fewer, (sum of weights)^2 / sum of squares."""
    if standard_error is None:
        return None, None
    children = register.effective_children + 4
    rate = (register.unheaped / 100 * register.effective_children + 2) / children
    variance = standard_error**2 + 100**2 * rate * (1 - rate) / children
    half_width = Z_95 * float(np.sqrt(variance))
    return remainder - half_width, remainder + half_width


def verdict(lower: float | None, upper: float | None) -> str:
    """What the interval of the remainder allows to say of the corrected register."""
    if lower is None or upper is None:
        return NOT_JUDGED
    if lower > 0:
        return LOWER
    return HIGHER if upper < 0 else NOT_PROVEN


def bounds_of_all_children(register: RegisterMonth) -> tuple[float | None, float | None]:
    """Prevalence if none, and if all, of the children without a plausible z were stunted; None
    where the number of all is not known (METHODS 2)."""
    if register.registered is None:
        return None, None
    unseen = register.registered - register.measured
    lower = 100 * register.stunted / register.registered
    return lower, 100 * (register.stunted + unseen) / register.registered
