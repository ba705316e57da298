"""Words of desa on the page Konvergensi: their services, their award list, announced results."""

from dashboard.language import Said
from dashboard.store import FEWEST_CHILDREN, FEWEST_DUE


class Villages:
    READING = Said(
        {
            "form_text": "menurut teks formulir (usulan)",
            "opensid": "cara hitung OpenSID (acuan)",
        },
        {
            "form_text": "as the form's text says (proposed)",
            "opensid": "as OpenSID counts (reference)",
        },
    )
    SHORT_READING = Said(
        {"form_text": "teks formulir (usulan)", "opensid": "OpenSID (acuan)"},
        {"form_text": "form text (proposed)", "opensid": "OpenSID (reference)"},
    )
    KABUPATEN_LABEL = Said("Kabupaten/kota", "District")
    KABUPATEN_PLACEHOLDER = Said("Pilih kabupaten/kota", "Choose a district")
    QUARTER_LABEL = Said("Triwulan", "Quarter")
    READING_LABEL = Said("Cara membaca kunjungan rumah", "How home visits are read")
    DESA_LABEL = Said("Desa/kelurahan", "Village")
    DESA_PLACEHOLDER = Said("Pilih desa/kelurahan", "Choose a village")
    YEAR_LABEL = Said("Tahun", "Year")
    QUARTERS = Said(
        ("triwulan I", "triwulan II", "triwulan III", "triwulan IV"),
        ("quarter 1 of", "quarter 2 of", "quarter 3 of", "quarter 4 of"),
    )
    QUARTERS_SHORT = Said(("TW I", "TW II", "TW III", "TW IV"), ("Q1", "Q2", "Q3", "Q4"))
    MISSING_TABLES = Said(
        "Publikasi ini belum memuat data konvergensi yang dibutuhkan di sini. Di komputer server, "
        "jalankan `make refresh`, lalu muat ulang halaman ini.",
        "This publication does not yet hold the convergence data that this view needs. On the "
        "server, run `make refresh`, then reload this page.",
    )
    PILLAR = Said(
        {"bumil": "Ibu hamil", "anak": "Anak 0-23 bulan"},
        {"bumil": "Pregnant women", "anak": "Children 0-23 months"},
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
            "process": "Process",
            "budget": "Budget",
            "outcome": "Outcome",
            "participation": "Participation",
        },
    )
    COMPONENT = Said(
        {
            "V.level": "prevalensi register terhadap target",
            "V.change": "perubahan prevalensi register",
            "V-TKD": "tingkat konvergensi setahun",
        },
        {
            "V.level": "register prevalence against the target",
            "V.change": "change in register prevalence",
            "V-TKD": "convergence level of the year",
        },
    )
    BAND = Said(
        {
            "rendah": "rendah",
            "sedang": "sedang",
            "tinggi": "tinggi",
            "sangat tinggi": "sangat tinggi",
        },
        {
            "rendah": "low",
            "sedang": "medium",
            "tinggi": "high",
            "sangat tinggi": "very high",
        },
    )
    STATE = Said(
        {
            "dinilai": "dinilai",
            "sebagian": "sebagian",
            "tidak ada data": "tidak ada data",
            "tidak berlaku": "tidak berlaku",
            "ditolak": "ditolak",
        },
        {
            "dinilai": "counted",
            "sebagian": "in part",
            "tidak ada data": "no data",
            "tidak berlaku": "does not apply",
            "ditolak": "refused",
        },
    )
    RULE_STATUS = Said(
        {
            "resmi": "resmi",
            "usulan": "usulan",
            "acuan": "acuan",
            "simpulan": "simpulan",
        },
        {
            "resmi": "official",
            "usulan": "proposed",
            "acuan": "reference",
            "simpulan": "inferred",
        },
    )
    TYPE = Said(
        {"desa": "desa", "kelurahan": "kelurahan"},
        {"desa": "village", "kelurahan": "urban village"},
    )
    FEW_CHILDREN = Said(
        f"terlalu sedikit anak diukur (n < {FEWEST_CHILDREN}): jumlahnya tidak ditulis",
        f"too few children measured (n < {FEWEST_CHILDREN}): their number is not written",
    )
    HELD_WITH_FEW = Said(
        f"ditahan: layanan pasangannya < {FEWEST_DUE}",
        f"held back: its paired service is < {FEWEST_DUE}",
    )
    NOT_ASSESSABLE = Said("tidak dapat dinilai", "cannot be judged")
    VILLAGES_HEADING = Said(
        "Tingkat Konvergensi Desa (TKD)",
        "Village Convergence Level (TKD)",
    )
    NO_VILLAGES = Said(
        "Belum ada desa yang menyerahkan layanan. Taruh `layanan_kunjungan.csv` atau "
        "`layanan_nilai.csv` di `data/raw/convergence/`, jalankan `make refresh`, lalu muat ulang "
        "halaman ini.",
        "No village has handed in its services yet. Put `layanan_kunjungan.csv` or "
        "`layanan_nilai.csv` into `data/raw/convergence/`, run `make refresh`, then reload this "
        "page.",
    )
    CHOOSE_KABUPATEN = Said(
        "Pilih kabupaten/kota di atas untuk melihat setiap desanya.",
        "Choose a district above to see each of its villages.",
    )
    CHOOSE_DESA = Said(
        "Pilih satu desa/kelurahan di atas tabel untuk melihat ke-18 layanannya: mana yang "
        "kehilangan poin, dan di baris berkas mana.",
        "Choose a village above the table to see its 18 services: which of them lost points, and "
        "in which line of which file.",
    )
    VILLAGES_NOTE = Said(
        "TKD = layanan diterima dibagi layanan yang seharusnya diterima (rumus resmi, Laporan "
        "Konvergensi Tabel 4). Angka dalam kurung: TKD bila semua isian yang tidak diketahui "
        "ternyata tidak diterima, dan bila semuanya diterima; itu batas, bukan rentang 95 %. Garis "
        "40 % resmi (Kemendes); rentang rendah, sedang, tinggi, sangat tinggi adalah usulan. Yang "
        "tidak menyerahkan apa pun ditulis lebih dulu, lalu TKD terendah.",
        "TKD = services received divided by services that should have been received (official "
        "formula, Laporan Konvergensi, table 4). In brackets: TKD if all that is unknown was not "
        "received, and if all of it was; these are bounds, not a 95 % interval. The line of 40 % "
        "is official (Kemendes); the bands low, medium, high and very high are proposed. Villages "
        "that handed in nothing come first, then the lowest TKD.",
    )
    READING_NOTE = Said(
        {
            "form_text": (
                "Kunjungan rumah hanya dihitung untuk ibu KEK/risti dan anak bergizi kurang, "
                "seperti teks formulirnya (usulan)."
            ),
            "opensid": (
                "Kunjungan rumah dihitung sebagai tidak diterima juga untuk ibu dan anak yang "
                "tidak memerlukannya, seperti OpenSID (acuan); TKD jadi lebih rendah."
            ),
        },
        {
            "form_text": (
                "Home visits count only for mothers at risk and undernourished children, as the "
                "text of the form says (proposed)."
            ),
            "opensid": (
                "Home visits also count as not received for mothers and children who do not need "
                "them, as OpenSID does (reference); this makes TKD lower."
            ),
        },
    )
    NOT_HANDED_IN = Said("tidak menyerahkan apa pun", "handed in nothing")
    UNSURE = Said("belum pasti", "not certain")
    REACHES = Said("mencapai", "reaches it")
    BELOW = Said("di bawah", "below")
    SENTENCE = Said(
        "Dari {total} desa/kelurahan di {name} pada {quarter}: {parts}.",
        "Of {total} villages in {name} in {quarter}: {parts}.",
    )
    SENTENCE_REACH = Said(
        "{number} mencapai garis resmi {line} %{unsure}",
        "{number} reach the official line of {line} %{unsure}",
    )
    SENTENCE_BELOW = Said("{number} di bawahnya{unsure}", "{number} are below it{unsure}")
    SENTENCE_UNSURE = Said(
        " ({number} di antaranya belum pasti)",
        " ({number} of them not certain)",
    )
    ALL_SENTENCE = Said(
        "Pada {quarter}, {handed_in} dari {total} desa/kelurahan menyerahkan layanannya; {above} "
        "di antaranya mencapai garis resmi {line} %, dan {silent} tidak menyerahkan apa pun.",
        "In {quarter}, {handed_in} of {total} villages handed in their services; {above} of them "
        "reach the official line of {line} %, and {silent} handed in nothing.",
    )
    KELURAHAN = Said("kelurahan", "urban village")
    MONTHS_REPORTED = Said("{months} dari 3", "{months} of 3")
    POINTS = Said("{points} dari {weight}", "{points} of {weight}")
    FILE_LINES = Said("{path} baris {lines}", "{path} line {lines}")
    MORE = Said(" dan {number} lainnya", " and {number} more")
    LEDGER_SILENT = Said(
        "{name} tidak menyerahkan apa pun untuk {quarter}.",
        "{name} handed in nothing for {quarter}.",
    )
    LEDGER_SENTENCE = Said(
        "{name}, {quarter}: {received} dari {due} layanan diterima, TKD {tkd}.",
        "{name}, {quarter}: {received} of {due} services received, TKD {tkd}.",
    )
    LEDGER_MISSING = Said(
        " {missing} isian tidak diketahui.",
        " {missing} entries are not known.",
    )
    LEDGER_LOST = Said(
        " {lost} poin hilang, terbanyak{among} pada {service} ({component}): {worst} poin.",
        " {lost} points are lost, most{among} on {service} ({component}): {worst} points.",
    )
    AMONG_SHOWN = Said(" di antara yang ditampilkan", " among those shown")
    LEDGER_NOTE = Said(
        "Poin dari 100; jumlah poin = TKD. Kunjungan rumah ibu KEK/risti dan anak bergizi kurang "
        f"ditulis < {FEWEST_DUE} bila yang seharusnya menerima kurang dari {FEWEST_DUE} orang: "
        "poin dan baris berkasnya pun ditahan, dan layanan pasangannya ikut ditahan supaya tidak "
        "dapat dihitung balik.",
        "Points of 100; the points add up to TKD. Home visits to mothers at risk and "
        f"undernourished children are written < {FEWEST_DUE} where fewer than {FEWEST_DUE} people "
        "should receive them: their points and lines are held back too, and so is the paired "
        "service, so that nothing can be worked out backwards.",
    )
    NO_LEDGER = Said(
        "Tidak ada rincian layanan untuk desa ini pada triwulan itu.",
        "There is no list of services for this village in that quarter.",
    )
    SERIES_HEADING = Said("TKD dari triwulan ke triwulan", "TKD from quarter to quarter")
    SERIES_NONE = Said(
        "{name}: tidak ada TKD di triwulan mana pun.",
        "{name}: no TKD in any quarter.",
    )
    SERIES_FIRST = Said(
        "{name}, {reading}: TKD {tkd} pada {quarter}",
        "{name}, {reading}: TKD {tkd} in {quarter}",
    )
    SERIES_LAST = Said(" dan {tkd} pada {quarter}", " and {tkd} in {quarter}")
    SERIES_GAPS = Said("; tanpa TKD pada {quarters}.", "; no TKD in {quarters}.")
    SERIES_WHOLE = Said("; tidak ada triwulan kosong.", "; no quarter is missing.")
    SERIES_NOTE = Said(
        "Batang tipis: batas bila isian yang tidak diketahui semuanya tidak atau semuanya "
        "diterima. Triwulan tanpa laporan adalah celah. Penanda penuh: dari kunjungan per bulan; "
        "penanda kosong: dari formulir triwulan. Naik turunnya tidak diuji: sasarannya berganti "
        "orang. Triwulan I cenderung turun dengan sendirinya: kelas pengasuhan (A10) dihitung per "
        "tahun kalender.",
        "Thin bars: the bounds if all that is unknown was not received, or all of it was. A "
        "quarter without a report is a gap. Full markers: from visits by month; open markers: from "
        "the quarterly form. Rises and falls are not tested: the people who should be served "
        "change. Quarter 1 tends to fall by itself: parenting classes (A10) are counted by "
        "calendar year.",
    )
    FROM_VISITS = Said("dari kunjungan", "from visits")
    FROM_FORM = Said("dari formulir", "from the form")
    CHART_ALT = Said(
        "Grafik TKD menurut triwulan; isinya sama dengan tabel di bawahnya",
        "Chart of TKD by quarter; the table below it says the same",
    )
    LINE_LEGEND = Said("garis {line} % (resmi)", "line of {line} % (official)")
    PERFORMANCE_HEADING = Said("Kinerja desa (usulan)", "Village performance (proposed)")
    NO_PERFORMANCE = Said(
        "Belum ada nilai kinerja desa: belum ada tahun yang punya masukan.",
        "There is no village performance score yet: no year has what it is made from.",
    )
    NO_PERFORMANCE_HERE = Said(
        "Tidak satu pun desa/kelurahan di {name} yang dapat diperingkat untuk {year}.",
        "No village in {name} can be ranked for {year}.",
    )
    PERFORMANCE_LEDGER_HEADING = Said(
        "Dari mana nilai V {name}",
        "Where the score V of {name} comes from",
    )
    EXCLUDED_HEADING = Said(
        "Yang tidak diperingkat, dan mengapa",
        "Those that are not ranked, and why",
    )
    NOTHING_EXCLUDED = Said(
        "Semua desa/kelurahan di kabupaten/kota ini diperingkat.",
        "All villages of this district are ranked.",
    )
    NOT_IN_YEAR = Said(
        "tidak menyerahkan apa pun untuk tahun ini",
        "handed in nothing for this year",
    )
    NO_REASON = Said("alasannya tidak tercatat", "no reason is recorded")
    KELURAHAN_WITHOUT_FUND = Said(
        "kelurahan, bobot dibagi ulang",
        "urban village, weights shared out again",
    )
    NOT_FOR_KELURAHAN = Said("tidak berlaku", "does not apply")
    ONLY_ONE = Said("hanya satu yang diperingkat", "the only one that is ranked")
    RANK_OF = Said("{rank} dari {ranked}", "{rank} of {ranked}")
    PERFORMANCE_SENTENCE = Said(
        "Dari {total} desa/kelurahan di {name} untuk {year}, {ranked} diperingkat dan {left} "
        "tidak.",
        "Of {total} villages in {name} for {year}, {ranked} are ranked and {left} are not.",
    )
    FIRST_TIER = Said(" Kelompok teratas{told}: {names}.", " First tier{told}: {names}.")
    NOT_TOLD_APART = Said(
        " (urutan di dalamnya tidak dapat dibedakan bila bobotnya digeser atau isian yang kosong "
        "terisi)",
        " (places within it cannot be told apart once weights shift or gaps are filled)",
    )
    MORE_NAMES = Said("{names}, dan {number} lainnya", "{names}, and {number} more")
    WEIGHTS_SENTENCE = Said("V = {parts} (bobot usulan).", "V = {parts} (proposed weights).")
    WEIGHT_NAME = Said(
        {
            "tkd": "TKD",
            "process": "proses",
            "budget": "anggaran",
            "outcome": "hasil",
            "participation": "partisipasi",
        },
        {
            "tkd": "TKD",
            "process": "process",
            "budget": "budget",
            "outcome": "outcome",
            "participation": "participation",
        },
    )
    PERFORMANCE_NOTE = Said(
        "Kelompok lebih penting daripada urutan: rentang urutan yang sekelompok saling bertumpang "
        "tindih. Rentangnya dari undian bobot dan undian isian yang kosong di antara batasnya. "
        "Angka dalam kurung pada V: nilai bila yang kosong dihitung 0, dan bila dihitung 100. "
        "Kelurahan tidak menerima Dana Desa dan tidak punya KPM: bagian itu tidak berlaku (kecuali "
        "padanannya diserahkan) dan bobotnya dibagi ulang, sehingga sebanding dengan desa. "
        "Kriterianya resmi, bobotnya usulan; ini bukan penetapan pemenang dan tidak mengulang "
        "penilaian kabupaten.",
        "Tiers matter more than places: within a tier the rank intervals overlap. The intervals "
        "come from drawing the weights, and from drawing what is missing between its bounds. In "
        "brackets beside V: the score if gaps count 0, and if they count 100. Urban villages "
        "(kelurahan) receive no Dana Desa and have no KPM: those parts do not apply (unless an "
        "equivalent was handed in) and their weight is shared out again, so that they compare with "
        "villages. The criteria are official, the weights proposed; this names no winner and does "
        "not repeat the district's own assessment.",
    )
    TO_PRIORITIES = Said(
        "Desa mana yang didahulukan di {name}: halaman Prioritas",
        "Which villages of {name} come first: the page Priorities",
    )
    CHOSEN = Said("lokus usulan", "proposed priority village")
    CHOSEN_AGAIN = Said(
        "lokus usulan, juga usulan sebelumnya",
        "proposed priority village, proposed before as well",
    )
    EX = Said(
        "bekas lokus usulan, tetap dipantau",
        "proposed before, still watched",
    )
    ANNOUNCED_HEADING = Said(
        "Hasil resmi seperti diumumkan",
        "Official results as announced",
    )
    NO_ANNOUNCED = Said(
        "Belum ada hasil resmi yang tercatat untuk wilayah ini.",
        "No official result is recorded for this area yet.",
    )
    ANNOUNCED_SENTENCE = Said(
        "{results} hasil diumumkan pada {first}-{last} untuk {kabupaten} kabupaten/kota dan {desa} "
        "desa/kelurahan; {sure} dengan keyakinan tinggi.",
        "{results} results were announced in {first}-{last}, for {kabupaten} districts and {desa} "
        "villages; {sure} of them with high confidence.",
    )
    ANNOUNCED_NOTE = Said(
        "Disimpan seperti diumumkan dan tidak dihitung ulang. Yang tidak tercatat belum tentu "
        "tidak pernah diumumkan.",
        "Kept as announced and never recomputed. What is not recorded here may still have been "
        "announced.",
    )
    OURS_NOTE = Said(
        "Kolom urutan kami adalah usulan, menurut masukan yang ada di sini, dan bukan koreksi atas "
        "hasil resmi; kosong bila tahun penilaiannya tidak satu tahun saja atau kami tidak "
        "memeringkatnya.",
        "The columns of our own rank are proposals, made from what was handed in here, and no "
        "correction of the official results; empty where the result is not of one single year, or "
        "where we rank nobody.",
    )
    NOT_SIMULATED = Said(
        "Hasil yang diumumkan di bawah ini bukan simulasi.",
        "The announced results below are not simulated.",
    )
    OURS_SIMULATED = Said(
        "Urutan kami tidak ditampilkan: ia berasal dari data simulasi dan tidak boleh disandingkan "
        "dengan hasil yang diumumkan.",
        "Our own rank is not shown: it comes from simulated data and must not stand beside "
        "announced results.",
    )
    CONFIDENCE = Said(
        {"high": "tinggi", "medium": "sedang", "low": "rendah"},
        {"high": "high", "medium": "medium", "low": "low"},
    )
    IN_CONFLICT = Said("{confidence}, sumber berselisih", "{confidence}, sources disagree")
    CONFLICT = Said(
        "{area}, {period}: sumber berselisih: {claims}. Semuanya disimpan seperti diumumkan; tidak "
        "satu pun kami pilih.",
        "{area}, {period}: sources disagree: {claims}. All are kept as announced; we chose none of "
        "them.",
    )
    CLAIM = Said(
        "{rank}{category} (keyakinan {confidence}, {host})",
        "{rank}{category} ({confidence} confidence, {host})",
    )
    CLAIM_RANK = Said("peringkat {rank}", "rank {rank}")
    CLAIM_NO_RANK = Said("tanpa peringkat", "no rank")
    CLAIM_CATEGORY = Said(", disebut {category}", ", called {category}")
    NOT_OURS = Said("tidak diperingkat", "not ranked")
    SOURCES_HEADING = Said("Sumber dan catatan", "Sources and notes")
    YES = Said("ya", "yes")
    NO = Said("tidak", "no")
    SIMULATED_YES = Said("ya, {mark}", "yes, {mark}")
    HANDED_IN_SOURCE = Said(
        "data/raw/convergence (masuk)",
        "data/raw/convergence (handed in)",
    )
    SIMULATED_SOURCE = Said(
        "data/raw/convergence (simulasi)",
        "data/raw/convergence (simulated)",
    )
    VILLAGES_DEFINITION = Said(
        "Tingkat Konvergensi Desa (%): layanan diterima (received) dari yang seharusnya diterima "
        "(due) pada triwulan itu; missing: isian tidak diketahui, di luar keduanya; tkd_low_pct "
        "dan tkd_high_pct: bila missing semuanya tidak, atau semuanya, diterima",
        "Village Convergence Level (%): services received of those that should have been received "
        "(due) in the quarter; missing: entries that are not known, in neither of the two; "
        "tkd_low_pct and tkd_high_pct: if none, or all, of missing was received",
    )
    LEDGER_DEFINITION = Said(
        "Poin tiap layanan dalam TKD satu desa; weight: paling banyak, lost: yang hilang; kosong "
        f"bila yang seharusnya menerima V-A5 atau V-B5 kurang dari {FEWEST_DUE} orang",
        "Points of each service in the TKD of one village; weight: the most it can give, lost: "
        f"what it lost; empty where fewer than {FEWEST_DUE} people should receive V-A5 or V-B5",
    )
    PERFORMANCE_DEFINITION = Said(
        "Kinerja desa V (0-100), bobot usulan atas kriteria resmi, menurut kabupaten/kota; "
        "rank_lower-rank_upper: rentang urutan bila bobot digeser dan isian yang kosong terisi; "
        "reason: mengapa tidak diperingkat",
        "Village performance V (0-100), proposed weights on official criteria, by district; "
        "rank_lower-rank_upper: interval of the rank if weights shift and gaps are filled; reason: "
        "why a village is not ranked",
    )
    PERFORMANCE_LEDGER_DEFINITION = Said(
        "Poin tiap bagian dalam kinerja desa V satu desa; jumlah poin = V; weight: paling banyak, "
        f"lost: yang hilang; jumlah anak kosong bila yang diukur kurang dari {FEWEST_CHILDREN}",
        "Points of each part in the performance V of one village; the points add up to V; weight: "
        "the most it can give, lost: what it lost; numbers of children are empty where fewer than "
        f"{FEWEST_CHILDREN} were measured",
    )
    PRIORITY_DEFINITION = Said(
        "Usulan lokus: peringkat persentil di kabupaten (100 = paling mendesak) dan rata-ratanya "
        "(index_pct); prevalensi register yang diperhalus; cases kosong bila yang diukur kurang "
        f"dari {FEWEST_CHILDREN}",
        "Proposed priority villages: percentile within the district (100 = most urgent) and their "
        "mean (index_pct); smoothed register prevalence; cases empty where fewer than "
        f"{FEWEST_CHILDREN} were measured",
    )
    ANNOUNCED_DEFINITION = Said(
        "Hasil penilaian seperti diumumkan, tidak dihitung ulang; urutan kami adalah usulan",
        "Results of assessments as announced, never recomputed; our own rank is a proposal",
    )
    LEVEL = Said(
        {"kabupaten": "Kabupaten/kota", "desa": "Desa/kelurahan"},
        {"kabupaten": "Districts", "desa": "Villages"},
    )
    COLUMN = Said(
        {
            "area": "Wilayah",
            "desa": "Desa/kelurahan",
            "group": "Kelompok",
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
        },
        {
            "area": "Area",
            "desa": "Village",
            "group": "Group",
            "desa_total": "Villages",
            "handed_in": "Handed in",
            "silent": "Handed in nothing",
            "above": "Reach the line (official)",
            "tkd": "TKD (bounds)",
            "services": "Received / due",
            "missing": "Not known",
            "band": "Band (proposed)",
            "line": "Line (official)",
            "months": "Months reported",
            "service": "Service",
            "received": "Received / due",
            "points": "Points",
            "attained": "Attained (0-100)",
            "lost": "Lost",
            "state": "State",
            "rule_status": "Rule",
            "source_rows": "File and line",
            "quarter": "Quarter",
            "form_text": "Form text (proposed)",
            "opensid": "OpenSID (reference)",
            "tier": "Tier",
            "rank": "Rank (interval)",
            "score": "V (bounds)",
            "tkd_pct": "TKD",
            "process": "Process",
            "budget": "Budget",
            "outcome": "Outcome",
            "participation": "Participation",
            "type": "Type",
            "reason": "Reason",
            "year_published": "Announced",
            "period_assessed": "What was assessed",
            "announced_rank": "Rank announced",
            "announced_score": "Score announced",
            "category": "Called",
            "confidence": "Confidence",
            "ours": "Our rank: Kalsel (proposed)",
            "ours_process": "Our rank: actions only (inferred)",
            "ours_village": "Our rank: village performance (proposed)",
            "source": "Source",
        },
    )
    PART_COLUMN = Said(
        COLUMN.indonesian | {"group": "Bagian", "service": "Ukuran"},
        COLUMN.english | {"group": "Part", "service": "Measure"},
    )
    """Titles of the ledger of the performance score, whose parts are no services."""
