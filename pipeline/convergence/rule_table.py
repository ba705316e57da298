"""The rules of every version as one long table, so that a page can say what each rule is."""

from collections.abc import Iterator, Sequence
from typing import Any

import polars as pl

from pipeline.convergence.rules import ScoreRules

SCHEMA = {
    "rule_version": pl.String,
    "valid_from": pl.Int64,
    "valid_to": pl.Int64,
    "part": pl.String,
    "code": pl.String,
    "label": pl.String,
    "value": pl.Float64,
    "value_text": pl.String,
    "status": pl.String,
    "note": pl.String,
}
Rule = tuple[str, str, str, object, str | None, str | None]
"""Part, code, label, value, status, note."""


def rule_rows(versions: Sequence[ScoreRules]) -> pl.DataFrame:
    """One row per rule and version: `value` where it is a number, else `value_text`."""
    rows = [
        {
            "rule_version": rules.version,
            "valid_from": rules.valid_from,
            "valid_to": rules.valid_to,
            "part": part,
            "code": code,
            "label": label,
            "value": float(value) if _is_number(value) else None,
            "value_text": None if _is_number(value) else _text(value),
            "status": status,
            "note": note,
        }
        for rules in versions
        for part, code, label, value, status, note in _rules(rules)
    ]
    return pl.DataFrame(rows, schema=SCHEMA)


def _rules(rules: ScoreRules) -> Iterator[Rule]:
    for name, preset in rules.presets.items():
        is_default = name == rules.default_preset
        yield "preset", name, preset["label"], is_default, preset["status"], preset.get("note")
        for pillar, weight in preset["weights"].items():
            yield "pillar_weight", f"{name}.{pillar}", pillar, weight, preset["status"], None
    process = rules.process
    yield "process", "method", "cara menghitung", process["method"], process["status"], None
    yield "process", "panel", "penilai", process["panel"], process["status"], None
    crosswalk = process["crosswalk"]
    for action, label in process["actions"].items():
        main_action = crosswalk["actions"].get(action)
        yield "action", str(action), label, main_action, crosswalk["status"], None
    for name, instrument in process["instruments"].items():
        yield "instrument", name, name, instrument["indicators"], instrument["status"], None
        for grade, points in instrument["grades"].items():
            yield "grade", f"{name}.{grade}", grade, points, instrument["status"], None
    coverage = rules.coverage
    for code, indicator in coverage["indicators"].items():
        target, status = indicator["target_pct"], indicator["target_status"]
        yield "indicator", code, indicator["group"], target, status, indicator.get("note")
    for name, order in coverage["bases"].items():
        yield "basis", name, name, order, coverage["status"], None
    yield from _cuts("class", rules.classes["from"], rules.classes["status"])
    village = rules.village
    yield "village", "line_pct", "garis TKD", village["line_pct"], village["line_status"], None
    yield from _cuts("band", village["bands"], village["band_status"])
    for code, service in village["services"].items():
        needed = service["at_least"]
        yield (
            "village_service",
            code,
            service["name"],
            _text(needed),
            (village["threshold_status"]),
            ", ".join(service["not_due"]) or None,
        )
    for pillar, weight in rules.performance["weights"].items():
        yield "performance_weight", pillar, pillar, weight, rules.performance["status"], None
    for part in ("outcome", "innovation", "flags", "ranking", "quality", "performance", "priority"):
        content = getattr(rules, part)
        for code, value in content.items():
            is_status = code == "status" or code.endswith("_status")
            if not is_status and not (part == "performance" and code == "weights"):
                yield part, code, code, value, content["status"], None


def _cuts(part: str, cuts: dict[str, float], status: str) -> Iterator[Rule]:
    for name, cut in cuts.items():
        yield part, name, name, cut, status, None


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _text(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, dict):
        return ", ".join(f"{key}: {item}" for key, item in value.items())
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value)
