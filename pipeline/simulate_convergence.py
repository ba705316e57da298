"""The demonstration inputs of the convergence score: what 27 kabupaten would file, errors included.

What is invented stands here: how many mothers and children a desa has, which services reach them,
what a panel gives, which kabupaten files late, which cells are wrong. What a file may hold is for
the reader (`pipeline.sources.convergence`), and every rule of the score for `pipeline.convergence`.
The wrong cells are kept aside (`convergence_wrong.csv`) so that tests can score what is caught. No
person is real and none has a name; the same code and inputs give the same bytes.
"""

import argparse
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import numpy as np
import polars as pl
import xlsxwriter

from pipeline.errors import InputError
from pipeline.settings import Paths, project_root
from pipeline.simulate import listed_files, put_in_place
from pipeline.sources import areas as area_source
from pipeline.sources.convergence import SIMULATED_FOLDER, input_files
from pipeline.sources.posyandu import SIMULATED_MARK

SEED = 20_230_401
VERSION = 1
"""Counts up with every change of what is written, so that `--if-none` replaces older files."""
YEARS = (2023, 2024, 2025)
QUARTERS = tuple(f"{year}-Q{number}" for year in YEARS for number in (1, 2, 3, 4))
MONTHS = tuple(f"{year}-{month:02}" for year in YEARS for month in range(1, 13))

WITH_VISITS = ("62.12", "63.05", "63.71")
"""Kabupaten that file single visits; the others file the finished form."""
WORKBOOK = "63.72"
KOTA = ("62.71", "63.71", "63.72")
WITHOUT_PANEL = ("62.10", "63.11")
PANEL_MISSED = ("63.08", 2024)
WITH_KEMENDAGRI = ("62.03", "62.71", "63.04", "63.07", "63.10")
QUARTER_MISSED = (("62.06", "2024-Q3"), ("63.02", "2025-Q1"))
FILING_LATE = ("62.08", "63.10")
COUNTING_APART = "62.08"
"""Its puskesmas count a third fewer people than Dukcapil does."""
CODES_MISSED = ("62.08", ("E07", "E08", "E09", "E22", "E25", "E29"))

INDICATORS_OF_ACTION = {
    "2021_full": {"1": 3, "2": 3, "3": 3, "4": 3, "5": 3, "6": 3, "7": 3, "8": 4},
    "2025_p3s": {
        "analisis": 6,
        "perencanaan": 8,
        "pelaksanaan": 8,
        "penilaian": 5,
        "pendukung": 4,
    },
}
HIGHEST = {"2021_full": 2, "2025_p3s": 4}

# Code -> people or families as a share of all people, usual coverage in percent, system.
COVERAGE = {
    "E01": (0.085, 50, "Sigizi Kesga"),
    "E02": (0.028, 62, "ASIK"),
    "E03": (0.0025, 70, "Sigizi Kesga"),
    "E04": (0.0025, 76, "Elsimil"),
    "E05": (0.0025, 71, "Elsimil"),
    "E06": (0.0025, 68, "Elsimil"),
    "E07": (0.02, 58, "SIKS-NG"),
    "E08": (0.022, 63, "SIKS-NG"),
    "E09": (0.03, 74, "SIKS-NG"),
    "E10": (0.0009, 82, "Sigizi Kesga"),
    "E11": (0.0045, 77, "Sigizi Kesga"),
    "E12": (0.16, 10, "Siga"),
    "E13": (0.011, 16, "Siga"),
    "E14": (0.009, 66, "Sigizi Kesga"),
    "E15": (0.027, 74, "Sigizi Kesga"),
    "E16": (0.0003, 88, "Sigizi Kesga"),
    "E17": (0.088, 76, "Sigizi Kesga"),
    "E18": (0.004, 78, "Sigizi Kesga"),
    "E19": (0.0045, 75, "ASIK"),
    "E20": (None, 80, "Siga"),
    "E21": (None, 64, "Siga"),
    "E22": (None, 52, "Siga"),
    "E23": (None, 48, "Siga"),
    "E24": (None, 70, "Elsimil"),
    "E25": (None, 38, "Siga"),
    "E26": (0.27, 82, "STBM"),
    "E27": (0.27, 75, "STBM"),
    "E28": (0.0015, 70, "e-PKH"),
    "E29": (0.006, 61, "SIKS-NG"),
}
FAMILY_CODES = tuple(code for code, (share, *_) in COVERAGE.items() if share is None)
"""Counted by BKKBN's family survey (PK): E21 of all families, E23 of births, others of KRS."""
FALLING = ("E12", "E13")
PEOPLE_IN_A_FAMILY = 3.6

COVERAGE_COLUMNS = {
    "area_code": pl.String,
    "period": pl.String,
    "code": pl.String,
    "numerator": pl.Int64,
    "denominator": pl.Int64,
    "denominator_source": pl.String,
    "system": pl.String,
    "extracted_on": pl.String,
}

