"""The register's own count of under-fives: who was seen in 12 months and is still under five."""

import random
from collections import Counter
from datetime import date, timedelta

import pytest

from tests.register import DESA, build, visit

OTHER_DESA = "63.05.01.2002"
FAR_DESA = "63.72.02.1003"
BORN = date(2024, 1, 15)


def child_seen(*days: date, born: date = BORN, key: int = 7, desa: str = DESA) -> list[dict]:
    """The measurements of one child on these days."""
    return [
        visit(child_key=key, desa_code=desa, measured_on=day, age_days=(day - born).days)
        for day in days
    ]


def every_month(first: date, last: date) -> list[dict]:
    """A child of another desa that is measured in every month, so that every month is there."""
    months = [
        date(year, month, 1)
        for year in range(first.year, last.year + 1)
        for month in range(1, 13)
        if first <= date(year, month, 1) <= last
    ]
    return child_seen(*months, born=first - timedelta(days=30), key=99, desa=FAR_DESA)


def seen(warehouse, rows: list[dict]) -> dict[tuple[str, date], int]:
    built = build(warehouse, "register_seen", measurement=rows)
    return {(row["desa_code"], row["month"]): row["seen"] for row in built}


def months_of(counts: dict[tuple[str, date], int], desa: str = DESA) -> list[date]:
    return [month for code, month in counts if code == desa]


def test_a_child_seen_once_counts_for_12_months_and_not_for_13(warehouse):
    rows = child_seen(date(2024, 3, 20)) + every_month(date(2024, 1, 1), date(2025, 12, 1))
    months = months_of(seen(warehouse, rows))
    assert months[0] == date(2024, 3, 1)
    assert months[-1] == date(2025, 2, 1)
    assert len(months) == 12


def test_a_newborn_counts_in_the_month_of_its_birth(warehouse):
    """On the first day of that month it was not yet born."""
    born = date(2025, 2, 10)
    assert seen(warehouse, child_seen(born, born=born)) == {(DESA, date(2025, 2, 1)): 1}


@pytest.mark.parametrize(
    ("born", "last_month"),
    [
        # 2025-06-01 is the 1826th day of one born on 2020-06-01 (one leap day in between).
        (date(2020, 6, 1), date(2025, 6, 1)),
        (date(2020, 5, 31), date(2025, 5, 1)),
    ],
)
def test_a_child_leaves_when_it_is_older_than_1826_days_on_the_first(warehouse, born, last_month):
    rows = child_seen(date(2025, 1, 20), born=born)
    rows += every_month(date(2024, 1, 1), date(2025, 12, 1))
    assert months_of(seen(warehouse, rows))[-1] == last_month


def test_a_child_measured_on_its_1826th_day_counts_in_that_month(warehouse):
    day = date(2025, 2, 28)
    rows = child_seen(day, born=day - timedelta(days=1826))
    assert seen(warehouse, rows) == {(DESA, date(2025, 2, 1)): 1}


def test_a_child_seen_twice_in_a_month_and_again_later_counts_once(warehouse):
    rows = child_seen(date(2025, 1, 3), date(2025, 1, 24), date(2025, 3, 5))
    assert seen(warehouse, rows) == {(DESA, date(2025, 1, 1)): 1, (DESA, date(2025, 3, 1)): 1}


def test_a_child_seen_again_after_a_gap_of_more_than_a_year_is_out_in_between(warehouse):
    rows = child_seen(date(2024, 2, 5), date(2025, 6, 5))
    rows += every_month(date(2024, 1, 1), date(2025, 12, 1))
    months = months_of(seen(warehouse, rows))
    assert date(2025, 1, 1) in months
    assert [month for month in months if date(2025, 2, 1) <= month < date(2025, 6, 1)] == []
    assert date(2025, 12, 1) in months


def test_a_child_that_moved_counts_in_both_desa(warehouse):
    """S is what each desa must reach; which of the two the child has left nobody has said."""
    rows = child_seen(date(2025, 1, 3)) + child_seen(date(2025, 2, 3), desa=OTHER_DESA)
    counts = seen(warehouse, rows)
    assert counts[DESA, date(2025, 2, 1)] == 1
    assert counts[OTHER_DESA, date(2025, 2, 1)] == 1


def test_a_child_whose_birth_date_was_corrected_is_still_one_child(warehouse):
    """Known by its NIK, so the key stays the same when the next export has another birth date."""
    rows = child_seen(date(2025, 1, 3)) + child_seen(date(2025, 2, 3), born=date(2024, 1, 16))
    assert seen(warehouse, rows)[DESA, date(2025, 2, 1)] == 1


def test_a_visit_that_does_not_count_still_shows_that_the_child_is_there(warehouse):
    rows = [visit(counts=False, height_cm=None, weight_kg=None, haz=None, waz=None, whz=None)]
    assert seen(warehouse, rows) == {(DESA, date(2025, 2, 1)): 1}


def test_the_count_is_that_of_plain_python_for_random_children(warehouse):
    """The bits against what they stand for, children of every age over five years."""
    chance = random.Random(20261121)
    rows, days_of = [], {}
    for key in range(400):
        born = date(2019, 1, 1) + timedelta(days=chance.randrange(5 * 365))
        desa = chance.choice((DESA, OTHER_DESA, FAR_DESA))
        days = {
            born + timedelta(days=chance.choice((0, 1826, chance.randrange(1827))))
            for _ in range(chance.randrange(1, 6))
        }
        days_of[desa, key] = (born, {day for day in days if day.year <= 2025})
        rows += child_seen(*sorted(days_of[desa, key][1]), born=born, key=key, desa=desa)
    months = sorted({row["month"] for row in rows})
    expected = Counter(
        (desa, month)
        for month in months
        for (desa, _), (born, days) in days_of.items()
        if (month - born).days <= 1826
        and any(0 <= months_between(day, month) <= 11 for day in days)
    )
    assert len(months) > 60
    assert seen(warehouse, rows) == dict(expected)


def months_between(earlier: date, later: date) -> int:
    return (later.year - earlier.year) * 12 + later.month - earlier.month
