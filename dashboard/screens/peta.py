"""Peta: where prevalence is highest; a click or a choice opens the detail of an area.

The survey is here; the posyandu register, which is another instrument, in `register_map`, and
convergence in `convergence_map`.
"""

from dataclasses import dataclass

import streamlit as st

from dashboard import (
    convergence_map,
    frame,
    map_source,
    map_view,
    maps,
    register_map,
    store,
    tables,
    text,
    verdicts,
)
from dashboard import text_register as words
from dashboard import text_statistics as proof
from dashboard.targets import applicable_targets

TABLE_COLUMNS = (
    "area",
    "prevalence_pct",
    "interval",
    "who_class",
    "tier",
    "ranks",
    "since",
    "survey",
    "confidence",
)


@dataclass(frozen=True)
class View:
    """What the reader looks at: the choices made, and the rows that answer them."""

    level: str
    indicator: str
    survey: dict
    chosen: str | None
    surveys: dict[str, dict]
    indicators: dict[str, bool]
    areas: list[dict]
    values: dict[str, dict]
    ranks: dict[str, dict]
    changes: dict[str, dict]
    scope: str

    @property
    def estimates(self) -> list[dict]:
        return list(self.values.values())

    @property
    def names(self) -> dict[str, str]:
        return {area["code"]: area["short_name"] for area in self.areas}

    @property
    def borders(self) -> tuple[float, ...]:
        return maps.class_borders(self.indicator, [row["prevalence_pct"] for row in self.estimates])

    def remember(self) -> None:
        """Write the choices into the address, so that it opens the same view."""
        frame.state_to_address(
            {
                "tingkat": "kabupaten",
                "indikator": "stunting",
                "survei": next(iter(self.surveys)),
                "wilayah": None,
            }
        )


def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    """The page of the instrument that the reader has chosen."""
    source = map_source.current()
    if source == words.REGISTER:
        register_map.picture(published, provinsi)
    elif source == frame.CONVERGENCE:
        convergence_map.picture(published, provinsi)
    else:
        survey_picture(published, provinsi)


def survey_picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    """The survey's page: the map goes out first, because the browser needs longest for it."""
    view = current_view(provinsi)
    if view is None:
        map_source.control()
        st.info(text.NO_SURVEY)
        return
    files = {c: file for c, file in store.boundary_files(view.level).items() if c in provinsi}
    head = st.container()
    map_tab, table_tab = st.tabs([text.MAP_TAB, text.TABLE_TAB], key="tab_peta", on_change="rerun")
    if map_tab.open:
        left, right = map_tab.columns([3, 2], gap="medium")
        with left:
            draw_map(view, files)
    with head:
        title = text.MAP_TITLE.format(indicator=text.INDICATOR[view.indicator].lower())
        st.title(title, anchor=False)
        sentence = text.map_sentence(view.estimates, view.names, text.survey_name(view.survey))
        tiers = proof.lowest_tier(list(view.ranks.values()), view.names)
        st.html(f"<p>{text.escaped(' '.join(filter(None, (sentence, tiers))))}</p>")
        controls(view)
    if map_tab.open:
        left.html(
            maps.legend(
                view.indicator,
                view.borders,
                [
                    view.values[code]["prevalence_pct"] if code in view.values else None
                    for code in view.names
                ],
            )
        )
        with right:
            if view.chosen:
                detail(view, published)
            else:
                st.html(f'<p class="quiet">{text.CLICK_HINT}</p>')
    if table_tab.open:
        with table_tab:
            table(view, published)
    borderless = store.areas_without_border(provinsi, view.level)
    if borderless:
        st.html(f'<p class="quiet">{text.escaped(text.without_border(borderless))}</p>')
    marks = [text.SIMULATED] if frame.is_simulated(published, words.SURVEY) else []
    if any(row["ci_basis"] and row["ci_basis"].startswith("assumed") for row in view.estimates):
        marks.append(text.ESTIMATED_MARK)
    marks += sorted({text.GEOMETRY_QUALITY[file["quality"]] for file in files.values()})
    frame.foot(published, view.estimates, marks, files.values())


