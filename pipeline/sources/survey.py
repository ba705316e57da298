"""The files of `data/raw/survey/`: estimates, targets, announced register figures, assumptions."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl

from pipeline.rules import survey as survey_rules
from pipeline.rules import table as rules
from pipeline.sources.table import Column, TextTable, read_table, refuse_if_broken

PREVALENCE_COLUMNS = (
    Column("area_code"),
    Column("survey"),
    Column("year", "integer"),
    Column("indicator"),
    Column("prevalence_pct", "number"),
    Column("ci_lower_pct", "number", required=False),
    Column("ci_upper_pct", "number", required=False),
    Column("sample_size", "integer", required=False),
    Column("estimate"),
    Column("confidence"),
    Column("source_title"),
    Column("source_url"),
    Column("note", required=False),
)
TARGET_COLUMNS = (
    Column("area_code"),
    Column("year", "integer"),
    Column("indicator"),
    Column("kind"),
    Column("target_pct", "number"),
    Column("authority"),
    Column("confidence"),
    Column("source_title"),
    Column("source_url"),
    Column("note", required=False),
)
PUBLISHED_REGISTER_COLUMNS = (
    Column("area_code"),
    Column("period"),
    Column("indicator"),
    Column("value", "number"),
    Column("unit"),
    Column("confidence"),
    Column("source_title"),
    Column("source_url"),
    Column("note", required=False),
)
ASSUMPTION_COLUMNS = (
    Column("survey"),
    Column("year", "integer"),
    Column("children_per_kabupaten", "integer"),
    Column("design_effect", "number"),
    Column("reason"),
    Column("fieldwork_start", required=False),
    Column("fieldwork_end", required=False),
    Column("fieldwork_source"),
)
FIELDWORK = ("fieldwork_start", "fieldwork_end")


def read_survey_prevalence(path: Path, shown_path: str, codes: Collection[str]) -> TextTable:
    """One row per published estimate: percentages 0-100, an interval only where one was published.

    A missing cell stays null; nothing is interpolated. Raises InputError.
    """
    table = read_table(path, shown_path, PREVALENCE_COLUMNS)
    rows = table.rows
    refuse_if_broken(
        shown_path,
        rules.unknown_area(rows, codes),
        rules.duplicate_key(rows, ["area_code", "survey", "year", "indicator"]),
        rules.outside_percentage(rows, "prevalence_pct"),
        rules.outside_percentage(rows, "ci_lower_pct"),
        rules.outside_percentage(rows, "ci_upper_pct"),
        survey_rules.half_an_interval(rows),
        survey_rules.interval_without_value(rows),
        survey_rules.not_positive(rows, "sample_size"),
        rules.outside_years(rows, "year", survey_rules.FIRST_YEAR, date.today().year),
        rules.unknown_word(rows, "survey", survey_rules.SURVEYS),
        rules.unknown_word(rows, "indicator", survey_rules.INDICATORS),
        rules.unknown_word(rows, "estimate", survey_rules.ESTIMATES),
        rules.unknown_word(rows, "confidence", survey_rules.CONFIDENCES),
    )
    return table


def read_target(path: Path, shown_path: str, codes: Collection[str]) -> TextTable:
    """One row per target of an authority for an area and year; authorities may disagree."""
    table = read_table(path, shown_path, TARGET_COLUMNS)
    rows = table.rows
    refuse_if_broken(
        shown_path,
        rules.unknown_area(rows, codes),
        rules.duplicate_key(rows, ["area_code", "year", "indicator", "authority"]),
        rules.outside_percentage(rows, "target_pct"),
        rules.outside_years(rows, "year", survey_rules.FIRST_YEAR, 2100),
        rules.unknown_word(rows, "indicator", survey_rules.INDICATORS),
        rules.unknown_word(rows, "kind", ("target", "projection")),
        rules.unknown_word(rows, "confidence", survey_rules.CONFIDENCES),
    )
    return table


def read_published_register(path: Path, shown_path: str, codes: Collection[str]) -> TextTable:
    """One row per register figure as an office announced it: percent, or a count of children."""
    table = read_table(path, shown_path, PUBLISHED_REGISTER_COLUMNS)
    rows = table.rows
    refuse_if_broken(
        shown_path,
        rules.unknown_area(rows, codes),
        rules.duplicate_key(rows, ["area_code", "period", "indicator"]),
        rules.unknown_word(rows, "indicator", ("stunting_pct", "stunted_children")),
        rules.unknown_word(rows, "unit", ("percent", "children")),
        survey_rules.negative(rows.filter(unit="children"), "value"),
        rules.outside_percentage(rows.filter(unit="percent"), "value"),
        rules.unknown_word(rows, "confidence", survey_rules.CONFIDENCES),
    )
    return table


def read_survey_assumption(path: Path, shown_path: str) -> TextTable:
    """One row per survey: the assumed children measured per kabupaten and the design effect, which
    stand in for sample sizes that were never published (METHODS: intervals), and the first and last
    day of field work, null where neither is known. Raises InputError.
    """
    table = read_table(path, shown_path, ASSUMPTION_COLUMNS)
    rows = table.rows
    refuse_if_broken(
        shown_path,
        rules.duplicate_key(rows, ["survey", "year"]),
        survey_rules.not_positive(rows, "children_per_kabupaten"),
        rules.outside_range(
            rows, "design_effect", 1, 20, "efek desain", "Perbaiki menurut rancangan survei"
        ),
        *(survey_rules.not_a_date(rows, column) for column in FIELDWORK),
        survey_rules.half_a_fieldwork(rows),
        survey_rules.fieldwork_out_of_order(rows),
        survey_rules.fieldwork_of_another_year(rows),
    )
    return replace(table, rows=rows.with_columns(pl.col(FIELDWORK).str.to_date("%Y-%m-%d")))
