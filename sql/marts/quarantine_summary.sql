-- One row per register file and reason: rows set aside, with an example free of personal data.
-- No source feeds it yet: the table is published empty.
-- Key: path, reason
select
    cast(null as string) as path,
    cast(null as string) as reason,
    cast(null as int) as rows,
    cast(null as string) as example
where 1 = 0
