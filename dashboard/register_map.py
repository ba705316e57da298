"""The posyandu register on the page Peta: one month, from provinsi down to the desa of a kabupaten.

Nothing here stands in one series or one legend with the survey: it is another instrument.
"""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from dashboard import frame, intervals, map_source, map_view, maps, store, tables, text
from dashboard import text_register as words

TABLE_COLUMNS = (
    "area",
    "prevalence_pct",
    "interval",
    "who_class",
    "smoothed",
    "compared",
    "measured",
    "desa_reporting",
    "coverage",
    "reliability",
    "quality",
)
DOWNLOAD_COLUMNS = (
    "area_code",
    "area",
    "level",
    "month",
    "indicator",
    *words.FIGURE_COLUMNS,
    "status",
    "reason",
    "source",
    "is_simulated",
)


@dataclass(frozen=True)
class View:
    """What the reader looks at: the choices made, and the rows that answer them."""

    level: str
    indicator: str
    month: dict
    kabupaten: str | None
    chosen: str | None
    months: dict[str, dict]
    provinsi: tuple[str, ...]
    areas: list[dict]
    values: dict[str, dict]

    @property
    def names(self) -> dict[str, str]:
        return {area["code"]: area["short_name"] for area in self.areas}

    @property
    def scope(self) -> str | None:
        """The kabupaten that is open, or would be at a level further in."""
        return self.chosen if self.level == "kabupaten" else self.kabupaten

    @property
    def shown(self) -> list[float]:
        """The prevalences that the map shows."""
        rows = self.values.values()
        return [r["prevalence_pct"] for r in rows if r["prevalence_pct"] is not None]

    @property
    def borders(self) -> tuple[float, ...]:
        return maps.class_borders(self.indicator, self.shown)

    def standings(self) -> list[str]:
        """For every area: a figure, or why there is none."""
        return [words.standing(self.values.get(code), self.month) for code in self.names]

    @property
    def marked(self) -> set[str]:
        """The areas whose figure on the map is not to be relied on yet."""
        return {
            code
            for code, row in self.values.items()
            if row["prevalence_pct"] is not None and words.is_marked(row)
        }

    def remember(self) -> None:
        """Write the choices into the address, so that it opens the same view."""
        frame.state_to_address(
            {
                "sumber": words.SURVEY,
                "tingkat": "kabupaten",
                "indikator": "stunting",
                "bulan": default_month(self.months),
                "kabupaten": None,
                "wilayah": None,
            }
        )

    def go(self, level: str, kabupaten: str | None = None, chosen: str | None = None) -> None:
        """Turn to another level or place; for callbacks."""
        state = st.session_state
        state["tingkat"], state["kabupaten"], state["wilayah"] = level, kabupaten, chosen
        self.remember()


def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    """The page: the map goes out first, because the browser needs longest for it."""
    view = current_view(provinsi)
    if view is None:
        map_source.control()
        st.info(words.NO_REGISTER)
        if store.stray_files():
            st.html(f"<p>{words.NO_REGISTER_REFUSED}</p>")
        return
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
        title = text.MAP_TITLE.format(indicator=text.INDICATOR[view.indicator].lower())
        st.title(title, anchor=False)
        sentence(view)
        controls(view)
        breadcrumb(view)
    if map_tab.open:
        left.html(legend(view))
        with right:
            if view.chosen:
                detail(view)
            else:
                hint = words.CLICK_HINT if view.kabupaten else words.CLICK_AND_DRILL_HINT
                st.html(f'<p class="quiet">{hint}</p>')
    if table_tab.open:
        with table_tab:
            table(view, published)
    borderless = [a["short_name"] for a in view.areas if a["geometry_quality"] == "none"]
    if borderless:
        st.html(f'<p class="quiet">{text.escaped(text.without_border(borderless))}</p>')
    marks = [text.SIMULATED] if view.month["is_simulated"] else []
    if view.month["status"] == words.HELD:
        marks.append(words.HELD)
    elif any(words.is_estimated(row) for row in view.values.values()):
        marks.append("cakupan perkiraan")
    marks += sorted({text.GEOMETRY_QUALITY[file["quality"]] for file in files.values()})
    source = [{"source_title": words.source(view.month)}]
    frame.foot(published, source, marks, files.values(), words.METHOD)


def default_month(months: dict[str, dict]) -> str:
    """The newest month whose figures are shown; where all are held back, the newest."""
    shown = (key for key, month in months.items() if month["status"] == words.PUBLISHED)
    return next(shown, next(iter(months)))


