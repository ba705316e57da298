"""Workbooks of refused rows: all that is needed to correct them, and in nobody else's hands."""

import re
import stat
import tempfile
import zipfile
from datetime import date
from pathlib import Path

import fastexcel
import pytest

from pipeline.quarantine import forget_month, write_workbooks
from pipeline.register import check_month
from pipeline.sources.eppgbm import read_export
from tests.register_frames import (
    ADDED,
    HEADER,
    KEY,
    MONTH,
    TODAY,
    csv_text,
    real_gazetteer,
    write_csv,
    write_xlsx,
)

BAD = {"weight": "kurus"}


@pytest.fixture
def raw(tmp_path) -> Path:
    folder = tmp_path / "raw"
    folder.mkdir()
    return folder


@pytest.fixture
def quarantine(tmp_path) -> Path:
    return tmp_path / "quarantine"


@pytest.fixture
def written(raw, quarantine):
    """Checks the files in `raw` and writes the workbooks of what was refused; their names."""

    def write(month: date = MONTH) -> list[str]:
        exports = [read_export(path, path.name) for path in sorted(raw.iterdir())]
        kabupaten = {e.path: "63.05" for e in exports if "kabupaten" not in e.fields}
        checked = check_month(exports, month, TODAY, real_gazetteer(), kabupaten, KEY)
        workbooks = write_workbooks(quarantine, month, exports, checked.refused)
        return [path.name for paths in workbooks.values() for path in paths]

    return write


def sheet(path: Path) -> list[list[str | None]]:
    """The cells of `Perbaiki` as text."""
    frame = fastexcel.read_excel(path).load_sheet("Perbaiki", header_row=None, dtypes="string")
    return [list(row) for row in frame.to_polars().rows()]


def as_rows(path: Path) -> list[dict[str, str | None]]:
    header, *rows = sheet(path)
    return [dict(zip(header, row, strict=True)) for row in rows]


# --- What stands in it --------------------------------------------------------------------------


@pytest.mark.parametrize("dialect", ["A", "B", "C"])
def test_the_original_columns_come_first_in_their_order_then_what_is_added(
    raw, quarantine, written, dialect
):
    write_csv(raw / "a.csv", BAD, dialect=dialect)
    written()
    header, *_ = sheet(quarantine / "2025-02" / "a.csv.xlsx")
    assert header == [*HEADER[dialect], *ADDED]


def test_a_refused_row_is_handed_back_as_it_was_written(raw, quarantine, written):
    cells = {
        "No": "007",
        "NIK": "6305010302240001",
        "Nama": "  Anak  Contoh ",
        "Tgl Lahir": "03/02/2024",
        "Berat": "9,4 kg",
        "Tinggi": "075,20",
        "Cara Ukur": "duduk",
        "RT": "01",
        "Detail": "https://example.org",
    }
    write_csv(raw / "a.csv", {"name": "Baik"}, cells)
    written()
    [row] = as_rows(quarantine / "2025-02" / "a.csv.xlsx")
    assert {title: row[title] for title in cells} == cells
    assert row["LiLA"] is None
    assert {title: row[title] for title in ADDED[:-1]} == {
        "alasan": "Berat bukan angka",
        "kandidat": None,
        "berkas_asal": "a.csv",
        "baris_asal": "3",
    }
    assert re.fullmatch("s[0-9a-f]{8}", row["sidik_asal"])


def test_all_reasons_of_a_row_are_told_and_its_candidates(raw, quarantine, written):
    write_csv(raw / "a.csv", {"desa": "Tungkapan Baru", "weight": "kurus", "name": ""})
    written()
    [row] = as_rows(quarantine / "2025-02" / "a.csv.xlsx")
    assert row["alasan"] == (
        "kolom wajib kosong atau tidak dikenal: Nama; "
        "desa/kelurahan tidak dikenal di kecamatan dan kabupatennya (lihat kandidat); "
        "Berat bukan angka"
    )
    assert "Tungkap" in row["kandidat"]


