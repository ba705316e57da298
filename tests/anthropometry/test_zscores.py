"""Each rule of WHO at its border, on children written out one by one.

The expected numbers were computed with exact decimals from the tables of pygrowup, not with the
SQL under test. CHILD (conftest) is a boy of 400 days, lying, 75.0 cm, 9.0 kg.
"""

import math

import pytest

from pipeline.anthropometry.zscores import zscore_select

INDICATORS = ("haz", "waz", "whz", "bmiz")


def corrected(row: dict) -> float:
    return row["height_corrected_cm"]


def test_standing_child_under_24_months_gains_0_7_cm(score):
    last_day, day_after = score(
        {"age_days": 730, "height_cm": 86.3, "position": "berdiri"},
        {"age_days": 731, "height_cm": 86.3, "position": "berdiri"},
    )
    assert corrected(last_day) == 87.0
    assert corrected(day_after) == 86.3


def test_lying_child_from_24_months_loses_0_7_cm(score):
    day_before, first_day = score(
        {"age_days": 730, "height_cm": 87.7, "position": "terlentang"},
        {"age_days": 731, "height_cm": 87.7, "position": "terlentang"},
    )
    assert corrected(day_before) == 87.7
    assert corrected(first_day) == 87.0


def test_a_child_under_9_months_cannot_have_stood_so_its_height_stays(score):
    lying_age, standing_age = score(
        {"age_days": 273, "height_cm": 70.0, "position": "berdiri"},
        {"age_days": 274, "height_cm": 70.0, "position": "berdiri"},
    )
    assert corrected(lying_age) == 70.0
    assert corrected(standing_age) == 70.7


@pytest.mark.parametrize("position", [None, "", "duduk", "BERDIRI", "h"])
@pytest.mark.parametrize("age_days", [400, 1000])
def test_an_unknown_position_changes_nothing(score, position, age_days):
    (row,) = score({"age_days": age_days, "position": position})
    assert corrected(row) == 75.0
    assert row["haz"] is not None


def test_every_z_that_uses_height_uses_the_corrected_one(score):
    standing, lying = score({"height_cm": 74.3, "position": "berdiri"}, {"height_cm": 75.0})
    assert {name: standing[name] for name in INDICATORS} == {
        name: lying[name] for name in INDICATORS
    }


def test_a_corrected_height_finds_its_row_where_floats_would_miss_it(score):
    """103.1 - 0.7 is 102.39999999999999 in floats; WHO's R package says -1.26 for this boy."""
    (row,) = score({"age_days": 1581, "weight_kg": 14.5, "height_cm": 103.1})
    assert corrected(row) == 102.4
    assert row["whz"] == -1.24


def test_zscores_begin_on_the_day_of_birth_and_end_at_five_years(score):
    rows = score(*({"age_days": age, "height_cm": 50.0} for age in (-1, 0)))
    rows += score(*({"age_days": age, "height_cm": 100.0} for age in (1826, 1827)))
    before, born, five_years, after = rows
    for outside in (before, after):
        assert [outside[name] for name in INDICATORS] == [None] * 4
    for inside in (born, five_years):
        assert None not in [inside[name] for name in INDICATORS]


def test_each_sex_has_its_own_curve_on_the_first_and_the_last_day(score):
    rows = score(
        {"age_days": 0, "height_cm": 46.1, "weight_kg": 2.5, "sex": "L"},
        {"age_days": 0, "height_cm": 46.1, "weight_kg": 2.5, "sex": "P"},
        {"age_days": 1826, "height_cm": 100.0, "position": "berdiri", "sex": "L"},
        {"age_days": 1826, "height_cm": 100.0, "position": "berdiri", "sex": "P"},
    )
    assert [row["haz"] for row in rows] == [-2.0, -1.64, -2.15, -1.98]
    assert [row["waz"] for row in rows[:2]] == [-1.9, -1.73]


def test_age_alone_says_whether_length_or_height_is_looked_up(score):
    rows = score(
        *(
            {"age_days": age, "sex": sex, "height_cm": 87.0, "weight_kg": 11.0, "position": None}
            for age in (730, 731)
            for sex in ("L", "P")
        )
    )
    assert [row["whz"] for row in rows] == [-1.08, -0.72, -1.27, -0.89]


