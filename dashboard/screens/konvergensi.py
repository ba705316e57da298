"""Konvergensi: who is in which tier, and where every lost point of a kabupaten went.

Each tab is one question and one module `convergence_...`; what they share is in `convergence`.
"""

from collections.abc import Callable

import streamlit as st

from dashboard import (
    convergence,
    convergence_actions,
    convergence_files,
    convergence_ledger,
    convergence_ranking,
    convergence_rules,
    convergence_villages,
    frame,
    store,
    text,
)
from dashboard import text_convergence as words
from dashboard import text_register as register_words
from pipeline import scoring

# The tabs that need no score.
WITHOUT_SCORE = ("desa", "hasil-resmi", "berkas")

# The tabs above which the sentence on the area chosen stands; elsewhere it answers nothing.
OF_CHOSEN = ("peringkat", "poin", "perubahan", "aksi")

STYLE = """
<style>
.ranking table.series .loose {white-space: nowrap}
.ranking table.wide {min-width: 58rem}
.ranking table.series td.lines {min-width: 8.5rem}
.ledger table.series td.lines {min-width: 12rem}
.ledger table.series td:first-child {min-width: 9rem}
.ledger table.series td:nth-child(8) {min-width: 11rem}
.heat .figures, .heat td[style], .heat td.none {text-align: center}
.points table.series {min-width: 36rem}
.points table.series td:first-child {min-width: 9rem}
.heat td.note {min-width: 9rem; padding-left: .8rem}
.heat th.note {padding-left: .8rem}
.announced table.series th.number {white-space: normal}
.announced td:nth-child(2) {min-width: 8rem}
.counts table.series {max-width: 44rem}
.counts table.series :is(td, th):not(:first-child) {text-align: right}
.files table.wide {min-width: 46rem}
.files td:last-child {white-space: nowrap}
</style>
"""


def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    st.html(STYLE)
    st.title(words.TITLE, anchor=False)
    st.html(f'<p><span class="mark">{words.TOOL_MARK}</span></p>')
    is_simulated = frame.is_simulated(published, frame.CONVERGENCE)
    view = current_view(provinsi, is_simulated)
    if view is None:
        both = store.convergence_scores(frame.PROVINSI)
        st.info(words.NO_SCORE_HERE if both else words.NO_SCORE)
        tabs(published, provinsi, None)
    else:
        if view.is_simulated and not is_simulated:
            st.warning(register_words.SIMULATED_CONVERGENCE)
        answer = st.container()
        controls(view)
        weights(view)
        with answer:
            sentences(view)
        tabs(published, provinsi, view)
    see_also()
    marks = [text.SIMULATED] if (view.is_simulated if view else is_simulated) else []
    marks += [words.PROPOSED_MARK, words.ESTIMATED_MARK] if view else []
    frame.foot(published, [{"source_title": words.SOURCE}], marks, method=words.METHOD)


def see_also() -> None:
    """The pages to which what stands beside the score has moved, for the same area."""
    chosen = st.session_state.get("wilayah")
    links = (
        frame.link(words.FOLLOW_UP_LINK, "tindak-lanjut", kab_audit=chosen),
        frame.link(words.PRIORITY_LINK, "prioritas", kab_lokus=chosen),
    )
    st.html(f'<p class="quiet">{words.SEE_ALSO.format(pages=" · ".join(links))}</p>')


