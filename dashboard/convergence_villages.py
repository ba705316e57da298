"""Two tabs of the page Konvergensi: desa with their services and award list, and results as they
were announced."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go
import streamlit as st

from dashboard import charts, frame, store, tables, text
from dashboard import text_villages as words
from dashboard.convergence_ledger import LEDGER_COLUMNS

KABUPATEN_COLUMNS = ("area", "desa_total", "handed_in", "silent", "above")
KABUPATEN_DOWNLOAD = ("area_code", "area", "quarter", "reading", "desa_total", "handed_in",
                      "above_line", "is_simulated")  # fmt: skip
VILLAGE_COLUMNS = ("desa", "tkd", "services", "missing", "band", "line", "months")
VILLAGE_DOWNLOAD = (
    "area_code",
    "desa",
    "type",
    "kecamatan",
    "quarter",
    "reading",
    "received",
    "due",
    "missing",
    "tkd_pct",
    "tkd_low_pct",
    "tkd_high_pct",
    "band",
    "is_above_line",
    "months_reported",
    "is_simulated",
)
SERVICE_COLUMNS = (
    "group",
    "service",
    "received",
    "points",
    "lost",
    "state",
    "rule_status",
    "source_rows",
)
SERVICE_DOWNLOAD = (
    "area_code",
    "quarter",
    "reading",
    "component",
    "service",
    "pillar",
    "numerator",
    "denominator",
    *LEDGER_COLUMNS,
)
SERIES_COLUMNS = ("quarter", "form_text", "opensid")
SERIES_DOWNLOAD = ("area_code", "quarter", "reading", "received", "due", "missing", "tkd_pct",
                   "tkd_low_pct", "tkd_high_pct", "months_reported", "is_simulated")  # fmt: skip
AWARD_COLUMNS = (
    "tier",
    "desa",
    "rank",
    "score",
    "tkd_pct",
    "process",
    "budget",
    "outcome",
    "participation",
    "type",
)
EXCLUDED_COLUMNS = ("desa", "reason")
AWARD_DOWNLOAD = (
    "area_code",
    "desa",
    "type",
    "kecamatan",
    "period",
    "tier",
    "rank",
    "rank_lower",
    "rank_upper",
    "ranked_areas",
    "score",
    "score_low",
    "score_high",
    "weight_present_pct",
    "tkd_pct",
    "process",
    "budget",
    "outcome",
    "participation",
    "services",
    "quarters",
    "late_quarters",
    "coverage_pct",
    "register_grade",
    "invalid_cells",
    "reason",
    "rule_version",
    "is_simulated",
)
PART_COLUMNS = (
    "group",
    "service",
    "attained",
    "points",
    "lost",
    "state",
    "rule_status",
    "source_rows",
)
PART_DOWNLOAD = (
    "area_code",
    "period",
    "component",
    "service",
    "pillar",
    "numerator",
    "denominator",
    "target_pct",
    "attained_pct",
    *LEDGER_COLUMNS,
)
ANNOUNCED_COLUMNS = (
    "year_published",
    "area",
    "period_assessed",
    "announced_rank",
    "announced_score",
    "category",
    "confidence",
    "source",
)
ANNOUNCED_DOWNLOAD = (
    "area_code",
    "area",
    "year_published",
    "period_assessed",
    "rank",
    "score",
    "category",
    "confidence",
    "is_conflict",
    "source_url",
    "source_row",
    "note",
)
CLEARABLE = ("kab_desa", "desa")
"""Choices that the reader may let go of."""
LINE_PCT = 40.0
LINE_COLOUR = {words.FORM_TEXT: "#238b57", words.OPENSID: "#3b4994"}
DARK_LINE_COLOUR = {words.FORM_TEXT: "#66c2a4", words.OPENSID: "#a5add3"}
SYMBOL = {words.FORM_TEXT: "circle", words.OPENSID: "diamond"}


@dataclass(frozen=True)
class View:
    """What the reader looks at among desa: a kabupaten, a quarter, a reading, a desa, a year."""

    kabupaten: str | None
    quarter: str
    reading: str
    desa: str | None
    year: str | None
    quarters: Sequence[str]
    years: Sequence[str]
    provinsi: tuple[str, ...]
    defaults: dict[str, object]

    def remember(self) -> None:
        frame.state_to_address(self.defaults)

    @property
    def name(self) -> str:
        return store.areas()[self.kabupaten]["short_name"]


def villages(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    """The tab Desa."""
    _drawn(_villages, published, provinsi)


def announced(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    """The tab Hasil resmi."""
    _drawn(_announced, published, provinsi)


def _drawn(picture: Callable[..., None], *of: object) -> None:
    """Draw; where the publication was made before there was convergence in it, say so."""
    try:
        picture(*of)
    except store.NoPublication:
        st.info(words.MISSING_TABLES)


def _villages(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    st.subheader(words.VILLAGES_HEADING, anchor=False)
    quarters = store.convergence_quarters()
    years = store.performance_years()
    if not quarters and not years:
        st.info(words.NO_VILLAGES)
        return
    view = current_view(provinsi, quarters, years)
    controls(view)
    if not quarters:
        st.info(words.NO_VILLAGES)
    elif view.kabupaten is None:
        every_kabupaten(view, published)
    else:
        services_of_villages(view, published)
    if view.kabupaten is not None:
        performance(view, published)
        to_priorities(view)


def current_view(provinsi: tuple[str, ...], quarters: Sequence[str], years: Sequence[str]) -> View:
    """The view that the address and the controls ask for; nonsense gives the default."""
    state = st.session_state
    codes = kabupaten_codes(provinsi)
    year = state.get("tahun_skor")
    known: dict[str, tuple[object, Iterable]] = {
        "kab_desa": (chosen_kabupaten(codes), codes),
        "triwulan": (words.quarter_of_year(year, quarters), quarters),
        "bacaan": (words.FORM_TEXT, words.READING),
        "tahun_desa": (year if year in years else next(iter(years), None), years),
    }
    _settle(known)
    kabupaten = state["kab_desa"]
    desa = store.areas_within(kabupaten, "desa") if kabupaten else {}
    known["desa"] = (None, desa)
    _settle({"desa": known["desa"]})
    view = View(
        kabupaten=kabupaten,
        quarter=state["triwulan"],
        reading=state["bacaan"],
        desa=state["desa"],
        year=state["tahun_desa"],
        quarters=quarters,
        years=years,
        provinsi=provinsi,
        defaults={key: default for key, (default, _) in known.items()},
    )
    view.remember()
    return view


def _settle(known: dict[str, tuple[object, Iterable]]) -> None:
    """Take choices from the address; what it does not hold follows its default where that moves."""
    frame.state_from_address(known)
    before = st.session_state.setdefault("defaults before", {})
    for key, (default, allowed) in known.items():
        has_moved = before.get(key, default) != default and key not in st.query_params
        value = st.session_state[key]
        is_cleared = value is None and key in CLEARABLE
        if has_moved or (value not in allowed and not is_cleared):
            st.session_state[key] = default
        before[key] = default


def chosen_kabupaten(codes: Sequence[str]) -> str | None:
    """The kabupaten that the page is on, where it is one of these."""
    chosen = st.session_state.get("wilayah")
    return chosen if chosen in codes else None


def kabupaten_codes(provinsi: tuple[str, ...]) -> list[str]:
    """The kabupaten of the chosen provinsi, by name."""
    areas = store.areas()
    codes = [
        code
        for code, area in areas.items()
        if area["level"] == "kabupaten" and area["provinsi_code"] in provinsi
    ]
    return sorted(codes, key=lambda code: areas[code]["short_name"])


def controls(view: View) -> None:
    """Kabupaten, quarter and reading, in one row above what they control."""
    areas = store.areas()
    row = st.columns([2, 1.6, 2.4], gap="medium")
    row[0].selectbox(
        words.KABUPATEN_LABEL,
        kabupaten_codes(view.provinsi),
        key="kab_desa",
        index=None,
        placeholder=words.KABUPATEN_PLACEHOLDER,
        format_func=lambda code: areas[code]["short_name"],
        on_change=view.remember,
    )
    if not view.quarters:
        return
    row[1].selectbox(
        words.QUARTER_LABEL,
        view.quarters,
        key="triwulan",
        format_func=words.quarter_option,
        on_change=view.remember,
    )
    row[2].selectbox(
        words.READING_LABEL,
        list(words.READING),
        key="bacaan",
        format_func=words.READING.get,
        on_change=view.remember,
    )


def every_kabupaten(view: View, published: store.Publication) -> None:
    """How many desa of each kabupaten handed in services, and reach the line."""
    rows = store.convergence_by_kabupaten(view.quarter, view.reading, view.provinsi)
    mark(rows)
    say(words.all_villages_sentence(rows, view.quarter, line_of(rows)))
    by_name = sorted(rows, key=lambda row: (not row["handed_in"], row["area"]))
    shown = [words.kabupaten_words(row) for row in by_name]
    label = words.VILLAGES_HEADING
    st.html(tables.html_table(shown, KABUPATEN_COLUMNS, words.COLUMN, is_wide=False, label=label))
    quiet(f"{words.READING_NOTE[view.reading]} {words.CHOOSE_KABUPATEN}")
    saved = [row | {"quarter": view.quarter, "reading": view.reading} for row in rows]
    name = f"tkd-kabupaten-{view.quarter}-{view.reading}"
    download(published, name, saved, KABUPATEN_DOWNLOAD, words.VILLAGES_DEFINITION)


def services_of_villages(view: View, published: store.Publication) -> None:
    """Every desa of the kabupaten with its level of convergence, and the services of one."""
    rows = store.villages_convergence(view.kabupaten, view.quarter, view.reading)
    line_pct = line_of(rows)
    mark(rows)
    say(words.villages_sentence(rows, view.name, view.quarter, line_pct))
    names = {row["area_code"]: words.place(row) for row in rows}
    st.selectbox(
        words.DESA_LABEL,
        sorted(names, key=names.get),
        key="desa",
        index=None,
        placeholder=words.DESA_PLACEHOLDER,
        format_func=names.get,
        on_change=view.remember,
    )
    shown = [words.village_words(row, line_pct) for row in rows]
    label = words.VILLAGES_HEADING
    st.html(tables.html_table(shown, VILLAGE_COLUMNS, words.COLUMN, is_tall=True, label=label))
    quiet(f"{words.VILLAGES_NOTE} {words.READING_NOTE[view.reading]}")
    saved = [row | {"quarter": view.quarter, "reading": view.reading} for row in rows]
    name = f"tkd-{view.kabupaten}-{view.quarter}-{view.reading}"
    download(published, name, saved, VILLAGE_DOWNLOAD, words.VILLAGES_DEFINITION)
    if view.desa is None:
        quiet(words.CHOOSE_DESA)
        return
    one_village(view, published, next(row for row in rows if row["area_code"] == view.desa))


def line_of(rows: Sequence[dict]) -> float:
    """The official line as the rules of these rows write it."""
    version = next((row["rule_version"] for row in rows if row["rule_version"]), None)
    line = store.convergence_rule("village", version).get("line_pct") if version else None
    return line if isinstance(line, int | float) else LINE_PCT


def one_village(view: View, published: store.Publication, row: dict) -> None:
    """The ledger of a desa's quarter, and its level over the quarters."""
    name = words.place(row)
    st.subheader(text.markdown(name), anchor=False)
    ledger = store.service_ledger(view.desa, view.quarter, view.reading)
    say(words.ledger_sentence(row, ledger, name, view.quarter))
    if ledger:
        shown = [words.service_words(service) for service in ledger]
        st.html(tables.html_table(shown, SERVICE_COLUMNS, words.COLUMN, label=name))
        quiet(words.LEDGER_NOTE)
        stem = f"tkd-rincian-{view.desa}-{view.quarter}-{view.reading}"
        download(published, stem, ledger, SERVICE_DOWNLOAD, words.LEDGER_DEFINITION)
    elif words.is_handed_in(row):
        quiet(words.NO_LEDGER)
    series(view, published, name, line_of([row]))


