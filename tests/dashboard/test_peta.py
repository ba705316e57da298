"""The page Peta, run against the session's publication."""

import json
import shutil

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import store, text
from tests.dashboard import register
from tests.dashboard.conftest import hover_of, table_with, words_of

MINUS = "\N{MINUS SIGN}"
PAGE = "../../dashboard/screens/peta.py"


def run(**query) -> AppTest:
    page = AppTest.from_file(PAGE, default_timeout=30)
    for key, value in query.items():
        page.query_params[key] = value
    return page.run()


def words(page: AppTest) -> str:
    """Everything that the page says, as one text."""
    parts = [
        element.value
        for kind in ("title", "subheader", "markdown", "info")
        for element in page.get(kind)
    ]
    parts += [element.proto.body for element in page.get("html")]
    return "\n".join(parts)


def map_of(page: AppTest) -> dict:
    return json.loads(page.get("plotly_chart")[0].proto.spec)


def test_the_page_opens_on_all_27_kabupaten_of_the_newest_survey(published):
    page = run()
    assert not page.exception
    shown = [code for trace in map_of(page)["data"] for code in trace["locations"]]
    assert len(shown) == len(set(shown)) == 27
    assert page.selectbox(key="survei").value == "SSGI-2024"
    assert "SSGI 2024" in words(page)


def test_the_legend_counts_the_areas_of_each_class(published):
    legend = next(
        h.proto.body
        for h in run().get("html")
        if "legend" in h.proto.body and "swatch" in h.proto.body and "<style>" not in h.proto.body
    )
    counts = [int(part.split(" wilayah")[0]) for part in legend.split('class="count">')[1:]]
    assert counts == [0, 0, 12, 12, 3, 0]


def test_a_click_on_tapin_opens_its_series_with_interval_source_and_target(published):
    page = run()
    page.session_state["peta"] = {
        "selection": {
            "points": [{"location": "63.05"}],
            "point_indices": [0],
            "box": [],
            "lasso": [],
        }
    }
    page.session_state["wilayah"] = "63.05"
    page.run()
    said = words(page)
    assert "<h2>Kabupaten Tapin</h2>" in words(page)
    for expected in (
        "13,2 %",
        "(10,4-16,7, perkiraan)",
        "33,5 %",
        "SSGI 2021",
        "turun nyata",
        "14,0 %",
        "district statement",
        "FSVA/IKP 2022",
    ):
        assert expected in said


def test_the_foot_says_when_it_was_published_and_what_is_estimated(published):
    said = words(run())
    with store.reading() as publication:
        assert text.date(publication.published_at) in said
    assert '<span class="mark">rentang 95 % perkiraan</span>' in said


def test_the_address_opens_the_same_view(published):
    page = run(wilayah="63.05", survei="SSGI-2021")
    assert "<h2>Kabupaten Tapin</h2>" in words(page)
    assert page.selectbox(key="survei").value == "SSGI-2021"
    assert '<span class="figure">33,5 %</span>' in words(page)


def test_nonsense_in_the_address_gives_the_default_view(published):
    page = run(wilayah="99.99", survei="XX-1", tingkat="galaksi", indikator="rambut", provinsi="7")
    assert not page.exception
    assert page.selectbox(key="survei").value == "SSGI-2024"
    assert page.selectbox(key="wilayah").value is None


def test_indicators_without_values_are_disabled_and_the_reason_is_said(published):
    page = run()
    assert not page.button(key="indikator_stunting").disabled
    assert page.button(key="indikator_wasting").disabled
    assert "tidak ada angka survei di tingkat kabupaten/kota" in words(page)


def test_areas_that_a_survey_did_not_reach_are_no_data_not_zero(published):
    page = run(survei="SSGBI-2019")
    classes = [z for trace in map_of(page)["data"] for z in trace["z"]]
    assert classes.count(-1) == 12
    assert "12 wilayah" in words(page)


def test_the_provinsi_level_shows_two_areas(published):
    page = run(tingkat="provinsi")
    shown = [code for trace in map_of(page)["data"] for code in trace["locations"]]
    assert sorted(shown) == ["62", "63"]


def test_one_provinsi_leaves_the_other_out(published):
    page = run(provinsi="63")
    (trace,) = map_of(page)["data"]
    assert len(trace["locations"]) == 13


