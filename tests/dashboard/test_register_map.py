"""The posyandu register on the page Peta: figures, what has none, and the way down to the desa."""

import json

import pytest

from dashboard import intervals, maps, store
from dashboard import text_register as words
from tests.dashboard import conftest, register
from tests.dashboard.conftest import hover_of, map_of, table_with, words_of

TAPIN_DESA = {"sumber": "register", "tingkat": "desa", "kabupaten": "63.05"}


def run(**query):
    page = conftest.run("peta", **query)
    assert not page.exception
    return page


def address_of(page) -> dict[str, str]:
    query = page.query_params
    return {key: v if isinstance(v := query[key], str) else v[0] for key in query}


def classes_of(page) -> dict[str, int]:
    traces = map_of(page)["data"]
    return {c: z for t in traces for c, z in zip(t["locations"], t["z"], strict=True)}


def test_without_a_register_the_page_says_what_to_do_and_the_survey_stays_the_default(published):
    assert run().session_state["sumber"] == "survei"
    page = run(sumber="register")
    assert "data/raw/posyandu/<YYYY-MM>/" in page.info[0].value
    assert not page.get("plotly_chart")


def test_the_map_opens_on_the_newest_month_that_is_shown_and_names_the_one_held_back(with_register):
    page = run(sumber="register")
    said = words_of(page)
    assert page.session_state["bulan"] == "2024-02"
    assert page.select_slider[0].options[-1] == "Maret 2024 (ditahan)"
    assert "Bulan yang lebih baru ditahan: Maret 2024 (31,2 % baris dikarantina" in said
    assert "register posyandu (e-PPGBM), Februari 2024, 2 berkas" in said
    assert "dari 2 wilayah dengan 30 anak diukur atau lebih, tertinggi Banjar, 15,3 %" in said


def test_a_figure_comes_with_interval_number_coverage_class_source_and_reliability(with_register):
    said = words_of(run(sumber="register", wilayah="63.05"))
    for expected in (
        '<span class="figure">14,0 %</span>',
        "(11,9-16,4)",
        "126 dari 900 anak yang diukur (n)",
        "Kelas: sedang",
        "Cakupan D/S 90,0 % (ditimbang 900, sasaran 1.000)",
        "Keandalan cukup",
        "dari 12,6 % sampai 22,6 %",
        "Register posyandu (e-PPGBM), Februari 2024",
    ):
        assert expected in said


def provinsi_of_one_desa(connection):
    register.fill(connection)
    connection.execute("update register_prevalence set desa_measured = 1 where area_code = '63'")


def test_a_figure_of_few_desa_is_said_not_to_be_that_of_the_area(changed):
    changed(provinsi_of_one_desa)
    page = run(sumber="register", tingkat="provinsi", wilayah="63")
    said = words_of(page)
    plain = (
        "Hanya 1 dari 2.016 desa/kelurahan di Kalimantan Selatan melapor: angka ini bukan angka "
        "Kalimantan Selatan seluruhnya."
    )
    assert said.count(plain) == 2
    assert f"<b>{plain}</b>" in said
    assert "n = 4.000, hanya 1 dari 2.016 desa, mutu C." in said
    assert "Keandalan terbatas (cakupan &lt; 80 %, desa melapor &lt; 80 %)" in said
    assert "S dari anak yang terlihat 12 bulan terakhir di desa yang muncul di register" in said
    hover = hover_of(page, "63")
    assert "cakupan perkiraan 66,7 % (di bawah 80 %)<br>hanya 1 dari 2.016 desa" in hover


def test_a_figure_of_most_desa_says_how_many(with_register):
    page = run(sumber="register", wilayah="63.05")
    said = words_of(page)
    assert "120 dari 135 desa/kelurahan melapor<br>Cakupan" in said
    assert "n = 900, cakupan 90,0 %<br>120 dari 135 desa" in hover_of(page, "63.05")
    assert "n = 3.100, 280 dari 290 desa, mutu C, dan terendah" in said
    assert "bukan angka Tapin" not in said
    assert "wilayah yang berangka" not in said
    desa = run(**TAPIN_DESA, wilayah=register.BINUANG)
    assert "1 dari 1 desa" not in words_of(desa)
    assert "1 dari 1" not in hover_of(desa, register.BINUANG)


