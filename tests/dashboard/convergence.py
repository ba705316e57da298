"""A small literal publication of the convergence score, for the page Konvergensi.

Kalsel 2024: Tapin 82.5, Tanah Bumbu 75.88, Banjar 56.71 (a quarter of its coverage is missing);
Hulu Sungai Utara has no process and no coverage, so half of the weight. 2023: Banjar was first.
2025 is under the next version of the rules and nobody is ranked. Kalteng has one kabupaten.
By puskesmas denominators Tapin's coverage is 70 and not 60. Scores are worked by hand, e.g. Tapin:
0.40 x 100 + 0.25 x 90 + 0.25 x 60 + 0.10 x 50 = 82.5; the bands are literal.
"""

from datetime import datetime

import duckdb

TAPIN, TANAH_BUMBU, BANJAR, HSU, PALANGKA = "63.05", "63.10", "63.03", "63.08", "62.71"
HOSTILE = "<script>alert(1)</script>"
REASON = "hanya 50 % bobot yang terisi (perlu 70 %)"
OLD, NEW = "2018.1", "2025.1"
PILLARS = ("outcome", "process", "coverage", "innovation")
WEIGHTS = {
    "kalsel_opi": (0.40, 0.25, 0.25, 0.10),
    "seimbang": (0.30, 0.30, 0.30, 0.10),
    "kemendagri_proses": (0.0, 1.0, 0.0, 0.0),
}
AREAS = (
    ("00", "Indonesia", "Indonesia", "nasional", "negara", None, None, None),
    ("63", "Kalimantan Selatan", "Kalimantan Selatan", "provinsi", "provinsi", "00", "63", None),
    ("62", "Kalimantan Tengah", "Kalimantan Tengah", "provinsi", "provinsi", "00", "62", None),
    (TAPIN, "Kabupaten Tapin", "Tapin", "kabupaten", "kabupaten", "63", "63", TAPIN),
    (TANAH_BUMBU, "Kabupaten Tanah Bumbu", "Tanah Bumbu", "kabupaten", "kabupaten", "63", "63",
     TANAH_BUMBU),
    (BANJAR, "Kabupaten Banjar", "Banjar", "kabupaten", "kabupaten", "63", "63", BANJAR),
    (HSU, "Kabupaten Hulu Sungai Utara", "Hulu Sungai Utara", "kabupaten", "kabupaten", "63", "63",
     HSU),
    (PALANGKA, "Kota Palangka Raya", "Kota Palangka Raya", "kabupaten", "kota", "62", "62",
     PALANGKA),
)  # fmt: skip
AREA = """code varchar, name varchar, short_name varchar, level varchar, type varchar,
    parent_code varchar, provinsi_code varchar, kabupaten_code varchar"""
SCORE = """area_code varchar, level varchar, period varchar, preset varchar, outcome double,
    process double, coverage double, innovation double, score double, score_low double,
    score_high double, rank int, rank_lower int, rank_upper int, class varchar,
    weight_present_pct double, quality_grade varchar, flags varchar, is_simulated boolean,
    rule_version varchar, tier int, top_three_pct double, ranked_areas int,
    not_ranked_reason varchar, coverage_average_pct double, village_level_pct double,
    process_self_pct double, coverage_puskesmas double, score_puskesmas double, rank_puskesmas int,
    quality_score double, completeness_pct double, on_time_pct double, validity_pct double,
    consistency_pct double, outcome_low double, outcome_high double, process_low double,
    process_high double, coverage_low double, coverage_high double, innovation_low double,
    innovation_high double, outcome_present_pct double, process_present_pct double,
    coverage_present_pct double, innovation_present_pct double"""
LEDGER = """area_code varchar, period varchar, preset varchar, basis varchar, component varchar,
    pillar varchar, indicator varchar, numerator double, denominator double,
    denominator_source varchar, target_pct double, attained_pct double, share_of_pillar double,
    points double, weight double, lost double, state varchar, note varchar, rule_status varchar,
    rule_version varchar, source_path varchar, source_row int, source_rows varchar,
    is_simulated boolean"""
RULE = """rule_version varchar, valid_from int, valid_to int, part varchar, code varchar,
    label varchar, value double, value_text varchar, status varchar, note varchar"""
