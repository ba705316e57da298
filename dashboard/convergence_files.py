"""The tab Berkas of the page Konvergensi: the files that the score was made from, what was taken
in, what was refused and why.

What to mend is told here; the rows themselves are in the office's own quarantine folder.
"""

from collections.abc import Sequence

import streamlit as st

from dashboard import frame, store, tables, text
from dashboard import text_convergence as words

FOLDER = "data/raw/convergence/"
COUNTS = ("rows_read", "rows_accepted", "rows_quarantined")
FILE_COLUMNS = ("file", "kind", *COUNTS, "is_simulated")
FILE_DOWNLOAD = ("path", "kind", "status", "reason", *COUNTS, "sha256", "is_simulated")
ROW_COLUMNS = ("rows", "reason", "file", "example")
ROW_DOWNLOAD = ("path", "reason", "rows", "example", "remedy")


def files(published: store.Publication) -> None:
    """Files that were not taken in first, then refused rows by file and reason with what to do,
    then every file with its account."""
    found = store.convergence_files()
    st.subheader(words.FILES_HEADING, anchor=False)
    if not found:
        st.html(f"<p>{words.NO_FILE}</p>")
        return
    said = text.escaped(words.files_sentence(found))
    st.html(f'<p>{said} <span class="quiet">{words.FILES_FOLDER}</span></p>')
    refused_files([row for row in found if row["status"] != "diterima"])
    refused_rows(store.convergence_refusals(), published)
    st.html(f"<h3>{words.ALL_FILES}</h3>")
    shown = [
        {name: text.decimal(row[name], 0) for name in COUNTS}
        | {
            "file": words.file_name(row["path"]),
            "kind": words.FILE_KIND.get(row["kind"], row["kind"]),
            "is_simulated": words.YES_NO[bool(row["is_simulated"])],
        }
        for row in found
    ]
    file_table(shown, FILE_COLUMNS, words.ALL_FILES)
    download("berkas", found, FILE_DOWNLOAD, published, words.FILES_DEFINITION)


def refused_files(refused: Sequence[dict]) -> None:
    """The files that could not be read, each with the reason."""
    if not refused:
        return
    items = "".join(
        f'<li><b>{text.escaped(words.file_name(row["path"]))}</b><div class="lines">'
        f"{text.escaped(row['reason'] or '')}</div></li>"
        for row in refused
    )
    st.html(f"<h3>{words.REFUSED_FILES}</h3><ul>{items}</ul>")


def refused_rows(rows: Sequence[dict], published: store.Publication) -> None:
    """Refused rows by file and reason, with what to do."""
    if not rows:
        return
    st.html(f'<h3>{words.REFUSED_ROWS}</h3><p class="quiet">{words.WHERE}</p>')
    shown = [
        {
            "rows": text.decimal(row["rows"], 0),
            "reason": row["remedy"] or row["reason"],
            "file": words.file_name(row["path"]),
            "example": row["example"],
        }
        for row in rows
    ]
    file_table(shown, ROW_COLUMNS, words.REFUSED_ROWS)
    download("ditolak", rows, ROW_DOWNLOAD, published, words.REFUSED_DEFINITION)


def file_table(shown: Sequence[dict], columns: Sequence[str], label: str) -> None:
    table = tables.html_table(shown, columns, words.COLUMN, is_wide=True, is_tall=True, label=label)
    st.html(f'<div class="files">{table}</div>')


def download(
    name: str,
    rows: Sequence[dict],
    columns: Sequence[str],
    published: store.Publication,
    definition: str,
) -> None:
    is_simulated = frame.is_simulated(published, frame.CONVERGENCE)
    facts = text.facts(published, definition, is_simulated, FOLDER)
    begin = "SIMULASI-" if is_simulated else ""
    tables.downloads(f"{begin}konvergensi-{name}", rows, columns, facts)
