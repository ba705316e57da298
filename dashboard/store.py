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


def areas_without_border(provinsi_codes: tuple[str, ...], level: str) -> list[str]:
    """Names of the areas of a level that no shape could be drawn for."""
    rows = _rows(
        _file.get(),
        "select short_name from area where level = ? and list_contains(?, provinsi_code) "
        "and geometry_quality = 'none' order by code",
        (level, provinsi_codes),
    )
    return [row["short_name"] for row in rows]


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
            coalesce(name_id, indicator) as service, is_held,
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


def priority_areas(kabupaten_code: str, year: str) -> list[dict]:
    """Every desa of a kabupaten with its priority index of a year, the most urgent first."""
    return _rows(
        _file.get(),
        """
        select
            priority_area.*, desa.short_name as desa, desa.type, kecamatan.short_name as kecamatan
        from priority_area
        join area as desa on desa.code = area_code
        left join area as kecamatan on kecamatan.code = desa.parent_code
        where priority_area.kabupaten_code = $1 and period = $2
        order by priority_rank nulls last, area_code
        """,
        (kabupaten_code, year),
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
