"""Tables and downloads: what is shown is what is saved."""

import csv
import io

import polars as pl

from dashboard import tables

ROWS = [
    {"area": "Tapin", "prevalence_pct": 13.2, "note": "=HYPERLINK(1)"},
    {"area": "Banjar & Banjir <b>", "prevalence_pct": None, "note": None},
]
COLUMNS = ("area", "prevalence_pct", "note")
FACTS = {"diterbitkan": "21 November 2026", "simulasi": "tidak"}


def test_no_row_is_cut_and_every_row_of_the_csv_carries_the_facts():
    read = list(
        csv.DictReader(io.StringIO(tables.csv_file(ROWS, COLUMNS, FACTS).decode("utf-8-sig")))
    )
    assert [row["area"] for row in read] == ["Tapin", "Banjar & Banjir <b>"]
    assert read[0]["prevalence_pct"] == "13.2"
    assert read[1]["prevalence_pct"] == ""
    assert {row["simulasi"] for row in read} == {"tidak"}


def test_text_that_a_spreadsheet_would_run_is_disarmed():
    assert b"'=HYPERLINK(1)" in tables.csv_file(ROWS, COLUMNS, FACTS)
    sheet = pl.read_excel(io.BytesIO(tables.xlsx_file(ROWS, COLUMNS, FACTS)), sheet_name="Data")
    assert sheet["note"][0] == "=HYPERLINK(1)"


def test_the_workbook_has_numbers_as_numbers_and_the_facts_on_their_own_sheet():
    book = tables.xlsx_file(ROWS, COLUMNS, FACTS)
    data = pl.read_excel(io.BytesIO(book), sheet_name="Data")
    assert data["prevalence_pct"].to_list() == [13.2, None]
    facts = pl.read_excel(io.BytesIO(book), sheet_name="Keterangan", has_header=False)
    assert facts.rows() == [("diterbitkan", "21 November 2026"), ("simulasi", "tidak")]


def test_cells_are_text_on_the_screen_never_markup():
    html = tables.html_table([{"area": "<b>x</b>", "survey": "SSGI"}], ("area", "survey"))
    assert "&lt;b&gt;x&lt;/b&gt;" in html
