"""A small literal publication for the convergence layers of the page Peta.

Scores are those of `convergence` (Kalsel 2024: Tapin 82.5, Tanah Bumbu 75.88, Banjar 56.71 with a
quarter of its coverage missing, Hulu Sungai Utara 63.32 and not ranked; nobody is ranked in 2025),
desa those of `convergence_villages` (Tapin, 2025-Q1). Barito Kuala handed in nothing at all.
"""

from datetime import datetime
from pathlib import Path

import duckdb

from tests.dashboard import convergence, convergence_villages

BARITO_KUALA = "63.04"
AREA = """code varchar, name varchar, short_name varchar, level varchar, type varchar,
    parent_code varchar, provinsi_code varchar, kabupaten_code varchar, geometry_quality varchar,
    label_longitude double, label_latitude double, west double, south double, east double,
    north double"""
QUALITY = {"kabupaten": "open", "provinsi": "open", "kecamatan": "approximate"}
FILES = (
    ("63", "kabupaten", "open"),
    ("62", "kabupaten", "open"),
    ("63", "desa", "approximate"),
    ("62", "desa", "approximate"),
)
RULES = (
    *(("band", code, start, "usulan")
      for code, start in (("rendah", 0.0), ("sedang", 40.0), ("tinggi", 60.0),
                          ("sangat tinggi", 80.0))),
    ("village", "line_pct", 40.0, "resmi"),
)  # fmt: skip
TABLES = ("convergence_score", "village_convergence", "village_performance", "priority_area")


def create(path: Path, is_simulated: bool = False) -> None:
    """A whole publication with nothing but areas, shapes and convergence in it."""
    with duckdb.connect(path) as connection:
        connection.execute(
            "create table publication as select cast(? as timestamp) as published_at, "
            "'run' as run_id, 'abc1234' as code_version, cast(? as boolean) as is_simulated",
            [datetime(2026, 11, 22, 1), is_simulated],
        )
        connection.execute("create table source_file (kind varchar, is_simulated boolean)")
        connection.execute(
            "create table register_month (month date, status varchar, is_simulated boolean)"
        )
        connection.execute(
            "create table survey_prevalence "
            "(area_code varchar, survey varchar, year int, indicator varchar, is_shown boolean)"
        )
        _areas(connection)
        fill(connection, is_simulated)


def fill(connection: duckdb.DuckDBPyConnection, is_simulated: bool = False) -> None:
    """Every table that the layers read."""
    convergence.fill(connection, is_simulated)
    convergence_villages.fill_own(connection, is_simulated)
    for part, code, value, status in RULES:
        connection.execute(
            "insert into score_rule values (?, 2025, null, ?, ?, ?, ?, null, ?, null)",
            [convergence_villages.RULES, part, code, code, value, status],
        )


def empty(connection: duckdb.DuckDBPyConnection) -> None:
    for table in TABLES:
        connection.execute(f"delete from {table}")


def before(connection: duckdb.DuckDBPyConnection) -> None:
    """A publication that was made before there was convergence."""
    for table in (*TABLES, "convergence_rescored", "score_ledger", "score_rule"):
        connection.execute(f"drop table {table}")


def _areas(connection: duckdb.DuckDBPyConnection) -> None:
    rows = {row[0]: row for row in (*convergence.AREAS, *convergence_villages.AREAS)}
    rows[BARITO_KUALA] = (
        BARITO_KUALA, "Kabupaten Barito Kuala", "Barito Kuala", "kabupaten", "kabupaten", "63",
        "63", BARITO_KUALA,
    )  # fmt: skip
    connection.execute(f"create table area ({AREA})")
    for row in rows.values():
        quality = QUALITY.get(row[3], "approximate")
        quality = "none" if row[0] == convergence_villages.PUALAM_SARI else quality
        place = (None,) * 6 if quality == "none" else (115.0, -3.0, 114.9, -3.1, 115.1, -2.9)
        connection.execute(
            f"insert into area values ({', '.join('?' * 15)})", [*row, quality, *place]
        )
    connection.execute(
        "create table boundary_file (path varchar, provinsi_code varchar, level varchar, "
        "source varchar, licence varchar, quality varchar)"
    )
    for code, level, quality in FILES:
        connection.execute(
            "insert into boundary_file values (?, ?, ?, 'geoBoundaries', 'CC BY 3.0', ?)",
            [f"dashboard/static/boundaries/{code}-{level}-0a1b2c3d.geojson", code, level, quality],
        )
