"""Which months of the register are shown, and why one is held back."""

from datetime import date

import pytest

from tests.register import build, read_file

JANUARY, FEBRUARY = date(2025, 1, 1), date(2025, 2, 1)


def months(warehouse, *files: dict) -> list[dict]:
    return build(warehouse, "register_month", file=files)


def month(warehouse, *files: dict) -> dict:
    (row,) = months(warehouse, *files)
    return row


def test_the_files_of_a_month_are_judged_together(warehouse):
    files = [
        read_file(path="a.csv", rows_read=60, rows_quarantined=9, rows_unresolved=3),
        read_file(path="b.csv", rows_read=40, rows_quarantined=3, rows_unresolved=1),
    ]
    assert month(warehouse, *files) == {
        "month": FEBRUARY,
        "status": "terbit",
        "reason": None,
        "rows_read": 100,
        "rows_quarantined": 12,
        "rows_corrected": 0,
        "rows_to_correct": 12,
        "quarantined_pct": 12.0,
        "unresolved_pct": 4.0,
        "files_accepted": 2,
        "files_refused": 0,
        "is_simulated": False,
    }


def test_one_bad_month_holds_back_no_other(warehouse):
    files = [
        read_file(month=JANUARY, rows_quarantined=9),
        read_file(month=FEBRUARY, path="b.csv", rows_quarantined=1),
    ]
    found = [(row["month"], row["status"]) for row in months(warehouse, *files)]
    assert found == [(JANUARY, "ditahan"), (FEBRUARY, "terbit")]


@pytest.mark.parametrize(
    ("read", "quarantined", "status", "reason"),
    [
        (5, 1, "terbit", None),
        (15, 3, "terbit", None),  # 20 % to the row is not more than 20 %
        (1000, 200, "terbit", None),
        (1000, 201, "ditahan", "20,1 % baris dikarantina (batas 20 %)"),
        (4, 4, "ditahan", "100,0 % baris dikarantina (batas 20 %)"),
    ],
)
def test_a_month_is_held_back_above_20_percent_in_quarantine(
    warehouse, read, quarantined, status, reason
):
    row = month(warehouse, read_file(rows_read=read, rows_quarantined=quarantined))
    assert (row["status"], row["reason"]) == (status, reason)
    assert row["quarantined_pct"] == 100 * quarantined / read


@pytest.mark.parametrize(
    ("unresolved", "status", "reason"),
    [
        (200, "terbit", None),
        (201, "ditahan", "20,1 % baris tanpa wilayah yang dikenal (batas 20 %)"),
    ],
)
def test_a_month_is_held_back_above_20_percent_of_unknown_village(
    warehouse, unresolved, status, reason
):
    """The quarantined are fewer here, so it is the unknown villages alone that hold it back."""
    counts = {"rows_read": 1000, "rows_quarantined": 150, "rows_unresolved": unresolved}
    row = month(warehouse, read_file(**counts))
    assert (row["status"], row["reason"]) == (status, reason)


def test_unknown_villages_are_named_before_the_quarantine_that_they_fill(warehouse):
    """Who reads the reason must learn that it is the place names, not just that rows are bad."""
    row = month(warehouse, read_file(rows_read=100, rows_quarantined=60, rows_unresolved=45))
    assert row["reason"] == "45,0 % baris tanpa wilayah yang dikenal (batas 20 %)"


def test_rows_corrected_since_are_outside_both_limits(warehouse):
    """50 of 100 rows were refused, 45 of them were handed in again: 5 of 55 are open."""
    row = month(
        warehouse,
        read_file(rows_read=100, rows_quarantined=50, rows_corrected=45, rows_unresolved=2),
        read_file(path="perbaikan.xlsx", rows_read=0),
    )
    assert row["status"] == "terbit"
    assert row["rows_read"] == 100
    assert row["rows_corrected"] == 45
    assert row["quarantined_pct"] == 100 * 5 / 55
    assert row["unresolved_pct"] == 100 * 2 / 55


def test_rows_that_wait_for_nobody_are_outside_both_limits(warehouse):
    """30 came back in a workbook as they were: 10 of the other 80 are open."""
    counts = {"rows_read": 110, "rows_quarantined": 40, "rows_to_correct": 10}
    row = month(warehouse, read_file(**counts))
    assert (row["rows_quarantined"], row["rows_to_correct"]) == (40, 10)
    assert (row["status"], row["quarantined_pct"]) == ("terbit", 12.5)


def test_a_correction_may_not_hide_what_is_still_wrong(warehouse):
    """12 of the 55 open rows are bad: more than 20 %, though only 12 of the 100 that were read."""
    counts = {"rows_read": 100, "rows_quarantined": 57, "rows_corrected": 45}
    row = month(warehouse, read_file(**counts))
    assert row["reason"] == "21,82 % baris dikarantina (batas 20 %)"


def test_a_month_that_failed_says_so_whatever_else_is_wrong_with_it(warehouse):
    reason = "gagal diproses (ValueError di register.py baris 7); laporkan ke pengembang"
    row = month(
        warehouse,
        read_file(path="a.csv", status="gagal", reason=reason, rows_read=0, rows_accepted=0),
        read_file(path="b.csv", rows_read=10, rows_quarantined=9),
    )
    assert (row["status"], row["reason"]) == ("ditahan", reason)
    assert (row["files_accepted"], row["files_refused"]) == (1, 1)


def test_a_month_of_which_every_file_was_refused_has_no_percentages(warehouse):
    refused = {"status": "ditolak", "reason": "berkas kosong", "rows_read": 0}
    row = month(warehouse, read_file(path="a.csv", **refused), read_file(path="b.csv", **refused))
    assert row["status"] == "ditahan"
    assert row["reason"] == "tidak ada baris yang dapat dibaca"
    assert (row["rows_read"], row["files_refused"]) == (0, 2)
    assert (row["quarantined_pct"], row["unresolved_pct"]) == (None, None)


def test_a_month_with_one_refused_file_is_shown_and_says_so(warehouse):
    refused = {"status": "ditolak", "reason": "berkas kosong", "rows_read": 0}
    row = month(warehouse, read_file(path="a.csv"), read_file(path="b.csv", **refused))
    assert (row["status"], row["files_accepted"], row["files_refused"]) == ("terbit", 1, 1)


def test_the_small_files_beside_the_exports_count_neither_as_rows_nor_as_files(warehouse):
    beside = [
        read_file(path="sasaran.csv", kind="sasaran", rows_read=500),
        read_file(path="kabupaten.txt", kind="kabupaten", rows_read=1),
    ]
    row = month(warehouse, read_file(rows_read=10, rows_quarantined=3), *beside)
    assert (row["rows_read"], row["quarantined_pct"], row["files_accepted"]) == (10, 30.0, 1)
    assert months(warehouse, *beside) == []


def test_a_simulated_month_says_so(warehouse):
    assert month(warehouse, read_file(is_simulated=True))["is_simulated"] is True
