"""No name, NIK, parent, address, phone number or birth date leaves `data/raw` and the quarantine.

Invented children are planted in exports of every kind, a real refresh runs over them in a process
of its own, and everything that was written anywhere else is searched: as bytes, and decoded. That
the search would find a leak is proven first, and with pipelines that leak on purpose.
"""

import gzip
import hashlib
import io
import os
import re
import shutil
import sqlite3
import stat
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

import duckdb
import polars as pl
import pytest
import xlsxwriter
from dagster import AssetKey, DagsterInstance

from pipeline import ingest, lake, quarantine
from pipeline.definitions import definitions
from pipeline.errors import Finding, InputError
from pipeline.rules import register as rules
from pipeline.settings import Paths
from pipeline.sources.areas import read_areas
from tests.conftest import INPUTS, ROOT
from tests.register import CLASSIC, LOCAL, child, csv_text, drop

FEBRUARY, MARCH = date(2025, 2, 1), date(2025, 3, 1)
BORN = date(2023, 11, 3)
NIK = "6305015311230047"
OTHER_NIK = "6305010311230058"
PHONE = "0812-9990-7771"
CHILD = {
    "NIK": NIK,
    "Nama": "Qanari Sembilan",
    "JK": "P",
    "Tgl Lahir": BORN.isoformat(),
    "Nama Ortu": "Qibunda Rantau",
    "Alamat": f"Jalan Qenanga 7, HP {PHONE}",
    "Detail": f"Qanari Sembilan {NIK}",
}
SECRETS = {
    "name": ("Qanari",),
    "parent": ("Qibunda",),
    "address": ("Qenanga",),
    "NIK": (NIK, OTHER_NIK),
    "phone": (PHONE, PHONE.replace("-", "")),
    "birth date": ("2023-11-03", "03/11/2023", "03-11-2023", "2023/11/03"),
}
"""What is planted, by what it is; every child's name and parent begin with these letters."""
AREAS_ALONE = ("data/raw/area",)
LAKE_ALONE = [AssetKey(key) for key in (
    ["raw", "area"], ["raw", "alias"], ["lake", "measurement"],
)]  # fmt: skip
PUBLIC_ASSETS = [*LAKE_ALONE, *(AssetKey(key) for key in (
    ["raw", "source_file"], ["marts", "source_file"],
))]  # fmt: skip


# --- the search ---


