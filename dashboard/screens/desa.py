"""Desa: any of the desa and kelurahan found by name, listed with its kabupaten's others and on a
map, and whether it is proven to differ from its kabupaten."""

from dataclasses import dataclass

import plotly.graph_objects as go
import streamlit as st

from dashboard import frame, map_view, maps, store, tables, text, village_charts, villages
from dashboard import text_register as words
from dashboard.part_desa import Desa
from dashboard.villages import Village

EVERYTHING = "semua"
MOST_DRAWN = 150
MAP_KEY = "peta_desa"
HITS_STYLE = "<style>.st-key-hasil button p {text-align: left; text-decoration: underline}</style>"
# The keys of what narrows the list, each with what stands for no narrowing.
FILTERS = {"kecamatan": None, "beda": EVERYTHING, "mutu": EVERYTHING, "keadaan": EVERYTHING}
COUNT_COLUMNS = ("kabupaten", "desa_total", "above", "below", "same", "without")


@dataclass(frozen=True)
class View:
    """What the reader looks at: the choices made, every desa that they are of, and those of them
    that the list shows, in its order."""

    path: str
    places: dict[str, villages.Place]
    provinsi: tuple[str, ...]
    months: dict[str, dict]
    month: dict
    indicator: str
    kabupaten: str | None
    chosen: str | None
    counts: list[dict]
    found: list[Village]
    shown: list[Village]
    defaults: dict[str, object]

    @property
    def name(self) -> str | None:
        """The name of the kabupaten that is open."""
        return self.places[self.kabupaten].name if self.kabupaten else None

    @property
    def is_held(self) -> bool:
        return self.month["status"] == words.HELD

    @property
    def is_simulated(self) -> bool:
        return self.month["is_simulated"]

    @property
    def chosen_first(self) -> list[Village]:
        """The list, the chosen desa first wherever it stands in the order."""
        return sorted(self.shown, key=lambda village: village.code != self.chosen)

    def remember(self) -> None:
        """Write the choices into the address, so that it opens the same view."""
        frame.state_to_address(self.defaults)

    def choose(self, code: str) -> None:
        """Turn to a place, wherever it lies; for callbacks."""
        state, place = st.session_state, self.places[code]
        if not code.startswith(self.provinsi):
            frame.choose_only(frame.BOTH)
        is_narrower = place.level == "kecamatan"
        state["cari"], state["kabupaten"] = "", place.kabupaten_code
        state.update(FILTERS | {"kecamatan": code if is_narrower else None})
        state["wilayah"] = code if place.level == "desa" else None
        self.remember()


def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    st.title(Desa.TITLE, anchor=False)
    view = current_view(published, provinsi)
    if view is None:
        st.info(words.NO_REGISTER)
        if store.stray_files():
            st.html(f"<p>{words.NO_REGISTER_REFUSED}</p>")
        return
    answer(view)
    controls(view)
    search_hits(view)
    if view.chosen:
        chosen_desa(view, published)
    st.subheader(list_heading(view), anchor=False)
    list_controls(view)
    if view.kabupaten:
        left, right = st.columns([2, 1], gap="medium")
        with right:
            small_map(view)
        with left:
            the_list(view)
            list_downloads(view, published)
    else:
        the_list(view)
        list_downloads(view, published)
        kabupaten_table(view)
    marks = [text.SIMULATED] if view.is_simulated else []
    marks += [words.STANDING[words.HELD]] if view.is_held else []
    files = map_files(view).values() if view.kabupaten else ()
    marks += sorted({text.GEOMETRY_QUALITY[file["quality"]] for file in files})
    source = [{"source_title": words.source(view.month)}]
    frame.foot(published, source, marks, files, words.METHOD)


def default_month(months: dict[str, dict]) -> str:
    """The newest month whose figures are shown; where all are held back, the newest."""
    shown = (key for key, month in months.items() if month["status"] == words.PUBLISHED)
    return next(shown, next(iter(months)))


