"""The dashboard as a reader meets it: real server, real browser, nothing beyond this machine."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from bench.browser import DRAWN
from tests.dashboard.conftest import AREA_AT, MAP, SETTLED, WATCHER

TAPIN = (115.03, -2.92)


def test_the_watcher_refuses_and_records_an_outside_address(watched, tmp_path):
    found = tmp_path / "addresses.txt"
    code = "import sys; sys.audit('socket.connect', None, ('192.0.2.1', 80))"
    tried = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONPATH": str(WATCHER), "WATCHED_ADDRESSES": str(found)},
        capture_output=True,
        text=True,
    )
    assert "is not allowed" in tried.stderr
    assert found.read_text() == "socket.connect 192.0.2.1\n"


def test_a_click_on_tapin_reads_13_2_outlines_it_and_leaves_the_map_and_the_machine_alone(
    visit, watched
):
    page = visit()
    page.wait_for_function(SETTLED)
    page.evaluate("() => { window.before = document.querySelector('.js-plotly-plot') }")
    page.mouse.click(*page.evaluate(AREA_AT, list(TAPIN)))
    page.get_by_role("heading", name="Kabupaten Tapin").wait_for()
    detail = page.locator(".figure").first
    assert detail.inner_text() == "13,2 %"
    assert "wilayah=63.05" in page.url
    page.wait_for_function(f"() => {MAP}.querySourceFeatures('chosen').length > 0")
    assert page.evaluate("() => window.before === document.querySelector('.js-plotly-plot')")
    assert page.elsewhere == []
    assert not watched.exists(), watched.read_text()


def test_the_names_stand_on_the_map_at_both_levels(visit):
    shown = f"(count) => {MAP}.querySourceFeatures('names').length >= count"
    page = visit()
    page.wait_for_function(shown, arg=20)
    page.get_by_role("radio", name="Provinsi").click(force=True)
    page.wait_for_function(DRAWN, arg=2)
    page.wait_for_function(f"() => {MAP}.getStyle()?.sources.names?.data.features.length === 2")
    page.wait_for_function(shown, arg=2)


def test_the_zoom_is_kept_when_another_survey_is_shown(visit):
    page = visit()
    page.wait_for_function(SETTLED)
    chart = page.locator(".js-plotly-plot").bounding_box()
    page.mouse.move(chart["x"] + 300, chart["y"] + 300)
    page.mouse.wheel(0, -400)
    page.wait_for_function(f"() => {MAP}.getZoom() > 6.5")
    page.wait_for_function(SETTLED)
    zoomed = page.evaluate(f"() => {MAP}.getZoom()")
    page.get_by_role("slider").press("ArrowLeft")
    page.get_by_text("Menurut SKI 2023").wait_for()
    page.wait_for_timeout(1000)
    page.wait_for_function(SETTLED)
    assert page.evaluate(f"() => {MAP}.getZoom()") == pytest.approx(zoomed, abs=0.01)


def test_the_chosen_provinsi_is_kept_from_page_to_page(visit):
    page = visit("/peta?provinsi=62", areas=0)
    page.get_by_role("link", name="Tren").click()
    page.get_by_role("heading", name="benar-benar turun").wait_for()
    page.wait_for_function("() => location.pathname + location.search === '/tren?provinsi=62'")
    page.get_by_text("Kalimantan Tengah: ").wait_for()


def test_a_click_after_a_new_publication_shows_all_of_it(visit, address, served):
    page = visit("/peta?wilayah=63.05", areas=0)
    page.get_by_role("heading", name="Kabupaten Tapin").wait_for()
    current = served / "data" / "build" / "published" / "current.duckdb"
    newer = current.with_name("20991231T000000.000000Z.duckdb")
    shutil.copy(current.resolve(), newer)
    newer.chmod(0o644)
    with duckdb.connect(newer) as connection:
        connection.execute("update publication set code_version = 'abc1234'")
        connection.execute("update publication set is_simulated = true")
    older = current.readlink()
    try:
        current.unlink()
        current.symlink_to(newer.name)
        page.get_by_role("slider").press("ArrowLeft")
        page.get_by_text("versi kode abc1234").wait_for()
        page.get_by_text("DATA SIMULASI").first.wait_for()
        current.unlink()
        page.get_by_role("slider").press("ArrowLeft")
        page.get_by_text("Belum ada publikasi").wait_for()
    finally:
        current.unlink(missing_ok=True)
        current.symlink_to(older)


def test_the_keyboard_chooses_an_area_and_the_back_button_returns_to_the_one_before(visit):
    page = visit("/peta?wilayah=63.05", areas=0)
    page.get_by_role("heading", name="Kabupaten Tapin").wait_for()
    page.get_by_role("combobox", name="Kabupaten/kota").click()
    page.keyboard.type("Balangan")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Kabupaten Balangan").wait_for()
    page.go_back()
    page.get_by_role("heading", name="Kabupaten Tapin").wait_for()


def test_at_390_pixels_the_whole_map_is_in_view(visit):
    page = visit(width=390)
    page.wait_for_function(SETTLED)
    west, south, east, north = page.evaluate(
        """() => document.querySelector(".js-plotly-plot")._fullLayout.map._subplot.map
                 .getBounds().toArray().flat()"""
    )
    assert west < 110.8
    assert east > 116.5
    assert south < -4.0
    assert north > 0.7


def test_the_csv_download_has_every_area(visit):
    page = visit(areas=0)
    page.get_by_role("tab", name="Tabel").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Unduh CSV").click()
    lines = Path(saved.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 28
    assert any(line.startswith("63.05,Tapin,SSGI,2024,stunting,13.2,") for line in lines)


def test_the_trend_page_draws_its_lines(visit):
    page = visit("/tren?wilayah_tren=63.05,63,00", areas=0)
    page.locator(".js-plotly-plot .scatterlayer .trace").first.wait_for()
    assert (
        "33,5 % (SSGI 2021) menjadi 13,2 % (SSGI 2024)"
        in page.locator("main, .stMain").first.inner_text()
    )
    assert page.elsewhere == []
