"""What is said of desa on the page Konvergensi: their services, their award list, and results as
they were announced. The words themselves are in `Villages`."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from dashboard import text
from dashboard import text_register as register
from dashboard.language import in_english
from dashboard.store import FEWEST_DUE
from dashboard.text import Villages
from dashboard.text_convergence import is_only_one, noted

FORM_TEXT = "form_text"
OPENSID = "opensid"
FEW = f"< {FEWEST_DUE}"
DISTRICT_PRESETS = ("kalsel_opi", "kemendagri_proses")
VILLAGE_PRESET = "kinerja_desa"
MOST_NAMES = 8
METHOD = "docs/convergence.md"


def quarter(code: str) -> str:
    """2024-Q1 as "triwulan I 2024"; anything else as it stands."""
    return _quarter(code, Villages.QUARTERS)


def quarter_option(code: str) -> str:
    """2024-Q1 as "Triwulan I 2024"."""
    words = quarter(code)
    return words[:1].upper() + words[1:]


def quarter_short(code: str) -> str:
    """2024-Q1 as "TW I 2024"."""
    return _quarter(code, Villages.QUARTERS_SHORT)


def _quarter(code: str, names: Sequence[str]) -> str:
    year, _, number = code.partition("-Q")
    return f"{names[int(number) - 1]} {year}" if number in ("1", "2", "3", "4") else code


def quarter_of_year(year: str | None, quarters: Sequence[str]) -> str | None:
    """The fourth quarter of a year, else its newest, else the newest of all; `quarters` has the
    newest first."""
    return next((code for code in quarters if year and code.startswith(f"{year}-Q")),
                next(iter(quarters), None))  # fmt: skip


def quarters_between(first: str, last: str) -> list[str]:
    """Every quarter from the first to the last, both included."""
    start, end = (int(code[:4]) * 4 + int(code[-1]) - 1 for code in (first, last))
    return [f"{number // 4}-Q{number % 4 + 1}" for number in range(start, end + 1)]


def bounded(value: float | None, low: float | None, high: float | None, unit: str = " %") -> str:
    """36,6 % (31,0-44,1); without the bounds where nothing is unknown, and with "tidak dapat
    dinilai" where there is no value."""
    span = ""
    if low is not None and high is not None and high - low >= 0.05:
        span = f"{text.decimal(low)}-{text.decimal(high)}"
    if value is None:
        return f"{Villages.NOT_ASSESSABLE} ({span})" if span else Villages.NOT_ASSESSABLE
    words = f"{text.decimal(value)}{unit}"
    return f"{words} ({span})" if span else words


def tkd(row: dict) -> str:
    return bounded(row["tkd_pct"], row["tkd_low_pct"], row["tkd_high_pct"])


def is_handed_in(row: dict) -> bool:
    """Whether a desa handed in anything that quarter."""
    return row["received"] is not None


def line(row: dict, line_pct: float) -> str:
    """Whether a desa reaches the official line, "belum pasti" where what is unknown decides."""
    if row["tkd_pct"] is None:
        return Villages.NOT_ASSESSABLE
    words = Villages.REACHES if row["is_above_line"] else Villages.BELOW
    return f"{words} ({Villages.UNSURE})" if is_unsure(row, line_pct) else words


def is_unsure(row: dict, line_pct: float) -> bool:
    """Whether the unknown cells of a desa decide on which side of the line it is."""
    low, high = row["tkd_low_pct"], row["tkd_high_pct"]
    return low is not None and high is not None and low < line_pct <= high


def villages_sentence(rows: Sequence[dict], name: str, when: str, line_pct: float) -> str:
    """How many desa of a kabupaten reach the line, how many of that is not sure, and who handed in
    nothing; the parts add up to all desa."""
    handed_in = [row for row in rows if is_handed_in(row)]
    rated = [row for row in handed_in if row["tkd_pct"] is not None]
    above = [row for row in rated if row["is_above_line"]]
    below = [row for row in rated if not row["is_above_line"]]
    parts = [
        Villages.SENTENCE_REACH.format(
            number=_number(above), line=text.decimal(line_pct, 0), unsure=_unsure(above, line_pct)
        ),
        Villages.SENTENCE_BELOW.format(number=_number(below), unsure=_unsure(below, line_pct)),
    ]
    if len(rated) < len(handed_in):
        parts.append(f"{len(handed_in) - len(rated)} {Villages.NOT_ASSESSABLE}")
    silent = len(rows) - len(handed_in)
    parts.append(f"{register.count(silent)} {Villages.NOT_HANDED_IN}")
    return Villages.SENTENCE.format(
        total=_number(rows), name=name, quarter=quarter(when), parts="; ".join(parts)
    )


