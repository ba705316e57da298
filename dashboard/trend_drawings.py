"""Drawings of the page Tren that wrap by themselves: ranks of many areas, and small panels.

SVG as pictures, because their text must keep its size on a phone. Belongs here: how they are drawn.
Does not belong here: which figures are drawn, or what is said of them. A line never joins two
instruments.
"""

from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from dashboard import charts, text

ROW_PX, HEAD_PX, TIER_GAP_PX = 21, 40, 6
PANEL_WIDTH, PANEL_HEIGHT = 170, 112
FONT = "Arial,Helvetica,sans-serif"
OPEN = '<svg xmlns="http://www.w3.org/2000/svg"'
FIGURE = "margin:0;display:flex;flex-direction:column;justify-content:space-between;"
LAST_SHARE = 66
"""Percent of a narrow screen for the last survey, the only one with names there."""


@dataclass(frozen=True)
class Ink:
    """The colours of a drawing, on white or in the dark."""

    words: str
    quiet: str
    grid: str
    chosen: str
    tiers: tuple[str, str]


INK = {
    False: Ink("#222222", "#6b6b6b", "#e3e3e3", charts.CHOSEN, ("#f6f6f6", "#e9e9e9")),
    True: Ink("#e8e6e3", "#a9aeb3", "#45484c", "#ff7b72", ("#24272b", "#31353a")),
}


@dataclass(frozen=True)
class Column:
    """A survey in the drawing of ranks: its rows of survey_rank by area code, in percent of the
    width where it begins and how much it has, and whether its areas are named."""

    survey: str
    year: int
    ranks: dict[str, dict]
    left: float
    width: float
    is_named: bool

    def at(self, percent: float) -> str:
        """A place in the column, of the whole width."""
        return f"{self.left + self.width * percent / 100:.2f}%"

    def middles(self) -> dict[str, float]:
        """How far down the middle of each area's row is, in pixels; tiers are a little apart."""
        ordered = sorted(
            self.ranks.values(), key=lambda row: (row["tier"], row["rank"], row["area_code"])
        )
        return {
            row["area_code"]: HEAD_PX + (place + 0.5) * ROW_PX + (row["tier"] - 1) * TIER_GAP_PX
            for place, row in enumerate(ordered)
        }

    @property
    def dot(self) -> float:
        """Where in the column its dots are, percent."""
        return 8 if self.is_named else 28

    @property
    def edge(self) -> float:
        """Where in the column its boxes end, percent."""
        return 78 if self.is_named else 56


def rank_drawing(
    surveys: Sequence[tuple[str, int, dict[str, dict]]],
    names: dict[str, str],
    highlighted: str,
    dark: bool,
) -> tuple[str, int]:
    """SVG of the ranks in each survey, and its height in pixels.

    `surveys`: name, year and rows of survey_rank by area code, in order of year. Every tier is a
    box; inside one the areas are in order of the bare figure. A narrow screen has the names of the
    last survey only.
    """
    ink = INK[dark]
    layouts = {"w": _columns(surveys, is_wide=True), "n": _columns(surveys, is_wide=False)}
    lowest = [middle for column in layouts["w"] for middle in column.middles().values()]
    height = ceil(max(lowest, default=HEAD_PX) + ROW_PX)
    style = (
        f"text{{font:12px {FONT};fill:{ink.words}}}.q{{fill:{ink.quiet}}}.h{{font-weight:600}}"
        f".c{{fill:{ink.chosen};font-weight:700}}"
        ".n{display:none}@media(max-width:620px){.w{display:none}.n{display:inline}}"
        "@media(max-width:900px){.w .b{display:none}}"
    )
    drawn = "".join(
        f'<g class="{kind}">{_ranks(columns, names, highlighted, ink)}</g>'
        for kind, columns in layouts.items()
    )
    return f'{OPEN} width="100%" height="{height}"><style>{style}</style>{drawn}</svg>', height


def _columns(surveys: Sequence[tuple[str, int, dict[str, dict]]], is_wide: bool) -> list[Column]:
    before = max(len(surveys) - 1, 1)
    share = 100 / max(len(surveys), 1) if is_wide else (100 - LAST_SHARE) / before
    return [
        Column(
            *survey,
            left=place * share,
            width=LAST_SHARE if place == len(surveys) - 1 and not is_wide else share,
            is_named=is_wide or place == len(surveys) - 1,
        )
        for place, survey in enumerate(surveys)
    ]


