"""A small literal register for the pages: two months shown, the newest held back.

Tapin (63.05) has a large and a small kecamatan; among its desa one has too few children for a
rate, one was not measured at all, and most are unknown to the register. Banjar (63.03) has an
estimated number of children who should come. Files: two accepted, one refused, one that failed.
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


def fill(connection: duckdb.DuckDBPyConnection, is_simulated: bool = False) -> None:
    """Put the register into the empty register tables of a publication."""
    add(connection, "register_month", months(is_simulated))
    add(connection, "register_prevalence", prevalences(is_simulated))
    add(connection, "register_prevalence_group", groups(is_simulated))
    add(connection, "register_quality", qualities(is_simulated))
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
            "is_simulated": is_simulated,
        }
        for month in (JANUARY, FEBRUARY)
        for code, registered, basis, weighed, *_, desa, of in AREAS
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
