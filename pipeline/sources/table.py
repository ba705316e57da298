"""Reading a small delimited text file strictly: every row, with its line number, or an InputError.

What a file means belongs to the module of its kind; only what holds for every CSV is here.
"""

import csv
import hashlib
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import polars as pl

from pipeline.errors import Finding, InputError

FOREIGN_SIGNATURES = {
    b"PK\x03\x04": "buku kerja Excel (XLSX) atau arsip ZIP",
    b"\xd0\xcf\x11\xe0": "buku kerja Excel lama (XLS)",
    b"PAR1": "berkas Parquet",
    b"%PDF": "berkas PDF",
    b"SQLite": "basis data SQLite",
    b"\xff\xfe": "teks UTF-16",
    b"\xfe\xff": "teks UTF-16",
    b"\x1f\x8b": "arsip gzip",
    b"<": "halaman HTML atau XML",
    b"{": "JSON",
}
EMPTY_FILE = Finding("berkas kosong (0 baris)", "Isi berkas atau kembalikan salinannya")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
INTEGER = re.compile(r"-?\d{1,18}")


@dataclass(frozen=True)
class Column:
    """A column that a file must have; a value may be empty where it is not `required`."""

    name: str
    kind: Literal["text", "number", "integer"] = "text"
    required: bool = True


@dataclass(frozen=True)
class TextTable:
    """A file's rows and the SHA-256 of the very bytes that they were read from."""

    rows: pl.DataFrame
    sha256: str


def read_table(path: Path, shown_path: str, columns: Sequence[Column]) -> TextTable:
    """Read a UTF-8 CSV (comma or semicolon) into one typed row per record.

    The frame has the columns asked for, in that order, and `source_row` (line in the file, from 1).
    Text stays as written, an empty cell is null, other columns are left out. Raises InputError
    with every finding when the file is missing, empty, not text, not UTF-8, ragged, lacks a
    column, or holds a value of another kind.
    """
    content = _content(path, shown_path)
    text = _decoded(content, shown_path)
    header, records = _records(text, shown_path)
    findings = [
        Finding(
            f"kolom {column.name} tidak ada; kolom yang ditemukan: {', '.join(header)}",
            "Tambahkan kolom itu atau perbaiki namanya",
            line=1,
        )
        for column in columns
        if column.name not in header
    ]
    findings += [
        Finding(f"kolom {name} ada lebih dari sekali", "Sisakan satu", line=1)
        for name in sorted({name for name in header if header.count(name) > 1})
    ]
    if findings:
        raise InputError(shown_path, findings)

    position = {name: index for index, name in enumerate(header)}
    values: dict[str, list] = {column.name: [] for column in columns}
    lines = []
    for line, record in records:
        if len(record) != len(header):
            findings.append(
                Finding(
                    f"ada {len(record)} kolom, seharusnya {len(header)}",
                    "Periksa pemisah dan tanda kutip; berkas mungkin terpotong",
                    line=line,
                )
            )
            continue
        lines.append(line)
        for column in columns:
            value, finding = _typed(record[position[column.name]], column, line)
            values[column.name].append(value)
            if finding:
                findings.append(finding)
    if not lines and not findings:
        findings.append(
            Finding(
                "tidak ada baris data di bawah judul kolom", "Isi berkas atau kembalikan salinannya"
            )
        )
    if findings:
        raise InputError(shown_path, findings)

    types = {"text": pl.String, "number": pl.Float64, "integer": pl.Int64}
    schema = {column.name: types[column.kind] for column in columns}
    rows = pl.DataFrame(values, schema=schema).with_columns(
        source_row=pl.Series(lines, dtype=pl.Int64)
    )
    return TextTable(rows, hashlib.sha256(content).hexdigest())


def refuse_if_broken(shown_path: str, *findings: Sequence[Finding]) -> None:
    """Raise InputError with what the rules found, in order of the lines; nothing where all hold."""
    broken = [finding for of_one_rule in findings for finding in of_one_rule]
    if broken:
        raise InputError(shown_path, sorted(broken, key=lambda finding: finding.line or 0))


def _content(path: Path, shown_path: str) -> bytes:
    if not path.is_file():
        raise InputError(shown_path, [Finding("berkas tidak ada", "Letakkan kembali berkas itu")])
    content = path.read_bytes()
    if not content.strip():
        raise InputError(shown_path, [EMPTY_FILE])
    return content


def _decoded(content: bytes, shown_path: str) -> str:
    foreign = next(
        (name for magic, name in FOREIGN_SIGNATURES.items() if content.startswith(magic)), None
    )
    if foreign is None and b"\0" in content:
        foreign = "berkas biner"
    if foreign:
        raise InputError(
            shown_path,
            [Finding(f"isinya {foreign}, bukan CSV", "Simpan ulang sebagai CSV (UTF-8)", line=1)],
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        before = content[max(error.start - 30, 0) : error.start].rpartition(b"\n")[2]
        after = content[error.start : error.start + 30].partition(b"\n")[0]
        raise InputError(
            shown_path,
            [
                Finding(
                    "bukan UTF-8; berkas tampaknya disimpan sebagai Windows-1252",
                    'Simpan ulang sebagai "CSV UTF-8"',
                    line=line,
                    value=(before + after).decode("cp1252", errors="replace").strip(),
                )
            ],
        ) from error


def _records(text: str, shown_path: str) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """The header and every record with the line it starts on; blank lines are passed over."""
    first_line = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = ";" if first_line.count(";") > first_line.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    records = []
    start = 1
    try:
        for record in reader:
            if any(cell.strip() for cell in record):
                records.append((start, record))
            start = reader.line_num + 1
    except csv.Error as error:
        raise InputError(
            shown_path,
            [
                Finding(
                    "tanda kutip tidak berpasangan, baris tidak dapat dibaca",
                    "Periksa tanda kutip; berkas mungkin terpotong",
                    line=start,
                )
            ],
        ) from error
    if not records:
        raise InputError(shown_path, [EMPTY_FILE])
    return [name.strip() for name in records[0][1]], records[1:]


def _typed(text: str, column: Column, line: int) -> tuple[str | float | int | None, Finding | None]:
    if not text.strip():
        missing = Finding("nilai wajib kosong", "Isi nilainya", line=line, column=column.name)
        return None, missing if column.required else None
    if column.kind == "text":
        return text, None
    pattern, parse, name = (
        (NUMBER, float, "angka") if column.kind == "number" else (INTEGER, int, "bilangan bulat")
    )
    if pattern.fullmatch(text.strip()):
        return parse(text), None
    remedy = (
        "Pakai titik sebagai tanda desimal"
        if re.fullmatch(r"\s*-?\d+,\d+\s*", text)
        else f"Ganti dengan {name}, atau kosongkan bila memang tidak ada"
    )
    return None, Finding(f"bukan {name}", remedy, line=line, column=column.name, value=text)
