"""What the reader turns on the page Peta: source, layer, level, place, display; and the breadcrumb
that leads back."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

from dashboard import (
    classes,
    frame,
    layers,
    layers_survey,
    map_picture,
    map_state,
    maps,
    store,
    text,
)
from dashboard import text_convergence_map as convergence_words
from dashboard import text_register as register_words
from dashboard import text_villages as village_words
from dashboard.layers import Layer
from dashboard.map_state import INNER_LEVELS, YES, View
from dashboard.text import Export, Map


def group() -> None:
    """The choice between the instruments, and both together."""
    st.segmented_control(
        Map.GROUP_LABEL,
        list(layers.GROUPS),
        format_func=Map.GROUP.get,
        key="sumber",
        required=True,
        on_change=_turned_group,
    )


def _turned_group() -> None:
    """Another group of layers, at the same place as far as it has it."""
    state = st.session_state
    source, level = state["sumber"], state.get("tingkat")
    if source == layers.SURVEY and level in INNER_LEVELS:
        state["tingkat"], state["wilayah"] = "kabupaten", state.get("kabupaten")
    elif source != layers.REGISTER and level == "kecamatan":
        state["tingkat"], state["wilayah"] = "desa", None
    for key in ("lapisan", *map_state.TIME_KEYS, "sejak_survei", "bacaan", "kelas", "batas"):
        state[key] = None


def draw(view: View) -> None:
    """One row of what is shown, one of where."""
    row = st.columns([5, 4], gap="medium")
    with row[0]:
        group()
    row[1].segmented_control(
        text.LEVEL_LABEL,
        view.levels,
        format_func=register_words.LEVEL.get,
        key="tingkat",
        required=True,
        on_change=_turned_level,
        args=(view,),
    )
    _places(view)


def _layer_option(view: View, layer: Layer) -> str:
    """A layer by its name; one that the level on the map lacks with the levels that it has."""
    levels = view.levels_of[layer.key]
    if view.level in levels:
        return layer.name()
    said = ", ".join(register_words.LEVEL[level].lower() for level in levels)
    return Map.AT_LEVEL.format(layer=layer.name(), levels=said)


def _turned_layer(view: View) -> None:
    """Another layer; at its own level where it lacks the one on the map."""
    levels = view.levels_of[st.session_state["lapisan"]]
    if view.level not in levels:
        _to_level(view, levels[-1])


def _turned_level(view: View) -> None:
    _to_level(view, st.session_state["tingkat"])


def _to_level(view: View, level: str) -> None:
    """Another level, at the same place: inside what was chosen, or around it."""
    choice = view.choice
    inside = view.chosen if view.level == "kabupaten" else choice.kabupaten
    kecamatan = view.chosen if view.level == "kecamatan" else choice.kecamatan
    if level == "desa":
        view.go(tingkat=level, kabupaten=inside, kecamatan=kecamatan)
    elif level == "kecamatan":
        code = choice.kecamatan or ((view.chosen or "")[:8] if view.level == "desa" else None)
        view.go(tingkat=level, kabupaten=inside, wilayah=code or None)
    else:
        around = view.chosen or choice.scope or ""
        view.go(tingkat=level, wilayah=around[: 2 if level == "provinsi" else 5] or None)


def _places(view: View) -> None:
    """Indicator, and where: kabupaten, kecamatan, area; each a select box, for the keyboard."""
    is_inner = view.level in INNER_LEVELS
    has_kecamatan = view.level == "desa" and view.choice.kabupaten is not None
    is_crowded = len(view.shown().areas) > maps.CROWDED
    is_choice = len(view.group_layers) > 1
    others = sum((bool(view.indicators), is_inner, has_kecamatan, True))
    widths = [1.4] * is_choice + [1] * others
    cells = iter(st.columns(widths, gap="medium", vertical_alignment="bottom"))
    options = {layer.key: _layer_option(view, layer) for layer in view.group_layers}
    if is_choice:
        next(cells).selectbox(
            Map.LAYER_LABEL,
            list(options),
            key="lapisan",
            format_func=options.get,
            on_change=_turned_layer,
            args=(view,),
        )
    if view.indicators:
        next(cells).selectbox(
            text.INDICATOR_LABEL,
            view.indicators,
            key="indikator",
            format_func=text.INDICATOR.get,
        )
    if is_inner:
        known = {
            code: area["short_name"]
            for code, area in store.areas().items()
            if area["level"] == "kabupaten" and area["provinsi_code"] in view.choice.provinsi
        }
        next(cells).selectbox(
            Map.KABUPATEN_LABEL,
            sorted(known, key=known.get),
            key="kabupaten",
            format_func=known.get,
            index=None,
            placeholder=Map.ALL_KABUPATEN,
            on_change=lambda: view.go(tingkat=view.level, kabupaten=st.session_state["kabupaten"]),
        )
    if has_kecamatan:
        known_inside = {
            code: area["short_name"]
            for code, area in store.areas_within(view.choice.kabupaten, "kecamatan").items()
        }
        next(cells).selectbox(
            Map.KECAMATAN_LABEL,
            sorted(known_inside, key=known_inside.get),
            key="kecamatan",
            format_func=known_inside.get,
            index=None,
            placeholder=Map.ALL_KECAMATAN,
            on_change=lambda: view.go(
                tingkat=view.level,
                kabupaten=view.choice.kabupaten,
                kecamatan=st.session_state["kecamatan"],
            ),
        )
    if is_crowded:
        next(cells).html(f'<p class="quiet">{Map.CROWDED_HINT}</p>')
    else:
        names = option_names(view)
        next(cells).selectbox(
            register_words.LEVEL[view.level],
            sorted(names, key=names.get),
            key="wilayah",
            format_func=names.get,
            index=None,
            placeholder=text.AREA_PLACEHOLDER,
        )


def option_names(view: View) -> dict[str, str]:
    """Names to choose from; where areas of several places are shown, with the place that each lies
    in, for many share a name."""
    return named(view.shown())


def named(shown: layers.Shown) -> dict[str, str]:
    """The name of each area, with the kecamatan and the kabupaten that the map does not name."""
    choice, areas = shown.choice, store.areas()
    if choice.level not in INNER_LEVELS or choice.kecamatan:
        return shown.names
    kecamatan = store.areas_of("kecamatan", choice.provinsi) if choice.level == "desa" else {}
    names = {}
    for code, area in shown.areas.items():
        within = [kecamatan[area["parent_code"]]["short_name"]] if kecamatan else []
        within += [] if choice.kabupaten else [areas[area["kabupaten_code"]]["short_name"]]
        names[code] = (
            f"{area['short_name']} ({', '.join(within)})" if within else area["short_name"]
        )
    return names


def notes(view: View) -> Iterator[str]:
    """What cannot be chosen here, and why."""
    if view.choice.indicator and view.layer.group == layers.SURVEY:
        missing = [
            text.INDICATOR[name] for name in layers_survey.INDICATORS if name not in view.indicators
        ]
        if missing:
            yield text.unavailable_indicators(missing, view.level)
        if view.layer.key == layers_survey.Prevalence.key:
            without = [
                text.survey_name(row)
                for row in store.surveys(view.choice.indicator)
                if view.level not in row["levels"]
            ]
            if without:
                yield text.unavailable_surveys(without, view.level)
    if view.layer.group == layers.CONVERGENCE and len(view.levels) == 1:
        yield convergence_words.ONLY_LEVEL[view.levels[0]]


def since(view: View) -> None:
    """The survey that a change is counted from."""
    st.selectbox(
        Map.SINCE_LABEL,
        view.starts,
        key="sejak_survei",
        format_func=layers_survey.survey_words,
    )


def display(view: View) -> None:
    """What changes how the map looks and not what it is of, behind a button."""
    with st.popover(Map.DISPLAY, width="stretch"):
        if view.choice.reading is not None:
            st.selectbox(
                convergence_words.READING_LABEL,
                list(village_words.READING),
                key="bacaan",
                format_func=village_words.READING.get,
            )
        if len(view.schemes) > 1:
            words = map_picture.schemes_of(view.schemes)
            st.selectbox(
                Export.SCHEME_LABEL,
                view.schemes,
                key="kelas",
                format_func=words.get,
            )
        if st.session_state.get("kelas") == map_state.OWN_SCHEME:
            own_borders(view)
        _switch("gelembung", Map.BUBBLES, is_able=view.shown().bubble_words is not None)
        if view.shown().bubble_words is None:
            st.html(f'<p class="quiet">{Map.NO_BUBBLES}</p>')
        _switch("peta2", Map.SECOND)


def own_borders(view: View) -> None:
    """The borders that the reader types; what is wrong with them is said below."""
    st.text_input(Export.OWN_LABEL, key="batas", placeholder=Export.OWN_EXAMPLE)
    if view.own_error:
        said = classes.own_error(view.own_error, *map_state.bounds_of(view.shown()))
        st.html(f'<p class="quiet">{text.escaped(said)}</p>')


def _switch(key: str, words: str, is_able: bool = True) -> None:
    """A choice that is on or off."""
    widget = f"{key} on"
    st.session_state[widget] = st.session_state[key] == YES and is_able

    def switched() -> None:
        st.session_state[key] = YES if st.session_state[widget] else None

    st.toggle(words, key=widget, on_change=switched, disabled=not is_able)


def second(view: View) -> None:
    """Layer and time of the second map."""
    names = {
        layer.id: f"{layers.group_name(layer.group)}: {layer.name()}"
        for layer in view.second_layers
    }
    times = {time: view.second[0].time_option(time) for time in view.second_times}
    row = st.columns([1.3, 1], gap="small")
    row[0].selectbox(
        Map.SECOND_LAYER,
        list(names),
        key="lapisan2",
        format_func=names.get,
        on_change=_turned_second,
    )
    row[1].selectbox(
        Map.SECOND_TIME,
        list(times)[::-1],
        key="waktu2",
        format_func=times.get,
    )


def _turned_second() -> None:
    st.session_state["waktu2"] = None


@contextmanager
def _line(key: str) -> Iterator[None]:
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center", key=key):
        yield


def breadcrumb(view: View) -> None:
    """Where the reader is, from Kalimantan down, each step a way back."""
    steps = list(_steps(view))
    if len(steps) < 2:
        return
    *back, (here, _) = steps
    with _line("remah"):
        for place, (name, target) in enumerate(back):
            st.button(text.markdown(name), key=f"remah_{place}", type="tertiary", on_click=target)
            st.html("<span>&gt;</span>", width="content")
        st.html(f"<b>{text.escaped(here)}</b>", width="content")


def _steps(view: View) -> Iterator[tuple[str, Callable[[], None]]]:
    """Each place around the reader with the way to it, the widest first."""
    choice, areas = view.choice, store.areas()
    deepest = view.chosen or choice.scope or ""
    top = next(level for level in ("kabupaten", *view.levels) if level in view.levels)
    yield Map.CRUMB_ALL, lambda: view.go(tingkat=top, provinsi=frame.BOTH)
    provinsi = choice.provinsi[0] if len(choice.provinsi) == 1 else deepest[:2] or None
    if provinsi:
        yield (
            areas[provinsi]["short_name"],
            lambda: (
                view.go(tingkat=top, provinsi=provinsi, wilayah=deepest[:5] or None)
                if top == "kabupaten"
                else view.go(tingkat=top, provinsi=provinsi)
            ),
        )
    inside = view.level_below("kabupaten")
    if len(deepest) >= 5:
        yield (
            areas[deepest[:5]]["short_name"],
            lambda: (
                view.go(tingkat=inside, kabupaten=deepest[:5])
                if inside
                else view.go(tingkat="kabupaten", wilayah=deepest[:5])
            ),
        )
    if len(deepest) >= 8:
        kecamatan = deepest[:8]
        yield (
            store.area(kecamatan)["short_name"],
            lambda: view.go(tingkat="desa", kabupaten=deepest[:5], kecamatan=kecamatan),
        )
    if len(deepest) == 13:
        yield store.area(deepest)["short_name"], lambda: None
