"""The page Tentang data, run against the session's publication: terms, sources, receipts,
publications and files."""

import re
import shutil

import duckdb
import pytest

from dashboard import receipts, store
from tests.dashboard import convergence_map, register
from tests.dashboard.conftest import run, table_with, words_of

TAPIN = {"bagian": "kuitansi", "alat": "survei", "wilayah": "63.05", "indikator": "stunting"}


def seen(page) -> str:
    """What the page says, without its HTML."""
    return re.sub("<[^>]*>", " ", words_of(page))


def test_the_page_opens_on_the_terms_with_their_classes(published):
    page = run("tentang")
    assert not page.exception
    said = words_of(page)
    assert "505 angka survei, 0 bulan register, dan 0 skor konvergensi" in said
    assert "<dt>Belum terbukti berubah</dt>" in said
    assert "Ini bukan bukti bahwa tidak ada yang berubah." in said
    rows = {row["Kelas"]: row for row in table_with(page, "Kelas")}
    assert rows["tinggi"]["Stunting"] == "20 - < 30"
    assert rows["tinggi"]["Wasting"] == "10 - < 15"


def test_methods_of_every_instrument_are_there(published):
    said = words_of(run("tentang", bagian="metode"))
    assert "docs/methods.md" in said
    assert "**Rentang 95 %.**" in said
    assert "**Cakupan D/S.**" in said
    assert "**Skor**" in said


def test_sources_are_links_with_their_number_of_figures_and_borders_have_a_licence(
    published, saved
):
    page = run("tentang", bagian="sumber")
    said = words_of(page)
    assert "(dashboard, 514 kab/kota)</a>" in said
    assert "27 angka: SSGI 2024" in said
    assert "CC BY 3.0 IGO" in said
    rows = table_with(page, "Lisensi")
    assert len(rows) == 8
    assert {row["Mutu"] for row in rows} == {"perkiraan", "data terbuka"}
    kinds = {row["kind"] for row in saved["sumber"]}
    assert kinds == {"survey_prevalence", "target", "published_register", "published_assessment"}


def test_a_survey_figure_is_followed_to_its_row_file_hash_and_run(published, saved):
    page = run("tentang", **TAPIN, waktu="SSGI-2024")
    assert not page.exception
    assert not page.info
    said = words_of(page)
    assert "13,2 % (10,4-16,7, perkiraan)" in said
    assert "area_code = 63.05, survey = SSGI, year = 2024, indicator = stunting" in said
    assert "data/raw/survey/survey_prevalence.csv: baris 485" in said
    assert "yanuprasetyo/sppg_rawanpangan" in said
    with store.reading() as opened:
        assert opened.run_id in said
        files = {row["path"]: row for row in store.source_files()}
    row = files["data/raw/survey/survey_prevalence.csv"]
    assert row["sha256"] in said
    shown = table_with(page, "SHA-256")
    assert [r["Berkas"] for r in shown] == [
        "data/raw/survey/survey_prevalence.csv",
        "data/raw/survey/survey_assumption.csv",
    ]
    assert shown[0]["Dibaca"] == "506"
    (first, _) = saved["kuitansi-survei-63.05-stunting-SSGI-2024"]
    assert first["sha256"] == row["sha256"]
    assert first["figure"] == "13,2 % (10,4-16,7, perkiraan)"
    assert first["source_rows"] == "485"


def test_the_query_of_a_receipt_finds_its_row(published):
    with store.reading() as opened:
        for asked in (
            receipts.Asked("survei", "63.05", "stunting", "SSGI-2024"),
            receipts.Asked("target", "63", "stunting", "2024"),
            receipts.Asked("diumumkan", "00", "stunting_pct", "2020"),
        ):
            found = receipts.receipt(asked)
            with duckdb.connect(opened.path, read_only=True) as connection:
                assert connection.sql(receipts.query(found)).fetchall()


def test_targets_of_two_authorities_are_both_in_the_receipt(published):
    page = run("tentang", bagian="kuitansi", alat="target", wilayah="63", waktu="2024")
    assert "14,0 % (target, Bappeda Kalsel); 17,3 % (target, BKKBN Kalsel" in words_of(page)
    assert [row["Berkas"] for row in table_with(page, "SHA-256")] == ["data/raw/survey/target.csv"]


