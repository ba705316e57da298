"""Tindak lanjut: who has how many audited cases to close, by when, and what is overdue; counts
only, never a case."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

import streamlit as st

from dashboard import follow_up, follow_up_charts, frame, store, tables, text
from dashboard import text_follow_up as said
from dashboard import text_register as register_words
from dashboard import text_villages as village_words
from dashboard.text import FollowUp

EVERYWHERE = EVERY_ROUND = EVERY_OFFICE = "semua"
CLOSING = ("cases", "closed", "on_time", "late", "still_open", "overdue", "due_now")
COUNTS_DOWNLOAD = ("cases", "closed_cases", "done_on_time", "done_late", "still_open",
                   "overdue_cases", "due_now_cases", "later_cases", "per_day",
                   "is_simulated")  # fmt: skip
OVERDUE_COLUMNS = ("kabupaten", "opd", "due_month", "months_late", "cases")
OVERDUE_DOWNLOAD = ("area_code", "kabupaten", "opd", "due_month", "months_late", "cases",
                    "per_day", "is_simulated")  # fmt: skip
EVERY_DOWNLOAD = ("area_code", "kabupaten", "round", "part", "code", "due_month", *COUNTS_DOWNLOAD)
SHOWN_ROWS = 50


@dataclass(frozen=True)
class View:
    """What the reader looks at: a kabupaten or all, a round or all, and what tells cases apart."""

    kabupaten: str | None
    round: str | None
    part: str
    office: str | None
    codes: Sequence[str]
    rounds: Sequence[str]
    offices: Sequence[str]
    where: str
    rows: Sequence[dict]
    today: date
    defaults: dict[str, object]

    def remember(self) -> None:
        frame.state_to_address(self.defaults)


def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    st.title(FollowUp.TITLE, anchor=False)
    try:
        today = follow_up.office_day(datetime.now(UTC))
        everything = counts_of(published.path, provinsi, today)
    except store.NoPublication:
        st.info(FollowUp.MISSING_TABLES)
        return
    if not everything:
        st.info(FollowUp.EMPTY)
        return
    view = current_view(provinsi, everything, today)
    answer = st.container()
    controls(view)
    if not view.rows:
        place = said.round_name(view.round) if view.round else FollowUp.EVERY_ROUND.lower()
        st.info(FollowUp.NOTHING_HERE.format(place=view.where, round=place))
        return
    with answer:
        worst = follow_up.totals(view.rows, follow_up.OFFICE)[0]
        say(said.sentence(view.where, follow_up.whole(view.rows), worst, view.today))
    groups(view, published)
    months(view, published)
    overdue(view, published)
    quiet(FollowUp.NOTE, said.missing_rounds(view.rounds))
    name = FollowUp.EVERYTHING
    st.html(f'<p class="label">{name}</p>')
    download(published, view, "tindak-lanjut", view.rows, EVERY_DOWNLOAD)
    marks = [text.SIMULATED] if follow_up.is_simulated(view.rows) else []
    frame.foot(
        published,
        [{"source_title": FollowUp.SOURCE}],
        [*marks, *FollowUp.MARKS],
        method=FollowUp.METHOD_TEXT,
    )


@st.cache_resource(show_spinner=False, max_entries=6)
def counts_of(path: str, provinsi: tuple[str, ...], today: date) -> list[dict]:
    """Every count of a publication (its path) with its states on a day. Kept, for thousands of
    rows take longer to copy than the page to draw; nobody may change them."""
    return [follow_up.with_states(row, today) for row in store.follow_up(provinsi)]


def current_view(provinsi: tuple[str, ...], everything: Sequence[dict], today: date) -> View:
    """The view that the address and the controls ask for; nonsense gives the default."""
    state = st.session_state
    areas = store.areas()
    codes = [
        code
        for code, area in areas.items()
        if area["level"] == "kabupaten" and area["provinsi_code"] in provinsi
    ]
    codes.sort(key=lambda code: areas[code]["short_name"])
    rounds = sorted({row["round"] for row in everything}, reverse=True)
    known = {
        "kab_audit": (EVERYWHERE, (EVERYWHERE, *codes)),
        "putaran": (EVERY_ROUND, (EVERY_ROUND, *rounds)),
        "menurut": (follow_up.OFFICE, tuple(FollowUp.PART)),
    }
    settle(known)
    kabupaten = None if state["kab_audit"] == EVERYWHERE else state["kab_audit"]
    chosen_round = None if state["putaran"] == EVERY_ROUND else state["putaran"]
    rows = [
        row
        for row in everything
        if kabupaten in (None, row["area_code"]) and chosen_round in (None, row["round"])
    ]
    offices = sorted({row["code"] for row in follow_up.of_part(rows, follow_up.OFFICE)})
    known |= {"opd_audit": (EVERY_OFFICE, (EVERY_OFFICE, *offices))}
    settle({"opd_audit": known["opd_audit"]})
    everywhere = FollowUp.BOTH_PROVINSI if len(provinsi) > 1 else areas[provinsi[0]]["short_name"]
    view = View(
        kabupaten=kabupaten,
        round=chosen_round,
        part=state["menurut"],
        office=None if state["opd_audit"] == EVERY_OFFICE else state["opd_audit"],
        codes=codes,
        rounds=rounds,
        offices=offices,
        where=areas[kabupaten]["short_name"] if kabupaten else everywhere,
        rows=rows,
        today=today,
        defaults={key: default for key, (default, _) in known.items()},
    )
    view.remember()
    return view


def settle(known: dict[str, tuple[object, Sequence]]) -> None:
    """Take choices from the address; one that is not there any more becomes the default."""
    frame.state_from_address(known)
    for key, (default, allowed) in known.items():
        if st.session_state[key] not in allowed:
            st.session_state[key] = default


def controls(view: View) -> None:
    """Kabupaten, round and what tells the cases apart, in one row above what they control."""
    areas = store.areas()
    row = st.columns([2, 1.4, 2.2], gap="medium")
    row[0].selectbox(
        FollowUp.KABUPATEN_LABEL,
        (EVERYWHERE, *view.codes),
        key="kab_audit",
        format_func=lambda code: (
            FollowUp.EVERY_KABUPATEN if code == EVERYWHERE else areas[code]["short_name"]
        ),
        on_change=view.remember,
    )
    row[1].selectbox(
        FollowUp.ROUND_LABEL,
        (EVERY_ROUND, *view.rounds),
        key="putaran",
        format_func=lambda code: (
            FollowUp.EVERY_ROUND
            if code == EVERY_ROUND
            else said.round_name(code, FollowUp.ROUND_OPTION)
        ),
        on_change=view.remember,
    )
    row[2].selectbox(
        FollowUp.PART_LABEL,
        list(FollowUp.PART),
        key="menurut",
        format_func=FollowUp.PART.get,
        on_change=view.remember,
    )


def groups(view: View, published: store.Publication) -> None:
    """Cases by what tells them apart: how many are closed, due and overdue."""
    st.html(f"<h2>{FollowUp.PART_HEADING[view.part]}</h2>")
    areas = store.areas()
    totals = [
        total | {"words": said.name_of(view.part, total["name"], areas)}
        for total in follow_up.totals(view.rows, view.part)
    ]

    def chart() -> None:
        st.plotly_chart(
            follow_up_charts.bars(totals, frame.dark()),
            key="grafik_tindak_lanjut",
            theme=None,
            config={"displayModeBar": False},
            alt=FollowUp.BAR_ALT.format(part=FollowUp.PART_HEADING[view.part].lower()),
        )

    def table() -> None:
        shown = [said.group_words(total, view.part) for total in totals]
        st.html(
            tables.html_table(
                shown,
                (view.part, *CLOSING),
                FollowUp.COLUMN,
                label=FollowUp.PART_HEADING[view.part],
            )
        )

    frame.twin("tindak_lanjut", chart, table)
    say(said.bar_sentence(totals))
    quiet(FollowUp.BAR_NOTE.format(today=said.day(view.today)))
    simulated = {"is_simulated": follow_up.is_simulated(view.rows)}
    saved = [
        total | {view.part: total["name"], "name_words": total["words"]} | simulated
        for total in totals
    ]
    columns = (view.part, "name_words", *COUNTS_DOWNLOAD)
    download(published, view, f"tindak-lanjut-{view.part}", saved, columns)


def months(view: View, published: store.Publication) -> None:
    """Cases by the month that they are due, of one office if the reader asks for it."""
    st.html(f"<h2>{FollowUp.MONTH_HEADING}</h2>")
    st.columns([2, 3.6])[0].selectbox(
        FollowUp.OFFICE_LABEL,
        (EVERY_OFFICE, *view.offices),
        key="opd_audit",
        format_func=lambda code: (
            FollowUp.EVERY_OFFICE if code == EVERY_OFFICE else said.office(code)
        ),
        on_change=view.remember,
    )
    found = [
        total | {"words": said.month(total["name"])}
        for total in follow_up.by_month(view.rows, view.office)
    ]

    def chart() -> None:
        st.plotly_chart(
            follow_up_charts.months(found, view.today, frame.dark()),
            key="grafik_jatuh_tempo",
            theme=None,
            config={"displayModeBar": False},
            alt=FollowUp.MONTH_ALT,
        )

    def table() -> None:
        shown = [said.group_words(total, "due_month") for total in reversed(found)]
        st.html(
            tables.html_table(
                shown,
                ("due_month", *CLOSING),
                FollowUp.COLUMN,
                is_tall=True,
                label=FollowUp.MONTH_HEADING,
            )
        )

    frame.twin("jatuh_tempo", chart, table)
    say(said.month_sentence(found, view.today))
    simulated = {"is_simulated": follow_up.is_simulated(view.rows)}
    saved = [total | {"due_month": total["name"]} | simulated for total in found]
    download(published, view, "tindak-lanjut-bulan", saved, ("due_month", *COUNTS_DOWNLOAD))


def overdue(view: View, published: store.Publication) -> None:
    """What was due by the end of last month and is still open, the longest first, as counts by
    kabupaten and office."""
    late = follow_up.overdue(view.rows, view.today, view.office)
    if not late:
        return
    st.html(f"<h2>{FollowUp.OVERDUE_HEADING}</h2>")
    shown = [said.overdue_words(row) for row in late[:SHOWN_ROWS]]
    st.html(
        tables.html_table(
            shown,
            OVERDUE_COLUMNS,
            FollowUp.COLUMN,
            is_wide=False,
            is_tall=True,
            label=FollowUp.OVERDUE_HEADING,
        )
    )
    if len(shown) < len(late):
        numbers = {"shown": said.count(len(shown)), "all_rows": said.count(len(late))}
        quiet(FollowUp.FIRST_ROWS.format(**numbers))
    name = f"tindak-lanjut-lewat-batas-{view.today.isoformat()}"
    download(published, view, name, late, OVERDUE_DOWNLOAD)


def download(
    published: store.Publication,
    view: View,
    name: str,
    rows: Sequence[dict],
    columns: Sequence[str],
) -> None:
    """Downloads of a table with the day of its counts, marked where any of it is simulated."""
    is_simulated = follow_up.is_simulated(view.rows)
    parts = [view.kabupaten or EVERYWHERE, view.round or EVERY_ROUND]
    stem = register_words.file_stem("-".join((name, *parts)), is_simulated)
    said_of = {True: village_words.YES, False: village_words.NO}
    saved = tables.Made(
        rows,
        lambda row: row | {"per_day": view.today, "is_simulated": said_of[row["is_simulated"]]},
    )
    facts = village_words.facts(published, FollowUp.DEFINITION, view.rows, FollowUp.SOURCE)
    tables.downloads(stem, saved, columns, facts)


def say(sentence: str) -> None:
    st.html(f"<p>{text.escaped(sentence)}</p>")


def quiet(*sentences: str) -> None:
    told = (sentence for sentence in sentences if sentence)
    st.html("".join(f'<p class="quiet">{text.escaped(sentence)}</p>' for sentence in told))


frame.page("tindak-lanjut", picture, lambda: frame.CONVERGENCE)
