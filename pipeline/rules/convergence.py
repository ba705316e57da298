"""Rules of the convergence inputs, one per function: which rows are set aside, and why.

Each rule holds expressions over typed rows (`pipeline.sources.convergence`), one for each column
that can break it. `row_rules` gives those of a kind in the order in which the first one counts;
rules across rows (`ganda`, `penilai_bertentangan`, too many indicators) are decided by the reader.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import polars as pl

from pipeline.convergence.rules import ScoreRules

REASONS = {
    "kolom_wajib_kosong": "Kolom wajib kosong. Isi nilainya menurut sumbernya",
    "nilai_tidak_terbaca": "Nilai tidak terbaca sebagai angka atau kata yang boleh dipakai. Tulis "
    "angka saja tanpa satuan dan tanpa pemisah ribuan, pakai titik sebagai tanda desimal, atau "
    "pakai salah satu kata di dokumentasi kolomnya",
    "wilayah_tidak_dikenal": "Kode wilayah tidak dikenal. Pakai kode Kemendagri bertitik seperti "
    "63.05 atau 63.05.01.2001; di Excel format kolomnya sebagai Teks, sebab 63.10 berubah menjadi "
    "63.1",
    "wilayah_salah_tingkat": "Tingkat wilayah tidak sesuai dengan jenis berkas ini. Pakai kode "
    "kabupaten/kota atau kode desa/kelurahan sesuai dokumentasi",
    "indikator_tidak_dikenal": "Indikator, aksi, atau instrumen tidak dikenal, tidak cocok dengan "
    "kelompoknya, atau lebih banyak daripada isi instrumennya. Pakai kode yang ada di dokumentasi",
    "nilai_di_luar_instrumen": "Nilai huruf atau poin maksimum bukan milik instrumen ini. Pakai "
    "nilai dari lembar penilaian resminya, atau N/A bila tidak berlaku",
    "poin_melebihi_maksimum": "Poin melebihi poin maksimum. Perbaiki menurut lembar penilaian",
    "nilai_dan_poin_bertentangan": "Nilai huruf dan poin bertentangan. Isi salah satu saja, atau "
    "samakan keduanya",
    "diterima_melebihi_sasaran": "Jumlah yang menerima melebihi sasarannya. Periksa pembilang, "
    "penyebut, dan sumber penyebutnya",
    "kunjungan_tidak_wajar": "Jumlah kunjungan tidak wajar untuk satu orang dalam sebulan. Periksa "
    "apakah angkanya milik beberapa orang atau beberapa bulan",
    "usia_di_luar_sasaran": "Usia di luar sasaran anak 0-23 bulan. Periksa usianya, atau keluarkan "
    "anak yang sudah lewat 23 bulan",
    "kelurahan_dengan_dana_desa": "Kelurahan tidak menerima Dana Desa. Kosongkan dana_desa, atau "
    "periksa kode wilayahnya",
    "dana_melebihi_total": "Dana untuk stunting melebihi Dana Desa. Periksa kedua angka, dalam "
    "rupiah penuh",
    "tanggal_tidak_valid": "Tanggal tidak valid, di masa depan, atau sebelum periodenya mulai. "
    "Tulis sebagai tahun-bulan-tanggal, misalnya 2024-04-10",
    "periode_tidak_dikenal": "Periode tidak dikenal, belum mulai, atau di luar tahun yang dinilai. "
    "Tulis 2024 untuk tahun, 2024-Q1 untuk triwulan, 2024-01 untuk bulan, 2024-1 untuk putaran; "
    "di Excel format kolomnya sebagai Teks",
    "di_luar_rentang": "Angka di luar rentang yang mungkin. Periksa nilainya menurut sumbernya",
    "ganda": "Isian yang sama ada lebih dari sekali. Bila isinya sama, baris terakhir yang "
    "dipakai; bila isinya berbeda, semuanya ditolak sampai hanya satu yang tersisa",
    "penilai_bertentangan": "Penilai yang sama memberi nilai berbeda untuk indikator yang sama. "
    "Sisakan nilai yang benar",
    "alasan_ts_tidak_cocok": "Alasan TS tidak cocok. Nilai TS wajib beralasan usia (anak), "
    "persalinan (ibu), atau bukan_risiko (B5 dan A5); nilai Y dan T tanpa alasan",
}  # fmt: skip
"""Every reason why a row is refused, in the order in which the first counts, with a remedy."""

NOT_APPLICABLE = "N/A"
GROUPS = ("bumil", "anak")
CASE_GROUPS = ("catin", "bumil", "bufas", "baduta", "balita")
CAUSES = ("asupan", "penyakit", "pola_asuh", "ibu", "air_sanitasi", "sosial_ekonomi", "layanan")
VALUES = ("Y", "T", "TS")
TS_REASONS = ("usia", "persalinan", "bukan_risiko")
ONLY_FOR_THOSE_AT_RISK = ("B5", "A5")
MOST_VISITS_A_MONTH = 10
# 1 is the basic doses, 2 these and measles.
IMMUNISATION, MOST_DOSES = "A1", 2
CUMULATIVE, MOST_CUMULATIVE = ("A2", "A4"), 24
OLDEST_MONTHS = 23
MOST_PEOPLE = 10_000_000
MOST_MEETINGS = 366
FURTHEST_DUE_YEARS = 5
COUNT_LIMITS = {
    "rapat": MOST_MEETINGS,
    "bulan_lapor": 12,
    "triwulan_tepat": 4,
    "tim_berfungsi": 2,
}
RATINGS = ("inovatif", "inspiratif", "replikatif", "kolaboratif")


@dataclass(frozen=True)
class Context:
    """What a reader must know beside the file: `areas` has the columns code, level and type,
    `rules` are all versions, `indicators` the codes of indicator.csv, `key` the secret of the
    hash."""

    areas: pl.DataFrame
    rules: Sequence[ScoreRules]
    indicators: Collection[str]
    key: bytes
    today: date

    @property
    def first_year(self) -> int:
        return min(rules.valid_from for rules in self.rules)

    @cached_property
    def codes(self) -> pl.Series:
        return self.areas["code"]

    def codes_of(self, *levels: str) -> pl.Series:
        return self.areas.filter(pl.col("level").is_in(levels))["code"]

    @cached_property
    def kelurahan(self) -> pl.Series:
        return self.areas.filter(pl.col("type") == "kelurahan")["code"]


@dataclass(frozen=True)
class RowRule:
    """`broken` is, for each column that may be at fault, true for a row that is set aside."""

    code: str
    broken: Mapping[str, pl.Expr]


def row_rules(
    kind: str, required: Sequence[str], parsed: Sequence[str], context: Context
) -> list[RowRule]:
    """The rules that look at one row of a kind, in the order of `REASONS`.

    `required` are the columns that may not be empty, `parsed` those with a column
    `<name>_unreadable` beside them.
    """
    rules = [required_cell_empty(required, parsed), *unreadable(parsed), *_of_kind(kind, context)]
    order = list(REASONS)
    return sorted(rules, key=lambda rule: order.index(rule.code))


def _of_kind(kind: str, context: Context) -> list[RowRule]:
    versions, today, first = context.rules, context.today, context.first_year
    if kind == "aksi":
        assessors = {r.process["self"] for r in versions} | {
            name for r in versions for name in r.process["panel"]
        }
        return [
            nothing_graded(),
            *area_rules("area_code", context, "kabupaten"),
            unknown_word("assessor", assessors),
            unknown_assessment_indicator(),
            grade_outside_instrument(),
            points_above_maximum(),
            grade_against_points(),
            unknown_period("period", "annual", today, first),
            outside_range("points", 0, None),
            RowRule("di_luar_rentang", {"max_points": pl.col("max_points") <= 0}),
            assessed_outside_years(today),
        ]
    if kind == "cakupan":
        sources = {
            name for r in versions for names in r.coverage["bases"].values() for name in names
        }
        essential = [code for code in context.indicators if code.startswith("E")]
        return [
            *area_rules("area_code", context, "kabupaten", "desa"),
            unknown_word("denominator_source", sources),
            RowRule("indikator_tidak_dikenal", {"code": ~pl.col("code").is_in(essential)}),
            more_received_than_eligible(),
            extracted_at_impossible_time(today),
            unknown_period("period", "any", today, first),
            outside_range("numerator", 0, MOST_PEOPLE),
            outside_range("denominator", 0, MOST_PEOPLE),
        ]
    if kind == "layanan_kunjungan":
        return [
            *area_rules("desa_code", context, "desa"),
            unknown_word("group", GROUPS),
            unknown_service(versions),
            improbable_visits(versions),
            child_outside_age(),
            month_outside_years(today, first),
            outside_range("trimester", 1, 3),
        ]
    if kind == "layanan_nilai":
        return [
            *area_rules("desa_code", context, "desa"),
            unknown_word("group", GROUPS),
            unknown_word("value", VALUES),
            unknown_word("ts_reason", TS_REASONS),
            unknown_service(versions),
            unknown_period("quarter", "quarter", today, first),
            reason_that_does_not_fit(),
        ]
    if kind == "inovasi":
        return [
            *area_rules("area_code", context, "kabupaten"),
            year_outside(today, first),
            *(outside_range(name, 0, versions[-1].innovation["maximum"]) for name in RATINGS),
        ]
    if kind == "proses_desa":
        return [
            *area_rules("desa_code", context, "desa"),
            kelurahan_with_village_fund(context.kelurahan),
            more_spent_than_received(context.kelurahan),
            year_outside(today, first),
            *(outside_range(name, 0, most) for name, most in COUNT_LIMITS.items()),
            outside_range("dana_stunting", 0, None),
            outside_range("dana_desa", 0, None),
        ]
    if kind == "audit_kasus":
        return [
            *area_rules("desa_code", context, "desa"),
            unknown_word("group", CASE_GROUPS),
            unknown_word("cause_class", CAUSES),
            follow_up_at_impossible_time(today),
            unknown_period("round", "round", today, first),
        ]
    raise ValueError(kind)


# --- any kind ---


def required_cell_empty(required: Sequence[str], parsed: Sequence[str]) -> RowRule:
    """A cell that may not be empty is; one that holds something unreadable is not empty."""
    return RowRule(
        "kolom_wajib_kosong",
        {
            name: pl.col(name).is_null() & ~pl.col(f"{name}_unreadable")
            if name in parsed
            else pl.col(name).is_null()
            for name in required
        },
    )


def unreadable(parsed: Sequence[str]) -> list[RowRule]:
    """A cell holds something, but no number, no yes or no, or no date or month where these are
    asked for; a day counts as `tanggal_tidak_valid`, a month as `periode_tidak_dikenal`."""
    reason = {
        **dict.fromkeys(("extracted_on", "due", "done"), "tanggal_tidak_valid"),
        "month": "periode_tidak_dikenal",
    }
    return [
        RowRule(reason.get(name, "nilai_tidak_terbaca"), {name: pl.col(f"{name}_unreadable")})
        for name in parsed
    ]


def unknown_word(column: str, words: Iterable[str]) -> RowRule:
    """A word that is none of those the column may hold; an empty cell is no breach."""
    return RowRule("nilai_tidak_terbaca", {column: ~pl.col(column).is_in(sorted(words))})


def area_rules(column: str, context: Context, *levels: str) -> tuple[RowRule, RowRule]:
    """A code that no area has; an area of another level than this kind of file is about."""
    is_known = pl.col(column).is_in(context.codes.implode())
    is_of_level = pl.col(column).is_in(context.codes_of(*levels).implode())
    return (
        RowRule("wilayah_tidak_dikenal", {column: ~is_known}),
        RowRule("wilayah_salah_tingkat", {column: is_known & ~is_of_level}),
    )


def outside_range(column: str, low: float, high: float | None) -> RowRule:
    """A number below `low` or above `high` (None: no end); an empty cell is no breach."""
    is_outside = pl.col(column) < low
    if high is not None:
        is_outside = is_outside | (pl.col(column) > high)
    return RowRule("di_luar_rentang", {column: is_outside})


# --- periods ---

SHAPES = {
    "annual": r"^[0-9]{4}$",
    "quarter": r"^[0-9]{4}-Q[1-4]$",
    "any": r"^[0-9]{4}(-Q[1-4])?$",
    "round": r"^[0-9]{4}-[12]$",
}


def year_of(column: str) -> pl.Expr:
    """The year that a text begins with, null where it begins otherwise."""
    return pl.col(column).str.slice(0, 4).cast(pl.Int64, strict=False)


def period_start(column: str) -> pl.Expr:
    """The first day of a year, a quarter or a half-year (`2024-1`); null where there is none."""
    part = pl.col(column).str.slice(5)
    number = part.str.strip_prefix("Q").cast(pl.Int8, strict=False)
    months = pl.when(part.str.starts_with("Q")).then(3).otherwise(6)
    return pl.date(year_of(column), ((number - 1) * months).fill_null(0) + 1, 1)


def begun_periods(shape: str, today: date, first: int) -> list[str]:
    """Every period of a shape from the first year to the one that runs today."""
    quarter, half = (today.month - 1) // 3 + 1, (today.month - 1) // 6 + 1
    years = range(first, today.year + 1)

    def parts(sign: str, number: int, running: int) -> list[str]:
        return [
            f"{year}-{sign}{part}"
            for year in years
            for part in range(1, number + 1)
            if year < today.year or part <= running
        ]

    annual = [str(year) for year in years]
    quarters = parts("Q", 4, quarter)
    return {
        "annual": annual,
        "quarter": quarters,
        "any": annual + quarters,
        "round": parts("", 2, half),
    }[shape]


def unknown_period(column: str, shape: str, today: date, first: int) -> RowRule:
    """A period that is written otherwise, lies before the first rules, or has not begun."""
    is_begun = pl.col(column).is_in(begun_periods(shape, today, first))
    return RowRule("periode_tidak_dikenal", {column: ~is_begun})


def year_outside(today: date, first: int) -> RowRule:
    """A year before the first rules, or that has not begun."""
    year = pl.col("year")
    return RowRule("periode_tidak_dikenal", {"year": (year < first) | (year > today.year)})


def month_outside_years(today: date, first: int) -> RowRule:
    """A month before the first rules, or that has not begun."""
    month = pl.col("month")
    return RowRule("periode_tidak_dikenal", {"month": (month.dt.year() < first) | (month > today)})


# --- assessments of the actions ---


def nothing_graded() -> RowRule:
    """Neither grade nor points; or points of which nobody knows of how many."""
    points, greatest = pl.col("points"), pl.col("instrument_maximum")
    return RowRule(
        "kolom_wajib_kosong",
        {
            "grade": pl.col("grade").is_null() & points.is_null() & ~pl.col("points_unreadable"),
            "max_points": pl.col("grade").is_null()
            & points.is_not_null()
            & pl.col("max_points").is_null()
            & ~pl.col("max_points_unreadable")
            & pl.col("instrument_size").is_not_null()
            & greatest.is_null(),
        },
    )


def unknown_assessment_indicator() -> RowRule:
    """An instrument that the rules of the year do not name; an action that it does not assess; an
    indicator that is no `<action>.<n>` of that action."""
    is_judged = pl.col("year").is_not_null()
    number = pl.col("indicator").str.extract(r"\.([0-9]{1,3})$").cast(pl.Int64, strict=False)
    action = pl.col("indicator").str.replace(r"\.[0-9]{1,3}$", "")
    return RowRule(
        "indikator_tidak_dikenal",
        {
            "instrument": is_judged & pl.col("instrument_size").is_null(),
            "action": is_judged
            & pl.col("instrument_size").is_not_null()
            & pl.col("is_action_unknown"),
            "indicator": pl.col("indicator").is_not_null()
            & (
                number.is_null()
                | (number < 1)
                | (number > pl.col("instrument_size")).fill_null(False)
                | (action != pl.col("action"))
            ),
        },
    )


def grade_outside_instrument() -> RowRule:
    """A grade that the instrument does not give, or another maximum than its own."""
    is_graded = pl.col("grade").is_not_null() & (pl.col("grade") != NOT_APPLICABLE)
    return RowRule(
        "nilai_di_luar_instrumen",
        {
            "grade": is_graded
            & pl.col("instrument_size").is_not_null()
            & pl.col("grade_points").is_null(),
            "max_points": pl.col("max_points") != pl.col("instrument_maximum"),
        },
    )


def points_above_maximum() -> RowRule:
    """More points than there are."""
    most = pl.coalesce("max_points", "instrument_maximum")
    return RowRule("poin_melebihi_maksimum", {"points": pl.col("points") > most})


def grade_against_points() -> RowRule:
    """The grade is worth other points than the row gives; not applicable, and yet with points."""
    points = pl.col("points")
    return RowRule(
        "nilai_dan_poin_bertentangan",
        {
            "points": (points != pl.col("grade_points"))
            | ((pl.col("grade") == NOT_APPLICABLE) & points.is_not_null())
        },
    )


def assessed_outside_years(today: date) -> RowRule:
    """Assessed before the year that was assessed, or in the future."""
    year = pl.col("year_assessed")
    return RowRule(
        "di_luar_rentang", {"year_assessed": (year < pl.col("year")) | (year > today.year)}
    )


# --- coverage ---


def more_received_than_eligible() -> RowRule:
    """The numerator is above the denominator."""
    return RowRule(
        "diterima_melebihi_sasaran", {"numerator": pl.col("numerator") > pl.col("denominator")}
    )


def extracted_at_impossible_time(today: date) -> RowRule:
    """Taken from the system in the future, or before the period began."""
    day = pl.col("extracted_on")
    begun = pl.when(pl.col("period").str.contains(SHAPES["any"])).then(period_start("period"))
    return RowRule("tanggal_tidak_valid", {"extracted_on": (day > today) | (day < begun)})


# --- services to mothers and children ---


def of_version(versions: Sequence[ScoreRules], of_one: Callable[[ScoreRules], pl.Expr]) -> pl.Expr:
    """What `of_one` says of the version in force in the row's year, null where there is none."""
    year = pl.col("year")
    found = pl.lit(None)
    for rules in versions:
        is_in_force = year >= rules.valid_from
        if rules.valid_to is not None:
            is_in_force = is_in_force & (year <= rules.valid_to)
        found = pl.when(is_in_force).then(of_one(rules)).otherwise(found)
    return found


