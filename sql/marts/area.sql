-- One row per area: Kemendagri code (code), BPS code kept apart, and how good its border is.
-- short_name drops "Kabupaten"; geometry_quality is official, open, approximate or none;
-- the label point and the box (west ... north) are in degrees, null where there is no border.
-- Key: code
with area as (
    select * from {{ source('raw', 'area') }}
),

geometry as (
    select * from {{ source('raw', 'area_geometry') }}
)

select
    area.code,
    area.name,
    case
        when area.name like 'Kabupaten %' then substring(area.name, length('Kabupaten ') + 1)
        else area.name
    end as short_name,
    area.level,
    area.type,
    area.parent_code,
    case when area.level <> 'nasional' then substring(area.code, 1, 2) end as provinsi_code,
    case
        when area.level in ('kabupaten', 'kecamatan', 'desa') then substring(area.code, 1, 5)
    end as kabupaten_code,
    area.bps_code,
    coalesce(geometry.geometry_quality, 'none') as geometry_quality,
    geometry.label_longitude,
    geometry.label_latitude,
    geometry.west,
    geometry.south,
    geometry.east,
    geometry.north
from area
left join geometry on area.code = geometry.area_code
