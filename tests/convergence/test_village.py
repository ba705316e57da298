"""From visits and forms to services received of services due.

The three mothers and three children of `convergence_vectors.json`, and Pulo Baroh's form of 2022
(11 mothers: 74 of 88), are the examples of CONVERGENCE 4. They come in as finished forms, and as
the visits from which the same form must follow.
"""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from pipeline.convergence.rules import read_rules
from pipeline.convergence.village import (
    SERVICE_VALUES,
    VILLAGE_INDICATORS,
    service_values,
    village_indicators,
)

ROOT = Path(__file__).parents[2]
RULES = read_rules(ROOT / "data/raw/convergence/rules", "rules")
STRICT = [replace(rules, village={**rules.village, "strict": True}) for rules in RULES]
VECTOR = json.loads((ROOT / "tests/fixtures/convergence_vectors.json").read_text())[
    "village_convergence_level"
]
VISITS = {
    "person_key": pl.String,
    "desa_code": pl.String,
    "group": pl.String,
    "month": pl.Date,
    "indicator": pl.String,
    "visits": pl.Int64,
    "age_months": pl.Int64,
    "trimester": pl.Int64,
    "delivered": pl.Boolean,
    "at_risk": pl.Boolean,
    "source_path": pl.String,
    "source_row": pl.Int64,
    "is_simulated": pl.Boolean,
}
FORMS = {name: kind for name, kind in SERVICE_VALUES.items() if name != "months_reported"}
GROUPS = {"B": "bumil", "A": "anak"}
OF = {"bumil": [f"B{n}" for n in range(1, 9)], "anak": [f"A{n}" for n in range(1, 11)]}
DESA = "63.05.01.2001"
AT_RISK = {"delivered": False, "at_risk": True}


def placed(rows: list[dict], schema: dict, path: str) -> pl.DataFrame:
    usual = {"desa_code": DESA, "source_path": path, "is_simulated": False}
    return pl.DataFrame(
        [
            {"source_row": line, **usual, "group": GROUPS[row["indicator"][0]], **row}
            for line, row in enumerate(rows, start=2)
        ],
        schema=schema,
    )


def visits(*rows: dict) -> pl.DataFrame:
    return placed([{"person_key": "p", **row} for row in rows], VISITS, "layanan_kunjungan.csv")


def forms(*rows: dict) -> pl.DataFrame:
    usual = {"person_key": "p", "quarter": "2024-Q1"}
    return placed([usual | row for row in rows], FORMS, "layanan_nilai.csv")


def months(indicator: str, counts: list[int | None], first: int = 1, **state: object) -> list[dict]:
    """One row a month from month `first` of 2024; None: no row in that month."""
    return [
        {"indicator": indicator, "month": date(2024, first + at, 1), "visits": count, **state}
        for at, count in enumerate(counts)
        if count is not None
    ]


def filled(indicator: str, value: str, **more: object) -> dict:
    reasons = {"B": "persalinan", "A": "usia"}
    undue = "bukan_risiko" if indicator in ("B5", "A5") else reasons[indicator[0]]
    reason = undue if value == "TS" else None
    return {"indicator": indicator, "value": value, "ts_reason": reason} | more


def judged(indicator: str, counts: list[int | None], rules=RULES, **state: object) -> str | None:
    """The value of one service in the first quarter; None: unknown."""
    values = service_values(visits(*months(indicator, counts, **state)), rules)
    return values.row(by_predicate=pl.col("indicator") == indicator, named=True)["value"]


def sums(found: pl.DataFrame) -> dict[str, int]:
    numbers = ("received", "due_form_text", "due_opensid", "missing")
    return {name: found[name].sum() for name in numbers}


def tkd(found: pl.DataFrame, due: str = "due_form_text") -> float:
    return 100 * found["received"].sum() / found[due].sum()


def vector_forms() -> pl.DataFrame:
    people = [(f"ibu {n}", "bumil", row) for n, row in enumerate(VECTOR["pregnant"])]
    people += [(f"anak {n}", "anak", row) for n, row in enumerate(VECTOR["children_0_23"])]
    # Delivered makes B5 undue for the third mother before risk is asked.
    delivered = {("ibu 2", "B5"): "persalinan"}
    rows = []
    for key, group, row in people:
        for indicator, value in zip(OF[group], row, strict=True):
            one = filled(indicator, value, person_key=key)
            if (key, indicator) in delivered:
                one["ts_reason"] = delivered[key, indicator]
            rows.append(one)
    return forms(*rows)


