-- One row per area and month in which a posyandu was seen: posyandu_seen had a child's height or
-- weight measured in the 12 months that end there, posyandu_measured in the month itself.
-- A posyandu is a name within a desa, whichever puskesmas is written beside it; no name is one.
-- Key: area_code, month
with posyandu as (
    select * from {{ source('lake', 'posyandu') }}
),

shown as (
    select month from {{ ref('register_month') }} where status = 'terbit'
),

measured as (
    select
        posyandu.desa_code,
        posyandu.posyandu,
        posyandu.month
    from posyandu
    inner join shown on posyandu.month = shown.month
    where posyandu.visits_measured > 0
    group by posyandu.desa_code, posyandu.posyandu, posyandu.month
),

around as (
    select
        desa_code,
        month,
        lag(month) over by_posyandu as month_before,
        lead(month) over by_posyandu as month_after
    from measured
    window by_posyandu as (partition by desa_code, posyandu order by month)
),

change as (
    select
        desa_code,
        month,
        1 as change,
        0 as posyandu_measured
    from around
    where month_before is null or month_before + interval 12 month < month
    union all
    select
        desa_code,
        cast(month + interval 12 month as date) as month,
        -1 as change,
        0 as posyandu_measured
    from around
    where month_after is null or month_after > month + interval 12 month
    union all
    select
        desa_code,
        month,
        0 as change,
        count(*) as posyandu_measured
    from measured
    group by desa_code, month
    union all
    select
        desa.desa_code,
        shown.month,
        0 as change,
        0 as posyandu_measured
    from (select desa_code from measured group by desa_code) as desa
    cross join shown
),

by_month as (
    select
        desa_code,
        month,
        sum(change) as change,
        sum(posyandu_measured) as posyandu_measured
    from change
    group by desa_code, month
),

running as (
    select
        desa_code,
        month,
        sum(change) over (partition by desa_code order by month) as posyandu_seen,
        posyandu_measured
    from by_month
),

desa as (
    select running.*
    from running
    inner join shown on running.month = shown.month
    where running.posyandu_seen > 0
),

kecamatan as (
    select
        substring(desa_code, 1, 8) as kecamatan_code,
        month,
        sum(posyandu_seen) as posyandu_seen,
        sum(posyandu_measured) as posyandu_measured
    from desa
    group by 1, 2
),

code_length as (
    select * from (values (8), (5), (2)) as code_length (code_length)
)

select
    desa_code as area_code,
    month,
    cast(posyandu_seen as bigint) as posyandu_seen,
    cast(posyandu_measured as bigint) as posyandu_measured
from desa
union all
select
    substring(kecamatan.kecamatan_code, 1, code_length.code_length) as area_code,
    kecamatan.month,
    cast(sum(kecamatan.posyandu_seen) as bigint) as posyandu_seen,
    cast(sum(kecamatan.posyandu_measured) as bigint) as posyandu_measured
from kecamatan
cross join code_length
group by 1, 2
