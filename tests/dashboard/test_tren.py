"""The page Tren, run against the session's publication."""

import json
import re
from base64 import b64decode

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import text
from tests.dashboard.conftest import table_with, words_of

MINUS = "\N{MINUS SIGN}"
PAGE = "../../dashboard/screens/tren.py"


def run(**query) -> AppTest:
    page = AppTest.from_file(PAGE, default_timeout=30)
    for key, value in query.items():
        page.query_params[key] = value
    return page.run()


def chart_of(page: AppTest) -> dict:
    return json.loads(page.get("plotly_chart")[0].proto.spec)


def bodies(page: AppTest) -> str:
    return "\n".join(element.proto.body for element in page.get("html"))


def drawings(page: AppTest) -> list[str]:
    """The SVG of every picture of the page."""
    found = re.findall(r'src="data:image/svg\+xml;base64,([^"]*)"', bodies(page))
    return [b64decode(drawing).decode() for drawing in found]


def with_table(page: AppTest, tab: str) -> AppTest:
    """The page with the tab of its table open."""
    page.session_state[tab] = "tabel"
    return page.run()


def test_the_page_opens_on_the_provinsi_and_the_nation(published):
    page = run()
    assert not page.exception
    assert page.multiselect(key="wilayah_tren").value == ["63", "00"]


def test_tapin_reads_33_5_to_13_2_and_says_what_is_proven(published):
    page = run(wilayah_tren="63.05")
    said = bodies(page)
    assert (
        "<p>Tapin turun nyata 2021-2022; sesudah itu belum terbukti berubah. 33,5 % (SSGI 2021) "
        "menjadi 13,2 % (SSGI 2024), turun nyata (\N{MINUS SIGN}20,3 poin, rentang 95 % "
        "\N{MINUS SIGN}27,6 sampai \N{MINUS SIGN}13,0, perkiraan).<br>Catatan: alat "
        "surveinya berbeda pada 2022-2023 dan 2023-2024; " in said
    )
    assert "rentang 95 % perkiraan (ukuran sampel atau efek desain diasumsikan)." in said
    table = said[said.index("Putusan</th>") :]
    assert table.count("<td>belum terbukti berubah</td>") == 2
    assert table.count("<td>turun nyata</td>") == 2
    assert "\N{MINUS SIGN}19,0" in table
    assert '<td class="short">SSGI 2021</td><td class="short">SSGI 2024</td>' in table


def test_any_areas_stand_together(published):
    page = run(wilayah_tren="63.05,62.06,63,00")
    names = [trace.get("name") for trace in chart_of(page)["data"]]
    for name in ("Tapin", "Katingan", "Kalimantan Selatan", "Indonesia"):
        assert name in names


def test_all_surveys_reach_back_to_2007(published):
    page = run(wilayah_tren="63", sejak="semua")
    line = next(t for t in chart_of(page)["data"] if t.get("name") == "Kalimantan Selatan")
    assert line["x"][0] == 2007


def test_the_target_of_the_first_area_is_drawn_with_its_owner(published):
    notes = chart_of(run(wilayah_tren="63.05"))["layout"]["annotations"]
    assert any(note["text"] == "Tapin<br>14,0 %" for note in notes)


def test_an_indicator_that_an_area_lacks_is_said_to_be_missing(published):
    page = run(wilayah_tren="63.05,00", indikator_tren="wasting")
    assert not page.exception
    assert "Tidak ada angka wasting untuk Tapin" in bodies(page)


def test_only_areas_without_the_indicator_are_not_asked_to_be_chosen_again(published):
    page = run(wilayah_tren="63.05", indikator_tren="wasting")
    assert "Tidak ada angka wasting untuk Tapin" in bodies(page)
    assert not page.info


def test_more_areas_than_fit_in_the_address_are_cut_and_doubles_dropped(published):
    nine = [f"63.0{n}" for n in range(1, 10)]
    page = run(wilayah_tren=",".join([nine[0], *nine]))
    assert not page.exception
    assert page.multiselect(key="wilayah_tren").value == nine[:8]


