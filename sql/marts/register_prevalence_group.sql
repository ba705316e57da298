-- One row per area (down to kecamatan), month, indicator, sex and age group of the register.
-- No source feeds it yet: the table is published empty.
-- Key: area_code, month, indicator, sex, age_group
select
    cast(null as string) as area_code,
    cast(null as date) as month,
    cast(null as string) as indicator,
    cast(null as string) as sex,
    cast(null as string) as age_group,
    cast(null as int) as measured,
    cast(null as int) as affected,
    cast(null as double) as prevalence_pct,
    cast(null as boolean) as is_simulated
where 1 = 0
