"""The whole graph, from raw files to the publication, and every way in which it may stop."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import duckdb
import pytest
from dagster import AssetKey, DagsterInstance, DagsterRunStatus

from pipeline.definitions import definitions
from pipeline.publication import current
from pipeline.refresh import refresh
from pipeline.rules import table as table_rules
from pipeline.settings import Paths
from pipeline.sql import read_models
from pipeline.warehouse import refresh_lock
from tests.conftest import ROOT
from tests.sql.test_contract import CONTRACT, breaches

PATIENCE_SECONDS = 60


@pytest.fixture
def root(published_root, tmp_path, monkeypatch) -> Path:
    """A copy of the finished refresh for a test that goes on from there."""
    copy = tmp_path / "peta"
    shutil.copytree(published_root, copy, symlinks=True)
    monkeypatch.setenv("PETA_ROOT", str(copy))
    return copy


@pytest.fixture
def instance():
    with DagsterInstance.ephemeral() as ephemeral:
        yield ephemeral


def rows_of(root: Path, query: str) -> list[tuple]:
    with duckdb.connect(Paths(root).current.resolve(), read_only=True) as reader:
        return reader.sql(query).fetchall()


def state_of(root: Path) -> tuple[str, bytes]:
    """The publication in use: which it is and every byte of it."""
    return str(Paths(root).current.readlink()), Paths(root).current.read_bytes()


def edit(path: Path, old: str, new: str) -> int:
    """Replace the one occurrence of `old`; returns the line that it stood on."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_tapin_comes_out_as_it_went_in_with_its_interval(published_root):
    rows = rows_of(
        published_root,
        """
        select year, prevalence_pct, round(ci_lower_pct, 2), round(ci_upper_pct, 2), ci_basis
        from survey_prevalence where area_code = '63.05' and survey = 'SSGI' order by year""",
    )
    assert rows == [
        (2021, 33.5, 27.28, 40.35, "assumed n=298, deff=1.5"),
        (2022, 14.5, 11.57, 18.03, "assumed n=689, deff=1.5"),
        (2024, 13.2, 10.37, 16.66, "assumed n=671, deff=1.5"),
    ]


def test_tapin_fell_for_real_from_2021_to_2024(published_root):
    rows = rows_of(
        published_root,
        """
        select round(change_pp, 1), round(z, 2), verdict, caveat from survey_change
        where area_code = '63.05' and from_year = 2021 and to_year = 2024""",
    )
    assert rows == [(-20.3, -5.47, "turun nyata", "possibly_modelled,assumed_sample")]


def test_the_provinsi_stand_on_the_sample_of_their_kabupaten(published_root):
    """13 kabupaten/kota in Kalsel and 14 in Kalteng, 671 children each in SSGI 2024."""
    rows = rows_of(
        published_root,
        """
        select area_code, ci_basis from survey_prevalence
        where area_code in ('62', '63') and year = 2024 order by area_code""",
    )
    assert rows == [
        ("62", f"assumed n={14 * 671}, deff=1.5"),
        ("63", f"assumed n={13 * 671}, deff=1.5"),
    ]


def test_all_27_kabupaten_have_a_border(published_root):
    rows = rows_of(
        published_root,
        """
        select provinsi_code, count(*) from area
        where level = 'kabupaten' and geometry_quality <> 'none' group by provinsi_code order by 1
        """,
    )
    assert rows == [("62", 14), ("63", 13)]


def test_the_one_figure_not_to_be_shown_is_published_as_such(published_root):
    hidden = "select area_code, survey, year from survey_prevalence where not is_shown"
    assert rows_of(published_root, hidden) == [("81", "PSG", 2017)]


@pytest.mark.parametrize("table", CONTRACT)
def test_every_table_of_the_contract_is_published_with_its_columns(published_root, table):
    described = rows_of(published_root, f"describe {table}")
    assert breaches(table, {name: kind for name, kind, *_ in described}) == []


