"""How far the register of a month can be trusted, per area."""

import statistics
from datetime import date

import pytest

from tests.register import DESA, build, fill_lake, read_file, visit, visits

SECOND_DESA = "63.05.01.2002"
FEBRUARY = date(2025, 2, 1)
CODES = ("63", "63.05", "63.05.01", DESA)


def qualities(warehouse, month: date = FEBRUARY, **rows_of) -> dict[str, dict]:
    rows = build(warehouse, "register_quality", **rows_of)
    return {row["area_code"]: row for row in rows if row["month"] == month}


def rows_at(area_code: str, **counts: int) -> dict:
    """The account of one area in February 2025."""
    columns = ("rows_read", "rows_accepted", "rows_duplicate", "rows_corrected", "z_compared",
               "z_differing")  # fmt: skip
    return {"month": FEBRUARY, "area_code": area_code} | dict.fromkeys(columns, 0) | counts


def test_a_desa_is_judged_by_the_12_months_that_end_in_the_month(warehouse):
    """February 2024 is the 13th month back: its 90 implausible visits are forgotten."""
    rows = [
        *visits(90, measured_on=date(2024, 2, 20), haz=-6.5, haz_flag=True),
        *visits(3, measured_on=date(2024, 3, 20), haz=-6.5, haz_flag=True),
        *visits(16, measured_on=date(2024, 9, 20)),
        *visits(1, measured_on=date(2025, 2, 20)),
    ]
    found = qualities(warehouse, measurement=rows)
    assert found[DESA]["flagged_pct"] == 100 * 3 / 20
    # Where there are enough children, the month itself speaks.
    assert found["63.05.01"]["flagged_pct"] == 0.0
    assert qualities(warehouse, date(2024, 2, 1), measurement=rows)[DESA]["flagged_pct"] == 100.0


def test_a_later_month_does_not_reach_back(warehouse):
    rows = [*visits(1), *visits(1, measured_on=date(2025, 3, 10), haz=-6.5, haz_flag=True)]
    assert qualities(warehouse, measurement=rows)[DESA]["flagged_pct"] == 0.0
    assert qualities(warehouse, date(2025, 3, 1), measurement=rows)[DESA]["flagged_pct"] == 50.0


def test_a_month_held_back_is_not_part_of_the_12_months(warehouse):
    rows = [
        *visits(5, measured_on=date(2025, 1, 10), haz=-6.5, haz_flag=True),
        *visits(5),
    ]
    held_back = read_file(month=date(2025, 1, 1), rows_read=100, rows_quarantined=21)
    files = [held_back, read_file(month=FEBRUARY)]
    built = build(warehouse, "register_quality", measurement=rows, file=files)
    assert {row["month"] for row in built} == {FEBRUARY}
    assert {row["flagged_pct"] for row in built} == {0.0}


def test_flagged_are_the_visits_with_any_of_three_implausible_z_scores(warehouse):
    rows = [
        visit(haz=-6.5, haz_flag=True),
        visit(waz=-6.5, waz_flag=True),
        visit(whz=-5.5, whz_flag=True),
        visit(haz=-6.5, haz_flag=True, waz=-6.5, waz_flag=True),
        *visits(4),
    ]
    found = qualities(warehouse, measurement=rows)
    assert [found[code]["flagged_pct"] for code in CODES] == [50.0] * 4


HEIGHTS = [-3.11, -0.02, 1.5, -1.99, 0.0, 4.25, -5.9]


@pytest.mark.parametrize("heights", [HEIGHTS, [5.99, 5.98], [0.0, 0.0], [-1.23] * 300])
def test_the_spread_of_the_heights_is_their_sample_standard_deviation(warehouse, heights):
    found = qualities(warehouse, measurement=[visit(haz=haz) for haz in heights])
    expected = pytest.approx(statistics.stdev(heights), abs=1e-7)
    assert [found[code]["haz_sd"] for code in CODES] == [expected] * 4


