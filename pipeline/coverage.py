"""Polygons of every level, made from one set of pieces so that borders nest, and their files.

Belongs here: Voronoi cells, cleaning, simplifying and rounding a coverage, dissolving it into
levels, writing static GeoJSON. Does not belong here: reading and recognising boundary files
(`pipeline.sources.boundaries`). Rules and measured effects: `docs/boundaries.md`.

A piece is the smallest polygon that is known. It carries a kabupaten, kecamatan and desa code;
the finer ones may be missing. Every level is the union of its pieces, for both provinsi at once.
"""

import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl
import shapely

from pipeline.settings import PROVINSI
from pipeline.sources.boundaries import LEVELS, BoundaryFile, polygons_only

GAP_WIDTH = 0.01
"""Degrees (1.1 km): enclosed gaps narrower than this are slivers between two borders, not lakes."""

DECIMALS = 4
SNAPPING_DISTANCE = 10.0**-DECIMALS
TOLERANCE = 0.0005
"""Degrees; square root of the triangle's area that `coverage_simplify` removes."""
TOLERANCE_STEP = 1.1
LARGEST_PROVINSI_VERTICES = 62_000
"""About 1.4 MB of GeoJSON for the desa of one provinsi; past it the tolerance grows."""

INSIDE_MARGIN = 0.001
"""Degrees that a snapped village point lies inside its parent, where the parent is that wide."""
SPREAD_RADIUS = 0.001
"""Degrees between identical village points and the circle on which they are spread."""

LARGEST_REMAINDER = 0.1
"""A kabupaten whose areas a user's file lacks is incomplete there if more than this share of its
base polygon is left uncovered; less is the distance between the borders of two sources."""

ROUNDING_TURNS = 12
EARTH_RADIUS_KM = 6371.0088
QUALITIES = ("official", "open", "approximate")
"""From best to worst; a union is as good as its worst piece."""
VORONOI_SOURCE = "Sel Voronoi titik desa (data/raw/area/area.csv) di dalam batas: "

MATCH_COLUMNS = {
    "path": pl.Utf8, "product": pl.Utf8, "level": pl.Utf8, "provinsi_code": pl.Utf8,
    "is_used": pl.Boolean, "features": pl.Int64, "matched": pl.Int64, "unmatched": pl.Int64,
    "doubled": pl.Int64, "missing": pl.Int64, "unmatched_features": pl.List(pl.Utf8),
    "doubled_areas": pl.List(pl.Utf8), "missing_areas": pl.List(pl.Utf8),
}  # fmt: skip
BOUNDARY_FILE_COLUMNS = {
    "path": pl.Utf8, "provinsi_code": pl.Utf8, "level": pl.Utf8, "source": pl.Utf8,
    "licence": pl.Utf8, "quality": pl.Utf8, "features": pl.Int64, "unmatched": pl.Int64,
}  # fmt: skip


@dataclass(frozen=True)
class Piece:
    """One polygon of the coverage; `file` is the one that gave its outer border."""

    polygon: shapely.Geometry
    provinsi: str
    kabupaten: str | None
    kecamatan: str | None
    desa: str | None
    file: BoundaryFile

    def code(self, level: str) -> str | None:
        return getattr(self, level)


@dataclass(frozen=True)
class Layer:
    """All drawn areas of one level of one provinsi, in order of their codes."""

    provinsi_code: str
    level: str
    codes: list[str]
    polygons: np.ndarray
    source: str
    licence: str
    quality: str
    unmatched: int


@dataclass(frozen=True)
class Coverage:
    """The layers, and what is to be told about them.

    `area_geometry`: `area_code, geometry_quality` (official, open, approximate, none), one row for
    every area of the provinsi. `boundary_match`: one row per file, level and provinsi, see
    `match_report`. `area_change`: `kabupaten_code, before_km2, after_km2, change_pct`, received
    polygons against drawn ones. `lost`: areas of which nothing was left after cleaning.
    `distorted`: areas drawn with less than half or more than twice the surface that they came
    with. Both happen where features of a file lie on top of each other.
    """

    layers: list[Layer]
    area_geometry: pl.DataFrame
    boundary_match: pl.DataFrame
    area_change: pl.DataFrame
    lost: list[str]
    distorted: list[str]


