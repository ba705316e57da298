"""Components, pillars and scores of a kabupaten, on tiny literal inputs."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import process_time

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.convergence.district import (
    COMPONENT,
    PILLAR_VALUES,
    PROCESS_SELF,
    SCORE,
    convergence_scores,
    district_components,
    pillar_values,
    process_self,
)
from pipeline.convergence.quality import INPUT_QUALITY, input_quality
from pipeline.convergence.rules import read_rules

ROOT = Path(__file__).resolve().parents[2]
FOLDER = "data/raw/convergence/rules"
RULES = read_rules(ROOT / FOLDER, FOLDER)
POOLED, MAIN_ACTIONS = RULES
TAPIN, BANJAR, KOBAR = "63.05", "63.03", "62.01"
POSITIVE = [code for code, one in POOLED.coverage["indicators"].items() if one["direction"] == "+"]

AKSI = {
    "area_code": pl.String,
    "year_assessed": pl.Int64,
    "period": pl.String,
    "instrument": pl.String,
    "action": pl.String,
    "indicator": pl.String,
    "grade": pl.String,
    "points": pl.Float64,
    "max_points": pl.Float64,
    "assessor": pl.String,
    "evidence_url": pl.String,
    "is_applicable": pl.Boolean,
    "source_path": pl.String,
    "source_row": pl.Int64,
    "is_simulated": pl.Boolean,
}
CAKUPAN = {
    "area_code": pl.String,
    "period": pl.String,
    "code": pl.String,
    "numerator": pl.Int64,
    "denominator": pl.Int64,
    "denominator_source": pl.String,
    "system": pl.String,
    "extracted_on": pl.Date,
    "source_path": pl.String,
    "source_row": pl.Int64,
    "is_simulated": pl.Boolean,
}
INOVASI = {
    "area_code": pl.String,
    "year": pl.Int64,
    "title": pl.String,
    "inovatif": pl.Int64,
    "inspiratif": pl.Int64,
    "replikatif": pl.Int64,
    "kolaboratif": pl.Int64,
    "evidence": pl.String,
    "source_path": pl.String,
    "source_row": pl.Int64,
    "is_simulated": pl.Boolean,
}
OUTCOMES = {
    "area_code": pl.String,
    "period": pl.String,
    "survey": pl.String,
    "current_pct": pl.Float64,
    "previous_survey": pl.String,
    "previous_year": pl.Int64,
    "previous_pct": pl.Float64,
    "target_pct": pl.Float64,
    "target_owner": pl.String,
    "target_year": pl.Int64,
    "are_intervals_published": pl.Boolean,
    "verdict": pl.String,
    "source_path": pl.String,
    "source_row": pl.Int64,
    "previous_row": pl.Int64,
}
VILLAGES = {
    "area_code": pl.String,
    "period": pl.String,
    "reading": pl.String,
    "received": pl.Int64,
    "due": pl.Int64,
    "missing": pl.Int64,
    "desa_quarters": pl.Int64,
    "desa_total": pl.Int64,
    "is_simulated": pl.Boolean,
}
REFUSALS = {
    "path": pl.String,
    "source_row": pl.Int64,
    "kind": pl.String,
    "reason": pl.String,
    "column": pl.String,
    "area_code": pl.String,
    "period": pl.String,
    "is_simulated": pl.Boolean,
    "code": pl.String,
    "detail": pl.String,
}
GAPS = {
    "area_code": pl.String,
    "period": pl.String,
    "is_simulated": pl.Boolean,
    "difference_pp": pl.Float64,
}
SCHEMAS = {
    "aksi": AKSI,
    "cakupan": CAKUPAN,
    "inovasi": INOVASI,
    "outcomes": OUTCOMES,
    "villages": VILLAGES,
    "refusals": REFUSALS,
}
USUAL = {"is_simulated": False, "is_applicable": True}


def frame(schema, rows, **usual):
    """The rows as a frame; a cell is the row's own, else the default, else null."""
    full = [
        {name: (USUAL | {"source_row": line} | usual | row).get(name) for name in schema}
        for line, row in enumerate(rows, start=2)
    ]
    return pl.DataFrame(full, schema=schema)


def graded(indicator, points, most=2.0, assessor="provinsi", **cells):
    """One row of aksi; points None: not applicable."""
    return {
        "area_code": TAPIN,
        "period": "2024",
        "instrument": "2021_full",
        "action": indicator.split(".")[0],
        "indicator": indicator,
        "points": points,
        "max_points": most,
        "assessor": assessor,
        "is_applicable": points is not None,
        "source_path": "aksi.csv",
    } | cells


def covered(code, numerator, denominator, period="2024", source="dukcapil", **cells):
    return {
        "area_code": TAPIN,
        "period": period,
        "code": code,
        "numerator": numerator,
        "denominator": denominator,
        "denominator_source": source,
        "source_path": "cakupan.csv",
    } | cells


def surveyed(current, previous=None, target=18.8, **cells):
    return {
        "area_code": TAPIN,
        "period": "2024",
        "survey": "SSGI",
        "current_pct": current,
        "previous_survey": None if previous is None else "SKI",
        "previous_year": None if previous is None else 2023,
        "previous_pct": previous,
        "target_pct": target,
        "target_owner": "nasional",
        "target_year": 2025,
        "are_intervals_published": False,
        "verdict": "belum terbukti berubah",
        "source_path": "survey.csv",
        "source_row": 118,
        "previous_row": None if previous is None else 87,
    } | cells


def reported(received, due, missing=0, handed_in=8, desa=2, **cells):
    return {
        "area_code": TAPIN,
        "period": "2024",
        "reading": "form_text",
        "received": received,
        "due": due,
        "missing": missing,
        "desa_quarters": handed_in,
        "desa_total": desa,
    } | cells


def rated(title, *ratings, **cells):
    names = POOLED.innovation["ratings"]
    row = {"area_code": TAPIN, "year": 2024, "title": title, "source_path": "inovasi.csv"}
    return row | dict(zip(names, ratings, strict=True)) | cells


def components(kabupaten=(TAPIN,), rules=RULES, **rows):
    frames = {name: frame(schema, rows.get(name, ())) for name, schema in SCHEMAS.items()}
    return district_components(rules, **frames, kabupaten=kabupaten)


def in_force(found, basis="dukcapil"):
    return found.filter(pl.col("is_in_force") & (pl.col("basis") == basis))


