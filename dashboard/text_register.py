"""The words of the posyandu register: its figures on the map, and how far they can be trusted."""

from collections.abc import Iterable, Sequence
from datetime import date

from dashboard import text
from dashboard.store import ENOUGH_CHILDREN, FEWEST_CHILDREN
from dashboard.text import Register

INNER_LEVELS = ("kecamatan", "desa")
"""Levels that are drawn within one kabupaten only."""
AGE_GROUPS = ("0-5", "6-11", "12-23", "24-35", "36-47", "48-59")

SURVEY = "survei"
REGISTER = "register"
HELD = "ditahan"
PUBLISHED = "terbit"
NOT_MEASURED = "belum diukur"
FEW = "terlalu sedikit anak diukur"
FIGURE = "angka"
UNKNOWN = "tidak ada data"
"""Codes of what can be said of an area in a month; Register.STANDING has them in words."""
LOW_COVERAGE_PCT = 80
ENOUGH_DIGITS = 100
"""Of fewer last digits no class is given. METHODS 6."""
LOW_REPORTING_PCT = 80

FIGURE_COLUMNS = (
    "prevalence_pct",
    "ci_lower_pct",
    "ci_upper_pct",
    "affected",
    "measured",
    "weighed",
    "registered",
    "registered_basis",
    "coverage_pct",
    "desa_measured",
    "desa_total",
    "who_class",
    "reliability",
    "smoothed_pct",
    "smoothed_lower_pct",
    "smoothed_upper_pct",
    "own_weight_pct",
    "kabupaten_pct",
    "probability_above_14",
    "probability_above_20",
    "compared_with_kabupaten",
    "quality_score",
    "quality_grade",
)
"""What of a register figure a download holds."""
CORRECTED = "sudah_diperbaiki"
"""The reason of a row that waits for nobody."""
ACCEPTED = "diterima"
FAILED = "gagal"
QUALITY_WHERE_KNOWN = (
    "desa_reporting",
    "weighed",
    "registered",
    "flagged_pct",
    "haz_sd",
    "duplicate_pct",
    "export_z_differs_pct",
    "digits",
    "quality",
    "parts",
)
SHARES = ("flagged_pct", "duplicate_pct", "export_z_differs_pct", "validity_pct", "timeliness_pct")
"""Measures of quality that are percentages."""
OF_DIGITS = {"digit_preference_height": "height", "digit_preference_weight": "weight"}


def month_name(month: date) -> str:
    """Agustus 2025."""
    return f"{text.MONTHS[month.month - 1]} {month.year}"


def month_key(month: date) -> str:
    """2025-08, as in the address and in the drop folder."""
    return f"{month:%Y-%m}"


def month_option(month: dict) -> str:
    """Agustus 2025, with "(ditahan)" where its figures are."""
    name = month_name(month["month"])
    return f"{name} ({Register.STANDING[HELD]})" if month["status"] == HELD else name


def count(value: int | None) -> str:
    """12345 as 12.345."""
    return text.NO_DATA if value is None else text.decimal(value, 0)


def source(month: dict) -> str:
    """Register posyandu (e-PPGBM), Agustus 2025, 27 berkas, with DATA SIMULASI where it is."""
    words = Register.SOURCE_LINE.format(
        month=month_name(month["month"]), files=count(month["files_accepted"])
    )
    return f"{words}, {text.SIMULATED}" if month["is_simulated"] else words


def standing(row: dict | None, month: dict) -> str:
    """What can be said of an area in a month: the code of a figure, or of why there is none."""
    if month["status"] == HELD:
        return HELD
    if row is None:
        return UNKNOWN
    if not row["weighed"] and not row["measured"]:
        return NOT_MEASURED
    return FIGURE if row["prevalence_pct"] is not None else FEW


def figure(row: dict | None, month: dict) -> str:
    """13,6 %; or in words why there is none."""
    what = standing(row, month)
    if what == FIGURE:
        return text.percent(row["prevalence_pct"])
    if what == FEW:
        return Register.FEW_OF.format(n=count(row["measured"]))
    return Register.STANDING[what]


def figure_with_interval(row: dict | None, month: dict) -> str:
    """13,6 % (12,6-14,7); or in words why there is none."""
    return text.with_interval(row) if standing(row, month) == FIGURE else figure(row, month)