# --- Voronoi ------------------------------------------------------------------------------------


def village_voronoi(parent_polygon: shapely.Geometry, points: np.ndarray) -> np.ndarray:
    """Cells of the village points inside their parent; together they are the parent.

    parent_polygon: (Multi)Polygon, degrees. points: (n, 2) longitude and latitude, degrees. Returns
    n geometries in the order of the points. Points outside the parent are moved inside first,
    identical ones are spread on a small circle; both depend on nothing but the arguments.
    """
    if len(points) == 0:
        return np.array([], dtype=object)
    if len(points) == 1:
        return np.array([parent_polygon], dtype=object)
    placed = _spread(_moved_inside(parent_polygon, np.asarray(points, dtype=float)))
    cells = shapely.voronoi_polygons(
        shapely.multipoints(placed), extend_to=parent_polygon, ordered=True
    )
    return polygons_only(shapely.intersection(shapely.get_parts(cells), parent_polygon))


def _moved_inside(parent: shapely.Geometry, points: np.ndarray) -> np.ndarray:
    shapely.prepare(parent)
    outside = ~shapely.contains_xy(parent, points)
    if not outside.any():
        return points
    core = shapely.buffer(parent, -INSIDE_MARGIN)
    target = parent if shapely.is_empty(core) else core
    nearest = shapely.shortest_line(shapely.points(points[outside]), target)
    moved = points.copy()
    moved[outside] = shapely.get_coordinates(nearest)[1::2]
    return moved


def _spread(points: np.ndarray) -> np.ndarray:
    """Identical points are put on a circle, by their order; the others stay."""
    _, group, size = np.unique(points, axis=0, return_inverse=True, return_counts=True)
    spread = points.copy()
    for repeated in np.flatnonzero(size > 1):
        members = np.flatnonzero(group.ravel() == repeated)
        angles = 2 * np.pi * np.arange(len(members)) / len(members)
        spread[members] += SPREAD_RADIUS * np.column_stack([np.cos(angles), np.sin(angles)])
    return spread


def _village_points(areas: pl.DataFrame) -> dict[str, tuple[list[str], np.ndarray]]:
    """kabupaten and kecamatan code -> codes and (n, 2) points of its desa, in order of code."""
    desa = (
        areas.filter((pl.col("level") == "desa") & pl.col("latitude").is_not_null())
        .select("code", pl.col("longitude", "latitude").cast(pl.Float64))
        .sort("code")
    )
    grouped: dict[str, list[tuple[str, float, float]]] = defaultdict(list)
    for row in desa.iter_rows():
        grouped[row[0][:5]].append(row)
        grouped[row[0][:8]].append(row)
    return {
        parent: ([row[0] for row in rows], np.array([row[1:] for row in rows]))
        for parent, rows in grouped.items()
    }


def _voronoi_pieces(parent: Piece, points: dict[str, tuple[list[str], np.ndarray]]) -> list[Piece]:
    """A kabupaten or kecamatan cut into desa; one without any village point stays whole."""
    codes, xy = points.get(parent.kecamatan or parent.kabupaten or "", ([], np.empty((0, 2))))
    if not codes:
        return [parent]
    return [
        Piece(cell, parent.provinsi, parent.kabupaten, code[:8], code, parent.file)
        for code, cell in zip(codes, village_voronoi(parent.polygon, xy), strict=True)
    ]


# --- Pieces -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Plan:
    """Per provinsi the file that draws it, and per provinsi the file that gives kabupaten."""

    finest: dict[str, BoundaryFile]
    kabupaten: dict[str, list[BoundaryFile]]


def _plan(boundaries: Sequence[BoundaryFile]) -> Plan:
    finest: dict[str, BoundaryFile] = {}
    kabupaten: dict[str, list[BoundaryFile]] = defaultdict(list)
    for boundary in sorted(boundaries, key=lambda b: (not b.is_default, LEVELS.index(b.level))):
        for provinsi in boundary.provinsi:
            finest[provinsi] = boundary
            if boundary.level == "kabupaten":
                kabupaten[provinsi].append(boundary)
    return Plan(finest, dict(kabupaten))


