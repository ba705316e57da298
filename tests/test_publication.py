"""Publishing: readers never see a half-made file, and an earlier publication can be had back."""

import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest

from pipeline.publication import current, kept, main, prune, publish, rollback
from pipeline.settings import KEPT_PUBLICATIONS, Paths

TABLES = [
    ("figure", ("area_code", "year")),
    ("source_file", ("path",)),
    ("boundary_file", ("path",)),
]
SHAPE = "dashboard/static/boundaries/63-kabupaten-{}.geojson"


@pytest.fixture
def paths(tmp_path) -> Paths:
    return Paths(tmp_path)


@pytest.fixture
def publish_figure(paths):
    """Publishes one figure on minute `minute`, drawn with the shapes of that name, which are
    written as the boundary asset would."""
    with duckdb.connect() as warehouse:
        warehouse.execute("create schema marts")
        warehouse.execute("create table marts.source_file (path text, is_simulated boolean)")

        def publish_one(minute: int, value: float = 13.2, shape: str = "aaaa") -> Path:
            shape_path = paths.root / SHAPE.format(shape)
            shape_path.parent.mkdir(parents=True, exist_ok=True)
            shape_path.write_text("{}")
            warehouse.execute(
                f"""
                create or replace table marts.figure as select * from
                (values ('63.06', 2024, 1.0), ('63.05', 2024, {value}), ('63.05', 2021, 33.5))
                as t(area_code, year, prevalence_pct)"""
            )
            warehouse.execute(
                "create or replace table marts.boundary_file as select ? as path",
                [SHAPE.format(shape)],
            )
            moment = datetime(2025, 1, 1, 5, minute, tzinfo=UTC)
            return publish(warehouse, paths, TABLES, f"run-{minute}", moment)

        publish_one.warehouse = warehouse
        yield publish_one


@pytest.fixture
def keep_two(monkeypatch):
    monkeypatch.setattr("pipeline.publication.KEPT_PUBLICATIONS", 2)


def figure_of(publication: Path) -> float:
    with duckdb.connect(publication, read_only=True) as reader:
        query = "select prevalence_pct from figure where area_code = '63.05' and year = 2024"
        return float(reader.sql(query).fetchall()[0][0])


def test_the_link_names_the_new_file_and_the_file_holds_the_marts_in_order_of_their_key(
    paths, publish_figure
):
    file = publish_figure(1)
    assert file.name == "20250101T050100.000000Z.duckdb"
    assert paths.current.readlink() == Path(file.name)
    with duckdb.connect(paths.current, read_only=True) as reader:
        rows = reader.sql("select area_code, year from figure").fetchall()
        publication = reader.sql("select * from publication").fetchall()
    # Without a fixed order the same input would not give the same publication row for row.
    assert rows == [("63.05", 2021), ("63.05", 2024), ("63.06", 2024)]
    assert publication == [(datetime(2025, 1, 1, 5, 1), "run-1", "unknown", False)]


def test_one_simulated_file_makes_the_whole_publication_simulated(paths, publish_figure):
    publish_figure.warehouse.execute(
        "insert into marts.source_file values ('a.csv', false), ('b.csv', true)"
    )
    publish_figure(1)
    with duckdb.connect(paths.current, read_only=True) as reader:
        assert reader.sql("select is_simulated from publication").fetchall() == [(True,)]


def test_a_published_file_is_read_only(publish_figure):
    """Nothing may be changed in what a reader has been shown."""
    assert stat.S_IMODE(publish_figure(1).stat().st_mode) == 0o444


def test_a_reader_that_was_there_before_goes_on_with_what_it_opened(
    paths, publish_figure, keep_two
):
    first = publish_figure(1, value=14.4)
    query = "select prevalence_pct from figure where area_code = '63.05' and year = 2024"
    with duckdb.connect(paths.current.resolve(), read_only=True) as reader:
        for minute in (2, 3):
            publish_figure(minute, value=13.2)
        assert not first.exists()  # its file has even been pruned by now
        assert float(reader.sql(query).fetchall()[0][0]) == 14.4
    assert figure_of(paths.current.resolve()) == 13.2


def test_the_link_is_replaced_in_one_step_and_never_missing(paths, publish_figure, monkeypatch):
    first = publish_figure(1)
    seen = []
    real_replace = os.replace

    def watched_replace(source, target):
        seen.append((current(paths), Path(source).readlink().name))
        real_replace(source, target)
        seen.append((current(paths), None))

    monkeypatch.setattr("pipeline.publication.os.replace", watched_replace)
    second = publish_figure(2)
    # Up to the swap the first is in use, with the second complete; right after it the second.
    assert seen == [(first, second.name), (second, None)]


def test_a_publish_that_fails_leaves_the_publication_in_use_as_it_was(paths, publish_figure):
    first = publish_figure(1)
    before = first.read_bytes()
    publish_figure.warehouse.execute("drop table marts.source_file")
    with pytest.raises(duckdb.Error):
        publish_figure(2)
    assert current(paths) == first
    assert first.read_bytes() == before
    assert kept(paths) == [first]


