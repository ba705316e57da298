-- One row per file and reason: rows set aside. The example names a row and quotes no cell.
-- A row counts under its first reason; `sudah_diperbaiki` is off the to-do list. month is that of
-- the register's files; those of the convergence score have a remedy, in words, instead.
-- Key: path, reason
select
    path,
    reason,
    cast(rows as int) as rows,
    example,
    month,
    cast(null as string) as remedy
from {{ source('lake', 'refusal') }}
union all
select
    path,
    reason,
    cast(count(*) as int) as rows,
    'baris ' || cast(min(source_row) as string) as example,
    cast(null as date) as month,
    min(remedy) as remedy
from {{ source('raw', 'convergence_refusal') }}
group by path, reason
