"""What a map can show: the idea of a layer, and what it shows for a choice.

A layer knows the levels and times that it has figures for, and gives for a choice (`Choice`) what
it shows (`Shown`): a figure for each area or the reason that there is none, the classes of its own,
and every word that controls, map, legend, table, panel and download need. The layers themselves
are in `layers_survey`, `layers_register`, `layers_convergence` and `layers_joint`.
"""

import textwrap
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from dashboard import classes, maps, store, text
from dashboard import text_register as register
from dashboard.text import Export, Map

SURVEY, REGISTER, CONVERGENCE, JOINT = "survei", "register", "konvergensi", "gabungan"
GROUPS = (SURVEY, REGISTER, CONVERGENCE, JOINT)
LEVELS = ("provinsi", "kabupaten", "kecamatan", "desa")
FIGURE = register.FIGURE
HELD = register.HELD
FEW = register.FEW
NOT_MEASURED = register.NOT_MEASURED
UNKNOWN = register.UNKNOWN
UNRANKED = "tidak diperingkat"
UNJUDGED = "tidak dapat dinilai"
LOOK = {
    HELD: maps.NO_FIGURE,
    FEW: maps.FEW,
    UNRANKED: maps.FEW,
    UNJUDGED: maps.FEW,
    NOT_MEASURED: maps.NOT_MEASURED,
    UNKNOWN: maps.NO_DATA,
}
"""How an area without a figure looks, by why it has none."""
NARROW = 46
"""Letters that fit across the map of a phone."""
RULES = "aturan"
"""The scheme of a layer that brings its own classes."""


@dataclass(frozen=True)
class Choice:
    """What the figures of a layer depend on. `since` is the survey that a change is counted from,
    `reading` how home visits are counted; the scope is one kecamatan, one kabupaten, or all of the
    provinsi."""

    level: str
    time: str
    provinsi: tuple[str, ...]
    kabupaten: str | None = None
    kecamatan: str | None = None
    indicator: str = "stunting"
    since: str | None = None
    reading: str | None = None
    is_survey_simulated: bool = False

    @property
    def scope(self) -> str | None:
        return self.kecamatan or self.kabupaten

    def holds(self, code: str) -> bool:
        """Whether an area of the level lies in the scope."""
        return code.startswith(f"{self.scope}.") if self.scope else code[:2] in self.provinsi


@dataclass(frozen=True, slots=True)
class Figure:
    """The figure of an area with its interval or bounds (`low`, `high`), or why it has none.

    `place` is its class where the layer's classes are kinds and not ranges; `is_marked`: not to be
    relied on, or proposed; `count`: children, where they may be shown; `row`: as published.
    """

    standing: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    place: int | None = None
    is_marked: bool = False
    count: float | None = None
    row: dict | None = None


@dataclass(frozen=True)
class Scale:
    """The classes of a map, lowest first: their colours, names ("" where the range is the name) and
    the borders between them; no borders where classes are kinds. `note` says what divides them."""

    colours: tuple[str, ...]
    names: tuple[str, ...]
    borders: tuple[float, ...] = ()
    note: str = ""
    unit: str = ""
    title: str = ""

    @property
    def is_kinds(self) -> bool:
        return not self.borders and len(self.colours) > 1

    def place(self, figure: Figure) -> int:
        """Which class a figure falls in, 0 the lowest."""
        if self.is_kinds:
            return figure.place
        return self.place_of(figure.value)

    def place_of(self, value: float) -> int:
        return classes.index(value, self.borders)

    def range(self, place: int) -> str:
        """10 - < 20 %; nothing where classes are kinds."""
        return "" if self.is_kinds else f"{classes.class_range(self.borders, place)}{self.unit}"

    def name(self, place: int) -> str:
        return self.names[place] or self.range(place)

    def ends(self, figure: Figure) -> tuple[int, int]:
        """The classes that a figure's interval reaches from and to."""
        if self.is_kinds or figure.low is None or figure.high is None:
            return (self.place(figure),) * 2
        return self.place_of(figure.low), self.place_of(figure.high)

    def said(self, figure: Figure, span: str) -> str:
        """The class of a figure, and by `span` those that its interval reaches."""
        low, high = self.ends(figure)
        name = self.name(self.place(figure))
        if low == high:
            return name
        return span.format(name=name, low=self.name(low), high=self.name(high))

    @property
    def heading(self) -> str:
        return ": ".join(part for part in (self.title, self.note) if part)


