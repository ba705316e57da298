-- One row per rank of a kabupaten in a survey and scope (its provinsi, or kalsel-kalteng).
-- Rank and tier 1 are the lowest prevalence; rank_lower to rank_upper is the 95 % interval of the
-- rank; ranked is the number of areas in the scope. No interval, no rank (METHODS: ranks).
-- Key: area_code, survey, year, indicator, scope
select
    area_code,
    survey,
    cast(year as int) as year,
    indicator,
    scope,
    cast(rank as int) as rank,
    cast(rank_lower as int) as rank_lower,
    cast(rank_upper as int) as rank_upper,
    cast(probability_best as double) as probability_best,
    cast(tier as int) as tier,
    cast(ranked as int) as ranked
from {{ source('statistics', 'survey_rank') }}
