"""The words of the posyandu register: its figures on the map, and how far they can be trusted."""

from collections.abc import Iterable, Sequence
from datetime import date

from dashboard import text
from dashboard.part_register import Register
from dashboard.store import ENOUGH_CHILDREN, FEWEST_CHILDREN

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
ALL_ROWS = "semua"


def month_name(month: date) -> str:
    """Agustus 2025."""
    return f"{text.MONTHS[month.month - 1]} {month.year}"


def month_key(month: date) -> str:
    """2025-08, as in the address and in the drop folder."""
    return f"{month:%Y-%m}"


def month_option(month: dict) -> str:
    """Agustus 2025, with "(ditahan)" where its figures are."""
    name = month_name(month["month"])
    return f"{name} ({HELD})" if month["status"] == HELD else name


def count(value: int | None) -> str:
    """12345 as 12.345."""
    return text.NO_DATA if value is None else text.decimal(value, 0)


def source(month: dict) -> str:
    """Register posyandu (e-PPGBM), Agustus 2025, 27 berkas, with DATA SIMULASI where it is."""
    words = f"Register posyandu (e-PPGBM), {month_name(month['month'])}"
    words += f", {count(month['files_accepted'])} berkas"
    return f"{words}, {text.SIMULATED}" if month["is_simulated"] else words


def standing(row: dict | None, month: dict) -> str:
    """What can be said of an area in a month: a figure, or why there is none."""
    if month["status"] == HELD:
        return HELD
    if row is None:
        return text.NO_DATA
    if not row["weighed"] and not row["measured"]:
        return NOT_MEASURED
    return FIGURE if row["prevalence_pct"] is not None else FEW


def figure(row: dict | None, month: dict) -> str:
    """13,6 %; or in words why there is none."""
    what = standing(row, month)
    if what == FIGURE:
        return text.percent(row["prevalence_pct"])
    return f"{FEW} (n = {count(row['measured'])})" if what == FEW else what


def figure_with_interval(row: dict | None, month: dict) -> str:
    """13,6 % (12,6-14,7); or in words why there is none."""
    return text.with_interval(row) if standing(row, month) == FIGURE else figure(row, month)


def is_estimated(row: dict) -> bool:
    """Whether the number of children who should come is itself an estimate."""
    return row["registered_basis"] != "sasaran"


def reliability(row: dict) -> str:
    """How far a figure can be relied on, and what it lacks."""
    if row["reliability"] == "tidak cukup":
        return "tidak cukup (n < 10)"
    if row["reliability"] != "terbatas":
        return row["reliability"]
    lacks = []
    if row["measured"] < ENOUGH_CHILDREN:
        lacks.append(f"n < {ENOUGH_CHILDREN}")
    if row["coverage_pct"] is None:
        lacks.append("cakupan tidak diketahui")
    elif row["coverage_pct"] < LOW_COVERAGE_PCT:
        lacks.append(f"cakupan < {LOW_COVERAGE_PCT} %")
    if is_few_desa(row):
        lacks.append(f"desa melapor < {LOW_REPORTING_PCT} %")
    if not lacks and is_estimated(row):
        lacks.append("sasaran perkiraan dari kurang dari 12 bulan register")
    return f"terbatas ({', '.join(lacks)})" if lacks else "terbatas"


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
        return "kurang dari 1 %"
    return "lebih dari 99 %" if probability > 0.99 else text.percent_whole(100 * probability)


