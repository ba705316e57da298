-- One row per posyandu, as it is published, whose heights or weights of the 12 months that end with
-- the newest shown month prefer digits: 100 or more of them and a preference of 12 or more (kurang,
-- buruk). checked: values of the worse measure; found: those on .0 or .5; score: its preference.
-- Key: posyandu_number
with posyandu as (
    select * from {{ source('lake', 'posyandu') }}
),

posyandu_name as (
    select * from {{ ref('register_posyandu_name') }}
),

shown as (
    select month from {{ ref('register_month') }} where status = 'terbit'
),

newest as (
    select max(month) as month from shown
),

digit_sum as (
    select
        posyandu_name.posyandu_number,
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
    inner join newest on posyandu.month >= newest.month - interval 11 month
    inner join posyandu_name
        on
            posyandu.desa_code = posyandu_name.desa_code
            and posyandu.puskesmas = posyandu_name.written_puskesmas
            and posyandu.posyandu = posyandu_name.written_posyandu
    group by posyandu_name.posyandu_number
),

digit as (
    select
        digit_sum.*,
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
    from digit_sum
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
),

judged as (
    select
        preference.*,
        case when digits_height_measured >= 100 then digit_preference_height else 0 end
            as height_score,
        case when digits_weight_measured >= 100 then digit_preference_weight else 0 end
            as weight_score
    from preference
)

select
    posyandu_number,
    case when height_score >= weight_score then 'tinggi' else 'berat' end as measure,
    case
        when height_score >= weight_score then digits_height_measured
        else digits_weight_measured
    end as checked,
    case
        when height_score >= weight_score then height_digit_0 + height_digit_5
        else weight_digit_0 + weight_digit_5
    end as found,
    greatest(height_score, weight_score) as score
from judged
where height_score >= 12 or weight_score >= 12
