"""Line charts of survey series: interval bands, breaks between instruments, targets by owner."""

from collections.abc import Sequence
from itertools import pairwise

import plotly.graph_objects as go

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
    figure = go.Figure()
    ink = "#e8e6e3" if dark else "#222222"
    grid = "#45484c" if dark else "#e3e3e3"
    colours = line_colours(series, areas, dark)
    for code, rows in series.items():
        _add_area(figure, areas[code]["short_name"], rows, colours[code], code == "00")
    everything = [row for rows in series.values() for row in rows]
    surveys = sorted({(row["year"], row["survey"]) for row in everything})
    is_roomy = len(surveys) <= ROOMY_SURVEYS
    target_colour = "#8fd0e6" if dark else TARGET_COLOUR
    for place, target in enumerate(targets):
        owner = text.OWNER.get(target["area_code"]) or areas[target["area_code"]]["short_name"]
        legend = text.TARGET_LEGEND if is_roomy else text.TARGET_LEGEND_CROWDED
        _add_target(figure, target, owner, target_colour, legend if place == 0 else None)
        if is_roomy:
            _add_owner(figure, target, owner, target_colour, target["year"] == targets[-1]["year"])
    for (year, survey), (next_year, next_survey) in pairwise(surveys):
        if survey != next_survey and next_year > year:
            figure.add_vline(
                x=(year + next_year) / 2, line={"width": 1, "dash": "dot", "color": "#9a9a9a"}
            )
    tops = [row["ci_upper_pct"] or row["prevalence_pct"] for row in everything]
    tops += [target["target_pct"] for target in targets]
    first = min((year for year, _ in surveys), default=2021)
    last = max([year for year, _ in surveys] + [target["year"] for target in targets], default=2024)
    years = dict(surveys) | {t["year"]: "" for t in targets if t["year"] not in dict(surveys)}
    figure.update_layout(
        template=None,
        height=height,
        margin={"l": 44, "r": 12, "t": 12, "b": 56 if is_roomy else 110},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"color": ink, "size": 13},
        separators=",.",
        hovermode="closest",
        hoverlabel={"bgcolor": "#ffffff", "font": {"color": "#222222"}, "align": "left"},
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
        xaxis={
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
        yaxis={
            "range": [0, max(tops, default=40) * 1.12],
            "ticksuffix": " %",
            "dtick": 10,
            "gridcolor": grid,
            "zeroline": False,
        },
    )
    return figure


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


def _add_area(
    figure: go.Figure, name: str, rows: Sequence[dict], colour: str, dashed: bool
) -> None:
    runs = runs_of_one_instrument(rows)
    for run in runs:
        banded = [row for row in run if row["ci_lower_pct"] is not None]
        if len(banded) > 1:
            years = [row["year"] for row in banded]
            figure.add_scatter(
                x=years + years[::-1],
                y=[row["ci_upper_pct"] for row in banded]
                + [row["ci_lower_pct"] for row in banded][::-1],
                fill="toself",
                fillcolor=_faint(colour),
                line={"width": 0},
                mode="lines",
                hoverinfo="skip",
                showlegend=False,
                legendgroup=name,
            )
    x, y, hovers, symbols, above, below = [], [], [], [], [], []
    for run in runs:
        for row in run:
            value, low, high = (row[k] for k in ("prevalence_pct", "ci_lower_pct", "ci_upper_pct"))
            x.append(row["year"])
            y.append(value)
            symbols.append(SYMBOL.get(row["survey"], "star"))
            above.append(0 if high is None else high - value)
            below.append(0 if low is None else value - low)
            hovers.append(
                f"<b>{text.escaped(name)}</b><br>{text.escaped(text.survey_name(row))}: "
                + text.with_interval(row)
                + "".join(f"<br>{caveat}" for caveat in text.estimate_caveats(row)[:1])
            )
        x.append(None)
        y.append(None)
        symbols.append("circle")
        above.append(0)
        below.append(0)
        hovers.append("")
    figure.add_scatter(
        x=x,
        y=y,
        mode="lines+markers",
        name=name,
        legendgroup=name,
        connectgaps=False,
        line={"color": colour, "width": 2.5, "dash": "dash" if dashed else "solid"},
        marker={"color": colour, "size": 9, "symbol": symbols},
        error_y={
            "type": "data",
            "symmetric": False,
            "array": above,
            "arrayminus": below,
            "color": colour,
            "thickness": 1.2,
            "width": 4,
        },
        customdata=hovers,
        hovertemplate="%{customdata}<extra></extra>",
    )


def _add_target(
    figure: go.Figure, target: dict, owner: str, colour: str, legend: str | None
) -> None:
    figure.add_scatter(
        x=[target["year"] - 0.42, target["year"] + 0.42],
        y=[target["target_pct"]] * 2,
        mode="lines",
        name=legend,
        legendgroup="target",
        showlegend=legend is not None,
        line={"color": colour, "width": 2, "dash": "dash"},
        hovertemplate=(
            f"Target {target['year']}: {text.percent(target['target_pct'])}<br>"
            f"{text.escaped(owner)}, {text.escaped(target['authority'])}<extra></extra>"
        ),
    )


def _add_owner(figure: go.Figure, target: dict, owner: str, colour: str, last: bool) -> None:
    figure.add_annotation(
        x=target["year"] + (0.55 if last else 0.07),
        y=target["target_pct"],
        text=f"{text.escaped(owner)} {text.percent(target['target_pct'])}",
        showarrow=False,
        xanchor="right" if last else "left",
        yshift=9,
        font={"color": colour, "size": 11},
    )


def _faint(colour: str) -> str:
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
            f"{text.escaped(name)}: {text.decimal(number, 0)} baris" for name, number in rows
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
