"""Loading months of the register: which have changed, and one of them from raw files to the lake.

A month depends on its own files, the list of areas, the aliases, the key and this code, and on no
other month; what it was made from is its signature, so an unchanged month need not be loaded again.
"""

import hashlib
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

import duckdb
import polars as pl

from pipeline import identity, lake, quarantine
from pipeline.anthropometry.growth_tables import load_growth_tables
from pipeline.errors import Finding, InputError
from pipeline.places import Gazetteer
from pipeline.register import check_month, kabupaten_of_exports
from pipeline.rules import register as rules
from pipeline.settings import TIMEZONE, Paths
from pipeline.sources import posyandu
from pipeline.sources.eppgbm import Export, read_export

CODE = ("ingest.py", "settings.py", "register.py", "places.py", "identity.py", "lake.py",
        "quarantine.py", "accounts", "rules", "sources", "anthropometry")  # fmt: skip
ACCEPTED, REFUSED, FAILED = "diterima", "ditolak", "gagal"
LARGE_MEGABYTES = 20
COPY = "isinya sama persis dengan {}; hapus salah satu"
UNKNOWN_KABUPATEN = Finding(
    "tidak ada kolom kabupaten, dan kabupatennya tidak dapat dipastikan dari kecamatan dan desanya",
    "Letakkan kabupaten.txt berisi kode kabupaten (misalnya 63.05) di map bulan itu",
)


@dataclass(frozen=True)
class Register:
    """What loading a month needs beside its files; `tell` is told of what will take long."""

    paths: Paths
    areas: pl.DataFrame
    aliases: pl.DataFrame
    key: bytes
    today: date
    tell: Callable[[str], None] = print

    @cached_property
    def gazetteer(self) -> Gazetteer:
        return Gazetteer(self.areas, self.aliases)

    @cached_property
    def connection(self) -> duckdb.DuckDBPyConnection:
        """A database in memory with the growth tables; what it spills stays with the lake."""
        lake.make_private(self.paths.lake)
        spill = str(self.paths.lake / ".spill").replace("'", "''")
        connection = duckdb.connect(config={"temp_directory": spill})
        load_growth_tables(connection)
        return connection


@dataclass(frozen=True)
class LoadedMonth:
    """What became of a month: a line for the log and the accounts that were written."""

    month: date
    sentence: str
    files: pl.DataFrame
    is_failed: bool = False


def today() -> date:
    """The date where the posyandu are."""
    return datetime.now(ZoneInfo(TIMEZONE)).date()


def changed_months(paths: Paths) -> list[date]:
    """Months to load or to take out of the lake, oldest first: their files, or anything else that
    they are made from, differ from what the lake was written from."""
    folders = posyandu.loaded_months(posyandu.month_folders(paths.posyandu, today()))
    written = lake.months_written(paths)
    common = common_signature(paths)
    changed = [month for month in written if month not in folders]
    for month, folder in folders.items():
        facts = lake.month_facts(paths, month)
        if facts.get("signature") != _signature(folder, facts, common, today()):
            changed.append(month)
    return sorted(changed)


def load_month(register: Register, month: date) -> LoadedMonth | None:
    """Load one month, or take it out of the lake where its folder is gone or set aside; None where
    there is nothing. An error of ours fails the month alone: its files are accounted for as
    `gagal`, and it is tried again by the next refresh."""
    paths = register.paths
    folders = posyandu.month_folders(paths.posyandu, register.today)
    folder = posyandu.loaded_months(folders).get(month)
    if folder is None:
        lake.remove_month(paths, month)
        quarantine.forget_month(paths.quarantine, month)
        return None
    # Taken before the files are read: one that changes meanwhile makes the month differ again.
    common = common_signature(paths)
    facts = {
        "fingerprint": posyandu.fingerprint(folder),
        "common": common,
        "files": None,
        "signature": None,
    }
    try:
        files = files_hash(folder)
        read_from = facts | {"files": files}
        signature = _signature(folder, read_from, common, register.today)
        return _load(register, folder, read_from | {"signature": signature})
    except (Exception, pl.exceptions.PanicException) as error:
        # The text of an error of a library may quote a cell, so only its kind and place are told.
        place = traceback.extract_tb(error.__traceback__)[-1]
        reason = f"gagal diproses ({type(error).__name__} di {Path(place.filename).name} baris "
        reason += f"{place.lineno}); laporkan ke pengembang"
    files = pl.DataFrame(
        [
            _file_row(paths, path, folder, FAILED, reason, _kind(path))
            for path in folder.files
            if path.exists()
        ],
        schema=lake.ACCOUNTS["file"],
    )
    lake.write_month(register.connection, paths, month, None, {"file": files}, facts)
    return LoadedMonth(month, f"{month:%Y-%m}: {reason}", files, is_failed=True)


