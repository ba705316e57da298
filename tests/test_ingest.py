"""A month from its folder to the lake: what is loaded, what is told, when it is loaded again."""

import os
import shutil
import zipfile
from datetime import date
from pathlib import Path

import duckdb
import polars as pl
import pytest
from dagster._core.errors import DagsterExecutionInterruptedError

from pipeline import ingest, lake
from pipeline.identity import KEY_VARIABLE, child_key
from pipeline.ingest import (
    Register,
    changed_months,
    load_month,
    simulated_set_aside,
    stray_receipts,
)
from pipeline.settings import Paths
from tests.register_frames import (
    CHILD,
    GUNUNG_BATU,
    KEY,
    MONTH,
    NO_ALIAS,
    TODAY,
    TUNGKAP,
    corrected_workbook,
    csv_text,
    real_areas,
    register,
    write_csv,
    write_xlsx,
)

JANUARY, MARCH = date(2025, 1, 1), date(2025, 3, 1)
BAD = {"weight": "kurus"}


@pytest.fixture(autouse=True)
def settled(monkeypatch):
    """The key of the environment and the wall clock are no part of any test."""
    monkeypatch.delenv(KEY_VARIABLE, raising=False)
    monkeypatch.setattr(ingest, "today", lambda: TODAY)


@pytest.fixture
def paths(tmp_path) -> Paths:
    return Paths(tmp_path)


@pytest.fixture
def month(paths) -> Path:
    """The folder of February 2025."""
    folder = paths.posyandu / "2025-02"
    folder.mkdir(parents=True)
    return folder


def load(paths: Paths, month: date = MONTH, **options):
    return load_month(register(paths.root, **options), month)


def measurements(paths: Paths, month: date = MONTH) -> pl.DataFrame:
    return pl.read_parquet(lake.month_path(paths, month) / "measurement.parquet")


def account(paths: Paths, name: str, month: date = MONTH) -> pl.DataFrame:
    return pl.read_parquet(lake.month_path(paths, month) / "_accounts" / f"{name}.parquet")


def files(paths: Paths, month: date = MONTH) -> dict[str, dict]:
    rows = account(paths, "file", month).rows(named=True)
    assert len({row["path"] for row in rows}) == len(rows), "a file is accounted for twice"
    return {row["path"].rpartition("/")[2]: row for row in rows}


def counts(file: dict) -> tuple[int, int, int]:
    return file["rows_read"], file["rows_accepted"], file["rows_quarantined"]


def refusals(paths: Paths) -> list[tuple[str, str, int, str]]:
    rows = account(paths, "refusal").rows()
    return [(path.rpartition("/")[2], *rest) for path, *rest in rows]


# --- A month that is as it should be ------------------------------------------------------------


def test_a_month_is_loaded_with_its_z_scores_and_accounts(paths, month):
    write_csv(month / "a.csv", {"nik": "6305010302240001", "haz": "-0,90"}, {"name": "B", **BAD})
    loaded = load(paths)
    assert not loaded.is_failed
    assert loaded.sentence.startswith("2025-02: 1 berkas, 2 baris dibaca, 1 dikarantina (")
    [row] = measurements(paths).rows(named=True)
    assert isinstance(row.pop("child_key"), int)
    # WHO's boys of 377 days: M 76.2051, S 0.03143, so 75.2 cm is -0.42.
    assert (row["haz"], row["haz_flag"], row["counts"]) == (-0.42, False, True)
    assert (row["desa_code"], row["source_row"], row["is_simulated"]) == (TUNGKAP, 2, False)
    assert row["source_path"] == "data/raw/posyandu/2025-02/a.csv"
    [file] = files(paths).values()
    assert counts(file) == (2, 1, 1)
    assert (file["kind"], file["status"], file["reason"]) == ("posyandu", "diterima", None)
    assert refusals(paths) == [("a.csv", "nilai_tidak_terbaca", 1, "baris 3")]


def test_the_lake_holds_no_name_nik_parent_or_address(paths, month):
    secrets = {"nik": "6305010302240001", "name": "Rahasia Sekali", "parent": "Ibu Tersembunyi"}
    rows = [secrets | {"Alamat": "Jalan Sunyi"}, secrets | BAD, {"desa": "Desa Gaib", **secrets}]
    write_csv(month / "a.csv", *rows)
    load(paths)
    for path in lake.month_path(paths, MONTH).rglob("*.parquet"):
        text = str(pl.read_parquet(path).rows()).casefold()
        for secret in ("6305010302240001", "rahasia", "tersembunyi", "sunyi", "gaib"):
            assert secret not in text, path.name
    facts = (lake.month_path(paths, MONTH) / "_accounts" / "month.json").read_text()
    assert "Rahasia" not in facts and KEY.decode() not in facts


