"""The register by sex and age group."""

from datetime import date

import pytest

from tests.register import DESA, build, read_file, visit, visits

SECOND_DESA = "63.05.01.2002"


def groups(warehouse, *rows: dict, **others) -> dict[tuple, tuple[int, int]]:
    """(area, indicator, sex, age group) -> (affected, measured)."""
    built = build(warehouse, "register_prevalence_group", measurement=rows, **others)
    keys = ("area_code", "indicator", "sex", "age_group")
    return {tuple(row[k] for k in keys): (row["affected"], row["measured"]) for row in built}


@pytest.mark.parametrize(
    ("age_days", "group"),
    [
        (0, "0-5"),
        (182, "0-5"),  # six months are 182.6 days
        (183, "6-11"),
        (365, "6-11"),  # twelve are 365.25
        (366, "12-23"),
        (730, "12-23"),
        (731, "24-35"),
        (1095, "24-35"),
        (1096, "36-47"),
        (1460, "36-47"),
        (1461, "48-59"),  # 48 months to the day
        (1826, "48-59"),
    ],
)
def test_an_age_group_ends_with_the_last_whole_day_of_its_months(warehouse, age_days, group):
    found = groups(warehouse, visit(age_days=age_days))
    assert {age_group for *_, age_group in found} == {group}


def test_children_are_counted_by_sex_and_indicator_down_to_the_kecamatan(warehouse):
    rows = [
        *visits(1, sex="P", haz=-3.5, waz=-2.5, whz=-3.5),
        *visits(2, sex="P", desa_code=SECOND_DESA, haz=-2.5, waz=None, whz=2.5),
        *visits(4, sex="L", desa_code="63.72.02.1003", whz=-2.5),
    ]
    found = groups(warehouse, *rows)
    girls = {name: found["63.05.01", name, "P", "12-23"] for name in (
        "stunting", "severe_stunting", "underweight", "wasting", "severe_wasting", "overweight",
    )}  # fmt: skip
    assert girls == {
        "stunting": (3, 3),
        "severe_stunting": (1, 3),
        "underweight": (1, 1),
        "wasting": (1, 3),
        "severe_wasting": (1, 3),
        "overweight": (2, 3),
    }
    assert found["63.05", "stunting", "P", "12-23"] == (3, 3)
    assert found["63", "wasting", "L", "12-23"] == (4, 4)
    assert {code for code, *_ in found} == {"63", "63.05", "63.05.01", "63.72", "63.72.02"}


def test_the_share_is_of_the_group_alone(warehouse):
    rows = [*visits(1, sex="P", haz=-2.5), *visits(3, sex="P"), *visits(5, sex="L")]
    built = build(warehouse, "register_prevalence_group", measurement=rows)
    shares = {
        row["sex"]: row["prevalence_pct"]
        for row in built
        if row["area_code"] == "63" and row["indicator"] == "stunting"
    }
    assert shares == {"P": 25.0, "L": 0.0}


def test_a_group_in_which_nobody_could_be_judged_has_no_row(warehouse):
    found = groups(warehouse, visit(haz=None), visit(haz=-6.5, haz_flag=True))
    assert ("63", "stunting", "L", "12-23") not in found
    assert found["63", "underweight", "L", "12-23"] == (0, 2)


@pytest.mark.parametrize(
    ("z", "value", "gone"),
    [
        ("haz", -6.5, {"stunting", "severe_stunting"}),
        ("waz", -6.5, {"underweight"}),
        ("whz", -5.5, {"wasting", "severe_wasting", "overweight"}),
    ],
)
def test_an_implausible_z_leaves_its_own_indicators_only(warehouse, z, value, gone):
    found = groups(warehouse, visit(**{z: value, f"{z}_flag": True}))
    indicators = {"stunting", "severe_stunting", "underweight", "wasting", "severe_wasting",
                  "overweight"}  # fmt: skip
    assert indicators - {name for code, name, *_ in found if code == "63"} == gone


def test_a_visit_that_does_not_count_is_in_no_group(warehouse):
    rows = [visit(child_key=7, counts=False, haz=-2.5, age_days=365), visit(child_key=7)]
    assert groups(warehouse, *rows)["63", "stunting", "L", "12-23"] == (0, 1)
    assert ("63", "stunting", "L", "6-11") not in groups(warehouse, *rows)


def test_the_groups_of_an_area_add_up_to_its_prevalence(warehouse):
    rows = [
        visit(
            sex="LP"[number % 2],
            age_days=number * 45,
            haz=-2.5 if number % 3 else 0.0,
            desa_code=(DESA, SECOND_DESA, "63.05.02.2001")[number % 3],
        )
        for number in range(40)
    ]
    by_group = groups(warehouse, *rows)
    whole = build(warehouse, "register_prevalence", measurement=rows)
    assert len({key[2:] for key in by_group}) == 12
    for row in whole:
        if row["level"] == "desa":
            continue
        parts = [
            counts
            for (code, indicator, *_), counts in by_group.items()
            if (code, indicator) == (row["area_code"], row["indicator"])
        ]
        assert sum(affected for affected, _ in parts) == row["affected"]
        assert sum(measured for _, measured in parts) == row["measured"]


def test_a_month_held_back_is_in_no_group_and_simulated_rows_stay_marked(warehouse):
    held_back = read_file(rows_read=100, rows_quarantined=21)
    shown = read_file(month=date(2025, 3, 1), path="b.csv", is_simulated=True)
    rows = [*visits(2), *visits(2, measured_on=date(2025, 3, 10), is_simulated=True)]
    built = build(warehouse, "register_prevalence_group", measurement=rows, file=[held_back, shown])
    assert {(row["month"], row["is_simulated"]) for row in built} == {(date(2025, 3, 1), True)}