def test_rows_stand_in_the_order_of_their_file_with_its_own_row_numbers(raw, quarantine, written):
    header, *lines = csv_text(
        {"name": "Satu", **BAD}, {"name": "Dua"}, {"name": "", **BAD}, {"name": "Empat", **BAD}
    ).splitlines()
    text = ["Laporan Februari", header, lines[0], "", *lines[1:], lines[0] + ",lebih", ""]
    (raw / "a.csv").write_text("\n".join(text))
    written()
    rows = as_rows(quarantine / "2025-02" / "a.csv.xlsx")
    assert [(row["baris_asal"], row["Nama"]) for row in rows] == [
        ("3", "Satu"),
        ("6", None),
        ("7", "Empat"),
        ("8", "Satu"),
    ]


def test_a_row_with_too_many_cells_keeps_them_all(raw, quarantine, written):
    header, whole = csv_text({"Detail": "akhir"}).splitlines()
    (raw / "a.csv").write_text("\n".join([header, whole + ",lebih,lagi", ""]))
    written()
    [row] = as_rows(quarantine / "2025-02" / "a.csv.xlsx")
    assert row["Detail"] == "akhir,lebih,lagi"


def test_excel_dates_and_numbers_are_handed_back_as_text_that_reads_the_same(
    raw, quarantine, written
):
    bad = {"born": date(2024, 2, 3), "measured": 45702, "height": 75.2, "weight": "kurus"}
    write_xlsx(raw / "a.xlsx", bad)
    written()
    [row] = as_rows(quarantine / "2025-02" / "a.xlsx.xlsx")
    assert row["Tgl Lahir"].startswith("2024-02-03")
    assert (row["Tanggal Pengukuran"], row["Tinggi"]) == ("45702", "75.2")


def test_a_correction_that_is_refused_keeps_one_set_of_added_columns(raw, quarantine, written):
    """Its own place is what counts from now on: the row to correct is the correction."""
    names = {"alasan": "lama", "kandidat": "lama", "berkas_asal": "a.csv", "baris_asal": "2"}
    write_csv(raw / "a.csv", {"weight": "kurus"})
    write_csv(raw / "b.csv", {"weight": "gemuk", **names}, extra=tuple(names))
    written()
    header, [*cells] = sheet(quarantine / "2025-02" / "b.csv.xlsx")
    assert header == [*HEADER["A"], *ADDED]
    assert cells[-5:-1] == ["Berat bukan angka", None, "b.csv", "2"]


@pytest.mark.parametrize("title", ["Alasan", "Kandidat"])
def test_a_column_of_the_export_that_is_called_like_an_added_one_is_handed_back(
    raw, quarantine, written, title
):
    write_csv(raw / "a.csv", BAD | {title: "tidak hadir bulan lalu"}, extra=[title])
    written()
    header, row = sheet(quarantine / "2025-02" / "a.csv.xlsx")
    assert header[: len(HEADER["A"]) + 1] == [*HEADER["A"], title]
    assert row[len(HEADER["A"])] == "tidak hadir bulan lalu"


def test_a_correction_whose_columns_were_retitled_is_handed_back_readable(raw, quarantine, written):
    """`Berkas Asal` is read like `berkas_asal`; both in one workbook would refuse it whole."""
    names = {"Berkas Asal": "a.csv", "Baris Asal": "2"}
    write_csv(raw / "a.csv", {"weight": "kurus"})
    write_csv(raw / "b.csv", {"weight": "gemuk", **names}, extra=tuple(names))
    written()
    workbook = quarantine / "2025-02" / "b.csv.xlsx"
    export = read_export(workbook, workbook.name)
    assert export.cells.select(export.field("corrected_file")).rows() == [("b.csv",)]


# --- Text stays text ----------------------------------------------------------------------------


HOSTILE = [
    "=1+1",
    '=HYPERLINK("http://example.org","klik")',
    "+62812",
    "-1",
    "@SUM(A1)",
    "{=1+1}",
    "http://example.org",
    "mailto:a@example.org",
    "00123",
    "1e5",
    "TRUE",
    "<b>&amp;</b>",
    "a\tb",
    "_x0041_",
]


