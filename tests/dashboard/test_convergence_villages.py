"""The tabs Desa and Hasil resmi of the page Konvergensi."""

import contextlib
import functools
import html
import json
import re
import shutil

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import language, store
from dashboard import text_villages as words
from dashboard.language import Said
from dashboard.text import Villages
from tests.dashboard import convergence_villages as rows
from tests.dashboard.conftest import table_with, words_of

TAPIN = {"provinsi": "63", "kab_desa": "63.05"}
NEWEST = TAPIN | {"triwulan": "2025-Q1"}


def _page() -> None:
    import streamlit as st

    from dashboard import convergence_villages, frame

    def picture(published, provinsi) -> None:
        desa, results = st.tabs(["Desa", "Hasil resmi"])
        with desa:
            convergence_villages.villages(published, provinsi)
        with results:
            convergence_villages.announced(published, provinsi)

    frame.page("konvergensi", picture)


@pytest.fixture(scope="module")
def publications(tmp_path_factory):
    """Small publications of these rows, by whether they are simulated."""
    files = {}
    for is_simulated in (False, True):
        files[is_simulated] = tmp_path_factory.mktemp("desa") / "small.duckdb"
        with duckdb.connect(files[is_simulated]) as connection:
            rows.small(connection, is_simulated)
    return files


@pytest.fixture(autouse=True)
def filled(publications, monkeypatch):
    monkeypatch.setattr(store, "CURRENT", publications[False])


@pytest.fixture
def altered(publications, tmp_path, monkeypatch):
    """The pages read the rows as a step has changed them."""

    def alter(*steps) -> None:
        file = tmp_path / "altered.duckdb"
        shutil.copy(publications[False], file)
        with duckdb.connect(file) as connection:
            for step in steps:
                connection.execute(step) if isinstance(step, str) else step(connection)
        monkeypatch.setattr(store, "CURRENT", file)

    return alter


def run(**query) -> AppTest:
    page = AppTest.from_function(_page, default_timeout=30)
    for key, value in query.items():
        page.query_params[key] = value
    page.run()
    assert not page.exception
    return page


@functools.cache
def _opened(_file, query: tuple) -> AppTest:
    return run(**dict(query))


def seen(**query) -> AppTest:
    """A page that several tests only read."""
    return _opened(store.CURRENT, tuple(query.items()))


def by_desa(page: AppTest, title: str) -> dict[str, dict[str, str]]:
    return {row["Desa/kelurahan"].split(" (")[0]: row for row in table_with(page, title)}


def test_without_a_kabupaten_every_kabupaten_says_how_many_desa_handed_in():
    page = seen(provinsi="63", triwulan="2025-Q1")
    assert (
        "Pada triwulan I 2025, 5 dari 7 desa/kelurahan menyerahkan layanannya; 2 di antaranya "
        "mencapai garis resmi 40 %, dan 2 tidak menyerahkan apa pun." in words_of(page)
    )
    tapin, tanah_bumbu = table_with(page, "Tidak menyerahkan")
    assert (tapin["Menyerahkan"], tapin["Mencapai garis (resmi)"]) == ("5", "2 (40,0 %)")
    assert (tanah_bumbu["Menyerahkan"], tanah_bumbu["Mencapai garis (resmi)"]) == (
        "0",
        "tidak ada data",
    )


def test_the_sentence_counts_every_desa_and_says_whose_side_of_the_line_is_not_sure():
    assert (
        "Dari 6 desa/kelurahan di Tapin pada triwulan I 2025: 2 mencapai garis resmi 40 % (1 di "
        "antaranya belum pasti); 2 di bawahnya (1 di antaranya belum pasti); 1 tidak dapat "
        "dinilai; 1 tidak menyerahkan apa pun." in words_of(seen(**NEWEST))
    )


