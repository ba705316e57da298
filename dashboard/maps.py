"""Choropleths of the published shapes, their classes and their legend. No network, no tiles."""

import json
import math
import statistics
import textwrap
from collections.abc import Collection, Sequence
from pathlib import PurePosixPath

import plotly.graph_objects as go

from dashboard import text

CLASS_COLOURS = ("#fef0d9", "#fdcc8a", "#fc8d59", "#e34a33", "#b30000")
GREENS = ("#edf8fb", "#b2e2e2", "#66c2a4", "#2ca25f", "#006d2c")
"""Where more is better."""
NO_DATA_COLOUR = "#d9d9d9"
NO_FIGURE_COLOUR = "#ffffff"
"""Held back, or too few children for a figure."""
NO_FIGURE = -2
NO_DATA = -1
BORDER_COLOUR = "#6b6b6b"
THIN, BOLD = 0.8, 2
CHOSEN_COLOUR = "#111111"
HEIGHT = 560
LAPTOP_WIDTH = 596
"""Pixels that the map gets in a window of 1400."""
PADDING = 14
CROWDED = 600
"""Of more areas than this the borders are finer, and a name stands only where the reader points."""
CROWDED_THIN, CROWDED_BOLD = 0.15, 0.9
MANY = 60
"""More areas than this are named by `settle_script`, from a list that is shorter to send."""
LABELS = "names"
CHOSEN = "chosen"


def class_borders(indicator: str, values: Sequence[float]) -> tuple[float, ...]:
    """The four borders between classes: WHO's, or quintiles where WHO defines none."""
    if indicator in text.WHO_BORDERS or len(values) < 2:
        return text.WHO_BORDERS.get(indicator, (0.0,) * 4)
    return tuple(statistics.quantiles(values, n=5, method="inclusive"))


def class_index(value: float | None, borders: Sequence[float]) -> int:
    """0-4 for a percentage in half-open classes, -1 for no data."""
    return -1 if value is None else sum(value >= border for border in borders)


def style(areas: Sequence[dict], dark: bool, has_labels: bool = True) -> dict:
    """A map style that asks nobody for anything: a background, an outline, names on top.

    Labels need a glyph address: it is our own server's, which has none, and the browser then
    draws with its own font. That takes time, so `settle_script` shows them after the areas.
    """
    labels = [
        {
            "type": "Feature",
            "properties": {"name": area["short_name"].removeprefix("Kota ")},
            "geometry": {
                "type": "Point",
                "coordinates": [
                    round(area["label_longitude"], 3),
                    round(area["label_latitude"], 3),
                ],
            },
        }
        for area in areas
        if has_labels and area["label_longitude"] is not None
    ]
    return {
        "version": 8,
        "glyphs": "/app/static/glyphs/{fontstack}/{range}.pbf",
        "sources": {
            LABELS: {"type": "geojson", "data": {"type": "FeatureCollection", "features": labels}},
            CHOSEN: {"type": "geojson", "data": {"type": "FeatureCollection", "features": []}},
        },
        "layers": [
            {
                "id": "background",
                "type": "background",
                "paint": {"background-color": "#26282b" if dark else "#f4f6f8"},
            },
            {
                "id": CHOSEN,
                "type": "line",
                "source": CHOSEN,
                "paint": {"line-color": CHOSEN_COLOUR, "line-width": 2.5},
            },
            {
                "id": LABELS,
                "type": "symbol",
                "source": LABELS,
                "layout": {
                    "text-field": ["get", "name"],
                    "text-font": ["sans-serif"],
                    "text-size": 11,
                    "text-max-width": 7,
                    "visibility": "none",
                },
                "paint": {
                    "text-color": "#1a1a1a",
                    "text-halo-color": "rgba(255,255,255,0.85)",
                    "text-halo-width": 1.4,
                },
            },
        ],
    }


def choropleth(
    areas: Sequence[dict],
    values: dict[str, dict],
    files: dict[str, dict],
    borders: Sequence[float],
    dark: bool,
    proven: dict[str, list[str]],
) -> go.Figure:
    """The map of `areas` (rows of the area table), coloured by their estimate in `values`.

    `proven` has for each area the lines on what its figure can prove: rank and change.
    """
    estimates = {area["code"]: values.get(area["code"]) for area in areas}
    classes = {
        code: class_index(row and row["prevalence_pct"], borders) for code, row in estimates.items()
    }
    hovers = {
        area["code"]: hover(area, estimates[area["code"]], proven.get(area["code"], []))
        for area in areas
    }
    return drawn(areas, classes, hovers, files, dark)


