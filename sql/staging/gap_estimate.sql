-- One row per kabupaten or provinsi and survey on stunting since 2021 that is shown, with the day
-- in the middle of its field work, null where that is not known.
-- Key: area_code, survey, year
with estimate as (
    select * from {{ ref('survey_estimate') }}
),

area as (
    select * from {{ source('raw', 'area') }}
),

assumption as (
    select * from {{ source('raw', 'survey_assumption') }}
)

select
    estimate.area_code,
    area.level,
    estimate.survey,
    estimate.year,
    estimate.prevalence_pct,
    estimate.ci_lower_pct,
    estimate.ci_upper_pct,
    estimate.standard_error,
    assumption.fieldwork_start
    + cast(
        floor(
            cast(cast(assumption.fieldwork_end - assumption.fieldwork_start as int) / 2 as double)
        ) as int
    ) as fieldwork_midpoint
from estimate
inner join area on estimate.area_code = area.code
left join assumption
    on estimate.survey = assumption.survey and estimate.year = assumption.year
where
    area.level in ('kabupaten', 'provinsi')
    and estimate.indicator = 'stunting'
    and estimate.is_shown
    and estimate.year >= 2021
    and estimate.prevalence_pct is not null
