"""The drop folder `data/raw/convergence/`: which files count, their rows typed, and those refused.

A file that cannot be read as a whole raises InputError; a row that breaks a rule
(`pipeline.rules.convergence`) is refused with its reason while the rest loads. Keys of persons and
cases leave this module hashed only, but for the refused rows that go back to those who correct
them. What is computed from the rows is decided elsewhere.
"""

import base64
import csv
import hashlib
import io
import re
import shutil
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

import polars as pl

from pipeline.convergence.rules import ScoreRules, rules_for
from pipeline.errors import Finding, InputError
from pipeline.lake import make_private, move_into_place
from pipeline.rules import convergence as row_rules
from pipeline.rules import table as table_rules
from pipeline.rules.convergence import NOT_APPLICABLE, REASONS, Context
from pipeline.sources.posyandu import SIMULATED_MARK
from pipeline.sources.table import (
    EMPTY_FILE,
    FOREIGN_SIGNATURES,
    Column,
    TextTable,
    read_table,
    refuse_if_broken,
)
from pipeline.sources.workbook import OLE_SIGNATURE, ZIP_SIGNATURES, listed_sheets, sheet_texts

SIMULATED_FOLDER = "simulasi"
NO_INPUT = ("template", "rules", "indicator.csv", "published_assessment.csv")
ENDINGS = (".csv", ".xlsx")
REFUSED_FOLDER = "convergence"
OVERDUE_FILE = "tindak_lanjut_terlambat.csv"
FIRST_YEAR_PUBLISHED = 2018
# A file without a header shows a row of data where the header should be: its cells may be keys of
# persons, and are quoted only where this many of them are names of columns.
NAMES_TO_SHOW_A_HEADER = 3
KEY_BYTES = 9
# What a spreadsheet would take for a formula; no valid cell begins so.
FORMULA_SIGNS = r"^[=+@\t]"


@dataclass(frozen=True)
class Field:
    """A column that a file must have; its cells may be empty where it is not `required`.

    `word` is text in lower case, `code` text in capitals, `money` a number of rupiah with two
    decimals at most (850.000 is no amount), `flag` yes or no as a number 1 or 0.
    """

    name: str
    kind: Literal["text", "word", "code", "integer", "number", "money", "flag", "date", "month"] = (
        "text"
    )
    required: bool = True


def _optional(name: str, kind: str = "text") -> Field:
    return Field(name, kind, required=False)


FIELDS: dict[str, tuple[Field, ...]] = {
    "aksi": (
        Field("area_code"),
        Field("year_assessed", "integer"),
        Field("period"),
        Field("instrument"),
        Field("action", "word"),
        Field("indicator", "word"),
        _optional("grade", "code"),
        _optional("points", "number"),
        _optional("max_points", "number"),
        Field("assessor", "word"),
        _optional("evidence_url"),
    ),
    "cakupan": (
        Field("area_code"),
        Field("period", "code"),
        Field("code", "code"),
        Field("numerator", "integer"),
        Field("denominator", "integer"),
        Field("denominator_source", "word"),
        _optional("system"),
        _optional("extracted_on", "date"),
    ),
    "layanan_kunjungan": (
        Field("person_key"),
        Field("desa_code"),
        Field("group", "word"),
        Field("month", "month"),
        Field("indicator", "code"),
        Field("visits", "integer"),
        _optional("age_months", "integer"),
        _optional("trimester", "integer"),
        _optional("delivered", "flag"),
        _optional("at_risk", "flag"),
    ),
    "layanan_nilai": (
        Field("person_key"),
        Field("desa_code"),
        Field("quarter", "code"),
        Field("group", "word"),
        Field("indicator", "code"),
        Field("value", "code"),
        _optional("ts_reason", "word"),
    ),
    "inovasi": (
        Field("area_code"),
        Field("year", "integer"),
        Field("title"),
        *(_optional(name, "integer") for name in row_rules.RATINGS),
        _optional("evidence"),
    ),
    "proses_desa": (
        Field("desa_code"),
        Field("year", "integer"),
        _optional("rembuk", "flag"),
        _optional("rapat", "integer"),
        _optional("bulan_lapor", "integer"),
        _optional("triwulan_tepat", "integer"),
        _optional("tim_berfungsi", "integer"),
        _optional("dana_stunting", "money"),
        _optional("dana_desa", "money"),
    ),
    "audit_kasus": (
        Field("case_key"),
        Field("desa_code"),
        Field("group", "word"),
        Field("round"),
        Field("cause_class", "word"),
        _optional("recommendation"),
        Field("opd"),
        Field("due", "date"),
        _optional("done", "date"),
        _optional("evidence"),
    ),
}
"""The columns of every kind of file, in the order of its template."""

