"""survey_progress: the yearly rate of reduction, what a target asks, and what both can claim."""

import math

import numpy as np
import polars as pl
import pytest
import statsmodels.api as sm
from scipy.stats import t as student_t

from tests.frames import areas, assumptions, estimates, rows_of
from tests.sql.test_contract import breaches

TARGET = {
    "area_code": pl.String,
    "year": pl.Int64,
    "indicator": pl.String,
    "kind": pl.String,
    "target_pct": pl.Float64,
    "authority": pl.String,
    "source_row": pl.Int64,
}
AREAS = areas("00", "62", "63", "63.05", "63.06", "63.05.01")
ASSUMED = assumptions(
    {"survey": "SSGI", "year": 2021, "children_per_kabupaten": 298},
    {"survey": "SSGI", "year": 2022, "children_per_kabupaten": 689},
    {"survey": "SKI", "year": 2023, "children_per_kabupaten": 571},
    {"survey": "SSGI", "year": 2023, "children_per_kabupaten": 571},
    {"survey": "SSGI", "year": 2024, "children_per_kabupaten": 671},
)
TAPIN = (
    {"year": 2021, "prevalence_pct": 33.5},
    {"year": 2022, "prevalence_pct": 14.5},
    {"survey": "SKI", "year": 2023, "prevalence_pct": 14.4},
    {"year": 2024, "prevalence_pct": 13.2, "estimate": "unknown"},
)
STEADY = (
    {"year": 2021, "prevalence_pct": 30.0},
    {"year": 2022, "prevalence_pct": 27.0},
    {"year": 2023, "prevalence_pct": 24.3},
)
NATION_2029 = {"area_code": "00", "year": 2029, "target_pct": 14.2}
ORDER = (
    "area_code indicator first_year last_year first_pct last_pct aarr_pct target_year target_pct "
    "required_aarr_pct on_track"
)


@pytest.fixture
def progress(warehouse):
    """survey_progress from these estimates and targets, by area and target year."""

    def build(*rows: dict, targets: tuple[dict, ...] = (NATION_2029,)) -> dict[tuple, dict]:
        warehouse.put("raw.area", AREAS)
        warehouse.put("raw.survey_prevalence", estimates(*rows))
        warehouse.put("raw.survey_assumption", ASSUMED)
        warehouse.put("raw.target", target_rows(*targets))
        for model in ("survey_estimate", "survey_span", "applicable_target"):
            warehouse.build(model)
        found = warehouse.build("survey_progress").to_dicts()
        return {(row["area_code"], row["target_year"]): row for row in found}

    return build


def target_rows(*rows: dict) -> pl.DataFrame:
    return rows_of(
        TARGET, list(rows), area_code="63.05", indicator="stunting", kind="target", authority="A"
    )


def of_tapin(found: dict[tuple, dict], year: int = 2029) -> dict:
    return found[("63.05", year)]


