"""Numbers, periods and sentences as the screens write them."""

from datetime import datetime

import pytest

from dashboard import language, text


@pytest.fixture
def english():
    language.speak(language.ENGLISH)
    yield
    language.speak(language.INDONESIAN)


def estimate(value, low=None, high=None, **other):
    return {
        "area_code": "63.05",
        "survey": "SSGI",
        "year": 2024,
        "indicator": "stunting",
        "prevalence_pct": value,
        "ci_lower_pct": low,
        "ci_upper_pct": high,
        "ci_basis": None if low is None else "assumed n=671, deff=1.5",
        "who_class": text.class_of("stunting", value),
        "estimate": "direct",
        "confidence": "A",
        "note": None,
    } | other


def test_numbers_are_written_the_indonesian_way():
    assert text.decimal(12345.678) == "12.345,7"
    assert text.decimal(12345, 0) == "12.345"
    assert text.percent(33.5) == "33,5 %"
    assert text.percent(None) == "tidak ada data"
    assert text.points(-20.3) == "\N{MINUS SIGN}20,3"
    assert text.points(0.14) == "+0,1"


def test_an_assumed_interval_says_that_it_is_an_estimate_and_a_published_one_does_not():
    assert text.with_interval(estimate(13.2, 10.37, 16.66)) == "13,2 % (10,4-16,7, perkiraan)"
    published = estimate(30.8, 30.3, 31.3, ci_basis="published")
    assert text.with_interval(published) == "30,8 % (30,3-31,3)"
    assert text.with_interval(estimate(45.7)) == "45,7 % (tanpa rentang)"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (2.4, "very low"),
        (2.5, "low"),
        (9.9, "low"),
        (10, "medium"),
        (20, "high"),
        (30, "very high"),
    ],
)
def test_classes_are_half_open(value, expected):
    assert text.class_of("stunting", value) == expected


def test_class_ranges_are_printed_half_open():
    ranges = [text.class_range((2.5, 10, 20, 30), index) for index in range(5)]
    assert ranges == [
        "< 2,5",
        "2,5 - < 10",
        "10 - < 20",
        "20 - < 30",
        "\N{GREATER-THAN OR EQUAL TO} 30",
    ]


def test_a_class_that_the_interval_leaves_says_so():
    assert text.who_class(estimate(19.6, 16.2, 23.5)) == (
        "sedang; rentangnya dari sedang sampai tinggi"
    )
    assert text.who_class(estimate(13.2, 10.4, 16.7)) == "sedang"


def test_moments_are_told_in_the_offices_time():
    assert text.date(datetime(2026, 11, 20, 21, 5)) == "21 November 2026 05.05 WITA"


def test_register_periods_name_the_month_and_keep_odd_ones_as_announced():
    assert text.period("2024-08") == "Agustus 2024"
    assert text.period("2024") == "2024"
    assert text.period("2024 triwulan I masa Pj Bupati") == "2024 triwulan I masa Pj Bupati"


NAMES = {"a": "Atas", "b": "Bawah"}
THREE = NAMES | {"c": "Cagar"}


def test_the_map_sentence_does_not_crown_an_area_that_others_may_equal():
    rows = [
        estimate(33.3, 29, 38, area_code="a"),
        estimate(32.3, 28, 37, area_code="c"),
        estimate(13.2, 10, 17, area_code="b"),
    ]
    sentence = text.map_sentence(rows, THREE, "SSGI 2024")
    assert "Atas, 33,3 % (29,0-38,0, perkiraan)" in sentence
    assert "angka tertinggi bertumpang tindih dengan 1 wilayah lain" in sentence
    assert "angka terendah dengan 0" in sentence
    assert "belum pasti" in sentence


def test_the_map_sentence_is_firm_only_where_the_intervals_are_apart():
    rows = [estimate(33.3, 29, 38, area_code="a"), estimate(13.2, 10, 17, area_code="b")]
    assert "belum pasti" not in text.map_sentence(rows, NAMES, "SSGI 2024")


def test_the_map_sentence_says_how_many_areas_have_no_figure():
    rows = [estimate(33.3, 29, 38, area_code="a"), estimate(13.2, 10, 17, area_code="b")]
    sentence = text.map_sentence(rows, THREE, "SSGBI 2019")
    assert "dari 2 wilayah yang punya angka (1 tanpa data)" in sentence


def test_two_areas_that_overlap_are_not_ordered():
    rows = [estimate(22.9, 21.8, 24, area_code="a"), estimate(22.1, 21.1, 23.1, area_code="b")]
    assert "Rentang keduanya bertumpang tindih" in text.map_sentence(rows, NAMES, "SSGI 2024")


def test_without_intervals_the_order_is_said_to_be_untestable():
    rows = [estimate(45.7, area_code="a"), estimate(20.1, area_code="b")]
    assert "tidak dapat diuji" in text.map_sentence(rows, NAMES, "PSG 2017")


def test_a_survey_without_values_is_said_to_have_none():
    assert "tidak mempunyai angka" in text.map_sentence([], NAMES, "PSG 2017")


def change(verdict, low, high):
    return {
        "change_pp": -1.2,
        "ci_lower_pp": low,
        "ci_upper_pp": high,
        "verdict": verdict,
        "caveat": "instrument_changed,assumed_sample",
    }