def test_what_a_killed_publish_left_behind_is_removed_by_the_next(paths, publish_figure):
    publish_figure(1)
    leftovers = [
        paths.published / "20250101T050200.000000Z.duckdb.unfinished",
        paths.published / "20250101T050200.000000Z.duckdb.unfinished.wal",
        paths.published / "current.duckdb.unfinished-link",
    ]
    for leftover in leftovers[:2]:
        leftover.write_bytes(b"half")
    leftovers[2].symlink_to("nowhere.duckdb")
    publish_figure(3)
    names = sorted(path.name for path in paths.published.iterdir())
    assert names == [
        "20250101T050100.000000Z.duckdb",
        "20250101T050300.000000Z.duckdb",
        "current.duckdb",
    ]


def test_the_last_ten_publications_are_kept(paths, publish_figure):
    files = [publish_figure(minute) for minute in range(1, 13)]
    assert KEPT_PUBLICATIONS == 10
    assert kept(paths) == files[-10:]


def test_the_publication_in_use_is_never_pruned(paths, publish_figure, keep_two):
    """After a rollback the one in use may be the oldest of all."""
    first, second = publish_figure(1), publish_figure(2)
    rollback(paths)
    third = second.with_name("20250101T060000.000000Z.duckdb")
    third.write_bytes(second.read_bytes())
    prune(paths)
    assert kept(paths) == [first, second, third]
    assert current(paths) == first


def test_rollback_goes_back_one_publication_at_a_time(paths, publish_figure):
    first, second, third = (publish_figure(minute, value=float(minute)) for minute in (1, 2, 3))
    assert current(paths) == third
    assert rollback(paths) == second
    assert figure_of(paths.current.resolve()) == 2.0
    assert rollback(paths) == first
    assert figure_of(paths.current.resolve()) == 1.0


def test_rollback_to_a_name_goes_either_way(paths, publish_figure):
    first, _, third = (publish_figure(minute) for minute in (1, 2, 3))
    rollback(paths, first.stem)
    assert current(paths) == first
    rollback(paths, third.stem)
    assert current(paths) == third


def test_with_nothing_earlier_rollback_says_so_and_changes_nothing(paths, publish_figure):
    only = publish_figure(1)
    with pytest.raises(LookupError, match="Tidak ada publikasi sebelum yang sekarang") as refused:
        rollback(paths)
    assert only.stem in str(refused.value)
    assert current(paths) == only


def test_rollback_before_the_first_publication_says_that_none_is_kept(paths):
    with pytest.raises(LookupError, match="Yang tersimpan: tidak ada"):
        rollback(paths)


def test_rollback_to_an_unknown_name_lists_the_known_ones(paths, publish_figure):
    only = publish_figure(1)
    with pytest.raises(LookupError) as refused:
        rollback(paths, "kemarin")
    assert str(refused.value) == (f'Publikasi "kemarin" tidak ada. Yang tersimpan: {only.stem}.')


def test_the_command_says_what_is_in_use_now_or_why_not(
    paths, publish_figure, monkeypatch, capsys, tmp_path_factory
):
    monkeypatch.setenv("PETA_ROOT", str(paths.root))
    monkeypatch.setenv("DAGSTER_HOME", str(tmp_path_factory.mktemp("dagster")))
    first, _ = publish_figure(1), publish_figure(2)
    assert main([""]) == 0
    assert capsys.readouterr().out == f"Publikasi yang dipakai sekarang: {first.stem}\n"
    assert main([""]) == 1
    assert capsys.readouterr().out.startswith("Tidak ada publikasi sebelum yang sekarang.")


def test_shapes_stay_as_long_as_a_kept_publication_names_them(paths, publish_figure, keep_two):
    publish_figure(1, shape="old")
    publish_figure(2, shape="new")
    assert (paths.root / SHAPE.format("old")).exists()
    publish_figure(3, shape="new")  # the first publication goes, and with it its shapes
    assert not (paths.root / SHAPE.format("old")).exists()
    assert (paths.root / SHAPE.format("new")).exists()


def test_a_rollback_finds_the_shapes_that_its_publication_was_drawn_with(paths, publish_figure):
    publish_figure(1, shape="old")
    publish_figure(2, shape="new")
    rollback(paths)
    with duckdb.connect(paths.current, read_only=True) as reader:
        named = reader.sql("select path from boundary_file").fetchall()
    assert named == [(SHAPE.format("old"),)]
    assert (paths.root / SHAPE.format("old")).exists()


def test_a_damaged_earlier_publication_does_not_stop_a_new_one(paths, publish_figure):
    """It may have named any of the shapes, so all of them stay."""
    first = publish_figure(1, shape="old")
    first.chmod(0o644)
    first.write_bytes(b"damaged")
    second = publish_figure(2, shape="new")
    assert current(paths) == second
    assert (paths.root / SHAPE.format("old")).exists()
