"""The page Konvergensi: ranks as intervals, weights that can be moved, every lost point followed
to its file and row, what is official and what is proposed."""

import json
import re
import shutil
import time

import duckdb
import pytest

from dashboard import convergence as parts
from dashboard import convergence_charts, language, store
from dashboard import text_convergence as words
from dashboard.text import Convergence
from pipeline import scoring
from tests.dashboard import conftest, convergence
from tests.dashboard import convergence_villages as villages
from tests.dashboard.conftest import table_with, words_of

KALSEL = {"provinsi": "63"}


@pytest.fixture(scope="session")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("convergence") / "current.duckdb"
    convergence.create(path)
    return path


@pytest.fixture
def filled(file, monkeypatch):
    monkeypatch.setattr(store, "CURRENT", file)


@pytest.fixture
def altered(file, tmp_path, monkeypatch):
    """Gives the page the literal publication, changed by SQL."""

    def change(*statements) -> None:
        path = tmp_path / "current.duckdb"
        shutil.copy(file, path)
        with duckdb.connect(path) as connection:
            for step in statements:
                connection.execute(step) if isinstance(step, str) else step(connection)
        monkeypatch.setattr(store, "CURRENT", path)

    return change


def run(**query):
    page = conftest.run("konvergensi", **query)
    assert not page.exception
    return page


def as_tables(page):
    """The page with the table of each picture open in its place."""
    chosen = page.session_state["bahasa"]
    for key in ("peringkat_63", "peringkat_62", "pilar", "perubahan"):
        page.session_state[f"kembar_{key}"] = "tabel"
    # The harness words the choices of select boxes itself, so it must speak as the page does.
    language.speak(chosen)
    try:
        page.run()
    finally:
        language.speak(language.INDONESIAN)
    assert not page.exception
    return page


_opened = {}


def opened(in_tables=False, **query):
    """A page of the literal publication that tests only read, so that it is drawn once."""
    key = (in_tables, *sorted(query.items()))
    if key not in _opened:
        _opened[key] = as_tables(run(**query)) if in_tables else run(**query)
    return _opened[key]


def tables_of(**query):
    return opened(in_tables=True, **query)


def ranking(page, place=0):
    return {row["Wilayah"]: row for row in table_with(page, "Kelompok", place)}


def test_the_page_opens_on_the_kalsel_weights_and_the_latest_year_with_a_rank(filled):
    page = opened()
    assert page.title[0].value == "Di mana poin konvergensi hilang, dan mengapa?"
    assert page.selectbox(key="preset").value == "kalsel_opi"
    assert page.selectbox(key="tahun_skor").value == "2024"
    assert "Skor Konvergensi (alat bantu, bukan pengganti penilaian provinsi)" in words_of(page)


def test_the_sentence_names_the_first_tier_and_who_is_not_ranked_and_why(filled):
    assert (
        "Kalimantan Selatan, 2024: 3 dari 4 kabupaten/kota diperingkat. Kelompok 1 dari 3: Tapin. "
        "Belum diperingkat: Hulu Sungai Utara, hanya 50 % bobot yang terisi (perlu 70 %), batas "
        "31,7-81,7."
    ) in words_of(opened(**KALSEL))


def test_the_last_of_each_provinsi_is_named_quietly_where_there_is_more_than_one(filled):
    said = words_of(opened())
    assert (
        '<span class="quiet">Skor terendah di antara yang diperingkat: Banjar, 56,7 (55,5-59,2); '
        "pilih wilayahnya untuk melihat tempat hilangnya.</span>"
    ) in said
    assert said.count("Skor terendah") == 1


def test_the_lowest_are_all_who_share_the_last_rank():
    rows = [{"area_code": code, "rank": rank, "score": score, "score_low": score,
             "score_high": score} for code, rank, score in (("a", 1, 70.0), ("b", 2, 60.0),
                                                            ("c", 2, 60.0))]  # fmt: skip
    said = words.lowest_sentence(rows, {"a": "A", "b": "B", "c": "C"})
    assert said.startswith("Skor terendah: B, 60,0; C, 60,0;")


def test_many_that_are_not_ranked_are_counted_with_the_pillars_that_they_lack():
    rows = [{"area_code": str(n), "rank": None, "weight_present_pct": 48.96 + n, "outcome": None,
             "process": None if n == 0 else 80.0, "coverage": 70.0, "innovation": None}
            for n in range(4)]  # fmt: skip
    said = words.ranking_sentence("Kalsel", "2025", rows, {}, ("outcome", "process", "coverage"))
    assert said == (
        "Kalsel, 2025: belum ada kabupaten/kota yang dapat diperingkat. 4 belum diperingkat: bobot "
        "yang terisi 48,9-51,9 %; pilar yang kosong: outcome di 4 dan proses di 1 wilayah. Sebab "
        "tiap wilayah ada di tab Peringkat."
    )


def test_a_tier_of_several_says_that_weights_and_what_is_missing_may_turn_its_order():
    rows = [{"area_code": code, "rank": rank, "tier": 1} for rank, code in enumerate("ab", 1)]
    said = words.ranking_sentence("Kalsel", "2024", rows, {"a": "A", "b": "B"})
    assert said.endswith(
        "Kelompok 1 dari 1: A dan B; urutan di dalamnya tidak dapat dibedakan bila bobotnya "
        "digeser atau isian yang kosong terisi."
    )


def test_the_note_says_what_is_drawn_as_often_as_the_rules_say(filled):
    said = words_of(opened(**KALSEL))
    assert "90 % dari 1.000 undian, yang menggeser bobot" in said
    assert "menaruh isian yang kosong di sembarang tempat di antara batasnya" in said
    assert "keraguan survei tidak ikut" in said
    assert "90 % dari 2.000 undian" in words.ranking_notes(2000)


def test_two_provinsi_are_two_lists_each_with_its_own_first(filled):
    page = tables_of()
    assert set(ranking(page, 0)) == {"Tapin", "Tanah Bumbu", "Banjar", "Hulu Sungai Utara"}
    assert set(ranking(page, 1)) == {"Kota Palangka Raya"}