SERVICES = tuple(f"B{n}" for n in range(1, 9)) + tuple(f"A{n}" for n in range(1, 11))
EASE = np.array(
    [0.9, 0.7, 0.4, -0.5, -0.6, 0.9, 0.5, 0.6, 0.3, 0.2, 0.8, -0.9, -0.7, 0.8, 0.4, 0.3, 0.5, -1.3]
)
"""By service: how much sooner than another it reaches a family, on the scale of log odds."""
YES_OR_NO = np.isin(SERVICES, ("B6", "B7", "B8", "A6", "A7", "A8", "A9"))
LASTING = YES_OR_NO | np.isin(SERVICES, ("A1", "A2", "A4", "A10"))
"""Services that a family has, or comes to, for good, rather than anew every quarter."""
CUMULATIVE = np.isin(SERVICES, ("A2", "A4"))
MONTHLY = np.isin(SERVICES, ("B2", "A3"))
"""Services that a desa with single visits writes down in every month, zeros too."""
UNTIL_BIRTH = np.isin(SERVICES, ("B1", "B2", "B4", "B5"))
AT_RISK_ONLY = np.isin(SERVICES, ("B5", "A5"))
FROM_SIX_MONTHS = np.isin(SERVICES, ("A1", "A2", "A4", "A10"))
NEEDED = np.array([1, 1, 3, 1, 1, 1, 1, 1, 1, 0, 1, 0, 2, 1, 1, 1, 1, 5])
"""Visits in a quarter that count as served, before trimester and age are looked at."""
VALUES = ("Y", "T", "TS")
TS_REASONS = (None, "usia", "persalinan", "bukan_risiko")
MOST_WHEN_NOT_SERVED = np.where(np.isin(SERVICES, ("A10",)), 1, 2)
COUNSELLED = tuple(SERVICES.index(code) for code in ("B1", "B4"))
"""Two visits instead of one in the third trimester."""
AT_THE_END = YES_OR_NO | CUMULATIVE | np.isin(SERVICES, ("A1", "B3"))
"""Services that are written down in the last month of the quarter only."""
FIRST_MONTH_KNOWN = -8
"""Months from the birth at which a mother is first followed."""
FIRST_BIRTH, LAST_BIRTH = -23, len(MONTHS) + 7
"""Months from January 2023: the first child is 23 months old then, the last not yet born at the
end of 2025."""
MISSING_QUARTER_SHARE, MISSING_YEAR_SHARE, MISSING_MONTH_SHARE = 0.03, 0.012, 0.02

AUDIT_GROUPS = ("catin", "bumil", "bufas", "baduta", "balita")
CAUSES = {
    "asupan": ("Dinkes", "Beri PMT lokal dan pantau berat tiap bulan"),
    "penyakit": ("Dinkes", "Periksa TB dan obati sampai tuntas"),
    "pola_asuh": ("DP3AP2KB", "Dampingi pengasuhan di kelas BKB"),
    "ibu": ("Dinkes", "Tangani KEK dan anemia, rencanakan KB"),
    "air_sanitasi": ("PUPR", "Bangun jamban dan sambungan air minum"),
    "sosial_ekonomi": ("Dinsos", "Usulkan ke PKH dan bantuan pangan"),
    "layanan": ("Disdukcapil", "Terbitkan akta dan kepesertaan JKN"),
}
AUDIT_COLUMNS = (
    *("case_key", "desa_code", "group", "round", "cause_class"),
    *("recommendation", "opd", "due", "done", "evidence"),
)
OTHER_OPD = ("Kemenag", "Dinas Ketahanan Pangan", "DPMD")


class FolderInUse(Exception):
    """The folder of the demonstration holds a file that the demonstration did not write."""


# Wrong cells -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Wrong:
    """Cells to spoil in one file: `count` rows in which `changes` stands instead.

    `is_repeated` leaves the row as it is and adds one with the changes at the file's end; then
    both are wrong. Only rows that hold what `only` says are spoilt.
    """

    file: str
    error: str
    reason: str
    changes: dict[str, str]
    count: int = 1
    only: dict[str, str] = field(default_factory=dict)
    is_repeated: bool = False


PANEL_LETTERS = {"instrument": "2021_full", "assessor": "provinsi"}
PANEL_POINTS = {"instrument": "2025_p3s", "assessor": "provinsi", "max_points": "4"}
SEVENFOLD = {"numerator": "700", "denominator": "100"}
NO_LETTER = {"grade": "Z", "points": "", "max_points": ""}
DANA_OF_KELURAHAN = {"dana_stunting": "50000000", "dana_desa": "900000000"}
MORE_THAN_ALL = {"dana_stunting": "90000000", "dana_desa": "80000000"}
BUSY_DESA = {"rembuk": "1", "tim_berfungsi": "2", "bulan_lapor": "12"}

