"""How scores, ranks, points and rules of convergence are written: functions that join the words of
`Convergence`, and hold none themselves. What the published file holds are codes; here they are
said in the reader's language, and what is no known code stays as it is."""

import math
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from dashboard import text
from dashboard.language import in_english
from dashboard.text import Convergence

CUSTOM = "custom"
"""The code of weights that are the reader's own."""
STATUS_CODES = ("resmi", "simpulan", "acuan", "usulan")
PROPOSED = "usulan"
PARTLY = "sebagian"
MISSING_STATES = ("tidak ada data", "ditolak")
MOST_REASONS = 3
"""More areas than these are not named with their reasons in a sentence."""
RECEIVED = "data/raw/"
LEAST_SPREAD = 0.05
"""Bounds that are no further apart than this are the value itself, at one decimal."""


def status(code: str | None) -> str:
    """usulan, in English proposed."""
    return Convergence.STATUS.get(code, code or "")


def state(code: str | None, note: str | None = None) -> str:
    """sebagian: 3 dari 4 triwulan."""
    said = Convergence.STATE.get(code, code or "")
    if not note:
        return said
    return Convergence.STATE_WITH_NOTE.format(state=said, note=noted(note))


def noted(note: str | None) -> str:
    """A note of the pipeline in the reader's language, piece by piece; what it says in no known
    way stays as it is."""
    return "; ".join(_phrase(piece) for piece in (note or "").split("; "))


def component_note(part: Mapping) -> str:
    """The note of a component of a ledger, without the name of the action, which its own name has
    already; not in words yet."""
    note = part["note"] or ""
    first, _, rest = note.partition("; ")
    actions = vars(Convergence)["ACTION"].indonesian.values()
    return rest if part["pillar"] == "process" and first in actions else note


def _phrase(piece: str) -> str:
    found = _pattern_of(piece)
    if found is None:
        return piece
    pattern, groups = found
    return Convergence.PHRASE[pattern].format(
        **{name: _in_language(group) for name, group in groups.items()}
    )


@lru_cache(maxsize=4096)
def _pattern_of(piece: str) -> tuple[str, dict[str, str]] | None:
    """Which pattern of `Convergence.PHRASE` a piece of a note is of, and what is in its places;
    the patterns are the same in every language."""
    for pattern in Convergence.PHRASE:
        if found := re.fullmatch(pattern, piece):
            return pattern, found.groupdict()
    return None


def _in_language(group: str) -> str:
    """66,6 as 66.6 in English; the code of an instrument or of a denominator by its name."""
    if re.fullmatch(r"\d+,\d+", group):
        return group.replace(",", ".") if in_english() else group
    return Convergence.DENOMINATOR.get(group) or Convergence.PHRASE.get(group, group)


def class_name(code: str | None) -> str:
    """Berdaya; in English with what it means."""
    return Convergence.CLASS.get(code, code or "")


def labelled(name: str, code: str, label: str | None) -> str:
    """What a rule calls something of the dict `name`: in the reader's language where it is the name
    that we know, else as the rule writes it."""
    known = vars(Convergence)[name].indonesian
    if not label or known.get(code) == label:
        return getattr(Convergence, name).get(code, code)
    return label


def preset_name(name: str, rules: Sequence[Mapping]) -> str:
    """Seimbang."""
    found = _preset_rule(name, rules)
    return labelled("PRESET", name, found and found["label"])


def preset_option(name: str, rules: Sequence[Mapping]) -> str:
    """Seimbang (usulan): the name of a set of weights, and what it is."""
    found = _preset_rule(name, rules)
    said = preset_name(name, rules)
    return f"{said} ({status(found['status'])})" if found else said


def _preset_rule(name: str, rules: Sequence[Mapping]) -> Mapping | None:
    return next((r for r in rules if r["part"] == "preset" and r["code"] == name), None)


def number(value: float | None, digits: int = 1) -> str:
    """63,0; nothing where there is none."""
    return "" if value is None else text.decimal(value, digits)


def whole_or_decimal(value: float) -> str:
    """58 and 7,4."""
    return text.decimal(value, 0 if value == int(value) else 1)


def bounded(value: float | None, low: float | None, high: float | None) -> str:
    """63,0 (58,1-71,4); without bounds where there are none or they are the value."""
    if value is None:
        return text.NO_DATA
    if low is None or high is None or high - low < LEAST_SPREAD:
        return number(value)
    return f"{number(value)} ({number(low)}-{number(high)})"