def test_every_row_that_was_read_is_accounted_for(published_root):
    rows = rows_of(
        published_root,
        """
        select path, rows_read, rows_accepted, rows_quarantined from source_file
        where path like 'data/raw/%' order by path""",
    )
    assert rows == [
        ("data/raw/area/area.csv", 3945, 3945, 0),
        ("data/raw/survey/published_register.csv", 86, 86, 0),
        ("data/raw/survey/survey_assumption.csv", 4, 4, 0),
        ("data/raw/survey/survey_prevalence.csv", 506, 506, 0),
        ("data/raw/survey/target.csv", 26, 26, 0),
    ]
    assert rows_of(published_root, "select count(*) from survey_prevalence") == [(506,)]
    assert rows_of(published_root, "select count(*) from target") == [(26,)]
    assert rows_of(published_root, "select count(*) from published_register") == [(86,)]


def test_the_shapes_on_disk_are_those_that_the_publication_names(published_root):
    named = {path for (path,) in rows_of(published_root, "select path from boundary_file")}
    paths = Paths(published_root)
    assert named == {paths.relative(path) for path in paths.boundaries.iterdir()}
    assert named


def test_the_same_raw_files_give_the_same_publication_whatever_their_times(
    published_root, root, instance
):
    """Built from nothing, so that no table can be a leftover of the first refresh either."""
    shutil.rmtree(root / "data" / "build")
    for number, path in enumerate(sorted((root / "data").rglob("*.*"))):
        os.utime(path, (1_000_000_000 + number, 1_000_000_000 + number))
    assert refresh(instance)
    for model in read_models():
        if model.schema != "marts":
            continue
        columns = "* exclude (loaded_at)" if model.name == "source_file" else "*"
        query = f"select {columns} from {model.name}"
        assert rows_of(root, query) == rows_of(published_root, query), model.name


def test_bad_files_are_told_all_at_once_and_the_publication_stays_as_it_was(root, instance, capsys):
    before = state_of(root)
    survey = Paths(root).raw / "survey"
    line = edit(
        survey / "survey_prevalence.csv",
        "63.05,SSGI,2021,stunting,33.5,",
        "63.05,SSGI,2021,stunting,105,",
    )
    target = survey / "target.csv"
    target.write_bytes(
        target.read_bytes() + "63,2040,stunting,target,5,Ñ,A,a,b,\n".encode("cp1252")
    )

    assert not refresh(instance)

    said = capsys.readouterr().out
    assert "Berkas data/raw/survey/survey_prevalence.csv ditolak, 1 masalah:" in said
    assert f'baris {line}, kolom prevalence_pct, nilai "105": persentase di luar 0-100.' in said
    assert "Perbaiki nilainya menurut sumbernya." in said
    assert "Berkas data/raw/survey/target.csv ditolak" in said
    assert 'Windows-1252. Simpan ulang sebagai "CSV UTF-8".' in said
    in_use = Paths(root).current.resolve().stem
    assert f"Publikasi {in_use} tetap dipakai seperti semula." in said
    # An Indonesian reader gets no Python error, not even the one below ours, and no English.
    assert "Error" not in said
    assert "Not executing" not in said
    assert state_of(root) == before


def test_a_blocking_check_stops_the_publication_if_a_reader_let_a_fault_pass(
    root, instance, capsys, monkeypatch
):
    before = state_of(root)
    monkeypatch.setattr(table_rules, "duplicate_key", lambda rows, key: [])
    path = Paths(root).raw / "survey" / "published_register.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([*lines, lines[-1]]), encoding="utf-8")

    assert not refresh(instance)

    said = capsys.readouterr().out
    assert "DITAHAN  marts.published_register: kunci area_code, period, indicator ganda" in said
    assert "Pemeriksaan di atas menahan publikasi." in said
    assert state_of(root) == before


def test_control_c_is_told_in_one_line(root, instance, capsys, monkeypatch):
    before = state_of(root)

    def interrupted(rows, key):
        signal.raise_signal(signal.SIGINT)
        return []

    monkeypatch.setattr(table_rules, "duplicate_key", interrupted)
    assert not refresh(instance)
    said = capsys.readouterr().out
    assert "GAGAL    raw.area\nDihentikan sebelum selesai.\n" in said
    assert "Error" not in said
    assert state_of(root) == before


