"""Words that the screens say, each in Indonesian and in English."""

from dashboard.language import Said


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
            "Survei tidak punya angka di tingkat {level}: sampelnya hanya mewakili "
            "kabupaten/kota. Yang dibandingkan di sini register posyandu dan TKD."
        ),
        (
            "Surveys have no figure at the level {level}: their sample stands for districts only. "
            "What is compared here is the posyandu register and the TKD."
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
    FIGURES_HEADING = Said(
        "Angka",
        "Figures",
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
                "Selisih dua dugaan yang bebas satu sama lain, z dari galat baku masing-masing "
                "(docs/methods.md). Dari banyak pasangan, kira-kira satu dari dua puluh tampak "
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
                "The difference of two independent estimates, z from the standard error of each "
                "(docs/methods.md). Of many pairs about one in twenty looks different by chance "
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
