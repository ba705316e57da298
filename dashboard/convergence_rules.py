"""The tab Aturan of the page Konvergensi: every rule with its status, the indicators, and the score
under other rules."""

from collections.abc import Mapping

import streamlit as st

from dashboard import convergence, frame, store, tables, text
from dashboard import text_convergence as words
from dashboard.convergence import View

VERSION_COLUMNS = ("version", "valid")
RULE_COLUMNS = ("rule", "rule_value", "rule_status", "note")
RULE_DOWNLOAD = ("rule_version", "valid_from", "valid_to", "part", "code", "label", "value",
                 "value_text", "status", "note")  # fmt: skip
INDICATOR_COLUMNS = ("code", "indicator_name", "numerator_text", "denominator_text",
                     "indicator_target", "indicator_status", "source")  # fmt: skip
INDICATOR_DOWNLOAD = ("code", "indicator_group", "direction", "level", "name_id", "name_en",
                      "numerator_text", "denominator_text", "unit", "target", "status",
                      "source")  # fmt: skip
RESCORED_COLUMNS = ("area", "version", "now_words", "other_words", "difference_words")
RESCORED_DOWNLOAD = ("area_code", "area", "period", "preset", "rule_version", "score", "rank",
                     "other_version", "score_other", "rank_other", "is_simulated")  # fmt: skip


def rules(published: store.Publication, view: View) -> None:
    """Every rule of a version with its status, the indicators, and the score under other rules."""
    if not view.rules:
        st.html(f"<p>{words.NO_RULES}</p>")
    else:
        rule_tables(published, view)
    indicator_table(published, view)
    rescored(published, view)


def rule_tables(published: store.Publication, view: View) -> None:
    """The versions, and what one of them says, part by part."""
    versions = list(dict.fromkeys(rule["rule_version"] for rule in view.rules))
    default = view.version if view.version in versions else versions[-1]
    frame.state_from_address({"versi": (default, versions)})
    if st.session_state["versi"] not in versions:
        st.session_state["versi"] = default
    chosen = st.session_state["versi"]
    own = [rule for rule in view.rules if rule["rule_version"] == chosen]
    st.html(f"<p>{text.escaped(words.rule_sentence(chosen, own))} {words.STATUS_NOTE}</p>")
    first = {rule["rule_version"]: rule for rule in view.rules}
    shown = [{"version": v, "valid": words.validity(rule)} for v, rule in first.items()]
    st.html(tables.html_table(shown, VERSION_COLUMNS, words.COLUMN, is_wide=False))
    st.columns([1, 3])[0].selectbox(
        words.VERSION_LABEL,
        versions,
        key="versi",
        on_change=lambda: frame.state_to_address({"versi": default}),
    )
    parts = dict.fromkeys((*words.PART, *(rule["part"] for rule in own)))
    for part in parts:
        rows = [rule for rule in own if rule["part"] == part]
        if not rows:
            continue
        statuses = words.listed(sorted({rule["status"] for rule in rows}))
        with st.expander(f"{words.PART.get(part, part)} ({statuses})"):
            st.html(tables.html_table([_rule_words(r) for r in rows], RULE_COLUMNS, words.COLUMN))
    definition = convergence.facts(published, view, words.RULE_DEFINITION)
    tables.downloads("konvergensi-aturan", view.rules, RULE_DOWNLOAD, definition)


def _rule_words(rule: Mapping) -> dict:
    label = rule["label"]
    return {
        "rule": rule["code"] if not label or label == rule["code"] else f"{rule['code']}: {label}",
        "rule_value": words.rule_value(rule),
        "rule_status": rule["status"],
        "note": rule["note"] or "",
    }


def indicator_table(published: store.Publication, view: View) -> None:
    """The indicators as offices name and define them, each with its target and its status."""
    indicators = store.convergence_indicators()
    if not indicators:
        return
    chosen = st.session_state.get("versi", view.version)
    ruled = {rule["code"]: rule for rule in view.rules_of(chosen, "indicator")}
    shown = []
    for code, row in indicators.items():
        rule = ruled.get(code)
        has_target = rule is not None and rule["value"] is not None
        target = (
            f"{words.whole_or_decimal(rule['value'])} % ({rule['status']})" if has_target else ""
        )
        shown.append(
            {
                "code": code,
                "indicator_name": row["name_id"],
                "numerator_text": row["numerator_text"],
                "denominator_text": row["denominator_text"],
                "indicator_target": target,
                "indicator_status": words.indicator_status(row["status"]),
                "source": row["source"],
            }
        )
    with st.expander(f"{words.INDICATOR_HEADING} ({len(shown)})"):
        st.html(tables.html_table(shown, INDICATOR_COLUMNS, words.COLUMN, is_tall=True))
        definition = convergence.facts(published, view, words.INDICATOR_DEFINITION)
        saved = list(indicators.values())
        tables.downloads("konvergensi-indikator", saved, INDICATOR_DOWNLOAD, definition)


def rescored(published: store.Publication, view: View) -> None:
    """The scores of the year beside what they would be under another version of the rules."""
    st.html(f"<h3>{words.RESCORED_HEADING.format(period=view.period)}</h3>")
    others = store.convergence_rescored(view.provinsi, view.period, view.base)
    if not others:
        st.html(f"<p>{words.NO_RESCORED}</p>")
        return
    now = {
        row["area_code"]: row for code in view.provinsi for row in view.published(view.period, code)
    }
    pairs = [(now[row["area_code"]], row) for row in others if row["area_code"] in now]
    name = words.preset_option(view.base, view.rules)
    st.html(f'<p class="quiet">{text.escaped(name)}. {words.RESCORED_NOTE}</p>')
    shown = [
        {
            "area": view.names[row["area_code"]],
            "version": other["rule_version"],
            "now_words": f"{row['rule_version']}: {_score_and_rank(row)}",
            "other_words": _score_and_rank(other),
            "difference_words": ""
            if None in (row["rank"], other["rank"])
            else text.points(other["score"] - row["score"]),
        }
        for row, other in pairs
    ]
    st.html(tables.html_table(shown, RESCORED_COLUMNS, words.COLUMN, is_tall=True))
    saved = [
        row
        | {
            "area": view.names[row["area_code"]],
            "other_version": other["rule_version"],
            "score_other": other["score"],
            "rank_other": other["rank"],
        }
        for row, other in pairs
    ]
    definition = convergence.facts(published, view, words.RESCORED_DEFINITION)
    tables.downloads(
        convergence.stem(f"aturan-lain-{view.base}", view), saved, RESCORED_DOWNLOAD, definition
    )


def _score_and_rank(row: Mapping | None) -> str:
    """61,2 (urutan 5); of one that is not ranked its bounds."""
    if row is None or row["score"] is None:
        return text.NO_DATA
    if row["rank"] is None:
        return f"{words.NOT_RANKED}; {words.score(row)}"
    place = words.ONLY_ONE if words.is_only_one(row) else f"urutan {row['rank']}"
    return f"{words.number(row['score'])} ({place})"