def smoothed_sentences(row: dict) -> list[str]:
    """What the smoothed figure of a desa says, and how much of it is the desa's own."""
    if row["smoothed_pct"] is None:
        return []
    said = [
        f"{Register.SMOOTHED.capitalize()}: {smoothed(row)}. Bobot anak desa ini sendiri "
        f"{text.percent_whole(row['own_weight_pct'])}, selebihnya pola kabupatennya "
        f"({text.percent(row['kabupaten_pct'])}). Desa ini {compared(row)}."
    ]
    if row["probability_above_14"] is not None:
        said.append(
            f"Peluang prevalensinya di atas 14 %: {chance(row['probability_above_14'])}; di atas "
            f"20 %: {chance(row['probability_above_20'])} (menurut pola kabupatennya, hanya "
            "tentang anak yang datang)."
        )
    recorded = recorded_share(row)
    if recorded is not None and recorded > row["smoothed_pct"]:
        said.append(
            f"Itu laju yang mendasari, bukan jumlah anak: {count(row['affected'])} dari "
            f"{count(row['registered'])} anak sasaran ({text.percent(recorded)}) sudah tercatat "
            f"{text.INDICATOR[row['indicator']].lower()}."
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
    if row["change_pp_per_year"] is None:
        return (
            f"{row['verdict']}: hanya {row['months']} bulan dengan n paling sedikit "
            f"{FEWEST_CHILDREN}; paling sedikit 5 diperlukan."
        )
    span = f"{month_name(row['first_month'])}-{month_name(row['last_month'])}"
    return (
        f"{span}, {row['months']} bulan, {Register.SMOOTHED}: {row['verdict']} "
        f"({text.points(row['change_pp_per_year'])} poin per tahun, 95 % "
        f"{text.points(row['ci_lower_pp_per_year'])} sampai "
        f"{text.points(row['ci_upper_pp_per_year'])})."
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
    words = f"{count(row['desa_measured'])} dari {count(row['desa_total'])}"
    return f"hanya {words}" if is_few_desa(row) else words


def reporting(row: dict) -> str:
    """123 dari 134 desa/kelurahan melapor."""
    return f"{desa_reporting(row)} desa/kelurahan melapor"


def few_desa(row: dict, name: str) -> str:
    """That a figure is that of the few desa which reported, and not of the area."""
    total = f"{count(row['desa_total'])} desa/kelurahan"
    if not row["desa_measured"]:
        return f"Tidak satu pun dari {total} di {name} melapor."
    return (
        f"Hanya {count(row['desa_measured'])} dari {total} di {name} melapor: angka ini bukan "
        f"angka {name} seluruhnya."
    )


def over_target(row: dict) -> str | None:
    """That more children came than should have: the list of those who should is wrong."""
    if row["registered"] is None or (row["weighed"] or 0) <= row["registered"]:
        return None
    return (
        f"ditimbang {count(row['weighed'])} melebihi sasaran {count(row['registered'])}: sasaran "
        "perlu diperiksa"
    )


def coverage(row: dict | None, is_narrow: bool = False) -> str:
    """71,9 %, with "perkiraan" where the children who should come are estimated; and that they
    are fewer than those who came, briefly in a narrow table."""
    if row is None or row["coverage_pct"] is None:
        return text.NO_DATA
    if not row["weighed"]:
        return NOT_MEASURED
    words = text.percent(row["coverage_pct"])
    notes = [text.ESTIMATED] if is_estimated(row) else []
    over = over_target(row)
    notes += [Register.MORE_THAN_TARGET if is_narrow else over] if over else []
    return f"{words} ({'; '.join(notes)})" if notes else words


def coverage_in_full(row: dict) -> str:
    """Cakupan perkiraan D/S 71,9 % (3.869 dari 5.378; S = ...), and why it is not D by S where it
    is not."""
    over = over_target(row)
    if row["coverage_pct"] is None:
        if over:
            return f"cakupan D/S: {text.NO_DATA} ({over})"
        return f"cakupan D/S: {text.NO_DATA} (sasaran tidak diketahui)"
    if not row["weighed"]:
        return f"{NOT_MEASURED}: tidak satu pun dari {count(row['registered'])} anak sasaran"
    name = "cakupan perkiraan" if is_estimated(row) else "cakupan"
    basis = ", S dari anak yang terlihat 12 bulan terakhir" if is_estimated(row) else ""
    if basis and row["level"] != "desa":
        basis += " di desa yang muncul di register"
    counts = f"ditimbang {count(row['weighed'])}, sasaran {count(row['registered'])}"
    words = f"{name} D/S {text.percent(row['coverage_pct'])} ({over or counts}{basis})"
    differs = abs(100 * row["weighed"] / row["registered"] - row["coverage_pct"]) > 0.05
    return f"{words}; {Register.BY_DESA}" if differs and row["level"] != "desa" else words


def if_all_came(row: dict) -> str | None:
    """The bounds of the prevalence with every child who was not measured counted in. METHODS 2."""
    affected, measured, registered = row["affected"], row["measured"], row["registered"]
    if affected is None or not registered or registered <= measured:
        return None
    low = 100 * affected / registered
    high = 100 * (affected + registered - measured) / registered
    return (
        f"{count(registered - measured)} anak sasaran tidak terukur; bila semuanya dihitung, "
        f"prevalensinya dapat berada di mana saja dari {text.percent(low)} sampai "
        f"{text.percent(high)}."
    )


def hover(row: dict | None, month: dict) -> str:
    """Figure with interval, class, number of children and coverage, one caveat at most. Kept
    short: every area of the map sends its own."""
    what = standing(row, month)
    lines = [figure_with_interval(row, month)]
    if what == FIGURE:
        lines.append(f"Kelas: {text.short_class(row)}")
    if row is not None and what != HELD and row["smoothed_pct"] is not None:
        lines.append(f"diperhalus {smoothed(row)}")
        if row["compared_with_kabupaten"] != "tidak berbeda":
            lines.append(compared(row))
    if row is not None and what != HELD:
        name = "cakupan perkiraan" if is_estimated(row) else "cakupan"
        words = f"n = {count(row['measured'])}, {name} {text.percent(row['coverage_pct'])}"
        found = caveat(row) if what == FIGURE and not is_few_desa(row) else None
        lines.append(f"{words} ({found})" if found else words)
        if row["level"] != "desa":
            lines.append(f"{desa_reporting(row)} desa")
        if quality(row):
            lines.append(f"mutu {quality(row)}")
    return "<br>".join(lines)


def caveat(row: dict) -> str | None:
    """The one thing to know of a figure before using it."""
    if row["coverage_pct"] is None:
        return "tidak diketahui"
    if row["coverage_pct"] < LOW_COVERAGE_PCT:
        return f"di bawah {LOW_COVERAGE_PCT} %"
    if over_target(row):
        return Register.MORE_THAN_TARGET
    if row["measured"] < ENOUGH_CHILDREN:
        return f"n di bawah {ENOUGH_CHILDREN}"
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
    head = f"Menurut r{source(month)[1:]}"
    tail = _of_few_desa(found, names, month) + _silent(standings)
    if not large:
        return f"{head}: tidak ada wilayah dengan {ENOUGH_CHILDREN} anak diukur atau lebih.{tail}"
    highest = max(large, key=lambda row: row["prevalence_pct"])
    lowest = min(large, key=lambda row: row["prevalence_pct"])
    if len(large) == 1:
        return f"{head}: {_named(highest, names)}.{tail}"
    sentence = (
        f"{head}: dari {len(large)} wilayah dengan {ENOUGH_CHILDREN} anak diukur atau lebih, "
        f"tertinggi {_named(highest, names)}, dan terendah {_named(lowest, names)}."
    )
    above, below = text.overlapping(highest, large), text.overlapping(lowest, large)
    unsure = [
        f"{which} belum pasti (rentangnya bertumpang tindih dengan {others} wilayah lain)"
        for which, others in (("tertinggi", above), ("terendah", below))
        if others
    ]
    if unsure:
        sentence += f" Yang {', dan yang '.join(unsure)}."
    low = sum((row["coverage_pct"] or 0) < LOW_COVERAGE_PCT for row in large)
    if low:
        sentence += (
            f" Pada {low} di antaranya cakupan D/S di bawah {LOW_COVERAGE_PCT} % atau tidak "
            "diketahui: angkanya hanya berbicara tentang anak yang datang."
        )
    return sentence + tail


def _named(row: dict, names: dict[str, str]) -> str:
    words = f"{names[row['area_code']]}, {text.with_interval(row)}, n = {count(row['measured'])}"
    words = words if row["level"] == "desa" else f"{words}, {desa_reporting(row)} desa"
    return f"{words}, mutu C" if row.get("quality_grade") == "C" else words


def _of_few_desa(found: dict[str, dict], names: dict[str, str], month: dict) -> str:
    """Of which areas the figures are those of few desa; one is named, more are counted."""
    figures = [row for row in found.values() if standing(row, month) == FIGURE]
    few = [row for row in figures if is_few_desa(row)]
    if not few:
        return ""
    if len(few) == 1:
        return f" {few_desa(few[0], names[few[0]['area_code']])}"
    return (
        f" Pada {len(few)} dari {len(figures)} wilayah yang berangka, kurang dari "
        f"{LOW_REPORTING_PCT} % desa/kelurahannya melapor: angkanya bukan angka wilayah itu "
        "seluruhnya."
    )


def _silent(standings: Sequence[str]) -> str:
    parts = [
        f"{number} wilayah {words}"
        for what, words in (
            (FEW, "terlalu sedikit anaknya yang diukur (n < 10)"),
            (NOT_MEASURED, "belum diukur"),
            (text.NO_DATA, "tanpa data"),
        )
        if (number := standings.count(what))
    ]
    return f" {'; '.join(parts)}." if parts else ""


def map_notes(month: dict, is_approximate: bool) -> tuple[str, str]:
    """What stands on the map itself, above and below, so that a picture of it says so too."""
    above = f"<b>{text.SIMULATED}</b> · " if month["is_simulated"] else ""
    above += f"register posyandu, {month_name(month['month'])}"
    above += f" · <b>{HELD}</b>" if month["status"] == HELD else ""
    return above, text.GEOMETRY_QUALITY["approximate"] if is_approximate else ""


def held_sentence(month: dict) -> str:
    """Why no figure of a month is shown."""
    return (
        f"Angka register posyandu (e-PPGBM) {month_name(month['month'])} ditahan: "
        f"{month['reason'] or Register.NO_REASON}. Rinciannya ada di halaman Mutu data."
    )


def newer_held(months: Sequence[dict], shown: dict) -> str | None:
    """That a newer month than the one shown is held back, and why."""
    held = [m for m in months if m["status"] == HELD and m["month"] > shown["month"]]
    return f"Bulan yang lebih baru ditahan: {held_reasons(held)}." if held else None


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
        "status": figure(row or None, month) if standing(row or None, month) != FIGURE else FIGURE,
        "reason": month["reason"],
        "source": source(month),
        "is_simulated": "ya" if month["is_simulated"] else "tidak",
    }


def facts(
    published, definition: str, months: Sequence[dict], method: str = Register.FACTS_METHOD
) -> dict[str, str]:
    """What travels with every download of the register."""
    simulated = any(month["is_simulated"] for month in months)
    return {
        "definisi": definition,
        "metode": f"docs/methods.md; {method}",
        "sumber": "; ".join(source(month) for month in months),
        "diterbitkan": text.date(published.published_at),
        "versi_kode": published.code_version,
        "simulasi": f"ya, {text.SIMULATED}" if simulated else "tidak",
    }


def file_stem(name: str, is_simulated: bool) -> str:
    """A download's name, which says so when its figures are simulated."""
    return f"SIMULASI-{name}" if is_simulated else name


def quality_too_few(row: dict) -> dict[str, str]:
    """The quality figures that are not shown because of the number of children, each with why."""
    weighed = row["weighed"]
    if weighed is None:
        return {}
    if weighed < FEWEST_CHILDREN:
        names = ("flagged_pct", "haz_sd", "export_z_differs_pct")
        return dict.fromkeys(names, FEW if weighed else NOT_MEASURED)
    return {"haz_sd": FEW} if (row["haz_measured"] or 0) < ENOUGH_CHILDREN else {}


def quality_note(row: dict) -> str:
    """Why an area's quality figures are empty in a download."""
    few = quality_too_few(row)
    if "flagged_pct" in few:
        return f"{few['flagged_pct']} (D < {FEWEST_CHILDREN})"
    return f"simpangan baku: {few['haz_sd']} (n < {ENOUGH_CHILDREN})" if few else ""


def digit_reading(quality: dict, measure: str) -> str:
    """How to read a digit preference: only with the number of values that it is of."""
    number = quality.get(f"digits_{measure}_measured") or 0
    if number < ENOUGH_DIGITS:
        return f"n = {count(number)}, terlalu sedikit untuk dinilai"
    return f"n = {count(number)}; < 8 baik, < 12 cukup, < 20 kurang"


def quality_measures(quality: dict, level: str) -> list[dict]:
    """The quality figures that there are, each with how to read it; or that too few children
    were measured for one."""
    span = "12 bulan terakhir" if level == "desa" else "bulan ini"
    known = (
        ("flagged_pct", f"z-score tidak wajar, {span}", "> 1 % menandakan mutu buruk (WHO)", " %"),
        ("duplicate_pct", "baris ganda, bulan ini", "makin sedikit makin baik", " %"),
        (
            "export_z_differs_pct",
            "z-score ekspor berbeda > 0,1, bulan ini",
            "berkas dan hitung ulang berselisih",
            " %",
        ),
        ("haz_sd", f"simpangan baku TB/U, {span}", "biasa 1,35-1,95", ""),
        (
            "digit_preference_height",
            f"kecenderungan angka bulat, tinggi, {span}",
            digit_reading(quality, "height"),
            "",
        ),
        (
            "digit_preference_weight",
            f"kecenderungan angka bulat, berat, {span}",
            digit_reading(quality, "weight"),
            "",
        ),
        ("validity_pct", f"baris sah dan wajar, {span}", "makin banyak makin baik", " %"),
        ("timeliness_pct", "posyandu yang mengukur bulan ini", "makin banyak makin baik", " %"),
        ("quality_score", "skor mutu", "0-100, bobot pilihan kami", ""),
    )
    few = quality_too_few(quality)
    rows = [
        {
            "measure": words,
            "value": few.get(name)
            or f"{text.decimal(quality[name], 2 if name == 'haz_sd' else 1)}{unit}",
            "reading": reading,
        }
        for name, words, reading, unit in known
        if name in few or quality.get(name) is not None
    ]
    if quality.get("quality_grade"):
        rows.append(
            {"measure": "nilai mutu", "value": quality["quality_grade"], "reading": "A, B, C"}
        )
    return rows


def difference(survey: dict, register: dict, span: tuple[float, float] | None, name: str) -> str:
    """How far the register's figure is from the survey's, as two instruments."""
    gap = register["prevalence_pct"] - survey["prevalence_pct"]
    if span is None:
        bounds = text.NO_INTERVAL
    else:
        bounds = f"rentang 95 % {text.points(span[0])} sampai {text.points(span[1])}"
        bounds += "" if survey["ci_basis"] == "published" else f", {text.ESTIMATED}"
    return (
        f"{name}: register {text.with_interval(register)}, survei {text.with_interval(survey)}; "
        f"register {text.points(gap)} poin terhadap survei ({bounds}). Dalam register "
        f"{reporting(register)}."
    )


def no_survey(name: str, indicator: str, year: int, latest: dict | None) -> str:
    """That no survey stands beside the register in that year."""
    sentence = (
        f"Tidak ada angka survei {text.INDICATOR[indicator].lower()} untuk {name} tahun {year}."
    )
    if latest is None:
        return sentence
    return (
        f"{sentence} Yang terakhir {text.survey_name(latest)}: {text.with_interval(latest)}; "
        "tahunnya lain, jadi selisihnya tidak dihitung."
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
    sentence = (
        f"{count(read)} baris dibaca {sign} {count(accepted)} diterima + {count(set_aside)} "
        f"dikarantina ({count(corrected)} di antaranya sudah diperbaiki, "
        + (f"{count(superseded)} tercatat lagi di berkas perbaikannya, " if superseded else "")
        + f"{count(to_correct)} perlu diperbaiki)."
    )
    if sign == "=":
        return sentence
    return f"{sentence} Jumlahnya tidak cocok: laporkan ke pengembang, jangan pakai bulan ini."


def quality_sentence(
    month: dict, files: Sequence[dict], provinsi: Sequence[tuple[str, dict | None]]
) -> str:
    """The answer of the page: rows in, rows out, and how many children were reached."""
    exports = [file for file in files if file["kind"] == "posyandu"]
    refused = sum(file["status"] != "diterima" for file in exports)
    read = sum(file["rows_read"] for file in exports)
    accepted = sum(file["rows_accepted"] for file in exports)
    sentence = f"{source(month)}"
    if refused:
        sentence += f" ({refused} berkas lain tidak diterima)"
    if read:
        sentence += (
            f": dari {count(read)} baris, {count(accepted)} diterima "
            f"({text.percent(100 * accepted / read)}) dan {count(read - accepted)} dikarantina."
        )
    else:
        sentence += ": tidak ada baris yang dapat dibaca."
    if month["status"] == HELD:
        return f"{sentence} {held_on_quality(month)}"
    reached = "; ".join(
        f"{name} {coverage(row) if row else NOT_MEASURED}"
        + (f", {reporting(row)}" if row and row["weighed"] else "")
        for name, row in provinsi
    )
    return (
        f"{sentence} Cakupan D/S: {reached}. Anak yang tidak datang tidak ada dalam angka register."
    )


def held_on_quality(month: dict) -> str:
    """That a month's figures are held back, and why."""
    return (
        f"Angka bulan ini ditahan: {month['reason'] or Register.NO_REASON}; "
        "tidak ada angkanya yang ditampilkan."
    )


def unmeasured_sentence(rows: Sequence[dict], name: str) -> str:
    """How many desa have children who should come, and not one who did."""
    if not rows:
        return f"{name}: setiap desa yang punya sasaran mempunyai pengukuran pada bulan ini."
    children = sum(row["registered"] for row in rows)
    return (
        f"{name}: {count(len(rows))} desa/kelurahan punya sasaran ({count(children)} anak) tetapi "
        "tidak satu pun pengukuran pada bulan ini."
    )


def steps(month: date) -> list[str]:
    """How corrected rows are handed back."""
    folder = f"data/raw/posyandu/{month_key(month)}/"
    return [
        "Di komputer server, buka buku kerja berkas itu (kolom Buku kerja), lembar Perbaiki. "
        + Register.PRIVATE,
        "Baca kolom alasan dan kandidat, lalu perbaiki isinya di kolom aslinya. Jangan ubah "
        "berkas_asal dan baris_asal: keduanya menyebut baris yang diganti.",
        "Baris yang tidak dapat diperbaiki boleh dihapus dari buku kerja; ia tetap tercatat di "
        "sini sebagai dikarantina.",
        f"Simpan buku kerja itu di {folder} dengan nama yang belum dipakai. Berkas asal dan buku "
        "kerja di data/build tidak perlu diubah.",
        "Jalankan make refresh, atau tunggu penyegaran berikutnya.",
        "Buka halaman ini lagi: baris itu pindah ke Sudah diperbaiki, atau tetap di daftar dengan "
        "alasan yang baru.",
    ]


def file_list(rows: Sequence[dict]) -> str:
    """HTML: files that were not taken in, each with its whole reason."""
    items = "".join(
        f'<li><b>{text.escaped(row["file"])}</b> <span class="mark">{text.escaped(row["status"])}'
        f'</span><div class="lines">{text.escaped(row["reason"] or Register.NO_REASON)}</div></li>'
        for row in rows
    )
    return f"<ul>{items}</ul>"


def count_or_all(rows: int | None) -> str:
    """The number of rows to correct; of a refused file, all of them."""
    return ALL_ROWS if rows is None else count(rows)


def correct_sentence(rows: Sequence[dict]) -> str:
    """How much there is to correct, and where most of it is."""
    refused = [row for row in rows if row["rows_open"] is None]
    open_rows = [row for row in rows if row["rows_open"]]
    parts = []
    if refused:
        parts.append(f"{count(len(refused))} berkas tidak termuat")
    if open_rows:
        total = sum(row["rows_open"] for row in open_rows)
        worst = max(open_rows, key=lambda row: row["rows_open"])
        parts.append(
            f"{count(total)} baris perlu diperbaiki di {count(len(open_rows))} berkas, terbanyak "
            f"di {worst['file']} ({count(worst['rows_open'])} baris)"
        )
    return f"{'; '.join(parts)}."


def reasons_sentence(rows: Sequence[dict], everything: int) -> str:
    """What most rows were set aside for; those already corrected wait for nobody."""
    first = next((row for row in rows if row["code"] != CORRECTED), None)
    if first is None:
        return f"{count(everything)} baris dikarantina, semuanya sudah diperbaiki."
    return (
        f"{count(everything)} baris dikarantina; alasan terbanyak: {first['reason']} "
        f"({count(first['rows'])} baris, {first['share']})."
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


def digits(row: dict) -> str:
    """6,1 / 12,4 (kurang): digit preference of height and of weight, and the class of the worse."""
    height, weight = row["digit_preference_height"], row["digit_preference_weight"]
    if height is None and weight is None:
        return ""
    shown = " / ".join("-" if value is None else text.decimal(value) for value in (height, weight))
    return f"{shown} ({row['digit_class'] or 'n < 100'})"


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
    return (
        f"{count(children)} anak di {count(len(rows))} posyandu; di {count(deciding)} posyandu "
        "hasilnya dapat memindahkan desanya ke kelas lain atau melewati ambang 14 % atau 20 %."
    )


def remeasure_words(row: dict) -> dict:
    """A posyandu to measure again, as the table shows it."""
    changes = []
    if row["class_changes"]:
        changes.append("kelas")
    if row["priority_changes"]:
        changes.append("ambang 14/20 %")
    if row["rank_changes"]:
        changes.append(f"urutan ({row['rank_changes']} desa)")
    possible = FEW if row["prevalence_pct"] is None else Register.FEW_TO_REMEASURE
    if row["prevalence_pct"] is not None and row["lowest_pct"] is not None:
        low, high = text.decimal(row["lowest_pct"]), text.decimal(row["highest_pct"])
        possible = f"{low}-{high} % (sekarang {text.percent(row['prevalence_pct'])})"
    return row | {
        "children_to_remeasure": count(row["children_to_remeasure"]),
        "desa": f"{row['desa']} ({row['kecamatan']})",
        "possible": possible,
        "could_change": ", ".join(changes) or "tidak satu pun",
        "mark": text.SIMULATED if row["is_simulated"] else "",
    }


def first_rows(shown: Sequence[dict], rows: Sequence[dict]) -> str:
    """That a list goes on in its download; nothing where it does not."""
    if len(shown) == len(rows):
        return ""
    return f"{count(len(shown))} yang pertama dari {count(len(rows))}; semuanya ada di unduhan."


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


def puskesmas_words(row: dict) -> dict:
    """A puskesmas of a month, as the table shows it; a rate only of enough children."""
    enough = row["measured"] >= FEWEST_CHILDREN
    heights = min(row["measured"], row["digits_height_measured"] or 0)
    sd = row["haz_sd"] if heights >= ENOUGH_CHILDREN else None
    return {
        "puskesmas": row["puskesmas"],
        "measured": count(row["measured"]),
        "flagged_pct": text.percent(row["flagged_pct"]) if enough else FEW,
        "digits": digits(row),
        "haz_sd": FEW if sd is None else text.decimal(sd, 2),
        "mark": text.SIMULATED if row["is_simulated"] else "",
    }


def simulated_word(month: dict) -> dict[str, str]:
    """The column of a download that says whether its month is simulated."""
    return {"is_simulated": "ya" if month["is_simulated"] else "tidak"}


def __getattr__(name: str) -> object:
    """The words of text.Register, in the reader's language."""
    return getattr(Register, name)