def is_only_one(row: Mapping) -> bool:
    """Whether an area is ranked and no other is: its rank, tier and band then say nothing."""
    return row["rank"] is not None and row.get("ranked_areas") == 1


def bounds_only(low: float | None, high: float | None) -> str:
    """batas 31,7-81,7: what is said of a score that is not ranked; the score itself only where
    nothing in it is open."""
    if low is None or high is None:
        return Convergence.NO_BOUNDS
    if high - low < LEAST_SPREAD:
        return Convergence.SCORE.format(score=number(low))
    return Convergence.BOUNDS.format(low=number(low), high=number(high))


def score(row: Mapping) -> str:
    """63,0 (58,1-71,4) of a ranked area; of one that is not ranked its bounds alone."""
    if row["rank"] is None and row["score"] is not None:
        return bounds_only(row["score_low"], row["score_high"])
    return bounded(row["score"], row["score_low"], row["score_high"])


def span(row: Mapping) -> str:
    """2-4; 3 where the rank has no band."""
    low, high = row["rank_lower"], row["rank_upper"]
    return str(low) if low == high else f"{low}-{high}"


def band(row: Mapping) -> str:
    """2-4 dari 13."""
    if row["rank"] is None:
        return Convergence.NOT_RANKED
    if is_only_one(row):
        return Convergence.ONLY_ONE
    return Convergence.BAND.format(span=span(row), total=row["ranked_areas"])


def flag_codes(codes: str | None) -> list[str]:
    return [code.strip() for code in (codes or "").split(",") if code.strip()]


def flags(codes: str | None) -> str:
    """The flags of a score in words."""
    return "; ".join(Convergence.FLAG.get(code, code) for code in flag_codes(codes))


def short_flags(row: Mapping) -> str:
    """Why an area is not ranked, and its flags in few words."""
    short = [Convergence.SHORT_FLAG.get(code, code) for code in flag_codes(row["flags"])]
    return "; ".join(filter(None, (noted(row["not_ranked_reason"]), *short)))


def flag_key(rows: Sequence[Mapping]) -> str | None:
    """What the short flags of a table stand for; nothing where it has none."""
    there = {code for row in rows for code in flag_codes(row["flags"])}
    parts = [
        f"{Convergence.SHORT_FLAG[code]} = {full[0].lower()}{full[1:]}"
        for code, full in Convergence.FLAG.items()
        if code in there
    ]
    return Convergence.FLAG_KEY.format(flags="; ".join(parts)) if parts else None


def ranking_notes(draws: int) -> str:
    """Markdown: how tiers, bands, bounds and classes of the list are to be read."""
    filled = {"draws": text.decimal(draws, 0), "not_told_apart": Convergence.NOT_TOLD_APART}
    return "\n".join(f"- {note.format(**filled)}" for note in Convergence.RANKING_NOTE)


def place(row: Mapping) -> str:
    """2 (1-4); 2 where it has no band."""
    if row["rank"] is None:
        return Convergence.NOT_RANKED
    if is_only_one(row):
        return Convergence.ONLY_ONE
    if row["rank_lower"] == row["rank_upper"]:
        return str(row["rank"])
    return f"{row['rank']} ({span(row)})"


def movement(before: Mapping | None, after: Mapping, is_weighted_once: bool) -> str:
    """What is proven of a rank against the year before; overlapping bands prove nothing."""
    if before is None or before["rank"] is None or after["rank"] is None:
        return Convergence.MOVEMENT["cannot be judged"]
    if is_only_one(before) or is_only_one(after):
        return Convergence.NOT_JUDGED.format(reason=Convergence.ONLY_ONE)
    if is_weighted_once:
        proven = "one pillar"
    elif after["rank_upper"] < before["rank_lower"]:
        proven = "up"
    elif after["rank_lower"] > before["rank_upper"]:
        proven = "down"
    else:
        proven = "not proven"
    return Convergence.MOVED.format(movement=Convergence.MOVEMENT[proven], place=place(before))


