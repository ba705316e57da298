"""The published contract: tables and columns that pages and later parts rely on.

Columns may be added; one that is taken away or changes its type breaks who reads it.
"""

import pytest

from pipeline.checks import CHILD_COLUMNS
from tests.register import build
from tests.sql.conftest import MODELS

TYPES = {
    "text": {"VARCHAR"},
    "integer": {"INTEGER", "BIGINT"},
    "double": {"DOUBLE"},
    "boolean": {"BOOLEAN"},
    "date": {"DATE"},
    "timestamp": {"TIMESTAMP"},
}
CONTRACT = {
    "publication": {
        "timestamp": "published_at",
        "text": "run_id code_version",
        "boolean": "is_simulated",
    },
    "source_file": {
        "text": "path sha256 kind",
        "integer": "rows_read rows_accepted rows_quarantined",
        "timestamp": "loaded_at",
        "boolean": "is_simulated",
    },
    "boundary_file": {
        "text": "path provinsi_code level source licence quality",
        "integer": "features unmatched",
    },
    "area": {
        "text": "code name level type parent_code kabupaten_code bps_code geometry_quality",
    },
    "survey_prevalence": {
        "text": "area_code survey indicator ci_basis estimate confidence who_class source_title "
        "source_url note",
        "integer": "year",
        "double": "prevalence_pct ci_lower_pct ci_upper_pct",
    },
    "survey_change": {
        "text": "area_code indicator from_survey to_survey verdict caveat",
        "integer": "from_year to_year",
        "double": "change_pp ci_lower_pp ci_upper_pp z minimum_detectable_change_pp",
    },
    "survey_rank": {
        "text": "area_code survey indicator scope",
        "integer": "year rank rank_lower rank_upper tier",
        "double": "probability_best",
    },
    "target": {
        "text": "area_code indicator kind authority source_url",
        "integer": "year",
        "double": "target_pct",
    },
    "survey_progress": {
        "text": "area_code indicator",
        "integer": "first_year last_year target_year",
        "double": "first_pct last_pct aarr_pct target_pct required_aarr_pct",
        "boolean": "on_track",
    },
    "survey_peer": {
        "text": "area_code indicator peer_code caveat",
        "integer": "start_year nearness",
        "double": "start_pct peer_start_pct peer_last_pct change_pp ci_lower_pp ci_upper_pp z",
    },
    "survey_register": {
        "text": "area_code survey register_basis register_period remainder_verdict parts_missing",
        "integer": "year",
        "double": "survey_pct register_pct shown_pct difference_pp part_coverage_pp "
        "part_implausible_pp part_age_sex_pp part_heaping_pp part_timing_pp remainder_pp "
        "remainder_lower_pp remainder_upper_pp bound_lower_pct bound_upper_pct",
        "boolean": "is_simulated",
    },
    "target_ladder": {
        "text": "area_code level registered_basis authority",
        "date": "month",
        "integer": "target_year registered children_now fewer fewer_lower fewer_upper",
        "double": "target_pct survey_pct",
        "boolean": "is_borrowed is_simulated",
    },
    "published_register": {
        "text": "area_code period indicator unit confidence source_title source_url note",
        "double": "value",
    },
    "register_month": {
        "date": "month",
        "text": "status reason",
        "integer": "rows_read",
        "double": "quarantined_pct unresolved_pct",
        "boolean": "is_simulated",
    },
    "register_prevalence": {
        "text": "area_code level indicator registered_basis reliability",
        "date": "month",
        "integer": "registered measured affected",
        "double": "prevalence_pct ci_lower_pct ci_upper_pct smoothed_pct smoothed_lower_pct "
        "smoothed_upper_pct own_weight_pct kabupaten_pct probability_above_14 "
        "probability_above_20",
        "boolean": "is_simulated",
    },
    "register_prevalence_group": {
        "text": "area_code indicator sex age_group",
        "date": "month",
        "integer": "measured affected",
        "double": "prevalence_pct",
        "boolean": "is_simulated",
    },
    "register_quality": {
        "text": "area_code level quality_grade",
        "date": "month",
        "integer": "registered weighed",
        "double": "coverage_pct flagged_pct duplicate_pct digit_preference_height "
        "digit_preference_weight haz_sd timeliness_pct quality_score",
        "boolean": "is_simulated",
    },
    "register_trend": {
        "text": "area_code indicator verdict",
        "date": "first_month last_month",
        "integer": "months",
        "double": "change_pp_per_year ci_lower_pp_per_year ci_upper_pp_per_year",
        "boolean": "is_simulated",
    },
    "register_finding": {
        "text": "area_code puskesmas posyandu kind",
        "date": "month",
        "integer": "checked found children",
        "double": "found_pct score",
        "boolean": "is_simulated",
    },
    "register_remeasure": {
        "text": "area_code puskesmas posyandu",
        "integer": "children_to_remeasure class_changes rank_changes priority_changes "
        "remeasure_order",
        "double": "prevalence_pct lowest_pct highest_pct",
        "boolean": "is_simulated",
    },
    "register_quality_puskesmas": {
        "text": "kabupaten_code puskesmas",
        "date": "month",
        "integer": "measured",
        "double": "flagged_pct digit_preference_height digit_preference_weight haz_sd",
        "boolean": "is_simulated",
    },
    "quarantine_summary": {"text": "path reason example", "integer": "rows"},
    "convergence_score": {
        "text": "area_code level period preset class quality_grade flags rule_version "
        "not_ranked_reason",
        "double": "outcome process coverage innovation score score_low score_high "
        "weight_present_pct top_three_pct coverage_average_pct village_level_pct "
        "process_self_pct coverage_puskesmas score_puskesmas quality_score completeness_pct "
        "on_time_pct validity_pct consistency_pct outcome_low outcome_high process_low "
        "process_high coverage_low coverage_high innovation_low innovation_high "
        "outcome_present_pct process_present_pct coverage_present_pct innovation_present_pct",
        "integer": "rank rank_lower rank_upper tier ranked_areas rank_puskesmas",
        "boolean": "is_simulated",
    },
    "convergence_rescored": {
        "text": "area_code level period preset class rule_version",
        "double": "outcome process coverage innovation score score_low score_high",
        "integer": "rank rank_lower rank_upper",
        "boolean": "is_simulated",
    },
    "score_ledger": {
        "text": "area_code period preset basis component pillar indicator denominator_source "
        "state note rule_status rule_version source_path source_rows",
        "double": "numerator denominator target_pct attained_pct share_of_pillar points weight "
        "lost",
        "integer": "source_row",
        "boolean": "is_simulated",
    },
    "village_convergence": {
        "text": "area_code kabupaten_code quarter reading band rule_version",
        "integer": "received due missing received_bumil due_bumil received_anak due_anak "
        "months_reported",
        "double": "tkd_pct tkd_low_pct tkd_high_pct",
        "boolean": "is_above_line is_simulated",
    },
    "village_performance": {
        "text": "area_code kabupaten_code type period register_grade exclusion rule_version",
        "double": "tkd_pct process budget outcome participation score score_low score_high "
        "weight_present_pct coverage_pct",
        "integer": "rank rank_lower rank_upper tier ranked_areas services quarters late_quarters "
        "invalid_cells",
        "boolean": "is_eligible is_simulated",
    },
    "priority_area": {
        "text": "area_code kabupaten_code period reason rule_version",
        "double": "prevalence_pct at_risk_pct tkd_pct prevalence_rank_pct cases_rank_pct "
        "at_risk_rank_pct tkd_rank_pct index_pct",
        "integer": "cases priority_rank",
        "boolean": "is_priority was_priority is_high is_simulated",
    },
    "published_assessment": {
        "text": "area_code period_assessed category confidence source_url note",
        "integer": "year_published rank source_row",
        "double": "score",
        "boolean": "is_conflict",
    },
    "follow_up": {
        "text": "area_code round part code",
        "date": "due_month",
        "integer": "cases done_on_time done_late still_open",
        "boolean": "is_simulated",
    },
    "score_rule": {
        "text": "rule_version part code label value_text status note",
        "integer": "valid_from valid_to",
        "double": "value",
    },
    "convergence_indicator": {
        "text": "code indicator_group direction level name_id name_en numerator_text "
        "denominator_text unit status source",
        "double": "target",
    },
}


