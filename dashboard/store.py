"""The only module that opens the published file. One query function per thing that pages show.

The symlink is resolved once for each drawing of a page, so a new publication is seen at the next
click, and a page that is being drawn finishes on the file that it began with.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import duckdb
import streamlit as st

ROOT = Path(__file__).resolve().parents[1]
CURRENT = ROOT / "data" / "build" / "published" / "current.duckdb"
FEWEST_CHILDREN = 10
"""Of an area with fewer measured children no rate is read, so that no page can show it."""
ENOUGH_CHILDREN = 30
"""Of fewer measured children no spread is read."""
FEWEST_DUE = 5
"""Of fewer people who are due a service for the sick or at risk, nothing is counted out."""
CONVERGENCE_FILES = (
    "aksi",
    "cakupan",
    "layanan_kunjungan",
    "layanan_nilai",
    "inovasi",
    "proses_desa",
    "audit_kasus",
    "konvergensi",
)
"""Kinds of file that the convergence score is made from; the last is one that no kind fits."""
COMPARED = {
    "survey_prevalence": ("area_code", "survey", "year", "indicator"),
    "survey_change": (
        *("area_code", "indicator", "from_survey", "from_year"),
        *("to_survey", "to_year"),
    ),
    "survey_rank": ("area_code", "survey", "year", "indicator", "scope"),
    "survey_progress": ("area_code", "indicator", "target_year", "authority"),
    "target": ("area_code", "year", "indicator", "authority"),
    "published_register": ("area_code", "period", "indicator"),
    "published_assessment": ("area_code", "year_published", "source_row"),
    "register_month": ("month",),
    "register_prevalence": ("area_code", "month", "indicator"),
    "register_prevalence_group": ("area_code", "month", "indicator", "sex", "age_group"),
    "register_quality": ("area_code", "month"),
    "convergence_score": ("area_code", "period", "preset"),
    "village_convergence": ("area_code", "quarter", "reading"),
    "village_performance": ("area_code", "period"),
    "priority_area": ("area_code", "period"),
    "follow_up": ("area_code", "round", "part", "code", "due_month"),
    "area": ("code",),
    "boundary_file": ("path",),
}
"""The tables of which two publications are compared, with their keys. The ledger of the scores is
not among them: it is the largest table by far, and what changes in it changes a score."""
_SHOWN = f"measured >= {FEWEST_CHILDREN} and reliability <> 'tidak cukup'"
_REGISTER_FIGURE = f"""
    area_code, register_prevalence.level, month, indicator, registered, registered_basis, weighed,
    desa_measured, desa_total, coverage_pct, measured, reliability, is_simulated,
    case when {_SHOWN} then affected end as affected,
    case when {_SHOWN} then prevalence_pct end as prevalence_pct,
    case when {_SHOWN} then ci_lower_pct end as ci_lower_pct,
    case when {_SHOWN} then ci_upper_pct end as ci_upper_pct,
    smoothed_pct, smoothed_lower_pct, smoothed_upper_pct, own_weight_pct, kabupaten_pct,
    probability_above_14, probability_above_20, compared_with_kabupaten
"""
_IS_SPREAD = f"""
    register_quality.weighed >= {FEWEST_CHILDREN} and haz.measured >= {ENOUGH_CHILDREN}
"""
_MEASURED_QUALITY = f"""
    case when register_quality.weighed >= {FEWEST_CHILDREN} then flagged_pct end as flagged_pct,
    case when register_quality.weighed >= {FEWEST_CHILDREN} then export_z_differs_pct end
        as export_z_differs_pct,
    case when {_IS_SPREAD} then haz_sd end as haz_sd,
    case when register_quality.weighed >= {FEWEST_CHILDREN} then sex_ratio end as sex_ratio,
    case when register_quality.weighed >= {FEWEST_CHILDREN} then position_mismatch_pct end
        as position_mismatch_pct,
    case when register_quality.weighed >= {FEWEST_CHILDREN} then missing_measure_pct end
        as missing_measure_pct,
    case when register_quality.weighed >= {FEWEST_CHILDREN} then unit_slip_pct end
        as unit_slip_pct,
    case when register_quality.weighed >= {FEWEST_CHILDREN} or quality_score is not null
        then validity_pct end as validity_pct,
    case when digits_height_measured >= {FEWEST_CHILDREN} then heaped_height_pct end
        as heaped_height_pct,
    case when digits_weight_measured >= {FEWEST_CHILDREN} then heaped_weight_pct end
        as heaped_weight_pct
"""
_HAZ_MEASURED = """
    select area_code, sum(measured) as measured from register_prevalence
    where indicator = 'stunting' and month <= $1
      and month > $1 - to_months(case when level = 'desa' then 12 else 1 end)
    group by area_code
