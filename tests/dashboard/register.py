"""A small literal register for the pages: two months shown, the newest held back.

Tapin (63.05) has a large and a small kecamatan; among its desa one has too few children for a
rate, one was not measured at all, and most are unknown to the register. Banjar (63.03) has an
estimated number of children who should come. Files: two accepted, one refused, one that failed.

What is computed from it is literal too: the small desa has a smoothed figure, the large one stands
above its kabupaten and has grade C for its digits alone; of two areas the quality is unknown. The
percentages of the small desa's 7 children (42.9 and their interval) are there to be kept hidden.
"""

from datetime import date, datetime

import duckdb

JANUARY, FEBRUARY, MARCH = (date(2024, month, 1) for month in (1, 2, 3))
INDICATORS = (
    "stunting",
    "severe_stunting",
    "wasting",
    "severe_wasting",
    "underweight",
    "overweight",
)
LEVEL = {2: "provinsi", 5: "kabupaten", 8: "kecamatan", 13: "desa"}
TUNGKAP, BINUANG, RAYA_BELANTI = "63.05.01.2003", "63.05.01.1001", "63.05.01.1018"
BAKAMBAT = "63.03.01.2001"
HOSTILE = "data/raw/posyandu/2024-02/=1+1<img src=x onerror=alert(1)>\u202e.xlsx"
REASON = "kolom tidak ada: Nama, JK\n  judul terdekat: A <script>alert(2)</script>"
AREAS = (
    # area, registered, basis, weighed, measured, affected, low, high, reliability, desa of desa
    ("63", 6000, "terlihat 12 bulan", 4000, 4000, 600, 13.93, 16.14, "terbatas", 1500, 2016),
    ("63.05", 1000, "sasaran", 900, 900, 126, 11.88, 16.42, "cukup", 120, 135),
    ("63.03", 5000, "terlihat 12 bulan", 3100, 3100, 474, 14.07, 16.60, "terbatas", 280, 290),
    ("63.05.01", 600, "sasaran", 500, 500, 80, 13.04, 19.47, "cukup", 16, 20),
    ("63.05.02", 40, "sasaran", 36, 36, 3, 2.87, 21.83, "terbatas", 3, 8),
    (BINUANG, 90, "sasaran", 80, 80, 24, 21.05, 40.77, "cukup", 1, 1),
    (TUNGKAP, 12, "sasaran", 7, 7, 3, 15.82, 74.95, "tidak cukup", 1, 1),
    (RAYA_BELANTI, 25, "sasaran", 0, 0, 0, 0.0, None, "tidak cukup", 0, 1),
)

SMOOTHED = {
    # desa: smoothed, low, high, own weight, kabupaten, P > 14, P > 20, against its kabupaten
    BINUANG: (27.6, 19.4, 36.6, 74.2, 14.0, 0.9996, 0.968, "di atas"),
    TUNGKAP: (17.3, 6.2, 33.1, 20.4, 14.0, 0.622, 0.308, "tidak berbeda"),
}
QUALITY = {
    # area: timeliness, validity, preference of height, of weight, digits of each, class, digits
    # points, score, grade. 63.05: 0.4 x 90 + 0.2 x (95 + 97 + 80) = 90.4.
    "63": (80.0, 96.0, 12.4, 6.2, 4000, "kurang", 38.0, 69.47, "C"),
    "63.05": (95.0, 97.0, 4.0, 2.1, 900, "baik", 80.0, 90.4, "A"),
    "63.03": (70.0, 95.0, 18.0, 6.2, 3100, "kurang", 10.0, 59.8, "C"),
    "63.05.01": (90.0, 97.0, 8.0, 3.1, 500, "cukup", 60.0, 82.73, "B"),
    "63.05.02": (75.0, 90.0, 5.5, 9.9, 25, None, None, None, None),
    BINUANG: (50.0, 60.0, 40.0, 22.2, 480, "buruk", 0.0, 57.56, "C"),
    TUNGKAP: (100.0, 85.7, 11.1, 9.9, 7, None, None, None, None),
    RAYA_BELANTI: (0.0, None, None, None, 0, None, None, None, None),
}


def fill(connection: duckdb.DuckDBPyConnection, is_simulated: bool = False) -> None:
    """Put the register into the empty register tables of a publication."""
    add(connection, "register_month", months(is_simulated))
    add(connection, "register_prevalence", prevalences(is_simulated))
    add(connection, "register_prevalence_group", groups(is_simulated))
    add(connection, "register_quality", qualities(is_simulated))
    add(connection, "register_quality_puskesmas", puskesmas(is_simulated))
    add(connection, "register_trend", trends(is_simulated))
    add(connection, "register_remeasure", remeasures(is_simulated))
    add(connection, "register_finding", findings(is_simulated))
    add(connection, "survey_register", gaps(is_simulated))
    add(connection, "target_ladder", ladders(is_simulated))
    add(connection, "source_file", files(is_simulated))
    add(connection, "quarantine_summary", refusals())
    if is_simulated:
        connection.execute("update publication set is_simulated = true")


