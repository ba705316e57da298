"""What tests of any part share: a project folder of their own, and one finished refresh."""

import gc
import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from dagster import DagsterInstance
from filelock import FileLock

from pipeline.identity import KEY_VARIABLE
from pipeline.refresh import refresh
from tests.register import drop_months

ROOT = Path(__file__).resolve().parents[1]
CHILD_KEY = "kunci untuk uji"
INPUTS = (
    "data/raw/area",
    "data/raw/survey",
    "data/raw/convergence/rules",
    "data/raw/convergence/indicator.csv",
    "data/raw/convergence/published_assessment.csv",
    "data/geo/kabupaten.geojson",
)


SLOWEST = ("test_browser.py", "test_refresh.py", "test_privacy.py", "test_browser_pages.py")
"""Files of few tests that take long: begun last, one process would wait for them alone."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.name not in SLOWEST)


def pytest_collection_finish() -> None:
    """Libraries and tests are no garbage: each search for it, of which a page makes one per run,
    would look through all of them."""
    gc.freeze()


def made_once(tmp_path_factory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that the first of the processes that run the tests makes for all of them."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    with FileLock(f"{shared}.lock"):
        if not shared.exists():
            unfinished = shared.with_name(f"{name}.unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            make(unfinished)
            unfinished.rename(shared)
    # What Dagster leaves behind is to be finalised here and not while a page is compiled in
    # another thread, which Python 3.11 does not survive.
    gc.collect()
    return shared


@pytest.fixture(scope="session")
def published_root(tmp_path_factory) -> Path:
    """A project folder with the committed inputs and one publication made from them, shapes
    included. It is shared by the whole session: a test that changes anything copies it first.

    Only committed inputs are copied, so that what a developer has dropped into data/ cannot
    change a result: no register, and nothing of data/build.
    """

    def make(root: Path) -> None:
        for name in INPUTS:
            source, copy = ROOT / name, root / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            (shutil.copytree if source.is_dir() else shutil.copy)(source, copy)
        with pytest.MonkeyPatch.context() as environment, DagsterInstance.ephemeral() as instance:
            environment.setenv("PETA_ROOT", str(root))
            assert refresh(instance), "the refresh of the committed inputs failed; output above"

    return made_once(tmp_path_factory, "peta", make)


SIMULATED_MONTHS = (date(2025, 1, 1), date(2025, 2, 1))


@pytest.fixture(scope="session")
def register_root(published_root, tmp_path_factory) -> Path:
    """That project with two simulated months of a register, refreshed: of either month an export
    of Tapin and one of Banjarbaru, five children each. Shared like `published_root`."""

    def make(root: Path) -> None:
        shutil.copytree(published_root, root, symlinks=True)
        drop_months(root, *SIMULATED_MONTHS, simulated=True)
        with pytest.MonkeyPatch.context() as environment, DagsterInstance.ephemeral() as instance:
            environment.setenv("PETA_ROOT", str(root))
            environment.setenv(KEY_VARIABLE, CHILD_KEY)
            assert refresh(instance), "the refresh of the register failed; its output is above"

    return made_once(tmp_path_factory, "register", make)
