"""Where children should be measured again, and what that could change at most."""

from datetime import date

import pytest

from pipeline.checks import CHILD_COLUMNS
from tests.register import DESA, build, visit

SECOND_DESA = "63.05.01.2002"
THIRD_DESA = "63.05.02.2001"
OTHER_KABUPATEN = "63.06.01.2001"
BEFORE = date(2025, 1, 10)
NOW = date(2025, 2, 10)


def child(number: int, day: date = NOW, **cells) -> dict:
    """A child of the posyandu A with a height and weight of its own, not on .0 or .5."""
    own = {
        "child_key": number,
        "measured_on": day,
        "height_cm": 60.1 + number % 90,
        "height_corrected_cm": 60.1 + number % 90,
        "weight_kg": 6.1 + number % 90,
        "puskesmas": "P",
        "posyandu": "A",
    }
    return visit(**(own | cells))


def village(first: int, measured: int, stunted: int, **cells) -> list[dict]:
    return [
        child(first + number, haz=-2.5 if number < stunted else -0.5, **cells)
        for number in range(measured)
    ]


def flagged(first: int, count: int, **cells) -> list[dict]:
    return [child(first + number, haz=-6.5, haz_flag=True, **cells) for number in range(count)]


def places(warehouse, rows: list[dict]) -> list[dict]:
    built = build(warehouse, "register_remeasure", measurement=rows)
    return sorted(built, key=lambda row: row["remeasure_order"])


def test_flagged_children_enter_the_figure_as_stunted_or_not(warehouse):
    """2 of 18 stunted and 2 implausible: from 2 of 20 to 4 of 20."""
    (row,) = places(warehouse, [*village(0, 18, 2), *flagged(50, 2)])
    assert (row["area_code"], row["puskesmas"], row["posyandu"]) == (DESA, "P", "A")
    assert (row["children_to_remeasure"], row["measured"], row["affected"]) == (2, 18, 2)
    assert row["prevalence_pct"] == pytest.approx(100 * 2 / 18)
    assert (row["lowest_pct"], row["highest_pct"]) == (10.0, 20.0)
    # From exactly 10 % on it is the same class; 20 is reached, and 14 is passed.
    assert (row["class_changes"], row["priority_changes"]) == (1, 1)
    assert row["remeasure_order"] == 1


def test_children_in_the_figure_leave_and_enter_the_stunted_ones(warehouse):
    """Two have shrunk, one of them stunted: from 1 of 20 to 3 of 20."""
    rows = village(0, 20, 2)
    shrunk = [1, 5]
    rows += [child(number, BEFORE, height_corrected_cm=160.0) for number in shrunk]
    (row,) = places(warehouse, rows)
    assert (row["children_to_remeasure"], row["measured"], row["affected"]) == (2, 20, 2)
    assert (row["lowest_pct"], row["prevalence_pct"], row["highest_pct"]) == (5.0, 10.0, 15.0)
    assert (row["class_changes"], row["priority_changes"]) == (1, 1)


def test_a_child_that_is_flagged_in_weight_alone_is_in_the_figure_already(warehouse):
    rows = [*village(0, 19, 0), child(30, waz_flag=True)]
    (row,) = places(warehouse, rows)
    assert (row["measured"], row["lowest_pct"], row["highest_pct"]) == (20, 0.0, 5.0)


def test_only_a_childs_latest_visit_sends_it_to_be_measured_again(warehouse):
    """One was implausible in January and is not any more; one came in January alone."""
    rows = [
        *village(0, 10, 1),
        child(3, BEFORE, haz=-6.5, haz_flag=True, height_corrected_cm=60.0),
        child(40, BEFORE, haz=-6.5, haz_flag=True),
    ]
    (row,) = places(warehouse, rows)
    assert row["children_to_remeasure"] == 1
    # It is in no figure of February, so nothing can change.
    assert (row["lowest_pct"], row["prevalence_pct"], row["highest_pct"]) == (10.0, 10.0, 10.0)
    assert (row["class_changes"], row["rank_changes"], row["priority_changes"]) == (0, 0, 0)


def test_a_child_with_two_faults_is_one_child(warehouse):
    batch = [child(n, height_cm=71.2, weight_kg=8.4, haz=-6.5, haz_flag=True) for n in range(5)]
    (row,) = places(warehouse, [*batch, *village(20, 10, 0)])
    assert row["children_to_remeasure"] == 5


