"""Every page in a real browser: both languages, light and dark, wide and narrow, for everybody."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from dashboard import frame

SHOWN = """() => document.querySelector("h1")?.innerText
  && document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "notRunning"
  && !document.querySelector("[data-testid=stSkeleton]")"""
DARK = """() => getComputedStyle(document.querySelector("[data-testid=stApp]")).colorScheme
  === "dark" """
VIEWS = {name: f"/{path}" for name, path in frame.PAGES.items()} | {
    "profil": "/profil?wilayah=63.05",
    "desa": "/desa?kabupaten=63.05",
}
GRAVE = ("serious", "critical")


@pytest.fixture(scope="module")
def served(everything):
    return everything


def settled(page) -> None:
    page.wait_for_function(SHOWN)
    page.wait_for_timeout(500)
    assert page.locator("[data-testid=stException]").count() == 0
    assert "Traceback" not in page.locator("body").inner_text()


def grave_findings(page) -> list[str]:
    """What axe finds serious or critical on the page as it stands."""
    return [
        f"{found['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for found in Axe().run(page).response["violations"]
        if found["impact"] in GRAVE
        for node in found["nodes"][:5]
    ]


@pytest.mark.parametrize("name", VIEWS)
def test_a_page_is_open_to_everybody_fits_and_asks_nobody_outside(visit, watched, name):
    """Light and wide in Indonesian; then in English by one click, in the dark, on a phone."""
    page = visit(VIEWS[name], areas=0)
    settled(page)
    assert page.evaluate("() => document.documentElement.lang") == "id"
    assert grave_findings(page) == []
    title = page.locator("h1").inner_text()
    page.get_by_role("radio", name="English").click(force=True)
    page.wait_for_function("before => document.querySelector('h1').innerText !== before", arg=title)
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_function(DARK)
    settled(page)
    assert page.evaluate("() => document.documentElement.lang") == "en"
    assert "bahasa=en" in page.url
    assert grave_findings(page) == []
    assert page.locator("[data-testid=stMain]").evaluate("e => e.scrollWidth") <= 390
    assert page.elsewhere == []
    assert not watched.exists(), watched.read_text()