def test_where_only_one_is_ranked_it_has_neither_rank_nor_tier_nor_chart(filled):
    page = opened(provinsi="62", wilayah="62.71", bagian="peringkat")
    row = ranking(page)["Kota Palangka Raya"]
    assert (row["Kelompok"], row["Peringkat"]) == ("", "hanya satu yang diperingkat")
    assert not page.get("plotly_chart")
    said = words_of(page)
    assert (
        "Kalimantan Tengah, 2024: 1 dari 1 kabupaten/kota diperingkat, Kota Palangka Raya: tanpa "
        "pembanding tidak ada kelompok dan rentangnya." in said
    )
    assert "Di provinsinya hanya satu yang diperingkat." in said
    assert "Kelompok 1" not in said


def test_nothing_is_proven_of_a_movement_against_a_year_in_which_only_one_was_ranked():
    alone = placed(1, 1, 1) | {"ranked_areas": 1}
    said = words.movement(alone, placed(3, 3, 3) | {"ranked_areas": 4}, is_weighted_once=False)
    assert said == "tidak dapat dinilai: hanya satu yang diperingkat"


def test_the_list_gives_tier_rank_score_pillars_and_class_in_this_order(filled):
    row = ranking(tables_of(**KALSEL))["Banjar"]
    assert row == {
        "Kelompok": "3",
        "Wilayah": "Banjar",
        "Peringkat": "3",
        # 0,25 x (50, 55, 65) of coverage: 56,71 - 1,25 and 56,71 + 2,5
        "Skor (batas)": "56,7 (55,5-59,2)",
        "O": "34,9",
        "P": "96,0",
        "C": "55,0",
        "I": "50,0",
        "Setara (usulan)": "Tumbuh",
        "Terhadap tahun sebelumnya": "turun; dulu 1 (1-2)",
        "Tanda": "proses tinggi, hasil tidak; penilai berbeda",
    }
    assert list(row)[:4] == ["Kelompok", "Wilayah", "Peringkat", "Skor (batas)"]
    assert (
        "Tanda: proses tinggi, hasil tidak = proses tinggi, hasil tidak mengikuti (O di bawah 60 "
        "atau prevalensi tidak turun); mutu data = mutu data di bawah batas; penilai berbeda = dua "
        "panel memberi poin yang berbeda." in words_of(tables_of(**KALSEL))
    )


def test_a_rank_stands_with_its_band_in_one_cell():
    assert words.place({"rank": 2, "rank_lower": 1, "rank_upper": 4}) == "2 (1-4)"


def test_bounds_of_pillars_and_both_denominators_are_in_the_download(filled, saved):
    run(**KALSEL)
    rows = {r["area_code"]: r for r in saved["SIMULASI-konvergensi-peringkat-63-kalsel_opi-2024"]}
    banjar, tapin = rows["63.03"], rows["63.05"]
    assert (banjar["coverage_low"], banjar["coverage_high"]) == ("50.0", "65.0")
    assert (tapin["score_dukcapil"], tapin["score_puskesmas"]) == ("82.5", "85.0")


def test_who_is_not_ranked_has_no_rank_no_class_and_no_zero(filled):
    row = ranking(tables_of(**KALSEL))["Hulu Sungai Utara"]
    assert row["Peringkat"] == "belum diperingkat"
    assert row["Kelompok"] == row["Setara (usulan)"] == ""
    assert row["P"] == row["C"] == "kosong"
    assert row["Skor (batas)"] == "batas 31,7-81,7"
    assert row["Tanda"] == "hanya 50 % bobot yang terisi (perlu 70 %); mutu data"


def test_movement_is_proven_only_where_the_bands_do_not_overlap(filled):
    rows = ranking(tables_of(**KALSEL))
    moved = "Terhadap tahun sebelumnya"
    assert rows["Tapin"][moved] == "belum terbukti berubah; dulu 2 (1-2)"
    assert rows["Banjar"][moved] == "turun; dulu 1 (1-2)"
    assert rows["Tanah Bumbu"][moved] == "naik; dulu 3"
    assert rows["Hulu Sungai Utara"][moved] == "tidak dapat dinilai"


def placed(rank, low, high, version="2018.1"):
    return {"rank": rank, "rank_lower": low, "rank_upper": high, "rule_version": version}


def test_a_rank_by_one_pillar_has_no_band_so_nothing_is_proven_of_its_movement():
    said = words.movement(placed(3, 3, 3), placed(1, 1, 1), is_weighted_once=True)
    assert said == "tidak dapat dinilai dari satu pilar; dulu 3"


def test_a_list_under_other_rules_than_the_year_before_says_so(filled):
    said = "Aturan berganti dari versi 2018.1 ke 2025.1"
    assert said in words_of(opened(**KALSEL, tahun_skor="2025"))
    assert said not in words_of(opened(**KALSEL))


@pytest.mark.parametrize("preset", list(convergence.WEIGHTS))
def test_a_published_preset_shows_the_published_rank_and_score(filled, saved, preset):
    run(**KALSEL, preset=preset)
    shown = saved[f"SIMULASI-konvergensi-peringkat-63-{preset}-2024"]
    published = {
        code: presets[preset]
        for (code, year), (_, _, presets, *_) in convergence.SCORES.items()
        if year == "2024" and code.startswith("63")
    }
    assert {row["area_code"]: row["rank"] for row in shown} == {
        code: "" if rank is None else str(rank) for code, (_, _, rank, *_) in published.items()
    }
    for row in shown:
        score = published[row["area_code"]][0]
        assert row["score"] == ("" if score is None else str(score))


@pytest.mark.parametrize("preset", ["kalsel_opi", "kemendagri_proses"])
def test_own_weights_equal_to_a_preset_give_its_published_ranks_and_scores(filled, saved, preset):
    weights = "_".join(f"{100 * weight:g}" for weight in convergence.WEIGHTS[preset])
    run(**KALSEL, preset="custom", bobot=weights)
    shown = saved["SIMULASI-konvergensi-peringkat-63-custom-2024"]
    for row in shown:
        score, _, rank, *_ = convergence.SCORES[row["area_code"], "2024"][2][preset]
        assert row["rank"] == ("" if rank is None else str(rank))
        assert row["score"] == "" if score is None else float(row["score"]) == pytest.approx(score)
        assert row["weights"] == weights


