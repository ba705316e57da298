-- One row per kecamatan, sex, age group and month: the children that the month counts, with the
-- measured and the affected of each indicator; an implausible z leaves its own indicator only.
-- Ages in months of 30.4375 days.
-- Key: kecamatan_code, sex, age_group, month
with measurement as (
    select * from {measurement}
),

child as (
    select
        substring(desa_code, 1, 8) as kecamatan_code,
        sex,
        case
            when age_days < 6 * 30.4375 then '0-5'
            when age_days < 12 * 30.4375 then '6-11'
            when age_days < 24 * 30.4375 then '12-23'
            when age_days < 36 * 30.4375 then '24-35'
            when age_days < 48 * 30.4375 then '36-47'
            else '48-59'
        end as age_group,
        case when not haz_flag then haz end as haz,
        case when not waz_flag then waz end as waz,
        case when not whz_flag then whz end as whz,
        month
    from measurement
    where counts
)

select
    kecamatan_code,
    sex,
    age_group,
    count(haz) as haz_measured,
    count(case when haz < -2 then 1 end) as stunting,
    count(case when haz < -3 then 1 end) as severe_stunting,
    count(waz) as waz_measured,
    count(case when waz < -2 then 1 end) as underweight,
    count(whz) as whz_measured,
    count(case when whz < -2 then 1 end) as wasting,
    count(case when whz < -3 then 1 end) as severe_wasting,
    count(case when whz > 2 then 1 end) as overweight,
    month
from child
group by kecamatan_code, sex, age_group, month