def test_the_sentence_counts_the_areas_of_few_desa(changed):
    changed(
        register.fill,
        lambda c: c.execute("update register_prevalence set desa_measured = desa_total / 2"),
    )
    said = words_of(run(sumber="register"))
    assert "Pada 2 dari 2 wilayah yang berangka, kurang dari 80 % desa/kelurahannya melapor" in said
    assert "hanya 68 dari 135 desa" in said


@pytest.mark.parametrize(("measured", "is_few"), [(107, True), (108, False)])
def test_few_desa_are_fewer_than_80_percent_of_them(measured, is_few):
    row = {"level": "kabupaten", "desa_measured": measured, "desa_total": 135}
    assert words.is_few_desa(row) is is_few
    assert not words.is_few_desa(row | {"level": "desa"})
    none = words.few_desa(row | {"desa_measured": 0}, "Tapin")
    assert none == "Tidak satu pun dari 135 desa/kelurahan di Tapin melapor."


def over(**other) -> dict:
    row = {"level": "desa", "registered": 10, "registered_basis": "sasaran", "weighed": 12}
    return row | {"coverage_pct": 100.0} | other


def test_more_children_than_should_come_are_said_beside_the_coverage():
    plain = "ditimbang 12 melebihi sasaran 10: sasaran perlu diperiksa"
    assert words.coverage(over()) == f"100,0 % ({plain})"
    assert words.coverage(over(), is_narrow=True) == "100,0 % (D melebihi S)"
    assert words.coverage_in_full(over()) == f"cakupan D/S 100,0 % ({plain})"
    assert words.over_target(over(weighed=10)) is None
    assert words.over_target(over(registered=None)) is None
    assert words.coverage_in_full(over(registered=0, coverage_pct=None)) == (
        "cakupan D/S: tidak ada data (ditimbang 12 melebihi sasaran 0: sasaran perlu diperiksa)"
    )


def test_a_coverage_that_is_not_d_by_s_says_how_it_is_counted():
    row = over(level="kecamatan", registered=100, weighed=90, coverage_pct=85.0)
    assert words.coverage_in_full(row) == (
        "cakupan D/S 85,0 % (ditimbang 90, sasaran 100); cakupan dihitung per desa, paling banyak "
        "100 % tiap desa"
    )
    assert words.BY_DESA not in words.coverage_in_full(row | {"coverage_pct": 90.0})


def test_what_a_limited_reliability_lacks_is_named():
    row = over(level="kabupaten", reliability="terbatas", measured=20, coverage_pct=79.0)
    row |= {"desa_measured": 9, "desa_total": 10}
    assert words.reliability(row) == "terbatas (n < 30, cakupan < 80 %)"
    young = row | {"measured": 90, "coverage_pct": 99.0, "registered_basis": "terlihat 12 bulan"}
    assert words.reliability(young) == (
        "terbatas (sasaran perkiraan dari kurang dari 12 bulan register)"
    )
    assert words.reliability(young | {"reliability": "cukup"}) == "cukup"


def test_a_coverage_on_estimated_children_says_so(with_register):
    page = run(sumber="register", wilayah="63.03")
    assert "Cakupan perkiraan D/S 62,0 %" in words_of(page)
    assert "cakupan perkiraan 62,0 % (di bawah 80 %)" in hover_of(page, "63.03")


def test_of_too_few_children_no_rate_is_shown_anywhere(with_register):
    page = run(**TAPIN_DESA, wilayah=register.TUNGKAP)
    said, spec = words_of(page), page.get("plotly_chart")[0].proto.spec
    assert "terlalu sedikit anak diukur (n = 7)" in said
    assert "terlalu sedikit anak diukur (n = 7)" in hover_of(page, register.TUNGKAP)
    assert classes_of(page)[register.TUNGKAP] == maps.FEW
    for leak in ("42,9", "42.8", "15,8", "74,9"):
        assert leak not in said
        assert leak not in spec
    with store.reading():
        rows = store.register_prevalence(register.FEBRUARY, "stunting", "desa", ("63",), "63.05")
        series = store.register_series(register.TUNGKAP, "stunting")
    few = [row for row in rows if row["area_code"] == register.TUNGKAP] + series
    assert [row["measured"] for row in few] == [7, 7, 7]
    assert {
        row[name] for row in few for name in ("affected", "prevalence_pct", "ci_lower_pct")
    } == {None}


