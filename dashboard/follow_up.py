"""What became of audited cases, as counts and never as a case: closed, open, overdue on a day.

A month counts as a whole: what is open and was due before the month of the day is overdue. Pure.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from dashboard.text import OFFICE_TIME

OFFICE, CAUSE, GROUP, ROUND, AREA = "opd", "cause_class", "case_group", "round", "area_code"
PARTS = (OFFICE, CAUSE, GROUP)
"""What the publication counts the same cases by, one at a time: never crossed."""
STATES = ("overdue_cases", "due_now_cases", "later_cases", "done_late", "done_on_time")
"""Every case is in one of them."""
SUMMED = ("cases", "closed_cases", "still_open", *STATES)


def with_states(row: dict, today: date) -> dict:
    """Counts with those that are closed, and the open ones by when they were due."""
    month = today.replace(day=1)
    due, still_open = row["due_month"], row["still_open"]
    return row | {
        "closed_cases": row["done_on_time"] + row["done_late"],
        "overdue_cases": still_open if due < month else 0,
        "due_now_cases": still_open if due == month else 0,
        "later_cases": still_open if due > month else 0,
    }


def of_part(rows: Iterable[dict], part: str) -> list[dict]:
    """The counts by a part; where rounds or areas are asked for, those by office are all cases."""
    counted_by = part if part in PARTS else OFFICE
    return [row for row in rows if row["part"] == counted_by]


def totals(rows: Iterable[dict], part: str) -> list[dict]:
    """Sums of the counts by what a part tells apart, most overdue first; rounds by time. `name` is
    the code of it."""
    found = summed(of_part(rows, part), "code" if part in PARTS else part)
    if part == ROUND:
        return sorted(found, key=lambda total: total["name"])
    return sorted(found, key=lambda t: (-t["overdue_cases"], -t["cases"], t["name"]))


def summed(rows: Iterable[dict], by: str) -> list[dict]:
    """Sums of the counts by a column, in the order in which they come."""
    found: dict[object, dict] = {}
    for row in rows:
        total = found.setdefault(row[by], {"name": row[by], **dict.fromkeys(SUMMED, 0)})
        for name in SUMMED:
            total[name] += row[name]
    return list(found.values())


def whole(rows: Iterable[dict]) -> dict:
    """Sums of all cases."""
    every = of_part(rows, OFFICE)
    return {name: sum(row[name] for row in every) for name in SUMMED}


def by_month(rows: Iterable[dict], office: str | None = None) -> list[dict]:
    """Sums by the month due, oldest first; of one office if it is named."""
    of_office = [row for row in of_part(rows, OFFICE) if office in (None, row["code"])]
    return sorted(summed(of_office, "due_month"), key=lambda total: total["name"])


def overdue(rows: Iterable[dict], today: date, office: str | None = None) -> list[dict]:
    """Overdue cases by month due, kabupaten and office, the longest overdue first."""
    found: dict[tuple, dict] = {}
    for row in of_part(rows, OFFICE):
        if row["overdue_cases"] and office in (None, row["code"]):
            key = (row["due_month"], row["area_code"], row["code"])
            empty = {
                "due_month": row["due_month"],
                "area_code": row["area_code"],
                "kabupaten": row["kabupaten"],
                "opd": row["code"],
                "months_late": months_between(row["due_month"], today),
                "cases": 0,
                "is_simulated": False,
            }
            total = found.setdefault(key, empty)
            total["cases"] += row["overdue_cases"]
            total["is_simulated"] |= row["is_simulated"]
    return [found[key] for key in sorted(found)]


def office_day(moment: datetime) -> date:
    """The day that it is in the office at a moment, wherever the server is."""
    return moment.astimezone(OFFICE_TIME).date()


def month_before(today: date) -> date:
    """The first day of the month before."""
    return (today.replace(day=1) - timedelta(days=1)).replace(day=1)


def months_between(first: date, last: date) -> int:
    """How many months lie between the months of two days."""
    return 12 * (last.year - first.year) + last.month - first.month


def missing_rounds(codes: Iterable[str], rounds_a_year: int = 2) -> dict[str, int]:
    """Years with fewer than the rounds that are asked for, and how many they have."""
    years: dict[str, set[str]] = {}
    for code in codes:
        years.setdefault(code.partition("-")[0], set()).add(code)
    return {year: len(found) for year, found in sorted(years.items()) if len(found) < rounds_a_year}


def is_simulated(rows: Sequence[dict]) -> bool:
    return any(row["is_simulated"] for row in rows)
