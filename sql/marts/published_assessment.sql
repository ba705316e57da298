-- One row per assessment as the provinsi or Kemendagri announced it, never recomputed.
-- is_conflict: another source gives that area another rank for the same period.
-- Key: area_code, year_published, source_row
with announced as (
    select * from {{ source('raw', 'published_assessment') }}
),

told as (
    select
        area_code,
        period_assessed,
        min(rank) <> max(rank) as is_conflict
    from announced
    where rank is not null
    group by area_code, period_assessed
)

select
    announced.area_code,
    cast(announced.year_published as int) as year_published,
    announced.period_assessed,
    cast(announced.rank as int) as rank,
    announced.score,
    announced.category,
    announced.confidence,
    announced.source_url,
    announced.note,
    announced.rank is not null and coalesce(told.is_conflict, false) as is_conflict,
    cast(announced.source_row as int) as source_row
from announced
left join told
    on
        announced.area_code = told.area_code
        and announced.period_assessed = told.period_assessed
