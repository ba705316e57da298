"""Checks that guard a table before anything is built on it: each names the rows that break it.

A guard is a SELECT of broken rows, so that it can be tried on a literal frame. All block what is
downstream but those of `register_month`, which only warn: a month held back is data.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import duckdb
from dagster import AssetCheckResult, AssetCheckSeverity, AssetCheckSpec, AssetKey

from pipeline.lake import MEASUREMENT

MAY_LEAVE_0_100 = ("aarr_pct", "aarr_lower_pct", "aarr_upper_pct", "required_aarr_pct")
SHOWN_ROWS = 5
UNRESOLVED_ABOVE_PCT = 2
OF_NO_CHILD = ("desa_code", "puskesmas", "posyandu", "sex", "note", "source_path", "source_row",
               "is_simulated")  # fmt: skip
CHILD_COLUMNS = {
    *(set(MEASUREMENT) - set(OF_NO_CHILD)),
    *("nik", "nama", "birth_date", "tgl_lahir", "parent", "alamat", "address", "phone"),
}
"""Columns that speak of one child: none of them may be published."""


@dataclass(frozen=True)
class Guard:
    """A check: `broken_rows` makes, from a table name and its columns, the SELECT of rows that
    break it, or an empty text where the table has nothing to check. One that does not block
    warns, and names every row."""

    name: str
    description: str
    message: str
    broken_rows: Callable[[str, Sequence[str]], str]
    is_blocking: bool = True

    def run(self, connection: duckdb.DuckDBPyConnection, table: str) -> AssetCheckResult:
        select = self.broken_rows(table, connection.sql(f"select * from {table}").columns)
        broken = connection.sql(select) if select else None
        rows = broken.fetchall() if broken else []
        examples = [
            ", ".join(f"{name}={value}" for name, value in zip(broken.columns, row, strict=True))
            for row in (rows[:SHOWN_ROWS] if self.is_blocking else rows)
        ]
        return AssetCheckResult(
            check_name=self.name,
            passed=not rows,
            severity=AssetCheckSeverity.ERROR if self.is_blocking else AssetCheckSeverity.WARN,
            description=self._told(table, len(rows), examples) if rows else None,
            metadata={"broken_rows": len(rows)},
        )

    def _told(self, table: str, count: int, examples: Sequence[str]) -> str:
        if not self.is_blocking:
            return f"{self.message}: {'; '.join(examples)}"
        return f"{table}: {self.message}, {count} baris; contoh: {'; '.join(examples)}"


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


def no_child_columns() -> Guard:
    def broken_rows(table: str, columns: Sequence[str]) -> str:
        found = sorted(CHILD_COLUMNS & {name.casefold() for name in columns})
        return " union all ".join(f"select '{name}' as kolom" for name in found)

    return Guard(
        "no_child_columns",
        "No column speaks of one child.",
        "kolom tentang seorang anak tidak boleh diterbitkan",
        broken_rows,
    )


def rows_accounted() -> Guard:
    """Of every register file: rows read = accepted + quarantined, the accepted ones are in the
    lake, and the quarantined ones have a reason."""
    return Guard(
        "rows_accounted",
        "Every row that was read is in the lake or was refused with a reason.",
        "baris tidak terhitung",
        lambda table, _: (
            f"""
            with stored as (
                select month, source_path as path, count(*) as rows_stored
                from {table} group by month, source_path
            ),
            explained as (
                select month, path, sum(rows) as rows_explained
                from lake.refusal group by month, path
            )
            select
                coalesce(file.path, stored.path, explained.path) as berkas, rows_read,
                rows_accepted, rows_quarantined, rows_stored, rows_explained
            from (select * from lake.file where kind = 'posyandu') as file
            full join stored on file.month = stored.month and file.path = stored.path
            full join explained
                on file.month = explained.month and file.path = explained.path
            where file.path is null
                or rows_read <> rows_accepted + rows_quarantined
                or rows_accepted <> coalesce(rows_stored, 0)
                or rows_quarantined <> coalesce(rows_explained, 0)
            order by berkas"""
        ),
    )


def measured_in_their_month(today: date) -> Guard:
    return Guard(
        "measured_in_their_month",
        "No measurement is in the future or outside its month.",
        "tanggal pengukuran di masa depan atau di luar bulannya",
        lambda table, _: (
            f"""
            select source_path as berkas, source_row as baris, measured_on from {table}
            where measured_on > date '{today:%Y-%m-%d}'
                or measured_on < month or measured_on >= month + interval 1 month
            order by source_path, source_row"""
        ),
    )


def z_scores_finite() -> Guard:
    columns = ("haz", "waz", "whz", "bmiz")
    return Guard(
        "z_scores_finite",
        "Every z-score is a finite number or missing.",
        "skor-z bukan angka berhingga",
        lambda table, _: (
            f"""
            select source_path as berkas, source_row as baris from {table}
            where {" or ".join(f"not isfinite({name})" for name in columns)}
            order by source_path, source_row"""
        ),
    )


def places_resolved() -> Guard:
    return Guard(
        "places_resolved",
        f"No month has more than {UNRESOLVED_ABOVE_PCT} % of its rows in no known village.",
        f"wilayah tidak dikenal di atas {UNRESOLVED_ABOVE_PCT} %",
        lambda table, _: (
            f"""
            select strftime(month, '%Y-%m') as bulan, round(unresolved_pct, 2) as persen
            from {table} where unresolved_pct > {UNRESOLVED_ABOVE_PCT} order by month"""
        ),
        is_blocking=False,
    )


def no_month_held_back() -> Guard:
    return Guard(
        "no_month_held_back",
        "No month is held back.",
        "bulan ditahan",
        lambda table, _: (
            f"""
            select strftime(month, '%Y-%m') as bulan, reason as alasan
            from {table} where status = 'ditahan' order by month"""
        ),
        is_blocking=False,
    )


def of_table(name: str, key: Sequence[str]) -> list[Guard]:
    """The guards that a published table gets from its name and key."""
    guards = [
        keys_unique(key),
        areas_known(),
        percentages_within_0_100(),
        intervals_contain_value(),
        no_child_columns(),
    ]
    of_one_table = {
        "area": [kabupaten_have_polygon()],
        "register_month": [places_resolved(), no_month_held_back()],
    }
    return [*guards, *of_one_table.get(name, [])]


def of_select(name: str, key: Sequence[str], select: str, is_published: bool) -> list[Guard]:
    """Those of them that a SELECT can break: each check is a step of its own in every refresh. On
    the way to a published table the key and the areas are guarded, the rest where it is
    published."""
    needs = {
        "areas_known": "area_code",
        "percentages_within_0_100": "_pct",
        "intervals_contain_value": "ci_lower_",
    }
    on_the_way = ("keys_unique", "areas_known")
    has_any_column = re.search(r"^select \*", select, re.MULTILINE) is not None
    return [
        guard
        for guard in of_table(name, key)
        if (has_any_column or needs.get(guard.name, "") in select)
        and (is_published or guard.name in on_the_way)
    ]


def of_lake(today: date) -> list[Guard]:
    """The guards of the child-level measurements."""
    return [rows_accounted(), measured_in_their_month(today), z_scores_finite()]


def specs(key: AssetKey | str, guards: Sequence[Guard]) -> list[AssetCheckSpec]:
    """What Dagster must know of an asset's guards."""
    return [
        AssetCheckSpec(
            guard.name, asset=key, blocking=guard.is_blocking, description=guard.description
        )
        for guard in guards
    ]
