"""Convergence on the page Peta: the score of kabupaten and its pillars, and of desa their level of
convergence, their performance and the priority areas.

Nothing is scored here; every figure stands as it was published.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import streamlit as st

from dashboard import frame, map_source, map_view, maps, store, tables, text
from dashboard import text_convergence as score_words
from dashboard import text_convergence_map as words
from dashboard import text_register as register_words
from dashboard import text_villages as village_words
from pipeline import scoring

LINE_PCT = 40.0
STEPS = {"0": 0.0, "20": 20.0, "40": 40.0, "60": 60.0, "80": 80.0}
"""Where steps of equal width begin, for figures that have no classes."""
PLACES = {2: (1, 4), 3: (1, 3, 4), 4: (1, 2, 3, 4), 5: (0, 1, 2, 3, 4)}
"""Which of the five colours so many classes get; the palest, which is nearly that of the ground,
only where all five are needed."""
FIELDS = {
    words.TKD: ("tkd_pct", "tkd_low_pct", "tkd_high_pct"),
    words.PRIORITY: ("index_pct", None, None),
}
"""Where a layer's figure and its bounds stand; a pillar by its name, every other as `score`."""
KABUPATEN_DOWNLOAD = (
    "area_code",
    "area",
    "period",
    "preset",
    "score",
    "score_low",
    "score_high",
    "class",
    "tier",
    "rank",
    "rank_lower",
    "rank_upper",
    "ranked_areas",
    "not_ranked_reason",
    *(f"{name}{end}" for name in words.PILLARS for end in ("", "_low", "_high")),
    "weight_present_pct",
    "quality_grade",
    "flags",
    "rule_version",
    "is_simulated",
)
DOWNLOAD = {
    words.TKD: ("area_code", "area", "quarter", "reading", "received", "due", "missing",
                "tkd_pct", "tkd_low_pct", "tkd_high_pct", "band", "is_above_line", "rule_version",
                "is_simulated"),
    words.PERFORMANCE: ("area_code", "area", "period", "score", "score_low", "score_high", "tier",
                        "rank", "rank_lower", "rank_upper", "ranked_areas", "exclusion",
                        "weight_present_pct", "rule_version", "is_simulated"),
    words.PRIORITY: ("area_code", "area", "period", "index_pct", "priority_rank", "is_priority",
                     "was_priority", "is_high", "prevalence_pct", "at_risk_pct", "tkd_pct",
                     "prevalence_rank_pct", "cases_rank_pct", "at_risk_rank_pct", "tkd_rank_pct",
                     "rule_version", "is_simulated"),
}  # fmt: skip


@dataclass(frozen=True)
class Scale:
    """The classes of a layer: where each begins, whether they have names, and their colours."""

    classes: Mapping[str, float]
    is_named: bool
    colours: Sequence[str]
    unit: str

    @property
    def names(self) -> list[str]:
        return sorted(self.classes, key=self.classes.get)

    def place(self, value: float) -> int:
        """Which class a figure falls in, 0 the lowest."""
        reached = scoring.class_of(value, self.classes)
        return self.names.index(reached) if reached else 0

    def colour_index(self, value: float) -> int:
        return PLACES[len(self.classes)][self.place(value)]

    def span(self, place: int) -> str:
        borders = [self.classes[name] for name in self.names][1:]
        return f"{text.class_range(borders, place)}{self.unit}"

    def name(self, place: int) -> str:
        return self.names[place] if self.is_named else self.span(place)

    def said(self, row: Mapping) -> str:
        """The class of a row, and those that its bounds reach from and to."""
        value = row["value"]
        ends = [value if end is None else end for end in (row["low"], row["high"])]
        return words.class_words(*(self.name(self.place(v)) for v in (value, *ends)))


