"""Files of the convergence score: what is taken in, what is refused at which line, and why."""

import stat
from datetime import date
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.convergence.rules import read_rules
from pipeline.errors import InputError
from pipeline.rules.convergence import REASONS
from pipeline.settings import Paths
from pipeline.sources import convergence
from pipeline.sources.areas import read_areas

ROOT = Paths(Path(__file__).resolve().parents[2]).raw
FOLDER = ROOT / "convergence"
DESA, KELURAHAN, TAPIN = "63.05.01.2001", "63.05.01.1001", "63.05"
AREAS = pl.DataFrame(
    {
        "code": ["63", TAPIN, "63.10", "63.05.01", DESA, "63.05.01.2002", KELURAHAN],
        "level": ["provinsi", "kabupaten", "kabupaten", "kecamatan", "desa", "desa", "desa"],
        "type": ["provinsi", "kabupaten", "kabupaten", "kecamatan", "desa", "desa", "kelurahan"],
    }
)
CONTEXT = convergence.Context(
    areas=AREAS,
    rules=read_rules(FOLDER / "rules", "rules"),
    indicators=["E05", "E12", "V-B1"],
    key=b"kunci untuk uji" * 2,
    today=date(2025, 5, 20),
)
HEADER = {
    kind: ",".join(field.name for field in fields) for kind, fields in convergence.FIELDS.items()
}
GOOD = {
    "aksi": f"{TAPIN},2025,2024,2021_full,1,1.1,A,,,provinsi,https://example.org/a",
    "cakupan": f"{TAPIN},2024-Q1,E05,80,100,dukcapil,eHDW,2024-04-10",
    "layanan_kunjungan": f"ibu-1,{DESA},bumil,2024-02,B1,1,,2,0,1",
    "layanan_nilai": f"ibu-1,{DESA},2024-Q1,bumil,B1,Y,",
    "inovasi": f"{TAPIN},2024,Dapur sehat,3,2,,4,",
    "proses_desa": f"{DESA},2024,ya,2,12,4,2,50000000,800000000",
    "audit_kasus": f"kasus-1,{DESA},baduta,2024-1,pola asuh,Kunjungan,Dinkes,2024-06-30,,",
}


@pytest.fixture
def read(tmp_path):
    """Reads data rows below the header of a kind, as a CSV of these very bytes."""

    def read_rows(kind: str, *rows: str, header: str | None = None) -> convergence.Read:
        path = tmp_path / f"{kind}-uji.csv"
        path.write_bytes("\n".join([header or HEADER[kind], *rows, ""]).encode())
        return convergence.read_input(path, f"data/raw/convergence/{path.name}", kind, CONTEXT)

    return read_rows


@pytest.fixture
def why(read):
    """The reasons and columns for which the rows below a good one are refused."""

    def reasons(kind: str, *rows: str) -> list[tuple[str, str]]:
        result = read(kind, GOOD[kind], *rows)
        assert result.rows_read == result.accepted.height + result.refused.height
        assert 2 in result.accepted["source_row"], "the good row was refused"
        return result.refused.select("reason", "column").rows()

    return reasons


def changed(kind: str, **cells: str) -> str:
    """The good row of a kind with some of its cells replaced."""
    values = dict(zip(HEADER[kind].split(","), GOOD[kind].split(","), strict=True))
    assert set(cells) <= set(values)
    return ",".join((values | cells).values())


# --- good rows ---


@pytest.mark.parametrize("kind", convergence.KINDS)
def test_a_good_row_comes_in_with_the_columns_of_its_kind_and_its_line(read, kind):
    result = read(kind, GOOD[kind])
    assert result.refused.is_empty() and result.original is None
    assert result.refused.schema == convergence.REFUSAL
    assert dict(result.accepted.schema) == convergence.accepted_schema(kind)
    assert result.accepted["source_row"].to_list() == [2]
    assert result.accepted["source_path"].to_list() == [f"data/raw/convergence/{kind}-uji.csv"]
    assert convergence.empty(kind).schema == result.accepted.schema


def test_values_are_typed_as_the_tables_hold_them(read):
    visit = read("layanan_kunjungan", GOOD["layanan_kunjungan"]).accepted.row(0, named=True)
    assert visit["month"] == date(2024, 2, 1)
    assert (visit["visits"], visit["trimester"], visit["age_months"]) == (1, 2, None)
    assert (visit["delivered"], visit["at_risk"], visit["is_simulated"]) == (False, True, False)
    desa = read("proses_desa", GOOD["proses_desa"]).accepted.row(0, named=True)
    assert (desa["rembuk"], desa["dana_stunting"], desa["dana_desa"]) == (1, 5e7, 8e8)
    case = read("audit_kasus", GOOD["audit_kasus"]).accepted.row(0, named=True)
    assert (case["cause_class"], case["due"], case["done"]) == (
        "pola_asuh",
        date(2024, 6, 30),
        None,
    )
    cell = read("cakupan", GOOD["cakupan"]).accepted.row(0, named=True)
    assert (cell["numerator"], cell["denominator"], cell["extracted_on"]) == (
        80,
        100,
        date(2024, 4, 10),
    )


@pytest.mark.parametrize(
    ("grade", "points", "maximum", "expected"),
    [
        ("A", "", "", (2.0, 2.0, True)),
        ("c", "", "", (0.0, 2.0, True)),
        ("B", "1", "2", (1.0, 2.0, True)),
        ("", "1.5", "", (1.5, 2.0, True)),
        ("N/A", "", "", (None, 2.0, False)),
    ],
)
def test_points_follow_from_the_grade_and_the_maximum_from_the_instrument(
    read, grade, points, maximum, expected
):
    row = changed("aksi", grade=grade, points=points, max_points=maximum)
    accepted = read("aksi", row).accepted
    assert accepted.select("points", "max_points", "is_applicable").row(0) == expected


