"""What every page has around its picture: style, language, provinsi, state in the address, foot."""

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from urllib.parse import urlencode, urlsplit

import streamlit as st

from dashboard import language, store, text
from dashboard import text_register as words

PROVINSI = ("63", "62")
BOTH = "semua"
PAGES = {
    "ringkasan": "",
    "peta": "peta",
    "tren": "tren",
    "banding": "banding",
    "desa": "desa",
    "konvergensi": "konvergensi",
    "prioritas": "prioritas",
    "mutu": "mutu",
    "profil": "profil",
    "tindak-lanjut": "tindak-lanjut",
    "tentang": "tentang",
}
"""The path of each page; the first is the one that the bare address opens."""
KEPT = {"provinsi": BOTH, "bahasa": language.INDONESIAN}
"""What stays as it was chosen from page to page, with its default."""
REGISTER_KINDS = {"posyandu", "sasaran", "kabupaten"}
"""Kinds of source file that nothing but the register, and what is made from it, is made from."""
CONVERGENCE = "konvergensi"
"""The instrument of a page that shows the convergence score."""
EVERY = "semua alat"
"""The instrument of a page that shows the figures of all of them."""
STYLE = """
<style>
h1 {font-size: 1.7rem !important; padding: 0 0 .25rem !important}
h2, h3 {font-size: 1.15rem !important; padding: .5rem 0 .25rem !important; margin: 0 !important}
.stMainBlockContainer {padding: 2.75rem 2.5rem 2rem; max-width: 1400px}
.stMain a {color: inherit}
.stButton button {padding-left: .6rem; padding-right: .6rem}
.figure {font-size: 1.9rem; font-weight: 600; line-height: 1.2}
.quiet {opacity: .78; font-size: .9rem}
.mark {border: 1px solid currentColor; border-radius: 3px; padding: 0 .4rem; font-size: .85rem}
table.legend {border-collapse: collapse; font-size: .9rem; width: 100%}
table.legend td {padding: .12rem .5rem .12rem 0; border: 0}
table.legend td:first-child {width: 2.2rem}
table.legend td.count {text-align: right; white-space: nowrap; padding-right: 0}
table.legend td.count {font-variant-numeric: tabular-nums}
.swatch.none {border-width: 2px}
.swatch {display: inline-block; width: 1.5rem; height: .9rem; border: 1px solid #555}
.simulated {border: 1px solid currentColor; border-radius: 3px; padding: 0 .4rem; font-weight: 600}
.label {font-size: .875rem; padding-bottom: .25rem}
.scroll {overflow-x: auto}
@supports (animation-timeline: scroll()) {
  @media screen {
    .scroll {animation: more linear both; animation-timeline: scroll(self inline)}
  }
}
@keyframes more {
  from, 98% {mask-image: linear-gradient(to right, #000000 calc(100% - 3rem), transparent)}
  to {mask-image: none}
}
table.series {border-collapse: collapse; font-size: .9rem; width: 100%}
table.series th {text-align: left; font-weight: 600; border-bottom: 1px solid currentColor}
table.series td, table.series th {padding: .2rem .6rem .2rem 0; vertical-align: top}
table.series .number {text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums}
table.wide .short, table.series .month {white-space: nowrap}
table.wide {min-width: 62rem}
.lines {white-space: pre-line; overflow-wrap: anywhere}
table.series td.lines {min-width: 14rem}
table.series .loose {white-space: normal}
.figure.words {font-size: 1.35rem}
[data-testid="stButtonGroup"] [role="radiogroup"] {flex-wrap: wrap}
.tall {max-height: 30rem; overflow-y: auto}
.apart {border-left: 3px solid #999999; padding-left: .8rem; margin-top: .6rem}
li {overflow-wrap: anywhere}
[data-testid="stBaseButton-primary"], [data-testid="stMultiSelect"] span[title] {
  color: light-dark(#ffffff, #161616)
}
@media (max-width: 640px) {
  .stMainBlockContainer {padding: 3.75rem 1rem 2rem}
  h1 {font-size: 1.35rem !important}
  table.wide {min-width: 54rem}
  table.series td:first-child {max-width: 8rem; white-space: normal; overflow-wrap: break-word}
  [data-testid="stHorizontalBlock"]:has(
    > :first-child > * > :only-child [data-testid="stSelectbox"]
  ) > :not(:first-child) {flex: 1 1 40% !important; min-width: 40% !important}
}
@media print {
  [data-testid="stSidebar"], [data-testid="stHeader"], [data-testid="stToolbar"],
  .unprinted, [data-testid="stDownloadButton"] {display: none !important}
  .stMainBlockContainer {padding: 0; max-width: none}
  .stApp, .stMain, .stAppViewContainer {position: static !important; overflow: visible !important}
  .scroll, .tall {overflow: visible !important; max-height: none !important}
  table tr, .js-plotly-plot {break-inside: avoid}
  .stApp {background: #ffffff !important}
  .stMain, .stMain :not(svg *) {color: #222222 !important}
  .stMain .js-plotly-plot text {fill: #222222 !important}
}
</style>
"""