INDICATOR = """code varchar, indicator_group varchar, direction varchar, level varchar,
    name_id varchar, name_en varchar, numerator_text varchar, denominator_text varchar,
    unit varchar, target varchar, status varchar, source varchar"""
SCORES = {
    # area, year: pillars O, P, C, I; coverage by puskesmas; by preset: score, by puskesmas, rank,
    # band, tier; class; flags; quality
    (TAPIN, "2024"): ((100.0, 90.0, 60.0, 50.0), 70.0,
        {"kalsel_opi": (82.5, 85.0, 1, 1, 1, 1), "seimbang": (80.0, 83.0, 1, 1, 1, 1),
         "kemendagri_proses": (90.0, 90.0, 2, 2, 2, 2)}, "Berdaya", None, 88.0),
    (TANAH_BUMBU, "2024"): ((89.7, 80.0, 70.0, 25.0), 72.0,
        {"kalsel_opi": (75.88, 76.38, 2, 2, 2, 2), "seimbang": (74.41, 75.01, 2, 2, 2, 2),
         "kemendagri_proses": (80.0, 80.0, 3, 3, 3, 3)}, "Berkembang", None, 90.0),
    (BANJAR, "2024"): ((34.9, 96.0, 55.0, 50.0), 80.0,
        {"kalsel_opi": (56.71, 62.96, 3, 3, 3, 3), "seimbang": (60.77, 68.27, 3, 3, 3, 3),
         "kemendagri_proses": (96.0, 96.0, 1, 1, 1, 1)}, "Tumbuh", "NOT-MATCH,CONFLICT", 72.0),
    (HSU, "2024"): ((60.4, None, None, 75.0), None,
        {"kalsel_opi": (63.32, 63.32, None, None, None, None),
         "seimbang": (64.05, 64.05, None, None, None, None),
         "kemendagri_proses": (None, None, None, None, None, None)}, None, "DATA", 40.0),
    (PALANGKA, "2024"): ((70.0, 70.0, 70.0, 70.0), 70.0,
        {"kalsel_opi": (70.0, 70.0, 1, 1, 1, 1), "seimbang": (70.0, 70.0, 1, 1, 1, 1),
         "kemendagri_proses": (70.0, 70.0, 1, 1, 1, 1)}, "Berkembang", "GAP", 80.0),
    (TAPIN, "2023"): ((90.0, 80.0, 50.0, 25.0), 50.0,
        {"kalsel_opi": (71.0, 71.0, 2, 1, 2, 1)}, "Berkembang", None, 80.0),
    (TANAH_BUMBU, "2023"): ((50.0, 70.0, 40.0, 25.0), 40.0,
        {"kalsel_opi": (50.0, 50.0, 3, 3, 3, 2)}, "Tumbuh", None, 80.0),
    (BANJAR, "2023"): ((80.0, 95.0, 90.0, 75.0), 90.0,
        {"kalsel_opi": (85.75, 85.75, 1, 1, 2, 1)}, "Berdaya", None, 80.0),
    (TAPIN, "2025"): ((None, 50.0, None, None), None,
        {"kalsel_opi": (50.0, 50.0, None, None, None, None)}, None, None, 10.0),
}  # fmt: skip
SELF = {TAPIN: 98.0, BANJAR: 100.0}
CAKUPAN = "data/raw/convergence/simulasi/cakupan-63.05.csv"
AKSI = "data/raw/convergence/simulasi/aksi.csv"
COMPONENTS = {
    # component, pillar, numerator, denominator, target, attained, share, state, note, status,
    # path, row, other rows; attained None = no value
    (TAPIN, "2024", "dukcapil"): (
        ("O.level", "outcome", 13.2, None, 18.8, 100.0, 0.6, "dinilai", None, "usulan",
         "data/raw/survey/survey_prevalence.csv", 12, None),
        ("O.change", "outcome", 14.4, None, 18.8, 100.0, 0.4, "dinilai", None, "usulan",
         "data/raw/survey/survey_prevalence.csv", 12, "11"),
        ("P.1.1", "process", 10.0, 10.0, None, 100.0, 0.5, "dinilai", None, "simpulan", AKSI, 5,
         None),
        ("P.2.1", "process", 8.0, 10.0, None, 80.0, 0.5, "dinilai",
         "provinsi 8, kemendagri 9", "simpulan", AKSI, 6, "40"),
        ("P.3.1", "process", None, None, None, None, 0.0, "tidak berlaku", "N/A", "simpulan", AKSI,
         7, None),
        ("C.E05", "coverage", 720.0, 1000.0, 90.0, 80.0, 0.25, "sebagian", "3 dari 4 triwulan",
         "resmi", CAKUPAN, 118, "119, 121"),
        ("C.E01", "coverage", 290.0, 1000.0, 58.0, 50.0, 0.25, "dinilai", None, "usulan", CAKUPAN,
         12, None),
        ("C.K", "coverage", 1100.0, 2000.0, None, 55.0, 0.5, "dinilai", None, "resmi", None, None,
         None),
        ("C.E12", "coverage", None, None, 7.4, None, 0.0, "ditolak",
         f"2 baris ditolak, antara lain {CAKUPAN} baris 120", "usulan", CAKUPAN, 120, None),
        ("C.E29", "coverage", None, None, 90.0, None, 0.0, "tidak ada data", None, "usulan", None,
         None, None),
        *((f"I.{name}", "innovation", points, 4.0, None, 25 * points, 0.25, "dinilai", None,
           "usulan", "data/raw/convergence/simulasi/inovasi.csv", 3, None)
          for name, points in (("inovatif", 2.0), ("inspiratif", 3.0), ("replikatif", 1.0),
                               ("kolaboratif", 2.0))),
    ),
    (TAPIN, "2024", "riil_puskesmas"): (
        ("O.level", "outcome", 13.2, None, 18.8, 100.0, 1.0, "dinilai", None, "usulan", None, None,
         None),
        ("P.1.1", "process", 18.0, 20.0, None, 90.0, 1.0, "dinilai", None, "simpulan", AKSI, 5,
         None),
        ("C.E05", "coverage", 720.0, 800.0, 90.0, 100.0, 0.7, "dinilai", None, "resmi", CAKUPAN,
         218, None),
        ("C.E01", "coverage", 0.0, 800.0, 58.0, 0.0, 0.3, "dinilai", None, "usulan", CAKUPAN, 219,
         None),
        ("I.inovatif", "innovation", 2.0, 4.0, None, 50.0, 1.0, "dinilai", None, "usulan", None,
         None, None),
    ),
    (TAPIN, "2023", "dukcapil"): (
        ("O.level", "outcome", 14.4, None, 18.8, 90.0, 1.0, "dinilai", None, "usulan", None, None,
         None),
        ("P.1.1", "process", 16.0, 20.0, None, 80.0, 1.0, "dinilai", None, "simpulan", AKSI, 2,
         None),
        ("C.E05", "coverage", 450.0, 1000.0, 90.0, 50.0, 1.0, "dinilai", None, "resmi", CAKUPAN, 4,
         None),
        ("I.inovatif", "innovation", 1.0, 4.0, None, 25.0, 1.0, "dinilai", None, "usulan", None,
         None, None),
    ),
    (BANJAR, "2024", "dukcapil"): (
        ("O.level", "outcome", 32.3, None, 18.8, 34.9, 1.0, "dinilai", None, "usulan", None, None,
         None),
        ("P.1.1", "process", 48.0, 50.0, None, 96.0, 1.0, "dinilai", None, "simpulan", AKSI, 90,
         None),
        ("P.belum", "process", None, 10.0, None, None, 0.0, "tidak ada data",
         "5 indikator belum dinilai", "simpulan", None, None, None),
        ("C.E05", "coverage", 495.0, 1000.0, 90.0, 55.0, 1.0, "dinilai", HOSTILE, "resmi", CAKUPAN,
         300, None),
        ("I.inovatif", "innovation", 2.0, 4.0, None, 50.0, 1.0, "dinilai", None, "usulan", None,
         None, None),
    ),
    (HSU, "2024", "dukcapil"): (
        ("O.level", "outcome", 27.6, None, 18.8, 60.4, 1.0, "dinilai", None, "usulan", None, None,
         None),
        ("P.belum", "process", None, None, None, None, 0.0, "tidak ada data", None, "simpulan",
         None, None, None),
        ("C.E05", "coverage", None, None, 90.0, None, 0.0, "tidak ada data", None, "resmi", None,
         None, None),
        ("I.inovatif", "innovation", 3.0, 4.0, None, 75.0, 1.0, "dinilai", None, "usulan", None,
         None, None),
    ),
}  # fmt: skip
RULES = (
    *((version, *years, "preset", preset, label, None, None, status, None)
      for version, years in ((OLD, (2018, 2024)), (NEW, (2025, None)))
      for preset, label, status in (("kalsel_opi", "Kalsel: outcome, proses, inovasi", "usulan"),
                                    ("seimbang", "Seimbang", "usulan"),
                                    ("kemendagri_proses", "Penilaian aksi saja", "simpulan"))),
    *((version, *years, "pillar_weight", f"{preset}.{pillar}", None, weight, None, "usulan", None)
      for version, years in ((OLD, (2018, 2024)), (NEW, (2025, None)))
      for preset, weights in WEIGHTS.items()
      for pillar, weight in zip(PILLARS, weights, strict=True)),
    *((version, *years, part, code, None, value, None, "usulan", None)
      for version, years in ((OLD, (2018, 2024)), (NEW, (2025, None)))
      for part, code, value in (("ranking", "minimum_weight_pct", 70.0),
                                ("ranking", "minimum_quality", 60.0), ("ranking", "draws", 1000.0),
                                ("ranking", "concentration", 50.0), ("class", "Tumbuh", 0.0),
                                ("class", "Berkembang", 60.0), ("class", "Berdaya", 80.0))),
    (OLD, 2018, 2024, "indicator", "E01", "TTD remaja putri", 58.0, None, "usulan",
     "58 menurut Perpres 72/2021, 80 menurut buku metadata BKKBN"),
    (OLD, 2018, 2024, "indicator", "E05", "Periksa kesehatan", 90.0, None, "resmi", None),
    (OLD, 2018, 2024, "village_service", "B1", "Periksa kehamilan", None, "paling sedikit 1",
     "acuan", HOSTILE),
)  # fmt: skip
INDICATORS = (
    ("E01", "REMAJA", "+", "kab/kec/desa", "Remaja putri mengonsumsi TTD", "Iron tablets",
     "Remaja putri mengonsumsi TTD", "Remaja putri", "%", "58",
     "OFFICIAL target verified (58 percent, Perpres); CONFLICT: BKKBN metadata booklet prints 80",
     "Perpres 72/2021"),
    ("E05", "CATIN_PUS", "+", "kab/kec/desa", "Calon PUS diperiksa kesehatan", "Check-up",
     "Calon PUS diperiksa", "Calon PUS", "%", "90", "OFFICIAL target verified", "Perpres 72/2021"),
    ("E12", "IBU_HAMIL", "-", "kab/kec/desa", "Ibu hamil KEK", "Wasted mothers", "Bumil KEK",
     "Bumil", "%", "7.4", "OFFICIAL name; target = PROPOSED default", "SE Mendagri"),
)  # fmt: skip


