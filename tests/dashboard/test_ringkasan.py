"""The page Ringkasan, run against the session's publication."""

import json
import re
import shutil
from datetime import date

import duckdb
import pytest

from dashboard import store, summary
from tests.dashboard import convergence_map, register
from tests.dashboard.conftest import run, table_with, words_of

MINUS = "\N{MINUS SIGN}"
EARLIER = "20260101T000000.000000Z.duckdb"
LATER = "20260201T000000.000000Z.duckdb"


@pytest.fixture(autouse=True)
def day(monkeypatch):
    monkeypatch.setattr(summary, "today", lambda: date(2026, 11, 22))


@pytest.fixture
def two_published(published, tmp_path, monkeypatch):
    """Gives the pages two publications, the earlier and the later one each changed by a function
    of its connection."""

    def publish(earlier, later) -> None:
        folder = tmp_path / "two"
        folder.mkdir()
        for name, change in ((EARLIER, earlier), (LATER, later)):
            file = folder / name
            shutil.copy(store.CURRENT.resolve(), file)
            file.chmod(0o644)
            with duckdb.connect(file) as connection:
                connection.execute(
                    f"update publication set published_at = '{name[:4]}-{name[4:6]}-01'"
                )
                change(connection)
        monkeypatch.setattr(store, "CURRENT", folder / LATER)

    return publish


def nothing(connection: duckdb.DuckDBPyConnection) -> None:
    """Leaves a publication as it is."""


def test_both_provinsi_stand_side_by_side_with_figure_verdicts_and_target(published):
    page = run("ringkasan")
    assert not page.exception
    assert page.title[0].value == "Bagaimana keadaan stunting di Kalsel dan Kalteng?"
    said = words_of(page)
    assert (
        "Kalimantan Selatan: 22,9 % (21,8-24,0, perkiraan) menurut SSGI 2024; turun nyata sejak "
        "SKI 2023, turun nyata sejak SSGI 2021." in said
    )
    assert "belum terbukti berubah sejak SKI 2023" in said
    assert (
        '<div class="figure">22,1 % <span class="quiet">(rentang 95 % 21,1-23,1, perkiraan)</span>'
        in said
    )
    assert f"Terhadap SKI 2023 (24,7 %): turun nyata ({MINUS}1,8 poin" in said
    assert "<h3>Target 2029: 14,2 %</h3>" in said
    assert "SSGI 2024 berada 8,7 poin di atasnya (rentang 95 % +7,6 sampai +9,8" in said
    assert "Target 2025 (18,8 %, RPJMN 2025-2029) belum dapat dinilai" in said
    assert len(page.get("plotly_chart")) == 2


def test_the_strip_orders_the_kabupaten_and_names_the_tiers(published):
    page = run("ringkasan", provinsi="63")
    spec = json.loads(page.get("plotly_chart")[0].proto.spec)
    dots = next(trace for trace in spec["data"] if trace["mode"] == "markers")
    assert dots["x"] == sorted(dots["x"])
    assert dots["x"][0] == 13.2
    assert spec["layout"]["yaxis"]["ticktext"][0] == "Tapin"
    assert spec["layout"]["xaxis"]["range"][0] == 0
    notes = [note["text"] for note in spec["layout"]["annotations"]]
    assert notes == ["kelompok 1", "kelompok 2", "kelompok 3"]
    assert "Tapin, Kota Banjarbaru, Balangan, Barito Kuala" in words_of(page)
    assert "Kalimantan Tengah" not in words_of(page)


def test_the_table_twin_and_its_download_have_every_kabupaten(published, saved):
    page = run("ringkasan", provinsi="63", tab_63="tabel")
    rows = table_with(page, "Peringkat (95 %)")
    assert len(rows) == 13
    assert rows[0]["Kabupaten/kota"] == "Tapin"
    assert rows[0]["Kelompok"] == "1 dari 3"
    assert len(saved["ringkasan-63-SSGI-2024"]) == 13
    assert saved["ringkasan-63-SSGI-2024"][0]["tier"] == "1"


def test_what_has_no_interval_is_neither_ranked_nor_judged(changed):
    changed(
        lambda c: c.execute(
            "update survey_prevalence set ci_lower_pct = null, ci_upper_pct = null, ci_basis = null"
        ),
        lambda c: c.execute("delete from survey_rank"),
        lambda c: c.execute("update survey_change set verdict = 'tidak dapat dinilai', "
                            "ci_lower_pp = null, ci_upper_pp = null"),
    )  # fmt: skip
    page = run("ringkasan", provinsi="62")
    assert not page.exception
    said = words_of(page)
    assert "tidak dapat dinilai sejak SSGI 2021" in said
    assert "urutan kabupaten/kota pada survei ini tidak dapat diuji" in said
    assert "7,9 poin di atasnya (tanpa rentang)" in said
    assert not json.loads(page.get("plotly_chart")[0].proto.spec)["layout"].get("annotations")


