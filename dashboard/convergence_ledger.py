"""The tabs Poin wilayah and Perubahan of the page Konvergensi: the ledger of one area with what is
missing in it, and why its score changed."""

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st

from dashboard import convergence, frame, store, tables, text
from dashboard import convergence_charts as charts
from dashboard import text_convergence as words
from dashboard.convergence import View
from pipeline import scoring

PILLAR_COLUMNS = ("pillar_words", "value_words", "points_words", "weight_words", "lost_words",
                  "present_words")  # fmt: skip
COMPONENT_COLUMNS = (
    "component_words",
    "lost_words",
    "points_words",
    "weight_words",
    "count_words",
    "target_words",
    "attained_words",
    "state",
    "rule_words",
    "place",
)
MISSING_COLUMNS = ("component_words", "pillar_words", "state", "missing_note", "missing_file",
                   "place")  # fmt: skip
INAPPLICABLE_COLUMNS = ("component_words", "count_words", "attained_words", "state", "rule_words",
                        "place")  # fmt: skip
LEDGER_COLUMNS = (
    "points",
    "weight",
    "lost",
    "state",
    "note",
    "rule_status",
    "rule_version",
    "source_path",
    "source_row",
    "source_rows",
    "is_simulated",
)
"""How every download of a ledger ends: what was given, why, by which rule and from which row."""
LEDGER_DOWNLOAD = (
    "area_code",
    "area",
    "period",
    "preset",
    "basis",
    "component",
    "component_words",
    "pillar",
    "indicator",
    "numerator",
    "denominator",
    "denominator_source",
    "target_pct",
    "attained_pct",
    "share_of_pillar",
    *LEDGER_COLUMNS,
)
CHANGE_COLUMNS = ("component_words", "total_change", "before_words", "after_words",
                  "value_change", "weight_change")  # fmt: skip
CHANGE_DOWNLOAD = ("area_code", "area", "from_period", "to_period", "preset", "basis", "component",
                   "component_words", "points_before", "points_after", "by_value", "by_weight",
                   "is_simulated")  # fmt: skip
NOTHING_MOVED = 0.005
"""Points: less than this is 0,00 in a table."""
LEAST_LOST = 0.05
"""Points: what lost less than this stands below the ledger."""
VILLAGE_LEVEL = "C.K"


def ledger(published: store.Publication, view: View) -> None:
    """Where the points of the chosen area went: pillars, components, and what is missing."""
    if said := _cannot_open(view, words.CHOOSE_AREA):
        st.html(f"<p>{said}</p>")
        return
    name = view.names[view.chosen]
    st.subheader(words.LEDGER_HEADING.format(area=name, period=view.period), anchor=False)
    rows = convergence.ledger_of(view, view.chosen, view.period)
    if not rows:
        st.html(f"<p>{words.NO_LEDGER}</p>")
        return
    row = convergence.score_of(view, view.chosen, view.period)
    said = words.ledger_rules(rows[0]["rule_version"], row and words.bounds_sentence(row))
    st.html(f'<p class="quiet">{text.escaped(said)}</p>')
    label = convergence.component_labels(view)
    pillars(row, rows)
    components(row, rows, label)
    saved = [
        part | {"area": name, "preset": view.preset, "component_words": label(part["component"])}
        for part in rows
    ]
    tables.downloads(
        convergence.stem(f"poin-{view.chosen}-{view.preset}-{view.basis}", view),
        saved,
        LEDGER_DOWNLOAD,
        convergence.facts(published, view, words.LEDGER_DEFINITION),
    )
    missing_tables(rows, label)


def _cannot_open(view: View, choose_area: str) -> str | None:
    """Why there is no ledger to open, and what to do; nothing where there is one."""
    if view.chosen is None:
        return choose_area
    if view.preset == words.CUSTOM and not view.is_whole:
        return words.NOT_HUNDRED
    return None


