"""One desa on the page Desa: its figure raw and smoothed, and its months."""

import streamlit as st

from dashboard import frame, store, tables, text, village_charts, villages
from dashboard import text_register as words
from dashboard.text import Desa
from dashboard.village_view import View
from dashboard.villages import Village


def chosen_desa(view: View, published: store.Publication) -> None:
    """The chosen desa: its figure raw and smoothed, and its months."""
    place = view.places[view.chosen]
    row = store.register_figures((view.chosen,), view.month["month"], view.indicator)
    village = villages.villages([place], row, view.month)[0]
    st.html(f"<h2>{text.escaped(place.name)}</h2>")
    left, right = st.columns([2, 3], gap="medium")
    with left:
        figure_lines(view, village)
    with right:
        months_of(view, village, published)


def figure_lines(view: View, village: Village) -> None:
    """What can be said of the desa in this month, each figure with its interval and number."""
    place, row = village.place, village.figure
    where = Desa.PLACE[place.type].format(
        kecamatan=place.kecamatan,
        kabupaten=place.kabupaten,
        provinsi=store.areas()[place.code[:2]]["short_name"],
    )
    mark = f'<span class="simulated">{text.SIMULATED}</span> ' if view.is_simulated else ""
    indicator = text.INDICATOR[view.indicator].lower()
    lines = [text.escaped(where), f"{mark}{text.escaped(words.source(view.month))}, {indicator}"]
    said = []
    if row is not None and row["smoothed_pct"] is not None:
        span = Desa.SMOOTHED_FIGURE.format(
            low=text.decimal(row["smoothed_lower_pct"]),
            high=text.decimal(row["smoothed_upper_pct"]),
        )
        said.append(
            f'<span class="figure">{text.percent(row["smoothed_pct"])}</span> '
            f'<span class="quiet">{span}</span>'
        )
    if village.standing == words.FIGURE:
        raw = Desa.RAW.format(
            figure=text.with_interval(row),
            affected=words.count(row["affected"]),
            measured=words.count(row["measured"]),
        )
    else:
        raw = Desa.RAW_WITHOUT.format(why=words.figure(row, view.month))
    said.append(text.escaped(raw))
    if row is not None:
        said += [text.escaped(line) for line in own_and_borrowed(row)]
        coverage = words.coverage_in_full(row)
        said.append(text.escaped(f"{coverage[0].upper()}{coverage[1:]}."))
        reliability = Desa.RELIABILITY.format(reliability=words.reliability(row))
        graded = words.quality(row)
        reliability += Desa.QUALITY.format(quality=graded) if graded else ""
        said.append(text.escaped(reliability))
    links = [
        frame.link(Desa.PROFILE, "profil", wilayah=place.code),
        frame.link(
            Desa.ON_THE_MAP,
            "peta",
            sumber=words.REGISTER,
            tingkat="desa",
            kabupaten=place.kabupaten_code,
            wilayah=place.code,
        ),
    ]
    st.html(
        f'<p class="quiet">{"<br>".join(lines)}</p><p>{"<br>".join(said)}</p>'
        f"<p>{' · '.join(links)}</p>"
    )
    st.button(Desa.CLOSE, key="tutup_desa", type="tertiary", on_click=lambda: close(view))


def own_and_borrowed(row: dict) -> list[str]:
    """How the desa stands to its kabupaten, and what of its smoothed figure is its own."""
    if row["smoothed_pct"] is None:
        return []
    compared = words.compared(row)
    said = Desa.OWN.format(
        compared=f"{compared[0].upper()}{compared[1:]}",
        own=text.percent_whole(row["own_weight_pct"]),
        kabupaten=text.percent(row["kabupaten_pct"]),
    )
    return [said, *words.smoothed_sentences(row)[1:]]


def close(view: View) -> None:
    st.session_state["wilayah"] = None
    view.remember()


def months_of(view: View, village: Village, published: store.Publication) -> None:
    """The desa's months: a chart, the same as a table, its trend, downloads."""
    place = village.place
    series = store.register_series(place.code, view.indicator)
    rows = {row["month"]: words.judged(row) for row in series}
    months = list(view.months.values())
    if not any(row for month, row in rows.items()):
        st.html(f"<p>{Desa.NO_MONTHS}</p>")
        return

    def chart() -> None:
        st.plotly_chart(
            village_charts.months_chart(months[::-1], rows, place.kabupaten, frame.dark()),
            key="grafik_bulan_desa",
            theme=None,
            config={"displayModeBar": False},
            alt=Desa.MONTHS_ALT.format(name=place.name),
        )
        held = [m for m in months if m["status"] == words.HELD]
        said = Desa.MONTHS_READING.format(kabupaten=place.kabupaten)
        if held:
            said += Desa.MONTHS_HELD.format(months=words.held_reasons(held))
        st.html(f'<p class="quiet">{text.escaped(said)}</p>')

    def table() -> None:
        shown = [villages.month_words(month, rows.get(month["month"])) for month in months]
        if any(month["is_simulated"] for month in months):
            st.html(f'<p class="simulated">{text.SIMULATED}</p>')
        columns = villages.MONTH_COLUMNS
        html = tables.html_table(shown, columns, Desa.COLUMN, is_wide=False, label=place.name)
        st.html(villages.narrow(html))
        saved = [
            villages.download_row(
                villages.villages(
                    [place], {place.code: found} if (found := rows.get(m["month"])) else {}, m
                )[0],
                m,
                view.indicator,
            )
            for m in months
        ]
        name = words.file_stem(f"desa-{place.code}-{view.indicator}", view.is_simulated)
        definition = Desa.MONTHS_DEFINITION.format(definition=words.MAP_DEFINITION)
        facts = words.facts(published, definition, months)
        tables.downloads(name, saved, villages.MONTH_DOWNLOAD_COLUMNS, facts)

    frame.twin("tab_bulan_desa", chart, table)
    trend = store.register_trend(place.code, view.indicator)
    if trend:
        st.html(f"<p>{text.escaped(words.trend_sentence(trend))}</p>")