def vector_visits() -> pl.DataFrame:
    """Visits from which each person's line of the vector follows: (state, visits by service)."""
    people = {
        "ibu 0": (
            {"trimester": 2, "delivered": False, "at_risk": False},
            {"B1": [0, 1, 0], "B2": [0, 1, 0], "B3": [0, 0, 0], "B4": [1, 0, 0], "B5": [0, 0, 0],
             "B6": [1, 1, 1], "B7": [0, 0, 0], "B8": [0, 0, 1]},
        ),
        "ibu 1": (
            {"trimester": 3, "delivered": False, "at_risk": True},
            {"B1": [1, 0, 1], "B2": [0, 0, 0], "B3": [0, 0, 0], "B4": [1, 0, 0], "B5": [0, 0, 1],
             "B6": [1, 1, 1], "B7": [1, 1, 1], "B8": [1, 1, 1]},
        ),
        "ibu 2": (
            {"trimester": None, "delivered": True, "at_risk": False},
            {"B1": [0, 0, 0], "B2": [0, 0, 0], "B3": [1, 1, 1], "B4": [0, 0, 0], "B5": [0, 0, 0],
             "B6": [1, 1, 1], "B7": [1, 1, 1], "B8": [0, 0, 0]},
        ),
        "anak 0": (
            {"age_months": 4, "at_risk": False},
            {"A1": [0, 0, 0], "A2": [2, 3, 4], "A3": [1, 0, 0], "A4": [1, 1, 1], "A5": [0, 0, 0],
             "A6": [1, 1, 1], "A7": [1, 1, 1], "A8": [1, 1, 1], "A9": [1, 1, 1], "A10": [0, 0, 0]},
        ),
        "anak 1": (
            {"age_months": 9, "at_risk": True},
            {"A1": [1, 1, 1], "A2": [3, 4, 5], "A3": [0, 1, 0], "A4": [3, 4, 4], "A5": [0, 1, 0],
             "A6": [1, 1, 1], "A7": [0, 0, 0], "A8": [1, 1, 1], "A9": [1, 1, 1], "A10": [1, 2, 1]},
        ),
        "anak 2": (
            {"age_months": 15, "at_risk": False},
            {"A1": [2, 2, 2], "A2": [7, 7, 7], "A3": [1, 0, 0], "A4": [6, 7, 7], "A5": [0, 0, 0],
             "A6": [1, 1, 1], "A7": [1, 1, 1], "A8": [0, 0, 0], "A9": [1, 1, 1], "A10": [1, 2, 1]},
        ),
    }  # fmt: skip
    return visits(
        *(
            row
            for key, (state, services) in people.items()
            for indicator, counts in services.items()
            for row in months(indicator, counts, person_key=key, **state)
        )
    )


@pytest.mark.parametrize("way", ["forms", "visits"])
def test_vector_of_three_mothers_and_three_children_is_29_of_41_and_29_of_44(way):
    if way == "forms":
        found = village_indicators(visits(), vector_forms(), RULES)
    else:
        found = village_indicators(vector_visits(), forms(), RULES)
    assert sums(found) == {"received": 29, "due_form_text": 41, "due_opensid": 44, "missing": 0}
    assert round(tkd(found), 2) == VECTOR["expected_form_text"]["pct"] == 70.73
    assert round(tkd(found, "due_opensid"), 2) == VECTOR["expected_opensid"]["pct"] == 65.91
    for pillar, name in (("bumil", "pregnant"), ("anak", "children")):
        part = sums(found.filter(pillar=pillar))
        assert [part["received"], part["due_form_text"]] == VECTOR["expected_form_text"][name]


def test_vector_visits_give_the_vector_cell_by_cell():
    values = service_values(vector_visits(), RULES)
    cells = ["person_key", "indicator", "value", "ts_reason"]
    assert_frame_equal(
        values.select(cells).sort(cells),
        vector_forms().select(cells).sort(cells),
    )
    assert values["months_reported"].to_list() == [3] * 54