def note_unchanged(register: Register, month: date) -> None:
    """Files that were touched, and are the same, are not looked at again: keep what they look like
    now. Needs the refresh lock."""
    facts = lake.month_facts(register.paths, month)
    folder = posyandu.month_folders(register.paths.posyandu, register.today).get(month)
    if folder and facts and facts["fingerprint"] != posyandu.fingerprint(folder):
        lake.write_facts(
            register.paths, month, facts | {"fingerprint": posyandu.fingerprint(folder)}
        )


def stray_receipts(paths: Paths) -> pl.DataFrame:
    """Files in the drop folder that belong to no month, as refused files."""
    rows = [
        _receipt(paths, path, "posyandu", REFUSED, reason, False)
        for path, reason in posyandu.stray_files(paths.posyandu, today())
    ]
    return pl.DataFrame(rows, schema=lake.ACCOUNTS["file"])


def simulated_set_aside(paths: Paths) -> list[date]:
    """Simulated months that are there but not loaded, because a real month is."""
    folders = posyandu.month_folders(paths.posyandu, today())
    loaded = posyandu.loaded_months(folders)
    return [month for month in folders if month not in loaded]


def set_aside_sentence(months: Sequence[date]) -> str:
    return f"{len(months)} bulan simulasi tidak dimuat, karena sudah ada bulan sungguhan."


def _load(register: Register, folder: posyandu.MonthFolder, facts: dict) -> LoadedMonth:
    paths, month = register.paths, folder.month
    started = datetime.now(UTC)
    exports, files = _read_exports(paths, folder, register.tell)
    sasaran, sasaran_file = _read_sasaran(register, folder)
    files += sasaran_file
    named, kabupaten_file = _read_kabupaten(register, folder)
    files += kabupaten_file
    kabupaten, unknown = kabupaten_of_exports(exports, register.gazetteer, named)
    for export in unknown:
        exports.remove(export)
        reason = str(InputError(export.path, [UNKNOWN_KABUPATEN]))
        path = folder.path / export.path.rpartition("/")[2]
        files.append(_file_row(paths, path, folder, REFUSED, reason))
    for path in folder.others:
        reason = "bukan CSV atau XLSX; simpan ulang sebagai salah satunya"
        files.append(_file_row(paths, path, folder, REFUSED, reason))
    accounts = {"sasaran": sasaran}
    scored_rows = None
    if exports:
        checked = check_month(
            exports, month, register.today, register.gazetteer, kabupaten, register.key
        )
        scored_rows = lake.scored(register.connection, checked.measurements, folder.is_simulated)
        workbooks = quarantine.write_workbooks(paths.quarantine, month, exports, checked.refused)
        files += _export_rows(paths, folder, exports, checked.refused, workbooks)
        accounts["refusal"] = _refusals(exports, checked.refused)
        accounts["area_rows"] = _area_rows(register.connection, scored_rows, checked.refused)
    else:
        quarantine.forget_month(paths.quarantine, month)
    accounts["file"] = pl.DataFrame(files, schema=lake.ACCOUNTS["file"]).sort("path")
    lake.write_month(register.connection, paths, month, scored_rows, accounts, facts)
    seconds = (datetime.now(UTC) - started).total_seconds()
    return LoadedMonth(month, _sentence(month, accounts["file"], seconds), accounts["file"])


def _read_exports(
    paths: Paths, folder: posyandu.MonthFolder, tell: Callable[[str], None]
) -> tuple[list[Export], list[dict]]:
    """The exports that can be read, in name order, and the account of those that are refused."""
    exports: list[Export] = []
    refused = []
    for path in folder.exports:
        megabytes = path.stat().st_size / 1e6
        if megabytes > LARGE_MEGABYTES:
            tell(f"{folder.path.name}: membaca {path.name} ({megabytes:.0f} MB)")
        try:
            export = read_export(path, paths.relative(path))
        except InputError as error:
            refused.append(_file_row(paths, path, folder, REFUSED, str(error)))
            continue
        twin = next((other for other in exports if other.sha256 == export.sha256), None)
        if twin is not None:
            reason = COPY.format(twin.path.rpartition("/")[2])
            refused.append(_file_row(paths, path, folder, REFUSED, reason))
        else:
            exports.append(export)
    return exports, refused


