"""Ringkasan: the state of a provinsi in ten seconds."""

from dataclasses import asdict

import streamlit as st

from dashboard import frame, receipts, store, summary, tables, text
from dashboard import text_register as register_words
from dashboard.text import Summary

STYLE = """
<style>
.simulated {white-space: nowrap}
.state h2 {font-size: 1.35rem !important}
.state h3, .apart h3 {font-size: 1rem !important}
.state .figure .quiet {font-weight: 400}
.strip table.series {font-size: .85rem}
.strip table.series td, .strip table.series th {padding-right: .35rem}
.strip table.series td.number:last-child {white-space: normal}
.counts table.series td:not(:first-child), .counts table.series th:not(:first-child) {
  text-align: right; font-variant-numeric: tabular-nums
}
</style>
"""
STRIP_COLUMNS = ("area", "prevalence_pct", "interval", "tier", "ranks")
TABLES_COLUMNS = (
    "table",
    "rows_before",
    "rows_after",
    "rows_added",
    "rows_changed",
    "rows_removed",
)
TABLES_DOWNLOAD = ("name", "before", "after", "added", "changed", "removed")
FRESH_COLUMNS = (
    "source",
    "newest",
    "state",
    "loaded",
    "files",
    "rows_quarantined",
    "simulated",
    "more",
)
FRESH_DOWNLOAD = (
    "kind",
    "newest",
    "complaint",
    "loaded_at",
    "files",
    "files_refused",
    "rows_quarantined",
    "is_simulated",
)
FRESH_LINKS = {
    "survei": ("tren", {}),
    "register": ("mutu", {}),
    "konvergensi": ("konvergensi", {"bagian": "berkas"}),
    "batas": ("tentang", {"bagian": "sumber"}),
}
FRESH_LINK_WORDS = {"survei": "tren", "register": "mutu", "konvergensi": "berkas",
                    "batas": "sumber"}  # fmt: skip


def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    st.html(STYLE)
    areas = store.areas()
    place = text.KALIMANTAN if len(provinsi) > 1 else areas[provinsi[0]]["short_name"]
    st.title(Summary.TITLE.format(place=place), anchor=False)
    found = [summary.surveyed(code) for code in provinsi]
    st.html(f"<p>{'<br>'.join(escaped(summary.answer(state)) for state in found)}</p>")
    months = store.register_months()
    top = summary.strip_top(row for state in found for row in state.districts)
    first, second = st.columns(2, gap="large")
    for place, state in zip((first, second), found, strict=False):
        with place:
            survey(published, state, top)
        # Of one provinsi alone the other instruments have the second column.
        with place if len(found) > 1 else second:
            register(state.area["code"], months)
            convergence(state.area["code"])
    changes(published)
    freshness(published)
    rows = [row for state in found for row in (*state.series[-1:], *state.districts)]
    shown = summary.newest_shown(months)
    rows += [{"source_title": register_words.source(shown)}] if shown else []
    marks = [text.SIMULATED] if published.is_simulated else []
    frame.foot(published, rows, [*marks, text.ESTIMATED_MARK])


def survey(published: store.Publication, state: summary.Surveyed, top: float) -> None:
    """The newest survey of a provinsi, its course, its kabupaten, and its target."""
    code, name = state.area["code"], state.area["short_name"]
    if not state.series:
        st.html(f'<div class="state"><h2>{escaped(name)}</h2></div>')
        return
    newest = state.newest
    heading = Summary.SURVEY_HEADING.format(survey=text.survey_name(newest))
    lines = [escaped(line) for line in summary.survey_lines(state)]
    notes = escaped(" ".join(summary.survey_notes(state)))
    receipt = receipts.receipt_link(
        Summary.LINK["kuitansi"], "survei", code, summary.INDICATOR, receipts.survey_time(newest)
    )
    target, target_lines = summary.target_lines(state, summary.today())
    st.html(
        f'<div class="state"><h2>{escaped(name)}</h2><h3>{escaped(heading)}</h3>'
        f'<div class="figure">{text.percent(newest["prevalence_pct"])} '
        f'<span class="quiet">({escaped(summary.interval(newest))})</span></div>'
        f"<p>{'<br>'.join(lines)}</p>"
        f'<p class="quiet">{notes}</p>'
        f"<p>{links(code, 'peta', 'tren', 'profil')} · {receipt}</p></div>"
    )
    strip(published, state, top)
    st.html(
        '<div class="state">'
        + (f"<h3>{escaped(target)}</h3>" if target else "")
        + f"<p>{'<br>'.join(escaped(line) for line in target_lines)}</p></div>"
    )


