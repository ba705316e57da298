"""Intervals of survey estimates (METHODS: intervals): published, assumed, or none.

The expected bounds come from the textbook logit interval computed here with `math`: the project
needs no SciPy for its expit and logit.
"""

import math

import pytest

from tests.frames import areas, assumptions, estimates

AREAS = areas("00", "11", "63", "63.05", "63.06", "63.07")
SSGI_2021 = {"survey": "SSGI", "year": 2021, "children_per_kabupaten": 298}


def logit_interval(prevalence_pct: float, children: int, design_effect: float) -> tuple:
    p = prevalence_pct / 100
    half_width = 1.96 * math.sqrt(design_effect / (children * p * (1 - p)))
    logit = math.log(p / (1 - p))
    return tuple(
        100 * math.exp(end) / (1 + math.exp(end))
        for end in (logit - half_width, logit + half_width)
    )


@pytest.fixture
def estimated(warehouse):
    """survey_estimate from these estimates, with the assumption for SSGI 2021 alone."""

    def build(*rows: dict, assumed: tuple[dict, ...] = (SSGI_2021,)) -> list[dict]:
        warehouse.put("raw.area", AREAS)
        warehouse.put("raw.survey_prevalence", estimates(*rows))
        warehouse.put("raw.survey_assumption", assumptions(*assumed))
        return warehouse.build("survey_estimate").to_dicts()

    return build


def bounds(row: dict) -> tuple:
    return row["ci_lower_pct"], row["ci_upper_pct"]


@pytest.mark.parametrize(
    ("prevalence_pct", "lower_pct", "upper_pct"),
    # Tapin's figure of 2021, and one near either end, by hand from the formula.
    [(33.5, 27.2837, 40.3467), (2.0, 0.7502, 5.2225), (97.0, 93.4682, 98.6497)],
)
def test_a_kabupaten_gets_the_logit_interval_of_the_assumed_sample(
    estimated, prevalence_pct, lower_pct, upper_pct
):
    (row,) = estimated({"year": 2021, "prevalence_pct": prevalence_pct})
    assert bounds(row) == pytest.approx(logit_interval(prevalence_pct, 298, 1.5), rel=1e-12)
    assert bounds(row) == pytest.approx((lower_pct, upper_pct), abs=5e-5)
    assert row["ci_basis"] == "assumed n=298, deff=1.5"


def test_standard_error_and_effective_sample_are_those_of_the_assumption(estimated):
    (row,) = estimated({"year": 2021, "prevalence_pct": 33.5})
    assert row["effective_sample"] == pytest.approx(298 / 1.5)
    assert row["standard_error"] == pytest.approx(100 * math.sqrt(1.5 * 0.335 * 0.665 / 298))


def test_a_published_interval_takes_over_as_it_stands(estimated):
    (row,) = estimated(
        {"year": 2021, "prevalence_pct": 30.8, "ci_lower_pct": 30.3, "ci_upper_pct": 31.3}
    )
    assert bounds(row) == (30.3, 31.3)
    assert row["ci_basis"] == "published"
    assert row["standard_error"] == pytest.approx(1.0 / 3.92)
    # The sample that would give this standard error: p q / se2.
    assert row["effective_sample"] == pytest.approx(0.308 * 0.692 / (0.01 / 3.92) ** 2)


def test_without_an_assumption_for_the_survey_there_is_no_interval(estimated):
    (row,) = estimated({"survey": "Riskesdas", "year": 2018, "prevalence_pct": 36.04})
    assert row["prevalence_pct"] == 36.04
    nothing = ("ci_lower_pct", "ci_upper_pct", "ci_basis", "standard_error", "effective_sample")
    assert {row[name] for name in nothing} == {None}


def test_the_assumption_of_another_year_of_the_same_survey_does_not_serve(estimated):
    (row,) = estimated({"year": 2022, "prevalence_pct": 14.5})
    assert bounds(row) == (None, None)


def test_a_provinsi_has_the_sample_of_its_kabupaten_that_have_a_value(estimated):
    """63.07 has a value for another indicator only: it adds nobody."""
    *_, provinsi = sorted(
        estimated(
            {"area_code": "63.05", "year": 2021, "prevalence_pct": 33.5},
            {"area_code": "63.06", "year": 2021, "prevalence_pct": 20.0},
            {"area_code": "63.07", "year": 2021, "prevalence_pct": 5.0, "indicator": "wasting"},
            {"area_code": "63", "year": 2021, "prevalence_pct": 30.0},
        ),
        key=lambda row: len(row["area_code"]) == 2,
    )
    assert provinsi["ci_basis"] == "assumed n=596, deff=1.5"
    assert bounds(provinsi) == pytest.approx(logit_interval(30.0, 2 * 298, 1.5), rel=1e-12)