def unknown_service(versions: Sequence[ScoreRules]) -> RowRule:
    """A service that the rules of the year do not name, or that is for the other group."""

    def is_unknown(rules: ScoreRules) -> pl.Expr:
        names = {
            group: [c for c, service in rules.village["services"].items()
                    if service["group"] == group]
            for group in GROUPS
        }  # fmt: skip
        return ~pl.any_horizontal(
            (pl.col("group") == group) & pl.col("indicator").is_in(names[group]) for group in GROUPS
        )

    is_compared = pl.col("indicator").is_not_null() & pl.col("group").is_in(GROUPS)
    return RowRule(
        "indikator_tidak_dikenal",
        {"indicator": is_compared & of_version(versions, is_unknown)},
    )


def improbable_visits(versions: Sequence[ScoreRules]) -> RowRule:
    """More visits than one person can have had: 1 for a yes or no, 2 for immunisation, one for
    each month of life for a cumulative count, else 10 a month; or fewer than none."""
    code = pl.col("indicator")

    def most(rules: ScoreRules) -> pl.Expr:
        yes_or_no = [c for c, service in rules.village["services"].items()
                     if service["count"] == "any"]  # fmt: skip
        by_age = pl.col("age_months") + 1
        cumulative = pl.when(by_age < MOST_CUMULATIVE).then(by_age).otherwise(MOST_CUMULATIVE)
        return (
            pl.when(code.is_in(yes_or_no))
            .then(1)
            .when(code == IMMUNISATION)
            .then(MOST_DOSES)
            .when(code.is_in(CUMULATIVE))
            .then(cumulative)
            .otherwise(MOST_VISITS_A_MONTH)
        )

    visits = pl.col("visits")
    return RowRule(
        "kunjungan_tidak_wajar",
        {"visits": (visits < 0) | (visits > of_version(versions, most))},
    )