def test_the_older_instrument_gives_three_points_for_an_a(read):
    row = changed("aksi", instrument="2019_A14", period="2019", year_assessed="2019")
    assert read("aksi", row).accepted.select("points", "max_points").row(0) == (3.0, 3.0)


@pytest.mark.parametrize(
    ("text", "stored"),
    [("1", 1), ("ya", 1), ("Y", 1), ("TRUE", 1), ("0", 0), ("Tidak", 0), ("t", 0), ("", None)],
)
def test_yes_and_no_may_be_written_in_several_ways(read, text, stored):
    assert read("proses_desa", changed("proses_desa", rembuk=text)).accepted["rembuk"][0] == stored


@pytest.mark.parametrize("month", ["2024-02", "2024-02-01", "2024-02-29", "2024-02-17 00:00:00"])
def test_a_month_may_be_written_as_a_day_of_it(read, month):
    row = changed("layanan_kunjungan", month=month)
    assert read("layanan_kunjungan", row).accepted["month"].to_list() == [date(2024, 2, 1)]


# --- refused rows ---

REFUSED = [
    ("aksi", {"assessor": ""}, "kolom_wajib_kosong", "assessor"),
    ("aksi", {"grade": ""}, "kolom_wajib_kosong", "grade"),
    (
        "aksi",
        {"instrument": "2025_p3s", "period": "2025", "action": "analisis",
         "indicator": "analisis.1", "grade": "", "points": "3"},
        "kolom_wajib_kosong",
        "max_points",
    ),
    ("aksi", {"points": "dua"}, "nilai_tidak_terbaca", "points"),
    ("aksi", {"assessor": "tetangga"}, "nilai_tidak_terbaca", "assessor"),
    ("aksi", {"area_code": "63.99"}, "wilayah_tidak_dikenal", "area_code"),
    ("aksi", {"area_code": DESA}, "wilayah_salah_tingkat", "area_code"),
    ("aksi", {"instrument": "2023_baru"}, "indikator_tidak_dikenal", "instrument"),
    ("aksi", {"action": "9", "indicator": "9.1"}, "indikator_tidak_dikenal", "action"),
    ("aksi", {"indicator": "2.1"}, "indikator_tidak_dikenal", "indicator"),
    ("aksi", {"indicator": "1.0"}, "indikator_tidak_dikenal", "indicator"),
    ("aksi", {"indicator": "1.26"}, "indikator_tidak_dikenal", "indicator"),
    ("aksi", {"grade": "Z"}, "nilai_di_luar_instrumen", "grade"),
    ("aksi", {"grade": "", "points": "80", "max_points": "100"}, "nilai_di_luar_instrumen",
     "max_points"),
    ("aksi", {"grade": "", "points": "3"}, "poin_melebihi_maksimum", "points"),
    ("aksi", {"grade": "A", "points": "1"}, "nilai_dan_poin_bertentangan", "points"),
    ("aksi", {"grade": "N/A", "points": "0"}, "nilai_dan_poin_bertentangan", "points"),
    ("aksi", {"grade": "", "points": "-1"}, "di_luar_rentang", "points"),
    ("aksi", {"period": "2024-Q1"}, "periode_tidak_dikenal", "period"),
    ("aksi", {"period": "2017"}, "periode_tidak_dikenal", "period"),
    ("aksi", {"year_assessed": "2023"}, "di_luar_rentang", "year_assessed"),
    ("cakupan", {"numerator": "11/11 = 100 %"}, "nilai_tidak_terbaca", "numerator"),
    ("cakupan", {"numerator": "1.200"}, "nilai_tidak_terbaca", "numerator"),
    ("cakupan", {"numerator": "80.5"}, "nilai_tidak_terbaca", "numerator"),
    ("cakupan", {"denominator_source": "kira-kira"}, "nilai_tidak_terbaca", "denominator_source"),
    ("cakupan", {"area_code": "63.05.01"}, "wilayah_salah_tingkat", "area_code"),
    ("cakupan", {"code": "E99"}, "indikator_tidak_dikenal", "code"),
    ("cakupan", {"code": "V-B1"}, "indikator_tidak_dikenal", "code"),
    ("cakupan", {"numerator": "700"}, "diterima_melebihi_sasaran", "numerator"),
    ("cakupan", {"numerator": "1", "denominator": "0"}, "diterima_melebihi_sasaran", "numerator"),
    ("cakupan", {"numerator": "-4"}, "di_luar_rentang", "numerator"),
    ("cakupan", {"extracted_on": "2024-13-01"}, "tanggal_tidak_valid", "extracted_on"),
    ("cakupan", {"extracted_on": "2025-05-21"}, "tanggal_tidak_valid", "extracted_on"),
    ("cakupan", {"extracted_on": "2023-12-31"}, "tanggal_tidak_valid", "extracted_on"),
    ("cakupan", {"period": "2025-Q3", "extracted_on": ""}, "periode_tidak_dikenal", "period"),
    ("cakupan", {"period": "2024-Q5"}, "periode_tidak_dikenal", "period"),
    ("layanan_kunjungan", {"visits": "43"}, "kunjungan_tidak_wajar", "visits"),
    ("layanan_kunjungan", {"visits": "11"}, "kunjungan_tidak_wajar", "visits"),
    ("layanan_kunjungan", {"visits": "-1"}, "kunjungan_tidak_wajar", "visits"),
    ("layanan_kunjungan", {"indicator": "B6", "visits": "2"}, "kunjungan_tidak_wajar", "visits"),
    ("layanan_kunjungan", {"indicator": "A1"}, "indikator_tidak_dikenal", "indicator"),
    ("layanan_kunjungan", {"group": "lansia"}, "nilai_tidak_terbaca", "group"),
    ("layanan_kunjungan", {"trimester": "4"}, "di_luar_rentang", "trimester"),
    ("layanan_kunjungan", {"at_risk": "2"}, "nilai_tidak_terbaca", "at_risk"),
    ("layanan_kunjungan", {"month": "2024-02-30"}, "periode_tidak_dikenal", "month"),
    ("layanan_kunjungan", {"month": "2025-06"}, "periode_tidak_dikenal", "month"),
    ("layanan_nilai", {"value": "S"}, "nilai_tidak_terbaca", "value"),
    ("layanan_nilai", {"group": "anak"}, "indikator_tidak_dikenal", "indicator"),
    ("layanan_nilai", {"quarter": "2025-Q3"}, "periode_tidak_dikenal", "quarter"),
    ("layanan_nilai", {"value": "TS"}, "alasan_ts_tidak_cocok", "ts_reason"),
    ("layanan_nilai", {"ts_reason": "persalinan"}, "alasan_ts_tidak_cocok", "ts_reason"),
    ("layanan_nilai", {"value": "TS", "ts_reason": "usia"}, "alasan_ts_tidak_cocok", "ts_reason"),
    ("layanan_nilai", {"value": "TS", "ts_reason": "bukan_risiko"}, "alasan_ts_tidak_cocok",
     "ts_reason"),
    ("inovasi", {"inovatif": "5"}, "di_luar_rentang", "inovatif"),
    ("inovasi", {"area_code": "63"}, "wilayah_salah_tingkat", "area_code"),
    ("inovasi", {"year": "2026"}, "periode_tidak_dikenal", "year"),
    ("proses_desa", {"desa_code": KELURAHAN}, "kelurahan_dengan_dana_desa", "dana_desa"),
    ("proses_desa", {"dana_stunting": "900000000"}, "dana_melebihi_total", "dana_stunting"),
    ("proses_desa", {"dana_desa": "850.000"}, "nilai_tidak_terbaca", "dana_desa"),
    ("proses_desa", {"dana_desa": "850.000.000"}, "nilai_tidak_terbaca", "dana_desa"),
    ("proses_desa", {"bulan_lapor": "13"}, "di_luar_rentang", "bulan_lapor"),
    ("proses_desa", {"triwulan_tepat": "5"}, "di_luar_rentang", "triwulan_tepat"),
    ("audit_kasus", {"due": ""}, "kolom_wajib_kosong", "due"),
    ("audit_kasus", {"due": "30/06/2024"}, "tanggal_tidak_valid", "due"),
    ("audit_kasus", {"due": "2023-12-31"}, "tanggal_tidak_valid", "due"),
    ("audit_kasus", {"done": "2025-05-21"}, "tanggal_tidak_valid", "done"),
    ("audit_kasus", {"round": "2025-2", "due": "2025-08-01"}, "periode_tidak_dikenal", "round"),
    ("audit_kasus", {"cause_class": "nasib"}, "nilai_tidak_terbaca", "cause_class"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "cells", "reason", "column"), REFUSED)