def test_form_of_pulo_baroh_is_74_of_88_and_not_the_100_the_village_wrote():
    # Eleven mothers, nothing marked undue: 8 * 11 = 88, of which 14 were not received. Which ones
    # beside the home visits is not known and makes no difference.
    lost = {("B5", n) for n in range(10)} | {("B2", 0), ("B3", 0), ("B4", 0), ("B8", 0)}
    rows = [
        filled(code, "T" if (code, n) in lost else "Y", person_key=f"ibu {n}")
        for n in range(11)
        for code in OF["bumil"]
    ]
    found = village_indicators(visits(), forms(*rows), RULES)
    assert sums(found)["received"] == 74
    assert sums(found)["due_form_text"] == 88
    assert round(tkd(found), 2) == 84.09
    # One KEK mother: B5 is undue for the ten others, 74 of 78.
    undue = [row | filled("B5", "TS") if row["indicator"] == "B5" and row["value"] == "T" else row
             for row in rows]  # fmt: skip
    found = village_indicators(visits(), forms(*undue), RULES)
    assert round(tkd(found), 2) == 94.87
    assert round(tkd(found, "due_opensid"), 2) == 84.09


@pytest.mark.parametrize(
    ("indicator", "state", "not_met", "met"),
    [
        ("B1", {"trimester": 1}, [0, 0, 0], [1, 0, 0]),
        ("B1", {"trimester": 2}, [0, 0, 0], [0, 0, 1]),
        ("B1", {"trimester": 3}, [1, 0, 0], [1, 0, 1]),
        ("B2", {"trimester": 1}, [0, 0, 0], [0, 1, 0]),
        ("B3", {"delivered": True}, [2, 0, 0], [1, 1, 1]),
        ("B4", {"trimester": 2}, [0, 0, 0], [0, 1, 0]),
        ("B4", {"trimester": 3}, [0, 1, 0], [0, 2, 0]),
        ("B5", AT_RISK, [0, 0, 0], [0, 0, 1]),
        ("B6", {}, [0, 0, 0], [0, 1, 0]),
        ("B7", {}, [0, 0, 0], [1, 0, 0]),
        ("B8", {}, [0, 0, 0], [0, 0, 1]),
        ("A1", {"age_months": 6}, [0, 0, 0], [0, 0, 1]),
        ("A1", {"age_months": 9}, [0, 0, 0], [1, 1, 1]),
        ("A1", {"age_months": 10}, [1, 1, 1], [1, 1, 2]),
        ("A1", {"age_months": 23}, [1, 1, 1], [2, 2, 2]),
        ("A2", {"age_months": 6}, [2, 3, 4], [3, 4, 5]),
        ("A2", {"age_months": 12}, [2, 3, 4], [3, 4, 5]),
        ("A2", {"age_months": 13}, [5, 6, 7], [6, 7, 8]),
        ("A2", {"age_months": 17}, [5, 6, 7], [6, 7, 8]),
        ("A2", {"age_months": 18}, [12, 13, 14], [13, 14, 15]),
        ("A2", {"age_months": 23}, [12, 13, 14], [13, 14, 15]),
        ("A3", {}, [0, 0, 0], [0, 1, 0]),
        ("A4", {"age_months": 12}, [2, 3, 4], [3, 4, 5]),
        ("A4", {"age_months": 17}, [5, 6, 7], [6, 7, 8]),
        ("A4", {"age_months": 18}, [12, 13, 14], [13, 14, 15]),
        ("A5", AT_RISK, [1, 0, 0], [1, 0, 1]),
        ("A6", {}, [0, 0, 0], [0, 0, 1]),
        ("A7", {}, [0, 0, 0], [0, 1, 0]),
        ("A8", {}, [0, 0, 0], [1, 0, 0]),
        ("A9", {}, [0, 0, 0], [0, 0, 1]),
        ("A10", {"age_months": 6}, [2, 1, 1], [2, 2, 1]),
    ],
)
def test_service_is_received_from_its_threshold_on_and_not_just_below(
    indicator, state, not_met, met
):
    assert judged(indicator, not_met, **state) == "T"
    assert judged(indicator, met, **state) == "Y"


