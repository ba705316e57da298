"""The page Tren, run against the session's publication."""

import json

from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import table_with

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
    assert any(note["text"] == "Tapin 14,0 %" for note in notes)


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
