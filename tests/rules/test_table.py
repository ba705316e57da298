"""Rules of any table of figures: a passing and a failing frame each."""

import polars as pl

from pipeline.rules import table as rules
from tests.frames import rows_of

FIGURES = {
    "area_code": pl.String,
    "year": pl.Int64,
    "share_pct": pl.Float64,
    "kind": pl.String,
    "source_row": pl.Int64,
}


def figures(*rows: dict) -> pl.DataFrame:
    return rows_of(FIGURES, list(rows))


def lines_of(findings: list) -> list[int]:
    return [finding.line for finding in findings]


def test_known_areas_pass():
    assert rules.unknown_area(figures({"area_code": "63.05"}), {"63.05"}) == []


def test_an_unknown_area_is_found_at_its_line():
    rows = figures({"area_code": "63.05"}, {"area_code": "63.50"})
    (finding,) = rules.unknown_area(rows, {"63.05"})
    assert (finding.line, finding.column, finding.value) == (3, "area_code", "63.50")
    assert finding.remedy == "Pakai kode yang ada di data/raw/area/area.csv"


def test_digits_of_the_length_of_a_bps_code_are_called_so():
    codes = ["6305", "6305010", "6305010001", "63", "63050", "63.05"]
    findings = rules.unknown_area(figures(*({"area_code": code} for code in codes)), set())
    assert ["BPS" in finding.remedy for finding in findings] == [True] * 3 + [False] * 3


def test_keys_that_differ_in_one_part_pass():
    rows = figures({"area_code": "63", "year": 2021}, {"area_code": "63", "year": 2022})
    assert rules.duplicate_key(rows, ["area_code", "year"]) == []


def test_every_repetition_of_a_key_points_to_the_first_line():
    rows = figures(*[{"area_code": "63", "year": 2021}] * 3)
    findings = rules.duplicate_key(rows, ["area_code", "year"])
    assert lines_of(findings) == [3, 4]
    assert {finding.message for finding in findings} == {
        "kunci area_code, year sudah ada di baris 2"
    }


def test_both_ends_of_the_range_and_an_empty_cell_pass():
    rows = figures({"share_pct": 0.0}, {"share_pct": 100.0}, {"share_pct": None})
    assert rules.outside_percentage(rows, "share_pct") == []


def test_a_percentage_below_0_or_above_100_is_found():
    rows = figures({"share_pct": -0.1}, {"share_pct": 50.0}, {"share_pct": 105.0})
    findings = rules.outside_percentage(rows, "share_pct")
    assert [(finding.line, finding.value) for finding in findings] == [(2, "-0.1"), (4, "105")]
    assert findings[0].message == "persentase di luar 0-100"


def test_the_first_and_last_year_pass_and_those_beside_them_do_not():
    rows = figures(*({"year": year} for year in (1999, 2000, 2024, 2025)))
    assert lines_of(rules.outside_years(rows, "year", 2000, 2024)) == [2, 5]


def test_a_range_says_what_it_is_about():
    (finding,) = rules.outside_range(
        figures({"share_pct": 7.0}), "share_pct", -11, 6, "lintang", "Perbaiki letaknya"
    )
    assert str(finding) == (
        'baris 2, kolom share_pct, nilai "7": lintang di luar -11-6. Perbaiki letaknya.'
    )


def test_a_known_word_and_an_empty_cell_pass():
    rows = figures({"kind": "target"}, {"kind": None})
    assert rules.unknown_word(rows, "kind", ("target",)) == []


def test_an_unknown_word_is_found_with_the_words_that_may_stand_there():
    (finding,) = rules.unknown_word(figures({"kind": "Target"}), "kind", ("target", "projection"))
    assert finding.value == "Target"
    assert finding.remedy == "Pakai salah satu: target, projection"