@dataclass(frozen=True)
class View:
    """What the reader looks at: the choices made, and the rows that answer them.

    `values` has for each area that has a row the row as published, with its figure and bounds
    under `value`, `low` and `high`, and why it is not ranked under `reason`. `scores`: the rows of
    all years and presets of the kabupaten.
    """

    level: str
    layer: str
    period: str
    reading: str
    kabupaten: str | None
    chosen: str | None
    levels: list[str]
    layers: list[str]
    periods: list[str]
    provinsi: tuple[str, ...]
    areas: list[dict]
    values: dict[str, dict]
    scores: list[dict]
    rules: list[dict]
    defaults: dict[str, object]

    @property
    def kind(self) -> str:
        return words.kind_of(self.layer)

    @property
    def names(self) -> dict[str, str]:
        return {area["code"]: area["short_name"] for area in self.areas}

    @property
    def is_simulated(self) -> bool:
        return any(row["is_simulated"] for row in self.values.values())

    @cached_property
    def own_rules(self) -> list[dict]:
        """The rules of the version that the rows were made under; several versions never meet."""
        version = next((row["rule_version"] for row in self.values.values()), None)
        return [rule for rule in self.rules if rule["rule_version"] == version]

    @cached_property
    def scale(self) -> Scale:
        part = {"score": "class", words.TKD: "band"}.get(self.kind)
        found = {r["code"]: r["value"] for r in self.own_rules if r["part"] == part}
        is_named = len(found) in PLACES and None not in found.values()
        colours = maps.CLASS_COLOURS if self.kind == words.PRIORITY else maps.GREENS
        unit = " %" if self.kind == words.TKD else ""
        return Scale(found if is_named else STEPS, is_named, colours, unit)

    @property
    def line_pct(self) -> float:
        """The official line of the level of convergence, as the rules write it."""
        found = (r["value"] for r in self.own_rules
                 if (r["part"], r["code"]) == ("village", "line_pct"))  # fmt: skip
        return next((value for value in found if value is not None), LINE_PCT)

    @property
    def subject(self) -> str:
        return words.subject(self.layer, self.period, self.reading, self.own_rules)

    @property
    def place_name(self) -> str:
        if self.kabupaten:
            return store.areas()[self.kabupaten]["short_name"]
        if len(self.provinsi) > 1:
            return text.KALIMANTAN
        return store.areas()[self.provinsi[0]]["short_name"]

    @cached_property
    def marked(self) -> set[str]:
        """The areas with a bold border: of no sure class, of lokus the proposed; where areas are
        ranked none, for those that are not have no colour."""
        return {
            code
            for code, row in self.values.items()
            if row["value"] is not None and self._is_marked(row)
        }

    def _is_marked(self, row: Mapping) -> bool:
        if self.kind == words.PRIORITY:
            return bool(row["is_priority"])
        if self.kind in words.NOT_RANKED:
            return False
        low, high = row["low"], row["high"]
        return None not in (low, high) and self.scale.place(low) != self.scale.place(high)

    def row(self, code: str) -> dict:
        """The row of an area; one without any figure where nothing was handed in."""
        return self.values.get(code) or EMPTY | {"area_code": code}

    def remember(self) -> None:
        """Write the choices into the address, so that it opens the same view."""
        frame.state_to_address(self.defaults)

    def go(self, level: str, kabupaten: str | None = None, chosen: str | None = None) -> None:
        """Turn to another level or place; for callbacks."""
        state = st.session_state
        state["tingkat"], state["kabupaten"], state["wilayah"] = level, kabupaten, chosen
        self.remember()


EMPTY = dict.fromkeys(
    ("value", "low", "high", "rank", "reason", "received", "tkd_pct", "tkd_low_pct",
     "tkd_high_pct", "is_above_line", "is_priority", "was_priority", "priority_rank")
)  # fmt: skip
"""The row of an area that handed in nothing."""


