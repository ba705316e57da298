"""Every word of the page Konvergensi, and how scores, ranks and points are written (Indonesian)."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from dashboard import text
from dashboard.part_convergence import Convergence

RANKING_TAB, LEDGER_TAB, ACTION_TAB = "Peringkat", "Poin wilayah", "Aksi"
VILLAGE_TAB, FOLLOW_UP_TAB = "Desa", "Tindak lanjut"
ANNOUNCED_TAB, FILES_TAB, RULE_TAB = "Hasil resmi", "Berkas", "Aturan"
TABS = {
    "peringkat": RANKING_TAB,
    "poin": LEDGER_TAB,
    "aksi": ACTION_TAB,
    "desa": VILLAGE_TAB,
    "tindak-lanjut": FOLLOW_UP_TAB,
    "hasil-resmi": ANNOUNCED_TAB,
    "berkas": FILES_TAB,
    "aturan": RULE_TAB,
}

CUSTOM = "custom"
STATUS = ("resmi", "simpulan", "acuan", "usulan")
EMPTY = "kosong"

BY_VALUE, BY_WEIGHT = "karena capaian", "karena bobot atau isi"

PARTLY = "sebagian"


def version_words(version: str) -> str:
    return f"versi {version}"


def preset_option(name: str, rules: Sequence[Mapping]) -> str:
    """Seimbang (usulan): the name of a set of weights, and what it is."""
    found = next((r for r in rules if r["part"] == "preset" and r["code"] == name), None)
    if found is None:
        return Convergence.PRESET.get(name, name)
    return f"{found['label'] or Convergence.PRESET.get(name, name)} ({found['status']})"


def number(value: float | None, digits: int = 1) -> str:
    """63,0; nothing where there is none."""
    return "" if value is None else text.decimal(value, digits)


def whole_or_decimal(value: float) -> str:
    """58 and 7,4."""
    return text.decimal(value, 0 if value == int(value) else 1)


def listed(names: Sequence[str]) -> str:
    """A, B, dan C."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}{',' if len(names) > 2 else ''} dan {names[-1]}"


def bounded(value: float | None, low: float | None, high: float | None) -> str:
    """63,0 (58,1-71,4); without bounds where there are none or they are the value."""
    if value is None:
        return text.NO_DATA
    if low is None or high is None or high - low < 0.05:
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
    if high - low < 0.05:
        return f"skor {number(low)}"
    return f"batas {number(low)}-{number(high)}"


def score(row: Mapping) -> str:
    """63,0 (58,1-71,4) of a ranked area; of one that is not ranked its bounds alone."""
    if row["rank"] is None and row["score"] is not None:
        return bounds_only(row["score_low"], row["score_high"])
    return bounded(row["score"], row["score_low"], row["score_high"])


def band(row: Mapping) -> str:
    """2-4 dari 13; 3 where the rank has no band."""
    if row["rank"] is None:
        return Convergence.NOT_RANKED
    if is_only_one(row):
        return Convergence.ONLY_ONE
    low, high = row["rank_lower"], row["rank_upper"]
    span = str(low) if low == high else f"{low}-{high}"
    return f"{span} dari {row['ranked_areas']}"


def flags(codes: str | None) -> str:
    """The flags of a score in words."""
    found = [code.strip() for code in (codes or "").split(",") if code.strip()]
    return "; ".join(Convergence.FLAG.get(code, code) for code in found)


def short_flags(row: Mapping) -> str:
    """Why an area is not ranked, and its flags in few words."""
    codes = [code.strip() for code in (row["flags"] or "").split(",") if code.strip()]
    parts = [row["not_ranked_reason"], *(Convergence.SHORT_FLAG.get(code, code) for code in codes)]
    return "; ".join(filter(None, parts))


def flag_key(rows: Sequence[Mapping]) -> str | None:
    """What every short flag stands for; nothing where a table has none."""
    if not any(row["flags"] for row in rows):
        return None
    parts = [
        f"{Convergence.SHORT_FLAG[code]} = {full[0].lower()}{full[1:]}"
        for code, full in Convergence.FLAG.items()
    ]
    return f"Tanda: {'; '.join(parts)}."