def current_view(published: store.Publication, provinsi: tuple[str, ...]) -> View | None:
    """The view that the address and the controls ask for; what cannot be shown gives way to what
    can. None where there is no register."""
    state = st.session_state
    months = {words.month_key(row["month"]): row for row in store.register_months()}
    if not months:
        return None
    places = villages.places(published.path)
    provinsi = with_asked(places, provinsi)
    kabupaten = [
        code
        for code, place in places.items()
        if place.level == "kabupaten" and code.startswith(provinsi)
    ]
    asked = st.query_params.get("cari", "")[: villages.LONGEST_SEARCH]
    known = {
        "cari": ("", {asked, state.get("cari", "")}),
        "kabupaten": (None, kabupaten),
        "bulan": (default_month(months), months),
        "indikator": ("stunting", text.INDICATOR),
        "urut": ("diperhalus-turun", Desa.SORT),
        "tampilan": ("daftar", Desa.VIEW),
        "unduh": ("daftar", Desa.DOWNLOAD_SCOPE),
        "beda": (EVERYTHING, Desa.COMPARED_FILTER),
        "mutu": (EVERYTHING, Desa.GRADE_FILTER),
        "keadaan": (EVERYTHING, Desa.STANDING_FILTER),
        "wilayah": (
            None,
            {code for code in places if places[code].level == "desa" and code.startswith(provinsi)},
        ),
    }
    taken(known)
    if state["wilayah"] and not state["wilayah"].startswith(f"{state['kabupaten']}."):
        own = places[state["wilayah"]].kabupaten_code
        if is_new("wilayah") or state["kabupaten"] is None:
            state["kabupaten"] = own
        else:
            state["wilayah"] = None
    inside = {
        code
        for code, place in places.items()
        if place.level == "kecamatan" and place.kabupaten_code == state["kabupaten"]
    }
    known["kecamatan"] = (None, inside)
    taken({"kecamatan": known["kecamatan"]})
    state["seen desa"] = state["wilayah"]
    defaults = {key: default for key, (default, _) in known.items()}
    return view_of(published.path, provinsi, months, defaults)


def taken(known: dict) -> None:
    """Take these choices from the address; what is not allowed (any more) becomes its default."""
    frame.state_from_address(known)
    for key, (default, allowed) in known.items():
        if st.session_state[key] not in allowed:
            st.session_state[key] = default


def is_new(key: str) -> bool:
    """Whether a desa has just come from the address, rather than stayed behind."""
    return st.session_state.get("seen desa") != st.session_state[key]


def with_asked(places: dict[str, villages.Place], provinsi: tuple[str, ...]) -> tuple[str, ...]:
    """The provinsi looked at; both, where the address newly asks for a desa of the other one."""
    asked = st.query_params.get("wilayah")
    is_fresh = st.session_state.get("seen in address", {}).get("wilayah") != asked
    if is_fresh and asked in places and not asked.startswith(provinsi):
        frame.choose_only(frame.BOTH)
        return frame.PROVINSI
    return provinsi