"""
"""The children that the spread of height for age of a month is of; see register_quality.sql."""
_file: ContextVar[str] = ContextVar("the published file that is being read")


class NoPublication(Exception):
    """Nothing has been published yet, or the file in use cannot be read."""


@dataclass(frozen=True)
class Publication:
    """Which file is shown: its path, when it was published (UTC), by which run and code."""

    path: str
    published_at: datetime
    run_id: str
    code_version: str
    is_simulated: bool


@contextmanager
def reading() -> Iterator[Publication]:
    """The publication in use; every query inside reads its file. Raises NoPublication."""
    try:
        path = str(CURRENT.resolve(strict=True))
    except OSError as error:
        raise NoPublication(str(error)) from error
    token = _file.set(path)
    try:
        yield Publication(path=path, **_rows(path, "select * from publication")[0])
    finally:
        _file.reset(token)


def areas() -> dict[str, dict]:
    """Every area by its Kemendagri code: names, level, parents, border quality, label point."""
    rows = _rows(
        _file.get(),
        "select * from area where level in ('nasional', 'provinsi', 'kabupaten') order by code",
    )
    return {row["code"]: row for row in rows}


def areas_within(kabupaten_code: str, level: str) -> dict[str, dict]:
    """Every kecamatan or desa of a kabupaten by its code."""
    rows = _rows(
        _file.get(),
        "select * from area where level = ? and kabupaten_code = ? order by code",
        (level, kabupaten_code),
    )
    return {row["code"]: row for row in rows}


def area(code: str) -> dict:
    """One area of any level."""
    return _rows(_file.get(), "select * from area where code = ?", (code,))[0]


def boundary_files(level: str) -> dict[str, dict]:
    """The shape file of each provinsi at a level, by provinsi code."""
    rows = _rows(_file.get(), "select * from boundary_file where level = ?", (level,))
    return {row["provinsi_code"]: row for row in rows}


def surveys(indicator: str) -> list[dict]:
    """Surveys that have the indicator, newest first, with the area levels they have it for."""
    return _rows(
        _file.get(),
        """
        select survey, year, list(distinct area.level) as levels
        from survey_prevalence
        join area on area.code = area_code
        where is_shown and indicator = ?
          and (area.provinsi_code in ('62', '63') or area.level = 'nasional')
        group by survey, year order by year desc, survey
        """,
        (indicator,),
    )


def indicators_by_level() -> dict[str, set[str]]:
    """The indicators that any survey has, by area level of the two provinsi and the nation."""
    rows = _rows(
        _file.get(),
        """
        select distinct area.level, indicator
        from survey_prevalence join area on area.code = area_code
        where is_shown and (area.provinsi_code in ('62', '63') or area.level = 'nasional')
        """,
    )
    levels: dict[str, set[str]] = {"nasional": set(), "provinsi": set(), "kabupaten": set()}
    for row in rows:
        levels[row["level"]].add(row["indicator"])
    return levels


def prevalence(indicator: str) -> list[dict]:
    """Every estimate of an indicator that may be shown, by area and year."""
    return _rows(
        _file.get(),
        "select * from survey_prevalence where is_shown and indicator = ? "
        "order by area_code, year, survey",
        (indicator,),
    )


def changes(indicator: str) -> list[dict]:
    """Every change between two surveys of an area, with interval, verdict and caveats."""
    return _rows(
        _file.get(),
        "select * from survey_change where indicator = ? order by area_code, from_year, to_year",
        (indicator,),
    )


def ranks(indicator: str, survey: str, year: int, scope: str) -> dict[str, dict]:
    """The rank of each kabupaten in a survey, by its code, with `tiers`, how many tiers there are
    where it is ranked; none where the survey has no interval."""
    rows = _rows(
        _file.get(),
        """
        select *, max(tier) over (
            partition by case when scope = 'provinsi' then substring(area_code, 1, 2) end
        ) as tiers
        from survey_rank where indicator = ? and survey = ? and year = ? and scope = ?
        order by rank, area_code
        """,
        (indicator, survey, year, scope),
    )
    return {row["area_code"]: row for row in rows}


def progress(indicator: str, area_code: str) -> list[dict]:
    """An area's pace, and what each of its coming targets asks for, by target year."""
    return _rows(
        _file.get(),
        "select * from survey_progress where indicator = ? and area_code = ? order by target_year",
        (indicator, area_code),
    )


def peers(indicator: str, area_code: str) -> list[dict]:
    """Kabupaten that started where this one did and fell, nearest start first."""
    return _rows(
        _file.get(),
        "select * from survey_peer where indicator = ? and area_code = ? order by nearness",
        (indicator, area_code),
    )


def survey_register(area_code: str) -> list[dict]:
    """Survey and register of an area side by side, newest year first, with the parts of their
    difference where the register's children are known."""
    return _rows(
        _file.get(),
        "select * from survey_register where area_code = ? "
        "order by year desc, survey, register_basis desc",
        (area_code,),
    )


def ladder(kabupaten_code: str) -> list[dict]:
    """Children fewer that each target of a kabupaten asks for, with its kecamatan and desa."""
    return _rows(
        _file.get(),
        """
        select target_ladder.*, area.short_name as area
        from target_ladder join area on area.code = area_code
        where area_code = $1 or area.kabupaten_code = $1
        order by target_year, area_code
        """,
        (kabupaten_code,),
    )


def targets(indicator: str) -> list[dict]:
    """Every target and projection, by area, year and authority."""
    return _rows(
        _file.get(),
        "select * from target where indicator = ? order by area_code, year, target_pct",
        (indicator,),
    )


def published_register(area_code: str) -> list[dict]:
    """Register figures of an area as its office announced them."""
    return _rows(
        _file.get(),
        "select * from published_register where area_code = ? order by period, indicator",
        (area_code,),
    )


def simulated_kinds() -> set[str]:
    """The kinds of source file of which any is simulated."""
    rows = _rows(_file.get(), "select distinct kind from source_file where is_simulated")
    return {row["kind"] for row in rows}


def is_convergence_simulated() -> bool:
    """Whether any score, level, index or case of convergence descends from simulated input; a
    publication made before there was any of these tables has none."""
    held = _rows(
        _file.get(),
        "select table_name from information_schema.columns where column_name = 'is_simulated' "
        "and table_name in ('convergence_score', 'village_convergence', 'village_performance', "
        "'priority_area', 'follow_up')",
    )
    found = [f"exists (select 1 from {row['table_name']} where is_simulated)" for row in held]
    if not found:
        return False
    return _rows(_file.get(), f"select {' or '.join(found)} as is_simulated")[0]["is_simulated"]


def register_months() -> list[dict]:
    """Every month of the register, newest first: shown or held back, and what came in."""
    return _rows(_file.get(), "select * from register_month order by month desc")


def register_prevalence(
    month: date,
    indicator: str,
    level: str,
    provinsi_codes: tuple[str, ...],
    kabupaten_code: str | None = None,
) -> list[dict]:
    """Register figures of the areas of a level, within a kabupaten if one is named. An area with
    fewer than FEWEST_CHILDREN measured has its counts and coverage, and no rate."""
    return _rows(
        _file.get(),
        f"""
        select {_REGISTER_FIGURE}, quality.quality_score, quality.quality_grade
        from register_prevalence
        left join (select area_code, month, quality_score, quality_grade from register_quality)
            as quality using (area_code, month)
        where month = ? and indicator = ? and register_prevalence.level = ?
          and list_contains(?, substring(area_code, 1, 2))
          and (? is null or substring(area_code, 1, 5) = ?)
        order by area_code
        """,
        (month, indicator, level, provinsi_codes, kabupaten_code, kabupaten_code),
    )


