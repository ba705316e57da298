"""The page Peta, run against the session's publication."""

import json
import shutil

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import store, text

PAGE = "../../dashboard/pages/peta.py"


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