def test_an_interval_that_includes_the_target_is_called_open():
    newest = {"survey": "SSGI", "year": 2024, "prevalence_pct": 14.0, "ci_lower_pct": 12.0,
              "ci_upper_pct": 16.0, "ci_basis": "published"}  # fmt: skip
    assert summary.distance(newest, {"target_pct": 14.2}) == [
        f"SSGI 2024 berada 0,2 poin di bawahnya (rentang 95 % {MINUS}2,2 sampai +1,8).",
        "Rentangnya memuat target: belum pasti di atas atau di bawah.",
    ]


def test_the_newest_shown_month_stands_apart_with_coverage_and_what_is_held_back(with_register):
    said = words_of(run("ringkasan", provinsi="63"))
    assert "Register posyandu: Februari 2024" in said
    assert "15,0 % (13,9-16,1)" in said
    assert "Hanya 1.500 dari 2.016 desa/kelurahan" in said
    assert "Bulan yang lebih baru ditahan: Maret 2024" in said
    assert "Alat ukur lain" in said
    assert "DATA SIMULASI" not in said


def test_a_simulated_register_is_marked_at_the_top_and_at_its_figure(with_simulated_register):
    page = run("ringkasan", provinsi="63")
    assert page.warning[0].value.startswith("DATA SIMULASI. Angka dari register posyandu di")
    assert 'Register posyandu: Februari 2024 <span class="simulated">' in words_of(page)


def test_months_that_are_all_held_back_show_no_figure(changed):
    changed(register.fill, lambda c: c.execute("update register_month set status = 'ditahan'"))
    said = words_of(run("ringkasan", provinsi="63"))
    assert "Semua bulan register ditahan" in said
    assert "15,0 %" not in said


def test_without_register_and_score_the_page_says_what_to_do(published):
    said = words_of(run("ringkasan", provinsi="63"))
    assert "Belum ada bulan register yang dimuat. Letakkan ekspor e-PPGBM" in said
    assert "Belum ada skor konvergensi. Isi templat" in said
    assert "Perlu diperbarui: Register posyandu (e-PPGBM) (belum ada; belum dimuat)" in said


def test_the_score_names_its_first_and_last_tier(changed):
    changed(convergence_map.fill)
    said = words_of(run("ringkasan", provinsi="63"))
    assert "kabupaten/kota diperingkat" in said
    assert "Skor konvergensi: 2024" in said
    assert "Alat bantu, bukan penilaian resmi" in said


def test_nothing_published_gives_a_sentence_that_helps(nothing_published):
    page = run("ringkasan")
    assert not page.exception
    assert "make refresh" in page.info[0].value


def test_an_empty_publication_says_what_is_missing(changed):
    changed(
        *(
            lambda c, table=table: c.execute(f"delete from {table}")
            for table in ("survey_prevalence", "survey_change", "survey_rank", "survey_progress",
                          "target", "source_file", "boundary_file")
        )
    )  # fmt: skip
    page = run("ringkasan")
    assert not page.exception
    said = words_of(page)
    assert "Kalimantan Selatan: publikasi ini tidak memuat angka survei stunting." in said
    assert "Survei (SSGI/SKI) (belum ada; belum dimuat)" in said


def test_a_nonsense_address_opens_the_default(published):
    page = run("ringkasan", provinsi="99", bahasa="xx", bagian="apa")
    assert not page.exception
    assert "Kalsel dan Kalteng" in page.title[0].value


def test_in_english_the_page_has_english_words_and_numbers(with_simulated_register):
    page = run("ringkasan", bahasa="en")
    said = words_of(page)
    assert page.title[0].value == "How do things stand with stunting in Kalsel and Kalteng?"
    assert "22.9 % (21.8-24.0, estimated) according to SSGI 2024; a proven fall since" in said
    assert "no proven change since SKI 2023" in said
    assert "Target for 2029: 14.2 %" in said
    assert "Posyandu register: February 2024" in said
    seen = re.sub("<[^>]*>", " ", said)
    for word in ("Terhadap", "Kelas", "Laju", "Kabupaten", "Dimuat", "Berkas", "Perlu", "menurut"):
        assert word not in seen


def test_a_first_publication_has_nothing_to_be_compared_with(changed):
    changed(nothing)
    assert "Ini publikasi pertama yang tersimpan" in words_of(run("ringkasan"))