def judged(row: dict) -> dict:
    """A register figure with its WHO class, and its interval by the name of its method."""
    pct, indicator = row["prevalence_pct"], row["indicator"]
    has_class = pct is not None and indicator in text.WHO_BORDERS
    return row | {
        "who_class": text.class_of(indicator, pct) if has_class else None,
        "ci_basis": "wilson",
    }


def is_estimated(row: dict) -> bool:
    """Whether the number of children who should come is itself an estimate."""
    return row["registered_basis"] != "sasaran"


def reliability(row: dict) -> str:
    """How far a figure can be relied on, and what it lacks."""
    name = Register.RELIABILITY[row["reliability"]]
    if row["reliability"] == "tidak cukup":
        return f"{name} (n < {FEWEST_CHILDREN})"
    if row["reliability"] != "terbatas":
        return name
    lacks = []
    if row["measured"] < ENOUGH_CHILDREN:
        lacks.append(Register.LACK["children"].format(fewest=ENOUGH_CHILDREN))
    if row["coverage_pct"] is None:
        lacks.append(Register.LACK["coverage unknown"])
    elif row["coverage_pct"] < LOW_COVERAGE_PCT:
        lacks.append(Register.LACK["coverage"].format(lowest=LOW_COVERAGE_PCT))
    if is_few_desa(row):
        lacks.append(Register.LACK["reporting"].format(lowest=LOW_REPORTING_PCT))
    if not lacks and is_estimated(row):
        lacks.append(Register.LACK["estimated"])
    return f"{name} ({', '.join(lacks)})" if lacks else name


def columns_of(columns: Sequence[str], level: str, is_simulated: bool = False) -> tuple[str, ...]:
    """The columns of a table at a level: a desa is one desa and alone is smoothed, and what is
    simulated has a mark."""
    idle = ("desa_reporting",) if level == "desa" else ("smoothed", "compared")
    kept = tuple(name for name in columns if name not in idle)
    return (*kept, "mark") if is_simulated else kept


def smoothed(row: dict) -> str:
    """14,2 % (8,1-22,0); nothing where a figure is not smoothed."""
    if row["smoothed_pct"] is None:
        return ""
    low, high = (text.decimal(row[f"smoothed_{end}_pct"]) for end in ("lower", "upper"))
    return f"{text.percent(row['smoothed_pct'])} ({low}-{high})"


def compared(row: dict) -> str:
    """Whether a desa differs from its kabupaten, as far as its interval proves it."""
    return Register.COMPARED.get(row["compared_with_kabupaten"], "")


def chance(probability: float) -> str:
    """A probability in whole percent, never nought and never certain."""
    if probability < 0.01:
        return Register.CHANCE["least"]
    if probability > 0.99:
        return Register.CHANCE["most"]
    return text.percent_whole(100 * probability)


def smoothed_sentences(row: dict) -> list[str]:
    """What the smoothed figure of a desa says, and how much of it is the desa's own."""
    if row["smoothed_pct"] is None:
        return []
    said = [
        Register.SMOOTHED_SENTENCE.format(
            smoothed=smoothed(row),
            own=text.percent_whole(row["own_weight_pct"]),
            kabupaten=text.percent(row["kabupaten_pct"]),
            compared=compared(row),
        )
    ]
    if row["probability_above_14"] is not None:
        said.append(
            Register.CHANCE_SENTENCE.format(
                above_14=chance(row["probability_above_14"]),
                above_20=chance(row["probability_above_20"]),
            )
        )
    recorded = recorded_share(row)
    if recorded is not None and recorded > row["smoothed_pct"]:
        said.append(
            Register.RECORDED_SENTENCE.format(
                affected=count(row["affected"]),
                registered=count(row["registered"]),
                share=text.percent(recorded),
                indicator=text.INDICATOR[row["indicator"]].lower(),
            )
        )
    return said


def recorded_share(row: dict) -> float | None:
    """Of all children who should come, those recorded as affected, percent; None where too few
    were measured for a rate."""
    if row["affected"] is None or not row["registered"]:
        return None
    return 100 * row["affected"] / row["registered"]


def trend_sentence(row: dict) -> str:
    """The trend of a desa's smoothed series, as far as it is proven."""
    verdict = Register.VERDICT[row["verdict"]]
    if row["change_pp_per_year"] is None:
        return Register.TREND_TOO_SHORT.format(
            verdict=verdict, months=row["months"], fewest=FEWEST_CHILDREN
        )
    return Register.TREND_SENTENCE.format(
        first=month_name(row["first_month"]),
        last=month_name(row["last_month"]),
        months=row["months"],
        verdict=verdict,
        change=text.points(row["change_pp_per_year"]),
        low=text.points(row["ci_lower_pp_per_year"]),
        high=text.points(row["ci_upper_pp_per_year"]),
    )


