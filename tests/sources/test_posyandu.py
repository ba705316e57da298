"""The drop folder: which months and files are taken in, and nothing that is not is lost unsaid."""

import os
from datetime import date
from pathlib import Path

import pytest

from pipeline.errors import InputError
from pipeline.sources.posyandu import (
    fingerprint,
    loaded_months,
    month_folders,
    read_kabupaten,
    read_sasaran,
    stray_files,
)

TODAY = date(2026, 11, 21)
DESA = ("63.05.01.2003", "63.05.01.2009")
KABUPATEN = ("63.05", "63.06")


@pytest.fixture
def drop(tmp_path):
    """Makes empty files below the drop folder; a name that ends in / is an empty folder."""

    def make(*names: str) -> Path:
        for name in names:
            path = tmp_path / name
            if name.endswith("/"):
                path.mkdir(parents=True, exist_ok=True)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.touch()
        return tmp_path

    return make


def months(posyandu: Path, today: date = TODAY) -> list[str]:
    return [f"{month:%Y-%m}" for month in month_folders(posyandu, today)]


def loaded(posyandu: Path) -> list[str]:
    return [f"{month:%Y-%m}" for month in loaded_months(month_folders(posyandu, TODAY))]


def astray(posyandu: Path, today: date = TODAY) -> dict[str, str]:
    found = stray_files(posyandu, today)
    named = {path.relative_to(posyandu).as_posix(): reason for path, reason in found}
    assert len(named) == len(found), "a file is told twice"
    return named


# --- Months -------------------------------------------------------------------------------------


def test_no_drop_folder_is_no_month(tmp_path):
    assert month_folders(tmp_path / "posyandu", TODAY) == {}
    assert stray_files(tmp_path / "posyandu", TODAY) == []


def test_months_come_oldest_first_and_an_empty_folder_is_none(drop):
    posyandu = drop("2025-02/a.csv", "2024-11/a.csv", "2025-01/")
    assert months(posyandu) == ["2024-11", "2025-02"]


def test_a_hidden_folder_is_no_month_and_stops_nothing(drop):
    posyandu = drop("2025-02/a.csv", ".sync/a.csv", ".2025-03.baru/a.csv")
    assert months(posyandu) == ["2025-02"]
    assert astray(posyandu) == {}


def test_the_first_month_of_the_register_and_the_running_one_are_taken_in(drop):
    posyandu = drop("2017-01/a.csv", "2026-11/a.csv")
    assert months(posyandu) == ["2017-01", "2026-11"]
    assert astray(posyandu) == {}


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        ("2016-12", "sebelum bulan pertama register (2017-01)"),
        ("2026-12", "bulan 2026-12 belum berjalan"),
        ("2027-01", "bulan 2027-01 belum berjalan"),
        ("2025-13", "bukan bulan"),
        ("2025-00", "bukan bulan"),
        ("2025-2", "bukan bulan"),
        ("202502", "bukan bulan"),
        ("25-02", "bukan bulan"),
        ("2025-02 ", "bukan bulan"),
        ("2025-02-lama", "bukan bulan"),
        ("Februari 2025", "bukan bulan"),
        ("2025-0\u0662", "bukan bulan"),
    ],
)
def test_a_folder_that_is_no_month_of_the_register_is_astray_with_the_reason(drop, folder, told):
    posyandu = drop(f"{folder}/a.csv", f"{folder}/b.xlsx")
    assert months(posyandu) == []
    found = astray(posyandu)
    assert set(found) == {f"{folder}/a.csv", f"{folder}/b.xlsx"}
    assert all(told in reason for reason in found.values())


def test_a_month_that_had_not_begun_is_a_month_once_it_has(drop):
    posyandu = drop("2026-12/a.csv")
    assert months(posyandu, date(2026, 11, 30)) == []
    assert months(posyandu, date(2026, 12, 1)) == ["2026-12"]
    assert astray(posyandu, date(2026, 12, 1)) == {}


# --- Files of a month ---------------------------------------------------------------------------


def test_exports_come_in_name_order_and_whatever_the_case_of_their_ending(drop):
    posyandu = drop("2025-02/tapin.XLSX", "2025-02/banjar.csv", "2025-02/kotabaru.Csv")
    [folder] = month_folders(posyandu, TODAY).values()
    assert [path.name for path in folder.exports] == ["banjar.csv", "kotabaru.Csv", "tapin.XLSX"]


def test_the_files_beside_the_exports_are_none_of_them(drop):
    posyandu = drop("2025-02/a.csv", "2025-02/sasaran.csv", "2025-02/kabupaten.txt")
    [folder] = month_folders(posyandu, TODAY).values()
    assert [path.name for path in folder.exports] == ["a.csv"]
    assert (folder.sasaran.name, folder.kabupaten.name) == ("sasaran.csv", "kabupaten.txt")
    assert folder.others == ()


def test_the_files_beside_the_exports_are_known_in_any_case(drop):
    posyandu = drop("2025-02/Sasaran.CSV", "2025-02/KABUPATEN.TXT")
    [folder] = month_folders(posyandu, TODAY).values()
    assert (folder.sasaran.name, folder.kabupaten.name) == ("Sasaran.CSV", "KABUPATEN.TXT")
    assert (folder.exports, folder.others) == ((), ())


