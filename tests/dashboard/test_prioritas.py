"""The page Prioritas: the list of a rule, what a changed rule changes, and the Pareto line."""

import csv
import functools
import html
import io
import json
import random
import re
import shutil

import duckdb
import polars as pl
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import priorities, priority_charts, store, tables
from dashboard.priorities import EQUAL, NUMBER, SHARE, Rule
from dashboard.text import Priorities
from pipeline.convergence import performance
from pipeline.convergence.rules import read_rules
from tests.dashboard import conftest
from tests.dashboard import convergence_villages as rows
from tests.dashboard.conftest import ROOT, table_with, words_of
from tests.dashboard.test_convergence_villages import shape

TAPIN = {"provinsi": "63", "kab_lokus": "63.05"}
BY_CASES = TAPIN | {"bobot_lokus": "0_100_0_0", "banyak_lokus": "n1"}


@pytest.fixture(scope="module")
def publications(tmp_path_factory):
    files = {}
    for is_simulated in (False, True):
        files[is_simulated] = tmp_path_factory.mktemp("lokus") / "small.duckdb"
        with duckdb.connect(files[is_simulated]) as connection:
            rows.small(connection, is_simulated)
    return files


@pytest.fixture(autouse=True)
def filled(publications, monkeypatch):
    monkeypatch.setattr(store, "CURRENT", publications[False])


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
    page = conftest.run("prioritas", **query)
    assert not page.exception
    return page


@functools.cache
def _opened(_file, query: tuple) -> AppTest:
    return run(**dict(query))


def seen(**query) -> AppTest:
    """A page that several tests only read."""
    return _opened(store.CURRENT, tuple(query.items()))


def by_desa(page: AppTest, title: str = "Usulan", name: str = "Desa/kelurahan") -> dict[str, dict]:
    return {row[name].split(" (")[0]: row for row in lines_of(page, title)}


def lines_of(page: AppTest, title: str) -> list[dict[str, str]]:
    """The rows of the list, whose cells have several lines."""
    for element in page.get("html"):
        body = element.proto.body
        titles = re.findall("<th(?: [^>]*)?>(.*?)</th>", body)
        if title in titles:
            found = re.findall("<tr>(.*?)</tr>", body.partition("<tbody>")[2], re.DOTALL)
            cells = [re.findall("<td[^>]*>(.*?)</td>", row, re.DOTALL) for row in found]
            return [dict(zip(titles, map(html.unescape, row), strict=True)) for row in cells]
    raise AssertionError(title)


def desa(code: str, index: float | None, *ranks: float | None, kabupaten: str = "63.05", **more):
    parts = dict(zip(priorities.PARTS, ranks, strict=True))
    row = {f"{part}_rank_pct": rank for part, rank in parts.items()}
    return row | {"area_code": code, "kabupaten_code": kabupaten, "index_pct": index} | more


# The rule


