"""Every word that the screens say, and how numbers, dates and periods are written (Indonesian)."""

import html
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from dashboard.language import in_english
from dashboard.part_text import Common

MARKDOWN = "\\`*_{}[]()#+-.!~:$<>|"
UNSEEN = "\N{REPLACEMENT CHARACTER}"
MINUS = "\N{MINUS SIGN}"
OFFICE_TIME = ZoneInfo("Asia/Makassar")

WHO_CLASSES = ("very low", "low", "medium", "high", "very high")
WHO_BORDERS = {
    "stunting": (2.5, 10, 20, 30),
    "wasting": (2.5, 5, 10, 15),
    "overweight": (2.5, 5, 10, 15),
}

ESTIMATED = "perkiraan"
SIMULATED = "DATA SIMULASI"


def decimal(value: float, digits: int = 1) -> str:
    """12345.678 as 12.345,7; in English as 12,345.7."""
    written = f"{value:,.{digits}f}"
    return written if in_english() else written.translate(str.maketrans(",.", ".,"))


def separators() -> str:
    """What Plotly writes before decimals and between thousands."""
    return ".," if in_english() else ",."


def percent(value: float | None) -> str:
    """33.5 as 33,5 %, nothing as "tidak ada data"."""
    return Common.NO_DATA if value is None else f"{decimal(value)} %"


def percent_whole(value: float) -> str:
    """43.2 as 43 %."""
    return f"{decimal(value, 0)} %"


def points(value: float) -> str:
    """-20.3 as 20,3 behind a true minus sign; a rise carries its plus, nought neither."""
    if abs(value) < 0.05:
        return decimal(0)
    return f"{MINUS if value < 0 else '+'}{decimal(abs(value))}"


def interval(row: dict) -> str:
    """10,4-16,7 with "perkiraan" where the sample was assumed; or that there is none."""
    if row["ci_lower_pct"] is None:
        return Common.NO_INTERVAL
    span = f"{decimal(row['ci_lower_pct'])}-{decimal(row['ci_upper_pct'])}"
    return span if row["ci_basis"] in ("published", "wilson") else f"{span}, {ESTIMATED}"


def with_interval(row: dict) -> str:
    """13,2 % (10,4-16,7, perkiraan)."""
    return f"{percent(row['prevalence_pct'])} ({interval(row)})"


def interval_basis(row: dict) -> str:
    """Where the interval comes from, in words."""
    basis = row["ci_basis"]
    if basis is None:
        return "tidak ada rentang: ukuran sampelnya tidak diketahui"
    if basis == "published":
        return "diterbitkan bersama angkanya"
    return f"perkiraan: {basis.replace('assumed ', 'asumsi ').replace('published', 'diterbitkan')}"


def survey_name(row: dict) -> str:
    """SSGI 2024."""
    return f"{row['survey']} {row['year']}"


def class_range(borders: Sequence[float], index: int) -> str:
    """The half-open range of a class: "< 2,5", "10 - < 20", "≥ 30"."""
    edges = [decimal(border, 0 if border == int(border) else 1) for border in borders]
    if index == 0:
        return f"< {edges[0]}"
    if index == len(edges):
        return f"≥ {edges[-1]}"
    return f"{edges[index - 1]} - < {edges[index]}"


def who_class(row: dict) -> str:
    """The class in words; where the interval reaches into others, it says so."""
    if row["who_class"] is None:
        return "tanpa kelas WHO"
    name = Common.WHO_CLASS[row["who_class"]]
    if row["ci_lower_pct"] is None:
        return name
    low, high = (class_of(row["indicator"], row[end]) for end in ("ci_lower_pct", "ci_upper_pct"))
    if low == high:
        return name
    return f"{name}; rentangnya dari {Common.WHO_CLASS[low]} sampai {Common.WHO_CLASS[high]}"


def short_class(row: dict) -> str:
    """sedang (rendah-tinggi): the class, and those that the interval reaches from and to."""
    if row["who_class"] is None:
        return "tanpa kelas WHO"
    name = Common.WHO_CLASS[row["who_class"]]
    if row["ci_lower_pct"] is None:
        return name
    ends = [
        Common.WHO_CLASS[class_of(row["indicator"], row[end])]
        for end in ("ci_lower_pct", "ci_upper_pct")
    ]
    return name if ends[0] == ends[1] else f"{name} (rentang {ends[0]}-{ends[1]})"


def class_of(indicator: str, value: float) -> str:
    """The WHO class that a percentage falls in."""
    return WHO_CLASSES[sum(value >= border for border in WHO_BORDERS[indicator])]


def caveats(text: str | None) -> str:
    """Stacked caveat codes as words."""
    return "; ".join(Common.CAVEAT[code] for code in (text or "").split(",") if code)