@pytest.mark.parametrize(
    ("indicator", "undue", "due", "reason"),
    [
        ("B1", {"delivered": True}, {"delivered": False, "trimester": 1}, "persalinan"),
        ("B2", {"delivered": True}, {"delivered": False}, "persalinan"),
        ("B3", {"delivered": False}, {"delivered": True}, "persalinan"),
        ("B4", {"delivered": True}, {"delivered": False, "trimester": 3}, "persalinan"),
        ("B5", {"delivered": True, "at_risk": True}, AT_RISK, "persalinan"),
        ("B5", {"delivered": True, "at_risk": False}, AT_RISK, "persalinan"),
        ("B5", {"delivered": False, "at_risk": False}, AT_RISK, "bukan_risiko"),
        ("A1", {"age_months": 5}, {"age_months": 6}, "usia"),
        ("A2", {"age_months": 5}, {"age_months": 6}, "usia"),
        ("A4", {"age_months": 5}, {"age_months": 6}, "usia"),
        ("A5", {"at_risk": False}, {"at_risk": True}, "bukan_risiko"),
        ("A10", {"age_months": 5}, {"age_months": 6}, "usia"),
    ],
)
def test_service_that_is_not_due_is_ts_with_its_reason(indicator, undue, due, reason):
    row = pl.col("indicator") == indicator
    values = service_values(visits(*months(indicator, [0, 0, 0], **undue)), RULES).filter(row)
    assert values.select("value", "ts_reason").row(0) == ("TS", reason)
    values = service_values(visits(*months(indicator, [0, 0, 0], **due)), RULES).filter(row)
    assert values.select("value", "ts_reason").row(0) == ("T", None)


@pytest.mark.parametrize("indicator", ["B6", "B7", "B8", "A3", "A6", "A7", "A8", "A9"])
def test_household_services_and_measuring_are_due_for_everyone(indicator):
    state = {"age_months": 0, "delivered": True, "at_risk": False}
    assert judged(indicator, [0, 0, 0], **state) == "T"


def test_a_blank_risk_is_no_reason_to_leave_a_service_out():
    """A desa that never fills in the risk would have fewer services due, and look better."""
    assert judged("A5", [0, 0, 0]) is None
    assert judged("B5", [0, 0, 0], trimester=1) is None
    # Visited or not: of a child that is not at risk neither would count.
    assert judged("A5", [1, 0, 1]) is None
    assert judged("A5", [0, 0, 0], at_risk=False) == "TS"


def test_a_blank_delivery_is_no_of_a_mother_with_a_trimester_and_else_unknown():
    assert judged("B3", [0, 0, 0], trimester=3) == "TS"
    assert judged("B2", [0, 0, 0], trimester=3) == "T"
    assert judged("B2", [0, 0, 0]) is None
    assert judged("B3", [0, 0, 0]) is None


def test_strict_rules_ask_three_home_visits_of_a_mother_at_risk():
    assert judged("B5", [1, 1, 0], **AT_RISK) == "Y"
    assert judged("B5", [1, 1, 0], STRICT, **AT_RISK) == "T"
    assert judged("B5", [1, 1, 1], STRICT, **AT_RISK) == "Y"
    assert judged("A5", [1, 1, 0], STRICT, **AT_RISK) == "Y"


def test_a_refused_visit_leaves_an_unmet_threshold_of_its_desa_and_quarter_unknown():
    """43 visits in February were refused: nobody knows how many there were, nor of whom."""
    seen = visits(*months("B1", [1, None, 0], trimester=3, delivered=False))
    seen = pl.concat([seen, visits(*months("B6", [0, 0, 0]))])
    refused = pl.DataFrame(
        {"kind": ["layanan_kunjungan"] * 2, "area_code": [DESA, None], "period": ["2024-Q1"] * 2}
    )
    found = village_indicators(seen, forms(), RULES, refused).filter(indicator="V-B1")
    assert sums(found) == {"received": 0, "due_form_text": 0, "due_opensid": 0, "missing": 1}
    elsewhere = refused.with_columns(area_code=pl.lit("63.05.01.2099"))
    found = village_indicators(seen, forms(), RULES, elsewhere).filter(indicator="V-B1")
    assert sums(found) == {"received": 0, "due_form_text": 1, "due_opensid": 1, "missing": 0}


def test_month_the_desa_did_not_report_leaves_an_unmet_threshold_unknown():
    assert judged("A3", [0, 0, None]) is None
    assert judged("A3", [0, 1, None]) == "Y"
    assert judged("A2", [3, 4, None], age_months=7) is None
    found = village_indicators(visits(*months("A3", [0, 0, None])), forms(), RULES)
    row = found.row(by_predicate=pl.col("indicator") == "V-A3", named=True)
    assert (row["received"], row["due_form_text"], row["missing"]) == (0, 0, 1)
    assert row["months_reported"] == 2
    assert row["lost_rows"] is None


