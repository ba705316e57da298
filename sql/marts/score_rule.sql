-- One row per rule of each version of the convergence score: what it says, and whether that is
-- resmi, simpulan (inferred), acuan (the open form in use) or usulan (our proposal).
-- Key: rule_version, part, code
select
    rule_version,
    cast(valid_from as int) as valid_from,
    cast(valid_to as int) as valid_to,
    part,
    code,
    label,
    value,
    value_text,
    status,
    note
from {{ source('raw', 'score_rule') }}
