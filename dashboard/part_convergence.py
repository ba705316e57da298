"""Words that the screens say, each in Indonesian and in English."""

from dashboard.language import Said


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
