"""Words of the page Peta: its layers, controls, legend and panel."""

from dashboard.language import Said


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
            "register.di-atas-14": "Probability that stunting is above 14%",
            "register.di-atas-20": "Probability that stunting is above 20%",
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
        "Verdict by the 95% interval of the difference",
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
    POINTS_INTERVAL = Said("95 %: {low} sampai {high}", "95%: {low} to {high}")
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
                "Posyandu register (e-PPGBM), {month}, probability of {indicator} above 14%"
            ),
            "di-atas-20": (
                "Posyandu register (e-PPGBM), {month}, probability of {indicator} above 20%"
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
            "di-atas-14": "In which villages may {indicator} be above 14%?",
            "di-atas-20": "In which villages may {indicator} be above 20%?",
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
        "40% coverage, 20% posyandu that measured, 20% plausible rows, 20% last digits (weights of "
        "our choice)",
    )
    COVERAGE_LEGEND = Said(
        "di bawah {low} % angka prevalensinya hanya tentang anak yang datang",
        "below {low}% a prevalence speaks only of the children who came",
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
        "bold outline: n < 10, grade C, or coverage below 80% or unknown",
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
        "is below {line}%. {subject}.",
    )
    CHANCE_SENTENCE = Said(
        "Dari {known} desa/kelurahan di {place} yang punya angka (semuanya {total}), {above} "
        "hampir pasti di atas {threshold} %, {below} hampir pasti tidak; {unsure} lainnya belum "
        "dapat dipastikan. {subject}.",
        "Of {known} villages in {place} that have a figure ({total} in all), {above} are almost "
        "surely above {threshold}%, {below} almost surely not; for {unsure} it cannot be told. "
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
            "with_interval": "Prevalence (95%)",
            "score_words": "Convergence (bounds)",
            "class_words": "Thirds",
        },
    )
    YES = Said("ya", "yes")
    NO = Said("tidak", "no")