def test_a_child_of_two_standing_visits_counts_once_in_the_month(paths, month):
    write_csv(month / "a.csv", {"measured": "2025-02-03"}, {"measured": "2025-02-20"})
    load(paths)
    rows = measurements(paths).sort("measured_on").select("measured_on", "counts").rows()
    assert rows == [(date(2025, 2, 3), False), (date(2025, 2, 20), True)]


def test_an_implausible_z_score_is_accepted_and_flagged(paths, month):
    write_csv(month / "a.csv", {"height": "120"})
    load(paths)
    [row] = measurements(paths).rows(named=True)
    assert (row["haz_flag"], row["waz_flag"], row["counts"]) == (True, False, True)
    assert counts(files(paths)["a.csv"]) == (1, 1, 0)


def test_a_register_makes_its_own_names_and_tables(paths, month):
    write_csv(month / "a.csv", {})
    made = Register(paths, real_areas(), NO_ALIAS, KEY, TODAY)
    load_month(made, MONTH)
    assert measurements(paths)["desa_code"].to_list() == [TUNGKAP]
    assert (paths.lake.stat().st_mode & 0o777) == 0o700


def test_rows_are_counted_for_the_deepest_area_that_was_certain(paths, month):
    write_csv(
        month / "a.csv",
        {"haz": "-0.42"},
        {"haz": "-0.42", "weight": "9.3"},
        {"name": "Budi", "haz": "-1.42"},
        {"name": "Tono", **BAD},
        {"name": "Joko", "desa": "Antah Berantah"},
        {"name": "Rina", "kabupaten": "Antah Berantah"},
    )
    load(paths)
    columns = ("area_code", "rows_read", "rows_accepted", "rows_duplicate", "z_compared",
               "z_differing")  # fmt: skip
    assert account(paths, "area_rows").select(columns).rows() == [
        ("63.05.01", 1, 0, 0, 0, 0),
        (TUNGKAP, 4, 2, 1, 2, 1),
    ]


@pytest.mark.parametrize("day", ["2025-02-01", "2025-02-28"])
def test_loading_a_month_again_gives_the_same_rows_in_the_same_order(paths, month, day):
    rows = [
        {"name": f"Anak {number}", "desa": desa, "measured": day}
        for number in range(40)
        for desa in ("Tungkap", "Gunung Batu", "Padang Sari")
    ]
    write_csv(month / "b.csv", *rows[:60], rows[3])
    write_xlsx(month / "a.xlsx", *rows[60:], {"name": "Lain", **BAD})
    load(paths)
    written = lake.month_path(paths, MONTH) / "measurement.parquet"
    first, first_rows, first_bytes = files(paths), measurements(paths), written.read_bytes()
    for path in month.iterdir():
        os.utime(path, ns=(1, 1))
    load(paths)
    assert measurements(paths).equals(first_rows)
    assert written.read_bytes() == first_bytes
    without_time = [
        {name: {**file, "loaded_at": None} for name, file in found.items()}
        for found in (first, files(paths))
    ]
    assert without_time[0] == without_time[1]
    order = first_rows.select("desa_code", "source_path", "source_row").rows()
    assert order == sorted(order) and len(order) == 120


def test_the_key_decides_every_child_key_and_nothing_else(paths, month):
    write_csv(month / "a.csv", {"nik": "6305010302240001"}, {"name": "Budi"})
    load(paths, key=b"a" * 32)
    first = measurements(paths)
    load(paths, key=b"b" * 32)
    second = measurements(paths)
    assert not {*first["child_key"]} & {*second["child_key"]}
    assert first.drop("child_key").equals(second.drop("child_key"))


def test_a_month_without_a_folder_is_nothing(paths):
    assert load(paths) is None
    assert lake.months_written(paths) == []


# --- Files that are refused ---------------------------------------------------------------------


def test_the_same_bytes_under_two_names_are_loaded_once(paths, month):
    write_csv(month / "a.csv", {}, BAD)
    for copy in ("b.csv", "c.csv"):
        shutil.copy(month / "a.csv", month / copy)
    load(paths)
    found = files(paths)
    assert counts(found["a.csv"]) == (2, 1, 1)
    for copy in ("b.csv", "c.csv"):
        assert (found[copy]["status"], counts(found[copy])) == ("ditolak", (0, 0, 0))
        assert found[copy]["reason"] == "isinya sama persis dengan a.csv; hapus salah satu"