def test_an_estimate_that_may_not_be_shown_is_not(published):
    with store.reading():
        rows = store.prevalence("stunting")
    assert rows
    assert not any(row["area_code"] == "81" and row["survey"] == "PSG" for row in rows)


def test_nothing_published_gives_a_sentence_that_helps(nothing_published):
    page = run()
    assert not page.exception
    assert "make refresh" in page.info[0].value


def test_a_damaged_publication_gives_the_same_sentence(tmp_path, monkeypatch):
    broken = tmp_path / "current.duckdb"
    broken.write_bytes(b"not a database")
    monkeypatch.setattr(store, "CURRENT", broken)
    page = run()
    assert not page.exception
    assert "make refresh" in page.info[0].value


@pytest.fixture
def simulated(published, tmp_path, monkeypatch):
    """The session's publication, flagged as simulated."""
    copy = tmp_path / "simulated.duckdb"
    shutil.copy(store.CURRENT.resolve(), copy)
    copy.chmod(0o644)
    with duckdb.connect(copy) as connection:
        connection.execute("update publication set is_simulated = true")
    monkeypatch.setattr(store, "CURRENT", copy)


def test_simulated_data_are_marked_in_plain_sight(simulated):
    page = run()
    assert page.warning[0].value == "DATA SIMULASI"
    assert '<span class="mark">DATA SIMULASI</span>' in words(page)


def test_a_new_publication_is_seen_at_the_next_run(published, tmp_path, monkeypatch):
    link = tmp_path / "current.duckdb"
    link.symlink_to(store.CURRENT.resolve())
    monkeypatch.setattr(store, "CURRENT", link)
    page = run(wilayah="63.05")
    newer = tmp_path / "newer.duckdb"
    shutil.copy(link.resolve(), newer)
    newer.chmod(0o644)
    with duckdb.connect(newer) as connection:
        connection.execute(
            "update survey_prevalence set prevalence_pct = 13.9 "
            "where area_code = '63.05' and year = 2024"
        )
    link.unlink()
    link.symlink_to(newer)
    assert '<span class="figure">13,9 %</span>' in words(page.run())


def tapin_63(**other) -> AppTest:
    page = run(provinsi="63", wilayah="63.05", **other)
    assert not page.exception
    return page


def test_tapin_is_told_by_its_verdict_its_tier_and_the_interval_of_its_rank(published):
    said = words_of(tapin_63())
    assert (
        "<p>Tapin turun nyata 2021-2022; sesudah itu belum terbukti berubah. Catatan: alat "
        "surveinya berbeda pada 2022-2023 dan 2023-2024; sebagian angka mungkin hasil model "
        "(SAE) pada SSGI 2024; angka 2022 dipasangkan kembali dari berkas yang barisnya bergeser; "
        "rentang 95 % perkiraan (ukuran sampel atau efek desain diasumsikan).</p>" in said
    )
    assert (
        "Di Kalimantan Selatan: kelompok 1 dari 3, peringkat 1-4 dari 13 (rentang 95 %, "
        "perkiraan; urutan angkanya 1, "
        "1 = terendah)." in said
    )
    change = f"{MINUS}20,3 poin, rentang 95 % {MINUS}27,6 sampai {MINUS}13,0, perkiraan"
    assert f"turun nyata ({change})</p>" in said


def test_a_rank_among_both_provinsi_is_another_one(published):
    said = words_of(run(wilayah="63.05"))
    assert "Di Kalsel dan Kalteng: kelompok 1 dari 4, peringkat 1-6 dari 27 (rentang" in said


def test_the_answer_names_the_lowest_tier_and_claims_no_lowest(published):
    said = words_of(run(provinsi="63"))
    assert "jadi siapa yang tertinggi dan terendah belum pasti. Menurut rentangnya ada 3" in said
    assert (
        "yang terendah, tidak dapat dibedakan dari angka terendah: Tapin, Kota Banjarbaru, "
        "Balangan, Barito Kuala. Kelompok tertinggi: Kota Banjarmasin, Hulu Sungai Utara, Banjar."
        in said
    )


