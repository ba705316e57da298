"""The parts of the page Konvergensi: what the reader looks at, the ranking under any weights, the
ledger of one area, why a score changed, the actions, and the rules.

Scores are read as published; where the reader moves a weight or takes the other denominators they
are computed from the published pillars with `pipeline.scoring`, the very code that published them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard import convergence_charts as charts
from dashboard import frame, store, tables, text
from dashboard import text_convergence as words
from pipeline import scoring

DEFAULT_PRESET = "kalsel_opi"
PUSKESMAS = "riil_puskesmas"
DUKCAPIL = "dukcapil"
HUNDRED = 1e-6
"""How far from 100 % a sum of weights may lie and still be 100 %."""
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
PILLAR_COLUMNS = ("pillar_words", "value_words", "points_words", "weight_words", "lost_words",
                  "present_words")  # fmt: skip
LEDGER_COLUMNS = (
    "component_words",
    "count_words",
    "target_words",
    "attained_words",
    "points_words",
    "weight_words",
    "lost_words",
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
CHANGE_COLUMNS = ("component_words", "before_words", "after_words", "value_change",
                  "weight_change", "total_change")  # fmt: skip
CHANGE_DOWNLOAD = ("area_code", "area", "from_period", "to_period", "preset", "basis", "component",
                   "component_words", "points_before", "points_after", "by_value", "by_weight",
                   "is_simulated")  # fmt: skip
ACTION_DOWNLOAD = ("area_code", "area", "period", "action", "action_name", "points", "max_points",
                   "share_pct", "is_simulated")  # fmt: skip
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


@dataclass(frozen=True)
class View:
    """What the reader looks at: the choices made, and all published scores of the kabupaten.

    `weights`: percent by pillar, empty where the publication holds no weights. `rows`: every year
    and preset of the provinsi chosen. `base`: the published preset whose rows are read.
    """

    provinsi: tuple[str, ...]
    period: str
    periods: list[str]
    preset: str
    presets: list[str]
    basis: str
    chosen: str | None
    weights: dict[str, float]
    rows: list[dict]
    rules: list[dict]
    is_simulated: bool
    names: dict[str, str]
    defaults: dict[str, object]

    @property
    def base(self) -> str:
        return base_preset(self.preset, self.presets)

    @property
    def is_whole(self) -> bool:
        return is_whole(self.weights)

    @property
    def version(self) -> str | None:
        return next((r["rule_version"] for r in self.rows if r["period"] == self.period), None)

    def published(self, period: str, provinsi: str) -> list[dict]:
        """The published rows of a year in one provinsi, in the preset that is read."""
        return [
            row
            for row in self.rows
            if row["period"] == period
            and row["preset"] == self.base
            and row["area_code"][:2] == provinsi
        ]

    def rules_of(self, version: str | None, part: str) -> list[dict]:
        return [r for r in self.rules if r["rule_version"] == version and r["part"] == part]

    def weights_in(self, version: str | None) -> dict[str, float]:
        """Percent by pillar under a version: the reader's own, or those of the preset there."""
        if self.preset == words.CUSTOM:
            return self.weights
        return preset_weights(self.rules, version, self.preset)

    def remember(self) -> None:
        """Write the choices into the address, so that it opens the same view."""
        frame.state_to_address(self.defaults)


def base_preset(preset: str, presets: Sequence[str]) -> str:
    """The published preset behind the one chosen: itself, or for own weights the first one."""
    if preset in presets:
        return preset
    return DEFAULT_PRESET if DEFAULT_PRESET in presets else presets[0]


def is_whole(weights: Mapping[str, float]) -> bool:
    """Whether weights in percent are there and sum to 100."""
    return bool(weights) and abs(sum(weights.values()) - 100) < HUNDRED


def preset_weights(rules: Sequence[Mapping], version: str | None, preset: str) -> dict[str, float]:
    """Percent by pillar of a preset in a version of the rules; empty where it has none."""
    found = {
        rule["code"].partition(".")[2]: 100 * rule["value"]
        for rule in rules
        if rule["rule_version"] == version
        and rule["part"] == "pillar_weight"
        and rule["code"].partition(".")[0] == preset
    }
    return {p: found[p] for p in scoring.PILLARS} if set(found) == set(scoring.PILLARS) else {}