def ranking_sentence(
    name: str,
    period: str,
    rows: Sequence[Mapping],
    names: Mapping[str, str],
    weighted: Sequence[str] | None = None,
) -> str:
    """Who is in the first tier of a provinsi, and who is not ranked and why. `weighted`: the
    pillars that count, all where none are given."""
    ranked = [row for row in rows if row["rank"] is not None]
    rest = [row for row in rows if row["rank"] is None]
    of_list = {"area": name, "period": period, "total": len(rows), "ranked": len(ranked)}
    if not rows:
        return Convergence.NO_SCORE_YET.format(**of_list)
    if len(ranked) == 1:
        said = Convergence.RANKED_ONE.format(first=names[ranked[0]["area_code"]], **of_list)
    elif ranked:
        first = [names[row["area_code"]] for row in ranked if row["tier"] == 1]
        order = Convergence.ORDER_WITHIN.format(not_told_apart=Convergence.NOT_TOLD_APART)
        said = Convergence.RANKED.format(
            tiers=max(row["tier"] for row in ranked),
            first=text.listed(first),
            order=order if len(first) > 1 else "",
            **of_list,
        )
    else:
        said = Convergence.RANKED_NONE.format(**of_list)
    if len(rest) > MOST_REASONS:
        return f"{said} {_many_unranked(rest, weighted or tuple(Convergence.PILLAR))}"
    if rest:
        why = "; ".join(_unranked(row, names[row["area_code"]]) for row in rest)
        said = f"{said} {Convergence.UNRANKED.format(areas=why)}"
    return said


def _unranked(row: Mapping, name: str) -> str:
    """Tapin, hanya 50 % bobot yang terisi, batas 31,7-81,7: without bounds where it has no
    score."""
    if row.get("score") is None:
        return Convergence.UNRANKED_AREA.format(area=name, reason=reason(row))
    return Convergence.UNRANKED_AREA_BOUNDS.format(area=name, reason=reason(row), bounds=score(row))


def _many_unranked(rest: Sequence[Mapping], weighted: Sequence[str]) -> str:
    """How much of the weight many areas have, and which pillars they lack."""
    low, high = (
        math.floor(10 * end(row["weight_present_pct"] or 0 for row in rest) + 1e-6) / 10
        for end in (min, max)
    )
    empty = {name: sum(row[name] is None for row in rest) for name in weighted}
    parts = [
        Convergence.EMPTY_PILLAR.format(pillar=Convergence.PILLAR_IN_SENTENCE[name], count=count)
        for name, count in empty.items()
        if count
    ]
    return Convergence.UNRANKED_MANY.format(
        count=len(rest),
        filled=number(low) if high - low < LEAST_SPREAD else f"{number(low)}-{number(high)}",
        pillars=Convergence.EMPTY_PILLARS.format(pillars=text.listed(parts)) if parts else "",
        tab=Convergence.TABS["peringkat"],
    )


def lowest_sentence(rows: Sequence[Mapping], names: Mapping[str, str]) -> str | None:
    """Who has the lowest score of the ranked; nothing where fewer than two are ranked."""
    ranked = [row for row in rows if row["rank"] is not None]
    if len(ranked) < 2:
        return None
    last = [row for row in ranked if row["rank"] == max(r["rank"] for r in ranked)]
    areas = "; ".join(f"{names[row['area_code']]}, {score(row)}" for row in last)
    said = Convergence.LOWEST if len(ranked) == len(rows) else Convergence.LOWEST_OF_RANKED
    return said.format(areas=areas)


def reason(row: Mapping) -> str:
    """Why an area is not ranked."""
    return noted(row["not_ranked_reason"]) or Convergence.REASON_UNKNOWN


def chosen_sentence(
    name: str, row: Mapping | None, ledger: Sequence[Mapping], labels: Callable[[str], str]
) -> str:
    """63,0 dari 100 poin; 21,3 hilang di cakupan, terbanyak pada ...: where the points went."""
    if row is None:
        return Convergence.CHOSEN_NO_SCORE.format(area=name)
    if row["score"] is None:
        return Convergence.CHOSEN_NO_SCORE_REASON.format(area=name, reason=reason(row))
    if row["rank"] is None:
        return Convergence.CHOSEN_UNRANKED.format(area=name, reason=reason(row), bounds=score(row))
    said = _score_and_loss(name, row, ledger, labels)
    if is_only_one(row):
        return f"{said} {Convergence.CHOSEN_ONLY_ONE}"
    return f"{said} {Convergence.CHOSEN_PLACE.format(tier=row['tier'], band=band(row))}"