def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    """The page: the map goes out first, because the browser needs longest for it."""
    view = current_view(provinsi)
    if view is None:
        map_source.control()
        st.info(words.NOTHING)
        return
    if view.is_simulated and not frame.is_simulated(published, frame.CONVERGENCE):
        st.warning(register_words.SIMULATED_CONVERGENCE)
    files = {c: file for c, file in store.boundary_files(view.level).items() if c in provinsi}
    if view.kabupaten:
        files = {c: file for c, file in files.items() if view.kabupaten.startswith(c)}
    head = st.container()
    map_tab, table_tab = st.tabs([text.MAP_TAB, text.TABLE_TAB], key="tab_peta", on_change="rerun")
    if map_tab.open:
        left, right = map_tab.columns([3, 2], gap="medium")
        with left:
            draw_map(view, files)
    with head:
        st.title(words.title(view.layer), anchor=False)
        st.html(f"<p>{'<br>'.join(text.escaped(said) for said in sentences(view))}</p>")
        controls(view)
        breadcrumb(view)
    if map_tab.open:
        left.html(legend(view))
        with right:
            if view.chosen:
                detail(view)
            else:
                st.html(f'<p class="quiet">{words.CLICK_HINT}</p>')
    if table_tab.open:
        with table_tab:
            table(view, published)
    borderless = [a["short_name"] for a in view.areas if a["geometry_quality"] == "none"]
    if borderless:
        st.html(f'<p class="quiet">{text.escaped(text.without_border(borderless))}</p>')
    marks = [text.SIMULATED] if view.is_simulated else []
    marks += words.MARK[view.kind]
    marks += sorted({text.GEOMETRY_QUALITY[file["quality"]] for file in files.values()})
    source = [{"source_title": f"{view.subject}: {words.SOURCE[view.kind]}"}]
    frame.foot(published, source, marks, files.values(), words.METHOD)


def current_view(provinsi: tuple[str, ...]) -> View | None:
    """The view that the address and the controls ask for; what cannot be shown gives way to what
    can. None where the publication has nothing to map, or was made before it could."""
    state = st.session_state
    scores = found(store.convergence_scores, provinsi)
    layers = {"kabupaten": layers_of(scores), "desa": {}}
    for layer, query in (
        (words.TKD, store.convergence_quarters),
        (words.PERFORMANCE, store.performance_years),
        (words.PRIORITY, store.priority_years),
    ):
        periods = found(query)
        if periods:
            layers["desa"][layer] = periods
    levels = [level for level in words.LEVEL if layers[level]]
    if not levels:
        return None
    kabupaten = {
        code: area
        for code, area in store.areas().items()
        if area["level"] == "kabupaten" and area["provinsi_code"] in provinsi
    }
    level = settled("tingkat", levels[0], levels)
    within = settled("kabupaten", None, kabupaten) if level == "desa" else None
    state["kabupaten"] = within
    layer = settled("lapisan", next(iter(layers[level])), layers[level])
    periods = layers[level][layer]
    newest = newest_period(scores, layer, periods)
    asked = state.get("periode")
    frame.state_from_address({"periode": (newest, periods)})
    if state["periode"] not in periods:
        state["periode"] = same_year(asked, periods) or newest
    reading = settled("bacaan", village_words.FORM_TEXT, village_words.READING)
    if level == "kabupaten":
        areas = kabupaten
    elif within:
        areas = store.areas_within(within, "desa")
    else:
        areas = store.areas_of("desa", provinsi)
    chosen = settled("wilayah", None, areas)
    rows = rows_of(layer, state["periode"], reading, provinsi, within, scores)
    view = View(
        level=level,
        layer=layer,
        period=state["periode"],
        reading=reading,
        kabupaten=within,
        chosen=chosen,
        levels=levels,
        layers=list(layers[level]),
        periods=periods,
        provinsi=provinsi,
        areas=list(areas.values()),
        values={row["area_code"]: with_figure(layer, row) for row in rows},
        scores=scores,
        rules=found(store.score_rules),
        defaults={
            "sumber": register_words.SURVEY,
            "tingkat": "kabupaten",
            "kabupaten": None,
            "lapisan": next(iter(layers[level])),
            "periode": newest,
            "bacaan": village_words.FORM_TEXT,
            "wilayah": None,
        },
    )
    view.remember()
    return view


def found(query: Callable[..., list], *of: object) -> list:
    """What a query finds; nothing in a publication of before, which lacks its table."""
    try:
        return query(*of)
    except store.NoPublication:
        return []


