"""Children fewer than today: shared out in whole numbers that add up at every level.

The ten seats are the example by which the method is usually explained (Hamilton's, with the quota
of Hare, of 100,000 votes): exact shares 4.70, 1.60, 1.58, 1.20, 0.61 and 0.31, rounded down seven,
and the three left go to the remainders 0.70, 0.61 and 0.60. Weights 6, 6 and 2 are the usual
example of the Alabama paradox: the last gets 2 of 10 and 1 of 11.
"""

import time
from datetime import date

import numpy as np
import polars as pl
import pytest

from pipeline.statistics.ladder import LADDER, children_fewer, largest_remainder, within_ceilings

TARGET = {
    "area_code": pl.String,
    "target_year": pl.Int32,
    "target_pct": pl.Float64,
    "target_area_code": pl.String,
    "authority": pl.String,
    "survey": pl.String,
    "survey_year": pl.Int64,
    "survey_pct": pl.Float64,
    "survey_lower_pct": pl.Float64,
    "survey_upper_pct": pl.Float64,
}
DESA = {
    "area_code": pl.String,
    "kecamatan_code": pl.String,
    "kabupaten_code": pl.String,
    "month": pl.Date,
    "registered": pl.Int64,
    "registered_basis": pl.String,
    "measured": pl.Int64,
    "affected": pl.Int64,
    "stunting_pct": pl.Float64,
    "is_borrowed": pl.Boolean,
    "is_simulated": pl.Boolean,
}


def targets(*rows: dict) -> pl.DataFrame:
    """Targets; a row says what differs from the nation's 18.8 % of 2025 for Tapin at 30 %."""
    usual = {
        "area_code": "63.05",
        "target_year": 2025,
        "target_pct": 18.8,
        "target_area_code": "00",
        "authority": "RPJMN 2025-2029",
        "survey": "SSGI",
        "survey_year": 2024,
        "survey_pct": 30.0,
        "survey_lower_pct": None,
        "survey_upper_pct": None,
    }
    return pl.DataFrame([usual | row for row in rows], schema=TARGET)


def desa(*rows: dict) -> pl.DataFrame:
    """Desa with 100 registered and a rate of 20 %, unless a row says otherwise."""
    usual = {
        "month": date(2025, 8, 1),
        "registered": 100,
        "registered_basis": "sasaran",
        "stunting_pct": 20.0,
        "is_borrowed": False,
        "is_simulated": False,
    }
    full = [
        usual
        | {"kecamatan_code": row["area_code"][:8], "kabupaten_code": row["area_code"][:5]}
        | row
        for row in rows
    ]
    return pl.DataFrame(full, schema=DESA)


def by_area(target_rows: pl.DataFrame, desa_rows: pl.DataFrame) -> dict[str, dict]:
    """The ladder of one target year, by area."""
    return {row["area_code"]: row for row in children_fewer(target_rows, desa_rows).to_dicts()}


def many_desa(count: int, kabupaten: int, seed: int = 20250801) -> pl.DataFrame:
    """Desa of any size and rate, some without child or without rate, in kecamatan of twelve."""
    random = np.random.default_rng(seed)
    registered = random.integers(0, 400, count)
    rate = random.beta(2, 12, count) * 100 * (random.random(count) > 0.05)
    return desa(
        *(
            {
                "area_code": f"{10 + index % kabupaten}.01.{index // kabupaten // 12:02}.{index}",
                "kabupaten_code": f"{10 + index % kabupaten}.01",
                "registered": int(registered[index]),
                "stunting_pct": float(rate[index]),
            }
            for index in range(count)
        )
    )


def test_ten_seats_are_shared_as_hamilton_does():
    votes = (47_000, 16_000, 15_800, 12_000, 6_100, 3_100)
    assert largest_remainder(10, votes).tolist() == [5, 2, 1, 1, 1, 0]


def test_more_to_share_can_mean_less_for_one_by_the_same_weights():
    """Why the children to be fewer are shared in proportion to the children, not the weights."""
    assert largest_remainder(10, (6, 6, 2)).tolist() == [4, 4, 2]
    assert largest_remainder(11, (6, 6, 2)).tolist() == [5, 5, 1]


