-- One row per area of any level and month that is not held back: what was counted there.
-- registered is S (registered_basis says from where), covered is D within each desa's S, so that
-- no desa with more children than its sasaran hides the gap of another. desa_measured of the
-- desa_total desa of the area have a child measured. history_months: how long the register is.
-- Key: area_code, month
with counted as (
    select * from {{ source('lake', 'desa') }}
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

first_month as (
    select min(month) as month from counted
),

desa_of_area as (
    select
        substring(area.code, 1, code_length.code_length) as area_code,
        count(*) as desa_total
    from {{ source('raw', 'area') }} as area
    cross join (values (13), (8), (5), (2)) as code_length (code_length)
    where area.level = 'desa'
    group by 1
),

kecamatan as (
    select
        substring(desa_code, 1, 8) as kecamatan_code,
        month,
        is_simulated,
        sum(case when weighed > 0 then 1 else 0 end) as desa_measured,
        max(is_estimated) as is_estimated,
        sum(registered) as registered,
        sum(weighed) as weighed,
        sum(covered) as covered,
        sum(haz_measured) as haz_measured,
        sum(stunting) as stunting,
        sum(severe_stunting) as severe_stunting,
        sum(haz_sum) as haz_sum,
        sum(haz_square_sum) as haz_square_sum,
        sum(waz_measured) as waz_measured,
        sum(underweight) as underweight,
        sum(whz_measured) as whz_measured,
        sum(wasting) as wasting,
        sum(severe_wasting) as severe_wasting,
        sum(overweight) as overweight,
        sum(visits) as visits,
        sum(flagged_visits) as flagged_visits
    from desa
    group by 1, 2, 3
),

level_of as (
    select * from (values ('kecamatan', 8), ('kabupaten', 5), ('provinsi', 2))
        as level_of (level, code_length)
),

every_level as (
    select
        desa_code as area_code,
        'desa' as level,
        month,
        is_simulated,
        case when weighed > 0 then 1 else 0 end as desa_measured,
        is_estimated,
        registered,
        weighed,
        covered,
        haz_measured,
        stunting,
        severe_stunting,
        haz_sum,
        haz_square_sum,
        waz_measured,
        underweight,
        whz_measured,
        wasting,
        severe_wasting,
        overweight,
        visits,
        flagged_visits
    from desa
    union all
    select
        substring(kecamatan.kecamatan_code, 1, level_of.code_length) as area_code,
        level_of.level,
        kecamatan.month,
        kecamatan.is_simulated,
        sum(kecamatan.desa_measured) as desa_measured,
        max(kecamatan.is_estimated) as is_estimated,
        sum(kecamatan.registered) as registered,
        sum(kecamatan.weighed) as weighed,
        sum(kecamatan.covered) as covered,
        sum(kecamatan.haz_measured) as haz_measured,
        sum(kecamatan.stunting) as stunting,
        sum(kecamatan.severe_stunting) as severe_stunting,
        sum(kecamatan.haz_sum) as haz_sum,
        sum(kecamatan.haz_square_sum) as haz_square_sum,
        sum(kecamatan.waz_measured) as waz_measured,
        sum(kecamatan.underweight) as underweight,
        sum(kecamatan.whz_measured) as whz_measured,
        sum(kecamatan.wasting) as wasting,
        sum(kecamatan.severe_wasting) as severe_wasting,
        sum(kecamatan.overweight) as overweight,
        sum(kecamatan.visits) as visits,
        sum(kecamatan.flagged_visits) as flagged_visits
    from kecamatan
    cross join level_of
    group by 1, 2, 3, 4
)

select
    every_level.area_code,
    every_level.level,
    every_level.month,
    every_level.is_simulated,
    desa_of_area.desa_total,
    every_level.desa_measured,
    cast(
        extract(year from every_level.month) * 12 + extract(month from every_level.month)
        - extract(year from first_month.month) * 12 - extract(month from first_month.month)
        as int
    ) as history_months,
    cast(every_level.registered as bigint) as registered,
    case when every_level.is_estimated = 1 then 'terlihat 12 bulan' else 'sasaran' end
        as registered_basis,
    cast(every_level.weighed as bigint) as weighed,
    cast(every_level.covered as bigint) as covered,
    cast(every_level.haz_measured as bigint) as haz_measured,
    cast(every_level.stunting as bigint) as stunting,
    cast(every_level.severe_stunting as bigint) as severe_stunting,
    every_level.haz_sum,
    every_level.haz_square_sum,
    cast(every_level.waz_measured as bigint) as waz_measured,
    cast(every_level.underweight as bigint) as underweight,
    cast(every_level.whz_measured as bigint) as whz_measured,
    cast(every_level.wasting as bigint) as wasting,
    cast(every_level.severe_wasting as bigint) as severe_wasting,
    cast(every_level.overweight as bigint) as overweight,
    cast(every_level.visits as bigint) as visits,
    cast(every_level.flagged_visits as bigint) as flagged_visits
from every_level
cross join first_month
left join desa_of_area on every_level.area_code = desa_of_area.area_code
