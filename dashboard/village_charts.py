"""Charts of desa in the posyandu register: each with its interval against its kabupaten, and one
through its months. A month that is held back is a gap."""

from collections.abc import Sequence
from itertools import groupby

import plotly.graph_objects as go

from dashboard import charts, text
from dashboard import text_register as words
from dashboard.text import Desa
from dashboard.villages import Village

ROW_HEIGHT = 22
LOOKS = {
    "di atas": ("#b30000", "#ff7b72", "triangle-up"),
    "tidak berbeda": ("#767676", "#a6a6a6", "circle"),
    "di bawah": ("#5e3c99", "#b9a3e3", "triangle-down"),
}
"""Colour in the light, colour in the dark, and shape, by how a desa stands to its kabupaten."""
LONGEST_NAME = 24


def interval_chart(
    found: Sequence[Village], name: str | None, chosen: str | None, dark: bool
) -> go.Figure:
    """Smoothed prevalence of each desa with its 95 % interval, first on top, against its kabupaten:
    one line where all are of the same kabupaten (its `name`), else a stroke for each."""
    data, shapes, notes = [], [], []
    ink, grid = _inks(dark)
    if any(village.value("is_simulated") for village in found):
        notes.append(_simulated_mark(ink))
    places = {village.code: place for place, village in enumerate(found)}
    for compared, (light, night, symbol) in LOOKS.items():
        own = [v for v in found if v.value("compared_with_kabupaten") == compared]
        if not own:
            continue
        values = [v.value("smoothed_pct") for v in own]
        colour = night if dark else light
        data.append(
            {
                "type": "scatter",
                "x": values,
                "y": [places[v.code] for v in own],
                "mode": "markers",
                "name": Desa.COMPARED_SHORT[compared],
                "marker": {
                    "color": colour,
                    "size": [11 if v.code == chosen else 8 for v in own],
                    "symbol": symbol,
                    "line": {"color": ink, "width": [2 if v.code == chosen else 0 for v in own]},
                },
                "error_x": {
                    "type": "data",
                    "symmetric": False,
                    "array": [v.value("smoothed_upper_pct") - v.value("smoothed_pct") for v in own],
                    "arrayminus": [
                        v.value("smoothed_pct") - v.value("smoothed_lower_pct") for v in own
                    ],
                    "color": colour,
                    "thickness": 1.4,
                    "width": 0,
                },
                "customdata": [_hover(v) for v in own],
                "hovertemplate": "%{customdata}<extra></extra>",
            }
        )
    pcts = [v.value("kabupaten_pct") for v in found]
    if name and pcts:
        shapes.append(
            {
                "type": "line",
                "x0": pcts[0],
                "x1": pcts[0],
                "y0": 0,
                "y1": 1,
                "yref": "y domain",
                "line": {"width": 1.5, "dash": "dash", "color": ink},
            }
        )
        notes.append(
            {
                "x": pcts[0],
                "y": -0.9,
                "text": f"{text.escaped(name)} {text.percent(pcts[0])}",
                "showarrow": False,
                "xanchor": "left",
                "xshift": 4,
                "font": {"color": ink, "size": 12},
            }
        )
    else:
        data.append(
            {
                "type": "scatter",
                "x": pcts,
                "y": list(range(len(found))),
                "mode": "markers",
                "showlegend": False,
                "marker": {
                    "symbol": "line-ns",
                    "size": 12,
                    "line": {"color": ink, "width": 2},
                },
                "hoverinfo": "skip",
            }
        )
    layout = {
        "shapes": shapes,
        "annotations": notes,
        **_layout(dark, ink),
        "height": 110 + ROW_HEIGHT * len(found),
        "margin": {"l": 8, "r": 12, "t": 84, "b": 8},
        "legend": {
            "orientation": "h",
            "x": 0,
            "xref": "container",
            "y": 1,
            "yanchor": "top",
            "yref": "container",
        },
        "xaxis": {
            "side": "top",
            "rangemode": "tozero",
            "ticksuffix": " %",
            "gridcolor": grid,
            "zeroline": False,
            "fixedrange": True,
        },
        "yaxis": {
            "tickvals": list(range(len(found))),
            "ticktext": [_tick(village, village.code == chosen, not name) for village in found],
            "range": [len(found) - 0.4, -1.4 if name else -0.6],
            "automargin": True,
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
            "tickfont": {"size": 12},
        },
    }
    return charts.figure_of(data, layout)


