"""Navigation, nothing else. Run by `make dashboard`.

The files of the pages are not in a folder named `pages`: beside the script that is run, Streamlit
would make its own navigation of such a folder for whoever opens another page than the first.
"""

from pathlib import Path

import streamlit as st

from dashboard import frame, text

st.set_page_config(page_title=text.APP_TITLE, layout="wide")
frame.keep_choices(frame.open_page())
frame.speak()
SCREENS = Path(__file__).parent / "screens"
st.navigation(
    [
        st.Page(
            f"screens/{name.replace('-', '_')}.py",
            title=text.PAGE[name],
            url_path=path,
            default=not path,
        )
        for name, path in frame.PAGES.items()
        if (SCREENS / f"{name.replace('-', '_')}.py").exists()
    ],
    expanded=True,
).run()