def quality(row: dict) -> str:
    """B (78,2): the grade of an area's register with its score."""
    if not row.get("quality_grade"):
        return ""
    return f"{row['quality_grade']} ({text.decimal(row['quality_score'])})"


def is_marked(row: dict) -> bool:
    """Whether the map must mark a figure: grade C, or coverage low or unknown. METHODS 6."""
    return (
        row.get("quality_grade") == "C"
        or row["coverage_pct"] is None
        or row["coverage_pct"] < LOW_COVERAGE_PCT
    )


def is_few_desa(row: dict) -> bool:
    """Whether so few desa reported that the figure does not speak of its whole area."""
    return (
        row["level"] != "desa"
        and 100 * row["desa_measured"] < LOW_REPORTING_PCT * row["desa_total"]
    )


def desa_reporting(row: dict) -> str:
    """123 dari 134, with "hanya" where those are few; as a table shows it."""
    if row["desa_total"] is None:
        return text.NO_DATA
    words = part_of(row["desa_measured"], row["desa_total"])
    return Register.ONLY.format(number=words) if is_few_desa(row) else words


def part_of(part: int, whole: int) -> str:
    """123 dari 134."""
    return Register.OF.format(part=count(part), whole=count(whole))


def reporting(row: dict) -> str:
    """123 dari 134 desa/kelurahan melapor."""
    return Register.REPORTING.format(number=desa_reporting(row))


def few_desa(row: dict, name: str) -> str:
    """That a figure is that of the few desa which reported, and not of the area."""
    which = "few" if row["desa_measured"] else "none"
    return Register.FEW_DESA[which].format(
        measured=count(row["desa_measured"]), total=count(row["desa_total"]), name=name
    )


def over_target(row: dict) -> str | None:
    """That more children came than should have: the list of those who should is wrong."""
    if row["registered"] is None or (row["weighed"] or 0) <= row["registered"]:
        return None
    return Register.OVER_TARGET.format(
        weighed=count(row["weighed"]), registered=count(row["registered"])
    )


def coverage(row: dict | None, is_narrow: bool = False) -> str:
    """71,9 %, with "perkiraan" where the children who should come are estimated; and that they
    are fewer than those who came, briefly in a narrow table."""
    if row is None or row["coverage_pct"] is None:
        return text.NO_DATA
    if not row["weighed"]:
        return Register.STANDING[NOT_MEASURED]
    words = text.percent(row["coverage_pct"])
    notes = [text.ESTIMATED] if is_estimated(row) else []
    over = over_target(row)
    notes += [Register.MORE_THAN_TARGET if is_narrow else over] if over else []
    return f"{words} ({'; '.join(notes)})" if notes else words


def coverage_in_full(row: dict) -> str:
    """Cakupan perkiraan D/S 71,9 % (3.869 dari 5.378; S = ...), and why it is not D by S where it
    is not."""
    over = over_target(row)
    said = Register.COVERAGE
    if row["coverage_pct"] is None:
        return said["unknown"].format(why=over or said["no target"])
    if not row["weighed"]:
        return said["not measured"].format(registered=count(row["registered"]))
    basis = ""
    if is_estimated(row):
        basis = said["basis" if row["level"] == "desa" else "basis of reporting"]
    counts = said["counts"].format(
        weighed=count(row["weighed"]), registered=count(row["registered"])
    )
    words = said["in full"].format(
        name=coverage_name(row),
        coverage=text.percent(row["coverage_pct"]),
        counts=over or counts,
        basis=basis,
    )
    differs = abs(100 * row["weighed"] / row["registered"] - row["coverage_pct"]) > 0.05
    return f"{words}; {Register.BY_DESA}" if differs and row["level"] != "desa" else words


def coverage_name(row: dict) -> str:
    """Cakupan, or cakupan perkiraan."""
    return Register.COVERAGE["estimated" if is_estimated(row) else "name"]


def if_all_came(row: dict) -> str | None:
    """The bounds of the prevalence with every child who was not measured counted in. METHODS 2."""
    affected, measured, registered = row["affected"], row["measured"], row["registered"]
    if affected is None or not registered or registered <= measured:
        return None
    low = 100 * affected / registered
    high = 100 * (affected + registered - measured) / registered
    return Register.IF_ALL_CAME.format(
        missing=count(registered - measured), low=text.percent(low), high=text.percent(high)
    )


