"""Exports of e-PPGBM / Sigizi Terpadu (XLSX or CSV): text cells with row numbers, or a refusal.

Here a file becomes the cells of one known table. What a cell means (dates, numbers, places), which
rows are accepted and which month they belong to is decided elsewhere. A file that is not whole is
refused whole, and no error quotes a cell: they hold names and NIK of children.
"""

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import reduce
from operator import and_
from pathlib import Path
from typing import NamedTuple

import numpy as np
import polars as pl

from pipeline.errors import Finding, InputError
from pipeline.sources.table import EMPTY_FILE, FOREIGN_SIGNATURES
from pipeline.sources.workbook import OLE_SIGNATURE, ZIP_SIGNATURES, listed_sheets, sheet_texts

# Field -> the headers seen for it, as `_folded` writes them; the shown spelling of A/B and of C.
SPELLINGS = {
    "nik": ("nik",),
    "name": ("nama", "namaanak"),
    "sex": ("jk", "jeniskelamin"),
    "birth_date": ("tgllahir", "tanggallahir"),
    "parent": ("namaortu", "namaorangtuaibuayah", "namaorangtua"),
    "provinsi": ("prov", "provinsi"),
    "kabupaten": ("kabkota", "kabupatenkota", "kabupaten"),
    "kecamatan": ("kec", "kecamatan"),
    "puskesmas": ("pukesmas", "puskesmas"),
    "desa": ("desakel", "kelurahan", "desakelurahan"),
    "posyandu": ("posyandu",),
    "measured_on": ("tanggalpengukuran",),
    "weight": ("berat", "beratkg"),
    "height": ("tinggi", "tinggicm"),
    "method": ("caraukur",),
    "export_waz": ("zsbbu",),
    "export_haz": ("zstbu",),
    "export_whz": ("zsbbtb",),
    "corrected_file": ("berkasasal",),
    "corrected_row": ("barisasal",),
    "corrected_print": ("sidikasal",),
}
FIELDS = tuple(SPELLINGS)
SHOWN_CLASSIC = {
    "nik": "NIK",
    "name": "Nama",
    "sex": "JK",
    "birth_date": "Tgl Lahir",
    "parent": "Nama Ortu",
    "kabupaten": "Kab/Kota",
    "kecamatan": "Kec",
    "puskesmas": "Pukesmas",
    "desa": "Desa/Kel",
    "posyandu": "Posyandu",
    "measured_on": "Tanggal Pengukuran",
    "weight": "Berat",
    "height": "Tinggi",
    "method": "Cara Ukur",
}
SHOWN_LOCAL = {
    **{field: shown for field, shown in SHOWN_CLASSIC.items() if field != "kabupaten"},
    "name": "Nama Anak",
    "sex": "Jenis Kelamin",
    "birth_date": "Tanggal Lahir",
    "parent": "Nama Orang Tua (Ibu/Ayah)",
    "kecamatan": "Kecamatan",
    "puskesmas": "Puskesmas",
    "desa": "Kelurahan",
    "weight": "Berat (kg)",
    "height": "Tinggi (cm)",
}
# A dialect's required fields, each under the header that a user of it knows. NIK, parents,
# puskesmas, posyandu and Cara Ukur are among them although single cells may be empty: without the
# column every child would get a weaker identity, or every length would be taken as it is.
REQUIRED = {"A": SHOWN_CLASSIC, "B": SHOWN_CLASSIC, "C": SHOWN_LOCAL}
DIALECT_NAMES = {"A": "A (e-PPGBM klasik)", "B": "B (e-PPGBM 2025-2026)", "C": "C (lokal)"}
ONLY_IN_B = {"kelasibubalita", "mbg"}
CORRECTION = {"corrected_file": "berkas_asal", "corrected_row": "baris_asal"}
HEADER_ROWS = 10
HEADER_SEARCH_ROWS = 50
HEADER_SEARCH_BYTES = 256 * 1024
# Fewer recognised columns than this may be a data row: it is never shown as "columns found".
HEADER_FIELDS_TO_SHOW = 3
OTHER_TITLES = """
    no bblahir tblahir rt rw alamat usiasaatukur lila lilacm bbu tbu bbtb naikberatbadan
    pmtditerimakg jmlvita kpsp kia detail kelasibubalita mbg nomorkk anakke nikorangtua
    nohporangtua usiakehamilanminggu beratlahirsasarankg panjanglahirsasarancm
    lingkarkepalalahircm imd bulanpengukuran statusbulan statustahun detailstatus statusdesa
    tahun bulan datasasaranl datasasaranp jumlahtimbang jumlahukur tglukur umur alasan kandidat
"""
KNOWN_TITLES = {
    *OTHER_TITLES.split(),
    *(title for titles in SPELLINGS.values() for title in titles),
}
"""Titles that exports and their relatives have, folded: none of them says anything of a child."""

