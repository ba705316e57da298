"""Navigation, nothing else. Run by `make dashboard`."""

import streamlit as st

from dashboard import text

st.set_page_config(page_title=text.APP_TITLE, layout="wide")
st.navigation(
    [
        st.Page("pages/peta.py", title=text.MAP_PAGE, default=True),
        st.Page("pages/tren.py", title=text.TREND_PAGE, url_path="tren"),
    ]
).run()
