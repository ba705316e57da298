"""Prioritas: which desa should come first under a rule that the reader may change, with reasons,
and how few desa hold how many of the stunted children."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import streamlit as st

from dashboard import frame, priorities, priority_charts, store, tables, text
from dashboard import text_priorities as said
from dashboard import text_register as register_words
from dashboard import text_villages as village_words
from dashboard.priorities import Estimates, Held, Rule, Standing, Step
from dashboard.text import Priorities

EVERYWHERE = "semua"
DEFAULT_SHARE_PCT, DEFAULT_NUMBER = 10.0, 10
LIST_COLUMNS = (
    "priority_rank",
    "desa",
    "reason",
    "index_pct",
    "prevalence_words",
    "cases_words",
    "at_risk_words",
    "tkd_words",
    "state",
)
KABUPATEN_COLUMNS = ("kabupaten", "ranked", "chosen", "again", "share_words")
CHANGED_COLUMNS = ("kabupaten", "ranked", "chosen", "again", "entering", "leaving", "share_words")
PARETO_COLUMNS = ("order", "desa", "state_words", "children_words", "cumulative_words",
                  "desa_words")  # fmt: skip
LIST_DOWNLOAD = (
    "area_code",
    "desa",
    "type",
    "kecamatan",
    "kabupaten",
    "period",
    "rule_rank",
    "rule_index_pct",
    "is_proposed",
    "state",
    "before",
    "priority_rank",
    "index_pct",
    "is_priority",
    "is_high",
    "prevalence_pct",
    "smoothed_lower_pct",
    "smoothed_upper_pct",
    "cases",
    "at_risk_pct",
    "tkd_pct",
    "prevalence_rank_pct",
    "cases_rank_pct",
    "at_risk_rank_pct",
    "tkd_rank_pct",
    "coverage_pct",
    "month",
    "reason",
    "rule_version",
    "is_simulated",
)
PARETO_DOWNLOAD = (
    "order",
    "area_code",
    "desa",
    "kabupaten",
    "desa_pooled",
    "children_estimated",
    "children_lower",
    "children_upper",
    "share_pct",
    "share_lower_pct",
    "share_upper_pct",
    "desa_pct",
    "is_simulated",
)
STYLE = """
<style>
.lokus td {white-space: pre-line}
.lokus td.number {white-space: pre}
.lokus table.series td.lines {min-width: 13rem}
.lokus table.series td:last-child {min-width: 10rem; padding-left: .6rem}
.lokus table.series th:last-child {padding-left: .6rem}
</style>
"""
# Rows of a long list on the page; its download has all of them.
SHOWN_ROWS = 60


@dataclass(frozen=True)
class View:
    """What the reader looks at: a year, a kabupaten or all, a rule, and what follows from it."""

    kabupaten: str | None
    year: str
    years: Sequence[str]
    codes: Sequence[str]
    where: str
    rule: Rule
    default_rule: Rule
    rows: Sequence[dict]
    standings: Mapping[str, Standing]
    steps: Sequence[Step]
    defaults: Mapping[str, object]

    def remember(self) -> None:
        frame.state_to_address(dict(self.defaults))

    @property
    def is_changed(self) -> bool:
        return self.rule != self.default_rule

    @cached_property
    def chosen(self) -> list[dict]:
        return said.chosen_rows(self.rows, self.standings)

    @cached_property
    def held(self) -> Held | None:
        return priorities.held_by(self.estimates, [row["area_code"] for row in self.chosen])

    @cached_property
    def estimates(self) -> Estimates:
        return priorities.estimates(self.rows)

    @property
    def month(self) -> str:
        month = next((row["month"] for row in self.rows if row["month"]), None)
        return register_words.month_name(month) if month else Priorities.NO_MONTH


def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    st.html(STYLE)
    st.title(Priorities.TITLE, anchor=False)
    try:
        years = store.priority_years()
    except store.NoPublication:
        st.info(Priorities.MISSING_TABLES)
        return
    if not years:
        st.info(Priorities.EMPTY)
        return
    view = current_view(published, provinsi, years)
    answer = st.container()
    controls(view)
    change_rule(view)
    with answer:
        sentences(view)
    if view.chosen:
        if view.kabupaten is None:
            by_kabupaten(view, published)
        candidates(view, published)
        pareto(view, published)
    foot(view, published)


@st.cache_resource(show_spinner=False, max_entries=12)
def candidates_of(
    path: str, year: str, provinsi: tuple[str, ...], kabupaten: str | None
) -> list[dict]:
    """Every desa of a year in a publication (its path), with the name of its kabupaten. Kept, for
    thousands of rows take longer to copy than the page to draw; nobody may change them."""
    areas = store.areas()
    return [
        row | {"kabupaten": areas[row["kabupaten_code"]]["short_name"]}
        for row in store.priority_candidates(year, provinsi, kabupaten)
    ]


@st.cache_resource(show_spinner=False, max_entries=24)
def standings_of(
    path: str,
    year: str,
    provinsi: tuple[str, ...],
    kabupaten: str | None,
    weights: tuple[float, ...],
    kind: str,
    amount: float,
) -> dict[str, Standing]:
    """Where each of `candidates_of` stands under a rule. `weights`: of `priorities.PARTS`."""
    rule = Rule(dict(zip(priorities.PARTS, weights, strict=True)), kind, amount)
    return priorities.standings(candidates_of(path, year, provinsi, kabupaten), rule)


@st.cache_resource(show_spinner=False, max_entries=12)
def steps_of(path: str, year: str, provinsi: tuple[str, ...], kabupaten: str | None) -> list[Step]:
    """The Pareto line of `candidates_of`."""
    rows = candidates_of(path, year, provinsi, kabupaten)
    return priorities.pareto(rows, priorities.estimates(rows))


def current_view(
    published: store.Publication, provinsi: tuple[str, ...], years: Sequence[str]
) -> View:
    """The view that the address and the controls ask for; nonsense gives the default."""
    state = st.session_state
    areas = store.areas()
    codes = [
        code
        for code, area in areas.items()
        if area["level"] == "kabupaten" and area["provinsi_code"] in provinsi
    ]
    codes.sort(key=lambda code: areas[code]["short_name"])
    weights, amount = (st.query_params.get(key) for key in ("bobot_lokus", "banyak_lokus"))
    known = {
        "kab_lokus": (EVERYWHERE, (EVERYWHERE, *codes)),
        "tahun_lokus": (years[0], years),
        "bobot_lokus": (None, [weights] if priorities.weights_from(weights) else []),
        "banyak_lokus": (None, [amount] if priorities.amount_from(amount) else []),
    }
    frame.state_from_address(known)
    for key in ("kab_lokus", "tahun_lokus"):
        default, allowed = known[key]
        if state[key] not in allowed:
            state[key] = default
    kabupaten = None if state["kab_lokus"] == EVERYWHERE else state["kab_lokus"]
    asked = (published.path, state["tahun_lokus"], provinsi, kabupaten)
    rows = candidates_of(*asked)
    default_rule = Rule(priorities.EQUAL, priorities.SHARE, default_share(rows))
    kind, number = priorities.amount_from(state["banyak_lokus"]) or (
        default_rule.kind,
        default_rule.amount,
    )
    rule = Rule(priorities.weights_from(state["bobot_lokus"]) or default_rule.weights, kind, number)
    view = View(
        kabupaten=kabupaten,
        year=state["tahun_lokus"],
        years=years,
        codes=codes,
        where=place_name(kabupaten, provinsi),
        rule=rule,
        default_rule=default_rule,
        rows=rows,
        standings=standings_of(
            *asked, tuple(rule.weights[part] for part in priorities.PARTS), rule.kind, rule.amount
        ),
        steps=steps_of(*asked),
        defaults={key: default for key, (default, _) in known.items()},
    )
    view.remember()
    return view


def place_name(kabupaten: str | None, provinsi: tuple[str, ...]) -> str:
    if kabupaten is None and len(provinsi) > 1:
        return Priorities.BOTH_PROVINSI
    return store.areas()[kabupaten or provinsi[0]]["short_name"]


def default_share(rows: Sequence[dict]) -> float:
    """The share of the desa of each kabupaten that the rules in force propose, in percent."""
    share = of_rules(rows, "priority").get("share_of_desa")
    return 100 * share if isinstance(share, int | float) else DEFAULT_SHARE_PCT


def low_coverage(rows: Sequence[dict]) -> float:
    """The coverage below which a reason names it, in percent."""
    least = of_rules(rows, "performance").get("minimum_coverage_pct")
    return least if isinstance(least, int | float) else said.LOW_COVERAGE_PCT


def of_rules(rows: Sequence[dict], part: str) -> dict[str, float | str]:
    """What one part of the rules of these rows says."""
    version = next((row["rule_version"] for row in rows if row["rule_version"]), None)
    return store.convergence_rule(part, version) if version else {}


def controls(view: View) -> None:
    """Kabupaten and year, in one row above what they control."""
    areas = store.areas()
    row = st.columns([2.4, 1, 2], gap="medium")
    row[0].selectbox(
        Priorities.KABUPATEN_LABEL,
        (EVERYWHERE, *view.codes),
        key="kab_lokus",
        format_func=lambda code: (
            Priorities.EVERY_KABUPATEN if code == EVERYWHERE else areas[code]["short_name"]
        ),
        on_change=view.remember,
    )
    row[1].selectbox(Priorities.YEAR_LABEL, view.years, key="tahun_lokus", on_change=view.remember)


def change_rule(view: View) -> None:
    """The weights of the parts and how many desa; moving one makes the rule the reader's own."""
    state = st.session_state
    is_share = view.rule.kind == priorities.SHARE

    def keep(weights: Mapping[str, float], kind: str, amount: float) -> None:
        default = view.default_rule
        state["lokus_tanpa_bobot"] = sum(weights.values()) == 0
        is_equal = dict(weights) == dict(default.weights) or state["lokus_tanpa_bobot"]
        state["bobot_lokus"] = None if is_equal else priorities.weights_text(weights)
        is_default = (kind, amount) == (default.kind, default.amount)
        state["banyak_lokus"] = None if is_default else priorities.amount_text(kind, amount)
        view.remember()

    def move() -> None:
        weights = {part: state[f"bobot_lokus_{part}"] or 0.0 for part in priorities.PARTS}
        kind, amount = state["cara_lokus"], state["angka_lokus"]
        if kind != view.rule.kind:
            share = view.default_rule.amount
            amount = share if kind == priorities.SHARE else float(DEFAULT_NUMBER)
        keep(weights, kind, amount or view.rule.amount)

    def reset() -> None:
        keep(view.default_rule.weights, view.default_rule.kind, view.default_rule.amount)

    is_without = state.get("lokus_tanpa_bobot", False) and not view.is_changed
    with st.expander(Priorities.RULE_HEADING, expanded=view.is_changed or is_without):
        for place, part in zip(st.columns(4, gap="small"), priorities.PARTS, strict=True):
            state[f"bobot_lokus_{part}"] = float(view.rule.weights[part])
            place.number_input(
                Priorities.WEIGHT_LABEL.format(part=Priorities.PART[part]),
                min_value=0.0,
                max_value=priorities.MOST_WEIGHT,
                step=5.0,
                format="%.0f",
                key=f"bobot_lokus_{part}",
                on_change=move,
            )
        row = st.columns([1.3, 1.3, 2.4], gap="small", vertical_alignment="bottom")
        state["cara_lokus"], state["angka_lokus"] = view.rule.kind, float(view.rule.amount)
        row[0].segmented_control(
            Priorities.KIND_LABEL,
            list(Priorities.KIND),
            format_func=Priorities.KIND.get,
            key="cara_lokus",
            required=True,
            on_change=move,
        )
        row[1].number_input(
            Priorities.AMOUNT_LABEL[view.rule.kind],
            min_value=1.0,
            max_value=priorities.MOST_SHARE if is_share else priorities.MOST_NUMBER,
            step=5.0 if is_share else 1.0,
            format="%.0f",
            key="angka_lokus",
            on_change=move,
        )
        row[2].button(Priorities.RESET, on_click=reset, disabled=not view.is_changed)
        quiet(Priorities.RULE_NOTE.format(share=text.percent_whole(view.default_rule.amount)))
        if is_without:
            st.warning(Priorities.NO_WEIGHT)


