"""The drop folder `data/raw/posyandu/`: which months are there, which files, and what is astray.

Nothing is opened here but the small files beside the exports; an export is for
`pipeline.sources.eppgbm`.
"""

import hashlib
import json
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from pipeline.errors import Finding, InputError
from pipeline.rules import table as rules
from pipeline.settings import FIRST_MONTH
from pipeline.sources.table import Column, TextTable, read_table, refuse_if_broken

MONTH_NAME = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
SIMULATED_MARK = "SIMULASI"
SASARAN = "sasaran.csv"
KABUPATEN = "kabupaten.txt"
MOST_IN_A_DESA = 50_000
EXPORT_SUFFIXES = (".csv", ".xlsx")


@dataclass(frozen=True)
class MonthFolder:
    """One month's folder: its exports in name order, and the files beside them."""

    month: date
    path: Path
    is_simulated: bool
    exports: tuple[Path, ...]
    sasaran: Path | None
    kabupaten: Path | None
    others: tuple[Path, ...]

    @property
    def files(self) -> tuple[Path, ...]:
        beside = [path for path in (self.sasaran, self.kabupaten) if path is not None]
        return (*self.exports, *beside, *self.others)


def month_folders(posyandu: Path, today: date) -> dict[date, MonthFolder]:
    """Every month folder that holds a file, oldest first; months that have not begun are astray."""
    if not posyandu.is_dir():
        return {}
    found = {}
    for path in sorted(posyandu.iterdir()):
        is_named = MONTH_NAME.fullmatch(path.name) is not None
        if is_named and path.is_dir() and _why_astray(path.name, today) is None:
            folder = _month_folder(path)
            if folder.files:
                found[folder.month] = folder
    return found


def loaded_months(folders: dict[date, MonthFolder]) -> dict[date, MonthFolder]:
    """The months to load: simulated ones only where no real month holds an export."""
    real = {month: folder for month, folder in folders.items() if not folder.is_simulated}
    return real if any(folder.exports for folder in real.values()) else folders


def stray_files(posyandu: Path, today: date) -> list[tuple[Path, str]]:
    """Files that no month takes in, with the reason in Indonesian."""
    if not posyandu.is_dir():
        return []
    astray = []
    for path in sorted(posyandu.iterdir()):
        if path.is_file() and not _is_ignored(path):
            astray.append((path, "di luar map bulan; pindahkan ke map bulannya, misalnya 2025-02"))
        elif path.is_dir() and not _is_ignored(path):
            reason = _why_astray(path.name, today)
            inside = sorted(f for f in path.rglob("*") if f.is_file() and not _is_ignored(f))
            for file in inside:
                if reason:
                    astray.append((file, reason))
                elif file.parent != path:
                    astray.append((file, "di dalam map di bawah map bulan; pindahkan ke atasnya"))
    return astray


def fingerprint(folder: MonthFolder) -> str:
    """Changes whenever a file of the month does, without reading any."""
    seen = []
    marks = [path for path in folder.path.iterdir() if _is_mark(path)]
    for path in sorted([*folder.files, *marks]):
        try:
            about = path.stat()
        except FileNotFoundError:
            continue
        seen.append([path.name, about.st_size, about.st_mtime_ns, about.st_ctime_ns, about.st_ino])
    return hashlib.sha256(json.dumps(seen).encode()).hexdigest()


def read_sasaran(path: Path, shown_path: str, codes: Collection[str]) -> TextTable:
    """Under-fives that live in each desa: `desa_code`, `registered`. Raises InputError."""
    table = read_table(path, shown_path, (Column("desa_code"), Column("registered", "integer")))
    rows = table.rows
    refuse_if_broken(
        shown_path,
        rules.unknown_area(rows.rename({"desa_code": "area_code"}), codes),
        rules.duplicate_key(rows, ["desa_code"]),
        rules.outside_range(
            rows, "registered", 0, MOST_IN_A_DESA, "jumlah anak", "Perbaiki nilainya"
        ),
    )
    return table


def read_kabupaten(path: Path, shown_path: str, codes: Collection[str]) -> str:
    """The kabupaten code that `kabupaten.txt` gives to exports without that column."""
    remedy = "Tulis satu kode kabupaten Kemendagri, misalnya 63.05"
    try:
        text = path.read_text(encoding="utf-8-sig").strip()
    except UnicodeDecodeError as error:
        raise InputError(shown_path, [Finding("bukan teks UTF-8", remedy, line=1)]) from error
    if text not in codes:
        raise InputError(
            shown_path, [Finding("bukan kode kabupaten", remedy, line=1, value=text[:20])]
        )
    return text


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def desa_codes(areas: pl.DataFrame) -> set[str]:
    return set(areas.filter(pl.col("level") == "desa")["code"])


def _month_folder(path: Path) -> MonthFolder:
    files = sorted(file for file in path.iterdir() if file.is_file() and not _is_ignored(file))
    beside = {file.name.casefold(): file for file in files}
    exports = _exports(files)
    named = {*exports, beside.get(SASARAN), beside.get(KABUPATEN)}
    return MonthFolder(
        month=date.fromisoformat(f"{path.name}-01"),
        path=path,
        is_simulated=any(_is_mark(file) for file in path.iterdir()),
        exports=tuple(exports),
        sasaran=beside.get(SASARAN),
        kabupaten=beside.get(KABUPATEN),
        others=tuple(file for file in files if file not in named),
    )


def _exports(files: Iterable[Path]) -> list[Path]:
    return [
        file
        for file in files
        if file.suffix.casefold() in EXPORT_SUFFIXES and file.name.casefold() != SASARAN
    ]


def _is_ignored(path: Path) -> bool:
    """Hidden files, a copy that is still arriving, and Excel's marks of an open workbook."""
    name = path.name
    return (
        name.startswith((".", "~$"))
        or _is_mark(path)
        or name.casefold() in ("thumbs.db", "desktop.ini")
        or path.suffix.casefold() in (".part", ".crdownload", ".tmp")
    )


def _is_mark(path: Path) -> bool:
    """`SIMULASI` in any case and with any ending, as editors save it, but that of an export."""
    return (
        path.stem.casefold() == SIMULATED_MARK.casefold()
        and path.suffix.casefold() not in EXPORT_SUFFIXES
        and path.is_file()
    )


def _why_astray(name: str, today: date) -> str | None:
    if name.startswith("."):
        return None
    if not MONTH_NAME.fullmatch(name):
        return f'nama map "{name}" bukan bulan; namai YYYY-MM, misalnya 2025-02'
    if name < FIRST_MONTH[:7]:
        return f"bulan {name} sebelum bulan pertama register ({FIRST_MONTH[:7]}); periksa tahunnya"
    if name > today.isoformat()[:7]:
        return f"bulan {name} belum berjalan; periksa nama mapnya"
    return None
