"""Words that the screens say, each in Indonesian and in English."""

from dashboard import text
from dashboard.language import Said


class Convergence:
    PAGE = Said(
        "Konvergensi",
        "Konvergensi",
    )
    TITLE = Said(
        "Di mana poin konvergensi hilang, dan mengapa?",
        "Di mana poin konvergensi hilang, dan mengapa?",
    )
    TOOL_MARK = Said(
        "Skor Konvergensi (alat bantu, bukan pengganti penilaian provinsi)",
        "Skor Konvergensi (alat bantu, bukan pengganti penilaian provinsi)",
    )
    NO_SCORE = Said(
        (
            "Belum ada skor konvergensi di publikasi ini. Taruh berkas `aksi`, `cakupan`, `inovasi`, dan "
            "layanan desa di `data/raw/convergence/` (contoh kepala kolomnya di `template/`), jalankan "
            "`make refresh`, lalu muat ulang halaman ini."
        ),
        (
            "Belum ada skor konvergensi di publikasi ini. Taruh berkas `aksi`, `cakupan`, `inovasi`, dan "
            "layanan desa di `data/raw/convergence/` (contoh kepala kolomnya di `template/`), jalankan "
            "`make refresh`, lalu muat ulang halaman ini."
        ),
    )
    NO_SCORE_HERE = Said(
        (
            "Belum ada skor konvergensi untuk provinsi ini. Pilih provinsi lain di samping, atau taruh "
            "berkasnya di `data/raw/convergence/` lalu jalankan `make refresh`."
        ),
        (
            "Belum ada skor konvergensi untuk provinsi ini. Pilih provinsi lain di samping, atau taruh "
            "berkasnya di `data/raw/convergence/` lalu jalankan `make refresh`."
        ),
    )
    PRESET_LABEL = Said(
        "Bobot",
        "Bobot",
    )
    PERIOD_LABEL = Said(
        "Tahun yang dinilai",
        "Tahun yang dinilai",
    )
    AREA_LABEL = Said(
        "Wilayah",
        "Wilayah",
    )
    AREA_PLACEHOLDER = Said(
        "Pilih kabupaten/kota",
        "Pilih kabupaten/kota",
    )
    BASIS_LABEL = Said(
        "Penyebut cakupan",
        "Penyebut cakupan",
    )
    BEFORE_LABEL = Said(
        "Bandingkan dengan tahun",
        "Bandingkan dengan tahun",
    )
    VERSION_LABEL = Said(
        "Versi aturan",
        "Versi aturan",
    )
    PRESET = Said(
        {
            "kalsel_opi": "Kalsel: outcome, proses, inovasi",
            "seimbang": "Seimbang",
            "kemendagri_proses": "Penilaian aksi saja",
            "custom": "Bobot sendiri",
        },
        {
            "kalsel_opi": "Kalsel: outcome, proses, inovasi",
            "seimbang": "Seimbang",
            "kemendagri_proses": "Penilaian aksi saja",
            "custom": "Bobot sendiri",
        },
    )
    BASIS = Said(
        {"dukcapil": "Dukcapil", "riil_puskesmas": "Puskesmas"},
        {"dukcapil": "Dukcapil", "riil_puskesmas": "Puskesmas"},
    )
    PILLAR = Said(
        {
            "outcome": "Outcome (O)",
            "process": "Proses (P)",
            "coverage": "Cakupan (C)",
            "innovation": "Inovasi (I)",
        },
        {
            "outcome": "Outcome (O)",
            "process": "Proses (P)",
            "coverage": "Cakupan (C)",
            "innovation": "Inovasi (I)",
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
            "process": "proses",
            "coverage": "cakupan",
            "innovation": "inovasi",
        },
    )
    STATUS_NOTE = Said(
        (
            "resmi = tertulis dalam dokumen pemerintah; simpulan = disimpulkan dari hasil yang diumumkan; "
            "acuan = cara hitung formulir terbuka yang banyak dipakai; usulan = pilihan kami, karena "
            "aturan resminya tidak ditemukan."
        ),
        (
            "resmi = tertulis dalam dokumen pemerintah; simpulan = disimpulkan dari hasil yang diumumkan; "
            "acuan = cara hitung formulir terbuka yang banyak dipakai; usulan = pilihan kami, karena "
            "aturan resminya tidak ditemukan."
        ),
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
                "Proses tinggi, hasil tidak mengikuti (O di bawah 60 atau prevalensi tidak turun)"
            ),
            "DATA": "Mutu data di bawah batas",
            "GAP": "Survei dan register berselisih",
            "CONFLICT": "Dua panel memberi poin yang berbeda",
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
            "NOT-MATCH": "proses tinggi, hasil tidak",
            "DATA": "mutu data",
            "GAP": "survei berselisih",
            "CONFLICT": "penilai berbeda",
        },
    )
    """A flag where there is little room; what it stands for is written below the table."""
    CLASS_TITLE = Said(
        "Setara (usulan)",
        "Setara (usulan)",
    )
    NOT_RANKED = Said(
        "belum diperingkat",
        "belum diperingkat",
    )
    ONLY_ONE = Said(
        "hanya satu yang diperingkat",
        "hanya satu yang diperingkat",
    )
    NO_BOUNDS = Said(
        "batas tidak dihitung",
        "batas tidak dihitung",
    )
    WEIGHT_HEADING = Said(
        "Geser bobot (usulan)",
        "Geser bobot (usulan)",
    )
    WEIGHT_NOTE = Said(
        (
            "Bobot resmi tidak ditemukan; semua susunan di sini usulan atau simpulan. Menggeser satu angka "
            "menghitung ulang peringkat saat itu juga dari nilai pilar yang diterbitkan."
        ),
        (
            "Bobot resmi tidak ditemukan; semua susunan di sini usulan atau simpulan. Menggeser satu angka "
            "menghitung ulang peringkat saat itu juga dari nilai pilar yang diterbitkan."
        ),
    )
    MAKE_HUNDRED = Said(
        "Jadikan 100 %",
        "Jadikan 100 %",
    )
    NOT_HUNDRED = Said(
        "Belum dihitung: jumlah bobot di atas belum 100 %.",
        "Belum dihitung: jumlah bobot di atas belum 100 %.",
    )
    MOVEMENT_NOTE = Said(
        (
            "Terhadap tahun sebelumnya: rentang peringkat yang bertumpang tindih tidak membuktikan "
            "perubahan; yang terpisah pun baru memperhitungkan bobot dan isian kosong, bukan keraguan "
            "survei."
        ),
        (
            "Terhadap tahun sebelumnya: rentang peringkat yang bertumpang tindih tidak membuktikan "
            "perubahan; yang terpisah pun baru memperhitungkan bobot dan isian kosong, bukan keraguan "
            "survei."
        ),
    )
    BASIS_NOTE = Said(
        (
            "Kemendagri meminta penyebut Dukcapil; puskesmas berkeberatan: skor menurut keduanya ada di "
            "unduhan. Menurut penyebut puskesmas batas skor tidak dihitung, dan rentang peringkat memakai "
            "lebar batas cakupan menurut Dukcapil."
        ),
        (
            "Kemendagri meminta penyebut Dukcapil; puskesmas berkeberatan: skor menurut keduanya ada di "
            "unduhan. Menurut penyebut puskesmas batas skor tidak dihitung, dan rentang peringkat memakai "
            "lebar batas cakupan menurut Dukcapil."
        ),
    )
    CHART_ALT = Said(
        "Grafik rentang peringkat; isinya sama dengan tabel di bawahnya",
        "Grafik rentang peringkat; isinya sama dengan tabel di bawahnya",
    )
    CHART_AXIS = Said(
        "Peringkat (1 = skor tertinggi)",
        "Peringkat (1 = skor tertinggi)",
    )
    CLICK_HINT = Said(
        (
            "Klik satu wilayah di grafik, atau pilih namanya di atas, untuk mengikuti setiap poin yang "
            "hilang sampai ke baris berkasnya."
        ),
        (
            "Klik satu wilayah di grafik, atau pilih namanya di atas, untuk mengikuti setiap poin yang "
            "hilang sampai ke baris berkasnya."
        ),
    )
    CHOOSE_AREA = Said(
        "Pilih kabupaten/kota di atas untuk melihat buku poinnya.",
        "Pilih kabupaten/kota di atas untuk melihat buku poinnya.",
    )
    LEDGER_HEADING = Said(
        "Buku poin {area}, {period}",
        "Buku poin {area}, {period}",
    )
    LOST_HEADING = Said(
        "Poin menurut komponen, yang paling banyak hilang dulu",
        "Poin menurut komponen, yang paling banyak hilang dulu",
    )
    MISSING_HEADING = Said(
        "Yang belum ada, dan berkas yang mengisinya",
        "Yang belum ada, dan berkas yang mengisinya",
    )
    INAPPLICABLE_HEADING = Said(
        "Yang tidak berlaku atau ditampilkan saja (tidak menambah dan tidak mengurangi)",
        "Yang tidak berlaku atau ditampilkan saja (tidak menambah dan tidak mengurangi)",
    )
    NOTHING_MISSING = Said(
        "Tidak ada komponen yang kosong, terisi sebagian, atau ditolak.",
        "Tidak ada komponen yang kosong, terisi sebagian, atau ditolak.",
    )
    IN_VILLAGES = Said(
        "per desa: tab Desa",
        "per desa: tab Desa",
    )
    NO_LEDGER = Said(
        "Tidak ada buku poin untuk wilayah, tahun, dan bobot ini.",
        "Tidak ada buku poin untuk wilayah, tahun, dan bobot ini.",
    )
    LEDGER_NOTE = Said(
        (
            "Bobot sebuah komponen = poin terbanyak yang dapat diberikannya setelah bobot yang kosong "
            "dibagikan ke yang ada; jumlahnya 100. Poin = bobot dikali capaian. Baris dihitung dari baris "
            "pertama berkas, termasuk judul kolom."
        ),
        (
            "Bobot sebuah komponen = poin terbanyak yang dapat diberikannya setelah bobot yang kosong "
            "dibagikan ke yang ada; jumlahnya 100. Poin = bobot dikali capaian. Baris dihitung dari baris "
            "pertama berkas, termasuk judul kolom."
        ),
    )
    CHANGE_HEADING = Said(
        "Mengapa berubah",
        "Mengapa berubah",
    )
    NO_CHANGE = Said(
        "Belum ada tahun lain yang dapat dibandingkan untuk wilayah ini.",
        "Belum ada tahun lain yang dapat dibandingkan untuk wilayah ini.",
    )
    NO_CHANGE_UNRANKED = Said(
        "Wilayah ini belum diperingkat untuk tahun ini: perubahan skornya tidak dapat dinilai.",
        "Wilayah ini belum diperingkat untuk tahun ini: perubahan skornya tidak dapat dinilai.",
    )
    CHANGE_NOTE = Said(
        (
            "Karena capaian: nilainya naik atau turun. Karena bobot atau isi: porsinya dalam skor "
            "berganti, atau komponennya hanya ada di salah satu tahun. Jumlah semua baris tepat sama "
            "dengan selisih skor."
        ),
        (
            "Karena capaian: nilainya naik atau turun. Karena bobot atau isi: porsinya dalam skor "
            "berganti, atau komponennya hanya ada di salah satu tahun. Jumlah semua baris tepat sama "
            "dengan selisih skor."
        ),
    )
    CHANGE_ALT = Said(
        "Grafik sumbangan pilar terhadap selisih skor; isinya sama dengan tabel di bawahnya",
        "Grafik sumbangan pilar terhadap selisih skor; isinya sama dengan tabel di bawahnya",
    )
    ACTION_NOTE = Said(
        (
            "Persen = poin panel dibagi poin terbanyak, per aksi; indikator yang tidak berlaku tidak ikut, "
            "yang belum dinilai panel juga tidak (baris berkasnya di tab Poin wilayah). Penilaian mandiri "
            "hanya ditampilkan: ia tidak masuk skor."
        ),
        (
            "Persen = poin panel dibagi poin terbanyak, per aksi; indikator yang tidak berlaku tidak ikut, "
            "yang belum dinilai panel juga tidak (baris berkasnya di tab Poin wilayah). Penilaian mandiri "
            "hanya ditampilkan: ia tidak masuk skor."
        ),
    )
    NO_ACTION = Said(
        "Belum ada penilaian aksi oleh panel untuk tahun dan provinsi ini.",
        "Belum ada penilaian aksi oleh panel untuk tahun dan provinsi ini.",
    )
    NO_RULES = Said(
        "Publikasi ini tidak memuat aturan skor.",
        "Publikasi ini tidak memuat aturan skor.",
    )
    INDICATOR_HEADING = Said(
        "Indikator dan targetnya",
        "Indikator dan targetnya",
    )
    RESCORED_HEADING = Said(
        "Bila tahun {period} dihitung dengan aturan versi lain",
        "Bila tahun {period} dihitung dengan aturan versi lain",
    )
    RESCORED_NOTE = Said(
        (
            "Yang berlaku tetap versi tahunnya; perbandingan ini hanya menunjukkan seberapa jauh hasilnya "
            "bergantung pada aturan."
        ),
        (
            "Yang berlaku tetap versi tahunnya; perbandingan ini hanya menunjukkan seberapa jauh hasilnya "
            "bergantung pada aturan."
        ),
    )
    NO_RESCORED = Said(
        "Tahun ini tidak dihitung dengan versi aturan lain.",
        "Tahun ini tidak dihitung dengan versi aturan lain.",
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
    )
    """Official names of the actions, where the rules of the publication name none."""
    COMPONENT = Said(
        {
            "O.level": "Tingkat prevalensi survei terhadap target",
            "O.change": "Perubahan prevalensi sejak survei sebelumnya",
            "P.belum": "Indikator aksi yang belum dinilai panel",
            "C.K": "Tingkat Konvergensi Desa (K)",
        },
        {
            "O.level": "Tingkat prevalensi survei terhadap target",
            "O.change": "Perubahan prevalensi sejak survei sebelumnya",
            "P.belum": "Indikator aksi yang belum dinilai panel",
            "C.K": "Tingkat Konvergensi Desa (K)",
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
            "outcome": "tabel survei (data/raw/survey/)",
            "process": "aksi",
            "coverage": "cakupan",
            "C.K": "layanan_kunjungan atau layanan_nilai",
            "innovation": "inovasi",
        },
    )
    """The kind of file that brings what is missing."""
    MISSING_STATES = Said(
        ("tidak ada data", "ditolak"),
        ("tidak ada data", "ditolak"),
    )
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
    )
    INDICATOR_STATUS = Said(
        (
            ("CONFLICT", "nama resmi; sumber target bertentangan (58 atau 80)"),
            ("OFFICIAL target verified", "nama dan target resmi"),
            ("OFFICIAL name; target = PROPOSED", "nama resmi, target usulan"),
            ("OFFICIAL name; target not re-verified", "nama resmi, target belum diperiksa ulang"),
            ("eligibility", "indikator resmi, ambang acuan, kelayakan B5/A5 usulan"),
            ("PROPOSED measure of an OFFICIAL", "ukuran usulan atas hal yang resmi"),
            ("other cuts PROPOSED", "rumus dan garis 40 % resmi, batas lain usulan"),
            ("OFFICIAL", "resmi"),
            ("INFERRED", "simpulan"),
            ("REFERENCE", "acuan"),
            ("PROPOSED", "usulan"),
        ),
        (
            ("CONFLICT", "nama resmi; sumber target bertentangan (58 atau 80)"),
            ("OFFICIAL target verified", "nama dan target resmi"),
            ("OFFICIAL name; target = PROPOSED", "nama resmi, target usulan"),
            ("OFFICIAL name; target not re-verified", "nama resmi, target belum diperiksa ulang"),
            ("eligibility", "indikator resmi, ambang acuan, kelayakan B5/A5 usulan"),
            ("PROPOSED measure of an OFFICIAL", "ukuran usulan atas hal yang resmi"),
            ("other cuts PROPOSED", "rumus dan garis 40 % resmi, batas lain usulan"),
            ("OFFICIAL", "resmi"),
            ("INFERRED", "simpulan"),
            ("REFERENCE", "acuan"),
            ("PROPOSED", "usulan"),
        ),
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
**Skor** = jumlah bobot pilar dikali nilai pilar (0-100): outcome dari survei saja, proses dari
penilaian panel atas aksi konvergensi, cakupan dari indikator esensial E01-E29 dan Tingkat
Konvergensi Desa, inovasi dari empat nilai panel.

**Yang kosong** tidak pernah dihitung 0: skor dibagi atas bobot yang ada, dan batas rendah-tinggi
menunjukkan apa jadinya bila yang kosong bernilai 0 atau 100. Wilayah diperingkat hanya bila bobot
yang terisi dan mutu datanya cukup; rentang peringkatnya dari undian bobot dan undian isian kosong.

**Resmi atau usulan**: lihat tab Aturan; setiap baris buku poin membawa statusnya sendiri. Rumus
lengkap: docs/methods.md dan docs/convergence.md.
""",
    )
    SOURCE = Said(
        (
            "berkas data/raw/convergence/ menurut kolom berkas dan baris; outcome dari tabel survei dan "
            "target"
        ),
        (
            "berkas data/raw/convergence/ menurut kolom berkas dan baris; outcome dari tabel survei dan "
            "target"
        ),
    )
    DEFINITION = Said(
        (
            "Skor Konvergensi 0-100 (alat bantu, bukan pengganti penilaian provinsi); bobot dan kelas "
            "usulan"
        ),
        (
            "Skor Konvergensi 0-100 (alat bantu, bukan pengganti penilaian provinsi); bobot dan kelas "
            "usulan"
        ),
    )
    LEDGER_DEFINITION = Said(
        (
            "Buku poin Skor Konvergensi: jumlah points = skor, weight = poin terbanyak (jumlah 100), "
            "lost = weight - points"
        ),
        (
            "Buku poin Skor Konvergensi: jumlah points = skor, weight = poin terbanyak (jumlah 100), "
            "lost = weight - points"
        ),
    )
    CHANGE_DEFINITION = Said(
        "Selisih Skor Konvergensi dua tahun menurut komponen, dalam poin",
        "Selisih Skor Konvergensi dua tahun menurut komponen, dalam poin",
    )
    ACTION_DEFINITION = Said(
        "Poin panel per aksi konvergensi dibagi poin terbanyak (%)",
        "Poin panel per aksi konvergensi dibagi poin terbanyak (%)",
    )
    RULE_DEFINITION = Said(
        "Aturan Skor Konvergensi menurut versi, dengan status resmi/simpulan/acuan/usulan",
        "Aturan Skor Konvergensi menurut versi, dengan status resmi/simpulan/acuan/usulan",
    )
    RESCORED_DEFINITION = Said(
        "Skor Konvergensi tahun itu di bawah versi aturan yang berlaku dan versi lain",
        "Skor Konvergensi tahun itu di bawah versi aturan yang berlaku dan versi lain",
    )
    INDICATOR_DEFINITION = Said(
        "Indikator konvergensi: nama, pembilang, penyebut, target, status, sumber",
        "Indikator konvergensi: nama, pembilang, penyebut, target, status, sumber",
    )
    COLUMN = Said(
        (
            text.COLUMN
            | {
                "tier": "Kelompok",
                "area": "Wilayah",
                "ranks": "Peringkat",
                "score_words": "Skor (batas)",
                "class_words": CLASS_TITLE.indonesian,
                "movement": "Terhadap tahun sebelumnya",
                "outcome_words": "O",
                "process_words": "P",
                "coverage_words": "C",
                "innovation_words": "I",
                "present_words": "Bobot terisi",
                "flag_words": "Tanda",
                "pillar_words": "Pilar",
                "value_words": "Nilai",
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
            }
        ),
        (
            text.COLUMN
            | {
                "tier": "Kelompok",
                "area": "Wilayah",
                "ranks": "Peringkat",
                "score_words": "Skor (batas)",
                "class_words": CLASS_TITLE.english,
                "movement": "Terhadap tahun sebelumnya",
                "outcome_words": "O",
                "process_words": "P",
                "coverage_words": "C",
                "innovation_words": "I",
                "present_words": "Bobot terisi",
                "flag_words": "Tanda",
                "pillar_words": "Pilar",
                "value_words": "Nilai",
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
            }
        ),
    )
    NOT_TOLD_APART = Said(
        "tidak dapat dibedakan bila bobotnya digeser atau isian yang kosong terisi",
        "tidak dapat dibedakan bila bobotnya digeser atau isian yang kosong terisi",
    )
