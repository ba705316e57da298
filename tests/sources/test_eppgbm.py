"""An export becomes text cells with true row numbers, or is refused whole without quoting a cell.

All names are invented. RAHASIA stands for what must never be repeated in an error.
"""

import csv
import hashlib
import io
import zipfile
from datetime import datetime
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter
from dagster._core.errors import DagsterExecutionInterruptedError

from pipeline.errors import InputError
from pipeline.sources import eppgbm
from pipeline.sources.eppgbm import FIELDS, Export, read_export
from tests.sources.test_workbook import part, repacked


def cells(text: str) -> list[str]:
    return next(csv.reader([text]))


CLASSIC = cells(
    "No,NIK,Nama,JK,Tgl Lahir,BB Lahir,TB Lahir,Nama Ortu,Prov,Kab/Kota,Kec,Pukesmas,Desa/Kel,"
    "Posyandu,RT,RW,Alamat,Usia Saat Ukur,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur,LiLA,BB/U,"
    "ZS BB/U,TB/U,ZS TB/U,BB/TB,ZS BB/TB,Naik Berat Badan,PMT Diterima (kg),Jml Vit A,KPSP,KIA,"
    "Detail"
)
RECENT = [name for name in CLASSIC if not name.startswith("PMT")]
RECENT[-1:] = ["Kelas Ibu Balita", "MBG", "Detail"]
LOCAL = cells(
    "Nama Anak,Jenis Kelamin,Tanggal Lahir,NIK,Nomor KK,Anak Ke,Nama Orang Tua (Ibu/Ayah),"
    "NIK Orang Tua,No HP Orang Tua,Alamat,RT,Kecamatan,Puskesmas,Kelurahan,Posyandu,"
    "Usia Kehamilan (minggu),Berat Lahir - Sasaran (kg),Panjang Lahir - Sasaran (cm),"
    "Lingkar Kepala Lahir (cm),IMD,Tanggal Pengukuran,Berat (kg),Tinggi (cm),Cara Ukur,LiLA (cm),"
    "ZS BB/U,ZS TB/U,ZS BB/TB,Naik Berat Badan,Jml Vit A,Kelas Ibu Balita,MBG"
)
SHORT = cells(
    "NIK,Nama,JK,Tgl Lahir,Nama Ortu,Kab/Kota,Kec,Pukesmas,Desa/Kel,Posyandu,Tanggal Pengukuran,"
    "Berat,Tinggi,Cara Ukur"
)
HEADER = ",".join(SHORT) + "\n"
CHILD = dict(
    zip(
        SHORT,
        cells(
            "6305**********,ANAK RAHASIA,P,2023-11-20,IBU RAHASIA,TAPIN,BINUANG,PKM CONTOH,"
            "DESA CONTOH,MELATI 1,2026-01-15,9.4,80.3,Berdiri"
        ),
        strict=True,
    )
)
SHOWN = "data/raw/posyandu/2026-01/a.csv"


def line(**changes: str) -> str:
    """A CSV record of the short header; the keys of `changes` are field names of eppgbm."""
    child = dict(CHILD)
    for field, text in changes.items():
        child[eppgbm.SHOWN_CLASSIC[field]] = text
    return ",".join(child.values()) + "\n"


def texts(export: Export, *fields: str) -> list[tuple]:
    return export.cells.select(*(export.field(field) for field in fields), "source_row").rows()


@pytest.fixture
def read(tmp_path):
    def read_content(content: str | bytes, name: str = "a.csv") -> Export:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_export(path, SHOWN)

    return read_content


@pytest.fixture
def refused(read):
    def refusal(content: str | bytes, name: str = "a.csv") -> str:
        with pytest.raises(InputError) as error:
            read(content, name)
        text = str(error.value)
        assert text.startswith(f"Berkas {SHOWN} ditolak")
        assert "RAHASIA" not in text
        assert error.value.__context__ is None or error.value.__suppress_context__
        return text

    return refusal