def test_a_file_of_another_kind_is_refused_and_the_month_loads_on(paths, month):
    write_csv(month / "a.csv", {})
    (month / "lama.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    (month / "catatan.txt").write_text("titip")
    loaded = load(paths)
    found = files(paths)
    assert [name for name, file in found.items() if file["status"] == "ditolak"] == [
        "catatan.txt",
        "lama.xls",
    ]
    assert "simpan ulang" in found["lama.xls"]["reason"]
    assert loaded.sentence.endswith("; berkas ditolak: catatan.txt, lama.xls")
    assert measurements(paths).height == 1


def locked_workbook() -> bytes:
    return b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")


def test_workbooks_that_cannot_be_opened_are_refused_each_for_its_own_reason(paths, month):
    write_xlsx(month / "utuh.xlsx", {})
    whole = (month / "utuh.xlsx").read_bytes()
    (month / "terpotong.xlsx").write_bytes(whole[: len(whole) // 2])
    (month / "terkunci.xlsx").write_bytes(locked_workbook())
    (month / "kosong.xlsx").write_bytes(b"")
    (month / "teks.xlsx").write_text(csv_text({"name": "Budi"}))
    with zipfile.ZipFile(month / "bom.xlsx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/workbook.xml", "<workbook/>")
        bomb.writestr("xl/worksheets/sheet1.xml", b" " * 5_000_000)
    load(paths)
    told = {
        "terpotong.xlsx": "rusak atau terpotong",
        "terkunci.xlsx": "kata sandi",
        "kosong.xlsx": "berkas kosong",
        "teks.xlsx": "bukan buku kerja Excel",
        "bom.xlsx": "mengembang",
    }
    found = files(paths)
    for name, words in told.items():
        assert (found[name]["status"], counts(found[name])) == ("ditolak", (0, 0, 0))
        assert words in found[name]["reason"]
    assert counts(found["utuh.xlsx"]) == (1, 1, 0)


def test_a_month_of_refused_files_is_written_without_a_row_and_says_so(paths, month):
    (month / "a.csv").write_text("Nama;Berat\nBudi;9,4\n")
    loaded = load(paths)
    assert loaded.sentence.startswith("2025-02: 0 berkas, 0 baris dibaca, 0 dikarantina")
    assert measurements(paths).height == 0
    assert measurements(paths).columns == list(lake.MEASUREMENT)
    assert "kolom yang tidak ada" in files(paths)["a.csv"]["reason"]


def test_no_reason_of_a_refused_file_quotes_a_cell(paths, month):
    header, whole = csv_text({"name": "Rahasia Sekali", "parent": "Ibu Rahasia"}).splitlines()
    (month / "a.csv").write_text(f"{header}\n{whole}\n{whole[:80]}")
    (month / "b.csv").write_text(f'{header}\n"{whole}\n')
    (month / "c.csv").write_text(whole.replace("Rahasia", "Rahasia Lagi") + "\n" + whole + "\n")
    load(paths)
    found = files(paths)
    assert {file["status"] for file in found.values()} == {"ditolak"}
    for file in found.values():
        assert "rahasia" not in file["reason"].casefold()


# --- The files beside the exports ---------------------------------------------------------------


def test_sasaran_is_stored_and_accounted_for(paths, month):
    write_csv(month / "a.csv", {})
    (month / "sasaran.csv").write_text(f"desa_code,registered\n{TUNGKAP},120\n{GUNUNG_BATU},0\n")
    load(paths)
    assert account(paths, "sasaran").rows() == [(TUNGKAP, 120), (GUNUNG_BATU, 0)]
    file = files(paths)["sasaran.csv"]
    assert (file["kind"], file["status"], counts(file)) == ("sasaran", "diterima", (2, 2, 0))


def test_a_broken_sasaran_is_refused_and_the_month_loads_on_without_it(paths, month):
    write_csv(month / "a.csv", {})
    (month / "sasaran.csv").write_text(f"desa_code,registered\n{TUNGKAP},120\n63.05.01.9999,5\n")
    load(paths)
    file = files(paths)["sasaran.csv"]
    assert (file["kind"], file["status"], counts(file)) == ("sasaran", "ditolak", (0, 0, 0))
    assert "baris 3" in file["reason"]
    assert account(paths, "sasaran").height == 0
    assert measurements(paths).height == 1


def test_a_month_of_sasaran_alone_is_written(paths, month):
    (month / "sasaran.csv").write_text(f"desa_code,registered\n{TUNGKAP},120\n")
    load(paths)
    assert account(paths, "sasaran").rows() == [(TUNGKAP, 120)]
    assert measurements(paths).height == 0


def test_kabupaten_txt_gives_a_local_export_its_kabupaten(paths, month):
    """Desa Kampung Baru of Kecamatan Simpang Empat alone could lie in two kabupaten."""
    write_csv(month / "a.csv", {"kecamatan": "Simpang Empat", "desa": "Kampung Baru"}, dialect="C")
    (month / "kabupaten.txt").write_text("63.10\n")
    load(paths)
    assert measurements(paths)["desa_code"].to_list() == ["63.10.06.1001"]
    file = files(paths)["kabupaten.txt"]
    assert (file["kind"], file["status"], counts(file)) == ("kabupaten", "diterima", (1, 1, 0))


def test_a_wrong_kabupaten_txt_is_refused_and_gives_no_kabupaten(paths, month):
    write_csv(month / "a.csv", {"kecamatan": "Entah", "desa": "Entah"}, dialect="C")
    (month / "kabupaten.txt").write_text("Tapin")
    load(paths)
    found = files(paths)
    assert found["kabupaten.txt"]["status"] == "ditolak"
    assert "misalnya 63.05" in found["kabupaten.txt"]["reason"]
    assert found["a.csv"]["status"] == "ditolak"


def local_rows(known: int, unknown: int) -> list[dict]:
    """Rows of Tapin, the last ones with a village that no kabupaten has."""
    desa = ["Tungkap"] * known + ["Antah Berantah"] * unknown
    return [{"name": f"Anak {number}", "desa": name} for number, name in enumerate(desa)]


def test_a_local_export_of_which_95_percent_lie_in_one_kabupaten_lies_there(paths, month):
    write_csv(month / "a.csv", *local_rows(19, 1), dialect="C")
    load(paths)
    assert counts(files(paths)["a.csv"]) == (20, 19, 1)
    assert refusals(paths) == [("a.csv", "wilayah_tidak_dikenal", 1, "baris 21")]


def test_a_local_export_whose_kabupaten_cannot_be_known_is_refused_whole(paths, month):
    write_csv(month / "a.csv", *local_rows(18, 1), dialect="C")
    write_csv(month / "b.csv", {"name": "Lain"})
    load(paths)
    found = files(paths)
    assert (found["a.csv"]["status"], counts(found["a.csv"])) == ("ditolak", (0, 0, 0))
    assert "kabupaten.txt" in found["a.csv"]["reason"]
    assert found["a.csv"]["sha256"] != found["b.csv"]["sha256"]
    assert measurements(paths)["source_path"].to_list() == ["data/raw/posyandu/2025-02/b.csv"]
    assert not (paths.quarantine / "2025-02").exists()


def test_reasons_stand_beside_their_own_file_when_a_file_before_it_is_refused(paths, month):
    """Files are numbered among those that could be read."""
    (month / "a.csv").write_text("rusak")
    write_csv(month / "b.csv", *local_rows(1, 9), dialect="C")
    write_csv(month / "c.csv", {"name": ""})
    write_csv(month / "d.csv", BAD)
    load(paths)
    assert refusals(paths) == [
        ("c.csv", "kolom_wajib_kosong", 1, "baris 2"),
        ("d.csv", "nilai_tidak_terbaca", 1, "baris 2"),
    ]
    names = sorted(path.name for path in (paths.quarantine / "2025-02").iterdir())
    assert names == ["c.csv.xlsx", "d.csv.xlsx"]


def test_a_linked_export_is_loaded_under_the_name_of_its_link(paths, month):
    """Large exports are kept elsewhere and linked into their month."""
    elsewhere = write_csv(paths.root / "arsip" / "ekspor-lengkap.csv", {})
    (month / "a.csv").symlink_to(elsewhere)
    loaded = load(paths)
    assert not loaded.is_failed
    assert files(paths)["a.csv"]["path"] == "data/raw/posyandu/2025-02/a.csv"
    assert measurements(paths).height == 1


# --- Corrections --------------------------------------------------------------------------------


def quarantined(paths: Paths, name: str) -> Path:
    return paths.quarantine / "2025-02" / f"{name}.xlsx"


def test_a_corrected_workbook_brings_its_row_in_and_takes_it_off_the_list(paths, month):
    write_csv(month / "a.csv", {"name": "Baik"}, BAD, {"name": "Budi", **BAD})
    load(paths)
    corrected_workbook(quarantined(paths, "a.csv"), month / "a.csv.xlsx", {3: {"weight": "9,4"}})
    load(paths)
    found = files(paths)
    assert counts(found["a.csv"]) == (3, 1, 2)
    assert found["a.csv"]["rows_corrected"] == 1
    assert counts(found["a.csv.xlsx"]) == (1, 1, 0)
    assert refusals(paths) == [
        ("a.csv", "nilai_tidak_terbaca", 1, "baris 4"),
        ("a.csv", "sudah_diperbaiki", 1, "baris 3"),
    ]
    # Under another name: saved beside the exports it must not replace the first correction.
    [workbook] = (paths.quarantine / "2025-02").iterdir()
    assert workbook.name == "a.csv.2.xlsx"
    assert pl.read_excel(workbook, infer_schema_length=0)["Nama"].to_list() == ["Budi"]
    rows = measurements(paths).select("source_path", "source_row", "weight_kg").rows()
    assert [(path.rpartition("/")[2], *rest) for path, *rest in rows] == [
        ("a.csv", 2, 9.4),
        ("a.csv.xlsx", 2, 9.4),
    ]


def test_a_correction_replaces_no_row_that_has_come_into_the_place_of_its_own(paths, month):
    """The office exports again under the same name, in another order: row 2 is another child."""
    write_csv(month / "a.csv", BAD, {"name": "Budi"})
    load(paths)
    corrected_workbook(quarantined(paths, "a.csv"), month / "z.xlsx", {2: {"weight": "9.4"}})
    write_csv(month / "a.csv", {"name": "Budi"}, {"name": "Citra"})
    load(paths)
    assert counts(files(paths)["a.csv"]) == (2, 2, 0)
    [correction] = [row for row in measurements(paths).rows(named=True)
                    if row["source_path"].endswith("z.xlsx")]  # fmt: skip
    assert correction["note"] == "baris asal di a.csv sudah berubah, jadi tidak digantikan"


def test_a_workbook_saved_untouched_changes_nothing_and_asks_for_nothing_more(paths, month):
    write_csv(month / "a.csv", {"weight": "4.9"}, {"weight": "9.4"})
    load(paths)
    assert measurements(paths)["weight_kg"].to_list() == [9.4]
    corrected_workbook(quarantined(paths, "a.csv"), month / "z.xlsx", {2: {}})
    load(paths)
    assert measurements(paths)["weight_kg"].to_list() == [9.4]
    assert counts(files(paths)["z.xlsx"]) == (1, 0, 1)
    assert files(paths)["z.xlsx"]["rows_to_correct"] == 0
    assert files(paths)["a.csv"]["rows_to_correct"] == 1


def test_a_row_that_became_right_by_itself_is_not_replaced_by_its_copy(paths, month):
    """An alias makes the village known; the workbook with the same row lies there already."""
    write_csv(month / "a.csv", {"desa": "Kampung Lama"})
    load(paths)
    corrected_workbook(quarantined(paths, "a.csv"), month / "z.xlsx", {2: {}})
    alias = pl.DataFrame({"alias": ["Kampung Lama"], "code": [TUNGKAP]})
    load_month(Register(paths, real_areas(), alias, KEY, TODAY), MONTH)
    assert measurements(paths)["source_path"].str.ends_with("a.csv").to_list() == [True]
    assert refusals(paths) == [("z.xlsx", "ganda", 1, "baris 2")]
    assert files(paths)["z.xlsx"]["rows_to_correct"] == 0


def test_a_large_file_is_told_of_before_it_is_read(paths, month, monkeypatch, capsys):
    monkeypatch.setattr(ingest, "LARGE_MEGABYTES", 0)
    write_csv(month / "besar.csv", {})
    load(paths)
    assert capsys.readouterr().out == "2025-02: membaca besar.csv (0 MB)\n"


def test_a_very_long_file_name_still_gets_its_workbook(paths, month):
    write_csv(month / f"{'p' * 240}.csv", BAD)
    load(paths)
    [workbook] = (paths.quarantine / "2025-02").iterdir()
    assert workbook.suffix == ".xlsx"
    assert len(workbook.name) < 100


def test_the_last_correction_removes_the_months_workbooks(paths, month):
    write_csv(month / "a.csv", BAD)
    load(paths)
    corrected_workbook(quarantined(paths, "a.csv"), month / "perbaikan.xlsx", {2: {"weight": "9"}})
    load(paths)
    assert list(paths.quarantine.iterdir()) == []
    assert refusals(paths) == [("a.csv", "sudah_diperbaiki", 1, "baris 2")]


def test_corrected_rows_are_outside_the_limits_of_their_area(paths, month):
    write_csv(month / "a.csv", BAD, {"name": "Budi", "desa": "Entah"})
    load(paths)
    assert files(paths)["a.csv"]["rows_unresolved"] == 1
    corrected_workbook(
        quarantined(paths, "a.csv"),
        month / "perbaikan.xlsx",
        {2: {"weight": "9.4"}, 3: {"desa": "Tungkap"}},
    )
    load(paths)
    file = files(paths)["a.csv"]
    assert (file["rows_quarantined"], file["rows_corrected"], file["rows_unresolved"]) == (2, 2, 0)
    columns = ("area_code", "rows_read", "rows_accepted", "rows_corrected")
    assert account(paths, "area_rows").select(columns).rows() == [
        ("63.05.01", 1, 0, 1),
        (TUNGKAP, 3, 2, 1),
    ]


def test_a_correction_that_is_still_wrong_can_be_corrected_in_its_own_workbook(paths, month):
    write_csv(month / "a.csv", BAD)
    load(paths)
    corrected_workbook(quarantined(paths, "a.csv"), month / "dua.xlsx", {2: {"weight": "9.4 kg"}})
    load(paths)
    assert refusals(paths) == [
        ("a.csv", "nilai_tidak_terbaca", 1, "baris 2"),
        ("dua.xlsx", "nilai_tidak_terbaca", 1, "baris 2"),
    ]
    # One row to correct, not two: the correction stands for the row that it names.
    assert [path.name for path in (paths.quarantine / "2025-02").iterdir()] == ["dua.xlsx.xlsx"]
    corrected_workbook(quarantined(paths, "dua.xlsx"), month / "tiga.xlsx", {2: {"weight": "9.4"}})
    load(paths)
    assert refusals(paths) == [
        ("a.csv", "sudah_diperbaiki", 1, "baris 2"),
        ("dua.xlsx", "sudah_diperbaiki", 1, "baris 2"),
    ]
    assert measurements(paths)["weight_kg"].to_list() == [9.4]
    assert list(paths.quarantine.iterdir()) == []


def test_a_local_exports_correction_needs_no_kabupaten_of_its_own(paths, month):
    write_csv(month / "a.csv", *local_rows(19, 1), dialect="C")
    load(paths)
    corrected_workbook(quarantined(paths, "a.csv"), month / "0.xlsx", {21: {"desa": "Padang Sari"}})
    load(paths)
    assert counts(files(paths)["0.xlsx"]) == (1, 1, 0)
    assert refusals(paths) == [("a.csv", "sudah_diperbaiki", 1, "baris 21")]


def test_a_removed_correction_puts_the_row_back_on_the_list(paths, month):
    write_csv(month / "a.csv", BAD)
    load(paths)
    corrected_workbook(quarantined(paths, "a.csv"), month / "dua.xlsx", {2: {"weight": "9.4"}})
    load(paths)
    (month / "dua.xlsx").unlink()
    load(paths)
    assert refusals(paths) == [("a.csv", "nilai_tidak_terbaca", 1, "baris 2")]
    assert quarantined(paths, "a.csv").exists()


# --- Everything at once -------------------------------------------------------------------------


def test_the_accounts_of_a_messy_month_add_up_to_the_last_row(paths, month):
    header, whole = csv_text({"name": "Sisa"}).splitlines()
    (month / "a.csv").write_text("\n".join([header, whole, "", whole + ",lebih", whole, ""]))
    shutil.copy(month / "a.csv", month / "b salinan.csv")
    write_csv(
        month / "c;titik-koma.csv",
        {"name": ""},
        {"born": "31-02-2024"},
        {"measured": "2025-03-01"},
        {"born": "2019-02-03"},
        {"desa": "Antah Berantah"},
        BAD,
        {"name": "Meter", "height": "0,752"},
        delimiter=";",
    )
    names = ("berkas_asal", "baris_asal")
    fix = {"berkas_asal": "c;titik-koma.csv", "baris_asal": "7"}
    write_xlsx(month / "d.xlsx", fix, {"name": "Sisa"}, extra=names)
    write_csv(month / "e.csv", *local_rows(1, 9), dialect="C")
    write_csv(month / "f.csv", {"name": "Lokal"}, dialect="C")
    (month / "g.xls").write_bytes(locked_workbook())
    (month / "h.csv").write_text("")
    (month / "~$d.xlsx").write_bytes(b"kunci")
    (month / "sasaran.csv").write_text("desa_code,registered\nsalah,1\n")
    (month / "kabupaten.txt").write_text("salah")
    load(paths)
    found = files(paths)
    assert {name: counts(file) for name, file in found.items()} == {
        "a.csv": (3, 0, 3),
        "b salinan.csv": (0, 0, 0),
        "c;titik-koma.csv": (7, 1, 6),
        "d.xlsx": (2, 2, 0),
        "e.csv": (0, 0, 0),
        "f.csv": (1, 1, 0),
        "g.xls": (0, 0, 0),
        "h.csv": (0, 0, 0),
        "sasaran.csv": (0, 0, 0),
        "kabupaten.txt": (0, 0, 0),
    }
    told = account(paths, "refusal").group_by("path").agg(pl.col("rows").sum()).rows()
    assert {path.rpartition("/")[2]: rows for path, rows in told} == {
        "a.csv": 3,
        "c;titik-koma.csv": 6,
    }
    accepted = measurements(paths)["source_path"].value_counts().rows()
    assert {path.rpartition("/")[2]: rows for path, rows in accepted} == {
        "c;titik-koma.csv": 1,
        "d.xlsx": 2,
        "f.csv": 1,
    }


# --- When something breaks ----------------------------------------------------------------------


# A panic of Polars is no Exception, and its text may quote a cell.
@pytest.mark.parametrize(
    "error", [ValueError, KeyError, OSError, MemoryError, pl.exceptions.PanicException]
)
def test_an_error_of_ours_fails_that_month_alone_and_quotes_no_cell(paths, month, error):
    write_csv(month / "a.csv", {})
    (month / "sasaran.csv").write_text(f"desa_code,registered\n{TUNGKAP},120\n")
    write_csv(paths.posyandu / "2025-03" / "a.csv", {"measured": "2025-03-14"})
    sound = ingest.check_month

    def break_february(exports, month, *rest):
        if month == MONTH:
            raise error("Rahasia Sekali 6305010302240001")
        return sound(exports, month, *rest)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ingest, "check_month", break_february)
        failed, other = load(paths), load(paths, MARCH)
    assert failed.is_failed and not other.is_failed
    assert error.__name__ in failed.sentence and "Rahasia" not in failed.sentence
    found = files(paths)
    assert {name: file["status"] for name, file in found.items()} == {
        "a.csv": "gagal",
        "sasaran.csv": "gagal",
    }
    assert {name: file["kind"] for name, file in found.items()} == {
        "a.csv": "posyandu",
        "sasaran.csv": "sasaran",
    }
    assert all(counts(file) == (0, 0, 0) for file in found.values())
    assert "Rahasia" not in str(found) and "6305010302240001" not in str(found)
    assert measurements(paths).height == 0
    assert measurements(paths, MARCH).height == 1


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit, DagsterExecutionInterruptedError])
def test_a_user_who_stops_the_work_stops_it_and_the_month_stays_as_it_was(
    paths, month, monkeypatch, stop
):
    write_csv(month / "a.csv", {})
    load(paths)

    def stopped(*_):
        raise stop

    monkeypatch.setattr(ingest, "check_month", stopped)
    with pytest.raises(stop):
        load(paths)
    assert files(paths)["a.csv"]["status"] == "diterima"