def _matched_pieces(boundary: BoundaryFile, provinsi: str) -> list[Piece]:
    return [
        _piece(code, polygon, boundary)
        for code, polygon in zip(
            boundary.matched["area_code"], boundary.matched.geometry, strict=True
        )
        if code.startswith(provinsi)
    ]


def _leftover_pieces(boundary: BoundaryFile, provinsi: str) -> list[Piece]:
    """Features that draw no area although their parent is known: the parent gets no hole."""
    return [
        _piece(code, polygon, boundary)
        for code, polygon in zip(
            boundary.leftover["parent_code"], boundary.leftover.geometry, strict=True
        )
        if code.startswith(provinsi)
    ]


def _piece(code: str, polygon: shapely.Geometry, boundary: BoundaryFile) -> Piece:
    depth = code.count(".")
    return Piece(
        polygon, code[:2], code[:5] if depth else None, code[:8] if depth > 1 else None,
        code if depth > 2 else None, boundary,
    )  # fmt: skip


def _clean(polygons: Sequence[shapely.Geometry], **options) -> np.ndarray:
    """`coverage_clean` in the order of the input; a piece that did not survive is empty."""
    cleaned = shapely.coverage_clean(np.asarray(polygons, dtype=object), **options)
    if len(cleaned) != len(polygons):
        raise RuntimeError(f"coverage_clean gave {len(cleaned)} polygons for {len(polygons)}")
    return cleaned


def _cleaned_pieces(pieces: list[Piece]) -> list[Piece]:
    polygons = _clean([piece.polygon for piece in pieces], gap_width=GAP_WIDTH)
    return [_with_polygon(p, polygon) for p, polygon in zip(pieces, polygons, strict=True)]


def _with_polygon(piece: Piece, polygon: shapely.Geometry) -> Piece:
    return Piece(**(vars(piece) | {"polygon": polygon}))


def _base_kabupaten(plan: Plan) -> list[Piece]:
    """One polygon per kabupaten: the user's file where it draws one, else the default file."""
    pieces: dict[str, Piece] = {}
    replaced: set[str] = set()
    for provinsi, files in plan.kabupaten.items():
        for boundary in files:
            for piece in _matched_pieces(boundary, provinsi):
                pieces[piece.kabupaten] = piece
                if not boundary.is_default:
                    replaced.add(piece.kabupaten)
    kept = [pieces[code] for code in sorted(pieces)]
    if replaced:
        taken = shapely.union_all([p.polygon for p in kept if p.kabupaten in replaced])
        kept = [p if p.kabupaten in replaced else _without(p, taken) for p in kept]
    return _cleaned_pieces([piece for piece in kept if not shapely.is_empty(piece.polygon)])


def _without(piece: Piece, taken: shapely.Geometry) -> Piece:
    rest = polygons_only(np.array([shapely.difference(piece.polygon, taken)], dtype=object))
    return _with_polygon(piece, rest[0])


def _file_pieces(plan: Plan, provinsi: str) -> list[Piece]:
    """Pieces of a desa or kecamatan file of the user; none where there is no such file."""
    boundary = plan.finest[provinsi]
    if boundary.level == "kabupaten":
        return []
    return _matched_pieces(boundary, provinsi) + _leftover_pieces(boundary, provinsi)


def _pieces(plan: Plan, areas: pl.DataFrame) -> list[Piece]:
    """The pieces of all provinsi, not yet one coverage."""
    points = _village_points(areas)
    base = _base_kabupaten(plan)
    drawn = [piece for provinsi in sorted(plan.finest) for piece in _file_pieces(plan, provinsi)]
    if drawn:
        taken = shapely.union_all([piece.polygon for piece in drawn])
        rests = [_without(piece, taken) for piece in base]
        drawn, rests = _settle_incomplete(plan, drawn, base, rests, areas)
    else:
        rests = base
    pieces: list[Piece] = []
    for piece in rests:
        from_file = plan.finest[piece.provinsi].level != "kabupaten"
        pieces += [piece] if from_file else _voronoi_pieces(piece, points)
    kecamatan = [p for p in drawn if plan.finest[p.provinsi].level == "kecamatan"]
    for piece in _cleaned_pieces(kecamatan) if kecamatan else []:
        pieces += _voronoi_pieces(piece, points) if piece.kecamatan else [piece]
    pieces += [p for p in drawn if plan.finest[p.provinsi].level == "desa"]
    return pieces


