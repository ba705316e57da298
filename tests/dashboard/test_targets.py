"""Which target holds for an area."""

from dashboard.targets import applicable_targets

TAPIN = {"code": "63.05", "provinsi_code": "63"}


def target(area_code, year, pct, authority="x", kind="target"):
    return {
        "area_code": area_code,
        "year": year,
        "target_pct": pct,
        "authority": authority,
        "kind": kind,
    }


def test_the_districts_own_target_comes_before_the_provinsis_and_the_nations():
    targets = [target("00", 2024, 14.5), target("63", 2024, 17.3), target("63.05", 2024, 14)]
    assert [t["target_pct"] for t in applicable_targets(targets, TAPIN)] == [14]


def test_each_year_climbs_the_ladder_on_its_own():
    targets = [target("63.05", 2024, 14), target("00", 2024, 14), target("00", 2025, 18.8)]
    found = applicable_targets(targets, TAPIN)
    assert [(t["year"], t["area_code"]) for t in found] == [(2024, "63.05"), (2025, "00")]


def test_authorities_that_disagree_are_all_listed_the_lowest_first():
    targets = [target("63", 2023, 21.51, "BKKBN"), target("63", 2023, 18.1, "Bappeda")]
    assert [t["target_pct"] for t in applicable_targets(targets, TAPIN)] == [18.1, 21.51]


def test_a_projection_is_never_a_target():
    targets = [target("00", 2024, 20.1, kind="projection")]
    assert applicable_targets(targets, TAPIN) == []


def test_another_districts_target_does_not_hold():
    assert applicable_targets([target("63.04", 2024, 14)], TAPIN) == []