def test_no_area_at_all_gives_a_sentence_that_helps(published):
    page = run(wilayah_tren="63.05")
    page.multiselect(key="wilayah_tren").set_value([]).run()
    assert not page.exception
    assert "Pilih paling sedikit satu wilayah" in page.info[0].value


def test_nothing_published_gives_a_sentence_that_helps(nothing_published):
    page = run()
    assert not page.exception
    assert "make refresh" in page.info[0].value


def test_the_table_has_each_step_and_first_to_last_and_the_download_every_pair(published, saved):
    page = run(wilayah_tren="63.05")
    rows = table_with(page, "Putusan")
    assert [(row["Dari"], row["Ke"], row["Putusan"]) for row in rows] == [
        ("SSGI 2021", "SSGI 2022", "turun nyata"),
        ("SSGI 2021", "SSGI 2024", "turun nyata"),
        ("SSGI 2022", "SKI 2023", "belum terbukti berubah"),
        ("SKI 2023", "SSGI 2024", "belum terbukti berubah"),
    ]
    pairs = {(row["from_year"], row["to_year"]): row for row in saved["perubahan-stunting"]}
    assert len(pairs) == len(saved["perubahan-stunting"]) == 6
    assert pairs["2022", "2024"]["verdict"] == "belum terbukti berubah"
    assert pairs["2021", "2023"]["verdict"] == "turun nyata"


def test_the_pace_of_each_area_stands_with_its_targets(published, saved):
    page = run(wilayah_tren="63.05,00")
    rows = {
        (row["Wilayah"], row["Tahun target"]): row for row in table_with(page, "Sampai target?")
    }
    names = ("Laju per tahun (95 %)", "Perlu turun per tahun", "Sampai target?")
    assert [rows["Tapin", "2045"][name] for name in names] == [
        "24,4 % (\N{MINUS SIGN}36,8 sampai 58,2, perkiraan)",
        "4,5 %",
        "belum pasti (garis 3 tahun diperpanjang 21 tahun)",
    ]
    assert rows["Tapin", "2029"][names[1]] == "angkanya di bawah atau sama dengan target"
    assert [rows["Indonesia", "2029"][name] for name in names] == [
        "6,1 % (tanpa rentang)",
        "6,4 %",
        "tidak dapat dinilai (tanpa rentang)",
    ]
    said = bodies(page)
    assert "Tapin: angka-angkanya jauh dari satu garis, jadi lajunya tidak ajek. Laju =" in said
    tapin = saved["target-stunting"][0]
    assert "alat surveinya berbeda; " in tapin["caveat"]
    assert "kolom source" not in tapin["sumber"]


def test_what_has_no_interval_is_not_judged(published):
    said = bodies(run(wilayah_tren="00"))
    assert "Indonesia tidak dapat dinilai 2021-2024 (tanpa rentang" in said
    assert "turun nyata" not in said


def test_a_series_that_begins_without_intervals_is_judged_where_it_has_some(published):
    said = bodies(run(wilayah_tren="63.05", sejak="semua"))
    assert (
        "Tapin turun nyata 2021-2022; sesudah itu belum terbukti berubah; PSG 2017, Riskesdas "
        "2018 dan SSGBI 2019 tidak dapat dinilai (tanpa rentang). 45,7 % (PSG 2017) menjadi 13,2 % "
        "(SSGI 2024), tidak dapat dinilai (tanpa rentang)." in said
    )


def test_one_survey_alone_is_said_to_be_one(changed):
    changed(lambda c: c.execute("delete from survey_prevalence where year <> 2024"))
    page = run(wilayah_tren="63.05")
    assert not page.exception
    assert "<p>Tapin: hanya satu survei (SSGI 2024).</p>" in bodies(page)


def test_without_any_statistic_nothing_is_proven(without_statistics):
    page = run(wilayah_tren="63.05")
    assert not page.exception
    said = bodies(page)
    assert "<p>Tapin tidak dapat dinilai 2021-2024." in said
    assert "turun nyata" not in said