def page(
    name: str,
    picture: Callable[[store.Publication, tuple[str, ...]], None],
    instrument: Callable[[], str] = lambda: words.SURVEY,
) -> None:
    """Draw a page: its picture as a fragment, and language and provinsi in the sidebar.

    `instrument` says what the page's figures come from now, survey or register, so that it carries
    the mark of simulated data above everything else.
    """
    st.html(STYLE)
    st.fragment(_drawn)(name, picture, instrument)
    choose_language()
    with suppress(store.NoPublication), store.reading():
        choose_provinsi()


def _drawn(
    name: str,
    picture: Callable[[store.Publication, tuple[str, ...]], None],
    instrument: Callable[[], str],
) -> None:
    """Draw from the publication in use now, also when only the fragment runs again; where there
    is nothing to read, say what helps instead."""
    keep_choices(name)
    speak()
    try:
        with store.reading() as published:
            mark_simulated(published, instrument())
            picture(published, provinsi())
    except store.NoPublication:
        st.info(text.NO_PUBLICATION)
        return
    if st.session_state.pop("sidebar is behind", False):
        st.rerun(scope="app")


def speak() -> None:
    """Say everything in the language that the reader has chosen; the browser is told which."""
    state_from_address({"bahasa": (language.INDONESIAN, language.LANGUAGES)})
    chosen = st.session_state["bahasa"]
    language.speak(chosen)
    if st.session_state.get("spoken") != chosen:
        _say_choices_anew()
    st.session_state["spoken"] = chosen
    script = f"<script>document.documentElement.lang = {json.dumps(chosen)}</script>"
    st.html(script, unsafe_allow_javascript=True)


def _say_choices_anew() -> None:
    """Make every control show its choice in another language: Streamlit sends a control's value
    again only where something sets it."""
    state = st.session_state
    for key in state.get("seen in address", {}):
        if key not in KEPT and key in state:
            state[key] = state[key]


def open_page() -> str:
    """The name of the page that the reader has open, as its address says."""
    path = urlsplit(st.context.url or "").path.rsplit("/", 1)[-1]
    return next((name for name, own in PAGES.items() if own == path), "ringkasan")


def address(page: str, **choices: str | None) -> str:
    """The address of a view of a page, in the reader's language and provinsi; for links."""
    kept = {key: st.session_state.get(key) for key in KEPT}
    asked = {key: value for key, value in (kept | choices).items() if value != KEPT.get(key)}
    return f"./{PAGES[page]}{f'?{urlencode(asked)}' if asked else ''}"


def link(words: str, page: str, **choices: str | None) -> str:
    """HTML: a link to a view of a page."""
    where = text.escaped(address(page, **choices))
    return f'<a href="{where}" target="_self">{text.escaped(words)}</a>'


def twin(
    key: str,
    picture: Callable[[], None],
    table: Callable[[], None],
    picture_name: str | None = None,
) -> None:
    """A picture, and its figures as a table behind a tab; only what is open is made."""
    names = {"grafik": picture_name or text.CHART_TAB, "tabel": text.TABLE_TAB}
    widget = f"{key} tabs"

    def turned() -> None:
        opened = st.session_state[widget]
        st.session_state[key] = next(code for code, name in names.items() if name == opened)
        state_to_address({key: "grafik"})

    state_from_address({key: ("grafik", names)})
    st.session_state[widget] = names[st.session_state[key]]
    tabs = st.tabs(list(names.values()), key=widget, on_change=turned)
    for tab, draw in zip(tabs, (picture, table), strict=True):
        if tab.open:
            with tab:
                draw()


def is_simulated(published: store.Publication, instrument: str) -> bool:
    """Whether figures of an instrument descend from simulated input, each only from its own files.
    What the convergence page makes of the register carries the mark of its own rows."""
    is_register = instrument == words.REGISTER
    if is_register and any(month["is_simulated"] for month in store.register_months()):
        return True
    if not published.is_simulated:
        return False
    kinds = store.simulated_kinds()
    if is_register:
        return not kinds or bool(kinds & REGISTER_KINDS)
    if instrument == CONVERGENCE:
        from_files = not kinds or bool(kinds & set(store.CONVERGENCE_FILES))
        return from_files or store.is_convergence_simulated()
    return not kinds or bool(kinds - REGISTER_KINDS - set(store.CONVERGENCE_FILES))