def spellings(secret: str) -> set[bytes]:
    """The bytes that say the secret, in lower case."""
    text = secret.lower()
    return {text.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")}


KINDS = [(kind, form) for kind, told in SECRETS.items() for s in told for form in spellings(s)]


def kinds_in(content: bytes | str) -> set[str]:
    """The kinds of secret that these bytes tell in plain text, whatever their case."""
    content = (content.encode() if isinstance(content, str) else content).lower()
    return {kind for kind, form in KINDS if form in content}


def leaks(root: Path, outputs: str = "") -> set[tuple[str, str]]:
    """(where, kind of secret) for everything below the root but what the data team dropped and
    the workbooks that are handed back to it; and for what a process said."""
    found = {("output", kind) for kind in kinds_in(outputs)}
    paths = Paths(root)
    for path in sorted(root.rglob("*")):
        if paths.raw in path.parents or paths.quarantine in path.parents:
            continue
        place = path.relative_to(root).as_posix()
        found |= {(place, kind) for kind in kinds_in(place)}
        if path.is_file() and not path.is_symlink():
            for piece in decoded(path):
                found |= {(place, kind) for kind in kinds_in(piece)}
    return found


def decoded(path: Path) -> Iterator[bytes | str]:
    """The file's bytes, and every value in it, unpacked."""
    content = path.read_bytes()
    yield from unpacked(content)
    if content.startswith(b"PAR1"):
        yield from values_of(pl.read_parquet(path, hive_partitioning=False))
    elif content[8:12] == b"DUCK":
        yield from duckdb_values(path)
    elif content.startswith(b"SQLite format 3"):
        yield from sqlite_values(path)


def unpacked(content: bytes) -> Iterator[bytes]:
    """The bytes, and what they are packed from: zip (so every sheet of a workbook), gzip, zlib."""
    yield content
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from unpacked(archive.read(name))
    elif content.startswith(b"\x1f\x8b"):
        yield from unpacked(gzip.decompress(content))
    elif content[:1] == b"\x78":
        try:
            yield from unpacked(zlib.decompress(content))
        except zlib.error:
            return


def values_of(frame: pl.DataFrame) -> Iterator[bytes | str]:
    """Every distinct value of every column as text, a date as it is written."""
    for column in frame.get_columns():
        yield column.name
        for value in column.unique().to_list():
            if isinstance(value, bytes):
                yield from unpacked(value)
            elif value is not None:
                yield str(value)


def duckdb_values(path: Path) -> Iterator[bytes | str]:
    with duckdb.connect(path, read_only=True) as reader:
        about = reader.sql("select * from duckdb_tables() union all by name from duckdb_views()")
        yield from values_of(about.pl())
        names = reader.sql(
            "select schema_name, table_name from duckdb_tables() where not internal union all "
            "select schema_name, view_name from duckdb_views() where not internal"
        ).fetchall()
        for schema, name in names:
            yield from values_of(reader.sql(f'select * from "{schema}"."{name}"').pl())


def sqlite_values(path: Path) -> Iterator[bytes | str]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as reader:
        tables = reader.execute("select name, sql from sqlite_master where type = 'table'")
        for name, sql in tables.fetchall():
            yield f"{name} {sql}"
            for row in reader.execute(f'select * from "{name}"'):
                for value in row:
                    if isinstance(value, bytes):
                        yield from unpacked(value)
                    else:
                        yield str(value)


# --- the search finds what is planted ---


def plant_parquet(path: Path, text: str) -> None:
    pl.DataFrame({"note": [None, "x", text] * 50}).write_parquet(path, compression="zstd")


def plant_duckdb(path: Path, text: str) -> None:
    with duckdb.connect(path) as connection:
        connection.execute("create schema marts")
        connection.execute("create table marts.figure as select ? as example", [text])


def plant_sqlite(path: Path, text: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table snapshots (body blob)")
        body = zlib.compress(f'{{"message": "{text}"}}'.encode())
        connection.execute("insert into snapshots values (?)", [body])
        connection.commit()


def plant_workbook(path: Path, text: str) -> None:
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Satu").write_string(0, 0, "kosong")
        second = book.add_worksheet("Dua")
        second.write_string(99, 9, text)
        second.hide()


PLANTED = {
    "text": lambda path, text: path.write_text(f"galat: {text}!", encoding="utf-8"),
    "capitals": lambda path, text: path.write_text(text.upper(), encoding="utf-8"),
    "utf-16": lambda path, text: path.write_text(text, encoding="utf-16"),
    "gzip": lambda path, text: path.write_bytes(gzip.compress(text.encode())),
    "parquet": plant_parquet,
    "duckdb": plant_duckdb,
    "sqlite": plant_sqlite,
    "workbook": plant_workbook,
}


@pytest.mark.parametrize("form", PLANTED)
def test_the_search_finds_every_kind_of_secret_in_every_kind_of_file(tmp_path, form):
    for kind, (*_, secret) in SECRETS.items():
        PLANTED[form](tmp_path / f"of-{list(SECRETS).index(kind)}", f"anak {secret} ini")
    assert leaks(tmp_path) == {(f"of-{number}", kind) for number, kind in enumerate(SECRETS)}


def test_the_search_finds_a_birth_date_that_is_stored_as_a_date(tmp_path):
    pl.DataFrame({"born": [BORN]}).write_parquet(tmp_path / "a.parquet")
    with duckdb.connect(tmp_path / "b.duckdb") as connection:
        connection.execute("create table child as select date '2023-11-03' as born")
    found = {("a.parquet", "birth date"), ("b.duckdb", "birth date")}
    assert leaks(tmp_path) == found


def test_the_search_looks_at_names_of_files_and_at_what_was_said(tmp_path):
    (tmp_path / "QANARI SEMBILAN.txt").write_text("kosong")
    assert leaks(tmp_path, "Traceback: Qibunda") == {
        ("QANARI SEMBILAN.txt", "name"),
        ("output", "parent"),
    }


def test_the_search_leaves_out_the_drop_folder_and_the_quarantine_alone(tmp_path):
    for folder in ("data/raw/posyandu", "data/build/quarantine", "data/build/other"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "a.csv").write_text("Qanari")
    assert leaks(tmp_path) == {("data/build/other/a.csv", "name")}


# --- children of every kind of row and file ---


def planted(number: int, **cells: object) -> dict[str, str]:
    """A planted child as a row of dialect A; its name and birth date are its own."""
    named = {"Nama": f"Qanari {chr(64 + number)}", "NIK": f"63051**********{number}"}
    return child(number, FEBRUARY, **CHILD | named | cells)


ROWS = {
    "accepted": planted(1),
    "accepted, by NIK": planted(2, NIK=NIK),
    "accepted, NIK shared": planted(3, NIK=NIK),
    "accepted, wrong unit": planted(4, Tinggi="0.75"),
    "accepted, near name of a place": planted(5, **{"Desa/Kel": "TUNGKAB"}),
    "accepted, formula": planted(6, Nama='=HYPERLINK("http://x","Qanari F")'),
    "no sex": planted(7, JK=""),
    "no date": planted(8, **{"Tgl Lahir": "Qanari"}),
    "another month": planted(9, **{"Tanggal Pengukuran": "2025-01-31"}),
    "too old": planted(10, **{"Tgl Lahir": "03/11/2013"}),
    "unknown village": planted(11, **{"Desa/Kel": "ANTAH"}),
    "unreadable weight": planted(12, Berat="Qanari"),
    "twice": planted(1),
    "later correct": planted(13, JK=""),
}
REASONS = {
    "kolom_wajib_kosong": 1,
    "tanggal_tidak_valid": 1,
    "di_luar_bulan": 1,
    "usia_di_luar_rentang": 1,
    "wilayah_tidak_dikenal": 1,
    "nilai_tidak_terbaca": 1,
    rules.DUPLICATE: 1,
    rules.CORRECTED: 1,
    rules.MISFIT: 1,
}


def local_row(name: str, **cells: object) -> dict:
    """A planted child as a row of dialect C."""
    row = {
        "NIK": OTHER_NIK,
        "Nama Anak": name,
        "Jenis Kelamin": "PEREMPUAN",
        "Tanggal Lahir": "03-11-2023",
        "Nama Orang Tua (Ibu/Ayah)": "Qibunda Lokal",
        "Kecamatan": "CEMPAKA",
        "Puskesmas": "CEMPAKA",
        "Kelurahan": "CEMPAKA",
        "Posyandu": "MAWAR",
        "Alamat": "Gang Qenanga 2",
        "No HP": PHONE,
        "Tanggal Pengukuran": "12.02.2025",
        "Berat (kg)": "9,1",
        "Tinggi (cm)": "74,5",
        "Cara Ukur": "L",
    }
    return row | cells


def workbook(path: Path, rows: list[dict]) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Data")
        for line, cells in enumerate([dict.fromkeys(LOCAL), *rows]):
            for place, title in enumerate(LOCAL):
                sheet.write_string(line, place, title if line == 0 else str(cells[title]))


def plant(root: Path) -> None:
    """February: every kind of row and file. March: a month in which our own code fails."""
    text = csv_text(ROWS.values())
    misfit = ",".join(planted(14).values()) + ",satu,dua\n"
    tapin = drop(root, "2025-02", "a-tapin.csv", text + misfit)
    folder = tapin.parent
    last = str(len(ROWS) + 1)
    fixed = planted(13) | {"berkas_asal": "a-tapin.csv", "baris_asal": last}
    header = (*CLASSIC, "alasan", "kandidat", "berkas_asal", "baris_asal")
    drop(root, "2025-02", "b-perbaikan.csv", csv_text([fixed], header))
    drop(root, "2025-02", "kabupaten.txt", "63.72")
    workbook(
        folder / "c-lokal.xlsx",
        [
            local_row("Qanari Lokal"),
            local_row("Qanari Antah", Kelurahan="ANTAH"),
            local_row("Qanari Nol", **{"Tinggi (cm)": "Qanari"}),
        ],
    )
    # Refused whole: no header, a quote that never closes, a column too few, another kind of file.
    rows = csv_text([planted(15), planted(16)]).splitlines(keepends=True)
    drop(root, "2025-02", "d-tanpa-judul.csv", "".join(rows[1:]))
    drop(root, "2025-02", "e-kutip.csv", text + '63051,"Qanari Kutip,\n')
    short = tuple(title for title in CLASSIC if title != "JK")
    without_sex = [{k: v for k, v in planted(17).items() if k != "JK"}]
    drop(root, "2025-02", "f-tanpa-jk.csv", csv_text(without_sex, short))
    drop(root, "2025-02", "g-putus.csv", text[:-40])
    drop(root, "2025-02", "h-palsu.xlsx", text)
    drop(root, "2025-02", "i-surat.docx", "Qanari Surat")
    drop(root, "2025-02", "j-utf16.csv", "").write_text(text, encoding="utf-16")
    (folder.parent / "anak.csv").write_text(text)
    drop(root, "salah-bulan", "anak.csv", text)
    drop(root, "2025-03", "tapin.csv", csv_text([child(1, MARCH, **CHILD)]))


FAILS_IN_MARCH = """
import sys
from pipeline import ingest, refresh
real = ingest.check_month

def fails(exports, month, *others):
    if month.month == 3:
        raise ValueError(f"tidak terbaca: {exports[0].cells.rows()}")
    return real(exports, month, *others)

ingest.check_month = fails
sys.exit(refresh.main())
"""


class Refreshed:
    """A project with planted children after a refresh in a process of its own."""

    def __init__(self, root: Path):
        self.root = root
        home = root / "data" / "build" / "dagster"
        for folder in (home, root / "tmp", root / "home"):
            folder.mkdir(parents=True)
        (home / "dagster.yaml").write_bytes((ROOT / "pipeline" / "dagster.yaml").read_bytes())
        environment = os.environ | {
            "PETA_ROOT": str(root),
            "DAGSTER_HOME": str(home),
            "DAGSTER_DISABLE_TELEMETRY": "1",
            "TMPDIR": str(root / "tmp"),
            "HOME": str(root / "home"),
        }
        environment.pop("PETA_CHILD_KEY", None)
        ran = subprocess.run(
            [sys.executable, "-c", FAILS_IN_MARCH],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
        )
        self.returned, self.outputs = ran.returncode, ran.stdout + ran.stderr

    def published(self, query: str) -> list[tuple]:
        with duckdb.connect(Paths(self.root).current.resolve(), read_only=True) as reader:
            return reader.sql(query).fetchall()


def project(root: Path, inputs: Sequence[str] = INPUTS) -> Path:
    """The committed inputs, or some of them, in a folder of their own."""
    for name in inputs:
        source, copy = ROOT / name, root / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copy)(source, copy)
    return root


@pytest.fixture(scope="module")
def refreshed(tmp_path_factory) -> Refreshed:
    root = project(tmp_path_factory.mktemp("planted"))
    plant(root)
    return Refreshed(root)


def test_the_refresh_took_in_every_planted_row_and_file(refreshed):
    """Else there would be nothing to leak."""
    assert refreshed.returned == 0, refreshed.outputs
    folder = "data/raw/posyandu/2025-02/"
    counts = dict(
        refreshed.published(
            "select reason, sum(rows)::int from quarantine_summary "
            f"where path = '{folder}a-tapin.csv' group by reason"
        )
    )
    assert counts == REASONS
    files = refreshed.published(
        "select path, status, rows_read, rows_accepted from source_file where kind = 'posyandu'"
    )
    about = {path.removeprefix(folder): told for path, *told in files}
    assert about["a-tapin.csv"] == ["diterima", len(ROWS) + 1, len(ROWS) + 1 - len(REASONS)]
    assert about["b-perbaikan.csv"] == ["diterima", 1, 1]
    assert about["c-lokal.xlsx"] == ["diterima", 3, 1]
    refused = {path for path, told in about.items() if told[0] == "ditolak"}
    assert refused == {
        "d-tanpa-judul.csv", "e-kutip.csv", "f-tanpa-jk.csv", "g-putus.csv", "h-palsu.xlsx",
        "i-surat.docx", "j-utf16.csv", "data/raw/posyandu/anak.csv",
        "data/raw/posyandu/salah-bulan/anak.csv",
    }  # fmt: skip
    assert about["data/raw/posyandu/2025-03/tapin.csv"][0] == "gagal"
    (month,) = refreshed.published("select reason from register_month where month = '2025-03-01'")
    assert month[0].startswith("gagal diproses (ValueError di ")
    notes = " ".join(
        note
        for (note,) in duckdb.sql(
            f"select distinct note from '{refreshed.root}/data/build/lake/**/measurement.parquet'"
        ).fetchall()
        if note
    )
    for told in ("satuan keliru", "Tungkap", "NIK dipakai lebih dari satu anak"):
        assert told.casefold() in notes.casefold()


def test_no_secret_leaves_the_drop_folder_and_the_quarantine(refreshed):
    assert leaks(refreshed.root, refreshed.outputs) == set()


@pytest.mark.parametrize(
    ("folder", "may_be_told"),
    [
        ("lake", "2025-02/a-tapin.csv"),
        ("warehouse.duckdb", "2025-02/a-tapin.csv"),
        ("published", "2025-02/a-tapin.csv"),
        ("dagster/history", "2025-02: "),
    ],
)
def test_everything_was_searched_the_lake_the_databases_and_the_log(refreshed, folder, may_be_told):
    """The same search sees there what may be told, so it did not just look past."""
    place = refreshed.root / "data" / "build" / folder
    files = [place] if place.is_file() else [path for path in place.rglob("*") if path.is_file()]
    pieces = (piece for path in files for piece in decoded(path))
    assert any(
        may_be_told in (piece if isinstance(piece, str) else piece.decode(errors="replace"))
        for piece in pieces
    )


def test_the_quarantine_has_every_refused_child_for_who_corrects_it(refreshed):
    """It is also what the search of workbooks is proven on."""
    workbooks = sorted((Paths(refreshed.root).quarantine / "2025-02").iterdir())
    assert [path.name for path in workbooks] == ["a-tapin.csv.xlsx", "c-lokal.xlsx.xlsx"]
    for path in workbooks:
        told = set().union(*(kinds_in(piece) for piece in decoded(path)))
        assert told >= {"name", "parent", "address", "phone", "birth date"}


def test_the_lake_the_quarantine_and_the_key_are_for_their_owner_alone(refreshed):
    paths = Paths(refreshed.root)

    def mode(path: Path) -> int:
        return stat.S_IMODE(path.stat().st_mode)

    assert (mode(paths.lake), mode(paths.quarantine), mode(paths.child_key)) == (
        0o700,
        0o700,
        0o600,
    )
    assert len(paths.child_key.read_bytes()) == 32
    for path in paths.quarantine.rglob("*"):
        assert mode(path) == (0o700 if path.is_dir() else 0o600)


def test_the_key_is_told_nowhere_else(refreshed):
    """With it anyone could try names against the hashes."""
    key = Paths(refreshed.root).child_key.read_bytes()
    forms = (key, key.hex().encode(), key.hex().upper().encode())
    for path in refreshed.root.rglob("*"):
        if path.is_file() and path != Paths(refreshed.root).child_key:
            assert not any(form in path.read_bytes() for form in forms), path


def test_a_hash_is_not_the_one_that_anyone_could_make_of_a_nik(refreshed):
    """The same children under another key have other hashes."""
    lake_rows = f"'{refreshed.root}/data/build/lake/**/measurement.parquet'"
    keys = duckdb.sql(f"select distinct child_key from {lake_rows}").fetchall()

    def unkeyed(text: str) -> set[int]:
        made = (hashlib.blake2s(text.encode(), digest_size=8), hashlib.blake2b(text.encode()))
        made += (hashlib.sha256(text.encode()), hashlib.md5(text.encode()))
        return {int.from_bytes(m.digest()[:8], "big", signed=True) for m in made}

    guessed = set().union(
        *(unkeyed(text) for nik in SECRETS["NIK"] for text in (nik, f"nik|{nik}"))
    )
    assert guessed.isdisjoint({key for (key,) in keys})


# --- files beside the exports that hold children by mistake ---


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sasaran.csv", "".join(csv_text([planted(1)]).splitlines(keepends=True)[1:])),
        ("sasaran.csv", csv_text([planted(1)])),
        ("sasaran.csv", f"desa_code,registered\n{NIK},1\n"),
        ("sasaran.csv", "desa_code,registered\n63.05.01.2003,Qanari Sembilan\n"),
        ("kabupaten.txt", "Qanari Sembilan"),
        ("kabupaten.txt", f"{NIK};Qanari"),
    ],
)
def test_a_list_of_children_in_place_of_a_small_file_is_not_quoted(tmp_path, name, text):
    """Its refusal is published, so it may say where, but not what stands there."""
    root = project(tmp_path, AREAS_ALONE)
    drop(root, "2025-02", "tapin.csv", csv_text([child(1, FEBRUARY)]))
    drop(root, "2025-02", name, text)
    loaded = load_months(root, FEBRUARY)
    (reason,) = loaded.filter(pl.col("status") == ingest.REFUSED)["reason"]
    assert reason
    assert leaks(root, reason) == set()


