"""Faults of single measurements, listed by posyandu and never by child."""

from datetime import date, timedelta

import pytest

from pipeline.checks import CHILD_COLUMNS
from tests.register import DESA, build, read_file, visit

FEBRUARY = date(2025, 2, 1)
BEFORE = date(2025, 1, 10)
NOW = date(2025, 2, 10)


def come(child: int, day: date, height: float | None, weight: float | None = 9.3, **cells) -> dict:
    """A visit of a child to the posyandu A, of which the height is as corrected."""
    written = {"child_key": child, "measured_on": day, "height_cm": height, "weight_kg": weight}
    return visit(**({"posyandu": "A", "puskesmas": "P", "height_corrected_cm": height}
                    | written | cells))  # fmt: skip


def healthy(children: range, day: date, gain: float = 0.0, **cells) -> list[dict]:
    """Children of all different heights and weights, none of them on .0 or .5."""
    return [
        come(child, day, 70.1 + child + gain, 8.1 + child + gain / 2, **cells) for child in children
    ]


def repeated(row: dict, day: date, **changed) -> dict:
    """The same values of the same child on another day."""
    return row | {"measured_on": day, "month": day.replace(day=1)} | changed


def findings(warehouse, kind: str | None = None, **rows_of) -> list[dict]:
    rows = build(warehouse, "register_finding", **rows_of)
    return [row for row in rows if kind in (None, row["kind"])]


def counts(row: dict) -> tuple:
    return row["checked"], row["found"], row["children"]


def test_a_height_more_than_2_cm_below_the_visit_before_has_shrunk(warehouse):
    """2.0 cm less is within error, 2.1 is not; the first visit has nothing to be compared with."""
    rows = [
        *healthy(range(5), BEFORE),
        *healthy(range(3), NOW, gain=1.1),
        come(3, NOW, 73.1 - 2.0),
        come(4, NOW, 74.1 - 2.1),
    ]
    (row,) = findings(warehouse, "menyusut", measurement=rows)
    assert counts(row) == (5, 1, 1)
    assert (row["area_code"], row["puskesmas"], row["posyandu"]) == (DESA, "P", "A")
    assert (row["month"], row["last_found"], row["found_pct"]) == (FEBRUARY, FEBRUARY, 20.0)


def test_shrinking_is_judged_with_the_position_corrected(warehouse):
    rows = [*healthy(range(5), BEFORE), come(0, NOW, 67.9, height_corrected_cm=68.6)]
    assert findings(warehouse, "menyusut", measurement=rows) == []


def test_a_visit_before_counts_up_to_12_months_before_the_window_and_no_further(warehouse):
    newest = healthy(range(10, 15), NOW)
    within = [come(1, date(2023, 3, 1), 80.3), come(1, date(2024, 3, 1), 70.3)]
    (row,) = findings(warehouse, "menyusut", measurement=[*within, *newest])
    assert (row["found"], row["last_found"]) == (1, date(2024, 3, 1))
    too_old = [come(1, date(2023, 2, 27), 90.3), come(1, date(2024, 3, 1), 70.3)]
    assert findings(warehouse, "menyusut", measurement=[*too_old, *newest]) == []


def test_a_fault_of_a_visit_that_a_later_one_followed_asks_for_no_other_measurement(warehouse):
    seen = [
        come(1, date(2024, 11, 5), 80.3),
        come(1, date(2024, 12, 5), 70.3),
        come(1, NOW, 70.9),
    ]
    rows = [*healthy(range(10, 15), NOW), *seen]
    assert [row["kind"] for row in findings(warehouse, measurement=rows)] == ["menyusut"]
    assert build(warehouse, "register_remeasure", measurement=rows) == []
    (row,) = build(warehouse, "register_remeasure", measurement=rows[:-1])
    assert row["children_to_remeasure"] == 1


def test_faults_before_the_window_are_not_listed(warehouse):
    rows = [
        come(1, date(2024, 1, 5), 80.3),
        come(1, date(2024, 2, 5), 70.3),
        *healthy(range(10, 15), NOW),
    ]
    assert findings(warehouse, measurement=rows) == []


def copied(same: int, others: int, day: date = NOW) -> list[dict]:
    """`same` children with the values of the month before and `others` who grew."""
    first = [*healthy(range(same + others), BEFORE)]
    again = [repeated(row, day) for row in first[:same]]
    return [*first, *again, *healthy(range(same, same + others), day, gain=0.8)]