def hover(row: dict | None, month: dict) -> str:
    """Figure with interval, class, number of children and coverage, one caveat at most. Kept
    short: every area of the map sends its own."""
    what, said = standing(row, month), Register.HOVER
    lines = [figure_with_interval(row, month)]
    if what == FIGURE:
        lines.append(said["class"].format(name=text.short_class(row)))
    if row is not None and what != HELD and row["smoothed_pct"] is not None:
        lines.append(said["smoothed"].format(smoothed=smoothed(row)))
        if row["compared_with_kabupaten"] != "tidak berbeda":
            lines.append(compared(row))
    if row is not None and what != HELD:
        words = said["children"].format(
            n=count(row["measured"]),
            name=coverage_name(row),
            coverage=text.percent(row["coverage_pct"]),
        )
        found = caveat(row) if what == FIGURE and not is_few_desa(row) else None
        lines.append(f"{words} ({found})" if found else words)
        if row["level"] != "desa":
            lines.append(said["villages"].format(number=desa_reporting(row)))
        if quality(row):
            lines.append(said["quality"].format(quality=quality(row)))
    return "<br>".join(lines)


def caveat(row: dict) -> str | None:
    """The one thing to know of a figure before using it."""
    if row["coverage_pct"] is None:
        return Register.ONE_CAVEAT["unknown"]
    if row["coverage_pct"] < LOW_COVERAGE_PCT:
        return Register.ONE_CAVEAT["coverage"].format(lowest=LOW_COVERAGE_PCT)
    if over_target(row):
        return Register.MORE_THAN_TARGET
    if row["measured"] < ENOUGH_CHILDREN:
        return Register.ONE_CAVEAT["children"].format(fewest=ENOUGH_CHILDREN)
    return None


def map_sentence(rows: Iterable[dict], names: dict[str, str], month: dict) -> str:
    """What the register's map says; only areas with 30 children or more are named."""
    found = {row["area_code"]: row for row in rows}
    standings = [standing(found.get(code), month) for code in names]
    large = [
        row
        for row in found.values()
        if standing(row, month) == FIGURE and row["measured"] >= ENOUGH_CHILDREN
    ]
    said, line = Register.MAP, source(month)
    head = Register.ACCORDING.format(source=f"{line[0].lower()}{line[1:]}")
    tail = _of_few_desa(found, names, month) + _silent(standings)
    if not large:
        return said["no area"].format(head=head, fewest=ENOUGH_CHILDREN, tail=tail)
    highest = max(large, key=lambda row: row["prevalence_pct"])
    lowest = min(large, key=lambda row: row["prevalence_pct"])
    if len(large) == 1:
        return said["one area"].format(head=head, area=_named(highest, names), tail=tail)
    sentence = said["areas"].format(
        head=head,
        areas=len(large),
        fewest=ENOUGH_CHILDREN,
        highest=_named(highest, names),
        lowest=_named(lowest, names),
    )
    above, below = text.overlapping(highest, large), text.overlapping(lowest, large)
    unsure = [
        said["unsure"].format(which=said[which], others=others)
        for which, others in (("highest", above), ("lowest", below))
        if others
    ]
    if len(unsure) == 2:
        sentence += said["both unsure"].format(first=unsure[0], second=unsure[1])
    elif unsure:
        sentence += said["one unsure"].format(first=unsure[0])
    low = sum((row["coverage_pct"] or 0) < LOW_COVERAGE_PCT for row in large)
    if low:
        sentence += said["coverage"].format(low=low, lowest=LOW_COVERAGE_PCT)
    return sentence + tail


def _named(row: dict, names: dict[str, str]) -> str:
    words = f"{names[row['area_code']]}, {text.with_interval(row)}, n = {count(row['measured'])}"
    said = Register.MAP
    if row["level"] != "desa":
        words = said["villages"].format(area=words, number=desa_reporting(row))
    return said["grade C"].format(area=words) if row.get("quality_grade") == "C" else words


def _of_few_desa(found: dict[str, dict], names: dict[str, str], month: dict) -> str:
    """Of which areas the figures are those of few desa; one is named, more are counted."""
    figures = [row for row in found.values() if standing(row, month) == FIGURE]
    few = [row for row in figures if is_few_desa(row)]
    if not few:
        return ""
    if len(few) == 1:
        return f" {few_desa(few[0], names[few[0]['area_code']])}"
    return Register.MAP["reporting"].format(
        few=len(few), figures=len(figures), lowest=LOW_REPORTING_PCT
    )


