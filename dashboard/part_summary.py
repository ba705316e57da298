"""Words that the screens say, each in Indonesian and in English."""

from dashboard.language import Said


class Summary:
    TITLE = Said(
        "Bagaimana keadaan stunting di {place}?",
        "How do things stand with stunting in {place}?",
    )
    ANSWER = Said(
        "{name}: {value} menurut {survey}; {verdicts}.",
        "{name}: {value} according to {survey}; {verdicts}.",
    )
    SINCE = Said("{verdict} sejak {survey}", "{verdict} since {survey}")
    ONLY_ONE_SURVEY = Said(
        "belum ada survei lain untuk membandingkannya",
        "there is no other survey to compare it with",
    )
    VERDICT = Said(
        {
            "turun nyata": "turun nyata",
            "naik nyata": "naik nyata",
            "belum terbukti berubah": "belum terbukti berubah",
            "tidak dapat dinilai": "tidak dapat dinilai",
        },
        {
            "turun nyata": "a proven fall",
            "naik nyata": "a proven rise",
            "belum terbukti berubah": "no proven change",
            "tidak dapat dinilai": "change cannot be judged",
        },
    )
    NO_SURVEY = Said(
        "{name}: publikasi ini tidak memuat angka survei stunting. Tambahkan ke "
        "data/raw/survey/survey_prevalence.csv, lalu jalankan penyegaran.",
        "{name}: this publication holds no survey figure of stunting. Add it to "
        "data/raw/survey/survey_prevalence.csv and run a refresh.",
    )
    SURVEY_HEADING = Said("Survei: {survey}", "Survey: {survey}")
    CLASS = Said("Kelas WHO/UNICEF: {name}.", "WHO/UNICEF class: {name}.")
    AGAINST = Said(
        "Terhadap {survey} ({value}): {change}.", "Against {survey} ({value}): {change}."
    )
    NOT_JUDGED = Said("tidak dapat dinilai", "change cannot be judged")
    CAVEATS = Said("Catatan: {caveats}.", "Notes: {caveats}.")
    TARGET_HEADING = Said("Target {year}: {value}", "Target for {year}: {value}")
    TARGET_OWNER = Said("{authority} ({owner}).", "{authority} ({owner}).")
    DISTANCE_ABOVE = Said(
        "{survey} berada {points} poin di atasnya{span}.",
        "{survey} lies {points} points above it{span}.",
    )
    DISTANCE_BELOW = Said(
        "{survey} berada {points} poin di bawahnya{span}.",
        "{survey} lies {points} points below it{span}.",
    )
    DISTANCE_NONE = Said("{survey} sama dengan target{span}.", "{survey} equals the target{span}.")
    DISTANCE_SPAN = Said(
        " (rentang 95 % {low} sampai {high}{estimated})",
        " (95 % interval {low} to {high}{estimated})",
    )
    ESTIMATED = Said(", perkiraan", ", estimated")
    NO_SPAN = Said(" (tanpa rentang)", " (no interval)")
    DISTANCE_OPEN = Said(
        "Rentangnya memuat target: belum pasti di atas atau di bawah.",
        "Its interval includes the target: above or below is not certain.",
    )
    PACE = Said("Laju {years}: {pace}.", "Pace of {years}: {pace}.")
    PASSED = Said(
        "Target {year} ({value}, {authority}) belum dapat dinilai: belum ada survei {year}.",
        "The target for {year} ({value}, {authority}) cannot be judged yet: no survey of {year} "
        "is known.",
    )
    NO_TARGET = Said(
        "Tidak ada target tahun {year} atau sesudahnya yang tercatat.",
        "No target for {year} or later is recorded.",
    )
    STRIP_HEADING = Said("Kabupaten/kota menurut {survey}", "Districts according to {survey}")
    STRIP_ALT = Said(
        "Prevalensi tiap kabupaten/kota {name} dengan rentang 95 % dan kelompoknya; isinya sama "
        "dengan tab Tabel",
        "Prevalence of each district of {name} with its 95 % interval and tier; the Table tab has "
        "the same figures",
    )
    STRIP_TIER = Said("kelompok {tier}", "tier {tier}")
    STRIP_NO_RANKS = Said(
        "Tanpa rentang, urutan kabupaten/kota pada survei ini tidak dapat diuji.",
        "Without intervals the order of the districts in this survey cannot be tested.",
    )
    STRIP_ONE_TIER = Said(
        "Menurut rentangnya, tidak satu pun kabupaten/kota dapat dibedakan dari yang terendah.",
        "By their intervals no district can be told apart from the lowest.",
    )
    STRIP_SILENT = Said("Tanpa angka: {names}.", "Without a figure: {names}.")
    STRIP_NOTE = Said(
        "Titik = angka survei, garis = rentang 95 %. Pita kelabu = kelompok: di dalamnya urutan "
        "tidak dapat dibedakan dari yang pertama.",
        "Dot = survey figure, line = 95 % interval. Grey bands = tiers: within one, places cannot "
        "be told apart from its first.",
    )
    NO_DISTRICTS = Said(
        "{survey} tidak memuat angka kabupaten/kota untuk {name}.",
        "{survey} has no figures of the districts of {name}.",
    )
    STRIP_DEFINITION = Said(
        "Prevalensi stunting (%) balita per kabupaten/kota menurut survei terbaru provinsinya, "
        "dengan rentang 95 %, peringkat sebagai rentang, dan kelompok di dalam provinsi",
        "Stunting prevalence (%) of children under five by district according to the newest survey "
        "of its province, with 95 % interval, rank as an interval, and tier within the province",
    )
    STRIP_COLUMN = Said(
        {
            "area": "Kabupaten/kota",
            "prevalence_pct": "Prevalensi",
            "interval": "Rentang 95 %",
            "tier": "Kelompok",
            "ranks": "Peringkat (95 %)",
        },
        {
            "area": "District",
            "prevalence_pct": "Prevalence",
            "interval": "95 % interval",
            "tier": "Tier",
            "ranks": "Rank (95 %)",
        },
    )
    TABLE_LABEL = Said(
        {
            "strip": "Prevalensi per kabupaten/kota, {name}",
            "tables": "Baris yang berubah, menurut tabel",
            "freshness": "Kesegaran sumber",
        },
        {
            "strip": "Prevalence by district, {name}",
            "tables": "Rows that changed, by table",
            "freshness": "How fresh the sources are",
        },
    )
    REGISTER_HEADING = Said("Register posyandu: {month}", "Posyandu register: {month}")
    REGISTER_EMPTY_HEADING = Said("Register posyandu", "Posyandu register")
    REGISTER_OTHER = Said(
        "Alat ukur lain: anak yang diukur di posyandu, bukan sampel acak. Jangan dijadikan satu "
        "deret dengan survei.",
        "Another instrument: children measured at posyandu, not a random sample. Never read it as "
        "one series with the survey.",
    )
    NO_REGISTER = Said(
        "Belum ada bulan register yang dimuat. Letakkan ekspor e-PPGBM di "
        "data/raw/posyandu/<YYYY-MM>/, lalu jalankan penyegaran.",
        "No month of the register has been loaded. Put the e-PPGBM exports into "
        "data/raw/posyandu/<YYYY-MM>/ and run a refresh.",
    )
    ALL_HELD = Said(
        "Semua bulan register ditahan; angkanya tidak ditampilkan. Sebab dan langkahnya ada di "
        "halaman Mutu data.",
        "Every month of the register is held back, so no figure is shown. Causes and next steps "
        "are "
        "on the page Data quality.",
    )
    NO_REGISTER_HERE = Said(
        "Register {month} tidak memuat {name}.",
        "The register of {month} holds nothing of {name}.",
    )
    NEWER_HELD = Said(
        "Bulan yang lebih baru ditahan: {months}.",
        "Newer months are held back: {months}.",
    )
    CONVERGENCE_HEADING = Said("Skor konvergensi: {period}", "Convergence score: {period}")
    CONVERGENCE_EMPTY_HEADING = Said("Skor konvergensi", "Convergence score")
    NO_SCORE = Said(
        "Belum ada skor konvergensi. Isi templat di data/raw/convergence/template, simpan di "
        "data/raw/convergence, lalu jalankan penyegaran.",
        "There is no convergence score yet. Fill in the templates of "
        "data/raw/convergence/template, "
        "save them in data/raw/convergence and run a refresh.",
    )
    RANKED = Said(
        "{ranked} dari {total} kabupaten/kota diperingkat, dalam {tiers} kelompok.",
        "{ranked} of {total} districts are ranked, in {tiers} tiers.",
    )
    RANKED_ONE = Said(
        "Hanya {name} dari {total} kabupaten/kota dapat diperingkat: tanpa pembanding tidak ada "
        "kelompok.",
        "Only {name} of {total} districts can be ranked: with nothing to compare there are no "
        "tiers.",
    )
    NONE_RANKED = Said(
        "Tidak satu pun dari {total} kabupaten/kota dapat diperingkat.",
        "None of {total} districts can be ranked.",
    )
    FIRST_TIER = Said(
        "Kelompok 1, skor tertinggi: {names}.", "Tier 1, the highest scores: {names}."
    )
    LAST_TIER = Said(
        "Kelompok {tier}, skor terendah: {names}.",
        "Tier {tier}, the lowest scores: {names}.",
    )
    AND_OTHERS = Said("{names}, dan {others} lainnya", "{names} and {others} more")
    NEWER_UNRANKED = Said(
        "{period}: belum ada yang dapat diperingkat.",
        "{period}: nobody can be ranked yet.",
    )
    WEIGHTS = Said(
        "Bobot: {preset}. Alat bantu, bukan penilaian resmi.",
        "Weights: {preset}. A planning aid, not an official assessment.",
    )
    LINK = Said(
        {
            "peta": "Lihat di peta",
            "tren": "Tren antarsurvei",
            "profil": "Profil lengkap",
            "kuitansi": "Kuitansi angka ini",
            "mutu": "Mutu data",
            "konvergensi": "Rincian skor",
            "metode": "Metode",
            "berkas": "Semua berkas",
            "sumber": "Sumber dan lisensi",
            "publikasi": "Semua publikasi",
        },
        {
            "peta": "See the map",
            "tren": "Trend between surveys",
            "profil": "Full profile",
            "kuitansi": "Receipt of this figure",
            "mutu": "Data quality",
            "konvergensi": "Details of the score",
            "metode": "Methods",
            "berkas": "All files",
            "sumber": "Sources and licences",
            "publikasi": "All publications",
        },
    )
    CHANGED_HEADING = Said(
        "Apa yang berubah sejak publikasi sebelumnya",
        "What changed since the last publication",
    )
    CHANGED_TAB = Said("Ringkas", "In brief")
    COMPARED_WITH = Said(
        "Publikasi ini ({now}) dibandingkan dengan yang sebelumnya ({before}).",
        "This publication ({now}) against the one before ({before}).",
    )
    NOTHING_BEFORE = Said(
        "Ini publikasi pertama yang tersimpan: belum ada yang dapat dibandingkan. Sepuluh "
        "publikasi "
        "terakhir disimpan.",
        "This is the first publication that is kept: there is nothing to compare it with. The last "
        "ten are kept.",
    )
    OLDER_IN_USE = Said(
        "Publikasi yang dipakai sekarang bukan yang terbaru: ada yang lebih baru, {date}.",
        "The publication in use is not the newest: there is a newer one, {date}.",
    )
    NOTHING_CHANGED = Said(
        "Tidak ada angka, bulan, atau berkas yang berubah.",
        "No figure, month or file has changed.",
    )
    NOT_COMPARED = Said(
        "{what}: tidak dapat dibandingkan, publikasi sebelumnya memakai bentuk tabel lain.",
        "{what}: cannot be compared, the publication before has tables of another shape.",
    )
    CODE_SAME = Said("Versi kode sama: {version}.", "Same version of the code: {version}.")
    CODE_CHANGED = Said("Versi kode: {was} menjadi {now}.", "Version of the code: {was} to {now}.")
    SIMULATION_BEGAN = Said(
        "Publikasi ini memuat data simulasi; yang sebelumnya tidak.",
        "This publication holds simulated data; the one before did not.",
    )
    SIMULATION_ENDED = Said(
        "Data simulasi dari publikasi sebelumnya tidak ada lagi.",
        "The simulated data of the publication before are gone.",
    )
    CHANGED_SURVEY = Said("Angka survei", "Survey figures")
    CHANGED_REGISTER = Said("Bulan register", "Months of the register")
    CHANGED_FILES = Said("Berkas sumber", "Source files")
    NO_CHANGE_IN = Said("{what}: tidak berubah.", "{what}: unchanged.")
    COUNTS = Said(
        "{what}: {added} baru, {changed} berubah, {removed} dicabut.",
        "{what}: {added} new, {changed} changed, {removed} withdrawn.",
    )
    NEW_ESTIMATE = Said(
        "{area}, {indicator}, {survey}: baru, {now}",
        "{area}, {indicator}, {survey}: new, {now}",
    )
    CHANGED_ESTIMATE = Said(
        "{area}, {indicator}, {survey}: {was} menjadi {now}",
        "{area}, {indicator}, {survey}: {was} became {now}",
    )
    WITHDRAWN_ESTIMATE = Said(
        "{area}, {indicator}, {survey}: dicabut, tadinya {was}",
        "{area}, {indicator}, {survey}: withdrawn, it was {was}",
    )
    MONTH_CHANGE = Said(
        {
            "new terbit": "{month}: baru, ditampilkan",
            "new ditahan": "{month}: baru, ditahan",
            "gone": "{month}: tidak ada lagi",
            "ditahan": "{month}: sekarang ditahan, tadinya ditampilkan",
            "terbit": "{month}: sekarang ditampilkan, tadinya ditahan",
        },
        {
            "new terbit": "{month}: new, shown",
            "new ditahan": "{month}: new, held back",
            "gone": "{month}: no longer there",
            "ditahan": "{month}: now held back, it was shown",
            "terbit": "{month}: now shown, it was held back",
        },
    )
    FILE_CHANGE = Said(
        {
            "added": "{path}: baru",
            "removed": "{path}: tidak ada lagi",
            "changed": "{path}: isi lain",
        },
        {"added": "{path}: new", "removed": "{path}: gone", "changed": "{path}: other content"},
    )
    AND_MORE = Said("dan {number} lagi", "and {number} more")
    TABLE_CHANGE = Said("{table} ({number} baris)", "{table} ({number} rows)")
    TABLES_TOUCHED = Said(
        "Angka lain yang baru, berubah, atau dicabut: {tables}.",
        "Other figures new, changed or withdrawn: {tables}.",
    )
    TABLE = Said(
        {
            "survey_prevalence": "Angka survei",
            "survey_change": "Perubahan antarsurvei",
            "survey_rank": "Peringkat survei",
            "survey_progress": "Laju menuju target",
            "target": "Target",
            "published_register": "Register seperti diumumkan",
            "published_assessment": "Penilaian seperti diumumkan",
            "register_month": "Bulan register",
            "register_prevalence": "Prevalensi register",
            "register_prevalence_group": "Register menurut umur dan jenis kelamin",
            "register_quality": "Mutu register",
            "convergence_score": "Skor konvergensi",
            "village_convergence": "Tingkat Konvergensi Desa",
            "village_performance": "Skor kinerja desa",
            "priority_area": "Desa lokus",
            "follow_up": "Tindak lanjut audit kasus",
            "area": "Daftar wilayah",
            "boundary_file": "Berkas batas",
        },
        {
            "survey_prevalence": "Survey figures",
            "survey_change": "Changes between surveys",
            "survey_rank": "Ranks in the surveys",
            "survey_progress": "Pace to the targets",
            "target": "Targets",
            "published_register": "Register as announced",
            "published_assessment": "Assessments as announced",
            "register_month": "Months of the register",
            "register_prevalence": "Register prevalence",
            "register_prevalence_group": "Register by age and sex",
            "register_quality": "Register quality",
            "convergence_score": "Convergence scores",
            "village_convergence": "Village Convergence Level (TKD)",
            "village_performance": "Village performance scores",
            "priority_area": "Priority villages (lokus)",
            "follow_up": "Follow-up of case audits",
            "area": "List of areas",
            "boundary_file": "Boundary files",
        },
    )
    TABLES_COLUMN = Said(
        {
            "table": "Tabel publikasi",
            "rows_before": "Baris dulu",
            "rows_after": "Baris sekarang",
            "rows_added": "Baru",
            "rows_changed": "Berubah",
            "rows_removed": "Dicabut",
        },
        {
            "table": "Published table",
            "rows_before": "Rows before",
            "rows_after": "Rows now",
            "rows_added": "New",
            "rows_changed": "Changed",
            "rows_removed": "Withdrawn",
        },
    )
    NOT_COMPARABLE = Said("bentuknya lain", "another shape")
    TABLES_NOTE = Said(
        "Baris dicocokkan menurut kuncinya; angka sama bila enam desimalnya sama. Buku poin tidak "
        "dibandingkan: yang berubah di sana mengubah skornya.",
        "Rows are matched by their key; figures are alike when six decimals are. The ledger of "
        "points is not compared: what changes there changes a score.",
    )
    TABLES_DEFINITION = Said(
        "Jumlah baris tiap tabel publikasi yang baru, berubah, atau dicabut terhadap publikasi "
        "sebelumnya",
        "Number of rows of each published table that are new, changed or withdrawn against the "
        "publication before",
    )
    TABLES_SOURCE = Said("publikasi {now} dan {before}", "publications {now} and {before}")
    FRESH_HEADING = Said("Kesegaran sumber", "How fresh the sources are")
    FRESH_SENTENCE = Said(
        "Perlu diperbarui: {kinds}.",
        "In need of renewal: {kinds}.",
    )
    FRESH_ALL = Said(
        "Tidak ada sumber yang lebih tua daripada seharusnya.",
        "No source is older than it should be.",
    )
    FRESH_RULE = Said(
        "Dianggap lama: bulan register terbaru yang ditampilkan lebih dari 2 bulan sebelum bulan "
        "ini, survei lebih dari 2 tahun sebelum tahun ini, skor lebih dari setahun.",
        "Counted as old: a newest shown month of the register more than 2 months before this one, "
        "a survey more than 2 years before this year, a score more than one year.",
    )
    KIND = Said(
        {
            "survei": "Survei (SSGI/SKI)",
            "register": "Register posyandu (e-PPGBM)",
            "konvergensi": "Konvergensi",
            "batas": "Wilayah dan batas",
        },
        {
            "survei": "Surveys (SSGI/SKI)",
            "register": "Posyandu register (e-PPGBM)",
            "konvergensi": "Convergence",
            "batas": "Areas and boundaries",
        },
    )
    FRESH_COLUMN = Said(
        {
            "source": "Sumber",
            "newest": "Periode terbaru",
            "state": "Keadaan",
            "loaded": "Dimuat",
            "files": "Berkas",
            "rows_quarantined": "Baris ditolak",
            "simulated": "Simulasi",
            "more": "Lihat",
        },
        {
            "source": "Source",
            "newest": "Newest period",
            "state": "State",
            "loaded": "Loaded",
            "files": "Files",
            "rows_quarantined": "Rows refused",
            "simulated": "Simulated",
            "more": "See",
        },
    )
    FRESH_DEFINITION = Said(
        "Periode terbaru tiap sumber, tanggal pemuatan, jumlah berkas dan baris yang ditolak",
        "Newest period of each source, when it was loaded, its number of files and refused rows",
    )
    FRESH_SOURCE = Said("tabel source_file publikasi ini", "table source_file of this publication")
    FILES_REFUSED = Said("{files} ({refused} ditolak)", "{files} ({refused} refused)")
    SIMULATED = Said({True: "DATA SIMULASI", False: "tidak"}, {True: "SIMULATED DATA", False: "no"})
    NOTHING_LOADED = Said("belum ada", "none yet")
    UP_TO_DATE = Said("dalam batas", "within limits")
    OLD_SURVEY = Said("lama: {years} tahun", "old: {years} years")
    OLD_REGISTER = Said("lama: {months} bulan", "old: {months} months")
    OLD_SCORE = Said("lama: {years} tahun", "old: {years} years")
    NEWEST_HELD = Said("{month} ditahan", "{month} is held back")
    MISSING = Said("belum dimuat", "not loaded")
    BOUNDARY = Said(
        {"official": "batas resmi", "open": "batas data terbuka", "approximate": "batas perkiraan"},
        {
            "official": "official boundaries",
            "open": "open-data boundaries",
            "approximate": "approximate boundaries",
        },
    )
    NO_BOUNDARY = Said("tanpa berkas batas", "no boundary files")
