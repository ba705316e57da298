"""Words that the screens say, each in Indonesian and in English."""

from dashboard.language import Said


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
