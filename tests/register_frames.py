"""Exports of the posyandu register for the tests: a row says only the cells that a test is about.

Every child, parent and number here is invented. The places are those of area.csv.
"""

import csv
import io
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

import duckdb
import polars as pl
import xlsxwriter

from pipeline.anthropometry.growth_tables import load_growth_tables
from pipeline.ingest import Register
from pipeline.places import Gazetteer
from pipeline.register import CheckedMonth, check_month, kabupaten_of_exports
from pipeline.settings import Paths
from pipeline.sources.areas import read_areas
from pipeline.sources.eppgbm import read_export

ROOT = Path(__file__).resolve().parents[1]
MONTH = date(2025, 2, 1)
TODAY = date(2025, 8, 15)
KEY = b"k" * 32
NO_ALIAS = pl.DataFrame(schema={"alias": pl.String, "code": pl.String})
ADDED = ("alasan", "kandidat", "berkas_asal", "baris_asal", "sidik_asal")

_BEFORE_B = (
    "No", "NIK", "Nama", "JK", "Tgl Lahir", "BB Lahir", "TB Lahir", "Nama Ortu", "Prov",
    "Kab/Kota", "Kec", "Pukesmas", "Desa/Kel", "Posyandu", "RT", "RW", "Alamat", "Usia Saat Ukur",
    "Tanggal Pengukuran", "Berat", "Tinggi", "Cara Ukur", "LiLA", "BB/U", "ZS BB/U", "TB/U",
    "ZS TB/U", "BB/TB", "ZS BB/TB", "Naik Berat Badan",
)  # fmt: skip
HEADER = {
    "A": (*_BEFORE_B, "PMT Diterima (kg)", "Jml Vit A", "KPSP", "KIA", "Detail"),
    "B": (*_BEFORE_B, "Jml Vit A", "KPSP", "KIA", "Kelas Ibu Balita", "MBG", "Detail"),
    "C": (
        "Nama Anak", "Jenis Kelamin", "Tanggal Lahir", "NIK", "Nomor KK",
        "Nama Orang Tua (Ibu/Ayah)", "Alamat", "Kecamatan", "Puskesmas", "Kelurahan", "Posyandu",
        "Tanggal Pengukuran", "Berat (kg)", "Tinggi (cm)", "Cara Ukur", "ZS BB/U", "ZS TB/U",
        "ZS BB/TB",
    ),
}  # fmt: skip
CLASSIC = {
    "nik": "NIK",
    "name": "Nama",
    "sex": "JK",
    "born": "Tgl Lahir",
    "parent": "Nama Ortu",
    "provinsi": "Prov",
    "kabupaten": "Kab/Kota",
    "kecamatan": "Kec",
    "puskesmas": "Pukesmas",
    "desa": "Desa/Kel",
    "posyandu": "Posyandu",
    "measured": "Tanggal Pengukuran",
    "weight": "Berat",
    "height": "Tinggi",
    "method": "Cara Ukur",
    "waz": "ZS BB/U",
    "haz": "ZS TB/U",
    "whz": "ZS BB/TB",
}
LOCAL = {
    **{cell: title for cell, title in CLASSIC.items() if cell not in ("provinsi", "kabupaten")},
    "name": "Nama Anak",
    "sex": "Jenis Kelamin",
    "born": "Tanggal Lahir",
    "parent": "Nama Orang Tua (Ibu/Ayah)",
    "kecamatan": "Kecamatan",
    "puskesmas": "Puskesmas",
    "desa": "Kelurahan",
    "weight": "Berat (kg)",
    "height": "Tinggi (cm)",
}
TITLE = {"A": CLASSIC, "B": CLASSIC, "C": LOCAL}
# A boy of 377 days in Desa Tungkap, Kecamatan Binuang, Kabupaten Tapin (63.05.01.2003).
CHILD = {
    "nik": "630501**********",
    "name": "Anak Contoh",
    "sex": "L",
    "born": "2024-02-03",
    "parent": "Ibu Contoh",
    "provinsi": "Kalimantan Selatan",
    "kabupaten": "Tapin",
    "kecamatan": "Binuang",
    "puskesmas": "Binuang",
    "desa": "Tungkap",
    "posyandu": "Melati",
    "measured": "2025-02-14",
    "weight": "9.4",
    "height": "75.2",
    "method": "Terlentang",
}
TUNGKAP = "63.05.01.2003"
GUNUNG_BATU = "63.05.01.2009"


def records(
    *rows: dict, dialect: str = "A", extra: Sequence[str] = ()
) -> tuple[list[str], list[list]]:
    """Header and cells. A key is one of CHILD's, or a column's own title; `extra` are more titles
    behind the dialect's."""
    header = [*HEADER[dialect], *extra]
    titles = TITLE[dialect]
    cells = []
    for row in rows:
        full = {titles[cell]: value for cell, value in CHILD.items() if cell in titles}
        full |= {titles.get(cell, cell): value for cell, value in row.items()}
        unknown = full.keys() - set(header)
        assert not unknown, f"no such column in dialect {dialect}: {unknown}"
        cells.append([full.get(title, "") for title in header])
    return header, cells


