"""How fast pages and maps are drawn in headless Chromium, and how long a change of layer takes."""

import statistics
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from bench.browser import DRAWN, chromium, new_profile, seconds_until, seconds_until_drawn, server
from bench.project import demonstrated

RUNS = 7
PAGES = (
    *("", "peta", "tren", "banding", "desa", "konvergensi", "prioritas", "mutu"),
    *("profil?wilayah=63.05", "tindak-lanjut", "tentang"),
)
KABUPATEN, DESA = 27, 1800
"""Areas that are on the screen when a map is drawn; of 2,008 desa the smallest are no pixel."""
DESA_MAP = "peta?provinsi=63&sumber=register&tingkat=desa"
LAYERS = (
    "Cakupan penimbangan (D/S)",
    "Prevalensi desa diperhalus",
    "Nilai mutu register",
    "Prevalensi anak yang diukur",
)
PAUSE_MS = 1000
SHOWN = """() => document.querySelector("h1")?.innerText
  && document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "notRunning"
  && !document.querySelector("[data-testid=stSkeleton]")"""
"""True when a page has its title and the server has sent all of it."""
CHANGED = f"""(areas) => document.querySelector(".js-plotly-plot")?.data?.[0]?.z !== window.before
  && ({DRAWN})(areas)"""
"""True when the map that a change of layer brought is drawn."""
TRIVIAL_PAGE = "import streamlit as st\nst.title('Judul')\n"
TRIVIAL_MAP = """
import plotly.graph_objects as go, streamlit as st
figure = go.Figure(go.Choroplethmap(geojson={"type": "FeatureCollection", "features": [
    {"type": "Feature", "id": "1", "properties": {"code": "1"}, "geometry": {"type": "Polygon",
     "coordinates": [[[113, -2], [115, -2], [115, 0], [113, -2]]]}}]}, locations=["1"], z=[1]))
figure.update_layout(map={"style": "white-bg", "center": {"lon": 114, "lat": -1}, "zoom": 5})
st.plotly_chart(figure)
"""


def figures(root: Path) -> Iterator[dict]:
    demonstrated(root)
    (root / "trivial.py").write_text(TRIVIAL_PAGE)
    (root / "trivial_map.py").write_text(TRIVIAL_MAP)
    with server(root, "trivial.py") as address, chromium() as browser:
        floor_page = _loads(browser.new_page(), address)
    with server(root, "trivial_map.py") as address:
        floor_first, floor_reload = _visits(address, 1)
    with server(root, "dashboard/app.py") as address:
        with chromium() as browser:
            page = browser.new_page(viewport={"width": 1400, "height": 900})
            shown = {path: _loads(page, f"{address}/{path}") for path in PAGES}
            page.close()
        medians = {path: round(statistics.median(runs), 2) for path, runs in shown.items()}
        yield {
            "figure": "page_shown_s",
            "value": max(medians.values()),
            "limit": 1.5,
            "floor": round(statistics.median(floor_page), 2),
            "floor_is": "a page of one title",
            "pages": medians,
        }
        for name, path, areas, limits in (
            ("kabupaten_map", "peta", KABUPATEN, (4, 1.5)),
            ("desa_map", DESA_MAP, DESA, (4, 2)),
        ):
            first, reload = _visits(f"{address}/{path}", areas)
            yield _figure(f"{name}_first_visit_s", first, limits[0], floor_first)
            yield _figure(f"{name}_reload_s", reload, limits[1], floor_reload)
        with chromium() as browser:
            page = browser.new_page(viewport={"width": 1400, "height": 900})
            changes = _layer_changes(page, f"{address}/{DESA_MAP}")
        yield _figure("desa_layer_changed_s", changes, 1, floor_reload)


def _figure(name: str, seconds: list[float], limit: float, floor: list[float]) -> dict:
    return {
        "figure": name,
        "value": round(statistics.median(seconds), 2),
        "limit": limit,
        "floor": round(statistics.median(floor), 2),
        "floor_is": "a page with one triangle on a Plotly map",
        "runs": [round(s, 2) for s in seconds],
    }


def _loads(page: Page, address: str) -> list[float]:
    """Seconds until a page is shown, opened again and again; the first only warms both ends."""
    runs = []
    for _ in range(RUNS + 1):
        page.wait_for_timeout(PAUSE_MS / 4)
        runs.append(seconds_until(page, lambda: page.goto(address), SHOWN))
    return runs[1:]


def _visits(address: str, areas: int) -> tuple[list[float], list[float]]:
    """Seconds of first visits, each in a new profile, and of reloads in a row in the last one.
    One visit before them only warms the server."""
    first = []
    for _ in range(RUNS + 1):
        with new_profile() as page:
            page.wait_for_timeout(PAUSE_MS)
            first.append(seconds_until_drawn(page, lambda page=page: page.goto(address), areas))
            again = []
            for _ in range(RUNS if len(first) > RUNS else 0):
                page.wait_for_timeout(PAUSE_MS)
                again.append(seconds_until_drawn(page, page.reload, areas))
    return first[1:], again


def _layer_changes(page: Page, address: str) -> list[float]:
    """Seconds from the choice of another layer until its map is drawn."""
    seconds_until_drawn(page, lambda: page.goto(address), DESA)
    runs = []
    for turn in range(RUNS + 1):
        page.wait_for_timeout(PAUSE_MS)
        page.evaluate(
            "() => { window.before = document.querySelector('.js-plotly-plot').data[0].z }"
        )
        page.get_by_role("combobox", name="Lapisan").click()
        option = page.get_by_role("option", name=LAYERS[turn % len(LAYERS)], exact=True)
        option.wait_for()
        runs.append(seconds_until(page, option.click, CHANGED, DESA))
    return runs[1:]
