"""Words that the screens say, each in Indonesian and in English."""

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
            "provinsi": "Province",
            "kabupaten": "District",
            "kecamatan": "Subdistrict",
            "desa": "Village",
        },
    )
    SEX = Said(
        {"L": "Laki-laki", "P": "Perempuan"},
        {"L": "Boys", "P": "Girls"},
    )
    SOURCE_LABEL = Said("Sumber angka", "Source of the figures")
    SOURCE = Said(
        {"survei": "Survei", "register": "Register posyandu", "konvergensi": "Konvergensi"},
        {"survei": "Survey", "register": "Posyandu register", "konvergensi": "Convergence"},
    )
    STANDING = Said(
        {
            "angka": "angka",
            "ditahan": "ditahan",
            "terlalu sedikit anak diukur": "terlalu sedikit anak diukur",
            "belum diukur": "belum diukur",
            "tidak ada data": "tidak ada data",
        },
        {
            "angka": "figure",
            "ditahan": "held back",
            "terlalu sedikit anak diukur": "too few children measured",
            "belum diukur": "not measured",
            "tidak ada data": "no data",
        },
    )
    """What can be said of an area in a month, by its code."""
    MONTH_STATUS = Said(
        {"terbit": "terbit", "ditahan": "ditahan"},
        {"terbit": "published", "ditahan": "held back"},
    )
    FILE_STATUS = Said(
        {"diterima": "diterima", "ditolak": "ditolak", "gagal": "gagal"},
        {"diterima": "accepted", "ditolak": "refused", "gagal": "failed"},
    )
    RELIABILITY = Said(
        {"cukup": "cukup", "terbatas": "terbatas", "tidak cukup": "tidak cukup"},
        {"cukup": "sufficient", "terbatas": "limited", "tidak cukup": "insufficient"},
    )
    LACK = Said(
        {
            "children": "n < {fewest}",
            "coverage unknown": "cakupan tidak diketahui",
            "coverage": "cakupan < {lowest} %",
            "reporting": "desa melapor < {lowest} %",
            "estimated": "sasaran perkiraan dari kurang dari 12 bulan register",
        },
        {
            "children": "n < {fewest}",
            "coverage unknown": "coverage unknown",
            "coverage": "coverage < {lowest} %",
            "reporting": "villages reporting < {lowest} %",
            "estimated": "target number estimated from less than 12 months of register",
        },
    )
    """What a figure of limited reliability lacks."""
    DIGIT_CLASS = Said(
        {"baik": "baik", "cukup": "cukup", "kurang": "kurang", "buruk": "buruk"},
        {"baik": "good", "cukup": "fair", "kurang": "weak", "buruk": "poor"},
    )
    VERDICT = Said(
        {
            "turun nyata": "turun nyata",
            "naik nyata": "naik nyata",
            "belum terbukti berubah": "belum terbukti berubah",
            "tidak dapat dinilai": "tidak dapat dinilai",
        },
        {
            "turun nyata": "proven fall",
            "naik nyata": "proven rise",
            "belum terbukti berubah": "no proven change",
            "tidak dapat dinilai": "cannot be judged",
        },
    )
    YES_NO = Said({True: "ya", False: "tidak"}, {True: "yes", False: "no"})
    SIMULATED_YES = Said("ya, {simulated}", "yes, {simulated}")
    SIMULATED_STEM = Said("SIMULASI-{name}", "SIMULATED-{name}")
    MONTH_LABEL = Said("Bulan pengukuran", "Month of measuring")
    KABUPATEN_LABEL = Said("Kabupaten/kota", "District")
    KABUPATEN_PLACEHOLDER = Said("Pilih kabupaten/kota", "Choose a district")
    LEGEND = Said(
        {
            "terlalu sedikit anak diukur": "terlalu sedikit anak diukur (n < 10)",
            "belum diukur": "belum diukur (ada sasaran, tanpa pengukuran)",
            "tidak ada data": "tidak ada data",
            "ditahan": "ditahan",
        },
        {
            "terlalu sedikit anak diukur": "too few children measured (n < 10)",
            "belum diukur": "not measured (children registered, nobody measured)",
            "tidak ada data": "no data",
            "ditahan": "held back",
        },
    )
    MORE_THAN_TARGET = Said("D melebihi S", "D is more than S")
    BY_DESA = Said(
        "cakupan dihitung per desa, paling banyak 100 % tiap desa",
        "coverage is counted village by village, at most 100 % for each",
    )
    SIMULATED_REGISTER = Said(
        (
            "DATA SIMULASI. Angka register posyandu di halaman ini berasal dari register "
            "peragaan, bukan dari anak sungguhan. Jangan dikutip."
        ),
        (
            "SIMULATED DATA. The posyandu register figures on this page come from a demonstration "
            "register, not from real children. Do not quote them."
        ),
    )
    SIMULATED_CONVERGENCE = Said(
        (
            "DATA SIMULASI. Skor di halaman ini dihitung dari masukan peragaan, seluruhnya atau "
            "sebagian: bukan penilaian kabupaten atau desa mana pun. Jangan dikutip."
        ),
        (
            "SIMULATED DATA. The scores on this page are computed from demonstration input, wholly "
            "or in part: they assess no real district or village. Do not quote them."
        ),
    )
    SIMULATED_ELSEWHERE = Said(
        "hanya di bagian lain publikasi ini; angka di halaman ini bukan simulasi.",
        "only in other parts of this publication; the figures on this page are not simulated.",
    )
    MAP_DEFINITION = Said(
        (
            "Prevalensi (%) balita yang diukur di posyandu pada bulan itu (register posyandu "
            "e-PPGBM), bukan sampel acak dan bukan survei; z-score WHO dihitung ulang dari berat, "
            "tinggi, dan umur"
        ),
        (
            "Prevalence (%) among the children under five who were measured at a posyandu in that "
            "month (posyandu register, e-PPGBM); neither a random sample nor a survey; WHO "
            "z-scores recomputed from weight, height and age"
        ),
    )
    COVERAGE_DEFINITION = Said(
        (
            "Cakupan D/S (%): balita yang ditimbang atau diukur pada bulan itu dari sasaran; "
            "cakupan dihitung per desa, paling banyak 100 % tiap desa; basis 'terlihat 12 bulan' "
            "adalah cakupan perkiraan, dan sasarannya hanya dari desa yang muncul di register; "
            "desa_measured: desa/kelurahan dengan pengukuran bulan itu, dari desa_total"
        ),
        (
            "Coverage D/S (%): children under five weighed or measured in that month out of those "
            "who should come; coverage is counted village by village, at most 100 % for each; "
            "basis 'terlihat 12 bulan' is estimated coverage, whose S knows only the villages that "
            "appear in the register; desa_measured: villages with a measurement in that month, "
            "out of desa_total"
        ),
    )
    FILES_DEFINITION = Said(
        "Berkas register posyandu dan penghitungan barisnya",
        "Files of the posyandu register and the account of their rows",
    )
    REASONS_DEFINITION = Said(
        "Baris register yang dikarantina, menurut alasan pertamanya",
        "Rows of the register that were quarantined, by their first reason",
    )
    FACTS_METHOD = Said(
        (
            "rentang 95 % Wilson atas anak yang diukur, tidak mencakup anak yang tidak datang; "
            "prevalensi tidak ditampilkan bila n < 10; smoothed: prevalensi desa diperhalus, "
            "ditarik ke pola kabupatennya (own_weight_pct = bobot anak desa itu sendiri); angka "
            "wilayah hanya dari desa_measured desa/kelurahan di antara desa_total"
        ),
        (
            "95 % Wilson interval over the children measured, which says nothing of those who did "
            "not come; no prevalence is shown where n < 10; smoothed: smoothed village "
            "prevalence, drawn towards the pattern of its district (own_weight_pct = weight of "
            "the village's own children); an area's figure is that of desa_measured villages out "
            "of desa_total"
        ),
    )
    NO_REGISTER = Said(
        (
            "Belum ada register posyandu (e-PPGBM) di publikasi ini. Taruh ekspornya di "
            "`data/raw/posyandu/<YYYY-MM>/`, jalankan `make refresh`, lalu muat ulang halaman ini."
        ),
        (
            "This publication has no posyandu register (e-PPGBM) yet. Put its exports into "
            "`data/raw/posyandu/<YYYY-MM>/`, run `make refresh`, then load this page again."
        ),
    )
    NO_REGISTER_REFUSED = Said(
        "Berkas yang sudah masuk tetapi ditolak ada di halaman Mutu data.",
        "Files that came in but were refused are on the page Data quality.",
    )
    CLICK_HINT = Said(
        (
            "Klik satu wilayah di peta, atau pilih namanya di atas, untuk melihat angka, cakupan, "
            "dan mutu registernya."
        ),
        (
            "Click an area on the map, or choose its name above, to see the figure, coverage and "
            "quality of its register."
        ),
    )
    CLICK_AND_DRILL_HINT = Said(
        (
            "Klik satu wilayah di peta, atau pilih namanya di atas, untuk melihat angka, cakupan, "
            "dan mutu registernya. Kecamatan dan desa terbuka setelah satu kabupaten/kota dipilih."
        ),
        (
            "Click an area on the map, or choose its name above, to see the figure, coverage and "
            "quality of its register. Subdistricts and villages open once a district is chosen."
        ),
    )
    DRILL = Said("Lihat {level} di {name}", "Show the {level} of {name}")
    INSIDE = Said(
        {"kabupaten": "kabupaten/kota", "kecamatan": "kecamatan", "desa": "desa"},
        {"kabupaten": "districts", "kecamatan": "subdistricts", "desa": "villages"},
    )
    GROUP_HEADING = Said("Menurut jenis kelamin dan umur", "By sex and age")
    MONTHS_HEADING = Said("Bulan-bulan register", "Months of the register")
    QUALITY_HEADING = Said("Mutu register bulan ini", "Quality of the register this month")
    SURVEY_HEADING = Said("Alat ukur lain: survei", "The other instrument: the survey")
    TWO_INSTRUMENTS = Said(
        (
            "Survei dan register adalah dua alat ukur: survei mengukur sampel acak rumah tangga, "
            "register mencatat anak yang datang ke posyandu. Keduanya tidak disambung menjadi satu "
            "deret."
        ),
        (
            "Survey and register are two instruments: the survey measures a random sample of "
            "households, the register records the children who come to the posyandu. They are "
            "never joined into one series."
        ),
    )
    SIMULATED_DIFFERENCE = Said(
        "Registernya simulasi: selisih ini bukan temuan.",
        "The register is simulated: this difference is no finding.",
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
bawah 80 %, bergaris tepi tebal di halaman Peta.

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
**Posyandu register (e-PPGBM).** Each child counts once a month, with its latest valid measurement.
Z-scores are recomputed with the WHO 2006 standard; an implausible value leaves its own indicator
only.

**95 % interval.** Wilson, over the children measured. It says nothing of the children who did not
come, which is why coverage D/S always stands beside it.

**Coverage D/S.** D = children weighed or measured in that month, counted up to the number that
their village should have; S = children who should come. From subdistricts upwards coverage is
counted village by village, at most 100 % for each, so it is not always the D divided by the S
that are written. Without the file `sasaran.csv`, S is estimated from the children seen in the
last 12 months, and written *estimated coverage*. That estimate knows only the villages that appear
in the register: children of villages that never report are not counted, so coverage is too high
where many villages do not report.

**Villages reporting.** Villages with at least one child measured in that month, out of all
villages of the area. Below 80 %, the figure is that of the reporting villages and not of the
whole area.

**Reliability.** *Sufficient*: n of at least 30, coverage of at least 80 %, at least 80 % of
villages reporting, and an S that was handed in or estimated from at least 12 months of register.
*Limited*: n of at least 10. *Insufficient*: n below 10, whose prevalence is shown on no screen; the
smoothed one is shown, with its interval.

**Smoothed village prevalence.** A small village borrows from the pattern of the other villages of
its district in that month, as far as those villages are alike; the weight of its own children is
always written. A village is called above or below its district only when the 95 % interval of
its smoothed figure leaves out the district's figure; *not proven different* mostly means too few
children to know. The trend of a village is judged from at least five months with an n of at least
10, by the smoothed and by the raw figures together.

**Quality grade.** 40 % coverage, 20 % posyandu that measured in that month, 20 % valid and
plausible rows, 20 % even last digits (weights of our own choosing). A from 85, B from 70,
otherwise C; no A where S is estimated. Areas with a C, or with coverage below 80 %, have a bold
border on the page Map.

**Quality of measuring.** Not shown where fewer than 10 children were measured in that month; the
standard deviation of height for age is shown only of at least 30 such measurements.

**Held back.** A month with more than 20 % of its rows quarantined, or more than 20 % of its rows in
no known area, has none of its figures shown.

**Classes.** Public health thresholds of WHO/UNICEF (de Onis et al. 2019) for stunting, wasting and
overweight; other indicators are divided into five groups of equal size.

**Not a survey.** Register and survey (SSGI/SKI) are two instruments and are never joined.

In full: `docs/methods.md`.
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
            "jumlah_kolom_salah": "Not as many columns as in the heading",
            "kolom_wajib_kosong": "A required column is empty",
            "tanggal_tidak_valid": "Date is not valid",
            "di_luar_bulan": "Measured outside the month of the file",
            "usia_di_luar_rentang": "Age outside 0-1826 days",
            "wilayah_tidak_dikenal": "Area is not known",
            "nilai_tidak_terbaca": "Weight or height cannot be read",
            "ganda": "Double: same child on the same date",
            "sudah_diperbaiki": "Corrected since",
        },
    )
    SMOOTHED = Said("prevalensi desa diperhalus", "smoothed village prevalence")
    COMPARED = Said(
        {
            "di atas": "di atas kabupatennya",
            "di bawah": "di bawah kabupatennya",
            "tidak berbeda": "belum terbukti berbeda dari kabupatennya",
        },
        {
            "di atas": "above its district",
            "di bawah": "below its district",
            "tidak berbeda": "not proven different from its district",
        },
    )
    MARKED_LEGEND = Said(
        (
            "garis tepi tebal: mutu C, atau cakupan di bawah 80 % atau tidak diketahui "
            "(angkanya belum dapat diandalkan)"
        ),
        (
            "bold border: grade C, or coverage below 80 % or unknown "
            "(the figure cannot be relied on yet)"
        ),
    )
    TREND_HEADING = Said("Tren desa ini", "Trend of this village")
    KIND = Said(
        {"posyandu": "ekspor e-PPGBM", "sasaran": "sasaran", "kabupaten": "kode kabupaten"},
        {
            "posyandu": "e-PPGBM export",
            "sasaran": "children who should come",
            "kabupaten": "district codes",
        },
    )
    QUALITY_PAGE = Said("Mutu data", "Data quality")
    QUALITY_TITLE = Said(
        "Seberapa dapat dipercaya data register?",
        "How far can the register be trusted?",
    )
    QUALITY_PART_LABEL = Said("Pertanyaan", "Question")
    QUALITY_PART = Said(
        {
            "masuk": "Apa yang masuk?",
            "cakupan": "Siapa yang terjangkau?",
            "ukur-ulang": "Ukur ulang di mana?",
            "perbaiki": "Apa yang harus diperbaiki?",
        },
        {
            "masuk": "What came in?",
            "cakupan": "Who was reached?",
            "ukur-ulang": "Where to measure again?",
            "perbaiki": "What must be corrected?",
        },
    )
    MONTH_STATUS_HEADING = Said("Semua bulan", "All months")
    FILES_HEADING = Said("Berkas bulan ini", "Files of this month")
    STRAY_HEADING = Said("Berkas yang tidak masuk bulan mana pun", "Files that belong to no month")
    STRAY_NOTE = Said(
        "Ditolak: tidak ada isinya yang dimuat. Perbaiki menurut alasannya, lalu segarkan.",
        "Refused: nothing of them was loaded. Correct them as the reason says, then refresh.",
    )
    REFUSED_HEADING = Said(
        "Baris yang dikarantina, menurut alasan", "Rows that were quarantined, by reason"
    )
    NO_REASON = Said("alasannya tidak tercatat", "the reason was not recorded")
    NOTHING_REFUSED = Said(
        "Tidak ada baris yang dikarantina pada bulan ini.",
        "No row was quarantined in this month.",
    )
    COVERAGE_HEADING = Said("Cakupan dan mutu pengukuran", "Coverage and quality of measuring")
    COVERAGE_LEVEL_LABEL = Said("Rincian", "Detail")
    COVERAGE_WITHIN = Said(
        "{level} di {name}, cakupan terendah dulu", "{level}s of {name}, lowest coverage first"
    )
    COVERAGE_NOTE = Said(
        (
            "Cakupan terendah dulu; cakupan dihitung per desa, paling banyak 100 % tiap desa. "
            "Perkiraan = sasaran tidak diserahkan, S dihitung dari anak yang terlihat 12 bulan "
            "terakhir, hanya di desa yang muncul di register. Desa melapor = ada anak diukur bulan "
            "ini; hanya = kurang dari 80 % desa melapor, jadi bukan angka wilayah itu seluruhnya. "
            "Tidak wajar = z-score di luar batas WHO (> 1 % menandakan mutu buruk). Simpangan baku "
            "TB/U yang biasa: 1,35-1,95. Z ekspor berbeda = z-score di berkas berselisih lebih "
            "dari 0,1 dengan hitung ulang."
        ),
        (
            "Lowest coverage first; coverage is counted village by village, at most 100 % for "
            "each. Estimated = no target number was handed in, S is counted from the children seen "
            "in the last 12 months, only in villages that appear in the register. Villages "
            "reporting = a child was measured this month; only = less than 80 % of villages "
            "report, so this is not the figure of the whole area. Implausible = z-score outside "
            "the limits of WHO (> 1 % is a sign of poor quality). The usual standard deviation of "
            "height for age: 1.35-1.95. Export z differs = the z-score in the file is more than "
            "0.1 away from ours."
        ),
    )
    COVERAGE_CHART_ALT = Said(
        "Grafik cakupan D/S menurut wilayah; isinya sama dengan tab Tabel",
        "Chart of coverage D/S by area; the Table tab holds the same",
    )
    COVERAGE_CHART_NOTE = Said(
        (
            "Titik penuh = sasaran diserahkan; titik kosong = sasaran perkiraan. Huruf = nilai "
            "mutu register. Garis putus-putus = 80 %, batas di bawah mana angka hanya berbicara "
            "tentang anak yang datang."
        ),
        (
            "Full dot = target number handed in; open dot = estimated. Letter = grade of the "
            "register. Dashed line = 80 %, below which a figure speaks only of the children who "
            "came."
        ),
    )
    COVERAGE_READING = Said(
        {
            "some": (
                "{below} dari {known} wilayah di bawah {line} %; terendah {lowest} ({coverage})."
            ),
            "all above": "Tidak satu pun dari {known} wilayah di bawah {line} %.",
            "unknown": " Tanpa cakupan: {number} wilayah.",
        },
        {
            "some": "{below} of {known} areas are below {line} %; the lowest is {lowest} "
            "({coverage}).",
            "all above": "None of the {known} areas is below {line} %.",
            "unknown": " Without coverage: {number} areas.",
        },
    )
    COVERAGE_AXIS = Said("Cakupan D/S", "Coverage D/S")
    DESA_COVERAGE_NOTE = Said(
        (
            "Untuk desa, nilai tidak wajar, simpangan baku, angka bulat, dan baris sah mencakup 12 "
            "bulan terakhir."
        ),
        (
            "For a village, implausible values, standard deviation, round digits and valid rows "
            "are those of the last 12 months."
        ),
    )
    CHOOSE_KABUPATEN = Said(
        "Pilih kabupaten/kota di atas untuk melihat kecamatan dan desanya.",
        "Choose a district above to see its subdistricts and villages.",
    )
    UNMEASURED_HEADING = Said("Desa yang belum diukur", "Villages that were not measured")
    UNMEASURED = Said(
        {
            "none": ("{name}: setiap desa yang punya sasaran mempunyai pengukuran pada bulan ini."),
            "some": (
                "{name}: {villages} desa/kelurahan punya sasaran ({children} anak) tetapi tidak "
                "satu pun pengukuran pada bulan ini."
            ),
        },
        {
            "none": "{name}: every village with children who should come was measured this month.",
            "some": (
                "{name}: {villages} villages have children who should come ({children} children) "
                "but not one measurement this month."
            ),
        },
    )
    AND = Said(" dan ", " and ")
    CORRECT_HEADING = Said("Yang perlu diperbaiki", "To be corrected")
    STEPS_HEADING = Said("Cara memperbaikinya", "How to correct it")
    STEPS = Said(
        (
            (
                "Di komputer server, buka buku kerja berkas itu (kolom Buku kerja), lembar "
                "Perbaiki. Buku kerja memuat nama dan NIK anak: jangan dikirim ke luar kantor."
            ),
            (
                "Baca kolom alasan dan kandidat, lalu perbaiki isinya di kolom aslinya. Jangan "
                "ubah berkas_asal dan baris_asal: keduanya menyebut baris yang diganti."
            ),
            (
                "Baris yang tidak dapat diperbaiki boleh dihapus dari buku kerja; ia tetap "
                "tercatat di sini sebagai dikarantina."
            ),
            (
                "Simpan buku kerja itu di {folder} dengan nama yang belum dipakai. Berkas asal "
                "dan buku kerja di data/build tidak perlu diubah."
            ),
            "Jalankan make refresh, atau tunggu penyegaran berikutnya.",
            (
                "Buka halaman ini lagi: baris itu pindah ke Sudah diperbaiki, atau tetap di "
                "daftar dengan alasan yang baru."
            ),
        ),
        (
            (
                "On the server, open the workbook of that file (column Workbook), sheet Perbaiki. "
                "The workbook holds names and NIK of children: do not send it out of the office."
            ),
            (
                "Read the columns alasan and kandidat, then correct what is wrong in its own "
                "column. Leave berkas_asal and baris_asal as they are: they name the row that is "
                "replaced."
            ),
            (
                "A row that cannot be corrected may be deleted from the workbook; it stays "
                "recorded here as quarantined."
            ),
            (
                "Save the workbook in {folder} under a name that is not in use. The original file "
                "and the workbook in data/build need no change."
            ),
            "Run make refresh, or wait for the next refresh.",
            (
                "Open this page again: the row has moved to Corrected since, or stays in the list "
                "with a new reason."
            ),
        ),
    )
    CORRECT_FILE = Said(
        "berkas ditolak seluruhnya: perbaiki berkasnya menurut alasan di atas",
        "the whole file was refused: correct it as the reason above says",
    )
    REPORT_FILE = Said(
        "gagal diproses: laporkan ke pengembang, berkasnya tidak perlu diubah",
        "could not be processed: tell the developers, the file needs no change",
    )
    CORRECT_ROWS = Said("perbaiki barisnya di buku kerja", "correct its rows in the workbook")
    NO_WORKBOOK = Said(
        "tidak ada: tidak satu baris pun dimuat", "none: not a single row was loaded"
    )
    QUALITY_METHOD = Said(
        "satu baris dihitung menurut alasan pertamanya; sel berkas tidak pernah dikutip",
        "a row counts by its first reason; cells of the files are never quoted",
    )
    REMEASURE_HEADING = Said("Ukur ulang di mana?", "Where to measure again?")
    REMEASURE = Said(
        (
            "{children} anak di {posyandu} posyandu; di {deciding} posyandu hasilnya dapat "
            "memindahkan desanya ke kelas lain atau melewati ambang 14 % atau 20 %."
        ),
        (
            "{children} children at {posyandu} posyandu; at {deciding} of these the result could "
            "move the village into another class or across the threshold of 14 % or 20 %."
        ),
    )
    REMEASURE_NOTE = Said(
        (
            "Urutan menurut apa yang dapat berubah bila anak yang ukurannya meragukan diukur lagi: "
            "kelas WHO dan ambang 14 % atau 20 % desanya, lalu urutannya di kabupaten, lalu jumlah "
            "anak. Prevalensi yang mungkin adalah batas (tidak satu pun, atau semuanya, ternyata "
            "stunting), bukan ramalan."
        ),
        (
            "In order of what could change if the children whose measurements are doubtful are "
            "measured again: the WHO class and the thresholds of 14 % or 20 % of their village, "
            "then its place in the district, then the number of children. The possible prevalence "
            "is a pair of bounds (none of them, or all of them, turn out stunted), not a forecast."
        ),
    )
    FEW_TO_REMEASURE = Said(
        "tidak ditulis (kurang dari 5 anak)", "not written (fewer than 5 children)"
    )
    POSSIBLE = Said("{low}-{high} % (sekarang {now})", "{low}-{high} % (now {now})")
    COULD_CHANGE = Said(
        {
            "class": "kelas",
            "threshold": "ambang 14/20 %",
            "rank": "urutan ({villages} desa)",
            "nothing": "tidak satu pun",
        },
        {
            "class": "class",
            "threshold": "threshold 14/20 %",
            "rank": "place ({villages} villages)",
            "nothing": "nothing",
        },
    )
    NOTHING_TO_REMEASURE = Said(
        (
            "Tidak ada posyandu yang pengukurannya tampak meragukan; itu bukan bukti pengukurannya "
            "baik."
        ),
        "No posyandu has measurements that look doubtful; that does not prove that they are good.",
    )
    NOTHING_SHOWN = Said(
        "Belum ada bulan yang terbit, jadi belum ada yang dapat diperiksa.",
        "No month is published yet, so there is nothing to check.",
    )
    FINDING_HEADING = Said("Temuan menurut posyandu", "Findings by posyandu")
    FINDING_NOTE = Said(
        (
            "12 bulan yang berakhir pada bulan terbit terbaru. Temuan bukan tuduhan: alat yang "
            "rusak, salinan berkas, dan kebiasaan membulatkan tampak sama di data. Tanpa temuan "
            "pun bukan bukti pengukurannya baik."
        ),
        (
            "The 12 months that end with the newest published month. A finding is no accusation: "
            "a broken scale, a copied file and a habit of rounding look the same in the data. Nor "
            "does the absence of findings prove good measuring."
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
            "menyusut": "a child's height shrank by more than 2 cm",
            "tersalin": "height or weight the same as at the visit before",
            "kembar": "many children with the same measurements on one day",
            "angka_bulat": "last digits lean to certain numbers",
            "z_tidak_wajar": "implausible z-score",
            "posisi": "position of measuring does not fit the age",
            "satuan": "wrong unit",
        },
    )
    PUSKESMAS_HEADING = Said("Puskesmas", "Puskesmas")
    DIGIT_NOTE = Said(
        (
            "Angka bulat = kecenderungan angka terakhir (0 = merata; < 8 baik, < 12 cukup, < 20 "
            "kurang), dinilai bila n paling sedikit 100. Pada angka yang merata pun nilainya "
            "kira-kira 4,6 bila n = 30, 2,5 bila n = 100, dan 0,8 bila n = 1.000."
        ),
        (
            "Round digits = preference for certain last digits (0 = even; < 8 good, < 12 fair, "
            "< 20 weak), judged from an n of 100. Even digits too give about 4.6 at n = 30, 2.5 "
            "at n = 100 and 0.8 at n = 1,000."
        ),
    )
    SCORE_NOTE = Said(
        (
            "Angka bulat ditulis untuk tinggi / berat; bagian mutu untuk cakupan / waktu / sah / "
            "angka terakhir. Mutu = 40 % cakupan + 20 % ketepatan waktu posyandu + 20 % baris sah "
            "+ 20 % angka terakhir (bobot pilihan kami, dapat diubah); A paling sedikit 85, B 70, "
            "selain itu C; A tidak diberikan bila sasarannya perkiraan. Tanpa nilai: kurang dari "
            "30 tinggi atau berat untuk menilai angka terakhirnya; itu bukan tanda mutu baik."
        ),
        (
            "Round digits are written for height / weight; the parts of the grade for coverage / "
            "timeliness / valid / last digits. Grade = 40 % coverage + 20 % posyandu on time "
            "+ 20 % valid rows + 20 % last digits (weights of our own choosing, open to change); A "
            "from 85, B from 70, otherwise C; no A where S is estimated. No grade: fewer than 30 "
            "heights or weights to judge their last digits; that is no sign of good quality."
        ),
    )
    COLUMNS_HEADING = Said("Arti kolom-kolom", "What the columns mean")
    REMEASURE_DEFINITION = Said(
        (
            "Anak yang ukurannya meragukan menurut posyandu, dan prevalensi stunting desa bila "
            "tidak satu pun atau semuanya ternyata stunting; batas, bukan ramalan"
        ),
        (
            "Children with doubtful measurements by posyandu, and the village's prevalence of "
            "stunting if none or all of them turn out stunted; bounds, not a forecast"
        ),
    )
    FINDING_DEFINITION = Said(
        "Temuan mutu pengukuran menurut posyandu, 12 bulan terakhir",
        "Findings on the quality of measuring by posyandu, last 12 months",
    )
    PUSKESMAS_DEFINITION = Said(
        "Mutu pengukuran menurut puskesmas pada bulan itu",
        "Quality of measuring by puskesmas in that month",
    )
    MONTHS_DEFINITION = Said(
        "Bulan-bulan register: status, baris, dan berkasnya",
        "Months of the register: status, rows and files",
    )
    NOTHING_TO_CORRECT = Said(
        "Tidak ada yang perlu diperbaiki pada bulan ini.",
        "There is nothing to correct in this month.",
    )
    REASON_CHART_ALT = Said(
        "Grafik baris yang dikarantina menurut alasan; isinya sama dengan tab Tabel",
        "Chart of quarantined rows by reason; the Table tab holds the same",
    )
    MAP_ALT = Said(
        "Peta prevalensi menurut register posyandu; isinya sama dengan tab Tabel",
        "Map of prevalence by the posyandu register; the Table tab holds the same",
    )
    ALL_ROWS = Said("semua", "all")
    SOURCE_LINE = Said(
        "Register posyandu (e-PPGBM), {month}, {files} berkas",
        "Posyandu register (e-PPGBM), {month}, {files} files",
    )
    ACCORDING = Said("Menurut {source}", "According to the {source}")
    FEW_OF = Said("terlalu sedikit anak diukur (n = {n})", "too few children measured (n = {n})")
    CHANCE = Said(
        {"least": "kurang dari 1 %", "most": "lebih dari 99 %"},
        {"least": "less than 1 %", "most": "more than 99 %"},
    )
    SMOOTHED_SENTENCE = Said(
        (
            "Prevalensi desa diperhalus: {smoothed}. Bobot anak desa ini sendiri {own}, selebihnya "
            "pola kabupatennya ({kabupaten}). Desa ini {compared}."
        ),
        (
            "Smoothed village prevalence: {smoothed}. This village's own children weigh {own}, the "
            "rest is the pattern of its district ({kabupaten}). This village is {compared}."
        ),
    )
    CHANCE_SENTENCE = Said(
        (
            "Peluang prevalensinya di atas 14 %: {above_14}; di atas 20 %: {above_20} (menurut "
            "pola kabupatennya, hanya tentang anak yang datang)."
        ),
        (
            "Probability that its prevalence is above 14 %: {above_14}; above 20 %: {above_20} (by "
            "the pattern of its district, and only of the children who came)."
        ),
    )
    RECORDED_SENTENCE = Said(
        (
            "Itu laju yang mendasari, bukan jumlah anak: {affected} dari {registered} anak sasaran "
            "({share}) sudah tercatat {indicator}."
        ),
        (
            "That is an underlying rate, not a number of children: {affected} of the {registered} "
            "children who should come ({share}) are already recorded with {indicator}."
        ),
    )
    TREND_TOO_SHORT = Said(
        "{verdict}: hanya {months} bulan dengan n paling sedikit {fewest}; paling sedikit 5 "
        "diperlukan.",
        "{verdict}: only {months} months with an n of at least {fewest}; at least 5 are needed.",
    )
    TREND_SENTENCE = Said(
        (
            "{first}-{last}, {months} bulan, prevalensi desa diperhalus: {verdict} ({change} poin "
            "per tahun, 95 % {low} sampai {high})."
        ),
        (
            "{first}-{last}, {months} months, smoothed village prevalence: {verdict} ({change} "
            "points a year, 95 % {low} to {high})."
        ),
    )
    OF = Said("{part} dari {whole}", "{part} of {whole}")
    ONLY = Said("hanya {number}", "only {number}")
    REPORTING = Said("{number} desa/kelurahan melapor", "{number} villages report")
    FEW_DESA = Said(
        {
            "none": "Tidak satu pun dari {total} desa/kelurahan di {name} melapor.",
            "few": (
                "Hanya {measured} dari {total} desa/kelurahan di {name} melapor: angka ini bukan "
                "angka {name} seluruhnya."
            ),
        },
        {
            "none": "Not one of the {total} villages of {name} reports.",
            "few": (
                "Only {measured} of the {total} villages of {name} report: this is not the figure "
                "of the whole of {name}."
            ),
        },
    )
    OVER_TARGET = Said(
        "ditimbang {weighed} melebihi sasaran {registered}: sasaran perlu diperiksa",
        (
            "weighed {weighed}, more than the {registered} who should come: that number needs a "
            "check"
        ),
    )
    COVERAGE = Said(
        {
            "name": "cakupan",
            "estimated": "cakupan perkiraan",
            "unknown": "cakupan D/S: tidak ada data ({why})",
            "no target": "sasaran tidak diketahui",
            "not measured": "belum diukur: tidak satu pun dari {registered} anak sasaran",
            "basis": ", S dari anak yang terlihat 12 bulan terakhir",
            "basis of reporting": (
                ", S dari anak yang terlihat 12 bulan terakhir di desa yang muncul di register"
            ),
            "counts": "ditimbang {weighed}, sasaran {registered}",
            "in full": "{name} D/S {coverage} ({counts}{basis})",
        },
        {
            "name": "coverage",
            "estimated": "estimated coverage",
            "unknown": "coverage D/S: no data ({why})",
            "no target": "nobody knows how many should come",
            "not measured": "not measured: not one of the {registered} children who should come",
            "basis": ", S from the children seen in the last 12 months",
            "basis of reporting": (
                ", S from the children seen in the last 12 months in villages that appear in the "
                "register"
            ),
            "counts": "{weighed} weighed, {registered} should come",
            "in full": "{name} D/S {coverage} ({counts}{basis})",
        },
    )
    IF_ALL_CAME = Said(
        (
            "{missing} anak sasaran tidak terukur; bila semuanya dihitung, prevalensinya dapat "
            "berada di mana saja dari {low} sampai {high}."
        ),
        (
            "{missing} children who should come were not measured; with all of them counted in, "
            "prevalence could be anywhere from {low} to {high}."
        ),
    )
    HOVER = Said(
        {
            "class": "Kelas: {name}",
            "smoothed": "diperhalus {smoothed}",
            "children": "n = {n}, {name} {coverage}",
            "villages": "{number} desa",
            "quality": "mutu {quality}",
        },
        {
            "class": "Class: {name}",
            "smoothed": "smoothed {smoothed}",
            "children": "n = {n}, {name} {coverage}",
            "villages": "{number} villages",
            "quality": "grade {quality}",
        },
    )
    ONE_CAVEAT = Said(
        {
            "unknown": "tidak diketahui",
            "coverage": "di bawah {lowest} %",
            "children": "n di bawah {fewest}",
        },
        {
            "unknown": "unknown",
            "coverage": "below {lowest} %",
            "children": "n below {fewest}",
        },
    )
    MAP = Said(
        {
            "no area": ("{head}: tidak ada wilayah dengan {fewest} anak diukur atau lebih.{tail}"),
            "one area": "{head}: {area}.{tail}",
            "areas": (
                "{head}: dari {areas} wilayah dengan {fewest} anak diukur atau lebih, tertinggi "
                "{highest}, dan terendah {lowest}."
            ),
            "highest": "tertinggi",
            "lowest": "terendah",
            "unsure": (
                "{which} belum pasti (rentangnya bertumpang tindih dengan {others} wilayah lain)"
            ),
            "one unsure": " Yang {first}.",
            "both unsure": " Yang {first}, dan yang {second}.",
            "coverage": (
                " Pada {low} di antaranya cakupan D/S di bawah {lowest} % atau tidak diketahui: "
                "angkanya hanya berbicara tentang anak yang datang."
            ),
            "reporting": (
                " Pada {few} dari {figures} wilayah yang berangka, kurang dari {lowest} % "
                "desa/kelurahannya melapor: angkanya bukan angka wilayah itu seluruhnya."
            ),
            "grade C": "{area}, mutu C",
            "villages": "{area}, {number} desa",
        },
        {
            "no area": "{head}: no area has {fewest} children measured or more.{tail}",
            "one area": "{head}: {area}.{tail}",
            "areas": (
                "{head}: of {areas} areas with {fewest} children measured or more, the highest is "
                "{highest}, and the lowest {lowest}."
            ),
            "highest": "highest",
            "lowest": "lowest",
            "unsure": "{which} is not certain (its interval overlaps with {others} other areas)",
            "one unsure": " Which is {first}.",
            "both unsure": " Which is {first}, and which is {second}.",
            "coverage": (
                " In {low} of them coverage D/S is below {lowest} % or unknown: the figure speaks "
                "only of the children who came."
            ),
            "reporting": (
                " In {few} of the {figures} areas with a figure, less than {lowest} % of the "
                "villages report: the figure is not that of the whole area."
            ),
            "grade C": "{area}, grade C",
            "villages": "{area}, {number} villages",
        },
    )
    SILENT = Said(
        {
            "terlalu sedikit anak diukur": (
                "{number} wilayah terlalu sedikit anaknya yang diukur (n < 10)"
            ),
            "belum diukur": "{number} wilayah belum diukur",
            "tidak ada data": "{number} wilayah tanpa data",
        },
        {
            "terlalu sedikit anak diukur": "{number} areas have too few children measured (n < 10)",
            "belum diukur": "{number} areas were not measured",
            "tidak ada data": "{number} areas have no data",
        },
    )
    MAP_NOTE = Said("register posyandu, {month}", "posyandu register, {month}")
    HELD_SENTENCE = Said(
        (
            "Angka register posyandu (e-PPGBM) {month} ditahan: {reason}. Rinciannya ada di "
            "halaman Mutu data."
        ),
        (
            "The posyandu register's figures (e-PPGBM) of {month} are held back: {reason}. The "
            "page Data quality has the details."
        ),
    )
    NEWER_HELD = Said(
        "Bulan yang lebih baru ditahan: {months}.", "A newer month is held back: {months}."
    )
    HELD_ON_QUALITY = Said(
        "Angka bulan ini ditahan: {reason}; tidak ada angkanya yang ditampilkan.",
        "The figures of this month are held back: {reason}; none of them is shown.",
    )
    SPREAD_NOTE = Said(
        "simpangan baku: {why} (n < {fewest})", "standard deviation: {why} (n < {fewest})"
    )
    DIGIT_READING = Said(
        {
            "few": "n = {n}, terlalu sedikit untuk dinilai",
            "enough": "n = {n}; < 8 baik, < 12 cukup, < 20 kurang",
        },
        {
            "few": "n = {n}, too few to judge",
            "enough": "n = {n}; < 8 good, < 12 fair, < 20 weak",
        },
    )
    SPAN = Said(
        {"desa": "12 bulan terakhir", "other": "bulan ini"},
        {"desa": "last 12 months", "other": "this month"},
    )
    MEASURE = Said(
        {
            "flagged_pct": "z-score tidak wajar, {span}",
            "duplicate_pct": "baris ganda, bulan ini",
            "export_z_differs_pct": "z-score ekspor berbeda > 0,1, bulan ini",
            "haz_sd": "simpangan baku TB/U, {span}",
            "digit_preference_height": "kecenderungan angka bulat, tinggi, {span}",
            "digit_preference_weight": "kecenderungan angka bulat, berat, {span}",
            "validity_pct": "baris sah dan wajar, {span}",
            "timeliness_pct": "posyandu yang mengukur bulan ini",
            "quality_score": "skor mutu",
            "quality_grade": "nilai mutu",
        },
        {
            "flagged_pct": "implausible z-scores, {span}",
            "duplicate_pct": "double rows, this month",
            "export_z_differs_pct": "export z-score differs by > 0.1, this month",
            "haz_sd": "standard deviation of height for age, {span}",
            "digit_preference_height": "preference for round digits, height, {span}",
            "digit_preference_weight": "preference for round digits, weight, {span}",
            "validity_pct": "valid and plausible rows, {span}",
            "timeliness_pct": "posyandu that measured this month",
            "quality_score": "quality score",
            "quality_grade": "grade",
        },
    )
    MEASURE_READING = Said(
        {
            "flagged_pct": "> 1 % menandakan mutu buruk (WHO)",
            "duplicate_pct": "makin sedikit makin baik",
            "export_z_differs_pct": "berkas dan hitung ulang berselisih",
            "haz_sd": "biasa 1,35-1,95",
            "validity_pct": "makin banyak makin baik",
            "timeliness_pct": "makin banyak makin baik",
            "quality_score": "0-100, bobot pilihan kami",
            "quality_grade": "A, B, C",
        },
        {
            "flagged_pct": "> 1 % is a sign of poor quality (WHO)",
            "duplicate_pct": "the fewer the better",
            "export_z_differs_pct": "the file and our own computation differ",
            "haz_sd": "usually 1.35-1.95",
            "validity_pct": "the more the better",
            "timeliness_pct": "the more the better",
            "quality_score": "0-100, weights of our own choosing",
            "quality_grade": "A, B, C",
        },
    )
    DIFFERENCE = Said(
        (
            "{name}: register {register}, survei {survey}; register {gap} poin terhadap survei "
            "({bounds}). Dalam register {reporting}."
        ),
        (
            "{name}: register {register}, survey {survey}; the register stands {gap} points from "
            "the survey ({bounds}). In the register {reporting}."
        ),
    )
    DIFFERENCE_BOUNDS = Said("rentang 95 % {low} sampai {high}", "95 % interval {low} to {high}")
    NO_SURVEY = Said(
        {
            "none": "Tidak ada angka survei {indicator} untuk {name} tahun {year}.",
            "latest": (
                "Tidak ada angka survei {indicator} untuk {name} tahun {year}. Yang terakhir "
                "{survey}: {figure}; tahunnya lain, jadi selisihnya tidak dihitung."
            ),
        },
        {
            "none": "There is no survey figure of {indicator} for {name} in {year}.",
            "latest": (
                "There is no survey figure of {indicator} for {name} in {year}. The latest is "
                "{survey}: {figure}; it is of another year, so no difference is computed."
            ),
        },
    )
    ACCOUNT = Said(
        {
            "rows": (
                "{read} baris dibaca {sign} {accepted} diterima + {set_aside} dikarantina "
                "({corrected} di antaranya sudah diperbaiki, {superseded}{to_correct} perlu "
                "diperbaiki)."
            ),
            "superseded": "{number} tercatat lagi di berkas perbaikannya, ",
            "wrong": (" Jumlahnya tidak cocok: laporkan ke pengembang, jangan pakai bulan ini."),
        },
        {
            "rows": (
                "{read} rows read {sign} {accepted} accepted + {set_aside} quarantined "
                "({corrected} of these corrected since, {superseded}{to_correct} still to be "
                "corrected)."
            ),
            "superseded": "{number} recorded again in their file of corrections, ",
            "wrong": " The numbers do not add up: tell the developers, and do not use this month.",
        },
    )
    QUALITY_ANSWER = Said(
        {
            "refused": " ({number} berkas lain tidak diterima)",
            "rows": (
                ": dari {read} baris, {accepted} diterima ({share}) dan {set_aside} dikarantina."
            ),
            "no rows": ": tidak ada baris yang dapat dibaca.",
            "reached": (
                " Cakupan D/S: {reached}. Anak yang tidak datang tidak ada dalam angka register."
            ),
        },
        {
            "refused": " ({number} other files were not accepted)",
            "rows": (
                ": of {read} rows, {accepted} were accepted ({share}) and {set_aside} quarantined."
            ),
            "no rows": ": there are no rows that can be read.",
            "reached": (
                " Coverage D/S: {reached}. Children who did not come are not in the register's "
                "figures."
            ),
        },
    )
    TO_CORRECT = Said(
        {
            "files": "{number} berkas tidak termuat",
            "rows": (
                "{rows} baris perlu diperbaiki di {files} berkas, terbanyak di {worst} ({most} "
                "baris)"
            ),
        },
        {
            "files": "{number} files were not loaded",
            "rows": (
                "{rows} rows are to be corrected in {files} files, most of them in {worst} ({most} "
                "rows)"
            ),
        },
    )
    REASONS = Said(
        {
            "corrected": "{rows} baris dikarantina, semuanya sudah diperbaiki.",
            "most": (
                "{rows} baris dikarantina; alasan terbanyak: {reason} ({most} baris, {share})."
            ),
        },
        {
            "corrected": "{rows} rows were quarantined, all of them corrected since.",
            "most": (
                "{rows} rows were quarantined; the most frequent reason: {reason} ({most} rows, "
                "{share})."
            ),
        },
    )
    FIRST_ROWS = Said(
        "{shown} yang pertama dari {all}; semuanya ada di unduhan.",
        "The first {shown} of {all}; the download has all of them.",
    )
    COLUMN = Said(
        {
            "area": "Wilayah",
            "area_code": "Kode",
            "prevalence_pct": "Prevalensi (%)",
            "ci_lower_pct": "Batas bawah (%)",
            "ci_upper_pct": "Batas atas (%)",
            "interval": "Rentang 95 %",
            "who_class": "Kelas",
            "source_title": "Sumber",
            "note": "Catatan",
            "verdict": "Putusan",
            "caveat": "Catatan",
            "year": "Tahun",
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
        },
        {
            "area": "Area",
            "area_code": "Code",
            "prevalence_pct": "Prevalence (%)",
            "ci_lower_pct": "Lower bound (%)",
            "ci_upper_pct": "Upper bound (%)",
            "interval": "95 % interval",
            "who_class": "Class",
            "source_title": "Source",
            "note": "Note",
            "verdict": "Verdict",
            "caveat": "Note",
            "year": "Year",
            "level": "Level",
            "month": "Month",
            "measured": "Measured (n)",
            "weighed": "Weighed (D)",
            "registered": "Should come (S)",
            "coverage": "Coverage D/S",
            "desa_reporting": "Villages reporting",
            "reliability": "Reliability",
            "group": "Group",
            "with_interval": "Prevalence (95 %)",
            "n": "n",
            "mark": "Mark",
            "status": "Status",
            "reason": "Reason",
            "file": "File",
            "kind": "Kind",
            "rows": "Rows",
            "rows_read": "Read",
            "rows_accepted": "Accepted",
            "rows_quarantined": "Quarantined",
            "rows_corrected": "Corrected since",
            "rows_open": "To be corrected",
            "quarantined_pct": "Quarantined (%)",
            "unresolved_pct": "Without area (%)",
            "files_accepted": "Files accepted",
            "files_refused": "Files refused",
            "share": "Share",
            "files": "In how many files",
            "workbook": "Workbook",
            "what": "What to do",
            "flagged_pct": "Implausible",
            "duplicate_pct": "Double",
            "export_z_differs_pct": "Export z differs",
            "haz_sd": "Height-for-age SD",
            "desa": "Village",
            "kecamatan": "Subdistrict",
            "kabupaten": "District",
            "measure": "Measure of quality",
            "value": "Value",
            "reading": "How to read it",
            "smoothed": "Smoothed (95 %)",
            "compared": "Against the district",
            "quality": "Grade",
            "remeasure_order": "Order",
            "posyandu": "Posyandu",
            "puskesmas": "Puskesmas",
            "children_to_remeasure": "To measure again",
            "possible": "Possible prevalence of the village",
            "could_change": "What could change",
            "finding": "Finding",
            "found": "Found",
            "checked": "Checked",
            "children": "Children",
            "digits": "Round digits",
            "parts": "Parts of the grade",
        },
    )