def weights_text(weights: Mapping[str, float]) -> str:
    """40_25_25_10: weights as the address holds them."""
    return "_".join(f"{weights[name]:.6g}" for name in scoring.PILLARS)


def weights_from(said: str | None) -> dict[str, float] | None:
    """The weights that an address holds; None where it holds nonsense."""
    parts = (said or "").split("_")
    try:
        values = [float(part) for part in parts]
    except ValueError:
        return None
    if len(values) != len(scoring.PILLARS) or not all(0 <= value <= 100 for value in values):
        return None
    return dict(zip(scoring.PILLARS, values, strict=True))


def made_hundred(weights: Mapping[str, float]) -> dict[str, float]:
    """Weights in proportion that sum to exactly 100, in tenths, by the largest remainders; equal
    where all are 0."""
    total = sum(weights.values())
    shares = {
        name: 1000 * (value / total if total > 0 else 1 / len(weights))
        for name, value in weights.items()
    }
    tenths = {name: int(share + 1e-9) for name, share in shares.items()}
    by_rest = sorted(shares, key=lambda name: (tenths[name] - shares[name], name))
    for name in by_rest[: 1000 - sum(tenths.values())]:
        tenths[name] += 1
    return {name: count / 10 for name, count in tenths.items()}


def standings(view: View, period: str, provinsi: str, basis: str | None = None) -> list[dict]:
    """The scores of one provinsi in a year under the weights and denominators chosen, the ranked
    by rank, then the others by code. Empty where the weights do not sum to 100."""
    basis = basis or view.basis
    rows = view.published(period, provinsi)
    if view.preset != words.CUSTOM and basis == DUKCAPIL:
        found = rows
    else:
        version = rows[0]["rule_version"] if rows else None
        weights = view.weights_in(version)
        if not is_whole(weights):
            return []
        found = recomputed(
            rows,
            weights,
            ranking_of(view.rules_of(version, "ranking")),
            {rule["code"]: rule["value"] for rule in view.rules_of(version, "class")},
            basis,
        )
        if view.preset != words.CUSTOM:
            found = [_as_published_by_puskesmas(row) for row in found]
    found = [row if row["rank"] is not None else row | {"class": None} for row in found]
    return sorted(found, key=lambda row: (row["rank"] is None, row["rank"], row["area_code"]))


def recomputed(
    rows: Sequence[dict],
    weights: Mapping[str, float],
    ranking: scoring.Ranking,
    classes: Mapping[str, float],
    basis: str,
) -> list[dict]:
    """Published rows with score, bounds, rank and class under other weights (percent, sum 100) or
    denominators. By puskesmas denominators the bounds are unknown, so they are left out."""
    total = sum(weights.values())
    shares = {name: weight / total for name, weight in weights.items()}
    is_puskesmas = basis == PUSKESMAS
    given = [row | {"coverage": row["coverage_puskesmas"]} if is_puskesmas else row for row in rows]
    scores = scoring.scored(
        [_pillars(row, is_puskesmas) for row in given], shares, ranking, classes
    )
    ranked = sum(score.rank is not None for score in scores)
    return [
        row
        | {
            "score": score.score,
            "score_low": None if is_puskesmas else score.score_low,
            "score_high": None if is_puskesmas else score.score_high,
            "coverage_low": None if is_puskesmas else row["coverage_low"],
            "coverage_high": None if is_puskesmas else row["coverage_high"],
            "rank": score.rank,
            "rank_lower": score.rank_lower,
            "rank_upper": score.rank_upper,
            "tier": score.tier,
            "top_three_pct": score.top_three_pct,
            "class": score.class_name,
            "weight_present_pct": score.weight_present_pct,
            "not_ranked_reason": score.not_ranked_reason,
            "ranked_areas": ranked,
        }
        for row, score in zip(given, scores, strict=True)
    ]


def ranking_of(rules: Sequence[Mapping]) -> scoring.Ranking:
    """Who is ranked, as a version of the rules says."""
    value = {rule["code"]: rule["value"] for rule in rules if rule["value"] is not None}
    known = {
        name: value[name]
        for name in ("minimum_weight_pct", "minimum_quality", "concentration")
        if name in value
    }
    if "draws" in value:
        known["draws"] = int(value["draws"])
    return scoring.Ranking(**known)


