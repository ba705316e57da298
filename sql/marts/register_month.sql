-- One row per month of the posyandu register: published, or held back with the reason.
-- No source feeds it yet: the table is published empty.
-- Key: month
select
    cast(null as date) as month,
    cast(null as string) as status,
    cast(null as string) as reason,
    cast(null as int) as rows_read,
    cast(null as double) as quarantined_pct,
    cast(null as double) as unresolved_pct,
    cast(null as boolean) as is_simulated
where 1 = 0
