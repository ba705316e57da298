-- One row per area of any level and month that is not held back: what was counted there.
-- registered is S (registered_basis says from where), covered is D within each desa's S, so that
-- no desa with more children than its sasaran hides the gap of another. desa_measured of the
-- desa_total desa of the area have a child measured. history_months: how far back the register goes.
-- Key: area_code, month
with counted as (
    select * from {{ ref('register_desa') }}
),

seen as (
    select * from {{ ref('register_seen') }}
),

sasaran as (
    select * from {{ source('lake', 'sasaran') }}
),

shown as (
    select
        month,
        is_simulated
    from {{ ref('register_month') }}
    where status = 'terbit'
),

known as (
    select
        desa_code,
        month,
        registered,
        cast(null as bigint) as seen
    from sasaran
    union all
    select
        desa_code,
        month,
        cast(null as bigint) as registered,
        seen
    from seen
    union all
    select
        desa_code,
        month,
        cast(null as bigint) as registered,
        cast(children as bigint) as seen
    from counted
),

registered as (
    select
        desa_code,
        month,
        coalesce(max(registered), max(seen)) as registered,
        case when max(registered) is null then 1 else 0 end as is_estimated
    from known
    group by desa_code, month
),

desa as (
    select
        registered.desa_code,
        registered.month,
        shown.is_simulated,
        registered.registered,
        registered.is_estimated,
        coalesce(counted.weighed, 0) as weighed,
        least(coalesce(counted.weighed, 0), registered.registered) as covered,
        coalesce(counted.haz_measured, 0) as haz_measured,
        coalesce(counted.stunting, 0) as stunting,
        coalesce(counted.severe_stunting, 0) as severe_stunting,
        counted.haz_sum,
        counted.haz_square_sum,
        coalesce(counted.waz_measured, 0) as waz_measured,
        coalesce(counted.underweight, 0) as underweight,
        coalesce(counted.whz_measured, 0) as whz_measured,
        coalesce(counted.wasting, 0) as wasting,
        coalesce(counted.severe_wasting, 0) as severe_wasting,
        coalesce(counted.overweight, 0) as overweight,
        coalesce(counted.visits, 0) as visits,
        coalesce(counted.flagged_visits, 0) as flagged_visits
    from registered
    inner join shown on registered.month = shown.month
    left join counted
        on registered.desa_code = counted.desa_code and registered.month = counted.month
),

level_of as (
    select * from (values ('desa', 13), ('kecamatan', 8), ('kabupaten', 5), ('provinsi', 2))
        as level_of (level, code_length)
),

first_month as (
    select min(month) as month from counted
),

desa_of_area as (
    select
        substring(area.code, 1, level_of.code_length) as area_code,
        count(*) as desa_total
    from {{ source('raw', 'area') }} as area
    cross join level_of
    where area.level = 'desa'
    group by 1
)

select
    substring(desa.desa_code, 1, level_of.code_length) as area_code,
    level_of.level,
    desa.month,
    desa.is_simulated,
    desa_of_area.desa_total,
    sum(case when desa.weighed > 0 then 1 else 0 end) as desa_measured,
    cast(
        extract(year from desa.month) * 12 + extract(month from desa.month)
        - extract(year from first_month.month) * 12 - extract(month from first_month.month)
        as int
    ) as history_months,
    cast(sum(desa.registered) as bigint) as registered,
    case when max(desa.is_estimated) = 1 then 'terlihat 12 bulan' else 'sasaran' end
        as registered_basis,
    cast(sum(desa.weighed) as bigint) as weighed,
    cast(sum(desa.covered) as bigint) as covered,
    cast(sum(desa.haz_measured) as bigint) as haz_measured,
    cast(sum(desa.stunting) as bigint) as stunting,
    cast(sum(desa.severe_stunting) as bigint) as severe_stunting,
    sum(desa.haz_sum) as haz_sum,
    sum(desa.haz_square_sum) as haz_square_sum,
    cast(sum(desa.waz_measured) as bigint) as waz_measured,
    cast(sum(desa.underweight) as bigint) as underweight,
    cast(sum(desa.whz_measured) as bigint) as whz_measured,
    cast(sum(desa.wasting) as bigint) as wasting,
    cast(sum(desa.severe_wasting) as bigint) as severe_wasting,
    cast(sum(desa.overweight) as bigint) as overweight,
    cast(sum(desa.visits) as bigint) as visits,
    cast(sum(desa.flagged_visits) as bigint) as flagged_visits
from desa
cross join level_of
cross join first_month
left join desa_of_area
    on substring(desa.desa_code, 1, level_of.code_length) = desa_of_area.area_code
group by
    substring(desa.desa_code, 1, level_of.code_length),
    level_of.level,
    desa_of_area.desa_total,
    desa.month,
    first_month.month,
    desa.is_simulated
