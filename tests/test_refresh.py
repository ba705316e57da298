"""The whole graph, from raw files to the publication, and every way in which it may stop."""

import gc
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import duckdb
import pytest
from dagster import AssetKey, DagsterInstance, DagsterRunStatus, materialize

from pipeline import coverage, identity, ingest, lake
from pipeline.assets.areas import boundaries
from pipeline.definitions import definitions
from pipeline.identity import KEY_VARIABLE
from pipeline.publication import current
from pipeline.refresh import refresh
from pipeline.rules import table as table_rules
from pipeline.settings import Paths
from pipeline.sources.alias import read_aliases
from pipeline.sources.areas import read_areas
from pipeline.sql import read_models
from pipeline.warehouse import Workspace, refresh_lock
from tests.conftest import CHILD_KEY, ROOT
from tests.register import child, csv_text, drop, drop_months
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
    gc.collect()


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
        ("data/raw/area/alias.csv", 0, 0, 0),
        ("data/raw/area/area.csv", 3945, 3945, 0),
        ("data/raw/convergence/indicator.csv", 56, 56, 0),
        ("data/raw/convergence/published_assessment.csv", 30, 30, 0),
        ("data/raw/convergence/rules/2018.1.yaml", 1, 1, 0),
        ("data/raw/convergence/rules/2025.1.yaml", 1, 1, 0),
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


def test_borders_are_drawn_again_only_when_something_of_theirs_has_changed(
    root, instance, monkeypatch
):
    drawn = []

    def counted(*arguments):
        drawn.append(arguments)
        return build(*arguments)

    build = coverage.build_coverage
    monkeypatch.setattr(coverage, "build_coverage", counted)

    def times_drawn() -> int:
        drawn.clear()
        assert materialize(
            [boundaries], resources={"workspace": Workspace()}, instance=instance
        ).success
        return len(drawn)

    shape = min(Paths(root).boundaries.iterdir())
    whole = shape.read_bytes()
    assert times_drawn() == 0
    shape.write_bytes(whole[:-1])
    assert times_drawn() == 1
    assert shape.read_bytes() == whole
    (root / "data" / "geo" / "README.md").write_text("sumber batas")
    assert times_drawn() == 1
    assert times_drawn() == 0


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


# --- the posyandu register ---

SIMULATED_TABLES = ("register_month", "register_prevalence", "register_prevalence_group",
                    "register_quality")  # fmt: skip


@pytest.fixture
def register(register_root, tmp_path, monkeypatch) -> Path:
    """A copy of the refresh with a register for a test that goes on from there."""
    copy = tmp_path / "peta"
    shutil.copytree(register_root, copy, symlinks=True)
    monkeypatch.setenv("PETA_ROOT", str(copy))
    monkeypatch.setenv(KEY_VARIABLE, CHILD_KEY)
    return copy


def register_of(root: Path) -> dict[str, list[tuple]]:
    """Every row of the register's tables, as published."""
    return {table: rows_of(root, f"select * from {table}") for table in SIMULATED_TABLES}


def lake_of(root: Path) -> dict[str, list[tuple]]:
    """Every row of the lake, but when its files were loaded."""
    with duckdb.connect() as reader:
        lake.define_views(reader, Paths(root))
        tables = {
            "measurement": "*",
            "file": "* exclude (loaded_at)",
            **dict.fromkeys(("refusal", "sasaran", "area_rows"), "*"),
        }
        return {
            table: reader.sql(f"select {columns} from lake.{table} order by all").fetchall()
            for table, columns in tables.items()
        }


def month_folders(root: Path) -> dict[str, tuple[int, int]]:
    """Each month's folder with its number on the disk and when it was filled."""
    folder = Paths(root).lake / "measurement"
    about = {path.name: path.stat() for path in folder.iterdir()}
    return {name: (stat.st_ino, stat.st_mtime_ns) for name, stat in about.items()}


@pytest.mark.parametrize("table", CONTRACT)
def test_every_table_keeps_the_contract_once_there_is_a_register(register_root, table):
    described = rows_of(register_root, f"describe {table}")
    assert breaches(table, {name: kind for name, kind, *_ in described}) == []


