"""Choropleths of the published shapes, their classes and their legend. No network, no tiles."""

import json
import math
import statistics
import textwrap
from collections.abc import Collection, Sequence
from pathlib import PurePosixPath

import numpy as np
import plotly.graph_objects as go

from dashboard import text
from dashboard.text import Map

CLASS_COLOURS = ("#fef0d9", "#fdcc8a", "#fc8d59", "#e34a33", "#b30000")
GREENS = ("#edf8fb", "#b2e2e2", "#66c2a4", "#2ca25f", "#006d2c")
"""Where more is better."""
NO_DATA_COLOUR = "#d9d9d9"
NO_FIGURE_COLOUR = "#ffffff"
"""Held back, or too few children for a figure."""
NO_DATA = -1
NO_FIGURE = -2
FEW = -3
NOT_MEASURED = -4
"""Places on the scale below the classes. What is held back is white with a solid grey outline; too
few, or not to be judged, with a dashed one; not measured with dots."""
BORDER_COLOUR = "#6b6b6b"
APPROXIMATE_COLOUR = "#8f8f8f"
"""Of borders that nobody surveyed: paler than those that somebody did."""
MARKED_COLOUR = "#222222"
THIN, BOLD = 0.8, 2
CHOSEN_COLOUR = "#111111"
HEIGHT = 560
LAPTOP_WIDTH = 596
"""Pixels that the map gets in a window of 1400."""
PADDING = 14
CROWDED = 600
"""Of more areas than this the borders are finer, and a name stands only where the reader points."""
CROWDED_THIN, CROWDED_BOLD = 0.15, 0.5
MANY = 60
"""Of more areas than this the bubbles are smaller."""
ABOVE = "above"
LABELS = "names"
CHOSEN = "chosen"
LOOKS = "looks"
BUBBLES = "bubbles"
WIDEST_BUBBLE, WIDEST_OF_MANY, WIDEST_OF_CROWD = 22, 13, 7
"""Radius in pixels of the bubble of the largest count; a bubble's surface is its count."""


def class_borders(indicator: str, values: Sequence[float]) -> tuple[float, ...]:
    """The four borders between classes: WHO's, or quintiles where WHO defines none."""
    if indicator in text.WHO_BORDERS or len(values) < 2:
        return text.WHO_BORDERS.get(indicator, (0.0,) * 4)
    return tuple(statistics.quantiles(values, n=5, method="inclusive"))


def class_index(value: float | None, borders: Sequence[float]) -> int:
    """0-4 for a percentage in half-open classes, -1 for no data."""
    return -1 if value is None else sum(value >= border for border in borders)


def style(dark: bool) -> dict:
    """A map style that asks nobody for anything: a background, and a place that areas lie below.

    It is the same for all maps, so that another level keeps the map; what lies on the areas is
    added by `settle_script` when they are drawn. The source is never asked: Plotly drops an empty
    `sources` when a chart is drawn again, and MapLibre refuses a style without. Names need a glyph
    address: it is our own server's, which has none, and the browser then draws with its own font.
    """
    return {
        "version": 8,
        "glyphs": "/app/static/glyphs/{fontstack}/{range}.pbf",
        "sources": {"none": {"type": "raster", "tiles": ["/app/static/none"]}},
        "layers": [
            {
                "id": "background",
                "type": "background",
                "paint": {"background-color": "#26282b" if dark else "#f4f6f8"},
            },
            {"id": ABOVE, "type": "background", "layout": {"visibility": "none"}},
        ],
    }