@pytest.mark.parametrize(
    ("age_days", "height_cm", "weight_kg", "boy", "girl"),
    [
        (400, 44.9, 2.4, None, None),
        (400, 44.99, 2.4, None, None),
        (400, 45.0, 2.4, -0.19, -0.28),
        (400, 110.0, 18.0, -0.17, -0.20),
        (400, 110.01, 18.0, None, None),
        (400, 110.1, 18.0, None, None),
        (1000, 64.9, 7.0, None, None),
        (1000, 64.99, 7.0, None, None),
        (1000, 65.0, 7.0, -0.74, -0.37),
        (1000, 120.0, 21.0, -0.67, -0.86),
        (1000, 120.01, 21.0, None, None),
        (1000, 120.1, 21.0, None, None),
    ],
)
def test_weight_for_length_ends_with_its_table_and_the_other_three_go_on(
    score, age_days, height_cm, weight_kg, boy, girl
):
    place = {"age_days": age_days, "height_cm": height_cm, "weight_kg": weight_kg, "position": None}
    rows = score(place | {"sex": "L"}, place | {"sex": "P"})
    assert [row["whz"] for row in rows] == [boy, girl]
    assert None not in [row[name] for row in rows for name in ("haz", "waz", "bmiz")]


@pytest.mark.parametrize(
    ("age_days", "position", "first", "last"),
    [(730, "berdiri", 44.3, 109.3), (731, "terlentang", 65.7, 120.7)],
)
def test_the_table_ends_by_the_corrected_length(score, age_days, position, first, last):
    rows = score(
        *(
            {"age_days": age_days, "position": position, "height_cm": height}
            for height in (first - 0.1, first, last, last + 0.1)
        )
    )
    assert [row["whz"] is None for row in rows] == [True, False, False, True]


def test_between_two_rows_of_0_1_cm_the_curve_is_interpolated(score):
    """A weight-for-height of 0.01 lies between two neighbours of 0.03 and 0.00."""
    rows = score(
        *(
            {"age_days": age, "sex": sex, "height_cm": 75.05, "weight_kg": 9.3, "position": None}
            for age in (400, 1000)
            for sex in ("L", "P")
        )
    )
    assert [row["whz"] for row in rows] == [-0.27, 0.17, -0.45, 0.01]


@pytest.mark.parametrize(
    ("weight_kg", "expected"),
    # Without the tails: -6.13, -4.52, -3.27, 2.85, 3.19, 4.44, 6.54.
    [
        (5.0, -5.52),
        (6.0, -4.33),
        (6.9, -3.25),
        (13.5, 2.85),
        (14.0, 3.20),
        (16.0, 4.62),
        (20.0, 7.48),
    ],
)
def test_weight_for_age_beyond_3_is_counted_in_the_last_standard_deviation(
    score, weight_kg, expected
):
    assert score({"weight_kg": weight_kg})[0]["waz"] == expected


@pytest.mark.parametrize(
    ("weight_kg", "expected"),
    # Without the tails: -6.02, -4.08, 2.70, 3.58, 4.37.
    [(6.0, -5.47), (6.9, -3.97), (12.0, 2.70), (13.0, 3.63), (14.0, 4.58)],
)
def test_weight_for_length_beyond_3_is_counted_in_the_last_standard_deviation(
    score, weight_kg, expected
):
    assert score({"weight_kg": weight_kg})[0]["whz"] == expected


@pytest.mark.parametrize(
    ("weight_kg", "expected"),
    # Without the tails: -9.07, -3.90, 2.94, 3.82, 4.61.
    [(5.0, -7.34), (7.0, -3.82), (12.0, 2.94), (13.0, 3.92), (14.0, 4.91)],
)
def test_body_mass_index_beyond_3_is_counted_in_the_last_standard_deviation(
    score, weight_kg, expected
):
    assert score({"weight_kg": weight_kg})[0]["bmiz"] == expected


def test_height_for_age_is_as_straight_beyond_3_as_within(score):
    rows = score(*({"height_cm": height} for height in (60.0, 65.0, 75.0, 85.0, 90.0, 95.0)))
    assert [row["haz"] for row in rows] == [-7.02, -4.96, -0.86, 3.25, 5.31, 7.36]


