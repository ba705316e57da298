"""An empty warehouse in memory on which any file of sql/ runs from literal frames."""

import duckdb
import polars as pl
import pytest

from pipeline.sql import read_models
from pipeline.warehouse import SCHEMAS

MODELS = {model.name: model for model in read_models()}


class LiteralWarehouse:
    """`put` a source, `build` a model from what is there; both return nothing but frames."""

    def __init__(self, connection: duckdb.DuckDBPyConnection):
        self.connection = connection

    def put(self, table: str, rows: pl.DataFrame) -> None:
        self.connection.register("literal_rows", rows.to_arrow())
        self.connection.execute(f"create or replace table {table} as select * from literal_rows")
        self.connection.unregister("literal_rows")

    def build(self, name: str) -> pl.DataFrame:
        """Run `sql/<schema>/<name>.sql` as the refresh does, and give its rows by its key."""
        model = MODELS[name]
        table = f"{model.schema}.{model.name}"
        self.connection.execute(f"create or replace table {table} as\n{model.select}")
        return self.connection.sql(f"select * from {table} order by {', '.join(model.key)}").pl()


@pytest.fixture(scope="session")
def engine():
    """To start a DuckDB takes longer than most models: one serves all tests."""
    with duckdb.connect(config={"threads": 1}) as connection:
        yield connection


@pytest.fixture
def warehouse(engine):
    engine.execute("attach ':memory:' as warehouse")
    engine.execute("use warehouse")
    for schema in SCHEMAS:
        engine.execute(f"create schema {schema}")
    yield LiteralWarehouse(engine)
    engine.execute("use memory")
    engine.execute("detach warehouse")