def test_the_default_rule_gives_the_published_list_again_whatever_ties_and_gaps_there_are():
    rules = read_rules(ROOT / "data/raw/convergence/rules", "rules")
    chance = random.Random(7)
    codes = [f"63.{kab:02}.01.{2001 + place}" for kab in (3, 5) for place in range(60)]

    def frame(schema: dict, made) -> pl.DataFrame:
        return pl.DataFrame([made(code) for code in codes], schema=schema)

    def register(code: str) -> dict:
        measured = chance.choice((0, 8, 30, 60))
        return dict.fromkeys(performance.REGISTER) | {
            "area_code": code,
            "period": "2024",
            "measured": measured,
            "affected": chance.randint(0, 6),
            "coverage_pct": 90.0,
            "smoothed_pct": chance.choice((None, 10.0, 12.5, 12.5, chance.uniform(5, 40))),
            "is_simulated": False,
        }

    def village(code: str) -> dict:
        due = chance.choice((0, 40, 80))
        return {"area_code": code, "period": "2024", "received": due // 2 and
                chance.randint(0, due), "due": due, "missing": 0, "quarters": 4,
                "is_simulated": False}  # fmt: skip

    found = performance.priority_areas(
        rules,
        frame(performance.VILLAGES, village),
        frame(performance.REGISTER, register),
        frame(
            performance.AT_RISK,
            lambda code: {
                "area_code": code,
                "period": "2024",
                "at_risk_pct": chance.choice((None, 20.0, chance.uniform(5, 60))),
            },
        ),
        frame(
            performance.AREAS,
            lambda code: {"code": code, "type": "desa", "kabupaten_code": code[:5]},
        ),
    ).to_dicts()
    share = 100 * rules[0].priority["share_of_desa"]
    standings = priorities.standings(found, Rule(EQUAL, SHARE, share))
    assert any(row["index_pct"] is None for row in found)
    for row in found:
        standing = standings[row["area_code"]]
        assert (standing.rank, standing.is_chosen) == (row["priority_rank"], row["is_priority"])
        assert standing.index_pct == pytest.approx(row["index_pct"], abs=1e-9)


def test_weights_are_in_proportion_and_a_part_that_is_unknown_leaves_its_own_to_the_others():
    row = desa("a", 50.0, 100.0, 40.0, None, 0.0)
    assert priorities.index_pct(row, dict(zip(priorities.PARTS, (30, 10, 60, 0), strict=True))) == (
        pytest.approx(85.0)
    )
    assert priorities.index_pct(row, dict(zip(priorities.PARTS, (0, 0, 5, 0), strict=True))) is None
    assert priorities.index_pct(row | {"index_pct": None}, EQUAL) is None


def test_a_share_is_rounded_up_in_each_kabupaten_and_ties_with_the_last_come_too():
    ranked = [desa(str(place), 1.0, *[float(index)] * 4) for place, index in
              enumerate((90, 80, 80, 70, 60, 50))]  # fmt: skip
    other = [desa("x", 1.0, 5.0, 5.0, 5.0, 5.0, kabupaten="63.10")]

    def chosen(kind: str, amount: float) -> set[str]:
        found = priorities.standings(ranked + other, Rule(EQUAL, kind, amount))
        return {code for code, standing in found.items() if standing.is_chosen}

    assert chosen(SHARE, 17.0) == {"0", "1", "2", "x"}
    assert chosen(SHARE, 10.0) == {"0", "x"}
    assert chosen(NUMBER, 2) == {"0", "1", "2", "x"}
    assert chosen(NUMBER, 4) == {"0", "1", "2", "3", "x"}


@pytest.mark.parametrize("said", ["", None, "1_2_3", "1_2_3_x", "0_0_0_0", "-1_1_1_1", "nan_1_1_1",
                                  "101_1_1_1"])  # fmt: skip
def test_nonsense_for_weights_is_no_rule(said):
    assert priorities.weights_from(said) is None


@pytest.mark.parametrize("said", ["", None, "p", "p0", "p101", "n0", "n1.5", "x10", "nnan", "pinf"])
def test_nonsense_for_the_number_of_desa_is_no_rule(said):
    assert priorities.amount_from(said) is None


def test_a_rule_reads_itself_back_from_the_address():
    weights = dict(zip(priorities.PARTS, (12.5, 0.0, 100.0, 1.0), strict=True))
    assert priorities.weights_from(priorities.weights_text(weights)) == weights
    for rule in ((SHARE, 12.5), (NUMBER, 20.0)):
        assert priorities.amount_from(priorities.amount_text(*rule)) == rule


# The Pareto line


def held(code: str, prevalence: float, registered: int, few: bool = False, width: float = 0.0):
    return {"area_code": code, "prevalence_pct": prevalence, "registered": registered,
            "is_few": few, "smoothed_lower_pct": prevalence - width / 2,
            "smoothed_upper_pct": prevalence + width / 2}  # fmt: skip