def _settle_incomplete(
    plan: Plan, drawn: list[Piece], base: list[Piece], rests: list[Piece], areas: pl.DataFrame
) -> tuple[list[Piece], list[Piece]]:
    """What a user's file leaves of each kabupaten, and which of its kecamatan can be trusted.

    A kabupaten that the file does not touch, or that lacks areas and a good part of its surface
    there, keeps the rest of its base polygon. In it, a kecamatan of which a desa is not in the
    file would be drawn too small, so it is not drawn. Other rests are two sources' borders apart.
    """
    present = {code for piece in drawn for code in (piece.kabupaten, piece.kecamatan, piece.desa)}
    lacking = [
        (code, parent)
        for code, level, parent in areas.select("code", "level", "parent_code").iter_rows()
        if code not in present and code[:2] in plan.finest and level == plan.finest[code[:2]].level
    ]
    lacking_kabupaten = {code[:5] for code, _ in lacking}
    kept: list[Piece] = []
    incomplete: set[str] = set()
    for whole, rest in zip(base, rests, strict=True):
        if plan.finest[whole.provinsi].level == "kabupaten":
            kept.append(rest)
            continue
        share = shapely.area(rest.polygon) / shapely.area(whole.polygon)
        is_partial = whole.kabupaten in lacking_kabupaten and share > LARGEST_REMAINDER
        if whole.kabupaten not in present or is_partial:
            kept.append(rest)
            incomplete.add(whole.kabupaten)
    untrusted = {parent for code, parent in lacking if code[:5] in incomplete}
    drawn = [
        Piece(**(vars(p) | {"kecamatan": None})) if p.kecamatan in untrusted else p for p in drawn
    ]
    return drawn, [piece for piece in kept if not shapely.is_empty(piece.polygon)]


# --- One coverage -------------------------------------------------------------------------------


def _simplified(polygons: np.ndarray, provinsi: np.ndarray) -> np.ndarray:
    """Shared edges stay shared; the tolerance grows until every provinsi is small enough."""
    tolerance = TOLERANCE
    while True:
        simple = shapely.coverage_simplify(polygons, tolerance)
        vertices = shapely.get_num_coordinates(simple)
        largest = max(int(vertices[provinsi == p].sum()) for p in np.unique(provinsi))
        if largest <= LARGEST_PROVINSI_VERTICES:
            return simple
        tolerance *= max(TOLERANCE_STEP, (largest / LARGEST_PROVINSI_VERTICES) ** 1.5)


def _rounded(polygons: np.ndarray) -> np.ndarray:
    """The coverage on a grid of 4 decimals; rounding alone breaks it, hence the turns."""
    for _ in range(ROUNDING_TURNS):
        polygons = shapely.transform(polygons, lambda xy: np.round(xy, DECIMALS) + 0.0)
        if shapely.is_valid(polygons).all() and shapely.coverage_is_valid(polygons):
            return polygons
        polygons = _clean(polygons, snapping_distance=SNAPPING_DISTANCE)
    raise RuntimeError(f"the coverage is not valid after {ROUNDING_TURNS} turns of rounding")


def _one_coverage(pieces: list[Piece]) -> list[Piece]:
    """Valid, simplified, rounded; pieces keep their order, a lost one has an empty polygon."""
    provinsi = np.array([piece.provinsi for piece in pieces])
    polygons = _clean([piece.polygon for piece in pieces], gap_width=GAP_WIDTH)
    polygons = _rounded(_simplified(polygons, provinsi))
    return [_with_polygon(p, polygon) for p, polygon in zip(pieces, polygons, strict=True)]