def drawn(
    areas: Sequence[dict],
    classes: dict[str, int],
    hovers: dict[str, object],
    files: dict[str, dict],
    dark: bool,
    hover_template: str = "%{customdata}",
    notes: tuple[str, str] = ("", ""),
    marked: Collection[str] = (),
    colours: Sequence[str] = CLASS_COLOURS,
) -> go.Figure:
    """The map of `areas` by class (0-4 of five `colours`, NO_DATA or NO_FIGURE).

    `hovers` has for each area what `hover_template` is filled with; `notes` stand in the upper and
    in the lower corner. The areas in `marked` have a bold border.

    One trace per provinsi with a stepped scale on the class, so that a rerun sends codes and
    classes only; the shapes come from static files that the browser keeps. The area that the
    reader has chosen is no part of it: Streamlit makes a chart anew whenever its figure changes,
    so a click must not change it (`settle_script` draws the outline).
    """
    figure = go.Figure()
    are_many, are_crowded = len(areas) > MANY, len(areas) > CROWDED
    thin, bold = (CROWDED_THIN, CROWDED_BOLD) if are_crowded else (THIN, BOLD)
    steps = (NO_FIGURE_COLOUR, NO_DATA_COLOUR, *colours)
    scale = [
        [edge / len(steps), colour]
        for index, colour in enumerate(steps)
        for edge in (index, index + 1)
    ]
    for provinsi_code, file in files.items():
        codes = [area["code"] for area in areas if area["code"].startswith(provinsi_code)]
        figure.add_choroplethmap(
            geojson=_address(file),
            locations=codes,
            z=[classes[code] for code in codes],
            zmin=NO_FIGURE - 0.5,
            zmax=len(colours) - 0.5,
            colorscale=scale,
            showscale=False,
            marker={
                "line": {
                    "width": [
                        bold if code in marked or classes[code] == NO_FIGURE else thin
                        for code in codes
                    ]
                    if marked or NO_FIGURE in classes.values()
                    else thin,
                    "color": BORDER_COLOUR,
                },
                "opacity": 1,
            },
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 1}},
            customdata=[hovers[code] for code in codes],
            hovertemplate=f"{hover_template}<extra></extra>",
            below=CHOSEN,
        )
    for note, place in zip(notes, ("top", "bottom"), strict=True):
        if note:
            _add_note(figure, note, place)
    figure.update_layout(
        template=None,
        map={"style": style(areas, dark, not are_many), **view(areas)},
        meta={"labels": [_label(area) for area in areas if are_many and not are_crowded]},
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        height=HEIGHT,
        uirevision="kept",
        hoverlabel={
            "bgcolor": "#ffffff",
            "font": {"color": "#222222", "size": 13},
            "align": "left",
        },
        paper_bgcolor="rgba(0,0,0,0)",
        clickmode="event+select",
        dragmode="pan",
    )
    return figure


def _label(area: dict) -> list:
    point = (area["label_longitude"], area["label_latitude"])
    return [area["short_name"], *(value and round(value, 3) for value in point)]


def _add_note(figure: go.Figure, note: str, place: str) -> None:
    figure.add_annotation(
        text=note,
        xref="paper",
        yref="paper",
        x=0.01,
        y=0.01 if place == "bottom" else 0.99,
        xanchor="left",
        yanchor=place,
        showarrow=False,
        bgcolor="#ffffff",
        bordercolor=BORDER_COLOUR,
        borderwidth=1,
        borderpad=3,
        font={"color": "#222222", "size": 12},
    )


def box(areas: Sequence[dict]) -> list[list[float]] | None:
    """South-west and north-east corner of the areas that have a border, degrees."""
    drawn = [area for area in areas if area["west"] is not None]
    if not drawn:
        return None
    return [
        [min(area["west"] for area in drawn), min(area["south"] for area in drawn)],
        [max(area["east"] for area in drawn), max(area["north"] for area in drawn)],
    ]


def settle_script(
    areas: Sequence[dict], files: dict[str, dict], chosen: str | None, key: str
) -> str:
    """A script that finishes the map in the browser, and each map that Streamlit puts in its place.

    It fits the map to the areas in the width that this screen has (the server cannot know it), or
    goes back to where the reader had moved it; outlines the chosen area from the shapes that the
    browser already holds; and shows the names once the areas are drawn. It looks again every tenth
    of a second, because nothing tells it when a chart is made anew.
    """
    file = next((file for code, file in files.items() if (chosen or "").startswith(code)), None)
    asked = {
        "chart": f".st-key-{key} .js-plotly-plot",
        "box": box(areas),
        "chosen": chosen,
        "shapes": _address(file) if chosen and file else None,
    }
    return f"""<script>
(asked => {{
  const views = window.petaViews ??= {{}};
  const place = JSON.stringify(asked.box);
  const reader = {{originalEvent: {{}}}};
  const settle = () => {{
    const layout = document.querySelector(asked.chart)?._fullLayout;
    const subplot = layout?.map?._subplot;
    const map = subplot?.map;
    if (!map?.style || !Object.keys(subplot.traceHash ?? {{}}).length) return;
    if (map.place !== place) {{
      map.place = place;
      if (views[place]) map.jumpTo(views[place], reader);
      else if (asked.box) map.fitBounds(asked.box, {{padding: {PADDING}, animate: false}}, reader);
      map.on("moveend", () => {{
        if (map.place === place) views[place] = {{center: map.getCenter(), zoom: map.getZoom()}};
      }});
      map.on("idle", () => {{
        if (map.getLayer("{LABELS}") && map.getLayoutProperty("{LABELS}", "visibility") === "none")
          map.setLayoutProperty("{LABELS}", "visibility", "visible");
      }});
    }}
    const labels = layout.meta?.labels ?? [];
    const names = map.getSource("{LABELS}");
    if (labels.length && names && names.holds !== labels) {{
      names.holds = labels;
      names.setData({{
        type: "FeatureCollection",
        features: labels.filter(label => label[1] !== null).map(([name, ...coordinates]) => ({{
          type: "Feature", properties: {{name}}, geometry: {{type: "Point", coordinates}},
        }})),
      }});
    }}
    const source = map.getSource("{CHOSEN}");
    if (source && source.holds !== asked.chosen) {{
      source.holds = asked.chosen;
      const outline = features => source.setData({{type: "FeatureCollection", features}});
      if (!asked.shapes) outline([]);
      else fetch(asked.shapes).then(answer => answer.json()).then(shapes =>
        source.holds === asked.chosen &&
        outline(shapes.features.filter(shape => shape.id === asked.chosen)));
    }}
  }};
  clearInterval(window.petaSettler);
  window.petaSettler = setInterval(settle, 100);
}})({json.dumps(asked)});
</script>"""


