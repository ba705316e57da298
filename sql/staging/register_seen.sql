-- One row per desa and month: children accepted there in the 12 months that end in `month` and
-- still 0-1826 days old on its first day: the register's own count of under-fives.
-- A child's months are bits, by age in months (0-60), so that no window runs over the lake.
-- Key: desa_code, month
with measurement as (
    select * from {{ source('lake', 'measurement') }}
),

month_of_register as (
    select
        month,
        cast(extract(year from month) * 12 + extract(month from month) as int) as month_number
    from measurement
    group by month
),

child as (
    select
        desa_code,
        child_key,
        measured_on - age_days as birth_date,
        bit_or(
            cast(
                power(
                    2,
                    extract(year from month) * 12 + extract(month from month)
                    - extract(year from measured_on - age_days) * 12
                    - extract(month from measured_on - age_days)
                ) as bigint
            )
        ) as seen
    from measurement
    group by desa_code, child_key, measured_on - age_days
),

cohort as (
    select
        desa_code,
        birth_date,
        cast(
            extract(year from birth_date) * 12 + extract(month from birth_date) as int
        ) as birth_month_number,
        seen,
        count(*) as children
    from child
    group by desa_code, birth_date, seen
)

select
    cohort.desa_code,
    month_of_register.month,
    cast(sum(cohort.children) as bigint) as seen
from cohort
inner join month_of_register
    on
        month_of_register.month_number between cohort.birth_month_number
        and cohort.birth_month_number + 60
where
    cohort.birth_date + 1826 >= month_of_register.month
    and (
        cohort.seen
        & (
            cast(power(2, month_of_register.month_number - cohort.birth_month_number + 1) as bigint)
            - cast(
                power(
                    2,
                    greatest(month_of_register.month_number - cohort.birth_month_number - 11, 0)
                ) as bigint
            )
        )
    ) <> 0
group by cohort.desa_code, month_of_register.month
