"""The only module that opens the published file. One query function per thing that pages show.

The symlink is resolved once for each drawing of a page, so a new publication is seen at the next
click, and a page that is being drawn finishes on the file that it began with.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb
import streamlit as st

ROOT = Path(__file__).resolve().parents[1]
CURRENT = ROOT / "data" / "build" / "published" / "current.duckdb"
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
