"""The page Profil wilayah, run against the session's publication, the small register and scores."""

import base64
import html
import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import profile_charts
from tests.dashboard import convergence_map, convergence_villages, register
from tests.dashboard.conftest import run, table_with, words_of

MINUS = "\N{MINUS SIGN}"


def said(page: AppTest) -> str:
    """Everything that the page says as plain words."""
    return " ".join(html.unescape(re.sub("<[^>]+>", " ", words_of(page))).split())


def services(connection) -> None:
    """The services of the desa of `convergence_villages`."""
    for row in convergence_villages.ledger(False):
        register.add(connection, "score_ledger", [row])


def bodies(page: AppTest) -> str:
    return "\n".join(element.proto.body for element in page.get("html"))


def charts_of(page: AppTest) -> list[dict]:
    return [json.loads(chart.proto.spec) for chart in page.get("plotly_chart")]


def test_a_kabupaten_has_all_that_the_survey_says_of_it(published, saved):
    page = run("profil", wilayah="63.05")
    assert not page.exception
    assert page.title[0].value == "Bagaimana keadaan Kabupaten Tapin?"
    words = said(page)
    assert "Kabupaten, kode Kemendagri 63.05, kode BPS 6305." in words
    assert "Survei: 33,5 % (SSGI 2021) menjadi 13,2 % (SSGI 2024), turun nyata" in words
    assert "13,2 % (10,4-16,7, perkiraan) SSGI 2024" in words
    assert "Di Kalimantan Selatan: kelompok 1 dari 3" in words
    assert "Tapin turun nyata 2021-2022; sesudah itu belum terbukti berubah." in words
    series = table_with(page, "Rentang 95 %")
    assert [row["Survei"] for row in series][-1] == "PSG 2017"
    assert series[0]["Prevalensi (%)"] == "13,2 %"
    assert [row["Tahun target"] for row in table_with(page, "Sampai target?")] == [
        "2024",
        "2025",
        "2029",
        "2045",
    ]
    assert "Tapin, district statement" in words or "Kabupaten Tapin" in words
    assert "Barito Timur : 33,7 % (SSGI 2021) ke 21,7 % (SSGI 2024)" in words
    assert "./banding?wilayah=63.05%2C62.13" in bodies(page)
    assert "Belum ada register posyandu di publikasi ini" in words
    rows = saved["profil-survei-63.05-stunting"]
    assert [row["year"] for row in rows][-1] == "2024"


def test_the_survey_chart_has_provinsi_and_nation_beside_it_and_fits_on_paper(published):
    page = run("profil", wilayah="63.05")
    names = [trace.get("name") for trace in charts_of(page)[0]["data"]]
    for name in ("Tapin", "Kalimantan Selatan", "Indonesia"):
        assert name in names


def test_every_figure_has_the_way_to_its_receipt(with_register):
    page = run("profil", wilayah="63.05")
    found = re.findall(r"\./tentang\?[^\"]*alat=[^\"]*", html.unescape(bodies(page)))
    assert any("alat=survei" in a and "waktu=SSGI-2024" in a for a in found)
    assert any("alat=register" in a and "waktu=2024-02" in a for a in found)
    assert all("bagian=kuitansi" in a and "wilayah=63.05" in a for a in found)


def test_the_register_stands_apart_with_its_coverage_and_what_it_proves(with_register, saved):
    page = run("profil", wilayah="63.05")
    words = said(page)
    assert "Register posyandu, Februari 2024: stunting 14,0 % (11,9-16,4)." in words
    assert "126 dari 900 anak yang diukur (n)" in words
    assert "Cakupan D/S 90,0 %" in words
    assert "mutu register A (90,4)" in words
    assert (
        "Dibanding Kalimantan Selatan (15,0 % (13,9-16,1)): belum terbukti berbeda, "
        f"{MINUS}1,0 poin, rentang 95 %" in words
    )
    months = table_with(page, "Cakupan D/S")
    assert [row["Bulan"] for row in months] == ["Maret 2024", "Februari 2024", "Januari 2024"]
    assert months[0]["Prevalensi (95 %)"] == "ditahan"
    assert "Ditahan: " in words
    line = charts_of(page)[1]["data"][-1]
    assert line["y"] == [14.0, 14.0, None]
    assert {row["status"] for row in saved["profil-register-63.05-stunting"]} == {
        "angka",
        "ditahan",
    }
    inner = {row["Wilayah"]: row for row in table_with(page, "Mutu")}
    assert 'wilayah=63.05.01"' in next(name for name in inner if "Binuang" in name)


def test_a_month_that_is_held_back_has_no_figure_and_says_why(with_register):
    page = run("profil", wilayah="63.05", bulan="2024-03")
    assert not page.exception
    words = said(page)
    assert "Register posyandu, Maret 2024: stunting ditahan." in words
    assert "31,2 % baris dikarantina" in words
    assert "Menurut jenis kelamin" not in words