def sentences(view: View) -> None:
    """Who is proposed, and what the reader's own rule changes."""
    unordered = sum(standing.rank is None for standing in view.standings.values())
    if not view.chosen:
        st.info(Priorities.NOBODY.format(place=view.where, year=view.year))
        return
    has_names = view.kabupaten is not None
    say(said.sentence(view.where, view.year, view.rows, view.standings, view.estimates, has_names))
    if view.is_changed:
        say(f"{said.rule_words(view.rule)} {said.compared(view.rows, view.standings)}")
    if unordered:
        quiet(Priorities.NOT_ORDERED.format(number=said.count(unordered)))


def by_kabupaten(view: View, published: store.Publication) -> None:
    """How many desa of each kabupaten are proposed; each leads to its own list."""
    st.html(f"<h2>{Priorities.KABUPATEN_HEADING}</h2>")
    of_kabupaten: dict[str, list[dict]] = {}
    for row in view.rows:
        of_kabupaten.setdefault(row["kabupaten_code"], []).append(row)
    shown, carried = [], kept(view)
    for code in sorted(of_kabupaten, key=lambda code: of_kabupaten[code][0]["kabupaten"]):
        rows = of_kabupaten[code]
        address = frame.address("prioritas", **carried, kab_lokus=code)
        shown.append(
            said.kabupaten_words(rows, view.standings, view.estimates)
            | {"kabupaten": tables.Link(address, rows[0]["kabupaten"])}
        )
    columns = CHANGED_COLUMNS if view.is_changed else KABUPATEN_COLUMNS
    st.html(
        tables.html_table(
            shown, columns, Priorities.COLUMN, is_wide=False, label=Priorities.KABUPATEN_HEADING
        )
    )
    quiet(f"{Priorities.KABUPATEN_NOTE} {Priorities.WITHIN}")