def test_month_counts_as_reported_when_the_desa_reported_anyone():
    others = [row | {"person_key": "q"} for row in months("A3", [1, 1, 1])]
    values = service_values(visits(*months("A3", [0, None, None]), *others), RULES)
    mine = values.filter(person_key="p", indicator="A3")
    assert mine.select("value", "months_reported").row(0) == ("T", 3)
    elsewhere = [row | {"desa_code": "63.05.01.2002"} for row in others]
    values = service_values(visits(*months("A3", [0, None, None]), *elsewhere), RULES)
    mine = values.filter(person_key="p", indicator="A3")
    assert mine.select("value", "months_reported").row(0) == (None, 1)


def test_parenting_classes_add_up_over_the_year_and_start_again_in_january():
    year = months("A10", [1, 1, 1], age_months=20)
    before = [row | {"month": date(2023, row["month"].month, 1)} for row in
              months("A10", [1, 1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0], age_months=8)]  # fmt: skip
    values = service_values(visits(*before, *year), RULES).filter(indicator="A10")
    assert dict(values.select("quarter", "value").iter_rows()) == {
        "2023-Q1": "T",
        "2023-Q2": "Y",
        "2023-Q3": "Y",
        "2023-Q4": "Y",
        "2024-Q1": "T",
    }


def test_parenting_classes_not_listed_in_a_quarter_are_unknown_there_unless_already_enough():
    seen = months("A3", [1] * 6, age_months=8)
    values = service_values(visits(*seen, *months("A10", [1, 1, 1])), RULES)
    assert values.filter(indicator="A10")["value"].to_list() == ["T", None]
    values = service_values(visits(*seen, *months("A10", [2, 2, 1])), RULES)
    assert values.filter(indicator="A10")["value"].to_list() == ["Y", "Y"]


def test_unmet_year_sum_is_unknown_when_an_earlier_month_of_the_year_is_not_reported():
    rows = months("A10", [1, None, 1, 1, 0, 1], age_months=8)
    values = service_values(visits(*rows), RULES).filter(indicator="A10")
    assert values["value"].to_list() == [None, None]
    rows = months("A10", [1, None, 1, 1, 1, 1], age_months=8)
    values = service_values(visits(*rows), RULES).filter(indicator="A10")
    assert values["value"].to_list() == [None, "Y"]


def test_age_is_that_of_the_last_month_that_has_one():
    rows = months("A1", [1, 1, 1])
    for row, age in zip(rows, [9, 10, None], strict=True):
        row["age_months"] = age
    assert service_values(visits(*rows), RULES).filter(indicator="A1")["value"].item() == "T"
    for row, age in zip(rows, [10, 9, None], strict=True):
        row["age_months"] = age
    assert service_values(visits(*rows), RULES).filter(indicator="A1")["value"].item() == "Y"


@pytest.mark.parametrize("indicator", ["B1", "B4", "A1", "A2", "A4", "A10"])
def test_threshold_that_hangs_on_an_unknown_age_or_trimester_is_unknown(indicator):
    assert judged(indicator, [9, 9, 9]) is None


def test_age_outside_the_ranges_is_unknown():
    assert judged("A2", [20, 20, 20], age_months=24) is None


def test_service_that_is_not_listed_is_missing_unless_it_is_written_that_it_is_not_due():
    rows = months("B6", [1, 1, 1], delivered=True, at_risk=False)
    found = village_indicators(visits(*rows), forms(), RULES)
    missing = dict(found.select("indicator", "missing").iter_rows())
    # B1, B2, B4 and B5 are undue after delivery; of B3, B7 and B8 nothing is known.
    assert missing == {"V-B1": 0, "V-B2": 0, "V-B3": 1, "V-B4": 0, "V-B5": 0, "V-B6": 0,
                       "V-B7": 1, "V-B8": 1}  # fmt: skip
    found = village_indicators(visits(*months("B6", [1, 1, 1])), forms(), RULES)
    assert sums(found) == {"received": 1, "due_form_text": 1, "due_opensid": 1, "missing": 7}


def test_service_that_a_form_does_not_list_is_missing():
    rows = [filled("B1", "Y"), filled("B1", "T", person_key="q"), filled("B2", "Y")]
    found = village_indicators(visits(), forms(*rows), RULES)
    assert found["indicator"].to_list() == [f"V-{code}" for code in OF["bumil"]]
    assert found["persons"].to_list() == [2] * 8
    assert found["missing"].to_list() == [0, 1, 2, 2, 2, 2, 2, 2]
    assert found["months_reported"].to_list() == [None] * 8


