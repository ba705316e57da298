-- One row per rank of an area in a survey, with its 95 % interval and tier.
-- No source feeds it yet: the table is published empty.
-- Key: area_code, survey, year, indicator, scope
select
    cast(null as string) as area_code,
    cast(null as string) as survey,
    cast(null as int) as year,
    cast(null as string) as indicator,
    cast(null as string) as scope,
    cast(null as int) as rank,
    cast(null as int) as rank_lower,
    cast(null as int) as rank_upper,
    cast(null as double) as probability_best,
    cast(null as int) as tier
where 1 = 0
