"""The page Tindak lanjut: counts of audited cases by who has them, when they are due, and how."""

import functools
import json
import shutil
from datetime import UTC, date, datetime

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import follow_up, follow_up_charts, store
from dashboard import text_follow_up as words
from dashboard.text import FollowUp
from tests.dashboard import conftest
from tests.dashboard import convergence_villages as rows
from tests.dashboard.conftest import table_with, words_of
from tests.dashboard.test_convergence_villages import shape

KALSEL = {"provinsi": "63"}
OFFICE_DAY = follow_up.office_day


@pytest.fixture(scope="module")
def publications(tmp_path_factory):
    files = {}
    for is_simulated in (False, True):
        files[is_simulated] = tmp_path_factory.mktemp("audit") / "small.duckdb"
        with duckdb.connect(files[is_simulated]) as connection:
            rows.small(connection, is_simulated)
    return files


@pytest.fixture(autouse=True)
def filled(publications, monkeypatch):
    """The pages read the rows, on a day of June 2025."""
    monkeypatch.setattr(store, "CURRENT", publications[False])
    monkeypatch.setattr(follow_up, "office_day", lambda moment: rows.TODAY)


@pytest.fixture
def altered(publications, tmp_path, monkeypatch):
    def alter(*steps) -> None:
        file = tmp_path / "altered.duckdb"
        shutil.copy(publications[False], file)
        with duckdb.connect(file) as connection:
            for step in steps:
                connection.execute(step)
        monkeypatch.setattr(store, "CURRENT", file)

    return alter


def run(**query) -> AppTest:
    page = conftest.run("tindak_lanjut", **query)
    assert not page.exception
    return page


@functools.cache
def _opened(_file, query: tuple) -> AppTest:
    return run(**dict(query))


def seen(**query) -> AppTest:
    """A page that several tests only read."""
    return _opened(store.CURRENT, tuple(query.items()))


def charts_of(page: AppTest) -> list[dict]:
    return [json.loads(chart.proto.spec) for chart in page.get("plotly_chart")]


def test_the_page_says_what_is_closed_late_and_overdue_on_the_day():
    said = words_of(seen(**KALSEL))
    assert (
        "Kalimantan Selatan: 9 dari 20 kasus selesai (45,0 %), 1 di antaranya terlambat; 8 belum "
        "selesai dan jatuh tempo sampai bulan lalu (Mei 2025), terbanyak di PUPR (5); 3 lagi jatuh "
        "tempo bulan ini." in said
    )
    assert "Lewat batas terbanyak: PUPR, 5 dari 5 kasusnya (100,0 %)." in said
    assert "Hanya jumlah per kabupaten/kota" in said
    assert "2024 baru 1 dari 2 putaran; 2025 baru 1 dari 2 putaran" in said


def test_bars_have_every_case_once_with_what_is_overdue_first():
    bars = charts_of(seen(**KALSEL))[0]["data"]
    assert [bar["name"] for bar in bars] == [
        "lewat batas (s.d. bulan lalu)",
        "jatuh tempo bulan ini",
        "selesai, terlambat",
        "selesai, tepat waktu",
    ]
    assert bars[0]["y"] == ["PUPR", "Dinkes", "Dinsos"]
    assert bars[0]["x"] == [5, 3, 0]
    assert bars[0]["marker"]["pattern"]["shape"] == "/"
    assert sum(sum(bar["x"]) for bar in bars) == 20


def test_the_table_twin_has_what_the_bars_draw():
    table = table_with(seen(**KALSEL, tindak_lanjut="tabel"), "Tepat waktu")
    assert table[1] == {
        "OPD": "Dinkes",
        "Kasus": "13",
        "Selesai": "7 (53,8 %)",
        "Tepat waktu": "6",
        "Terlambat": "1",
        "Belum selesai": "6",
        "Lewat batas (s.d. bulan lalu)": "3",
        "Jatuh tempo bulan ini": "3",
    }


@pytest.mark.parametrize("part", ["opd", "cause_class", "case_group", "round", "area_code"])
def test_every_way_of_telling_cases_apart_has_all_of_them(part, saved):
    run(**KALSEL, menurut=part)
    kept = saved[f"tindak-lanjut-{part}-semua-semua"]
    assert sum(int(row["cases"]) for row in kept) == 20
    assert sum(int(row["overdue_cases"]) for row in kept) == 8
    assert sum(int(row["due_now_cases"]) for row in kept) == 3
    assert sum(int(row["closed_cases"]) + int(row["still_open"]) for row in kept) == 20