def settled(key: str, default: str | None, allowed: Iterable[str]) -> str | None:
    """The choice under a key, from the address where it is new; what is not allowed gives way to
    the default."""
    frame.state_from_address({key: (default, allowed)})
    if st.session_state[key] not in allowed:
        st.session_state[key] = default
    return st.session_state[key]


def layers_of(scores: Sequence[Mapping]) -> dict[str, list[str]]:
    """Presets and pillars of the kabupaten that have any row, each with its years, newest first."""
    years: dict[str, set[str]] = {}
    for row in scores:
        years.setdefault(row["preset"], set()).add(row["period"])
    named = [name for name in words.PRESETS if name in years]
    presets = [*named, *sorted(set(years) - set(named))]
    every = sorted({row["period"] for row in scores}, reverse=True)
    pillars = dict.fromkeys(words.PILLARS, every) if every else {}
    return {preset: sorted(years[preset], reverse=True) for preset in presets} | pillars


def newest_period(scores: Sequence[Mapping], layer: str, periods: Sequence[str]) -> str:
    """The newest period in which anybody is ranked, of a pillar in which anybody has it."""
    kind = words.kind_of(layer)
    if kind == "pillar":
        known = {row["period"] for row in scores if row[layer] is not None}
    elif kind == "score":
        known = {row["period"] for row in scores
                 if row["preset"] == layer and row["rank"] is not None}  # fmt: skip
    else:
        known = set(periods)
    return next((period for period in periods if period in known), periods[0])


def same_year(asked: str | None, periods: Sequence[str]) -> str | None:
    """The newest period of the year that was looked at under another layer."""
    return next((period for period in periods if asked and period[:4] == asked[:4]), None)


def rows_of(
    layer: str,
    period: str,
    reading: str,
    provinsi: tuple[str, ...],
    kabupaten: str | None,
    scores: Sequence[dict],
) -> list[dict]:
    """The published rows that a layer shows."""
    if layer == words.TKD:
        return store.village_levels(period, reading, provinsi, kabupaten)
    if layer == words.PERFORMANCE:
        return store.village_scores(period, provinsi, kabupaten)
    if layer == words.PRIORITY:
        return store.village_priorities(period, provinsi, kabupaten)
    rows = [row for row in scores if row["period"] == period]
    preset = layer if words.kind_of(layer) == "score" else next(iter(layers_of(rows)))
    return [row for row in rows if row["preset"] == preset]


def with_figure(layer: str, row: dict) -> dict:
    """A row with its figure, bounds, and why it is not ranked, under the same names for all."""
    field = layer if layer in words.PILLARS else "score"
    value, low, high = FIELDS.get(layer, (field, f"{field}_low", f"{field}_high"))
    reason = row.get("exclusion" if layer == words.PERFORMANCE else "not_ranked_reason")
    return row | {
        "value": row[value],
        "low": row[low] if low else None,
        "high": row[high] if high else None,
        "reason": reason,
        "present_pct": row.get(f"{field}_present_pct"),
    }


def sentences(view: View) -> list[str]:
    """The answer at the top; a sentence for each provinsi where its own panel scores."""
    rows = [view.row(area["code"]) for area in view.areas]
    if view.kind == words.TKD:
        return [village_words.villages_sentence(rows, view.place_name, view.period, view.line_pct)]
    if view.kind == words.PERFORMANCE:
        return [words.performance_sentence(rows, view.place_name, view.period)]
    if view.kind == words.PRIORITY:
        is_one = view.kabupaten is not None
        return [words.priority_sentence(rows, view.names, view.place_name, view.period, is_one)]
    areas = store.areas()
    said = [
        words.provinsi_sentence(
            view.layer,
            areas[code]["short_name"],
            view.period,
            [row for row in rows if row["area_code"].startswith(code)],
            view.names,
        )
        for code in view.provinsi
    ]
    return [*said, f"{words.OWN_PROVINSI}."] if len(said) > 1 else said


