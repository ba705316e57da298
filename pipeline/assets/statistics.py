"""Assets of `pipeline.statistics`: each reads frames and stores what is computed from them.

A statistic becomes the table `statistics.<name>`, which a file of `sql/marts` publishes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import polars as pl
from dagster import AssetKey, AssetsDefinition, MaterializeResult, asset

from pipeline import convergence_inputs
from pipeline.sql import ONE_RUN, OWNERS, plain_names
from pipeline.statistics import gap, ladder, ranks, shrinkage, trend
from pipeline.warehouse import Workspace

RULES = AssetKey(["raw", "score_rule"])


@dataclass(frozen=True)
class Statistic:
    """`compute` makes the table from the frames that `inputs` (argument -> SELECT) give, and from
    the rules of the convergence score where it `reads_rules`."""

    name: str
    description: str
    inputs: Mapping[str, str]
    compute: Callable[..., pl.DataFrame]
    reads_rules: bool = False

    @property
    def asset_key(self) -> AssetKey:
        return AssetKey(["statistics", self.name])

    def selects(self) -> tuple[dict[str, str], list[AssetKey]]:
        """The SELECTs with plain table names, and the tables that they read."""
        plain = {argument: plain_names(select) for argument, select in self.inputs.items()}
        upstream = {key for _, keys in plain.values() for key in keys}
        if self.reads_rules:
            upstream.add(RULES)
        return {argument: select for argument, (select, _) in plain.items()}, sorted(upstream)


STATISTICS = (
    Statistic(
        "survey_rank",
        "Ranks of kabupaten in each survey by 10,000 draws, with interval and tier.",
        {
            "estimates": """
                select estimate.*, area.parent_code as provinsi_code
                from {{ ref('survey_estimate') }} as estimate
                inner join {{ source('raw', 'area') }} as area on estimate.area_code = area.code
                where area.level = 'kabupaten' and estimate.is_shown
                order by area_code, survey, year, indicator""",
        },
        ranks.survey_ranks,
    ),
    Statistic(
        "smoothed",
        "Prevalence of every desa, shrunk to its kabupaten of the month, with interval.",
        {
            "counts": """
                select area_code, month, haz_measured, stunting, severe_stunting, waz_measured,
                    underweight, whz_measured, wasting, severe_wasting, overweight
                from {{ ref('register_area') }} where level = 'desa'
                order by month, area_code""",
        },
        shrinkage.smoothed,
    ),
    Statistic(
        "desa_trend",
        "Trend of every desa over the months of the register, from its smoothed series.",
        {"smoothed": "select * from {{ source('statistics', 'smoothed') }}"},
        trend.desa_trends,
    ),
    Statistic(
        "survey_gap",
        "Survey and register of a kabupaten and year, their difference and its parts.",
        {
            "surveys": "select * from {{ ref('gap_survey') }}",
            "cells": "select * from {{ ref('gap_cell') }}",
        },
        gap.survey_gaps,
    ),
    Statistic(
        "ladder",
        "Children fewer than today that a target asks of each kecamatan and desa.",
        {
            "targets": "select * from {{ ref('ladder_target') }}",
            "desa": "select * from {{ ref('ladder_desa') }}",
        },
        ladder.children_fewer,
    ),
)


def statistic_asset(statistic: Statistic) -> AssetsDefinition:
    """The asset that computes one statistic anew."""
    selects, upstream = statistic.selects()

    @asset(
        key=statistic.asset_key,
        deps=upstream,
        description=statistic.description,
        group_name="statistics",
        kinds={"python", "duckdb"},
        owners=OWNERS,
        backfill_policy=ONE_RUN,
    )
    def build(workspace: Workspace) -> MaterializeResult:
        frames = {argument: workspace.rows(select) for argument, select in selects.items()}
        if statistic.reads_rules:
            frames["rules"] = convergence_inputs.rules(workspace.paths)
        rows = statistic.compute(**frames)
        workspace.replace("statistics", statistic.name, rows)
        return MaterializeResult(metadata={"dagster/row_count": rows.height})

    return build
