-- One row per static shape file that this publication is drawn with (path from the project's root).
-- Key: path
select
    path,
    provinsi_code,
    level,
    source,
    licence,
    quality,
    features,
    unmatched
from {{ source('raw', 'boundary_file') }}
