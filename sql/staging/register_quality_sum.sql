-- One row per area and month that is shown: the sums that judge the register there. For a desa of
-- the 12 months that end in month, for larger areas of the month; posyandu_* always of the month.
-- _squares: of the counts of the ten digits. A window over each of 29 counts would take longer than
-- all else: three travel in one number, a million apart, which no desa reaches in a year.
-- Key: area_code, month
with area as (
    select * from {{ ref('register_area') }}
),

area_rows as (
    select * from {{ source('lake', 'area_rows') }}
),

posyandu_seen as (
    select * from {{ ref('register_posyandu_seen') }}
),

shown as (
    select month from {{ ref('register_month') }} where status = 'terbit'
),

desa as (
    select
        area_code,
        month
    from area
    where level = 'desa'
),

desa_rows as (
    select
        area_rows.area_code,
        area_rows.month,
        area_rows.rows_read - area_rows.rows_corrected as rows_standing
    from area_rows
    inner join shown on area_rows.month = shown.month
    where length(area_rows.area_code) = 13
),

month_of_desa as (
    select
        coalesce(desa.area_code, desa_rows.area_code) as area_code,
        coalesce(desa.month, desa_rows.month) as month,
        desa.area_code is not null as is_shown,
        desa_rows.rows_standing
    from desa
    full join desa_rows
        on desa.area_code = desa_rows.area_code and desa.month = desa_rows.month
),

packed as (
    select
        month_of_desa.area_code,
        month_of_desa.month,
        month_of_desa.is_shown,
        month_of_desa.rows_standing,
        counted.haz_sum,
        counted.haz_square_sum,
        coalesce(counted.visits, 0)
            + coalesce(counted.flagged_visits, 0) * 1000000
            + coalesce(counted.haz_measured, 0) * 1000000000000 as three_0,
        coalesce(counted.boys, 0)
            + coalesce(counted.girls, 0) * 1000000
            + coalesce(counted.positioned, 0) * 1000000000000 as three_1,
        coalesce(counted.mispositioned, 0)
            + coalesce(counted.missing_measures, 0) * 1000000
            + coalesce(counted.unit_slips, 0) * 1000000000000 as three_2,
        coalesce(counted.height_digit_0, 0)
            + coalesce(counted.height_digit_1, 0) * 1000000
            + coalesce(counted.height_digit_2, 0) * 1000000000000 as three_3,
        coalesce(counted.height_digit_3, 0)
            + coalesce(counted.height_digit_4, 0) * 1000000
            + coalesce(counted.height_digit_5, 0) * 1000000000000 as three_4,
        coalesce(counted.height_digit_6, 0)
            + coalesce(counted.height_digit_7, 0) * 1000000
            + coalesce(counted.height_digit_8, 0) * 1000000000000 as three_5,
        coalesce(counted.height_digit_9, 0)
            + coalesce(counted.weight_digit_0, 0) * 1000000
            + coalesce(counted.weight_digit_1, 0) * 1000000000000 as three_6,
        coalesce(counted.weight_digit_2, 0)
            + coalesce(counted.weight_digit_3, 0) * 1000000
            + coalesce(counted.weight_digit_4, 0) * 1000000000000 as three_7,
        coalesce(counted.weight_digit_5, 0)
            + coalesce(counted.weight_digit_6, 0) * 1000000
            + coalesce(counted.weight_digit_7, 0) * 1000000000000 as three_8,
        coalesce(counted.weight_digit_8, 0)
            + coalesce(counted.weight_digit_9, 0) * 1000000 as three_9
    from month_of_desa
    left join {{ ref('register_desa') }} as counted
        on month_of_desa.area_code = counted.desa_code and month_of_desa.month = counted.month
),

year_of_desa as (
    select
        area_code,
        month,
        is_shown,
        cast(sum(rows_standing) over year_to_month as bigint) as rows_standing,
        sum(haz_sum) over year_to_month as haz_sum,
        sum(haz_square_sum) over year_to_month as haz_square_sum,
        cast(sum(three_0) over year_to_month as bigint) as three_0,
        cast(sum(three_1) over year_to_month as bigint) as three_1,
        cast(sum(three_2) over year_to_month as bigint) as three_2,
        cast(sum(three_3) over year_to_month as bigint) as three_3,
        cast(sum(three_4) over year_to_month as bigint) as three_4,
        cast(sum(three_5) over year_to_month as bigint) as three_5,
        cast(sum(three_6) over year_to_month as bigint) as three_6,
        cast(sum(three_7) over year_to_month as bigint) as three_7,
        cast(sum(three_8) over year_to_month as bigint) as three_8,
        cast(sum(three_9) over year_to_month as bigint) as three_9
    from packed
    window year_to_month as (
        partition by area_code order by month
        range between interval 11 months preceding and current row
    )
),