def test_the_pace_of_tapin_proves_no_target(published):
    page = tapin_63()
    said = words_of(page)
    assert (
        "Laju 2021-2024 (4 survei): angka-angkanya jauh dari satu garis, jadi lajunya tidak ajek; "
        f"24,4 % ({MINUS}36,8 sampai 58,2, perkiraan) per tahun, arahnya belum terbukti" in said
    )
    rows = {row["Tahun target"]: row for row in table_with(page, "Sampai target?")}
    assert rows["2024"]["Sampai target?"].endswith("rentangnya memuat target: belum pasti")
    assert rows["2024"]["Target"] == "14,0 % (Tapin)"
    drawn_on = {year: rows[year]["Sampai target?"] for year in ("2025", "2029", "2045")}
    assert drawn_on == {
        "2025": "belum pasti",
        "2029": "belum pasti (garis 3 tahun diperpanjang 5 tahun)",
        "2045": "belum pasti (garis 3 tahun diperpanjang 21 tahun)",
    }
    assert rows["2029"]["Bila laju itu berlanjut (95 %)"] == "2,8 % (0,1-100,0, perkiraan)"
    assert "2045: 1 - (5,0 / 13,2)^(1/21) = 4,5 % per tahun." in said


def test_peers_are_those_that_fell_by_a_proven_amount_with_their_caveats(published):
    said = words_of(tapin_63())
    assert (
        f"<li><b>Barito Timur</b>: 33,7 % (SSGI 2021) ke 21,7 % (SSGI 2024), {MINUS}12,0 poin "
        f"(95 % {MINUS}19,6 sampai {MINUS}4,4, perkiraan)." in said
    )
    assert "Daftar ini tidak menerangkan mengapa turun" in said
    assert "sebagian angka mungkin hasil model (SAE); ukuran sampel atau efek desain" in said


def test_an_announced_register_stands_beside_the_survey_and_is_not_taken_apart(published):
    said = words_of(tapin_63())
    assert "register 13,6 % (seperti diumumkan, " in said
    assert "Hanya angka totalnya diumumkan, jadi selisihnya tidak dapat diurai." in said
    assert "Belum dapat dihitung: perlu register yang terbit" in said


def test_the_hover_has_the_rank_and_the_change_of_a_survey_with_intervals(published):
    hover = hover_of(run(provinsi="63"), "63.05")
    assert (
        "Kelas: sedang<br>Kelompok 1 dari 3, peringkat 1-4 dari 13<br>Sejak 2021: turun nyata "
        f"({MINUS}20,3 poin, {MINUS}27,6 sampai {MINUS}13,0, perkiraan)<br>SSGI 2024, " in hover
    )


def test_a_survey_without_intervals_ranks_nobody_anywhere(published, saved):
    page = tapin_63(survei="Riskesdas-2018")
    said = words_of(page)
    assert "Tanpa rentang, urutannya tidak dapat diuji." in said
    assert "kelas sangat tinggi<br>" in said
    for of_rank in ("kelompok 1", "peringkat 1", "Menurut rentangnya"):
        assert of_rank not in said
    hover = hover_of(page, "63.05")
    assert "Kelompok" not in hover
    assert "Sejak" not in hover
    page.session_state["tab_peta"] = "tabel"
    page.run()
    assert not {"Kelompok", "Peringkat (95 %)"} & set(table_with(page, "Keyakinan sumber")[0])
    (rows,) = saved.values()
    assert {row[name] for row in rows for name in ("rank", "tier", "since_verdict")} == {""}


def test_a_provinsi_has_a_verdict_and_no_rank(published):
    said = words_of(run(tingkat="provinsi", wilayah="63"))
    assert "kelompok 1" not in said
    assert "Kalimantan Selatan turun nyata 2021-2022; 2022-2023 belum terbukti berubah;" in said


