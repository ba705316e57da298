-- One row per area and month: how far the register of that month can be trusted.
-- For a desa flagged_pct and haz_sd cover the 12 months that end in month; coverage is D within S.
-- duplicate_pct and export_z_differs_pct (the export's own z off by more than 0.1) are of one month.
-- Key: area_code, month
with area as (
    select * from {{ ref('register_area') }}
),

area_rows as (
    select * from {{ source('lake', 'area_rows') }}
),

level_of as (
    select * from (values ('desa', 13), ('kecamatan', 8), ('kabupaten', 5), ('provinsi', 2))
        as level_of (level, code_length)
),

row_account as (
    select
        substring(area_rows.area_code, 1, level_of.code_length) as area_code,
        area_rows.month,
        sum(area_rows.rows_read - area_rows.rows_corrected) as rows_standing,
        sum(area_rows.rows_duplicate) as rows_duplicate,
        sum(area_rows.z_compared) as z_compared,
        sum(area_rows.z_differing) as z_differing
    from area_rows
    inner join level_of on length(area_rows.area_code) >= level_of.code_length
    group by 1, 2
),

year_of_desa as (
    select
        area_code,
        month,
        sum(visits) over year_to_month as visits,
        sum(flagged_visits) over year_to_month as flagged_visits,
        sum(haz_measured) over year_to_month as haz_measured,
        sum(haz_sum) over year_to_month as haz_sum,
        sum(haz_square_sum) over year_to_month as haz_square_sum
    from area
    where level = 'desa'
    window year_to_month as (
        partition by area_code order by month
        range between interval 11 months preceding and current row
    )
),

spread as (
    select
        area.area_code,
        area.level,
        area.month,
        area.registered,
        area.registered_basis,
        area.weighed,
        area.covered,
        area.desa_measured,
        area.desa_total,
        area.is_simulated,
        coalesce(year_of_desa.visits, area.visits) as visits,
        coalesce(year_of_desa.flagged_visits, area.flagged_visits) as flagged_visits,
        coalesce(year_of_desa.haz_measured, area.haz_measured) as haz_measured,
        coalesce(year_of_desa.haz_sum, area.haz_sum) as haz_sum,
        coalesce(year_of_desa.haz_square_sum, area.haz_square_sum) as haz_square_sum
    from area
    left join year_of_desa
        on area.area_code = year_of_desa.area_code and area.month = year_of_desa.month
)

select
    spread.area_code,
    spread.level,
    spread.month,
    cast(spread.registered as int) as registered,
    spread.registered_basis,
    cast(spread.weighed as int) as weighed,
    cast(spread.desa_measured as int) as desa_measured,
    cast(spread.desa_total as int) as desa_total,
    case
        when spread.registered > 0
            then 100 * cast(spread.covered as double) / cast(spread.registered as double)
    end as coverage_pct,
    case
        when spread.visits > 0
            then 100 * cast(spread.flagged_visits as double) / cast(spread.visits as double)
    end as flagged_pct,
    case
        when row_account.rows_standing > 0
            then
                100 * cast(row_account.rows_duplicate as double)
                / cast(row_account.rows_standing as double)
    end as duplicate_pct,
    case
        when row_account.z_compared > 0
            then
                100 * cast(row_account.z_differing as double)
                / cast(row_account.z_compared as double)
    end as export_z_differs_pct,
    cast(null as double) as digit_preference_height,
    cast(null as double) as digit_preference_weight,
    case
        when spread.haz_measured > 1
            then
                sqrt(
                    greatest(
                        (
                            spread.haz_square_sum
                            - spread.haz_sum * spread.haz_sum / cast(spread.haz_measured as double)
                        )
                        / cast(spread.haz_measured - 1 as double),
                        0
                    )
                )
    end as haz_sd,
    cast(null as double) as timeliness_pct,
    cast(null as double) as quality_score,
    cast(null as string) as quality_grade,
    spread.is_simulated
from spread
left join row_account
    on spread.area_code = row_account.area_code and spread.month = row_account.month
