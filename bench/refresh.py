"""How long a refresh takes, from raw files to the publication."""

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bench.project import copy_project, environment

RUNS = 3
LIMIT_S = 15


def figures(root: Path) -> Iterator[dict]:
    copy_project(root)
    floor = [_seconds(root, "-c", "import dagster, geopandas, polars") for _ in range(RUNS)]
    whole = [_seconds(root, "-m", "pipeline.refresh") for _ in range(RUNS)]
    yield {
        "figure": "refresh_s",
        "value": round(statistics.median(whole), 2),
        "limit": LIMIT_S,
        "floor": round(statistics.median(floor), 2),
        "floor_is": "starting Python and importing the libraries",
        "runs": [round(seconds, 2) for seconds in whole],
    }


def _seconds(root: Path, *arguments: str) -> float:
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments],
        cwd=root, env=environment(root), check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    return time.perf_counter() - started
