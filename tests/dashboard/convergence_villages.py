"""Literal rows of desa, follow-up and announced results for the pages Konvergensi, Prioritas and
Tindak lanjut.

Of Tapin's six desa in the newest quarter: Binuang (a kelurahan) is sure to be above the line,
Tungkap above and A. Yani Pura below it only as long as what is unknown stays so, Pulau Pinang far
below, of Pualam Sari nothing is known, and Raya Belanti handed in nothing. Binuang has no report
of 2024-Q4. Two mothers at risk and six undernourished children are due there: too few mothers to
be counted. Tanah Bumbu's result of 2020 was told in two ways. Half of the desa with an index are
proposed; of Binuang fewer than ten children were measured.
"""

from datetime import date, datetime

import duckdb

BINUANG, RAYA_BELANTI, TUNGKAP, YANI_PURA, PULAU_PINANG, PUALAM_SARI = (
    f"63.05.01.{number}" for number in (1001, 1018, 2003, 2006, 2007, 2008)
)
TODAY = date(2025, 6, 1)
RULES = "2025.1"
HOSTILE = "<script>alert(1)</script>"

AREA = {
    "code": "varchar",
    "name": "varchar",
    "short_name": "varchar",
    "level": "varchar",
    "type": "varchar",
    "parent_code": "varchar",
    "provinsi_code": "varchar",
    "kabupaten_code": "varchar",
}
AREAS = (
    ("00", "Indonesia", "Indonesia", "nasional", "negara", None, None, None),
    ("63", "Kalimantan Selatan", "Kalimantan Selatan", "provinsi", "provinsi", "00", "63", None),
    ("62", "Kalimantan Tengah", "Kalimantan Tengah", "provinsi", "provinsi", "00", "62", None),
    ("63.05", "Kabupaten Tapin", "Tapin", "kabupaten", "kabupaten", "63", "63", "63.05"),
    ("63.10", "Kabupaten Tanah Bumbu", "Tanah Bumbu", "kabupaten", "kabupaten", "63", "63",
     "63.10"),
    ("62.71", "Kota Palangka Raya", "Kota Palangka Raya", "kabupaten", "kota", "62", "62", "62.71"),
    ("63.05.01", "Binuang", "Binuang", "kecamatan", "kecamatan", "63.05", "63", "63.05"),
    ("63.10.06", "Karang Bintang", "Karang Bintang", "kecamatan", "kecamatan", "63.10", "63",
     "63.10"),
    (BINUANG, "Binuang", "Binuang", "desa", "kelurahan", "63.05.01", "63", "63.05"),
    (RAYA_BELANTI, "Raya Belanti", "Raya Belanti", "desa", "kelurahan", "63.05.01", "63", "63.05"),
    (TUNGKAP, "Tungkap", "Tungkap", "desa", "desa", "63.05.01", "63", "63.05"),
    (YANI_PURA, "A. Yani Pura", "A. Yani Pura", "desa", "desa", "63.05.01", "63", "63.05"),
    (PULAU_PINANG, "Pulau Pinang", "Pulau Pinang", "desa", "desa", "63.05.01", "63", "63.05"),
    (PUALAM_SARI, "Pualam Sari", "Pualam Sari", "desa", "desa", "63.05.01", "63", "63.05"),
    ("63.10.06.1001", "Kampung Baru", "Kampung Baru", "desa", "kelurahan", "63.10.06", "63",
     "63.10"),
)  # fmt: skip

LEVEL = {
    "area_code": "varchar",
    "kabupaten_code": "varchar",
    "quarter": "varchar",
    "reading": "varchar",
    "received": "int",
    "due": "int",
    "missing": "int",
    "tkd_pct": "double",
    "tkd_low_pct": "double",
    "tkd_high_pct": "double",
    "band": "varchar",
    "is_above_line": "boolean",
    "received_bumil": "int",
    "due_bumil": "int",
    "received_anak": "int",
    "due_anak": "int",
    "months_reported": "int",
    "rule_version": "varchar",
    "is_simulated": "boolean",
}
LEVELS = (
    # desa, quarter, reading, received, due, missing, band
    (BINUANG, "2024-Q3", "form_text", 20, 40, 0, "sedang"),
    (BINUANG, "2025-Q1", "form_text", 29, 41, 0, "tinggi"),
    (BINUANG, "2025-Q1", "opensid", 29, 44, 0, "tinggi"),
    (TUNGKAP, "2025-Q1", "form_text", 10, 24, 3, "sedang"),
    (YANI_PURA, "2025-Q1", "form_text", 9, 25, 2, "rendah"),
    (PULAU_PINANG, "2025-Q1", "form_text", 5, 40, 0, "rendah"),
    (PUALAM_SARI, "2025-Q1", "form_text", 0, 0, 6, None),
)

