"""The village performance score and the priority index, on desa written out by hand."""

import json
from dataclasses import replace
from pathlib import Path
from statistics import median

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import rankdata

from pipeline.convergence import performance
from pipeline.convergence.rules import read_rules

RULES = read_rules(Path(__file__).parents[2] / "data/raw/convergence/rules", "rules")
VECTORS = json.loads(
    (Path(__file__).parents[1] / "fixtures/convergence_vectors.json").read_text("utf-8")
)
VILLAGE = {"area_code": "63.05.01.2001", "period": "2023", "received": 80, "due": 100,
           "missing": 0, "quarters": 4, "is_simulated": False}  # fmt: skip
PROSES = {"desa_code": "63.05.01.2001", "year": 2023, "rembuk": 1, "rapat": 2, "bulan_lapor": 12,
          "triwulan_tepat": 4, "tim_berfungsi": 2, "dana_stunting": 1e8, "dana_desa": 1e9,
          "source_path": "proses_desa.csv", "source_row": 2, "is_simulated": False}  # fmt: skip
REGISTER = {"area_code": "63.05.01.2001", "period": "2023", "measured": 50, "affected": 20,
            "kecamatan_pct": 22.0, "previous_measured": 50, "previous_affected": 25,
            "previous_kecamatan_pct": 22.0, "target_pct": 17.0, "coverage_pct": 90.0,
            "registered_basis": "sasaran", "quality_grade": "A", "smoothed_pct": 30.0,
            "is_simulated": False}  # fmt: skip
AREA = {"code": "63.05.01.2001", "type": "desa", "kabupaten_code": "63.05"}
REFUSAL = {"path": "layanan_nilai.csv", "source_row": 7, "kind": "layanan_nilai",
           "area_code": "63.05.01.2001", "period": "2023-Q2"}  # fmt: skip
RISK = {"area_code": "63.05.01.2001", "period": "2023", "at_risk_pct": 20.0}
KELURAHAN = {"type": "kelurahan"}
NO_FUND_NO_KPM = {"bulan_lapor": None, "triwulan_tepat": None, "dana_stunting": None,
                  "dana_desa": None}  # fmt: skip


def frame(schema: dict, row: dict, changes: list[dict]) -> pl.DataFrame:
    return pl.DataFrame([row | change for change in changes], schema=schema)


def inputs(villages=({},), proses=({},), register=({},), areas=({},), refusals=()) -> dict:
    """The five frames; each argument lists what differs from the row written above."""
    return {
        "villages": frame(performance.VILLAGES, VILLAGE, villages),
        "proses": frame(performance.PROSES, PROSES, proses),
        "register": frame(performance.REGISTER, REGISTER, register),
        "areas": frame(performance.AREAS, AREA, areas),
        "refusals": frame(performance.REFUSALS, REFUSAL, refusals),
    }


def desa(*changes: dict) -> dict:
    """Several desa of one kabupaten, each told only by what differs, whichever file it is in."""
    codes = [{"area_code": f"63.05.01.{2001 + place}"} for place in range(len(changes))]

    def rows(schema: dict, key: str) -> list[dict]:
        return [
            {name: value for name, value in change.items() if name in schema}
            | {key: code["area_code"]}
            for change, code in zip(changes, codes, strict=True)
        ]

    return inputs(
        rows(performance.VILLAGES, "area_code"),
        rows(performance.PROSES, "desa_code"),
        rows(performance.REGISTER, "area_code"),
        rows(performance.AREAS, "code"),
    )


def components(given: dict, rules=RULES) -> pl.DataFrame:
    return performance.village_components(rules, **given)


def component(given: dict, name: str, rules=RULES) -> dict:
    rows = components(given, rules).filter(pl.col("component") == name)
    assert rows.height == 1
    return rows.row(0, named=True)


def scores(given: dict, rules=RULES) -> list[dict]:
    rows = performance.village_performance(rules, components(given, rules), **given)
    return rows.to_dicts()


def exclusion(given: dict) -> str | None:
    return scores(given)[0]["exclusion"]


def test_tkd_is_the_share_of_due_services_that_were_received():
    found = component(inputs(), "V-TKD")
    assert found["attained_pct"] == 80
    assert (found["numerator"], found["denominator"]) == (80, 100)
    assert (found["low_pct"], found["high_pct"], found["present_fraction"]) == (80, 80, 1)
    assert (found["state"], found["rule_status"]) == ("dinilai", "resmi")


