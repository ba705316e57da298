"""The register in a real browser: down to the desa by clicks, and Mutu data on a phone."""

import shutil
from pathlib import Path

import duckdb
import pytest

from bench.browser import DRAWN
from tests.dashboard import register
from tests.dashboard.conftest import AREA_AT, served_folder

KALSEL, TAPIN = (115.2, -3.3), (115.03, -2.92)
MAP = "document.querySelector('.js-plotly-plot')._fullLayout.map._subplot.map"
SETTLED = f"() => !{MAP}.isMoving() && {MAP}.place"


@pytest.fixture(scope="module")
def served(published_root, tmp_path_factory) -> Path:
    """The session's publication with the small register, simulated."""
    root = served_folder(published_root, tmp_path_factory.mktemp("served"))
    current = root / "data" / "build" / "published" / "current.duckdb"
    with_register = current.with_name("20991231T000000.000000Z.duckdb")
    shutil.copy(current.resolve(), with_register)
    with_register.chmod(0o644)
    with duckdb.connect(with_register) as connection:
        register.fill(connection, is_simulated=True)
    current.unlink()
    current.symlink_to(with_register.name)
    return root


def click_on_map(page, place: tuple[float, float]) -> None:
    page.wait_for_function(SETTLED)
    page.locator(".st-key-peta").evaluate("e => e.scrollIntoView({block: 'center'})")
    page.wait_for_timeout(700)
    page.mouse.click(*page.evaluate(AREA_AT, list(place)))


def test_clicks_lead_from_provinsi_to_kabupaten_to_a_desa_and_nothing_leaves_the_machine(
    visit, watched, served
):
    page = visit("/?sumber=register&tingkat=provinsi", areas=2)
    click_on_map(page, KALSEL)
    page.get_by_role("button", name="Lihat kabupaten/kota di Kalimantan Selatan").click()
    page.wait_for_url("**provinsi=63**")
    page.wait_for_function(DRAWN, arg=13)
    click_on_map(page, TAPIN)
    page.get_by_role("heading", name="Kabupaten Tapin").wait_for()
    assert page.locator(".figure").first.inner_text() == "14,0 %"
    page.get_by_role("button", name="Lihat desa di Tapin").click()
    page.wait_for_function(DRAWN, arg=60)
    page.wait_for_function(f"() => {MAP}.getZoom() > 8")
    with duckdb.connect(
        served / "data" / "build" / "published" / "current.duckdb", read_only=True
    ) as connection:
        (place,) = connection.sql(
            "select label_longitude, label_latitude from area where code = ?",
            params=[register.BINUANG],
        ).fetchall()
    page.evaluate("() => { window.before = document.querySelector('.js-plotly-plot') }")
    click_on_map(page, place)
    page.get_by_role("heading", name="Binuang", exact=True).wait_for()
    assert page.locator(".figure").first.inner_text() == "30,0 %"
    assert f"tingkat=desa&kabupaten=63.05&wilayah={register.BINUANG}" in page.url
    assert page.evaluate("() => window.before === document.querySelector('.js-plotly-plot')")
    page.wait_for_function(f"() => {MAP}.querySourceFeatures('names').length > 0")
    assert page.get_by_text("DATA SIMULASI").first.is_visible()
    assert page.elsewhere == []
    assert not watched.exists(), watched.read_text()


def test_mutu_data_on_a_phone_moves_sideways_in_its_tables_only(visit):
    page = visit("/mutu?bulan_mutu=2024-02&kabupaten_mutu=63.05", width=390, areas=0)
    page.locator(".js-plotly-plot .barlayer .point").first.wait_for()
    page.get_by_role("heading", name="Semua bulan").wait_for()
    main = page.locator("[data-testid=stMain]")
    assert main.evaluate("e => e.scrollWidth") <= 390
    assert page.elsewhere == []


def test_the_register_at_390_pixels_moves_sideways_in_its_tables_only(visit):
    path = f"/?sumber=register&tingkat=desa&kabupaten=63.05&wilayah={register.TUNGKAP}"
    page = visit(path, width=390, areas=60)
    page.locator("table.series").first.wait_for()
    page.wait_for_timeout(500)
    main = page.locator("[data-testid=stMain]")
    assert main.evaluate("e => e.scrollWidth") <= 390
