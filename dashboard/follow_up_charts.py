"""Charts of the page Tindak lanjut: cases by who has them, and by when they are due."""

from collections.abc import Sequence
from datetime import date
from textwrap import wrap

import plotly.graph_objects as go

from dashboard import charts, text
from dashboard import text_follow_up as said
from dashboard.follow_up import STATES
from dashboard.text import FollowUp

COLOUR = {
    "overdue_cases": "#b30000",
    "due_now_cases": "#fc8d59",
    "later_cases": "#d9d9d9",
    "done_late": "#b2e2e2",
    "done_on_time": "#2ca25f",
}
PATTERN = {"overdue_cases": "/"}
"""Told apart without colour too: what matters is hatched."""
ROW_HEIGHT, MOST_LETTERS = 38, 18
MOST_TICKS = 7
FEW_CASES = 5


def bars(groups: Sequence[dict], dark: bool) -> go.Figure:
    """A bar of all cases for each group, the first on top, overdue ones at the left. `groups`:
    counts by state, with `words`, the name of the group."""
    names = ["<br>".join(wrap(group["words"], MOST_LETTERS)) for group in groups]
    traces = [
        {
            "type": "bar",
            "y": names,
            "x": [group[state] for group in groups],
            "orientation": "h",
            "customdata": [_hover(group["words"], group, state) for group in groups],
            **_drawn(state, dark),
        }
        for state in states_of(groups)
    ]
    axis = _axis(dark)
    layout = _layout(dark) | {
        "height": 150 + ROW_HEIGHT * len(groups),
        "margin": {"l": 8, "r": 16, "t": 12, "b": 40},
        "xaxis": axis | cases_axis(groups),
        "yaxis": axis | {"autorange": "reversed", "automargin": True, "showgrid": False},
    }
    return charts.figure_of(traces, layout)


def months(rows: Sequence[dict], today: date, dark: bool) -> go.Figure:
    """A bar of all cases for each month that they are due, from the first to the last; the thin
    line is the month of the day. `rows`: counts by state, `name` the first day of the month."""
    traces = [
        {
            "type": "bar",
            "x": [row["name"].isoformat() for row in rows],
            "y": [row[state] for row in rows],
            "customdata": [_hover(said.month(row["name"]), row, state) for row in rows],
            **_drawn(state, dark),
        }
        for state in states_of(rows)
    ]
    every = months_of(rows[0]["name"], rows[-1]["name"])
    ticks = every[:: -(-len(every) // MOST_TICKS)]
    axis = _axis(dark)
    layout = _layout(dark) | {
        "height": 360,
        "margin": {"l": 48, "r": 16, "t": 12, "b": 48},
        "bargap": 0.15,
        "xaxis": axis
        | {
            "tickvals": [tick.isoformat() for tick in ticks],
            "ticktext": [_tick(tick) for tick in ticks],
            "showgrid": False,
        },
        "yaxis": axis | cases_axis(rows),
    }
    now = today.replace(day=1)
    if rows[0]["name"] <= now <= rows[-1]["name"]:
        layout |= _this_month(now, dark)
    return charts.figure_of(traces, layout)


def _this_month(now: date, dark: bool) -> dict:
    """The thin line at the month of the day, and its name."""
    at = {"x": now.isoformat(), "y": 1, "yref": "paper", "yanchor": "bottom"}
    name = {"text": FollowUp.THIS_MONTH, "showarrow": False, "font": {"size": 12}}
    line = {"type": "line", "x0": now.isoformat(), "x1": now.isoformat(), "y0": 0, "y1": 1,
            "yref": "paper", "line": {"color": _ink(dark), "width": 1, "dash": "dot"}}  # fmt: skip
    return {"shapes": [line], "annotations": [at | name]}


def states_of(rows: Sequence[dict]) -> list[str]:
    """The states that any case is in: the legend names no others."""
    return [state for state in STATES if any(row[state] for row in rows)]


def cases_axis(rows: Sequence[dict]) -> dict:
    """An axis of cases from 0, in whole ones."""
    title = {"text": FollowUp.CASES, "font": {"size": 13}}
    few = max(row["cases"] for row in rows) <= FEW_CASES
    steps = {"dtick": 1} if few else {}
    return {"title": title, "rangemode": "tozero", "tickformat": ",d"} | steps


def months_of(first: date, last: date) -> list[date]:
    """Every month from the first to the last, both included, as its first day."""
    start, end = (12 * day.year + day.month - 1 for day in (first, last))
    return [date(number // 12, number % 12 + 1, 1) for number in range(start, end + 1)]


def _tick(month: date) -> str:
    return f"{text.MONTHS[month.month - 1][:3]}<br>{month.year}"


def _hover(name: str, group: dict, state: str) -> str:
    return FollowUp.HOVER.format(
        name=text.escaped(name),
        state=FollowUp.STATE[state],
        number=said.count(group[state]),
        cases=said.count(group["cases"]),
    )


def _drawn(state: str, dark: bool) -> dict:
    return {
        "name": FollowUp.STATE[state],
        "marker": {
            "color": COLOUR[state],
            "line": {"color": "#1a1a1a" if dark else "#ffffff", "width": 1},
            "pattern": {
                "shape": PATTERN.get(state, ""),
                "fillmode": "overlay",
                "fgcolor": "#ffffff",
                "size": 7,
            },
        },
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _ink(dark: bool) -> str:
    return "#e8e6e3" if dark else "#222222"


def _axis(dark: bool) -> dict:
    grid = "#45484c" if dark else "#e3e3e3"
    return {"gridcolor": grid, "zeroline": False, "linecolor": _ink(dark), "tickfont": {"size": 13}}


def _layout(dark: bool) -> dict:
    return {
        "barmode": "stack",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": _ink(dark), "size": 13},
        "separators": text.separators(),
        "hoverlabel": {"bgcolor": "#ffffff", "font": {"color": "#222222"}, "align": "left"},
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0,
                   "traceorder": "normal"},
    }  # fmt: skip