def pillars(row: Mapping | None, ledger_rows: Sequence[Mapping]) -> None:
    """Points gained and lost of each pillar; of an area that is not ranked, whose score is not
    told, only as a table."""
    found = [
        {
            "pillar": name,
            "pillar_words": words.PILLAR[name],
            "points": sum(part["points"] for part in parts),
            "weight": sum(part["weight"] for part in parts),
            "lost": sum(part["lost"] or 0 for part in parts),
        }
        for name in scoring.PILLARS
        if (parts := [part for part in ledger_rows if part["pillar"] == name])
    ]
    if row is None or not found:
        return
    if row["rank"] is None:
        pillar_table(row, found, ledger_rows)
        return

    def chart() -> None:
        counted = [pillar for pillar in found if pillar["weight"] > 0]
        st.plotly_chart(
            charts.pillar_chart(counted, frame.dark()),
            key="grafik_pilar",
            theme=None,
            config={"displayModeBar": False},
            alt=words.PILLAR_ALT,
        )
        st.html(f'<p class="quiet">{text.escaped(words.pillar_reading(ledger_rows))}</p>')

    frame.twin("kembar_pilar", chart, lambda: pillar_table(row, found, ledger_rows))


def pillar_table(row: Mapping, found: Sequence[Mapping], ledger_rows: Sequence[Mapping]) -> None:
    """Value, points and lost points of each pillar; none of one that nothing is known of."""
    shown = [
        {
            "pillar_words": pillar["pillar_words"],
            "value_words": words.bounded(
                *(row[f"{pillar['pillar']}{end}"] for end in ("", "_low", "_high"))
            ),
            **{
                f"{name}_words": words.number(pillar[name]) if pillar["weight"] > 0 else ""
                for name in ("points", "weight", "lost")
            },
            "present_words": text.percent_whole(row[f"{pillar['pillar']}_present_pct"] or 0),
        }
        for pillar in found
    ]
    total = {"pillar_words": words.TOTAL, "value_words": "", "present_words": ""}
    total |= _total_words(row, ledger_rows, 1)
    table = tables.html_table(
        [*shown, total], PILLAR_COLUMNS, words.COLUMN, is_wide=False, label=words.PILLAR_TABLE
    )
    st.html(f'<div class="points">{table}</div>')


def components(
    row: Mapping | None, ledger_rows: Sequence[Mapping], label: Callable[[str], str]
) -> None:
    """Every component that counts, the most points lost first; those that lost next to nothing
    are one line of the sum, and stand in full below it."""
    st.html(f"<h3>{words.LOST_HEADING}</h3>")
    counted = [part for part in ledger_rows if part["weight"] > 0]
    lost = [part for part in counted if (part["lost"] or 0) >= LEAST_LOST]
    kept = [part for part in counted if (part["lost"] or 0) < LEAST_LOST]
    shown = [_ledger_words(part, label) for part in lost]
    nothing = dict.fromkeys(COMPONENT_COLUMNS, "")
    rest = words.LITTLE_LOST.format(count=len(kept), least=text.decimal(LEAST_LOST, 2))
    if kept:
        sums = _total_words(None, kept, 2)
        shown.append(nothing | {"component_words": rest} | sums)
    shown.append(nothing | {"component_words": words.TOTAL} | _total_words(row, counted, 2))
    ledger_table(shown, COMPONENT_COLUMNS, words.LOST_HEADING)
    if kept:
        with st.expander(rest):
            kept_words = [_ledger_words(part, label) for part in kept]
            ledger_table(kept_words, COMPONENT_COLUMNS, rest)
    st.html(f'<p class="quiet">{words.LEDGER_NOTE} {words.STATUS_NOTE}</p>')


def _total_words(row: Mapping | None, parts: Sequence[Mapping], digits: int) -> dict[str, str]:
    """The sums of a ledger; where the area is not ranked its bounds in the place of its score."""
    total = {
        f"{name}_words": words.number(sum(part[name] or 0 for part in parts), digits)
        for name in ("points", "weight", "lost")
    }
    if row is None or row["rank"] is not None:
        return total
    return total | {"points_words": words.score(row), "lost_words": ""}


def ledger_table(shown: Sequence[Mapping], columns: Sequence[str], label: str) -> None:
    table = tables.html_table(shown, columns, words.COLUMN, label=label)
    st.html(f'<div class="ledger">{table}</div>')