def kept(view: View) -> dict[str, str]:
    """What a link to another view of this page carries on: the year and the rule."""
    keys = ("tahun_lokus", "bobot_lokus", "banyak_lokus")
    return {
        key: st.session_state[key] for key in keys if st.session_state[key] != view.defaults[key]
    }


def candidates(view: View, published: store.Publication) -> None:
    """The proposed desa with their reasons, and those that left or were proposed before."""
    st.html(f"<h2>{Priorities.LIST_HEADING}</h2>")
    least = low_coverage(view.rows)
    order = sorted(
        view.rows,
        key=lambda row: (
            row["kabupaten"],
            view.standings[row["area_code"]].rank or len(view.rows),
            row["area_code"],
        ),
    )
    listed = [row for row in order if is_listed(row, view.standings[row["area_code"]])]
    words = [
        said.listed_words(row, view.standings[row["area_code"]], view.rule.weights, least)
        for row in listed[: SHOWN_ROWS if view.kabupaten is None else None]
    ]
    if view.kabupaten is None:
        words = [row | {"desa": f"{row['desa']}\n{row['kabupaten']}"} for row in words]
    table = tables.html_table(
        words, LIST_COLUMNS, Priorities.COLUMN, is_tall=True, label=Priorities.LIST_LABEL
    )
    st.html(f'<div class="lokus">{table}</div>')
    first_rows(words, listed)
    quiet(Priorities.LIST_NOTE.format(month=view.month, year=view.year), said.check(view.chosen))
    to_tkd = frame.link(Priorities.TO_TKD, "konvergensi", bagian="desa", kab_desa=view.kabupaten)
    st.html(f"<p>{to_tkd}</p>")
    name = f"lokus-{view.kabupaten or EVERYWHERE}-{view.year}"
    saved = tables.Made(order, lambda row: saved_candidate(view, row, least))
    download(published, view, name, saved, LIST_DOWNLOAD, Priorities.LIST_DEFINITION)


