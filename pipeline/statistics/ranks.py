"""To be written."""

import polars as pl


def survey_ranks(estimates: pl.DataFrame) -> pl.DataFrame:
    raise NotImplementedError