def mark_simulated(published: store.Publication, instrument: str) -> None:
    """DATA SIMULASI at the top of the page; where only the register is, a survey page says so."""
    if instrument == EVERY:
        simulated = [
            name for code, name in text.INSTRUMENT.items() if is_simulated(published, code)
        ]
        if simulated:
            st.warning(text.SIMULATED_INSTRUMENTS.format(names=text.listed(simulated)))
    elif is_simulated(published, instrument):
        of_instrument = {
            words.REGISTER: words.SIMULATED_REGISTER,
            CONVERGENCE: words.SIMULATED_CONVERGENCE,
        }
        st.warning(of_instrument.get(instrument, text.SIMULATED))
    elif published.is_simulated:
        st.html(
            f'<p class="quiet"><span class="simulated">{text.SIMULATED}</span> '
            f"{words.SIMULATED_ELSEWHERE}</p>"
        )


def choose_only(code: str) -> None:
    """Narrow the page to one provinsi, from within it: the sidebar is drawn again after it."""
    st.session_state["provinsi"] = code
    state_to_address({"provinsi": BOTH})
    st.session_state["sidebar is behind"] = True


def keep_choices(page_name: str) -> None:
    """Carry what stays from page to page to a page that the reader has just turned to, for
    Streamlit empties the address then."""
    state = st.session_state
    if state.get("last page") not in (None, page_name):
        for key, default in KEPT.items():
            if key not in st.query_params and f"last {key}" in state:
                state[key] = state[f"last {key}"]
                state_to_address({key: default})
    state["last page"] = page_name


def provinsi() -> tuple[str, ...]:
    """The provinsi that the reader has chosen, one code or both."""
    state = st.session_state
    state_from_address({"provinsi": (BOTH, (BOTH, *PROVINSI))})
    for key in KEPT:
        state[f"last {key}"] = state.get(key)
    return PROVINSI if state["provinsi"] == BOTH else (state["provinsi"],)


def choose_language() -> None:
    """The choice of language, in the sidebar; each named in itself."""
    st.sidebar.segmented_control(
        text.LANGUAGE_LABEL,
        list(language.LANGUAGES),
        format_func=language.LANGUAGES.get,
        key="bahasa",
        required=True,
        on_change=lambda: state_to_address({"bahasa": language.INDONESIAN}),
    )


def choose_provinsi() -> None:
    """The choice itself, in the sidebar."""
    areas = store.areas()
    st.sidebar.selectbox(
        text.PROVINSI_LABEL,
        (BOTH, *PROVINSI),
        key="provinsi",
        format_func=lambda code: text.KALIMANTAN if code == BOTH else areas[code]["name"],
        on_change=lambda: state_to_address({"provinsi": BOTH}),
    )


def state_from_address(known: dict[str, tuple[object, Iterable]]) -> None:
    """Take the value of each known key from the address where it is new to this session.

    `known` maps a key to its default and the values that it may have; nonsense becomes the
    default. A list in the address is comma-separated. Widgets then read `st.session_state`.
    """
    seen = st.session_state.setdefault("seen in address", {})
    for key, (default, allowed) in known.items():
        asked = st.query_params.get(key)
        if key in st.session_state and seen.get(key) == asked:
            continue
        seen[key] = asked
        if isinstance(default, list):
            asked_values = dict.fromkeys((asked or "").split(","))
            values = [value for value in asked_values if value in set(allowed)]
            st.session_state[key] = [] if asked == "" else values or list(default)
        else:
            st.session_state[key] = asked if asked in set(allowed) else default


def state_to_address(defaults: dict[str, object]) -> None:
    """Write the values that differ from their default into the address, and drop the others."""
    seen = st.session_state.setdefault("seen in address", {})
    for key, default in defaults.items():
        value = st.session_state.get(key)
        if value is None or value == default:
            if key in st.query_params:
                del st.query_params[key]
        else:
            shown = ",".join(value) if isinstance(value, list) else str(value)
            if st.query_params.get(key) != shown:
                st.query_params[key] = shown
        seen[key] = st.query_params.get(key)


def dark() -> bool:
    """Whether the reader's theme is dark."""
    return st.context.theme.type == "dark"


def foot(
    published: store.Publication,
    rows: Iterable[dict],
    marks: Iterable[str] = (),
    shapes: Iterable[dict] = (),
    method: str | None = None,
) -> None:
    """Source, date and method of what the page shows, and the marks that it must carry."""
    sources = sorted({row["source_title"] for row in rows})
    borders = sorted({f"{shape['source']} ({shape['licence']})" for shape in shapes})
    lines = [text.FOOT_SOURCE.format(sources=text.escaped("; ".join(sources)) or text.NO_DATA)]
    if borders:
        lines.append(text.FOOT_BORDERS.format(borders=text.escaped("; ".join(borders))))
    lines.append(
        text.FOOT_PUBLISHED.format(
            date=text.date(published.published_at), version=text.escaped(published.code_version)
        )
    )
    lines.append(link(text.FOOT_RECEIPT, "tentang", bagian="kuitansi"))
    boxes = " ".join(f'<span class="mark">{mark}</span>' for mark in marks)
    st.html(f'<p class="quiet">{"<br>".join(lines)}</p><p>{boxes}</p>')
    with st.expander(text.METHOD_HEADING):
        st.markdown(method or text.METHOD)