def _silent(standings: Sequence[str]) -> str:
    parts = [
        words.format(number=number)
        for what, words in Register.SILENT.items()
        if (number := standings.count(what))
    ]
    return f" {'; '.join(parts)}." if parts else ""


def map_notes(month: dict, is_approximate: bool) -> tuple[str, str]:
    """What stands on the map itself, above and below, so that a picture of it says so too."""
    above = f"<b>{text.SIMULATED}</b> · " if month["is_simulated"] else ""
    above += Register.MAP_NOTE.format(month=month_name(month["month"]))
    above += f" · <b>{Register.STANDING[HELD]}</b>" if month["status"] == HELD else ""
    return above, text.GEOMETRY_QUALITY["approximate"] if is_approximate else ""


def held_sentence(month: dict) -> str:
    """Why no figure of a month is shown."""
    return Register.HELD_SENTENCE.format(
        month=month_name(month["month"]), reason=month["reason"] or Register.NO_REASON
    )


def newer_held(months: Sequence[dict], shown: dict) -> str | None:
    """That a newer month than the one shown is held back, and why."""
    held = [m for m in months if m["status"] == HELD and m["month"] > shown["month"]]
    return Register.NEWER_HELD.format(months=held_reasons(held)) if held else None


def held_reasons(months: Sequence[dict]) -> str:
    """Months held back, each with its reason."""
    return "; ".join(
        f"{month_name(m['month'])} ({m['reason'] or Register.NO_REASON})" for m in months
    )


def table_words(row: dict | None, name: str, month: dict) -> dict:
    """An area's register figure as the table shows it."""
    known = row is not None and month["status"] != HELD
    has_figure = standing(row, month) == FIGURE
    return {
        "area": name,
        "prevalence_pct": figure(row, month),
        "interval": text.interval(row) if has_figure else "",
        "who_class": text.short_class(row) if has_figure else "",
        "measured": count(row["measured"]) if known else "",
        "desa_reporting": desa_reporting(row) if known else "",
        "coverage": coverage(row) if known else "",
        "reliability": reliability(row) if known else "",
        "smoothed": smoothed(row) if known else "",
        "compared": compared(row) if known else "",
        "quality": quality(row) if known else "",
        "mark": text.SIMULATED if month["is_simulated"] else "",
    }


def download_row(row: dict | None, area: dict, month: dict, indicator: str) -> dict:
    """An area's register figure as a download holds it; what is not shown is not in it."""
    row = row or {}
    return {
        "area_code": area["code"],
        "area": area["short_name"],
        "level": area["level"],
        "month": month_key(month["month"]),
        "indicator": indicator,
        **{name: row.get(name) for name in FIGURE_COLUMNS},
        "status": Register.STANDING[FIGURE]
        if standing(row or None, month) == FIGURE
        else figure(row or None, month),
        "reason": month["reason"],
        "source": source(month),
        "is_simulated": Register.YES_NO[month["is_simulated"]],
    }


def facts(
    published, definition: str, months: Sequence[dict], method: str | None = None
) -> dict[str, str]:
    """What travels with every download of the register."""
    simulated = any(month["is_simulated"] for month in months)
    return {
        "definisi": definition,
        "metode": f"docs/methods.md; {method or Register.FACTS_METHOD}",
        "sumber": "; ".join(source(month) for month in months),
        "diterbitkan": text.date(published.published_at),
        "versi_kode": published.code_version,
        "simulasi": Register.SIMULATED_YES.format(simulated=text.SIMULATED)
        if simulated
        else Register.YES_NO[False],
    }


def file_stem(name: str, is_simulated: bool) -> str:
    """A download's name, which says so when its figures are simulated."""
    return Register.SIMULATED_STEM.format(name=name) if is_simulated else name


def quality_too_few(row: dict) -> dict[str, str]:
    """The quality figures that are not shown because of the number of children, each with why."""
    weighed = row["weighed"]
    if weighed is None:
        return {}
    if weighed < FEWEST_CHILDREN:
        names = ("flagged_pct", "haz_sd", "export_z_differs_pct")
        return dict.fromkeys(names, Register.STANDING[FEW if weighed else NOT_MEASURED])
    return (
        {"haz_sd": Register.STANDING[FEW]} if (row["haz_measured"] or 0) < ENOUGH_CHILDREN else {}
    )


