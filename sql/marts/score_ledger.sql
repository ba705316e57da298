-- One row per point of a score, traced to the file and row that it comes from.
-- No source feeds it yet: the table is published empty.
-- Key: area_code, period, component
select
    cast(null as string) as area_code,
    cast(null as string) as period,
    cast(null as string) as component,
    cast(null as string) as indicator,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(null as double) as points,
    cast(null as double) as weight,
    cast(null as string) as rule_version,
    cast(null as string) as source_path,
    cast(null as int) as source_row
where 1 = 0
