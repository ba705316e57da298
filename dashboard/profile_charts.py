"""The chart of an area's register months on the page Profil wilayah, and the small map that shows
where the area lies."""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import plotly.graph_objects as go

from dashboard import charts, text
from dashboard import text_register as words
from dashboard.text import Profile

ROOT = Path(__file__).resolve().parents[1]
LOCATOR_WIDTH = 150
"""Pixels."""
LINE = ("#b30000", "#ff7b72")
MOST_TICKS = 8


def months_chart(
    months: Sequence[Mapping], rows: Mapping[object, Mapping], dark: bool, height: int = 280
) -> go.Figure:
    """The register's prevalence of an area that is no desa through `months` (oldest first), with
    its 95 % band. A month that is held back or has no figure is a gap; the first is named."""
    ink, grid = ("#e8e6e3", "#45484c") if dark else ("#222222", "#e3e3e3")
    colour = LINE[dark]
    known = [rows.get(month["month"]) for month in months]
    known = [row if row and row["prevalence_pct"] is not None else None for row in known]
    data, notes = [], []
    for run in runs(known):
        dates = [row["month"] for row in run]
        upper, lower = ([row[f"ci_{end}_pct"] for row in run] for end in ("upper", "lower"))
        data.append(charts.band_of_months(dates, lower, upper, dark))
    data.append(
        {
            "type": "scatter",
            "x": [month["month"] for month in months],
            "y": [row and row["prevalence_pct"] for row in known],
            "mode": "lines+markers",
            "name": Profile.MONTHS_NAME,
            "showlegend": True,
            "connectgaps": False,
            "line": {"color": colour, "width": 2.5},
            "marker": {"color": colour, "size": 8},
            "error_y": {
                "type": "data",
                "symmetric": False,
                "array": [
                    row["ci_upper_pct"] - row["prevalence_pct"] if row else 0 for row in known
                ],
                "arrayminus": [
                    row["prevalence_pct"] - row["ci_lower_pct"] if row else 0 for row in known
                ],
                "color": colour,
                "thickness": 1.2,
                "width": 4,
            },
            "customdata": [
                row
                and Profile.MONTHS_HOVER.format(
                    month=words.month_name(row["month"]),
                    figure=text.with_interval(row),
                    n=words.count(row["measured"]),
                )
                for row in known
            ],
            "hovertemplate": "%{customdata}<extra></extra>",
        }
    )
    for month in months:
        if month["status"] == words.HELD:
            notes.append(
                {
                    "x": month["month"],
                    "y": 0,
                    "text": Profile.HELD_ON_CHART,
                    "showarrow": False,
                    "textangle": -90,
                    "yanchor": "bottom",
                    "font": {"size": 11, "color": ink},
                }
            )
    if any(month["is_simulated"] for month in months):
        notes.append(
            {
                "x": 1,
                "y": 0,
                "xref": "paper",
                "yref": "paper",
                "text": f"<b>{text.SIMULATED}</b>",
                "showarrow": False,
                "xanchor": "right",
                "yanchor": "bottom",
                "font": {"size": 11, "color": ink},
            }
        )
    tops = [row["ci_upper_pct"] for row in known if row]
    every = -(-len(months) // MOST_TICKS)
    ticks = [month["month"] for month in months][::every]
    layout = {
        "annotations": notes,
        "template": None,
        "height": height,
        "margin": {"l": 44, "r": 24, "t": 8, "b": 44},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": ink, "size": 13},
        "separators": text.separators(),
        "hoverlabel": {"bgcolor": "#ffffff", "font": {"color": "#222222"}, "align": "left"},
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
        "xaxis": {
            "tickvals": ticks,
            "ticktext": ["<br>".join(words.month_name(month).split()) for month in ticks],
            "showgrid": False,
            "linecolor": ink,
        },
        "yaxis": {
            "range": [0, max(tops, default=30) * 1.15],
            "ticksuffix": " %",
            "gridcolor": grid,
            "zeroline": False,
        },
    }
    return charts.figure_of(data, layout)


def runs(rows: Sequence[Mapping | None]) -> list[list[Mapping]]:
    """The rows cut wherever one is missing; runs of two or more."""
    found: list[list[Mapping]] = [[]]
    for row in rows:
        if row is None:
            found.append([])
        else:
            found[-1].append(row)
    return [run for run in found if len(run) > 1]


def locator(path: str, code: str, at: tuple[float, float] | None, dark: bool) -> str:
    """A picture, as a `data:` address, of the provinsi's kabupaten with one of them filled, and of
    an area inside it a dot. `path`: the file of their shapes. Empty without it."""
    file = ROOT / path
    if not file.exists():
        return ""
    shapes = outlines(str(file))
    ground, chosen, ink = (
        ("#3a3d41", "#ff7b72", "#8a8f94") if dark else ("#ececec", "#b30000", "#8a8f94")
    )
    xs = [x for rings in shapes.values() for ring in rings for x, _ in ring]
    ys = [y for rings in shapes.values() for ring in rings for _, y in ring]
    if not xs:
        return ""
    west, north = min(xs), max(ys)
    scale = LOCATOR_WIDTH / (max(xs) - west)
    height = (north - min(ys)) * scale

    def point(x: float, y: float) -> str:
        return f"{(x - west) * scale:.1f},{(north - y) * scale:.1f}"

    paths = [
        f'<path d="M{" ".join(point(x, y) for x, y in ring)}Z" '
        f'fill="{chosen if own == code[:5] or len(code) == 2 else ground}" '
        f'fill-opacity="{1 if own == code or len(code) == 2 else 0.45}" '
        f'stroke="{ink}" stroke-width="0.6"/>'
        for own, rings in shapes.items()
        for ring in rings
    ]
    if at is not None and len(code) > 5:
        x, y = point(*at).split(",")
        paths.append(f'<circle cx="{x}" cy="{y}" r="4" fill="{chosen}" stroke="#fff"/>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 {LOCATOR_WIDTH + 2} '
        f'{height + 2:.0f}">{"".join(paths)}</svg>'
    )


@lru_cache(maxsize=8)
def outlines(file: str) -> dict[str, list[list[tuple[float, float]]]]:
    """The outer rings of the shapes of a file, thinned to what a picture of this size can show."""
    found = {}
    for feature in json.loads(Path(file).read_text())["features"]:
        shape = feature["geometry"]
        if shape is None:
            continue
        polygons = (
            shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        )
        rings = [thinned(polygon[0]) for polygon in polygons]
        found[feature.get("id") or feature["properties"]["code"]] = [r for r in rings if len(r) > 3]
    return found


def thinned(ring: Sequence[Sequence[float]], least: float = 0.02) -> list[tuple[float, float]]:
    """A ring without the points that lie nearer to the one before than `least` degrees."""
    kept: list[tuple[float, float]] = []
    for x, y, *_ in ring:
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= least:
            kept.append((x, y))
    return kept
