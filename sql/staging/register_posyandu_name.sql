-- One row per posyandu of the 12 months that end with the newest shown month, with a number that
-- is shorter to carry along with each visit, and the names under which it is published: a cell can
-- hold anything, even a person's name, so one under which fewer than 5 children were measured is
-- `(lainnya)`, one for the desa. Where a month alone counts 5, no child is looked at.
-- Key: desa_code, written_puskesmas, written_posyandu
with posyandu as (
    select * from {{ source('lake', 'posyandu') }}
),

measurement as (
    select * from {{ source('lake', 'measurement') }}
),

shown as (
    select
        month,
        is_simulated
    from {{ ref('register_month') }}
    where status = 'terbit'
),

newest as (
    select max(month) as month from shown
),

window_month as (
    select
        shown.month,
        shown.is_simulated
    from shown
    cross join newest
    where shown.month >= newest.month - interval 11 month
),

in_window as (
    select
        posyandu.desa_code,
        posyandu.puskesmas,
        posyandu.posyandu,
        max(posyandu.children) as children_of_a_month,
        max(posyandu.month) as newest_month,
        max(case when window_month.is_simulated then 1 else 0 end) = 1 as is_simulated
    from posyandu
    inner join window_month on posyandu.month = window_month.month
    group by posyandu.desa_code, posyandu.puskesmas, posyandu.posyandu
),

small as (
    select
        measurement.desa_code,
        in_window.puskesmas,
        in_window.posyandu,
        count(distinct measurement.child_key) as children
    from measurement
    inner join window_month on measurement.month = window_month.month
    inner join in_window
        on
            measurement.desa_code = in_window.desa_code
            and coalesce(measurement.puskesmas, '(tanpa nama)') = in_window.puskesmas
            and coalesce(measurement.posyandu, '(tanpa nama)') = in_window.posyandu
    where in_window.children_of_a_month < 5
    group by measurement.desa_code, in_window.puskesmas, in_window.posyandu
),

named as (
    select
        in_window.*,
        coalesce(small.children, in_window.children_of_a_month) >= 5 as is_named
    from in_window
    left join small
        on
            in_window.desa_code = small.desa_code
            and in_window.puskesmas = small.puskesmas
            and in_window.posyandu = small.posyandu
)

select
    desa_code,
    puskesmas as written_puskesmas,
    posyandu as written_posyandu,
    cast(
        dense_rank() over (
            order by
                desa_code,
                case when is_named then puskesmas else '(lainnya)' end,
                case when is_named then posyandu else '(lainnya)' end
        ) as int
    ) as posyandu_number,
    case when is_named then puskesmas else '(lainnya)' end as puskesmas,
    case when is_named then posyandu else '(lainnya)' end as posyandu,
    newest_month,
    is_simulated
from named
