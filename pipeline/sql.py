"""Turns `sql/**/*.sql` into Dagster assets: one SELECT per file, one table per SELECT.

The folder is the schema, the file's name the table. Lineage comes from `{{ ref('x') }}` (another
file of `sql/`), `{{ source('raw', 'x') }}` (a table that a reader wrote),
`{{ source('lake', 'x') }}` (measurements, or the accounts beside them) and
`{{ source('statistics', 'x') }}` (what `pipeline.statistics` computed). The header comment says
what a row is, and its line `Key:` is guarded by a blocking check.
"""

import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dagster import (
    AssetKey,
    AssetsDefinition,
    BackfillPolicy,
    MaterializeResult,
    asset,
)

from pipeline import checks
from pipeline.warehouse import Workspace

SQL_FOLDER = Path(__file__).resolve().parents[1] / "sql"
REFERENCE = re.compile(
    r"\{\{\s*(?:ref\('(?P<ref>\w+)'\)|source\('(?P<schema>\w+)',\s*'(?P<table>\w+)'\))\s*\}\}"
)
OWNERS = ["team:data"]
# Dagster warns of each use that the parameter is in beta.
warnings.filterwarnings("ignore", message=".*backfill_policy.*beta.*")
ONE_RUN = BackfillPolicy.single_run()
"""Every asset has it, so that a range of months can be launched with all that follows from them."""
LIST_OF_AREAS = AssetKey(["raw", "area"])
LAKE = AssetKey(["lake", "measurement"])
"""The one asset that writes the lake: measurements, and the accounts beside them."""


@dataclass(frozen=True)
class SqlModel:
    """One file of `sql/`: its place, its header, and the SELECT with plain table names."""

    schema: str
    name: str
    description: str
    key: tuple[str, ...]
    select: str
    upstream: tuple[AssetKey, ...]

    @property
    def asset_key(self) -> AssetKey:
        return AssetKey([self.schema, self.name])


def read_models(folder: Path = SQL_FOLDER) -> list[SqlModel]:
    """Every model below the folder, in order of name. Raises ValueError for a reference to a file
    that does not exist, two files of one name, or a header without description or key."""
    files = sorted(folder.glob("*/*.sql"), key=lambda path: path.stem)
    schema_of = {path.stem: path.parent.name for path in files}
    if len(schema_of) != len(files):
        raise ValueError("two files below sql/ have the same name")
    return [read_model(path, schema_of) for path in files]


def read_model(path: Path, schema_of: dict[str, str]) -> SqlModel:
    text = path.read_text(encoding="utf-8")
    header = [line[2:].strip() for line in text.splitlines() if line.startswith("--")]
    keys = [line.removeprefix("Key:").strip() for line in header if line.startswith("Key:")]
    description = " ".join(line for line in header if not line.startswith("Key:"))
    if len(keys) != 1 or not description:
        raise ValueError(f"{path}: the header needs a description and one line 'Key: ...'")
    try:
        select, upstream = plain_names(text, schema_of)
    except KeyError as missing:
        raise ValueError(f"{path}: no file below sql/ is named {missing.args[0]}.sql") from missing
    return SqlModel(
        schema=path.parent.name,
        name=path.stem,
        description=description,
        key=tuple(column.strip() for column in keys[0].split(",")),
        select=select,
        upstream=upstream,
    )


def plain_names(
    text: str, schema_of: Mapping[str, str] | None = None
) -> tuple[str, tuple[AssetKey, ...]]:
    """The text with plain table names for its references, and the assets that these name.

    `schema_of` has the folder of each file of `sql/`. Raises KeyError with the name of a file that
    does not exist.
    """
    if schema_of is None:
        schema_of = {path.stem: path.parent.name for path in SQL_FOLDER.glob("*/*.sql")}
    upstream: set[AssetKey] = set()

    def plain_name(match: re.Match) -> str:
        schema = match["schema"] or schema_of[match["ref"]]
        table = match["table"] or match["ref"]
        upstream.add(LAKE if schema == "lake" else AssetKey([schema, table]))
        return f"{schema}.{table}"

    return REFERENCE.sub(plain_name, text), tuple(sorted(upstream))


def sql_asset(model: SqlModel) -> AssetsDefinition:
    """The asset that rebuilds the model's table whole and checks it before anything downstream."""
    guards = checks.of_select(model.name, model.key, model.select, model.schema == "marts")
    # The guard of area codes reads the list of areas, also where the SELECT itself does not.
    guarded_by = {LIST_OF_AREAS} if "area_code" in model.select else set()

    @asset(
        key=model.asset_key,
        deps=sorted({*model.upstream, *guarded_by}),
        description=model.description,
        group_name=model.schema,
        kinds={"sql", "duckdb"},
        owners=OWNERS,
        backfill_policy=ONE_RUN,
        check_specs=checks.specs(model.asset_key, guards),
    )
    def build(workspace: Workspace) -> MaterializeResult:
        table = f"{model.schema}.{model.name}"
        workspace.connection.execute(f"create or replace table {table} as\n{model.select}")
        count = workspace.connection.sql(f"select count(*) from {table}").fetchall()[0][0]
        return MaterializeResult(
            metadata={"dagster/row_count": count},
            check_results=[guard.run(workspace.connection, table) for guard in guards],
        )

    return build
