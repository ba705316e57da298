"""The page Peta, run against the session's publication."""

import html
import json
import re
import shutil

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import classes, map_state, maps, store, text
from dashboard.layers import Choice
from tests.dashboard import convergence_map, register
from tests.dashboard.conftest import hover_of, table_with, words_of

MINUS = "\N{MINUS SIGN}"
PAGE = "../../dashboard/screens/peta.py"


def run(**query) -> AppTest:
    page = AppTest.from_file(PAGE, default_timeout=30)
    for key, value in query.items():
        page.query_params[key] = value
    return page.run()


def legend_of(page: AppTest, place: int = 0) -> dict[str, int]:
    """Number of areas by what the legend calls them."""
    bodies = [e.proto.body for e in page.get("html") if 'class="legend"' in e.proto.body]
    found = {}
    for row in re.findall("<tr>(.*?)</tr>", bodies[place].partition('class="legend"')[2]):
        cells = re.findall("<td[^>]*>(.*?)</td>", row)
        name = html.unescape(" ".join(cells[1:-1]))
        found[name] = int(re.sub("[^0-9]", "", cells[-1]))
    return found


def map_of(page: AppTest) -> dict:
    return json.loads(page.get("plotly_chart")[0].proto.spec)


def test_the_page_opens_on_all_27_kabupaten_of_the_newest_survey(published):
    page = run()
    assert not page.exception
    shown = [code for trace in map_of(page)["data"] for code in trace["locations"]]
    assert len(shown) == len(set(shown)) == 27
    assert page.session_state["survei"] == "SSGI-2024"
    assert "SSGI 2024" in words_of(page)


def test_the_foot_says_when_it_was_published_and_what_is_estimated(published):
    said = words_of(run())
    with store.reading() as publication:
        assert text.date(publication.published_at) in said
    assert '<span class="mark">rentang 95 % perkiraan</span>' in said


def test_the_address_opens_the_same_view(published):
    page = run(wilayah="63.05", survei="SSGI-2021")
    assert "<h2>Kabupaten Tapin</h2>" in words_of(page)
    assert page.session_state["survei"] == "SSGI-2021"
    assert '<span class="figure">33,5 %</span>' in words_of(page)


def test_nonsense_in_the_address_gives_the_default_view(published):
    page = run(wilayah="99.99", survei="XX-1", tingkat="galaksi", indikator="rambut", provinsi="7")
    assert not page.exception
    assert page.session_state["survei"] == "SSGI-2024"
    assert page.selectbox(key="wilayah").value is None


def test_areas_that_a_survey_did_not_reach_are_no_data_not_zero(published):
    page = run(survei="SSGBI-2019")
    classes = [z for trace in map_of(page)["data"] for z in trace["z"]]
    assert classes.count(-1) == 12
    assert "12 wilayah" in words_of(page)


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
    assert '<span class="mark">DATA SIMULASI</span>' in words_of(page)


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
    assert '<span class="figure">13,9 %</span>' in words_of(page.run())


def tapin_63(**other) -> AppTest:
    page = run(provinsi="63", wilayah="63.05", **other)
    assert not page.exception
    return page


def test_the_panel_has_the_figure_its_class_its_rank_and_what_is_proven(published):
    said = words_of(tapin_63())
    assert '<span class="figure">13,2 %</span> <span class="quiet">(10,4-16,7, perkiraan)' in said
    assert "Kelas: sedang<br>" in said
    assert (
        "Di Kalimantan Selatan: kelompok 1 dari 3, peringkat 1-4 dari 13 (rentang 95 %, "
        "perkiraan; urutan angkanya 1, 1 = terendah)." in said
    )
    change = f"{MINUS}20,3 poin, {MINUS}27,6 sampai {MINUS}13,0, perkiraan"
    assert f"Sejak 2021: turun nyata ({change})" in said
    assert 'href="./profil?provinsi=63&amp;wilayah=63.05"' in said
    assert "sumber=register&amp;tingkat=desa&amp;kabupaten=63.05" in said


def test_the_legend_counts_the_areas_of_each_class(published):
    page = run()
    assert legend_of(page) == {
        "sangat rendah < 2,5 %": 0,
        "rendah 2,5 - < 10 %": 0,
        "sedang 10 - < 20 %": 12,
        "tinggi 20 - < 30 %": 12,
        "sangat tinggi ≥ 30 %": 3,
        "tidak ada data": 0,
    }
    assert "Stunting berat, Wasting" in words_of(page)
    assert "tidak ada angka survei di tingkat kabupaten/kota" in words_of(page)
    assert page.selectbox(key="indikator").options == ["Stunting"]


def test_a_rank_among_both_provinsi_is_another_one(published):
    said = words_of(run(wilayah="63.05"))
    assert "Di Kalsel dan Kalteng: kelompok 1 dari 4, peringkat 1-6 dari 27 (rentang" in said