def test_not_measured_no_data_and_too_few_are_three_things(with_register):
    page = run(**TAPIN_DESA)
    said, classes = words_of(page), classes_of(page)
    assert classes[register.BINUANG] == 4
    assert classes[register.RAYA_BELANTI] == maps.NOT_MEASURED
    assert classes["63.05.01.1017"] == maps.NO_DATA
    assert "belum diukur" in hover_of(page, register.RAYA_BELANTI)
    assert "tidak ada data" in hover_of(page, "63.05.01.1017")
    assert '<td colspan="2">terlalu sedikit anak diukur (n &lt; 10)</td>' in said
    counts = [int(part.split(" wilayah")[0]) for part in said.split('class="count">')[1:]]
    assert counts[:-1] == [0, 0, 0, 0, 1, 1, 1, 132]


def test_a_month_held_back_shows_its_reason_and_no_figure_and_is_not_no_data(with_register):
    page = run(sumber="register", bulan="2024-03", wilayah="63.05")
    said = words_of(page)
    assert "ditahan: 31,2 % baris dikarantina (batas 20 %)" in said
    assert set(classes_of(page).values()) == {maps.NO_FIGURE}
    assert hover_of(page, "63.05").startswith("Tapin ditahan")
    assert '<td colspan="2">ditahan</td><td class="count">27 wilayah</td>' in said
    assert '<span class="figure words">ditahan</span>' in said
    assert '<span class="mark">ditahan</span>' in said
    assert "tidak ada data" not in said


def test_all_six_indicators_of_the_register_can_be_chosen(with_register):
    page = run(sumber="register", indikator="severe_wasting")
    assert "prevalensi wasting berat tertinggi" in page.title[0].value
    assert len(page.selectbox(key="indikator").options) == 6
    assert "Tiap kelas memuat kira-kira sama banyak wilayah" in words_of(page)
    assert "Kelas kesehatan masyarakat WHO" in words_of(run(sumber="register", indikator="wasting"))


def test_the_way_down_goes_from_provinsi_to_kabupaten_to_desa_and_back(with_register):
    page = run(sumber="register", tingkat="provinsi", wilayah="63")
    page.button(key="masuk_kabupaten").click().run()
    assert page.session_state["provinsi"] == "63"
    assert len(classes_of(page)) == 13
    page.selectbox(key="wilayah").set_value("63.05").run()
    page.button(key="masuk_desa").click().run()
    assert not page.exception
    codes = classes_of(page)
    assert len(codes) == 135
    assert all(code.startswith("63.05.") for code in codes)
    assert "batas perkiraan" in words_of(page)
    page.selectbox(key="wilayah").set_value(register.BINUANG).run()
    page.button(key="remah_3").click().run()
    assert page.session_state["kecamatan"] == "63.05.01"
    assert set(classes_of(page)) == {code for code in codes if code.startswith("63.05.01.")}
    page.button(key="remah_2").click().run()
    assert page.session_state["tingkat"] == "kecamatan"
    assert set(map(len, classes_of(page))) == {8}
    page.button(key="remah_1").click().run()
    assert page.session_state["tingkat"] == "kabupaten"
    assert "<h2>Kabupaten Tapin</h2>" in words_of(page)
    page.button(key="remah_0").click().run()
    assert page.session_state["provinsi"] == "semua"
    assert len(classes_of(page)) == 27


def test_the_address_opens_the_same_view(with_register):
    page = run(**TAPIN_DESA, wilayah=register.BINUANG, bulan="2024-01", indikator="wasting")
    assert page.session_state["bulan"] == "2024-01"
    assert page.selectbox(key="kabupaten").value == "63.05"
    assert "wasting tertinggi" in page.title[0].value
    assert "<h2>Binuang</h2>" in words_of(page)
    again = run(**address_of(page))
    assert map_of(again) == map_of(page)
    assert words_of(again) == words_of(page)