LEDGER = {
    "area_code": "varchar",
    "period": "varchar",
    "preset": "varchar",
    "basis": "varchar",
    "component": "varchar",
    "pillar": "varchar",
    "indicator": "varchar",
    "numerator": "double",
    "denominator": "double",
    "denominator_source": "varchar",
    "target_pct": "double",
    "attained_pct": "double",
    "share_of_pillar": "double",
    "points": "double",
    "weight": "double",
    "lost": "double",
    "state": "varchar",
    "note": "varchar",
    "rule_status": "varchar",
    "rule_version": "varchar",
    "source_path": "varchar",
    "source_row": "int",
    "source_rows": "varchar",
    "is_simulated": "boolean",
}
SERVICES = {
    # quarter: component, received, due, state. Due of 2025-Q1 in all 41, received 29.
    "2025-Q1": (
        ("V-A2", 4, 12, "dinilai"),
        ("V-A6", 12, 12, "dinilai"),
        ("V-B6", 9, 9, "dinilai"),
        ("V-A5", 3, 6, "dinilai"),
        ("V-B5", 1, 2, "dinilai"),
        ("V-A1", 0, 0, "tidak berlaku"),
        ("V-B3", 0, 0, "tidak ada data"),
    ),
    "2024-Q3": (
        ("V-A6", 10, 29, "dinilai"),
        ("V-A5", 6, 6, "dinilai"),
        ("V-B5", 4, 5, "dinilai"),
    ),
}

PARTS = (
    # component of Tungkap's score of 2024: pillar, numerator, denominator, attained, points, weight
    ("V-TKD", "tkd", 60, 100, 60.0, 24.0, 40.0, "dinilai", "4 dari 4 triwulan masuk"),
    ("V.level", "outcome", 3, 7, 70.0, 7.0, 10.0, "dinilai", "(3 stunting + 20 x 21,0 %)"),
    ("V.change", "outcome", 4, 12, 50.0, 5.0, 10.0, "dinilai", "dari 25,0 % ke 22,0 %"),
    ("V-P1", "process", None, 1, None, 0.0, 0.0, "tidak ada data", "rembuk stunting tidak diisi"),
)

PERFORMANCE = {
    "area_code": "varchar",
    "kabupaten_code": "varchar",
    "type": "varchar",
    "period": "varchar",
    "tkd_pct": "double",
    "process": "double",
    "budget": "double",
    "outcome": "double",
    "participation": "double",
    "score": "double",
    "score_low": "double",
    "score_high": "double",
    "weight_present_pct": "double",
    "rank": "int",
    "rank_lower": "int",
    "rank_upper": "int",
    "tier": "int",
    "ranked_areas": "int",
    "services": "int",
    "quarters": "int",
    "late_quarters": "int",
    "coverage_pct": "double",
    "register_grade": "varchar",
    "invalid_cells": "int",
    "is_eligible": "boolean",
    "exclusion": "varchar",
    "rule_version": "varchar",
    "is_simulated": "boolean",
}
PERFORMANCES = (
    # desa, type, parts, score, low, high, rank, lowest, highest, tier, exclusion
    (TUNGKAP, "desa", (60.0, 80.0, 50.0, 70.0, 90.0), (68.0, 64.0, 71.5), (2, 1, 2, 1), None),
    (BINUANG, "kelurahan", (70.0, 75.0, None, 72.5, 95.0), (74.4, 74.4, 74.4), (1, 1, 2, 1), None),
    (YANI_PURA, "desa", (40.0, 30.0, 20.0, 50.0, 88.0), (42.8, 40.0, 45.0), (3, 3, 3, 2), None),
    (PULAU_PINANG, "desa", (12.5, 10.0, 5.0, 20.0, 60.0), (17.5, 12.0, 20.0), None,
     "hanya 24 layanan (perlu 30); cakupan D/S 64,2 % (perlu 80 %)"),
    (PUALAM_SARI, "desa", (None, None, None, None, None), (None, None, None), None, None),
)  # fmt: skip