def controls(view: View) -> None:
    """What the map shows: instrument, level, layer, period, reading, and where."""

    def turned_level() -> None:
        level = st.session_state["tingkat"]
        if level == "desa":
            view.go(level, kabupaten=view.chosen)
        else:
            view.go(level, chosen=view.kabupaten or (view.chosen or "")[:5] or None)

    def turned_kabupaten() -> None:
        view.go("desa", kabupaten=st.session_state["kabupaten"])

    row = st.columns([3.4, 2.8, 3.4], gap="medium")
    with row[0]:
        map_source.control()
    row[1].segmented_control(
        text.LEVEL_LABEL,
        view.levels,
        format_func=words.LEVEL.get,
        key="tingkat",
        required=True,
        on_change=turned_level,
    )
    row[2].selectbox(
        words.LAYER_LABEL,
        view.layers,
        key="lapisan",
        on_change=view.remember,
        format_func=lambda layer: words.layer_name(layer, view.own_rules),
    )
    is_tkd = view.kind == words.TKD
    widths = [2] + [2.6] * is_tkd + [2.2] * (view.level == "desa") + [2.6]
    places = iter(st.columns(widths, gap="medium"))
    next(places).selectbox(
        words.PERIOD_LABEL,
        view.periods,
        key="periode",
        on_change=view.remember,
        format_func=words.period_option,
    )
    if is_tkd:
        next(places).selectbox(
            words.READING_LABEL,
            list(village_words.READING),
            key="bacaan",
            on_change=view.remember,
            format_func=village_words.READING.get,
        )
    if view.level == "desa":
        kabupaten = {
            code: area["short_name"]
            for code, area in store.areas().items()
            if area["level"] == "kabupaten" and area["provinsi_code"] in view.provinsi
        }
        next(places).selectbox(
            register_words.KABUPATEN_LABEL,
            sorted(kabupaten, key=kabupaten.get),
            key="kabupaten",
            on_change=turned_kabupaten,
            format_func=kabupaten.get,
            index=None,
            placeholder=words.ALL_KABUPATEN,
        )
    options = option_names(view)
    next(places).selectbox(
        words.LEVEL[view.level],
        sorted(options, key=options.get),
        key="wilayah",
        on_change=view.remember,
        format_func=options.get,
        index=None,
        placeholder=text.AREA_PLACEHOLDER,
    )
    if len(view.levels) == 1:
        st.html(f'<p class="quiet">{words.ONLY_LEVEL[view.level]}</p>')


def option_names(view: View) -> dict[str, str]:
    """Names to choose from; a desa is named with its kecamatan, and where several kabupaten are
    shown with that too, for many share a name."""
    if view.level != "desa":
        return view.names
    kecamatan = store.areas_of("kecamatan", view.provinsi)
    kabupaten = store.areas()
    names = {}
    for area in view.areas:
        within = [kecamatan[area["parent_code"]]["short_name"]]
        within += [] if view.kabupaten else [kabupaten[area["kabupaten_code"]]["short_name"]]
        names[area["code"]] = f"{area['short_name']} ({', '.join(within)})"
    return names


def breadcrumb(view: View) -> None:
    """Where the reader is, each step a way back."""
    if view.level != "desa":
        return
    areas = store.areas()
    code = view.kabupaten or (view.chosen or "")[:5] or None
    top = areas[code[:2]]["short_name"] if code else view.place_name
    steps: list[tuple[str, tuple]] = [(top, ("kabupaten", None, code))]
    if view.kabupaten:
        steps.append((areas[view.kabupaten]["short_name"], ("desa", view.kabupaten, None)))
    here = view.names[view.chosen] if view.chosen else words.CRUMB
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        for place, (name, target) in enumerate(steps):
            st.button(
                text.markdown(name),
                key=f"remah_{place}",
                type="tertiary",
                on_click=view.go,
                args=target,
            )
            st.html("<span>&gt;</span>", width="content")
        st.html(f"<b>{text.escaped(here)}</b>", width="content")


def colours(view: View) -> dict[str, int]:
    """The place of each area on the colour scale."""
    index = {}
    for code in view.names:
        row = view.values.get(code)
        if words.is_unranked(view.layer, row):
            index[code] = maps.NO_FIGURE
        elif row is not None and row["value"] is not None:
            index[code] = view.scale.colour_index(row["value"])
        else:
            is_handed_in = row is not None and view.kind == words.TKD
            index[code] = maps.NO_FIGURE if is_handed_in else maps.NO_DATA
    return index


