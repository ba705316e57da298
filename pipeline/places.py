"""Place names as exports write them, read as areas: top-down inside the parent, never a guess.

Belongs here: when two spellings are one name, which area a written name means, and the closest
areas where that is not certain. Does not belong here: reading the data team's alias file
(`pipeline.sources.alias`), and the names of boundary files, which have rules of their own
(`pipeline.sources.boundaries`: codes come first there, and nothing is corrected).

Certain is, inside one parent: the official name, an alias of the data team, or the only name
within two edits if it is one edit away and nothing says that another place is meant
(`_is_misspelling`).
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import polars as pl
from rapidfuzz.distance import Levenshtein

from pipeline.settings import PROVINSI

LEVELS = ("provinsi", "kabupaten", "kecamatan", "desa")
SHOWN_CANDIDATES = 3
LEAST_SIMILARITY = 0.5
"""Of a candidate, 1 - edits / length of the longer name; what is less alike helps nobody."""
FEWEST_LETTERS = 5
"""A name with fewer is never taken by one edit, neither the written nor the official one."""
FEWEST_NAMES = 3
"""A word of so many official names is a word of its own (Batu, Lama, Barat), so no typo."""
LEAST_RESOLVED = 0.95
"""Share of rows that resolve in the kabupaten of a file that does not name it."""

PREFIXES: dict[str, dict[str, str | None]] = {
    "provinsi": {"prov": None, "provinsi": None},
    "kabupaten": {"kab": "kabupaten", "kabupaten": "kabupaten", "kota": "kota"},
    "kecamatan": {"kec": None, "kecamatan": None},
    "desa": {"ds": "desa", "desa": "desa", "kel": "kelurahan", "kelurahan": "kelurahan"},
}
"""Words before a name, and the type of area that they say."""

ABBREVIATIONS = {
    "kalbar": "kalimantanbarat",
    "kalteng": "kalimantantengah",
    "kalsel": "kalimantanselatan",
    "kaltim": "kalimantantimur",
    "kaltara": "kalimantanutara",
}
"""Of provinsi, which the alias file does not take. The neighbours are here to be told apart."""

NUMERALS = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
    "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx",
)  # fmt: skip
ROMAN = {numeral: str(number) for number, numeral in enumerate(NUMERALS, start=1)}
APOSTROPHES = dict.fromkeys(map(ord, "'\"`´‘’‚‛“”„′″ʹʻʼʽˈ＇＂"))  # noqa: RUF001
WORD = re.compile(r"[^\W_]+")
DIGITS = re.compile(r"\d+")


# --- Spellings ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Spelling:
    """A name without what people write in many ways.

    `key`: its words in one piece, roman numerals as digits. `glued`: the same with the numerals as
    written, so that PATASII is Patas II. `marks`: numbers and single letters (Murung A), in order;
    they tell siblings apart, so they are never a typo. `kind`: the type that a prefix said.
    """

    words: tuple[str, ...]
    key: str
    glued: str
    marks: tuple[str, ...]
    kind: str | None = None


def _plain_words(text: str) -> list[str]:
    """Lower-case words without accents; an apostrophe parts no word, other punctuation does."""
    decomposed = unicodedata.normalize("NFKD", text.translate(APOSTROPHES)).casefold()
    plain = (c for c in decomposed if unicodedata.category(c) not in ("Mn", "Cf"))
    return WORD.findall("".join(plain))


def _spelling(plain_words: Sequence[str], kind: str | None = None) -> Spelling:
    words = tuple(ROMAN.get(word, word) for word in plain_words)
    marks = [
        mark for word in words for mark in ([word] if len(word) == 1 else DIGITS.findall(word))
    ]
    return Spelling(words, "".join(words), "".join(plain_words), tuple(marks), kind)


@lru_cache(maxsize=65536)
def spellings(text: str, level: str) -> tuple[Spelling, ...]:
    """The ways to read a written name of this level: whole, then without each prefix before it.

    Whole as well, because a prefix may be a part of the name: Kota Baru is Kabupaten Kotabaru.
    Prefixes that contradict each other (Desa/Kelurahan) say no type. Empty where nothing is
    written (blank, `-`).
    """
    words = _plain_words(text)
    readings = [_spelling(words)] if words else []
    kinds = set()
    while len(words) > 1 and words[0] in PREFIXES[level]:
        kinds.add(PREFIXES[level][words[0]])
        words = words[1:]
        readings.append(_spelling(words, next(iter(kinds)) if len(kinds) == 1 else None))
    return tuple(readings)


def official_spellings(name: str, level: str) -> tuple[Spelling, ...]:
    """Of a name in area.csv; only a kabupaten or kota carries its type in its name there."""
    readings = spellings(name, level)
    return readings[:2] if level == "kabupaten" else readings[:1]


def official_keys(name: str, level: str) -> set[str]:
    """What a written name must fold to in order to be this official name."""
    return {key for s in official_spellings(name, level) for key in (s.key, s.glued)}


def alias_keys(alias: str, level: str) -> set[str]:
    """What a written name must fold to in order to be this alias, with its prefix or without."""
    return {key for s in spellings(alias, level) for key in (s.key, s.glued)}


def _letters(key: str) -> int:
    return sum(character.isalpha() for character in key)


def _is_one_edit_apart(written: Spelling, official: Spelling) -> bool:
    """One letter differs, in names that are long enough, and no number or numeral does."""
    return (
        written.marks == official.marks
        and min(_letters(written.key), _letters(official.key)) >= FEWEST_LETTERS
        and Levenshtein.distance(written.key, official.key, score_cutoff=1) == 1
        # BARUNAII may be Barunai I, which is another village than Barunai.
        and written.glued.removeprefix(official.glued) not in ROMAN
    )


# --- Areas --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Place:
    """What a row's place names mean; a village that is not certain has no `code`."""

    code: str | None
    """Of the desa."""
    reached: str | None
    """The deepest area that was certain: desa, kecamatan or kabupaten."""
    note: str | None
    """Which names were taken by one edit."""
    candidates: tuple[str, ...]
    """The closest areas at the level that was not certain, best first."""


