"""How numbers, dates, periods and sentences about the surveys are written, in either language."""

import html
import unicodedata
from collections.abc import Iterable, Sequence
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
SHOWN_AS_FOUND = ("published", "wilson")
"""Interval bases of which no sample had to be assumed."""


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
    return span if row["ci_basis"] in SHOWN_AS_FOUND else f"{span}, {Common.ESTIMATED}"


def with_interval(row: dict) -> str:
    """13,2 % (10,4-16,7, perkiraan)."""
    return f"{percent(row['prevalence_pct'])} ({interval(row)})"


def interval_basis(row: dict) -> str:
    """Where the interval comes from, in words."""
    basis = row["ci_basis"]
    if basis in (None, "published"):
        return Common.INTERVAL_BASIS[basis or "none"]
    sample = basis.removeprefix("assumed ").replace("published", Common.PUBLISHED_SAMPLE)
    return Common.INTERVAL_BASIS["assumed"].format(sample=sample)


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
    return _class_words(row, Common.WHO_CLASS_SPAN)


def short_class(row: dict) -> str:
    """sedang (rentang rendah-tinggi): the class, and those that the interval reaches."""
    return _class_words(row, Common.WHO_CLASS_SPAN_SHORT)


def _class_words(row: dict, span: str) -> str:
    if row["who_class"] is None:
        return Common.NO_WHO_CLASS
    name = Common.WHO_CLASS[row["who_class"]]
    if row["ci_lower_pct"] is None:
        return name
    low, high = (class_of(row["indicator"], row[end]) for end in ("ci_lower_pct", "ci_upper_pct"))
    if low == high:
        return name
    return span.format(name=name, low=Common.WHO_CLASS[low], high=Common.WHO_CLASS[high])


def class_of(indicator: str, value: float) -> str:
    """The WHO class that a percentage falls in."""
    return WHO_CLASSES[sum(value >= border for border in WHO_BORDERS[indicator])]


def caveats(text: str | None) -> str:
    """Stacked caveat codes as words."""
    return "; ".join(Common.CAVEAT[code] for code in (text or "").split(",") if code)


def estimate_caveats(row: dict) -> list[str]:
    """What the reader must know of one estimate before using it."""
    found = {
        "disputed": row["confidence"] == "C",
        row["estimate"]: row["estimate"] != "direct",
        "realigned": "RE-ALIGNED" in (row["note"] or ""),
        "no interval": row["ci_lower_pct"] is None,
    }
    return [Common.ESTIMATE_CAVEAT[caveat] for caveat, holds in found.items() if holds]


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
    return Common.UNAVAILABLE_INDICATORS.format(
        indicators=", ".join(names), level=Common.LEVEL[level].lower()
    )


def unavailable_surveys(names: list[str], level: str) -> str:
    return Common.UNAVAILABLE_SURVEYS.format(
        level=Common.LEVEL[level].lower(), surveys=", ".join(names)
    )


def map_sentence(rows: list[dict], names: dict[str, str], survey: str) -> str:
    """What the map says, no firmer than the intervals allow. `rows` have values."""
    if not rows:
        return Common.MAP_NOTHING.format(survey=survey)
    highest = max(rows, key=lambda row: row["prevalence_pct"])
    lowest = min(rows, key=lambda row: row["prevalence_pct"])
    if highest["area_code"] == lowest["area_code"]:
        return f"{survey}: {names[highest['area_code']]} {with_interval(highest)}."
    silent = len(names) - len(rows)
    sentence = Common.MAP_HIGHEST_LOWEST.format(
        survey=survey,
        scope=Common.MAP_SCOPE.format(number=len(rows), silent=silent) if silent else "",
        highest=names[highest["area_code"]],
        highest_value=with_interval(highest),
        lowest=names[lowest["area_code"]],
        lowest_value=with_interval(lowest),
    )
    if highest["ci_lower_pct"] is None or lowest["ci_lower_pct"] is None:
        return f"{sentence} {Common.MAP_UNTESTED}"
    above = overlapping(highest, rows)
    below = overlapping(lowest, rows)
    if above and len(rows) == 2:
        return f"{sentence} {Common.MAP_TWO_OVERLAP}"
    if above or below:
        return f"{sentence} {Common.MAP_OVERLAP.format(above=above, below=below)}"
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
    return Common.WITHOUT_BORDER.format(names=", ".join(names))


def without_series(names: list[str], indicator: str) -> str:
    return Common.WITHOUT_SERIES.format(
        indicator=Common.INDICATOR[indicator].lower(), names=", ".join(names)
    )


def target_heading(name: str) -> str:
    return Common.TARGETS_OF.format(name=name)


