"""Line charts of survey series: interval bands, breaks between instruments, targets by owner."""

import json
from collections.abc import Sequence
from itertools import pairwise

import plotly.graph_objects as go
import streamlit as st

from dashboard import text

CHOSEN = "#b30000"
PROVINSI = "#444444"
NASIONAL = "#999999"
OTHERS = ("#5e3c99", "#2ca25f", "#e66101", "#3b4994", "#8c62aa")
SYMBOL = {
    "SSGI": "circle",
    "SKI": "square",
    "Riskesdas": "diamond",
    "SSGBI": "triangle-up",
    "PSG": "cross",
}
TARGET_COLOUR = "#1f6f8b"
ROOMY_SURVEYS = 5
"""More surveys than this leave no room for words beside the marks."""


def series_chart(
    series: dict[str, list[dict]],
    areas: dict[str, dict],
    targets: Sequence[dict],
    dark: bool,
    height: int = 460,
) -> go.Figure:
    """Prevalence by survey year of each area in `series` (rows in order of year).

    A line joins two estimates only when one instrument made both; each estimate has its 95 %
    interval as a bar, joined ones a band. `targets` are drawn as dashed strokes at their year.
    """
    ink = "#e8e6e3" if dark else "#222222"
    grid = "#45484c" if dark else "#e3e3e3"
    colours = line_colours(series, areas, dark)
    everything = [row for rows in series.values() for row in rows]
    surveys = sorted({(row["year"], row["survey"]) for row in everything})
    is_roomy = len(surveys) <= ROOMY_SURVEYS
    target_colour = "#8fd0e6" if dark else TARGET_COLOUR
    owners = [
        text.OWNER.get(target["area_code"]) or areas[target["area_code"]]["short_name"]
        for target in targets
    ]
    legend = text.TARGET_LEGEND if is_roomy else text.TARGET_LEGEND_CROWDED
    tops = [row["ci_upper_pct"] or row["prevalence_pct"] for row in everything]
    tops += [target["target_pct"] for target in targets]
    first = min((year for year, _ in surveys), default=2021)
    last = max([year for year, _ in surveys] + [target["year"] for target in targets], default=2024)
    years = dict(surveys) | {t["year"]: "" for t in targets if t["year"] not in dict(surveys)}
    return figure_of(
        data=[
            *(
                trace
                for code, rows in series.items()
                for trace in _area(areas[code]["short_name"], rows, colours[code], code == "00")
            ),
            *(
                _target(target, owner, target_colour, None if place else legend)
                for place, (target, owner) in enumerate(zip(targets, owners, strict=True))
            ),
        ],
        layout={
            "template": None,
            "height": height,
            "margin": {"l": 44, "r": 12, "t": 12, "b": 56 if is_roomy else 110},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": {"color": ink, "size": 13},
            "separators": text.separators(),
            "hovermode": "closest",
            "hoverlabel": {"bgcolor": "#ffffff", "font": {"color": "#222222"}, "align": "left"},
            "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
            "shapes": [
                _change_of_instrument((year + next_year) / 2)
                for (year, survey), (next_year, next_survey) in pairwise(surveys)
                if survey != next_survey and next_year > year
            ],
            "annotations": [
                _owner(target, owner, target_colour, _has_higher(target, targets))
                for target, owner in zip(targets, owners, strict=True)
                if is_roomy
            ],
            "xaxis": {
                "tickvals": list(years),
                "ticktext": [
                    f"{year}<br>{survey}" if is_roomy else f"{survey} {year}"
                    for year, survey in years.items()
                ],
                "tickangle": 0 if is_roomy else -90,
                "range": [first - 0.6, last + 0.6],
                "showgrid": False,
                "zeroline": False,
                "linecolor": ink,
            },
            "yaxis": {
                "range": [0, max(tops, default=40) * 1.12],
                "ticksuffix": " %",
                "dtick": 10,
                "gridcolor": grid,
                "zeroline": False,
            },
        },
    )


