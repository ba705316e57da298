"""Charts of the page Tindak lanjut: cases by who has them, and by when they are due."""

from collections.abc import Sequence
from datetime import date
from textwrap import wrap

import plotly.graph_objects as go

from dashboard import text
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
    figure = go.Figure()
    names = ["<br>".join(wrap(group["words"], MOST_LETTERS)) for group in groups]
    for state in states_of(groups):
        figure.add_bar(
            y=names,
            x=[group[state] for group in groups],
            orientation="h",
            customdata=[_hover(group["words"], group, state) for group in groups],
            **_drawn(state, dark),
        )
    _lay_out(figure, dark)
    figure.update_layout(
        height=150 + ROW_HEIGHT * len(groups),
        margin={"l": 8, "r": 16, "t": 12, "b": 40},
        xaxis=cases_axis(groups),
        yaxis={"autorange": "reversed", "automargin": True, "showgrid": False},
    )
    return figure


def months(rows: Sequence[dict], today: date, dark: bool) -> go.Figure:
    """A bar of all cases for each month that they are due, from the first to the last; the thin
    line is the month of the day. `rows`: counts by state, `name` the first day of the month."""
    ink = _ink(dark)
    figure = go.Figure()
    for state in states_of(rows):
        figure.add_bar(
            x=[row["name"].isoformat() for row in rows],
            y=[row[state] for row in rows],
            customdata=[_hover(said.month(row["name"]), row, state) for row in rows],
            **_drawn(state, dark),
        )
    _lay_out(figure, dark)
    every = months_of(rows[0]["name"], rows[-1]["name"])
    ticks = every[:: -(-len(every) // MOST_TICKS)]
    now = today.replace(day=1)
    if rows[0]["name"] <= now <= rows[-1]["name"]:
        figure.add_vline(x=now.isoformat(), line={"color": ink, "width": 1, "dash": "dot"})
        figure.add_annotation(
            x=now.isoformat(), y=1, yref="paper", yanchor="bottom", showarrow=False,
            text=FollowUp.THIS_MONTH, font={"size": 12},
        )  # fmt: skip
    figure.update_layout(
        height=360,
        margin={"l": 48, "r": 16, "t": 12, "b": 48},
        bargap=0.15,
        xaxis={
            "tickvals": [tick.isoformat() for tick in ticks],
            "ticktext": [_tick(tick) for tick in ticks],
            "showgrid": False,
        },
        yaxis=cases_axis(rows),
    )
    return figure


def states_of(rows: Sequence[dict]) -> list[str]:
    """The states that any case is in: the legend names no others."""
    return [state for state in STATES if any(row[state] for row in rows)]


def cases_axis(rows: Sequence[dict]) -> dict:
    """An axis of cases from 0, in whole ones."""
    title = {"text": FollowUp.CASES, "font": {"size": 13}}
    few = max(row["cases"] for row in rows) <= FEW_CASES
    return {"title": title, "rangemode": "tozero", "dtick": 1 if few else None}


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


def _lay_out(figure: go.Figure, dark: bool) -> None:
    ink, grid = _ink(dark), "#45484c" if dark else "#e3e3e3"
    axis = {"gridcolor": grid, "zeroline": False, "linecolor": ink, "tickfont": {"size": 13}}
    figure.update_layout(
        barmode="stack",
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"color": ink, "size": 13},
        separators=text.separators(),
        hoverlabel={"bgcolor": "#ffffff", "font": {"color": "#222222"}, "align": "left"},
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "traceorder": "normal"},
        xaxis=axis,
        yaxis=axis,
    )
