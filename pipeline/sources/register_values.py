"""What the cells of a posyandu register export mean: dates, numbers, sex, position, NIK, names.

A cell is parsed by itself, as text; which values a row may have together is for
`pipeline.rules.register`. A value that cannot be read is told apart from one that is missing.
Only the digits 0-9 count as digits: other scripts' digits are text that cannot be read.
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import polars as pl

EXCEL_EPOCH = date(1899, 12, 30)
PLACEHOLDERS = ("0", "8888", "9999")
BLANK = frozenset(
    {"", "-", "--", "0000-00-00", "0000-00-00 00:00:00", "00/00/0000", "00-00-0000", *PLACEHOLDERS}
)
PLACEHOLDER_NUMBERS = frozenset({0.0, 8888.0, 9999.0})
TIME = r"(?:[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)?"
YEAR_FIRST = re.compile(rf"([0-9]{{4}})([-/])([0-9]{{1,2}})\2([0-9]{{1,2}}){TIME}")
DAY_FIRST = re.compile(rf"([0-9]{{1,2}})([-/.])([0-9]{{1,2}})\2([0-9]{{4}}){TIME}")
LONG_NUMBER = re.compile(r"\+?[0-9](?:[ .-]?[0-9]){7,}")
PLAIN_DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
SERIAL = re.compile(r"([0-9]{5})(?:\.[0-9]+)?")
NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+")
SIGNED_NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)")
FULL_NIK = r"^[0-9]{6}(?:0[1-9]|[12][0-9]|3[01]|4[1-9]|[56][0-9]|7[01])(?:0[1-9]|1[0-2])[0-9]{6}$"
SEX = {
    **dict.fromkeys(("l", "lk", "lakilaki", "laki", "pria", "1"), "L"),
    **dict.fromkeys(("p", "pr", "perempuan", "wanita", "2"), "P"),
}
POSITION = {
    **dict.fromkeys(("terlentang", "telentang", "berbaring", "panjang", "l", "1"), "terlentang"),
    **dict.fromkeys(("berdiri", "tinggi", "h", "2"), "berdiri"),
}


class Unreadable(ValueError):
    """A cell holds something, but not what its column is for."""


def written_date(text: str) -> date | None:
    """The date that a cell holds, None where it holds none (also `0000-00-00`).

    Year first, day first (never month first), or an Excel serial; a time of day is dropped.
    Raises Unreadable, also for a day that no calendar has.
    """
    if _is_blank(text):
        return None
    text = text.strip()
    try:
        if match := YEAR_FIRST.fullmatch(text):
            return date(int(match[1]), int(match[3]), int(match[4]))
        if match := DAY_FIRST.fullmatch(text):
            return date(int(match[4]), int(match[3]), int(match[1]))
    except ValueError as impossible:
        raise Unreadable from impossible
    if match := SERIAL.fullmatch(text):
        return EXCEL_EPOCH + timedelta(days=int(match[1]))
    raise Unreadable


def written_measure(text: str) -> float | None:
    """A weight or height as written, comma or dot; None for blank and for 0, 8888, 9999.

    Raises Unreadable, also for a number below zero.
    """
    if _is_blank(text):
        return None
    if not NUMBER.fullmatch(text.strip()):
        raise Unreadable
    number = float(text.strip().replace(",", "."))
    return None if number in PLACEHOLDER_NUMBERS else number


def written_z(text: str) -> float | None:
    """A z-score that the export brings along; None where it is none (it is only compared)."""
    if not SIGNED_NUMBER.fullmatch(text.strip()):
        return None
    return float(text.strip().replace(",", "."))


def written_sex(text: str) -> str | None:
    """`L` or `P`; None for anything that names neither."""
    return _code(SEX, text)


def written_position(text: str) -> str | None:
    """`terlentang` or `berdiri`; None (unknown) for anything else, never a guess."""
    return _code(POSITION, text)


def full_nik(cells: pl.Series) -> pl.Series:
    """Whole NIK: 16 digits with a possible birth day (girls' days are 41-71) and month in them.

    Null for a masked one, zeros and other fillers. A column at a time, as nearly every value
    differs.
    """
    digits = cells.str.strip_chars().str.strip_chars("'").str.replace_all(" ", "", literal=True)
    # Of sixteen equal digits only ones make a day and a month. Real serials begin with 0001, and a
    # spreadsheet that keeps fifteen digits turns several children's into one that ends in 0.
    is_full = digits.str.contains(FULL_NIK) & (digits != "1" * 16) & ~digits.str.ends_with("0000")
    return digits.zip_with(is_full, pl.Series([None], dtype=pl.String))


def folded_names(cells: pl.Series) -> pl.Series:
    """`folded` for a column in which nearly every value differs; null where no letter is left."""
    if (cells.str.len_bytes() != cells.str.len_chars()).any():
        cells = cells.str.normalize("NFKD")
    letters = cells.str.to_lowercase().str.replace_all(r"[^\p{L}\p{N}]+", "")
    return letters.set(letters.is_in(["", *PLACEHOLDERS]), None)


def folded(text: str) -> str:
    """Letters and digits in lower case without accents, spaces and punctuation."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


def tidy(text: str) -> str | None:
    """A name of a place of work in capitals with single spaces, without telephone numbers; None
    for blank."""
    words = " ".join(LONG_NUMBER.sub(" ", text).split()).upper()
    return None if _is_blank(words) else words


def parsed_dates(cells: pl.Series) -> tuple[pl.Series, pl.Series]:
    """`parsed` by `written_date`, where most cells are plain ISO dates."""
    values = cells.unique().drop_nulls()
    plain = values.filter(values.str.contains(PLAIN_DATE))
    known = dict(zip(plain, plain.str.to_date("%Y-%m-%d", strict=False), strict=True))
    return parsed(cells, lambda text: known.get(text) or written_date(text), pl.Date)


def parsed(
    cells: pl.Series, parse: Callable[[str], Any], dtype: pl.DataType
) -> tuple[pl.Series, pl.Series]:
    """Each cell parsed, and whether it could not be read; a null cell is null and readable.

    A column repeats its values, so each is parsed once.
    """
    values = cells.unique().drop_nulls()
    meanings, unreadable = [], []
    for text in values.to_list():
        try:
            meanings.append(parse(text))
            unreadable.append(False)
        except Unreadable:
            meanings.append(None)
            unreadable.append(True)
    table = pl.DataFrame(
        {
            "cell": values,
            "meaning": pl.Series(meanings, dtype=dtype),
            "unreadable": pl.Series(unreadable, dtype=pl.Boolean),
        }
    )
    found = pl.DataFrame({"cell": cells}).join(table, on="cell", how="left", maintain_order="left")
    return found["meaning"], found["unreadable"].fill_null(False)


def _code(meanings: dict[str, str], text: str) -> str | None:
    """A number is a code only as it stands: neither -1 nor a raised 2 is one."""
    word = folded(text)
    return meanings.get(word) if word.isalpha() or word == text.strip() else None


def _is_blank(text: str) -> bool:
    return text.strip() in BLANK