def first_rows(shown: Sequence, every: Sequence) -> None:
    """That a list goes on in its download; nothing where it does not."""
    if len(shown) < len(every):
        numbers = {"shown": said.count(len(shown)), "all_rows": said.count(len(every))}
        quiet(Priorities.FIRST_ROWS.format(**numbers))


def is_listed(row: Mapping, standing: Standing) -> bool:
    """Whether the list on the page names a desa: proposed, left by the rule, or watched."""
    return said.state_of(row, standing) in ("chosen", "entering", "leaving", "watched")


def saved_candidate(view: View, row: dict, least: float) -> dict:
    """A desa as the list's download has it."""
    standing = view.standings[row["area_code"]]
    return row | {
        "rule_rank": standing.rank,
        "rule_index_pct": standing.index_pct,
        "is_proposed": yes_or_no(standing.is_chosen),
        "is_priority": yes_or_no(row["is_priority"]),
        "is_high": Priorities.HIGH[row["is_high"]],
        "state": Priorities.STATE[said.state_of(row, standing)],
        "before": said.before(row),
        "reason": said.reasons(row, view.rule.weights, least).replace("\n", "; "),
        "is_simulated": yes_or_no(row["is_simulated"]),
    }


def pareto(view: View, published: store.Publication) -> None:
    """How few desa hold how many of the estimated stunted children."""
    st.html(f"<h2>{Priorities.PARETO_HEADING}</h2>")
    steps = view.steps
    if not steps:
        say(Priorities.NO_PARETO)
        return
    rows = {row["area_code"]: row for row in view.rows}

    def chart() -> None:
        st.plotly_chart(
            priority_charts.pareto_chart(steps, view.held, said.desa_in(steps), frame.dark()),
            key="grafik_pareto",
            theme=None,
            config={"displayModeBar": False},
            alt=Priorities.PARETO_ALT,
        )

    def table() -> None:
        shown = [said.step_words(order, step, rows, view.standings)
                 for order, step in enumerate(steps[:SHOWN_ROWS], start=1)]  # fmt: skip
        columns = PARETO_COLUMNS
        if view.kabupaten is None:
            columns = (*columns[:2], "kabupaten", *columns[2:])
        st.html(
            tables.html_table(
                shown, columns, Priorities.COLUMN, is_tall=True, label=Priorities.PARETO_LABEL
            )
        )
        first_rows(shown, steps)

    frame.twin("lokus_pareto", chart, table)
    say(said.pareto_sentence(view.where, view.month, view.estimates, steps, view.held))
    unknown = len(view.rows) - said.desa_in(steps)
    left_out = Priorities.PARETO_UNKNOWN.format(number=said.count(unknown)) if unknown else ""
    quiet(f"{Priorities.PARETO_NOTE}{left_out}")
    is_simulated = yes_or_no(village_words.is_simulated(view.rows))
    saved = tables.Made(
        list(enumerate(steps, start=1)),
        lambda numbered: saved_step(*numbered, rows) | {"is_simulated": is_simulated},
    )
    name = f"pareto-{view.kabupaten or EVERYWHERE}-{view.year}"
    download(published, view, name, saved, PARETO_DOWNLOAD, Priorities.PARETO_DEFINITION)


