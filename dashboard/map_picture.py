"""The map of a layer as a figure, kept ready, and the legend beside it."""

import textwrap
from collections.abc import Sequence

import plotly.graph_objects as go
import streamlit as st

from dashboard import layers, layers_joint, map_state, maps, store, text
from dashboard.layers import FIGURE, LOOK, Choice, Scale, Shown
from dashboard.text import Export, Map

DASHES = {layers.FEW: "dashed", layers.UNRANKED: "dashed", layers.UNJUDGED: "dashed",
          layers.NOT_MEASURED: "dotted", layers.HELD: "solid", layers.UNKNOWN: ""}  # fmt: skip
"""How the outline of an area without a figure is drawn in the legend, as on the map."""

WIDE = 60
"""Letters of a line of a hover."""


def files_of(choice: Choice) -> dict[str, dict]:
    """The shape files of a map, by provinsi code."""
    files = store.boundary_files(choice.level)
    kept = {code: file for code, file in files.items() if code in choice.provinsi}
    if choice.scope:
        kept = {code: file for code, file in kept.items() if choice.scope.startswith(code)}
    return kept


@st.cache_resource(show_spinner=False, max_entries=12)
def figure_of(
    path: str,
    spoken: str,
    layer: str,
    choice: Choice,
    scheme: str,
    own: tuple[float, ...],
    most: float | None,
    dark: bool,
) -> go.Figure:
    """The map of a choice; `most` is the count of the widest bubble, None where none are drawn.
    Whoever gets it must not change it: it is kept."""
    shown = map_state.shown_of(path, spoken, layer, choice)
    scale, files = shown.scale(scheme, own), files_of(choice)
    is_lean = len(shown.areas) > maps.CROWDED
    said = class_name if is_lean else class_words
    hovers = {
        code: [text.escaped(name), shown.hover(code, said(shown, scale, code), is_lean)]
        for code, name in shown.names.items()
    }
    template = "<b>%{customdata[0]}</b><br>%{customdata[1]}"
    once = [text.SIMULATED] if shown.is_simulated else []
    once += [shown.hover_note()] if is_lean else []
    once += [] if shown.has_own_source else textwrap.wrap(shown.subject, WIDE)
    template += "".join(f"<br>{text.escaped(line)}" for line in once if line)
    is_approximate = any(file["quality"] == "approximate" for file in files.values())
    return maps.drawn(
        list(shown.areas.values()),
        places(shown, scale),
        hovers,
        files,
        dark,
        template,
        shown.notes(is_approximate),
        marked_on(shown),
        scale.colours,
        labels=_kabupaten_within(choice) if is_lean else (),
        bubbles=bubbles_of(shown) if most else None,
        most=most,
    )


def _kabupaten_within(choice: Choice) -> list[dict]:
    """The kabupaten that name a crowded map."""
    return [
        area
        for area in store.areas().values()
        if area["level"] == "kabupaten" and area["provinsi_code"] in choice.provinsi
    ]


def class_words(shown: Shown, scale: Scale, code: str) -> str:
    """The class of an area, and those that its interval reaches; nothing where it has no figure."""
    figure = shown.figures[code]
    if figure.standing != FIGURE:
        return ""
    return scale.said(figure, shown.class_span)


def class_name(shown: Shown, scale: Scale, code: str) -> str:
    """The class of an area and no more; nothing where it has no figure."""
    figure = shown.figures[code]
    return scale.name(scale.place(figure)) if figure.standing == FIGURE else ""


def places(shown: Shown, scale: Scale) -> dict[str, int]:
    """The place of each area on the colour scale."""
    return {
        code: scale.place(figure) if figure.standing == FIGURE else LOOK[figure.standing]
        for code, figure in shown.figures.items()
    }


def marked_on(shown: Shown) -> set[str]:
    """The areas with a bold border."""
    return {code for code, f in shown.figures.items() if f.standing == FIGURE and f.is_marked}


def bubbles_of(shown: Shown) -> dict[str, float]:
    """The count of each area that has one which may be shown."""
    return {
        code: figure.count
        for code, figure in shown.figures.items()
        if figure.standing == FIGURE and figure.count
    }


def legend_rows(shown: Shown, scale: Scale) -> list[tuple[str, str, str, int]]:
    """Colour, name, range and number of areas of each class, lowest first; none where no area has
    a figure."""
    if not shown.values:
        return []
    counts = layers.counted(
        scale.place(figure) for figure in shown.figures.values() if figure.standing == FIGURE
    )
    return [
        (colour, scale.names[place], scale.range(place), counts.get(place, 0))
        for place, colour in enumerate(scale.colours)
    ]


def apart_rows(shown: Shown) -> list[tuple[str, str, str, int]]:
    """Colour, kind of outline, words and number of areas of each reason for having no figure."""
    counts = layers.counted(figure.standing for figure in shown.figures.values())
    return [
        (
            maps.NO_DATA_COLOUR if standing == layers.UNKNOWN else maps.NO_FIGURE_COLOUR,
            DASHES[standing],
            words,
            counts.get(standing, 0),
        )
        for standing, words in shown.standing_words().items()
        if counts.get(standing) or standing == layers.UNKNOWN
    ]


def heading(shown: Shown, scale: Scale) -> str:
    """What the legend is of: subject, what divides the classes, and whether it is simulated."""
    parts = [shown.subject, scale.note if shown.values else ""]
    mark = [text.SIMULATED] if shown.is_simulated else []
    return ". ".join(f"{part[0].upper()}{part[1:]}" for part in [*mark, *parts] if part)


