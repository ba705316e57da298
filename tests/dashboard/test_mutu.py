"""The page Mutu data: files, refused rows, coverage, and what to correct."""

import csv
import io
import json
import re
import string

import pytest

from dashboard import language, store, tables
from dashboard import text_register as words
from dashboard.text import Desa, Register
from tests.dashboard import conftest, register
from tests.dashboard.conftest import table_with, words_of

FEBRUARY = {"bulan_mutu": "2024-02"}


REACHED = FEBRUARY | {"bagian_mutu": "cakupan"}
REMEASURE = FEBRUARY | {"bagian_mutu": "ukur-ulang"}
CORRECT = FEBRUARY | {"bagian_mutu": "perbaiki"}
COVERAGE_TABS = ("tab_cakupan_kabupaten", "tab_cakupan_kecamatan", "tab_cakupan_desa")


def run(*tables_open: str, **query):
    """The page, with these of its tabs turned to their table."""
    page = conftest.run("mutu", **dict.fromkeys(tables_open, "tabel"), **query)
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
    chart = json.loads(run(**FEBRUARY).get("plotly_chart")[0].proto.spec)
    said = words_of(run("tab_mutu", **FEBRUARY))
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
    said = words_of(
        run(*COVERAGE_TABS, **REACHED, provinsi="63", kabupaten_mutu="63.05", rincian="kecamatan")
    )
    assert '<td class="number">120 dari 135</td><td class="number">900</td>' in said
    assert '<td class="number">hanya 3 dari 8</td>' in said
    assert words.BY_DESA in said
    said = words_of(run(*COVERAGE_TABS, **REACHED, kabupaten_mutu="63.05"))
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
    said = words_of(run(**CORRECT))
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
    said = words_of(run(*COVERAGE_TABS, **REACHED, provinsi="63"))
    table = said[said.index("Cakupan D/S</th>") :]
    assert table.index("<td>Tanah Laut</td>") < table.index("<td>Banjar</td>")
    assert table.index("<td>Banjar</td>") < table.index("<td>Tapin</td>")
    assert (
        '<td>Tanah Laut</td><td class="number loose">tidak ada data</td><td class="short"></td>'
        in said
    )
    assert '<td>Banjar</td><td class="number loose">62,0 % (perkiraan)</td>' in said
    assert "2,5 %" in table


def test_desa_with_children_and_no_measurement_are_listed(with_register):
    page = run(*COVERAGE_TABS, **REACHED, kabupaten_mutu="63.05")
    said = words_of(page)
    assert "1 desa/kelurahan punya sasaran (25 anak) tetapi tidak satu pun pengukuran" in said
    assert (
        f'<td><a href="./desa?wilayah={register.RAYA_BELANTI}" target="_self">Raya Belanti</a></td>'
        "<td>Binuang</td><td>Tapin</td>" in said
    )
    assert '<td>Raya Belanti (Binuang)</td><td class="number loose">belum diukur</td>' in said


def test_a_month_held_back_says_why_and_shows_no_coverage(with_register):
    page = run(bulan_mutu="2024-03", bagian_mutu="cakupan")
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
    page = run(
        bulan_mutu="2024-01", bagian_mutu="cakupan", kabupaten_mutu="63.05", rincian="kecamatan"
    )
    assert page.selectbox(key="bulan_mutu").value == "2024-01"
    assert "Kecamatan di Tapin, cakupan terendah dulu" in words_of(page)
    page = run(bulan_mutu="x", bagian_mutu="x", kabupaten_mutu="99", rincian="<b>")
    assert page.selectbox(key="bulan_mutu").value == "2024-03"
    assert words.FILES_HEADING in words_of(page)
    assert not page.query_params


def test_a_simulated_register_says_so_above_in_tables_and_in_the_foot(with_simulated_register):
    page = run(*COVERAGE_TABS, **REACHED)
    assert page.warning[0].value.startswith("DATA SIMULASI")
    assert '<td class="short">DATA SIMULASI</td>' in words_of(page)
    assert '<span class="mark">DATA SIMULASI</span>' in words_of(page)