def test_causes_and_groups_have_words_and_rounds_go_by_time():
    bars = charts_of(seen(**KALSEL, menurut="case_group"))[0]["data"]
    assert set(bars[0]["y"]) == {
        "anak 24-59 bulan",
        "anak 0-23 bulan",
        "ibu hamil",
        "calon pengantin",
        "ibu nifas",
    }
    assert charts_of(seen(**KALSEL, menurut="round"))[0]["data"][0]["y"] == [
        "putaran 2 2024",
        "putaran 1 2025",
    ]
    assert words.name_of("opd", "lainnya", {}) == "lainnya (< 3 kasus)"
    assert words.name_of("cause_class", "baru", {}) == "baru"


def test_months_tell_when_cases_are_due_and_since_when_the_oldest_wait():
    page = seen(**KALSEL)
    chart = charts_of(page)[1]
    assert chart["data"][0]["x"] == ["2025-03-01", "2025-05-01", "2025-06-01", "2025-09-01"]
    assert chart["data"][0]["y"] == [3, 5, 0, 0]
    assert chart["layout"]["annotations"][0]["text"] == "bulan ini"
    assert "jatuh tempo Maret 2025, 3 bulan lalu (kasus: 3)" in words_of(page)
    newest = table_with(seen(**KALSEL, jatuh_tempo="tabel"), "Jatuh tempo")[0]
    assert (newest["Jatuh tempo"], newest["Kasus"]) == ("September 2025", "2")


def test_an_office_narrows_the_months_and_the_overdue_list_and_no_more():
    page = seen(**KALSEL, opd_audit="PUPR")
    assert charts_of(page)[1]["data"][0]["x"] == ["2025-05-01"]
    assert [row["OPD"] for row in table_with(page, "Bulan terlambat")] == ["PUPR"]
    assert "9 dari 20 kasus selesai" in words_of(page)


def test_a_case_due_this_month_is_not_overdue(saved):
    page = run(**KALSEL)
    assert table_with(page, "Bulan terlambat") == [
        {
            "Bulan terlambat": "3",
            "Kabupaten/kota": "Tapin",
            "OPD": "Dinkes",
            "Jatuh tempo": "Maret 2025",
            "Kasus": "3",
        },
        {
            "Bulan terlambat": "1",
            "Kabupaten/kota": "Tapin",
            "OPD": "PUPR",
            "Jatuh tempo": "Mei 2025",
            "Kasus": "5",
        },
    ]
    late = saved["tindak-lanjut-lewat-batas-2025-06-01-semua-semua"]
    assert [(row["cases"], row["months_late"]) for row in late] == [("3", "3"), ("5", "1")]


@pytest.mark.parametrize(
    ("due", "overdue", "due_now", "later"),
    [
        (date(2024, 12, 1), 4, 0, 0),
        (date(2025, 1, 1), 0, 4, 0),
        (date(2025, 2, 1), 0, 0, 4),
    ],
)
def test_overdue_is_told_by_the_month_on_every_day_of_it(due, overdue, due_now, later):
    row = {"done_on_time": 2, "done_late": 1, "still_open": 4, "due_month": due}
    for day in (1, 31):
        found = follow_up.with_states(row, date(2025, 1, day))
        states = ("overdue_cases", "due_now_cases", "later_cases", "closed_cases")
        assert [found[state] for state in states] == [overdue, due_now, later, 3]
    assert follow_up.month_before(date(2025, 1, 31)) == date(2024, 12, 1)


def test_a_round_and_a_kabupaten_narrow_the_cases():
    page = seen(**KALSEL, kab_audit="63.10", putaran="2025-1")
    said = words_of(page)
    assert "Tanah Bumbu: 2 dari 2 kasus selesai (100,0 %), 0 di antaranya terlambat" in said
    assert FollowUp.BAR_SENTENCE_NONE in said
    assert FollowUp.MONTH_NONE_OVERDUE in said
    assert FollowUp.OVERDUE_HEADING not in said
    assert [bar["name"] for bar in charts_of(page)[0]["data"]] == ["selesai, tepat waktu"]


