"""Words that the screens say, each in Indonesian and in English."""

from dashboard.language import Said


class Common:
    MONTHS = Said(
        (
            *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
            *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
        ),
        (
            *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
            *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
        ),
    )
    INDICATOR = Said(
        {
            "stunting": "Stunting",
            "severe_stunting": "Stunting berat",
            "wasting": "Wasting",
            "severe_wasting": "Wasting berat",
            "underweight": "Underweight",
            "overweight": "Overweight",
        },
        {
            "stunting": "Stunting",
            "severe_stunting": "Stunting berat",
            "wasting": "Wasting",
            "severe_wasting": "Wasting berat",
            "underweight": "Underweight",
            "overweight": "Overweight",
        },
    )
    LEVEL = Said(
        {"provinsi": "Provinsi", "kabupaten": "Kabupaten/kota"},
        {"provinsi": "Provinsi", "kabupaten": "Kabupaten/kota"},
    )
    WHO_CLASS = Said(
        {
            "very low": "sangat rendah",
            "low": "rendah",
            "medium": "sedang",
            "high": "tinggi",
            "very high": "sangat tinggi",
        },
        {
            "very low": "sangat rendah",
            "low": "rendah",
            "medium": "sedang",
            "high": "tinggi",
            "very high": "sangat tinggi",
        },
    )
    CONFIDENCE = Said(
        {
            "A": "A (sumber primer atau dua sumber sepakat)",
            "B": "B (satu sumber)",
            "C": "C (sumber berselisih)",
        },
        {
            "A": "A (sumber primer atau dua sumber sepakat)",
            "B": "B (satu sumber)",
            "C": "C (sumber berselisih)",
        },
    )
    ESTIMATE = Said(
        {
            "direct": "langsung",
            "modelled": "model",
            "possibly modelled": "mungkin model",
            "unknown": "tidak diketahui",
        },
        {
            "direct": "langsung",
            "modelled": "model",
            "possibly modelled": "mungkin model",
            "unknown": "tidak diketahui",
        },
    )
    ESTIMATE_MARK = Said(
        {
            "modelled": "model",
            "possibly modelled": "mungkin model",
            "unknown": "langsung atau model?",
        },
        {
            "modelled": "model",
            "possibly modelled": "mungkin model",
            "unknown": "langsung atau model?",
        },
    )
    CAVEAT = Said(
        {
            "instrument_changed": "alat surveinya berbeda",
            "possibly_modelled": "sebagian angka mungkin hasil model (SAE)",
            "confidence_c": "sumbernya berselisih (C)",
            "realigned": "angka 2022 dipasangkan kembali dari berkas yang barisnya bergeser",
            "assumed_sample": "ukuran sampel atau efek desain diasumsikan",
            "uneven_pace": "angka-angkanya jauh dari satu garis, jadi lajunya tidak ajek",
        },
        {
            "instrument_changed": "alat surveinya berbeda",
            "possibly_modelled": "sebagian angka mungkin hasil model (SAE)",
            "confidence_c": "sumbernya berselisih (C)",
            "realigned": "angka 2022 dipasangkan kembali dari berkas yang barisnya bergeser",
            "assumed_sample": "ukuran sampel atau efek desain diasumsikan",
            "uneven_pace": "angka-angkanya jauh dari satu garis, jadi lajunya tidak ajek",
        },
    )
    GEOMETRY_QUALITY = Said(
        {
            "official": "batas resmi",
            "open": "batas data terbuka, disederhanakan",
            "approximate": "batas perkiraan",
        },
        {
            "official": "batas resmi",
            "open": "batas data terbuka, disederhanakan",
            "approximate": "batas perkiraan",
        },
    )
    OWNER = Said(
        {"00": "Nasional", "62": "Kalteng", "63": "Kalsel"},
        {"00": "Nasional", "62": "Kalteng", "63": "Kalsel"},
    )
    """Short names of those whose targets stand beside a district's own."""
    PREVALENCE_DEFINITION = Said(
        "Prevalensi (%) balita menurut survei; stunting = TB/U di bawah -2 SD WHO",
        "Prevalensi (%) balita menurut survei; stunting = TB/U di bawah -2 SD WHO",
    )
    CHANGE_DEFINITION = Said(
        "Selisih prevalensi balita antara dua survei, dalam poin persen",
        "Selisih prevalensi balita antara dua survei, dalam poin persen",
    )
    KALIMANTAN = Said(
        "Kalsel dan Kalteng",
        "Kalsel dan Kalteng",
    )
    APP_TITLE = Said(
        "Peta Stunting",
        "Peta Stunting",
    )
    MAP_PAGE = Said(
        "Peta",
        "Peta",
    )
    TREND_PAGE = Said(
        "Tren",
        "Tren",
    )
    MAP_TITLE = Said(
        "Di mana prevalensi {indicator} tertinggi?",
        "Di mana prevalensi {indicator} tertinggi?",
    )
    TREND_TITLE = Said(
        "Apakah prevalensi {indicator} benar-benar turun?",
        "Apakah prevalensi {indicator} benar-benar turun?",
    )
    LANGUAGE_LABEL = Said("Bahasa", "Language")
    PAGE = Said(
        {
            "ringkasan": "Ringkasan",
            "peta": "Peta",
            "tren": "Tren",
            "banding": "Banding",
            "desa": "Desa",
            "konvergensi": "Konvergensi",
            "prioritas": "Prioritas",
            "mutu": "Mutu data",
            "profil": "Profil wilayah",
            "tindak-lanjut": "Tindak lanjut",
            "tentang": "Tentang data",
        },
        {
            "ringkasan": "Summary",
            "peta": "Map",
            "tren": "Trend",
            "banding": "Compare",
            "desa": "Villages",
            "konvergensi": "Convergence",
            "prioritas": "Priorities",
            "mutu": "Data quality",
            "profil": "Area profile",
            "tindak-lanjut": "Follow-up",
            "tentang": "About the data",
        },
    )
    PROVINSI_LABEL = Said(
        "Provinsi",
        "Provinsi",
    )
    LEVEL_LABEL = Said(
        "Tingkat wilayah",
        "Tingkat wilayah",
    )
    SURVEY_LABEL = Said(
        "Survei",
        "Survei",
    )
    AREA_LABEL = Said(
        "Wilayah",
        "Wilayah",
    )
    AREAS_LABEL = Said(
        "Wilayah (boleh beberapa)",
        "Wilayah (boleh beberapa)",
    )
    INDICATOR_LABEL = Said(
        "Indikator",
        "Indikator",
    )
    SINCE_LABEL = Said(
        "Rentang waktu",
        "Rentang waktu",
    )
    SINCE = Said(
        {"2021": "Sejak 2021", "semua": "Semua survei"},
        {"2021": "Sejak 2021", "semua": "Semua survei"},
    )
    AREA_PLACEHOLDER = Said(
        "Pilih wilayah",
        "Pilih wilayah",
    )
    MAP_TAB = Said(
        "Peta",
        "Peta",
    )
    TABLE_TAB = Said(
        "Tabel",
        "Tabel",
    )
    CHART_TAB = Said(
        "Grafik",
        "Grafik",
    )
    NO_DATA = Said(
        "tidak ada data",
        "tidak ada data",
    )
    WHO_LEGEND = Said(
        "Kelas kesehatan masyarakat WHO/UNICEF",
        "Kelas kesehatan masyarakat WHO/UNICEF",
    )
    QUINTILE_LEGEND = Said(
        "WHO tidak menetapkan kelas; dibagi lima sama banyak",
        "WHO tidak menetapkan kelas; dibagi lima sama banyak",
    )
    NO_INTERVAL = Said(
        "tanpa rentang",
        "tanpa rentang",
    )
    ESTIMATED_MARK = Said(
        "rentang 95 % perkiraan",
        "rentang 95 % perkiraan",
    )
    TARGET_LEGEND = Said(
        "Target, dengan pemiliknya",
        "Target, dengan pemiliknya",
    )
    TARGET_LEGEND_CROWDED = Said(
        "Target (pemiliknya di daftar di bawah)",
        "Target (pemiliknya di daftar di bawah)",
    )
    CHART_NOTE = Said(
        (
            "Titik = angka survei, garis tegak = rentang 95 %. Garis hanya menyambung survei dengan alat "
            "yang sama; garis titik-titik tegak menandai pergantian alat (SSGI, SKI, Riskesdas, ...)."
        ),
        (
            "Titik = angka survei, garis tegak = rentang 95 %. Garis hanya menyambung survei dengan alat "
            "yang sama; garis titik-titik tegak menandai pergantian alat (SSGI, SKI, Riskesdas, ...)."
        ),
    )
    DOWNLOAD_CSV = Said(
        "Unduh CSV",
        "Unduh CSV",
    )
    DOWNLOAD_XLSX = Said(
        "Unduh XLSX",
        "Unduh XLSX",
    )
    MAP_ALT = Said(
        "Peta prevalensi; isinya sama dengan tab Tabel",
        "Peta prevalensi; isinya sama dengan tab Tabel",
    )
    CHART_ALT = Said(
        "Grafik prevalensi per survei; isinya sama dengan tab Tabel",
        "Grafik prevalensi per survei; isinya sama dengan tab Tabel",
    )
    CLICK_HINT = Said(
        (
            "Klik satu wilayah di peta, atau pilih namanya di atas, untuk melihat deret angkanya, "
            "sumber, target, dan catatan."
        ),
        (
            "Klik satu wilayah di peta, atau pilih namanya di atas, untuk melihat deret angkanya, "
            "sumber, target, dan catatan."
        ),
    )
    NO_PUBLICATION = Said(
        (
            "Belum ada publikasi yang dapat dibaca. Di komputer server, jalankan `make refresh`, lalu muat "
            "ulang halaman ini."
        ),
        (
            "Belum ada publikasi yang dapat dibaca. Di komputer server, jalankan `make refresh`, lalu muat "
            "ulang halaman ini."
        ),
    )
    NO_SURVEY = Said(
        "Publikasi ini tidak memuat angka survei untuk provinsi atau kabupaten/kota.",
        "Publikasi ini tidak memuat angka survei untuk provinsi atau kabupaten/kota.",
    )
    NO_AREA_CHOSEN = Said(
        "Pilih paling sedikit satu wilayah untuk melihat trennya.",
        "Pilih paling sedikit satu wilayah untuk melihat trennya.",
    )
    SERIES_HEADING = Said(
        "Deret survei",
        "Deret survei",
    )
    TARGET_HEADING = Said(
        "Target",
        "Target",
    )
    NOTES_HEADING = Said(
        "Sumber dan catatan",
        "Sumber dan catatan",
    )
    REGISTER_HEADING = Said(
        "Register posyandu (e-PPGBM) seperti diumumkan",
        "Register posyandu (e-PPGBM) seperti diumumkan",
    )
    REGISTER_WARNING = Said(
        (
            "Alat ukur lain: balita yang diukur di posyandu, bukan sampel acak. Tidak disambung dengan "
            "deret survei."
        ),
        (
            "Alat ukur lain: balita yang diukur di posyandu, bukan sampel acak. Tidak disambung dengan "
            "deret survei."
        ),
    )
    CHANGE_HEADING = Said(
        "Perubahan antarsurvei (poin persen)",
        "Perubahan antarsurvei (poin persen)",
    )
    NO_CHANGE = Said(
        "Tidak ada dua survei yang dapat dibandingkan.",
        "Tidak ada dua survei yang dapat dibandingkan.",
    )
    NO_TARGET = Said(
        "Belum ada target yang tercatat untuk wilayah ini.",
        "Belum ada target yang tercatat untuk wilayah ini.",
    )
    METHOD_HEADING = Said(
        "Metode, sumber, dan lisensi",
        "Metode, sumber, dan lisensi",
    )
    METHOD = Said(
        """
**Angka.** Prevalensi dari survei nasional (Riskesdas, PSG, SSGBI, SSGI, SKI) menurut sumber yang
disebut pada tiap angka; tidak ada yang diisi, dirata-ratakan, atau dihitung ulang.

**SSGI 2022 per kabupaten.** Berkas FSVA 2023 mencetak angkanya di baris wilayah lain (urutan kode
BPS bergeser). Angka di sini sudah dipasangkan kembali; dasarnya ada di catatan tiap angka.

**Rentang 95 %.** Rentang yang diterbitkan dipakai bila ada. Untuk kabupaten dan provinsi tidak ada
yang diterbitkan, jadi rentang SSGI/SKI 2021-2024 adalah *perkiraan*: skala logit, dengan ukuran
sampel dan efek desain yang diasumsikan (`data/raw/survey/survey_assumption.csv`, berikut
alasannya). Survei lain tanpa rentang.

**Kelas.** Ambang kesehatan masyarakat WHO/UNICEF (de Onis dkk. 2019).

**Putusan.** *Turun nyata* atau *naik nyata* bila rentang 95 % selisihnya tidak memuat nol;
selain itu *belum terbukti berubah*: itu bukan bukti bahwa tidak berubah. Tanpa rentang: *tidak
dapat dinilai*. Tiap putusan keliru pada 5 % pasangan yang sebenarnya tidak berubah; empat survei
punya enam pasangan, jadi kira-kira satu dari lima wilayah yang tidak berubah mendapat sedikitnya
satu putusan "nyata".

**Peringkat dan kelompok.** Setiap angka diundi 10.000 kali menurut rentangnya; peringkat ditulis
sebagai rentang 95 %. Sebuah kelompok adalah deret wilayah yang tidak dapat dibedakan dari yang
terendah di kelompok itu; kelompok berikutnya belum tentu sungguh lebih tinggi. Survei tanpa rentang
tidak diberi peringkat.

**Menuju target.** Target wilayah itu sendiri, kalau tidak ada target provinsinya, kalau tidak ada
target nasional; bila pemiliknya berselisih dipakai yang terendah. Laju dan perpanjangannya dihitung
dari garis lurus ln prevalensi; rentangnya dilebarkan bila angka-angkanya jauh dari garis itu.

**Survei dan register.** Selisihnya diurai menurut apa yang dapat dihitung dari register; sisanya
bukan kesalahan salah satu alat ukur.

**SSGI 2024.** Kemenkes mengganti angka 102 kabupaten/kota dan 3 provinsi dengan pendugaan area
kecil (SAE); daftarnya tidak diterbitkan.

Uraian lengkap: `docs/methods.md`.
""",
        """
**Angka.** Prevalensi dari survei nasional (Riskesdas, PSG, SSGBI, SSGI, SKI) menurut sumber yang
disebut pada tiap angka; tidak ada yang diisi, dirata-ratakan, atau dihitung ulang.

**SSGI 2022 per kabupaten.** Berkas FSVA 2023 mencetak angkanya di baris wilayah lain (urutan kode
BPS bergeser). Angka di sini sudah dipasangkan kembali; dasarnya ada di catatan tiap angka.

**Rentang 95 %.** Rentang yang diterbitkan dipakai bila ada. Untuk kabupaten dan provinsi tidak ada
yang diterbitkan, jadi rentang SSGI/SKI 2021-2024 adalah *perkiraan*: skala logit, dengan ukuran
sampel dan efek desain yang diasumsikan (`data/raw/survey/survey_assumption.csv`, berikut
alasannya). Survei lain tanpa rentang.

**Kelas.** Ambang kesehatan masyarakat WHO/UNICEF (de Onis dkk. 2019).

**Putusan.** *Turun nyata* atau *naik nyata* bila rentang 95 % selisihnya tidak memuat nol;
selain itu *belum terbukti berubah*: itu bukan bukti bahwa tidak berubah. Tanpa rentang: *tidak
dapat dinilai*. Tiap putusan keliru pada 5 % pasangan yang sebenarnya tidak berubah; empat survei
punya enam pasangan, jadi kira-kira satu dari lima wilayah yang tidak berubah mendapat sedikitnya
satu putusan "nyata".

**Peringkat dan kelompok.** Setiap angka diundi 10.000 kali menurut rentangnya; peringkat ditulis
sebagai rentang 95 %. Sebuah kelompok adalah deret wilayah yang tidak dapat dibedakan dari yang
terendah di kelompok itu; kelompok berikutnya belum tentu sungguh lebih tinggi. Survei tanpa rentang
tidak diberi peringkat.

**Menuju target.** Target wilayah itu sendiri, kalau tidak ada target provinsinya, kalau tidak ada
target nasional; bila pemiliknya berselisih dipakai yang terendah. Laju dan perpanjangannya dihitung
dari garis lurus ln prevalensi; rentangnya dilebarkan bila angka-angkanya jauh dari garis itu.

**Survei dan register.** Selisihnya diurai menurut apa yang dapat dihitung dari register; sisanya
bukan kesalahan salah satu alat ukur.

**SSGI 2024.** Kemenkes mengganti angka 102 kabupaten/kota dan 3 provinsi dengan pendugaan area
kecil (SAE); daftarnya tidak diterbitkan.

Uraian lengkap: `docs/methods.md`.
""",
    )
    COLUMN = Said(
        {
            "area": "Wilayah",
            "area_code": "Kode",
            "survey": "Survei",
            "prevalence_pct": "Prevalensi (%)",
            "ci_lower_pct": "Batas bawah (%)",
            "ci_upper_pct": "Batas atas (%)",
            "interval": "Rentang 95 %",
            "ci_basis": "Dasar rentang",
            "who_class": "Kelas",
            "estimate": "Cara pendugaan",
            "confidence": "Keyakinan sumber",
            "source_title": "Sumber",
            "source_url": "Tautan",
            "note": "Catatan",
            "from": "Dari",
            "to": "Ke",
            "change_pp": "Perubahan (pp)",
            "minimum_detectable_change_pp": "Selisih terkecil yang akan terbukti (pp)",
            "verdict": "Putusan",
            "caveat": "Catatan",
            "year": "Tahun",
            "target_pct": "Target (%)",
            "authority": "Milik",
        },
        {
            "area": "Wilayah",
            "area_code": "Kode",
            "survey": "Survei",
            "prevalence_pct": "Prevalensi (%)",
            "ci_lower_pct": "Batas bawah (%)",
            "ci_upper_pct": "Batas atas (%)",
            "interval": "Rentang 95 %",
            "ci_basis": "Dasar rentang",
            "who_class": "Kelas",
            "estimate": "Cara pendugaan",
            "confidence": "Keyakinan sumber",
            "source_title": "Sumber",
            "source_url": "Tautan",
            "note": "Catatan",
            "from": "Dari",
            "to": "Ke",
            "change_pp": "Perubahan (pp)",
            "minimum_detectable_change_pp": "Selisih terkecil yang akan terbukti (pp)",
            "verdict": "Putusan",
            "caveat": "Catatan",
            "year": "Tahun",
            "target_pct": "Target (%)",
            "authority": "Milik",
        },
    )
