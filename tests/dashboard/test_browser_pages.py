"""Every page in a real browser: both languages, light and dark, wide and narrow, for everybody."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from dashboard import frame

SHOWN = """() => document.querySelector("h1")?.innerText
  && document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "notRunning"
  && !document.querySelector("[data-testid=stSkeleton]")"""
VIEWS = {name: f"/{path}" for name, path in frame.PAGES.items()} | {
    "profil": "/profil?wilayah=63.05",
    "desa": "/desa?kabupaten=63.05",
}
GRAVE = ("serious", "critical")
WAYS = {
    "light and wide in Indonesian": {"width": 1400},
    "dark and narrow in English": {"width": 390, "dark": True, "bahasa": "en"},
}


@pytest.fixture(scope="module")
def served(everything):
    return everything


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", VIEWS)
def test_a_page_is_open_to_everybody_fits_and_asks_nobody_outside(visit, watched, name, way):
    options = dict(WAYS[way])
    language = options.pop("bahasa", None)
    path = VIEWS[name]
    if language:
        path += f"{'&' if '?' in path else '?'}bahasa={language}"
    page = visit(path, areas=0, **options)
    page.wait_for_function(SHOWN)
    page.wait_for_timeout(500)
    assert page.evaluate("() => document.documentElement.lang") == (language or "id")
    assert "Traceback" not in page.locator("body").inner_text()
    assert page.locator("[data-testid=stException]").count() == 0
    violations = Axe().run(page).response["violations"]
    grave = [
        f"{found['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for found in violations
        if found["impact"] in GRAVE
        for node in found["nodes"][:5]
    ]
    assert grave == []
    main = page.locator("[data-testid=stMain]")
    assert main.evaluate("e => e.scrollWidth") <= options["width"]
    assert page.elsewhere == []
    assert not watched.exists(), watched.read_text()