def test_the_answer_names_the_lowest_tier_and_claims_no_lowest(published):
    said = words_of(run(provinsi="63"))
    assert "jadi siapa yang tertinggi dan terendah belum pasti." in said
    assert "Menurut rentangnya ada 3 kelompok" in said
    assert (
        "yang terendah, tidak dapat dibedakan dari angka terendah: Tapin, Kota Banjarbaru, "
        "Balangan, Barito Kuala. Kelompok tertinggi: Kota Banjarmasin, Hulu Sungai Utara, Banjar."
        in said
    )


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
    assert "Kelas: sangat tinggi" in said
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
    assert "Sejak 2021: turun nyata" in said


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
    saved_rows = {row["area_code"]: row for row in saved["peta-stunting-ssgi-2024"]}
    tapin = saved_rows["63.05"]
    names = ("rank", "rank_lower", "rank_upper", "ranked", "tier", "tiers", "since_verdict")
    assert [tapin[name] for name in names] == ["1", "1", "4", "13", "1", "3", "turun nyata"]
    assert 0.5 < float(tapin["probability_best"]) < 1
    assert float(tapin["since_lower_pp"]) == pytest.approx(-27.6, abs=0.05)
    assert "ukuran sampel atau efek desain diasumsikan" in tapin["since_caveat"]


def test_without_any_statistic_the_page_shows_the_survey_alone(without_statistics):
    page = tapin_63()
    said = words_of(page)
    assert '<span class="figure">13,2 %</span>' in said
    for computed in ("kelompok 1", "Laju 2021", "Menurut rentangnya", "turun nyata 20"):
        assert computed not in said
    assert "Kelompok" not in hover_of(page, "63.05")


def classes_of(page: AppTest) -> dict[str, int]:
    traces = map_of(page)["data"]
    return {c: z for t in traces for c, z in zip(t["locations"], t["z"], strict=True)}


def scale_of(page: AppTest) -> list[str]:
    """The colours of the classes, lowest first, without those of areas that have no figure."""
    return [colour for _, colour in map_of(page)["data"][0]["colorscale"]][8::2]


def test_a_change_has_a_colour_only_where_it_is_proven(published):
    page = run(lapisan="perubahan", wilayah="63.03")
    assert legend_of(page) == {
        "turun nyata": 13,
        "belum terbukti berubah": 14,
        "naik nyata": 0,
        "tidak ada data": 0,
    }
    assert scale_of(page) == ["#5e3c99", "#f7f7f7", "#e66101"]
    assert (classes_of(page)["63.05"], classes_of(page)["63.03"]) == (0, 1)
    said = words_of(page)
    assert "Dari SSGI 2021 ke SSGI 2024, di antara 27 wilayah: 13 turun nyata (" in said
    assert "Belum terbukti berubah bukan bukti bahwa tidak berubah." in said
    assert "<b>belum terbukti berubah</b>" in said
    assert f"{MINUS}7,9 poin" in said
    assert "Selisih terkecil yang akan terbukti" in said


def test_a_change_from_a_survey_without_interval_is_not_judged_and_not_coloured(published):
    page = run(lapisan="perubahan", sejak_survei="Riskesdas-2018")
    assert page.selectbox(key="sejak_survei").value == "Riskesdas-2018"
    assert set(classes_of(page).values()) <= {maps.FEW, maps.NO_DATA}
    assert legend_of(page)["tidak dapat dinilai: surveinya tanpa rentang"] > 20
    assert run(lapisan="perubahan", sejak_survei="SSGI-2024").session_state["sejak_survei"] == (
        "SSGI-2021"
    )


@pytest.mark.parametrize(
    ("level", "scope", "code", "then"),
    [
        ("provinsi", {}, "63", ("kabupaten", None, None, None)),
        ("kabupaten", {}, "63.05", ("kecamatan", "63.05", None, None)),
        ("kecamatan", {"kabupaten": "63.05"}, "63.05.01", ("desa", "63.05", "63.05.01", None)),
        ("desa", {}, register.BINUANG, ("desa", "63.05", None, register.BINUANG)),
        (
            "desa",
            {"kabupaten": "63.05"},
            register.BINUANG,
            ("desa", "63.05", "63.05.01", register.BINUANG),
        ),
    ],
)
def test_a_second_click_on_an_area_goes_inside_it(monkeypatch, level, scope, code, then):
    state = {"lapisan": "mentah", "wilayah": None, "provinsi": "semua", "tingkat": level}
    monkeypatch.setattr(map_state.st, "session_state", state)
    monkeypatch.setattr(map_state.frame, "choose_only", lambda own: state.update(provinsi=own))
    view = object.__new__(map_state.View)
    choice = Choice(level=level, time="2024-02", provinsi=("63", "62"), **scope)
    levels = ["provinsi", "kabupaten", "kecamatan", "desa"]
    for name, value in {
        "choice": choice,
        "levels": levels,
        "levels_of": {"mentah": levels},
    }.items():
        object.__setattr__(view, name, value)
    view.choose("99.99")
    assert state["wilayah"] is None
    view.choose(code)
    assert (state["wilayah"], state["tingkat"]) == (code, level)
    view.choose(code)
    assert tuple(state[key] for key in ("tingkat", "kabupaten", "kecamatan", "wilayah")) == then
    assert state["provinsi"] == ("63" if level == "provinsi" else "semua")


