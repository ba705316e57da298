"""The page Tren, run against the session's publication."""

import json

from streamlit.testing.v1 import AppTest

PAGE = "../../dashboard/pages/tren.py"


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
    assert "Tapin: 33,5 % (SSGI 2021) menjadi 13,2 % (SSGI 2024), turun nyata" in bodies(page)
    table = bodies(page)
    assert table.count("belum terbukti berubah") == 2
    assert table.count("<td>turun nyata</td>") == 1
    assert "\N{MINUS SIGN}19,0" in table


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