kecamatan as (
    select
        substring(counted.desa_code, 1, 8) as kecamatan_code,
        counted.month,
        sum(counted.haz_sum) as haz_sum,
        sum(counted.haz_square_sum) as haz_square_sum,
        sum(counted.visits) as visits,
        sum(counted.flagged_visits) as flagged_visits,
        sum(counted.haz_measured) as haz_measured,
        sum(counted.boys) as boys,
        sum(counted.girls) as girls,
        sum(counted.positioned) as positioned,
        sum(counted.mispositioned) as mispositioned,
        sum(counted.missing_measures) as missing_measures,
        sum(counted.unit_slips) as unit_slips,
        sum(counted.height_digit_0) as height_digit_0,
        sum(counted.height_digit_1) as height_digit_1,
        sum(counted.height_digit_2) as height_digit_2,
        sum(counted.height_digit_3) as height_digit_3,
        sum(counted.height_digit_4) as height_digit_4,
        sum(counted.height_digit_5) as height_digit_5,
        sum(counted.height_digit_6) as height_digit_6,
        sum(counted.height_digit_7) as height_digit_7,
        sum(counted.height_digit_8) as height_digit_8,
        sum(counted.height_digit_9) as height_digit_9,
        sum(counted.weight_digit_0) as weight_digit_0,
        sum(counted.weight_digit_1) as weight_digit_1,
        sum(counted.weight_digit_2) as weight_digit_2,
        sum(counted.weight_digit_3) as weight_digit_3,
        sum(counted.weight_digit_4) as weight_digit_4,
        sum(counted.weight_digit_5) as weight_digit_5,
        sum(counted.weight_digit_6) as weight_digit_6,
        sum(counted.weight_digit_7) as weight_digit_7,
        sum(counted.weight_digit_8) as weight_digit_8,
        sum(counted.weight_digit_9) as weight_digit_9
    from {{ ref('register_desa') }} as counted
    inner join shown on counted.month = shown.month
    group by 1, 2
),

code_length as (
    select * from (values (8), (5), (2)) as code_length (code_length)
),

larger as (
    select
        substring(kecamatan.kecamatan_code, 1, code_length.code_length) as area_code,
        kecamatan.month,
        sum(kecamatan.haz_sum) as haz_sum,
        sum(kecamatan.haz_square_sum) as haz_square_sum,
        cast(sum(kecamatan.visits) as bigint) as visits,
        cast(sum(kecamatan.flagged_visits) as bigint) as flagged_visits,
        cast(sum(kecamatan.haz_measured) as bigint) as haz_measured,
        cast(sum(kecamatan.boys) as bigint) as boys,
        cast(sum(kecamatan.girls) as bigint) as girls,
        cast(sum(kecamatan.positioned) as bigint) as positioned,
        cast(sum(kecamatan.mispositioned) as bigint) as mispositioned,
        cast(sum(kecamatan.missing_measures) as bigint) as missing_measures,
        cast(sum(kecamatan.unit_slips) as bigint) as unit_slips,
        cast(sum(kecamatan.height_digit_0) as bigint) as height_digit_0,
        cast(sum(kecamatan.height_digit_1) as bigint) as height_digit_1,
        cast(sum(kecamatan.height_digit_2) as bigint) as height_digit_2,
        cast(sum(kecamatan.height_digit_3) as bigint) as height_digit_3,
        cast(sum(kecamatan.height_digit_4) as bigint) as height_digit_4,
        cast(sum(kecamatan.height_digit_5) as bigint) as height_digit_5,
        cast(sum(kecamatan.height_digit_6) as bigint) as height_digit_6,
        cast(sum(kecamatan.height_digit_7) as bigint) as height_digit_7,
        cast(sum(kecamatan.height_digit_8) as bigint) as height_digit_8,
        cast(sum(kecamatan.height_digit_9) as bigint) as height_digit_9,
        cast(sum(kecamatan.weight_digit_0) as bigint) as weight_digit_0,
        cast(sum(kecamatan.weight_digit_1) as bigint) as weight_digit_1,
        cast(sum(kecamatan.weight_digit_2) as bigint) as weight_digit_2,
        cast(sum(kecamatan.weight_digit_3) as bigint) as weight_digit_3,
        cast(sum(kecamatan.weight_digit_4) as bigint) as weight_digit_4,
        cast(sum(kecamatan.weight_digit_5) as bigint) as weight_digit_5,
        cast(sum(kecamatan.weight_digit_6) as bigint) as weight_digit_6,
        cast(sum(kecamatan.weight_digit_7) as bigint) as weight_digit_7,
        cast(sum(kecamatan.weight_digit_8) as bigint) as weight_digit_8,
        cast(sum(kecamatan.weight_digit_9) as bigint) as weight_digit_9
    from kecamatan
    cross join code_length
    group by 1, 2
),

