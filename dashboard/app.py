"""Navigation, nothing else. Run by `make dashboard`.

The files of the pages are not in a folder named `pages`: beside the script that is run, Streamlit
would make its own navigation of such a folder for whoever opens another page than the first.
"""

import gc

import streamlit as st

from dashboard import frame, text


@st.cache_resource(show_spinner=False)
def settle_memory() -> None:
    """Leave what the libraries made when they were loaded out of the search for garbage, which
    Streamlit begins after each run of a page: it would take longer than the page."""
    gc.collect()
    gc.freeze()


st.set_page_config(page_title=text.APP_TITLE, layout="wide")
frame.keep_choices(frame.open_page())
frame.speak()
navigation = st.navigation(
    [
        st.Page(
            f"screens/{name.replace('-', '_')}.py",
            title=text.PAGE[name],
            url_path=path,
            default=not path,
        )
        for name, path in frame.PAGES.items()
    ],
    expanded=True,
)
navigation.run()
settle_memory()
