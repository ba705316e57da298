"""Every word that the screens say, and how numbers, dates and periods are written (Indonesian)."""

import html
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
MARKDOWN = "\\`*_{}[]()#+-.!~:$<>|"
UNSEEN = "\N{REPLACEMENT CHARACTER}"
MINUS = "\N{MINUS SIGN}"
OFFICE_TIME = ZoneInfo("Asia/Makassar")

INDICATOR = {
    "stunting": "Stunting",
    "severe_stunting": "Stunting berat",
    "wasting": "Wasting",
    "severe_wasting": "Wasting berat",
    "underweight": "Underweight",
    "overweight": "Overweight",
}
LEVEL = {"provinsi": "Provinsi", "kabupaten": "Kabupaten/kota"}
WHO_CLASSES = ("very low", "low", "medium", "high", "very high")
WHO_CLASS = {
    "very low": "sangat rendah",
    "low": "rendah",
    "medium": "sedang",
    "high": "tinggi",
    "very high": "sangat tinggi",
}
WHO_BORDERS = {
    "stunting": (2.5, 10, 20, 30),
    "wasting": (2.5, 5, 10, 15),
    "overweight": (2.5, 5, 10, 15),
}
CONFIDENCE = {
    "A": "A (sumber primer atau dua sumber sepakat)",
    "B": "B (satu sumber)",
    "C": "C (sumber berselisih)",
}
ESTIMATE = {
    "direct": "langsung",
    "modelled": "model",
    "possibly modelled": "mungkin model",
    "unknown": "tidak diketahui",
}
ESTIMATE_MARK = {
    "modelled": "model",
    "possibly modelled": "mungkin model",
    "unknown": "langsung atau model?",
}
CAVEAT = {
    "instrument_changed": "alat surveinya berbeda",
    "possibly_modelled": "sebagian angka mungkin hasil model (SAE)",
    "confidence_c": "sumbernya berselisih (C)",
    "realigned": "angka 2022 dipasangkan kembali dari berkas yang barisnya bergeser",
    "assumed_sample": "ukuran sampel atau efek desain diasumsikan",
    "uneven_pace": "angka-angkanya jauh dari satu garis, jadi lajunya tidak ajek",
}
GEOMETRY_QUALITY = {
    "official": "batas resmi",
    "open": "batas data terbuka, disederhanakan",
    "approximate": "batas perkiraan",
}
OWNER = {"00": "Nasional", "62": "Kalteng", "63": "Kalsel"}
"""Short names of those whose targets stand beside a district's own."""
PREVALENCE_DEFINITION = "Prevalensi (%) balita menurut survei; stunting = TB/U di bawah -2 SD WHO"
CHANGE_DEFINITION = "Selisih prevalensi balita antara dua survei, dalam poin persen"
KALIMANTAN = "Kalsel dan Kalteng"