def test_a_register_figure_names_the_files_of_its_kabupaten_and_month(changed):
    def name_kabupaten(connection) -> None:
        connection.execute("delete from source_file where kind = 'posyandu'")
        for code in ("63.05", "63.03"):
            connection.execute(
                "insert into source_file (path, sha256, kind, status, rows_read, rows_accepted, "
                "rows_quarantined, loaded_at, month, is_simulated) values (?, 'abc', 'posyandu', "
                "'diterima', 10, 9, 1, timestamp '2026-01-01', date '2024-02-01', false)",
                [f"data/raw/posyandu/2024-02/eppgbm_{code}_x.csv"],
            )

    changed(register.fill, name_kabupaten)
    asked = {"bagian": "kuitansi", "alat": "register", "waktu": "2024-02"}
    page = run("tentang", **asked, wilayah="63.05")
    said = words_of(page)
    assert "12,6 % (11,9-16,4)" in said or "14,0 % (11,9-16,4)" in said
    assert "area_code = 63.05, month = 2024-02-01, indicator = stunting" in said
    paths = [row["Berkas"] for row in table_with(page, "SHA-256")]
    assert "data/raw/posyandu/2024-02/eppgbm_63.05_x.csv" in paths
    assert not any("63.03" in path for path in paths)
    assert "1 berkas lain bulan itu" in said
    provinsi = run("tentang", **asked, wilayah="63")
    assert sum("eppgbm" in row["Berkas"] for row in table_with(provinsi, "SHA-256")) == 2


def test_files_without_a_code_in_their_name_are_all_listed(with_register):
    page = run("tentang", bagian="kuitansi", alat="register", wilayah="63.05", waktu="2024-02")
    assert "Nama berkas bulan ini tidak menyebut wilayahnya" in words_of(page)


def test_a_held_back_month_has_a_receipt_without_a_figure(with_register):
    page = run("tentang", bagian="kuitansi", alat="register", wilayah="63.05", waktu="2024-03")
    assert not page.exception
    said = words_of(page)
    assert '<div class="figure words">ditahan</div>' in said
    assert "register_month</code>: month = 2024-03-01" in said


def test_too_few_children_have_no_rate_in_a_receipt(with_register, saved):
    page = run(
        "tentang", bagian="kuitansi", alat="register", wilayah=register.TUNGKAP, waktu="2024-02"
    )
    assert not page.exception
    said = words_of(page)
    assert "terlalu sedikit anak diukur (n = 7)" in said
    assert "42,9" not in said
    assert "42.9" not in str(saved)


def test_a_simulated_receipt_carries_its_mark(with_simulated_register):
    page = run("tentang", bagian="kuitansi", alat="register", wilayah="63.05", waktu="2024-02")
    assert page.warning[0].value.startswith("DATA SIMULASI. Angka register posyandu")
    assert '<span class="simulated">DATA SIMULASI</span>' in words_of(page)


def test_a_score_is_followed_to_the_lines_of_its_ledger(changed, saved):
    changed(convergence_map.fill)
    page = run(
        "tentang",
        bagian="kuitansi",
        alat="konvergensi",
        wilayah="63.05",
        indikator="kalsel_opi",
        waktu="2024",
    )
    assert not page.exception
    said = words_of(page)
    assert "area_code = 63.05, period = 2024, preset = kalsel_opi" in said
    assert "data/raw/survey/survey_prevalence.csv: baris 11, 12" in said
    rows = table_with(page, "Poin")
    assert any("118, 119, 121" in row["Baris"] for row in rows)
    parts = saved["poin-konvergensi-63.05-kalsel_opi-2024"]
    assert {part["source_path"] for part in parts if part["component"] == "O.level"} == {
        "data/raw/survey/survey_prevalence.csv"
    }


def test_a_village_level_has_a_receipt_of_its_quarter(changed):
    changed(convergence_map.fill)
    with store.reading():
        code = next(
            row["area_code"]
            for row in store.villages_convergence("63.05", "2025-Q1", "form_text")
            if row["received"] is not None
        )
    page = run("tentang", bagian="kuitansi", alat="konvergensi", wilayah=code, indikator="tkd",
               waktu="2025-Q1")  # fmt: skip
    assert not page.exception
    assert f"area_code = {code}, quarter = 2025-Q1, reading = form_text" in words_of(page)


def test_an_address_of_a_figure_that_is_not_there_says_so(published):
    page = run("tentang", **TAPIN, waktu="SSGI-1999")
    assert not page.exception
    assert "Angka yang diminta alamat ini tidak ada" in page.info[0].value
    assert "13,2 %" in words_of(page)


@pytest.mark.parametrize(
    "query",
    [
        {"bagian": "apa"},
        {"bagian": "kuitansi", "alat": "x", "wilayah": "99.99", "indikator": "y", "waktu": "z"},
        {"bagian": "kuitansi", "alat": "register", "waktu": "2024-13"},
        {"bagian": "kuitansi", "alat": "konvergensi", "wilayah": "63"},
        {"bagian": "kuitansi", "alat": "diumumkan", "wilayah": "'; drop"},
        {"bagian": "berkas", "jenis": "x", "status": "y", "cari": "<b>\u202e"},
    ],
)
def test_a_nonsense_address_leaves_a_page(published, query):
    page = run("tentang", **query)
    assert not page.exception
    assert page.title[0].value == "Dari mana angka ini, dan apa artinya?"


