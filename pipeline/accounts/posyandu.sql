-- One row per posyandu and month with a measurement: plain counts and sums of its visits.
-- weighed to children are of the one visit that the month counts per child, all else of every
-- accepted visit. height_digit_3: heights written with a 3 as first decimal; zero is no measure. A
-- blank name is `(tanpa nama)`. A z has 2 decimals, so the rounded sums know no order of the rows.
-- Key: desa_code, puskesmas, posyandu, month
with measurement as (
    select * from {measurement}
),

visit as (
    select
        desa_code,
        coalesce(puskesmas, '(tanpa nama)') as puskesmas,
        coalesce(posyandu, '(tanpa nama)') as posyandu,
        counts,
        sex,
        age_days,
        weight_kg,
        height_cm,
        position,
        note,
        case when counts and not haz_flag then haz end as haz,
        case when counts and not waz_flag then waz end as waz,
        case when counts and not whz_flag then whz end as whz,
        haz_flag or waz_flag or whz_flag as is_flagged,
        case
            when height_cm > 0 then cast(floor(round(height_cm * 100) / cast(10 as double)) as int)
        end % 10 as height_digit,
        case
            when weight_kg > 0 then cast(floor(round(weight_kg * 100) / cast(10 as double)) as int)
        end % 10 as weight_digit,
        month
    from measurement
)

select
    desa_code,
    puskesmas,
    posyandu,
    count(case when counts and (weight_kg is not null or height_cm is not null) then 1 end)
        as weighed,
    count(haz) as haz_measured,
    count(case when haz < -2 then 1 end) as stunting,
    count(case when haz < -3 then 1 end) as severe_stunting,
    round(sum(haz), 2) as haz_sum,
    round(sum(haz * haz), 4) as haz_square_sum,
    count(waz) as waz_measured,
    count(case when waz < -2 then 1 end) as underweight,
    count(whz) as whz_measured,
    count(case when whz < -2 then 1 end) as wasting,
    count(case when whz < -3 then 1 end) as severe_wasting,
    count(case when whz > 2 then 1 end) as overweight,
    count(case when counts and sex = 'L' then 1 end) as boys,
    count(case when counts and sex = 'P' then 1 end) as girls,
    count(case when counts then 1 end) as children,
    count(*) as visits,
    count(case when height_cm > 0 or weight_kg > 0 then 1 end) as visits_measured,
    count(case when is_flagged then 1 end) as flagged_visits,
    count(position) as positioned,
    count(
        case
            when position = 'terlentang' and age_days >= 731 then 1
            when position = 'berdiri' and age_days < 731 then 1
        end
    ) as mispositioned,
    count(case when height_digit is null or weight_digit is null then 1 end) as missing_measures,
    count(
        case
            when note like 'berat tidak dipakai: satuan keliru%' then 1
            when note like 'tinggi tidak dipakai: satuan keliru%' then 1
        end
    ) as unit_slips,
    count(case when height_digit = 0 then 1 end) as height_digit_0,
    count(case when height_digit = 1 then 1 end) as height_digit_1,
    count(case when height_digit = 2 then 1 end) as height_digit_2,
    count(case when height_digit = 3 then 1 end) as height_digit_3,
    count(case when height_digit = 4 then 1 end) as height_digit_4,
    count(case when height_digit = 5 then 1 end) as height_digit_5,
    count(case when height_digit = 6 then 1 end) as height_digit_6,
    count(case when height_digit = 7 then 1 end) as height_digit_7,
    count(case when height_digit = 8 then 1 end) as height_digit_8,
    count(case when height_digit = 9 then 1 end) as height_digit_9,
    count(case when weight_digit = 0 then 1 end) as weight_digit_0,
    count(case when weight_digit = 1 then 1 end) as weight_digit_1,
    count(case when weight_digit = 2 then 1 end) as weight_digit_2,
    count(case when weight_digit = 3 then 1 end) as weight_digit_3,
    count(case when weight_digit = 4 then 1 end) as weight_digit_4,
    count(case when weight_digit = 5 then 1 end) as weight_digit_5,
    count(case when weight_digit = 6 then 1 end) as weight_digit_6,
    count(case when weight_digit = 7 then 1 end) as weight_digit_7,
    count(case when weight_digit = 8 then 1 end) as weight_digit_8,
    count(case when weight_digit = 9 then 1 end) as weight_digit_9,
    month
from visit
group by desa_code, puskesmas, posyandu, month
