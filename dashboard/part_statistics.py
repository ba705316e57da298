"""Words that the screens say, each in Indonesian and in English."""

from dashboard import text
from dashboard.language import Said


class Statistics:
    PROGRESS_HEADING = Said(
        "Menuju target",
        "Menuju target",
    )
    PEER_HEADING = Said(
        "Belajar dari siapa",
        "Belajar dari siapa",
    )
    LADDER_HEADING = Said(
        "Berapa anak lebih sedikit menurut target",
        "Berapa anak lebih sedikit menurut target",
    )
    GAP_HEADING = Said(
        "Survei dan register: dua angka",
        "Survei dan register: dua angka",
    )
    NEVER_NOUGHT = Said(
        "tidak dapat dinilai (laju yang tetap tidak pernah mencapai 0 %)",
        "tidak dapat dinilai (laju yang tetap tidak pernah mencapai 0 %)",
    )
    PACE = Said(
        {
            "sampai": "sampai, bila laju itu berlanjut",
            "tidak sampai": "tidak sampai, bila laju itu berlanjut",
            "belum pasti": "belum pasti",
            "tidak dapat dinilai": "tidak dapat dinilai (tanpa rentang)",
        },
        {
            "sampai": "sampai, bila laju itu berlanjut",
            "tidak sampai": "tidak sampai, bila laju itu berlanjut",
            "belum pasti": "belum pasti",
            "tidak dapat dinilai": "tidak dapat dinilai (tanpa rentang)",
        },
    )
    RANK_NOTE = Said(
        (
            "Kelompok 1 = prevalensi terendah. Di dalam satu kelompok, angkanya tidak dapat dibedakan dari "
            "angka pertama kelompok itu; kelompok berikutnya belum tentu sungguh berbeda, sebab banyak "
            "pasangan dibandingkan sekaligus. Peringkat adalah rentang 95 % dari 10.000 undian; di antara "
            "angka yang hampir sama rentang itu terlalu sempit (benar pada 83-91 % kasus)."
        ),
        (
            "Kelompok 1 = prevalensi terendah. Di dalam satu kelompok, angkanya tidak dapat dibedakan dari "
            "angka pertama kelompok itu; kelompok berikutnya belum tentu sungguh berbeda, sebab banyak "
            "pasangan dibandingkan sekaligus. Peringkat adalah rentang 95 % dari 10.000 undian; di antara "
            "angka yang hampir sama rentang itu terlalu sempit (benar pada 83-91 % kasus)."
        ),
    )
    PROGRESS_NOTE = Said(
        (
            "Laju = penurunan rata-rata per tahun (AARR) dari garis lurus ln prevalensi menurut tahun, "
            "semua survei sejak 2021. Perkiraan di tahun target hanya memperpanjang garis itu, dengan "
            "rentang 95 %; makin jauh tahunnya, makin lemah."
        ),
        (
            "Laju = penurunan rata-rata per tahun (AARR) dari garis lurus ln prevalensi menurut tahun, "
            "semua survei sejak 2021. Perkiraan di tahun target hanya memperpanjang garis itu, dengan "
            "rentang 95 %; makin jauh tahunnya, makin lemah."
        ),
    )
    PEER_NOTE = Said(
        (
            "Wilayah yang berangkat dari prevalensi serupa (selisih paling banyak 5 poin) dan turun nyata "
            "menurut survei. Daftar ini tidak menerangkan mengapa turun: tanyakan kepada mereka. Yang "
            "terpilih karena turunnya besar cenderung tampak lebih turun daripada sebenarnya."
        ),
        (
            "Wilayah yang berangkat dari prevalensi serupa (selisih paling banyak 5 poin) dan turun nyata "
            "menurut survei. Daftar ini tidak menerangkan mengapa turun: tanyakan kepada mereka. Yang "
            "terpilih karena turunnya besar cenderung tampak lebih turun daripada sebenarnya."
        ),
    )
    NO_PEER = Said(
        "Belum ada kabupaten/kota dengan awal serupa yang turun nyata menurut survei.",
        "Belum ada kabupaten/kota dengan awal serupa yang turun nyata menurut survei.",
    )
    LADDER_NOTE = Said(
        (
            "Jumlah menurut tingkat prevalensi survei; pembagiannya ke kecamatan dan desa menurut register "
            "posyandu (sasaran dikalikan prevalensi desa diperhalus), dibulatkan dengan sisa terbesar "
            "sehingga jumlahnya tepat di setiap tingkat. Ini hitungan, bukan daftar anak; di sebagian desa "
            "register sudah mencatat lebih banyak anak stunting, dan yang tercatat tetap harus ditangani."
        ),
        (
            "Jumlah menurut tingkat prevalensi survei; pembagiannya ke kecamatan dan desa menurut register "
            "posyandu (sasaran dikalikan prevalensi desa diperhalus), dibulatkan dengan sisa terbesar "
            "sehingga jumlahnya tepat di setiap tingkat. Ini hitungan, bukan daftar anak; di sebagian desa "
            "register sudah mencatat lebih banyak anak stunting, dan yang tercatat tetap harus ditangani."
        ),
    )
    LADDER_TABLE = Said(
        "Per kecamatan menurut target {year}",
        "Per kecamatan menurut target {year}",
    )
    NO_LADDER = Said(
        (
            "Belum dapat dihitung: perlu register yang terbit, paling sedikit dua survei sejak 2021, dan "
            "target sesudah survei terakhir."
        ),
        (
            "Belum dapat dihitung: perlu register yang terbit, paling sedikit dua survei sejak 2021, dan "
            "target sesudah survei terakhir."
        ),
    )
    GAP_NOTE = Said(
        (
            "Setiap bagian = perubahan angka register bila satu koreksi ditambahkan, menurut urutan itu; "
            "jumlahnya tepat sama dengan selisihnya. Hanya yang dapat dihitung dari register ada di sini: "
            "anak stunting yang di semua desa tidak datang, alat ukur yang keliru, atau galat survei "
            "tinggal di sisa. Sisa bukan kesalahan salah satu pihak; rentangnya hanya dari kebetulan."
        ),
        (
            "Setiap bagian = perubahan angka register bila satu koreksi ditambahkan, menurut urutan itu; "
            "jumlahnya tepat sama dengan selisihnya. Hanya yang dapat dihitung dari register ada di sini: "
            "anak stunting yang di semua desa tidak datang, alat ukur yang keliru, atau galat survei "
            "tinggal di sisa. Sisa bukan kesalahan salah satu pihak; rentangnya hanya dari kebetulan."
        ),
    )
    GAP_PARTS = Said(
        {
            "part_coverage_pp": ("anak yang tidak diukur, menurut desa dan kecamatan", "cakupan"),
            "part_implausible_pp": ("nilai tidak wajar dikeluarkan", None),
            "part_age_sex_pp": ("umur dan jenis kelamin disamakan dengan survei", None),
            "part_heaping_pp": ("pembulatan tinggi diurai", "pembulatan"),
            "part_timing_pp": ("waktu pengukuran disamakan dengan survei", "waktu"),
            "remainder_pp": ("sisa yang belum terjelaskan", None),
        },
        {
            "part_coverage_pp": ("anak yang tidak diukur, menurut desa dan kecamatan", "cakupan"),
            "part_implausible_pp": ("nilai tidak wajar dikeluarkan", None),
            "part_age_sex_pp": ("umur dan jenis kelamin disamakan dengan survei", None),
            "part_heaping_pp": ("pembulatan tinggi diurai", "pembulatan"),
            "part_timing_pp": ("waktu pengukuran disamakan dengan survei", "waktu"),
            "remainder_pp": ("sisa yang belum terjelaskan", None),
        },
    )
    """Of each part its words, and its name in `parts_missing`."""
    NOT_COMPUTED = Said(
        "tidak dapat dihitung",
        "tidak dapat dihitung",
    )
    BELOW = Said(
        "angkanya di bawah atau sama dengan target",
        "angkanya di bawah atau sama dengan target",
    )
    COLUMN = Said(
        (
            text.COLUMN
            | {
                "tier": "Kelompok",
                "ranks": "Peringkat (95 %)",
                "since": f"Sejak {2021}",
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
            }
        ),
        (
            text.COLUMN
            | {
                "tier": "Kelompok",
                "ranks": "Peringkat (95 %)",
                "since": f"Sejak {2021}",
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
            }
        ),
    )
    PROGRESS_DEFINITION = Said(
        (
            "Laju penurunan rata-rata per tahun (AARR, %) menurut survei sejak 2021, laju yang diperlukan "
            "menuju target, dan perpanjangan garisnya ke tahun target dengan rentang 95 %"
        ),
        (
            "Laju penurunan rata-rata per tahun (AARR, %) menurut survei sejak 2021, laju yang diperlukan "
            "menuju target, dan perpanjangan garisnya ke tahun target dengan rentang 95 %"
        ),
    )
    LADDER_DEFINITION = Said(
        (
            "Anak stunting yang lebih sedikit daripada sekarang menurut target; tingkatnya dari survei, "
            "pembagiannya dari register posyandu; bukan daftar anak"
        ),
        (
            "Anak stunting yang lebih sedikit daripada sekarang menurut target; tingkatnya dari survei, "
            "pembagiannya dari register posyandu; bukan daftar anak"
        ),
    )
    PROGRESS_SOURCE = Said(
        "survei menurut tabel di halaman Tren; target menurut kolom authority",
        "survei menurut tabel di halaman Tren; target menurut kolom authority",
    )
    LADDER_SOURCE = Said(
        "target menurut kolom authority; tingkatnya survei, pembagiannya register posyandu",
        "target menurut kolom authority; tingkatnya survei, pembagiannya register posyandu",
    )
