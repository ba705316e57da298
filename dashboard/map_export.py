"""The map as a file: a printed sheet (PNG, SVG) and its shapes with their figures (GeoJSON).

A sheet is drawn only from what it is given: no query, no network, no font from elsewhere. CSV and
XLSX are in `tables.py`; the map on the screen is in `maps.py`.
"""

import contextvars
import io
import json
import math
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

import streamlit as st

from dashboard import text
from dashboard.text import Export

WIDTH, HEIGHT = 11.69, 8.27
"""A4 landscape, inches."""
MARGIN = 0.42
KEY_WIDTH = 3.0
"""What the legend and the sentence take on the right."""
GAP = 0.25
NO_DATA_COLOUR = "#d9d9d9"
INK, QUIET, BORDER = "#222222", "#555555", "#6b6b6b"
CROWDED = 600
"""Of more areas than this the borders are finer."""
BORDER_WIDTH = {"": 0.5, "thin": 0.5, "dashed": 0.7, "bold": 1.5, "chosen": 3}
CROWDED_WIDTH = {"": 0.12, "thin": 0.12, "dashed": 0.3, "bold": 0.4, "chosen": 2.4}
"""Points, by kind of outline."""
DASHES = (2.2, 1.6)
LARGEST_BUBBLE = 0.2
"""Radius in inches of the bubble of the highest count, among few bubbles."""
FEW_BUBBLES = 40
SCALES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
"""Sizes of type that are tried until everything beside the map fits."""
LINE = 1.28
"""Height of a line, in sizes of its type."""
MARK_SIZE, MARK_HEIGHT = 9, 0.19
LONGEST_LINE = 800
"""Letters that are measured at once: more than the smallest type has on a line."""
FONT = "DejaVu Sans"
"""The font that comes with matplotlib: the same on every machine."""
_drawer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="map export")
"""One sheet at a time, always in one thread: matplotlib is not made for many, and each would keep
fonts and memory of its own."""


class Row(NamedTuple):
    """A line of the legend, lowest class first. `outline` is "", "bold", "thin" or "dashed"; no
    number of `areas` where counting them would say nothing."""

    colour: str
    words: str
    span: str
    areas: int | None
    outline: str = ""


@dataclass(frozen=True)
class Bivariate:
    """The legend of two figures at once, rows and columns from top and from left.

    `colours` and `areas` are three rows of three; `row_names` and `column_names` are what each row
    and column holds ("< 14 %").
    """

    row_axis: str
    column_axis: str
    row_names: Sequence[str]
    column_names: Sequence[str]
    colours: Sequence[Sequence[str]]
    areas: Sequence[Sequence[int]]


@dataclass(frozen=True)
class Sheet:
    """Everything that a printed map says, in ready words.

    `legend` and `apart` (areas without a figure) hold rows as `Row` has them, the outline optional;
    `colours` has every area that the map shows, by Kemendagri code; `outlined` has "bold", "thin"
    or "dashed" for those with a border of their own, told in a row of `apart`. `labels` are (name,
    longitude, latitude), the most important first; `bubbles` (longitude, latitude, count), circles
    whose surface is the count. `marks` stand on the map and in the foot; `is_simulated` also writes
    DATA SIMULASI across it.
    """

    title: str
    subtitle: str
    reading: str
    source: str
    date: str
    colours: dict[str, str]
    legend: Sequence[tuple] = ()
    apart: Sequence[tuple] = ()
    legend_title: str = ""
    outlined: dict[str, str] = field(default_factory=dict)
    labels: Sequence[tuple[str, float, float]] = ()
    bubbles: Sequence[tuple[float, float, float]] = ()
    bubble_words: str = ""
    borders: str = ""
    marks: Sequence[str] = ()
    chosen: str | None = None
    bivariate: Bivariate | None = None
    is_simulated: bool = False


