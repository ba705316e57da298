"""Trend of the desa as it is published: every desa and indicator, and what of it is simulated."""

from datetime import date

import pytest

from tests.register import DESA, build, visit, visits

SECOND_DESA = "63.05.01.2002"


def month(number: int) -> date:
    return date(2024 + number // 12, 1 + number % 12, 10)


def measured(affected: int, number: int, children: int = 40, **cells: object) -> list[dict]:
    day = {"measured_on": month(number)} | cells
    return [*visits(affected, haz=-2.5, **day), *visits(children - affected, **day)]


def trends(warehouse, rows: list[dict]) -> dict[tuple[str, str], dict]:
    found = build(warehouse, "register_trend", measurement=rows)
    return {(row["area_code"], row["indicator"]): row for row in found}


def test_a_desa_that_halved_in_two_years_fell_and_a_desa_of_four_months_is_not_assessed(warehouse):
    rows = []
    for number in range(0, 24, 3):
        rows += measured(120 - 4 * number, number, children=300)
    for number in range(0, 12, 3):
        rows += measured(4, number, desa_code=SECOND_DESA)
    found = trends(warehouse, rows)
    row = found[DESA, "stunting"]
    assert (row["months"], row["first_month"], row["last_month"]) == (
        8, date(2024, 1, 1), date(2025, 10, 1)
    )  # fmt: skip
    # 4 of 300 children fewer each month: 16 points a year.
    assert row["own_change_pp_per_year"] == pytest.approx(-16)
    assert row["change_pp_per_year"] == pytest.approx(-16, abs=1)
    assert row["ci_lower_pp_per_year"] < row["change_pp_per_year"] < row["ci_upper_pp_per_year"]
    assert row["verdict"] == "turun nyata"
    short = found[SECOND_DESA, "stunting"]
    assert (short["months"], short["verdict"]) == (4, "tidak dapat dinilai")
    assert short["change_pp_per_year"] is None


def test_every_desa_with_a_child_measured_has_its_six_indicators(warehouse):
    rows = [*measured(3, 0), *measured(3, 0, desa_code=SECOND_DESA)]
    found = build(warehouse, "register_trend", measurement=rows)
    assert len(found) == 12
    assert {row["area_code"] for row in found} == {DESA, SECOND_DESA}


@pytest.mark.parametrize(
    ("simulated", "desa", "marked"),
    [(set(), DESA, False), ({3}, DESA, True), ({9}, DESA, False), ({9}, SECOND_DESA, True)],
)
def test_a_trend_is_simulated_if_a_month_between_its_first_and_last_is(
    warehouse, simulated, desa, marked
):
    """The last month is the second desa's only one, too few children for a point: no figure."""
    rows = [row for n in range(6) for row in measured(4, n, is_simulated=n in simulated)]
    rows.append(visit(measured_on=month(9), desa_code=SECOND_DESA, is_simulated=9 in simulated))
    assert trends(warehouse, rows)[desa, "stunting"]["is_simulated"] is marked


def test_without_a_month_the_table_is_empty_and_shaped_as_promised(warehouse):
    assert build(warehouse, "register_trend") == []
    types = dict(
        warehouse.connection.sql("describe marts.register_trend").project("#1, #2").fetchall()
    )
    assert types == {
        "area_code": "VARCHAR", "indicator": "VARCHAR", "first_month": "DATE",
        "last_month": "DATE", "months": "INTEGER", "change_pp_per_year": "DOUBLE",
        "ci_lower_pp_per_year": "DOUBLE", "ci_upper_pp_per_year": "DOUBLE",
        "own_change_pp_per_year": "DOUBLE", "verdict": "VARCHAR", "is_simulated": "BOOLEAN",
    }  # fmt: skip