def test_only_undue_for_want_of_risk_becomes_due_in_the_opensid_reading():
    rows = [filled("A5", "TS"), filled("A1", "TS"), filled("B1", "TS"), filled("B5", "TS"),
            filled("B5", "TS", person_key="q") | {"ts_reason": "persalinan"}]  # fmt: skip
    found = village_indicators(visits(), forms(*rows), RULES)
    due = dict(found.filter(pl.col("due_opensid") > 0).select("indicator", "due_opensid").rows())
    assert due == {"V-A5": 1, "V-B5": 1}
    assert found["due_form_text"].sum() == 0


def test_forms_of_a_desa_quarter_with_visits_are_left_out_and_no_others():
    seen = visits(*months("A3", [0, 0, 0]))
    handed_in = forms(
        filled("A3", "Y"),
        filled("A3", "Y", quarter="2024-Q2"),
        filled("A3", "Y", desa_code="63.05.01.2002"),
    )
    found = village_indicators(seen, handed_in, RULES).filter(indicator="V-A3")
    assert found.select("area_code", "quarter", "received", "due_form_text").rows() == [
        (DESA, "2024-Q1", 0, 1),
        (DESA, "2024-Q2", 1, 1),
        ("63.05.01.2002", "2024-Q1", 1, 1),
    ]


def test_same_key_in_two_desa_is_two_persons():
    rows = months("A3", [0, 0, 0]) + months("A3", [1, 1, 1], desa_code="63.05.01.2002")
    found = village_indicators(visits(*rows), forms(), RULES).filter(indicator="V-A3")
    assert found.select("received", "due_form_text", "persons").rows() == [(0, 1, 1), (1, 1, 1)]


def test_lost_rows_of_forms_name_every_t_and_in_the_other_reading_the_undue_too():
    rows = [
        filled("B5", "Y", person_key="a"),
        filled("B5", "TS", person_key="b"),
        filled("B5", "T", person_key="c"),
        filled("B5", "T", person_key="d") | {"source_path": "layanan_nilai-b.csv"},
        filled("B5", "T", person_key="e"),
    ]
    found = village_indicators(visits(), forms(*rows), RULES)
    row = found.row(by_predicate=pl.col("indicator") == "V-B5", named=True)
    # "-" comes before "." in file names, so the other file's row is the first.
    assert (row["source_path"], row["source_row"]) == ("layanan_nilai-b.csv", 5)
    assert row["lost_rows"] == "5, layanan_nilai.csv:4, layanan_nilai.csv:6"
    assert row["lost_rows_opensid"] == (
        "5, layanan_nilai.csv:3, layanan_nilai.csv:4, layanan_nilai.csv:6"
    )


def test_lost_rows_stop_after_forty_and_say_how_many_more():
    rows = [filled("A3", "T", person_key=str(n)) for n in range(43)]
    text = village_indicators(visits(), forms(*rows), RULES).filter(indicator="V-A3")["lost_rows"]
    assert text.item() == ", ".join(str(line) for line in range(2, 42)) + " dan 3 lagi"
    text = village_indicators(visits(), forms(*rows[:40]), RULES).filter(indicator="V-A3")
    assert text["lost_rows"].item() == ", ".join(str(line) for line in range(2, 42))


def test_lost_rows_of_visits_are_all_rows_of_the_quarter():
    rows = months("A3", [0, 0, 0]) + months("A5", [0, None, 0], at_risk=False)
    found = village_indicators(visits(*rows), forms(), RULES)
    texts = found.select("indicator", "source_row", "lost_rows", "lost_rows_opensid")
    lost = {code: rest for code, *rest in texts.iter_rows()}
    assert lost["V-A3"] == [2, "2, 3, 4", "2, 3, 4"]
    assert lost["V-A5"] == [5, None, "5, 6"]
    assert lost["V-A6"] == [2, None, None]


def test_rules_are_those_of_the_quarters_year_and_a_year_without_rules_is_left_out():
    rows = [filled("A3", "Y", quarter=quarter) for quarter in ("2017-Q4", "2024-Q4", "2025-Q1")]
    found = village_indicators(visits(), forms(*rows), RULES).filter(indicator="V-A3")
    assert found.select("quarter", "rule_version").rows() == [
        ("2024-Q4", "2018.1"),
        ("2025-Q1", "2025.1"),
    ]
    old = visits({"indicator": "A3", "month": date(2017, 12, 1), "visits": 1})
    assert service_values(old, RULES).is_empty()