def line_of(found: list[dict]) -> list[priorities.Step]:
    return priorities.pareto(found, priorities.estimates(found))


def test_desa_come_in_order_of_their_estimated_children_with_the_share_they_hold_together():
    steps = line_of([held("a", 10, 100), held("b", 30, 100), held("c", 20, 50)])
    assert [step.area_codes for step in steps] == [("b",), ("a",), ("c",)]
    assert [step.share_pct for step in steps] == pytest.approx([60, 80, 100])
    assert [step.desa_pct for step in steps] == pytest.approx([100 / 3, 200 / 3, 100])


def test_the_band_of_a_share_is_that_of_the_two_sums_it_is_made_of():
    found = [held("a", 30, 100, width=19.6), held("b", 10, 100, width=9.8)]
    first = line_of(found)[0]
    # Of 30 and 10 children with standard errors 5 and 2.5: ((1/4 * 5)^2 + (3/4 * 2.5)^2)^0.5 / 40.
    half = 1.96 * (1.25**2 + 1.875**2) ** 0.5 / 40 * 100
    assert (first.share_lower, first.share_upper) == pytest.approx((75 - half, 75 + half))
    assert (first.children_lower, first.children_upper) == pytest.approx((20.2, 39.8))
    assert line_of(found)[-1].share_lower == pytest.approx(100)


def test_desa_of_few_measured_children_are_never_shown_singly():
    many = [held(code, 20, 100 + place) for place, code in enumerate("abcde")]
    steps = line_of([*many, held("f", 90, 100, few=True)])
    assert steps[-1].area_codes == ("f", "a", "b")
    assert all("f" not in step.area_codes for step in steps[:-1])
    assert line_of([held("f", 90, 100, few=True), held("g", 1, 100)]) == []


def test_a_desa_without_children_to_come_or_prevalence_is_left_out():
    found = [held("a", 10, 100), held("b", 10, 0), held("c", 10, 50) | {"prevalence_pct": None}]
    assert [step.area_codes for step in line_of(found)] == [("a",)]
    assert line_of(found[1:]) == []


def test_a_long_line_is_thinned_and_keeps_its_end():
    steps = line_of([held(f"{place:04}", 10, 5000 - place) for place in range(3000)])
    thin = priority_charts.thinned(steps)
    assert len(thin) <= priority_charts.MOST_POINTS + 1
    assert thin[-1] is steps[-1]
    assert priority_charts.thinned(steps[:3]) == steps[:3]


# The page


def test_a_kabupaten_says_who_is_proposed_and_how_many_children_they_hold():
    said = words_of(seen(**TAPIN))
    assert (
        "Tapin, 2024: 2 dari 4 desa/kelurahan diusulkan menjadi lokus; usulan tahun sebelumnya "
        "tidak ada datanya. Paling atas: Pulau Pinang, A. Yani Pura. Bersama-sama mereka memuat "
        "75,0 % (68,8-81,2) dari perkiraan 37 balita stunting." in said
    )
    assert "1 dari 2 lokus usulan (50,0 %) tinggi menurut batas usulan kami" in said
    assert "bukan nilai indikator 1.1 (Desa, Lokus): daftar ini sendiri disusun dari" in said


def test_each_proposed_desa_has_its_figures_percentiles_and_reasons():
    page = seen(**TAPIN)
    assert list(by_desa(page)) == ["Pulau Pinang", "A. Yani Pura", "Tungkap"]
    first = by_desa(page)["Pulau Pinang"]
    assert first == {
        "Urutan": "1",
        "Desa/kelurahan": "Pulau Pinang (Binuang)",
        "Alasan": "Terutama prevalensi diperhalus, balita stunting, kekurangan TKD, keluarga "
        "berisiko",
        "Indeks": "95,5",
        "Prevalensi diperhalus": "31,2 % (21,2-41,2)\npersentil 100",
        "Balita stunting": "18\npersentil 100",
        "Keluarga berisiko": "25,0 %\npersentil 82",
        "TKD": "12,5 %\npersentil 100",
        "Usulan": "lokus usulan\nusulan sebelumnya tidak ada data\ntinggi (batas usulan)",
    }
    second = by_desa(page)["A. Yani Pura"]
    assert second["Alasan"] == (
        "Terutama kekurangan TKD, prevalensi diperhalus\nD/S hanya 75,0 %: balita stunting bisa "
        "lebih banyak"
    )
    assert "pernah diusulkan" in second["Usulan"]
    watched = by_desa(page)["Tungkap"]
    assert watched["Usulan"].startswith("bekas lokus usulan, tetap dipantau")