def series(view: View, published: store.Publication, name: str, line_pct: float) -> None:
    """The level of a desa by quarter in both readings; a missing quarter is a gap."""
    rows = store.village_series(view.desa)
    if not rows:
        return
    quarters = words.quarters_between(view.quarters[-1], view.quarters[0])
    st.html(f"<h3>{words.SERIES_HEADING}</h3>")
    st.plotly_chart(
        series_chart(rows, quarters, line_pct, frame.dark()),
        key="grafik_tkd",
        theme=None,
        config={"displayModeBar": False},
        alt=words.CHART_ALT,
    )
    say(words.series_sentence(rows, quarters, name))
    with st.expander(text.TABLE_TAB):
        shown = words.series_words(rows, quarters)
        label = words.SERIES_HEADING
        st.html(tables.html_table(shown, SERIES_COLUMNS, words.COLUMN, label=label))
        saved = [row | {"area_code": view.desa} for row in rows]
        stem = f"tkd-deret-{view.desa}"
        download(published, stem, saved, SERIES_DOWNLOAD, words.VILLAGES_DEFINITION)
    quiet(words.SERIES_NOTE)


def series_chart(
    rows: Sequence[dict], quarters: Sequence[str], line_pct: float, dark: bool
) -> go.Figure:
    """The level of a desa in percent, a line for each reading, broken at every quarter without a
    value; open markers come from forms, thin bars are bounds, the dashed line is the official one.
    """
    traces = []
    ink = "#e8e6e3" if dark else "#222222"
    known = {(row["quarter"], row["reading"]): row for row in rows if row["tkd_pct"] is not None}
    names = [words.quarter_short(code).replace(" 20", "<br>20") for code in quarters]
    for reading, title in words.SHORT_READING.items():
        found = [known.get((code, reading)) for code in quarters]
        colour = (DARK_LINE_COLOUR if dark else LINE_COLOUR)[reading]
        traces.append(
            {
                "type": "scatter",
                "x": names,
                "y": [row and row["tkd_pct"] for row in found],
                "mode": "lines+markers",
                "name": title,
                "connectgaps": False,
                "line": {"color": colour, "width": 2.5},
                "marker": {
                    "color": colour,
                    "size": 9,
                    "symbol": [symbol_of(row, reading) for row in found],
                    "line": {"color": colour, "width": 2},
                },
                "error_y": {
                    "type": "data",
                    "symmetric": False,
                    "array": [row["tkd_high_pct"] - row["tkd_pct"] if row else 0 for row in found],
                    "arrayminus": [
                        row["tkd_pct"] - row["tkd_low_pct"] if row else 0 for row in found
                    ],
                    "color": colour,
                    "thickness": 1.2,
                    "width": 4,
                },
                "customdata": [
                    f"{words.quarter_option(code)}: {words.series_cell(row)}" if row else ""
                    for code, row in zip(quarters, found, strict=True)
                ],
                "hovertemplate": f"{title}<br>%{{customdata}}<extra></extra>",
            }
        )
    traces.append(
        {
            "type": "scatter",
            "x": [names[0], names[-1]],
            "y": [line_pct, line_pct],
            "mode": "lines",
            "name": words.LINE_LEGEND.format(line=text.decimal(line_pct, 0)),
            "line": {"color": ink, "width": 1.2, "dash": "dash"},
            "hoverinfo": "skip",
        }
    )
    layout = {
        "template": None,
        "height": 300,
        "margin": {"l": 48, "r": 12, "t": 12, "b": 44},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": ink, "size": 13},
        "separators": text.separators(),
        "hoverlabel": {"bgcolor": "#ffffff", "font": {"color": "#222222"}, "align": "left"},
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
        "xaxis": {
            "type": "category",
            "categoryorder": "array",
            "categoryarray": names,
            "range": [-0.5, len(names) - 0.5],
            "showgrid": False,
            "linecolor": ink,
        },
        "yaxis": {
            "range": [0, 104],
            "ticksuffix": " %",
            "dtick": 20,
            "gridcolor": "#45484c" if dark else "#e3e3e3",
            "zeroline": False,
        },
    }
    return charts.figure_of(traces, layout)