def test_classes_can_be_those_of_the_target_quantiles_natural_breaks_or_ones_own(published):
    page = run(kelas="target")
    assert "target Nasional 2024: 14,0 %, RPJMN 2020-2024; Perpres 72/2021" in words_of(page)
    assert "≤ 7 %" in legend_of(page) and "> 7 - 14 %" in legend_of(page)
    own = run(kelas="sendiri", batas="15; 25,5")
    assert list(legend_of(own)) == ["< 15 %", "15 - < 25,5 %", "≥ 25,5 %", "tidak ada data"]
    assert sum(legend_of(own).values()) == 27
    assert scale_of(own) == list(classes.palette("prevalence", 3))
    for scheme in ("kuantil", "alami"):
        counts = legend_of(run(kelas=scheme))
        assert sum(counts.values()) == 27 and min(list(counts.values())[:-1]) > 0


@pytest.mark.parametrize("typed", ["satu; dua", "20; 10", "10; 20; 30; 40; 50", "99"])
def test_borders_that_cannot_be_used_give_way_and_what_is_wrong_is_said(published, typed):
    page = run(kelas="sendiri")
    page.text_input(key="batas").set_value(typed).run()
    assert not page.exception
    assert "sedang 10 - < 20 %" in legend_of(page)
    code = classes.parsed(typed, 13.2, 33.3)[1]
    assert code and classes.own_error(code, 13.2, 33.3) in html.unescape(words_of(page))


def test_two_maps_stand_side_by_side_with_a_legend_each(published):
    page = run(peta2="ya", kelas="kuantil")
    first, second = (json.loads(chart.proto.spec) for chart in page.get("plotly_chart"))
    assert first["layout"]["map"]["center"] == second["layout"]["map"]["center"]
    assert page.session_state["waktu2"] == "SKI-2023"
    ranges = [list(legend_of(page, place))[:-1] for place in (0, 1)]
    assert ranges[0] == ranges[1]
    assert first["data"][0]["z"] != second["data"][0]["z"]


def test_two_instruments_beside_each_other_are_said_to_be_two(with_register):
    page = run(peta2="ya", lapisan2="register.mentah")
    said = words_of(page)
    assert "bandingkan polanya, bukan angkanya" in said
    assert "Prevalensi stunting balita, SSGI 2024" in said
    assert "Register posyandu (e-PPGBM), Februari 2024, stunting" in said


def test_bubbles_are_counts_of_children_and_none_of_too_few(with_register):
    page = run(sumber="register", tingkat="desa", kabupaten="63.05", gelembung="ya")
    assert len(map_of(page)["layout"]["meta"]["bubbles"]) == 1
    assert "Lingkaran: anak stunting yang tercatat di register bulan itu" in words_of(page)
    survey = run(gelembung="ya")
    assert map_of(survey)["layout"]["meta"]["bubbles"] == []
    assert "tidak punya jumlah anak" in words_of(survey)


def desa(**other) -> AppTest:
    return run(sumber="register", tingkat="desa", kabupaten="63.05", **other)


def test_the_layers_of_the_register_beside_the_raw_prevalence(with_register):
    page = desa(lapisan="diperhalus", wilayah=register.TUNGKAP)
    assert classes_of(page)[register.TUNGKAP] == 2
    assert classes_of(page)[register.RAYA_BELANTI] == maps.NOT_MEASURED
    assert '<span class="figure">17,3 %</span>' in words_of(page)
    chance = desa(lapisan="di-atas-14")
    assert "lebih dari 99 %" in hover_of(chance, register.BINUANG)
    assert legend_of(chance)["belum pasti 20 - < 80 %"] == 1
    assert "hampir pasti di atas 14 %" in words_of(chance)
    covered = run(sumber="register", lapisan="cakupan")
    assert "Di 1 dari 2 wilayah" in words_of(covered)
    assert classes_of(covered)["63.05"] == 4
    graded = run(sumber="register", lapisan="mutu", wilayah="63.03")
    assert legend_of(graded)["C (kurang)"] == legend_of(graded)["A (baik)"] == 1
    assert scale_of(graded) == list(classes.palette("good", 3))