PRIORITY = {
    "area_code": "varchar",
    "kabupaten_code": "varchar",
    "period": "varchar",
    "prevalence_pct": "double",
    "cases": "int",
    "at_risk_pct": "double",
    "tkd_pct": "double",
    "prevalence_rank_pct": "double",
    "cases_rank_pct": "double",
    "at_risk_rank_pct": "double",
    "tkd_rank_pct": "double",
    "index_pct": "double",
    "priority_rank": "int",
    "is_priority": "boolean",
    "was_priority": "boolean",
    "is_high": "boolean",
    "reason": "varchar",
    "rule_version": "varchar",
    "is_simulated": "boolean",
}
PRIORITIES = (
    # desa, percentiles of prevalence, cases, families at risk, TKD; index, rank, is, was, high
    (BINUANG, (0.0, 0.0, None, 30.0), 10.0, 4, False, False, False, "prevalensi 8,1 %"),
    (TUNGKAP, (40.0, 50.0, 90.0, 0.0), 45.0, 3, False, True, False, "prevalensi 15,2 %"),
    (YANI_PURA, (90.0, 70.0, 60.0, 100.0), 80.0, 2, True, True, False,
     f"prevalensi 17,0 % {HOSTILE}"),
    (PULAU_PINANG, (100.0, 100.0, 82.0, 100.0), 95.5, 1, True, False, True,
     "prevalensi 31,2 %; TKD 12,5 %"),
)  # fmt: skip
REGISTER = {
    "area_code": "varchar",
    "indicator": "varchar",
    "month": "date",
    "measured": "int",
    "registered": "int",
    "coverage_pct": "double",
    "smoothed_lower_pct": "double",
    "smoothed_upper_pct": "double",
}
REGISTERED = (
    # desa, measured, registered
    (BINUANG, 9, 10),
    (TUNGKAP, 18, 20),
    (YANI_PURA, 30, 40),
    (PULAU_PINANG, 40, 50),
)
AUGUST = date(2024, 8, 1)

FOLLOW_UP = {
    "area_code": "varchar",
    "round": "varchar",
    "part": "varchar",
    "code": "varchar",
    "due_month": "date",
    "cases": "int",
    "done_on_time": "int",
    "done_late": "int",
    "still_open": "int",
    "is_simulated": "boolean",
}
FOLLOW_UPS = (
    # area, round, office, cause, group, month due, cases, on time, late, open
    ("63.05", "2024-2", "Dinkes", "asupan", "baduta", date(2025, 3, 1), 6, 3, 1, 2),
    ("63.05", "2024-2", "Dinkes", "asupan", "bumil", date(2025, 3, 1), 4, 3, 0, 1),
    ("63.05", "2024-2", "PUPR", "air_sanitasi", "balita", date(2025, 5, 1), 5, 0, 0, 5),
    ("63.05", "2025-1", "Dinkes", "ibu", "catin", date(2025, 6, 1), 3, 0, 0, 3),
    ("63.10", "2025-1", "Dinsos", "sosial_ekonomi", "bufas", date(2025, 9, 1), 2, 2, 0, 0),
)
"""Audited cases before they are told apart by one part at a time."""

