"""Cells of a register export: what each may mean, and what is never guessed."""

from datetime import date

import polars as pl
import pytest

from pipeline.sources.register_values import (
    Unreadable,
    folded_names,
    full_nik,
    parsed,
    tidy,
    written_date,
    written_measure,
    written_position,
    written_sex,
    written_z,
)

ARABIC_NINE, CHINESE_NINE, FULL_WIDTH_NINE = "\u0669", "\u4e5d", "\uff19"


# --- Dates --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "2025-02-03",
        "2025-02-03 00:00:00",
        "2025-02-03 23:59:59.999",
        "2025-02-03T07:30",
        "2025/02/03",
        "03/02/2025",
        "3/2/2025",
        "03-02-2025",
        "03.02.2025",
        "03/02/2025 08:15",
        "45691",
        "45691.75",
        "  2025-02-03  ",
        "\u00a02025-02-03",
    ],
)
def test_the_third_of_february_is_read_in_every_way_that_exports_write_it(text):
    assert written_date(text) == date(2025, 2, 3)


def test_the_day_comes_first_even_where_a_month_could():
    assert written_date("01/12/2024") == date(2024, 12, 1)


def test_the_serial_of_a_known_day_is_that_day():
    # FORMATS names 45093; Excel shows it as 16 June 2023.
    assert written_date("45093") == date(2023, 6, 16)


def test_a_leap_day_is_a_day_in_leap_years_only():
    assert written_date("29-02-2024") == date(2024, 2, 29)
    with pytest.raises(Unreadable):
        written_date("29-02-2025")


@pytest.mark.parametrize(
    "text",
    ["", " ", "-", "--", "0000-00-00", "0000-00-00 00:00:00", "00/00/0000", " 0000-00-00 "],
)
def test_a_date_that_was_never_filled_in_is_missing_and_not_unreadable(text):
    assert written_date(text) is None


@pytest.mark.parametrize("text", ["0", "8888", "9999"])
def test_a_placeholder_in_a_date_column_is_missing_and_not_unreadable(text):
    """FORMATS: placeholders are blanked first, then the rules apply."""
    assert written_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "31-02-2025",
        "31/04/2025",
        "2025-13-01",
        "02/13/2025",
        "2025-00-10",
        "32.01.2025",
        "0000-02-03",
        "03/02/25",
        "2025-02",
        "3 Februari 2025",
        "2025-02/03",
        "03/02-2025",
        "2025.02.03",
        "20250203",
        "4569",
        "456910",
        "-45691",
        "2025-02-03 pagi",
        "2025-02-03 2025-02-04",
        f"2025-02-0{ARABIC_NINE}",
        f"0{FULL_WIDTH_NINE}/02/2025",
        f"4569{FULL_WIDTH_NINE}",
        "#VALUE!",
    ],
)
def test_a_date_that_no_calendar_has_or_nobody_can_read_is_unreadable(text):
    with pytest.raises(Unreadable):
        written_date(text)


# --- Weights and heights ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("9.4", 9.4),
        ("9,4", 9.4),
        (" 9,40 ", 9.4),
        ("75", 75.0),
        (",5", 0.5),
        ("100.000000000", 100.0),
        ("0.1", 0.1),
        ("888", 888.0),
        ("9999.1", 9999.1),
    ],
)
def test_decimals_are_read_with_a_dot_and_with_a_comma(text, number):
    assert written_measure(text) == number


@pytest.mark.parametrize(
    "text", ["", "  ", "-", "0", "0.0", "0,00", "8888", "8888.00", "9999", "9999,0"]
)
def test_a_placeholder_is_no_measurement(text):
    assert written_measure(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "9,4 kg",
        "kurus",
        "-9.4",
        "+9.4",
        "9.4.1",
        "1.234,5",
        "9 4",
        "9,",
        ".",
        "1e1",
        "0x1F",
        "nan",
        "inf",
        "infinity",
        "1_0",
        "9.4;75",
        "#NUM!",
        f"{ARABIC_NINE}.4",
        f"{CHINESE_NINE}.4",
        f"{FULL_WIDTH_NINE}.4",
        "9\u066b4",
    ],
)
def test_what_is_no_plain_number_is_unreadable_and_never_repaired(text):
    with pytest.raises(Unreadable):
        written_measure(text)


@pytest.mark.parametrize(
    ("text", "z"),
    [("-2.13", -2.13), ("-2,13", -2.13), ("0", 0.0), ("+1.5", 1.5), ("#NUM!", None), ("", None)],
)
def test_the_exports_own_z_score_is_read_with_its_sign_or_is_none(text, z):
    assert written_z(text) == z


# --- Sex and position ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["L", "l", " L ", "LAKI-LAKI", "Laki - laki", "Laki Laki", "PRIA", "pria", "1"]
)
def test_every_word_for_a_boy_is_read(text):
    assert written_sex(text) == "L"


@pytest.mark.parametrize("text", ["P", "p", "PEREMPUAN", "Perempuan ", "WANITA", "wanita", "2"])
def test_every_word_for_a_girl_is_read(text):
    assert written_sex(text) == "P"


