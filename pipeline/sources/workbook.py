"""An XLSX workbook looked at before it is opened, and its sheets as text.

The library behind it (calamine) believes what a file says of itself: it unpacks without end, reads
damaged parts and hidden sheets without a word, and asks for memory for the whole rectangle up to
the last used cell. Everything that guards against this is here; what a sheet means is not.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from xml.etree import ElementTree

import fastexcel
import polars as pl

from pipeline.errors import Finding, InputError

ZIP_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
OLE_SIGNATURE = b"\xd0\xcf\x11\xe0"
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
WORKBOOK_PART = "xl/workbook.xml"
SHEET_PARTS = "xl/worksheets/"
MAX_UNPACKED_BYTES = 3 * 1024**3
MAX_UNPACKED_RATIO = 100
MAX_WORKBOOK_PART_BYTES = 16 * 1024**2
STORED_OR_DEFLATED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
LOCAL_HEADER_BYTES = 30
PIECE_BYTES = 256 * 1024
# A used cell in a column of three letters (the 703rd or later), or in a row beyond any that Excel
# has: calamine would ask for gigabytes, and without them the process dies. Empty formatted cells
# cost nothing.
FAR_CELL = re.compile(rb' r="([A-Z]{3,}[0-9]+|[A-Z]*[0-9]{8,})"[^>]{0,200}(?<!/)>')
FAR_CELL_BYTES = 256

DAMAGED = Finding(
    "berkas Excel rusak atau terpotong, isinya tidak utuh",
    "Unduh atau salin ulang berkas itu dari asalnya",
)
LOCKED = Finding(
    "buku kerja Excel ini dikunci dengan kata sandi",
    "Buka di Excel, hapus kata sandinya, lalu simpan ulang sebagai XLSX",
)


@dataclass(frozen=True)
class Sheet:
    """A sheet as the workbook lists it; `is_visible` is False for hidden and very hidden ones."""

    name: str
    is_visible: bool


def listed_sheets(content: bytes, shown_path: str) -> tuple[Sheet, ...]:
    """The sheets of a workbook that is safe to open, in the workbook's order.

    Raises InputError when the file is locked, an old XLS, cut off or damaged, no workbook, unpacks
    to more than 3 GB or 100 times its size, uses a cell far outside any table, or counts its dates
    from 1904. Cell contents are never part of the error.
    """
    if content.startswith(OLE_SIGNATURE):
        raise InputError(shown_path, [_ole_finding(content)])
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except Exception:
        raise InputError(shown_path, [DAMAGED]) from None
    members = archive.infolist()
    finding = _not_a_workbook(members) or _unsafe(content, members)
    if finding:
        raise InputError(shown_path, [finding])
    try:
        root = ElementTree.fromstring(archive.read(WORKBOOK_PART))
    except Exception:
        raise InputError(shown_path, [DAMAGED]) from None
    elements = [(element.tag.rpartition("}")[2], element.attrib) for element in root.iter()]
    if any(
        tag == "workbookPr" and attributes.get("date1904") in ("1", "true")
        for tag, attributes in elements
    ):
        raise InputError(
            shown_path,
            [
                Finding(
                    "buku kerja ini menghitung tanggal sejak 1904, jadi semua tanggal bergeser "
                    "empat tahun",
                    "Matikan sistem tanggal 1904 di pengaturan Excel, periksa tanggalnya, lalu "
                    "simpan ulang",
                )
            ],
        )
    return tuple(
        Sheet(attributes.get("name", ""), attributes.get("state", "visible") == "visible")
        for tag, attributes in elements
        if tag == "sheet"
    )


def sheet_texts(content: bytes, shown_path: str, names: list[str]) -> Iterator[pl.DataFrame]:
    """For every name the sheet's cells as text: columns c0.., one row per Excel row from row 1.

    Columns start at the first used one. A number is written without exponent and with nine
    decimals at most, a date as YYYY-MM-DD HH:MM:SS, a formula as its last value; an empty cell or
    an error value is null. One sheet is in memory at a time. Raises InputError.
    """
    try:
        reader = fastexcel.read_excel(content)
        for name in names:
            # skip_rows=0 keeps blank rows at the top; without it every row number would be wrong.
            batch = reader.load_sheet_eager(name, header_row=None, skip_rows=0, dtypes="string")
            texts = pl.DataFrame(batch)
            texts.columns = [f"c{position}" for position in range(texts.width)]
            yield texts
    except (GeneratorExit, KeyboardInterrupt, SystemExit, InputError):
        raise
    except BaseException:
        # A panic of the library is no Exception, and its text may quote a cell.
        raise InputError(shown_path, [DAMAGED]) from None


def _ole_finding(content: bytes) -> Finding:
    if ENCRYPTED_STREAM in content:
        return LOCKED
    return Finding(
        "isinya buku kerja Excel lama (XLS) atau dokumen Office lama",
        "Buka di Excel, lalu simpan ulang sebagai XLSX",
    )


def _not_a_workbook(members: list[zipfile.ZipInfo]) -> Finding | None:
    names = {member.filename for member in members}
    if WORKBOOK_PART in names:
        return None
    kind = "buku kerja Excel biner (XLSB)" if "xl/workbook.bin" in names else "arsip ZIP"
    return Finding(
        f"isinya {kind}, bukan buku kerja XLSX", "Simpan ulang ekspor itu sebagai XLSX atau CSV"
    )


def _unsafe(content: bytes, members: list[zipfile.ZipInfo]) -> Finding | None:
    """Unpacks every part once, keeping nothing: the sizes in the zip directory may be lies."""
    limit = min(MAX_UNPACKED_BYTES, MAX_UNPACKED_RATIO * len(content))
    too_large = Finding(
        f"isinya mengembang melebihi {MAX_UNPACKED_BYTES // 1024**3} GB atau "
        f"{MAX_UNPACKED_RATIO} kali ukuran berkas; ini bukan ekspor yang wajar",
        "Ekspor ulang dari e-PPGBM, atau simpan ulang hanya lembar yang diperlukan",
    )
    unpacked = 0
    for member in members:
        if member.flag_bits & 1:
            return LOCKED
        if member.filename == WORKBOOK_PART and member.file_size > MAX_WORKBOOK_PART_BYTES:
            return too_large
        is_sheet = member.filename.lower().startswith(SHEET_PARTS)
        checksum, size, tail = 0, 0, b""
        try:
            for piece in _ahead(_unpacked(content, member)):
                checksum = zlib.crc32(piece, checksum)
                size += len(piece)
                if unpacked + size > limit:
                    return too_large
                if is_sheet:
                    far = FAR_CELL.search(piece) or FAR_CELL.search(tail + piece[:FAR_CELL_BYTES])
                    if far:
                        return _far_cell_finding(far[1].decode())
                    tail = piece[-FAR_CELL_BYTES:]
        except (zlib.error, ValueError):
            return DAMAGED
        if (checksum, size) != (member.CRC, member.file_size):
            return DAMAGED
        unpacked += size
    return None


def _ahead(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The same pieces, each unpacked while the one before it is looked at."""
    with ThreadPoolExecutor(1) as pool:
        following = pool.submit(next, pieces, None)
        while (piece := following.result()) is not None:
            following = pool.submit(next, pieces, None)
            yield piece


