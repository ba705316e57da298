"""One month of the posyandu register, from the cells of its exports to accepted and refused rows.

Pure: frames in, frames out. Every row that was read leaves as exactly one of the two. Names, NIK
and parents end here: accepted rows carry a keyed hash, refused ones only where they stand.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from pipeline.identity import SHARED_NIK, child_keys
from pipeline.places import Gazetteer
from pipeline.rules import register as rules
from pipeline.sources import register_values as values
from pipeline.sources.eppgbm import FIELDS, Export

PLACE_FIELDS = ("provinsi", "kabupaten", "kecamatan", "desa")
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
    reached_code (the deepest area that was certain), is_unresolved."""

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
    rows = typed_rows(exports, gazetteer, kabupaten)
    judged = _judged(rows, rules.row_rules(month, today))
    judged = _with_corrections(judged, exports)
    judged = _with_duplicates(judged, exports, key)
    return CheckedMonth(
        measurements=_accepted(judged.filter(pl.col("reason").is_null())),
        refused=judged.filter(pl.col("reason").is_not_null()).select(
            "file",
            "source_row",
            "reason",
            "message",
            "candidates",
            "reached_code",
            is_unresolved=pl.col("desa_code").is_null() & ~pl.col("misfit"),
        ),
    )


def kabupaten_of_exports(
    exports: Sequence[Export], gazetteer: Gazetteer, named: str | None
) -> tuple[dict[str, str], list[Export]]:
    """Path -> kabupaten code of the exports that have no such column, and those of which it cannot
    be known: from `named` (kabupaten.txt), from the export that a correction names, else from the
    only kabupaten in which its kecamatan-desa pairs resolve."""
    known: dict[str, str] = {}
    unknown = []
    # A correction comes after what it corrects: few rows, most of them not resolving.
    for export in sorted(exports, key=lambda export: "corrected_file" in export.fields):
        if "kabupaten" in export.fields:
            continue
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
    frames = []
    for number, export in enumerate(exports):
        texts = _fields(export, FIELDS)
        places = gazetteer.resolve_frame(
            texts.select(PLACE_FIELDS), kabupaten_code=kabupaten.get(export.path)
        )
        frames.append(
            pl.concat([texts, places], how="horizontal").with_columns(
                export.cells["source_row"],
                file=pl.lit(number, dtype=pl.Int32),
                misfit=pl.lit(False),
                source_path=pl.lit(export.path),
            )
        )
        if not export.misfits.is_empty():
            frames.append(
                export.misfits.select("source_row").with_columns(
                    file=pl.lit(number, dtype=pl.Int32),
                    misfit=pl.lit(True),
                    source_path=pl.lit(export.path),
                )
            )
    texts = pl.concat(frames, how="diagonal")
    birth_date, birth_date_unreadable = values.parsed(
        texts["birth_date"], values.written_date, pl.Date
    )
    measured_on, measured_on_unreadable = values.parsed(
        texts["measured_on"], values.written_date, pl.Date
    )
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
        nik=values.full_nik(pl.col("nik")),
        name=values.folded_names(texts["name"]),
        parent=values.folded_names(texts["parent"]),
        sex=meaning("sex", values.written_sex),
        birth_date=birth_date,
        birth_date_unreadable=birth_date_unreadable,
        measured_on=measured_on,
        measured_on_unreadable=measured_on_unreadable,
        age_days=(measured_on - birth_date).dt.total_days().cast(pl.Int32),
        desa_written=meaning("desa", values.tidy).is_not_null(),
        desa_code="desa_code",
        reached_code="reached_code",
        place_note="place_note",
        candidates="candidates",
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


def _judged(rows: pl.DataFrame, row_rules: Sequence[rules.RowRule]) -> pl.DataFrame:
    """With `reason` (the first rule that a row breaks, else null) and `message` (all of them)."""
    misfit = rules.RowRule(
        rules.MISFIT,
        pl.col("misfit"),
        pl.lit("jumlah kolom berbeda dari judul; periksa pemisah dan tanda kutip"),
    )
    # A row whose cells stand in the wrong columns says nothing under the other rules.
    applied = [misfit, *(
        rules.RowRule(rule.code, rule.broken & ~pl.col("misfit"), rule.message)
        for rule in row_rules
    )]
    return rows.with_columns(
        reason=pl.coalesce(pl.when(rule.broken).then(pl.lit(rule.code)) for rule in applied),
        message=pl.concat_str(
            [pl.when(rule.broken).then(rule.message) for rule in applied],
            separator="; ",
            ignore_nulls=True,
        ),
    )


