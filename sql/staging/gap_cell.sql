-- One row per kabupaten, month set beside a survey, sex, age group, last digit of the height as
-- written and plausibility: children with a height-for-age, and the sums of their weights.
-- A weight is the under-fives that a child stands for: desa that nobody came from are taken to be
-- like the others of their kecamatan. stunted_plus_3: were the child 3 mm taller than written.
-- Key: area_code, month, sex, age_group, last_digit, is_implausible
with needed as (
    select area_code, register_month as month from {{ ref('gap_survey') }}
    union
    select area_code, before_month as month from {{ ref('gap_survey') }}
    union
    select area_code, after_month as month from {{ ref('gap_survey') }}
),

register as (
    select
        area_code,
        level,
        month,
        registered,
        registered_basis = 'sasaran' or history_months >= 11 as is_registered_known
    from {{ ref('register_area') }}
    where level in ('desa', 'kabupaten')
),

cm_per_z as (
    select * from {{ ref('gap_cm_per_z') }}
),

child as (
    select
        measurement.desa_code,
        measurement.month,
        measurement.sex,
        measurement.age_days,
        measurement.height_cm,
        measurement.haz,
        measurement.haz_flag
    from {{ source('lake', 'measurement') }} as measurement
    inner join needed
        on
            substring(measurement.desa_code, 1, 5) = needed.area_code
            and measurement.month = needed.month
    where measurement.counts and measurement.haz is not null
),

measured as (
    select
        desa_code,
        month,
        count(*) as children
    from child
    group by desa_code, month
),

desa as (
    select
        register.area_code as desa_code,
        substring(register.area_code, 1, 8) as kecamatan_code,
        substring(register.area_code, 1, 5) as kabupaten_code,
        register.month,
        measured.children,
        greatest(register.registered, coalesce(measured.children, 0)) as registered
    from register
    inner join needed
        on
            substring(register.area_code, 1, 5) = needed.area_code
            and register.month = needed.month
    left join measured
        on register.area_code = measured.desa_code and register.month = measured.month
    where register.level = 'desa'
),

kecamatan as (
    select
        kecamatan_code,
        kabupaten_code,
        month,
        sum(registered) as registered,
        sum(case when children > 0 then registered end) as registered_measured
    from desa
    group by kecamatan_code, kabupaten_code, month
),

kabupaten as (
    select
        kabupaten_code,
        month,
        sum(registered) as registered,
        sum(case when registered_measured > 0 then registered end) as registered_measured
    from kecamatan
    group by kabupaten_code, month
),

weight as (
    select
        desa.desa_code,
        desa.kabupaten_code,
        desa.month,
        case when whole.is_registered_known then kabupaten.registered end as registered,
        case
            when whole.is_registered_known
                then
                    cast(desa.registered as double) / cast(desa.children as double)
                    * cast(kecamatan.registered as double)
                    / cast(kecamatan.registered_measured as double)
                    * cast(kabupaten.registered as double)
                    / cast(kabupaten.registered_measured as double)
            else cast(1 as double)
        end as weight
    from desa
    inner join kecamatan
        on desa.kecamatan_code = kecamatan.kecamatan_code and desa.month = kecamatan.month
    inner join kabupaten
        on desa.kabupaten_code = kabupaten.kabupaten_code and desa.month = kabupaten.month
    inner join register as whole
        on desa.kabupaten_code = whole.area_code and desa.month = whole.month
    where desa.children > 0
),

weighed as (
    select
        weight.kabupaten_code,
        child.month,
        child.sex,
        case
            when child.age_days < 6 * 30.4375 then '0-5'
            when child.age_days < 12 * 30.4375 then '6-11'
            when child.age_days < 24 * 30.4375 then '12-23'
            when child.age_days < 36 * 30.4375 then '24-35'
            when child.age_days < 48 * 30.4375 then '36-47'
            else '48-59'
        end as age_group,
        cast(floor(cast(round(child.height_cm * 100) / 10 as double)) as bigint) % 10
            as last_digit,
        child.haz_flag as is_implausible,
        child.haz,
        cast(0.1 / cm_per_z.cm_per_z as double) as z_per_mm,
        weight.registered,
        cast(round(weight.weight * 1000000) as bigint) as millionths,
        cast(round(weight.weight * weight.weight * 1000000) as bigint) as square_millionths
    from child
    inner join weight on child.desa_code = weight.desa_code and child.month = weight.month
    inner join cm_per_z
        on
            child.sex = cm_per_z.sex
            and cast(floor(cast(child.age_days / 30.4375 as double)) as int) = cm_per_z.age_month
),

summed as (
    select
        kabupaten_code,
        month,
        sex,
        age_group,
        last_digit,
        is_implausible,
        max(registered) as registered,
        count(*) as children,
        sum(case when haz < -2 then 1 else 0 end) as stunted,
        sum(millionths) as weight,
        sum(square_millionths) as square_weight,
        sum(case when haz < -2.005 + 5 * z_per_mm then millionths else 0 end) as stunted_minus_5,
        sum(case when haz < -2.005 + 4 * z_per_mm then millionths else 0 end) as stunted_minus_4,
        sum(case when haz < -2.005 + 3 * z_per_mm then millionths else 0 end) as stunted_minus_3,
        sum(case when haz < -2.005 + 2 * z_per_mm then millionths else 0 end) as stunted_minus_2,
        sum(case when haz < -2.005 + 1 * z_per_mm then millionths else 0 end) as stunted_minus_1,
        sum(case when haz < -2 then millionths else 0 end) as stunted_as_written,
        sum(case when haz < -2.005 - 1 * z_per_mm then millionths else 0 end) as stunted_plus_1,
        sum(case when haz < -2.005 - 2 * z_per_mm then millionths else 0 end) as stunted_plus_2,
        sum(case when haz < -2.005 - 3 * z_per_mm then millionths else 0 end) as stunted_plus_3,
        sum(case when haz < -2.005 - 4 * z_per_mm then millionths else 0 end) as stunted_plus_4,
        sum(case when haz < -2.005 - 5 * z_per_mm then millionths else 0 end) as stunted_plus_5
    from weighed
    group by kabupaten_code, month, sex, age_group, last_digit, is_implausible
)

select
    kabupaten_code as area_code,
    month,
    sex,
    age_group,
    last_digit,
    is_implausible,
    cast(registered as bigint) as registered,
    children,
    cast(stunted as bigint) as stunted,
    cast(weight as double) / 1000000 as weight,
    cast(square_weight as double) / 1000000 as square_weight,
    cast(stunted_minus_5 as double) / 1000000 as stunted_minus_5,
    cast(stunted_minus_4 as double) / 1000000 as stunted_minus_4,
    cast(stunted_minus_3 as double) / 1000000 as stunted_minus_3,
    cast(stunted_minus_2 as double) / 1000000 as stunted_minus_2,
    cast(stunted_minus_1 as double) / 1000000 as stunted_minus_1,
    cast(stunted_as_written as double) / 1000000 as stunted_as_written,
    cast(stunted_plus_1 as double) / 1000000 as stunted_plus_1,
    cast(stunted_plus_2 as double) / 1000000 as stunted_plus_2,
    cast(stunted_plus_3 as double) / 1000000 as stunted_plus_3,
    cast(stunted_plus_4 as double) / 1000000 as stunted_plus_4,
    cast(stunted_plus_5 as double) / 1000000 as stunted_plus_5
from summed