def part(found, component, area=TAPIN, basis="dukcapil"):
    """The one row of a component under the version in force."""
    return in_force(found, basis).row(
        by_predicate=(pl.col("component") == component) & (pl.col("area_code") == area), named=True
    )


def pillars(area=TAPIN, version="2018.1", basis="dukcapil", **rows):
    """The pillars of one area and year under a version."""
    return pillar_values(components(**rows)).row(
        by_predicate=(pl.col("area_code") == area)
        & (pl.col("rule_version") == version)
        & (pl.col("basis") == basis),
        named=True,
    )


EIGHT_ACTIONS = [
    graded(f"{action}.{number}", 2.0)
    for action, count in zip("12345678", (4, 3, 3, 3, 3, 3, 3, 3), strict=True)
    for number in range(1, count + 1)
]


def with_points(points):
    """The 25 indicators with so many points in all, 2 each from the first on."""
    given = [min(2.0, max(0.0, points - 2.0 * place)) for place in range(25)]
    return [row | {"points": some} for row, some in zip(EIGHT_ACTIONS, given, strict=True)]


# Process


@pytest.mark.parametrize(
    ("points", "expected"), [(50, 100), (49, 98), (47, 94), (43, 86), (41, 82)]
)
def test_points_of_all_25_indicators_are_pooled_as_in_kaltim_2022(points, expected):
    found = pillars(aksi=with_points(points))
    # To the last bit: limits such as 80 are compared with it.
    assert found["process"] == expected
    assert (found["process_low"], found["process_high"]) == pytest.approx((expected, expected))
    assert found["process_present_pct"] == pytest.approx(100)


@pytest.mark.parametrize(("points", "expected"), [(36, 100), (35, 97.2222), (22, 61.1111)])
def test_the_12_indicators_of_2019_are_pooled_as_kalsel_published(points, expected):
    given = [min(3.0, max(0.0, points - 3.0 * place)) for place in range(12)]
    rows = [
        graded(f"{1 + place // 3}.{1 + place % 3}", some, 3.0, instrument="2019_A14", period="2019")
        for place, some in enumerate(given)
    ]
    assert pillars(aksi=rows)["process"] == pytest.approx(expected, abs=1e-4)


def test_indicators_that_nobody_graded_open_the_bounds_and_take_no_points():
    rows = with_points(50)[:20]
    found = components(aksi=rows)
    ungraded = part(found, "P.belum")
    assert ungraded["nominal_share"] == pytest.approx(5 / 25)
    assert (ungraded["attained_pct"], ungraded["share_of_pillar"]) == (None, 0)
    assert ungraded["state"] == "tidak ada data"
    assert ungraded["note"] == "5 dari 25 indikator 2021_full belum dinilai panel"
    pillar = pillars(aksi=rows)
    assert pillar["process"] == pytest.approx(100)
    assert (pillar["process_low"], pillar["process_high"]) == pytest.approx((80, 100))
    assert pillar["process_present_pct"] == pytest.approx(80)


def test_without_a_panel_the_process_is_missing_whatever_the_self_grades():
    rows = [row | {"assessor": "mandiri"} for row in EIGHT_ACTIONS]
    found = components(aksi=rows)
    assert found.filter(pl.col("pillar") == "process")["component"].unique().to_list() == [
        "P.belum"
    ]
    pillar = pillars(aksi=rows)
    assert (pillar["process"], pillar["process_low"], pillar["process_high"]) == (None, 0, 100)
    aksi = frame(AKSI, rows)
    own = process_self(RULES, aksi)
    assert own.filter(pl.col("rule_version") == "2018.1").rows() == [
        (TAPIN, "2024", "2018.1", 100.0)
    ]


def test_the_provincial_panel_rules_over_kemendagri_and_the_difference_bounds_the_score():
    rows = [
        graded("1.1", 2.0),
        graded("1.1", 1.0, assessor="kemendagri"),
        *(graded(row["indicator"], 2.0) for row in EIGHT_ACTIONS[1:]),
    ]
    cell = part(components(aksi=rows), "P.1.1")
    assert (cell["attained_pct"], cell["low_pct"], cell["high_pct"]) == (100, 50, 100)
    assert cell["is_conflict"]
    assert "provinsi 2 dari 2 (aksi.csv baris 2), kemendagri 1 dari 2" in cell["note"]
    assert (cell["source_row"], cell["source_rows"]) == (2, "3")
    pillar = pillars(aksi=rows)
    assert (pillar["process"], pillar["process_low"]) == pytest.approx((100, 98))


def test_kemendagri_counts_where_the_province_did_not_grade():
    rows = [graded("1.1", 2.0), graded("1.2", 0.0, assessor="kemendagri")]
    assert pillars(aksi=rows)["process"] == pytest.approx(50)
    assert not part(components(aksi=rows), "P.1.2")["is_conflict"]


def test_equal_grades_of_two_assessors_are_no_conflict():
    rows = [graded("1.1", 1.0), graded("1.1", 1.0, assessor="kemendagri")]
    cell = part(components(aksi=rows), "P.1.1")
    assert (cell["is_conflict"], cell["low_pct"], cell["high_pct"]) == (False, 50, 50)


def test_an_indicator_that_does_not_apply_weighs_nothing_and_is_not_ungraded():
    rows = [*EIGHT_ACTIONS[:24], graded("8.3", None)]
    found = components(aksi=rows)
    cell = part(found, "P.8.3")
    assert (cell["state"], cell["nominal_share"], cell["share_of_pillar"]) == (
        "tidak berlaku",
        0,
        0,
    )
    assert "P.belum" not in in_force(found)["component"].to_list()
    assert pillars(aksi=rows)["process_present_pct"] == pytest.approx(100)


def test_a_panel_to_which_nothing_applies_leaves_the_process_unknown():
    rows = [graded(row["indicator"], None) for row in EIGHT_ACTIONS]
    pillar = pillars(aksi=rows)
    assert (pillar["process"], pillar["process_low"], pillar["process_high"]) == (None, 0, 100)
    assert pillar["process_present_pct"] == 0


def test_a_row_without_points_is_no_grade():
    rows = [graded("1.1", 1.0), graded("1.2", None, is_applicable=True), graded("1.3", 0.0, 0.0)]
    found = in_force(components(aksi=rows)).filter(pl.col("pillar") == "process")
    assert found["component"].to_list() == ["P.1.1", "P.belum"]
    assert pillars(aksi=rows)["process"] == pytest.approx(50)


