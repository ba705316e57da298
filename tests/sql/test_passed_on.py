"""Marts that pass a source on: every cell as it came in, never recomputed."""

from datetime import date, datetime

import polars as pl
import pytest

TARGET = {
    "area_code": "63",
    "year": 2023,
    "indicator": "stunting",
    "target_pct": 18.1,
    "kind": "target",
    "authority": "Bappeda Kalsel",
    "confidence": "C",
    "source_title": "Judul",
    "source_url": "https://example.org",
    "note": None,
}
ANNOUNCED = {
    "area_code": "63.05",
    "period": "2022",
    "indicator": "stunted_children",
    "value": 1100.0,
    "unit": "children",
    "confidence": "C",
    "source_title": "Judul",
    "source_url": "https://example.org",
    "note": "1.100 dari 10.000",
}
FILE = {
    "path": "data/raw/posyandu/2025-02/tapin.xlsx",
    "sha256": "ab" * 32,
    "kind": "posyandu",
    "status": "diterima",
    "reason": None,
    "rows_read": 3945,
    "rows_accepted": 3940,
    "rows_quarantined": 5,
    "rows_corrected": 2,
    "rows_to_correct": 3,
    "workbooks": "data/build/quarantine/2025-02/a.csv.xlsx",
    "loaded_at": datetime(2025, 1, 2, 3, 4, 5),
    "month": date(2025, 2, 1),
    "is_simulated": False,
}
REFUSED = {
    "path": "data/raw/posyandu/tapin.xls",
    "sha256": "cd" * 32,
    "kind": "posyandu",
    "status": "ditolak",
    "reason": "di luar map bulan",
    "rows_read": 0,
    "rows_accepted": 0,
    "rows_quarantined": 0,
    "rows_corrected": 0,
    "rows_to_correct": 0,
    "workbooks": None,
    "loaded_at": datetime(2025, 1, 2, 3, 4, 6),
    "month": None,
    "is_simulated": False,
}
REFUSAL = {
    "path": "data/raw/posyandu/2025-02/tapin.xlsx",
    "reason": "kolom_wajib_kosong",
    "rows": 3,
    "example": "baris 7",
    "month": date(2025, 2, 1),
}
SHAPES = {
    "path": "dashboard/static/boundaries/63-kabupaten-0123abcd.geojson",
    "provinsi_code": "63",
    "level": "kabupaten",
    "source": "geoBoundaries",
    "licence": "CC BY 3.0 IGO",
    "quality": "open",
    "features": 13,
    "unmatched": 0,
}


@pytest.mark.parametrize(
    ("mart", "source", "rows"),
    [
        (
            "target",
            "raw.target",
            # Two authorities that disagree, and a projection that says it is one.
            [
                TARGET | {"authority": "BKKBN Kalsel", "target_pct": 21.51},
                TARGET,
                TARGET | {"authority": "Kemenkes", "kind": "projection", "target_pct": 20.1},
            ],
        ),
        ("published_register", "raw.published_register", [ANNOUNCED]),
        # A file in its month, and one astray that belongs to none.
        ("source_file", "raw.source_file", [FILE, REFUSED]),
        # The same reason in two files, and two reasons in one.
        ("boundary_file", "raw.boundary_file", [SHAPES]),
    ],
)
def test_every_row_and_cell_is_passed_on(warehouse, mart, source, rows):
    line = {"source_row": 2}  # what only the reader needs stays behind
    warehouse.connection.execute("create schema lake")
    warehouse.put(source, pl.DataFrame([row | line for row in rows], infer_schema_length=None))
    assert warehouse.build(mart).to_dicts() == rows


def test_refused_rows_of_the_register_and_of_the_convergence_files_are_listed_together(warehouse):
    """The same reason in two files, and two reasons in one; a convergence file has no month."""
    of_register = [
        REFUSAL,
        REFUSAL | {"reason": "wilayah_tidak_dikenal", "rows": 1, "example": "baris 9"},
        REFUSAL | {"path": "data/raw/posyandu/2025-03/a.csv", "month": date(2025, 3, 1)},
    ]
    path = "data/raw/convergence/cakupan.csv"
    of_score = [
        {"path": path, "source_row": row, "reason": reason, "remedy": f"Perbaiki {reason}."}
        for row, reason in ((9, "ganda"), (4, "ganda"), (12, "diterima_melebihi_sasaran"))
    ]
    warehouse.connection.execute("create schema lake")
    warehouse.put("lake.refusal", pl.DataFrame(of_register))
    warehouse.put("raw.convergence_refusal", pl.DataFrame(of_score))
    none = {"path": path, "month": None}
    assert warehouse.build("quarantine_summary").to_dicts() == [
        none
        | {
            "reason": "diterima_melebihi_sasaran",
            "rows": 1,
            "example": "baris 12",
            "remedy": "Perbaiki diterima_melebihi_sasaran.",
        },
        none | {"reason": "ganda", "rows": 2, "example": "baris 4", "remedy": "Perbaiki ganda."},
        *(row | {"remedy": None} for row in of_register),
    ]
