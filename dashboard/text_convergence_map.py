"""What is said of an area on a map of convergence: its figure, what it is not, and why there is
none. The words themselves are in `part_convergence_map`."""

from collections.abc import Mapping, Sequence

from dashboard import text
from dashboard import text_convergence as score_words
from dashboard import text_register as register
from dashboard import text_villages as village_words
from dashboard.text import ConvergenceMap

PRESETS = ("kalsel_opi", "seimbang", "kemendagri_proses")
PILLARS = ("outcome", "process", "coverage", "innovation")
TKD, PERFORMANCE, PRIORITY = "tkd", "kinerja", "lokus"
VILLAGE_LAYERS = (TKD, PERFORMANCE, PRIORITY)
RANKED = ("score", PERFORMANCE)
"""Kinds of layer that rank some areas and others not."""
MOST_NAMES = 5
THE_ZERO = 0.05
"""Bounds closer than this are written as one number."""


def kind_of(layer: str) -> str:
    """Which sort of figure a layer shows: score, pillar, or one of the desa layers."""
    if layer in PILLARS:
        return "pillar"
    return layer if layer in VILLAGE_LAYERS else "score"


def title(layer: str) -> str:
    """The question that a layer answers."""
    pillar = score_words.PILLAR_IN_SENTENCE[layer] if layer in PILLARS else ""
    return ConvergenceMap.TITLE[kind_of(layer)].format(pillar=pillar)


def layer_name(layer: str, rules: Sequence[Mapping]) -> str:
    """Skor Seimbang (usulan); Pilar Proses (P); a desa layer by its name."""
    if layer in PILLARS:
        return ConvergenceMap.PILLAR_LAYER.format(pillar=score_words.PILLAR[layer])
    if layer in VILLAGE_LAYERS:
        return ConvergenceMap.VILLAGE_LAYERS[layer]
    return ConvergenceMap.SCORE_LAYER.format(preset=score_words.preset_option(layer, rules))


def period_name(period: str) -> str:
    """2024 as it is, 2024-Q1 as "triwulan I 2024"."""
    return village_words.quarter(period)


def subject(layer: str, period: str, reading: str | None, rules: Sequence[Mapping]) -> str:
    """What the map shows, of when, and how it was read: for legend, hover and foot."""
    said = ConvergenceMap.SUBJECT.format(layer=layer_name(layer, rules), period=period_name(period))
    if layer != TKD:
        return said
    return ConvergenceMap.READING_OF.format(said=said, reading=village_words.SHORT_READING[reading])


def source(kind: str) -> str:
    """The files that a kind of figure is made from."""
    return ConvergenceMap.POINTS_SOURCE.get(kind) or score_words.SOURCE


def definition(kind: str) -> str:
    """What a kind of figure is."""
    return {
        "score": score_words.DEFINITION,
        "pillar": ConvergenceMap.PILLAR_DEFINITION,
        TKD: village_words.VILLAGES_DEFINITION,
        PERFORMANCE: village_words.PERFORMANCE_DEFINITION,
        PRIORITY: village_words.PRIORITY_DEFINITION,
    }[kind]


def not_ranked(kind: str) -> str:
    return score_words.NOT_RANKED if kind == "score" else village_words.NOT_OURS


def figure(layer: str, row: Mapping | None) -> str:
    """63,0 (58,1-71,4), TKD with %; or in words why there is none."""
    kind = kind_of(layer)
    if row is None:
        return ConvergenceMap.NOT_COLOURED[kind]
    if kind == TKD:
        return village_words.bounded(row["value"], row["low"], row["high"])
    if row["value"] is None:
        return ConvergenceMap.NOT_COLOURED[kind]
    if is_unranked(layer, row):
        return score_words.bounds_only(row["low"], row["high"])
    return score_words.bounded(row["value"], row["low"], row["high"])


