"""alias.csv: the data team's spellings, each for one area of one parent."""

import hashlib
from pathlib import Path

import polars as pl
import pytest

from pipeline.settings import Paths
from pipeline.sources.alias import read_aliases
from pipeline.sources.areas import read_areas

ROOT = Path(__file__).resolve().parents[2]
HEADER = "alias,code,note\n"
AREAS = pl.DataFrame(
    [
        ("00", "Indonesia", "nasional", "negara", None),
        ("63", "Kalimantan Selatan", "provinsi", "provinsi", "00"),
        ("63.05", "Kabupaten Tapin", "kabupaten", "kabupaten", "63"),
        ("63.71", "Kota Banjarmasin", "kabupaten", "kota", "63"),
        ("63.05.01", "Binuang", "kecamatan", "kecamatan", "63.05"),
        ("63.05.02", "Hatungun", "kecamatan", "kecamatan", "63.05"),
        ("63.05.01.2003", "Barunai", "desa", "desa", "63.05.01"),
        ("63.05.01.2004", "Pualam II", "desa", "desa", "63.05.01"),
        ("63.05.02.2001", "Bagak", "desa", "desa", "63.05.02"),
    ],
    schema=["code", "name", "level", "type", "parent_code"],
    orient="row",
)


def read(path: Path, shown_path: str = "data/raw/area/alias.csv"):
    return read_aliases(path, shown_path, AREAS)


def test_the_committed_file_is_sound():
    raw = Paths(ROOT).raw / "area"
    areas = read_areas(raw / "area.csv", "area.csv").rows
    rows = read_aliases(raw / "alias.csv", "alias.csv", areas).rows
    assert rows.columns == ["alias", "code", "note", "source_row"]


def test_a_row_is_an_alias_with_its_code_and_an_optional_note(csv_file):
    content = HEADER + "SP. 3,63.05.01.2003,nama lama\nTapin Kota,63.05,\n"
    table = read(csv_file(content))
    assert table.rows.rows() == [
        ("SP. 3", "63.05.01.2003", "nama lama", 2),
        ("Tapin Kota", "63.05", None, 3),
    ]
    assert table.sha256 == hashlib.sha256(content.encode()).hexdigest()


@pytest.mark.parametrize(
    "content",
    [
        HEADER,
        "\ufeffalias;code;note\r\n",
        "alias,code,note,oleh\n,,,\n\n",
        '"alias","code","note"',
    ],
)
def test_a_header_alone_means_no_aliases(csv_file, content):
    table = read(csv_file(content))
    assert table.rows.height == 0
    assert dict(table.rows.schema) == {
        "alias": pl.String,
        "code": pl.String,
        "note": pl.String,
        "source_row": pl.Int64,
    }
    assert table.sha256 == hashlib.sha256(content.encode()).hexdigest()


def test_a_missing_file_means_no_aliases(tmp_path):
    table = read(tmp_path / "alias.csv")
    assert table.rows.rows() == []
    assert table.sha256 == hashlib.sha256(b"").hexdigest()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "berkas kosong (0 baris)"),
        ("alias,kode,note\n", "baris 1: kolom code tidak ada"),
        ("alias,code\n", "baris 1: kolom note tidak ada"),
        ("alias,code,note,code\n", "kolom code ada lebih dari sekali"),
        ("SP 3,63.05.01.2003,\n", "baris 1: kolom alias tidak ada"),
        (b"PK\x03\x04xlsx", "isinya buku kerja Excel"),
        (b"alias,code,note\xe9\n", "bukan UTF-8"),
    ],
)
def test_a_file_that_is_no_alias_file_is_refused(refusal, content, message):
    assert message in refusal(content, read)


def test_an_unknown_code_is_refused(refusal):
    text = refusal(HEADER + "SP 3,63.05.01.2999,\nSP 4,6305012003,\n", read)
    assert (
        'baris 2, kolom code, nilai "63.05.01.2999": kode wilayah tidak dikenal. '
        "Pakai kode yang ada di data/raw/area/area.csv." in text
    )
    assert 'baris 3, kolom code, nilai "6305012003": kode wilayah tidak dikenal. ' in text


def test_a_provinsi_and_the_nation_take_no_alias(refusal):
    text = refusal(HEADER + "KALSEL,63,\nRI,00,\n", read)
    assert 'baris 2, kolom code, nilai "63": alias hanya untuk kabupaten' in text
    assert 'baris 3, kolom code, nilai "00": alias hanya untuk kabupaten' in text


def test_an_empty_alias_and_one_without_a_letter_are_refused(refusal):
    assert "baris 2, kolom alias: nilai wajib kosong" in refusal(HEADER + ",63.05,\n", read)
    text = refusal(HEADER + " - ,63.05,\n", read)
    assert 'baris 2, kolom alias, nilai " - ": alias tidak berisi huruf atau angka' in text


@pytest.mark.parametrize("second", ["SP 3", "sp-iii", "Desa SP. III", "SPIII"])
def test_one_alias_for_two_areas_of_one_parent_is_refused(refusal, second):
    text = refusal(HEADER + f"SP III,63.05.01.2003,\n{second},63.05.01.2004,\n", read)
    assert (
        f'baris 3, kolom alias, nilai "{second}": alias ini sudah berarti 63.05.01.2003 '
        "di baris 2, dalam induk yang sama (63.05.01). Sisakan satu baris." in text
    )
    assert "1 masalah" in text


def test_one_alias_in_two_parents_or_twice_for_one_area_is_no_error(csv_file):
    content = HEADER + "SP 3,63.05.01.2003,\nSP 3,63.05.02.2001,\nSP III,63.05.01.2003,\n"
    assert read(csv_file(content)).rows.height == 3


@pytest.mark.parametrize(
    ("alias", "code", "other"),
    [
        ("Desa BARUNAI", "63.05.01.2004", "Barunai (63.05.01.2003)"),
        ("pualam 2", "63.05.01.2003", "Pualam II (63.05.01.2004)"),
        ("PUALAMII", "63.05.01.2003", "Pualam II (63.05.01.2004)"),
        ("Kec. Hatungun", "63.05.01", "Hatungun (63.05.02)"),
        ("BANJARMASIN", "63.05", "Kota Banjarmasin (63.71)"),
    ],
)
def test_an_alias_that_is_the_official_name_of_a_sibling_is_refused(refusal, alias, code, other):
    text = refusal(HEADER + f"{alias},{code},\n", read)
    assert (
        f'baris 2, kolom alias, nilai "{alias}": alias ini adalah nama resmi {other} '
        "dalam induk yang sama" in text
    )


def test_the_name_of_an_area_elsewhere_or_of_the_area_itself_is_no_error(csv_file):
    content = HEADER + "Bagak,63.05.01.2003,\nKAB. BANJARMASIN,63.71,\n"
    assert read(csv_file(content)).rows.height == 2


def test_every_line_that_is_wrong_is_told_in_order(refusal):
    text = refusal(HEADER + "Barunai,63.05.01.2004,\nX,99,\nY,63,\n", read)
    assert "3 masalah" in text
    assert text.index("baris 2") < text.index("baris 3") < text.index("baris 4")
