"""Rules that hold for any table of figures by area: one rule per function.

A rule takes rows as read (with `source_row`) and returns a Finding for each line that breaks it.
"""

import re
from collections.abc import Collection, Sequence

import polars as pl

from pipeline.errors import Finding

BPS_SHAPE = re.compile(r"\d{4}|\d{7}|\d{10}")


def unknown_area(rows: pl.DataFrame, codes: Collection[str]) -> list[Finding]:
    """`area_code` is not a code of area.csv."""
    findings = []
    for line, code in rows.select("source_row", "area_code").iter_rows():
        if code in codes:
            continue
        remedy = (
            "Kode ini berbentuk kode BPS; pakai kode Kemendagri bertitik seperti 63.05, "
            "sebab di Kalteng nomor kedua sistem berbeda"
            if BPS_SHAPE.fullmatch(code)
            else "Pakai kode yang ada di data/raw/area/area.csv"
        )
        findings.append(
            Finding("kode wilayah tidak dikenal", remedy, line=line, column="area_code", value=code)
        )
    return findings


def duplicate_key(rows: pl.DataFrame, key: Sequence[str]) -> list[Finding]:
    """A line repeats the key of an earlier one."""
    first_line: dict[tuple, int] = {}
    findings = []
    for line, *values in rows.select("source_row", *key).iter_rows():
        earlier = first_line.setdefault(tuple(values), line)
        if earlier != line:
            findings.append(
                Finding(
                    f"kunci {', '.join(key)} sudah ada di baris {earlier}",
                    "Sisakan satu baris",
                    line=line,
                    value=", ".join(str(value) for value in values),
                )
            )
    return findings


def outside_range(
    rows: pl.DataFrame, column: str, low: float, high: float, what: str, remedy: str
) -> list[Finding]:
    """A value of `column` is below `low` or above `high`; an empty cell is no breach."""
    outside = rows.filter(~pl.col(column).is_between(low, high))
    return [
        Finding(
            f"{what} di luar {low:g}-{high:g}", remedy, line=line, column=column, value=f"{value:g}"
        )
        for line, value in outside.select("source_row", column).iter_rows()
    ]


def outside_percentage(rows: pl.DataFrame, column: str) -> list[Finding]:
    """A percentage is outside 0-100."""
    return outside_range(rows, column, 0, 100, "persentase", "Perbaiki nilainya menurut sumbernya")


def outside_years(rows: pl.DataFrame, column: str, first: int, last: int) -> list[Finding]:
    """A year is outside `first`-`last`."""
    return outside_range(rows, column, first, last, "tahun", "Perbaiki tahunnya menurut sumbernya")


def unknown_word(rows: pl.DataFrame, column: str, words: Sequence[str]) -> list[Finding]:
    """A value of `column` is none of the words that it may hold; an empty cell is no breach."""
    unknown = rows.filter(~pl.col(column).is_in(words))
    return [
        Finding(
            "nilai tidak dikenal",
            f"Pakai salah satu: {', '.join(words)}",
            line=line,
            column=column,
            value=value,
        )
        for line, value in unknown.select("source_row", column).iter_rows()
    ]
