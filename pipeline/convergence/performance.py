"""The performance score V of a desa (for awards) and which desa should come first (lokus).

Belongs here: the parts of V, who is eligible and why not, the priority index and its check.
Does not belong here: the village convergence level (`village`), weights, ranks and bands
(`pipeline.scoring`), thresholds (the rules). V and the index are proposals (usulan).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import polars as pl

from pipeline import scoring
from pipeline.convergence.rules import ScoreRules

COMPONENT = {
    "area_code": pl.String,
    "period": pl.String,
    "component": pl.String,
    "pillar": pl.String,
    "indicator": pl.String,
    "numerator": pl.Float64,
    "denominator": pl.Float64,
    "target_pct": pl.Float64,
    "attained_pct": pl.Float64,
    "low_pct": pl.Float64,
    "high_pct": pl.Float64,
    "nominal_share": pl.Float64,
    "present_fraction": pl.Float64,
    "share_of_pillar": pl.Float64,
    "state": pl.String,
    "note": pl.String,
    "rule_status": pl.String,
    "rule_version": pl.String,
    "source_path": pl.String,
    "source_row": pl.Int64,
    "is_simulated": pl.Boolean,
}
PERFORMANCE = {
    "area_code": pl.String,
    "kabupaten_code": pl.String,
    "type": pl.String,
    "period": pl.String,
    "tkd_pct": pl.Float64,
    "process": pl.Float64,
    "budget": pl.Float64,
    "outcome": pl.Float64,
    "participation": pl.Float64,
    "score": pl.Float64,
    "score_low": pl.Float64,
    "score_high": pl.Float64,
    "weight_present_pct": pl.Float64,
    "rank": pl.Int64,
    "rank_lower": pl.Int64,
    "rank_upper": pl.Int64,
    "tier": pl.Int64,
    "ranked_areas": pl.Int64,
    "services": pl.Int64,
    "quarters": pl.Int64,
    "late_quarters": pl.Int64,
    "coverage_pct": pl.Float64,
    "register_grade": pl.String,
    "invalid_cells": pl.Int64,
    "is_eligible": pl.Boolean,
    "exclusion": pl.String,
    "rule_version": pl.String,
    "is_simulated": pl.Boolean,
}
PRIORITY = {
    "area_code": pl.String,
    "kabupaten_code": pl.String,
    "period": pl.String,
    "prevalence_pct": pl.Float64,
    "cases": pl.Int64,
    "at_risk_pct": pl.Float64,
    "tkd_pct": pl.Float64,
    "prevalence_rank_pct": pl.Float64,
    "cases_rank_pct": pl.Float64,
    "at_risk_rank_pct": pl.Float64,
    "tkd_rank_pct": pl.Float64,
    "index_pct": pl.Float64,
    "priority_rank": pl.Int64,
    "is_priority": pl.Boolean,
    "was_priority": pl.Boolean,
    "is_high": pl.Boolean,
    "reason": pl.String,
    "rule_version": pl.String,
    "is_simulated": pl.Boolean,
}
VILLAGES = {
    "area_code": pl.String,
    "period": pl.String,
    "received": pl.Int64,
    "due": pl.Int64,
    "missing": pl.Int64,
    "quarters": pl.Int64,
    "is_simulated": pl.Boolean,
}
PROSES = {
    "desa_code": pl.String,
    "year": pl.Int64,
    "rembuk": pl.Int64,
    "rapat": pl.Int64,
    "bulan_lapor": pl.Int64,
    "triwulan_tepat": pl.Int64,
    "tim_berfungsi": pl.Int64,
    "dana_stunting": pl.Float64,
    "dana_desa": pl.Float64,
    "source_path": pl.String,
    "source_row": pl.Int64,
    "is_simulated": pl.Boolean,
}
REGISTER = {
    "area_code": pl.String,
    "period": pl.String,
    "measured": pl.Int64,
    "affected": pl.Int64,
    "kecamatan_pct": pl.Float64,
    "previous_measured": pl.Int64,
    "previous_affected": pl.Int64,
    "previous_kecamatan_pct": pl.Float64,
    "target_pct": pl.Float64,
    "coverage_pct": pl.Float64,
    "registered_basis": pl.String,
    "quality_grade": pl.String,
    "smoothed_pct": pl.Float64,
    "is_simulated": pl.Boolean,
}
AREAS = {"code": pl.String, "type": pl.String, "kabupaten_code": pl.String}
AT_RISK = {"area_code": pl.String, "period": pl.String, "at_risk_pct": pl.Float64}
REFUSALS = {
    "path": pl.String,
    "source_row": pl.Int64,
    "kind": pl.String,
    "area_code": pl.String,
    "period": pl.String,
}

PILLARS = ("tkd", "process", "budget", "outcome", "participation")
TIE_ORDER = ("outcome", "tkd", "process")
SERVICE_KINDS = ("layanan_kunjungan", "layanan_nilai")
PROCESS_KINDS = ("proses_desa",)
"""Files that V is computed from: a refused row of another kind spoils no cell of it."""
QUARTERS, MONTHS, TEAM_CONDITIONS = 4, 12, 2
PASSED, FAILED = 100.0, 0.0
"""What the gate of `pipeline.scoring` reads as quality: who is not eligible is not ranked."""
FEWEST_CHILDREN = 10
"""Of fewer measured children no count of cases leaves this module, as no rate of them is shown."""
WITHOUT_COMPARISON_PCT = 50.0
"""The percentile of one desa alone, which is that of desa that are all alike, however many."""
DIGITS = 9
"""Figures that differ beyond it differ by the rounding of the machine alone."""
UNKNOWN, WHOLE, NEVER = pl.lit(None, pl.Float64), pl.lit(1.0), pl.lit(False)
DESA_PERIOD = ["area_code", "period"]
COMPARED = ["kabupaten_code", "period"]


@dataclass(frozen=True)
class Component:
    """One part of a pillar, as expressions over the row of a desa and year. Parts of a pillar
    weigh the same. `attained_pct` is null where the cell is unknown; `source` is services,
    process or register."""

    name: str
    pillar: str
    indicator: str
    source: str
    numerator: pl.Expr
    denominator: pl.Expr
    attained_pct: pl.Expr
    note: pl.Expr
    status: str
    target_pct: pl.Expr = UNKNOWN
    low_pct: pl.Expr | None = None
    high_pct: pl.Expr | None = None
    present_fraction: pl.Expr = WHOLE
    is_not_applicable: pl.Expr = NEVER


def village_components(
    rules: Sequence[ScoreRules],
    villages: pl.DataFrame,
    proses: pl.DataFrame,
    register: pl.DataFrame,
    areas: pl.DataFrame,
    refusals: pl.DataFrame,
) -> pl.DataFrame:
    """The parts of V of every desa, one row per desa, year and component (CONVERGENCE.md 5).

    `villages`: area_code, period (year), received, due, missing (cells), quarters (handed in),
    is_simulated; `proses`: `raw.proses_desa`; `register`: area_code, period, measured, affected
    (children) of its last month and of the year before (`previous_`), their kecamatan's rate,
    target_pct and coverage_pct (0-100), registered_basis, is_simulated; `areas`: code, type
    (desa or kelurahan), kabupaten_code; `refusals`: `raw.convergence_refusal`.

    Years are those of `villages` and `proses` in which a version holds, for every desa of
    `areas`. An unknown cell is bounded by 0 and 100 and gives no points either way.
    """
    inputs = _typed(villages, VILLAGES), _typed(proses, PROSES), _typed(areas, AREAS)
    periods = _periods(inputs[0]["period"], inputs[1]["year"].cast(pl.String))
    refused = _refused(_typed(refusals, REFUSALS), periods)
    years = [
        _components(version, _desa_years(version, chosen, *inputs, _typed(register, REGISTER),
                                         refused))
        for version, chosen in _by_version(rules, periods)
    ]  # fmt: skip
    return _joined(years, COMPONENT).sort("period", "area_code", "component")


def village_performance(
    rules: Sequence[ScoreRules],
    components: pl.DataFrame,
    villages: pl.DataFrame,
    proses: pl.DataFrame,
    register: pl.DataFrame,
    areas: pl.DataFrame,
    refusals: pl.DataFrame,
) -> pl.DataFrame:
    """V of every desa and year, one row each: score 0-100, its bounds, and the rank within the
    kabupaten of those who are eligible (CONVERGENCE.md 5).

    `components` as `village_components` gives them, the other frames as it takes them.
    `exclusion` names every condition that is not met, with its figure; null where all are.
    A kelurahan is not asked for punctual reports of desa cadres unless it filed them.
    """
    typed = _typed(components, COMPONENT)
    periods = _periods(typed["period"])
    refused = _refused(_typed(refusals, REFUSALS), periods)
    inputs = _typed(villages, VILLAGES), _typed(proses, PROSES), _typed(areas, AREAS)
    years = []
    for version, chosen in _by_version(rules, periods):
        base = _desa_years(version, chosen, *inputs, _typed(register, REGISTER), refused)
        pillars = _pillars(typed.filter(pl.col("period").is_in(chosen)))
        years.append(_ranked(version, _conditions(version, base.join(pillars, on=DESA_PERIOD))))
    return _joined(years, PERFORMANCE).sort("period", "area_code")


def priority_areas(
    rules: Sequence[ScoreRules],
    villages: pl.DataFrame,
    register: pl.DataFrame,
    at_risk: pl.DataFrame,
    areas: pl.DataFrame,
) -> pl.DataFrame:
    """How far every desa should come first in its kabupaten, one row per desa and year
    (CONVERGENCE.md 6).

    `villages`, `register`, `areas` as `village_components` takes them, with smoothed_pct in
    `register`; `at_risk`: area_code, period, at_risk_pct (0-100, families).

    A part's rank is its percentile among the desa of the kabupaten that have it: 100 the worst,
    0 the best, the mean for ties, 50 for one desa alone. The index is the mean of the parts that
    are known, and only where prevalence and cases are. `is_priority`: the rules' share of the
    desa with an index, rounded up, all who tie with the last of them included. Cases are those
    found; where nobody was measured they are unknown, and of fewer than FEWEST_CHILDREN measured
    they rank the desa but are not given.
    """
    inputs = (_typed(villages, VILLAGES), _typed(register, REGISTER), _typed(at_risk, AT_RISK),
              _typed(areas, AREAS))  # fmt: skip
    periods = _periods(inputs[0]["period"], inputs[1]["period"])
    years = [
        _priorities(version, chosen, *inputs) for version, chosen in _by_version(rules, periods)
    ]
    schema = PRIORITY | {"keep_years": pl.Int64}
    return _joined([_remembered(_joined(years, schema))], PRIORITY).sort("period", "area_code")


# Frames that come in


def _typed(frame: pl.DataFrame, schema: dict) -> pl.DataFrame:
    return frame.select(pl.col(name).cast(kind) for name, kind in schema.items())


def _joined(frames: list[pl.DataFrame], schema: dict) -> pl.DataFrame:
    return pl.concat([pl.DataFrame(schema=schema), *(_typed(frame, schema) for frame in frames)])


def _periods(*years: pl.Series) -> list[str]:
    return sorted({year for series in years for year in series.drop_nulls().unique()})


def _by_version(
    rules: Sequence[ScoreRules], periods: Sequence[str]
) -> Iterator[tuple[ScoreRules, list[str]]]:
    for version in rules:
        chosen = [period for period in periods if version.holds_in(int(period))]
        if chosen:
            yield version, chosen


def _refused(refusals: pl.DataFrame, periods: list[str]) -> pl.DataFrame:
    """Per desa and year the refused rows of its services and of its process, and one of each.
    A row whose year cannot be read counts in every year: nobody can say which one it spoils."""
    kinds = [*SERVICE_KINDS, *PROCESS_KINDS]
    known = refusals.filter(pl.col("kind").is_in(kinds) & pl.col("area_code").is_not_null())
    year = pl.col("period").str.extract(r"^(\d{4})", 1)
    every_year = pl.DataFrame({"every_year": periods}, schema={"every_year": pl.String})
    dated = known.with_columns(year.alias("period"))
    rows = pl.concat(
        [
            dated.filter(pl.col("period").is_not_null()),
            dated.filter(pl.col("period").is_null())
            .join(every_year, how="cross")
            .with_columns(pl.col("every_year").alias("period"))
            .drop("every_year"),
        ]
    ).sort("path", "source_row")
    is_service = pl.col("kind").is_in(SERVICE_KINDS)
    place = pl.format("{} baris {}", pl.col("path"), pl.col("source_row"))
    return rows.group_by(DESA_PERIOD).agg(
        is_service.sum().cast(pl.Int64).alias("services_refused"),
        (~is_service).sum().cast(pl.Int64).alias("process_refused"),
        place.filter(is_service).first().alias("services_refused_at"),
        place.filter(~is_service).first().alias("process_refused_at"),
    )


def _desa_years(
    rules: ScoreRules,
    periods: list[str],
    villages: pl.DataFrame,
    proses: pl.DataFrame,
    areas: pl.DataFrame,
    register: pl.DataFrame,
    refused: pl.DataFrame,
) -> pl.DataFrame:
    """One row per desa and year with every figure that its score is made from."""
    filed = (
        proses.rename({"desa_code": "area_code", "is_simulated": "process_simulated"})
        .with_columns(pl.col("year").cast(pl.String).alias("period"))
        .drop("year")
    )
    return (
        _roster(areas, periods)
        .join(villages.rename({"is_simulated": "services_simulated"}), on=DESA_PERIOD, how="left")
        .join(filed, on=DESA_PERIOD, how="left")
        .join(register.rename({"is_simulated": "register_simulated"}), on=DESA_PERIOD, how="left")
        .join(refused, on=DESA_PERIOD, how="left")
        .with_columns(
            pl.col("quarters", "missing", "services_refused", "process_refused").fill_null(0),
            # What a simulated set of files leaves out is no less simulated than what it holds.
            pl.col("services_simulated", "process_simulated").fill_null(
                _simulated(villages, proses)
            ),
            pl.col("register_simulated").fill_null(_simulated(register)),
            (100 * pl.col("dana_stunting") / pl.when(pl.col("dana_desa") > 0).then("dana_desa"))
            .alias("fund_share_pct"),
        )
        .with_columns(
            pl.when(~pl.col("is_kelurahan")).then("fund_share_pct").median().over(COMPARED)
            .alias("median_share_pct")
        )
        .pipe(_with_outcome, rules)
        .sort("period", "area_code")
    )  # fmt: skip


def _roster(areas: pl.DataFrame, periods: list[str]) -> pl.DataFrame:
    every_period = pl.DataFrame({"period": periods}, schema={"period": pl.String})
    is_kelurahan = (pl.col("type") == "kelurahan").alias("is_kelurahan")
    return areas.rename({"code": "area_code"}).with_columns(is_kelurahan).join(
        every_period, how="cross"
    )  # fmt: skip


def _simulated(*frames: pl.DataFrame) -> bool:
    return any(frame["is_simulated"].any() for frame in frames)


def _with_outcome(desa: pl.DataFrame, rules: ScoreRules) -> pl.DataFrame:
    """Adds the register's prevalence after shrinkage, now and a year before, and what level and
    change of it are worth (0-100)."""
    now = _shrunk(desa, "", rules)
    before = _shrunk(desa, "previous_", rules)
    targets = desa["target_pct"].to_list()
    level = [scoring.outcome_level(*pair) for pair in zip(now, targets, strict=True)]
    change = [scoring.outcome_change(*three) for three in zip(before, now, targets, strict=True)]
    found = {"shrunk_pct": now, "previous_shrunk_pct": before, "level": level, "change": change}
    return desa.with_columns(
        pl.Series(name, values, dtype=pl.Float64) for name, values in found.items()
    )


def _shrunk(desa: pl.DataFrame, prefix: str, rules: ScoreRules) -> list[float | None]:
    """Where nobody was measured there is no prevalence: the kecamatan's is not the desa's."""
    counts = desa.select(f"{prefix}{name}" for name in ("affected", "measured", "kecamatan_pct"))
    prior_children = rules.performance["prior_children"]
    return [
        None
        if cases is None or not measured
        else scoring.shrunk_pct(cases, measured, kecamatan_pct, prior_children)
        for cases, measured, kecamatan_pct in counts.iter_rows()
    ]


# The parts of V


def _components(rules: ScoreRules, desa: pl.DataFrame) -> pl.DataFrame:
    rows = pl.concat([_component_rows(rules, desa, part) for part in _parts(rules)])
    pillar = [*DESA_PERIOD, "pillar"]
    applies, has_value = pl.col("state") != "tidak berlaku", pl.col("attained_pct").is_not_null()
    return rows.with_columns(
        _equal_shares(applies, pillar).alias("nominal_share"),
        _equal_shares(has_value, pillar).alias("share_of_pillar"),
    )


def _equal_shares(counts: pl.Expr, pillar: list[str]) -> pl.Expr:
    return pl.when(counts).then(1.0 / counts.sum().over(pillar)).otherwise(0.0)


def _component_rows(rules: ScoreRules, desa: pl.DataFrame, part: Component) -> pl.DataFrame:
    dropped = {part.name, part.pillar} & set(rules.performance["dropped_for_kelurahan"])
    is_dropped = pl.lit(bool(dropped)) & pl.col("is_kelurahan")
    known, refused = pl.col("attained_pct").is_not_null(), _refused_note(part.source)
    state = (
        pl.when(known & (pl.col("present_fraction") < 1)).then(pl.lit("sebagian"))
        .when(known).then(pl.lit("dinilai"))
        .when(is_dropped | part.is_not_applicable).then(pl.lit("tidak berlaku"))
        .when(refused.is_not_null()).then(pl.lit("ditolak"))
        .otherwise(pl.lit("tidak ada data"))
    )  # fmt: skip
    note = (
        pl.when(~known & is_dropped).then(pl.lit("kelurahan: tanpa Dana Desa dan KPM"))
        .when(known | part.is_not_applicable)
        .then(pl.concat_str(part.note, refused, separator="; ", ignore_nulls=True))
        .otherwise(pl.coalesce(refused, part.note))
    )  # fmt: skip
    low = part.attained_pct if part.low_pct is None else part.low_pct
    high = part.attained_pct if part.high_pct is None else part.high_pct
    applies = pl.col("state") != "tidak berlaku"
    is_filed = part.source == "process"
    return (
        desa.with_columns(
            part.attained_pct.cast(pl.Float64).alias("attained_pct"),
            part.present_fraction.cast(pl.Float64).alias("present_fraction"),
        )
        .with_columns(state.alias("state"), note.alias("note"))
        .select(
            "area_code",
            "period",
            pl.lit(part.name).alias("component"),
            pl.lit(part.pillar).alias("pillar"),
            pl.lit(part.indicator).alias("indicator"),
            part.numerator.cast(pl.Float64).alias("numerator"),
            part.denominator.cast(pl.Float64).alias("denominator"),
            part.target_pct.cast(pl.Float64).alias("target_pct"),
            "attained_pct",
            pl.when(applies).then(pl.when(known).then(low).otherwise(0.0)).alias("low_pct"),
            pl.when(applies).then(pl.when(known).then(high).otherwise(100.0)).alias("high_pct"),
            pl.when(known).then("present_fraction").otherwise(0.0).alias("present_fraction"),
            "state",
            "note",
            pl.lit(part.status).alias("rule_status"),
            pl.lit(rules.version).alias("rule_version"),
            (pl.col("source_path") if is_filed else pl.lit(None, pl.String)).alias("source_path"),
            (pl.col("source_row") if is_filed else pl.lit(None, pl.Int64)).alias("source_row"),
            pl.col(f"{part.source}_simulated").alias("is_simulated"),
        )
    )


def _refused_note(source: str) -> pl.Expr:
    if source == "register":
        return pl.lit(None, pl.String)
    count = pl.col(f"{source}_refused")
    place = pl.col(f"{source}_refused_at")
    return pl.when(count > 0).then(pl.format("{} baris ditolak, antara lain {}", count, place))


def _parts(rules: ScoreRules) -> list[Component]:
    return [_tkd(rules), *_process(rules), _budget(rules), *_outcome(rules), _participation(rules)]


def _tkd(rules: ScoreRules) -> Component:
    received, due, missing = pl.col("received"), pl.col("due"), pl.col("missing")
    handed_in = (pl.col("quarters") / QUARTERS).clip(upper_bound=1.0)
    cells = due + missing
    not_handed_in = 100 * (1 - handed_in)
    is_whole = pl.col("quarters") >= QUARTERS
    nobody_due = is_whole & (due == 0) & (missing == 0)
    quarters = pl.format("{} dari {} triwulan masuk", pl.col("quarters"), pl.lit(QUARTERS))
    empty = pl.when(missing > 0).then(pl.format("{} isian tidak diketahui", missing))
    return Component(
        "V-TKD", "tkd", "V-TKD", "services", received, due,
        attained_pct=pl.when((due > 0) & (pl.col("quarters") > 0)).then(100 * received / due),
        low_pct=handed_in * 100 * received / cells,
        high_pct=handed_in * 100 * (received + missing) / cells + not_handed_in,
        present_fraction=pl.when(cells > 0).then(handed_in * due / cells),
        is_not_applicable=nobody_due.fill_null(False),
        note=pl.when(nobody_due).then(pl.lit("tidak ada layanan yang seharusnya diterima"))
        .when(pl.col("quarters") == 0).then(pl.lit("laporan konvergensi desa belum masuk"))
        .otherwise(pl.concat_str(quarters, empty, separator="; ", ignore_nulls=True)),
        status=rules.village["status"],
    )  # fmt: skip


def _process(rules: ScoreRules) -> list[Component]:
    meetings = rules.performance["meetings_a_year"]
    asked = {
        "V-P1": ("rembuk", 1, "rembuk stunting"),
        "V-P2": ("rapat", meetings, "rapat evaluasi"),
        "V-P3": ("bulan_lapor", MONTHS, "bulan lapor KPM"),
        "V-P4": ("triwulan_tepat", QUARTERS, "triwulan tepat waktu"),
        "V-P5": ("tim_berfungsi", TEAM_CONDITIONS, "syarat tim berfungsi"),
    }
    return [
        Component(
            code, "process", code, "process", pl.col(column), pl.lit(most),
            attained_pct=(100 * pl.col(column) / most).clip(upper_bound=100.0),
            note=pl.when(pl.col(column).is_null())
            .then(pl.lit(f"{label} tidak diisi"))
            .otherwise(pl.format(f"{label}: {{}} dari {most}", pl.col(column))),
            status=rules.performance["status"],
        )
        for code, (column, most, label) in asked.items()
    ]  # fmt: skip


def _budget(rules: ScoreRules) -> Component:
    """A median of 0 is met by every desa, so there only what was set aside counts."""
    share, median = pl.col("fund_share_pct"), pl.col("median_share_pct")
    against_nothing = pl.when(share > 0).then(100.0).otherwise(0.0)
    reached = pl.when(median > 0).then((100 * share / median).clip(upper_bound=100.0))
    is_known = share.is_not_null() & ~pl.col("is_kelurahan")
    return Component(
        "V-G1", "budget", "V-G1", "process", pl.col("dana_stunting"), pl.col("dana_desa"),
        target_pct=median,
        attained_pct=pl.when(is_known & (median > 0)).then(reached)
        .when(is_known).then(against_nothing),
        note=pl.when(is_known)
        .then(pl.format("porsi {} % Dana Desa, median desa di kabupaten {} %",
                        _decimal(share), _decimal(median)))
        .otherwise(pl.lit("Dana Desa atau anggaran stunting tidak diisi")),
        status=rules.performance["status"],
    )  # fmt: skip


def _outcome(rules: ScoreRules) -> list[Component]:
    prior = rules.performance["prior_children"]
    now, before, target = pl.col("shrunk_pct"), pl.col("previous_shrunk_pct"), pl.col("target_pct")
    reckoned = pl.format(
        f"({{}} stunting + {prior} x {{}} %) / ({{}} diukur + {prior}) = {{}} %; target {{}} %",
        pl.col("affected"), _decimal(pl.col("kecamatan_pct")), pl.col("measured"), _decimal(now),
        _decimal(target),
    )  # fmt: skip
    no_register = pl.lit("prevalensi register tidak ada data")
    no_target = pl.lit("target kabupaten tidak ada")
    shared = {"pillar": "outcome", "indicator": "stunting", "source": "register",
              "target_pct": target, "status": rules.performance["status"]}  # fmt: skip
    return [
        Component(
            name="V.level", numerator=pl.col("affected"), denominator=pl.col("measured"),
            attained_pct=pl.col("level"),
            note=pl.when(now.is_null()).then(no_register)
            .when(target.is_null()).then(no_target).otherwise(reckoned),
            **shared,
        ),
        Component(
            name="V.change", numerator=pl.col("previous_affected"),
            denominator=pl.col("previous_measured"), attained_pct=pl.col("change"),
            note=pl.when(now.is_null()).then(no_register)
            .when(before.is_null()).then(pl.lit("prevalensi tahun sebelumnya tidak ada data"))
            .when(target.is_null()).then(no_target)
            .otherwise(pl.format("dari {} % ke {} % (setelah penyusutan); target {} %",
                                 _decimal(before), _decimal(now), _decimal(target))),
            **shared,
        ),
    ]  # fmt: skip


def _participation(rules: ScoreRules) -> Component:
    target = rules.performance["participation_target_pct"]
    coverage = pl.col("coverage_pct")
    return Component(
        "V-D1", "participation", "V-D1", "register", coverage, pl.lit(100.0),
        target_pct=pl.lit(float(target)),
        attained_pct=(100 * coverage / target).clip(upper_bound=100.0),
        note=pl.when(coverage.is_null()).then(pl.lit("cakupan D/S tidak ada data"))
        .otherwise(pl.concat_str(
            pl.format("D/S {} %", _decimal(coverage)),
            pl.format("S menurut {}", pl.col("registered_basis")),
            separator=", ", ignore_nulls=True)),
        status=rules.performance["status"],
    )  # fmt: skip


# The score, and who is eligible


def _pillars(components: pl.DataFrame) -> pl.DataFrame:
    """One row per desa and year: of every pillar its value (null: none), bounds, the share of it
    that is present (0-1) and whether any of it applies."""
    share, nominal = pl.col("share_of_pillar"), pl.col("nominal_share")
    parts = components.sort("period", "area_code", "component").group_by(
        [*DESA_PERIOD, "pillar"], maintain_order=True
    ).agg(
        pl.when(share.sum() > 0).then((share * pl.col("attained_pct")).sum()).alias("value"),
        (nominal * pl.col("low_pct")).sum().alias("low"),
        (nominal * pl.col("high_pct")).sum().alias("high"),
        (nominal * pl.col("present_fraction")).sum().alias("present"),
        (nominal.sum() > 0).alias("applies"),
        pl.col("is_simulated").any(),
    )  # fmt: skip
    desa = parts.group_by(DESA_PERIOD).agg(pl.col("is_simulated").any())
    for pillar in PILLARS:
        named = {name: f"{pillar}_{name}" for name in ("value", "low", "high", "present",
                                                       "applies")}  # fmt: skip
        one = parts.filter(pl.col("pillar") == pillar).drop("pillar", "is_simulated")
        desa = desa.join(one.rename(named), on=DESA_PERIOD, how="left")
    return desa


def _conditions(rules: ScoreRules, desa: pl.DataFrame) -> pl.DataFrame:
    """Adds what eligibility is judged by and, as one text each, the conditions not met."""
    performance = rules.performance
    least, coverage_least = performance["minimum_services"], performance["minimum_coverage_pct"]
    cells_least = rules.ranking["minimum_weight_pct"]
    services, quarters, late = pl.col("services"), pl.col("quarters"), pl.col("late_quarters")
    coverage, grade = pl.col("coverage_pct"), pl.col("quality_grade")
    cells_pct = 100 * services / (services + pl.col("missing"))
    is_asked_for_lateness = ~(
        pl.col("is_kelurahan") & pl.lit("V-P4" in performance["dropped_for_kelurahan"])
    )
    allowed = performance["grades_allowed"]
    reasons = [
        pl.when(services < least).then(
            pl.format(f"n kecil: hanya {{}} layanan (perlu {least})", services)
        ),
        pl.when(quarters == 0)
        .then(pl.lit(f"data belum cukup: laporan konvergensi belum masuk (perlu {QUARTERS} "
                     "triwulan)"))
        .when(quarters < QUARTERS)
        .then(pl.format(f"data belum cukup: hanya {{}} triwulan masuk (perlu {QUARTERS})",
                        quarters)),
        pl.when(cells_pct < cells_least).then(
            pl.format(f"data belum cukup: hanya {{}} % isian layanan yang diketahui (perlu "
                      f"{_plain(cells_least)} %)", _cut(cells_pct))
        ),
        pl.when(late.is_null() & is_asked_for_lateness)
        .then(pl.lit("triwulan tepat waktu tidak diketahui"))
        .when(late > performance["late_quarters_allowed"])
        .then(pl.format("{} triwulan terlambat", late)),
        pl.when(coverage.is_null())
        .then(pl.lit(f"cakupan D/S tidak ada data (perlu {_plain(coverage_least)} %)"))
        .when(coverage < coverage_least)
        .then(pl.format(f"cakupan D/S {{}} % (perlu {_plain(coverage_least)} %)",
                        _cut(coverage))),
        pl.when(grade.is_null()).then(pl.lit("grade register tidak diketahui"))
        .when(~grade.is_in(allowed)).then(pl.format("grade register {}", grade)),
        pl.when(pl.col("invalid_cells") > 0).then(
            pl.format("{} isian ditolak", pl.col("invalid_cells"))
        ),
    ]  # fmt: skip
    return (
        desa.with_columns(
            pl.col("due").alias("services"),
            (QUARTERS - pl.col("triwulan_tepat")).alias("late_quarters"),
            (pl.col("services_refused") + pl.col("process_refused")).alias("invalid_cells"),
        )
        .with_columns(reason.alias(f"reason_{order}") for order, reason in enumerate(reasons))
        .with_columns(
            pl.concat_str(
                [f"reason_{order}" for order in range(len(reasons))],
                separator="; ",
                ignore_nulls=True,
            ).alias("conditions")
        )
    )


def _ranked(rules: ScoreRules, desa: pl.DataFrame) -> pl.DataFrame:
    """Adds score, bounds and, within each kabupaten and year, the rank of the eligible."""
    desa = desa.sort("period", "kabupaten_code", "area_code")
    scores = [
        score
        for group in desa.partition_by(COMPARED, maintain_order=True)
        for score in scoring.scored(
            [_pillars_of(row) for row in group.iter_rows(named=True)],
            rules.performance["weights"],
            _ranking(rules),
            rules.classes["from"],
        )
    ]
    weight_least = rules.ranking["minimum_weight_pct"]
    names = ("score", "score_low", "score_high", "weight_present_pct")
    ranks = ("rank", "rank_lower", "rank_upper", "tier")
    weight = pl.col("weight_present_pct")
    little = pl.when(weight < weight_least - 10**-DIGITS).then(
        pl.format(f"hanya {{}} % bobot yang terisi (perlu {_plain(weight_least)} %)", _cut(weight))
    )
    reasons = pl.concat_str(
        pl.when(pl.col("conditions") != "").then("conditions"),
        little,
        separator="; ",
        ignore_nulls=True,
    )
    return (
        desa.with_columns(
            *(pl.Series(name, [getattr(score, name) for score in scores], dtype=pl.Float64)
              for name in names),
            *(pl.Series(name, [getattr(score, name) for score in scores], dtype=pl.Int64)
              for name in ranks),
        )
        .with_columns(pl.when(reasons != "").then(reasons).alias("exclusion"))
        .with_columns(
            pl.col("exclusion").is_null().alias("is_eligible"),
            pl.col("rank").count().over(COMPARED).alias("ranked_areas"),
            pl.col("quality_grade").alias("register_grade"),
            pl.col("tkd_value").alias("tkd_pct"),
            *(pl.col(f"{pillar}_value").alias(pillar) for pillar in PILLARS[1:]),
            pl.lit(rules.version).alias("rule_version"),
        )
    )  # fmt: skip


def _pillars_of(row: dict) -> scoring.Pillars:
    def of_each(name: str) -> dict:
        return {pillar: row[f"{pillar}_{name}"] for pillar in PILLARS}

    return scoring.Pillars(
        area_code=row["area_code"],
        value=of_each("value"),
        low=of_each("low"),
        high=of_each("high"),
        present=of_each("present"),
        quality=FAILED if row["conditions"] else PASSED,
        not_applicable=[name for name, applies in of_each("applies").items() if applies is False],
    )


def _ranking(rules: ScoreRules) -> scoring.Ranking:
    return scoring.Ranking(
        minimum_weight_pct=rules.ranking["minimum_weight_pct"],
        minimum_quality=PASSED,
        draws=rules.ranking["draws"],
        concentration=rules.ranking["concentration"],
        tie_order=TIE_ORDER,
    )


# Priority


def _priorities(
    rules: ScoreRules,
    periods: list[str],
    villages: pl.DataFrame,
    register: pl.DataFrame,
    at_risk: pl.DataFrame,
    areas: pl.DataFrame,
) -> pl.DataFrame:
    desa = (
        _roster(areas, periods)
        .join(villages.rename({"is_simulated": "services_simulated"}), on=DESA_PERIOD, how="left")
        .join(register.rename({"is_simulated": "register_simulated"}), on=DESA_PERIOD, how="left")
        .join(at_risk, on=DESA_PERIOD, how="left")
        .with_columns(
            pl.col("smoothed_pct").round(DIGITS).alias("prevalence_pct"),
            pl.when(pl.col("measured") > 0).then("affected").alias("cases"),
            pl.col("at_risk_pct").round(DIGITS),
            pl.when(pl.col("due") > 0).then(100 * pl.col("received") / pl.col("due"))
            .round(DIGITS).alias("tkd_pct"),
        )
    )  # fmt: skip
    figures = {"prevalence": "prevalence_pct", "cases": "cases", "at_risk": "at_risk_pct"}
    ranked = desa.with_columns(
        *(expression for name, column in figures.items()
          for expression in _percentile(pl.col(column), name)),
        *_percentile(-pl.col("tkd_pct"), "tkd"),
    )  # fmt: skip
    parts = [f"{name}_rank_pct" for name in (*figures, "tkd")]
    has_index = pl.col("prevalence_pct").is_not_null() & pl.col("cases").is_not_null()
    wanted = rules.priority["share_of_desa"] * pl.col("index_pct").count()
    places = (wanted - 10**-DIGITS).ceil().clip(lower_bound=1).over(COMPARED)
    return (
        ranked.with_columns(pl.when(has_index).then(pl.mean_horizontal(parts)).alias("index_pct"))
        .with_columns(
            pl.col("index_pct").round(2).rank("min", descending=True).over(COMPARED)
            .alias("priority_rank")
        )
        .with_columns(
            (pl.col("priority_rank") <= places).fill_null(False).alias("is_priority"),
            _is_high(rules).alias("is_high"),
            _priority_reason(rules).alias("reason"),
            pl.lit(rules.priority["keep_years"], pl.Int64).alias("keep_years"),
            pl.lit(False).alias("was_priority"),
            pl.lit(rules.version).alias("rule_version"),
            pl.any_horizontal(
                pl.col("services_simulated").fill_null(_simulated(villages)),
                pl.col("register_simulated").fill_null(_simulated(register)),
            ).alias("is_simulated"),
        )
        .with_columns(pl.when(pl.col("measured") >= FEWEST_CHILDREN).then("cases").alias("cases"))
    )  # fmt: skip


def _percentile(badness: pl.Expr, name: str) -> tuple[pl.Expr, pl.Expr]:
    """The percentile among the desa compared, and the share of the others (0-100) that are
    strictly better, which is what a sentence may say where desa tie."""
    others = badness.count().over(COMPARED).cast(pl.Int64) - 1
    place = badness.rank("average").over(COMPARED)
    percentile = pl.when(others > 0).then(100 * (place - 1) / others)
    better = badness.rank("min").over(COMPARED).cast(pl.Float64) - 1
    return (
        pl.when(badness.is_not_null())
        .then(percentile.fill_null(WITHOUT_COMPARISON_PCT))
        .alias(f"{name}_rank_pct"),
        pl.when(others > 0).then(100 * better / others).alias(f"{name}_better_pct"),
    )


def _is_high(rules: ScoreRules) -> pl.Expr:
    """Indicator 1.1 speaks of many cases and/or a high prevalence; where `high` begins is ours.
    Without a case nobody is among those with many."""
    prevalence, cases = pl.col("prevalence_pct"), pl.col("cases")
    places = (rules.priority["top_case_share"] * cases.count() - 10**-DIGITS).ceil()
    is_top = cases.rank("min", descending=True) <= places.clip(lower_bound=1)
    is_above = prevalence >= prevalence.median().over(COMPARED)
    return is_above | (is_top.over(COMPARED) & (cases > 0))


def _priority_reason(rules: ScoreRules) -> pl.Expr:
    prevalence, cases = pl.col("prevalence_pct"), pl.col("cases")
    coverage = pl.col("coverage_pct")
    many_unseen = pl.when(coverage < rules.performance["minimum_coverage_pct"]).then(
        pl.format("D/S hanya {} %, jumlahnya bisa lebih besar", _cut(coverage))
    )
    quarters = pl.when(pl.col("quarters") < QUARTERS).then(
        pl.format(" dari {} triwulan", pl.col("quarters"))
    )
    # Of so few a number would tell who of them it is.
    told_cases = (
        pl.when(pl.col("measured") < FEWEST_CHILDREN)
        .then(pl.format("jumlah balita stunting tidak ditampilkan (n < {})", FEWEST_CHILDREN))
        .otherwise(pl.format("{} balita stunting", cases))
    )
    without_index = pl.when(pl.col("index_pct").is_null()).then(pl.lit("belum dapat diurutkan"))
    return pl.concat_str(
        without_index,
        _part_reason(prevalence, pl.format("prevalensi diperhalus {} %", _decimal(prevalence)),
                     "prevalence", "lebih tinggi dari {} % desa", "prevalensi"),
        _part_reason(cases, told_cases, "cases", "lebih banyak dari {} % desa",
                     "jumlah balita stunting"),
        pl.when(cases.is_not_null()).then(many_unseen),
        _part_reason(pl.col("tkd_pct"),
                     pl.format("TKD {} %{}", _decimal(pl.col("tkd_pct")), quarters.fill_null("")),
                     "tkd", "lebih rendah dari {} % desa", "TKD"),
        _part_reason(pl.col("at_risk_pct"),
                     pl.format("keluarga berisiko {} %", _decimal(pl.col("at_risk_pct"))),
                     "at_risk", "lebih tinggi dari {} % desa", "keluarga berisiko"),
        separator="; ",
        ignore_nulls=True,
    )  # fmt: skip


def _part_reason(figure: pl.Expr, told: pl.Expr, name: str, comparison: str, label: str) -> pl.Expr:
    better = pl.col(f"{name}_better_pct")
    whole = (better + 10**-DIGITS).floor().cast(pl.Int64)
    return (
        pl.when(figure.is_null())
        .then(pl.lit(f"{label} tidak ada data"))
        .when(better.is_null())
        .then(pl.format("{} (tanpa desa pembanding)", told))
        .otherwise(pl.format("{} ({})", told, pl.format(comparison, whole)))
    )


def _remembered(desa: pl.DataFrame) -> pl.DataFrame:
    """Marks the desa that came first in one of the years before for which they are kept."""
    year = pl.col("period").cast(pl.Int64)
    chosen = desa.filter("is_priority").select("area_code", year.alias("chosen_in"))
    age = year - pl.col("chosen_in")
    kept = (
        desa.join(chosen, on="area_code")
        .filter((age > 0) & (age <= pl.col("keep_years")))
        .select(*DESA_PERIOD, pl.lit(True).alias("is_kept"))
        .unique()
    )
    was_priority = pl.col("is_kept").fill_null(False)
    left = was_priority & ~pl.col("is_priority")
    return (
        desa.join(kept, on=DESA_PERIOD, how="left")
        .with_columns(
            was_priority.alias("was_priority"),
            pl.when(left).then(
                pl.format("{}; prioritas dalam {} tahun sebelumnya, tetap dipantau",
                          "reason", "keep_years")
            ).otherwise("reason").alias("reason"),
        )
    )  # fmt: skip


# Words


def _decimal(number: pl.Expr) -> pl.Expr:
    return number.round(1).cast(pl.String).str.replace(".", ",", literal=True)


def _cut(number: pl.Expr) -> pl.Expr:
    """With one decimal, cut and not rounded: what is under a limit must not read as the limit."""
    return _decimal((10 * number + 10**-DIGITS).floor() / 10).str.replace(r",0$", "")


def _plain(number: float) -> str:
    return f"{number:g}".replace(".", ",")