def test_moving_a_weight_makes_the_weights_the_readers_own_and_asks_for_a_sum_of_100(filled):
    page = run(**KALSEL)
    page.number_input(key="bobot_outcome").set_value(10.0).run()
    assert not page.exception
    assert page.selectbox(key="preset").value == "custom"
    assert page.query_params["bobot"] == "10_25_25_10"
    assert "Jumlah bobot 70 %, seharusnya 100 %." in page.warning[-1].value
    assert "<th>Wilayah</th>" not in words_of(page)
    page.button(key="jadikan_100").click().run()
    assert not page.exception
    # 10, 25, 25, 10 of 70, in tenths that sum to 100
    assert page.query_params["bobot"] == "14.3_35.7_35.7_14.3"
    # Banjar: 0,143 x 34,9 + 0,357 x 96 + 0,357 x 55 + 0,143 x 50 = 66,048
    assert ranking(as_tables(page))["Banjar"]["Skor (batas)"].startswith("66,0 ")


def test_the_ledger_follows_the_readers_own_weights(filled):
    page = opened(wilayah="63.05", preset="custom", bobot="0_0_100_0")
    assert "Tapin: 60,0 dari 100 poin; 40,0 hilang di cakupan" in words_of(page)
    row = next(r for r in table_with(page, "Target") if r["Komponen"].startswith("E05"))
    assert (row["Poin"], row["dari bobot"], row["Hilang"]) == ("20,00", "25,00", "5,00")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"a": 10, "b": 25, "c": 25, "d": 10}, {"a": 14.3, "b": 35.7, "c": 35.7, "d": 14.3}),
        ({"a": 1, "b": 1, "c": 1}, {"a": 33.4, "b": 33.3, "c": 33.3}),
        ({"a": 0, "b": 0, "c": 0, "d": 0}, {"a": 25.0, "b": 25.0, "c": 25.0, "d": 25.0}),
        ({"a": 100, "b": 100}, {"a": 50.0, "b": 50.0}),
    ],
)
def test_weights_made_hundred_keep_their_proportion_and_sum_to_100(given, expected):
    made = parts.made_hundred(given)
    assert made == expected
    assert sum(round(10 * weight) for weight in made.values()) == 1000


@pytest.mark.parametrize("said", ["", "a_b_c_d", "1_2_3", "-1_1_50_50", "nan_0_0_100", "101_0_0_0"])
def test_weights_that_make_no_sense_in_the_address_are_none(said):
    assert parts.weights_from(said) is None


def test_by_puskesmas_denominators_no_bounds_are_claimed(filled):
    row = ranking(tables_of(**KALSEL, penyebut="riil_puskesmas"))["Tapin"]
    assert row["Skor (batas)"] == "85,0"
    assert row["C"] == "70,0"


def full(area_code, coverage, low, high, coverage_puskesmas):
    row = dict.fromkeys(scoring.PILLARS, 60.0) | {"coverage": coverage}
    row |= {f"{name}_{end}": 60.0 for name in scoring.PILLARS for end in ("low", "high")}
    row |= {f"{name}_present_pct": 100.0 for name in scoring.PILLARS}
    row |= {"coverage_low": low, "coverage_high": high, "coverage_puskesmas": coverage_puskesmas}
    return row | {"area_code": area_code, "quality_score": 80.0}


def test_by_puskesmas_denominators_the_band_draws_coverage_as_wide_as_by_dukcapil():
    weights = {"outcome": 0.0, "process": 0.0, "coverage": 100.0, "innovation": 0.0}
    rows = [full("a", 50.0, 50.0, 50.0, 80.0), full("b", 60.0, 60.0, 60.0, 70.0),
            full("c", 40.0, 35.0, 45.0, 20.0), full("d", 40.0, 39.0, 41.0, 18.0)]  # fmt: skip
    found = parts.recomputed(rows, weights, scoring.Ranking(), {}, parts.PUSKESMAS)
    # a 80 and b 70 whole; c 15-25 and d 17-19 change places where c is drawn low
    assert [(r["rank"], r["rank_lower"], r["rank_upper"]) for r in found] == [
        (1, 1, 1),
        (2, 2, 2),
        (3, 3, 4),
        (4, 3, 4),
    ]


def test_coverage_without_dukcapil_denominators_is_drawn_anywhere_by_puskesmas():
    weights = {"outcome": 0.0, "process": 0.0, "coverage": 100.0, "innovation": 0.0}
    rows = [full("a", None, 0.0, 100.0, 80.0), full("b", 60.0, 60.0, 60.0, 50.0)]
    found = parts.recomputed(rows, weights, scoring.Ranking(), {}, parts.PUSKESMAS)
    assert [(r["rank_lower"], r["rank_upper"]) for r in found] == [(1, 2), (1, 2)]


def test_an_area_says_where_its_points_went(filled):
    assert (
        "Tapin: 82,5 dari 100 poin; 10,0 hilang di cakupan, terbanyak pada Tingkat Konvergensi "
        "Desa (K) (5,6). Kelompok 1, rentang peringkat 1 dari 3."
    ) in words_of(opened(wilayah="63.05"))


def test_the_ledger_leads_from_a_lost_point_to_file_and_row(filled):
    rows = table_with(opened(wilayah="63.05"), "Berkas dan baris")
    assert [row["Hilang"] for row in rows[:3]] == ["5,62", "3,12", "2,50"]
    assert rows[0]["Berkas dan baris"] == (
        '<a href="?wilayah=63.05&bagian=desa&kab_desa=63.05&triwulan=2024-Q4" target="_self">'
        "per desa: tab Desa</a>"
    )
    row = next(r for r in rows if r["Komponen"] == "E05 Calon PUS diperiksa kesehatan")
    assert row["Pembilang / penyebut"] == "720 / 1.000 (Dukcapil)"
    assert (row["Target"], row["Capaian"]) == ("90 %", "80,0 %")
    assert (row["Poin"], row["dari bobot"], row["Hilang"]) == ("5,00", "6,25", "1,25")
    assert row["Keadaan"] == "sebagian: 3 dari 4 triwulan"
    assert row["Aturan"] == "resmi"
    assert row["Berkas dan baris"] == (
        "convergence/simulasi/cakupan-63.05.csv baris 118 (juga baris 119, 121)"
    )


def test_a_target_that_is_proposed_says_so(filled):
    rows = table_with(opened(wilayah="63.05"), "Target")
    row = next(r for r in rows if r["Komponen"].startswith("E01"))
    assert row["Target"] == "58 % (target usulan)"
    assert row["Aturan"] == "usulan"
    assert "Aturan versi 2018.1." in words_of(opened(wilayah="63.05"))


