"""Announced results stay as announced; where sources disagree, that is said."""

import polars as pl

SCHEMA = {
    "area_code": pl.String,
    "year_published": pl.Int64,
    "period_assessed": pl.String,
    "rank": pl.Int64,
    "score": pl.Float64,
    "category": pl.String,
    "confidence": pl.String,
    "source_url": pl.String,
    "note": pl.String,
    "source_row": pl.Int64,
}


def test_two_ranks_for_one_period_are_a_conflict_and_both_stay(warehouse):
    rows = [
        ("63.10", 2020, "2020", 3, None, "terbaik III", "medium", "a", None, 2),
        ("63.10", 2020, "2020", 1, None, "terbaik", "low", "b", "CONFLICT", 3),
        ("63.09", 2021, "2020/2021", 1, 83.33, None, "high", "c", None, 4),
        ("62.06", 2025, "2024", None, None, "tereplikatif", "high", "d", None, 5),
        ("63.06", 2019, "2019", 3, 22.0, None, "high", "e", None, 6),
        ("63.06", 2019, "2019", 3, None, "peringkat 3", "high", "f", None, 7),
    ]
    warehouse.put("raw.published_assessment", pl.DataFrame(rows, schema=SCHEMA, orient="row"))
    built = warehouse.build("published_assessment").to_dicts()
    conflict = {row["source_row"]: row.pop("is_conflict") for row in built}
    assert conflict == {2: True, 3: True, 4: False, 5: False, 6: False, 7: False}
    told = {row["source_row"]: tuple(row[name] for name in SCHEMA) for row in built}
    assert told == {row[-1]: row for row in rows}
