"""Children counted per desa and month, and how desa add up to every level above them."""

from datetime import date

import pytest

from tests.register import DESA, build, fill_lake, read_file, visit, visits

SECOND_DESA = "63.05.01.2002"
OTHER_KECAMATAN = "63.05.02.2001"
OTHER_KABUPATEN = "63.72.02.1003"
FEBRUARY = date(2025, 2, 1)
UNSEEN = {"haz": None, "waz": None, "whz": None, "bmiz": None}


def sasaran(**registered_of: int) -> list[dict]:
    return [
        {"month": FEBRUARY, "desa_code": desa, "registered": registered}
        for desa, registered in registered_of.items()
    ]


def areas(warehouse, **rows_of) -> dict[str, dict]:
    """The areas of February 2025 by their code."""
    rows = build(warehouse, "register_area", **rows_of)
    return {row["area_code"]: row for row in rows if row["month"] == FEBRUARY}


def counted(warehouse, *rows: dict) -> dict:
    """The one desa and month that these measurements are of."""
    fill_lake(warehouse.connection, measurement=rows)
    (row,) = warehouse.connection.sql("select * from lake.desa").pl().to_dicts()
    return row


@pytest.mark.parametrize(
    ("column", "cut_off", "z", "beyond"),
    [
        ("stunting", -2, "haz", -2.01),
        ("severe_stunting", -3, "haz", -3.01),
        ("underweight", -2, "waz", -2.01),
        ("wasting", -2, "whz", -2.01),
        ("severe_wasting", -3, "whz", -3.01),
        ("overweight", 2, "whz", 2.01),
    ],
)
def test_an_indicator_begins_beyond_its_cut_off_and_not_on_it(
    warehouse, column, cut_off, z, beyond
):
    on_it = counted(warehouse, visit(**{z: float(cut_off)}))
    assert (on_it[column], on_it[f"{z}_measured"]) == (0, 1)
    past_it = counted(warehouse, visit(**{z: beyond}))
    assert (past_it[column], past_it[f"{z}_measured"]) == (1, 1)


def test_each_indicator_counts_its_own_z_score(warehouse):
    """Every count differs, so that no column can stand in another's place."""
    rows = [
        *visits(1, haz=-3.5, waz=-2.5, whz=0.0),
        *visits(3, haz=-2.5, waz=-3.5, whz=-3.5),
        *visits(5, haz=0.0, waz=-2.5, whz=-2.5),
        *visits(7, haz=0.0, waz=0.0, whz=2.5),
        *visits(2, haz=3.5, waz=3.5, whz=0.0),
    ]
    row = counted(warehouse, *rows)
    assert {name: row[name] for name in ("haz_measured", "waz_measured", "whz_measured")} == {
        "haz_measured": 18,
        "waz_measured": 18,
        "whz_measured": 18,
    }
    assert row["stunting"] == 4
    assert row["severe_stunting"] == 1
    assert row["underweight"] == 9
    assert row["wasting"] == 8
    assert row["severe_wasting"] == 3
    assert row["overweight"] == 7


@pytest.mark.parametrize(
    ("z", "value", "left_out"),
    [
        ("haz", -6.5, {"haz_measured", "stunting", "severe_stunting"}),
        ("waz", -6.5, {"waz_measured", "underweight"}),
        ("whz", -5.5, {"whz_measured", "wasting", "severe_wasting"}),
    ],
)
def test_an_implausible_z_leaves_its_own_indicator_only(warehouse, z, value, left_out):
    affected = {"haz": -3.5, "waz": -3.5, "whz": -3.5}
    row = counted(warehouse, visit(**affected | {z: value, f"{z}_flag": True}))
    counts = {"haz_measured", "stunting", "severe_stunting", "waz_measured", "underweight",
              "whz_measured", "wasting", "severe_wasting"}  # fmt: skip
    assert {name for name in counts if row[name] == 0} == left_out
    assert (row["weighed"], row["visits"], row["flagged_visits"]) == (1, 1, 1)


def test_a_child_too_heavy_to_be_true_is_not_overweight_but_one_too_tall_may_be(warehouse):
    too_heavy = visits(3, whz=5.5, whz_flag=True)
    row = counted(warehouse, *too_heavy, visit(whz=2.5, haz=7.0, haz_flag=True))
    assert (row["overweight"], row["whz_measured"], row["haz_measured"]) == (1, 1, 3)


def test_an_implausible_bmi_leaves_nothing_because_no_indicator_uses_it(warehouse):
    row = counted(warehouse, visit(bmiz=-5.5, bmiz_flag=True))
    assert (row["haz_measured"], row["whz_measured"], row["flagged_visits"]) == (1, 1, 0)


