"""The files that the convergence score was made from: what was taken in, what was refused and why.

What to mend is told here; the rows themselves are in the office's own quarantine folder.
"""

import streamlit as st

from dashboard import frame, store, tables, text

HEADING = "Berkas masukan skor"
NO_FILE = (
    "Belum ada berkas masukan. Salin templat dari data/raw/convergence/template, isi, simpan di "
    "data/raw/convergence, lalu segarkan."
)
ALL_TAKEN_IN = "Semua berkas terbaca dan tidak ada baris yang ditolak."
REFUSED_FILES = "Berkas yang tidak dapat dibaca"
REFUSED_ROWS = "Baris yang ditolak"
WHERE = (
    "Baris aslinya, dengan alasan, ada di server pada data/build/quarantine/convergence, satu "
    "berkas CSV tiap berkas masukan. Perbaiki di berkas asalnya, lalu segarkan. Isian yang ditolak "
    "tidak dihitung nol: ia melebarkan batas skornya."
)
KIND = {
    "aksi": "penilaian aksi",
    "cakupan": "cakupan layanan",
    "layanan_kunjungan": "kunjungan layanan desa",
    "layanan_nilai": "formulir layanan desa",
    "inovasi": "inovasi",
    "proses_desa": "proses dan anggaran desa",
    "audit_kasus": "audit kasus",
    "konvergensi": "nama berkas tidak dikenal",
}
TITLE = {
    "file": "Berkas",
    "kind": "Jenis",
    "rows_read": "Baris dibaca",
    "rows_accepted": "Diterima",
    "rows_quarantined": "Ditolak",
    "rows": "Baris",
    "reason": "Sebab dan yang harus dilakukan",
    "example": "Contoh",
    "is_simulated": "Simulasi",
}
FILE_COLUMNS = ("file", "kind", "rows_read", "rows_accepted", "rows_quarantined", "is_simulated")
ROW_COLUMNS = ("rows", "reason", "file", "example")
DEFINITION = "Berkas masukan skor konvergensi dan penghitungan barisnya"


def files(published: store.Publication) -> None:
    """Every file with its account, those that were not taken in first; then refused rows by
    file and reason with what to do."""
    found = store.convergence_files()
    st.subheader(HEADING, anchor=False)
    if not found:
        st.html(f"<p>{NO_FILE}</p>")
        return
    st.html(f"<p>{text.escaped(sentence(found))}</p>")
    refused = [row for row in found if row["status"] != "diterima"]
    if refused:
        st.html(f"<h3>{REFUSED_FILES}</h3>")
        items = "".join(
            f'<li><b>{text.escaped(row["path"])}</b><div class="lines">'
            f"{text.escaped(row['reason'] or '')}</div></li>"
            for row in refused
        )
        st.html(f"<ul>{items}</ul>")
    rows = store.convergence_refusals()
    if rows:
        st.html(f'<h3>{REFUSED_ROWS}</h3><p class="quiet">{WHERE}</p>')
        shown = [
            row | {"file": row["path"], "reason": row["remedy"], "rows": _number(row["rows"])}
            for row in rows
        ]
        st.html(tables.html_table(shown, ROW_COLUMNS, TITLE, is_wide=True, is_tall=True))
        _download("ditolak", rows, ("path", "reason", "rows", "example", "remedy"), published)
    counts = ("rows_read", "rows_accepted", "rows_quarantined")
    shown = [
        row
        | {name: _number(row[name]) for name in counts}
        | {
            "file": row["path"],
            "kind": KIND.get(row["kind"], row["kind"]),
            "is_simulated": "ya" if row["is_simulated"] else "tidak",
        }
        for row in found
    ]
    st.html(tables.html_table(shown, FILE_COLUMNS, TITLE, is_wide=True, is_tall=True))
    columns = ("path", "kind", "status", "reason", *counts, "sha256", "is_simulated")
    _download("berkas", found, columns, published)


def sentence(found: list[dict]) -> str:
    """How many files and rows were taken in, and how many were not."""
    refused_files = sum(row["status"] != "diterima" for row in found)
    refused_rows = sum(row["rows_quarantined"] for row in found)
    read = sum(row["rows_read"] for row in found)
    if not refused_files and not refused_rows:
        return f"{_number(len(found))} berkas, {_number(read)} baris. {ALL_TAKEN_IN}"
    return (
        f"{_number(len(found))} berkas, {_number(read)} baris dibaca; {_number(refused_rows)} "
        f"baris ditolak dan {_number(refused_files)} berkas tidak dapat dibaca."
    )


def _download(name: str, rows: list[dict], columns: tuple, published: store.Publication) -> None:
    is_simulated = frame.is_simulated(published, frame.CONVERGENCE)
    facts = text.facts(published, definition=DEFINITION, is_simulated=is_simulated)
    tables.downloads(f"konvergensi-{name}", rows, columns, facts)


def _number(count: int) -> str:
    return text.decimal(count, 0)