def load_months(root: Path, *months: date) -> pl.DataFrame:
    """Load months without a run around them; the account of their files."""
    areas = read_areas(root / "data/raw/area/area.csv", "area.csv").rows
    aliases = pl.DataFrame(schema={"alias": pl.String, "code": pl.String})
    register = ingest.Register(Paths(root), areas, aliases, b"k" * 32, date(2026, 11, 21))
    return pl.concat(ingest.load_month(register, month).files for month in months)


# --- pipelines that leak on purpose turn the search red ---


@pytest.fixture
def leaky_root(tmp_path, monkeypatch) -> Path:
    """A project with one planted month: a child that is accepted and one that is refused."""
    root = project(tmp_path, AREAS_ALONE)
    monkeypatch.setenv("PETA_ROOT", str(root))
    rows = [child(1, FEBRUARY, **CHILD), child(2, FEBRUARY, **CHILD | {"JK": ""})]
    drop(root, "2025-02", "tapin.csv", csv_text(rows))
    return root


@pytest.fixture
def load(leaky_root, capfd):
    """Loads the month without a run around it; gives what the search finds."""

    def run() -> set[tuple[str, str]]:
        load_months(leaky_root, FEBRUARY)
        captured = capfd.readouterr()
        return leaks(leaky_root, captured.out + captured.err)

    return run