def test_the_year_before_tells_who_was_proposed_last_year(altered):
    altered(
        "insert into priority_area (area_code, kabupaten_code, period, is_priority) "
        f"values ('{rows.YANI_PURA}', '63.05', '2023', true), "
        f"('{rows.PULAU_PINANG}', '63.05', '2023', false)"
    )
    page = run(**TAPIN)
    assert "diusulkan menjadi lokus, 1 di antaranya sudah diusulkan tahun lalu" in words_of(page)
    assert "juga diusulkan tahun lalu" in by_desa(page)["A. Yani Pura"]["Usulan"]
    assert "belum pernah diusulkan" in by_desa(page)["Pulau Pinang"]["Usulan"]


def test_a_changed_rule_lives_in_the_address_and_says_who_enters_and_leaves():
    page = seen(**BY_CASES)
    said = words_of(page)
    assert (
        "Aturan Anda (usulan): prevalensi diperhalus 0 %, balita stunting 100 %, keluarga "
        "berisiko 0 %, kekurangan TKD 0 %; 1 desa tiap kabupaten. Dibanding aturan bawaan, 0 desa "
        "masuk dan 1 desa keluar (A. Yani Pura)." in said
    )
    found = by_desa(page)
    assert found["A. Yani Pura"]["Usulan"].startswith("keluar karena aturan Anda")
    assert found["A. Yani Pura"]["Indeks"] == "70,0"
    assert found["Pulau Pinang"]["TKD"] == "12,5 %\ntanpa bobot"
    assert page.number_input(key="bobot_lokus_cases").value == 100
    assert page.query_params["banyak_lokus"] == "n1"


def test_moving_a_weight_recomputes_at_once_and_the_way_back_is_a_button():
    page = run(**TAPIN)
    page.number_input(key="bobot_lokus_prevalence").set_value(0.0).run()
    page.number_input(key="bobot_lokus_cases").set_value(0.0).run()
    page.number_input(key="bobot_lokus_tkd").set_value(0.0).run()
    assert not page.exception
    assert page.query_params["bobot_lokus"] == "0_0_25_0"
    assert "1 desa masuk (Tungkap) dan 1 desa keluar (A. Yani Pura)" in words_of(page)
    assert "lokus usulan, masuk karena aturan Anda" in by_desa(page)["Tungkap"]["Usulan"]
    page.number_input(key="bobot_lokus_at_risk").set_value(0.0).run()
    assert Priorities.NO_WEIGHT in [element.value for element in page.warning]
    page = run(**BY_CASES)
    page.button[0].click().run()
    assert not {"bobot_lokus", "banyak_lokus"} & set(page.query_params)
    assert "Aturan Anda (usulan)" not in words_of(page)


def test_a_number_of_desa_can_take_the_place_of_a_share():
    page = run(**TAPIN)
    page.segmented_control(key="cara_lokus").set_value("n").run()
    assert not page.exception
    assert page.query_params["banyak_lokus"] == "n10"
    assert "10 desa tiap kabupaten" in words_of(page)
    page.number_input(key="angka_lokus").set_value(3.0).run()
    assert "3 dari 4 desa/kelurahan diusulkan" in words_of(page)


