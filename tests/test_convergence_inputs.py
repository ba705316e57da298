"""From the drop folder to the tables: what is refused is told, what is personal stays behind."""

import shutil
from pathlib import Path

import polars as pl
import pytest

from pipeline import convergence_inputs
from pipeline.identity import KEY_VARIABLE
from pipeline.settings import Paths
from pipeline.sources import convergence
from tests.conftest import ROOT

AREAS = pl.DataFrame(
    [
        ("63.05", "kabupaten", "kabupaten"),
        ("63.05.01.2001", "desa", "desa"),
        ("63.05.01.1001", "desa", "kelurahan"),
    ],
    schema=["code", "level", "type"],
    orient="row",
)
CODES = [f"E{number:02}" for number in range(1, 30)]
CAKUPAN = (
    "area_code,period,code,numerator,denominator,denominator_source,system,extracted_on\n"
    "63.05,2024-Q1,E01,40,80,dukcapil,,2024-04-10\n"
    "63.05,2024-Q1,E02,700,100,dukcapil,,2024-04-10\n"
    '63.05,2024-Q1,E03,"11/11 = 100 %",11,dukcapil,,2024-04-10\n'
)
NILAI = (
    "person_key,desa_code,quarter,group,indicator,value,ts_reason\n"
    "6305010101900001,63.05.01.2001,2024-Q1,bumil,B1,Y,\n"
)
AUDIT = (
    "case_key,desa_code,group,round,cause_class,recommendation,opd,due,done,evidence\n"
    "KASUS-RAHASIA,63.05.01.2001,baduta,2024-1,asupan,Kunjungi Ibu Rekaan,Dinkes,2024-03-01,,foto\n"
)
PERSONAL = ("6305010101900001", "KASUS-RAHASIA", "Ibu Rekaan", "foto")


@pytest.fixture
def paths(tmp_path, monkeypatch) -> Paths:
    monkeypatch.setenv(KEY_VARIABLE, "kunci untuk uji")
    paths = Paths(tmp_path)
    shutil.copytree(ROOT / "data" / "raw" / "convergence" / "rules", paths.convergence / "rules")
    return paths


def drop(paths: Paths, name: str, content: str) -> Path:
    path = paths.convergence / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def read(paths: Paths) -> convergence_inputs.Inputs:
    return convergence_inputs.read_all(paths, AREAS, CODES)


def files(found: convergence_inputs.Inputs) -> dict[str, dict]:
    rows = found.tables["convergence_file"].to_dicts()
    return {row["path"].rpartition("/")[2]: row for row in rows}


def test_an_empty_folder_gives_every_table_empty_and_typed(paths):
    found = read(paths)
    assert {name: rows.height for name, rows in found.tables.items()} == dict.fromkeys(
        (*convergence.KINDS, "convergence_refusal", "convergence_file"), 0
    )
    assert all(pl.Null not in rows.schema.values() for rows in found.tables.values())


def test_a_wrong_row_is_refused_and_the_rest_of_its_file_loads(paths):
    drop(paths, "cakupan-63.05.csv", CAKUPAN)
    found = read(paths)
    assert found.tables["cakupan"]["code"].to_list() == ["E01"]
    refused = found.tables["convergence_refusal"].sort("source_row")
    assert refused.select("source_row", "reason").rows() == [
        (3, "diterima_melebihi_sasaran"),
        (4, "nilai_tidak_terbaca"),
    ]
    assert refused.select("code", "detail").rows() == [("E02", "dukcapil"), ("E03", "dukcapil")]
    receipt = files(found)["cakupan-63.05.csv"]
    counts = ("rows_read", "rows_accepted", "rows_quarantined", "status", "is_simulated")
    assert tuple(receipt[name] for name in counts) == (3, 1, 2, "diterima", False)
    handed_back = paths.root / receipt["workbooks"]
    assert "11/11 = 100 %" in handed_back.read_text(encoding="utf-8-sig")
    assert handed_back.stat().st_mode & 0o077 == 0


def test_a_file_that_cannot_be_read_does_not_keep_the_others_out(paths):
    drop(paths, "cakupan.csv", CAKUPAN)
    drop(paths, "aksi.csv", "area_code,period\n63.05,2024\n")
    drop(paths, "laporan akhir.csv", CAKUPAN)
    found = read(paths)
    assert found.tables["cakupan"].height == 1
    told = files(found)
    assert told["aksi.csv"]["status"] == "ditolak" and "instrument" in told["aksi.csv"]["reason"]
    assert "nama berkas tidak dikenal" in told["laporan akhir.csv"]["reason"]
    assert any("aksi.csv" in sentence for sentence in found.sentences)


