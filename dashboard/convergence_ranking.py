"""The tab Peringkat of the page Konvergensi: rank intervals and the list of each provinsi."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from dashboard import convergence, frame, store, tables, text
from dashboard import convergence_charts as charts
from dashboard import text_convergence as words
from dashboard.convergence import View

RANKING_COLUMNS = (
    "tier",
    "area",
    "ranks",
    "ordinal",
    "score_words",
    "class_words",
    "flag_words",
    "movement",
    "outcome_words",
    "process_words",
    "coverage_words",
    "innovation_words",
    "score_dukcapil",
    "score_puskesmas_words",
    "present_words",
    "quality_words",
)
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
    "is_simulated",
)


def ranking(published: store.Publication, view: View, choose: Callable[[str], None]) -> None:
    """Rank intervals and their table, one list for each provinsi."""
    if not view.is_whole and view.preset == words.CUSTOM:
        st.html(f"<p>{words.NOT_HUNDRED}</p>")
        return
    st.html(f'<p class="quiet">{words.CLICK_HINT}</p>')
    areas = store.areas()
    for code in view.provinsi:
        rows = convergence.standings(view, view.period, code)
        if not rows:
            continue
        if len(view.provinsi) > 1:
            st.subheader(areas[code]["name"], anchor=False)
        rank_chart(view, code, [row for row in rows if row["rank"] is not None], choose)
        ranking_table(published, view, code, rows)
    st.html(f'<p class="quiet">{words.RANKING_NOTE} {words.MOVEMENT_NOTE} {words.BASIS_NOTE}</p>')


def rank_chart(
    view: View, provinsi: str, rows: Sequence[dict], choose: Callable[[str], None]
) -> None:
    """The rank intervals of a provinsi; a click on an area opens its ledger."""
    if not rows:
        return
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
        alt=words.CHART_ALT,
    )


def ranking_table(
    published: store.Publication, view: View, provinsi: str, rows: Sequence[dict]
) -> None:
    """The list of one provinsi, tier first, with every pillar and both denominators."""
    before = {
        row["area_code"]: row
        for row in convergence.standings(view, _year_before(view.period), provinsi)
    }
    by_basis = {
        basis: {
            row["area_code"]: row
            for row in convergence.standings(view, view.period, provinsi, basis)
        }
        for basis in words.BASIS
    }
    weights = view.weights_in(rows[0]["rule_version"])
    is_once = sum(weight > 0 for weight in weights.values()) == 1
    found = []
    for row in rows:
        code = row["area_code"]
        both = {basis: of_area.get(code) for basis, of_area in by_basis.items()}
        found.append(
            row
            | {
                "area": view.names[code],
                "ranks": words.band(row),
                "ordinal": "" if row["rank"] is None else row["rank"],
                "tier": row["tier"],
                "score_words": words.bounded(row["score"], row["score_low"], row["score_high"]),
                "class_words": "" if row["rank"] is None else row["class"],
                "movement": words.movement(before.get(code), row, is_once),
                "present_words": text.percent_whole(row["weight_present_pct"] or 0),
                "quality_words": _quality(row),
                "flag_words": words.flags(row["flags"]),
                "score_dukcapil": _score_and_rank(both[convergence.DUKCAPIL]),
                "score_puskesmas_words": _score_and_rank(both[convergence.PUSKESMAS]),
            }
            | {
                f"{name}_words": words.bounded(row[name], row[f"{name}_low"], row[f"{name}_high"])
                for name in scoring.PILLARS
            }
        )
    shown = [
        row | {"flag_words": "; ".join(filter(None, (row["not_ranked_reason"], row["flag_words"])))}
        for row in found
    ]
    st.html(tables.html_table(shown, RANKING_COLUMNS, words.COLUMN))
    saved = [
        row
        | {
            "preset": view.preset,
            "basis": view.basis,
            "weights": convergence.weights_text(weights) if weights else "",
            "score_dukcapil": _score(by_basis[convergence.DUKCAPIL].get(row["area_code"])),
            "score_puskesmas": _score(by_basis[convergence.PUSKESMAS].get(row["area_code"])),
        }
        for row in found
    ]
    name = convergence.stem(f"peringkat-{provinsi}-{view.preset}", view)
    tables.downloads(
        name, saved, RANKING_DOWNLOAD, convergence.facts(published, view, words.DEFINITION)
    )


def _year_before(period: str) -> str:
    return str(int(period) - 1) if period.isdigit() else ""


def _score(row: Mapping | None) -> float | None:
    return None if row is None else row["score"]