def logs_and_errors(rows: tuple[dict, ...]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Years, ln P, and se(ln P) = se / P with the assumed children and a design effect of 1.5."""
    children = {2021: 298, 2022: 689, 2023: 571, 2024: 671}
    years = np.array([row["year"] for row in rows], dtype=float)
    p = np.array([row["prevalence_pct"] for row in rows]) / 100
    n = np.array([children[row["year"]] for row in rows]) / 1.5
    return years, np.log(p), np.sqrt((1 - p) / (p * n))


def linear_combination(rows: tuple[dict, ...], at: float) -> tuple[float, float]:
    """Standard errors of slope and of the line's value at a year: rows of (X'X)^-1 X' by the
    variances of the surveys."""
    years, _, errors = logs_and_errors(rows)
    design = np.column_stack([np.ones(len(years)), years - at])
    weights = np.linalg.pinv(design)
    fitted, slope = np.sqrt(weights**2 @ errors**2)
    return slope, fitted


def test_two_surveys_give_the_rate_between_them(progress):
    """30 to 24.3 in two years: 1 - (24.3 / 30)^(1/2) = 1 - 0.9."""
    row = of_tapin(progress(STEADY[0], STEADY[2]))
    assert row["aarr_pct"] == pytest.approx(10.0)
    assert (row["first_year"], row["first_pct"]) == (2021, 30.0)
    assert (row["last_year"], row["last_pct"], row["surveys"]) == (2023, 24.3, 2)


def test_the_rate_of_tapin_by_hand_and_by_ordinary_least_squares(progress):
    """ln P = 3.5115, 2.6741, 2.6672, 2.5802; slope = (-1.5 * 3.5115 - 0.5 * 2.6741 + 0.5 * 2.6672
    + 1.5 * 2.5802) / 5 = -0.2801; 100 * (1 - exp(-0.2801)) = 24.4."""
    row = of_tapin(progress(*TAPIN))
    years, logs, _ = logs_and_errors(TAPIN)
    line = sm.OLS(logs, sm.add_constant(years - 2029)).fit()
    assert round(row["aarr_pct"], 1) == 24.4
    assert row["aarr_pct"] == pytest.approx(100 * (1 - math.exp(line.params[1])), rel=1e-9)
    assert row["fitted_pct"] == pytest.approx(100 * math.exp(line.params[0]), rel=1e-9)


def test_the_interval_of_a_steady_rate_comes_from_the_errors_of_the_surveys(progress):
    row = of_tapin(progress(*STEADY))
    slope, fitted = linear_combination(STEADY, 2029)
    assert row["scatter"] == pytest.approx(0, abs=1e-6)
    assert row["aarr_lower_pct"] == pytest.approx(100 * (1 - 0.9 * math.exp(1.96 * slope)))
    assert row["aarr_upper_pct"] == pytest.approx(100 * (1 - 0.9 * math.exp(-1.96 * slope)))
    centre = 24.3 * 0.9**6
    assert row["fitted_pct"] == pytest.approx(centre)
    assert row["fitted_lower_pct"] == pytest.approx(centre * math.exp(-1.96 * fitted))
    assert row["fitted_upper_pct"] == pytest.approx(centre * math.exp(1.96 * fitted))


@pytest.mark.parametrize("wander", [0.0, 0.2])
def test_that_interval_holds_the_true_rate_in_at_least_95_of_100_series(
    progress, warehouse, wander
):
    """1,000 series of four surveys at a true fall of 10 % a year, 400 effective children (600 with
    a design effect of 1.5) in each; true rates that wander by 20 % around the line, too."""
    rng = np.random.default_rng(2024)
    line = 0.30 * 0.9 ** np.arange(4)
    true = line * np.exp(wander * rng.standard_normal((1_000, 4)))
    seen = rng.binomial(400, true) / 400
    series = [
        {"year": 2021 + step, "prevalence_pct": 100 * p, "sample_size": 600, "indicator": f"{row}"}
        for row, rates in enumerate(seen)
        for step, p in enumerate(rates)
    ]
    progress(*series, targets=tuple({**NATION_2029, "indicator": f"{n}"} for n in range(1_000)))
    found = warehouse.connection.sql("select * from marts.survey_progress").pl()
    assert found.height == 1_000
    holds = (found["aarr_lower_pct"] <= 10) & (found["aarr_upper_pct"] >= 10)
    assert holds.mean() >= 0.94
    truth = 100 * 0.30 * 0.9**8
    holds = (found["fitted_lower_pct"] <= truth) & (found["fitted_upper_pct"] >= truth)
    assert holds.mean() >= 0.94


def test_surveys_off_the_line_widen_the_interval_by_their_scatter(progress):
    """Tapin fell once and then stood: four surveys, 2 degrees of freedom."""
    row = of_tapin(progress(*TAPIN))
    years, logs, errors = logs_and_errors(TAPIN)
    line = sm.OLS(logs, sm.add_constant(years)).fit()
    scatter = math.sqrt(((line.resid / errors) ** 2).sum() / 2)
    slope, fitted = linear_combination(TAPIN, 2029)
    assert row["scatter"] == pytest.approx(scatter, rel=1e-9)
    assert scatter > 2
    widened = student_t.ppf(0.975, 2) * scatter
    end = line.params[1] + widened * slope
    assert row["aarr_lower_pct"] == pytest.approx(100 * (1 - math.exp(end)), rel=1e-3)
    expected = row["fitted_pct"] * math.exp(-widened * fitted)
    assert row["fitted_lower_pct"] == pytest.approx(expected, rel=5e-3)
    assert row["fitted_upper_pct"] == 100.0
    assert row["caveat"].endswith("uneven_pace")


@pytest.mark.parametrize(
    ("middle_pct", "scatter", "is_uneven"), [(24.0, 1.10, False), (21.0, 2.21, True)]
)
def test_a_scatter_beyond_what_chance_gives_is_a_caveat(progress, middle_pct, scatter, is_uneven):
    row = of_tapin(progress(STEADY[0], {**STEADY[1], "prevalence_pct": middle_pct}, STEADY[2]))
    assert row["scatter"] == pytest.approx(scatter, abs=0.005)
    assert ("uneven_pace" in row["caveat"]) == is_uneven


def test_surveys_before_2021_and_hidden_ones_do_not_bend_the_line(progress):
    row = of_tapin(
        progress(
            {"survey": "Riskesdas", "year": 2018, "prevalence_pct": 60.0},
            {"survey": "PSG", "year": 2022, "prevalence_pct": 5.0, "note": "do not show"},
            *STEADY,
        )
    )
    assert row["aarr_pct"] == pytest.approx(10.0)
    assert (row["first_year"], row["surveys"], row["caveat"]) == (2021, 3, "assumed_sample")


def test_two_surveys_have_no_scatter(progress):
    assert of_tapin(progress(*TAPIN[:2]))["scatter"] is None


@pytest.mark.parametrize(
    ("target_pct", "required"),
    # 2023 to 2029: ln(14.2 / 24.3) / 6 = -0.089539, 1 - exp(-0.089539) = 0.085647;
    # ln(30 / 24.3) / 6 = 0.035120, 1 - exp(0.035120) = -0.035744.
    [(14.2, 8.5647), (24.3, 0.0), (30.0, -3.5744), (0.0, 100.0)],
)
def test_the_rate_required_runs_from_the_last_survey(progress, target_pct, required):
    row = of_tapin(progress(*STEADY, targets=({"year": 2029, "target_pct": target_pct},)))
    assert row["required_aarr_pct"] == pytest.approx(required, abs=5e-5)


def test_in_the_year_of_the_last_survey_itself_the_survey_says_whether_it_is_reached(progress):
    """The line may lie under a target that the survey missed."""
    rows = ({"year": 2021, "prevalence_pct": 30.0}, {"year": 2022, "prevalence_pct": 16.0})
    found = progress(
        *rows,
        {"survey": "SKI", "year": 2023, "prevalence_pct": 16.0},
        targets=({"year": 2023, "target_pct": 15.5}, {"year": 2022, "target_pct": 20}, NATION_2029),
    )
    assert sorted(year for _, year in found) == [2023, 2029]
    row = of_tapin(found, 2023)
    assert row["fitted_pct"] < 15.5 < row["last_pct"]
    assert (row["on_track"], row["reached"], row["extrapolated_years"]) == (True, False, 0)
    assert row["required_aarr_pct"] is None
    assert of_tapin(found)["reached"] is None
    assert of_tapin(found)["extrapolated_years"] == 6


@pytest.mark.parametrize(
    ("target_pct", "on_track", "pace"),
    # The line is at 12.91 in 2029, its interval at 3.8-43.6.
    [
        (45, True, "sampai"),
        (14, True, "belum pasti"),
        (12.9, False, "belum pasti"),
        (3, False, "tidak sampai"),
        # A constant rate never comes to nought: that says nothing of the kabupaten.
        (0, False, "tidak dapat dinilai"),
    ],
)
def test_pace_needs_the_whole_interval_on_one_side(progress, target_pct, on_track, pace):
    row = of_tapin(progress(*STEADY, targets=({"year": 2029, "target_pct": target_pct},)))
    assert (row["on_track"], row["pace"]) == (on_track, pace)


def test_a_line_that_rises_past_everybody_stops_at_100(progress):
    rows = ({"year": 2021, "prevalence_pct": 5.0}, {"year": 2022, "prevalence_pct": 60.0})
    row = of_tapin(progress(*rows, targets=({"year": 2045, "target_pct": 5},)), 2045)
    assert [row[f"fitted{end}_pct"] for end in ("", "_lower", "_upper")] == [100, 100, 100]
    assert row["aarr_pct"] == pytest.approx(-1100)
    assert row["pace"] == "tidak sampai"


def test_without_an_interval_the_rate_stands_and_the_pace_cannot_be_judged(progress):
    nation = [{**row, "area_code": "00"} for row in STEADY]
    row = progress(*nation)[("00", 2029)]
    assert row["aarr_pct"] == pytest.approx(10.0)
    unknown = ("aarr_lower_pct", "aarr_upper_pct", "fitted_lower_pct", "fitted_upper_pct")
    assert {row[name] for name in (*unknown, "scatter")} == {None}
    assert row["pace"] == "tidak dapat dinilai"
    assert row["caveat"] == ""


@pytest.mark.parametrize("zero", [0, 1, 2])
def test_a_survey_that_found_nobody_has_no_logarithm_and_leaves_no_rate(progress, zero):
    rows = [dict(row) for row in STEADY]
    rows[zero]["prevalence_pct"] = 0.0
    row = of_tapin(progress(*rows))
    assert row["aarr_pct"] is row["fitted_pct"] is row["on_track"] is None
    assert row["pace"] == "tidak dapat dinilai"
    assert (row["required_aarr_pct"] is None) == (zero == 2)


def test_two_surveys_in_one_year_are_two_points_and_the_less_flattering_is_named(progress):
    rows = (
        {"year": 2021, "prevalence_pct": 30.0},
        {"year": 2023, "prevalence_pct": 20.0},
        {"survey": "SKI", "year": 2023, "prevalence_pct": 25.0},
    )
    row = of_tapin(progress(*rows))
    slope = (math.log(math.sqrt(20 * 25)) - math.log(30)) / 2
    assert row["aarr_pct"] == pytest.approx(100 * (1 - math.exp(slope)))
    assert (row["last_survey"], row["last_pct"], row["surveys"]) == ("SKI", 25.0, 3)


def test_surveys_of_one_year_alone_show_no_rate(progress):
    rows = (
        {"year": 2023, "prevalence_pct": 20.0},
        {"survey": "SKI", "year": 2023, "prevalence_pct": 25.0},
    )
    row = of_tapin(progress(*rows))
    assert row["aarr_pct"] is None
    assert row["pace"] == "tidak dapat dinilai"
    assert (row["first_pct"], row["last_pct"]) == (20.0, 25.0)


def test_one_survey_older_surveys_and_hidden_ones_make_no_progress(progress):
    assert (
        progress(
            {"survey": "Riskesdas", "year": 2018, "prevalence_pct": 36.0},
            {"year": 2021, "prevalence_pct": 33.5},
            {"year": 2022, "prevalence_pct": 14.5, "note": "copy error: do not show"},
        )
        == {}
    )


@pytest.mark.parametrize(
    ("cells", "caveat"),
    [
        ({}, "assumed_sample"),
        ({"confidence": "C"}, "confidence_c,assumed_sample"),
        ({"estimate": "modelled"}, "possibly_modelled,assumed_sample"),
        ({"note": "RE-ALIGNED by hand"}, "realigned,assumed_sample"),
        ({"survey": "SKI", "year": 2023}, "instrument_changed,assumed_sample"),
    ],
)
def test_a_doubt_about_any_survey_is_a_caveat(progress, cells, caveat):
    assert of_tapin(progress(*STEADY[:2], {**STEADY[2], **cells}))["caveat"] == caveat


def test_the_nearest_owner_has_the_say_and_the_lowest_of_its_authorities(progress):
    found = progress(
        *STEADY,
        targets=(
            {"area_code": "00", "year": 2024, "target_pct": 14.0},
            {"area_code": "63", "year": 2024, "target_pct": 17.3, "authority": "B"},
            {"area_code": "63", "year": 2024, "target_pct": 14.1, "authority": "C"},
            {"area_code": "62", "year": 2024, "target_pct": 9.0},
            {"year": 2025, "target_pct": 20.0},
            {"area_code": "63", "year": 2025, "target_pct": 10.0},
            {"year": 2024, "target_pct": 8.0, "kind": "projection"},
            NATION_2029,
        ),
    )
    chosen = {
        year: (row["target_pct"], row["target_area_code"], row["authority"])
        for (_, year), row in found.items()
    }
    assert chosen == {
        2024: (14.1, "63", "C"),
        2025: (20.0, "63.05", "A"),
        2029: (14.2, "00", "A"),
    }


def test_every_area_down_to_kabupaten_has_one_target_a_year(warehouse):
    warehouse.put("raw.area", AREAS)
    targets = (NATION_2029, {**NATION_2029, "area_code": "63", "target_pct": 15.0})
    warehouse.put("raw.target", target_rows(*targets))
    found = warehouse.build("applicable_target")
    assert found.select("area_code", "target_area_code").rows() == [
        ("00", "00"),
        ("62", "00"),
        ("63", "63"),
        ("63.05", "63"),
        ("63.06", "63"),
    ]


def test_it_is_shaped_as_promised_with_and_without_rows(progress, warehouse):
    for rows in ((), STEADY):
        assert len(progress(*rows)) == len(rows[:1])
        described = warehouse.connection.sql("describe marts.survey_progress").fetchall()
        types = {name: kind for name, kind, *_ in described}
        assert breaches("survey_progress", types) == []
        assert " ".join(types).startswith(ORDER)
