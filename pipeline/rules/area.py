"""Rules of area.csv: one rule per function. Kemendagri codes are dotted, BPS codes are digits."""

import re

import polars as pl

from pipeline.errors import Finding

CODE_SHAPE = {
    "nasional": r"00",
    "provinsi": r"\d{2}",
    "kabupaten": r"\d{2}\.\d{2}",
    "kecamatan": r"\d{2}\.\d{2}\.\d{2}",
    "desa": r"\d{2}\.\d{2}\.\d{2}\.\d{4}",
}
BPS_SHAPE = {"provinsi": r"\d{2}", "kabupaten": r"\d{4}", "kecamatan": r"\d{7}", "desa": r"\d{10}"}
TYPES = {
    "nasional": ("negara",),
    "provinsi": ("provinsi",),
    "kabupaten": ("kabupaten", "kota"),
    "kecamatan": ("kecamatan",),
    "desa": ("desa", "kelurahan"),
}
PARENT_LEVEL = {
    "provinsi": "nasional",
    "kabupaten": "provinsi",
    "kecamatan": "kabupaten",
    "desa": "kecamatan",
}


def misshapen_code(rows: pl.DataFrame) -> list[Finding]:
    """A Kemendagri code does not have the dotted shape of its level."""
    return [
        Finding(
            f"kode Kemendagri untuk {level} tidak berbentuk bertitik",
            "Tulis seperti 63.05 atau 63.05.01.2001; kode BPS masuk ke kolom bps_code",
            line=line,
            column="code",
            value=code,
        )
        for line, code, level in rows.select("source_row", "code", "level").iter_rows()
        if level in CODE_SHAPE and not re.fullmatch(CODE_SHAPE[level], code)
    ]


def misshapen_bps_code(rows: pl.DataFrame) -> list[Finding]:
    """A BPS code is not digits of the length of its level."""
    return [
        Finding(
            f"kode BPS untuk {level} tidak berbentuk angka tanpa titik",
            "Tulis seperti 63, 6305, 6305010 atau 6305010001; kode Kemendagri masuk ke kolom code",
            line=line,
            column="bps_code",
            value=code,
        )
        for line, code, level in rows.select("source_row", "bps_code", "level").iter_rows()
        if code is not None and level in BPS_SHAPE and not re.fullmatch(BPS_SHAPE[level], code)
    ]


def type_outside_level(rows: pl.DataFrame) -> list[Finding]:
    """The type is not one of its level (a kota is level kabupaten, a kelurahan level desa)."""
    return [
        Finding(
            f"jenis tidak sesuai dengan tingkat {level}",
            f"Pakai salah satu: {', '.join(TYPES[level])}",
            line=line,
            column="type",
            value=kind,
        )
        for line, kind, level in rows.select("source_row", "type", "level").iter_rows()
        if level in TYPES and kind not in TYPES[level]
    ]


def wrong_parent(rows: pl.DataFrame) -> list[Finding]:
    """The parent is not in the file, is of another level, or is not the head of the code."""
    level_of = dict(rows.select("code", "level").iter_rows())
    findings = []
    for line, code, level, parent in rows.select(
        "source_row", "code", "level", "parent_code"
    ).iter_rows():
        if level not in PARENT_LEVEL:
            continue
        head = "00" if level == "provinsi" else code.rpartition(".")[0]
        if parent != head or level_of.get(parent) != PARENT_LEVEL[level]:
            findings.append(
                Finding(
                    f"induk dari {code} bukan {PARENT_LEVEL[level]} {head} yang ada di berkas",
                    "Perbaiki parent_code atau tambahkan baris induknya",
                    line=line,
                    column="parent_code",
                    value=parent,
                )
            )
    return findings


def half_a_point(rows: pl.DataFrame) -> list[Finding]:
    """Only one of latitude and longitude is given."""
    half = rows.filter(pl.col("latitude").is_null() != pl.col("longitude").is_null())
    return [
        Finding(
            "hanya satu dari latitude dan longitude terisi",
            "Isi keduanya atau kosongkan",
            line=line,
        )
        for line in half["source_row"]
    ]