def test_two_alike_publications_have_no_change(two_published):
    two_published(nothing, nothing)
    said = words_of(run("ringkasan"))
    assert "Tidak ada angka, bulan, atau berkas yang berubah." in said
    assert "Versi kode sama" in said


def test_changed_figures_months_and_files_are_told_one_by_one(two_published, saved):
    def before(connection) -> None:
        connection.execute(
            "update survey_prevalence set prevalence_pct = 20.0 where area_code = '63.05' "
            "and year = 2024 and indicator = 'stunting'"
        )
        connection.execute(
            "delete from survey_prevalence where area_code = '63.03' and year = 2024"
        )
        connection.execute("update source_file set sha256 = 'other' where kind = 'target'")
        connection.execute("update publication set code_version = 'abc1234'")

    two_published(before, register.fill)
    page = run("ringkasan")
    assert not page.exception
    said = words_of(page)
    assert "Angka survei: 1 baru, 1 berubah, 0 dicabut." in said
    assert "Tapin, stunting, SSGI 2024: 20,0 % menjadi 13,2 %" in said
    assert "Banjar, stunting, SSGI 2024: baru, 32,3 %" in said
    assert "Maret 2024: baru, ditahan" in said
    assert "Februari 2024: baru, ditampilkan" in said
    assert "data/raw/survey/target.csv: isi lain" in said
    assert "Prevalensi register (" in said
    assert "Versi kode: abc1234 menjadi" in said
    page = run("ringkasan", tab_perubahan="tabel")
    rows = {row["Tabel publikasi"]: row for row in table_with(page, "Baris dulu")}
    assert rows["Angka survei"]["Berubah"] == "1"
    assert rows["Angka survei"]["Baru"] == "1"
    changes = {row["name"]: row for row in saved["perubahan-publikasi"]}
    assert changes["survey_prevalence"]["added"] == "1"
    assert int(changes["register_month"]["before"]) == 0


def test_an_older_publication_without_a_table_is_not_called_changed(two_published):
    def before(connection) -> None:
        connection.execute("drop table survey_rank")
        connection.execute("drop table register_month")

    two_published(before, nothing)
    page = run("ringkasan")
    assert not page.exception
    assert "Bulan register: tidak dapat dibandingkan" in words_of(page)
    page = run("ringkasan", tab_perubahan="tabel")
    rows = {row["Tabel publikasi"]: row for row in table_with(page, "Baris dulu")}
    assert rows["Peringkat survei"]["Berubah"] == "bentuknya lain"


def test_a_publication_that_was_gone_back_to_says_that_a_newer_one_is_there(
    two_published, monkeypatch
):
    two_published(nothing, nothing)
    monkeypatch.setattr(store, "CURRENT", store.CURRENT.with_name(EARLIER))
    said = words_of(run("ringkasan"))
    assert "bukan yang terbaru: ada yang lebih baru, 1 Februari 2026" in said


@pytest.mark.parametrize(
    ("shown", "complaint"),
    [(date(2026, 9, 1), None), (date(2026, 8, 1), "lama: 3 bulan")],
)
def test_a_register_is_old_after_two_months(shown, complaint):
    months = [{"month": shown, "status": "terbit", "reason": None}]
    assert summary.newest_month(months, date(2026, 11, 22))[1] == complaint


def test_a_held_back_newest_month_is_a_complaint_by_itself():
    months = [
        {"month": date(2026, 10, 1), "status": "ditahan", "reason": None},
        {"month": date(2026, 9, 1), "status": "terbit", "reason": None},
    ]
    assert summary.newest_month(months, date(2026, 11, 22)) == (
        "September 2026",
        "Oktober 2026 ditahan",
    )


def test_a_survey_is_old_after_two_years(published, monkeypatch):
    said = words_of(run("ringkasan"))
    assert "SSGI 2024; lama" not in said
    monkeypatch.setattr(summary, "today", lambda: date(2027, 1, 1))
    assert "Survei (SSGI/SKI) (SSGI 2024; lama: 3 tahun)" in words_of(run("ringkasan"))


def test_the_figure_links_to_its_receipt_and_to_the_other_pages(published):
    said = words_of(run("ringkasan", provinsi="63"))
    assert (
        "./tentang?provinsi=63&amp;bagian=kuitansi&amp;alat=survei&amp;wilayah=63&amp;"
        "indikator=stunting&amp;waktu=SSGI-2024" in said
    )
    assert "./peta?provinsi=63" in said
    assert "./profil?provinsi=63&amp;wilayah=63" in said