def quality_note(row: dict) -> str:
    """Why an area's quality figures are empty in a download."""
    few = quality_too_few(row)
    if "flagged_pct" in few:
        return f"{few['flagged_pct']} (D < {FEWEST_CHILDREN})"
    if few:
        return Register.SPREAD_NOTE.format(why=few["haz_sd"], fewest=ENOUGH_CHILDREN)
    return ""


def digit_reading(quality: dict, measure: str) -> str:
    """How to read a digit preference: only with the number of values that it is of."""
    number = quality.get(f"digits_{measure}_measured") or 0
    which = "few" if number < ENOUGH_DIGITS else "enough"
    return Register.DIGIT_READING[which].format(n=count(number))


def quality_measures(quality: dict, level: str) -> list[dict]:
    """The quality figures that there are, each with how to read it; or that too few children
    were measured for one."""
    span = Register.SPAN["desa" if level == "desa" else "other"]
    few, rows = quality_too_few(quality), []
    for name, words in Register.MEASURE.items():
        if name not in few and quality.get(name) in (None, ""):
            continue
        value = few.get(name) or quality[name]
        if not isinstance(value, str):
            value = text.decimal(value, 2 if name == "haz_sd" else 1)
            value += " %" if name in SHARES else ""
        reading = (
            digit_reading(quality, OF_DIGITS[name])
            if name in OF_DIGITS
            else Register.MEASURE_READING[name]
        )
        rows.append({"measure": words.format(span=span), "value": value, "reading": reading})
    return rows


def difference(survey: dict, register: dict, span: tuple[float, float] | None, name: str) -> str:
    """How far the register's figure is from the survey's, as two instruments."""
    gap = register["prevalence_pct"] - survey["prevalence_pct"]
    if span is None:
        bounds = text.NO_INTERVAL
    else:
        bounds = Register.DIFFERENCE_BOUNDS.format(
            low=text.points(span[0]), high=text.points(span[1])
        )
        bounds += "" if survey["ci_basis"] == "published" else f", {text.ESTIMATED}"
    return Register.DIFFERENCE.format(
        name=name,
        register=text.with_interval(register),
        survey=text.with_interval(survey),
        gap=text.points(gap),
        bounds=bounds,
        reporting=reporting(register),
    )


def accounting(files: Sequence[dict]) -> str:
    """111.108 baris dibaca = 108.527 diterima + 2.581 dikarantina; that it does not add up."""
    columns = (
        "rows_read",
        "rows_accepted",
        "rows_quarantined",
        "rows_corrected",
        "rows_to_correct",
    )
    read, accepted, set_aside, corrected, to_correct = (
        sum(file[name] or 0 for file in files) for name in columns
    )
    superseded = set_aside - corrected - to_correct
    sign = "=" if read == accepted + set_aside else "\N{NOT EQUAL TO}"
    said = Register.ACCOUNT
    sentence = said["rows"].format(
        read=count(read),
        sign=sign,
        accepted=count(accepted),
        set_aside=count(set_aside),
        corrected=count(corrected),
        superseded=said["superseded"].format(number=count(superseded)) if superseded else "",
        to_correct=count(to_correct),
    )
    return sentence if sign == "=" else sentence + said["wrong"]


def quality_sentence(
    month: dict, files: Sequence[dict], provinsi: Sequence[tuple[str, dict | None]]
) -> str:
    """The answer of the page: rows in, rows out, and how many children were reached."""
    exports = [file for file in files if file["kind"] == "posyandu"]
    refused = sum(file["status"] != ACCEPTED for file in exports)
    read = sum(file["rows_read"] for file in exports)
    accepted = sum(file["rows_accepted"] for file in exports)
    said = Register.QUALITY_ANSWER
    sentence = source(month)
    if refused:
        sentence += said["refused"].format(number=count(refused))
    if read:
        sentence += said["rows"].format(
            read=count(read),
            accepted=count(accepted),
            share=text.percent(100 * accepted / read),
            set_aside=count(read - accepted),
        )
    else:
        sentence += said["no rows"]
    if month["status"] == HELD:
        return f"{sentence} {held_on_quality(month)}"
    reached = "; ".join(
        f"{name} {coverage(row) if row else Register.STANDING[NOT_MEASURED]}"
        + (f", {reporting(row)}" if row and row["weighed"] else "")
        for name, row in provinsi
    )
    return sentence + said["reached"].format(reached=reached)


def held_on_quality(month: dict) -> str:
    """That a month's figures are held back, and why."""
    return Register.HELD_ON_QUALITY.format(reason=month["reason"] or Register.NO_REASON)


