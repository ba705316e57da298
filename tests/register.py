"""Literal parts of a posyandu register: tables of the lake, and exports as the office sends them.

Every name, NIK and address here is invented.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import duckdb
import polars as pl

from pipeline.assets.statistics import STATISTICS
from pipeline.ingest import ACCEPTED
from pipeline.lake import ACCOUNTS, COUNTS, MEASUREMENT, count_select

DESA = "63.05.01.2001"
STATISTIC = {f"statistics.{statistic.name}": statistic for statistic in STATISTICS}
"""By table: a statistic may have the name of the mart that publishes it."""
POLARS_TYPE = {
    "bigint": pl.Int64,
    "integer": pl.Int32,
    "double": pl.Float64,
    "boolean": pl.Boolean,
    "varchar": pl.String,
    "date": pl.Date,
}
SCHEMAS = {
    "measurement": {name: POLARS_TYPE[kind] for name, kind in MEASUREMENT.items()},
    **ACCOUNTS,
}
HEALTHY = {
    "desa_code": DESA,
    "age_days": 400,
    "sex": "L",
    "weight_kg": 9.5,
    "height_cm": 75.0,
    "haz": -0.5,
    "waz": -0.5,
    "whz": -0.5,
    "bmiz": -0.5,
    "haz_flag": False,
    "waz_flag": False,
    "whz_flag": False,
    "bmiz_flag": False,
    "counts": True,
    "source_path": "data/raw/posyandu/2025-02/a.csv",
    "is_simulated": False,
}
CLASSIC = (
    "No", "NIK", "Nama", "JK", "Tgl Lahir", "BB Lahir", "TB Lahir", "Nama Ortu", "Prov",
    "Kab/Kota", "Kec", "Pukesmas", "Desa/Kel", "Posyandu", "RT", "RW", "Alamat",
    "Usia Saat Ukur", "Tanggal Pengukuran", "Berat", "Tinggi", "Cara Ukur", "LiLA", "BB/U",
    "ZS BB/U", "TB/U", "ZS TB/U", "BB/TB", "ZS BB/TB", "Naik Berat Badan", "PMT Diterima (kg)",
    "Jml Vit A", "KPSP", "KIA", "Detail",
)  # fmt: skip
LOCAL = (
    "NIK", "Nama Anak", "Jenis Kelamin", "Tanggal Lahir", "Nama Orang Tua (Ibu/Ayah)",
    "Kecamatan", "Puskesmas", "Kelurahan", "Posyandu", "Alamat", "No HP", "Tanggal Pengukuran",
    "Berat (kg)", "Tinggi (cm)", "Cara Ukur",
)  # fmt: skip
TAPIN = {"Prov": "KALIMANTAN SELATAN", "Kab/Kota": "TAPIN", "Kec": "BINUANG",
         "Desa/Kel": "TUNGKAP", "Pukesmas": "BINUANG", "Posyandu": "MELATI"}  # fmt: skip
BANJARBARU = TAPIN | {"Kab/Kota": "KOTA BANJARBARU", "Kec": "CEMPAKA", "Pukesmas": "CEMPAKA",
                      "Desa/Kel": "CEMPAKA"}  # fmt: skip


def visit(**cells: object) -> dict:
    """One accepted measurement of a healthy boy in February 2025; its month follows its date."""
    row = {"measured_on": date(2025, 2, 10)} | cells
    return {"month": row["measured_on"].replace(day=1)} | HEALTHY | row


def visits(count: int, **cells: object) -> list[dict]:
    return [visit(**cells) for _ in range(count)]


def read_file(**cells: object) -> dict:
    """The account of an export of February 2025 that was read without a fault; rows in quarantine
    wait for a correction unless told otherwise."""
    whole = {"status": ACCEPTED, "kind": "posyandu", "rows_read": 10, "is_simulated": False}
    counts = dict.fromkeys(("rows_quarantined", "rows_corrected", "rows_unresolved"), 0)
    row = {"month": date(2025, 2, 1), "path": "a.csv"} | whole | counts | cells
    follows = {
        "rows_accepted": row["rows_read"] - row["rows_quarantined"],
        "rows_to_correct": row["rows_quarantined"] - row["rows_corrected"],
    }
    return follows | row


def lake_frame(table: str, rows: Iterable[Mapping]) -> pl.DataFrame:
    """Rows of a table of the lake, `month` last; what a row leaves out is null, except that each
    measurement without a child or a row number gets its own."""
    full = []
    for number, row in enumerate(rows, start=1):
        own = {"child_key": number, "source_row": number} if table == "measurement" else {}
        full.append(own | dict(row))
    return pl.DataFrame(full, schema=SCHEMAS[table] | {"month": pl.Date})


def fill_lake(connection: duckdb.DuckDBPyConnection, **rows_of: Iterable[Mapping]) -> None:
    """Schema `lake` with these rows, and the desa that they name (with `silent_desa`) as areas. A
    month that has measurements and no file gets one that was read whole, so that it is shown."""
    rows = {table: list(rows_of.get(table, [])) for table in SCHEMAS}
    known = {file["month"] for file in rows["file"]}
    rows["file"] += [
        read_file(month=month, is_simulated=is_simulated)
        for month, is_simulated in sorted(
            {(row["month"], row["is_simulated"]) for row in rows["measurement"]}
        )
        if month not in known
    ]
    desa = {row["desa_code"] for table in ("measurement", "sasaran") for row in rows[table]}
    desa |= set(rows_of.get("silent_desa", []))
    connection.execute("create schema if not exists raw")
    connection.execute("create or replace table raw.area (code varchar, level varchar)")
    for code in sorted(desa):
        connection.execute("insert into raw.area values (?, 'desa')", [code])
    connection.execute("create schema if not exists lake")
    for table in SCHEMAS:
        connection.register("literal_rows", lake_frame(table, rows[table]).to_arrow())
        connection.execute(f"create or replace table lake.{table} as select * from literal_rows")
        connection.unregister("literal_rows")
    count_measurements(connection)


def count_measurements(connection: duckdb.DuckDBPyConnection) -> None:
    """The accounts of schema `lake` that are counted from its table of measurements."""
    relations = {name: f"lake.{name}" for name in ("measurement", *COUNTS)}
    for name in COUNTS:
        select = count_select(name, relations)
        connection.execute(f"create or replace view lake.{name} as {select}")


def build(warehouse, name: str, **rows_of: Iterable[Mapping]) -> list[dict]:
    """The rows of a model, built with all that it needs from literal rows of the lake."""
    fill_lake(warehouse.connection, **rows_of)
    for needed in in_order(name):
        if needed in STATISTIC:
            compute(warehouse, needed)
        else:
            rows = warehouse.build(needed)
    return rows.to_dicts()


def compute(warehouse, table: str) -> None:
    """Store a statistic as its asset does, from the tables that are there."""
    statistic = STATISTIC[table]
    selects, _ = statistic.selects()
    frames = {
        argument: warehouse.connection.sql(select).pl() for argument, select in selects.items()
    }
    warehouse.put(table, statistic.compute(**frames))


def in_order(name: str) -> list[str]:
    """The models that a model is made from, and itself behind them; a statistic among them is
    named with its schema."""
    from tests.sql.conftest import MODELS

    keys = STATISTIC[name].selects()[1] if name in STATISTIC else MODELS[name].upstream
    upstream = [
        key.path[1] if key.path[0] != "statistics" else ".".join(key.path)
        for key in keys
        if key.path[0] in ("staging", "statistics", "marts")
    ]
    before = [model for parent in upstream for model in in_order(parent)]
    return [*dict.fromkeys(before), name]


# --- exports ---


def child(number: int, month: date = date(2025, 2, 1), **cells: object) -> dict[str, str]:
    """A row of dialect A: a boy born in December 2023, masked NIK, measured on the month's 12th."""
    row = {
        "No": number,
        "NIK": "63051**********",
        "Nama": f"ANAK {chr(64 + number)}UMBANG",
        "JK": "L",
        "Tgl Lahir": f"2023-12-{number:02}",
        "Nama Ortu": f"IBU {chr(64 + number)}",
        "Tanggal Pengukuran": month.replace(day=12).isoformat(),
        "Berat": "9.5",
        "Tinggi": f"{75 + number % 5}.{number % 10}",
        "Cara Ukur": "Terlentang",
    }
    return {name: str(value) for name, value in (TAPIN | row | cells).items()}


def csv_text(rows: Iterable[Mapping], header: tuple[str, ...] = CLASSIC, mark: str = ",") -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, header, delimiter=mark, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def drop(root: Path, month: str, name: str, text: str) -> Path:
    """Put a file into the month's drop folder below the project's root."""
    path = root / "data" / "raw" / "posyandu" / month / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def drop_months(root: Path, *months: date, simulated: bool = False) -> None:
    """For each month an export of Tapin and one of Banjarbaru, five children each."""
    for month in months:
        for name, place in (("banjarbaru.csv", BANJARBARU), ("tapin.csv", TAPIN)):
            rows = [child(number, month, **place) for number in range(1, 6)]
            drop(root, f"{month:%Y-%m}", name, csv_text(rows))
        if simulated:
            drop(root, f"{month:%Y-%m}", "SIMULASI", "")
