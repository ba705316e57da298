-- One row per kabupaten and target year that is still to come: the target for stunting and whose
-- it is, and the last survey, from which the way to it is counted, with its 95 % interval.
-- Key: area_code, target_year
with progress as (
    select * from {{ ref('survey_progress') }}
    where indicator = 'stunting' and target_year > last_year
),

estimate as (
    select * from {{ ref('survey_estimate') }}
    where indicator = 'stunting' and is_shown
),

kabupaten as (
    select code from {{ source('raw', 'area') }}
    where level = 'kabupaten'
)

select
    progress.area_code,
    progress.target_year,
    progress.target_pct,
    progress.target_area_code,
    progress.authority,
    progress.last_survey as survey,
    progress.last_year as survey_year,
    progress.last_pct as survey_pct,
    estimate.ci_lower_pct as survey_lower_pct,
    estimate.ci_upper_pct as survey_upper_pct
from progress
inner join kabupaten on progress.area_code = kabupaten.code
left join estimate
    on
        progress.area_code = estimate.area_code
        and progress.last_survey = estimate.survey
        and progress.last_year = estimate.year