def _with_corrections(rows: pl.DataFrame, exports: Sequence[Export]) -> pl.DataFrame:
    """Rows named by an accepted correction become `sudah_diperbaiki`, and so do those that they
    themselves had named: a correction may be corrected again."""
    number_of = {export.path.rpartition("/")[2]: number for number, export in enumerate(exports)}
    naming = rows.filter(pl.col("corrected_file").is_not_null())
    if naming.is_empty():
        return rows.with_columns(is_correction=pl.lit(False))
    named_by = {
        (file, row): (number_of.get(corrected_file), corrected_row)
        for file, row, corrected_file, corrected_row in naming.select(
            "file", "source_row", "corrected_file", "corrected_row"
        ).iter_rows()
    }
    corrected: set[tuple[int, int]] = set()
    accepted = naming.filter(pl.col("reason").is_null()).select("file", "source_row").rows()
    for start in accepted:
        visited = {start}
        place = named_by[start]
        # A row that names itself, or a circle of rows, replaces nothing twice.
        while place[0] is not None and place[1] is not None and place not in visited:
            visited.add(place)
            corrected.add(place)
            place = named_by.get(place, (None, None))
    corrected -= _circles(named_by)
    places = pl.DataFrame(
        sorted(corrected), schema={"file": pl.Int32, "source_row": pl.Int64}, orient="row"
    ).with_columns(corrected=pl.lit(True))
    return (
        rows.join(places, on=["file", "source_row"], how="left", maintain_order="left")
        .with_columns(
            reason=pl.when(pl.col("corrected"))
            .then(pl.lit(rules.CORRECTED))
            .otherwise(pl.col("reason")),
            is_correction=pl.col("corrected_file").is_not_null(),
        )
        .drop("corrected")
    )


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


def _with_duplicates(
    rows: pl.DataFrame, exports: Sequence[Export], key: bytes
) -> pl.DataFrame:
    """With `child_key`; of one child's rows on one date the last of the last file stays, and a
    correction before any other."""
    standing = rows.filter(pl.col("reason").is_null())
    children = child_keys(
        standing.select("nik", "name", "parent", "birth_date", "sex", "desa_code"), key
    )
    ranked = (
        pl.concat(
            [standing.select("file", "source_row", "measured_on", "is_correction"), children],
            how="horizontal",
        )
        .sort("is_correction", "file", "source_row")
        .with_columns(
            kept_file=pl.col("file").last().over("child_key", "measured_on"),
            kept_row=pl.col("source_row").last().over("child_key", "measured_on"),
        )
        .select(
            "file",
            "source_row",
            "child_key",
            "shares_nik",
            "kept_file",
            "kept_row",
            is_duplicate=(pl.col("file") != pl.col("kept_file"))
            | (pl.col("source_row") != pl.col("kept_row")),
        )
    )
    names = pl.DataFrame(
        {
            "kept_file": pl.Series(range(len(exports)), dtype=pl.Int32),
            "kept_name": [export.path.rpartition("/")[2] for export in exports],
        }
    )
    return (
        rows.join(ranked, on=["file", "source_row"], how="left", maintain_order="left")
        .join(names, on="kept_file", how="left", maintain_order="left")
        .with_columns(
            reason=pl.when(pl.col("is_duplicate"))
            .then(pl.lit(rules.DUPLICATE))
            .otherwise(pl.col("reason")),
            message=pl.when(pl.col("is_duplicate"))
            .then(
                pl.format(
                    "anak dan tanggal yang sama dengan {} baris {}, yang dipakai",
                    "kept_name",
                    "kept_row",
                )
            )
            .otherwise(pl.col("message")),
        )
    )


def _accepted(rows: pl.DataFrame) -> pl.DataFrame:
    """Accepted rows: measurements in a wrong unit go missing, and the note says what was done."""
    weight_slip, height_slip = rules.weight_in_wrong_unit(), rules.height_in_wrong_unit()
    note = pl.concat_str(
        [
            pl.when(weight_slip).then(pl.lit(UNIT_SLIP.format("berat"))),
            pl.when(height_slip).then(pl.lit(UNIT_SLIP.format("tinggi"))),
            pl.col("place_note"),
            pl.when(pl.col("shares_nik")).then(pl.lit(SHARED_NIK)),
        ],
        separator="; ",
        ignore_nulls=True,
    )
    return rows.with_columns(
        note=pl.when(note != "").then(note),
        weight_kg=pl.when(~weight_slip).then(pl.col("weight_kg")),
        height_cm=pl.when(~height_slip).then(pl.col("height_cm")),
    ).select(MEASUREMENT_COLUMNS)