def test_a_broken_row_is_refused_with_the_first_reason_and_its_column(
    why, kind, cells, reason, column
):
    assert why(kind, changed(kind, **cells)) == [(reason, column)]


def test_a_decimal_comma_is_refused_and_the_remedy_says_dot(read):
    row = GOOD["aksi"].replace(",A,,,", ";;1,5;2;").replace(",", ";", 7)
    header = HEADER["aksi"].replace(",", ";")
    row = f"{TAPIN};2025;2024;2021_full;1;1.1;;1,5;2;provinsi;"
    result = read("aksi", row, header=header)
    assert result.refused["reason"].to_list() == ["nilai_tidak_terbaca"]
    assert "pakai titik" in result.original["alasan"][0]


def test_every_reason_of_a_rule_is_tried_above_and_has_a_sentence():
    across_rows = {"ganda", "penilai_bertentangan"}
    tried = {reason for _, _, reason, _ in REFUSED} | {"usia_di_luar_sasaran"}
    assert tried | across_rows == set(REASONS)


CHILD = {"group": "anak", "trimester": "", "delivered": "", "at_risk": ""}


@pytest.mark.parametrize(
    ("indicator", "age", "visits", "reason"),
    [
        ("A2", "6", "7", None),
        ("A2", "6", "8", "kunjungan_tidak_wajar"),
        ("A4", "23", "24", None),
        ("A4", "23", "25", "kunjungan_tidak_wajar"),
        ("A2", "", "24", None),
        ("A2", "", "25", "kunjungan_tidak_wajar"),
        ("A1", "9", "2", None),
        ("A1", "9", "3", "kunjungan_tidak_wajar"),
        ("A8", "9", "1", None),
        ("A8", "9", "2", "kunjungan_tidak_wajar"),
        ("A3", "0", "10", None),
        ("A3", "24", "1", "usia_di_luar_sasaran"),
        ("A3", "-1", "1", "usia_di_luar_sasaran"),
    ],
)
def test_visits_of_a_child_have_limits_by_service_and_age(why, indicator, age, visits, reason):
    row = changed("layanan_kunjungan", **CHILD, indicator=indicator, age_months=age, visits=visits)
    assert [found for found, _ in why("layanan_kunjungan", row)] == ([reason] if reason else [])


