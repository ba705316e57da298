"""Change between two surveys (METHODS: change): what is real, what is not proven."""

import math

import pytest

from tests.frames import areas, assumptions, estimates

AREAS = areas("00", "63", "63.05")
ASSUMED = assumptions(
    {"survey": "SSGI", "year": 2021, "children_per_kabupaten": 298},
    {"survey": "SSGI", "year": 2022, "children_per_kabupaten": 689},
    {"survey": "SKI", "year": 2023, "children_per_kabupaten": 571},
    {"survey": "SSGI", "year": 2024, "children_per_kabupaten": 671},
)
TAPIN = (
    {"year": 2021, "prevalence_pct": 33.5},
    {"year": 2022, "prevalence_pct": 14.5},
    {"survey": "SKI", "year": 2023, "prevalence_pct": 14.4},
    {"year": 2024, "prevalence_pct": 13.2, "estimate": "unknown"},
)


@pytest.fixture
def changes(warehouse):
    """survey_change from these estimates, keyed by the two years."""

    def build(*rows: dict) -> dict[tuple[int, int], dict]:
        warehouse.put("raw.area", AREAS)
        warehouse.put("raw.survey_prevalence", estimates(*rows))
        warehouse.put("raw.survey_assumption", ASSUMED)
        warehouse.build("survey_estimate")
        pairs = warehouse.build("survey_change").to_dicts()
        return {(pair["from_year"], pair["to_year"]): pair for pair in pairs}

    return build


@pytest.mark.parametrize(
    ("years", "change_pp", "z", "verdict"),
    [
        ((2021, 2022), -19.0, -5.09, "turun nyata"),
        ((2022, 2023), -0.1, -0.04, "belum terbukti berubah"),
        ((2023, 2024), -1.2, -0.50, "belum terbukti berubah"),
        ((2021, 2024), -20.3, -5.47, "turun nyata"),
    ],
)
def test_tapin_is_the_golden_case(changes, years, change_pp, z, verdict):
    pair = changes(*TAPIN)[years]
    assert pair["change_pp"] == pytest.approx(change_pp)
    assert round(pair["z"], 2) == z
    assert pair["verdict"] == verdict


def test_every_pair_of_years_is_compared_once_from_earlier_to_later(changes):
    assert sorted(changes(*TAPIN)) == [
        (2021, 2022),
        (2021, 2023),
        (2021, 2024),
        (2022, 2023),
        (2022, 2024),
        (2023, 2024),
    ]


def test_the_interval_of_a_change_adds_both_variances(changes):
    pair = changes(*TAPIN)[(2021, 2022)]
    error = 100 * math.sqrt(1.5 * 0.335 * 0.665 / 298 + 1.5 * 0.145 * 0.855 / 689)
    assert pair["ci_lower_pp"] == pytest.approx(-19.0 - 1.96 * error)
    assert pair["ci_upper_pp"] == pytest.approx(-19.0 + 1.96 * error)
    assert (round(pair["ci_lower_pp"], 2), round(pair["ci_upper_pp"], 2)) == (-26.31, -11.69)


def test_the_minimum_detectable_change_is_taken_at_the_pooled_prevalence(changes):
    pair = changes(*TAPIN)[(2021, 2022)]
    pooled = (298 * 0.335 + 689 * 0.145) / (298 + 689)  # the design effect is the same in both
    expected = 196 * math.sqrt(1.5 * pooled * (1 - pooled) * (1 / 298 + 1 / 689))
    assert pair["minimum_detectable_change_pp"] == pytest.approx(expected)


def test_a_rise_is_named_as_plainly_as_a_fall(changes):
    pair = changes({"year": 2022, "prevalence_pct": 14.5}, {"year": 2024, "prevalence_pct": 25.0})
    assert pair[(2022, 2024)]["verdict"] == "naik nyata"