def current_view(provinsi: tuple[str, ...]) -> View | None:
    """The view that the address and the controls ask for; what cannot be shown gives way to what
    can. None where there is no register."""
    state = st.session_state
    months = {words.month_key(row["month"]): row for row in store.register_months()}
    if not months:
        return None
    kabupaten = {
        code: area
        for code, area in store.areas().items()
        if area["level"] == "kabupaten" and area["provinsi_code"] in provinsi
    }
    known = {
        "tingkat": ("kabupaten", words.LEVEL),
        "indikator": ("stunting", text.INDICATOR),
        "bulan": (default_month(months), months),
        "kabupaten": (None, kabupaten),
    }
    frame.state_from_address(known)
    for key, (default, allowed) in known.items():
        if state[key] not in allowed:
            state[key] = default
    is_inner = state["tingkat"] in words.INNER_LEVELS
    if is_inner and state["kabupaten"] is None:
        state["tingkat"], is_inner = "kabupaten", False
    if not is_inner:
        state["kabupaten"] = None
    level = state["tingkat"]
    if is_inner:
        areas = store.areas_within(state["kabupaten"], level)
    else:
        areas = {
            code: area
            for code, area in store.areas().items()
            if area["level"] == level and area["provinsi_code"] in provinsi
        }
    frame.state_from_address({"wilayah": (None, areas)})
    if state["wilayah"] not in areas:
        state["wilayah"] = None
    month = months[state["bulan"]]
    view = View(
        level=level,
        indicator=state["indikator"],
        month=month,
        kabupaten=state["kabupaten"],
        chosen=state["wilayah"],
        months=months,
        provinsi=provinsi,
        areas=list(areas.values()),
        values=values_of(month, state["indikator"], level, provinsi, state["kabupaten"]),
    )
    view.remember()
    return view


def values_of(
    month: dict, indicator: str, level: str, provinsi: tuple[str, ...], kabupaten: str | None
) -> dict[str, dict]:
    """The register's figures by area; none at all of a month that is held back."""
    if month["status"] == words.HELD:
        return {}
    rows = store.register_prevalence(month["month"], indicator, level, provinsi, kabupaten)
    return {row["area_code"]: judged(row) for row in rows}


def judged(row: dict) -> dict:
    """A register figure with its WHO class, and its interval by the name of its method."""
    pct, indicator = row["prevalence_pct"], row["indicator"]
    has_class = pct is not None and indicator in text.WHO_BORDERS
    return row | {
        "who_class": text.class_of(indicator, pct) if has_class else None,
        "ci_basis": "wilson",
    }


def sentence(view: View) -> None:
    """The answer at the top: what the map says, or why the month says nothing."""
    if view.month["status"] == words.HELD:
        st.html(f"<p>{text.escaped(words.held_sentence(view.month))}</p>")
    else:
        said = words.map_sentence(view.values.values(), view.names, view.month)
        st.html(f"<p>{text.escaped(said)}</p>")
    newer = words.newer_held(list(view.months.values()), view.month)
    if newer:
        st.html(f'<p><span class="mark">{words.HELD}</span> {text.escaped(newer)}</p>')