DELIMITERS = (",", ";", "\t")
BLOCK_BYTES = 1 << 18
EVERY_BIT = np.uint64(2**64 - 1)
ONE, TOP = np.uint64(1), np.uint64(63)
EXPORT_AGAIN = "Ekspor ulang dari e-PPGBM, atau kembalikan salinan yang utuh"
TORN = "berkas terpotong"


@dataclass(frozen=True)
class Export:
    """A file's cells as text, and where they come from.

    `cells` has one row per data row: c0..cN (String, as written; an empty cell is null) in the
    order of `header`, and source_row (Int64, the line or Excel row from 1; of a record that spans
    lines the first). `misfits` has the same columns for CSV records whose number of cells differs
    from the header's, padded with null or with the overflow joined into the last column; they are
    not in `cells`. Blank rows are in neither, and count in source_row.
    """

    path: str
    sha256: str
    dialect: str
    header: tuple[str, ...]
    fields: dict[str, int]
    cells: pl.DataFrame
    misfits: pl.DataFrame

    def field(self, name: str) -> pl.Expr:
        """The cells of a field under its name; null where the file has no such column."""
        if name not in FIELDS:
            raise KeyError(name)
        if name not in self.fields:
            return pl.lit(None, pl.String).alias(name)
        return pl.col(f"c{self.fields[name]}").alias(name)


class _Columns(NamedTuple):
    """What a row of headers amounts to: the nearest dialect, and what it lacks or has twice."""

    dialect: str
    positions: dict[str, list[int]]
    missing: list[str]

    @property
    def fits(self) -> bool:
        return not self.missing


class _Found(NamedTuple):
    """The row that is, or comes nearest to, the header; `last_line` differs when cells have line
    breaks."""

    line: int
    last_line: int
    header: tuple[str, ...]
    columns: _Columns


class _Table(NamedTuple):
    found: _Found
    cells: pl.DataFrame
    misfits: pl.DataFrame


def read_export(path: Path, shown_path: str) -> Export:
    """Read one export, whatever its dialect, delimiter, encoding and order of columns.

    Raises InputError, and nothing of the file is to be used, when it is missing, empty, of another
    kind than its ending says, not whole (cut off, unpaired quotes), fits no dialect, has two
    columns or two visible sheets for one thing, or has no data row.
    """
    content = _content(path, shown_path)
    with ThreadPoolExecutor(1) as pool:
        # Hashing and reading are of the same length and do not hold each other up.
        sha256 = pool.submit(lambda: hashlib.sha256(content).hexdigest())
        is_workbook = content.startswith((*ZIP_SIGNATURES, OLE_SIGNATURE))
        _refuse_other_ending(path, shown_path, is_workbook)
        read = _workbook_table if is_workbook else _csv_table
        found, cells, misfits = read(content, shown_path)
    fields = {field: positions[0] for field, positions in found.columns.positions.items()}
    cells = _without_blank_rows(cells, f"c{fields['name']}")
    if cells.is_empty() and misfits.is_empty():
        raise _refusal(
            shown_path,
            "tidak ada baris data di bawah judul kolom",
            "Isi berkas atau kembalikan salinannya",
            found.line,
        )
    return Export(
        shown_path, sha256.result(), found.columns.dialect, found.header, fields, cells, misfits
    )