@dataclass(frozen=True)
class Area:
    """`spelling` is that of the bare name, `keys` are all that the area is found under."""

    code: str
    name: str
    level: str
    kind: str
    parent: str | None
    spelling: Spelling
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Match:
    """The area that a written name means, none where that is not certain."""

    code: str | None
    note: str | None = None


NO_MATCH = Match(None)


class Gazetteer:
    """Names of areas and their aliases, looked up inside the parent.

    areas: the columns of `raw.area` (at least `code, name, level, type, parent_code`). aliases: the
    columns of `raw.alias` (at least `alias, code`), as `read_aliases` accepted them.
    """

    def __init__(self, areas: pl.DataFrame, aliases: pl.DataFrame):
        self._areas: dict[str, Area] = {}
        self._children: dict[tuple[str, str | None], list[Area]] = defaultdict(list)
        self._official: dict[tuple[str, str | None], dict[str, set[str]]] = {}
        self._alias: dict[tuple[str, str | None], dict[str, set[str]]] = {}
        self._same_name: dict[tuple[str, str | None, str], set[str]] = defaultdict(set)
        self._matches: dict[tuple[str, str | None, str], Match] = {}

        alias_keys_of = self._read_aliases(areas, aliases)
        columns = ("code", "name", "level", "type", "parent_code")
        for code, name, level, kind, parent in areas.select(columns).iter_rows():
            if level not in LEVELS:
                continue
            official = official_keys(name, level)
            spelling = official_spellings(name, level)[-1]
            keys = tuple(sorted(official | alias_keys_of[code]))
            area = Area(code, name, level, kind, parent, spelling, keys)
            self._areas[code] = area
            for scope in self._scopes(area):
                self._children[level, scope].append(area)
                _index(self._official, (level, scope), official, code)
                _index(self._alias, (level, scope), alias_keys_of[code], code)
        names_with = Counter(word for a in self._areas.values() for word in set(a.spelling.words))
        self._vocabulary = {word for word, names in names_with.items() if names >= FEWEST_NAMES}
        for area in self._areas.values():
            for key in official_keys(area.name, area.level):
                self._same_name[area.level, self._grandparent(area), key].add(area.code)

    @staticmethod
    def _read_aliases(areas: pl.DataFrame, aliases: pl.DataFrame) -> dict[str, set[str]]:
        level_of = dict(areas.select("code", "level").iter_rows())
        keys: dict[str, set[str]] = defaultdict(set)
        for alias, code in aliases.select("alias", "code").iter_rows():
            keys[code] |= alias_keys(alias, level_of[code])
        for area in areas.filter(level="provinsi").iter_rows(named=True):
            official = official_keys(area["name"], "provinsi")
            keys[area["code"]] |= {
                short for short, long in ABBREVIATIONS.items() if long in official
            }
        return keys

    @staticmethod
    def _scopes(area: Area) -> Iterable[str | None]:
        """The parents in which an area is looked up; None is a parent that is not known."""
        if area.level == "provinsi":
            return (None,)
        if area.level == "kabupaten" and area.parent in PROVINSI:
            return (area.parent, None)
        return (area.parent,)

    def _grandparent(self, area: Area) -> str | None:
        parent = self._areas.get(area.parent or "")
        return parent.parent if parent else None

    # --- Looking up -----------------------------------------------------------------------------

    def resolve(
        self,
        provinsi: str | None,
        kabupaten: str | None,
        kecamatan: str | None,
        desa: str | None,
        kabupaten_code: str | None = None,
    ) -> Place:
        """The village that the four cells of a row name.

        A provinsi that is empty or unknown asks more of the kabupaten: certain in Kalteng and
        Kalsel together. With `kabupaten_code` (a file without that column) the first two cells
        are not looked at. Raises ValueError where that code is no kabupaten.
        """
        if kabupaten_code is not None:
            known = self._areas.get(kabupaten_code)
            if known is None or known.level != "kabupaten":
                raise ValueError(f"bukan kode kabupaten: {kabupaten_code}")
            found = [Match(kabupaten_code)]
            in_provinsi = known.parent
        else:
            of_provinsi = self._match("provinsi", None, provinsi)
            in_provinsi = of_provinsi.code
            found = [of_provinsi, self._match("kabupaten", in_provinsi, kabupaten)]
        for level, cell in (("kecamatan", kecamatan), ("desa", desa)):
            found.append(self._match(level, found[-1].code, cell) if found[-1].code else NO_MATCH)
        in_kabupaten, in_kecamatan, village = (match.code for match in found[-3:])
        return Place(
            code=village,
            reached=village or in_kecamatan or in_kabupaten,
            note="; ".join(match.note for match in found if match.note) or None,
            candidates=()
            if village
            else self._candidates(
                in_provinsi, in_kabupaten, in_kecamatan, kabupaten, kecamatan, desa
            ),
        )

    def resolve_frame(
        self, places: pl.DataFrame, kabupaten_code: str | None = None
    ) -> pl.DataFrame:
        """`resolve` for every row; each distinct combination of names is resolved once.

        places: `provinsi, kabupaten, kecamatan, desa` (text; a column that is missing is null).
        Returns, in the order of the rows, `desa_code, reached_code, place_note, candidates` (text).
        """
        missing = [level for level in LEVELS if level not in places.columns]
        cells = places.with_columns(pl.lit(None).alias(level) for level in missing).select(
            pl.col(LEVELS).cast(pl.String)
        )
        distinct = cells.unique(maintain_order=True)
        resolved = [self.resolve(*names, kabupaten_code) for names in distinct.iter_rows()]
        meaning = distinct.with_columns(
            pl.Series("desa_code", [place.code for place in resolved], pl.String),
            pl.Series("reached_code", [place.reached for place in resolved], pl.String),
            pl.Series("place_note", [place.note for place in resolved], pl.String),
            pl.Series("candidates", ["; ".join(p.candidates) or None for p in resolved], pl.String),
        )
        return cells.join(
            meaning, on=LEVELS, how="left", nulls_equal=True, maintain_order="left"
        ).drop(LEVELS)

    def only_kabupaten_of(self, pairs: pl.DataFrame) -> str | None:
        """The only kabupaten in which at least 95 % of a file's rows resolve, else None.

        pairs: `kecamatan, desa`, one row per data row. A row where both are blank is no pair; one
        where a single name is missing is a pair that resolves nowhere.
        """
        counted = pairs.group_by("kecamatan", "desa", maintain_order=True).len().rows()
        written = [
            (kecamatan, desa, count)
            for kecamatan, desa, count in counted
            if spellings(kecamatan or "", "kecamatan") or spellings(desa or "", "desa")
        ]
        rows = sum(count for _, _, count in written)
        fitting = [
            area.code
            for area in self._children["kabupaten", None]
            if rows and self._resolved_rows(area.code, written) >= LEAST_RESOLVED * rows
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _resolved_rows(
        self, kabupaten: str, written: list[tuple[str | None, str | None, int]]
    ) -> int:
        resolved = 0
        for kecamatan, desa, count in written:
            inside = self._match("kecamatan", kabupaten, kecamatan).code
            if inside and self._match("desa", inside, desa).code:
                resolved += count
        return resolved

    def _match(self, level: str, parent: str | None, cell: str | None) -> Match:
        if cell is None:
            return NO_MATCH
        asked = (level, parent, cell)
        if asked not in self._matches:
            self._matches[asked] = self._find(*asked)
        return self._matches[asked]

    def _find(self, level: str, parent: str | None, cell: str) -> Match:
        """The official name, then an alias, then one edit; two areas of one name are none."""
        readings = spellings(cell, level)
        named = self._named(self._official, level, parent, readings)
        if level == "kabupaten":
            # Kota Banjar is not Kabupaten Banjar, and there is no Kabupaten Banjarmasin.
            named = {code: kind for code, kind in named.items() if self._is_kind(code, kind)}
        if len(named) > 1:
            return self._of_written_kind(named)
        if named:
            code, kind = next(iter(named.items()))
            return NO_MATCH if self._has_namesake_of_kind(code, kind) else Match(code)
        aliased = self._named(self._alias, level, parent, readings)
        if aliased:
            return Match(next(iter(aliased))) if len(aliased) == 1 else NO_MATCH
        area = self._misspelt(level, parent, readings)
        if area is None:
            return NO_MATCH
        return Match(area.code, f'{level} "{" ".join(cell.split())}" dibaca {area.name}')

    @staticmethod
    def _named(
        index: dict[tuple[str, str | None], dict[str, set[str]]],
        level: str,
        parent: str | None,
        readings: Sequence[Spelling],
    ) -> dict[str, str | None]:
        """The areas with one of these names, and the type that was written with it."""
        keys = index.get((level, parent), {})
        return {code: s.kind for s in readings for code in sorted(keys.get(s.key, ()))}

    def _is_kind(self, code: str, kind: str | None) -> bool:
        """The area is of the type that was written; no type written contradicts none."""
        return kind is None or self._areas[code].kind == kind

    def _of_written_kind(self, named: dict[str, str | None]) -> Match:
        """The only one of several areas of one name that is of the type written before it."""
        fitting = [code for code, kind in named.items() if self._is_kind(code, kind)]
        return Match(fitting[0]) if len(fitting) == 1 else NO_MATCH

    def _has_namesake_of_kind(self, code: str, kind: str | None) -> bool:
        """The area is not of the type that was written, while one of its name nearby is.

        `Kel. Kampung Baru` in Kusan Hilir: the village there is a desa, the kelurahan lies in
        Simpang Empat. Either the prefix or the kecamatan is wrong.
        """
        if self._is_kind(code, kind):
            return False
        area = self._areas[code]
        namesakes = self._same_name[area.level, self._grandparent(area), area.spelling.key]
        return any(self._is_kind(other, kind) for other in namesakes)

    # --- Misspellings ---------------------------------------------------------------------------

    def _misspelt(
        self, level: str, parent: str | None, readings: Sequence[Spelling]
    ) -> Area | None:
        """The only area within two edits, if it is one edit away."""
        written = {key for s in readings for key in (s.key, s.glued)}
        near = [
            area
            for area in self._children[level, parent]
            if any(
                Levenshtein.distance(key, other, score_cutoff=2) <= 2
                for key in written
                for other in area.keys
            )
        ]
        if len(near) != 1:
            return None
        return near[0] if any(self._is_misspelling(s, near[0]) for s in readings) else None

    def _is_misspelling(self, written: Spelling, area: Area) -> bool:
        """One edit away, of no other type, and neither another area's name nor another word."""
        return (
            self._is_kind(area.code, written.kind)
            and _is_one_edit_apart(written, area.spelling)
            and not self._is_name_of_other(written, area)
            and not self._is_other_word(written, area.spelling)
        )

    def _is_name_of_other(self, written: Spelling, area: Area) -> bool:
        """The very name of an area under another parent nearby: then the parent may be wrong."""
        return bool(self._same_name.get((area.level, self._grandparent(area), written.key)))

    def _is_other_word(self, written: Spelling, official: Spelling) -> bool:
        """What stands for a word is a word of place names: Sungai Batu is not Sungai Baru."""
        for position in range(len(official.words)):
            head = "".join(official.words[:position])
            tail = "".join(official.words[position + 1 :])
            middle = written.key.removeprefix(head).removesuffix(tail)
            if head + middle + tail == written.key and middle in self._vocabulary:
                return True
        return False

    # --- Candidates -----------------------------------------------------------------------------

    def _candidates(
        self,
        in_provinsi: str | None,
        in_kabupaten: str | None,
        in_kecamatan: str | None,
        kabupaten: str | None,
        kecamatan: str | None,
        desa: str | None,
    ) -> tuple[str, ...]:
        """Areas that a person may mean by the first name that is not certain, best first."""
        if in_kecamatan:
            return self._shown(self._closest("desa", in_kecamatan, desa))
        if in_kabupaten:
            villages = self._villages_named(in_kabupaten, desa)
            return self._shown([*villages, *self._closest("kecamatan", in_kabupaten, kecamatan)])
        if not spellings(kabupaten or "", "kabupaten"):
            return self._shown(self._pairs_named(kecamatan, desa), with_kabupaten=True)
        return self._shown(self._closest("kabupaten", in_provinsi, kabupaten))

    def _closest(self, level: str, parent: str | None, cell: str | None) -> list[Area]:
        """Areas of the parent, and those of the very name nearby, in order of likeness."""
        readings = spellings(cell or "", level)
        nearby = self._areas[parent].parent if parent else None
        pool = {area.code: area for area in self._children[level, parent]}
        for s in readings:
            for code in self._same_name.get((level, nearby, s.key), ()):
                pool[code] = self._areas[code]
        if level == "kabupaten":
            pool |= {area.code: area for area in self._children[level, None]}
        ranked = []
        for area in pool.values():
            pairs = [(s.key, key) for s in readings for key in area.keys]
            likeness = max((Levenshtein.normalized_similarity(*p) for p in pairs), default=0.0)
            if likeness >= LEAST_SIMILARITY:
                ranked.append((-likeness, area.parent != parent, area.code))
        return [self._areas[code] for *_, code in sorted(ranked)]

    def _villages_named(self, kabupaten: str, desa: str | None) -> list[Area]:
        codes = {
            code
            for s in spellings(desa or "", "desa")
            for code in self._same_name.get(("desa", kabupaten, s.key), ())
        }
        return [self._areas[code] for code in sorted(codes)]

    def _pairs_named(self, kecamatan: str | None, desa: str | None) -> list[Area]:
        """Villages of that name in a kecamatan of that name, in any kabupaten."""
        districts = {s.key for s in spellings(kecamatan or "", "kecamatan")}
        return [
            village
            for kabupaten in self._children["kabupaten", None]
            for village in self._villages_named(kabupaten.code, desa)
            if districts.intersection(self._areas[village.parent].keys)
        ]

    def _shown(self, areas: Sequence[Area], with_kabupaten: bool = False) -> tuple[str, ...]:
        return tuple(self._label(area, with_kabupaten) for area in areas[:SHOWN_CANDIDATES])

    def _label(self, area: Area, with_kabupaten: bool) -> str:
        parent = self._areas.get(area.parent)
        label = f"{area.name} ({area.code})"
        if area.level == "kecamatan":
            label = f"Kec. {label}"
        if parent is None:
            return label
        label += ", " + {"kabupaten": "Prov. ", "desa": "Kec. "}.get(area.level, "") + parent.name
        return f"{label}, {self._areas[parent.parent].name}" if with_kabupaten else label


def _index(
    index: dict[tuple[str, str | None], dict[str, set[str]]],
    family: tuple[str, str | None],
    keys: Iterable[str],
    code: str,
) -> None:
    names = index.setdefault(family, {})
    for key in keys:
        names.setdefault(key, set()).add(code)