def test_a_cell_that_looks_like_a_formula_a_link_or_a_number_stays_text(raw, quarantine, written):
    rows = [{"name": f"Anak {n}", "Alamat": text, **BAD} for n, text in enumerate(HOSTILE)]
    write_csv(raw / "a.csv", *rows)
    written()
    path = quarantine / "2025-02" / "a.csv.xlsx"
    assert [row["Alamat"] for row in as_rows(path)] == HOSTILE
    with zipfile.ZipFile(path) as parts:
        xml = parts.read("xl/worksheets/sheet1.xml").decode()
        names = parts.namelist()
    assert "<f>" not in xml and "<f " not in xml and "<hyperlink" not in xml
    assert set(re.findall(r'<c [^>]*?t="(\w+)"', xml)) == {"inlineStr"}
    assert not [name for name in names if "rels" in name and "sheet1" in name]


def test_a_header_that_looks_like_a_formula_stays_text(raw, quarantine, written):
    write_csv(raw / "a.csv", BAD, extra=["=1+1"])
    written()
    header, _ = sheet(quarantine / "2025-02" / "a.csv.xlsx")
    assert header[len(HEADER["A"])] == "=1+1"


@pytest.mark.parametrize("control", ["\x01", "\x0b", "\x1f", "\ufffe"])
def test_a_workbook_with_a_character_that_xml_has_not_can_be_opened(
    raw, quarantine, written, control
):
    write_csv(raw / "a.csv", BAD | {"Alamat": f"Jalan{control}Raya"}, BAD | {"name": "Budi"})
    written()
    rows = as_rows(quarantine / "2025-02" / "a.csv.xlsx")
    assert [row["Nama"] for row in rows] == ["Anak Contoh", "Budi"]
    assert rows[0]["Alamat"].startswith("Jalan") and rows[0]["Alamat"].endswith("Raya")


def test_a_cell_longer_than_excel_allows_loses_no_other_cell(raw, quarantine, written):
    write_csv(raw / "a.csv", BAD | {"Alamat": "x" * 40_000})
    written()
    [row] = as_rows(quarantine / "2025-02" / "a.csv.xlsx")
    assert row["Alamat"][:100] == "x" * 100
    assert row["baris_asal"] == "2"


def test_the_workbook_can_be_read_as_an_export_as_it_is(raw, quarantine, written):
    write_csv(raw / "a.csv", BAD, BAD | {"name": "Budi"})
    written()
    path = quarantine / "2025-02" / "a.csv.xlsx"
    export = read_export(path, path.name)
    assert (export.dialect, export.cells.height) == ("A", 2)
    named = export.cells.select(export.field("corrected_file"), export.field("corrected_row"))
    assert named.rows() == [("a.csv", "2"), ("a.csv", "3")]


# --- Which workbooks there are ------------------------------------------------------------------


def test_there_is_a_workbook_for_each_file_with_rows_to_correct_and_no_other(
    raw, quarantine, written
):
    write_csv(raw / "a.csv", {"name": "Baik"})
    write_csv(raw / "b.csv", BAD)
    write_xlsx(raw / "c.xlsx", BAD | {"name": "Budi"})
    assert written() == ["b.csv.xlsx", "c.xlsx.xlsx"]
    folder = quarantine / "2025-02"
    assert sorted(path.name for path in folder.iterdir()) == ["b.csv.xlsx", "c.xlsx.xlsx"]


def test_rows_that_were_corrected_are_on_no_list_any_more(raw, quarantine, written):
    names = {"berkas_asal": "a.csv", "baris_asal": "2"}
    write_csv(raw / "a.csv", BAD, BAD | {"name": "Budi"})
    write_csv(raw / "b.csv", names, extra=tuple(names))
    assert written() == ["a.csv.xlsx"]
    rows = as_rows(quarantine / "2025-02" / "a.csv.xlsx")
    assert [row["Nama"] for row in rows] == ["Budi"]


def test_a_row_whose_correction_is_still_wrong_is_listed_once_as_the_correction(
    raw, quarantine, written
):
    names = {"berkas_asal": "a.csv", "baris_asal": "2"}
    write_csv(raw / "a.csv", BAD, BAD | {"name": "Budi"})
    write_csv(raw / "b.csv", BAD | names, extra=tuple(names))
    assert written() == ["a.csv.xlsx", "b.csv.xlsx"]
    rows = as_rows(quarantine / "2025-02" / "a.csv.xlsx")
    assert [row["Nama"] for row in rows] == ["Budi"]