def test_a_quarter_not_handed_in_widens_the_bounds_of_tkd_and_does_not_lower_it():
    found = component(inputs([{"quarters": 3}]), "V-TKD")
    assert found["attained_pct"] == 80
    assert (found["low_pct"], found["high_pct"]) == (60, 85)  # 3/4 of 80, and 1/4 of 100 on top
    assert found["present_fraction"] == 0.75
    assert (found["state"], found["note"]) == ("sebagian", "3 dari 4 triwulan masuk")


def test_cells_left_empty_are_bounded_and_count_as_absent():
    found = component(inputs([{"received": 30, "due": 40, "missing": 60}]), "V-TKD")
    assert found["attained_pct"] == 75
    assert (found["low_pct"], found["high_pct"]) == (30, 90)  # 30/100 and (30 + 60)/100
    assert found["present_fraction"] == pytest.approx(0.4)
    assert found["note"] == "4 dari 4 triwulan masuk; 60 isian tidak diketahui"


def test_a_desa_without_report_has_no_tkd_and_any_value_is_possible():
    found = component(inputs([]), "V-TKD")
    assert found["attained_pct"] is None
    assert (found["low_pct"], found["high_pct"], found["share_of_pillar"]) == (0, 100, 0)
    assert found["nominal_share"] == 1
    assert (found["state"], found["note"]) == (
        "tidak ada data",
        "laporan konvergensi desa belum masuk",
    )


def test_a_year_in_which_nobody_was_due_a_service_does_not_apply():
    found = component(inputs([{"received": 0, "due": 0}]), "V-TKD")
    assert (found["state"], found["nominal_share"], found["low_pct"]) == ("tidak berlaku", 0, None)


def test_nobody_due_in_the_quarters_handed_in_says_nothing_of_the_others():
    found = component(inputs([{"received": 0, "due": 0, "quarters": 2}]), "V-TKD")
    assert (found["state"], found["low_pct"], found["high_pct"]) == ("tidak ada data", 0, 100)


def test_no_service_received_is_nought_and_not_missing():
    found = component(inputs([{"received": 0}]), "V-TKD")
    assert (found["attained_pct"], found["state"]) == (0, "dinilai")


@pytest.mark.parametrize(
    ("filed", "name", "attained_pct"),
    [
        ({"rembuk": 0}, "V-P1", 0),
        ({"rembuk": 1}, "V-P1", 100),
        ({"rapat": 0}, "V-P2", 0),
        ({"rapat": 1}, "V-P2", 50),
        ({"rapat": 2}, "V-P2", 100),
        ({"rapat": 7}, "V-P2", 100),
        ({"bulan_lapor": 9}, "V-P3", 75),
        ({"triwulan_tepat": 3}, "V-P4", 75),
        ({"tim_berfungsi": 1}, "V-P5", 50),
    ],
)
def test_process_counts_up_to_what_is_asked(filed, name, attained_pct):
    found = component(inputs(proses=[filed]), name)
    assert found["attained_pct"] == attained_pct
    assert (found["nominal_share"], found["share_of_pillar"]) == (0.2, 0.2)
    assert (found["source_path"], found["source_row"]) == ("proses_desa.csv", 2)


def test_a_cell_of_the_process_that_is_not_filled_is_no_nought():
    given = inputs(proses=[{"rapat": None}])
    found = component(given, "V-P2")
    assert (found["attained_pct"], found["state"]) == (None, "tidak ada data")
    assert (found["low_pct"], found["high_pct"], found["share_of_pillar"]) == (0, 100, 0)
    assert component(given, "V-P1")["share_of_pillar"] == 0.25
    score = scores(given)[0]
    assert score["process"] == 100
    assert score["weight_present_pct"] == pytest.approx(96)  # a fifth of a weight of 20
    assert score["score"] - score["score_low"] == pytest.approx(4)


def test_budget_is_measured_by_the_median_share_of_the_desa_of_the_kabupaten():
    shares = (0.04, 0.08, 0.10)
    given = desa(*({"dana_stunting": share * 1e9, "dana_desa": 1e9} for share in shares))
    found = components(given).filter(pl.col("component") == "V-G1")
    assert found["attained_pct"].to_list() == pytest.approx([50, 100, 100])
    assert found["target_pct"].to_list() == pytest.approx([100 * median(shares)] * 3)
    assert found["note"][0] == "porsi 4,0 % Dana Desa, median desa di kabupaten 8,0 %"


def test_a_kelurahan_neither_has_a_budget_nor_moves_the_median_of_the_desa():
    funds = {"dana_stunting": 5e8, "dana_desa": 1e9}
    found = components(desa({}, KELURAHAN | funds)).filter(pl.col("component") == "V-G1")
    assert found["state"].to_list() == ["dinilai", "tidak berlaku"]
    assert found["attained_pct"].to_list() == [100, None]
    assert found["target_pct"][0] == 10