def test_every_file_and_row_of_the_register_is_accounted_for(register_root):
    rows = rows_of(
        register_root,
        """
        select path, month, status, rows_read, rows_accepted, rows_quarantined from source_file
        where kind = 'posyandu' order by path""",
    )
    folder, months = "data/raw/posyandu", (date(2025, 1, 1), date(2025, 2, 1))
    assert rows == [
        (f"{folder}/{month:%Y-%m}/{name}.csv", month, "diterima", 5, 5, 0)
        for month in months
        for name in ("banjarbaru", "tapin")
    ]
    assert rows_of(register_root, "select month, status, rows_read from register_month") == [
        (month, "terbit", 10) for month in months
    ]


def test_the_children_of_a_kabupaten_come_out_at_every_level(register_root):
    rows = rows_of(
        register_root,
        """
        select area_code, level, registered, measured, coverage_pct, reliability
        from register_prevalence where month = '2025-02-01' and indicator = 'stunting'
        order by area_code""",
    )
    assert rows == [
        ("63", "provinsi", 10, 10, 100.0, "terbatas"),
        ("63.05", "kabupaten", 5, 5, 100.0, "tidak cukup"),
        ("63.05.01", "kecamatan", 5, 5, 100.0, "tidak cukup"),
        ("63.05.01.2003", "desa", 5, 5, 100.0, "tidak cukup"),
        ("63.72", "kabupaten", 5, 5, 100.0, "tidak cukup"),
        ("63.72.03", "kecamatan", 5, 5, 100.0, "tidak cukup"),
        ("63.72.03.1004", "desa", 5, 5, 100.0, "tidak cukup"),
    ]


def test_a_simulated_register_says_so_in_every_row_and_for_the_whole_publication(register_root):
    assert rows_of(register_root, "select is_simulated from publication") == [(True,)]
    for table in SIMULATED_TABLES:
        marks = rows_of(register_root, f"select distinct is_simulated from {table}")
        assert marks == [(True,)], table
    real = rows_of(register_root, "select kind from source_file where not is_simulated")
    assert "posyandu" not in {kind for (kind,) in real}


def test_without_a_changed_month_a_refresh_leaves_the_lake_alone(register_root, register, instance):
    before = month_folders(register)
    assert refresh(instance)
    (run,) = instance.get_runs()
    assert run.job_name == "refresh"
    assert month_folders(register) == before
    # Published anew, and the same to the row.
    assert Paths(register).current.readlink() != Paths(register_root).current.readlink()
    assert register_of(register) == register_of(register_root)


def test_a_real_month_sends_the_simulated_ones_out_of_the_publication(register, instance, capsys):
    """It has 3 rows of 5 without a village as well: it is held back, which stops nothing else."""
    unknown = {"Desa/Kel": "ANTAH BERANTAH"}
    rows = [child(n, date(2025, 4, 1), **(unknown if n > 2 else {})) for n in range(1, 6)]
    drop(register, "2025-04", "tapin.csv", csv_text(rows))
    drop_months(register, date(2025, 5, 1))

    assert refresh(instance)

    (run,) = instance.get_runs()
    assert run.job_name == "register_refresh"
    said = capsys.readouterr().out
    assert "2 bulan simulasi tidak dimuat, karena sudah ada bulan sungguhan." in said
    assert "PERHATIAN bulan ditahan: bulan=2025-04, alasan=60,0 % baris tanpa wilayah" in said
    assert "DITAHAN" not in said
    assert sorted(month_folders(register)) == ["month=2025-04-01", "month=2025-05-01"]
    assert rows_of(register, "select is_simulated from publication") == [(False,)]
    assert rows_of(register, "select month, status, is_simulated from register_month") == [
        (date(2025, 4, 1), "ditahan", False),
        (date(2025, 5, 1), "terbit", False),
    ]
    for table in SIMULATED_TABLES[1:]:
        query = f"select distinct month, is_simulated from {table}"
        assert rows_of(register, query) == [(date(2025, 5, 1), False)], table
    paths = [path for (path,) in rows_of(register, "select path from source_file")]
    assert [path for path in paths if "2025-01" in path or "2025-02" in path] == []
    summary = rows_of(register, "select path, reason, rows, example from quarantine_summary")
    assert summary == [
        ("data/raw/posyandu/2025-04/tapin.csv", "wilayah_tidak_dikenal", 3, "baris 4")
    ]