def test_a_source_cannot_smuggle_markup_onto_the_screen():
    assert "<script>" not in text.link("<script>alert(1)</script>", 'https://x" onclick="y')
    assert 'onclick="y' not in text.link("a", 'https://x" onclick="y')
    assert "href" not in text.link("a", "javascript:alert(1)")


def test_a_note_cannot_smuggle_markup_into_the_list_of_sources():
    row = estimate(13.2, note="<img src=x>") | {
        "source_title": "S",
        "source_url": "https://x",
        "source_row": 2,
    }
    assert "<img" not in text.source_list([row])


def test_announced_register_figures_say_what_they_count_and_that_they_are_another_instrument():
    row = {
        "period": "2023-06",
        "value": 521,
        "unit": "children",
        "source_title": "S",
        "source_url": "https://x",
        "confidence": "A",
        "note": None,
    }
    said = text.register_list([row, row | {"value": 4.5, "unit": "percent"}])
    assert "Juni 2023: <b>521 balita stunting</b>" in said
    assert "<b>stunting 4,5 %</b>" in said
    assert "Tidak disambung dengan deret survei" in said


def test_a_series_marks_what_may_be_modelled_or_is_disputed():
    assert text.marked_survey(estimate(13.2)) == "SSGI 2024"
    marked = text.marked_survey(estimate(34.0, confidence="C", estimate="possibly modelled"))
    assert marked == "SSGI 2024 (sumber berselisih, mungkin model)"


def test_what_is_not_known_to_be_measured_is_said():
    assert text.estimate_caveats(estimate(13.2, 10, 17, estimate="unknown")) == [
        "Tidak diketahui apakah angka ini diukur langsung atau hasil model (SAE)."
    ]


def test_a_figure_that_was_put_back_on_its_row_is_said_to_be():
    (caveat,) = text.estimate_caveats(estimate(14.5, 12, 18, note="VALUE RE-ALIGNED: the file"))
    assert "baris wilayah lain" in caveat


def test_what_may_be_modelled_is_said_of_an_estimate():
    assert text.estimate_caveats(estimate(19.6, 16, 23, estimate="possibly modelled")) == [
        "Angka ini mungkin hasil model (SAE): berubah lebih dari 10 poin."
    ]
    assert text.estimate_caveats(estimate(33.5, 27, 40)) == []


def test_in_english_numbers_dates_and_intervals_are_english(english):
    assert text.decimal(12345.678) == "12,345.7"
    assert text.percent(None) == "no data"
    assert text.with_interval(estimate(13.2, 10.37, 16.66)) == "13.2 % (10.4-16.7, estimated)"
    assert text.with_interval(estimate(45.7)) == "45.7 % (no interval)"
    assert text.date(datetime(2026, 11, 20, 21, 5)) == "21 November 2026 05:05 WITA"
    assert text.period("2024-08") == "August 2024"
    assert text.SIMULATED == "SIMULATED DATA"
    assert text.listed(["a", "b", "c"]) == "a, b and c"


def test_in_english_a_class_and_the_map_are_told_in_english(english):
    assert text.who_class(estimate(19.6, 16.2, 23.5)) == (
        "medium; its interval runs from medium to high"
    )
    assert text.short_class(estimate(19.6, 16.2, 23.5)) == "medium (interval medium-high)"
    rows = [
        estimate(33.3, 29, 38, area_code="a"),
        estimate(32.3, 28, 37, area_code="c"),
        estimate(13.2, 10, 17, area_code="b"),
    ]
    assert text.map_sentence(rows, THREE | {"d": "Danau"}, "SSGI 2024") == (
        "According to SSGI 2024, among the 3 areas that have a figure (1 without data), the "
        "highest figure was recorded in Atas, 33.3 % (29.0-38.0, estimated), and the lowest in "
        "Bawah, 13.2 % (10.0-17.0, estimated). The interval of the highest overlaps with those of "
        "other areas (1), and so does that of the lowest (0), so which area is highest or lowest "
        "is not certain."
    )


def test_where_an_interval_comes_from_is_said_in_the_reader_s_language():
    assert text.interval_basis({"ci_basis": None}).startswith("tidak ada rentang")
    assert text.interval_basis({"ci_basis": "published"}) == "diterbitkan bersama angkanya"
    assumed = {"ci_basis": "assumed n=334848 (published), deff=1.5"}
    assert text.interval_basis(assumed) == (
        "perkiraan: asumsi n = 334.848 (diterbitkan), efek desain = 1,5"
    )
    language.speak(language.ENGLISH)
    try:
        assert text.interval_basis(assumed) == (
            "estimated: assumed n = 334,848 (published), design effect = 1.5"
        )
    finally:
        language.speak(language.INDONESIAN)


def test_a_change_has_its_verdict_in_the_reader_s_language(english):
    row = change("belum terbukti berubah", -4.0, 1.6) | {
        "area": "Tapin",
        "from_survey": "SSGI",
        "from_year": 2021,
        "to_survey": "SSGI",
        "to_year": 2022,
    }
    said = text.change_words(row)
    assert said["verdict"] == "no proven change"
    assert said["interval"] == "\N{MINUS SIGN}4.0 to +1.6"