def _refusal(shown_path: str, message: str, remedy: str, line: int | None = None) -> InputError:
    return InputError(shown_path, [Finding(message, remedy, line=line)])


def _content(path: Path, shown_path: str) -> bytes:
    if not path.is_file():
        raise _refusal(shown_path, "berkas tidak ada", "Letakkan kembali berkas itu")
    content = path.read_bytes()
    if not content[:1024].strip() and not content.strip():
        raise InputError(shown_path, [EMPTY_FILE])
    return content


def _refuse_other_ending(path: Path, shown_path: str, is_workbook: bool) -> None:
    ending = path.suffix.lower()
    if is_workbook and ending in (".csv", ".txt", ".tsv"):
        raise _refusal(
            shown_path,
            f"isinya buku kerja Excel atau arsip ZIP, padahal namanya berakhiran {ending}",
            "Ganti akhiran namanya menjadi .xlsx bila memang buku kerja Excel, atau simpan ulang "
            "sebagai CSV",
        )
    if not is_workbook and ending in (".xlsx", ".xlsm", ".xls"):
        raise _refusal(
            shown_path,
            f"isinya bukan buku kerja Excel, padahal namanya berakhiran {ending}",
            "Ganti akhiran namanya menjadi .csv bila isinya CSV, atau ekspor ulang sebagai XLSX",
        )


def _without_blank_rows(cells: pl.DataFrame, likely_filled: str) -> pl.DataFrame:
    """Looks through whole rows only where one cell that a child always has is blank."""
    suspects = cells.filter(_is_blank(cells[likely_filled]))
    if suspects.is_empty():
        return cells
    texts = suspects.drop("source_row").get_columns()
    blank = suspects["source_row"].filter(reduce(and_, map(_is_blank, texts)))
    return cells.filter(~cells["source_row"].is_in(blank.implode()))


def _is_blank(texts: pl.Series) -> pl.Series:
    return texts.is_null() | (texts.str.strip_chars() == "").fill_null(True)


# --- the header ---


def _folded(header: str) -> str:
    """`Tgl Lahir`, `tgl_lahir` and `TGL. LAHIR` are one header."""
    return "".join(letter for letter in header.casefold() if letter.isalnum())


def _columns(header: Sequence[str]) -> _Columns:
    folded = [_folded(text) for text in header]
    positions = {}
    for field, spellings in SPELLINGS.items():
        found = [position for position, text in enumerate(folded) if text in spellings]
        if found:
            positions[field] = found
    local, classic = (
        sum(_folded(shown) in folded for field, shown in names.items() if shown != other[field])
        for names, other in (
            (SHOWN_LOCAL, SHOWN_CLASSIC),
            ({field: SHOWN_CLASSIC[field] for field in SHOWN_LOCAL}, SHOWN_LOCAL),
        )
    )
    classic_dialect = "B" if ONLY_IN_B & set(folded) else "A"
    dialect = "C" if local > classic else classic_dialect
    missing = [shown for field, shown in REQUIRED[dialect].items() if field not in positions]
    if len(CORRECTION.keys() & positions.keys()) == 1:
        missing += [shown for field, shown in CORRECTION.items() if field not in positions]
    return _Columns(dialect, positions, missing)


def _nearest_header(rows: Iterable[tuple[int, int, Sequence[str]]]) -> _Found | None:
    """The first of the top rows that fits a dialect, else the one with most columns of one."""
    nearest = None
    seen = 0
    for line, last_line, row in rows:
        header = tuple(text.strip() for text in row)
        if not any(header):
            continue
        columns = _columns(header)
        found = _Found(line, last_line, header, columns)
        if columns.fits:
            return found
        if nearest is None or len(columns.positions) > len(nearest.columns.positions):
            nearest = found
        seen += 1
        if seen == HEADER_ROWS:
            break
    return nearest


def _nearest(candidates: Iterable[_Found | None]) -> _Found | None:
    known = [found for found in candidates if found is not None]
    return max(
        known,
        key=lambda found: (found.columns.fits, len(found.columns.positions)),
        default=None,
    )


