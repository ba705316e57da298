"""The words of the convergence layers on the page Peta: what an area's figure is, what it is not,
and why there is none (Indonesian)."""

import textwrap
from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from dashboard import text
from dashboard import text_convergence as score_words
from dashboard import text_register as register
from dashboard import text_villages as village_words
from dashboard.part_convergence_map import ConvergenceMap

PRESETS = ("kalsel_opi", "seimbang", "kemendagri_proses")
PILLARS = ("outcome", "process", "coverage", "innovation")
TKD, PERFORMANCE, PRIORITY = "tkd", "kinerja", "lokus"
NOT_RANKED = {"score": score_words.NOT_RANKED, PERFORMANCE: village_words.NOT_OURS}
MOST_NAMES = 5
NARROW = 50
"""Letters that fit across the map of a phone."""
THE_ZERO = 0.05
"""Bounds closer than this are written as one number."""


def kind_of(layer: str) -> str:
    """Which sort of figure a layer shows: score, pillar, or one of the desa layers."""
    if layer in PILLARS:
        return "pillar"
    return layer if layer in ConvergenceMap.VILLAGE_LAYERS else "score"


def title(layer: str) -> str:
    """The question that a layer answers."""
    if layer in PILLARS:
        return f"Di mana nilai {score_words.PILLAR_IN_SENTENCE[layer]} terendah?"
    return {
        TKD: "Desa mana yang layanannya belum lengkap?",
        PERFORMANCE: "Di mana kinerja desa terendah?",
        PRIORITY: "Desa mana yang paling mendesak?",
    }.get(layer, "Di mana skor konvergensi terendah?")


def layer_name(layer: str, rules: Sequence[Mapping]) -> str:
    """Skor Seimbang (usulan); Pilar Proses (P); a desa layer by its name."""
    if layer in PILLARS:
        return f"Pilar {score_words.PILLAR[layer]}"
    if layer in ConvergenceMap.VILLAGE_LAYERS:
        return ConvergenceMap.VILLAGE_LAYERS[layer]
    return f"Skor {score_words.preset_option(layer, rules)}"


def period_name(period: str) -> str:
    """2024 as it is, 2024-Q1 as "triwulan I 2024"."""
    return village_words.quarter(period)


def period_option(period: str) -> str:
    return village_words.quarter_option(period)


def subject(layer: str, period: str, reading: str, rules: Sequence[Mapping]) -> str:
    """What the map shows, of when, and how it was read: for legend, hover and foot."""
    said = f"{layer_name(layer, rules)}, {period_name(period)}"
    return f"{said}, {village_words.SHORT_READING[reading]}" if layer == TKD else said


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


def class_words(name: str, low: str, high: str) -> str:
    """Berkembang (batasnya dari Tumbuh sampai Berdaya)."""
    return name if low == high else f"{name} (batasnya dari {low} sampai {high})"


def standing(layer: str, row: Mapping | None, line_pct: float) -> str:
    """Rank with its band, side of the official line, or place among the lokus; and where an area
    is not ranked, that it is not."""
    kind = kind_of(layer)
    if row is None or row["value"] is None or kind == "pillar":
        return ""
    if kind == TKD:
        side = "mencapai" if row["is_above_line"] else "di bawah"
        unsure = f" ({village_words.UNSURE})" if village_words.is_unsure(row, line_pct) else ""
        return f"{side} garis {text.decimal(line_pct, 0)} %{unsure}"
    if kind == PRIORITY:
        rank = row["priority_rank"]
        place = "tanpa urutan" if rank is None else f"urutan {rank} di kabupatennya"
        return "; ".join(part for part in (place, village_words.priority_state(row)) if part)
    if row["rank"] is None:
        return NOT_RANKED[kind]
    within = "kabupatennya" if kind == PERFORMANCE else "provinsinya"
    if score_words.is_only_one(row):
        return f"{score_words.ONLY_ONE} di {within}"
    return f"Kelompok {row['tier']}, peringkat {score_words.band(row)} di {within}"