def _number(rows: Sequence) -> str:
    return register.count(len(rows))


def _unsure(rows: Sequence[dict], line_pct: float) -> str:
    unsure = sum(is_unsure(row, line_pct) for row in rows)
    return Villages.SENTENCE_UNSURE.format(number=unsure) if unsure else ""


def all_villages_sentence(rows: Sequence[dict], when: str, line_pct: float) -> str:
    """How many desa of all kabupaten handed in something, and reach the line."""
    total, handed_in, above = (
        sum(row[name] for row in rows) for name in ("desa_total", "handed_in", "above_line")
    )
    return Villages.ALL_SENTENCE.format(
        quarter=quarter(when),
        handed_in=register.count(handed_in),
        total=register.count(total),
        above=register.count(above),
        line=text.decimal(line_pct, 0),
        silent=register.count(total - handed_in),
    )


def kabupaten_words(row: dict) -> dict:
    """A kabupaten as the table of all of them shows it."""
    return row | {
        "desa_total": register.count(row["desa_total"]),
        "handed_in": register.count(row["handed_in"]),
        "silent": register.count(row["desa_total"] - row["handed_in"]),
        "above": above_line(row["above_line"], row["handed_in"]),
    }


def above_line(above: int, handed_in: int) -> str:
    """2 (40,0 %): of those that handed in; nothing where nobody did."""
    if not handed_in:
        return text.NO_DATA
    return f"{register.count(above)} ({text.percent(100 * above / handed_in)})"


def place(row: dict) -> str:
    """Binuang (Binuang, kelurahan): a desa with its kecamatan."""
    notes = [row["kecamatan"]] if row["kecamatan"] else []
    notes += [Villages.KELURAHAN] if row["type"] == "kelurahan" else []
    return f"{row['desa']} ({', '.join(notes)})" if notes else row["desa"]


def village_words(row: dict, line_pct: float) -> dict:
    """A desa as the table shows it; one that handed in nothing says so and has no number."""
    if not is_handed_in(row):
        empty = dict.fromkeys(("services", "missing", "band", "line", "months"), "")
        return row | empty | {"desa": place(row), "tkd": Villages.NOT_HANDED_IN}
    months = row["months_reported"]
    return row | {
        "desa": place(row),
        "tkd": tkd(row),
        "services": f"{register.count(row['received'])} / {register.count(row['due'])}",
        "missing": register.count(row["missing"]),
        "band": Villages.BAND.get(row["band"], row["band"] or ""),
        "line": line(row, line_pct),
        "months": "" if months is None else Villages.MONTHS_REPORTED.format(months=months),
    }


def service_words(row: dict) -> dict:
    """A service of a desa as its ledger shows it; what was not due, or is not known, has words
    and no number."""
    told = state_name(row["state"])
    shown = row | {
        "service": component_name(row),
        "group": Villages.PILLAR.get(row["pillar"], row["pillar"]),
        "source_rows": place_in_file(row),
        "rule_status": rule_status(row),
        "state": "; ".join(part for part in (told, row["note"]) if part),
    }
    nothing = {"points": "", "lost": ""}
    if row["is_held"]:
        held = FEW if row["is_few"] else Villages.HELD_WITH_FEW
        return shown | nothing | {"received": told or held}
    if not row["weight"]:
        return shown | nothing | {"received": told or text.NO_DATA}
    return shown | {
        "received": f"{register.count(row['numerator'])} / {register.count(row['denominator'])}",
        "points": _points(row["points"], row["weight"]),
        "lost": text.decimal(row["lost"]),
    }


def component_name(row: dict) -> str:
    """V-A2 Anak 0-23 bulan ditimbang ...: a part of a score with what it is."""
    code, name = row["component"], service_name(row)
    return code if name in (None, code) else f"{code} {name}"


def service_name(row: dict) -> str | None:
    """What a part of a score is called."""
    english = row.get("service_en") if in_english() else None
    return Villages.COMPONENT.get(row["component"]) or english or row["service"]


def state_name(state: str | None) -> str:
    """What is known of a part of a score, in words; what has none as it stands."""
    return Villages.STATE.get(state, state or "")


def rule_status(row: dict) -> str:
    """resmi, usulan, acuan or simpulan, in words."""
    return Villages.RULE_STATUS.get(row["rule_status"], row["rule_status"] or "")


