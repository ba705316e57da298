"""What the views of Tren beside its lines show: all kabupaten at once, and two instruments.

Belongs here: which figures each view shows, its sentences, its tables and downloads. Does not
belong here: how a chart is drawn, or what the reader has chosen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import streamlit as st

from dashboard import frame, store, tables, text, trend_charts, trend_drawings, verdicts
from dashboard import text_register as words
from dashboard import text_statistics as proof
from dashboard.text import Trend

PAIR = ("area_code", "from_survey", "from_year", "to_survey", "to_year")
CHANGE_DOWNLOAD = (
    "area_code",
    "area",
    "indicator",
    "from_survey",
    "from_year",
    "to_survey",
    "to_year",
    "from_pct",
    "to_pct",
    "change_pp",
    "ci_lower_pp",
    "ci_upper_pp",
    "z",
    "minimum_detectable_change_pp",
    "verdict",
    "caveat",
    "from_source",
    "to_source",
)
RANK_DOWNLOAD = (
    "area_code",
    "area",
    "survey",
    "year",
    "indicator",
    "scope",
    "rank",
    "rank_lower",
    "rank_upper",
    "ranked",
    "tier",
    "tiers",
    "probability_best",
)
REGISTER_DOWNLOAD = (
    "area_code",
    "area",
    "month",
    "status",
    "indicator",
    "registered",
    "registered_basis",
    "measured",
    "affected",
    "prevalence_pct",
    "ci_lower_pct",
    "ci_upper_pct",
    "coverage_pct",
    "reliability",
    "is_simulated",
)
SLOPE_COLUMNS = ("area", "from_value", "to_value", "change_pp", "interval", "verdict", "caveat")
DUAL_SURVEY_COLUMNS = ("survey", "prevalence_pct", "interval", "confidence", "source_title")
DUAL_REGISTER_COLUMNS = ("month", "value", "measured", "coverage_pct", "mark")
BOTH_SCOPE, OWN_SCOPE = "kalsel-kalteng", "provinsi"
UNBROKEN = 'style="display:inline-block;white-space:nowrap"'
CHART = {"theme": None, "config": {"displayModeBar": False}}


@dataclass(frozen=True)
class Districts:
    """The kabupaten of the provinsi chosen: their names, and their surveys since 2021 of an
    indicator, each by code; every change by its pair; and which one is highlighted, if any."""

    indicator: str
    provinsi: tuple[str, ...]
    names: dict[str, str]
    series: dict[str, list[dict]]
    changes: dict[tuple, dict]
    highlighted: str

    @property
    def rows(self) -> list[dict]:
        return [row for rows in self.series.values() for row in rows]

    @property
    def surveys(self) -> list[tuple[int, str]]:
        """Year and name of every survey, in order."""
        return sorted({(row["year"], row["survey"]) for row in self.rows})


def districts(indicator: str, provinsi: tuple[str, ...], highlighted: str) -> Districts:
    """The kabupaten of these provinsi, in order of their names."""
    areas = store.areas()
    names = {
        code: area["short_name"]
        for code, area in areas.items()
        if area["level"] == "kabupaten" and area["provinsi_code"] in provinsi
    }
    ordered = dict(sorted(names.items(), key=lambda item: item[1]))
    series: dict[str, list[dict]] = {code: [] for code in ordered}
    for row in store.prevalence(indicator):
        if row["year"] >= proof.START and row["area_code"] in series:
            series[row["area_code"]].append(row)
    return Districts(
        indicator=indicator,
        provinsi=provinsi,
        names=ordered,
        series={code: rows for code, rows in series.items() if rows},
        changes=changes_by_pair(indicator),
        highlighted=highlighted if highlighted in ordered else "",
    )


def changes_by_pair(indicator: str) -> dict[tuple, dict]:
    """Every change between two surveys, by area and pair."""
    return {tuple(row[name] for name in PAIR): row for row in store.changes(indicator)}


def pair_of(earlier: dict, later: dict) -> tuple:
    """Two estimates of an area as the key of the change between them."""
    return (
        earlier["area_code"],
        *(row[name] for row in (earlier, later) for name in ("survey", "year")),
    )


def every_change(
    series: dict[str, list[dict]], changes: dict[tuple, dict], names: dict[str, str]
) -> list[dict]:
    """Every pair of surveys of each area with its change, its figures and sources."""
    return [
        change
        | {
            "area": names[code],
            "caveat": text.caveats(change["caveat"]),
            "from_pct": earlier["prevalence_pct"],
            "to_pct": later["prevalence_pct"],
            "from_source": f"{earlier['source_title']} {earlier['source_url']}",
            "to_source": f"{later['source_title']} {later['source_url']}",
        }
        for code, rows in series.items()
        for earlier, later in combinations(rows, 2)
        if (change := changes.get(pair_of(earlier, later)))
    ]


def change_downloads(
    published: store.Publication, every_pair: Sequence[dict], indicator: str
) -> None:
    """CSV and XLSX of changes, their verdicts in words."""
    rows = [change | {"verdict": text.VERDICT[change["verdict"]]} for change in every_pair]
    facts = text.facts(
        published, text.CHANGE_DEFINITION, frame.is_simulated(published, words.SURVEY)
    )
    tables.downloads(f"perubahan-{indicator}", rows, CHANGE_DOWNLOAD, facts)


# --- from the first survey to the last -----------------------------------------------------------


def slopes(view: Districts) -> list[dict]:
    """Each kabupaten from its first survey to its last, both of the one instrument that spans the
    most years; empty where no instrument measured twice."""
    spans = {}
    for survey in {name for _, name in view.surveys}:
        years = [year for year, name in view.surveys if name == survey]
        spans[survey] = (max(years) - min(years), max(years), survey, min(years))
    longest, last_year, survey, first_year = max(spans.values(), default=(0, 0, "", 0))
    if not longest:
        return []
    found = []
    for code, rows in view.series.items():
        of_year = {row["year"]: row for row in rows if row["survey"] == survey}
        if first_year in of_year and last_year in of_year:
            first, last = of_year[first_year], of_year[last_year]
            change = view.changes.get(pair_of(first, last))
            verdict = change["verdict"] if change else verdicts.UNJUDGED
            found.append(
                {
                    "area_code": code,
                    "area": view.names[code],
                    "verdict": verdict,
                    "first": first,
                    "last": last,
                    "change": change,
                }
            )
    return found


def slope_sentences(rows: Sequence[dict]) -> list[str]:
    """How many kabupaten fell, rose or neither, the proven ones by name, and what is not drawn."""
    if not rows:
        return []
    ends = {end: text.survey_name(rows[0][end]) for end in ("first", "last")}
    counts = {v: sum(row["verdict"] == v for row in rows) for v in trend_charts.VERDICT_ORDER}
    told = [
        Trend.SLOPE_COUNT.format(number=number, verdict=text.VERDICT[verdict])
        for verdict, number in counts.items()
        if number
    ]
    said = [Trend.SLOPE_COUNTS.format(counts=text.listed(told), total=len(rows), **ends)]
    for verdict in verdicts.PROVEN:
        names = [row["area"] for row in rows if row["verdict"] == verdict]
        if names:
            verdict_words = text.VERDICT[verdict]
            said.append(
                Trend.SLOPE_NAMES.format(
                    verdict=f"{verdict_words[0].upper()}{verdict_words[1:]}",
                    names=text.listed(names),
                )
            )
    return said


def slope_reading(view: Districts, rows: Sequence[dict]) -> str:
    """The largest proven fall with its interval, and which surveys are not drawn."""
    fallen = [row for row in rows if row["verdict"] == verdicts.FALL]
    said = Trend.SLOPE_NONE_PROVEN
    if fallen:
        largest = min(fallen, key=lambda row: row["change"]["change_pp"])
        overall = verdicts.overall_sentence(
            [largest["first"], largest["last"]], [largest["change"]]
        )
        said = Trend.SLOPE_LARGEST.format(name=largest["area"], change=overall)
    others = [
        f"{name} {year}"
        for year, name in view.surveys
        if rows and name != rows[0]["first"]["survey"]
    ]
    later = Trend.SLOPE_LATER.format(surveys=text.listed(others)) if others else ""
    return f"{said} {later}".strip()


def slope(view: Districts, published: store.Publication) -> None:
    """The slopes with their table and downloads."""
    rows = slopes(view)
    if not rows:
        st.info(Trend.NO_SLOPE)
        return
    ends = {end: text.survey_name(rows[0][end]) for end in ("first", "last")}

    def chart() -> None:
        st.plotly_chart(
            trend_charts.slope_chart(rows, view.highlighted, frame.dark()),
            key="grafik_lereng",
            alt=Trend.SLOPE_ALT.format(**ends),
            **CHART,
        )

    def table() -> None:
        titles = text.COLUMN | {"from_value": ends["first"], "to_value": ends["last"]}
        shown = [_slope_words(row) for row in rows]
        st.html(
            tables.html_table(shown, SLOPE_COLUMNS, titles, label=Trend.SLOPE_ALT.format(**ends))
        )

    frame.twin("tab_lereng", chart, table)
    reading = text.escaped(slope_reading(view, rows))
    st.html(f'<p>{reading}</p><p class="quiet">{Trend.SLOPE_NOTE}</p>')


def _slope_words(row: dict) -> dict:
    change = row["change"] or {
        "change_pp": row["last"]["prevalence_pct"] - row["first"]["prevalence_pct"],
        "ci_lower_pp": None,
        "verdict": row["verdict"],
        "caveat": "",
    } | {f"{end}_{name}": row[place][name] for end, place in (("from", "first"), ("to", "last"))
         for name in ("survey", "year")}  # fmt: skip
    said = text.change_words(
        change | {"area": row["area"], "caveat": text.caveats(change["caveat"])}
    )
    return said | {
        "from_value": text.with_interval(row["first"]),
        "to_value": text.with_interval(row["last"]),
    }


# --- ranks ---------------------------------------------------------------------------------------


def ranked_surveys(view: Districts) -> list[tuple[str, int, dict[str, dict]]]:
    """Each survey since 2021 that could be ranked: name, year, and the ranks by kabupaten."""
    scope = OWN_SCOPE if len(view.provinsi) == 1 else BOTH_SCOPE
    found = []
    for year, survey in view.surveys:
        rows = store.ranks(view.indicator, survey, year, scope)
        own = {code: row for code, row in rows.items() if code in view.names}
        if own:
            found.append((survey, year, own))
    return found


def rank_sentences(
    view: Districts, surveys: Sequence[tuple[str, int, dict[str, dict]]]
) -> list[str]:
    """The tiers of the newest survey, what they leave open, and the course of one kabupaten."""
    if not surveys:
        return []
    survey, year, newest = surveys[-1]
    name = f"{survey} {year}"
    tiers = proof.lowest_tier(list(newest.values()), view.names)
    if tiers:
        said = [f"{Trend.RANKS_OF.format(survey=name, sentence=tiers)} {Trend.RANKS_WITHIN}"]
    else:
        said = [Trend.RANKS_ONE_TIER.format(survey=name)]
    course = [
        Trend.RANKS_STEP.format(
            tier=proof.tier(row), ranks=proof.ranks(row), survey=f"{of_survey} {of_year}"
        )
        for of_survey, of_year, rows in surveys
        if (row := rows.get(view.highlighted))
    ]
    if course:
        named = view.names[view.highlighted]
        said.append(Trend.RANKS_COURSE.format(name=named, course="; ".join(course)))
    return said


def ranks(
    view: Districts,
    surveys: Sequence[tuple[str, int, dict[str, dict]]],
    published: store.Publication,
) -> None:
    """The ranks with their table and downloads."""
    if not surveys:
        st.info(Trend.NO_RANKS)
        return
    alt = Trend.RANKS_ALT.format(
        surveys=text.listed(f"{survey} {year}" for survey, year, _ in surveys)
    )

    def chart() -> None:
        drawn, height = trend_drawings.rank_drawing(
            surveys, view.names, view.highlighted, frame.dark()
        )
        st.html(trend_drawings.image(drawn, alt, height))

    def table() -> None:
        columns = [f"{tables.FIGURE_OF}{survey} {year}" for survey, year, _ in surveys]
        shown = [
            {"area": name}
            | {
                column: _rank_cell(rows.get(code))
                for column, (*_, rows) in zip(columns, surveys, strict=True)
            }
            for code, name in view.names.items()
        ]
        titles = text.COLUMN | {c: c.removeprefix(tables.FIGURE_OF) for c in columns}
        st.html(tables.html_table(shown, ("area", *columns), titles, label=alt))
        every = [
            row | {"area": view.names[code]} for *_, rows in surveys for code, row in rows.items()
        ]
        is_simulated = frame.is_simulated(published, words.SURVEY)
        facts = text.facts(published, Trend.RANKS_DEFINITION, is_simulated, proof.PROGRESS_SOURCE)
        tables.downloads(f"peringkat-{view.indicator}", every, RANK_DOWNLOAD, facts)

    frame.twin("tab_peringkat", chart, table)
    st.html(f'<p class="quiet">{Trend.RANKS_NOTE}</p><p class="quiet">{proof.RANK_NOTE}</p>')


def _rank_cell(row: dict | None) -> str:
    if row is None:
        return text.NO_DATA
    return Trend.RANKS_CELL.format(tier=proof.tier(row), ranks=proof.ranks(row))


# --- a panel for every kabupaten -----------------------------------------------------------------


def panels(view: Districts, published: store.Publication) -> None:
    """A small panel for each kabupaten, their table and downloads."""
    provinsi = {
        code: [
            row
            for row in store.prevalence(view.indicator)
            if row["area_code"] == code and row["year"] >= proof.START
        ]
        for code in view.provinsi
    }
    areas = store.areas()
    behind = [row for rows in provinsi.values() for row in rows]
    years = [row["year"] for row in (*view.rows, *behind)]
    top = trend_drawings.highest([*view.rows, *behind])

    def chart() -> None:
        drawn = []
        for code, rows in view.series.items():
            figures = [
                Trend.PANEL_FIGURE.format(
                    survey=text.survey_name(row), value=text.with_interval(row)
                )
                for row in rows
            ]
            alt = Trend.PANEL_ALT.format(name=view.names[code], figures="; ".join(figures))
            svg = trend_drawings.panel(
                rows, provinsi[areas[code]["provinsi_code"]], (min(years), max(years)), top,
                frame.dark(),
            )  # fmt: skip
            about = f"{_verdict(view, rows)} {figures[-1]}".strip()
            picture = trend_drawings.image(svg, alt)
            drawn.append((view.names[code], about, picture, code == view.highlighted))
        st.html(trend_drawings.grid(drawn, frame.dark()))

    def table() -> None:
        columns = [f"{tables.FIGURE_OF}{name} {year}" for year, name in view.surveys]
        shown = []
        for code, rows in view.series.items():
            found = {f"{tables.FIGURE_OF}{text.survey_name(row)}": row for row in rows}
            cells = {
                column: text.with_interval(found[column]) if column in found else text.NO_DATA
                for column in columns
            }
            shown.append({"area": view.names[code]} | cells)
        titles = text.COLUMN | {c: c.removeprefix(tables.FIGURE_OF) for c in columns}
        st.html(tables.html_table(shown, ("area", *columns), titles))
        saved = [row | {"area": view.names[row["area_code"]]} for row in view.rows]
        facts = text.facts(published, is_simulated=frame.is_simulated(published, words.SURVEY))
        tables.downloads(f"tren-{view.indicator}", saved, tables.ESTIMATE_COLUMNS, facts)

    frame.twin("tab_kecil", chart, table)
    only = len(view.provinsi) == 1
    own = areas[view.provinsi[0]]["short_name"] if only else Trend.PANELS_OWN_PROVINSI
    st.html(f'<p class="quiet">{text.escaped(Trend.PANELS_NOTE.format(provinsi=own))}</p>')


def _verdict(view: Districts, rows: Sequence[dict]) -> str:
    """From the first survey of an area to its last, as the beginning of a sentence."""
    if len(rows) < 2:
        return ""
    change = view.changes.get(pair_of(rows[0], rows[-1]))
    said = text.VERDICT[change["verdict"] if change else verdicts.UNJUDGED]
    return f"{said[0].upper()}{said[1:]}."


# --- steps of every kabupaten --------------------------------------------------------------------


def steps_table(view: Districts, published: store.Publication) -> None:
    """Year over year: the change of every kabupaten from each survey to the next, and from the
    first to the last, each with its verdict; the download has every pair with its interval."""
    every_pair = every_change(view.series, view.changes, view.names)
    if not every_pair:
        st.html(f'<p class="quiet">{text.NO_CHANGE}</p>')
        return
    steps = list(pairwise(view.surveys))
    if len(steps) > 1:
        steps.append((view.surveys[0], view.surveys[-1]))
    by_pair = {tuple(change[name] for name in PAIR): change for change in every_pair}
    titles = dict(text.COLUMN)
    shown: dict[str, dict] = {code: {"area": view.names[code]} for code in view.series}
    for (first_year, first), (last_year, last) in steps:
        column = f"{tables.FIGURE_OF}{first} {first_year} {last} {last_year}"
        titles[column] = Trend.STEP.format(
            first=f"{first} {first_year}", last=f"{last} {last_year}"
        )
        for code, row in shown.items():
            change = by_pair.get((code, first, first_year, last, last_year))
            row[column] = text.NO_DATA if change is None else _step(change)
    columns = ("area", *(name for name in titles if name.startswith(tables.FIGURE_OF)))
    st.html(
        tables.html_table(
            list(shown.values()), columns, titles, is_tall=True, label=text.CHANGE_HEADING
        )
    )
    st.html(f'<p class="quiet">{Trend.STEPS_NOTE}</p>')
    change_downloads(published, every_pair, view.indicator)


def _step(change: dict) -> str:
    return Trend.STEP_WORDS.format(
        change=text.points(change["change_pp"]), verdict=text.VERDICT[change["verdict"]]
    )


# --- two instruments -----------------------------------------------------------------------------


@dataclass(frozen=True)
class TwoInstruments:
    """An area in the survey since 2021 and in the register: every month of it, in order, with the
    area's figure or None."""

    indicator: str
    area: dict
    survey: list[dict]
    months: list[tuple[dict, dict | None]]

    @property
    def figures(self) -> list[tuple[dict, dict]]:
        """The months that have a figure to show."""
        return [
            (month, row)
            for month, row in self.months
            if row and row["prevalence_pct"] is not None and month["status"] != trend_charts.HELD
        ]

    @property
    def is_simulated(self) -> bool:
        """Whether any of the register here descends from simulated input."""
        return any(month["is_simulated"] for month, _ in self.months)


