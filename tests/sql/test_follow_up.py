"""Audited cases leave as counts: in time, late, still open."""

from datetime import date

import polars as pl

SCHEMA = {
    "case_key": pl.String,
    "desa_code": pl.String,
    "case_group": pl.String,
    "round": pl.String,
    "cause_class": pl.String,
    "opd": pl.String,
    "due": pl.Date,
    "done": pl.Date,
    "is_simulated": pl.Boolean,
}
DUE = date(2024, 6, 30)


def built(warehouse, *rows: tuple) -> list[dict]:
    warehouse.put("raw.audit_kasus", pl.DataFrame(rows, schema=SCHEMA, orient="row"))
    return warehouse.build("follow_up").to_dicts()


def test_cases_are_counted_by_one_part_at_a_time_and_none_is_named(warehouse):
    done = [date(2024, 6, 30), date(2024, 7, 1), None, None]
    rows = [
        (f"k{n}", f"63.05.01.200{n}", "baduta", "2024-1", "asupan", "Dinkes", DUE, day, n == 3)
        for n, day in enumerate(done)
    ]
    early = date(2024, 6, 2)
    rows.append(("k9", "63.05.01.2001", "balita", "2024-1", "ibu", "Dinkes", early, None, False))
    found = {(row["part"], row["code"]): row for row in built(warehouse, *rows)}
    counts = ("cases", "done_on_time", "done_late", "still_open")
    assert {key: tuple(row[name] for name in counts) for key, row in found.items()} == {
        ("opd", "Dinkes"): (5, 1, 1, 3),
        ("cause_class", "asupan"): (4, 1, 1, 2),
        ("cause_class", "ibu"): (1, 0, 0, 1),
        ("case_group", "baduta"): (4, 1, 1, 2),
        ("case_group", "balita"): (1, 0, 0, 1),
    }
    # Both days of June stand under its first: the day itself would tell cases apart.
    assert {row["due_month"] for row in found.values()} == {date(2024, 6, 1)}
    assert found["cause_class", "asupan"]["is_simulated"]
    assert not found["cause_class", "ibu"]["is_simulated"]
    assert {row["area_code"] for row in found.values()} == {"63.05"}


def test_an_office_that_hardly_anybody_names_is_not_named(warehouse):
    """What stands there instead of an office may be the name of a person."""
    rows = [
        (f"k{n}", "63.05.01.2001", "baduta", "2024-1", "asupan", opd, DUE, None, False)
        for n, opd in enumerate(["Dinkes", "Dinkes", "Dinkes", "Ibu Nama Rekaan"])
    ]
    offices = [row for row in built(warehouse, *rows) if row["part"] == "opd"]
    assert {row["code"]: row["cases"] for row in offices} == {"Dinkes": 3, "lainnya": 1}
