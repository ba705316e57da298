"""Words that the screens say, each in Indonesian and in English."""

from dashboard import text_convergence as score_words
from dashboard import text_villages as village_words
from dashboard.language import Said


class ConvergenceMap:
    LEVEL = Said(
        {"kabupaten": "Kabupaten/kota", "desa": "Desa/kelurahan"},
        {"kabupaten": "Kabupaten/kota", "desa": "Desa/kelurahan"},
    )
    VILLAGE_LAYERS = Said(
        {
            "tkd": "Tingkat Konvergensi Desa (TKD)",
            "kinerja": "Kinerja desa (usulan)",
            "lokus": "Lokus: indeks prioritas (usulan)",
        },
        {
            "tkd": "Tingkat Konvergensi Desa (TKD)",
            "kinerja": "Kinerja desa (usulan)",
            "lokus": "Lokus: indeks prioritas (usulan)",
        },
    )
    LAYER_LABEL = Said(
        "Lapisan",
        "Lapisan",
    )
    PERIOD_LABEL = Said(
        "Periode",
        "Periode",
    )
    READING_LABEL = Said(
        "Cara membaca kunjungan rumah",
        "Cara membaca kunjungan rumah",
    )
    ALL_KABUPATEN = Said(
        "Semua kabupaten/kota",
        "Semua kabupaten/kota",
    )
    CRUMB = Said(
        "Desa/kelurahan",
        "Desa/kelurahan",
    )
    NOTHING = Said(
        (
            "Belum ada konvergensi yang dapat dipetakan di publikasi ini. Taruh berkas `aksi`, `cakupan`, "
            "`inovasi`, dan layanan desa di `data/raw/convergence/`, jalankan `make refresh`, lalu muat "
            "ulang halaman ini."
        ),
        (
            "Belum ada konvergensi yang dapat dipetakan di publikasi ini. Taruh berkas `aksi`, `cakupan`, "
            "`inovasi`, dan layanan desa di `data/raw/convergence/`, jalankan `make refresh`, lalu muat "
            "ulang halaman ini."
        ),
    )
    ONLY_LEVEL = Said(
        {
            "kabupaten": "Tingkat desa belum ada: belum ada desa yang menyerahkan layanannya.",
            "desa": "Tingkat kabupaten/kota belum ada: belum ada skor kabupaten/kota di publikasi ini.",
        },
        {
            "kabupaten": "Tingkat desa belum ada: belum ada desa yang menyerahkan layanannya.",
            "desa": "Tingkat kabupaten/kota belum ada: belum ada skor kabupaten/kota di publikasi ini.",
        },
    )
    CLICK_HINT = Said(
        (
            "Klik satu wilayah di peta, atau pilih namanya di atas, untuk melihat bagian-bagian angkanya "
            "dan menuju buku poinnya."
        ),
        (
            "Klik satu wilayah di peta, atau pilih namanya di atas, untuk melihat bagian-bagian angkanya "
            "dan menuju buku poinnya."
        ),
    )
    DRILL = Said(
        "Lihat desa di {name}",
        "Lihat desa di {name}",
    )
    LEDGER_LINK = Said(
        "Ikuti setiap poinnya di halaman Konvergensi",
        "Ikuti setiap poinnya di halaman Konvergensi",
    )
    NOT_COLOURED = Said(
        {
            "score": "tidak ada skor",
            "pillar": "tidak ada nilai",
            "tkd": village_words.NOT_HANDED_IN,
            "kinerja": "tidak ada nilai kinerja",
            "lokus": "belum dapat diurutkan",
        },
        {
            "score": "tidak ada skor",
            "pillar": "tidak ada nilai",
            "tkd": village_words.NOT_HANDED_IN,
            "kinerja": "tidak ada nilai kinerja",
            "lokus": "belum dapat diurutkan",
        },
    )
    NOT_RANKED_LEGEND = Said(
        {
            "score": "belum diperingkat, tanpa kelas: batasnya ada di keterangan",
            "kinerja": "tidak diperingkat: syaratnya tidak terpenuhi",
        },
        {
            "score": "belum diperingkat, tanpa kelas: batasnya ada di keterangan",
            "kinerja": "tidak diperingkat: syaratnya tidak terpenuhi",
        },
    )
    UNSURE_LEGEND = Said(
        "garis tebal: yang belum terisi dapat memindahkannya ke kelas lain",
        "garis tebal: yang belum terisi dapat memindahkannya ke kelas lain",
    )
    CHOSEN_LEGEND = Said(
        "garis tebal: lokus usulan",
        "garis tebal: lokus usulan",
    )
    WITHIN_KABUPATEN = Said(
        (
            "Indeks ini peringkat di dalam kabupatennya sendiri: warna tidak dapat dibandingkan "
            "antarkabupaten."
        ),
        (
            "Indeks ini peringkat di dalam kabupatennya sendiri: warna tidak dapat dibandingkan "
            "antarkabupaten."
        ),
    )
    OWN_PROVINSI = Said(
        "Panel tiap provinsi menilai kabupatennya sendiri: jangan dibandingkan antarprovinsi",
        "Panel tiap provinsi menilai kabupatennya sendiri: jangan dibandingkan antarprovinsi",
    )
    STEPS_TITLE = Said(
        "lima langkah sama lebar; tidak ada kelas resmi",
        "lima langkah sama lebar; tidak ada kelas resmi",
    )
    SOURCE = Said(
        {
            "score": score_words.SOURCE,
            "pillar": score_words.SOURCE,
            "tkd": "berkas layanan desa di data/raw/convergence/ (layanan_kunjungan atau layanan_nilai)",
            "kinerja": (
                "berkas layanan desa dan proses_desa di data/raw/convergence/; hasil dan partisipasi dari "
                "register posyandu"
            ),
            "lokus": (
                "register posyandu (prevalensi diperhalus dan jumlahnya), layanan desa, dan keluarga "
                "berisiko menurut berkas cakupan"
            ),
        },
        {
            "score": score_words.SOURCE,
            "pillar": score_words.SOURCE,
            "tkd": "berkas layanan desa di data/raw/convergence/ (layanan_kunjungan atau layanan_nilai)",
            "kinerja": (
                "berkas layanan desa dan proses_desa di data/raw/convergence/; hasil dan partisipasi dari "
                "register posyandu"
            ),
            "lokus": (
                "register posyandu (prevalensi diperhalus dan jumlahnya), layanan desa, dan keluarga "
                "berisiko menurut berkas cakupan"
            ),
        },
    )
    DEFINITION = Said(
        {
            "score": score_words.DEFINITION,
            "pillar": "Pilar Skor Konvergensi (0-100) dengan batasnya",
            "tkd": village_words.VILLAGES_DEFINITION,
            "kinerja": village_words.PERFORMANCE_DEFINITION,
            "lokus": village_words.PRIORITY_DEFINITION,
        },
        {
            "score": score_words.DEFINITION,
            "pillar": "Pilar Skor Konvergensi (0-100) dengan batasnya",
            "tkd": village_words.VILLAGES_DEFINITION,
            "kinerja": village_words.PERFORMANCE_DEFINITION,
            "lokus": village_words.PRIORITY_DEFINITION,
        },
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
            "score": ("bobot dan kelas usulan", "rentang peringkat perkiraan"),
            "pillar": ("bobot dan kelas usulan",),
            "tkd": ("rumus dan garis resmi, rentang usulan",),
            "kinerja": ("bobot usulan", "rentang peringkat perkiraan"),
            "lokus": ("usulan, bukan penetapan",),
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
            "score": "Skor (batas)",
            "pillar": "Nilai (batas)",
            "tkd": "TKD (batas)",
            "kinerja": "V (batas)",
            "lokus": "Indeks",
        },
    )
    CLASS_TITLE = Said(
        {
            "score": score_words.CLASS_TITLE,
            "pillar": "Langkah",
            "tkd": "Rentang (usulan)",
            "kinerja": "Langkah",
            "lokus": "Langkah",
        },
        {
            "score": score_words.CLASS_TITLE,
            "pillar": "Langkah",
            "tkd": "Rentang (usulan)",
            "kinerja": "Langkah",
            "lokus": "Langkah",
        },
    )
    STATE_TITLE = Said(
        {
            "score": "Kelompok dan rentang peringkat",
            "tkd": "Garis (resmi)",
            "kinerja": "Kelompok dan rentang peringkat",
            "lokus": "Lokus",
        },
        {
            "score": "Kelompok dan rentang peringkat",
            "tkd": "Garis (resmi)",
            "kinerja": "Kelompok dan rentang peringkat",
            "lokus": "Lokus",
        },
    )
    PRESET_HEADING = Said(
        "Menurut susunan bobot, {period}",
        "Menurut susunan bobot, {period}",
    )
    PILLAR_HEADING = Said(
        "Pilar, {period}",
        "Pilar, {period}",
    )
    SERIES_HEADING = Said(
        "TKD dari triwulan ke triwulan",
        "TKD dari triwulan ke triwulan",
    )
    PERFORMANCE_HEADING = Said(
        "Kinerja desa {year} (usulan)",
        "Kinerja desa {year} (usulan)",
    )
    PRIORITY_HEADING = Said(
        "Lokus {year} (usulan)",
        "Lokus {year} (usulan)",
    )
    PRIORITY_PART = Said(
        {
            "prevalence": "Prevalensi desa diperhalus (register)",
            "cases": "Jumlah balita stunting",
            "at_risk": "Keluarga berisiko",
            "tkd": "TKD",
        },
        {
            "prevalence": "Prevalensi desa diperhalus (register)",
            "cases": "Jumlah balita stunting",
            "at_risk": "Keluarga berisiko",
            "tkd": "TKD",
        },
    )
    PARTS_NOTE = Said(
        "100 = yang paling mendesak di kabupatennya. Jumlah anak tidak ditulis di peta.",
        "100 = yang paling mendesak di kabupatennya. Jumlah anak tidak ditulis di peta.",
    )
    MAP_ALT = Said(
        "Peta konvergensi; isinya sama dengan tab Tabel",
        "Peta konvergensi; isinya sama dengan tab Tabel",
    )
    METHOD = Said(
        f"""{score_words.METHOD}
**Tingkat Konvergensi Desa** = layanan diterima dibagi layanan yang seharusnya diterima (rumus
resmi). Garis 40 % resmi; rentang rendah sampai sangat tinggi usulan.

**Warna.** Hijau tua = lebih tinggi. Lokus memakai warna lain, sebab di sana tua = lebih mendesak.
Angka dalam kurung adalah batas, bukan rentang 95 %: apa jadinya bila yang belum terisi bernilai 0,
dan bila bernilai 100.
""",
        f"""{score_words.METHOD}
**Tingkat Konvergensi Desa** = layanan diterima dibagi layanan yang seharusnya diterima (rumus
resmi). Garis 40 % resmi; rentang rendah sampai sangat tinggi usulan.

**Warna.** Hijau tua = lebih tinggi. Lokus memakai warna lain, sebab di sana tua = lebih mendesak.
Angka dalam kurung adalah batas, bukan rentang 95 %: apa jadinya bila yang belum terisi bernilai 0,
dan bila bernilai 100.
""",
    )
    COLUMN = Said(
        (
            score_words.COLUMN
            | {
                "preset": "Bobot",
                "standing": "Kelompok dan rentang peringkat",
                "reason": "Catatan",
                "part": "Bagian",
                "percentile": "Peringkat persentil",
            }
        ),
        (
            score_words.COLUMN
            | {
                "preset": "Bobot",
                "standing": "Kelompok dan rentang peringkat",
                "reason": "Catatan",
                "part": "Bagian",
                "percentile": "Peringkat persentil",
            }
        ),
    )
