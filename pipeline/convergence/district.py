"""The score of a kabupaten: its components, its four pillars, and the ranks of every preset.

What belongs here: from the inputs of a year to one row per component (what was attained, how sure
it is, how much of its pillar it carries), and from those to pillars and scores. Weights, ranks and
the formulas of one figure are in `pipeline.scoring`; the rules are data (`rules`); the quality of
the inputs is `quality`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, NamedTuple

import polars as pl

from pipeline import scoring
from pipeline.convergence.rules import ScoreRules

COMPONENT = {
    "area_code": pl.String,
    "period": pl.String,
    "rule_version": pl.String,
    "is_in_force": pl.Boolean,
    "basis": pl.String,
    "component": pl.String,
    "pillar": pl.String,
    "indicator": pl.String,
    "numerator": pl.Float64,
    "denominator": pl.Float64,
    "denominator_source": pl.String,
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
    "source_path": pl.String,
    "source_row": pl.Int64,
    "source_rows": pl.String,
    "is_simulated": pl.Boolean,
    "is_conflict": pl.Boolean,
}
PILLAR_VALUES = {
    "area_code": pl.String,
    "period": pl.String,
    "rule_version": pl.String,
    "is_in_force": pl.Boolean,
    "basis": pl.String,
    **{
        f"{pillar}{part}": pl.Float64
        for pillar in scoring.PILLARS
        for part in ("", "_low", "_high", "_present_pct")
    },
    "coverage_average_pct": pl.Float64,
    "village_level_pct": pl.Float64,
    "is_simulated": pl.Boolean,
    "is_conflict": pl.Boolean,
}
PROCESS_SELF = {
    "area_code": pl.String,
    "period": pl.String,
    "rule_version": pl.String,
    "process_self_pct": pl.Float64,
}
SCORE = {
    "area_code": pl.String,
    "level": pl.String,
    "period": pl.String,
    "preset": pl.String,
    **dict.fromkeys(scoring.PILLARS, pl.Float64),
    "score": pl.Float64,
    "score_low": pl.Float64,
    "score_high": pl.Float64,
    "rank": pl.Int64,
    "rank_lower": pl.Int64,
    "rank_upper": pl.Int64,
    "class": pl.String,
    "weight_present_pct": pl.Float64,
    "quality_grade": pl.String,
    "flags": pl.String,
    "is_simulated": pl.Boolean,
    "rule_version": pl.String,
    "tier": pl.Int64,
    "top_three_pct": pl.Float64,
    "ranked_areas": pl.Int64,
    "not_ranked_reason": pl.String,
    "coverage_average_pct": pl.Float64,
    "village_level_pct": pl.Float64,
    "process_self_pct": pl.Float64,
    "coverage_puskesmas": pl.Float64,
    "score_puskesmas": pl.Float64,
    "rank_puskesmas": pl.Int64,
    "quality_score": pl.Float64,
    "completeness_pct": pl.Float64,
    "on_time_pct": pl.Float64,
    "validity_pct": pl.Float64,
    "consistency_pct": pl.Float64,
    **{
        f"{pillar}_{part}": pl.Float64
        for pillar in scoring.PILLARS
        for part in ("low", "high", "present_pct")
    },
    "is_in_force": pl.Boolean,
}
QUALITY_PARTS = (
    "quality_score",
    "quality_grade",
    "completeness_pct",
    "on_time_pct",
    "validity_pct",
    "consistency_pct",
)

ASSESSED, PARTLY, NOT_APPLICABLE = "dinilai", "sebagian", "tidak berlaku"
MISSING, REFUSED = "tidak ada data", "ditolak"
NOT_PROVEN = "belum terbukti berubah"
PUSKESMAS = "riil_puskesmas"
RANKING = ("minimum_weight_pct", "minimum_quality", "draws", "concentration")
POOLED = "pooled"
QUARTERS = 4
DECIMALS = 10
VILLAGES = "K"

Refused = Sequence[Mapping]
"""Refused rows of one area, year and kind; `code`, `detail`: of which cell, null where unread."""
Key = tuple[str, str]
"""Area and period."""


@dataclass(frozen=True)
class Part:
    """One component of a pillar. `attained_pct` None: it has no value, and anything from `low_pct`
    to `high_pct` is possible. `nominal_share`: of its pillar, with everything filled."""

    component: str
    pillar: str
    indicator: str
    rule_status: str
    state: str = MISSING
    nominal_share: float = 0.0
    share_of_pillar: float = 0.0
    present_fraction: float = 0.0
    attained_pct: float | None = None
    low_pct: float | None = 0.0
    high_pct: float | None = 100.0
    numerator: float | None = None
    denominator: float | None = None
    denominator_source: str | None = None
    target_pct: float | None = None
    note: str | None = None
    source_path: str | None = None
    source_row: int | None = None
    source_rows: str | None = None
    is_simulated: bool = False
    is_conflict: bool = False

    def assessed(self, attained_pct: float, **more: Any) -> "Part":
        """This component with its value, known in full unless `more` says otherwise."""
        value = {"low_pct": attained_pct, "high_pct": attained_pct, "present_fraction": 1.0}
        return replace(self, **{"state": ASSESSED, "attained_pct": attained_pct, **value, **more})

    def not_applicable(self, **more: Any) -> "Part":
        """This component where it asks nothing of the area: it weighs nothing."""
        return replace(
            self, state=NOT_APPLICABLE, nominal_share=0.0, low_pct=None, high_pct=None, **more
        )


PART_FIELDS = tuple(field.name for field in fields(Part))


class Graded(NamedTuple):
    """An indicator that an assessor graded, and the action that it counts to."""

    instrument: str
    action: str
    part: Part


@dataclass(frozen=True)
class YearCell:
    """What one source says of one indicator in one year: counts pooled over its quarters."""

    source: str
    numerator: int
    denominator: int
    quarters: int
    path: str
    row: int
    rows: str | None
    is_simulated: bool


def district_components(
    rules: Sequence[ScoreRules],
    aksi: pl.DataFrame,
    cakupan: pl.DataFrame,
    inovasi: pl.DataFrame,
    outcomes: pl.DataFrame,
    villages: pl.DataFrame,
    refusals: pl.DataFrame,
    kabupaten: Iterable[str],
) -> pl.DataFrame:
    """One row (COMPONENT) per kabupaten, period, rule version, basis and component.

    `aksi`, `cakupan`, `inovasi`, `refusals`: the raw tables. `outcomes`: one row per kabupaten and
    survey year (`period`): survey, current_pct, previous_survey, previous_year, previous_pct,
    target_pct, target_owner, target_year, are_intervals_published, verdict, source_path,
    source_row, previous_row. `villages`: one row per kabupaten, period and reading: received, due,
    missing (services), desa_quarters (handed in), desa_total, is_simulated.

    Periods are the years of aksi, cakupan, inovasi and villages; every kabupaten is in every one of
    them and is scored under every version. Percentages 0-100. Within a pillar `nominal_share` sums
    to 1 over what is applicable and `share_of_pillar` over what has a value (CONVERGENCE 3).
    """
    codes = sorted(set(kabupaten))
    panels = _rows_by_key(aksi, "instrument", "action", "indicator", "assessor")
    innovations = _rows_by_key(inovasi.rename({"year": "period"}), "title")
    surveys = {key: rows[0] for key, rows in _rows_by_key(outcomes).items()}
    readings = _rows_by_key(villages, "reading")
    cells = year_cells(cakupan, codes)
    refused = _refused_rows(refusals)
    filed = {*panels, *innovations, *readings, *(key[:2] for key in cells)}
    periods = sorted({period for area, period in filed if area in codes})
    rows = []
    for version in rules:
        for period in periods:
            for area in codes:
                key = (area, period)
                on_every_basis = [
                    *outcome_parts(version, period, surveys.get(key)),
                    *process_parts(
                        version, panels.get(key, ()), version.process["panel"],
                        refused.get((*key, "aksi"), ()),
                    ),
                    *innovation_parts(
                        version, innovations.get(key, ()), refused.get((*key, "inovasi"), ())
                    ),
                ]  # fmt: skip
                of_year = {
                    code: cells[*key, code]
                    for code in version.coverage["indicators"]
                    if (*key, code) in cells
                }
                common = {
                    "area_code": area,
                    "period": period,
                    "rule_version": version.version,
                    "is_in_force": version.holds_in(int(period)),
                }
                for basis in version.coverage["bases"]:
                    coverage = coverage_parts(
                        version, of_year, basis, readings.get(key, ()),
                        refused.get((*key, "cakupan"), ()),
                    )  # fmt: skip
                    rows += [
                        common
                        | {"basis": basis}
                        | {name: getattr(part, name) for name in PART_FIELDS}
                        for part in (*on_every_basis, *coverage)
                    ]
    return pl.DataFrame(rows, schema=COMPONENT).sort(
        "area_code", "period", "rule_version", "basis", "component"
    )


def outcome_parts(rules: ScoreRules, period: str, survey: Mapping | None) -> list[Part]:
    """Level and change of the survey of that very year against the target of the year after."""
    status = rules.outcome["status"]
    level = Part("O.level", "outcome", "level", status,
                 nominal_share=float(rules.outcome["level_weight"]))  # fmt: skip
    change = Part("O.change", "outcome", "change", status,
                  nominal_share=float(rules.outcome["change_weight"]))  # fmt: skip
    if survey is None or survey["current_pct"] is None:
        note = f"tidak ada survei tahun {period}"
        return [replace(level, note=note), replace(change, note=note)]
    current, target, previous = (
        survey[name] for name in ("current_pct", "target_pct", "previous_pct")
    )
    seen = {"target_pct": target, "source_path": survey["source_path"]}
    level = replace(level, numerator=current, source_row=survey["source_row"], **seen)
    earlier = survey["previous_row"]
    change = replace(
        change, numerator=previous, source_row=survey["source_row"],
        source_rows=None if earlier is None else str(earlier), **seen,
    )  # fmt: skip
    if target is None:
        note = "tidak ada target untuk tahun sesudah survei"
        return flat_shares([replace(level, note=note), replace(change, note=note)])
    aim = f"target {survey['target_year']} ({survey['target_owner']})"
    level = level.assessed(
        scoring.outcome_level(current, target), note=f"{survey['survey']} {period}; {aim}"
    )
    if previous is None:
        return flat_shares([level, replace(change, note="tidak ada survei sebelumnya")])
    before = f"{survey['previous_survey']} {survey['previous_year']}"
    note = f"{survey['survey']} {period} dibanding {before}; {aim}"
    if survey["are_intervals_published"] and survey["verdict"] == NOT_PROVEN:
        points = float(rules.outcome["points_when_change_not_proven"])
        return flat_shares([level, change.assessed(points, note=f"{note}; {NOT_PROVEN}")])
    points = scoring.outcome_change(previous, current, target)
    proof = f"surveinya: {survey['verdict']}" if survey["verdict"] else None
    return flat_shares([level, change.assessed(points, note=_joined(note, proof))])


def process_parts(
    rules: ScoreRules,
    grades: Sequence[Mapping],
    assessors: Sequence[str],
    refused: Refused = (),
) -> list[Part]:
    """One component per indicator that these assessors graded, and `P.belum` for the others.

    `grades`: rows of raw.aksi of one area and period. Of two assessors of one indicator the one
    who comes first in `assessors` rules; where the other differs, the bounds are both.
    """
    instruments = rules.process["instruments"]
    by_cell: dict[tuple, list] = defaultdict(list)
    for row in grades:
        is_graded = row["points"] is not None and (row["max_points"] or 0) > 0
        if (
            row["assessor"] in assessors
            and row["instrument"] in instruments
            and (is_graded or not row["is_applicable"])
        ):
            by_cell[row["instrument"], row["action"], row["indicator"]].append(row)
    if not by_cell:
        return [_ungraded(rules, 1.0, "belum ada penilaian panel", refused)]
    times_named = Counter(indicator for _, _, indicator in by_cell)
    cells = []
    for (instrument, action, indicator), rows in sorted(by_cell.items()):
        rows.sort(key=lambda row: assessors.index(row["assessor"]))
        name = indicator if times_named[indicator] == 1 else f"{instrument}.{indicator}"
        part = _graded(rules, Part(f"P.{name}", "process", indicator, ""), action, rows)
        part = _with_refused_grades(part, rows[0]["assessor"], assessors, refused)
        moved_to = rules.process["crosswalk"]["actions"].get(action, action)
        cells.append(Graded(instrument, moved_to, part))
    weighted = _pooled if rules.process["method"] == POOLED else _by_main_action
    return weighted(rules, cells, refused)


def _graded(rules: ScoreRules, part: Part, action: str, rows: Sequence[Mapping]) -> Part:
    """One indicator from the rows of its assessors, the ruling one first."""
    first, others = rows[0], rows[1:]
    crosswalk = rules.process["crosswalk"]
    is_moved = rules.process["method"] != POOLED and crosswalk["actions"].get(action) is not None
    instrument = rules.process["instruments"][first["instrument"]]
    percents = [_process_pct(row) for row in rows]
    is_conflict = any(not _agree(percents[0], percent) for percent in percents[1:])
    part = replace(
        part,
        rule_status=crosswalk["status"] if is_moved else instrument["status"],
        source_path=first["source_path"],
        source_row=first["source_row"],
        source_rows=_other_rows(first["source_path"], others),
        is_simulated=any(row["is_simulated"] for row in rows),
        is_conflict=is_conflict,
        note=_joined(
            rules.process["actions"].get(action),
            first["instrument"],
            "penilai berbeda: " + ", ".join(map(_said, rows)) if is_conflict else first["assessor"],
        ),
    )
    if percents[0] is None:
        return part.not_applicable()
    known = [percent for percent in percents if percent is not None]
    return part.assessed(
        percents[0], low_pct=min(known), high_pct=max(known),
        numerator=first["points"], denominator=first["max_points"],
    )  # fmt: skip


def _with_refused_grades(
    part: Part, ruling: str, assessors: Sequence[str], refused: Refused
) -> Part:
    """A grade that came to rule only because the one above it was refused may be any."""
    above = assessors[: assessors.index(ruling)]
    lost = [row for row in refused if row["code"] == part.indicator and row["detail"] in above]
    if not lost or part.state != ASSESSED:
        return part
    note = _joined(part.note, _told(lost))
    return replace(part, low_pct=0.0, high_pct=100.0, state=PARTLY, note=note)


def _pooled(rules: ScoreRules, cells: Sequence[Graded], refused: Refused) -> list[Part]:
    """Every indicator weighs its most points: 100 * sum(points) / sum(most points)."""
    ungraded, most = _ungraded_indicators(rules, cells)
    graded = sum(cell.part.denominator for cell in cells if cell.part.attained_pct is not None)
    total = graded + most
    parts = [
        replace(part, nominal_share=part.denominator / total)
        if part.attained_pct is not None
        else part
        for part in (cell.part for cell in cells)
    ]
    if ungraded:
        note = _not_yet(ungraded, rules, cells)
        parts.append(_ungraded(rules, most / total, note, refused))
    return flat_shares(parts)


def _by_main_action(rules: ScoreRules, cells: Sequence[Graded], refused: Refused) -> list[Part]:
    """The mean of the main actions' percentages; a supporting action is shown and weighs nothing.

    How an instrument's indicators divide over its actions is not known. So the part that nobody
    graded is the greater of two: the main actions without a grade, and the indicators without one.
    """
    ungraded, _ = _ungraded_indicators(rules, cells)
    most: Counter = Counter()
    for _, action, part in cells:
        if part.attained_pct is not None:
            most[action] += part.denominator
    named = {cell.action for cell in cells}
    main = [
        action
        for action in rules.process["main_actions"]
        if most[action] or ungraded or action not in named
    ]
    valued = [action for action in main if most[action]]
    graded = sum(cell.part.attained_pct is not None for cell in cells)
    unknown = max(
        1 - len(valued) / len(main) if main else 0.0,
        ungraded / (ungraded + graded) if ungraded else 0.0,
    )
    parts = []
    for _, action, part in cells:
        if action in valued and part.attained_pct is not None:
            share = (1 - unknown) / len(valued) * part.denominator / most[action]
            part = replace(part, nominal_share=share)
        elif action not in rules.process["main_actions"]:
            part = replace(part, note=_joined(part.note, "aksi pendukung, tidak dihitung"))
        parts.append(part)
    if unknown:
        names = rules.process["actions"]
        empty = [names.get(action, action) for action in main if action not in valued]
        note = _joined(
            _not_yet(ungraded, rules, cells) if ungraded else None,
            f"aksi utama tanpa nilai: {', '.join(empty)}" if empty else None,
        )
        parts.append(_ungraded(rules, unknown, note, refused))
    return flat_shares(parts)


def _ungraded(rules: ScoreRules, share: float, note: str, refused: Refused) -> Part:
    status = rules.process["status"]
    part = Part("P.belum", "process", "belum", status, nominal_share=share)
    return _missing(part, note, refused)


def _ungraded_indicators(rules: ScoreRules, cells: Sequence[Graded]) -> tuple[int, float]:
    """Indicators of the instruments in use that nobody graded, and the points they could give."""
    count, points = 0, 0.0
    for name in sorted({cell.instrument for cell in cells}):
        instrument = rules.process["instruments"][name]
        parts = [cell.part for cell in cells if cell.instrument == name]
        most = [part.denominator for part in parts if part.attained_pct is not None]
        ungraded = max(0, instrument["indicators"] - len(parts))
        count += ungraded
        usual = sum(most) / len(most) if most else max(instrument["grades"].values(), default=1)
        points += ungraded * usual
    return count, points


def _not_yet(ungraded: int, rules: ScoreRules, cells: Sequence[Graded]) -> str:
    instruments = sorted({cell.instrument for cell in cells})
    total = sum(rules.process["instruments"][name]["indicators"] for name in instruments)
    return f"{ungraded} dari {total} indikator {', '.join(instruments)} belum dinilai panel"


def _process_pct(row: Mapping) -> float | None:
    if not row["is_applicable"]:
        return None
    return scoring.process_pct(row["points"], row["max_points"])


def _agree(first: float | None, other: float | None) -> bool:
    if first is None or other is None:
        return first is other
    return abs(first - other) < 1e-9


def _said(row: Mapping) -> str:
    value = "tidak berlaku" if not row["is_applicable"] else (
        f"{_number(row['points'])} dari {_number(row['max_points'])}"
    )  # fmt: skip
    return f"{row['assessor']} {value} ({row['source_path']} baris {row['source_row']})"


def year_cells(
    cakupan: pl.DataFrame, kabupaten: Iterable[str]
) -> dict[tuple[str, str, str], dict[str, YearCell]]:
    """Counts per area, year and indicator, then by source of the denominator.

    Quarters are pooled; an annual row stands for all four and wins over them, unless it says that
    there is nobody (0) where a quarter counts somebody.
    """
    codes = list(set(kabupaten))
    rows = cakupan.filter(pl.col("area_code").is_in(codes)).sort(
        "area_code", "code", "denominator_source", "period", "source_path", "source_row"
    )
    grouped: dict[tuple, dict[str, list]] = defaultdict(lambda: defaultdict(list))
    for row in rows.iter_rows(named=True):
        key = (row["area_code"], row["period"][:4], row["code"])
        grouped[key][row["denominator_source"]].append(row)
    return {
        key: {source: _year_cell(source, rows) for source, rows in by_source.items()}
        for key, by_source in grouped.items()
    }


def _year_cell(source: str, rows: Sequence[Mapping]) -> YearCell:
    annual = [row for row in rows if len(row["period"]) == 4]
    quarters = [row for row in rows if len(row["period"]) > 4]
    is_annual = any(row["denominator"] for row in annual) or (
        bool(annual) and not any(row["denominator"] for row in quarters)
    )
    used = annual if is_annual else quarters
    return YearCell(
        source=source,
        numerator=sum(row["numerator"] for row in used),
        denominator=sum(row["denominator"] for row in used),
        quarters=QUARTERS if is_annual else len({row["period"] for row in used}),
        path=used[0]["source_path"],
        row=used[0]["source_row"],
        rows=_other_rows(used[0]["source_path"], used[1:]),
        is_simulated=any(row["is_simulated"] for row in used),
    )


def chosen_cell(by_source: Mapping[str, YearCell], order: Sequence[str]) -> YearCell | None:
    """The cell of the first source in `order` that counts anybody, else of the first there is."""
    cells = [by_source[source] for source in order if source in by_source]
    return next((cell for cell in cells if cell.denominator), cells[0] if cells else None)


def coverage_parts(
    rules: ScoreRules,
    cells: Mapping[str, Mapping[str, YearCell]],
    basis: str,
    readings: Sequence[Mapping],
    refused: Refused = (),
) -> list[Part]:
    """E01-E29 on one basis of denominators, and K, the level of the villages.

    `cells`: indicator -> source -> counts of the year. C = (mean of the groups' means + K) / 2, or
    the one that is there.
    """
    order = rules.coverage["bases"][basis]
    group_of = {code: one["group"] for code, one in rules.coverage["indicators"].items()}
    parts = {
        code: _covered(
            rules,
            code,
            chosen_cell(cells.get(code, {}), order),
            order[0],
            _of_cell(refused, code, order),
        )
        for code in group_of
    }
    parts[VILLAGES] = village_part(rules, readings)
    applicable = [code for code, part in parts.items() if part.state != NOT_APPLICABLE]
    valued = [code for code in applicable if parts[code].attained_pct is not None]
    nominal, shares = coverage_shares(applicable, group_of), coverage_shares(valued, group_of)
    if VILLAGES not in valued and valued:
        parts[VILLAGES] = _with_note(parts[VILLAGES], "C dari E01-E29 saja")
    elif valued == [VILLAGES]:
        parts[VILLAGES] = _with_note(parts[VILLAGES], "C dari K saja, tidak ada E01-E29")
    return [
        replace(
            part, nominal_share=nominal.get(code, 0.0), share_of_pillar=shares.get(code, 0.0)
        )
        for code, part in parts.items()
    ]  # fmt: skip


def _of_cell(refused: Refused, code: str, order: Sequence[str]) -> Refused:
    """Refused rows of an indicator, and those of which nobody can read of what they are."""
    return [
        row
        for row in refused
        if row["code"] is None
        or (row["code"] == code and (row["detail"] is None or row["detail"] in order))
    ]


def coverage_shares(codes: Sequence[str], group_of: Mapping[str, str]) -> dict[str, float]:
    """Shares of C that sum to 1: half for K, half for the groups, equal within each; the half
    that is not among `codes` goes to the other."""
    members = Counter(group_of[code] for code in codes if code != VILLAGES)
    halves = bool(members) + (VILLAGES in codes)
    return {
        code: 1 / halves
        if code == VILLAGES
        else 1 / halves / len(members) / members[group_of[code]]
        for code in codes
    }


def _covered(
    rules: ScoreRules, code: str, cell: YearCell | None, wanted: str, refused: Refused
) -> Part:
    rule = rules.coverage["indicators"][code]
    target = float(rule["target_pct"])
    part = Part(f"C.{code}", "coverage", code, rule["target_status"], target_pct=target)
    if cell is None:
        return _missing(part, _joined("belum diisi", rule.get("note")), refused)
    part = replace(
        part, numerator=cell.numerator, denominator=cell.denominator,
        denominator_source=cell.source, source_path=cell.path, source_row=cell.row,
        source_rows=cell.rows, is_simulated=cell.is_simulated,
    )  # fmt: skip
    present = cell.quarters / QUARTERS
    filed = f"{cell.quarters} dari {QUARTERS} triwulan" if present < 1 else None
    if not cell.denominator and present < 1:
        return _missing(part, _joined(f"sasaran 0 di {filed}", rule.get("note")), refused)
    if not cell.denominator:
        return part.not_applicable(note="tidak ada sasaran")
    covered = 100 * cell.numerator / cell.denominator
    attained = scoring.attainment(covered, target, rule["direction"])
    return part.assessed(
        attained,
        state=PARTLY if present < 1 else ASSESSED,
        low_pct=attained * present,
        high_pct=attained * present + 100 * (1 - present),
        present_fraction=present,
        note=_joined(
            filed,
            _told(refused) if present < 1 else None,
            None if cell.source == wanted else f"penyebut {cell.source}, {wanted} tidak ada",
            rule.get("note"),
        ),
    )


def village_part(rules: ScoreRules, readings: Sequence[Mapping]) -> Part:
    """K: services received of those due, pooled over the villages. What they left unknown and the
    quarters that villages did not hand in are not present, and open the bounds."""
    part = Part("C.K", "coverage", VILLAGES, rules.coverage["status"])
    villages = next(
        (row for row in readings if row["reading"] == rules.coverage["village_reading"]), None
    )
    if villages is None:
        return replace(part, note="belum ada laporan desa")
    due, received, unknown = (villages[name] or 0 for name in ("due", "received", "missing"))
    asked = QUARTERS * (villages["desa_total"] or 0)
    handed_in = villages["desa_quarters"] or 0
    note = f"{handed_in} dari {asked} laporan desa per triwulan"
    part = replace(part, is_simulated=bool(villages["is_simulated"]))
    if not due or not asked:
        return replace(part, note=_joined(note, "tidak ada layanan yang dapat dinilai"))
    attained = 100 * received / due
    present = min(1.0, handed_in / asked) * due / (due + unknown)
    return part.assessed(
        attained,
        state=PARTLY if present < 1 else ASSESSED,
        numerator=received,
        denominator=due,
        low_pct=attained * present,
        high_pct=attained * present + 100 * (1 - present),
        present_fraction=present,
        note=_joined(note, f"{unknown} isian tidak diketahui" if unknown else None),
    )


def innovation_parts(
    rules: ScoreRules, innovations: Sequence[Mapping], refused: Refused = ()
) -> list[Part]:
    """Each rating averaged over the innovations of the year: their number does not count."""
    ratings = rules.innovation["ratings"]
    parts = []
    for name in ratings:
        part = Part(f"I.{name}", "innovation", name, rules.innovation["status"],
                    nominal_share=1 / len(ratings))  # fmt: skip
        rated = [row for row in innovations if row[name] is not None]
        if not rated:
            note = "belum dinilai" if innovations else "belum ada inovasi yang diisi"
            parts.append(_missing(part, note, refused))
            continue
        maximum = rules.innovation["maximum"]
        points, most = sum(row[name] for row in rated), maximum * len(rated)
        filed = len(innovations) + len(refused)
        unknown = filed - len(rated)
        parts.append(
            part.assessed(
                scoring.process_pct(points, most),
                state=PARTLY if unknown else ASSESSED,
                low_pct=scoring.process_pct(points, maximum * filed),
                high_pct=scoring.process_pct(points + maximum * unknown, maximum * filed),
                present_fraction=len(rated) / filed,
                numerator=points,
                denominator=most,
                note=_joined(f"rata-rata {len(rated)} dari {filed} inovasi", _told(refused)),
                source_path=rated[0]["source_path"],
                source_row=rated[0]["source_row"],
                source_rows=_other_rows(rated[0]["source_path"], rated[1:]),
                is_simulated=any(row["is_simulated"] for row in rated),
            )
        )
    return flat_shares(parts)


def flat_shares(parts: Sequence[Part]) -> list[Part]:
    """The parts of one pillar with `share_of_pillar`: nominal shares over those with a value."""
    total = sum(part.nominal_share for part in parts if part.attained_pct is not None)
    return [
        replace(part, share_of_pillar=part.nominal_share / total)
        if part.attained_pct is not None and total
        else part
        for part in parts
    ]


def pillar_values(components: pl.DataFrame) -> pl.DataFrame:
    """One row (PILLAR_VALUES) per area, period, rule version and basis, from COMPONENT rows.

    Of each pillar its value (0-100, null where nothing of it is known), the least and greatest it
    could be, and the share of it that is there (`_present_pct`). `coverage_average_pct` is C_avg,
    `village_level_pct` is K.
    """
    share, nominal = pl.col("share_of_pillar"), pl.col("nominal_share")
    measures = []
    for pillar in scoring.PILLARS:
        here = pl.col("pillar") == pillar
        applies = (here & (nominal > 0)).any()
        measures += [
            _mean_where(here).alias(pillar),
            _sum_where(nominal * pl.col("low_pct"), here).alias(f"{pillar}_low"),
            pl.when(applies)
            .then(_sum_where(nominal * pl.col("high_pct"), here))
            .otherwise(100.0)
            .alias(f"{pillar}_high"),
            (100 * _sum_where(nominal * pl.col("present_fraction"), here))
            .clip(0, 100)
            .alias(f"{pillar}_present_pct"),
        ]
    key = ("area_code", "period", "rule_version", "is_in_force", "basis")
    is_village = pl.col("component") == f"C.{VILLAGES}"
    values = (
        components.sort(*key, "component")
        .group_by(key, maintain_order=True)
        .agg(
            *measures,
            _mean_where((pl.col("pillar") == "coverage") & ~is_village).alias(
                "coverage_average_pct"
            ),
            _mean_where(is_village).alias("village_level_pct"),
            (pl.col("is_simulated") & (share > 0)).any().alias("is_simulated"),
            pl.col("is_conflict").any().alias("is_conflict"),
        )
    )
    bounded = values.with_columns(
        *(
            bound
            for pillar in scoring.PILLARS
            for bound in (
                pl.min_horizontal(f"{pillar}_low", pillar).alias(f"{pillar}_low"),
                pl.max_horizontal(f"{pillar}_high", pillar).alias(f"{pillar}_high"),
            )
        )
    )
    return bounded.select(
        pl.col(name).cast(kind) for name, kind in PILLAR_VALUES.items()
    ).with_columns(
        # The last bits of a sum are no information: all points of all indicators are 100.
        pl.col(pl.Float64).round(DECIMALS)
    )


def _sum_where(values: pl.Expr, condition: pl.Expr) -> pl.Expr:
    return values.filter(condition).sum()


def _mean_where(condition: pl.Expr) -> pl.Expr:
    """The mean of what was attained, weighted by the share of the pillar; null without a share."""
    share = pl.col("share_of_pillar")
    total = _sum_where(share, condition)
    attained = _sum_where(share * pl.col("attained_pct"), condition)
    return pl.when(total > 0).then((attained / total).clip(0, 100))


def process_self(rules: Sequence[ScoreRules], aksi: pl.DataFrame) -> pl.DataFrame:
    """The process pillar as each kabupaten graded itself (PROCESS_SELF): shown, never scored.

    One row per kabupaten, period and rule version with a grade of its own.
    """
    grades = _rows_by_key(aksi, "instrument", "action", "indicator")
    rows = []
    for version in rules:
        for (area, period), of_year in sorted(grades.items()):
            parts = process_parts(version, of_year, [version.process["self"]])
            valued = [part for part in parts if part.share_of_pillar]
            if valued:
                value = sum(part.share_of_pillar * part.attained_pct for part in valued)
                rows.append((area, period, version.version, round(value, DECIMALS)))
    return pl.DataFrame(rows, schema=PROCESS_SELF, orient="row")


def convergence_scores(
    rules: Sequence[ScoreRules],
    components: pl.DataFrame,
    self_process: pl.DataFrame,
    quality: pl.DataFrame,
    gaps: pl.DataFrame,
    provinsi_of: Mapping[str, str],
) -> pl.DataFrame:
    """One row (SCORE) per kabupaten, period, preset and rule version, ranked within its provinsi.

    `components`: COMPONENT rows; `self_process`: rows of `process_self`; `quality`: rows of
    `quality.input_quality`; `gaps`: area_code, period, is_simulated, difference_pp (survey minus
    register; that of a simulated register is held against a simulated score only);
    `provinsi_of`: kabupaten -> provinsi. Scores 0-100 on the default denominators, those on the
    puskesmas' beside them. An area that is not ranked has neither class nor rank, and its reason.
    """
    pillars = pillar_values(components)
    known: dict[tuple[str, str], dict[Key, dict]] = defaultdict(dict)
    for row in pillars.iter_rows(named=True):
        known[row["rule_version"], row["basis"]][row["area_code"], row["period"]] = row
    prevalences = _prevalences(components)
    quality_of = {(row["area_code"], row["period"]): row for row in quality.to_dicts()}
    gap_of: dict[Key, list[dict]] = defaultdict(list)
    for row in gaps.to_dicts():
        gap_of[row["area_code"], row["period"]].append(row)
    own = {
        (row["area_code"], row["period"], row["rule_version"]): row["process_self_pct"]
        for row in self_process.to_dicts()
    }
    rows = []
    for version in rules:
        by_default = known[version.version, version.coverage["default_basis"]]
        by_puskesmas = known[version.version, PUSKESMAS]
        panels: dict[Key, list[Key]] = defaultdict(list)
        for area, period in sorted(by_default):
            panels[period, provinsi_of[area]].append((area, period))
        for keys in panels.values():
            flags = {
                key: _flags(version, by_default[key], prevalences.get((*key, version.version)),
                            quality_of.get(key), _gap(gap_of[key], by_default[key]))
                for key in keys
            }  # fmt: skip
            for preset, rule in version.presets.items():
                scores, others = (
                    _scored(version, rule["weights"], keys, basis, quality_of)
                    for basis in (by_default, by_puskesmas)
                )
                ranked = sum(score.rank is not None for score in scores.values())
                for key in keys:
                    rows.append(
                        _score_row(by_default[key], scores[key])
                        | {name: quality_of.get(key, {}).get(name) for name in QUALITY_PARTS}
                        | {
                            "preset": preset,
                            "ranked_areas": ranked,
                            "flags": flags[key],
                            "process_self_pct": own.get((*key, version.version)),
                            "coverage_puskesmas": by_puskesmas[key]["coverage"],
                            "score_puskesmas": others[key].score,
                            "rank_puskesmas": others[key].rank,
                        }
                    )
    return pl.DataFrame(rows, schema=SCORE).sort("rule_version", "period", "preset", "area_code")


def _gap(gaps: Sequence[Mapping], pillars: Mapping) -> float | None:
    """The greatest gap that may be held against the area: an invented one only if it is too."""
    found = [
        row["difference_pp"] for row in gaps if pillars["is_simulated"] or not row["is_simulated"]
    ]
    return max(found, key=abs, default=None)


def _scored(
    rules: ScoreRules,
    weights: Mapping[str, float],
    keys: Sequence[Key],
    pillars: Mapping[Key, Mapping],
    quality: Mapping[Key, Mapping],
) -> dict[Key, scoring.Score]:
    """The areas of one provinsi and period, scored and ranked among one another."""
    areas = [
        scoring.Pillars(
            area_code=key[0],
            value={name: pillars[key][name] for name in scoring.PILLARS},
            low={name: pillars[key][f"{name}_low"] for name in scoring.PILLARS},
            high={name: pillars[key][f"{name}_high"] for name in scoring.PILLARS},
            present={name: pillars[key][f"{name}_present_pct"] / 100 for name in scoring.PILLARS},
            quality=quality.get(key, {}).get("quality_score"),
        )
        for key in keys
    ]
    ranking = scoring.Ranking(**{name: rules.ranking[name] for name in RANKING})
    found = scoring.scored(areas, weights, ranking, rules.classes["from"])
    return dict(zip(keys, found, strict=True))


def _score_row(pillars: Mapping, score: scoring.Score) -> dict:
    same = {name: value for name, value in pillars.items() if name in SCORE}
    return same | {
        "level": "kabupaten",
        "score": score.score,
        "score_low": score.score_low,
        "score_high": score.score_high,
        "weight_present_pct": score.weight_present_pct,
        "not_ranked_reason": score.not_ranked_reason,
        "rank": score.rank,
        "rank_lower": score.rank_lower,
        "rank_upper": score.rank_upper,
        "top_three_pct": score.top_three_pct,
        "tier": score.tier,
        "class": score.class_name if score.rank is not None else None,
    }


def _prevalences(components: pl.DataFrame) -> dict[tuple, tuple]:
    """Prevalence of the survey and of the one before it, per area, period and rule version."""
    found: dict[tuple, dict] = defaultdict(dict)
    outcome = components.filter(pl.col("pillar") == "outcome")
    for area, period, version, component, value in outcome.select(
        "area_code", "period", "rule_version", "component", "numerator"
    ).iter_rows():
        found[area, period, version][component] = value
    return {key: (parts.get("O.level"), parts.get("O.change")) for key, parts in found.items()}


def _flags(
    rules: ScoreRules,
    pillars: Mapping,
    prevalences: tuple | None,
    quality: Mapping | None,
    difference_pp: float | None,
) -> str | None:
    """NOT-MATCH, DATA, GAP and CONFLICT as comma text; None where none is up (CONVERGENCE 3)."""
    limits = rules.flags
    process, outcome = pillars["process"], pillars["outcome"]
    current, previous = prevalences or (None, None)
    has_not_fallen = current is not None and previous is not None and current >= previous
    is_low = outcome is not None and outcome < limits["outcome_below"]
    raised = {
        "NOT-MATCH": process is not None
        and process >= limits["process_at_least"]
        and (is_low or has_not_fallen),
        "DATA": quality is None or quality["quality_score"] < limits["quality_below"],
        "GAP": difference_pp is not None and abs(difference_pp) > limits["survey_register_gap_pp"],
        "CONFLICT": pillars["is_conflict"],
    }
    return ",".join(name for name, is_up in raised.items() if is_up) or None


def _missing(part: Part, note: str, refused: Refused) -> Part:
    state = REFUSED if refused else MISSING
    return replace(part, state=state, note=_joined(note, _told(refused)))


def _with_note(part: Part, note: str) -> Part:
    return replace(part, note=_joined(part.note, note))


def _joined(*notes: str | None) -> str | None:
    return "; ".join(note for note in notes if note) or None


def _number(value: float) -> str:
    return f"{value:.10g}".replace(".", ",")


def _other_rows(path: str, rows: Sequence[Mapping]) -> str | None:
    """The rows as text: the number alone within the file `path`, else with their own file."""
    return ", ".join(
        str(row["source_row"])
        if row["source_path"] == path
        else f"{row['source_path']}:{row['source_row']}"
        for row in rows
    ) or None  # fmt: skip


def _rows_by_key(frame: pl.DataFrame, *order: str) -> dict[Key, list[dict]]:
    """Rows by area and period, in an order that does not depend on the frame's."""
    ways = [*order, *(name for name in ("source_path", "source_row") if name in frame.columns)]
    rows = frame.with_columns(pl.col("period").cast(pl.String)).sort("area_code", "period", *ways)
    grouped: dict[Key, list[dict]] = defaultdict(list)
    for row in rows.iter_rows(named=True):
        grouped[row["area_code"], row["period"]].append(row)
    return dict(grouped)


def _refused_rows(refusals: pl.DataFrame) -> dict[tuple[str, str, str], Refused]:
    """The refused rows of an area, year and kind of file."""
    known = refusals.drop_nulls(["area_code", "period"]).sort("path", "source_row")
    grouped: dict[tuple, list] = defaultdict(list)
    for row in known.iter_rows(named=True):
        grouped[row["area_code"], row["period"][:4], row["kind"]].append(row)
    return dict(grouped)


def _told(refused: Refused) -> str | None:
    """How many rows were refused, and where the first of them is."""
    if not refused:
        return None
    first = refused[0]
    more = " dan lainnya" if len(refused) > 1 else ""
    return (
        f"{len(refused)} baris {first['kind']} ditolak ({first['path']} baris "
        f"{first['source_row']}{more})"
    )