def test_a_file_of_another_kind_is_kept_to_be_refused(drop):
    posyandu = drop("2025-02/lama.xls", "2025-02/foto.jpg", "2025-02/catatan.txt", "2025-02/x")
    [folder] = month_folders(posyandu, TODAY).values()
    assert [path.name for path in folder.others] == ["catatan.txt", "foto.jpg", "lama.xls", "x"]
    assert folder.exports == ()


def test_every_file_of_a_month_is_accounted_for_once(drop):
    names = ["a.csv", "b.xlsx", "sasaran.csv", "SASARAN.csv", "kabupaten.txt", "lama.xls"]
    posyandu = drop(*(f"2025-02/{name}" for name in names))
    [folder] = month_folders(posyandu, TODAY).values()
    assert sorted(path.name for path in folder.files) == sorted(names)


@pytest.mark.parametrize(
    "name",
    [
        "~$tapin.xlsx",
        ".~lock.tapin.xlsx#",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        "tapin.xlsx.part",
        "tapin.csv.crdownload",
        "tapin.tmp",
        "SIMULASI",
    ],
)
def test_what_is_no_file_of_anybody_is_neither_loaded_nor_told(drop, name):
    posyandu = drop(f"2025-02/{name}", name)
    assert months(posyandu) == []
    assert astray(posyandu) == {}


def test_a_file_beside_the_months_is_astray(drop):
    posyandu = drop("tapin.xlsx", "2025-02/a.csv")
    assert list(astray(posyandu)) == ["tapin.xlsx"]
    assert "2025-02" in astray(posyandu)["tapin.xlsx"]


def test_a_file_below_a_months_subfolder_is_astray_and_the_month_is_loaded(drop):
    posyandu = drop("2025-02/a.csv", "2025-02/lama/b.csv", "2025-02/lama/lagi/c.csv")
    assert set(astray(posyandu)) == {"2025-02/lama/b.csv", "2025-02/lama/lagi/c.csv"}
    [folder] = month_folders(posyandu, TODAY).values()
    assert [path.name for path in folder.files] == ["a.csv"]


def test_a_month_with_a_subfolder_alone_is_no_month_and_its_files_are_astray(drop):
    posyandu = drop("2025-02/lama/b.csv")
    assert months(posyandu) == []
    assert list(astray(posyandu)) == ["2025-02/lama/b.csv"]


def test_a_folder_that_is_named_like_an_export_is_none(drop):
    posyandu = drop("2025-02/a.csv/b.csv", "2025-02/c.csv")
    [folder] = month_folders(posyandu, TODAY).values()
    assert [path.name for path in folder.files] == ["c.csv"]
    assert list(astray(posyandu)) == ["2025-02/a.csv/b.csv"]


# --- Simulated months ---------------------------------------------------------------------------


def test_simulated_months_alone_are_loaded(drop):
    posyandu = drop("2025-02/a.csv", "2025-02/SIMULASI", "2025-08/a.csv", "2025-08/SIMULASI")
    assert loaded(posyandu) == ["2025-02", "2025-08"]
    assert all(folder.is_simulated for folder in month_folders(posyandu, TODAY).values())


def test_one_real_month_sets_every_simulated_one_aside(drop):
    posyandu = drop("2025-02/a.csv", "2025-02/SIMULASI", "2025-08/a.csv")
    assert loaded(posyandu) == ["2025-08"]


def test_simulated_months_come_back_when_the_real_one_is_gone(drop):
    posyandu = drop("2025-02/a.csv", "2025-02/SIMULASI", "2025-08/a.csv")
    (posyandu / "2025-08" / "a.csv").unlink()
    assert loaded(posyandu) == ["2025-02"]


def test_a_simulated_month_is_real_once_its_mark_is_gone(drop):
    posyandu = drop("2025-02/a.csv", "2025-02/SIMULASI", "2025-08/a.csv", "2025-08/SIMULASI")
    (posyandu / "2025-02" / "SIMULASI").unlink()
    assert loaded(posyandu) == ["2025-02"]


@pytest.mark.parametrize(
    "real", ["2025-08/", "2025-08/~$a.xlsx", "2025-08/sasaran.csv", "2027-01/a.csv", "baru/a.csv"]
)
def test_a_folder_without_a_real_export_does_not_set_simulated_months_aside(drop, real):
    posyandu = drop("2025-02/a.csv", "2025-02/SIMULASI", real)
    assert "2025-02" in loaded(posyandu)


# --- Whether a month has changed ----------------------------------------------------------------


def only_folder(posyandu: Path):
    [folder] = month_folders(posyandu, TODAY).values()
    return folder


@pytest.mark.parametrize("name", ["a.csv", "sasaran.csv", "kabupaten.txt", "lama.xls"])
def test_the_fingerprint_changes_with_any_file_that_is_touched(drop, name):
    posyandu = drop("2025-02/a.csv", f"2025-02/{name}")
    before = fingerprint(only_folder(posyandu))
    assert fingerprint(only_folder(posyandu)) == before
    os.utime(posyandu / "2025-02" / name, ns=(1, 1))
    assert fingerprint(only_folder(posyandu)) != before


