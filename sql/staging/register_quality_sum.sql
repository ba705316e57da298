-- One row per area and month that is shown: the sums that judge the register there. For a desa of
-- the 12 months that end in month, for larger areas of the month; month_*, rows_duplicate, z_* and
-- posyandu_* always of the month. _squares: of the counts of the ten digits. Windows over each of
-- 29 counts take too long: three travel in one number, a million apart, out of reach in a year.
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
    select
        month,
        cast(extract(year from month) * 12 + extract(month from month) as int) as month_number
    from {{ ref('register_month') }}
    where status = 'terbit'
),

counted as (
    select
        desa.*,
        shown.month_number
    from {{ source('lake', 'desa') }} as desa
    inner join shown on desa.month = shown.month
),

desa_rows as (
    select
        area_rows.area_code,
        shown.month_number,
        area_rows.rows_read - area_rows.rows_corrected as rows_standing,
        area_rows.rows_duplicate,
        area_rows.z_compared,
        area_rows.z_differing
    from area_rows
    inner join shown on area_rows.month = shown.month
    where length(area_rows.area_code) = 13
),

span as (
    select
        min(month_number) as first_number,
        max(month_number) as last_number
    from shown
),

digit as (
    select * from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as digit (n)
),

calendar as (
    select span.first_number + hundreds.n * 100 + tens.n * 10 + ones.n as month_number
    from span
    cross join digit as hundreds
    cross join digit as tens
    cross join digit as ones
    where span.first_number + hundreds.n * 100 + tens.n * 10 + ones.n <= span.last_number
),

month_of_desa as (
    select
        desa.area_code,
        calendar.month_number,
        shown.month
    from (
        select area_code from area where level = 'desa'
        union
        select area_code from desa_rows
    ) as desa
    cross join calendar
    left join shown on calendar.month_number = shown.month_number
),

packed as (
    select
        month_of_desa.area_code,
        month_of_desa.month,
        month_of_desa.month_number,
        desa_rows.rows_standing,
        desa_rows.rows_duplicate,
        desa_rows.z_compared,
        desa_rows.z_differing,
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
    left join desa_rows
        on
            month_of_desa.area_code = desa_rows.area_code
            and month_of_desa.month_number = desa_rows.month_number
    left join counted
        on
            month_of_desa.area_code = counted.desa_code
            and month_of_desa.month_number = counted.month_number
),

year_of_desa as (
    select
        area_code,
        month,
        rows_standing as month_rows_standing,
        rows_duplicate,
        z_compared,
        z_differing,
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
        partition by area_code order by month_number
        rows between 11 preceding and current row
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
    from counted
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

kecamatan_rows as (
    select
        substring(area_code, 1, 8) as area_code,
        month,
        sum(rows_read - rows_corrected) as rows_standing,
        sum(rows_duplicate) as rows_duplicate,
        sum(z_compared) as z_compared,
        sum(z_differing) as z_differing
    from area_rows
    group by 1, 2
),

larger_rows as (
    select
        substring(kecamatan_rows.area_code, 1, code_length.code_length) as area_code,
        kecamatan_rows.month,
        cast(sum(kecamatan_rows.rows_standing) as bigint) as rows_standing,
        cast(sum(kecamatan_rows.rows_duplicate) as bigint) as rows_duplicate,
        cast(sum(kecamatan_rows.z_compared) as bigint) as z_compared,
        cast(sum(kecamatan_rows.z_differing) as bigint) as z_differing
    from kecamatan_rows
    inner join code_length on length(kecamatan_rows.area_code) >= code_length.code_length
    group by 1, 2
),

summed as (
    select
        year_of_desa.area_code,
        year_of_desa.month,
        year_of_desa.month_rows_standing,
        year_of_desa.rows_duplicate,
        year_of_desa.z_compared,
        year_of_desa.z_differing,
        year_of_desa.rows_standing,
        year_of_desa.haz_sum,
        year_of_desa.haz_square_sum,
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
    inner join area
        on year_of_desa.area_code = area.area_code and year_of_desa.month = area.month
    union all
    select
        area.area_code,
        area.month,
        larger_rows.rows_standing as month_rows_standing,
        larger_rows.rows_duplicate,
        larger_rows.z_compared,
        larger_rows.z_differing,
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
    summed.month_rows_standing,
    summed.rows_duplicate,
    summed.z_compared,
    summed.z_differing,
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