def test_where_the_median_share_is_nought_only_what_was_set_aside_counts():
    given = desa({"dana_stunting": 0}, {"dana_stunting": 0}, {"dana_stunting": 1e7})
    found = components(given).filter(pl.col("component") == "V-G1")
    assert found["attained_pct"].to_list() == [0, 0, 100]


def test_a_desa_fund_of_nought_is_unknown_and_not_a_way_round_the_budget():
    found = component(inputs(proses=[{"dana_stunting": 0, "dana_desa": 0}]), "V-G1")
    assert (found["state"], found["low_pct"], found["high_pct"]) == ("tidak ada data", 0, 100)


@pytest.mark.parametrize("vector", VECTORS["shrink"])
def test_level_is_judged_on_the_prevalence_drawn_to_its_kecamatan(vector):
    """At half the shrunk prevalence as target the level is worth half."""
    given = {"affected": vector["cases"], "measured": vector["measured"],
             "kecamatan_pct": 100 * vector["prior"],
             "target_pct": 50 * vector["expected"]}  # fmt: skip
    rules = [replace(RULES[0], performance={**RULES[0].performance,
                                            "prior_children": vector["prior_size"]})]  # fmt: skip
    found = component(inputs(register=[given]), "V.level", rules)
    assert found["attained_pct"] == pytest.approx(50, abs=0.1)  # the vectors have 3 decimals


def test_outcome_is_half_level_and_half_change():
    """(25 + 4.4)/70 = 42.00 % before, (20 + 4.4)/70 = 34.857 % now, target 17 %: level
    17/34.857 = 48.770, change 7.143/25 = 28.571, half and half 38.671."""
    given = inputs()
    assert component(given, "V.level")["attained_pct"] == pytest.approx(48.770, abs=1e-3)
    assert component(given, "V.change")["attained_pct"] == pytest.approx(28.571, abs=1e-3)
    assert component(given, "V.level")["nominal_share"] == 0.5
    assert scores(given)[0]["outcome"] == pytest.approx(38.671, abs=1e-3)
    assert component(given, "V.level")["note"] == (
        "(20 stunting + 20 x 22,0 %) / (50 diukur + 20) = 34,9 %; target 17,0 %"
    )


def test_a_rise_is_worth_no_change_points():
    found = component(inputs(register=[{"previous_affected": 10}]), "V.change")
    assert found["attained_pct"] == 0


def test_a_desa_where_nobody_was_measured_has_no_prevalence_of_its_own():
    given = inputs(register=[{"measured": 0, "affected": 0}])
    found = component(given, "V.level")
    assert (found["attained_pct"], found["note"]) == (None, "prevalensi register tidak ada data")
    assert component(given, "V.change")["attained_pct"] is None


def test_without_the_year_before_the_level_stands_for_the_outcome_and_the_change_is_open():
    given = inputs(register=[{"previous_measured": None, "previous_affected": None}])
    found = component(given, "V.change")
    assert (found["state"], found["low_pct"], found["high_pct"]) == ("tidak ada data", 0, 100)
    assert found["note"] == "prevalensi tahun sebelumnya tidak ada data"
    score = scores(given)[0]
    assert score["outcome"] == pytest.approx(48.770, abs=1e-3)
    assert score["weight_present_pct"] == pytest.approx(90)


def test_without_a_target_there_is_no_outcome():
    given = inputs(register=[{"target_pct": None}])
    assert component(given, "V.level")["note"] == "target kabupaten tidak ada"
    assert scores(given)[0]["outcome"] is None


@pytest.mark.parametrize(("coverage", "attained"), [(45, 50), (90, 100), (100, 100), (0, 0)])
def test_participation_is_full_at_nine_of_ten_children(coverage, attained):
    found = component(inputs(register=[{"coverage_pct": coverage}]), "V-D1")
    assert found["attained_pct"] == attained


def test_the_score_by_hand():
    """0.4*80 + 0.2*100 + 0.1*100 + 0.2*38.671 + 0.1*100 = 79.734 (CONVERGENCE.md 5)."""
    score = scores(inputs())[0]
    assert score["score"] == pytest.approx(79.734, abs=1e-3)
    assert (score["tkd_pct"], score["process"], score["budget"]) == (80, 100, 100)
    assert score["participation"] == 100
    assert (score["score_low"], score["score_high"]) == (score["score"], score["score"])
    assert (score["rank"], score["rank_lower"], score["rank_upper"]) == (1, 1, 1)
    assert (score["tier"], score["ranked_areas"], score["services"]) == (1, 1, 100)
    assert (score["is_eligible"], score["exclusion"]) == (True, None)