def _header_refusal(shown_path: str, found: _Found | None, where: str = "") -> InputError:
    remedy = (
        "Pakai ekspor e-PPGBM per anak apa adanya, atau tambahkan kolom itu dengan judul tersebut"
    )
    if found is None or len(found.columns.positions) < HEADER_FIELDS_TO_SHOW:
        required = ", ".join(REQUIRED["A"].values())
        return _refusal(
            shown_path,
            f"tidak ada judul kolom ekspor e-PPGBM pada {HEADER_ROWS} baris pertama{where}; bentuk "
            f"terdekat {DIALECT_NAMES['A']}; kolom yang tidak ada: {required}",
            remedy,
        )
    # A form with label and value side by side looks like a header, too, and its values are a
    # child's: only titles that exports are known to have are told.
    texts = [text for text in found.header if text]
    known = [text for text in texts if _folded(text) in KNOWN_TITLES]
    rest = len(texts) - len(known)
    return _refusal(
        shown_path,
        f"judul kolom tidak cocok dengan ekspor e-PPGBM{where}; bentuk terdekat "
        f"{DIALECT_NAMES[found.columns.dialect]}; kolom yang tidak ada: "
        f"{', '.join(found.columns.missing)}; kolom yang ditemukan: "
        f"{', '.join(known)}{f' dan {rest} kolom lain' if rest else ''}",
        remedy,
        found.line,
    )


def _refuse_doubled(shown_path: str, found: _Found) -> None:
    findings = [
        Finding(
            "lebih dari satu kolom untuk isian yang sama: "
            + ", ".join(found.header[position] for position in positions),
            "Sisakan satu kolom",
            line=found.line,
        )
        for positions in found.columns.positions.values()
        if len(positions) > 1
    ]
    if findings:
        raise InputError(shown_path, findings)


# --- workbooks ---


def _workbook_table(content: bytes, shown_path: str) -> _Table:
    sheets = listed_sheets(content, shown_path)
    # By their place: a sheet may be named after a child.
    place_of = {sheet.name: f"lembar ke-{n}" for n, sheet in enumerate(sheets, start=1)}
    fitting, unfitting = _sheets_by_header(
        content, shown_path, [sheet.name for sheet in sheets if sheet.is_visible]
    )
    if len(fitting) > 1:
        raise _refusal(
            shown_path,
            "lebih dari satu lembar berisi ekspor: "
            + ", ".join(place_of[name] for name, *_ in fitting),
            "Sisakan satu, atau simpan tiap lembar sebagai berkas sendiri",
        )
    if not fitting:
        hidden, _ = _sheets_by_header(
            content, shown_path, [sheet.name for sheet in sheets if not sheet.is_visible]
        )
        if hidden:
            raise _refusal(
                shown_path,
                "lembar yang berisi ekspor tersembunyi: "
                + ", ".join(place_of[name] for name, *_ in hidden),
                "Tampilkan lembar itu di Excel, lalu simpan ulang",
            )
        nearest = _nearest(found for _, found in unfitting)
        where = "".join(f" ({place_of[name]})" for name, found in unfitting if found is nearest)
        raise _header_refusal(shown_path, nearest, where if nearest else "")
    [(_, found, texts)] = fitting
    _refuse_doubled(shown_path, found)
    cells = (
        texts.slice(found.line)
        .with_columns(_empty_as_null(texts.columns))
        .with_columns(
            source_row=pl.int_range(found.line + 1, texts.height + 1, dtype=pl.Int64, eager=True)
        )
    )
    return _Table(found, cells, cells.clear())


def _sheets_by_header(
    content: bytes, shown_path: str, names: list[str]
) -> tuple[list[tuple[str, _Found, pl.DataFrame]], list[tuple[str, _Found | None]]]:
    """The sheets that fit a dialect, with their texts; and the others, with their nearest row."""
    fitting, unfitting = [], []
    for name, texts in zip(names, sheet_texts(content, shown_path, names), strict=True):
        top = texts.head(HEADER_SEARCH_ROWS).fill_null("").rows()
        found = _nearest_header((line, line, row) for line, row in enumerate(top, start=1))
        if found is not None and found.columns.fits:
            fitting.append((name, found, texts))
        else:
            unfitting.append((name, found))
    return fitting, unfitting


