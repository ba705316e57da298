-- One row per kabupaten, round, group, office, cause class and day that it is due: audited cases.
-- A case that is still open and due before the reader's day is overdue; no case is in here. An
-- office that fewer than three cases of its kabupaten name is `lainnya`: it may be a person's name.
-- Key: area_code, round, case_group, opd, cause_class, due_on
with audited as (
    select
        *,
        substring(desa_code, 1, 5) as kabupaten_code,
        count(*) over (partition by substring(desa_code, 1, 5), opd) as cases_of_office
    from {{ source('raw', 'audit_kasus') }}
),

placed as (
    select
        *,
        case when cases_of_office >= 3 then opd else 'lainnya' end as office
    from audited
)

select
    kabupaten_code as area_code,
    round,
    case_group,
    office as opd,
    cause_class,
    due as due_on,
    cast(count(*) as int) as cases,
    cast(sum(case when done <= due then 1 else 0 end) as int) as done_on_time,
    cast(sum(case when done > due then 1 else 0 end) as int) as done_late,
    cast(sum(case when done is null then 1 else 0 end) as int) as still_open,
    max(case when is_simulated then 1 else 0 end) = 1 as is_simulated
from placed
group by kabupaten_code, round, case_group, office, cause_class, due
