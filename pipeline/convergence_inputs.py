"""Taking in the files of the convergence score: all of them, what is refused, and the receipts.

What a file means and what is wrong in it is `pipeline.sources.convergence`'s; here is the order in
which it happens. A file that cannot be read, and a row that breaks a rule, is set aside; the rest
is taken in. Text that may hold a name stays in `data/raw` and in the quarantine folder.
"""

import hashlib
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import polars as pl

from pipeline import identity
from pipeline.convergence.rules import ScoreRules, read_rules
from pipeline.errors import InputError
from pipeline.ingest import today
from pipeline.rules.convergence import REASONS
from pipeline.settings import Paths
from pipeline.sources import convergence

FILE = {
    "path": pl.String,
    "sha256": pl.String,
    "kind": pl.String,
    "status": pl.String,
    "reason": pl.String,
    "rows_read": pl.Int64,
    "rows_accepted": pl.Int64,
    "rows_quarantined": pl.Int64,
    "workbooks": pl.String,
    "loaded_at": pl.Datetime("us"),
    "is_simulated": pl.Boolean,
}
FREE_TEXT = ("recommendation", "evidence")
"""Columns of the case audit in which a name may stand: they are not stored."""
RENAMED = {"group": "case_group"}
STRAY = "konvergensi"
"""The kind of a file that no kind fits."""
SET_ASIDE = (
    "Berkas simulasi konvergensi dikesampingkan: ada berkas sungguhan di data/raw/convergence."
)


@dataclass(frozen=True)
class Inputs:
    """The tables to store, by name, and what to tell."""

    tables: dict[str, pl.DataFrame]
    sentences: list[str]


def rules(paths: Paths) -> list[ScoreRules]:
    """Every version of the rules, oldest first. Raises InputError."""
    folder = paths.convergence / "rules"
    return read_rules(folder, paths.relative(folder))


def rule_receipts(paths: Paths) -> list[dict]:
    """Of each file of rules: path, hash, and 1 for the version in it."""
    return [
        {
            "path": paths.relative(path),
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "rows_read": 1,
            "rows_accepted": 1,
        }
        for path in sorted((paths.convergence / "rules").glob("*.yaml"))
    ]


def read_all(paths: Paths, areas: pl.DataFrame, codes: Sequence[str]) -> Inputs:
    """Read every file, refuse what is wrong, and write what its sender should correct.

    `areas` has code, level and type; `codes` are the indicators that exist.
    """
    found = convergence.input_files(paths.convergence)
    context = convergence.Context(
        areas=areas,
        rules=rules(paths),
        indicators=codes,
        key=identity.child_key(paths.child_key),
        today=today(),
    )
    reads: list[tuple[str, str, convergence.Read]] = []
    files = [
        _not_read(paths, path, STRAY, "ditolak", convergence.stray_reason(path), False)
        for path in found.strays
    ]
    for path, kind in found.files:
        shown = paths.relative(path)
        try:
            reads.append((shown, kind, convergence.read_input(path, shown, kind, context)))
        except InputError as error:
            files.append(_not_read(paths, path, kind, "ditolak", str(error), found.is_simulated))
        except (Exception, pl.exceptions.PanicException) as error:
            # The text of an error of a library may quote a cell: only its kind and place are told.
            place = traceback.extract_tb(error.__traceback__)[-1]
            reason = f"gagal diproses ({type(error).__name__} di {Path(place.filename).name} baris "
            reason += f"{place.lineno}); laporkan ke pengembang"
            files.append(_not_read(paths, path, kind, "gagal", reason, found.is_simulated))
    tables = {}
    refused = [read.refused for _, _, read in reads]
    doubles = []
    for kind in convergence.KINDS:
        of_kind = [read.accepted for _, its_kind, read in reads if its_kind == kind]
        rows = pl.concat(of_kind) if of_kind else convergence.empty(kind)
        rows, double = convergence.refuse_duplicates(kind, rows, context.rules)
        doubles.append(double)
        tables[kind] = rows
    tables["convergence_refusal"] = pl.concat(
        [convergence.empty_refusal(), *refused, *doubles]
    ).with_columns(pl.col("reason").replace_strict(REASONS, return_dtype=pl.String).alias("remedy"))
    handed_back = convergence.write_all_refused(
        paths.quarantine, reads, tables["convergence_refusal"]
    )
    convergence.write_overdue(paths.quarantine, tables["audit_kasus"], context.today)
    accepted = _rows_by_file([tables[kind] for kind in convergence.KINDS])
    for shown, kind, read in reads:
        rows_accepted = accepted.get(shown, 0)
        files.append(
            {
                "path": shown,
                "sha256": read.sha256,
                "kind": kind,
                "status": "diterima",
                "rows_read": read.rows_read,
                "rows_accepted": rows_accepted,
                "rows_quarantined": read.rows_read - rows_accepted,
                "workbooks": paths.relative(handed_back[shown]) if shown in handed_back else None,
                "loaded_at": _now(),
                "is_simulated": found.is_simulated,
            }
        )
    tables["audit_kasus"] = tables["audit_kasus"].drop(FREE_TEXT).rename(RENAMED)
    tables["convergence_file"] = pl.DataFrame(files, schema=FILE).sort("path")
    return Inputs(tables, _sentences(found, tables["convergence_file"]))


def _rows_by_file(tables: Sequence[pl.DataFrame]) -> dict[str, int]:
    counted = pl.concat(
        [rows.group_by("source_path").agg(pl.len().cast(pl.Int64)) for rows in tables]
    )
    return dict(counted.iter_rows())


def _not_read(
    paths: Paths, path: Path, kind: str, status: str, reason: str, is_simulated: bool
) -> dict:
    return {
        "path": paths.relative(path),
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
        "kind": kind,
        "status": status,
        "reason": reason,
        "rows_read": 0,
        "rows_accepted": 0,
        "rows_quarantined": 0,
        "loaded_at": _now(),
        "is_simulated": is_simulated,
    }


def _sentences(found: "convergence.InputFiles", files: pl.DataFrame) -> list[str]:
    told = [SET_ASIDE] if found.set_aside else []
    read = files.filter(status="diterima")
    if not files.is_empty():
        told.append(
            f"Konvergensi: {read.height} berkas, {_dotted(read['rows_read'].sum())} baris dibaca, "
            f"{_dotted(read['rows_quarantined'].sum())} dikarantina"
        )
    for path, reason in (
        files.filter(pl.col("status") != "diterima").select("path", "reason").rows()
    ):
        told.append(f"Tidak dibaca: {path}: {reason.splitlines()[-1].strip()}")
    return told


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


def _dotted(count: int) -> str:
    return f"{count:,}".replace(",", ".")