def test_a_desa_is_told_by_its_smoothed_prevalence_and_few_children_have_no_raw_one(
    with_register,
):
    page = run("profil", wilayah=register.TUNGKAP)
    assert not page.exception
    words = said(page)
    assert "prevalensi desa diperhalus 17,3 % (6,2-33,1), belum terbukti berbeda" in words
    assert "terlalu sedikit anak diukur" in words
    assert "42,9" not in words + json.dumps(charts_of(page))
    assert "Survei tidak mewakili wilayah di bawah kabupaten/kota." in words
    assert "Menurut survei, Tapin: 13,2 % (10,4-16,7, perkiraan), SSGI 2024." in words
    boxes = {box.key: box.value for box in page.selectbox}
    assert boxes["profil_provinsi"] == "63"
    assert boxes["profil_kabupaten"] == "63.05"
    assert boxes["profil_kecamatan"] == "63.05.01"
    assert boxes["profil_desa"] == register.TUNGKAP


def test_a_desa_that_was_not_measured_says_so(with_register):
    page = run("profil", wilayah=register.RAYA_BELANTI)
    assert not page.exception
    assert "belum diukur" in said(page)


def test_the_way_down_leads_from_provinsi_to_desa_and_back(with_register):
    page = run("profil")
    assert page.title[0].value == "Bagaimana keadaan Kalimantan Selatan?"
    page.selectbox(key="profil_kabupaten").set_value("63.05").run()
    assert page.title[0].value == "Bagaimana keadaan Kabupaten Tapin?"
    assert page.query_params["wilayah"] == "63.05"
    page.selectbox(key="profil_kecamatan").set_value("63.05.01").run()
    assert not page.exception
    page.selectbox(key="profil_desa").set_value(register.BINUANG).run()
    assert page.title[0].value == "Bagaimana keadaan Binuang?"
    page.button(key="remah_profil_63.05").click().run()
    assert page.title[0].value == "Bagaimana keadaan Kabupaten Tapin?"
    page.selectbox(key="profil_provinsi").set_value("00").run()
    assert page.title[0].value == "Bagaimana keadaan Indonesia?"
    assert not page.exception


def test_the_nation_and_other_provinsi_have_the_survey_alone(with_register):
    for code, name in (("00", "Indonesia"), ("35", "Jawa Timur")):
        page = run("profil", wilayah=code)
        assert not page.exception
        assert page.title[0].value == f"Bagaimana keadaan {name}?"
        assert "Register posyandu hanya memuat Kalimantan Selatan" in said(page)
        assert "tanpa rentang" in said(page)


@pytest.mark.parametrize(
    "query",
    [
        {"wilayah": "99.99"},
        {"wilayah": "<script>alert(1)</script>", "indikator": "x"},
        {"wilayah": "63.05,63.03", "bulan": "2024-13", "tahun": "zwei"},
    ],
)
def test_nonsense_in_the_address_opens_the_provinsi(with_register, query):
    page = run("profil", **query)
    assert not page.exception
    assert page.title[0].value == "Bagaimana keadaan Kalimantan Selatan?"
    assert page.info[0].value.startswith("Tidak ada wilayah berkode ")
    assert "yang ditampilkan Kalimantan Selatan" in page.info[0].value


def test_an_indicator_without_a_survey_says_what_to_do(published):
    page = run("profil", wilayah="63.05", indikator="wasting")
    assert not page.exception
    assert "Belum ada angka survei wasting untuk Tapin. Pilih indikator lain" in said(page)


def test_a_kabupaten_shows_its_score_pillars_and_most_lost_points(changed):
    changed(convergence_map.fill)
    page = run("profil", wilayah="63.05", tahun="2024")
    assert not page.exception
    words = said(page)
    assert "82,5" in words
    assert "Di provinsinya: kelompok 1, peringkat 1 dari 3" in words
    pillars = {row["Pilar"]: row for row in table_with(page, "Pilar")}
    assert pillars["Cakupan (C)"]["Nilai (batas)"] == "60,0"
    lost = [float(row["Hilang"].replace(",", ".")) for row in table_with(page, "Hilang")]
    assert lost == sorted(lost, reverse=True)
    assert len(lost) <= 5


def test_a_score_that_is_not_ranked_is_told_by_its_bounds_alone(changed):
    changed(convergence_map.fill)
    page = run("profil", wilayah="63.08", tahun="2024")
    words = said(page)
    assert "belum diperingkat: hanya 50 % bobot yang terisi (perlu 70 %)" in words
    assert "Setara kelas" not in words


