-- One row per area (down to kecamatan), month, indicator, sex and age group of the register.
-- Ages in months of 30.4375 days. Months held back are left out; measured is never 0.
-- Key: area_code, month, indicator, sex, age_group
with kecamatan as (
    select * from {{ source('lake', 'age_group') }}
),

shown as (
    select
        month,
        is_simulated
    from {{ ref('register_month') }}
    where status = 'terbit'
),

level_of as (
    select * from (values (5), (2)) as level_of (code_length)
),

area as (
    select
        kecamatan_code as area_code,
        month,
        sex,
        age_group,
        haz_measured,
        stunting,
        severe_stunting,
        waz_measured,
        underweight,
        whz_measured,
        wasting,
        severe_wasting,
        overweight
    from kecamatan
    union all
    select
        substring(kecamatan.kecamatan_code, 1, level_of.code_length) as area_code,
        kecamatan.month,
        kecamatan.sex,
        kecamatan.age_group,
        cast(sum(kecamatan.haz_measured) as bigint) as haz_measured,
        cast(sum(kecamatan.stunting) as bigint) as stunting,
        cast(sum(kecamatan.severe_stunting) as bigint) as severe_stunting,
        cast(sum(kecamatan.waz_measured) as bigint) as waz_measured,
        cast(sum(kecamatan.underweight) as bigint) as underweight,
        cast(sum(kecamatan.whz_measured) as bigint) as whz_measured,
        cast(sum(kecamatan.wasting) as bigint) as wasting,
        cast(sum(kecamatan.severe_wasting) as bigint) as severe_wasting,
        cast(sum(kecamatan.overweight) as bigint) as overweight
    from kecamatan
    cross join level_of
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
