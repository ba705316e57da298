"""Tren: did prevalence really fall; the lines of any areas by survey, and four views more."""

from dataclasses import dataclass
from itertools import pairwise

import streamlit as st

from dashboard import charts, frame, store, tables, text, trend_views, verdicts
from dashboard import text_register as words
from dashboard import text_statistics as proof
from dashboard.targets import applicable_targets
from dashboard.text import Trend

MOST_AREAS = 8
LINES, SLOPE, RANKS, PANELS, DUAL = "garis", "lereng", "peringkat", "kecil", "dua-alat"
VIEWS = (LINES, SLOPE, RANKS, PANELS, DUAL)
# On a phone the words of the targets would lie on the figures; the list below has them all.
NARROW_STYLE = """
<style>
@media (max-width: 640px) {.st-key-grafik_tren .annotation {display: none}}
</style>
"""
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


@dataclass(frozen=True)
class Choices:
    """What the reader has chosen; `defaults` are the values that the address leaves out."""

    view: str
    indicator: str
    indicators: list[str]
    defaults: dict[str, object]

    def remember(self, *keys: str) -> None:
        """Write these choices into the address, so that it opens the same view. Only of controls
        that are on the page: Streamlit forgets the others."""
        frame.state_to_address({key: self.defaults[key] for key in keys})


@dataclass(frozen=True)
class View:
    """The lines of the areas chosen, and every change of the indicator."""

    indicator: str
    chosen: list[str]
    series: dict[str, list[dict]]
    changes: dict[tuple, dict]

    @property
    def rows(self) -> list[dict]:
        return [row for rows in self.series.values() for row in rows]


def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    choices = current_choices(provinsi)
    title = text.TREND_TITLE.format(indicator=text.INDICATOR[choices.indicator].lower())
    st.title(title, anchor=False)
    if choices.view == LINES:
        lines(published, choices)
    elif choices.view == DUAL:
        two_instruments(published, provinsi, choices)
    else:
        all_districts(published, provinsi, choices)


def shown_view() -> str:
    """The view that the address or its control asks for. Other pages have views of other names."""
    frame.state_from_address({"tampilan": (LINES, VIEWS)})
    if st.session_state["tampilan"] not in VIEWS:
        st.session_state["tampilan"] = LINES
    return st.session_state["tampilan"]


def shown_instrument() -> str:
    """Whether the page shows the survey alone, or the register, too."""
    return words.REGISTER if shown_view() == DUAL else words.SURVEY


def current_choices(provinsi: tuple[str, ...]) -> Choices:
    """What the address and the controls ask for; nonsense gives the default."""
    view = shown_view()
    of_level = store.indicators_by_level()
    has_register = view == DUAL and bool(store.register_months())
    indicators = [
        name
        for name in text.INDICATOR
        if has_register or any(name in available for available in of_level.values())
    ]
    areas = store.areas()
    defaults = {
        "tampilan": LINES,
        "indikator_tren": "stunting",
        "wilayah_tren": [provinsi[0], "00"],
        "sejak": "2021",
        "sorot": "",
        "wilayah_alat": provinsi[0],
    }
    allowed = {
        "indikator_tren": indicators,
        "wilayah_tren": areas,
        "sejak": text.SINCE,
        "sorot": ("", *areas),
        "wilayah_alat": areas,
    }
    frame.state_from_address({key: (defaults[key], values) for key, values in allowed.items()})
    state = st.session_state
    state["wilayah_tren"] = state["wilayah_tren"][:MOST_AREAS]
    if indicators and state["indikator_tren"] not in indicators:
        state["indikator_tren"] = indicators[0]
    return Choices(
        view=view,
        indicator=state["indikator_tren"],
        indicators=indicators or [state["indikator_tren"]],
        defaults=defaults,
    )


def say(sentences: list[str]) -> None:
    """The answer to the title, one sentence a line."""
    if sentences:
        st.html(f"<p>{'<br>'.join(text.escaped(sentence) for sentence in sentences)}</p>")


def choose_view(choices: Choices) -> None:
    """The row of views."""
    st.segmented_control(
        Trend.VIEW_LABEL,
        VIEWS,
        key="tampilan",
        format_func=Trend.VIEW.get,
        required=True,
        label_visibility="collapsed",
        on_change=lambda: choices.remember("tampilan"),
    )


