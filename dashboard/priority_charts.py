"""The chart of the page Prioritas: how few desa hold how many of the stunted children."""

from collections.abc import Sequence

import plotly.graph_objects as go

from dashboard import charts, text
from dashboard.priorities import Held, Step
from dashboard.text import Priorities

LINE, LINE_DARK = "#b30000", "#ff7b72"
BAND, BAND_DARK = "rgba(179,0,0,.16)", "rgba(255,123,114,.25)"
MOST_POINTS = 240
"""Points that a line is drawn of; more are not told apart on any screen."""


def pareto_chart(steps: Sequence[Step], held: Held | None, desa: int, dark: bool) -> go.Figure:
    """Cumulative share of the estimated children by cumulative share of the desa (both 0-100 %),
    with its 95 % band, the line of an even spread, and where the proposed desa are."""
    ink, grid = ("#e8e6e3", "#45484c") if dark else ("#222222", "#e3e3e3")
    shown = thinned(steps)
    x = [0.0, *(step.desa_pct for step in shown)]
    lower, upper = ([0.0, *(getattr(step, end) for step in shown)]
                    for end in ("share_lower", "share_upper"))  # fmt: skip
    traces = [
        {
            "type": "scatter",
            "x": [*x, *reversed(x)],
            "y": [*upper, *reversed(lower)],
            "fill": "toself",
            "fillcolor": BAND_DARK if dark else BAND,
            "line": {"width": 0},
            "mode": "lines",
            "name": Priorities.PARETO_BAND,
            "hoverinfo": "skip",
        },
        {
            "type": "scatter",
            "x": [0, 100],
            "y": [0, 100],
            "mode": "lines",
            "line": {"color": "#999999", "width": 1.5, "dash": "dash"},
            "name": Priorities.PARETO_EVEN,
            "hoverinfo": "skip",
        },
        {
            "type": "scatter",
            "x": x,
            "y": [0.0, *(step.share_pct for step in shown)],
            "mode": "lines",
            "line": {"color": LINE_DARK if dark else LINE, "width": 2.5},
            "name": Priorities.PARETO_LINE,
            "customdata": ["", *(_hover(step, desa) for step in shown)],
            "hovertemplate": "%{customdata}<extra></extra>",
        },
    ]
    if held is not None and held.desa:
        traces.append(_proposed(held, desa, ink))
    axis = {"range": [0, 101], "ticksuffix": " %", "dtick": 20, "zeroline": False,
            "gridcolor": grid, "linecolor": ink}  # fmt: skip
    layout = {
        "height": 420,
        "margin": {"l": 56, "r": 16, "t": 12, "b": 52},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": ink, "size": 13},
        "separators": text.separators(),
        "hoverlabel": {"bgcolor": "#ffffff", "font": {"color": "#222222"}, "align": "left"},
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
        "xaxis": axis | {"title": {"text": Priorities.PARETO_X, "font": {"size": 13}}},
        "yaxis": axis | {"title": {"text": Priorities.PARETO_Y, "font": {"size": 13}}},
    }
    return charts.figure_of(traces, layout)


def _proposed(held: Held, desa: int, ink: str) -> dict:
    """Where the proposed desa are, with the interval of what they hold."""
    return {
        "type": "scatter",
        "x": [100 * held.desa / desa],
        "y": [held.share_pct],
        "error_y": {
            "type": "data",
            "symmetric": False,
            "array": [held.share_upper - held.share_pct],
            "arrayminus": [held.share_pct - held.share_lower],
            "color": ink,
            "thickness": 1.5,
            "width": 5,
        },
        "mode": "markers",
        "marker": {"symbol": "diamond", "size": 12, "color": ink},
        "name": Priorities.PARETO_POINT,
        "customdata": [_hover_of(held.desa, held)],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def thinned(steps: Sequence[Step]) -> list[Step]:
    """As many steps as can be told apart, evenly chosen; always the last."""
    every = max(1, -(-len(steps) // MOST_POINTS))
    return [*steps[every - 1 : -1 : every], steps[-1]]


def _hover(step: Step, desa: int) -> str:
    return _hover_of(round(step.desa_pct / 100 * desa), step)


def _hover_of(number: int, share: Step | Held) -> str:
    return Priorities.PARETO_HOVER.format(
        desa=text.decimal(number, 0),
        share=text.percent(share.share_pct),
        lower=text.decimal(share.share_lower),
        upper=text.decimal(share.share_upper),
    )
