"""Survey and register side by side: what was computed, and what offices announced."""

from datetime import date

import duckdb
import polars as pl
import pytest

from pipeline.sources import survey as survey_files
from pipeline.sources.areas import read_areas
from pipeline.statistics.gap import SCHEMA
from pipeline.warehouse import SCHEMAS
from tests.frames import areas, assumptions, estimates
from tests.sources.test_survey import SURVEY_FOLDER
from tests.sql.conftest import LiteralWarehouse

ANNOUNCED = {
    "area_code": pl.String,
    "period": pl.String,
    "indicator": pl.String,
    "value": pl.Float64,
    "unit": pl.String,
    "confidence": pl.String,
    "source_title": pl.String,
    "source_url": pl.String,
    "note": pl.String,
}
NO_GAP = pl.DataFrame(schema=SCHEMA)
PARTS = ("coverage", "implausible", "age_sex", "heaping", "timing")


def announced(*rows: dict) -> pl.DataFrame:
    default = {
        "area_code": "63.05",
        "indicator": "stunting_pct",
        "unit": "percent",
        "confidence": "B",
        "source_title": "Judul",
        "source_url": "https://example.org",
    }
    return pl.DataFrame([default | row for row in rows], schema=ANNOUNCED)


@pytest.fixture
def side_by_side(warehouse):
    def build(surveys: list[dict], register: pl.DataFrame, computed=NO_GAP) -> list[dict]:
        warehouse.put("raw.area", areas("00", "63", "63.05", "63.05.01", "63.06"))
        warehouse.put("raw.survey_prevalence", estimates(*surveys))
        fieldwork = {"fieldwork_start": date(2024, 9, 30), "fieldwork_end": date(2024, 11, 6)}
        warehouse.put(
            "raw.survey_assumption",
            assumptions({"survey": "SSGI", "year": 2024, **fieldwork}),
        )
        warehouse.put("raw.published_register", register)
        warehouse.put("statistics.survey_gap", computed)
        for model in ("survey_estimate", "gap_estimate", "survey_register"):
            rows = warehouse.build(model)
        return rows.to_dicts()

    return build


SURVEY_2024 = {"year": 2024, "prevalence_pct": 13.2, "ci_lower_pct": 10.4, "ci_upper_pct": 16.7}


def test_an_announced_figure_gives_the_difference_and_nothing_of_why(side_by_side):
    (row,) = side_by_side([SURVEY_2024], announced({"period": "2024-02", "value": 13.6}))
    assert row["difference_pp"] == pytest.approx(-0.4)
    assert (row["survey_pct"], row["survey_lower_pct"], row["register_pct"]) == (13.2, 10.4, 13.6)
    assert {row[f"part_{name}_pp"] for name in PARTS} == {None}
    assert (row["remainder_pp"], row["bound_lower_pct"], row["shown_pct"]) == (None, None, None)
    assert row["remainder_verdict"] == "tidak dapat dinilai"
    assert row["parts_missing"] == "semua: hanya angka total yang diumumkan"
    assert (row["register_basis"], row["is_simulated"]) == ("diumumkan", False)
    assert (row["register_confidence"], row["register_source_url"]) == ("B", "https://example.org")


def test_of_several_periods_the_nearest_to_the_field_work_is_set_beside_the_survey(side_by_side):
    """Its middle is 18 October; a period that is only a year stands for its middle, 1 July."""
    periods = ["2024-02", "2024", "2024-08", "2024-12"]
    values = {period: 10.0 + place for place, period in enumerate(periods)}
    left = []
    while periods:
        register = announced(*({"period": name, "value": values[name]} for name in periods))
        (row,) = side_by_side([SURVEY_2024], register)
        left.append((row["register_period"], row["register_month"], row["months_apart"]))
        periods.remove(row["register_period"])
    assert left == [
        ("2024-12", date(2024, 12, 1), pytest.approx(58 / 30.4375)),
        ("2024-08", date(2024, 8, 1), pytest.approx(-64 / 30.4375)),
        ("2024", None, None),
        ("2024-02", date(2024, 2, 1), pytest.approx(-246 / 30.4375)),
    ]


@pytest.mark.parametrize(
    "register",
    [
        {"period": "2023", "value": 12.0},
        {"period": "2024", "value": 1333.0, "indicator": "stunted_children", "unit": "children"},
        {"period": "2024", "value": 12.0, "area_code": "63.05.01"},
        {"period": "2024", "value": 12.0, "area_code": "63.06"},
    ],
    ids=["another year", "a count", "a kecamatan", "another kabupaten"],
)
def test_other_figures_are_not_set_beside_the_survey(side_by_side, register):
    assert side_by_side([SURVEY_2024], announced(register)) == []


