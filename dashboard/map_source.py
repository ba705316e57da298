"""The choice between the two instruments of the page Peta: survey or posyandu register."""

import streamlit as st

from dashboard import frame
from dashboard import text_register as words

REGISTER_ONLY = ("bulan", "kabupaten")


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
    if state["sumber"] == words.SURVEY and state.get("tingkat") in words.INNER_LEVELS:
        state["tingkat"], state["wilayah"] = "kabupaten", state.get("kabupaten")
    defaults: dict[str, object] = {"sumber": words.SURVEY, "tingkat": "kabupaten", "wilayah": None}
    if state["sumber"] == words.SURVEY:
        for key in REGISTER_ONLY:
            state.pop(key, None)
        defaults |= dict.fromkeys(REGISTER_ONLY)
    frame.state_to_address(defaults)
