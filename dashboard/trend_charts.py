"""Plotly charts of the page Tren beside its lines: slopes of many areas, and two instruments.

Belongs here: how they are drawn. Does not belong here: which figures are drawn, or what is said of
them. A line never joins two instruments.
"""

from collections.abc import Sequence
from datetime import date

import plotly.graph_objects as go

from dashboard import charts, text, verdicts
from dashboard.text import Trend

VERDICT_ORDER = (verdicts.FALL, verdicts.RISE, verdicts.UNPROVEN, verdicts.UNJUDGED)
VERDICT_COLOUR = {
    verdicts.FALL: ("#5e3c99", "#b9a6e6"),
    verdicts.RISE: ("#e66101", "#fdb863"),
    verdicts.UNPROVEN: ("#8a8a8a", "#8f949a"),
    verdicts.UNJUDGED: ("#8a8a8a", "#8f949a"),
}
"""Of each verdict its colour on white and in the dark."""
VERDICT_SYMBOL = {verdicts.FALL: "triangle-down", verdicts.RISE: "triangle-up"}
REGISTER_COLOUR = ("#3b4994", "#a5b4f5")
LINE_PX, SLOPE_PX = 15, 21
"""What a label needs of height, and what each area adds to that of the chart."""
HELD = "ditahan"


def spread(wanted: Sequence[float], least: float) -> list[float]:
    """Positions as near to the wanted ones as may be, in their order, each at least `least` from
    the next: runs that are too close are moved apart around their common middle."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    groups: list[tuple[float, int]] = []
    for place in order:
        middle, size = wanted[place], 1
        while groups and middle - groups[-1][0] < least * (size + groups[-1][1]) / 2:
            before, count = groups.pop()
            middle = (before * count + middle * size) / (count + size)
            size += count
        groups.append((middle, size))
    places = [
        middle + least * (number - (size - 1) / 2)
        for middle, size in groups
        for number in range(size)
    ]
    found = [0.0] * len(wanted)
    for place, position in zip(order, places, strict=True):
        found[place] = position
    return found


def slope_chart(rows: Sequence[dict], highlighted: str, dark: bool) -> go.Figure:
    """Each area from its first survey to its last, both of one instrument.

    A row: `area_code, area, verdict`, and the estimates `first` and `last` (rows of
    survey_prevalence). The highlighted area has its intervals, too.
    """
    height = max(420, 150 + SLOPE_PX * len(rows))
    tops = [
        _high(row[end]) if row["area_code"] == highlighted else row[end]["prevalence_pct"]
        for row in rows
        for end in ("first", "last")
    ]
    top = max(tops, default=40) * 1.04
    least = LINE_PX * top / (height - 70)
    labels = spread([row["last"]["prevalence_pct"] for row in rows], least)
    drawn_last = sorted(
        zip(rows, labels, strict=True),
        key=lambda pair: (
            pair[0]["area_code"] == highlighted,
            -VERDICT_ORDER.index(pair[0]["verdict"]),
        ),
    )
    ends = [text.survey_name(rows[0][end]) for end in ("first", "last")] if rows else []
    return charts.figure_of(
        data=[
            *_verdict_legend(rows, dark),
            *(_slope(row, row["area_code"] == highlighted, dark) for row, _ in drawn_last),
        ],
        layout={
            **_plain(dark, height),
            "margin": {"l": 40, "r": 150, "t": 34, "b": 36},
            "showlegend": True,
            "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
            "annotations": [
                _slope_label(row, label, row["area_code"] == highlighted, dark)
                for row, label in drawn_last
            ],
            "xaxis": {
                "tickvals": [0, 1],
                "ticktext": ends,
                "range": [-0.06, 1.03],
                "showgrid": False,
                "zeroline": False,
                "linecolor": _ink(dark),
                "fixedrange": True,
            },
            "yaxis": _prevalence_axis(max([top, *(label + least for label in labels)]), dark),
        },
    )


def _verdict_legend(rows: Sequence[dict], dark: bool) -> list[dict]:
    """A line that is nowhere for each verdict that there is, so that the legend names it once."""
    found = []
    for verdict in VERDICT_ORDER:
        number = sum(row["verdict"] == verdict for row in rows)
        if number:
            is_proven = verdict in verdicts.PROVEN
            found.append(
                {
                    "type": "scatter",
                    "x": [None],
                    "y": [None],
                    "mode": "lines+markers",
                    "name": Trend.SLOPE_LEGEND.format(verdict=text.VERDICT[verdict], number=number),
                    "line": {
                        "color": VERDICT_COLOUR[verdict][dark],
                        "width": 2.5 if is_proven else 1.5,
                    },
                    "marker": {"symbol": VERDICT_SYMBOL.get(verdict, "circle"), "size": 9},
                }
            )
    return found


def _slope(row: dict, is_highlighted: bool, dark: bool) -> dict:
    """An area's line from its first survey to its last."""
    colour = VERDICT_COLOUR[row["verdict"]][dark]
    ends = (row["first"], row["last"])
    values = [end["prevalence_pct"] for end in ends]
    is_proven = row["verdict"] in verdicts.PROVEN
    hover = (
        f"<b>{text.escaped(row['area'])}</b>: {text.VERDICT[row['verdict']]}"
        + "".join(
            f"<br>{text.escaped(text.survey_name(end))}: {text.with_interval(end)}" for end in ends
        )
        + "".join(f"<br>{caveat}" for caveat in text.estimate_caveats(ends[1])[:1])
    )
    line = {
        "type": "scatter",
        "x": [0, 1],
        "y": values,
        "mode": "lines+markers",
        "line": {"color": colour, "width": 4 if is_highlighted else 2 if is_proven else 1.2},
        "opacity": 1 if is_highlighted or is_proven else 0.75,
        "marker": {
            "color": colour,
            "size": 9 if is_proven or is_highlighted else 6,
            "symbol": ["circle", VERDICT_SYMBOL.get(row["verdict"], "circle")],
        },
        "customdata": [hover, hover],
        "hovertemplate": "%{customdata}<extra></extra>",
        "showlegend": False,
    }
    if is_highlighted and all(end["ci_lower_pct"] is not None for end in ends):
        line["error_y"] = {
            "type": "data",
            "symmetric": False,
            "array": [end["ci_upper_pct"] - end["prevalence_pct"] for end in ends],
            "arrayminus": [end["prevalence_pct"] - end["ci_lower_pct"] for end in ends],
            "color": colour,
            "thickness": 1.4,
            "width": 5,
        }
    return line


