-- One row per puskesmas and month: implausible values, digit preference, spread.
-- measured are children with a height or weight; digits and flags are of all accepted visits. Only
-- a puskesmas with 5 children in some month is named: any other cell, which could hold a person's
-- name, is `(lainnya)`, an empty one `(tanpa nama)`. Months held back are left out.
-- Key: kabupaten_code, puskesmas, month
with posyandu as (
    select * from {{ source('lake', 'posyandu') }}
),

shown as (
    select
        month,
        is_simulated
    from {{ ref('register_month') }}
    where status = 'terbit'
),

written as (
    select
        substring(posyandu.desa_code, 1, 5) as kabupaten_code,
        posyandu.puskesmas,
        posyandu.month,
        shown.is_simulated,
        sum(posyandu.haz_sum) as haz_sum,
        sum(posyandu.haz_square_sum) as haz_square_sum,
        sum(posyandu.children) as children,
        cast(sum(posyandu.weighed) as bigint) as weighed,
        cast(sum(posyandu.haz_measured) as bigint) as haz_measured,
        cast(sum(posyandu.boys) as bigint) as boys,
        cast(sum(posyandu.girls) as bigint) as girls,
        cast(sum(posyandu.visits) as bigint) as visits,
        cast(sum(posyandu.flagged_visits) as bigint) as flagged_visits,
        cast(sum(posyandu.height_digit_0) as bigint) as height_digit_0,
        cast(sum(posyandu.height_digit_1) as bigint) as height_digit_1,
        cast(sum(posyandu.height_digit_2) as bigint) as height_digit_2,
        cast(sum(posyandu.height_digit_3) as bigint) as height_digit_3,
        cast(sum(posyandu.height_digit_4) as bigint) as height_digit_4,
        cast(sum(posyandu.height_digit_5) as bigint) as height_digit_5,
        cast(sum(posyandu.height_digit_6) as bigint) as height_digit_6,
        cast(sum(posyandu.height_digit_7) as bigint) as height_digit_7,
        cast(sum(posyandu.height_digit_8) as bigint) as height_digit_8,
        cast(sum(posyandu.height_digit_9) as bigint) as height_digit_9,
        cast(sum(posyandu.weight_digit_0) as bigint) as weight_digit_0,
        cast(sum(posyandu.weight_digit_1) as bigint) as weight_digit_1,
        cast(sum(posyandu.weight_digit_2) as bigint) as weight_digit_2,
        cast(sum(posyandu.weight_digit_3) as bigint) as weight_digit_3,
        cast(sum(posyandu.weight_digit_4) as bigint) as weight_digit_4,
        cast(sum(posyandu.weight_digit_5) as bigint) as weight_digit_5,
        cast(sum(posyandu.weight_digit_6) as bigint) as weight_digit_6,
        cast(sum(posyandu.weight_digit_7) as bigint) as weight_digit_7,
        cast(sum(posyandu.weight_digit_8) as bigint) as weight_digit_8,
        cast(sum(posyandu.weight_digit_9) as bigint) as weight_digit_9
    from posyandu
    inner join shown on posyandu.month = shown.month
    group by 1, 2, 3, 4
),

named as (
    select
        kabupaten_code,
        puskesmas,
        case
            when puskesmas = '(tanpa nama)' or max(children) >= 5 then puskesmas
            else '(lainnya)'
        end as shown_name
    from written
    group by kabupaten_code, puskesmas
),