def book(*sheets: tuple[str, list[list]], hidden: tuple[str, ...] = ()) -> bytes:
    """A workbook; numbers, dates and formulas are written as such, None leaves a cell unused."""
    buffer = io.BytesIO()
    workbook = xlsxwriter.Workbook(buffer)
    date = workbook.add_format({"num_format": "yyyy-mm-dd"})
    for name, rows in sheets:
        sheet = workbook.add_worksheet(name)
        if name in hidden:
            sheet.hide()
        else:
            # xlsxwriter hides the first sheet only while another one is active.
            sheet.activate()
        for row, written in enumerate(rows):
            for column, cell in enumerate(written):
                if isinstance(cell, datetime):
                    sheet.write_datetime(row, column, cell, date)
                elif isinstance(cell, tuple):
                    sheet.write_formula(row, column, cell[0], None, cell[1])
                elif isinstance(cell, str):
                    sheet.write_string(row, column, cell)
                elif cell is not None:
                    sheet.write_number(row, column, cell)
    workbook.close()
    return buffer.getvalue()


# --- dialects ---


CORRECTION = {"corrected_file", "corrected_row", "corrected_print"}


@pytest.mark.parametrize(
    ("header", "dialect", "absent"),
    [
        (CLASSIC, "A", CORRECTION),
        (RECENT, "B", CORRECTION),
        (LOCAL, "C", {"provinsi", "kabupaten", *CORRECTION}),
    ],
)
def test_a_dialect_is_known_by_its_header_and_every_field_finds_its_column(
    read, header, dialect, absent
):
    export = read(",".join(header) + "\n" + ",".join(f"isi {name}" for name in header) + "\n")
    assert export.dialect == dialect
    assert export.header == tuple(header)
    assert set(FIELDS) - set(export.fields) == absent
    own = {"A": eppgbm.SHOWN_CLASSIC, "B": eppgbm.SHOWN_CLASSIC, "C": eppgbm.SHOWN_LOCAL}[dialect]
    own = own | {"export_waz": "ZS BB/U", "export_haz": "ZS TB/U", "export_whz": "ZS BB/TB"}
    for field, name in own.items():
        assert texts(export, field) == [(f"isi {name}", 2)]


def test_a_field_without_a_column_is_null_and_a_field_unknown_is_a_mistake(read):
    export = read(HEADER + line())
    assert texts(export, "export_haz", "nik") == [(None, "6305**********", 2)]
    with pytest.raises(KeyError):
        export.field("tinggi")


def test_columns_may_come_in_any_order_and_with_others_between(read):
    header = [*reversed(SHORT), "Status Bulan", "", "Detail Status"]
    export = read(",".join(header) + "\n" + ",".join([*reversed(CHILD.values()), "N", "", "x"]))
    assert texts(export, "name", "weight", "desa") == [("ANAK RAHASIA", "9.4", "DESA CONTOH", 2)]
    assert export.header == tuple(header)
    assert export.cells.columns == [f"c{position}" for position in range(17)] + ["source_row"]


@pytest.mark.parametrize(
    "header",
    [
        "nik,nama,jk,tgl_lahir,nama_ortu,kabkota,kec,pukesmas,desakel,posyandu,tanggal_pengukuran,"
        "berat,tinggi,cara_ukur",
        "NIK , NAMA, jk,TGL. LAHIR,Nama  Ortu,KAB / KOTA,Kec.,Puskesmas,Desa-Kel,POSYANDU,"
        "Tanggal\u00a0Pengukuran,BERAT,TINGGI,Cara ukur",
        '"NIK","Nama","JK","Tgl\nLahir","Nama Ortu","Kab/Kota","Kec","Pukesmas","Desa/Kel",'
        '"Posyandu","Tanggal Pengukuran","Berat","Tinggi","Cara Ukur"',
    ],
    ids=["snake case", "case, spaces, stops, Puskesmas", "a line break in a header"],
)
def test_a_header_is_known_whatever_its_case_spaces_and_stops(read, header):
    export = read(header + "\n" + line())
    assert export.dialect == "A"
    row = header.count("\n") + 2
    fields = list(eppgbm.SHOWN_CLASSIC)
    assert texts(export, *fields) == [(*CHILD.values(), row)]


