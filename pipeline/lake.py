"""The lake: child-level measurements as Parquet, one folder per month, and the month's accounts.

`lake/measurement/month=YYYY-MM-01/measurement.parquet` is one row per accepted measurement, and
the same folder's `_accounts/` says what became of every file and row, and what the measurements
add up to; so a month is one folder that is moved into place, and what SQL reads of it always
belongs together.
"""

import json
import os
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import duckdb
import polars as pl

from pipeline.anthropometry.zscores import zscore_select
from pipeline.settings import Paths

Z_MAY_DIFFER = 0.1
MEASUREMENT = {
    "child_key": "bigint",
    "desa_code": "varchar",
    "puskesmas": "varchar",
    "posyandu": "varchar",
    "measured_on": "date",
    "age_days": "integer",
    "sex": "varchar",
    "weight_kg": "double",
    "height_cm": "double",
    "position": "varchar",
    "height_corrected_cm": "double",
    "haz": "double",
    "waz": "double",
    "whz": "double",
    "bmiz": "double",
    "haz_flag": "boolean",
    "waz_flag": "boolean",
    "whz_flag": "boolean",
    "bmiz_flag": "boolean",
    "counts": "boolean",
    "note": "varchar",
    "source_path": "varchar",
    "source_row": "bigint",
    "is_simulated": "boolean",
}
"""Columns of a measurement, in order. `counts`: the child's one visit that the month counts."""
ACCOUNTS = {
    "file": {
        "path": pl.String,
        "sha256": pl.String,
        "kind": pl.String,
        "status": pl.String,
        "reason": pl.String,
        "rows_read": pl.Int64,
        "rows_accepted": pl.Int64,
        "rows_quarantined": pl.Int64,
        "rows_corrected": pl.Int64,
        "rows_unresolved": pl.Int64,
        "rows_to_correct": pl.Int64,
        "workbooks": pl.String,
        "loaded_at": pl.Datetime("us"),
        "is_simulated": pl.Boolean,
    },
    "refusal": {
        "path": pl.String,
        "reason": pl.String,
        "rows": pl.Int64,
        "example": pl.String,
    },
    "sasaran": {"desa_code": pl.String, "registered": pl.Int64},
    "area_rows": {
        "area_code": pl.String,
        "rows_read": pl.Int64,
        "rows_accepted": pl.Int64,
        "rows_duplicate": pl.Int64,
        "rows_corrected": pl.Int64,
        "z_compared": pl.Int64,
        "z_differing": pl.Int64,
    },
}
"""Accounts of a month: files; refused rows by reason; under-fives per desa; rows per area (the
deepest one that was certain), with how often the export's own z-scores differ from ours."""
COUNTS = {
    name: (Path(__file__).parent / "accounts" / f"{name}.sql").read_text(encoding="utf-8")
    for name in ("posyandu", "desa", "age_group")
}
"""SELECTs of the accounts that are counted from the month's own measurements when it is written, so
that they need not be counted again with every other month. One may read those before it."""
SQL_TYPE = {
    pl.String: "varchar",
    pl.Int64: "bigint",
    pl.Boolean: "boolean",
    pl.Datetime("us"): "timestamp",
}


def month_path(paths: Paths, month: date) -> Path:
    return paths.lake / "measurement" / f"month={month.isoformat()}"


def months_written(paths: Paths) -> list[date]:
    """The months in the lake, oldest first."""
    folders = (paths.lake / "measurement").glob("month=*")
    return sorted(date.fromisoformat(path.name.removeprefix("month=")) for path in folders)


def month_facts(paths: Paths, month: date) -> dict:
    """What tells the files apart that the month was written from; empty where there is none."""
    try:
        return json.loads((month_path(paths, month) / "_accounts" / "month.json").read_text())
    except (FileNotFoundError, json.JSONDecodeError):
        return {}


def write_facts(paths: Paths, month: date, facts: dict) -> None:
    """Replace the facts of a month that is in the lake, in one step."""
    final = month_path(paths, month) / "_accounts" / "month.json"
    unfinished = final.with_name(".month.json")
    unfinished.write_text(json.dumps(facts, indent=1))
    os.replace(unfinished, final)


def scored(
    connection: duckdb.DuckDBPyConnection, measurements: pl.DataFrame, is_simulated: bool
) -> str:
    """Score a month's accepted rows on a connection with the growth tables; returns the temporary
    table, with MEASUREMENT's columns, and `is_compared`, `is_differing` of the export's own z.

    The visit that counts is the child's latest with a usable height-for-age, else the latest with
    any usable z-score, else the latest.
    """
    exported = ", ".join(
        f"abs({name} - export_{name}) > {Z_MAY_DIFFER} + 1e-9" for name in ("haz", "waz", "whz")
    )
    connection.register("accepted_rows", measurements.to_arrow())
    connection.execute(
        f"""
        create or replace temp table scored_rows as
        with scored as ({zscore_select("accepted_rows")})
        select
            *,
            row_number() over (
                partition by child_key
                order by
                    case
                        when haz is not null and not haz_flag then 2
                        when (waz is not null and not waz_flag)
                            or (whz is not null and not whz_flag) then 1
                        else 0
                    end desc,
                    measured_on desc, source_path desc, source_row desc
            ) = 1 as counts,
            coalesce(greatest({exported}) is not null, false) as is_compared,
            coalesce(greatest({exported}), false) as is_differing,
            {"true" if is_simulated else "false"} as is_simulated
        from scored
        """
    )
    connection.unregister("accepted_rows")
    return "scored_rows"


