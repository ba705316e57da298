-- One row per area and month: how far the register of that month can be trusted.
-- No source feeds it yet: the table is published empty.
-- Key: area_code, month
select
    cast(null as string) as area_code,
    cast(null as string) as level,
    cast(null as date) as month,
    cast(null as int) as registered,
    cast(null as int) as weighed,
    cast(null as double) as coverage_pct,
    cast(null as double) as flagged_pct,
    cast(null as double) as duplicate_pct,
    cast(null as double) as digit_preference_height,
    cast(null as double) as digit_preference_weight,
    cast(null as double) as haz_sd,
    cast(null as double) as timeliness_pct,
    cast(null as double) as quality_score,
    cast(null as string) as quality_grade,
    cast(null as boolean) as is_simulated
where 1 = 0
