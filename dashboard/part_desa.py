"""Words that the screens say, each in Indonesian and in English."""

from dashboard.language import Said


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
    CHOOSE_KABUPATEN_FIRST = Said("Pilih kabupaten/kota dulu", "Choose a district first")
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