def choose_indicator(place, choices: Choices) -> None:
    place.selectbox(
        text.INDICATOR_LABEL,
        choices.indicators,
        key="indikator_tren",
        on_change=lambda: choices.remember("indikator_tren"),
        format_func=text.INDICATOR.get,
    )


def foot(published: store.Publication, rows: list[dict], is_simulated: bool = False) -> None:
    """Source and marks of survey figures, and of what else `is_simulated`."""
    is_simulated = is_simulated or frame.is_simulated(published, words.SURVEY)
    marks = [text.SIMULATED] if is_simulated else []
    if any((row["ci_basis"] or "").startswith("assumed") for row in rows):
        marks.append(text.ESTIMATED_MARK)
    frame.foot(published, rows, marks)


def lines(published: store.Publication, choices: Choices) -> None:
    """The series of the areas chosen, with their changes and pace."""
    areas = store.areas()
    view = current_lines(choices)
    say(line_sentences(view))
    choose_view(choices)
    line_controls(choices)
    silent = [areas[code]["short_name"] for code in view.chosen if code not in view.series]
    if silent:
        silence = text.without_series(silent, view.indicator)
        st.html(f'<p class="quiet">{text.escaped(silence)}</p>')
    if not view.chosen:
        st.info(text.NO_AREA_CHOSEN)
    if not any(store.indicators_by_level().values()):
        st.info(text.NO_SURVEY)
    if not view.series:
        return
    first = areas[next(iter(view.series))]
    targets = applicable_targets(store.targets(view.indicator), first)

    def chart_and_targets() -> None:
        chart(view, targets)
        heading = text.escaped(text.target_heading(first["short_name"]))
        st.html(f"<h2>{heading}</h2>")
        st.html(text.target_list(targets, areas))

    frame.twin("tab_tren", chart_and_targets, lambda: values_table(view, published))
    st.subheader(text.CHANGE_HEADING, anchor=False)
    changes_table(view, published)
    progress_table(view, published)
    foot(published, view.rows)


def current_lines(choices: Choices) -> View:
    """The estimates of the areas chosen, since 2021 or all."""
    state = st.session_state
    since = proof.START if state["sejak"] == "2021" else 0
    estimates = [row for row in store.prevalence(choices.indicator) if row["year"] >= since]
    found = {
        code: [row for row in estimates if row["area_code"] == code]
        for code in state["wilayah_tren"]
    }
    return View(
        indicator=choices.indicator,
        chosen=state["wilayah_tren"],
        series={code: rows for code, rows in found.items() if rows},
        changes=trend_views.changes_by_pair(choices.indicator),
    )


def line_controls(choices: Choices) -> None:
    """One row above the lines: areas, indicator, and how far back."""
    areas = store.areas()
    row = st.columns([3, 1.2, 1.5], gap="medium")
    row[0].multiselect(
        text.AREAS_LABEL,
        list(areas),
        key="wilayah_tren",
        max_selections=MOST_AREAS,
        format_func=lambda code: areas[code]["short_name"],
        on_change=lambda: choices.remember("wilayah_tren"),
        placeholder=text.AREA_PLACEHOLDER,
    )
    choose_indicator(row[1], choices)
    row[2].segmented_control(
        text.SINCE_LABEL,
        list(text.SINCE),
        key="sejak",
        format_func=text.SINCE.get,
        required=True,
        on_change=lambda: choices.remember("sejak"),
    )


