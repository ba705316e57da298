"""A copy of the project in a folder of its own, so that a measurement touches nothing else."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("pipeline", "dashboard", "sql", "data/raw", "data/geo", ".streamlit")


def copy_project(root: Path) -> None:
    """Code and raw data, without anything built."""
    for folder in FOLDERS:
        shutil.copytree(
            ROOT / folder,
            root / folder,
            ignore=shutil.ignore_patterns("static", "__pycache__", "posyandu", "simulasi"),
            dirs_exist_ok=True,
        )
    home = root / "data" / "build" / "dagster"
    home.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "pipeline" / "dagster.yaml", home)
    (root / "dashboard" / "static" / "boundaries").mkdir(parents=True, exist_ok=True)


def environment(root: Path) -> dict[str, str]:
    """The environment that make sets, for the copy."""
    return os.environ | {
        "PETA_ROOT": str(root),
        "PYTHONPATH": str(root),
        "DAGSTER_HOME": str(root / "data" / "build" / "dagster"),
        "DAGSTER_DISABLE_TELEMETRY": "1",
    }


def demonstrated(root: Path) -> None:
    """The copy with both demonstrations in it, refreshed; made once."""
    done = root / "data" / "build" / "demonstrated"
    if done.exists():
        return
    copy_project(root)
    for module in ("simulate", "simulate_convergence", "refresh"):
        subprocess.run(
            [sys.executable, "-m", f"pipeline.{module}"],
            cwd=root, env=environment(root), check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
    done.touch()
