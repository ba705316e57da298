"""Charts of the page Konvergensi: rank intervals, points by pillar and by action, and why a score
changed."""

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from dashboard import charts, text
from dashboard import text_convergence as words

STEPS = ("#edf8fb", "#b2e2e2", "#66c2a4", "#2ca25f", "#006d2c")
"""More is better: 0, 20, 40, 60, 80 and above."""
CHOSEN, CHOSEN_DARK = "#b30000", "#ff7b72"
VALUE_COLOUR, WEIGHT_COLOUR = "#2ca25f", "#b2abd2"
ROW_HEIGHT = 30
TIER_ROOM = 72
"""Pixels at the right of the ranks, for "Kelompok 6"."""
SMALLEST_NAMED = 2
"""Points whose part of a bar has room for its figure."""


def step_of(value_pct: float) -> int:
    """Which fifth of 0-100 a value falls in, 0 the lowest."""
    return min(int(value_pct // 20), len(STEPS) - 1)


def cell(value_pct: float | None, said: str) -> str:
    """A table cell in the colour of its fifth, its figure readable on it; without one, plain."""
    if value_pct is None:
        return f'<td class="{"none" if said == "-" else "note"}">{said}</td>'
    step = step_of(value_pct)
    ink = "#ffffff" if step == len(STEPS) - 1 else "#111111"
    style = f"background:{STEPS[step]};color:{ink};text-align:center;padding:.2rem .4rem"
    return f'<td style="{style}">{said}</td>'


def heat_map(
    rows: Mapping[str, Mapping[str, float | None]],
    said: Mapping[str, Mapping[str, str]],
    columns: Mapping[str, str],
    corner: str,
    label: str,
) -> str:
    """Areas by actions as a table whose cells carry the colour of their fifth and their figure.

    `rows`: percentages by area and column key; `said`: the words of each cell; `columns`: their
    titles; one that no area has a percentage of is words, at the left of its column; `label`:
    its name to those who cannot see it. It scrolls inside itself, and is its own table twin.
    """
    figures = {name for cells in rows.values() for name in cells}
    head = "".join(
        f'<th scope="col" class="{"figures" if name in figures else "note"}">'
        f"{text.escaped(title)}</th>"
        for name, title in columns.items()
    )
    body = "".join(
        f"<tr><td>{text.escaped(area)}</td>"
        + "".join(cell(cells.get(name), text.escaped(said[area][name])) for name in columns)
        + "</tr>"
        for area, cells in rows.items()
    )
    return (
        f'<div class="scroll heat" role="region" tabindex="0" aria-label="{text.escaped(label)}">'
        '<table class="series wide"><thead>'
        f'<tr><th scope="col">{text.escaped(corner)}</th>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def heat_legend() -> str:
    """What each colour of the heat map stands for."""
    names = ("0 - < 20", "20 - < 40", "40 - < 60", "60 - < 80", "80 - 100")
    swatches = " ".join(
        f'<span style="white-space:nowrap"><span class="swatch" style="background:{colour}">'
        f"</span> {name} %&nbsp;&nbsp;</span>"
        for colour, name in zip(STEPS, names, strict=True)
    )
    return f"<p>{swatches}</p>"


def rank_chart(
    rows: Sequence[Mapping], names: Mapping[str, str], chosen: str | None, dark: bool
) -> go.Figure:
    """Rank intervals of the ranked areas of one provinsi, the first on top, tiers as bands.

    `rows`: ranked only, in order of rank, with `tier`, `rank`, `rank_lower`, `rank_upper`.
    """
    ink, grid, band = _inks(dark)
    places = list(range(len(rows)))
    red = CHOSEN_DARK if dark else CHOSEN
    colours = [red if row["area_code"] == chosen else ink for row in rows]
    grounds, tier_names = _tiers(rows, ink, band)
    lines = [
        {
            "type": "line",
            "x0": row["rank_lower"] - 0.25,
            "x1": row["rank_upper"] + 0.25,
            "y0": place,
            "y1": place,
            "line": {"color": colour, "width": 5 if row["area_code"] == chosen else 3},
            "opacity": 0.65,
        }
        for place, row, colour in zip(places, rows, colours, strict=True)
    ]
    dots = {
        "type": "scatter",
        "x": [row["rank"] for row in rows],
        "y": places,
        "mode": "markers",
        "marker": {"color": colours, "size": 13, "line": {"width": 1, "color": "#ffffff"}},
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
        "customdata": [[row["area_code"], _hover(row, names)] for row in rows],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
        "showlegend": False,
    }
    last = max((row["rank_upper"] for row in rows), default=1)
    layout = _layout(ink, 70 + ROW_HEIGHT * len(rows)) | {
        "shapes": [*grounds, *lines],
        "annotations": tier_names,
        # The room at the right is for the names of the tiers.
        "margin": {"l": 8, "r": TIER_ROOM, "t": 8, "b": 44},
        "clickmode": "event+select",
        "dragmode": False,
        "hovermode": "closest",
        "xaxis": {
            "title": {"text": words.CHART_AXIS, "font": {"size": 12}},
            "range": [0.3, last + 0.7],
            "tickvals": list(range(1, last + 1, 1 + last // 9)),
            "tickangle": 0,
            "gridcolor": grid,
            "zeroline": False,
            "fixedrange": True,
        },
        "yaxis": {
            "tickvals": places,
            "ticktext": [text.escaped(names[row["area_code"]]) for row in rows],
            "range": [len(rows) - 0.4, -0.6],
            "automargin": True,
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
    }
    return charts.figure_of([dots], layout)


def pillar_chart(pillars: Sequence[Mapping], dark: bool) -> go.Figure:
    """Points gained and lost in each pillar as one bar, as long as the pillar weighs.

    `pillars`: rows with `pillar_words`, `points`, `weight`, `lost`.
    """
    ink, grid, _ = _inks(dark)
    names = [row["pillar_words"] for row in pillars]
    hover = [
        words.PILLAR_HOVER.format(
            pillar=text.escaped(row["pillar_words"]),
            points=words.number(row["points"]),
            weight=words.number(row["weight"]),
            lost=words.number(row["lost"]),
        )
        for row in pillars
    ]
    traces = [
        {
            "type": "bar",
            "x": [row[field] for row in pillars],
            "y": names,
            "name": title,
            "orientation": "h",
            "marker": {"color": colour, "line": {"color": ink, "width": 1}},
            "text": [words.number(row[field]) if row[field] >= SMALLEST_NAMED else ""
                     for row in pillars],
            "textposition": "inside",
            "insidetextanchor": "middle",
            "textangle": 0,
            "textfont": {"color": "#111111" if field == "points" else ink},
            "hovertext": hover,
            "hoverinfo": "text",
        }
        for field, title, colour in (
            ("points", words.GAINED, VALUE_COLOUR),
            ("lost", words.LOST, "rgba(0,0,0,0)"),
        )
    ]  # fmt: skip
    layout = _pillar_layout(ink, len(pillars)) | {
        "barmode": "stack",
        "xaxis": {"title": {"text": words.POINTS_AXIS, "font": {"size": 12}}, "gridcolor": grid,
                  "rangemode": "tozero", "zeroline": False, "fixedrange": True},
    }  # fmt: skip
    return charts.figure_of(traces, layout)


def change_chart(pillars: Sequence[Mapping], dark: bool) -> go.Figure:
    """What each pillar added to or took from a score, by value and by weight, in points.

    `pillars`: rows with `pillar_words`, `by_value`, `by_weight`.
    """
    ink, grid, _ = _inks(dark)
    names = [row["pillar_words"] for row in pillars]
    causes = (
        ("by_value", words.BY_VALUE, VALUE_COLOUR, ""),
        ("by_weight", words.BY_WEIGHT, WEIGHT_COLOUR, "/"),
    )
    traces = [
        {
            "type": "bar",
            "x": [row[field] for row in pillars],
            "y": names,
            "name": title,
            "orientation": "h",
            "marker": {"color": colour, "pattern": {"shape": pattern}, "line": {"color": ink}},
            "hovertext": [
                words.CHANGE_HOVER.format(
                    pillar=row["pillar_words"], change=text.points(row[field]), cause=title
                )
                for row in pillars
            ],
            "hoverinfo": "text",
        }
        for field, title, colour, pattern in causes
    ]
    layout = _pillar_layout(ink, len(pillars)) | {
        "barmode": "relative",
        "xaxis": {"title": {"text": words.CHANGE_AXIS, "font": {"size": 12}}, "gridcolor": grid,
                  "zerolinecolor": ink, "fixedrange": True},
    }  # fmt: skip
    return charts.figure_of(traces, layout)


def _hover(row: Mapping, names: Mapping[str, str]) -> str:
    score = words.bounded(row["score"], row["score_low"], row["score_high"])
    lines = [
        f"<b>{text.escaped(names[row['area_code']])}</b>",
        words.HOVER_PLACE.format(tier=row["tier"], band=words.band(row), rank=row["rank"]),
        words.HOVER_SCORE.format(score=score),
    ]
    if row["class"]:
        lines.append(words.HOVER_CLASS.format(name=text.escaped(words.class_name(row["class"]))))
    if row["flags"]:
        lines.append(text.escaped(words.flags(row["flags"])))
    return "<br>".join(lines)


def _tiers(rows: Sequence[Mapping], ink: str, band: str) -> tuple[list[dict], list[dict]]:
    """A faint ground for every second tier, and the number of each at its right."""
    grounds, names = [], []
    for tier in sorted({row["tier"] for row in rows}):
        members = [place for place, row in enumerate(rows) if row["tier"] == tier]
        low, high = members[0] - 0.5, members[-1] + 0.5
        if tier % 2:
            grounds.append(
                {"type": "rect", "xref": "paper", "x0": 0, "x1": 1, "y0": low, "y1": high,
                 "fillcolor": band, "line": {"width": 0}, "layer": "below"}
            )  # fmt: skip
        names.append(
            {"x": 1, "xref": "paper", "xanchor": "left", "y": low, "yanchor": "top",
             "text": words.TIER.format(tier=tier), "showarrow": False,
             "font": {"color": ink, "size": 11}}
        )  # fmt: skip
    return grounds, names


def _inks(dark: bool) -> tuple[str, str, str]:
    return ("#e8e6e3", "#45484c", "#2b2f33") if dark else ("#222222", "#e3e3e3", "#f2f4f5")


def _pillar_layout(ink: str, pillars: int) -> dict:
    return _layout(ink, 130 + 42 * pillars) | {
        "margin": {"l": 8, "r": 8, "t": 36, "b": 40},
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0,
                   "traceorder": "normal"},
        "yaxis": {"autorange": "reversed", "automargin": True, "fixedrange": True},
    }  # fmt: skip


def _layout(ink: str, height: int) -> dict:
    return {
        "template": None,
        "height": height,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": ink, "size": 13},
        "separators": text.separators(),
        "hoverlabel": {"bgcolor": "#ffffff", "font": {"color": "#222222"}, "align": "left"},
    }