def _slope_label(row: dict, label: float, is_highlighted: bool, dark: bool) -> dict:
    """The area's name and last figure at the height `label`, a thin line leading to its point."""
    value = row["last"]["prevalence_pct"]
    words = f"{text.escaped(row['area'])} {text.decimal(value)}"
    is_proven = row["verdict"] in verdicts.PROVEN
    quiet = "#b5b9bd" if dark else "#5f5f5f"
    return {
        "x": 1,
        "y": value,
        "ax": 14,
        "ay": label,
        "axref": "pixel",
        "ayref": "y",
        "text": f"<b>{words}</b>" if is_highlighted else words,
        "showarrow": True,
        "arrowhead": 0,
        "arrowwidth": 0.7,
        "arrowcolor": VERDICT_COLOUR[row["verdict"]][dark],
        "standoff": 5,
        "xanchor": "left",
        "align": "left",
        "font": {"size": 12, "color": _ink(dark) if is_highlighted or is_proven else quiet},
    }


def two_instruments_chart(
    survey: Sequence[dict], months: Sequence[tuple[dict, dict | None]], dark: bool
) -> go.Figure:
    """Survey and register of one area on one time axis, each with a legend of its own.

    `survey`: rows of survey_prevalence in order of year; `months`: every month of the register in
    order, with the area's figure or None. The register's line breaks where there is no figure.
    """
    red = "#ff7b72" if dark else charts.CHOSEN
    data = []
    for place, run in enumerate(charts.runs_of_one_instrument(survey)):
        points = [
            (date(row["year"], 7, 1), row, text.survey_name(row), text.with_interval(row))
            for row in run
        ]
        symbols = [charts.SYMBOL.get(row["survey"], "star") for row in run]
        name = Trend.SURVEY_LEGEND if place == 0 else None
        data += _run(points, red, symbols, name, "legend")
    is_simulated = any(month["is_simulated"] for month, _ in months)
    mark = f", {text.SIMULATED}" if is_simulated else ""
    for place, run in enumerate(_runs_of_figures(months)):
        points = [(month["month"], row, *_register_words(month, row)) for month, row in run]
        name = f"{Trend.REGISTER_LEGEND}{mark}" if place == 0 else None
        data += _run(points, REGISTER_COLOUR[dark], ["diamond-open"] * len(run), name, "legend2")
    shown = [row for _, row in months if row is not None and row["prevalence_pct"] is not None]
    tops = [_high(row) for row in (*survey, *shown)]
    surveys = {row["year"]: row["survey"] for row in survey}
    days = [date(row["year"], 7, 1) for row in survey] + [month["month"] for month, _ in months]
    years = range(min(days).year, max(days).year + 1) if days else range(2021, 2025)
    return charts.figure_of(
        data=data,
        layout={
            **_plain(dark, 440),
            "margin": {"l": 44, "r": 12, "t": 56, "b": 48},
            "legend": {"orientation": "h", "y": 1.09, "yanchor": "bottom", "x": 0},
            "legend2": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
            "annotations": [
                {
                    "x": month["month"].isoformat(),
                    "y": 0,
                    "text": Trend.HELD,
                    "showarrow": False,
                    "textangle": -90,
                    "yanchor": "bottom",
                    "font": {"size": 11, "color": REGISTER_COLOUR[dark]},
                }
                for month, _ in months
                if month["status"] == HELD
            ],
            "xaxis": {
                "type": "date",
                "tickvals": [f"{year}-07-01" for year in years],
                "ticktext": [f"{year}<br>{surveys.get(year, '')}" for year in years],
                "range": [f"{years[0]}-01-01", f"{years[-1]}-12-31"],
                "showgrid": False,
                "zeroline": False,
                "linecolor": _ink(dark),
                "fixedrange": True,
            },
            "yaxis": _prevalence_axis(max(tops, default=40) * 1.12, dark),
        },
    )