def test_a_month_that_failed_is_tried_again_and_is_whole_then(paths, month, monkeypatch):
    write_csv(month / "a.csv", {})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ingest, "check_month", lambda *_: 1 / 0)
        assert load(paths, key=child_key(paths.child_key)).is_failed
    assert changed_months(paths) == [MONTH]
    assert not load(paths, key=child_key(paths.child_key)).is_failed
    assert changed_months(paths) == []
    assert files(paths)["a.csv"]["status"] == "diterima"


def test_a_file_that_vanishes_while_it_is_read_fails_that_month_alone(paths, month, monkeypatch):
    write_csv(month / "a.csv", {})
    write_csv(month / "b.csv", {"name": "Budi"})

    def vanish(path, shown_path):
        path.unlink()
        raise FileNotFoundError(path)

    monkeypatch.setattr(ingest, "read_export", vanish)
    assert load(paths).is_failed


# --- Which months have changed ------------------------------------------------------------------


@pytest.fixture
def two_months(paths, month):
    """January and February, loaded, with nothing left to do."""
    write_csv(paths.posyandu / "2025-01" / "a.csv", {"measured": "2025-01-14"})
    write_csv(month / "a.csv", {})
    key = child_key(paths.child_key)
    for loaded in (JANUARY, MONTH):
        load(paths, loaded, key=key)
    assert changed_months(paths) == []
    return paths


