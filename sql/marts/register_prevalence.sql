-- One row per area, month and indicator of the posyandu register; affected of measured with a
-- Wilson 95 % interval, registered is S, weighed D. The interval speaks of the children who came;
-- coverage_pct is the other doubt. Reliability asks for 80 % of the desa too, and for 12 months of
-- an S counted from the register. The smoothed figures are those of a desa with a child measured.
-- Key: area_code, month, indicator
with area as (
    select * from {{ ref('register_area') }}
),

smoothed as (
    select
        area_code,
        month,
        indicator,
        smoothed_pct,
        smoothed_lower_pct,
        smoothed_upper_pct,
        own_weight_pct,
        kabupaten_pct,
        probability_above_14,
        probability_above_20,
        compared_with_kabupaten
    from {{ source('statistics', 'smoothed') }}
),

indicator as (
    select * from (
        values
        ('stunting'), ('severe_stunting'), ('wasting'), ('severe_wasting'), ('underweight'),
        ('overweight')
    ) as indicator (indicator)
),

counted as (
    select
        area.area_code,
        area.level,
        area.month,
        indicator.indicator,
        area.registered,
        area.registered_basis,
        area.weighed,
        area.desa_measured,
        area.desa_total,
        area.history_months,
        case
            when area.registered > 0
                then 100 * cast(area.covered as double) / cast(area.registered as double)
        end as coverage_pct,
        case
            when indicator.indicator in ('stunting', 'severe_stunting') then area.haz_measured
            when indicator.indicator = 'underweight' then area.waz_measured
            else area.whz_measured
        end as measured,
        case indicator.indicator
            when 'stunting' then area.stunting
            when 'severe_stunting' then area.severe_stunting
            when 'wasting' then area.wasting
            when 'severe_wasting' then area.severe_wasting
            when 'underweight' then area.underweight
            when 'overweight' then area.overweight
        end as affected,
        area.is_simulated
    from area
    cross join indicator
),

wilson as (
    select
        counted.*,
        case
            when measured > 0
                then
                    100 * (affected + cast(1.96 * 1.96 / 2 as double))
                    / cast(measured + 1.96 * 1.96 as double)
        end as centre,
        case
            when measured > 0
                then
                    100 * cast(1.96 / (measured + 1.96 * 1.96) as double)
                    * sqrt(
                        cast(affected * (measured - affected) as double)
                        / cast(measured as double)
                        + 1.96 * 1.96 / cast(4 as double)
                    )
        end as half_width
    from counted
)

select
    wilson.area_code,
    level,
    wilson.month,
    wilson.indicator,
    cast(registered as int) as registered,
    registered_basis,
    cast(weighed as int) as weighed,
    cast(desa_measured as int) as desa_measured,
    cast(desa_total as int) as desa_total,
    coverage_pct,
    cast(measured as int) as measured,
    cast(affected as int) as affected,
    case when measured > 0 then 100 * cast(affected as double) / cast(measured as double) end
        as prevalence_pct,
    case
        when measured = 0 then null
        when affected = 0 then cast(0 as double)
        else greatest(centre - half_width, 0)
    end as ci_lower_pct,
    case
        when measured = 0 then null
        when affected = measured then cast(100 as double)
        else least(centre + half_width, 100)
    end as ci_upper_pct,
    smoothed_pct,
    smoothed_lower_pct,
    smoothed_upper_pct,
    own_weight_pct,
    kabupaten_pct,
    probability_above_14,
    probability_above_20,
    compared_with_kabupaten,
    case
        when
            measured >= 30
            and coverage_pct >= 80
            and desa_measured >= 0.8 * desa_total
            and (registered_basis = 'sasaran' or history_months >= 11)
            then 'cukup'
        when measured >= 10 then 'terbatas'
        else 'tidak cukup'
    end as reliability,
    is_simulated
from wilson
left join smoothed
    on wilson.area_code = smoothed.area_code
    and wilson.month = smoothed.month
    and wilson.indicator = smoothed.indicator