def target_list(targets: list[dict], areas: dict[str, dict]) -> str:
    """HTML: each year's target with its owner; authorities that disagree are all there."""
    if not targets:
        return f'<p class="quiet">{Common.NO_TARGET}</p>'
    items = [
        f"<li>{target['year']}: <b>{percent(target['target_pct'])}</b> "
        f'<span class="quiet">{escaped(areas[target["area_code"]]["name"])}, '
        f"{escaped(target['authority'])} "
        f"({link(target['source_title'], target['source_url'])}, {_confidence(target)})</span></li>"
        for target in targets
    ]
    return f"<ul>{''.join(items)}</ul>"


def register_list(rows: list[dict]) -> str:
    """HTML: register figures as announced, each with its source."""
    items = []
    for row in rows:
        is_percent = row["unit"] == "percent"
        value = percent(row["value"]) if is_percent else decimal(row["value"], 0)
        kind = "percent" if is_percent else "children"
        items.append(
            f"<li>{escaped(period(row['period']))}: "
            f"<b>{Common.REGISTER_VALUE[kind].format(value=value)}</b> "
            f'<span class="quiet">{link(row["source_title"], row["source_url"])}, '
            f"{_confidence(row)}. {escaped(row['note'] or '')}</span></li>"
        )
    return f'<p class="quiet">{Common.REGISTER_WARNING}</p><ul>{"".join(items)}</ul>'


def source_list(series: list[dict]) -> str:
    """HTML: where each estimate comes from, how it was made, and what was noted of it."""
    items = []
    for row in reversed(series):
        made = Common.SOURCE_ITEM.format(
            confidence=Common.CONFIDENCE[row["confidence"]],
            estimate=Common.ESTIMATE[row["estimate"]],
            basis=escaped(interval_basis(row)),
            row=row["source_row"],
            file="survey_prevalence.csv",
        )
        source = link(row["source_title"], row["source_url"])
        items.append(
            f"<li><b>{escaped(survey_name(row))}</b>: {source}. {made} "
            f'<span class="quiet">{escaped(row["note"] or "")}</span></li>'
        )
    return f"<ul>{''.join(items)}</ul>"


def _confidence(row: dict) -> str:
    return Common.CONFIDENCE_SHORT.format(confidence=row["confidence"])


def marked_survey(row: dict) -> str:
    """SSGI 2024 (mungkin model): the survey, and in a word what to know of this estimate."""
    marks = []
    if row["confidence"] == "C":
        marks.append(Common.DISPUTED_MARK)
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
            Common.SPAN.format(
                low=points(change["ci_lower_pp"]), high=points(change["ci_upper_pp"])
            )
            if bounded
            else Common.NO_INTERVAL
        ),
        "verdict": Common.VERDICT[change["verdict"]],
        "caveat": change["caveat"],
    }


def facts(
    published, definition: str | None = None, is_simulated: bool = False, source: str | None = None
) -> dict[str, str]:
    """What travels with every download of survey figures: definition, source, date, method,
    simulated or not; its names are the same in every language."""
    return {
        "definisi": definition or Common.PREVALENCE_DEFINITION,
        "metode": Common.FACTS_METHOD,
        "sumber": source or Common.FACTS_SOURCE,
        "diterbitkan": date(published.published_at),
        "versi_kode": published.code_version,
        "simulasi": Common.YES if is_simulated else Common.NO,
    }


def listed(items: Iterable[str]) -> str:
    """a; a dan b; a, b dan c."""
    *before, last = [*items] or [""]
    return f"{', '.join(before)}{Common.AND}{last}" if before else last


def shortened(names: Sequence[str], most: int = 6) -> str:
    """The names, after `most` of them only how many more there are."""
    shown = ", ".join(names[:most])
    rest = len(names) - most
    return Common.MORE.format(names=shown, number=rest) if rest > 0 else shown


def link(title: str, address: str) -> str:
    """A source as a link to its page; what is no web address is no link."""
    if not address.startswith(("https://", "http://")):
        return escaped(title)
    return f'<a href="{escaped(address)}" target="_blank" rel="noopener">{escaped(title)}</a>'


def escaped(words: str) -> str:
    """Words as HTML text. Characters that no reader sees, but that can turn the order of the
    others around, are shown as what they are: something that does not belong."""
    if words.isascii() and words.isprintable():
        return html.escape(words)
    return html.escape("".join(UNSEEN if _is_unseen(letter) else letter for letter in words))


def _is_unseen(letter: str) -> bool:
    return letter not in "\n\t" and unicodedata.category(letter).startswith("C")


def markdown(words: str) -> str:
    """Words as the label of a button, whose Markdown they must not become."""
    return "".join(f"\\{letter}" if letter in MARKDOWN else letter for letter in words)


def __getattr__(name: str) -> object:
    """The words of Common, in the reader's language."""
    return getattr(Common, name)