def create(path, is_simulated: bool = True) -> None:
    """A whole publication with nothing but the convergence score and the areas in it."""
    with duckdb.connect(path) as connection:
        connection.execute(
            "create table publication "
            "(published_at timestamp, run_id varchar, code_version varchar, is_simulated boolean)"
        )
        connection.execute(
            "insert into publication values (?, 'run', 'abc1234', ?)",
            [datetime(2026, 11, 22, 1), is_simulated],
        )
        connection.execute("create table source_file (kind varchar, is_simulated boolean)")
        if is_simulated:
            connection.execute("insert into source_file values ('cakupan', true)")
        connection.execute(
            "create table register_month (month date, status varchar, is_simulated boolean)"
        )
        _put(connection, "area", AREA, AREAS)
        fill(connection, is_simulated)


def fill(connection: duckdb.DuckDBPyConnection, is_simulated: bool = True) -> None:
    """Put the literal rows into a publication, in the place of what it has of these tables."""
    _put(connection, "convergence_score", SCORE, scores(is_simulated))
    _put(connection, "convergence_rescored", SCORE, rescored(is_simulated))
    _put(connection, "score_ledger", LEDGER, ledger(is_simulated))
    _put(connection, "score_rule", RULE, RULES)
    _put(connection, "convergence_indicator", INDICATOR, INDICATORS)


