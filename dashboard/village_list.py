"""The desa of the page Desa as a list or as intervals: sorted, narrowed, downloaded."""

import streamlit as st

from dashboard import frame, store, tables, text, village_charts, villages
from dashboard import text_register as words
from dashboard.text import Desa
from dashboard.village_view import FILTERS, View
from dashboard.villages import Village

MOST_DRAWN = 150
"""More intervals than this nobody reads."""
COUNT_COLUMNS = ("kabupaten", "desa_total", "above", "below", "same", "without")


def list_heading(view: View) -> str:
    return Desa.LIST_HEADING["within" if view.kabupaten else "everywhere"].format(name=view.name)


def list_controls(view: View) -> None:
    """How the list is looked at and sorted, and what narrows it."""
    row = st.columns([1.8, 2.4, 2, 1.2], gap="medium")
    row[0].segmented_control(
        Desa.VIEW_LABEL,
        list(Desa.VIEW),
        key="tampilan",
        format_func=Desa.VIEW.get,
        required=True,
        on_change=view.remember,
    )
    row[1].selectbox(
        Desa.SORT_LABEL,
        list(Desa.SORT),
        key="urut",
        format_func=Desa.SORT.get,
        on_change=view.remember,
    )
    used = sum(st.session_state[key] != none for key, none in FILTERS.items())
    heading = Desa.FILTERED_HEADING.format(number=used) if used else Desa.FILTER_HEADING
    with row[2].container(gap=None):
        st.html(f'<div class="label">{Desa.FILTER_LABEL}</div>')
        with st.popover(heading, width="stretch"):
            filters(view)
            st.button(Desa.NO_FILTER, key="tanpa_saringan", on_click=lambda: unfilter(view))


def filters(view: View) -> None:
    """What narrows the list, beside kabupaten, month and indicator."""
    inside = {
        code: place.name
        for code, place in view.places.items()
        if place.level == "kecamatan" and place.kabupaten_code == view.kabupaten
    }
    if inside:
        st.selectbox(
            Desa.KECAMATAN_LABEL,
            sorted(inside, key=inside.get),
            key="kecamatan",
            index=None,
            placeholder=Desa.EVERY_KECAMATAN,
            format_func=inside.get,
            on_change=view.remember,
        )
    for key, label, options in (
        ("beda", Desa.COMPARED_LABEL, Desa.COMPARED_FILTER),
        ("mutu", Desa.GRADE_LABEL, Desa.GRADE_FILTER),
        ("keadaan", Desa.STANDING_LABEL, Desa.STANDING_FILTER),
    ):
        st.selectbox(
            label, list(options), key=key, format_func=options.get, on_change=view.remember
        )


def unfilter(view: View) -> None:
    st.session_state.update(FILTERS)
    view.remember()


def the_list(view: View) -> None:
    """The desa as rows, or as intervals; the chosen one first."""
    if not view.found:
        st.html(f"<p>{Desa.NO_AREAS if view.kabupaten else Desa.NOTHING_DIFFERS}</p>")
        return
    if not view.shown:
        st.html(f"<p>{Desa.NOTHING_FOUND}</p>")
        st.button(Desa.NO_FILTER, key="tanpa_saringan_kosong", on_click=lambda: unfilter(view))
        return
    if st.session_state["tampilan"] == "rentang":
        intervals(view)
        return
    said = Desa.LIST_COUNT.format(
        shown=words.count(len(view.shown)), total=words.count(len(view.found))
    )
    mark = f'<span class="simulated">{text.SIMULATED}</span> ' if view.is_simulated else ""
    st.html(f'<p class="quiet">{mark}{said} {Desa.LIST_NOTE}</p>')
    idle = {"kabupaten"} if view.kabupaten else set()
    columns = [name for name in villages.LIST_COLUMNS if name not in idle]
    html = tables.html_table(
        linked(view),
        columns,
        Desa.COLUMN,
        is_wide=False,
        is_tall=True,
        label=list_heading(view),
    )
    st.html(villages.narrow(html) if view.kabupaten else html)


def linked(view: View) -> list[dict]:
    """The rows of the list; each name leads to its desa."""
    state = st.session_state
    asked = {key: state[key] for key, default in view.defaults.items() if state[key] != default}
    here = frame.address("desa", **asked | {"wilayah": None})
    here += "&" if "?" in here else "?"
    rows = []
    for village in view.chosen_first:
        name = village.place.name
        if village.code == view.chosen:
            led: str | tables.Link = Desa.CHOSEN.format(name=name)
        else:
            led = tables.Link(f"{here}wilayah={village.code}", name)
        rows.append(villages.list_words(village) | {"desa": led})
    return rows


