-- One row per kabupaten, round, part (opd, cause_class or case_group), code of it and month that it
-- is due: audited cases, counted by one part at a time. Open and due before the reader's month is
-- overdue. An office that fewer than three cases of its kabupaten name is `lainnya`: it may be a
-- person's name.
-- Key: area_code, round, part, code, due_month
with audited as (
    select
        *,
        substring(desa_code, 1, 5) as kabupaten_code,
        count(*) over (partition by substring(desa_code, 1, 5), opd) as cases_of_office
    from {{ source('raw', 'audit_kasus') }}
),

part as (
    select * from (values ('opd'), ('cause_class'), ('case_group')) as part (part)
),

placed as (
    select
        audited.*,
        part.part,
        case
            when part.part = 'cause_class' then cause_class
            when part.part = 'case_group' then case_group
            when cases_of_office >= 3 then opd
            else 'lainnya'
        end as code
    from audited
    cross join part
)

select
    kabupaten_code as area_code,
    round,
    part,
    code,
    cast(date_trunc('month', due) as date) as due_month,
    cast(count(*) as int) as cases,
    cast(sum(case when done <= due then 1 else 0 end) as int) as done_on_time,
    cast(sum(case when done > due then 1 else 0 end) as int) as done_late,
    cast(sum(case when done is null then 1 else 0 end) as int) as still_open,
    max(case when is_simulated then 1 else 0 end) = 1 as is_simulated
from placed
group by kabupaten_code, round, part, code, date_trunc('month', due)
