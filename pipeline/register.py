"""One month of the posyandu register, from the cells of its exports to accepted and refused rows.

Pure: frames in, frames out. Every row that was read leaves as exactly one of the two. Names, NIK
and parents end here: accepted rows carry a keyed hash, refused ones only where they stand.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date

import polars as pl

from pipeline.identity import SHARED_NIK, child_keys, identities
from pipeline.places import Gazetteer
from pipeline.rules import register as rules
from pipeline.sources import register_values as values
from pipeline.sources.eppgbm import FIELDS, Export

PLACE_FIELDS = ("provinsi", "kabupaten", "kecamatan", "desa")
ROW_PLACE = ("file", "source_row", "source_path")
CORRECTION_FIELDS = ("corrected_file", "corrected_row", "corrected_print")
STALE = "baris asal di {} sudah berubah, jadi tidak digantikan"
LETTER = r"[\p{L}\p{N}]"
UNIT_SLIP = "{} tidak dipakai: satuan keliru"
MEASUREMENT_COLUMNS = (
    "child_key",
    "desa_code",
    "puskesmas",
    "posyandu",
    "measured_on",
    "age_days",
    "sex",
    "weight_kg",
    "height_cm",
    "position",
    "note",
    "source_path",
    "source_row",
    "export_waz",
    "export_haz",
    "export_whz",
)


@dataclass(frozen=True)
class CheckedMonth:
    """`measurements`: accepted rows (MEASUREMENT_COLUMNS), not yet scored. `refused`: file (its
    number among the exports), source_row, reason (the first), message (all), candidates,
    reached_code (the deepest area that was certain), is_unresolved, is_open (somebody has to
    correct this very row: it is not corrected, and no correction of it is in its place)."""

    measurements: pl.DataFrame
    refused: pl.DataFrame


def check_month(
    exports: Sequence[Export],
    month: date,
    today: date,
    gazetteer: Gazetteer,
    kabupaten: Mapping[str, str],
    key: bytes,
) -> CheckedMonth:
    """Accepted and refused rows of the month's exports, given in order of their names.

    `kabupaten` maps the path of an export without that column to its kabupaten code.
    """
    accepted, refused = judged_rows(exports, month, today, gazetteer, kabupaten)
    return CheckedMonth(
        measurements=accepted.with_columns(child_keys(accepted["identity"], key)).select(
            MEASUREMENT_COLUMNS
        ),
        refused=refused,
    )


def judged_rows(
    exports: Sequence[Export],
    month: date,
    today: date,
    gazetteer: Gazetteer,
    kabupaten: Mapping[str, str],
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """`check_month` before its last step: accepted rows still have the child's `identity` as text,
    which must go no further than to its keyed hash."""
    rows = typed_rows(exports, gazetteer, kabupaten)
    rows = _without_stale_names(rows, exports)
    standing, refused = _judged(rows, rules.row_rules(month, today))
    standing, refused = _without_copies(standing, refused, exports)
    standing, refused = _with_corrections(standing, refused, exports)
    standing, duplicates = _without_duplicates(standing, exports)
    refused = pl.concat([_refused(refused), _refused(duplicates)])
    return _accepted(standing), refused.sort("file", "source_row")


def kabupaten_of_exports(
    exports: Sequence[Export], gazetteer: Gazetteer, named: str | None
) -> tuple[dict[str, str], list[Export]]:
    """Path -> kabupaten code of the exports that have no such column, and those of which it cannot
    be known: from `named` (kabupaten.txt), from the export that a correction names, else from the
    only kabupaten in which its kecamatan-desa pairs resolve."""
    known: dict[str, str] = {}
    unknown = []
    # A correction comes after what it corrects: few rows, most of them not resolving.
    waiting = sorted(
        (export for export in exports if "kabupaten" not in export.fields),
        key=lambda export: "corrected_file" in export.fields,
    )
    while waiting:
        # First one that names an export which is known by now, else the next in order.
        export = next((e for e in waiting if _kabupaten_of_corrected(e, known)), waiting[0])
        waiting.remove(export)
        code = named or _kabupaten_of_corrected(export, known)
        if code is None:
            code = gazetteer.only_kabupaten_of(_fields(export, ("kecamatan", "desa")))
        if code is None:
            unknown.append(export)
        else:
            known[export.path] = code
    return known, unknown


def typed_rows(
    exports: Sequence[Export], gazetteer: Gazetteer, kabupaten: Mapping[str, str]
) -> pl.DataFrame:
    """One typed row per row read, in file order: `file`, `source_row`, values, desa, z as exported.

    Placeholders are null. `..._unreadable` is true for a cell that holds something else than its
    column is for.
    """
    texts = pl.concat(
        [frame for number, export in enumerate(exports) for frame in _texts(number, export)],
        how="diagonal",
    )
    with ThreadPoolExecutor(1) as pool:
        # Places take as long as all other columns together, and need none of them.
        places = pool.submit(_places_of, exports, gazetteer, kabupaten)
        typed = _typed(texts)
    return typed.hstack(places.result())


def _texts(number: int, export: Export) -> Iterator[pl.DataFrame]:
    """The export's rows under canonical names, then its misfits, of which only the row is known."""
    about = {"file": pl.lit(number, dtype=pl.Int32), "source_path": pl.lit(export.path)}
    yield _fields(export, FIELDS).with_columns(
        export.cells["source_row"], misfit=pl.lit(False), **about
    )
    if not export.misfits.is_empty():
        yield export.misfits.select("source_row").with_columns(misfit=pl.lit(True), **about)