@pytest.mark.parametrize(
    ("component", "status", "said"),
    [
        ("O.level", "usulan", "18,8 %"),
        ("O.change", "usulan", "18,8 %"),
        ("C.E05", "resmi", "18,8 %"),
        ("C.E01", "usulan", "18,8 % (target usulan)"),
    ],
)
def test_only_the_target_of_a_coverage_may_be_proposed(component, status, said):
    row = {"component": component, "rule_status": status, "target_pct": 18.8}
    assert words.target(row) == said


def test_an_action_is_named_by_number_and_name(filled):
    found = {row["Komponen"] for row in table_with(opened(wilayah="63.05"), "Berkas dan baris")}
    assert "Aksi 2 Rencana Kegiatan, indikator 2.1" in found


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("P.1.2", "Aksi 1 Analisis Situasi, indikator 1.2"),
        ("P.2019_A14.1.2", "Aksi 1 Analisis Situasi, indikator 2019_A14.1.2"),
        ("P.analisis.4", "Analisis situasi, indikator analisis.4"),
        ("P.belum", "Indikator aksi yang belum dinilai panel"),
        ("C.E99", "E99"),
        ("I.inovatif", "Inovasi: inovatif"),
    ],
)
def test_every_kind_of_component_has_a_name(code, expected):
    assert words.component(code, {}, words.ACTION) == expected


def test_points_and_weights_of_the_ledger_add_up_to_the_score_and_100(filled, saved):
    run(wilayah="63.05")
    rows = saved["SIMULASI-konvergensi-poin-63.05-kalsel_opi-dukcapil-2024"]
    assert sum(float(row["points"]) for row in rows) == pytest.approx(82.5, abs=1e-9)
    assert sum(float(row["weight"]) for row in rows) == pytest.approx(100, abs=1e-9)
    total = table_with(tables_of(wilayah="63.05"), "Pilar")[-1]
    assert (total["Poin"], total["dari bobot"], total["Hilang"]) == ("82,5", "100,0", "17,5")


def test_what_is_missing_stands_apart_with_the_file_that_would_bring_it(filled):
    page = opened(wilayah="63.05")
    missing = {row["Komponen"]: row for row in table_with(page, "Berkas yang mengisinya")}
    partly = missing.pop("E05 Calon PUS diperiksa kesehatan")
    assert (partly["Keadaan"], partly["Sebab"]) == ("sebagian", "3 dari 4 triwulan")
    assert set(missing) == {"E12 Ibu hamil KEK", "E29"}
    assert missing["E12 Ibu hamil KEK"]["Keadaan"] == "ditolak"
    assert missing["E12 Ibu hamil KEK"]["Berkas dan baris"].endswith("cakupan-63.05.csv baris 120")
    assert missing["E29"]["Berkas yang mengisinya"] == "cakupan"
    counted = {row["Komponen"] for row in table_with(page, "Target")}
    assert not counted & set(missing)


def test_while_a_component_is_partly_filled_nothing_is_called_complete(altered):
    altered("delete from score_ledger where state in ('ditolak', 'tidak ada data')")
    page = run(wilayah="63.05")
    missing = table_with(page, "Berkas yang mengisinya")
    assert [row["Keadaan"] for row in missing] == ["sebagian"]
    assert words.NOTHING_MISSING not in words_of(page)


def test_where_every_component_is_filled_nothing_is_missing(altered):
    altered(
        "delete from score_ledger where state in ('ditolak', 'tidak ada data')",
        "update score_ledger set state = 'dinilai'",
    )
    assert words.NOTHING_MISSING in words_of(run(wilayah="63.05"))


def test_the_ledger_has_every_row_the_sum_and_what_was_lost_beside_each_name(filled):
    page = opened(wilayah="63.05")
    rows = table_with(page, "Target")
    assert list(rows[0])[:2] == ["Komponen", "Hilang"]
    total = rows[-1]
    assert (total["Komponen"], total["Hilang"], total["Poin"], total["dari bobot"]) == (
        "Jumlah",
        "17,50",
        "82,50",
        "100,00",
    )
    changed = tables_of(wilayah="63.05", bagian="perubahan")
    assert list(table_with(changed, "Karena capaian")[0])[:2] == ["Komponen", "Selisih"]
    tables = [e.proto.body for e in page.get("html") if "<table" in e.proto.body]
    assert tables and not any("scroll tall" in body for body in tables)


def test_an_area_that_is_not_ranked_says_why_and_how_far_its_score_may_go(filled):
    said = words_of(opened(wilayah="63.08"))
    assert (
        "Hulu Sungai Utara belum diperingkat: hanya 50 % bobot yang terisi (perlu 70 %); batas "
        "31,7-81,7." in said
    )
    assert "bila yang belum ada dihitung 0 skornya 31,7, bila dihitung 100 skornya 81,7" in said


def test_why_a_score_changed_adds_up_to_the_difference(filled, saved):
    page = as_tables(run(wilayah="63.05", bagian="perubahan"))
    assert "Dari 71,0 (2023) ke 82,5 (2024): +11,5 poin" in words_of(page)
    rows = saved["SIMULASI-konvergensi-perubahan-63.05-2023-2024"]
    total = sum(float(row["by_value"]) + float(row["by_weight"]) for row in rows)
    assert total == pytest.approx(82.5 - 71.0, abs=1e-9)
    # E05: weight 25 and then 6,25, attained 50 and then 80: mean weight 15,625 x 30 %
    changed = next(r for r in rows if r["component"] == "C.E05")
    assert float(changed["by_value"]) == pytest.approx(4.6875)
    assert float(changed["by_weight"]) == pytest.approx(5 - 12.5 - 4.6875)
    assert table_with(page, "Karena capaian")[-1]["Selisih"] == "+11,50"


@pytest.mark.parametrize("query", [{}, {"bagian": "peringkat"}, {"bagian": "aturan"}])
def test_the_score_of_an_area_that_is_not_ranked_is_nowhere_on_the_page(filled, query):
    page = opened(**KALSEL, wilayah="63.08", **query)
    # 63,32 by the Kalsel weights; its bounds are 31,7 and 81,7
    assert "63,3" not in words_of(page)


