-- One row per kabupaten, year, preset and version of the rules that was not in force that year:
-- the score that the same inputs would have had under it. Columns as in convergence_score.
-- Key: area_code, period, preset, rule_version
select * from {{ source('statistics', 'district_score') }}
where not is_in_force