def unmeasured_sentence(rows: Sequence[dict], name: str) -> str:
    """How many desa have children who should come, and not one who did."""
    return Register.UNMEASURED["some" if rows else "none"].format(
        name=name,
        villages=count(len(rows)),
        children=count(sum(row["registered"] for row in rows)),
    )


def steps(month: date) -> list[str]:
    """How corrected rows are handed back."""
    folder = f"data/raw/posyandu/{month_key(month)}/"
    return [step.format(folder=folder) for step in Register.STEPS]


def file_list(rows: Sequence[dict]) -> str:
    """HTML: files that were not taken in, each with its whole reason."""
    items = "".join(
        f'<li><b>{text.escaped(row["file"])}</b> <span class="mark">'
        f"{text.escaped(file_status(row['status']))}</span>"
        f'<div class="lines">{text.escaped(row["reason"] or Register.NO_REASON)}</div></li>'
        for row in rows
    )
    return f"<ul>{items}</ul>"


def file_status(code: str) -> str:
    """What became of a file, in words."""
    return Register.FILE_STATUS.get(code, code)


def count_or_all(rows: int | None) -> str:
    """The number of rows to correct; of a refused file, all of them."""
    return Register.ALL_ROWS if rows is None else count(rows)


def correct_sentence(rows: Sequence[dict]) -> str:
    """How much there is to correct, and where most of it is."""
    refused = [row for row in rows if row["rows_open"] is None]
    open_rows = [row for row in rows if row["rows_open"]]
    parts = []
    if refused:
        parts.append(Register.TO_CORRECT["files"].format(number=count(len(refused))))
    if open_rows:
        worst = max(open_rows, key=lambda row: row["rows_open"])
        parts.append(
            Register.TO_CORRECT["rows"].format(
                rows=count(sum(row["rows_open"] for row in open_rows)),
                files=count(len(open_rows)),
                worst=worst["file"],
                most=count(worst["rows_open"]),
            )
        )
    return f"{'; '.join(parts)}."


def reasons_sentence(rows: Sequence[dict], everything: int) -> str:
    """What most rows were set aside for; those already corrected wait for nobody."""
    first = next((row for row in rows if row["code"] != CORRECTED), None)
    if first is None:
        return Register.REASONS["corrected"].format(rows=count(everything))
    return Register.REASONS["most"].format(
        rows=count(everything),
        reason=first["reason"],
        most=count(first["rows"]),
        share=first["share"],
    )


def quality_words(row: dict) -> dict:
    """An area's coverage and quality as the table shows it; what is not there says so."""
    percentages = ("flagged_pct", "duplicate_pct", "export_z_differs_pct")
    spread, few = row["haz_sd"], quality_too_few(row)
    return {
        "area": row["area"] if row["level"] != "desa" else f"{row['area']} ({row['parent']})",
        "coverage": coverage(row),
        "desa_reporting": desa_reporting(row),
        "weighed": count(row["weighed"]),
        "registered": count(row["registered"]),
        "haz_sd": text.NO_DATA if spread is None else text.decimal(spread, 2),
        "digits": digits(row),
        "quality": quality(row),
        "parts": parts(row),
        "mark": text.SIMULATED if row["is_simulated"] else "",
        **{name: text.percent(row[name]) for name in percentages},
        **few,
    } | (dict.fromkeys(QUALITY_WHERE_KNOWN, "") if row["registered"] is None else {})


def coverage_reading(rows: Sequence[dict]) -> str:
    """How many areas have low coverage, which has the lowest, and of how many it is unknown."""
    known = [row for row in rows if row["coverage_pct"] is not None and row["weighed"]]
    below = [row for row in known if row["coverage_pct"] < LOW_COVERAGE_PCT]
    lowest = min(known, key=lambda row: row["coverage_pct"], default=None)
    said = ""
    if lowest:
        said = Register.COVERAGE_READING["some" if below else "all above"].format(
            below=count(len(below)),
            known=count(len(known)),
            line=LOW_COVERAGE_PCT,
            lowest=lowest["area"],
            coverage=coverage(lowest, is_narrow=True),
        )
    if len(known) < len(rows):
        unknown = count(len(rows) - len(known))
        said += Register.COVERAGE_READING["unknown"].format(number=unknown)
    return said.strip()