def test_months_that_were_never_loaded_are_listed_oldest_first(paths):
    for name in ("2025-03", "2025-01", "2025-02"):
        write_csv(paths.posyandu / name / "a.csv", {})
    assert changed_months(paths) == [JANUARY, MONTH, MARCH]


def test_a_file_that_was_only_touched_changes_nothing(two_months, month):
    os.utime(month / "a.csv", ns=(1, 1))
    assert changed_months(two_months) == []
    content = (month / "a.csv").read_bytes()
    (month / "a.csv").unlink()
    (month / "a.csv").write_bytes(content)
    assert changed_months(two_months) == []


def test_changed_content_is_listed_also_with_the_size_and_time_of_before(two_months, month):
    path = month / "a.csv"
    before = path.stat()
    path.write_text(path.read_text().replace("75.2", "75.3"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert changed_months(two_months) == [MONTH]


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "b.csv").write_text("baru"),
        lambda folder: (folder / "a.csv").rename(folder / "z.csv"),
        lambda folder: (folder / "sasaran.csv").write_text("baru"),
        lambda folder: (folder / "kabupaten.txt").write_text("63.05"),
        lambda folder: (folder / "lama.xls").write_text("baru"),
        lambda folder: (folder / "a.csv").unlink(),
        lambda folder: shutil.rmtree(folder),
    ],
    ids=["new", "renamed", "sasaran", "kabupaten", "other", "emptied", "removed"],
)
def test_a_month_whose_files_are_others_is_listed_and_no_other_is(two_months, month, change):
    change(month)
    assert changed_months(two_months) == [MONTH]
    load(two_months, key=child_key(two_months.child_key))
    assert changed_months(two_months) == []