puskesmas_month as (
    select
        written.kabupaten_code,
        named.shown_name as puskesmas,
        written.month,
        written.is_simulated,
        sum(written.haz_sum) as haz_sum,
        sum(written.haz_square_sum) as haz_square_sum,
        cast(sum(written.weighed) as bigint) as weighed,
        cast(sum(written.haz_measured) as bigint) as haz_measured,
        cast(sum(written.boys) as bigint) as boys,
        cast(sum(written.girls) as bigint) as girls,
        cast(sum(written.visits) as bigint) as visits,
        cast(sum(written.flagged_visits) as bigint) as flagged_visits,
        cast(sum(written.height_digit_0) as bigint) as height_digit_0,
        cast(sum(written.height_digit_1) as bigint) as height_digit_1,
        cast(sum(written.height_digit_2) as bigint) as height_digit_2,
        cast(sum(written.height_digit_3) as bigint) as height_digit_3,
        cast(sum(written.height_digit_4) as bigint) as height_digit_4,
        cast(sum(written.height_digit_5) as bigint) as height_digit_5,
        cast(sum(written.height_digit_6) as bigint) as height_digit_6,
        cast(sum(written.height_digit_7) as bigint) as height_digit_7,
        cast(sum(written.height_digit_8) as bigint) as height_digit_8,
        cast(sum(written.height_digit_9) as bigint) as height_digit_9,
        cast(sum(written.weight_digit_0) as bigint) as weight_digit_0,
        cast(sum(written.weight_digit_1) as bigint) as weight_digit_1,
        cast(sum(written.weight_digit_2) as bigint) as weight_digit_2,
        cast(sum(written.weight_digit_3) as bigint) as weight_digit_3,
        cast(sum(written.weight_digit_4) as bigint) as weight_digit_4,
        cast(sum(written.weight_digit_5) as bigint) as weight_digit_5,
        cast(sum(written.weight_digit_6) as bigint) as weight_digit_6,
        cast(sum(written.weight_digit_7) as bigint) as weight_digit_7,
        cast(sum(written.weight_digit_8) as bigint) as weight_digit_8,
        cast(sum(written.weight_digit_9) as bigint) as weight_digit_9
    from written
    inner join named
        on written.kabupaten_code = named.kabupaten_code and written.puskesmas = named.puskesmas
    group by written.kabupaten_code, named.shown_name, written.month, written.is_simulated
),

digit as (
    select
        puskesmas_month.*,
        height_digit_0 + height_digit_1 + height_digit_2 + height_digit_3 + height_digit_4
            + height_digit_5 + height_digit_6 + height_digit_7 + height_digit_8 + height_digit_9
             as digits_height_measured,
        weight_digit_0 + weight_digit_1 + weight_digit_2 + weight_digit_3 + weight_digit_4
            + weight_digit_5 + weight_digit_6 + weight_digit_7 + weight_digit_8 + weight_digit_9
             as digits_weight_measured,
        height_digit_0 * height_digit_0
            + height_digit_1 * height_digit_1
            + height_digit_2 * height_digit_2
            + height_digit_3 * height_digit_3
            + height_digit_4 * height_digit_4
            + height_digit_5 * height_digit_5
            + height_digit_6 * height_digit_6
            + height_digit_7 * height_digit_7
            + height_digit_8 * height_digit_8
            + height_digit_9 * height_digit_9 as height_squares,
        weight_digit_0 * weight_digit_0
            + weight_digit_1 * weight_digit_1
            + weight_digit_2 * weight_digit_2
            + weight_digit_3 * weight_digit_3
            + weight_digit_4 * weight_digit_4
            + weight_digit_5 * weight_digit_5
            + weight_digit_6 * weight_digit_6
            + weight_digit_7 * weight_digit_7
            + weight_digit_8 * weight_digit_8
            + weight_digit_9 * weight_digit_9 as weight_squares
    from puskesmas_month
),

preference as (
    select
        digit.*,
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
    from digit
)

select
    kabupaten_code,
    puskesmas,
    month,
    cast(weighed as int) as measured,
    case
        when visits > 0
            then 100 * cast(flagged_visits as double) / cast(visits as double)
    end as flagged_pct,
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
    is_simulated,
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
            then
                100 * cast(height_digit_0 + height_digit_5 as double)
                / cast(digits_height_measured as double)
    end as heaped_height_pct,
    case
        when digits_weight_measured > 0
            then
                100 * cast(weight_digit_0 + weight_digit_5 as double)
                / cast(digits_weight_measured as double)
    end as heaped_weight_pct,
    case
        when girls > 0
            then 100 * cast(boys as double) / cast(girls as double)
    end as sex_ratio
from preference
