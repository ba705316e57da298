-- One row per register file and reason: rows set aside. The example names a row and quotes no cell.
-- A row counts under its first reason; `sudah_diperbaiki` is off the to-do list.
-- Key: path, reason
select
    path,
    reason,
    cast(rows as int) as rows,
    example,
    month
from {{ source('lake', 'refusal') }}
