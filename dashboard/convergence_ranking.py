"""The tab Peringkat of the page Konvergensi: who is in which tier, as rank intervals and as the
list of each provinsi."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard import convergence, frame, store, tables, text
from dashboard import convergence_charts as charts
from dashboard import text_convergence as words
from dashboard.convergence import View
from pipeline import scoring

RANKING_COLUMNS = (
    "tier",
    "area",
    "ranks",
    "score_words",
    "outcome_words",
    "process_words",
    "coverage_words",
    "innovation_words",
    "class_words",
    "movement",
    "flag_words",
)
OF_RANKED = ("tier", "ranks", "class_words", "movement")
"""Columns that say nothing where nobody is ranked."""
RANKING_DOWNLOAD = (
    "area_code",
    "area",
    "period",
    "preset",
    "basis",
    "weights",
    "tier",
    "rank",
    "rank_lower",
    "rank_upper",
    "ranked_areas",
    "top_three_pct",
    "not_ranked_reason",
    "score",
    "score_low",
    "score_high",
    "class",
    "movement",
    "outcome",
    "outcome_low",
    "outcome_high",
    "process",
    "process_low",
    "process_high",
    "coverage",
    "coverage_low",
    "coverage_high",
    "innovation",
    "innovation_low",
    "innovation_high",
    "score_dukcapil",
    "score_puskesmas",
    "weight_present_pct",
    "quality_score",
    "quality_grade",
    "flags",
    "rule_version",
    "rule_version_before",
    "is_simulated",
)


def ranking(published: store.Publication, view: View, choose: Callable[[str], None]) -> None:
    """Rank intervals and their table, one list for each provinsi."""
    if not view.is_whole and view.preset == words.CUSTOM:
        st.html(f"<p>{words.NOT_HUNDRED}</p>")
        return
    areas = store.areas()
    lists = {code: convergence.standings(view, view.period, code) for code in view.provinsi}
    st.subheader(words.RANKING_HEADING, anchor=False)
    if any(_is_order(rows) for rows in lists.values()):
        st.html(f'<p class="quiet">{words.CLICK_HINT}</p>')
    for code, rows in lists.items():
        if not rows:
            continue
        if len(view.provinsi) > 1:
            st.html(f"<h3>{text.escaped(areas[code]['name'])}</h3>")
        standing(published, view, code, rows, choose)
    rule = convergence.ranking_of(view.rules_of(view.version, "ranking"))
    with st.expander(words.READING_HEADING):
        st.markdown(words.ranking_notes(rule.draws))


def standing(
    published: store.Publication,
    view: View,
    provinsi: str,
    rows: Sequence[dict],
    choose: Callable[[str], None],
) -> None:
    """The rank intervals of one provinsi with their table behind a tab; the table alone where
    nobody is before or after another. The downloads stand below both."""
    earlier = convergence.standings(view, _year_before(view.period), provinsi)
    moved = movements(view, earlier, rows)

    def chart() -> None:
        rank_chart(view, provinsi, [row for row in rows if row["rank"] is not None], choose)

    def table() -> None:
        ranking_table(view, earlier, rows, moved)

    if _is_order(rows):
        frame.twin(f"kembar_peringkat_{provinsi}", chart, table)
    else:
        table()
    ranking_downloads(published, view, provinsi, rows, earlier, moved)


def _is_order(rows: Sequence[dict]) -> bool:
    """Whether at least two areas are ranked, so that there is an order."""
    return sum(row["rank"] is not None for row in rows) > 1


def rank_chart(
    view: View, provinsi: str, rows: Sequence[dict], choose: Callable[[str], None]
) -> None:
    """The rank intervals of a provinsi; a click on an area opens its ledger."""
    key = f"peringkat_{provinsi}"

    def chosen_by_click() -> None:
        points = st.session_state[key]["selection"]["points"]
        clicked = next((p["customdata"][0] for p in points if p.get("customdata")), None)
        if clicked in view.names:
            choose(clicked)

    st.plotly_chart(
        charts.rank_chart(rows, view.names, view.chosen, frame.dark()),
        key=key,
        on_select=chosen_by_click,
        selection_mode="points",
        theme=None,
        config={"displayModeBar": False},
        alt=words.CHART_ALT.format(area=store.areas()[provinsi]["name"], period=view.period),
    )
    said = words.CHART_READING.format(widest=words.widest_sentence(rows, view.names))
    st.html(f'<p class="quiet">{text.escaped(said)}</p>')


def movements(view: View, earlier: Sequence[dict], rows: Sequence[dict]) -> dict[str, str]:
    """What is proven of each area's rank against the year before."""
    before = {row["area_code"]: row for row in earlier}
    weights = view.weights_in(rows[0]["rule_version"])
    is_once = sum(weight > 0 for weight in weights.values()) == 1
    return {
        row["area_code"]: words.movement(before.get(row["area_code"]), row, is_once) for row in rows
    }


def ranking_table(
    view: View, earlier: Sequence[dict], rows: Sequence[dict], moved: dict[str, str]
) -> None:
    """The list of one provinsi, tier first; bounds of pillars and both denominators are in its
    download."""
    shown = [
        {
            "tier": None if words.is_only_one(row) else row["tier"],
            "area": view.names[row["area_code"]],
            "ranks": words.place(row),
            "score_words": words.score(row),
            "class_words": words.class_name(row["class"]),
            "movement": moved[row["area_code"]],
            "flag_words": words.short_flags(row),
        }
        | {f"{name}_words": words.number(row[name]) or words.NO_VALUE for name in scoring.PILLARS}
        for row in rows
    ]
    is_any = any(row["rank"] is not None for row in rows)
    columns = [name for name in RANKING_COLUMNS if is_any or name not in OF_RANKED]
    table = tables.html_table(shown, columns, words.COLUMN, label=words.RANKING_HEADING)
    st.html(f'<div class="ranking">{table}</div>')
    if said := words.versions_differ(earlier, rows):
        st.html(f"<p>{text.escaped(said)}</p>")
    if said := words.flag_key(rows):
        st.html(f'<p class="quiet">{text.escaped(said)}</p>')


def ranking_downloads(
    published: store.Publication,
    view: View,
    provinsi: str,
    rows: Sequence[dict],
    earlier: Sequence[dict],
    moved: dict[str, str],
) -> None:
    """The whole list with what the table leaves out."""
    weights = view.weights_in(rows[0]["rule_version"])
    by_basis = {
        basis: {
            row["area_code"]: row["score"]
            for row in convergence.standings(view, view.period, provinsi, basis)
        }
        for basis in words.BASIS
    }
    saved = [
        row
        | {
            "area": view.names[row["area_code"]],
            "preset": view.preset,
            "basis": view.basis,
            "weights": convergence.weights_text(weights) if weights else "",
            "movement": moved[row["area_code"]],
            "rule_version_before": earlier[0]["rule_version"] if earlier else "",
            "score_dukcapil": by_basis[convergence.DUKCAPIL].get(row["area_code"]),
            "score_puskesmas": by_basis[convergence.PUSKESMAS].get(row["area_code"]),
        }
        for row in rows
    ]
    name = convergence.stem(f"peringkat-{provinsi}-{view.preset}", view)
    facts = convergence.facts(published, view, words.DEFINITION)
    tables.downloads(name, saved, RANKING_DOWNLOAD, facts)


def _year_before(period: str) -> str:
    return str(int(period) - 1) if period.isdigit() else ""
