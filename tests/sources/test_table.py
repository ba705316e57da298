"""Whatever a user saves as .csv is either read to the last cell or refused with a way out."""

import gzip
import hashlib
import io
import zipfile

import pytest

from pipeline.errors import Finding, InputError
from pipeline.sources.table import Column, read_table

COLUMNS = (
    Column("kode"),
    Column("anak", "integer", required=False),
    Column("persen", "number", required=False),
    Column("catatan", required=False),
)
HEADER = "kode,anak,persen,catatan\n"


def read(path, shown_path="data/raw/masuk.csv"):
    return read_table(path, shown_path, COLUMNS)


def test_a_row_becomes_typed_cells_with_its_line(csv_file):
    content = HEADER + "63.10,12,13.50,ada\n"
    table = read(csv_file(content))
    assert table.rows.to_dicts() == [
        # 63.10 stays text: as a number it would become 63.1, another area.
        {"kode": "63.10", "anak": 12, "persen": 13.5, "catatan": "ada", "source_row": 2}
    ]
    assert table.sha256 == hashlib.sha256(content.encode()).hexdigest()


def test_an_empty_cell_is_null_and_never_zero(csv_file):
    rows = read(csv_file(HEADER + "63.05,, ,\n63.06,0,0,\n")).rows
    assert rows["anak"].to_list() == [None, 0]
    assert rows["persen"].to_list() == [None, 0.0]
    assert rows["catatan"].to_list() == [None, None]


@pytest.mark.parametrize(
    "content",
    [
        "kode;anak;persen;catatan\n63.05;12;13.2;a, b\n",
        '\ufeffkode,anak,persen,catatan\n63.05,12,13.2,"a, b"\n',
        'kode,anak,persen,catatan\r\n63.05,12,13.2,"a, b"\r\n',
        'catatan,persen,kolom lain,anak,kode\n"a, b",13.2,x,12,63.05\n',
    ],
    ids=["semicolon", "byte order mark", "Windows line ends", "other order and an extra column"],
)
def test_what_excel_writes_is_read_the_same(csv_file, content):
    rows = read(csv_file(content)).rows
    assert rows.rows() == [("63.05", 12, 13.2, "a, b", 2)]
    assert rows.columns == ["kode", "anak", "persen", "catatan", "source_row"]


def test_line_numbers_stay_true_behind_quoted_newlines_and_blank_lines(csv_file):
    content = HEADER + '63.01,1,1,"dua\nbaris"\n\n63.02,2,2,\n,,,\n63.03,3,3,\n'
    assert read(csv_file(content)).rows["source_row"].to_list() == [2, 5, 7]


def test_a_missing_file_says_to_put_it_back(tmp_path):
    with pytest.raises(InputError) as refused:
        read(tmp_path / "tidak-ada.csv", "data/raw/survey/target.csv")
    assert str(refused.value) == (
        "Berkas data/raw/survey/target.csv ditolak, 1 masalah:\n"
        "  - berkas tidak ada. Letakkan kembali berkas itu."
    )


@pytest.mark.parametrize(
    "content",
    [b"", b" \n\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n", b",,,\n,,,\n"],
    ids=["no bytes", "white space", "only a byte order mark", "mark and line end", "only commas"],
)
def test_an_empty_file_is_called_empty(refusal, content):
    text = refusal(content, read)
    assert "data/raw/masuk.csv ditolak" in text
    assert "berkas kosong (0 baris)" in text
    assert "kembalikan salinannya" in text


def test_a_header_without_rows_is_refused(refusal):
    assert "tidak ada baris data di bawah judul kolom" in refusal(HEADER, read)


def test_missing_columns_are_named_beside_those_found(refusal):
    text = refusal("kode,Persen\n63.05,12\n", read)
    assert "3 masalah" in text
    assert "baris 1: kolom persen tidak ada; kolom yang ditemukan: kode, Persen" in text
    assert "Tambahkan kolom itu atau perbaiki namanya" in text


def test_a_column_twice_is_refused_because_one_of_them_would_be_dropped(refusal):
    text = refusal("kode,anak,persen,catatan,persen\n63.05,1,2,,3\n", read)
    assert "baris 1: kolom persen ada lebih dari sekali. Sisakan satu." in text