def standing(layer: str, row: Mapping | None, line_pct: float) -> str:
    """Rank with its band, side of the official line, or place among the lokus; and where an area
    is not ranked, that it is not."""
    kind = kind_of(layer)
    if row is None or row["value"] is None or kind == "pillar":
        return ""
    if kind == TKD:
        side = ConvergenceMap.SIDE[bool(row["is_above_line"])].format(
            line=text.decimal(line_pct, 0)
        )
        is_unsure = village_words.is_unsure(row, line_pct)
        return ConvergenceMap.UNSURE.format(said=side) if is_unsure else side
    if kind == PRIORITY:
        rank = row["priority_rank"]
        place = ConvergenceMap.NO_ORDER if rank is None else ConvergenceMap.ORDER.format(rank=rank)
        return "; ".join(part for part in (place, village_words.priority_state(row)) if part)
    if row["rank"] is None:
        return not_ranked(kind)
    if score_words.is_only_one(row):
        return ConvergenceMap.ONLY_ONE_WITHIN[kind].format(only=score_words.ONLY_ONE)
    band = score_words.band(row)
    return ConvergenceMap.RANKED_WITHIN[kind].format(tier=row["tier"], band=band)


def caveat(layer: str, row: Mapping | None) -> str:
    """The one thing that a reader must know of a figure before using it; nothing where none."""
    kind = kind_of(layer)
    if row is None:
        return ""
    if kind in RANKED and row["rank"] is None:
        return row["reason"] or village_words.NO_REASON
    if kind == "score":
        return score_words.flags(row["flags"])
    if kind == "pillar":
        present = row["present_pct"]
        is_whole = present is None or present > 100 - THE_ZERO
        return "" if is_whole else ConvergenceMap.PRESENT.format(share=text.percent(present))
    if kind == TKD and row["missing"]:
        return ConvergenceMap.CELLS_MISSING.format(number=register.count(row["missing"]))
    return ""


def is_unranked(layer: str, row: Mapping | None) -> bool:
    """Whether an area has a figure that is ranked for others and not for it; it has no class."""
    if row is None or row["value"] is None:
        return False
    return kind_of(layer) in RANKED and row["rank"] is None


def headline(layer: str, row: Mapping | None) -> str:
    """The figure of an area where nothing else stands beside it: belum diperingkat; batas
    31,7-81,7 where it is not ranked."""
    said = figure(layer, row)
    if not is_unranked(layer, row):
        return said
    return ConvergenceMap.UNRANKED_FIGURE.format(not_ranked=not_ranked(kind_of(layer)), figure=said)


def hover_lines(layer: str, row: Mapping | None, class_words: str, line_pct: float) -> list[str]:
    """Figure with bounds, class, standing, one caveat at most."""
    said = caveat(layer, row)
    if row is None or row["value"] is None or is_unranked(layer, row):
        parts = [headline(layer, row), said]
    else:
        named = f"{ConvergenceMap.CLASS_TITLE[kind_of(layer)]}: {class_words}"
        parts = [figure(layer, row), named, standing(layer, row, line_pct), said]
    return [part for part in parts if part]


def provinsi_sentence(
    layer: str, name: str, period: str, rows: Sequence[Mapping], names: Mapping[str, str]
) -> str:
    """Lowest and highest of a provinsi, and how many are not ranked or have nothing.

    `rows`: one for each kabupaten, with `value` None where there is none.
    """
    there = [row for row in rows if row["value"] is not None]
    facts = {"name": name, "period": period_name(period), "number": len(rows)}
    if not there:
        return ConvergenceMap.PROVINSI_NOTHING.format(**facts)
    if kind_of(layer) == "pillar":
        without = [names[row["area_code"]] for row in rows if row["value"] is None]
        return ConvergenceMap.PROVINSI_PILLAR.format(
            **facts,
            pillar=score_words.PILLAR_IN_SENTENCE[layer],
            ends=_ends(layer, there, names),
            without=_named(without, ConvergenceMap.WITHOUT_VALUE),
        )
    ranked = [row for row in there if row["rank"] is not None]
    if not ranked:
        return ConvergenceMap.PROVINSI_UNRANKED.format(**facts)
    without = [names[row["area_code"]] for row in rows if row["rank"] is None]
    return ConvergenceMap.PROVINSI_SCORE.format(
        **facts,
        ranked=len(ranked),
        ends=_ends(layer, ranked, names),
        without=_named(without, not_ranked("score")),
    )


