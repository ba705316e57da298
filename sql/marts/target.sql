-- One row per target that an authority set for an area and year; authorities may disagree.
-- kind is target or projection; a projection is never a target.
-- Key: area_code, year, indicator, authority
select
    area_code,
    year,
    indicator,
    target_pct,
    kind,
    authority,
    confidence,
    source_title,
    source_url,
    note
from {{ source('raw', 'target') }}
