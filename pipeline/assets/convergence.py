"""Assets of the convergence score: its rules, the files that come in, and what is computed.

Reading and checking is in `pipeline.sources.convergence`, every formula in `pipeline.convergence`
and `pipeline.scoring`. A file that cannot be read, or a row that breaks a rule, is set aside with
its reason and bounds the score; it never stops the refresh.
"""

import polars as pl
from dagster import AssetExecutionContext, AssetSpec, MaterializeResult, asset, multi_asset

from pipeline import convergence_inputs
from pipeline.assets.statistics import Statistic
from pipeline.convergence import district, performance, quality, village
from pipeline.convergence.rule_table import rule_rows
from pipeline.convergence.rules import ScoreRules
from pipeline.sources import convergence
from pipeline.sql import ONE_RUN, OWNERS
from pipeline.warehouse import Workspace

TABLES = (*convergence.KINDS, "convergence_refusal", "convergence_file")


@asset(
    key=["raw", "score_rule"],
    group_name="convergence",
    kinds={"yaml", "duckdb"},
    owners=OWNERS,
    backfill_policy=ONE_RUN,
    description="Every version of the rules of the convergence score, one row per rule.",
)
def score_rule(workspace: Workspace) -> MaterializeResult:
    rows = rule_rows(convergence_inputs.rules(workspace.paths))
    workspace.replace("raw", "score_rule", rows)
    workspace.record_files("score_rule", convergence_inputs.rule_receipts(workspace.paths))
    return MaterializeResult(metadata={"dagster/row_count": rows.height})


@asset(
    key=["raw", "convergence_indicator"],
    group_name="convergence",
    kinds={"csv", "duckdb"},
    owners=OWNERS,
    backfill_policy=ONE_RUN,
    description="The indicators of convergence as offices name and define them.",
)
def convergence_indicator(workspace: Workspace) -> MaterializeResult:
    path = workspace.paths.convergence / "indicator.csv"
    return workspace.take_in("convergence_indicator", path, lambda shown: (
        convergence.read_indicator(path, shown)
    ))  # fmt: skip


@asset(
    key=["raw", "published_assessment"],
    deps=[["raw", "area"]],
    group_name="convergence",
    kinds={"csv", "duckdb"},
    owners=OWNERS,
    backfill_policy=ONE_RUN,
    description="Assessments as the provinsi or Kemendagri announced them.",
)
def published_assessment(workspace: Workspace) -> MaterializeResult:
    path = workspace.paths.convergence / "published_assessment.csv"
    codes = set(workspace.rows("select code from raw.area")["code"])
    return workspace.take_in("published_assessment", path, lambda shown: (
        convergence.read_published_assessment(path, shown, codes)
    ))  # fmt: skip


@multi_asset(
    name="convergence_inputs",
    specs=[
        AssetSpec(
            ["raw", name],
            deps=[["raw", "area"], ["raw", "score_rule"], ["raw", "convergence_indicator"]],
            group_name="convergence",
            kinds={"csv", "duckdb"},
            owners=OWNERS,
            description=f"Accepted rows of the {name} files that offices hand in."
            if name in convergence.KINDS
            else "What was refused of the convergence files, and the receipt of each of them.",
        )
        for name in TABLES
    ],
    backfill_policy=ONE_RUN,
)
def inputs(context: AssetExecutionContext, workspace: Workspace):
    areas = workspace.rows("select code, level, type from raw.area")
    codes = workspace.rows("select code from raw.convergence_indicator")["code"].to_list()
    read = convergence_inputs.read_all(workspace.paths, areas, codes)
    for sentence in read.sentences:
        context.log.info(sentence)
    for name in TABLES:
        rows = read.tables[name]
        workspace.replace("raw", name, rows)
        yield MaterializeResult(
            asset_key=["raw", name], metadata={"dagster/row_count": rows.height}
        )


def district_component(
    rules: list[ScoreRules],
    aksi: pl.DataFrame,
    cakupan: pl.DataFrame,
    inovasi: pl.DataFrame,
    outcomes: pl.DataFrame,
    villages: pl.DataFrame,
    refusals: pl.DataFrame,
    kabupaten: pl.DataFrame,
) -> pl.DataFrame:
    return district.district_components(
        rules, aksi, cakupan, inovasi, outcomes, villages, refusals, kabupaten["code"].to_list()
    )


