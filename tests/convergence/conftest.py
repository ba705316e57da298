"""What tests of the score share with those of the SQL: a warehouse of literal tables."""

from tests.sql.conftest import engine, warehouse

__all__ = ["engine", "warehouse"]
