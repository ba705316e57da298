"""How long the marts take over a large lake, which the measurement writes itself.

Three provinces, five years: 60 months of 300,000 measurements in 10,000 desa; half of it for the
growth with the number of rows. Sasaran for four desa of five, so the fifth is counted from the
register itself.
"""

import json
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb
import polars as pl

from bench.project import environment
from pipeline import lake
from pipeline.settings import Paths
from pipeline.warehouse import SCHEMAS

DESA = 10_000
LIMIT_S, LIMIT_GB, LIMIT_GROWTH = 10, 2.5, 2.2
RUNS = 3
MODELS = (
    "register_month",
    "register_seen",
    "register_area",
    "register_prevalence",
    "register_prevalence_group",
    "register_posyandu_seen",
    "register_quality_sum",
    "register_quality",
    "register_quality_puskesmas",
    "register_posyandu_name",
    "register_heaping",
    "register_fault",
    "register_finding",
    "register_remeasure",
    "quarantine_summary",
)
BORN_PER_DAY = 206
MONTH = f"""
select
    cast(hash(child) // 2 as bigint) as child_key,
    printf('%02d.%02d.%02d.%04d', 61 + desa // 3500, 1 + desa // 350 % 10, 1 + desa // 14 % 25,
        2001 + desa % 14) as desa_code,
    'PUSKESMAS ' || desa // 10 as puskesmas, 'MELATI ' || desa % 2 as posyandu,
    measured_on, cast(age_days as int) as age_days,
    case when child % 2 = 0 then 'L' else 'P' end as sex,
    5 + age_days / 150.0 as weight_kg, round(50 + age_days / 30.0, 1) as height_cm,
    case when age_days < 731 then 'terlentang' else 'berdiri' end as position,
    round(50 + age_days / 30.0, 1) as height_corrected_cm,
    round(z, 2) as haz, round(z / 2, 2) as waz, round(z / 3, 2) as whz, round(z / 4, 2) as bmiz,
    abs(z) > 6 as haz_flag, false as waz_flag, false as whz_flag, false as bmiz_flag,
    true as counts, cast(null as varchar) as note,
    'data/raw/posyandu/' || strftime($month, '%Y-%m') || '/' || desa // 400 || '.csv'
        as source_path,
    child as source_row, true as is_simulated
from (
    select
        child, cast(hash(child, 1) % {DESA} as int) as desa,
        $month + cast(child % 28 as int) as measured_on,
        measured_on - (date '2016-01-01' + cast(child // {BORN_PER_DAY} as int)) as age_days,
        -1 + 1.3 * sin(child * 12.9898) + 2 * cos(child * 78.233 + $number) as z
    from range({BORN_PER_DAY} * 3700) as r (child)
    where hash(child, 'comes', $number) % 5 > 0
)
where age_days between 0 and 1826
"""
"""About 300,000 children of a month: four of five who live there, each growing older."""


SMOOTHED = """
create table statistics.smoothed as
select
    area_code, month, indicator, haz_measured as measured, stunting as affected,
    20.0 as kabupaten_pct, 20.0 as smoothed_pct, 10.0 as smoothed_lower_pct,
    30.0 as smoothed_upper_pct, 5.0 as smoothed_sd_pp, 40.0 as own_weight_pct,
    0.9 as probability_above_14, 0.5 as probability_above_20,
    'tidak berbeda' as compared_with_kabupaten
from staging.register_area
cross join (values ('stunting'), ('severe_stunting'), ('wasting'), ('severe_wasting'),
    ('underweight'), ('overweight')) as i (indicator)
where level = 'desa' and haz_measured > 0
"""
"""The table that the shrinkage makes, which `bench.statistics` measures; here only joined."""