def test_choosing_another_instrument_leaves_a_valid_receipt(with_register):
    page = run("tentang", **TAPIN, waktu="SSGI-2024")
    page.selectbox(key="alat").set_value("register").run()
    assert not page.exception
    assert not page.info
    assert page.query_params["alat"] == "register"
    assert page.query_params["wilayah"] == "63.05"
    assert page.query_params["waktu"] == "2024-03"
    page.selectbox(key="wilayah_dalam").set_value(register.BINUANG).run()
    page.selectbox(key="waktu").set_value("2024-02").run()
    assert page.query_params["wilayah"] == register.BINUANG
    assert f"area_code = {register.BINUANG}" in words_of(page)


def test_an_instrument_without_figures_says_so(published):
    page = run("tentang", bagian="kuitansi", alat="register")
    assert "belum memuat angka dari alat ukur ini" in page.info[0].value


@pytest.fixture
def kept(published, tmp_path, monkeypatch):
    """Three publications: the oldest cannot be read, the newest is in use."""
    folder = tmp_path / "kept"
    folder.mkdir()
    (folder / "20260101T000000.000000Z.duckdb").write_bytes(b"no database")
    for name in ("20260201T000000.000000Z", "20260301T000000.000000Z"):
        shutil.copy(store.CURRENT.resolve(), folder / f"{name}.duckdb")
    link = folder / "current.duckdb"
    link.symlink_to("20260301T000000.000000Z.duckdb")
    monkeypatch.setattr(store, "CURRENT", link)


def test_every_kept_publication_is_listed_and_an_unreadable_one_says_so(kept, saved):
    page = run("tentang", bagian="publikasi")
    assert not page.exception
    rows = {row["Nama"]: row for row in table_with(page, "Versi kode")}
    assert [row["Pemakaian"] for row in rows.values()] == [
        "dipakai sekarang",
        "disimpan",
        "tidak dapat dibaca",
    ]
    assert int(rows["20260201T000000.000000Z"]["Berkas"]) > 5
    said = seen(page)
    assert "3 publikasi tersimpan" in said
    assert "1 di antaranya tidak dapat dibaca" in said
    assert "make rollback TO=&lt;nama&gt;" in said
    assert [row["is_current"] for row in saved["publikasi"]] == ["True", "False", "False"]
    assert saved["publikasi"][2]["error"]


def test_files_are_narrowed_by_name_kind_and_status(with_register, saved):
    page = run("tentang", bagian="berkas")
    everything = len(saved["berkas"])
    page = run("tentang", bagian="berkas", status="ditolak")
    rows = table_with(page, "SHA-256")
    assert rows
    assert {row["Status"] for row in rows} == {"ditolak"}
    assert "kolom tidak ada" in words_of(page)
    assert "<script>alert(2)" not in words_of(page)
    page = run("tentang", bagian="berkas", cari="TARGET")
    assert [row["Berkas"] for row in table_with(page, "SHA-256")] == ["data/raw/survey/target.csv"]
    assert f"1 dari {everything} berkas" in words_of(page)
    page = run("tentang", bagian="berkas", cari="tidak-ada-nama-ini")
    assert "Tidak ada berkas yang cocok" in page.info[0].value


def test_nothing_published_gives_a_sentence_that_helps(nothing_published):
    page = run("tentang", bagian="kuitansi")
    assert not page.exception
    assert "make refresh" in page.info[0].value


def test_an_empty_publication_has_no_receipt_and_no_traceback(changed):
    tables = ("survey_prevalence", "source_file", "boundary_file", "target")
    changed(*(lambda c, t=t: c.execute(f"delete from {t}") for t in tables))
    for part in ("istilah", "sumber", "kuitansi", "publikasi", "berkas"):
        page = run("tentang", bagian=part)
        assert not page.exception, part
    assert "Tidak ada berkas yang cocok" in page.info[0].value


@pytest.mark.parametrize(
    ("part", "english"),
    [
        ("istilah", "That is no proof that nothing changed."),
        ("sumber", "No licence is recorded for these sources"),
        ("kuitansi", "Published table and its key"),
        ("publikasi", "The last ten publications are kept."),
        ("berkas", "rows read"),
    ],
)
def test_in_english_every_part_has_english_words(with_simulated_register, part, english):
    page = run("tentang", bahasa="en", bagian=part)
    said = seen(page)
    assert page.title[0].value == "Where do these figures come from, and what do they mean?"
    assert english in said
    for word in ("Wilayah", "Berkas", "ditolak", "Rentang", "Baris", "publikasi", "Kelas"):
        assert word not in said


def test_an_address_of_a_receipt_opens_it(published):
    page = run("ringkasan", provinsi="63")
    found = re.search(r'href="\./tentang\?([^"]*waktu=[^"]*)"', words_of(page))
    choices = dict(pair.split("=") for pair in found[1].replace("&amp;", "&").split("&"))
    receipt = run("tentang", **choices)
    assert "22,9 % (21,8-24,0, perkiraan)" in words_of(receipt)
