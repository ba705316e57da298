"""Five journeys of a reader, in a real browser: three clicks or fewer to each answer.

Each leaves a picture of where it ended in data/build/journeys/.
"""

import csv
from pathlib import Path

import duckdb
import pytest

from bench.browser import DRAWN
from tests.dashboard import register
from tests.dashboard.conftest import AREA_AT, MAP, ROOT, SETTLED
from tests.dashboard.test_browser_pages import SHOWN

PICTURES = ROOT / "data" / "build" / "journeys"
KALSEL, TAPIN = (115.2, -3.3), (115.03, -2.92)


@pytest.fixture(scope="module")
def served(everything):
    return everything


def arrived(page, name: str) -> None:
    """The journey is over: nothing went elsewhere, and its picture is kept."""
    page.wait_for_function(SHOWN)
    page.wait_for_timeout(500)
    assert page.elsewhere == []
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png")


def click_on_map(page, place: tuple[float, float]) -> None:
    page.wait_for_function(SETTLED)
    page.locator(".st-key-peta").evaluate("e => e.scrollIntoView({block: 'center'})")
    page.wait_for_timeout(300)
    page.mouse.click(*page.evaluate(AREA_AT, list(place)))


def test_clicks_lead_from_provinsi_to_kabupaten_to_a_desa(visit, served):
    page = visit("/peta?sumber=register&tingkat=provinsi", areas=2)
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
    current = served / "data" / "build" / "published" / "current.duckdb"
    with duckdb.connect(current, read_only=True) as connection:
        (place,) = connection.sql(
            "select label_longitude, label_latitude from area where code = ?",
            params=[register.BINUANG],
        ).fetchall()
    page.evaluate("() => { window.before = document.querySelector('.js-plotly-plot') }")
    click_on_map(page, place)
    page.get_by_role("heading", name="Binuang", exact=True).wait_for()
    assert page.locator(".figure").first.inner_text() == "30,0 %"
    assert f"wilayah={register.BINUANG}" in page.url
    assert page.evaluate("() => window.before === document.querySelector('.js-plotly-plot')")
    page.wait_for_function(f"() => {MAP}.querySourceFeatures('chosen').length > 0")
    assert page.get_by_text("DATA SIMULASI").first.is_visible()
    arrived(page, "provinsi-ke-desa")


def test_two_kabupaten_are_compared(visit):
    page = visit("/banding?wilayah=63.05", areas=0)
    page.wait_for_function(SHOWN)
    page.locator("[data-testid=stMultiSelect] input").click()
    page.keyboard.type("Banjar")
    page.get_by_role("option", name="Banjar", exact=True).click()
    page.wait_for_function("() => decodeURIComponent(location.search).includes('63.05,63.03')")
    page.keyboard.press("Escape")
    page.get_by_role("heading", name="Bagaimana Tapin dibandingkan dengan Banjar?").wait_for()
    page.get_by_text("Tapin 13,2 % (10,4-16,7, perkiraan)").first.wait_for()
    arrived(page, "banding-dua-kabupaten")


def test_a_desa_is_found_and_its_figures_are_saved(visit):
    page = visit("/desa", areas=0)
    page.wait_for_function(SHOWN)
    page.get_by_role("textbox", name="Cari desa").fill("binuang")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Binuang").or_(
        page.get_by_role("link", name="Binuang")
    ).first.click()
    page.wait_for_function(
        "code => location.search.includes(`wilayah=${code}`)", arg=register.BINUANG
    )
    page.wait_for_function(SHOWN)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Unduh CSV").first.click()
    with Path(saved.value.path()).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    found = next(row for row in rows if row["area_code"] == register.BINUANG)
    assert found["simulasi"].startswith("ya")
    arrived(page, "cari-desa")


def test_a_moved_weight_ranks_anew_and_stays_in_the_address(visit):
    page = visit("/konvergensi?provinsi=63", areas=0)
    page.wait_for_function(SHOWN)
    page.get_by_text("Geser bobot (usulan)").click()
    weight = page.locator("[data-testid=stNumberInput] input").first
    weight.fill("10")
    weight.press("Enter")
    page.wait_for_function("() => location.search.includes('bobot=')")
    page.get_by_role("button", name="Jadikan 100 %").click()
    page.wait_for_function("() => !location.search.includes('bobot=10_')")
    page.locator(".js-plotly-plot").first.wait_for()
    kept = page.url
    page.goto(kept)
    page.wait_for_function(SHOWN)
    assert page.url == kept
    page.locator("input[value='Bobot sendiri']").wait_for()
    arrived(page, "geser-bobot")


def test_a_number_is_followed_to_its_file(visit):
    page = visit("/?provinsi=63", areas=0)
    page.wait_for_function(SHOWN)
    page.locator("a[href*='bagian=kuitansi'][href*='alat=survei']").first.click()
    page.wait_for_url("**/tentang?**")
    page.wait_for_function(SHOWN)
    said = page.locator("[data-testid=stMain]").inner_text()
    assert "data/raw/survey/survey_prevalence.csv" in said
    assert "22,9 %" in said
    arrived(page, "angka-ke-berkas")