@pytest.mark.parametrize(
    "nonsense",
    [
        {"tingkat": "galaksi", "bulan": "1999-99", "indikator": "rambut", "wilayah": "<b>"},
        {"kabupaten": "63.05", "provinsi": "62"},
    ],
)
def test_nonsense_in_the_address_gives_the_default_view(with_register, nonsense):
    page = run(sumber="register", **nonsense)
    assert page.session_state["tingkat"] == "kabupaten"
    assert page.session_state["bulan"] == "2024-02"
    assert page.selectbox(key="wilayah").value is None


def test_turning_between_survey_and_register_keeps_provinsi_and_place(with_register):
    page = run(provinsi="63", wilayah="63.05")
    control = next(c for c in page.get("button_group") if c.key == "sumber")
    control.set_value("register").run()
    assert page.session_state["provinsi"] == "63"
    assert "<h2>Kabupaten Tapin</h2>" in words_of(page)
    page.button(key="masuk_desa").click().run()
    control = next(c for c in page.get("button_group") if c.key == "sumber")
    control.set_value("survei").run()
    assert not page.exception
    assert "<h2>Kabupaten Tapin</h2>" in words_of(page)
    assert address_of(page) == {"provinsi": "63", "wilayah": "63.05"}


def test_a_click_changes_nothing_in_the_map(with_register):
    before = run(**TAPIN_DESA).get("plotly_chart")[0].proto.spec
    after = run(**TAPIN_DESA, wilayah=register.BINUANG).get("plotly_chart")[0].proto.spec
    assert before == after


def test_simulated_figures_say_so_above_on_the_map_in_hover_detail_and_foot(
    with_simulated_register,
):
    page = run(sumber="register", wilayah="63.05")
    said = words_of(page)
    assert page.warning[0].value.startswith("DATA SIMULASI")
    assert "DATA SIMULASI" in hover_of(page, "63.05")
    notes = [note["text"] for note in map_of(page)["layout"]["annotations"]]
    assert any("DATA SIMULASI" in note for note in notes)
    assert '<span class="simulated">DATA SIMULASI</span> Register posyandu' in said
    assert '<span class="mark">DATA SIMULASI</span>' in said
    assert '<p class="quiet">DATA SIMULASI. Register posyandu' in said


def test_a_survey_beside_a_simulated_register_is_not_called_simulated(with_simulated_register):
    page = run()
    assert not page.warning
    assert "angka di halaman ini bukan simulasi" in words_of(page)
    assert '<span class="mark">DATA SIMULASI</span>' not in words_of(page)


def test_a_real_register_bears_no_mark_of_simulation(with_register):
    assert "DATA SIMULASI" not in words_of(run(sumber="register", wilayah="63.05"))


def test_the_table_has_every_area_of_the_map_and_the_words_for_those_without_a_figure(
    with_register,
):
    page = run(**TAPIN_DESA)
    page.session_state["tab_peta"] = "tabel"
    page.run()
    said = words_of(page)
    assert said.count("<tr><td>") == 135
    assert (
        '<td>Tungkap (Binuang)</td><td class="number">terlalu sedikit anak diukur (n = 7)' in said
    )


def test_wilson_is_that_of_the_published_register():
    assert intervals.wilson(525, 3855) == pytest.approx((12.572096, 14.737695), abs=1e-6)
    assert intervals.wilson(0, 10)[0] == 0
    assert intervals.wilson(10, 10)[1] == 100


def test_the_interval_of_a_difference_comes_from_both_and_from_none_if_one_has_none():
    survey = {"prevalence_pct": 13.2, "ci_lower_pct": 10.37, "ci_upper_pct": 16.66}
    found = {"prevalence_pct": 14.0, "ci_lower_pct": 11.88, "ci_upper_pct": 16.42}
    assert intervals.difference(survey, found) == pytest.approx((-3.258, 4.524), abs=1e-3)
    assert intervals.difference(survey | {"ci_lower_pct": None}, found) is None


def test_names_of_areas_cannot_smuggle_markup_into_map_or_buttons(changed):
    def rename(connection):
        register.fill(connection)
        connection.execute(
            "update area set short_name = '<i>T</i>*x*', name = '<i>T</i>' where code = '63.05'"
        )

    changed(rename)
    page = run(sumber="register", wilayah="63.05")
    assert "<i>" not in words_of(page)
    assert "<i>" not in json.dumps(map_of(page)["data"])
    assert page.button(key="masuk_desa").label == r"Lihat desa di \<i\>T\</i\>\*x\*"