def test_quality_has_its_grade_its_parts_and_the_last_digits(with_register):
    page = run(*COVERAGE_TABS, **REACHED, kabupaten_mutu="63.05")
    kabupaten, desa = (
        {row["Wilayah"]: row for row in table_with(page, "Bagian mutu", place)} for place in (0, 1)
    )
    names = ("Mutu", "Bagian mutu", "Angka bulat")
    assert [kabupaten["Tapin"][name] for name in names] == [
        "A (90,4)",
        "90 / 95 / 97 / 80",
        "4,0 / 2,1 (baik)",
    ]
    assert [kabupaten["Banjar"][name] for name in names] == [
        "C (59,8)",
        "62 / 70 / 95 / 10",
        "18,0 / 6,2 (kurang)",
    ]
    assert [desa["Binuang (Binuang)"][name] for name in names] == [
        "C (57,6)",
        "89 / 50 / 60 / 0",
        "40,0 / 22,2 (buruk)",
    ]
    # Too few digits for a score: what is known of its parts stays, and no grade is made of it.
    assert [desa["Tungkap (Binuang)"][name] for name in names] == [
        "",
        "58 / 100 / - / -",
        "11,1 / 9,9 (n < 100)",
    ]
    assert desa["Raya Belanti (Binuang)"]["Angka bulat"] == ""
    assert "A tidak diberikan bila sasarannya perkiraan" in words_of(page)
    assert "itu bukan tanda mutu baik" in words_of(page)


def test_where_to_measure_again_is_told_in_order_with_bounds_and_what_could_change(
    with_register, saved
):
    page = run(**REMEASURE)
    assert (
        "Februari 2024: 30 anak di 3 posyandu; di 2 posyandu hasilnya dapat memindahkan desanya ke "
        "kelas lain atau melewati ambang 14 % atau 20 %." in words_of(page)
    )
    rows = table_with(page, "Yang dapat berubah")
    names = ("Urutan", "Posyandu", "Desa/kelurahan", "Kabupaten/kota", "Anak diukur ulang")
    assert [[re.sub("<.*?>", "", row[name]) for name in names] for row in rows] == [
        ["1", "MELATI 1", "Binuang (Binuang)", "Tapin", "23"],
        ["2", "MAWAR", "Tungkap (Binuang)", "Tapin", "5"],
        ["3", "ANGGREK", "Bakambat (Aluh Aluh)", "Banjar", "2"],
    ]
    possible = "Prevalensi desa yang mungkin"
    assert [(row[possible], row["Yang dapat berubah"]) for row in rows] == [
        ("18,2-51,1 % (sekarang 30,0 %)", "kelas, ambang 14/20 %, urutan (3 desa)"),
        ("terlalu sedikit anak diukur", "kelas, ambang 14/20 %"),
        ("tidak ditulis (kurang dari 5 anak)", "tidak satu pun"),
    ]
    first, few, _ = saved["ukur-ulang"]
    assert (first["lowest_pct"], first["highest_pct"]) == ("18.2", "51.1")
    assert {few[name] for name in ("prevalence_pct", "lowest_pct", "highest_pct")} == {""}
    with store.reading():
        rows = store.remeasure(("63",))
    assert not {"affected", "measured"} & set(rows[0])
    assert first["sumber"] == "Register posyandu (e-PPGBM), Februari 2024, 2 berkas"
    assert first["is_simulated"] == "tidak"


def test_the_list_speaks_of_the_newest_month_shown_whatever_month_is_looked_at(
    with_register, saved
):
    page = run(bulan_mutu="2024-03", bagian_mutu="ukur-ulang", kabupaten_mutu="63.05")
    said = words_of(page)
    assert "Februari 2024: 28 anak di 2 posyandu;" in said
    assert "ANGGREK" not in said
    assert saved["ukur-ulang"][0]["sumber"].startswith("Register posyandu (e-PPGBM), Februari 2024")


