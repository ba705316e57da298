"""How long all scores and ledgers of the demonstration take, and a weight moved on the page.

Scored are 27 kabupaten over three years and 3,587 desa over twelve quarters, from the tables of
what was handed in to the published ones; reading the files is measured apart.
"""

import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import polars as pl
from playwright.sync_api import Page

from bench.browser import chromium, server
from bench.project import copy_project, environment
from pipeline import convergence_inputs, sql
from pipeline.assets.convergence import SCORES, TABLES
from pipeline.settings import Paths

RUNS = 3
MOVES = 7
PAUSE_MS = 1500
WEIGHT = "[data-testid=stNumberInput] input"


def figures(root: Path) -> Iterator[dict]:
    copy_project(root)
    for module in ("pipeline.simulate_convergence", "pipeline.refresh"):
        subprocess.run(
            [sys.executable, "-m", module],
            cwd=root, env=environment(root), check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
    yield from _computed(root)
    yield from _moved(root)


def _computed(root: Path) -> Iterator[dict]:
    paths = Paths(root)
    copy = root / "data" / "build" / "bench.duckdb"
    shutil.copy(paths.warehouse, copy)
    with duckdb.connect(copy) as warehouse:
        rules = convergence_inputs.rules(paths)
        rows = """
            select desa_code, quarter, indicator, value, count(*) from raw.layanan_nilai
            group by desa_code, quarter, indicator, value"""
        floor = min(_seconds(lambda: warehouse.sql(rows).fetchall()) for _ in range(RUNS))
        runs = [_seconds(lambda: _score(warehouse, rules)) for _ in range(RUNS)]
        reading = _seconds(lambda: _read(warehouse, paths))
    copy.unlink()
    yield {
        "figure": "convergence_scores_and_ledgers_s",
        "value": round(statistics.median(runs), 2),
        "limit": 10,
        "floor": round(floor, 2),
        "floor_is": "counting the 2.3 million cells of finished forms by desa, quarter and value",
        "runs": [round(seconds, 2) for seconds in runs],
    }
    yield {
        "figure": "convergence_files_read_s",
        "value": round(reading, 2),
        "limit": None,
        "floor": round(_seconds(lambda: _read_as_text(paths)), 2),
        "floor_is": "pl.read_csv of the same files as text",
    }


def _score(warehouse: duckdb.DuckDBPyConnection, rules: list) -> None:
    """Every table that is made from what was handed in, in order of lineage."""
    models = {model.asset_key.to_user_string(): model for model in sql.read_models()}
    scores = {score.asset_key.to_user_string(): score for score in SCORES}
    upstream = {name: model.upstream for name, model in models.items()}
    upstream |= {name: score.selects()[1] for name, score in scores.items()}
    done = {f"raw/{name}" for name in (*TABLES, "score_rule")}
    waiting = [name for name in upstream if _follows(name, upstream, done)]
    while waiting:
        for name in waiting:
            if not any(parent.to_user_string() in waiting for parent in upstream[name]):
                break
        waiting.remove(name)
        if name in models:
            table = name.replace("/", ".")
            warehouse.execute(f"create or replace table {table} as\n{models[name].select}")
            continue
        selects, _ = scores[name].selects()
        frames = {argument: warehouse.sql(select).pl() for argument, select in selects.items()}
        table = scores[name].compute(**frames, rules=rules)
        warehouse.register("computed", table.to_arrow())
        warehouse.execute(
            f"create or replace table {name.replace('/', '.')} as select * from computed"
        )
        warehouse.unregister("computed")


def _follows(name: str, upstream: dict, done: set[str]) -> bool:
    parents = [parent.to_user_string() for parent in upstream.get(name, ())]
    return any(parent in done or _follows(parent, upstream, done) for parent in parents)


def _read(warehouse: duckdb.DuckDBPyConnection, paths: Paths) -> None:
    areas = warehouse.sql("select code, level, type from raw.area").pl()
    codes = warehouse.sql("select code from raw.convergence_indicator").pl()["code"].to_list()
    convergence_inputs.read_all(paths, areas, codes)


def _read_as_text(paths: Paths) -> None:
    for path in (paths.convergence / "simulasi").glob("*.csv"):
        pl.read_csv(path, infer_schema=False)


def _moved(root: Path) -> Iterator[dict]:
    """From a preset chosen, or a weight typed in, until the ranking is drawn anew."""
    with server(root, "dashboard/app.py") as served, chromium() as browser:
        page = browser.new_page(viewport={"width": 1400, "height": 1400})
        page.goto(f"{served}/konvergensi?provinsi=63")
        page.locator(".js-plotly-plot").first.wait_for(timeout=60_000)
        page.get_by_text("Geser bobot").first.click()
        page.wait_for_timeout(PAUSE_MS)
        weight, innovation = page.locator(WEIGHT).first, page.locator(WEIGHT).last
        presets = page.locator(".st-key-preset input")
        chosen, typed = [], []
        for number in range(MOVES):
            # 50 and 40 in turn, and innovation 0 and 10: together they stay at 100 %.
            weight.fill("50" if number % 2 == 0 else "40")
            weight.press("Enter")
            page.get_by_role("button", name="Jadikan 100 %").wait_for()
            page.wait_for_timeout(PAUSE_MS)
            innovation.fill("0" if number % 2 == 0 else "10")
            typed.append(_until_shown(page, lambda: innovation.press("Enter")))
        for number in range(MOVES):
            presets.click()
            option = page.get_by_role("option").nth(1 - number % 2)
            option.wait_for()
            chosen.append(_until_shown(page, option.click))
        page.close()
    for name, seconds in (("weight", typed), ("preset", chosen)):
        yield {
            "figure": f"convergence_{name}_changed_s",
            "value": round(statistics.median(seconds), 2),
            "limit": 1,
            "floor": 0,
            "floor_is": "nothing drawn",
            "runs": [round(second, 2) for second in seconds],
        }


def _until_shown(page: Page, go: Callable[[], object]) -> float:
    """Seconds from `go` until another ranking stands in the first chart."""
    chart = """(() => {
        const chart = document.querySelector(".js-plotly-plot");
        return chart?.data ? JSON.stringify(chart.data.map(trace => [trace.x, trace.y])) : null;
    })()"""
    before = page.evaluate(chart)
    started = time.perf_counter()
    go()
    page.wait_for_function(
        f"before => {{ const now = {chart}; return now !== null && now !== before; }}",
        arg=before,
        polling=20,
        timeout=20_000,
    )
    seconds = time.perf_counter() - started
    page.wait_for_timeout(PAUSE_MS)
    return seconds


def _seconds(run: Callable[[], object]) -> float:
    started = time.perf_counter()
    run()
    return time.perf_counter() - started
