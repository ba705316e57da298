-- One row per area and target year from its last survey on: the yearly rate of reduction (AARR,
-- from the slope of ln(prevalence) over all surveys since 2021), the rate required, and that line
-- at target_year. Intervals: 1.96 standard errors, or Student's t times the scatter off the line.
-- pace: sampai, tidak sampai, belum pasti, tidak dapat dinilai; reached: the survey of that year.
-- Key: area_code, indicator, target_year
with estimate as (
    select
        area_code,
        survey,
        year,
        indicator,
        ci_basis,
        estimate,
        confidence,
        is_realigned,
        case when prevalence_pct > 0 then ln(prevalence_pct) end as log_pct,
        case
            when prevalence_pct > 0 and standard_error > 0
                then cast(standard_error / prevalence_pct as double)
        end as log_error
    from {{ ref('survey_estimate') }}
    where is_shown and year >= 2021
),

span as (
    select * from {{ ref('survey_span') }}
    where surveys >= 2
),

target as (
    select * from {{ ref('applicable_target') }}
),

centre as (
    select
        area_code,
        indicator,
        avg(cast(year as double)) as mean_year,
        case when count(log_pct) = count(*) then avg(log_pct) end as mean_log_pct
    from estimate
    group by area_code, indicator
),

centred as (
    select
        estimate.*,
        estimate.year - centre.mean_year as years,
        centre.mean_year,
        centre.mean_log_pct
    from estimate
    inner join centre
        on estimate.area_code = centre.area_code and estimate.indicator = centre.indicator
),

moment as (
    select
        area_code,
        indicator,
        mean_year,
        mean_log_pct,
        count(*) as surveys,
        sum(years * years) as year_spread,
        sum(years * log_pct) as log_cross,
        count(log_error) = count(*) as has_errors,
        sum(log_error * log_error) as error_sum,
        sum(years * log_error * log_error) as error_cross,
        sum(years * years * log_error * log_error) as error_spread,
        case when count(distinct survey) > 1 then 'instrument_changed' end as instrument_caveat,
        max(
            case
                when estimate in ('modelled', 'possibly modelled', 'unknown')
                    then 'possibly_modelled'
            end
        ) as model_caveat,
        max(case when confidence = 'C' then 'confidence_c' end) as confidence_caveat,
        max(case when is_realigned then 'realigned' end) as alignment_caveat,
        max(case when ci_basis like 'assumed%' then 'assumed_sample' end) as sample_caveat
    from centred
    group by area_code, indicator, mean_year, mean_log_pct
),

line as (
    select
        moment.*,
        case
            when mean_log_pct is not null and year_spread > 0
                then cast(log_cross / year_spread as double)
        end as slope
    from moment
),

scatter as (
    select
        line.area_code,
        line.indicator,
        case
            when line.has_errors and line.surveys > 2
                then sqrt(
                    sum(
                        power(
                            cast(
                                (
                                    centred.log_pct - line.mean_log_pct
                                    - line.slope * centred.years
                                ) / centred.log_error as double
                            ),
                            2
                        )
                    ) / cast(line.surveys - 2 as double)
                )
        end as scatter
    from line
    inner join centred
        on line.area_code = centred.area_code and line.indicator = centred.indicator
    group by line.area_code, line.indicator, line.has_errors, line.surveys
),

student_t as (
    select
        surveys,
        cast(quantile as double) as quantile
    from (
        values
        (3, 12.706), (4, 4.303), (5, 3.182), (6, 2.776), (7, 2.571), (8, 2.447), (9, 2.365),
        (10, 2.306), (11, 2.262), (12, 2.228)
    ) as student_t (surveys, quantile)
),

projected as (
    select
        span.*,
        target.year as target_year,
        target.target_pct,
        target.target_area_code,
        target.authority,
        target.year - span.last_year as extrapolated_years,
        line.slope,
        line.mean_log_pct + line.slope * (target.year - line.mean_year) as fitted_log,
        scatter.scatter,
        case
            when not line.has_errors or line.slope is null then null
            when scatter.scatter is null then cast(1.96 as double)
            else greatest(cast(1.96 as double), student_t.quantile * scatter.scatter)
        end as half_widths,
        cast(sqrt(line.error_spread) / line.year_spread as double) as slope_error,
        sqrt(
            greatest(
                cast(0 as double),
                cast(line.error_sum / (line.surveys * line.surveys) as double)
                + cast(
                    2 * (target.year - line.mean_year) * line.error_cross
                    / (line.surveys * line.year_spread) as double
                )
                + cast(
                    power(target.year - line.mean_year, 2) * line.error_spread
                    / (line.year_spread * line.year_spread) as double
                )
            )
        ) as fitted_error,
        line.instrument_caveat,
        line.model_caveat,
        line.confidence_caveat,
        line.alignment_caveat,
        case when line.has_errors then line.sample_caveat end as sample_caveat,
        case when scatter.scatter > 1.96 then 'uneven_pace' end as pace_caveat
    from span
    inner join line on span.area_code = line.area_code and span.indicator = line.indicator
    inner join scatter
        on span.area_code = scatter.area_code and span.indicator = scatter.indicator
    left join student_t on least(line.surveys, 12) = student_t.surveys
    inner join target
        on
            span.area_code = target.area_code
            and span.indicator = target.indicator
            and span.last_year <= target.year
),

fitted as (
    select
        projected.*,
        case
            when fitted_log is not null
                then least(cast(100 as double), exp(least(cast(5 as double), fitted_log)))
        end as fitted_pct,
        case
            when half_widths is not null
                then least(
                    cast(100 as double),
                    exp(least(cast(5 as double), fitted_log - half_widths * fitted_error))
                )
        end as fitted_lower_pct,
        case
            when half_widths is not null
                then least(
                    cast(100 as double),
                    exp(least(cast(5 as double), fitted_log + half_widths * fitted_error))
                )
        end as fitted_upper_pct
    from projected
)

select
    area_code,
    indicator,
    first_year,
    last_year,
    first_pct,
    last_pct,
    100 * (1 - exp(slope)) as aarr_pct,
    target_year,
    target_pct,
    case
        when last_pct > 0 and extrapolated_years > 0
            then 100 * (
                1 - power(
                    cast(target_pct / last_pct as double),
                    cast(1 as double) / extrapolated_years
                )
            )
    end as required_aarr_pct,
    fitted_pct <= target_pct as on_track,
    first_survey,
    last_survey,
    surveys,
    100 * (1 - exp(slope + half_widths * slope_error)) as aarr_lower_pct,
    100 * (1 - exp(slope - half_widths * slope_error)) as aarr_upper_pct,
    scatter,
    target_area_code,
    authority,
    extrapolated_years,
    case when extrapolated_years = 0 then last_pct <= target_pct end as reached,
    fitted_pct,
    fitted_lower_pct,
    fitted_upper_pct,
    case
        when fitted_upper_pct is null or target_pct = 0 then 'tidak dapat dinilai'
        when fitted_upper_pct <= target_pct then 'sampai'
        when fitted_lower_pct > target_pct then 'tidak sampai'
        else 'belum pasti'
    end as pace,
    concat_ws(
        ',',
        instrument_caveat,
        model_caveat,
        confidence_caveat,
        alignment_caveat,
        sample_caveat,
        pace_caveat
    ) as caveat
from fitted
