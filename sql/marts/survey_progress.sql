-- One row per area and target year: average annual rate of reduction, reached and required.
-- No source feeds it yet: the table is published empty.
-- Key: area_code, indicator, target_year
select
    cast(null as string) as area_code,
    cast(null as string) as indicator,
    cast(null as int) as first_year,
    cast(null as int) as last_year,
    cast(null as double) as first_pct,
    cast(null as double) as last_pct,
    cast(null as double) as aarr_pct,
    cast(null as int) as target_year,
    cast(null as double) as target_pct,
    cast(null as double) as required_aarr_pct,
    cast(null as boolean) as on_track
where 1 = 0