def current_view(provinsi: tuple[str, ...], is_simulated: bool) -> convergence.View | None:
    """The view that the address and the controls ask for; nonsense gives the default. None where
    no kabupaten of the provinsi has a score."""
    state = st.session_state
    rows = store.convergence_scores(provinsi)
    if not rows:
        return None
    rules = store.score_rules()
    there = {row["preset"] for row in rows}
    presets = [name for name in words.PRESET if name in there]
    presets += sorted(there - set(presets))
    periods = sorted({row["period"] for row in rows}, reverse=True)
    shown = {row["area_code"] for row in rows}
    names = {c: area["short_name"] for c, area in store.areas().items() if c in shown}
    first = convergence.base_preset(words.CUSTOM, presets)
    asked = st.query_params.get("bobot")
    can_weigh = bool(convergence.preset_weights(rules, _version(rows, periods[0]), first))
    choices = [*presets, *([words.CUSTOM] if can_weigh else [])]
    frame.state_from_address(
        {
            "preset": (first, choices),
            "bobot": (None, [asked] if convergence.weights_from(asked) else []),
            "penyebut": (convergence.DUKCAPIL, words.BASIS),
            "wilayah": (None, names),
        }
    )
    if state["preset"] not in choices:
        state["preset"] = first
    if state["wilayah"] not in names:
        state["wilayah"] = None
    base = convergence.base_preset(state["preset"], presets)
    newest = next(
        (p for p in periods for row in rows
         if row["period"] == p and row["preset"] == base and row["rank"] is not None),
        periods[0],
    )  # fmt: skip
    opened = "poin" if state["wilayah"] else "peringkat"
    frame.state_from_address({"tahun_skor": (newest, periods), "bagian": (opened, words.TABS)})
    if state["tahun_skor"] not in periods:
        state["tahun_skor"] = newest
    published = convergence.preset_weights(rules, _version(rows, state["tahun_skor"]), base)
    own = convergence.weights_from(state["bobot"]) if state["preset"] == words.CUSTOM else None
    view = convergence.View(
        provinsi=tuple(c for c in provinsi if any(row["area_code"][:2] == c for row in rows)),
        period=state["tahun_skor"],
        periods=periods,
        preset=state["preset"],
        presets=presets,
        basis=state["penyebut"],
        chosen=state["wilayah"],
        weights=own or published,
        rows=rows,
        rules=rules,
        is_simulated=is_simulated or any(row["is_simulated"] for row in rows),
        names=names,
        defaults={
            "preset": first,
            "bobot": None,
            "penyebut": convergence.DUKCAPIL,
            "wilayah": None,
            "tahun_skor": newest,
            "bagian": opened,
        },
    )
    view.remember()
    return view


def _version(rows: list[dict], period: str) -> str | None:
    return next((row["rule_version"] for row in rows if row["period"] == period), None)


def sentences(view: convergence.View) -> None:
    """Above the ranking who leads, who is last and who is not ranked, in each provinsi; above it
    and the tabs of one area, the area chosen."""
    part = st.session_state["bagian"]
    if view.preset == words.CUSTOM and not view.is_whole:
        return
    areas = store.areas()
    for code in view.provinsi if part == "peringkat" else ():
        rows = convergence.standings(view, view.period, code)
        weights = view.weights_in(rows[0]["rule_version"] if rows else None)
        weighted = [name for name in scoring.PILLARS if weights.get(name, 1) > 0]
        name = areas[code]["short_name"]
        said = words.ranking_sentence(name, view.period, rows, view.names, weighted)
        lowest = words.lowest_sentence(rows, view.names)
        quiet = f' <span class="quiet">{text.escaped(lowest)}</span>' if lowest else ""
        st.html(f"<p>{text.escaped(said)}{quiet}</p>")
    if view.chosen and part in OF_CHOSEN:
        said = words.chosen_sentence(
            view.names[view.chosen],
            convergence.score_of(view, view.chosen, view.period),
            convergence.ledger_of(view, view.chosen, view.period),
            convergence.component_labels(view),
        )
        st.html(f"<p><b>{text.escaped(said)}</b></p>")


def controls(view: convergence.View) -> None:
    """Weights, year, denominators and area, in one row above what they control."""
    choices = [*view.presets, *([words.CUSTOM] if view.weights else [])]

    def choose_preset() -> None:
        if st.session_state["preset"] == words.CUSTOM:
            st.session_state["bobot"] = convergence.weights_text(view.weights)
        else:
            st.session_state["bobot"] = None
        view.remember()

    row = st.columns([3, 1.5, 1.8, 2.2], gap="medium")
    row[0].selectbox(
        words.PRESET_LABEL,
        choices,
        key="preset",
        format_func=lambda name: words.preset_option(name, version_rules(view)),
        on_change=choose_preset,
    )
    row[1].selectbox(words.PERIOD_LABEL, view.periods, key="tahun_skor", on_change=view.remember)
    row[2].segmented_control(
        words.BASIS_LABEL,
        list(words.BASIS),
        key="penyebut",
        format_func=words.BASIS.get,
        required=True,
        on_change=view.remember,
    )
    row[3].selectbox(
        words.AREA_LABEL,
        sorted(view.names, key=view.names.get),
        key="wilayah",
        format_func=view.names.get,
        index=None,
        placeholder=words.AREA_PLACEHOLDER,
        on_change=chooser(view),
    )


