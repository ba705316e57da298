"""What the page Tindak lanjut says of counts of cases: names, rows and sentences. The words are in
`FollowUp`."""

from collections.abc import Iterable, Sequence
from datetime import date

from dashboard import follow_up, text
from dashboard.text import FollowUp

OTHERS = "lainnya"
"""How the publication writes offices of too few cases."""


def count(number: int) -> str:
    """12345 as 12.345."""
    return text.decimal(number, 0)


def month(when: date) -> str:
    """Mei 2025."""
    return f"{text.MONTHS[when.month - 1]} {when.year}"


def day(when: date) -> str:
    """22 November 2026."""
    return f"{when.day} {month(when)}"


def round_name(code: str, words: str | None = None) -> str:
    """2024-1 as "putaran 1 2024"; anything else as it stands."""
    year, _, number = code.partition("-")
    if not year.isdigit() or not number:
        return code
    return (words or FollowUp.ROUND_NAME).format(number=number, year=year)


def name_of(part: str, code: str, areas: dict[str, dict]) -> str:
    """What a part tells apart, in words; what has none as it stands."""
    if part == follow_up.AREA:
        return areas[code]["short_name"]
    if part == follow_up.ROUND:
        return round_name(code)
    if part == follow_up.OFFICE:
        return office(code)
    return (FollowUp.CAUSE if part == follow_up.CAUSE else FollowUp.GROUP).get(code, code)


def office(code: str) -> str:
    return FollowUp.OTHER_OFFICE if code == OTHERS else code


def sentence(place: str, total: dict, worst: dict | None, today: date) -> str:
    """How many cases are closed, how many that were due by the end of last month are not, which
    office has most of them, and how many open ones are due this month."""
    told = ""
    if worst is not None and worst["overdue_cases"]:
        told = FollowUp.WORST.format(
            name=office(worst["name"]), number=count(worst["overdue_cases"])
        )
    return FollowUp.SENTENCE.format(
        place=place,
        closed=count(total["closed_cases"]),
        cases=count(total["cases"]),
        share=share(total["closed_cases"], total["cases"]),
        late=count(total["done_late"]),
        overdue=count(total["overdue_cases"]),
        last_month=month(follow_up.month_before(today)),
        worst=told,
        due_now=count(total["due_now_cases"]),
    )


def share(some: int, every: int) -> str:
    return text.percent(100 * some / every)


def missing_rounds(codes: Iterable[str]) -> str:
    """Which years have fewer than the two rounds that are asked for; nothing where none has."""
    years = "; ".join(
        FollowUp.MISSING_ROUND.format(year=year, found=found)
        for year, found in follow_up.missing_rounds(codes).items()
    )
    return FollowUp.MISSING_ROUNDS.format(years=years) if years else ""


def bar_sentence(groups: Sequence[dict]) -> str:
    """Which group has most overdue."""
    worst = max(groups, key=lambda group: group["overdue_cases"])
    if not worst["overdue_cases"]:
        return FollowUp.BAR_SENTENCE_NONE
    return FollowUp.BAR_SENTENCE.format(
        name=worst["words"],
        overdue=count(worst["overdue_cases"]),
        cases=count(worst["cases"]),
        share=share(worst["overdue_cases"], worst["cases"]),
    )


def month_sentence(months: Sequence[dict], today: date) -> str:
    """Since when the oldest open cases are due, and how many are due only later."""
    late = [row for row in months if row["overdue_cases"]]
    said = FollowUp.MONTH_NONE_OVERDUE
    if late:
        said = FollowUp.MONTH_OLDEST.format(
            month=month(late[0]["name"]),
            months=follow_up.months_between(late[0]["name"], today),
            number=count(late[0]["overdue_cases"]),
        )
    later = sum(row["later_cases"] for row in months)
    return said + (FollowUp.MONTH_LATER.format(number=count(later)) if later else "")


def group_words(group: dict, part: str) -> dict:
    """Counts as a table shows them: closed with its share of all cases."""
    closed = group["closed_cases"]
    return {
        part: group["words"],
        "cases": count(group["cases"]),
        "closed": f"{count(closed)} ({share(closed, group['cases'])})",
        "on_time": count(group["done_on_time"]),
        "late": count(group["done_late"]),
        "still_open": count(group["still_open"]),
        "overdue": count(group["overdue_cases"]),
        "due_now": count(group["due_now_cases"]),
    }


def overdue_words(row: dict) -> dict:
    """Overdue cases as their list shows them."""
    return {
        "months_late": count(row["months_late"]),
        "kabupaten": row["kabupaten"],
        "opd": office(row["opd"]),
        "due_month": month(row["due_month"]),
        "cases": count(row["cases"]),
    }