@pytest.mark.parametrize(("same", "others", "found"), [(5, 5, 5), (5, 6, 0), (4, 0, 0), (6, 0, 6)])
def test_values_of_the_visit_before_for_5_children_and_half_of_them_are_copied(
    warehouse, same, others, found
):
    rows = findings(warehouse, "tersalin", measurement=copied(same, others))
    assert [counts(row) for row in rows] == ([(same + others, found, found)] if found else [])


def test_a_visit_less_than_25_days_later_may_have_the_same_values(warehouse):
    soon = BEFORE + timedelta(days=24)
    assert findings(warehouse, "tersalin", measurement=copied(6, 0, soon)) == []
    assert len(findings(warehouse, "tersalin", measurement=copied(6, 0, soon + timedelta(1)))) == 1


def test_a_height_alone_is_copied_where_4_of_5_children_have_it(warehouse):
    """The weights are new: one height that stays is ordinary, four of five are not."""
    first = healthy(range(10), BEFORE)
    new_weights = [repeated(row, NOW, weight_kg=row["weight_kg"] + 0.3) for row in first]
    rows = [*first, *new_weights[:8], *healthy(range(8, 10), NOW, gain=0.8)]
    (row,) = findings(warehouse, "tersalin", measurement=rows)
    assert counts(row) == (10, 8, 8)
    rows = [*first, *new_weights[:7], *healthy(range(7, 10), NOW, gain=0.8)]
    assert findings(warehouse, "tersalin", measurement=rows) == []


def test_values_rounded_to_whole_and_half_are_no_evidence_of_copying(warehouse):
    first = [come(child, BEFORE, 70.0 + child / 2, 9.0) for child in range(10)]
    again = [repeated(row, NOW) for row in first]
    assert findings(warehouse, "tersalin", measurement=[*first, *again]) == []


def test_copying_is_found_in_the_month_where_it_happened(warehouse):
    december = date(2024, 12, 10)
    rows = [
        *healthy(range(6), date(2024, 11, 10)),
        *healthy(range(6), december),
        *healthy(range(6), NOW, gain=1.3),
    ]
    (row,) = findings(warehouse, "tersalin", measurement=rows)
    assert (row["last_found"], *counts(row)) == (date(2024, 12, 1), 12, 6, 6)


def test_five_children_of_a_day_with_one_height_and_weight_are_a_batch(warehouse):
    batch = [come(child, NOW, 71.2, 8.4) for child in range(5)]
    (row,) = findings(warehouse, "kembar", measurement=[*batch, *healthy(range(10, 17), NOW)])
    assert counts(row) == (12, 5, 5)
    apart = [*batch[:4], repeated(batch[4], NOW + timedelta(1))]
    assert findings(warehouse, "kembar", measurement=apart) == []


def test_half_of_ten_children_of_a_day_with_one_height_are_a_batch(warehouse):
    batch = [come(child, NOW, 71.2, 8.1 + child) for child in range(5)]
    (row,) = findings(warehouse, "kembar", measurement=[*batch, *healthy(range(10, 15), NOW)])
    assert counts(row) == (10, 5, 5)
    assert findings(warehouse, "kembar", measurement=[*batch, *healthy(range(10, 16), NOW)]) == []
    assert findings(warehouse, "kembar", measurement=[*batch, *healthy(range(10, 14), NOW)]) == []


def test_flags_positions_and_unit_slips_are_listed(warehouse):
    slip = {"note": "berat tidak dipakai: satuan keliru"}
    rows = [
        *healthy(range(4), NOW),
        *healthy(range(4, 6), NOW, whz_flag=True),
        *healthy(range(6, 7), NOW, position="berdiri", age_days=500),
        *healthy(range(7, 9), NOW, position="terlentang", age_days=500),
        *healthy(range(9, 10), NOW, **slip),
    ]
    found = {row["kind"]: counts(row) for row in findings(warehouse, measurement=rows)}
    assert found == {"z_tidak_wajar": (10, 2, 2), "posisi": (3, 1, 1), "satuan": (10, 1, 1)}


