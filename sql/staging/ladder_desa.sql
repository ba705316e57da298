-- One row per desa of the register: what its share of its kabupaten's ladder rests on, in the
-- newest shown month in which its kabupaten has a height measured. registered is S, and
-- stunting_pct the smoothed rate; where nobody was measured, the kabupaten's own (is_borrowed).
-- Key: area_code
with area as (
    select * from {{ ref('register_area') }}
),

smoothed as (
    select * from {{ source('statistics', 'smoothed') }}
    where indicator = 'stunting'
),

newest as (
    select
        area_code,
        max(month) as month
    from area
    where level = 'kabupaten' and haz_measured > 0
    group by area_code
),

kabupaten as (
    select
        area.area_code,
        area.month,
        100 * cast(area.stunting as double) / cast(area.haz_measured as double) as prevalence_pct
    from area
    inner join newest on area.area_code = newest.area_code and area.month = newest.month
)

select
    desa.area_code,
    substring(desa.area_code, 1, 8) as kecamatan_code,
    kabupaten.area_code as kabupaten_code,
    desa.month,
    desa.registered,
    desa.registered_basis,
    desa.haz_measured as measured,
    desa.stunting as affected,
    coalesce(smoothed.smoothed_pct, kabupaten.prevalence_pct) as stunting_pct,
    smoothed.smoothed_pct is null as is_borrowed,
    desa.is_simulated
from area as desa
inner join kabupaten
    on
        substring(desa.area_code, 1, 5) = kabupaten.area_code
        and desa.month = kabupaten.month
left join smoothed on desa.area_code = smoothed.area_code and desa.month = smoothed.month
where desa.level = 'desa'