def test_the_sum_of_an_unranked_ledger_is_its_bounds(filled):
    page = opened(wilayah="63.08")
    for total in (table_with(page, "Pilar")[-1], table_with(page, "Target")[-1]):
        assert (total["Poin"], total["Hilang"]) == ("batas 31,7-81,7", "")


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (40.0, 100.0, "batas 40,0-100,0"),
        (63.0, 63.0, "skor 63,0"),
        (None, None, "batas tidak dihitung"),
    ],
)
def test_of_an_unranked_score_only_the_bounds_are_told(low, high, said):
    row = {"rank": None, "score": 63.0, "score_low": low, "score_high": high}
    assert words.score(row) == said


def test_without_another_year_no_change_is_claimed(altered):
    altered("delete from score_ledger where period = '2023'")
    assert words.NO_CHANGE in words_of(run(wilayah="63.05", bagian="perubahan"))


def test_of_a_year_that_is_not_ranked_no_change_is_claimed(altered):
    altered("update convergence_score set rank = null where period = '2023'")
    assert words.NO_CHANGE_UNRANKED in words_of(run(wilayah="63.08", bagian="perubahan"))
    assert words.NO_CHANGE in words_of(run(wilayah="63.05", bagian="perubahan"))


def test_choosing_an_area_opens_its_ledger_and_the_address_remembers_it(filled):
    page = run(**KALSEL)
    page.selectbox(key="wilayah").select("63.03").run()
    assert not page.exception
    assert page.query_params["wilayah"] == "63.03"
    assert "Ke mana poin Banjar hilang pada 2024?" in words_of(page)


def test_the_actions_are_shown_as_shares_of_the_panels_points_beside_the_own_score(filled):
    page = opened(**KALSEL, bagian="aksi")
    said = words_of(page)
    assert (
        "2024: panel menilai 2 kabupaten/kota; nilai terendah pada Aksi 2 Rencana Kegiatan: 80,0 %"
        in said
    )
    row = re.search("<tr><td>Tapin</td>.*?</tr>", said).group()
    assert re.findall("<td[^>]*>(.*?)</td>", row)[1:5] == ["100,0", "80,0", "90,0", "98,0"]
    assert "5 indikator belum dinilai" in said


def test_what_is_not_graded_is_told_without_its_place_and_at_the_left_of_its_column():
    said = words.ungraded(
        "1 dari 25 indikator 2021_full belum dinilai panel; 1 baris aksi ditolak (a/b.csv baris 8)"
    )
    assert said == "1 dari 25 indikator; 1 baris aksi ditolak"
    table = convergence_charts.heat_map(
        {"A": {"1": 50.0}, "B": {}},
        {"A": {"1": "50,0", "why": ""}, "B": {"1": "-", "why": said}},
        {"1": "Aksi 1", "why": "Belum dinilai"},
        "Wilayah",
        "Aksi <b>",
    )
    assert 'class="figures">Aksi 1</th><th scope="col" class="note">Belum dinilai</th>' in table
    assert 'aria-label="Aksi &lt;b&gt;"' in table
    assert f'<td class="none">-</td><td class="note">{said}</td>' in table


@pytest.mark.parametrize(
    ("value", "step"), [(0, 0), (19.99, 0), (20, 1), (59.99, 2), (60, 3), (80, 4), (100, 4)]
)
def test_fifths_of_the_heat_map_are_half_open(value, step):
    assert convergence_charts.step_of(value) == step