def _score_and_loss(
    name: str, row: Mapping, ledger: Sequence[Mapping], labels: Callable[[str], str]
) -> str:
    """The score, and in which pillar and component most of what is lost is lost."""
    by_pillar = lost_by_pillar(ledger)
    worst = max(by_pillar, key=by_pillar.get, default=None)
    if worst is None or not by_pillar[worst] > LEAST_SPREAD:
        return Convergence.CHOSEN.format(area=name, score=number(row["score"]))
    parts = [part for part in ledger if part["pillar"] == worst]
    most = max(parts, key=lambda part: (part["lost"] or 0.0, part["component"]))
    return Convergence.CHOSEN_LOST.format(
        area=name,
        score=number(row["score"]),
        lost=number(by_pillar[worst]),
        pillar=Convergence.PILLAR_IN_SENTENCE[worst],
        component=labels(most["component"]),
        most=number(most["lost"]),
    )


def lost_by_pillar(ledger: Sequence[Mapping]) -> dict[str, float]:
    """Points lost in each pillar of a ledger."""
    found: Counter = Counter()
    for part in ledger:
        found[part["pillar"]] += part["lost"] or 0.0
    return dict(found)


def pillar_reading(ledger: Sequence[Mapping]) -> str:
    """Poin terbanyak hilang di cakupan: 10,0 dari 25,0."""
    by_pillar = lost_by_pillar(ledger)
    worst = max(by_pillar, key=by_pillar.get, default=None)
    if worst is None or not by_pillar[worst] > LEAST_SPREAD:
        return Convergence.NOTHING_LOST
    return Convergence.PILLAR_READING.format(
        pillar=Convergence.PILLAR_IN_SENTENCE[worst],
        lost=number(by_pillar[worst]),
        weight=number(sum(part["weight"] for part in ledger if part["pillar"] == worst)),
    )


def widest_sentence(rows: Sequence[Mapping], names: Mapping[str, str]) -> str:
    """Whose rank is known least, of ranked rows; with how much of its weight is filled where it is
    one area."""
    spread = {row["area_code"]: row["rank_upper"] - row["rank_lower"] for row in rows}
    widest = [row for row in rows if spread[row["area_code"]] == max(spread.values())]
    if not max(spread.values()):
        return Convergence.NO_SPREAD
    if len(widest) > 1:
        areas = text.listed([names[row["area_code"]] for row in widest])
        return Convergence.WIDEST_FIRST.format(span=1 + max(spread.values()), areas=areas)
    return Convergence.WIDEST.format(
        area=names[widest[0]["area_code"]],
        span=span(widest[0]),
        filled=text.percent_whole(widest[0]["weight_present_pct"]),
    )


def bounds_sentence(row: Mapping) -> str | None:
    """What the score would be if what is missing were 0, and if it were 100."""
    low, high = row["score_low"], row["score_high"]
    if row["score"] is None or low is None or high is None or high - low < LEAST_SPREAD:
        return None
    return Convergence.BOUNDS_SENTENCE.format(
        filled=text.percent_whole(row["weight_present_pct"]), low=number(low), high=number(high)
    )


def file_name(path: str) -> str:
    """A file from the folder on in which all files are as received."""
    return path.removeprefix(RECEIVED)


def source_place(row: Mapping) -> str:
    """convergence/cakupan.csv baris 118, and the other rows of that file."""
    if not row["source_path"]:
        return ""
    said = file_name(row["source_path"])
    if row["source_row"] is not None:
        said = Convergence.ROW.format(path=said, row=row["source_row"])
    own = str(row["source_row"])
    others = [part.strip() for part in (row["source_rows"] or "").split(",")]
    others = [part for part in others if part and part != own]
    return Convergence.OTHER_ROWS.format(place=said, rows=", ".join(others)) if others else said


def target(row: Mapping) -> str:
    """58 % (target usulan); nothing where the component has no target. The target of an outcome is
    its authority's own, whoever proposed how points follow from it."""
    if row["target_pct"] is None:
        return ""
    said = f"{whole_or_decimal(row['target_pct'])} %"
    is_proposed = row["component"].startswith("C.E") and row["rule_status"] == PROPOSED
    return Convergence.PROPOSED_TARGET.format(target=said) if is_proposed else said


def ledger_rules(version: str, bounds: str | None) -> str:
    """Under which rules a ledger is, and how far the score may go."""
    return " ".join(filter(None, (bounds, Convergence.LEDGER_RULES.format(version=version))))


def ungraded(note: str | None) -> str:
    """1 dari 25 indikator: a note without instrument and places in brackets, and without what the
    column that it stands in says already."""
    without_places = re.sub(r" \(.*?\)", "", note or "")
    return noted(re.sub(r"( \d{4}_\w+)? belum dinilai panel", "", without_places))