def saved_step(order: int, step: Step, rows: Mapping[str, dict]) -> dict:
    """A step of the Pareto line as its download has it; pooled desa are not told apart."""
    pooled = len(step.area_codes)
    first = rows[step.area_codes[0]]
    others = Priorities.OTHER_DESA.format(number=said.count(pooled))
    return {
        "order": order,
        "area_code": ", ".join(step.area_codes),
        "desa": first["desa"] if pooled == 1 else others,
        "kabupaten": first["kabupaten"] if pooled == 1 else "",
        "desa_pooled": pooled,
        "children_estimated": step.children,
        "children_lower": step.children_lower,
        "children_upper": step.children_upper,
        "share_pct": step.share_pct,
        "share_lower_pct": step.share_lower,
        "share_upper_pct": step.share_upper,
        "desa_pct": step.desa_pct,
    }


def foot(view: View, published: store.Publication) -> None:
    """Source, marks and method of the page."""
    marks = [text.SIMULATED] if village_words.is_simulated(view.rows) else []
    source = Priorities.SOURCE.format(month=view.month, year=view.year)
    frame.foot(
        published,
        [{"source_title": source}],
        [*marks, *Priorities.MARKS],
        method=Priorities.METHOD_TEXT,
    )


def download(
    published: store.Publication,
    view: View,
    name: str,
    rows: Sequence[dict],
    columns: Sequence[str],
    definition: str,
) -> None:
    """Downloads of a table, with the rule that made it, marked where any of it is simulated."""
    source = Priorities.SOURCE.format(month=view.month, year=view.year)
    rule = said.rule_words(view.rule)
    facts = village_words.facts(published, f"{definition}. {rule}", view.rows, source)
    stem = register_words.file_stem(name, village_words.is_simulated(view.rows))
    tables.downloads(stem, rows, columns, facts)


def yes_or_no(is_so: bool) -> str:
    return village_words.YES if is_so else village_words.NO


def say(sentence: str) -> None:
    st.html(f"<p>{text.escaped(sentence)}</p>")


def quiet(*sentences: str) -> None:
    st.html("".join(f'<p class="quiet">{text.escaped(sentence)}</p>' for sentence in sentences))


frame.page("prioritas", picture, lambda: frame.CONVERGENCE)