def test_wrong_rows_that_name_themselves_or_each_other_stay_on_the_list(raw, written):
    """Each would wait for the other, and nobody would ever be asked to correct them."""
    for name, named in (("a.csv", "b.csv"), ("b.csv", "a.csv"), ("c.csv", "c.csv")):
        names = {"berkas_asal": named, "baris_asal": "2"}
        write_csv(raw / name, BAD | names, extra=tuple(names))
    assert written() == ["a.csv.xlsx", "b.csv.xlsx", "c.csv.xlsx"]


def test_workbooks_that_nobody_needs_any_more_are_removed(raw, quarantine, written):
    write_csv(raw / "a.csv", BAD)
    write_csv(raw / "b.csv", BAD | {"name": "Budi"})
    written()
    write_csv(raw / "a.csv", {})
    assert written() == ["b.csv.xlsx"]
    assert [path.name for path in (quarantine / "2025-02").iterdir()] == ["b.csv.xlsx"]
    write_csv(raw / "b.csv", {"name": "Budi"})
    assert written() == []
    assert list(quarantine.iterdir()) == []


def test_another_months_workbooks_are_left_alone(raw, quarantine, written):
    write_csv(raw / "a.csv", BAD)
    written(date(2025, 1, 1))
    written()
    forget_month(quarantine, date(2025, 1, 1))
    assert [path.name for path in quarantine.iterdir()] == ["2025-02"]
    forget_month(quarantine, date(2024, 12, 1))
    assert [path.name for path in quarantine.iterdir()] == ["2025-02"]


def test_a_long_list_is_parted_into_workbooks_that_excel_can_open(
    raw, quarantine, written, monkeypatch
):
    monkeypatch.setattr("pipeline.quarantine.ROWS_PER_WORKBOOK", 2)
    write_csv(raw / "a.csv", *[BAD | {"name": f"Anak {number}"} for number in range(5)])
    assert written() == ["a.csv.xlsx", "a.csv.2.xlsx", "a.csv.3.xlsx"]
    places = {
        name: [row["baris_asal"] for row in as_rows(quarantine / "2025-02" / name)]
        for name in ("a.csv.xlsx", "a.csv.2.xlsx", "a.csv.3.xlsx")
    }
    assert places == {
        "a.csv.xlsx": ["2", "3"],
        "a.csv.2.xlsx": ["4", "5"],
        "a.csv.3.xlsx": ["6"],
    }


# --- In nobody else's hands ---------------------------------------------------------------------


def test_the_owner_alone_can_enter_the_folders_and_read_the_files(raw, quarantine, written):
    write_csv(raw / "a.csv", BAD)
    quarantine.mkdir(mode=0o755)
    written()
    written()
    folder = quarantine / "2025-02"
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (quarantine, folder)]
    assert modes == [0o700, 0o700]
    assert stat.S_IMODE((folder / "a.csv.xlsx").stat().st_mode) == 0o600
    assert [path.name for path in quarantine.iterdir()] == ["2025-02"]


def test_no_name_is_written_outside_the_quarantine_on_the_way(
    raw, quarantine, written, tmp_path, monkeypatch
):
    """Where temporary files go by default, others may look, and a kill leaves them behind."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    write_csv(raw / "a.csv", BAD)
    assert written() == ["a.csv.xlsx"]


def test_the_same_refused_rows_give_the_same_bytes(raw, quarantine, written):
    write_csv(raw / "a.csv", BAD)
    written()
    first = (quarantine / "2025-02" / "a.csv.xlsx").read_bytes()
    written()
    assert (quarantine / "2025-02" / "a.csv.xlsx").read_bytes() == first


def test_the_second_sheet_says_what_to_do(raw, quarantine, written):
    write_csv(raw / "a.csv", BAD)
    written()
    reader = fastexcel.read_excel(quarantine / "2025-02" / "a.csv.xlsx")
    assert reader.sheet_names == ["Perbaiki", "Petunjuk"]
    help_text = reader.load_sheet("Petunjuk", header_row=None, dtypes="string").to_polars()
    text = " ".join(help_text[:, 0])
    assert "data/raw/posyandu/<bulan>" in text and "Jangan ubah berkas_asal" in text
