"""Refused rows handed back: one workbook per file, to be corrected and dropped into its month.

They hold names and NIK, so they are written nowhere but in a folder that its owner alone reads.
"""

import hashlib
import itertools
import shutil
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import polars as pl
import xlsxwriter

from pipeline.lake import make_private, move_into_place
from pipeline.register import original_columns, row_prints
from pipeline.sources.eppgbm import Export

ADDED = ("alasan", "kandidat", "berkas_asal", "baris_asal", "sidik_asal")
ROWS_PER_WORKBOOK = 100_000
LONGEST_NAME_BYTES = 240
WIDTH_OF_ADDED = {
    "alasan": 60,
    "kandidat": 60,
    "berkas_asal": 24,
    "baris_asal": 10,
    "sidik_asal": 12,
}
FIXED_DATE = datetime(2000, 1, 1)
HELP = (
    "Perbaiki isi baris di kolom aslinya. Jangan ubah berkas_asal, baris_asal, dan sidik_asal: "
    "ketiganya menyebut baris yang diganti.",
    "Baris yang tidak dapat diperbaiki boleh dihapus dari berkas ini; ia tetap tercatat.",
    "Simpan berkas ini di map bulannya (data/raw/posyandu/<bulan>), lalu segarkan.",
    "Berkas ini memuat nama dan NIK anak: jangan dikirim ke luar.",
)


def write_workbooks(
    folder: Path, month: date, exports: Sequence[Export], refused: pl.DataFrame
) -> dict[str, list[Path]]:
    """Write `<folder>/<month>/<file>.xlsx` for each export with rows to correct, and remove those
    that nobody needs any more. `refused` is that of `pipeline.register.CheckedMonth`, of which
    only the open rows are handed back. Returns the workbooks of each export, by its path."""
    make_private(folder)
    final = folder / f"{month:%Y-%m}"
    open_rows = refused.filter("is_open")
    if open_rows.is_empty():
        shutil.rmtree(final, ignore_errors=True)
        return {}
    writing = final.with_name(f".writing-{final.name}")
    shutil.rmtree(writing, ignore_errors=True)
    make_private(writing)
    # Saved beside the exports, a workbook must not take the place of an earlier correction.
    taken = {export.path.rpartition("/")[2].casefold() for export in exports}
    workbooks: dict[str, list[Path]] = {}
    for number, export in enumerate(exports):
        rows = open_rows.filter(pl.col("file") == number).sort("source_row")
        for part in rows.iter_slices(ROWS_PER_WORKBOOK):
            name = _free_name(export.path.rpartition("/")[2], taken)
            _write_workbook(writing / name, export, part)
            workbooks.setdefault(export.path, []).append(final / name)
    move_into_place(writing, final)
    return workbooks


def forget_month(folder: Path, month: date) -> None:
    """Remove the workbooks of a month that is not loaded any more."""
    shutil.rmtree(folder / f"{month:%Y-%m}", ignore_errors=True)


def _free_name(file_name: str, taken: set[str]) -> str:
    """`<file>.xlsx`, else `<file>.2.xlsx` and so on; it is taken from now on."""
    if len(file_name.encode()) > LONGEST_NAME_BYTES:
        # File systems end at 255 bytes.
        digest = hashlib.sha256(file_name.encode()).hexdigest()[:8]
        file_name = f"{file_name[: LONGEST_NAME_BYTES // 4]}-{digest}"
    names = (f"{file_name}{f'.{n}' if n > 1 else ''}.xlsx" for n in itertools.count(1))
    name = next(name for name in names if name.casefold() not in taken)
    taken.add(name.casefold())
    return name


def _write_workbook(path: Path, export: Export, refused: pl.DataFrame) -> None:
    """The original columns as text, then why, what it may have been, and where it stands."""
    kept = original_columns(export)
    prints = row_prints(export, refused["source_row"])
    cells = pl.concat([export.cells, export.misfits], how="vertical_relaxed")
    rows = refused.join(cells, on="source_row", how="left", maintain_order="left")
    name = export.path.rpartition("/")[2]
    # Text stays text: a cell that looks like a formula or an address must not become one.
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "constant_memory": True,
        "tmpdir": str(path.parent),
    }
    with xlsxwriter.Workbook(path, options) as book:
        book.set_properties({"title": "Baris yang perlu diperbaiki", "created": FIXED_DATE})
        bold = book.add_format({"bold": True, "bg_color": "#fff2cc"})
        text = book.add_format({"num_format": "@"})
        sheet = book.add_worksheet("Perbaiki")
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(kept) - 1, 14, text)
        for place, title in enumerate(ADDED, start=len(kept)):
            sheet.set_column(place, place, WIDTH_OF_ADDED[title], text)
        titles = [export.header[position] for position in kept]
        for place, title in enumerate([*titles, *ADDED]):
            sheet.write_string(0, place, title, bold)
        columns = [f"c{position}" for position in kept]
        ordered = rows.select(*columns, "message", "candidates", "source_row")
        for line, row in enumerate(ordered.iter_rows(), start=1):
            *original, message, candidates, source_row = row
            added = (message, candidates, name, str(source_row), prints[source_row])
            for place, cell in enumerate([*original, *added]):
                if cell is not None:
                    sheet.write_string(line, place, cell, text)
        about = book.add_worksheet("Petunjuk")
        about.set_column(0, 0, 100)
        for line, sentence in enumerate(HELP):
            about.write_string(line, 0, sentence)
    path.chmod(0o600)