larger_rows as (
    select
        substring(area_rows.area_code, 1, code_length.code_length) as area_code,
        area_rows.month,
        cast(sum(area_rows.rows_read - area_rows.rows_corrected) as bigint) as rows_standing
    from area_rows
    inner join code_length on length(area_rows.area_code) >= code_length.code_length
    group by 1, 2
),

summed as (
    select
        area_code,
        month,
        rows_standing,
        haz_sum,
        haz_square_sum,
        three_0 % 1000000 as visits,
        cast(
            cast(three_0 % 1000000000000 - three_0 % 1000000 as double) / 1000000 as bigint
        ) as flagged_visits,
        cast(
            cast(three_0 - three_0 % 1000000000000 as double) / 1000000000000 as bigint
        ) as haz_measured,
        three_1 % 1000000 as boys,
        cast(
            cast(three_1 % 1000000000000 - three_1 % 1000000 as double) / 1000000 as bigint
        ) as girls,
        cast(
            cast(three_1 - three_1 % 1000000000000 as double) / 1000000000000 as bigint
        ) as positioned,
        three_2 % 1000000 as mispositioned,
        cast(
            cast(three_2 % 1000000000000 - three_2 % 1000000 as double) / 1000000 as bigint
        ) as missing_measures,
        cast(
            cast(three_2 - three_2 % 1000000000000 as double) / 1000000000000 as bigint
        ) as unit_slips,
        three_3 % 1000000 as height_digit_0,
        cast(
            cast(three_3 % 1000000000000 - three_3 % 1000000 as double) / 1000000 as bigint
        ) as height_digit_1,
        cast(
            cast(three_3 - three_3 % 1000000000000 as double) / 1000000000000 as bigint
        ) as height_digit_2,
        three_4 % 1000000 as height_digit_3,
        cast(
            cast(three_4 % 1000000000000 - three_4 % 1000000 as double) / 1000000 as bigint
        ) as height_digit_4,
        cast(
            cast(three_4 - three_4 % 1000000000000 as double) / 1000000000000 as bigint
        ) as height_digit_5,
        three_5 % 1000000 as height_digit_6,
        cast(
            cast(three_5 % 1000000000000 - three_5 % 1000000 as double) / 1000000 as bigint
        ) as height_digit_7,
        cast(
            cast(three_5 - three_5 % 1000000000000 as double) / 1000000000000 as bigint
        ) as height_digit_8,
        three_6 % 1000000 as height_digit_9,
        cast(
            cast(three_6 % 1000000000000 - three_6 % 1000000 as double) / 1000000 as bigint
        ) as weight_digit_0,
        cast(
            cast(three_6 - three_6 % 1000000000000 as double) / 1000000000000 as bigint
        ) as weight_digit_1,
        three_7 % 1000000 as weight_digit_2,
        cast(
            cast(three_7 % 1000000000000 - three_7 % 1000000 as double) / 1000000 as bigint
        ) as weight_digit_3,
        cast(
            cast(three_7 - three_7 % 1000000000000 as double) / 1000000000000 as bigint
        ) as weight_digit_4,
        three_8 % 1000000 as weight_digit_5,
        cast(
            cast(three_8 % 1000000000000 - three_8 % 1000000 as double) / 1000000 as bigint
        ) as weight_digit_6,
        cast(
            cast(three_8 - three_8 % 1000000000000 as double) / 1000000000000 as bigint
        ) as weight_digit_7,
        three_9 % 1000000 as weight_digit_8,
        cast(
            cast(three_9 % 1000000000000 - three_9 % 1000000 as double) / 1000000 as bigint
        ) as weight_digit_9
    from year_of_desa
    where is_shown
    union all
    select
        area.area_code,
        area.month,
        larger_rows.rows_standing,
        larger.haz_sum,
        larger.haz_square_sum,
        coalesce(larger.visits, 0) as visits,
        coalesce(larger.flagged_visits, 0) as flagged_visits,
        coalesce(larger.haz_measured, 0) as haz_measured,
        coalesce(larger.boys, 0) as boys,
        coalesce(larger.girls, 0) as girls,
        coalesce(larger.positioned, 0) as positioned,
        coalesce(larger.mispositioned, 0) as mispositioned,
        coalesce(larger.missing_measures, 0) as missing_measures,
        coalesce(larger.unit_slips, 0) as unit_slips,
        coalesce(larger.height_digit_0, 0) as height_digit_0,
        coalesce(larger.height_digit_1, 0) as height_digit_1,
        coalesce(larger.height_digit_2, 0) as height_digit_2,
        coalesce(larger.height_digit_3, 0) as height_digit_3,
        coalesce(larger.height_digit_4, 0) as height_digit_4,
        coalesce(larger.height_digit_5, 0) as height_digit_5,
        coalesce(larger.height_digit_6, 0) as height_digit_6,
        coalesce(larger.height_digit_7, 0) as height_digit_7,
        coalesce(larger.height_digit_8, 0) as height_digit_8,
        coalesce(larger.height_digit_9, 0) as height_digit_9,
        coalesce(larger.weight_digit_0, 0) as weight_digit_0,
        coalesce(larger.weight_digit_1, 0) as weight_digit_1,
        coalesce(larger.weight_digit_2, 0) as weight_digit_2,
        coalesce(larger.weight_digit_3, 0) as weight_digit_3,
        coalesce(larger.weight_digit_4, 0) as weight_digit_4,
        coalesce(larger.weight_digit_5, 0) as weight_digit_5,
        coalesce(larger.weight_digit_6, 0) as weight_digit_6,
        coalesce(larger.weight_digit_7, 0) as weight_digit_7,
        coalesce(larger.weight_digit_8, 0) as weight_digit_8,
        coalesce(larger.weight_digit_9, 0) as weight_digit_9
    from area
    left join larger on area.area_code = larger.area_code and area.month = larger.month
    left join larger_rows
        on area.area_code = larger_rows.area_code and area.month = larger_rows.month
    where area.level <> 'desa'
)