def test_slugged_scores_of_the_export_are_found(read):
    header = HEADER.strip() + ",zs_bbu,zs_tbu,zs_bbtb,bbu,tbu,bbtb\n"
    export = read(header + line().strip() + ",-1,-2,-3,a,b,c\n")
    assert texts(export, "export_waz", "export_haz", "export_whz") == [("-1", "-2", "-3", 2)]


def test_a_local_export_with_a_kabupaten_column_has_the_field(read):
    header = [*LOCAL, "Kab/Kota", "Prov"]
    export = read(";".join(header) + "\n" + ";".join(header))
    assert export.dialect == "C"
    assert texts(export, "kabupaten", "provinsi") == [("Kab/Kota", "Prov", 2)]


def test_a_quarantine_workbook_says_which_row_it_corrects(read):
    header = [*SHORT, "alasan", "kandidat", "berkas_asal", "baris_asal"]
    row = [*CHILD.values(), "wilayah_tidak_dikenal", "", "2026-01/b.csv", 17]
    export = read(book(("Karantina", [header, row])), "a.xlsx")
    assert texts(export, "corrected_file", "corrected_row") == [("2026-01/b.csv", "17", 2)]


def test_a_quarantine_workbook_that_lost_its_row_numbers_is_refused(refused):
    text = refused(HEADER.strip() + ",berkas_asal\n" + line().strip() + ",b.csv\n")
    assert "kolom yang tidak ada: baris_asal" in text


@pytest.mark.parametrize("field", list(eppgbm.SHOWN_CLASSIC))
def test_every_column_that_identity_or_a_rule_needs_is_required(refused, field):
    shown = eppgbm.SHOWN_CLASSIC[field]
    header = [name for name in SHORT if name != shown]
    text = refused(",".join(header) + "\n" + ",".join("x" for _ in header) + "\n")
    assert "baris 1: judul kolom tidak cocok dengan ekspor e-PPGBM" in text
    assert "bentuk terdekat A (e-PPGBM klasik)" in text
    assert f"kolom yang tidak ada: {shown};" in text
    assert "kolom yang ditemukan: " + ", ".join(header) in text


def test_a_local_header_misses_its_columns_by_their_local_names(refused):
    header = [name for name in LOCAL if name not in ("Berat (kg)", "Kelurahan")]
    text = refused(",".join(header) + "\n" + ",".join(header))
    assert "bentuk terdekat C (lokal); kolom yang tidak ada: Kelurahan, Berat (kg);" in text


def test_a_village_aggregate_is_refused(refused):
    header = "Tahun,Bulan,Puskesmas,Kelurahan,Sangat_Pendek,Pendek,TB_Normal,Tinggi,Stunting"
    text = refused(header + "\n2026,1,PKM,DESA,1,2,3,4,5\n")
    assert "kolom yang tidak ada: " in text
    assert "Tanggal Pengukuran" in text
    known = "Tahun, Bulan, Puskesmas, Kelurahan, Tinggi"
    assert f"kolom yang ditemukan: {known} dan 4 kolom lain." in text


def test_a_wide_monthly_layout_is_refused(refused):
    text = refused(
        "NO,NIK,NAMA ANAK,TANGGAL LAHIR,JENIS KELAMIN,JANUARI,,,,\n"
        ",,,,,TGL UKUR,UMUR,BERAT,TINGGI,CARA UKUR\n1,6305,ANAK RAHASIA,2023-01-01,L,,,,,\n"
    )
    assert "baris 1: judul kolom tidak cocok" in text
    assert "Tanggal Pengukuran" in text
    assert "ditemukan: NO, NIK, NAMA ANAK, TANGGAL LAHIR, JENIS KELAMIN dan 1 kolom lain" in text


