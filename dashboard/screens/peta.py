"""Peta: where a figure is highest and where lowest, on a map of any level, layer and time."""

import streamlit as st

from dashboard import (
    frame,
    layers,
    map_controls,
    map_panel,
    map_picture,
    map_state,
    map_table,
    map_time,
    map_view,
    store,
    text,
)
from dashboard import text_convergence_map as convergence_words
from dashboard import text_register as register_words
from dashboard.layers import Choice, Layer, Scale, Shown
from dashboard.map_state import View
from dashboard.text import Map

SECOND_KEY = "peta_kedua"
# The instrument by whose files a group is marked as simulated, where it is not its own.
INSTRUMENT = {layers.JOINT: layers.CONVERGENCE}


def instrument() -> str:
    """Which instrument the page's figures come from."""
    group = map_state.current_group()
    return INSTRUMENT.get(group, group)


def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    """The page: the map goes out first, because the browser needs longest for it."""
    map_time.take_step()
    view = map_state.current_view(published, provinsi)
    if view is None:
        nothing()
        return
    if not map_time.is_playing():
        view.remember()
    shown, scale = view.shown(), view.scale()
    if shown.is_simulated and not frame.is_simulated(published, instrument()):
        st.warning(register_words.SIMULATED_CONVERGENCE)
    head = st.container()
    frame.twin(
        "tab_peta",
        lambda: map_side(view, scale),
        lambda: tables_of(view, scale),
        picture_name=text.MAP_TAB,
    )
    with head:
        st.title(shown.title, anchor=False)
        st.html(f"<p>{'<br>'.join(text.escaped(said) for said in shown.sentences())}</p>")
        map_controls.draw(view)
    notes = " ".join(map_controls.notes(view))
    if notes:
        st.html(f'<p class="quiet">{text.escaped(notes)}</p>')
    borderless = [a["short_name"] for a in shown.areas.values() if a["geometry_quality"] == "none"]
    if borderless:
        st.html(f'<p class="quiet">{text.escaped(text.without_border(borderless))}</p>')
    files = map_picture.files_of(view.choice)
    marks = [text.SIMULATED] if shown.is_simulated else []
    marks += shown.marks()
    marks += sorted({text.GEOMETRY_QUALITY[file["quality"]] for file in files.values()})
    map_table.downloads(view, scale, published, marks)
    frame.foot(published, shown.sources(), marks, files.values(), shown.method())


def nothing() -> None:
    """What to do where the publication has nothing of the group."""
    group = map_state.current_group()
    map_state.forget()
    map_controls.group()
    if group == layers.SURVEY:
        st.info(text.NO_SURVEY)
    elif group == layers.REGISTER:
        st.info(register_words.NO_REGISTER)
        if store.stray_files():
            st.html(f"<p>{register_words.NO_REGISTER_REFUSED}</p>")
    else:
        st.info(convergence_words.NOTHING)


def map_side(view: View, scale: Scale) -> None:
    """The map with its legend and the panel of the chosen area beside it; or two maps."""
    if view.second:
        two_maps(view, scale)
        return
    most = map_picture.most_of(view.shown()) if view.has_bubbles else None
    left, right = st.columns([3, 2], gap="medium")
    with left:
        one_map(view, view.layer, view.choice, (view.scheme, view.own), most)
        time_and_display(view)
        read_out(view.shown(), scale)
    with right:
        map_controls.breadcrumb(view)
        legend(view.shown(), scale, most)
        panel(view, scale)


def two_maps(view: View, scale: Scale) -> None:
    """Two layers or two times side by side, each with a legend of its own. The same layer at
    another time has the same borders and bubbles, or the two could not be compared."""
    other, choice = view.second
    shown, beside = view.shown(), view.second_shown()
    is_alike = other.id == view.layer.id
    most = beside_most = None
    if view.has_bubbles:
        most = map_picture.most_of(shown, *[beside] * is_alike)
        beside_most = most if is_alike else map_picture.most_of(beside)
    left, right = st.columns(2, gap="medium")
    with left:
        one_map(view, view.layer, view.choice, (view.scheme, view.own), most)
        time_and_display(view)
        read_out(shown, scale)
        legend(shown, scale, most)
    with right:
        scheme = view.second_scheme()
        one_map(view, other, choice, scheme, beside_most, SECOND_KEY)
        map_controls.second(view)
        read_out(beside, beside.scale(*scheme))
        legend(beside, beside.scale(*scheme), beside_most)
    if other.group != view.layer.group:
        st.html(f'<p class="quiet">{Map.TWO_INSTRUMENTS}</p>')
    map_controls.breadcrumb(view)
    panel(view, scale)


def time_and_display(view: View) -> None:
    """The slider, and beside it what changes the look of the map."""
    row = st.columns([4.2, 1.5], gap="small", vertical_alignment="bottom")
    with row[0]:
        map_time.control(view)
    with row[1]:
        map_controls.display(view)
    if view.choice.since:
        map_controls.since(view)


def one_map(
    view: View,
    layer: Layer,
    choice: Choice,
    scheme: tuple[str, tuple[float, ...]],
    most: float | None,
    key: str = map_view.KEY,
) -> None:
    """A map; a click on an area chooses it, a click on the chosen one goes inside."""
    spoken = map_state.spoken()
    shown = map_state.shown_of(view.path, spoken, layer.id, choice)
    figure = map_picture.figure_of(view.path, spoken, layer.id, choice, *scheme, most, frame.dark())
    map_view.show(
        figure,
        list(shown.areas.values()),
        map_picture.files_of(choice),
        view.chosen,
        view.choose,
        Map.ALT.format(subject=shown.subject),
        key,
    )


def read_out(shown: Shown, scale: Scale) -> None:
    """What the map shows, in plain words below it."""
    said = [map_picture.reading(shown, scale), *shown.remarks()]
    st.html(f'<p class="quiet">{text.escaped(" ".join(said))}</p>')


def legend(shown: Shown, scale: Scale, most: float | None) -> None:
    files = map_picture.files_of(shown.choice).values()
    is_approximate = any(file["quality"] == "approximate" for file in files)
    st.html(map_picture.legend(shown, scale, most, is_approximate))


def panel(view: View, scale: Scale) -> None:
    if view.chosen:
        map_panel.draw(view, scale)
    else:
        st.html(f'<p class="quiet">{Map.CLICK_HINT}</p>')


def tables_of(view: View, scale: Scale) -> None:
    """The figures of the map, and of the second map, as tables."""
    map_table.table(view.shown(), scale)
    if view.second:
        beside = view.second_shown()
        map_table.table(beside, beside.scale(*view.second_scheme()))


frame.page("peta", picture, instrument)