def empty(connection: duckdb.DuckDBPyConnection) -> None:
    """The tables as they are published where no input file came in: rules and indicators only."""
    for table in ("convergence_score", "convergence_rescored", "score_ledger"):
        connection.execute(f"delete from {table}")


def scores(is_simulated: bool) -> list[tuple]:
    rows = []
    for (code, period), (pillars, puskesmas, presets, name, flags, quality) in SCORES.items():
        for preset, (score, by_puskesmas, rank, lower, upper, tier) in presets.items():
            rows.append(_score(code, period, preset, pillars, puskesmas, score, by_puskesmas, rank,
                               lower, upper, tier, name, flags, quality, is_simulated))  # fmt: skip
    return rows


def _score(code, period, preset, pillars, puskesmas, score, by_puskesmas, rank, lower, upper, tier,
           name, flags, quality, is_simulated) -> tuple:  # fmt: skip
    is_part = (code, period) == (BANJAR, "2024")
    low = [0.0 if value is None else value for value in pillars]
    high = [100.0 if value is None else value for value in pillars]
    present = [0.0 if value is None else 100.0 for value in pillars]
    if is_part:
        low[2], high[2], present[2] = 50.0, 65.0, 75.0
    weights = WEIGHTS[preset]
    bounds = [None if score is None else _mean(weights, ends) for ends in (low, high)]
    ranked = {"63": 3, "62": 1}[code[:2]] if rank is not None else 0
    return (
        code, "kabupaten", period, preset, *pillars, score, *bounds, rank, lower, upper,
        name if rank is not None else None, _mean(weights, present), "A" if quality >= 85 else "C",
        flags, is_simulated, NEW if period == "2025" else OLD, tier, None, ranked,
        REASON if rank is None else None, None, None, SELF.get(code), puskesmas, by_puskesmas, rank,
        quality, None, None, None, None,
        *(end for pair in zip(low, high, strict=True) for end in pair), *present,
    )  # fmt: skip


