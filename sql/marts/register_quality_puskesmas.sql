-- One row per puskesmas and month: implausible values, digit preference, spread.
-- No source feeds it yet: the table is published empty.
-- Key: kabupaten_code, puskesmas, month
select
    cast(null as string) as kabupaten_code,
    cast(null as string) as puskesmas,
    cast(null as date) as month,
    cast(null as int) as measured,
    cast(null as double) as flagged_pct,
    cast(null as double) as digit_preference_height,
    cast(null as double) as digit_preference_weight,
    cast(null as double) as haz_sd,
    cast(null as boolean) as is_simulated
where 1 = 0
