"""The tab Poin wilayah of the page Konvergensi: the ledger of one area, what is missing in it, and
why its score changed."""

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
LEDGER_COLUMNS = (
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
CHANGE_COLUMNS = ("component_words", "total_change", "before_words", "after_words",
                  "value_change", "weight_change")  # fmt: skip
CHANGE_DOWNLOAD = ("area_code", "area", "from_period", "to_period", "preset", "basis", "component",
                   "component_words", "points_before", "points_after", "by_value", "by_weight",
                   "is_simulated")  # fmt: skip


def ledger(published: store.Publication, view: View) -> None:
    """Where the points of the chosen area went: pillars, components, what is missing, and what
    changed since another year."""
    if view.chosen is None:
        st.html(f"<p>{words.CHOOSE_AREA}</p>")
        return
    if view.preset == words.CUSTOM and not view.is_whole:
        st.html(f"<p>{words.NOT_HUNDRED}</p>")
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
    pillar_table(row, rows)
    st.html(f"<h3>{words.LOST_HEADING}</h3>")
    counted = [part for part in rows if part["weight"] > 0]
    shown = [_ledger_words(part, label) for part in counted]
    total = dict.fromkeys(LEDGER_COLUMNS, "") | {"component_words": "Jumlah"}
    ledger_table([*shown, total | _total_words(row, counted, 2)], LEDGER_COLUMNS)
    st.html(f'<p class="quiet">{words.LEDGER_NOTE} {words.STATUS_NOTE}</p>')
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
    change(published, view, label)


def pillar_table(row: Mapping | None, ledger_rows: Sequence[Mapping]) -> None:
    """Value, points and lost points of each pillar."""
    shown = []
    for name in scoring.PILLARS:
        parts = [part for part in ledger_rows if part["pillar"] == name]
        weight = sum(part["weight"] for part in parts)
        if not parts or row is None:
            continue
        shown.append(
            {
                "pillar_words": words.PILLAR[name],
                "value_words": words.bounded(row[name], row[f"{name}_low"], row[f"{name}_high"]),
                "points_words": words.number(sum(part["points"] for part in parts)),
                "weight_words": words.number(weight),
                "lost_words": words.number(sum(part["lost"] or 0 for part in parts)),
                "present_words": text.percent_whole(row[f"{name}_present_pct"] or 0),
            }
        )
    if not shown:
        return
    total = {"pillar_words": "Jumlah", "value_words": "", "present_words": ""}
    total |= _total_words(row, ledger_rows, 1)
    st.html(tables.html_table([*shown, total], PILLAR_COLUMNS, words.COLUMN, is_wide=False))


def _total_words(row: Mapping | None, parts: Sequence[Mapping], digits: int) -> dict[str, str]:
    """The sums of a ledger; where the area is not ranked its bounds in the place of its score."""
    total = {
        f"{name}_words": words.number(sum(part[name] or 0 for part in parts), digits)
        for name in ("points", "weight", "lost")
    }
    if row is None or row["rank"] is not None:
        return total
    return total | {"points_words": words.score(row), "lost_words": ""}


def ledger_table(shown: Sequence[Mapping], columns: Sequence[str]) -> None:
    table = tables.html_table(shown, columns, words.COLUMN)
    st.html(f'<div class="ledger">{table}</div>')


def _ledger_words(part: Mapping, label: Callable[[str], str]) -> dict:
    state = part["state"] or ""
    return {
        "component_words": label(part["component"]),
        "pillar_words": words.PILLAR.get(part["pillar"], part["pillar"]),
        "count_words": words.counts(part),
        "target_words": words.target(part),
        "attained_words": text.percent(part["attained_pct"]),
        "points_words": words.number(part["points"], 2),
        "weight_words": words.number(part["weight"], 2),
        "lost_words": words.number(part["lost"], 2),
        "state": f"{state}: {part['note']}" if part["note"] else state,
        "rule_words": part["rule_status"] or "",
        "place": _place(part),
        "missing_note": part["note"] or "",
        "missing_file": words.missing_file(part),
    }


def _place(part: Mapping) -> str | tables.Link:
    """File and row of a component; of the level of the desa the way to the desa themselves."""
    place = words.source_place(part)
    if place != words.IN_VILLAGES:
        return place
    asked = st.query_params.to_dict() | {
        "bagian": "desa",
        "kab_desa": part["area_code"],
        "triwulan": f"{part['period']}-Q4",
    }
    return tables.Link(f"?{urlencode(asked)}", place)


def missing_tables(rows: Sequence[Mapping], label: Callable[[str], str]) -> None:
    """What has no value or only part of one, and which file would bring it; then what does not
    count."""
    empty = [part for part in rows if not part["weight"] > 0]
    missing = [part for part in empty if part["state"] in words.MISSING_STATES]
    rest = [part for part in empty if part["state"] not in words.MISSING_STATES]
    missing += [part for part in rows if part["weight"] > 0 and part["state"] == words.PARTLY]
    st.html(f"<h3>{words.MISSING_HEADING}</h3>")
    if missing:
        shown = [_ledger_words(part, label) | {"state": part["state"]} for part in missing]
        ledger_table(shown, MISSING_COLUMNS)
    else:
        st.html(f"<p>{words.NOTHING_MISSING}</p>")
    if rest:
        with st.expander(words.INAPPLICABLE_HEADING):
            shown = [_ledger_words(part, label) for part in rest]
            ledger_table(shown, INAPPLICABLE_COLUMNS)


def change(published: store.Publication, view: View, label: Callable[[str], str]) -> None:
    """Why the score of the chosen area is not that of another year."""
    st.html(f"<h3>{words.CHANGE_HEADING}</h3>")
    if not _is_ranked(view, view.period):
        st.html(f"<p>{words.NO_CHANGE_UNRANKED}</p>")
        return
    others = [p for p in view.periods if p != view.period and _is_ranked(view, p)]
    others = [p for p in others if convergence.ledger_of(view, view.chosen, p)]
    if not others:
        st.html(f"<p>{words.NO_CHANGE}</p>")
        return
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
    other = st.session_state["banding"]
    before, after = sorted((other, view.period))
    parts = changes(view, before, after)
    st.html(f"<p>{text.escaped(words.change_sentence(before, after, parts))}</p>")
    versions = [convergence.ledger_of(view, view.chosen, period) for period in (before, after)]
    if said := words.versions_differ(*versions):
        st.html(f"<p>{text.escaped(said)}</p>")
    pillars = by_pillar(parts)
    st.plotly_chart(
        charts.change_chart(pillars, frame.dark()),
        key="grafik_perubahan",
        theme=None,
        config={"displayModeBar": False},
        alt=words.CHANGE_ALT,
    )
    total = _sum_of(parts) | {"component_words": "Jumlah"}
    named = [part | {"component_words": label(part["component"])} for part in parts]
    by_size = sorted(named, key=lambda p: (-abs(_difference(p)), p["component"]))
    moved = [part for part in by_size if abs(part["by_value"]) + abs(part["by_weight"]) >= 0.005]
    shown = [_change_words(part) for part in (*moved, total)]
    st.html(tables.html_table(shown, CHANGE_COLUMNS, words.COLUMN, is_wide=False))
    st.html(f'<p class="quiet">{words.CHANGE_NOTE}</p>')
    own = {"area_code": view.chosen, "area": view.names[view.chosen], "from_period": before,
           "to_period": after, "preset": view.preset, "basis": view.basis,
           "is_simulated": view.is_simulated}  # fmt: skip
    tables.downloads(
        convergence.stem(f"perubahan-{view.chosen}-{before}", view),
        [own | part for part in by_size],
        CHANGE_DOWNLOAD,
        convergence.facts(published, view, words.CHANGE_DEFINITION),
    )


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
        | {"pillar_words": words.PILLAR[name]}
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
    if abs(value) < 0.005:
        return text.decimal(0, 2)
    return f"{text.MINUS if value < 0 else '+'}{text.decimal(abs(value), 2)}"