def digits(row: dict) -> str:
    """6,1 / 12,4 (kurang): digit preference of height and of weight, and the class of the worse."""
    height, weight = row["digit_preference_height"], row["digit_preference_weight"]
    if height is None and weight is None:
        return ""
    shown = " / ".join("-" if value is None else text.decimal(value) for value in (height, weight))
    kind = row["digit_class"]
    return f"{shown} ({Register.DIGIT_CLASS[kind] if kind else f'n < {ENOUGH_DIGITS}'})"


def parts(row: dict) -> str:
    """71 / 96 / 98 / 60: what a quality score is made of."""
    values = [
        row[name] for name in ("coverage_pct", "timeliness_pct", "validity_pct", "digits_points")
    ]
    if all(value is None for value in values):
        return ""
    return " / ".join("-" if value is None else text.decimal(value, 0) for value in values)


def remeasure_sentence(rows: Sequence[dict]) -> str:
    """How many children to measure again, where, and for how many it could change something."""
    children = sum(row["children_to_remeasure"] for row in rows)
    deciding = sum(bool(row["class_changes"] or row["priority_changes"]) for row in rows)
    return Register.REMEASURE.format(
        children=count(children), posyandu=count(len(rows)), deciding=count(deciding)
    )


def remeasure_words(row: dict) -> dict:
    """A posyandu to measure again, as the table shows it."""
    said, changes = Register.COULD_CHANGE, []
    if row["class_changes"]:
        changes.append(said["class"])
    if row["priority_changes"]:
        changes.append(said["threshold"])
    if row["rank_changes"]:
        changes.append(said["rank"].format(villages=row["rank_changes"]))
    few = Register.STANDING[FEW]
    possible = few if row["prevalence_pct"] is None else Register.FEW_TO_REMEASURE
    if row["prevalence_pct"] is not None and row["lowest_pct"] is not None:
        possible = Register.POSSIBLE.format(
            low=text.decimal(row["lowest_pct"]),
            high=text.decimal(row["highest_pct"]),
            now=text.percent(row["prevalence_pct"]),
        )
    return row | {
        "children_to_remeasure": count(row["children_to_remeasure"]),
        "desa": f"{row['desa']} ({row['kecamatan']})",
        "possible": possible,
        "could_change": ", ".join(changes) or said["nothing"],
        "mark": text.SIMULATED if row["is_simulated"] else "",
    }


def first_rows(shown: Sequence[dict], rows: Sequence[dict]) -> str:
    """That a list goes on in its download; nothing where it does not."""
    if len(shown) == len(rows):
        return ""
    return Register.FIRST_ROWS.format(shown=count(len(shown)), all=count(len(rows)))


def finding_words(row: dict) -> dict:
    """A finding of a posyandu, as the table shows it."""
    name = Register.FINDING.get(row["kind"], row["kind"])
    scored = f" ({text.decimal(row['score'])})" if row["score"] is not None else ""
    return row | {
        "finding": f"{name}{scored}",
        "found": count(row["found"]),
        "checked": count(row["checked"]),
        "children": count(row["children"]),
        "mark": text.SIMULATED if row["is_simulated"] else "",
    }


def puskesmas_shown(row: dict) -> dict:
    """A puskesmas of a month without what too few children were measured for."""
    heights = min(row["measured"], row["digits_height_measured"] or 0)
    return (
        row
        | {"is_simulated": Register.YES_NO[row["is_simulated"]]}
        | ({"flagged_pct": None} if row["measured"] < FEWEST_CHILDREN else {})
        | ({"haz_sd": None} if heights < ENOUGH_CHILDREN else {})
    )


def puskesmas_words(row: dict) -> dict:
    """A puskesmas of a month, as the table shows it; a rate only of enough children."""
    shown, few = puskesmas_shown(row), Register.STANDING[FEW]
    flagged, spread = shown["flagged_pct"], shown["haz_sd"]
    return {
        "puskesmas": row["puskesmas"],
        "measured": count(row["measured"]),
        "flagged_pct": text.percent(flagged) if row["measured"] >= FEWEST_CHILDREN else few,
        "digits": digits(row),
        "haz_sd": few if spread is None else text.decimal(spread, 2),
        "mark": text.SIMULATED if row["is_simulated"] else "",
    }


def simulated_word(month: dict) -> dict[str, str]:
    """The column of a download that says whether its month is simulated."""
    return {"is_simulated": Register.YES_NO[month["is_simulated"]]}


def __getattr__(name: str) -> object:
    """The words of Register, in the reader's language."""
    return getattr(Register, name)
