"""A workbook is looked at before it is opened: what calamine would believe is refused here."""

import io
import struct
import zipfile

import pytest
import xlsxwriter

from pipeline.errors import InputError
from pipeline.sources import workbook
from pipeline.sources.workbook import Sheet, listed_sheets, sheet_texts

SHEET = "xl/worksheets/sheet1.xml"


def workbook_bytes(fill=None) -> bytes:
    """A workbook of one visible sheet `Data`, a hidden and a very hidden one; `fill(sheet)`."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer)
    sheet = book.add_worksheet("Data")
    (fill or (lambda sheet: sheet.write(0, 0, "ANAK CONTOH")))(sheet)
    book.add_worksheet("Arsip").hide()
    book.add_worksheet("Kode").very_hidden()
    book.close()
    return buffer.getvalue()


def repacked(content: bytes, changes: dict[str, bytes]) -> bytes:
    """The same archive with parts replaced."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, changes.get(name, old.read(name)))
    return buffer.getvalue()


def part(content: bytes, name: str) -> bytes:
    return zipfile.ZipFile(io.BytesIO(content)).read(name)


def refusal(content: bytes) -> str:
    with pytest.raises(InputError) as refused:
        listed_sheets(content, "data/raw/posyandu/2026-01/a.xlsx")
    assert refused.value.__suppress_context__ or refused.value.__context__ is None
    return str(refused.value)


def test_sheets_are_listed_in_order_with_what_is_hidden():
    assert listed_sheets(workbook_bytes(), "a.xlsx") == (
        Sheet("Data", True),
        Sheet("Arsip", False),
        Sheet("Kode", False),
    )


def test_rows_keep_their_excel_number_through_blank_rows_on_top_and_between():
    def fill(sheet):
        sheet.write(2, 1, "judul")
        sheet.write(5, 1, "isi")

    [texts] = sheet_texts(workbook_bytes(fill), "a.xlsx", ["Data"])
    assert texts.columns == ["c0"]
    assert texts["c0"].to_list() == [None, None, "judul", None, None, "isi"]


def test_a_locked_workbook_is_told_from_an_old_one():
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
    assert "dikunci dengan kata sandi" in refusal(ole + "EncryptedPackage".encode("utf-16-le"))
    assert "buku kerja Excel lama (XLS)" in refusal(ole + "Workbook".encode("utf-16-le"))


def test_a_part_locked_in_the_zip_itself_counts_as_locked():
    content = bytearray(workbook_bytes())
    central = content.rfind(b"PK\x01\x02")
    content[central + 8] |= 1
    assert "dikunci dengan kata sandi" in refusal(bytes(content))


@pytest.mark.parametrize("kept", [4, 0.3, 0.99], ids=["signature", "a third", "nearly all"])
def test_a_cut_off_workbook_is_called_cut_off(kept):
    content = workbook_bytes()
    cut = content[: kept if kept > 1 else int(len(content) * kept)]
    assert "rusak atau terpotong" in refusal(cut)


@pytest.mark.parametrize(
    ("names", "called"),
    [
        (["word/document.xml"], "arsip ZIP"),
        (["anak.csv"], "arsip ZIP"),
        ([], "arsip ZIP"),
        (["xl/workbook.bin"], "buku kerja Excel biner (XLSB)"),
    ],
)
def test_another_archive_is_no_workbook(names, called):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "isi")
    assert f"isinya {called}, bukan buku kerja XLSX" in refusal(buffer.getvalue())


def test_a_bomb_is_refused_by_its_ratio():
    content = workbook_bytes()
    assert "mengembang" in refusal(repacked(content, {SHEET: b" " * 5_000_000}))


def test_a_bomb_is_refused_by_its_size(monkeypatch):
    content = workbook_bytes()
    monkeypatch.setattr(workbook, "MAX_UNPACKED_BYTES", 1000)
    assert "mengembang" in refusal(content)


def test_a_bomb_whose_directory_lies_is_refused_before_it_is_unpacked(monkeypatch):
    """calamine reads on to the true end of a part, whatever size the directory declares."""
    content = repacked(workbook_bytes(), {SHEET: b" " * 5_000_000})
    lying = content.replace(struct.pack("<I", 5_000_000), struct.pack("<I", 1000))
    assert lying != content
    unpacked = []
    pieces = workbook._unpacked
    monkeypatch.setattr(
        workbook,
        "_unpacked",
        lambda *given: (unpacked.append(len(piece)) or piece for piece in pieces(*given)),
    )
    assert "mengembang" in refusal(lying)
    assert sum(unpacked) < 2_000_000