def test_of_few_measured_no_count_is_shown_or_saved(saved):
    page = run(**TAPIN, banyak_lokus="n4")
    binuang = by_desa(page)["Binuang"]
    assert binuang["Balita stunting"] == "tidak ditampilkan, n < 10\npersentil 0"
    assert binuang["Alasan"] == "Terutama kekurangan TKD\nTidak ada data: keluarga berisiko"
    kept = {row["area_code"]: row for row in saved["lokus-63.05-2024"]}
    assert kept[rows.BINUANG]["cases"] == ""
    assert not {"measured", "affected", "registered"} & set(kept[rows.BINUANG])
    line = saved["pareto-63.05-2024"]
    assert [row["desa_pooled"] for row in line] == ["1", "3"]
    assert (line[0]["desa"], line[1]["desa"]) == ("Pulau Pinang", "desa lain (3)")


def test_downloads_have_every_desa_with_the_rule_that_made_the_list(saved):
    run(**BY_CASES)
    kept = {row["area_code"]: row for row in saved["lokus-63.05-2024"]}
    assert len(kept) == 4
    pinang = kept[rows.PULAU_PINANG]
    assert (pinang["rule_rank"], pinang["is_proposed"], pinang["priority_rank"]) == ("1", "ya", "1")
    assert (kept[rows.YANI_PURA]["is_proposed"], kept[rows.YANI_PURA]["is_priority"]) == (
        "tidak",
        "ya",
    )
    assert pinang["definisi"].endswith("kekurangan TKD 0 %; 1 desa tiap kabupaten.")
    assert (pinang["sumber"], pinang["simulasi"]) == (
        "register posyandu (e-PPGBM) Agustus 2024; berkas konvergensi 2024 di data/raw/convergence",
        "tidak",
    )
    assert pinang["versi_aturan"] == rows.RULES
    assert rows.HOSTILE not in json.dumps(saved)


def test_rows_of_a_download_are_made_whole_whoever_reads_them(monkeypatch):
    made = {}
    monkeypatch.setattr(tables, "downloads", lambda name, *of: made.setdefault(name, of))
    run(**TAPIN)
    written, columns, facts = made["lokus-63.05-2024"]
    first = tables.csv_file(written, columns, facts).decode("utf-8-sig")
    assert len(list(csv.DictReader(io.StringIO(first)))) == len(written) == 4
    assert tables.xlsx_file(written, columns, facts)[:2] == b"PK"


def test_every_kabupaten_has_its_own_number_and_leads_to_its_own_list():
    page = seen(provinsi="63", banyak_lokus="n1")
    said = words_of(page)
    assert "Kalimantan Selatan, 2024: 1 dari 4 desa/kelurahan" in said
    assert Priorities.WITHIN in said
    row = table_with(page, "Dapat diurutkan")[0]
    assert '<a href="./prioritas?provinsi=63&amp;banyak_lokus=n1&amp;kab_lokus=63.05"' in (said)
    assert row["Keluar"] == "1"
    assert row["Juga tahun lalu"] == "tidak ada data"
    assert {r["Desa/kelurahan"].split("\n")[-1] for r in lines_of(page, "Usulan")} == {"Tapin"}


def test_the_pareto_line_has_its_band_the_proposed_desa_and_a_sentence():
    page = seen(**TAPIN)
    band, even, line, point = json.loads(page.get("plotly_chart")[0].proto.spec)["data"]
    assert line["x"] == [0, 25, 100]
    assert [round(y, 1) for y in line["y"]] == [0, 41.7, 100]
    assert even["y"] == [0, 100]
    assert max(band["y"]) == pytest.approx(100)
    assert (point["x"], [round(y, 1) for y in point["y"]]) == ([50], [75.0])
    assert (
        "Tapin, register posyandu Agustus 2024: separuh dari perkiraan 37 balita stunting ada di "
        "100 % desa (4 dari 4); 25 % desa teratas memuat 42 %" in words_of(page)
    )