def _ledger_words(part: Mapping, label: Callable[[str], str]) -> dict:
    note = words.component_note(part)
    return {
        "component_words": label(part["component"]),
        "pillar_words": words.PILLAR.get(part["pillar"], part["pillar"]),
        "count_words": words.counts(part),
        "target_words": words.target(part),
        "attained_words": text.percent(part["attained_pct"]),
        "points_words": words.number(part["points"], 2),
        "weight_words": words.number(part["weight"], 2),
        "lost_words": words.number(part["lost"], 2),
        "state": words.state(part["state"], note),
        "rule_words": words.status(part["rule_status"]),
        "place": _place(part),
        "missing_note": words.noted(note),
        "missing_file": words.missing_file(part),
    }


def _place(part: Mapping) -> str | tables.Link:
    """File and row of a component; of the level of the desa, which has none of its own, the way to
    the desa themselves."""
    if part["source_path"] or part["component"] != VILLAGE_LEVEL:
        return words.source_place(part)
    asked = st.query_params.to_dict() | {
        "bagian": "desa",
        "kab_desa": part["area_code"],
        "triwulan": f"{part['period']}-Q4",
    }
    return tables.Link(f"?{urlencode(asked)}", words.IN_VILLAGES)


def missing_tables(rows: Sequence[Mapping], label: Callable[[str], str]) -> None:
    """What has no value or only part of one, and which file would bring it; then what does not
    count."""
    empty = [part for part in rows if not part["weight"] > 0]
    missing = [part for part in empty if part["state"] in words.MISSING_STATES]
    rest = [part for part in empty if part["state"] not in words.MISSING_STATES]
    missing += [part for part in rows if part["weight"] > 0 and part["state"] == words.PARTLY]
    st.html(f"<h3>{words.MISSING_HEADING}</h3>")
    if missing:
        shown = [
            _ledger_words(part, label) | {"state": words.state(part["state"])} for part in missing
        ]
        ledger_table(shown, MISSING_COLUMNS, words.MISSING_HEADING)
    else:
        st.html(f"<p>{words.NOTHING_MISSING}</p>")
    if rest:
        with st.expander(words.INAPPLICABLE_HEADING):
            shown = [_ledger_words(part, label) for part in rest]
            ledger_table(shown, INAPPLICABLE_COLUMNS, words.INAPPLICABLE_HEADING)


def change(published: store.Publication, view: View) -> None:
    """Why the score of the chosen area is not that of another year."""
    if said := _cannot_open(view, words.CHOOSE_AREA_CHANGE):
        st.html(f"<p>{said}</p>")
        return
    name = view.names[view.chosen]
    heading = words.CHANGE_HEADING.format(area=name)
    st.subheader(heading, anchor=False)
    if not convergence.ledger_of(view, view.chosen, view.period):
        st.html(f"<p>{words.NO_LEDGER}</p>")
        return
    if not _is_ranked(view, view.period):
        st.html(f"<p>{words.NO_CHANGE_UNRANKED}</p>")
        return
    others = [p for p in view.periods if p != view.period and _is_ranked(view, p)]
    others = [p for p in others if convergence.ledger_of(view, view.chosen, p)]
    if not others:
        st.html(f"<p>{words.NO_CHANGE}</p>")
        return
    before, after = sorted((other_year(view, others), view.period))
    parts = changes(view, before, after)
    st.html(f"<p>{text.escaped(words.change_sentence(before, after, parts))}</p>")
    versions = [convergence.ledger_of(view, view.chosen, period) for period in (before, after)]
    if said := words.versions_differ(*versions):
        st.html(f"<p>{text.escaped(said)}</p>")
    label = convergence.component_labels(view)
    named = [part | {"component_words": label(part["component"])} for part in parts]
    by_size = sorted(named, key=lambda p: (-abs(_difference(p)), p["component"]))
    frame.twin(
        "kembar_perubahan", lambda: change_chart(parts), lambda: change_table(by_size, heading)
    )
    st.html(f'<p class="quiet">{words.CHANGE_NOTE}</p>')
    own = {"area_code": view.chosen, "area": name, "from_period": before,
           "to_period": after, "preset": view.preset, "basis": view.basis,
           "is_simulated": view.is_simulated}  # fmt: skip
    tables.downloads(
        convergence.stem(f"perubahan-{view.chosen}-{before}", view),
        [own | part for part in by_size],
        CHANGE_DOWNLOAD,
        convergence.facts(published, view, words.CHANGE_DEFINITION),
    )


