"""The survey files: the committed ones load whole, and a wrong figure never gets in."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest

from pipeline.settings import Paths
from pipeline.sources import survey
from pipeline.sources.areas import read_areas

SURVEY_FOLDER = Paths(Path(__file__).resolve().parents[2]).raw / "survey"
CODES = {"00", "63", "63.05"}
HEADER = (
    "area_code,survey,year,indicator,prevalence_pct,ci_lower_pct,ci_upper_pct,sample_size,"
    "estimate,confidence,source_title,source_url,note\n"
)
TAPIN_2021 = "63.05,SSGI,2021,stunting,33.5,,,,direct,A,FSVA,https://example.org,\n"

read_prevalence = partial(survey.read_survey_prevalence, codes=CODES)


@pytest.fixture(scope="module")
def known_codes() -> set[str]:
    path = SURVEY_FOLDER.parent / "area" / "area.csv"
    return set(read_areas(path, "area.csv").rows["code"])


@pytest.mark.parametrize(
    ("name", "read", "height"),
    [
        ("survey_prevalence", survey.read_survey_prevalence, 506),
        ("target", survey.read_target, 26),
        ("published_register", survey.read_published_register, 86),
    ],
)
def test_the_committed_file_loads_whole(known_codes, name, read, height):
    assert read(SURVEY_FOLDER / f"{name}.csv", f"{name}.csv", known_codes).rows.height == height


def test_the_committed_assumptions_are_those_of_the_methods():
    path = SURVEY_FOLDER / "survey_assumption.csv"
    rows = survey.read_survey_assumption(path, "survey_assumption.csv").rows
    assert rows.select("survey", "year", "children_per_kabupaten", "design_effect").rows() == [
        ("SSGI", 2021, 298, 1.5),
        ("SSGI", 2022, 689, 1.5),
        ("SKI", 2023, 571, 1.5),
        ("SSGI", 2024, 671, 1.5),
    ]


def test_missing_cells_of_the_committed_file_stay_missing(known_codes):
    """Five national rows carry an interval and one a sample size; no other cell is filled in."""
    path = SURVEY_FOLDER / "survey_prevalence.csv"
    rows = survey.read_survey_prevalence(path, "survey_prevalence.csv", known_codes).rows
    assert rows["ci_lower_pct"].count() == 5
    assert rows["ci_upper_pct"].count() == 5
    assert rows["sample_size"].count() == 1
    tapin = rows.filter(area_code="63.05").select("survey", "year", "prevalence_pct").rows()
    assert tapin == [
        ("PSG", 2017, 45.7),
        ("Riskesdas", 2018, 36.04),
        ("SSGBI", 2019, 29.57),
        ("SSGI", 2021, 33.5),
        ("SSGI", 2022, 14.5),
        ("SKI", 2023, 14.4),
        ("SSGI", 2024, 13.2),
    ]


def test_a_good_file_is_taken_in_as_it_stands(csv_file):
    rows = read_prevalence(csv_file(HEADER + TAPIN_2021), "masuk.csv").rows
    assert rows.to_dicts() == [
        {
            "area_code": "63.05",
            "survey": "SSGI",
            "year": 2021,
            "indicator": "stunting",
            "prevalence_pct": 33.5,
            "ci_lower_pct": None,
            "ci_upper_pct": None,
            "sample_size": None,
            "estimate": "direct",
            "confidence": "A",
            "source_title": "FSVA",
            "source_url": "https://example.org",
            "note": None,
            "source_row": 2,
        }
    ]


def test_an_unknown_area_is_refused(refusal):
    text = refusal(HEADER + TAPIN_2021.replace("63.05", "63.99"), read_prevalence)
    assert "Berkas data/raw/masuk.csv ditolak, 1 masalah:" in text
    assert 'baris 2, kolom area_code, nilai "63.99": kode wilayah tidak dikenal' in text
    assert "Pakai kode yang ada di data/raw/area/area.csv." in text


@pytest.mark.parametrize("code", ["6305", "6305010", "6305010001"])
def test_a_bps_code_gets_its_own_advice(refusal, code):
    """Taken for Kemendagri codes, BPS codes would name other areas in Kalteng: the user must
    translate the file, not the digits."""
    text = refusal(HEADER + TAPIN_2021.replace("63.05", code), read_prevalence)
    assert f'nilai "{code}": kode wilayah tidak dikenal. Kode ini berbentuk kode BPS' in text
    assert "pakai kode Kemendagri bertitik seperti 63.05" in text


def test_a_duplicate_key_names_the_line_of_the_earlier_row(refusal):
    text = refusal(HEADER + TAPIN_2021 + TAPIN_2021.replace("33.5", "33.6"), read_prevalence)
    assert 'baris 3, nilai "63.05, SSGI, 2021, stunting"' in text
    assert "kunci area_code, survey, year, indicator sudah ada di baris 2. Sisakan satu" in text


@pytest.mark.parametrize("value", ["105", "-0.1"])
def test_a_percentage_outside_0_100_is_refused(refusal, value):
    text = refusal(HEADER + TAPIN_2021.replace("33.5", value), read_prevalence)
    assert f'baris 2, kolom prevalence_pct, nilai "{value}": persentase di luar 0-100' in text
    assert "Perbaiki nilainya menurut sumbernya." in text


def test_an_interval_outside_its_value_is_refused(refusal):
    text = refusal(HEADER + TAPIN_2021.replace("33.5,,,", "33.5,34,36,"), read_prevalence)
    assert 'baris 2, kolom prevalence_pct, nilai "33.5": rentang 34-36 tidak memuat' in text


def test_an_end_of_an_interval_above_100_is_refused(refusal):
    row = "63.05,SSGI,2021,stunting,33.5,30,105,,direct,A,FSVA,https://example.org,\n"
    text = refusal(HEADER + row, read_prevalence)
    assert 'baris 2, kolom ci_upper_pct, nilai "105": persentase di luar 0-100' in text


def test_a_survey_under_another_name_is_refused(refusal):
    """A trailing space would make it an instrument of its own, with no assumption to join."""
    text = refusal(HEADER + TAPIN_2021.replace("SSGI", "SSGI "), read_prevalence)
    assert 'kolom survey, nilai "SSGI ": nilai tidak dikenal' in text


def test_half_an_interval_is_refused(refusal):
    text = refusal(HEADER + TAPIN_2021.replace("33.5,,,", "33.5,32,,"), read_prevalence)
    assert "baris 2: hanya satu batas rentang yang diisi" in text


@pytest.mark.parametrize(
    ("cell", "instead", "said"),
    [
        ("2021", "1999", 'kolom year, nilai "1999": tahun di luar 2000-'),
        ("2021", str(date.today().year + 1), "tahun di luar 2000-"),
        ("stunting", "gemuk", 'kolom indicator, nilai "gemuk": nilai tidak dikenal'),
        ("direct", "guessed", 'kolom estimate, nilai "guessed": nilai tidak dikenal'),
        (",A,", ",D,", "Pakai salah satu: A, B, C"),
        ("33.5,,,,", "33.5,,,0,", 'kolom sample_size, nilai "0": harus di atas 0'),
    ],
)
def test_a_cell_that_means_nothing_is_refused(refusal, cell, instead, said):
    text = refusal(HEADER + TAPIN_2021.replace(cell, instead), read_prevalence)
    assert said in text
    assert "baris 2" in text


def test_findings_are_told_in_the_order_of_the_lines(refusal):
    content = HEADER + TAPIN_2021.replace("33.5", "105") + TAPIN_2021.replace("63.05", "9")
    text = refusal(content, read_prevalence)
    assert text.index("baris 2") < text.index("baris 3")


TARGET_HEADER = (
    "area_code,year,indicator,kind,target_pct,authority,confidence,source_title,source_url,note\n"
)
TARGET = "63,2023,stunting,target,21.51,BKKBN,B,Judul,https://example.org,\n"
read_target = partial(survey.read_target, codes=CODES)


def test_authorities_that_disagree_are_both_kept(csv_file):
    content = TARGET_HEADER + TARGET + TARGET.replace("21.51,BKKBN", "18.1,Bappeda")
    rows = read_target(csv_file(content), "target.csv").rows
    assert rows.select("authority", "target_pct").rows() == [("BKKBN", 21.51), ("Bappeda", 18.1)]


@pytest.mark.parametrize(
    ("cell", "instead", "said"),
    [
        ("21.51", "105", 'kolom target_pct, nilai "105": persentase di luar 0-100'),
        (",target,", ",harapan,", 'kolom kind, nilai "harapan": nilai tidak dikenal'),
        ("63,", "6301,", "berbentuk kode BPS"),
        ("2023", "2101", "tahun di luar 2000-2100"),
        (TARGET, TARGET + TARGET, "sudah ada di baris 2"),
    ],
)
def test_a_wrong_target_is_refused(refusal, cell, instead, said):
    assert said in refusal(TARGET_HEADER + TARGET.replace(cell, instead), read_target)


REGISTER_HEADER = "area_code,period,indicator,value,unit,confidence,source_title,source_url,note\n"
REGISTER = "63.05,2023-08,stunting_pct,9.2,percent,B,Judul,https://example.org,\n"
read_register = partial(survey.read_published_register, codes=CODES)


def test_a_count_of_children_may_be_above_100(csv_file):
    content = REGISTER_HEADER + REGISTER.replace("9.2,percent", "1100,children")
    assert read_register(csv_file(content), "published_register.csv").rows["value"][0] == 1100


@pytest.mark.parametrize(
    ("cell", "instead", "said"),
    [
        ("9.2", "105", 'kolom value, nilai "105": persentase di luar 0-100'),
        ("9.2,percent", "-3,children", 'kolom value, nilai "-3": tidak boleh di bawah 0'),
        ("stunting_pct", "kurus_pct", 'kolom indicator, nilai "kurus_pct": nilai tidak dikenal'),
        ("percent", "persen", "Pakai salah satu: percent, children"),
        ("63.05", "63.55", "kode wilayah tidak dikenal"),
        (REGISTER, REGISTER + REGISTER, "sudah ada di baris 2"),
    ],
)
def test_a_wrong_register_figure_is_refused(refusal, cell, instead, said):
    assert said in refusal(REGISTER_HEADER + REGISTER.replace(cell, instead), read_register)


ASSUMPTION_HEADER = (
    "survey,year,children_per_kabupaten,design_effect,reason,"
    "fieldwork_start,fieldwork_end,fieldwork_source\n"
)
ASSUMPTION = "SSGI,2021,298,1.5,nilai kerja,2021-06-01,2021-08-31,laporan\n"


@pytest.mark.parametrize(
    ("cell", "instead", "said"),
    [
        ("298", "0", 'kolom children_per_kabupaten, nilai "0": harus di atas 0'),
        ("1.5", "0.5", 'kolom design_effect, nilai "0.5": efek desain di luar 1-20'),
        ("nilai kerja", "", "kolom reason: nilai wajib kosong"),
        ("laporan", "", "kolom fieldwork_source: nilai wajib kosong"),
        (ASSUMPTION, ASSUMPTION + ASSUMPTION, "sudah ada di baris 2"),
        ("2021-06-01", "2021-06", 'kolom fieldwork_start, nilai "2021-06": bukan tanggal. Tulis'),
        ("2021-08-31", "2021-08-32", 'kolom fieldwork_end, nilai "2021-08-32": bukan tanggal'),
        ("2021-08-31", "31/08/2021", 'nilai "31/08/2021": bukan tanggal'),
        ("2021-06-01", "", "baris 2: hanya satu ujung masa pengumpulan data yang diisi"),
        ("2021-08-31", "", "Isi fieldwork_start dan fieldwork_end, atau kosongkan keduanya"),
        ("2021-08-31", "2021-05-31", "berakhir sebelum mulai (2021-06-01)"),
        (
            "2021-06-01,2021",
            "2020-06-01,2021",
            'nilai "2020-06-01": pengumpulan data mulai di luar',
        ),
    ],
)
def test_a_wrong_assumption_is_refused(refusal, cell, instead, said):
    content = ASSUMPTION_HEADER + ASSUMPTION.replace(cell, instead)
    assert said in refusal(content, survey.read_survey_assumption)


def test_field_work_is_read_as_days(csv_file):
    rows = survey.read_survey_assumption(csv_file(ASSUMPTION_HEADER + ASSUMPTION), "a.csv").rows
    days = rows.select("fieldwork_start", "fieldwork_end").row(0)
    assert days == (date(2021, 6, 1), date(2021, 8, 31))


def test_field_work_may_be_unknown(csv_file):
    unknown = ASSUMPTION.replace("2021-06-01,2021-08-31", ",")
    rows = survey.read_survey_assumption(csv_file(ASSUMPTION_HEADER + unknown), "a.csv").rows
    assert rows.select("fieldwork_start", "fieldwork_end").row(0) == (None, None)


def test_the_committed_field_work_lies_in_the_surveys_year_and_names_its_source():
    path = SURVEY_FOLDER / "survey_assumption.csv"
    rows = survey.read_survey_assumption(path, "survey_assumption.csv").rows
    assert rows.select("survey", "fieldwork_start", "fieldwork_end").rows() == [
        ("SSGI", date(2021, 6, 1), date(2021, 8, 31)),
        ("SSGI", date(2022, 9, 6), date(2022, 10, 14)),
        ("SKI", date(2023, 8, 1), date(2023, 10, 7)),
        ("SSGI", date(2024, 9, 30), date(2024, 11, 6)),
    ]
    assert rows["fieldwork_source"].str.contains("http").all()