def figure_of(data: Sequence[dict], layout: dict) -> go.Figure:
    """The figure of these traces. Plotly's check of one takes longer than all else on a page, so a
    figure is kept by what it is made of, words and colours included; nobody may change it."""
    return _checked(json.dumps({"data": list(data), "layout": layout}, default=str))


@st.cache_resource(show_spinner=False, max_entries=200)
def _checked(made_of: str) -> go.Figure:
    return go.Figure(json.loads(made_of))


def line_colours(series: dict[str, list[dict]], areas: dict[str, dict], dark: bool) -> dict:
    """Red for the first kabupaten chosen, greys for provinsi and nasional, then the others."""
    colours: dict[str, str] = {}
    others = iter(OTHERS * 8)
    provinsi_taken = False
    for code in series:
        level = areas[code]["level"]
        if level == "nasional":
            colours[code] = NASIONAL
        elif level == "provinsi" and not provinsi_taken:
            colours[code] = "#c9c9c9" if dark else PROVINSI
            provinsi_taken = True
        elif level == "kabupaten" and CHOSEN not in colours.values():
            colours[code] = CHOSEN if not dark else "#ff7b72"
        else:
            colours[code] = next(others)
    return colours


def runs_of_one_instrument(rows: Sequence[dict]) -> list[list[dict]]:
    """The series cut wherever the instrument changes; order of years is kept."""
    runs: list[list[dict]] = []
    for row in rows:
        if runs and runs[-1][-1]["survey"] == row["survey"]:
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs


def _area(name: str, rows: Sequence[dict], colour: str, is_dashed: bool) -> list[dict]:
    """The line of an area, with a band behind each run of one instrument."""
    traces = []
    runs = runs_of_one_instrument(rows)
    for run in runs:
        banded = [row for row in run if row["ci_lower_pct"] is not None]
        if len(banded) > 1:
            years = [row["year"] for row in banded]
            edge = [row["ci_upper_pct"] for row in banded]
            traces.append(
                {
                    "type": "scatter",
                    "x": years + years[::-1],
                    "y": edge + [row["ci_lower_pct"] for row in banded][::-1],
                    "fill": "toself",
                    "fillcolor": faint(colour),
                    "line": {"width": 0},
                    "mode": "lines",
                    "hoverinfo": "skip",
                    "showlegend": False,
                    "legendgroup": name,
                }
            )
    points = [_point(name, row) for run in runs for row in (*run, None)]
    x, y, symbols, above, below, hovers = ([p[place] for p in points] for place in range(6))
    line = {
        "type": "scatter",
        "x": x,
        "y": y,
        "mode": "lines+markers",
        "name": name,
        "legendgroup": name,
        "connectgaps": False,
        "line": {"color": colour, "width": 2.5, "dash": "dash" if is_dashed else "solid"},
        "marker": {"color": colour, "size": 9, "symbol": symbols},
        "error_y": {
            "type": "data",
            "symmetric": False,
            "array": above,
            "arrayminus": below,
            "color": colour,
            "thickness": 1.2,
            "width": 4,
        },
        "customdata": hovers,
        "hovertemplate": "%{customdata}<extra></extra>",
    }
    return [*traces, line]


def _point(name: str, row: dict | None) -> tuple:
    """Year, value, symbol, what the interval reaches above and below, and the words of a hover; of
    None the gap between two instruments."""
    if row is None:
        return None, None, "circle", 0, 0, ""
    value, low, high = (row[k] for k in ("prevalence_pct", "ci_lower_pct", "ci_upper_pct"))
    hover = (
        f"<b>{text.escaped(name)}</b><br>{text.escaped(text.survey_name(row))}: "
        + text.with_interval(row)
        + "".join(f"<br>{caveat}" for caveat in text.estimate_caveats(row)[:1])
    )
    above = 0 if high is None else high - value
    below = 0 if low is None else value - low
    return row["year"], value, SYMBOL.get(row["survey"], "star"), above, below, hover


