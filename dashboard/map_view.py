"""The map as a part of a page: drawn, settled in the browser, and listened to for clicks."""

from collections.abc import Callable, Sequence

import plotly.graph_objects as go
import streamlit as st

from dashboard import maps

KEY = "peta"


def show(
    figure: go.Figure,
    areas: Sequence[dict],
    files: dict[str, dict],
    chosen: str | None,
    choose: Callable[[str], None],
    alt: str,
    key: str = KEY,
) -> None:
    """The map of `areas`, the chosen one outlined; a click on an area chooses it, also when it was
    clicked before. Two maps of a page have two keys."""

    def chosen_by_click() -> None:
        points = st.session_state[key]["selection"]["points"]
        clicked = next((p["location"] for p in points if p.get("location")), None)
        # The second click on an area arrives as an empty selection: it is the same area again.
        clicked = clicked or st.session_state.get(f"last clicked in {key}")
        if clicked:
            st.session_state[f"last clicked in {key}"] = clicked
            choose(clicked)

    st.plotly_chart(
        figure,
        key=key,
        on_select=chosen_by_click,
        selection_mode="points",
        theme=None,
        config={"displayModeBar": False, "scrollZoom": True},
        alt=alt,
    )
    script = maps.settle_script(areas, files, chosen, key)
    st.html(script, unsafe_allow_javascript=True)