def test_desa_are_listed_with_bounds_and_those_that_handed_in_nothing_first():
    page = seen(**NEWEST)
    table = table_with(page, "TKD (batas)")
    assert [row["TKD (batas)"] for row in table] == [
        "tidak menyerahkan apa pun",
        "tidak dapat dinilai (0,0-100,0)",
        "12,5 %",
        "36,0 % (33,3-40,7)",
        "41,7 % (37,0-48,1)",
        "70,7 %",
    ]
    found = by_desa(page, "TKD (batas)")
    assert found["Tungkap"] == {
        "Desa/kelurahan": "Tungkap (Binuang)",
        "TKD (batas)": "41,7 % (37,0-48,1)",
        "Diterima / seharusnya": "10 / 24",
        "Tidak diketahui": "3",
        "Rentang (usulan)": "sedang",
        "Garis (resmi)": "mencapai (belum pasti)",
        "Bulan dilaporkan": "2 dari 3",
    }
    assert found["A. Yani Pura"]["Garis (resmi)"] == "di bawah (belum pasti)"
    assert found["Raya Belanti"]["Diterima / seharusnya"] == ""
    assert found["Binuang"]["Desa/kelurahan"] == "Binuang (Binuang, kelurahan)"


def test_the_other_reading_has_its_own_figures():
    page = seen(**NEWEST, bacaan="opensid", desa=rows.BINUANG)
    assert by_desa(page, "TKD (batas)")["Binuang"]["TKD (batas)"] == "65,9 %"
    assert "5 tidak menyerahkan apa pun" in words_of(page)
    assert words.READING_NOTE["opensid"] in words_of(page)


def test_the_line_is_that_of_the_rules_in_use(altered):
    altered("update score_rule set value = 30 where code = 'line_pct'")
    assert "mencapai garis resmi 30 %" in words_of(run(**NEWEST))


def test_a_ledger_names_what_was_lost_where_most_first():
    page = seen(**NEWEST, desa=rows.BINUANG)
    said = words_of(page)
    assert (
        "Binuang (Binuang, kelurahan), triwulan I 2025: 29 dari 41 layanan diterima, TKD 70,7 %. "
        "29,3 poin hilang, terbanyak di antara yang ditampilkan pada Anak 0-23 bulan ditimbang "
        "rutin tiap bulan (V-A2): 19,5 poin." in said
    )
    first = table_with(page, "Hilang")[0]
    assert (first["Diterima / seharusnya"], first["Poin"], first["Hilang"]) == (
        "4 / 12",
        "9,8 dari 29,3",
        "19,5",
    )
    assert first["Berkas dan baris"] == (
        "data/raw/convergence/layanan_nilai-63.05.csv baris 118, 900, 901"
    )


def test_of_fewer_than_five_at_risk_no_number_is_read_nor_follows_from_the_others(saved):
    page = run(**NEWEST, desa=rows.BINUANG)
    found = {row["Layanan"].split()[0]: row for row in table_with(page, "Hilang")}
    assert found["V-B5"]["Diterima / seharusnya"] == "< 5"
    assert found["V-A5"]["Diterima / seharusnya"] == "ditahan: layanan pasangannya < 5"
    hidden = ("numerator", "denominator", "points", "weight", "lost", "note", "source_row",
              "source_rows", "state")  # fmt: skip
    with store.reading():
        ledger = {
            row["component"]: row
            for row in store.service_ledger(rows.BINUANG, "2025-Q1", "form_text")
        }
    for component in ("V-A5", "V-B5"):
        assert {ledger[component][name] for name in hidden} == {None}
        shown = found[component]
        assert (shown["Poin"], shown["Hilang"], shown["Keadaan"]) == ("", "", "")
        assert "118" not in shown["Berkas dan baris"]
    assert "catatan V-B5" not in words_of(page)
    kept = saved[f"tkd-rincian-{rows.BINUANG}-2025-Q1-form_text"]
    assert {row["lost"] for row in kept if row["component"] in ("V-A5", "V-B5")} == {""}
    level = saved["tkd-63.05-2025-Q1-form_text"][0]
    assert not {"received_bumil", "due_bumil", "received_anak", "due_anak"} & set(level)


