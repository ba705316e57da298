"""Words that the screens say, each in Indonesian and in English."""

from dashboard import text
from dashboard import text_register as register
from dashboard.language import Said
from dashboard.store import FEWEST_CHILDREN, FEWEST_DUE


class Villages:
    READING = Said(
        {
            "form_text": "menurut teks formulir (usulan)",
            "opensid": "cara hitung OpenSID (acuan)",
        },
        {
            "form_text": "menurut teks formulir (usulan)",
            "opensid": "cara hitung OpenSID (acuan)",
        },
    )
    SHORT_READING = Said(
        {"form_text": "teks formulir (usulan)", "opensid": "OpenSID (acuan)"},
        {"form_text": "teks formulir (usulan)", "opensid": "OpenSID (acuan)"},
    )
    KABUPATEN_LABEL = Said(
        "Kabupaten/kota",
        "Kabupaten/kota",
    )
    QUARTER_LABEL = Said(
        "Triwulan",
        "Triwulan",
    )
    READING_LABEL = Said(
        "Cara membaca kunjungan rumah",
        "Cara membaca kunjungan rumah",
    )
    DESA_LABEL = Said(
        "Desa/kelurahan",
        "Desa/kelurahan",
    )
    DESA_PLACEHOLDER = Said(
        "Pilih desa/kelurahan",
        "Pilih desa/kelurahan",
    )
    YEAR_LABEL = Said(
        "Tahun",
        "Tahun",
    )
    ROUND_LABEL = Said(
        "Putaran",
        "Putaran",
    )
    MISSING_TABLES = Said(
        (
            "Publikasi ini belum memuat data konvergensi yang dibutuhkan di sini. Di komputer server, "
            "jalankan `make refresh`, lalu muat ulang halaman ini."
        ),
        (
            "Publikasi ini belum memuat data konvergensi yang dibutuhkan di sini. Di komputer server, "
            "jalankan `make refresh`, lalu muat ulang halaman ini."
        ),
    )
    PILLAR = Said(
        {"bumil": "Ibu hamil", "anak": "Anak 0-23 bulan"},
        {"bumil": "Ibu hamil", "anak": "Anak 0-23 bulan"},
    )
    PART = Said(
        {
            "tkd": "TKD",
            "process": "Proses",
            "budget": "Anggaran",
            "outcome": "Hasil",
            "participation": "Partisipasi",
        },
        {
            "tkd": "TKD",
            "process": "Proses",
            "budget": "Anggaran",
            "outcome": "Hasil",
            "participation": "Partisipasi",
        },
    )
    COMPONENT = Said(
        {
            "V.level": "prevalensi register terhadap target",
            "V.change": "perubahan prevalensi register",
            "V-TKD": "tingkat konvergensi setahun",
        },
        {
            "V.level": "prevalensi register terhadap target",
            "V.change": "perubahan prevalensi register",
            "V-TKD": "tingkat konvergensi setahun",
        },
    )
    FEW_CHILDREN = Said(
        f"terlalu sedikit anak diukur (n < {FEWEST_CHILDREN}): jumlahnya tidak ditulis",
        f"terlalu sedikit anak diukur (n < {FEWEST_CHILDREN}): jumlahnya tidak ditulis",
    )
    HELD_WITH_FEW = Said(
        f"ditahan: layanan pasangannya < {FEWEST_DUE}",
        f"ditahan: layanan pasangannya < {FEWEST_DUE}",
    )
    NOT_ASSESSABLE = Said(
        "tidak dapat dinilai",
        "tidak dapat dinilai",
    )
    VILLAGES_HEADING = Said(
        "Tingkat Konvergensi Desa (TKD)",
        "Tingkat Konvergensi Desa (TKD)",
    )
    NO_VILLAGES = Said(
        (
            "Belum ada desa yang menyerahkan layanan. Taruh `layanan_kunjungan.csv` atau "
            "`layanan_nilai.csv` di `data/raw/convergence/`, jalankan `make refresh`, lalu muat ulang "
            "halaman ini."
        ),
        (
            "Belum ada desa yang menyerahkan layanan. Taruh `layanan_kunjungan.csv` atau "
            "`layanan_nilai.csv` di `data/raw/convergence/`, jalankan `make refresh`, lalu muat ulang "
            "halaman ini."
        ),
    )
    CHOOSE_KABUPATEN = Said(
        "Pilih kabupaten/kota di atas untuk melihat setiap desanya.",
        "Pilih kabupaten/kota di atas untuk melihat setiap desanya.",
    )
    CHOOSE_DESA = Said(
        (
            "Pilih satu desa/kelurahan di atas tabel untuk melihat ke-18 layanannya: mana yang kehilangan "
            "poin, dan di baris berkas mana."
        ),
        (
            "Pilih satu desa/kelurahan di atas tabel untuk melihat ke-18 layanannya: mana yang kehilangan "
            "poin, dan di baris berkas mana."
        ),
    )
    VILLAGES_NOTE = Said(
        (
            "TKD = layanan diterima dibagi layanan yang seharusnya diterima (rumus resmi, Laporan "
            "Konvergensi Tabel 4). Angka dalam kurung: TKD bila semua isian yang tidak diketahui ternyata "
            "tidak diterima, dan bila semuanya diterima; itu batas, bukan rentang 95 %. Garis 40 % resmi "
            "(Kemendes); rentang rendah, sedang, tinggi, sangat tinggi adalah usulan. Yang tidak "
            "menyerahkan apa pun ditulis lebih dulu, lalu TKD terendah."
        ),
        (
            "TKD = layanan diterima dibagi layanan yang seharusnya diterima (rumus resmi, Laporan "
            "Konvergensi Tabel 4). Angka dalam kurung: TKD bila semua isian yang tidak diketahui ternyata "
            "tidak diterima, dan bila semuanya diterima; itu batas, bukan rentang 95 %. Garis 40 % resmi "
            "(Kemendes); rentang rendah, sedang, tinggi, sangat tinggi adalah usulan. Yang tidak "
            "menyerahkan apa pun ditulis lebih dulu, lalu TKD terendah."
        ),
    )
    READING_NOTE = Said(
        {
            "form_text": (
                "Kunjungan rumah hanya dihitung untuk ibu KEK/risti dan anak bergizi kurang, seperti teks "
                "formulirnya (usulan)."
            ),
            "opensid": (
                "Kunjungan rumah dihitung sebagai tidak diterima juga untuk ibu dan anak yang tidak "
                "memerlukannya, seperti OpenSID (acuan); TKD jadi lebih rendah."
            ),
        },
        {
            "form_text": (
                "Kunjungan rumah hanya dihitung untuk ibu KEK/risti dan anak bergizi kurang, seperti teks "
                "formulirnya (usulan)."
            ),
            "opensid": (
                "Kunjungan rumah dihitung sebagai tidak diterima juga untuk ibu dan anak yang tidak "
                "memerlukannya, seperti OpenSID (acuan); TKD jadi lebih rendah."
            ),
        },
    )
    NOT_HANDED_IN = Said(
        "tidak menyerahkan apa pun",
        "tidak menyerahkan apa pun",
    )
    UNSURE = Said(
        "belum pasti",
        "belum pasti",
    )
    LEDGER_NOTE = Said(
        (
            "Poin dari 100; jumlah poin = TKD. Kunjungan rumah ibu KEK/risti dan anak bergizi kurang "
            f"ditulis < {FEWEST_DUE} bila yang seharusnya menerima kurang dari {FEWEST_DUE} orang: poin dan baris "
            "berkasnya pun ditahan, dan layanan pasangannya ikut ditahan supaya tidak dapat dihitung balik."
        ),
        (
            "Poin dari 100; jumlah poin = TKD. Kunjungan rumah ibu KEK/risti dan anak bergizi kurang "
            f"ditulis < {FEWEST_DUE} bila yang seharusnya menerima kurang dari {FEWEST_DUE} orang: poin dan baris "
            "berkasnya pun ditahan, dan layanan pasangannya ikut ditahan supaya tidak dapat dihitung balik."
        ),
    )
    NO_LEDGER = Said(
        "Tidak ada rincian layanan untuk desa ini pada triwulan itu.",
        "Tidak ada rincian layanan untuk desa ini pada triwulan itu.",
    )
    SERIES_HEADING = Said(
        "TKD dari triwulan ke triwulan",
        "TKD dari triwulan ke triwulan",
    )
    SERIES_NOTE = Said(
        (
            "Batang tipis: batas bila isian yang tidak diketahui semuanya tidak atau semuanya diterima. "
            "Triwulan tanpa laporan adalah celah. Penanda penuh: dari kunjungan per bulan; penanda kosong: "
            "dari formulir triwulan. Naik turunnya tidak diuji: sasarannya berganti orang. Triwulan I "
            "cenderung turun dengan sendirinya: kelas pengasuhan (A10) dihitung per tahun kalender."
        ),
        (
            "Batang tipis: batas bila isian yang tidak diketahui semuanya tidak atau semuanya diterima. "
            "Triwulan tanpa laporan adalah celah. Penanda penuh: dari kunjungan per bulan; penanda kosong: "
            "dari formulir triwulan. Naik turunnya tidak diuji: sasarannya berganti orang. Triwulan I "
            "cenderung turun dengan sendirinya: kelas pengasuhan (A10) dihitung per tahun kalender."
        ),
    )
    CHART_ALT = Said(
        "Grafik TKD menurut triwulan; isinya sama dengan tabel di bawahnya",
        "Grafik TKD menurut triwulan; isinya sama dengan tabel di bawahnya",
    )
    LINE_LEGEND = Said(
        "garis {line} % (resmi)",
        "garis {line} % (resmi)",
    )
    PERFORMANCE_HEADING = Said(
        "Kinerja desa (usulan)",
        "Kinerja desa (usulan)",
    )
    NO_PERFORMANCE = Said(
        "Belum ada nilai kinerja desa: belum ada tahun yang punya masukan.",
        "Belum ada nilai kinerja desa: belum ada tahun yang punya masukan.",
    )
    NO_PERFORMANCE_HERE = Said(
        "Tidak satu pun desa/kelurahan di {name} yang dapat diperingkat untuk {year}.",
        "Tidak satu pun desa/kelurahan di {name} yang dapat diperingkat untuk {year}.",
    )
    PERFORMANCE_LEDGER_HEADING = Said(
        "Dari mana nilai V {name}",
        "Dari mana nilai V {name}",
    )
    EXCLUDED_HEADING = Said(
        "Yang tidak diperingkat, dan mengapa",
        "Yang tidak diperingkat, dan mengapa",
    )
    NOTHING_EXCLUDED = Said(
        "Semua desa/kelurahan di kabupaten/kota ini diperingkat.",
        "Semua desa/kelurahan di kabupaten/kota ini diperingkat.",
    )
    NOT_IN_YEAR = Said(
        "tidak menyerahkan apa pun untuk tahun ini",
        "tidak menyerahkan apa pun untuk tahun ini",
    )
    NO_REASON = Said(
        "alasannya tidak tercatat",
        "alasannya tidak tercatat",
    )
    KELURAHAN_WITHOUT_FUND = Said(
        "kelurahan, bobot dibagi ulang",
        "kelurahan, bobot dibagi ulang",
    )
    NOT_FOR_KELURAHAN = Said(
        "tidak berlaku",
        "tidak berlaku",
    )
    PERFORMANCE_NOTE = Said(
        (
            "Kelompok lebih penting daripada urutan: rentang urutan yang sekelompok saling bertumpang "
            "tindih. Rentangnya dari undian bobot dan undian isian yang kosong di antara batasnya. Angka "
            "dalam kurung pada V: nilai bila yang kosong dihitung 0, dan bila dihitung 100. Kelurahan "
            "tidak menerima Dana Desa dan tidak punya KPM: "
            "bagian itu tidak berlaku (kecuali padanannya diserahkan) dan bobotnya dibagi ulang, sehingga "
            "sebanding dengan desa. Kriterianya resmi, bobotnya usulan; ini bukan penetapan pemenang dan "
            "tidak mengulang penilaian kabupaten."
        ),
        (
            "Kelompok lebih penting daripada urutan: rentang urutan yang sekelompok saling bertumpang "
            "tindih. Rentangnya dari undian bobot dan undian isian yang kosong di antara batasnya. Angka "
            "dalam kurung pada V: nilai bila yang kosong dihitung 0, dan bila dihitung 100. Kelurahan "
            "tidak menerima Dana Desa dan tidak punya KPM: "
            "bagian itu tidak berlaku (kecuali padanannya diserahkan) dan bobotnya dibagi ulang, sehingga "
            "sebanding dengan desa. Kriterianya resmi, bobotnya usulan; ini bukan penetapan pemenang dan "
            "tidak mengulang penilaian kabupaten."
        ),
    )
    PRIORITY_HEADING = Said(
        "Lokus (usulan)",
        "Lokus (usulan)",
    )
    NO_PRIORITY = Said(
        "Belum ada usulan lokus untuk kabupaten/kota dan tahun ini.",
        "Belum ada usulan lokus untuk kabupaten/kota dan tahun ini.",
    )
    PRIORITY_NOTE = Said(
        (
            "Indeks = rata-rata peringkat persentil di kabupatennya (100 = paling mendesak) atas "
            "prevalensi register yang diperhalus, jumlah balita stunting, keluarga berisiko, dan "
            "kekurangan TKD; usulan, bukan penetapan. Yang pernah diusulkan tetap dipantau "
            "karena dapat kambuh. "
            "Jumlah balita tidak ditulis bila yang diukur kurang dari 10."
        ),
        (
            "Indeks = rata-rata peringkat persentil di kabupatennya (100 = paling mendesak) atas "
            "prevalensi register yang diperhalus, jumlah balita stunting, keluarga berisiko, dan "
            "kekurangan TKD; usulan, bukan penetapan. Yang pernah diusulkan tetap dipantau "
            "karena dapat kambuh. "
            "Jumlah balita tidak ditulis bila yang diukur kurang dari 10."
        ),
    )
    CHOSEN = Said(
        "lokus usulan",
        "lokus usulan",
    )
    CHOSEN_AGAIN = Said(
        "lokus usulan, juga usulan sebelumnya",
        "lokus usulan, juga usulan sebelumnya",
    )
    EX = Said(
        "bekas lokus usulan, tetap dipantau",
        "bekas lokus usulan, tetap dipantau",
    )
    HIGH = Said(
        {True: "tinggi", False: "tidak tinggi", None: text.NO_DATA},
        {True: "tinggi", False: "tidak tinggi", None: text.NO_DATA},
    )
    FOLLOW_UP_HEADING = Said(
        "Tindak lanjut audit kasus stunting",
        "Tindak lanjut audit kasus stunting",
    )
    NO_FOLLOW_UP = Said(
        (
            "Belum ada audit kasus untuk wilayah ini. Taruh `audit_kasus.csv` di `data/raw/convergence/`, "
            "jalankan `make refresh`, lalu muat ulang halaman ini."
        ),
        (
            "Belum ada audit kasus untuk wilayah ini. Taruh `audit_kasus.csv` di `data/raw/convergence/`, "
            "jalankan `make refresh`, lalu muat ulang halaman ini."
        ),
    )
    FOLLOW_UP_NOTE = Said(
        (
            "Hanya jumlah per kabupaten/kota: menurut OPD, penyebab, atau kelompok sasaran, tidak pernah "
            "disilangkan. Selesai = ada tanggal selesainya, tepat waktu atau terlambat. Lewat batas = "
            "belum selesai dan jatuh tempo sampai bulan lalu; yang jatuh tempo bulan ini dihitung "
            "terpisah. Resmi: dua putaran setahun; kelas penyebab: usulan. Audit tidak berbobot dalam skor."
        ),
        (
            "Hanya jumlah per kabupaten/kota: menurut OPD, penyebab, atau kelompok sasaran, tidak pernah "
            "disilangkan. Selesai = ada tanggal selesainya, tepat waktu atau terlambat. Lewat batas = "
            "belum selesai dan jatuh tempo sampai bulan lalu; yang jatuh tempo bulan ini dihitung "
            "terpisah. Resmi: dua putaran setahun; kelas penyebab: usulan. Audit tidak berbobot dalam skor."
        ),
    )
    OFFICE_HEADING = Said(
        "Per perangkat daerah (OPD)",
        "Per perangkat daerah (OPD)",
    )
    GROUP_HEADING = Said(
        "Per kelompok sasaran",
        "Per kelompok sasaran",
    )
    OVERDUE_HEADING = Said(
        "Jatuh tempo sampai bulan lalu dan belum selesai",
        "Jatuh tempo sampai bulan lalu dan belum selesai",
    )
    CAUSE_HEADING = Said(
        "Kelas penyebab (usulan)",
        "Kelas penyebab (usulan)",
    )
    ROUND_HEADING = Said(
        "Per putaran",
        "Per putaran",
    )
    NOTHING_OVERDUE = Said(
        "Tidak ada yang jatuh tempo sampai bulan lalu dan belum selesai.",
        "Tidak ada yang jatuh tempo sampai bulan lalu dan belum selesai.",
    )
    CAUSE = Said(
        {
            "asupan": "asupan",
            "penyakit": "penyakit",
            "pola_asuh": "pola asuh",
            "ibu": "ibu (4T, KEK, anemia)",
            "air_sanitasi": "air dan sanitasi",
            "sosial_ekonomi": "sosial ekonomi",
            "layanan": "layanan",
        },
        {
            "asupan": "asupan",
            "penyakit": "penyakit",
            "pola_asuh": "pola asuh",
            "ibu": "ibu (4T, KEK, anemia)",
            "air_sanitasi": "air dan sanitasi",
            "sosial_ekonomi": "sosial ekonomi",
            "layanan": "layanan",
        },
    )
    ANNOUNCED_HEADING = Said(
        "Hasil resmi seperti diumumkan",
        "Hasil resmi seperti diumumkan",
    )
    NO_ANNOUNCED = Said(
        "Belum ada hasil resmi yang tercatat untuk wilayah ini.",
        "Belum ada hasil resmi yang tercatat untuk wilayah ini.",
    )
    ANNOUNCED_NOTE = Said(
        (
            "Disimpan seperti diumumkan dan tidak dihitung ulang. Yang tidak tercatat belum tentu tidak "
            "pernah diumumkan."
        ),
        (
            "Disimpan seperti diumumkan dan tidak dihitung ulang. Yang tidak tercatat belum tentu tidak "
            "pernah diumumkan."
        ),
    )
    OURS_NOTE = Said(
        (
            "Kolom urutan kami adalah usulan, menurut masukan yang ada di sini, dan bukan koreksi atas "
            "hasil resmi; kosong bila tahun penilaiannya tidak satu tahun saja atau kami tidak "
            "memeringkatnya."
        ),
        (
            "Kolom urutan kami adalah usulan, menurut masukan yang ada di sini, dan bukan koreksi atas "
            "hasil resmi; kosong bila tahun penilaiannya tidak satu tahun saja atau kami tidak "
            "memeringkatnya."
        ),
    )
    NOT_SIMULATED = Said(
        "Hasil yang diumumkan di bawah ini bukan simulasi.",
        "Hasil yang diumumkan di bawah ini bukan simulasi.",
    )
    OURS_SIMULATED = Said(
        (
            "Urutan kami tidak ditampilkan: ia berasal dari data simulasi dan tidak boleh disandingkan "
            "dengan hasil yang diumumkan."
        ),
        (
            "Urutan kami tidak ditampilkan: ia berasal dari data simulasi dan tidak boleh disandingkan "
            "dengan hasil yang diumumkan."
        ),
    )
    CONFIDENCE = Said(
        {"high": "tinggi", "medium": "sedang", "low": "rendah"},
        {"high": "tinggi", "medium": "sedang", "low": "rendah"},
    )
    NOT_OURS = Said(
        "tidak diperingkat",
        "tidak diperingkat",
    )
    SOURCES_HEADING = Said(
        "Sumber dan catatan",
        "Sumber dan catatan",
    )
    VILLAGES_DEFINITION = Said(
        (
            "Tingkat Konvergensi Desa (%): layanan diterima (received) dari yang seharusnya diterima (due) "
            "pada triwulan itu; missing: isian tidak diketahui, di luar keduanya; tkd_low_pct dan "
            "tkd_high_pct: bila missing semuanya tidak, atau semuanya, diterima"
        ),
        (
            "Tingkat Konvergensi Desa (%): layanan diterima (received) dari yang seharusnya diterima (due) "
            "pada triwulan itu; missing: isian tidak diketahui, di luar keduanya; tkd_low_pct dan "
            "tkd_high_pct: bila missing semuanya tidak, atau semuanya, diterima"
        ),
    )
    LEDGER_DEFINITION = Said(
        (
            "Poin tiap layanan dalam TKD satu desa; weight: paling banyak, lost: yang hilang; kosong bila "
            f"yang seharusnya menerima V-A5 atau V-B5 kurang dari {FEWEST_DUE} orang"
        ),
        (
            "Poin tiap layanan dalam TKD satu desa; weight: paling banyak, lost: yang hilang; kosong bila "
            f"yang seharusnya menerima V-A5 atau V-B5 kurang dari {FEWEST_DUE} orang"
        ),
    )
    PERFORMANCE_DEFINITION = Said(
        (
            "Kinerja desa V (0-100), bobot usulan atas kriteria resmi, menurut kabupaten/kota; "
            "rank_lower-rank_upper: rentang urutan bila bobot digeser dan isian yang kosong terisi; "
            "reason: mengapa tidak diperingkat"
        ),
        (
            "Kinerja desa V (0-100), bobot usulan atas kriteria resmi, menurut kabupaten/kota; "
            "rank_lower-rank_upper: rentang urutan bila bobot digeser dan isian yang kosong terisi; "
            "reason: mengapa tidak diperingkat"
        ),
    )
    PERFORMANCE_LEDGER_DEFINITION = Said(
        (
            "Poin tiap bagian dalam kinerja desa V satu desa; jumlah poin = V; weight: paling banyak, "
            "lost: yang hilang; jumlah anak kosong bila yang diukur kurang dari 10"
        ),
        (
            "Poin tiap bagian dalam kinerja desa V satu desa; jumlah poin = V; weight: paling banyak, "
            "lost: yang hilang; jumlah anak kosong bila yang diukur kurang dari 10"
        ),
    )
    PRIORITY_DEFINITION = Said(
        (
            "Usulan lokus: peringkat persentil di kabupaten (100 = paling mendesak) dan rata-ratanya "
            "(index_pct); prevalensi register yang diperhalus; cases kosong bila yang diukur kurang dari 10"
        ),
        (
            "Usulan lokus: peringkat persentil di kabupaten (100 = paling mendesak) dan rata-ratanya "
            "(index_pct); prevalensi register yang diperhalus; cases kosong bila yang diukur kurang dari 10"
        ),
    )
    FOLLOW_UP_DEFINITION = Said(
        "Tindak lanjut audit kasus stunting, hanya jumlah",
        "Tindak lanjut audit kasus stunting, hanya jumlah",
    )
    ANNOUNCED_DEFINITION = Said(
        "Hasil penilaian seperti diumumkan, tidak dihitung ulang; urutan kami adalah usulan",
        "Hasil penilaian seperti diumumkan, tidak dihitung ulang; urutan kami adalah usulan",
    )
    COLUMN = Said(
        (
            register.COLUMN
            | {
                "desa_total": "Desa/kelurahan",
                "handed_in": "Menyerahkan",
                "silent": "Tidak menyerahkan",
                "above": "Mencapai garis (resmi)",
                "tkd": "TKD (batas)",
                "services": "Diterima / seharusnya",
                "missing": "Tidak diketahui",
                "band": "Rentang (usulan)",
                "line": "Garis (resmi)",
                "months": "Bulan dilaporkan",
                "service": "Layanan",
                "received": "Diterima / seharusnya",
                "points": "Poin",
                "attained": "Capaian (0-100)",
                "lost": "Hilang",
                "state": "Keadaan",
                "rule_status": "Aturan",
                "source_rows": "Berkas dan baris",
                "quarter": "Triwulan",
                "form_text": "Teks formulir (usulan)",
                "opensid": "OpenSID (acuan)",
                "tier": "Kelompok",
                "rank": "Urutan (rentang)",
                "score": "V (batas)",
                "tkd_pct": "TKD",
                "process": "Proses",
                "budget": "Anggaran",
                "outcome": "Hasil",
                "participation": "Partisipasi",
                "type": "Jenis",
                "reason": "Alasan",
                "priority": "Lokus (usulan)",
                "priority_rank": "Urutan",
                "index_pct": "Indeks",
                "is_high": "Batas usulan",
                "opd": "OPD",
                "cases": "Kasus",
                "closed": "Selesai",
                "on_time": "Tepat waktu",
                "late": "Terlambat",
                "still_open": "Belum selesai",
                "overdue": "Lewat batas (s.d. bulan lalu)",
                "due_now": "Jatuh tempo bulan ini",
                "cause_class": "Penyebab",
                "due_month": "Jatuh tempo",
                "months_late": "Bulan terlambat",
                "round": "Putaran",
                "case_group": "Kelompok sasaran",
                "year_published": "Diumumkan",
                "period_assessed": "Yang dinilai",
                "announced_rank": "Peringkat diumumkan",
                "announced_score": "Nilai diumumkan",
                "category": "Sebutan",
                "confidence": "Keyakinan",
                "ours": "Urutan kami: Kalsel (usulan)",
                "ours_process": "Urutan kami: aksi saja (simpulan)",
                "ours_village": "Urutan kami: kinerja desa (usulan)",
                "source": "Sumber",
            }
        ),
        (
            register.COLUMN
            | {
                "desa_total": "Desa/kelurahan",
                "handed_in": "Menyerahkan",
                "silent": "Tidak menyerahkan",
                "above": "Mencapai garis (resmi)",
                "tkd": "TKD (batas)",
                "services": "Diterima / seharusnya",
                "missing": "Tidak diketahui",
                "band": "Rentang (usulan)",
                "line": "Garis (resmi)",
                "months": "Bulan dilaporkan",
                "service": "Layanan",
                "received": "Diterima / seharusnya",
                "points": "Poin",
                "attained": "Capaian (0-100)",
                "lost": "Hilang",
                "state": "Keadaan",
                "rule_status": "Aturan",
                "source_rows": "Berkas dan baris",
                "quarter": "Triwulan",
                "form_text": "Teks formulir (usulan)",
                "opensid": "OpenSID (acuan)",
                "tier": "Kelompok",
                "rank": "Urutan (rentang)",
                "score": "V (batas)",
                "tkd_pct": "TKD",
                "process": "Proses",
                "budget": "Anggaran",
                "outcome": "Hasil",
                "participation": "Partisipasi",
                "type": "Jenis",
                "reason": "Alasan",
                "priority": "Lokus (usulan)",
                "priority_rank": "Urutan",
                "index_pct": "Indeks",
                "is_high": "Batas usulan",
                "opd": "OPD",
                "cases": "Kasus",
                "closed": "Selesai",
                "on_time": "Tepat waktu",
                "late": "Terlambat",
                "still_open": "Belum selesai",
                "overdue": "Lewat batas (s.d. bulan lalu)",
                "due_now": "Jatuh tempo bulan ini",
                "cause_class": "Penyebab",
                "due_month": "Jatuh tempo",
                "months_late": "Bulan terlambat",
                "round": "Putaran",
                "case_group": "Kelompok sasaran",
                "year_published": "Diumumkan",
                "period_assessed": "Yang dinilai",
                "announced_rank": "Peringkat diumumkan",
                "announced_score": "Nilai diumumkan",
                "category": "Sebutan",
                "confidence": "Keyakinan",
                "ours": "Urutan kami: Kalsel (usulan)",
                "ours_process": "Urutan kami: aksi saja (simpulan)",
                "ours_village": "Urutan kami: kinerja desa (usulan)",
                "source": "Sumber",
            }
        ),
    )
    PART_COLUMN = Said(
        COLUMN.indonesian | {"group": "Bagian", "service": "Ukuran"},
        COLUMN.english | {"group": "Bagian", "service": "Ukuran"},
    )
    """Titles of the ledger of the performance score, whose parts are no services."""