def ranking_note(draws: int) -> str:
    """How tiers, bands, bounds and classes of the list are to be read."""
    return (
        "Kelompok dulu, urutan kemudian: yang sekelompok rentangnya saling bertumpang tindih, "
        f"jadi urutannya {Convergence.NOT_TOLD_APART}; yang berbeda kelompok pun dapat bertumpang tindih bila "
        f"rentangnya lebar. Rentang peringkat (dalam kurung): 90 % dari {text.decimal(draws, 0)} "
        "undian, yang menggeser bobot di sekitar bobot yang dipilih dan menaruh isian yang kosong "
        "di sembarang tempat di antara batasnya; keraguan survei tidak ikut. Batas skor (dalam "
        "kurung): yang kosong dihitung 0, dan dihitung 100. Kelas adalah setara (usulan), bukan "
        "kelas Kemendagri."
    )


def place(row: Mapping) -> str:
    """2 (1-4); 2 where it has no band."""
    if row["rank"] is None:
        return Convergence.NOT_RANKED
    if is_only_one(row):
        return Convergence.ONLY_ONE
    if row["rank_lower"] == row["rank_upper"]:
        return str(row["rank"])
    return f"{row['rank']} ({row['rank_lower']}-{row['rank_upper']})"


def movement(before: Mapping | None, after: Mapping, is_weighted_once: bool) -> str:
    """What is proven of a rank against the year before; overlapping bands prove nothing."""
    if before is None or before["rank"] is None or after["rank"] is None:
        return "tidak dapat dinilai"
    if is_only_one(before) or is_only_one(after):
        return f"tidak dapat dinilai: {Convergence.ONLY_ONE}"
    if is_weighted_once:
        said = "tidak dapat dinilai dari satu pilar"
    elif after["rank_upper"] < before["rank_lower"]:
        said = "naik"
    elif after["rank_lower"] > before["rank_upper"]:
        said = "turun"
    else:
        said = "belum terbukti berubah"
    return f"{said}; dulu {place(before)}"


def ranking_sentence(
    name: str,
    period: str,
    rows: Sequence[Mapping],
    names: Mapping[str, str],
    weighted: Sequence[str] = tuple(Convergence.PILLAR),
) -> str:
    """Who is in the first tier of a provinsi, and who is not ranked and why. `weighted`: the
    pillars that count."""
    ranked = [row for row in rows if row["rank"] is not None]
    rest = [row for row in rows if row["rank"] is None]
    if not rows:
        return f"{name}, {period}: belum ada skor."
    if len(ranked) == 1:
        said = (
            f"{name}, {period}: 1 dari {len(rows)} kabupaten/kota diperingkat, "
            f"{names[ranked[0]['area_code']]}: tanpa pembanding tidak ada kelompok dan rentangnya."
        )
    elif ranked:
        first = [names[row["area_code"]] for row in ranked if row["tier"] == 1]
        last = max(row["tier"] for row in ranked)
        said = (
            f"{name}, {period}: {len(ranked)} dari {len(rows)} kabupaten/kota diperingkat. "
            f"Kelompok 1 dari {last}: {listed(first)}"
        )
        said += f"; urutan di dalamnya {Convergence.NOT_TOLD_APART}." if len(first) > 1 else "."
    else:
        said = f"{name}, {period}: belum ada kabupaten/kota yang dapat diperingkat."
    if len(rest) > MOST_REASONS:
        return f"{said} {_many_unranked(rest, weighted)}"
    if rest:
        why = [f"{names[row['area_code']]}, {reason(row)}{_bounds(row)}" for row in rest]
        said += f" Belum diperingkat: {'; '.join(why)}."
    return said


def _bounds(row: Mapping) -> str:
    """, batas 31,7-81,7: nothing where an area has no score."""
    return "" if row.get("score") is None else f", {score(row)}"


MOST_REASONS = 3
"""More areas than these are not named with their reasons in a sentence."""


def _many_unranked(rest: Sequence[Mapping], weighted: Sequence[str]) -> str:
    """How much of the weight many areas have, and which pillars they lack."""
    low, high = (
        math.floor(10 * end(row["weight_present_pct"] or 0 for row in rest) + 1e-6) / 10
        for end in (min, max)
    )
    ends = number(low) if high - low < 0.05 else f"{number(low)}-{number(high)}"
    said = f"{len(rest)} belum diperingkat: bobot yang terisi {ends} %"
    empty = {name: sum(row[name] is None for row in rest) for name in weighted}
    parts = [
        f"{Convergence.PILLAR_IN_SENTENCE[name]} di {count}"
        for name, count in empty.items()
        if count
    ]
    said += f"; pilar yang kosong: {listed(parts)} wilayah" if parts else ""
    return f"{said}. Sebab tiap wilayah ada di tab {RANKING_TAB}."


