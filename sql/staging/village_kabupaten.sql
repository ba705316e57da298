-- One row per kabupaten, year and reading: the services of all its desa pooled.
-- desa_quarters is how many quarters its desa handed in, of 4 * desa_total.
-- Key: area_code, period, reading
with village as (
    select * from {{ ref('village_year') }}
),

area as (
    select * from {{ source('raw', 'area') }}
    where level = 'desa'
),

desa as (
    select
        substring(code, 1, 5) as kabupaten_code,
        count(*) as desa_total
    from area
    group by substring(code, 1, 5)
),

reading as (
    select * from (values ('form_text'), ('opensid')) as reading (reading)
)

select
    desa.kabupaten_code as area_code,
    village.period,
    reading.reading,
    cast(sum(village.received) as bigint) as received,
    cast(
        sum(case reading.reading when 'form_text' then village.due else village.due_opensid end)
        as bigint
    ) as due,
    cast(sum(village.missing) as bigint) as missing,
    cast(sum(village.quarters) as bigint) as desa_quarters,
    max(desa.desa_total) as desa_total,
    max(case when village.is_simulated then 1 else 0 end) = 1 as is_simulated
from village
inner join desa on substring(village.area_code, 1, 5) = desa.kabupaten_code
cross join reading
group by desa.kabupaten_code, village.period, reading.reading
