"""Words that the screens say, each in Indonesian and in English."""

from dashboard.language import Said


class Profile:
    TITLE = Said(
        "Bagaimana keadaan {name}?",
        "How is {name} doing?",
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
    TKD_LINE = Said(
        "{figure} pada {quarter}",
        "{figure} in {quarter}",
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
