"""Tables on the screen and their downloads: what is shown is what is saved, and no row is cut."""

import csv
import io
from collections.abc import Callable, Sequence
from contextvars import copy_context
from dataclasses import dataclass
from datetime import date

import streamlit as st
import xlsxwriter

from dashboard import text

NUMBERS = (
    "prevalence_pct",
    "ci_lower_pct",
    "ci_upper_pct",
    "from_pct",
    "to_pct",
    "change_pp",
    "ci_lower_pp",
    "ci_upper_pp",
    "minimum_detectable_change_pp",
    "target_pct",
    "coverage_pct",
    "quarantined_pct",
    "unresolved_pct",
    "flagged_pct",
    "duplicate_pct",
    "export_z_differs_pct",
    "haz_sd",
    "since_change_pp",
    "since_lower_pp",
    "since_upper_pp",
    "first_pct",
    "last_pct",
    "aarr_pct",
    "aarr_lower_pct",
    "aarr_upper_pct",
    "required_aarr_pct",
    "fitted_pct",
    "fitted_lower_pct",
    "fitted_upper_pct",
    "survey_pct",
    "smoothed_pct",
    "smoothed_lower_pct",
    "smoothed_upper_pct",
    "own_weight_pct",
    "kabupaten_pct",
    "quality_score",
    "validity_pct",
    "timeliness_pct",
    "digit_preference_height",
    "digit_preference_weight",
    "heaped_height_pct",
    "heaped_weight_pct",
    "found_pct",
    "lowest_pct",
    "highest_pct",
    "score",
    "score_low",
    "score_high",
    "outcome",
    "process",
    "coverage",
    "innovation",
    "outcome_low",
    "outcome_high",
    "process_low",
    "process_high",
    "coverage_low",
    "coverage_high",
    "innovation_low",
    "innovation_high",
    "weight_present_pct",
    "score_puskesmas",
    "points",
    "weight",
    "lost",
    "attained_pct",
    "points_before",
    "points_after",
    "by_value",
    "by_weight",
    "top_three_pct",
    "process_self_pct",
    "share_pct",
    "score_other",
    "tkd_pct",
    "tkd_low_pct",
    "tkd_high_pct",
    "budget",
    "participation",
    "at_risk_pct",
    "index_pct",
    "prevalence_rank_pct",
    "cases_rank_pct",
    "at_risk_rank_pct",
    "tkd_rank_pct",
    "rule_index_pct",
    "desa_pct",
    "children_estimated",
    "children_lower",
    "children_upper",
    "share_lower_pct",
    "share_upper_pct",
)
COUNTS = (
    "measured",
    "affected",
    "weighed",
    "registered",
    "desa_measured",
    "desa_total",
    "rows",
    "rows_read",
    "rows_accepted",
    "rows_quarantined",
    "rows_corrected",
    "rows_open",
    "files",
    "files_accepted",
    "files_refused",
    "children_now",
    "fewer",
    "checked",
    "found",
    "children",
    "children_to_remeasure",
    "remeasure_order",
    "received",
    "due",
    "missing",
    "handed_in",
    "silent",
    "above_line",
    "cases",
    "done_on_time",
    "done_late",
    "still_open",
    "overdue_cases",
    "due_now_cases",
    "months_late",
    "on_time",
    "late",
    "overdue",
    "due_now",
    "priority_rank",
)
WORDS_OF_NUMBERS = (
    "below",
    "same",
    "without",
    "interval",
    "coverage",
    "desa_reporting",
    "share",
    "value",
    "with_interval",
    "n",
    "tier",
    "ranks",
    "required",
    "aarr",
    "fitted",
    "points",
    "smoothed",
    "possible",
    "ordinal",
    "score_words",
    "outcome_words",
    "process_words",
    "coverage_words",
    "innovation_words",
    "present_words",
    "score_dukcapil",
    "score_puskesmas_words",
    "value_words",
    "count_words",
    "target_words",
    "attained_words",
    "points_words",
    "weight_words",
    "lost_words",
    "before_words",
    "after_words",
    "value_change",
    "weight_change",
    "total_change",
    "panel_words",
    "self_words",
    "ungraded",
    "now_words",
    "other_words",
    "difference_words",
    "tkd",
    "services",
    "above",
    "rank",
    "closed",
    "attained",
    "announced_rank",
    "announced_score",
    "form_text",
    "opensid",
    "months",
    "ranked",
    "chosen",
    "again",
    "entering",
    "leaving",
    "share_words",
    "order",
    "children_words",
    "cumulative_words",
    "desa_words",
    "prevalence_words",
    "cases_words",
    "at_risk_words",
    "tkd_words",
)
"""Columns of words that hold numbers, which align right as numbers do."""
ESTIMATE_COLUMNS = (
    "area_code",
    "area",
    "survey",
    "year",
    "indicator",
    "prevalence_pct",
    "ci_lower_pct",
    "ci_upper_pct",
    "ci_basis",
    "who_class",
    "estimate",
    "confidence",
    "source_title",
    "source_url",
    "note",
)
"""What a download of survey estimates holds."""
LOOSE = (
    "with_interval",
    "from_value",
    "to_value",
    "coverage",
    "aarr",
    "fitted",
    "required",
    "smoothed",
    "possible",
    "outcome_words",
    "process_words",
    "coverage_words",
    "innovation_words",
    "score_words",
    "count_words",
    "target_words",
)
"""Those of them that may need a second line."""
SHORT = (
    "survey",
    "from",
    "to",
    "status",
    "kind",
    "mark",
    "quality",
    "parts",
    "digits",
    "line",
    "band",
    "rule_status",
    "quarter",
    "round",
    "year_published",
    "due_month",
)
LINES = (
    "reason",
    "workbook",
    "file",
    "place",
    "flag_words",
    "movement",
    "source_rows",
    "exclusion",
)
"""Columns of longer text, which keep their line breaks and break where they must."""
FIGURE_OF = "figure_"
"""What the name of a column of figures in words begins with where what follows is of the data."""
FORMULA = tuple(
    "=+-@\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}"
    "\N{FULLWIDTH COMMERCIAL AT}"
)
LINE_STARTS = ("\t", "\r", "\n")
"""What makes a spreadsheet run a text, or split it."""
LONGEST_CELL = 32_767
"""Characters that a cell of a workbook can hold."""


