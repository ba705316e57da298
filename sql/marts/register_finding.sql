-- One row per posyandu and kind of fault found there in the 12 months that end in month, the newest
-- shown. found of checked visits, of children; for angka_bulat the heights or weights (measure) on
-- .0 or .5, score their digit preference, and children those of its newest month. No row: nothing
-- found. A name with fewer than 5 children is `(lainnya)` of its desa.
-- Key: area_code, puskesmas, posyandu, kind
with fault as (
    select * from {{ ref('register_fault') }}
),

heaping as (
    select * from {{ ref('register_heaping') }}
),

posyandu_name as (
    select * from {{ ref('register_posyandu_name') }}
),

newest as (
    select max(month) as month from {{ ref('register_month') }} where status = 'terbit'
),

posyandu as (
    select
        posyandu_number,
        desa_code,
        puskesmas,
        posyandu,
        max(case when is_simulated then 1 else 0 end) = 1 as is_simulated
    from posyandu_name
    group by posyandu_number, desa_code, puskesmas, posyandu
),

finding as (
    select
        fault.posyandu_number,
        fault.kind,
        coalesce(heaping.checked, fault.checked) as checked,
        coalesce(heaping.found, fault.found) as found,
        fault.children,
        heaping.score,
        fault.last_found,
        heaping.measure
    from fault
    left join heaping
        on fault.posyandu_number = heaping.posyandu_number and fault.kind = 'angka_bulat'
    where fault.kind <> 'ukur_ulang'
)

select
    posyandu.desa_code as area_code,
    posyandu.puskesmas,
    posyandu.posyandu,
    finding.kind,
    newest.month,
    cast(finding.checked as int) as checked,
    cast(finding.found as int) as found,
    100 * cast(finding.found as double) / cast(finding.checked as double) as found_pct,
    cast(finding.children as int) as children,
    cast(finding.score as double) as score,
    finding.last_found,
    finding.measure,
    posyandu.is_simulated
from finding
inner join posyandu on finding.posyandu_number = posyandu.posyandu_number
cross join newest
