"""Rules of the posyandu register, one per function: which rows are set aside, and why.

Each rule is an expression over typed rows (`pipeline.register.typed_rows`), true where a row
breaks it. `ROW_RULES` holds those that look at one row, in the order in which the first one
counts; rules across rows (`ganda`, `sudah_diperbaiki`) are decided by `pipeline.register`.
Source: FORMATS, "Rules".
"""

from dataclasses import dataclass
from datetime import date

import polars as pl

OLDEST_DAYS = 1826
METRES_UP_TO = 2.5
MILLIMETRES_ABOVE = 250
GRAMS_ABOVE = 100

DUPLICATE = "ganda"
CORRECTED = "sudah_diperbaiki"
UNRESOLVED = "wilayah_tidak_dikenal"
MISFIT = "jumlah_kolom_salah"


@dataclass(frozen=True)
class RowRule:
    """`broken` is true for a row that is set aside; `message` says so to the one who corrects."""

    code: str
    broken: pl.Expr
    message: pl.Expr


def required_cell_empty() -> RowRule:
    """Name (unless a full NIK is there), birth date, sex, measuring date or village missing."""
    missing = {
        "Nama": pl.col("name").is_null() & pl.col("nik").is_null(),
        "Tgl Lahir": pl.col("birth_date").is_null() & ~pl.col("birth_date_unreadable"),
        "JK": pl.col("sex").is_null(),
        "Tanggal Pengukuran": pl.col("measured_on").is_null() & ~pl.col("measured_on_unreadable"),
        "Desa/Kel": ~pl.col("desa_written"),
    }
    names = pl.concat_str(
        [pl.when(empty).then(pl.lit(name)) for name, empty in missing.items()],
        separator=", ",
        ignore_nulls=True,
    )
    return RowRule(
        "kolom_wajib_kosong",
        pl.any_horizontal(missing.values()),
        pl.format("kolom wajib kosong atau tidak dikenal: {}", names),
    )


def invalid_date(today: date) -> RowRule:
    """An unreadable or impossible date; measured before birth; measured in the future."""
    what = (
        pl.when(pl.col("birth_date_unreadable") & pl.col("measured_on_unreadable"))
        .then(pl.lit("Tgl Lahir dan Tanggal Pengukuran tidak terbaca atau mustahil"))
        .when(pl.col("birth_date_unreadable"))
        .then(pl.lit("Tgl Lahir tidak terbaca atau mustahil"))
        .when(pl.col("measured_on_unreadable"))
        .then(pl.lit("Tanggal Pengukuran tidak terbaca atau mustahil"))
        .when(pl.col("age_days") < 0)
        .then(pl.lit("diukur sebelum lahir"))
        .otherwise(pl.lit("tanggal di masa depan"))
    )
    return RowRule(
        "tanggal_tidak_valid",
        pl.col("birth_date_unreadable")
        | pl.col("measured_on_unreadable")
        | (pl.col("age_days") < 0).fill_null(False)
        | (pl.col("measured_on") > today).fill_null(False)
        | (pl.col("birth_date") > today).fill_null(False),
        what,
    )


def outside_month(month: date) -> RowRule:
    """Measured on a day that is not in the folder's month."""
    return RowRule(
        "di_luar_bulan",
        (pl.col("measured_on").dt.truncate("1mo") != month).fill_null(False),
        pl.lit(f"tanggal pengukuran di luar bulan berkas ({month:%Y-%m})"),
    )


def outside_age() -> RowRule:
    """Not 0-1826 days old on the measuring day."""
    return RowRule(
        "usia_di_luar_rentang",
        (pl.col("age_days") > OLDEST_DAYS).fill_null(False)
        | (pl.col("age_days") < 0).fill_null(False),
        pl.format("usia {} hari, di luar 0-1826", pl.col("age_days")),
    )


def unresolved_place() -> RowRule:
    """A village is written, but it is not certain which."""
    return RowRule(
        UNRESOLVED,
        pl.col("desa_written") & pl.col("desa_code").is_null(),
        pl.lit("desa/kelurahan tidak dikenal di kecamatan dan kabupatennya (lihat kandidat)"),
    )


def unreadable_measure() -> RowRule:
    """Weight or height is not a number."""
    return RowRule(
        "nilai_tidak_terbaca",
        pl.col("weight_unreadable") | pl.col("height_unreadable"),
        pl.when(pl.col("weight_unreadable") & pl.col("height_unreadable"))
        .then(pl.lit("Berat dan Tinggi bukan angka"))
        .when(pl.col("weight_unreadable"))
        .then(pl.lit("Berat bukan angka"))
        .otherwise(pl.lit("Tinggi bukan angka")),
    )


def row_rules(month: date, today: date) -> list[RowRule]:
    """The rules that look at one row, in the order in which the first broken one counts."""
    return [
        required_cell_empty(),
        invalid_date(today),
        outside_month(month),
        outside_age(),
        unresolved_place(),
        unreadable_measure(),
    ]


def height_in_wrong_unit() -> pl.Expr:
    """A height in metres (<= 2.5) or millimetres (> 250): it goes missing, never rescaled."""
    return (pl.col("height_cm") <= METRES_UP_TO) | (pl.col("height_cm") > MILLIMETRES_ABOVE)


def weight_in_wrong_unit() -> pl.Expr:
    """A weight in grams (> 100): the value goes missing, never rescaled."""
    return pl.col("weight_kg") > GRAMS_ABOVE
