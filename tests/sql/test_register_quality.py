"""How far the register of a month can be trusted, per area."""

import statistics
from datetime import date

import pytest

from tests.register import DESA, build, read_file, visit, visits

SECOND_DESA = "63.05.01.2002"
FEBRUARY = date(2025, 2, 1)
CODES = ("63", "63.05", "63.05.01", DESA)


def qualities(warehouse, month: date = FEBRUARY, **rows_of) -> dict[str, dict]:
    rows = build(warehouse, "register_quality", **rows_of)
    return {row["area_code"]: row for row in rows if row["month"] == month}


def rows_at(area_code: str, **counts: int) -> dict:
    """The account of one area in February 2025."""
    columns = ("rows_read", "rows_accepted", "rows_duplicate", "rows_corrected", "z_compared",
               "z_differing")  # fmt: skip
    return {"month": FEBRUARY, "area_code": area_code} | dict.fromkeys(columns, 0) | counts


def test_a_desa_is_judged_by_the_12_months_that_end_in_the_month(warehouse):
    """February 2024 is the 13th month back: its 90 implausible visits are forgotten."""
    rows = [
        *visits(90, measured_on=date(2024, 2, 20), haz=-6.5, haz_flag=True),
        *visits(3, measured_on=date(2024, 3, 20), haz=-6.5, haz_flag=True),
        *visits(16, measured_on=date(2024, 9, 20)),
        *visits(1, measured_on=date(2025, 2, 20)),
    ]
    found = qualities(warehouse, measurement=rows)
    assert found[DESA]["flagged_pct"] == 100 * 3 / 20
    # Where there are enough children, the month itself speaks.
    assert found["63.05.01"]["flagged_pct"] == 0.0
    assert qualities(warehouse, date(2024, 2, 1), measurement=rows)[DESA]["flagged_pct"] == 100.0


def test_a_later_month_does_not_reach_back(warehouse):
    rows = [*visits(1), *visits(1, measured_on=date(2025, 3, 10), haz=-6.5, haz_flag=True)]
    assert qualities(warehouse, measurement=rows)[DESA]["flagged_pct"] == 0.0
    assert qualities(warehouse, date(2025, 3, 1), measurement=rows)[DESA]["flagged_pct"] == 50.0


def test_a_month_held_back_is_not_part_of_the_12_months(warehouse):
    rows = [
        *visits(5, measured_on=date(2025, 1, 10), haz=-6.5, haz_flag=True),
        *visits(5),
    ]
    held_back = read_file(month=date(2025, 1, 1), rows_read=100, rows_quarantined=21)
    files = [held_back, read_file(month=FEBRUARY)]
    built = build(warehouse, "register_quality", measurement=rows, file=files)
    assert {row["month"] for row in built} == {FEBRUARY}
    assert {row["flagged_pct"] for row in built} == {0.0}


def test_flagged_are_the_visits_with_any_of_three_implausible_z_scores(warehouse):
    rows = [
        visit(haz=-6.5, haz_flag=True),
        visit(waz=-6.5, waz_flag=True),
        visit(whz=-5.5, whz_flag=True),
        visit(haz=-6.5, haz_flag=True, waz=-6.5, waz_flag=True),
        *visits(4),
    ]
    found = qualities(warehouse, measurement=rows)
    assert [found[code]["flagged_pct"] for code in CODES] == [50.0] * 4


HEIGHTS = [-3.11, -0.02, 1.5, -1.99, 0.0, 4.25, -5.9]


@pytest.mark.parametrize("heights", [HEIGHTS, [5.99, 5.98], [0.0, 0.0], [-1.23] * 300])
def test_the_spread_of_the_heights_is_their_sample_standard_deviation(warehouse, heights):
    found = qualities(warehouse, measurement=[visit(haz=haz) for haz in heights])
    expected = pytest.approx(statistics.stdev(heights), abs=1e-7)
    assert [found[code]["haz_sd"] for code in CODES] == [expected] * 4


def test_the_spread_leaves_out_implausible_heights_and_visits_that_do_not_count(warehouse):
    rows = [visit(haz=haz) for haz in HEIGHTS]
    rows += [visit(haz=-6.5, haz_flag=True), visit(haz=5.0, counts=False), visit(haz=None)]
    expected = pytest.approx(statistics.stdev(HEIGHTS), abs=1e-9)
    assert qualities(warehouse, measurement=rows)[DESA]["haz_sd"] == expected


def test_the_spread_of_a_desa_pools_its_children_of_12_months(warehouse):
    days = [date(2024, 3, 1), date(2024, 8, 1), date(2024, 8, 31), *[date(2025, 2, 28)] * 4]
    rows = [visit(haz=haz, measured_on=day) for haz, day in zip(HEIGHTS, days, strict=True)]
    rows += visits(5, haz=-3.0, measured_on=date(2024, 2, 29))
    found = qualities(warehouse, measurement=rows)
    assert found[DESA]["haz_sd"] == pytest.approx(statistics.stdev(HEIGHTS), abs=1e-9)
    assert found["63.05"]["haz_sd"] == pytest.approx(statistics.stdev(HEIGHTS[3:]), abs=1e-9)