def test_a_child_with_two_faulty_visits_is_one_child(warehouse):
    rows = [
        *healthy(range(5), BEFORE, haz_flag=True),
        *healthy(range(1), NOW, gain=1.1, haz_flag=True),
    ]
    (row,) = findings(warehouse, "z_tidak_wajar", measurement=rows)
    assert counts(row) == (6, 6, 5)


def heaped(count: int, day: date, first: int = 0, **cells) -> list[dict]:
    """Heights on .0 alone, weights on every digit in turn."""
    return [
        come(first + child, day, 70.0 + child % 20, 9 + child % 10 / 10, **cells)
        for child in range(count)
    ]


def test_round_numbers_of_100_values_in_12_months_are_a_finding_of_the_posyandu(warehouse):
    rows = [*heaped(60, date(2024, 6, 10)), *heaped(40, BEFORE, first=100)]
    rows += healthy(range(300, 305), NOW, posyandu="B")
    (row,) = findings(warehouse, "angka_bulat", measurement=rows)
    assert (row["posyandu"], row["measure"], *counts(row)) == ("A", "tinggi", 100, 100, 40)
    assert row["score"] == pytest.approx(99.49874, abs=1e-5)
    assert (row["last_found"], row["month"]) == (date(2025, 1, 1), FEBRUARY)
    assert findings(warehouse, "angka_bulat", measurement=heaped(99, NOW)) == []


def test_a_posyandu_under_which_fewer_than_5_children_came_has_no_name(warehouse):
    """Three and two children of two cells that may be names; one of four comes twice."""
    rows = [
        *healthy(range(3), NOW, posyandu="SITI AMINAH", haz_flag=True),
        *healthy(range(10, 12), NOW, puskesmas="BUDI", haz_flag=True),
        *healthy(range(20, 24), NOW, posyandu="EMPAT", haz_flag=True),
        *healthy(range(20, 21), BEFORE, posyandu="EMPAT", haz_flag=True),
    ]
    (row,) = findings(warehouse, "z_tidak_wajar", measurement=rows)
    assert (row["puskesmas"], row["posyandu"]) == ("(lainnya)", "(lainnya)")
    assert counts(row) == (10, 10, 9)


def test_5_children_of_different_months_make_a_name_and_none_written_is_named_so(warehouse):
    rows = [
        *healthy(range(3), BEFORE, posyandu="TERATAI", haz_flag=True),
        *healthy(range(3, 5), NOW, posyandu="TERATAI"),
        *healthy(range(10, 15), NOW, posyandu=None, puskesmas=None, haz_flag=True),
    ]
    found = {
        (row["puskesmas"], row["posyandu"]): counts(row)
        for row in findings(warehouse, measurement=rows)
    }
    assert found == {
        ("P", "TERATAI"): (5, 3, 3),
        ("(tanpa nama)", "(tanpa nama)"): (5, 5, 5),
    }


def test_a_month_held_back_is_neither_listed_nor_compared_with(warehouse):
    rows = [*healthy(range(6), BEFORE, haz_flag=True), *healthy(range(6), NOW)]
    files = [
        read_file(month=date(2025, 1, 1), rows_read=100, rows_quarantined=21),
        read_file(month=FEBRUARY),
    ]
    assert findings(warehouse, measurement=rows, file=files) == []
    assert len(findings(warehouse, measurement=rows)) == 2


def test_the_table_speaks_of_no_child_and_is_typed_before_the_first_month(warehouse):
    assert findings(warehouse) == []
    described = warehouse.connection.sql("describe marts.register_finding").fetchall()
    types = {name: kind for name, kind, *_ in described}
    assert CHILD_COLUMNS & set(types) == set()
    assert {types[name] for name in ("area_code", "puskesmas", "posyandu", "kind")} == {"VARCHAR"}
    assert {types[name] for name in ("checked", "found", "children")} == {"INTEGER"}
    assert (types["found_pct"], types["score"], types["last_found"]) == ("DOUBLE", "DOUBLE", "DATE")


def test_simulated_rows_stay_marked_and_the_order_of_rows_does_not_matter(warehouse):
    rows = [*copied(6, 3), *healthy(range(20, 26), NOW, haz_flag=True)]
    rows = [row | {"is_simulated": True} for row in rows]
    found = findings(warehouse, measurement=rows)
    assert {row["is_simulated"] for row in found} == {True}
    assert findings(warehouse, measurement=rows[::-1]) == found
