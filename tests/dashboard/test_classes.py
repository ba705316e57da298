"""Which class a figure falls in, what the legend prints of it, and its colour."""

import math
import random
import time
from itertools import pairwise

import numpy as np
import pytest

from dashboard import classes, language, text
from dashboard.text import Export


def skewed(count: int) -> list[float]:
    draw = random.Random(4)
    return [draw.gammavariate(8, 3) for _ in range(count)]


def printed_class(borders, value) -> str:
    return classes.class_range(borders, classes.index(value, borders))


def test_each_layer_is_offered_only_the_schemes_that_make_sense_of_it():
    assert classes.offered("prevalence", "stunting", True) == list(classes.SCHEMES)
    assert classes.offered("prevalence", "stunting", False)[0] == "who"
    assert "who" not in classes.offered("prevalence", "underweight", False)
    assert classes.offered("score", None, True) == ["kuantil", "alami", "sendiri"]
    assert "sendiri" not in classes.offered("change", "stunting", True)
    assert classes.offered("grade", None, False) == []


@pytest.mark.parametrize("indicator", list(text.WHO_BORDERS))
def test_who_classes_are_those_that_the_publication_names(indicator):
    borders = classes.borders("who", [], indicator=indicator)
    for value in (0.0, 2.4999, 2.5, 9.9, 10, 14.99, 15, 19.99, 20, 29.9, 30, 71.2):
        place = classes.index(value, borders)
        assert text.WHO_CLASSES[place] == text.class_of(indicator, value)


def test_a_scheme_without_what_it_needs_is_one_class():
    assert classes.borders("who", [1, 2], indicator="underweight") == ()
    assert classes.borders("target", [1, 2]) == ()
    assert classes.class_range((), 0) == "semua angka"


def test_a_figure_at_the_target_has_reached_it_and_the_legend_says_so():
    borders = classes.borders("target", [], target=14.0)
    ranges = [classes.class_range(borders, place) for place in range(5)]
    assert ranges == ["≤ 7", "> 7 - 14", "> 14 - 19", "> 19 - 24", "> 24"]
    assert printed_class(borders, 14.0) == "> 7 - 14"
    assert printed_class(borders, 7 / 50 * 100) == "> 7 - 14", "0.14 * 100 is a trifle more"
    assert printed_class(borders, 14.01) == "> 14 - 19"
    assert printed_class(borders, 7.0) == "≤ 7"


def test_a_target_is_never_rounded_to_where_an_area_would_seem_to_have_reached_it():
    borders = classes.borders("target", [], target=12.49)
    assert printed_class(borders, 12.49) == "> 6,2 - 12,49"
    assert printed_class(borders, 12.5) == "> 12,49 - 17,5"


@pytest.mark.parametrize("scheme", ["kuantil", "alami"])
def test_borders_have_one_decimal_and_leave_no_class_empty(scheme):
    values = skewed(3587)
    borders = classes.borders(scheme, values)
    assert len(borders) == 4
    assert list(borders) == sorted({round(border, 1) for border in borders})
    found = classes.counts(values, borders)
    assert min(found) > 0
    assert sum(found) == 3587
    for value in values:
        low = max((b for b in borders if b <= value), default=-math.inf)
        high = min((b for b in borders if b > value), default=math.inf)
        expected = (
            f"< {text.decimal(high)}"
            if low == -math.inf
            else f"≥ {text.decimal(low)}"
            if high == math.inf
            else f"{text.decimal(low)} - < {text.decimal(high)}"
        )
        assert printed_class(borders, value) == expected.replace(",0", "")


def test_quantiles_hold_about_as_many_areas_each():
    values = skewed(2008)
    assert all(380 <= n <= 425 for n in classes.counts(values, classes.borders("kuantil", values)))


def test_natural_breaks_fall_into_the_gaps():
    groups = [1, 1.2, 1.4, 8, 8.3, 20, 20.5, 21, 40, 41, 70, 71]
    borders = classes.borders("alami", groups)
    assert classes.counts(groups, borders) == [3, 2, 3, 2, 2]


def test_natural_breaks_of_all_desa_are_quick_and_always_the_same():
    values = skewed(3587)
    first = classes.borders("alami", values)
    shuffled = random.Random(5).sample(values, len(values))
    begun = time.perf_counter()
    assert classes.borders("alami", shuffled) == first
    assert time.perf_counter() - begun < 1, "0.1 s on an idle machine"


def test_natural_breaks_of_a_sample_lose_next_to_nothing():
    """Against the borders of the exact search, which takes half a minute for these values."""
    exact = (16.8034, 23.0901, 29.9422, 39.0423)
    values = np.array(skewed(3587))

    def within(borders) -> float:
        places = np.digitize(values, borders)
        return sum(
            ((values[places == i] - values[places == i].mean()) ** 2).sum() for i in range(5)
        )

    assert within(classes.borders("alami", values.tolist())) <= 1.01 * within(exact)


@pytest.mark.parametrize("scheme", ["kuantil", "alami"])
@pytest.mark.parametrize(
    ("values", "most"),
    [([], 0), ([3.0], 0), ([3.0] * 9, 0), ([1, 2], 1), ([0] * 50 + [1.23, 4.56], 2)],
)
def test_ties_and_few_values_make_fewer_classes(scheme, values, most):
    borders = classes.borders(scheme, values)
    assert len(borders) <= most
    assert all(n > 0 for n in classes.counts(values, borders)) or not values


def test_values_closer_than_the_legend_can_print_share_a_class():
    assert classes.borders("kuantil", [1.01, 1.02, 1.03, 1.04]) == ()