def area_km2(polygons: np.ndarray) -> np.ndarray:
    """Surface of polygons in degrees, by Lambert's cylindrical equal-area projection."""

    def equal_area(xy: np.ndarray) -> np.ndarray:
        x, y = np.radians(xy).T
        return EARTH_RADIUS_KM * np.column_stack([x, np.sin(y)])

    return shapely.area(shapely.transform(np.asarray(polygons, dtype=object), equal_area))


# --- Levels -------------------------------------------------------------------------------------


def build_coverage(areas: pl.DataFrame, boundaries: Sequence[BoundaryFile]) -> Coverage:
    """Draw every level of every provinsi from one coverage.

    areas: as for `read_boundary_file`. boundaries: as `collect_boundary_files` gives them, the
    default kabupaten file among them. The finest file of the user wins; without one, desa are
    Voronoi cells. Raises RuntimeError when no valid coverage comes out.
    """
    areas = areas.sort("code")
    plan = _plan(boundaries)
    pieces = _pieces(plan, areas)
    cleaned = _one_coverage(pieces)
    lost, distorted = _damaged(pieces, cleaned)
    drawn = [piece for piece in cleaned if not shapely.is_empty(piece.polygon)]
    layers, quality = _dissolved(plan, drawn)
    return Coverage(
        layers=layers,
        area_geometry=_area_geometry(areas, quality),
        boundary_match=match_report(areas, boundaries, plan.finest),
        area_change=_area_change(_received(plan, pieces), drawn),
        lost=lost,
        distorted=distorted,
    )


def _damaged(before: list[Piece], after: list[Piece]) -> tuple[list[str], list[str]]:
    """Codes of the pieces that vanished, and of those that halved or doubled."""
    received, drawn = (area_km2([piece.polygon for piece in pieces]) for pieces in (before, after))
    codes = np.array([p.desa or p.kecamatan or p.kabupaten or p.provinsi for p in before])
    is_lost = drawn == 0
    is_distorted = ~is_lost & ((drawn < received / 2) | (drawn > received * 2))
    return sorted(codes[is_lost].tolist()), sorted(codes[is_distorted].tolist())


def _dissolved(plan: Plan, pieces: list[Piece]) -> tuple[list[Layer], dict[str, str]]:
    """The layers, and the quality of every drawn area."""
    layers: list[Layer] = []
    quality: dict[str, str] = {}
    for provinsi, boundary in sorted(plan.finest.items()):
        for level in LEVELS:
            groups: dict[str, list[Piece]] = defaultdict(list)
            for piece in pieces:
                if piece.provinsi == provinsi and (code := piece.code(level)):
                    groups[code].append(piece)
            if not groups:
                continue
            is_voronoi = LEVELS.index(level) > LEVELS.index(boundary.level)
            for code, members in groups.items():
                quality[code] = "approximate" if is_voronoi else _worst(
                    {piece.file.quality for piece in members}
                )  # fmt: skip
            layers.append(_layer(provinsi, level, groups, is_voronoi, quality, boundary))
    return layers, quality


def _layer(
    provinsi: str, level: str, groups: dict[str, list[Piece]], is_voronoi: bool,
    quality: dict[str, str], boundary: BoundaryFile,
) -> Layer:  # fmt: skip
    codes = sorted(groups)
    files = {piece.file.path: piece.file for code in codes for piece in groups[code]}
    source = "; ".join(dict.fromkeys(file.source for file in files.values()))
    polygons = [_union([piece.polygon for piece in groups[code]]) for code in codes]
    return Layer(
        provinsi_code=provinsi,
        level=level,
        codes=codes,
        polygons=np.array(polygons, dtype=object),
        source=f"{VORONOI_SOURCE}{source}" if is_voronoi else source,
        licence="; ".join(dict.fromkeys(file.licence for file in files.values())),
        quality=_worst({quality[code] for code in codes}),
        unmatched=len(_unmatched_of(boundary, provinsi)),
    )


def _worst(qualities: set[str]) -> str:
    return max(qualities, key=QUALITIES.index)


