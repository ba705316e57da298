-- Every measurement with its four WHO z-scores and flags (METHODS, section 1).
-- A row: a measurement as given; none is lost or doubled, because each finds exactly one row in
-- temp.growth_by_age and in temp.growth_by_length, if need be the one of nulls with key -1.
-- Lengths are whole micrometres: 103.1 - 0.7 cm must find the row of 102.4, in floats it does not.
with cleaned as (
    select
        given,
        age_days,
        case sex
            when 'L' then 0
            when 'P' then 1
        end as girl,
        -- Limits that no child is near keep infinity and NaN out of all that follows.
        case
            when weight_kg > 0 and weight_kg < 1e5 and not coalesce({oedema}, false) then weight_kg
        end as kg,
        case
            when height_cm > 1e-3 and height_cm < 1e5 then cast(height_cm * 10000 as integer)
        end
        + case
            when position = 'berdiri' and age_days between 274 and 730 then 7000
            when position = 'terlentang' and age_days >= 731 then -7000
            else 0
        end as micrometres
    from {measurements} as given
),

keyed as (
    select
        given,
        kg,
        micrometres / 10000 as cm,
        micrometres % 1000 / 1000 as part_of_step,
        coalesce(case when age_days between 0 and 1826 then age_days * 2 + girl end, -1) as age_key,
        coalesce(
            case
                when age_days between 0 and 730 and micrometres between 450000 and 1100000
                    then micrometres // 1000 * 4 + girl
                when age_days between 731 and 1826 and micrometres between 650000 and 1200000
                    then micrometres // 1000 * 4 + 2 + girl
            end,
            -1
        ) as length_key
    from cleaned
),

standardised as (
    select
        keyed.*,
        kg / (cm * cm / 10000) as bmi,
        growth_by_age.* exclude (age_key),
        whz_l,
        whz_m + part_of_step * whz_m_step as whz_m,
        whz_ls + part_of_step * whz_ls_step as whz_ls
    from keyed
    inner join temp.growth_by_age on keyed.age_key = growth_by_age.age_key
    inner join temp.growth_by_length on keyed.length_key = growth_by_length.length_key
),

first_pass as (
    select
        *,
        (cm / haz_m - 1) / haz_s as haz,
        (pow(kg / waz_m, waz_l) - 1) / waz_ls as waz,
        (pow(kg / whz_m, whz_l) - 1) / whz_ls as whz,
        (pow(bmi / bmiz_m, bmiz_l) - 1) / bmiz_ls as bmiz
    from standardised
),

-- Beyond 3 the distance from 2 to 3 is one standard deviation, beyond -3 that from -3 to -2.
-- Height-for-age has no such tails. Dividing weight and SDs by M leaves their ratio as it is.
with_tails as (
    select
        given,
        cm,
        haz,
        case
            when waz > 3 then 3 + (kg - waz_sd3) / (waz_sd3 - waz_sd2)
            when waz < -3 then -3 + (kg - waz_sd3neg) / (waz_sd2neg - waz_sd3neg)
            else waz
        end as waz,
        case
            when whz > 3
                then 3 + (kg / whz_m - pow(1 + 3 * whz_ls, 1 / whz_l))
                / (pow(1 + 3 * whz_ls, 1 / whz_l) - pow(1 + 2 * whz_ls, 1 / whz_l))
            when whz < -3
                then -3 + (kg / whz_m - pow(1 - 3 * whz_ls, 1 / whz_l))
                / (pow(1 - 2 * whz_ls, 1 / whz_l) - pow(1 - 3 * whz_ls, 1 / whz_l))
            else whz
        end as whz,
        case
            when bmiz > 3 then 3 + (bmi - bmiz_sd3) / (bmiz_sd3 - bmiz_sd2)
            when bmiz < -3 then -3 + (bmi - bmiz_sd3neg) / (bmiz_sd2neg - bmiz_sd3neg)
            else bmiz
        end as bmiz
    from first_pass
),

-- round(z, 2) gives the same at a fifth of the speed; adding 0 makes a zero of a minus zero.
rounded as (
    select
        given,
        cm,
        (round(100 * haz) + 0) / 100 as haz,
        (round(100 * waz) + 0) / 100 as waz,
        (round(100 * whz) + 0) / 100 as whz,
        (round(100 * bmiz) + 0) / 100 as bmiz
    from with_tails
)

select
    given.*,
    cm as height_corrected_cm,
    haz,
    waz,
    whz,
    bmiz,
    coalesce(haz not between -6 and 6, false) as haz_flag,
    coalesce(waz not between -6 and 5, false) as waz_flag,
    coalesce(whz not between -5 and 5, false) as whz_flag,
    coalesce(bmiz not between -5 and 5, false) as bmiz_flag
from rounded
