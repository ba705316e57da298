"""Navigation, nothing else. Run by `make dashboard`.

The files of the pages are not in a folder named `pages`: beside the script that is run, Streamlit
would make its own navigation of such a folder for whoever opens another page than the first.
"""

import streamlit as st

from dashboard import text, text_convergence, text_register

st.set_page_config(page_title=text.APP_TITLE, layout="wide")
st.navigation(
    [
        st.Page("screens/peta.py", title=text.MAP_PAGE, default=True),
        st.Page("screens/tren.py", title=text.TREND_PAGE, url_path="tren"),
        st.Page("screens/konvergensi.py", title=text_convergence.PAGE, url_path="konvergensi"),
        st.Page("screens/mutu.py", title=text_register.QUALITY_PAGE, url_path="mutu"),
    ]
).run()