def test_the_spread_leaves_out_implausible_heights_and_visits_that_do_not_count(warehouse):
    rows = [visit(haz=haz) for haz in HEIGHTS]
    rows += [visit(haz=-6.5, haz_flag=True), visit(haz=5.0, counts=False), visit(haz=None)]
    expected = pytest.approx(statistics.stdev(HEIGHTS), abs=1e-9)
    assert qualities(warehouse, measurement=rows)[DESA]["haz_sd"] == expected


def test_the_spread_of_a_desa_pools_its_children_of_12_months(warehouse):
    days = [date(2024, 3, 1), date(2024, 8, 1), date(2024, 8, 31), *[date(2025, 2, 28)] * 4]
    rows = [visit(haz=haz, measured_on=day) for haz, day in zip(HEIGHTS, days, strict=True)]
    rows += visits(5, haz=-3.0, measured_on=date(2024, 2, 29))
    found = qualities(warehouse, measurement=rows)
    assert found[DESA]["haz_sd"] == pytest.approx(statistics.stdev(HEIGHTS), abs=1e-9)
    assert found["63.05"]["haz_sd"] == pytest.approx(statistics.stdev(HEIGHTS[3:]), abs=1e-9)


@pytest.mark.parametrize("rows", [visits(1), visits(3, haz=None)])
def test_fewer_than_two_heights_have_no_spread(warehouse, rows):
    assert qualities(warehouse, measurement=rows)[DESA]["haz_sd"] is None


def test_duplicates_are_a_share_of_the_rows_that_were_not_corrected(warehouse):
    counts = {"rows_read": 50, "rows_accepted": 30, "rows_duplicate": 8, "rows_corrected": 10}
    found = qualities(warehouse, measurement=visits(30), area_rows=[rows_at(DESA, **counts)])
    assert [found[code]["duplicate_pct"] for code in CODES] == [20.0] * 4


def test_differing_z_scores_are_a_share_of_those_that_could_be_compared(warehouse):
    counts = {"rows_read": 50, "rows_accepted": 50, "z_compared": 40, "z_differing": 6}
    found = qualities(warehouse, measurement=visits(50), area_rows=[rows_at(DESA, **counts)])
    assert [found[code]["export_z_differs_pct"] for code in CODES] == [15.0] * 4


def test_without_a_row_to_compare_a_share_is_missing_and_not_0(warehouse):
    account = rows_at(DESA, rows_read=5, rows_accepted=5)
    row = qualities(warehouse, measurement=visits(5), area_rows=[account])[DESA]
    assert (row["duplicate_pct"], row["export_z_differs_pct"]) == (0.0, None)
    assert qualities(warehouse, measurement=visits(5))[DESA]["duplicate_pct"] is None


def test_rows_that_only_resolved_to_a_kecamatan_count_there_and_above(warehouse):
    """10 of 20 in one desa, none of 20 in the next, 5 of 10 of which only the kecamatan is known,
    and 0 of 50 of which only the kabupaten is."""
    accounts = [
        rows_at(DESA, rows_read=20, rows_accepted=10, rows_duplicate=10),
        rows_at(SECOND_DESA, rows_read=20, rows_accepted=20),
        rows_at("63.05.01", rows_read=10, rows_duplicate=5),
        rows_at("63.05", rows_read=50),
    ]
    rows = [*visits(10), *visits(20, desa_code=SECOND_DESA)]
    found = qualities(warehouse, measurement=rows, area_rows=accounts)
    assert found[DESA]["duplicate_pct"] == 50.0
    assert found[SECOND_DESA]["duplicate_pct"] == 0.0
    assert found["63.05.01"]["duplicate_pct"] == 30.0
    assert found["63.05"]["duplicate_pct"] == 15.0
    assert found["63"]["duplicate_pct"] == 15.0


def test_the_row_shares_of_a_desa_are_of_its_month_alone(warehouse):
    january = rows_at(DESA, rows_read=10, rows_duplicate=10) | {"month": date(2025, 1, 1)}
    accounts = [january, rows_at(DESA, rows_read=10, rows_accepted=10)]
    rows = [*visits(5, measured_on=date(2025, 1, 10)), *visits(10)]
    found = qualities(warehouse, measurement=rows, area_rows=accounts)
    assert found[DESA]["duplicate_pct"] == 0.0


