-- One row per month of the register: whether its figures are shown (`terbit`) or held back
-- (`ditahan`, with the reason): more than 20 % of its rows quarantined, or of unknown village.
-- Both percentages are of the rows that are accepted or wait for a correction: a row that was
-- replaced by one is in rows_read and outside them.
-- Key: month
with file as (
    select * from {{ source('lake', 'file') }}
),

counted as (
    select
        month,
        cast(sum(rows_read) as bigint) as rows_read,
        cast(sum(rows_quarantined) as bigint) as rows_quarantined,
        cast(sum(rows_corrected) as bigint) as rows_corrected,
        cast(sum(rows_to_correct) as bigint) as rows_to_correct,
        cast(sum(rows_accepted + rows_to_correct) as bigint) as rows_standing,
        cast(sum(rows_unresolved) as bigint) as rows_unresolved,
        cast(sum(case when status = 'diterima' then 1 else 0 end) as bigint) as files_accepted,
        cast(sum(case when status <> 'diterima' then 1 else 0 end) as bigint) as files_refused,
        max(case when status = 'gagal' then reason end) as failure,
        max(case when is_simulated then 1 else 0 end) = 1 as is_simulated
    from file
    where kind = 'posyandu'
    group by month
),

judged as (
    select
        counted.*,
        case
            when rows_standing > 0
                then 100 * cast(rows_to_correct as double) / cast(rows_standing as double)
        end as quarantined_pct,
        case
            when rows_standing > 0
                then 100 * cast(rows_unresolved as double) / cast(rows_standing as double)
        end as unresolved_pct
    from counted
),

explained as (
    select
        judged.*,
        case
            when failure is not null then failure
            when rows_read = 0 then 'tidak ada baris yang dapat dibaca'
            when unresolved_pct > 20
                then concat(
                    replace(cast(round(unresolved_pct, 2) as string), '.', ','),
                    ' % baris tanpa wilayah yang dikenal (batas 20 %)'
                )
            when quarantined_pct > 20
                then concat(
                    replace(cast(round(quarantined_pct, 2) as string), '.', ','),
                    ' % baris dikarantina (batas 20 %)'
                )
        end as reason
    from judged
)

select
    month,
    case when reason is null then 'terbit' else 'ditahan' end as status,
    reason,
    rows_read,
    rows_quarantined,
    rows_corrected,
    rows_to_correct,
    quarantined_pct,
    unresolved_pct,
    files_accepted,
    files_refused,
    is_simulated
from explained