def caveat(layer: str, row: Mapping | None) -> str:
    """The one thing that a reader must know of a figure before using it; nothing where none."""
    kind = kind_of(layer)
    if row is None:
        return ""
    if kind in ("score", PERFORMANCE) and row["rank"] is None:
        return row["reason"] or village_words.NO_REASON
    if kind == "score":
        return score_words.flags(row["flags"])
    if kind == "pillar":
        present = row["present_pct"]
        is_whole = present is None or present > 100 - THE_ZERO
        return "" if is_whole else f"hanya {text.percent(present)} nilainya terisi"
    if kind == TKD and row["missing"]:
        return f"{register.count(row['missing'])} isian tidak diketahui"
    return ""


def is_unranked(layer: str, row: Mapping | None) -> bool:
    """Whether an area has a figure that is ranked for others and not for it; it has no class."""
    if row is None or row["value"] is None:
        return False
    return kind_of(layer) in NOT_RANKED and row["rank"] is None


def standing_lines(layer: str, row: Mapping | None, line_pct: float) -> list[str]:
    """Standing and caveat as the detail says them; the flags of a score stand below its pillars."""
    rank, said = standing(layer, row, line_pct), caveat(layer, row)
    if is_unranked(layer, row):
        return [said]
    is_scored = kind_of(layer) == "score" and row is not None and row["value"] is not None
    parts = [rank] if is_scored else [rank, said]
    return [part for part in parts if part]


def headline(layer: str, row: Mapping | None) -> str:
    """The figure of an area where nothing else stands beside it: belum diperingkat; batas
    31,7-81,7 where it is not ranked."""
    said = figure(layer, row)
    return f"{NOT_RANKED[kind_of(layer)]}; {said}" if is_unranked(layer, row) else said


def hover(layer: str, row: Mapping | None, class_name: str, line_pct: float) -> str:
    """HTML: figure with bounds, class, standing, one caveat at most."""
    if row is None or row["value"] is None:
        parts = [figure(layer, row), caveat(layer, row)]
    else:
        rank = standing(layer, row, line_pct)
        said = caveat(layer, row)
        if is_unranked(layer, row):
            parts = [headline(layer, row), said]
        else:
            named = f"{ConvergenceMap.CLASS_TITLE[kind_of(layer)]}: {class_name}"
            parts = [figure(layer, row), named, rank, said]
    return "<br>".join(text.escaped(part) for part in parts if part)


def provinsi_sentence(layer: str, name: str, period: str, rows: Sequence[Mapping], names: Mapping):
    """Lowest and highest of a provinsi, and how many are not ranked or have nothing.

    `rows`: one for each kabupaten, with `value` None where there is none.
    """
    there = [row for row in rows if row["value"] is not None]
    head = f"{name}, {period_name(period)}: "
    if not there:
        return f"{head}tidak satu pun dari {len(rows)} kabupaten/kota punya angka."
    if kind_of(layer) == "pillar":
        said = f"nilai {score_words.PILLAR_IN_SENTENCE[layer]} {_ends(layer, there, names)}"
        without = [names[row["area_code"]] for row in rows if row["value"] is None]
        return f"{head}{said}{_named(without, 'tanpa nilai')}."
    ranked = [row for row in there if row["rank"] is not None]
    if not ranked:
        return (
            f"{head}tidak satu pun dari {len(rows)} kabupaten/kota diperingkat, sebab bobot atau "
            "mutu datanya belum cukup. Tanpa kelas di peta; batas tiap wilayah ada di "
            "keterangannya."
        )
    without = [names[row["area_code"]] for row in rows if row["rank"] is None]
    return (
        f"{head}{len(ranked)} dari {len(rows)} kabupaten/kota diperingkat; di antaranya skor "
        f"{_ends(layer, ranked, names)}{_named(without, score_words.NOT_RANKED)}."
    )


