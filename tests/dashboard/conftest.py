"""What tests of the pages share: the published file of the session, in place of the project's, and
readers of what a page says."""

import json
import shutil

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import store
from tests.dashboard import register


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
