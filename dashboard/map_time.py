"""The time of the map: a slider over the times of the layer, which can play them one by one."""

import time

import streamlit as st

from dashboard import maps
from dashboard.map_state import View
from dashboard.text import Map

STEP_SECONDS = 2.0
CROWDED_STEP_SECONDS = 4.0
PLAYING = "the map plays since"
"""Where the moment of the last step is kept (seconds); nothing is playing where it is not."""

NEXT = "the next time of the map"


def is_playing() -> bool:
    """Whether the times are being played. A play that nobody steps on any more, because the reader
    went to another page, is over."""
    last = st.session_state.get(PLAYING)
    return last is not None and time.monotonic() - last < 5 * CROWDED_STEP_SECONDS


def control(view: View) -> None:
    """The slider with its button, and while it plays the steps."""
    layer = view.layer
    if len(view.times) < 2:
        st.html(
            f'<div class="label">{Map.TIME_LABEL[layer.group]}</div>'
            f"<b>{layer.time_option(view.choice.time)}</b>"
        )
        return
    names = {moment: layer.time_option(moment) for moment in view.times}
    row = st.columns([5, 1.3], gap="small", vertical_alignment="bottom")
    # A slider of its own for each layer and level: it does not bear that its times change.
    widget = f"{layer.time_key} {layer.id} {view.level}"
    st.session_state[widget] = view.choice.time

    def chosen() -> None:
        st.session_state[layer.time_key] = st.session_state[widget]
        _stop()

    row[0].select_slider(
        Map.TIME_LABEL[layer.group],
        view.times,
        key=widget,
        format_func=names.get,
        on_change=chosen,
    )
    playing = is_playing()
    row[1].button(
        Map.STOP if playing else Map.PLAY,
        key="putar",
        on_click=_stop if playing else _start,
        args=() if playing else (view,),
        width="stretch",
    )
    if playing:
        is_crowded = len(view.shown().areas) > maps.CROWDED
        seconds = CROWDED_STEP_SECONDS if is_crowded else STEP_SECONDS
        st.fragment(_steps, run_every=seconds)(view, seconds)


def _stop() -> None:
    """Stay at the time shown; the next drawing writes it into the address."""
    st.session_state.pop(PLAYING, None)


def _start(view: View) -> None:
    """Play from the first time, or from the one shown if it is not the last."""
    st.session_state[PLAYING] = time.monotonic()
    if view.choice.time == view.times[-1]:
        st.session_state[view.layer.time_key] = view.times[0]


def _steps(view: View, seconds: float) -> None:
    """One step further each time that it is run again; the last time is the end."""
    state = st.session_state
    last = state.get(PLAYING)
    if last is None or time.monotonic() - last < 0.8 * seconds:
        return
    place = view.times.index(view.choice.time)
    if place + 1 == len(view.times):
        _stop()
    else:
        state[NEXT] = (view.layer.time_key, view.times[place + 1])
        state[PLAYING] = time.monotonic()
    st.rerun(scope="app")


def take_step() -> None:
    """Take over the time that a step came to, before the slider is drawn."""
    step = st.session_state.pop(NEXT, None)
    if step is not None:
        key, moment = step
        st.session_state[key] = moment
