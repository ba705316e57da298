-- One row per posyandu with children to measure again, in order of what that could change.
-- lowest_pct and highest_pct: the prevalence of stunting of its desa in month, the newest, if none
-- or all of those children turned out stunted: a bound, and not a forecast. The three percentages
-- are null with fewer than 10 measured. class_changes: WHO borders in between; rank_changes: desa.
-- Key: area_code, puskesmas, posyandu
with fault as (
    select * from {{ ref('register_fault') }}
),

posyandu_name as (
    select * from {{ ref('register_posyandu_name') }}
),

area as (
    select * from {{ ref('register_area') }}
),

newest as (
    select max(month) as month from {{ ref('register_month') }} where status = 'terbit'
),

name as (
    select
        posyandu_number,
        desa_code,
        puskesmas,
        posyandu,
        max(case when is_simulated then 1 else 0 end) = 1 as is_simulated
    from posyandu_name
    group by posyandu_number, desa_code, puskesmas, posyandu
),

posyandu as (
    select
        name.desa_code,
        name.puskesmas,
        name.posyandu,
        name.is_simulated,
        fault.children as children_to_remeasure,
        fault.inside,
        fault.inside_affected,
        fault.outside
    from fault
    inner join name on fault.posyandu_number = name.posyandu_number
    where fault.kind = 'ukur_ulang'
),

desa as (
    select
        area.area_code,
        substring(area.area_code, 1, 5) as kabupaten_code,
        area.haz_measured as measured,
        area.stunting as affected,
        case
            when area.haz_measured > 0
                then 100 * cast(area.stunting as double) / cast(area.haz_measured as double)
        end as prevalence_pct
    from area
    inner join newest on area.month = newest.month
    where area.level = 'desa'
),

bound as (
    select
        posyandu.desa_code,
        posyandu.puskesmas,
        posyandu.posyandu,
        posyandu.is_simulated,
        posyandu.children_to_remeasure,
        coalesce(desa.measured, 0) as measured,
        coalesce(desa.affected, 0) as affected,
        desa.prevalence_pct,
        case
            when desa.measured + posyandu.outside > 0
                then
                    100 * cast(desa.affected - posyandu.inside_affected as double)
                    / cast(desa.measured + posyandu.outside as double)
        end as lowest_pct,
        case
            when desa.measured + posyandu.outside > 0
                then
                    100
                    * cast(
                        desa.affected - posyandu.inside_affected
                        + posyandu.inside + posyandu.outside
                        as double
                    )
                    / cast(desa.measured + posyandu.outside as double)
        end as highest_pct
    from posyandu
    left join desa on posyandu.desa_code = desa.area_code
),

passed as (
    select
        bound.desa_code,
        bound.puskesmas,
        bound.posyandu,
        count(*) as rank_changes
    from bound
    inner join desa
        on
            substring(bound.desa_code, 1, 5) = desa.kabupaten_code
            and bound.desa_code <> desa.area_code
            and desa.prevalence_pct >= bound.lowest_pct
            and desa.prevalence_pct <= bound.highest_pct
    where bound.lowest_pct < bound.highest_pct and desa.measured >= 10
    group by bound.desa_code, bound.puskesmas, bound.posyandu
),

changing as (
    select
        bound.*,
        case when bound.lowest_pct < 2.5 and bound.highest_pct >= 2.5 then 1 else 0 end
        + case when bound.lowest_pct < 10 and bound.highest_pct >= 10 then 1 else 0 end
        + case when bound.lowest_pct < 20 and bound.highest_pct >= 20 then 1 else 0 end
        + case when bound.lowest_pct < 30 and bound.highest_pct >= 30 then 1 else 0 end
            as class_changes,
        case
            when bound.lowest_pct < 14 and bound.highest_pct >= 14 then 1
            when bound.lowest_pct < 20 and bound.highest_pct >= 20 then 1
            else 0
        end as priority_changes,
        coalesce(passed.rank_changes, 0) as rank_changes
    from bound
    left join passed
        on
            bound.desa_code = passed.desa_code
            and bound.puskesmas = passed.puskesmas
            and bound.posyandu = passed.posyandu
)

select
    changing.desa_code as area_code,
    changing.puskesmas,
    changing.posyandu,
    newest.month,
    cast(
        row_number() over (
            order by
                changing.class_changes + changing.priority_changes desc,
                changing.rank_changes desc,
                changing.children_to_remeasure desc,
                changing.desa_code,
                changing.puskesmas,
                changing.posyandu
        ) as int
    ) as remeasure_order,
    cast(changing.children_to_remeasure as int) as children_to_remeasure,
    cast(changing.measured as int) as measured,
    cast(changing.affected as int) as affected,
    case when changing.measured >= 10 then changing.prevalence_pct end as prevalence_pct,
    case when changing.measured >= 10 then changing.lowest_pct end as lowest_pct,
    case when changing.measured >= 10 then changing.highest_pct end as highest_pct,
    cast(changing.class_changes as int) as class_changes,
    cast(changing.rank_changes as int) as rank_changes,
    cast(changing.priority_changes as int) as priority_changes,
    changing.is_simulated
from changing
cross join newest
