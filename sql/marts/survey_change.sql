-- One row per pair of surveys of an area, earlier to later: change in percentage points.
-- verdict: turun nyata, naik nyata, belum terbukti berubah, tidak dapat dinilai (METHODS: change).
-- caveat: instrument_changed, possibly_modelled, confidence_c, realigned, assumed_sample.
-- Key: area_code, indicator, from_survey, from_year, to_survey, to_year
with estimate as (
    select * from {{ ref('survey_estimate') }}
    where is_shown
),

pair as (
    select
        earlier.area_code,
        earlier.indicator,
        earlier.survey as from_survey,
        earlier.year as from_year,
        later.survey as to_survey,
        later.year as to_year,
        later.prevalence_pct - earlier.prevalence_pct as change_pp,
        sqrt(
            earlier.standard_error * earlier.standard_error
            + later.standard_error * later.standard_error
        ) as standard_error,
        earlier.effective_sample as from_sample,
        later.effective_sample as to_sample,
        cast(
            (
                earlier.prevalence_pct * earlier.effective_sample
                + later.prevalence_pct * later.effective_sample
            ) / (100 * (earlier.effective_sample + later.effective_sample)) as double
        ) as pooled,
        case when earlier.survey <> later.survey then 'instrument_changed' end
            as instrument_caveat,
        case
            when
                earlier.estimate in ('modelled', 'possibly modelled', 'unknown')
                or later.estimate in ('modelled', 'possibly modelled', 'unknown')
                then 'possibly_modelled'
        end as model_caveat,
        case when earlier.confidence = 'C' or later.confidence = 'C' then 'confidence_c' end
            as confidence_caveat,
        case when earlier.is_realigned or later.is_realigned then 'realigned' end
            as alignment_caveat,
        case
            when
                earlier.standard_error is not null
                and later.standard_error is not null
                and (earlier.ci_basis like 'assumed%' or later.ci_basis like 'assumed%')
                then 'assumed_sample'
        end as sample_caveat
    from estimate as earlier
    inner join estimate as later
        on
            earlier.area_code = later.area_code
            and earlier.indicator = later.indicator
            and earlier.year < later.year
),

bounded as (
    select
        pair.*,
        change_pp - 1.96 * standard_error as lower_pp,
        change_pp + 1.96 * standard_error as upper_pp
    from pair
)

select
    area_code,
    indicator,
    from_survey,
    from_year,
    to_survey,
    to_year,
    change_pp,
    lower_pp as ci_lower_pp,
    upper_pp as ci_upper_pp,
    case when standard_error > 0 then cast(change_pp / standard_error as double) end as z,
    cast(196 * sqrt(pooled * (1 - pooled) * (1 / from_sample + 1 / to_sample)) as double)
        as minimum_detectable_change_pp,
    case
        when lower_pp is null then 'tidak dapat dinilai'
        when upper_pp < 0 then 'turun nyata'
        when lower_pp > 0 then 'naik nyata'
        else 'belum terbukti berubah'
    end as verdict,
    concat_ws(
        ',',
        instrument_caveat,
        model_caveat,
        confidence_caveat,
        alignment_caveat,
        sample_caveat
    ) as caveat
from bounded
