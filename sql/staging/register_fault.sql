-- One row per posyandu, as it is published, and kind of fault in the 12 months up to the newest
-- shown: visits checked and found, children. A visit is compared with the child's one before, which
-- may lie 12 months earlier. ukur_ulang: children whose latest visit is doubtful, in or outside the
-- stunting figure. A value tells where the one before is not on .0 or .5, which rounding repeats.
-- Key: posyandu_number, kind
with shown as (
    select month from {{ ref('register_month') }} where status = 'terbit'
),

newest as (
    select max(month) as month from shown
),

posyandu as (
    select * from {{ source('lake', 'posyandu') }}
),

posyandu_name as (
    select * from {{ ref('register_posyandu_name') }}
),

heaping as (
    select * from {{ ref('register_heaping') }}
),

window_month as (
    select shown.month
    from shown
    cross join newest
    where shown.month >= newest.month - interval 11 month
),

earlier_month as (
    select shown.month
    from shown
    cross join newest
    where
        shown.month >= newest.month - interval 23 month
        and shown.month < newest.month - interval 11 month
),

earlier as (
    select
        measurement.child_key,
        max(measurement.measured_on) as measured_on,
        max_by(coalesce(measurement.height_cm, 0), measurement.measured_on) as height_cm,
        max_by(coalesce(measurement.height_corrected_cm, 0), measurement.measured_on)
            as height_corrected_cm,
        max_by(coalesce(measurement.weight_kg, 0), measurement.measured_on) as weight_kg
    from {{ source('lake', 'measurement') }} as measurement
    inner join earlier_month on measurement.month = earlier_month.month
    group by measurement.child_key
),

visit as (
    select
        measurement.child_key,
        measurement.measured_on,
        posyandu_name.posyandu_number,
        measurement.month,
        coalesce(measurement.height_cm, 0) as height_cm,
        coalesce(measurement.height_corrected_cm, 0) as height_corrected_cm,
        coalesce(measurement.weight_kg, 0) as weight_kg,
        measurement.counts,
        measurement.counts and measurement.haz is not null and not measurement.haz_flag
            as in_prevalence,
        coalesce(
            measurement.counts and measurement.haz < -2 and not measurement.haz_flag, false
        ) as is_stunted,
        coalesce(measurement.haz_flag or measurement.waz_flag or measurement.whz_flag, false)
            as is_flagged,
        case
            when measurement.position = 'terlentang' then measurement.age_days >= 731
            when measurement.position = 'berdiri' then measurement.age_days < 731
            else false
        end as is_mispositioned,
        coalesce(
            measurement.note like 'berat tidak dipakai: satuan keliru%'
            or measurement.note like 'tinggi tidak dipakai: satuan keliru%',
            false
        ) as is_unit_slip
    from {{ source('lake', 'measurement') }} as measurement
    inner join window_month on measurement.month = window_month.month
    inner join posyandu_name
        on
            measurement.desa_code = posyandu_name.desa_code
            and coalesce(measurement.puskesmas, '(tanpa nama)') = posyandu_name.written_puskesmas
            and coalesce(measurement.posyandu, '(tanpa nama)') = posyandu_name.written_posyandu
),

compared as (
    select
        child_key,
        measured_on,
        posyandu_number,
        month,
        height_cm > 0 as has_height,
        height_corrected_cm > 0 and height_corrected_before_cm > 0 as has_height_before,
        height_corrected_cm > 0
        and round((height_corrected_before_cm - height_corrected_cm) * 100) > 200 as is_shrunk,
        measured_on - measured_before_on >= 25
        and height_cm > 0
        and height_before_cm > 0 as height_is_compared,
        measured_on - measured_before_on >= 25
        and weight_kg > 0
        and weight_before_kg > 0 as weight_is_compared,
        height_cm = height_before_cm as height_is_same,
        weight_kg = weight_before_kg as weight_is_same,
        cast(round(height_before_cm * 10) as int) % 5 <> 0 as height_is_telling,
        cast(round(weight_before_kg * 10) as int) % 5 <> 0 as weight_is_telling
    from (
        select
            child_key,
            measured_on,
            posyandu_number,
            month,
            height_cm,
            height_corrected_cm,
            weight_kg,
            lag(measured_on) over by_child as measured_before_on,
            lag(height_cm) over by_child as height_before_cm,
            lag(height_corrected_cm) over by_child as height_corrected_before_cm,
            lag(weight_kg) over by_child as weight_before_kg
        from (
            select
                child_key,
                measured_on,
                posyandu_number,
                month,
                height_cm,
                height_corrected_cm,
                weight_kg
            from visit
            union all
            select
                child_key,
                measured_on,
                null as posyandu_number,
                null as month,
                height_cm,
                height_corrected_cm,
                weight_kg
            from earlier
        ) as seen
        window by_child as (partition by child_key order by measured_on)
    ) as followed
    where posyandu_number is not null
),

