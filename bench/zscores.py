"""How fast four z-scores with their flags are computed for ten million children, in what memory.

Each run is a process of its own that reads the rows from Parquet and adds up every z-score and
every flag, so that all of them are computed and none is kept. The floor reads the same columns of
the same file and adds those up.
"""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb

from bench.project import ROOT
from pipeline.anthropometry.growth_tables import load_growth_tables
from pipeline.anthropometry.zscores import zscore_select

ROWS = 10_000_000
RUNS = 5
CORES = 2
LEAST_MILLION_ROWS_S = 6.0
MEMORY_LIMIT_GB = 0.5

# Heights around -1 SD and weights around -0.8 SD with the spread of a real register, one child in
# twenty in the wrong position, one in two hundred without a weight. hash() stands in for random(),
# so that every run sees the same children.
CHILDREN = """
with draw as (
    select
        cast(floor(hash(child, 'age') / 1.8446744073709552e19 * 1827) as integer) as age_days,
        cast(hash(child, 'sex') % 2 as integer) as girl,
        hash(child, 'position') % 20 = 0 as in_wrong_position,
        hash(child, 'weight') % 200 = 0 as not_weighed,
        sqrt(-2 * ln((hash(child, 'radius') + 1) / 1.8446744073709552e19)) as radius,
        2 * pi() * (hash(child, 'angle') / 1.8446744073709552e19) as angle
    from range({rows}) as children(child)
)

select
    age_days,
    case girl when 0 then 'L' else 'P' end as sex,
    case when not not_weighed then
        round(waz_m * (1 + 0.12 * (0.5 * radius * cos(angle) + radius * sin(angle) - 0.8)), 1)
    end as weight_kg,
    round(haz_m * (1 + haz_s * (1.3 * radius * cos(angle) - 1)), 1) as height_cm,
    case when (age_days < 731) <> in_wrong_position then 'terlentang' else 'berdiri' end as position
from draw
inner join temp.growth_by_age on age_key = age_days * 2 + girl
"""
SUMS_OF_SCORES = """
select
    sum(haz), sum(waz), sum(whz), sum(bmiz),
    count_if(haz_flag), count_if(waz_flag), count_if(whz_flag), count_if(bmiz_flag)
from ({scores})
"""
SUMS_OF_INPUT = """
select
    sum(age_days), sum(weight_kg), sum(height_cm),
    count_if(sex = 'P'), count_if(position = 'berdiri')
from {rows}
"""


def figures(root: Path) -> Iterator[dict]:
    rows = root / "measurements.parquet"
    _write_rows(rows)
    # In turns, so that a busy moment of the machine meets both.
    runs = [(_run("floor", rows), _run("zscores", rows)) for _ in range(RUNS)]
    rates = [ROWS / 1e6 / scores["seconds"] for _, scores in runs]
    yield {
        "figure": "zscores_million_rows_s",
        "value": round(statistics.median(rates), 2),
        "at_least": LEAST_MILLION_ROWS_S,
        "floor": round(statistics.median(ROWS / 1e6 / floor["seconds"] for floor, _ in runs), 2),
        "floor_is": "reading the same columns of the same Parquet file and adding them up",
        "runs": [round(rate, 2) for rate in rates],
        # What two cores would do that had nothing else to do.
        "by_cpu_time": round(ROWS / 1e6 * CORES / min(run["cpu_seconds"] for _, run in runs), 2),
    }
    memory = [scores["peak_gb"] for _, scores in runs]
    yield {
        "figure": "zscores_peak_memory_gb",
        "value": round(max(memory), 2),
        "limit": MEMORY_LIMIT_GB,
        "floor": round(max(floor["peak_gb"] for floor, _ in runs), 2),
        "floor_is": "a process that reads the same columns and adds them up",
        "runs": [round(peak, 2) for peak in memory],
    }


def _write_rows(path: Path) -> None:
    with duckdb.connect() as connection:
        load_growth_tables(connection)
        connection.execute(f"copy ({CHILDREN.format(rows=ROWS)}) to '{path}' (format parquet)")
        scores = zscore_select(f"read_parquet('{path}')")
        scored = connection.sql(f"select count(whz) / {ROWS} from ({scores})").fetchall()[0][0]
    # A measurement of rows that mostly have no z-score would look fast and say nothing.
    if scored < 0.98:
        raise RuntimeError(f"only {scored:.1%} of the rows have a weight-for-height")


def _run(kind: str, rows: Path) -> dict:
    """Seconds and CPU seconds of one query, and peak memory in GB of the fresh process it has."""
    finished = subprocess.run(
        [sys.executable, "-m", "bench.zscores", kind, str(rows)],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    return json.loads(finished.stdout)


def _measure(kind: str, rows: str) -> dict:
    source = f"read_parquet('{rows}')"
    with duckdb.connect(config={"threads": CORES}) as connection:
        load_growth_tables(connection)
        query = (
            SUMS_OF_INPUT.format(rows=source)
            if kind == "floor"
            else SUMS_OF_SCORES.format(scores=zscore_select(source))
        )
        started, cpu_started = time.perf_counter(), time.process_time()
        connection.execute(query).fetchall()
        seconds, cpu_seconds = time.perf_counter() - started, time.process_time() - cpu_started
    # The high-water mark of this program alone; getrusage would include the one it was forked from.
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    peak_kib = next(int(line.split()[1]) for line in status.splitlines() if "VmHWM" in line)
    return {"seconds": seconds, "cpu_seconds": cpu_seconds, "peak_gb": peak_kib * 1024 / 1e9}


if __name__ == "__main__":
    print(json.dumps(_measure(*sys.argv[1:])))