def dagster_home(folder: Path) -> str:
    home = folder / "dagster"
    home.mkdir()
    shutil.copy(ROOT / "pipeline" / "dagster.yaml", home)
    return str(home)


def register_inputs(root: Path) -> ingest.Register:
    paths = Paths(root)
    areas = read_areas(paths.raw / "area" / "area.csv", "area.csv").rows
    aliases = read_aliases(paths.raw / "area" / "alias.csv", "alias.csv", areas).rows
    key = identity.child_key(paths.child_key)
    return ingest.Register(paths, areas, aliases, key, ingest.today())


# --- two at a time, and killed ---

HOLDER = """
import sys
from pathlib import Path
from dagster import DagsterInstance
from pipeline.settings import Paths
from pipeline.warehouse import Workspace, refresh_lock
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


def killed_when(line: str, command: Sequence[str], home: str) -> int:
    """Start a refresh and kill it as soon as it has said `line`; its process number."""
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        env={**os.environ, "DAGSTER_HOME": home, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert any(line in said for said in process.stdout)
    finally:
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
    return process.pid


HANGS_BETWEEN_THE_MOVES = """
import os, sys, time
from pipeline.refresh import main

move = os.rename

def hangs(source, target):
    if os.fspath(target).endswith("/month=2025-02-01"):
        print("hangs", flush=True)
        time.sleep(600)
    move(source, target)

os.rename = hangs
sys.exit(main())
"""


def test_two_killed_refreshes_harm_nothing_and_are_made_good_by_the_next(
    register, instance, tmp_path, capsys
):
    """One in the middle, with half of the sources in the warehouse; one at the worst moment: the
    old month has been put aside and the new one is not yet in its place."""
    before, register_before = state_of(register), register_of(register)
    home = dagster_home(tmp_path)
    process = killed_when("raw.survey_prevalence", ["-m", "pipeline.refresh"], home)

    assert state_of(register) == before
    with DagsterInstance.from_config(home) as recorded:
        (dead_run,) = recorded.get_runs()
        assert dead_run.status == DagsterRunStatus.STARTED
        with refresh_lock(Paths(register), "berikutnya", recorded):
            pass
        # Left as running, it would block the queue of the daemon.
        assert recorded.get_run_by_id(dead_run.run_id).status == DagsterRunStatus.FAILURE
    said = capsys.readouterr().out
    assert f"Penyegaran sebelumnya terhenti di tengah: run {dead_run.run_id}, " in said
    assert f"proses {process}, sejak " in said

    changed = [child(number, date(2025, 2, 1)) for number in range(1, 9)]
    drop(register, "2025-02", "tapin.csv", csv_text(changed))
    drop_months(register, date(2025, 3, 1), simulated=True)
    never_killed = tmp_path / "never-killed"
    shutil.copytree(register, never_killed, symlinks=True)
    killed_when("hangs", ["-c", HANGS_BETWEEN_THE_MOVES], home)

    assert sorted(month_folders(register)) == [
        ".replaced-month=2025-02-01",
        ".writing-month=2025-02-01",
        "month=2025-01-01",
    ]
    assert state_of(register) == before
    assert register_of(register) == register_before

    assert refresh(instance)
    assert current(Paths(register)).name != before[0]
    assert rows_of(register, "select count(*) from survey_prevalence") == [(506,)]
    assert sorted(month_folders(register)) == [
        "month=2025-01-01",
        "month=2025-02-01",
        "month=2025-03-01",
    ]
    for month in (date(2025, 2, 1), date(2025, 3, 1)):
        ingest.load_month(register_inputs(never_killed), month)
    assert lake_of(register) == lake_of(never_killed)
    assert rows_of(register, "select month, rows_read from register_month") == [
        (date(2025, 1, 1), 10),
        (date(2025, 2, 1), 13),
        (date(2025, 3, 1), 10),
    ]


def wait_for(condition):
    """What `condition` gives as soon as it is true."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if found := condition():
            return found
        time.sleep(0.02)
    raise AssertionError("waited in vain")
