"""Literal frames for the tests: a row is written with only the cells that the test is about."""

import polars as pl

AREA = {
    "code": pl.String,
    "name": pl.String,
    "level": pl.String,
    "type": pl.String,
    "parent_code": pl.String,
    "bps_code": pl.String,
    "latitude": pl.Float64,
    "longitude": pl.Float64,
    "postal_code": pl.String,
    "source_row": pl.Int64,
}
SURVEY_PREVALENCE = {
    "area_code": pl.String,
    "survey": pl.String,
    "year": pl.Int64,
    "indicator": pl.String,
    "prevalence_pct": pl.Float64,
    "ci_lower_pct": pl.Float64,
    "ci_upper_pct": pl.Float64,
    "sample_size": pl.Int64,
    "estimate": pl.String,
    "confidence": pl.String,
    "source_title": pl.String,
    "source_url": pl.String,
    "note": pl.String,
    "source_row": pl.Int64,
}
SURVEY_ASSUMPTION = {
    "survey": pl.String,
    "year": pl.Int64,
    "children_per_kabupaten": pl.Int64,
    "design_effect": pl.Float64,
    "reason": pl.String,
    "fieldwork_start": pl.Date,
    "fieldwork_end": pl.Date,
    "fieldwork_source": pl.String,
    "source_row": pl.Int64,
}


def rows_of(schema: dict, rows: list[dict], **defaults: object) -> pl.DataFrame:
    """The rows as a frame of the schema: a cell is the row's own, else the default, else null."""
    full = [
        {name: row.get(name, defaults.get(name)) for name in schema} | {"source_row": line}
        for line, row in enumerate(rows, start=2)
    ]
    return pl.DataFrame(full, schema=schema)


def areas(*codes: str) -> pl.DataFrame:
    """Areas with the level, type and parent that the shape of a dotted Kemendagri code says."""
    levels = ("provinsi", "kabupaten", "kecamatan", "desa")
    rows = []
    for code in codes:
        level = "nasional" if code == "00" else levels[code.count(".")]
        parent = None if code == "00" else code.rpartition(".")[0] or "00"
        kind = "negara" if code == "00" else level
        rows.append(
            {"code": code, "name": code, "level": level, "type": kind, "parent_code": parent}
        )
    return rows_of(AREA, rows)


def estimates(*rows: dict) -> pl.DataFrame:
    """Survey estimates; a row says what differs from a direct SSGI figure on stunting in Tapin."""
    return rows_of(
        SURVEY_PREVALENCE,
        list(rows),
        area_code="63.05",
        survey="SSGI",
        indicator="stunting",
        estimate="direct",
        confidence="A",
        source_title="Judul",
        source_url="https://example.org",
    )


def assumptions(*rows: dict) -> pl.DataFrame:
    return rows_of(
        SURVEY_ASSUMPTION,
        list(rows),
        design_effect=1.5,
        reason="nilai kerja",
        fieldwork_source="belum ditemukan",
    )