def test_five_at_risk_are_counted():
    page = seen(**TAPIN, triwulan="2024-Q3", desa=rows.BINUANG)
    found = {row["Layanan"].split()[0]: row for row in table_with(page, "Hilang")}
    assert found["V-B5"]["Diterima / seharusnya"] == "4 / 5"
    assert found["V-A5"]["Diterima / seharusnya"] == "6 / 6"
    assert "terbanyak pada V-A6" in words_of(page)


def test_a_service_that_was_not_due_or_is_not_known_has_no_points_and_no_nought():
    page = seen(**NEWEST, desa=rows.BINUANG)
    found = {row["Layanan"].split()[0]: row for row in table_with(page, "Hilang")}
    shown = ("Diterima / seharusnya", "Poin", "Hilang")
    assert [found["V-A1"][name] for name in shown] == ["tidak berlaku", "", ""]
    assert [found["V-B3"][name] for name in shown] == ["tidak ada data", "", ""]


def test_a_performance_score_is_told_part_by_part_without_counts_of_few_children(saved):
    page = run(**NEWEST, desa=rows.TUNGKAP)
    assert "Dari mana nilai V Tungkap" in words_of(page)
    found = {row["Ukuran"].split()[0]: row for row in table_with(page, "Capaian (0-100)")}
    assert found["V-TKD"]["Poin"] == "24,0 dari 40,0"
    assert found["V-TKD"]["Berkas dan baris"] == "data/raw/convergence/proses_desa.csv baris 7"
    assert found["V-P1"]["Hilang"] == ""
    assert found["V-P1"]["Keadaan"] == "tidak ada data; rembuk stunting tidak diisi"
    assert words.FEW_CHILDREN in found["V.level"]["Keadaan"]
    assert found["V.change"]["Keadaan"] == "dinilai; dari 25,0 % ke 22,0 %"
    assert "3 stunting" not in words_of(page)
    kept = {r["component"]: r for r in saved[f"kinerja-rincian-{rows.TUNGKAP}-2024"]}
    assert (kept["V.level"]["numerator"], kept["V.level"]["note"]) == ("", "")
    assert kept["V.change"]["denominator"] == "12.0"


@pytest.mark.parametrize(("due", "held"), [(0, True), (4, True), (5, False)])
def test_who_is_held_back_follows_from_the_number_due(altered, due, held):
    altered(f"update score_ledger set denominator = {due} where component = 'V-B5'")
    with store.reading():
        ledger = store.service_ledger(rows.BINUANG, "2024-Q3", "form_text")
    found = {row["component"]: row["is_held"] for row in ledger}
    assert found == {"V-A5": held, "V-B5": held, "V-A6": False}


def test_a_quarter_without_a_report_is_a_gap_in_the_chart():
    page = seen(**NEWEST, desa=rows.BINUANG)
    chart = json.loads(page.get("plotly_chart")[0].proto.spec)
    form, opensid, line = chart["data"]
    assert [round(y, 1) if y else None for y in form["y"]] == [50.0, None, 70.7]
    assert [y and round(y, 1) for y in opensid["y"]] == [None, None, 65.9]
    assert not form["connectgaps"]
    assert line["y"] == [40, 40]
    assert (
        "TKD 50,0 % pada triwulan III 2024 dan 70,7 % pada triwulan I 2025; tanpa TKD pada TW IV "
        "2024." in words_of(page)
    )
    assert form["marker"]["symbol"] == ["circle-open", "circle", "circle-open"]
    assert "kelas pengasuhan (A10) dihitung per tahun kalender" in words_of(page)
    newest, middle, _ = table_with(page, "Teks formulir (usulan)")
    assert newest["Teks formulir (usulan)"] == "70,7 %, dari formulir"
    assert middle == {
        "Triwulan": "TW IV 2024",
        "Teks formulir (usulan)": "tidak menyerahkan apa pun",
        "OpenSID (acuan)": "tidak menyerahkan apa pun",
    }


