-- One row per file that was found, with its SHA-256 and its row accounting.
-- status is diterima, ditolak (nothing of it is loaded; reason says why) or gagal; month only for
-- the register, of whose quarantine rows_corrected were replaced, and rows_to_correct wait
-- in workbooks (one path a line).
-- Key: path
select
    path,
    sha256,
    kind,
    status,
    reason,
    rows_read,
    rows_accepted,
    rows_quarantined,
    rows_corrected,
    rows_to_correct,
    workbooks,
    loaded_at,
    month,
    is_simulated
from {{ source('raw', 'source_file') }}