def breaches(table: str, types: dict[str, str]) -> list[str]:
    """What of the contract the table, given as column name -> DuckDB type, does not keep."""
    return [
        f"{table}.{column}: {types.get(column, 'missing')} instead of {kind}"
        for kind, columns in CONTRACT[table].items()
        for column in columns.split()
        if types.get(column) not in TYPES[kind]
    ]


def test_the_marts_are_the_tables_of_the_contract():
    """`publication` is written by the publishing step itself."""
    marts = {name for name, model in MODELS.items() if model.schema == "marts"}
    assert marts == set(CONTRACT) - {"publication"}


@pytest.mark.parametrize("table", [name for name in CONTRACT if name.startswith("register_")])
def test_a_register_table_is_shaped_as_promised_before_the_first_month(warehouse, table):
    """An empty lake has no value from which a type could be taken."""
    assert build(warehouse, table) == []
    described = warehouse.connection.sql(f"describe marts.{table}").fetchall()
    assert breaches(table, {name: kind for name, kind, *_ in described}) == []


def test_no_promised_column_speaks_of_one_child():
    promised = {
        column
        for columns_of in CONTRACT.values()
        for columns in columns_of.values()
        for column in columns.split()
    }
    assert promised & CHILD_COLUMNS == set()


def test_a_missing_column_and_a_wrong_type_are_breaches():
    types = {"path": "VARCHAR", "reason": "VARCHAR", "rows": "DOUBLE"}
    assert breaches("quarantine_summary", types) == [
        "quarantine_summary.example: missing instead of text",
        "quarantine_summary.rows: DOUBLE instead of integer",
    ]
