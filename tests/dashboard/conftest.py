"""What tests of the pages share: the published file of the session, in place of the project's,
readers of what a page says, and a real server with a real browser."""

import csv
import html
import io
import json
import os
import re
import shutil
from pathlib import Path

import duckdb
import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from bench.browser import CHROMIUM, DRAWN, profile, server
from dashboard import store, tables
from tests.conftest import made_once
from tests.dashboard import convergence_map, register

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
MAP = "document.querySelector('.js-plotly-plot')._fullLayout.map._subplot.map"
SETTLED = f"() => {MAP} && {MAP}.place && !{MAP}.isMoving() && {MAP}.loaded()"
"""True when the map is fitted to its areas, drawn and at rest."""


@pytest.fixture(scope="session", autouse=True)
def components_looked_for_once():
    """Each run of a page in a test reads the metadata of every installed package again, to find
    components; there are none, and reading them takes longer than the page."""
    found = manifest_scanner.scan_component_manifests()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(manifest_scanner, "scan_component_manifests", lambda: found)
        yield


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


@pytest.fixture(scope="session")
def registers(published_root, tmp_path_factory) -> dict[bool, Path]:
    """The session's publication with the small register of `register`, by whether it is
    simulated. Nobody changes these: a test that must takes `changed`."""
    current = published_root / "data" / "build" / "published" / "current.duckdb"
    files = {}
    for is_simulated in (False, True):
        file = tmp_path_factory.mktemp("register") / "filled.duckdb"
        shutil.copy(current.resolve(), file)
        file.chmod(0o644)
        with duckdb.connect(file) as connection:
            register.fill(connection, is_simulated)
        files[is_simulated] = file
    return files


@pytest.fixture
def with_register(published, registers, monkeypatch):
    """The pages read the session's publication with the small register of `register`."""
    monkeypatch.setattr(store, "CURRENT", registers[False])


@pytest.fixture
def with_simulated_register(published, registers, monkeypatch):
    monkeypatch.setattr(store, "CURRENT", registers[True])


def run(page_name: str, **query) -> AppTest:
    """A page, opened at an address."""
    page = AppTest.from_file(f"../../dashboard/screens/{page_name}.py", default_timeout=30)
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


def hover_of(page: AppTest, code: str) -> str:
    """What the map says of an area where the reader points at it."""
    for trace in map_of(page)["data"]:
        if code in trace["locations"]:
            found = trace["customdata"][trace["locations"].index(code)]
            said = found if isinstance(found, str) else " ".join(found)
            return said + trace["hovertemplate"]
    raise AssertionError(f"{code} is not on the map")


def table_with(page: AppTest, title: str, place: int = 0) -> list[dict[str, str]]:
    """The rows of a table of the page that has a column of this title, as text by title."""
    found = []
    for element in page.get("html"):
        body = element.proto.body
        titles = [html.unescape(t) for t in re.findall("<th(?: [^>]*)?>(.*?)</th>", body)]
        if title in titles:
            rows = re.findall("<tr>(.*?)</tr>", body.partition("<tbody>")[2])
            cells = [re.findall("<td[^>]*>(.*?)</td>", row) for row in rows]
            found.append([dict(zip(titles, map(html.unescape, row), strict=True)) for row in cells])
    return found[place]


@pytest.fixture
def saved(monkeypatch) -> dict[str, list[dict[str, str]]]:
    """Collects what the pages offer to download: the rows of each CSV by its name."""
    found = {}

    def keep(name, rows, columns, facts) -> None:
        words = tables.csv_file(rows, columns, facts).decode("utf-8-sig")
        found[name] = list(csv.DictReader(io.StringIO(words)))

    monkeypatch.setattr(tables, "downloads", keep)
    return found


STATISTICS = (
    "survey_change",
    "survey_rank",
    "survey_progress",
    "survey_peer",
    "survey_register",
    "target_ladder",
    "register_trend",
    "register_remeasure",
    "register_finding",
    "register_quality_puskesmas",
)


@pytest.fixture
def without_statistics(changed):
    """The small register, and nothing computed of it or of the surveys."""

    def empty(connection: duckdb.DuckDBPyConnection) -> None:
        for table in STATISTICS:
            connection.execute(f"delete from {table}")
        for table, columns in (
            ("register_prevalence", register.smoothed("", "stunting")),
            ("register_quality", register.graded(register.RAYA_BELANTI)),
        ):
            nothing = ", ".join(f"{column} = null" for column in columns)
            connection.execute(f"update {table} set {nothing}")

    changed(register.fill, empty)


@pytest.fixture(scope="session")
def everything(published_root, tmp_path_factory) -> Path:
    """A project folder whose publication has a register and convergence too, simulated, and the
    dashboard's code beside it; nobody changes it."""

    def make(root: Path) -> None:
        served_folder(published_root, root)
        current = root / "data" / "build" / "published" / "current.duckdb"
        filled = current.with_name("20991231T000000.000000Z.duckdb")
        shutil.copy(current.resolve(), filled)
        filled.chmod(0o644)
        with duckdb.connect(filled) as connection:
            register.fill(connection, is_simulated=True)
            convergence_map.fill(connection, is_simulated=True)
        current.unlink()
        current.symlink_to(filled.name)

    return made_once(tmp_path_factory, "everything", make)


@pytest.fixture(scope="session")
def profile_folder(tmp_path_factory) -> Path:
    """Where the browser of this process keeps what it has loaded: to read the drawing library
    anew for each page takes it a second of computing."""
    return tmp_path_factory.mktemp("profile")


@pytest.fixture(scope="module")
def browser(profile_folder):
    if not Path(CHROMIUM).exists():
        reason = f"no {CHROMIUM}: install Debian's chromium to run the browser tests"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with profile(profile_folder) as opened:
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
    (root / "pipeline").mkdir(exist_ok=True)
    for name in ("__init__.py", "scoring.py"):
        # All of the pipeline that a page may import.
        shutil.copy(ROOT / "pipeline" / name, root / "pipeline" / name)
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

    def opened(path: str = "/peta", width: int = 1400, areas: int = 27, dark: bool = False):
        page = browser.new_page()
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="dark" if dark else "light")
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
