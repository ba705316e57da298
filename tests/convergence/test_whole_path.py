"""One kabupaten from its files to its score and ledger, every figure redone by hand."""

import shutil
from pathlib import Path

import polars as pl
import pytest

from pipeline import convergence_inputs
from pipeline.assets.convergence import SCORES
from pipeline.convergence.rule_table import rule_rows
from pipeline.identity import KEY_VARIABLE
from pipeline.settings import Paths
from tests import frames
from tests.conftest import ROOT
from tests.sql import test_convergence_outcome as outcome

DESA = "63.05.01.2001"
AREAS = ("63", "63.05", "63.06", "63.05.01", DESA, "63.05.01.2002")
FILES = {
    "aksi.csv": (
        "area_code,year_assessed,period,instrument,action,indicator,grade,points,max_points,"
        "assessor,evidence_url\n"
        "63.05,2025,2024,2021_full,1,1.1,A,,,provinsi,\n"
        "63.05,2025,2024,2021_full,1,1.2,B,,,provinsi,\n"
        "63.05,2025,2024,2021_full,1,1.2,A,,,mandiri,\n"
    ),
    "cakupan.csv": (
        "area_code,period,code,numerator,denominator,denominator_source,system,extracted_on\n"
        + "".join(
            f"63.05,2024-Q{quarter},E05,{served},40,dukcapil,,2025-01-10\n"
            for quarter, served in ((1, 5), (2, 10), (3, 10), (4, 15))
        )
    ),
    "layanan_nilai.csv": (
        "person_key,desa_code,quarter,group,indicator,value,ts_reason\n"
        f"a,{DESA},2024-Q1,bumil,B1,Y,\n"
        f"a,{DESA},2024-Q1,bumil,B2,T,\n"
        f"a,{DESA},2024-Q1,bumil,B5,TS,bukan_risiko\n"
    ),
}
REGISTER = {
    "marts.survey_register": "area_code string, year bigint, difference_pp double, "
    "is_simulated boolean",
    "marts.register_prevalence": "area_code string, level string, month date, indicator string, "
    "measured int, affected int, prevalence_pct double, coverage_pct double, "
    "registered_basis string, smoothed_pct double, is_simulated boolean",
    "marts.register_month": "month date, status string",
    "marts.register_quality": "area_code string, month date, quality_grade string",
}
"""Nobody has handed in a register."""


@pytest.fixture
def built(warehouse, tmp_path: Path, monkeypatch):
    """Every table of the score in a warehouse that read the files above."""
    monkeypatch.setenv(KEY_VARIABLE, "kunci untuk uji")
    paths = Paths(tmp_path)
    shutil.copytree(ROOT / "data" / "raw" / "convergence" / "rules", paths.convergence / "rules")
    for name, content in FILES.items():
        (paths.convergence / name).write_text(content)
    areas = frames.areas(*AREAS)
    rules = convergence_inputs.rules(paths)
    read = convergence_inputs.read_all(
        paths, areas.select("code", "level", "type"), [f"E{n:02}" for n in range(1, 30)]
    )
    assert read.tables["convergence_refusal"].height == 0
    for name, rows in (read.tables | {"score_rule": rule_rows(rules)}).items():
        warehouse.put(f"raw.{name}", rows)
    for table, columns in REGISTER.items():
        warehouse.connection.execute(f"create table {table} ({columns})")
    outcome.build(
        warehouse,
        [
            {"year": 2023, "survey": "SKI", "prevalence_pct": 14.4},
            {"year": 2024, "prevalence_pct": 13.2},
        ],
        ({"year": 2025, "target_pct": 18.8},),
    )
    warehouse.put("raw.area", areas)
    for model in ("convergence_gap", "village_register"):
        warehouse.build(model)
    for score in SCORES:
        if score.name == "district_component":
            for model in ("village_year", "village_kabupaten"):
                warehouse.build(model)
        selects, _ = score.selects()
        inputs = {name: warehouse.connection.sql(select).pl() for name, select in selects.items()}
        warehouse.put(f"statistics.{score.name}", score.compute(**inputs, rules=rules))
    warehouse.build("village_performance")
    return warehouse