def version_rules(view: convergence.View) -> list[dict]:
    return view.rules_of(view.version, "preset")


def chooser(view: convergence.View) -> Callable[..., None]:
    """Chooses an area, or takes the one that the control holds; the ranking then gives way to its
    ledger."""

    def choose(code: str | None = None) -> None:
        if code is not None:
            st.session_state["wilayah"] = code
        chosen = st.session_state["wilayah"]
        if chosen and st.session_state["bagian"] == "peringkat":
            st.session_state["bagian"] = "poin"
        frame.state_to_address(view.defaults | {"bagian": "poin" if chosen else "peringkat"})

    return choose


def weights(view: convergence.View) -> None:
    """The weights of the four pillars; moving one makes them the reader's own."""
    if not view.weights:
        return

    def move() -> None:
        moved = {name: st.session_state[f"bobot_{name}"] for name in scoring.PILLARS}
        keep(view, {name: value or 0.0 for name, value in moved.items()})

    is_own = view.preset == words.CUSTOM
    with st.expander(words.WEIGHT_HEADING, expanded=is_own):
        for place, name in zip(st.columns(4, gap="small"), scoring.PILLARS, strict=True):
            st.session_state[f"bobot_{name}"] = float(view.weights[name])
            place.number_input(
                words.WEIGHT_OF.format(pillar=words.PILLAR[name]),
                min_value=0.0,
                max_value=100.0,
                step=5.0,
                format="%.1f",
                key=f"bobot_{name}",
                on_change=move,
            )
        st.html(f'<p class="quiet">{words.WEIGHT_NOTE}</p>')
    if is_own and not view.is_whole:
        st.warning(words.weight_total(sum(view.weights.values())))
        st.button(
            words.MAKE_HUNDRED,
            key="jadikan_100",
            on_click=lambda: keep(view, convergence.made_hundred(view.weights)),
        )
    elif is_own:
        st.html(f'<p class="quiet">{text.escaped(words.custom_sentence(view.weights))}</p>')


def keep(view: convergence.View, own: dict[str, float]) -> None:
    """Make these weights (percent by pillar) the reader's own."""
    st.session_state["preset"] = words.CUSTOM
    st.session_state["bobot"] = convergence.weights_text(own)
    view.remember()


def tabs(
    published: store.Publication, provinsi: tuple[str, ...], view: convergence.View | None
) -> None:
    """The parts of the page; only the open one is drawn. Without a score those that need none."""
    names = words.TABS
    if view is None:
        names = {key: names[key] for key in WITHOUT_SCORE}
        frame.state_from_address({"bagian": (WITHOUT_SCORE[0], WITHOUT_SCORE)})
        if st.session_state["bagian"] not in names:
            st.session_state["bagian"] = WITHOUT_SCORE[0]
    slug = {name: key for key, name in names.items()}

    def turn() -> None:
        st.session_state["bagian"] = slug[st.session_state["tab_konvergensi"]]
        default = WITHOUT_SCORE[0] if view is None else view.defaults["bagian"]
        frame.state_to_address({"bagian": default})

    st.session_state["tab_konvergensi"] = names[st.session_state["bagian"]]
    places = st.tabs(list(names.values()), key="tab_konvergensi", on_change=turn)
    for key, place in zip(names, places, strict=True):
        if place.open:
            with place:
                draw(key, published, provinsi, view)


def draw(
    part: str,
    published: store.Publication,
    provinsi: tuple[str, ...],
    view: convergence.View | None,
) -> None:
    """One part of the page."""
    if part == "peringkat":
        convergence_ranking.ranking(published, view, chooser(view))
    elif part == "poin":
        convergence_ledger.ledger(published, view)
    elif part == "perubahan":
        convergence_ledger.change(published, view)
    elif part == "aksi":
        convergence_actions.actions(published, view)
    elif part == "berkas":
        convergence_files.files(published)
    elif part == "aturan":
        convergence_rules.rules(published, view)
    elif part == "desa":
        convergence_villages.villages(published, provinsi)
    else:
        convergence_villages.announced(published, provinsi)


frame.page("konvergensi", picture, lambda: frame.CONVERGENCE)