class Layer:
    """Something that the map can show."""

    group: str
    key: str
    kind = "prevalence"
    """As `classes.offered` knows it."""
    palette = "prevalence"
    unit = " %"
    indicators: tuple[str, ...] | None = None
    """The indicators that it has; None where it has nothing to do with any."""
    time_key: str
    """What its time is called in an address."""

    @property
    def id(self) -> str:
        return f"{self.group}.{self.key}"

    def times(self, level: str, indicator: str) -> list[str]:
        """The times that it has figures for, the oldest first."""
        raise NotImplementedError

    def default_time(self, level: str, indicator: str) -> str:
        return self.times(level, indicator)[-1]

    def levels(self, indicator: str = "stunting") -> list[str]:
        return [level for level in LEVELS if self.times(level, indicator)]

    def time_name(self, time: str) -> str:
        raise NotImplementedError

    def time_option(self, time: str) -> str:
        return self.time_name(time)

    def name(self) -> str:
        raise NotImplementedError

    def shown(self, choice: Choice) -> "Shown":
        """The figures of a choice; a time that there is none of gives no figure."""
        raise NotImplementedError


class Shown:
    """What a layer shows for a choice. Nothing in it is ever changed, so that it can be kept."""

    class_span = "{name}"
    bubble_words: str | None = None
    """What a bubble counts; None where the layer has no counts that may be shown."""
    has_own_source = False
    """Whether each hover says its own source."""

    def __init__(self, layer: Layer, choice: Choice, figures: dict[str, Figure]) -> None:
        self.layer, self.choice = layer, choice
        self.areas = areas_of(choice)
        nothing = Figure(UNKNOWN)
        self.figures = {code: figures.get(code, nothing) for code in self.areas}

    @cached_property
    def names(self) -> dict[str, str]:
        return {code: area["short_name"] for code, area in self.areas.items()}

    @cached_property
    def values(self) -> list[float]:
        return [f.value for f in self.figures.values() if f.standing == FIGURE]

    @cached_property
    def rows(self) -> list[dict]:
        return [f.row for f in self.figures.values() if f.row is not None]

    @property
    def subject(self) -> str:
        """What is shown, of when, and by which instrument."""
        raise NotImplementedError

    @property
    def is_simulated(self) -> bool:
        return any(row["is_simulated"] for row in self.rows)

    @property
    def title(self) -> str:
        raise NotImplementedError

    @property
    def definition(self) -> str:
        raise NotImplementedError

    def sentences(self) -> list[str]:
        """What the map says, no firmer than its figures allow."""
        raise NotImplementedError

    def remarks(self) -> list[str]:
        """What else is to be read off the map, below it."""
        return []

    def own_scale(self) -> Scale | None:
        """The classes that the layer itself brings; None where it brings none."""
        return None

    def target(self) -> tuple[float, str] | None:
        """The target that holds for the whole map and whose it is; None where there is none."""
        return None

    def schemes(self) -> list[str]:
        """The ways to divide the figures, the one to begin with first."""
        own = [RULES] if self.own_scale() else []
        if own and self.own_scale().is_kinds:
            return own
        indicator = self.choice.indicator if self.layer.indicators else None
        return own + classes.offered(self.layer.kind, indicator, self.target() is not None)

    def scale(self, scheme: str, own: Sequence[float] = ()) -> Scale:
        """The classes under a scheme."""
        if scheme == RULES:
            return self.own_scale()
        target = self.target()
        borders = classes.borders(
            scheme,
            self.values,
            indicator=self.choice.indicator,
            target=target and target[0],
            own=own,
        )
        count = len(borders) + 1
        is_who = scheme == "who"
        note = f"{Export.SCHEME_NOTE[scheme]}"
        if scheme == "target":
            note = f"{note} ({target[1]})"
        return Scale(
            colours=classes.palette(self.layer.palette, count),
            names=tuple(text.WHO_CLASS[name] for name in text.WHO_CLASSES)
            if is_who
            else ("",) * count,
            borders=borders,
            note=note,
            unit=self.layer.unit,
        )

    def standing_words(self) -> dict[str, str]:
        """The reasons for having no figure that the legend lists, in its order."""
        return {UNKNOWN: text.NO_DATA}

    def marked_words(self) -> str | None:
        """What a bold border means; None where none is drawn."""
        return None

    def hover(self, code: str, class_words: str, is_lean: bool) -> str:
        """HTML: what is said of an area where the reader points at it, without its name."""
        raise NotImplementedError

    def hover_note(self) -> str:
        """What every hover of a crowded map would say, and so is sent once."""
        return ""

    def head(self, code: str) -> tuple[str, str]:
        """The figure of an area and what stands in grey beside it."""
        raise NotImplementedError

    def lines(self, code: str, class_words: str) -> list[str]:
        """HTML: what the panel says of an area below its figure."""
        raise NotImplementedError

    def columns(self) -> list[str]:
        """The columns of the table, `area` first."""
        raise NotImplementedError

    def titles(self) -> dict[str, str]:
        raise NotImplementedError

    def cells(self, code: str, class_words: str) -> dict[str, object]:
        """An area as the table shows it, without its name."""
        raise NotImplementedError

    def download_columns(self) -> Sequence[str]:
        raise NotImplementedError

    def download(self, code: str) -> dict[str, object]:
        """An area as a download holds it; what is not shown is not in it."""
        raise NotImplementedError

    def facts(self, published: store.Publication) -> dict[str, str]:
        raise NotImplementedError

    @property
    def stem(self) -> str:
        """The name of a file of this map."""
        raise NotImplementedError

    def marks(self) -> list[str]:
        """What the foot must carry, apart from simulation and borders."""
        return []

    def sources(self) -> list[dict]:
        """Rows with a `source_title`, for the foot."""
        return [{"source_title": self.subject}]

    def method(self) -> str | None:
        return None

    def notes(self, is_approximate: bool) -> tuple[str, str]:
        """HTML: what stands on the map itself, above and below, so that a picture of it says so."""
        mark = [f"<b>{text.SIMULATED}</b>"] if self.is_simulated else []
        lines = [text.escaped(line) for line in textwrap.wrap(self.subject, NARROW)]
        below = text.GEOMETRY_QUALITY["approximate"] if is_approximate else ""
        return "<br>".join(mark + lines), below