def test_a_form_of_labels_and_values_is_refused_without_showing_the_child(refused):
    text = refused("Nama,SITI RAHASIA,NIK,9905010302240001,JK,P,Berat,11\n1,2,3,4,5,6,7,8\n")
    assert "kolom yang ditemukan: Nama, NIK, JK, Berat dan 4 kolom lain" in text
    assert "RAHASIA" not in text
    assert "9905" not in text


def test_a_file_without_a_header_is_refused_without_showing_its_first_row(refused):
    text = refused(line() + line())
    assert "tidak ada judul kolom ekspor e-PPGBM pada 10 baris pertama" in text
    assert "kolom yang tidak ada: NIK, Nama, JK" in text


@pytest.mark.parametrize("twice", ["Nama", "nama_anak", "Puskesmas", "ZS TB/U,zs_tbu"])
def test_two_columns_for_one_field_are_refused_and_named(refused, twice):
    text = refused(HEADER.strip() + f",{twice}\n" + line().strip() + ",x" * (twice.count(",") + 1))
    assert "baris 1: lebih dari satu kolom untuk isian yang sama: " in text
    assert twice.split(",")[-1] in text
    assert "Sisakan satu kolom." in text


# --- where the header and the rows are ---


@pytest.mark.parametrize(
    ("above", "row"),
    [
        ("LAPORAN PENGUKURAN\n", 3),
        ("LAPORAN,,,\n\n,,\n", 5),
        ("sep=,\n", 3),
        ('"LAPORAN\nBULAN JANUARI"\n', 4),
        ("x\n" * 9, 11),
    ],
)
def test_rows_above_the_header_are_passed_over_and_counted(read, above, row):
    assert texts(read(above + HEADER + line()), "name") == [("ANAK RAHASIA", row)]


def test_the_first_row_that_fits_is_the_header_and_a_repeated_one_is_a_row(read):
    export = read(HEADER + line() + HEADER.strip() + ",ZS TB/U\n" + HEADER)
    assert texts(export, "name") == [("ANAK RAHASIA", 2), ("Nama", 4)]
    assert export.misfits["source_row"].to_list() == [3]


def test_a_header_below_ten_other_rows_is_not_looked_for(refused):
    assert "pada 10 baris pertama" in refused("x\n" * 10 + HEADER + line())


def test_blank_rows_are_no_rows_and_are_counted(read):
    content = HEADER + "\n" + line(name="A") + ",,,,,,,,,,,,,\n  \n,,\n" + " ,\u00a0" + "," * 12
    export = read(content + "\n" + line(name="B") + "\n\n")
    assert texts(export, "name") == [("A", 3), ("B", 8)]
    assert export.misfits.height == 0


def test_a_row_without_a_name_is_not_blank(read):
    assert texts(read(HEADER + line(name="")), "name", "nik") == [(None, "6305**********", 2)]


def test_a_header_without_rows_is_refused(refused):
    assert "baris 1: tidak ada baris data di bawah judul kolom" in refused(HEADER)
    assert "baris 1: tidak ada baris data" in refused(HEADER.strip())
    assert "baris 2: tidak ada baris data" in refused("x\n" + HEADER + ",,\n\n")
    assert "baris 1: tidak ada baris data" in refused(book(("Data", [SHORT])), "a.xlsx")


# --- CSV ---


def test_cells_stay_as_they_are_written(read):
    changes = {
        "nik": "0630512345678901",
        "name": " =HYPERLINK(1) ",
        "weight": "9.40",
        "height": "\u0668\u0660",
        "birth_date": "0000-00-00",
        "desa": "NA",
        "posyandu": "null",
        "method": "",
    }
    export = read(HEADER + line(**changes))
    expected = [text or None for text in changes.values()]
    assert texts(export, *changes) == [(*expected, 2)]
    assert export.cells.schema["c0"] == pl.String
    assert export.cells.schema["source_row"] == pl.Int64


