"""How long the estimators take over as many areas as they may ever meet, on counts drawn here.

Two provinces over three years, and every desa of the nation in one month, of one indicator; every
kabupaten of the nation ranked against all the others.
"""

import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl
from scipy.stats import betabinom

from pipeline.statistics import ranks, shrinkage

DESA, KABUPATEN, MONTHS = 3_587, 27, 36
NATION_DESA, NATION_KABUPATEN = 83_000, 514
RUNS = 3
MEAN, SIZE = 0.17, 60
"""Of the true rates: desa whose standard deviation is 4.8 points around 17 %."""


def figures(root: Path) -> Iterator[dict]:
    """`root` stays empty: nothing here reads or writes a file."""
    likelihood = "the beta-binomial likelihood of the same counts, once, by scipy"
    for name, limit, rows in (
        ("shrinkage_3587_desa_36_months_s", 3, counts(DESA, KABUPATEN, MONTHS)),
        ("shrinkage_83000_desa_s", 5, counts(NATION_DESA, NATION_KABUPATEN, 1)),
    ):
        yield {
            "figure": name,
            "limit": limit,
            **_measured(lambda rows=rows: shrinkage.smoothed(rows)),
            "floor": _floor(lambda rows=rows: _likelihood(rows)),
            "floor_is": likelihood,
        }
    estimates = survey(NATION_KABUPATEN)
    yield {
        "figure": "ranks_514_areas_s",
        "limit": 2,
        **_measured(lambda: ranks.survey_ranks(estimates)),
        "floor": _floor(lambda: _drawn_and_sorted(NATION_KABUPATEN)),
        "floor_is": "drawing 10,000 normals per area and sorting each draw",
    }


def counts(desa: int, kabupaten: int, months: int) -> pl.DataFrame:
    """Counts as `register_area` gives them: 15 to 90 children a desa, of whom some stay away, and
    one desa in fifty with up to 1,500; only underweight, so that one indicator is smoothed."""
    rng = np.random.default_rng(desa)
    number = np.arange(desa)
    within, number = number // kabupaten, number % kabupaten
    codes = [
        f"{11 + k // 99:02}.{1 + k % 99:02}.{1 + d // 99:02}.{2001 + d % 99}"
        for k, d in zip(number.tolist(), within.tolist(), strict=True)
    ]
    children = np.where(
        rng.random(desa) < 0.02, rng.integers(90, 1501, desa), rng.integers(15, 91, desa)
    )
    rate = rng.beta(MEAN * SIZE, (1 - MEAN) * SIZE, desa)
    measured = rng.binomial(children, 0.9, (months, desa))
    nobody = ["haz_measured", "stunting", "severe_stunting", "whz_measured", "wasting",
              "severe_wasting", "overweight"]  # fmt: skip
    return pl.DataFrame(
        {
            "area_code": codes * months,
            "month": [date(2023 + m // 12, 1 + m % 12, 1) for m in range(months) for _ in codes],
            "waz_measured": measured.ravel(),
            "underweight": rng.binomial(measured, rate).ravel(),
        }
    ).with_columns(**dict.fromkeys(nobody, pl.lit(0)))


def survey(areas: int) -> pl.DataFrame:
    """One survey of so many kabupaten, all in one scope, each with an assumed interval."""
    rng = np.random.default_rng(areas)
    prevalence = rng.beta(10, 40, areas)
    sample = 671 / 1.5
    error = np.sqrt(prevalence * (1 - prevalence) / sample)
    return pl.DataFrame(
        {
            "area_code": [f"{11 + a // 99:02}.{1 + a % 99:02}" for a in range(areas)],
            "prevalence_pct": 100 * prevalence,
            "ci_lower_pct": 100 * np.maximum(prevalence - 1.96 * error, 0),
            "ci_upper_pct": 100 * np.minimum(prevalence + 1.96 * error, 1),
            "standard_error": 100 * error,
        }
    ).with_columns(
        provinsi_code=pl.lit("11"),
        survey=pl.lit("SSGI"),
        year=pl.lit(2024),
        indicator=pl.lit("stunting"),
        ci_basis=pl.lit("assumed n=671, deff=1.5"),
        effective_sample=pl.lit(sample),
    )


def _likelihood(rows: pl.DataFrame) -> None:
    affected, measured = rows["underweight"].to_numpy(), rows["waz_measured"].to_numpy()
    betabinom.logpmf(affected, measured, MEAN * SIZE, (1 - MEAN) * SIZE)


def _drawn_and_sorted(areas: int) -> None:
    np.sort(np.random.default_rng(0).standard_normal((areas, ranks.DRAWS)), axis=0)


def _measured(run: Callable[[], object]) -> dict:
    seconds = [_seconds(run) for _ in range(RUNS)]
    return {
        "value": round(sorted(seconds)[RUNS // 2], 2),
        "runs": [round(second, 2) for second in seconds],
    }


def _floor(run: Callable[[], object]) -> float:
    return round(min(_seconds(run) for _ in range(RUNS)), 3)


def _seconds(run: Callable[[], object]) -> float:
    started = time.perf_counter()
    run()
    return time.perf_counter() - started
