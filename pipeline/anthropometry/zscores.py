"""The SELECT that puts WHO's z-scores beside measurements; its rules stand in `zscores.sql`."""

from pathlib import Path

SELECT = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")


def zscore_select(measurements: str, oedema: str = "false") -> str:
    """A SELECT of every row and column of a relation, then its z-scores (METHODS, section 1).

    `measurements` is what may stand after `from`: a table, a view, a subquery in brackets. It has
    age_days (integer), sex ('L' or 'P'), weight_kg, height_cm, position ('terlentang' or
    'berdiri'); each may be null, and any other text is taken as unknown. `oedema` is an SQL
    expression over its columns, true for a child with oedema of both feet; null counts as none.

    Added are height_corrected_cm; haz, waz, whz and bmiz (standard deviations, 2 decimals, null
    when missing); haz_flag, waz_flag, whz_flag and bmiz_flag (true: implausible by WHO, the z
    stays; false also for a missing z); the relation must not have columns of these names. Rows
    keep their number, not their order: put the SELECT in brackets to sort or filter it. It runs on
    a connection that has seen `load_growth_tables`.
    """
    return SELECT.format(measurements=measurements, oedema=oedema)