def test_a_removed_month_leaves_the_lake_and_the_quarantine(paths, month):
    write_csv(month / "a.csv", BAD)
    load(paths)
    assert quarantined(paths, "a.csv").exists()
    shutil.rmtree(month)
    assert changed_months(paths) == [MONTH]
    assert load(paths) is None
    assert lake.months_written(paths) == []
    assert list(paths.quarantine.iterdir()) == []


@pytest.mark.parametrize("name", ["area.csv", "alias.csv"])
def test_other_areas_or_aliases_change_every_month(two_months, name):
    path = two_months.raw / "area" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("alias,code,note\nTungkap Lama,63.05.01.2003,\n")
    assert changed_months(two_months) == [JANUARY, MONTH]


def test_another_key_changes_every_month(two_months, monkeypatch):
    monkeypatch.setenv(KEY_VARIABLE, "kunci lain")
    assert changed_months(two_months) == [JANUARY, MONTH]


@pytest.mark.parametrize("file", ["accounts/desa.sql", "anthropometry/zscores.sql", "lake.py"])
def test_other_code_changes_every_month(two_months, monkeypatch, tmp_path, file):
    """So that a lake from before an account was kept, or counted otherwise, is written anew."""
    code = tmp_path / "code"
    shutil.copytree(Path(ingest.__file__).parent, code)
    monkeypatch.setattr(ingest, "__file__", str(code / "ingest.py"))
    assert changed_months(two_months) == []
    with (code / file).open("a") as text:
        text.write("\n")
    assert changed_months(two_months) == [JANUARY, MONTH]


