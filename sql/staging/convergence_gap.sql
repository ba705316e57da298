-- One row per kabupaten, year and whether the register is simulated: survey less register in
-- percentage points, the greatest of them where the register has several figures.
-- Key: area_code, period, is_simulated
select
    survey_register.area_code,
    cast(survey_register.year as string) as period,
    survey_register.is_simulated,
    max(abs(survey_register.difference_pp)) as difference_pp
from {{ ref('survey_register') }} as survey_register
inner join {{ source('raw', 'area') }} as area on survey_register.area_code = area.code
where area.level = 'kabupaten' and survey_register.difference_pp is not null
group by survey_register.area_code, survey_register.year, survey_register.is_simulated