@pytest.mark.parametrize("value", [0, 20, 40, 60, 80])
def test_figures_are_readable_on_every_colour(value):
    style = convergence_charts.cell(value, "x")
    ground, ink = re.search("background:(#.{6});color:(#.{6})", style).groups()
    light, dark = sorted(map(_luminance, (ground, ink)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def _luminance(colour: str) -> float:
    """Relative luminance of a colour, WCAG 2.2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_rules_count_what_is_official_and_what_is_proposed(filled):
    page = run(**KALSEL, bagian="aturan")
    said = words_of(page)
    assert (
        "Versi 2018.1, berlaku 2018-2024: 25 aturan, 1 resmi, 1 simpulan, 1 acuan dan 22 usulan."
        in said
    )
    parts_of_rules = {row["Bagian"]: row for row in table_with(page, "Bagian")}
    assert parts_of_rules["Susunan bobot"] == {
        "Bagian": "Susunan bobot", "resmi": "", "simpulan": "1", "acuan": "", "usulan": "2",
    }  # fmt: skip
    assert list(parts_of_rules)[-1] == "Layanan desa (TKD)"
    page.selectbox(key="versi").select("2025.1").run()
    assert "Versi 2025.1, berlaku sejak 2025: 22 aturan" in words_of(page)
    assert page.query_params["versi"] == "2025.1"


def test_the_rules_of_one_part_are_read_at_a_time_and_the_address_remembers_which(filled):
    page = run(**KALSEL, bagian="aturan")
    rows = table_with(page, "Isi")
    assert [row["Aturan"] for row in rows] == [
        "kalsel_opi: Kalsel: outcome, proses, inovasi",
        "kemendagri_proses: Penilaian aksi saja",
        "seimbang: Seimbang",
    ]
    page.selectbox(key="bagian_aturan").select("ranking").run()
    assert not page.exception
    assert page.query_params["bagian_aturan"] == "ranking"
    assert {r["Aturan"]: r["Isi"] for r in table_with(page, "Isi")}["draws"] == "1.000"
    # The next version has no rules of this part, so the first part opens.
    page.selectbox(key="bagian_aturan").select("village_service").run()
    page.selectbox(key="versi").select("2025.1").run()
    assert page.selectbox(key="bagian_aturan").value == "preset"


def test_every_indicator_stands_with_its_target_and_its_status(filled):
    page = opened(**KALSEL, bagian="aturan")
    indicators = {row["Kode"]: row for row in table_with(page, "Kode")}
    assert indicators["E05"]["Target"] == "90 % (resmi)"
    assert indicators["E01"]["Target"] == "58 % (usulan)"
    assert "bertentangan" in indicators["E01"]["Status"]
    assert indicators["E12"]["Status"] == "nama resmi, target usulan"


def test_the_year_under_other_rules_stands_beside_the_score_in_force(filled):
    rows = {
        r["Wilayah"]: r for r in table_with(opened(**KALSEL, bagian="aturan"), "Menurut versi lain")
    }
    assert rows["Tapin"]["Menurut aturan yang berlaku"] == "2018.1: 82,5 (urutan 1)"
    assert rows["Tapin"]["Menurut versi lain"] == "80,0 (urutan 1)"
    assert rows["Tapin"]["Selisih"] == "\N{MINUS SIGN}2,5"
    assert (
        "Selisih terbesar: Tapin, \N{MINUS SIGN}2,5 poin; 0 dari 3 berganti peringkat."
        in words_of(opened(**KALSEL, bagian="aturan"))
    )


def test_rank_intervals_are_drawn_from_end_to_end_and_the_chosen_area_stands_out():
    rows = [
        {"area_code": "a", "tier": 1, "rank": 1, "rank_lower": 1, "rank_upper": 3},
        {"area_code": "b", "tier": 1, "rank": 2, "rank_lower": 1, "rank_upper": 3},
        {"area_code": "c", "tier": 2, "rank": 4, "rank_lower": 4, "rank_upper": 4},
    ]
    rest = {"score": 50.0, "score_low": 40.0, "score_high": 60.0, "class": None, "flags": None,
            "ranked_areas": 3}  # fmt: skip
    names = {"a": "A", "b": "<b>", "c": "C"}
    figure = convergence_charts.rank_chart([r | rest for r in rows], names, "b", dark=False)
    drawn = json.loads(figure.to_json())
    lines = [s for s in drawn["layout"]["shapes"] if s["type"] == "line"]
    assert [(line["x0"], line["x1"]) for line in lines] == [
        (0.75, 3.25),
        (0.75, 3.25),
        (3.75, 4.25),
    ]
    assert [line["line"]["color"] == "#b30000" for line in lines] == [False, True, False]
    assert drawn["layout"]["yaxis"]["ticktext"][1] == "&lt;b&gt;"
    tiers = [a["text"] for a in drawn["layout"]["annotations"]]
    assert tiers == ["Kelompok 1", "Kelompok 2"]
    assert "Skor 50,0 (40,0-60,0)" in drawn["data"][0]["customdata"][0][1]


def test_nothing_that_a_file_says_runs_on_the_page(filled):
    rules = {"bagian": "aturan", "bagian_aturan": "village_service"}
    for query in ({"wilayah": "63.03"}, rules):
        said = words_of(opened(**KALSEL, **query))
        assert "<script" not in said
        assert "&lt;script&gt;" in said


def test_simulated_input_is_marked_above_in_the_foot_and_in_the_file_name(filled, saved):
    page = run(**KALSEL)
    assert page.warning[0].value.startswith("DATA SIMULASI")
    assert all(name.startswith("SIMULASI-") for name in saved)
    assert {row["simulasi"] for rows in saved.values() for row in rows} == {"ya"}


def test_real_input_carries_no_mark_of_simulation(altered, saved):
    of_tables = ("publication", "convergence_score", "convergence_rescored", "score_ledger")
    altered(*(f"update {table} set is_simulated = false" for table in of_tables))
    assert "DATA SIMULASI" not in words_of(run(**KALSEL))
    assert not any(name.startswith("SIMULASI") for name in saved)


def test_a_simulated_register_does_not_make_the_score_simulated(altered, saved):
    of_tables = ("convergence_score", "convergence_rescored", "score_ledger")
    altered(
        *(f"update {table} set is_simulated = false" for table in of_tables),
        "update source_file set kind = 'posyandu'",
    )
    page = run(**KALSEL)
    assert not page.warning
    assert not any(name.startswith("SIMULASI") for name in saved)


@pytest.mark.parametrize(
    "change", ["delete from source_file", "update source_file set kind = 'aksi'"]
)
def test_unknown_or_simulated_input_of_the_score_is_marked(altered, change):
    altered(change)
    assert run(**KALSEL).warning[0].value.startswith("DATA SIMULASI")


def test_desa_opens_on_the_area_and_year_that_the_page_is_on(altered):
    altered(villages.fill_own, villages.extend_areas)
    page = run(wilayah="63.05", bagian="desa")
    assert page.selectbox(key="kab_desa").value == "63.05"
    assert page.selectbox(key="triwulan").value == "2024-Q3"
    page.selectbox(key="wilayah").select("63.10").run()
    assert page.session_state["bagian"] == "desa"
    assert page.selectbox(key="kab_desa").value == "63.10"
    asked = run(wilayah="63.05", bagian="desa", kab_desa="63.10", triwulan="2025-Q1")
    assert asked.selectbox(key="kab_desa").value == "63.10"
    assert asked.selectbox(key="triwulan").value == "2025-Q1"
    asked.selectbox(key="kab_desa").set_value(None).run()
    assert asked.selectbox(key="kab_desa").value is None


def test_nonsense_in_the_address_gives_the_default(filled):
    page = opened(preset="x", tahun_skor="1", wilayah="99", bagian="q", penyebut="z", bobot="x_y")
    assert page.selectbox(key="preset").value == "kalsel_opi"
    assert page.selectbox(key="tahun_skor").value == "2024"
    assert page.selectbox(key="wilayah").value is None


def test_the_whole_state_weights_too_opens_from_the_address(filled):
    page = run(
        provinsi="63", preset="custom", bobot="25_25_25_25", wilayah="63.05", bagian="perubahan",
        banding="2023", penyebut="dukcapil", tahun_skor="2024", bahasa="en",
    )  # fmt: skip
    assert page.selectbox(key="preset").value == "custom"
    assert page.number_input(key="bobot_innovation").value == 25.0
    assert page.session_state["bagian"] == "perubahan"
    assert page.selectbox(key="banding").value == "2023"
    # 2024: (100 + 90 + 60 + 50) / 4; 2023: (90 + 80 + 50 + 25) / 4
    assert "From 61.2 (2023) to 75.0 (2024): +13.8 points" in words_of(page)


def test_case_audits_and_lokus_have_moved_to_their_pages_and_the_way_there_keeps_the_area(filled):
    page = opened(wilayah="63.05")
    assert "Tindak lanjut" not in words.TABS.values()
    said = words_of(page)
    assert 'href="./tindak-lanjut?kab_audit=63.05"' in said
    assert 'href="./prioritas?kab_lokus=63.05"' in said
    assert run(wilayah="63.05", bagian="tindak-lanjut").session_state["bagian"] == "poin"


def spec_of(page, place=0):
    return json.loads(page.get("plotly_chart")[place].proto.spec)


def test_points_gained_and_lost_of_each_pillar_are_one_bar_with_a_sentence(filled):
    page = opened(wilayah="63.05")
    gained, lost = spec_of(page)["data"]
    assert gained["y"] == ["Outcome (O)", "Proses (P)", "Cakupan (C)", "Inovasi (I)"]
    # Weights 40, 25, 25, 10 at 100, 90, 60 and 50 %
    assert gained["x"] == pytest.approx([40.0, 22.5, 15.0, 5.0])
    assert lost["x"] == pytest.approx([0.0, 2.5, 10.0, 5.0])
    assert spec_of(page)["layout"]["separators"] == ",."
    assert "Poin terbanyak hilang di cakupan: 10,0 dari 25,0." in words_of(page)


def test_of_an_area_that_is_not_ranked_the_points_of_pillars_are_no_chart(filled):
    assert not opened(wilayah="63.08").get("plotly_chart")


def test_a_pillar_that_nothing_is_known_of_has_no_points_rather_than_none(filled):
    rows = {row["Pilar"]: row for row in table_with(opened(wilayah="63.08"), "Nilai (batas)")}
    empty = rows["Proses (P)"]
    assert (empty["Nilai (batas)"], empty["Poin"], empty["Hilang"]) == ("tidak ada data", "", "")
    assert rows["Inovasi (I)"]["Poin"] == "15,0"


def test_components_that_lost_next_to_nothing_are_one_line_and_stand_in_full_below(filled):
    page = opened(wilayah="63.05")
    above, below = (table_with(page, "Target", place) for place in (0, 1))
    assert above[-2]["Komponen"] == "3 komponen, masing-masing hilang kurang dari 0,05 poin"
    assert (above[-2]["Hilang"], above[-2]["Poin"]) == ("0,00", "52,50")
    assert {row["Komponen"] for row in below} == {
        "Tingkat prevalensi survei terhadap target",
        "Perubahan prevalensi sejak survei sebelumnya",
        "Aksi 1 Analisis Situasi, indikator 1.1",
    }
    assert sum(float(row["Hilang"].replace(",", ".")) for row in above[:-1]) == pytest.approx(
        17.5, abs=0.02
    )


def test_the_chart_of_ranks_is_read_by_whose_rank_is_known_least():
    rows = [
        {"area_code": code, "rank_lower": low, "rank_upper": high, "weight_present_pct": 74.0}
        for code, low, high in (("a", 1, 3), ("b", 1, 2), ("c", 3, 3))
    ]
    names = {"a": "A", "b": "B", "c": "C"}
    assert words.widest_sentence(rows, names) == (
        "Rentang terlebar: A, peringkat 1-3, dengan 74 % bobot terisi."
    )
    rows[0]["rank_upper"] = 2
    assert words.widest_sentence(rows, names) == "Rentang terlebar, 2 peringkat: A dan B."
    assert words.widest_sentence(rows[2:], names) == words.NO_SPREAD


def test_a_change_is_read_by_the_pillar_that_moved_the_score_most(filled):
    said = words_of(opened(wilayah="63.05", bagian="perubahan"))
    # Coverage of weight 25: from 50 to 60 %; outcome of weight 40: from 90 to 100 %
    assert "Paling besar pengaruhnya: outcome, +4,0 poin." in said


INDONESIAN = re.compile(
    r"\b(dan|yang|tidak|dari|belum|bobot|poin|wilayah|peringkat|kelompok|skor|baris|berkas|hilang|"
    r"menurut|usulan|resmi|simpulan|cakupan|hasil|diperingkat|aturan|kosong|batas)\b",
    re.IGNORECASE,
)
OF_OTHERS = re.compile(
    r"<td>cakupan</td>|(data/raw/|simulasi/|convergence/)[^ <]*|<[^>]*>|"
    r"provinsi \d+, kemendagri \d+|"
    r"Sumber angka.*|Diterbitkan.*|\*\*Survei.*|\d baris ditolak, antara lain|"
    r"baris 120|(simpulan|resmi|usulan|acuan) \((inferred|official|proposed|reference)\)"
)
"""What the page only hands on: file names and kinds, free notes of the data, and the foot."""


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"wilayah": "63.05"},
        {"wilayah": "63.08"},
        {"wilayah": "63.05", "bagian": "perubahan"},
        {"bagian": "aksi"},
        {"bagian": "berkas"},
        {"preset": "custom", "bobot": "40_20_20_10"},
        {"wilayah": "62.71", "provinsi": "62", "bagian": "peringkat"},
    ],
)
def test_in_english_no_word_of_the_page_is_left_in_indonesian(altered, query):
    altered(
        "create or replace table source_file (path varchar, sha256 varchar, kind varchar, "
        "status varchar, reason varchar, rows_read int, rows_accepted int, rows_quarantined int, "
        "is_simulated boolean)",
        "insert into source_file values ('data/raw/convergence/a.csv', 'x', 'inovasi', "
        "'diterima', null, 1200, 1200, 0, true)",
        "create or replace table quarantine_summary (path varchar, reason varchar, rows int, "
        "example varchar, remedy varchar)",
    )
    page = as_tables(run(**(KALSEL | {"bahasa": "en"} | query)))
    said = OF_OTHERS.sub(" ", words_of(page)) + " ".join(
        widget.label for widget in (*page.selectbox, *page.number_input, *page.expander)
    )
    assert not INDONESIAN.findall(said)
    assert "Where are convergence points lost, and why?" in said


def test_in_english_codes_notes_and_numbers_are_said_in_english(filled):
    page = tables_of(**KALSEL, wilayah="63.05", bahasa="en")
    assert (
        "Tapin: 82.5 of 100 points; 10.0 are lost in coverage, the most at Village Convergence "
        "Level (K) (5.6). Tier 1, rank interval 1 of 3."
    ) in words_of(page)
    row = next(r for r in table_with(page, "File and row") if r["Component"] == "E05 Check-up")
    assert row["Numerator / denominator"] == "720 / 1,000 (Dukcapil)"
    assert (row["State"], row["Rule"]) == ("in part: 3 of 4 quarters", "official")
    assert row["File and row"] == (
        "convergence/simulasi/cakupan-63.05.csv row 118 (also rows 119, 121)"
    )
    banjar = {r["District"]: r for r in table_with(tables_of(**KALSEL, bahasa="en"), "Tier")}
    assert banjar["Banjar"]["Against the year before"] == "down; was 1 (1-2)"
    assert banjar["Banjar"]["Equivalent class (proposed)"] == "Tumbuh (emerging)"
    assert banjar["Hulu Sungai Utara"]["Marks"] == (
        "only 50 % of the weight is filled (70 % needed); data quality"
    )


@pytest.fixture
def english():
    language.speak(language.ENGLISH)
    yield
    language.speak(language.INDONESIAN)


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("hanya 69,4 % bobot yang terisi (perlu 70 %)",
         "only 69.4 % of the weight is filled (70 % needed)"),
        ("mutu data 40,0 di bawah 60", "data quality 40.0, below 60"),
        ("SSGI 2024 dibanding SKI 2023; target 2025 (RPJMN 2025-2029); surveinya: turun nyata",
         "SSGI 2024 against SKI 2023; target for 2025 (RPJMN 2025-2029); the survey: proven fall"),
        ("penyebut pk_bkkbn, riil_puskesmas tidak ada",
         "denominator PK BKKBN, there is none by puskesmas count"),
        ("1 dari 31 indikator 2025_p3s belum dinilai panel",
         "1 of 31 indicators not assessed by the panel yet, 2025 instrument (P3S)"),
        ("2 baris aksi ditolak (data/raw/a.csv baris 8 dan lainnya)",
         "rows of aksi refused: 2 (data/raw/a.csv row 8 and others)"),
        ("catatan kantor {x}", "catatan kantor {x}"),
    ],
)  # fmt: skip
def test_a_note_of_the_pipeline_is_said_in_english_and_free_text_stays(english, note, said):
    assert words.noted(note) == said


def test_a_note_stays_as_it_is_in_indonesian_but_for_codes():
    note = "hanya 69,4 % bobot yang terisi (perlu 70 %); 2021_full; surveinya: turun nyata"
    assert words.noted(note) == (
        "hanya 69,4 % bobot yang terisi (perlu 70 %); instrumen 2021; surveinya: turun nyata"
    )


def test_a_name_that_the_rules_give_stands_unless_it_is_the_one_that_we_know(english):
    assert words.labelled("PRESET", "seimbang", "Seimbang") == "Balanced"
    assert words.labelled("PRESET", "seimbang", "Bobot Bappeda") == "Bobot Bappeda"
    assert words.labelled("PRESET", "seimbang", None) == "Balanced"


def test_every_word_has_the_same_places_keys_and_lengths_in_both_languages():
    for name, said in vars(Convergence).items():
        if isinstance(said, language.Said):
            assert _shape(said.indonesian) == _shape(said.english), name


def _shape(said):
    if isinstance(said, dict):
        return {key: _shape(value) for key, value in said.items()}
    if isinstance(said, tuple | list):
        return [_shape(value) for value in said]
    return set(re.findall(r"\{(\w+)\}", said))


def test_turning_to_english_keeps_the_view_and_its_open_table(filled):
    page = as_tables(run(**KALSEL))
    page.session_state["bahasa"] = "en"
    page.query_params["bahasa"] = "en"
    page.run()
    assert not page.exception
    assert "3 of 4 districts are ranked" in words_of(page)


def test_without_any_score_the_page_says_which_files_to_bring(altered):
    altered(*(f"delete from {t}" for t in ("convergence_score", "score_ledger")))
    page = run()
    assert "data/raw/convergence/" in page.info[0].value
    tabs = [tab.label for tab in page.tabs]
    assert tabs[:3] == ["Desa", "Hasil resmi", "Berkas"]
    assert "files `aksi`" in run(bahasa="en").info[0].value


def test_without_a_score_in_this_provinsi_the_page_says_so(altered):
    altered("delete from convergence_score where area_code like '62%'")
    assert "untuk provinsi ini" in run(provinsi="62").info[0].value


def test_where_nobody_is_ranked_the_newest_year_opens_and_says_so(altered):
    altered("update convergence_score set rank = null, rank_lower = null, rank_upper = null, "
            "tier = null, class = null")  # fmt: skip
    page = run(**KALSEL)
    assert page.selectbox(key="tahun_skor").value == "2025"
    assert "belum ada kabupaten/kota yang dapat diperingkat" in words_of(page)
    assert list(table_with(page, "Skor (batas)")[0]) == [
        "Wilayah", "Skor (batas)", "O", "P", "C", "I", "Tanda",
    ]  # fmt: skip


def test_without_rules_the_published_scores_still_stand_and_no_weight_can_be_moved(altered):
    altered("delete from score_rule", "delete from convergence_indicator")
    page = as_tables(run(**KALSEL))
    assert ranking(page)["Tapin"]["Peringkat"] == "1"
    assert not page.number_input
    assert words.NO_RULES in words_of(run(**KALSEL, bagian="aturan"))


def test_without_a_ledger_the_page_says_so(altered):
    altered("delete from score_ledger")
    assert words.NO_LEDGER in words_of(run(wilayah="63.05"))


def test_a_publication_of_before_gives_a_sentence(altered):
    altered("drop table convergence_score")
    assert run().info


def test_the_pillar_names_of_the_page_are_those_of_the_score():
    assert tuple(words.PILLAR) == scoring.PILLARS


def test_27_kabupaten_are_ranked_under_moved_weights_within_a_second():
    row = {f"{name}_{end}": value for name in scoring.PILLARS
           for end, value in (("low", 0.0), ("high", 100.0), ("present_pct", 100.0))}  # fmt: skip
    rows = [
        row | {"area_code": f"63.{n:02}", "quality_score": 80.0, "coverage_puskesmas": None}
        | {name: float((37 * n + 11 * place) % 101) for place, name in enumerate(scoring.PILLARS)}
        for n in range(27)
    ]  # fmt: skip
    started = time.perf_counter()
    weights = dict(zip(scoring.PILLARS, (40.0, 25.0, 25.0, 10.0), strict=True))
    found = parts.recomputed(rows, weights, scoring.Ranking(), {}, parts.DUKCAPIL)
    assert time.perf_counter() - started < 1
    assert min(row["rank"] for row in found) == 1
    assert {row["ranked_areas"] for row in found} == {27}
