"""Prevalence of the register with its Wilson interval, its coverage and how reliable it is.

The intervals are those of Newcombe (1998), Statistics in Medicine 17, table I (method 3), and for
1 of 10 worked by hand: centre (1 + 1.9208) / 13.8416, half-width 1.96 / 13.8416 * sqrt(1.8604).
"""

from datetime import date

import pytest

from tests.register import DESA, build, read_file, visit, visits

INDICATORS = ("overweight", "severe_stunting", "severe_wasting", "stunting", "underweight",
              "wasting")  # fmt: skip
FEBRUARY = date(2025, 2, 1)
SECOND_DESA = "63.05.01.2002"


def prevalences(warehouse, **rows_of) -> dict[tuple[str, str], dict]:
    rows = build(warehouse, "register_prevalence", **rows_of)
    return {(row["area_code"], row["indicator"]): row for row in rows}


def stunting(warehouse, affected: int, measured: int, registered: int | None = None) -> dict:
    """Stunting in the one desa, `affected` of `measured` children."""
    rows = [*visits(affected, haz=-2.5), *visits(measured - affected)]
    sasaran = [] if registered is None else [
        {"month": FEBRUARY, "desa_code": DESA, "registered": registered}
    ]  # fmt: skip
    return prevalences(warehouse, measurement=rows, sasaran=sasaran)[DESA, "stunting"]


@pytest.mark.parametrize(
    ("affected", "measured", "lower", "upper"),
    [
        (1, 10, 1.79, 40.42),
        (81, 263, 25.53, 36.62),
        (15, 148, 6.24, 16.05),
        (0, 20, 0.0, 16.11),
        (1, 29, 0.61, 17.18),
        # By symmetry with 0 of 20 and 1 of 29.
        (20, 20, 83.89, 100.0),
        (28, 29, 82.82, 99.39),
    ],
)
def test_the_interval_is_wilsons(warehouse, affected, measured, lower, upper):
    row = stunting(warehouse, affected, measured)
    assert (row["measured"], row["affected"]) == (measured, affected)
    assert row["prevalence_pct"] == 100 * affected / measured
    assert (round(row["ci_lower_pct"], 2), round(row["ci_upper_pct"], 2)) == (lower, upper)


@pytest.mark.parametrize("measured", [1, 7, 49, 1000])
def test_none_and_all_have_an_interval_that_ends_exactly_there(warehouse, measured):
    """A rounding error below 0 or above 100 would stop the publication."""
    assert stunting(warehouse, 0, measured)["ci_lower_pct"] == 0.0
    assert stunting(warehouse, measured, measured)["ci_upper_pct"] == 100.0


def test_without_a_child_measured_there_is_no_figure_and_no_interval(warehouse):
    rows = [visit(haz=None)]
    row = prevalences(warehouse, measurement=rows)[DESA, "stunting"]
    assert (row["measured"], row["affected"]) == (0, 0)
    figures = ("prevalence_pct", "ci_lower_pct", "ci_upper_pct")
    assert [row[name] for name in figures] == [None, None, None]
    assert row["reliability"] == "tidak cukup"


def test_every_area_and_month_has_all_six_indicators(warehouse):
    found = prevalences(warehouse, measurement=visits(2))
    codes = ("63", "63.05", "63.05.01", DESA)
    assert set(found) == {(code, name) for code in codes for name in INDICATORS}


def test_each_indicator_has_its_own_children_and_its_own_affected(warehouse):
    """Every pair of counts differs, so that no indicator can show another's."""
    rows = [
        *visits(1, haz=-3.5),
        *visits(2, haz=-2.5),
        *visits(4, haz=None),
        *visits(5, waz=-2.5),
        *visits(3, waz=None),
        *visits(6, whz=-2.5),
        *visits(7, whz=-3.5),
        *visits(8, whz=2.5),
        *visits(9, whz=None),
    ]
    total = len(rows)
    found = prevalences(warehouse, measurement=rows)
    counts = {
        name: (found[DESA, name]["affected"], found[DESA, name]["measured"]) for name in INDICATORS
    }
    assert counts == {
        "stunting": (3, total - 4),
        "severe_stunting": (1, total - 4),
        "underweight": (5, total - 3),
        "wasting": (13, total - 9),
        "severe_wasting": (7, total - 9),
        "overweight": (8, total - 9),
    }
    assert found[DESA, "wasting"]["prevalence_pct"] == 100 * 13 / (total - 9)