def register_series(area_code: str, indicator: str) -> list[dict]:
    """Register figures of one area, by month; a rate only where enough children were measured."""
    return _rows(
        _file.get(),
        f"select {_REGISTER_FIGURE} from register_prevalence "
        "where area_code = ? and indicator = ? order by month",
        (area_code, indicator),
    )


def register_trend(area_code: str, indicator: str) -> dict | None:
    """The trend of a desa over the register's months, from its smoothed series."""
    rows = _rows(
        _file.get(),
        "select * from register_trend where area_code = ? and indicator = ?",
        (area_code, indicator),
    )
    return rows[0] if rows else None


def remeasure(provinsi_codes: tuple[str, ...], kabupaten_code: str | None = None) -> list[dict]:
    """Posyandu where children should be measured again, what could change most first. The bounds of
    fewer than five children would tell who of them is stunted, so they are not read."""
    return _rows(
        _file.get(),
        """
        select
            register_remeasure.* exclude (measured, affected) replace (
                case when children_to_remeasure >= 5 then lowest_pct end as lowest_pct,
                case when children_to_remeasure >= 5 then highest_pct end as highest_pct
            ),
            desa.short_name as desa,
            kecamatan.short_name as kecamatan, kabupaten.short_name as kabupaten
        from register_remeasure
        join area as desa on desa.code = area_code
        join area as kecamatan on kecamatan.code = desa.parent_code
        join area as kabupaten on kabupaten.code = desa.kabupaten_code
        where list_contains($1, desa.provinsi_code) and ($2 is null or desa.kabupaten_code = $2)
        order by remeasure_order
        """,
        (provinsi_codes, kabupaten_code),
    )


def findings(provinsi_codes: tuple[str, ...], kabupaten_code: str | None = None) -> list[dict]:
    """What is odd in the measurements of a posyandu, by kind, most children first; a share only of
    FEWEST_CHILDREN or more that were looked at."""
    return _rows(
        _file.get(),
        f"""
        select
            register_finding.* replace (
                case when checked >= {FEWEST_CHILDREN} then found_pct end as found_pct
            ),
            desa.short_name as desa, kabupaten.short_name as kabupaten
        from register_finding
        join area as desa on desa.code = area_code
        join area as kabupaten on kabupaten.code = desa.kabupaten_code
        where list_contains($1, desa.provinsi_code) and ($2 is null or desa.kabupaten_code = $2)
        order by children desc, register_finding.found_pct desc, area_code, puskesmas, posyandu,
            kind
        """,
        (provinsi_codes, kabupaten_code),
    )


def puskesmas_quality(month: date, kabupaten_code: str) -> list[dict]:
    """How the puskesmas of a kabupaten measured in a month, most children first."""
    return _rows(
        _file.get(),
        "select * from register_quality_puskesmas where month = ? and kabupaten_code = ? "
        "order by measured desc, puskesmas",
        (month, kabupaten_code),
    )


def register_groups(area_code: str, month: date, indicator: str) -> list[dict]:
    """Children measured and affected by sex and age group, kecamatan and above."""
    return _rows(
        _file.get(),
        "select sex, age_group, measured, affected from register_prevalence_group "
        "where area_code = ? and month = ? and indicator = ?",
        (area_code, month, indicator),
    )


def register_quality(
    month: date,
    level: str,
    provinsi_codes: tuple[str, ...],
    kabupaten_code: str | None = None,
) -> list[dict]:
    """Coverage and quality of every area of a level, worst coverage first; an area of which the
    register knows nothing that month is there, without values. What is measured of fewer than
    FEWEST_CHILDREN has no values either, and a spread not of fewer than ENOUGH_CHILDREN."""
    return _rows(
        _file.get(),
        f"""
        select
            area.code as area_code, area.short_name as area, parent.short_name as parent,
            area.level, haz.measured as haz_measured,
            register_quality.* exclude (area_code, level) replace ({_MEASURED_QUALITY})
        from area
        left join area as parent on parent.code = area.parent_code
        left join register_quality on register_quality.area_code = area.code and month = $1
        left join ({_HAZ_MEASURED}) as haz on haz.area_code = area.code
        where area.level = $2 and list_contains($3, area.provinsi_code)
          and ($4 is null or area.kabupaten_code = $4)
        order by coverage_pct nulls first, area.code
        """,
        (month, level, provinsi_codes, kabupaten_code),
    )


def register_quality_of(area_code: str, month: date) -> dict | None:
    """The quality of one area in a month, without what too few children were measured for."""
    rows = _rows(
        _file.get(),
        f"""
        select
            register_quality.* replace ({_MEASURED_QUALITY}), haz.measured as haz_measured
        from register_quality
        left join ({_HAZ_MEASURED}) as haz on haz.area_code = register_quality.area_code
        where month = $1 and register_quality.area_code = $2
        """,
        (month, area_code),
    )
    return rows[0] if rows else None


def desa_not_measured(
    month: date, provinsi_codes: tuple[str, ...], kabupaten_code: str | None = None
) -> list[dict]:
    """Desa with children who should come and no measurement at all that month, by code."""
    return _rows(
        _file.get(),
        """
        select
            desa.code as area_code, desa.short_name as desa, kecamatan.short_name as kecamatan,
            kabupaten.short_name as kabupaten, quality.registered, quality.registered_basis
        from register_quality as quality
        join area as desa on desa.code = quality.area_code
        join area as kecamatan on kecamatan.code = desa.parent_code
        join area as kabupaten on kabupaten.code = desa.kabupaten_code
        where quality.month = ? and quality.level = 'desa'
          and quality.registered > 0 and coalesce(quality.weighed, 0) = 0
          and list_contains(?, desa.provinsi_code) and (? is null or desa.kabupaten_code = ?)
        order by desa.code
        """,
        (month, provinsi_codes, kabupaten_code, kabupaten_code),
    )


def register_files(month: date) -> list[dict]:
    """Every file of a month with its row account; those that were not taken in come first, then
    those with the most rows to correct."""
    return _rows(
        _file.get(),
        """
        select *, rows_to_correct as rows_open from source_file
        where month = ?
        order by status = 'diterima', rows_open desc, path
        """,
        (month,),
    )


