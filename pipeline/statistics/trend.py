"""To be written."""

import polars as pl


def desa_trends(smoothed: pl.DataFrame) -> pl.DataFrame:
    raise NotImplementedError
