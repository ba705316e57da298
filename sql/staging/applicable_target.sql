-- One row per nation, provinsi or kabupaten, and year that has a target: the one that holds there.
-- The area's own, else its provinsi's, else the nation's; the lowest where authorities of that
-- level disagree. A projection is never a target. target_area_code says whose it is.
-- Key: area_code, indicator, year
with area as (
    select * from {{ source('raw', 'area') }}
    where level in ('nasional', 'provinsi', 'kabupaten')
),

target as (
    select * from {{ source('raw', 'target') }}
    where kind = 'target'
),

ladder as (
    select
        code as area_code,
        code as target_area_code,
        1 as step
    from area
    union all
    select
        code as area_code,
        parent_code as target_area_code,
        2 as step
    from area
    where level <> 'nasional'
    union all
    select
        area.code as area_code,
        provinsi.parent_code as target_area_code,
        3 as step
    from area
    inner join area as provinsi on area.parent_code = provinsi.code
    where area.level = 'kabupaten'
),

candidate as (
    select
        ladder.area_code,
        target.indicator,
        target.year,
        target.target_pct,
        ladder.target_area_code,
        target.authority,
        row_number() over (
            partition by ladder.area_code, target.indicator, target.year
            order by ladder.step, target.target_pct, target.authority
        ) as position
    from ladder
    inner join target on ladder.target_area_code = target.area_code
)

select
    area_code,
    indicator,
    year,
    target_pct,
    target_area_code,
    authority
from candidate
where position = 1
