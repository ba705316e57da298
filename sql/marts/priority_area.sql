-- One row per desa and year: how far it should come first (lokus, usulan) and why.
-- *_rank_pct is the percentile within its kabupaten, 100 the worst; index_pct their mean.
-- is_high as indicator 1.1 asks of a lokus; was_priority: in one of the two years before.
-- Key: area_code, period
select
    area_code,
    kabupaten_code,
    period,
    prevalence_pct,
    cast(cases as int) as cases,
    at_risk_pct,
    tkd_pct,
    prevalence_rank_pct,
    cases_rank_pct,
    at_risk_rank_pct,
    tkd_rank_pct,
    index_pct,
    cast(priority_rank as int) as priority_rank,
    is_priority,
    was_priority,
    is_high,
    reason,
    rule_version,
    is_simulated
from {{ source('statistics', 'priority_area') }}
