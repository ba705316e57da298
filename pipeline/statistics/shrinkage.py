"""To be written."""

import polars as pl


def smoothed(counts: pl.DataFrame) -> pl.DataFrame:
    raise NotImplementedError