def other_year(view: View, others: Sequence[str]) -> str:
    """The year that the reader compares with; at first the one before."""
    before_it = [period for period in others if period < view.period]
    default = max(before_it) if before_it else min(others)
    frame.state_from_address({"banding": (default, others)})
    if st.session_state["banding"] not in others:
        st.session_state["banding"] = default
    st.columns([1, 3])[0].selectbox(
        words.BEFORE_LABEL,
        others,
        key="banding",
        on_change=lambda: frame.state_to_address({"banding": default}),
    )
    return st.session_state["banding"]


def change_chart(parts: Sequence[Mapping]) -> None:
    """What each pillar added or took, and which of them most."""
    pillars_changed = by_pillar(parts)
    st.plotly_chart(
        charts.change_chart(pillars_changed, frame.dark()),
        key="grafik_perubahan",
        theme=None,
        config={"displayModeBar": False},
        alt=words.CHANGE_ALT,
    )
    st.html(f'<p class="quiet">{text.escaped(words.change_reading(pillars_changed))}</p>')


def change_table(parts: Sequence[Mapping], label: str) -> None:
    """What each component that moved added or took, and their sum, which is the difference."""
    total = _sum_of(parts) | {"component_words": words.TOTAL}
    moved = [p for p in parts if abs(p["by_value"]) + abs(p["by_weight"]) >= NOTHING_MOVED]
    shown = [_change_words(part) for part in (*moved, total)]
    table = tables.html_table(shown, CHANGE_COLUMNS, words.COLUMN, is_wide=False, label=label)
    st.html(f'<div class="points">{table}</div>')


def _is_ranked(view: View, period: str) -> bool:
    """Whether the chosen area has a score that is told for a year: only such can be compared."""
    row = convergence.score_of(view, view.chosen, period)
    return row is not None and row["rank"] is not None


def changes(view: View, before: str, after: str) -> list[dict]:
    """What each component contributed to the difference of two years' scores, in points."""
    ledgers = [convergence.ledger_of(view, view.chosen, period) for period in (before, after)]
    pillar = {part["component"]: part["pillar"] for rows in ledgers for part in rows}
    return [
        {
            "component": part.component,
            "pillar": pillar[part.component],
            "points_before": part.points_before,
            "points_after": part.points_after,
            "by_value": part.by_value,
            "by_weight": part.by_weight,
        }
        for part in scoring.change_parts(*ledgers)
    ]


def by_pillar(parts: Sequence[Mapping]) -> list[dict]:
    """Contributions added up by pillar."""
    return [
        _sum_of([part for part in parts if part["pillar"] == name])
        | {"pillar": name, "pillar_words": words.PILLAR[name]}
        for name in scoring.PILLARS
        if any(part["pillar"] == name for part in parts)
    ]


def _sum_of(parts: Sequence[Mapping]) -> dict[str, float]:
    fields = ("points_before", "points_after", "by_value", "by_weight")
    return {field: sum(part[field] for part in parts) for field in fields}


def _difference(part: Mapping) -> float:
    return part["points_after"] - part["points_before"]


def _change_words(part: Mapping) -> dict:
    return {
        "component_words": part["component_words"],
        "before_words": words.number(part["points_before"], 2),
        "after_words": words.number(part["points_after"], 2),
        "value_change": _signed(part["by_value"]),
        "weight_change": _signed(part["by_weight"]),
        "total_change": _signed(_difference(part)),
    }


def _signed(value: float) -> str:
    """-0,42 behind a true minus sign, two decimals as the points beside it."""
    if abs(value) < NOTHING_MOVED:
        return text.decimal(0, 2)
    return f"{text.MINUS if value < 0 else '+'}{text.decimal(abs(value), 2)}"
