"""What the map shows of a survey: the figure as published, its interval, its class."""

import pytest

from tests.frames import areas, assumptions, estimates


@pytest.fixture
def published(warehouse):
    def build(*rows: dict) -> list[dict]:
        warehouse.put("raw.area", areas("00", "63", "63.05"))
        warehouse.put("raw.survey_prevalence", estimates(*rows))
        warehouse.put(
            "raw.survey_assumption",
            assumptions({"survey": "SSGI", "year": 2021, "children_per_kabupaten": 298}),
        )
        warehouse.build("survey_estimate")
        return warehouse.build("survey_prevalence").to_dicts()

    return build


STUNTING = [
    (0.0, "very low"),
    (2.4, "very low"),
    (2.5, "low"),
    (9.9, "low"),
    (10.0, "medium"),
    (19.9, "medium"),
    (20.0, "high"),
    (29.9, "high"),
    (30.0, "very high"),
    (100.0, "very high"),
]
WASTING_AND_OVERWEIGHT = [
    (2.4, "very low"),
    (2.5, "low"),
    (4.9, "low"),
    (5.0, "medium"),
    (9.9, "medium"),
    (10.0, "high"),
    (14.9, "high"),
    (15.0, "very high"),
]
CASES = [
    *(("stunting", *case) for case in STUNTING),
    *(("wasting", *case) for case in WASTING_AND_OVERWEIGHT),
    *(("overweight", *case) for case in WASTING_AND_OVERWEIGHT),
    *((indicator, 20.0, None) for indicator in ("underweight", "severe_stunting")),
    ("severe_wasting", 20.0, None),
]


@pytest.mark.parametrize(("indicator", "prevalence_pct", "who_class"), CASES)
def test_the_class_changes_at_the_borders_of_de_onis_2019(
    published, indicator, prevalence_pct, who_class
):
    """A class contains its lower border; an indicator without classes gets none."""
    (row,) = published({"year": 2021, "indicator": indicator, "prevalence_pct": prevalence_pct})
    assert row["who_class"] == who_class


def test_a_row_carries_its_interval_source_and_line(published):
    (row,) = published({"year": 2021, "prevalence_pct": 33.5, "note": "baris Tapin"})
    assert row["ci_lower_pct"] == pytest.approx(27.2837, abs=5e-5)
    assert row["ci_upper_pct"] == pytest.approx(40.3467, abs=5e-5)
    del row["ci_lower_pct"], row["ci_upper_pct"]
    assert row == {
        "area_code": "63.05",
        "survey": "SSGI",
        "year": 2021,
        "indicator": "stunting",
        "prevalence_pct": 33.5,
        "ci_basis": "assumed n=298, deff=1.5",
        "estimate": "direct",
        "confidence": "A",
        "who_class": "very high",
        "source_title": "Judul",
        "source_url": "https://example.org",
        "note": "baris Tapin",
        "source_row": 2,
        "is_shown": True,
    }


def test_years_without_a_survey_stay_without_a_row(published):
    rows = published({"year": 2021, "prevalence_pct": 33.5}, {"year": 2024, "prevalence_pct": 13.2})
    assert [row["year"] for row in rows] == [2021, 2024]


@pytest.mark.parametrize(
    ("note", "is_shown"),
    [(None, True), ("checked", True), ("25 equals the next line: do not show", False)],
)
def test_a_figure_whose_note_says_so_is_kept_but_not_shown(published, note, is_shown):
    (row,) = published({"year": 2021, "prevalence_pct": 25.0, "note": note})
    assert row["is_shown"] is is_shown
