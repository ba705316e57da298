-- One row per kabupaten and another that began within 5 percentage points of it and has proven to
-- fall since (turun nyata); nothing here says why. Begin: the first survey from 2021 on.
-- start_difference_pp is the peer's start less one's own, nearness 1 the peer that began nearest;
-- change_pp to caveat are the peer's change from its start to its last survey.
-- Key: area_code, indicator, peer_code
with area as (
    select * from {{ source('raw', 'area') }}
),

span as (
    select
        span.*,
        area.type,
        area.parent_code as provinsi_code
    from {{ ref('survey_span') }} as span
    inner join area on span.area_code = area.code
    where area.level = 'kabupaten'
),

change as (
    select * from {{ ref('survey_change') }}
    where verdict = 'turun nyata'
),

prevalence as (
    select * from {{ ref('survey_prevalence') }}
),

kecamatan as (
    select
        parent_code as kabupaten_code,
        count(*) as kecamatan
    from area
    where level = 'kecamatan'
    group by parent_code
),

desa as (
    select
        kecamatan.parent_code as kabupaten_code,
        count(*) as desa
    from area as desa
    inner join area as kecamatan on desa.parent_code = kecamatan.code
    where desa.level = 'desa'
    group by kecamatan.parent_code
),

fallen as (
    select
        span.*,
        change.change_pp,
        change.ci_lower_pp,
        change.ci_upper_pp,
        change.z,
        change.caveat,
        prevalence.who_class as start_who_class,
        coalesce(kecamatan.kecamatan, 0) as kecamatan,
        coalesce(desa.desa, 0) as desa
    from span
    inner join change
        on
            span.area_code = change.area_code
            and span.indicator = change.indicator
            and span.first_survey = change.from_survey
            and span.first_year = change.from_year
            and span.last_survey = change.to_survey
            and span.last_year = change.to_year
    inner join prevalence
        on
            span.area_code = prevalence.area_code
            and span.indicator = prevalence.indicator
            and span.first_survey = prevalence.survey
            and span.first_year = prevalence.year
    left join kecamatan on span.area_code = kecamatan.kabupaten_code
    left join desa on span.area_code = desa.kabupaten_code
),

pair as (
    select
        own.area_code,
        own.indicator,
        own.first_survey as start_survey,
        own.first_year as start_year,
        own.first_pct as start_pct,
        round(peer.first_pct - own.first_pct, 6) as start_difference_pp,
        peer.area_code as peer_code,
        peer.first_survey as peer_start_survey,
        peer.first_year as peer_start_year,
        peer.first_pct as peer_start_pct,
        peer.last_survey as peer_last_survey,
        peer.last_year as peer_last_year,
        peer.last_pct as peer_last_pct,
        peer.change_pp,
        peer.ci_lower_pp,
        peer.ci_upper_pp,
        peer.z,
        peer.caveat,
        peer.type as peer_type,
        peer.provinsi_code as peer_provinsi_code,
        peer.start_who_class as peer_start_who_class,
        peer.kecamatan as peer_kecamatan,
        peer.desa as peer_desa
    from span as own
    inner join fallen as peer
        on own.indicator = peer.indicator and own.area_code <> peer.area_code
)

select
    area_code,
    indicator,
    peer_code,
    start_survey,
    start_year,
    start_pct,
    peer_start_survey,
    peer_start_year,
    peer_start_pct,
    start_difference_pp,
    peer_last_survey,
    peer_last_year,
    peer_last_pct,
    change_pp,
    ci_lower_pp,
    ci_upper_pp,
    z,
    caveat,
    cast(
        row_number() over (
            partition by area_code, indicator
            order by abs(start_difference_pp), peer_code
        ) as int
    ) as nearness,
    peer_type,
    peer_provinsi_code,
    peer_start_who_class,
    peer_kecamatan,
    peer_desa
from pair
where abs(start_difference_pp) <= 5
