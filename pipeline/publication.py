"""Publishing: one new read-only file per refresh, made current by an atomic swap.

A publication is `data/build/published/<UTC time>.duckdb`, aggregates only; the symlink
`current.duckdb` beside it names the one in use. Readers of an older file finish on it.
"""

import logging
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from pipeline.settings import KEPT_PUBLICATIONS, Paths

LOG = logging.getLogger(__name__)
NAME_FORMAT = "%Y%m%dT%H%M%S.%fZ"


def publish(
    warehouse: duckdb.DuckDBPyConnection,
    paths: Paths,
    tables: Sequence[tuple[str, Sequence[str]]],
    run_id: str,
    published_at: datetime | None = None,
) -> Path:
    """Copy the marts named in `tables` (name, key to order by) into a new file, flip the symlink
    to it, and remove what no kept publication needs. Returns the new file's path.

    Until the flip, which is the last step that matters, the publication in use is untouched.
    """
    published_at = published_at or datetime.now(UTC)
    paths.published.mkdir(parents=True, exist_ok=True)
    for leftover in paths.published.glob("*.unfinished*"):
        leftover.unlink()
    final = paths.published / f"{published_at.strftime(NAME_FORMAT)}.duckdb"
    unfinished = final.with_name(f"{final.name}.unfinished")
    warehouse.execute(f"attach '{str(unfinished).replace(chr(39), chr(39) * 2)}' as publication")
    try:
        for name, key in tables:
            warehouse.execute(
                f"create table publication.{name} as "
                f"select * from marts.{name} order by {', '.join(key)}"
            )
        warehouse.execute(
            """
            create table publication.publication as
            select
                cast($published_at as timestamp) as published_at, cast($run_id as string) as run_id,
                cast($code_version as string) as code_version,
                (select coalesce(bool_or(is_simulated), false) from marts.source_file)
                    as is_simulated
            """,
            {
                "published_at": published_at.replace(tzinfo=None),
                "run_id": run_id,
                "code_version": code_version(paths.root),
            },
        )
    finally:
        warehouse.execute("detach publication")
    _flush(unfinished)
    unfinished.chmod(0o444)
    unfinished.rename(final)
    make_current(paths, final)
    prune(paths)
    return final


def make_current(paths: Paths, publication: Path) -> None:
    """Point `current.duckdb` at the publication in one step that no reader can see half done."""
    link = paths.published / "current.duckdb.unfinished-link"
    link.unlink(missing_ok=True)
    link.symlink_to(publication.name)
    os.replace(link, paths.current)
    _flush(paths.published)


def kept(paths: Paths) -> list[Path]:
    """The publications on disk, oldest first."""
    return sorted(path for path in paths.published.glob("*Z.duckdb") if not path.is_symlink())


def current(paths: Paths) -> Path | None:
    """The publication that the symlink names, or None where there is no symlink yet."""
    return paths.published / os.readlink(paths.current) if paths.current.is_symlink() else None


def rollback(paths: Paths, to: str | None = None) -> Path:
    """Make the publication before the current one current again, or the one named `to`.

    Raises LookupError, in Indonesian, where there is none such.
    """
    publications = kept(paths)
    names = ", ".join(path.stem for path in publications) or "tidak ada"
    if to is not None:
        chosen = next((path for path in publications if path.stem == to), None)
        if chosen is None:
            raise LookupError(f'Publikasi "{to}" tidak ada. Yang tersimpan: {names}.')
    else:
        in_use = current(paths)
        earlier = [path for path in publications if in_use is not None and path.name < in_use.name]
        if not earlier:
            raise LookupError(
                f"Tidak ada publikasi sebelum yang sekarang. Yang tersimpan: {names}."
            )
        chosen = earlier[-1]
    make_current(paths, chosen)
    return chosen


def prune(paths: Paths) -> None:
    """Keep the newest publications and the current one, and the shapes that any of them names."""
    in_use = current(paths)
    publications = kept(paths)
    for old in publications[:-KEPT_PUBLICATIONS]:
        if old != in_use:
            old.unlink()
    try:
        named = {shape for publication in kept(paths) for shape in _shapes_of(publication)}
    except duckdb.Error as error:
        # A damaged publication may name any shape, and is no reason to fail the new one.
        LOG.warning("Publikasi lama rusak, jadi tidak ada bentuk batas yang dihapus: %s", error)
        return
    for shape in paths.boundaries.glob("*"):
        if paths.relative(shape) not in named:
            shape.unlink()


def code_version(root: Path) -> str:
    """The commit that the code is at, `+` behind it where files differ; `unknown` without git."""
    try:
        described = subprocess.run(
            ["git", "describe", "--always", "--dirty=+", "--exclude", "*"],
            cwd=root,
            capture_output=True,
            text=True,
            check=True,
            timeout=10,
        )
    except (OSError, subprocess.SubprocessError):
        return "unknown"
    return described.stdout.strip()


def _shapes_of(publication: Path) -> list[str]:
    with duckdb.connect(publication, read_only=True) as connection:
        return [path for (path,) in connection.sql("select path from boundary_file").fetchall()]


def _flush(path: Path) -> None:
    """Wait until the file or folder is on the disk, so that a power cut cannot undo the order."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def main(arguments: Sequence[str]) -> int:
    """`python -m pipeline.publication [name]`: roll back, and say to what."""
    from dagster import DagsterInstance

    from pipeline.settings import project_root
    from pipeline.warehouse import refresh_lock

    paths = Paths(project_root())
    with DagsterInstance.get() as instance, refresh_lock(paths, "rollback", instance):
        try:
            chosen = rollback(paths, arguments[0] if arguments and arguments[0] else None)
        except LookupError as error:
            print(error)
            return 1
    print(f"Publikasi yang dipakai sekarang: {chosen.stem}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
