"""Mutu data: what came into the register in a month, what was refused and why, who was reached,
and what to correct."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard import charts, frame, quality_charts, store, tables, text
from dashboard import text_register as words

STYLE = """
<style>
.areas table.wide td:first-child {min-width: 14rem}
.tall {max-height: 31.2rem}
</style>
"""
MONTH_COLUMNS = (
    "month",
    "status",
    "rows_read",
    "quarantined_pct",
    "unresolved_pct",
    "files_accepted",
    "files_refused",
    "reason",
)
FILE_COLUMNS = (
    "file",
    "kind",
    "status",
    "rows_read",
    "rows_accepted",
    "rows_quarantined",
    "rows_corrected",
)
REASON_COLUMNS = ("reason", "rows", "share", "files")
QUALITY_COLUMNS = (
    "area",
    "coverage",
    "quality",
    "parts",
    "desa_reporting",
    "weighed",
    "registered",
    "digits",
    "flagged_pct",
    "haz_sd",
    "duplicate_pct",
    "export_z_differs_pct",
)
QUALITY_DOWNLOAD_COLUMNS = (
    "area_code",
    "area",
    "level",
    "month",
    "weighed",
    "registered",
    "registered_basis",
    "coverage_pct",
    "desa_measured",
    "desa_total",
    "flagged_pct",
    "haz_sd",
    "duplicate_pct",
    "export_z_differs_pct",
    "digit_preference_height",
    "digit_preference_weight",
    "digit_class",
    "heaped_height_pct",
    "heaped_weight_pct",
    "sex_ratio",
    "position_mismatch_pct",
    "missing_measure_pct",
    "unit_slip_pct",
    "timeliness_pct",
    "validity_pct",
    "digits_points",
    "quality_score",
    "quality_grade",
    "note",
    "is_simulated",
)
REMEASURE_COLUMNS = (
    "remeasure_order",
    "posyandu",
    "puskesmas",
    "desa",
    "kabupaten",
    "children_to_remeasure",
    "possible",
    "could_change",
)
REMEASURE_DOWNLOAD_COLUMNS = (
    "remeasure_order",
    "area_code",
    "desa",
    "kecamatan",
    "kabupaten",
    "puskesmas",
    "posyandu",
    "children_to_remeasure",
    "prevalence_pct",
    "lowest_pct",
    "highest_pct",
    "class_changes",
    "rank_changes",
    "priority_changes",
    "is_simulated",
)
FINDING_COLUMNS = ("posyandu", "puskesmas", "desa", "kabupaten", "finding", "found", "checked",
                   "children")  # fmt: skip
FINDING_DOWNLOAD_COLUMNS = (
    "area_code",
    "desa",
    "kabupaten",
    "puskesmas",
    "posyandu",
    "kind",
    "found",
    "checked",
    "found_pct",
    "children",
    "score",
    "is_simulated",
)
PUSKESMAS_COLUMNS = ("puskesmas", "measured", "flagged_pct", "digits", "haz_sd")
PUSKESMAS_DOWNLOAD_COLUMNS = (
    "kabupaten_code",
    "puskesmas",
    "month",
    "measured",
    "flagged_pct",
    "digit_preference_height",
    "digit_preference_weight",
    "digit_class",
    "haz_sd",
    "is_simulated",
)
# Rows of a long list on the page; its download has all of them.
SHOWN_ROWS = 50
# More areas than this are no picture any more; the table has them all.
MOST_DRAWN = 60
UNMEASURED_COLUMNS = ("desa", "kecamatan", "kabupaten", "registered")
CORRECT_COLUMNS = ("file", "rows_open", "what", "workbook")


@dataclass(frozen=True)
class View:
    """What the reader looks at: a question, a month of the register, and a kabupaten in it."""

    part: str
    month: dict
    months: dict[str, dict]
    kabupaten: str | None
    level: str
    provinsi: tuple[str, ...]
    defaults: dict[str, object]

    @property
    def is_held(self) -> bool:
        return self.month["status"] == words.HELD

    def remember(self) -> None:
        """Write the choices into the address, so that it opens the same view."""
        frame.state_to_address(self.defaults)


def picture(published: store.Publication, provinsi: tuple[str, ...]) -> None:
    st.html(STYLE)
    st.title(words.QUALITY_TITLE, anchor=False)
    strays = store.stray_files()
    view = current_view(provinsi)
    if view is None:
        st.info(words.NO_REGISTER)
        stray_table(strays)
        return
    files = [with_file_name(row) for row in store.register_files(view.month["month"])]
    answer(view, files)
    controls(view)
    if view.part == "masuk":
        what_came_in(view, files, strays, published)
    elif view.part == "cakupan":
        coverage(view, published)
    elif view.part == "ukur-ulang":
        remeasure(view, published)
    else:
        to_correct(view, files, published)
        stray_table(strays)
    marks = [text.SIMULATED] if view.month["is_simulated"] else []
    marks += [words.STANDING[words.HELD]] if view.is_held else []
    frame.foot(published, [{"source_title": words.source(view.month)}], marks, (), words.METHOD)


def what_came_in(
    view: View, files: Sequence[dict], strays: Sequence[dict], published: store.Publication
) -> None:
    """Files, rows that were refused, and the months before."""
    st.subheader(words.REFUSED_HEADING, anchor=False)
    reasons(view, files, published)
    st.subheader(words.FILES_HEADING, anchor=False)
    files_table(view, files, published)
    stray_table(strays)
    st.subheader(words.MONTH_STATUS_HEADING, anchor=False)
    months_table(view, published)


def current_view(provinsi: tuple[str, ...]) -> View | None:
    """The view that the address and the controls ask for; nonsense gives the default."""
    state = st.session_state
    months = {words.month_key(row["month"]): row for row in store.register_months()}
    if not months:
        return None
    kabupaten = [
        code
        for code, area in store.areas().items()
        if area["level"] == "kabupaten" and area["provinsi_code"] in provinsi
    ]
    known = {
        "bagian_mutu": ("masuk", words.QUALITY_PART),
        "bulan_mutu": (next(iter(months)), months),
        "kabupaten_mutu": (None, kabupaten),
        "rincian": ("desa", words.INNER_LEVELS),
    }
    frame.state_from_address(known)
    for key, (default, allowed) in known.items():
        if state[key] not in allowed:
            state[key] = default
    view = View(
        part=state["bagian_mutu"],
        month=months[state["bulan_mutu"]],
        months=months,
        kabupaten=state["kabupaten_mutu"],
        level=state["rincian"],
        provinsi=provinsi,
        defaults={key: default for key, (default, _) in known.items()},
    )
    view.remember()
    return view


def answer(view: View, files: Sequence[dict]) -> None:
    """The sentence at the top."""
    areas = store.areas()
    rows = {
        row["area_code"]: row
        for row in store.register_quality(view.month["month"], "provinsi", view.provinsi)
    }
    reached = [(areas[code]["short_name"], rows.get(code)) for code in view.provinsi]
    said = words.quality_sentence(view.month, files, reached)
    st.html(f"<p>{text.escaped(said)}</p>")
    held = [month for month in view.months.values() if month["status"] == words.HELD]
    others = [month for month in held if month is not view.month]
    if others:
        said = text.escaped(words.held_reasons(others))
        st.html(f'<p><span class="mark">{words.STANDING[words.HELD]}</span> {said}</p>')


def controls(view: View) -> None:
    """The question, and the month that it is asked of."""
    row = st.columns([3, 1], gap="medium")
    row[0].segmented_control(
        words.QUALITY_PART_LABEL,
        list(words.QUALITY_PART),
        format_func=words.QUALITY_PART.get,
        key="bagian_mutu",
        required=True,
        on_change=view.remember,
    )
    row[1].selectbox(
        words.MONTH_LABEL,
        list(view.months),
        key="bulan_mutu",
        on_change=view.remember,
        format_func=lambda key: words.month_option(view.months[key]),
    )


def choose_kabupaten(view: View, with_level: bool = False) -> None:
    """The kabupaten that is looked into, and whether its kecamatan or its desa."""
    areas = store.areas()
    codes = [
        code
        for code, area in areas.items()
        if area["level"] == "kabupaten" and area["provinsi_code"] in view.provinsi
    ]
    row = st.columns([1, 2], gap="medium")
    row[0].selectbox(
        words.KABUPATEN_LABEL,
        sorted(codes, key=lambda code: areas[code]["short_name"]),
        key="kabupaten_mutu",
        on_change=view.remember,
        format_func=lambda code: areas[code]["short_name"],
        index=None,
        placeholder=words.KABUPATEN_PLACEHOLDER,
    )
    if with_level and view.kabupaten:
        row[1].segmented_control(
            words.COVERAGE_LEVEL_LABEL,
            list(words.INNER_LEVELS),
            format_func=words.LEVEL.get,
            key="rincian",
            required=True,
            on_change=view.remember,
        )


def with_file_name(row: dict) -> dict:
    return row | {"file": row["path"].rpartition("/")[2]}


def to_correct(view: View, files: Sequence[dict], published: store.Publication) -> None:
    """Per file what is to be done, the worst first: refused files, then those with open rows."""
    st.subheader(words.CORRECT_HEADING, anchor=False)
    rows = []
    for file in files:
        if file["status"] != words.ACCEPTED:
            is_ours = file["status"] == words.FAILED
            what = words.REPORT_FILE if is_ours else words.CORRECT_FILE
            rows.append(file | {"rows_open": None, "what": what, "workbook": words.NO_WORKBOOK})
        elif file["rows_open"]:
            rows.append(file | {"what": words.CORRECT_ROWS, "workbook": file.get("workbooks")})
    if not rows:
        st.html(f"<p>{words.NOTHING_TO_CORRECT}</p>")
        return
    st.html(f"<p>{text.escaped(words.correct_sentence(rows))}</p>")
    refused = [row for row in rows if row["rows_open"] is None]
    if refused:
        st.html(words.file_list(refused))
    shown = [row | {"rows_open": words.count_or_all(row["rows_open"])} for row in rows]
    st.html(
        tables.html_table(
            shown,
            CORRECT_COLUMNS,
            words.COLUMN,
            is_wide=True,
            is_tall=True,
            label=words.CORRECT_HEADING,
        )
    )
    items = "".join(f"<li>{text.escaped(step)}</li>" for step in words.steps(view.month["month"]))
    st.html(f"<h3>{words.STEPS_HEADING}</h3><ol>{items}</ol>")
    download(view, published, "perbaiki", rows, ("path", *CORRECT_COLUMNS), words.FILES_DEFINITION)


def files_table(view: View, files: Sequence[dict], published: store.Publication) -> None:
    """Every file of the month, refused ones first, each with its account and its reason."""
    exports = [file for file in files if file["kind"] == "posyandu"]
    said = words.accounting(exports)
    st.html(f"<p>{text.escaped(said)}</p>")
    refused = [file for file in files if file["status"] != words.ACCEPTED]
    if refused:
        st.html(words.file_list(refused))
    rows = [file | {"kind": words.KIND.get(file["kind"], file["kind"])} for file in files]
    counts = ("rows_read", "rows_accepted", "rows_quarantined", "rows_corrected")
    shown = [
        row
        | {n: words.count(row[n]) if row["status"] == words.ACCEPTED else "" for n in counts}
        | {"status": words.file_status(row["status"])}
        for row in rows
    ]
    heading = words.FILES_HEADING
    st.html(tables.html_table(shown, FILE_COLUMNS, words.COLUMN, is_tall=True, label=heading))
    columns = ("path", *FILE_COLUMNS, "reason", "is_simulated")
    download(view, published, "berkas", rows, columns, words.FILES_DEFINITION)


def stray_table(strays: Sequence[dict]) -> None:
    """Files that belong to no month: nothing of them is loaded."""
    if not strays:
        return
    st.subheader(words.STRAY_HEADING, anchor=False)
    st.html(f'<p class="quiet">{words.STRAY_NOTE}</p>')
    st.html(words.file_list([row | {"file": row["path"]} for row in strays]))


def reasons(view: View, files: Sequence[dict], published: store.Publication) -> None:
    """Rows set aside by their first reason: bars, and the same as a table."""
    summed: dict[str, dict] = {}
    for row in store.refusals(view.month["month"]):
        total = summed.setdefault(row["reason"], {"rows": 0, "files": 0})
        total["rows"] += row["rows"]
        total["files"] += 1
    if not summed:
        st.html(f"<p>{words.NOTHING_REFUSED}</p>")
        return
    everything = sum(total["rows"] for total in summed.values())
    rows = [
        total
        | {
            "code": code,
            "reason": words.REASON.get(code, code),
            "share": text.percent(100 * total["rows"] / everything),
        }
        for code, total in sorted(summed.items(), key=lambda item: -item[1]["rows"])
    ]
    st.html(f"<p>{text.escaped(words.reasons_sentence(rows, everything))}</p>")

    def chart() -> None:
        st.plotly_chart(
            charts.reason_chart([(row["reason"], row["rows"]) for row in rows], frame.dark()),
            key="grafik_alasan",
            theme=None,
            config={"displayModeBar": False},
            alt=words.REASON_CHART_ALT,
        )

    def table() -> None:
        shown = [row | {n: words.count(row[n]) for n in ("rows", "files")} for row in rows]
        heading = words.REFUSED_HEADING
        st.html(tables.html_table(shown, REASON_COLUMNS, words.COLUMN, label=heading))

    frame.twin("tab_mutu", chart, table)
    by_file = [
        with_file_name(row) | {"reason": words.REASON.get(row["reason"], row["reason"])}
        for row in store.refusals(view.month["month"])
    ]
    columns = ("path", "file", "reason", "rows", "example")
    download(view, published, "alasan", by_file, columns, words.REASONS_DEFINITION)


def coverage(view: View, published: store.Publication) -> None:
    """Who was reached: kabupaten, then the kecamatan or desa of one, worst first."""
    if view.is_held:
        st.html(f"<p>{text.escaped(words.held_on_quality(view.month))}</p>")
        return
    areas = store.areas()
    st.subheader(words.COVERAGE_HEADING, anchor=False)
    quality_of(view, published, "kabupaten", None)
    with st.expander(words.COLUMNS_HEADING):
        for note in (words.COVERAGE_NOTE, words.DIGIT_NOTE, words.SCORE_NOTE):
            st.html(f"<p>{note}</p>")
    choose_kabupaten(view, with_level=True)
    name = areas[view.kabupaten]["short_name"] if view.kabupaten else None
    if name:
        heading = words.COVERAGE_WITHIN.format(level=words.LEVEL[view.level], name=name)
        st.subheader(heading, anchor=False)
        quality_of(view, published, view.level, view.kabupaten)
        if view.level == "desa":
            st.html(f'<p class="quiet">{words.DESA_COVERAGE_NOTE}</p>')
        puskesmas(view, published)
    else:
        st.html(f'<p class="quiet">{words.CHOOSE_KABUPATEN}</p>')
    unmeasured(view, published, name)


def quality_of(view: View, published: store.Publication, level: str, kabupaten: str | None) -> None:
    """Coverage of the areas as a picture, everything known of their quality as a table. Too many
    areas for a picture are only a table."""
    rows = store.register_quality(view.month["month"], level, view.provinsi, kabupaten)
    known = [row for row in rows if row["coverage_pct"] is not None and row["weighed"]]

    def chart() -> None:
        st.plotly_chart(
            quality_charts.coverage_chart(known, frame.dark()),
            key=f"grafik_cakupan_{level}",
            theme=None,
            config={"displayModeBar": False},
            alt=words.COVERAGE_CHART_ALT,
        )
        said = f"{words.coverage_reading(rows)} {words.COVERAGE_CHART_NOTE}"
        st.html(f'<p class="quiet">{text.escaped(said)}</p>')

    def table() -> None:
        columns = words.columns_of(QUALITY_COLUMNS, level, view.month["is_simulated"])
        shown = [words.quality_words(row) for row in rows]
        heading = words.COVERAGE_HEADING
        made = tables.html_table(shown, columns, words.COLUMN, is_tall=True, label=heading)
        st.html(f'<div class="areas">{made}</div>')

    if known and len(known) <= MOST_DRAWN:
        frame.twin(f"tab_cakupan_{level}", chart, table)
    else:
        st.html(f"<p>{text.escaped(words.coverage_reading(rows))}</p>")
        table()
    saved = [
        row
        | {"month": words.month_key(view.month["month"]), "note": words.quality_note(row)}
        | words.simulated_word(view.month)
        for row in rows
    ]
    name = f"mutu-{level}" + (f"-{kabupaten}" if kabupaten else "")
    download(view, published, name, saved, QUALITY_DOWNLOAD_COLUMNS, words.COVERAGE_DEFINITION)


def puskesmas(view: View, published: store.Publication) -> None:
    """How the puskesmas of the chosen kabupaten measured that month."""
    rows = store.puskesmas_quality(view.month["month"], view.kabupaten)
    if not rows:
        return
    heading = words.PUSKESMAS_HEADING
    st.subheader(heading, anchor=False)
    columns = words.columns_of(PUSKESMAS_COLUMNS, "kabupaten", view.month["is_simulated"])
    shown = [words.puskesmas_words(row) for row in rows]
    st.html(tables.html_table(shown, columns, words.COLUMN, is_tall=True, label=heading))
    month = {"month": words.month_key(view.month["month"])}
    saved = [words.puskesmas_shown(row) | month for row in rows]
    name = f"mutu-puskesmas-{view.kabupaten}"
    definition = words.PUSKESMAS_DEFINITION
    download(view, published, name, saved, PUSKESMAS_DOWNLOAD_COLUMNS, definition)


def remeasure(view: View, published: store.Publication) -> None:
    """Where measuring again could change most, and what was found there."""
    choose_kabupaten(view)
    st.subheader(words.REMEASURE_HEADING, anchor=False)
    if all(month["status"] == words.HELD for month in view.months.values()):
        st.html(f"<p>{words.NOTHING_SHOWN}</p>")
        return
    rows = store.remeasure(view.provinsi, view.kabupaten)
    if rows:
        is_simulated = any(row["is_simulated"] for row in rows)
        month = words.month_name(rows[0]["month"])
        st.html(f"<p>{month}: {text.escaped(words.remeasure_sentence(rows))}</p>")
        columns = words.columns_of(REMEASURE_COLUMNS, "desa", is_simulated)
        shown = [
            with_link(words.remeasure_words(row), row["area_code"]) for row in rows[:SHOWN_ROWS]
        ]
        heading = words.REMEASURE_HEADING
        st.html(tables.html_table(shown, columns, words.COLUMN, is_tall=True, label=heading))
        st.html(f'<p class="quiet">{words.first_rows(shown, rows)} {words.REMEASURE_NOTE}</p>')
        definition = words.REMEASURE_DEFINITION
        posyandu_download(
            view, published, "ukur-ulang", rows, REMEASURE_DOWNLOAD_COLUMNS, definition
        )
    else:
        st.html(f"<p>{words.NOTHING_TO_REMEASURE}</p>")
    findings(view, published)


def findings(view: View, published: store.Publication) -> None:
    """What is odd in the measurements of each posyandu."""
    rows = store.findings(view.provinsi, view.kabupaten)
    if not rows:
        return
    heading = words.FINDING_HEADING
    st.subheader(heading, anchor=False)
    st.html(f'<p class="quiet">{words.FINDING_NOTE}</p>')
    is_simulated = any(row["is_simulated"] for row in rows)
    columns = words.columns_of(FINDING_COLUMNS, "desa", is_simulated)
    shown = [words.finding_words(row) for row in rows[:SHOWN_ROWS]]
    st.html(tables.html_table(shown, columns, words.COLUMN, is_tall=True, label=heading))
    st.html(f'<p class="quiet">{words.first_rows(shown, rows)}</p>')
    definition = words.FINDING_DEFINITION
    posyandu_download(view, published, "temuan", rows, FINDING_DOWNLOAD_COLUMNS, definition)


def with_link(row: dict, code: str) -> dict:
    """A row whose desa leads to its page."""
    return row | {"desa": tables.Link(frame.address("desa", wilayah=code), row["desa"])}


def posyandu_download(
    view: View,
    published: store.Publication,
    name: str,
    rows: Sequence[dict],
    columns: Sequence[str],
    definition: str,
) -> None:
    """Downloads of a list of posyandu, which speaks of the newest month that is shown, whatever
    month the reader looks at."""
    month = view.months[words.month_key(rows[0]["month"])]
    is_simulated = any(row["is_simulated"] for row in rows)
    facts = words.facts(
        published, definition, [month | {"is_simulated": is_simulated}], words.QUALITY_METHOD
    )
    saved = [row | words.simulated_word(row) for row in rows]
    tables.downloads(words.file_stem(name, is_simulated), saved, columns, facts)


def unmeasured(view: View, published: store.Publication, kabupaten_name: str | None) -> None:
    """Desa with children who should come, and not one who did."""
    heading = words.UNMEASURED_HEADING
    st.subheader(heading, anchor=False)
    rows = store.desa_not_measured(view.month["month"], view.provinsi, view.kabupaten)
    areas = store.areas()
    provinsi = words.AND.join(areas[code]["short_name"] for code in view.provinsi)
    name = kabupaten_name or provinsi
    st.html(f"<p>{text.escaped(words.unmeasured_sentence(rows, name))}</p>")
    if not rows:
        return
    shown = [with_link(row, row["area_code"]) for row in rows]
    st.html(tables.html_table(shown, UNMEASURED_COLUMNS, words.COLUMN, is_tall=True, label=heading))
    columns = ("area_code", *UNMEASURED_COLUMNS, "registered_basis")
    download(view, published, "belum-diukur", rows, columns, words.COVERAGE_DEFINITION)


def months_table(view: View, published: store.Publication) -> None:
    """Every month with its status, and why it is held back."""
    rows = [
        {
            "month": words.month_name(month["month"]),
            "status": words.MONTH_STATUS[month["status"]],
            "rows_read": words.count(month["rows_read"]),
            "quarantined_pct": text.percent(month["quarantined_pct"]),
            "unresolved_pct": text.percent(month["unresolved_pct"]),
            "files_accepted": words.count(month["files_accepted"]),
            "files_refused": words.count(month["files_refused"]),
            "reason": month["reason"],
        }
        for month in view.months.values()
    ]
    heading = words.MONTH_STATUS_HEADING
    # Only a month that is held back has a reason.
    shown = [name for name in MONTH_COLUMNS if name != "reason" or any(r["reason"] for r in rows)]
    st.html(tables.html_table(rows, shown, words.COLUMN, is_tall=True, label=heading))
    months = list(view.months.values())
    saved = [
        month | {"month": words.month_key(month["month"])} | words.simulated_word(month)
        for month in months
    ]
    is_simulated = any(month["is_simulated"] for month in months)
    facts = words.facts(published, words.MONTHS_DEFINITION, months, words.QUALITY_METHOD)
    columns = (*MONTH_COLUMNS, "is_simulated")
    tables.downloads(words.file_stem("bulan-register", is_simulated), saved, columns, facts)


def download(
    view: View,
    published: store.Publication,
    name: str,
    rows: Sequence[dict],
    columns: Sequence[str],
    definition: str,
) -> None:
    """Downloads of a table of this page, marked where the month is simulated."""
    is_simulated = view.month["is_simulated"]
    stem = words.file_stem(f"{name}-{words.month_key(view.month['month'])}", is_simulated)
    facts = words.facts(published, definition, [view.month], words.QUALITY_METHOD)
    saved = [row | words.simulated_word(view.month) for row in rows]
    tables.downloads(stem, saved, columns, facts)


frame.page("mutu", picture, lambda: words.REGISTER)
