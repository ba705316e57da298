"""The words of desa on the page Konvergensi: their services, their award list, the priority areas,
what became of audited cases, and results as they were announced."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from urllib.parse import urlsplit

from dashboard import text
from dashboard import text_register as register
from dashboard.part_villages import Villages
from dashboard.store import FEWEST_DUE
from dashboard.text_convergence import NOT_TOLD_APART, ONLY_ONE, is_only_one

FORM_TEXT = "form_text"
OPENSID = "opensid"
ALL_ROUNDS = "semua"
FEW = f"< {FEWEST_DUE}"

FROM_VISITS, FROM_FORM = "dari kunjungan", "dari formulir"


ROUNDS_A_YEAR = 2

DISTRICT_PRESETS = ("kalsel_opi", "kemendagri_proses")
VILLAGE_PRESET = "kinerja_desa"

METHOD = "docs/methods.md"


def quarter(code: str) -> str:
    """2024-Q1 as "triwulan I 2024"; anything else as it stands."""
    year, _, number = code.partition("-Q")
    if number not in ("1", "2", "3", "4"):
        return code
    return f"triwulan {('I', 'II', 'III', 'IV')[int(number) - 1]} {year}"


def quarter_option(code: str) -> str:
    """2024-Q1 as "Triwulan I 2024"."""
    words = quarter(code)
    return words[:1].upper() + words[1:]


def quarter_short(code: str) -> str:
    """2024-Q1 as "TW I 2024"."""
    return quarter(code).replace("triwulan", "TW")


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
    words = "mencapai" if row["is_above_line"] else "di bawah"
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
    percentage = text.decimal(line_pct, 0)
    parts = [
        f"{_number(above)} mencapai garis resmi {percentage} %{_unsure(above, line_pct)}",
        f"{_number(below)} di bawahnya{_unsure(below, line_pct)}",
    ]
    if len(rated) < len(handed_in):
        parts.append(f"{len(handed_in) - len(rated)} {Villages.NOT_ASSESSABLE}")
    silent = len(rows) - len(handed_in)
    parts.append(f"{register.count(silent)} {Villages.NOT_HANDED_IN}")
    return (
        f"Dari {_number(rows)} desa/kelurahan di {name} pada {quarter(when)}: {'; '.join(parts)}."
    )


def _number(rows: Sequence) -> str:
    return register.count(len(rows))


def _unsure(rows: Sequence[dict], line_pct: float) -> str:
    unsure = sum(is_unsure(row, line_pct) for row in rows)
    return f" ({unsure} di antaranya {Villages.UNSURE})" if unsure else ""


def all_villages_sentence(rows: Sequence[dict], when: str, line_pct: float) -> str:
    """How many desa of all kabupaten handed in something, and reach the line."""
    total, handed_in, above = (
        sum(row[name] for row in rows) for name in ("desa_total", "handed_in", "above_line")
    )
    return (
        f"Pada {quarter(when)}, {register.count(handed_in)} dari {register.count(total)} "
        f"desa/kelurahan menyerahkan layanannya; {register.count(above)} di antaranya mencapai "
        f"garis resmi {text.decimal(line_pct, 0)} %, dan "
        f"{register.count(total - handed_in)} {Villages.NOT_HANDED_IN}."
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
    notes += ["kelurahan"] if row["type"] == "kelurahan" else []
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
        "band": row["band"] or "",
        "line": line(row, line_pct),
        "months": "" if months is None else f"{months} dari 3",
    }


def service_words(row: dict) -> dict:
    """A service of a desa as its ledger shows it; what was not due, or is not known, has words
    and no number."""
    state = "; ".join(part for part in (row["state"], row["note"]) if part)
    shown = row | {
        "service": component_name(row),
        "group": Villages.PILLAR.get(row["pillar"], row["pillar"]),
        "source_rows": place_in_file(row),
        "rule_status": row["rule_status"] or "",
        "state": state,
    }
    nothing = {"points": "", "lost": ""}
    if row["is_held"]:
        held = FEW if row["is_few"] else Villages.HELD_WITH_FEW
        return shown | nothing | {"received": row["state"] or held}
    if not row["weight"]:
        return shown | nothing | {"received": row["state"] or text.NO_DATA}
    return shown | {
        "received": f"{register.count(row['numerator'])} / {register.count(row['denominator'])}",
        "points": _points(row["points"], row["weight"]),
        "lost": text.decimal(row["lost"]),
    }


def component_name(row: dict) -> str:
    """V-A2 Anak 0-23 bulan ditimbang ...: a part of a score with what it is."""
    code = row["component"]
    name = Villages.COMPONENT.get(code) or row["service"]
    return code if name in (None, code) else f"{code} {name}"


def part_words(row: dict) -> dict:
    """A part of the performance score of a desa as its ledger shows it."""
    is_scored = bool(row["weight"])
    notes = [row["state"], Villages.FEW_CHILDREN if row["is_few"] else row["note"]]
    return row | {
        "group": Villages.PART.get(row["pillar"], row["pillar"]),
        "service": component_name(row),
        "attained": _part(row["attained_pct"]) if is_scored else "",
        "points": _points(row["points"], row["weight"]) if is_scored else "",
        "lost": text.decimal(row["lost"]) if is_scored else "",
        "state": "; ".join(note for note in notes if note),
        "rule_status": row["rule_status"] or "",
        "source_rows": place_in_file(row),
    }


def _points(points: float | None, weight: float | None) -> str:
    if points is None or weight is None:
        return ""
    return f"{text.decimal(points)} dari {text.decimal(weight)}"


def place_in_file(row: dict, most: int = 12) -> str:
    """layanan_nilai-63.05.csv baris 118, 119 dan 3 lainnya; nothing where no file is named."""
    if not row["source_path"]:
        return ""
    lines = re.findall(r"\d+", row["source_rows"] or "")
    if row["source_row"] is not None:
        lines = list(dict.fromkeys([str(row["source_row"]), *lines]))
    if not lines:
        return row["source_path"]
    rest = f" dan {len(lines) - most} lainnya" if len(lines) > most else ""
    return f"{row['source_path']} baris {', '.join(lines[:most])}{rest}"


def ledger_sentence(row: dict | None, ledger: Sequence[dict], name: str, when: str) -> str:
    """What a desa got of what was due, and which service lost it most."""
    if row is None or not is_handed_in(row):
        return f"{name} {Villages.NOT_HANDED_IN} untuk {quarter(when)}."
    said = (
        f"{name}, {quarter(when)}: {register.count(row['received'])} dari "
        f"{register.count(row['due'])} layanan diterima, TKD {tkd(row)}."
    )
    if row["missing"]:
        said += f" {register.count(row['missing'])} isian tidak diketahui."
    lost = [service for service in ledger if service["lost"]]
    if not lost:
        return said
    worst = max(lost, key=lambda service: service["lost"])
    among = " di antara yang ditampilkan" if any(s["is_held"] for s in ledger) else ""
    return (
        f"{said} {text.decimal(100 - row['tkd_pct'])} poin hilang, terbanyak{among} pada "
        f"{worst['service']} ({worst['component']}): {text.decimal(worst['lost'])} poin."
    )


def series_sentence(series: Sequence[dict], quarters: Sequence[str], name: str) -> str:
    """First and newest figure of a desa, and the quarters that are missing."""
    form = [row for row in series if row["reading"] == FORM_TEXT and row["tkd_pct"] is not None]
    if not form:
        return f"{name}: tidak ada TKD di triwulan mana pun."
    silent = [quarter_short(code) for code in quarters if code not in {r["quarter"] for r in form}]
    said = f"{name}, {Villages.SHORT_READING[FORM_TEXT]}: TKD {tkd(form[0])} pada "
    said += quarter(form[0]["quarter"])
    if len(form) > 1:
        said += f" dan {tkd(form[-1])} pada {quarter(form[-1]['quarter'])}"
    said += f"; tanpa TKD pada {', '.join(silent)}." if silent else "; tidak ada triwulan kosong."
    return said


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
    return FROM_FORM if row["months_reported"] is None else FROM_VISITS


def rank_with_band(rank: int, low: int | None, high: int | None, ranked: int | None) -> str:
    """2 (1-4) dari 13; without the band where it is the rank, and without either where no other is
    ranked."""
    if ranked == 1:
        return ONLY_ONE
    span = "" if low is None or high is None or low == high else f" ({low}-{high})"
    return f"{rank}{span}" + (f" dari {ranked}" if ranked else "")


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
            "type": Villages.KELURAHAN_WITHOUT_FUND if is_without_fund else row["type"],
            "rank": rank_with_band(
                row["rank"], row["rank_lower"], row["rank_upper"], row["ranked_areas"]
            ),
            "score": bounded(row["score"], row["score_low"], row["score_high"], ""),
            "budget": Villages.NOT_FOR_KELURAHAN if is_without_fund else _part(row["budget"]),
        }
    )


def _part(value: float | None) -> str:
    return text.NO_DATA if value is None else text.decimal(value)


def exclusion(row: dict) -> str:
    """Why a desa is not ranked: every reason."""
    if row["period"] is None:
        return Villages.NOT_IN_YEAR
    return row["exclusion"] or Villages.NO_REASON


def performance_sentence(ranked: Sequence[dict], left_out: Sequence[dict], name: str, year: str):
    """Who is in the first tier, and how many are not ranked; the two add up to all desa."""
    total = len(ranked) + len(left_out)
    counted = (
        f"Dari {register.count(total)} desa/kelurahan di {name} untuk {year}, "
        f"{_number(ranked)} diperingkat dan {_number(left_out)} tidak."
    )
    first = [row for row in ranked if row["tier"] == 1]
    if not first or len(ranked) == 1:
        return counted
    names = ", ".join(row["desa"] for row in first[:MOST_NAMES])
    more = len(first) - MOST_NAMES
    names += f", dan {more} lainnya" if more > 0 else ""
    told = f" (urutan di dalamnya {NOT_TOLD_APART})" if len(first) > 1 else ""
    return f"{counted} Kelompok teratas{told}: {names}."


MOST_NAMES = 8


def weights_sentence(weights: dict[str, float | str]) -> str:
    """V = 40 % TKD + 20 % proses + ...: the weights in use; nothing where they are not known."""
    names = {
        "tkd": "TKD",
        "process": "proses",
        "budget": "anggaran",
        "outcome": "hasil",
        "participation": "partisipasi",
    }
    known = [(names.get(code, code), value) for code, value in weights.items()]
    known = [(name, value) for name, value in known if isinstance(value, int | float)]
    if not known:
        return ""
    known.sort(key=lambda item: (-item[1], item[0]))
    parts = " + ".join(f"{text.percent_whole(100 * value)} {name}" for name, value in known)
    return f"V = {parts} (bobot usulan)."


def priority_check(rows: Sequence[dict], name: str) -> str:
    """How many of the proposed are high, and why that says nothing about the list."""
    chosen = [row for row in rows if row["is_priority"]]
    if not chosen:
        return f"Belum ada lokus yang diusulkan untuk {name}."
    high = sum(bool(row["is_high"]) for row in chosen)
    return (
        f"{name}: {high} dari {len(chosen)} lokus usulan "
        f"({text.percent(100 * high / len(chosen))}) tinggi menurut batas usulan kami. Itu bukan "
        "nilai indikator 1.1 (Desa, Lokus): daftar ini sendiri disusun dari prevalensi dan jumlah "
        "kasus, jadi hampir semuanya tinggi dengan sendirinya."
    )


def priority_state(row: dict) -> str:
    """lokus usulan, the same again, or one of before."""
    if row["is_priority"]:
        return Villages.CHOSEN_AGAIN if row["was_priority"] else Villages.CHOSEN
    return Villages.EX if row["was_priority"] else ""


def priority_words(row: dict) -> dict:
    """A priority area as the table shows it."""
    rank = row["priority_rank"]
    return row | {
        "desa": place(row),
        "priority": priority_state(row),
        "priority_rank": "" if rank is None else register.count(rank),
        "index_pct": text.NO_DATA if row["index_pct"] is None else text.decimal(row["index_pct"]),
        "is_high": Villages.HIGH[row["is_high"]],
        "reason": row["reason"] or Villages.NO_REASON,
    }


def month(when: date) -> str:
    """Mei 2025."""
    return f"{text.MONTHS[when.month - 1]} {when.year}"


def round_name(code: str) -> str:
    """2024-1 as "putaran 1 2024"; anything else as it stands."""
    year, _, number = code.partition("-")
    return f"putaran {number} {year}" if year.isdigit() and number else code


def round_option(code: str) -> str:
    return "Semua putaran" if code == ALL_ROUNDS else round_name(code).capitalize()


def missing_rounds(codes: Iterable[str]) -> str:
    """Which years have fewer than the two rounds that are asked for; nothing where none has."""
    years: dict[str, set[str]] = {}
    for code in codes:
        years.setdefault(code.partition("-")[0], set()).add(code)
    few = [
        f"{year} baru {len(found)} dari {ROUNDS_A_YEAR} putaran"
        for year, found in sorted(years.items())
        if len(found) < ROUNDS_A_YEAR
    ]
    return f"Putaran yang tercatat: {'; '.join(few)}." if few else ""


def follow_up_sentence(total: dict, worst: dict | None, last_month: date) -> str:
    """How many cases are closed, how many that were due by the end of last month are not, which
    office has most of them, and how many open ones are due this month."""
    said = (
        f"{register.count(total['closed_cases'])} dari {register.count(total['cases'])} kasus "
        f"selesai ({text.percent(100 * total['closed_cases'] / total['cases'])}), "
        f"{register.count(total['done_late'])} di antaranya terlambat; "
        f"{register.count(total['overdue_cases'])} belum selesai dan jatuh tempo sampai bulan lalu "
        f"({month(last_month)})"
    )
    if worst is not None and worst["overdue_cases"]:
        said += f", terbanyak di {worst['name']} ({register.count(worst['overdue_cases'])})"
    return f"{said}; {register.count(total['due_now_cases'])} lagi jatuh tempo bulan ini."


def closing_words(row: dict, name: str) -> dict:
    """Counts of cases as a table shows them: closed with its share of all cases."""
    share = text.percent(100 * row["closed_cases"] / row["cases"])
    return {
        name: row["name"],
        "cases": register.count(row["cases"]),
        "closed": f"{register.count(row['closed_cases'])} ({share})",
        "on_time": register.count(row["done_on_time"]),
        "late": register.count(row["done_late"]),
        "still_open": register.count(row["still_open"]),
        "overdue": register.count(row["overdue_cases"]),
        "due_now": register.count(row["due_now_cases"]),
    }


def confidence(code: str | None) -> str:
    return Villages.CONFIDENCE.get(code or "", text.NO_DATA)


def announced_words(row: dict, source: int) -> dict:
    """An announced result as the table shows it; `source` numbers its address in the list."""
    area = f"{row['area']} ({row['kabupaten']})" if row["level"] == "desa" else row["area"]
    rank, score = row["rank"], row["score"]
    return row | {
        "area": f"{area}, kelurahan" if row["type"] == "kelurahan" else area,
        "year_published": str(row["year_published"]),
        "period_assessed": row["period_assessed"] or text.NO_DATA,
        "announced_rank": "" if rank is None else str(rank),
        "announced_score": "" if score is None else text.decimal(score, 2),
        "category": row["category"] or "",
        "confidence": confidence(row["confidence"])
        + (", sumber berselisih" if row["is_conflict"] else ""),
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
    return (
        f"{_number(rows)} hasil diumumkan pada {min(years)}-{max(years)} untuk "
        f"{_number(kabupaten)} kabupaten/kota dan {_number(desa)} desa/kelurahan; "
        f"{register.count(sure)} dengan keyakinan tinggi."
    )


def conflicts(rows: Sequence[dict]) -> list[str]:
    """What sources disagree on, a sentence for each area and period."""
    found: dict[tuple[str, str], list[dict]] = {}
    for row in rows:
        if row["is_conflict"]:
            found.setdefault((row["area"], row["period_assessed"]), []).append(row)
    return [
        f"{area}, {period}: sumber berselisih: "
        + "; ".join(_claim(row) for row in sorted(claims, key=_by_confidence))
        + ". Semuanya disimpan seperti diumumkan; tidak satu pun kami pilih."
        for (area, period), claims in sorted(found.items())
    ]


def _by_confidence(row: dict) -> tuple[int, int]:
    return list(Villages.CONFIDENCE).index(row["confidence"]), row["source_row"]


def _claim(row: dict) -> str:
    rank = f"peringkat {row['rank']}" if row["rank"] is not None else "tanpa peringkat"
    category = f", disebut {row['category']}" if row["category"] else ""
    return f"{rank}{category} (keyakinan {confidence(row['confidence'])}, {host(row)})"


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
            notes[row["source_url"] or text.NO_DATA].append(f"{about}: {row['note']}")
    items = "".join(
        f"<li>{text.link(address, address)}"
        + "".join(f'<br><span class="quiet">{text.escaped(note)}</span>' for note in found)
        + "</li>"
        for address, found in notes.items()
    )
    return f"<ol>{items}</ol>"


def facts(published, definition: str, rows: Sequence[dict], source: str) -> dict[str, str]:
    """What travels with every download of this page."""
    versions = sorted({row["rule_version"] for row in rows if row.get("rule_version")})
    return {
        "definisi": definition,
        "metode": METHOD,
        "sumber": source,
        "versi_aturan": ", ".join(versions) or "-",
        "diterbitkan": text.date(published.published_at),
        "versi_kode": published.code_version,
        "simulasi": f"ya, {text.SIMULATED}" if is_simulated(rows) else "tidak",
    }


def is_simulated(rows: Iterable[dict]) -> bool:
    return any(row.get("is_simulated") for row in rows)


def __getattr__(name: str) -> object:
    """The words of text.Villages, in the reader's language."""
    return getattr(Villages, name)
