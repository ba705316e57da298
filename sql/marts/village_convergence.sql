-- One row per desa, quarter and reading of the visit rule: Tingkat Konvergensi Desa.
-- No source feeds it yet: the table is published empty.
-- Key: area_code, quarter, reading
select
    cast(null as string) as area_code,
    cast(null as string) as quarter,
    cast(null as string) as reading,
    cast(null as int) as received,
    cast(null as int) as due,
    cast(null as double) as tkd_pct,
    cast(null as string) as band,
    cast(null as boolean) as is_simulated
where 1 = 0