def test_two_instruments_of_one_year_are_pooled_and_keep_apart_what_has_the_same_name():
    rows = [
        graded("1.1", 3.0, 3.0, instrument="2019_A14"),
        graded("1.1", 0.0, 2.0),
        graded("1.2", 1.0, 2.0),
    ]
    found = components(aksi=rows)
    names = in_force(found).filter(pl.col("pillar") == "process")["component"].to_list()
    assert names == ["P.1.2", "P.2019_A14.1.1", "P.2021_full.1.1", "P.belum"]
    assert pillars(aksi=rows)["process"] == pytest.approx(100 * 4 / 7)
    # 11 of the 12 and 23 of the 25 are left, at 3 and 2 points each.
    assert part(found, "P.belum")["nominal_share"] == pytest.approx(79 / 86)


def test_from_2025_the_main_actions_count_equally_and_the_supporting_one_not_at_all():
    given = {
        "analisis.1": 4.0, "analisis.2": 0.0, "perencanaan.1": 4.0, "pelaksanaan.1": 4.0,
        "penilaian.1": 2.0, "pendukung.1": 0.0,
    }  # fmt: skip
    rows = [
        graded(name, points, 4.0, instrument="2025_p3s", period="2025")
        for name, points in given.items()
    ]
    found = components(aksi=rows)
    support = part(found, "P.pendukung.1")
    assert (support["nominal_share"], support["share_of_pillar"]) == (0, 0)
    assert "aksi pendukung, tidak dihitung" in support["note"]
    assert pillars(aksi=rows, version="2025.1")["process"] == pytest.approx(
        (50 + 100 + 100 + 50) / 4
    )
    # Under the rules of before, all six are pooled: 14 of 24 points.
    assert pillars(aksi=rows, version="2018.1")["process"] == pytest.approx(100 * 14 / 24)


def test_an_assessment_of_eight_actions_goes_through_the_crosswalk_under_the_rules_of_2025():
    points = {"1": 2.0, "2": 2.0, "3": 1.0, "4": 0.0, "5": 1.0, "6": 0.0, "7": 0.0, "8": 1.0}
    rows = [row | {"points": points[row["action"]]} for row in EIGHT_ACTIONS]
    # analisis 100; perencanaan (6+3+0)/18 = 50; pelaksanaan 50; penilaian (0+3)/12 = 25; action 6
    # is supporting.
    assert pillars(aksi=rows, version="2025.1")["process"] == pytest.approx(
        (100 + 50 + 50 + 25) / 4
    )
    assert pillars(aksi=rows, version="2018.1")["process"] == pytest.approx(100 * 23 / 50)
    moved = components(aksi=rows).filter(
        (pl.col("rule_version") == "2025.1") & (pl.col("component") == "P.1.1")
    )
    assert moved["rule_status"].unique().to_list() == ["usulan"]
    assert not moved["is_in_force"].any()


def test_a_main_action_without_a_grade_leaves_a_quarter_open():
    rows = [
        graded(f"{action}.{number}", 4.0, 4.0, instrument="2025_p3s", period="2025")
        for action, count in (("analisis", 10), ("perencanaan", 10), ("pelaksanaan", 10))
        for number in range(1, count + 1)
    ]
    pillar = pillars(aksi=rows, version="2025.1")
    assert (pillar["process"], pillar["process_low"]) == pytest.approx((100, 75))
    assert pillar["process_present_pct"] == pytest.approx(75)
    assert (
        "aksi utama tanpa nilai: Penilaian hasil" in part(components(aksi=rows), "P.belum")["note"]
    )


def test_indicators_whose_action_is_not_known_stay_open_by_their_share_of_the_instrument():
    rows = [
        graded(f"{action}.1", 4.0, 4.0, instrument="2025_p3s", period="2025")
        for action in MAIN_ACTIONS.process["main_actions"]
    ]
    assert pillars(aksi=rows, version="2025.1")["process_low"] == pytest.approx(100 * 4 / 31)


# Coverage


def test_coverage_is_the_mean_of_groups_of_means_and_stops_at_the_target():
    rows = [
        covered("E01", 58, 100),  # REMAJA: target 58 -> 100
        covered("E02", 45, 100),  # REMAJA: target 90 -> 50
        covered("E14", 100, 100),  # BALITA: target 80, more than it -> 100
    ]
    pillar = pillars(cakupan=rows)
    assert pillar["coverage_average_pct"] == pytest.approx((75 + 100) / 2)
    assert pillar["coverage"] == pytest.approx(87.5)
    assert pillar["village_level_pct"] is None


def test_a_negative_indicator_above_its_target_attains_target_over_coverage():
    rows = [covered("E12", 148, 1000), covered("E13", 155, 1000)]
    found = components(cakupan=rows)
    assert part(found, "C.E12")["attained_pct"] == pytest.approx(50)
    assert part(found, "C.E13")["attained_pct"] == pytest.approx(100)


def test_coverage_and_village_level_are_averaged_half_and_half():
    found = components(cakupan=[covered("E14", 40, 100)], villages=[reported(29, 41)])
    pillar = pillars(cakupan=[covered("E14", 40, 100)], villages=[reported(29, 41)])
    assert pillar["coverage_average_pct"] == pytest.approx(50)
    assert pillar["village_level_pct"] == pytest.approx(100 * 29 / 41)
    assert pillar["coverage"] == pytest.approx((50 + 100 * 29 / 41) / 2)
    assert part(found, "C.E14")["share_of_pillar"] == pytest.approx(0.5)
    assert part(found, "C.E14")["nominal_share"] == pytest.approx(0.5 / 7 / 6)


def test_the_one_half_of_coverage_that_is_there_stands_alone_and_says_so():
    villages = [reported(30, 40)]
    assert pillars(villages=villages)["coverage"] == pytest.approx(75)
    assert "C dari K saja" in part(components(villages=villages), "C.K")["note"]
    found = components(cakupan=[covered("E14", 40, 100)])
    assert "C dari E01-E29 saja" in part(found, "C.K")["note"]
    assert part(found, "C.K")["state"] == "tidak ada data"