APP_TITLE = "Peta Stunting"
MAP_PAGE = "Peta"
TREND_PAGE = "Tren"
MAP_TITLE = "Di mana prevalensi {indicator} tertinggi?"
TREND_TITLE = "Apakah prevalensi {indicator} benar-benar turun?"
PROVINSI_LABEL = "Provinsi"
LEVEL_LABEL = "Tingkat wilayah"
SURVEY_LABEL = "Survei"
AREA_LABEL = "Wilayah"
AREAS_LABEL = "Wilayah (boleh beberapa)"
INDICATOR_LABEL = "Indikator"
SINCE_LABEL = "Rentang waktu"
SINCE = {"2021": "Sejak 2021", "semua": "Semua survei"}
AREA_PLACEHOLDER = "Pilih wilayah"
MAP_TAB = "Peta"
TABLE_TAB = "Tabel"
CHART_TAB = "Grafik"
NO_DATA = "tidak ada data"
WHO_LEGEND = "Kelas kesehatan masyarakat WHO/UNICEF"
QUINTILE_LEGEND = "WHO tidak menetapkan kelas; dibagi lima sama banyak"
NO_INTERVAL = "tanpa rentang"
ESTIMATED = "perkiraan"
ESTIMATED_MARK = "rentang 95 % perkiraan"
TARGET_LEGEND = "Target, dengan pemiliknya"
TARGET_LEGEND_CROWDED = "Target (pemiliknya di daftar di bawah)"
CHART_NOTE = (
    "Titik = angka survei, garis tegak = rentang 95 %. Garis hanya menyambung survei dengan alat "
    "yang sama; garis titik-titik tegak menandai pergantian alat (SSGI, SKI, Riskesdas, ...)."
)
DOWNLOAD_CSV = "Unduh CSV"
DOWNLOAD_XLSX = "Unduh XLSX"
SIMULATED = "DATA SIMULASI"
MAP_ALT = "Peta prevalensi; isinya sama dengan tab Tabel"
CHART_ALT = "Grafik prevalensi per survei; isinya sama dengan tab Tabel"
CLICK_HINT = (
    "Klik satu wilayah di peta, atau pilih namanya di atas, untuk melihat deret angkanya, "
    "sumber, target, dan catatan."
)
NO_PUBLICATION = (
    "Belum ada publikasi yang dapat dibaca. Di komputer server, jalankan `make refresh`, lalu muat "
    "ulang halaman ini."
)
NO_SURVEY = "Publikasi ini tidak memuat angka survei untuk provinsi atau kabupaten/kota."
NO_AREA_CHOSEN = "Pilih paling sedikit satu wilayah untuk melihat trennya."
SERIES_HEADING = "Deret survei"
TARGET_HEADING = "Target"
NOTES_HEADING = "Sumber dan catatan"
REGISTER_HEADING = "Register posyandu (e-PPGBM) seperti diumumkan"
REGISTER_WARNING = (
    "Alat ukur lain: balita yang diukur di posyandu, bukan sampel acak. Tidak disambung dengan "
    "deret survei."
)
CHANGE_HEADING = "Perubahan antarsurvei (poin persen)"
NO_CHANGE = "Tidak ada dua survei yang dapat dibandingkan."
NO_TARGET = "Belum ada target yang tercatat untuk wilayah ini."
METHOD_HEADING = "Metode, sumber, dan lisensi"
METHOD = """
**Angka.** Prevalensi dari survei nasional (Riskesdas, PSG, SSGBI, SSGI, SKI) menurut sumber yang
disebut pada tiap angka; tidak ada yang diisi, dirata-ratakan, atau dihitung ulang.

**SSGI 2022 per kabupaten.** Berkas FSVA 2023 mencetak angkanya di baris wilayah lain (urutan kode
BPS bergeser). Angka di sini sudah dipasangkan kembali; dasarnya ada di catatan tiap angka.

**Rentang 95 %.** Rentang yang diterbitkan dipakai bila ada. Untuk kabupaten dan provinsi tidak ada
yang diterbitkan, jadi rentang SSGI/SKI 2021-2024 adalah *perkiraan*: skala logit, dengan ukuran
sampel dan efek desain yang diasumsikan (`data/raw/survey/survey_assumption.csv`, berikut
alasannya). Survei lain tanpa rentang.

**Kelas.** Ambang kesehatan masyarakat WHO/UNICEF (de Onis dkk. 2019).

**Putusan.** *Turun nyata* atau *naik nyata* bila rentang 95 % selisihnya tidak memuat nol;
selain itu *belum terbukti berubah*: itu bukan bukti bahwa tidak berubah. Tanpa rentang: *tidak
dapat dinilai*. Tiap putusan keliru pada 5 % pasangan yang sebenarnya tidak berubah; empat survei
punya enam pasangan, jadi kira-kira satu dari lima wilayah yang tidak berubah mendapat sedikitnya
satu putusan "nyata".

**Peringkat dan kelompok.** Setiap angka diundi 10.000 kali menurut rentangnya; peringkat ditulis
sebagai rentang 95 %. Sebuah kelompok adalah deret wilayah yang tidak dapat dibedakan dari yang
terendah di kelompok itu; kelompok berikutnya belum tentu sungguh lebih tinggi. Survei tanpa rentang
tidak diberi peringkat.

**Menuju target.** Target wilayah itu sendiri, kalau tidak ada target provinsinya, kalau tidak ada
target nasional; bila pemiliknya berselisih dipakai yang terendah. Laju dan perpanjangannya dihitung
dari garis lurus ln prevalensi; rentangnya dilebarkan bila angka-angkanya jauh dari garis itu.

**Survei dan register.** Selisihnya diurai menurut apa yang dapat dihitung dari register; sisanya
bukan kesalahan salah satu alat ukur.

**SSGI 2024.** Kemenkes mengganti angka 102 kabupaten/kota dan 3 provinsi dengan pendugaan area
kecil (SAE); daftarnya tidak diterbitkan.

Uraian lengkap: `docs/methods.md`.
"""

