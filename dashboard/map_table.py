"""The figures of the map as a table and as files, and the map itself printed."""

from collections.abc import Iterator, Sequence

import streamlit as st

from dashboard import (
    layers_joint,
    map_controls,
    map_export,
    map_picture,
    maps,
    store,
    tables,
    text,
)
from dashboard.layers import FIGURE, LOOK, Scale, Shown
from dashboard.map_state import View
from dashboard.text import Map

OUTLINES = {"dashed": "dashed", "dotted": "dashed", "solid": "thin", "": ""}
"""How the printed map draws the outlines of the legend."""


class Rows(Sequence):
    """The rows of a download, each made only when it is written."""

    def __init__(self, shown: Shown, codes: Sequence[str]) -> None:
        self.shown, self.codes = shown, codes

    def __len__(self) -> int:
        return len(self.codes)

    def __getitem__(self, place: int) -> dict:
        return self.shown.download(self.codes[place])


def in_order(shown: Shown) -> list[str]:
    """The areas with a figure first, what is worst at the top, then the others by name."""
    reasons = list(LOOK)
    is_bad_high = shown.layer.palette == "prevalence"

    def place(code: str) -> tuple:
        figure = shown.figures[code]
        if figure.standing != FIGURE:
            return 1, reasons.index(figure.standing), shown.names[code]
        rank = figure.place if figure.value is None else figure.value
        return 0, -rank if is_bad_high else rank, shown.names[code]

    return sorted(shown.areas, key=place)


def table(shown: Shown, scale: Scale) -> None:
    """Every area of the map."""
    names = map_controls.named(shown)
    rows = [
        shown.cells(code, map_picture.class_words(shown, scale, code)) | {"area": names[code]}
        for code in in_order(shown)
    ]
    st.html(f'<p class="quiet">{text.escaped(shown.subject)}</p>')
    st.html(
        tables.html_table(
            rows,
            shown.columns(),
            shown.titles(),
            is_tall=len(rows) > maps.MANY,
            label=shown.subject,
        )
    )


def downloads(view: View, scale: Scale, published: store.Publication, marks: list[str]) -> None:
    """The files of the first map, each made only when it is asked for."""
    shown = view.shown()
    rows, columns = Rows(shown, in_order(shown)), shown.download_columns()
    facts = shown.facts(published) | _classes(shown, scale)
    tables.downloads(shown.stem, rows, columns, facts)
    files = map_picture.files_of(view.choice)
    map_export.buttons(
        shown.stem,
        lambda: sheet(view, scale, published, marks),
        rows,
        columns,
        facts,
        [store.ROOT / file["path"] for file in files.values()],
    )


def _classes(shown: Shown, scale: Scale) -> dict[str, str]:
    """What the classes of the map were, for whoever has only the file."""
    if not shown.values or isinstance(shown, layers_joint.JointShown):
        return {}
    ranges = "; ".join(
        ": ".join(part for part in (name, span) if part)
        for _, name, span, _ in map_picture.legend_rows(shown, scale)
    )
    return {Map.CLASSES_FACT: f"{scale.note} ({ranges})"}


def sheet(
    view: View, scale: Scale, published: store.Publication, marks: list[str]
) -> map_export.Sheet:
    """The map as a page to print."""
    shown, files = view.shown(), map_picture.files_of(view.choice)
    places = map_picture.places(shown, scale)
    outlines = dict.fromkeys(map_picture.marked_on(shown), "bold")
    for code, figure in shown.figures.items():
        outline = OUTLINES[map_picture.DASHES[figure.standing]] if figure.standing != FIGURE else ""
        if outline:
            outlines[code] = outline
    apart = [
        (colour, words, "", count, OUTLINES[dashes])
        for colour, dashes, words, count in map_picture.apart_rows(shown)
    ]
    if shown.marked_words() and shown.values:
        number = len(map_picture.marked_on(shown))
        apart.append(("#ffffff", shown.marked_words(), "", number, "bold"))
    is_joint = isinstance(shown, layers_joint.JointShown)
    return map_export.Sheet(
        title=shown.title,
        subtitle=shown.subject,
        reading=" ".join([*shown.sentences(), *shown.remarks()]),
        source="; ".join(sorted({row["source_title"] for row in shown.sources()})),
        date=text.date(published.published_at),
        colours={code: _colour(place, scale) for code, place in places.items()},
        legend=[] if is_joint else map_picture.legend_rows(shown, scale),
        apart=apart,
        legend_title=scale.note,
        outlined=outlines,
        labels=list(_labels(view)),
        bubbles=list(_bubbles(shown)) if view.has_bubbles else (),
        bubble_words=shown.bubble_words or "",
        borders="; ".join(sorted({f"{f['source']} ({f['licence']})" for f in files.values()})),
        marks=tuple(marks),
        chosen=view.chosen,
        bivariate=_bivariate(shown) if is_joint and shown.values else None,
        is_simulated=shown.is_simulated,
    )


def _colour(place: int, scale: Scale) -> str:
    if place == maps.NO_DATA:
        return maps.NO_DATA_COLOUR
    return maps.NO_FIGURE_COLOUR if place < 0 else scale.colours[place]


def _labels(view: View) -> Iterator[tuple[str, float, float]]:
    """Names of the areas; where they are too many, of the kabupaten around them."""
    areas = list(view.shown().areas.values())
    if len(areas) > maps.MANY:
        areas = [
            area
            for area in store.areas().values()
            if area["level"] == "kabupaten" and view.choice.holds(area["code"])
        ]
    for area in areas:
        if area["label_longitude"] is not None:
            yield area["short_name"], area["label_longitude"], area["label_latitude"]


def _bubbles(shown: Shown) -> Iterator[tuple[float, float, float]]:
    for code, count in map_picture.bubbles_of(shown).items():
        area = shown.areas[code]
        if area["label_longitude"] is not None:
            yield area["label_longitude"], area["label_latitude"], count


def _bivariate(shown: layers_joint.JointShown) -> map_export.Bivariate:
    """The grid as printed: prevalence from high to low, convergence from high to low."""
    places = [f.place for f in shown.figures.values() if f.standing == FIGURE]
    rows = (2, 1, 0)
    return map_export.Bivariate(
        row_axis=Map.JOINT_ROWS,
        column_axis=Map.JOINT_COLUMNS,
        row_names=[shown.third(0, row) for row in rows],
        column_names=[shown.third(1, 2 - column) for column in range(3)],
        colours=[layers_joint.COLOURS[row] for row in rows],
        areas=[[places.count(3 * row + column) for column in range(3)] for row in rows],
    )