def test_quarters_are_pooled_and_the_missing_ones_open_the_bounds():
    rows = [
        covered("E14", 10, 100, "2024-Q1"),
        covered("E14", 200, 300, "2024-Q3", source_row=9),
    ]
    cell = part(components(cakupan=rows), "C.E14")
    attained = 100 * (210 / 400) / 0.80
    assert (cell["numerator"], cell["denominator"]) == (210, 400)
    assert cell["attained_pct"] == pytest.approx(attained)
    assert cell["low_pct"] == pytest.approx(attained / 2)
    assert cell["high_pct"] == pytest.approx(attained / 2 + 50)
    assert (cell["state"], cell["present_fraction"]) == ("sebagian", 0.5)
    assert (cell["source_path"], cell["source_row"], cell["source_rows"]) == ("cakupan.csv", 2, "9")
    assert cell["note"] == "2 dari 4 triwulan"


def test_an_annual_row_wins_over_quarters():
    rows = [covered("E14", 1, 100, "2024-Q1"), covered("E14", 40, 100, "2024")]
    cell = part(components(cakupan=rows), "C.E14")
    assert (cell["attained_pct"], cell["state"]) == (pytest.approx(50), "dinilai")


def test_rows_of_another_file_are_named_with_their_file():
    rows = [
        covered("E14", 10, 100, "2024-Q1"),
        covered("E14", 10, 100, "2024-Q2", source_path="cakupan-b.csv", source_row=4),
    ]
    assert part(components(cakupan=rows), "C.E14")["source_rows"] == "cakupan-b.csv:4"


def test_nobody_to_serve_all_year_does_not_apply_and_leaves_the_others_whole():
    nobody = [covered("E10", 0, 0, f"2024-Q{quarter}") for quarter in range(1, 5)]
    rows = [*nobody, covered("E11", 40, 100)]
    found = components(cakupan=rows)
    assert part(found, "C.E10")["state"] == "tidak berlaku"
    assert part(found, "C.E10")["nominal_share"] == 0
    assert part(found, "C.E11")["nominal_share"] == pytest.approx(0.5 / 7 / 3)


def test_one_quarter_without_anybody_to_serve_does_not_excuse_the_three_that_are_missing():
    cell = part(components(cakupan=[covered("E10", 0, 0, "2024-Q1")]), "C.E10")
    assert (cell["state"], cell["attained_pct"]) == ("tidak ada data", None)
    assert cell["note"] == "sasaran 0 di 1 dari 4 triwulan"
    assert cell["nominal_share"] > 0


def test_each_basis_takes_its_own_denominators_and_falls_back_in_the_order_of_the_rules():
    rows = [
        covered("E14", 40, 100, source="dukcapil"),
        covered("E14", 40, 80, source="riil_puskesmas"),
        covered("E20", 45, 100, source="pk_bkkbn"),
    ]
    found = components(cakupan=rows)
    assert part(found, "C.E14")["attained_pct"] == pytest.approx(50)
    assert part(found, "C.E14", basis="riil_puskesmas")["attained_pct"] == pytest.approx(62.5)
    for basis in ("dukcapil", "riil_puskesmas"):
        fallen_back = part(found, "C.E20", basis=basis)
        assert fallen_back["denominator_source"] == "pk_bkkbn"
        assert f"penyebut pk_bkkbn, {basis} tidak ada" in fallen_back["note"]


def test_a_source_that_counts_nobody_does_not_hide_one_that_does():
    rows = [covered("E14", 0, 0), covered("E14", 40, 80, source="riil_puskesmas")]
    cell = part(components(cakupan=rows), "C.E14")
    assert (cell["denominator_source"], cell["attained_pct"]) == ("riil_puskesmas", 62.5)


def test_a_missing_indicator_of_an_area_with_refused_rows_is_called_refused():
    refusals = [
        {"path": "cakupan.csv", "source_row": row, "kind": "cakupan", "area_code": TAPIN,
         "period": "2024-Q1"} for row in (7, 12)
    ] + [{"path": "x.csv", "source_row": 1, "kind": "cakupan", "area_code": TAPIN}]  # fmt: skip
    found = components(cakupan=[covered("E14", 40, 100)], refusals=refusals)
    missing = part(found, "C.E15")
    assert missing["state"] == "ditolak"
    assert (
        missing["note"] == "belum diisi; 2 baris cakupan ditolak (cakupan.csv baris 7 dan lainnya)"
    )
    assert part(found, "C.E14")["state"] == "dinilai"
    assert part(found, "I.inovatif")["state"] == "tidak ada data"


def refused(kind, row, **cells):
    return {"path": f"{kind}.csv", "source_row": row, "kind": kind, "area_code": TAPIN,
            "period": "2024", **cells}  # fmt: skip


def test_a_refused_row_is_told_of_its_own_indicator_and_of_no_other():
    refusals = [refused("cakupan", 7, code="E15", detail="dukcapil")]
    found = components(cakupan=[covered("E14", 40, 100)], refusals=refusals)
    assert part(found, "C.E15")["state"] == "ditolak"
    assert "cakupan.csv baris 7" in part(found, "C.E15")["note"]
    assert part(found, "C.E16")["state"] == "tidak ada data"


def test_a_grade_that_rules_because_the_panel_above_was_refused_may_be_any():
    """The provinsi's row was refused; that Kemendagri gave a C does not make it certain."""
    grades = [graded("2.1", points=0, assessor="kemendagri"), graded("2.2", points=2)]
    refusals = [refused("aksi", 9, code="2.1", detail="provinsi")]
    found = components(aksi=grades, refusals=refusals)
    cell, other = part(found, "P.2.1"), part(found, "P.2.2")
    assert (cell["attained_pct"], cell["low_pct"], cell["high_pct"]) == (0, 0, 100)
    assert cell["state"] == "sebagian" and "aksi.csv baris 9" in cell["note"]
    assert (other["low_pct"], other["state"]) == (100, "dinilai")
    assert cell["share_of_pillar"] == other["share_of_pillar"] == 0.5
    certain = components(aksi=grades, refusals=[refused("aksi", 9, code="2.1", detail="mandiri")])
    assert part(certain, "P.2.1")["state"] == "dinilai"


def test_an_innovation_that_was_refused_or_not_rated_widens_the_bounds():
    """Rated 4 of 4; of three filed one was refused and one has no such rating: 4 to 12 of 12."""
    filed = [rated("a", 4, 4, 4, 4), rated("b", None, 4, 4, 4)]
    found = components(inovasi=filed, refusals=[refused("inovasi", 5)])
    cell = part(found, "I.inovatif")
    assert cell["attained_pct"] == 100
    assert cell["low_pct"] == pytest.approx(100 / 3) and cell["high_pct"] == 100
    assert cell["present_fraction"] == pytest.approx(1 / 3)
    assert cell["state"] == "sebagian" and "inovasi.csv baris 5" in cell["note"]
    whole = part(components(inovasi=filed[:1]), "I.inovatif")
    assert (whole["state"], whole["low_pct"]) == ("dinilai", 100)