KINDS = tuple(FIELDS)
BOOLEANS = {"layanan_kunjungan": ("delivered", "at_risk")}
"""Flags that are stored as true and false; the others are stored as 1 and 0."""
HASHED = {
    "layanan_kunjungan": "person_key",
    "layanan_nilai": "person_key",
    "audit_kasus": "case_key",
}
KEYS = {
    "aksi": ("area_code", "period", "instrument", "action", "indicator", "assessor"),
    "cakupan": ("area_code", "period", "code", "denominator_source"),
    "layanan_kunjungan": ("person_key", "desa_code", "month", "indicator"),
    "layanan_nilai": ("person_key", "desa_code", "quarter", "indicator"),
    "inovasi": ("area_code", "year", "title"),
    "proses_desa": ("desa_code", "year"),
    "audit_kasus": ("case_key", "round"),
}
NO_CONTENT = {
    "aksi": ("grade", "year_assessed", "evidence_url"),
    "cakupan": ("system",),
    "inovasi": ("evidence",),
    "audit_kasus": ("evidence",),
}
"""Columns in which two rows of one key may differ and still say the same (`A` and its points)."""
AREA = {kind: "area_code" if kind in ("aksi", "cakupan", "inovasi") else "desa_code"
        for kind in KINDS}  # fmt: skip
PERIOD = {
    "aksi": "period",
    "cakupan": "period",
    "layanan_kunjungan": "month",
    "layanan_nilai": "quarter",
    "inovasi": "year",
    "proses_desa": "year",
    "audit_kasus": "round",
}
STORED = {"integer": pl.Int64, "flag": pl.Int64, "number": pl.Float64, "money": pl.Float64,
          "date": pl.Date, "month": pl.Date}  # fmt: skip
LOCATION = {"source_path": pl.String, "source_row": pl.Int64, "is_simulated": pl.Boolean}
REFUSAL = {
    "path": pl.String,
    "source_row": pl.Int64,
    "kind": pl.String,
    "reason": pl.String,
    "column": pl.String,
    "area_code": pl.String,
    "period": pl.String,
    "code": pl.String,
    "detail": pl.String,
    "is_simulated": pl.Boolean,
}
TOLD = {
    "aksi": (
        "indicator",
        r"^[a-z0-9]{1,12}\.[0-9]{1,2}$",
        "assessor",
        r"^(mandiri|provinsi|kemendagri)$",
    ),
    "cakupan": ("code", r"^E[0-9]{2}$", "denominator_source", r"^[a-z_]{1,20}$"),
}
"""Of a refused row of a kind the cell that it was of (code, detail), where it is written as such:
a score with a hole must be told which row would fill it, and nothing else of the row is kept."""
ASCII_SPACES = (b" ", b"\t", b"\v", b"\f", *(bytes([control]) for control in range(28, 32)))
YES = ("1", "ya", "y", "true")
NO = ("0", "tidak", "t", "false")
INTEGER = r"^-?[0-9]{1,15}$"
NUMBER = r"^-?[0-9]{1,15}(\.[0-9]{1,15})?$"
MONEY = r"^-?[0-9]{1,15}(\.[0-9]{1,2})?$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}:[0-9]{2})?$"
MONTH = r"^[0-9]{4}-[0-9]{2}(-[0-9]{2}([ T][0-9]{2}:[0-9]{2}:[0-9]{2})?)?$"


# --- the folder ---


@dataclass(frozen=True)
class InputFiles:
    """The files to load with their kind, in order of their paths, and those that no kind fits.

    `is_simulated`: the files are those of the demonstration. `set_aside`: there is a demonstration
    and it is not used, because a real file is there.
    """

    files: list[tuple[Path, str]]
    strays: list[Path]
    is_simulated: bool
    set_aside: bool


def input_files(folder: Path) -> InputFiles:
    """What lies in the drop folder; nothing is opened. A missing folder holds nothing."""
    if not folder.is_dir():
        return InputFiles([], [], False, False)
    real, strays = _by_kind(folder, is_inside_simulation=False)
    simulated_folder = folder / SIMULATED_FOLDER
    if not _is_marked(simulated_folder):
        unmarked = _files_below(simulated_folder) if simulated_folder.is_dir() else []
        return InputFiles(real, sorted([*strays, *unmarked]), False, False)
    simulated, strays_of_simulation = _by_kind(simulated_folder, is_inside_simulation=True)
    if real:
        return InputFiles(real, strays, False, bool(simulated))
    return InputFiles(simulated, sorted([*strays, *strays_of_simulation]), bool(simulated), False)


def kind_of(name: str) -> str | None:
    """The kind that a file's name says: `<kind>` or `<kind>-<anything>`, CSV or XLSX."""
    stem, dot, ending = name.casefold().rpartition(".")
    kind = stem.partition("-")[0]
    return kind if kind in KINDS and f"{dot}{ending}" in ENDINGS else None


def stray_reason(path: Path) -> str:
    """Why nothing takes in a file, and what to do, for its receipt (Indonesian)."""
    if path.parent.name.casefold() == SIMULATED_FOLDER and kind_of(path.name):
        return (
            f"map {SIMULATED_FOLDER} tidak memuat berkas {SIMULATED_MARK}, jadi isinya tidak "
            f"dipakai; pindahkan data asli ke data/raw/convergence, atau buat ulang simulasinya"
        )
    if kind_of(path.name):
        return "di dalam map yang tidak dibaca; pindahkan ke data/raw/convergence"
    return (
        f"nama berkas tidak dikenal; namai {', '.join(f'{kind}.csv' for kind in KINDS)}, boleh "
        "dengan tambahan seperti aksi-2024.csv atau aksi-63.05.xlsx"
    )