def _union(polygons: list[shapely.Geometry]) -> shapely.Geometry:
    """The union of pieces of one coverage, wound as RFC 7946 wants it."""
    union = polygons[0] if len(polygons) == 1 else shapely.coverage_union_all(polygons)
    parts = shapely.get_parts(union)
    whole = parts[0] if len(parts) == 1 else shapely.multipolygons(parts)
    return shapely.orient_polygons(whole, exterior_cw=False)


def _received(plan: Plan, pieces: list[Piece]) -> list[Piece]:
    """The polygons as the files give them: of kabupaten where no finer file draws the provinsi."""
    finer = [piece for piece in pieces if plan.finest[piece.provinsi].level != "kabupaten"]
    kabupaten = {
        piece.kabupaten: piece
        for provinsi, files in plan.kabupaten.items()
        if plan.finest[provinsi].level == "kabupaten"
        for boundary in files
        for piece in _matched_pieces(boundary, provinsi)
    }
    return finer + list(kabupaten.values())


def _area_change(received: list[Piece], drawn: list[Piece]) -> pl.DataFrame:
    before, after = _kabupaten_km2(received), _kabupaten_km2(drawn)
    codes = sorted(before.keys() | after.keys())
    return pl.DataFrame(
        {
            "kabupaten_code": codes,
            "before_km2": [before.get(code, 0.0) for code in codes],
            "after_km2": [after.get(code, 0.0) for code in codes],
        },
        schema={"kabupaten_code": pl.Utf8, "before_km2": pl.Float64, "after_km2": pl.Float64},
    ).with_columns(change_pct=100 * (pl.col("after_km2") / pl.col("before_km2") - 1))


def _kabupaten_km2(pieces: list[Piece]) -> dict[str, float]:
    total: dict[str, float] = defaultdict(float)
    surfaces = area_km2([piece.polygon for piece in pieces])
    for piece, surface in zip(pieces, surfaces, strict=True):
        if piece.kabupaten:
            total[piece.kabupaten] += float(surface)
    return total


def _area_geometry(areas: pl.DataFrame, quality: dict[str, str]) -> pl.DataFrame:
    codes = areas.filter(
        pl.col("level").is_in(LEVELS) & pl.col("code").str.slice(0, 2).is_in(PROVINSI)
    )["code"].to_list()
    return pl.DataFrame(
        {
            "area_code": codes,
            "geometry_quality": [quality.get(code, "none") for code in codes],
        }
    )


# --- Match report -------------------------------------------------------------------------------


def _unmatched_of(boundary: BoundaryFile, provinsi: str) -> list[str]:
    """The unmatched features that lie in a provinsi; those of unknown place count for each."""
    return [
        f"{f.number}: {f.code} {f.name}".rstrip() for f in boundary.unmatched
        if f.parent_code is None or f.parent_code.startswith(provinsi)
    ]  # fmt: skip


def match_report(
    areas: pl.DataFrame, boundaries: Sequence[BoundaryFile], finest: dict[str, BoundaryFile]
) -> pl.DataFrame:
    """One row per boundary file and provinsi: what matched, what did not, what is missing.

    Columns `path, product, level, provinsi_code, is_used, features, matched, unmatched, doubled,
    missing` (counts) and `unmatched_features, doubled_areas, missing_areas` (lists of text).
    Missing are the areas of that level that the file does not draw. A file is used when no finer
    one draws its provinsi.
    """
    rows = []
    for boundary in boundaries:
        for provinsi in boundary.provinsi:
            wanted = areas.filter(
                (pl.col("level") == boundary.level) & pl.col("code").str.starts_with(provinsi)
            )["code"]
            matched = [c for c in boundary.matched["area_code"] if c.startswith(provinsi)]
            unmatched = _unmatched_of(boundary, provinsi)
            doubled = {c: n for c, n in boundary.doubled.items() if c.startswith(provinsi)}
            missing = sorted(set(wanted) - set(matched))
            extra = sum(len(numbers) - 1 for numbers in doubled.values())
            rows.append(
                {
                    "path": boundary.path,
                    "product": boundary.product,
                    "level": boundary.level,
                    "provinsi_code": provinsi,
                    "is_used": finest.get(provinsi) is boundary,
                    "features": len(matched) + extra + len(unmatched),
                    "matched": len(matched),
                    "unmatched": len(unmatched),
                    "doubled": len(doubled),
                    "missing": len(missing),
                    "unmatched_features": unmatched,
                    "doubled_areas": [
                        f"{code}: fitur {', '.join(map(str, numbers))}"
                        for code, numbers in doubled.items()
                    ],
                    "missing_areas": missing,
                }
            )
    return pl.DataFrame(rows, schema=MATCH_COLUMNS)