def test_coverage_is_children_within_the_sasaran_of_each_desa(warehouse):
    found = qualities(
        warehouse,
        measurement=[*visits(15), *visits(5, desa_code=SECOND_DESA)],
        sasaran=[
            {"month": FEBRUARY, "desa_code": DESA, "registered": 10},
            {"month": FEBRUARY, "desa_code": SECOND_DESA, "registered": 10},
        ],
    )
    assert found[DESA]["coverage_pct"] == 100.0
    kecamatan = found["63.05.01"]
    assert (kecamatan["registered"], kecamatan["weighed"]) == (20, 20)
    assert kecamatan["coverage_pct"] == 75.0
    assert kecamatan["registered_basis"] == "sasaran"


def test_a_sasaran_of_0_has_no_coverage(warehouse):
    found = qualities(
        warehouse,
        measurement=visits(3),
        sasaran=[{"month": FEBRUARY, "desa_code": DESA, "registered": 0}],
    )
    assert found[DESA]["coverage_pct"] is None


def test_a_desa_without_any_measurement_has_nothing_to_judge(warehouse):
    found = qualities(
        warehouse,
        measurement=visits(3),
        sasaran=[{"month": FEBRUARY, "desa_code": SECOND_DESA, "registered": 4}],
    )
    row = found[SECOND_DESA]
    assert (row["weighed"], row["coverage_pct"]) == (0, 0.0)
    assert (row["flagged_pct"], row["haz_sd"], row["duplicate_pct"]) == (None, None, None)


JANUARY = date(2025, 1, 1)
UNIFORM = [70 + number / 10 for number in range(10)]


def measured(heights: list[float | None], weights: list[float | None] | None = None, **cells):
    """One visit per height, with its weight or with one on each digit in turn."""
    weights = weights or [9 + number % 10 / 10 for number in range(len(heights))]
    return [
        visit(height_cm=height, weight_kg=weight, **cells)
        for height, weight in zip(heights, weights, strict=True)
    ]


@pytest.mark.parametrize(
    ("value", "digit"),
    [(8.2, 2), (16.4, 4), (4.35, 3), (9.57, 5), (70.0, 0), (0.7, 7), (85.95, 9), (110.999, 0)],
)
def test_the_digit_is_the_first_decimal_as_written_not_a_rounded_one(warehouse, value, digit):
    """8.2 * 10 is 81.99... in floating point, and 4.35 is not 4.4."""
    fill_lake(warehouse.connection, measurement=[visit(height_cm=value, weight_kg=value)])
    (row,) = warehouse.connection.sql("select * from lake.posyandu").pl().to_dicts()
    for measure in ("height", "weight"):
        counted = [row[f"{measure}_digit_{number}"] for number in range(10)]
        assert counted == [int(number == digit) for number in range(10)]


def test_a_zero_and_a_blank_are_no_digit_and_a_missing_measure(warehouse):
    rows = measured([0.0, None, 70.5, 70.5], [9.1, 9.1, 0.0, 9.1])
    row = qualities(warehouse, measurement=rows)[DESA]
    assert (row["digits_height_measured"], row["digits_weight_measured"]) == (2, 3)
    assert row["missing_measure_pct"] == 75.0
    assert (row["heaped_height_pct"], row["heaped_weight_pct"]) == (100.0, 0.0)


def test_every_height_on_one_digit_is_the_worst_preference_and_every_digit_alike_is_none(warehouse):
    """n = 100 on one digit: chi2 = 900, so 100 sqrt(891 / 900)."""
    rows = measured([70.0] * 100, UNIFORM * 10)
    row = qualities(warehouse, measurement=rows)[DESA]
    assert row["digit_preference_height"] == pytest.approx(99.49874, abs=1e-5)
    assert row["digit_preference_weight"] == 0.0
    assert row["digit_class"] == "buruk"