def test_the_hash_is_that_of_the_bytes_and_the_path_as_shown(read):
    content = (HEADER + line()).encode("utf-8-sig")
    export = read(content)
    assert export.sha256 == hashlib.sha256(content).hexdigest()
    assert export.path == SHOWN


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("is_ended", [True, False])
def test_every_way_to_write_a_csv_reads_the_same(
    read, monkeypatch, delimiter, line_end, quoting, encoding, is_ended
):
    # A file whose quotes are in order never takes the slow way through them one by one.
    monkeypatch.delattr(eppgbm, "_loose_quotes")
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator=line_end, quoting=quoting)
    names = ["ÑANDÚ", 'a "b", c; d\te', "dua\nbaris", "", 'akhir"', "x"]
    writer.writerow(SHORT)
    writer.writerows([*list(CHILD.values())[:-1], name] for name in names)
    content = buffer.getvalue() if is_ended else buffer.getvalue().removesuffix(line_end)
    export = read(content.encode(encoding))
    expected = [(name or None, row) for name, row in zip(names, (2, 3, 4, 6, 7, 8), strict=True)]
    assert texts(export, "method") == expected
    assert export.misfits.height == 0
    assert export.header == tuple(SHORT)


def test_a_quoted_delimiter_right_across_a_block_of_the_scan_stays_text(read, monkeypatch):
    monkeypatch.setattr(eppgbm, "BLOCK_BYTES", 64)
    rows = [line(name=f'"{"a" * length},""b"",\nc"') for length in range(130)]
    export = read(HEADER + "".join(rows))
    assert texts(export, "name", "method") == [
        ("a" * length + ',"b",\nc', "Berdiri", 2 + 2 * length) for length in range(130)
    ]


@pytest.mark.parametrize("block", [64, 128, 1 << 18])
def test_a_misplaced_quote_is_seen_wherever_it_lies_in_a_block(read, refused, monkeypatch, block):
    monkeypatch.setattr(eppgbm, "BLOCK_BYTES", block)
    for length in range(130):
        pad = line(parent="a" * length)
        export = read(HEADER + pad + line(name='E"F,G"') + line())
        assert export.cells["source_row"].to_list() == [2, 4]
        assert export.misfits.select("c1", "c2", "source_row").rows() == [('E"F', 'G"', 3)]
        text = refused(HEADER + pad + line(name='"RAHASIA"X') + line())
        assert "baris 3: tanda kutip tidak berpasangan" in text


def test_windows_line_ends_are_no_part_of_a_ragged_or_loosely_quoted_record(read):
    content = (
        HEADER + line(name='5" A', method='"Berdiri"') + "6305,x\n" + line(name="B\rC", nik="1,2")
    )
    export = read(content.replace("\n", "\r\n"))
    assert texts(export, "name", "method") == [('5" A', "Berdiri", 2)]
    assert export.misfits.select("c1", "c2", "c13", "source_row").rows() == [
        ("x", None, None, 3),
        ("2", "B C", "80.3,Berdiri", 4),
    ]


def test_a_record_with_a_cell_too_many_or_too_few_stands_apart_with_its_line(read):
    short = "6305,ANAK PENDEK,L\n"
    long = line(posyandu='MELATI, 1,"RT, 2"')
    export = read(HEADER + line(name="A") + short + line(name='"B\nB"') + long + line(name="C"))
    assert texts(export, "name") == [("A", 2), ("B\nB", 4), ("C", 7)]
    whole = list(CHILD.values())
    assert export.misfits.columns == export.cells.columns
    assert export.misfits.rows() == [
        ("6305", "ANAK PENDEK", "L", *[None] * 11, 3),
        (*whole[:9], "MELATI", " 1", "RT, 2", "2026-01-15", "9.4,80.3,Berdiri", 6),
    ]


