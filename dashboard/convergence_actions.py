"""The tab Aksi of the page Konvergensi: the panel's points by area and action."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard import convergence, store, tables, text
from dashboard import convergence_charts as charts
from dashboard import text_convergence as words
from dashboard.convergence import View

ACTION_DOWNLOAD = ("area_code", "area", "period", "action", "action_name", "points", "max_points",
                   "share_pct", "is_simulated")  # fmt: skip


def actions(published: store.Publication, view: View) -> None:
    """The panel's points by area and action, with the panel's and the own score beside."""
    st.subheader(words.ACTION_HEADING, anchor=False)
    names = convergence.action_names(view)
    every = store.action_points(view.provinsi, view.period, view.basis)
    graded = [
        row | {"action": words.action_of(row["component"])}
        for row in every
        if row["points"] is not None and row["max_points"] and row["component"].count(".") > 1
    ]
    st.html(f"<p>{text.escaped(words.action_sentence(view.period, graded, names))}</p>")
    if not graded:
        return
    ungraded = {r["area_code"]: r["note"] or r["state"] for r in every
                if r["component"] == "P.belum"}  # fmt: skip
    order = [name for name in (*words.ACTION, *names) if any(r["action"] == name for r in graded)]
    columns = {name: words.action_name(name, names) for name in dict.fromkeys(order)}
    totals = action_totals(graded)
    shares: dict[str, dict] = {}
    said: dict[str, dict] = {}
    scores = [row for code in view.provinsi for row in view.published(view.period, code)]
    for row in sorted(scores, key=lambda row: view.names[row["area_code"]]):
        area, code = view.names[row["area_code"]], row["area_code"]
        cells = {name: totals[code, name] for name in columns if (code, name) in totals}
        shares[area] = {name: 100 * up / down for name, (up, down) in cells.items()}
        shares[area] |= {"panel": row["process"], "mandiri": row["process_self_pct"]}
        said[area] = {
            name: words.number(shares[area].get(name)) or "-"
            for name in (*columns, "panel", "mandiri")
        }
        said[area]["belum"] = words.ungraded(ungraded.get(code))
    titles = columns | {"panel": words.COLUMN["panel_words"], "mandiri": words.COLUMN["self_words"]}
    if any(ungraded.values()):
        titles["belum"] = words.COLUMN["ungraded"]
    st.html(charts.heat_map(shares, said, titles, words.COLUMN["area"], words.ACTION_HEADING))
    st.html(charts.heat_legend() + f'<p class="quiet">{words.ACTION_NOTE}</p>')
    is_simulated = {code: row["is_simulated"] for row in graded if (code := row["area_code"])}
    saved = [
        {
            "area_code": code,
            "area": view.names.get(code, code),
            "period": view.period,
            "action": action,
            "action_name": names.get(action, action),
            "points": up,
            "max_points": down,
            "share_pct": 100 * up / down,
            "is_simulated": is_simulated[code],
        }
        for (code, action), (up, down) in sorted(totals.items())
    ]
    definition = convergence.facts(published, view, words.ACTION_DEFINITION)
    tables.downloads(convergence.stem("aksi", view), saved, ACTION_DOWNLOAD, definition)


def action_totals(rows: Sequence[Mapping]) -> dict[tuple[str, str], tuple[float, float]]:
    """Points and their maximum by area and action."""
    found: dict[tuple[str, str], tuple[float, float]] = {}
    for row in rows:
        key = row["area_code"], row["action"]
        up, down = found.get(key, (0.0, 0.0))
        found[key] = up + row["points"], down + row["max_points"]
    return found
