-- One row per desa that lacks sasaran in some month, and month: children accepted there in the 12
-- months that end in `month` and still 0-1826 days old on its first day.
-- A child's months are the bits of one number, by age in months (0-60): bits spread by 11 months
-- say when it counts, and only where that begins and ends is unfolded. No window runs on the lake.
-- Key: desa_code, month
with counted as (
    select * from {{ source('lake', 'desa') }}
),

sasaran as (
    select * from {{ source('lake', 'sasaran') }}
),

measurement as (
    select * from {{ source('lake', 'measurement') }}
),

register_month as (
    select
        month,
        cast(extract(year from month) * 12 + extract(month from month) as bigint) as month_number
    from counted
    group by month
),

desa as (
    select desa_code from counted group by desa_code
),

without_sasaran as (
    select desa.desa_code
    from desa
    cross join register_month
    left join sasaran
        on desa.desa_code = sasaran.desa_code and register_month.month = sasaran.month
    where sasaran.desa_code is null
    group by desa.desa_code
),

bit as (
    select
        tens.n * 8 + ones.n as n,
        cast(power(2, tens.n * 8 + ones.n) as bigint) as value
    from (values (0), (1), (2), (3), (4), (5), (6), (7)) as tens (n)
    cross join (values (0), (1), (2), (3), (4), (5), (6), (7)) as ones (n)
    where tens.n * 8 + ones.n <= 61
),

visit as (
    select
        measurement.desa_code,
        measurement.child_key,
        measurement.measured_on - measurement.age_days as birth_date,
        bit_or(
            cast(
                power(
                    2,
                    extract(year from measurement.month) * 12
                    + extract(month from measurement.month)
                    - extract(year from measurement.measured_on - measurement.age_days) * 12
                    - extract(month from measurement.measured_on - measurement.age_days)
                ) as bigint
            )
        ) as seen
    from measurement
    inner join without_sasaran on measurement.desa_code = without_sasaran.desa_code
    group by
        measurement.desa_code,
        measurement.child_key,
        measurement.measured_on - measurement.age_days
),

known_birth as (
    select
        desa_code,
        child_key,
        max(birth_date) as birth_date
    from visit
    group by desa_code, child_key
),

child as (
    select
        visit.desa_code,
        known_birth.birth_date,
        bit_or(
            visit.seen >> cast(
                extract(year from known_birth.birth_date) * 12
                + extract(month from known_birth.birth_date)
                - extract(year from visit.birth_date) * 12
                - extract(month from visit.birth_date) as int
            )
        ) as seen
    from visit
    inner join known_birth
        on visit.desa_code = known_birth.desa_code and visit.child_key = known_birth.child_key
    group by visit.desa_code, visit.child_key, known_birth.birth_date
),

cohort as (
    select
        desa_code,
        cast(
            extract(year from birth_date) * 12 + extract(month from birth_date) as bigint
        ) as birth_month_number,
        case
            when birth_date + 1826 < date_trunc('month', birth_date) + interval '5' year
                then cast(power(2, 60) as bigint) - 1
            else cast(power(2, 61) as bigint) - 1
        end as under_five,
        seen,
        count(*) as children
    from child
    group by 1, 2, 3, 4
),

spread_2 as (
    select
        cohort.*,
        seen | ((seen & (cast(power(2, 60) as bigint) - 1)) * 2) as spread
    from cohort
),

spread_4 as (
    select
        desa_code,
        birth_month_number,
        under_five,
        children,
        spread | ((spread & (cast(power(2, 59) as bigint) - 1)) * 4) as spread
    from spread_2
),

spread_8 as (
    select
        desa_code,
        birth_month_number,
        under_five,
        children,
        spread | ((spread & (cast(power(2, 57) as bigint) - 1)) * 16) as spread
    from spread_4
),

spread_12 as (
    select
        desa_code,
        birth_month_number,
        children,
        (spread | ((spread & (cast(power(2, 57) as bigint) - 1)) * 16)) & under_five as counts
    from spread_8
),

turn as (
    select
        desa_code,
        birth_month_number,
        counts,
        (counts & (cast(power(2, 61) as bigint) - 1)) * 2 as a_month_later,
        sum(children) as children
    from spread_12
    group by 1, 2, 3, 4
),

change as (
    select
        turn.desa_code,
        turn.birth_month_number + bit.n as month_number,
        case when turn.counts & bit.value <> 0 then turn.children else -turn.children end as change
    from turn
    inner join bit on (turn.counts & bit.value) <> (turn.a_month_later & bit.value)
),

calendar as (
    select
        without_sasaran.desa_code,
        register_month.month_number,
        0 as change
    from without_sasaran
    cross join register_month
),

by_month as (
    select
        desa_code,
        month_number,
        sum(change) as change
    from (select * from change union all select * from calendar) as changes
    group by desa_code, month_number
),

running as (
    select
        desa_code,
        month_number,
        sum(change) over (partition by desa_code order by month_number) as seen
    from by_month
)

select
    running.desa_code,
    register_month.month,
    cast(running.seen as bigint) as seen
from running
inner join register_month on running.month_number = register_month.month_number
where running.seen > 0
