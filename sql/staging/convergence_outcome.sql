-- One row per kabupaten and survey on stunting: what the outcome of that year is judged by.
-- Of two surveys in one year the higher stands. The survey before it is the last of an earlier year
-- (of two, the lower); the target is that of the year after the survey, whoever's holds there.
-- Key: area_code, period
with estimate as (
    select * from {{ ref('survey_estimate') }}
),

area as (
    select * from {{ source('raw', 'area') }}
),

target as (
    select * from {{ ref('applicable_target') }}
),

change as (
    select * from {{ ref('survey_change') }}
),

shown as (
    select
        estimate.*,
        row_number() over (
            partition by estimate.area_code, estimate.year
            order by estimate.prevalence_pct desc, estimate.survey
        ) as from_highest,
        row_number() over (
            partition by estimate.area_code, estimate.year
            order by estimate.prevalence_pct, estimate.survey
        ) as from_lowest
    from estimate
    inner join area on estimate.area_code = area.code
    where
        area.level = 'kabupaten'
        and estimate.indicator = 'stunting'
        and estimate.is_shown
        and estimate.prevalence_pct is not null
),

paired as (
    select
        current_one.*,
        previous_one.survey as previous_survey,
        previous_one.year as previous_year,
        previous_one.prevalence_pct as previous_pct,
        previous_one.ci_basis as previous_ci_basis,
        previous_one.source_row as previous_row,
        row_number() over (
            partition by current_one.area_code, current_one.year
            order by previous_one.year desc
        ) as from_latest
    from shown as current_one
    left join shown as previous_one
        on
            current_one.area_code = previous_one.area_code
            and current_one.year > previous_one.year
            and previous_one.from_lowest = 1
    where current_one.from_highest = 1
)

select
    paired.area_code,
    cast(paired.year as string) as period,
    paired.survey,
    paired.prevalence_pct as current_pct,
    paired.previous_survey,
    paired.previous_year,
    paired.previous_pct,
    target.target_pct,
    target.authority as target_owner,
    target.year as target_year,
    coalesce(paired.ci_basis = 'published' and paired.previous_ci_basis = 'published', false)
        as are_intervals_published,
    change.verdict,
    'data/raw/survey/survey_prevalence.csv' as source_path,
    paired.source_row,
    paired.previous_row
from paired
left join target
    on
        paired.area_code = target.area_code
        and paired.indicator = target.indicator
        and paired.year + 1 = target.year
left join change
    on
        paired.area_code = change.area_code
        and paired.indicator = change.indicator
        and paired.previous_survey = change.from_survey
        and paired.previous_year = change.from_year
        and paired.survey = change.to_survey
        and paired.year = change.to_year
where paired.from_latest = 1
