-- One row per area, survey and year with a figure of the register beside it: `dihitung`, taken
-- apart into parts (kabupaten), or `diumumkan`, as an office announced it (kabupaten and provinsi).
-- survey_pct minus register_pct is difference_pp, and the parts and the remainder add up to it.
-- bound_lower_pct and bound_upper_pct: none, or all, of those without a plausible z stunted.
-- Key: area_code, survey, year, register_basis
with computed as (
    select * from {{ source('statistics', 'survey_gap') }}
),

survey as (
    select * from {{ ref('gap_estimate') }}
),

announced as (
    select * from {{ source('raw', 'published_register') }}
),

month_of_year as (
    select * from (
        values
        ('01', 1), ('02', 2), ('03', 3), ('04', 4), ('05', 5), ('06', 6), ('07', 7), ('08', 8),
        ('09', 9), ('10', 10), ('11', 11), ('12', 12)
    ) as month_of_year (text, number)
),

paired as (
    select
        survey.*,
        announced.period,
        announced.value,
        announced.confidence,
        announced.source_title,
        announced.source_url,
        cast(
            case
                when month_of_year.number is not null then concat(announced.period, '-01')
            end as date
        ) as month
    from survey
    inner join announced
        on
            survey.area_code = announced.area_code
            and cast(survey.year as string) = substring(announced.period, 1, 4)
    left join month_of_year
        on announced.period = concat(cast(survey.year as string), '-', month_of_year.text)
    where announced.indicator = 'stunting_pct'
),

distant as (
    select
        paired.*,
        cast(month + 14 - fieldwork_midpoint as int) as days_after,
        abs(
            cast(
                coalesce(month + 14, cast(concat(cast(year as string), '-07-01') as date))
                - coalesce(
                    fieldwork_midpoint, cast(concat(cast(year as string), '-07-01') as date)
                ) as int
            )
        ) as distance
    from paired
),

nearest as (
    select
        distant.*,
        row_number() over (
            partition by area_code, survey, year
            order by distance, period
        ) as place
    from distant
)

select
    area_code,
    survey,
    year,
    'dihitung' as register_basis,
    substring(cast(register_month as string), 1, 7) as register_period,
    register_month,
    months_apart,
    measured,
    registered,
    survey_pct,
    survey_lower_pct,
    survey_upper_pct,
    register_pct,
    shown_pct,
    difference_pp,
    part_coverage_pp,
    part_implausible_pp,
    part_age_sex_pp,
    part_heaping_pp,
    part_timing_pp,
    remainder_pp,
    remainder_lower_pp,
    remainder_upper_pp,
    remainder_verdict,
    bound_lower_pct,
    bound_upper_pct,
    parts_missing,
    cast(null as string) as register_confidence,
    cast(null as string) as register_source_title,
    cast(null as string) as register_source_url,
    is_simulated
from computed
union all
select
    area_code,
    survey,
    year,
    'diumumkan' as register_basis,
    period as register_period,
    month as register_month,
    cast(days_after / 30.4375 as double) as months_apart,
    cast(null as bigint) as measured,
    cast(null as bigint) as registered,
    prevalence_pct as survey_pct,
    ci_lower_pct as survey_lower_pct,
    ci_upper_pct as survey_upper_pct,
    value as register_pct,
    cast(null as double) as shown_pct,
    prevalence_pct - value as difference_pp,
    cast(null as double) as part_coverage_pp,
    cast(null as double) as part_implausible_pp,
    cast(null as double) as part_age_sex_pp,
    cast(null as double) as part_heaping_pp,
    cast(null as double) as part_timing_pp,
    cast(null as double) as remainder_pp,
    cast(null as double) as remainder_lower_pp,
    cast(null as double) as remainder_upper_pp,
    'tidak dapat dinilai' as remainder_verdict,
    cast(null as double) as bound_lower_pct,
    cast(null as double) as bound_upper_pct,
    'semua: hanya angka total yang diumumkan' as parts_missing,
    confidence as register_confidence,
    source_title as register_source_title,
    source_url as register_source_url,
    false as is_simulated
from nearest
where place = 1
