"""Every point of a score stands in the ledger, and the ledger adds up to the score."""

import polars as pl
import pytest

from pipeline.convergence.rule_table import SCHEMA as RULE
from tests import frames
from tests.sql.test_convergence_village import CHILDREN, DESA, MOTHERS
from tests.sql.test_convergence_village import put as put_services

COMPONENT = {
    "area_code": pl.String,
    "period": pl.String,
    "rule_version": pl.String,
    "is_in_force": pl.Boolean,
    "basis": pl.String,
    "component": pl.String,
    "pillar": pl.String,
    "indicator": pl.String,
    "numerator": pl.Float64,
    "denominator": pl.Float64,
    "denominator_source": pl.String,
    "target_pct": pl.Float64,
    "attained_pct": pl.Float64,
    "share_of_pillar": pl.Float64,
    "state": pl.String,
    "note": pl.String,
    "rule_status": pl.String,
    "source_path": pl.String,
    "source_row": pl.Int64,
    "source_rows": pl.String,
    "is_simulated": pl.Boolean,
}
OF_DISTRICT = ("is_in_force", "basis", "denominator_source", "source_rows")
VILLAGE = {name: kind for name, kind in COMPONENT.items() if name not in OF_DISTRICT}
WEIGHTS = {
    "kalsel_opi": {"outcome": 0.4, "process": 0.25, "coverage": 0.25, "innovation": 0.1},
    "kemendagri_proses": {"outcome": 0, "process": 1, "coverage": 0, "innovation": 0},
}
LEVEL = {"component": "O.level", "pillar": "outcome", "share_of_pillar": 0.6}
CHANGE = {"component": "O.change", "pillar": "outcome", "share_of_pillar": 0.4}
GRADES = {"component": "P.1.1", "pillar": "process", "share_of_pillar": 1.0}
INNOVATION = {"component": "I.inovatif", "pillar": "innovation", "share_of_pillar": 0.0}


def build(warehouse, *components: dict, villages: tuple = (), services: tuple = ()) -> list[dict]:
    put_services(warehouse, *services)
    rules = [
        {"part": "pillar_weight", "code": f"{preset}.{pillar}", "value": float(weight)}
        for preset, weights in WEIGHTS.items()
        for pillar, weight in weights.items()
    ]
    rules += [
        {"part": "performance_weight", "code": "tkd", "value": 0.8},
        {"part": "performance_weight", "code": "budget", "value": 0.2},
    ]
    warehouse.put("raw.score_rule", frames.rows_of(RULE, rules, rule_version="2018.1"))
    common = {"rule_version": "2018.1", "period": "2024", "state": "dinilai",
              "rule_status": "usulan", "is_simulated": False}  # fmt: skip
    warehouse.put(
        "statistics.district_component",
        frames.rows_of(COMPONENT, list(components), area_code="63.05", basis="dukcapil",
                       is_in_force=True, **common),
    )  # fmt: skip
    warehouse.put(
        "statistics.village_component",
        frames.rows_of(VILLAGE, list(villages), area_code=DESA, **common),
    )
    return warehouse.build("score_ledger").to_dicts()


def points(rows: list[dict], **wanted: str) -> dict[str, tuple]:
    return {
        row["component"]: (row["points"], row["weight"], row["lost"])
        for row in rows
        if all(row[name] == value for name, value in wanted.items())
    }


def test_a_missing_pillar_hands_its_weight_to_those_that_have_a_value(warehouse):
    rows = build(
        warehouse,
        LEVEL | {"attained_pct": 50.0},
        CHANGE | {"attained_pct": 100.0},
        GRADES | {"attained_pct": 80.0},
        INNOVATION | {"attained_pct": None, "state": "tidak ada data", "note": "belum ada berkas"},
    )
    # 0.4 and 0.25 of 0.65 are left; level is 0.6 of the outcome.
    outcome, process = 0.4 / 0.65, 0.25 / 0.65
    assert points(rows, preset="kalsel_opi") == {
        "O.level": pytest.approx((30 * outcome, 60 * outcome, 30 * outcome), abs=1e-9),
        "O.change": pytest.approx((40 * outcome, 40 * outcome, 0), abs=1e-9),
        "P.1.1": pytest.approx((80 * process, 100 * process, 20 * process), abs=1e-9),
        "I.inovatif": (0, 0, 0),
    }
    of_score = [row for row in rows if row["preset"] == "kalsel_opi"]
    score = (0.4 * 70 + 0.25 * 80) / 0.65
    assert sum(row["points"] for row in of_score) == pytest.approx(score, abs=1e-9)
    assert sum(row["weight"] for row in of_score) == pytest.approx(100, abs=1e-9)
    missing = next(row for row in of_score if row["component"] == "I.inovatif")
    assert (missing["state"], missing["note"]) == ("tidak ada data", "belum ada berkas")