def estimate_caveats(row: dict) -> list[str]:
    """What the reader must know of one estimate before using it."""
    found = []
    if row["confidence"] == "C":
        found.append("Sumbernya berselisih (keyakinan C).")
    if row["estimate"] == "modelled":
        found.append("Angka ini hasil model (SAE), bukan pengukuran langsung.")
    elif row["estimate"] == "possibly modelled":
        found.append("Angka ini mungkin hasil model (SAE): berubah lebih dari 10 poin.")
    elif row["estimate"] == "unknown":
        found.append("Tidak diketahui apakah angka ini diukur langsung atau hasil model (SAE).")
    if "RE-ALIGNED" in (row["note"] or ""):
        found.append(
            "Sumbernya mencetak angka ini di baris wilayah lain; sudah dipasangkan kembali."
        )
    if row["ci_lower_pct"] is None:
        found.append("Tanpa rentang: ukuran sampelnya tidak diterbitkan.")
    return found


def date(moment: datetime) -> str:
    """A UTC moment as the office's date and time: 21 November 2026 13.05 WITA."""
    local = moment.replace(tzinfo=ZoneInfo("UTC")).astimezone(OFFICE_TIME)
    clock = f"{local:%H:%M}" if in_english() else f"{local:%H.%M}"
    return f"{local.day} {Common.MONTHS[local.month - 1]} {local.year} {clock} WITA"


def period(text: str) -> str:
    """A register period: 2024-08 as Agustus 2024, anything else as announced."""
    year, _, month = text.partition("-")
    if year.isdigit() and month.isdigit() and 1 <= int(month) <= 12:
        return f"{Common.MONTHS[int(month) - 1]} {year}"
    return text


def unavailable_indicators(names: list[str], level: str) -> str:
    return (
        f"{', '.join(names)}: tidak ada angka survei di tingkat {Common.LEVEL[level].lower()}; "
        "yang tersimpan hanya angka nasional."
    )


def unavailable_surveys(names: list[str], level: str) -> str:
    return f"Tanpa angka {Common.LEVEL[level].lower()}: {', '.join(names)}."


def map_sentence(rows: list[dict], names: dict[str, str], survey: str) -> str:
    """What the map says, no firmer than the intervals allow. `rows` have values."""
    if not rows:
        return f"{survey} tidak mempunyai angka untuk wilayah yang dipilih."
    highest = max(rows, key=lambda row: row["prevalence_pct"])
    lowest = min(rows, key=lambda row: row["prevalence_pct"])
    if highest["area_code"] == lowest["area_code"]:
        return f"{survey}: {names[highest['area_code']]} {with_interval(highest)}."
    silent = len(names) - len(rows)
    scope = f" dari {len(rows)} wilayah yang punya angka ({silent} tanpa data)" if silent else ""
    sentence = (
        f"Menurut {survey}{scope}, angka tertinggi tercatat di {names[highest['area_code']]}, "
        f"{with_interval(highest)}, dan terendah di {names[lowest['area_code']]}, "
        f"{with_interval(lowest)}."
    )
    if highest["ci_lower_pct"] is None or lowest["ci_lower_pct"] is None:
        return f"{sentence} Tanpa rentang, urutannya tidak dapat diuji."
    above = overlapping(highest, rows)
    below = overlapping(lowest, rows)
    if above and len(rows) == 2:
        return f"{sentence} Rentang keduanya bertumpang tindih, jadi urutannya belum pasti."
    if above or below:
        sentence += (
            f" Rentang angka tertinggi bertumpang tindih dengan {above} wilayah lain, rentang "
            f"angka terendah dengan {below}, jadi siapa yang tertinggi dan terendah belum pasti."
        )
    return sentence


def overlapping(row: dict, rows: list[dict]) -> int:
    """How many other rows have an interval that meets the row's, or none at all."""
    return sum(
        other["ci_lower_pct"] is None
        or (
            other["ci_lower_pct"] <= row["ci_upper_pct"]
            and other["ci_upper_pct"] >= row["ci_lower_pct"]
        )
        for other in rows
        if other is not row
    )


def without_border(names: list[str]) -> str:
    return f"Tanpa batas di peta: {', '.join(names)}."


def without_series(names: list[str], indicator: str) -> str:
    return f"Tidak ada angka {Common.INDICATOR[indicator].lower()} untuk {', '.join(names)}."


def target_heading(name: str) -> str:
    return f"Target yang berlaku untuk {name}"