def _by_kind(folder: Path, is_inside_simulation: bool) -> tuple[list[tuple[Path, str]], list[Path]]:
    files, strays = [], []
    for path in sorted(folder.iterdir()):
        if _is_ignored(path) or (not is_inside_simulation and path.name.casefold() in NO_INPUT):
            continue
        if path.is_dir():
            if is_inside_simulation or path.name.casefold() != SIMULATED_FOLDER:
                strays += _files_below(path)
        elif kind := kind_of(path.name):
            files.append((path, kind))
        elif not (is_inside_simulation and _is_mark(path)):
            strays.append(path)
    return files, strays


def _files_below(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and not _is_ignored(path))


def _is_ignored(path: Path) -> bool:
    """Hidden files, a copy that is still arriving, and Excel's marks of an open workbook."""
    return (
        path.name.startswith((".", "~$"))
        or path.name.casefold() in ("thumbs.db", "desktop.ini")
        or path.suffix.casefold() in (".part", ".crdownload", ".tmp")
    )


def _is_mark(path: Path) -> bool:
    return (
        path.stem.casefold() == SIMULATED_MARK.casefold()
        and path.suffix.casefold() not in ENDINGS
        and path.is_file()
    )


def _is_marked(folder: Path) -> bool:
    return folder.is_dir() and any(_is_mark(path) for path in folder.iterdir())


# --- one file ---


@dataclass(frozen=True)
class Read:
    """One file: its good rows typed, its refused rows (`REFUSAL`), and these as they were written
    (None where none is refused), of which keys and free text may name persons. `path` is where
    the file lies."""

    path: Path
    accepted: pl.DataFrame
    refused: pl.DataFrame
    original: pl.DataFrame | None
    rows_read: int
    sha256: str


def read_input(path: Path, shown_path: str, kind: str, context: Context) -> Read:
    """Read one input file. `rows_read` = rows accepted + rows refused.

    Accepted rows have the columns of `accepted_schema(kind)`; audit_kasus with `recommendation`
    and `evidence`, which are never to be stored. They are simulated where the file's folder has
    the mark of the simulation. Raises InputError where the file as a whole cannot be read.
    """
    texts = _read_texts(path, shown_path, kind)
    typed = _typed(texts.rows, kind, context)
    fields = FIELDS[kind]
    rules = row_rules.row_rules(
        kind,
        [field.name for field in fields if field.required],
        [field.name for field in fields if field.kind in STORED],
        context,
    )
    judged = _judged(typed, rules)
    located = judged.with_columns(
        source_path=pl.lit(shown_path), is_simulated=pl.lit(_is_marked(path.parent))
    )
    good = located.filter(pl.col("reason").is_null())
    bad = located.filter(pl.col("reason").is_not_null())
    accepted = _accepted(good, kind, context)
    if kind == "aksi":
        accepted, surplus = _surplus_indicators(accepted, context.rules)
        bad = pl.concat(
            [
                bad,
                located.join(surplus, on="source_row", how="semi").with_columns(
                    reason=pl.lit("indikator_tidak_dikenal"), column=pl.lit("indicator")
                ),
            ]
        ).sort("source_row")
    refused = _refusals(bad, kind, context.codes)
    original = _originals(texts.rows, kind, refused) if refused.height else None
    return Read(path, accepted, refused, original, texts.rows.height, texts.sha256)


def accepted_schema(kind: str) -> dict[str, pl.DataType]:
    """The columns of accepted rows, also of none."""
    schema = {field.name: STORED.get(field.kind, pl.String) for field in FIELDS[kind]}
    schema |= dict.fromkeys(BOOLEANS.get(kind, ()), pl.Boolean)
    added = {"is_applicable": pl.Boolean} if kind == "aksi" else {}
    return schema | added | LOCATION


def empty(kind: str) -> pl.DataFrame:
    """No accepted rows of a kind."""
    return pl.DataFrame(schema=accepted_schema(kind))


def empty_refusal() -> pl.DataFrame:
    """No refused rows."""
    return pl.DataFrame(schema=REFUSAL)