def test_points_of_the_parts_add_up_to_the_score():
    given = desa({}, KELURAHAN | NO_FUND_NO_KPM, {"rapat": None, "quarters": 2},
                 {"target_pct": None}, {"coverage_pct": None, "received": 11})  # fmt: skip
    weights = RULES[0].performance["weights"]
    parts = components(given).filter(pl.col("share_of_pillar") > 0)
    for score in scores(given):
        own = parts.filter(pl.col("area_code") == score["area_code"]).to_dicts()
        present = sum(weights[pillar] for pillar in {row["pillar"] for row in own})
        points = sum(
            weights[row["pillar"]] / present * row["share_of_pillar"] * row["attained_pct"]
            for row in own
        )
        assert points == pytest.approx(score["score"], abs=1e-9)


@pytest.mark.parametrize("level", [100, 50, 0])
def test_a_kelurahan_equal_in_everything_shared_has_the_score_of_the_desa(level):
    """Whatever the two do not share is at the same level, so that dropping it changes nothing."""
    shared = {"received": level, "due": 100, "rembuk": level / 100, "rapat": 2 * level // 100,
              "tim_berfungsi": 2 * level // 100, "coverage_pct": 0.9 * level,
              "target_pct": None}  # fmt: skip
    if level == 50:
        shared |= {"rembuk": None}
    own = {"bulan_lapor": 12 * level // 100, "triwulan_tepat": 4 * level // 100,
           "dana_stunting": level * 1e6}  # fmt: skip
    peers = [{"dana_stunting": 1e8}] * 3
    first, kelurahan, *_ = scores(desa(shared | own, shared | NO_FUND_NO_KPM | KELURAHAN, *peers))
    assert first["score"] == pytest.approx(level, abs=1e-9)
    assert kelurahan["score"] == pytest.approx(first["score"], abs=1e-9)
    assert kelurahan["budget"] is None


def test_a_kelurahan_gives_its_dropped_weight_to_the_rest_and_lacks_nothing():
    """(0.4*80 + 0.2*100 + 0.2*38.671 + 0.1*100)/0.9 = 77.482."""
    given = inputs(areas=[KELURAHAN], proses=[NO_FUND_NO_KPM])
    score = scores(given)[0]
    assert score["score"] == pytest.approx(77.482, abs=1e-3)
    assert score["weight_present_pct"] == pytest.approx(100)
    assert score["score_low"] == score["score_high"] == score["score"]
    assert (score["rank"], score["late_quarters"]) == (1, None)
    assert component(given, "V-P1")["nominal_share"] == pytest.approx(1 / 3)
    assert component(given, "V-P3")["state"] == "tidak berlaku"


def test_what_a_kelurahan_files_as_a_local_equivalent_counts():
    filed = NO_FUND_NO_KPM | {"bulan_lapor": 6, "triwulan_tepat": 1}
    given = inputs(areas=[KELURAHAN], proses=[filed])
    assert component(given, "V-P3")["attained_pct"] == 50
    assert component(given, "V-P1")["nominal_share"] == 0.2
    assert exclusion(given) == "3 triwulan terlambat"


def test_a_desa_is_asked_for_what_a_kelurahan_is_not():
    given = inputs(proses=[NO_FUND_NO_KPM])
    assert component(given, "V-P3")["state"] == "tidak ada data"
    assert exclusion(given) == "triwulan tepat waktu tidak diketahui"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"due": 24, "received": 24}, "n kecil: hanya 24 layanan (perlu 30)"),
        ({"due": 30, "received": 24}, None),
        ({"quarters": 3}, "data belum cukup: hanya 3 triwulan masuk (perlu 4)"),
        ({"missing": 43},
         "data belum cukup: hanya 69,9 % isian layanan yang diketahui (perlu 70 %)"),
        ({"missing": 42}, None),
        ({"triwulan_tepat": 2}, "2 triwulan terlambat"),
        ({"triwulan_tepat": 3}, None),
        ({"triwulan_tepat": None}, "triwulan tepat waktu tidak diketahui"),
        ({"coverage_pct": 64.2}, "cakupan D/S 64,2 % (perlu 80 %)"),
        ({"coverage_pct": 79.99}, "cakupan D/S 79,9 % (perlu 80 %)"),
        ({"coverage_pct": 80.0}, None),
        ({"coverage_pct": None}, "cakupan D/S tidak ada data (perlu 80 %)"),
        ({"quality_grade": "C"}, "grade register C"),
        ({"quality_grade": "B"}, None),
        ({"quality_grade": None}, "grade register tidak diketahui"),
    ],
)  # fmt: skip
def test_each_condition_that_is_not_met_is_named_with_its_figure(change, reason):
    score = scores(desa(change))[0]
    assert score["exclusion"] == reason
    assert score["is_eligible"] is (reason is None)
    assert (score["rank"] is None) is (reason is not None)
    assert score["score"] is not None