def add(connection: duckdb.DuckDBPyConnection, table: str, rows: list[dict]) -> None:
    columns = list(rows[0])
    places = ", ".join("?" * len(columns))
    connection.executemany(
        f"insert into {table} ({', '.join(columns)}) values ({places})",
        [[row[name] for name in columns] for row in rows],
    )


def months(is_simulated: bool) -> list[dict]:
    return [
        {
            "month": month,
            "status": "ditahan" if month == MARCH else "terbit",
            "reason": "31,2 % baris dikarantina (batas 20 %)" if month == MARCH else None,
            "rows_read": 4060,
            "rows_quarantined": 60,
            "rows_corrected": 10,
            "quarantined_pct": 31.2 if month == MARCH else 1.2,
            "unresolved_pct": 0.3,
            "files_accepted": 2,
            "files_refused": 2 if month == FEBRUARY else 0,
            "is_simulated": is_simulated,
        }
        for month in (JANUARY, FEBRUARY, MARCH)
    ]


def prevalences(is_simulated: bool) -> list[dict]:
    return [
        {
            "area_code": code,
            "level": LEVEL[len(code)],
            "month": month,
            "indicator": indicator,
            "registered": registered,
            "registered_basis": basis,
            "weighed": weighed,
            "coverage_pct": 100 * weighed / registered,
            "measured": measured,
            "affected": affected,
            "prevalence_pct": 100 * affected / measured if measured else None,
            "ci_lower_pct": low,
            "ci_upper_pct": high,
            "reliability": reliability,
            "desa_measured": desa,
            "desa_total": of,
            **smoothed(code, indicator),
            "is_simulated": is_simulated,
        }
        for month in (JANUARY, FEBRUARY)
        for indicator in INDICATORS
        for (
            code,
            registered,
            basis,
            weighed,
            measured,
            affected,
            low,
            high,
            reliability,
            desa,
            of,
        ) in AREAS
    ]


def smoothed(code: str, indicator: str) -> dict:
    names = (
        "smoothed_pct",
        "smoothed_lower_pct",
        "smoothed_upper_pct",
        "own_weight_pct",
        "kabupaten_pct",
        "probability_above_14",
        "probability_above_20",
        "compared_with_kabupaten",
    )
    row = dict(zip(names, SMOOTHED.get(code, (None,) * len(names)), strict=True))
    if indicator != "stunting":
        row |= dict.fromkeys(("probability_above_14", "probability_above_20"))
    return row


def groups(is_simulated: bool) -> list[dict]:
    return [
        {
            "area_code": "63.05",
            "month": FEBRUARY,
            "indicator": "stunting",
            "sex": sex,
            "age_group": age,
            "measured": measured,
            "affected": affected,
            "prevalence_pct": 100 * affected / measured,
            "is_simulated": is_simulated,
        }
        for sex, age, measured, affected in (
            ("L", "0-5", 4, 2),
            ("P", "0-5", 4, 1),
            ("L", "12-23", 450, 70),
            ("P", "12-23", 442, 53),
        )
    ]


def qualities(is_simulated: bool) -> list[dict]:
    return [
        {
            "area_code": code,
            "level": LEVEL[len(code)],
            "month": month,
            "registered": registered,
            "registered_basis": basis,
            "weighed": weighed,
            "coverage_pct": 100 * weighed / registered,
            "flagged_pct": 1.5 if weighed else None,
            "duplicate_pct": 0.5,
            "export_z_differs_pct": 2.5 if weighed else None,
            "haz_sd": 1.42 if weighed else None,
            "desa_measured": desa,
            "desa_total": of,
            "sex_ratio": 133.3 if weighed else None,
            "position_mismatch_pct": 14.3 if weighed else None,
            "missing_measure_pct": 28.6 if weighed else None,
            "unit_slip_pct": 57.1 if weighed else None,
            "heaped_height_pct": 71.4 if weighed else None,
            "heaped_weight_pct": 85.7 if weighed else None,
            **graded(code),
            "is_simulated": is_simulated,
        }
        for month in (JANUARY, FEBRUARY)
        for code, registered, basis, weighed, *_, desa, of in AREAS
    ]