def view(areas: Sequence[dict]) -> dict:
    """Centre and zoom that `settle_script` comes to on a laptop, so that nothing moves there."""
    corners = box(areas)
    if corners is None:
        return {"center": {"lon": 114.0, "lat": -2.0}, "zoom": 5}
    (west, south), (east, north) = corners
    degrees_per_pixel = max(
        (east - west) / (LAPTOP_WIDTH - 2 * PADDING), (north - south) / (HEIGHT - 2 * PADDING)
    )
    return {
        "center": {"lon": (west + east) / 2, "lat": (south + north) / 2},
        "zoom": round(math.log2(360 / (512 * degrees_per_pixel)), 2),
    }


def hover(area: dict, row: dict | None, proven: Sequence[str] = ()) -> str:
    """Area, figure with interval, class, what it proves, survey, and one caveat at most."""
    if row is None:
        return f"<b>{text.escaped(area['short_name'])}</b><br>{text.NO_DATA}"
    source = textwrap.shorten(row["source_title"], 60, placeholder=" ...")
    lines = [
        f"<b>{text.escaped(area['short_name'])}</b>",
        text.with_interval(row),
        f"Kelas: {text.who_class(row)}",
        *proven,
        text.escaped(f"{text.survey_name(row)}, {source}"),
        *text.estimate_caveats(row)[:1],
    ]
    return "<br>".join(lines)


def legend(
    indicator: str,
    borders: Sequence[float],
    values: Sequence[float | None],
    without_figure: Sequence[tuple[str, str, int]] | None = None,
    instrument: str = "",
    marked: tuple[str, int] | None = None,
) -> str:
    """HTML: every class with its range and number of areas, those without a figure apart, and
    what a bold border means (words, number of areas).

    `without_figure` has colour, words and number of areas for each reason that there is none;
    without it, what has no value is "tidak ada data". No value at all: no classes either.
    """
    counts = [0] * (len(CLASS_COLOURS) + 1)
    for value in values:
        counts[class_index(value, borders) + 1] += 1
    if without_figure is None:
        without_figure = [(NO_DATA_COLOUR, text.NO_DATA, counts[0])]
    named = indicator in text.WHO_BORDERS
    classes = [
        (
            colour,
            text.WHO_CLASS[text.WHO_CLASSES[index]] if named else f"kuintil {index + 1}",
            f"{text.class_range(borders, index)} %",
            counts[index + 1],
        )
        for index, colour in enumerate(CLASS_COLOURS)
        if values
    ]
    title = text.WHO_LEGEND if named else text.QUINTILE_LEGEND
    title = f"{instrument}: {title}" if instrument else title
    return class_legend(title if values else instrument, classes, without_figure, marked)


def class_legend(
    title: str,
    classes: Sequence[tuple[str, str, str, int]],
    without_figure: Sequence[tuple[str, str, int]],
    marked: tuple[str, int] | None = None,
) -> str:
    """HTML: classes (colour, name, range, number of areas), then what has no figure (colour,
    words, number of areas), then what a bold border means (words, number of areas)."""
    rows = [_legend_row(*row) for row in classes]
    rows += [_legend_row(colour, name, "", number) for colour, name, number in without_figure]
    if marked:
        rows.append(_legend_row("none", marked[0], "", marked[1]))
    return f'<p class="quiet">{title}</p><table class="legend">{"".join(rows)}</table>'


def _legend_row(colour: str, name: str, span: str, count: int) -> str:
    name, span = text.escaped(name), text.escaped(span)
    named = f"<td>{name}</td><td>{span}</td>" if span else f'<td colspan="2">{name}</td>'
    swatch = "swatch none" if colour in (NO_FIGURE_COLOUR, "none") else "swatch"
    return (
        f'<tr><td><span class="{swatch}" style="background:{colour}"></span></td>'
        f'{named}<td class="count">{text.decimal(count, 0)} wilayah</td></tr>'
    )


def _address(file: dict) -> str:
    return f"/app/static/boundaries/{PurePosixPath(file['path']).name}"
