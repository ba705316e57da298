"""Rules of the convergence inputs on typed rows: borders of periods, versions and limits."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from pipeline.convergence.rules import read_rules
from pipeline.rules import convergence as rules
from pipeline.settings import Paths

VERSIONS = read_rules(
    Paths(Path(__file__).resolve().parents[2]).raw / "convergence" / "rules", "rules"
)
AREAS = pl.DataFrame({"code": ["63.05"], "level": ["kabupaten"], "type": ["kabupaten"]})


def broken(rule: rules.RowRule, **columns: list) -> list[bool]:
    """For each row of these columns whether it breaks the rule, by whatever column."""
    breach = pl.any_horizontal(part.fill_null(False) for part in rule.broken.values())
    return pl.DataFrame(columns).select(breach=breach)["breach"].to_list()


@pytest.mark.parametrize(
    ("today", "last_quarter", "last_round"),
    [
        (date(2025, 1, 1), "2025-Q1", "2025-1"),
        (date(2025, 3, 31), "2025-Q1", "2025-1"),
        (date(2025, 4, 1), "2025-Q2", "2025-1"),
        (date(2025, 6, 30), "2025-Q2", "2025-1"),
        (date(2025, 7, 1), "2025-Q3", "2025-2"),
        (date(2025, 12, 31), "2025-Q4", "2025-2"),
    ],
)
def test_the_last_period_accepted_is_the_one_that_runs_today(today, last_quarter, last_round):
    assert rules.begun_periods("quarter", today, 2018)[-1] == last_quarter
    assert rules.begun_periods("round", today, 2018)[-1] == last_round
    assert rules.begun_periods("annual", today, 2018)[-1] == "2025"


def test_the_first_period_accepted_is_that_of_the_first_rules():
    today = date(2019, 4, 1)
    assert rules.begun_periods("annual", today, 2018) == ["2018", "2019"]
    assert rules.begun_periods("any", today, 2018) == [
        "2018", "2019", "2018-Q1", "2018-Q2", "2018-Q3", "2018-Q4", "2019-Q1", "2019-Q2",
    ]  # fmt: skip


def test_a_year_quarter_or_half_year_starts_on_its_first_day():
    periods = pl.DataFrame({"period": ["2024", "2024-Q1", "2024-Q4", "2024-1", "2024-2", "abc"]})
    assert periods.select(rules.period_start("period")).to_series().to_list() == [
        date(2024, 1, 1),
        date(2024, 1, 1),
        date(2024, 10, 1),
        date(2024, 1, 1),
        date(2024, 7, 1),
        None,
    ]


def test_an_empty_period_is_left_to_the_rule_of_required_cells():
    rule = rules.unknown_period("period", "annual", date(2025, 1, 1), 2018)
    texts = pl.Series([None, "2024", "2026", "24"], dtype=pl.String)
    assert broken(rule, period=texts) == [False, False, True, True]


@pytest.mark.parametrize(
    ("kind", "parsed"),
    [
        ("aksi", ["points", "max_points", "year_assessed"]),
        ("cakupan", ["numerator", "denominator", "extracted_on"]),
        ("layanan_kunjungan", ["month", "visits"]),
        ("layanan_nilai", []),
        ("inovasi", ["year"]),
        ("proses_desa", ["year"]),
        ("audit_kasus", ["due", "done"]),
    ],
)
def test_the_rules_of_a_kind_come_in_the_order_of_the_reasons(kind, parsed):
    context = rules.Context(AREAS, VERSIONS, ["E01"], b"k", date(2025, 5, 20))
    codes = [rule.code for rule in rules.row_rules(kind, ["area_code"], parsed, context)]
    places = [list(rules.REASONS).index(code) for code in codes]
    assert places == sorted(places)


def test_a_kind_that_is_none_has_no_rules():
    context = rules.Context(AREAS, VERSIONS, ["E01"], b"k", date(2025, 5, 20))
    with pytest.raises(ValueError, match="resep"):
        rules.row_rules("resep", [], [], context)


def test_a_service_is_judged_by_the_rules_of_its_own_year():
    """A service that only the later version names is unknown in the earlier years."""
    earlier, later = VERSIONS[0], VERSIONS[-1]
    services = {**later.village["services"], "B9": {"group": "bumil", "count": "any"}}
    versions = [earlier, replace(later, village={**later.village, "services": services})]
    columns = {"group": ["bumil"] * 4, "indicator": ["B9", "B9", "B8", "B9"],
               "year": [2024, 2025, 2024, None]}  # fmt: skip
    assert broken(rules.unknown_service(versions), **columns) == [True, False, False, False]
    visits = {"visits": [2, 2, 2, 2], "age_months": pl.Series([None] * 4, dtype=pl.Int64)}
    assert broken(rules.improbable_visits(versions), **columns, **visits) == [
        False,  # an ordinary count there
        True,  # a yes or no here
        True,
        False,
    ]


def test_a_cumulative_count_is_bounded_by_the_months_lived():
    limits = {"age_months": [0, 0, 11, 11, 23, 23], "visits": [1, 2, 12, 13, 24, 25]}
    rows = {**limits, "indicator": ["A2"] * 6, "year": [2024] * 6}
    assert broken(rules.improbable_visits(VERSIONS), **rows) == [False, True] * 3


@pytest.mark.parametrize("group", ["bumil", "anak"])
def test_only_the_age_of_a_child_is_looked_at(group):
    rows = {"group": [group] * 4, "age_months": [-1, 0, 23, 24]}
    expected = [True, False, False, True] if group == "anak" else [False] * 4
    assert broken(rules.child_outside_age(), **rows) == expected


def test_every_reason_for_ts_is_held_against_value_and_service():
    cases = [
        ("Y", None, "B1", False),
        ("T", None, "A1", False),
        ("TS", None, "B1", True),
        ("Y", "usia", "A1", True),
        ("TS", "usia", "A3", False),
        ("TS", "usia", "B3", True),
        ("TS", "persalinan", "B3", False),
        ("TS", "persalinan", "A3", True),
        ("TS", "bukan_risiko", "B5", False),
        ("TS", "bukan_risiko", "A5", False),
        ("TS", "bukan_risiko", "B4", True),
    ]
    value, reason, indicator, expected = map(list, zip(*cases, strict=True))
    rows = {"value": value, "ts_reason": reason, "indicator": indicator}
    assert broken(rules.reason_that_does_not_fit(), **rows) == expected


def test_equal_numbers_received_and_due_are_full_coverage_and_one_more_is_an_error():
    rows = {"numerator": [99, 100, 101, 0, 1], "denominator": [100, 100, 100, 0, 0]}
    assert broken(rules.more_received_than_eligible(), **rows) == [False, False, True, False, True]


def test_only_a_desa_is_held_to_its_village_fund():
    kelurahan = pl.Series(["k"])
    rows = {"desa_code": ["d", "d", "k", "k"], "dana_desa": [10.0, 10.0, 0.0, None],
            "dana_stunting": [10.0, 10.5, 5.0, 5.0]}  # fmt: skip
    assert broken(rules.more_spent_than_received(kelurahan), **rows) == [False, True, False, False]
    rows["dana_desa"][2] = 1.0
    assert broken(rules.kelurahan_with_village_fund(kelurahan), **rows) == [
        False,
        False,
        True,
        False,
    ]


def test_every_sentence_of_a_reason_says_what_to_do():
    for reason, sentence in rules.REASONS.items():
        assert ". " in sentence, reason
        assert not sentence.endswith("."), reason
