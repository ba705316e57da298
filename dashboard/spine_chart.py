"""The spine chart: on every line where the chosen areas stand among all areas of their level, and
against their provinsi and the nation. One chart for each instrument; right is always better."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from dashboard import comparison, text
from dashboard.comparison import Figure
from dashboard.comparison_rows import Line
from dashboard.text import Comparison

COLOURS = ("#b30000", "#5e3c99", "#1f6f8b", "#8a4b08", "#2f6b3a", "#8c3f7a")
DARK_COLOURS = ("#ff7b72", "#b9a3e3", "#8fd0e6", "#e0a96d", "#7fc48f", "#dd9ccb")
LETTERS = "ABCDEF"
SYMBOL = {
    comparison.BETTER: "triangle-right",
    comparison.WORSE: "triangle-left",
    comparison.UNPROVEN: "circle",
    comparison.UNJUDGED: "circle-open",
}
SHAPE = {
    comparison.BETTER: "\N{BLACK RIGHT-POINTING TRIANGLE}",
    comparison.WORSE: "\N{BLACK LEFT-POINTING TRIANGLE}",
    comparison.UNPROVEN: "\N{BLACK CIRCLE}",
    comparison.UNJUDGED: "\N{WHITE CIRCLE}",
}
"""The same shapes as letters, for the legend."""
DIAMOND, CROSS = "\N{BLACK DIAMOND SUIT}", "\N{MULTIPLICATION SIGN}"
TEXT_FORM = "\N{VARIATION SELECTOR-15}"
"""Keeps a browser from drawing a triangle as a coloured picture."""
RANGE, QUARTILES = ("#e4e4e4", "#c4c4c4"), ("#3a3d41", "#5d6166")
"""Greys of the range and of its middle half, on white and on dark."""
MARK = ("x", "y", "hover", "symbol", "size", "colour")
LANE = 17
"""Pixels of one area's lane."""
HEAD = 30
"""Pixels above the lanes of a line, for its name."""
GAP = 20