def test_a_published_interval_gives_the_standard_error(changes):
    published = {"area_code": "00", "survey": "Riskesdas"}
    pair = changes(
        {**published, "year": 2013, "prevalence_pct": 37.2, "ci_lower_pct": 36.2}
        | {"ci_upper_pct": 38.2},
        {**published, "year": 2018, "prevalence_pct": 30.8, "ci_lower_pct": 30.3}
        | {"ci_upper_pct": 31.3},
    )[(2013, 2018)]
    assert pair["z"] == pytest.approx(-6.4 / math.hypot(2 / 3.92, 1 / 3.92))
    assert pair["caveat"] == ""


def test_without_an_interval_on_either_side_a_change_cannot_be_judged(changes):
    pair = changes(
        {"survey": "Riskesdas", "year": 2018, "prevalence_pct": 36.04},
        {"survey": "SSGI", "year": 2021, "prevalence_pct": 33.5},
    )[(2018, 2021)]
    assert pair["verdict"] == "tidak dapat dinilai"
    assert pair["change_pp"] == pytest.approx(-2.54)
    unknown = ("ci_lower_pp", "ci_upper_pp", "z", "minimum_detectable_change_pp")
    assert {pair[name] for name in unknown} == {None}


def test_two_surveys_with_nobody_stunted_have_not_changed_and_chance_is_allowed_for(changes):
    """Half a case more on either side: 298 / 1.5 = 198.7 children, 0.5 of 199.7 is 0.25 %, so
    100 sqrt(0.0025 * 0.9975 / 198.7) = 0.355; 459.3 of 2022 give 0.154; both 0.387."""
    pair = changes({"year": 2021, "prevalence_pct": 0.0}, {"year": 2022, "prevalence_pct": 0.0})
    change = pair[(2021, 2022)]
    assert change["verdict"] == "belum terbukti berubah"
    assert change["z"] == 0.0
    assert change["ci_upper_pp"] == pytest.approx(1.96 * 0.387, abs=0.002)


@pytest.mark.parametrize(
    ("years", "caveat"),
    [
        ((2021, 2022), "assumed_sample"),
        ((2022, 2023), "instrument_changed,assumed_sample"),
        ((2021, 2024), "possibly_modelled,assumed_sample"),
        ((2023, 2024), "instrument_changed,possibly_modelled,assumed_sample"),
    ],
)
def test_caveats_are_stacked(changes, years, caveat):
    assert changes(*TAPIN)[years]["caveat"] == caveat


@pytest.mark.parametrize("which", [0, 1])
def test_confidence_c_on_either_side_is_a_caveat(changes, which):
    rows = [{"year": 2021, "prevalence_pct": 33.5}, {"year": 2022, "prevalence_pct": 14.5}]
    rows[which]["confidence"] = "C"
    assert changes(*rows)[(2021, 2022)]["caveat"] == "confidence_c,assumed_sample"


@pytest.mark.parametrize("estimate", ["modelled", "possibly modelled", "unknown"])
def test_an_estimate_that_may_be_modelled_is_a_caveat_on_either_side(changes, estimate):
    pair = changes(
        {"year": 2021, "prevalence_pct": 33.5, "estimate": estimate},
        {"year": 2022, "prevalence_pct": 14.5},
    )[(2021, 2022)]
    assert pair["caveat"] == "possibly_modelled,assumed_sample"


def test_a_figure_that_is_not_to_be_shown_is_not_compared(changes):
    """A likely copy error would otherwise come back as a real fall."""
    pairs = changes(
        {"survey": "PSG", "year": 2017, "prevalence_pct": 25.0, "note": "copy error: do not show"},
        {"year": 2021, "prevalence_pct": 33.5},
        {"year": 2022, "prevalence_pct": 14.5},
    )
    assert list(pairs) == [(2021, 2022)]


def test_areas_and_indicators_are_never_compared_with_each_other(changes):
    pairs = changes(
        {"year": 2021, "prevalence_pct": 33.5},
        {"year": 2022, "prevalence_pct": 9.0, "indicator": "wasting"},
        {"year": 2024, "prevalence_pct": 30.0, "area_code": "63"},
    )
    assert pairs == {}
