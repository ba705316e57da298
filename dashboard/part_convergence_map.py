"""Words of the convergence layers on the page Peta."""

from dashboard.language import Said


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
