"""Rules of the survey files: a passing and a failing frame each."""

from pipeline.rules import survey as rules
from tests.frames import estimates


def test_a_whole_interval_and_none_at_all_pass():
    rows = estimates({}, {"ci_lower_pct": 12.0, "ci_upper_pct": 15.0})
    assert rules.half_an_interval(rows) == []


def test_either_half_of_an_interval_alone_is_found():
    rows = estimates({"ci_lower_pct": 12.0}, {"ci_upper_pct": 15.0})
    assert [finding.line for finding in rules.half_an_interval(rows)] == [2, 3]


def test_a_value_on_the_end_of_its_interval_passes():
    rows = estimates(
        {"prevalence_pct": 12.0, "ci_lower_pct": 12.0, "ci_upper_pct": 15.0},
        {"prevalence_pct": 15.0, "ci_lower_pct": 12.0, "ci_upper_pct": 15.0},
        {"prevalence_pct": 99.0},
    )
    assert rules.interval_without_value(rows) == []


def test_a_value_beside_its_interval_is_found_on_either_side():
    rows = estimates(
        {"prevalence_pct": 11.9, "ci_lower_pct": 12.0, "ci_upper_pct": 15.5},
        {"prevalence_pct": 15.6, "ci_lower_pct": 12.0, "ci_upper_pct": 15.5},
    )
    findings = rules.interval_without_value(rows)
    assert [(finding.line, finding.value) for finding in findings] == [(2, "11.9"), (3, "15.6")]
    assert findings[0].message == "rentang 12-15.5 tidak memuat prevalensinya"


def test_a_sample_of_one_child_and_an_unknown_sample_pass():
    rows = estimates({"sample_size": 1}, {"sample_size": None})
    assert rules.not_positive(rows, "sample_size") == []


def test_a_sample_of_nobody_is_found():
    rows = estimates({"sample_size": 0}, {"sample_size": -5})
    findings = rules.not_positive(rows, "sample_size")
    assert [(finding.line, finding.value) for finding in findings] == [(2, "0"), (3, "-5")]
