"""Peta: where prevalence is highest; a click or a choice opens the detail of an area."""

import streamlit as st

from dashboard import frame, maps, store, tables, text
from dashboard.targets import applicable_targets

TABLE_COLUMNS = (
    "area",
    "prevalence_pct",
    "interval",
    "who_class",
    "survey",
    "confidence",
    "source_title",
)
DOWNLOAD_COLUMNS = (
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


def body(published: store.Publication) -> None:
    picture(published, frame.chosen_provinsi())


@st.fragment
def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    areas = store.areas()
    available = store.indicators_by_level()
    indicators = [name for name in text.INDICATOR if any(name in v for v in available.values())]
    frame.state_from_address(
        {"tingkat": ("kabupaten", text.LEVEL), "indikator": ("stunting", indicators)}
    )
    if not available[st.session_state["tingkat"]]:
        st.session_state["tingkat"] = next((name for name in text.LEVEL if available[name]), None)
    level = st.session_state["tingkat"]
    if level is None:
        st.info(text.NO_SURVEY)
        return
    if st.session_state["indikator"] not in available[level]:
        st.session_state["indikator"] = next(i for i in indicators if i in available[level])
    indicator = st.session_state["indikator"]
    shown = [a for a in areas.values() if a["level"] == level and a["provinsi_code"] in provinsi]
    with_values = {
        f"{row['survey']}-{row['year']}": row
        for row in store.surveys(indicator)
        if level in row["levels"]
    }
    newest = next(iter(with_values))
    frame.state_from_address(
        {"survei": (newest, with_values), "wilayah": (None, [a["code"] for a in shown])}
    )
    if st.session_state["survei"] not in with_values:
        st.session_state["survei"] = newest
    if st.session_state["wilayah"] not in {area["code"] for area in shown}:
        st.session_state["wilayah"] = None
    defaults = {
        "tingkat": "kabupaten",
        "indikator": "stunting",
        "survei": newest,
        "wilayah": None,
    }
    frame.state_to_address(defaults)
    survey = with_values[st.session_state["survei"]]
    estimates = [
        row | {"area": areas[row["area_code"]]["short_name"]}
        for row in store.prevalence(indicator)
        if (row["survey"], row["year"]) == (survey["survey"], survey["year"])
        and row["area_code"] in {area["code"] for area in shown}
    ]
    values = {row["area_code"]: row for row in estimates}

    st.title(text.MAP_TITLE.format(indicator=text.INDICATOR[indicator].lower()), anchor=False)
    names = {area["code"]: area["short_name"] for area in shown}
    st.markdown(text.map_sentence(estimates, names, text.survey_name(survey)))
    controls(level, indicator, indicators, available, with_values, shown, defaults)

    borders = maps.class_borders(indicator, [row["prevalence_pct"] for row in estimates])
    files = {code: row for code, row in store.boundary_files(level).items() if code in provinsi}
    map_tab, table_tab = st.tabs([text.MAP_TAB, text.TABLE_TAB], key="tab_peta", on_change="rerun")
    if map_tab.open:
        with map_tab:
            left, right = st.columns([3, 2], gap="medium")
            with left:
                draw_map(shown, values, files, borders, defaults)
                st.html(
                    maps.legend(
                        indicator,
                        borders,
                        [
                            values[a["code"]]["prevalence_pct"] if a["code"] in values else None
                            for a in shown
                        ],
                    )
                )
            with right:
                if st.session_state["wilayah"]:
                    detail(areas, st.session_state["wilayah"], indicator, survey)
                else:
                    st.html(f'<p class="quiet">{text.CLICK_HINT}</p>')
    if table_tab.open:
        with table_tab:
            table(shown, values, survey, published, indicator)
    borderless = [n for code in provinsi for n in store.areas_without_border((code,), level)]
    if borderless:
        st.caption(text.without_border(borderless))
    marks = [text.SIMULATED] if published.is_simulated else []
    if any(row["ci_basis"] and row["ci_basis"].startswith("assumed") for row in estimates):
        marks.append(text.ESTIMATED_MARK)
    marks += sorted({text.GEOMETRY_QUALITY[row["quality"]] for row in files.values()})
    frame.foot(published, estimates, marks, files.values())


def controls(level, indicator, indicators, available, with_values, shown, defaults) -> None:
    """One row above the map; what has no values at the level is disabled, with the reason."""

    def remember() -> None:
        frame.state_to_address(defaults)

    def choose_indicator(name: str) -> None:
        st.session_state["indikator"] = name
        remember()

    row = st.columns([2.4, 4.1, 1.4, 1.9], gap="medium")
    row[0].segmented_control(
        text.LEVEL_LABEL,
        list(text.LEVEL),
        format_func=text.LEVEL.get,
        key="tingkat",
        required=True,
        on_change=remember,
    )
    missing = [name for name in indicators if name not in available[level]]
    with row[1].container(gap=None):
        st.html(f'<div class="label">{text.INDICATOR_LABEL}</div>')
        with st.container(horizontal=True, gap="xsmall"):
            for name in indicators:
                st.button(
                    text.INDICATOR[name],
                    key=f"indikator_{name}",
                    type="primary" if name == indicator else "secondary",
                    disabled=name in missing,
                    on_click=choose_indicator,
                    args=(name,),
                )
    row[2].selectbox(
        text.SURVEY_LABEL,
        list(with_values),
        key="survei",
        on_change=remember,
        format_func=lambda name: text.survey_name(with_values[name]),
    )
    names = {area["code"]: area["short_name"] for area in shown}
    row[3].selectbox(
        text.AREA_LABEL,
        sorted(names, key=names.get),
        key="wilayah",
        on_change=remember,
        format_func=names.get,
        index=None,
        placeholder=text.AREA_PLACEHOLDER,
    )
    reasons = []
    if missing:
        reasons.append(text.unavailable_indicators([text.INDICATOR[n] for n in missing], level))
    without = [
        text.survey_name(row) for row in store.surveys(indicator) if level not in row["levels"]
    ]
    if without:
        reasons.append(text.unavailable_surveys(without, level))
    if reasons:
        st.html(f'<p class="quiet">{" ".join(reasons)}</p>')


def draw_map(shown, values, files, borders, defaults) -> None:
    """The map itself; a click on an area chooses it."""

    def chosen_by_click() -> None:
        points = st.session_state["peta"]["selection"]["points"]
        clicked = next((p["location"] for p in points if p.get("location")), None)
        # The second click on an area arrives as an empty selection: it is the same area again.
        clicked = clicked or st.session_state.get("last_clicked")
        if clicked:
            st.session_state["last_clicked"] = clicked
            st.session_state["wilayah"] = clicked
            frame.state_to_address(defaults)

    st.plotly_chart(
        maps.choropleth(shown, values, files, borders, st.session_state["wilayah"], frame.dark()),
        key="peta",
        on_select=chosen_by_click,
        selection_mode="points",
        theme=None,
        config={"displayModeBar": False, "scrollZoom": True},
        alt=text.MAP_ALT,
    )
    if maps.box(shown):
        st.html(maps.fit_script(shown, "peta"), unsafe_allow_javascript=True)


def table(shown, values, survey, published, indicator) -> None:
    """The map's figures as a table, every area of the map in it, and their downloads."""
    rows = [values.get(area["code"]) or _missing(area, survey, indicator) for area in shown]
    rows.sort(key=lambda row: (-(row["prevalence_pct"] or -1), row["area"]))
    st.html(
        tables.html_table(
            [
                row
                | {
                    "prevalence_pct": text.percent(row["prevalence_pct"]),
                    "interval": text.interval(row),
                    "who_class": text.who_class(row) if row["prevalence_pct"] is not None else "",
                    "survey": text.survey_name(row),
                }
                for row in rows
            ],
            TABLE_COLUMNS,
        )
    )
    name = f"peta-{indicator}-{survey['survey']}-{survey['year']}".lower()
    tables.downloads(name, rows, DOWNLOAD_COLUMNS, text.facts(published))


def _missing(area: dict, survey: dict, indicator: str) -> dict:
    return dict.fromkeys((*DOWNLOAD_COLUMNS, "interval")) | {
        "area_code": area["code"],
        "area": area["short_name"],
        "survey": survey["survey"],
        "year": survey["year"],
        "indicator": indicator,
    }


def detail(areas: dict[str, dict], code: str, indicator: str, survey: dict) -> None:
    """Everything known of one area: figure, series, change, targets, sources, caveats."""
    area = areas[code]
    series = [row for row in store.prevalence(indicator) if row["area_code"] == code]
    current = next(
        (r for r in series if (r["survey"], r["year"]) == (survey["survey"], survey["year"])), None
    )
    st.subheader(area["name"], anchor=False)
    if current is None:
        st.html(f'<p class="figure">{text.NO_DATA}</p><p>{text.survey_name(survey)}</p>')
    else:
        st.html(
            f'<p><span class="figure">{text.percent(current["prevalence_pct"])}</span> '
            f'<span class="quiet">({text.interval(current)})</span><br>'
            f"{text.survey_name(current)} · kelas {text.who_class(current)}<br>"
            f'<span class="quiet">{" ".join(text.estimate_caveats(current))}</span></p>'
        )
    if not series:
        return
    recent = [row for row in series if row["year"] >= 2021] or series
    first, last = recent[0], recent[-1]
    change = next(
        (
            c
            for c in store.changes(indicator)
            if c["area_code"] == code
            and (c["from_year"], c["to_year"]) == (first["year"], last["year"])
        ),
        None,
    )
    st.markdown(text.trend_sentence(area["short_name"], change, first, last))
    st.subheader(text.SERIES_HEADING, anchor=False)
    st.html(
        tables.html_table(
            [
                {
                    "survey": text.survey_name(row),
                    "prevalence_pct": text.percent(row["prevalence_pct"]),
                    "interval": text.interval(row),
                    "who_class": text.WHO_CLASS.get(row["who_class"], ""),
                }
                for row in reversed(series)
            ],
            ("survey", "prevalence_pct", "interval", "who_class"),
        )
    )
    st.subheader(text.TARGET_HEADING, anchor=False)
    targets = applicable_targets(store.targets(indicator), area)
    st.html(text.target_list([t for t in targets if t["year"] >= last["year"]], areas))
    announced = store.published_register(code)
    if announced:
        with st.expander(text.REGISTER_HEADING):
            st.html(text.register_list(announced))
    with st.expander(text.NOTES_HEADING):
        st.html(text.source_list(series))


frame.page(body)