def test_the_village_level_is_sure_only_as_far_as_villages_reported():
    cell = part(components(villages=[reported(30, 40, missing=10, handed_in=4)]), "C.K")
    # Half the villages' quarters, and of these 40 of 50 cells: 0.4 of the whole is known.
    assert cell["attained_pct"] == pytest.approx(75)
    assert cell["present_fraction"] == pytest.approx(0.4)
    assert cell["low_pct"] == pytest.approx(0.5 * 100 * 30 / 50)
    assert cell["high_pct"] == pytest.approx(0.5 * 100 * 40 / 50 + 50)
    assert cell["note"].startswith("4 dari 8 laporan desa per triwulan; 10 isian tidak diketahui")


def test_the_village_level_is_of_the_reading_in_the_rules():
    villages = [reported(29, 44, reading="opensid"), reported(29, 41)]
    assert part(components(villages=villages), "C.K")["denominator"] == 41


def test_villages_that_owe_no_service_give_no_level():
    cell = part(components(villages=[reported(0, 0)]), "C.K")
    assert (cell["attained_pct"], cell["state"]) == (None, "tidak ada data")


# Outcome


@pytest.mark.parametrize(
    ("current", "previous", "target", "expected"),
    [
        (13.2, 14.4, 18.8, 100.0),  # Tapin
        (19.8, 25.4, 18.8, 90.9),  # Hulu Sungai Selatan
        (21.6, 25.1, 20.74, 89.7),  # Tanah Bumbu
        (27.6, 36.0, 18.8, 60.4),  # Hulu Sungai Utara
        (32.3, 30.1, 18.8, 34.9),  # Banjar
    ],
)
def test_outcome_is_level_and_change_as_worked_by_hand(current, previous, target, expected):
    rows = {"outcomes": [surveyed(current, previous, target)], "inovasi": [rated("a", 1, 1, 1, 1)]}
    found = pillars(**rows)
    assert found["outcome"] == pytest.approx(expected, abs=0.05)
    assert found["outcome_present_pct"] == pytest.approx(100)


def test_a_change_that_two_published_intervals_do_not_prove_gives_50():
    given = surveyed(32.3, 30.1, are_intervals_published=True)
    found = components(outcomes=[given], villages=[reported(1, 2)])
    assert part(found, "O.change")["attained_pct"] == 50
    assert "belum terbukti berubah" in part(found, "O.change")["note"]
    proven = given | {"verdict": "naik nyata"}
    found = components(outcomes=[proven], villages=[reported(1, 2)])
    assert part(found, "O.change")["attained_pct"] == 0


def test_without_a_survey_before_the_level_stands_alone_and_the_change_stays_open():
    rows = {"outcomes": [surveyed(37.6)], "villages": [reported(1, 2)]}
    found = components(**rows)
    assert part(found, "O.level")["share_of_pillar"] == 1
    assert part(found, "O.change")["state"] == "tidak ada data"
    pillar = pillars(**rows)
    assert pillar["outcome"] == pytest.approx(50)
    assert (pillar["outcome_low"], pillar["outcome_high"]) == pytest.approx((30, 70))
    assert pillar["outcome_present_pct"] == pytest.approx(60)


def test_only_a_survey_of_the_year_itself_counts():
    found = components(
        outcomes=[surveyed(13.2, 14.4)], villages=[reported(1, 2, period="2025")]
    ).filter(pl.col("period") == "2025")
    assert part(found, "O.level")["state"] == "tidak ada data"
    assert part(found, "O.level")["note"] == "tidak ada survei tahun 2025"
    assert pillar_values(found)["outcome"].to_list() == [None] * 4


def test_without_a_target_there_is_no_outcome_but_the_prevalence_is_told():
    found = components(outcomes=[surveyed(20.0, 25.0, None)], villages=[reported(1, 2)])
    level = part(found, "O.level")
    assert (level["attained_pct"], level["numerator"]) == (None, 20.0)


def test_the_rows_of_both_surveys_are_named():
    found = components(outcomes=[surveyed(13.2, 14.4)], villages=[reported(1, 2)])
    change = part(found, "O.change")
    assert (change["source_path"], change["source_row"]) == ("survey.csv", 118)
    assert (change["numerator"], change["source_rows"]) == (14.4, "87")
    assert change["note"] == (
        "SSGI 2024 dibanding SKI 2023; target 2025 (nasional); surveinya: belum terbukti berubah"
    )


# Innovation


def test_ratings_are_averaged_over_innovations_so_their_number_does_not_count():
    one = pillars(inovasi=[rated("a", 4, 3, 2, 1)])["innovation"]
    twice = pillars(inovasi=[rated("a", 4, 3, 2, 1), rated("b", 4, 3, 2, 1)])["innovation"]
    assert (one, twice) == (pytest.approx(62.5), pytest.approx(62.5))
    mixed = pillars(inovasi=[rated("a", 4, 4, 4, 4), rated("b", 0, 0, 0, 0)])
    assert mixed["innovation"] == pytest.approx(50)


def test_a_rating_that_is_missing_is_no_zero_and_opens_a_quarter():
    pillar = pillars(inovasi=[rated("a", 4, 4, 4, None)])
    assert pillar["innovation"] == pytest.approx(100)
    assert (pillar["innovation_low"], pillar["innovation_high"]) == pytest.approx((75, 100))


def test_no_innovation_filed_is_unknown_and_not_0():
    pillar = pillars(cakupan=[covered("E14", 1, 2)])
    assert (pillar["innovation"], pillar["innovation_low"]) == (None, 0)
    assert (pillar["innovation_high"], pillar["innovation_present_pct"]) == (100, 0)


# Frames


def test_a_kabupaten_that_handed_in_nothing_is_there_with_everything_missing():
    found = components([TAPIN, BANJAR], cakupan=[covered("E14", 40, 100)])
    absent = in_force(found).filter(pl.col("area_code") == BANJAR)
    assert absent["state"].unique().to_list() == ["tidak ada data"]
    assert absent.height == 2 + 1 + 29 + 1 + 4
    assert absent["nominal_share"].sum() == pytest.approx(4)


