"""Convergence on the page Peta: what each layer shows, what it must not claim, and the way down."""

import functools
import re
import shutil

import duckdb
import pytest

from dashboard import maps, store
from dashboard import text_villages as village_words
from tests.dashboard import conftest, convergence_map
from tests.dashboard.conftest import hover_of, map_of, table_with, words_of
from tests.dashboard.convergence import BANJAR, HSU, PALANGKA, TANAH_BUMBU, TAPIN
from tests.dashboard.convergence_map import BARITO_KUALA
from tests.dashboard.convergence_villages import (
    BINUANG,
    PUALAM_SARI,
    PULAU_PINANG,
    RAYA_BELANTI,
    TUNGKAP,
    YANI_PURA,
)

KAMPUNG_BARU = "63.10.06.1001"
DESA = {"tingkat": "desa", "kabupaten": TAPIN}


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """The small publication. Nobody changes it."""
    path = tmp_path_factory.mktemp("convergence map") / "current.duckdb"
    convergence_map.create(path)
    return path


@pytest.fixture
def published(file, monkeypatch):
    monkeypatch.setattr(store, "CURRENT", file)


@pytest.fixture
def altered(file, tmp_path, monkeypatch):
    """Gives the page a publication of its own, changed by functions of its connection."""

    def change(*steps) -> None:
        path = tmp_path / "current.duckdb"
        shutil.copy(file, path)
        with duckdb.connect(path) as connection:
            for step in steps:
                step(connection)
        monkeypatch.setattr(store, "CURRENT", path)

    return change


def sql(query):
    return lambda connection: connection.execute(query)


def run(**query):
    page = conftest.run("peta", sumber="konvergensi", **query)
    assert not page.exception
    return page


@functools.cache
def read(**query):
    """A page of the unchanged publication that tests read and none changes."""
    return run(**query)


def control(page, key):
    return next(c for c in page.get("button_group") if c.key == key)


def address_of(page) -> dict[str, str]:
    query = page.query_params
    return {key: v if isinstance(v := query[key], str) else v[0] for key in query}


def classes_of(page) -> dict[str, int]:
    traces = map_of(page)["data"]
    return {c: z for t in traces for c, z in zip(t["locations"], t["z"], strict=True)}


def bold_on(page) -> set[str]:
    found = set()
    for trace in map_of(page)["data"]:
        widths = trace["marker"]["line"]["width"]
        widths = widths if isinstance(widths, list) else [widths] * len(trace["locations"])
        pairs = zip(trace["locations"], widths, strict=True)
        found |= {code for code, width in pairs if width == maps.BOLD}
    return found


def legend_of(page) -> dict[str, int]:
    """Number of areas by what the legend calls them."""
    body = next(e.proto.body for e in page.get("html") if 'class="legend"' in e.proto.body)
    found = {}
    for row in re.findall("<tr>(.*?)</tr>", body):
        cells = re.findall("<td[^>]*>(.*?)</td>", row)
        name = " ".join(cells[1:-1]).replace("&lt;", "<")
        found[name] = int(cells[-1].removesuffix(" wilayah"))
    return found


def test_the_map_opens_on_the_kalsel_weights_and_the_newest_year_that_has_a_rank(published):
    page = read()
    assert page.selectbox(key="lapisan").value == "kalsel_opi"
    assert page.session_state["periode"] == "2024"
    assert page.select_slider[0].options == ["2023", "2024", "2025"]
    assert page.selectbox(key="lapisan").options == [
        "Skor Kalsel: outcome, proses, inovasi (usulan)",
        "Skor Seimbang (usulan)",
        "Skor Penilaian aksi saja (simpulan)",
        "Pilar Outcome (O)",
        "Pilar Proses (P)",
        "Pilar Cakupan (C)",
        "Pilar Inovasi (I)",
        "Tingkat Konvergensi Desa (TKD) (desa/kelurahan)",
        "Kinerja desa (usulan) (desa/kelurahan)",
        "Lokus: indeks prioritas (usulan) (desa/kelurahan)",
    ]


