"""What layers show: figures, why there is none, classes, thirds, and the targets of a whole map."""

from datetime import date

import pytest

from dashboard import layers, layers_joint, layers_register, layers_survey, map_picture, store
from dashboard.layers import Choice, Figure, Scale

SHOWN_MONTH = {"status": "terbit", "month": date(2024, 2, 1)}
HELD_MONTH = {"status": "ditahan", "month": date(2024, 3, 1)}


def row(**other) -> dict:
    return {
        "level": "desa",
        "indicator": "stunting",
        "measured": 40,
        "weighed": 40,
        "affected": 8,
        "registered": 50,
        "registered_basis": "sasaran",
        "coverage_pct": 80.0,
        "prevalence_pct": 20.0,
        "ci_lower_pct": 10.5,
        "ci_upper_pct": 34.8,
        "smoothed_pct": 18.0,
        "smoothed_lower_pct": 10.0,
        "smoothed_upper_pct": 28.0,
        "probability_above_14": 0.8,
        "probability_above_20": 0.3,
        "quality_score": 75.0,
        "quality_grade": "B",
        "reliability": "cukup",
    } | other


FEW = row(measured=7, weighed=7, affected=None, prevalence_pct=None, ci_lower_pct=None,
          ci_upper_pct=None, coverage_pct=14.0)  # fmt: skip
NOT_MEASURED = row(measured=0, weighed=0, affected=None, prevalence_pct=None, coverage_pct=0.0)


@pytest.mark.parametrize(
    ("figure", "value", "count"),
    [
        (layers_register.raw, 20.0, 8),
        (layers_register.smoothed, 18.0, 9.0),
        (layers_register.chance_above(14), 80.0, None),
        (layers_register.coverage, 80.0, None),
        (layers_register.grade, 75.0, None),
    ],
)
def test_a_layer_of_the_register_has_its_own_figure_and_count(figure, value, count):
    found = figure(row(), SHOWN_MONTH)
    assert (found.standing, found.value, found.count) == (layers.FIGURE, value, count)


@pytest.mark.parametrize(
    "figure",
    [
        layers_register.raw,
        layers_register.smoothed,
        layers_register.chance_above(20),
        layers_register.coverage,
        layers_register.grade,
    ],
)
def test_no_layer_has_a_figure_of_a_month_held_back_of_nothing_or_of_nobody(figure):
    assert figure(row(), HELD_MONTH).standing == layers.HELD
    assert figure(None, SHOWN_MONTH).standing == layers.UNKNOWN
    assert figure(NOT_MEASURED, SHOWN_MONTH).standing == layers.NOT_MEASURED
    for found in (figure(row(), HELD_MONTH), figure(NOT_MEASURED, SHOWN_MONTH)):
        assert (found.value, found.count, found.place) == (None, None, None)


def test_of_few_children_there_is_no_rate_and_no_bubble_but_a_smoothed_figure_that_is_marked():
    assert layers_register.raw(FEW, SHOWN_MONTH).standing == layers.FEW
    found = layers_register.smoothed(FEW, SHOWN_MONTH)
    assert (found.value, found.is_marked, found.count) == (18.0, True, None)


def test_a_desa_without_smoothing_or_probability_is_unknown_and_not_nought():
    bare = row(smoothed_pct=None, probability_above_14=None)
    assert layers_register.smoothed(bare, SHOWN_MONTH).standing == layers.UNKNOWN
    no_chance = layers_register.chance_above(14)(row(probability_above_14=None), SHOWN_MONTH)
    assert no_chance.standing == layers.UNKNOWN
    assert layers_register.grade(row(quality_grade=None), SHOWN_MONTH).standing == layers.UNKNOWN
    assert layers_register.coverage(row(coverage_pct=None), SHOWN_MONTH).standing == layers.UNKNOWN


def test_a_class_says_where_its_interval_reaches():
    scale = Scale(("#a", "#b", "#c"), ("rendah", "", "tinggi"), (10.0, 20.0), unit=" %")
    span = "{name} ({low} sampai {high})"
    assert scale.said(Figure(layers.FIGURE, 12.0, 9.0, 25.0), span) == (
        "10 - < 20 % (rendah sampai tinggi)"
    )
    assert scale.said(Figure(layers.FIGURE, 20.0, None, None), span) == "tinggi"
    assert [scale.place_of(value) for value in (9.9, 10.0, 20.0)] == [0, 1, 2]


def test_classes_that_are_kinds_have_no_ranges():
    scale = Scale(("#a", "#b"), ("turun", "naik"))
    figure = Figure(layers.FIGURE, -3.0, place=1)
    assert (scale.place(figure), scale.range(1), scale.name(1)) == (1, "", "naik")


@pytest.mark.parametrize(
    ("values", "borders"),
    [
        ([1, 2], ()),
        ([5, 5, 5, 5], ()),
        ([1, 1, 1, 9], ()),
        ([10, 20, 30, 40, 50, 60], (26.7, 43.3)),
    ],
)
def test_thirds_are_made_only_where_there_are_three(values, borders):
    assert layers_joint.thirds(values) == borders


def test_each_area_of_a_map_lies_in_its_scope():
    choice = Choice("desa", "2024-02", ("63",), "63.05", "63.05.01")
    assert choice.holds("63.05.01.2003")
    assert not choice.holds("63.05.10.2003")
    whole = Choice("desa", "2024-02", ("63",))
    assert whole.holds("63.01.01.2001") and not whole.holds("62.01.01.2001")


def test_one_target_holds_for_a_whole_map_its_provinsi_or_the_nation(published):
    with store.reading():
        assert layers_survey.target_of(("63", "62"), "stunting", 2024)[0] == 14.0
        both = layers_survey.target_of(("63", "62"), "stunting", 2026)
        assert both[0] == 14.2 and "2029" in both[1]
        assert "Kalteng" in layers_survey.target_of(("62",), "stunting", 2024)[1]
        assert layers_survey.target_of(("63",), "wasting", 2024) is None


def test_a_change_is_counted_from_2021_on_unless_nothing_else_is_there(published):
    with store.reading():
        assert layers_survey.default_start("kabupaten", "stunting", "SSGI-2024") == "SSGI-2021"
        older = layers_survey.default_start("kabupaten", "stunting", "SSGBI-2019")
        assert older == layers_survey.starts("kabupaten", "stunting", "SSGBI-2019")[-1]
        assert layers_survey.default_start("kabupaten", "wasting", "SSGI-2024") is None


def test_a_legend_prints_counts_of_one_or_two_figures_and_ink_that_can_be_read():
    assert [map_picture.rounded(count) for count in (3, 47, 534, 2163)] == [3, 47, 530, 2200]
    assert map_picture.ink_on("#3b4994") == "#ffffff"
    assert map_picture.ink_on("#e8e8e8") == "#161616"
