"""The list of areas with both code systems: `data/raw/area/area.csv`."""

from pathlib import Path

import polars as pl

from pipeline.rules import area as area_rules
from pipeline.rules import table as rules
from pipeline.sources.table import Column, TextTable, read_table, refuse_if_broken

COLUMNS = (
    Column("code"),
    Column("name"),
    Column("level"),
    Column("type"),
    Column("parent_code", required=False),
    Column("bps_code", required=False),
    Column("latitude", "number", required=False),
    Column("longitude", "number", required=False),
    Column("postal_code", required=False),
)


def read_areas(path: Path, shown_path: str) -> TextTable:
    """One row per area, codes as text: `code` is Kemendagri's, `bps_code` is BPS's.

    Latitude and longitude are degrees (WGS 84), null where the point is not known. Raises
    InputError with every line that breaks a rule.
    """
    table = read_table(path, shown_path, COLUMNS)
    rows = table.rows
    with_bps = rows.filter(pl.col("bps_code").is_not_null())
    refuse_if_broken(
        shown_path,
        rules.unknown_word(rows, "level", tuple(area_rules.CODE_SHAPE)),
        area_rules.misshapen_code(rows),
        area_rules.misshapen_bps_code(rows),
        area_rules.type_outside_level(rows),
        area_rules.wrong_parent(rows),
        area_rules.half_a_point(rows),
        rules.duplicate_key(rows, ["code"]),
        rules.duplicate_key(with_bps, ["bps_code"]),
        rules.outside_range(rows, "latitude", -11, 6, "lintang", "Perbaiki letaknya (derajat)"),
        rules.outside_range(rows, "longitude", 95, 141.1, "bujur", "Perbaiki letaknya (derajat)"),
    )
    return table