def test_a_quarter_from_visits_is_a_full_marker_and_says_so():
    page = seen(**NEWEST, desa=rows.TUNGKAP)
    form = json.loads(page.get("plotly_chart")[0].proto.spec)["data"][0]
    assert form["marker"]["symbol"][-1] == "circle"
    newest = table_with(page, "Teks formulir (usulan)")[0]
    assert newest["Teks formulir (usulan)"] == "41,7 % (37,0-48,1), dari kunjungan"


def test_a_chosen_desa_that_handed_in_nothing_says_so():
    said = words_of(seen(**NEWEST, desa=rows.RAYA_BELANTI))
    assert "Raya Belanti (Binuang, kelurahan) tidak menyerahkan apa pun untuk triwulan I" in said


def test_the_award_list_goes_by_tier_with_rank_bands_and_the_kelurahan_beside_the_desa():
    page = seen(**NEWEST)
    table = table_with(page, "Urutan (rentang)")
    assert [(row["Kelompok"], row["Urutan (rentang)"], row["V (batas)"]) for row in table] == [
        ("1", "1 (1-2) dari 3", "74,4"),
        ("1", "2 (1-2) dari 3", "68,0 (64,0-71,5)"),
        ("2", "3 dari 3", "42,8 (40,0-45,0)"),
    ]
    assert (table[0]["Anggaran"], table[1]["Anggaran"]) == ("tidak berlaku", "50,0")
    assert "sebanding" in words_of(page)
    assert table[0]["Jenis"].startswith("kelurahan")
    assert (
        "V = 40 % TKD + 20 % hasil + 20 % proses + 10 % anggaran + 10 % partisipasi (bobot usulan)"
        in words_of(page)
    )


def test_everyone_who_is_not_ranked_is_named_with_every_reason():
    page = seen(**NEWEST)
    assert (
        "Dari 6 desa/kelurahan di Tapin untuk 2024, 3 diperingkat dan 3 tidak. Kelompok teratas "
        "(urutan di dalamnya tidak dapat dibedakan bila bobotnya digeser atau isian yang kosong "
        "terisi): Binuang, Tungkap." in words_of(page)
    )
    reasons = {
        row["Desa/kelurahan"].split(" (")[0]: row["Alasan"] for row in table_with(page, "Alasan")
    }
    assert reasons == {
        "Pulau Pinang": "hanya 24 layanan (perlu 30); cakupan D/S 64,2 % (perlu 80 %)",
        "Pualam Sari": "alasannya tidak tercatat",
        "Raya Belanti": "tidak menyerahkan apa pun untuk tahun ini",
    }


def test_a_desa_that_alone_is_ranked_has_neither_rank_nor_tier(altered):
    altered(
        "update village_performance set rank = null, tier = null where rank > 1",
        "update village_performance set ranked_areas = 1",
    )
    page = run(**NEWEST)
    row = table_with(page, "Urutan (rentang)")[0]
    assert (row["Kelompok"], row["Urutan (rentang)"]) == ("", "hanya satu yang diperingkat")
    assert "Kelompok teratas" not in words_of(page)


@pytest.mark.parametrize(
    ("year", "quarter"),
    [("2024", "2024-Q4"), ("2025", "2025-Q2"), ("2023", "2025-Q2"), (None, "2025-Q2")],
)
def test_desa_open_on_the_last_quarter_of_the_year_that_is_there(year, quarter):
    quarters = ["2025-Q2", "2025-Q1", "2024-Q4", "2024-Q3"]
    assert words.quarter_of_year(year, quarters) == quarter
    assert words.quarter_of_year(year, []) is None


def test_nobody_ranked_is_said_and_all_are_left_out(altered):
    altered("update village_performance set rank = null, tier = null")
    said = words_of(run(**NEWEST))
    assert "Tidak satu pun desa/kelurahan di Tapin yang dapat diperingkat untuk 2024." in said
    assert "0 diperingkat dan 6 tidak." in said