def current_view(provinsi: tuple[str, ...]) -> View | None:
    """The view that the address and the controls ask for; what cannot be shown gives way to what
    can. None where no survey has a figure for provinsi or kabupaten."""
    state = st.session_state
    available = store.indicators_by_level()
    indicators = [name for name in text.INDICATOR if any(name in v for v in available.values())]
    frame.state_from_address(
        {"tingkat": ("kabupaten", text.LEVEL), "indikator": ("stunting", indicators)}
    )
    if not available.get(state["tingkat"]):
        state["tingkat"] = next((name for name in text.LEVEL if available[name]), None)
    level = state["tingkat"]
    if level is None:
        return None
    if state["indikator"] not in available[level]:
        state["indikator"] = next(name for name in indicators if name in available[level])
    indicator = state["indikator"]
    shown = {
        area["code"]: area
        for area in store.areas().values()
        if area["level"] == level and area["provinsi_code"] in provinsi
    }
    surveys = {
        f"{row['survey']}-{row['year']}": row
        for row in store.surveys(indicator)
        if level in row["levels"]
    }
    newest = next(iter(surveys))
    frame.state_from_address({"survei": (newest, surveys), "wilayah": (None, shown)})
    if state["survei"] not in surveys:
        state["survei"] = newest
    if state["wilayah"] not in shown:
        state["wilayah"] = None
    survey = surveys[state["survei"]]
    scope = "provinsi" if len(provinsi) == 1 else "kalsel-kalteng"
    is_ranked = level == "kabupaten"
    view = View(
        level=level,
        indicator=indicator,
        survey=survey,
        chosen=state["wilayah"],
        surveys=surveys,
        indicators={name: name in available[level] for name in indicators},
        areas=list(shown.values()),
        values={
            row["area_code"]: row
            for row in store.prevalence(indicator)
            if row["area_code"] in shown
            and (row["survey"], row["year"]) == (survey["survey"], survey["year"])
        },
        ranks={
            code: row
            for code, row in store.ranks(indicator, survey["survey"], survey["year"], scope).items()
            if is_ranked and code in shown and row["ranked"] > 1
        },
        changes=changes_to(survey, indicator, shown),
        scope=text.KALIMANTAN if scope == "kalsel-kalteng" else store.areas()[provinsi[0]]["name"],
    )
    view.remember()
    return view


def changes_to(survey: dict, indicator: str, shown: dict[str, dict]) -> dict[str, dict]:
    """For each area shown the change from its first survey since proof.START to this one."""
    found: dict[str, dict] = {}
    for row in store.changes(indicator):
        is_to = (row["to_survey"], row["to_year"]) == (survey["survey"], survey["year"])
        if is_to and row["area_code"] in shown and row["from_year"] >= proof.START:
            found.setdefault(row["area_code"], row)
    return found


def controls(view: View) -> None:
    """One row above the map; what has no values at the level is disabled, with the reason."""

    def choose_indicator(name: str) -> None:
        st.session_state["indikator"] = name
        view.remember()

    row = st.columns([2.5, 2.5, 2, 2.4], gap="medium")
    with row[0]:
        map_source.control()
    row[1].segmented_control(
        text.LEVEL_LABEL,
        list(text.LEVEL),
        format_func=text.LEVEL.get,
        key="tingkat",
        required=True,
        on_change=view.remember,
    )
    row[2].selectbox(
        text.SURVEY_LABEL,
        list(view.surveys),
        key="survei",
        on_change=view.remember,
        format_func=lambda name: text.survey_name(view.surveys[name]),
    )
    row[3].selectbox(
        text.AREA_LABEL,
        sorted(view.names, key=view.names.get),
        key="wilayah",
        on_change=view.remember,
        format_func=view.names.get,
        index=None,
        placeholder=text.AREA_PLACEHOLDER,
    )
    row = st.columns([5, 4.5], gap="medium", vertical_alignment="center")
    with row[0].container(gap=None):
        st.html(f'<div class="label">{text.INDICATOR_LABEL}</div>')
        with st.container(horizontal=True, gap="xsmall"):
            for name, is_available in view.indicators.items():
                st.button(
                    text.INDICATOR[name],
                    key=f"indikator_{name}",
                    type="primary" if name == view.indicator else "secondary",
                    disabled=not is_available,
                    on_click=choose_indicator,
                    args=(name,),
                )
    missing = [text.INDICATOR[name] for name, is_there in view.indicators.items() if not is_there]
    without = [
        text.survey_name(row)
        for row in store.surveys(view.indicator)
        if view.level not in row["levels"]
    ]
    reasons = [
        *([text.unavailable_indicators(missing, view.level)] if missing else []),
        *([text.unavailable_surveys(without, view.level)] if without else []),
    ]
    if reasons:
        row[1].html(f'<p class="quiet">{text.escaped(" ".join(reasons))}</p>')