def test_positions_and_unit_slips_alone_send_nobody(warehouse):
    slip = "tinggi tidak dipakai: satuan keliru"
    rows = [*village(0, 10, 1, position="berdiri", age_days=500), child(30, note=slip)]
    assert places(warehouse, rows) == []


def test_of_a_posyandu_with_round_numbers_all_children_of_its_newest_month_go(warehouse):
    """60 children in January and 40 of them in February, heights on .0."""
    heaped = [
        child(number, day, height_cm=70.0 + number % 9, height_corrected_cm=80.0 + (day == NOW),
              weight_kg=9 + number % 10 / 10 + 0.1 * (day == NOW), haz=-0.5)
        for day, count in ((BEFORE, 60), (NOW, 40))
        for number in range(count)
    ]  # fmt: skip
    (row,) = places(warehouse, heaped)
    assert (row["children_to_remeasure"], row["measured"]) == (40, 40)
    assert (row["lowest_pct"], row["highest_pct"]) == (0.0, 100.0)
    assert (row["class_changes"], row["priority_changes"]) == (4, 1)


def test_the_places_that_could_change_are_desa_of_the_kabupaten_within_the_bounds(warehouse):
    """From 10 to 20 %: a desa at exactly 20 % and one at 12.5 % lie within, 25 % does not, one with
    9 children is not ranked, and another kabupaten does not count."""
    rows = [
        *village(0, 18, 2),
        *flagged(50, 2),
        *village(100, 10, 2, desa_code=SECOND_DESA),
        *village(200, 16, 2, desa_code=THIRD_DESA),
        *village(300, 20, 5, desa_code="63.05.02.2002"),
        *village(400, 9, 1, desa_code="63.05.02.2003"),
        *village(500, 10, 1, desa_code=OTHER_KABUPATEN),
    ]
    (row,) = places(warehouse, rows)
    assert row["rank_changes"] == 2


def test_fewer_than_10_measured_show_no_percentage_and_are_ordered_all_the_same(warehouse):
    (row,) = places(warehouse, [*village(0, 8, 1), *flagged(50, 2)])
    assert (row["measured"], row["affected"]) == (8, 1)
    percentages = ("prevalence_pct", "lowest_pct", "highest_pct")
    assert [row[name] for name in percentages] == [None] * 3
    # 1 of 10 to 3 of 10: 20 and 30.
    assert (row["class_changes"], row["priority_changes"]) == (2, 1)


def test_a_desa_without_anyone_measured_in_the_newest_month_has_nothing_to_change(warehouse):
    rows = [
        *flagged(0, 5, day=BEFORE, desa_code=SECOND_DESA),
        *village(100, 10, 0),
    ]
    (row,) = places(warehouse, rows)
    assert (row["area_code"], row["children_to_remeasure"]) == (SECOND_DESA, 5)
    assert (row["measured"], row["affected"], row["prevalence_pct"]) == (0, 0, None)
    assert (row["class_changes"], row["rank_changes"]) == (0, 0)


def test_what_could_change_most_comes_first_and_then_the_number_of_children(warehouse):
    """No class changes between 51 and 60 %; 8 and 5 children tie there, 10 to 20 % comes first."""
    rows = [
        *village(0, 30, 30),
        *flagged(50, 5),
        *village(100, 40, 40, desa_code=SECOND_DESA),
        *flagged(160, 8, desa_code=SECOND_DESA),
        *village(200, 18, 2, desa_code=THIRD_DESA),
        *flagged(250, 2, desa_code=THIRD_DESA),
    ]
    assert [row["area_code"] for row in places(warehouse, rows)] == [THIRD_DESA, SECOND_DESA, DESA]


def test_the_table_speaks_of_no_child_and_is_typed_before_the_first_month(warehouse):
    assert places(warehouse, []) == []
    described = warehouse.connection.sql("describe marts.register_remeasure").fetchall()
    types = {name: kind for name, kind, *_ in described}
    assert CHILD_COLUMNS & set(types) == set()
    counts = ("remeasure_order", "children_to_remeasure", "measured", "affected", "class_changes",
              "rank_changes", "priority_changes")  # fmt: skip
    assert {types[name] for name in counts} == {"INTEGER"}
    assert {types[name] for name in ("prevalence_pct", "lowest_pct", "highest_pct")} == {"DOUBLE"}


def test_simulated_rows_stay_marked(warehouse):
    rows = [row | {"is_simulated": True} for row in [*village(0, 18, 2), *flagged(50, 2)]]
    assert [row["is_simulated"] for row in places(warehouse, rows)] == [True]