def test_refused_rows_of_the_year_exclude_and_those_of_another_year_or_kind_do_not():
    rows = [{"source_row": 7}, {"source_row": 9}, {"kind": "proses_desa", "period": "2023"}]
    assert exclusion(inputs(refusals=rows)) == "3 isian ditolak"
    elsewhere = [{"period": "2022-Q4"}, {"kind": "audit_kasus"}, {"area_code": "63.05.01.2002"}]
    assert exclusion(inputs(refusals=elsewhere)) is None


def test_a_refused_row_whose_year_cannot_be_read_counts_in_every_year():
    given = inputs([{}, {"period": "2024"}], [{}, {"year": 2024}], [{}, {"period": "2024"}],
                   refusals=[{"period": None}, {"period": "tahun lalu"}])  # fmt: skip
    assert [score["invalid_cells"] for score in scores(given)] == [2, 2]


def test_what_was_refused_is_told_apart_from_what_never_came():
    refused = [
        {"kind": "proses_desa", "path": "proses_desa.csv", "source_row": 5, "period": "2023"}
    ]
    found = component(inputs(proses=[], refusals=refused), "V-P1")
    assert (found["state"], found["note"]) == (
        "ditolak",
        "1 baris ditolak, antara lain proses_desa.csv baris 5",
    )
    assert component(inputs(proses=[]), "V-P1")["state"] == "tidak ada data"
    partly = component(inputs(refusals=[{}]), "V-TKD")
    assert (partly["state"], partly["note"]) == (
        "dinilai",
        "4 dari 4 triwulan masuk; 1 baris ditolak, antara lain layanan_nilai.csv baris 7",
    )


def test_reasons_are_told_together_and_too_little_weight_is_one_of_them():
    """Services carry 40 % of the weight and the outcome 20 %: without both 40 % is left."""
    given = inputs([], register=[{"target_pct": None, "coverage_pct": 64.2}])
    assert exclusion(given) == (
        "data belum cukup: laporan konvergensi belum masuk (perlu 4 triwulan); "
        "cakupan D/S 64,2 % (perlu 80 %); hanya 40 % bobot yang terisi (perlu 70 %)"
    )


def test_a_desa_of_which_nothing_is_known_has_no_score_and_any_is_possible():
    given = inputs([{"area_code": "63.05.01.2009"}], [], [], [{}, {"code": "63.05.01.2009"}])
    score = scores(given)[0]
    assert score["area_code"] == "63.05.01.2001"
    assert (score["score"], score["score_low"], score["score_high"]) == (None, 0, 100)
    assert (score["rank"], score["quarters"], score["services"]) == (None, 0, None)


def test_only_the_eligible_are_ranked_and_the_best_of_the_others_takes_no_place():
    given = desa({"received": 90, "quality_grade": "C"}, {"received": 70}, {"received": 80},
                 {"received": 60})  # fmt: skip
    found = scores(given)
    assert [score["rank"] for score in found] == [None, 2, 1, 3]
    assert {score["ranked_areas"] for score in found} == {3}


def test_equal_desa_share_a_rank_and_the_next_is_skipped():
    found = scores(desa({}, {"received": 70}, {}, {"received": 60}))
    assert [score["rank"] for score in found] == [1, 3, 1, 4]


def test_of_equal_scores_the_better_outcome_stands_first():
    """Outcome 0 against 100 is 20 points, as are 50 of 100 services: both have 76."""
    rise = {"received": 90, "target_pct": 0.0, "previous_affected": 10}
    first, second = scores(desa(rise, {"received": 40, "target_pct": 100.0}))
    assert (first["outcome"], second["outcome"]) == (0, 100)
    assert (first["score"], second["score"]) == pytest.approx((76, 76))
    assert (first["rank"], second["rank"]) == (2, 1)


def test_of_equal_scores_and_outcomes_the_better_tkd_stands_first():
    """10 of 100 services are 4 points, as is the rembuk, a fifth of the process."""
    first, second = scores(desa({"received": 80}, {"received": 90, "rembuk": 0}))
    assert first["score"] == pytest.approx(second["score"])
    assert (first["rank"], second["rank"]) == (2, 1)