@pytest.mark.parametrize(
    ("group", "indicator", "reason"),
    [
        ("bumil", "B5", "bukan_risiko"),
        ("anak", "A5", "bukan_risiko"),
        ("bumil", "B3", "persalinan"),
        ("anak", "A1", "usia"),
    ],
)
def test_a_ts_with_a_reason_that_can_hold_is_accepted(why, group, indicator, reason):
    row = changed("layanan_nilai", group=group, indicator=indicator, value="ts", ts_reason=reason)
    assert why("layanan_nilai", row) == []


def test_of_several_faults_the_first_in_the_order_of_the_reasons_counts(why):
    row = changed("cakupan", numerator="700", area_code="63.99", period="2031")
    assert why("cakupan", row) == [("wilayah_tidak_dikenal", "area_code")]


def test_the_running_quarter_is_accepted_and_the_next_is_not(why):
    running = changed("cakupan", period="2025-Q2", extracted_on="")
    following = changed("cakupan", period="2025-Q3", extracted_on="")
    assert why("cakupan", running) == []
    assert why("cakupan", following) == [("periode_tidak_dikenal", "period")]


def test_nothing_eligible_and_nothing_received_is_accepted(why):
    assert why("cakupan", changed("cakupan", code="E12", numerator="0", denominator="0")) == []


def test_a_kelurahan_without_village_fund_is_accepted(why):
    row = changed("proses_desa", desa_code=KELURAHAN, dana_stunting="5000000", dana_desa="")
    assert why("proses_desa", row) == []


def test_indicators_beyond_those_of_the_instrument_are_refused_in_file_order(read):
    rows = [changed("aksi", indicator=f"{1 + n % 8}.{1 + n // 8}", action=str(1 + n % 8))
            for n in range(27)]  # fmt: skip
    result = read("aksi", *rows)
    assert result.accepted.height == 25
    assert result.refused.select("source_row", "reason").rows() == [
        (27, "indikator_tidak_dikenal"),
        (28, "indikator_tidak_dikenal"),
    ]


def test_another_assessor_has_its_own_sheet_and_is_no_conflict(read):
    grades = {"provinsi": "A", "kemendagri": "B", "mandiri": "C"}
    rows = [changed("aksi", assessor=who, grade=grade) for who, grade in grades.items()]
    result = read("aksi", *rows)
    accepted, refused = convergence.refuse_duplicates("aksi", result.accepted)
    assert accepted["points"].to_list() == [2.0, 1.0, 0.0]
    assert refused.is_empty()


def test_a_refusal_says_where_it_is_as_far_as_that_is_known(read):
    result = read(
        "cakupan",
        changed("cakupan", numerator="700"),
        changed("cakupan", area_code="63.99"),
        changed("cakupan", period="kuartal satu"),
    )
    assert result.refused.select("source_row", "area_code", "period").rows() == [
        (2, TAPIN, "2024-Q1"),
        (3, None, "2024-Q1"),
        (4, TAPIN, None),
    ]
    visit = read("layanan_kunjungan", changed("layanan_kunjungan", visits="43"))
    assert visit.refused.select("area_code", "period").rows() == [(DESA, "2024-Q1")]
    case = read("audit_kasus", changed("audit_kasus", cause_class="nasib"))
    assert case.refused.select("area_code", "period").rows() == [(DESA, "2024")]


# --- keys of persons ---


@pytest.mark.parametrize("kind", ["layanan_kunjungan", "layanan_nilai", "audit_kasus"])
def test_a_key_is_hashed_alike_in_every_file_and_otherwise_with_another_secret(read, kind):
    name = convergence.HASHED[kind]
    [key] = read(kind, GOOD[kind]).accepted[name]
    assert len(key) == 12
    original = GOOD[kind].split(",")[0]
    assert original not in key
    [same] = convergence.hashed_keys(pl.Series([original]), CONTEXT.key)
    [other] = convergence.hashed_keys(pl.Series([original]), b"lain")
    assert key == same != other


def test_a_hundred_thousand_keys_have_as_many_hashes():
    keys = pl.Series([f"anak-{number}" for number in range(100_000)])
    assert convergence.hashed_keys(keys, CONTEXT.key).n_unique() == 100_000


@pytest.mark.parametrize(
    "content",
    [
        b"RAHASIA-1,63.05.01.2001,2024-Q1,bumil,B1,Y,\nRAHASIA-2,x,y,z,B1,Y,\n",
        HEADER["layanan_nilai"].encode() + b"\nRAHASIA-1,63.05.01.2001,2024-Q1\n",
        HEADER["layanan_nilai"].encode() + b"\nRAHASIA-\xe9,63.05.01.2001,2024-Q1,bumil,B1,Y,\n",
        HEADER["layanan_nilai"].encode() + b'\n"RAHASIA-1,63.05.01.2001,2024-Q1,bumil,B1,Y,\n',
        HEADER["layanan_nilai"].encode() + b'\nRAHASIA-1"x"",63.05.01.2001,2024-Q1,bumil,B1,Y,\n',
    ],
    ids=["no header", "ragged", "not UTF-8", "open quote", "loose quote"],
)
def test_no_error_about_a_file_quotes_the_key_of_a_person(tmp_path, content):
    path = tmp_path / "layanan_nilai.csv"
    path.write_bytes(content)
    try:
        result = convergence.read_input(path, "data/raw/x.csv", "layanan_nilai", CONTEXT)
    except InputError as refused:
        assert "RAHASIA" not in str(refused)
        assert refused.__suppress_context__ or refused.__context__ is None
    else:
        assert "RAHASIA" not in str(result.accepted.rows()) + str(result.refused.rows())