def test_no_measure_has_no_preference_and_none_of_its_shares(warehouse):
    row = qualities(warehouse, measurement=measured([None] * 3, [None] * 3))[DESA]
    names = ("digit_preference_height", "digit_preference_weight", "heaped_height_pct",
             "digits_points", "quality_score", "quality_grade", "digit_class")  # fmt: skip
    assert [row[name] for name in names] == [None] * 7


def on_zero(count: int) -> list[float]:
    """100 heights: `count` on .0, and the others on each digit in turn."""
    return [70.0] * count + [UNIFORM[number % 10] for number in range(100 - count)]


@pytest.mark.parametrize(
    ("count", "chi_square", "expected"),
    [(0, 0, "baik"), (10, 9, "baik"), (12, 13.6, "baik"), (13, 16.2, "cukup"),
     (15, 22, "kurang"), (20, 36, "kurang"), (30, 81, "buruk")],
)  # fmt: skip
def test_the_class_follows_the_preference(warehouse, count, chi_square, expected):
    """With 10 more on .0 than the digits in turn would give, .0 has 19 and each other 9: chi2 is
    (81 + 9) / 10 = 9. A preference of 7.1 is good, 8.9 fair, 12.02 poor, 28 bad."""
    rows = measured(on_zero(count), UNIFORM * 10)
    row = qualities(warehouse, measurement=rows)[DESA]
    by_hand = 100 * (max(0, chi_square - 9) / 900) ** 0.5
    assert row["digit_preference_height"] == pytest.approx(by_hand, abs=1e-9)
    assert row["digit_class"] == expected


def test_below_100_of_either_measure_there_is_no_class(warehouse):
    assert qualities(warehouse, measurement=measured([70.0] * 99))[DESA]["digit_class"] is None
    rows = measured([70.0] * 100, [None] + [9.1] * 99)
    assert qualities(warehouse, measurement=rows)[DESA]["digit_class"] is None


def test_digits_of_a_desa_pool_12_months_and_those_of_a_kecamatan_are_of_the_month(warehouse):
    """The 13th month back, all on .0, is forgotten; two months on one digit each are pooled."""
    rows = [
        *measured([70.0] * 200, measured_on=date(2024, 2, 20)),
        *measured([70.1] * 100, measured_on=date(2024, 3, 20)),
        *measured([70.2] * 100, measured_on=date(2025, 2, 20)),
    ]
    found = qualities(warehouse, measurement=rows)
    # 100 and 100 of 200: chi2 = 2 * 80^2 / 20 + 8 * 20 = 800.
    assert found[DESA]["digit_preference_height"] == pytest.approx(100 * (791 / 1800) ** 0.5)
    assert found[DESA]["digits_height_measured"] == 200
    assert found["63.05"]["digits_height_measured"] == 100
    assert found["63"]["digit_preference_height"] == pytest.approx(99.49874, abs=1e-5)


def test_a_larger_area_pools_its_desa(warehouse):
    rows = [*measured([70.1] * 50), *measured([70.2] * 50, desa_code=SECOND_DESA)]
    found = qualities(warehouse, measurement=rows)
    assert [found[code]["digits_height_measured"] for code in CODES] == [100, 100, 100, 50]
    # chi2 of 50 and 50: 2 * 40^2 / 10 + 8 * 10 = 400.
    for code in CODES[:3]:
        assert found[code]["digit_preference_height"] == pytest.approx(100 * (391 / 900) ** 0.5)