def two_instruments(indicator: str, code: str) -> TwoInstruments:
    """An area of provinsi or kabupaten level in both instruments."""
    of_month = {row["month"]: row for row in store.register_series(code, indicator)}
    months = sorted(store.register_months(), key=lambda month: month["month"])
    return TwoInstruments(
        indicator=indicator,
        area=store.areas()[code],
        survey=[
            row
            for row in store.prevalence(indicator)
            if row["area_code"] == code and row["year"] >= proof.START
        ],
        months=[
            (month, row and row | {"ci_basis": "wilson"})
            for month in months
            for row in (of_month.get(month["month"]),)
        ],
    )


def dual_sentences(view: TwoInstruments) -> list[str]:
    """The newest figure of each instrument, and that the two are not one series."""
    name = view.area["short_name"]
    if view.survey:
        last = view.survey[-1]
        said = [
            Trend.DUAL_SURVEY.format(
                name=name, survey=text.survey_name(last), value=text.with_interval(last)
            )
        ]
    else:
        indicator = text.INDICATOR[view.indicator].lower()
        said = [Trend.DUAL_NO_SURVEY.format(name=name, indicator=indicator)]
    if not view.figures:
        return [*said, Trend.DUAL_NO_REGISTER]
    month, row = view.figures[-1]
    said.append(
        Trend.DUAL_REGISTER.format(
            month=_month(month),
            value=text.with_interval(row),
            measured=text.decimal(row["measured"], 0),
            marks=f", {text.SIMULATED}" if month["is_simulated"] else "",
        )
    )
    return [*said, Trend.DUAL_APART]


