"""From the services of a desa to its TKD, its ledger, and what its kabupaten is scored with."""

import polars as pl
import pytest

from pipeline.convergence.rule_table import SCHEMA as RULE
from tests import frames

SERVICE = {
    "area_code": pl.String,
    "quarter": pl.String,
    "indicator": pl.String,
    "pillar": pl.String,
    "received": pl.Int64,
    "due_form_text": pl.Int64,
    "due_opensid": pl.Int64,
    "missing": pl.Int64,
    "months_reported": pl.Int64,
    "lost_rows": pl.String,
    "lost_rows_opensid": pl.String,
    "rule_version": pl.String,
    "source_path": pl.String,
    "source_row": pl.Int64,
    "is_simulated": pl.Boolean,
}
BANDS = (("rendah", 0.0), ("sedang", 40.0), ("tinggi", 60.0), ("sangat tinggi", 80.0))
DESA = "63.05.01.2001"


def put(warehouse, *services: dict) -> None:
    warehouse.put("raw.area", frames.areas("63", "63.05", "63.05.01", DESA, "63.05.01.2002"))
    rules = [{"part": "band", "code": n, "label": n, "value": v} for n, v in BANDS]
    rules.append({"part": "village", "code": "line_pct", "label": "garis", "value": 40.0})
    warehouse.put(
        "raw.score_rule",
        frames.rows_of(RULE, rules, rule_version="2018.1", valid_from=2018),
    )
    rows = [{name: row.get(name, DEFAULT.get(name)) for name in SERVICE} for row in services]
    warehouse.put("statistics.village_indicator", pl.DataFrame(rows, schema=SERVICE))


DEFAULT = {
    "area_code": DESA,
    "quarter": "2024-Q1",
    "pillar": "bumil",
    "missing": 0,
    "rule_version": "2018.1",
    "source_path": "data/raw/convergence/layanan_nilai.csv",
    "source_row": 2,
    "is_simulated": False,
}
MOTHERS = {"indicator": "V-B1", "received": 13, "due_form_text": 17, "due_opensid": 18}
CHILDREN = {
    "indicator": "V-A1",
    "pillar": "anak",
    "received": 16,
    "due_form_text": 24,
    "due_opensid": 26,
}


def test_tkd_of_the_worked_example_in_both_readings(warehouse):
    put(warehouse, MOTHERS, CHILDREN)
    rows = {row["reading"]: row for row in warehouse.build("village_convergence").to_dicts()}
    text, opensid = rows["form_text"], rows["opensid"]
    assert (text["received"], text["due"], round(text["tkd_pct"], 2)) == (29, 41, 70.73)
    assert (opensid["received"], opensid["due"], round(opensid["tkd_pct"], 2)) == (29, 44, 65.91)
    assert (text["received_bumil"], text["due_bumil"]) == (13, 17)
    assert (text["received_anak"], text["due_anak"]) == (16, 24)
    assert (text["band"], text["is_above_line"]) == ("tinggi", True)


@pytest.mark.parametrize(
    ("received", "band", "is_above"),
    [(0, "rendah", False), (39, "rendah", False), (40, "sedang", True), (59, "sedang", True),
     (60, "tinggi", True), (79, "tinggi", True), (80, "sangat tinggi", True),
     (100, "sangat tinggi", True)],
)  # fmt: skip
def test_bands_are_half_open_and_the_line_belongs_to_those_above(
    warehouse, received, band, is_above
):
    put(warehouse, MOTHERS | {"received": received, "due_form_text": 100, "due_opensid": 100})
    row = warehouse.build("village_convergence").to_dicts()[0]
    assert (row["band"], row["is_above_line"]) == (band, is_above)


def test_an_unknown_cell_widens_the_bounds_and_leaves_the_level(warehouse):
    put(warehouse, MOTHERS | {"received": 6, "due_form_text": 8, "due_opensid": 8, "missing": 2})
    row = warehouse.build("village_convergence").to_dicts()[0]
    assert (row["tkd_low_pct"], row["tkd_pct"], row["tkd_high_pct"]) == (60.0, 75.0, 80.0)


def test_a_desa_of_which_nothing_is_known_has_no_level_and_no_zero(warehouse):
    nothing = {"received": 0, "due_form_text": 0, "due_opensid": 0, "missing": 8}
    put(warehouse, MOTHERS | nothing)
    row = warehouse.build("village_convergence").to_dicts()[0]
    assert (row["tkd_pct"], row["band"], row["is_above_line"]) == (None, None, None)
    assert (row["tkd_low_pct"], row["tkd_high_pct"]) == (0.0, 100.0)


def test_a_year_pools_its_quarters_and_a_kabupaten_its_desa(warehouse):
    put(
        warehouse,
        MOTHERS,
        CHILDREN | {"missing": 3},
        MOTHERS | {"quarter": "2024-Q3", "is_simulated": True},
        MOTHERS | {"area_code": "63.05.01.2002", "received": 1, "due_form_text": 2,
                   "due_opensid": 3},
        MOTHERS | {"quarter": "2025-Q1"},
    )  # fmt: skip
    years = warehouse.build("village_year").to_dicts()
    first = years[0]
    assert (first["received"], first["due"], first["missing"]) == (42, 58, 3)
    assert (first["quarters"], first["is_simulated"]) == (2, True)
    rows = {
        (row["period"], row["reading"]): row
        for row in warehouse.build("village_kabupaten").to_dicts()
    }
    of_2024 = rows["2024", "form_text"]
    assert (of_2024["received"], of_2024["due"]) == (43, 60)
    assert (of_2024["desa_quarters"], of_2024["desa_total"]) == (3, 2)
    assert rows["2024", "opensid"]["due"] == 65
    assert not rows["2025", "form_text"]["is_simulated"]