def strip(published: store.Publication, state: summary.Surveyed, top: float) -> None:
    """The kabupaten of a provinsi in its newest survey: chart, table, and which tiers there are."""
    code, name = state.area["code"], state.area["short_name"]
    newest = state.newest
    rows = summary.strip_rows(state)
    survey_name = text.survey_name(newest)
    heading = escaped(Summary.STRIP_HEADING.format(survey=survey_name))
    st.html(f'<div class="state"><h3>{heading}</h3></div>')
    if not rows:
        said = Summary.NO_DISTRICTS.format(survey=survey_name, name=name)
        st.html(f"<p>{escaped(said)}</p>")
        return

    def chart() -> None:
        lines = [(name, newest["prevalence_pct"], False)]
        national = summary.national_line(state)
        st.plotly_chart(
            summary.strip_chart(rows, lines + [national] * bool(national), top, frame.dark()),
            key=f"strip_{code}",
            theme=None,
            config={"displayModeBar": False},
            alt=Summary.STRIP_ALT.format(name=name),
        )

    def table() -> None:
        shown = [summary.strip_words(row) for row in rows]
        label = Summary.TABLE_LABEL["strip"].format(name=name)
        table = tables.html_table(shown, STRIP_COLUMNS, Summary.STRIP_COLUMN, False, label=label)
        st.html(f'<div class="strip">{table}</div>')
        is_simulated = frame.is_simulated(published, register_words.SURVEY)
        facts = text.facts(published, Summary.STRIP_DEFINITION, is_simulated)
        file = f"ringkasan-{code}-{newest['survey']}-{newest['year']}"
        tables.downloads(file, rows, summary.STRIP_DOWNLOAD, facts)

    frame.twin(f"tab_{code}", chart, table)
    st.html(
        f'<p>{escaped(summary.strip_sentence(state))}</p><p class="quiet">{Summary.STRIP_NOTE}</p>'
    )


def register(code: str, months: list[dict]) -> None:
    """The newest shown month of the register, set apart from the survey."""
    shown = summary.newest_shown(months)
    figure, lines = summary.register_lines(code, months)
    heading = Summary.REGISTER_EMPTY_HEADING
    mark, ways = "", links(code, "mutu")
    if shown:
        month = register_words.month_name(shown["month"])
        heading = Summary.REGISTER_HEADING.format(month=month)
        mark = simulated() if shown["is_simulated"] else ""
        seen = frame.link(
            Summary.LINK["peta"], "peta", provinsi=code, sumber=register_words.REGISTER
        )
        time = register_words.month_key(shown["month"])
        receipt = receipts.receipt_link(
            Summary.LINK["kuitansi"], "register", code, summary.INDICATOR, time
        )
        ways = f"{seen} · {ways} · {receipt}"
    number = f'<div class="figure words">{escaped(figure)}</div>' if figure else ""
    st.html(
        f'<div class="apart"><h3>{escaped(heading)} {mark}</h3>{number}'
        f"<p>{'<br>'.join(escaped(line) for line in lines)}</p>"
        f'<p class="quiet">{Summary.REGISTER_OTHER}</p><p>{ways}</p></div>'
    )


def convergence(code: str) -> None:
    """How many kabupaten are ranked by convergence, and in which tiers."""
    found = summary.scored(code)
    if found is None:
        st.html(
            f'<div class="apart"><h3>{Summary.CONVERGENCE_EMPTY_HEADING}</h3>'
            f"<p>{Summary.NO_SCORE}</p></div>"
        )
        return
    heading = Summary.CONVERGENCE_HEADING.format(period=found.period)
    mark = simulated() if found.is_simulated else ""
    *lines, weights = (escaped(line) for line in summary.score_lines(found))
    ways = frame.link(
        Summary.LINK["konvergensi"], "konvergensi", provinsi=code, tahun_skor=found.period
    )
    st.html(
        f'<div class="apart"><h3>{escaped(heading)} {mark}</h3><p>{"<br>".join(lines)}</p>'
        f'<p class="quiet">{weights}</p><p>{ways}</p></div>'
    )