def _read_sasaran(
    register: Register, folder: posyandu.MonthFolder
) -> tuple[pl.DataFrame, list[dict]]:
    paths, path = register.paths, folder.sasaran
    nothing = pl.DataFrame(schema=lake.ACCOUNTS["sasaran"])
    if path is None:
        return nothing, []
    try:
        codes = posyandu.desa_codes(register.areas)
        table = posyandu.read_sasaran(path, paths.relative(path), codes)
    except InputError as error:
        return nothing, [_file_row(paths, path, folder, REFUSED, _unquoted(error), kind="sasaran")]
    count = table.rows.height
    row = _file_row(paths, path, folder, ACCEPTED, None, kind="sasaran", rows=count)
    return table.rows.select("desa_code", "registered"), [row | {"sha256": table.sha256}]


def _read_kabupaten(
    register: Register, folder: posyandu.MonthFolder
) -> tuple[str | None, list[dict]]:
    paths, path = register.paths, folder.kabupaten
    if path is None:
        return None, []
    codes = set(register.areas.filter(pl.col("level") == "kabupaten")["code"])
    try:
        code = posyandu.read_kabupaten(path, paths.relative(path), codes)
    except InputError as error:
        return None, [_file_row(paths, path, folder, REFUSED, _unquoted(error), kind="kabupaten")]
    return code, [_file_row(paths, path, folder, ACCEPTED, None, kind="kabupaten", rows=1)]


def _unquoted(error: InputError) -> str:
    """What the error says without any cell: the file may be a list of children saved by mistake
    under a small file's name, and what is said of a file is published."""
    findings = [
        replace(finding, value=None, message=finding.message.partition("; kolom yang ditemukan")[0])
        for finding in error.findings
    ]
    return str(InputError(error.path, findings))


def _export_rows(
    paths: Paths,
    folder: posyandu.MonthFolder,
    exports: Sequence[Export],
    refused: pl.DataFrame,
    workbooks: dict[str, list[Path]],
) -> list[dict]:
    """The account of each export that was read."""
    counts = {
        number: row
        for number, *row in refused.group_by("file")
        .agg(
            pl.len(),
            (pl.col("reason") == rules.CORRECTED).sum(),
            (pl.col("is_unresolved") & pl.col("is_open")).sum(),
            pl.col("is_open").sum(),
        )
        .iter_rows()
    }
    rows = []
    for number, export in enumerate(exports):
        quarantined, corrected, unresolved, to_correct = counts.get(number, (0, 0, 0, 0))
        read = export.cells.height + export.misfits.height
        path = folder.path / export.path.rpartition("/")[2]
        rows.append(
            _file_row(paths, path, folder, ACCEPTED, None, rows=read)
            | {
                "sha256": export.sha256,
                "rows_accepted": read - quarantined,
                "rows_quarantined": quarantined,
                "rows_corrected": corrected,
                "rows_unresolved": unresolved,
                "rows_to_correct": to_correct,
                "workbooks": "\n".join(map(paths.relative, workbooks.get(export.path, []))) or None,
            }
        )
    return rows


def _refusals(exports: Sequence[Export], refused: pl.DataFrame) -> pl.DataFrame:
    """Refused rows per file and reason, with the first row as the example: no cell is quoted."""
    paths = pl.DataFrame(
        {
            "file": pl.Series(range(len(exports)), dtype=pl.Int32),
            "path": [export.path for export in exports],
        }
    )
    return (
        refused.group_by("file", "reason")
        .agg(rows=pl.len(), example=pl.format("baris {}", pl.col("source_row").min()))
        .join(paths, on="file")
        .sort("path", "reason")
    )