# --- files as a whole ---


def test_lines_are_true_below_blank_lines_and_quoted_newlines(tmp_path):
    path = tmp_path / "inovasi.csv"
    rows = ["", f'{TAPIN},2024,"Dapur\nsehat",3,2,,4,', "", ",,,,,,,", "", f"{TAPIN},2024,B,9,,,,"]
    path.write_text("\n".join([HEADER["inovasi"], *rows, "", ""]))
    result = convergence.read_input(path, "x.csv", "inovasi", CONTEXT)
    assert result.accepted.select("source_row", "title").rows() == [(3, "Dapur\nsehat")]
    assert result.refused["source_row"].to_list() == [8]
    assert result.rows_read == 2


CELLS = st.lists(
    st.lists(st.sampled_from(["", " ", "E05", "a b", "é", "1", "ä,b", 'x"y', "\u00a0k"]),
             min_size=3, max_size=3),
    min_size=1, max_size=6,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(cells=CELLS, newline=st.sampled_from(["\n", "\r\n"]), bom=st.booleans())
def test_the_quick_way_reads_what_the_careful_way_reads(tmp_path_factory, cells, newline, bom):
    """Against the strict reader of small tables, which goes record by record."""
    header = ["Satu", "dua", "TIGA"]
    lines = [",".join(header), *(",".join(row) for row in cells)]
    content = (b"\xef\xbb\xbf" if bom else b"") + newline.join(lines).encode()
    quick = convergence._quick_rows(content, convergence._folded(header), ",")
    if quick is None:
        return
    path = tmp_path_factory.mktemp("quick") / "a.csv"
    path.write_bytes(content)
    try:
        careful = convergence._trimmed(convergence._careful_rows(path, "a.csv", header))
    except InputError:
        assert quick.drop("source_row").null_count().sum_horizontal()[0] == 3 * quick.height
        return
    filled = quick.filter(pl.any_horizontal(pl.exclude("source_row").is_not_null()))
    assert filled.rows() == careful.rows()


def test_the_quick_way_is_taken_for_a_plain_file_and_left_for_a_ragged_one():
    header = ["a", "b"]
    assert convergence._quick_rows(b"a,b\n1,2\n3,4\n", header, ",").rows() == [
        ("1", "2", 2),
        ("3", "4", 3),
    ]
    for content in (b"a,b\n1\n2,3,4\n", b"a,b\n1,2,3\n", b'a,b\n"1",2\n', b"a,b\n\n1,2\n"):
        assert convergence._quick_rows(content, header, ",") is None


def test_columns_may_come_in_any_order_and_case_with_others_between(read):
    header = "SYSTEM;Code;denominator;catatan;Numerator;area_code;;denominator_source;;"
    header += "Period;extracted_on"
    row = f"eHDW;e05;100;nama orang;80;{TAPIN};;Dukcapil;;2024-q1;"
    result = read("cakupan", row, header=header)
    assert result.accepted.select("area_code", "period", "code", "numerator").rows() == [
        (TAPIN, "2024-Q1", "E05", 80)
    ]
    assert "catatan" not in result.accepted.columns


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "berkas kosong"),
        (b"\n \n", "berkas kosong"),
        (HEADER["cakupan"].encode(), "tidak ada baris data"),
        (HEADER["cakupan"].replace("code,num", "kode,num").encode() + b"\n1\n", "kolom code tidak"),
        ((HEADER["cakupan"] + ",Code\n").encode() + b"1\n", "kolom code ada lebih dari sekali"),
        (b"nama,alamat\nA,B\n", "tidak ada baris judul kolom berkas cakupan"),
        (HEADER["cakupan"].encode() + b"\n\xff\xfe\n", "bukan UTF-8"),
        (b"\xff\xfea\0", "teks UTF-16"),
        (b"<html>", "halaman HTML"),
        (b"PK\x03\x04", "padahal namanya berakhiran .csv"),
        (HEADER["cakupan"].encode() + b"\n63.05,2024\n", "ada 2 kolom, seharusnya 8"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_whole(tmp_path, content, says):
    path = tmp_path / "cakupan.csv"
    path.write_bytes(content)
    with pytest.raises(InputError, match=says):
        convergence.read_input(path, "data/raw/convergence/cakupan.csv", "cakupan", CONTEXT)


def workbook(path: Path, sheets: dict[str, list[list]], hidden: str | None = None) -> Path:
    with xlsxwriter.Workbook(path) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            if name == hidden:
                sheet.hide()
            for line, row in enumerate(rows):
                for place, cell in enumerate(row):
                    if isinstance(cell, date):
                        sheet.write_datetime(line, place, cell, day)
                    elif cell is not None:
                        sheet.write(line, place, cell)
    return path


CAKUPAN_SHEET = [
    [],
    HEADER["cakupan"].split(","),
    [TAPIN, "2024-Q1", "E05", 80, 100, "dukcapil", None, date(2024, 4, 10)],
    [],
    [63.1, "2024-Q1", "E05", 80, 100, "dukcapil"],
]


def test_a_workbook_is_read_with_its_row_numbers_and_dates(tmp_path):
    path = workbook(tmp_path / "cakupan.xlsx", {"Petunjuk": [["Isi"]], "Data": CAKUPAN_SHEET})
    result = convergence.read_input(path, "x.xlsx", "cakupan", CONTEXT)
    assert result.accepted.select("source_row", "extracted_on").rows() == [(3, date(2024, 4, 10))]
    assert result.refused.select("source_row", "reason").rows() == [(5, "wilayah_tidak_dikenal")]
    assert "63.10 berubah menjadi 63.1" in result.original["alasan"][0]


@pytest.mark.parametrize(
    ("sheets", "hidden", "says"),
    [
        ({"A": CAKUPAN_SHEET, "B": CAKUPAN_SHEET}, None, "2 lembar yang terlihat"),
        ({"A": [["Isi"]], "B": CAKUPAN_SHEET}, "B", "tidak ada baris judul kolom"),
        ({"A": [["Isi"]], "B": [["area_code", "period", "code"]]}, None, "kolom numerator tidak"),
    ],
)
def test_a_workbook_without_one_sheet_that_fits_is_refused(tmp_path, sheets, hidden, says):
    path = workbook(tmp_path / "cakupan.xlsx", sheets, hidden)
    with pytest.raises(InputError, match=says):
        convergence.read_input(path, "x.xlsx", "cakupan", CONTEXT)


def test_text_named_xlsx_is_refused_with_what_to_do(tmp_path):
    path = tmp_path / "cakupan.xlsx"
    path.write_text(HEADER["cakupan"])
    with pytest.raises(InputError, match=r"menjadi \.csv"):
        convergence.read_input(path, "x.xlsx", "cakupan", CONTEXT)


# --- the same cell twice ---


def both(read, kind: str, *rows: str) -> tuple[pl.DataFrame, pl.DataFrame]:
    return convergence.refuse_duplicates(kind, read(kind, *rows).accepted)


@pytest.mark.parametrize("kind", convergence.KINDS)
def test_the_same_row_twice_keeps_the_last_and_accounts_for_the_first(read, kind):
    accepted, refused = both(read, kind, GOOD[kind], GOOD[kind])
    assert accepted["source_row"].to_list() == [3]
    assert refused.select("source_row", "reason").rows() == [(2, "ganda")]
    assert refused.schema == convergence.REFUSAL


@pytest.mark.parametrize(
    ("kind", "cells", "reason"),
    [
        ("aksi", {"grade": "B"}, "penilai_bertentangan"),
        ("cakupan", {"numerator": "81"}, "ganda"),
        ("layanan_kunjungan", {"visits": "2"}, "ganda"),
        ("layanan_nilai", {"value": "T"}, "ganda"),
        ("inovasi", {"inovatif": "4"}, "ganda"),
        ("proses_desa", {"rapat": "3"}, "ganda"),
        ("audit_kasus", {"done": "2024-06-01"}, "ganda"),
    ],
)
def test_the_same_key_with_another_content_refuses_both(read, kind, cells, reason):
    other = changed(kind, **cells)
    accepted, refused = both(read, kind, GOOD[kind], other, GOOD[kind])
    assert accepted.is_empty()
    assert refused.select("source_row", "reason").rows() == [(2, reason), (3, reason), (4, reason)]


def test_a_grade_and_its_points_say_the_same(read):
    points = changed("aksi", grade="", points="2", evidence_url="")
    accepted, refused = both(read, "aksi", GOOD["aksi"], points)
    assert (accepted["source_row"].to_list(), refused["reason"].to_list()) == ([3], ["ganda"])


def test_files_of_a_kind_are_compared_with_one_another_whatever_their_order(read):
    rows = read("cakupan", GOOD["cakupan"]).accepted
    first = rows.with_columns(source_path=pl.lit("a.csv"), source_row=pl.lit(9, pl.Int64))
    last = rows.with_columns(source_path=pl.lit("b.csv"))
    for order in ([first, last], [last, first]):
        accepted, refused = convergence.refuse_duplicates("cakupan", pl.concat(order))
        assert accepted["source_path"].to_list() == ["b.csv"]
        assert refused.select("path", "source_row").rows() == [("a.csv", 9)]


def test_two_desa_may_use_the_same_key_for_different_persons(read):
    other = changed("layanan_nilai", desa_code="63.05.01.2002", value="T")
    accepted, refused = both(read, "layanan_nilai", GOOD["layanan_nilai"], other)
    assert (accepted.height, refused.height) == (2, 0)


@pytest.mark.parametrize("kind", convergence.KINDS)
def test_of_no_rows_none_is_refused(kind):
    accepted, refused = convergence.refuse_duplicates(kind, convergence.empty(kind), CONTEXT.rules)
    assert accepted.schema == convergence.empty(kind).schema
    assert (accepted.height, refused.height) == (0, 0)
    assert refused.schema == convergence.empty_refusal().schema


def test_indicators_beyond_the_instrument_are_refused_over_all_files_too(read):
    half = read("aksi", *(changed("aksi", indicator=f"1.{n}") for n in range(1, 14))).accepted
    rest = half.with_columns(
        pl.col("indicator").str.replace("1.", "2.", literal=True),
        action=pl.lit("2"),
        source_path=pl.lit("z.csv"),
    )
    accepted, refused = convergence.refuse_duplicates(
        "aksi", pl.concat([half, rest]), CONTEXT.rules
    )
    assert accepted.height == 25
    assert refused.select("path", "source_row", "reason").rows() == [
        ("z.csv", 14, "indikator_tidak_dikenal")
    ]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from("YT"), st.integers(1, 9)),
        max_size=12,
    ),
    st.randoms(),
)
def test_every_row_is_accepted_or_refused_and_the_order_of_rows_changes_nothing(cells, random):
    seen = {(path, row): value for path, value, row in cells}
    lines = [
        {
            "person_key": path if row % 2 else "d",
            "desa_code": DESA,
            "quarter": "2024-Q1",
            "group": "bumil",
            "indicator": "B1",
            "value": value,
            "ts_reason": None,
            "source_path": path,
            "source_row": row,
            "is_simulated": False,
        }
        for (path, row), value in seen.items()
    ]
    schema = convergence.accepted_schema("layanan_nilai")
    accepted, refused = convergence.refuse_duplicates(
        "layanan_nilai", pl.DataFrame(lines, schema=schema)
    )
    assert accepted.height + refused.height == len(lines)
    assert not accepted.select("person_key").is_duplicated().any()
    random.shuffle(lines)
    again = convergence.refuse_duplicates("layanan_nilai", pl.DataFrame(lines, schema=schema))
    assert (again[0].rows(), again[1].rows()) == (accepted.rows(), refused.rows())