def most_of(*maps_shown: Shown) -> float | None:
    """The largest count of the maps, which their bubbles are drawn by; None where there is none."""
    counts = [count for shown in maps_shown for count in bubbles_of(shown).values()]
    return max(counts, default=None)


def legend(shown: Shown, scale: Scale, most: float | None, is_approximate: bool) -> str:
    """HTML: every class with its range and number of areas, those without a figure apart, what a
    bold border and a bubble mean, and that borders are estimated."""
    marked = shown.marked_words()
    rows = [] if isinstance(shown, layers_joint.JointShown) else legend_rows(shown, scale)
    html = "".join(maps.legend_row(maps.swatch(colour), *rest) for colour, *rest in rows)
    html += "".join(
        maps.legend_row(maps.swatch(colour, dashes), words, "", count)
        for colour, dashes, words, count in apart_rows(shown)
    )
    if marked and shown.values:
        swatch = maps.swatch("#ffffff", "bold")
        html += maps.legend_row(swatch, marked, "", len(marked_on(shown)))
    joint = joint_legend(shown, scale) if isinstance(shown, layers_joint.JointShown) else ""
    extra = bubble_legend(shown, most) if most else ""
    note = ""
    if is_approximate:
        note = f'<p class="quiet">{text.escaped(Map.APPROXIMATE)}</p>'
    said = text.escaped(heading(shown, scale))
    return (
        f'<p class="quiet">{said}</p>{joint}<table class="legend">{html}</table>{extra}{note}'
        f"{maps.LEGEND_STYLE}{STYLE}"
    )


STYLE = """<style>
table.joint {border-collapse: collapse; font-size: .9rem; margin: .3rem 0}
table.joint td, table.joint th {padding: 0; text-align: center; font-weight: 400}
table.joint td {width: 3.4rem; height: 2rem; color: #161616; border: 1px solid #ffffff}
table.joint th {padding: .1rem .5rem .1rem 0; text-align: right}
table.joint thead th {text-align: center; padding: .1rem .2rem}
.bubbles {display: flex; gap: 1.2rem; align-items: flex-end; font-size: .9rem}
.bubbles span {display: inline-block; border: 1.3px solid currentColor; border-radius: 50%}
.bubbles div {text-align: center}
</style>"""


def reading(shown: Shown, scale: Scale) -> str:
    """What the map shows in a sentence: where most areas are; nothing where none has a figure."""
    standing = [figure for figure in shown.figures.values() if figure.standing == FIGURE]
    if not standing:
        return ""
    counts = layers.counted(scale.place(figure) for figure in standing)
    place = max(counts, key=lambda one: (counts[one], -one))
    name = ", ".join(part for part in (scale.names[place], scale.range(place)) if part)
    return Map.READS.format(
        name=name,
        most=text.decimal(counts[place], 0),
        known=text.decimal(len(standing), 0),
        rest=text.decimal(len(shown.figures) - len(standing), 0),
    )


def joint_legend(shown: layers_joint.JointShown, scale: Scale) -> str:
    """HTML: a grid of three by three, each cell with the number of its areas, and between which
    figures the thirds meet."""
    if not shown.values:
        return ""
    counts = layers.counted(f.place for f in shown.figures.values() if f.standing == FIGURE)
    head = "".join(f"<th scope='col'>{text.escaped(Map.THIRD[2 - column])}</th>"
                   for column in range(3))  # fmt: skip
    rows = ""
    for row in (2, 1, 0):
        cells = "".join(
            f'<td style="background:{colour};color:{ink_on(colour)}" '
            f'title="{text.escaped(scale.names[3 * row + column])}">'
            f"{text.decimal(counts.get(3 * row + column, 0), 0)}</td>"
            for column, colour in enumerate(layers_joint.COLOURS[row])
        )
        rows += f"<tr><th scope='row'>{text.escaped(Map.THIRD[row])}</th>{cells}</tr>"
    axes = "".join(f"<li>{text.escaped(shown.axis(side))}</li>" for side in (0, 1))
    return (
        f'<table class="joint"><thead><tr><th></th><th colspan="3">'
        f"{text.escaped(Map.JOINT_COLUMNS)}</th></tr><tr><th>{text.escaped(Map.JOINT_ROWS)}</th>"
        f"{head}</tr></thead><tbody>{rows}</tbody></table>"
        f'<ul class="quiet">{axes}</ul>'
    )


def ink_on(colour: str) -> str:
    """Black or white, whichever can be read on a colour (WCAG relative luminance)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#ffffff" if luminance < 0.179 else "#161616"


def bubble_legend(shown: Shown, most: float) -> str:
    """HTML: three sizes of bubble with the count that each stands for."""
    if not bubbles_of(shown) or not shown.bubble_words:
        return ""
    wide = {
        size: 2 * maps.bubble_radius(size, most, len(shown.areas))
        for size in (rounded(most * share) for share in (0.1, 0.4, 1))
        if size > 0
    }
    drawn = "".join(
        f'<div><span style="width:{pixels:.0f}px;height:{pixels:.0f}px"></span><br>'
        f"{text.decimal(size, 0)}</div>"
        for size, pixels in wide.items()
    )
    return (
        f'<p class="quiet">{text.escaped(shown.bubble_words)}</p><div class="bubbles">{drawn}</div>'
    )


def rounded(count: float) -> float:
    """A count at one or two leading figures, as a legend prints it."""
    digits = len(str(int(count))) - 1
    step = 10 ** max(digits - 1, 0)
    return round(count / step) * step


def schemes_of(options: Sequence[str]) -> dict[str, str]:
    """The words of each scheme of classes."""
    words = {layers.RULES: Map.RULES_SCHEME} | Export.SCHEME
    return {option: words[option] for option in options}