def child_outside_age() -> RowRule:
    """A child that is not 0-23 months old; the age of a mother is not looked at."""
    age = pl.col("age_months")
    return RowRule(
        "usia_di_luar_sasaran",
        {"age_months": (pl.col("group") == "anak") & ((age < 0) | (age > OLDEST_MONTHS))},
    )


def reason_that_does_not_fit() -> RowRule:
    """TS without a reason, with one that cannot hold for that service, or a reason without TS."""
    reason, code = pl.col("ts_reason"), pl.col("indicator")
    cannot_hold = (
        ((reason == "bukan_risiko") & ~code.is_in(ONLY_FOR_THOSE_AT_RISK))
        | ((reason == "persalinan") & ~code.str.starts_with("B"))
        | ((reason == "usia") & ~code.str.starts_with("A"))
    ).fill_null(False)
    return RowRule(
        "alasan_ts_tidak_cocok",
        {"ts_reason": ((pl.col("value") == "TS") == reason.is_null()) | cannot_hold},
    )


# --- what a village did, and follow-up of cases ---


def kelurahan_with_village_fund(kelurahan: pl.Series) -> RowRule:
    """A kelurahan has no Dana Desa."""
    is_kelurahan = pl.col("desa_code").is_in(kelurahan.implode())
    return RowRule(
        "kelurahan_dengan_dana_desa", {"dana_desa": is_kelurahan & (pl.col("dana_desa") > 0)}
    )


def more_spent_than_received(kelurahan: pl.Series) -> RowRule:
    """More Dana Desa for stunting than Dana Desa; a kelurahan has another purse."""
    is_kelurahan = pl.col("desa_code").is_in(kelurahan.implode())
    return RowRule(
        "dana_melebihi_total",
        {"dana_stunting": ~is_kelurahan & (pl.col("dana_stunting") > pl.col("dana_desa"))},
    )


def follow_up_at_impossible_time(today: date) -> RowRule:
    """Due or done before the round began, done in the future, due more than five years ahead."""
    begun = pl.when(pl.col("round").str.contains(SHAPES["round"])).then(period_start("round"))
    due, done = pl.col("due"), pl.col("done")
    latest = date(today.year + FURTHEST_DUE_YEARS, 12, 31)
    return RowRule(
        "tanggal_tidak_valid",
        {"due": (due < begun) | (due > latest), "done": (done < begun) | (done > today)},
    )