def _empty_as_null(columns: Sequence[str]) -> list[pl.Expr]:
    return [
        pl.when(pl.col(name).str.len_bytes() > 0).then(pl.col(name)).alias(name) for name in columns
    ]


# --- CSV ---


class _Records(NamedTuple):
    """Where the records below the header lie in a CSV text: byte offsets of their first byte and
    line end, first lines, numbers of cells, and which hold a quote that is only text; and the text
    with such quotes crossed out, for Polars cannot read them."""

    text: bytes
    starts: np.ndarray
    ends: np.ndarray
    lines: np.ndarray
    cells: np.ndarray
    has_loose_quote: np.ndarray


def _csv_table(content: bytes, shown_path: str) -> _Table:
    """Polars reads every record, padding and cutting as it likes; the scan of the bytes, made
    meanwhile, says which records those are, and they are read again one by one."""
    text = _utf8(content, shown_path)
    found, delimiter = _csv_header(text, shown_path)
    width = len(found.header)
    names = [f"c{position}" for position in range(width)]
    with ThreadPoolExecutor(1) as pool:
        parsing = pool.submit(_parsed, text, delimiter, names, found.line)
        records = _records(text, delimiter, found, shown_path)
    cells = parsing.result()
    if not records.lines.size:
        cells = _frame([], names).drop("source_row")
    elif records.has_loose_quote.any():
        cells = _parsed(records.text, delimiter, names, found.line)
    if cells is None or cells.height != records.lines.size:
        raise _refusal(shown_path, "isi berkas tidak dapat dibaca sebagai CSV", EXPORT_AGAIN)
    cells = cells.with_columns(pl.Series("source_row", records.lines, dtype=pl.Int64))
    apart = (records.cells != width) | records.has_loose_quote
    if not apart.any():
        return _Table(found, cells, cells.clear())
    single = [
        (int(records.lines[at]), _split(text, delimiter, records, at, shown_path))
        for at in np.flatnonzero(apart)
    ]
    single = [(line, texts) for line, texts in single if any(cell.strip() for cell in texts)]
    _refuse_torn_end(text, records, width, single, shown_path)
    whole = [(line, texts) for line, texts in single if len(texts) == width]
    misfits = [
        (line, _fitted(texts, width, delimiter)) for line, texts in single if len(texts) != width
    ]
    cells = pl.concat([cells.filter(~apart), _frame(whole, names)]).sort("source_row")
    return _Table(found, cells, _frame(misfits, names))