def district_score(
    rules: list[ScoreRules],
    components: pl.DataFrame,
    aksi: pl.DataFrame,
    cakupan: pl.DataFrame,
    refusals: pl.DataFrame,
    gaps: pl.DataFrame,
    kabupaten: pl.DataFrame,
) -> pl.DataFrame:
    periods = components["period"].unique().sort().to_list()
    graded = quality.input_quality(rules, cakupan, refusals, kabupaten["code"].to_list(), periods)
    return district.convergence_scores(
        rules,
        components,
        district.process_self(rules, aksi),
        graded,
        gaps,
        dict(kabupaten.select("code", "parent_code").iter_rows()),
    )


KABUPATEN = """
    select kabupaten.code, kabupaten.parent_code from {{ source('raw', 'area') }} as kabupaten
    where level = 'kabupaten' order by code"""
DESA = """
    select code, type, substring(code, 1, 5) as kabupaten_code from {{ source('raw', 'area') }}
    where level = 'desa' order by code"""
REFUSALS = "select * from {{ source('raw', 'convergence_refusal') }}"
VILLAGES = """
    select village_year.*, 'form_text' as reading from {{ ref('village_year') }} as village_year
    order by area_code, period"""
VILLAGE_INPUTS = {
    "villages": VILLAGES,
    "proses": "select * from {{ source('raw', 'proses_desa') }}",
    "register": "select * from {{ ref('village_register') }} order by area_code, period",
    "areas": DESA,
    "refusals": REFUSALS,
}
"""What the score of a desa is made from."""

SCORES = (
    Statistic(
        "village_indicator",
        "Services received and due of every desa, quarter and indicator, with the rows that lost.",
        {
            "visits": "select * from {{ source('raw', 'layanan_kunjungan') }}",
            "forms": "select * from {{ source('raw', 'layanan_nilai') }}",
            "refusals": REFUSALS,
        },
        village.village_indicators,
        reads_rules=True,
    ),
    Statistic(
        "district_component",
        "What every pillar of a kabupaten's score is made of, under every version of the rules.",
        {
            "aksi": "select * from {{ source('raw', 'aksi') }}",
            "cakupan": "select * from {{ source('raw', 'cakupan') }} where length(area_code) = 5",
            "inovasi": "select * from {{ source('raw', 'inovasi') }}",
            "outcomes": "select * from {{ ref('convergence_outcome') }}",
            "villages": "select * from {{ ref('village_kabupaten') }}",
            "refusals": REFUSALS,
            "kabupaten": KABUPATEN,
        },
        district_component,
        reads_rules=True,
    ),
    Statistic(
        "district_score",
        "Score, bounds, rank band and flags of every kabupaten, year, preset and version.",
        {
            "components": "select * from {{ source('statistics', 'district_component') }}",
            "aksi": "select * from {{ source('raw', 'aksi') }}",
            "cakupan": "select * from {{ source('raw', 'cakupan') }} where length(area_code) = 5",
            "refusals": REFUSALS,
            "gaps": "select * from {{ ref('convergence_gap') }}",
            "kabupaten": KABUPATEN,
        },
        district_score,
        reads_rules=True,
    ),
    Statistic(
        "village_component",
        "What the performance score of every desa and year is made of.",
        VILLAGE_INPUTS,
        performance.village_components,
        reads_rules=True,
    ),
    Statistic(
        "village_performance",
        "Performance score of every desa and year, who is eligible for an award, and the ranks.",
        {"components": "select * from {{ source('statistics', 'village_component') }}"}
        | VILLAGE_INPUTS,
        performance.village_performance,
        reads_rules=True,
    ),
    Statistic(
        "priority_area",
        "How far every desa should come first, by year, and why.",
        {
            "villages": VILLAGES,
            "register": VILLAGE_INPUTS["register"],
            "at_risk": """
                select
                    risk.area_code,
                    substring(risk.period, 1, 4) as period,
                    100 * cast(max(risk.denominator) as double)
                    / cast(max(family.denominator) as double) as at_risk_pct
                from {{ source('raw', 'cakupan') }} as risk
                inner join {{ source('raw', 'cakupan') }} as family
                    on risk.area_code = family.area_code and risk.period = family.period
                where length(risk.area_code) = 13 and risk.code = 'E24' and family.code = 'E21'
                    and family.denominator > 0
                group by risk.area_code, substring(risk.period, 1, 4)
                having max(risk.denominator) <= max(family.denominator)""",
            "areas": DESA,
        },
        performance.priority_areas,
        reads_rules=True,
    ),
)