def controls(view: View) -> None:
    """What the map shows: instrument, level, month, indicator, and where."""

    def turned_level() -> None:
        level = st.session_state["tingkat"]
        if level in words.INNER_LEVELS:
            view.go(level, kabupaten=view.scope)
        elif level == "kabupaten":
            view.go(level, chosen=view.scope)
        else:
            view.go(level, chosen=view.scope and view.scope[:2])

    def turned_kabupaten() -> None:
        code = st.session_state["kabupaten"]
        view.go(view.level if code else "kabupaten", kabupaten=code)

    def choose_indicator(name: str) -> None:
        st.session_state["indikator"] = name
        view.remember()

    levels = [level for level in words.LEVEL if level not in words.INNER_LEVELS or view.scope]
    row = st.columns([2.5, 4.2, 2.4], gap="medium")
    with row[0]:
        map_source.control()
    row[1].segmented_control(
        text.LEVEL_LABEL,
        levels,
        format_func=words.LEVEL.get,
        key="tingkat",
        required=True,
        on_change=turned_level,
    )
    row[2].selectbox(
        words.MONTH_LABEL,
        list(view.months),
        key="bulan",
        on_change=view.remember,
        format_func=lambda key: words.month_option(view.months[key]),
    )
    row = st.columns([5.7, 2, 2] if view.kabupaten else [6.7, 3], gap="medium")
    with row[0].container(gap=None):
        st.html(f'<div class="label">{text.INDICATOR_LABEL}</div>')
        with st.container(horizontal=True, gap="xsmall"):
            for name, label in text.INDICATOR.items():
                st.button(
                    label,
                    key=f"indikator_{name}",
                    type="primary" if name == view.indicator else "secondary",
                    on_click=choose_indicator,
                    args=(name,),
                )
    if view.kabupaten:
        kabupaten = {
            code: area["short_name"]
            for code, area in store.areas().items()
            if area["level"] == "kabupaten" and area["provinsi_code"] in view.provinsi
        }
        row[1].selectbox(
            words.KABUPATEN_LABEL,
            sorted(kabupaten, key=kabupaten.get),
            key="kabupaten",
            on_change=turned_kabupaten,
            format_func=kabupaten.get,
            index=None,
            placeholder=words.KABUPATEN_PLACEHOLDER,
        )
    row[-1].selectbox(
        words.LEVEL[view.level],
        sorted(view.names, key=view.names.get),
        key="wilayah",
        on_change=view.remember,
        format_func=option_names(view).get,
        index=None,
        placeholder=text.AREA_PLACEHOLDER,
    )


def option_names(view: View) -> dict[str, str]:
    """Names to choose from; a desa is named with its kecamatan, for many share a name."""
    if view.level != "desa":
        return view.names
    kecamatan = store.areas_within(view.kabupaten, "kecamatan")
    return {
        area["code"]: f"{area['short_name']} ({kecamatan[area['parent_code']]['short_name']})"
        for area in view.areas
    }


def breadcrumb(view: View) -> None:
    """Where the reader is, each step a way back."""
    if not view.kabupaten:
        return
    kabupaten = store.area(view.kabupaten)
    provinsi = store.areas()[view.kabupaten[:2]]
    steps: list[tuple[str, tuple]] = [
        (provinsi["short_name"], ("kabupaten", None, view.kabupaten)),
        (kabupaten["short_name"], ("kecamatan", view.kabupaten, None)),
    ]
    here = words.LEVEL[view.level]
    if view.chosen:
        chosen = store.area(view.chosen)
        here = chosen["short_name"]
        if view.level == "desa":
            parent = store.area(chosen["parent_code"])
            steps.append((parent["short_name"], ("kecamatan", view.kabupaten, parent["code"])))
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


def legend(view: View) -> str:
    """HTML: the classes of the register's map, and apart from them why areas have no figure."""
    standings = view.standings()
    if view.month["status"] == words.HELD:
        reasons = [words.HELD]
    else:
        reasons = [words.FEW, words.NOT_MEASURED, text.NO_DATA]
    apart = [
        (
            maps.NO_DATA_COLOUR if reason == text.NO_DATA else maps.NO_FIGURE_COLOUR,
            words.LEGEND[reason],
            standings.count(reason),
        )
        for reason in reasons
    ]
    name = f"Register posyandu (e-PPGBM), {words.month_name(view.month['month'])}"
    name += f", {text.SIMULATED}" if view.month["is_simulated"] else ""
    marked = (words.MARKED_LEGEND, len(view.marked)) if view.shown else None
    return maps.legend(view.indicator, view.borders, view.shown, apart, name, marked)


def draw_map(view: View, files: dict[str, dict]) -> None:
    """The map itself; a click on an area chooses it."""

    def choose(code: str) -> None:
        if code in view.names:
            st.session_state["wilayah"] = code
            view.remember()

    classes, hovers = {}, {}
    borders = view.borders
    for area in view.areas:
        row = view.values.get(area["code"])
        what = words.standing(row, view.month)
        if what == words.FIGURE:
            classes[area["code"]] = maps.class_index(row["prevalence_pct"], borders)
        else:
            is_unknown = what == text.NO_DATA
            classes[area["code"]] = maps.NO_DATA if is_unknown else maps.NO_FIGURE
        hovers[area["code"]] = [
            text.escaped(area["short_name"]),
            words.hover(row, view.month),
        ]
    template = "<b>%{customdata[0]}</b><br>%{customdata[1]}<br>"
    template += text.escaped(words.source(view.month))
    is_approximate = any(file["quality"] == "approximate" for file in files.values())
    notes = words.map_notes(view.month, is_approximate)
    figure = maps.drawn(
        view.areas, classes, hovers, files, frame.dark(), template, notes, view.marked
    )
    map_view.show(figure, view.areas, files, view.chosen, choose, words.MAP_ALT)


