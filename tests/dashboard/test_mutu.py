"""The page Mutu data: files, refused rows, coverage, and what to correct."""

import csv
import io
import json

import pytest

from dashboard import store, tables
from dashboard import text_register as words
from tests.dashboard import conftest, register
from tests.dashboard.conftest import words_of

FEBRUARY = {"bulan_mutu": "2024-02"}


def run(**query):
    page = conftest.run("mutu", **query)
    assert not page.exception
    return page


def test_without_a_register_the_page_says_what_to_do(published):
    page = run()
    assert "make refresh" in page.info[0].value
    assert page.title[0].value == "Seberapa dapat dipercaya data register?"


def test_nothing_published_gives_a_sentence_that_helps(nothing_published):
    assert "make refresh" in run().info[0].value


def test_the_page_answers_with_rows_and_coverage(with_register):
    said = words_of(run(**FEBRUARY, provinsi="63"))
    assert "dari 4.060 baris, 4.000 diterima (98,5 %) dan 60 dikarantina" in said
    assert "(2 berkas lain tidak diterima)" in said
    expected = (
        "Kalimantan Selatan 66,7 % (perkiraan), hanya 1.500 dari 2.016 desa/kelurahan melapor"
    )
    assert expected in said


def test_the_rows_add_up_in_plain_sight(with_register):
    assert (
        "4.060 baris dibaca = 4.000 diterima + 60 dikarantina (10 di antaranya sudah diperbaiki, "
        "50 perlu diperbaiki)." in words_of(run(**FEBRUARY))
    )


def test_rows_that_do_not_add_up_are_said_not_to():
    quarantined = {"rows_quarantined": 1, "rows_corrected": 0, "rows_to_correct": 1}
    said = words.accounting([{"rows_read": 10, "rows_accepted": 8, **quarantined}])
    assert "10 baris dibaca \N{NOT EQUAL TO} 8 diterima + 1 dikarantina" in said
    assert "tidak cocok" in said


def test_a_row_that_its_correction_stands_for_waits_for_nobody():
    counts = {"rows_read": 10, "rows_accepted": 4, "rows_quarantined": 6, "rows_corrected": 1}
    said = words.accounting([counts | {"rows_to_correct": 3}])
    assert said.endswith(
        "(1 di antaranya sudah diperbaiki, 2 tercatat lagi di berkas perbaikannya, "
        "3 perlu diperbaiki)."
    )


def test_a_refused_file_shows_its_whole_reason_and_nothing_of_it_runs(with_register):
    said = words_of(run(**FEBRUARY))
    assert "kolom tidak ada: Nama, JK\n  judul terdekat: A &lt;script&gt;" in said
    assert "=1+1&lt;img src=x onerror=alert(1)&gt;\N{REPLACEMENT CHARACTER}.xlsx" in said
    assert "<img" not in said
    assert "<script" not in said
    assert "\u202e" not in said
    assert "gagal diproses (ValueError di ingest.py baris 12)" in said


def test_a_hostile_file_name_is_no_formula_in_a_download(with_register):
    with store.reading():
        rows = [
            r | {"file": r["path"].rpartition("/")[2]}
            for r in store.register_files(register.FEBRUARY)
        ]
    saved = tables.csv_file(rows, ("file", "reason"), {}).decode("utf-8-sig")
    assert next(csv.DictReader(io.StringIO(saved)))["file"].startswith("'=1+1")


@pytest.mark.parametrize("start", [" =1+1", "\n=1+1", "\N{FULLWIDTH EQUALS SIGN}1", "+1", "@x"])
def test_what_a_spreadsheet_may_run_is_disarmed(start):
    saved = tables.csv_file([{"file": start}], ("file",), {}).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(saved)))[1] == [f"'{start}"]


def test_files_of_no_month_are_listed_apart(with_register):
    page = run(**FEBRUARY)
    assert words.STRAY_HEADING in words_of(page)
    assert "data/raw/posyandu/Maret/x.xlsx" in words_of(page)