def test_simulated_input_marks_every_row_of_its_desa_and_quarter():
    rows = [filled("A3", "Y", is_simulated=True), filled("A3", "Y", quarter="2024-Q2")]
    found = village_indicators(visits(), forms(*rows), RULES)
    marks = found.group_by("quarter").agg(pl.col("is_simulated").all()).sort("quarter")
    assert marks.rows() == [("2024-Q1", True), ("2024-Q2", False)]


def test_nothing_handed_in_gives_typed_empty_frames():
    assert service_values(visits(), RULES).schema == SERVICE_VALUES
    assert service_values(visits(), RULES).is_empty()
    found = village_indicators(visits(), forms(), RULES)
    assert found.schema == VILLAGE_INDICATORS
    assert found.is_empty()
    full = village_indicators(vector_visits(), vector_forms(), RULES)
    assert full.schema == VILLAGE_INDICATORS


def test_order_of_rows_changes_nothing():
    seen, handed_in = vector_visits(), vector_forms().with_columns(quarter=pl.lit("2024-Q2"))
    assert_frame_equal(
        village_indicators(seen, handed_in, RULES),
        village_indicators(
            seen.sample(fraction=1, shuffle=True, seed=3), handed_in.reverse(), RULES
        ),
    )


VALUES = st.sampled_from(["Y", "T", "TS"])
CELLS = st.lists(st.tuples(st.sampled_from(OF["bumil"] + OF["anak"]), VALUES, st.integers(0, 3)),
                 min_size=1, max_size=25, unique_by=lambda cell: (cell[0], cell[2]))  # fmt: skip
QUARTER = st.lists(st.integers(0, 4), min_size=3, max_size=3)


def of_cells(cells: list[tuple[str, str, int]]) -> pl.DataFrame:
    rows = [filled(code, value, person_key=str(person)) for code, value, person in cells]
    return village_indicators(visits(), forms(*rows), RULES)


@settings(max_examples=20, deadline=None)
@given(CELLS, st.data())
def test_t_that_becomes_y_or_ts_never_lowers_the_level(cells, data):
    before = of_cells(cells)
    at = data.draw(st.integers(0, len(cells) - 1))
    code, value, person = cells[at]
    if value != "T":
        return
    for better in ("Y", "TS"):
        after = of_cells([*cells[:at], (code, better, person), *cells[at + 1 :]])
        assert after["received"].sum() >= before["received"].sum()
        if after["due_form_text"].sum():
            assert tkd(after) >= tkd(before)


@settings(max_examples=20, deadline=None)
@given(CELLS)
def test_person_more_with_everything_received_never_lowers_and_level_stays_in_0_to_100(cells):
    before, whole = of_cells(cells), [(code, "Y", 9) for code in OF["anak"]]
    after = of_cells([*cells, *whole])
    known = (before["received"] <= before["due_form_text"]) & (
        before["due_form_text"] <= before["due_opensid"]
    )
    assert known.all()
    assert (before["due_opensid"] + before["missing"] <= before["persons"]).all()
    assert 0 <= tkd(after, "due_opensid") <= tkd(after) <= 100
    if before["due_form_text"].sum():
        assert tkd(after) >= tkd(before)


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(["B1", "B3", "B4", "B5", "A3", "A5"]), QUARTER, st.permutations(range(3)))
def test_each_month_of_the_quarter_counts_equally(indicator, counts, order):
    state = {"trimester": 3, "delivered": indicator == "B3", "at_risk": True}
    moved = [counts[at] for at in order]
    assert judged(indicator, counts, **state) == judged(indicator, moved, **state)


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(OF["bumil"] + OF["anak"]), st.lists(st.none() | st.integers(0, 16),
       min_size=3, max_size=3), st.integers(0, 2), st.integers(0, 23), st.booleans())  # fmt: skip
def test_one_more_visit_never_takes_a_service_away(indicator, counts, at, age, delivered):
    state = {"age_months": age, "trimester": 3, "delivered": delivered, "at_risk": True}
    more = [count + 1 if month == at and count is not None else count
            for month, count in enumerate(counts)]  # fmt: skip
    if counts == [None] * 3:
        return
    before, after = judged(indicator, counts, **state), judged(indicator, more, **state)
    assert after == before or after == "Y"
