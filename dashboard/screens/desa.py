"""Desa: any of the desa and kelurahan found by name, listed with its kabupaten's others and on a
map, and whether it is proven to differ from its kabupaten."""

import streamlit as st

from dashboard import (
    frame,
    store,
    text,
    village_list,
    village_map,
    village_panel,
    village_view,
    villages,
)
from dashboard import text_register as words
from dashboard.text import Desa
from dashboard.village_view import View

HITS_STYLE = "<style>.st-key-hasil button p {text-align: left; text-decoration: underline}</style>"


def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    st.title(Desa.TITLE, anchor=False)
    view = village_view.current_view(published, provinsi)
    if view is None:
        st.info(words.NO_REGISTER)
        if store.stray_files():
            st.html(f"<p>{words.NO_REGISTER_REFUSED}</p>")
        return
    answer(view)
    controls(view)
    search_hits(view)
    if view.chosen:
        village_panel.chosen_desa(view, published)
    st.subheader(village_list.list_heading(view), anchor=False)
    village_list.list_controls(view)
    if view.kabupaten:
        left, right = st.columns([2, 1], gap="medium")
        with right:
            village_map.small_map(view)
        with left:
            village_list.the_list(view)
            village_list.list_downloads(view, published)
    else:
        village_list.the_list(view)
        village_list.list_downloads(view, published)
        village_list.kabupaten_table(view)
    marks = [text.SIMULATED] if view.is_simulated else []
    marks += [words.STANDING[words.HELD]] if view.is_held else []
    files = village_map.map_files(view).values() if view.kabupaten else ()
    marks += sorted({text.GEOMETRY_QUALITY[file["quality"]] for file in files})
    source = [{"source_title": words.source(view.month)}]
    frame.foot(published, source, marks, files, words.METHOD)


def answer(view: View) -> None:
    """The sentence at the top, or why the month says nothing."""
    if view.is_held:
        said = f"{words.held_sentence(view.month)} {Desa.HELD_NOTE}"
        st.html(f"<p>{text.escaped(said)}</p>")
    else:
        figure = None
        if view.kabupaten:
            figures = store.register_figures((view.kabupaten,), view.month["month"], view.indicator)
            figure = figures.get(view.kabupaten)
            figure = figure and words.judged(figure)
        said = villages.answer(view.counts, view.month, view.indicator, view.name, figure)
        st.html(f'<p>{text.escaped(said)} <span class="quiet">{Desa.CHANCE_NOTE}</span></p>')
    newer = words.newer_held(list(view.months.values()), view.month)
    if newer:
        held = words.STANDING[words.HELD]
        st.html(f'<p><span class="mark">{held}</span> {text.escaped(newer)}</p>')


def controls(view: View) -> None:
    """Where and what: the search, kabupaten, desa, month, indicator."""
    names = {
        code: place.name
        for code, place in view.places.items()
        if place.level == "kabupaten" and code.startswith(view.provinsi)
    }
    widths = [2.6, 2.2, 2.6, 2, 1.6] if view.kabupaten else [2.6, 2.2, 2, 1.6]
    row = st.columns(widths, gap="small")
    row[0].text_input(
        Desa.SEARCH_LABEL,
        key="cari",
        max_chars=villages.LONGEST_SEARCH,
        placeholder=Desa.SEARCH_PLACEHOLDER,
        on_change=view.remember,
    )
    row[1].selectbox(
        words.KABUPATEN_LABEL,
        sorted(names, key=names.get),
        key="kabupaten",
        index=None,
        placeholder=Desa.EVERY_KABUPATEN,
        format_func=names.get,
        on_change=lambda: turn_kabupaten(view),
    )
    if view.kabupaten:
        own = option_names(view)
        row[2].selectbox(
            Desa.DESA_LABEL,
            sorted(own, key=lambda code: own[code].casefold()),
            key="wilayah",
            index=None,
            placeholder=Desa.DESA_PLACEHOLDER,
            format_func=own.get,
            on_change=view.remember,
        )
    row[-2].selectbox(
        words.MONTH_LABEL,
        list(view.months),
        key="bulan",
        format_func=lambda key: words.month_option(view.months[key]),
        on_change=view.remember,
    )
    row[-1].selectbox(
        text.INDICATOR_LABEL,
        list(text.INDICATOR),
        key="indikator",
        format_func=text.INDICATOR.get,
        on_change=view.remember,
    )


def turn_kabupaten(view: View) -> None:
    """Another kabupaten has neither the desa nor the kecamatan of the one before."""
    st.session_state["wilayah"] = st.session_state["kecamatan"] = None
    view.remember()


def option_names(view: View) -> dict[str, str]:
    """The desa to choose from, each with its kecamatan, for many share a name."""
    return {v.code: f"{v.place.name} ({v.place.kecamatan})" for v in view.found}


def search_hits(view: View) -> None:
    """What the search found, each with where it lies, as choices."""
    asked = st.session_state["cari"].strip()
    if not asked:
        return
    if len(asked) < villages.SHORTEST_SEARCH:
        st.html(f"<p>{Desa.HITS['short']}</p>")
        return
    found, others = villages.hits(asked, villages.index(view.path))
    which = "first" if others else "found" if found else "none"
    said = Desa.HITS[which].format(
        asked=asked, number=len(found), shown=len(found), others=words.count(others)
    )
    st.html(f"<p>{text.escaped(said)}</p>")
    if not found:
        return
    half = -(-len(found) // 2)
    with st.container(key="hasil"):
        st.html(HITS_STYLE)
        for column, own in zip(st.columns(2), (found[:half], found[half:]), strict=True):
            with column.container(gap=None):
                for hit in own:
                    st.button(
                        text.markdown(villages.hit_words(hit)),
                        key=f"hasil_{hit.code}",
                        type="tertiary",
                        on_click=view.choose,
                        args=(hit.code,),
                    )


frame.page("desa", picture, lambda: words.REGISTER)