def stray_files() -> list[dict]:
    """Register files that belong to no month, all of them refused."""
    return _rows(
        _file.get(),
        "select * from source_file where month is null and kind = 'posyandu' "
        "and status <> 'diterima' order by path",
    )


def refusals(month: date) -> list[dict]:
    """Rows set aside in a month by file and reason."""
    return _rows(
        _file.get(),
        "select path, reason, rows, example from quarantine_summary where month = ? "
        "order by path, reason",
        (month,),
    )


def convergence_quarters() -> list[str]:
    """Quarters in which any desa handed in services, newest first: 2025-Q1."""
    rows = _rows(
        _file.get(), "select distinct quarter from village_convergence order by quarter desc"
    )
    return [row["quarter"] for row in rows]


def convergence_by_kabupaten(
    quarter: str, reading: str, provinsi_codes: tuple[str, ...]
) -> list[dict]:
    """Per kabupaten how many desa and kelurahan there are, handed in, and reached the line."""
    return _rows(
        _file.get(),
        """
        select
            kabupaten.code as area_code, kabupaten.short_name as area,
            count(*) as desa_total,
            count(village.area_code) as handed_in,
            cast(sum(case when village.is_above_line then 1 else 0 end) as int) as above_line,
            max(village.rule_version) as rule_version,
            coalesce(bool_or(village.is_simulated), false) as is_simulated
        from area as desa
        join area as kabupaten on kabupaten.code = desa.kabupaten_code
        left join village_convergence as village
            on village.area_code = desa.code and village.quarter = $1 and village.reading = $2
        where desa.level = 'desa' and list_contains($3, desa.provinsi_code)
        group by kabupaten.code, kabupaten.short_name
        order by handed_in = 0, kabupaten.code
        """,
        (quarter, reading, provinsi_codes),
    )


def villages_convergence(kabupaten_code: str, quarter: str, reading: str) -> list[dict]:
    """Every desa and kelurahan of a kabupaten with its level of convergence in a quarter, those
    that handed in nothing first (`received` is null), then the lowest first."""
    return _rows(
        _file.get(),
        """
        select
            desa.code as area_code, desa.short_name as desa, desa.type,
            kecamatan.short_name as kecamatan, quarter, reading, received, due, missing, tkd_pct,
            tkd_low_pct, tkd_high_pct, band, is_above_line, months_reported, rule_version,
            is_simulated
        from area as desa
        left join area as kecamatan on kecamatan.code = desa.parent_code
        left join village_convergence as village
            on village.area_code = desa.code and quarter = $2 and reading = $3
        where desa.level = 'desa' and desa.kabupaten_code = $1
        order by received is not null, tkd_pct nulls first, desa.code
        """,
        (kabupaten_code, quarter, reading),
    )


def village_series(area_code: str) -> list[dict]:
    """The level of convergence of a desa by quarter, under either reading."""
    return _rows(
        _file.get(),
        "select quarter, reading, received, due, missing, tkd_pct, tkd_low_pct, tkd_high_pct, "
        "months_reported, is_simulated from village_convergence where area_code = ? "
        "order by quarter, reading",
        (area_code,),
    )


def service_ledger(area_code: str, quarter: str, reading: str) -> list[dict]:
    """What each service gave to the level of a desa, most lost first. Undernourished children and
    mothers at risk are too few to be counted where fewer than FEWEST_DUE of either are due: then
    neither service has any number, for the one would follow from the total and the other."""
    return _rows(
        _file.get(),
        f"""
        with service as (
            select
                *,
                component in ('V-A5', 'V-B5') and coalesce(min(denominator) over (
                    partition by component in ('V-A5', 'V-B5')
                ) < {FEWEST_DUE}, false) as is_held
            from score_ledger
            where area_code = $1 and period = $2 and basis = $3 and preset = 'tkd'
        )

        select
            area_code, period as quarter, basis as reading, component, pillar,
            coalesce(name_id, indicator) as service, name_en as service_en, is_held,
            is_held and denominator < {FEWEST_DUE} as is_few,
            case when not is_held then numerator end as numerator,
            case when not is_held then denominator end as denominator,
            case when not is_held then attained_pct end as attained_pct,
            case when not is_held then points end as points,
            case when not is_held then weight end as weight,
            case when not is_held then lost end as lost,
            case when not is_held or state = 'tidak ada data' then state end as state,
            case when not is_held then note end as note,
            rule_status, rule_version, source_path,
            case when not is_held then source_row end as source_row,
            case when not is_held then source_rows end as source_rows,
            is_simulated
        from service
        left join convergence_indicator on convergence_indicator.code = component
        order by is_held, lost desc nulls last, component
        """,
        (area_code, quarter, reading),
    )


def performance_years() -> list[str]:
    """Years of which any desa has a performance score, newest first."""
    rows = _rows(
        _file.get(), "select distinct period from village_performance order by period desc"
    )
    return [row["period"] for row in rows]


def village_performance(kabupaten_code: str, year: str) -> list[dict]:
    """Every desa and kelurahan of a kabupaten with its performance score of a year: the ranked by
    rank, then all others by code (those that the year knows nothing of have no `period`)."""
    return _rows(
        _file.get(),
        """
        select
            desa.code as area_code, desa.short_name as desa, desa.type,
            kecamatan.short_name as kecamatan,
            performance.* exclude (area_code, kabupaten_code, type)
        from area as desa
        left join area as kecamatan on kecamatan.code = desa.parent_code
        left join village_performance as performance
            on performance.area_code = desa.code and performance.period = $2
        where desa.level = 'desa' and desa.kabupaten_code = $1
        order by performance.rank nulls last, desa.code
        """,
        (kabupaten_code, year),
    )