def _ends(layer: str, rows: Sequence[Mapping], names: Mapping[str, str]) -> str:
    ordered = sorted(rows, key=lambda row: (row["value"], row["area_code"]))
    lowest, highest = ordered[0], ordered[-1]
    if len(ordered) == 1:
        return f"{names[lowest['area_code']]} {figure(layer, lowest)}"
    said = ConvergenceMap.ENDS.format(
        lowest=names[lowest["area_code"]],
        low=figure(layer, lowest),
        highest=names[highest["area_code"]],
        high=figure(layer, highest),
    )
    unsure = [
        what
        for what, row in ((ConvergenceMap.LOWEST, lowest), (ConvergenceMap.HIGHEST, highest))
        if any(_overlap(row, other) for other in rows if other is not row)
    ]
    if not unsure:
        return said
    return ConvergenceMap.ENDS_UNSURE.format(said=said, which=ConvergenceMap.AND.join(unsure))


def _overlap(row: Mapping, other: Mapping) -> bool:
    """Whether the bounds of two figures meet; a figure without bounds is its own."""
    low, high = (row["value"] if row[end] is None else row[end] for end in ("low", "high"))
    start, end = (other["value"] if other[e] is None else other[e] for e in ("low", "high"))
    return start <= high and end >= low


def _named(names: Sequence[str], what: str) -> str:
    if not names:
        return ""
    rest = len(names) - MOST_NAMES
    more = ConvergenceMap.OTHERS.format(number=rest) if rest > 0 else ""
    return ConvergenceMap.WITHOUT.format(what=what, names=", ".join(names[:MOST_NAMES]) + more)


def performance_sentence(rows: Sequence[Mapping], name: str, year: str) -> str:
    """How many desa are ranked, and between what their scores lie; the others are named as such."""
    ranked = [row for row in rows if row["value"] is not None and row["rank"] is not None]
    span = "."
    if ranked:
        low, high = (text.decimal(end(row["value"] for row in ranked)) for end in (min, max))
        span = ConvergenceMap.PERFORMANCE_SPAN.format(low=low, high=high)
    return ConvergenceMap.PERFORMANCE.format(
        number=register.count(len(rows)),
        name=name,
        year=year,
        ranked=register.count(len(ranked)),
        rest=register.count(len(rows) - len(ranked)),
        span=span,
    )


def priority_sentence(
    rows: Sequence[Mapping], names: Mapping[str, str], name: str, year: str, is_one: bool
) -> str:
    """How many desa are proposed, and, in one kabupaten, which are the most urgent."""
    chosen = [row for row in rows if row["value"] is not None and row["is_priority"]]
    urgent = ""
    if is_one and chosen:
        first = sorted(chosen, key=lambda row: (row["priority_rank"], row["area_code"]))[:3]
        urgent = ConvergenceMap.MOST_URGENT.format(
            names=", ".join(names[row["area_code"]] for row in first)
        )
    return ConvergenceMap.PRIORITY.format(
        number=register.count(len(rows)),
        name=name,
        year=year,
        chosen=register.count(len(chosen)),
        again=register.count(sum(bool(row["was_priority"]) for row in chosen)),
        urgent=urgent,
        within=ConvergenceMap.WITHIN_KABUPATEN,
    )


def class_name(kind: str, code: str) -> str:
    """A class of the score or a band of the TKD, which the rules name by a code."""
    known = score_words.CLASS if kind == "score" else village_words.BAND
    return known.get(code, code)


def __getattr__(name: str) -> object:
    """The words of ConvergenceMap, in the reader's language."""
    return getattr(ConvergenceMap, name)