def legend(view: View) -> str:
    """HTML: the classes with the number of areas in each, what has no figure, the bold border."""
    index = colours(view)
    counts = list(index.values())
    scale = view.scale
    classes = []
    for number, place in enumerate(PLACES[len(scale.classes)]):
        span = scale.span(number) if scale.is_named else ""
        classes.append((scale.colours[place], scale.name(number), span, counts.count(place)))
    apart = [(maps.NO_DATA_COLOUR, words.NOT_COLOURED[view.kind], counts.count(maps.NO_DATA))]
    white = {words.TKD: village_words.NOT_ASSESSABLE} | words.NOT_RANKED_LEGEND
    if view.kind in white:
        few = (maps.NO_FIGURE_COLOUR, white[view.kind], counts.count(maps.NO_FIGURE))
        apart.append(few)
    bold = words.CHOSEN_LEGEND if view.kind == words.PRIORITY else words.UNSURE_LEGEND
    title = words.CLASS_TITLE[view.kind] if scale.is_named else words.STEPS_TITLE
    title = f"{view.subject} · {title[0].lower()}{title[1:]}"
    title += f", {text.SIMULATED}" if view.is_simulated else ""
    is_marked = view.kind not in words.NOT_RANKED
    marked = (bold, len(view.marked & set(view.names))) if is_marked else None
    return maps.class_legend(text.escaped(title), classes, apart, marked)


def draw_map(view: View, files: dict[str, dict]) -> None:
    """The map itself; a click on an area chooses it."""

    def choose(code: str) -> None:
        if code in view.names:
            st.session_state["wilayah"] = code
            view.remember()

    hovers = {
        code: [text.escaped(name), hover(view, view.values.get(code))]
        for code, name in view.names.items()
    }
    template = f"<b>%{{customdata[0]}}</b><br>%{{customdata[1]}}<br>{text.escaped(view.subject)}"
    is_approximate = any(file["quality"] == "approximate" for file in files.values())
    figure = maps.drawn(
        view.areas,
        colours(view),
        hovers,
        files,
        frame.dark(),
        template,
        words.notes(view.subject, view.is_simulated, is_approximate),
        view.marked,
        view.scale.colours,
    )
    map_view.show(figure, view.areas, files, view.chosen, choose, words.MAP_ALT)


def hover(view: View, row: Mapping | None) -> str:
    """HTML: what the map says of an area where the reader points at it."""
    has_figure = row is not None and row["value"] is not None
    name = view.scale.said(row) if has_figure else ""
    return words.hover(view.layer, row, name, view.line_pct)


def table(view: View, published: store.Publication) -> None:
    """The map's figures as a table, every area of the map in it, and their downloads."""
    names = option_names(view)
    sign = -1 if view.kind == words.PRIORITY else 1
    codes = sorted(
        names,
        key=lambda code: (
            view.row(code)["value"] is None,
            words.is_unranked(view.layer, view.values.get(code)),
            0
            if words.is_unranked(view.layer, view.values.get(code))
            else sign * (view.row(code)["value"] or 0),
            names[code],
        ),
    )
    shown = [table_words(view, view.values.get(code), names[code]) for code in codes]
    columns = ["area", "score_words", "class_words", "standing", "reason"]
    if view.kind == "pillar":
        columns.remove("standing")
    titles = words.COLUMN | {
        "score_words": words.VALUE_TITLE[view.kind],
        "class_words": words.CLASS_TITLE[view.kind],
        "standing": words.STATE_TITLE.get(view.kind, ""),
    }
    st.html(f'<p class="quiet">{text.escaped(view.subject)}</p>')
    st.html(tables.html_table(shown, columns, titles))
    kept = DOWNLOAD.get(view.layer, KABUPATEN_DOWNLOAD)
    rows = [
        dict.fromkeys(kept) | view.values.get(code, {}) | {"area_code": code, "area": names[code]}
        for code in codes
    ]
    rows = [row if row.get("rank") is not None else row | {"class": None} for row in rows]
    place = view.kabupaten or "-".join(view.provinsi)
    stem = f"peta-konvergensi-{view.layer}-{view.period}-{view.level}-{place}"
    definition = words.DEFINITION[view.kind]
    facts = village_words.facts(
        published, definition, list(view.values.values()), words.SOURCE[view.kind]
    )
    tables.downloads(register_words.file_stem(stem, view.is_simulated), rows, kept, facts)


