"""What tests of the pages share: the published file of the session, in place of the project's,
readers of what a page says, and a real server with a real browser."""

import json
import os
import shutil
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from bench.browser import CHROMIUM, DRAWN, chromium, server
from dashboard import store
from tests.dashboard import register

ROOT = Path(__file__).resolve().parents[2]
WATCHER = Path(__file__).parent / "watcher"
AREA_AT = """([longitude, latitude]) => {
  const chart = document.querySelector(".st-key-peta .js-plotly-plot");
  const map = chart._fullLayout.map._subplot.map;
  const box = map.getCanvas().getBoundingClientRect();
  const at = map.project([longitude, latitude]);
  return [box.x + at.x, box.y + at.y];
}"""
"""Where on the screen a place of the map is."""


@pytest.fixture
def published(published_root, monkeypatch):
    """The pages read the session's publication; returns its folder."""
    current = published_root / "data" / "build" / "published" / "current.duckdb"
    monkeypatch.setattr(store, "CURRENT", current)
    return published_root


@pytest.fixture
def nothing_published(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "CURRENT", tmp_path / "current.duckdb")


@pytest.fixture
def changed(published, tmp_path, monkeypatch):
    """Gives the pages a copy of the session's publication, changed by a function of its
    connection."""

    def change(*changes) -> None:
        copy = tmp_path / "changed.duckdb"
        shutil.copy(store.CURRENT.resolve(), copy)
        copy.chmod(0o644)
        with duckdb.connect(copy) as connection:
            for step in changes:
                step(connection)
        monkeypatch.setattr(store, "CURRENT", copy)

    return change


@pytest.fixture
def with_register(changed):
    """The pages read the session's publication with the small register of `register`."""
    changed(register.fill)


@pytest.fixture
def with_simulated_register(changed):
    changed(lambda connection: register.fill(connection, is_simulated=True))


def run(page_name: str, **query) -> AppTest:
    """A page, opened at an address."""
    page = AppTest.from_file(f"../../dashboard/pages/{page_name}.py", default_timeout=30)
    for key, value in query.items():
        page.query_params[key] = value
    return page.run()


def words_of(page: AppTest) -> str:
    """Everything that the page says, as one text; style and scripts are none of it."""
    kinds = ("title", "subheader", "markdown", "info", "warning")
    parts = [element.value for kind in kinds for element in page.get(kind)]
    bodies = [element.proto.body for element in page.get("html")]
    return "\n".join(parts + [body for body in bodies if not body.lstrip().startswith("<s")])


def map_of(page: AppTest) -> dict:
    return json.loads(page.get("plotly_chart")[0].proto.spec)


@pytest.fixture(scope="module")
def browser():
    if not Path(CHROMIUM).exists():
        reason = f"no {CHROMIUM}: install Debian's chromium to run the browser tests"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="module")
def watched(tmp_path_factory) -> Path:
    """The file that a watched server writes outside addresses to."""
    return tmp_path_factory.mktemp("watched") / "addresses.txt"


@pytest.fixture(scope="module")
def served(published_root, tmp_path_factory) -> Path:
    """The session's publication with the dashboard's code beside it."""
    return served_folder(published_root, tmp_path_factory.mktemp("served"))


def served_folder(published_root: Path, root: Path) -> Path:
    """A copy of a project folder with the dashboard's code, to run a server in."""
    shutil.copytree(published_root, root, dirs_exist_ok=True, symlinks=True)
    for folder in ("dashboard", ".streamlit"):
        shutil.copytree(
            ROOT / folder,
            root / folder,
            ignore=shutil.ignore_patterns("static", "__pycache__"),
            dirs_exist_ok=True,
        )
    return root


@pytest.fixture(scope="module")
def address(served, watched):
    """A server of the dashboard, its sockets watched."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("WATCHED_ADDRESSES", str(watched))
        with server(served, "dashboard/app.py", WATCHER) as opened:
            yield opened


@pytest.fixture
def visit(browser, address):
    """Opens a page of the dashboard and collects the requests that it makes elsewhere."""
    pages = []

    def opened(path: str = "/", width: int = 1400, areas: int = 27):
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.elsewhere = []
        page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith((address, "data:", "blob:"))
                else page.elsewhere.append(request.url)
            ),
        )
        page.goto(f"{address}{path}")
        if areas:
            page.wait_for_function(DRAWN, arg=areas, timeout=60_000)
        pages.append(page)
        return page

    yield opened
    for page in pages:
        page.close()