def test_slopes_say_how_many_are_proven_and_name_them(published, saved):
    page = run(tampilan="lereng", provinsi="63")
    assert not page.exception
    said = bodies(page)
    assert (
        "<p>Dari SSGI 2021 ke SSGI 2024, 6 turun nyata dan 7 belum terbukti berubah, dari 13 "
        "kabupaten/kota.<br>Turun nyata: Balangan, Barito Kuala, Hulu Sungai Selatan, Hulu Sungai "
        "Tengah, Tanah Laut dan Tapin.</p>" in said
    )
    assert (
        f"Yang paling banyak turun nyata: Tapin, 33,5 % (SSGI 2021) menjadi 13,2 % (SSGI 2024), "
        f"turun nyata ({MINUS}20,3 poin, rentang 95 % {MINUS}27,6 sampai {MINUS}13,0, perkiraan)."
        in said
    )
    assert "SKI 2023 tidak digambar di sini: alatnya lain." in said
    lines = [trace for trace in chart_of(page)["data"] if trace["x"] == [0, 1]]
    assert len(lines) == 13
    assert ">rentang 95 % perkiraan</span>" in said
    changes = saved["perubahan-stunting"]
    assert len(changes) == 13 * 6
    rows = {row["Wilayah"]: row for row in table_with(page, "SSGI 2021 ke SSGI 2022")}
    assert rows["Tapin"]["SSGI 2021 ke SSGI 2022"] == f"{MINUS}19,0: turun nyata"
    assert rows["Tapin"]["SSGI 2021 ke SSGI 2024"] == f"{MINUS}20,3: turun nyata"
    assert rows["Tapin"]["SKI 2023 ke SSGI 2024"] == f"{MINUS}1,2: belum terbukti berubah"


def test_the_table_of_slopes_has_both_ends_with_their_intervals(published):
    page = with_table(run(tampilan="lereng", provinsi="63"), "tab_lereng")
    rows = {row["Wilayah"]: row for row in table_with(page, "Perubahan (pp)")}
    assert len(rows) == 13
    assert rows["Tapin"]["SSGI 2021"].startswith("33,5 % (")
    assert rows["Tapin"]["SSGI 2024"] == "13,2 % (10,4-16,7, perkiraan)"
    assert rows["Tapin"]["Putusan"] == "turun nyata"


def test_of_two_instruments_no_slope_is_drawn(changed):
    changed(
        lambda c: c.execute("delete from survey_prevalence where survey = 'SSGI' and year <> 2024")
    )
    page = run(tampilan="lereng", provinsi="63")
    assert not page.exception
    assert "Belum ada dua survei dengan alat yang sama" in page.info[0].value
    assert not page.get("plotly_chart")
    rows = table_with(page, "SKI 2023 ke SSGI 2024")
    assert len(rows) == 13


def test_without_verdicts_no_slope_is_called_proven(without_statistics):
    page = run(tampilan="lereng", provinsi="63")
    assert not page.exception
    said = bodies(page)
    assert "13 tidak dapat dinilai, dari 13 kabupaten/kota" in said
    assert "Tidak satu pun kabupaten/kota terbukti turun" in said
    table = with_table(page, "tab_lereng")
    assert not table.exception
    assert table_with(table, "Perubahan (pp)")[0]["Rentang 95 %"] == "tanpa rentang"


def test_ranks_are_tiers_and_the_highlighted_area_has_its_course(published, saved):
    page = run(tampilan="peringkat", provinsi="63", sorot="63.05")
    assert not page.exception
    said = bodies(page)
    assert "SSGI 2024: Menurut rentangnya ada 3 kelompok; yang terendah" in said
    assert "Di dalam satu kelompok urutannya tidak dapat dibedakan." in said
    assert (
        "<br>Tapin: kelompok 2 dari 3, peringkat 6-13 dari 13 (SSGI 2021); kelompok 1 dari 4, "
        "peringkat 1-2 dari 13 (SSGI 2022); kelompok 1 dari 5, peringkat 1-5 dari 13 (SKI 2023); "
        "kelompok 1 dari 3, peringkat 1-4 dari 13 (SSGI 2024).</p>" in said
    )
    (drawing,) = drawings(page)
    assert drawing.count('<text class="c"') == 4 + 1
    assert 'alt="Peringkat kabupaten/kota menurut kelompok di SSGI 2021, SSGI 2022' in said
    table = with_table(page, "tab_peringkat")
    rows = {row["Wilayah"]: row for row in table_with(table, "SKI 2023")}
    assert rows["Tapin"]["SSGI 2024"] == "kelompok 1 dari 3; 1-4 dari 13"
    assert len(saved["peringkat-stunting"]) == 4 * 13