def symbol_of(row: dict | None, reading: str) -> str:
    """A full marker where a quarter comes from visits, an open one where from a form."""
    is_form = row is not None and words.is_from_form(row)
    return f"{SYMBOL[reading]}-open" if is_form else SYMBOL[reading]


def performance(view: View, published: store.Publication) -> None:
    """The award list by tiers, then all who are left out with every reason."""
    st.subheader(words.PERFORMANCE_HEADING, anchor=False)
    if not view.years:
        say(words.NO_PERFORMANCE)
        return
    row = st.columns([2, 4], gap="medium")
    row[0].selectbox(words.YEAR_LABEL, view.years, key="tahun_desa", on_change=view.remember)
    rows = store.village_performance(view.kabupaten, view.year)
    ranked = [row for row in rows if row["rank"] is not None]
    ranked.sort(key=lambda row: (row["tier"] or 0, row["rank"], row["area_code"]))
    left_out = [row | {"reason": words.exclusion(row)} for row in rows if row["rank"] is None]
    mark(rows)
    say(words.performance_sentence(ranked, left_out, view.name, view.year))
    if ranked:
        shown = [words.performance_words(row) for row in ranked]
        st.html(tables.html_table(shown, AWARD_COLUMNS, words.COLUMN, is_tall=True))
        weights = store.convergence_rule("performance_weight", ranked[0]["rule_version"])
        quiet(f"{words.weights_sentence(weights)} {words.PERFORMANCE_NOTE}")
    else:
        say(words.NO_PERFORMANCE_HERE.format(name=view.name, year=view.year))
    st.html(f"<h3>{words.EXCLUDED_HEADING}</h3>")
    if left_out:
        shown = [row | {"desa": words.place(row)} for row in left_out]
        st.html(tables.html_table(shown, EXCLUDED_COLUMNS, words.COLUMN, is_tall=True))
    else:
        say(words.NOTHING_EXCLUDED)
    saved = [row | {"period": view.year} for row in [r | {"reason": ""} for r in ranked] + left_out]
    name = f"kinerja-desa-{view.kabupaten}-{view.year}"
    download(published, name, saved, AWARD_DOWNLOAD, words.PERFORMANCE_DEFINITION)
    if view.desa is not None:
        performance_of_one(view, published)