@dataclass(frozen=True)
class Link:
    """A cell that leads to another view of these pages; `address` is of our own making."""

    address: str
    words: str


class Made(Sequence):
    """The rows of a download, each made when it is asked for: the words of thousands of desa cost
    time that no drawing of the page should take."""

    def __init__(self, items: Sequence, made: Callable[[object], dict]) -> None:
        self.items, self.made = items, made

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, place: int) -> dict:
        return self.made(self.items[place])


def html_table(
    rows: Sequence[dict],
    columns: Sequence[str],
    titles: dict[str, str] | None = None,
    is_wide: bool | None = None,
    is_tall: bool = False,
    label: str | None = None,
) -> str:
    """Rows of ready words as an HTML table that scrolls inside itself; numbers align right.
    `label` names it to those who cannot see it."""
    titles = text.COLUMN if titles is None else titles
    head = "".join(
        f'<th{_align(name)} scope="col">{text.escaped(titles[name])}</th>' for name in columns
    )
    body = "".join(
        "<tr>" + "".join(f"<td{_align(name)}>{_cell(row[name])}</td>" for name in columns) + "</tr>"
        for row in rows
    )
    wide = " wide" if (len(columns) > 4 if is_wide is None else is_wide) else ""
    tall = " tall" if is_tall else ""
    return (
        f'<div class="scroll{tall}" role="region" tabindex="0" '
        f'aria-label="{text.escaped(label or text.TABLE_LABEL)}"><table class="series{wide}">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def downloads(name: str, rows: Sequence[dict], columns: Sequence[str], facts: dict) -> None:
    """CSV and XLSX of the rows, made when asked for; the XLSX carries the facts on a sheet."""
    row = st.container(horizontal=True, gap="small")
    row.download_button(
        text.DOWNLOAD_CSV,
        in_this_language(csv_file, rows, columns, facts),
        f"{name}.csv",
        "text/csv",
        on_click="ignore",
    )
    row.download_button(
        text.DOWNLOAD_XLSX,
        in_this_language(xlsx_file, rows, columns, facts),
        f"{name}.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        on_click="ignore",
    )


def in_this_language(make: Callable[..., bytes], *what: object) -> Callable[[], bytes]:
    """What makes a file when it is asked for: by then nobody knows which language was spoken."""
    context = copy_context()
    return lambda: context.run(make, *what)


def csv_file(rows: Sequence[dict], columns: Sequence[str], facts: dict) -> bytes:
    """UTF-8 with a mark that Excel knows; numbers with a dot; the facts repeat in each row, for a
    CSV has no second sheet. Text that a spreadsheet would run as a formula is quoted."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*columns, *facts])
    for row in rows:
        writer.writerow(
            [*(_harmless(row[name]) for name in columns), *(_harmless(v) for v in facts.values())]
        )
    return out.getvalue().encode("utf-8-sig")


def xlsx_file(rows: Sequence[dict], columns: Sequence[str], facts: dict) -> bytes:
    """A sheet of the rows and a sheet of what they are; text stays text."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        bold = book.add_format({"bold": True})
        decimals = book.add_format({"num_format": "0.0"})
        sheet = book.add_worksheet(text.DATA_SHEET)
        sheet.write_row(0, 0, columns, bold)
        sheet.freeze_panes(1, 0)
        for line, row in enumerate(rows, start=1):
            for place, name in enumerate(columns):
                value = row[name]
                if isinstance(value, date):
                    value = value.isoformat()
                if isinstance(value, str):
                    value = value[:LONGEST_CELL]
                if value is not None:
                    sheet.write(line, place, value, decimals if name in NUMBERS else None)
        sheet.autofit(max_width=320)
        about = book.add_worksheet(text.FACTS_SHEET)
        for line, (name, value) in enumerate(facts.items()):
            about.write(line, 0, text.FACT.get(name, name), bold)
            about.write(line, 1, value)
        about.autofit(max_width=700)
    return out.getvalue()


def _align(name: str) -> str:
    if name in LOOSE or name.startswith(FIGURE_OF):
        return ' class="number loose"'
    if name in (*NUMBERS, *COUNTS, *WORDS_OF_NUMBERS):
        return ' class="number"'
    if name in LINES:
        return ' class="lines"'
    if name == "month":
        return ' class="month"'
    return ' class="short"' if name in SHORT else ""


def _cell(value: object) -> str:
    if isinstance(value, Link):
        address, words = text.escaped(value.address), text.escaped(value.words)
        return f'<a href="{address}" target="_self">{words}</a>'
    return "" if value is None else text.escaped(str(value))


def _harmless(value: object) -> object:
    if isinstance(value, str) and (value.lstrip()[:1] in FORMULA or value[:1] in LINE_STARTS):
        return f"'{value}"
    return value