def test_ranks_of_both_provinsi_are_among_27(published):
    said = bodies(run(tampilan="peringkat", sorot="62.03"))
    assert re.search(r"Kapuas: kelompok \d dari 3, peringkat [\d-]+ dari 27 \(SSGI 2021\)", said)


def test_without_ranks_the_page_says_what_they_need(without_statistics):
    page = run(tampilan="peringkat", provinsi="63")
    assert not page.exception
    assert "peringkat memerlukan rentang 95 %" in page.info[0].value


def test_every_kabupaten_has_a_panel_that_says_its_figures(published):
    page = run(tampilan="kecil", provinsi="62", sorot="62.03")
    assert not page.exception
    assert len(drawings(page)) == 14
    said = bodies(page)
    assert said.count("outline:2px") == 1
    assert re.search(r'alt="Kapuas: SSGI 2021 [\d,]+ % \([\d,-]+, perkiraan\); SSGI 2022 ', said)
    assert "abu-abu = Kalimantan Tengah" in said
    table = with_table(page, "tab_kecil")
    assert len(table_with(table, "SKI 2023")) == 14


def test_an_indicator_without_figures_by_kabupaten_says_so(published):
    page = run(tampilan="kecil", indikator_tren="wasting")
    assert not page.exception
    assert "Wasting: tidak ada angka survei di tingkat kabupaten/kota" in page.info[0].value


def test_survey_and_register_stand_side_by_side_with_the_held_month_left_out(with_register, saved):
    page = run(tampilan="dua-alat", wilayah_alat="63.05")
    assert not page.exception
    said = bodies(page)
    assert (
        "<p>Tapin: survei terakhir, SSGI 2024, 13,2 % (10,4-16,7, perkiraan).<br>Register posyandu "
        "terakhir, Februari 2024, 14,0 % (11,9-16,4), 900 anak diukur.<br>Keduanya dua alat ukur:"
        in said
    )
    assert "Ditahan, jadi tidak digambar: Maret 2024." in said
    assert "DATA SIMULASI" not in words_of(page)
    traces = [t for t in chart_of(page)["data"] if t.get("legend") == "legend2"]
    assert [len(t["y"]) for t in traces] == [2]
    table = with_table(page, "tab_dua_alat")
    rows = table_with(table, "Anak diukur")
    assert [(row["Bulan"], row["Prevalensi (95 %)"]) for row in rows] == [
        ("Januari 2024", "14,0 % (11,9-16,4)"),
        ("Februari 2024", "14,0 % (11,9-16,4)"),
        ("Maret 2024", "ditahan"),
    ]
    assert [row["status"] for row in saved["register-stunting"]] == ["terbit", "terbit"]
    assert {row["survey"] for row in saved["survei-stunting"]} == {"SSGI", "SKI"}


def test_a_simulated_register_is_marked_in_the_title_the_legend_and_the_download(
    with_simulated_register, saved
):
    page = run(tampilan="dua-alat", wilayah_alat="63.05")
    assert "DATA SIMULASI" in page.warning[0].value
    said = bodies(page)
    assert "900 anak diukur, DATA SIMULASI." in said
    assert re.search(r"<h2>Tapin: survei dan register <span[^>]*>DATA SIMULASI</span></h2>", said)
    assert '<span class="mark">DATA SIMULASI</span>' in said
    names = [trace.get("name") for trace in chart_of(page)["data"]]
    assert "Register posyandu (e-PPGBM), DATA SIMULASI" in names
    with_table(page, "tab_dua_alat")
    (name,) = [name for name in saved if "register-stunting" in name]
    assert name != "register-stunting"
    assert "DATA SIMULASI" in saved[name][0]["simulasi"]


def test_a_survey_page_is_not_marked_for_the_register_s_sake(with_simulated_register):
    page = run(tampilan="lereng", provinsi="63")
    assert not page.warning
    assert '<span class="mark">DATA SIMULASI</span>' not in bodies(page)