def _ranks(columns: Sequence[Column], names: dict[str, str], highlighted: str, ink: Ink) -> str:
    parts: list[str] = []
    for column in columns:
        middles = column.middles()
        for line, words in ((14, column.survey), (29, str(column.year))):
            place = column.at(column.dot if column.is_named else 0)
            parts.append(f'<text class="h" x="{place}" y="{line}">{text.escaped(words)}</text>')
        parts += _tiers(column, middles, ink)
        for code, row in column.ranks.items():
            parts += _rank(row, middles[code], column, names[code], code == highlighted, ink)
    for column, following in pairwise(columns):
        parts += _between(column, following, highlighted, ink)
    return "".join(parts)


def _tiers(column: Column, middles: dict[str, float], ink: Ink) -> list[str]:
    """A box for each tier, with its number where areas are named."""
    parts = []
    for tier in sorted({row["tier"] for row in column.ranks.values()}):
        of_tier = [middles[code] for code, row in column.ranks.items() if row["tier"] == tier]
        top, bottom = min(of_tier) - ROW_PX / 2, max(of_tier) + ROW_PX / 2
        parts.append(
            f'<rect x="{column.at(0)}" y="{top}" width="{column.width * column.edge / 100:.2f}%" '
            f'height="{bottom - top}" rx="4" fill="{ink.tiers[tier % 2]}"/>'
        )
        if column.is_named:
            parts.append(
                f'<text class="q" x="{column.at(1.6)}" y="{(top + bottom) / 2 + 4}">{tier}</text>'
            )
    return parts


def _rank(
    row: dict, middle: float, column: Column, name: str, is_chosen: bool, ink: Ink
) -> list[str]:
    """An area in a survey: its dot, its name and the interval of its rank."""
    colour = ink.chosen if is_chosen else ink.quiet
    parts = [
        f'<circle cx="{column.at(column.dot)}" cy="{middle}" r="{5 if is_chosen else 3.2}" '
        f'fill="{colour}"/>'
    ]
    if not column.is_named:
        return parts
    kind = ' class="c"' if is_chosen else ""
    parts.append(f'<text{kind} x="{column.at(12)}" y="{middle + 4}">{text.escaped(name)}</text>')
    begins, room = 58, 18
    first, last = (
        column.at(begins + room * place / row["ranked"])
        for place in (row["rank_lower"] - 1, row["rank_upper"])
    )
    parts.append(
        f'<g class="b" stroke="{colour}"><line x1="{column.at(begins)}" '
        f'x2="{column.at(begins + room)}" y1="{middle}" y2="{middle}" stroke-opacity="0.3"/>'
        f'<line x1="{first}" x2="{last}" y1="{middle}" y2="{middle}" stroke-width="5"/></g>'
    )
    return parts


def _between(column: Column, following: Column, highlighted: str, ink: Ink) -> list[str]:
    """What stands between two surveys: lines of one instrument, or the mark of another."""
    if column.survey != following.survey:
        x = column.at((column.edge + 100) / 2)
        return [
            f'<line x1="{x}" x2="{x}" y1="0" y2="100%" stroke="{ink.quiet}" '
            'stroke-dasharray="2 4"/>'
        ]
    here, there = column.middles(), following.middles()
    codes = sorted(here.keys() & there.keys(), key=lambda code: (code == highlighted, code))
    return [
        f'<line x1="{column.at(column.edge)}" x2="{following.at(0)}" '
        f'y1="{here[code]}" y2="{there[code]}" '
        f'stroke="{ink.chosen if code == highlighted else ink.quiet}" '
        f'stroke-width="{2.5 if code == highlighted else 0.6}" '
        f'stroke-opacity="{1 if code == highlighted else 0.5}"/>'
        for code in codes
    ]


