"""Who may import whom: the dashboard reads publications, the pipeline makes them."""

import ast
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from tests.conftest import ROOT

MAY_BE_SHARED = "pipeline.scoring"


def imported_by(code: str) -> set[str]:
    """Every module that the code imports, at the top or inside a function."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def foreign_to_dashboard(code: str) -> set[str]:
    return {
        name
        for name in imported_by(code)
        if name.split(".")[0] == "pipeline" and not f"{name}.".startswith(f"{MAY_BE_SHARED}.")
    }


def test_the_import_contracts_of_the_project_hold(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0, capsys.readouterr().out


@pytest.mark.parametrize(
    "path", sorted((ROOT / "dashboard").rglob("*.py")), ids=lambda path: path.stem
)
def test_a_dashboard_module_takes_only_the_scoring_from_the_pipeline(path: Path):
    """The contract lists modules by name; this holds for a module made tomorrow as well."""
    assert foreign_to_dashboard(path.read_text(encoding="utf-8")) == set()


@pytest.mark.parametrize(
    ("code", "foreign"),
    [
        ("from pipeline.scoring import weighted", set()),
        ("from pipeline import scoring", set()),
        ("import pipelines, dashboard.store", set()),
        ("from pipeline import settings", {"pipeline.settings"}),
        ("def f():\n    import pipeline.checks", {"pipeline.checks"}),
        ("from pipeline.scoring_rules import x", {"pipeline.scoring_rules.x"}),
    ],
)
def test_the_search_tells_foreign_modules_from_the_shared_one(code, foreign):
    assert foreign_to_dashboard(code) == foreign


def test_no_folder_of_pages_stands_beside_the_app():
    """Streamlit would take it for a navigation of its own: whoever opens /tren first on a new
    server would see file names instead of the menu, and no way to the other pages."""
    assert not (ROOT / "dashboard" / "pages").exists()