def test_every_year_is_scored_under_every_version_and_says_which_is_in_force():
    found = components(cakupan=[covered("E14", 40, 100), covered("E14", 40, 100, "2025-Q1")])
    assert found.select("period", "rule_version", "is_in_force").unique().sort(pl.all()).rows() == [
        ("2024", "2018.1", True),
        ("2024", "2025.1", False),
        ("2025", "2018.1", False),
        ("2025", "2025.1", True),
    ]


def test_a_row_of_a_desa_is_no_row_of_a_kabupaten():
    rows = [covered("E21", 40, 100, area_code="63.05.01.2001")]
    assert components(cakupan=rows).is_empty()


def test_a_component_of_simulated_input_says_so_and_its_pillars_too():
    rows = {
        "cakupan": [covered("E14", 40, 100, is_simulated=True)],
        "outcomes": [surveyed(13.2, 14.4)],
    }
    found = components(**rows)
    assert part(found, "C.E14")["is_simulated"]
    assert not part(found, "O.level")["is_simulated"]
    assert pillars(**rows)["is_simulated"]


def test_empty_inputs_give_typed_empty_frames():
    found = components([])
    assert found.schema == COMPONENT
    assert pillar_values(found).schema == PILLAR_VALUES
    own = process_self(RULES, frame(AKSI, []))
    assert own.schema == PROCESS_SELF
    scores = convergence_scores(
        RULES, found, own, pl.DataFrame(schema=INPUT_QUALITY), frame(GAPS, []), {}
    )
    assert scores.schema == SCORE
    assert (found.height, own.height, scores.height) == (0, 0, 0)


# Scores

FULL = {
    "aksi": EIGHT_ACTIONS,
    "cakupan": [
        covered(code, 80, 100, source=source)
        for code in POOLED.coverage["indicators"]
        for source in ("dukcapil", "riil_puskesmas")
    ],
    "inovasi": [rated("a", 4, 2, 2, 0)],
    "outcomes": [surveyed(19.8, 25.4)],
    "villages": [reported(29, 41)],
}


def everywhere(kabupaten, rows=FULL):
    return {
        name: [row | {"area_code": area} for area in kabupaten for row in some]
        for name, some in rows.items()
    }


def good(*kabupaten, score=90.0, period="2024"):
    return pl.DataFrame(
        [(area, period, score, "A", 100.0, 50.0, 100.0, 100.0) for area in kabupaten],
        schema=INPUT_QUALITY,
        orient="row",
    )


def scores(kabupaten=(TAPIN,), quality=None, gaps=(), rules=RULES, **rows):
    found = components(kabupaten, rules, **rows)
    own = process_self(rules, frame(AKSI, rows.get("aksi", ())))
    quality = good(*kabupaten) if quality is None else quality
    provinsi = {area: area[:2] for area in kabupaten}
    return convergence_scores(rules, found, own, quality, frame(GAPS, gaps), provinsi)


def score_of(found, area=TAPIN, preset="kalsel_opi"):
    return found.row(
        by_predicate=pl.col("is_in_force")
        & (pl.col("area_code") == area)
        & (pl.col("preset") == preset),
        named=True,
    )


def test_the_score_weighs_the_pillars_by_the_preset():
    found = scores(**FULL)
    pillar = pillars(**FULL)
    weights = {"outcome": 0.4, "process": 0.25, "coverage": 0.25, "innovation": 0.1}
    opi = score_of(found)
    assert opi["score"] == pytest.approx(sum(w * pillar[name] for name, w in weights.items()))
    assert (opi["rank"], opi["rank_lower"], opi["rank_upper"], opi["class"]) == (1, 1, 1, "Berdaya")
    assert (opi["level"], opi["ranked_areas"], opi["quality_score"]) == ("kabupaten", 1, 90)
    process_only = score_of(found, preset="kemendagri_proses")
    assert process_only["score"] == pytest.approx(100)


def test_components_times_weights_add_up_to_the_score():
    rows = FULL | {
        "aksi": [*with_points(43)[:20], graded("8.3", None)],
        "inovasi": [],
        "villages": [],
        "cakupan": [covered("E01", 3, 10, "2024-Q2"), covered("E10", 7, 9), covered("E11", 1, 9)],
    }
    found = components(**rows)
    kept = scores(**rows).filter(pl.col("score").is_not_null())
    assert kept.height == 2 * 3
    for score in kept.iter_rows(named=True):
        version = next(one for one in RULES if one.version == score["rule_version"])
        weights = version.presets[score["preset"]]["weights"]
        parts = found.filter(
            (pl.col("rule_version") == version.version)
            & (pl.col("basis") == "dukcapil")
            & (pl.col("share_of_pillar") > 0)
        ).to_dicts()
        used = sum(weights[name] for name in {row["pillar"] for row in parts})
        points = sum(
            weights[row["pillar"]] / used * row["share_of_pillar"] * row["attained_pct"]
            for row in parts
        )
        assert points == pytest.approx(score["score"], abs=1e-9)


def test_ranks_are_of_the_provinsi_alone():
    kabupaten = (TAPIN, BANJAR, KOBAR)
    rows = everywhere(kabupaten)
    rows["inovasi"] = [
        row | {"inovatif": 4 if row["area_code"] != TAPIN else 0} for row in rows["inovasi"]
    ]
    found = scores(kabupaten, **rows)
    ranks = {area: score_of(found, area)["rank"] for area in kabupaten}
    assert ranks == {BANJAR: 1, TAPIN: 2, KOBAR: 1}
    assert score_of(found, TAPIN)["ranked_areas"] == 2


def test_an_area_with_too_little_weight_is_not_ranked_and_has_no_class():
    found = score_of(scores(outcomes=FULL["outcomes"], villages=FULL["villages"]))
    assert (found["rank"], found["tier"], found["class"], found["ranked_areas"]) == (None,) * 3 + (
        0,
    )
    # Outcome 0.4 whole, and K, half of the 0.25 of coverage.
    assert found["weight_present_pct"] == pytest.approx(52.5)
    assert found["not_ranked_reason"] == "hanya 52,5 % bobot yang terisi (perlu 70 %)"
    assert found["score_low"] < found["score"] < found["score_high"]


