"""Spellings that the data team has decided on: `data/raw/area/alias.csv`.

The file is theirs to grow, so none at all, or a header alone, is no error: then there are no
aliases. What an alias is compared with is folded by `pipeline.places`.
"""

import csv
import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import polars as pl

from pipeline.errors import Finding
from pipeline.places import alias_keys, official_keys
from pipeline.rules import table as rules
from pipeline.sources.table import Column, TextTable, read_table, refuse_if_broken

COLUMNS = (Column("alias"), Column("code"), Column("note", required=False))
LEVELS = ("kabupaten", "kecamatan", "desa")


def read_aliases(path: Path, shown_path: str, areas: pl.DataFrame) -> TextTable:
    """One row per alias: `alias, code, note, source_row`, text as written.

    `alias` is the name as exports write it, `code` the kabupaten, kecamatan or desa that it means;
    it holds inside that area's parent only. areas: columns of `raw.area`. Raises InputError with
    every line that breaks a rule.
    """
    content = path.read_bytes() if path.is_file() else b""
    if not path.exists() or _is_header_alone(content):
        names = [column.name for column in COLUMNS]
        schema = dict.fromkeys(names, pl.String) | {"source_row": pl.Int64}
        return TextTable(pl.DataFrame(schema=schema), hashlib.sha256(content).hexdigest())

    table = read_table(path, shown_path, COLUMNS)
    rows = table.rows
    usable = rows.join(areas.filter(pl.col("level").is_in(LEVELS)), on="code", how="semi")
    refuse_if_broken(
        shown_path,
        _unknown_code(rows, areas),
        _level_without_alias(rows, areas),
        _nothing_to_fold(rows),
        _alias_of_two(usable, areas),
        _name_of_another(usable, areas),
    )
    return table


def _is_header_alone(content: bytes) -> bool:
    """The columns are there and no row holds anything; what else is wrong, `read_table` says."""
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        return False
    written = [line for line in lines if line.strip(',; \t"')]
    if len(written) != 1:
        return False
    delimiter = ";" if written[0].count(";") > written[0].count(",") else ","
    header = [name.strip() for name in next(csv.reader(written, delimiter=delimiter))]
    return all(header.count(column.name) == 1 for column in COLUMNS)


def _unknown_code(rows: pl.DataFrame, areas: pl.DataFrame) -> list[Finding]:
    findings = rules.unknown_area(rows.rename({"code": "area_code"}), set(areas["code"]))
    return [replace(finding, column="code") for finding in findings]


def _level_without_alias(rows: pl.DataFrame, areas: pl.DataFrame) -> list[Finding]:
    """The code is that of a provinsi or the nation."""
    above = areas.filter(~pl.col("level").is_in(LEVELS))
    return [
        Finding(
            "alias hanya untuk kabupaten, kecamatan dan desa",
            "Pakai kode kabupaten, kecamatan atau desa, atau hapus baris ini",
            line=line,
            column="code",
            value=code,
        )
        for line, code in rows.join(above, on="code", how="semi")
        .select("source_row", "code")
        .iter_rows()
    ]


def _nothing_to_fold(rows: pl.DataFrame) -> list[Finding]:
    """The alias holds neither a letter nor a digit."""
    return [
        Finding(
            "alias tidak berisi huruf atau angka",
            "Tulis nama seperti di berkas ekspor, atau hapus baris ini",
            line=line,
            column="alias",
            value=alias,
        )
        for line, alias in rows.select("source_row", "alias").iter_rows()
        if not alias_keys(alias, "desa")
    ]


def _folded(
    rows: pl.DataFrame, areas: pl.DataFrame
) -> Iterator[tuple[int, str, str, str, str, set[str]]]:
    """Line, alias, code, level, parent's code and folded forms of each alias."""
    placed = rows.join(
        areas.select("code", "level", "parent_code"), on="code", maintain_order="left"
    )
    columns = ("source_row", "alias", "code", "level", "parent_code")
    for line, alias, code, level, parent in placed.select(columns).iter_rows():
        yield line, alias, code, level, parent, alias_keys(alias, level)


def _alias_of_two(rows: pl.DataFrame, areas: pl.DataFrame) -> list[Finding]:
    """An alias means another area than on an earlier line, inside the same parent."""
    first: dict[tuple[str, str], tuple[int, str]] = {}
    findings = []
    for line, alias, code, _, parent, keys in _folded(rows, areas):
        earlier = [first.setdefault((parent, key), (line, code)) for key in sorted(keys)]
        other = next(((at, meant) for at, meant in earlier if meant != code), None)
        if other:
            findings.append(
                Finding(
                    f"alias ini sudah berarti {other[1]} di baris {other[0]}, "
                    f"dalam induk yang sama ({parent})",
                    "Sisakan satu baris",
                    line=line,
                    column="alias",
                    value=alias,
                )
            )
    return findings


def _name_of_another(rows: pl.DataFrame, areas: pl.DataFrame) -> list[Finding]:
    """An alias is the official name of another area of the same parent."""
    official: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for code, name, level, parent in areas.select(
        "code", "name", "level", "parent_code"
    ).iter_rows():
        if level in LEVELS:
            for key in official_keys(name, level):
                official[parent, key][code] = name
    findings = []
    for line, alias, code, _, parent, keys in _folded(rows, areas):
        others = {
            other: name
            for key in keys
            for other, name in official.get((parent, key), {}).items()
            if other != code
        }
        if others:
            other, name = min(others.items())
            findings.append(
                Finding(
                    f"alias ini adalah nama resmi {name} ({other}) dalam induk yang sama",
                    f"Perbaiki kodenya menjadi {other}, atau hapus baris ini",
                    line=line,
                    column="alias",
                    value=alias,
                )
            )
    return findings
