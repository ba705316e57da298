"""A connection that holds the growth tables, and two ways to score children on it."""

from collections.abc import Callable

import duckdb
import polars as pl
import pytest

from pipeline.anthropometry.growth_tables import load_growth_tables
from pipeline.anthropometry.zscores import zscore_select

MEASUREMENT = {
    "id": pl.Int64,
    "age_days": pl.Int32,
    "sex": pl.String,
    "weight_kg": pl.Float64,
    "height_cm": pl.Float64,
    "position": pl.String,
    "oedema": pl.Boolean,
}
# A boy of 13 months who is lying, 75.0 cm and 9.0 kg; a test says how its children differ.
CHILD = {
    "age_days": 400,
    "sex": "L",
    "weight_kg": 9.0,
    "height_cm": 75.0,
    "position": "terlentang",
    "oedema": False,
}


@pytest.fixture(scope="session")
def connection():
    with duckdb.connect() as connection:
        load_growth_tables(connection)
        yield connection


@pytest.fixture
def score_frame(connection) -> Callable[[pl.DataFrame], pl.DataFrame]:
    """Score the rows of a frame as a table; what comes back is in order of `id`."""

    def score(rows: pl.DataFrame) -> pl.DataFrame:
        connection.register("frame_of_children", rows.to_arrow())
        try:
            connection.execute(
                "create or replace temp table children as select * from frame_of_children"
            )
        finally:
            connection.unregister("frame_of_children")
        scores = zscore_select("children", "oedema")
        return connection.sql(f"select * from ({scores}) order by id").pl()

    return score


@pytest.fixture
def score(score_frame) -> Callable[..., list[dict]]:
    """Score children, each written as what differs from CHILD; one dict per child, in order."""

    def score_children(*children: dict) -> list[dict]:
        rows = [CHILD | {"id": number} | child for number, child in enumerate(children)]
        return score_frame(pl.DataFrame(rows, schema=MEASUREMENT)).to_dicts()

    return score_children