def performance_of_one(view: View, published: store.Publication) -> None:
    """Where the performance score of the chosen desa comes from, part by part."""
    ledger = store.performance_ledger(view.desa, view.year)
    if not ledger:
        return
    name = store.area(view.desa)["short_name"]
    heading = words.PERFORMANCE_LEDGER_HEADING.format(name=name)
    st.html(f"<h3>{text.escaped(heading)}</h3>")
    shown = [words.part_words(part) for part in ledger]
    st.html(tables.html_table(shown, PART_COLUMNS, words.PART_COLUMN))
    stem = f"kinerja-rincian-{view.desa}-{view.year}"
    download(published, stem, ledger, PART_DOWNLOAD, words.PERFORMANCE_LEDGER_DEFINITION)


def to_priorities(view: View) -> None:
    """The way to the desa that should come first, a page of its own."""
    to_page = frame.link(
        words.TO_PRIORITIES.format(name=view.name),
        "prioritas",
        kab_lokus=view.kabupaten,
        tahun_lokus=view.year,
    )
    st.html(f"<p>{to_page}</p>")


def _announced(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    st.subheader(words.ANNOUNCED_HEADING, anchor=False)
    rows = store.announced(provinsi)
    if not rows:
        st.info(words.NO_ANNOUNCED)
        return
    say(words.announced_sentence(rows))
    presets = (*words.DISTRICT_PRESETS, words.VILLAGE_PRESET)
    ranks = {
        (row["area_code"], row["period"], row["preset"]): row for row in store.own_ranks(presets)
    }
    is_simulated = words.is_simulated(ranks.values())
    if is_simulated:
        simulated = f'<span class="simulated">{text.SIMULATED}</span>'
        st.html(f"<p>{simulated} {words.OURS_SIMULATED} {words.NOT_SIMULATED}</p>")
    for conflict in words.conflicts(rows):
        st.html(f'<div class="apart">{text.escaped(conflict)}</div>')
    addresses = list(dict.fromkeys(row["source_url"] or "" for row in rows))
    districts = dict(zip(words.DISTRICT_PRESETS, ("ours", "ours_process"), strict=True))
    for level, ours in (("kabupaten", districts), ("desa", {words.VILLAGE_PRESET: "ours_village"})):
        of_level = [row for row in rows if row["level"] == level]
        if of_level:
            own = {} if is_simulated else ours
            announced_table(published, level, of_level, own, ranks, addresses)
    quiet(words.ANNOUNCED_NOTE if is_simulated else f"{words.ANNOUNCED_NOTE} {words.OURS_NOTE}")
    with st.expander(words.SOURCES_HEADING):
        st.html(words.source_list(addresses, rows))


def announced_table(
    published: store.Publication,
    level: str,
    rows: Sequence[dict],
    ours: dict[str, str],
    ranks: dict[tuple, dict],
    addresses: Sequence[str],
) -> None:
    """The announced results of a level, and our rank of the same year beside each by preset; none
    where `ours` is empty."""
    st.html(f"<h3>{words.LEVEL[level]}</h3>")
    beside = [
        {
            column: words.own_rank(
                ranks.get((row["area_code"], words.year_of(row["period_assessed"]), preset))
            )
            for preset, column in ours.items()
        }
        for row in rows
    ]
    shown = [
        words.announced_words(row, addresses.index(row["source_url"] or "") + 1) | own
        for row, own in zip(rows, beside, strict=True)
    ]
    columns = (*ANNOUNCED_COLUMNS[:-1], *ours.values(), ANNOUNCED_COLUMNS[-1])
    table = tables.html_table(shown, columns, words.COLUMN, is_wide=True)
    st.html(f'<div class="announced">{table}</div>')
    saved = [row | own for row, own in zip(rows, beside, strict=True)]
    columns = (*ANNOUNCED_DOWNLOAD, *ours.values())
    facts = words.facts(published, words.ANNOUNCED_DEFINITION, [], "published_assessment.csv")
    tables.downloads(f"hasil-resmi-{level}", saved, columns, facts)


def say(sentence: str) -> None:
    st.html(f"<p>{text.escaped(sentence)}</p>")


def quiet(sentence: str) -> None:
    st.html(f'<p class="quiet">{text.escaped(sentence.strip())}</p>')


def mark(rows: Iterable[dict]) -> None:
    """DATA SIMULASI above figures that descend from simulated input."""
    if words.is_simulated(rows):
        st.html(f'<p><span class="simulated">{text.SIMULATED}</span></p>')


def download(
    published: store.Publication,
    name: str,
    rows: Sequence[dict],
    columns: Sequence[str],
    definition: str,
) -> None:
    """Downloads of a table, marked where any of it is simulated."""
    source = words.source_of(rows)
    stem = words.register.file_stem(name, words.is_simulated(rows))
    saved = [row | {"is_simulated": words.YES if row["is_simulated"] else words.NO} for row in rows]
    facts = words.facts(published, definition, rows, source)
    tables.downloads(stem, saved, columns, facts)
