-- One row per desa and year with a month of the register that is shown: its last one, beside the
-- last of the year before. kecamatan_pct is the rate of stunting of its kecamatan that month, the
-- target that of its kabupaten for the year after; coverage is D within S.
-- Key: area_code, period
with prevalence as (
    select * from {{ ref('register_prevalence') }}
    where indicator = 'stunting'
),

month as (
    select
        *,
        row_number() over (partition by extract(year from month) order by month desc) as from_last
    from {{ ref('register_month') }}
    where status = 'terbit'
),

target as (
    select * from {{ ref('applicable_target') }}
    where indicator = 'stunting'
),

quality as (
    select * from {{ ref('register_quality') }}
),

yearly as (
    select
        desa.*,
        cast(extract(year from desa.month) as int) as year,
        kecamatan.prevalence_pct as kecamatan_pct
    from prevalence as desa
    inner join month on desa.month = month.month and month.from_last = 1
    left join prevalence as kecamatan
        on
            substring(desa.area_code, 1, 8) = kecamatan.area_code
            and desa.month = kecamatan.month
    where desa.level = 'desa'
)

select
    yearly.area_code,
    cast(yearly.year as string) as period,
    yearly.month,
    yearly.measured,
    yearly.affected,
    yearly.kecamatan_pct,
    previous.measured as previous_measured,
    previous.affected as previous_affected,
    previous.kecamatan_pct as previous_kecamatan_pct,
    target.target_pct,
    yearly.coverage_pct,
    yearly.registered_basis,
    quality.quality_grade,
    yearly.smoothed_pct,
    yearly.is_simulated
from yearly
left join yearly as previous
    on yearly.area_code = previous.area_code and yearly.year = previous.year + 1
left join target
    on substring(yearly.area_code, 1, 5) = target.area_code and yearly.year + 1 = target.year
left join quality
    on yearly.area_code = quality.area_code and yearly.month = quality.month