def test_a_desa_above_its_kabupaten_is_said_so_with_its_smoothed_figure(with_register):
    page = run(**TAPIN_DESA, wilayah=register.BINUANG)
    said = words_of(page)
    assert (
        "Prevalensi desa diperhalus: 27,6 % (19,4-36,6). Bobot anak desa ini sendiri 74 %, "
        "selebihnya pola kabupatennya (14,0 %). Desa ini di atas kabupatennya.<br>Peluang "
        "prevalensinya di atas 14 %: lebih dari 99 %; di atas 20 %: 97 % (menurut pola "
        "kabupatennya, hanya tentang anak yang datang)." in said
    )
    assert "Keandalan cukup · mutu register C (57,6)" in said
    hover = hover_of(page, register.BINUANG)
    assert "diperhalus 27,6 % (19,4-36,6)<br>n = 80" in hover
    assert "<br>di atas kabupatennya<br>" in hover
    assert "mutu C (57,6)" in hover


def test_a_desa_of_7_children_has_its_smoothed_figure_and_no_verdict_of_its_own(with_register):
    page = run(**TAPIN_DESA, wilayah=register.TUNGKAP)
    assert (
        "Prevalensi desa diperhalus: 17,3 % (6,2-33,1). Bobot anak desa ini sendiri 20 %, "
        "selebihnya pola kabupatennya (14,0 %). Desa ini belum terbukti berbeda dari kabupatennya."
        "<br>Peluang prevalensinya di atas 14 %: 62 %; di atas 20 %: 31 %" in words_of(page)
    )
    assert hover_of(page, register.TUNGKAP).startswith(
        "Tungkap terlalu sedikit anak diukur (n = 7)<br>diperhalus 17,3 % (6,2-33,1)<br>n = 7,"
    )


def test_a_probability_is_told_of_stunting_alone(with_register):
    said = words_of(run(**TAPIN_DESA, wilayah=register.BINUANG, indikator="wasting"))
    assert "Prevalensi desa diperhalus: 27,6 % (19,4-36,6)." in said
    assert "Peluang" not in said
    assert "Tren desa ini" not in said


@pytest.mark.parametrize(
    ("probability", "said"),
    [
        (0.0, "kurang dari 1 %"),
        (0.005, "kurang dari 1 %"),
        (0.0099, "kurang dari 1 %"),
        (0.01, "1 %"),
        (0.622, "62 %"),
        (0.99, "99 %"),
        (0.9901, "lebih dari 99 %"),
        (1.0, "lebih dari 99 %"),
    ],
)
def test_a_chance_is_never_nought_and_never_certain(probability, said):
    assert words.chance(probability) == said


@pytest.mark.parametrize(
    ("other", "is_marked"),
    [
        ({}, False),
        ({"quality_grade": "B"}, False),
        ({"quality_grade": "C"}, True),
        # A blank grade is not a bad one; but a coverage that nobody knows is.
        ({"quality_grade": None}, False),
        ({"coverage_pct": 79.9}, True),
        ({"coverage_pct": 80.0}, False),
        ({"coverage_pct": None}, True),
    ],
)
def test_a_figure_is_marked_for_grade_c_or_a_coverage_low_or_unknown(other, is_marked):
    row = {"coverage_pct": 95.0, "quality_grade": "A"} | other
    assert words.is_marked(row) is is_marked


def widths_of(page) -> dict[str, float]:
    (trace,) = map_of(page)["data"]
    return dict(zip(trace["locations"], trace["marker"]["line"]["width"], strict=True))


def legend_row(page, name: str) -> str:
    said = words_of(page)
    return said[said.index(name) :].partition("</tr>")[0]


def test_the_map_marks_what_cannot_be_relied_on_and_counts_it(with_register):
    """Banjar has C and a low coverage, Tapin A. Of the desa Binuang has C for its digits alone;
    Tungkap has a low coverage, but no figure on the map that could be marked."""
    page = run(sumber="register", provinsi="63")
    widths = widths_of(page)
    assert (widths["63.03"], widths["63.05"], widths["63.01"]) == (2, 0.8, 0.8)
    assert '<td class="count">1 wilayah</td>' in legend_row(page, "garis tepi tebal: mutu C")
    assert "15,3 % (14,1-16,6), n = 3.100, 280 dari 290 desa, mutu C" in words_of(page)
    page = run(**TAPIN_DESA)
    assert widths_of(page)[register.BINUANG] == 2
    assert '<td class="count">1 wilayah</td>' in legend_row(page, "garis tepi tebal: mutu C")