def test_an_implausible_height_does_not_spread_the_heights(warehouse):
    row = counted(warehouse, visit(haz=-1.5), visit(haz=7.0, haz_flag=True), visit(haz=2.0))
    assert (row["haz_sum"], row["haz_square_sum"]) == (0.5, 6.25)


def test_only_the_visit_that_counts_makes_a_child_measured(warehouse):
    first = visit(child_key=7, counts=False, haz=-3.5, waz=-3.5, whz=-3.5)
    second = visit(child_key=7, haz=-1.0, waz=-1.0, whz=-1.0)
    row = counted(warehouse, first, second)
    assert (row["weighed"], row["visits"]) == (1, 2)
    assert (row["haz_measured"], row["stunting"]) == (1, 0)
    assert (row["waz_measured"], row["underweight"]) == (1, 0)
    assert (row["whz_measured"], row["wasting"], row["severe_wasting"]) == (1, 0, 0)
    assert row["haz_sum"] == -1.0


def test_a_visit_that_does_not_count_is_still_looked_at_for_implausible_values(warehouse):
    row = counted(warehouse, visit(counts=False, haz=-6.5, haz_flag=True), visit())
    assert (row["visits"], row["flagged_visits"], row["haz_measured"]) == (2, 1, 1)


@pytest.mark.parametrize(
    ("weight", "height", "weighed"), [(9.5, None, 1), (None, 75.0, 1), (None, None, 0)]
)
def test_weighed_is_who_has_a_weight_or_a_height(warehouse, weight, height, weighed):
    row = counted(warehouse, visit(weight_kg=weight, height_cm=height, **UNSEEN))
    assert (row["weighed"], row["visits"]) == (weighed, 1)
    assert (row["haz_measured"], row["waz_measured"], row["whz_measured"]) == (0, 0, 0)


def test_every_level_is_the_sum_of_its_desa(warehouse):
    rows = [
        *visits(1, desa_code=DESA, haz=-3.5, waz=-3.5, whz=-3.5),
        *visits(2, desa_code=SECOND_DESA, haz=-2.5, waz=-2.5, whz=2.5),
        *visits(4, desa_code=OTHER_KECAMATAN, haz=-2.5, haz_flag=False),
        *visits(8, desa_code=OTHER_KABUPATEN),
        *visits(16, desa_code="62.01.01.2001"),
    ]
    found = areas(warehouse, measurement=rows)
    measured = {code: row["haz_measured"] for code, row in found.items()}
    assert measured == {
        "62": 16,
        "62.01": 16,
        "62.01.01": 16,
        "62.01.01.2001": 16,
        "63": 15,
        "63.05": 7,
        "63.05.01": 3,
        DESA: 1,
        SECOND_DESA: 2,
        "63.05.02": 4,
        OTHER_KECAMATAN: 4,
        "63.72": 8,
        "63.72.02": 8,
        OTHER_KABUPATEN: 8,
    }
    assert {row["level"] for code, row in found.items() if len(code) == 8} == {"kecamatan"}
    assert (found["63"]["level"], found["63.05"]["level"]) == ("provinsi", "kabupaten")
    assert found[DESA]["level"] == "desa"
    tapin = found["63.05"]
    assert (tapin["stunting"], tapin["severe_stunting"], tapin["underweight"]) == (7, 1, 3)
    assert (tapin["wasting"], tapin["severe_wasting"], tapin["overweight"]) == (1, 1, 2)
    assert (tapin["weighed"], tapin["visits"], tapin["registered"]) == (7, 7, 7)
    assert tapin["haz_sum"] == -3.5 + 6 * -2.5


def test_a_desa_with_more_children_than_its_sasaran_hides_no_gap_of_another(warehouse):
    """15 of 10 and 5 of 10 children are 15 of 20, and not 20 of 20."""
    found = areas(
        warehouse,
        measurement=[*visits(15, desa_code=DESA), *visits(5, desa_code=SECOND_DESA)],
        sasaran=sasaran(**{DESA: 10, SECOND_DESA: 10}),
    )
    assert (found[DESA]["weighed"], found[DESA]["covered"]) == (15, 10)
    kecamatan = found["63.05.01"]
    assert (kecamatan["registered"], kecamatan["weighed"], kecamatan["covered"]) == (20, 20, 15)