@pytest.mark.parametrize(
    ("total", "weights", "shares"),
    [
        (0, (3, 1), [0, 0]),
        (0, (), []),
        (7, (0.2,), [7]),
        (7, (0,), [7]),
        # Equal remainders: who stands first gets the one that is left.
        (1, (5, 5, 5), [1, 0, 0]),
        (5, (1, 1, 1), [2, 2, 1]),
        # Exact shares 0.2, 1.4 and 0.4, which floating point does not meet: a tie all the same.
        (2, (0.1, 0.7, 0.2), [0, 2, 0]),
        # Who weighs nothing gets nothing, unless all weigh nothing.
        (10, (0, 1, 0, 2), [0, 3, 0, 7]),
        (5, (0, 0, 0), [2, 2, 1]),
        # Exact shares of whole numbers stay as they are.
        (300, (1, 2, 3), [50, 100, 150]),
    ],
)
def test_shares_of_small_cases(total, weights, shares):
    assert largest_remainder(total, weights).tolist() == shares


def test_shares_add_up_and_stay_within_one_of_their_exact_part():
    random = np.random.default_rng(7)
    for _ in range(500):
        weights = random.random(random.integers(1, 60)) ** 3
        total = int(random.integers(0, 5_000))
        shares = largest_remainder(total, weights)
        exact = total * weights / weights.sum()
        assert shares.sum() == total
        assert np.all(np.abs(shares - exact) < 1)


@pytest.mark.parametrize(
    ("total", "weights"), [(-1, (1,)), (1, (-1, 3)), (1, (np.nan, 3)), (1, ())]
)
def test_what_cannot_be_shared_is_refused(total, weights):
    with pytest.raises(ValueError):
        largest_remainder(total, weights)


@pytest.mark.parametrize(
    ("total", "weights", "ceilings", "shares"),
    [
        # 9 by 8:1 would be 8 and 1; the first holds 5, the rest goes over.
        (9, (8, 1), (5, 10), [5, 4]),
        # The overflow of the first fills the second too, and the last takes what is left.
        (12, (10, 4, 1), (5, 4, 10), [5, 4, 3]),
        (19, (10, 4, 1), (5, 4, 10), [5, 4, 10]),
        # Who weighs nothing is asked when the others are full, by what it holds.
        (9, (1, 0, 0), (3, 8, 4), [3, 4, 2]),
        (3, (0, 0), (2, 4), [1, 2]),
        (2, (9, 1), (0, 4), [0, 2]),
    ],
)
def test_nobody_gets_more_than_its_ceiling(total, weights, ceilings, shares):
    assert within_ceilings(total, weights, ceilings).tolist() == shares


def test_more_than_all_ceilings_is_refused():
    with pytest.raises(ValueError):
        within_ceilings(4, (1, 1), (1, 2))


def test_a_kabupaten_worked_by_hand():
    """700 registered at 30 % are 210; 18.8 % of 700 is 131.6, so 131 may stay and 79 are to go.
    Weights 200 x 10, 100 x 20, 400 x 15 = 2,000, 2,000, 6,000: the 210 are 42, 42 and 126. The 79
    by those: kecamatan 31.6 and 47.4, so 32 and 47; of the 32 each desa half."""
    rows = by_area(
        targets({"survey_lower_pct": 25.0, "survey_upper_pct": 35.5}),
        desa(
            {"area_code": "63.05.01.2001", "registered": 200, "stunting_pct": 10.0},
            {"area_code": "63.05.01.2002", "registered": 100, "stunting_pct": 20.0},
            {"area_code": "63.05.02.2001", "registered": 400, "stunting_pct": 15.0},
        ),
    )
    assert {
        code: (row["level"], row["children_now"], row["fewer"]) for code, row in rows.items()
    } == {
        "63.05": ("kabupaten", 210, 79),
        "63.05.01": ("kecamatan", 84, 32),
        "63.05.01.2001": ("desa", 42, 16),
        "63.05.01.2002": ("desa", 42, 16),
        "63.05.02": ("kecamatan", 126, 47),
        "63.05.02.2001": ("desa", 126, 47),
    }
    assert [rows[code]["registered"] for code in ("63.05", "63.05.01", "63.05.02")] == [
        700,
        300,
        400,
    ]
    # 25 % of 700 is 175, 44 above 131; 35.5 % is 248.5, rounded up to 249, 118 above.
    assert (rows["63.05"]["fewer_lower"], rows["63.05"]["fewer_upper"]) == (44, 118)
    assert rows["63.05.01"]["fewer_lower"] is None
    assert rows["63.05.02.2001"]["fewer_upper"] is None


def test_the_level_is_the_surveys_however_low_the_register_stands():
    """Halving every rate of the register moves no child."""
    rows = [{"area_code": f"63.05.01.{code}", "stunting_pct": float(code - 1990)} for code in
            (2001, 2002, 2003)]  # fmt: skip
    halved = [row | {"stunting_pct": row["stunting_pct"] / 2} for row in rows]
    assert by_area(targets({}), desa(*rows)) == by_area(targets({}), desa(*halved))


