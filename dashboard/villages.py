"""Desa and kelurahan as a list: found by name however it is spelled, filtered, sorted, and written
as rows. Nothing here draws."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import streamlit as st
from rapidfuzz import fuzz, process

from dashboard import store, text
from dashboard import text_register as words
from dashboard.text import Desa

MOST_HITS = 20
LONGEST_SEARCH = 60
SHORTEST_SEARCH = 2
LEAST_ALIKE = 70
"""Of 100; below it two names are not called alike."""
FARTHEST = 22
"""How much less alike than the best hit a hit may be."""
SPELLED = {
    "sei": "sungai",
    "sungei": "sungai",
    "s": "sungai",
    "tj": "tanjung",
    "tjg": "tanjung",
    "tg": "tanjung",
    "tb": "tumbang",
    "tbg": "tumbang",
    "gn": "gunung",
    "gng": "gunung",
    "kec": "kecamatan",
    "kab": "kabupaten",
    "kel": "kelurahan",
    "ds": "desa",
    "i": "1",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
}
"""How the offices shorten words of names, and the Roman numbers among them."""
KINDS_OF_PLACE = {"kecamatan", "kabupaten", "kelurahan", "desa", "kota"}
"""Words that say what a place is and not which."""
DIFFERENT = ("di atas", "di bawah")
"""How a desa stands to its kabupaten where it is proven to differ from it."""
COMPARED = {
    "semua": (),
    "berbeda": DIFFERENT,
    "atas": ("di atas",),
    "bawah": ("di bawah",),
    "sama": ("tidak berbeda",),
}
STANDINGS = {
    "semua": None,
    "angka": words.FIGURE,
    "sedikit": words.FEW,
    "belum": words.NOT_MEASURED,
    "tanpa": words.UNKNOWN,
}
GRADES = {"semua": None, "A": "A", "B": "B", "C": "C", "tanpa": ""}
ORDER_OF_COMPARED = {"di bawah": 0, "tidak berbeda": 1, "di atas": 2}
ORDER_OF_GRADES = {"C": 0, "B": 1, "A": 2}
LIST_COLUMNS = (
    "desa",
    "kecamatan",
    "kabupaten",
    "smoothed",
    "compared",
    "with_interval",
    "n",
    "coverage",
    "quality",
)
DOWNLOAD_COLUMNS = (
    "area_code",
    "area",
    "kecamatan",
    "kabupaten",
    "level",
    "month",
    "indicator",
    *words.FIGURE_COLUMNS,
    "status",
    "reason",
    "source",
    "is_simulated",
)
MONTH_COLUMNS = ("month", "smoothed", "with_interval", "n", "coverage", "kabupaten_pct")
MONTH_DOWNLOAD_COLUMNS = (
    "area_code",
    "area",
    "kecamatan",
    "kabupaten",
    "month",
    "indicator",
    *words.FIGURE_COLUMNS,
    "status",
    "reason",
    "source",
    "is_simulated",
)


@dataclass(frozen=True)
class Place:
    """A kabupaten, kecamatan or desa as it is searched for: its own name without spaces, and the
    words of its name with those of what it lies in."""

    code: str
    name: str
    level: str
    type: str
    kecamatan: str | None
    kabupaten: str
    kabupaten_code: str
    compact: str
    in_full: tuple[str, ...]


@dataclass(frozen=True)
class Index:
    """Places to search in: all words of their names in full, and for each place the numbers of its
    words (-1 where it has fewer than others)."""

    places: tuple[Place, ...]
    names: tuple[str, ...]
    known: tuple[str, ...]
    words: np.ndarray


@dataclass(frozen=True)
class Village:
    """A desa in a month of the register: its figure (None where there is none, or where the month
    is held back) and the code of what can be said of it."""

    place: Place
    figure: dict | None
    standing: str

    @property
    def code(self) -> str:
        return self.place.code

    def value(self, name: str) -> object:
        return None if self.figure is None else self.figure[name]


@st.cache_resource(show_spinner=False, max_entries=3)
def places(path: str) -> dict[str, Place]:
    """Every place of a publication by its code; `path` is that of the file being read."""
    return {row["code"]: place_of(row) for row in store.places()}


@st.cache_resource(show_spinner=False, max_entries=3)
def index(path: str) -> Index:
    """The search index of a publication."""
    return index_of(tuple(places(path).values()))


def index_of(found: tuple[Place, ...]) -> Index:
    known = sorted({word for place in found for word in place.in_full})
    number = {word: place for place, word in enumerate(known)}
    longest = max((len(place.in_full) for place in found), default=0)
    rows = [
        [number[word] for word in place.in_full] + [-1] * (longest - len(place.in_full))
        for place in found
    ]
    return Index(
        places=found,
        names=tuple(place.compact for place in found),
        known=tuple(known),
        words=np.array(rows, dtype=int).reshape(len(found), longest),
    )


def place_of(row: dict) -> Place:
    """A row of store.places as something that can be searched for."""
    around = [row["kecamatan"], row["kabupaten"]] if row["level"] != "kabupaten" else []
    return Place(
        code=row["code"],
        name=row["name"],
        level=row["level"],
        type=row["type"],
        kecamatan=row["kecamatan"],
        kabupaten=row["kabupaten"] or row["name"],
        kabupaten_code=row["kabupaten_code"] or row["code"],
        compact="".join(spelled(row["name"])),
        in_full=tuple(spelled(" ".join(filter(None, [row["name"], *around])))),
    )


def spelled(name: str) -> list[str]:
    """The words of a name without what people write in different ways: case, accents, apostrophes,
    other signs, short forms, "bati2" for Bati-Bati, Roman numbers, and what kind of place it is."""
    plain = unicodedata.normalize("NFKD", name.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub("['\"`\u2018\u2019\u02bc]", "", plain)
    plain = re.sub(r"\b([a-z]+)2\b", r"\1 \1", plain)
    parts = [SPELLED.get(part, part) for part in re.findall("[a-z0-9]+", plain)]
    return [part for part in parts if part not in KINDS_OF_PLACE] or parts


def likeness(asked: str, where: Index) -> np.ndarray:
    """How much each place is like what was asked for, 0-100: its own name first, then, for more
    words than one, its name with those of what it lies in."""
    parts = spelled(asked)
    compact = "".join(parts)
    if not compact or not where.places:
        return np.zeros(len(where.places))
    alike = process.cdist([compact], where.names, scorer=fuzz.ratio)[0] * 0.95
    for place, name in enumerate(where.names):
        if compact in name:
            sure = 100 if compact == name else 96 if name.startswith(compact) else 90
            alike[place] = max(alike[place], sure)
    if len(parts) > 1:
        own = np.array([name in compact for name in where.names])
        alike = np.maximum(alike, (0.9 + 0.05 * own) * part_by_part(parts, where))
    return alike


def part_by_part(parts: Sequence[str], where: Index) -> np.ndarray:
    """How well each place has every asked word among its words in full, 0-100: the mean of the best
    match of each; nothing where one of them has no match."""
    scores = process.cdist(parts, where.known, scorer=fuzz.ratio)
    # The last column stands for the words that a place does not have.
    scores = np.hstack([scores, np.zeros((len(parts), 1), dtype=scores.dtype)])
    best = scores[:, where.words].max(axis=2)
    return np.where(best.min(axis=0) >= LEAST_ALIKE, best.mean(axis=0), 0)


def hits(asked: str, where: Index, most: int = MOST_HITS) -> tuple[list[Place], int]:
    """The places most like what was asked for, at most `most`, and how many others there are."""
    alike = likeness(asked, where)
    enough = max(LEAST_ALIKE, alike.max(initial=0) - FARTHEST)
    ranked = sorted(
        (
            (-round(float(score)), -len(place.code), place.name, place.code, place)
            for place, score in zip(where.places, alike, strict=True)
            if score >= enough
        ),
        key=lambda row: row[:4],
    )
    return [row[-1] for row in ranked[:most]], max(len(ranked) - most, 0)


def hit_words(place: Place) -> str:
    """A place with what it lies in, for many share a name."""
    kind = place.level if place.level == "kecamatan" else place.type
    return Desa.HIT[kind].format(
        name=place.name, kecamatan=place.kecamatan, kabupaten=place.kabupaten
    )


def villages(found: Sequence[Place], figures: dict[str, dict], month: dict) -> list[Village]:
    """These desa in a month; of one that is held back no figure."""
    shown = {} if month["status"] == words.HELD else figures
    rows = {code: words.judged(row) for code, row in shown.items()}
    return [
        Village(place, rows.get(place.code), words.standing(rows.get(place.code), month))
        for place in found
    ]


def kept(
    found: Sequence[Village], kecamatan: str | None, compared: str, grade: str, standing: str
) -> list[Village]:
    """Those that pass every filter; the filters are codes of the address."""
    wanted, wanted_grade, wanted_standing = COMPARED[compared], GRADES[grade], STANDINGS[standing]
    return [
        village
        for village in found
        if (kecamatan is None or village.code.startswith(f"{kecamatan}."))
        and (not wanted or village.value("compared_with_kabupaten") in wanted)
        and (wanted_grade is None or (village.value("quality_grade") or "") == wanted_grade)
        and (wanted_standing is None or village.standing == wanted_standing)
    ]


def _grade(village: Village) -> float | None:
    grade = village.value("quality_grade")
    return None if grade is None else 1000 * ORDER_OF_GRADES[grade] + village.value("quality_score")


SORTED_BY: dict[str, Callable[[Village], object]] = {
    "diperhalus": lambda village: village.value("smoothed_pct"),
    "mentah": lambda village: village.value("prevalence_pct"),
    "banding": lambda village: ORDER_OF_COMPARED.get(village.value("compared_with_kabupaten")),
    "n": lambda village: village.value("measured"),
    "cakupan": lambda village: village.value("coverage_pct"),
    "mutu": _grade,
    "nama": lambda village: village.place.name.casefold(),
    "kecamatan": lambda village: (village.place.kecamatan or "").casefold(),
}


def in_order(found: Sequence[Village], order: str) -> list[Village]:
    """Sorted as `order` says (a column and `naik` or `turun`); what has no value comes last, and
    what is equal goes by name."""
    column, _, direction = order.partition("-")
    value = SORTED_BY[column]
    by_name = sorted(found, key=lambda village: (village.place.name.casefold(), village.code))
    known = [village for village in by_name if value(village) is not None]
    unknown = [village for village in by_name if value(village) is None]
    return sorted(known, key=value, reverse=direction == "turun") + unknown


def list_words(village: Village) -> dict:
    """A desa as the list shows it."""
    figure = village.figure
    return {
        "desa": village.place.name,
        "kecamatan": village.place.kecamatan,
        "kabupaten": village.place.kabupaten,
        "smoothed": words.smoothed(figure) if figure else "",
        "compared": Desa.COMPARED_SHORT.get(village.value("compared_with_kabupaten"), ""),
        "with_interval": text.with_interval(figure)
        if village.standing == words.FIGURE
        else words.STANDING[village.standing],
        "n": words.count(figure["measured"]) if figure else "",
        "coverage": words.coverage(figure, is_narrow=True) if figure else "",
        "quality": village.value("quality_grade") or "",
    }


def download_row(village: Village, month: dict, indicator: str) -> dict:
    """A desa as the download holds it; what is not shown is not in it."""
    place = village.place
    area = {"code": place.code, "short_name": place.name, "level": place.level}
    row = words.download_row(village.figure, area, month, indicator)
    return row | {"kecamatan": place.kecamatan, "kabupaten": place.kabupaten}


def answer(
    counts: Sequence[dict], month: dict, indicator: str, name: str | None, figure: dict | None
) -> str:
    """The answer of the page: how many desa are proven to differ, of a kabupaten (its name and
    figure) or of all."""
    total, above, below, same, without = (
        sum(row[part] for row in counts)
        for part in ("desa_total", "above", "below", "same", "without")
    )
    which = "within" if name else "everywhere"
    said = Desa.ANSWER[which if above + below else f"none {which}"].format(
        source=words.source(month),
        indicator=text.INDICATOR[indicator].lower(),
        total=words.count(total),
        name=name,
        figure=words.figure_with_interval(figure, month),
        above=words.count(above),
        below=words.count(below),
    )
    if same:
        said += Desa.ANSWER["same"].format(same=words.count(same))
    if without:
        said += Desa.ANSWER["without"].format(without=words.count(without))
    return said


def month_words(month: dict, row: dict | None) -> dict:
    """A month of a desa as its table shows it."""
    known = row if month["status"] != words.HELD else None
    return {
        "month": words.month_name(month["month"]),
        "smoothed": words.smoothed(known) if known else "",
        "with_interval": words.figure_with_interval(known, month),
        "n": words.count(known["measured"]) if known else "",
        "coverage": words.coverage(known, is_narrow=True) if known else "",
        "kabupaten_pct": text.decimal(known["kabupaten_pct"])
        if known and known["kabupaten_pct"] is not None
        else "",
    }


def narrow(table: str) -> str:
    """A table in which each interval stands whole on the line below its figure."""
    return table.replace(" % (", " %<br>(")
