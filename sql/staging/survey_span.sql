-- One row per area and indicator that has a survey from 2021 on: the first and the last of them.
-- Of two surveys in one year the less flattering one stands: the lower as the first, the higher
-- as the last. surveys is how many there are.
-- Key: area_code, indicator
with estimate as (
    select * from {{ ref('survey_estimate') }}
    where is_shown and year >= 2021
),

placed as (
    select
        estimate.*,
        row_number() over (
            partition by area_code, indicator
            order by year, prevalence_pct, survey
        ) as from_first,
        row_number() over (
            partition by area_code, indicator
            order by year desc, prevalence_pct desc, survey
        ) as from_last,
        count(*) over (partition by area_code, indicator) as surveys
    from estimate
)

select
    first_one.area_code,
    first_one.indicator,
    first_one.survey as first_survey,
    first_one.year as first_year,
    first_one.prevalence_pct as first_pct,
    last_one.survey as last_survey,
    last_one.year as last_year,
    last_one.prevalence_pct as last_pct,
    first_one.surveys
from placed as first_one
inner join placed as last_one
    on
        first_one.area_code = last_one.area_code
        and first_one.indicator = last_one.indicator
where first_one.from_first = 1 and last_one.from_last = 1
