"""Words that the screens say, each in Indonesian and in English."""

from dashboard.language import Said


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