def test_the_children_whom_a_target_allows_are_rounded_down():
    """18.8 % of 99 is 18.612: 18 may stay. Of 1,000 it is 188 exactly, no child less."""
    row = by_area(targets({}), desa({"area_code": "63.05.01.2001", "registered": 99}))["63.05"]
    assert (row["children_now"], row["fewer"]) == (30, 12)
    row = by_area(targets({}), desa({"area_code": "63.05.01.2001", "registered": 1000}))["63.05"]
    assert (row["children_now"], row["fewer"]) == (300, 112)


@pytest.mark.parametrize(
    ("lower", "upper", "fewer"),
    [(12.0, 17.0, (0, 0)), (14.0, 19.0, (0, 10)), (None, None, (None, None))],
)
def test_a_target_already_reached_asks_for_nobody_and_the_interval_may_still(lower, upper, fewer):
    """1,000 registered, 15 % now, 18.0 % allowed: 180; at the upper bound of 19 % 10 too many."""
    row = by_area(
        targets({"survey_pct": 15.0, "target_pct": 18.0, "survey_lower_pct": lower}
                | {"survey_upper_pct": upper}),
        desa({"area_code": "63.05.01.2001", "registered": 1000}),
    )["63.05"]  # fmt: skip
    assert (row["children_now"], row["fewer"]) == (150, 0)
    assert (row["fewer_lower"], row["fewer_upper"]) == fewer


def test_no_desa_is_asked_for_more_children_than_it_has():
    """Sizes 60, 60, 20 at one rate: 11 children are 5, 5, 1. Of 10 to be fewer the same weights
    would ask the last for 2 (the Alabama paradox)."""
    rows = by_area(
        targets({"survey_pct": 7.86, "target_pct": 1.0}),
        desa(
            {"area_code": "63.05.01.2001", "registered": 60},
            {"area_code": "63.05.01.2002", "registered": 60},
            {"area_code": "63.05.01.2003", "registered": 20},
        ),
    )
    last = [rows[f"63.05.01.{code}"] for code in (2001, 2002, 2003)]
    assert [row["children_now"] for row in last] == [5, 5, 1]
    assert [row["fewer"] for row in last] == [5, 4, 1]


def test_no_desa_has_more_stunted_children_than_children():
    """40 children at 60 % beside 960 at 5 %: by weight 100 of the 300 would be among the 40."""
    rows = by_area(
        targets({}),
        desa(
            {"area_code": "63.05.01.2001", "registered": 40, "stunting_pct": 60.0},
            {"area_code": "63.05.02.2001", "registered": 960, "stunting_pct": 5.0},
        ),
    )
    assert rows["63.05.01.2001"]["children_now"] == 40
    assert rows["63.05.02.2001"]["children_now"] == 260


def test_every_level_adds_up_to_the_one_above_and_no_desa_passes_its_bounds():
    target_rows = targets(
        *(
            {"area_code": f"{10 + index}.01", "target_year": year, "target_pct": pct}
            | {"survey_pct": 12.3 + 2.1 * index}
            for index in range(9)
            for year, pct in ((2025, 18.8), (2029, 14.2), (2045, 5.0))
        )
    )
    ladder = children_fewer(target_rows, many_desa(1_200, 9))
    counts = ("registered", "children_now", "fewer")
    parts = {
        level: ladder.filter(pl.col("level") == level).with_columns(
            parent=pl.col("area_code").str.head(length)
        )
        for level, length in (("desa", 8), ("kecamatan", 5))
    }
    for level, parent_level in (("desa", "kecamatan"), ("kecamatan", "kabupaten")):
        summed = (
            parts[level].group_by("parent", "target_year").agg(pl.col(counts).sum())
            .sort("parent", "target_year")
        )  # fmt: skip
        above = ladder.filter(pl.col("level") == parent_level).sort("area_code", "target_year")
        assert summed.select(counts).rows() == above.select(counts).rows()
    assert (ladder["fewer"] <= ladder["children_now"]).all()
    assert (ladder["children_now"] <= ladder["registered"]).all()
    assert ladder["fewer"].min() == 0


def test_children_now_are_the_same_for_every_target_year():
    ladder = children_fewer(
        targets({}, {"target_year": 2045, "target_pct": 5.0}),
        many_desa(60, 1).with_columns(kabupaten_code=pl.lit("63.05")),
    )
    now = [
        ladder.filter(pl.col("target_year") == year)["children_now"].to_list()
        for year in (2025, 2045)
    ]
    assert now[0] == now[1]