def part_words(row: dict) -> dict:
    """A part of the performance score of a desa as its ledger shows it."""
    is_scored = bool(row["weight"])
    notes = [state_name(row["state"]), Villages.FEW_CHILDREN if row["is_few"] else row["note"]]
    return row | {
        "group": Villages.PART.get(row["pillar"], row["pillar"]),
        "service": component_name(row),
        "attained": _part(row["attained_pct"]) if is_scored else "",
        "points": _points(row["points"], row["weight"]) if is_scored else "",
        "lost": text.decimal(row["lost"]) if is_scored else "",
        "state": "; ".join(note for note in notes if note),
        "rule_status": rule_status(row),
        "source_rows": place_in_file(row),
    }


def _points(points: float | None, weight: float | None) -> str:
    if points is None or weight is None:
        return ""
    return Villages.POINTS.format(points=text.decimal(points), weight=text.decimal(weight))


def place_in_file(row: dict, most: int = 12) -> str:
    """layanan_nilai-63.05.csv baris 118, 119 dan 3 lainnya; nothing where no file is named."""
    if not row["source_path"]:
        return ""
    lines = re.findall(r"\d+", row["source_rows"] or "")
    if row["source_row"] is not None:
        lines = list(dict.fromkeys([str(row["source_row"]), *lines]))
    if not lines:
        return row["source_path"]
    rest = Villages.MORE.format(number=len(lines) - most) if len(lines) > most else ""
    shown = ", ".join(lines[:most]) + rest
    return Villages.FILE_LINES.format(path=row["source_path"], lines=shown)


def ledger_sentence(row: dict | None, ledger: Sequence[dict], name: str, when: str) -> str:
    """What a desa got of what was due, and which service lost it most."""
    if row is None or not is_handed_in(row):
        return Villages.LEDGER_SILENT.format(name=name, quarter=quarter(when))
    said = Villages.LEDGER_SENTENCE.format(
        name=name,
        quarter=quarter(when),
        received=register.count(row["received"]),
        due=register.count(row["due"]),
        tkd=tkd(row),
    )
    if row["missing"]:
        said += Villages.LEDGER_MISSING.format(missing=register.count(row["missing"]))
    lost = [service for service in ledger if service["lost"]]
    if not lost:
        return said
    worst = max(lost, key=lambda service: service["lost"])
    return said + Villages.LEDGER_LOST.format(
        lost=text.decimal(100 - row["tkd_pct"]),
        among=Villages.AMONG_SHOWN if any(s["is_held"] for s in ledger) else "",
        service=service_name(worst),
        component=worst["component"],
        worst=text.decimal(worst["lost"]),
    )


def series_sentence(series: Sequence[dict], quarters: Sequence[str], name: str) -> str:
    """First and newest figure of a desa, and the quarters that are missing."""
    form = [row for row in series if row["reading"] == FORM_TEXT and row["tkd_pct"] is not None]
    if not form:
        return Villages.SERIES_NONE.format(name=name)
    silent = [quarter_short(code) for code in quarters if code not in {r["quarter"] for r in form}]
    said = Villages.SERIES_FIRST.format(
        name=name,
        reading=Villages.SHORT_READING[FORM_TEXT],
        tkd=tkd(form[0]),
        quarter=quarter(form[0]["quarter"]),
    )
    if len(form) > 1:
        last = form[-1]
        said += Villages.SERIES_LAST.format(tkd=tkd(last), quarter=quarter(last["quarter"]))
    if not silent:
        return said + Villages.SERIES_WHOLE
    return said + Villages.SERIES_GAPS.format(quarters=", ".join(silent))


def series_words(series: Sequence[dict], quarters: Sequence[str]) -> list[dict]:
    """The TKD of every quarter under both readings, newest first; a missing one says so."""
    known = {(row["quarter"], row["reading"]): row for row in series}
    return [
        {"quarter": quarter_short(code)}
        | {reading: series_cell(known.get((code, reading))) for reading in Villages.READING}
        for code in reversed(quarters)
    ]


def series_cell(row: dict | None) -> str:
    """36,6 % (31,0-44,1), dari formulir: the TKD of a quarter, and what it comes from."""
    return Villages.NOT_HANDED_IN if row is None else f"{tkd(row)}, {origin(row)}"


def origin(row: dict) -> str:
    """Whether a quarter was counted from visits by month, or stands as a form has it."""
    return Villages.FROM_FORM if is_from_form(row) else Villages.FROM_VISITS


def is_from_form(row: dict) -> bool:
    """Whether a quarter stands as its form has it, and was not counted from visits."""
    return row["months_reported"] is None