@pytest.fixture
def launch(leaky_root, capfd):
    """Runs assets over the month, with events and logs on the disk; gives what the search finds."""
    home = leaky_root / "data" / "build" / "dagster"
    home.mkdir(parents=True)
    (home / "dagster.yaml").write_bytes((ROOT / "pipeline" / "dagster.yaml").read_bytes())

    def run(assets: list[AssetKey]) -> set[tuple[str, str]]:
        with DagsterInstance.from_config(str(home)) as instance:
            definitions.resolve_job_def("register_refresh").execute_in_process(
                instance=instance,
                asset_selection=assets,
                partition_key=FEBRUARY.isoformat(),
                raise_on_error=False,
            )
        captured = capfd.readouterr()
        return leaks(leaky_root, captured.out + captured.err)

    return run


def places_of(found: set[tuple[str, str]]) -> set[str]:
    """Where a leak was found, without names that differ from run to run."""
    return {re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "RUN", place) for place, _ in found}


LAKE_FOLDER = "data/build/lake/measurement/month=2025-02-01"


def test_an_honest_pipeline_leaks_nothing(load):
    assert load() == set()


def test_a_name_in_a_note_is_found_in_the_lake(load, monkeypatch):
    real = ingest.check_month

    def noting(exports, *others):
        checked = real(exports, *others)
        note = pl.lit(exports[0].cells["c2"][0]).alias("note")
        return type(checked)(checked.measurements.with_columns(note), checked.refused)

    monkeypatch.setattr(ingest, "check_month", noting)
    assert load() == {(f"{LAKE_FOLDER}/measurement.parquet", "name")}