def test_a_first_record_that_is_ragged_does_not_set_the_width(read):
    export = read(HEADER + "6305,x\n" + line() + line().strip() + ",y\n")
    assert texts(export, "method") == [("Berdiri", 3)]
    assert export.misfits.select("c13", "source_row").rows() == [(None, 2), ("Berdiri,y", 4)]


def test_only_ragged_records_are_still_rows(read):
    export = read(HEADER + "6305,x\n")
    assert export.cells.height == 0
    assert export.misfits["source_row"].to_list() == [2]


@pytest.mark.parametrize("name", ['5" PIPA', 'A "B" C', 'AKHIR"', '""GANDA', ' "SPASI"'])
def test_a_quote_within_an_unquoted_cell_is_text(read, name):
    # The doubled quote at the start is the exception: there a quoted cell opens.
    cell = name if not name.startswith('""') else "X" + name
    content = HEADER + line(name=cell) + line(name='"KUTIP, ""x"""') + line(parent="B")
    export = read(content)
    assert texts(export, "name") == [(cell, 2), ('KUTIP, "x"', 3), ("ANAK RAHASIA", 4)]
    assert export.misfits.height == 0


def test_a_quote_within_a_cell_does_not_tie_a_comma_or_a_line_to_it(read):
    export = read(HEADER + line(name='A "B') + line(name='C" D') + line(name='E "F,G" H'))
    assert texts(export, "name") == [('A "B', 2), ('C" D', 3)]
    assert export.misfits.select("c1", "c2", "source_row").rows() == [('E "F', 'G" H', 4)]


@pytest.mark.parametrize("name", ['"RAHASIA" BIN', '"RAHASIA "BIN" X"', '"RAHASIA, X'])
def test_a_quoted_cell_that_goes_on_behind_its_quote_is_refused(refused, name):
    text = refused(HEADER + line() + line(name=name) + line(name='"ANAK"'))
    assert "baris 3: tanda kutip tidak berpasangan" in text


def test_lone_quotes_that_would_swallow_rows_between_them_are_refused(refused):
    """As a quoted cell they pair up and give the right number of cells, less one child."""
    text = refused(HEADER + line() + line(parent='"') + line() + line(parent='"') + line())
    assert "baris 3: tanda kutip tidak berpasangan" in text


def test_a_file_cut_off_within_quotes_is_refused_where_they_open(refused):
    text = refused(HEADER + line(name='"A\nB"') + line(name='"RAHASIA'))
    assert "baris 4: tanda kutip dibuka dan tidak pernah ditutup; berkas terpotong" in text


def test_a_file_cut_off_within_its_last_record_is_refused(refused):
    text = refused(HEADER + line() + "\n" + line()[:40])
    assert "baris 4: berkas terpotong: baris terakhir berisi 4 dari 14 kolom" in text


def test_a_short_last_record_that_was_ended_is_no_cut(read):
    assert read(HEADER + line() + "6305,x\n").misfits["source_row"].to_list() == [3]


def test_blanks_behind_the_last_line_end_are_no_cut(read):
    assert texts(read(HEADER + line() + "  "), "method") == [("Berdiri", 2)]


def test_a_name_cut_within_a_letter_is_not_read_as_windows_1252(refused):
    content = (HEADER + line(name="ÑA") + line(method="Ñ").strip()).encode()[:-1]
    assert "baris 3: teks UTF-8 rusak: berkas terpotong" in refused(content)


def test_two_encodings_in_one_file_are_refused(refused):
    content = (HEADER + line(name="ÑA")).encode() + line(name="ÉB").encode("cp1252")
    assert "baris 3: teks UTF-8 rusak" in refused(content)


def test_bytes_that_windows_1252_does_not_know_are_refused(refused):
    content = (HEADER + line()).encode() + line(name="X").encode().replace(b"X", b"\x81")
    assert "baris 3: pengodean teks tidak dikenal" in refused(content)