# fmt: off
WRONG = (
    *(Wrong(f"cakupan-{code}", "cakupan 700 %", "diterima_melebihi_sasaran", SEVENFOLD, 2)
      for code in ("62", "63", "desa")),
    Wrong("cakupan-62", "hitungan sebagai teks", "nilai_tidak_terbaca",
          {"numerator": "11/11 = 100 %"}, 2),
    Wrong("cakupan-63", "hitungan sebagai teks", "nilai_tidak_terbaca", {"numerator": "87 %"}),
    Wrong("cakupan-63", "koma desimal", "nilai_tidak_terbaca", {"numerator": "12,5"}),
    *(Wrong(f"cakupan-{code}", "kode tidak ada", "indikator_tidak_dikenal", {"code": "E99"})
      for code in ("62", "63")),
    *(Wrong(f"cakupan-{code}", "jumlah negatif", "di_luar_rentang", {"numerator": "-12"})
      for code in ("62", "63")),
    *(Wrong(f"cakupan-{code}", "wilayah tidak ada", "wilayah_tidak_dikenal",
            {"area_code": f"{code}.99"}) for code in ("62", "63")),
    *(Wrong(f"cakupan-{code}", "sasaran kosong", "kolom_wajib_kosong", {"denominator": ""})
      for code in ("62", "63")),
    Wrong("cakupan-62", "triwulan tidak ada", "periode_tidak_dikenal", {"period": "2024-Q5"}),
    Wrong("cakupan-63", "triwulan di depan", "periode_tidak_dikenal",
          {"period": "2031-Q1", "extracted_on": ""}),
    Wrong("cakupan-63", "tanggal tidak ada", "tanggal_tidak_valid",
          {"extracted_on": "2024-02-30"}),
    Wrong("cakupan-63", "kode kecamatan", "wilayah_salah_tingkat", {"area_code": "63.05.01"}),
    Wrong("cakupan-62", "ganda dengan isi lain", "ganda", {"numerator": "1"}, is_repeated=True),
    Wrong("aksi-62", "nilai huruf Z", "nilai_di_luar_instrumen", NO_LETTER, 1, PANEL_LETTERS),
    Wrong("aksi-63", "nilai huruf Z", "nilai_di_luar_instrumen", NO_LETTER, 2, PANEL_LETTERS),
    Wrong("aksi-62", "poin di atas maksimum", "poin_melebihi_maksimum",
          {"points": "6"}, 1, PANEL_POINTS),
    Wrong("aksi-63", "poin di atas maksimum", "poin_melebihi_maksimum",
          {"points": "5"}, 2, PANEL_POINTS),
    Wrong("aksi-63", "nilai A dengan 1 poin", "nilai_dan_poin_bertentangan",
          {"points": "1"}, 2, PANEL_LETTERS | {"grade": "A"}),
    Wrong("aksi-62", "satu penilai memberi dua nilai", "penilai_bertentangan",
          {"grade": "C", "points": "0"}, 1, PANEL_LETTERS | {"grade": "A"}, is_repeated=True),
    *(Wrong(f"layanan_nilai-{code}", "TS tanpa alasan", "alasan_ts_tidak_cocok",
            {"ts_reason": ""}, 1, {"value": "TS"})
      for code in ("62.05", "63.03", "63.09", WORKBOOK)),
    Wrong("layanan_nilai-62.02", "TS karena usia pada ibu hamil", "alasan_ts_tidak_cocok",
          {"ts_reason": "usia"}, 1, {"value": "TS", "indicator": "B3"}),
    Wrong("layanan_nilai-63.01", "ganda dengan isi lain", "ganda",
          {"value": "T"}, 1, {"value": "Y"}, is_repeated=True),
    Wrong("layanan_nilai-63.06", "wilayah tidak ada", "wilayah_tidak_dikenal",
          {"desa_code": "63.06.99.2001"}),
    *(Wrong(f"layanan_kunjungan-{code}", "43 kunjungan dalam sebulan", "kunjungan_tidak_wajar",
            {"visits": "43"}, 1, {"indicator": "B1"}) for code in WITH_VISITS),
    *(Wrong(f"layanan_kunjungan-{code}", "anak berusia 31 bulan", "usia_di_luar_sasaran",
            {"age_months": "31"}, 1, {"indicator": "A3"}) for code in ("62.12", "63.05")),
    Wrong("proses_desa", "kelurahan dengan Dana Desa", "kelurahan_dengan_dana_desa",
          DANA_OF_KELURAHAN, 3, {"dana_desa": ""}),
    Wrong("proses_desa", "dana stunting di atas Dana Desa", "dana_melebihi_total",
          MORE_THAN_ALL, 3, BUSY_DESA),
    Wrong("proses_desa", "14 bulan dalam setahun", "di_luar_rentang",
          {"bulan_lapor": "14"}, 2, {"bulan_lapor": "12"}),
    Wrong("proses_desa", "kode kabupaten", "wilayah_salah_tingkat", {"desa_code": "62.04"}),
    Wrong("audit_kasus", "tanggal tidak ada", "tanggal_tidak_valid", {"due": "2024-02-30"}, 2),
    Wrong("inovasi", "nilai 7 dari 4", "di_luar_rentang", {"inovatif": "7"}, 2),
)
# fmt: on


def spoilt(
    cells: pl.DataFrame, wrong: Sequence[Wrong], rng: np.random.Generator
) -> tuple[pl.DataFrame, list[tuple[int, Wrong]]]:
    """The file's cells with the wrong ones in them, and the line of each (header = 1).

    No line is spoilt twice. Raises ValueError where a file has no row that `only` fits.
    """
    changed = {column for one in wrong for column in one.changes}
    cells = cells.with_columns(pl.col(*changed).cast(pl.String)) if changed else cells
    lines: list[tuple[int, Wrong]] = []
    for one in wrong:
        fits = pl.all_horizontal(
            pl.repeat(True, pl.len()),
            *(
                pl.col(column).cast(pl.String).fill_null("") == text
                for column, text in one.only.items()
            ),
        )
        rows = cells.select(fits.arg_true().alias("row"))["row"].to_numpy()
        free = np.setdiff1d(rows, [line - 2 for line, _ in lines])
        if len(free) < one.count:
            raise ValueError(f"{one.file}: no row for {one.error}")
        for row in sorted(rng.choice(free, one.count, replace=False).tolist()):
            lines.append((row + 2, one))
            at = row
            if one.is_repeated:
                cells, at = pl.concat([cells, cells[row]]), cells.height
                lines.append((at + 2, one))
            cells = cells.with_columns(
                pl.when(pl.int_range(pl.len()) == at)
                .then(pl.lit(text or None, pl.String))
                .otherwise(column)
                .alias(column)
                for column, text in one.changes.items()
            )
    return cells, lines


# Areas -------------------------------------------------------------------------------------------


def read_desa(paths: Paths) -> pl.DataFrame:
    """All desa in order of code with what lasts there: people, families at risk, how well it works.

    `births` is the children born in a quarter who are followed; `strength` how well services reach
    families, on the scale of log odds, one part of it the kabupaten's (`kabupaten_strength`).
    Raises InputError.
    """
    areas = area_source.read_areas(paths.raw / "area" / "area.csv", "data/raw/area/area.csv").rows
    desa = areas.filter(pl.col("level") == "desa").sort("code")
    desa = desa.select(desa_code="code", type="type", kabupaten_code=pl.col("code").str.slice(0, 5))
    rng = np.random.default_rng(SEED)
    kabupaten = desa["kabupaten_code"].unique(maintain_order=True)
    number = desa["kabupaten_code"].rle_id().to_numpy()
    strength = rng.normal(0, 0.4, len(kabupaten))[number]
    is_kota = desa["kabupaten_code"].is_in(KOTA).to_numpy()
    is_kelurahan = (desa["type"] == "kelurahan").to_numpy()
    usual = np.where(is_kota, 10_000, np.where(is_kelurahan, 4_000, 1_450))
    size = rng.lognormal(0, 0.35, desa.height)
    at_risk = rng.uniform(0.22, 0.42, len(kabupaten))[number]
    return desa.with_columns(
        kabupaten_strength=strength,
        strength=np.clip(strength + rng.normal(-0.12, 0.85, desa.height), -1.75, 2.2),
        people=np.rint(usual * size).astype(int),
        births=np.clip(0.52 * size * np.where(is_kelurahan, 1.3, 1), 0.28, 1.0),
        at_risk=np.clip(at_risk + rng.normal(0, 0.09, desa.height), 0.08, 0.7),
    )


def chance_of(log_odds: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-log_odds))