def panel(
    rows: Sequence[dict], behind: Sequence[dict], years: tuple[int, int], top: float, dark: bool
) -> str:
    """SVG of one small panel: an area's series with its intervals, another one in grey behind it.

    `rows` and `behind` are rows of survey_prevalence in order of year; `years` the first and the
    last of the axis; `top` its highest percentage. The axis of percentages begins at 0.
    """
    ink = INK[dark]
    left, right, floor, ceiling = 27, PANEL_WIDTH - 9, PANEL_HEIGHT - 18, 6
    first, last = years

    def place(year: float, value: float) -> tuple[str, str]:
        across = left + 8 + (right - left - 16) * (year - first) / max(last - first, 1)
        return f"{across:.1f}", f"{floor - (floor - ceiling) * value / top:.1f}"

    parts = []
    for value in range(0, int(top) + 1, 10 if top <= 30 else 20):
        _, y = place(first, value)
        parts.append(
            f'<line x1="{left}" x2="{right}" y1="{y}" y2="{y}" stroke="{ink.grid}"/>'
            f'<text x="{left - 4}" y="{float(y) + 3.5:.1f}" text-anchor="end">{value}</text>'
        )
    for year, x, anchor in ((first, left, "start"), (last, right, "end")):
        parts.append(f'<text x="{x}" y="{PANEL_HEIGHT - 4}" text-anchor="{anchor}">{year}</text>')
    for earlier, later in pairwise(rows):
        if earlier["survey"] != later["survey"]:
            x, _ = place((earlier["year"] + later["year"]) / 2, 0)
            parts.append(
                f'<line x1="{x}" x2="{x}" y1="{ceiling}" y2="{floor}" stroke="{ink.quiet}" '
                'stroke-dasharray="1 3"/>'
            )
    parts += _line(behind, place, ink.quiet, width=1.3)
    parts += _bands(rows, place, ink.chosen)
    parts += _line(rows, place, ink.chosen, width=2)
    return (
        f'{OPEN} viewBox="0 0 {PANEL_WIDTH} {PANEL_HEIGHT}">'
        f"<style>text{{font:10.5px {FONT};fill:{ink.words}}}</style>{''.join(parts)}</svg>"
    )


Place = Callable[[float, float], tuple[str, str]]
"""Gives the place of a year and a percentage in a panel."""


def _bands(rows: Sequence[dict], place: Place, colour: str) -> list[str]:
    """The 95 % intervals: a bar each, and a band where one instrument made several."""
    parts = []
    for run in charts.runs_of_one_instrument(rows):
        banded = [row for row in run if row["ci_lower_pct"] is not None]
        if len(banded) > 1:
            edge = [place(row["year"], row["ci_upper_pct"]) for row in banded]
            edge += [place(row["year"], row["ci_lower_pct"]) for row in reversed(banded)]
            points = " ".join(",".join(point) for point in edge)
            parts.append(f'<polygon points="{points}" fill="{colour}" fill-opacity="0.15"/>')
        for row in banded:
            (x, low), (_, high) = (
                place(row["year"], row[end]) for end in ("ci_lower_pct", "ci_upper_pct")
            )
            parts.append(f'<line x1="{x}" x2="{x}" y1="{low}" y2="{high}" stroke="{colour}"/>')
    return parts


def _line(rows: Sequence[dict], place: Place, colour: str, width: float) -> list[str]:
    """A line for each run of one instrument, and a point for each figure."""
    parts = []
    for run in charts.runs_of_one_instrument(rows):
        points = [place(row["year"], row["prevalence_pct"]) for row in run]
        parts.append(
            f'<polyline points="{" ".join(",".join(point) for point in points)}" fill="none" '
            f'stroke="{colour}" stroke-width="{width}"/>'
        )
        parts += [
            f'<circle cx="{x}" cy="{y}" r="{1.4 * width}" fill="{colour}"/>' for x, y in points
        ]
    return parts


def highest(rows: Sequence[dict]) -> float:
    """The end of a common axis of percentages: the highest bound, rounded up to tens."""
    bounds = [row["ci_upper_pct"] or row["prevalence_pct"] for row in rows]
    return 10 * ceil(max(bounds, default=40) / 10)


def image(svg: str, alt: str, height: int | None = None) -> str:
    """HTML: a drawing as a picture, which says what is in it."""
    drawn = b64encode(svg.encode()).decode()
    tall = f";height:{height}px" if height else ""
    return (
        f'<img src="data:image/svg+xml;base64,{drawn}" alt="{text.escaped(alt)}" '
        f'style="display:block;width:100%{tall}">'
    )


def grid(panels: Sequence[tuple[str, str, str, bool]], dark: bool) -> str:
    """HTML: small panels that wrap into as many columns as there is room for. A panel: its name,
    a line about it, its picture as HTML, and whether it is the highlighted one."""
    border = "#f2f2f2" if dark else "#111111"
    cells = []
    for name, words, picture, is_chosen in panels:
        outline = f"outline:2px solid {border};outline-offset:3px;" if is_chosen else ""
        cells.append(
            f'<figure style="{FIGURE}{outline}"><figcaption style="line-height:1.25">'
            f'<b>{text.escaped(name)}</b><br><span class="quiet">{text.escaped(words)}</span>'
            f"</figcaption>{picture}</figure>"
        )
    columns = "repeat(auto-fill,minmax(min(46%,180px),1fr))"
    return (
        f'<div style="display:grid;gap:1.1rem 1rem;grid-template-columns:{columns}">'
        f"{''.join(cells)}</div>"
    )