def test_a_missing_file_says_to_put_it_back(tmp_path):
    with pytest.raises(InputError, match=r"berkas tidak ada\. Letakkan kembali berkas itu\."):
        read_export(tmp_path / "a.csv", SHOWN)


@pytest.mark.parametrize(
    ("content", "called"),
    [
        (b"", "berkas kosong (0 baris)"),
        (b"\r\n \n", "berkas kosong (0 baris)"),
        (HEADER.encode("utf-16"), "isinya teks UTF-16"),
        (HEADER.encode("utf-16-le"), "UTF-16 (ada byte NUL)"),
        (b"\n <html><table><tr><td>NIK</td></tr></table>", "isinya halaman HTML"),
        (b"%PDF-1.7\n", "isinya berkas PDF"),
        ((HEADER + line()).encode() + b"\0" * 512, "byte NUL"),
        ((HEADER + line()).replace("\n", "\r").encode(), "akhir barisnya CR saja"),
    ],
    ids=["empty", "blank", "UTF-16", "UTF-16 unmarked", "HTML", "PDF", "NUL", "old Mac"],
)
def test_what_is_no_csv_is_named(refused, content, called):
    assert called in refused(content)


def test_an_ending_that_lies_is_refused_either_way(refused):
    workbook = book(("Data", [SHORT, list(CHILD.values())]))
    text = refused(workbook, "a.csv")
    assert "isinya buku kerja Excel atau arsip ZIP, padahal namanya berakhiran .csv" in text
    assert "Ganti akhiran namanya menjadi .xlsx" in text
    text = refused(HEADER + line(), "a.XLSX")
    assert "isinya bukan buku kerja Excel, padahal namanya berakhiran .xlsx" in text
    assert "Ganti akhiran namanya menjadi .csv" in text


def test_what_polars_says_is_not_passed_on(refused, monkeypatch):
    def fail(*_, **__):
        raise pl.exceptions.ComputeError("could not parse ANAK RAHASIA")

    monkeypatch.setattr(pl, "read_csv", fail)
    assert "isi berkas tidak dapat dibaca sebagai CSV" in refused(HEADER + line())


def test_a_record_more_or_less_than_counted_is_a_refusal_and_not_a_shift(refused, monkeypatch):
    read_csv = pl.read_csv
    monkeypatch.setattr(pl, "read_csv", lambda *a, **k: read_csv(*a, **k).head(2))
    assert "isi berkas tidak dapat dibaca sebagai CSV" in refused(HEADER + line() + line())


# --- XLSX ---


def test_cells_of_a_workbook_become_text_without_loss(read):
    row = dict(CHILD) | {
        "NIK": 6305123456789012,
        "Nama": "=HYPERLINK(1)",
        "Tgl Lahir": datetime(2023, 11, 20),
        "Posyandu": "007",
        "Tanggal Pengukuran": 46037,
        "Berat": 9.4000000000000004,
        "Tinggi": ("=80+0.3", 80.3),
        "Kec": ("=SQRT(-1)", "#NUM!"),
        "Pukesmas": None,
        "Nama Ortu": "dua\nbaris",
    }
    export = read(book(("Data", [SHORT, list(row.values())])), "a.xlsx")
    fields = ("nik", "name", "birth_date", "posyandu", "measured_on", "weight", "height")
    assert texts(export, *fields, "kecamatan", "puskesmas", "parent") == [
        (
            "6305123456789012",
            "=HYPERLINK(1)",
            "2023-11-20 00:00:00",
            "007",
            "46037",
            "9.4",
            "80.3",
            None,
            None,
            "dua\nbaris",
            2,
        )
    ]
    assert export.misfits.height == 0
    assert export.misfits.columns == export.cells.columns


def test_an_empty_text_in_a_workbook_is_null_like_an_unused_cell(read):
    content = book(("Data", [SHORT, list(CHILD.values())]))
    shared = "xl/sharedStrings.xml"
    emptied = part(content, shared).replace(b"<t>MELATI 1</t>", b"<t></t>")
    assert texts(read(repacked(content, {shared: emptied}), "a.xlsx"), "posyandu") == [(None, 2)]


