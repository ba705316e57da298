"""Navigation, nothing else. Run by `make dashboard`."""

import streamlit as st

from dashboard import text, text_convergence, text_register

st.set_page_config(page_title=text.APP_TITLE, layout="wide")
st.navigation(
    [
        st.Page("pages/peta.py", title=text.MAP_PAGE, default=True),
        st.Page("pages/tren.py", title=text.TREND_PAGE, url_path="tren"),
        st.Page("pages/konvergensi.py", title=text_convergence.PAGE, url_path="konvergensi"),
        st.Page("pages/mutu.py", title=text_register.QUALITY_PAGE, url_path="mutu"),
    ]
).run()
