-- One row per kabupaten and survey on stunting since 2021, and the months of the register that
-- are set beside it: register_month, the shown month of its year nearest to the middle of its
-- field work (of the year, where that is not known), and the months before and after that middle.
-- A month stands at its 15th; those two are within 365 days of the middle, or both are null.
-- Key: area_code, survey, year
with survey as (
    select * from {{ ref('gap_estimate') }}
    where level = 'kabupaten'
),

register as (
    select
        area_code,
        month,
        month + 14 as stands_at,
        is_simulated
    from {{ ref('register_area') }}
    where level = 'kabupaten' and haz_measured > 0
),

paired as (
    select
        survey.area_code,
        survey.survey,
        survey.year,
        register.month,
        register.is_simulated,
        extract(year from register.month) = survey.year as is_same_year,
        cast(register.stands_at - survey.fieldwork_midpoint as int) as days_after,
        abs(
            cast(
                register.stands_at
                - coalesce(
                    survey.fieldwork_midpoint,
                    cast(concat(cast(survey.year as string), '-07-01') as date)
                ) as int
            )
        ) as distance
    from survey
    inner join register on survey.area_code = register.area_code
),

nearest as (
    select
        paired.*,
        row_number() over (
            partition by area_code, survey, year
            order by distance, month
        ) as place
    from paired
    where is_same_year
),

bracket as (
    select
        area_code,
        survey,
        year,
        max(case when days_after between -365 and 0 then month end) as before_month,
        min(case when days_after between 0 and 365 then month end) as after_month
    from paired
    group by area_code, survey, year
)

select
    survey.area_code,
    survey.survey,
    survey.year,
    survey.prevalence_pct,
    survey.ci_lower_pct,
    survey.ci_upper_pct,
    survey.standard_error,
    survey.fieldwork_midpoint,
    nearest.month as register_month,
    case when bracket.after_month is not null then bracket.before_month end as before_month,
    case when bracket.before_month is not null then bracket.after_month end as after_month,
    nearest.is_simulated
from survey
left join nearest
    on
        survey.area_code = nearest.area_code
        and survey.survey = nearest.survey
        and survey.year = nearest.year
        and nearest.place = 1
left join bracket
    on
        survey.area_code = bracket.area_code
        and survey.survey = bracket.survey
        and survey.year = bracket.year