def test_an_area_or_a_publication_without_register_says_what_to_do(published):
    page = run(tampilan="dua-alat", wilayah_alat="63.05")
    assert not page.exception
    assert "akan muncul di sini setelah penyegaran berikutnya" in bodies(page)
    assert len(page.get("plotly_chart")) == 1


@pytest.mark.parametrize(
    "query",
    [
        {"tampilan": "rahasia", "indikator_tren": "tinggi", "wilayah_tren": "x,y", "sejak": "1800"},
        {"tampilan": "lereng", "sorot": "62.99"},
        {"tampilan": "dua-alat", "wilayah_alat": "63.05.01.2003"},
    ],
)
def test_nonsense_in_the_address_falls_back_to_the_default(published, query):
    page = run(**query)
    assert not page.exception
    assert page.session_state["tampilan"] == query["tampilan"].replace("rahasia", "garis")
    assert page.session_state["indikator_tren"] == "stunting"


def test_a_highlight_of_another_provinsi_is_let_go(published):
    page = run(tampilan="lereng", provinsi="62", sorot="63.05")
    assert page.selectbox(key="sorot").value == ""


@pytest.mark.parametrize("view", ["garis", "lereng", "peringkat", "kecil", "dua-alat"])
def test_nothing_published_helps_in_every_view(nothing_published, view):
    page = run(tampilan=view)
    assert not page.exception
    assert "make refresh" in page.info[0].value


@pytest.mark.parametrize("view", ["garis", "lereng", "peringkat", "kecil", "dua-alat"])
def test_a_publication_without_any_survey_says_so(changed, view):
    changed(lambda c: c.execute("delete from survey_prevalence"))
    page = run(tampilan=view)
    assert not page.exception
    said = words_of(page)
    of_area = "Kalimantan Selatan: tidak ada angka survei stunting"
    known = of_area if view == "dua-alat" else text.NO_SURVEY
    assert known in said
    assert "hanya angka nasional" not in said


INDONESIAN_WORDS = re.compile(
    r"\b(angka|belum|bulan|dan|dari|ditahan|kelompok|rentang|sampai|survei|tidak|tanpa|turun|"
    r"naik|wilayah|yang|putusan|unduh|poin|diukur)\b",
    re.IGNORECASE,
)


def own_words(page: AppTest) -> str:
    """What the page itself says: titles of sources and of targets stay in their own language."""
    found = [element.proto.body for element in page.get("html")]
    own = [body for body in found if not re.match("<style|<script|<ul|<p class=.quiet.>S", body)]
    tables = [re.sub("<td[^>]*>(.*?)</td>", r" \1 ", body) for body in own]
    labels = [w.label for kind in ("selectbox", "multiselect") for w in page.get(kind)]
    options = [option for choice in page.get("button_group") for option in choice.proto.options]
    said = re.sub("<[^>]*>", " ", "\n".join(tables))
    return "\n".join([said, *labels, *(option.content for option in options)])


@pytest.mark.parametrize(
    ("view", "sentence"),
    [
        ("garis", "Kalimantan Selatan: proven fall 2021-2022; no proven change 2022-2023;"),
        ("lereng", "From SSGI 2021 to SSGI 2024, of 13 districts: 6 proven fall and 7 no proven"),
        ("peringkat", "SSGI 2024: By their intervals there are 3 tiers; the lowest"),
        ("kecil", "From SSGI 2021 to SSGI 2024, of 13 districts: 6 proven fall and 7 no proven"),
        ("dua-alat", "Latest posyandu register, February 2024, 15.0 % (13.9-16.1), 4,000 children"),
    ],
)
def test_in_english_every_view_is_english(with_register, view, sentence):
    page = run(tampilan=view, provinsi="63", bahasa="en", sorot="63.05")
    assert not page.exception
    assert page.title[0].value == "Did the prevalence of stunting really fall?"
    said = bodies(page)
    assert sentence in said
    assert not INDONESIAN_WORDS.search(own_words(page))
    if page.get("plotly_chart"):
        assert chart_of(page)["layout"]["separators"] == ".,"