# --- the folder ---


def names(found: convergence.InputFiles) -> list[tuple[str, str]]:
    return [(path.name, kind) for path, kind in found.files]


def dropped(folder: Path, *paths: str) -> Path:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("x")
    return folder


def test_files_are_known_by_their_name_and_others_are_strays(tmp_path):
    folder = dropped(
        tmp_path, "aksi.csv", "Aksi-2024.XLSX", "layanan_nilai-63.05.csv", "~$aksi.xlsx",
        ".aksi.csv", "template/aksi.csv", "rules/2018.1.yaml", "indicator.csv",
        "published_assessment.csv", "aksi.txt", "aksinya.csv", "rekap.xlsx", "lama/cakupan.csv",
    )  # fmt: skip
    found = convergence.input_files(folder)
    assert sorted(names(found)) == [
        ("Aksi-2024.XLSX", "aksi"),
        ("aksi.csv", "aksi"),
        ("layanan_nilai-63.05.csv", "layanan_nilai"),
    ]
    assert sorted(path.name for path in found.strays) == [
        "aksi.txt", "aksinya.csv", "cakupan.csv", "rekap.xlsx",
    ]  # fmt: skip
    assert (found.is_simulated, found.set_aside) == (False, False)
    reasons = {path.name: convergence.stray_reason(path) for path in found.strays}
    assert "layanan_kunjungan.csv" in reasons["rekap.xlsx"]
    assert "map yang tidak dibaca" in reasons["cakupan.csv"]


