-- One row per desa, quarter and reading of the visit rule: Tingkat Konvergensi Desa (TKD), services
-- received of those that were due. missing are cells that nobody knows, in neither of the two;
-- tkd_low_pct counts them as not received, tkd_high_pct as received.
-- Key: area_code, quarter, reading
with service as (
    select * from {{ source('statistics', 'village_indicator') }}
),

rule as (
    select * from {{ source('raw', 'score_rule') }}
),

reading as (
    select * from (values ('form_text'), ('opensid')) as reading (reading)
),

summed as (
    select
        service.area_code,
        service.quarter,
        reading.reading,
        service.rule_version,
        sum(service.received) as received,
        sum(
            case reading.reading
                when 'form_text' then service.due_form_text else service.due_opensid
            end
        ) as due,
        sum(service.missing) as missing,
        sum(case when service.pillar = 'bumil' then service.received else 0 end)
            as received_bumil,
        sum(case when service.pillar = 'anak' then service.received else 0 end) as received_anak,
        sum(
            case
                when service.pillar <> 'bumil' then 0
                when reading.reading = 'form_text' then service.due_form_text
                else service.due_opensid
            end
        ) as due_bumil,
        min(service.months_reported) as months_reported,
        max(case when service.is_simulated then 1 else 0 end) = 1 as is_simulated
    from service
    cross join reading
    group by service.area_code, service.quarter, reading.reading, service.rule_version
),

rated as (
    select
        summed.*,
        case when due > 0 then 100 * cast(received as double) / cast(due as double) end as tkd_pct,
        case
            when due + missing > 0
                then 100 * cast(received as double) / cast(due + missing as double)
        end as tkd_low_pct,
        case
            when due + missing > 0
                then 100 * cast(received + missing as double) / cast(due + missing as double)
        end as tkd_high_pct
    from summed
),

line as (
    select
        rule_version,
        value as line_pct
    from rule
    where part = 'village' and code = 'line_pct'
),

band as (
    select
        rated.area_code,
        rated.quarter,
        rated.reading,
        rule.label as band,
        row_number() over (
            partition by rated.area_code, rated.quarter, rated.reading
            order by rule.value desc
        ) as from_highest
    from rated
    inner join rule
        on
            rated.rule_version = rule.rule_version
            and rule.part = 'band'
            and round(rated.tkd_pct, 9) >= rule.value
)

select
    rated.area_code,
    substring(rated.area_code, 1, 5) as kabupaten_code,
    rated.quarter,
    rated.reading,
    cast(rated.received as int) as received,
    cast(rated.due as int) as due,
    cast(rated.missing as int) as missing,
    rated.tkd_pct,
    rated.tkd_low_pct,
    rated.tkd_high_pct,
    band.band,
    round(rated.tkd_pct, 9) >= line.line_pct as is_above_line,
    cast(rated.received_bumil as int) as received_bumil,
    cast(rated.due_bumil as int) as due_bumil,
    cast(rated.received_anak as int) as received_anak,
    cast(rated.due - rated.due_bumil as int) as due_anak,
    cast(rated.months_reported as int) as months_reported,
    rated.rule_version,
    rated.is_simulated
from rated
left join line on rated.rule_version = line.rule_version
left join band
    on
        rated.area_code = band.area_code
        and rated.quarter = band.quarter
        and rated.reading = band.reading
        and band.from_highest = 1
