-- One row per area and month: how far the register of that month can be trusted.
-- Digits, spread, flags, validity and the shares of visits cover for a desa the 12 months that end
-- in month; coverage (D within S), timeliness, duplicate_pct and export_z_differs_pct (the export's
-- own z off by more than 0.1) the month. Weights and borders of the score: our choice, in `choice`.
-- Key: area_code, month
with area as (
    select * from {{ ref('register_area') }}
),

quality_sum as (
    select * from {{ ref('register_quality_sum') }}
),

choice as (
    select
        0.40 as coverage_weight,
        0.20 as timeliness_weight,
        0.20 as validity_weight,
        0.20 as digits_weight,
        5 as points_off_per_preference,
        30 as digits_at_least,
        85 as grade_a_from,
        70 as grade_b_from
),

counted as (
    select
        area.area_code,
        area.level,
        area.month,
        area.registered,
        area.registered_basis,
        area.registered_basis = 'sasaran' or area.history_months >= 11 as is_coverage_known,
        area.weighed,
        area.covered,
        area.desa_measured,
        area.desa_total,
        area.is_simulated,
        quality_sum.rows_standing,
        quality_sum.haz_measured,
        quality_sum.haz_sum,
        quality_sum.haz_square_sum,
        quality_sum.visits,
        quality_sum.flagged_visits,
        quality_sum.boys,
        quality_sum.girls,
        quality_sum.positioned,
        quality_sum.mispositioned,
        quality_sum.missing_measures,
        quality_sum.unit_slips,
        quality_sum.digits_height_measured,
        quality_sum.height_squares,
        quality_sum.height_heaped,
        quality_sum.digits_weight_measured,
        quality_sum.weight_squares,
        quality_sum.weight_heaped,
        quality_sum.posyandu_seen,
        quality_sum.posyandu_measured,
        quality_sum.month_rows_standing,
        quality_sum.rows_duplicate,
        quality_sum.z_compared,
        quality_sum.z_differing
    from area
    inner join quality_sum
        on area.area_code = quality_sum.area_code and area.month = quality_sum.month
),

preference as (
    select
        counted.*,
        case
            when digits_height_measured > 0
                then
                    100 * sqrt(
                        greatest(
                            cast(10 * height_squares as double) / digits_height_measured
                            - digits_height_measured - 9,
                            0
                        )
                        / cast(9 * digits_height_measured as double)
                    )
        end as digit_preference_height,
        case
            when digits_weight_measured > 0
                then
                    100 * sqrt(
                        greatest(
                            cast(10 * weight_squares as double) / digits_weight_measured
                            - digits_weight_measured - 9,
                            0
                        )
                        / cast(9 * digits_weight_measured as double)
                    )
        end as digit_preference_weight
    from counted
),

part as (
    select
        preference.*,
        choice.*,
        case
            when registered > 0
                then 100 * cast(covered as double) / cast(registered as double)
        end as coverage_pct,
        case
            when posyandu_seen > 0
                then 100 * cast(posyandu_measured as double) / cast(posyandu_seen as double)
        end as timeliness_pct,
        case
            when rows_standing > 0
                then 100 * cast(visits - flagged_visits as double) / cast(rows_standing as double)
        end as validity_pct,
        case
            when
                digits_height_measured >= choice.digits_at_least
                and digits_weight_measured >= choice.digits_at_least
                then
                    cast(
                        greatest(
                            100
                            - choice.points_off_per_preference
                            * greatest(digit_preference_height, digit_preference_weight),
                            0
                        ) as double
                    )
        end as digits_points
    from preference
    cross join choice
),

scored as (
    select
        part.*,
        case
            when is_coverage_known
                then
                    cast(
                        coverage_weight * coverage_pct
                        + timeliness_weight * timeliness_pct
                        + validity_weight * validity_pct
                        + digits_weight * digits_points
                        as double
                    )
        end as quality_score
    from part
)

select
    area_code,
    level,
    month,
    cast(registered as int) as registered,
    registered_basis,
    cast(weighed as int) as weighed,
    cast(desa_measured as int) as desa_measured,
    cast(desa_total as int) as desa_total,
    coverage_pct,
    case
        when visits > 0
            then 100 * cast(flagged_visits as double) / cast(visits as double)
    end as flagged_pct,
    case
        when month_rows_standing > 0
            then 100 * cast(rows_duplicate as double) / cast(month_rows_standing as double)
    end as duplicate_pct,
    case
        when z_compared > 0
            then 100 * cast(z_differing as double) / cast(z_compared as double)
    end as export_z_differs_pct,
    digit_preference_height,
    digit_preference_weight,
    case
        when haz_measured > 1
            then
                sqrt(
                    greatest(
                        (haz_square_sum - haz_sum * haz_sum / cast(haz_measured as double))
                        / cast(haz_measured - 1 as double),
                        0
                    )
                )
    end as haz_sd,
    timeliness_pct,
    quality_score,
    case
        when quality_score is null then null
        when round(quality_score, 6) >= grade_a_from and registered_basis = 'sasaran' then 'A'
        when round(quality_score, 6) >= grade_b_from then 'B'
        else 'C'
    end as quality_grade,
    case
        when digits_height_measured < 100 or digits_weight_measured < 100 then null
        when greatest(digit_preference_height, digit_preference_weight) < 8 then 'baik'
        when greatest(digit_preference_height, digit_preference_weight) < 12 then 'cukup'
        when greatest(digit_preference_height, digit_preference_weight) < 20 then 'kurang'
        else 'buruk'
    end as digit_class,
    cast(digits_height_measured as int) as digits_height_measured,
    cast(digits_weight_measured as int) as digits_weight_measured,
    case
        when digits_height_measured > 0
            then 100 * cast(height_heaped as double) / cast(digits_height_measured as double)
    end as heaped_height_pct,
    case
        when digits_weight_measured > 0
            then 100 * cast(weight_heaped as double) / cast(digits_weight_measured as double)
    end as heaped_weight_pct,
    case
        when girls > 0
            then 100 * cast(boys as double) / cast(girls as double)
    end as sex_ratio,
    case
        when positioned > 0
            then 100 * cast(mispositioned as double) / cast(positioned as double)
    end as position_mismatch_pct,
    case
        when visits > 0
            then 100 * cast(missing_measures as double) / cast(visits as double)
    end as missing_measure_pct,
    case
        when visits > 0
            then 100 * cast(unit_slips as double) / cast(visits as double)
    end as unit_slip_pct,
    cast(posyandu_seen as int) as posyandu_seen,
    cast(posyandu_measured as int) as posyandu_measured,
    coverage_pct as coverage_part,
    validity_pct,
    digits_points,
    is_simulated
from scored
