-- One row per desa and month with a measurement: children counted, by indicator.
-- A child counts once a month (`counts`); an implausible z leaves its own indicator only.
-- visits are all accepted measurements; flagged_visits have an implausible z.
-- Key: desa_code, month
with measurement as (
    select * from {{ source('lake', 'measurement') }}
)

select
    desa_code,
    month,
    sum(case when counts and (weight_kg is not null or height_cm is not null) then 1 else 0 end)
        as weighed,
    sum(case when counts and haz is not null and not haz_flag then 1 else 0 end) as haz_measured,
    sum(case when counts and haz < -2 and not haz_flag then 1 else 0 end) as stunting,
    sum(case when counts and haz < -3 and not haz_flag then 1 else 0 end) as severe_stunting,
    sum(case when counts and not haz_flag then haz end) as haz_sum,
    sum(case when counts and not haz_flag then haz * haz end) as haz_square_sum,
    sum(case when counts and waz is not null and not waz_flag then 1 else 0 end) as waz_measured,
    sum(case when counts and waz < -2 and not waz_flag then 1 else 0 end) as underweight,
    sum(case when counts and whz is not null and not whz_flag then 1 else 0 end) as whz_measured,
    sum(case when counts and whz < -2 and not whz_flag then 1 else 0 end) as wasting,
    sum(case when counts and whz < -3 and not whz_flag then 1 else 0 end) as severe_wasting,
    sum(case when counts and whz > 2 and not whz_flag then 1 else 0 end) as overweight,
    sum(case when counts then 1 else 0 end) as children,
    count(*) as visits,
    sum(case when haz_flag or waz_flag or whz_flag then 1 else 0 end) as flagged_visits
from measurement
group by desa_code, month