def test_a_finding_is_counts_and_a_share_only_of_10_or_more(with_register, saved):
    page = run(**REMEASURE)
    rows = table_with(page, "Temuan")
    assert [(r["Temuan"], r["Ditemukan"], r["Diperiksa"], r["Anak"]) for r in rows] == [
        ("angka terakhir condong ke angka tertentu (31,4)", "1.110", "1.480", "80"),
        ("tinggi atau berat sama dengan kunjungan sebelumnya", "46", "64", "23"),
        ("z-score tidak wajar", "3", "7", "3"),
    ]
    assert [row["found_pct"] for row in saved["temuan"]] == ["75.0", "71.875", ""]
    assert "Temuan bukan tuduhan" in words_of(page)


def test_a_kind_of_finding_without_a_name_is_shown_as_it_is():
    row = {"kind": "baru", "score": None, "found": 1, "checked": 1234, "children": 1}
    said = words.finding_words(row | {"is_simulated": False})
    assert (said["finding"], said["checked"]) == ("baru", "1.234")


def only_findings(connection):
    register.fill(connection)
    connection.execute("delete from register_remeasure")


def test_findings_are_shown_also_where_nobody_is_to_be_measured_again(changed):
    changed(only_findings)
    page = run(**REMEASURE)
    assert words.NOTHING_TO_REMEASURE in words_of(page)
    assert len(table_with(page, "Temuan")) == 3


def test_nothing_to_measure_again_is_no_proof_of_good_measuring(without_statistics):
    said = words_of(run(**REMEASURE, kabupaten_mutu="63.05"))
    assert "itu bukan bukti pengukurannya baik" in said
    page = run(*COVERAGE_TABS, **REACHED, kabupaten_mutu="63.05")
    assert "Puskesmas" not in [heading.value for heading in page.subheader]
    tapin = next(row for row in table_with(page, "Mutu") if row["Wilayah"] == "Tapin")
    assert (tapin["Mutu"], tapin["Angka bulat"]) == ("", "")


def all_held_back(connection):
    only_findings(connection)
    connection.execute("update register_month set status = 'ditahan', reason = 'x'")


def test_where_every_month_is_held_back_nothing_is_said_to_be_in_order(changed):
    changed(all_held_back)
    said = words_of(run(bagian_mutu="ukur-ulang"))
    assert words.NOTHING_SHOWN in said
    assert words.NOTHING_TO_REMEASURE not in said
    assert "MELATI 1" not in said


def test_a_puskesmas_has_rates_and_a_spread_only_of_enough_children(with_register):
    rows = table_with(run(**REACHED, kabupaten_mutu="63.05"), "Diukur (n)")
    few = "terlalu sedikit anak diukur"
    names = ("Puskesmas", "Diukur (n)", "Tidak wajar", "Angka bulat", "Simpangan baku TB/U")
    assert [[row[name] for name in names] for row in rows] == [
        ["Binuang", "860", "1,2 %", "6,1 / 12,4 (kurang)", "1,42"],
        ["Hatungun", "40", "2,5 %", "6,1 / 12,4 (n < 100)", few],
        ["Tungkap", "7", few, "6,1 / 12,4 (n < 100)", few],
    ]


def test_a_list_that_goes_on_in_its_download_says_so():
    assert words.first_rows([{}] * 50, [{}] * 1234) == (
        "50 yang pertama dari 1.234; semuanya ada di unduhan."
    )
    assert words.first_rows([{}], [{}]) == ""
    assert words.first_rows([], []) == ""


def test_of_too_few_children_no_share_is_on_the_page_or_in_its_downloads(with_register, saved):
    """Of Tungkap's 7 children 3 are stunted, which is 42.9 %."""
    said = words_of(run(*COVERAGE_TABS, **REACHED, kabupaten_mutu="63.05"))
    said += words_of(run(**REMEASURE, kabupaten_mutu="63.05"))
    for share in ("42,9", "14,3", "28,6", "57,1", "71,4", "85,7", "133,3"):
        assert share not in said
    assert "42.8" not in str(saved)
    rows = {row["area_code"]: row for row in saved["mutu-desa-63.05-2024-02"]}
    shares = (
        "flagged_pct",
        "sex_ratio",
        "position_mismatch_pct",
        "missing_measure_pct",
        "unit_slip_pct",
        "heaped_height_pct",
        "heaped_weight_pct",
        "validity_pct",
    )
    assert {rows[register.TUNGKAP][name] for name in shares} == {""}
    assert "" not in {rows[register.BINUANG][name] for name in shares}