def counts(row: Mapping) -> str:
    """1.234 / 2.345 (dukcapil)."""
    up, down = row["numerator"], row["denominator"]
    if up is None:
        return ""
    said = whole_or_decimal(up) if down is None else " / ".join(map(whole_or_decimal, (up, down)))
    basis = row["denominator_source"]
    return f"{said} ({Convergence.DENOMINATOR.get(basis, basis)})" if basis else said


def missing_file(row: Mapping) -> str:
    """The kind of file that brings what a component is missing."""
    return Convergence.FILE.get(row["component"]) or Convergence.FILE.get(row["pillar"], "")


def component(code: str, names: Mapping[str, str], actions: Mapping[str, str]) -> str:
    """A part of the score by its name: E05 with the office's name, an action by number and name."""
    if code in Convergence.COMPONENT:
        return Convergence.COMPONENT[code]
    kind, _, rest = code.partition(".")
    if kind == "C":
        return f"{rest} {names[rest]}" if rest in names else rest
    if kind == "P":
        action = action_of(code)
        if not action:
            return Convergence.INDICATOR.format(code=rest)
        return Convergence.ACTION_INDICATOR.format(action=action_name(action, actions), code=rest)
    if kind == "I":
        return Convergence.INNOVATION.format(name=Convergence.RATING.get(rest, rest))
    return code


def action_of(component_code: str) -> str:
    """The action of a component of the process: of P.1.2 it is 1, and of P.2019_A14.1.2, where two
    instruments have an indicator of one name. Empty where the component is of no single action."""
    parts = component_code.split(".")
    return parts[-2] if len(parts) > 2 else ""


def weight_total(total: float) -> str:
    """That the weights do not sum to 100."""
    return Convergence.WEIGHT_TOTAL.format(
        total=whole_or_decimal(round(total, 1)), button=Convergence.MAKE_HUNDRED
    )


def custom_sentence(weights: Mapping[str, float]) -> str:
    """Which weights are in use."""
    parts = [
        f"{Convergence.PILLAR[name]} {whole_or_decimal(round(w, 1))} %"
        for name, w in weights.items()
    ]
    return Convergence.OWN_WEIGHTS.format(weights=", ".join(parts))


def change_sentence(before: str, after: str, parts: Sequence[Mapping]) -> str:
    """Dari 58,1 (2023) ke 63,0 (2024): +4,9 = +6,2 karena capaian, -1,3 karena bobot atau isi."""
    start = sum(part["points_before"] for part in parts)
    end = sum(part["points_after"] for part in parts)
    return Convergence.CHANGE_SENTENCE.format(
        start=number(start),
        before=before,
        end=number(end),
        after=after,
        change=text.points(end - start),
        value=text.points(sum(part["by_value"] for part in parts)),
        weight=text.points(sum(part["by_weight"] for part in parts)),
    )


def change_reading(pillars: Sequence[Mapping]) -> str:
    """Which pillar moved the score most, and by how much. `pillars`: pillar, by_value,
    by_weight."""
    changes = {part["pillar"]: part["by_value"] + part["by_weight"] for part in pillars}
    most = max(changes, key=lambda name: abs(changes[name]), default=None)
    if most is None or abs(changes[most]) < LEAST_SPREAD:
        return Convergence.NO_CHANGE_PILLAR
    return Convergence.CHANGE_READING.format(
        pillar=Convergence.PILLAR_IN_SENTENCE[most], change=text.points(changes[most])
    )


def versions_differ(before: Sequence[Mapping], after: Sequence[Mapping]) -> str | None:
    """That two years' rows are under different rules; nothing where they are not, or are none."""
    if not before or not after or before[0]["rule_version"] == after[0]["rule_version"]:
        return None
    return Convergence.VERSIONS_DIFFER.format(
        before=before[0]["rule_version"], after=after[0]["rule_version"]
    )


def action_sentence(period: str, rows: Sequence[Mapping], names: Mapping[str, str]) -> str:
    """The action in which most points are left, over the areas of the table."""
    points, maximum = Counter(), Counter()
    for row in rows:
        points[row["action"]] += row["points"]
        maximum[row["action"]] += row["max_points"]
    share = {name: 100 * points[name] / maximum[name] for name in maximum if maximum[name]}
    if not share:
        return Convergence.NO_ACTION
    worst = min(share, key=lambda name: (share[name], name))
    return Convergence.ACTION_SENTENCE.format(
        period=period,
        areas=len({row["area_code"] for row in rows}),
        action=action_name(worst, names),
        share=text.percent(share[worst]),
    )