def performance_ledger(area_code: str, year: str) -> list[dict]:
    """What each part gave to the performance score of a desa, most lost first. Of fewer than
    FEWEST_CHILDREN measured children no count is read, nor the sum that spells it out."""
    return _rows(
        _file.get(),
        f"""
        with part as (
            select
                *,
                pillar = 'outcome' and coalesce(denominator < {FEWEST_CHILDREN}, true) as is_few
            from score_ledger
            where area_code = $1 and period = $2 and preset = 'kinerja_desa'
        )

        select
            area_code, period, component, pillar, coalesce(name_id, indicator) as service,
            name_en as service_en,
            case when not is_few then numerator end as numerator,
            case when not is_few then denominator end as denominator,
            target_pct, attained_pct, points, weight, lost, state,
            is_few and denominator is not null as is_few,
            case when not is_few or denominator is null then note end as note,
            rule_status, rule_version, source_path, source_row, source_rows, is_simulated
        from part
        left join convergence_indicator on convergence_indicator.code = component
        order by lost desc nulls last, component
        """,
        (area_code, year),
    )


def convergence_rule(part: str, rule_version: str) -> dict[str, float | str]:
    """What one part of a version of the rules says, by code: a number, or words."""
    rows = _rows(
        _file.get(),
        "select code, value, value_text from score_rule where part = ? and rule_version = ? "
        "order by code",
        (part, rule_version),
    )
    return {
        row["code"]: row["value_text"] if row["value"] is None else row["value"] for row in rows
    }


def follow_up(provinsi_codes: tuple[str, ...]) -> list[dict]:
    """Counts of audited cases by kabupaten, round and month due, for each office, cause class and
    group by itself: the sums of each part are all cases."""
    return _rows(
        _file.get(),
        """
        select follow_up.*, area.short_name as kabupaten
        from follow_up join area on area.code = area_code
        where list_contains(?, area.provinsi_code)
        order by round, area_code, part, code, due_month
        """,
        (provinsi_codes,),
    )


def announced(provinsi_codes: tuple[str, ...]) -> list[dict]:
    """Assessments as they were announced, newest first, kabupaten before desa."""
    return _rows(
        _file.get(),
        """
        select
            area_code, year_published, period_assessed, rank, score, category, confidence,
            source_url, note, is_conflict, source_row, area.short_name as area, area.level,
            area.type, kabupaten.short_name as kabupaten
        from published_assessment
        join area on area.code = area_code
        left join area as kabupaten on kabupaten.code = area.kabupaten_code
        where list_contains(?, area.provinsi_code)
        order by year_published desc, area.level desc, substring(area_code, 1, 2), rank nulls last,
            area_code, source_row
        """,
        (provinsi_codes,),
    )


def own_ranks(presets: tuple[str, ...]) -> list[dict]:
    """Where our scores of these presets ranked an area, by area, period and preset."""
    return _rows(
        _file.get(),
        "select area_code, period, preset, rank, rank_lower, rank_upper, ranked_areas, "
        "not_ranked_reason, is_simulated from convergence_score where list_contains(?, preset)",
        (presets,),
    )


def convergence_scores(provinsi_codes: tuple[str, ...]) -> list[dict]:
    """Every score of the kabupaten, all years and presets, newest year first, then by rank."""
    return _rows(
        _file.get(),
        """
        select * from convergence_score
        where level = 'kabupaten' and list_contains(?, substring(area_code, 1, 2))
        order by period desc, preset, substring(area_code, 1, 2) desc, rank nulls last, area_code
        """,
        (provinsi_codes,),
    )


def convergence_rescored(provinsi_codes: tuple[str, ...], period: str, preset: str) -> list[dict]:
    """Scores of a year under the versions of the rules that were not in force in it."""
    return _rows(
        _file.get(),
        """
        select * from convergence_rescored
        where level = 'kabupaten' and list_contains(?, substring(area_code, 1, 2))
          and period = ? and preset = ?
        order by rule_version, substring(area_code, 1, 2) desc, rank nulls last, area_code
        """,
        (provinsi_codes, period, preset),
    )


def score_ledger(area_code: str, period: str, preset: str, basis: str) -> list[dict]:
    """Every component of a score, the most points lost first."""
    return _rows(
        _file.get(),
        """
        select * from score_ledger
        where area_code = ? and period = ? and preset = ? and basis = ?
        order by lost desc nulls last, component
        """,
        (area_code, period, preset, basis),
    )


def action_points(provinsi_codes: tuple[str, ...], period: str, basis: str) -> list[dict]:
    """Points of the panel by area and indicator of an action, each once whatever the preset;
    indicators that nobody graded are there without points."""
    return _rows(
        _file.get(),
        """
        select
            area_code, component, min(numerator) as points, max(denominator) as max_points,
            min(state) as state, min(note) as note, bool_or(is_simulated) as is_simulated
        from score_ledger
        where pillar = 'process' and preset not in ('tkd', 'kinerja_desa')
          and list_contains(?, substring(area_code, 1, 2)) and period = ? and basis = ?
        group by area_code, component
        order by area_code, component
        """,
        (provinsi_codes, period, basis),
    )


def score_rules() -> list[dict]:
    """Every rule of every version of the convergence score."""
    return _rows(
        _file.get(), "select * from score_rule order by valid_from, rule_version, part, code"
    )


def convergence_indicators() -> dict[str, dict]:
    """The indicators of convergence, by code."""
    rows = _rows(_file.get(), "select * from convergence_indicator order by code")
    return {row["code"]: row for row in rows}


def areas_of(level: str, provinsi_codes: tuple[str, ...]) -> dict[str, dict]:
    """Every area of a level in these provinsi by its code."""
    rows = _rows(
        _file.get(),
        "select * from area where level = ? and list_contains(?, provinsi_code) order by code",
        (level, provinsi_codes),
    )
    return {row["code"]: row for row in rows}


def priority_years() -> list[str]:
    """Years of which any desa has a priority index, newest first."""
    rows = _rows(_file.get(), "select distinct period from priority_area order by period desc")
    return [row["period"] for row in rows]


def village_levels(
    quarter: str, reading: str, provinsi_codes: tuple[str, ...], kabupaten_code: str | None
) -> list[dict]:
    """The level of convergence of the desa of these provinsi, within a kabupaten if one is named;
    desa that handed in nothing are not among them."""
    return _rows(
        _file.get(),
        """
        select
            area_code, quarter, reading, received, due, missing, tkd_pct, tkd_low_pct,
            tkd_high_pct, band, is_above_line, rule_version, is_simulated
        from village_convergence
        where quarter = $1 and reading = $2 and list_contains($3, substring(area_code, 1, 2))
          and ($4 is null or kabupaten_code = $4)
        order by area_code
        """,
        (quarter, reading, provinsi_codes, kabupaten_code),
    )