def lowest_sentence(rows: Sequence[Mapping], names: Mapping[str, str]) -> str | None:
    """Who has the lowest score of the ranked; nothing where fewer than two are ranked."""
    ranked = [row for row in rows if row["rank"] is not None]
    if len(ranked) < 2:
        return None
    last = [row for row in ranked if row["rank"] == max(r["rank"] for r in ranked)]
    among = "" if len(ranked) == len(rows) else " di antara yang diperingkat"
    said = "; ".join(
        f"{names[row['area_code']]}, " + bounded(row["score"], row["score_low"], row["score_high"])
        for row in last
    )
    return f"Skor terendah{among}: {said}; pilih wilayahnya untuk melihat tempat hilangnya."


def reason(row: Mapping) -> str:
    return row["not_ranked_reason"] or "sebabnya tidak tercatat"


def chosen_sentence(name: str, row: Mapping | None, ledger: Sequence[Mapping], labels) -> str:
    """63,0 dari 100 poin; 21,3 hilang di cakupan, terbanyak pada ...: where the points went."""
    if row is None or row["score"] is None:
        why = "" if row is None else f": {reason(row)}"
        return f"{name}: belum ada skor{why}."
    if row["rank"] is None:
        return f"{name} {Convergence.NOT_RANKED}: {reason(row)}; {score(row)}."
    said = f"{name}: {number(row['score'])} dari 100 poin"
    by_pillar: Counter = Counter()
    for part in ledger:
        by_pillar[part["pillar"]] += part["lost"] or 0.0
    worst = [pillar for pillar, lost in by_pillar.most_common(1) if lost > 0.05]
    if worst:
        lost = [part for part in ledger if part["pillar"] == worst[0]]
        most = max(lost, key=lambda part: (part["lost"] or 0.0, part["component"]))
        said += (
            f"; {number(by_pillar[worst[0]])} hilang di {Convergence.PILLAR_IN_SENTENCE[worst[0]]}, terbanyak "
            f"pada {labels(most['component'])} ({number(most['lost'])})"
        )
    said += "."
    if is_only_one(row):
        return f"{said} Di provinsinya {Convergence.ONLY_ONE}."
    return f"{said} Kelompok {row['tier']}, rentang peringkat {band(row)}."


def bounds_sentence(row: Mapping) -> str | None:
    """What the score would be if what is missing were 0, and if it were 100."""
    low, high = row["score_low"], row["score_high"]
    if row["score"] is None or low is None or high is None or high - low < 0.05:
        return None
    return (
        f"Bobot yang terisi {text.percent_whole(row['weight_present_pct'])}: bila yang belum ada "
        f"dihitung 0 skornya {number(low)}, bila dihitung 100 skornya {number(high)}."
    )


def source_place(row: Mapping) -> str:
    """data/raw/convergence/cakupan.csv baris 118, and the other rows of that file."""
    if not row["source_path"]:
        return Convergence.IN_VILLAGES if row["component"] == "C.K" else ""
    place = row["source_path"]
    if row["source_row"] is not None:
        place += f" baris {row['source_row']}"
    own = str(row["source_row"])
    others = [part.strip() for part in (row["source_rows"] or "").split(",")]
    others = [part for part in others if part and part != own]
    return f"{place} (juga baris {', '.join(others)})" if others else place


def target(row: Mapping) -> str:
    """58 % (target usulan); nothing where the component has no target. The target of an outcome is
    its authority's own, whoever proposed how points follow from it."""
    if row["target_pct"] is None:
        return ""
    said = f"{whole_or_decimal(row['target_pct'])} %"
    is_proposed = row["component"].startswith("C.E") and row["rule_status"] == "usulan"
    return f"{said} (target usulan)" if is_proposed else said


def ledger_rules(version: str, bounds: str | None) -> str:
    """Under which rules a ledger is, and how far the score may go."""
    return " ".join(filter(None, (bounds, f"Aturan {version_words(version)}.")))


def ungraded(note: str | None) -> str:
    """1 dari 25 indikator: a note without the places in brackets, and without what the column that
    it stands in says already."""
    return re.sub(r" \(.*?\)", "", note or "").replace(" belum dinilai panel", "")


def counts(row: Mapping) -> str:
    """1.234 / 2.345 (dukcapil)."""
    up, down = row["numerator"], row["denominator"]
    if up is None:
        return ""
    said = whole_or_decimal(up) if down is None else " / ".join(map(whole_or_decimal, (up, down)))
    basis = row["denominator_source"]
    return f"{said} ({Convergence.BASIS.get(basis, basis)})" if basis else said