def _ends(layer: str, rows: Sequence[Mapping], names: Mapping) -> str:
    ordered = sorted(rows, key=lambda row: (row["value"], row["area_code"]))
    lowest, highest = ordered[0], ordered[-1]
    if len(ordered) == 1:
        return f"{names[lowest['area_code']]} {figure(layer, lowest)}"
    said = (
        f"terendah {names[lowest['area_code']]} {figure(layer, lowest)}, tertinggi "
        f"{names[highest['area_code']]} {figure(layer, highest)}"
    )
    unsure = [
        what
        for what, row in (("terendah", lowest), ("tertinggi", highest))
        if any(_overlap(row, other) for other in rows if other is not row)
    ]
    if not unsure:
        return said
    return f"{said} (siapa yang {' dan '.join(unsure)} belum pasti: batasnya bertumpang tindih)"


def _overlap(row: Mapping, other: Mapping) -> bool:
    """Whether the bounds of two figures meet; a figure without bounds is its own."""
    low, high = (row["value"] if row[end] is None else row[end] for end in ("low", "high"))
    start, end = (other["value"] if other[e] is None else other[e] for e in ("low", "high"))
    return start <= high and end >= low


def _named(names: Sequence[str], what: str) -> str:
    if not names:
        return ""
    named = ", ".join(names[:MOST_NAMES])
    more = f", dan {len(names) - MOST_NAMES} lainnya" if len(names) > MOST_NAMES else ""
    return f"; {what}: {named}{more}"


def performance_sentence(rows: Sequence[Mapping], name: str, year: str) -> str:
    """How many desa are ranked, and between what their scores lie; the others are named as such."""
    ranked = [row for row in rows if row["value"] is not None and row["rank"] is not None]
    said = (
        f"Dari {register.count(len(rows))} desa/kelurahan di {name} untuk {year}, "
        f"{register.count(len(ranked))} diperingkat (di dalam kabupatennya) dan "
        f"{register.count(len(rows) - len(ranked))} tidak"
    )
    if not ranked:
        return f"{said}."
    low, high = (end(row["value"] for row in ranked) for end in (min, max))
    return (
        f"{said}. Nilai yang diperingkat: {text.decimal(low)} sampai {text.decimal(high)}; yang "
        "tidak diperingkat putih di peta."
    )


def priority_sentence(rows: Sequence[Mapping], names: Mapping, name: str, year: str, is_one: bool):
    """How many desa are proposed, and, in one kabupaten, which are the most urgent."""
    chosen = [row for row in rows if row["value"] is not None and row["is_priority"]]
    again = sum(bool(row["was_priority"]) for row in chosen)
    said = (
        f"Dari {register.count(len(rows))} desa/kelurahan di {name} untuk {year}, "
        f"{register.count(len(chosen))} lokus usulan (garis tebal), {register.count(again)} di "
        "antaranya juga usulan sebelumnya"
    )
    if is_one and chosen:
        first = sorted(chosen, key=lambda row: (row["priority_rank"], row["area_code"]))[:3]
        said += f"; paling mendesak: {', '.join(names[row['area_code']] for row in first)}"
    return f"{said}. Ini usulan dari data yang masuk, bukan penetapan. {ConvergenceMap.WITHIN_KABUPATEN}"


def notes(layer_subject: str, is_simulated: bool, is_approximate: bool) -> tuple[str, str]:
    """What stands on the map itself, above and below, so that a picture of it says so too."""
    lines = [text.escaped(line) for line in textwrap.wrap(layer_subject, NARROW)]
    above = "<br>".join([f"<b>{text.SIMULATED}</b>"] * is_simulated + lines)
    return above, text.GEOMETRY_QUALITY["approximate"] if is_approximate else ""


def ledger_address(code: str, provinsi: Sequence[str], **choices: str) -> str:
    """The address of the page Konvergensi with the area of this map chosen in it."""
    asked = {"wilayah": code[:5]} | choices
    if len(provinsi) == 1:
        asked["provinsi"] = provinsi[0]
    return f"/konvergensi?{urlencode(asked)}"


def ledger_link(address: str) -> str:
    return f'<a href="{text.escaped(address)}" target="_self">{ConvergenceMap.LEDGER_LINK}</a>'


def __getattr__(name: str) -> object:
    """The words of text.ConvergenceMap, in the reader's language."""
    return getattr(ConvergenceMap, name)