def table_words(view: View, row: Mapping | None, name: str) -> dict[str, str]:
    """An area as the table shows it."""
    rank = words.standing(view.layer, row, view.line_pct)
    is_classed = row is not None and row["value"] is not None
    is_classed = is_classed and not words.is_unranked(view.layer, row)
    return {
        "area": name,
        "score_words": words.figure(view.layer, row),
        "class_words": view.scale.said(row) if is_classed else "",
        "standing": rank,
        "reason": words.caveat(view.layer, row),
    }


def detail(view: View) -> None:
    """The figure of one area with its parts, and the way to its ledger."""
    area = store.area(view.chosen)
    row = view.values.get(view.chosen)
    st.html(f"<h2>{text.escaped(area['name'])}</h2>")
    if view.level == "kabupaten" and "desa" in view.levels:
        st.button(
            text.markdown(words.DRILL.format(name=area["short_name"])),
            key="masuk_desa",
            on_click=view.go,
            args=("desa", area["code"]),
        )
    mark = f'<span class="simulated">{text.SIMULATED}</span> ' if view.is_simulated else ""
    lines = [f"{mark}{text.escaped(view.subject)}"]
    said = table_words(view, row, "")
    is_number = row is not None and row["value"] is not None
    is_number = is_number and not words.is_unranked(view.layer, row)
    size = "figure" if is_number else "figure words"
    if said["class_words"]:
        lines.append(f"{words.CLASS_TITLE[view.kind]}: {text.escaped(said['class_words'])}")
    lines += [text.escaped(said) for said in words.standing_lines(view.layer, row, view.line_pct)]
    is_score = row is not None and row["value"] is not None and view.kind == "score"
    bounds = score_words.bounds_sentence(row) if is_score else None
    lines += [f'<span class="quiet">{bounds}</span>'] if bounds else []
    head = f'<span class="{size}">{text.escaped(words.headline(view.layer, row))}</span>'
    st.html(f"<p>{head}<br>{'<br>'.join(lines)}</p>")
    st.html(f"<p>{words.ledger_link(ledger_address(view))}</p>")
    if view.level == "kabupaten":
        presets_table(view)
        pillars_table(view)
    else:
        village_parts(view)


def ledger_address(view: View) -> str:
    """Where the page Konvergensi shows the chosen area under the same choices."""
    if view.level == "kabupaten":
        preset = {"preset": view.layer} if view.kind == "score" else {}
        return words.ledger_address(
            view.chosen, view.provinsi, tahun_skor=view.period, bagian="poin", **preset
        )
    when = "triwulan" if view.kind == words.TKD else "tahun_desa"
    choices = {"bagian": "desa", "kab_desa": view.chosen[:5], "desa": view.chosen}
    choices |= {when: view.period}
    choices |= {"bacaan": view.reading} if view.kind == words.TKD else {}
    return words.ledger_address(view.chosen, view.provinsi, **choices)


def presets_table(view: View) -> None:
    """The score of the chosen kabupaten under every set of weights: how much it depends on them."""
    own = [r for r in view.scores if (r["area_code"], r["period"]) == (view.chosen, view.period)]
    if not own:
        return
    rows = []
    for preset in (layer for layer in view.layers if layer not in words.PILLARS):
        for row in (with_figure(preset, r) for r in own if r["preset"] == preset):
            rank = words.standing(preset, row, view.line_pct)
            why = row["reason"] if row["rank"] is None else None
            rows.append(
                {
                    "preset": score_words.preset_option(preset, view.own_rules),
                    "score_words": words.figure(preset, row),
                    "standing": ": ".join(part for part in (rank, why) if part),
                }
            )
    st.subheader(words.PRESET_HEADING.format(period=view.period), anchor=False)
    columns = ("preset", "score_words", "standing")
    st.html(tables.html_table(rows, columns, words.COLUMN, is_wide=False))


