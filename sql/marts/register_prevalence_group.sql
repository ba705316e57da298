-- One row per area (down to kecamatan), month, indicator, sex and age group of the register.
-- Ages in months of 30.4375 days. Months held back are left out; measured is never 0.
-- Key: area_code, month, indicator, sex, age_group
with measurement as (
    select * from {{ source('lake', 'measurement') }}
),

shown as (
    select
        month,
        is_simulated
    from {{ ref('register_month') }}
    where status = 'terbit'
),

kecamatan as (
    select
        substring(desa_code, 1, 8) as kecamatan_code,
        month,
        sex,
        case
            when age_days < 6 * 30.4375 then '0-5'
            when age_days < 12 * 30.4375 then '6-11'
            when age_days < 24 * 30.4375 then '12-23'
            when age_days < 36 * 30.4375 then '24-35'
            when age_days < 48 * 30.4375 then '36-47'
            else '48-59'
        end as age_group,
        sum(case when haz is not null and not haz_flag then 1 else 0 end) as haz_measured,
        sum(case when haz < -2 and not haz_flag then 1 else 0 end) as stunting,
        sum(case when haz < -3 and not haz_flag then 1 else 0 end) as severe_stunting,
        sum(case when waz is not null and not waz_flag then 1 else 0 end) as waz_measured,
        sum(case when waz < -2 and not waz_flag then 1 else 0 end) as underweight,
        sum(case when whz is not null and not whz_flag then 1 else 0 end) as whz_measured,
        sum(case when whz < -2 and not whz_flag then 1 else 0 end) as wasting,
        sum(case when whz < -3 and not whz_flag then 1 else 0 end) as severe_wasting,
        sum(case when whz > 2 and not whz_flag then 1 else 0 end) as overweight
    from measurement
    where counts
    group by 1, 2, 3, 4
),

code_length as (
    select * from (values (8), (5), (2)) as code_length (code_length)
),

area as (
    select
        substring(kecamatan.kecamatan_code, 1, code_length.code_length) as area_code,
        kecamatan.month,
        kecamatan.sex,
        kecamatan.age_group,
        sum(kecamatan.haz_measured) as haz_measured,
        sum(kecamatan.stunting) as stunting,
        sum(kecamatan.severe_stunting) as severe_stunting,
        sum(kecamatan.waz_measured) as waz_measured,
        sum(kecamatan.underweight) as underweight,
        sum(kecamatan.whz_measured) as whz_measured,
        sum(kecamatan.wasting) as wasting,
        sum(kecamatan.severe_wasting) as severe_wasting,
        sum(kecamatan.overweight) as overweight
    from kecamatan
    cross join code_length
    group by 1, 2, 3, 4
),

indicator as (
    select * from (
        values
        ('stunting'), ('severe_stunting'), ('wasting'), ('severe_wasting'), ('underweight'),
        ('overweight')
    ) as indicator (indicator)
),

counted as (
    select
        area.area_code,
        area.month,
        indicator.indicator,
        area.sex,
        area.age_group,
        cast(
            case
                when indicator.indicator in ('stunting', 'severe_stunting') then area.haz_measured
                when indicator.indicator = 'underweight' then area.waz_measured
                else area.whz_measured
            end as int
        ) as measured,
        cast(
            case indicator.indicator
                when 'stunting' then area.stunting
                when 'severe_stunting' then area.severe_stunting
                when 'wasting' then area.wasting
                when 'severe_wasting' then area.severe_wasting
                when 'underweight' then area.underweight
                when 'overweight' then area.overweight
            end as int
        ) as affected,
        shown.is_simulated
    from area
    inner join shown on area.month = shown.month
    cross join indicator
)

select
    area_code,
    month,
    indicator,
    sex,
    age_group,
    measured,
    affected,
    100 * cast(affected as double) / cast(measured as double) as prevalence_pct,
    is_simulated
from counted
where measured > 0
