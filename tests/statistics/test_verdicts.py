"""What the verdicts and rank intervals promise, proven by surveys simulated from a known truth.

Every simulated survey goes through the SQL that judges the real ones. Children are drawn in
clusters of about ten whose prevalences differ (beta-binomial), so much that the design effect is
1.5; the result is rounded to one decimal, as published. Nothing is drawn from the formula tested.
"""

import duckdb
import numpy as np
import polars as pl
import pytest
from statsmodels.stats.proportion import confint_proportions_2indep, test_proportions_2indep

from pipeline.sources.survey import read_survey_assumption, read_survey_prevalence
from pipeline.statistics.ranks import survey_ranks
from pipeline.warehouse import SCHEMAS
from tests.conftest import ROOT
from tests.frames import areas, assumptions, estimates
from tests.sql.conftest import LiteralWarehouse

# A function that is named like a test and is none of ours.
test_proportions_2indep.__test__ = False

FILE = ROOT / "data/raw/survey/survey_prevalence.csv"
ASSUMPTION = ROOT / "data/raw/survey/survey_assumption.csv"
CHILDREN = {("SSGI", 2021): 298, ("SSGI", 2022): 689, ("SKI", 2023): 571, ("SSGI", 2024): 671}
DESIGN_EFFECT = 1.5
PAIRS = 20_000


@pytest.fixture
def warehouse():
    with duckdb.connect() as connection:
        for schema in SCHEMAS:
            connection.execute(f"create schema {schema}")
        warehouse = LiteralWarehouse(connection)
        rows = read_survey_assumption(ASSUMPTION, ASSUMPTION.name).rows
        warehouse.put("raw.survey_assumption", rows)
        yield warehouse