def area_places(coverage: Coverage) -> pl.DataFrame:
    """Where each drawn area lies: a point to write its name at, and its box, all in degrees.

    Columns `area_code, label_longitude, label_latitude, west, south, east, north`. The point is the
    centre of the largest circle in the area's largest part; for a desa, any point inside.
    """
    frames = []
    for layer in coverage.layers:
        largest = np.array([max(shapely.get_parts(p), key=shapely.area) for p in layer.polygons])
        if layer.level == "desa":
            points = shapely.point_on_surface(largest)
        else:
            points = shapely.get_point(shapely.maximum_inscribed_circle(largest, 0.01), 0)
        west, south, east, north = shapely.bounds(layer.polygons).T
        frames.append(
            pl.DataFrame(
                {
                    "area_code": layer.codes,
                    "label_longitude": shapely.get_x(points),
                    "label_latitude": shapely.get_y(points),
                    "west": west,
                    "south": south,
                    "east": east,
                    "north": north,
                }
            )
        )
    return pl.concat(frames)


# --- Files --------------------------------------------------------------------------------------


def write_levels(coverage: Coverage, folder: Path, relative: Callable[[Path], str]) -> pl.DataFrame:
    """Write one GeoJSON per provinsi and level, named `<provinsi>-<level>-<sha8>.geojson`.

    RFC 7946, 4 decimals, shapes only: `id` and `properties.code` are the area_code. Every file is
    written under a temporary name, read again, checked and moved into place. Returns the rows of
    `boundary_file`: `path, provinsi_code, level, source, licence, quality, features, unmatched`.
    Raises RuntimeError when a written file is no valid coverage; nothing of it is put in place.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for layer in coverage.layers:
        content = _geojson(layer.codes, layer.polygons).encode()
        digest = hashlib.sha256(content).hexdigest()[:8]
        path = folder / f"{layer.provinsi_code}-{layer.level}-{digest}.geojson"
        temporary = folder / f".{path.name}.{os.getpid()}.tmp"
        try:
            temporary.write_bytes(content)
            check_written(temporary, layer.codes)
            os.replace(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)
        rows.append(
            {
                "path": relative(path),
                "provinsi_code": layer.provinsi_code,
                "level": layer.level,
                "source": layer.source,
                "licence": layer.licence,
                "quality": layer.quality,
                "features": len(layer.codes),
                "unmatched": layer.unmatched,
            }
        )
    return pl.DataFrame(rows, schema=BOUNDARY_FILE_COLUMNS)


def _geojson(codes: list[str], polygons: np.ndarray) -> str:
    shapes = shapely.to_geojson(polygons)
    features = ",".join(
        f'{{"type":"Feature","id":"{code}","properties":{{"code":"{code}"}},"geometry":{shape}}}'
        for code, shape in zip(codes, shapes, strict=True)
    )
    return f'{{"type":"FeatureCollection","features":[{features}]}}'


def check_written(path: Path, codes: list[str]) -> None:
    """Raise RuntimeError unless the file holds these areas as one valid coverage of polygons."""
    text = path.read_text(encoding="utf-8")
    held = [feature["id"] for feature in json.loads(text)["features"]]
    polygons = shapely.get_parts(shapely.from_geojson(text))
    if held != codes or len(polygons) != len(codes):
        raise RuntimeError(f"{path.name}: the written areas are not those of the layer")
    if shapely.is_empty(polygons).any() or not shapely.is_valid(polygons).all():
        raise RuntimeError(f"{path.name}: a written polygon is empty or not valid")
    if not shapely.coverage_is_valid(polygons):
        raise RuntimeError(f"{path.name}: the written polygons are no valid coverage")
