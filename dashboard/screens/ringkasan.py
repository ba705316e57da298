"""Ringkasan: the state of a provinsi in ten seconds."""

import streamlit as st

from dashboard import frame, store


def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    st.title("Ringkasan", anchor=False)


frame.page("ringkasan", picture)