ASSESSMENT = {
    "area_code": "varchar",
    "year_published": "int",
    "period_assessed": "varchar",
    "rank": "int",
    "score": "double",
    "category": "varchar",
    "confidence": "varchar",
    "source_url": "varchar",
    "note": "varchar",
    "is_conflict": "boolean",
    "source_row": "int",
}
ASSESSMENTS = (
    ("63.10", 2019, "Aksi 1-4 2019", 1, 36.0, "peringkat 1 (Aksi 1-4)", "high",
     "https://apahabar.com/2019/09/tanbu", None, False, 2),
    ("63.10", 2020, "2020", 3, None, "terbaik III lokus nasional (KP2S 2020)", "medium",
     "https://klikkalsel.com/terbaik", "award handed 13 Apr 2022", True, 7),
    ("63.10", 2020, "2020", 1, None, "terbaik di Kalsel (klaim)", "low",
     "Press report on the KP2S panel, 21 Jun 2022", f"CONFLICT {HOSTILE}", True, 8),
    ("63.05", 2025, "2024", 1, None, "terbaik I", "high",
     "https://kalimantanpost.com/?p=408065", None, False, 9),
    ("63.05", 2025, "2024-2025", None, None, "berkinerja baik", "high",
     "javascript:alert(1)", None, False, 10),
    ("62.71", 2025, "2024", 2, 96.6, "berkinerja baik 2", "high",
     "https://sampit.prokal.co/read/news/42037", None, False, 11),
    ("63.10.06.1001", 2024, "2024", 2, None, "desa/kelurahan berkinerja baik", "high",
     "Pemkab Tanah Bumbu press release, 11 Dec 2025", None, False, 12),
)  # fmt: skip

SCORE = {
    "area_code": "varchar",
    "level": "varchar",
    "period": "varchar",
    "preset": "varchar",
    "score": "double",
    "rank": "int",
    "rank_lower": "int",
    "rank_upper": "int",
    "ranked_areas": "int",
    "not_ranked_reason": "varchar",
    "is_simulated": "boolean",
}
SCORES = (
    ("63.05", "kabupaten", "2024", "kalsel_opi", 81.0, 2, 1, 4, 13, None),
    ("63.05", "kabupaten", "2024", "kemendagri_proses", None, None, None, None, 12,
     "bobot yang ada 0 % (perlu 70 %)"),
    ("63.10", "kabupaten", "2024", "kalsel_opi", 70.0, 5, 3, 8, 13, None),
    ("63.10.06.1001", "desa", "2024", "kinerja_desa", 66.0, 7, 4, 11, 90, None),
)  # fmt: skip

RULE = {
    "rule_version": "varchar",
    "valid_from": "int",
    "valid_to": "int",
    "part": "varchar",
    "code": "varchar",
    "label": "varchar",
    "value": "double",
    "value_text": "varchar",
    "status": "varchar",
    "note": "varchar",
}
RULE_ROWS = (
    ("village", "line_pct", 40.0, None, "resmi"),
    ("priority", "grades", None, "A: 100, B: 75", "usulan"),
    ("priority", "share_of_desa", 0.5, None, "usulan"),
    ("performance", "minimum_coverage_pct", 80.0, None, "usulan"),
    ("performance_weight", "tkd", 0.4, None, "usulan"),
    ("performance_weight", "process", 0.2, None, "usulan"),
    ("performance_weight", "outcome", 0.2, None, "usulan"),
    ("performance_weight", "budget", 0.1, None, "usulan"),
    ("performance_weight", "participation", 0.1, None, "usulan"),
)
INDICATOR = {"code": "varchar", "name_id": "varchar", "name_en": "varchar"}
INDICATORS = (
    ("V-A2", "Anak 0-23 bulan ditimbang rutin tiap bulan", "Child weighed every month"),
    ("V-A5", "Anak gizi buruk/kurang/stunting mendapat kunjungan rumah bulanan",
     "Undernourished child visited every month"),
)  # fmt: skip


def small(connection: duckdb.DuckDBPyConnection, is_simulated: bool = False) -> None:
    """A publication of a few areas that has nothing else in it."""
    _table(connection, "area", AREA, [dict(zip(AREA, row, strict=True)) for row in AREAS])
    connection.execute(
        "create or replace table publication as select cast(? as timestamp) as published_at, "
        "'run' as run_id, 'abc1234' as code_version, cast(? as boolean) as is_simulated",
        [datetime(2026, 11, 22, 4, 10), is_simulated],
    )
    connection.execute(
        "create or replace table register_month as select cast(? as date) as month, "
        "'terbit' as status, cast(? as boolean) as is_simulated",
        [AUGUST, is_simulated],
    )
    _table(connection, "register_prevalence", REGISTER, registered())
    connection.execute("create or replace table source_file (kind varchar, is_simulated boolean)")
    fill(connection, is_simulated)


