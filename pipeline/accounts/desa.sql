-- One row per desa and month with a measurement: the sums of its posyandu.
-- A child counts once a month (`counts`); an implausible z leaves its own indicator only.
-- visits are all accepted measurements; flagged_visits have an implausible z.
-- Key: desa_code, month
with posyandu as (
    select * from {posyandu}
)

select
    desa_code,
    cast(sum(weighed) as bigint) as weighed,
    cast(sum(haz_measured) as bigint) as haz_measured,
    cast(sum(stunting) as bigint) as stunting,
    cast(sum(severe_stunting) as bigint) as severe_stunting,
    round(sum(haz_sum), 2) as haz_sum,
    round(sum(haz_square_sum), 4) as haz_square_sum,
    cast(sum(waz_measured) as bigint) as waz_measured,
    cast(sum(underweight) as bigint) as underweight,
    cast(sum(whz_measured) as bigint) as whz_measured,
    cast(sum(wasting) as bigint) as wasting,
    cast(sum(severe_wasting) as bigint) as severe_wasting,
    cast(sum(overweight) as bigint) as overweight,
    cast(sum(children) as bigint) as children,
    cast(sum(visits) as bigint) as visits,
    cast(sum(flagged_visits) as bigint) as flagged_visits,
    cast(sum(boys) as bigint) as boys,
    cast(sum(girls) as bigint) as girls,
    cast(sum(positioned) as bigint) as positioned,
    cast(sum(mispositioned) as bigint) as mispositioned,
    cast(sum(missing_measures) as bigint) as missing_measures,
    cast(sum(unit_slips) as bigint) as unit_slips,
    cast(sum(height_digit_0) as bigint) as height_digit_0,
    cast(sum(height_digit_1) as bigint) as height_digit_1,
    cast(sum(height_digit_2) as bigint) as height_digit_2,
    cast(sum(height_digit_3) as bigint) as height_digit_3,
    cast(sum(height_digit_4) as bigint) as height_digit_4,
    cast(sum(height_digit_5) as bigint) as height_digit_5,
    cast(sum(height_digit_6) as bigint) as height_digit_6,
    cast(sum(height_digit_7) as bigint) as height_digit_7,
    cast(sum(height_digit_8) as bigint) as height_digit_8,
    cast(sum(height_digit_9) as bigint) as height_digit_9,
    cast(sum(weight_digit_0) as bigint) as weight_digit_0,
    cast(sum(weight_digit_1) as bigint) as weight_digit_1,
    cast(sum(weight_digit_2) as bigint) as weight_digit_2,
    cast(sum(weight_digit_3) as bigint) as weight_digit_3,
    cast(sum(weight_digit_4) as bigint) as weight_digit_4,
    cast(sum(weight_digit_5) as bigint) as weight_digit_5,
    cast(sum(weight_digit_6) as bigint) as weight_digit_6,
    cast(sum(weight_digit_7) as bigint) as weight_digit_7,
    cast(sum(weight_digit_8) as bigint) as weight_digit_8,
    cast(sum(weight_digit_9) as bigint) as weight_digit_9,
    month
from posyandu
group by desa_code, month
