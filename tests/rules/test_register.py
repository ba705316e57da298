"""Rules of the register on typed rows: a passing and a failing row on each side of every border."""

from datetime import date

import polars as pl
import pytest

from dashboard import text_register
from pipeline.rules import register as rules

TYPED = {
    "nik": pl.String,
    "name": pl.String,
    "sex": pl.String,
    "birth_date": pl.Date,
    "birth_date_unreadable": pl.Boolean,
    "measured_on": pl.Date,
    "measured_on_unreadable": pl.Boolean,
    "age_days": pl.Int32,
    "desa_written": pl.Boolean,
    "desa_code": pl.String,
    "weight_kg": pl.Float64,
    "weight_unreadable": pl.Boolean,
    "height_cm": pl.Float64,
    "height_unreadable": pl.Boolean,
}
CHILD = {
    "name": "anakcontoh",
    "sex": "L",
    "birth_date": date(2024, 2, 3),
    "birth_date_unreadable": False,
    "measured_on": date(2025, 2, 14),
    "measured_on_unreadable": False,
    "desa_written": True,
    "desa_code": "63.05.01.2003",
    "weight_kg": 9.4,
    "weight_unreadable": False,
    "height_cm": 75.2,
    "height_unreadable": False,
}
FEBRUARY = date(2025, 2, 1)
TODAY = date(2025, 8, 15)


def typed(*rows: dict) -> pl.DataFrame:
    """Typed rows; a row says how it differs from a whole one. The age follows from the dates."""
    full = []
    for row in rows:
        cells = CHILD | row
        born, measured = cells["birth_date"], cells["measured_on"]
        cells.setdefault("age_days", (measured - born).days if born and measured else None)
        full.append({name: cells.get(name) for name in TYPED})
    return pl.DataFrame(full, schema=TYPED)


def broken(rule: rules.RowRule, *rows: dict) -> list[bool]:
    """For each row whether it breaks the rule; null would lose the row between true and false."""
    return typed(*rows).select(broken=rule.broken)["broken"].to_list()


def messages(rule: rules.RowRule, *rows: dict) -> list[str]:
    return typed(*rows).select(message=rule.message)["message"].to_list()


def born(days_before: int, measured: date = date(2025, 2, 14)) -> dict:
    return {"birth_date": date.fromordinal(measured.toordinal() - days_before)}


# --- kolom_wajib_kosong -------------------------------------------------------------------------


def test_a_whole_row_breaks_no_rule():
    for rule in rules.row_rules(FEBRUARY, TODAY):
        assert broken(rule, {}) == [False], rule.code


@pytest.mark.parametrize(
    ("missing", "told"),
    [
        ({"name": None}, "Nama"),
        ({"birth_date": None}, "Tgl Lahir"),
        ({"sex": None}, "JK"),
        ({"measured_on": None}, "Tanggal Pengukuran"),
        ({"desa_written": False, "desa_code": None}, "Desa/Kel"),
    ],
)
def test_each_required_cell_is_required_and_named(missing, told):
    rule = rules.required_cell_empty()
    assert broken(rule, missing) == [True]
    assert messages(rule, missing) == [f"kolom wajib kosong atau tidak dikenal: {told}"]


def test_all_missing_cells_are_named_at_once():
    everything = {"name": None, "birth_date": None, "sex": None, "measured_on": None}
    [message] = messages(
        rules.required_cell_empty(), everything | {"desa_written": False, "desa_code": None}
    )
    assert message.endswith(": Nama, Tgl Lahir, JK, Tanggal Pengukuran, Desa/Kel")


def test_a_full_nik_stands_in_for_the_name_and_for_nothing_else():
    rule = rules.required_cell_empty()
    nik = {"nik": "6305010302240001"}
    assert broken(rule, nik | {"name": None}) == [False]
    assert broken(rule, nik | {"sex": None}) == [True]


def test_weight_height_nik_and_position_are_not_required():
    nothing = {"nik": None, "weight_kg": None, "height_cm": None}
    assert broken(rules.required_cell_empty(), nothing) == [False]


def test_an_unreadable_date_is_not_a_missing_one():
    unreadable = {"birth_date": None, "birth_date_unreadable": True}
    assert broken(rules.required_cell_empty(), unreadable) == [False]
    assert broken(rules.invalid_date(TODAY), unreadable) == [True]


# --- tanggal_tidak_valid ------------------------------------------------------------------------


def test_a_child_measured_on_its_day_of_birth_is_valid_and_the_day_before_is_not():
    rule = rules.invalid_date(TODAY)
    assert broken(rule, born(0), born(-1)) == [False, True]
    assert messages(rule, born(-1)) == ["diukur sebelum lahir"]


def test_today_is_not_in_the_future_and_tomorrow_is():
    measured = [{"measured_on": date(2025, 8, 15)}, {"measured_on": date(2025, 8, 16)}]
    rule = rules.invalid_date(date(2025, 8, 15))
    assert broken(rule, *measured) == [False, True]
    assert messages(rule, measured[1]) == ["tanggal di masa depan"]


def test_a_birth_in_the_future_is_invalid_also_without_a_measuring_date():
    rule = rules.invalid_date(date(2025, 8, 15))
    unborn = {"birth_date": date(2025, 8, 16), "measured_on": None}
    assert broken(rule, unborn, unborn | {"birth_date": date(2025, 8, 15)}) == [True, False]


