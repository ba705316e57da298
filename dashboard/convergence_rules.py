"""The tab Aturan of the page Konvergensi: every rule with its status, the indicators, and the score
under other rules."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard import convergence, frame, store, tables, text
from dashboard import text_convergence as words
from dashboard.convergence import View

PART_COLUMNS = ("part", *words.STATUS_CODES)
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
    st.subheader(words.RULES_HEADING, anchor=False)
    if not view.rules:
        st.html(f"<p>{words.NO_RULES}</p>")
    else:
        rule_tables(published, view)
    indicator_table(published, view)
    rescored(published, view)


def rule_tables(published: store.Publication, view: View) -> None:
    """How many rules of each part of a version are official and how many proposed; then what the
    rules of one part say."""
    version, part = chosen_rules(view)
    own = [rule for rule in view.rules if rule["rule_version"] == version]
    said = words.rule_sentence(version, own)
    st.html(f'<p>{text.escaped(said)}</p><p class="quiet">{text.escaped(words.STATUS_NOTE)}</p>')
    overview = [
        {"part": words.PART.get(name, name)}
        | {code: _count(own, name, code) or "" for code in words.STATUS_CODES}
        for name in parts_of(own)
    ]
    titles = words.COLUMN | words.STATUS
    table = tables.html_table(
        overview, PART_COLUMNS, titles, is_wide=False, label=words.RULES_HEADING
    )
    st.html(f'<div class="counts">{table}</div>')
    heading = words.PART_HEADING.format(part=words.PART.get(part, part))
    st.html(f"<h3>{text.escaped(heading)}</h3>")
    shown = [_rule_words(rule) for rule in own if rule["part"] == part]
    st.html(tables.html_table(shown, RULE_COLUMNS, words.COLUMN, is_wide=True, label=heading))
    definition = convergence.facts(published, view, words.RULE_DEFINITION)
    tables.downloads("konvergensi-aturan", view.rules, RULE_DOWNLOAD, definition)


def chosen_rules(view: View) -> tuple[str, str]:
    """The version and the part of its rules that the reader looks at."""
    state = st.session_state
    versions = list(dict.fromkeys(rule["rule_version"] for rule in view.rules))
    version = view.version if view.version in versions else versions[-1]
    frame.state_from_address({"versi": (version, versions)})
    if state["versi"] not in versions:
        state["versi"] = version
    parts = parts_of([rule for rule in view.rules if rule["rule_version"] == state["versi"]])
    frame.state_from_address({"bagian_aturan": (parts[0], parts)})
    if state["bagian_aturan"] not in parts:
        state["bagian_aturan"] = parts[0]

    def remember() -> None:
        frame.state_to_address({"versi": version, "bagian_aturan": parts[0]})

    row = st.columns([1, 2, 1.5], gap="medium")
    row[0].selectbox(words.VERSION_LABEL, versions, key="versi", on_change=remember)
    row[1].selectbox(
        words.PART_LABEL,
        parts,
        key="bagian_aturan",
        format_func=lambda name: words.PART.get(name, name),
        on_change=remember,
    )
    return state["versi"], state["bagian_aturan"]


def parts_of(rules_of_version: Sequence[Mapping]) -> list[str]:
    """The parts that rules are of, those that the page knows first and in its order."""
    there = {rule["part"]: None for rule in rules_of_version}
    return [name for name in dict.fromkeys((*words.PART, *there)) if name in there]


def _count(rules_of_version: Sequence[Mapping], part: str, status: str) -> int:
    return sum(rule["part"] == part and rule["status"] == status for rule in rules_of_version)


def _rule_words(rule: Mapping) -> dict:
    return {
        "rule": words.rule_name(rule),
        "rule_value": words.rule_value(rule),
        "rule_status": words.status(rule["status"]),
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
        shown.append(
            {
                "code": code,
                "indicator_name": convergence.indicator_name(row),
                "numerator_text": row["numerator_text"],
                "denominator_text": row["denominator_text"],
                "indicator_target": _target(rule),
                "indicator_status": words.indicator_status(row["status"]),
                "source": row["source"],
            }
        )
    heading = words.INDICATOR_HEADING.format(count=len(shown))
    with st.expander(heading):
        st.html(
            tables.html_table(shown, INDICATOR_COLUMNS, words.COLUMN, is_tall=True, label=heading)
        )
        definition = convergence.facts(published, view, words.INDICATOR_DEFINITION)
        saved = list(indicators.values())
        tables.downloads("konvergensi-indikator", saved, INDICATOR_DOWNLOAD, definition)


def _target(rule: Mapping | None) -> str:
    """90 % (resmi); nothing where the rules of the year set no target."""
    if rule is None or rule["value"] is None:
        return ""
    return words.INDICATOR_TARGET.format(
        target=words.whole_or_decimal(rule["value"]), status=words.status(rule["status"])
    )


def rescored(published: store.Publication, view: View) -> None:
    """The scores of the year beside what they would be under another version of the rules."""
    heading = words.RESCORED_HEADING.format(period=view.period)
    st.html(f"<h3>{text.escaped(heading)}</h3>")
    others = store.convergence_rescored(view.provinsi, view.period, view.base)
    if not others:
        st.html(f"<p>{words.NO_RESCORED}</p>")
        return
    now = {
        row["area_code"]: row for code in view.provinsi for row in view.published(view.period, code)
    }
    pairs = [(now[row["area_code"]], row) for row in others if row["area_code"] in now]
    if said := words.rescored_reading(pairs, view.names):
        st.html(f"<p>{text.escaped(said)}</p>")
    note = words.RESCORED_NOTE.format(preset=words.preset_option(view.base, view.rules))
    st.html(f'<p class="quiet">{text.escaped(note)}</p>')
    shown = [
        {
            "area": view.names[row["area_code"]],
            "version": other["rule_version"],
            "now_words": words.RESCORED_SCORE.format(
                version=row["rule_version"], score=words.score_and_rank(row)
            ),
            "other_words": words.score_and_rank(other),
            "difference_words": ""
            if None in (row["rank"], other["rank"])
            else text.points(other["score"] - row["score"]),
        }
        for row, other in pairs
    ]
    st.html(
        tables.html_table(
            shown, RESCORED_COLUMNS, words.COLUMN, is_wide=False, is_tall=True, label=heading
        )
    )
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