ON_TOP = [
    *(
        {
            "id": f"{LOOKS}{look}",
            "type": "line",
            "source": LOOKS,
            "filter": ["==", ["get", "look"], look],
            "paint": {"line-color": "#4d4d4d", "line-width": 1.2, "line-dasharray": dashes},
        }
        for look, dashes in ((FEW, [3, 2]), (NOT_MEASURED, [1, 2]))
    ),
    {
        "id": CHOSEN,
        "type": "line",
        "source": CHOSEN,
        "paint": {"line-color": CHOSEN_COLOUR, "line-width": 2.5},
    },
    {
        "id": BUBBLES,
        "type": "circle",
        "source": BUBBLES,
        "paint": {
            "circle-radius": ["get", "radius"],
            "circle-color": "rgba(255,255,255,0.25)",
            "circle-stroke-color": "#222222",
            "circle-stroke-width": 1.3,
        },
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
        },
        "paint": {
            "text-color": "#1a1a1a",
            "text-halo-color": "rgba(255,255,255,0.85)",
            "text-halo-width": 1.4,
        },
    },
]
"""MapLibre layers on the areas, the lowest first, each with the source that its data come in."""


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
    labels: Sequence[dict] = (),
    bubbles: dict[str, float] | None = None,
    most: float | None = None,
) -> go.Figure:
    """The map of `areas` by class (a place in `colours`, NO_DATA, NO_FIGURE, FEW, NOT_MEASURED).

    `hovers` has for each area what `hover_template` is filled with; `notes` stand in the upper and
    in the lower corner. The areas in `marked` have a bold border. `labels`: the areas that are
    named where there are too many to name each. `bubbles`: a count for each area that has one,
    `most` the count of the widest (default: the largest of them).

    One trace per provinsi with a stepped scale on the class, so that a rerun sends codes and
    classes only; the shapes come from static files that the browser keeps. The area that the
    reader has chosen is no part of it: Streamlit makes a chart anew whenever its figure changes,
    so a click must not change it (`settle_script` draws the outline).
    """
    figure = go.Figure()
    are_crowded = len(areas) > CROWDED
    thin, bold = (CROWDED_THIN, CROWDED_BOLD) if are_crowded else (THIN, BOLD)
    steps = (*(NO_FIGURE_COLOUR,) * 3, NO_DATA_COLOUR, *colours)
    scale = [
        [edge / len(steps), colour]
        for index, colour in enumerate(steps)
        for edge in (index, index + 1)
    ]
    is_even = not marked and NO_FIGURE not in classes.values()
    is_listed = not is_even and not are_crowded
    for provinsi_code, file in files.items():
        codes = [area["code"] for area in areas if area["code"].startswith(provinsi_code)]
        places = [classes[code] for code in codes]
        widths = [bold if code in marked or classes[code] == NO_FIGURE else thin for code in codes]
        own = APPROXIMATE_COLOUR if file.get("quality") == "approximate" else BORDER_COLOUR
        inks = [MARKED_COLOUR if code in marked else own for code in codes]
        figure.add_choroplethmap(
            geojson=_address(file),
            locations=codes,
            z=np.array(places, dtype="int8") if are_crowded else places,
            zmin=NOT_MEASURED - 0.5,
            zmax=len(colours) - 0.5,
            colorscale=scale,
            showscale=False,
            marker={
                "line": {
                    "width": thin
                    if is_even
                    else np.array(widths, dtype="float32")
                    if are_crowded
                    else widths,
                    "color": inks if is_listed else own if is_even else BORDER_COLOUR,
                },
                "opacity": 1,
            },
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 1}},
            customdata=[hovers[code] for code in codes],
            hovertemplate=f"{hover_template}<extra></extra>",
            below=ABOVE,
        )
    for note, place in zip(notes, ("top", "bottom"), strict=True):
        if note:
            _add_note(figure, note, place)
    named = labels if are_crowded else areas
    figure.update_layout(
        template=None,
        map={"style": style(dark), **view(areas)},
        meta={
            "labels": [_label(area) for area in named],
            "bubbles": _bubbles(areas, bubbles or {}, most),
        },
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


def bubble_radius(count: float, most: float, areas: int) -> float:
    """Pixels, such that the surface of a bubble is proportional to its count; smaller ones where
    there are many areas."""
    widest = WIDEST_OF_MANY if areas > MANY else WIDEST_BUBBLE
    widest = WIDEST_OF_CROWD if areas > CROWDED else widest
    return round(widest * math.sqrt(count / most), 1)


def _bubbles(
    areas: Sequence[dict], counts: dict[str, float], most: float | None
) -> list[list[float]]:
    """Longitude, latitude and radius of each bubble, the large ones first, so that the small ones
    lie on top of them."""
    most = most or max(counts.values(), default=0)
    found = [
        [
            round(area["label_longitude"], 3),
            round(area["label_latitude"], 3),
            bubble_radius(counts[area["code"]], most, len(areas)),
        ]
        for area in areas
        if counts.get(area["code"]) and area["label_longitude"] is not None
    ]
    return sorted(found, key=lambda bubble: -bubble[2])


def _label(area: dict) -> list:
    point = (area["label_longitude"], area["label_latitude"])
    return [
        area["short_name"].removeprefix("Kota "),
        *(value and round(value, 3) for value in point),
    ]


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
    goes back to where the reader had moved it; moves the other map of the page along with this
    one; and once the areas are drawn outlines the chosen one, and those that have no figure for a
    reason, from the shapes that the browser already holds, and adds the bubbles and the names. It
    looks again every tenth of a second, because nothing tells it when a chart is made anew.
    """
    asked = {
        "key": key,
        "chart": f".st-key-{key} .js-plotly-plot",
        "box": box(areas),
        "chosen": chosen,
        "shapes": {code: _address(file) for code, file in files.items()},
        "layers": ON_TOP,
    }
    return f"""<script>
(asked => {{
  const views = window.petaViews ??= {{}};
  const shown = window.petaMaps ??= {{}};
  const settlers = window.petaSettlers ??= {{}};
  const places = window.petaPlaces ??= {{}};
  const place = places[asked.key] = JSON.stringify(asked.box);
  const reader = {{originalEvent: {{}}}};
  const collection = features => ({{type: "FeatureCollection", features}});
  const point = (coordinates, properties) =>
    ({{type: "Feature", properties, geometry: {{type: "Point", coordinates}}}});
  const shapesOf = codes => Promise.all(
    Object.entries(asked.shapes)
      .filter(([provinsi]) => codes.some(code => code.startsWith(provinsi)))
      .map(([, address]) => fetch(address).then(answer => answer.json()))
  ).then(files => files.flatMap(file => file.features));
  const follow = map => map.on("move", () => {{
    if (window.petaLeader && window.petaLeader !== asked.key) return;
    window.petaLeader = asked.key;
    for (const [key, other] of Object.entries(shown))
      if (key !== asked.key && other.place === map.place && document.contains(other.getContainer()))
        other.jumpTo({{center: map.getCenter(), zoom: map.getZoom()}}, reader);
    window.petaLeader = null;
  }});
  // To move the map has it drawn again, so it is not moved to where it is.
  const isElsewhere = (map, {{center, zoom}}) => {{
    const {{width, height}} = map.getCanvas().getBoundingClientRect();
    const {{x, y}} = map.project(center);
    return Math.abs(zoom - map.getZoom()) > 0.02 || Math.hypot(x - width / 2, y - height / 2) > 2;
  }};
  const put = (map, name, held, collect) => {{
    if (map.getSource(name)?.holds === held) return;
    if (!map.getSource(name)) {{
      if (!held || !Object.keys(held).length) return;
      map.addSource(name, {{type: "geojson", data: collection([])}});
      asked.layers.forEach((layer, place) => {{
        if (layer.source === name)
          map.addLayer(layer, asked.layers.slice(place + 1).find(({{id}}) => map.getLayer(id))?.id);
      }});
    }}
    const source = map.getSource(name);
    source.holds = held;
    Promise.resolve(collect()).then(features => {{
      if (map.getSource(name) === source && source.holds === held)
        source.setData(collection(features));
    }});
  }};
  const settle = () => {{
    const chart = document.querySelector(asked.chart);
    const layout = chart?._fullLayout;
    const subplot = layout?.map?._subplot;
    const map = subplot?.map;
    if (!map?.style || !Object.keys(subplot.traceHash ?? {{}}).length) return;
    if (map.place !== place) {{
      if (shown[asked.key] !== map) follow(map);
      shown[asked.key] = map;
      map.place = place;
      const fit = views[place] ??
        (asked.box && map.cameraForBounds(asked.box, {{padding: {PADDING}}}));
      if (fit && isElsewhere(map, fit)) map.jumpTo(fit, reader);
      map.on("moveend", () => {{
        if (map.place === place && places[asked.key] === place)
          views[place] = {{center: map.getCenter(), zoom: map.getZoom()}};
      }});
    }}
    if (!map.loaded()) return;
    put(map, "{LOOKS}", layout, () => {{
      const look = {{}};
      for (const trace of chart._fullData)
        trace.locations?.forEach((code, index) => {{
          if (trace.z[index] <= {FEW}) look[code] = trace.z[index];
        }});
      return shapesOf(Object.keys(look)).then(shapes => shapes.filter(shape => look[shape.id])
        .map(shape => ({{...shape, properties: {{look: look[shape.id]}}}})));
    }});
    put(map, "{CHOSEN}", asked.chosen, () => shapesOf([asked.chosen ?? ""]).then(shapes =>
      shapes.filter(shape => shape.id === asked.chosen)));
    put(map, "{BUBBLES}", layout.meta.bubbles, () =>
      layout.meta.bubbles.map(([x, y, radius]) => point([x, y], {{radius}})));
    put(map, "{LABELS}", layout.meta.labels, () => layout.meta.labels
      .filter(label => label[1] !== null)
      .map(([name, ...coordinates]) => point(coordinates, {{name}})));
  }};
  clearInterval(settlers[asked.key]);
  settlers[asked.key] = setInterval(settle, 100);
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


def shortened(title: str) -> str:
    """A title of a source as a hover has room for it."""
    return textwrap.shorten(title, 60, placeholder=" ...")


def legend(
    indicator: str,
    borders: Sequence[float],
    values: Sequence[float],
    without_figure: Sequence[tuple[str, str, int]],
    instrument: str = "",
    marked: tuple[str, int] | None = None,
) -> str:
    """HTML: every class with its range and number of areas, those without a figure apart, and
    what a bold border means (words, number of areas).

    `without_figure` has colour, words and number of areas for each reason that there is none. No
    value at all: no classes either.
    """
    counts = [0] * len(CLASS_COLOURS)
    for value in values:
        counts[class_index(value, borders)] += 1
    is_named = indicator in text.WHO_BORDERS
    rows = [
        legend_row(
            swatch(colour),
            text.WHO_CLASS[text.WHO_CLASSES[index]]
            if is_named
            else Map.QUINTILE.format(number=index + 1),
            f"{text.class_range(borders, index)} %",
            counts[index],
        )
        for index, colour in enumerate(CLASS_COLOURS)
        if values
    ]
    for colour, name, number in without_figure:
        outline = "solid" if colour == NO_FIGURE_COLOUR else ""
        rows.append(legend_row(swatch(colour, outline), name, "", number))
    if marked:
        rows.append(legend_row(swatch("#ffffff", "bold"), marked[0], "", marked[1]))
    title = text.WHO_LEGEND if is_named else text.QUINTILE_LEGEND
    title = ": ".join(part for part in (instrument, title if values else "") if part)
    return (
        f'<p class="quiet">{text.escaped(title)}</p>'
        f'<table class="legend">{"".join(rows)}</table>{LEGEND_STYLE}'
    )


LEGEND_STYLE = """<style>
.swatch.dashed {border: 1.5px dashed #4d4d4d} .swatch.dotted {border: 1.5px dotted #4d4d4d}
.swatch.solid {border: 2px solid #6b6b6b}
.swatch.bold {background: #ffffff; box-shadow: inset 0 0 0 2.5px #222222; border-color: #999999}
</style>"""


def swatch(colour: str, outline: str = "") -> str:
    """HTML: a colour of a legend; `outline` is solid, dashed, dotted or bold, as on the map."""
    return f'<span class="swatch {outline}" style="background:{colour}"></span>'


def legend_row(swatch: str, name: str, span: str, count: int) -> str:
    """HTML: a line of a legend, with the number of areas."""
    name, span = text.escaped(name), text.escaped(span)
    both = f"<td>{name}</td><td>{span}</td>"
    named = both if name and span else f'<td colspan="2">{name or span}</td>'
    number = Map.AREAS.format(number=text.decimal(count, 0))
    return f'<tr><td>{swatch}</td>{named}<td class="count">{number}</td></tr>'


def _address(file: dict) -> str:
    return f"/app/static/boundaries/{PurePosixPath(file['path']).name}"