@pytest.mark.parametrize(
    ("indicator", "child", "z"),
    [
        ("waz", {"weight_kg": 13.719753401228356}, 3.0),
        ("waz", {"weight_kg": 7.11058532770499}, -3.0),
        ("whz", {"weight_kg": 12.33033588175112}, 3.0),
        ("whz", {"weight_kg": 7.486362244254868}, -3.0),
        ("bmiz", {"weight_kg": 12.066937070284517}, 3.0),
        ("bmiz", {"weight_kg": 7.462813215054953}, -3.0),
    ],
)
def test_the_tails_begin_where_the_curve_ends(score, indicator, child, z):
    slightly_less = {"weight_kg": child["weight_kg"] - 1e-9}
    slightly_more = {"weight_kg": child["weight_kg"] + 1e-9}
    assert [row[indicator] for row in score(slightly_less, child, slightly_more)] == [z, z, z]


@pytest.mark.parametrize(
    ("indicator", "z", "child"),
    [
        ("haz", 6.0, {"height_cm": 91.6892}),
        ("haz", 6.01, {"height_cm": 91.6990}),
        ("haz", -6.0, {"height_cm": 62.4732}),
        ("haz", -6.01, {"height_cm": 62.4634}),
        ("waz", 5.0, {"weight_kg": 16.5305}),
        ("waz", 5.01, {"weight_kg": 16.5361}),
        ("waz", -6.0, {"weight_kg": 4.5988}),
        ("waz", -6.01, {"weight_kg": 4.5955}),
        ("whz", 5.0, {"weight_kg": 14.4445}),
        ("whz", 5.01, {"weight_kg": 14.4488}),
        ("whz", -5.0, {"weight_kg": 6.2811}),
        ("whz", -5.01, {"weight_kg": 6.2787}),
        ("bmiz", 5.0, {"weight_kg": 14.0922}),
        ("bmiz", 5.01, {"weight_kg": 14.0962}),
        ("bmiz", -5.0, {"weight_kg": 6.3254}),
        ("bmiz", -5.01, {"weight_kg": 6.3231}),
    ],
)
def test_a_z_is_flagged_beyond_its_limit_after_rounding_and_keeps_its_value(
    score, indicator, z, child
):
    """Before rounding, every first one of a pair is 0.003 beyond the limit."""
    (row,) = score(child)
    assert row[indicator] == z
    assert row[f"{indicator}_flag"] is (z not in (6.0, -6.0, 5.0, -5.0))


def test_a_flag_takes_out_its_own_indicator_only(score):
    (row,) = score({"height_cm": 50.0})
    assert [row[f"{name}_flag"] for name in INDICATORS] == [True, False, True, True]
    assert None not in [row[name] for name in INDICATORS]


@pytest.mark.parametrize(
    ("child", "missing"),
    [
        ({"sex": None}, INDICATORS),
        ({"sex": "X"}, INDICATORS),
        ({"sex": "l"}, INDICATORS),
        ({"age_days": None}, INDICATORS),
        ({"age_days": -2147483648}, INDICATORS),
        ({"age_days": 2147483647}, INDICATORS),
        ({"weight_kg": None}, ("waz", "whz", "bmiz")),
        ({"weight_kg": 0.0}, ("waz", "whz", "bmiz")),
        ({"weight_kg": -9.0}, ("waz", "whz", "bmiz")),
        ({"weight_kg": math.inf}, ("waz", "whz", "bmiz")),
        ({"weight_kg": math.nan}, ("waz", "whz", "bmiz")),
        ({"weight_kg": 1e5}, ("waz", "whz", "bmiz")),
        ({"weight_kg": 1e300}, ("waz", "whz", "bmiz")),
        ({"height_cm": None}, ("haz", "whz", "bmiz")),
        ({"height_cm": 0.0}, ("haz", "whz", "bmiz")),
        ({"height_cm": -75.0}, ("haz", "whz", "bmiz")),
        ({"height_cm": 1e-300}, ("haz", "whz", "bmiz")),
        ({"height_cm": math.inf}, ("haz", "whz", "bmiz")),
        ({"height_cm": math.nan}, ("haz", "whz", "bmiz")),
        ({"height_cm": 1e5}, ("haz", "whz", "bmiz")),
        ({"height_cm": 1e300}, ("haz", "whz", "bmiz")),
        ({"oedema": True}, ("waz", "whz", "bmiz")),
        ({"oedema": None}, ()),
    ],
    ids=str,
)
def test_what_is_unknown_or_no_measurement_has_no_z_and_no_flag(score, child, missing):
    (row,) = score(child)
    assert tuple(name for name in INDICATORS if row[name] is None) == missing
    # False and not null, so that "where not haz_flag" loses no child.
    assert [row[f"{name}_flag"] for name in INDICATORS] == [False] * 4