def test_what_is_no_figure_is_in_no_class():
    values = [math.nan, None, 5.0, 15.0, math.inf]
    assert classes.counts(values, (10.0,)) == [1, 1]
    assert classes.borders("kuantil", values) == classes.borders("kuantil", [5.0, 15.0])


@pytest.mark.parametrize("scheme", ["kuantil", "alami"])
def test_a_change_is_divided_equally_far_on_both_sides_of_nought(scheme):
    changes = [-12.0, -9.5, -8, -4, -3.5, -3, -1, -0.5, 0.4, 2.0]
    borders = classes.borders(scheme, changes, around=0)
    assert len(borders) == 4
    assert [-border for border in reversed(borders)] == list(borders)
    assert classes.class_range(borders, 1).startswith(text.MINUS)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("10; 20; 30", (10, 20, 30)),
        ("10 20 30", (10, 20, 30)),
        ("2,5 10", (2.5, 10)),
        ("2.5; 10 %;", (2.5, 10)),
        ("10, 20, 30", (10, 20, 30)),
        ("  12,50;100 ", (12.5, 100)),
    ],
)
def test_borders_are_read_as_a_reader_types_them(words, found):
    assert classes.parsed(words, 0, 100) == (found, "")
    assert classes.borders("sendiri", [], own=found) == found


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("", "empty"),
        (" ; ", "empty"),
        ("sepuluh 20", "not numbers"),
        ("10,20,30", "not numbers"),
        ("1e3", "not numbers"),
        ("nan inf", "not numbers"),
        ("<script>", "not numbers"),
        ("٣ ٤", "not numbers"),
        ("12,55", "decimals"),
        ("20 10", "not ascending"),
        ("10 10", "not ascending"),
        ("1 2 3 4 5", "too many"),
        ("0 10", "outside"),
        ("-5 10", "outside"),
        ("10 100,1", "outside"),
        ("9" * 400, "outside"),
    ],
)
def test_borders_that_cannot_be_used_say_why(words, code):
    assert classes.parsed(words, 0, 100) == ((), code)
    assert code in Export.OWN_ERROR


def test_words_of_errors_and_schemes_exist_in_both_languages():
    assert classes.own_error("outside", 0, 62.5) == (
        "Setiap batas harus di atas 0 dan paling besar 62,5."
    )
    language.speak(language.ENGLISH)
    try:
        assert classes.own_error("outside", 0, 62.5) == (
            "Each border must be above 0 and no higher than 62.5."
        )
        assert classes.class_range((2.5, 10), 1) == "2.5 - < 10"
        assert set(Export.SCHEME) == set(Export.SCHEME_NOTE) == set(classes.SCHEMES)
        english = set(Export.OWN_ERROR)
    finally:
        language.speak(language.INDONESIAN)
    assert english == set(Export.OWN_ERROR)


# Colours: L*a*b* (D65) of sRGB, and what protanopes and deuteranopes see of it (Vienot,
# Brettel and Mollon 1999, in linear light).

TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
TO_LMS = np.array(
    [[17.8824, 43.5161, 4.11935], [3.45565, 27.1554, 3.86714], [0.0299566, 0.184309, 1.46709]]
)
SEEN_BY = {
    "everyone": np.eye(3),
    "protanope": np.array([[0, 2.02344, -2.52581], [0, 1, 0], [0, 0, 1]]),
    "deuteranope": np.array([[1, 0, 0], [0.494207, 0, 1.24827], [0, 0, 1]]),
}


def lab(colour: str, eye: str = "everyone") -> np.ndarray:
    signal = np.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    light = np.where(signal <= 0.04045, signal / 12.92, ((signal + 0.055) / 1.055) ** 2.4)
    seen = np.clip(np.linalg.inv(TO_LMS) @ SEEN_BY[eye] @ TO_LMS @ light, 0, 1)
    ratio = TO_XYZ @ seen / TO_XYZ.sum(axis=1)
    curve = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return np.array([116 * curve[1] - 16, 500 * (curve[0] - curve[1]), 200 * (curve[1] - curve[2])])


PALETTES = [(name, number) for name in ("prevalence", "good") for number in (2, 3, 4, 5)]
PALETTES += [("change", 3), ("change", 5)]  # Borders on both sides of nought: an odd number.


def test_a_palette_has_as_many_colours_as_classes():
    for name in classes.COLOURS:
        assert [len(set(classes.palette(name, number))) for number in range(1, 6)] == [*range(1, 6)]


@pytest.mark.parametrize(("name", "number"), PALETTES)
def test_neighbouring_classes_differ_in_lightness_as_on_a_photocopy(name, number):
    light = [lab(colour)[0] for colour in classes.palette(name, number)]
    assert min(abs(one - other) for one, other in pairwise(light)) >= 8


@pytest.mark.parametrize("number", [2, 3, 4, 5])
@pytest.mark.parametrize("name", ["prevalence", "good"])
def test_classes_grow_darker_in_their_order(name, number):
    light = [lab(colour)[0] for colour in classes.palette(name, number)]
    assert light == sorted(light, reverse=True)


def test_a_change_is_lightest_in_the_middle():
    light = [lab(colour)[0] for colour in classes.palette("change", 5)]
    assert light[0] < light[1] < light[2] > light[3] > light[4]


@pytest.mark.parametrize("eye", ["protanope", "deuteranope"])
@pytest.mark.parametrize(("name", "number"), PALETTES)
def test_every_two_classes_differ_for_colour_blind_readers(name, number, eye):
    seen = [lab(colour, eye) for colour in classes.palette(name, number)]
    apart = [
        np.linalg.norm(one - other) for place, one in enumerate(seen) for other in seen[:place]
    ]
    assert min(apart) >= 8