def dual(view: TwoInstruments, published: store.Publication) -> None:
    """Both instruments on one time axis, their two tables and downloads."""
    name = view.area["short_name"]
    if not (view.survey or view.months):
        return
    title = Trend.DUAL_TITLE.format(name=name)
    mark = (
        f' <span class="simulated" {UNBROKEN}>{text.SIMULATED}</span>' if view.is_simulated else ""
    )
    st.html(f"<h2>{text.escaped(title)}{mark}</h2>")

    def chart() -> None:
        st.plotly_chart(
            trend_charts.two_instruments_chart(view.survey, view.months, frame.dark()),
            key="grafik_dua_alat",
            alt=Trend.DUAL_ALT.format(name=name),
            **CHART,
        )

    frame.twin("tab_dua_alat", chart, lambda: _dual_tables(view, published))
    held = [_month(month) for month, _ in view.months if month["status"] == trend_charts.HELD]
    said = f"{Trend.DUAL_HELD.format(months=text.listed(held))} " if held else ""
    st.html(f'<p class="quiet">{text.escaped(said)}{Trend.DUAL_NOTE}</p>')


def register_sources(view: TwoInstruments) -> list[dict]:
    """What the foot names as the register's source: its newest month with a figure."""
    return [
        {"source_title": words.source(month), "ci_basis": None} for month, _ in view.figures[-1:]
    ]