def _pillars(row: Mapping, is_puskesmas: bool) -> scoring.Pillars:
    low = {name: row[f"{name}_low"] for name in scoring.PILLARS}
    high = {name: row[f"{name}_high"] for name in scoring.PILLARS}
    if is_puskesmas:
        low["coverage"], high["coverage"] = 0.0, 100.0
    present = {name: (row[f"{name}_present_pct"] or 0) / 100 for name in scoring.PILLARS}
    return scoring.Pillars(
        area_code=row["area_code"],
        value={name: row[name] for name in scoring.PILLARS},
        low=low,
        high=high,
        present=present,
        quality=row["quality_score"],
    )


def _as_published_by_puskesmas(row: dict) -> dict:
    """The published score and rank by puskesmas denominators in the place of the computed ones."""
    rank = row["rank_puskesmas"]
    if rank is None or row["rank"] is None:
        return row | {"score": row["score_puskesmas"]}
    return row | {
        "score": row["score_puskesmas"],
        "rank": rank,
        "rank_lower": min(rank, row["rank_lower"]),
        "rank_upper": max(rank, row["rank_upper"]),
    }


def reweighed(rows: Sequence[dict], weights: Mapping[str, float]) -> list[dict]:
    """A ledger under other weights: each pillar's weight over the pillars that have anything, in
    the shares of its components. Most points lost first."""
    there = {row["pillar"] for row in rows if (row["share_of_pillar"] or 0) > 0}
    total = sum(weights[pillar] for pillar in there)
    found = []
    for row in rows:
        weight = 100 * (row["share_of_pillar"] or 0) * weights[row["pillar"]] / (total or 1)
        points = weight * (row["attained_pct"] or 0) / 100
        found.append(row | {"weight": weight, "points": points, "lost": weight - points})
    return sorted(found, key=lambda row: (-row["lost"], row["component"]))


def ledger_of(view: View, area_code: str, period: str) -> list[dict]:
    """The ledger of an area in a year under the weights and denominators chosen."""
    rows = store.score_ledger(area_code, period, view.base, view.basis)
    if view.preset != words.CUSTOM:
        return rows
    return reweighed(rows, view.weights) if view.is_whole else []


def component_labels(view: View) -> Callable[[str], str]:
    """Gives a component of a ledger its name."""
    indicators = {code: row["name_id"] for code, row in store.convergence_indicators().items()}
    actions = action_names(view)
    return lambda code: words.component(code, indicators, actions)


def action_names(view: View) -> dict[str, str]:
    """The names of the actions in the rules of the year, else as the offices write them."""
    ruled = {rule["code"]: rule["label"] for rule in view.rules_of(view.version, "action")}
    return words.ACTION | {code: name for code, name in ruled.items() if name}


def facts(published: store.Publication, view: View, definition: str) -> dict[str, str]:
    found = text.facts(published, definition, view.is_simulated, words.SOURCE)
    return found | {"metode": "docs/methods.md dan docs/convergence.md"}


def stem(name: str, view: View) -> str:
    return f"{'SIMULASI-' if view.is_simulated else ''}konvergensi-{name}-{view.period}"


def ranking(published: store.Publication, view: View, choose: Callable[[str], None]) -> None:
    """Rank intervals and their table, one list for each provinsi."""
    if not view.is_whole and view.preset == words.CUSTOM:
        st.html(f"<p>{words.NOT_HUNDRED}</p>")
        return
    st.html(f'<p class="quiet">{words.CLICK_HINT}</p>')
    areas = store.areas()
    for code in view.provinsi:
        rows = standings(view, view.period, code)
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
    before = {row["area_code"]: row for row in standings(view, _year_before(view.period), provinsi)}
    by_basis = {
        basis: {row["area_code"]: row for row in standings(view, view.period, provinsi, basis)}
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
                "score_dukcapil": _score_and_rank(both[DUKCAPIL]),
                "score_puskesmas_words": _score_and_rank(both[PUSKESMAS]),
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
            "weights": weights_text(weights) if weights else "",
            "score_dukcapil": _score(by_basis[DUKCAPIL].get(row["area_code"])),
            "score_puskesmas": _score(by_basis[PUSKESMAS].get(row["area_code"])),
        }
        for row in found
    ]
    name = stem(f"peringkat-{provinsi}-{view.preset}", view)
    tables.downloads(name, saved, RANKING_DOWNLOAD, facts(published, view, words.DEFINITION))