def tables_with(page: AppTest, title: str) -> list[list[dict[str, str]]]:
    found = []
    with contextlib.suppress(IndexError):
        for place in range(9):
            found.append(table_with(page, title, place))
    return found


def test_the_desa_that_come_first_have_their_own_page():
    assert (
        '<a href="./prioritas?provinsi=63&amp;kab_lokus=63.05&amp;tahun_lokus=2024" '
        'target="_self">Desa mana yang didahulukan di Tapin: halaman Prioritas</a>'
        in words_of(seen(**NEWEST))
    )


def test_announced_results_stand_as_told_with_our_rank_beside_them(saved):
    page = run(provinsi="63")
    districts = table_with(page, "Urutan kami: Kalsel (usulan)")
    tapin = next(row for row in districts if row["Yang dinilai"] == "2024")
    assert (tapin["Peringkat diumumkan"], tapin["Keyakinan"]) == ("1", "tinggi")
    assert tapin["Urutan kami: Kalsel (usulan)"] == "2 (1-4) dari 13"
    assert tapin["Urutan kami: aksi saja (simpulan)"] == (
        "tidak diperingkat: bobot yang ada 0 % (perlu 70 %)"
    )
    several = next(row for row in districts if row["Yang dinilai"] == "2024-2025")
    assert several["Urutan kami: Kalsel (usulan)"] == ""
    desa = table_with(page, "Urutan kami: kinerja desa (usulan)")[0]
    assert desa["Wilayah"] == "Kampung Baru (Tanah Bumbu), kelurahan"
    assert desa["Urutan kami: kinerja desa (usulan)"] == "7 (4-11) dari 90"
    kept = saved["hasil-resmi-kabupaten"]
    assert {row["rank"] for row in kept if row["period_assessed"] == "2020"} == {"1", "3"}


def test_sources_that_disagree_are_said_in_words_and_none_is_chosen():
    said = words_of(seen(provinsi="63"))
    assert (
        "Tanah Bumbu, 2020: sumber berselisih: peringkat 3, disebut terbaik III lokus nasional "
        "(KP2S 2020) (keyakinan sedang, klikkalsel.com); peringkat 1, disebut terbaik di Kalsel "
        "(klaim) (keyakinan rendah, Press report on the KP2S panel, 21 Jun 2022). Semuanya "
        "disimpan seperti diumumkan; tidak satu pun kami pilih." in said
    )


def test_a_note_stands_below_with_its_source_and_in_the_download(saved):
    page = run(provinsi="63")
    assert "Catatan" not in table_with(page, "Peringkat diumumkan")[0]
    kept = [row for row in saved["hasil-resmi-kabupaten"] if row["note"]]
    assert kept
    for row in kept:
        note = html.escape(row["note"])
        assert f'<span class="quiet">{row["area"]}, {row["period_assessed"]}: {note}' in words_of(
            page
        )


def test_only_a_web_address_is_a_link_and_no_note_runs():
    said = words_of(seen(provinsi="63"))
    assert '<a href="https://klikkalsel.com/terbaik"' in said
    assert 'href="javascript' not in said
    assert "<script" not in said


@pytest.mark.parametrize(
    ("period", "year"),
    [("2024", "2024"), ("Aksi 1-4 2019", "2019"), ("2020/2021", None), ("2024-2025", None),
     (None, None), ("", None)],
)  # fmt: skip
def test_our_rank_stands_only_beside_a_result_of_one_year(period, year):
    assert words.year_of(period) == year