def test_where_the_register_found_nobody_stunted_the_children_go_by_size():
    rows = by_area(
        targets({}),
        desa(
            {"area_code": "63.05.01.2001", "registered": 300, "stunting_pct": 0.0},
            {"area_code": "63.05.01.2002", "registered": 100, "stunting_pct": 0.0},
        ),
    )
    assert rows["63.05.01.2001"]["children_now"] == 90
    assert rows["63.05.01.2002"]["children_now"] == 30


def test_a_kabupaten_with_nobody_registered_has_nobody_to_be_fewer():
    rows = by_area(targets({}), desa({"area_code": "63.05.01.2001", "registered": 0}))
    assert {(row["children_now"], row["fewer"]) for row in rows.values()} == {(0, 0)}


@pytest.mark.parametrize(("survey_pct", "children"), [(0.0, 0), (100.0, 100)])
def test_a_survey_that_found_none_or_all(survey_pct, children):
    rows = by_area(targets({"survey_pct": survey_pct}), desa({"area_code": "63.05.01.2001"}))
    assert rows["63.05.01.2001"]["children_now"] == children


def test_what_is_borrowed_estimated_or_simulated_is_told_at_every_level():
    rows = by_area(
        targets({}),
        desa(
            {"area_code": "63.05.01.2001", "is_borrowed": True, "is_simulated": True},
            {"area_code": "63.05.01.2002"},
            {"area_code": "63.05.02.2001", "registered_basis": "terlihat 12 bulan"},
        ),
    )
    told = ("is_borrowed", "desa_borrowed", "desa_counted", "is_simulated", "registered_basis")
    assert {code: tuple(row[name] for name in told) for code, row in rows.items()} == {
        "63.05": (True, 1, 3, True, "terlihat 12 bulan"),
        "63.05.01": (True, 1, 2, True, "sasaran"),
        "63.05.01.2001": (True, 1, 1, True, "sasaran"),
        "63.05.01.2002": (False, 0, 1, False, "sasaran"),
        "63.05.02": (False, 0, 1, False, "terlihat 12 bulan"),
        "63.05.02.2001": (False, 0, 1, False, "terlihat 12 bulan"),
    }


def test_each_row_names_its_target_its_survey_and_the_month_of_its_register():
    target_row = {"target_pct": 14.0, "target_area_code": "63", "authority": "Bappeda Kalsel"}
    rows = by_area(targets(target_row), desa({"area_code": "63.05.01.2001"}))
    assert rows["63.05.01.2001"] == rows["63.05.01.2001"] | target_row | {
        "target_year": 2025,
        "survey": "SSGI",
        "survey_year": 2024,
        "survey_pct": 30.0,
        "month": date(2025, 8, 1),
    }


def test_a_kabupaten_without_register_or_without_target_has_no_ladder():
    rows = by_area(
        targets({}, {"area_code": "63.06"}),
        desa({"area_code": "63.05.01.2001"}, {"area_code": "63.07.01.2001"}),
    )
    assert set(rows) == {"63.05", "63.05.01", "63.05.01.2001"}


@pytest.mark.parametrize(
    ("target_rows", "desa_rows"),
    [(targets(), desa()), (targets({}), desa()), (targets(), desa({"area_code": "63.05.01.2001"}))],
)
def test_without_register_or_targets_the_table_is_empty_and_typed(target_rows, desa_rows):
    ladder = children_fewer(target_rows, desa_rows)
    assert ladder.is_empty()
    assert ladder.schema == pl.Schema(LADDER)


def test_the_types_are_those_that_are_promised_and_the_order_of_rows_is_no_matter():
    target_rows = targets({}, {"target_year": 2029, "target_pct": 14.2}, {"area_code": "63.06"})
    desa_rows = pl.concat([
        many_desa(80, 1).with_columns(kabupaten_code=pl.lit("63.05")),
        desa({"area_code": "63.06.01.2001"}),
    ])  # fmt: skip
    ladder = children_fewer(target_rows, desa_rows)
    assert ladder.schema == pl.Schema(LADDER)
    shuffled = children_fewer(
        target_rows.reverse(), desa_rows.sample(fraction=1, shuffle=True, seed=3)
    )
    assert shuffled.equals(ladder)


def test_two_provinsi_and_four_target_years_take_less_than_a_second():
    desa_rows = many_desa(3_587, 27)
    target_rows = targets(
        *(
            {"area_code": code, "target_year": year, "target_pct": pct}
            for code in desa_rows["kabupaten_code"].unique().sort()
            for year, pct in ((2025, 18.8), (2029, 14.2), (2030, 14.0), (2045, 5.0))
        )
    )
    start = time.perf_counter()
    ladder = children_fewer(target_rows, desa_rows)
    assert time.perf_counter() - start < 1
    assert ladder.filter(pl.col("level") == "desa").height == 4 * 3_587