def of_tapin(rows: pl.DataFrame, **wanted: str) -> list[dict]:
    return rows.filter(area_code="63.05", period="2024", **wanted).to_dicts()


def test_the_score_of_a_kabupaten_can_be_redone_by_hand(built):
    (row,) = of_tapin(built.build("convergence_score"), preset="kalsel_opi")
    assert row["outcome"] == 100
    assert row["process"] == pytest.approx(100 * 3 / 4)
    attained = 100 * (40 / 160) / 0.9
    assert row["coverage_average_pct"] == pytest.approx(attained)
    assert row["village_level_pct"] == 50
    assert row["coverage"] == pytest.approx((attained + 50) / 2)
    assert row["innovation"] is None
    score = (0.4 * 100 + 0.25 * 75 + 0.25 * (attained + 50) / 2) / 0.9
    assert row["score"] == pytest.approx(score)
    assert row["process_self_pct"] == 100
    # E05 is one of the seven of its group, of seven groups; of K one of the eight quarters of two
    # desa is there, and of its seven due cells five are unknown.
    coverage_present = (1 / 7 / 7 + 1 / 8 * 2 / 7) / 2
    present = 0.4 + 0.25 * 2 / 25 + 0.25 * coverage_present
    assert row["weight_present_pct"] == pytest.approx(100 * present)
    assert row["rank"] is None and "bobot yang terisi" in row["not_ranked_reason"]
    assert row["score_low"] < row["score"] < row["score_high"]


def test_every_point_of_it_is_followed_to_its_rows(built):
    ledger = of_tapin(built.build("score_ledger"), preset="kalsel_opi", basis="dukcapil")
    (row,) = of_tapin(built.build("convergence_score"), preset="kalsel_opi")
    assert sum(part["points"] for part in ledger) == pytest.approx(row["score"], abs=1e-9)
    parts = {part["component"]: part for part in ledger}
    cell = parts["C.E05"]
    assert (cell["numerator"], cell["denominator"], cell["target_pct"]) == (40, 160, 90)
    assert (cell["source_path"], cell["source_row"]) == ("data/raw/convergence/cakupan.csv", 2)
    assert cell["source_rows"].replace(" ", "") == "3,4,5"
    assert (parts["P.1.2"]["source_row"], parts["P.1.2"]["numerator"]) == (3, 1)
    assert parts["P.belum"]["state"] == "tidak ada data"
    assert parts["C.E06"]["state"] == "tidak ada data" and parts["C.E06"]["weight"] == 0
    assert parts["O.change"]["source_row"] == 3


def test_its_village_loses_the_row_that_says_so(built):
    level = built.build("village_convergence").filter(reading="form_text").to_dicts()
    assert [(row["received"], row["due"], row["missing"]) for row in level] == [(1, 2, 5)]
    service = next(
        row for row in built.build("score_ledger").to_dicts()
        if row["preset"] == "tkd" and row["basis"] == "form_text" and row["component"] == "V-B2"
    )  # fmt: skip
    assert (service["lost"], service["source_rows"]) == (50, "3")


def test_a_kabupaten_that_handed_in_nothing_has_bounds_and_no_zero(built):
    rows = built.build("convergence_score").filter(area_code="63.06", preset="seimbang")
    (row,) = rows.to_dicts()
    assert (row["score"], row["score_low"], row["score_high"]) == (None, 0, 100)
    assert (row["rank"], row["class"], row["quality_grade"]) == (None, None, "C")


def test_it_can_be_scored_again_under_rules_that_were_not_in_force(built):
    """Under 2025 both indicators belong to Analisis, one of four main actions."""
    rows = built.build("convergence_rescored")
    (row,) = of_tapin(rows, preset="kemendagri_proses")
    assert row["rule_version"] == "2025.1"
    assert row["process"] == pytest.approx(75)
    assert row["process_present_pct"] < 25