def graded(code: str) -> dict:
    timeliness, validity, height, weight, digits, kind, points, score, grade = QUALITY[code]
    return {
        "timeliness_pct": timeliness,
        "validity_pct": validity,
        "digit_preference_height": height,
        "digit_preference_weight": weight,
        "digits_height_measured": digits,
        "digits_weight_measured": digits,
        "digit_class": kind,
        "digits_points": points,
        "quality_score": score,
        "quality_grade": grade,
    }


def puskesmas(is_simulated: bool) -> list[dict]:
    """Of Tapin: one that measured many, one with few heights, one with few children."""
    return [
        {
            "kabupaten_code": "63.05",
            "puskesmas": name,
            "month": FEBRUARY,
            "measured": measured,
            "flagged_pct": flagged,
            "digit_preference_height": 6.1,
            "digit_preference_weight": 12.4,
            "digit_class": kind,
            "digits_height_measured": heights,
            "digits_weight_measured": measured,
            "haz_sd": spread,
            "is_simulated": is_simulated,
        }
        for name, measured, heights, flagged, spread, kind in (
            ("Binuang", 860, 850, 1.2, 1.42, "kurang"),
            ("Hatungun", 40, 12, 2.5, 1.77, None),
            ("Tungkap", 7, 7, 14.3, 1.88, None),
        )
    ]


def trends(is_simulated: bool) -> list[dict]:
    """One desa whose rise is proven, one that never had 10 children in a month."""
    return [
        {
            "area_code": code,
            "indicator": "stunting",
            "first_month": first,
            "last_month": last,
            "months": number,
            "change_pp_per_year": change,
            "ci_lower_pp_per_year": low,
            "ci_upper_pp_per_year": high,
            "own_change_pp_per_year": own,
            "verdict": verdict,
            "is_simulated": is_simulated,
        }
        for code, first, last, number, change, low, high, own, verdict in (
            (BINUANG, date(2022, 2, 1), FEBRUARY, 6, 4.24, 0.81, 7.6, 5.5, "naik nyata"),
            (TUNGKAP, None, None, 0, None, None, None, None, "tidak dapat dinilai"),
        )
    ]


def remeasures(is_simulated: bool) -> list[dict]:
    """Three posyandu, written in another order than that of the list: one where much could change,
    one of a desa with fewer than 10 measured, and one where nothing would."""
    return [
        {
            "area_code": code,
            "puskesmas": "Binuang",
            "posyandu": posyandu,
            "month": FEBRUARY,
            "remeasure_order": order,
            "children_to_remeasure": children,
            "measured": measured,
            "affected": affected,
            "prevalence_pct": now,
            "lowest_pct": low,
            "highest_pct": high,
            "class_changes": classes,
            "rank_changes": ranks,
            "priority_changes": priority,
            "is_simulated": is_simulated,
        }
        for code, posyandu, order, children, measured, affected, (now, low, high), (
            classes,
            ranks,
            priority,
        ) in (
            (BAKAMBAT, "ANGGREK", 3, 2, 44, 10, (22.7, 22.7, 26.1), (0, 0, 0)),
            (TUNGKAP, "MAWAR", 2, 5, 7, 3, (None, None, None), (2, 0, 1)),
            (BINUANG, "MELATI 1", 1, 23, 80, 24, (30.0, 18.2, 51.1), (2, 3, 1)),
        )
    ]


def findings(is_simulated: bool) -> list[dict]:
    return [
        {
            "area_code": code,
            "puskesmas": "Binuang",
            "posyandu": posyandu,
            "kind": kind,
            "month": FEBRUARY,
            "checked": checked,
            "found": found,
            "found_pct": 100 * found / checked,
            "children": children,
            "score": score,
            "last_found": FEBRUARY,
            "measure": "tinggi" if score else None,
            "is_simulated": is_simulated,
        }
        for code, posyandu, kind, checked, found, children, score in (
            (TUNGKAP, "MAWAR", "z_tidak_wajar", 7, 3, 3, None),
            (BINUANG, "MELATI 1", "tersalin", 64, 46, 23, None),
            (BINUANG, "MELATI 1", "angka_bulat", 1480, 1110, 80, 31.44),
        )
    ]


def gaps(is_simulated: bool) -> list[dict]:
    """Tapin 2024 taken apart; no month after the field work, so that timing is unknown."""
    return [
        {
            "area_code": "63.05",
            "survey": "SSGI",
            "year": 2024,
            "register_basis": "dihitung",
            "register_period": "2024-02",
            "register_month": FEBRUARY,
            "months_apart": -7.5,
            "measured": 900,
            "registered": 1000,
            "survey_pct": 13.2,
            "survey_lower_pct": 10.37,
            "survey_upper_pct": 16.66,
            "register_pct": 14.5,
            "shown_pct": 14.0,
            "difference_pp": -1.3,
            "part_coverage_pp": 0.4,
            "part_implausible_pp": -0.5,
            "part_age_sex_pp": 0.1,
            "part_heaping_pp": -0.3,
            "part_timing_pp": 0.0,
            "remainder_pp": -1.0,
            "remainder_lower_pp": -4.6,
            "remainder_upper_pp": 2.6,
            "remainder_verdict": "belum terbukti berbeda",
            "bound_lower_pct": 12.6,
            "bound_upper_pct": 22.6,
            "parts_missing": "waktu",
            "is_simulated": is_simulated,
        }
    ]


