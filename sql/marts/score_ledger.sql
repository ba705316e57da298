-- One row per part of a score: what it gave (points), the most that it could have given (weight).
-- Points over an area, period, preset and basis add up to the score, weights to 100. What is
-- missing stands here with weight 0 and its reason; a service that is due for nobody does not.
-- basis: denominators (kabupaten) or reading (desa); source_rows: more rows of source_path.
-- Key: area_code, period, preset, basis, component
with district as (
    select * from {{ source('statistics', 'district_component') }}
    where is_in_force
),

village as (
    select * from {{ source('statistics', 'village_component') }}
),

service as (
    select * from {{ source('statistics', 'village_indicator') }}
),

rule as (
    select * from {{ source('raw', 'score_rule') }}
),

preset_weight as (
    select
        rule_version,
        substring(code, 1, strpos(code, '.') - 1) as preset,
        substring(code, strpos(code, '.') + 1, 100) as pillar,
        value as weight
    from rule
    where part = 'pillar_weight'
),

component as (
    select
        preset_weight.preset,
        preset_weight.weight,
        district.area_code,
        district.period,
        district.basis,
        district.component,
        district.pillar,
        district.indicator,
        district.numerator,
        district.denominator,
        district.denominator_source,
        district.target_pct,
        district.attained_pct,
        district.share_of_pillar,
        district.state,
        district.note,
        district.rule_status,
        district.rule_version,
        district.source_path,
        district.source_row,
        district.source_rows,
        district.is_simulated
    from district
    inner join preset_weight
        on
            district.rule_version = preset_weight.rule_version
            and district.pillar = preset_weight.pillar
    where preset_weight.weight > 0
    union all
    select
        'kinerja_desa' as preset,
        rule.value as weight,
        village.area_code,
        village.period,
        'form_text' as basis,
        village.component,
        village.pillar,
        village.indicator,
        village.numerator,
        village.denominator,
        cast(null as string) as denominator_source,
        village.target_pct,
        village.attained_pct,
        village.share_of_pillar,
        village.state,
        village.note,
        village.rule_status,
        village.rule_version,
        village.source_path,
        village.source_row,
        cast(null as string) as source_rows,
        village.is_simulated
    from village
    inner join rule
        on
            village.rule_version = rule.rule_version
            and rule.part = 'performance_weight'
            and village.pillar = rule.code
    where rule.value > 0
),

pillar_present as (
    select
        area_code,
        period,
        preset,
        basis,
        pillar,
        max(weight) as weight
    from component
    where share_of_pillar > 0
    group by area_code, period, preset, basis, pillar
),

weight_present as (
    select
        area_code,
        period,
        preset,
        basis,
        sum(weight) as weight
    from pillar_present
    group by area_code, period, preset, basis
),

weighted as (
    select
        component.*,
        case
            when component.share_of_pillar > 0
                then
                    100 * component.share_of_pillar
                    * cast(component.weight / weight_present.weight as double)
            else cast(0 as double)
        end as full_weight
    from component
    left join weight_present
        on
            component.area_code = weight_present.area_code
            and component.period = weight_present.period
            and component.preset = weight_present.preset
            and component.basis = weight_present.basis
),

reading as (
    select * from (values ('form_text'), ('opensid')) as reading (reading)
),

service_read as (
    select
        service.*,
        reading.reading,
        case reading.reading
            when 'form_text' then service.due_form_text
            else service.due_opensid
        end as due,
        case reading.reading
            when 'form_text' then service.lost_rows
            else service.lost_rows_opensid
        end as rows_that_lost
    from service
    cross join reading
),

service_due as (
    select
        service_read.*,
        sum(due) over (partition by area_code, quarter, reading) as due_in_all
    from service_read
)

select
    area_code,
    period,
    preset,
    basis,
    component,
    pillar,
    indicator,
    cast(numerator as double) as numerator,
    cast(denominator as double) as denominator,
    denominator_source,
    target_pct,
    attained_pct,
    share_of_pillar,
    case when full_weight > 0 then full_weight * attained_pct / cast(100 as double) else 0 end
        as points,
    full_weight as weight,
    case
        when full_weight > 0
            then full_weight - full_weight * attained_pct / cast(100 as double)
        else 0
    end as lost,
    state,
    note,
    rule_status,
    rule_version,
    source_path,
    cast(source_row as int) as source_row,
    source_rows,
    is_simulated
from weighted
union all
select
    area_code,
    quarter as period,
    'tkd' as preset,
    reading as basis,
    indicator as component,
    pillar,
    indicator,
    cast(received as double) as numerator,
    cast(due as double) as denominator,
    cast(null as string) as denominator_source,
    cast(null as double) as target_pct,
    case when due > 0 then 100 * cast(received as double) / cast(due as double) end
        as attained_pct,
    case when due_in_all > 0 then cast(due as double) / cast(due_in_all as double) end
        as share_of_pillar,
    case when due_in_all > 0 then 100 * cast(received as double) / cast(due_in_all as double) end
        as points,
    case when due_in_all > 0 then 100 * cast(due as double) / cast(due_in_all as double) end
        as weight,
    case
        when due_in_all > 0
            then 100 * cast(due - received as double) / cast(due_in_all as double)
    end as lost,
    case
        when due = 0 then 'tidak ada data'
        when missing > 0 then 'sebagian'
        else 'dinilai'
    end as state,
    case when missing > 0 then cast(missing as string) || ' isian tidak diketahui' end as note,
    case
        when indicator in ('V-B5', 'V-A5') and reading = 'form_text' then 'usulan'
        when indicator in ('V-B5', 'V-A5') then 'acuan'
        else 'resmi'
    end as rule_status,
    rule_version,
    source_path,
    cast(source_row as int) as source_row,
    rows_that_lost as source_rows,
    is_simulated
from service_due
where due > 0 or missing > 0
