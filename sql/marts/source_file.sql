-- One row per file that was read, with its SHA-256 and its row accounting.
-- Key: path
select
    path,
    sha256,
    kind,
    rows_read,
    rows_accepted,
    rows_quarantined,
    loaded_at,
    is_simulated
from {{ source('raw', 'source_file') }}