def test_simulated_lists_bear_the_mark_and_the_name(with_simulated_register, saved):
    listed = run(**REMEASURE, kabupaten_mutu="63.05")
    quality = run(*COVERAGE_TABS, **REACHED, kabupaten_mutu="63.05")
    for page, title in (
        (listed, "Yang dapat berubah"),
        (listed, "Temuan"),
        (quality, "Bagian mutu"),
    ):
        assert {row["Tanda"] for row in table_with(page, title)} <= {"DATA SIMULASI", ""}
        assert table_with(page, title)[0]["Tanda"] or title == "Bagian mutu"
    for name in ("SIMULASI-ukur-ulang", "SIMULASI-temuan"):
        assert {row["is_simulated"] for row in saved[name]} == {"ya"}
        assert saved[name][0]["simulasi"] == "ya, DATA SIMULASI"


def test_coverage_is_drawn_worst_first_with_its_line_and_estimates_apart(with_register):
    page = run(**REACHED, provinsi="63")
    chart = json.loads(page.get("plotly_chart")[0].proto.spec)
    dots = chart["data"][0]
    assert chart["layout"]["yaxis"]["ticktext"] == ["Banjar", "Tapin"]
    assert dots["x"] == [62.0, 90.0]
    assert dots["marker"]["symbol"] == ["circle-open", "circle"]
    assert chart["data"][1]["text"] == ["C", "A"]
    assert [s["x0"] for s in chart["layout"]["shapes"] if "dash" in s["line"]] == [80]
    assert (
        "1 dari 2 wilayah di bawah 80 %; terendah Banjar (62,0 % (perkiraan)). Tanpa cakupan: 11 "
        "wilayah." in words_of(page)
    )


def test_areas_that_are_too_many_for_a_picture_are_a_table(changed):
    def measured_everywhere(connection):
        register.fill(connection)
        connection.execute(
            "insert into register_quality by name "
            "select area.code as area_code, 'desa' as level, month, registered, registered_basis, "
            "weighed, coverage_pct, 1 as desa_measured, 1 as desa_total, is_simulated "
            "from register_quality join area on area.level = 'desa' "
            "and area.kabupaten_code = '63.03' and area.code <> '63.03.01.2001' "
            "where area_code = '63.03'"
        )

    changed(measured_everywhere)
    page = run(**REACHED, kabupaten_mutu="63.03")
    assert len(page.get("plotly_chart")) == 1
    assert len(table_with(page, "Bagian mutu")) == 290


def test_the_question_and_its_choices_are_kept_in_the_address(with_register):
    page = run(**FEBRUARY, kabupaten_mutu="63.05")
    page.segmented_control(key="bagian_mutu").set_value("cakupan").run()
    assert not page.exception
    assert page.selectbox(key="kabupaten_mutu").value == "63.05"
    assert set(page.query_params) == {"bulan_mutu", "bagian_mutu", "kabupaten_mutu"}


def test_downloads_of_puskesmas_hold_nothing_of_too_few_children(with_register, saved):
    run(**REACHED, kabupaten_mutu="63.05")
    rows = {row["puskesmas"]: row for row in saved["mutu-puskesmas-63.05-2024-02"]}
    assert (rows["Binuang"]["flagged_pct"], rows["Binuang"]["haz_sd"]) == ("1.2", "1.42")
    assert (rows["Tungkap"]["flagged_pct"], rows["Tungkap"]["haz_sd"]) == ("", "")
    run(**FEBRUARY)
    months = saved["bulan-register"]
    assert [row["status"] for row in months] == ["ditahan", "terbit", "terbit"]