def table(view: View, published: store.Publication) -> None:
    """The map's figures as a table, every area of the map in it, and their downloads."""
    areas = sorted(
        view.areas,
        key=lambda area: (
            -((view.values.get(area["code"]) or {}).get("prevalence_pct") or -1),
            area["short_name"],
        ),
    )
    names = option_names(view)
    rows = [
        words.table_words(view.values.get(area["code"]), names[area["code"]], view.month)
        for area in areas
    ]
    is_simulated = view.month["is_simulated"]
    columns = words.columns_of(TABLE_COLUMNS, view.level, is_simulated)
    st.html(f'<p class="quiet">{text.escaped(words.source(view.month))}</p>')
    st.html(tables.html_table(rows, columns, words.COLUMN))
    name = f"peta-register-{view.indicator}-{words.month_key(view.month['month'])}-{view.level}"
    if view.kabupaten:
        name += f"-{view.kabupaten}"
    tables.downloads(
        words.file_stem(name, is_simulated),
        [
            words.download_row(view.values.get(area["code"]), area, view.month, view.indicator)
            for area in areas
        ],
        DOWNLOAD_COLUMNS,
        words.facts(published, words.MAP_DEFINITION, [view.month]),
    )


def detail(view: View) -> None:
    """Everything that the register knows of one area, and the survey beside it, clearly apart."""
    area = store.area(view.chosen)
    row = view.values.get(view.chosen)
    what = words.standing(row, view.month)
    st.html(f"<h2>{text.escaped(area['name'])}</h2>")
    drill(view, area)
    simulated = f'<span class="simulated">{text.SIMULATED}</span> '
    simulated = simulated if view.month["is_simulated"] else ""
    lines = [
        f"{simulated}Register posyandu (e-PPGBM), {words.month_name(view.month['month'])}, "
        f"{text.INDICATOR[view.indicator].lower()}"
    ]
    if what == words.FIGURE:
        head = (
            f'<span class="figure">{text.percent(row["prevalence_pct"])}</span> '
            f'<span class="quiet">({text.interval(row)})</span>'
        )
        lines.append(
            f"{words.count(row['affected'])} dari {words.count(row['measured'])} anak yang diukur "
            f"(n) · kelas {text.who_class(row)}"
        )
    else:
        head = f'<span class="figure words">{text.escaped(words.figure(row, view.month))}</span>'
    if what == words.HELD:
        lines.append(text.escaped(words.held_on_quality(view.month)))
    elif row is not None:
        if words.is_few_desa(row):
            said = words.few_desa(row, area["short_name"])
            lines.append(f"<b>{text.escaped(said)}</b>")
        elif row["level"] != "desa":
            lines.append(words.reporting(row))
        coverage = words.coverage_in_full(row)
        lines.append(f"{coverage[0].upper()}{coverage[1:]}")
        graded = f" · mutu register {words.quality(row)}" if words.quality(row) else ""
        lines.append(text.escaped(f"Keandalan {words.reliability(row)}{graded}"))
        lines += [text.escaped(said) for said in words.smoothed_sentences(row)]
        bounds = words.if_all_came(row)
        lines += [f'<span class="quiet">{bounds}</span>'] if bounds else []
    st.html(f"<p>{head}<br>{'<br>'.join(lines)}</p>")
    if view.level == "desa" and what != words.HELD:
        trend(view)
    if what == words.FIGURE:
        survey_beside(view, area)
    months_table(view)
    if what != words.HELD:
        groups_table(view)
        quality_table(view)


def drill(view: View, area: dict) -> None:
    """The ways further in from an area."""

    def to_provinsi() -> None:
        view.go("kabupaten")
        frame.choose_only(area["code"])

    ways: list[tuple[str, Callable, tuple]] = []
    if area["level"] == "provinsi":
        ways = [("kabupaten", to_provinsi, ())]
    elif area["level"] == "kabupaten":
        ways = [(level, view.go, (level, area["code"])) for level in words.INNER_LEVELS]
    with st.container(horizontal=True, gap="xsmall"):
        for level, go, args in ways:
            label = words.DRILL.format(level=words.INSIDE[level], name=area["short_name"])
            st.button(text.markdown(label), key=f"masuk_{level}", on_click=go, args=args)