def village_scores(
    year: str, provinsi_codes: tuple[str, ...], kabupaten_code: str | None
) -> list[dict]:
    """The performance score of the desa of these provinsi, within a kabupaten if one is named."""
    return _rows(
        _file.get(),
        """
        select
            area_code, period, tier, rank, rank_lower, rank_upper, ranked_areas, score, score_low,
            score_high, weight_present_pct, exclusion, rule_version, is_simulated
        from village_performance
        where period = $1 and list_contains($2, substring(area_code, 1, 2))
          and ($3 is null or kabupaten_code = $3)
        order by area_code
        """,
        (year, provinsi_codes, kabupaten_code),
    )


def village_priorities(
    year: str, provinsi_codes: tuple[str, ...], kabupaten_code: str | None
) -> list[dict]:
    """The priority index of the desa of these provinsi, within a kabupaten if one is named; their
    counts of children are not read, so that no map can show them."""
    return _rows(
        _file.get(),
        """
        select
            area_code, period, index_pct, priority_rank, is_priority, was_priority, is_high,
            prevalence_pct, at_risk_pct, tkd_pct, prevalence_rank_pct, cases_rank_pct,
            at_risk_rank_pct, tkd_rank_pct, rule_version, is_simulated
        from priority_area
        where period = $1 and list_contains($2, substring(area_code, 1, 2))
          and ($3 is null or kabupaten_code = $3)
        order by area_code
        """,
        (year, provinsi_codes, kabupaten_code),
    )


def convergence_files() -> list[dict]:
    """Every file of the convergence score with its row account, those not taken in first."""
    return _rows(
        _file.get(),
        """
        select path, sha256, kind, status, reason, rows_read, rows_accepted, rows_quarantined,
            is_simulated
        from source_file
        where path like 'data/raw/convergence/%' and list_contains($1, kind)
        order by status = 'diterima', rows_quarantined desc, path
        """,
        (CONVERGENCE_FILES,),
    )


def convergence_refusals() -> list[dict]:
    """Refused rows of the files of the convergence score by file and reason, most first."""
    return _rows(
        _file.get(),
        """
        select path, reason, rows, example, remedy from quarantine_summary
        where path like 'data/raw/convergence/%' order by rows desc, path, reason
        """,
    )


def publications() -> list[dict]:
    """Every publication that is kept, newest first: `name`, `is_current`, what it says of itself,
    `tables` and `rows`; `error` where it cannot be read."""
    current = Path(_file.get())
    return [
        {"name": file.name, "is_current": file == current, **_of_publication(str(file))}
        for file in _kept(current)
    ]


def publication_before() -> str | None:
    """The newest publication before the one in use that can be read: its path."""
    current = Path(_file.get())
    older = (str(file) for file in _kept(current) if file.name < current.name)
    return next((path for path in older if _of_publication(path)["error"] is None), None)


def publication_at(path: str) -> dict:
    """What a kept publication says of itself."""
    return _of_publication(path)


def compared_tables(before: str) -> list[dict]:
    """Per table of COMPARED the rows that an earlier publication (its path) had, those that this
    one has, and by key how many were added, withdrawn and changed in a column of both; nothing but
    its name where the two cannot be compared. Numbers that differ after the sixth decimal are
    alike."""
    return _compared(before, _file.get())


def changed_estimates(before: str) -> list[dict] | None:
    """Survey estimates that are not as in an earlier publication (its path): `was_pct` then and
    `is_pct` now, either null. None where the two publications cannot be compared."""
    return _between(
        before,
        _file.get(),
        """
        select
            coalesce(n.area_code, o.area_code) as area_code,
            coalesce(n.survey, o.survey) as survey, coalesce(n.year, o.year) as year,
            coalesce(n.indicator, o.indicator) as indicator,
            o.prevalence_pct as was_pct, n.prevalence_pct as is_pct
        from (select * from earlier.survey_prevalence where is_shown) as o
        full join (select * from later.survey_prevalence where is_shown) as n
            on o.area_code = n.area_code and o.survey = n.survey and o.year = n.year
            and o.indicator = n.indicator
        where round(o.prevalence_pct, 6) is distinct from round(n.prevalence_pct, 6)
        order by year desc, survey, area_code, indicator
        """,
    )


def changed_months(before: str) -> list[dict] | None:
    """Months of the register that are new, gone, or shown where they were held back, or the other
    way round: `was` and `is_now`, the status in either publication, null where it has none. None
    where the two publications cannot be compared."""
    return _between(
        before,
        _file.get(),
        """
        select
            coalesce(n.month, o.month) as month, o.status as was, n.status as is_now,
            coalesce(n.is_simulated, o.is_simulated) as is_simulated
        from earlier.register_month as o
        full join later.register_month as n on o.month = n.month
        where o.status is distinct from n.status
        order by month desc
        """,
    )


def changed_files(before: str) -> list[dict] | None:
    """Source files that were added, taken away or have other bytes: `was` and `is_now` are the
    SHA-256 in either publication, null where it has no such file. None where the two publications
    cannot be compared."""
    return _between(
        before,
        _file.get(),
        """
        select
            coalesce(n.path, o.path) as path, coalesce(n.kind, o.kind) as kind,
            o.sha256 as was, n.sha256 as is_now,
            coalesce(n.is_simulated, o.is_simulated) as is_simulated
        from earlier.source_file as o
        full join later.source_file as n on o.path = n.path
        where o.sha256 is distinct from n.sha256
        order by path
        """,
    )


def source_files() -> list[dict]:
    """Every source file with its SHA-256 and row account, by path."""
    return _rows(_file.get(), "select * from source_file order by path")


def survey_estimate(area_code: str, survey: str, year: int, indicator: str) -> dict | None:
    """One estimate that may be shown."""
    rows = _rows(
        _file.get(),
        "select * from survey_prevalence where is_shown and area_code = ? and survey = ? "
        "and year = ? and indicator = ?",
        (area_code, survey, year, indicator),
    )
    return rows[0] if rows else None


