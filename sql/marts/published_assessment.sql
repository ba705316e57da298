-- One row per assessment as the province or Kemendagri announced it, never recomputed.
-- No source feeds it yet: the table is published empty.
-- Key: area_code, year_published, category
select
    cast(null as string) as area_code,
    cast(null as int) as year_published,
    cast(null as string) as period_assessed,
    cast(null as int) as rank,
    cast(null as double) as score,
    cast(null as string) as category,
    cast(null as string) as confidence,
    cast(null as string) as source_url,
    cast(null as string) as note
where 1 = 0