@pytest.mark.parametrize(
    "other",
    [
        {"indicator": "wasting"},
        {"note": "do not show: a copy error"},
        {"area_code": "00"},
    ],
)
def test_other_estimates_get_no_register(side_by_side, other):
    register = announced(
        {"period": "2024", "value": 12.0}, {"period": "2024", "value": 9.0, "area_code": "00"}
    )
    assert side_by_side([SURVEY_2024 | other], register) == []


def test_a_provinsi_has_what_was_announced(side_by_side):
    (row,) = side_by_side(
        [{"area_code": "63", "year": 2021, "prevalence_pct": 30.0}],
        announced({"area_code": "63", "period": "2021", "value": 10.64}),
    )
    assert row["difference_pp"] == pytest.approx(19.36)


def test_computed_and_announced_stand_in_rows_of_their_own(side_by_side):
    computed = pl.DataFrame(
        [
            {
                "area_code": "63.05",
                "survey": "SSGI",
                "year": 2024,
                "register_month": date(2024, 8, 1),
                "survey_pct": 13.2,
                "register_pct": 15.0,
                "difference_pp": -1.8,
                "part_heaping_pp": 0.4,
                "remainder_verdict": "belum terbukti berbeda",
                "parts_missing": "waktu",
                "is_simulated": True,
            }
        ],
        schema=SCHEMA,
    )
    register = announced({"period": "2024-02", "value": 13.6})
    rows = side_by_side([SURVEY_2024], register, computed)
    names = ("register_basis", "register_period", "register_pct", "part_heaping_pp", "is_simulated")
    assert [tuple(row[name] for name in names) for row in rows] == [
        ("dihitung", "2024-08", 15.0, 0.4, True),
        ("diumumkan", "2024-02", 13.6, None, False),
    ]


def test_nothing_known_of_the_register_gives_an_empty_table_with_types(side_by_side, warehouse):
    assert side_by_side([SURVEY_2024], announced()) == []
    described = warehouse.connection.sql("describe marts.survey_register").fetchall()
    kinds = {name: kind for name, kind, *_ in described}
    assert {kinds[name] for name in kinds if name.endswith(("_pct", "_pp"))} == {"DOUBLE"}
    assert (kinds["year"], kinds["register_month"]) == ("BIGINT", "DATE")


# --- the committed files ---


@pytest.fixture(scope="module")
def real_pairs() -> dict[tuple, tuple]:
    """The announced pairs of the committed files: area, survey, year -> survey, register."""
    with duckdb.connect() as connection:
        for schema in SCHEMAS:
            connection.execute(f"create schema {schema}")
        warehouse = LiteralWarehouse(connection)
        area = read_areas(SURVEY_FOLDER.parent / "area" / "area.csv", "area.csv").rows
        warehouse.put("raw.area", area)
        codes = set(area["code"])
        for name in ("survey_prevalence", "published_register"):
            read = getattr(survey_files, f"read_{name}")
            warehouse.put(f"raw.{name}", read(SURVEY_FOLDER / f"{name}.csv", name, codes).rows)
        assumption = SURVEY_FOLDER / "survey_assumption.csv"
        warehouse.put(
            "raw.survey_assumption", survey_files.read_survey_assumption(assumption, "a.csv").rows
        )
        warehouse.put("statistics.survey_gap", NO_GAP)
        for model in ("survey_estimate", "gap_estimate", "survey_register"):
            rows = warehouse.build(model)
        return {
            (row["area_code"], row["survey"], row["year"]): (row["survey_pct"], row["register_pct"])
            for row in rows.to_dicts()
        }


@pytest.mark.parametrize(
    ("key", "pair"),
    [
        (("63", "SSGI", 2021), (30.0, 10.64)),
        (("63.06", "SSGI", 2022), (20.3, 4.53)),
        (("63.72", "SSGI", 2024), (15.4, 5.32)),
        (("62.06", "SSGI", 2024), (19.6, 13.9)),
        (("62.10", "SKI", 2023), (12.9, 16.37)),
    ],
)
def test_the_published_pairs_of_the_methods_are_found(real_pairs, key, pair):
    assert real_pairs[key] == pair


def test_the_announced_register_is_mostly_but_not_always_below_the_survey(real_pairs):
    ratios = sorted(register / survey for survey, register in real_pairs.values())
    assert (len(ratios), sum(ratio > 1 for ratio in ratios)) == (21, 4)
    assert ratios[10] == pytest.approx(0.63, abs=0.005)
    assert ratios[0] == pytest.approx(0.18, abs=0.005)
    assert ratios[-1] == pytest.approx(1.27, abs=0.005)