def test_windows_1252_is_recognised_at_its_line(refusal):
    content = (HEADER + "63.05,1,2,biasa\n63.06,1,2,Ñandú\n").encode("cp1252")
    text = refusal(content, read)
    assert 'baris 3, nilai "63.06,1,2,Ñandú": bukan UTF-8' in text
    assert 'Windows-1252. Simpan ulang sebagai "CSV UTF-8".' in text


def _archive() -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as writer:
        writer.writestr("xl/workbook.xml", HEADER)
    return archive.getvalue()


@pytest.mark.parametrize(
    ("content", "called"),
    [
        (_archive(), "buku kerja Excel (XLSX) atau arsip ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "buku kerja Excel lama (XLS)"),
        (HEADER.encode("utf-16"), "teks UTF-16"),
        (HEADER.encode("utf-16-le"), "berkas biner"),
        (gzip.compress(HEADER.encode(), mtime=0), "arsip gzip"),
        (b"PAR1\x15\x04", "berkas Parquet"),
        (b"%PDF-1.7", "berkas PDF"),
        (b"SQLite format 3\x00", "basis data SQLite"),
        (b"\x01\x02\x00\x03", "berkas biner"),
    ],
)
def test_a_file_that_is_not_what_its_ending_says_is_named(refusal, content, called):
    text = refusal(content, read)
    assert f"isinya {called}, bukan CSV. Simpan ulang sebagai CSV (UTF-8)." in text


def test_a_file_cut_off_inside_a_row_is_refused_at_that_line(refusal):
    text = refusal(HEADER + "63.05,1,2,ada\n63.06,1", read)
    assert "baris 3: ada 2 kolom, seharusnya 4" in text
    assert "berkas mungkin terpotong" in text


def test_a_file_cut_off_inside_quotes_is_refused_where_the_quote_opened(refusal):
    text = refusal(HEADER + '63.05,1,2,ada\n63.06,1,2,"panjang\nsekali', read)
    assert "baris 3: tanda kutip tidak berpasangan" in text
    assert "Periksa tanda kutip; berkas mungkin terpotong." in text


def test_a_row_with_a_comma_too_many_is_refused(refusal):
    assert "baris 2: ada 5 kolom, seharusnya 4" in refusal(HEADER + "63.05,1,13,2,\n", read)


def test_a_decimal_comma_is_told_to_become_a_point(refusal):
    text = refusal("kode;anak;persen;catatan\n63.05;1;13,2;\n", read)
    assert 'baris 2, kolom persen, nilai "13,2": bukan angka' in text
    assert "Pakai titik sebagai tanda desimal." in text


@pytest.mark.parametrize("value", ["tiga", "12%", "1e3", "nan", "inf", "1.2.3", "-"])
def test_what_is_no_plain_number_is_refused(refusal, value):
    text = refusal(HEADER + f"63.05,1,{value},\n", read)
    assert f'baris 2, kolom persen, nilai "{value}": bukan angka. Ganti dengan angka' in text


@pytest.mark.parametrize("value", ["12.0", "1 200", "99999999999999999999"])
def test_what_is_no_whole_number_of_64_bits_is_refused(refusal, value):
    text = refusal(HEADER + f"63.05,{value},1,\n", read)
    assert f'baris 2, kolom anak, nilai "{value}": bukan bilangan bulat' in text


def test_an_empty_required_cell_is_refused(refusal):
    text = refusal(HEADER + " ,1,2,ada\n", read)
    assert "baris 2, kolom kode: nilai wajib kosong. Isi nilainya." in text


def test_all_findings_of_a_file_come_at_once_so_that_one_round_of_mending_is_enough(refusal):
    text = refusal(HEADER + "63.05,x,y,\n63.06,1\n", read)
    assert "3 masalah" in text
    assert "baris 2, kolom anak" in text
    assert "baris 2, kolom persen" in text
    assert "baris 3: ada 2 kolom" in text


def test_a_long_list_of_findings_is_cut_and_counted():
    error = InputError("a.csv", [Finding("salah", "Perbaiki", line=line) for line in range(25)])
    assert len(error.findings) == 25
    assert str(error).count("baris ") == 20
    assert str(error).endswith("dan 5 masalah lain.")