def _places_of(
    exports: Sequence[Export], gazetteer: Gazetteer, kabupaten: Mapping[str, str]
) -> pl.DataFrame:
    """Desa, deepest area, note and candidates of each row of `_texts`, in its order."""
    frames = []
    for export in exports:
        places = gazetteer.resolve_frame(
            _fields(export, PLACE_FIELDS), kabupaten_code=kabupaten.get(export.path)
        )
        frames += [places, places.clear(export.misfits.height)]
    return pl.concat(frames)


def _typed(texts: pl.DataFrame) -> pl.DataFrame:
    birth_date, birth_date_unreadable = values.parsed_dates(texts["birth_date"])
    measured_on, measured_on_unreadable = values.parsed_dates(texts["measured_on"])
    weight_kg, weight_unreadable = values.parsed(
        texts["weight"], values.written_measure, pl.Float64
    )
    height_cm, height_unreadable = values.parsed(
        texts["height"], values.written_measure, pl.Float64
    )

    def meaning(field: str, parse, dtype: pl.DataType = pl.String) -> pl.Series:
        return values.parsed(texts[field], parse, dtype)[0]

    return texts.select(
        "file",
        "source_row",
        "source_path",
        "misfit",
        nik=values.full_nik(texts["nik"]),
        name=pl.when(
            pl.col("name").str.contains(LETTER)
            & ~pl.col("name").str.strip_chars().is_in(values.PLACEHOLDERS)
        ).then(pl.col("name")),
        parent="parent",
        sex=meaning("sex", values.written_sex),
        birth_date=birth_date,
        birth_date_unreadable=birth_date_unreadable,
        measured_on=measured_on,
        measured_on_unreadable=measured_on_unreadable,
        age_days=(measured_on - birth_date).dt.total_days().cast(pl.Int32),
        desa_written=pl.col("desa").is_not_null()
        & ~pl.col("desa").str.strip_chars().is_in(list(values.BLANK)),
        puskesmas=meaning("puskesmas", values.tidy),
        posyandu=meaning("posyandu", values.tidy),
        weight_kg=weight_kg,
        weight_unreadable=weight_unreadable,
        height_cm=height_cm,
        height_unreadable=height_unreadable,
        position=meaning("method", values.written_position),
        export_waz=meaning("export_waz", values.written_z, pl.Float64),
        export_haz=meaning("export_haz", values.written_z, pl.Float64),
        export_whz=meaning("export_whz", values.written_z, pl.Float64),
        corrected_file="corrected_file",
        corrected_row=pl.col("corrected_row").str.strip_chars().cast(pl.Int64, strict=False),
        corrected_print=pl.col("corrected_print").str.strip_chars(),
    )


