-- One row per register figure as an office announced it; never recomputed.
-- unit is percent (0-100) or children.
-- Key: area_code, period, indicator
select
    area_code,
    period,
    indicator,
    value,
    unit,
    confidence,
    source_title,
    source_url,
    note
from {{ source('raw', 'published_register') }}
