"""Words that the screens say, each in Indonesian and in English."""

from dashboard.language import Said


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
    PUBLISHED_SAMPLE = Said("diterbitkan", "published")
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
    NOTES_HEADING = Said("Sumber dan catatan", "Sources and notes")
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
