"""Words that the screens say, each in Indonesian and in English."""

from dashboard import text
from dashboard.language import Said


class Register:
    LEVEL = Said(
        {
            "provinsi": "Provinsi",
            "kabupaten": "Kabupaten/kota",
            "kecamatan": "Kecamatan",
            "desa": "Desa/kelurahan",
        },
        {
            "provinsi": "Provinsi",
            "kabupaten": "Kabupaten/kota",
            "kecamatan": "Kecamatan",
            "desa": "Desa/kelurahan",
        },
    )
    SEX = Said(
        {"L": "Laki-laki", "P": "Perempuan"},
        {"L": "Laki-laki", "P": "Perempuan"},
    )
    SOURCE_LABEL = Said(
        "Sumber angka",
        "Sumber angka",
    )
    SOURCE = Said(
        {"survei": "Survei", "register": "Register posyandu", "konvergensi": "Konvergensi"},
        {"survei": "Survei", "register": "Register posyandu", "konvergensi": "Konvergensi"},
    )
    MONTH_LABEL = Said(
        "Bulan pengukuran",
        "Bulan pengukuran",
    )
    KABUPATEN_LABEL = Said(
        "Kabupaten/kota",
        "Kabupaten/kota",
    )
    KABUPATEN_PLACEHOLDER = Said(
        "Pilih kabupaten/kota",
        "Pilih kabupaten/kota",
    )
    LEGEND = Said(
        {
            "terlalu sedikit anak diukur": "terlalu sedikit anak diukur (n < 10)",
            "belum diukur": "belum diukur (ada sasaran, tanpa pengukuran)",
            text.NO_DATA: "tidak ada data",
            "ditahan": "ditahan",
        },
        {
            "terlalu sedikit anak diukur": "terlalu sedikit anak diukur (n < 10)",
            "belum diukur": "belum diukur (ada sasaran, tanpa pengukuran)",
            text.NO_DATA: "tidak ada data",
            "ditahan": "ditahan",
        },
    )
    MORE_THAN_TARGET = Said(
        "D melebihi S",
        "D melebihi S",
    )
    BY_DESA = Said(
        "cakupan dihitung per desa, paling banyak 100 % tiap desa",
        "cakupan dihitung per desa, paling banyak 100 % tiap desa",
    )
    SIMULATED_REGISTER = Said(
        (
            "DATA SIMULASI. Angka register posyandu di halaman ini berasal dari register peragaan, bukan "
            "dari anak sungguhan. Jangan dikutip."
        ),
        (
            "DATA SIMULASI. Angka register posyandu di halaman ini berasal dari register peragaan, bukan "
            "dari anak sungguhan. Jangan dikutip."
        ),
    )
    SIMULATED_CONVERGENCE = Said(
        (
            "DATA SIMULASI. Skor di halaman ini dihitung dari masukan peragaan, seluruhnya atau sebagian: "
            "bukan penilaian kabupaten atau desa mana pun. Jangan dikutip."
        ),
        (
            "DATA SIMULASI. Skor di halaman ini dihitung dari masukan peragaan, seluruhnya atau sebagian: "
            "bukan penilaian kabupaten atau desa mana pun. Jangan dikutip."
        ),
    )
    SIMULATED_ELSEWHERE = Said(
        "hanya di bagian lain publikasi ini; angka di halaman ini bukan simulasi.",
        "hanya di bagian lain publikasi ini; angka di halaman ini bukan simulasi.",
    )
    MAP_DEFINITION = Said(
        (
            "Prevalensi (%) balita yang diukur di posyandu pada bulan itu (register posyandu e-PPGBM), "
            "bukan sampel acak dan bukan survei; z-score WHO dihitung ulang dari berat, tinggi, dan umur"
        ),
        (
            "Prevalensi (%) balita yang diukur di posyandu pada bulan itu (register posyandu e-PPGBM), "
            "bukan sampel acak dan bukan survei; z-score WHO dihitung ulang dari berat, tinggi, dan umur"
        ),
    )
    COVERAGE_DEFINITION = Said(
        (
            "Cakupan D/S (%): balita yang ditimbang atau diukur pada bulan itu dari sasaran; "
            f"{BY_DESA.indonesian}; basis 'terlihat 12 bulan' adalah cakupan perkiraan, dan sasarannya hanya dari "
            "desa yang muncul di register; desa_measured: desa/kelurahan dengan pengukuran bulan itu, dari "
            "desa_total"
        ),
        (
            "Cakupan D/S (%): balita yang ditimbang atau diukur pada bulan itu dari sasaran; "
            f"{BY_DESA.english}; basis 'terlihat 12 bulan' adalah cakupan perkiraan, dan sasarannya hanya dari "
            "desa yang muncul di register; desa_measured: desa/kelurahan dengan pengukuran bulan itu, dari "
            "desa_total"
        ),
    )
    FILES_DEFINITION = Said(
        "Berkas register posyandu dan penghitungan barisnya",
        "Berkas register posyandu dan penghitungan barisnya",
    )
    REASONS_DEFINITION = Said(
        "Baris register yang dikarantina, menurut alasan pertamanya",
        "Baris register yang dikarantina, menurut alasan pertamanya",
    )
    FACTS_METHOD = Said(
        (
            "rentang 95 % Wilson atas anak yang diukur, tidak mencakup anak yang tidak datang; "
            "prevalensi tidak ditampilkan bila n < 10; smoothed: prevalensi desa diperhalus, ditarik ke "
            "pola kabupatennya (own_weight_pct = bobot anak desa itu sendiri); angka wilayah hanya dari "
            "desa_measured desa/kelurahan di antara desa_total"
        ),
        (
            "rentang 95 % Wilson atas anak yang diukur, tidak mencakup anak yang tidak datang; "
            "prevalensi tidak ditampilkan bila n < 10; smoothed: prevalensi desa diperhalus, ditarik ke "
            "pola kabupatennya (own_weight_pct = bobot anak desa itu sendiri); angka wilayah hanya dari "
            "desa_measured desa/kelurahan di antara desa_total"
        ),
    )
    NO_REGISTER = Said(
        (
            "Belum ada register posyandu (e-PPGBM) di publikasi ini. Taruh ekspornya di "
            "`data/raw/posyandu/<YYYY-MM>/`, jalankan `make refresh`, lalu muat ulang halaman ini."
        ),
        (
            "Belum ada register posyandu (e-PPGBM) di publikasi ini. Taruh ekspornya di "
            "`data/raw/posyandu/<YYYY-MM>/`, jalankan `make refresh`, lalu muat ulang halaman ini."
        ),
    )
    NO_REGISTER_REFUSED = Said(
        "Berkas yang sudah masuk tetapi ditolak ada di halaman Mutu data.",
        "Berkas yang sudah masuk tetapi ditolak ada di halaman Mutu data.",
    )
    CLICK_HINT = Said(
        (
            "Klik satu wilayah di peta, atau pilih namanya di atas, untuk melihat angka, cakupan, dan mutu "
            "registernya."
        ),
        (
            "Klik satu wilayah di peta, atau pilih namanya di atas, untuk melihat angka, cakupan, dan mutu "
            "registernya."
        ),
    )
    CLICK_AND_DRILL_HINT = Said(
        f"{CLICK_HINT.indonesian} Kecamatan dan desa terbuka setelah satu kabupaten/kota dipilih.",
        f"{CLICK_HINT.english} Kecamatan dan desa terbuka setelah satu kabupaten/kota dipilih.",
    )
    DRILL = Said(
        "Lihat {level} di {name}",
        "Lihat {level} di {name}",
    )
    INSIDE = Said(
        {"kabupaten": "kabupaten/kota", "kecamatan": "kecamatan", "desa": "desa"},
        {"kabupaten": "kabupaten/kota", "kecamatan": "kecamatan", "desa": "desa"},
    )
    GROUP_HEADING = Said(
        "Menurut jenis kelamin dan umur",
        "Menurut jenis kelamin dan umur",
    )
    MONTHS_HEADING = Said(
        "Bulan-bulan register",
        "Bulan-bulan register",
    )
    QUALITY_HEADING = Said(
        "Mutu register bulan ini",
        "Mutu register bulan ini",
    )
    SURVEY_HEADING = Said(
        "Alat ukur lain: survei",
        "Alat ukur lain: survei",
    )
    TWO_INSTRUMENTS = Said(
        (
            "Survei dan register adalah dua alat ukur: survei mengukur sampel acak rumah tangga, register "
            "mencatat anak yang datang ke posyandu. Keduanya tidak disambung menjadi satu deret."
        ),
        (
            "Survei dan register adalah dua alat ukur: survei mengukur sampel acak rumah tangga, register "
            "mencatat anak yang datang ke posyandu. Keduanya tidak disambung menjadi satu deret."
        ),
    )
    SIMULATED_DIFFERENCE = Said(
        "Registernya simulasi: selisih ini bukan temuan.",
        "Registernya simulasi: selisih ini bukan temuan.",
    )
    METHOD = Said(
        """
**Register posyandu (e-PPGBM).** Setiap anak dihitung sekali sebulan, dengan pengukuran sah
terakhir. Z-score dihitung ulang dengan standar WHO 2006; nilai yang tidak wajar keluar dari
indikatornya saja.

**Rentang 95 %.** Wilson, atas anak yang diukur. Rentang ini tidak berbicara tentang anak yang tidak
datang; itu sebabnya cakupan D/S selalu ditulis di sampingnya.

**Cakupan D/S.** D = anak yang ditimbang atau diukur pada bulan itu, dihitung paling banyak sebesar
sasaran desanya; S = sasaran. Untuk kecamatan ke atas cakupan dihitung per desa, paling banyak
100 % tiap desa, sehingga tidak selalu sama dengan D dibagi S yang tertulis. Tanpa berkas
`sasaran.csv`, S diperkirakan dari anak yang terlihat dalam 12 bulan terakhir, dan tertulis *cakupan
perkiraan*. Perkiraan itu hanya mengenal desa yang muncul di register: sasaran desa yang tidak
pernah melapor tidak ikut dihitung, jadi cakupannya terlalu tinggi bila banyak desa tidak melapor.

**Desa melapor.** Desa/kelurahan dengan paling sedikit satu anak diukur pada bulan itu, dari semua
desa/kelurahan wilayahnya. Bila kurang dari 80 %, angkanya hanya angka desa yang melapor, bukan
angka wilayah itu seluruhnya.

**Keandalan.** *Cukup*: n paling sedikit 30, cakupan paling sedikit 80 %, paling sedikit 80 % desa
melapor, dan sasaran yang diserahkan atau diperkirakan dari paling sedikit 12 bulan register.
*Terbatas*: n paling sedikit 10. *Tidak cukup*: n di bawah 10, prevalensinya tidak ditampilkan di
layar mana pun; yang diperhalus ditampilkan, dengan rentangnya.

**Prevalensi desa diperhalus.** Angka desa yang kecil meminjam pola desa lain di kabupatennya
pada bulan itu, sejauh desa-desa itu mirip; bobot anaknya sendiri selalu ditulis. Sebuah desa
hanya disebut di atas atau di bawah kabupatennya bila rentang 95 % angka diperhalusnya tidak
memuat angka kabupaten; *belum terbukti berbeda* kebanyakan berarti anaknya terlalu sedikit untuk
tahu. Tren desa dinilai dari paling sedikit lima bulan dengan n paling sedikit 10, menurut angka
diperhalus dan angka mentahnya sekaligus.

**Nilai mutu.** 40 % cakupan, 20 % posyandu yang mengukur bulan itu, 20 % baris sah dan wajar, 20
% angka terakhir yang merata (bobot pilihan kami). A paling sedikit 85, B paling sedikit 70,
selain itu C; A tidak diberikan bila sasarannya perkiraan. Wilayah dengan C, atau cakupan di
bawah 80 %, bergaris tepi tebal di peta.

**Mutu pengukuran.** Tidak ditampilkan bila kurang dari 10 anak diukur pada bulan itu; simpangan
baku TB/U baru ditampilkan bila paling sedikit 30 kali TB/U diukur.

**Ditahan.** Bulan dengan lebih dari 20 % baris dikarantina, atau lebih dari 20 % baris tanpa
wilayah yang dikenal, tidak ditampilkan angkanya.

**Kelas.** Ambang kesehatan masyarakat WHO/UNICEF (de Onis dkk. 2019) untuk stunting, wasting, dan
overweight; indikator lain dibagi lima sama banyak.

**Bukan survei.** Register dan survei (SSGI/SKI) adalah dua alat ukur dan tidak pernah disambung.

Uraian lengkap: `docs/methods.md`.
""",
        """
**Register posyandu (e-PPGBM).** Setiap anak dihitung sekali sebulan, dengan pengukuran sah
terakhir. Z-score dihitung ulang dengan standar WHO 2006; nilai yang tidak wajar keluar dari
indikatornya saja.

**Rentang 95 %.** Wilson, atas anak yang diukur. Rentang ini tidak berbicara tentang anak yang tidak
datang; itu sebabnya cakupan D/S selalu ditulis di sampingnya.

**Cakupan D/S.** D = anak yang ditimbang atau diukur pada bulan itu, dihitung paling banyak sebesar
sasaran desanya; S = sasaran. Untuk kecamatan ke atas cakupan dihitung per desa, paling banyak
100 % tiap desa, sehingga tidak selalu sama dengan D dibagi S yang tertulis. Tanpa berkas
`sasaran.csv`, S diperkirakan dari anak yang terlihat dalam 12 bulan terakhir, dan tertulis *cakupan
perkiraan*. Perkiraan itu hanya mengenal desa yang muncul di register: sasaran desa yang tidak
pernah melapor tidak ikut dihitung, jadi cakupannya terlalu tinggi bila banyak desa tidak melapor.

**Desa melapor.** Desa/kelurahan dengan paling sedikit satu anak diukur pada bulan itu, dari semua
desa/kelurahan wilayahnya. Bila kurang dari 80 %, angkanya hanya angka desa yang melapor, bukan
angka wilayah itu seluruhnya.

**Keandalan.** *Cukup*: n paling sedikit 30, cakupan paling sedikit 80 %, paling sedikit 80 % desa
melapor, dan sasaran yang diserahkan atau diperkirakan dari paling sedikit 12 bulan register.
*Terbatas*: n paling sedikit 10. *Tidak cukup*: n di bawah 10, prevalensinya tidak ditampilkan di
layar mana pun; yang diperhalus ditampilkan, dengan rentangnya.

**Prevalensi desa diperhalus.** Angka desa yang kecil meminjam pola desa lain di kabupatennya
pada bulan itu, sejauh desa-desa itu mirip; bobot anaknya sendiri selalu ditulis. Sebuah desa
hanya disebut di atas atau di bawah kabupatennya bila rentang 95 % angka diperhalusnya tidak
memuat angka kabupaten; *belum terbukti berbeda* kebanyakan berarti anaknya terlalu sedikit untuk
tahu. Tren desa dinilai dari paling sedikit lima bulan dengan n paling sedikit 10, menurut angka
diperhalus dan angka mentahnya sekaligus.

**Nilai mutu.** 40 % cakupan, 20 % posyandu yang mengukur bulan itu, 20 % baris sah dan wajar, 20
% angka terakhir yang merata (bobot pilihan kami). A paling sedikit 85, B paling sedikit 70,
selain itu C; A tidak diberikan bila sasarannya perkiraan. Wilayah dengan C, atau cakupan di
bawah 80 %, bergaris tepi tebal di peta.

**Mutu pengukuran.** Tidak ditampilkan bila kurang dari 10 anak diukur pada bulan itu; simpangan
baku TB/U baru ditampilkan bila paling sedikit 30 kali TB/U diukur.

**Ditahan.** Bulan dengan lebih dari 20 % baris dikarantina, atau lebih dari 20 % baris tanpa
wilayah yang dikenal, tidak ditampilkan angkanya.

**Kelas.** Ambang kesehatan masyarakat WHO/UNICEF (de Onis dkk. 2019) untuk stunting, wasting, dan
overweight; indikator lain dibagi lima sama banyak.

**Bukan survei.** Register dan survei (SSGI/SKI) adalah dua alat ukur dan tidak pernah disambung.

Uraian lengkap: `docs/methods.md`.
""",
    )
    REASON = Said(
        {
            "jumlah_kolom_salah": "Jumlah kolom berbeda dari judul",
            "kolom_wajib_kosong": "Kolom wajib kosong",
            "tanggal_tidak_valid": "Tanggal tidak valid",
            "di_luar_bulan": "Diukur di luar bulan berkas",
            "usia_di_luar_rentang": "Usia di luar 0-1826 hari",
            "wilayah_tidak_dikenal": "Wilayah tidak dikenal",
            "nilai_tidak_terbaca": "Berat atau tinggi tidak terbaca",
            "ganda": "Ganda: anak dan tanggal yang sama",
            "sudah_diperbaiki": "Sudah diperbaiki",
        },
        {
            "jumlah_kolom_salah": "Jumlah kolom berbeda dari judul",
            "kolom_wajib_kosong": "Kolom wajib kosong",
            "tanggal_tidak_valid": "Tanggal tidak valid",
            "di_luar_bulan": "Diukur di luar bulan berkas",
            "usia_di_luar_rentang": "Usia di luar 0-1826 hari",
            "wilayah_tidak_dikenal": "Wilayah tidak dikenal",
            "nilai_tidak_terbaca": "Berat atau tinggi tidak terbaca",
            "ganda": "Ganda: anak dan tanggal yang sama",
            "sudah_diperbaiki": "Sudah diperbaiki",
        },
    )
    SMOOTHED = Said(
        "prevalensi desa diperhalus",
        "prevalensi desa diperhalus",
    )
    COMPARED = Said(
        {
            "di atas": "di atas kabupatennya",
            "di bawah": "di bawah kabupatennya",
            "tidak berbeda": "belum terbukti berbeda dari kabupatennya",
        },
        {
            "di atas": "di atas kabupatennya",
            "di bawah": "di bawah kabupatennya",
            "tidak berbeda": "belum terbukti berbeda dari kabupatennya",
        },
    )
    MARKED_LEGEND = Said(
        (
            "garis tepi tebal: mutu C, atau cakupan di bawah 80 % atau tidak diketahui "
            "(angkanya belum dapat diandalkan)"
        ),
        (
            "garis tepi tebal: mutu C, atau cakupan di bawah 80 % atau tidak diketahui "
            "(angkanya belum dapat diandalkan)"
        ),
    )
    TREND_HEADING = Said(
        "Tren desa ini",
        "Tren desa ini",
    )
    KIND = Said(
        {"posyandu": "ekspor e-PPGBM", "sasaran": "sasaran", "kabupaten": "kode kabupaten"},
        {"posyandu": "ekspor e-PPGBM", "sasaran": "sasaran", "kabupaten": "kode kabupaten"},
    )
    QUALITY_PAGE = Said(
        "Mutu data",
        "Mutu data",
    )
    QUALITY_TITLE = Said(
        "Seberapa dapat dipercaya data register?",
        "Seberapa dapat dipercaya data register?",
    )
    MONTH_STATUS_HEADING = Said(
        "Semua bulan",
        "Semua bulan",
    )
    FILES_HEADING = Said(
        "Berkas bulan ini",
        "Berkas bulan ini",
    )
    STRAY_HEADING = Said(
        "Berkas yang tidak masuk bulan mana pun",
        "Berkas yang tidak masuk bulan mana pun",
    )
    STRAY_NOTE = Said(
        "Ditolak: tidak ada isinya yang dimuat. Perbaiki menurut alasannya, lalu segarkan.",
        "Ditolak: tidak ada isinya yang dimuat. Perbaiki menurut alasannya, lalu segarkan.",
    )
    REFUSED_HEADING = Said(
        "Baris yang dikarantina, menurut alasan",
        "Baris yang dikarantina, menurut alasan",
    )
    NO_REASON = Said(
        "alasannya tidak tercatat",
        "alasannya tidak tercatat",
    )
    NOTHING_REFUSED = Said(
        "Tidak ada baris yang dikarantina pada bulan ini.",
        "Tidak ada baris yang dikarantina pada bulan ini.",
    )
    COVERAGE_HEADING = Said(
        "Cakupan dan mutu pengukuran",
        "Cakupan dan mutu pengukuran",
    )
    COVERAGE_LEVEL_LABEL = Said(
        "Rincian",
        "Rincian",
    )
    COVERAGE_WITHIN = Said(
        "{level} di {name}, cakupan terendah dulu",
        "{level} di {name}, cakupan terendah dulu",
    )
    COVERAGE_NOTE = Said(
        (
            f"Cakupan terendah dulu; {BY_DESA.indonesian}. Perkiraan = sasaran tidak diserahkan, S dihitung dari anak "
            "yang terlihat 12 bulan terakhir, hanya di desa yang muncul di register. Desa melapor = ada "
            "anak diukur bulan ini; hanya = kurang dari 80 % desa melapor, jadi bukan angka wilayah itu "
            "seluruhnya. Tidak wajar = z-score di luar batas WHO (> 1 % menandakan mutu "
            "buruk). Simpangan baku TB/U yang biasa: 1,35-1,95. Z ekspor berbeda = z-score di berkas "
            "berselisih lebih dari 0,1 dengan hitung ulang."
        ),
        (
            f"Cakupan terendah dulu; {BY_DESA.english}. Perkiraan = sasaran tidak diserahkan, S dihitung dari anak "
            "yang terlihat 12 bulan terakhir, hanya di desa yang muncul di register. Desa melapor = ada "
            "anak diukur bulan ini; hanya = kurang dari 80 % desa melapor, jadi bukan angka wilayah itu "
            "seluruhnya. Tidak wajar = z-score di luar batas WHO (> 1 % menandakan mutu "
            "buruk). Simpangan baku TB/U yang biasa: 1,35-1,95. Z ekspor berbeda = z-score di berkas "
            "berselisih lebih dari 0,1 dengan hitung ulang."
        ),
    )
    DESA_COVERAGE_NOTE = Said(
        (
            "Untuk desa, nilai tidak wajar, simpangan baku, angka bulat, dan baris sah mencakup 12 bulan "
            "terakhir."
        ),
        (
            "Untuk desa, nilai tidak wajar, simpangan baku, angka bulat, dan baris sah mencakup 12 bulan "
            "terakhir."
        ),
    )
    CHOOSE_KABUPATEN = Said(
        "Pilih kabupaten/kota di atas untuk melihat kecamatan dan desanya.",
        "Pilih kabupaten/kota di atas untuk melihat kecamatan dan desanya.",
    )
    UNMEASURED_HEADING = Said(
        "Desa yang belum diukur",
        "Desa yang belum diukur",
    )
    CORRECT_HEADING = Said(
        "Yang perlu diperbaiki",
        "Yang perlu diperbaiki",
    )
    STEPS_HEADING = Said(
        "Cara memperbaikinya",
        "Cara memperbaikinya",
    )
    CORRECT_FILE = Said(
        "berkas ditolak seluruhnya: perbaiki berkasnya menurut alasan di atas",
        "berkas ditolak seluruhnya: perbaiki berkasnya menurut alasan di atas",
    )
    REPORT_FILE = Said(
        "gagal diproses: laporkan ke pengembang, berkasnya tidak perlu diubah",
        "gagal diproses: laporkan ke pengembang, berkasnya tidak perlu diubah",
    )
    CORRECT_ROWS = Said(
        "perbaiki barisnya di buku kerja",
        "perbaiki barisnya di buku kerja",
    )
    NO_WORKBOOK = Said(
        "tidak ada: tidak satu baris pun dimuat",
        "tidak ada: tidak satu baris pun dimuat",
    )
    QUALITY_METHOD = Said(
        "satu baris dihitung menurut alasan pertamanya; sel berkas tidak pernah dikutip",
        "satu baris dihitung menurut alasan pertamanya; sel berkas tidak pernah dikutip",
    )
    REMEASURE_HEADING = Said(
        "Ukur ulang di mana?",
        "Ukur ulang di mana?",
    )
    REMEASURE_NOTE = Said(
        (
            "Urutan menurut apa yang dapat berubah bila anak yang ukurannya meragukan diukur lagi: kelas "
            "WHO dan ambang 14 % atau 20 % desanya, lalu urutannya di kabupaten, lalu jumlah anak. "
            "Prevalensi yang mungkin adalah batas (tidak satu pun, atau semuanya, ternyata stunting), "
            "bukan ramalan."
        ),
        (
            "Urutan menurut apa yang dapat berubah bila anak yang ukurannya meragukan diukur lagi: kelas "
            "WHO dan ambang 14 % atau 20 % desanya, lalu urutannya di kabupaten, lalu jumlah anak. "
            "Prevalensi yang mungkin adalah batas (tidak satu pun, atau semuanya, ternyata stunting), "
            "bukan ramalan."
        ),
    )
    FEW_TO_REMEASURE = Said(
        "tidak ditulis (kurang dari 5 anak)",
        "tidak ditulis (kurang dari 5 anak)",
    )
    NOTHING_TO_REMEASURE = Said(
        "Tidak ada posyandu yang pengukurannya tampak meragukan; itu bukan bukti pengukurannya baik.",
        "Tidak ada posyandu yang pengukurannya tampak meragukan; itu bukan bukti pengukurannya baik.",
    )
    NOTHING_SHOWN = Said(
        "Belum ada bulan yang terbit, jadi belum ada yang dapat diperiksa.",
        "Belum ada bulan yang terbit, jadi belum ada yang dapat diperiksa.",
    )
    FINDING_HEADING = Said(
        "Temuan menurut posyandu",
        "Temuan menurut posyandu",
    )
    FINDING_NOTE = Said(
        (
            "12 bulan yang berakhir pada bulan terbit terbaru. Temuan bukan tuduhan: alat yang rusak, "
            "salinan berkas, dan kebiasaan membulatkan tampak sama di data. Tanpa temuan pun bukan bukti "
            "pengukurannya baik."
        ),
        (
            "12 bulan yang berakhir pada bulan terbit terbaru. Temuan bukan tuduhan: alat yang rusak, "
            "salinan berkas, dan kebiasaan membulatkan tampak sama di data. Tanpa temuan pun bukan bukti "
            "pengukurannya baik."
        ),
    )
    FINDING = Said(
        {
            "menyusut": "tinggi anak menyusut lebih dari 2 cm",
            "tersalin": "tinggi atau berat sama dengan kunjungan sebelumnya",
            "kembar": "banyak anak dengan ukuran sama pada satu hari",
            "angka_bulat": "angka terakhir condong ke angka tertentu",
            "z_tidak_wajar": "z-score tidak wajar",
            "posisi": "posisi ukur tidak sesuai umur",
            "satuan": "satuan keliru",
        },
        {
            "menyusut": "tinggi anak menyusut lebih dari 2 cm",
            "tersalin": "tinggi atau berat sama dengan kunjungan sebelumnya",
            "kembar": "banyak anak dengan ukuran sama pada satu hari",
            "angka_bulat": "angka terakhir condong ke angka tertentu",
            "z_tidak_wajar": "z-score tidak wajar",
            "posisi": "posisi ukur tidak sesuai umur",
            "satuan": "satuan keliru",
        },
    )
    PUSKESMAS_HEADING = Said(
        "Puskesmas",
        "Puskesmas",
    )
    DIGIT_NOTE = Said(
        (
            "Angka bulat = kecenderungan angka terakhir (0 = merata; < 8 baik, < 12 cukup, < 20 kurang), "
            "dinilai bila n paling sedikit 100. Pada angka yang merata pun nilainya kira-kira 4,6 bila n = "
            "30, 2,5 bila n = 100, dan 0,8 bila n = 1.000."
        ),
        (
            "Angka bulat = kecenderungan angka terakhir (0 = merata; < 8 baik, < 12 cukup, < 20 kurang), "
            "dinilai bila n paling sedikit 100. Pada angka yang merata pun nilainya kira-kira 4,6 bila n = "
            "30, 2,5 bila n = 100, dan 0,8 bila n = 1.000."
        ),
    )
    SCORE_NOTE = Said(
        (
            "Angka bulat ditulis untuk tinggi / berat; bagian mutu untuk cakupan / waktu / sah / angka "
            "terakhir. Mutu = 40 % cakupan + 20 % ketepatan waktu posyandu + 20 % baris sah + 20 % angka "
            "terakhir (bobot pilihan kami, dapat diubah); A paling sedikit 85, B 70, selain itu C; A tidak "
            "diberikan bila sasarannya perkiraan. Tanpa nilai: kurang dari 30 tinggi atau berat untuk "
            "menilai angka terakhirnya; itu bukan tanda mutu baik."
        ),
        (
            "Angka bulat ditulis untuk tinggi / berat; bagian mutu untuk cakupan / waktu / sah / angka "
            "terakhir. Mutu = 40 % cakupan + 20 % ketepatan waktu posyandu + 20 % baris sah + 20 % angka "
            "terakhir (bobot pilihan kami, dapat diubah); A paling sedikit 85, B 70, selain itu C; A tidak "
            "diberikan bila sasarannya perkiraan. Tanpa nilai: kurang dari 30 tinggi atau berat untuk "
            "menilai angka terakhirnya; itu bukan tanda mutu baik."
        ),
    )
    REMEASURE_DEFINITION = Said(
        (
            "Anak yang ukurannya meragukan menurut posyandu, dan prevalensi stunting desa bila tidak satu "
            "pun atau semuanya ternyata stunting; batas, bukan ramalan"
        ),
        (
            "Anak yang ukurannya meragukan menurut posyandu, dan prevalensi stunting desa bila tidak satu "
            "pun atau semuanya ternyata stunting; batas, bukan ramalan"
        ),
    )
    FINDING_DEFINITION = Said(
        "Temuan mutu pengukuran menurut posyandu, 12 bulan terakhir",
        "Temuan mutu pengukuran menurut posyandu, 12 bulan terakhir",
    )
    NOTHING_TO_CORRECT = Said(
        "Tidak ada yang perlu diperbaiki pada bulan ini.",
        "Tidak ada yang perlu diperbaiki pada bulan ini.",
    )
    REASON_CHART_ALT = Said(
        "Grafik baris yang dikarantina menurut alasan; isinya sama dengan tab Tabel",
        "Grafik baris yang dikarantina menurut alasan; isinya sama dengan tab Tabel",
    )
    MAP_ALT = Said(
        "Peta prevalensi menurut register posyandu; isinya sama dengan tab Tabel",
        "Peta prevalensi menurut register posyandu; isinya sama dengan tab Tabel",
    )
    PRIVATE = Said(
        "Buku kerja memuat nama dan NIK anak: jangan dikirim ke luar kantor.",
        "Buku kerja memuat nama dan NIK anak: jangan dikirim ke luar kantor.",
    )
    COLUMN = Said(
        (
            text.COLUMN
            | {
                "level": "Tingkat",
                "month": "Bulan",
                "measured": "Diukur (n)",
                "weighed": "Ditimbang (D)",
                "registered": "Sasaran (S)",
                "coverage": "Cakupan D/S",
                "desa_reporting": "Desa melapor",
                "reliability": "Keandalan",
                "group": "Kelompok",
                "with_interval": "Prevalensi (95 %)",
                "n": "n",
                "mark": "Tanda",
                "status": "Status",
                "reason": "Alasan",
                "file": "Berkas",
                "kind": "Jenis",
                "rows": "Baris",
                "rows_read": "Dibaca",
                "rows_accepted": "Diterima",
                "rows_quarantined": "Dikarantina",
                "rows_corrected": "Sudah diperbaiki",
                "rows_open": "Perlu diperbaiki",
                "quarantined_pct": "Dikarantina (%)",
                "unresolved_pct": "Tanpa wilayah (%)",
                "files_accepted": "Berkas diterima",
                "files_refused": "Berkas ditolak",
                "share": "Bagian",
                "files": "Di berapa berkas",
                "workbook": "Buku kerja",
                "what": "Yang perlu dilakukan",
                "flagged_pct": "Tidak wajar",
                "duplicate_pct": "Ganda",
                "export_z_differs_pct": "Z ekspor berbeda",
                "haz_sd": "Simpangan baku TB/U",
                "desa": "Desa/kelurahan",
                "kecamatan": "Kecamatan",
                "kabupaten": "Kabupaten/kota",
                "measure": "Ukuran mutu",
                "value": "Nilai",
                "reading": "Cara membaca",
                "smoothed": "Diperhalus (95 %)",
                "compared": "Dibanding kabupaten",
                "quality": "Mutu",
                "remeasure_order": "Urutan",
                "posyandu": "Posyandu",
                "puskesmas": "Puskesmas",
                "children_to_remeasure": "Anak diukur ulang",
                "possible": "Prevalensi desa yang mungkin",
                "could_change": "Yang dapat berubah",
                "finding": "Temuan",
                "found": "Ditemukan",
                "checked": "Diperiksa",
                "children": "Anak",
                "digits": "Angka bulat",
                "parts": "Bagian mutu",
            }
        ),
        (
            text.COLUMN
            | {
                "level": "Tingkat",
                "month": "Bulan",
                "measured": "Diukur (n)",
                "weighed": "Ditimbang (D)",
                "registered": "Sasaran (S)",
                "coverage": "Cakupan D/S",
                "desa_reporting": "Desa melapor",
                "reliability": "Keandalan",
                "group": "Kelompok",
                "with_interval": "Prevalensi (95 %)",
                "n": "n",
                "mark": "Tanda",
                "status": "Status",
                "reason": "Alasan",
                "file": "Berkas",
                "kind": "Jenis",
                "rows": "Baris",
                "rows_read": "Dibaca",
                "rows_accepted": "Diterima",
                "rows_quarantined": "Dikarantina",
                "rows_corrected": "Sudah diperbaiki",
                "rows_open": "Perlu diperbaiki",
                "quarantined_pct": "Dikarantina (%)",
                "unresolved_pct": "Tanpa wilayah (%)",
                "files_accepted": "Berkas diterima",
                "files_refused": "Berkas ditolak",
                "share": "Bagian",
                "files": "Di berapa berkas",
                "workbook": "Buku kerja",
                "what": "Yang perlu dilakukan",
                "flagged_pct": "Tidak wajar",
                "duplicate_pct": "Ganda",
                "export_z_differs_pct": "Z ekspor berbeda",
                "haz_sd": "Simpangan baku TB/U",
                "desa": "Desa/kelurahan",
                "kecamatan": "Kecamatan",
                "kabupaten": "Kabupaten/kota",
                "measure": "Ukuran mutu",
                "value": "Nilai",
                "reading": "Cara membaca",
                "smoothed": "Diperhalus (95 %)",
                "compared": "Dibanding kabupaten",
                "quality": "Mutu",
                "remeasure_order": "Urutan",
                "posyandu": "Posyandu",
                "puskesmas": "Puskesmas",
                "children_to_remeasure": "Anak diukur ulang",
                "possible": "Prevalensi desa yang mungkin",
                "could_change": "Yang dapat berubah",
                "finding": "Temuan",
                "found": "Ditemukan",
                "checked": "Diperiksa",
                "children": "Anak",
                "digits": "Angka bulat",
                "parts": "Bagian mutu",
            }
        ),
    )