def test_a_child_with_an_implausible_height_stays_in_the_other_indicators(warehouse):
    rows = [visit(haz=-6.5, haz_flag=True, waz=-2.5, whz=-2.5), visit()]
    found = prevalences(warehouse, measurement=rows)
    measured = {name: found[DESA, name]["measured"] for name in INDICATORS}
    assert measured == dict.fromkeys(INDICATORS, 2) | {"stunting": 1, "severe_stunting": 1}
    assert found[DESA, "underweight"]["affected"] == 1


def test_a_child_seen_twice_in_a_month_is_measured_once(warehouse):
    rows = [visit(child_key=7, haz=-2.5, counts=False), visit(child_key=7)]
    row = prevalences(warehouse, measurement=rows)["63", "stunting"]
    assert (row["measured"], row["affected"], row["weighed"], row["registered"]) == (1, 0, 1, 1)


def test_a_kabupaten_pools_its_children_and_does_not_average_its_desa(warehouse):
    rows = [*visits(1, haz=-2.5), *visits(9, desa_code=SECOND_DESA)]
    found = prevalences(warehouse, measurement=rows)
    assert found[DESA, "stunting"]["prevalence_pct"] == 100.0
    for code in ("63.05.01", "63.05", "63"):
        assert found[code, "stunting"]["prevalence_pct"] == 10.0
        assert round(found[code, "stunting"]["ci_upper_pct"], 2) == 40.42


@pytest.mark.parametrize(
    ("measured", "registered", "coverage", "reliability"),
    [
        (30, 37, 100 * 30 / 37, "cukup"),
        (32, 40, 80.0, "cukup"),
        (29, 29, 100.0, "terbatas"),
        (30, 38, 100 * 30 / 38, "terbatas"),
        (799, 1000, 79.9, "terbatas"),
        (10, 1000, 1.0, "terbatas"),
        (9, 9, 100.0, "tidak cukup"),
        (9, 0, None, "tidak cukup"),
        (30, 0, None, "terbatas"),
    ],
)
def test_reliability_needs_30_children_and_80_percent_covered(
    warehouse, measured, registered, coverage, reliability
):
    row = stunting(warehouse, 1, measured, registered)
    assert (row["coverage_pct"], row["reliability"]) == (coverage, reliability)


def test_reliability_counts_the_children_of_the_indicator_itself(warehouse):
    sasaran = [{"month": FEBRUARY, "desa_code": DESA, "registered": 36}]
    rows = [*visits(30), *visits(5, haz=None)]
    found = prevalences(warehouse, measurement=rows, sasaran=sasaran)
    assert found[DESA, "stunting"]["reliability"] == "cukup"
    found = prevalences(warehouse, measurement=rows[1:], sasaran=sasaran)
    assert found[DESA, "stunting"]["reliability"] == "terbatas"
    assert found[DESA, "underweight"]["reliability"] == "cukup"


def test_a_figure_of_one_desa_in_two_is_not_sound_for_their_kecamatan(warehouse):
    found = prevalences(
        warehouse,
        measurement=visits(60),
        sasaran=[{"month": FEBRUARY, "desa_code": DESA, "registered": 60}],
        silent_desa=[SECOND_DESA],
    )
    desa, kecamatan = found[DESA, "stunting"], found["63.05.01", "stunting"]
    assert (desa["desa_measured"], desa["desa_total"], desa["reliability"]) == (1, 1, "cukup")
    assert (kecamatan["desa_measured"], kecamatan["desa_total"]) == (1, 2)
    assert (kecamatan["coverage_pct"], kecamatan["reliability"]) == (100.0, "terbatas")


@pytest.mark.parametrize(
    ("first", "reliability"), [(date(2024, 4, 10), "terbatas"), (date(2024, 3, 10), "cukup")]
)
def test_an_s_counted_from_the_register_is_sound_after_12_months_of_it(
    warehouse, first, reliability
):
    children = [visit(child_key=key) for key in range(40)]
    before = visit(child_key=0, measured_on=first, age_days=90)
    found = prevalences(warehouse, measurement=[*children, before])
    assert found[DESA, "stunting"]["registered_basis"] == "terlihat 12 bulan"
    assert found[DESA, "stunting"]["reliability"] == reliability