def test_a_score_is_coloured_by_its_class_and_one_that_is_not_ranked_has_no_class(published):
    page = read()
    assert classes_of(page) == {
        TAPIN: 2,
        TANAH_BUMBU: 1,
        BANJAR: 0,
        HSU: maps.FEW,
        PALANGKA: 1,
        BARITO_KUALA: maps.NO_DATA,
    }
    assert legend_of(page) == {
        "Tumbuh < 60": 1,
        "Berkembang 60 - < 80": 2,
        "Berdaya ≥ 80": 1,
        "tidak ada skor": 1,
        "belum diperingkat, tanpa kelas: batasnya ada di keterangan": 1,
    }
    assert hover_of(page, HSU).startswith(
        "Hulu Sungai Utara belum diperingkat; batas 31,7-81,7<br>hanya 50 % bobot yang terisi "
        "(perlu 70 %)<b>"
    )


def test_the_detail_of_an_area_that_is_not_ranked_has_its_bounds_and_no_score(published):
    said = words_of(read(wilayah=HSU))
    assert '<span class="figure words">belum diperingkat; batas 31,7-81,7</span>' in said
    assert "63,3" not in said


def test_the_only_one_that_is_ranked_has_no_tier_and_no_band(published):
    hover = hover_of(read(), PALANGKA)
    assert "hanya satu yang diperingkat di provinsinya" in hover
    assert "Kelompok" not in hover


def test_the_greens_run_from_low_to_high(published):
    scale = [colour for _, colour in map_of(read(lapisan="coverage"))["data"][0]["colorscale"]]
    assert scale[8::2] == ["#edf8fb", "#b2e2e2", "#66c2a4", "#2ca25f", "#006d2c"]


def test_the_hover_has_score_bounds_class_rank_with_band_and_one_caveat(published):
    page = read()
    banjar = hover_of(page, BANJAR)
    assert banjar.startswith(
        "Banjar 56,7 (55,5-59,2)<br>Setara (usulan): Tumbuh<br>Kelompok 3, peringkat 3 dari 3 di "
        "provinsinya<br>Proses tinggi, hasil tidak mengikuti (O di bawah 60 atau prevalensi tidak "
        "turun); Dua panel memberi poin yang berbeda"
    )
    assert banjar.endswith("Skor Kalsel: outcome, proses, inovasi (usulan), 2024<extra></extra>")
    assert hover_of(page, BARITO_KUALA).startswith("Barito Kuala tidak ada skor<b>")


def test_a_class_that_the_bounds_leave_says_from_where_to_where(altered):
    altered(sql(f"update convergence_score set score_high = 80 where area_code = '{BANJAR}'"))
    assert "Setara (usulan): Tumbuh (batasnya dari Tumbuh sampai Berdaya)" in hover_of(
        run(), BANJAR
    )


def test_the_sentence_keeps_the_panels_of_the_two_provinsi_apart(published):
    said = words_of(read())
    assert (
        "Kalimantan Selatan, 2024: 3 dari 5 kabupaten/kota diperingkat; di antaranya skor terendah "
        "Banjar 56,7 (55,5-59,2), tertinggi Tapin 82,5; belum diperingkat: Barito Kuala, Hulu "
        "Sungai Utara." in said
    )
    assert "Kalimantan Tengah, 2024: 1 dari 1 kabupaten/kota diperingkat; di antaranya skor Kota "
    assert "jangan dibandingkan antarprovinsi" in said
    assert "antarprovinsi" not in words_of(read(provinsi="63"))


def test_bounds_that_meet_leave_open_who_is_lowest(altered):
    altered(sql(f"update convergence_score set score_low = 50 where area_code = '{TANAH_BUMBU}'"))
    assert "(siapa yang terendah belum pasti: batasnya bertumpang tindih)" in words_of(run())


def test_where_nobody_is_ranked_no_area_is_called_lowest(published):
    page = read(periode="2025", provinsi="63")
    said = words_of(page)
    assert (
        "Kalimantan Selatan, 2025: tidak satu pun dari 5 kabupaten/kota diperingkat, sebab bobot "
        "atau mutu datanya belum cukup. Tanpa kelas di peta; batas tiap wilayah ada di "
        "keterangannya." in said
    )
    assert "Tumbuh < 60" not in legend_of(page)
    assert classes_of(page)[TAPIN] == maps.FEW


