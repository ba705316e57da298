-- One row per kabupaten, kecamatan or desa and target year: stunted children now (the survey's
-- level, spread over the desa as the register has it) and how many fewer the target asks for.
-- Children of an estimate, not of a list. fewer_lower and fewer_upper (kabupaten only) are from the
-- survey's 95 % interval. desa_counted of desa_total are in the register, the others add nothing.
-- Key: area_code, target_year
with ladder as (
    select * from {{ source('statistics', 'ladder') }}
),

area as (
    select * from {{ ref('register_area') }}
)

select
    ladder.area_code,
    ladder.level,
    cast(ladder.target_year as int) as target_year,
    ladder.month,
    cast(ladder.registered as int) as registered,
    ladder.registered_basis,
    cast(ladder.children_now as int) as children_now,
    cast(ladder.fewer as int) as fewer,
    cast(ladder.fewer_lower as int) as fewer_lower,
    cast(ladder.fewer_upper as int) as fewer_upper,
    ladder.target_pct,
    ladder.target_area_code,
    ladder.authority,
    ladder.survey,
    cast(ladder.survey_year as int) as survey_year,
    ladder.survey_pct,
    cast(ladder.desa_counted as int) as desa_counted,
    cast(area.desa_total as int) as desa_total,
    cast(ladder.desa_borrowed as int) as desa_borrowed,
    ladder.is_borrowed,
    ladder.is_simulated
from ladder
left join area on ladder.area_code = area.area_code and ladder.month = area.month