def test_every_count_of_a_year_survives_the_way_three_to_a_number(warehouse):
    """Different counts for each digit and each share, spread over three months."""
    rows = [
        visit(
            height_cm=70 + digit / 10,
            weight_kg=9 + (9 - digit) / 10,
            sex="L" if number % 3 else "P",
            position="berdiri" if number % 5 == 0 else "terlentang" if number % 2 else None,
            note="tinggi tidak dipakai: satuan keliru" if number % 7 == 0 else None,
            haz_flag=number % 11 == 0,
            measured_on=date(2025, 2 - number % 2, 3),
        )
        for digit in range(10)
        for number in range(digit + 1)
    ]
    build(warehouse, "register_quality", measurement=rows)
    year = warehouse.connection.sql(
        f"select * from staging.register_quality_sum where area_code = '{DESA}' "
        "and month = date '2025-02-01'"
    ).pl().to_dicts()[0]  # fmt: skip
    expected = {
        # 1 to 10 of the digits 0 to 9 of height, 10 to 1 of those of weight.
        "digits_height_measured": 55,
        "height_squares": 385,
        "height_heaped": 1 + 6,
        "digits_weight_measured": 55,
        "weight_squares": 385,
        "weight_heaped": 10 + 5,
        "visits": len(rows),
        "boys": sum(row["sex"] == "L" for row in rows),
        "girls": sum(row["sex"] == "P" for row in rows),
        "positioned": sum(row["position"] is not None for row in rows),
        "mispositioned": sum(row["position"] == "berdiri" for row in rows),
        "unit_slips": sum(row["note"] is not None for row in rows),
        "flagged_visits": sum(row["haz_flag"] for row in rows),
        "haz_measured": sum(not row["haz_flag"] for row in rows),
        "missing_measures": 0,
    }
    assert {name: year[name] for name in expected} == expected


def test_lying_from_731_days_on_and_standing_below_are_a_mismatch(warehouse):
    rows = [
        visit(position="terlentang", age_days=730),
        visit(position="terlentang", age_days=731),
        visit(position="berdiri", age_days=730),
        visit(position="berdiri", age_days=731),
        visit(position=None, age_days=731),
    ]
    assert qualities(warehouse, measurement=rows)[DESA]["position_mismatch_pct"] == 50.0
    assert qualities(warehouse, measurement=visits(2))[DESA]["position_mismatch_pct"] is None


def test_unit_slips_are_known_by_what_the_reader_noted(warehouse):
    rows = [
        visit(note="berat tidak dipakai: satuan keliru"),
        visit(note="tinggi tidak dipakai: satuan keliru; NIK dipakai lebih dari satu anak"),
        visit(note='desa "tinggi tidak dipakai: satuan keliru" dibaca Tungkap'),
        visit(),
    ]
    assert qualities(warehouse, measurement=rows)[DESA]["unit_slip_pct"] == 50.0


def test_boys_per_100_girls_and_none_without_girls(warehouse):
    rows = [*visits(6, sex="L"), *visits(4, sex="P"), visit(sex="P", counts=False)]
    assert qualities(warehouse, measurement=rows)[DESA]["sex_ratio"] == 150.0
    assert qualities(warehouse, measurement=visits(3, sex="L"))[DESA]["sex_ratio"] is None


def posyandu(name: str | None, *days: date, **cells) -> list[dict]:
    return [visit(posyandu=name, measured_on=day, **cells) for day in days]


def test_timeliness_is_the_share_of_posyandu_seen_in_12_months_that_measured_this_month(warehouse):
    """Four names and the one without, of which two measured in February; one of February 2024 is
    forgotten. Another puskesmas beside a name does not make another posyandu."""
    rows = [
        *posyandu("A", date(2025, 2, 3), puskesmas="X"),
        *posyandu("A", date(2024, 12, 3), puskesmas="Y"),
        *posyandu("B", date(2024, 3, 31)),
        *posyandu("C", date(2024, 7, 3), date(2024, 9, 3)),
        *posyandu("D", date(2025, 1, 3)),
        *posyandu(None, date(2025, 2, 4), date(2025, 2, 5)),
        *posyandu("LAMA", date(2024, 2, 3)),
    ]
    row = qualities(warehouse, measurement=rows)[DESA]
    assert (row["posyandu_measured"], row["posyandu_seen"]) == (2, 5)
    assert row["timeliness_pct"] == 40.0