def target_list(targets: list[dict], areas: dict[str, dict]) -> str:
    """HTML: each year's target with its owner; authorities that disagree are all there."""
    if not targets:
        return f'<p class="quiet">{Common.NO_TARGET}</p>'
    items = [
        f"<li>{target['year']}: <b>{percent(target['target_pct'])}</b> "
        f'<span class="quiet">{escaped(areas[target["area_code"]]["name"])}, '
        f"{escaped(target['authority'])} "
        f"({link(target['source_title'], target['source_url'])}, keyakinan "
        f"{target['confidence']})</span></li>"
        for target in targets
    ]
    return f"<ul>{''.join(items)}</ul>"


def register_list(rows: list[dict]) -> str:
    """HTML: register figures as announced, each with its source."""
    items = []
    for row in rows:
        value = (
            f"stunting {percent(row['value'])}"
            if row["unit"] == "percent"
            else f"{decimal(row['value'], 0)} balita stunting"
        )
        items.append(
            f"<li>{escaped(period(row['period']))}: <b>{value}</b> "
            f'<span class="quiet">{link(row["source_title"], row["source_url"])}, keyakinan '
            f"{row['confidence']}. {escaped(row['note'] or '')}</span></li>"
        )
    return f'<p class="quiet">{Common.REGISTER_WARNING}</p><ul>{"".join(items)}</ul>'


def source_list(series: list[dict]) -> str:
    """HTML: where each estimate comes from, how it was made, and what was noted of it."""
    items = [
        f"<li><b>{escaped(survey_name(row))}</b>: {link(row['source_title'], row['source_url'])}. "
        f"Keyakinan {Common.CONFIDENCE[row['confidence']]}; pendugaan {Common.ESTIMATE[row['estimate']]}; "
        f"rentang {interval_basis(row)}. Baris {row['source_row']} survey_prevalence.csv. "
        f'<span class="quiet">{escaped(row["note"] or "")}</span></li>'
        for row in reversed(series)
    ]
    return f"<ul>{''.join(items)}</ul>"


def marked_survey(row: dict) -> str:
    """SSGI 2024 (mungkin model): the survey, and in a word what to know of this estimate."""
    marks = []
    if row["confidence"] == "C":
        marks.append("sumber berselisih")
    if row["estimate"] != "direct":
        marks.append(Common.ESTIMATE_MARK[row["estimate"]])
    return f"{survey_name(row)} ({', '.join(marks)})" if marks else survey_name(row)


def estimate_words(row: dict) -> dict:
    """An estimate as the table shows it; one that is missing says so."""
    missing = row["prevalence_pct"] is None
    return row | {
        "survey": survey_name(row) if missing else marked_survey(row),
        "prevalence_pct": percent(row["prevalence_pct"]),
        "interval": "" if missing else interval(row),
        "who_class": "" if missing else short_class(row),
    }


def change_words(change: dict) -> dict:
    """A change as the table shows it."""
    bounded = change["ci_lower_pp"] is not None
    return {
        "area": change["area"],
        "from": f"{change['from_survey']} {change['from_year']}",
        "to": f"{change['to_survey']} {change['to_year']}",
        "change_pp": points(change["change_pp"]),
        "interval": (
            f"{points(change['ci_lower_pp'])} sampai {points(change['ci_upper_pp'])}"
            if bounded
            else Common.NO_INTERVAL
        ),
        "verdict": change["verdict"],
        "caveat": change["caveat"],
    }


def facts(
    published,
    definition: str = Common.PREVALENCE_DEFINITION,
    is_simulated: bool = False,
    source: str = "kolom source pada tiap baris",
) -> dict[str, str]:
    """What travels with every download of survey figures: definition, source, date, method,
    simulated or not."""
    return {
        "definisi": definition,
        "metode": "docs/methods.md; rentang 95 % bertanda asumsi adalah perkiraan",
        "sumber": source,
        "diterbitkan": date(published.published_at),
        "versi_kode": published.code_version,
        "simulasi": "ya" if is_simulated else "tidak",
    }


def link(title: str, address: str) -> str:
    """A source as a link to its page; what is no web address is no link."""
    if not address.startswith(("https://", "http://")):
        return escaped(title)
    return f'<a href="{escaped(address)}" target="_blank" rel="noopener">{escaped(title)}</a>'


def escaped(words: str) -> str:
    """Words as HTML text. Characters that no reader sees, but that can turn the order of the
    others around, are shown as what they are: something that does not belong."""
    return html.escape("".join(UNSEEN if _is_unseen(letter) else letter for letter in words))


def _is_unseen(letter: str) -> bool:
    return letter not in "\n\t" and unicodedata.category(letter).startswith("C")


def markdown(words: str) -> str:
    """Words as the label of a button, whose Markdown they must not become."""
    return "".join(f"\\{letter}" if letter in MARKDOWN else letter for letter in words)


def __getattr__(name: str) -> object:
    """The words of Common, in the reader's language."""
    return getattr(Common, name)