posyandu_month as (
    select
        posyandu_number,
        month,
        count(case when has_height then 1 end) as heights,
        count(case when has_height_before then 1 end) as heights_followed,
        count(case when height_is_compared or weight_is_compared then 1 end) as compared,
        count(
            case
                when
                    height_is_compared
                    and weight_is_compared
                    and (height_is_telling or weight_is_telling)
                    then 1
            end
        ) as both_telling,
        count(
            case
                when
                    height_is_compared
                    and weight_is_compared
                    and (height_is_telling or weight_is_telling)
                    and height_is_same
                    and weight_is_same
                    then 1
            end
        ) as both_same,
        count(case when height_is_compared and height_is_telling then 1 end) as height_telling,
        count(case when height_is_compared and height_is_telling and height_is_same then 1 end)
            as height_same,
        count(case when weight_is_compared and weight_is_telling then 1 end) as weight_telling,
        count(case when weight_is_compared and weight_is_telling and weight_is_same then 1 end)
            as weight_same
    from compared
    group by posyandu_number, month
),

copied as (
    select
        posyandu_number,
        month,
        both_same >= 5 and both_same >= 0.5 * both_telling as is_both,
        height_same >= 5 and height_same >= 0.8 * height_telling as is_height,
        weight_same >= 5 and weight_same >= 0.8 * weight_telling as is_weight
    from posyandu_month
    where both_same >= 5 or height_same >= 5 or weight_same >= 5
),

same_height as (
    select
        posyandu_number,
        measured_on,
        height_cm,
        count(*) as children
    from visit
    where height_cm > 0
    group by posyandu_number, measured_on, height_cm
    having count(*) >= 5
),

posyandu_day as (
    select
        visit.posyandu_number,
        visit.measured_on,
        count(case when visit.height_cm > 0 then 1 end) as children
    from visit
    inner join (
        select
            posyandu_number,
            measured_on
        from same_height
        group by posyandu_number, measured_on
    ) as candidate
        on
            visit.posyandu_number = candidate.posyandu_number
            and visit.measured_on = candidate.measured_on
    group by visit.posyandu_number, visit.measured_on
),

same_both as (
    select
        visit.posyandu_number,
        visit.measured_on,
        visit.height_cm,
        visit.weight_kg
    from visit
    inner join same_height
        on
            visit.posyandu_number = same_height.posyandu_number
            and visit.measured_on = same_height.measured_on
            and visit.height_cm = same_height.height_cm
    where visit.weight_kg > 0
    group by visit.posyandu_number, visit.measured_on, visit.height_cm, visit.weight_kg
    having count(*) >= 5
),

twin as (
    select
        visit.posyandu_number,
        visit.month,
        visit.child_key,
        visit.measured_on
    from visit
    inner join same_height
        on
            visit.posyandu_number = same_height.posyandu_number
            and visit.measured_on = same_height.measured_on
            and visit.height_cm = same_height.height_cm
    inner join posyandu_day
        on
            visit.posyandu_number = posyandu_day.posyandu_number
            and visit.measured_on = posyandu_day.measured_on
    left join same_both
        on
            visit.posyandu_number = same_both.posyandu_number
            and visit.measured_on = same_both.measured_on
            and visit.height_cm = same_both.height_cm
            and visit.weight_kg = same_both.weight_kg
    where
        same_both.posyandu_number is not null
        or (posyandu_day.children >= 10 and same_height.children >= 0.5 * posyandu_day.children)
),

fault_of_visit as (
    select
        posyandu_number,
        month,
        child_key,
        measured_on,
        'menyusut' as kind
    from compared
    where is_shrunk
    union all
    select
        compared.posyandu_number,
        compared.month,
        compared.child_key,
        compared.measured_on,
        'tersalin' as kind
    from compared
    inner join copied
        on compared.posyandu_number = copied.posyandu_number and compared.month = copied.month
    where
        (
            copied.is_both
            and compared.height_is_compared
            and compared.weight_is_compared
            and compared.height_is_same
            and compared.weight_is_same
        )
        or (copied.is_height and compared.height_is_compared and compared.height_is_same)
        or (copied.is_weight and compared.weight_is_compared and compared.weight_is_same)
    union all
    select
        posyandu_number,
        month,
        child_key,
        measured_on,
        'kembar' as kind
    from twin
    union all
    select
        visit.posyandu_number,
        visit.month,
        visit.child_key,
        visit.measured_on,
        kind.kind
    from visit
    inner join (values ('z_tidak_wajar'), ('posisi'), ('satuan')) as kind (kind)
        on
            (kind.kind = 'z_tidak_wajar' and visit.is_flagged)
            or (kind.kind = 'posisi' and visit.is_mispositioned)
            or (kind.kind = 'satuan' and visit.is_unit_slip)
    where visit.is_flagged or visit.is_mispositioned or visit.is_unit_slip
),

