-- One row per survey estimate with its effective sample, standard error and 95 % interval.
-- Interval: as published; else logit from an assumed sample; else none (METHODS: intervals).
-- standard_error is in percentage points (at 0 and 100 %: of half a case more on either side);
-- effective_sample is children / design effect.
-- Key: area_code, survey, year, indicator
with estimate as (
    select * from {{ source('raw', 'survey_prevalence') }}
),

area as (
    select * from {{ source('raw', 'area') }}
),

assumption as (
    select * from {{ source('raw', 'survey_assumption') }}
),

provinsi_sample as (
    select
        area.parent_code as provinsi_code,
        estimate.survey,
        estimate.year,
        estimate.indicator,
        cast(sum(coalesce(estimate.sample_size, assumption.children_per_kabupaten)) as bigint)
            as children
    from estimate
    inner join area on estimate.area_code = area.code
    left join assumption
        on estimate.survey = assumption.survey and estimate.year = assumption.year
    where area.level = 'kabupaten'
    group by area.parent_code, estimate.survey, estimate.year, estimate.indicator
),

sampled as (
    select
        estimate.*,
        estimate.prevalence_pct / cast(100 as double) as p,
        assumption.design_effect,
        case
            when estimate.sample_size is not null then estimate.sample_size
            when area.level = 'kabupaten' then assumption.children_per_kabupaten
            when area.level = 'provinsi' then provinsi_sample.children
        end as children
    from estimate
    inner join area on estimate.area_code = area.code
    left join assumption
        on estimate.survey = assumption.survey and estimate.year = assumption.year
    left join provinsi_sample
        on
            estimate.area_code = provinsi_sample.provinsi_code
            and estimate.survey = provinsi_sample.survey
            and estimate.year = provinsi_sample.year
            and estimate.indicator = provinsi_sample.indicator
),

weighed as (
    select
        sampled.*,
        case
            when ci_lower_pct is not null then 'published'
            when children is not null and design_effect is not null then 'assumed'
        end as basis,
        cast(children as double) / design_effect as assumed_effective_sample
    from sampled
),

logit as (
    select
        weighed.*,
        case when p > 0 and p < 1 then ln(cast(p / (1 - p) as double)) end as logit_p,
        case
            when p > 0 and p < 1
                then cast(1.96 / sqrt(assumed_effective_sample * p * (1 - p)) as double)
        end as logit_half_width
    from weighed
),

bounded as (
    select
        logit.*,
        case
            when basis = 'published' then ci_lower_pct
            when basis = 'assumed' and p = 0 then cast(0 as double)
            when basis = 'assumed' and p = 1
                then cast(
                    100 * assumed_effective_sample / (assumed_effective_sample + 1.96 * 1.96)
                    as double
                )
            when basis = 'assumed'
                then cast(100 / (1 + exp(-(logit_p - logit_half_width))) as double)
        end as lower_pct,
        case
            when basis = 'published' then ci_upper_pct
            when basis = 'assumed' and p = 0
                then cast(
                    100 * 1.96 * 1.96 / (assumed_effective_sample + 1.96 * 1.96) as double
                )
            when basis = 'assumed' and p = 1 then cast(100 as double)
            when basis = 'assumed'
                then cast(100 / (1 + exp(-(logit_p + logit_half_width))) as double)
        end as upper_pct,
        case
            when basis = 'published' then (ci_upper_pct - ci_lower_pct) / cast(2 * 1.96 as double)
            when basis = 'assumed' and p > 0 and p < 1
                then cast(100 * sqrt(p * (1 - p) / assumed_effective_sample) as double)
            when basis = 'assumed'
                then cast(
                    100 * sqrt(0.5 * (assumed_effective_sample + 0.5) / assumed_effective_sample)
                    / (assumed_effective_sample + 1) as double
                )
        end as standard_error
    from logit
)

select
    area_code,
    survey,
    year,
    indicator,
    prevalence_pct,
    lower_pct as ci_lower_pct,
    upper_pct as ci_upper_pct,
    case
        when basis = 'published' then 'published'
        when basis = 'assumed'
            then concat(
                'assumed n=', cast(children as string),
                case when sample_size is not null then ' (published)' else '' end,
                ', deff=', cast(design_effect as string)
            )
    end as ci_basis,
    standard_error,
    case
        when basis = 'published' and standard_error > 0 and p > 0 and p < 1
            then cast(10000 * p * (1 - p) / (standard_error * standard_error) as double)
        when basis = 'assumed' then assumed_effective_sample
    end as effective_sample,
    estimate,
    confidence,
    source_title,
    source_url,
    note,
    note is null or note not like '%do not show%' as is_shown,
    note is not null and note like '%RE-ALIGNED%' as is_realigned,
    source_row
from bounded