def test_a_desa_shows_its_level_by_quarter_and_what_it_lacks(changed):
    changed(
        register.fill,
        convergence_map.fill,
        services,
    )
    page = run("profil", wilayah=convergence_villages.BINUANG, tahun="2025")
    assert not page.exception
    words = said(page)
    assert "Tingkat Konvergensi Desa (TKD), triwulan I 2025" in words
    quarters = [row["Triwulan"] for row in table_with(page, "Triwulan")]
    assert quarters[0] == "TW I 2025"
    assert "TW IV 2024" in quarters
    assert "Layanan yang paling banyak hilang" in words


def test_simulated_figures_carry_their_mark_to_each_part(changed, saved):
    changed(
        lambda c: register.fill(c, is_simulated=True),
        lambda c: convergence_map.fill(c, is_simulated=True),
    )
    page = run("profil", wilayah="63.05", tahun="2024")
    assert page.warning[0].value.startswith("DATA SIMULASI")
    parts = re.findall(r'<h2 class="part">(.*?)</h2>', bodies(page))
    marked = {re.sub("<.*", "", part).strip(): "DATA SIMULASI" in part for part in parts}
    assert marked["Survei (SSGI/SKI)"] is False
    assert marked["Register posyandu (e-PPGBM)"] is True
    assert marked["Konvergensi"] is True
    receipts = {row["Alat ukur"]: row["Angka"] for row in table_with(page, "Alat ukur")}
    assert receipts["register posyandu"].endswith("(DATA SIMULASI)")
    assert "SIMULASI-profil-register-63.05-stunting" in saved
    notes = [note["text"] for note in charts_of(page)[1]["layout"]["annotations"]]
    assert "<b>DATA SIMULASI</b>" in notes


@pytest.mark.parametrize("code", ["63", "63.05", "63.05.01", convergence_villages.BINUANG])
def test_the_page_is_all_english_where_english_is_spoken(changed, code):
    changed(register.fill, convergence_map.fill)
    page = run("profil", wilayah=code, bahasa="en")
    assert not page.exception
    own = said(page).split("Sources and receipts")[0]
    own = re.sub(r"Alat ukur lain.*", "", own)
    for indonesian in ("dan", "terbukti", "rentang", "perkiraan", "poin", "daripada", "tidak",
                       "Survei", "bulan", "kelompok", "menurut", "yang", "anak"):  # fmt: skip
        found = re.search(rf"\b{indonesian}\b.*", own)
        assert not found, found.group()[:80]
    assert {"Province", "Indicator"} <= {box.label for box in page.selectbox}
    own = own.replace("31,2 %", "")  # from the data: why a month is held back
    assert not re.search(r"\d,\d %", own)


def test_nothing_published_gives_a_sentence_that_helps(nothing_published):
    page = run("profil")
    assert not page.exception
    assert "make refresh" in page.info[0].value


def test_a_publication_of_before_convergence_has_the_rest(changed):
    changed(convergence_map.fill, convergence_map.before)
    page = run("profil", wilayah="63.05")
    assert not page.exception
    assert "Belum ada konvergensi untuk wilayah ini" in said(page)


def test_the_small_map_fills_the_area_and_says_how_good_its_borders_are(published):
    page = run("profil", wilayah="63.05")
    found = re.search(r'<img alt="(.*?)" src="data:image/svg\+xml;base64,(.*?)"', bodies(page))
    assert found is None or found.group(1).startswith("Letak Tapin; ")


def test_the_locator_draws_one_path_for_each_ring_and_a_dot_for_a_desa(tmp_path, monkeypatch):
    square = [[115.0, -3.0], [115.5, -3.0], [115.5, -3.5], [115.0, -3.5], [115.0, -3.0]]
    other = [[x + 1, y] for x, y in square]
    features = [
        {"type": "Feature", "id": code, "properties": {},
         "geometry": {"type": "Polygon", "coordinates": [ring]}}
        for code, ring in (("63.05", square), ("63.03", other))
    ]  # fmt: skip
    (tmp_path / "shapes.geojson").write_text(json.dumps({"features": features}))
    monkeypatch.setattr(profile_charts, "ROOT", tmp_path)
    drawn = profile_charts.locator("shapes.geojson", "63.05.01.2003", (115.2, -3.2), dark=False)
    assert drawn.count("<path") == 2
    assert drawn.count('fill="#b30000"') == 2
    assert "<circle" in drawn
    assert profile_charts.locator("nowhere.geojson", "63.05", None, dark=False) == ""
    base64.b64encode(drawn.encode())


def test_a_missing_month_cuts_the_band():
    rows = [{"a": 1}, {"a": 2}, None, {"a": 3}, None, {"a": 4}, {"a": 5}]
    assert profile_charts.runs(rows) == [[{"a": 1}, {"a": 2}], [{"a": 4}, {"a": 5}]]