def survey_beside(view: View, area: dict) -> None:
    """The survey's figure of the same year for the area, or for the kabupaten that it lies in."""
    code = area["kabupaten_code"] or area["code"]
    name, year = store.areas()[code]["short_name"], view.month["month"].year
    series = [r for r in store.prevalence(view.indicator) if r["area_code"] == code]
    same_year = [r for r in series if r["year"] == year]
    register = next(
        (
            judged(r)
            for r in store.register_series(code, view.indicator)
            if r["month"] == view.month["month"]
        ),
        None,
    )
    lines = []
    if same_year and register and register["prevalence_pct"] is not None:
        for survey in same_year:
            span = intervals.difference(survey, register)
            said = words.difference(survey, register, span, f"{text.survey_name(survey)}, {name}")
            lines.append(text.escaped(said))
        if view.month["is_simulated"]:
            lines.append(words.SIMULATED_DIFFERENCE)
    else:
        lines.append(
            text.escaped(
                words.no_survey(name, view.indicator, year, series[-1] if series else None)
            )
        )
    lines.append(f'<span class="quiet">{words.TWO_INSTRUMENTS}</span>')
    st.html(f'<div class="apart"><h3>{words.SURVEY_HEADING}</h3>{"<br>".join(lines)}</div>')


def trend(view: View) -> None:
    """How the desa went over the register's months, where enough of them have enough children."""
    row = store.register_trend(view.chosen, view.indicator)
    if row:
        st.subheader(words.TREND_HEADING, anchor=False)
        mark = f'<span class="simulated">{text.SIMULATED}</span> ' if row["is_simulated"] else ""
        st.html(f"<p>{mark}{text.escaped(words.trend_sentence(row))}</p>")


def months_table(view: View) -> None:
    """The area's months of the register, newest first; a month held back says so."""
    st.subheader(words.MONTHS_HEADING, anchor=False)
    found = {
        row["month"]: judged(row) for row in store.register_series(view.chosen, view.indicator)
    }
    rows = []
    for month in view.months.values():
        row = found.get(month["month"]) if month["status"] != words.HELD else None
        rows.append(
            {
                "month": words.month_name(month["month"]),
                "with_interval": words.figure_with_interval(row, month),
                "smoothed": words.smoothed(row) if row else "",
                "n": words.count(row["measured"]) if row else "",
                "desa_reporting": words.desa_reporting(row) if row else "",
                "coverage": words.coverage(row, is_narrow=True) if row else "",
            }
        )
    columns = ("month", "with_interval", "smoothed", "n", "desa_reporting", "coverage")
    columns = words.columns_of(columns, view.level)
    st.html(tables.html_table(rows, columns, words.COLUMN, is_wide=False))
    held = [m for m in view.months.values() if m["status"] == words.HELD]
    if held:
        said = text.escaped(words.held_reasons(held))
        st.html(f'<p class="quiet">Ditahan: {said}.</p>')


def groups_table(view: View) -> None:
    """By sex and by age, kecamatan and above; a group with few children shows its n alone."""
    groups = store.register_groups(view.chosen, view.month["month"], view.indicator)
    if not groups:
        return
    st.subheader(words.GROUP_HEADING, anchor=False)
    rows = [
        group_words(name, [g for g in groups if g["sex"] == sex]) for sex, name in words.SEX.items()
    ]
    rows += [
        group_words(f"{age} bulan", [g for g in groups if g["age_group"] == age])
        for age in words.AGE_GROUPS
    ]
    st.html(tables.html_table(rows, ("group", "with_interval", "n"), words.COLUMN))


def group_words(name: str, groups: list[dict]) -> dict:
    """Groups added up to one row of the table."""
    measured = sum(group["measured"] for group in groups)
    affected = sum(group["affected"] for group in groups)
    if measured >= store.FEWEST_CHILDREN:
        low, high = intervals.wilson(affected, measured)
        said = f"{text.percent(100 * affected / measured)} "
        said += f"({text.decimal(low)}-{text.decimal(high)})"
    else:
        said = words.FEW if measured else words.NOT_MEASURED
    return {"group": name, "with_interval": said, "n": words.count(measured)}


def quality_table(view: View) -> None:
    """The quality figures that there are of this area."""
    quality = store.register_quality_of(view.chosen, view.month["month"])
    rows = words.quality_measures(quality, view.level) if quality else []
    if rows:
        st.subheader(words.QUALITY_HEADING, anchor=False)
        st.html(tables.html_table(rows, ("measure", "value", "reading"), words.COLUMN))