def test_ranks_stay_within_a_kabupaten_and_a_year():
    given = inputs(
        [{}, {"area_code": "63.06.01.2001", "received": 50}, {"period": "2024"}],
        [{}, {"desa_code": "63.06.01.2001"}, {"year": 2024}],
        [{}, {"area_code": "63.06.01.2001"}, {"period": "2024"}],
        [{}, {"code": "63.06.01.2001", "kabupaten_code": "63.06"}],
    )
    ranks = [(score["area_code"][:5], score["period"], score["rank"]) for score in scores(given)]
    assert ranks == [("63.05", "2023", 1), ("63.06", "2023", 1), ("63.05", "2024", 1),
                     ("63.06", "2024", None)]  # fmt: skip


def test_each_year_is_judged_by_the_version_in_force():
    given = inputs([{}, {"period": "2025"}], [{}, {"year": 2025}], [{}, {"period": "2025"}])
    assert [score["rule_version"] for score in scores(given)] == ["2018.1", "2025.1"]
    before = inputs([{"period": "2017"}], [], [], [{}])
    assert scores(before) == []


def test_what_a_simulated_set_leaves_out_is_no_less_simulated():
    given = inputs([{"is_simulated": True}], [], [], [{}, {"code": "63.05.01.2002"}])
    assert [score["is_simulated"] for score in scores(given)] == [True, True]
    assert not any(score["is_simulated"] for score in scores(inputs()))
    other = {"areas": [{}, {"code": "63.05.01.2002"}]}
    given = inputs(register=[{"is_simulated": True}], **other)
    of_register = components(given).filter(pl.col("pillar") == "participation")
    assert of_register["is_simulated"].to_list() == [True, True]
    for simulated in (
        {"register": [{"is_simulated": True}]},
        {"villages": [{"is_simulated": True}]},
    ):
        assert [row["is_simulated"] for row in priorities(inputs(**simulated, **other))] == [
            True
        ] * 2
    assert not any(row["is_simulated"] for row in priorities(inputs(**other)))


def test_the_order_of_rows_changes_nothing():
    given = desa({}, {"received": 70}, KELURAHAN | NO_FUND_NO_KPM, {"dana_stunting": 3e7}, {})
    turned = {name: rows.reverse() for name, rows in given.items()}
    assert components(given).equals(components(turned))
    parts = components(given)
    assert performance.village_performance(RULES, parts, **given).equals(
        performance.village_performance(RULES, parts.reverse(), **turned)
    )


def test_tables_have_the_published_types():
    given = desa({}, {"received": 70})
    assert dict(components(given).schema) == performance.COMPONENT
    found = performance.village_performance(RULES, components(given), **given)
    assert dict(found.schema) == performance.PERFORMANCE


SMALL = st.integers(0, 40)
CELL = st.none() | st.integers(0, 2)
ANY_DESA = st.fixed_dictionaries(
    {
        "received": st.just(0), "due": SMALL, "missing": SMALL, "quarters": st.integers(1, 4),
        "rembuk": st.none() | st.integers(0, 1), "rapat": CELL, "bulan_lapor": CELL,
        "triwulan_tepat": CELL, "tim_berfungsi": CELL,
        "dana_stunting": st.none() | st.floats(0, 1e9), "measured": st.integers(10, 40),
        "affected": st.integers(0, 10), "previous_affected": st.none() | st.integers(0, 10),
        "target_pct": st.none() | st.floats(5, 30), "coverage_pct": st.none() | st.floats(0, 120),
        "type": st.sampled_from(["desa", "kelurahan"]),
    }
)  # fmt: skip


@given(ANY_DESA, st.integers(0, 40))
@settings(max_examples=40, deadline=None)
def test_the_score_lies_between_its_bounds_and_one_more_service_never_lowers_it(row, received):
    due = max(row["due"], 1)
    fewer = min(received, due - 1)
    row = row | {"due": due}
    before, after = scores(desa(row | {"received": fewer}, row | {"received": fewer + 1}))
    for score in (before, after):
        assert 0 <= score["score_low"] <= score["score"] <= score["score_high"] <= 100
    for name in ("score", "score_low", "score_high"):
        assert after[name] >= before[name] - 1e-9


@given(ANY_DESA)
@settings(max_examples=40, deadline=None)
def test_a_cell_that_does_not_apply_never_lowers_the_score(row):
    """Against a nought in its place, and against being unknown, which lowers the lower bound."""
    due = row | {"due": 40, "received": 20} | NO_FUND_NO_KPM
    spared, unknown, nought = scores(
        desa(due | KELURAHAN, due | {"type": "desa"},
             due | KELURAHAN | {"bulan_lapor": 0, "triwulan_tepat": 0})
    )  # fmt: skip
    assert spared["score"] == pytest.approx(unknown["score"], abs=1e-9)
    assert spared["score_low"] >= unknown["score_low"] - 1e-9
    assert spared["weight_present_pct"] >= unknown["weight_present_pct"] - 1e-9
    assert spared["process"] is None or spared["process"] >= nought["process"] - 1e-9
    if spared["process"] is not None:
        assert spared["score"] >= nought["score"] - 1e-9


