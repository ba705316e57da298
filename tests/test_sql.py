"""From a file of sql/ to a table: lineage, header and the mistakes that stop at the start."""

from pathlib import Path

import pytest
from dagster import AssetKey

from pipeline.sql import read_models

HEADER = "-- One row per thing.\n-- Key: a, b\n"


@pytest.fixture
def folder(tmp_path):
    """Writes files below a sql/ folder, and gives the folder."""

    def write(**text_of: str) -> Path:
        for place, text in text_of.items():
            schema, name = place.split("__")
            (tmp_path / schema).mkdir(exist_ok=True)
            (tmp_path / schema / f"{name}.sql").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_a_file_becomes_a_model_with_plain_table_names_and_its_lineage(folder):
    (mart, staging) = read_models(
        folder(
            staging__thing=HEADER + "select a, b from {{ source('raw', 'list') }}\n",
            marts__summary="-- One row per thing,\n-- counted.\n-- Key: a\n"
            "select a from {{ref('thing')}} join {{ source('raw','list') }} using (a)\n",
        )
    )
    assert (mart.schema, mart.name, mart.key) == ("marts", "summary", ("a",))
    assert mart.description == "One row per thing, counted."
    assert mart.select.endswith("select a from staging.thing join raw.list using (a)\n")
    assert mart.upstream == (AssetKey(["raw", "list"]), AssetKey(["staging", "thing"]))
    assert (staging.asset_key, staging.key) == (AssetKey(["staging", "thing"]), ("a", "b"))


def test_every_table_of_the_lake_comes_from_the_one_asset_that_writes_it(folder):
    """Measurements and the accounts beside them are moved into place together."""
    (model,) = read_models(
        folder(
            marts__thing=HEADER + "select a, b from {{ source('lake', 'measurement') }}, "
            "{{ source('lake', 'file') }}, {{ source('raw', 'list') }}"
        )
    )
    assert model.select.endswith("from lake.measurement, lake.file, raw.list")
    assert model.upstream == (AssetKey(["lake", "measurement"]), AssetKey(["raw", "list"]))


def test_a_computed_statistic_is_a_source_like_any_other(folder):
    (model,) = read_models(
        folder(marts__thing=HEADER + "select a, b from {{ source('statistics', 'rank') }}")
    )
    assert model.select.endswith("from statistics.rank")
    assert model.upstream == (AssetKey(["statistics", "rank"]),)


def test_a_reference_to_no_file_is_named(folder):
    with pytest.raises(ValueError, match=r"no file below sql/ is named ghost\.sql"):
        read_models(folder(marts__thing=HEADER + "select a from {{ ref('ghost') }}"))


def test_two_files_of_one_name_are_refused_because_ref_could_mean_either(folder):
    with pytest.raises(ValueError, match="same name"):
        read_models(folder(marts__thing=HEADER + "select 1", staging__thing=HEADER + "select 1"))


@pytest.mark.parametrize("header", ["-- One row per thing.\n", "-- Key: a\n", ""])
def test_a_header_needs_a_description_and_a_key(folder, header):
    with pytest.raises(ValueError, match="header needs a description"):
        read_models(folder(marts__thing=header + "select a from b"))