def test_reasons_are_summed_over_files_and_named(with_register):
    page = run(**FEBRUARY)
    said = words_of(page)
    chart = json.loads(page.get("plotly_chart")[0].proto.spec)
    assert [int(x) for x in chart["data"][0]["x"]] == [40, 10, 10]
    first = "Ganda: anak dan tanggal yang sama"
    assert f'{first}</td><td class="number">40</td><td class="number">66,7 %</td>' in said
    assert chart["layout"]["annotations"][0]["text"] == f"{first}: <b>40</b>"


def test_a_row_already_corrected_is_not_the_reason_most_rows_wait_for(changed):
    changed(
        register.fill,
        lambda c: c.execute(
            "update quarantine_summary set rows = 90 where reason = 'sudah_diperbaiki'"
        ),
    )
    said = words_of(run(**FEBRUARY))
    assert "140 baris dikarantina; alasan terbanyak: Ganda: anak dan tanggal yang sama (40" in said
    only = [{"code": "sudah_diperbaiki", "reason": "Sudah diperbaiki", "rows": 3, "share": ""}]
    assert words.reasons_sentence(only, 3) == "3 baris dikarantina, semuanya sudah diperbaiki."


def test_the_coverage_table_says_how_many_desa_reported_and_a_desa_table_does_not(with_register):
    said = words_of(run(**FEBRUARY, provinsi="63", kabupaten_mutu="63.05", rincian="kecamatan"))
    assert '<td class="number">120 dari 135</td><td class="number">900</td>' in said
    assert '<td class="number">hanya 3 dari 8</td>' in said
    assert words.BY_DESA in said
    said = words_of(run(**FEBRUARY, kabupaten_mutu="63.05"))
    assert said.count("Desa melapor</th>") == 1


def test_of_too_few_children_no_quality_is_read_or_shown(with_register):
    with store.reading():
        rows = store.register_quality(register.FEBRUARY, "desa", ("63",), "63.05")
        alone = store.register_quality_of(register.TUNGKAP, register.FEBRUARY)
    found = {row["area_code"]: row for row in rows}
    few, enough = found[register.TUNGKAP], found[register.BINUANG]
    hidden = ("flagged_pct", "haz_sd", "export_z_differs_pct")
    assert {row[name] for row in (few, alone) for name in hidden} == {None}
    assert [enough[name] for name in hidden] == [1.5, 1.42, 2.5]
    assert (enough["haz_measured"], few["duplicate_pct"]) == (160, 0.5)
    assert {words.quality_words(few)[name] for name in hidden} == {"terlalu sedikit anak diukur"}
    unmeasured = words.quality_words(found[register.RAYA_BELANTI])
    assert {unmeasured[name] for name in hidden} == {"belum diukur"}
    assert words.quality_note(few) == "terlalu sedikit anak diukur (D < 10)"
    shown = {r["measure"]: r["value"] for r in words.quality_measures(alone, "desa")}
    assert shown["simpangan baku TB/U, 12 bulan terakhir"] == "terlalu sedikit anak diukur"


def test_a_spread_is_read_from_30_children_on_of_a_desa_over_its_year(changed):
    def shrink(connection):
        register.fill(connection)
        for table in ("register_prevalence", "register_quality"):
            connection.execute(
                f"update {table} set weighed = 16 where area_code in (?, '63.05.02')",
                [register.BINUANG],
            )
        connection.execute(
            "update register_prevalence set measured = 16 where area_code in (?, '63.05.02')",
            [register.BINUANG],
        )

    changed(shrink)
    with store.reading():
        desa = store.register_quality_of(register.BINUANG, register.FEBRUARY)
        first = store.register_quality_of(register.BINUANG, register.JANUARY)
        kecamatan = store.register_quality_of("63.05.02", register.FEBRUARY)
    assert (desa["haz_measured"], desa["haz_sd"]) == (32, 1.42)
    assert (first["haz_measured"], first["haz_sd"], first["flagged_pct"]) == (16, None, 1.5)
    assert (kecamatan["haz_measured"], kecamatan["haz_sd"]) == (16, None)
    assert words.quality_note(kecamatan) == ("simpangan baku: terlalu sedikit anak diukur (n < 30)")