def with_figures_of_the_month_held_back(connection):
    """The month held back has all its figures in the file, as if it had been published once."""
    register.fill(connection)
    for table in ("register_prevalence", "register_quality", "register_prevalence_group"):
        connection.execute(
            f"insert into {table} select * replace (date '2024-03-01' as month) from {table} "
            "where month = date '2024-02-01'"
        )


def test_of_a_month_held_back_nothing_that_is_computed_is_shown(changed, saved):
    changed(with_figures_of_the_month_held_back)
    page = run(**TAPIN_DESA, bulan="2024-03", wilayah=register.BINUANG)
    said = words_of(page)
    assert hover_of(page, register.BINUANG).startswith("Binuang ditahan<b")
    for computed in (
        "Peluang",
        "Bobot anak",
        "Tren desa ini",
        "mutu register",
        "garis tepi tebal:",
    ):
        assert computed not in said
    page.session_state["tab_peta"] = "tabel"
    page.run()
    row = next(r for r in table_with(page, "Mutu") if r["Wilayah"] == "Binuang (Binuang)")
    assert set(row.values()) == {"Binuang (Binuang)", "ditahan", ""}
    (rows,) = saved.values()
    row = next(r for r in rows if r["area_code"] == register.BINUANG)
    assert {row[name] for name in words.FIGURE_COLUMNS} == {""}


def test_the_table_and_its_download_carry_what_is_computed_of_a_desa(with_register, saved):
    page = run(**TAPIN_DESA)
    page.session_state["tab_peta"] = "tabel"
    page.run()
    rows = {row["Wilayah"]: row for row in table_with(page, "Dibanding kabupaten")}
    large, small = rows["Binuang (Binuang)"], rows["Tungkap (Binuang)"]
    names = ("Prevalensi (%)", "Diperhalus (95 %)", "Dibanding kabupaten", "Mutu")
    assert [large[name] for name in names] == [
        "30,0 %",
        "27,6 % (19,4-36,6)",
        "di atas kabupatennya",
        "C (57,6)",
    ]
    assert [small[name] for name in names] == [
        "terlalu sedikit anak diukur (n = 7)",
        "17,3 % (6,2-33,1)",
        "belum terbukti berbeda dari kabupatennya",
        "",
    ]
    assert {rows["Raya Belanti (Binuang)"][name] for name in names[1:]} == {""}
    few = next(
        row
        for row in saved["peta-register-stunting-2024-02-desa-63.05"]
        if row["area_code"] == register.TUNGKAP
    )
    assert {few[name] for name in ("prevalence_pct", "affected", "ci_lower_pct")} == {""}
    names = ("smoothed_pct", "smoothed_upper_pct", "kabupaten_pct", "compared_with_kabupaten")
    assert [few[name] for name in names] == ["17.3", "33.1", "14.0", "tidak berbeda"]
    assert "diperhalus" in few["metode"]


def test_only_a_desa_is_smoothed_and_set_against_its_kabupaten(with_register):
    page = run(sumber="register")
    page.session_state["tab_peta"] = "tabel"
    page.run()
    row = next(row for row in table_with(page, "Mutu") if row["Wilayah"] == "Tapin")
    assert row["Mutu"] == "A (90,4)"
    assert "Diperhalus (95 %)" not in row
    assert "Dibanding kabupaten" not in row


def test_without_any_statistic_a_desa_has_its_figure_and_nothing_else(without_statistics):
    page = run(**TAPIN_DESA, wilayah=register.BINUANG)
    said = words_of(page)
    assert '<span class="figure">30,0 %</span>' in said
    assert "Keandalan cukup<br>" in said
    for computed in ("Prevalensi desa diperhalus:", "Peluang", "Tren desa ini", "mutu register"):
        assert computed not in said
    assert "diperhalus" not in hover_of(page, register.BINUANG)
    assert "belum diukur" in words_of(run(**TAPIN_DESA, wilayah=register.RAYA_BELANTI))