@dataclass
class Drawing:
    """What a chart is made of, collected first: adding to a figure piece by piece is slow."""

    marks: list[dict] = field(default_factory=list)
    shapes: list[dict] = field(default_factory=list)
    notes: list[dict] = field(default_factory=list)

    def stroke(self, x: tuple[float, float], y: tuple[float, float], **line: object) -> None:
        ends = {"x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1]}
        self.shapes.append({"type": "line", "line": line} | ends)

    def mark(self, *of: object) -> None:
        """A marker that says something where the reader points at it; `of` as MARK names it."""
        self.marks.append(dict(zip(MARK, of, strict=True)))

    def trace(self) -> dict:
        """All markers as one trace, in the order in which they were drawn."""
        of = {name: [mark[name] for mark in self.marks] for name in MARK}
        return {
            "type": "scatter",
            "mode": "markers",
            "x": of["x"],
            "y": of["y"],
            "hovertext": of["hover"],
            "hoverinfo": "text",
            "cliponaxis": False,
            "marker": {
                "symbol": of["symbol"],
                "size": of["size"],
                "color": of["colour"],
                "opacity": 1,
                "line": {"color": of["colour"], "width": 1.8},
            },
        }

    def write(self, x: float, y: float, words: str, size: float, **more: object) -> None:
        self.notes.append(
            {"x": x, "y": y, "text": words, "showarrow": False, "font": {"size": size}} | more
        )


def spine(lines: Sequence[Line], names: Callable[[str], str], dark: bool) -> dict:
    """Lines below each other, each with its own scale from its worse end to its better one; every
    chosen area has a lane of its own inside the grey range of all areas. As Plotly's JSON."""
    ink = "#e8e6e3" if dark else "#222222"
    colours = DARK_COLOURS if dark else COLOURS
    drawing = Drawing()
    lanes = max((len(line.row.chosen) for line in lines), default=1)
    step = HEAD + LANE * lanes + GAP
    for number_of, line in enumerate(lines):
        top = number_of * step + HEAD
        bottom = top + LANE * lanes
        _draw_range(drawing, line, names, (top, bottom), QUARTILES if dark else RANGE)
        _draw_benchmarks(drawing, line, names, (top, bottom), ink)
        for lane, found in enumerate(line.row.chosen):
            y = top + LANE * (lane + 0.5)
            _draw_area(drawing, line, found, names, y, colours[lane], LETTERS[lane])
        title = f"<b>{text.escaped(line.title)}</b>"
        drawing.write(0, top - 18, title, 13, xanchor="left")
        for value, x, anchor in zip(
            comparison.ends(line.row), (0, 1), ("left", "right"), strict=True
        ):
            drawing.write(x, bottom + 7, number(value, line), 10.5, xanchor=anchor)
    height = step * max(len(lines), 1)
    return {
        "data": [drawing.trace()],
        "layout": {
            "template": {},
            "shapes": drawing.shapes,
            "annotations": drawing.notes,
            "height": height + 8,
            "margin": {"l": 8, "r": 8, "t": 4, "b": 4},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": {"color": ink, "size": 13},
            "separators": text.separators(),
            "showlegend": False,
            "hovermode": "closest",
            "hoverlabel": {"bgcolor": "#ffffff", "font": {"color": "#222222"}, "align": "left"},
            "xaxis": {"range": [-0.03, 1.03], "visible": False, "fixedrange": True},
            "yaxis": {"range": [height, 0], "visible": False, "fixedrange": True},
        },
    }


def _draw_range(
    drawing: Drawing,
    line: Line,
    names: Callable[[str], str],
    rows: tuple[float, float],
    greys: Sequence[str],
) -> None:
    """The range of all areas as a bar, its middle half darker; hovering says both in numbers."""
    found = comparison.spread(line.row.every)
    drawing.stroke((0, 1), (rows[1], rows[1]), color=greys[0], width=1)
    if found is None:
        return
    spans = [(found["lowest"], found["highest"], greys[0])]
    if found["median"] is not None:
        spans.append((found["first_quartile"], found["third_quartile"], greys[1]))
    for low, high, colour in spans:
        ends = sorted(comparison.place(value, line.row) for value in (low, high))
        drawing.shapes.append(
            {
                "type": "rect",
                "layer": "below",
                "x0": ends[0],
                "x1": ends[1],
                "y0": rows[0],
                "y1": rows[1],
                "fillcolor": colour,
                "line": {"width": 0},
            }
        )
    said = range_words(found, line, lambda code: text.escaped(names(code)))
    places = [comparison.place(found[end], line.row) for end in ("lowest", "highest")]
    hover = f"<b>{text.escaped(line.title)}</b><br>{'<br>'.join(said)}"
    drawing.mark(sum(places) / 2, rows[0] + 4, hover, "circle", 14, "rgba(0,0,0,0)")


def range_words(found: Mapping, line: Line, names: Callable[[str], str]) -> list[str]:
    """What the grey bar says, in numbers."""
    said = [
        Comparison.HOVER_RANGE.format(
            areas=found["areas"],
            lowest=number(found["lowest"], line),
            lowest_area=names(found["lowest_code"]),
            highest=number(found["highest"], line),
            highest_area=names(found["highest_code"]),
        )
    ]
    if found["median"] is not None:
        said.append(
            Comparison.HOVER_QUARTILES.format(
                first=number(found["first_quartile"], line),
                third=number(found["third_quartile"], line),
                median=number(found["median"], line),
            )
        )
    return said


def number(value: float, line: Line) -> str:
    """A value as its line writes it: points with their sign, else with the line's unit."""
    if line.row.measure.is_signed:
        return text.points(value)
    return f"{text.decimal(value)}{line.unit}"


def _draw_benchmarks(
    drawing: Drawing,
    line: Line,
    names: Callable[[str], str],
    rows: tuple[float, float],
    ink: str,
) -> None:
    """Provinsi or kabupaten as a stroke with a diamond, the nation as a dotted one with a cross."""
    for found in line.row.benchmarks:
        if found.value is None:
            continue
        is_nation = found.area_code == "00"
        x = comparison.place(found.value, line.row)
        dash = "dot" if is_nation else "solid"
        drawing.stroke((x, x), (rows[0] - 3, rows[1] + 3), color=ink, width=1.6, dash=dash)
        said = line.said.get(found.area_code, number(found.value, line))
        hover = f"<b>{text.escaped(names(found.area_code))}</b><br>{text.escaped(line.title)}: "
        symbol = "x-thin" if is_nation else "diamond"
        drawing.mark(x, rows[0] - 4, hover + text.escaped(said), symbol, 9, ink)


def _draw_area(
    drawing: Drawing,
    line: Line,
    found: Figure,
    names: Callable[[str], str],
    y: float,
    colour: str,
    letter: str,
) -> None:
    """An area: its interval as a stroke, its figure as a shape that says how it stands, its
    letter behind both. Without a figure only its letter and why."""
    side = comparison.side(found, line.row.measure)
    ends = [comparison.place(v, line.row) for v in (found.low, found.high) if v is not None]
    said = text.escaped(line.said.get(found.area_code, text.NO_DATA))
    if found.value is None and not ends:
        drawing.write(0.5, y, f"<b>{letter}</b> {said}", 11)
        return
    if ends:
        drawing.stroke((min(ends), max(ends)), (y, y), color=colour, width=2)
    name = text.escaped(names(found.area_code))
    hover = f"<b>{letter} {name}</b><br>{text.escaped(line.title)}: {said}"
    if found.value is not None and line.row.benchmarks:
        hover += f"<br>{Comparison.SIDE[side]}"
    x = sum(ends) / 2 if found.value is None else comparison.place(found.value, line.row)
    # Of bounds alone no place inside them is marked: it would look like a figure.
    seen = "rgba(0,0,0,0)" if found.value is None else colour
    drawing.mark(x, y, hover, SYMBOL[side], 11, seen)
    is_late = max([x, *ends]) > 0.94
    drawing.write(
        min([x, *ends]) if is_late else max([x, *ends]),
        y,
        f"<b>{letter}</b>",
        12,
        xanchor="right" if is_late else "left",
        xshift=-7 if is_late else 7,
        font={"size": 12, "color": colour},
    )


def legend(names: Sequence[str], benchmark: str, areas: str, has_nation: bool, dark: bool) -> str:
    """HTML: who the letters are, and what the shapes say; for all charts of the page."""
    greys = QUARTILES if dark else RANGE
    colours = DARK_COLOURS if dark else COLOURS
    letters = [
        f'<span class="key"><b style="color:{colour}">{letter}</b> {text.escaped(name)}</span>'
        for letter, colour, name in zip(LETTERS, colours, names, strict=False)
    ]
    against = Comparison.BENCHMARK[benchmark]
    shapes = [
        _key(shape + TEXT_FORM, Comparison.LEGEND[side].format(benchmark=against))
        for side, shape in SHAPE.items()
    ]
    bars = [
        f'<span class="key"><span class="bar" style="background:{grey}"></span> '
        f"{text.escaped(Comparison.LEGEND[what].format(areas=areas))}</span>"
        for grey, what in zip(greys, ("range", "quartiles"), strict=True)
    ]
    bars.append(_key(CROSS if benchmark == "nasional" else DIAMOND, Comparison.LEGEND[benchmark]))
    if has_nation and benchmark != "nasional":
        bars.append(_key(CROSS, Comparison.LEGEND["nasional"]))
    rows = "".join(f"<div>{''.join(row)}</div>" for row in (letters, shapes, bars))
    label = text.escaped(Comparison.LEGEND_LABEL)
    return f'<div class="keys" role="group" aria-label="{label}">{rows}</div>'


def _key(shape: str, words: str) -> str:
    return (
        f'<span class="key"><span class="shape" aria-hidden="true">{shape}</span> '
        f"{text.escaped(words)}</span>"
    )