def line_sentences(view: View) -> list[str]:
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
    return [*said, verdicts.caveats_sentence(caveats)] if caveats else said


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
    st.html(f'{NARROW_STYLE}<p class="quiet">{text.CHART_NOTE}</p>')


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
    names = {code: area["short_name"] for code, area in store.areas().items()}
    every_pair = trend_views.every_change(view.series, view.changes, names)
    if not every_pair:
        st.html(f'<p class="quiet">{text.NO_CHANGE}</p>')
        return
    shown = {
        trend_views.pair_of(earlier, later)
        for rows in view.series.values()
        for earlier, later in (*pairwise(rows), (rows[0], rows[-1]))
    }
    found = [
        text.change_words(change)
        for change in every_pair
        if tuple(change[name] for name in trend_views.PAIR) in shown
    ]
    st.html(tables.html_table(found, CHANGE_COLUMNS, label=text.CHANGE_HEADING))
    trend_views.change_downloads(published, every_pair, view.indicator)


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
    label = proof.PROGRESS_HEADING
    st.html(tables.html_table(shown, PROGRESS_COLUMNS, proof.COLUMN, label=label))
    uneven = text.escaped(proof.uneven_pace(found))
    st.html(f'<p class="quiet">{uneven} {proof.PROGRESS_NOTE}</p>')
    is_simulated = frame.is_simulated(published, words.SURVEY)
    facts = text.facts(published, proof.PROGRESS_DEFINITION, is_simulated, proof.PROGRESS_SOURCE)
    saved = [row | {"caveat": text.caveats(row["caveat"])} for row in found]
    tables.downloads(f"target-{view.indicator}", saved, proof.PROGRESS_DOWNLOAD, facts)


def all_districts(
    published: store.Publication, provinsi: tuple[str, ...], choices: Choices
) -> None:
    """A view of every kabupaten: slopes, ranks or panels; then their changes year over year."""
    view = trend_views.districts(choices.indicator, provinsi, st.session_state["sorot"])
    st.session_state["sorot"] = view.highlighted
    if choices.view == RANKS:
        ranked = trend_views.ranked_surveys(view)
        say(trend_views.rank_sentences(view, ranked))
    else:
        say(trend_views.slope_sentences(trend_views.slopes(view)))
    choose_view(choices)
    row = st.columns([1.2, 1.8, 2.7], gap="medium")
    choose_indicator(row[0], choices)
    row[1].selectbox(
        Trend.HIGHLIGHT_LABEL,
        ["", *view.names],
        key="sorot",
        format_func=lambda code: view.names.get(code, Trend.NO_HIGHLIGHT),
        on_change=lambda: choices.remember("sorot"),
    )
    if not view.series:
        say_what_is_missing(choices.indicator)
        return
    if choices.view == SLOPE:
        trend_views.slope(view, published)
    elif choices.view == RANKS:
        trend_views.ranks(view, ranked, published)
    else:
        trend_views.panels(view, published)
    st.subheader(text.CHANGE_HEADING, anchor=False)
    trend_views.steps_table(view, published)
    foot(published, view.rows)


def say_what_is_missing(indicator: str) -> None:
    """Why no kabupaten has a figure here: no survey at all, none of this level, or none lately."""
    of_level = store.indicators_by_level()
    if not any(of_level.values()):
        st.info(text.NO_SURVEY)
    elif indicator in of_level["kabupaten"]:
        st.info(Trend.NO_SURVEY_SINCE)
    else:
        st.info(text.unavailable_indicators([text.INDICATOR[indicator]], "kabupaten"))


def two_instruments(
    published: store.Publication, provinsi: tuple[str, ...], choices: Choices
) -> None:
    """Survey and register of one area, side by side; then what the survey says of its changes."""
    areas = store.areas()
    own = [
        code
        for code, area in areas.items()
        if area["level"] in ("provinsi", "kabupaten") and area["provinsi_code"] in provinsi
    ]
    state = st.session_state
    if state["wilayah_alat"] not in own:
        state["wilayah_alat"] = provinsi[0]
    view = trend_views.two_instruments(choices.indicator, state["wilayah_alat"])
    say(trend_views.dual_sentences(view))
    choose_view(choices)
    row = st.columns([1.8, 1.2, 2.7], gap="medium")
    row[0].selectbox(
        text.AREA_LABEL,
        own,
        key="wilayah_alat",
        format_func=lambda code: areas[code]["short_name"],
        on_change=lambda: choices.remember("wilayah_alat"),
    )
    choose_indicator(row[1], choices)
    trend_views.dual(view, published)
    if view.survey:
        st.subheader(text.CHANGE_HEADING, anchor=False)
        code = view.area["code"]
        changes = trend_views.changes_by_pair(choices.indicator)
        shown = View(choices.indicator, [code], {code: view.survey}, changes)
        changes_table(shown, published)
    sources = [*view.survey, *trend_views.register_sources(view)]
    foot(published, sources, view.is_simulated)


frame.page("tren", picture, shown_instrument)
