"""Words of the page Prioritas: which desa come first, by which rule, and how many children."""

from dashboard.language import Said
from dashboard.store import FEWEST_CHILDREN


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