def draw_map(view: View, files: dict[str, dict]) -> None:
    """The map itself; a click on an area chooses it."""

    def choose(code: str) -> None:
        st.session_state["wilayah"] = code
        view.remember()

    proven = {
        code: proof.rank_hover(view.ranks.get(code)) + proof.change_hover(view.changes.get(code))
        for code in view.names
    }
    figure = maps.choropleth(view.areas, view.values, files, view.borders, frame.dark(), proven)
    map_view.show(figure, view.areas, files, view.chosen, choose, text.MAP_ALT)


def table(view: View, published: store.Publication) -> None:
    """The map's figures as a table, every area of the map in it, and their downloads."""
    rows = [
        view.values.get(code, _missing(view, code)) | {"area": name}
        for code, name in view.names.items()
    ]
    rows.sort(key=lambda row: (-(row["prevalence_pct"] or -1), row["area"]))
    shown = [
        text.estimate_words(row)
        | proof.rank_words(view.ranks.get(row["area_code"]))
        | {"since": proof.since(view.changes.get(row["area_code"]))}
        for row in rows
    ]
    has_ranks = bool(view.ranks)
    columns = [name for name in TABLE_COLUMNS if has_ranks or name not in ("tier", "ranks")]
    st.html(tables.html_table(shown, columns, proof.COLUMN))
    if has_ranks:
        st.html(f'<p class="quiet">{proof.RANK_NOTE}</p>')
    rows = [
        row
        | dict.fromkeys(proof.RANK_DOWNLOAD)
        | view.ranks.get(row["area_code"], {})
        | proof.change_download(view.changes.get(row["area_code"]))
        for row in rows
    ]
    name = f"peta-{view.indicator}-{view.survey['survey']}-{view.survey['year']}".lower()
    facts = text.facts(published, is_simulated=frame.is_simulated(published, words.SURVEY))
    columns = (*tables.ESTIMATE_COLUMNS, *proof.RANK_DOWNLOAD, *proof.CHANGE_DOWNLOAD)
    tables.downloads(name, rows, columns, facts)


def _missing(view: View, code: str) -> dict:
    return dict.fromkeys((*tables.ESTIMATE_COLUMNS, "interval")) | {
        "area_code": code,
        "survey": view.survey["survey"],
        "year": view.survey["year"],
        "indicator": view.indicator,
    }


def detail(view: View, published: store.Publication) -> None:
    """Everything known of one area: figure, what it proves, series, targets, peers, sources."""
    areas, code, indicator = store.areas(), view.chosen, view.indicator
    area = areas[code]
    series = [row for row in store.prevalence(indicator) if row["area_code"] == code]
    current = view.values.get(code)
    st.html(f"<h2>{text.escaped(area['name'])}</h2>")
    if current is None:
        st.html(
            f'<p class="figure">{text.NO_DATA}</p>'
            f"<p>{text.escaped(text.survey_name(view.survey))}</p>"
        )
    else:
        rank = view.ranks.get(code)
        ranked = f"<br>{text.escaped(proof.rank_sentence(rank, view.scope))}" if rank else ""
        st.html(
            f'<p><span class="figure">{text.percent(current["prevalence_pct"])}</span> '
            f'<span class="quiet">({text.interval(current)})</span><br>'
            f"{text.escaped(text.survey_name(current))} · kelas {text.who_class(current)}{ranked}"
            f'<br><span class="quiet">{" ".join(text.estimate_caveats(current))}</span></p>'
        )
    if not series:
        return
    recent = [row for row in series if row["year"] >= proof.START] or series
    changes = [row for row in store.changes(indicator) if row["area_code"] == code]
    said = verdicts.verdict_sentence(area["short_name"], recent, changes)
    overall = verdicts.overall_sentence(recent, changes) if len(recent) > 1 else ""
    st.html(f"<p>{text.escaped(said)}</p><p>{text.escaped(overall)}</p>")
    st.subheader(text.SERIES_HEADING, anchor=False)
    st.html(
        tables.html_table(
            [
                {
                    "survey": text.marked_survey(row),
                    "prevalence_pct": text.percent(row["prevalence_pct"]),
                    "interval": text.interval(row),
                    "who_class": text.WHO_CLASS.get(row["who_class"], ""),
                }
                for row in reversed(series)
            ],
            ("survey", "prevalence_pct", "interval", "who_class"),
        )
    )
    progress(area, indicator, recent[-1])
    if area["level"] == "kabupaten":
        peers(area, indicator)
    if indicator == "stunting":
        if area["level"] == "kabupaten":
            ladder(area, published)
        two_numbers(area)
    with st.expander(text.NOTES_HEADING):
        st.html(text.source_list(series))


