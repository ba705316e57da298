"""What the ladder is made from, and how it is published."""

from datetime import date

import polars as pl
import pytest

from pipeline.statistics.ladder import LADDER, children_fewer
from tests.frames import areas, assumptions, estimates

JULY, AUGUST = date(2025, 7, 1), date(2025, 8, 1)
REGISTER_AREA = {
    "area_code": pl.String,
    "level": pl.String,
    "month": pl.Date,
    "is_simulated": pl.Boolean,
    "desa_total": pl.Int64,
    "registered": pl.Int64,
    "registered_basis": pl.String,
    "haz_measured": pl.Int64,
    "stunting": pl.Int64,
}
SMOOTHED = {
    "area_code": pl.String,
    "month": pl.Date,
    "indicator": pl.String,
    "measured": pl.Int64,
    "affected": pl.Int64,
    "kabupaten_pct": pl.Float64,
    "smoothed_pct": pl.Float64,
}
PROGRESS = {
    "area_code": pl.String,
    "indicator": pl.String,
    "last_survey": pl.String,
    "last_year": pl.Int32,
    "last_pct": pl.Float64,
    "target_year": pl.Int32,
    "target_pct": pl.Float64,
    "target_area_code": pl.String,
    "authority": pl.String,
}


def register(*rows: dict) -> pl.DataFrame:
    """Counts of the register; a row says what differs from 50 registered, 40 measured, 8 stunted
    of a desa in August."""
    usual = {
        "level": "desa",
        "month": AUGUST,
        "is_simulated": False,
        "desa_total": 1,
        "registered": 50,
        "registered_basis": "sasaran",
        "haz_measured": 40,
        "stunting": 8,
    }
    return pl.DataFrame([usual | row for row in rows], schema=REGISTER_AREA)


def kabupaten(code: str = "63.05", **cells: object) -> dict:
    return {"area_code": code, "level": "kabupaten", "desa_total": 135} | cells


def smoothed(*rows: dict) -> pl.DataFrame:
    usual = {"month": AUGUST, "indicator": "stunting"}
    return pl.DataFrame([usual | row for row in rows], schema=SMOOTHED)


def progress(*rows: dict) -> pl.DataFrame:
    """Progress; a row says what differs from Tapin's way from 13.2 % in 2024 to 2025."""
    usual = {
        "area_code": "63.05",
        "indicator": "stunting",
        "last_survey": "SSGI",
        "last_year": 2024,
        "last_pct": 13.2,
        "target_year": 2025,
        "target_pct": 18.8,
        "target_area_code": "00",
        "authority": "RPJMN 2025-2029",
    }
    return pl.DataFrame([usual | row for row in rows], schema=PROGRESS)


@pytest.fixture
def of_desa(warehouse):
    """ladder_desa from these tables, by desa."""

    def build(register_rows: pl.DataFrame, smoothed_rows: pl.DataFrame) -> dict[str, dict]:
        warehouse.put("staging.register_area", register_rows)
        warehouse.put("statistics.smoothed", smoothed_rows)
        return {row["area_code"]: row for row in warehouse.build("ladder_desa").to_dicts()}

    return build


@pytest.fixture
def of_targets(warehouse):
    """ladder_target from these tables, by area and year."""

    def build(progress_rows: pl.DataFrame, *survey_rows: dict) -> dict[tuple[str, int], dict]:
        warehouse.put("raw.area", areas("00", "63", "63.05"))
        warehouse.put("raw.survey_prevalence", estimates(*survey_rows))
        warehouse.put(
            "raw.survey_assumption",
            assumptions({"survey": "SSGI", "year": 2024, "children_per_kabupaten": 671}),
        )
        warehouse.build("survey_estimate")
        warehouse.put("marts.survey_progress", progress_rows)
        rows = warehouse.build("ladder_target").to_dicts()
        by_key = {(row["area_code"], row["target_year"]): row for row in rows}
        assert len(by_key) == len(rows)
        return by_key

    return build


def test_a_desa_has_its_smoothed_rate_and_one_without_a_child_measured_borrows(of_desa):
    rows = of_desa(
        register(
            kabupaten(haz_measured=40, stunting=9),
            {"area_code": "63.05.01.2001"},
            {"area_code": "63.05.01.2002", "haz_measured": 0, "stunting": 0},
        ),
        smoothed({"area_code": "63.05.01.2001", "smoothed_pct": 19.1}),
    )
    rates = {code: (row["stunting_pct"], row["is_borrowed"]) for code, row in rows.items()}
    assert rates == {"63.05.01.2001": (19.1, False), "63.05.01.2002": (22.5, True)}


def test_a_desa_carries_what_the_ladder_needs_of_it(of_desa):
    rows = of_desa(
        register(
            kabupaten(),
            {"area_code": "63.05.02.2001", "registered": 61, "is_simulated": True}
            | {"registered_basis": "terlihat 12 bulan"},
        ),
        smoothed({"area_code": "63.05.02.2001", "smoothed_pct": 19.1}),
    )
    assert rows["63.05.02.2001"] == {
        "area_code": "63.05.02.2001",
        "kecamatan_code": "63.05.02",
        "kabupaten_code": "63.05",
        "month": AUGUST,
        "registered": 61,
        "registered_basis": "terlihat 12 bulan",
        "measured": 40,
        "affected": 8,
        "stunting_pct": 19.1,
        "is_borrowed": False,
        "is_simulated": True,
    }