def _utf8(content: bytes, shown_path: str) -> bytes:
    """The text in UTF-8; what is not UTF-8 is taken to be Windows-1252."""
    start = content[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    foreign = next(
        (name for magic, name in FOREIGN_SIGNATURES.items() if start.startswith(magic)), None
    )
    if foreign is None and b"\0" in content:
        foreign = "berkas biner atau teks UTF-16 (ada byte NUL)"
    if foreign:
        raise _refusal(
            shown_path,
            f"isinya {foreign}, bukan CSV atau XLSX",
            'Simpan ulang sebagai XLSX atau "CSV UTF-8"',
        )
    if not content.isascii():
        content = _reencoded(content, shown_path)
    if b"\n" not in content and b"\r" in content:
        raise _refusal(
            shown_path,
            "akhir barisnya CR saja (Mac lama)",
            'Simpan ulang sebagai "CSV UTF-8" dari Excel',
        )
    return content


def _reencoded(content: bytes, shown_path: str) -> bytes:
    try:
        content.decode("utf-8")
        return content
    except UnicodeDecodeError as error:
        broken_at = error.start
    if not content[:broken_at].isascii():
        # It began as UTF-8: reading all of it as Windows-1252 would spoil every other name.
        raise _refusal(
            shown_path,
            "teks UTF-8 rusak: berkas terpotong, atau gabungan berkas dengan pengodean berbeda",
            EXPORT_AGAIN,
            content.count(b"\n", 0, broken_at) + 1,
        )
    try:
        return content.decode("cp1252").encode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
    raise _refusal(
        shown_path,
        "pengodean teks tidak dikenal (bukan UTF-8, bukan Windows-1252)",
        'Simpan ulang sebagai "CSV UTF-8"',
        line,
    )


def _csv_header(text: bytes, shown_path: str) -> tuple[_Found, str]:
    """The header and the delimiter under which it fits."""
    lines = io.StringIO(text[:HEADER_SEARCH_BYTES].decode("utf-8-sig", "ignore"), newline="\n")
    top = [line for line, _ in zip(lines, range(HEADER_SEARCH_ROWS), strict=False)]
    found = {mark: _nearest_header(_top_rows(top, mark)) for mark in DELIMITERS}
    nearest = _nearest(found.values())
    if nearest is None or not nearest.columns.fits:
        raise _header_refusal(shown_path, nearest)
    _refuse_doubled(shown_path, nearest)
    return nearest, next(mark for mark in DELIMITERS if found[mark] is nearest)


def _top_rows(lines: list[str], delimiter: str) -> Iterable[tuple[int, int, list[str]]]:
    reader = csv.reader(lines, delimiter=delimiter)
    last_line = 0
    try:
        for row in reader:
            yield last_line + 1, reader.line_num, row
            last_line = reader.line_num
    except csv.Error:
        return


def _line_offset(text: bytes, lines: int) -> int:
    """Bytes that the first `lines` lines take."""
    offset = 0
    for _ in range(lines):
        offset = text.find(b"\n", offset) + 1 or len(text)
    return offset


def _records(text: bytes, delimiter: str, found: _Found, shown_path: str) -> _Records:
    """Finds the records by their bytes alone, 64 at a time, without making a cell.

    Raises InputError when quotes do not pair up, or when a quoted cell holds a whole record.
    """
    body_at, first_line = _line_offset(text, found.last_line), found.last_line + 1
    octets = np.frombuffer(text, np.uint8)[body_at:]
    loose = np.empty(0, np.int64)
    scan = _scan(octets, delimiter)
    if not scan.quotes_pair_up:
        loose = _loose_quotes(octets, delimiter, first_line, shown_path)
        octets = octets.copy()
        octets[loose] = ord("x")
        text = text[:body_at] + octets.tobytes()
        scan = _scan(octets, delimiter)
    line_ends, closes_record = scan.line_ends, scan.closes_record
    if octets.size and octets[-1] != ord("\n"):
        line_ends, closes_record = np.append(line_ends, octets.size), np.append(closes_record, True)
    last_lines = np.flatnonzero(closes_record)
    ends = line_ends[last_lines]
    starts = np.append(0, ends[:-1] + 1)[: ends.size]
    first_lines = np.append(0, last_lines[:-1] + 1)[: ends.size]
    lines = first_lines + first_line
    separators = _counts(scan.separators, starts, ends)
    for at in np.flatnonzero(first_lines != last_lines):
        # Lone quotes in two records look like one quoted cell that holds all that lies between.
        every = text.count(delimiter.encode(), starts[at] + body_at, ends[at] + body_at)
        if every - separators[at] >= len(found.header) - 1:
            raise _unpaired(shown_path, int(lines[at]))
    has_loose_quote = np.zeros(ends.size, bool)
    has_loose_quote[np.searchsorted(ends, loose)] = True
    return _Records(text, starts + body_at, ends + body_at, lines, separators + 1, has_loose_quote)


class _Scan(NamedTuple):
    """What the bytes of a CSV text say: the delimiters outside quotes (one bit per byte), where
    each line ends and whether a record does, and whether every quote opens a cell at its border,
    closes one at its border, or is doubled."""

    separators: np.ndarray
    line_ends: np.ndarray
    closes_record: np.ndarray
    quotes_pair_up: bool


def _scan(octets: np.ndarray, delimiter: str) -> _Scan:
    """Block by block, so that what is worked on stays in the processor's cache."""
    separators = np.zeros(-(-octets.size // 64), np.uint64)
    line_ends, closes_record = [np.empty(0, np.int64)], [np.empty(0, bool)]
    is_open, pair_up = False, True
    # The byte before the first stands for a border; none before it was a closing quote.
    border_before, closing_before = ONE, np.uint64(0)
    for start in range(0, octets.size, BLOCK_BYTES):
        block = octets[start : start + BLOCK_BYTES]
        delimiters, newlines = _bits(block == ord(delimiter)), _bits(block == ord("\n"))
        words = slice(start // 64, start // 64 + delimiters.size)
        quotes = _bits(block == ord('"'))
        ends = _positions(newlines)
        line_ends.append(ends + start)
        if not (is_open or closing_before or quotes.any()):
            separators[words] = delimiters
            closes_record.append(np.ones(ends.size, bool))
            border_before, closing_before = (delimiters | newlines)[-1] >> TOP, np.uint64(0)
            continue
        inside = _parity(quotes)
        if is_open:
            inside ^= EVERY_BIT
        separators[words] = delimiters & ~inside
        closes_record.append(~_is_set(inside, ends))
        borders = delimiters | newlines | quotes
        if block.size % 64:
            borders[-1] |= ONE << np.uint64(block.size % 64)
        closing = quotes & ~inside
        goes_on = _shifted(closing, closing_before) & ~borders
        if goes_on.any():
            goes_on &= ~_bits(block == ord("\r"))
        misplaced = goes_on | (quotes & inside & ~_shifted(borders, border_before))
        pair_up &= not misplaced.any()
        is_open = bool(inside[-1] >> TOP)
        border_before, closing_before = borders[-1] >> TOP, closing[-1] >> TOP
    return _Scan(
        separators,
        np.concatenate(line_ends),
        np.concatenate(closes_record),
        pair_up and not is_open,
    )


def _bits(mask: np.ndarray) -> np.ndarray:
    """One bit per item in 64-bit words, from the lowest bit; the last word is filled with 0."""
    packed = np.packbits(mask, bitorder="little")
    if packed.size % 8:
        packed = np.append(packed, np.zeros(8 - packed.size % 8, np.uint8))
    return packed.view("<u8")


def _positions(bits: np.ndarray) -> np.ndarray:
    """The places of the set bits, in order."""
    occupied = np.flatnonzero(bits)
    spread = np.unpackbits(bits[occupied].view(np.uint8), bitorder="little").view(bool)
    place = np.flatnonzero(spread)
    return occupied[place >> 6] * 64 + (place & 63)


def _is_set(bits: np.ndarray, places: np.ndarray) -> np.ndarray:
    return (bits[places >> 6] >> (places & 63).astype(np.uint64) & ONE).astype(bool)


def _shifted(bits: np.ndarray, first: np.uint64) -> np.ndarray:
    """Every bit one place on, `first` in the first place."""
    shifted = bits << ONE
    shifted[1:] |= bits[:-1] >> TOP
    shifted[0] |= first
    return shifted


def _parity(bits: np.ndarray) -> np.ndarray:
    """Set where an odd number of bits is set up to and with this place."""
    parity = bits.copy()
    for distance in (1, 2, 4, 8, 16, 32):
        parity ^= parity << np.uint64(distance)
    is_odd = np.logical_xor.accumulate((parity >> TOP).astype(bool))
    parity[1:] ^= np.where(is_odd[:-1], EVERY_BIT, np.uint64(0))
    return parity


def _counts(bits: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """How many bits are set from each start up to, not including, its end."""
    before_word = np.append(0, np.cumsum(np.bitwise_count(bits), dtype=np.int64))
    padded = np.append(bits, np.uint64(0))

    def before(places: np.ndarray) -> np.ndarray:
        lower = (ONE << (places & 63).astype(np.uint64)) - ONE
        return before_word[places >> 6] + np.bitwise_count(padded[places >> 6] & lower)

    return before(ends) - before(starts)


def _loose_quotes(
    octets: np.ndarray, delimiter: str, first_line: int, shown_path: str
) -> np.ndarray:
    """The places of quotes within unquoted cells (`5" pipa`), which are text like any other.

    Raises InputError where a quoted cell is never closed or goes on behind its closing quote: what
    belongs to which record can then only be guessed.
    """
    body = octets.tobytes()
    before, after = {b"", b"\n", delimiter.encode()}, {b"", b"\n", b"\r", delimiter.encode()}
    loose = []
    opened_at = None
    doubled_at = None
    for at in np.flatnonzero(octets == ord('"')).tolist():
        if at == doubled_at:
            continue
        if opened_at is None:
            if body[max(at - 1, 0) : at] in before:
                opened_at = at
            else:
                loose.append(at)
        elif body[at + 1 : at + 2] == b'"':
            doubled_at = at + 1
        elif body[at + 1 : at + 2] in after:
            opened_at = None
        else:
            raise _unpaired(shown_path, body.count(b"\n", 0, opened_at) + first_line)
    if opened_at is not None:
        raise _refusal(
            shown_path,
            f"tanda kutip dibuka dan tidak pernah ditutup; {TORN} atau tanda kutipnya salah",
            EXPORT_AGAIN,
            body.count(b"\n", 0, opened_at) + first_line,
        )
    return np.array(loose, np.int64)


def _unpaired(shown_path: str, line: int) -> InputError:
    return _refusal(
        shown_path,
        "tanda kutip tidak berpasangan, batas baris datanya tidak dapat dipastikan",
        "Periksa tanda kutip pada baris itu, atau ekspor ulang dari e-PPGBM",
        line,
    )


def _parsed(text: bytes, delimiter: str, names: list[str], header_line: int) -> pl.DataFrame | None:
    """One row of text per record below the header, short ones padded and long ones cut.

    None where Polars gives up: what it says then is not passed on, for it may quote a cell.
    """
    has_quotes = b'"' in text
    try:
        cells = pl.read_csv(
            text,
            has_header=False,
            # The header is read as a record and dropped: by the first one Polars sets the width.
            skip_lines=header_line - 1,
            schema=dict.fromkeys(names, pl.String),
            separator=delimiter,
            quote_char='"' if has_quotes else None,
            truncate_ragged_lines=True,
        )
    except (Exception, pl.exceptions.PanicException):
        # A panic is no Exception; an interrupt, which is none either, must go through.
        return None
    cells = cells.slice(1)
    return cells.with_columns(_empty_as_null(names)) if has_quotes else cells


def _split(text: bytes, delimiter: str, records: _Records, at: int, shown_path: str) -> list[str]:
    record = text[records.starts[at] : records.ends[at]].decode().removesuffix("\r")
    # csv.reader takes a lone CR for the end of the record; the scan above takes only LF for one.
    record = re.sub(r"\r(?!\n)", " ", record)
    try:
        rows = list(csv.reader([record], delimiter=delimiter))
    except csv.Error:
        raise _unpaired(shown_path, int(records.lines[at])) from None
    return rows[0] if rows else []


def _refuse_torn_end(
    text: bytes,
    records: _Records,
    width: int,
    single: list[tuple[int, list[str]]],
    shown_path: str,
) -> None:
    """A last record with cells missing and no line end was cut off while it was written."""
    if text.endswith(b"\n") or not single:
        return
    line, cells = single[-1]
    if line == records.lines[-1] and len(cells) < width:
        raise _refusal(
            shown_path,
            f"{TORN}: baris terakhir berisi {len(cells)} dari {width} kolom dan tidak selesai",
            EXPORT_AGAIN,
            line,
        )


def _fitted(cells: list[str], width: int, delimiter: str) -> list[str]:
    if len(cells) > width:
        return [*cells[: width - 1], delimiter.join(cells[width - 1 :])]
    return cells + [""] * (width - len(cells))


def _frame(rows: list[tuple[int, list[str]]], names: list[str]) -> pl.DataFrame:
    return pl.DataFrame(
        [[*(cell or None for cell in cells), line] for line, cells in rows],
        schema={**dict.fromkeys(names, pl.String), "source_row": pl.Int64},
        orient="row",
    )