def test_a_score_of_nothing_is_no_data_and_says_why(published):
    page = read(lapisan="kemendagri_proses", wilayah=HSU)
    assert classes_of(page)[HSU] == maps.NO_DATA
    assert "tidak ada skor<br>hanya 50 % bobot" in hover_of(page, HSU)
    assert '<span class="figure words">tidak ada skor</span><br>' in words_of(page)
    assert "hanya 50 % bobot yang terisi (perlu 70 %)" in words_of(page)


def test_a_pillar_is_shown_in_five_equal_steps_and_bold_where_what_is_missing_decides(published):
    page = read(lapisan="coverage", provinsi="63")
    assert classes_of(page) == {
        TAPIN: 3,
        TANAH_BUMBU: 3,
        BANJAR: 2,
        HSU: maps.NO_DATA,
        BARITO_KUALA: maps.NO_DATA,
    }
    assert bold_on(page) == {BANJAR}
    assert hover_of(page, BANJAR).startswith(
        "Banjar 55,0 (50,0-65,0)<br>Langkah: 40 - &lt; 60 (batasnya dari 40 - &lt; 60 sampai 60 - "
        "&lt; 80)<br>hanya 75,0 % nilainya terisi<b>"
    )
    said = words_of(page)
    assert "nilai cakupan terendah Banjar 55,0 (50,0-65,0)" in said
    assert "tanpa nilai: Barito Kuala, Hulu Sungai Utara." in said


def test_the_panel_has_the_figure_its_caveats_and_the_way_to_the_ledger(published):
    said = words_of(read(wilayah=BANJAR))
    assert '<span class="figure">56,7 (55,5-59,2)</span>' in said
    assert "Dua panel memberi poin yang berbeda<br>" in said
    assert "mutu C" in said
    assert 'href="./konvergensi?wilayah=63.03&amp;tahun_skor=2024&amp;bagian=poin' in said
    assert 'href="./profil?wilayah=63.03"' in said


def test_the_ledger_link_opens_that_area_on_the_page_konvergensi(published):
    page = read(wilayah=BANJAR, provinsi="63")
    link = re.search('href="./konvergensi[?]([^"]*)"', words_of(page)).group(1)
    choices = dict(part.split("=") for part in link.replace("&amp;", "&").split("&"))
    opened = conftest.run("konvergensi", **choices)
    assert not opened.exception
    assert opened.selectbox(key="wilayah").value == BANJAR
    assert opened.selectbox(key="tahun_skor").value == "2024"


def test_the_level_of_convergence_has_bands_a_line_and_its_unknown_cells(published):
    page = read(**DESA)
    assert classes_of(page) == {
        BINUANG: 2,
        TUNGKAP: 1,
        YANI_PURA: 0,
        PULAU_PINANG: 0,
        PUALAM_SARI: maps.FEW,
        RAYA_BELANTI: maps.NO_DATA,
    }
    assert legend_of(page) == {
        "rendah < 40 %": 2,
        "sedang 40 - < 60 %": 1,
        "tinggi 60 - < 80 %": 1,
        "sangat tinggi ≥ 80 %": 0,
        "tidak menyerahkan apa pun": 1,
        "tidak dapat dinilai": 1,
        "garis tebal: yang belum terisi dapat memindahkannya ke kelas lain": 2,
    }
    assert bold_on(page) == {TUNGKAP, YANI_PURA}
    assert hover_of(page, TUNGKAP).startswith(
        "Tungkap 41,7 % (37,0-48,1)<br>Rentang (usulan): sedang (batasnya dari rendah sampai "
        "sedang)<br>mencapai garis 40 % (belum pasti)<br>3 isian tidak diketahui<b>"
    )
    assert hover_of(page, RAYA_BELANTI).startswith("Raya Belanti tidak menyerahkan apa pun<b>")
    assert "tidak dapat dinilai (0,0-100,0)" in hover_of(page, PUALAM_SARI)
    assert "Tanpa batas di peta: Pualam Sari." in words_of(page)


def test_the_sentence_of_desa_counts_all_of_them(published):
    assert (
        "Dari 6 desa/kelurahan di Tapin pada triwulan I 2025: 2 mencapai garis resmi 40 % (1 di "
        "antaranya belum pasti); 2 di bawahnya (1 di antaranya belum pasti); 1 tidak dapat "
        "dinilai; 1 tidak menyerahkan apa pun." in words_of(read(**DESA))
    )