@pytest.mark.parametrize(
    "text", ["", "-", "0", "3", "L/P", "1/2", "X", "perempuan laki-laki", "12", "1.5", "F", "M"]
)
def test_no_other_text_is_a_sex(text):
    assert written_sex(text) is None


@pytest.mark.parametrize("text", ["Terlentang", "TELENTANG", "berbaring", "panjang", "L", "l", "1"])
def test_every_word_for_lying_is_read(text):
    assert written_position(text) == "terlentang"


@pytest.mark.parametrize("text", ["Berdiri", "BERDIRI ", "tinggi", "H", "h", "2"])
def test_every_word_for_standing_is_read(text):
    assert written_position(text) == "berdiri"


@pytest.mark.parametrize(
    "text",
    ["", "-", "0", "3", "P", "T", "duduk", "digendong", "L/H", "Terlentang/Berdiri", "tidur", "12"],
)
def test_any_other_way_of_measuring_is_unknown_and_never_taken_as_lying(text):
    assert written_position(text) is None


@pytest.mark.parametrize("text", ["\uff11", "\u00b2", "\u2460", "\u0662", "-1", "-2", "+1"])
def test_a_digit_of_another_script_or_with_a_sign_is_no_code_of_sex_or_position(text):
    """The codes are 1 and 2; only the digits 0-9 count as digits, and -1 is a filler."""
    assert (written_sex(text), written_position(text)) == (None, None)


# --- NIK ----------------------------------------------------------------------------------------


def niks(*texts: str | None) -> list[str | None]:
    return full_nik(pl.Series(texts, dtype=pl.String)).to_list()


def test_a_whole_nik_is_kept_also_with_an_apostrophe_or_spaces():
    assert (
        niks("6305010302240001", " 6305010302240001 ", "'6305010302240001")
        == ["6305010302240001"] * 3
    )
    assert niks("6305 0103 0224 0001") == ["6305010302240001"]


def test_a_girls_birth_day_is_forty_more():
    assert niks("6305014102240001", "6305017112240001") == ["6305014102240001", "6305017112240001"]


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "-",
        "630501**********",
        "6305010302******",
        "0000000000000000",
        "1111111111111111",
        "9999999999999999",
        "630501030224000",
        "63050103022400012",
        "63050103022400O1",
        "6305010002240001",
        "6305013202240001",
        "6305014002240001",
        "6305017202240001",
        "6305010300240001",
        "6305010313240001",
        "6.30501030224E+15",
        "630501030224000\u0661",
        "630501030224000\uff11",
    ],
)
def test_a_nik_that_is_masked_cut_filled_or_impossible_identifies_nobody(text):
    assert niks(text) == [None]


def test_a_nik_with_the_serial_0000_is_what_excel_leaves_of_one():
    """Excel keeps 15 digits of a number, so ...0001 and ...0002 both come as ...0000; a real
    serial begins at 0001."""
    assert niks("6305010302240000") == [None]


# --- Names and places ---------------------------------------------------------------------------


def test_a_name_is_its_letters_whatever_their_case_accents_spaces_and_punctuation():
    names = pl.Series(["Siti  NUR'AINI", "sitinuraini", "Siti Nur-Aini.", "Sití Nur\u2019aini"])
    assert folded_names(names).unique().to_list() == ["sitinuraini"]


def test_another_name_stays_another_name():
    assert folded_names(pl.Series(["Siti Aini", "Siti Ani", "Siti Aini 2"])).n_unique() == 3


def test_a_name_folds_the_same_whether_or_not_its_column_has_accents():
    alone = folded_names(pl.Series(["Nur Aini"]))
    beside = folded_names(pl.Series(["Nur Aini", "José"]))
    assert (alone[0], beside.to_list()) == ("nuraini", ["nuraini", "jose"])


def test_a_name_without_a_letter_is_missing():
    assert folded_names(pl.Series(["-", " ", "", ".", None])).to_list() == [None] * 5


def test_a_posyandu_is_written_in_capitals_with_single_spaces_or_is_none():
    assert [tidy(" Melati  putih"), tidy("-"), tidy(" "), tidy("")] == [
        "MELATI PUTIH",
        None,
        None,
        None,
    ]


# --- A column -----------------------------------------------------------------------------------


def test_a_column_keeps_its_order_and_tells_unreadable_from_missing():
    cells = pl.Series(["9,4", None, "kurus", "-", "9,4", "8888", "kurus"])
    meaning, unreadable = parsed(cells, written_measure, pl.Float64)
    assert meaning.to_list() == [9.4, None, None, None, 9.4, None, None]
    assert unreadable.to_list() == [False, False, True, False, False, False, True]


def test_a_column_without_any_row_or_any_cell_is_read():
    for cells in (pl.Series([], dtype=pl.String), pl.Series([None, None], dtype=pl.String)):
        meaning, unreadable = parsed(cells, written_date, pl.Date)
        assert (meaning.dtype, meaning.to_list()) == (pl.Date, cells.to_list())
        assert not unreadable.any()