def rank_with_band(rank: int, low: int | None, high: int | None, ranked: int | None) -> str:
    """2 (1-4) dari 13; without the band where it is the rank, and without either where no other is
    ranked."""
    if ranked == 1:
        return Villages.ONLY_ONE
    span = "" if low is None or high is None or low == high else f" ({low}-{high})"
    if not ranked:
        return f"{rank}{span}"
    return Villages.RANK_OF.format(rank=f"{rank}{span}", ranked=ranked)


def performance_words(row: dict) -> dict:
    """A ranked desa of the award list as the table shows it."""
    parts = {name: _part(row[name]) for name in ("tkd_pct", "process", "outcome", "participation")}
    is_kelurahan = row["type"] == "kelurahan"
    is_without_fund = is_kelurahan and row["budget"] is None
    return (
        row
        | parts
        | {
            "tier": "" if row["tier"] is None or is_only_one(row) else str(row["tier"]),
            "desa": place(row),
            "type": type_name(row, is_without_fund),
            "rank": rank_with_band(
                row["rank"], row["rank_lower"], row["rank_upper"], row["ranked_areas"]
            ),
            "score": bounded(row["score"], row["score_low"], row["score_high"], ""),
            "budget": Villages.NOT_FOR_KELURAHAN if is_without_fund else _part(row["budget"]),
        }
    )


def type_name(row: dict, is_without_fund: bool = False) -> str:
    """desa or kelurahan; of a kelurahan, whether its weights were shared out again."""
    if is_without_fund:
        return Villages.KELURAHAN_WITHOUT_FUND
    return Villages.TYPE.get(row["type"], row["type"])


def _part(value: float | None) -> str:
    return text.NO_DATA if value is None else text.decimal(value)


def exclusion(row: dict) -> str:
    """Why a desa is not ranked: every reason."""
    if row["period"] is None:
        return Villages.NOT_IN_YEAR
    return noted(row["exclusion"]) or Villages.NO_REASON


def performance_sentence(ranked: Sequence[dict], left_out: Sequence[dict], name: str, year: str):
    """Who is in the first tier, and how many are not ranked; the two add up to all desa."""
    counted = Villages.PERFORMANCE_SENTENCE.format(
        total=register.count(len(ranked) + len(left_out)),
        name=name,
        year=year,
        ranked=_number(ranked),
        left=_number(left_out),
    )
    first = [row["desa"] for row in ranked if row["tier"] == 1]
    if not first or len(ranked) == 1:
        return counted
    told = Villages.NOT_TOLD_APART if len(first) > 1 else ""
    return counted + Villages.FIRST_TIER.format(told=told, names=listed(first))