def test_a_failure_of_ours_fails_its_file_alone_and_quotes_no_cell(paths, monkeypatch):
    drop(paths, "cakupan.csv", CAKUPAN)
    drop(paths, "layanan_nilai.csv", NILAI)
    real = convergence.read_input

    def broken(path, shown, kind, context):
        if kind == "layanan_nilai":
            raise RuntimeError(f"cell {PERSONAL[0]}")
        return real(path, shown, kind, context)

    monkeypatch.setattr(convergence, "read_input", broken)
    found = read(paths)
    told = files(found)["layanan_nilai.csv"]
    assert told["status"] == "gagal" and "RuntimeError" in told["reason"]
    assert PERSONAL[0] not in told["reason"]
    assert found.tables["cakupan"].height == 1


def test_a_row_said_otherwise_in_another_file_is_refused_in_both(paths):
    drop(paths, "cakupan-a.csv", CAKUPAN)
    drop(paths, "cakupan-b.csv", CAKUPAN.replace("E01,40,80", "E01,41,80"))
    found = read(paths)
    assert found.tables["cakupan"].height == 0
    receipts = files(found)
    assert {row["rows_quarantined"] for row in receipts.values()} == {3}
    assert all(row["rows_read"] == row["rows_accepted"] + 3 for row in receipts.values())
    doubles = found.tables["convergence_refusal"].filter(reason="ganda")
    assert doubles["source_row"].to_list() == [2, 2]


def test_no_key_and_no_free_text_reaches_a_table_or_a_receipt(paths):
    drop(paths, "layanan_nilai.csv", NILAI)
    drop(paths, "audit_kasus.csv", AUDIT)
    found = read(paths)
    assert found.tables["layanan_nilai"].height == found.tables["audit_kasus"].height == 1
    everything = "\n".join([rows.write_csv() for rows in found.tables.values()] + found.sentences)
    assert [word for word in PERSONAL if word in everything] == []
    assert "case_group" in found.tables["audit_kasus"].columns
    overdue = paths.quarantine / "convergence" / "tindak_lanjut_terlambat.csv"
    assert "Ibu Rekaan" in overdue.read_text(encoding="utf-8-sig")
    assert "KASUS-RAHASIA" not in overdue.read_text(encoding="utf-8-sig")
    assert overdue.stat().st_mode & 0o077 == 0


def test_of_a_refused_row_nothing_is_kept_that_is_not_written_as_a_cell(paths):
    """Whoever slips a column writes a name where the indicator belongs."""
    wrong = CAKUPAN.splitlines()[0] + "\n63.05,2024-Q1,Ibu Rekaan,4,8,Ibu Rekaan,,2024-04-10\n"
    drop(paths, "cakupan.csv", wrong)
    refused = read(paths).tables["convergence_refusal"]
    assert refused.select("code", "detail").rows() == [(None, None)]
    assert "Rekaan" not in refused.write_csv()


def test_the_demonstration_steps_aside_as_soon_as_a_real_file_is_there(paths):
    drop(paths, "simulasi/cakupan.csv", CAKUPAN)
    drop(paths, "simulasi/SIMULASI", "peragaan")
    simulated = read(paths)
    assert simulated.tables["cakupan"]["is_simulated"].to_list() == [True]
    assert files(simulated)["cakupan.csv"]["is_simulated"] is True
    drop(paths, "proses_desa.csv",
         "desa_code,year,rembuk,rapat,bulan_lapor,triwulan_tepat,tim_berfungsi,dana_stunting,"
         "dana_desa\n63.05.01.2001,2024,1,2,12,4,2,50000000,900000000\n")  # fmt: skip
    real = read(paths)
    assert real.tables["cakupan"].height == 0
    assert real.tables["proses_desa"]["is_simulated"].to_list() == [False]
    assert convergence_inputs.SET_ASIDE in real.sentences


def test_what_was_handed_back_is_gone_once_it_is_mended(paths):
    drop(paths, "cakupan.csv", CAKUPAN)
    read(paths)
    assert list((paths.quarantine / "convergence").iterdir())
    drop(paths, "cakupan.csv", "\n".join(CAKUPAN.splitlines()[:2]) + "\n")
    read(paths)
    assert not (paths.quarantine / "convergence").exists()