@pytest.mark.parametrize("height_cm", [None, 0.0, -0.7, math.nan])
def test_a_height_that_is_none_is_not_corrected_into_one(score, height_cm):
    (row,) = score({"height_cm": height_cm, "position": "berdiri"})
    assert corrected(row) is None


def test_a_slip_of_the_unit_is_flagged_and_not_dropped(score):
    """75.0 cm written in millimetres, 9.0 kg in grams."""
    (row,) = score({"height_cm": 750.0, "weight_kg": 9000.0})
    assert row["haz"] == 276.53
    assert row["whz"] is None
    assert [row[f"{name}_flag"] for name in INDICATORS] == [True, True, False, True]


@pytest.mark.parametrize(
    ("indicator", "child"),
    # Each a little below the median of its indicator.
    [
        ("haz", {"height_cm": 77.075}),
        ("waz", {"weight_kg": 9.903}),
        ("whz", {"weight_kg": 9.501}),
        ("bmiz", {"weight_kg": 9.368}),
    ],
)
def test_a_z_just_below_zero_is_zero_and_not_minus_zero(score, indicator, child):
    (row,) = score(child)
    assert math.copysign(1, row[indicator]) == 1
    assert row[indicator] == 0


def test_all_columns_come_back_in_their_order_with_nine_more(connection):
    """Also when the relation is named like a step of the query, or a column like one of its own."""
    connection.execute("""
        create or replace temp table cleaned as
        select 'a' as kg, 400 as age_days, 'L' as sex, 9.0::double as weight_kg,
            75.0::double as height_cm, 'terlentang' as position, 'b' as age_key, 'c' as bmi
    """)
    for relation in ("cleaned", "temp.cleaned", "(select * from cleaned)"):
        result = connection.sql(zscore_select(relation))
        assert result.columns == [
            *("kg", "age_days", "sex", "weight_kg", "height_cm", "position", "age_key", "bmi"),
            *("height_corrected_cm", "haz", "waz", "whz", "bmiz"),
            *("haz_flag", "waz_flag", "whz_flag", "bmiz_flag"),
        ]
        assert result.types[8:] == ["DOUBLE"] * 5 + ["BOOLEAN"] * 4
        assert result.fetchall() == [
            (
                *("a", 400, "L", 9.0, 75.0, "terlentang", "b", "c"),
                *(75.0, -0.86, -0.87, -0.66, -0.51, False, False, False, False),
            )
        ]


def test_no_row_is_lost_or_doubled_and_their_order_does_not_matter(connection, score):
    """Twins, a child measured twice, and rows of which nothing is known."""
    unknown = dict.fromkeys(("age_days", "sex", "weight_kg", "height_cm", "position", "oedema"))
    children = [{}, {}, unknown, {"sex": "P"}, unknown, {"age_days": 1827}, {"height_cm": 300.0}]
    forward = score(*children)
    backward = score(*reversed(children))[::-1]
    assert [row["id"] for row in forward] == [0, 1, 2, 3, 4, 5, 6]
    assert [row | {"id": 0} for row in forward] == [row | {"id": 0} for row in backward]
    assert forward[0] | {"id": 1} == forward[1]
    assert [row["haz"] for row in forward[2:6:2]] == [None, None]


def test_rows_alike_in_every_column_stay_as_many(connection):
    child = "400 as age_days, 'L' as sex, 9.0 as weight_kg, 75.0 as height_cm, '' as position"
    scores = zscore_select(f"(select {child} from range(3))")
    assert connection.sql(f"select haz, count(*) from ({scores}) group by all").fetchall() == [
        (-0.86, 3)
    ]


def test_a_whole_number_of_any_size_is_an_age_and_oedema_is_none_unless_given(connection):
    """date - date is a bigint in DuckDB, and the exports of the register know no oedema."""
    ages = "date '2024-02-05' - date '2023-01-01'"
    for age in (ages, f"({ages})::smallint", f"({ages})::integer"):
        child = f"select {age} as age_days, 'L' as sex, 9.0 as weight_kg, 75.0 as height_cm"
        rows = connection.sql(zscore_select(f"({child}, null::varchar as position)"))
        assert rows.select("haz", "waz", "whz", "bmiz").fetchall() == [(-0.86, -0.87, -0.66, -0.51)]