def _register_words(month: dict, row: dict) -> tuple[str, str]:
    """What a point of the register is, and its figure with its children."""
    name = f"{Trend.REGISTER_LEGEND}, {_month(month)}"
    children = Trend.MEASURED.format(number=text.decimal(row["measured"], 0))
    lines = [text.with_interval(row), children, *[text.SIMULATED] * month["is_simulated"]]
    return name, "<br>".join(lines)


def _runs_of_figures(
    months: Sequence[tuple[dict, dict | None]],
) -> list[list[tuple[dict, dict]]]:
    """The months cut wherever one is held back or has no figure."""
    runs: list[list[tuple[dict, dict]]] = []
    is_open = False
    for month, row in months:
        has_figure = row is not None and row["prevalence_pct"] is not None
        has_figure = has_figure and month["status"] != HELD
        if has_figure and is_open:
            runs[-1].append((month, row))
        elif has_figure:
            runs.append([(month, row)])
        is_open = has_figure
    return runs


def _run(
    points: Sequence[tuple[date, dict, str, str]],
    colour: str,
    symbols: Sequence[str],
    name: str | None,
    legend: str,
) -> list[dict]:
    """One unbroken run of an instrument: its band, its line and its points with intervals. A point:
    its day, its figure, what it is, and the figure in words."""
    days = [day.isoformat() for day, *_ in points]
    values = [row["prevalence_pct"] for _, row, *_ in points]
    lows = [_low(row) for _, row, *_ in points]
    highs = [_high(row) for _, row, *_ in points]
    band = {
        "type": "scatter",
        "x": days + days[::-1],
        "y": highs + lows[::-1],
        "fill": "toself",
        "fillcolor": charts.faint(colour),
        "line": {"width": 0},
        "mode": "lines",
        "hoverinfo": "skip",
        "showlegend": False,
    }
    line = {
        "type": "scatter",
        "x": days,
        "y": values,
        "mode": "lines+markers",
        "name": name,
        "legend": legend,
        "showlegend": name is not None,
        "line": {"color": colour, "width": 2.2},
        "marker": {
            "color": colour,
            "size": 9,
            "symbol": list(symbols),
            "line": {"width": 2, "color": colour},
        },
        "error_y": {
            "type": "data",
            "symmetric": False,
            "array": [high - value for high, value in zip(highs, values, strict=True)],
            "arrayminus": [value - low for low, value in zip(lows, values, strict=True)],
            "color": colour,
            "thickness": 1.2,
            "width": 4,
        },
        "customdata": [f"<b>{text.escaped(what)}</b><br>{words}" for *_, what, words in points],
        "hovertemplate": "%{customdata}<extra></extra>",
    }
    return [band, line] if len(points) > 1 else [line]


def _month(month: dict) -> str:
    return text.period(f"{month['month']:%Y-%m}")


def _high(row: dict) -> float:
    high = row["ci_upper_pct"]
    return row["prevalence_pct"] if high is None else high


def _low(row: dict) -> float:
    low = row["ci_lower_pct"]
    return row["prevalence_pct"] if low is None else low


def _ink(dark: bool) -> str:
    return "#e8e6e3" if dark else "#222222"


def _plain(dark: bool, height: int) -> dict:
    """What every chart here has: no ground of its own, and the reader's ink and numbers."""
    return {
        "template": None,
        "height": height,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": _ink(dark), "size": 13},
        "separators": text.separators(),
        "hovermode": "closest",
        "hoverlabel": {"bgcolor": "#ffffff", "font": {"color": "#222222"}, "align": "left"},
    }


def _prevalence_axis(top: float, dark: bool) -> dict:
    return {
        "range": [0, top],
        "ticksuffix": " %",
        "dtick": 10,
        "gridcolor": "#45484c" if dark else "#e3e3e3",
        "zeroline": False,
        "fixedrange": True,
    }