def pillars_table(view: View) -> None:
    """The pillars of the chosen kabupaten with their bounds, the flags and the quality grade."""
    own = next(
        (r for r in view.scores if (r["area_code"], r["period"]) == (view.chosen, view.period)),
        None,
    )
    if own is None:
        return
    rows = []
    for pillar in words.PILLARS:
        row = with_figure(pillar, own)
        present = row["present_pct"]
        rows.append(
            {
                "pillar_words": score_words.PILLAR[pillar],
                "value_words": words.figure(pillar, row),
                "present_words": "" if present is None else text.percent(present),
            }
        )
    st.subheader(words.PILLAR_HEADING.format(period=view.period), anchor=False)
    columns = ("pillar_words", "value_words", "present_words")
    st.html(tables.html_table(rows, columns, words.COLUMN, is_wide=False))
    notes = [score_words.flags(own["flags"])]
    notes.append(f"Mutu data {own['quality_grade']}" if own["quality_grade"] else "")
    said = "; ".join(note for note in notes if note)
    if said:
        st.html(f'<p class="quiet">{text.escaped(said)}.</p>')


def village_parts(view: View) -> None:
    """Everything else that is known of the chosen desa: its quarters, performance and priority."""
    series = found(store.village_series, view.chosen)
    quarters = found(store.convergence_quarters)
    if series and quarters:
        st.subheader(words.SERIES_HEADING, anchor=False)
        every = village_words.quarters_between(quarters[-1], quarters[0])
        rows = village_words.series_words(series, every)
        columns = ("quarter", "form_text", "opensid")
        st.html(tables.html_table(rows, columns, village_words.COLUMN, is_wide=False))
    if view.layer != words.PERFORMANCE:
        year, row = of_year(view, store.performance_years, store.village_scores)
        if row:
            row = with_figure(words.PERFORMANCE, row)
            st.subheader(words.PERFORMANCE_HEADING.format(year=year), anchor=False)
            rank = words.standing(words.PERFORMANCE, row, view.line_pct)
            parts = [words.figure(words.PERFORMANCE, row), rank, row["reason"]]
            said = "; ".join(part for part in parts if part)
            st.html(f"<p>{text.escaped(said)}</p>")
    year, row = of_year(view, store.priority_years, store.village_priorities)
    if row:
        row = with_figure(words.PRIORITY, row)
        st.subheader(words.PRIORITY_HEADING.format(year=year), anchor=False)
        if view.layer != words.PRIORITY:
            rank = words.standing(words.PRIORITY, row, view.line_pct)
            said = "; ".join(part for part in (words.figure(words.PRIORITY, row), rank) if part)
            st.html(f"<p>{text.escaped(said)}</p>")
        rows = [
            {
                "part": name,
                "value": text.percent(row[f"{part}_pct"]) if part != "cases" else "",
                "points_words": score_words.number(row[f"{part}_rank_pct"]),
            }
            for part, name in words.PRIORITY_PART.items()
        ]
        titles = words.COLUMN | {"value": "Nilai", "points_words": words.COLUMN["percentile"]}
        columns = ("part", "value", "points_words")
        st.html(tables.html_table(rows, columns, titles, is_wide=False))
        st.html(f'<p class="quiet">{words.PARTS_NOTE}</p>')


def of_year(
    view: View, years_of: Callable[[], list[str]], rows_of_year: Callable[..., list[dict]]
) -> tuple[str | None, dict | None]:
    """The row of the chosen desa in the year of the map, else in the newest."""
    years = found(years_of)
    if not years:
        return None, None
    year = same_year(view.period, years) or years[0]
    rows = found(rows_of_year, year, view.provinsi, view.chosen[:5])
    return year, next((row for row in rows if row["area_code"] == view.chosen), None)
