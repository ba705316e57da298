"""What the page Konvergensi shows: the reader's choices, the standings and the ledger under any
weights, and what travels with every download. Its tabs are in `convergence_ranking`,
`convergence_ledger`, `convergence_actions`, `convergence_files`, `convergence_rules` and
`convergence_villages`.

Scores are read as published; where the reader moves a weight or takes the other denominators they
are computed from the published pillars with `pipeline.scoring`, the very code that published them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from dashboard import frame, store, text
from dashboard import text_convergence as words
from dashboard.language import in_english
from pipeline import scoring

DEFAULT_PRESET = "kalsel_opi"
PUSKESMAS = "riil_puskesmas"
DUKCAPIL = "dukcapil"
HUNDRED = 1e-6
"""How far from 100 % a sum of weights may lie and still be 100 %."""


@dataclass(frozen=True)
class View:
    """What the reader looks at: the choices made, and all published scores of the kabupaten.

    `weights`: percent by pillar, empty where the publication holds no weights. `rows`: every year
    and preset of the provinsi chosen. `base`: the published preset whose rows are read. `computed`:
    standings of this drawing of the page, each made once.
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
    computed: dict[tuple, list[dict]] = field(default_factory=dict, compare=False)

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
    key = (period, provinsi, basis or view.basis)
    if key not in view.computed:
        view.computed[key] = _standings(view, *key)
    return view.computed[key]


def _standings(view: View, period: str, provinsi: str, basis: str) -> list[dict]:
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
    scores = scoring.scored([_pillars(row, is_puskesmas) for row in rows], shares, ranking, classes)
    ranked = sum(score.rank is not None for score in scores)
    return [
        row
        | {
            "score": score.score,
            "score_low": None if is_puskesmas else score.score_low,
            "score_high": None if is_puskesmas else score.score_high,
            "coverage": row["coverage_puskesmas"] if is_puskesmas else row["coverage"],
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
        for row, score in zip(rows, scores, strict=True)
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
    value = {name: row[name] for name in scoring.PILLARS}
    low = {name: row[f"{name}_low"] for name in scoring.PILLARS}
    high = {name: row[f"{name}_high"] for name in scoring.PILLARS}
    if is_puskesmas:
        value["coverage"] = row["coverage_puskesmas"]
        low["coverage"], high["coverage"] = _puskesmas_bounds(row)
    present = {name: (row[f"{name}_present_pct"] or 0) / 100 for name in scoring.PILLARS}
    return scoring.Pillars(
        area_code=row["area_code"],
        value=value,
        low=low,
        high=high,
        present=present,
        quality=row["quality_score"],
    )


def _puskesmas_bounds(row: Mapping) -> tuple[float, float]:
    """Between which values the coverage by puskesmas denominators is drawn: as far from it as the
    bounds by Dukcapil are from theirs, for its own are not published; else anywhere."""
    value, by_dukcapil = row["coverage_puskesmas"], row["coverage"]
    if value is None or by_dukcapil is None:
        return 0.0, 100.0
    low = value - (by_dukcapil - row["coverage_low"])
    high = value + row["coverage_high"] - by_dukcapil
    return max(low, 0.0), min(high, 100.0)


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
    indicators = {c: indicator_name(row) for c, row in store.convergence_indicators().items()}
    actions = action_names(view)
    return lambda code: words.component(code, indicators, actions)


def action_names(view: View) -> dict[str, str]:
    """The names of the actions in the rules of the year, else as the offices write them."""
    ruled = {rule["code"]: rule["label"] for rule in view.rules_of(view.version, "action")}
    return words.ACTION | {c: words.labelled("ACTION", c, label) for c, label in ruled.items()}


def indicator_name(row: Mapping) -> str:
    """An indicator as the offices name it; in English as the published list translates it."""
    return (row["name_en"] if in_english() else None) or row["name_id"]


def facts(published: store.Publication, view: View, definition: str) -> dict[str, str]:
    """What travels with every download of the score."""
    found = text.facts(published, definition, view.is_simulated, words.SOURCE)
    return found | {"metode": words.METHOD_SOURCE}


def stem(name: str, view: View) -> str:
    """The name of a file to download; that of simulated figures begins with it."""
    return f"{'SIMULASI-' if view.is_simulated else ''}konvergensi-{name}-{view.period}"


def score_of(view: View, area_code: str, period: str) -> dict | None:
    """The row of one area in the standings of its provinsi."""
    rows = standings(view, period, area_code[:2])
    return next((row for row in rows if row["area_code"] == area_code), None)