def _unpacked(content: bytes, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """The member's bytes in pieces, to the true end of its stream whatever size is declared."""
    header = content[member.header_offset : member.header_offset + LOCAL_HEADER_BYTES]
    if len(header) < LOCAL_HEADER_BYTES or member.compress_type not in STORED_OR_DEFLATED:
        raise ValueError
    name_and_extra = int.from_bytes(header[26:28], "little") + int.from_bytes(
        header[28:30], "little"
    )
    start = member.header_offset + LOCAL_HEADER_BYTES + name_and_extra
    packed = memoryview(content)[start : start + member.compress_size]
    if member.compress_type == zipfile.ZIP_STORED:
        for offset in range(0, len(packed), PIECE_BYTES):
            yield bytes(packed[offset : offset + PIECE_BYTES])
        return
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    # Fed in small portions: zlib copies what it has not used yet at every call.
    for offset in range(0, len(packed), PIECE_BYTES):
        waiting = packed[offset : offset + PIECE_BYTES]
        while waiting:
            yield stream.decompress(waiting, PIECE_BYTES)
            waiting = stream.unconsumed_tail
    while piece := stream.decompress(b"", PIECE_BYTES):
        yield piece


def _far_cell_finding(address: str) -> Finding:
    return Finding(
        f"sel {address[:12]} berisi, jauh di luar tabel ekspor",
        "Hapus isi di luar tabel (atau lembar lain yang selebar itu), lalu simpan ulang",
    )