def test_a_preset_holds_only_the_pillars_that_it_weighs(warehouse):
    rows = build(warehouse, LEVEL | {"attained_pct": 50.0}, GRADES | {"attained_pct": 80.0})
    assert points(rows, preset="kemendagri_proses") == {
        "P.1.1": pytest.approx((80, 100, 20), abs=1e-9)
    }


def test_the_two_denominators_do_not_mix(warehouse):
    cell = {"component": "C.E05", "pillar": "coverage", "share_of_pillar": 1.0}
    rows = build(
        warehouse,
        cell | {"attained_pct": 40.0},
        cell | {"attained_pct": 90.0, "basis": "riil_puskesmas"},
    )
    of_bases = {row["basis"]: row["points"] for row in rows if row["preset"] == "kalsel_opi"}
    assert of_bases == pytest.approx({"dukcapil": 40, "riil_puskesmas": 90}, abs=1e-9)


def test_a_rule_that_is_not_in_force_has_no_points(warehouse):
    rows = build(warehouse, GRADES | {"attained_pct": 80.0, "is_in_force": False})
    assert rows == []


def test_a_desa_is_scored_by_its_own_weights(warehouse):
    tkd = {"component": "V.tkd", "pillar": "tkd", "share_of_pillar": 1.0, "attained_pct": 50.0}
    budget = {"component": "V-G1", "pillar": "budget", "share_of_pillar": 1.0}
    rows = build(warehouse, villages=(tkd, budget | {"attained_pct": 100.0}))
    assert points(rows, preset="kinerja_desa", area_code=DESA) == {
        "V.tkd": pytest.approx((40, 80, 40), abs=1e-9),
        "V-G1": pytest.approx((20, 20, 0), abs=1e-9),
    }


def test_services_of_a_quarter_add_up_to_the_level_and_name_the_rows_that_lost(warehouse):
    rows = build(
        warehouse,
        services=(
            MOTHERS | {"lost_rows": "3, 9", "lost_rows_opensid": "3, 9, 11", "source_row": 3},
            CHILDREN,
        ),
    )
    for reading, level in (("form_text", 100 * 29 / 41), ("opensid", 100 * 29 / 44)):
        of_reading = [row for row in rows if row["basis"] == reading]
        assert sum(row["points"] for row in of_reading) == pytest.approx(level, abs=1e-9)
        assert sum(row["weight"] for row in of_reading) == pytest.approx(100, abs=1e-9)
    text, opensid = (
        next(row for row in rows if row["component"] == "V-B1" and row["basis"] == reading)
        for reading in ("form_text", "opensid")
    )
    assert (text["numerator"], text["denominator"], text["source_rows"]) == (13, 17, "3, 9")
    assert (opensid["denominator"], opensid["source_rows"]) == (18, "3, 9, 11")
    assert (text["source_path"], text["source_row"]) == (
        "data/raw/convergence/layanan_nilai.csv", 3,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("due", "missing", "state"),
    [(4, 0, "dinilai"), (4, 1, "sebagian"), (0, 2, "tidak ada data")],
)
def test_a_service_says_whether_it_was_scored(warehouse, due, missing, state):
    cell = {"received": 0, "due_form_text": due, "due_opensid": due, "missing": missing}
    rows = build(warehouse, services=(MOTHERS | cell, CHILDREN))
    assert next(row for row in rows if row["component"] == "V-B1")["state"] == state


def test_a_service_that_is_due_for_nobody_has_no_row(warehouse):
    cell = {"received": 0, "due_form_text": 0, "due_opensid": 0}
    rows = build(warehouse, services=(MOTHERS | cell, CHILDREN))
    assert {row["component"] for row in rows} == {"V-A1"}
