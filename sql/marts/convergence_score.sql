-- One row per area, period and preset: the convergence score with its pillars and rank band.
-- No source feeds it yet: the table is published empty.
-- Key: area_code, period, preset
select
    cast(null as string) as area_code,
    cast(null as string) as level,
    cast(null as string) as period,
    cast(null as string) as preset,
    cast(null as double) as outcome,
    cast(null as double) as process,
    cast(null as double) as coverage,
    cast(null as double) as innovation,
    cast(null as double) as score,
    cast(null as double) as score_low,
    cast(null as double) as score_high,
    cast(null as int) as rank,
    cast(null as int) as rank_lower,
    cast(null as int) as rank_upper,
    cast(null as string) as class,
    cast(null as double) as weight_present_pct,
    cast(null as string) as quality_grade,
    cast(null as string) as flags,
    cast(null as boolean) as is_simulated
where 1 = 0