def action_name(action: str, names: Mapping[str, str]) -> str:
    """Aksi 2 Rencana Kegiatan; Analisis situasi."""
    name = names.get(action, action)
    if not action.isdigit():
        return name
    return Convergence.ACTION_BY_NUMBER.format(number=action, name=name)


def rule_sentence(version: str, rules: Sequence[Mapping]) -> str:
    """How much of a version is official, and how much is proposed."""
    found = Counter(rule["status"] for rule in rules)
    parts = [
        Convergence.RULE_COUNT.format(count=found[code], status=status(code))
        for code in STATUS_CODES
        if found[code]
    ]
    return Convergence.RULE_SENTENCE.format(
        version=version, valid=validity(rules[0]), total=len(rules), counts=text.listed(parts)
    )


def validity(rule: Mapping) -> str:
    """2018-2024; sejak 2025."""
    start, end = rule["valid_from"], rule["valid_to"]
    if end is None:
        return Convergence.VALID_SINCE.format(start=start)
    return Convergence.VALID.format(start=start, end=end)


def rule_name(rule: Mapping) -> str:
    """E01: its name; an action or a set of weights by the name that the reader knows."""
    code, label = rule["code"], rule["label"]
    if rule["part"] in ("preset", "action"):
        label = labelled(rule["part"].upper(), code, label)
    if not label or label == code:
        return code
    return Convergence.RULE.format(code=code, label=label)


def rule_value(rule: Mapping) -> str:
    """What a rule says: its text, else its number."""
    if rule["part"] == "preset":
        return Convergence.OPENED_FIRST if rule["value_text"] == "ya" else ""
    if rule["value_text"]:
        return rule["value_text"]
    if rule["value"] is None:
        return ""
    written = f"{rule['value']:.6g}"
    return text.decimal(rule["value"], len(written.partition(".")[2]))


def indicator_status(code: str | None) -> str:
    """The status of an indicator of the list, in the words of this page."""
    for held, said in Convergence.INDICATOR_STATUS.items():
        if held in (code or ""):
            return said
    return code or ""


def rescored_reading(pairs: Sequence[tuple[Mapping, Mapping]], names: Mapping[str, str]) -> str:
    """Whose score differs most under other rules, and how many change their rank; nothing where
    no pair is ranked under both. `pairs`: the row in force and the other."""
    ranked = [pair for pair in pairs if None not in (pair[0]["rank"], pair[1]["rank"])]
    if not ranked:
        return ""
    own, other = max(ranked, key=lambda pair: abs(pair[1]["score"] - pair[0]["score"]))
    return Convergence.RESCORED_READING.format(
        area=names[own["area_code"]],
        change=text.points(other["score"] - own["score"]),
        moved=sum(own["rank"] != other["rank"] for own, other in ranked),
        total=len(ranked),
    )


def score_and_rank(row: Mapping | None) -> str:
    """61,2 (urutan 5); of one that is not ranked its bounds."""
    if row is None or row["score"] is None:
        return text.NO_DATA
    if row["rank"] is None:
        return Convergence.SCORE_UNRANKED.format(place=Convergence.NOT_RANKED, score=score(row))
    shown = number(row["score"])
    if is_only_one(row):
        return Convergence.SCORE_ALONE.format(score=shown, place=Convergence.ONLY_ONE)
    return Convergence.SCORE_AND_RANK.format(score=shown, rank=row["rank"])


def files_sentence(found: Sequence[Mapping]) -> str:
    """How many files and rows were taken in, and how many were not."""
    counts_of = {
        "files": len(found),
        "rows": sum(row["rows_read"] for row in found),
        "refused": sum(row["rows_quarantined"] for row in found),
        "unread": sum(row["status"] != "diterima" for row in found),
    }
    is_all = not counts_of["refused"] and not counts_of["unread"]
    said = Convergence.ALL_TAKEN_IN if is_all else Convergence.NOT_ALL_TAKEN_IN
    return said.format(**{name: text.decimal(count, 0) for name, count in counts_of.items()})


def __getattr__(name: str) -> object:
    """The words of Convergence, in the reader's language."""
    return getattr(Convergence, name)