def _area_rows(
    connection: duckdb.DuckDBPyConnection, scored_rows: str, refused: pl.DataFrame
) -> pl.DataFrame:
    """Rows per area, the deepest that was certain; rows of no known area are left out."""
    accepted = connection.sql(
        f"""
        select
            desa_code as area_code, count(*) as rows_accepted,
            count(*) filter (where is_compared) as z_compared,
            count(*) filter (where is_differing) as z_differing
        from {scored_rows} group by desa_code
        """
    ).pl()
    set_aside = (
        refused.filter(pl.col("reached_code").is_not_null())
        .group_by(area_code="reached_code")
        .agg(
            rows_refused=pl.len(),
            rows_duplicate=(pl.col("reason") == rules.DUPLICATE).sum(),
            rows_corrected=(pl.col("reason") == rules.CORRECTED).sum(),
        )
    )
    return (
        accepted.join(set_aside, on="area_code", how="full", coalesce=True)
        .with_columns(pl.exclude("area_code").fill_null(0))
        .with_columns(rows_read=pl.col("rows_accepted") + pl.col("rows_refused"))
        .sort("area_code")
    )


def _file_row(
    paths: Paths,
    path: Path,
    folder: posyandu.MonthFolder,
    status: str,
    reason: str | None,
    kind: str = "posyandu",
    rows: int = 0,
) -> dict:
    return _receipt(paths, path, kind, status, reason, folder.is_simulated) | {
        "rows_read": rows,
        "rows_accepted": rows,
    }


def _kind(path: Path) -> str:
    beside = {posyandu.SASARAN: "sasaran", posyandu.KABUPATEN: "kabupaten"}
    return beside.get(path.name.casefold(), "posyandu")


def _receipt(
    paths: Paths, path: Path, kind: str, status: str, reason: str | None, is_simulated: bool
) -> dict:
    return {
        "path": paths.relative(path),
        "sha256": posyandu.sha256_of(path),
        "kind": kind,
        "status": status,
        "reason": reason,
        "rows_read": 0,
        "rows_accepted": 0,
        "rows_quarantined": 0,
        "rows_corrected": 0,
        "rows_unresolved": 0,
        "rows_to_correct": 0,
        "workbooks": None,
        "loaded_at": datetime.now(UTC).replace(tzinfo=None),
        "is_simulated": is_simulated,
    }


def _sentence(month: date, files: pl.DataFrame, seconds: float) -> str:
    exports = files.filter(pl.col("kind") == "posyandu")
    refused = files.filter(pl.col("status") == REFUSED)
    names = ", ".join(path.rpartition("/")[2] for path in refused["path"])
    return (
        f"{month:%Y-%m}: {exports.filter(pl.col('status') == ACCEPTED).height} berkas, "
        f"{_dotted(exports['rows_read'].sum())} baris dibaca, "
        f"{_dotted(exports['rows_quarantined'].sum())} dikarantina "
        f"({seconds:.1f} s)" + (f"; berkas ditolak: {names}" if names else "")
    )


def _dotted(count: int) -> str:
    return f"{count:,}".replace(",", ".")


def common_signature(paths: Paths) -> str:
    """What every month is made from: this code, the list of areas, the aliases, the key."""
    package = Path(__file__).parent
    code = [
        file
        for name in CODE
        for file in sorted(
            [package / name] if name.endswith(".py") else (package / name).rglob("*")
        )
        if file.suffix in (".py", ".sql")
    ]
    area_folder = paths.raw / "area"
    known = hashlib.sha256()
    for file in (*code, area_folder / "area.csv", area_folder / "alias.csv"):
        if file.exists():
            known.update(file.name.encode() + file.read_bytes())
    known.update(identity.key_fingerprint(identity.child_key(paths.child_key)).encode())
    return known.hexdigest()


def _signature(folder: posyandu.MonthFolder, facts: dict, common: str, day: date) -> str:
    """A hash of everything that the month is made from. Where no file was touched since `facts`
    were written, the hash of the files is taken from there."""
    files = facts.get("files")
    if files is None or facts.get("fingerprint") != posyandu.fingerprint(folder):
        files = files_hash(folder)
    # While the month runs, what lies in the future differs from day to day.
    last = (folder.month + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return f"{common[:24]}-{files}-{min(day, last)}"


def files_hash(folder: posyandu.MonthFolder) -> str:
    """A hash of the names and contents of the month's files, and of whether it is simulated."""
    known = hashlib.sha256(str(folder.is_simulated).encode())
    for path in sorted(folder.files):
        known.update(f"{path.name}:{posyandu.sha256_of(path)};".encode())
    return known.hexdigest()[:24]
