-- One row per desa or kelurahan and year: the performance score V (usulan) with its parts and
-- bounds. Only the eligible are ranked, within their kabupaten; exclusion says why not.
-- services is S of the year's quarters, coverage_pct D within S of the register.
-- Key: area_code, period
select
    area_code,
    kabupaten_code,
    type,
    period,
    tkd_pct,
    process,
    budget,
    outcome,
    participation,
    score,
    score_low,
    score_high,
    weight_present_pct,
    cast(rank as int) as rank,
    cast(rank_lower as int) as rank_lower,
    cast(rank_upper as int) as rank_upper,
    cast(tier as int) as tier,
    cast(ranked_areas as int) as ranked_areas,
    cast(services as int) as services,
    cast(quarters as int) as quarters,
    cast(late_quarters as int) as late_quarters,
    coverage_pct,
    register_grade,
    cast(invalid_cells as int) as invalid_cells,
    is_eligible,
    exclusion,
    rule_version,
    is_simulated
from {{ source('statistics', 'village_performance') }}