def buttons(
    stem: str,
    sheet: Callable[[], Sheet],
    rows: Sequence[dict],
    columns: Sequence[str],
    facts: dict,
    shapes: Sequence[Path],
) -> None:
    """Downloads of the map: PNG, SVG and GeoJSON, made when asked for.

    They are made in another thread, which knows nothing of the reader: it is given the language
    and the publication of now.
    """
    now = contextvars.copy_context()
    row = st.container(horizontal=True, gap="small")
    for ending, kind, words, made in (
        ("png", "image/png", Export.PNG, lambda: png(sheet(), shapes)),
        ("svg", "image/svg+xml", Export.SVG, lambda: svg(sheet(), shapes)),
        (
            "geojson",
            "application/geo+json",
            Export.GEOJSON,
            lambda: geojson(sheet(), rows, columns, facts, shapes),
        ),
    ):
        row.download_button(
            words,
            lambda made=made: now.copy().run(made),
            f"{stem}.{ending}",
            kind,
            key=f"{stem} {ending}",
            on_click="ignore",
        )


def png(sheet: Sheet, shapes: Sequence[Path], width_px: int = 2000) -> bytes:
    """The sheet as a picture, A4 landscape; title, source, date and marks also as its metadata."""
    said = {
        "Title": _visible(sheet.title),
        "Description": _described(sheet, shapes),
        "Source": _visible(sheet.source),
        "Software": None,
    }
    return _printed(sheet, shapes, "png", dpi=width_px / WIDTH, metadata=said)


def svg(sheet: Sheet, shapes: Sequence[Path]) -> bytes:
    """The sheet as a drawing: letters are paths, and what they say is its title and description."""
    said = {"Title": _visible(sheet.title), "Date": None, "Creator": None}
    drawn = _printed(sheet, shapes, "svg", metadata=said).decode()
    # Without the document type, whose address some reader of XML would ask.
    attributes, _, rest = drawn.partition("<svg ")[2].partition(">")
    title, description = escape(_visible(sheet.title)), escape(_described(sheet, shapes))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<svg role="img" aria-labelledby="sheet-title sheet-description" {attributes}>\n'
        f' <title id="sheet-title">{title}</title>\n'
        f' <desc id="sheet-description">{description}</desc>{rest}'
    ).encode()


def geojson(
    sheet: Sheet,
    rows: Sequence[dict],
    columns: Sequence[str],
    facts: dict,
    shapes: Sequence[Path],
) -> bytes:
    """A feature for every row, with its `columns` as properties; `area_code` finds the shape.

    WGS 84, RFC 7946. What is withheld is null; an area without a shape is a feature without a
    geometry. What the figures are is the member `metadata`.
    """
    import shapely

    known = _shapes(tuple(shapes))
    features = []
    for row in rows:
        code = row.get("area_code")
        shape = known.get(code)
        features.append(
            {
                "type": "Feature",
                "id": code,
                "properties": {name: _json_value(row.get(name)) for name in columns},
                "geometry": shape and json.loads(shapely.to_geojson(shape)),
            }
        )
    collection = {
        "type": "FeatureCollection",
        "metadata": {
            "title": sheet.title,
            "subtitle": sheet.subtitle,
            "reading": sheet.reading,
            "source": sheet.source,
            "date": sheet.date,
            "boundaries": sheet.borders,
            "marks": _marks(sheet),
            "is_simulated": sheet.is_simulated,
            **{name: _json_value(value) for name, value in facts.items()},
        },
        "features": features,
    }
    return json.dumps(
        collection, ensure_ascii=False, allow_nan=False, separators=(",", ":")
    ).encode()