def fill(connection: duckdb.DuckDBPyConnection, is_simulated: bool = False) -> None:
    """Every table that the three tabs read, in place of those that were there."""
    fill_own(connection, is_simulated)
    _table(connection, "score_ledger", LEDGER, ledger(is_simulated))
    scores = [dict(zip(SCORE, row, strict=False)) for row in SCORES]
    scores = [row | {"is_simulated": is_simulated} for row in scores]
    _table(connection, "convergence_score", SCORE, scores)
    rules = [
        {"rule_version": RULES, "valid_from": 2025, "part": part, "code": code, "label": code}
        | {"value": value, "value_text": value_text, "status": status}
        for part, code, value, value_text, status in RULE_ROWS
    ]
    _table(connection, "score_rule", RULE, rules)
    indicators = [dict(zip(INDICATOR, row, strict=True)) for row in INDICATORS]
    _table(connection, "convergence_indicator", INDICATOR, indicators)


def fill_own(connection: duckdb.DuckDBPyConnection, is_simulated: bool = False) -> None:
    """The tables that no other part of the page reads."""
    marked = {"rule_version": RULES, "is_simulated": is_simulated}
    _table(connection, "village_convergence", LEVEL, [row | marked for row in levels()])
    _table(connection, "village_performance", PERFORMANCE, [r | marked for r in performances()])
    names = ("area_code", "index_pct", "priority_rank", "is_priority", "was_priority", "is_high",
             "reason")  # fmt: skip
    parts = ("prevalence_rank_pct", "cases_rank_pct", "at_risk_rank_pct", "tkd_rank_pct")
    priorities = [
        dict(zip(names, (row[0], *row[2:]), strict=True))
        | dict(zip(parts, row[1], strict=True))
        | {"tkd_pct": 12.5, "at_risk_pct": None if row[1][2] is None else 25.0}
        | marked
        | {"kabupaten_code": row[0][:5], "period": "2024", "prevalence_pct": 31.2}
        | {"cases": None if row[0] == BINUANG else 18}
        for row in PRIORITIES
    ]
    _table(connection, "priority_area", PRIORITY, priorities)
    cases = [row | {"is_simulated": is_simulated} for row in follow_ups()]
    _table(connection, "follow_up", FOLLOW_UP, cases)
    announced = [dict(zip(ASSESSMENT, row, strict=True)) for row in ASSESSMENTS]
    _table(connection, "published_assessment", ASSESSMENT, announced)


def registered() -> list[dict]:
    """The register of August 2024: as many measured and registered as written above."""
    return [
        {
            "area_code": area,
            "indicator": "stunting",
            "month": AUGUST,
            "measured": measured,
            "registered": children,
            "coverage_pct": 100 * measured / children,
            "smoothed_lower_pct": 21.2,
            "smoothed_upper_pct": 41.2,
        }
        for area, measured, children in REGISTERED
    ]


def follow_ups() -> list[dict]:
    """The cases by office, by cause class and by group, as the publication has them."""
    found: dict[tuple, list[int]] = {}
    for area, period, *parts, due, cases, on_time, late, still_open in FOLLOW_UPS:
        for part, code in zip(("opd", "cause_class", "case_group"), parts, strict=True):
            counts = found.setdefault((area, period, part, code, due), [0, 0, 0, 0])
            for place, count in enumerate((cases, on_time, late, still_open)):
                counts[place] += count
    return [dict(zip(FOLLOW_UP, (*key, *counts), strict=False)) for key, counts in found.items()]


def extend_areas(connection: duckdb.DuckDBPyConnection) -> None:
    """The areas below the kabupaten, in a publication that has those already."""
    for row in AREAS:
        if row[3] in ("kecamatan", "desa"):
            connection.execute("insert into area values (?, ?, ?, ?, ?, ?, ?, ?)", row)