select
    summed.area_code,
    summed.month,
    summed.rows_standing,
    summed.haz_sum,
    summed.haz_square_sum,
    summed.visits,
    summed.flagged_visits,
    summed.haz_measured,
    summed.boys,
    summed.girls,
    summed.positioned,
    summed.mispositioned,
    summed.missing_measures,
    summed.unit_slips,
    summed.height_digit_0 + summed.height_digit_1 + summed.height_digit_2
    + summed.height_digit_3 + summed.height_digit_4 + summed.height_digit_5
    + summed.height_digit_6 + summed.height_digit_7 + summed.height_digit_8
    + summed.height_digit_9 as digits_height_measured,
    summed.height_digit_0 * summed.height_digit_0
    + summed.height_digit_1 * summed.height_digit_1
    + summed.height_digit_2 * summed.height_digit_2
    + summed.height_digit_3 * summed.height_digit_3
    + summed.height_digit_4 * summed.height_digit_4
    + summed.height_digit_5 * summed.height_digit_5
    + summed.height_digit_6 * summed.height_digit_6
    + summed.height_digit_7 * summed.height_digit_7
    + summed.height_digit_8 * summed.height_digit_8
    + summed.height_digit_9 * summed.height_digit_9 as height_squares,
    summed.height_digit_0 + summed.height_digit_5 as height_heaped,
    summed.weight_digit_0 + summed.weight_digit_1 + summed.weight_digit_2
    + summed.weight_digit_3 + summed.weight_digit_4 + summed.weight_digit_5
    + summed.weight_digit_6 + summed.weight_digit_7 + summed.weight_digit_8
    + summed.weight_digit_9 as digits_weight_measured,
    summed.weight_digit_0 * summed.weight_digit_0
    + summed.weight_digit_1 * summed.weight_digit_1
    + summed.weight_digit_2 * summed.weight_digit_2
    + summed.weight_digit_3 * summed.weight_digit_3
    + summed.weight_digit_4 * summed.weight_digit_4
    + summed.weight_digit_5 * summed.weight_digit_5
    + summed.weight_digit_6 * summed.weight_digit_6
    + summed.weight_digit_7 * summed.weight_digit_7
    + summed.weight_digit_8 * summed.weight_digit_8
    + summed.weight_digit_9 * summed.weight_digit_9 as weight_squares,
    summed.weight_digit_0 + summed.weight_digit_5 as weight_heaped,
    coalesce(posyandu_seen.posyandu_seen, 0) as posyandu_seen,
    coalesce(posyandu_seen.posyandu_measured, 0) as posyandu_measured
from summed
left join posyandu_seen
    on summed.area_code = posyandu_seen.area_code and summed.month = posyandu_seen.month
