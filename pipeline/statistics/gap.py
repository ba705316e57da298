"""To be written."""

import polars as pl


def survey_gaps(surveys: pl.DataFrame, cells: pl.DataFrame) -> pl.DataFrame:
    raise NotImplementedError