def _fields(export: Export, names: Sequence[str]) -> pl.DataFrame:
    """The export's cells under canonical names; a field that it lacks is null."""
    return export.cells.select(
        pl.col(f"c{export.fields[name]}").alias(name)
        if name in export.fields
        else pl.lit(None, dtype=pl.String).alias(name)
        for name in names
    )


def _kabupaten_of_corrected(export: Export, known: Mapping[str, str]) -> str | None:
    if "corrected_file" not in export.fields:
        return None
    names = set(_fields(export, ("corrected_file",))["corrected_file"].drop_nulls())
    codes = {code for path, code in known.items() if path.rpartition("/")[2] in names}
    return codes.pop() if len(codes) == 1 else None


def original_columns(export: Export) -> list[int]:
    """Positions of the export's own columns: in a correction without the five that a quarantine
    workbook adds, whatever their titles are written like."""
    if "corrected_file" not in export.fields:
        return list(range(len(export.header)))
    named = {export.fields[name] for name in CORRECTION_FIELDS if name in export.fields}
    return [
        position
        for position, title in enumerate(export.header)
        if position not in named and title.strip().casefold() not in ("alasan", "kandidat")
    ]


def row_prints(export: Export, rows: pl.Series) -> dict[int, str]:
    """A short hash of the original cells of these rows (`source_row`): a correction carries it, so
    that it replaces the row that was corrected and no other that has come into its place."""
    cells = pl.concat([export.cells, export.misfits]).filter(
        pl.col("source_row").is_in(rows.to_list())
    )
    columns = [f"c{position}" for position in original_columns(export)]
    return {
        row: "s" + hashlib.blake2s(json.dumps(original).encode(), digest_size=4).hexdigest()
        for *original, row in cells.select(*columns, "source_row").iter_rows()
    }


def _without_stale_names(rows: pl.DataFrame, exports: Sequence[Export]) -> pl.DataFrame:
    """A correction whose original row is not what it was corrects nothing: it is a row like any
    other, with `stale_name` for its note."""
    naming = rows.filter(pl.col("corrected_file").is_not_null())
    number_of = {export.path.rpartition("/")[2]: number for number, export in enumerate(exports)}
    stale = []
    for (file_name,), named in naming.group_by("corrected_file"):
        if file_name not in number_of:
            continue
        prints = row_prints(exports[number_of[file_name]], named["corrected_row"].drop_nulls())
        stale += [
            (file, row)
            for file, row, corrected_row, corrected_print in named.select(
                "file", "source_row", "corrected_row", "corrected_print"
            ).iter_rows()
            if corrected_print and prints.get(corrected_row) != corrected_print
        ]
    if not stale:
        return rows.with_columns(stale_name=pl.lit(None, pl.String))
    marked = _places(set(stale)).with_columns(is_stale=pl.lit(True))
    name = pl.col("corrected_file")
    return (
        rows.join(marked, on=["file", "source_row"], how="left", maintain_order="left")
        .with_columns(
            stale_name=pl.when("is_stale").then(name),
            corrected_file=pl.when(pl.col("is_stale").is_null()).then(name),
        )
        .drop("is_stale")
    )