def simulated_pct(
    random: np.random.Generator, truth: np.ndarray, children: int, surveys: int
) -> np.ndarray:
    """Percentages as published of `surveys` surveys (columns) of each true rate (rows)."""
    clusters = np.full(children // 10, 10)
    clusters[: children % 10] += 1
    correlation = (DESIGN_EFFECT - 1) / ((clusters**2).sum() / children - 1)
    likeness = 1 / correlation - 1
    p = truth[:, None, None]
    shape = (len(truth), surveys, len(clusters))
    rates = random.beta(p * likeness, (1 - p) * likeness, shape)
    return np.round(100 * random.binomial(clusters, rates).sum(axis=2) / children, 1)


def surveys_of(
    codes: list[str], survey: tuple[str, int], prevalence_pct: np.ndarray, **cells
) -> pl.DataFrame:
    """One estimate of the survey per code."""
    row = estimates({"survey": survey[0], "year": survey[1]} | cells)
    return row.select(pl.all().repeat_by(len(codes)).explode()).with_columns(
        pl.Series("area_code", codes), pl.Series("prevalence_pct", prevalence_pct, pl.Float64)
    )


def kabupaten(codes: list[str]) -> pl.DataFrame:
    """Kabupaten of the provinsi that the part of the code before the dot names."""
    row = areas("63.01").select(pl.all().repeat_by(len(codes)).explode())
    return row.with_columns(
        pl.Series("code", codes), pl.Series("parent_code", [code.split(".")[0] for code in codes])
    )


def judged(warehouse, codes: list[str], *surveys: pl.DataFrame) -> pl.DataFrame:
    """survey_change of these estimates."""
    warehouse.put("raw.area", kabupaten(codes))
    warehouse.put("raw.survey_prevalence", pl.concat(surveys))
    warehouse.build("survey_estimate")
    return warehouse.build("survey_change")


@pytest.mark.parametrize("true_rate", [0.15, 0.30])
def test_without_any_change_4_to_6_of_100_verdicts_claim_one(warehouse, true_rate):
    """Every pair of the four surveys, with the assumed children of each, hence unequal n."""
    random = np.random.default_rng(2024)
    codes = [f"63.{area:05}" for area in range(PAIRS)]
    changes = judged(
        warehouse,
        codes,
        *(
            surveys_of(codes, survey, simulated_pct(random, np.array([true_rate]), n, PAIRS)[0])
            for survey, n in CHILDREN.items()
        ),
    )
    claimed = changes.group_by("from_year", "to_year").agg(
        pairs=pl.len(),
        share=pl.col("verdict").is_in(["turun nyata", "naik nyata"]).mean(),
    )
    assert claimed["pairs"].to_list() == [PAIRS] * 6
    assert claimed.filter(~pl.col("share").is_between(0.04, 0.06)).rows() == []


def test_a_true_change_as_large_as_the_minimum_detectable_is_proven_half_the_time(warehouse):
    """It is what would just be proven if it were seen, not what a survey can be trusted to see."""
    random = np.random.default_rng(2024)
    codes = [f"63.{area:05}" for area in range(4_000)]
    # 196 * sqrt(p q (1.5 / 571 + 1.5 / 671)) at p near 0.18 is 5.25.
    before, after = (
        surveys_of(
            codes, survey, simulated_pct(random, np.array([p]), CHILDREN[survey], len(codes))[0]
        )
        for survey, p in ((("SKI", 2023), 0.20625), (("SSGI", 2024), 0.15375))
    )
    changes = judged(warehouse, codes, before, after)
    assert changes["minimum_detectable_change_pp"].mean() == pytest.approx(5.25, abs=0.1)
    assert (changes["verdict"] == "turun nyata").mean() == pytest.approx(0.5, abs=0.04)


def test_tapin_as_committed_has_the_golden_z(warehouse):
    codes = pl.read_csv(FILE, infer_schema=False)["area_code"].unique().to_list()
    rows = read_survey_prevalence(FILE, FILE.name, codes).rows
    warehouse.put("raw.area", areas(*codes))
    warehouse.put("raw.survey_prevalence", rows)
    warehouse.build("survey_estimate")
    changes = warehouse.build("survey_change").filter(area_code="63.05", indicator="stunting")
    z = {
        (row["from_year"], row["to_year"]): (round(row["z"], 2), row["verdict"])
        for row in changes.to_dicts()
        if row["z"] is not None
    }
    assert z[2021, 2022] == (-5.09, "turun nyata")
    assert z[2022, 2023] == (-0.04, "belum terbukti berubah")
    assert z[2023, 2024] == (-0.50, "belum terbukti berubah")
    assert z[2021, 2024] == (-5.47, "turun nyata")


@pytest.mark.parametrize(
    ("affected", "children"), [((60, 40), (200, 250)), ((1, 9), (300, 280)), ((90, 91), (100, 100))]
)
def test_at_design_effect_1_z_and_interval_are_those_of_statsmodels(warehouse, affected, children):
    ones = [{"survey": s, "year": y, "design_effect": 1.0} for s, y in CHILDREN]
    warehouse.put("raw.survey_assumption", assumptions(*ones))
    before, after = (
        surveys_of(["63.05"], survey, np.array([100 * k / n]), sample_size=n)
        for survey, k, n in zip((("SSGI", 2021), ("SSGI", 2022)), affected, children, strict=True)
    )
    (change,) = judged(warehouse, ["63.05"], before, after).to_dicts()
    counts = (affected[1], children[1], affected[0], children[0])
    expected = test_proportions_2indep(*counts, method="wald", compare="diff")
    low, high = confint_proportions_2indep(*counts, method="wald", compare="diff")
    assert change["z"] == pytest.approx(expected.statistic, rel=1e-12)
    # 1.96 here against 1.959964 there.
    assert change["ci_lower_pp"] == pytest.approx(100 * low, abs=5e-4)
    assert change["ci_upper_pp"] == pytest.approx(100 * high, abs=5e-4)


def test_rank_intervals_cover_the_true_rank_with_kalsel_of_2024_as_truth(warehouse):
    """300 surveys of the 13 kabupaten, each survey a provinsi of its own."""
    rows = pl.read_csv(FILE, infer_schema=False).filter(
        pl.col("area_code").str.starts_with("63."),
        survey="SSGI",
        year="2024",
        indicator="stunting",
    )
    truth = rows["prevalence_pct"].cast(pl.Float64).to_numpy() / 100
    assert len(set(truth)) == 13
    surveys = 300
    random = np.random.default_rng(2024)
    seen = simulated_pct(random, truth, CHILDREN["SSGI", 2024], surveys)
    codes = [f"{survey:03}.{area:02}" for area in range(13) for survey in range(surveys)]
    warehouse.put("raw.area", kabupaten(codes))
    warehouse.put("raw.survey_prevalence", surveys_of(codes, ("SSGI", 2024), seen.ravel()))
    found = warehouse.build("survey_estimate").with_columns(
        provinsi_code=pl.col("area_code").str.head(3)
    )
    ranks = survey_ranks(found, draws=1_000).with_columns(
        true_rank=pl.col("area_code")
        .str.tail(2)
        .cast(pl.Int64)
        .replace_strict(dict(enumerate(truth.argsort().argsort() + 1)))
    )
    assert ranks.height == 13 * surveys
    is_covered = pl.col("true_rank").is_between("rank_lower", "rank_upper")
    by_area = ranks.group_by(pl.col("area_code").str.tail(2)).agg(is_covered.mean().alias("share"))
    assert by_area["share"].mean() >= 0.93
    # Covered, and not by saying that anyone may be anything.
    assert (ranks["rank_upper"] - ranks["rank_lower"] + 1).mean() < 7