def test_a_directory_that_understates_a_small_part_is_refused():
    content = workbook_bytes()
    size = len(part(content, SHEET))
    lying = content.replace(struct.pack("<I", size), struct.pack("<I", size - 1))
    assert lying != content
    assert "rusak atau terpotong" in refusal(lying)


def test_a_flipped_byte_is_refused_where_calamine_would_read_another_value():
    content = repacked(workbook_bytes(lambda sheet: sheet.write(0, 0, 93)), {})
    stored = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, old.read(name))
    damaged = stored.getvalue().replace(b"<v>93</v>", b"<v>83</v>")
    [texts] = sheet_texts(damaged, "a.xlsx", ["Data"])
    assert texts["c0"].to_list() == ["83"]
    assert "rusak atau terpotong" in refusal(damaged)


def test_a_used_cell_far_right_is_refused_before_memory_is_asked_for():
    def fill(sheet):
        sheet.write(0, 0, "NIK")
        sheet.write(20_000, 16_383, "RAHASIA")

    text = refusal(workbook_bytes(fill))
    assert "sel XFD20001 berisi, jauh di luar tabel" in text
    assert "RAHASIA" not in text


def test_a_row_number_that_no_excel_has_is_refused_before_memory_is_asked_for():
    with zipfile.ZipFile(io.BytesIO(workbook_bytes())) as book:
        name = next(n for n in book.namelist() if n.startswith("xl/worksheets/"))
        sheet = book.read(name)
    far = sheet.replace(b'r="A1"', b'r="A99999999"')
    assert far != sheet
    assert "sel A99999999 berisi" in refusal(repacked(workbook_bytes(), {name: far}))


def test_a_far_cell_on_the_seam_of_two_pieces_is_found(monkeypatch):
    content = workbook_bytes(lambda sheet: sheet.write(0, 16_383, 1))
    for size in range(100, 700):
        monkeypatch.setattr(workbook, "PIECE_BYTES", size)
        assert "sel XFD1 berisi" in refusal(content)


def test_a_sound_workbook_stays_sound_in_pieces_of_any_size(monkeypatch):
    content = repacked(workbook_bytes(), {"docProps/app.xml": b" " * 20_000})
    monkeypatch.setattr(workbook, "MAX_UNPACKED_RATIO", 1000)
    for size in range(20, 300, 7):
        monkeypatch.setattr(workbook, "PIECE_BYTES", size)
        assert len(listed_sheets(content, "a.xlsx")) == 3


def test_an_empty_formatted_cell_far_right_is_harmless():
    def fill(sheet):
        sheet.write(0, 0, "NIK")
        sheet.write_blank(0, 16_383, None, bold)

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer)
    bold = book.add_format({"bold": True})
    fill(book.add_worksheet("Data"))
    book.close()
    assert listed_sheets(buffer.getvalue(), "a.xlsx") == (Sheet("Data", True),)


def test_dates_counted_from_1904_are_refused_because_serials_would_shift_four_years():
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"date_1904": True})
    book.add_worksheet("Data").write(0, 0, 45093)
    book.close()
    assert "menghitung tanggal sejak 1904" in refusal(buffer.getvalue())


def test_a_workbook_part_that_is_no_xml_is_damage():
    assert "rusak" in refusal(repacked(workbook_bytes(), {"xl/workbook.xml": b"<workbook"}))


def test_what_calamine_says_of_a_broken_sheet_is_not_passed_on():
    broken = repacked(
        workbook_bytes(),
        {
            SHEET: b'<worksheet><sheetData><row r="1"><c r="A1" t="e">'
            b"<v>ANAK CONTOH</v></c></row></sheetData>"
        },
    )
    with pytest.raises(InputError) as refused:
        list(sheet_texts(broken, "a.xlsx", ["Data"]))
    assert "rusak" in str(refused.value)
    assert "ANAK" not in str(refused.value)
    assert refused.value.__suppress_context__