def test_excel_rows_are_true_below_titles_and_blank_rows_and_beside_unused_columns(read):
    title = [None, None, "REKAP RAHASIA"]
    blank = [None, None, " ", None]
    child = [None, *CHILD.values()]
    rows = [[], [], title, [], [None, *SHORT], child, [], blank, [None, "6306", "B"]]
    export = read(book(("Data", rows)), "a.xlsx")
    assert texts(export, "nik", "name", "method") == [
        ("6305**********", "ANAK RAHASIA", "Berdiri", 6),
        ("6306", "B", None, 9),
    ]
    assert export.header == tuple(SHORT)


def test_the_only_visible_sheet_that_fits_is_read(read):
    child = list(CHILD.values())
    content = book(
        ("Lama", [SHORT, [*child[:-1], "salah"]]),
        ("Petunjuk", [["Cara mengisi"]]),
        ("Kosong", []),
        ("Data", [SHORT, child]),
        ("Rekap", [["Desa", "Jumlah"], ["A", 3]]),
        hidden=("Lama",),
    )
    assert texts(read(content, "a.xlsx"), "method") == [("Berdiri", 2)]


def test_two_visible_sheets_that_fit_are_refused_and_named(refused):
    rows = [SHORT, list(CHILD.values())]
    text = refused(book(("Januari", rows), ("Salinan", rows)), "a.xlsx")
    assert "lebih dari satu lembar berisi ekspor: lembar ke-1, lembar ke-2" in text
    assert "Januari" not in text


def test_an_export_on_a_hidden_sheet_is_refused_and_called_hidden(refused):
    rows = [SHORT, list(CHILD.values())]
    text = refused(book(("Petunjuk", [["x"]]), ("Data", rows), hidden=("Data",)), "a.xlsx")
    assert "lembar yang berisi ekspor tersembunyi: lembar ke-2" in text
    assert "Tampilkan lembar itu di Excel" in text


def test_a_workbook_that_fits_no_dialect_names_its_nearest_sheet(refused):
    rows = [["REKAP"], SHORT[:-1], list(CHILD.values())]
    text = refused(book(("Petunjuk", [["NIK"]]), ("Data", rows)), "a.xlsx")
    assert "baris 2: judul kolom tidak cocok dengan ekspor e-PPGBM (lembar ke-2)" in text
    assert "kolom yang tidak ada: Cara Ukur;" in text


def test_a_workbook_of_no_sheet_with_a_cell_is_refused(refused):
    assert "tidak ada judul kolom" in refused(book(("Data", [])), "a.xlsx")


def test_two_columns_for_one_field_are_refused_in_a_workbook_too(refused):
    rows = [[*SHORT, "Nama Anak"], [*CHILD.values(), "X"]]
    assert "untuk isian yang sama: Nama, Nama Anak" in refused(book(("Data", rows)), "a.xlsx")


def test_a_cut_off_or_foreign_workbook_is_refused_by_its_bytes(refused):
    content = book(("Data", [SHORT, list(CHILD.values())]))
    assert "rusak atau terpotong" in refused(content[:-50], "a.xlsx")
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as writer:
        writer.writestr("word/document.xml", "RAHASIA")
    assert "arsip ZIP, bukan buku kerja" in refused(archive.getvalue(), "a.xlsx")
    old = Path("a.xls").name
    assert "buku kerja Excel lama (XLS)" in refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", old)


def test_an_interrupt_while_a_file_is_read_is_no_fault_of_the_file(tmp_path, monkeypatch):
    def interrupted(*arguments, **options):
        raise DagsterExecutionInterruptedError

    path = tmp_path / "a.csv"
    path.write_text(HEADER + line())
    monkeypatch.setattr(eppgbm.pl, "read_csv", interrupted)
    with pytest.raises(DagsterExecutionInterruptedError):
        read_export(path, "a.csv")