def _year_before(period: str) -> str:
    return str(int(period) - 1) if period.isdigit() else ""


def _score(row: Mapping | None) -> float | None:
    return None if row is None else row["score"]


def _score_and_rank(row: Mapping | None) -> str:
    """61,2 (urutan 5)."""
    if row is None or row["score"] is None:
        return text.NO_DATA
    place = words.NOT_RANKED if row["rank"] is None else f"urutan {row['rank']}"
    return f"{words.number(row['score'])} ({place})"


def _quality(row: Mapping) -> str:
    if row["quality_score"] is None:
        return text.NO_DATA
    return f"{row['quality_grade'] or ''} ({words.number(row['quality_score'])})".strip()


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
    rows = ledger_of(view, view.chosen, view.period)
    if not rows:
        st.html(f"<p>{words.NO_LEDGER}</p>")
        return
    row = score_of(view, view.chosen, view.period)
    if row and (said := words.bounds_sentence(row)):
        st.html(f'<p class="quiet">{text.escaped(said)}</p>')
    label = component_labels(view)
    pillar_table(row, rows)
    st.html(f"<h3>{words.LOST_HEADING}</h3>")
    counted = [part for part in rows if part["weight"] > 0]
    shown = [_ledger_words(part, label) for part in counted]
    st.html(tables.html_table(shown, LEDGER_COLUMNS, words.COLUMN, is_tall=True))
    st.html(f'<p class="quiet">{words.LEDGER_NOTE} {words.STATUS_NOTE}</p>')
    saved = [
        part | {"area": name, "preset": view.preset, "component_words": label(part["component"])}
        for part in rows
    ]
    tables.downloads(
        stem(f"poin-{view.chosen}-{view.preset}-{view.basis}", view),
        saved,
        LEDGER_DOWNLOAD,
        facts(published, view, words.LEDGER_DEFINITION),
    )
    missing_tables(rows, label)
    change(published, view, label)


def score_of(view: View, area_code: str, period: str) -> dict | None:
    """The row of one area in the standings of its provinsi."""
    rows = standings(view, period, area_code[:2])
    return next((row for row in rows if row["area_code"] == area_code), None)


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
    total = {
        "pillar_words": "Jumlah",
        "value_words": "",
        "points_words": words.number(sum(part["points"] for part in ledger_rows)),
        "weight_words": words.number(sum(part["weight"] for part in ledger_rows)),
        "lost_words": words.number(sum(part["lost"] or 0 for part in ledger_rows)),
        "present_words": "",
    }
    st.html(tables.html_table([*shown, total], PILLAR_COLUMNS, words.COLUMN, is_wide=False))


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
        "rule_words": f"{part['rule_status'] or ''}, {words.version_words(part['rule_version'])}",
        "place": words.source_place(part),
        "missing_note": part["note"] or "",
        "missing_file": words.missing_file(part),
    }


def missing_tables(rows: Sequence[Mapping], label: Callable[[str], str]) -> None:
    """What has no value, and which file would bring it; then what does not count."""
    empty = [part for part in rows if not part["weight"] > 0]
    missing = [part for part in empty if part["state"] in words.MISSING_STATES]
    rest = [part for part in empty if part["state"] not in words.MISSING_STATES]
    st.html(f"<h3>{words.MISSING_HEADING}</h3>")
    if missing:
        shown = [_ledger_words(part, label) | {"state": part["state"]} for part in missing]
        st.html(tables.html_table(shown, MISSING_COLUMNS, words.COLUMN, is_tall=True))
    else:
        st.html(f"<p>{words.NOTHING_MISSING}</p>")
    if rest:
        with st.expander(words.INAPPLICABLE_HEADING):
            shown = [_ledger_words(part, label) for part in rest]
            st.html(tables.html_table(shown, INAPPLICABLE_COLUMNS, words.COLUMN, is_tall=True))


