"""What tests of the score share with those of the SQL: a warehouse of literal tables."""

from tests.sql.conftest import warehouse

__all__ = ["warehouse"]