# Priority


def priorities(given: dict, at_risk=()) -> list[dict]:
    found = performance.priority_areas(
        RULES, given["villages"], given["register"],
        frame(performance.AT_RISK, RISK, at_risk), given["areas"],
    )  # fmt: skip
    assert dict(found.schema) == performance.PRIORITY
    return found.to_dicts()


def test_each_part_is_ranked_from_the_best_at_0_to_the_worst_at_100():
    given = desa(
        {"smoothed_pct": 10.0, "affected": 1, "received": 90},
        {"smoothed_pct": 20.0, "affected": 9, "received": 70},
        {"smoothed_pct": 30.0, "affected": 9, "received": 20},
    )
    risk = [{"area_code": f"63.05.01.200{place}", "at_risk_pct": pct}
            for place, pct in ((1, 5.0), (2, 50.0), (3, 9.0))]  # fmt: skip
    found = priorities(given, risk)
    assert [row["prevalence_rank_pct"] for row in found] == [0, 50, 100]
    assert [row["cases_rank_pct"] for row in found] == [0, 75, 75]
    assert [row["at_risk_rank_pct"] for row in found] == [0, 100, 50]
    assert [row["tkd_rank_pct"] for row in found] == [0, 50, 100]
    assert [row["index_pct"] for row in found] == [0, 68.75, 81.25]
    assert [row["priority_rank"] for row in found] == [3, 2, 1]
    assert [row["is_priority"] for row in found] == [False, False, True]
    assert found[1]["reason"] == (
        "prevalensi diperhalus 20,0 % (lebih tinggi dari 50 % desa); 9 balita stunting (lebih "
        "banyak dari 50 % desa); TKD 70,0 % (lebih rendah dari 50 % desa); keluarga berisiko "
        "50,0 % (lebih tinggi dari 100 % desa)"
    )


@given(st.lists(st.integers(0, 5), min_size=2, max_size=12))
@settings(max_examples=30, deadline=None)
def test_percentiles_are_mean_ranks_as_scipy_gives_them(cases):
    found = priorities(desa(*({"affected": count} for count in cases)))
    expected = 100 * (rankdata(cases) - 1) / (len(cases) - 1)
    assert [row["cases_rank_pct"] for row in found] == pytest.approx(expected)


def test_identical_desa_and_one_desa_alone_stand_in_the_middle():
    """Nobody is worse or better than another; without an order all are chosen, none left out."""
    for count in (1, 4):
        found = priorities(desa(*[{}] * count))
        assert [row["index_pct"] for row in found] == [50] * count
        assert all(row["is_priority"] for row in found)
        assert all(row["priority_rank"] == 1 for row in found)
    assert "(tanpa desa pembanding)" in priorities(desa({}))[0]["reason"]
    assert "(lebih tinggi dari 0 % desa)" in priorities(desa({}, {}))[0]["reason"]


def test_a_part_that_is_missing_is_left_out_of_the_mean_and_named():
    given = desa({"smoothed_pct": 10.0}, {"smoothed_pct": 30.0})
    found = priorities(given, [{"area_code": "63.05.01.2001"}])
    assert found[1]["at_risk_rank_pct"] is None
    assert found[1]["index_pct"] == pytest.approx((100 + 50 + 50) / 3)
    assert "keluarga berisiko tidak ada data" in found[1]["reason"]


@pytest.mark.parametrize(
    "unknown", [{"smoothed_pct": None}, {"affected": None}, {"affected": 0, "measured": 0}]
)
def test_without_prevalence_or_cases_there_is_no_index(unknown):
    known, row = priorities(desa({}, unknown))
    assert (row["index_pct"], row["priority_rank"], row["is_priority"]) == (None, None, False)
    assert row["reason"].startswith("belum dapat diurutkan; ")
    assert "tidak ada data" in row["reason"]
    assert known["is_priority"]


def test_a_desa_outside_the_register_is_not_high_and_not_low_but_unknown():
    given = inputs([{}], [], [{}], [{}, {"code": "63.05.01.2002"}])
    assert [row["is_high"] for row in priorities(given)] == [True, None]


@pytest.mark.parametrize(("desa_counted", "chosen"), [(1, 1), (9, 1), (10, 1), (11, 2), (30, 3)])
def test_a_tenth_of_the_desa_is_chosen_rounded_up_and_at_least_one(desa_counted, chosen):
    found = priorities(desa(*({"smoothed_pct": 10 + place / 2, "affected": place % 51}
                              for place in range(desa_counted))))  # fmt: skip
    assert [row["is_priority"] for row in found].count(True) == chosen
    assert all(row["is_priority"] for row in found[desa_counted - chosen :])