def intervals(view: View) -> None:
    """The desa with a smoothed figure, each against its kabupaten, at most MOST_DRAWN of them."""
    known = [v for v in view.chosen_first if v.value("smoothed_pct") is not None]
    drawn = known[:MOST_DRAWN]
    if not drawn:
        st.html(f"<p>{Desa.NOTHING_TO_DRAW}</p>")
        return
    said = Desa.INTERVAL_READING["within" if view.name else "everywhere"].format(
        name=view.name,
        figure=text.percent(drawn[0].value("kabupaten_pct")),
        drawn=words.count(len(drawn)),
        same=sum(v.value("compared_with_kabupaten") == "tidak berbeda" for v in drawn),
    )
    if len(drawn) < len(known):
        said += Desa.INTERVAL_READING["cut"].format(drawn=words.count(len(drawn)))
    if len(known) < len(view.shown):
        without = words.count(len(view.shown) - len(known))
        said += Desa.INTERVAL_READING["without"].format(number=without)
    with st.container(height=620 if len(drawn) > 24 else "content", border=False):
        st.plotly_chart(
            village_charts.interval_chart(drawn, view.name, view.chosen, frame.dark()),
            key="grafik_rentang",
            theme=None,
            config={"displayModeBar": False},
            alt=Desa.INTERVAL_ALT,
        )
    st.html(f'<p class="quiet">{text.escaped(said)}</p>')


def kabupaten_table(view: View) -> None:
    """How many desa of each kabupaten differ from it; each a way in."""
    if view.is_held:
        return
    st.subheader(Desa.KABUPATEN_HEADING, anchor=False)
    parts = ("desa_total", "above", "below", "same", "without")
    rows = []
    for row in view.counts:
        where = frame.address(
            "desa",
            kabupaten=row["area_code"],
            bulan=address_value(view, "bulan"),
            indikator=address_value(view, "indikator"),
        )
        shown = {name: words.count(row[name]) for name in parts}
        rows.append(shown | {"kabupaten": tables.Link(where, row["kabupaten"])})
    total = {name: words.count(sum(row[name] for row in view.counts)) for name in parts}
    rows.append(total | {"kabupaten": Desa.KABUPATEN_TOTAL})
    html = tables.html_table(
        rows, COUNT_COLUMNS, Desa.COLUMN, is_wide=False, label=Desa.KABUPATEN_HEADING
    )
    st.html(html)


def address_value(view: View, key: str) -> str | None:
    """A choice as the address holds it: nothing where it is the default."""
    value = st.session_state[key]
    return None if value == view.defaults[key] else value


def list_downloads(view: View, published: store.Publication) -> None:
    """Every row of the list, or every desa of both provinsi."""
    st.segmented_control(
        Desa.DOWNLOAD_LABEL,
        list(Desa.DOWNLOAD_SCOPE),
        key="unduh",
        format_func=Desa.DOWNLOAD_SCOPE.get,
        required=True,
        on_change=view.remember,
    )
    is_all = st.session_state["unduh"] == "semua"
    found = everything(view) if is_all else view.shown
    rows = [villages.download_row(v, view.month, view.indicator) for v in found]
    name = f"desa-{view.indicator}-{words.month_key(view.month['month'])}"
    name += f"-{'-'.join(frame.PROVINSI)}" if is_all else f"-{view.kabupaten or 'berbeda'}"
    st.html(f'<p class="quiet">{Desa.DOWNLOAD_COUNT.format(rows=words.count(len(rows)))}</p>')
    tables.downloads(
        words.file_stem(name, view.is_simulated),
        rows,
        villages.DOWNLOAD_COLUMNS,
        words.facts(published, words.MAP_DEFINITION, [view.month]),
    )


def everything(view: View) -> list[Village]:
    """Every desa of both provinsi in this month, by code."""
    rows = store.register_prevalence(
        view.month["month"], view.indicator, "desa", frame.PROVINSI, None
    )
    own = [place for place in view.places.values() if place.level == "desa"]
    return villages.villages(own, {row["area_code"]: row for row in rows}, view.month)
