"""Quality of the register of a puskesmas in a month."""

import statistics
from datetime import date

import pytest

from tests.register import build, read_file, visit, visits

SECOND_DESA = "63.05.02.2001"
OTHER_KABUPATEN = "63.06.01.2001"
FEBRUARY = date(2025, 2, 1)


def by_name(warehouse, **rows_of) -> dict[str, dict]:
    rows = build(warehouse, "register_quality_puskesmas", **rows_of)
    return {row["puskesmas"]: row for row in rows if row["month"] == FEBRUARY}


def test_the_visits_of_all_desa_of_a_puskesmas_are_taken_together(warehouse):
    rows = [
        *visits(30, puskesmas="BINUANG", height_cm=70.0),
        *visits(30, puskesmas="BINUANG", height_cm=70.3, desa_code=SECOND_DESA, sex="P"),
        *visits(40, puskesmas="BINUANG", height_cm=70.5, haz=-6.5, haz_flag=True, sex="P"),
        *visits(5, puskesmas="LAIN"),
    ]
    row = by_name(warehouse, measurement=rows)["BINUANG"]
    assert (row["kabupaten_code"], row["measured"]) == ("63.05", 100)
    assert row["flagged_pct"] == 40.0
    # chi2 of 30, 30 and 40 of 100: (20^2 + 20^2 + 30^2 + 7 * 10^2) / 10 = 240.
    assert row["digit_preference_height"] == pytest.approx(100 * (231 / 900) ** 0.5)
    assert (row["heaped_height_pct"], row["digit_class"]) == (70.0, "buruk")
    assert row["sex_ratio"] == pytest.approx(100 * 30 / 70)


def test_the_spread_is_the_sample_standard_deviation_of_plausible_heights(warehouse):
    heights = [-3.1, -0.5, 1.25, 0.75, -2.0]
    rows = [visit(puskesmas="BINUANG", haz=haz) for haz in heights]
    rows.append(visit(puskesmas="BINUANG", haz=-6.5, haz_flag=True))
    row = by_name(warehouse, measurement=rows)["BINUANG"]
    assert row["haz_sd"] == pytest.approx(statistics.stdev(heights), abs=1e-9)
    assert row["digit_class"] is None


def test_one_name_in_two_kabupaten_is_two_puskesmas(warehouse):
    rows = [
        *visits(5, puskesmas="SELAT"),
        *visits(6, puskesmas="SELAT", desa_code=OTHER_KABUPATEN),
    ]
    built = build(warehouse, "register_quality_puskesmas", measurement=rows)
    found = {row["kabupaten_code"]: row["measured"] for row in built}
    assert found == {"63.05": 5, "63.06": 6}


def test_visits_without_a_puskesmas_are_named_so(warehouse):
    assert by_name(warehouse, measurement=visits(2))["(tanpa nama)"]["measured"] == 2


def test_a_cell_that_could_be_a_persons_name_is_not_published(warehouse):
    """Four children never make a puskesmas, however often they come; five in some month do."""
    rows = [
        *visits(4, puskesmas="SITI AMINAH"),
        *visits(4, puskesmas="SITI AMINAH", measured_on=date(2025, 1, 3)),
        visit(puskesmas="BUDI"),
        *visits(2, puskesmas="KECIL"),
        *visits(5, puskesmas="KECIL", measured_on=date(2025, 1, 3)),
    ]
    found = by_name(warehouse, measurement=rows)
    assert {name: row["measured"] for name, row in found.items()} == {"(lainnya)": 5, "KECIL": 2}


def test_a_month_held_back_is_left_out_and_simulated_rows_stay_marked(warehouse):
    rows = [
        *visits(5, puskesmas="BINUANG", measured_on=date(2025, 1, 3)),
        *visits(5, puskesmas="BINUANG", is_simulated=True),
    ]
    files = [
        read_file(month=date(2025, 1, 1), rows_read=100, rows_quarantined=21),
        read_file(month=FEBRUARY, is_simulated=True),
    ]
    built = build(warehouse, "register_quality_puskesmas", measurement=rows, file=files)
    assert [(row["month"], row["is_simulated"]) for row in built] == [(FEBRUARY, True)]


def test_an_empty_register_makes_an_empty_table_of_the_promised_types(warehouse):
    assert build(warehouse, "register_quality_puskesmas") == []
    described = warehouse.connection.sql("describe marts.register_quality_puskesmas").fetchall()
    types = {name: kind for name, kind, *_ in described}
    assert [types[name] for name in ("kabupaten_code", "month", "measured", "haz_sd")] == [
        "VARCHAR", "DATE", "INTEGER", "DOUBLE",
    ]  # fmt: skip
    assert (types["digit_class"], types["is_simulated"]) == ("VARCHAR", "BOOLEAN")