def test_desa_that_tie_with_the_last_chosen_are_chosen_too():
    found = priorities(desa(*[{"smoothed_pct": 30.0}] * 2, *[{"smoothed_pct": 10.0}] * 6))
    assert [row["is_priority"] for row in found] == [True, True] + [False] * 6


def test_high_is_at_or_above_the_median_or_in_the_top_quarter_of_cases():
    """Prevalences 10, 20, 30, 40: median 25. Of four desa the one with the most cases is the top
    quarter."""
    given = desa(*({"smoothed_pct": pct, "affected": cases}
                   for pct, cases in ((10.0, 40), (20.0, 5), (30.0, 1), (40.0, 2))))  # fmt: skip
    assert [row["is_high"] for row in priorities(given)] == [True, False, True, True]


def test_without_a_case_nobody_is_in_the_top_quarter_of_cases():
    given = desa(*({"smoothed_pct": pct, "affected": 0} for pct in (5.0, 10.0, 15.0)))
    assert [row["is_high"] for row in priorities(given)] == [False, True, True]


def test_a_desa_chosen_within_the_two_years_before_stays_marked():
    years, first, second = ("2020", "2021", "2022", "2023"), "63.05.01.2001", "63.05.01.2002"
    register = [{"period": year, "area_code": code,
                 "smoothed_pct": 40.0 if (code == first) == (year == "2020") else 10.0}
                for year in years for code in (first, second)]  # fmt: skip
    found = priorities(inputs([], [], register, [{}, {"code": second}]))
    told = {(row["area_code"], row["period"]): row for row in found}
    assert [told[first, year]["is_priority"] for year in years] == [True, False, False, False]
    assert [told[first, year]["was_priority"] for year in years] == [False, True, True, False]
    assert [told[second, year]["was_priority"] for year in years] == [False, False, True, True]
    left = told[first, "2022"]["reason"]
    assert left.endswith("; prioritas dalam 2 tahun sebelumnya, tetap dipantau")
    assert "tetap dipantau" not in told[second, "2022"]["reason"]


def test_few_children_seen_is_said_beside_the_cases():
    reason = priorities(desa({"coverage_pct": 52.06}, {}))[0]["reason"]
    assert "; D/S hanya 52 %, jumlahnya bisa lebih besar; " in reason
    assert "D/S hanya" not in priorities(desa({}, {}))[0]["reason"]


def test_a_tkd_of_fewer_quarters_says_so():
    reason = priorities(desa({"quarters": 3}, {}))[0]["reason"]
    assert "TKD 80,0 % dari 3 triwulan (" in reason


def test_kabupaten_are_ranked_apart():
    given = inputs([], [], [{}, {"area_code": "63.06.01.2001", "smoothed_pct": 5.0}],
                   [{}, {"code": "63.06.01.2001", "kabupaten_code": "63.06"}])  # fmt: skip
    assert [row["is_priority"] for row in priorities(given)] == [True, True]


def test_the_order_of_rows_changes_no_priority():
    given = desa(*({"smoothed_pct": 10.0 + place % 4, "affected": place} for place in range(9)))
    turned = {name: rows.reverse() for name, rows in given.items()}
    assert priorities(given) == priorities(turned)


def test_cases_among_fewer_than_ten_measured_rank_a_desa_and_are_not_told():
    given = desa(
        {"smoothed_pct": 10.0, "affected": 1, "measured": 9},
        {"smoothed_pct": 20.0, "affected": 2, "measured": 10},
    )
    few, enough = priorities(given)
    assert (few["cases"], enough["cases"]) == (None, 2)
    assert (few["cases_rank_pct"], enough["cases_rank_pct"]) == (0, 100)
    assert "jumlah balita stunting tidak ditampilkan (n < 10)" in few["reason"]
    assert "2 balita stunting" in enough["reason"]


@pytest.mark.parametrize("without_areas", [False, True])
def test_empty_input_gives_typed_empty_tables(without_areas):
    given = inputs([], [], [], [] if without_areas else [{}])
    parts = components(given)
    assert (parts.height, dict(parts.schema)) == (0, performance.COMPONENT)
    found = performance.village_performance(RULES, parts, **given)
    assert (found.height, dict(found.schema)) == (0, performance.PERFORMANCE)
    found = performance.priority_areas(
        RULES, given["villages"], given["register"], pl.DataFrame(schema=performance.AT_RISK),
        given["areas"],
    )  # fmt: skip
    assert (found.height, dict(found.schema)) == (0, performance.PRIORITY)