def change(published: store.Publication, view: View, label: Callable[[str], str]) -> None:
    """Why the score of the chosen area is not that of another year."""
    st.html(f"<h3>{words.CHANGE_HEADING}</h3>")
    others = [p for p in view.periods if p != view.period and ledger_of(view, view.chosen, p)]
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
    versions = [ledger_of(view, view.chosen, period)[0] for period in (before, after)]
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
    st.html(tables.html_table(shown, CHANGE_COLUMNS, words.COLUMN, is_tall=True))
    st.html(f'<p class="quiet">{words.CHANGE_NOTE}</p>')
    own = {"area_code": view.chosen, "area": view.names[view.chosen], "from_period": before,
           "to_period": after, "preset": view.preset, "basis": view.basis,
           "is_simulated": view.is_simulated}  # fmt: skip
    tables.downloads(
        stem(f"perubahan-{view.chosen}-{before}", view),
        [own | part for part in by_size],
        CHANGE_DOWNLOAD,
        facts(published, view, words.CHANGE_DEFINITION),
    )


def changes(view: View, before: str, after: str) -> list[dict]:
    """What each component contributed to the difference of two years' scores, in points."""
    ledgers = [ledger_of(view, view.chosen, period) for period in (before, after)]
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


def actions(published: store.Publication, view: View) -> None:
    """The panel's points by area and action, with the panel's and the own score beside."""
    names = action_names(view)
    every = store.action_points(view.provinsi, view.period, view.basis)
    graded = [
        row | {"action": words.action_of(row["component"])}
        for row in every
        if row["points"] is not None and row["max_points"] and row["component"].count(".") > 1
    ]
    st.html(f"<p>{text.escaped(words.action_sentence(graded, names))}</p>")
    if not graded:
        return
    ungraded = {r["area_code"]: r["note"] or r["state"] for r in every
                if r["component"] == "P.belum"}  # fmt: skip
    order = [name for name in (*words.ACTION, *names) if any(r["action"] == name for r in graded)]
    columns = {name: words.action_name(name, names) for name in dict.fromkeys(order)}
    totals = action_totals(graded)
    shares: dict[str, dict] = {}
    said: dict[str, dict] = {}
    scores = [row for code in view.provinsi for row in view.published(view.period, code)]
    for row in sorted(scores, key=lambda row: row["area_code"]):
        area, code = view.names[row["area_code"]], row["area_code"]
        cells = {name: totals[code, name] for name in columns if (code, name) in totals}
        shares[area] = {name: 100 * up / down for name, (up, down) in cells.items()}
        shares[area] |= {"panel": row["process"], "mandiri": row["process_self_pct"]}
        said[area] = {
            name: words.whole_or_decimal(round(shares[area][name], 1)) if name in cells else "-"
            for name in columns
        } | {key: words.number(shares[area][key]) or "-" for key in ("panel", "mandiri")}
        said[area]["belum"] = ungraded.get(code, "")
    titles = columns | {"panel": words.COLUMN["panel_words"], "mandiri": words.COLUMN["self_words"]}
    if any(ungraded.values()):
        titles["belum"] = words.COLUMN["ungraded"]
    st.html(charts.heat_map(shares, said, titles, words.COLUMN["area"]))
    st.html(charts.heat_legend() + f'<p class="quiet">{words.ACTION_NOTE}</p>')
    is_simulated = {code: row["is_simulated"] for row in graded if (code := row["area_code"])}
    saved = [
        {
            "area_code": code,
            "area": view.names.get(code, code),
            "period": view.period,
            "action": action,
            "action_name": names.get(action, action),
            "points": up,
            "max_points": down,
            "share_pct": 100 * up / down,
            "is_simulated": is_simulated[code],
        }
        for (code, action), (up, down) in sorted(totals.items())
    ]
    definition = facts(published, view, words.ACTION_DEFINITION)
    tables.downloads(stem("aksi", view), saved, ACTION_DOWNLOAD, definition)


def action_totals(rows: Sequence[Mapping]) -> dict[tuple[str, str], tuple[float, float]]:
    """Points and their maximum by area and action."""
    found: dict[tuple[str, str], tuple[float, float]] = {}
    for row in rows:
        key = row["area_code"], row["action"]
        up, down = found.get(key, (0.0, 0.0))
        found[key] = up + row["points"], down + row["max_points"]
    return found


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
    definition = facts(published, view, words.RULE_DEFINITION)
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
        definition = facts(published, view, words.INDICATOR_DEFINITION)
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
            if None in (row["score"], other["score"])
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
    definition = facts(published, view, words.RESCORED_DEFINITION)
    tables.downloads(stem(f"aturan-lain-{view.base}", view), saved, RESCORED_DOWNLOAD, definition)