def test_a_cell_in_the_example_of_a_reason_is_found_in_the_accounts(load, monkeypatch):
    real = ingest._refusals

    def quoting(exports, refused):
        example = pl.lit(exports[0].cells["c4"][0]).alias("example")
        return real(exports, refused).with_columns(example)

    monkeypatch.setattr(ingest, "_refusals", quoting)
    assert load() == {(f"{LAKE_FOLDER}/_accounts/refusal.parquet", "birth date")}


def test_a_cell_in_the_refusal_of_a_file_is_found_up_to_the_warehouse(launch, monkeypatch):
    def refusing(path, shown_path):
        raise InputError(shown_path, [Finding("salah", "Perbaiki", line=2, value=CHILD["Nama"])])

    monkeypatch.setattr(ingest, "read_export", refusing)
    assert launch(PUBLIC_ASSETS) == {
        (f"{LAKE_FOLDER}/_accounts/file.parquet", "name"),
        ("data/build/warehouse.duckdb", "name"),
    }


def test_a_name_in_the_log_is_found_in_the_events_and_in_what_was_said(launch, monkeypatch):
    real = ingest._sentence
    monkeypatch.setattr(
        ingest, "_sentence", lambda *told: f"{real(*told)}; ibu: {CHILD['Nama Ortu']}"
    )
    found = launch(LAKE_ALONE)
    assert {kind for _, kind in found} == {"parent"}
    assert {place for place in places_of(found) if place.endswith(".db")} == {
        "data/build/dagster/history/runs/RUN.db"
    }


