"""Words of the page Tindak lanjut: what became of audited cases, as counts."""

from dashboard.language import Said


class FollowUp:
    TITLE = Said(
        "Siapa harus menyelesaikan apa, dan kapan?",
        "Who must finish what, and by when?",
    )
    KABUPATEN_LABEL = Said("Kabupaten/kota", "District")
    EVERY_KABUPATEN = Said("Semua kabupaten/kota", "All districts")
    ROUND_LABEL = Said("Putaran", "Round")
    EVERY_ROUND = Said("Semua putaran", "All rounds")
    PART_LABEL = Said("Menurut", "By")
    OFFICE_LABEL = Said("Perangkat daerah (OPD)", "Office (OPD)")
    EVERY_OFFICE = Said("Semua OPD", "All offices")
    PART = Said(
        {
            "opd": "OPD",
            "cause_class": "penyebab",
            "case_group": "kelompok sasaran",
            "area_code": "kabupaten/kota",
            "round": "putaran",
        },
        {
            "opd": "office (OPD)",
            "cause_class": "cause",
            "case_group": "target group",
            "area_code": "district",
            "round": "round",
        },
    )
    PART_HEADING = Said(
        {
            "opd": "Per perangkat daerah (OPD)",
            "cause_class": "Per kelas penyebab (usulan)",
            "case_group": "Per kelompok sasaran",
            "area_code": "Per kabupaten/kota",
            "round": "Per putaran",
        },
        {
            "opd": "By office (OPD)",
            "cause_class": "By class of cause (proposed)",
            "case_group": "By target group",
            "area_code": "By district",
            "round": "By round",
        },
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
            "asupan": "food intake",
            "penyakit": "illness",
            "pola_asuh": "childcare",
            "ibu": "mother's health (4T, KEK, anaemia)",
            "air_sanitasi": "water and sanitation",
            "sosial_ekonomi": "poverty and living conditions",
            "layanan": "services",
        },
    )
    GROUP = Said(
        {
            "catin": "calon pengantin",
            "bumil": "ibu hamil",
            "bufas": "ibu nifas",
            "baduta": "anak 0-23 bulan",
            "balita": "anak 24-59 bulan",
        },
        {
            "catin": "couples before marriage",
            "bumil": "pregnant women",
            "bufas": "women after birth",
            "baduta": "children 0-23 months",
            "balita": "children 24-59 months",
        },
    )
    OTHER_OFFICE = Said("lainnya (< 3 kasus)", "others (< 3 cases)")
    ROUND_NAME = Said("putaran {number} {year}", "round {number} of {year}")
    ROUND_OPTION = Said("Putaran {number} {year}", "Round {number} of {year}")
    BOTH_PROVINSI = Said("Kalsel dan Kalteng", "Kalsel and Kalteng")
    EMPTY = Said(
        "Belum ada audit kasus untuk wilayah ini. Taruh `audit_kasus.csv` di "
        "`data/raw/convergence/`, jalankan `make refresh`, lalu muat ulang halaman ini.",
        "There is no case audit for this area yet. Put `audit_kasus.csv` into "
        "`data/raw/convergence/`, run `make refresh`, then reload this page.",
    )
    MISSING_TABLES = Said(
        "Publikasi ini dibuat sebelum ada tindak lanjut audit kasus. Di komputer server, jalankan "
        "`make refresh`, lalu muat ulang halaman ini.",
        "This publication was made before there was any follow-up of case audits. On the server, "
        "run `make refresh`, then reload this page.",
    )
    NOTHING_HERE = Said(
        "{place}: tidak ada audit kasus pada {round}. Pilih putaran lain, atau periksa apakah "
        "`audit_kasus.csv` putaran itu sudah diserahkan.",
        "{place}: no case audit in {round}. Choose another round, or check whether "
        "`audit_kasus.csv` of that round was handed in.",
    )
    SENTENCE = Said(
        "{place}: {closed} dari {cases} kasus selesai ({share}), {late} di antaranya terlambat; "
        "{overdue} belum selesai dan jatuh tempo sampai bulan lalu ({last_month}){worst}; "
        "{due_now} lagi jatuh tempo bulan ini.",
        "{place}: {closed} of {cases} cases are closed ({share}), {late} of them late; {overdue} "
        "are open and were due by the end of last month ({last_month}){worst}; {due_now} more are "
        "due this month.",
    )
    WORST = Said(", terbanyak di {name} ({number})", ", most of them with {name} ({number})")
    MISSING_ROUNDS = Said(
        "Putaran yang tercatat: {years}.",
        "Rounds on record: {years}.",
    )
    MISSING_ROUND = Said(
        "{year} baru {found} dari 2 putaran",
        "{year} has only {found} of 2 rounds",
    )
    STATE = Said(
        {
            "overdue_cases": "lewat batas (s.d. bulan lalu)",
            "due_now_cases": "jatuh tempo bulan ini",
            "later_cases": "belum jatuh tempo",
            "done_late": "selesai, terlambat",
            "done_on_time": "selesai, tepat waktu",
        },
        {
            "overdue_cases": "overdue (to last month)",
            "due_now_cases": "due this month",
            "later_cases": "not due yet",
            "done_late": "closed late",
            "done_on_time": "closed on time",
        },
    )
    BAR_SENTENCE = Said(
        "Lewat batas terbanyak: {name}, {overdue} dari {cases} kasusnya ({share}).",
        "Most overdue: {name}, {overdue} of its {cases} cases ({share}).",
    )
    BAR_SENTENCE_NONE = Said(
        "Tidak ada yang lewat batas.",
        "Nothing is overdue.",
    )
    BAR_NOTE = Said(
        "Panjang batang: jumlah kasus yang diaudit; garis miring: lewat batas. Ini hitungan "
        "seluruhnya, tanpa rentang: keadaan menurut berkas yang diserahkan, dibaca per {today}. "
        "Kasus yang selesai sesudah berkasnya diserahkan masih terhitung belum selesai.",
        "Length of a bar: cases audited; hatched: overdue. These are full counts without an "
        "interval: the state in the files that were handed in, read as of {today}. A case closed "
        "after its file was handed in still counts as open.",
    )
    BAR_ALT = Said(
        "Batang kasus audit {part}: lewat batas, jatuh tempo, dan selesai; isinya sama dengan tab "
        "Tabel",
        "Bars of audited cases {part}: overdue, due, and closed; the tab Table says the same",
    )
    HOVER = Said(
        "{name}<br>{state}: {number} dari {cases} kasus",
        "{name}<br>{state}: {number} of {cases} cases",
    )
    CASES = Said("kasus", "cases")
    MONTH_HEADING = Said("Kapan jatuh temponya", "When they are due")
    MONTH_ALT = Said(
        "Batang kasus audit menurut bulan jatuh tempo; isinya sama dengan tab Tabel",
        "Bars of audited cases by the month that they are due; the tab Table says the same",
    )
    MONTH_OLDEST = Said(
        "Yang paling lama belum selesai jatuh tempo {month}, {months} bulan lalu (kasus: "
        "{number}).",
        "The oldest open ones were due in {month}, {months} months ago (cases: {number}).",
    )
    MONTH_NONE_OVERDUE = Said(
        "Tidak ada yang jatuh tempo sampai bulan lalu dan belum selesai.",
        "Nothing that was due by the end of last month is open.",
    )
    MONTH_LATER = Said(
        " {number} kasus terbuka baru jatuh tempo sesudah bulan ini.",
        " {number} open cases are due only after this month.",
    )
    THIS_MONTH = Said("bulan ini", "this month")
    OVERDUE_HEADING = Said(
        "Jatuh tempo sampai bulan lalu dan belum selesai",
        "Due by the end of last month and still open",
    )
    NOTE = Said(
        "Hanya jumlah per kabupaten/kota: menurut OPD, penyebab, atau kelompok sasaran, tidak "
        "pernah disilangkan, dan tidak pernah per anak. OPD yang menangani kurang dari tiga kasus "
        "di kabupatennya ditulis lainnya. Resmi: dua putaran setahun; kelas penyebab: usulan. "
        "Audit tidak berbobot dalam skor.",
        "Counts by district only: by office, cause, or target group, never crossed, and never of a "
        "child. Offices with fewer than three cases in their district are written others. "
        "Official: two rounds a year; classes of cause: proposed. The audit has no weight in the "
        "score.",
    )
    FIRST_ROWS = Said(
        "{shown} yang pertama dari {all_rows}; semuanya ada di unduhan.",
        "The first {shown} of {all_rows}; the download has all of them.",
    )
    EVERYTHING = Said(
        "Semua hitungan (per kabupaten/kota, putaran, bulan)",
        "All counts (by district, round, month)",
    )
    DEFINITION = Said(
        "Tindak lanjut audit kasus stunting, hanya jumlah: closed_cases = selesai, overdue_cases = "
        "belum selesai dan jatuh tempo sebelum bulan dari per_day, due_now_cases = jatuh tempo di "
        "bulan itu, later_cases = sesudahnya",
        "Follow-up of stunting case audits, counts only: closed_cases = closed, overdue_cases = "
        "open and due before the month of per_day, due_now_cases = due in that month, later_cases "
        "= after it",
    )
    SOURCE = Said(
        "audit_kasus di data/raw/convergence",
        "audit_kasus in data/raw/convergence",
    )
    MARKS = Said(
        ("hanya jumlah", "kelas penyebab usulan"),
        ("counts only", "classes of cause proposed"),
    )
    METHOD_TEXT = Said(
        "**Audit kasus stunting (AKS, resmi).** Tim audit mengenali kasus, pakar menelaah, "
        "hasilnya didesiminasi, lalu OPD mengerjakan rencana tindak lanjut: dua putaran setahun, "
        "kelompok catin, bumil, bufas, baduta dan balita.\n\n"
        "**Hitungan di sini.** Selesai = ada tanggal selesainya; terlambat bila sesudah tanggal "
        "jatuh temponya. Lewat batas dihitung per bulan: belum selesai dan jatuh tempo sebelum "
        "bulan ini; yang jatuh tempo bulan ini ditulis terpisah. Kunci kasus, nama dan desa tidak "
        "pernah diterbitkan.\n\nSelengkapnya: docs/convergence.md.",
        "**Stunting case audit (AKS, official).** The audit team finds cases, experts review them, "
        "the findings are shared, and offices carry out the follow-up plan: two rounds a year, for "
        "couples before marriage, pregnant women, women after birth and children under five.\n\n"
        "**Counts here.** Closed = it has a date of closing; late where that is after the date "
        "due. Overdue is counted by month: open and due before this month; what is due this month "
        "is written apart. Case keys, names and villages are never published.\n\nMore: "
        "docs/convergence.md.",
    )
    COLUMN = Said(
        {
            "opd": "OPD",
            "cause_class": "Penyebab",
            "case_group": "Kelompok sasaran",
            "area_code": "Kabupaten/kota",
            "round": "Putaran",
            "kabupaten": "Kabupaten/kota",
            "due_month": "Jatuh tempo",
            "months_late": "Bulan terlambat",
            "cases": "Kasus",
            "closed": "Selesai",
            "on_time": "Tepat waktu",
            "late": "Terlambat",
            "still_open": "Belum selesai",
            "overdue": "Lewat batas (s.d. bulan lalu)",
            "due_now": "Jatuh tempo bulan ini",
        },
        {
            "opd": "Office (OPD)",
            "cause_class": "Cause",
            "case_group": "Target group",
            "area_code": "District",
            "round": "Round",
            "kabupaten": "District",
            "due_month": "Due",
            "months_late": "Months late",
            "cases": "Cases",
            "closed": "Closed",
            "on_time": "On time",
            "late": "Late",
            "still_open": "Open",
            "overdue": "Overdue (to last month)",
            "due_now": "Due this month",
        },
    )
