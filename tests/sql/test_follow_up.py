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


def test_cases_are_counted_by_office_cause_and_day_and_none_is_named(warehouse):
    done = [date(2024, 6, 30), date(2024, 7, 1), None, None]
    rows = [
        (f"k{n}", f"63.05.01.200{n}", "baduta", "2024-1", "asupan", "Dinkes", DUE, day, n == 3)
        for n, day in enumerate(done)
    ]
    rows.append(("k9", "63.05.01.2001", "baduta", "2024-1", "ibu", "Dinkes", DUE, None, False))
    warehouse.put("raw.audit_kasus", pl.DataFrame(rows, schema=SCHEMA, orient="row"))
    built = warehouse.build("follow_up").to_dicts()
    assert [row["cause_class"] for row in built] == ["asupan", "ibu"]
    counts = ("cases", "done_on_time", "done_late", "still_open")
    assert [tuple(row[name] for name in counts) for row in built] == [(4, 1, 1, 2), (1, 0, 0, 1)]
    assert [row["is_simulated"] for row in built] == [True, False]
    assert {row["area_code"] for row in built} == {"63.05"}
    assert "case_key" not in built[0]


def test_an_office_that_hardly_anybody_names_is_not_named(warehouse):
    """What stands there instead of an office may be the name of a person."""
    rows = [
        (f"k{n}", "63.05.01.2001", "baduta", "2024-1", "asupan", opd, DUE, None, False)
        for n, opd in enumerate(["Dinkes", "Dinkes", "Dinkes", "Ibu Nama Rekaan"])
    ]
    warehouse.put("raw.audit_kasus", pl.DataFrame(rows, schema=SCHEMA, orient="row"))
    built = warehouse.build("follow_up").to_dicts()
    assert {row["opd"]: row["cases"] for row in built} == {"Dinkes": 3, "lainnya": 1}