def months_chart(
    months: Sequence[dict], rows: dict, kabupaten_name: str, dark: bool, height: int = 300
) -> go.Figure:
    """A desa through `months` (oldest first): smoothed with its 95 % band, raw figures as open
    dots, its kabupaten dashed. `rows` are its judged figures by month."""
    data, notes = [], []
    ink, grid = _inks(dark)
    red = "#ff7b72" if dark else "#b30000"
    if any(month["is_simulated"] for month in months):
        notes.append(_simulated_mark(ink))
    known = [
        rows.get(month["month"]) if month["status"] != words.HELD else None for month in months
    ]
    smooth = [row if row and row["smoothed_pct"] is not None else None for row in known]
    for is_known, run in groupby(smooth, key=lambda row: row is not None):
        own = list(run)
        if is_known and len(own) > 1:
            dates = [row["month"] for row in own]
            upper, lower = (
                [row[f"smoothed_{end}_pct"] for row in own] for end in ("upper", "lower")
            )
            data.append(charts.band_of_months(dates, lower, upper, dark))
    dates = [month["month"] for month in months]
    alone = [
        row is not None
        and (place == 0 or smooth[place - 1] is None)
        and (place == len(smooth) - 1 or smooth[place + 1] is None)
        for place, row in enumerate(smooth)
    ]
    data.append(
        {
            "type": "scatter",
            "x": dates,
            "y": [row and row["smoothed_pct"] for row in smooth],
            "mode": "lines+markers",
            "name": Desa.MONTHS_NAMES["smoothed"],
            "line": {"color": red, "width": 2.5},
            "marker": {"color": red, "size": 7},
            "error_y": {
                # A month between two gaps has no band to stand in.
                "type": "data",
                "symmetric": False,
                "array": [
                    row["smoothed_upper_pct"] - row["smoothed_pct"] if is_alone else 0
                    for row, is_alone in zip(smooth, alone, strict=True)
                ],
                "arrayminus": [
                    row["smoothed_pct"] - row["smoothed_lower_pct"] if is_alone else 0
                    for row, is_alone in zip(smooth, alone, strict=True)
                ],
                "color": red,
                "width": 4,
            },
            "customdata": [
                row
                and Desa.MONTHS_HOVER["smoothed"].format(
                    month=words.month_name(row["month"]), figure=words.smoothed(row)
                )
                for row in smooth
            ],
            "hovertemplate": "%{customdata}<extra></extra>",
        }
    )
    raw = [row if row and row["prevalence_pct"] is not None else None for row in known]
    data.append(
        {
            "type": "scatter",
            "x": dates,
            "y": [row and row["prevalence_pct"] for row in raw],
            "mode": "markers",
            "name": Desa.MONTHS_NAMES["raw"],
            "marker": {"color": ink, "size": 8, "symbol": "circle-open", "line": {"width": 1.5}},
            "customdata": [
                row
                and Desa.MONTHS_HOVER["raw"].format(
                    month=words.month_name(row["month"]),
                    figure=text.with_interval(row),
                    n=words.count(row["measured"]),
                )
                for row in raw
            ],
            "hovertemplate": "%{customdata}<extra></extra>",
        }
    )
    data.append(
        {
            "type": "scatter",
            "x": dates,
            "y": [row and row["kabupaten_pct"] for row in known],
            "mode": "lines",
            "name": text.escaped(kabupaten_name),
            "line": {"color": "#c9c9c9" if dark else "#444444", "width": 1.5, "dash": "dash"},
            "customdata": [
                row
                and Desa.MONTHS_HOVER["kabupaten"].format(
                    month=words.month_name(row["month"]),
                    name=text.escaped(kabupaten_name),
                    figure=text.percent(row["kabupaten_pct"]),
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
                    "yref": "paper",
                    "yanchor": "bottom",
                    "text": words.STANDING[words.HELD],
                    "textangle": -90,
                    "showarrow": False,
                    "font": {"color": ink, "size": 11},
                }
            )
    layout = {
        "annotations": notes,
        **_layout(dark, ink),
        "height": height,
        "margin": {"l": 44, "r": 12, "t": 12, "b": 52},
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
        "xaxis": {
            "tickvals": dates,
            "ticktext": [_short(month["month"]) for month in months],
            "showgrid": False,
            "fixedrange": True,
            "linecolor": ink,
        },
        "yaxis": {
            "rangemode": "tozero",
            "ticksuffix": " %",
            "gridcolor": grid,
            "zeroline": False,
            "fixedrange": True,
        },
    }
    return charts.figure_of(data, layout)


def _inks(dark: bool) -> tuple[str, str]:
    return ("#e8e6e3", "#45484c") if dark else ("#222222", "#e3e3e3")


def _simulated_mark(ink: str) -> dict:
    """The mark stands on the chart itself, so that a picture of it has it too."""
    return {
        "text": f"<b>{text.SIMULATED}</b>",
        "xref": "paper",
        "yref": "paper",
        "x": 1,
        "y": 0,
        "xanchor": "right",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"color": ink, "size": 11},
    }


def _layout(dark: bool, ink: str) -> dict:
    return {
        "template": None,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": ink, "size": 13},
        "separators": text.separators(),
        "hovermode": "closest",
        "hoverlabel": {"bgcolor": "#ffffff", "font": {"color": "#222222"}, "align": "left"},
    }


def _tick(village: Village, is_chosen: bool, with_kabupaten: bool) -> str:
    name = village.place.name
    name = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}\u2026"
    shown = text.escaped(name)
    if with_kabupaten:
        shown += f" ({text.escaped(village.place.kabupaten)})"
    return f"<b>{shown}</b>" if is_chosen else shown


def _hover(village: Village) -> str:
    row = village.figure
    return "<br>".join(
        [
            f"<b>{text.escaped(village.place.name)}</b> ({text.escaped(village.place.kecamatan)})",
            words.HOVER["smoothed"].format(smoothed=words.smoothed(row)),
            words.compared(row),
            words.HOVER["children"].format(
                n=words.count(row["measured"]),
                name=words.coverage_name(row),
                coverage=text.percent(row["coverage_pct"]),
            ),
        ]
    )


def _short(month: object) -> str:
    """Feb 2025, on two lines."""
    return f"{text.MONTHS[month.month - 1][:3]}<br>{month.year}"