def listed(names: Sequence[str]) -> str:
    """Names one after the other; of many, the first and how many more."""
    shown = ", ".join(names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    return Villages.MORE_NAMES.format(names=shown, number=more) if more > 0 else shown


def weights_sentence(weights: dict[str, float | str]) -> str:
    """V = 40 % TKD + 20 % proses + ...: the weights in use; nothing where they are not known."""
    known = [
        (Villages.WEIGHT_NAME.get(code, code), value)
        for code, value in weights.items()
        if isinstance(value, int | float)
    ]
    if not known:
        return ""
    known.sort(key=lambda item: (-item[1], item[0]))
    parts = " + ".join(f"{text.percent_whole(100 * value)} {name}" for name, value in known)
    return Villages.WEIGHTS_SENTENCE.format(parts=parts)


def priority_state(row: dict) -> str:
    """lokus usulan, the same again, or one of before."""
    if row["is_priority"]:
        return Villages.CHOSEN_AGAIN if row["was_priority"] else Villages.CHOSEN
    return Villages.EX if row["was_priority"] else ""


def confidence(code: str | None) -> str:
    return Villages.CONFIDENCE.get(code or "", text.NO_DATA)


def announced_words(row: dict, source: int) -> dict:
    """An announced result as the table shows it; `source` numbers its address in the list."""
    area = f"{row['area']} ({row['kabupaten']})" if row["level"] == "desa" else row["area"]
    rank, score, sure = row["rank"], row["score"], confidence(row["confidence"])
    return row | {
        "area": f"{area}, {Villages.KELURAHAN}" if row["type"] == "kelurahan" else area,
        "year_published": str(row["year_published"]),
        "period_assessed": row["period_assessed"] or text.NO_DATA,
        "announced_rank": "" if rank is None else str(rank),
        "announced_score": "" if score is None else text.decimal(score, 2),
        "category": row["category"] or "",
        "confidence": Villages.IN_CONFLICT.format(confidence=sure) if row["is_conflict"] else sure,
        "source": f"[{source}]",
    }


def year_of(period: str | None) -> str | None:
    """The one year that an announced period speaks of; none where it is of several, or of none."""
    years = set(re.findall(r"\b20\d\d\b", period or ""))
    return years.pop() if len(years) == 1 else None


def own_rank(row: dict | None) -> str:
    """2 (1-4) dari 13: where our score put an area, why it did not, or nothing where there is
    none."""
    if row is None:
        return ""
    if row["rank"] is None:
        return (
            f"{Villages.NOT_OURS}: {row['not_ranked_reason']}"
            if row["not_ranked_reason"]
            else Villages.NOT_OURS
        )
    return rank_with_band(row["rank"], row["rank_lower"], row["rank_upper"], row["ranked_areas"])


def announced_sentence(rows: Sequence[dict]) -> str:
    """How many announced results are known, of how many areas, and from which years."""
    years = [row["year_published"] for row in rows]
    kabupaten = {row["area_code"] for row in rows if row["level"] == "kabupaten"}
    desa = {row["area_code"] for row in rows if row["level"] == "desa"}
    sure = sum(row["confidence"] == "high" for row in rows)
    return Villages.ANNOUNCED_SENTENCE.format(
        results=_number(rows),
        first=min(years),
        last=max(years),
        kabupaten=_number(kabupaten),
        desa=_number(desa),
        sure=register.count(sure),
    )


def conflicts(rows: Sequence[dict]) -> list[str]:
    """What sources disagree on, a sentence for each area and period."""
    found: dict[tuple[str, str], list[dict]] = {}
    for row in rows:
        if row["is_conflict"]:
            found.setdefault((row["area"], row["period_assessed"]), []).append(row)
    return [
        Villages.CONFLICT.format(
            area=area,
            period=period,
            claims="; ".join(_claim(row) for row in sorted(claims, key=_by_confidence)),
        )
        for (area, period), claims in sorted(found.items())
    ]


def _by_confidence(row: dict) -> tuple[int, int]:
    return list(Villages.CONFIDENCE).index(row["confidence"]), row["source_row"]


def _claim(row: dict) -> str:
    rank, category = row["rank"], row["category"]
    return Villages.CLAIM.format(
        rank=Villages.CLAIM_NO_RANK if rank is None else Villages.CLAIM_RANK.format(rank=rank),
        category=Villages.CLAIM_CATEGORY.format(category=category) if category else "",
        confidence=confidence(row["confidence"]),
        host=host(row),
    )


def host(row: dict) -> str:
    """klikkalsel.com: the site of a source; a source without an address as it is named."""
    return urlsplit(row["source_url"] or "").hostname or row["source_url"] or text.NO_DATA


def source_list(addresses: Sequence[str], rows: Sequence[dict]) -> str:
    """HTML: the numbered sources of announced results, web addresses as links, each with the notes
    that were written beside its results."""
    notes: dict[str, list[str]] = {address: [] for address in addresses}
    for row in rows:
        if row["note"]:
            about = f"{row['area']}, {row['period_assessed'] or row['year_published']}"
            notes[row["source_url"] or ""].append(f"{about}: {row['note']}")
    items = "".join(
        f"<li>{text.link(address or text.NO_DATA, address)}"
        + "".join(f'<br><span class="quiet">{text.escaped(note)}</span>' for note in found)
        + "</li>"
        for address, found in notes.items()
    )
    return f"<ol>{items}</ol>"


def facts(published, definition: str, rows: Sequence[dict], source: str) -> dict[str, str]:
    """What travels with every download of figures of desa."""
    versions = sorted({row["rule_version"] for row in rows if row.get("rule_version")})
    simulated = Villages.SIMULATED_YES.format(mark=text.SIMULATED)
    return {
        "definisi": definition,
        "metode": METHOD,
        "sumber": source,
        "versi_aturan": ", ".join(versions) or "-",
        "diterbitkan": text.date(published.published_at),
        "versi_kode": published.code_version,
        "simulasi": simulated if is_simulated(rows) else Villages.NO,
    }


def source_of(rows: Iterable[dict]) -> str:
    """Where files of convergence came from: handed in, or simulated."""
    return Villages.SIMULATED_SOURCE if is_simulated(rows) else Villages.HANDED_IN_SOURCE


def is_simulated(rows: Iterable[dict]) -> bool:
    return any(row.get("is_simulated") for row in rows)


def __getattr__(name: str) -> object:
    """The words of Villages, in the reader's language."""
    return getattr(Villages, name)