def test_a_visit_without_height_and_weight_is_no_measurement_of_its_posyandu(warehouse):
    rows = [
        *posyandu("A", date(2025, 1, 3), date(2025, 2, 3)),
        *posyandu("B", date(2025, 1, 3)),
        *posyandu("B", date(2025, 2, 3), height_cm=None, weight_kg=0.0),
    ]
    assert qualities(warehouse, measurement=rows)[DESA]["timeliness_pct"] == 50.0


def test_a_month_without_any_measurement_in_a_desa_is_0_percent_timely(warehouse):
    rows = [
        *posyandu("A", date(2025, 1, 3)),
        *posyandu("A", date(2025, 2, 3), desa_code=SECOND_DESA),
        *posyandu("B", date(2025, 2, 3), desa_code=SECOND_DESA),
    ]
    found = qualities(warehouse, measurement=rows)
    assert found[DESA]["timeliness_pct"] == 0.0
    assert found[SECOND_DESA]["timeliness_pct"] == 100.0
    assert found["63.05.01"]["timeliness_pct"] == pytest.approx(100 * 2 / 3)


def test_a_posyandu_of_a_month_held_back_was_not_seen(warehouse):
    rows = [*posyandu("A", date(2025, 1, 3)), *posyandu("B", date(2025, 2, 3))]
    held_back = read_file(month=JANUARY, rows_read=100, rows_quarantined=21)
    files = [held_back, read_file(month=FEBRUARY)]
    row = qualities(warehouse, measurement=rows, file=files)[DESA]
    assert (row["posyandu_seen"], row["timeliness_pct"]) == (1, 100.0)


def test_a_posyandu_that_pauses_longer_than_12_months_is_forgotten_and_seen_again(warehouse):
    days = [date(2023, 2, 3), date(2024, 2, 3), date(2025, 2, 3)]
    shown = [*posyandu("B", *days, date(2024, 1, 3), date(2025, 1, 3))]
    rows = [*posyandu("A", date(2023, 2, 3), date(2025, 2, 3)), *shown]
    built = build(warehouse, "register_quality", measurement=rows)
    seen = {row["month"]: row["posyandu_seen"] for row in built if row["area_code"] == DESA}
    assert [seen[day.replace(day=1)] for day in days] == [2, 1, 2]
    assert (seen[date(2024, 1, 1)], seen[JANUARY]) == (2, 1)


def test_validity_is_the_share_of_standing_rows_accepted_and_without_a_flag(warehouse):
    """20 rows, 4 corrected; 12 accepted, of which 2 are implausible: 10 of 16."""
    rows = [*visits(10), *visits(2, haz=-6.5, haz_flag=True)]
    account = rows_at(DESA, rows_read=20, rows_accepted=12, rows_corrected=4)
    found = qualities(warehouse, measurement=rows, area_rows=[account])
    assert [found[code]["validity_pct"] for code in CODES] == [62.5] * 4


def test_rows_of_which_only_the_kabupaten_is_known_lower_its_validity_and_not_a_desas(warehouse):
    accounts = [rows_at(DESA, rows_read=10, rows_accepted=10), rows_at("63.05", rows_read=10)]
    found = qualities(warehouse, measurement=visits(10), area_rows=accounts)
    assert found[DESA]["validity_pct"] == found["63.05.01"]["validity_pct"] == 100.0
    assert found["63.05"]["validity_pct"] == found["63"]["validity_pct"] == 50.0


def test_refused_rows_of_a_month_in_which_nobody_of_the_desa_was_accepted_count_all_the_same(
    warehouse,
):
    """January has no measurement of the desa, so no row of its own, and 10 refused rows."""
    january = rows_at(DESA, rows_read=10) | {"month": JANUARY}
    accounts = [january, rows_at(DESA, rows_read=10, rows_accepted=10)]
    rows = [*visits(10), visit(desa_code=SECOND_DESA, measured_on=date(2025, 1, 3))]
    built = build(warehouse, "register_quality", measurement=rows, area_rows=accounts)
    desa = {row["month"]: row for row in built if row["area_code"] == DESA}
    assert set(desa) == {FEBRUARY}
    assert desa[FEBRUARY]["validity_pct"] == 50.0