def _judged(
    rows: pl.DataFrame, row_rules: Sequence[rules.RowRule]
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Rows that break no rule, and those that do, with `reason` (the first) and `message` (all)."""
    broken = pl.any_horizontal("misfit", *(rule.broken for rule in row_rules))
    is_broken = rows.select(broken.alias("is_broken"))["is_broken"]
    bad = rows.filter(is_broken)
    misfit = rules.RowRule(
        rules.MISFIT,
        pl.col("misfit"),
        pl.lit("jumlah kolom berbeda dari judul; periksa pemisah dan tanda kutip"),
    )
    # A row whose cells stand in the wrong columns says nothing under the other rules.
    applied = [
        misfit,
        *(
            rules.RowRule(rule.code, rule.broken & ~pl.col("misfit"), rule.message)
            for rule in row_rules
        ),
    ]
    refused = bad.with_columns(
        reason=pl.coalesce(pl.when(rule.broken).then(pl.lit(rule.code)) for rule in applied),
        message=pl.concat_str(
            [pl.when(rule.broken).then(rule.message) for rule in applied],
            separator="; ",
            ignore_nulls=True,
        ),
    )
    return rows.filter(~is_broken), refused


def _without_copies(
    standing: pl.DataFrame, refused: pl.DataFrame, exports: Sequence[Export]
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Rows of a workbook that came back as they were, though nothing is wrong with them (`ganda`),
    correct nothing: they are refused and wait for nobody, and the row that they name stays what it
    is. From here on `refused` has `is_open`."""
    refused = refused.with_columns(is_open=pl.lit(True))
    naming = standing.filter(pl.col("corrected_file").is_not_null())
    if naming.is_empty():
        return standing, refused
    numbers = pl.DataFrame(
        {
            "named_file": pl.Series(range(len(exports)), dtype=pl.Int32),
            "corrected_file": [export.path.rpartition("/")[2] for export in exports],
        }
    )
    meaning = [name for name in standing.columns if name not in (*ROW_PLACE, *CORRECTION_FIELDS)]
    told = (
        naming.join(numbers, on="corrected_file")
        .filter(
            (pl.col("file") != pl.col("named_file"))
            | (pl.col("source_row") != pl.col("corrected_row"))
        )
        .join(
            standing,
            left_on=["named_file", "corrected_row", *meaning],
            right_on=["file", "source_row", *meaning],
            how="semi",
            nulls_equal=True,
        )
        .select(
            "file",
            "source_row",
            message=pl.format(
                "sama dengan {} baris {}, belum diubah", "corrected_file", "corrected_row"
            ),
        )
    )
    place = ["file", "source_row"]
    copies = standing.join(told, on=place, how="inner", maintain_order="left").with_columns(
        reason=pl.lit(rules.DUPLICATE), is_open=pl.lit(False)
    )
    return (
        standing.join(told, on=place, how="anti", maintain_order="left"),
        pl.concat([refused, copies.select(refused.columns)]),
    )


def _with_corrections(
    standing: pl.DataFrame, refused: pl.DataFrame, exports: Sequence[Export]
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Rows named by an accepted correction become `sudah_diperbaiki`, and so do those that they
    themselves had named: a correction may be corrected again."""
    number_of = {export.path.rpartition("/")[2]: number for number, export in enumerate(exports)}
    columns = ("file", "source_row", "corrected_file", "corrected_row")
    is_naming = pl.col("corrected_file").is_not_null()
    accepted = standing.filter(is_naming).select(columns).rows()
    waiting = refused.filter(is_naming).select(columns).rows()
    if not accepted and not waiting:
        return standing, refused
    named_by = {
        (file, row): (number_of.get(corrected_file), corrected_row)
        for file, row, corrected_file, corrected_row in (*accepted, *waiting)
    }
    circles = _circles(named_by)
    corrected: set[tuple] = set()
    for file, row, *_ in accepted:
        if (file, row) in circles:
            continue
        visited = {(file, row)}
        place = named_by[file, row]
        # A row that names itself, or a circle of rows, replaces nothing.
        while None not in place and place not in visited:
            visited.add(place)
            corrected.add(place)
            place = named_by.get(place, (None, None))
    places = _places(corrected)
    # A correction that is itself refused is the row to correct now, not the one that it names.
    waited_for = _places({named_by[file, row] for file, row, *_ in waiting} - circles)
    place = ["file", "source_row"]
    replaced = pl.concat(
        [
            standing.join(places, on=place, how="semi", maintain_order="left").with_columns(
                message=pl.lit(None, pl.String)
            ),
            refused.join(places, on=place, how="semi", maintain_order="left").drop(
                "reason", "is_open"
            ),
        ]
    ).with_columns(reason=pl.lit(rules.CORRECTED), is_open=pl.lit(False))
    left = refused.join(places, on=place, how="anti", maintain_order="left")
    left = pl.concat(
        [
            left.join(waited_for, on=place, how="anti", maintain_order="left"),
            left.join(waited_for, on=place, how="semi", maintain_order="left").with_columns(
                is_open=pl.lit(False)
            ),
        ]
    )
    return (
        standing.join(places, on=place, how="anti", maintain_order="left"),
        pl.concat([left, replaced.select(left.columns)]),
    )


def _places(places: set[tuple]) -> pl.DataFrame:
    known = sorted(place for place in places if None not in place)
    return pl.DataFrame(known, schema={"file": pl.Int32, "source_row": pl.Int64}, orient="row")


def _circles(named_by: Mapping[tuple, tuple]) -> set[tuple]:
    """Rows that name each other in a circle: none of them is the correction of the others."""
    circles: set[tuple] = set()
    for start in named_by:
        place, steps = named_by[start], 0
        while place in named_by and place != start and steps < len(named_by):
            place, steps = named_by[place], steps + 1
        if place == start:
            circles.add(start)
    return circles


def _without_duplicates(
    standing: pl.DataFrame, exports: Sequence[Export]
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """With `identity`; of one child's rows on one date the last of the last file stays. Returns the
    rows that stay, and the duplicates with their reason."""
    standing = standing.hstack(identities(standing))
    ranked = (
        standing.filter("may_repeat")
        .filter(pl.col("identity").is_duplicated())
        .select(
            "file",
            "source_row",
            "identity",
            "measured_on",
        )
        .sort("file", "source_row")
        .with_columns(
            kept_file=pl.col("file").last().over("identity", "measured_on"),
            kept_row=pl.col("source_row").last().over("identity", "measured_on"),
        )
        .filter(
            (pl.col("file") != pl.col("kept_file")) | (pl.col("source_row") != pl.col("kept_row"))
        )
    )
    if ranked.is_empty():
        return standing, _with_reason(standing.clear(), pl.lit(None, pl.String))
    names = pl.Series([export.path.rpartition("/")[2] for export in exports])
    told = ranked.select(
        "file",
        "source_row",
        kept=pl.format(
            "anak dan tanggal yang sama dengan {} baris {}, yang dipakai",
            names.gather(ranked["kept_file"]),
            "kept_row",
        ),
    )
    place = ["file", "source_row"]
    duplicates = standing.join(told, on=place, how="inner", maintain_order="left")
    return (
        standing.join(told, on=place, how="anti", maintain_order="left"),
        _with_reason(duplicates, pl.col("kept")),
    )


def _with_reason(duplicates: pl.DataFrame, message: pl.Expr) -> pl.DataFrame:
    return duplicates.with_columns(
        reason=pl.lit(rules.DUPLICATE), message=message, is_open=pl.lit(True)
    )


def _refused(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.select(
        "file",
        "source_row",
        "reason",
        "message",
        "candidates",
        "reached_code",
        "is_open",
        is_unresolved=pl.col("desa_code").is_null() & ~pl.col("misfit"),
    )


def _accepted(rows: pl.DataFrame) -> pl.DataFrame:
    """Accepted rows: measurements in a wrong unit go missing, and the note says what was done."""
    weight_slip, height_slip = rules.weight_in_wrong_unit(), rules.height_in_wrong_unit()
    is_noted = rows.select(
        pl.any_horizontal(
            weight_slip,
            height_slip,
            pl.col("place_note").is_not_null(),
            pl.col("stale_name").is_not_null(),
            "shares_nik",
        )
        .fill_null(False)
        .alias("is_noted")
    )["is_noted"]
    notes = rows.filter(is_noted).select(
        note=pl.concat_str(
            [
                pl.when(weight_slip).then(pl.lit(UNIT_SLIP.format("berat"))),
                pl.when(height_slip).then(pl.lit(UNIT_SLIP.format("tinggi"))),
                pl.col("place_note"),
                pl.when(pl.col("shares_nik")).then(pl.lit(SHARED_NIK)),
                pl.format(STALE, "stale_name"),
            ],
            separator="; ",
            ignore_nulls=True,
        )
    )["note"]
    note = pl.Series("note", [None], dtype=pl.String).new_from_index(0, rows.height)
    return rows.with_columns(
        note=note.scatter(is_noted.arg_true(), notes),
        weight_kg=pl.when(~weight_slip).then(pl.col("weight_kg")),
        height_cm=pl.when(~height_slip).then(pl.col("height_cm")),
    ).select("identity", *MEASUREMENT_COLUMNS[1:])
