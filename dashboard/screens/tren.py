"""Tren: did prevalence really fall; any areas together, survey by survey."""

from dataclasses import dataclass
from itertools import combinations, pairwise

import streamlit as st

from dashboard import charts, frame, store, tables, text, verdicts
from dashboard import text_register as words
from dashboard import text_statistics as proof
from dashboard.targets import applicable_targets

MOST_AREAS = 8
VALUE_COLUMNS = (
    "area",
    "survey",
    "prevalence_pct",
    "interval",
    "who_class",
    "confidence",
    "source_title",
)
CHANGE_COLUMNS = ("area", "from", "to", "change_pp", "interval", "verdict", "caveat")
PROGRESS_COLUMNS = ("area", "target_year", "target", "aarr", "required", "fitted", "pace")
PAIR = ("area_code", "from_survey", "from_year", "to_survey", "to_year")
CHANGE_DOWNLOAD_COLUMNS = (
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


@dataclass(frozen=True)
class View:
    """What the reader looks at: the areas and the indicator chosen, and their rows."""

    indicator: str
    indicators: list[str]
    chosen: list[str]
    series: dict[str, list[dict]]
    changes: dict[tuple, dict]
    defaults: dict[str, object]

    @property
    def rows(self) -> list[dict]:
        return [row for rows in self.series.values() for row in rows]

    def remember(self) -> None:
        """Write the choices into the address, so that it opens the same view."""
        frame.state_to_address(self.defaults)


def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    areas = store.areas()
    view = current_view(provinsi)
    title = text.TREND_TITLE.format(indicator=text.INDICATOR[view.indicator].lower())
    st.title(title, anchor=False)
    st.html(f"<p>{'<br>'.join(text.escaped(sentence) for sentence in sentences(view))}</p>")
    controls(view)
    silent = [areas[code]["short_name"] for code in view.chosen if code not in view.series]
    if silent:
        silence = text.without_series(silent, view.indicator)
        st.html(f'<p class="quiet">{text.escaped(silence)}</p>')
    if not view.chosen:
        st.info(text.NO_AREA_CHOSEN)
    if not view.series:
        return
    first = areas[next(iter(view.series))]
    targets = applicable_targets(store.targets(view.indicator), first)
    chart_tab, table_tab = st.tabs(
        [text.CHART_TAB, text.TABLE_TAB], key="tab_tren", on_change="rerun"
    )
    if chart_tab.open:
        with chart_tab:
            chart(view, targets)
            heading = text.escaped(text.target_heading(first["short_name"]))
            st.html(f"<h2>{heading}</h2>")
            st.html(text.target_list(targets, areas))
    if table_tab.open:
        with table_tab:
            values_table(view, published)
    st.subheader(text.CHANGE_HEADING, anchor=False)
    changes_table(view, published)
    progress_table(view, published)
    marks = [text.SIMULATED] if frame.is_simulated(published, words.SURVEY) else []
    if any(row["ci_basis"] and row["ci_basis"].startswith("assumed") for row in view.rows):
        marks.append(text.ESTIMATED_MARK)
    frame.foot(published, view.rows, marks)


def current_view(provinsi: tuple[str, ...]) -> View:
    """The view that the address and the controls ask for; nonsense gives the default."""
    state = st.session_state
    available = store.indicators_by_level()
    indicators = [name for name in text.INDICATOR if any(name in v for v in available.values())]
    defaults = {
        "indikator_tren": "stunting",
        "wilayah_tren": [provinsi[0], "00"],
        "sejak": "2021",
    }
    frame.state_from_address(
        {
            "indikator_tren": (defaults["indikator_tren"], indicators),
            "wilayah_tren": (defaults["wilayah_tren"], store.areas()),
            "sejak": (defaults["sejak"], text.SINCE),
        }
    )
    state["wilayah_tren"] = state["wilayah_tren"][:MOST_AREAS]
    indicator = state["indikator_tren"]
    since = 2021 if state["sejak"] == "2021" else 0
    estimates = [row for row in store.prevalence(indicator) if row["year"] >= since]
    found = {
        code: [row for row in estimates if row["area_code"] == code]
        for code in state["wilayah_tren"]
    }
    return View(
        indicator=indicator,
        indicators=indicators,
        chosen=state["wilayah_tren"],
        series={code: rows for code, rows in found.items() if rows},
        changes={tuple(row[name] for name in PAIR): row for row in store.changes(indicator)},
        defaults=defaults,
    )


def controls(view: View) -> None:
    """One row above the chart: areas, indicator, and how far back."""
    areas = store.areas()
    row = st.columns([3, 1.2, 1.5], gap="medium")
    row[0].multiselect(
        text.AREAS_LABEL,
        list(areas),
        key="wilayah_tren",
        max_selections=MOST_AREAS,
        format_func=lambda code: areas[code]["short_name"],
        on_change=view.remember,
        placeholder=text.AREA_PLACEHOLDER,
    )
    row[1].selectbox(
        text.INDICATOR_LABEL,
        view.indicators,
        key="indikator_tren",
        on_change=view.remember,
        format_func=text.INDICATOR.get,
    )
    row[2].segmented_control(
        text.SINCE_LABEL,
        list(text.SINCE),
        key="sejak",
        format_func=text.SINCE.get,
        required=True,
        on_change=view.remember,
    )


def sentences(view: View) -> list[str]:
    """Per area its first survey against its last and what is proven of its course; then the
    caveats of all, each once."""
    areas = store.areas()
    changes: dict[str, list[dict]] = {}
    for (code, *_), change in view.changes.items():
        changes.setdefault(code, []).append(change)
    said, caveats = [], {}
    for code, rows in view.series.items():
        name, own = areas[code]["short_name"], changes.get(code, [])
        course = verdicts.verdict_words(name, rows, own)
        overall = verdicts.overall_sentence(rows, own)
        said.append(f"{course} {overall[0].upper()}{overall[1:]}." if len(rows) > 1 else course)
        caveats |= dict.fromkeys(verdicts.caveat_words(rows, own))
    if caveats:
        said.append(f"{text.COLUMN['caveat']}: {'; '.join(caveats)}.")
    return said


def chart(view: View, targets: list[dict]) -> None:
    """The series, with the targets of the years that they cover and the next."""
    years = [row["year"] for row in view.rows]
    st.plotly_chart(
        charts.series_chart(
            view.series,
            store.areas(),
            [t for t in targets if min(years) <= t["year"] <= max(years) + 1],
            frame.dark(),
        ),
        key="grafik_tren",
        theme=None,
        config={"displayModeBar": False},
        alt=text.CHART_ALT,
    )
    st.html(f'<p class="quiet">{text.CHART_NOTE}</p>')


def values_table(view: View, published: store.Publication) -> None:
    """The chart's figures as a table, and their downloads."""
    areas = store.areas()
    rows = [row | {"area": areas[row["area_code"]]["short_name"]} for row in view.rows]
    st.html(tables.html_table([text.estimate_words(row) for row in rows], VALUE_COLUMNS))
    facts = text.facts(published, is_simulated=frame.is_simulated(published, words.SURVEY))
    tables.downloads(f"tren-{view.indicator}", rows, tables.ESTIMATE_COLUMNS, facts)


def changes_table(view: View, published: store.Publication) -> None:
    """Change from each survey to the next and from the first to the last, in percentage points,
    with its verdict; the download has every pair."""
    areas = store.areas()
    every_pair = [
        change
        | {
            "area": areas[code]["short_name"],
            "caveat": text.caveats(change["caveat"]),
            "from_pct": earlier["prevalence_pct"],
            "to_pct": later["prevalence_pct"],
            "from_source": f"{earlier['source_title']} {earlier['source_url']}",
            "to_source": f"{later['source_title']} {later['source_url']}",
        }
        for code, rows in view.series.items()
        for earlier, later in combinations(rows, 2)
        if (change := view.changes.get(pair_of(earlier, later)))
    ]
    if not every_pair:
        st.html(f'<p class="quiet">{text.NO_CHANGE}</p>')
        return
    shown = {
        pair_of(earlier, later)
        for rows in view.series.values()
        for earlier, later in (*pairwise(rows), (rows[0], rows[-1]))
    }
    found = [change for change in every_pair if tuple(change[name] for name in PAIR) in shown]
    st.html(tables.html_table([text.change_words(change) for change in found], CHANGE_COLUMNS))
    name = f"perubahan-{view.indicator}"
    is_simulated = frame.is_simulated(published, words.SURVEY)
    facts = text.facts(published, text.CHANGE_DEFINITION, is_simulated)
    tables.downloads(name, every_pair, CHANGE_DOWNLOAD_COLUMNS, facts)


def pair_of(earlier: dict, later: dict) -> tuple:
    """Two estimates of an area as the key of the change between them."""
    return (
        earlier["area_code"],
        *(row[name] for row in (earlier, later) for name in ("survey", "year")),
    )


def progress_table(view: View, published: store.Publication) -> None:
    """The pace of each area, and whether it gets to the targets that are coming."""
    areas = store.areas()
    owners = proof.owners(areas)
    found = [
        row | {"area": areas[code]["short_name"]}
        for code in view.series
        for row in store.progress(view.indicator, code)
    ]
    if not found:
        return
    st.subheader(proof.PROGRESS_HEADING, anchor=False)
    shown = [
        proof.progress_words(row, owners, view.series[row["area_code"]][-1]) | {"area": row["area"]}
        for row in found
    ]
    st.html(tables.html_table(shown, PROGRESS_COLUMNS, proof.COLUMN))
    uneven = text.escaped(proof.uneven_pace(found))
    st.html(f'<p class="quiet">{uneven} {proof.PROGRESS_NOTE}</p>')
    is_simulated = frame.is_simulated(published, words.SURVEY)
    facts = text.facts(published, proof.PROGRESS_DEFINITION, is_simulated, proof.PROGRESS_SOURCE)
    saved = [row | {"caveat": text.caveats(row["caveat"])} for row in found]
    tables.downloads(f"target-{view.indicator}", saved, proof.PROGRESS_DOWNLOAD, facts)


frame.page("tren", picture)