def test_coverage_is_children_within_the_sasaran_of_each_desa(warehouse):
    """60 children in a desa with S = 40 do not make up for 20 of 60 in the next: 60, not 80 %."""
    found = prevalences(
        warehouse,
        measurement=[*visits(60), *visits(20, desa_code=SECOND_DESA)],
        sasaran=[
            {"month": FEBRUARY, "desa_code": DESA, "registered": 40},
            {"month": FEBRUARY, "desa_code": SECOND_DESA, "registered": 60},
        ],
    )
    assert found[DESA, "stunting"]["coverage_pct"] == 100.0
    kecamatan = found["63.05.01", "stunting"]
    assert (kecamatan["registered"], kecamatan["weighed"]) == (100, 80)
    assert (kecamatan["coverage_pct"], kecamatan["reliability"]) == (60.0, "terbatas")


def test_a_desa_with_sasaran_and_no_measurement_shows_a_coverage_of_0(warehouse):
    found = prevalences(
        warehouse,
        measurement=visits(30),
        sasaran=[{"month": FEBRUARY, "desa_code": SECOND_DESA, "registered": 10}],
    )
    row = found[SECOND_DESA, "stunting"]
    assert (row["registered"], row["coverage_pct"], row["prevalence_pct"]) == (10, 0.0, None)
    assert found["63.05.01", "stunting"]["coverage_pct"] == 75.0


def test_a_month_held_back_shows_no_figure(warehouse):
    held_back = read_file(rows_read=100, rows_quarantined=21)
    assert build(warehouse, "register_prevalence", measurement=visits(9), file=[held_back]) == []


SMOOTHED = ("smoothed_pct", "smoothed_lower_pct", "smoothed_upper_pct", "own_weight_pct",
            "kabupaten_pct", "probability_above_14", "probability_above_20",
            "compared_with_kabupaten")  # fmt: skip


def test_only_a_desa_with_a_child_measured_has_smoothed_figures(warehouse):
    rows = [*visits(3, haz=-2.5), *visits(7), *visits(2, desa_code=SECOND_DESA, haz=None)]
    found = prevalences(warehouse, measurement=rows)
    with_figures = {
        code
        for (code, indicator), row in found.items()
        if indicator == "stunting" and row["smoothed_pct"] is not None
    }
    assert with_figures == {DESA}
    assert [found[SECOND_DESA, "stunting"][name] for name in SMOOTHED] == [None] * 8
    assert [found["63.05", "stunting"][name] for name in SMOOTHED] == [None] * 8


def test_the_smoothed_figures_are_those_of_the_desa_the_month_and_the_indicator(warehouse):
    """30 of 100 beside 2 of 100: each is pulled to the other, and neither takes the other's."""
    march = date(2025, 3, 10)
    rows = [
        *visits(30, haz=-2.5), *visits(70, waz=-2.5),
        *visits(2, desa_code=SECOND_DESA, haz=-2.5), *visits(98, desa_code=SECOND_DESA),
        *visits(90, measured_on=march, haz=-2.5), *visits(10, measured_on=march),
    ]  # fmt: skip
    built = build(warehouse, "register_prevalence", measurement=rows)
    found = {(row["area_code"], row["month"].month, row["indicator"]): row for row in built}
    first, second = found[DESA, 2, "stunting"], found[SECOND_DESA, 2, "stunting"]
    assert first["kabupaten_pct"] == second["kabupaten_pct"] == 16.0
    assert 2 < second["smoothed_pct"] < 16 < first["smoothed_pct"] < 30
    assert (first["compared_with_kabupaten"], second["compared_with_kabupaten"]) == (
        "di atas", "di bawah"
    )  # fmt: skip
    assert first["probability_above_20"] > 0.9 > 0.1 > second["probability_above_14"]
    assert found[DESA, 3, "stunting"]["kabupaten_pct"] == 90.0
    assert found[DESA, 2, "underweight"]["kabupaten_pct"] == 35.0
    assert found[DESA, 2, "underweight"]["probability_above_14"] is None
    for row in built:
        if row["smoothed_pct"] is not None:
            assert row["smoothed_lower_pct"] < row["smoothed_pct"] < row["smoothed_upper_pct"]


def test_smoothing_adds_no_row_and_leaves_the_raw_figures(warehouse):
    rows = [*visits(30, haz=-2.5), *visits(70), *visits(9, desa_code=SECOND_DESA)]
    found = prevalences(warehouse, measurement=rows)
    assert len(found) == 5 * 6
    assert found[DESA, "stunting"]["prevalence_pct"] == 30.0
    assert found[SECOND_DESA, "stunting"]["prevalence_pct"] == 0.0
    assert found[SECOND_DESA, "stunting"]["smoothed_pct"] > 0


def test_simulated_rows_stay_marked(warehouse):
    row = prevalences(warehouse, measurement=visits(2, is_simulated=True))[DESA, "stunting"]
    assert row["is_simulated"] is True