def test_an_error_that_quotes_a_cell_and_is_not_caught_is_found_in_the_events(launch, monkeypatch):
    def failing(*_):
        raise ValueError(f"conversion failed for {CHILD['Alamat']}")

    monkeypatch.setattr(ingest, "load_month", failing)
    found = launch(LAKE_ALONE)
    assert {kind for _, kind in found} == {"address", "phone"}
    assert "data/build/dagster/history/runs/RUN.db" in places_of(found)


def test_a_line_printed_while_a_month_is_loaded_is_found(load, monkeypatch):
    real = ingest.check_month

    def printing(exports, *others):
        print(exports[0].cells.rows()[0])
        return real(exports, *others)

    monkeypatch.setattr(ingest, "check_month", printing)
    assert {kind for _, kind in load()} == set(SECRETS)


def test_workbooks_of_refused_rows_in_another_folder_are_found(load, monkeypatch):
    real = quarantine.write_workbooks
    monkeypatch.setattr(
        quarantine, "write_workbooks", lambda folder, *of: real(folder.parent / "mutu", *of)
    )
    assert ("data/build/mutu/2025-02/tapin.csv.xlsx", "name") in load()


def test_an_identity_that_is_not_hashed_is_found_in_the_lake(load, monkeypatch):
    """Also where it was made into a number: the NIK in digits."""
    real = lake.scored

    def telling(connection, measurements, is_simulated):
        nik = pl.lit(int(NIK)).alias("child_key")
        return real(connection, measurements.with_columns(nik), is_simulated)

    monkeypatch.setattr(lake, "scored", telling)
    assert load() == {(f"{LAKE_FOLDER}/measurement.parquet", "NIK")}


