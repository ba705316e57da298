"""What tests of any part share: a project folder of their own, and one finished refresh."""

import shutil
from pathlib import Path

import pytest
from dagster import DagsterInstance

from pipeline.refresh import refresh

ROOT = Path(__file__).resolve().parents[1]
INPUTS = ("data/raw/area", "data/raw/survey", "data/geo/kabupaten.geojson")


@pytest.fixture(scope="session")
def published_root(tmp_path_factory) -> Path:
    """A project folder with the committed inputs and one publication made from them, shapes
    included. It is shared by the whole session: a test that changes anything copies it first.

    Only committed inputs are copied, so that what a developer has dropped into data/ cannot
    change a result.
    """
    root = tmp_path_factory.mktemp("peta")
    for name in INPUTS:
        source, copy = ROOT / name, root / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copy)(source, copy)
    with pytest.MonkeyPatch.context() as environment, DagsterInstance.ephemeral() as instance:
        environment.setenv("PETA_ROOT", str(root))
        assert refresh(instance), "the refresh of the committed inputs failed; its output is above"
    return root