COLUMN = {
    "area": "Wilayah",
    "area_code": "Kode",
    "survey": "Survei",
    "prevalence_pct": "Prevalensi (%)",
    "ci_lower_pct": "Batas bawah (%)",
    "ci_upper_pct": "Batas atas (%)",
    "interval": "Rentang 95 %",
    "ci_basis": "Dasar rentang",
    "who_class": "Kelas",
    "estimate": "Cara pendugaan",
    "confidence": "Keyakinan sumber",
    "source_title": "Sumber",
    "source_url": "Tautan",
    "note": "Catatan",
    "from": "Dari",
    "to": "Ke",
    "change_pp": "Perubahan (pp)",
    "minimum_detectable_change_pp": "Selisih terkecil yang akan terbukti (pp)",
    "verdict": "Putusan",
    "caveat": "Catatan",
    "year": "Tahun",
    "target_pct": "Target (%)",
    "authority": "Milik",
}


def decimal(value: float, digits: int = 1) -> str:
    """12345.678 as 12.345,7."""
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


def percent(value: float | None) -> str:
    """33.5 as 33,5 %, nothing as "tidak ada data"."""
    return NO_DATA if value is None else f"{decimal(value)} %"


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
        return NO_INTERVAL
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
    name = WHO_CLASS[row["who_class"]]
    if row["ci_lower_pct"] is None:
        return name
    low, high = (class_of(row["indicator"], row[end]) for end in ("ci_lower_pct", "ci_upper_pct"))
    if low == high:
        return name
    return f"{name}; rentangnya dari {WHO_CLASS[low]} sampai {WHO_CLASS[high]}"


def short_class(row: dict) -> str:
    """sedang (rendah-tinggi): the class, and those that the interval reaches from and to."""
    if row["who_class"] is None:
        return "tanpa kelas WHO"
    name = WHO_CLASS[row["who_class"]]
    if row["ci_lower_pct"] is None:
        return name
    ends = [
        WHO_CLASS[class_of(row["indicator"], row[end])] for end in ("ci_lower_pct", "ci_upper_pct")
    ]
    return name if ends[0] == ends[1] else f"{name} (rentang {ends[0]}-{ends[1]})"


def class_of(indicator: str, value: float) -> str:
    """The WHO class that a percentage falls in."""
    return WHO_CLASSES[sum(value >= border for border in WHO_BORDERS[indicator])]


def caveats(text: str | None) -> str:
    """Stacked caveat codes as words."""
    return "; ".join(CAVEAT[code] for code in (text or "").split(",") if code)


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
    return f"{local.day} {MONTHS[local.month - 1]} {local.year} {local:%H.%M} WITA"


def period(text: str) -> str:
    """A register period: 2024-08 as Agustus 2024, anything else as announced."""
    year, _, month = text.partition("-")
    if year.isdigit() and month.isdigit() and 1 <= int(month) <= 12:
        return f"{MONTHS[int(month) - 1]} {year}"
    return text


def unavailable_indicators(names: list[str], level: str) -> str:
    return (
        f"{', '.join(names)}: tidak ada angka survei di tingkat {LEVEL[level].lower()}; "
        "yang tersimpan hanya angka nasional."
    )


def unavailable_surveys(names: list[str], level: str) -> str:
    return f"Tanpa angka {LEVEL[level].lower()}: {', '.join(names)}."


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
    return f"Tidak ada angka {INDICATOR[indicator].lower()} untuk {', '.join(names)}."


def target_heading(name: str) -> str:
    return f"Target yang berlaku untuk {name}"


def target_list(targets: list[dict], areas: dict[str, dict]) -> str:
    """HTML: each year's target with its owner; authorities that disagree are all there."""
    if not targets:
        return f'<p class="quiet">{NO_TARGET}</p>'
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
    return f'<p class="quiet">{REGISTER_WARNING}</p><ul>{"".join(items)}</ul>'


def source_list(series: list[dict]) -> str:
    """HTML: where each estimate comes from, how it was made, and what was noted of it."""
    items = [
        f"<li><b>{escaped(survey_name(row))}</b>: {link(row['source_title'], row['source_url'])}. "
        f"Keyakinan {CONFIDENCE[row['confidence']]}; pendugaan {ESTIMATE[row['estimate']]}; "
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
        marks.append(ESTIMATE_MARK[row["estimate"]])
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
            else NO_INTERVAL
        ),
        "verdict": change["verdict"],
        "caveat": change["caveat"],
    }


def facts(
    published,
    definition: str = PREVALENCE_DEFINITION,
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