# Mothers and children, and the services that reach them ------------------------------------------


def followed_families(desa: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """One row per birth: desa, serial number in it, month of birth counted from January 2023.

    Births are spread evenly. The mother is followed before the birth, the child after it.
    """
    span = LAST_BIRTH - FIRST_BIRTH + 1
    count = np.maximum(np.rint(desa["births"].to_numpy() * span / 3).astype(int), 1)
    row = np.repeat(np.arange(desa.height), count)
    place = np.concatenate([np.arange(n) for n in count])
    birth = FIRST_BIRTH + np.floor((place + rng.random(len(row))) / count[row] * span).astype(int)
    return pl.DataFrame(
        {
            "desa_row": row,
            "serial": place + 1,
            "birth": birth,
            "mother_at_risk": rng.random(len(row)) < 0.25,
            "child_at_risk": rng.random(len(row)) < 0.2,
            "reach": rng.normal(0, 0.6, len(row)),
        }
    )


def quarters_handed_in(desa_count: int, rng: np.random.Generator) -> np.ndarray:
    """Which quarters a desa hands in, shape (desa, quarters): some miss a quarter, some a year."""
    handed_in = rng.random((desa_count, len(QUARTERS))) >= MISSING_QUARTER_SHARE
    silent = np.flatnonzero(rng.random(desa_count) < MISSING_YEAR_SHARE)
    year = rng.integers(0, len(YEARS), len(silent))
    for quarter in range(4):
        handed_in[silent, 4 * year + quarter] = False
    return handed_in


def stays_of(families: pl.DataFrame, handed_in: np.ndarray) -> pl.DataFrame:
    """One row per person and quarter handed in, in order of desa, quarter and person.

    A mother is followed from the second month of pregnancy to the end of the quarter of the birth,
    a child from birth to 23 months. `age` is in months at the quarter's end (null for mothers).
    """
    birth = families["birth"].to_numpy()[:, None]
    end = 3 * np.arange(len(QUARTERS)) + 2
    age = end - birth
    reported = handed_in[families["desa_row"].to_numpy()]
    parts = []
    for is_child, present in (
        (False, (age >= FIRST_MONTH_KNOWN) & (age <= 2)),
        (True, (age >= 0) & (age <= 23)),
    ):
        family, quarter = np.nonzero(present & reported)
        months = age[family, quarter]
        at_risk = families["child_at_risk" if is_child else "mother_at_risk"].to_numpy()[family]
        parts.append(
            pl.DataFrame(
                {
                    "family": family,
                    "quarter": quarter,
                    "is_child": np.full(len(family), is_child),
                    "months_since_birth": months,
                    "at_risk": at_risk,
                }
            )
        )
    stays = pl.concat(parts).with_columns(desa_row=pl.lit(families["desa_row"]).gather("family"))
    return stays.sort("desa_row", "quarter", "is_child", "family")


def cells_of(
    stays: pl.DataFrame, families: pl.DataFrame, desa: pl.DataFrame, rng: np.random.Generator
) -> dict[str, np.ndarray]:
    """One cell per stay and service: `stay`, `service`, `value` (in VALUES), `reason`."""
    is_child = stays["is_child"].to_numpy()
    count = np.where(is_child, 10, 8)
    stay = np.repeat(np.arange(stays.height), count)
    first = np.repeat(np.cumsum(count) - count, count)
    service = np.arange(len(stay)) - first + np.where(is_child[stay], 8, 0)
    family = stays["family"].to_numpy()[stay]
    lasting = rng.logistic(size=(families.height, len(SERVICES)))
    luck = np.where(LASTING[service], lasting[family, service], rng.logistic(size=len(stay)))
    reach = desa["strength"].to_numpy()[families["desa_row"].to_numpy()] + families["reach"]
    rising = 0.05 * (stays["quarter"].to_numpy() - 6)
    is_served = reach.to_numpy()[family] + rising[stay] + EASE[service] + luck > 0

    months = stays["months_since_birth"].to_numpy()[stay]
    at_risk = stays["at_risk"].to_numpy()[stay]
    is_delivered = ~is_child[stay] & (months >= 0)
    reason = np.zeros(len(stay), dtype=int)
    reason[FROM_SIX_MONTHS[service] & (months < 6)] = TS_REASONS.index("usia")
    reason[AT_RISK_ONLY[service] & ~at_risk] = TS_REASONS.index("bukan_risiko")
    is_nifas = service == SERVICES.index("B3")
    not_in_time = (UNTIL_BIRTH[service] & is_delivered) | (is_nifas & ~is_delivered)
    reason[not_in_time] = TS_REASONS.index("persalinan")
    value = np.where(reason > 0, VALUES.index("TS"), np.where(is_served, 0, 1))
    return {"stay": stay, "service": service, "value": value, "reason": reason}


def person_keys(families: pl.DataFrame, desa: pl.DataFrame, letter: str) -> pl.Series:
    """Per birth the key of the mother (B) or of the child (A), as `6305012003-B-0007`."""
    return families.select(
        pl.format(
            "{}-{}-{}",
            pl.lit(desa["desa_code"].str.replace_all(".", "", literal=True)).gather("desa_row"),
            pl.lit(letter),
            pl.col("serial").cast(pl.String).str.zfill(4),
        )
    ).to_series()


def with_person(stays: pl.DataFrame, families: pl.DataFrame, desa: pl.DataFrame) -> pl.DataFrame:
    """The stays with `person_key`, `desa_code` and `group`."""
    mother, child = (person_keys(families, desa, letter) for letter in "BA")
    return stays.with_columns(
        person_key=pl.when("is_child")
        .then(pl.lit(child).gather("family"))
        .otherwise(pl.lit(mother).gather("family")),
        desa_code=pl.lit(desa["desa_code"]).gather("desa_row"),
        group=pl.when("is_child").then(pl.lit("anak")).otherwise(pl.lit("bumil")),
    )


def form_rows(stays: pl.DataFrame, cells: dict[str, np.ndarray]) -> pl.DataFrame:
    """`layanan_nilai`: the finished form, one row per person, quarter and service."""
    person = stays[cells["stay"]]
    return person.select(
        "person_key",
        "desa_code",
        quarter=pl.lit(pl.Series(QUARTERS)).gather("quarter"),
        group="group",
        indicator=pl.Series(SERVICES).gather(cells["service"]),
        value=pl.Series(VALUES).gather(cells["value"]),
        ts_reason=pl.Series(TS_REASONS).gather(cells["reason"]),
    )


def quarter_totals(
    stays: pl.DataFrame, cells: dict[str, np.ndarray], rng: np.random.Generator
) -> np.ndarray:
    """Visits per cell that lead to its value; of A2 and A4 all so far, which never falls."""
    stay, service = cells["stay"], cells["service"]
    is_served, is_due = cells["value"] == VALUES.index("Y"), cells["reason"] == 0
    months = stays["months_since_birth"].to_numpy()[stay]
    is_immunisation = service == SERVICES.index("A1")
    is_third_trimester = np.isin(service, COUNSELLED) & (months >= -3)
    needed = NEEDED[service] + is_third_trimester + (is_immunisation & (months >= 10))
    for_age = np.select([months <= 12, months <= 17], [5, 8], 15)
    needed = np.where(CUMULATIVE[service], for_age, needed)

    fewer = np.minimum(rng.integers(0, np.maximum(needed, 1)), MOST_WHEN_NOT_SERVED[service])
    fewer = np.where(is_immunisation, needed - 1, fewer)
    is_exact = YES_OR_NO[service] | is_immunisation
    one_more = ~is_exact & (rng.random(len(stay)) < 0.3)
    total = np.where(is_served, needed + one_more, fewer) * is_due

    lived = np.maximum(months + 1, 0)
    attended = lived * np.where(is_served, 0.92, np.where(is_due, 0.35, 0.7))
    bounded = np.where(is_served, np.maximum(needed, attended), np.minimum(needed - 1, attended))
    so_far = pl.DataFrame(
        {
            "family": stays["family"].to_numpy()[stay],
            "service": service,
            "visits": np.floor(bounded).astype(int),
        }
    ).select(pl.col("visits").cum_max().over("family", "service"))
    return np.where(CUMULATIVE[service], so_far["visits"].to_numpy(), total)


def visits_by_month(
    stays: pl.DataFrame, cells: dict[str, np.ndarray], rng: np.random.Generator
) -> np.ndarray:
    """Visits per cell in the three months of the quarter, -1 where none is written down.

    The last month is always written; MONTHLY services in every month that the person is known;
    others in a month with a visit.
    """
    stay, service = cells["stay"], cells["service"]
    total = quarter_totals(stays, cells, rng)
    month = stays["months_since_birth"].to_numpy()[stay][:, None] - np.array([2, 1, 0])
    is_child = stays["is_child"].to_numpy()[stay][:, None]
    is_known = month >= np.where(is_child, 0, FIRST_MONTH_KNOWN)
    is_monthly = MONTHLY[service][:, None]

    earlier = (total[:, None] + np.array([0, 1])) // 3
    once_a_month = (rng.random(earlier.shape) < 0.55) & (total > 0)[:, None]
    earlier = np.where(is_monthly, once_a_month, earlier)
    earlier = np.where(is_known[:, :2] & ~AT_THE_END[service][:, None], earlier, 0)
    sum_before = earlier.sum(axis=1)
    last = np.where(MONTHLY[service], (total > 0) & (sum_before < 2), total - sum_before)

    visits = np.column_stack([earlier, last])
    is_written = is_known & ((visits > 0) | is_monthly)
    is_written[:, 2] = True
    return np.where(is_written, visits, -1)


def visit_rows(
    stays: pl.DataFrame, cells: dict[str, np.ndarray], rng: np.random.Generator
) -> pl.DataFrame:
    """`layanan_kunjungan`: a row per person, month and service; a few desa leave out a month."""
    visits = visits_by_month(stays, cells, rng)
    desa_row, quarter = (stays[name].to_numpy() for name in ("desa_row", "quarter"))
    shape = (desa_row.max() + 1, len(QUARTERS))
    left_out = np.where(rng.random(shape) < MISSING_MONTH_SHARE, rng.integers(0, 3, shape), -1)
    skipped = left_out[desa_row, quarter][cells["stay"]]
    cell, month = np.nonzero((visits >= 0) & (skipped[:, None] != np.arange(3)))
    stay = cells["stay"][cell]
    since_birth = pl.col("months_since_birth") - 2 + pl.lit(pl.Series(month))
    is_mother, is_delivered = ~pl.col("is_child"), since_birth >= 0
    person = stays[stay]
    return person.select(
        "person_key",
        "desa_code",
        "group",
        month=pl.lit(pl.Series(MONTHS)).gather(3 * pl.col("quarter") + pl.lit(pl.Series(month))),
        indicator=pl.Series(SERVICES).gather(cells["service"][cell]),
        visits=pl.Series(visits[cell, month]),
        age_months=pl.when("is_child").then(since_birth),
        trimester=pl.when(is_mother & ~is_delivered).then(
            (since_birth >= -6).cast(pl.Int64) + (since_birth >= -3).cast(pl.Int64) + 1
        ),
        delivered=pl.when(is_mother).then(is_delivered.cast(pl.Int64)),
        at_risk=pl.col("at_risk").cast(pl.Int64),
    )


def service_rows(code: str, desa: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """What the desa of one kabupaten hand in on services, as visits or as the finished form."""
    families = followed_families(desa, rng)
    stays = stays_of(families, quarters_handed_in(desa.height, rng))
    cells = cells_of(stays, families, desa, rng)
    stays = with_person(stays, families, desa)
    return visit_rows(stays, cells, rng) if code in WITH_VISITS else form_rows(stays, cells)


# Kabupaten ---------------------------------------------------------------------------------------


def action_rows(code: str, strength: float, rng: np.random.Generator) -> pl.DataFrame:
    """`aksi` of one kabupaten: its own assessment in every year, the panel's, Kemendagri's."""
    parts = []
    for year in YEARS:
        instrument = "2021_full" if year < 2025 else "2025_p3s"
        highest = HIGHEST[instrument]
        actions = INDICATORS_OF_ACTION[instrument]
        indicators = [(action, f"{action}.{n + 1}") for action, k in actions.items()
                      for n in range(k)]  # fmt: skip
        chance = chance_of(1.1 + strength + 0.15 * (year - 2023) + rng.normal(0, 0.7, 31))
        panel = rng.binomial(highest, chance[: len(indicators)])
        applies = rng.random(len(indicators)) >= 0.012
        own = np.minimum(panel + (rng.random(len(indicators)) < 0.6), highest)
        ministry = panel.copy()
        for at in rng.choice(np.flatnonzero(applies), 1 + year % 2, replace=False):
            ministry[at] += 1 if panel[at] == 0 else -1
        given = {"mandiri": own, "provinsi": panel, "kemendagri": ministry}
        if code in WITHOUT_PANEL or (code, year) == PANEL_MISSED:
            del given["provinsi"]
        if code not in WITH_KEMENDAGRI:
            del given["kemendagri"]
        parts += [
            assessed(code, year, instrument, indicators, points, applies, assessor)
            for assessor, points in given.items()
        ]
    return pl.concat(parts)


def assessed(
    code: str,
    year: int,
    instrument: str,
    indicators: Sequence[tuple[str, str]],
    points: np.ndarray,
    applies: np.ndarray,
    assessor: str,
) -> pl.DataFrame:
    """One assessor's form: letters until 2024 (a kabupaten leaves the points out), then points."""
    has_letters = instrument == "2021_full"
    has_points = applies & (not has_letters or assessor != "mandiri")
    letters = [("CBA"[n] if has_letters else None) if ok else "N/A"
               for n, ok in zip(points, applies, strict=True)]  # fmt: skip
    return pl.DataFrame(
        {
            "area_code": code,
            "year_assessed": year + 1,
            "period": str(year),
            "instrument": instrument,
            "action": [action for action, _ in indicators],
            "indicator": [indicator for _, indicator in indicators],
            "grade": pl.Series(letters, dtype=pl.String),
            "points": points,
            "max_points": HIGHEST[instrument],
            "assessor": assessor,
            "evidence_url": pl.Series([None] * len(indicators), dtype=pl.String),
        }
    ).with_columns(pl.when(pl.Series(has_points)).then(pl.col("points", "max_points")))


def family_counts(desa: pl.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Families, and families at risk of stunting (KRS), of each desa in each of YEARS."""
    families = np.maximum(np.rint(desa["people"].to_numpy() / PEOPLE_IN_A_FAMILY), 30)
    families = np.repeat(families[:, None], len(YEARS), axis=1).astype(int)
    at_risk = np.rint(families * desa["at_risk"].to_numpy()[:, None] * (1, 0.96, 0.92))
    return families, at_risk.astype(int)


def coverage_rows(code: str, desa: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """`cakupan` of one kabupaten by quarter: a row per code and count of the people to serve.

    Those served are the same people whichever office counts the others; the puskesmas count fewer.
    """
    codes, quarters = tuple(COVERAGE), len(QUARTERS)
    shares, usual, _ = zip(*COVERAGE.values(), strict=True)
    families, at_risk = (counts.sum(axis=0) for counts in family_counts(desa))
    people = int(desa["people"].sum())
    year = np.arange(quarters) // 4
    by_code = {"E21": families[year], "E23": np.full(quarters, 0.0042 * people)}
    dukcapil = np.stack(
        [
            by_code.get(name, at_risk[year])
            if share is None
            else np.maximum(share * people * (1 + rng.normal(0, 0.015, quarters)), 0)
            for name, share in zip(codes, shares, strict=True)
        ]
    )
    dukcapil = np.rint(dukcapil).astype(int)
    ratio = rng.uniform(0.8, 0.99) * rng.uniform(0.96, 1, dukcapil.shape)
    if code == COUNTING_APART:
        ratio = 0.75 * ratio
    puskesmas = np.rint(dukcapil * ratio).astype(int)
    level = np.array(usual) / 100
    sign = np.where(np.isin(codes, FALLING), -1, 1)
    strength = desa["kabupaten_strength"][0] + rng.normal(0, 0.35, len(codes))
    gain = strength[:, None] + np.cumsum(rng.normal(0.03, 0.06, dukcapil.shape), axis=1)
    chance = chance_of(np.log(level / (1 - level))[:, None] + sign[:, None] * gain)
    served = np.minimum(np.rint(chance * dukcapil), puskesmas).astype(int)
    is_late = rng.random(quarters) < (0.85 if code in FILING_LATE else 0.12)
    days = np.where(is_late, rng.integers(16, 60, quarters), rng.integers(2, 14, quarters))
    ends = np.array([f"{year + number // 4}-{3 * (number % 4) + 1:02}-01" for year in YEARS
                     for number in (1, 2, 3, 4)], dtype="datetime64[D]")  # fmt: skip
    filed = (ends + days).astype(str)

    rows = []
    for at, quarter in enumerate(QUARTERS):
        for number, name in enumerate(codes):
            if (code, quarter) in QUARTER_MISSED or (code == CODES_MISSED[0] and
                                                     name in CODES_MISSED[1]):  # fmt: skip
                continue
            counts = {"dukcapil": dukcapil, "riil_puskesmas": puskesmas}
            if name in FAMILY_CODES:
                counts = {"pk_bkkbn": dukcapil}
            rows += [
                (code, quarter, name, int(served[number, at]), int(count[number, at]), source,
                 COVERAGE[name][2], filed[at])
                for source, count in counts.items()
            ]  # fmt: skip
    return pl.DataFrame(rows, schema=COVERAGE_COLUMNS, orient="row")


def desa_coverage_rows(desa: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """`cakupan` of desa by year: E21 of all families and E24 of families at risk; some are out."""
    families, at_risk = family_counts(desa)
    strength = desa["strength"].to_numpy()[:, None] * 0.5
    parts = []
    for name, counts in (("E21", families), ("E24", at_risk)):
        level = COVERAGE[name][1] / 100
        gain = strength + rng.normal(0, 0.3, counts.shape)
        chance = chance_of(np.log(level / (1 - level)) + gain)
        for number, year in enumerate(YEARS):
            parts.append(
                desa.select(
                    area_code="desa_code",
                    period=pl.lit(str(year)),
                    code=pl.lit(name),
                    numerator=pl.Series(rng.binomial(counts[:, number], chance[:, number])),
                    denominator=pl.Series(counts[:, number]),
                    denominator_source=pl.lit("pk_bkkbn"),
                    system=pl.lit(COVERAGE[name][2]),
                    extracted_on=pl.lit(f"{year + 1}-01-10"),
                )
            )
    rows = pl.concat(parts)
    rows = rows.filter(pl.Series(rng.random(rows.height) >= 0.02))
    return rows.sort("area_code", "period", "code").cast(COVERAGE_COLUMNS)


def innovation_rows(code: str, strength: float, rng: np.random.Generator) -> pl.DataFrame:
    """`inovasi` of one kabupaten: none to six a year, a rating left out here and there."""
    rows = []
    for year in YEARS:
        for number in range(int(rng.integers(0, 7))):
            ratings = np.clip(np.rint(rng.normal(2 + 0.4 * strength, 0.9, 4)), 0, 4).astype(int)
            kept = [int(n) if rng.random() >= 0.03 else None for n in ratings]
            rows.append((code, year, f"Inovasi Contoh {code}-{number + 1}", *kept, "laporan"))
    ratings = ("inovatif", "inspiratif", "replikatif", "kolaboratif")
    columns = {"area_code": pl.String, "year": pl.Int64, "title": pl.String}
    columns |= dict.fromkeys(ratings, pl.Int64) | {"evidence": pl.String}
    return pl.DataFrame(rows, schema=columns, orient="row")


def village_process_rows(desa: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """`proses_desa`: a row per desa and year; a kelurahan has no Dana Desa and no cadre report."""
    works = desa["strength"].to_numpy()
    parts = []
    for year in YEARS:
        chance = chance_of(1.1 + 0.7 * works + 0.2 * (year - 2023))
        fund = np.rint(rng.uniform(600, 1_400, desa.height)) * 1_000_000
        part = np.rint(fund * rng.uniform(0.03, 0.15, desa.height) / 100_000) * 100_000
        on_time = np.where(
            rng.random(desa.height) < 0.08,
            rng.integers(0, 2, desa.height),
            2 + rng.binomial(2, chance),
        )
        parts.append(
            desa.select(
                "desa_code",
                "type",
                year=pl.lit(year),
                rembuk=pl.Series(rng.binomial(1, chance_of(1.6 + 0.6 * works))),
                rapat=pl.Series(rng.binomial(4, chance)),
                bulan_lapor=pl.Series(rng.binomial(12, chance_of(2 + 0.6 * works))),
                triwulan_tepat=pl.Series(on_time),
                tim_berfungsi=pl.Series(rng.binomial(2, chance)),
                dana_stunting=pl.Series(part.astype(int)),
                dana_desa=pl.Series(fund.astype(int)),
            )
        )
    rows = pl.concat(parts)
    unknown = pl.Series(rng.random(rows.height) < 0.01)
    for_desa_only = ("bulan_lapor", "triwulan_tepat", "dana_stunting", "dana_desa")
    return (
        rows.with_columns(
            pl.when(pl.col("type") == "desa").then(pl.col(for_desa_only)),
            pl.when(~unknown).then("rapat"),
        )
        .drop("type")
        .sort("desa_code", "year")
    )


def audit_rows(desa: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """`audit_kasus` of one kabupaten: about 25 cases in each of two rounds a year."""
    code, causes = desa["kabupaten_code"][0], tuple(CAUSES)
    rows = []
    for year in YEARS:
        for half in (1, 2):
            begin = np.datetime64(f"{year}-{6 * half - 4:02}-01")
            for number in range(int(rng.integers(20, 31))):
                cause = causes[rng.choice(7, p=(0.24, 0.14, 0.2, 0.14, 0.12, 0.1, 0.06))]
                opd, advice = CAUSES[cause]
                if rng.random() < 0.15:
                    opd = OTHER_OPD[rng.integers(3)]
                due = begin + rng.integers(60, 181) + rng.integers(0, 60)
                luck = rng.random()
                days = rng.integers(-50, 1) if luck < 0.7 else rng.integers(1, 90)
                done = None if luck >= 0.85 else str(due + days)
                rows.append((
                    f"{code.replace('.', '')}-{year}-{half}-{number + 1:03}",
                    desa["desa_code"][int(rng.integers(desa.height))],
                    AUDIT_GROUPS[rng.choice(5, p=(0.08, 0.18, 0.09, 0.4, 0.25))],
                    f"{year}-{half}", cause, advice, opd, str(due), done,
                    None if done is None else "berita acara",
                ))  # fmt: skip
    return pl.DataFrame(rows, schema=dict.fromkeys(AUDIT_COLUMNS, pl.String), orient="row")


# The folder --------------------------------------------------------------------------------------


def demonstration_files(
    desa: pl.DataFrame, desa_per_kabupaten: int | None
) -> Iterator[tuple[str, pl.DataFrame]]:
    """The name of every file without its suffix, and its rows.

    A kabupaten has random numbers of its own, so that it is the same whatever the others hold.
    """
    of_kabupaten = [part for _, part in desa.group_by("kabupaten_code", maintain_order=True)]
    generators = {
        part["kabupaten_code"][0]: np.random.default_rng([SEED, number])
        for number, part in enumerate(of_kabupaten)
    }
    collected: dict[str, list[pl.DataFrame]] = {}
    for part in of_kabupaten:
        code, strength = part["kabupaten_code"][0], part["kabupaten_strength"][0]
        rng, provinsi = generators[code], code[:2]
        collected.setdefault(f"aksi-{provinsi}", []).append(action_rows(code, strength, rng))
        collected.setdefault(f"cakupan-{provinsi}", []).append(coverage_rows(code, part, rng))
        collected.setdefault("inovasi", []).append(innovation_rows(code, strength, rng))
        few = part if desa_per_kabupaten is None else part.head(desa_per_kabupaten)
        collected.setdefault("cakupan-desa", []).append(desa_coverage_rows(few, rng))
        collected.setdefault("proses_desa", []).append(village_process_rows(few, rng))
        collected.setdefault("audit_kasus", []).append(audit_rows(few, rng))
        kind = "layanan_kunjungan" if code in WITH_VISITS else "layanan_nilai"
        yield f"{kind}-{code}", service_rows(code, few, rng)
    for stem, parts in sorted(collected.items()):
        yield stem, pl.concat(parts)


def write_demonstration(paths: Paths, desa_per_kabupaten: int | None = None) -> int:
    """Write the folder `simulasi/` and the list of wrong cells; the number of rows.

    The folder appears whole or not at all. `desa_per_kabupaten` writes only the first desa of
    each kabupaten. Raises FolderInUse before anything is written, InputError where the list of
    areas is broken.
    """
    folder = simulation_folder(paths)
    refuse_foreign_files(paths)
    desa = read_desa(paths)
    unfinished = folder.with_name(f".{folder.name}.baru")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    truth, written = [], 0
    for number, (stem, rows) in enumerate(demonstration_files(desa, desa_per_kabupaten)):
        wrong = [one for one in WRONG if one.file == stem]
        cells, lines = spoilt(rows, wrong, np.random.default_rng([SEED, 1_000 + number]))
        path = unfinished / f"{stem}.{'xlsx' if stem.endswith(WORKBOOK) else 'csv'}"
        write_workbook(cells, path) if path.suffix == ".xlsx" else cells.write_csv(path)
        shown = paths.relative(folder / path.name)
        truth += [(shown, line, one.error, one.reason) for line, one in lines]
        written += cells.height
    note = simulation_note([path.name for path in unfinished.iterdir()])
    (unfinished / SIMULATED_MARK).write_text(note, encoding="utf-8")
    write_truth(paths, truth)
    put_in_place(unfinished, folder)
    return written


def write_workbook(cells: pl.DataFrame, path: Path) -> None:
    """A workbook of one sheet, every cell a text."""
    with xlsxwriter.Workbook(path) as workbook:
        workbook.set_properties({"created": datetime(2026, 1, 10)})
        sheet = workbook.add_worksheet("Layanan")
        for column, header in enumerate(cells.columns):
            sheet.write_string(0, column, header)
            for row, text in enumerate(cells[header].cast(pl.String), start=1):
                if text is not None:
                    sheet.write_string(row, column, text)


def write_truth(paths: Paths, wrong: Sequence[tuple[str, int, str, str]]) -> None:
    """Every wrong cell in order of file and line; of two rows of one key both are there."""
    place = paths.build / "demo" / "truth" / "convergence_wrong.csv"
    place.parent.mkdir(parents=True, exist_ok=True)
    (paths.build / "demo").chmod(0o700)
    columns = {"path": pl.String, "row": pl.Int64, "error": pl.String, "reason": pl.String}
    unfinished = place.with_name(f".{place.name}")
    pl.DataFrame(sorted(wrong), schema=columns, orient="row").write_csv(unfinished)
    unfinished.replace(place)


def simulation_folder(paths: Paths) -> Path:
    return paths.raw / "convergence" / SIMULATED_FOLDER


def simulation_note(names: Sequence[str]) -> str:
    """The text of the file that marks the folder as simulated; it lists what was written there."""
    return (
        f"Map ini SIMULASI (versi {VERSION}), dibuat oleh pipeline/simulate_convergence.py.\n"
        "Semua isinya rekaan: tidak satu pun ibu, anak, kasus, penilaian, atau anggaran di sini\n"
        "ada, dan beberapa isian sengaja salah. Begitu ada satu berkas sungguhan di\n"
        "data/raw/convergence, map ini tidak dimuat lagi.\n"
        "Berkas simulasi di map ini:\n" + "".join(f"- {name}\n" for name in sorted(names))
    )


def refuse_foreign_files(paths: Paths) -> None:
    """Raises FolderInUse where writing would remove a file that the demonstration did not write."""
    folder = simulation_folder(paths)
    there = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    foreign = sorted(there - listed_files(folder) - {SIMULATED_MARK})
    if foreign:
        raise FolderInUse(
            f"Peragaan konvergensi tidak ditulis: {paths.relative(folder)} berisi {foreign[0]}, "
            "yang bukan berkas simulasi. Pindahkan berkas itu dahulu, lalu ulangi."
        )


def has_real_file(paths: Paths) -> bool:
    """Whether an input file that is not the demonstration's lies in `data/raw/convergence`."""
    found = input_files(paths.raw / "convergence")
    return bool(found.files) and not found.is_simulated


def is_complete(paths: Paths) -> bool:
    """Whether the folder is there as this version writes it, every file with something in it."""
    folder = simulation_folder(paths)
    names = listed_files(folder)
    if not names or not all(is_filled(folder / name) for name in names):
        return False
    note = (folder / SIMULATED_MARK).read_text(encoding="utf-8", errors="replace")
    return note == simulation_note(sorted(names))


def is_filled(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


def main(arguments: Sequence[str] | None = None) -> int:
    """`python -m pipeline.simulate_convergence [--if-none]`: 0, or 1 with the reason."""
    parser = argparse.ArgumentParser(prog="pipeline.simulate_convergence")
    parser.add_argument(
        "--if-none",
        action="store_true",
        help="hanya bila belum ada berkas sungguhan dan peragaan belum lengkap",
    )
    only_if_none = parser.parse_args(arguments).if_none
    paths = Paths(project_root())
    if only_if_none and (has_real_file(paths) or is_complete(paths)):
        return 0
    started = time.perf_counter()
    try:
        rows = write_demonstration(paths)
    except (FolderInUse, InputError) as reason:
        print(reason, file=sys.stderr)
        return 1
    folder = simulation_folder(paths)
    megabytes = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
    seconds = time.perf_counter() - started
    print(
        f"Masukan konvergensi peragaan (SIMULASI): {rows} baris, {megabytes:.0f} MB, "
        f"{seconds:.1f} s, di {paths.relative(folder)}",
        flush=True,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