def progress(area: dict, indicator: str, last: dict) -> None:
    """The targets to come, and whether the pace so far gets there."""
    st.subheader(proof.PROGRESS_HEADING, anchor=False)
    rows = store.progress(indicator, area["code"])
    if rows:
        owners = proof.owners(store.areas())
        st.html(f"<p>{text.escaped(proof.pace_sentence(rows[0]))}</p>")
        shown = [proof.progress_words(row, owners, last) for row in rows]
        st.html(tables.html_table(shown, proof.PROGRESS_COLUMNS, proof.COLUMN, is_wide=False))
    with st.expander(text.TARGET_HEADING):
        if rows:
            sums = " ".join(filter(None, (proof.progress_arithmetic(row) for row in rows)))
            st.html(f'<p class="quiet">{text.escaped(sums)} {proof.PROGRESS_NOTE}</p>')
        targets = applicable_targets(store.targets(indicator), area)
        coming = [target for target in targets if target["year"] >= last["year"]]
        st.html(text.target_list(coming, store.areas()))


def peers(area: dict, indicator: str) -> None:
    """Whom to learn from: who started alike and fell."""
    with st.expander(proof.PEER_HEADING):
        st.html(f'<p class="quiet">{proof.PEER_NOTE}</p>')
        rows = store.peers(indicator, area["code"])
        if not rows:
            st.html(f"<p>{proof.NO_PEER}</p>")
            return
        names = {code: known["short_name"] for code, known in store.areas().items()}
        st.html(proof.peer_list(rows, names))
        found = text.escaped(proof.caveats_of(rows))
        st.html(f'<p class="quiet">{text.COLUMN["caveat"]}: {found}.</p>')


def ladder(area: dict, published: store.Publication) -> None:
    """Children fewer that each target asks for; the desa are in the download."""
    with st.expander(proof.LADDER_HEADING):
        rows = store.ladder(area["code"])
        if not rows:
            st.html(f"<p>{proof.NO_LADDER}</p>")
            return
        if rows[0]["is_simulated"]:
            st.html(f'<p><span class="simulated">{text.SIMULATED}</span></p>')
        for row in rows:
            if row["level"] == "kabupaten":
                said = proof.ladder_sentence(area["short_name"], row)
                st.html(f"<p>{text.escaped(said)}</p>")
        asked = [row["target_year"] for row in rows if row["fewer"]]
        first = asked[0] if asked else rows[0]["target_year"]
        shown = [
            proof.ladder_words(row, row["area"])
            for row in rows
            if row["target_year"] == first and row["level"] == "kecamatan"
        ]
        st.html(f"<h3>{proof.LADDER_TABLE.format(year=first)}</h3>")
        st.html(tables.html_table(shown, proof.LADDER_COLUMNS, proof.COLUMN, is_tall=True))
        st.html(f'<p class="quiet">{proof.LADDER_NOTE}</p>')
        is_simulated = rows[0]["is_simulated"]
        facts = text.facts(published, proof.LADDER_DEFINITION, is_simulated, proof.LADDER_SOURCE)
        name = words.file_stem(f"tangga-{area['code']}", is_simulated)
        saved = [row | words.simulated_word(row) for row in rows]
        tables.downloads(name, saved, proof.LADDER_DOWNLOAD, facts)


def two_numbers(area: dict) -> None:
    """Survey and register of each year, and what can be told of why they differ."""
    with st.expander(proof.GAP_HEADING):
        rows = store.survey_register(area["code"])
        announced = store.published_register(area["code"])
        st.html(f'<p class="quiet">{words.TWO_INSTRUMENTS}</p>')
        for row in rows:
            mark = (
                f'<span class="simulated">{text.SIMULATED}</span> ' if row["is_simulated"] else ""
            )
            said = text.escaped(proof.gap_sentence(row, area["short_name"]))
            not_found = f" {words.SIMULATED_DIFFERENCE}" if row["is_simulated"] else ""
            st.html(f"<p>{mark}{said}{not_found}</p>")
            parts = proof.gap_rows(row)
            if parts:
                st.html(tables.html_table(parts, ("part", "points"), proof.COLUMN))
        if any(row["register_basis"] == "dihitung" for row in rows):
            st.html(f'<p class="quiet">{proof.GAP_NOTE}</p>')
        if announced:
            st.html(f"<h3>{text.REGISTER_HEADING}</h3>{text.register_list(announced)}")


frame.page("peta", picture, map_source.current)
