"""To be written."""

import polars as pl


def children_fewer(targets: pl.DataFrame, desa: pl.DataFrame) -> pl.DataFrame:
    raise NotImplementedError
