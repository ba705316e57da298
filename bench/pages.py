"""How fast the map is drawn, and how much a click sends, in headless Chromium."""

import statistics
from collections.abc import Iterator
from pathlib import Path

from bench.browser import chromium, new_profile, seconds_until_drawn, server

RUNS = 7
KABUPATEN = 27
PAUSE_MS = 1000
TRIVIAL_APP = """
import plotly.graph_objects as go, streamlit as st
figure = go.Figure(go.Choroplethmap(geojson={"type": "FeatureCollection", "features": [
    {"type": "Feature", "id": "1", "properties": {"code": "1"}, "geometry": {"type": "Polygon",
     "coordinates": [[[113, -2], [115, -2], [115, 0], [113, -2]]]}}]}, locations=["1"], z=[1]))
figure.update_layout(map={"style": "white-bg", "center": {"lon": 114, "lat": -1}, "zoom": 5})
st.plotly_chart(figure)
"""


def figures(root: Path) -> Iterator[dict]:
    (root / "trivial.py").write_text(TRIVIAL_APP)
    with server(root, "trivial.py") as address:
        floor_first, floor_reload = _visits(address, 1)
    with server(root, "dashboard/app.py") as address:
        first, reload = _visits(address, KABUPATEN)
        with chromium() as browser:
            sent = _sent_by_clicks(browser, address)
    yield _figure("first_map_first_visit_s", first, 4, floor_first)
    yield _figure("first_map_reload_s", reload, 1.5, floor_reload)
    yield {
        "figure": "sent_per_click_kb",
        "value": round(max(sent.values()) / 1000, 1),
        "limit": 50,
        "floor": 0,
        "floor_is": "nothing sent",
        "runs": {name: round(size / 1000, 1) for name, size in sent.items()},
    }


def _figure(name: str, seconds: list[float], limit: float, floor: list[float]) -> dict:
    return {
        "figure": name,
        "value": round(statistics.median(seconds), 2),
        "limit": limit,
        "floor": round(statistics.median(floor), 2),
        "floor_is": "a page with one triangle on a Plotly map",
        "runs": [round(s, 2) for s in seconds],
    }


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


def _sent_by_clicks(browser, address: str) -> dict[str, int]:
    """Bytes from the server for each kind of click: over the socket and by plain requests."""
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    total = 0

    def count(size: int) -> None:
        nonlocal total
        total += size

    page.on(
        "websocket",
        lambda socket: socket.on("framereceived", lambda frame: count(len(frame))),
    )
    page.on("response", lambda response: count(int(response.headers.get("content-length", 0))))
    seconds_until_drawn(page, lambda: page.goto(address), KABUPATEN)
    page.wait_for_timeout(1000)
    box = page.locator(".js-plotly-plot").bounding_box()
    clicks = {
        "area on the map": lambda: page.mouse.click(box["x"] + box["width"] / 2, box["y"] + 100),
        "another area": lambda: page.mouse.click(box["x"] + box["width"] * 0.3, box["y"] + 250),
        "level": lambda: page.get_by_text("Provinsi", exact=True).last.click(),
        "level back": lambda: page.get_by_text("Kabupaten/kota", exact=True).last.click(),
        "table": lambda: page.get_by_role("tab", name="Tabel").click(),
        "map": lambda: page.get_by_role("tab", name="Peta").click(),
    }
    sent = {}

    def measure(name: str, click) -> None:
        nonlocal total
        total = 0
        click()
        page.wait_for_timeout(PAUSE_MS * 2)
        sent[name] = total

    for name, click in clicks.items():
        measure(name, click)
    page.goto(f"{address}/tren?wilayah_tren=63.05,62.06,63,00")
    page.locator(".js-plotly-plot").wait_for()
    page.wait_for_timeout(PAUSE_MS)
    measure("all surveys", lambda: page.get_by_text("Semua survei", exact=True).click())
    measure("trend table", lambda: page.get_by_role("tab", name="Tabel").click())
    page.close()
    return sent
