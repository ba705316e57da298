"""The workspace of one refresh: its paths, the lock that it holds, the warehouse that it writes.

DuckDB lets one process write and none read beside it, so a run opens the warehouse once, holds
the lock as long as it is open, and everything that writes goes through here.
"""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import polars as pl
from dagster import (
    ConfigurableResource,
    DagsterInstance,
    DagsterRunStatus,
    InitResourceContext,
    MaterializeResult,
)
from filelock import FileLock, Timeout
from pydantic import PrivateAttr

from pipeline import lake
from pipeline.errors import Finding, InputError
from pipeline.settings import Paths, project_root
from pipeline.sources.table import TextTable

SCHEMAS = ("raw", "staging", "statistics", "marts")
RECEIPT_COLUMNS = """
    path string, sha256 string, kind string, rows_read int, rows_accepted int,
    rows_quarantined int, loaded_at timestamp, is_simulated boolean
"""


class Workspace(ConfigurableResource):
    """Paths and the open warehouse; the refresh lock is held from set-up to tear-down."""

    root: str = ""
    _connection: duckdb.DuckDBPyConnection = PrivateAttr()

    @property
    def paths(self) -> Paths:
        return Paths(Path(self.root) if self.root else project_root())

    @property
    def connection(self) -> duckdb.DuckDBPyConnection:
        return self._connection

    @contextmanager
    def yield_for_execution(self, context: InitResourceContext) -> Iterator["Workspace"]:
        run_id = context.run.run_id if context.run else "tanpa-run"
        with refresh_lock(self.paths, run_id, context.instance):
            for folder in (self.paths.lake / "measurement", self.paths.quarantine):
                lake.recover(folder)
            self._connection = open_warehouse(self.paths)
            try:
                yield self
            finally:
                self._connection.close()

    def replace(self, schema: str, name: str, rows: pl.DataFrame) -> None:
        """Make `schema.name` hold exactly these rows."""
        self._connection.register("rows_to_store", rows.to_arrow())
        try:
            self._connection.execute(
                f"create or replace table {schema}.{name} as select * from rows_to_store"
            )
        finally:
            self._connection.unregister("rows_to_store")

    def rows(self, query: str, parameters: list | None = None) -> pl.DataFrame:
        return self._connection.sql(query, params=parameters).pl()

    def take_in(self, name: str, path: Path, read: Callable[[str], TextTable]) -> MaterializeResult:
        """Read one file that is accepted or refused whole into `raw.<name>`, with its receipt."""
        shown_path = self.paths.relative(path)
        table = read(shown_path)
        self.replace("raw", name, table.rows)
        receipt = {
            "path": shown_path,
            "sha256": table.sha256,
            "rows_read": table.rows.height,
            "rows_accepted": table.rows.height,
        }
        self.record_files(name, [receipt])
        return MaterializeResult(
            metadata={
                "dagster/row_count": table.rows.height,
                "path": shown_path,
                "sha256": table.sha256,
            }
        )

    def record_files(self, kind: str, receipts: list[dict]) -> None:
        """Replace what is known of the files of one kind: path, sha256, rows read and accepted."""
        self._connection.execute("begin")
        self._connection.execute("delete from raw.receipt where kind = ?", [kind])
        for receipt in receipts:
            self._connection.execute(
                "insert into raw.receipt values (?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    receipt["path"],
                    receipt["sha256"],
                    kind,
                    receipt["rows_read"],
                    receipt["rows_accepted"],
                    receipt["rows_read"] - receipt["rows_accepted"],
                    datetime.now(UTC).replace(tzinfo=None),
                    receipt.get("is_simulated", False),
                ],
            )
        self._connection.execute("commit")


def open_warehouse(paths: Paths) -> duckdb.DuckDBPyConnection:
    """The warehouse open for writing, its schemas present. Raises InputError."""
    paths.build.mkdir(parents=True, exist_ok=True)
    try:
        connection = duckdb.connect(paths.warehouse)
    except duckdb.Error as error:
        raise InputError(
            paths.relative(paths.warehouse),
            [
                Finding(
                    f"gudang data tidak dapat dibuka ({error})",
                    "Tutup program lain yang membukanya; bila rusak, hapus berkas itu lalu "
                    "jalankan make refresh: isinya dibangun ulang dari data/raw",
                )
            ],
        ) from error
    for schema in SCHEMAS:
        connection.execute(f"create schema if not exists {schema}")
    connection.execute(f"create table if not exists raw.receipt ({RECEIPT_COLUMNS})")
    # What does not fit into memory of the lake's rows is spilled where only the owner can look.
    lake.make_private(paths.lake)
    connection.execute("set temp_directory = ?", [str(paths.lake / ".spill")])
    lake.define_views(connection, paths)
    return connection


@contextmanager
def refresh_lock(paths: Paths, run_id: str, instance: DagsterInstance) -> Iterator[None]:
    """Hold the one refresh lock of the project; wait for another holder and say who it is.

    The operating system frees the lock when its holder dies; the note that the dead holder left
    is then used to mark its run as failed, so that no queue waits for it.
    """
    paths.build.mkdir(parents=True, exist_ok=True)
    lock = FileLock(paths.build / "refresh.lock")
    holder = paths.build / "refresh.holder.json"
    try:
        lock.acquire(timeout=0)
    except Timeout:
        print(f"Menunggu penyegaran lain selesai: {_holder(holder)}", flush=True)
        lock.acquire()
    try:
        if holder.exists():
            print(f"Penyegaran sebelumnya terhenti di tengah: {_holder(holder)}", flush=True)
            _close_dead_run(holder, instance)
        note = {
            "pid": os.getpid(),
            "run_id": run_id,
            "since": datetime.now().astimezone().isoformat(timespec="seconds"),
        }
        holder.write_text(json.dumps(note))
        yield
        holder.unlink()
    except BaseException:
        holder.unlink(missing_ok=True)
        raise
    finally:
        lock.release()


def _holder(note: Path) -> str:
    try:
        who = json.loads(note.read_text())
        return f"run {who['run_id']}, proses {who['pid']}, sejak {who['since']}"
    except (OSError, ValueError, KeyError):
        return "pemegangnya belum tercatat"


def _close_dead_run(note: Path, instance: DagsterInstance) -> None:
    try:
        run_id = json.loads(note.read_text())["run_id"]
    except (ValueError, KeyError):
        return
    run = instance.get_run_by_id(run_id)
    if run is not None and run.status in (DagsterRunStatus.STARTED, DagsterRunStatus.STARTING):
        instance.report_run_failed(run, "Prosesnya berhenti sebelum selesai.")