def test_a_row_that_was_in_the_future_is_judged_again_when_its_day_has_come(
    paths, month, monkeypatch
):
    """Else the same files give another publication from a new lake than from an old one."""
    write_csv(month / "a.csv", {"measured": "2025-02-14"})
    key = child_key(paths.child_key)
    monkeypatch.setattr(ingest, "today", lambda: date(2025, 2, 13))
    load(paths, today=date(2025, 2, 13), key=key)
    assert refusals(paths) == [("a.csv", "tanggal_tidak_valid", 1, "baris 2")]
    monkeypatch.setattr(ingest, "today", lambda: date(2025, 2, 14))
    assert changed_months(paths) == [MONTH]
    load(paths, today=date(2025, 2, 14), key=key)
    assert counts(files(paths)["a.csv"]) == (1, 1, 0)


def test_a_month_that_is_over_does_not_change_with_the_day(two_months, monkeypatch):
    monkeypatch.setattr(ingest, "today", lambda: date(2026, 8, 15))
    assert changed_months(two_months) == []


# --- Simulated and stray ------------------------------------------------------------------------


def test_simulated_months_leave_the_lake_for_a_real_one_and_come_back(paths, month):
    write_csv(month / "a.csv", {}, BAD)
    (month / "SIMULASI").touch()
    key = child_key(paths.child_key)
    load(paths, key=key)
    assert measurements(paths)["is_simulated"].to_list() == [True]
    assert files(paths)["a.csv"]["is_simulated"]
    real = write_csv(paths.posyandu / "2025-03" / "a.csv", {"measured": "2025-03-14"})
    assert changed_months(paths) == [MONTH, MARCH]
    assert simulated_set_aside(paths) == [MONTH]
    assert load(paths, key=key) is None
    load(paths, MARCH, key=key)
    assert lake.months_written(paths) == [MARCH]
    assert not list(paths.quarantine.iterdir())
    shutil.rmtree(real.parent)
    assert changed_months(paths) == [MONTH, MARCH]
    for changed in (MONTH, MARCH):
        load(paths, changed, key=key)
    assert lake.months_written(paths) == [MONTH]
    assert simulated_set_aside(paths) == []