found as (
    select
        posyandu_number,
        kind,
        count(*) as found,
        count(distinct child_key) as children,
        max(month) as last_found
    from fault_of_visit
    group by posyandu_number, kind
),

counted as (
    select
        posyandu_name.posyandu_number,
        cast(sum(posyandu.visits) as bigint) as visits,
        cast(sum(posyandu.positioned) as bigint) as positioned
    from posyandu
    inner join window_month on posyandu.month = window_month.month
    inner join posyandu_name
        on
            posyandu.desa_code = posyandu_name.desa_code
            and posyandu.puskesmas = posyandu_name.written_puskesmas
            and posyandu.posyandu = posyandu_name.written_posyandu
    group by posyandu_name.posyandu_number
),

checked as (
    select
        posyandu_number,
        cast(sum(heights) as bigint) as heights,
        cast(sum(heights_followed) as bigint) as heights_followed,
        cast(sum(compared) as bigint) as compared
    from posyandu_month
    group by posyandu_number
),

heaped_month as (
    select
        heaping.posyandu_number,
        max(posyandu_name.newest_month) as month
    from heaping
    inner join posyandu_name on heaping.posyandu_number = posyandu_name.posyandu_number
    group by heaping.posyandu_number
),

heaped_child as (
    select
        visit.posyandu_number,
        visit.month,
        visit.child_key
    from visit
    inner join heaped_month
        on visit.posyandu_number = heaped_month.posyandu_number and visit.month = heaped_month.month
    group by visit.posyandu_number, visit.month, visit.child_key
),

doubted as (
    select
        posyandu_number,
        child_key,
        measured_on
    from fault_of_visit
    where kind in ('menyusut', 'tersalin', 'kembar', 'z_tidak_wajar')
),

latest_of_doubted as (
    select
        visit.child_key,
        max(visit.measured_on) as measured_on
    from visit
    inner join (select child_key from doubted group by child_key) as child
        on visit.child_key = child.child_key
    group by visit.child_key
),

doubtful as (
    select
        doubted.posyandu_number,
        doubted.child_key
    from doubted
    inner join latest_of_doubted
        on
            doubted.child_key = latest_of_doubted.child_key
            and doubted.measured_on = latest_of_doubted.measured_on
    union all
    select
        posyandu_number,
        child_key
    from heaped_child
),

posyandu_desa as (
    select
        posyandu_number,
        desa_code
    from posyandu_name
    group by posyandu_number, desa_code
),

to_remeasure as (
    select
        doubtful.posyandu_number,
        desa.desa_code,
        doubtful.child_key
    from doubtful
    inner join posyandu_desa as desa on doubtful.posyandu_number = desa.posyandu_number
    group by doubtful.posyandu_number, desa.desa_code, doubtful.child_key
),

counted_now as (
    select
        visit.child_key,
        posyandu_desa.desa_code,
        visit.in_prevalence,
        visit.is_stunted
    from visit
    inner join newest on visit.month = newest.month
    inner join posyandu_desa on visit.posyandu_number = posyandu_desa.posyandu_number
    where visit.counts
)

select
    found.posyandu_number,
    found.kind,
    case found.kind
        when 'menyusut' then checked.heights_followed
        when 'tersalin' then checked.compared
        when 'kembar' then checked.heights
        when 'posisi' then counted.positioned
        else counted.visits
    end as checked,
    found.found,
    found.children,
    found.last_found,
    cast(null as bigint) as inside,
    cast(null as bigint) as inside_affected,
    cast(null as bigint) as outside
from found
inner join checked on found.posyandu_number = checked.posyandu_number
inner join counted on found.posyandu_number = counted.posyandu_number
union all
select
    posyandu_number,
    'angka_bulat' as kind,
    cast(null as bigint) as checked,
    cast(null as bigint) as found,
    count(*) as children,
    month as last_found,
    cast(null as bigint) as inside,
    cast(null as bigint) as inside_affected,
    cast(null as bigint) as outside
from heaped_child
group by posyandu_number, month
union all
select
    to_remeasure.posyandu_number,
    'ukur_ulang' as kind,
    cast(null as bigint) as checked,
    cast(null as bigint) as found,
    count(*) as children,
    cast(null as date) as last_found,
    count(case when counted_now.in_prevalence then 1 end) as inside,
    count(case when counted_now.is_stunted then 1 end) as inside_affected,
    count(case when not counted_now.in_prevalence then 1 end) as outside
from to_remeasure
left join counted_now
    on
        to_remeasure.child_key = counted_now.child_key
        and to_remeasure.desa_code = counted_now.desa_code
group by to_remeasure.posyandu_number