def test_the_demonstration_is_used_only_while_no_real_file_is_there(tmp_path):
    folder = dropped(tmp_path, "simulasi/SIMULASI", "simulasi/aksi.csv", "catatan.txt")
    found = convergence.input_files(folder)
    assert names(found) == [("aksi.csv", "aksi")]
    assert (found.is_simulated, found.set_aside) == (True, False)
    assert [path.name for path in found.strays] == ["catatan.txt"]
    dropped(folder, "cakupan-2024.csv")
    found = convergence.input_files(folder)
    assert names(found) == [("cakupan-2024.csv", "cakupan")]
    assert (found.is_simulated, found.set_aside) == (False, True)


def test_a_demonstration_without_its_mark_is_never_taken_in(tmp_path):
    found = convergence.input_files(dropped(tmp_path, "simulasi/aksi.csv"))
    assert (found.files, found.is_simulated) == ([], False)
    assert [path.name for path in found.strays] == ["aksi.csv"]
    assert "SIMULASI" in convergence.stray_reason(found.strays[0])


def test_no_folder_is_an_empty_one(tmp_path):
    expected = convergence.InputFiles([], [], False, False)
    assert convergence.input_files(tmp_path / "tidak ada") == expected


def test_rows_from_the_demonstration_say_so(tmp_path):
    folder = dropped(tmp_path, "simulasi/SIMULASI") / "simulasi"
    path = folder / "cakupan.csv"
    path.write_text("\n".join([HEADER["cakupan"], GOOD["cakupan"],
                               changed("cakupan", code="E99")]))  # fmt: skip
    result = convergence.read_input(path, "x.csv", "cakupan", CONTEXT)
    assert result.accepted["is_simulated"].to_list() == [True]
    assert result.refused["is_simulated"].to_list() == [True]


@pytest.mark.parametrize("kind", convergence.KINDS)
def test_the_committed_template_is_the_header_and_nothing_else(kind):
    template = (FOLDER / "template" / f"{kind}.csv").read_text(encoding="utf-8")
    assert template == HEADER[kind] + "\n"


def documented_columns(kind: str) -> list[str]:
    page = (ROOT.parents[1] / "docs" / "convergence" / f"{kind}.md").read_text(encoding="utf-8")
    return [line.split("`")[1] for line in page.splitlines() if line.startswith("| `")
            and line.split("`")[1] not in REASONS]  # fmt: skip


@pytest.mark.parametrize("kind", convergence.KINDS)
def test_the_page_of_a_kind_has_every_column_and_its_example_is_accepted(tmp_path, kind):
    assert documented_columns(kind) == HEADER[kind].split(",")
    page = (ROOT.parents[1] / "docs" / "convergence" / f"{kind}.md").read_text(encoding="utf-8")
    example = page.split("```csv\n")[1].split("```")[0]
    path = tmp_path / f"{kind}.csv"
    path.write_text(example, encoding="utf-8")
    areas = read_areas(ROOT / "area" / "area.csv", "area.csv").rows
    codes = convergence.read_indicator(FOLDER / "indicator.csv", "indicator.csv").rows["code"]
    context = convergence.Context(areas, CONTEXT.rules, codes.to_list(), b"k", date(2026, 11, 22))
    result = convergence.read_input(path, "x.csv", kind, context)
    assert result.refused.rows() == []
    assert result.accepted.height == example.strip().count("\n")