def test_the_other_reading_of_home_visits_is_another_figure_and_says_so(published):
    page = run(**DESA, bacaan="opensid")
    assert hover_of(page, BINUANG).startswith("Binuang 65,9 %<br>")
    assert "OpenSID<br>(acuan)<extra>" in hover_of(page, BINUANG)
    page.selectbox(key="bacaan").select("form_text").run()
    assert hover_of(page, BINUANG).startswith("Binuang 70,7 %<br>")
    assert "bacaan" not in address_of(page)


def test_without_a_kabupaten_the_desa_of_the_whole_provinsi_are_shown(published):
    page = read(tingkat="desa", provinsi="63")
    assert set(classes_of(page)) == {
        BINUANG,
        TUNGKAP,
        YANI_PURA,
        PULAU_PINANG,
        PUALAM_SARI,
        RAYA_BELANTI,
        KAMPUNG_BARU,
    }
    assert "Dari 7 desa/kelurahan di Kalimantan Selatan" in words_of(page)
    assert "Tungkap (Binuang, Tapin)" in page.selectbox(key="wilayah").options
    assert "Tungkap (Binuang)" in read(**DESA).selectbox(key="wilayah").options


def test_performance_marks_those_that_are_not_ranked_and_does_not_order_them(published):
    page = read(**DESA, lapisan="kinerja")
    assert page.session_state["periode"] == "2024"
    assert classes_of(page)[PULAU_PINANG] == maps.FEW
    assert legend_of(page)["tidak diperingkat: syaratnya tidak terpenuhi"] == 1
    assert hover_of(page, PULAU_PINANG).startswith(
        "Pulau Pinang tidak diperingkat; batas 12,0-20,0<br>hanya 24 layanan (perlu 30); cakupan "
        "D/S 64,2 % (perlu 80 %)<b>"
    )
    assert "Kelompok 1, peringkat 1-2 dari 3 di kabupatennya" in hover_of(page, TUNGKAP)
    assert classes_of(page)[PUALAM_SARI] == maps.NO_DATA
    assert (
        "Dari 6 desa/kelurahan di Tapin untuk 2024, 3 diperingkat (di dalam kabupatennya) dan 3 "
        "tidak. Nilai yang diperingkat: 42,8 sampai 74,4;" in words_of(page)
    )


def test_priority_is_dark_where_urgent_bold_where_proposed_and_never_compared_between_kabupaten(
    published,
):
    page = read(**DESA, lapisan="lokus")
    assert classes_of(page) == {
        BINUANG: 0,
        TUNGKAP: 2,
        YANI_PURA: 4,
        PULAU_PINANG: 4,
        PUALAM_SARI: maps.NO_DATA,
        RAYA_BELANTI: maps.NO_DATA,
    }
    scale = [colour for _, colour in map_of(page)["data"][0]["colorscale"]]
    assert scale[-1] == maps.CLASS_COLOURS[-1]
    assert bold_on(page) == {YANI_PURA, PULAU_PINANG}
    said = words_of(page)
    assert (
        "Dari 6 desa/kelurahan di Tapin untuk 2024, 2 lokus usulan (garis tebal), 1 di antaranya "
        "juga usulan sebelumnya; paling mendesak: Pulau Pinang, A. Yani Pura. Ini usulan" in said
    )
    assert "warna tidak dapat dibandingkan antarkabupaten" in said
    assert "urutan 1 di kabupatennya; lokus usulan<b>" in hover_of(page, PULAU_PINANG)
    assert f"urutan 3 di kabupatennya; {village_words.EX}<b>" in hover_of(page, TUNGKAP)


def test_no_count_of_children_and_no_reason_that_holds_one_reaches_the_map(altered, saved):
    altered(sql("update priority_area set reason = '987 balita stunting', cases = 987"))
    page = run(**DESA, lapisan="lokus", wilayah=PULAU_PINANG)
    assert "987" not in words_of(page) + hover_of(page, PULAU_PINANG)
    turn_to_table(page)
    assert "987" not in str(saved) + words_of(page)


def turn_to_table(page):
    page.session_state["tab_peta"] = "tabel"
    page.run()
    assert not page.exception


