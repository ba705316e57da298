"""The small map of the page Desa: the desa of one kabupaten by smoothed prevalence."""

import plotly.graph_objects as go
import streamlit as st

from dashboard import frame, map_view, maps, store, text, villages
from dashboard import text_register as words
from dashboard.text import Desa
from dashboard.village_view import View

KEY = "peta_desa"
HEIGHT = 480


def map_files(view: View) -> dict[str, dict]:
    """The shapes of the provinsi of the kabupaten that is open."""
    files = store.boundary_files("desa")
    return {code: file for code, file in files.items() if view.kabupaten.startswith(code)}


def small_map(view: View) -> None:
    """The desa of the kabupaten by smoothed prevalence; a click on one chooses it."""
    areas = list(store.areas_within(view.kabupaten, "desa").values())
    if not areas:
        return
    month = words.month_key(view.month["month"])
    asked = (view.path, view.kabupaten, month, view.indicator, st.session_state["bahasa"])
    figure, legend = map_and_legend(*asked, frame.dark(), view, areas)

    def choose(code: str) -> None:
        if code.startswith(f"{view.kabupaten}."):
            st.session_state["wilayah"] = code
            view.remember()

    alt = Desa.MAP_ALT.format(name=view.name)
    map_view.show(figure, areas, map_files(view), view.chosen, choose, alt, KEY)
    st.html(legend)
    st.html(f'<p class="quiet">{Desa.MAP_HINT}</p>')


@st.cache_resource(show_spinner=False, max_entries=60)
def map_and_legend(
    path: str,
    kabupaten: str,
    month: str,
    indicator: str,
    language: str,
    dark: bool,
    _view: View,
    _areas: list[dict],
) -> tuple[go.Figure, str]:
    """The map and its legend, made once for what they show; neither knows which desa is chosen."""
    files = map_files(_view)
    found = {village.code: village for village in _view.found}
    known = [v.value("smoothed_pct") for v in _view.found]
    values = [value for value in known if value is not None]
    borders = maps.class_borders(indicator, values)
    none = maps.NO_FIGURE if _view.is_held else maps.NO_DATA
    classes, hovers = {}, {}
    for area in _areas:
        village = found[area["code"]]
        pct = village.value("smoothed_pct")
        classes[area["code"]] = none if pct is None else maps.class_index(pct, borders)
        said = words.hover(village.figure, _view.month)
        hovers[area["code"]] = [text.escaped(area["short_name"]), said]
    differing = {
        v.code for v in _view.found if v.value("compared_with_kabupaten") in villages.DIFFERENT
    }
    unsure = sum(v.figure is not None and words.is_marked(v.figure) for v in _view.found)
    template = "<b>%{customdata[0]}</b><br>%{customdata[1]}<br>"
    template += text.escaped(words.source(_view.month))
    is_approximate = any(file["quality"] == "approximate" for file in files.values())
    notes = words.map_notes(_view.month, is_approximate)
    figure = maps.drawn(_areas, classes, hovers, files, dark, template, notes, differing)
    figure.update_layout(height=HEIGHT)
    reason = words.STANDING[words.HELD] if _view.is_held else Desa.NO_SMOOTHED
    colour = maps.NO_FIGURE_COLOUR if _view.is_held else maps.NO_DATA_COLOUR
    simulated = f", {text.SIMULATED}" if _view.is_simulated else ""
    shown = words.month_name(_view.month["month"])
    title = Desa.MAP_TITLE.format(month=shown, simulated=simulated)
    bold = (Desa.DIFFERENT_LEGEND, len(differing)) if values else None
    apart = [(colour, reason, len(known) - len(values))]
    legend = maps.legend(indicator, borders, values, apart, title, bold)
    if unsure:
        said = Desa.UNSURE.format(unsure=words.count(unsure), total=words.count(len(known)))
        legend += f'<p class="quiet">{said}</p>'
    return figure, legend