def csv_text(*rows: dict, dialect: str = "A", delimiter: str = ",", extra=()) -> str:
    header, cells = records(*rows, dialect=dialect, extra=extra)
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows([header, *cells])
    return text.getvalue()


def write_csv(path: Path, *rows: dict, **options) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(csv_text(*rows, **options), encoding="utf-8")
    return path


def write_xlsx(path: Path, *rows: dict, dialect: str = "A", extra=()) -> Path:
    """Numbers stay numbers, dates become real Excel dates, text stays text."""
    header, cells = records(*rows, dialect=dialect, extra=extra)
    path.parent.mkdir(parents=True, exist_ok=True)
    _write_sheet(path, [header, *cells])
    return path


def _write_sheet(path: Path, rows: Sequence[Sequence]) -> None:
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet = book.add_worksheet("Data")
        for line, row in enumerate(rows):
            for place, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(line, place, cell, day)
                elif isinstance(cell, int | float):
                    sheet.write_number(line, place, cell)
                elif cell not in ("", None):
                    sheet.write_string(line, place, cell)


@cache
def real_areas() -> pl.DataFrame:
    return read_areas(Paths(ROOT).raw / "area" / "area.csv", "area.csv").rows


@cache
def real_gazetteer() -> Gazetteer:
    return Gazetteer(real_areas(), NO_ALIAS)


@cache
def growth_connection() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    load_growth_tables(connection)
    return connection


def register(root: Path, today: date = TODAY, key: bytes = KEY) -> Register:
    """What loads months below `root`; the area names and growth tables are made once for all."""
    made = Register(Paths(root), real_areas(), NO_ALIAS, key, today)
    made.__dict__.update(gazetteer=real_gazetteer(), connection=growth_connection())
    return made


def check(
    folder: Path,
    *,
    month: date = MONTH,
    today: date = TODAY,
    key: bytes = KEY,
    named: str | None = None,
) -> CheckedMonth:
    """The exports of a folder, in name order, through `check_month`."""
    found = [read_export(path, path.name) for path in sorted(folder.iterdir())]
    kabupaten, unknown = kabupaten_of_exports(found, real_gazetteer(), named)
    assert not unknown, f"kabupaten not known: {[export.path for export in unknown]}"
    return check_month(found, month, today, real_gazetteer(), kabupaten, key)


def check_rows(folder: Path, *rows: dict, **options) -> CheckedMonth:
    """The rows as the one export `a.csv` of a month; the first is line 2."""
    write_csv(folder / "a.csv", *rows)
    return check(folder, **options)


def outcome(checked: CheckedMonth, names: Sequence[str] = ("a.csv",)) -> dict[str, str | None]:
    """`a.csv:2` -> the row's reason, None where it was accepted; `names` in the files' order.

    A row that was both, or twice, fails the test.
    """
    accepted = [
        (f"{path}:{row}", None)
        for path, row in checked.measurements.select("source_path", "source_row").rows()
    ]
    refused = [
        (f"{names[file]}:{row}", reason)
        for file, row, reason in checked.refused.select("file", "source_row", "reason").rows()
    ]
    rows = sorted([*accepted, *refused])
    assert len(dict(rows)) == len(rows), f"a row has more than one outcome: {rows}"
    return dict(rows)


def reason_of(folder: Path, **cells) -> str | None:
    """The reason for which one row with these cells is set aside, None where it is accepted."""
    today = cells.pop("today", TODAY)
    return outcome(check_rows(folder, cells, today=today))["a.csv:2"]


def corrected_workbook(quarantined: Path, saved: Path, corrections: dict[int, dict]) -> None:
    """What a user does with a quarantine workbook: corrects cells of the rows that came from these
    rows (`baris_asal`), deletes the other rows, and saves it as XLSX in the month's folder."""
    sheet = pl.read_excel(
        quarantined, sheet_name="Perbaiki", has_header=False, infer_schema_length=0
    )
    header, *rows = sheet.fill_null("").rows()
    titles = TITLE["C" if "Kelurahan" in header else "A"]
    written = [list(header)]
    for row in rows:
        cells = dict(zip(header, row, strict=True))
        if int(cells["baris_asal"]) in corrections:
            changes = corrections[int(cells["baris_asal"])]
            cells |= {titles.get(cell, cell): value for cell, value in changes.items()}
            written.append(list(cells.values()))
    saved.parent.mkdir(parents=True, exist_ok=True)
    _write_sheet(saved, written)