def test_another_indicator_or_month_lends_no_rate(of_desa):
    rows = of_desa(
        register(kabupaten(stunting=10), {"area_code": "63.05.01.2001"}),
        smoothed(
            {"area_code": "63.05.01.2001", "indicator": "wasting", "smoothed_pct": 5.0},
            {"area_code": "63.05.01.2001", "month": JULY, "smoothed_pct": 40.0},
        ),
    )
    assert (rows["63.05.01.2001"]["stunting_pct"], rows["63.05.01.2001"]["is_borrowed"]) == (
        25.0,
        True,
    )


def test_each_kabupaten_stands_in_its_own_newest_month_with_a_height(of_desa):
    """Banjar has not measured in August yet: its desa of July, not all of August as borrowed."""
    rows = of_desa(
        register(
            kabupaten(),
            kabupaten(month=JULY),
            kabupaten("63.03", month=JULY),
            kabupaten("63.03", haz_measured=0, stunting=0),
            *(
                {"area_code": code, "month": month}
                for code in ("63.05.01.2001", "63.03.01.2001")
                for month in (JULY, AUGUST)
            ),
        ),
        smoothed(),
    )
    assert {code: row["month"] for code, row in rows.items()} == {
        "63.05.01.2001": AUGUST,
        "63.03.01.2001": JULY,
    }


def test_a_kabupaten_that_never_measured_a_height_has_no_desa_to_share_by(of_desa):
    register_rows = register(
        kabupaten(haz_measured=0, stunting=0), {"area_code": "63.05.01.2001", "haz_measured": 0}
    )
    assert of_desa(register_rows, smoothed()) == {}


def test_a_target_comes_with_the_last_survey_and_its_interval(of_targets):
    """13.2 % of 671 children, design effect 1.5: 10.37 to 16.66 %, as docs/methods.md works out."""
    row = of_targets(progress({}), {"year": 2024, "prevalence_pct": 13.2})["63.05", 2025]
    bounds = (round(row.pop("survey_lower_pct"), 2), round(row.pop("survey_upper_pct"), 2))
    assert bounds == (10.37, 16.66)
    assert row == {
        "area_code": "63.05",
        "target_year": 2025,
        "target_pct": 18.8,
        "target_area_code": "00",
        "authority": "RPJMN 2025-2029",
        "survey": "SSGI",
        "survey_year": 2024,
        "survey_pct": 13.2,
    }


def test_a_survey_without_interval_gives_a_target_without_bounds(of_targets):
    rows = of_targets(
        progress({"last_survey": "SKI", "last_year": 2023, "last_pct": 14.4}),
        {"survey": "SKI", "year": 2023, "prevalence_pct": 14.4},
    )
    assert rows["63.05", 2025]["survey_lower_pct"] is None
    assert rows["63.05", 2025]["survey"] == "SKI"


def test_only_kabupaten_stunting_and_years_to_come_have_a_ladder(of_targets):
    rows = of_targets(
        progress(
            {"target_year": 2024},
            {"target_year": 2029},
            {"area_code": "63"},
            {"indicator": "wasting", "target_year": 2030},
        ),
        {"year": 2024, "prevalence_pct": 13.2},
        {"year": 2024, "prevalence_pct": 13.2, "indicator": "wasting"},
        {"year": 2024, "prevalence_pct": 13.2, "area_code": "63"},
    )
    assert set(rows) == {("63.05", 2029)}


def test_of_two_surveys_in_one_year_the_one_that_progress_stands_on_gives_the_interval(of_targets):
    rows = of_targets(
        progress({}),
        {"survey": "SKI", "year": 2024, "prevalence_pct": 15.0},
        {"survey": "SSGI", "year": 2024, "prevalence_pct": 13.2},
    )
    assert round(rows["63.05", 2025]["survey_upper_pct"], 2) == 16.66


def test_the_ladder_is_published_with_the_desa_that_are_not_in_it(of_desa, of_targets, warehouse):
    """Tapin, 13.2 % of 200: 26 children. Of 5 % 10 may stay: 16 to go, 12 and 4 by weight."""
    of_desa(
        register(
            kabupaten(registered=200),
            {"area_code": "63.05.01", "level": "kecamatan", "desa_total": 9},
            {"area_code": "63.05.01.2001", "registered": 150},
            {"area_code": "63.05.01.2002"},
        ),
        smoothed(),
    )
    of_targets(
        progress({"target_year": 2045, "target_pct": 5.0}), {"year": 2024, "prevalence_pct": 13.2}
    )
    tables = [warehouse.connection.sql(f"select * from staging.ladder_{name}").pl() for name in
              ("target", "desa")]  # fmt: skip
    warehouse.put("statistics.ladder", children_fewer(*tables))
    rows = warehouse.build("target_ladder").to_dicts()
    shown = ("area_code", "level", "children_now", "fewer", "desa_counted", "desa_total")
    assert [tuple(row[name] for name in shown) for row in rows] == [
        ("63.05", "kabupaten", 26, 16, 2, 135),
        ("63.05.01", "kecamatan", 26, 16, 2, 9),
        ("63.05.01.2001", "desa", 20, 12, 1, 1),
        ("63.05.01.2002", "desa", 6, 4, 1, 1),
    ]


def test_without_register_or_targets_everything_is_empty_and_typed(of_desa, of_targets, warehouse):
    assert of_desa(register(), smoothed()) == {}
    assert of_targets(progress(), {"year": 2024, "prevalence_pct": 13.2}) == {}
    warehouse.put("statistics.ladder", pl.DataFrame(schema=LADDER))
    table = warehouse.build("target_ladder")
    assert table.is_empty()
    assert table.schema["month"] == pl.Date
    assert table.schema["fewer_lower"] == pl.Int32
    assert table.schema["target_pct"] == pl.Float64
    assert table.schema["is_simulated"] == pl.Boolean
