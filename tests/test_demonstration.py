"""The rules scored on the demonstration, whose truth is known: what is dirty is caught, what is
clean is left alone, and the prevalence that comes out is the one that was put in."""

from datetime import date

import polars as pl
import pytest

from pipeline import lake
from pipeline.ingest import Register
from pipeline.places import Gazetteer
from pipeline.register import check_month, kabupaten_of_exports
from pipeline.settings import Paths
from pipeline.simulate import write_demonstration
from pipeline.sources.alias import read_aliases
from pipeline.sources.areas import read_areas
from pipeline.sources.eppgbm import read_export
from tests.conftest import ROOT

MONTH = date(2025, 2, 1)
TODAY = date(2026, 11, 21)
KABUPATEN = ("62.09", "62.13", "62.71", "63.04", "63.05", "63.09")
"""Snake-case headers, the local dialect, a workbook, Windows-1252, an ordinary one, a title row."""


@pytest.fixture(scope="module")
def scored(tmp_path_factory) -> pl.DataFrame:
    """One row per row of the exports: the truth, and what became of it here."""
    paths = Paths(tmp_path_factory.mktemp("demonstration"))
    paths.raw.mkdir(parents=True)
    for folder in ("area", "survey"):
        (paths.raw / folder).symlink_to(ROOT / "data" / "raw" / folder)
    write_demonstration(paths, kabupaten=KABUPATEN, months=["2025-02"])
    areas = read_areas(paths.raw / "area" / "area.csv", "area.csv").rows
    aliases = read_aliases(paths.raw / "area" / "alias.csv", "alias.csv", areas).rows
    folder = paths.posyandu / "2025-02"
    exports = [
        read_export(path, path.name)
        for path in sorted(folder.iterdir())
        if path.name not in ("SIMULASI", "sasaran.csv")
    ]
    gazetteer = Gazetteer(areas, aliases)
    kabupaten, unknown = kabupaten_of_exports(exports, gazetteer, None)
    assert unknown == []
    checked = check_month(exports, MONTH, TODAY, gazetteer, kabupaten, b"0" * 32)
    register = Register(paths, areas, aliases, b"0" * 32, TODAY)
    lake.scored(register.connection, checked.measurements, is_simulated=True)
    accepted = register.connection.sql("select * from scored_rows").pl()
    register.connection.close()
    files = pl.DataFrame(
        {
            "file": pl.Series(range(len(exports)), dtype=pl.Int32),
            "source_file": [export.path for export in exports],
        }
    )
    refused = checked.refused.join(files, on="file")
    truth = pl.read_parquet(paths.build / "demo" / "truth" / "2025-02.parquet").with_columns(
        expected=pl.col("reason")
    )
    found = pl.concat(
        [
            refused.select("source_file", "source_row", "reason"),
            accepted.select(
                "source_row",
                "note",
                "haz",
                "haz_flag",
                source_file="source_path",
                found_desa="desa_code",
                found_height="height_cm",
                found_weight="weight_kg",
            ),
        ],
        how="diagonal",
    )
    return truth.drop("reason").join(
        found, on=["source_file", "source_row"], how="full", coalesce=True
    )


def test_every_row_of_the_exports_is_accounted_for_once(scored):
    places = scored.select("source_file", "source_row")
    assert scored.height > 10_000
    assert places.is_unique().all()
    assert scored["child"].null_count() == 0
    assert scored.filter(pl.col("reason").is_null() & pl.col("found_desa").is_null()).is_empty()


def test_of_every_kind_that_a_rule_refuses_99_percent_are_caught_under_its_name(scored):
    caught = (
        scored.filter(~pl.col("accepted"))
        .group_by("dirt")
        .agg(share=(pl.col("reason") == pl.col("expected")).fill_null(False).mean(), rows=pl.len())
    )
    assert set(caught["dirt"]) >= {"tanggal_nol", "tanggal_mustahil", "wilayah_asing", "ganda"}
    assert caught.filter(pl.col("share") < 0.99).to_dicts() == []


def test_of_the_clean_rows_at_most_one_in_a_thousand_is_refused(scored):
    clean = scored.filter(pl.col("dirt").is_null())
    assert clean["reason"].is_not_null().mean() <= 0.001


def test_a_misspelt_place_is_put_where_it_is_and_noted(scored):
    misspelt = scored.filter(dirt="salah_eja")
    right = misspelt.filter(pl.col("found_desa") == pl.col("desa_code"))
    assert misspelt.height > 100
    assert right.height >= 0.99 * misspelt.height
    assert right["note"].str.contains("dibaca").all()


def test_no_row_is_put_into_another_village(scored):
    assert scored.filter(pl.col("found_desa") != pl.col("desa_code")).is_empty()


def test_a_measure_in_a_wrong_unit_goes_missing_and_the_other_stays(scored):
    slips = scored.filter(pl.col("dirt").is_in(["meter", "milimeter", "gram"]))
    of_weight = pl.col("dirt") == "gram"
    assert slips.height > 50
    assert slips.filter(of_weight)["found_weight"].null_count() == slips.filter(of_weight).height
    assert slips.filter(~of_weight)["found_height"].null_count() == slips.filter(~of_weight).height
    assert slips.filter(of_weight)["found_height"].null_count() == 0


def test_the_stunted_share_comes_out_within_a_point_of_the_truth(scored):
    kept = scored.filter(pl.col("haz").is_not_null() & ~pl.col("haz_flag"))
    by_kabupaten = kept.group_by(pl.col("desa_code").str.slice(0, 5)).agg(
        found=(pl.col("haz") < -2).mean() * 100, true=pl.col("stunted").mean() * 100
    )
    assert by_kabupaten.height == len(KABUPATEN)
    assert (by_kabupaten["found"] - by_kabupaten["true"]).abs().max() <= 1.5
