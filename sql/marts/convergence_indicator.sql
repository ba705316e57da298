-- One row per indicator of convergence: E01-E29 of a kabupaten, V-codes of a desa, as offices name
-- and define them, with the source and status of name and target.
-- Key: code
select
    code,
    indicator_group,
    direction,
    level,
    name_id,
    name_en,
    numerator_text,
    denominator_text,
    unit,
    target,
    status,
    source
from {{ source('raw', 'convergence_indicator') }}