def _mean(weights, values) -> float:
    return sum(weight * value for weight, value in zip(weights, values, strict=True))


def rescored(is_simulated: bool) -> list[tuple]:
    """2024 under the rules of 2025: only Tapin's score differs, by -2.5."""
    columns = [part.split()[0] for part in SCORE.replace("\n", " ").split(",")]
    score, version = columns.index("score"), columns.index("rule_version")
    rows = []
    for row in scores(is_simulated):
        if row[2] == "2024":
            other = list(row)
            other[version] = NEW
            if row[0] == TAPIN:
                other[score] = row[score] - 2.5
            rows.append(tuple(other))
    return rows


def ledger(is_simulated: bool) -> list[tuple]:
    """Each component under each preset: its weight is the pillar's over the pillars that have
    anything, times its share."""
    rows = []
    for (code, period, basis), components in COMPONENTS.items():
        for preset, weights in WEIGHTS.items():
            weight_of = dict(zip(PILLARS, weights, strict=True))
            there = {part[1] for part in components if part[6] > 0}
            total = sum(weight_of[pillar] for pillar in there)
            for (component, pillar, numerator, denominator, target, attained, share, state, note,
                 status, path, row, others) in components:  # fmt: skip
                if weight_of[pillar] == 0:
                    continue
                weight = 100 * share * weight_of[pillar] / total if total else 0.0
                points = weight * (attained or 0) / 100
                rows.append((code, period, preset, basis, component, pillar,
                             component.partition(".")[2], numerator, denominator,
                             basis if pillar == "coverage" and denominator else None, target,
                             attained, share, points, weight, weight - points, state, note, status,
                             OLD, path, row, others, is_simulated))  # fmt: skip
    return rows


def _put(connection: duckdb.DuckDBPyConnection, table: str, columns: str, rows) -> None:
    connection.execute(f"create or replace table {table} ({columns})")
    if rows:
        places = ", ".join("?" * len(rows[0]))
        connection.executemany(f"insert into {table} values ({places})", [list(r) for r in rows])