def test_the_sasaran_of_the_month_goes_before_the_children_seen(warehouse):
    found = areas(
        warehouse,
        measurement=[*visits(3, desa_code=DESA), *visits(4, desa_code=SECOND_DESA)],
        sasaran=sasaran(**{DESA: 40}),
    )
    bases = {code: (row["registered"], row["registered_basis"]) for code, row in found.items()}
    assert bases[DESA] == (40, "sasaran")
    assert bases[SECOND_DESA] == (4, "terlihat 12 bulan")
    # One desa whose S is only estimated makes that of its kecamatan an estimate.
    assert bases["63.05.01"] == (44, "terlihat 12 bulan")


def test_a_kecamatan_of_which_every_desa_has_a_sasaran_stands_on_it(warehouse):
    found = areas(
        warehouse,
        measurement=visits(3, desa_code=DESA),
        sasaran=sasaran(**{DESA: 40, SECOND_DESA: 60}),
    )
    assert found["63.05.01"]["registered_basis"] == "sasaran"


def test_a_desa_with_a_sasaran_and_no_child_measured_is_a_gap_and_not_missing(warehouse):
    found = areas(
        warehouse,
        measurement=visits(5, desa_code=DESA),
        sasaran=sasaran(**{DESA: 5, SECOND_DESA: 20}),
    )
    empty = found[SECOND_DESA]
    assert (empty["registered"], empty["weighed"], empty["covered"]) == (20, 0, 0)
    assert (empty["haz_measured"], empty["visits"], empty["haz_sum"]) == (0, 0, None)
    assert (found["63.05.01"]["registered"], found["63.05.01"]["covered"]) == (25, 5)


def test_a_desa_whose_children_were_seen_only_in_earlier_months_is_a_gap_too(warehouse):
    rows = [
        *visits(3, desa_code=SECOND_DESA, measured_on=date(2025, 1, 10)),
        *visits(2, desa_code=DESA),
    ]
    found = areas(warehouse, measurement=rows)
    gap = found[SECOND_DESA]
    assert (gap["registered"], gap["registered_basis"]) == (3, "terlihat 12 bulan")
    assert (gap["weighed"], found["63.05.01"]["registered"]) == (0, 5)


def test_a_desa_that_falls_silent_is_a_gap_also_where_it_had_a_sasaran_before(warehouse):
    """No sasaran and no measurement in February: the children seen in January are still due."""
    found = areas(
        warehouse,
        measurement=[
            *visits(3, desa_code=SECOND_DESA, measured_on=date(2025, 1, 10)),
            *visits(2, desa_code=DESA),
        ],
        sasaran=[{"month": date(2025, 1, 1), "desa_code": SECOND_DESA, "registered": 8}],
    )
    silent = found[SECOND_DESA]
    assert (silent["registered"], silent["registered_basis"]) == (3, "terlihat 12 bulan")
    assert (found["63.05.01"]["registered"], found["63.05.01"]["covered"]) == (5, 2)


def test_the_sasaran_of_one_month_says_nothing_of_the_next(warehouse):
    rows = build(
        warehouse,
        "register_area",
        measurement=[*visits(3), *visits(3, measured_on=date(2025, 3, 10))],
        sasaran=sasaran(**{DESA: 40}),
    )
    bases = {(row["month"].month, row["registered_basis"]) for row in rows}
    assert bases == {(2, "sasaran"), (3, "terlihat 12 bulan")}


def test_a_month_held_back_is_left_out(warehouse):
    rows = [*visits(3), *visits(3, measured_on=date(2025, 1, 10))]
    files = [
        read_file(month=date(2025, 1, 1), rows_read=100, rows_quarantined=21),
        read_file(month=FEBRUARY, rows_read=100, rows_quarantined=20),
    ]
    built = build(warehouse, "register_area", measurement=rows, file=files)
    assert {row["month"] for row in built} == {FEBRUARY}


def test_simulated_rows_stay_marked(warehouse):
    found = areas(warehouse, measurement=visits(2, is_simulated=True))
    assert {row["is_simulated"] for row in found.values()} == {True}


def test_children_whose_birth_date_is_changed_later_stay_counted_where_they_came(warehouse):
    """The later birth date lies after the earlier visit: the visit still happened."""
    earlier = visit(child_key=7, measured_on=date(2024, 12, 5), age_days=700)
    later = visit(child_key=7, measured_on=date(2025, 2, 5), age_days=30)
    rows = build(warehouse, "register_area", measurement=[earlier, later])
    found = {row["month"]: row for row in rows if row["area_code"] == DESA}
    for month in (date(2024, 12, 1), FEBRUARY):
        row = found[month]
        assert (row["registered"], row["weighed"], row["haz_measured"]) == (1, 1, 1)
