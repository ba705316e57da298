"""survey_peer: who began alike and has proven to fall since; nothing of why."""

import pytest

from pipeline import checks
from tests.frames import areas, assumptions, estimates
from tests.sql.conftest import MODELS

PLACES = areas(
    *("00", "62", "63", "62.01", "62.02", "63.01", "63.02", "63.03", "62.01.01", "62.01.02"),
    *("62.01.01.2001", "62.01.01.2002", "62.01.02.1003", "63.01.01", "63.01.01.2001"),
)
ASSUMED = assumptions(
    {"survey": "SSGI", "year": 2021, "children_per_kabupaten": 298},
    {"survey": "SSGI", "year": 2022, "children_per_kabupaten": 689},
    {"survey": "SKI", "year": 2023, "children_per_kabupaten": 571},
    {"survey": "SSGI", "year": 2024, "children_per_kabupaten": 671},
)


def series(area_code: str, first: float, last: float, **cells) -> list[dict]:
    """SSGI 2021 and 2024 of an area."""
    ends = ((2021, first), (2024, last))
    return [{"area_code": area_code, "year": y, "prevalence_pct": p} | cells for y, p in ends]


OWN = series("63.01", 30.0, 29.0)


@pytest.fixture
def peers(warehouse):
    """The peers of each kabupaten, the nearest first."""

    def build(*rows: dict) -> dict[str, list[dict]]:
        warehouse.put("raw.area", PLACES)
        warehouse.put("raw.survey_prevalence", estimates(*rows))
        warehouse.put("raw.survey_assumption", ASSUMED)
        for model in ("survey_estimate", "survey_prevalence", "survey_change", "survey_span"):
            warehouse.build(model)
        found: dict[str, list[dict]] = {}
        for row in sorted(warehouse.build("survey_peer").to_dicts(), key=lambda r: r["nearness"]):
            found.setdefault(row["area_code"], []).append(row)
        return found

    return build


def test_a_peer_began_alike_and_fell_and_need_not_be_of_the_same_provinsi(peers):
    """By hand: se = sqrt(0.32 * 0.68 * 1.5 / 298) = 3.309 and sqrt(0.16 * 0.84 * 1.5 / 671) = 1.733
    points, together 3.736; -16 / 3.736 = -4.28, and -16 - 1.96 * 3.736 = -23.32."""
    found = peers(*OWN, *series("62.01", 32.0, 16.0))
    assert list(found) == ["63.01"]
    (peer,) = found["63.01"]
    assert (round(peer.pop("z"), 2), round(peer.pop("ci_lower_pp"), 2)) == (-4.28, -23.32)
    assert round(peer.pop("ci_upper_pp"), 2) == -8.68
    assert peer == {
        "area_code": "63.01",
        "indicator": "stunting",
        "peer_code": "62.01",
        "start_survey": "SSGI",
        "start_year": 2021,
        "start_pct": 30.0,
        "peer_start_survey": "SSGI",
        "peer_start_year": 2021,
        "peer_start_pct": 32.0,
        "start_difference_pp": 2.0,
        "peer_last_survey": "SSGI",
        "peer_last_year": 2024,
        "peer_last_pct": 16.0,
        "change_pp": -16.0,
        "caveat": "assumed_sample",
        "nearness": 1,
        "peer_type": "kabupaten",
        "peer_provinsi_code": "62",
        "peer_start_who_class": "very high",
        "peer_kecamatan": 2,
        "peer_desa": 3,
    }


def test_a_fall_that_is_not_proven_teaches_nobody(peers):
    assert peers(*OWN, *series("62.01", 32.0, 27.0)) == {}


def test_a_rise_and_a_fall_in_between_are_no_peers(peers):
    """From the first to the last survey, not from the best to the worst."""
    rise = series("62.01", 30.0, 45.0)
    back = [*series("62.02", 30.0, 30.0), {"area_code": "62.02", "year": 2022}]
    back[2] |= {"prevalence_pct": 10.0}
    assert peers(*OWN, *rise, *back) == {}


@pytest.mark.parametrize(("start", "is_peer"), [(20.1, True), (20.2, False), (10.1, True)])
def test_alike_is_within_5_points_and_5_points_are_within(peers, start, is_peer):
    """20.1 - 15.1 is more than 5 in binary."""
    assert 20.1 - 15.1 > 5
    found = peers(*series("63.01", 15.1, 15.0), *series("62.01", start, 1.0))
    assert ("63.01" in found) == is_peer


def test_two_that_fell_are_each_others_peers_and_nobody_is_its_own(peers):
    found = peers(*series("63.01", 30.0, 12.0), *series("63.02", 33.0, 14.0))
    pairs = {code: [peer["peer_code"] for peer in rows] for code, rows in found.items()}
    assert pairs == {"63.01": ["63.02"], "63.02": ["63.01"]}
    assert [rows[0]["start_difference_pp"] for rows in found.values()] == [3.0, -3.0]


def test_the_nearest_start_comes_first_and_equal_ones_by_code(peers):
    found = peers(
        *OWN,
        *series("63.03", 31.0, 10.0),
        *series("62.02", 29.0, 10.0),
        *series("62.01", 33.0, 10.0),
        *series("63.02", 30.5, 10.0),
    )
    order = [(peer["nearness"], peer["peer_code"]) for peer in found["63.01"]]
    assert order == [(1, "63.02"), (2, "62.02"), (3, "63.03"), (4, "62.01")]


def test_where_2021_is_missing_the_first_survey_after_it_is_the_start(peers):
    late = [
        {"area_code": "62.01", "survey": "Riskesdas", "year": 2018, "prevalence_pct": 50.0},
        {"area_code": "62.01", "year": 2022, "prevalence_pct": 31.0},
        {"area_code": "62.01", "survey": "SKI", "year": 2023, "prevalence_pct": 15.0},
    ]
    (peer,) = peers(*OWN, *late)["63.01"]
    assert (peer["peer_start_year"], peer["peer_start_pct"]) == (2022, 31.0)
    assert (peer["peer_last_survey"], peer["peer_last_pct"]) == ("SKI", 15.0)
    assert peer["caveat"] == "instrument_changed,assumed_sample"


def test_an_area_with_one_survey_has_peers_and_is_none(peers):
    found = peers(OWN[0], *series("62.01", 32.0, 16.0))
    assert {code: len(rows) for code, rows in found.items()} == {"63.01": 1}


def test_provinsi_and_other_indicators_are_no_peers(peers):
    provinsi = series("62", 30.0, 10.0, sample_size=5_000)
    wasting = series("62.01", 30.0, 10.0, indicator="wasting")
    assert peers(*OWN, *provinsi, *wasting) == {}


def test_nothing_surveyed_gives_no_peers(peers):
    assert peers() == {}


def test_the_table_passes_the_checks_that_guard_its_publication(peers, warehouse):
    """Among others, no column is named like one of the child-level measurements."""
    peers(*OWN, *series("62.01", 32.0, 16.0))
    for guard in checks.of_table("survey_peer", MODELS["survey_peer"].key):
        assert guard.run(warehouse.connection, "marts.survey_peer").passed, guard.name