def estimate_keys() -> list[dict]:
    """Area, survey, year and indicator of every estimate that may be shown, newest first."""
    return _rows(
        _file.get(),
        "select area_code, survey, year, indicator from survey_prevalence where is_shown "
        "order by year desc, survey, indicator, area_code",
    )


def announced_figures() -> list[dict]:
    """Every register figure as its office announced it, newest first."""
    return _rows(
        _file.get(), "select * from published_register order by period desc, indicator, area_code"
    )


def scores() -> int:
    """How many convergence scores are published."""
    return _rows(_file.get(), "select count(*) as scores from convergence_score")[0]["scores"]


def survey_sources() -> list[dict]:
    """Where the estimates that may be shown come from, with how many each source has and for which
    surveys, the most first."""
    return _rows(
        _file.get(),
        """
        select
            source_title, source_url, count(*) as estimates,
            list_sort(list(distinct survey || ' ' || year)) as surveys
        from survey_prevalence where is_shown
        group by source_title, source_url order by estimates desc, source_title
        """,
    )


def other_sources() -> list[dict]:
    """Where targets and announced register figures come from, with how many each source has."""
    return _rows(
        _file.get(),
        """
        select 'target' as kind, source_title, source_url, count(*) as figures
        from target group by source_title, source_url
        union all
        select 'published_register', source_title, source_url, count(*)
        from published_register group by source_title, source_url
        union all
        select 'published_assessment', null, source_url, count(*)
        from published_assessment group by source_url
        order by kind desc, figures desc, source_title, source_url
        """,
    )


def shape_files() -> list[dict]:
    """Every file of shapes that this publication is drawn with."""
    return _rows(_file.get(), "select * from boundary_file order by provinsi_code desc, level")


def register_figure(area_code: str, month: date, indicator: str) -> dict | None:
    """One register figure; a rate only where enough children were measured."""
    rows = _rows(
        _file.get(),
        f"select {_REGISTER_FIGURE}, 'wilson' as ci_basis from register_prevalence "
        "where area_code = ? and month = ? and indicator = ?",
        (area_code, month, indicator),
    )
    return rows[0] if rows else None


def score_of(area_code: str, period: str, preset: str) -> dict | None:
    """One convergence score."""
    rows = _rows(
        _file.get(),
        "select * from convergence_score where area_code = ? and period = ? and preset = ?",
        (area_code, period, preset),
    )
    return rows[0] if rows else None


def score_places(area_code: str) -> list[dict]:
    """The presets and periods that an area has a score of, newest first."""
    return _rows(
        _file.get(),
        "select preset, period from convergence_score where area_code = ? "
        "order by period desc, preset",
        (area_code,),
    )


def _kept(current: Path) -> list[Path]:
    """The files of the publications that are kept beside the one in use, newest first."""
    found = {file for file in current.parent.glob("*.duckdb") if not file.is_symlink()}
    return sorted(found | {current}, key=lambda file: file.name, reverse=True)


@st.cache_data(show_spinner=False, max_entries=40)
def _of_publication(path: str) -> dict:
    """What a published file, which never changes, says of itself; or why it cannot be read."""
    try:
        with duckdb.connect(path, read_only=True) as connection:
            own = connection.sql(
                """
                select
                    publication.*,
                    (select count(*) from duckdb_tables()) as tables,
                    (select cast(sum(estimated_size) as bigint) from duckdb_tables()) as rows,
                    (select count(*) from source_file) as files
                from publication
                """
            )
            return dict(zip(own.columns, own.fetchall()[0], strict=True)) | {"error": None}
    except (duckdb.Error, IndexError) as error:
        return {"error": str(error)}


@contextmanager
def _two(before: str, now: str) -> Iterator[duckdb.DuckDBPyConnection]:
    """Two published files as `earlier` and `later`, read-only."""
    # A function of this module must not stand in for a table that a file does not have.
    with duckdb.connect(config={"python_enable_replacements": False}) as connection:
        for name, path in (("earlier", before), ("later", now)):
            quoted = path.replace("'", "''")
            connection.execute(f"attach '{quoted}' as {name} (read_only)")
        yield connection


@st.cache_data(show_spinner=False, max_entries=40)
def _between(before: str, now: str, query: str) -> list[dict] | None:
    try:
        with _two(before, now) as connection:
            found = connection.sql(query)
            return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]
    except (duckdb.CatalogException, duckdb.BinderException):
        # One of the two was made when the tables were others.
        return None
    except duckdb.Error as error:
        raise NoPublication(str(error)) from error


@st.cache_data(show_spinner=False, max_entries=10)
def _compared(before: str, now: str) -> list[dict]:
    """See `compared_tables`."""
    try:
        with _two(before, now) as connection:
            return [
                {"name": table} | _across(connection, table, key) for table, key in COMPARED.items()
            ]
    except duckdb.Error as error:
        raise NoPublication(str(error)) from error


def _across(connection: duckdb.DuckDBPyConnection, table: str, key: tuple[str, ...]) -> dict:
    """What became of the rows of one table, from `earlier` to `later`."""
    types = connection.execute(
        "select database_name, column_name, data_type from duckdb_columns() where table_name = ?",
        [table],
    ).fetchall()
    earlier, later = (
        {name: of_type for database, name, of_type in types if database == side}
        for side in ("earlier", "later")
    )
    if not set(key) <= set(earlier) & set(later):
        return {}
    both = [name for name in later if name in earlier and name not in key]
    differs = " or ".join(
        f"{_rounded('o', name, earlier)} is distinct from {_rounded('n', name, later)}"
        for name in both
    )
    same = " and ".join(f"o.{name} is not distinct from n.{name}" for name in key)
    found = connection.sql(
        f"""
        select
            count(o.own) as before, count(n.own) as after,
            count(*) filter (where o.own is null) as added,
            count(*) filter (where n.own is null) as removed,
            count(*) filter (where o.own and n.own and ({differs or "false"})) as changed
        from (select true as own, * from earlier.{table}) as o
        full join (select true as own, * from later.{table}) as n on {same}
        """
    )
    return dict(zip(found.columns, found.fetchall()[0], strict=True))