def test_publishing_alone_does_not_pass_a_table_that_broke_its_checks(root, instance):
    before = state_of(root)
    with duckdb.connect(Paths(root).warehouse) as warehouse:
        warehouse.execute("update marts.target set target_pct = 105 where area_code = '63.05'")
    published_alone = definitions.resolve_job_def("refresh").execute_in_process(
        instance=instance, asset_selection=[AssetKey("publication")], raise_on_error=False
    )
    assert not published_alone.success
    assert state_of(root) == before


def test_a_warehouse_that_cannot_be_opened_says_what_to_do(root, instance, capsys):
    before = state_of(root)
    Paths(root).warehouse.write_bytes(b"not a database")
    assert not refresh(instance)
    said = capsys.readouterr().out
    assert "data/build/warehouse.duckdb" in said
    assert "gudang data tidak dapat dibuka" in said
    assert "hapus berkas itu lalu jalankan make refresh" in said
    assert state_of(root) == before


HOLDER = """
import sys
from pathlib import Path
from dagster import DagsterInstance
from pipeline.settings import Paths
from pipeline.warehouse import refresh_lock
with DagsterInstance.ephemeral() as instance:
    with refresh_lock(Paths(Path(sys.argv[1])), "run-pertama", instance):
        print("held", flush=True)
        sys.stdin.read()
"""


def test_a_second_refresh_waits_and_says_for_whom(tmp_path, instance, capsys):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    entered = threading.Event()

    def second_refresh():
        with refresh_lock(Paths(tmp_path), "run-kedua", instance):
            entered.set()

    try:
        assert holder.stdout.readline() == "held\n"
        waiting = threading.Thread(target=second_refresh, daemon=True)
        waiting.start()
        said = wait_for(lambda: capsys.readouterr().out)
        assert said.startswith("Menunggu penyegaran lain selesai: run run-pertama, ")
        assert f"proses {holder.pid}, sejak " in said
        assert not entered.is_set()
        holder.stdin.close()  # the first refresh ends
        assert entered.wait(PATIENCE_SECONDS)
        waiting.join(PATIENCE_SECONDS)
    finally:
        holder.kill()
        holder.wait()
    # Nobody was killed: nobody is reported as such.
    assert "terhenti" not in capsys.readouterr().out


def test_a_refresh_killed_in_the_middle_harms_nothing_and_the_next_one_succeeds(
    root, instance, tmp_path, capsys
):
    before = state_of(root)
    dagster_home = tmp_path / "dagster"
    dagster_home.mkdir()
    shutil.copy(ROOT / "pipeline" / "dagster.yaml", dagster_home)
    killed = subprocess.Popen(
        [sys.executable, "-m", "pipeline.refresh"],
        cwd=ROOT,
        env={**os.environ, "DAGSTER_HOME": str(dagster_home), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        # Half of the sources are in the warehouse, the others are not.
        assert any("raw.survey_prevalence" in line for line in killed.stdout)
    finally:
        killed.send_signal(signal.SIGKILL)
        assert killed.wait() == -signal.SIGKILL

    assert state_of(root) == before
    assert rows_of(root, "select count(*) from survey_prevalence") == [(506,)]

    with DagsterInstance.from_config(str(dagster_home)) as recorded:
        (dead_run,) = recorded.get_runs()
        assert dead_run.status == DagsterRunStatus.STARTED
        with refresh_lock(Paths(root), "berikutnya", recorded):
            pass
        # Left as running, it would block the queue of the daemon.
        assert recorded.get_run_by_id(dead_run.run_id).status == DagsterRunStatus.FAILURE
    said = capsys.readouterr().out
    assert f"Penyegaran sebelumnya terhenti di tengah: run {dead_run.run_id}, " in said
    assert f"proses {killed.pid}, sejak " in said

    assert refresh(instance)
    assert current(Paths(root)).name != before[0]
    assert rows_of(root, "select count(*) from survey_prevalence") == [(506,)]


def wait_for(condition):
    """What `condition` gives as soon as it is true."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if found := condition():
            return found
        time.sleep(0.02)
    raise AssertionError("waited in vain")