def write_month(
    connection: duckdb.DuckDBPyConnection,
    paths: Paths,
    month: date,
    scored_rows: str | None,
    accounts: Mapping[str, pl.DataFrame],
    facts: dict,
) -> None:
    """Write the month under a temporary name and move it into place, in one order of rows.

    `scored_rows` is a table as `scored` makes it; None writes a month without measurements.
    """
    final = month_path(paths, month)
    writing = final.with_name(f".writing-{final.name}")
    make_private(paths.lake)
    final.parent.mkdir(exist_ok=True)
    shutil.rmtree(writing, ignore_errors=True)
    (writing / "_accounts").mkdir(parents=True)
    columns = ", ".join(MEASUREMENT)
    typed_nulls = ", ".join(f"cast(null as {kind}) as {name}" for name, kind in MEASUREMENT.items())
    select = (
        f"select {columns} from {scored_rows} order by desa_code, source_path, source_row"
        if scored_rows
        else f"select {typed_nulls} where false"
    )
    target = _quoted(writing / "measurement.parquet")
    connection.execute(f"copy ({select}) to {target} (format parquet, compression zstd)")
    _write_counts(connection, writing, month)
    for name, schema in ACCOUNTS.items():
        rows = accounts.get(name, pl.DataFrame(schema=schema))
        rows.select(pl.col(column).cast(kind) for column, kind in schema.items()).write_parquet(
            writing / "_accounts" / f"{name}.parquet"
        )
    (writing / "_accounts" / "month.json").write_text(json.dumps(facts, indent=1))
    _flush(writing)
    move_into_place(writing, final)


def _write_counts(connection: duckdb.DuckDBPyConnection, folder: Path, month: date) -> None:
    """Count the measurements that were written to the folder into its accounts."""
    relations = {"measurement": _of_month(folder / "measurement.parquet", month)}
    for name in COUNTS:
        path = folder / "_accounts" / f"{name}.parquet"
        select = f"select * exclude (month) from ({count_select(name, relations)}) order by all"
        connection.execute(f"copy ({select}) to {_quoted(path)} (format parquet)")
        relations[name] = _of_month(path, month)


def count_select(name: str, relations: Mapping[str, str]) -> str:
    """The SELECT of an account in COUNTS from what may stand after `from`: `measurement`, and each
    account before it by its name; all with `month`, which may be many."""
    return COUNTS[name].format(**relations)


def _of_month(path: Path, month: date) -> str:
    return f"(select *, cast('{month}' as date) as month from read_parquet({_quoted(path)}))"


def _quoted(path: Path) -> str:
    """The path as a text of SQL."""
    return "'" + str(path).replace("'", "''") + "'"


def move_into_place(ready: Path, final: Path) -> None:
    """Put a finished folder where another may stand. A kill between the two moves is mended by
    `recover`: the replaced folder is only ever aside while the finished one is ready."""
    aside = final.with_name(f".replaced-{final.name}")
    shutil.rmtree(aside, ignore_errors=True)
    if final.exists():
        os.rename(final, aside)
    os.rename(ready, final)
    shutil.rmtree(aside, ignore_errors=True)


def remove_month(paths: Paths, month: date) -> None:
    """Take a month out of the lake, in one step."""
    final = month_path(paths, month)
    aside = final.with_name(f".removed-{final.name}")
    shutil.rmtree(aside, ignore_errors=True)
    if final.exists():
        os.rename(final, aside)
        shutil.rmtree(aside)


def recover(folder: Path) -> None:
    """Tidy up a folder of months after a process that was killed while it wrote one. Needs the
    refresh lock."""
    for aside in folder.glob(".replaced-*"):
        final = aside.with_name(aside.name.removeprefix(".replaced-"))
        ready = aside.with_name(f".writing-{final.name}")
        if not final.exists():
            os.rename(ready if ready.exists() else aside, final)
        shutil.rmtree(aside, ignore_errors=True)
    for leftover in (*folder.glob(".writing-*"), *folder.glob(".removed-*")):
        shutil.rmtree(leftover)


def define_views(connection: duckdb.DuckDBPyConnection, paths: Paths) -> None:
    """Schema `lake`: a view per table, over all months, `month` a date; empty without any month.
    Where a month was written before an account of COUNTS was, all months are counted anew."""
    connection.execute("create schema if not exists lake")
    tables = {"measurement": ("*.parquet", MEASUREMENT)} | {
        name: (
            f"_accounts/{name}.parquet",
            {column: SQL_TYPE[kind] for column, kind in schema.items()},
        )
        for name, schema in ACCOUNTS.items()
    }
    months = months_written(paths)
    for name, (files, columns) in tables.items():
        typed_nulls = ", ".join(f"cast(null as {kind}) as {c}" for c, kind in columns.items())
        select = (
            _of_all_months(paths, files)
            if months
            else f"select {typed_nulls}, cast(null as date) as month where false"
        )
        connection.execute(f"create or replace view lake.{name} as {select}")
    relations = {name: f"lake.{name}" for name in ("measurement", *COUNTS)}
    for name in COUNTS:
        file = f"_accounts/{name}.parquet"
        is_written = months and all((month_path(paths, month) / file).exists() for month in months)
        select = _of_all_months(paths, file) if is_written else count_select(name, relations)
        connection.execute(f"create or replace view lake.{name} as {select}")


def _of_all_months(paths: Paths, files: str) -> str:
    pattern = _quoted(paths.lake / "measurement" / "month=*" / files)
    return (
        f"select * from read_parquet({pattern}, "
        "hive_partitioning = true, hive_types = {'month': date})"
    )


def make_private(folder: Path) -> None:
    """A folder that its owner alone can enter."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)


def _flush(folder: Path) -> None:
    """Wait until everything below the folder is on the disk, before it is moved into place."""
    for path in (*sorted(folder.rglob("*")), folder):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
