-- One row per survey estimate as published, with its 95 % interval and public-health class.
-- who_class is the value's class (de Onis 2019), null where the indicator has none.
-- is_shown is false where the source's note says "do not show"; source_row is the CSV's line.
-- Key: area_code, survey, year, indicator
with estimate as (
    select * from {{ ref('survey_estimate') }}
)

select
    area_code,
    survey,
    year,
    indicator,
    prevalence_pct,
    ci_lower_pct,
    ci_upper_pct,
    ci_basis,
    estimate,
    confidence,
    case
        when indicator = 'stunting' and prevalence_pct < 2.5 then 'very low'
        when indicator = 'stunting' and prevalence_pct < 10 then 'low'
        when indicator = 'stunting' and prevalence_pct < 20 then 'medium'
        when indicator = 'stunting' and prevalence_pct < 30 then 'high'
        when indicator = 'stunting' then 'very high'
        when indicator in ('wasting', 'overweight') and prevalence_pct < 2.5 then 'very low'
        when indicator in ('wasting', 'overweight') and prevalence_pct < 5 then 'low'
        when indicator in ('wasting', 'overweight') and prevalence_pct < 10 then 'medium'
        when indicator in ('wasting', 'overweight') and prevalence_pct < 15 then 'high'
        when indicator in ('wasting', 'overweight') then 'very high'
    end as who_class,
    source_title,
    source_url,
    note,
    source_row,
    is_shown
from estimate
