"""Rules of the survey files (FORMATS: survey prevalence): one rule per function."""

import polars as pl

from pipeline.errors import Finding

SURVEYS = ("SSGI", "SKI", "SSGBI", "Riskesdas", "PSG")
INDICATORS = (
    "stunting",
    "severe_stunting",
    "wasting",
    "severe_wasting",
    "underweight",
    "overweight",
)
ESTIMATES = ("direct", "modelled", "possibly modelled", "unknown")
CONFIDENCES = ("A", "B", "C")
FIRST_YEAR = 2000


def half_an_interval(rows: pl.DataFrame) -> list[Finding]:
    """Only one end of a published interval is given."""
    half = rows.filter(pl.col("ci_lower_pct").is_null() != pl.col("ci_upper_pct").is_null())
    return [
        Finding(
            "hanya satu batas rentang yang diisi",
            "Isi ci_lower_pct dan ci_upper_pct, atau kosongkan keduanya",
            line=line,
        )
        for line in half["source_row"]
    ]


def interval_without_value(rows: pl.DataFrame) -> list[Finding]:
    """A published interval does not contain its prevalence."""
    outside = rows.filter(
        (pl.col("prevalence_pct") < pl.col("ci_lower_pct"))
        | (pl.col("prevalence_pct") > pl.col("ci_upper_pct"))
    )
    return [
        Finding(
            f"rentang {low:g}-{high:g} tidak memuat prevalensinya",
            "Perbaiki prevalensi atau rentangnya menurut sumbernya",
            line=line,
            column="prevalence_pct",
            value=f"{value:g}",
        )
        for line, value, low, high in outside.select(
            "source_row", "prevalence_pct", "ci_lower_pct", "ci_upper_pct"
        ).iter_rows()
    ]


def negative(rows: pl.DataFrame, column: str) -> list[Finding]:
    """A count that is below zero."""
    return [
        Finding(
            "tidak boleh di bawah 0", "Perbaiki nilainya", line=line, column=column, value=f"{v:g}"
        )
        for line, v in rows.filter(pl.col(column) < 0).select("source_row", column).iter_rows()
    ]


def not_positive(rows: pl.DataFrame, column: str) -> list[Finding]:
    """A sample size or a design effect that is zero or less."""
    return [
        Finding(
            "harus di atas 0", "Perbaiki nilainya", line=line, column=column, value=f"{value:g}"
        )
        for line, value in rows.filter(pl.col(column) <= 0).select("source_row", column).iter_rows()
    ]


def not_a_date(rows: pl.DataFrame, column: str) -> list[Finding]:
    """A day is not written as a day of the calendar, year first; an empty cell is no breach."""
    wrong = rows.filter(pl.col(column).is_not_null() & _day(column).is_null())
    return [
        Finding(
            "bukan tanggal",
            "Tulis sebagai tahun-bulan-tanggal, misalnya 2024-09-30, atau kosongkan",
            line=line,
            column=column,
            value=value,
        )
        for line, value in wrong.select("source_row", column).iter_rows()
    ]


def half_a_fieldwork(rows: pl.DataFrame) -> list[Finding]:
    """Only the first or only the last day of field work is given."""
    half = rows.filter(pl.col("fieldwork_start").is_null() != pl.col("fieldwork_end").is_null())
    return [
        Finding(
            "hanya satu ujung masa pengumpulan data yang diisi",
            "Isi fieldwork_start dan fieldwork_end, atau kosongkan keduanya",
            line=line,
        )
        for line in half["source_row"]
    ]


def fieldwork_out_of_order(rows: pl.DataFrame) -> list[Finding]:
    """Field work ends before it starts."""
    wrong = rows.filter(_day("fieldwork_end") < _day("fieldwork_start"))
    return [
        Finding(
            f"pengumpulan data berakhir sebelum mulai ({start})",
            "Perbaiki tanggalnya menurut sumbernya",
            line=line,
            column="fieldwork_end",
            value=end,
        )
        for line, start, end in wrong.select(
            "source_row", "fieldwork_start", "fieldwork_end"
        ).iter_rows()
    ]


def fieldwork_of_another_year(rows: pl.DataFrame) -> list[Finding]:
    """Field work starts in a year that is not the survey's."""
    wrong = rows.filter(_day("fieldwork_start").dt.year() != pl.col("year"))
    return [
        Finding(
            f"pengumpulan data mulai di luar tahun survei ({year})",
            "Perbaiki tahun atau tanggalnya menurut sumbernya",
            line=line,
            column="fieldwork_start",
            value=start,
        )
        for line, year, start in wrong.select("source_row", "year", "fieldwork_start").iter_rows()
    ]


def _day(column: str) -> pl.Expr:
    return pl.col(column).str.to_date("%Y-%m-%d", strict=False)