def view_of(
    path: str,
    provinsi: tuple[str, ...],
    months: dict[str, dict],
    defaults: dict[str, object],
) -> View:
    """The rows that answer the choices in the session."""
    state, places = st.session_state, villages.places(path)
    month, indicator, kabupaten = months[state["bulan"]], state["indikator"], state["kabupaten"]
    is_held = month["status"] == words.HELD
    counts = store.desa_against_kabupaten(month["month"], indicator, provinsi)
    if kabupaten:
        counts = [row for row in counts if row["area_code"] == kabupaten]
        own = [p for p in places.values() if p.level == "desa" and p.kabupaten_code == kabupaten]
        rows = store.register_prevalence(month["month"], indicator, "desa", provinsi, kabupaten)
        figures = {row["area_code"]: row for row in rows}
    else:
        differ = store.desa_that_differ(month["month"], indicator, provinsi)
        codes = () if is_held else tuple(row["area_code"] for row in differ)
        own = [places[code] for code in codes]
        figures = store.register_figures(codes, month["month"], indicator) if codes else {}
    found = villages.villages(own, figures, month)
    shown = villages.kept(found, state["kecamatan"], state["beda"], state["mutu"], state["keadaan"])
    view = View(
        path=path,
        places=places,
        provinsi=provinsi,
        months=months,
        month=month,
        indicator=indicator,
        kabupaten=kabupaten,
        chosen=state["wilayah"],
        counts=counts,
        found=found,
        shown=villages.in_order(shown, state["urut"]),
        defaults=defaults,
    )
    view.remember()
    return view


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
            figure = figure and villages.judged(figure)
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
    row = st.columns([2.6, 2.2, 2.6, 2, 1.6], gap="small")
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
    own = option_names(view)
    row[2].selectbox(
        Desa.DESA_LABEL,
        sorted(own, key=lambda code: own[code].casefold()),
        key="wilayah",
        index=None,
        placeholder=Desa.DESA_PLACEHOLDER if view.kabupaten else Desa.CHOOSE_KABUPATEN_FIRST,
        format_func=own.get,
        disabled=not view.kabupaten,
        on_change=view.remember,
    )
    row[3].selectbox(
        words.MONTH_LABEL,
        list(view.months),
        key="bulan",
        format_func=lambda key: words.month_option(view.months[key]),
        on_change=view.remember,
    )
    row[4].selectbox(
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
    if not view.kabupaten:
        return {}
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


def chosen_desa(view: View, published: store.Publication) -> None:
    """The chosen desa: its figure raw and smoothed, and its months."""
    place = view.places[view.chosen]
    row = store.register_figures((view.chosen,), view.month["month"], view.indicator)
    village = villages.villages([place], row, view.month)[0]
    st.html(f"<h2>{text.escaped(place.name)}</h2>")
    left, right = st.columns([2, 3], gap="medium")
    with left:
        figure_lines(view, village)
    with right:
        months_of(view, village, published)


def figure_lines(view: View, village: Village) -> None:
    """What can be said of the desa in this month, each figure with its interval and number."""
    place, row = village.place, village.figure
    where = Desa.PLACE[place.type].format(
        kecamatan=place.kecamatan,
        kabupaten=place.kabupaten,
        provinsi=store.areas()[place.code[:2]]["short_name"],
    )
    mark = f'<span class="simulated">{text.SIMULATED}</span> ' if view.is_simulated else ""
    indicator = text.INDICATOR[view.indicator].lower()
    lines = [text.escaped(where), f"{mark}{text.escaped(words.source(view.month))}, {indicator}"]
    said = []
    if row is not None and row["smoothed_pct"] is not None:
        span = Desa.SMOOTHED_FIGURE.format(
            low=text.decimal(row["smoothed_lower_pct"]),
            high=text.decimal(row["smoothed_upper_pct"]),
        )
        said.append(
            f'<span class="figure">{text.percent(row["smoothed_pct"])}</span> '
            f'<span class="quiet">{span}</span>'
        )
    if village.standing == words.FIGURE:
        raw = Desa.RAW.format(
            figure=text.with_interval(row),
            affected=words.count(row["affected"]),
            measured=words.count(row["measured"]),
        )
    else:
        raw = Desa.RAW_WITHOUT.format(why=words.figure(row, view.month))
    said.append(text.escaped(raw))
    if row is not None:
        said += [text.escaped(line) for line in own_and_borrowed(row)]
        coverage = words.coverage_in_full(row)
        said.append(text.escaped(f"{coverage[0].upper()}{coverage[1:]}."))
        reliability = Desa.RELIABILITY.format(reliability=words.reliability(row))
        graded = words.quality(row)
        reliability += Desa.QUALITY.format(quality=graded) if graded else ""
        said.append(text.escaped(reliability))
    links = [
        frame.link(Desa.PROFILE, "profil", wilayah=place.code),
        frame.link(
            Desa.ON_THE_MAP,
            "peta",
            sumber=words.REGISTER,
            tingkat="desa",
            kabupaten=place.kabupaten_code,
            wilayah=place.code,
        ),
    ]
    st.html(
        f'<p class="quiet">{"<br>".join(lines)}</p><p>{"<br>".join(said)}</p>'
        f"<p>{' · '.join(links)}</p>"
    )
    st.button(Desa.CLOSE, key="tutup_desa", type="tertiary", on_click=lambda: close(view))


def own_and_borrowed(row: dict) -> list[str]:
    """How the desa stands to its kabupaten, and what of its smoothed figure is its own."""
    if row["smoothed_pct"] is None:
        return []
    compared = words.compared(row)
    said = Desa.OWN.format(
        compared=f"{compared[0].upper()}{compared[1:]}",
        own=text.percent_whole(row["own_weight_pct"]),
        kabupaten=text.percent(row["kabupaten_pct"]),
    )
    return [said, *words.smoothed_sentences(row)[1:]]


def close(view: View) -> None:
    st.session_state["wilayah"] = None
    view.remember()


def months_of(view: View, village: Village, published: store.Publication) -> None:
    """The desa's months: a chart, the same as a table, its trend, downloads."""
    place = village.place
    series = store.register_series(place.code, view.indicator)
    rows = {row["month"]: villages.judged(row) for row in series}
    months = list(view.months.values())
    if not any(row for month, row in rows.items()):
        st.html(f"<p>{Desa.NO_MONTHS}</p>")
        return

    def chart() -> None:
        st.plotly_chart(
            village_charts.months_chart(months[::-1], rows, place.kabupaten, frame.dark()),
            key="grafik_bulan_desa",
            theme=None,
            config={"displayModeBar": False},
            alt=Desa.MONTHS_ALT.format(name=place.name),
        )
        held = [m for m in months if m["status"] == words.HELD]
        said = Desa.MONTHS_READING.format(kabupaten=place.kabupaten)
        if held:
            said += Desa.MONTHS_HELD.format(months=words.held_reasons(held))
        st.html(f'<p class="quiet">{text.escaped(said)}</p>')

    def table() -> None:
        shown = [villages.month_words(month, rows.get(month["month"])) for month in months]
        columns = (*villages.MONTH_COLUMNS, *(["mark"] if view.is_simulated else []))
        st.html(tables.html_table(shown, columns, Desa.COLUMN, is_wide=False, label=place.name))
        saved = [
            villages.download_row(
                villages.villages(
                    [place], {place.code: found} if (found := rows.get(m["month"])) else {}, m
                )[0],
                m,
                view.indicator,
            )
            for m in months
        ]
        name = words.file_stem(f"desa-{place.code}-{view.indicator}", view.is_simulated)
        definition = Desa.MONTHS_DEFINITION.format(definition=words.MAP_DEFINITION)
        facts = words.facts(published, definition, months)
        tables.downloads(name, saved, villages.MONTH_DOWNLOAD_COLUMNS, facts)

    frame.twin("tab_bulan_desa", chart, table)
    trend = store.register_trend(place.code, view.indicator)
    if trend:
        st.html(f"<p>{text.escaped(words.trend_sentence(trend))}</p>")


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
    st.selectbox(
        Desa.KECAMATAN_LABEL,
        sorted(inside, key=inside.get),
        key="kecamatan",
        index=None,
        placeholder=Desa.EVERY_KECAMATAN if inside else Desa.CHOOSE_KABUPATEN_FIRST,
        format_func=inside.get,
        disabled=not inside,
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
        linked(view), columns, Desa.COLUMN, is_wide=False, is_tall=True, label=list_heading(view)
    )
    st.html(html)


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


def map_files(view: View) -> dict[str, dict]:
    """The shapes of the provinsi of the kabupaten that is open."""
    files = store.boundary_files("desa")
    return {code: file for code, file in files.items() if view.kabupaten.startswith(code)}


def small_map(view: View) -> None:
    """The desa of the kabupaten by smoothed prevalence; a click on one chooses it."""
    areas = list(store.areas_within(view.kabupaten, "desa").values())
    if not areas:
        return
    month = words.month_key(view.month["month"])
    asked = (view.path, view.kabupaten, month, view.indicator, st.session_state["bahasa"])
    figure, legend = map_and_legend(*asked, frame.dark(), view, areas)

    def choose(code: str) -> None:
        if code.startswith(f"{view.kabupaten}."):
            st.session_state["wilayah"] = code
            view.remember()

    alt = Desa.MAP_ALT.format(name=view.name)
    map_view.show(figure, areas, map_files(view), view.chosen, choose, alt, MAP_KEY)
    st.html(legend)
    st.html(f'<p class="quiet">{Desa.MAP_HINT}</p>')


@st.cache_resource(show_spinner=False, max_entries=60)
def map_and_legend(
    path: str,
    kabupaten: str,
    month: str,
    indicator: str,
    language: str,
    dark: bool,
    _view: View,
    _areas: list[dict],
) -> tuple[go.Figure, str]:
    """The map and its legend, made once for what they show; neither knows which desa is chosen."""
    files = map_files(_view)
    found = {village.code: village for village in _view.found}
    known = [v.value("smoothed_pct") for v in _view.found]
    values = [value for value in known if value is not None]
    borders = maps.class_borders(indicator, values)
    none = maps.NO_FIGURE if _view.is_held else maps.NO_DATA
    classes, hovers = {}, {}
    for area in _areas:
        village = found[area["code"]]
        pct = village.value("smoothed_pct")
        classes[area["code"]] = none if pct is None else maps.class_index(pct, borders)
        said = words.hover(village.figure, _view.month)
        hovers[area["code"]] = [text.escaped(area["short_name"]), said]
    marked = {v.code for v in _view.found if v.figure is not None and words.is_marked(v.figure)}
    template = "<b>%{customdata[0]}</b><br>%{customdata[1]}<br>"
    template += text.escaped(words.source(_view.month))
    is_approximate = any(file["quality"] == "approximate" for file in files.values())
    notes = words.map_notes(_view.month, is_approximate)
    figure = maps.drawn(_areas, classes, hovers, files, dark, template, notes, marked)
    reason = words.STANDING[words.HELD] if _view.is_held else Desa.NO_SMOOTHED
    colour = maps.NO_FIGURE_COLOUR if _view.is_held else maps.NO_DATA_COLOUR
    simulated = f", {text.SIMULATED}" if _view.is_simulated else ""
    shown = words.month_name(_view.month["month"])
    title = Desa.MAP_TITLE.format(month=shown, simulated=simulated)
    bold = (words.MARKED_LEGEND, len(marked)) if values else None
    apart = [(colour, reason, len(known) - len(values))]
    return figure, maps.legend(indicator, borders, values, apart, title, bold)


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


frame.page("desa", picture, lambda: words.REGISTER)