INDONESIAN = re.compile(
    r"\b(tidak|belum|dari|dengan|yang|cakupan|mutu|anak|unduh|pilih|bulan|baris|berkas|wilayah|"
    r"diterima|ditolak|ditahan|perkiraan|kecamatan|melapor|alasan|buku kerja|terlalu)\b",
    re.IGNORECASE,
)
OWN_WORDS = re.compile(
    # What files, their refusals and the workbook say of themselves stays in its own language.
    r"(?s)data/[\w/.-]+|<li><b>.*?</li>|href=\".*?\"|"
    r"31.2 % baris dikarantina \(batas 20 %\)|sheet Perbaiki|columns alasan"
)


@pytest.mark.parametrize("part", ["masuk", "cakupan", "ukur-ulang", "perbaiki"])
def test_in_english_no_word_stays_indonesian_and_numbers_are_english(with_register, part):
    choices = FEBRUARY | {"bagian_mutu": part, "kabupaten_mutu": "63.05", "bahasa": "en"}
    page = run("tab_mutu", *COVERAGE_TABS, **choices)
    assert page.title[0].value == "How far can the register be trusted?"
    said = words_of(page)
    assert "of 4,060 rows, 4,000 were accepted (98.5 %) and 60 quarantined" in said
    labels = [w.label for w in (*page.selectbox, *page.button)]
    boxes = [option for box in page.selectbox for option in box.options]
    foot = said[said.rindex('<p class="quiet">') :]
    shown = OWN_WORDS.sub("", f"{said.replace(foot, '')} {' '.join(labels)} {' '.join(boxes)}")
    assert INDONESIAN.findall(shown) == []


def placeholders(said):
    """What is filled into words, with the keys and the number of them."""
    if isinstance(said, str):
        return sorted(field for _, field, _, _ in string.Formatter().parse(said) if field)
    if isinstance(said, dict):
        return {key: placeholders(value) for key, value in said.items()}
    return [placeholders(value) for value in said]


@pytest.mark.parametrize("spoken", [Register, Desa])
def test_both_languages_are_filled_with_the_same(spoken):
    for name, said in vars(spoken).items():
        if isinstance(said, language.Said):
            assert placeholders(said.indonesian) == placeholders(said.english), name


def test_a_desa_is_told_in_english():
    try:
        language.speak(language.ENGLISH)
        with_figure = {
            "smoothed_pct": 27.6,
            "smoothed_lower_pct": 19.4,
            "smoothed_upper_pct": 36.6,
            "own_weight_pct": 74.2,
            "kabupaten_pct": 14.0,
            "compared_with_kabupaten": "di atas",
            "probability_above_14": 0.9996,
            "probability_above_20": 0.968,
            "affected": 24,
            "registered": 90,
            "indicator": "stunting",
        }
        assert words.smoothed_sentences(with_figure) == [
            "Smoothed village prevalence: 27.6 % (19.4-36.6). This village's own children weigh "
            "74 %, the rest is the pattern of its district (14.0 %). This village is above its "
            "district.",
            "Probability that its prevalence is above 14 %: more than 99 %; above 20 %: 97 % (by "
            "the pattern of its district, and only of the children who came).",
        ]
        trend = {"change_pp_per_year": None, "verdict": "tidak dapat dinilai", "months": 3}
        assert words.trend_sentence(trend) == (
            "cannot be judged: only 3 months with an n of at least 10; at least 5 are needed."
        )
        held = {"status": "ditahan", "month": register.MARCH, "reason": None}
        assert words.standing(None, held) == "ditahan"
        assert words.figure(None, held) == "held back"
        assert words.month_option(held) == "March 2024 (held back)"
        shown = {"status": "terbit", "month": register.FEBRUARY, "is_simulated": True}
        assert words.standing(None, shown) == words.UNKNOWN
        assert words.figure(None, shown) == "no data"
        assert words.file_stem("x", is_simulated=True) == "SIMULATED-x"
    finally:
        language.speak(language.INDONESIAN)
