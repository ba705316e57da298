"""survey_rank: ranks as they are computed, with the types of the contract."""

import polars as pl

from pipeline.sources.survey import read_survey_assumption, read_survey_prevalence
from pipeline.statistics.ranks import RANK, survey_ranks
from tests.conftest import ROOT
from tests.frames import areas
from tests.sql.test_contract import breaches

SURVEY = ROOT / "data/raw/survey"
ORDER = "area_code survey year indicator scope rank rank_lower rank_upper probability_best tier"


def described(warehouse) -> dict[str, str]:
    rows = warehouse.connection.sql("describe marts.survey_rank").fetchall()
    return {name: kind for name, kind, *_ in rows}


def test_it_is_shaped_as_promised_before_there_is_any_rank(warehouse):
    warehouse.put("statistics.survey_rank", survey_ranks(real_estimates(warehouse).clear()))
    assert warehouse.build("survey_rank").height == 0
    assert breaches("survey_rank", described(warehouse)) == []
    assert " ".join(described(warehouse)).startswith(ORDER)


def test_every_rank_is_passed_on(warehouse):
    ranks = survey_ranks(real_estimates(warehouse), draws=100)
    warehouse.put("statistics.survey_rank", ranks)
    assert warehouse.build("survey_rank").cast(RANK).equals(ranks)


def test_tapin_is_first_of_kalsel_in_2024_in_a_tier_of_four(warehouse):
    """The ordinal alone would hide that three others may as well be lowest."""
    ranks = survey_ranks(real_estimates(warehouse)).filter(year=2024, scope="provinsi")
    kalsel = ranks.filter(pl.col("area_code").str.starts_with("63."))
    assert kalsel.filter(tier=1).sort("rank")["area_code"].to_list() == [
        "63.05",
        "63.72",
        "63.11",
        "63.04",
    ]
    (tapin,) = kalsel.filter(area_code="63.05").to_dicts()
    assert (tapin["rank"], tapin["rank_lower"], tapin["rank_upper"]) == (1, 1, 4)
    assert tapin["ranked"] == 13


def real_estimates(warehouse) -> pl.DataFrame:
    """The estimates of kabupaten from the committed files, as the asset reads them."""
    path = SURVEY / "survey_prevalence.csv"
    codes = pl.read_csv(path, infer_schema=False)["area_code"].unique().to_list()
    warehouse.put("raw.area", areas(*codes))
    rows = read_survey_prevalence(path, path.name, codes).rows
    warehouse.put("raw.survey_prevalence", rows)
    path = SURVEY / "survey_assumption.csv"
    warehouse.put("raw.survey_assumption", read_survey_assumption(path, path.name).rows)
    warehouse.build("survey_estimate")
    return warehouse.connection.sql(
        """select e.*, area.parent_code as provinsi_code from staging.survey_estimate as e
        inner join raw.area on e.area_code = area.code where area.level = 'kabupaten'"""
    ).pl()