def _rounded(side: str, name: str, columns: dict[str, str]) -> str:
    return f"round({side}.{name}, 6)" if columns[name] == "DOUBLE" else f"{side}.{name}"


def areas_named(codes: tuple[str, ...]) -> dict[str, dict]:
    """The areas of these codes that there are, of any level, by code."""
    rows = _rows(_file.get(), "select * from area where list_contains(?, code)", (codes,))
    return {row["code"]: row for row in rows}


def priority_candidates(
    year: str, provinsi_codes: tuple[str, ...], kabupaten_code: str | None
) -> list[dict]:
    """Every desa of these provinsi, within a kabupaten if one is named, with the parts of its
    priority index of a year and the register of that year's last shown month. `is_few`: fewer than
    FEWEST_CHILDREN were measured. `was_last_year`: proposed the year before; null where unknown."""
    return _rows(
        _file.get(),
        f"""
        select
            priority.area_code, desa.short_name as desa, desa.type,
            kecamatan.short_name as kecamatan, priority.kabupaten_code, priority.period,
            priority.prevalence_pct, register.smoothed_lower_pct, register.smoothed_upper_pct,
            priority.cases, priority.at_risk_pct, priority.tkd_pct, priority.prevalence_rank_pct,
            priority.cases_rank_pct, priority.at_risk_rank_pct, priority.tkd_rank_pct,
            priority.index_pct, priority.priority_rank, priority.is_priority,
            priority.was_priority, priority.is_high, before.is_priority as was_last_year,
            register.month, register.registered, register.coverage_pct,
            coalesce(register.measured, 0) < {FEWEST_CHILDREN} as is_few, priority.rule_version,
            priority.is_simulated
        from priority_area as priority
        join area as desa on desa.code = priority.area_code
        left join area as kecamatan on kecamatan.code = desa.parent_code
        left join priority_area as before
            on before.area_code = priority.area_code
            and cast(before.period as int) + 1 = cast(priority.period as int)
        left join register_prevalence as register
            on register.area_code = priority.area_code and register.indicator = 'stunting'
            and register.month = (
                select max(month) from register_month
                where status = 'terbit' and year(month) = cast($1 as int)
            )
        where priority.period = $1 and list_contains($2, substring(priority.area_code, 1, 2))
          and ($3 is null or priority.kabupaten_code = $3)
        order by priority.kabupaten_code, priority.priority_rank nulls last, priority.area_code
        """,
        (year, provinsi_codes, kabupaten_code),
    )


def places() -> list[dict]:
    """Every kabupaten, kecamatan and desa of the two provinsi by code, with the names of what it
    lies in; to search through."""
    return _rows(
        _file.get(),
        """
        select
            area.code, area.short_name as name, area.level, area.type, area.kabupaten_code,
            area.provinsi_code, kecamatan.short_name as kecamatan,
            kabupaten.short_name as kabupaten
        from area
        left join area as kecamatan
            on kecamatan.code = area.parent_code and kecamatan.level = 'kecamatan'
        left join area as kabupaten on kabupaten.code = area.kabupaten_code
        where area.level in ('kabupaten', 'kecamatan', 'desa')
          and area.provinsi_code in ('62', '63')
        order by area.code
        """,
    )


def desa_against_kabupaten(
    month: date, indicator: str, provinsi_codes: tuple[str, ...]
) -> list[dict]:
    """Per kabupaten how many of its desa are proven above it, proven below it, not proven
    different from it, and without a smoothed figure."""
    return _rows(
        _file.get(),
        """
        with figure as (
            select area_code, compared_with_kabupaten as compared
            from register_prevalence
            where month = $1 and indicator = $2 and level = 'desa' and smoothed_pct is not null
        )

        select
            kabupaten.code as area_code, kabupaten.short_name as kabupaten,
            count(*) as desa_total,
            count(case when compared = 'di atas' then 1 end) as above,
            count(case when compared = 'di bawah' then 1 end) as below,
            count(case when compared = 'tidak berbeda' then 1 end) as same,
            count(case when compared is null then 1 end) as without
        from area as desa
        join area as kabupaten on kabupaten.code = desa.kabupaten_code
        left join figure on figure.area_code = desa.code
        where desa.level = 'desa' and list_contains($3, desa.provinsi_code)
        group by kabupaten.code, kabupaten.short_name
        order by kabupaten.short_name
        """,
        (month, indicator, provinsi_codes),
    )


def desa_that_differ(month: date, indicator: str, provinsi_codes: tuple[str, ...]) -> list[dict]:
    """Codes of the desa that are proven above or below their kabupaten."""
    return _rows(
        _file.get(),
        """
        select area_code from register_prevalence
        where month = ? and indicator = ? and level = 'desa'
          and compared_with_kabupaten in ('di atas', 'di bawah')
          and list_contains(?, substring(area_code, 1, 2))
        order by area_code
        """,
        (month, indicator, provinsi_codes),
    )


def register_figures(area_codes: tuple[str, ...], month: date, indicator: str) -> dict[str, dict]:
    """Register figures of these areas with their grade, by code; a rate only where enough children
    were measured."""
    rows = _rows(
        _file.get(),
        f"""
        select {_REGISTER_FIGURE}, quality.quality_score, quality.quality_grade
        from register_prevalence
        left join (select area_code, month, quality_score, quality_grade from register_quality)
            as quality using (area_code, month)
        where list_contains(?, area_code) and month = ? and indicator = ?
        """,
        (area_codes, month, indicator),
    )
    return {row["area_code"]: row for row in rows}


@st.cache_resource(show_spinner=False, max_entries=3)
def _connection(path: str) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(path, read_only=True)


@st.cache_data(show_spinner=False, max_entries=200)
def _rows(path: str, query: str, parameters: tuple = ()) -> list[dict]:
    try:
        result = _connection(path).cursor().sql(query, params=list(parameters))
    except duckdb.Error as error:
        raise NoPublication(str(error)) from error
    return [dict(zip(result.columns, row, strict=True)) for row in result.fetchall()]