def test_the_fingerprint_changes_although_size_and_time_were_put_back(drop):
    posyandu = drop("2025-02/a.csv")
    path = posyandu / "2025-02" / "a.csv"
    path.write_text("9.4")
    os.utime(path, ns=(1, 1))
    before = fingerprint(only_folder(posyandu))
    path.write_text("4.9")
    os.utime(path, ns=(1, 1))
    assert fingerprint(only_folder(posyandu)) != before


def test_the_fingerprint_changes_with_a_name_a_new_file_and_the_mark(drop):
    posyandu = drop("2025-02/a.csv")
    seen = [fingerprint(only_folder(posyandu))]
    (posyandu / "2025-02" / "a.csv").rename(posyandu / "2025-02" / "b.csv")
    seen.append(fingerprint(only_folder(posyandu)))
    drop("2025-02/c.csv")
    seen.append(fingerprint(only_folder(posyandu)))
    drop("2025-02/SIMULASI")
    seen.append(fingerprint(only_folder(posyandu)))
    assert len(set(seen)) == 4


# --- The files beside the exports ---------------------------------------------------------------


def sasaran(path: Path, text: str) -> list[tuple]:
    path.write_text(text, encoding="utf-8")
    table = read_sasaran(path, "data/raw/posyandu/2025-02/sasaran.csv", DESA)
    return table.rows.select("desa_code", "registered").rows()


def test_sasaran_gives_the_children_of_each_desa_and_a_desa_may_have_none(tmp_path):
    text = "desa_code,registered\n63.05.01.2003,120\n63.05.01.2009,0\n"
    assert sasaran(tmp_path / "sasaran.csv", text) == [
        ("63.05.01.2003", 120),
        ("63.05.01.2009", 0),
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("63.05.01.9999,10", "kode wilayah tidak dikenal"),
        ("6305012003,10", "BPS"),
        ("63.05.01.2009,-1", "-1"),
        ("63.05.01.2009,sepuluh", "bukan bilangan bulat"),
        ("63.05.01.2009,10.5", "bukan bilangan bulat"),
        ("63.05.01.2009,", "nilai wajib kosong"),
        ("63.05.01.2003,10", "sudah ada di baris 2"),
    ],
)
def test_sasaran_is_refused_whole_for_one_wrong_line_and_the_line_is_told(tmp_path, line, told):
    with pytest.raises(InputError) as refused:
        sasaran(tmp_path / "sasaran.csv", f"desa_code,registered\n63.05.01.2003,120\n{line}\n")
    assert "2025-02/sasaran.csv ditolak" in str(refused.value)
    assert "baris 3" in str(refused.value)
    assert told in str(refused.value)


@pytest.mark.parametrize("text", ["63.05", "63.05\n", "\ufeff63.05\r\n", "  63.05  "])
def test_kabupaten_txt_is_one_code(tmp_path, text):
    path = tmp_path / "kabupaten.txt"
    path.write_text(text, encoding="utf-8")
    assert read_kabupaten(path, "kabupaten.txt", KABUPATEN) == "63.05"


@pytest.mark.parametrize(
    "content",
    [b"", b" \n", b"Tapin", b"6305", b"63", b"63.05.01", b"63.99", b"63.05\n63.06", b"63.05 Tapin",
     b"\xff\xfe6\x003\x00", b"Kabupat\xe9n"],
)  # fmt: skip
def test_kabupaten_txt_that_holds_anything_else_is_refused_with_what_to_write(tmp_path, content):
    path = tmp_path / "kabupaten.txt"
    path.write_bytes(content)
    with pytest.raises(InputError) as refused:
        read_kabupaten(path, "2025-02/kabupaten.txt", KABUPATEN)
    assert "2025-02/kabupaten.txt ditolak" in str(refused.value)
    assert "misalnya 63.05" in str(refused.value)


@pytest.mark.parametrize("name", ["SIMULASI", "simulasi", "SIMULASI.txt", "Simulasi.TXT"])
def test_the_mark_of_a_simulated_month_is_known_as_an_editor_saves_it(tmp_path, name):
    folder = tmp_path / "2025-02"
    folder.mkdir()
    (folder / "a.csv").touch()
    before = fingerprint(month_folders(tmp_path, TODAY)[date(2025, 2, 1)])
    (folder / name).touch()
    found = month_folders(tmp_path, TODAY)[date(2025, 2, 1)]
    assert found.is_simulated
    assert [path.name for path in found.files] == ["a.csv"]
    assert fingerprint(found) != before


@pytest.mark.parametrize("name", ["simulasi.csv", "SIMULASI.xlsx"])
def test_an_export_is_an_export_whatever_its_name(tmp_path, name):
    folder = tmp_path / "2025-02"
    folder.mkdir()
    (folder / name).touch()
    found = month_folders(tmp_path, TODAY)[date(2025, 2, 1)]
    assert not found.is_simulated
    assert [path.name for path in found.exports] == [name]
