"""The choice between the instruments of the page Peta: survey, posyandu register, convergence."""

import streamlit as st

from dashboard import frame
from dashboard import text_register as words

OWN = {
    words.SURVEY: (),
    words.REGISTER: ("bulan", "kabupaten"),
    frame.CONVERGENCE: ("lapisan", "periode", "bacaan", "kabupaten"),
}
"""Choices that an instrument has and the survey has not."""


def current() -> str:
    """Which instrument the reader looks at."""
    frame.state_from_address({"sumber": (words.SURVEY, words.SOURCE)})
    return st.session_state["sumber"]


def control() -> None:
    """The choice itself; provinsi, and what both instruments have, stay as they were chosen."""
    st.segmented_control(
        words.SOURCE_LABEL,
        list(words.SOURCE),
        format_func=words.SOURCE.get,
        key="sumber",
        required=True,
        on_change=_turned,
    )


def _turned() -> None:
    state = st.session_state
    source, level = state["sumber"], state.get("tingkat")
    if source == words.SURVEY and level in words.INNER_LEVELS:
        state["tingkat"], state["wilayah"] = "kabupaten", state.get("kabupaten")
    elif source == frame.CONVERGENCE and level == "kecamatan":
        state["tingkat"], state["wilayah"] = "desa", None
    elif source == frame.CONVERGENCE and level == "provinsi":
        state["tingkat"], state["wilayah"] = "kabupaten", None
    elif source == words.REGISTER and level == "desa" and state.get("kabupaten") is None:
        state["tingkat"], state["wilayah"] = "kabupaten", (state.get("wilayah") or "")[:5] or None
    defaults: dict[str, object] = {"sumber": words.SURVEY, "tingkat": "kabupaten", "wilayah": None}
    for key in {key for keys in OWN.values() for key in keys} - set(OWN[source]):
        state.pop(key, None)
        defaults[key] = None
    frame.state_to_address(defaults)