# --- git ---


@pytest.mark.parametrize(
    "path",
    [
        "data/raw/posyandu/2025-02/x.csv",
        "data/raw/posyandu/2025-02/x.xlsx",
        "data/raw/posyandu/2025-02/sasaran.csv",
        "data/raw/posyandu/anak.csv",
        "data/raw/posyandu/.hidden/x.csv",
        "data/build/x",
        "data/build/child.key",
        "data/build/quarantine/2025-02/x.xlsx",
        "data/build/lake/measurement/month=2025-02-01/measurement.parquet",
    ],
)
def test_git_takes_no_file_of_children(path):
    asked = ["git", "check-ignore", "--no-index", "--quiet", path]
    assert subprocess.run(asked, cwd=ROOT).returncode == 0


def test_git_has_taken_none_so_far():
    listed = subprocess.run(
        ["git", "ls-files", "data/raw/posyandu", "data/build"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert listed.stdout.split() in ([], ["data/raw/posyandu/.gitkeep"])


def test_workbooks_are_written_by_the_month_and_into_no_other_folder(refreshed):
    workbooks = [path for path in refreshed.root.rglob("*.xlsx") if path.is_file()]
    allowed = (Paths(refreshed.root).posyandu, Paths(refreshed.root).quarantine)
    assert [path for path in workbooks if not any(a in path.parents for a in allowed)] == []