@pytest.mark.parametrize("layer", ["diperhalus", "di-atas-20", "cakupan", "mutu"])
def test_of_a_month_held_back_no_layer_shows_anything(with_register, layer):
    page = desa(lapisan=layer, bulan="2024-03", wilayah=register.BINUANG)
    assert set(classes_of(page).values()) == {maps.NO_FIGURE}
    assert '<span class="figure words">ditahan</span>' in words_of(page)
    assert "27,6" not in words_of(page) + str(map_of(page)["data"][0]["customdata"])


def test_the_desa_of_both_provinsi_open_at_once_and_lean(with_register):
    page = run(sumber="register", tingkat="desa")
    assert sum(len(trace["locations"]) for trace in map_of(page)["data"]) > 3500
    assert len(page.get("plotly_chart")[0].proto.spec) < 400_000
    assert [label[0] for label in map_of(page)["layout"]["meta"]["labels"]].count("Tapin") == 1
    assert "Pilih kabupaten/kota dahulu" in words_of(page)
    inside = desa(kecamatan="63.05.01")
    assert {code[:8] for code in classes_of(inside)} == {"63.05.01"}


def joint(connection):
    """Scores of Kalsel in the year of a survey, against the order of its prevalence."""
    connection.execute("delete from convergence_score")
    convergence_map.fill(connection)


def test_prevalence_and_convergence_are_crossed_in_thirds_with_their_borders(changed):
    changed(joint)
    page = run(sumber="gabungan", provinsi="63")
    grid = next(e.proto.body for e in page.get("html") if 'class="joint"' in e.proto.body)
    counts = [int(number) for number in re.findall(r'title="[^"]*">([0-9]+)</td>', grid)]
    assert len(counts) == 9 and sum(counts) == 3
    assert "SSGI 2024: rendah di bawah" in grid
    assert "sepertiga dari 3 wilayah" in grid
    assert legend_of(page)["salah satu angkanya tidak ada"] == 10
    assert len(set(scale_of(page))) == 9
    assert "tidak satu pun" not in words_of(page)


def test_without_both_figures_nothing_is_crossed_and_the_page_says_what_to_do(published):
    page = run(sumber="gabungan")
    assert not page.exception
    assert "make refresh" in page.info[0].value


def test_in_english_nothing_of_the_map_is_left_in_indonesian(with_register):
    for query in (
        {"wilayah": "63.05"},
        {"lapisan": "perubahan", "wilayah": "63.05"},
        {"sumber": "register", "wilayah": "63.05", "gelembung": "ya"},
        {"sumber": "register", "tingkat": "desa", "kabupaten": "63.05", "lapisan": "di-atas-14"},
    ):
        page = run(bahasa="en", **query)
        assert not page.exception
        parts = [page.title[0].value, *(b.label for b in page.button)]
        parts += [e.proto.body for e in page.get("html") if "<h2>" in e.proto.body]
        parts += [e.proto.body for e in page.get("html") if 'class="legend"' in e.proto.body]
        parts += [hover_of(page, next(iter(classes_of(page))))]
        said = re.sub("<style>.*?</style>", "", " ".join(parts), flags=re.S)
        for word in ("wilayah", "Kelas", "perkiraan", "prevalensi", "dari", "belum", "tidak ada"):
            assert not re.search(rf"\b{word}\b", re.sub(r'href="[^"]*"', "", said)), (query, word)
    assert "13.2 %" in words_of(run(bahasa="en", wilayah="63.05"))


def test_playing_goes_through_the_times_and_writes_the_last_into_the_address(published):
    page = run()
    page.button(key="putar").click().run()
    assert page.session_state["survei"] == page.select_slider[0].value != "SSGI-2024"
    assert page.button(key="putar").label == "Berhenti"
    assert "survei" not in page.query_params
    page.button(key="putar").click().run()
    assert page.button(key="putar").label == "Putar"
    assert page.session_state["survei"] in page.query_params["survei"]


@pytest.mark.parametrize(
    "nonsense",
    [
        {"sumber": "bintang", "lapisan": "x", "kelas": "y", "batas": "z", "gelembung": "?"},
        {"lapisan": "perubahan", "sejak_survei": "1999", "survei": "SSGI-1900", "peta2": "1"},
        {"peta2": "ya", "lapisan2": "register.x", "waktu2": "2099-01", "kecamatan": "63.05.01"},
        {"sumber": "register", "tingkat": "desa", "kecamatan": "62.01.01", "kabupaten": "63.05"},
        {"kelas": "sendiri", "batas": "<script>", "wilayah": "63.05"},
    ],
)
def test_nonsense_in_any_key_gives_a_map_and_no_traceback(with_register, nonsense):
    page = run(**nonsense)
    assert not page.exception
    assert page.get("plotly_chart")
    assert "script>" not in words_of(page)