def test_the_table_has_every_area_lowest_first_and_its_download_the_bounds(published, saved):
    page = run(provinsi="63")
    turn_to_table(page)
    rows = table_with(page, "Setara (usulan)")
    assert [(row["Wilayah"], row["Skor (batas)"], row["Setara (usulan)"]) for row in rows] == [
        ("Banjar", "56,7 (55,5-59,2)", "Tumbuh"),
        ("Tanah Bumbu", "75,9", "Berkembang"),
        ("Tapin", "82,5", "Berdaya"),
        ("Hulu Sungai Utara", "batas 31,7-81,7", ""),
        ("Barito Kuala", "tidak ada skor", ""),
    ]
    rows = {row["area_code"]: row for row in saved["peta-konvergensi-kalsel_opi-2024-kabupaten-63"]}
    assert rows[BANJAR]["score_low"] == "55.46"
    assert rows[BANJAR]["coverage_high"] == "65.0"
    assert rows[HSU]["class"] == "" and rows[HSU]["not_ranked_reason"].startswith("hanya 50 %")
    assert rows[HSU]["score"] == "63.32"
    assert rows[BARITO_KUALA]["score"] == ""
    assert rows[BANJAR]["simulasi"] == "tidak"


def test_the_table_of_desa_says_which_side_of_the_line(published, saved):
    page = run(**DESA)
    turn_to_table(page)
    rows = {row["Wilayah"]: row for row in table_with(page, "Garis (resmi)")}
    assert rows["A. Yani Pura (Binuang)"]["Garis (resmi)"] == "di bawah garis 40 % (belum pasti)"
    assert rows["Raya Belanti (Binuang)"]["TKD (batas)"] == "tidak menyerahkan apa pun"
    found = {r["area_code"]: r for r in saved["peta-konvergensi-tkd-2025-Q1-desa-63.05"]}
    assert len(found) == 6
    assert (found[TUNGKAP]["received"], found[TUNGKAP]["missing"]) == ("10", "3")
    assert found[RAYA_BELANTI]["tkd_pct"] == ""


def test_a_kabupaten_opens_its_desa_and_the_breadcrumb_leads_back(published):
    page = run(wilayah=TAPIN)
    page.button(key="masuk_desa").click().run()
    assert address_of(page) == {
        "sumber": "konvergensi",
        "tingkat": "desa",
        "kabupaten": TAPIN,
        "periode": "2024-Q3",
    }
    assert len(classes_of(page)) == 6
    page.selectbox(key="wilayah").select(BINUANG).run()
    assert "<b>Binuang</b>" in words_of(page)
    page.button(key="remah_1").click().run()
    assert address_of(page) == {"sumber": "konvergensi", "provinsi": "63", "wilayah": TAPIN}
    assert not page.exception


def test_a_click_changes_no_figure(published):
    assert map_of(read(**DESA)) == map_of(read(**DESA, wilayah=BINUANG))


def test_the_address_opens_the_same_view_and_the_choices_are_written_into_it(published):
    asked = {
        "sumber": "konvergensi",
        "tingkat": "desa",
        "kabupaten": TAPIN,
        "lapisan": "kinerja",
        "wilayah": TUNGKAP,
    }
    page = run(**{key: value for key, value in asked.items() if key != "sumber"})
    assert address_of(page) == asked
    page.selectbox(key="lapisan").select("tkd").run()
    assert page.session_state["periode"] == "2024-Q3"
    assert address_of(page)["periode"] == "2024-Q3"
    assert "lapisan" not in address_of(page)


def test_a_year_is_kept_when_the_layer_changes(published):
    page = run(periode="2023")
    page.selectbox(key="lapisan").select("outcome").run()
    assert page.session_state["periode"] == "2023"
    page = run(periode="2023")
    page.selectbox(key="lapisan").select("seimbang").run()
    assert page.session_state["periode"] == "2024"


@pytest.mark.parametrize(
    "nonsense",
    [
        {"lapisan": "x", "periode": "1999", "wilayah": "x", "bacaan": "y", "kabupaten": "99"},
        {"tingkat": "kecamatan", "kabupaten": TAPIN, "wilayah": "63.05.01"},
        {"tingkat": "desa", "kabupaten": "62.71", "provinsi": "63", "periode": "2024-Q9"},
        {"tingkat": "desa", "lapisan": "kalsel_opi", "wilayah": "<script>", "kabupaten": ""},
        {"tingkat": "desa", "kabupaten": "62.71"},
    ],
)
def test_nonsense_in_the_address_gives_way_to_what_can_be_shown(published, nonsense):
    page = run(**nonsense)
    assert page.get("plotly_chart")
    assert "script" not in words_of(page)