def changes(published: store.Publication) -> None:
    """What differs from the publication before: in brief, and table by table."""
    st.subheader(Summary.CHANGED_HEADING, anchor=False)
    every = frame.link(Summary.LINK["publikasi"], "tentang", bagian="publikasi")
    newer = [
        row
        for row in store.publications()
        if not row["is_current"] and not row["error"]
        and row["published_at"] > published.published_at
    ]  # fmt: skip
    if newer:
        said = Summary.OLDER_IN_USE.format(date=text.date(newer[0]["published_at"]))
        st.html(f"<p>{escaped(said)}</p>")
    before = store.publication_before()
    if before is None:
        st.html(f"<p>{Summary.NOTHING_BEFORE} {every}</p>")
        return
    was = store.publication_at(before)
    said = Summary.COMPARED_WITH.format(
        now=text.date(published.published_at), before=text.date(was["published_at"])
    )
    st.html(f'<p class="quiet">{escaped(said)} {every}</p>')

    def brief() -> None:
        is_changed, told = summary.changes_between(published, before)
        items = "".join(item(change) for change in told)
        nothing = "" if is_changed else f"<p>{Summary.NOTHING_CHANGED}</p>"
        st.html(f"{nothing}<ul>{items}</ul>")

    def by_table() -> None:
        rows = store.compared_tables(before)
        shown = [summary.table_words(row) for row in rows]
        label = Summary.TABLE_LABEL["tables"]
        table = tables.html_table(shown, TABLES_COLUMNS, Summary.TABLES_COLUMN, label=label)
        st.html(f'<div class="counts">{table}</div>')
        st.html(f'<p class="quiet">{Summary.TABLES_NOTE}</p>')
        source = Summary.TABLES_SOURCE.format(
            now=published.published_at, before=was["published_at"]
        )
        is_simulated = published.is_simulated
        facts = text.facts(published, Summary.TABLES_DEFINITION, is_simulated, source)
        saved = [dict.fromkeys(TABLES_DOWNLOAD) | row for row in rows]
        tables.downloads("perubahan-publikasi", saved, TABLES_DOWNLOAD, facts)

    frame.twin("tab_perubahan", brief, by_table, Summary.CHANGED_TAB)


def item(change: summary.Changed) -> str:
    """HTML: a sentence, and its examples as a list below it."""
    below = "".join(f"<li>{escaped(example)}</li>" for example in change.examples)
    return f"<li>{escaped(change.sentence)}{f'<ul>{below}</ul>' if below else ''}</li>"


def freshness(published: store.Publication) -> None:
    """How old each source is, and what of it was refused."""
    rows = summary.freshness(summary.today())
    st.subheader(Summary.FRESH_HEADING, anchor=False)
    st.html(f"<p>{escaped(summary.fresh_sentence(rows))}</p>")
    shown = [summary.fresh_words(row) | {"more": more(row.kind)} for row in rows]
    label = Summary.TABLE_LABEL["freshness"]
    st.html(tables.html_table(shown, FRESH_COLUMNS, Summary.FRESH_COLUMN, label=label))
    st.html(f'<p class="quiet">{Summary.FRESH_RULE}</p>')
    facts = text.facts(
        published, Summary.FRESH_DEFINITION, published.is_simulated, Summary.FRESH_SOURCE
    )
    tables.downloads("kesegaran", [asdict(row) for row in rows], FRESH_DOWNLOAD, facts)


def more(kind: str) -> tables.Link:
    """The page that says more of a source."""
    page, choices = FRESH_LINKS[kind]
    return tables.Link(frame.address(page, **choices), Summary.LINK[FRESH_LINK_WORDS[kind]])


def links(code: str, *pages: str) -> str:
    """HTML: the views of a provinsi on other pages."""
    choices = {
        "tren": {"wilayah_tren": f"{code},00"},
        "profil": {"wilayah": code},
    }
    return " · ".join(
        frame.link(Summary.LINK[page], page, provinsi=code, **choices.get(page, {}))
        for page in pages
    )


def simulated() -> str:
    return f'<span class="simulated">{text.SIMULATED}</span>'


def escaped(words: str) -> str:
    return text.escaped(words)


frame.page("ringkasan", picture, lambda: frame.EVERY)
