"""What a kabupaten's outcome is judged by: its survey, the one before, and the target ahead."""

import polars as pl
import pytest

from tests import frames

TARGET = {
    "area_code": pl.String,
    "indicator": pl.String,
    "year": pl.Int64,
    "target_pct": pl.Float64,
    "target_area_code": pl.String,
    "authority": pl.String,
}
CHANGE = {
    "area_code": pl.String,
    "indicator": pl.String,
    "from_survey": pl.String,
    "from_year": pl.Int64,
    "to_survey": pl.String,
    "to_year": pl.Int64,
    "verdict": pl.String,
}
ESTIMATE = {
    **{name: frames.SURVEY_PREVALENCE[name] for name in ("area_code", "survey", "year")},
    "indicator": pl.String,
    "prevalence_pct": pl.Float64,
    "ci_basis": pl.String,
    "is_shown": pl.Boolean,
    "source_row": pl.Int64,
}


def build(warehouse, estimates: list[dict], targets: tuple = (), changes: tuple = ()):
    warehouse.put("raw.area", frames.areas("00", "63", "63.05", "63.06"))
    warehouse.put(
        "staging.survey_estimate",
        frames.rows_of(
            ESTIMATE,
            estimates,
            area_code="63.05",
            survey="SSGI",
            indicator="stunting",
            ci_basis="assumed n=671, deff=1.5",
            is_shown=True,
        ),
    )
    warehouse.put(
        "staging.applicable_target",
        frames.rows_of(
            TARGET, list(targets), area_code="63.05", indicator="stunting", authority="RPJMN"
        ),
    )
    warehouse.put(
        "marts.survey_change",
        frames.rows_of(CHANGE, list(changes), area_code="63.05", indicator="stunting"),
    )
    return warehouse.build("convergence_outcome").to_dicts()


def test_a_survey_is_judged_by_the_one_before_and_the_target_of_the_year_after(warehouse):
    rows = build(
        warehouse,
        [
            {"year": 2022, "prevalence_pct": 14.5},
            {"year": 2023, "survey": "SKI", "prevalence_pct": 14.4},
            {"year": 2024, "prevalence_pct": 13.2},
        ],
        ({"year": 2024, "target_pct": 14.0}, {"year": 2025, "target_pct": 18.8}),
        (
            {"from_survey": "SKI", "from_year": 2023, "to_survey": "SSGI", "to_year": 2024,
             "verdict": "belum terbukti berubah"},
        ),
    )  # fmt: skip
    of = {row["period"]: row for row in rows}
    assert [of[p]["previous_pct"] for p in ("2022", "2023", "2024")] == [None, 14.5, 14.4]
    assert [of[p]["target_pct"] for p in ("2022", "2023", "2024")] == [None, 14.0, 18.8]
    assert (of["2024"]["source_row"], of["2024"]["previous_row"]) == (4, 3)
    assert of["2024"]["verdict"] == "belum terbukti berubah"
    assert not of["2024"]["are_intervals_published"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("published", "published", True), ("published", "assumed n=671, deff=1.5", False),
     (None, "published", False)],
)  # fmt: skip
def test_only_two_published_intervals_can_call_a_change_unproven(
    warehouse, first, second, expected
):
    rows = build(
        warehouse,
        [
            {"year": 2023, "prevalence_pct": 20.0, "ci_basis": first},
            {"year": 2024, "prevalence_pct": 18.0, "ci_basis": second},
        ],
    )
    assert rows[1]["are_intervals_published"] is expected


def test_of_two_surveys_in_a_year_the_less_flattering_one_stands(warehouse):
    rows = build(
        warehouse,
        [
            {"year": 2023, "prevalence_pct": 20.0},
            {"year": 2023, "survey": "SKI", "prevalence_pct": 22.0},
            {"year": 2024, "prevalence_pct": 21.0},
        ],
    )
    assert [(row["current_pct"], row["previous_pct"]) for row in rows] == [
        (22.0, None),
        # Judged from the lower one, nothing has fallen.
        (21.0, 20.0),
    ]


def test_what_is_not_shown_other_indicators_and_other_levels_are_no_outcome(warehouse):
    rows = build(
        warehouse,
        [
            {"year": 2024, "prevalence_pct": 10.0, "is_shown": False},
            {"year": 2024, "prevalence_pct": 11.0, "indicator": "wasting"},
            {"year": 2024, "prevalence_pct": 12.0, "area_code": "63"},
            {"year": 2024, "prevalence_pct": 13.0, "area_code": "63.06"},
        ],
    )
    assert [(row["area_code"], row["current_pct"]) for row in rows] == [("63.06", 13.0)]
