"""Rules of area.csv: a passing and a failing frame each."""

import polars as pl
import pytest

from pipeline.rules import area as rules
from tests.frames import AREA, areas, rows_of

TAPIN = ("00", "63", "63.05", "63.05.01", "63.05.01.2001")


def test_the_dotted_code_of_every_level_passes():
    assert rules.misshapen_code(areas(*TAPIN)) == []


@pytest.mark.parametrize(
    ("level", "code"),
    [
        ("provinsi", "63.05"),
        ("kabupaten", "6305"),
        ("kabupaten", "63.1"),  # what a spreadsheet makes of 63.10
        ("kecamatan", "63.05.1"),
        ("desa", "63.05.01.001"),
        ("desa", "6305010001"),
    ],
)
def test_a_code_of_another_shape_than_its_level_is_found(level, code):
    rows = rows_of(AREA, [{"code": code, "level": level}])
    (finding,) = rules.misshapen_code(rows)
    assert (finding.line, finding.column, finding.value) == (2, "code", code)
    assert finding.message == f"kode Kemendagri untuk {level} tidak berbentuk bertitik"


def test_the_bps_code_of_every_level_and_a_missing_one_pass():
    levels = {"provinsi": "63", "kabupaten": "6305", "kecamatan": "6305010", "desa": "6305010001"}
    rows = [{"level": level, "bps_code": code} for level, code in levels.items()]
    assert rules.misshapen_bps_code(rows_of(AREA, [*rows, {"level": "desa"}])) == []


@pytest.mark.parametrize(
    ("level", "code"), [("kabupaten", "63.05"), ("kecamatan", "630501"), ("desa", "6305010")]
)
def test_a_bps_code_that_is_not_digits_of_its_level_is_found(level, code):
    (finding,) = rules.misshapen_bps_code(rows_of(AREA, [{"level": level, "bps_code": code}]))
    assert (finding.line, finding.column, finding.value) == (2, "bps_code", code)


def test_a_kota_is_a_kabupaten_and_a_kelurahan_a_desa():
    rows = rows_of(
        AREA, [{"level": "kabupaten", "type": "kota"}, {"level": "desa", "type": "kelurahan"}]
    )
    assert rules.type_outside_level(rows) == []


def test_a_type_of_another_level_is_found():
    (finding,) = rules.type_outside_level(rows_of(AREA, [{"level": "kecamatan", "type": "kota"}]))
    assert (finding.value, finding.remedy) == ("kota", "Pakai salah satu: kecamatan")


def test_a_chain_of_parents_up_to_the_nation_passes():
    assert rules.wrong_parent(areas(*TAPIN)) == []


def test_a_parent_that_is_not_in_the_file_is_found():
    (finding,) = rules.wrong_parent(areas("00", "63", "63.05.01"))
    assert finding.message == "induk dari 63.05.01 bukan kabupaten 63.05 yang ada di berkas"


def test_a_parent_that_is_not_the_head_of_the_code_is_found():
    """A village moved under another kecamatan would be added up in the wrong one."""
    rows = areas("00", "63", "63.05", "63.06").with_columns(
        parent_code=pl.when(pl.col("code") == "63.06")
        .then(pl.lit("63.05"))
        .otherwise(pl.col("parent_code"))
    )
    (finding,) = rules.wrong_parent(rows)
    assert (finding.line, finding.value) == (5, "63.05")


def test_a_point_and_no_point_pass():
    assert rules.half_a_point(rows_of(AREA, [{"latitude": -2.9, "longitude": 115.1}, {}])) == []


def test_half_a_point_is_found():
    rows = rows_of(AREA, [{"latitude": -2.9}, {"longitude": 115.1}])
    assert [finding.line for finding in rules.half_a_point(rows)] == [2, 3]