def test_a_missing_date_is_no_invalid_one():
    rule = rules.invalid_date(TODAY)
    assert broken(rule, {"birth_date": None}, {"measured_on": None}) == [False, False]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"birth_date": None, "birth_date_unreadable": True}, ["Tgl Lahir"]),
        ({"measured_on": None, "measured_on_unreadable": True}, ["Tanggal Pengukuran"]),
        (
            {
                "birth_date": None,
                "birth_date_unreadable": True,
                "measured_on": None,
                "measured_on_unreadable": True,
            },
            ["Tgl Lahir", "Tanggal Pengukuran"],
        ),
    ],
)
def test_every_date_that_cannot_be_read_is_named(cells, told):
    rule = rules.invalid_date(TODAY)
    assert broken(rule, cells) == [True]
    [message] = messages(rule, cells)
    assert [column for column in ("Tgl Lahir", "Tanggal Pengukuran") if column in message] == told


# --- di_luar_bulan ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("month", "measured", "is_outside"),
    [
        (date(2025, 2, 1), date(2025, 1, 31), True),
        (date(2025, 2, 1), date(2025, 2, 1), False),
        (date(2025, 2, 1), date(2025, 2, 28), False),
        (date(2025, 2, 1), date(2025, 3, 1), True),
        (date(2025, 2, 1), date(2024, 2, 14), True),
        (date(2024, 2, 1), date(2024, 2, 29), False),
        (date(2024, 12, 1), date(2024, 12, 31), False),
        (date(2024, 12, 1), date(2025, 1, 1), True),
    ],
)
def test_a_month_holds_its_first_and_last_day_and_no_other(month, measured, is_outside):
    rule = rules.outside_month(month)
    assert broken(rule, {"measured_on": measured}) == [is_outside]


def test_the_month_is_named_and_a_missing_date_is_not_outside_it():
    rule = rules.outside_month(FEBRUARY)
    assert messages(rule, {}) == ["tanggal pengukuran di luar bulan berkas (2025-02)"]
    assert broken(rule, {"measured_on": None}) == [False]


# --- usia_di_luar_rentang -----------------------------------------------------------------------


def test_ages_of_0_to_1826_days_are_in_range():
    rule = rules.outside_age()
    assert broken(rule, born(-1), born(0), born(1826), born(1827)) == [True, False, False, True]
    assert messages(rule, born(1827)) == ["usia 1827 hari, di luar 0-1826"]


def test_an_unknown_age_is_not_outside_the_range():
    assert broken(rules.outside_age(), {"birth_date": None}) == [False]


# --- wilayah_tidak_dikenal, nilai_tidak_terbaca -------------------------------------------------


def test_a_written_village_that_is_not_certain_is_unknown_and_an_unwritten_one_is_missing():
    rule = rules.unresolved_place()
    assert broken(rule, {"desa_code": None}, {"desa_code": None, "desa_written": False}) == [
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"weight_unreadable": True}, "Berat bukan angka"),
        ({"height_unreadable": True}, "Tinggi bukan angka"),
        ({"weight_unreadable": True, "height_unreadable": True}, "Berat dan Tinggi bukan angka"),
    ],
)
def test_a_weight_or_height_that_is_no_number_is_named(cells, told):
    rule = rules.unreadable_measure()
    assert broken(rule, cells) == [True]
    assert messages(rule, cells) == [told]


# --- satuan_keliru ------------------------------------------------------------------------------


def test_a_height_up_to_2_5_is_in_metres_and_one_above_250_in_millimetres():
    heights = [0.1, 2.5, 2.51, 45.0, 250.0, 250.1, 752.0, None]
    found = typed(*({"height_cm": height} for height in heights)).select(
        slip=rules.height_in_wrong_unit()
    )
    assert found["slip"].fill_null(False).to_list() == [
        True, True, False, False, False, True, True, False,
    ]  # fmt: skip


def test_a_weight_above_100_is_in_grams():
    weights = [0.9, 100.0, 100.1, 9400.0, None]
    found = typed(*({"weight_kg": weight} for weight in weights)).select(
        slip=rules.weight_in_wrong_unit()
    )
    assert found["slip"].fill_null(False).to_list() == [False, False, True, True, False]


# --- The set ------------------------------------------------------------------------------------


def test_the_rules_stand_in_the_order_in_which_the_first_one_counts():
    assert [rule.code for rule in rules.row_rules(FEBRUARY, TODAY)] == [
        "kolom_wajib_kosong",
        "tanggal_tidak_valid",
        "di_luar_bulan",
        "usia_di_luar_rentang",
        "wilayah_tidak_dikenal",
        "nilai_tidak_terbaca",
    ]


def test_every_reason_has_a_name_for_screens():
    codes = {rule.code for rule in rules.row_rules(FEBRUARY, TODAY)}
    across_rows = {rules.DUPLICATE, rules.CORRECTED, rules.MISFIT}
    assert set(text_register.REASON) == codes | across_rows


def test_no_rule_is_neither_true_nor_false():
    """A row for which a rule were null would be in neither the accepted nor the refused rows."""
    nothing = {name: None for name in CHILD if not name.endswith(("_unreadable", "_written"))}
    for rule in rules.row_rules(FEBRUARY, TODAY):
        assert None not in broken(rule, {}, nothing), rule.code