@pytest.mark.parametrize("step", [convergence_map.empty, convergence_map.before])
def test_without_convergence_the_page_says_what_to_do_and_the_choice_of_source_stays(altered, step):
    altered(step)
    for query in ({}, {"tingkat": "desa", "lapisan": "lokus", "wilayah": BINUANG}):
        page = run(**query)
        assert "`make refresh`" in page.info[0].value
        assert not page.get("plotly_chart")
        assert control(page, "sumber").value == "konvergensi"


def test_where_no_desa_handed_in_only_the_kabupaten_can_be_chosen(altered):
    altered(*(sql(f"delete from {table}") for table in convergence_map.TABLES[1:]))
    page = run(tingkat="desa", kabupaten=TAPIN, wilayah=TAPIN)
    assert list(control(page, "tingkat").options) == ["Kabupaten/kota"]
    assert "Tingkat desa belum ada" in words_of(page)
    assert not any(button.key == "masuk_desa" for button in page.button)


def test_where_rules_are_unknown_the_steps_are_equal_and_nothing_is_called_a_class(altered):
    altered(sql("delete from score_rule"))
    page = run()
    assert classes_of(page)[TAPIN] == 4 and classes_of(page)[BANJAR] == 2
    assert not any("Berdaya" in name for name in legend_of(page))


def test_borders_that_the_rules_move_move_the_colours(altered):
    altered(sql("update score_rule set value = 85 where part = 'class' and code = 'Berdaya'"))
    page = run()
    assert classes_of(page)[TAPIN] == 1
    assert legend_of(page)["Berdaya ≥ 85"] == 0


def test_simulated_figures_carry_their_mark_on_the_map_the_legend_and_the_file(altered, saved):
    altered(
        lambda connection: convergence_map.fill(connection, is_simulated=True),
        sql("update publication set is_simulated = true"),
    )
    page = run(wilayah=TAPIN)
    said = words_of(page)
    assert page.warning[0].value.startswith("DATA SIMULASI. Angka di halaman ini")
    notes = [note["text"] for note in map_of(page)["layout"]["annotations"]]
    assert notes[0].startswith("<b>DATA SIMULASI</b><br>Skor Kalsel")
    assert '<p class="quiet">DATA SIMULASI. Skor Kalsel' in said
    turn_to_table(page)
    assert set(saved) == {"SIMULASI-peta-konvergensi-kalsel_opi-2024-kabupaten-63-62"}


def test_a_publication_that_is_not_simulated_carries_no_mark(published):
    assert "DATA SIMULASI" not in words_of(read(wilayah=TAPIN))


def test_words_of_the_data_never_become_markup(altered):
    hostile = "<img src=x onerror=alert(1)>"
    altered(
        sql(f"update convergence_score set not_ranked_reason = '{hostile}' where rank is null"),
        sql(f"update area set short_name = '{hostile}', name = '{hostile}' where code = '{HSU}'"),
    )
    page = run(wilayah=HSU)
    assert "<img" not in words_of(page) + hover_of(page, HSU)
    turn_to_table(page)
    assert "<img" not in words_of(page)


def test_the_foot_names_the_source_what_is_proposed_and_that_borders_are_estimated(published):
    said = words_of(read(**DESA))
    assert "layanan_kunjungan atau layanan_nilai" in said
    assert '<span class="mark">rumus dan garis resmi, rentang usulan</span>' in said
    assert '<span class="mark">batas perkiraan</span>' in said
    notes = [note["text"] for note in map_of(read(**DESA))["layout"]["annotations"]]
    assert notes[-1] == "batas perkiraan"


def test_turning_to_another_source_leaves_none_of_its_choices_in_the_address(published):
    page = run(**DESA, lapisan="kinerja", wilayah=TUNGKAP)
    control(page, "sumber").set_value("survei").run()
    assert not page.exception
    assert not {"lapisan", "periode", "bacaan", "kabupaten"} & set(address_of(page))