def areas_of(choice: Choice) -> dict[str, dict]:
    """The areas that a map of a choice has, by code."""
    if choice.level in ("provinsi", "kabupaten"):
        every = store.areas()
        found = {code: area for code, area in every.items() if area["level"] == choice.level}
    elif choice.kabupaten:
        found = store.areas_within(choice.kabupaten, choice.level)
    else:
        found = store.areas_of(choice.level, choice.provinsi)
    if choice.level == "provinsi":
        return {code: area for code, area in found.items() if code in choice.provinsi}
    return {code: area for code, area in found.items() if choice.holds(code)}


def found(query: Callable[..., list], *of: object) -> list:
    """What a query finds; nothing in a publication of before, which lacks its table."""
    try:
        return query(*of)
    except store.NoPublication:
        return []


def place_name(choice: Choice) -> str:
    """The name of the scope of a map."""
    if choice.scope:
        return store.area(choice.scope)["short_name"]
    if len(choice.provinsi) > 1:
        return text.KALIMANTAN
    return store.areas()[choice.provinsi[0]]["short_name"]


def hover_lines(lines: Sequence[str], is_lean: bool) -> str:
    """HTML: the lines of a hover; of a crowded map in one, because each break is sent in many
    letters."""
    said = (text.escaped(line) for line in lines if line)
    return ("; " if is_lean else "<br>").join(said)


def counted(standings: Iterable[str]) -> dict[str, int]:
    """How many areas are of each standing."""
    total: dict[str, int] = {}
    for standing in standings:
        total[standing] = total.get(standing, 0) + 1
    return total


def simulated_stem(stem: str, is_simulated: bool) -> str:
    return register.file_stem(stem, is_simulated)


def group_name(group: str) -> str:
    return Map.GROUP[group]
