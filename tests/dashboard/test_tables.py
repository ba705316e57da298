"""Tables and downloads: what is shown is what is saved."""

import csv
import io

import polars as pl

from dashboard import language, tables

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


def test_a_table_names_itself_and_its_titles_are_text():
    rows = [{"area": "x"}]
    named = tables.html_table(rows, ("area",), {"area": "<i>"}, label='a "b"')
    assert 'role="region" tabindex="0" aria-label="a &quot;b&quot;"' in named
    assert '<th scope="col">&lt;i&gt;</th>' in named
    assert 'aria-label="Tabel"' in tables.html_table(rows, ("area",))


def test_a_column_of_figures_that_is_named_by_the_data_aligns_right():
    name = f"{tables.FIGURE_OF}SSGI 2021"
    assert '<td class="number loose">1</td>' in tables.html_table([{name: 1}], (name,), {name: "x"})


def test_in_english_the_titles_and_the_sheet_of_facts_are_english():
    language.speak(language.ENGLISH)
    try:
        assert ">Area</th>" in tables.html_table(ROWS, ("area",))
        book = io.BytesIO(tables.xlsx_file(ROWS, COLUMNS, FACTS))
        facts = pl.read_excel(book, sheet_name="About", has_header=False)
        assert [name for name, _ in facts.rows()] == ["published", "simulated"]
    finally:
        language.speak(language.INDONESIAN)


def test_a_file_that_is_made_later_is_in_the_language_of_the_page_that_offered_it():
    language.speak(language.ENGLISH)
    try:
        make = tables.in_this_language(tables.xlsx_file, ROWS, COLUMNS, FACTS)
    finally:
        language.speak(language.INDONESIAN)
    assert pl.read_excel(io.BytesIO(make()), sheet_name="About", has_header=False).height == 2