def test_choices_are_written_into_the_address():
    page = run(**KALSEL)
    page.selectbox(key="kab_audit").select("63.05").run()
    page.selectbox(key="menurut").select("cause_class").run()
    assert not page.exception
    assert (page.query_params["kab_audit"], page.query_params["menurut"]) == (
        "63.05",
        "cause_class",
    )
    assert "Tapin: 7 dari 18 kasus selesai" in words_of(page)


def test_a_kabupaten_without_cases_in_a_round_says_so():
    page = seen(**KALSEL, kab_audit="63.10", putaran="2024-2")
    assert page.info[0].value.startswith("Tanah Bumbu: tidak ada audit kasus pada putaran 2 2024.")


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("delete from follow_up", FollowUp.EMPTY),
        ("drop table follow_up", FollowUp.MISSING_TABLES),
    ],
)
def test_an_empty_publication_and_one_from_before_say_what_helps(altered, step, said):
    altered(step)
    assert run(**KALSEL).info[0].value == said


def test_nothing_published_is_said(nothing_published):
    assert "Belum ada" in run().info[0].value


def test_nonsense_in_the_address_is_the_default():
    page = seen(**KALSEL, kab_audit="99'--", putaran="tidak", menurut="anak", opd_audit="x")
    assert "9 dari 20 kasus selesai" in words_of(page)
    assert set(page.query_params) == {"provinsi"}


def test_simulated_counts_are_marked_on_the_page_and_in_downloads(publications, monkeypatch, saved):
    monkeypatch.setattr(store, "CURRENT", publications[True])
    page = run(**KALSEL)
    assert any("DATA SIMULASI" in warning.value for warning in page.warning)
    assert '<span class="mark">DATA SIMULASI</span>' in words_of(page)
    assert all(name.startswith("SIMULASI-tindak-lanjut") for name in saved)
    for kept in saved.values():
        assert {(row["simulasi"], row["is_simulated"]) for row in kept} == {
            ("ya, DATA SIMULASI", "ya")
        }


def test_everything_can_be_saved_and_nothing_is_a_case(saved):
    run(**KALSEL, putaran="2024-2")
    assert {name: len(kept) for name, kept in saved.items()} == {
        "tindak-lanjut-opd-semua-2024-2": 2,
        "tindak-lanjut-bulan-semua-2024-2": 2,
        "tindak-lanjut-lewat-batas-2025-06-01-semua-2024-2": 2,
        "tindak-lanjut-semua-2024-2": 7,
    }
    every = saved["tindak-lanjut-semua-2024-2"][0]
    assert not {"case_key", "desa_code", "recommendation"} & set(every)
    assert every["per_day"] == "2025-06-01"


def test_in_english_numbers_and_words_are_english():
    page = seen(**KALSEL, bahasa="en", menurut="cause_class")
    said = words_of(page)
    assert (
        "Kalimantan Selatan: 9 of 20 cases are closed (45.0 %), 1 of them late; 8 are open and "
        "were due by the end of last month (May 2025), most of them with PUPR (5)" in said
    )
    assert "Most overdue: water and sanitation, 5 of its 5 cases (100.0 %)." in said
    assert charts_of(page)[0]["data"][0]["name"] == "overdue (to last month)"
    for word in (" kasus ", "jatuh tempo", "selesai", "putaran", "Lewat", "tidak "):
        assert word not in said, word


def test_both_languages_have_the_same_codes_and_places():
    for name, said in vars(FollowUp).items():
        if hasattr(said, "indonesian"):
            assert shape(said.indonesian) == shape(said.english), name


@pytest.mark.parametrize(("first", "last", "number"), [
    (date(2024, 11, 1), date(2025, 2, 1), 4), (date(2025, 1, 1), date(2025, 1, 1), 1),
])  # fmt: skip
def test_months_cross_the_year(first, last, number):
    months = follow_up_charts.months_of(first, last)
    assert (len(months), months[0], months[-1]) == (number, first, last)


def test_a_day_is_that_of_the_office_and_not_of_the_server():
    assert OFFICE_DAY(datetime(2025, 5, 31, 23, 30, tzinfo=UTC)) == date(2025, 6, 1)
