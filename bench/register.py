"""How long reading and checking a month of the register takes, against the bare read of the file.

The file is the demonstration's, with its dirt, as one export of 100,000 rows (CSV) and of 20,000
(XLSX). Checking is every rule, places and duplicates included; the keyed hash of each child, which
follows it, is measured apart.
"""

import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import fastexcel
import polars as pl
import xlsxwriter

from bench.project import ROOT, copy_project
from pipeline.errors import InputError
from pipeline.identity import child_keys
from pipeline.ingest import today
from pipeline.places import Gazetteer
from pipeline.register import judged_rows
from pipeline.settings import Paths
from pipeline.simulate import write_demonstration
from pipeline.sources.alias import read_aliases
from pipeline.sources.areas import read_areas
from pipeline.sources.eppgbm import read_export

MONTH = date(2024, 2, 1)
CSV_ROWS, XLSX_ROWS = 100_000, 20_000
RUNS = 7


def figures(root: Path) -> Iterator[dict]:
    copy_project(root)
    started = time.perf_counter()
    write_demonstration(Paths(root))
    seconds = time.perf_counter() - started
    yield {
        "figure": "demonstration_s",
        "value": round(seconds, 1),
        "limit": 30,
        "floor": 0,
        "floor_is": "nothing written",
    }
    csv, xlsx = _one_export(root)
    yield from _csv(csv)
    yield from _xlsx(xlsx)


def _csv(path: Path) -> Iterator[dict]:
    bare, _ = _best(lambda: pl.read_csv(path, infer_schema=False))
    check, accepted = _best(lambda: _checked(path))
    hashed, _ = _best(lambda: child_keys(accepted["identity"], b"0" * 32))
    yield _ratio("register_csv_read_and_check", check, 3, bare, "pl.read_csv of it as text")
    yield _ratio("register_csv_with_child_keys", check + hashed, None, bare, "the same")


def _xlsx(path: Path) -> Iterator[dict]:
    def read() -> None:
        sheet = fastexcel.read_excel(path).load_sheet(0, header_row=None, dtypes="string")
        pl.DataFrame(sheet)

    bare, _ = _best(read, 3)
    check, _ = _best(lambda: _checked(path), 3)
    yield _ratio("register_xlsx_read_and_check", check, 1.5, bare, "calamine's read of it as text")


def _checked(path: Path) -> pl.DataFrame:
    """As for a file that was never seen: with a gazetteer that remembers no place."""
    gazetteer = _gazetteer()
    started = time.perf_counter()
    export = read_export(path, path.name)
    accepted, refused = judged_rows([export], MONTH, today(), gazetteer, {})
    _checked.seconds = time.perf_counter() - started
    if accepted.height < 0.9 * export.cells.height or refused.is_empty():
        raise RuntimeError("the measured file is not the one that was meant")
    return accepted


def _gazetteer() -> Gazetteer:
    areas = read_areas(ROOT / "data/raw/area/area.csv", "area.csv").rows
    aliases = read_aliases(ROOT / "data/raw/area/alias.csv", "alias.csv", areas).rows
    return Gazetteer(areas, aliases)


def _best(measure: Callable, runs: int = RUNS) -> tuple[float, object]:
    """The quickest of some runs: what the code needs when the machine lets it."""
    seconds = []
    for _ in range(runs):
        _checked.seconds = None
        started = time.perf_counter()
        result = measure()
        seconds.append(_checked.seconds or time.perf_counter() - started)
    return min(seconds), result


def _ratio(name: str, seconds: float, limit: float | None, floor: float, floor_is: str) -> dict:
    return {
        "figure": f"{name}_ratio",
        "value": round(seconds / floor, 2),
        "limit": limit,
        "seconds": round(seconds, 3),
        "floor": round(floor, 3),
        "floor_is": floor_is,
    }


def _one_export(root: Path) -> tuple[Path, Path]:
    """The month's dialect A exports as one CSV and one XLSX."""
    cells, header = [], None
    for path in sorted((root / f"data/raw/posyandu/{MONTH:%Y-%m}").glob("*.csv")):
        try:
            export = read_export(path, path.name)
        except InputError:
            continue  # sasaran.csv
        if export.dialect == "A" and "NIK" in export.header:
            header = header or export.header
            cells.append(export.cells.select(f"c{export.header.index(title)}" for title in header))
            cells[-1].columns = list(header)
    rows = pl.concat(cells)
    csv, xlsx = root / "satu.csv", root / "satu.xlsx"
    rows.head(CSV_ROWS).write_csv(csv)
    with xlsxwriter.Workbook(xlsx, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, header)
        for line, row in enumerate(rows.head(XLSX_ROWS).iter_rows(), start=1):
            sheet.write_row(line, 0, [cell or "" for cell in row])
    return csv, xlsx
