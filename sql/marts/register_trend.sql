-- One row per desa and indicator of the posyandu register: its trend over at most the 36 months up
-- to the newest, percentage points per year with a 95 % interval; own_change is that of its own
-- rates alone. Simulated if any month of the desa from first to last is; without a figure, if any.
-- Key: area_code, indicator
with trend as (
    select * from {{ source('statistics', 'desa_trend') }}
),

area as (
    select * from {{ ref('register_area') }}
),

marked as (
    select
        trend.area_code,
        trend.indicator,
        max(case when area.is_simulated then 1 else 0 end) as simulated_months
    from trend
    inner join area
        on trend.area_code = area.area_code
        and area.month >= coalesce(trend.first_month, area.month)
        and area.month <= coalesce(trend.last_month, area.month)
    group by trend.area_code, trend.indicator
)

select
    trend.area_code,
    trend.indicator,
    trend.first_month,
    trend.last_month,
    cast(trend.months as int) as months,
    trend.change_pp_per_year,
    trend.ci_lower_pp_per_year,
    trend.ci_upper_pp_per_year,
    trend.own_change_pp_per_year,
    trend.verdict,
    marked.simulated_months = 1 as is_simulated
from trend
inner join marked
    on trend.area_code = marked.area_code
    and trend.indicator = marked.indicator