def test_the_table_has_what_the_line_draws():
    first, last = table_with(seen(**TAPIN, lokus_pareto="tabel"), "Kumulatif desa")
    assert (first["Desa/kelurahan"], first["Perkiraan balita stunting (95 %)"]) == (
        "Pulau Pinang (Binuang)",
        "15,6 (10,6-20,6)",
    )
    assert (last["Desa/kelurahan"], last["Kumulatif desa"]) == ("desa lain (3)", "100,0 %")


def test_simulated_rows_are_marked_on_the_page_and_in_downloads(publications, monkeypatch, saved):
    monkeypatch.setattr(store, "CURRENT", publications[True])
    page = run(**TAPIN)
    assert any("DATA SIMULASI" in warning.value for warning in page.warning)
    assert {row["simulasi"] for row in saved["SIMULASI-lokus-63.05-2024"]} == {"ya, DATA SIMULASI"}


def test_desa_without_an_index_are_counted_and_never_proposed(altered):
    altered(
        "update priority_area set index_pct = null, priority_rank = null, is_priority = false, "
        f"prevalence_pct = null, prevalence_rank_pct = null where area_code = '{rows.TUNGKAP}'"
    )
    said = words_of(run(**TAPIN))
    assert "2 dari 3 desa/kelurahan diusulkan" in said
    assert "1 desa/kelurahan belum dapat diurutkan" in said
    assert "1 desa tanpa sasaran tidak ikut" in said


def test_a_year_that_nobody_can_be_ordered_in_says_what_is_missing(altered):
    altered("update priority_area set index_pct = null, is_priority = false")
    page = run(**TAPIN)
    assert "tidak satu desa/kelurahan pun dapat diurutkan" in page.info[0].value


def test_without_children_to_come_there_is_a_list_and_no_line(altered):
    altered("delete from register_prevalence")
    page = run(**TAPIN)
    said = words_of(page)
    assert Priorities.NO_PARETO in said
    assert "Paling atas: Pulau Pinang, A. Yani Pura." in said
    assert "Bersama-sama mereka memuat" not in said
    assert by_desa(page)["Pulau Pinang"]["Prevalensi diperhalus"] == "31,2 %\npersentil 100"


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("delete from priority_area", Priorities.EMPTY),
        ("drop table priority_area", Priorities.MISSING_TABLES),
    ],
)
def test_an_empty_publication_and_one_from_before_say_what_helps(altered, step, said):
    altered(step)
    assert run(provinsi="63").info[0].value == said


def test_nothing_published_is_said(nothing_published):
    assert "Belum ada" in run().info[0].value


def test_a_kabupaten_without_any_proposal_says_so():
    page = seen(provinsi="63", kab_lokus="63.10")
    assert "Tanah Bumbu, 2024" in page.info[0].value


def test_nonsense_in_the_address_is_the_default():
    page = seen(provinsi="63", kab_lokus="99.99'--", tahun_lokus="x", bobot_lokus="a_b",
                banyak_lokus="q7")  # fmt: skip
    assert "Kalimantan Selatan, 2024: 2 dari 4" in words_of(page)
    assert set(page.query_params) == {"provinsi"}


def test_in_english_numbers_and_words_are_english():
    page = seen(**BY_CASES, bahasa="en")
    said = words_of(page)
    assert "Tapin, 2024: 1 of 4 villages are proposed as priority villages" in said
    assert "posyandu register of August 2024" in said
    first = by_desa(page, "Proposal", "Village")["Pulau Pinang"]
    assert first["Smoothed prevalence"] == "31.2 % (21.2-41.2)\nno weight"
    assert first["Reasons"] == "Mainly stunted children"
    for word in ("desa ", "lokus usulan", "dari ", "balita", "Usulan", "persentil", "tidak "):
        assert word not in said, word


def test_both_languages_have_the_same_codes_and_places():
    for name, said in vars(Priorities).items():
        if hasattr(said, "indonesian"):
            assert shape(said.indonesian) == shape(said.english), name