def test_the_table_and_its_download_carry_rank_and_change(published, saved):
    page = run(provinsi="63")
    page.session_state["tab_peta"] = "tabel"
    page.run()
    rows = {row["Wilayah"]: row for row in table_with(page, "Peringkat (95 %)")}
    assert len(rows) == 13
    names = ("Kelompok", "Peringkat (95 %)", "Sejak 2021")
    assert [rows["Tapin"][name] for name in names] == [
        "1 dari 3",
        "1-4 dari 13",
        f"turun nyata ({MINUS}20,3 poin, {MINUS}27,6 sampai {MINUS}13,0, perkiraan)",
    ]
    banjar = f"belum terbukti berubah ({MINUS}7,9 poin, {MINUS}16,0 sampai +0,2, perkiraan)"
    assert [rows["Banjar"][name] for name in names] == ["3 dari 3", "12-13 dari 13", banjar]
    assert "kelompok berikutnya belum tentu sungguh berbeda" in words_of(page)
    saved_rows = {row["area_code"]: row for row in saved["peta-stunting-ssgi-2024"]}
    tapin = saved_rows["63.05"]
    names = ("rank", "rank_lower", "rank_upper", "ranked", "tier", "tiers", "since_verdict")
    assert [tapin[name] for name in names] == ["1", "1", "4", "13", "1", "3", "turun nyata"]
    assert 0.5 < float(tapin["probability_best"]) < 1
    assert float(tapin["since_lower_pp"]) == pytest.approx(-27.6, abs=0.05)
    assert "ukuran sampel atau efek desain diasumsikan" in tapin["since_caveat"]


def test_the_ladder_says_what_its_range_leaves_open_and_names_the_year_of_its_table(
    with_register, saved
):
    page = tapin_63()
    said = words_of(page)
    assert (
        "Tapin, target 2029 (14,2 %): 13,2 % (survei 2024) dari 1.000 balita sasaran, Februari "
        "2024, kira-kira 132 anak (sasaran hanya dari 120 dari 135 desa); menurut angka survei "
        "sudah di bawah target; rentangnya belum (rentang 95 % 0-25, perkiraan)." in said
    )
    assert "harus 82 lebih sedikit (rentang 95 % 54-117, perkiraan)." in said
    assert "<h3>Per kecamatan menurut target 2045</h3>" in said
    rows = table_with(page, "Lebih sedikit")
    assert [tuple(row.values()) for row in rows] == [
        ("Binuang", "96", "60"),
        ("Tapin Selatan", "36", "22"),
    ]
    desa = [row for row in saved["tangga-63.05"] if row["area_code"] == register.BINUANG]
    assert [(row["target_year"], row["fewer"]) for row in desa] == [("2029", "0"), ("2045", "15")]
    assert desa[0]["authority"] == "RPJMN 2025-2029"
    assert "kolom source" not in desa[0]["sumber"]


def test_a_gap_has_its_parts_and_one_that_is_unknown_is_not_nought(with_register):
    page = tapin_63()
    assert (
        f"tersisa {MINUS}1,0 poin (95 % {MINUS}4,6 sampai +2,6, perkiraan): belum terbukti berbeda."
        in words_of(page)
    )
    points = [row["Poin persen"] for row in table_with(page, "Bagian")]
    assert points == [
        "+0,4",
        f"{MINUS}0,5",
        "+0,1",
        f"{MINUS}0,3",
        "tidak dapat dihitung",
        f"{MINUS}1,0",
        f"{MINUS}1,3",
    ]


def test_what_rests_on_a_simulated_register_is_marked_before_it_is_read(
    with_simulated_register, saved
):
    said = words_of(tapin_63())
    mark = '<span class="simulated">DATA SIMULASI</span>'
    assert f"{mark} Tapin 2024: SSGI 13,2 %" in said
    assert "belum terbukti berbeda. Registernya simulasi: selisih ini bukan temuan.</p>" in said
    ladder = said[: said.index("Tapin, target 2029")]
    assert ladder.rstrip().endswith(f"<p>{mark}</p>\n<p>")
    assert saved["SIMULASI-tangga-63.05"][0]["is_simulated"] == "ya"


def test_without_any_statistic_the_page_shows_the_survey_alone(without_statistics):
    page = tapin_63()
    said = words_of(page)
    assert '<span class="figure">13,2 %</span>' in said
    assert "<p>Tapin tidak dapat dinilai 2021-2024.</p>" in said
    assert "Belum ada kabupaten/kota dengan awal serupa" in said
    assert "Belum dapat dihitung" in said
    for computed in ("kelompok 1", "Laju 2021", "Menurut rentangnya", "turun nyata 20"):
        assert computed not in said
    assert "Kelompok" not in hover_of(page, "63.05")