def test_simulated_ranks_are_never_compared_with_announced_results(
    publications, monkeypatch, saved
):
    monkeypatch.setattr(store, "CURRENT", publications[True])
    page = run(provinsi="63", kab_desa="63.05")
    said = words_of(page)
    assert words.OURS_SIMULATED in said
    assert words.NOT_SIMULATED in said
    titles = {title for row in tables_with(page, "Peringkat diumumkan") for title in row[0]}
    assert "Yang dinilai" in titles
    assert not any(title.startswith("Urutan kami") for title in titles)
    assert words.OURS_NOTE not in said
    assert "ours" not in saved["hasil-resmi-kabupaten"][0]


def test_downloads_of_simulated_rows_say_so_and_announced_ones_do_not(
    publications, monkeypatch, saved
):
    monkeypatch.setattr(store, "CURRENT", publications[True])
    run(provinsi="63", kab_desa="63.05", desa=rows.BINUANG, triwulan="2025-Q1")
    assert all(name.startswith(("SIMULASI-", "hasil-resmi-")) for name in saved)
    assert {row["simulasi"] for row in saved["SIMULASI-kinerja-desa-63.05-2024"]} == {
        "ya, DATA SIMULASI"
    }
    assert {row["simulasi"] for row in saved["hasil-resmi-desa"]} == {"tidak"}


def test_every_table_can_be_saved_whole(saved):
    run(**NEWEST, desa=rows.BINUANG)
    assert {name: len(kept) for name, kept in saved.items()} == {
        "tkd-63.05-2025-Q1-form_text": 6,
        f"tkd-rincian-{rows.BINUANG}-2025-Q1-form_text": 7,
        f"tkd-deret-{rows.BINUANG}": 3,
        "kinerja-desa-63.05-2024": 6,
        "hasil-resmi-kabupaten": 5,
        "hasil-resmi-desa": 1,
    }
    assert {row["versi_aturan"] for row in saved["kinerja-desa-63.05-2024"]} == {rows.RULES}


def test_empty_tables_say_what_would_fill_them(altered):
    altered(rows.empty)
    page = run(provinsi="63", kab_desa="63.05")
    told = [element.value for element in page.info]
    assert told == [words.NO_VILLAGES, words.NO_ANNOUNCED]


def test_a_year_without_services_still_has_its_award_list(altered):
    altered("delete from village_convergence")
    page = run(provinsi="63", kab_desa="63.05")
    assert words.NO_VILLAGES in [element.value for element in page.info]
    assert len(table_with(page, "Urutan (rentang)")) == 3


def test_services_without_a_year_still_have_their_table(altered):
    altered("delete from village_performance")
    said = words_of(run(**NEWEST))
    assert words.NO_PERFORMANCE in said
    assert "2 mencapai garis resmi 40 %" in said


def test_a_publication_from_before_says_that_it_has_none_of_this(altered):
    altered(
        "drop table village_convergence",
        "alter table published_assessment drop column is_conflict",
    )
    page = run(provinsi="63")
    told = [element.value for element in page.info]
    assert told == [words.MISSING_TABLES] * 2


def test_nonsense_in_the_address_is_ignored():
    page = seen(provinsi="99", kab_desa="62.71'--", triwulan="2024-Q9", bacaan="x", desa="63.05",
               tahun_desa="0")  # fmt: skip
    assert "Pada triwulan I 2025" in words_of(page)
    assert not {"kab_desa", "triwulan", "desa"} & set(page.query_params)


def test_a_desa_of_another_kabupaten_in_the_address_is_not_shown():
    page = seen(**NEWEST, desa="63.10.06.1001")
    assert words.CHOOSE_DESA in words_of(page)
    assert "desa" not in page.query_params


def test_choosing_another_kabupaten_lets_go_of_the_desa():
    page = run(**NEWEST, desa=rows.BINUANG)
    page.selectbox(key="kab_desa").select("63.10").run()
    assert not page.exception
    assert "Dari 1 desa/kelurahan di Tanah Bumbu" in words_of(page)
    assert "desa" not in page.query_params
    assert page.query_params["kab_desa"] == "63.10"