def ladders(is_simulated: bool) -> list[dict]:
    """Tapin's targets: one that its figure is below and its interval is not, and one far off."""
    return [
        {
            "area_code": code,
            "level": LEVEL[len(code)],
            "target_year": year,
            "month": FEBRUARY,
            "registered": registered,
            "registered_basis": "sasaran",
            "children_now": now,
            "fewer": fewer,
            "fewer_lower": low,
            "fewer_upper": high,
            "target_pct": target,
            "target_area_code": "00",
            "authority": "RPJMN 2025-2029" if year == 2029 else "RPJPN 2025-2045",
            "survey": "SSGI",
            "survey_year": 2024,
            "survey_pct": 13.2,
            "desa_counted": 120 if code == "63.05" else None,
            "desa_total": 135 if code == "63.05" else None,
            "is_borrowed": False,
            "is_simulated": is_simulated,
        }
        for year, target, code, registered, now, fewer, low, high in (
            (2029, 14.2, "63.05", 1000, 132, 0, 0, 25),
            (2029, 14.2, "63.05.01", 600, 96, 0, None, None),
            (2029, 14.2, "63.05.02", 40, 36, 0, None, None),
            (2029, 14.2, BINUANG, 90, 24, 0, None, None),
            (2045, 5.0, "63.05", 1000, 132, 82, 54, 117),
            (2045, 5.0, "63.05.01", 600, 96, 60, None, None),
            (2045, 5.0, "63.05.02", 40, 36, 22, None, None),
            (2045, 5.0, BINUANG, 90, 24, 15, None, None),
        )
    ]


def files(is_simulated: bool) -> list[dict]:
    def file(path: str, month: date | None, status: str = "diterima", **other) -> dict:
        return {
            "path": path,
            "sha256": "0" * 64,
            "kind": "posyandu",
            "status": status,
            "reason": None,
            "rows_read": 0,
            "rows_accepted": 0,
            "rows_quarantined": 0,
            "rows_corrected": 0,
            "rows_to_correct": 0,
            "workbooks": None,
            "loaded_at": datetime(2026, 11, 21),
            "month": month,
            "is_simulated": is_simulated,
        } | other

    tapin = {"rows_read": 960, "rows_accepted": 910, "rows_quarantined": 50, "rows_corrected": 10}
    tapin |= {"rows_to_correct": 40, "workbooks": workbooks("tapin.csv.xlsx", "tapin.csv.2.xlsx")}
    banjar = {"rows_read": 3100, "rows_accepted": 3090, "rows_quarantined": 10}
    banjar |= {"rows_to_correct": 10, "workbooks": workbooks("banjar.csv.xlsx")}
    failure = "gagal diproses (ValueError di ingest.py baris 12); laporkan ke pengembang"
    return [
        file(HOSTILE, FEBRUARY, "ditolak", reason=REASON),
        file("data/raw/posyandu/2024-02/rusak.csv", FEBRUARY, "gagal", reason=failure),
        file("data/raw/posyandu/2024-02/banjar.csv", FEBRUARY, **banjar),
        file("data/raw/posyandu/2024-02/tapin.csv", FEBRUARY, **tapin),
        file(
            "data/raw/posyandu/2024-02/sasaran.csv",
            FEBRUARY,
            kind="sasaran",
            rows_read=5,
            rows_accepted=5,
        ),
        file("data/raw/posyandu/Maret/x.xlsx", None, "ditolak", reason="bukan map bulan"),
    ]


def workbooks(*names: str) -> str:
    return "\n".join(f"data/build/quarantine/2024-02/{name}" for name in names)


def refusals() -> list[dict]:
    return [
        {
            "path": f"data/raw/posyandu/2024-02/{name}.csv",
            "reason": reason,
            "rows": rows,
            "example": "baris 7",
            "month": FEBRUARY,
        }
        for name, reason, rows in (
            ("tapin", "ganda", 30),
            ("tapin", "wilayah_tidak_dikenal", 10),
            ("tapin", "sudah_diperbaiki", 10),
            ("banjar", "ganda", 10),
        )
    ]