def missing_file(row: Mapping) -> str:
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
        title = action_name(action, actions)
        return f"{title}, indikator {rest}" if action else f"Indikator {rest}"
    return f"Inovasi: {rest}" if kind == "I" else code


def action_of(component_code: str) -> str:
    """The action of a component of the process: of P.1.2 it is 1, and of P.2019_A14.1.2, where two
    instruments have an indicator of one name. Empty where the component is of no single action."""
    parts = component_code.split(".")
    return parts[-2] if len(parts) > 2 else ""


def weight_total(total: float) -> str:
    return (
        f"Jumlah bobot {whole_or_decimal(round(total, 1))} %, seharusnya 100 %. Peringkat tidak "
        f'dihitung sampai jumlahnya 100: ubah salah satu angka, atau tekan "{Convergence.MAKE_HUNDRED}".'
    )


def custom_sentence(weights: Mapping[str, float]) -> str:
    """Which weights are in use."""
    parts = [
        f"{Convergence.PILLAR[name]} {whole_or_decimal(round(w, 1))} %"
        for name, w in weights.items()
    ]
    return f"Bobot: {', '.join(parts)}."


def change_sentence(before: str, after: str, parts: Sequence[Mapping]) -> str:
    """Dari 58,1 (2023) ke 63,0 (2024): +4,9 = +6,2 karena capaian, -1,3 karena bobot atau isi."""
    start = sum(part["points_before"] for part in parts)
    end = sum(part["points_after"] for part in parts)
    value = sum(part["by_value"] for part in parts)
    weight = sum(part["by_weight"] for part in parts)
    return (
        f"Dari {number(start)} ({before}) ke {number(end)} ({after}): {text.points(end - start)} "
        f"poin = {text.points(value)} {BY_VALUE}, {text.points(weight)} {BY_WEIGHT}."
    )


def versions_differ(before: Sequence[Mapping], after: Sequence[Mapping]) -> str | None:
    """That two years' rows are under different rules; nothing where they are not, or are none."""
    if not before or not after or before[0]["rule_version"] == after[0]["rule_version"]:
        return None
    return (
        f"Aturan berganti dari versi {before[0]['rule_version']} ke {after[0]['rule_version']}: "
        "perubahan dari tahun ke tahun bukan hanya kerja kabupaten."
    )


def action_sentence(rows: Sequence[Mapping], names: Mapping[str, str]) -> str:
    """The action in which most points are left, over the areas of the table."""
    if not rows:
        return Convergence.NO_ACTION
    points, maximum = Counter(), Counter()
    for row in rows:
        points[row["action"]] += row["points"]
        maximum[row["action"]] += row["max_points"]
    share = {name: 100 * points[name] / maximum[name] for name in maximum if maximum[name]}
    if not share:
        return Convergence.NO_ACTION
    worst = min(share, key=lambda name: (share[name], name))
    areas = len({row["area_code"] for row in rows})
    return (
        f"Panel menilai {areas} kabupaten/kota; nilai terendah pada {action_name(worst, names)}: "
        f"{text.percent(share[worst])} dari poin terbanyak."
    )


def action_name(action: str, names: Mapping[str, str]) -> str:
    name = names.get(action, action)
    return f"Aksi {action} {name}" if action.isdigit() else name


def rule_sentence(version: str, rules: Sequence[Mapping]) -> str:
    """How much of a version is official, and how much is proposed."""
    found = Counter(rule["status"] for rule in rules)
    parts = [f"{found[status]} {status}" for status in STATUS if found[status]]
    return f"Versi {version}: {len(rules)} aturan, {listed(parts)}."


def validity(rule: Mapping) -> str:
    end = rule["valid_to"]
    return f"{rule['valid_from']}-{end}" if end is not None else f"sejak {rule['valid_from']}"


def rule_value(rule: Mapping) -> str:
    """What a rule says: its text, else its number."""
    if rule["part"] == "preset":
        return "dibuka lebih dulu" if rule["value_text"] == "ya" else ""
    if rule["value_text"]:
        return rule["value_text"]
    value = rule["value"]
    return "" if value is None else f"{value:.6g}".replace(".", ",")


def indicator_status(status: str | None) -> str:
    """The status of an indicator of the list, in the words of this page."""
    for start, words in Convergence.INDICATOR_STATUS:
        if start in (status or ""):
            return words
    return status or ""


def __getattr__(name: str) -> object:
    """The words of text.Convergence, in the reader's language."""
    return getattr(Convergence, name)