@pytest.mark.parametrize(
    ("code", "said"),
    [("2024-Q1", "triwulan I 2024"), ("2025-Q4", "triwulan IV 2025"), ("2024", "2024"),
     ("2024-Q7", "2024-Q7")],
)  # fmt: skip
def test_quarters_are_written_as_offices_do(code, said):
    assert words.quarter(code) == said


def test_quarters_between_two_cross_the_year():
    assert words.quarters_between("2024-Q3", "2025-Q2") == [
        "2024-Q3",
        "2024-Q4",
        "2025-Q1",
        "2025-Q2",
    ]


def test_a_long_list_of_rows_is_cut_on_the_screen_with_its_count():
    row = {"source_path": "a.csv", "source_row": 1, "source_rows": ",".join(map(str, range(1, 16)))}
    assert words.place_in_file(row).endswith("10, 11, 12 dan 3 lainnya")
    assert words.place_in_file(row | {"source_path": None}) == ""
    assert words.place_in_file(row | {"source_row": None, "source_rows": None}) == "a.csv"


def test_in_english_nothing_of_the_tabs_stays_indonesian():
    page = seen(**NEWEST, desa=rows.BINUANG, bahasa="en")
    said = words_of(page)
    assert (
        "Of 6 villages in Tapin in quarter 1 of 2025: 2 reach the official line of 40 % (1 of them "
        "not certain); 2 are below it (1 of them not certain); 1 cannot be judged; 1 handed in "
        "nothing." in said
    )
    assert (
        "29.3 points are lost, most among those shown on Child weighed every month (V-A2): 19.5 "
        "points." in said
    )
    found = by_desa_in_english(page)
    assert found["Tungkap"] == {
        "Village": "Tungkap (Binuang)",
        "TKD (bounds)": "41.7 % (37.0-48.1)",
        "Received / due": "10 / 24",
        "Not known": "3",
        "Band (proposed)": "medium",
        "Line (official)": "reaches it (not certain)",
        "Months reported": "2 of 3",
    }
    assert table_with(page, "Rank (interval)")[1]["Rank (interval)"] == "2 (1-2) of 3"
    assert "rank 3, called terbaik III lokus nasional" in said
    for word in ("dari ", "desa/kelurahan", "triwulan", "belum ", "Urutan", "tidak "):
        assert word not in without_data(said), word


def by_desa_in_english(page: AppTest) -> dict[str, dict[str, str]]:
    return {row["Village"].split(" (")[0]: row for row in table_with(page, "TKD (bounds)")}


def without_data(said: str) -> str:
    """What the page says without the free text of the data."""
    free = [row[-1] for row in (*rows.PERFORMANCES, *rows.SCORES)]
    free += [row[5] for row in rows.ASSESSMENTS]
    for of_data in sorted(filter(None, free), key=len, reverse=True):
        said = said.replace(html.escape(of_data), "")
    return said


def test_both_languages_have_the_same_codes_and_places():
    for name, said in vars(Villages).items():
        if isinstance(said, Said):
            assert shape(said.indonesian) == shape(said.english), name


def shape(words: object) -> object:
    if isinstance(words, dict):
        return {key: shape(value) for key, value in words.items()}
    if isinstance(words, tuple | list):
        return [shape(word) for word in words]
    return sorted(re.findall(r"{(\w+)}", words))


def test_why_a_desa_is_not_ranked_is_said_in_the_language_of_the_reader():
    stored = (
        "data belum cukup: hanya 3 triwulan masuk (perlu 4); 2 triwulan terlambat; "
        "cakupan D/S 77,2 % (perlu 80 %); grade register C; 1 isian ditolak"
    )
    row = {"period": "2024", "exclusion": stored}
    assert words.exclusion(row) == stored
    language.speak(language.ENGLISH)
    try:
        said = words.exclusion(row)
    finally:
        language.speak(language.INDONESIAN)
    assert said == (
        "too little data: only 3 quarters handed in (4 needed); quarters handed in late: 2; "
        "coverage D/S 77.2 % (80 % needed); register grade C; entries refused: 1"
    )