def test_an_area_of_poor_or_unknown_quality_is_not_ranked_and_flagged():
    poor = score_of(scores(quality=good(TAPIN, score=55.0), **FULL))
    assert (poor["rank"], poor["class"], poor["flags"]) == (None, None, "DATA")
    assert poor["not_ranked_reason"] == "mutu data 55,0 di bawah 60"
    unknown = score_of(scores(quality=pl.DataFrame(schema=INPUT_QUALITY), **FULL))
    assert (unknown["rank"], unknown["flags"]) == (None, "DATA")


def test_puskesmas_denominators_are_scored_and_ranked_beside_the_dukcapil():
    kabupaten = (TAPIN, BANJAR)
    rows = everywhere(kabupaten)
    rows["cakupan"] = [
        row
        | (
            {"numerator": 10}
            if (row["area_code"], row["denominator_source"]) == (TAPIN, "riil_puskesmas")
            else {}
        )
        for row in rows["cakupan"]
    ]
    found = scores(kabupaten, **rows)
    tapin, banjar = score_of(found, TAPIN), score_of(found, BANJAR)
    assert (tapin["rank"], banjar["rank"]) == (1, 1)
    assert (tapin["rank_puskesmas"], banjar["rank_puskesmas"]) == (2, 1)
    assert tapin["score_puskesmas"] - tapin["score"] == pytest.approx(
        0.25 * (tapin["coverage_puskesmas"] - tapin["coverage"])
    )


@pytest.mark.parametrize(
    ("outcome", "points", "expected"),
    [
        (surveyed(27.6, 36.0), 50, None),  # outcome 60.4, fallen
        (surveyed(32.3, 36.0), 50, "NOT-MATCH"),  # outcome 43.5
        (surveyed(13.3, 13.2), 40, "NOT-MATCH"),  # at its target, yet no longer falling
        (surveyed(13.2, 13.2), 40, "NOT-MATCH"),
        (surveyed(32.3, 30.1), 39, None),  # process 78
    ],
)
def test_a_high_process_that_the_outcome_does_not_match_is_flagged(outcome, points, expected):
    found = scores(**FULL | {"outcomes": [outcome], "aksi": with_points(points)})
    assert score_of(found)["flags"] == expected


@pytest.mark.parametrize(("gap", "expected"), [(5.0, None), (5.1, "GAP"), (-5.1, "GAP")])
def test_survey_and_register_more_than_5_points_apart_are_flagged(gap, expected):
    gaps = [{"area_code": TAPIN, "period": "2024", "is_simulated": False, "difference_pp": gap}]
    assert score_of(scores(gaps=gaps, **FULL))["flags"] == expected


def test_an_invented_register_is_not_held_against_a_real_score():
    gaps = [{"area_code": TAPIN, "period": "2024", "is_simulated": True, "difference_pp": 9.0}]
    found = score_of(scores(gaps=gaps, **FULL))
    assert (found["is_simulated"], found["flags"]) == (False, None)
    real = [*gaps, gaps[0] | {"is_simulated": False, "difference_pp": 6.0}]
    assert score_of(scores(gaps=real, **FULL))["flags"] == "GAP"


def test_every_flag_stands_in_the_order_of_the_rules():
    rows = FULL | {
        "aksi": [*EIGHT_ACTIONS, graded("1.1", 1.0, assessor="kemendagri")],
        "outcomes": [surveyed(32.3, 30.1)],
    }
    gaps = [{"area_code": TAPIN, "period": "2024", "is_simulated": False, "difference_pp": 9.0}]
    found = scores(quality=good(TAPIN, score=59.9), gaps=gaps, **rows)
    assert score_of(found)["flags"] == "NOT-MATCH,DATA,GAP,CONFLICT"


def test_the_self_grade_stands_beside_the_score_and_changes_nothing():
    rosy = [row | {"assessor": "mandiri"} for row in EIGHT_ACTIONS]
    panel = with_points(25)
    without = score_of(scores(**FULL | {"aksi": panel}))
    beside = score_of(scores(**FULL | {"aksi": panel + rosy}))
    assert (without["process_self_pct"], beside["process_self_pct"]) == (None, 100)
    assert beside["process"] == without["process"] == pytest.approx(50)
    assert beside["score"] == without["score"]


def test_the_order_of_the_inputs_changes_nothing():
    kabupaten = (TAPIN, BANJAR, KOBAR)
    rows = everywhere(kabupaten)
    rows["aksi"] += [graded("1.1", 0.0, assessor="kemendagri")]
    frames = {name: frame(schema, rows.get(name, ())) for name, schema in SCHEMAS.items()}
    straight = district_components(RULES, **frames, kabupaten=kabupaten)
    turned = {name: one.reverse() for name, one in frames.items()}
    turned["cakupan"] = frames["cakupan"].sample(fraction=1, shuffle=True, seed=7)
    other = district_components(RULES, **turned, kabupaten=kabupaten[::-1])
    assert straight.equals(other)
    arguments = (process_self(RULES, frames["aksi"]), good(*kabupaten), frame(GAPS, []))
    provinsi = {area: area[:2] for area in kabupaten}
    first = convergence_scores(RULES, straight, *arguments, provinsi)
    again = convergence_scores(RULES, straight.reverse(), *arguments, provinsi)
    assert first.equals(again)


# Properties

cells = st.lists(
    st.tuples(
        st.sampled_from(sorted(POOLED.coverage["indicators"])),
        st.integers(1, 4),
        st.integers(0, 40),
        st.integers(0, 40),
    ).map(lambda cell: (*cell[:2], min(cell[2:]), max(cell[2:]))),
    max_size=12,
    unique_by=lambda cell: cell[:2],
)
points = st.lists(st.integers(0, 2) | st.none(), max_size=25)


def coverage_rows(drawn):
    return [
        covered(code, numerator, denominator, f"2024-Q{quarter}")
        for code, quarter, numerator, denominator in drawn
    ]


def process_rows(drawn, scale=1.0):
    return [
        row | {"points": None if some is None else some * scale, "max_points": 2.0 * scale,
               "is_applicable": some is not None}
        for row, some in zip(EIGHT_ACTIONS, drawn, strict=False)
    ]  # fmt: skip


def both_versions(**rows):
    """Pillars of Tapin under each version, on the Dukcapil's denominators."""
    found = pillar_values(components(**rows)).filter(pl.col("basis") == "dukcapil")
    return found.sort("rule_version").to_dicts()