def test_an_empty_real_folder_sets_no_simulated_month_aside(paths, month):
    write_csv(month / "a.csv", {})
    (month / "SIMULASI").touch()
    (paths.posyandu / "2025-03").mkdir()
    assert simulated_set_aside(paths) == []
    assert changed_months(paths) == [MONTH]


def test_a_month_becomes_real_when_its_mark_is_taken_away(paths, month):
    write_csv(month / "a.csv", {})
    (month / "SIMULASI").touch()
    key = child_key(paths.child_key)
    load(paths, key=key)
    (month / "SIMULASI").unlink()
    assert changed_months(paths) == [MONTH]
    load(paths, key=key)
    assert measurements(paths)["is_simulated"].to_list() == [False]


def test_files_that_no_month_takes_in_are_told_as_refused(paths, month):
    write_csv(month / "a.csv", {})
    for name in ("lepas.csv", "2025-13/a.csv", "2016-12/a.csv", "2025-09/a.csv", "2025-02/x/b.csv"):
        write_csv(paths.posyandu / name, {"name": name})
    rows = stray_receipts(paths).rows(named=True)
    assert {row["path"].removeprefix("data/raw/posyandu/") for row in rows} == {
        "lepas.csv",
        "2025-13/a.csv",
        "2016-12/a.csv",
        "2025-09/a.csv",
        "2025-02/x/b.csv",
    }
    assert {(row["status"], row["kind"], *counts(row)) for row in rows} == {
        ("ditolak", "posyandu", 0, 0, 0)
    }
    assert all(len(row["sha256"]) == 64 and row["reason"] for row in rows)


# --- As SQL sees it -----------------------------------------------------------------------------


def test_the_lake_is_read_over_all_months_with_the_month_as_a_date(two_months):
    with duckdb.connect() as connection:
        lake.define_views(connection, two_months)
        rows = connection.sql(
            "select month, count(*) from lake.measurement group by month order by month"
        ).fetchall()
        read = connection.sql("select sum(rows_read) from lake.file").fetchall()
    assert rows == [(JANUARY, 1), (MONTH, 1)]
    assert read == [(2,)]


def test_one_child_of_two_months_has_one_key(two_months):
    [january] = measurements(two_months, JANUARY)["child_key"]
    [february] = measurements(two_months)["child_key"]
    assert january == february
    assert CHILD["name"].casefold() not in str(january)