def scored(warehouse, registered: int | None, late: int = 0, refused: int = 0, copies: int = 10):
    """100 children with every digit alike; `late` of four posyandu measured only in January."""
    rows = measured(UNIFORM * copies, UNIFORM * copies, posyandu="A")
    rows += [
        visit(posyandu=f"P{number}", measured_on=date(2025, 1, 3), height_cm=None, child_key=-1)
        for number in range(late)
    ]
    accounts = [
        rows_at(DESA, rows_read=len(rows) - late + refused, rows_accepted=len(rows) - late),
        rows_at(DESA, rows_read=late, rows_accepted=late) | {"month": JANUARY},
    ]
    sasaran = [
        {"month": FEBRUARY, "desa_code": DESA, "registered": registered}
    ] if registered else []  # fmt: skip
    return qualities(warehouse, measurement=rows, area_rows=accounts, sasaran=sasaran)[DESA]


def test_the_score_is_the_weighted_sum_of_its_parts_which_are_there(warehouse):
    """Coverage 100/125, one posyandu of two, 101 of 126 rows, digits without preference."""
    row = scored(warehouse, registered=125, late=1, refused=25)
    assert row["coverage_part"] == row["coverage_pct"] == 80.0
    assert row["timeliness_pct"] == 50.0
    assert row["validity_pct"] == pytest.approx(100 * 101 / 126)
    # The weight of January is the 101st: chi2 stays below 9.
    assert row["digits_points"] == 100.0
    expected = 0.4 * 80 + 0.2 * 50 + 0.2 * 100 * 101 / 126 + 0.2 * 100
    assert row["quality_score"] == pytest.approx(expected)
    assert row["quality_grade"] == "B"


@pytest.mark.parametrize(
    ("registered", "score", "grade"),
    [(100, 100.0, "A"), (160, 85.0, "A"), (161, 84.845, "B"), (400, 70.0, "B"), (401, 69.975, "C")],
)
def test_grades_begin_at_85_and_70(warehouse, registered, score, grade):
    row = scored(warehouse, registered)
    assert row["quality_score"] == pytest.approx(score, abs=1e-3)
    assert row["quality_grade"] == grade


def test_without_sasaran_no_grade_a_is_given(warehouse):
    year_ago = visit(posyandu="A", measured_on=date(2024, 3, 5), child_key=1)
    rows = [year_ago, *measured(UNIFORM * 10, UNIFORM * 10, posyandu="A")]
    accounts = [rows_at(DESA, rows_read=101, rows_accepted=101)]
    row = qualities(warehouse, measurement=rows, area_rows=accounts)[DESA]
    assert row["registered_basis"] != "sasaran"
    assert row["quality_score"] == pytest.approx(100, abs=0.5)
    assert row["quality_grade"] == "B"


def test_a_coverage_of_children_seen_in_less_than_12_months_gives_no_score(warehouse):
    """In the first month everybody who should come is everybody who came."""
    row = scored(warehouse, None)
    assert row["coverage_pct"] == 100.0
    assert (row["quality_score"], row["quality_grade"]) == (None, None)


def test_fewer_than_30_digits_have_a_preference_and_neither_points_nor_score(warehouse):
    row = scored(warehouse, 100, copies=2)
    assert row["digit_preference_height"] == 0.0
    assert (row["digits_points"], row["quality_score"], row["quality_grade"]) == (None, None, None)
    assert row["validity_pct"] == 100.0


def test_points_of_digits_do_not_fall_below_0(warehouse):
    row = qualities(warehouse, measurement=measured([70.0] * 100))[DESA]
    assert row["digits_points"] == 0.0


def test_a_missing_part_makes_the_score_missing(warehouse):
    row = qualities(warehouse, measurement=measured(UNIFORM * 10))[DESA]
    assert (row["validity_pct"], row["quality_score"]) == (None, None)
    assert (row["coverage_part"], row["timeliness_pct"]) == (100.0, 100.0)