def _change_of_instrument(year: float) -> dict:
    return {
        "type": "line",
        "x0": year,
        "x1": year,
        "y0": 0,
        "y1": 1,
        "yref": "y domain",
        "line": {"width": 1, "dash": "dot", "color": "#9a9a9a"},
    }


def band_of_months(dates: list, lower: list, upper: list, dark: bool) -> dict:
    """A trace: the interval of figures of a register, month by month, as a band in percent."""
    return {
        "type": "scatter",
        "x": dates + dates[::-1],
        "y": upper + lower[::-1],
        "fill": "toself",
        "fillcolor": "rgba(255,123,114,0.18)" if dark else "rgba(179,0,0,0.12)",
        "line": {"width": 0},
        "mode": "lines",
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _target(target: dict, owner: str, colour: str, legend: str | None) -> dict:
    hover = text.TARGET_HOVER.format(year=target["year"], value=text.percent(target["target_pct"]))
    return {
        "type": "scatter",
        "x": [target["year"] - 0.42, target["year"] + 0.42],
        "y": [target["target_pct"]] * 2,
        "mode": "lines",
        "name": legend,
        "legendgroup": "target",
        "showlegend": legend is not None,
        "line": {"color": colour, "width": 2, "dash": "dash"},
        "hovertemplate": (
            f"{hover}<br>{text.escaped(owner)}, {text.escaped(target['authority'])}<extra></extra>"
        ),
    }


def _has_higher(target: dict, targets: Sequence[dict]) -> bool:
    """Whether the year has a higher target than this one."""
    return any(
        other["year"] == target["year"] and other["target_pct"] > target["target_pct"]
        for other in targets
    )


def _owner(target: dict, owner: str, colour: str, is_under: bool) -> dict:
    """Whose target it is, at the end of its stroke: above it, or under it where another target of
    the year is higher. On two lines, for the years are near each other on a phone."""
    return {
        "x": target["year"] + 0.42,
        "y": target["target_pct"],
        "text": f"{text.escaped(owner)}<br>{text.percent(target['target_pct'])}",
        "showarrow": False,
        "xanchor": "right",
        "yanchor": "top" if is_under else "bottom",
        "align": "right",
        "font": {"color": colour, "size": 11},
    }


def faint(colour: str) -> str:
    """A colour as the ground of a band, which lets through what is behind."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.13)"


def reason_chart(rows: Sequence[tuple[str, int]], dark: bool) -> go.Figure:
    """Horizontal bars of rows by reason, most first; each named above its bar, so that long names
    take nothing from the bars on a phone."""
    ink = "#e8e6e3" if dark else "#222222"
    places = list(range(len(rows)))
    most = max((number for _, number in rows), default=1)
    figure = go.Figure()
    figure.add_bar(
        x=[number for _, number in rows],
        y=places,
        orientation="h",
        width=0.42,
        marker={"color": "#8a8f94"},
        hovertext=[
            text.ROWS.format(name=text.escaped(name), number=text.decimal(number, 0))
            for name, number in rows
        ],
        hoverinfo="text",
    )
    for place, (name, number) in zip(places, rows, strict=True):
        figure.add_annotation(
            x=0,
            y=place - 0.4,
            text=f"{text.escaped(name)}: <b>{text.decimal(number, 0)}</b>",
            showarrow=False,
            xanchor="left",
            font={"color": ink, "size": 13},
        )
    figure.update_layout(
        template=None,
        height=30 + 46 * len(rows),
        margin={"l": 4, "r": 12, "t": 4, "b": 8},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"color": ink, "size": 13},
        hoverlabel={"bgcolor": "#ffffff", "font": {"color": "#222222"}, "align": "left"},
        xaxis={"range": [0, most * 1.02], "visible": False, "fixedrange": True},
        yaxis={
            "range": [len(rows) - 0.6, -0.75],
            "visible": False,
            "fixedrange": True,
        },
        showlegend=False,
    )
    return figure