def _dual_tables(view: TwoInstruments, published: store.Publication) -> None:
    """One table for each instrument, never one for both."""
    name = view.area["short_name"]
    st.html(f"<h3>{Trend.SURVEY_LEGEND}</h3>")
    if view.survey:
        shown = [text.estimate_words(row) for row in view.survey]
        st.html(tables.html_table(shown, DUAL_SURVEY_COLUMNS, label=Trend.SURVEY_LEGEND))
        saved = [row | {"area": name} for row in view.survey]
        facts = text.facts(published, is_simulated=frame.is_simulated(published, words.SURVEY))
        tables.downloads(f"survei-{view.indicator}", saved, tables.ESTIMATE_COLUMNS, facts)
    st.html(f"<h3>{Trend.REGISTER_LEGEND}</h3>")
    if not view.months:
        st.html(f'<p class="quiet">{Trend.DUAL_NO_REGISTER}</p>')
        return
    shown = [
        {
            "month": _month(month),
            "value": words.figure_with_interval(row, month),
            "measured": words.count(row["measured"] if row else None),
            "coverage_pct": text.percent(row["coverage_pct"] if row else None),
            "mark": text.SIMULATED if month["is_simulated"] else "",
        }
        for month, row in view.months
    ]
    st.html(
        tables.html_table(shown, DUAL_REGISTER_COLUMNS, Trend.COLUMN, label=Trend.REGISTER_LEGEND)
    )
    saved = [row | {"area": name, "status": month["status"]} for month, row in view.figures]
    facts = words.facts(published, Trend.REGISTER_DEFINITION, [month for month, _ in view.figures])
    stem = words.file_stem(f"register-{view.indicator}", view.is_simulated)
    tables.downloads(stem, saved, REGISTER_DOWNLOAD, facts)


def _month(month: dict) -> str:
    return words.month_name(month["month"])
