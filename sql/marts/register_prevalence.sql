-- One row per area, month and indicator of the posyandu register; prevalence in 0-100.
-- No source feeds it yet: the table is published empty.
-- Key: area_code, month, indicator
select
    cast(null as string) as area_code,
    cast(null as string) as level,
    cast(null as date) as month,
    cast(null as string) as indicator,
    cast(null as int) as registered,
    cast(null as string) as registered_basis,
    cast(null as int) as measured,
    cast(null as int) as affected,
    cast(null as double) as prevalence_pct,
    cast(null as double) as ci_lower_pct,
    cast(null as double) as ci_upper_pct,
    cast(null as double) as smoothed_pct,
    cast(null as double) as smoothed_lower_pct,
    cast(null as double) as smoothed_upper_pct,
    cast(null as string) as reliability,
    cast(null as boolean) as is_simulated
where 1 = 0
