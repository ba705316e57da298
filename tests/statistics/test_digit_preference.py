"""Digit preference of the project's SQL against uniform digits and scipy's chi-square."""

from datetime import date

import duckdb
import numpy as np
import polars as pl
import pytest
from scipy.stats import chisquare

from pipeline.sql import read_models
from tests.register import SCHEMAS, fill_lake, in_order, read_file, visit

MODELS = {model.name: model for model in read_models()}
FEBRUARY = date(2025, 2, 1)


def preferences(tenths_height: np.ndarray, tenths_weight: np.ndarray) -> pl.DataFrame:
    """One row per row of the arrays (puskesmas, visits): values in tenths of a cm and of a kg."""
    puskesmas, size = tenths_height.shape
    names = [f"P{number:05}" for number in range(puskesmas)]
    own = ("height_cm", "weight_kg", "month")
    cells = {name: pl.lit(value) for name, value in visit().items() if name not in own}
    rows = pl.DataFrame(
        {
            "child_key": np.arange(puskesmas * size),
            "puskesmas": np.repeat(names, size),
            "height_cm": tenths_height.ravel() / 10,
            "weight_kg": tenths_weight.ravel() / 10,
        }
    ).with_columns(**cells)
    rows = rows.with_columns(
        *(
            pl.lit(None, dtype=kind).alias(name)
            for name, kind in SCHEMAS["measurement"].items()
            if name not in rows.columns
        ),
        month=pl.lit(FEBRUARY),
    )
    with duckdb.connect() as connection:
        for schema in ("lake", "raw", "staging", "marts"):
            connection.execute(f"create schema {schema}")
        fill_lake(connection, file=[read_file()])
        connection.register("rows", rows.to_arrow())
        connection.execute("create or replace table lake.measurement as select * from rows")
        for name in in_order("register_quality_puskesmas"):
            model = MODELS[name]
            connection.execute(f"create table {model.schema}.{name} as\n{model.select}")
        return connection.sql("select * from marts.register_quality_puskesmas order by 2").pl()


@pytest.mark.parametrize(("size", "groups", "expected"), [(30, 1500, 4.6), (100, 800, 2.5),
                                                          (1000, 150, 0.8)])  # fmt: skip
def test_uniform_digits_are_expected_at_the_preference_that_the_methods_name(
    size, groups, expected
):
    random = np.random.default_rng(20250211)
    found = preferences(
        random.integers(500, 1100, (groups, size)), random.integers(50, 200, (groups, size))
    )
    means = [
        found["digit_preference_height"].mean(),
        found["digit_preference_weight"].mean(),
    ]
    assert means == pytest.approx([expected] * 2, abs=0.3)


def test_the_preference_follows_scipys_chi_square_also_where_digits_are_heaped():
    random = np.random.default_rng(7)
    heights = random.integers(500, 1100, (40, 120))
    share = np.linspace(0, 1, 40)[:, None]
    heights = np.where(random.random(heights.shape) < share, heights // 5 * 5, heights)
    found = preferences(heights, heights)
    statistic = np.array([chisquare(np.bincount(row % 10, minlength=10)).statistic
                          for row in heights])  # fmt: skip
    expected = 100 * np.sqrt(np.maximum(0, statistic - 9) / (9 * heights.shape[1]))
    assert found["digit_preference_height"].to_numpy() == pytest.approx(expected, abs=1e-9)
    assert found["digit_preference_weight"].to_numpy() == pytest.approx(expected, abs=1e-9)
