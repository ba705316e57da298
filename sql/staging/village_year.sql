-- One row per desa and year: its services of that year's quarters pooled, as the form's text reads.
-- quarters is how many were handed in; missing counts cells that are neither received nor due.
-- Key: area_code, period
select
    area_code,
    substring(quarter, 1, 4) as period,
    cast(sum(received) as bigint) as received,
    cast(sum(due_form_text) as bigint) as due,
    cast(sum(due_opensid) as bigint) as due_opensid,
    cast(sum(missing) as bigint) as missing,
    count(distinct quarter) as quarters,
    max(case when is_simulated then 1 else 0 end) = 1 as is_simulated
from {{ source('statistics', 'village_indicator') }}
group by area_code, substring(quarter, 1, 4)