# --- rows handed back ---


def test_refused_rows_go_back_as_written_to_a_folder_of_their_owner_alone(read, tmp_path):
    result = read("layanan_nilai", GOOD["layanan_nilai"], changed("layanan_nilai", value="=1+1"))
    folder = tmp_path / "quarantine"
    path = convergence.write_refused(folder, "data/raw/convergence/layanan_nilai-a.xlsx",
                                     result.original)  # fmt: skip
    assert path == folder / "convergence" / "layanan_nilai-a.xlsx.csv"
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    [row] = pl.read_csv(path, infer_schema=False).rows(named=True)
    assert (row["person_key"], row["value"]) == ("ibu-1", "'=1+1")
    assert (row["kolom"], row["baris_asal"]) == ("value", "3")
    assert row["alasan"].startswith("nilai_tidak_terbaca: ")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert convergence.write_refused(folder, "layanan_nilai-a.xlsx", None) is None
    assert not path.exists()


def test_a_corrected_row_can_be_dropped_in_as_it_came_back(read, tmp_path):
    result = read("cakupan", changed("cakupan", numerator="700"))
    path = convergence.write_refused(tmp_path / "q", "cakupan-a.csv", result.original)
    corrected = tmp_path / "cakupan-perbaikan.csv"
    corrected.write_bytes(path.read_bytes().replace(b"700", b"70"))
    again = convergence.read_input(corrected, "x.csv", "cakupan", CONTEXT)
    assert again.accepted["numerator"].to_list() == [70]


def test_files_of_refused_rows_are_replaced_together_with_doubles_of_other_files(read, tmp_path):
    folder = tmp_path / "quarantine"
    stale = dropped(folder, "convergence/lama.csv") / "convergence" / "lama.csv"
    result = read("cakupan", GOOD["cakupan"], GOOD["cakupan"], changed("cakupan", code="E99"))
    _, doubles = convergence.refuse_duplicates("cakupan", result.accepted)
    shown = "data/raw/convergence/cakupan-uji.csv"
    reads = [(shown, "cakupan", result)]
    refused = pl.concat([convergence.empty_refusal(), result.refused, doubles])
    written = convergence.write_all_refused(folder, reads, refused)
    assert written == {shown: folder / "convergence" / "cakupan-uji.csv"}
    assert not stale.exists()
    rows = pl.read_csv(written[shown], infer_schema=False)
    assert rows["baris_asal"].to_list() == ["2", "4"]
    assert [reason.split(":")[0] for reason in rows["alasan"]] == [
        "ganda",
        "indikator_tidak_dikenal",
    ]
    clean = read("cakupan", GOOD["cakupan"])
    nothing = convergence.write_all_refused(folder, [(shown, "cakupan", clean)], clean.refused)
    assert nothing == {}
    assert not (folder / "convergence").exists()


def test_overdue_follow_up_is_listed_by_how_late_it_is_without_the_case(read, tmp_path):
    audit = read(
        "audit_kasus",
        GOOD["audit_kasus"],
        changed("audit_kasus", case_key="k2", due="2025-05-19"),
        changed("audit_kasus", case_key="k3", due="2025-05-20"),
        changed("audit_kasus", case_key="k4", done="2025-01-01"),
    ).accepted
    rows = convergence.overdue_rows(audit, date(2025, 5, 20))
    assert rows.select("row", "days_late").rows() == [(2, 324), (3, 1)]
    assert rows.columns == ["desa_code", "opd", "recommendation", "due", "days_late", "file", "row"]
    path = convergence.write_overdue(tmp_path / "q", audit, date(2025, 5, 20))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert convergence.write_overdue(tmp_path / "q", audit.clear(), date(2025, 5, 20)) is None
    assert not path.exists()


# --- committed tables ---


@pytest.fixture(scope="module")
def codes() -> set[str]:
    return set(read_areas(ROOT / "area" / "area.csv", "area.csv").rows["code"])


def test_the_published_assessments_load_whole_with_what_is_missing(codes):
    path = FOLDER / "published_assessment.csv"
    rows = convergence.read_published_assessment(path, path.name, codes).rows
    assert rows.height == 30
    assert rows["rank"].null_count() == 7
    tapin_2019 = rows.filter(area_code="63.08").select("year_published", "rank", "score").row(0)
    assert tapin_2019 == (2019, 2, 35.0)


def test_a_published_result_of_unknown_certainty_is_refused(csv_file, codes):
    header = (
        "area_code,year_published,period_assessed,rank,score,category,confidence,source_url,note"
    )
    path = csv_file(f"{header}\n63.05,2024,2023,1,,,sangat yakin,https://example.org,\n")
    with pytest.raises(InputError, match="high, medium, low"):
        convergence.read_published_assessment(path, "p.csv", codes)


def test_the_indicators_load_whole():
    rows = convergence.read_indicator(FOLDER / "indicator.csv", "indicator.csv").rows
    assert rows.height == 56
    assert rows.filter(code="E05").select("indicator_group", "direction").row(0) == (
        "CATIN_PUS",
        "+",
    )
