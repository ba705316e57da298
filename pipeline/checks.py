"""Checks that guard a table before anything is built on it: each names the rows that break it.

A guard is a SELECT of broken rows, so that it can be tried on a literal frame; all of them block.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import duckdb
from dagster import AssetCheckResult

MAY_LEAVE_0_100 = ("aarr_pct", "required_aarr_pct")
SHOWN_ROWS = 5


@dataclass(frozen=True)
class Guard:
    """A blocking check: `broken_rows` makes, from a table name and its columns, the SELECT of
    rows that break it, or an empty text where the table has nothing to check."""

    name: str
    description: str
    message: str
    broken_rows: Callable[[str, Sequence[str]], str]

    def run(self, connection: duckdb.DuckDBPyConnection, table: str) -> AssetCheckResult:
        select = self.broken_rows(table, connection.sql(f"select * from {table}").columns)
        broken = connection.sql(select) if select else None
        rows = broken.fetchall() if broken else []
        examples = [
            ", ".join(f"{name}={value}" for name, value in zip(broken.columns, row, strict=True))
            for row in rows[:SHOWN_ROWS]
        ]
        return AssetCheckResult(
            check_name=self.name,
            passed=not rows,
            description=(
                f"{table}: {self.message}, {len(rows)} baris; contoh: {'; '.join(examples)}"
                if rows
                else None
            ),
            metadata={"broken_rows": len(rows)},
        )


def keys_unique(key: Sequence[str]) -> Guard:
    columns = ", ".join(key)
    missing = " or ".join(f"{column} is null" for column in key)
    return Guard(
        "keys_unique",
        f"No two rows share {columns}, and none of them is null.",
        f"kunci {columns} ganda atau kosong",
        lambda table, _: (
            f"""
            select {columns}, count(*) as baris from {table}
            group by {columns} having count(*) > 1 or {missing} order by {columns}"""
        ),
    )


def areas_known() -> Guard:
    return Guard(
        "areas_known",
        "Every area_code is a code of the list of areas.",
        "kode wilayah tidak dikenal",
        lambda table, columns: (
            ""
            if "area_code" not in columns
            else f"""
            select distinct area_code from {table} as t where not exists
            (select 1 from raw.area as a where a.code = t.area_code) order by area_code"""
        ),
    )


def percentages_within_0_100() -> Guard:
    def broken_rows(table: str, columns: Sequence[str]) -> str:
        percentages = [
            name for name in columns if name.endswith("_pct") and name not in MAY_LEAVE_0_100
        ]
        outside = " or ".join(
            f"{name} < 0 or {name} > 100 or isnan({name})" for name in percentages
        )
        return f"select * from {table} where {outside}" if percentages else ""

    return Guard(
        "percentages_within_0_100",
        "Every percentage is a number from 0 to 100.",
        "persentase di luar 0-100",
        broken_rows,
    )


def intervals_contain_value() -> Guard:
    """The unrounded value lies within its own interval, and an interval has both ends."""

    def broken_rows(table: str, columns: Sequence[str]) -> str:
        for value, unit in (("prevalence_pct", "pct"), ("change_pp", "pp")):
            low, high = f"ci_lower_{unit}", f"ci_upper_{unit}"
            if {value, low, high} <= set(columns):
                return f"""
                    select * from {table} where {value} < {low} or {value} > {high}
                    or ({low} is null) <> ({high} is null)"""
        return ""

    return Guard(
        "intervals_contain_value",
        "Every interval contains its value.",
        "rentang tidak memuat nilainya",
        broken_rows,
    )


def kabupaten_have_polygon() -> Guard:
    return Guard(
        "kabupaten_have_polygon",
        "Every kabupaten and kota has a polygon on the map.",
        "kabupaten tanpa poligon",
        lambda table, _: (
            f"""
            select code, name from {table}
            where level = 'kabupaten' and geometry_quality = 'none' order by code"""
        ),
    )


def of_table(name: str, key: Sequence[str]) -> list[Guard]:
    """The guards that a table gets from its name and key."""
    guards = [
        keys_unique(key),
        areas_known(),
        percentages_within_0_100(),
        intervals_contain_value(),
    ]
    return [*guards, kabupaten_have_polygon()] if name == "area" else guards