@settings(max_examples=25, deadline=None)
@given(cells, points, st.integers(0, 30), st.integers(0, 30), st.integers(0, 9), st.integers(0, 8))
def test_every_pillar_lies_within_0_and_100_and_its_own_bounds(
    drawn, given_points, some, others, missing, handed_in
):
    villages = [reported(min(some, others), max(some, others), missing, handed_in)]
    found = components(
        cakupan=coverage_rows(drawn), aksi=process_rows(given_points), villages=villages
    )
    for row in pillar_values(found).to_dicts():
        for name in ("outcome", "process", "coverage", "innovation"):
            low, high, present = (row[f"{name}_{end}"] for end in ("low", "high", "present_pct"))
            assert 0 <= low <= high <= 100
            assert 0 <= present <= 100
            assert row[name] is None or low <= row[name] <= high
            # What is not present is all that is open, but for two assessors who differ.
            assert high - low == pytest.approx(100 - present, abs=1e-9)
    sums: dict = defaultdict(lambda: [0.0, 0.0, False])
    for row in found.to_dicts():
        total = sums[row["rule_version"], row["basis"], row["pillar"]]
        total[0] += row["nominal_share"]
        total[1] += row["share_of_pillar"]
        total[2] |= row["attained_pct"] is not None and row["nominal_share"] > 0
    for nominal, share, has_value in sums.values():
        assert nominal == pytest.approx(1) or nominal == 0
        assert share == pytest.approx(1 if has_value else 0)


@settings(max_examples=25, deadline=None)
@given(points.filter(lambda drawn: len(drawn) < 25))
def test_a_cell_that_does_not_apply_never_lowers_the_process(given_points):
    before = both_versions(aksi=process_rows(given_points))
    after = both_versions(aksi=process_rows([*given_points, None]))
    for old, new in zip(before or [None] * 2, after, strict=True):
        if old is not None and old["process"] is not None:
            assert new["process"] == pytest.approx(old["process"])
            assert new["process_low"] >= old["process_low"] - 1e-9


@settings(max_examples=25, deadline=None)
@given(cells, st.sampled_from(sorted(POOLED.coverage["indicators"])))
def test_an_indicator_without_anybody_to_serve_never_lowers_the_coverage(drawn, code):
    rows = coverage_rows([cell for cell in drawn if cell[0] != code])
    nobody = [covered(code, 0, 0, "2024")]
    villages = [reported(29, 41)]
    before, *_ = both_versions(cakupan=rows, villages=villages)
    after, *_ = both_versions(cakupan=rows + nobody, villages=villages)
    assert after["coverage"] == pytest.approx(before["coverage"])
    assert after["coverage_present_pct"] >= before["coverage_present_pct"] - 1e-9


@settings(max_examples=25, deadline=None)
@given(cells, st.sampled_from(POSITIVE), st.integers(0, 9), st.integers(1, 4))
def test_one_more_served_never_lowers_the_coverage(drawn, code, served, quarter):
    others = coverage_rows([cell for cell in drawn if cell[:2] != (code, quarter)])
    period = f"2024-Q{quarter}"
    before, *_ = both_versions(cakupan=[*others, covered(code, served, 10, period)])
    after, *_ = both_versions(cakupan=[*others, covered(code, served + 1, 10, period)])
    for name in ("coverage", "coverage_low", "coverage_high"):
        assert after[name] >= before[name] - 1e-9


@settings(max_examples=15, deadline=None)
@given(st.permutations([(3, 10), (0, 40), (17, 20), (5, 5)]))
def test_every_quarter_counts_and_counts_alike(order):
    rows = [
        covered("E14", numerator, denominator, f"2024-Q{quarter}")
        for quarter, (numerator, denominator) in enumerate(order, start=1)
    ]
    full, *_ = both_versions(cakupan=rows)
    assert full["coverage"] == pytest.approx(100 * (25 / 75) / 0.80)
    for left_out in range(4):
        fewer, *_ = both_versions(cakupan=rows[:left_out] + rows[left_out + 1 :])
        assert fewer["coverage"] != pytest.approx(full["coverage"])
        assert fewer["coverage_present_pct"] == pytest.approx(full["coverage_present_pct"] * 3 / 4)


@settings(max_examples=15, deadline=None)
@given(points, st.sampled_from([0.5, 3.0, 7.0]))
def test_other_points_for_the_same_grades_change_nothing(given_points, scale):
    plain = both_versions(aksi=process_rows(given_points))
    rescaled = both_versions(aksi=process_rows(given_points, scale))
    for old, new in zip(plain, rescaled, strict=True):
        for name in ("process", "process_low", "process_high"):
            assert new[name] == (None if old[name] is None else pytest.approx(old[name]))


def test_a_lighter_preset_on_a_lower_pillar_gives_no_lower_score():
    other = {"outcome": 0.5, "process": 0.25, "coverage": 0.25, "innovation": 0.0}
    changed = [replace(POOLED, presets={"kalsel_opi": {"weights": other}})]
    opi, without = score_of(scores(**FULL)), score_of(scores(rules=changed, **FULL))
    assert opi["innovation"] < opi["outcome"]
    assert without["score"] > opi["score"]


def test_27_kabupaten_and_three_years_are_components_within_a_second_and_a_half():
    kabupaten = [f"63.{number:02d}" for number in range(27)]
    rows = [
        covered(code, 40, 50 + quarter, f"{year}-Q{quarter}", source, area_code=area,
                extracted_on=date(year, 4, 1))
        for area in kabupaten
        for year in (2023, 2024, 2025)
        for code in POOLED.coverage["indicators"]
        for quarter in range(1, 5)
        for source in ("dukcapil", "riil_puskesmas")
    ]  # fmt: skip
    aksi = [
        row | {"area_code": area, "period": year}
        for row in EIGHT_ACTIONS
        for area in kabupaten
        for year in ("2023", "2024", "2025")
    ]
    frames = {name: frame(schema, []) for name, schema in SCHEMAS.items()}
    frames |= {"cakupan": frame(CAKUPAN, rows), "aksi": frame(AKSI, aksi)}
    start = process_time()
    found = district_components(RULES, **frames, kabupaten=kabupaten)
    took = process_time() - start
    assert found.height == 27 * 3 * 2 * 2 * (2 + 25 + 29 + 1 + 4)
    quality = input_quality(
        RULES, frames["cakupan"], frames["refusals"], kabupaten, ("2023", "2024", "2025")
    )
    assert quality.height == 27 * 3
    assert took < 3, f"{took:.2f} s of processor time"