def _json_value(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


@lru_cache(maxsize=8)
def _shapes_of(path: Path) -> dict:
    """The shapes of a file by code; a file's name changes with what it holds."""
    import shapely

    features = [f for f in json.loads(path.read_bytes())["features"] if f["geometry"]]
    read = shapely.from_geojson([json.dumps(feature["geometry"]) for feature in features])
    oriented = shapely.orient_polygons(read)
    return {feature["id"]: shape for feature, shape in zip(features, oriented, strict=True)}


def _shapes(paths: tuple[Path, ...]) -> dict:
    return {code: shape for path in paths for code, shape in _shapes_of(path).items()}


def _described(sheet: Sheet, shapes: Sequence[Path]) -> str:
    """All that the sheet says, for who cannot see it."""
    known = _shapes(tuple(shapes))
    drawn = sum(code in known for code in sheet.colours)
    rows = [Row(*row) for row in (*sheet.legend, *sheet.apart)]
    named = [(" ".join(filter(None, (row.words, row.span))), row.areas) for row in rows]
    lines = [
        sheet.subtitle,
        sheet.reading,
        sheet.legend_title,
        *(words if areas is None else f"{words}: {areas}" for words, areas in named),
        *_bivariate_lines(sheet.bivariate),
        sheet.bubble_words,
        "" if drawn else Export.NOTHING,
        _without_shape(sheet, drawn),
        *_foot_lines(sheet),
        "; ".join(_marks(sheet)),
    ]
    return "\n".join(_visible(line) for line in lines if line)


def _without_shape(sheet: Sheet, drawn: int) -> str:
    lacking = len(sheet.colours) - drawn
    return Export.NO_SHAPE.format(count=text.decimal(lacking, 0)) if lacking else ""


def _bivariate_lines(two: Bivariate | None) -> list[str]:
    if two is None:
        return []
    return [
        f"{two.row_axis} {row}, {two.column_axis} {column}: {two.areas[i][j]}"
        for i, row in enumerate(two.row_names)
        for j, column in enumerate(two.column_names)
    ]


def _foot_lines(sheet: Sheet) -> list[str]:
    lines = [Export.SOURCE_LINE.format(source=sheet.source.rstrip("."))]
    if sheet.borders:
        lines.append(Export.BORDERS_LINE.format(borders=sheet.borders.rstrip(".")))
    lines.append(Export.DATE_LINE.format(date=sheet.date.rstrip(".")))
    return lines


def _marks(sheet: Sheet) -> tuple[str, ...]:
    """The marks, that of simulated figures first and never left out."""
    marks = tuple(sheet.marks)
    if sheet.is_simulated and text.SIMULATED not in marks:
        marks = (text.SIMULATED, *marks)
    return marks


def _visible(words: str) -> str:
    """Words on one line, without letters that nobody sees but that can turn others around."""
    return "".join(
        text.UNSEEN if unicodedata.category(letter).startswith("C") else letter
        for letter in " ".join(words.split())
    )


def _printed(sheet: Sheet, shapes: Sequence[Path], kind: str, **options) -> bytes:
    """The sheet as a file of this kind; the same sheet gives the same bytes."""
    now = contextvars.copy_context()
    return _drawer.submit(now.run, _print, sheet, shapes, kind, options).result()


def _print(sheet: Sheet, shapes: Sequence[Path], kind: str, options: dict) -> bytes:
    # Here, because importing it takes a second; no pyplot, which keeps every figure.
    import matplotlib
    from matplotlib.figure import Figure

    matplotlib.rcParams["svg.hashsalt"] = "peta-stunting"
    page = _Page(Figure(figsize=(WIDTH, HEIGHT), facecolor="white"))
    _draw(page, sheet, _shapes(tuple(shapes)))
    out = io.BytesIO()
    page.figure.savefig(out, format=kind, **options)
    page.figure.clear()
    return out.getvalue()


@dataclass(frozen=True)
class _Box:
    """A part of the page, inches from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: "_Box") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )

    def within(self, other: "_Box") -> bool:
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.bottom <= self.bottom
            and self.top <= other.top
        )


class _Page:
    """A figure on which everything is placed in inches."""

    def __init__(self, figure) -> None:
        self.figure = figure

    def text(self, x: float, y: float, words: str, size: float, **style) -> None:
        """Words from (x, y), their first line's middle at y; never read as mathematics."""
        self.figure.text(
            x,
            y,
            words,
            **{"va": "center", "color": INK, "fontsize": size, "family": FONT} | style,
            transform=self.figure.dpi_scale_trans,
            parse_math=False,
        )

    def lines(self, x: float, top: float, lines: Sequence[str], size: float, **style) -> float:
        """Lines of words downwards from `top`; where they end."""
        step = _line_height(size)
        for number, line in enumerate(lines):
            self.text(x, top - (number + 0.5) * step, line, size, **style)
        return top - len(lines) * step

    def paths(self, paths: Sequence, **style) -> None:
        from matplotlib.collections import PathCollection

        if paths:
            drawn = PathCollection(paths, transform=self.figure.dpi_scale_trans, **style)
            self.figure.add_artist(drawn)

    def outlines(self, paths: Sequence, kind: str, widths: dict[str, float]) -> None:
        """Lines around what is drawn already: dashes on white, or they would not be seen on the
        lines of neighbours; the chosen area a double line, which no other is."""
        width = widths[kind]
        if kind == "dashed":
            self.paths(paths, facecolors="none", edgecolors="#ffffff", linewidths=1.6 * width)
        colour = INK if kind in ("bold", "chosen") else BORDER
        style = [(0, DASHES)] if kind == "dashed" else "solid"
        self.paths(paths, facecolors="none", edgecolors=colour, linewidths=width, linestyles=style)
        if kind == "chosen":
            self.paths(paths, facecolors="none", edgecolors="#ffffff", linewidths=0.35 * width)

    def box(self, box: _Box, colour: str, outline: str = "") -> None:
        """A rectangle: a swatch of the legend, or the ground of a mark."""
        corners = [(box.left, box.bottom), (box.right, box.bottom)]
        corners += [(box.right, box.top), (box.left, box.top)]
        path = _path([corners])
        self.paths([path], facecolors=colour if colour.startswith("#") else "none", linewidths=0)
        if colour == NO_DATA_COLOUR:
            self.hatch([path])
        self.outlines([path], outline, BORDER_WIDTH)

    def hatch(self, paths: Sequence) -> None:
        """Strokes over what has no data: grey alone would be a class on a photocopy."""
        self.paths(paths, facecolors="none", edgecolors="#8a8a8a", linewidths=0, hatch="////")


def _line_height(size: float) -> float:
    return size * LINE / 72


def _draw(page: _Page, sheet: Sheet, shapes: dict) -> None:
    """Head and foot over the whole width; the map on the left, what explains it on the right."""
    full = WIDTH - 2 * MARGIN
    top = HEIGHT - MARGIN
    size, lines = _fitted([sheet.title], full, 2, (17, 15, 13, 11), weight="bold")
    top = page.lines(MARGIN, top, lines, size, weight="bold")
    size, lines = _fitted([sheet.subtitle], full, 2, (10.5, 9, 8))
    top = page.lines(MARGIN, top - 0.03, lines, size, color=QUIET) - 0.14

    size, lines = _fitted(_foot_lines(sheet), full, 6, (7, 6, 5))
    marks = [_visible(mark) for mark in _marks(sheet)]
    height = (len(lines) + bool(marks)) * _line_height(size)
    foot = MARGIN + height
    if marks:
        said = _cut(" \N{MIDDLE DOT} ".join(marks), size, full, weight="bold")
        page.lines(MARGIN, foot, [said], size, weight="bold")
    page.lines(MARGIN, foot - bool(marks) * _line_height(size), lines, size, color=QUIET)

    key = _Box(WIDTH - MARGIN - KEY_WIDTH, foot + 0.12, WIDTH - MARGIN, top)
    ground = _Box(MARGIN, foot + 0.12, key.left - GAP, top)
    drawn = {code: shapes[code] for code in sheet.colours if code in shapes}
    _draw_map(page, sheet, drawn, ground, marks)
    _draw_key(page, sheet, drawn, key)


def _draw_map(page: _Page, sheet: Sheet, drawn: dict, ground: _Box, marks: Sequence[str]) -> None:
    if not drawn:
        middle = (ground.bottom + ground.top) / 2
        _, lines = _fitted([Export.NOTHING], ground.right - ground.left, 3, (10,))
        page.lines(ground.left, middle, lines, 10, color=QUIET)
        _draw_marks(
            page,
            marks,
            _marks_box(marks, ground, []),
        )
        return
    place = _placement(list(drawn.values()), ground)
    paths = {code: _shape_path(shape, place) for code, shape in drawn.items()}
    widths = CROWDED_WIDTH if len(paths) > CROWDED else BORDER_WIDTH
    page.paths(
        list(paths.values()),
        facecolors=[sheet.colours[code] for code in paths],
        edgecolors=BORDER,
        linewidths=widths[""],
    )
    page.hatch([paths[code] for code in paths if sheet.colours[code] == NO_DATA_COLOUR])
    for kind in ("dashed", "bold"):
        outlined = [paths[code] for code in paths if sheet.outlined.get(code) == kind]
        page.outlines(outlined, kind, widths)
    if sheet.chosen in paths:
        page.outlines([paths[sheet.chosen]], "chosen", widths)
    if sheet.is_simulated:
        _draw_simulated(page, ground)
    _draw_bubbles(page, sheet, place)
    middles = [_middle(path.get_extents()) for path in paths.values()]
    corner = _marks_box(marks, ground, middles)
    _draw_labels(page, sheet, place, ground, corner)
    _draw_marks(page, marks, corner)


def _placement(shapes: Sequence, ground: _Box) -> Callable:
    """What turns degrees into inches on the page: north up, a kilometre as long either way."""
    import shapely

    west, south, east, north = shapely.total_bounds(shapes)
    narrow = math.cos(math.radians((south + north) / 2))
    scale = min(
        (ground.right - ground.left) / max((east - west) * narrow, 1e-9),
        (ground.top - ground.bottom) / max(north - south, 1e-9),
    )
    left = (ground.left + ground.right - (east - west) * narrow * scale) / 2
    bottom = (ground.bottom + ground.top - (north - south) * scale) / 2

    def place(coordinates):
        return (coordinates - (west, south)) * (narrow * scale, scale) + (left, bottom)

    return place


def _shape_path(shape, place: Callable):
    rings = [
        place(_coordinates(ring))
        for part in getattr(shape, "geoms", [shape])
        for ring in (part.exterior, *part.interiors)
    ]
    return _path(rings)


def _coordinates(ring):
    import shapely

    return shapely.get_coordinates(ring)[:-1]


def _path(rings: Sequence):
    """Rings of corners as one path, each closed; a hole runs the other way round."""
    import numpy as np
    from matplotlib.path import Path as Outline

    corners, steps = [], []
    for ring in rings:
        corners += [*ring, ring[0]]
        steps += [Outline.MOVETO, *[Outline.LINETO] * (len(ring) - 1), Outline.CLOSEPOLY]
    return Outline(np.asarray(corners), steps)


def _middle(extents) -> tuple[float, float]:
    return (extents.x0 + extents.x1) / 2, (extents.y0 + extents.y1) / 2


def _draw_simulated(page: _Page, ground: _Box) -> None:
    """Across the map as bare outlines, for a tint would change the colours of the classes."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import TextPath
    from matplotlib.transforms import Affine2D

    letters = TextPath((0, 0), text.SIMULATED, prop=FontProperties(family=FONT, weight="bold"))
    extents = letters.get_extents()
    length = 0.62 * math.hypot(ground.right - ground.left, ground.top - ground.bottom)
    move = Affine2D().translate(*(-value for value in _middle(extents)))
    move.scale(length / extents.width)
    move.rotate(math.atan2(ground.top - ground.bottom, ground.right - ground.left))
    move.translate((ground.left + ground.right) / 2, (ground.bottom + ground.top) / 2)
    outline = [move.transform_path(letters)]
    page.paths(outline, facecolors="none", edgecolors="#ffffff", linewidths=1.4, alpha=0.6)
    page.paths(outline, facecolors="none", edgecolors=INK, linewidths=0.5, alpha=0.6)


def _draw_bubbles(page: _Page, sheet: Sheet, place: Callable) -> None:
    import numpy as np
    from matplotlib.path import Path as Outline

    radius = _radii(sheet.bubbles)
    circles = [
        Outline.circle(place(np.array([longitude, latitude])), radius(count))
        for longitude, latitude, count in sorted(sheet.bubbles, key=lambda bubble: -bubble[2])
        if count > 0
    ]
    page.paths(circles, facecolors="#22222230", edgecolors=INK, linewidths=0.5)


def _radii(bubbles: Sequence[tuple[float, float, float]]) -> Callable[[float], float]:
    """What gives the radius of a count in inches: the surface grows with the count, and shrinks as
    the bubbles become many."""
    largest = max((count for *_, count in bubbles), default=0)
    full = LARGEST_BUBBLE * math.sqrt(min(1, FEW_BUBBLES / max(len(bubbles), 1)))
    return lambda count: full * math.sqrt(count / largest)


def _draw_labels(page: _Page, sheet: Sheet, place: Callable, ground: _Box, corner: _Box) -> None:
    """Names where they lie, moved a line up or down where they would meet; one that still meets
    another is left out, for the map must stay legible."""
    import numpy as np
    from matplotlib.patheffects import withStroke

    size, halo = 7, [withStroke(linewidth=1.8, foreground="white")]
    taken = [corner]
    for name, longitude, latitude in sheet.labels:
        if longitude is None or latitude is None:
            continue
        name = _visible(name)
        x, y = place(np.array([longitude, latitude]))
        half, height = _width(name, size) / 2, size / 72
        for shift in (0, height, -height, 2 * height, -2 * height):
            box = _Box(x - half, y + shift - height / 2, x + half, y + shift + height / 2)
            if box.within(ground) and not any(box.meets(other) for other in taken):
                taken.append(box)
                page.text(x, y + shift, name, size, ha="center", path_effects=halo)
                break


def _marks_box(marks: Sequence[str], ground: _Box, middles: Sequence[tuple]) -> _Box:
    """The corner of the map where the marks hide the fewest areas."""
    widest = max((_width(mark, MARK_SIZE, "bold") for mark in marks), default=0)
    width = min(widest + 0.16, ground.right - ground.left)
    height = len(marks) * MARK_HEIGHT
    corners = [
        _Box(left, bottom, left + width, bottom + height)
        for bottom in (ground.top - height, ground.bottom)
        for left in (ground.left, ground.right - width)
    ]

    def hidden(box: _Box) -> int:
        return sum(box.left <= x <= box.right and box.bottom <= y <= box.top for x, y in middles)

    return min(corners, key=hidden)


def _draw_marks(page: _Page, marks: Sequence[str], box: _Box) -> None:
    """The marks in their box, that of simulated figures white on black."""
    if not marks:
        return
    page.box(box, "#ffffff")
    for number, mark in enumerate(marks):
        top = box.top - number * MARK_HEIGHT
        is_simulated = mark == text.SIMULATED
        if is_simulated:
            page.box(_Box(box.left, top - MARK_HEIGHT, box.right, top), INK)
        words = _cut(mark, MARK_SIZE, box.right - box.left - 0.16, weight="bold")
        style = {"weight": "bold", "color": "#ffffff" if is_simulated else INK}
        page.text(box.left + 0.08, top - MARK_HEIGHT / 2, words, MARK_SIZE, **style)


def _draw_key(page: _Page, sheet: Sheet, drawn: dict, box: _Box) -> None:
    """Legend and sentence, in the largest type that fits."""
    for scale in SCALES:
        key = _Key(box, scale)
        _fill_key(key, sheet, drawn)
        if key.top >= box.bottom:
            break
    key.onto(page)


class _Key:
    """What stands beside the map, from its top downwards; drawn once it is known to fit."""

    def __init__(self, box: _Box, scale: float) -> None:
        self.box, self.scale, self.top = box, scale, box.top
        self.steps: list[Callable[[_Page], None]] = []

    def onto(self, page: _Page) -> None:
        for step in self.steps:
            step(page)

    def gap(self, inches: float) -> None:
        self.top -= inches * self.scale

    def words(self, words: str, size: float, is_last: bool = False, **style) -> None:
        """Lines of words over the whole width; the last ones are cut where even the smallest type
        does not fit."""
        size *= self.scale
        width, top = self.box.right - self.box.left, self.top
        most = int((top - self.box.bottom) / _line_height(size))
        if is_last and self.scale == SCALES[-1]:
            lines = _fitted([words], width, max(most, 1), [size])[1]
        else:
            lines = _wrapped(_visible(words), size, width, style.get("weight", "normal"))
        self.steps.append(lambda page: page.lines(self.box.left, top, lines, size, **style))
        self.top = top - len(lines) * _line_height(size)

    def heading_of_counts(self) -> None:
        size, top, right = 7 * self.scale, self.top, self.box.right
        style = {"ha": "right", "color": QUIET}
        self.steps.append(
            lambda page: page.lines(right, top, [Export.COUNT_HEADING], size, **style)
        )
        self.top -= _line_height(size)

    def rows(self, rows: Sequence[Row]) -> None:
        """Colour, words, range and number of areas; without words the range is in their place."""
        if not any(row.words for row in rows):
            rows = [row._replace(words=row.span, span="") for row in rows]
        size = 8.5 * self.scale
        widest = max((_width(_visible(row.span), size) for row in rows), default=0)
        for row in rows:
            self._row(row, size, self.box.right - 0.5 * self.scale - widest)

    def _row(self, row: Row, size: float, span_left: float) -> None:
        left, right = self.box.left + 0.38 * self.scale, self.box.right
        end = span_left - 0.06 if row.span else right - 0.5 * self.scale
        lines = _wrapped(_visible(row.words), size, end - left)
        span = [_visible(row.span)] if row.span else []
        count = "" if row.areas is None else text.decimal(row.areas, 0)
        top, step = self.top, _line_height(size)
        swatch = _Box(
            self.box.left + 0.02,
            top - step * 0.86,
            self.box.left + 0.3 * self.scale,
            top - step * 0.14,
        )

        def draw(page: _Page) -> None:
            page.box(swatch, row.colour, row.outline)
            page.lines(left, top, lines, size)
            page.lines(span_left, top, span, size)
            page.lines(right, top, [count], size, ha="right")

        self.steps.append(draw)
        self.top = top - max(len(lines), 1) * step - 0.03 * self.scale


def _fill_key(key: _Key, sheet: Sheet, drawn: dict) -> None:
    legend, apart = ([Row(*row) for row in rows] for rows in (sheet.legend, sheet.apart))
    if sheet.legend_title:
        key.words(sheet.legend_title, 8.5, weight="bold")
        key.gap(0.04)
    if sheet.bivariate:
        _fill_bivariate(key, sheet.bivariate)
    if legend or apart:
        key.heading_of_counts()
    for rows in (legend, apart):
        key.rows(rows)
        key.gap(0.05 if rows else 0)
    if sheet.chosen in drawn:
        key.rows([Row("none", Export.CHOSEN, "", None, "chosen")])
        key.gap(0.05)
    if sheet.bubbles:
        _fill_bubbles(key, sheet)
    key.words(_without_shape(sheet, len(drawn)), 8, color=QUIET)
    key.gap(0.14)
    key.words(sheet.reading, 9.5, is_last=True)


def _fill_bivariate(key: _Key, two: Bivariate) -> None:
    """Three by three cells with their numbers of areas; what rows and columns are beside them."""
    size, small = 8 * key.scale, 7 * key.scale
    key.words(f"\N{DOWNWARDS ARROW} {two.row_axis}", 8, weight="bold")
    key.words(f"\N{RIGHTWARDS ARROW} {two.column_axis}", 8, weight="bold")
    key.gap(0.05)
    names = [_visible(name) for name in two.row_names]
    full = key.box.right - key.box.left
    margin = min(max(_width(name, small) for name in names) + 0.08, full * 0.3)
    cell = (full - margin) / 3
    height = 0.38 * key.scale
    columns = [_wrapped(_visible(name), small, cell - 0.06) for name in two.column_names]
    top, left = key.top, key.box.left + margin
    step = _line_height(small)
    deep = max(len(lines) for lines in columns) * step
    grid = top - deep - 0.03

    def draw(page: _Page) -> None:
        for number, lines in enumerate(columns):
            page.lines(left + (number + 0.5) * cell, top, lines, small, ha="center", color=QUIET)
        for i, name in enumerate(names):
            row_top = grid - i * height
            lines = _wrapped(name, small, margin - 0.06)
            start = row_top - height / 2 + len(lines) * step / 2
            page.lines(key.box.left, start, lines, small, color=QUIET)
            for j in range(3):
                colour = two.colours[i][j]
                corner = left + j * cell
                page.box(_Box(corner, row_top - height, corner + cell, row_top), colour)
                page.text(
                    corner + cell / 2,
                    row_top - height / 2,
                    text.decimal(two.areas[i][j], 0),
                    size,
                    ha="center",
                    color=_ink_on(colour),
                )

    key.steps.append(draw)
    key.top = grid - 3 * height - 0.08


def _ink_on(colour: str) -> str:
    """Black or white, whichever is easier to read on a colour."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return INK if 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2 > 0.18 else "#ffffff"


def _fill_bubbles(key: _Key, sheet: Sheet) -> None:
    """What the circles count, and three sizes of them."""
    largest = max(count for *_, count in sheet.bubbles)
    key.words(sheet.bubble_words, 8.5)
    if largest <= 0:
        return
    size, radius_of = 8 * key.scale, _radii(sheet.bubbles)
    deep = max(radius_of(largest), _line_height(size) / 2)
    middle = key.top - 0.04 - deep

    def draw(page: _Page) -> None:
        from matplotlib.path import Path as Outline

        left = key.box.left
        for count in _round_counts(largest):
            radius, words = radius_of(count), text.decimal(count, 0)
            circle = Outline.circle((left + radius, middle), radius)
            page.paths([circle], facecolors="#22222230", edgecolors=INK, linewidths=0.5)
            page.text(left + 2 * radius + 0.05, middle, words, size)
            left += 2 * radius + 0.05 + _width(words, size) + 0.2

    key.steps.append(draw)
    key.top = middle - deep - 0.05


def _round_counts(largest: float) -> list[int]:
    """Up to three round numbers to measure circles by, the highest first: 500, 200, 50 of 730."""
    steps = (factor * 10**power for power in range(7, -1, -1) for factor in (5, 2, 1))
    found: list[int] = []
    for step in steps:
        if step <= largest and (not found or step <= found[-1] / 2.5):
            found.append(step)
    return found[:3]


@lru_cache(maxsize=4096)
def _width(words: str, size: float, weight: str = "normal") -> float:
    """Inches that words take on one line; a little more, for pixels round letters up."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    style = FontProperties(family=FONT, size=size, weight=weight)
    return text_to_path.get_text_width_height_descent(words, style, False)[0] * 1.02 / 72


def _wrapped(words: str, size: float, width: float, weight: str = "normal") -> list[str]:
    """Words in lines no wider than `width`; a word that is wider itself is broken."""
    lines: list[str] = []
    for word in _breakable(words, size, width, weight):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _width(longer, size, weight) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _breakable(words: str, size: float, width: float, weight: str) -> Iterator[str]:
    for word in words.split():
        while word and _width(word, size, weight) > width:
            fits = max(_longest(word, size, width, weight), 1)
            yield word[:fits]
            word = word[fits:]
        if word:
            yield word


def _longest(words: str, size: float, width: float, weight: str, ending: str = "") -> int:
    """How many of the first letters are no wider than `width`, with an ending."""
    lengths = range(min(len(words), LONGEST_LINE) + 1)
    return bisect_right(lengths, width, key=lambda n: _width(words[:n] + ending, size, weight)) - 1


def _fitted(
    paragraphs: Sequence[str],
    width: float,
    most: int,
    sizes: Sequence[float],
    weight: str = "normal",
) -> tuple[float, list[str]]:
    """The largest size at which paragraphs take at most so many lines, and those; cut where none
    does (the file's description has them whole)."""
    for size in sizes:
        wrapped = (_wrapped(_visible(words), size, width, weight) for words in paragraphs)
        lines = [line for paragraph in wrapped for line in paragraph]
        if len(lines) <= most:
            return size, lines
    last = _cut(" ".join(lines[most - 1 :]), size, width, weight)
    return size, [*lines[: most - 1], last]


def _cut(words: str, size: float, width: float, weight: str = "normal") -> str:
    """Words on one line, with "..." for what does not fit."""
    if _width(words, size, weight) <= width:
        return words
    fits = max(_longest(words, size, width, weight, " ..."), 0)
    return f"{words[:fits].rstrip(' .')} ..."