def test_a_sample_that_a_kabupaten_published_counts_as_it_is_in_its_provinsi(estimated):
    rows = estimated(
        {"area_code": "63.05", "year": 2021, "prevalence_pct": 33.5, "sample_size": 500},
        {"area_code": "63.06", "year": 2021, "prevalence_pct": 20.0},
        {"area_code": "63", "year": 2021, "prevalence_pct": 30.0},
    )
    basis = {row["area_code"]: row["ci_basis"] for row in rows}
    assert basis["63"] == "assumed n=798, deff=1.5"


def test_other_provinsi_and_the_nation_have_no_interval(estimated):
    """Their kabupaten are not in the list of areas: how many were measured is not known."""
    rows = estimated(
        {"area_code": "11", "year": 2021, "prevalence_pct": 33.2},
        {"area_code": "00", "year": 2021, "prevalence_pct": 24.4},
    )
    assert [bounds(row) for row in rows] == [(None, None)] * 2


def test_a_published_sample_size_is_used_instead_of_the_assumed_one(estimated):
    kabupaten, nation = estimated(
        {"area_code": "63.05", "year": 2021, "prevalence_pct": 33.5, "sample_size": 1000},
        {"area_code": "00", "year": 2021, "prevalence_pct": 24.4, "sample_size": 334848},
    )[::-1]
    assert kabupaten["ci_basis"] == "assumed n=1000 (published), deff=1.5"
    assert bounds(kabupaten) == pytest.approx(logit_interval(33.5, 1000, 1.5), rel=1e-12)
    assert bounds(nation) == pytest.approx(logit_interval(24.4, 334848, 1.5), rel=1e-12)


@pytest.mark.parametrize(
    ("prevalence_pct", "lower_pct", "upper_pct"),
    # No logit at 0 and 100 %: the far end is Wilson's, z2 / (n + z2) with n = 298 / 1.5.
    [(0.0, 0.0, 1.8970), (100.0, 98.1030, 100.0)],
)
def test_nobody_and_everybody_stunted_still_have_an_interval(
    estimated, prevalence_pct, lower_pct, upper_pct
):
    (row,) = estimated({"year": 2021, "prevalence_pct": prevalence_pct})
    assert bounds(row) == pytest.approx((lower_pct, upper_pct), abs=5e-5)


@pytest.mark.parametrize("prevalence_pct", [0.0, 100.0])
def test_a_published_interval_around_0_or_100_gives_no_effective_sample(estimated, prevalence_pct):
    """p q is zero there; a sample of zero would make every later ratio infinite."""
    (row,) = estimated(
        {
            "year": 2021,
            "prevalence_pct": prevalence_pct,
            "ci_lower_pct": max(prevalence_pct - 1, 0),
            "ci_upper_pct": min(prevalence_pct + 1, 100),
        }
    )
    assert row["effective_sample"] is None


def test_every_estimate_comes_out_once_with_its_line_in_the_file(estimated):
    rows = estimated(
        {"area_code": "63.05", "year": 2021, "prevalence_pct": 33.5},
        {"area_code": "63.05", "year": 2022, "prevalence_pct": 14.5},
        {"area_code": "00", "year": 2021, "prevalence_pct": 24.4},
    )
    assert [(row["area_code"], row["year"], row["source_row"]) for row in rows] == [
        ("00", 2021, 4),
        ("63.05", 2021, 2),
        ("63.05", 2022, 3),
    ]


def test_figures_are_doubles_also_where_every_one_is_missing(warehouse, estimated):
    estimated({"survey": "PSG", "year": 2017, "prevalence_pct": 25.0}, assumed=())
    described = warehouse.connection.sql("describe staging.survey_estimate").fetchall()
    type_of = {name: kind for name, kind, *_ in described}
    figures = ("prevalence_pct", "ci_lower_pct", "ci_upper_pct", "standard_error")
    assert {type_of[name] for name in figures} == {"DOUBLE"}