def refuse_duplicates(
    kind: str, accepted: pl.DataFrame, versions: Sequence[ScoreRules] = ()
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Of the rows of all files of a kind: those that stay, and refusals of those said twice.

    The same key with the same content keeps the row that comes last by path and line; with another
    content all of them are refused. With `versions`, indicators of an assessment beyond the number
    that the instrument has are refused over all files. The same rows in another order give the
    same answer.
    """
    key = list(KEYS[kind])
    ordered = _in_file_order(accepted)
    no_text = pl.lit(None, pl.String)
    bad = ordered.clear().with_columns(reason=no_text, column=no_text)
    repeats = ordered.filter(pl.struct(key).is_duplicated()) if ordered.height else ordered
    if repeats.height:
        no_content = (*key, *LOCATION, *NO_CONTENT.get(kind, ()))
        content = [name for name in ordered.columns if name not in no_content]
        says_the_same = (pl.struct(content).n_unique() == 1).over(key)
        is_last = (pl.int_range(pl.len()) == pl.len() - 1).over(key)
        conflict = "penilai_bertentangan" if kind == "aksi" else "ganda"
        bad = (
            repeats.with_columns(
                reason=pl.when(says_the_same).then(pl.lit("ganda")).otherwise(pl.lit(conflict)),
                column=pl.lit(key[-1]),
                is_kept=says_the_same & is_last,
            )
            .filter(~pl.col("is_kept"))
            .drop("is_kept")
        )
        ordered = ordered.join(
            bad, on=["source_path", "source_row"], how="anti", maintain_order="left"
        )
    if kind == "aksi" and versions and ordered.height:
        ordered, surplus = _surplus_indicators(ordered, versions)
        bad = pl.concat(
            [
                bad,
                surplus.with_columns(
                    reason=pl.lit("indikator_tidak_dikenal"), column=pl.lit("indicator")
                ),
            ],
            how="diagonal",
        ).sort("source_path", "source_row")
    return ordered, _refusals(bad, kind, None)


def _in_file_order(rows: pl.DataFrame) -> pl.DataFrame:
    """By path and line; millions of rows that are read in that order already are not sorted."""
    path, line = pl.col("source_path"), pl.col("source_row")
    is_after = (path > path.shift()) | ((path == path.shift()) & (line > line.shift()))
    is_sorted = rows.select(is_after.all()).item()
    return rows if is_sorted else rows.sort("source_path", "source_row")


def original_rows(path: Path, shown_path: str, kind: str, refused: pl.DataFrame) -> pl.DataFrame:
    """The refused rows of a file as they are written in it, with `alasan`, `kolom`, `baris_asal`;
    for rows that were refused only beside those of other files. Raises InputError."""
    mine = refused.filter(pl.col("path") == shown_path)
    return _originals(_read_texts(path, shown_path, kind).rows, kind, mine)


def _judged(typed: pl.DataFrame, rules: Sequence[row_rules.RowRule]) -> pl.DataFrame:
    """`reason` and `column` of the first rule that a row breaks, null where it breaks none."""
    breaches = [
        (rule.code, column, broken.fill_null(False))
        for rule in rules
        for column, broken in rule.broken.items()
    ]
    first = pl.coalesce(
        pl.when(broken).then(pl.lit(place, pl.Int16))
        for place, (_, _, broken) in enumerate(breaches)
    )
    is_broken = typed.select(pl.any_horizontal(broken for *_, broken in breaches)).to_series()
    no_breach = pl.lit(None, pl.String)
    good = typed.filter(~is_broken).with_columns(reason=no_breach, column=no_breach)
    if not is_broken.any():
        return good
    places = dict(enumerate(breaches))
    bad = typed.filter(is_broken).with_columns(first.alias("place"))
    bad = bad.with_columns(
        reason=pl.col("place").replace_strict(
            {place: code for place, (code, _, _) in places.items()}, return_dtype=pl.String
        ),
        column=pl.col("place").replace_strict(
            {place: column for place, (_, column, _) in places.items()}, return_dtype=pl.String
        ),
    ).drop("place")
    return pl.concat([good, bad]).sort("source_row")


def _accepted(good: pl.DataFrame, kind: str, context: Context) -> pl.DataFrame:
    if kind == "aksi":
        is_applicable = (pl.col("grade") != NOT_APPLICABLE).fill_null(True)
        good = good.with_columns(
            points=pl.when(is_applicable).then(pl.coalesce("points", "grade_points")),
            max_points=pl.coalesce("max_points", "instrument_maximum"),
            is_applicable=is_applicable,
        )
    good = good.with_columns(pl.col(name).cast(pl.Boolean) for name in BOOLEANS.get(kind, ()))
    if kind in HASHED:
        good = good.with_columns(hashed_keys(good[HASHED[kind]], context.key))
    return good.select(*accepted_schema(kind))


def hashed_keys(keys: pl.Series, key: bytes) -> pl.Series:
    """The keyed hash of each key, as twelve characters (72 bits); every other one is hashed once.

    Twelve are what the engines hold without a pointer, so grouping by them is as quick as can be.
    """
    distinct = keys.unique()
    digests = b"".join(
        hashlib.blake2b(text.encode(), key=key, digest_size=KEY_BYTES).digest()
        for text in distinct.to_list()
    )
    encoded = base64.urlsafe_b64encode(digests).decode()
    length = KEY_BYTES * 4 // 3
    hashes = [encoded[place : place + length] for place in range(0, len(encoded), length)]
    return keys.replace_strict(
        distinct, pl.Series(hashes, dtype=pl.String), return_dtype=pl.String
    ).alias(keys.name)


def _surplus_indicators(
    accepted: pl.DataFrame, versions: Sequence[ScoreRules]
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Rows of an assessment up to the number of indicators of its instrument, and those beyond, in
    the order in which the indicators first occur."""
    sheet = ["area_code", "period", "instrument", "assessor"]
    sizes = [
        {"period": str(year), "instrument": name, "size": instrument["indicators"]}
        for year in accepted["period"].unique().cast(pl.Int64).sort().to_list()
        if (rules := rules_for(versions, year))
        for name, instrument in rules.process["instruments"].items()
    ]
    schema = {"period": pl.String, "instrument": pl.String, "size": pl.Int64}
    placed = (
        accepted.with_row_index("place")
        .with_columns(first=pl.col("place").min().over([*sheet, "indicator"]))
        .join(
            pl.DataFrame(sizes, schema=schema),
            on=["period", "instrument"],
            how="left",
            maintain_order="left",
        )
    )
    is_surplus = (pl.col("first").rank("dense").over(sheet) > pl.col("size")).fill_null(False)
    marked = placed.with_columns(is_surplus.alias("is_surplus"))
    kept, surplus = (
        marked.filter(pl.col("is_surplus") == wanted).select(accepted.columns)
        for wanted in (False, True)
    )
    return kept, surplus


def _refusals(bad: pl.DataFrame, kind: str, codes: pl.Series | None) -> pl.DataFrame:
    """`codes` are those of all areas; None where only known ones are left."""
    area = pl.col(AREA[kind])
    if codes is not None:
        area = pl.when(area.is_in(codes.implode())).then(area)
    return bad.select(
        path="source_path",
        source_row="source_row",
        kind=pl.lit(kind),
        reason="reason",
        column="column",
        area_code=area,
        period=_written_period(kind),
        code=_told(kind, 0),
        detail=_told(kind, 2),
        is_simulated="is_simulated",
    ).cast(REFUSAL)


def _told(kind: str, place: int) -> pl.Expr:
    if kind not in TOLD:
        return pl.lit(None, pl.String)
    column, shape = TOLD[kind][place : place + 2]
    return pl.when(pl.col(column).str.contains(shape)).then(column)


def _written_period(kind: str) -> pl.Expr:
    """The year or quarter of a row, null where it is not readable."""
    period = pl.col(PERIOD[kind])
    if kind == "layanan_kunjungan":
        return period.dt.year().cast(pl.String) + "-Q" + period.dt.quarter().cast(pl.String)
    if kind in ("inovasi", "proses_desa"):
        return pl.when(period.is_between(1000, 9999)).then(period.cast(pl.String))
    if kind == "audit_kasus":
        return pl.when(period.str.contains(row_rules.SHAPES["round"])).then(period.str.slice(0, 4))
    return pl.when(period.str.contains(row_rules.SHAPES["any"])).then(period)


def _originals(texts: pl.DataFrame, kind: str, refused: pl.DataFrame) -> pl.DataFrame:
    sentences = {reason: f"{reason}: {sentence}." for reason, sentence in REASONS.items()}
    why = refused.select(
        "source_row",
        alasan=pl.col("reason").replace_strict(sentences, return_dtype=pl.String),
        kolom="column",
    )
    names = [field.name for field in FIELDS[kind]]
    return (
        texts.join(why, on="source_row", how="inner", maintain_order="left")
        .sort("source_row")
        .select(*names, "alasan", "kolom", baris_asal=pl.col("source_row").cast(pl.String))
    )


# --- values ---


def _typed(texts: pl.DataFrame, kind: str, context: Context) -> pl.DataFrame:
    """Each column as what it holds, null where it cannot be read (`<name>_unreadable` then)."""
    values, flags = [], []
    for field in FIELDS[kind]:
        text = pl.col(field.name)
        if field.kind == "word":
            values.append(text.str.to_lowercase())
        elif field.kind == "code":
            values.append(text.str.to_uppercase())
        elif field.kind in STORED:
            value = _value(text, field.kind)
            values.append(value.alias(field.name))
            is_unreadable = text.is_not_null() & value.is_null()
            flags.append(is_unreadable.alias(f"{field.name}_unreadable"))
    typed = texts.with_columns(*values, *flags)
    if kind == "layanan_kunjungan":
        typed = typed.with_columns(year=pl.col("month").dt.year())
    if kind == "layanan_nilai":
        typed = typed.with_columns(year=row_rules.year_of("quarter"))
    if kind == "audit_kasus":
        typed = typed.with_columns(pl.col("cause_class").str.replace_all(r"[ -]+", "_"))
    if kind == "aksi":
        typed = _with_instruments(typed, context)
    return typed


def _value(text: pl.Expr, kind: str) -> pl.Expr:
    if kind == "flag":
        word = text.str.to_lowercase()
        return pl.when(word.is_in(YES)).then(1).when(word.is_in(NO)).then(0).cast(pl.Int64)
    if kind == "date":
        day = pl.when(text.str.contains(DAY)).then(text.str.slice(0, 10))
        return day.str.to_date("%Y-%m-%d", strict=False)
    if kind == "month":
        # A whole date must be one of the calendar; of a month alone the first day is taken.
        day = text.str.slice(0, 7) + "-01"
        is_real = (text.str.len_chars() == 7) | text.str.slice(0, 10).str.to_date(
            "%Y-%m-%d", strict=False
        ).is_not_null()
        return pl.when(text.str.contains(MONTH) & is_real).then(
            day.str.to_date("%Y-%m-%d", strict=False)
        )
    pattern, stored = {
        "integer": (INTEGER, pl.Int64),
        "number": (NUMBER, pl.Float64),
        "money": (MONEY, pl.Float64),
    }[kind]
    return pl.when(text.str.contains(pattern)).then(text).cast(stored, strict=False)


def _with_instruments(typed: pl.DataFrame, context: Context) -> pl.DataFrame:
    """What the rules of the year say of the row's instrument, action and grade."""
    years = range(context.first_year, context.today.year + 1)
    in_force = [
        (year, name, instrument)
        for year in years
        if (rules := rules_for(context.rules, year))
        for name, instrument in rules.process["instruments"].items()
    ]
    text, whole, number = pl.String, pl.Int64, pl.Float64
    instruments = pl.DataFrame(
        [
            (year, name, instrument["indicators"], max(instrument["grades"].values(), default=None))
            for year, name, instrument in in_force
        ],
        schema={"year": whole, "instrument": text, "instrument_size": whole,
                "instrument_maximum": number},
        orient="row",
    )  # fmt: skip
    actions = pl.DataFrame(
        [
            (year, name, str(action), False)
            for year, name, instrument in in_force
            for action in instrument["actions"]
        ],
        schema={"year": whole, "instrument": text, "action": text,
                "is_action_unknown": pl.Boolean},
        orient="row",
    )  # fmt: skip
    grades = pl.DataFrame(
        [
            (year, name, grade, points)
            for year, name, instrument in in_force
            for grade, points in instrument["grades"].items()
        ],
        schema={"year": whole, "instrument": text, "grade": text, "grade_points": number},
        orient="row",
    )
    is_judged = pl.col("period").is_in([str(year) for year in years])
    found = typed.with_columns(year=pl.when(is_judged).then(row_rules.year_of("period")))
    for table in (instruments, actions, grades):
        key = [name for name in ("year", "instrument", "action", "grade") if name in table.columns]
        found = found.join(table, on=key, how="left", maintain_order="left")
    return found.with_columns(pl.col("is_action_unknown").fill_null(True))


# --- cells of a file ---


@dataclass(frozen=True)
class _Texts:
    """The columns of a kind as trimmed text (an empty cell is null) and `source_row`; blank rows
    are left out."""

    rows: pl.DataFrame
    sha256: str


def _read_texts(path: Path, shown_path: str, kind: str) -> _Texts:
    if not path.is_file():
        raise InputError(shown_path, [Finding("berkas tidak ada", "Letakkan kembali berkas itu")])
    content = path.read_bytes()
    if not content.strip():
        raise InputError(shown_path, [EMPTY_FILE])
    is_workbook = content.startswith((*ZIP_SIGNATURES, OLE_SIGNATURE))
    _refuse_other_ending(path, shown_path, is_workbook)
    sha256 = hashlib.sha256(content).hexdigest()
    if is_workbook:
        rows = _workbook_rows(content, shown_path, kind)
    else:
        rows = _csv_rows(content, path, shown_path, kind)
    names = [name for name in rows.columns if name != "source_row"]
    rows = rows.filter(pl.any_horizontal(pl.col(names).is_not_null()))
    if rows.is_empty():
        raise InputError(
            shown_path,
            [
                Finding(
                    "tidak ada baris data di bawah judul kolom",
                    "Isi berkas, atau keluarkan dari map ini bila belum ada isinya",
                )
            ],
        )
    # Of the other columns nothing is kept: they may hold names.
    return _Texts(rows.select(*(field.name for field in FIELDS[kind]), "source_row"), sha256)


def _refuse_other_ending(path: Path, shown_path: str, is_workbook: bool) -> None:
    ending = path.suffix.casefold()
    if is_workbook == (ending == ".xlsx"):
        return
    finding = (
        Finding(
            f"isinya buku kerja Excel atau arsip ZIP, padahal namanya berakhiran {ending}",
            "Ganti akhiran namanya menjadi .xlsx, atau simpan ulang sebagai CSV (UTF-8)",
        )
        if is_workbook
        else Finding(
            f"isinya bukan buku kerja Excel, padahal namanya berakhiran {ending}",
            "Ganti akhiran namanya menjadi .csv bila isinya CSV, atau simpan ulang sebagai XLSX",
        )
    )
    raise InputError(shown_path, [finding])


def _header_findings(header: Sequence[str], kind: str, line: int) -> list[Finding]:
    """Columns that are missing or there twice; `header` as `_folded`."""
    names = [field.name for field in FIELDS[kind]]
    is_header = sum(name in header for name in names) >= NAMES_TO_SHOW_A_HEADER
    if not is_header:
        return [
            Finding(
                f"tidak ada baris judul kolom berkas {kind}",
                f"Mulai berkas dengan baris judul: {','.join(names)}",
                line=line,
            )
        ]
    missing = [
        Finding(
            f"kolom {name} tidak ada; kolom yang ditemukan: {', '.join(filter(None, header))}",
            "Tambahkan kolom itu atau perbaiki namanya",
            line=line,
        )
        for name in names
        if name not in header
    ]
    doubled = [
        Finding(f"kolom {name} ada lebih dari sekali", "Sisakan satu", line=line)
        for name in names
        if header.count(name) > 1
    ]
    return missing + doubled


def _trimmed(rows: pl.DataFrame) -> pl.DataFrame:
    """Cells without spaces around them, null where nothing is left."""
    names = [name for name in rows.columns if name != "source_row"]
    return rows.with_columns(pl.col(names).str.strip_chars()).with_columns(
        pl.when(pl.col(name) != "").then(pl.col(name)).alias(name) for name in names
    )


def _folded(names: Iterable[str | None]) -> list[str]:
    return [(name or "").strip().casefold() for name in names]


def _workbook_rows(content: bytes, shown_path: str, kind: str) -> pl.DataFrame:
    """The one visible sheet whose header fits; rows below it with their Excel number."""
    visible = [sheet.name for sheet in listed_sheets(content, shown_path) if sheet.is_visible]
    fitting, nearest = [], None
    for texts in sheet_texts(content, shown_path, visible):
        line, header = _first_filled(texts)
        findings = _header_findings(header, kind, line)
        if not findings:
            fitting.append((line, header, texts))
        elif nearest is None or len(findings) > len(nearest):
            # A header that lacks something says more than a sheet without any.
            nearest = findings
    if len(fitting) > 1:
        raise InputError(
            shown_path,
            [
                Finding(
                    f"{len(fitting)} lembar yang terlihat berisi tabel {kind}",
                    "Sisakan satu, atau simpan tiap lembar sebagai berkas sendiri",
                )
            ],
        )
    if not fitting:
        hidden = Finding("tidak ada lembar yang terlihat", "Tampilkan lembar yang berisi tabel")
        raise InputError(shown_path, nearest or [hidden])
    [(line, header, texts)] = fitting
    rows = texts.slice(line).with_columns(
        source_row=pl.int_range(line + 1, texts.height + 1, dtype=pl.Int64, eager=True)
    )
    named = {f"c{place}": name for place, name in enumerate(header) if name}
    # A title that is there twice is none of the kind's own: the first is as good as the other.
    distinct = {name: cell for cell, name in reversed(named.items())}
    cells = [pl.col(cell).alias(name) for name, cell in distinct.items()]
    return _trimmed(rows.select(*cells, "source_row"))


def _first_filled(texts: pl.DataFrame) -> tuple[int, list[str]]:
    """The number and the cells of the first row that is not blank, as `_folded`."""
    for line, row in enumerate(texts.iter_rows(), start=1):
        header = _folded(row)
        if any(header):
            return line, header
    return 1, []


def _csv_rows(content: bytes, path: Path, shown_path: str, kind: str) -> pl.DataFrame:
    """Rows of a CSV with their line; quickly where no quote and no blank line can shift it."""
    is_foreign = b"\0" in content or content.startswith(tuple(FOREIGN_SIGNATURES))
    try:
        text = None if is_foreign else content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = None
    if text is None:
        return _careful_rows(path, shown_path, [])
    line, header, delimiter = _csv_header(text)
    findings = _header_findings(_folded(header), kind, line)
    if findings:
        raise InputError(shown_path, findings)
    rows = _quick_rows(content, _folded(header), delimiter) if line == 1 else None
    if rows is None:
        rows = _trimmed(_careful_rows(path, shown_path, header))
        rows = rows.rename(lambda name: name.casefold())
    return rows


def _csv_header(text: str) -> tuple[int, list[str], str]:
    """The line, the names and the delimiter of the first row that is not blank."""
    first_line = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = ";" if first_line.count(";") > first_line.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    start = 1
    for record in reader:
        if any(cell.strip() for cell in record):
            return start, [cell.strip() for cell in record], delimiter
        start = reader.line_num + 1
    return 1, [], delimiter


def _quick_rows(content: bytes, header: list[str], delimiter: str) -> pl.DataFrame | None:
    """All at once; None where a line could be another than it seems."""
    body = content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").rstrip(b"\n")
    is_plain = b'"' not in body and b"\n\n" not in body and b"\r" not in body
    lines = body.count(b"\n") + 1
    is_even = body.count(delimiter.encode()) == lines * (len(header) - 1)
    if not is_plain or not is_even:
        return None
    # Columns without a title, or with one that is there twice, are none of the kind's own.
    names = [
        name if name and header.count(name) == 1 else f"column {place}"
        for place, name in enumerate(header)
    ]
    if lines == 1:
        return pl.DataFrame(schema={**dict.fromkeys(names, pl.String), "source_row": pl.Int64})
    try:
        rows = pl.read_csv(
            body,
            separator=delimiter,
            has_header=False,
            skip_lines=1,
            schema=dict.fromkeys(names, pl.String),
            quote_char=None,
            # A row with a cell too many is an error, so with the count above no row has too few.
            truncate_ragged_lines=False,
        )
    except pl.exceptions.PolarsError:
        return None
    if rows.height != lines - 1:
        return None
    rows = rows.with_columns(source_row=pl.int_range(2, lines + 1, dtype=pl.Int64, eager=True))
    is_trim = body.isascii() and not any(space in body for space in ASCII_SPACES)
    return rows if is_trim else _trimmed(rows)


def _careful_rows(path: Path, shown_path: str, header: list[str]) -> pl.DataFrame:
    """Record by record, or the refusal; without the text that a finding quotes, for it may be the
    key of a person."""
    columns = [Column(name, required=False) for name in dict.fromkeys(header) if name]
    try:
        return read_table(path, shown_path, columns).rows
    except InputError as refusal:
        raise InputError(
            shown_path,
            [Finding(f.message, f.remedy, f.line, f.column) for f in refusal.findings],
        ) from None


# --- rows handed back ---


def write_refused(folder: Path, shown_path: str, original: pl.DataFrame | None) -> Path | None:
    """Write the refused rows of one file to `<folder>/convergence/<file>.csv`, where its owner
    alone reads them; remove what is there where nothing is refused any more."""
    place = folder / REFUSED_FOLDER
    path = place / _refused_name(shown_path)
    if original is None or original.is_empty():
        path.unlink(missing_ok=True)
        return None
    make_private(folder)
    write_private_csv(path, original)
    return path


def write_all_refused(
    folder: Path, reads: Sequence[tuple[str, str, Read]], refused: pl.DataFrame
) -> dict[str, Path]:
    """The refused rows of all files of a refresh in place of what `<folder>/convergence` held, all
    at once; another file that belongs there is written after.

    `reads` are shown path, kind and what was read; `refused` are all refusals, also those of
    `refuse_duplicates`, whose rows are read once more. Returns where those of each file are.
    """
    make_private(folder)
    final = folder / REFUSED_FOLDER
    writing = folder / f".writing-{REFUSED_FOLDER}"
    shutil.rmtree(writing, ignore_errors=True)
    make_private(writing)
    written = {}
    for shown_path, kind, read in reads:
        mine = refused.filter(pl.col("path") == shown_path)
        original = read.original
        if mine.height > read.refused.height:
            original = original_rows(read.path, shown_path, kind, mine)
        if original is not None and original.height:
            name = _refused_name(shown_path)
            write_private_csv(writing / name, original)
            written[shown_path] = final / name
    if not written:
        shutil.rmtree(writing)
        shutil.rmtree(final, ignore_errors=True)
        return {}
    move_into_place(writing, final)
    return written


def write_private_csv(path: Path, rows: pl.DataFrame) -> None:
    """A CSV that Excel opens as UTF-8, for its owner alone. What a spreadsheet would run as a
    formula is written after an apostrophe."""
    make_private(path.parent)
    unfinished = path.with_name(f".{path.name}.unfinished")
    unfinished.touch(mode=0o600)
    unfinished.chmod(0o600)
    texts = pl.col(pl.String)
    safe = rows.with_columns(
        pl.when(texts.str.contains(FORMULA_SIGNS)).then("'" + texts).otherwise(texts).name.keep()
    )
    safe.write_csv(unfinished, include_bom=True)
    unfinished.replace(path)


def overdue_rows(audit: pl.DataFrame, today: date) -> pl.DataFrame:
    """Follow-up that is not done and was due before today, the longest overdue first: desa_code,
    opd, recommendation, due, days_late, file, row. For those who follow up, never to be stored:
    a recommendation can hold a name. The case key is left out."""
    return (
        audit.filter(pl.col("done").is_null() & (pl.col("due") < today))
        .select(
            "desa_code",
            "opd",
            "recommendation",
            "due",
            days_late=(pl.lit(today) - pl.col("due")).dt.total_days(),
            file="source_path",
            row="source_row",
        )
        .sort("due", "desa_code", "file", "row")
    )


def write_overdue(folder: Path, audit: pl.DataFrame, today: date) -> Path | None:
    """`overdue_rows` as `<folder>/convergence/tindak_lanjut_terlambat.csv`, for its owner alone;
    None, and no file, where nothing is overdue."""
    path = folder / REFUSED_FOLDER / OVERDUE_FILE
    rows = overdue_rows(audit, today)
    if rows.is_empty():
        path.unlink(missing_ok=True)
        return None
    make_private(folder)
    write_private_csv(path, rows)
    return path


def _refused_name(shown_path: str) -> str:
    name = re.split(r"[/\\]", shown_path)[-1]
    return name if name.casefold().endswith(".csv") else f"{name}.csv"


# --- committed tables ---

PUBLISHED_COLUMNS = (
    Column("area_code"),
    Column("year_published", "integer"),
    Column("period_assessed"),
    Column("rank", "integer", required=False),
    Column("score", "number", required=False),
    Column("category", required=False),
    Column("confidence"),
    Column("source_url"),
    Column("note", required=False),
)
INDICATOR_COLUMNS = (
    Column("code"),
    Column("group"),
    Column("direction"),
    Column("level"),
    Column("name_id"),
    Column("name_en"),
    Column("numerator"),
    Column("denominator"),
    Column("unit"),
    Column("target", "number", required=False),
    Column("status"),
    Column("source"),
)


def read_published_assessment(path: Path, shown_path: str, codes: Collection[str]) -> TextTable:
    """One row per result as the province or Kemendagri announced it, never recomputed; two that
    contradict each other both stay. Raises InputError."""
    table = read_table(path, shown_path, PUBLISHED_COLUMNS)
    rows = table.rows
    refuse_if_broken(
        shown_path,
        table_rules.unknown_area(rows, codes),
        table_rules.outside_years(rows, "year_published", FIRST_YEAR_PUBLISHED, date.today().year),
        table_rules.outside_range(rows, "rank", 1, 600, "peringkat", "Perbaiki menurut sumbernya"),
        table_rules.outside_range(rows, "score", 0, 100, "nilai", "Perbaiki menurut sumbernya"),
        table_rules.unknown_word(rows, "confidence", ("high", "medium", "low")),
    )
    return table


def read_indicator(path: Path, shown_path: str) -> TextTable:
    """One row per indicator: `group`, `numerator` and `denominator` of the file are here
    `indicator_group`, `numerator_text` and `denominator_text`. Raises InputError."""
    table = read_table(path, shown_path, INDICATOR_COLUMNS)
    refuse_if_broken(
        shown_path,
        table_rules.duplicate_key(table.rows, ["code"]),
        table_rules.unknown_word(table.rows, "direction", ("+", "-")),
    )
    named = {
        "group": "indicator_group",
        "numerator": "numerator_text",
        "denominator": "denominator_text",
    }
    return TextTable(table.rows.rename(named), table.sha256)
