"""Tren: did prevalence really fall; any areas together, survey by survey."""

from itertools import pairwise

import streamlit as st

from dashboard import charts, frame, store, tables, text
from dashboard.targets import applicable_targets

MOST_AREAS = 8
TABLE_COLUMNS = ("area", "from", "to", "change_pp", "interval", "verdict", "caveat")
DOWNLOAD_COLUMNS = (
    "area_code",
    "area",
    "indicator",
    "from_survey",
    "from_year",
    "to_survey",
    "to_year",
    "change_pp",
    "ci_lower_pp",
    "ci_upper_pp",
    "z",
    "minimum_detectable_change_pp",
    "verdict",
    "caveat",
)


def body(published: store.Publication) -> None:
    picture(published, frame.chosen_provinsi())


@st.fragment
def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    areas = store.areas()
    available = store.indicators_by_level()
    indicators = [name for name in text.INDICATOR if any(name in v for v in available.values())]
    frame.state_from_address(
        {
            "indikator_tren": ("stunting", indicators),
            "wilayah_tren": ([provinsi[0], "00"], list(areas)),
            "sejak": ("2021", text.SINCE),
        }
    )
    defaults = {
        "indikator_tren": "stunting",
        "wilayah_tren": [provinsi[0], "00"],
        "sejak": "2021",
    }
    indicator = st.session_state["indikator_tren"]
    chosen = st.session_state["wilayah_tren"]
    since = 2021 if st.session_state["sejak"] == "2021" else 0
    estimates = [row for row in store.prevalence(indicator) if row["year"] >= since]
    series = {
        code: rows
        for code in chosen
        if (rows := [row for row in estimates if row["area_code"] == code])
    }
    changes = {(c["area_code"], c["from_year"], c["to_year"]): c for c in store.changes(indicator)}

    st.title(text.TREND_TITLE.format(indicator=text.INDICATOR[indicator].lower()), anchor=False)
    st.markdown("  \n".join(sentences(series, areas, changes)))
    controls(areas, indicators, defaults)
    silent = [areas[code]["short_name"] for code in chosen if code not in series]
    if silent:
        st.html(f'<p class="quiet">{text.without_series(silent, indicator)}</p>')
    if not series:
        st.info(text.NO_AREA_CHOSEN)
        return

    first_area = areas[next(iter(series))]
    first_year = min(row["year"] for rows in series.values() for row in rows)
    last_year = max(row["year"] for rows in series.values() for row in rows)
    targets = applicable_targets(store.targets(indicator), first_area)
    chart_tab, table_tab = st.tabs(
        [text.CHART_TAB, text.TABLE_TAB], key="tab_tren", on_change="rerun"
    )
    if chart_tab.open:
        with chart_tab:
            drawn = [t for t in targets if first_year <= t["year"] <= last_year + 1]
            st.plotly_chart(
                charts.series_chart(series, areas, drawn, frame.dark()),
                key="grafik_tren",
                theme=None,
                config={"displayModeBar": False},
                alt=text.CHART_ALT,
            )
            st.html(f'<p class="quiet">{text.CHART_NOTE}</p>')
            st.subheader(text.target_heading(first_area["short_name"]), anchor=False)
            st.html(text.target_list(targets, areas))
    if table_tab.open:
        with table_tab:
            values_table(series, areas, published, indicator)
    st.subheader(text.CHANGE_HEADING, anchor=False)
    changes_table(series, areas, changes, published, indicator)
    rows = [row for rows in series.values() for row in rows]
    marks = [text.SIMULATED] if published.is_simulated else []
    if any(row["ci_basis"] and row["ci_basis"].startswith("assumed") for row in rows):
        marks.append(text.ESTIMATED_MARK)
    frame.foot(published, rows, marks)


def controls(areas, indicators, defaults) -> None:
    def remember() -> None:
        frame.state_to_address(defaults)

    row = st.columns([3, 1.2, 1.5], gap="medium", vertical_alignment="bottom")
    row[0].multiselect(
        text.AREAS_LABEL,
        list(areas),
        key="wilayah_tren",
        max_selections=MOST_AREAS,
        format_func=lambda code: areas[code]["short_name"],
        on_change=remember,
        placeholder=text.AREA_PLACEHOLDER,
    )
    row[1].selectbox(
        text.INDICATOR_LABEL,
        indicators,
        key="indikator_tren",
        on_change=remember,
        format_func=text.INDICATOR.get,
    )
    row[2].segmented_control(
        text.SINCE_LABEL,
        list(text.SINCE),
        key="sejak",
        format_func=text.SINCE.get,
        required=True,
        on_change=remember,
    )


def sentences(series, areas, changes) -> list[str]:
    """One plain sentence per area, from its first to its last survey shown."""
    found = []
    for code, rows in series.items():
        first, last = rows[0], rows[-1]
        change = changes.get((code, first["year"], last["year"]))
        found.append(text.trend_sentence(areas[code]["short_name"], change, first, last))
    return found


def values_table(series, areas, published, indicator) -> None:
    rows = [
        row | {"area": areas[code]["short_name"]} for code, rows in series.items() for row in rows
    ]
    columns = (
        "area",
        "survey",
        "prevalence_pct",
        "interval",
        "who_class",
        "confidence",
        "source_title",
    )
    st.html(
        tables.html_table(
            [
                row
                | {
                    "survey": text.survey_name(row),
                    "prevalence_pct": text.percent(row["prevalence_pct"]),
                    "interval": text.interval(row),
                    "who_class": text.who_class(row),
                }
                for row in rows
            ],
            columns,
        )
    )
    saved = (
        "area_code",
        "area",
        "survey",
        "year",
        "indicator",
        "prevalence_pct",
        "ci_lower_pct",
        "ci_upper_pct",
        "ci_basis",
        "who_class",
        "estimate",
        "confidence",
        "source_title",
        "source_url",
        "note",
    )
    tables.downloads(f"tren-{indicator}", rows, saved, text.facts(published))


def changes_table(series, areas, changes, published, indicator) -> None:
    """Change from each survey to the next, in percentage points, with its verdict."""
    found = []
    for code, rows in series.items():
        for earlier, later in pairwise(rows):
            change = changes.get((code, earlier["year"], later["year"]))
            if change:
                found.append(change | {"area": areas[code]["short_name"]})
    if not found:
        return
    st.html(tables.html_table([text.change_words(change) for change in found], TABLE_COLUMNS))
    tables.downloads(f"perubahan-{indicator}", found, DOWNLOAD_COLUMNS, text.facts(published))


frame.page(body)