@pytest.mark.parametrize("rows", [visits(1), visits(3, haz=None)])
def test_fewer_than_two_heights_have_no_spread(warehouse, rows):
    assert qualities(warehouse, measurement=rows)[DESA]["haz_sd"] is None


def test_duplicates_are_a_share_of_the_rows_that_were_not_corrected(warehouse):
    counts = {"rows_read": 50, "rows_accepted": 30, "rows_duplicate": 8, "rows_corrected": 10}
    found = qualities(warehouse, measurement=visits(30), area_rows=[rows_at(DESA, **counts)])
    assert [found[code]["duplicate_pct"] for code in CODES] == [20.0] * 4


def test_differing_z_scores_are_a_share_of_those_that_could_be_compared(warehouse):
    counts = {"rows_read": 50, "rows_accepted": 50, "z_compared": 40, "z_differing": 6}
    found = qualities(warehouse, measurement=visits(50), area_rows=[rows_at(DESA, **counts)])
    assert [found[code]["export_z_differs_pct"] for code in CODES] == [15.0] * 4


def test_without_a_row_to_compare_a_share_is_missing_and_not_0(warehouse):
    account = rows_at(DESA, rows_read=5, rows_accepted=5)
    row = qualities(warehouse, measurement=visits(5), area_rows=[account])[DESA]
    assert (row["duplicate_pct"], row["export_z_differs_pct"]) == (0.0, None)
    assert qualities(warehouse, measurement=visits(5))[DESA]["duplicate_pct"] is None


def test_rows_that_only_resolved_to_a_kecamatan_count_there_and_above(warehouse):
    """10 of 20 in one desa, none of 20 in the next, 5 of 10 of which only the kecamatan is known,
    and 0 of 50 of which only the kabupaten is."""
    accounts = [
        rows_at(DESA, rows_read=20, rows_accepted=10, rows_duplicate=10),
        rows_at(SECOND_DESA, rows_read=20, rows_accepted=20),
        rows_at("63.05.01", rows_read=10, rows_duplicate=5),
        rows_at("63.05", rows_read=50),
    ]
    rows = [*visits(10), *visits(20, desa_code=SECOND_DESA)]
    found = qualities(warehouse, measurement=rows, area_rows=accounts)
    assert found[DESA]["duplicate_pct"] == 50.0
    assert found[SECOND_DESA]["duplicate_pct"] == 0.0
    assert found["63.05.01"]["duplicate_pct"] == 30.0
    assert found["63.05"]["duplicate_pct"] == 15.0
    assert found["63"]["duplicate_pct"] == 15.0


def test_the_row_shares_of_a_desa_are_of_its_month_alone(warehouse):
    january = rows_at(DESA, rows_read=10, rows_duplicate=10) | {"month": date(2025, 1, 1)}
    accounts = [january, rows_at(DESA, rows_read=10, rows_accepted=10)]
    rows = [*visits(5, measured_on=date(2025, 1, 10)), *visits(10)]
    found = qualities(warehouse, measurement=rows, area_rows=accounts)
    assert found[DESA]["duplicate_pct"] == 0.0


def test_coverage_is_children_within_the_sasaran_of_each_desa(warehouse):
    found = qualities(
        warehouse,
        measurement=[*visits(15), *visits(5, desa_code=SECOND_DESA)],
        sasaran=[
            {"month": FEBRUARY, "desa_code": DESA, "registered": 10},
            {"month": FEBRUARY, "desa_code": SECOND_DESA, "registered": 10},
        ],
    )
    assert found[DESA]["coverage_pct"] == 100.0
    kecamatan = found["63.05.01"]
    assert (kecamatan["registered"], kecamatan["weighed"]) == (20, 20)
    assert kecamatan["coverage_pct"] == 75.0
    assert kecamatan["registered_basis"] == "sasaran"


def test_a_sasaran_of_0_has_no_coverage(warehouse):
    found = qualities(
        warehouse,
        measurement=visits(3),
        sasaran=[{"month": FEBRUARY, "desa_code": DESA, "registered": 0}],
    )
    assert found[DESA]["coverage_pct"] is None


def test_a_desa_without_any_measurement_has_nothing_to_judge(warehouse):
    found = qualities(
        warehouse,
        measurement=visits(3),
        sasaran=[{"month": FEBRUARY, "desa_code": SECOND_DESA, "registered": 4}],
    )
    row = found[SECOND_DESA]
    assert (row["weighed"], row["coverage_pct"]) == (0, 0.0)
    assert (row["flagged_pct"], row["haz_sd"], row["duplicate_pct"]) == (None, None, None)
