"""Charts of how far the posyandu register can be trusted."""

from collections.abc import Sequence

import plotly.graph_objects as go

from dashboard import text
from dashboard import text_register as words

ROW_HEIGHT = 24
TICKS = (0, 40, 80)
GRADES_AT = 112
"""Where the grades stand, right of 100 %."""


def coverage_chart(rows: Sequence[dict], dark: bool) -> go.Figure:
    """Coverage D/S of each area (rows of store.register_quality with a coverage), in their order
    from the top: a full dot where the children who should come were handed in, an open one where
    they are estimated, the grade of its register beside it, and the line below which a figure
    speaks only of the children who came."""
    ink = "#e8e6e3" if dark else "#222222"
    grid = "#45484c" if dark else "#e3e3e3"
    green = "#66c2a4" if dark else "#006d2c"
    places = list(range(len(rows)))
    traces = [
        {
            "type": "scatter",
            "x": [row["coverage_pct"] for row in rows],
            "y": places,
            "mode": "markers",
            "marker": {
                "color": green,
                "size": 10,
                "symbol": ["circle-open" if words.is_estimated(row) else "circle" for row in rows],
                "line": {"width": 2, "color": green},
            },
            # The stems from nought; one bar each way costs less than a shape for each row.
            "error_x": {
                "type": "data",
                "symmetric": False,
                "array": [0] * len(rows),
                "arrayminus": [row["coverage_pct"] for row in rows],
                "color": grid,
                "thickness": 2,
                "width": 0,
            },
            "customdata": [_hover(row) for row in rows],
            "hovertemplate": "%{customdata}<extra></extra>",
            "cliponaxis": False,
        },
        {
            "type": "scatter",
            "x": [GRADES_AT] * len(rows),
            "y": places,
            "mode": "text",
            "text": [row["quality_grade"] or "" for row in rows],
            "textfont": {"color": ink, "size": 12},
            "hoverinfo": "skip",
        },
    ]
    simulated = {
        "text": f"<b>{text.SIMULATED}</b>",
        "x": 0,
        "y": len(rows),
        "xanchor": "left",
        "showarrow": False,
        "font": {"color": ink, "size": 11},
    }
    layout = {
        "height": 64 + ROW_HEIGHT * (len(rows) + 1),
        "margin": {"l": 8, "r": 8, "t": 48, "b": 8},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": ink, "size": 13},
        "separators": text.separators(),
        "hovermode": "closest",
        "hoverlabel": {"bgcolor": "#ffffff", "font": {"color": "#222222"}, "align": "left"},
        "showlegend": False,
        "shapes": [
            *(_upright(tick, {"width": 1, "color": grid}) for tick in TICKS[:-1]),
            _upright(words.LOW_COVERAGE_PCT, {"width": 1.5, "dash": "dash", "color": ink}),
        ],
        "annotations": [simulated] if any(row["is_simulated"] for row in rows) else [],
        "xaxis": {
            "side": "top",
            "title": {"text": words.COVERAGE_AXIS, "standoff": 4, "font": {"size": 12}},
            "range": [0, GRADES_AT + 5],
            "tickvals": [*TICKS, GRADES_AT],
            "ticktext": [*(f"{tick} %" for tick in TICKS), words.COLUMN["quality"]],
            # The grades stand on this axis too, and no line may run through them.
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        "yaxis": {
            "tickvals": places,
            "ticktext": [text.escaped(row["area"]) for row in rows],
            "range": [len(rows) + 0.5, -0.6],
            "automargin": True,
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
            "tickfont": {"size": 12},
        },
    }
    # Made whole, as a figure that grows property by property takes several times as long.
    figure = go.Figure({"data": traces, "layout": layout})
    figure.layout.template = None
    return figure


def _upright(percent: float, line: dict) -> dict:
    """A line from the top of the rows to their end."""
    return {
        "type": "line",
        "x0": percent,
        "x1": percent,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "line": line,
        "layer": "below",
    }


def _hover(row: dict) -> str:
    lines = [f"<b>{text.escaped(row['area'])}</b>", words.coverage(row)]
    if row["quality_grade"]:
        lines.append(words.HOVER["quality"].format(quality=words.quality(row)))
    if row["level"] != "desa" and row["desa_total"]:
        lines.append(words.reporting(row))
    return "<br>".join(lines)