def levels() -> list[dict]:
    return [
        {
            "area_code": area,
            "kabupaten_code": area[:5],
            "quarter": quarter,
            "reading": reading,
            "received": received,
            "due": due,
            "missing": missing,
            "tkd_pct": 100 * received / due if due else None,
            "tkd_low_pct": 100 * received / (due + missing),
            "tkd_high_pct": 100 * (received + missing) / (due + missing),
            "band": band,
            "is_above_line": 100 * received >= 40 * due if due else None,
            "months_reported": 2 if area == TUNGKAP else None,
        }
        for area, quarter, reading, received, due, missing, band in LEVELS
    ]


def ledger(is_simulated: bool) -> list[dict]:
    """The services of Binuang; its rows stand in a file of Tapin."""
    rows = []
    for quarter, services in SERVICES.items():
        total = sum(due for _, _, due, _ in services)
        for line, (component, received, due, state) in enumerate(services, start=118):
            rows.append(
                {
                    "area_code": BINUANG,
                    "period": quarter,
                    "preset": "tkd",
                    "basis": "form_text",
                    "component": component,
                    "pillar": "anak" if component.startswith("V-A") else "bumil",
                    "indicator": component,
                    "numerator": float(received),
                    "denominator": float(due),
                    "attained_pct": 100 * received / due if due else None,
                    "share_of_pillar": due / total,
                    "points": 100 * received / total,
                    "weight": 100 * due / total,
                    "lost": 100 * (due - received) / total,
                    "state": state,
                    "note": f"catatan {component}" if component == "V-B5" else None,
                    "rule_status": "usulan" if component in ("V-A5", "V-B5") else "resmi",
                    "rule_version": RULES,
                    "source_path": "data/raw/convergence/layanan_nilai-63.05.csv",
                    "source_row": line,
                    "source_rows": f"{line}, 900, 901" if received < due else None,
                    "is_simulated": is_simulated,
                }
            )
    for component, pillar, numerator, denominator, attained, points, weight, state, note in PARTS:
        rows.append(
            {
                "area_code": TUNGKAP,
                "period": "2024",
                "preset": "kinerja_desa",
                "basis": "form_text",
                "component": component,
                "pillar": pillar,
                "indicator": component,
                "numerator": numerator,
                "denominator": denominator,
                "attained_pct": attained,
                "points": points,
                "weight": weight,
                "lost": weight - points,
                "state": state,
                "note": note,
                "rule_status": "usulan",
                "rule_version": RULES,
                "source_path": "data/raw/convergence/proses_desa.csv",
                "source_row": 7,
                "is_simulated": is_simulated,
            }
        )
    return rows


def performances() -> list[dict]:
    rows = []
    for area, kind, parts, scores, ranks, exclusion in PERFORMANCES:
        names = ("tkd_pct", "process", "budget", "outcome", "participation")
        row = {"area_code": area, "kabupaten_code": area[:5], "type": kind, "period": "2024"}
        row |= dict(zip(names, parts, strict=True))
        row |= dict(zip(("score", "score_low", "score_high"), scores, strict=True))
        if ranks:
            row |= dict(zip(("rank", "rank_lower", "rank_upper", "tier"), ranks, strict=True))
        rows.append(row | {"ranked_areas": 3, "is_eligible": bool(ranks), "exclusion": exclusion})
    return rows


def empty(connection: duckdb.DuckDBPyConnection) -> None:
    """Nothing was handed in: the tables are there, and empty."""
    for table in (
        "village_convergence",
        "village_performance",
        "priority_area",
        "follow_up",
        "published_assessment",
        "score_ledger",
        "convergence_score",
    ):
        connection.execute(f"delete from {table}")


def _table(
    connection: duckdb.DuckDBPyConnection, name: str, columns: dict[str, str], rows: list[dict]
) -> None:
    listed = ", ".join(f"{column} {kind}" for column, kind in columns.items())
    connection.execute(f"create or replace table {name} ({listed})")
    line = f"({', '.join('?' * len(columns))})"
    connection.execute(
        f"insert into {name} values {', '.join([line] * len(rows))}",
        [row.get(column) for row in rows for column in columns],
    )