def figures(root: Path) -> Iterator[dict]:
    paths, half_paths = Paths(root / "marts"), Paths(root / "marts_half")
    write_lake(paths, 60)
    first_half = sorted((paths.lake / "measurement").iterdir())[:30]
    for month in first_half:
        shutil.copytree(month, half_paths.lake / "measurement" / month.name)
    # In turns, so that a slow minute of the machine is in both.
    runs = [(_measured(half_paths), _measured(paths)) for _ in range(RUNS)]
    half, whole = zip(*runs, strict=True)
    growth = sorted(b["marts_s"] / a["marts_s"] for a, b in runs)
    floor = min(run["scan_s"] for run in whole)
    seconds = sorted(run["marts_s"] for run in whole)[RUNS // 2]
    yield {
        "figure": "register_marts_18m_s",
        "value": round(seconds, 2),
        "limit": LIMIT_S,
        "floor": round(floor, 2),
        "floor_is": "reading the same columns of the lake and adding them up",
        "runs": [round(run["marts_s"], 2) for run in whole],
        "slowest": max(whole, key=lambda run: run["marts_s"])["models"],
    }
    yield {
        "figure": "register_marts_18m_gb",
        "value": round(max(run["gb"] for run in whole), 2),
        "limit": LIMIT_GB,
        "floor": round(min(run["scan_gb"] for run in whole), 2),
        "floor_is": "the same process after that reading",
    }
    yield {
        "figure": "register_marts_twice_the_rows",
        "value": round(growth[RUNS // 2], 2),
        "limit": LIMIT_GROWTH,
        "floor": 2,
        "floor_is": "twice the rows take twice the time",
        "runs": [round(ratio, 2) for ratio in growth],
        "seconds_of_half": [round(run["marts_s"], 2) for run in half],
    }


def write_lake(paths: Paths, months: int) -> None:
    """Months of a plausible register, as `pipeline.lake` stores it."""
    connection = duckdb.connect()
    for number in range(months):
        month = date(2021 + number // 12, 1 + number % 12, 1)
        parameters = {"month": month, "number": number}
        connection.execute(f"create or replace temp table month_rows as {MONTH}", parameters)
        rows = connection.sql("select count(*) from month_rows").fetchall()[0][0]
        desa = connection.sql("select distinct desa_code from month_rows order by all").pl()
        sasaran = desa.with_row_index().filter(pl.col("index") % 5 > 0)
        accounts = {
            "file": pl.DataFrame(
                {
                    "path": [f"data/raw/posyandu/{month:%Y-%m}/semua.csv"],
                    "sha256": ["0"],
                    "kind": ["posyandu"],
                    "status": ["diterima"],
                    "reason": [None],
                    "rows_read": [rows],
                    "rows_accepted": [rows],
                    "rows_quarantined": [0],
                    "rows_corrected": [0],
                    "rows_unresolved": [0],
                    "rows_to_correct": [0],
                    "workbooks": [None],
                    "loaded_at": [None],
                    "is_simulated": [True],
                }
            ),
            "sasaran": sasaran.select("desa_code", registered=pl.lit(40)),
            "area_rows": desa.select(
                area_code="desa_code",
                rows_read=pl.lit(30),
                rows_accepted=pl.lit(30),
                rows_duplicate=pl.lit(0),
                rows_corrected=pl.lit(0),
                z_compared=pl.lit(30),
                z_differing=pl.lit(1),
            ),
        }
        lake.write_month(connection, paths, month, "month_rows", accounts, {})
    connection.close()


def build_marts(paths: Paths) -> dict:
    """Scan the lake, then build the register's marts into a new warehouse; seconds and GB."""
    from pipeline.sql import read_models

    models = {model.name: model for model in read_models()}
    warehouse = paths.build / "bench.duckdb"
    warehouse.unlink(missing_ok=True)
    with duckdb.connect(warehouse) as connection:
        for schema in SCHEMAS:
            connection.execute(f"create schema {schema}")
        lake.define_views(connection, paths)
        connection.execute(
            "create table raw.area as "
            "select distinct desa_code as code, 'desa' as level from lake.measurement"
        )
        connection.execute(
            "create table raw.convergence_refusal "
            "(path varchar, reason varchar, source_row int, remedy varchar)"
        )
        connection.execute(f"set temp_directory = '{paths.lake}/.spill'")
        started = time.perf_counter()
        connection.sql(
            "select count(distinct desa_code), sum(child_key % 7), sum(haz), sum(waz), sum(whz), "
            "sum(age_days), count(sex), sum(cast(counts as int)) from lake.measurement"
        ).fetchall()
        scan, scan_gb = time.perf_counter() - started, _gb()
        seconds = {}
        for name in MODELS:
            model = models[name]
            if name == "register_prevalence":
                connection.execute(SMOOTHED)
            started = time.perf_counter()
            connection.execute(f"create table {model.schema}.{name} as\n{model.select}")
            seconds[name] = round(time.perf_counter() - started, 2)
    warehouse.unlink()
    return {
        "scan_s": scan,
        "scan_gb": scan_gb,
        "marts_s": sum(seconds.values()),
        "gb": _gb(),
        "models": seconds,
    }


def _gb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e9


def _measured(paths: Paths) -> dict:
    """`build_marts` in a process of its own, so that its memory is nobody else's."""
    run = subprocess.run(
        [sys.executable, "-m", "bench.marts", str(paths.root)],
        env=environment(Path(__file__).resolve().parents[1]),
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return json.loads(run.stdout)


if __name__ == "__main__":
    print(json.dumps(build_marts(Paths(Path(sys.argv[1])))))