def test_every_reason_of_the_register_has_a_name():
    assert set(words.REASON) == {
        "jumlah_kolom_salah",
        "kolom_wajib_kosong",
        "tanggal_tidak_valid",
        "di_luar_bulan",
        "usia_di_luar_rentang",
        "wilayah_tidak_dikenal",
        "nilai_tidak_terbaca",
        "ganda",
        "sudah_diperbaiki",
    }


def test_what_to_correct_is_worst_first_with_its_workbook_and_the_way_back(with_register):
    said = words_of(run(**FEBRUARY))
    assert "50 baris perlu diperbaiki di 2 berkas, terbanyak di tapin.csv (40 baris)" in said
    table = said[said.index("Perlu diperbaiki</th>") :]
    order = [table.index(name) for name in ("=1+1", "rusak.csv", "tapin.csv", "banjar.csv")]
    assert order == sorted(order)
    assert "data/build/quarantine/2024-02/tapin.csv.xlsx" in table
    assert "data/build/quarantine/2024-02/tapin.csv.2.xlsx" in table
    assert "rusak.csv.xlsx" not in said
    assert "<ol><li>" in said
    assert "Simpan buku kerja itu di data/raw/posyandu/2024-02/" in said


def test_coverage_is_worst_first_and_an_unknown_kabupaten_is_no_data(with_register):
    said = words_of(run(**FEBRUARY, provinsi="63"))
    table = said[said.index("Cakupan D/S</th>") :]
    assert table.index("<td>Tanah Laut</td>") < table.index("<td>Banjar</td>")
    assert table.index("<td>Banjar</td>") < table.index("<td>Tapin</td>")
    assert (
        '<td>Tanah Laut</td><td class="number loose">tidak ada data</td><td class="number"></td>'
        in said
    )
    assert '<td>Banjar</td><td class="number loose">62,0 % (perkiraan)</td>' in said
    assert "2,5 %" in table


def test_desa_with_children_and_no_measurement_are_listed(with_register):
    said = words_of(run(**FEBRUARY, kabupaten_mutu="63.05"))
    assert "1 desa/kelurahan punya sasaran (25 anak) tetapi tidak satu pun pengukuran" in said
    assert "<td>Raya Belanti</td><td>Binuang</td><td>Tapin</td>" in said
    assert '<td>Raya Belanti (Binuang)</td><td class="number loose">belum diukur</td>' in said


def test_a_month_held_back_says_why_and_shows_no_coverage(with_register):
    page = run(bulan_mutu="2024-03")
    said = words_of(page)
    assert page.selectbox(key="bulan_mutu").value == "2024-03"
    assert "Angka bulan ini ditahan: 31,2 % baris dikarantina (batas 20 %)" in said
    assert "Cakupan D/S</th>" not in said
    assert '<span class="mark">ditahan</span>' in said


def test_every_month_is_there_with_its_status(with_register):
    said = words_of(run(**FEBRUARY))
    months = said[said.index("Tanpa wilayah (%)</th>") :]
    for name, status in (("Maret", "ditahan"), ("Februari", "terbit"), ("Januari", "terbit")):
        assert f'<td class="month">{name} 2024</td><td class="short">{status}</td>' in months
    assert "ditahan</span> Maret 2024 (31,2 %" in said


def test_the_address_opens_the_same_view_and_nonsense_the_default(with_register):
    page = run(bulan_mutu="2024-01", kabupaten_mutu="63.05", rincian="kecamatan")
    assert page.selectbox(key="bulan_mutu").value == "2024-01"
    assert "Kecamatan di Tapin, cakupan terendah dulu" in words_of(page)
    page = run(bulan_mutu="x", kabupaten_mutu="99", rincian="<b>")
    assert page.selectbox(key="bulan_mutu").value == "2024-03"
    assert page.selectbox(key="kabupaten_mutu").value is None


def test_a_simulated_register_says_so_above_in_tables_and_in_the_foot(with_simulated_register):
    page = run(**FEBRUARY)
    assert page.warning[0].value.startswith("DATA SIMULASI")
    assert '<td class="short">DATA SIMULASI</td>' in words_of(page)
    assert '<span class="mark">DATA SIMULASI</span>' in words_of(page)
