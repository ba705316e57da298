"""What tests of the pages share: the published file of the session, in place of the project's."""

import pytest

from dashboard import store


@pytest.fixture
def published(published_root, monkeypatch):
    """The pages read the session's publication; returns its folder."""
    current = published_root / "data" / "build" / "published" / "current.duckdb"
    monkeypatch.setattr(store, "CURRENT", current)
    return published_root


@pytest.fixture
def nothing_published(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "CURRENT", tmp_path / "current.duckdb")
