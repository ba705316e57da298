"""A month's rows: every one is accepted or set aside once, for the first reason that holds."""

from datetime import date

import pytest

from tests.register_frames import (
    GUNUNG_BATU,
    TUNGKAP,
    check,
    check_rows,
    csv_text,
    outcome,
    reason_of,
    write_csv,
    write_xlsx,
)

NIK = "6305010302240001"


def only(checked) -> dict:
    """The one accepted row."""
    [row] = checked.measurements.rows(named=True)
    return row


def message_of(checked) -> str:
    [message] = checked.refused["message"]
    return message


# --- Values -------------------------------------------------------------------------------------


def test_a_row_becomes_a_measurement_without_name_nik_or_parent(tmp_path):
    checked = check_rows(
        tmp_path,
        {"nik": NIK, "haz": "-0,71", "waz": "-0.45", "whz": "-0.12"},
    )
    row = only(checked)
    assert isinstance(row.pop("child_key"), int)
    assert row == {
        "desa_code": TUNGKAP,
        "puskesmas": "BINUANG",
        "posyandu": "MELATI",
        "measured_on": date(2025, 2, 14),
        "age_days": 377,
        "sex": "L",
        "weight_kg": 9.4,
        "height_cm": 75.2,
        "position": "terlentang",
        "note": None,
        "source_path": "a.csv",
        "source_row": 2,
        "export_waz": -0.45,
        "export_haz": -0.71,
        "export_whz": -0.12,
    }


@pytest.mark.parametrize("dialect", ["A", "B", "C"])
def test_every_dialect_gives_the_same_measurement(tmp_path, dialect):
    write_csv(tmp_path / "a.csv", {}, dialect=dialect)
    row = only(check(tmp_path, named="63.05"))
    assert (row["desa_code"], row["age_days"], row["weight_kg"], row["height_cm"]) == (
        TUNGKAP,
        377,
        9.4,
        75.2,
    )


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_commas_and_dots_may_be_mixed_in_one_file(tmp_path, delimiter):
    rows = [
        {"name": "Budi", "weight": "9,4", "height": "75.2"},
        {"name": "Tono", "weight": "9.4", "height": "75,2"},
    ]
    write_csv(tmp_path / "a.csv", *rows, delimiter=delimiter)
    values = check(tmp_path).measurements.select("weight_kg", "height_cm").rows()
    assert values == [(9.4, 75.2), (9.4, 75.2)]


def test_excel_dates_serials_and_numbers_are_those_of_the_same_row_in_csv(tmp_path):
    typed = {
        "born": date(2024, 2, 3),
        "measured": 45702,
        "weight": 9.4,
        "height": 75.2,
        "sex": 1,
        "method": 1,
        "nik": int(NIK),
    }
    write_xlsx(tmp_path / "a.xlsx", typed)
    from_workbook = only(check(tmp_path))
    (tmp_path / "a.xlsx").unlink()
    from_text = only(check_rows(tmp_path, {"nik": NIK}))
    del from_workbook["source_path"], from_text["source_path"]
    assert from_workbook == from_text


@pytest.mark.parametrize("filler", ["8888", "9999", "0", "-", ""])
def test_a_placeholder_is_a_missing_measurement_of_an_accepted_row(tmp_path, filler):
    row = only(check_rows(tmp_path, {"weight": filler, "height": filler, "method": filler}))
    assert (row["weight_kg"], row["height_cm"], row["position"], row["note"]) == (None,) * 4


@pytest.mark.parametrize("filler", ["8888", "9999", "0", "-"])
@pytest.mark.parametrize("cell", ["name", "born", "sex", "measured", "desa"])
def test_a_placeholder_in_a_required_cell_is_a_missing_cell(tmp_path, cell, filler):
    """FORMATS: placeholders are blanked first; then the rules in their order."""
    assert reason_of(tmp_path, **{cell: filler}) == "kolom_wajib_kosong"


def test_the_parent_named_by_a_placeholder_is_no_parent(tmp_path):
    """Else the child would be another one in the month in which the cell is left empty."""
    rows = [
        {"parent": filler, "measured": f"2025-02-{day}"}
        for day, filler in enumerate(["", "-", "0", "9999"], start=10)
    ]
    checked = check_rows(tmp_path, *rows)
    assert checked.measurements["child_key"].n_unique() == 1


@pytest.mark.parametrize("method", ["", "-", "duduk", "Terlentang/Berdiri", "P", "0"])
def test_an_unknown_way_of_measuring_is_accepted_as_unknown(tmp_path, method):
    assert only(check_rows(tmp_path, {"method": method}))["position"] is None


# --- Reasons ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({}, None),
        ({"name": ""}, "kolom_wajib_kosong"),
        ({"name": "", "nik": NIK}, None),
        ({"name": "-", "nik": "0000000000000000"}, "kolom_wajib_kosong"),
        ({"name": " . "}, "kolom_wajib_kosong"),
        ({"sex": "X"}, "kolom_wajib_kosong"),
        ({"sex": ""}, "kolom_wajib_kosong"),
        ({"born": "0000-00-00"}, "kolom_wajib_kosong"),
        ({"measured": "0000-00-00"}, "kolom_wajib_kosong"),
        ({"desa": ""}, "kolom_wajib_kosong"),
        ({"desa": " - "}, "kolom_wajib_kosong"),
        ({"born": "31-02-2024"}, "tanggal_tidak_valid"),
        ({"measured": "2025-02-30"}, "tanggal_tidak_valid"),
        ({"measured": "kemarin"}, "tanggal_tidak_valid"),
        ({"born": "2025-02-14"}, None),
        ({"born": "2025-02-15"}, "tanggal_tidak_valid"),
        ({"measured": "2025-02-01"}, None),
        ({"measured": "2025-02-28"}, None),
        ({"measured": "2025-01-31"}, "di_luar_bulan"),
        ({"measured": "2025-03-01"}, "di_luar_bulan"),
        ({"measured": "28.02.2025"}, None),
        ({"measured": "2025/02/28 10:00"}, None),
        ({"born": "2020-02-15"}, None),
        ({"born": "2020-02-14"}, "usia_di_luar_rentang"),
        ({"kabupaten": "Antah Berantah"}, "wilayah_tidak_dikenal"),
        ({"kecamatan": ""}, "wilayah_tidak_dikenal"),
        ({"desa": "Antah Berantah"}, "wilayah_tidak_dikenal"),
        ({"weight": "9,4 kg"}, "nilai_tidak_terbaca"),
        ({"height": "-75.2"}, "nilai_tidak_terbaca"),
        ({"weight": "\u0669,\u0664"}, "nilai_tidak_terbaca"),
        ({"weight": "\u4e5d"}, "nilai_tidak_terbaca"),
        ({"height": "\uff17\uff15"}, "nilai_tidak_terbaca"),
        ({"weight": "100"}, None),
        ({"weight": "100,1"}, None),
        ({"height": "250"}, None),
        ({"height": "251"}, None),
        ({"height": "2.5"}, None),
        ({"nik": "", "parent": "", "puskesmas": "", "posyandu": "", "method": ""}, None),
        ({"weight": "", "height": ""}, None),
    ],
)
def test_a_row_is_set_aside_for_its_reason_or_accepted(tmp_path, cells, reason):
    assert reason_of(tmp_path, **cells) == reason


def test_an_age_of_1826_days_is_the_last(tmp_path):
    at_1826 = check_rows(tmp_path, {"born": "2020-02-15"})
    assert only(at_1826)["age_days"] == 1826
    at_1827 = check_rows(tmp_path, {"born": "2020-02-14"})
    assert message_of(at_1827) == "usia 1827 hari, di luar 0-1826"


def test_a_date_after_today_is_in_the_future_although_the_month_runs(tmp_path):
    today = date(2025, 2, 14)
    assert reason_of(tmp_path, measured="2025-02-14", today=today) is None
    assert reason_of(tmp_path, measured="2025-02-15", today=today) == "tanggal_tidak_valid"


def test_the_first_reason_counts_and_the_message_tells_them_all(tmp_path):
    checked = check_rows(
        tmp_path,
        {
            "name": "",
            "born": "31-02-2024",
            "measured": "2025-03-01",
            "desa": "Antah Berantah",
            "weight": "kurus",
        },
    )
    assert outcome(checked) == {"a.csv:2": "kolom_wajib_kosong"}
    assert message_of(checked).split("; ") == [
        "kolom wajib kosong atau tidak dikenal: Nama",
        "Tgl Lahir tidak terbaca atau mustahil",
        "tanggal pengukuran di luar bulan berkas (2025-02)",
        "desa/kelurahan tidak dikenal di kecamatan dan kabupatennya (lihat kandidat)",
        "Berat bukan angka",
    ]


def test_a_child_measured_before_birth_is_told_so_first_and_its_age_as_well(tmp_path):
    checked = check_rows(tmp_path, {"born": "2025-02-15"})
    assert message_of(checked) == "diukur sebelum lahir; usia -1 hari, di luar 0-1826"


def test_an_unknown_village_comes_with_its_closest_candidates(tmp_path):
    checked = check_rows(tmp_path, {"desa": "Tungkapan Baru"})
    [row] = checked.refused.rows(named=True)
    assert row["reason"] == "wilayah_tidak_dikenal"
    assert "Tungkap" in row["candidates"]
    assert (row["reached_code"], row["is_unresolved"]) == ("63.05.01", True)


def test_a_row_refused_for_another_reason_says_how_far_its_place_was_certain(tmp_path):
    checked = check_rows(tmp_path, {"weight": "kurus"}, {"desa": "", "name": "Budi"})
    found = checked.refused.select("source_row", "reached_code", "is_unresolved").rows()
    assert found == [(2, TUNGKAP, False), (3, "63.05.01", True)]


def test_a_village_taken_by_one_edit_is_noted(tmp_path):
    row = only(check_rows(tmp_path, {"desa": "Tungkab"}))
    assert row["desa_code"] == TUNGKAP
    assert row["note"] == 'desa "Tungkab" dibaca Tungkap'


# --- Slips of unit ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "kept", "note"),
    [
        ({"height": "2.5"}, (9.4, None), "tinggi tidak dipakai: satuan keliru"),
        ({"height": "0,752"}, (9.4, None), "tinggi tidak dipakai: satuan keliru"),
        ({"height": "2.51"}, (9.4, 2.51), None),
        ({"height": "250"}, (9.4, 250.0), None),
        ({"height": "251"}, (9.4, None), "tinggi tidak dipakai: satuan keliru"),
        ({"weight": "100"}, (100.0, 75.2), None),
        ({"weight": "101"}, (None, 75.2), "berat tidak dipakai: satuan keliru"),
        ({"weight": "9400"}, (None, 75.2), "berat tidak dipakai: satuan keliru"),
        (
            {"weight": "9400", "height": "0.752"},
            (None, None),
            "berat tidak dipakai: satuan keliru; tinggi tidak dipakai: satuan keliru",
        ),
    ],
)
def test_a_wrong_unit_leaves_that_measurement_missing_with_a_note_and_is_never_rescaled(
    tmp_path, cells, kept, note
):
    row = only(check_rows(tmp_path, cells))
    assert ((row["weight_kg"], row["height_cm"]), row["note"]) == (kept, note)


def test_all_notes_of_a_row_are_kept(tmp_path):
    checked = check_rows(
        tmp_path,
        {"nik": NIK, "name": "Budi", "desa": "Tungkab", "height": "0.75"},
        {"nik": NIK, "name": "Tono"},
    )
    notes = checked.measurements.sort("source_row")["note"].to_list()
    assert notes == [
        'tinggi tidak dipakai: satuan keliru; desa "Tungkab" dibaca Tungkap; '
        "NIK dipakai lebih dari satu anak",
        "NIK dipakai lebih dari satu anak",
    ]


# --- Rows that do not fit their header ----------------------------------------------------------


def test_a_row_with_too_few_or_too_many_cells_is_set_aside_for_that_alone(tmp_path):
    header, whole = csv_text({}).splitlines()
    (tmp_path / "a.csv").write_text(
        "\n".join([header, whole.replace(",Anak Contoh,", ","), whole + ",lebih", whole, ""])
    )
    checked = check(tmp_path)
    assert outcome(checked) == {
        "a.csv:2": "jumlah_kolom_salah",
        "a.csv:3": "jumlah_kolom_salah",
        "a.csv:4": None,
    }
    assert checked.refused["message"].unique().to_list() == [
        "jumlah kolom berbeda dari judul; periksa pemisah dan tanda kutip"
    ]
    assert not checked.refused["is_unresolved"].any()


def test_a_month_of_rows_that_do_not_fit_has_no_measurement(tmp_path):
    header, whole = csv_text({}).splitlines()
    (tmp_path / "a.csv").write_text("\n".join([header, whole + ",lebih", ""]))
    checked = check(tmp_path)
    assert outcome(checked) == {"a.csv:2": "jumlah_kolom_salah"}
    assert checked.measurements.is_empty()


def test_a_month_of_refused_rows_has_no_measurement(tmp_path):
    checked = check_rows(tmp_path, {"name": ""}, {"desa": "Antah Berantah"})
    assert outcome(checked) == {
        "a.csv:2": "kolom_wajib_kosong",
        "a.csv:3": "wilayah_tidak_dikenal",
    }
    assert checked.measurements.is_empty()


# --- Ganda --------------------------------------------------------------------------------------


def test_of_a_child_twice_on_one_date_the_last_row_stays_and_the_other_says_which(tmp_path):
    checked = check_rows(tmp_path, {"weight": "9.0"}, {"weight": "9.4"}, {"weight": "9.2"})
    assert outcome(checked) == {"a.csv:2": "ganda", "a.csv:3": "ganda", "a.csv:4": None}
    assert only(checked)["weight_kg"] == 9.2
    assert checked.refused["message"].unique().to_list() == [
        "anak dan tanggal yang sama dengan a.csv baris 4, yang dipakai"
    ]


def test_of_two_files_the_one_that_comes_last_in_name_order_stays(tmp_path):
    write_csv(tmp_path / "binuang-2.csv", {"weight": "9.2"})
    write_csv(tmp_path / "binuang-1.csv", {"name": "Budi"}, {"weight": "9.1"})
    checked = check(tmp_path)
    assert outcome(checked, ["binuang-1.csv", "binuang-2.csv"]) == {
        "binuang-1.csv:2": None,
        "binuang-1.csv:3": "ganda",
        "binuang-2.csv:2": None,
    }


def test_the_same_rows_as_csv_and_as_workbook_count_once(tmp_path):
    rows = [{"name": "Budi"}, {"name": "Tono", "nik": NIK}]
    write_csv(tmp_path / "tapin.csv", *rows)
    write_xlsx(tmp_path / "tapin.xlsx", *rows)
    assert outcome(check(tmp_path), ["tapin.csv", "tapin.xlsx"]) == {
        "tapin.csv:2": "ganda",
        "tapin.csv:3": "ganda",
        "tapin.xlsx:2": None,
        "tapin.xlsx:3": None,
    }


def test_a_child_seen_on_two_dates_is_no_duplicate(tmp_path):
    checked = check_rows(tmp_path, {"measured": "2025-02-03"}, {"measured": "2025-02-04"})
    assert outcome(checked) == {"a.csv:2": None, "a.csv:3": None}
    assert checked.measurements["child_key"].n_unique() == 1


def test_one_date_written_in_two_ways_is_one_date(tmp_path):
    checked = check_rows(tmp_path, {"measured": "2025-02-14"}, {"measured": "14.02.2025"})
    assert outcome(checked) == {"a.csv:2": "ganda", "a.csv:3": None}


def test_a_refused_row_displaces_no_other_row_of_the_child(tmp_path):
    checked = check_rows(tmp_path, {}, {"weight": "kurus"})
    assert outcome(checked) == {"a.csv:2": None, "a.csv:3": "nilai_tidak_terbaca"}


def test_under_one_nik_two_villages_on_one_date_are_one_child(tmp_path):
    checked = check_rows(tmp_path, {"nik": NIK}, {"nik": NIK, "desa": "Gunung Batu"})
    assert outcome(checked) == {"a.csv:2": "ganda", "a.csv:3": None}
    assert only(checked)["desa_code"] == GUNUNG_BATU


def test_under_one_nik_two_villages_on_two_dates_both_stay(tmp_path):
    checked = check_rows(
        tmp_path, {"nik": NIK}, {"nik": NIK, "desa": "Gunung Batu", "measured": "2025-02-20"}
    )
    assert outcome(checked) == {"a.csv:2": None, "a.csv:3": None}
    assert checked.measurements["child_key"].n_unique() == 1


# --- Corrections --------------------------------------------------------------------------------


NAMES = ("berkas_asal", "baris_asal")


def correction(of_file: str, of_row: int | str, **cells) -> dict:
    return {"berkas_asal": of_file, "baris_asal": str(of_row), **cells}


def corrected(folder, files: dict[str, list[dict]]) -> dict[str, str | None]:
    """Files of which those with corrections have the two columns that name the corrected row."""
    for name, rows in files.items():
        has_names = any("berkas_asal" in row for row in rows)
        write_csv(folder / name, *rows, extra=NAMES if has_names else ())
    return outcome(check(folder), sorted(files))


def test_a_correction_replaces_the_refused_row_that_it_names_and_no_other(tmp_path):
    files = {
        "a.csv": [{"weight": "kurus"}, {"name": "Tono", "weight": "kurus"}],
        "b.csv": [correction("a.csv", 2, weight="9.4")],
    }
    assert corrected(tmp_path, files) == {
        "a.csv:2": "sudah_diperbaiki",
        "a.csv:3": "nilai_tidak_terbaca",
        "b.csv:2": None,
    }


def test_a_correction_outranks_an_accepted_row_although_its_file_comes_first(tmp_path):
    files = {
        "b.csv": [{"weight": "4.9"}],
        "a.csv": [correction("b.csv", 2, weight="9.4")],
    }
    assert corrected(tmp_path, files) == {"a.csv:2": None, "b.csv:2": "sudah_diperbaiki"}
    assert only(check(tmp_path))["weight_kg"] == 9.4


def test_a_correction_may_change_who_the_child_is(tmp_path):
    files = {
        "a.csv": [{"name": "Bdui"}],
        "b.csv": [correction("a.csv", 2, name="Budi", born="2024-02-04")],
    }
    assert corrected(tmp_path, files) == {"a.csv:2": "sudah_diperbaiki", "b.csv:2": None}


def test_a_correction_replaces_a_row_that_did_not_fit_its_header(tmp_path):
    header, whole = csv_text({}).splitlines()
    (tmp_path / "a.csv").write_text("\n".join([header, whole + ",lebih", ""]))
    write_csv(tmp_path / "b.csv", correction("a.csv", 2), extra=NAMES)
    assert outcome(check(tmp_path), ["a.csv", "b.csv"]) == {
        "a.csv:2": "sudah_diperbaiki",
        "b.csv:2": None,
    }


def test_a_correction_that_is_still_wrong_replaces_nothing(tmp_path):
    files = {
        "a.csv": [{"weight": "kurus"}, {"name": "Tono"}],
        "b.csv": [
            correction("a.csv", 2, weight="kurus sekali"),
            correction("a.csv", 3, name="Tono", weight="gemuk"),
        ],
    }
    assert corrected(tmp_path, files) == {
        "a.csv:2": "nilai_tidak_terbaca",
        "a.csv:3": None,
        "b.csv:2": "nilai_tidak_terbaca",
        "b.csv:3": "nilai_tidak_terbaca",
    }


def test_a_correction_of_a_wrong_correction_replaces_both(tmp_path):
    files = {
        "a.csv": [{"weight": "kurus"}],
        "b.csv": [correction("a.csv", 2, weight="kurus sekali")],
        "c.csv": [correction("b.csv", 2, weight="9.4")],
    }
    assert corrected(tmp_path, files) == {
        "a.csv:2": "sudah_diperbaiki",
        "b.csv:2": "sudah_diperbaiki",
        "c.csv:2": None,
    }


def test_a_correction_of_an_accepted_correction_replaces_both(tmp_path):
    files = {
        "c.csv": [{"weight": "kurus"}],
        "b.csv": [correction("c.csv", 2, weight="4.9")],
        "a.csv": [correction("b.csv", 2, weight="9.4")],
    }
    assert corrected(tmp_path, files) == {
        "a.csv:2": None,
        "b.csv:2": "sudah_diperbaiki",
        "c.csv:2": "sudah_diperbaiki",
    }
    assert only(check(tmp_path))["weight_kg"] == 9.4


def test_a_wrong_correction_of_a_correction_leaves_the_first_in_use(tmp_path):
    files = {
        "a.csv": [{"weight": "kurus"}],
        "b.csv": [correction("a.csv", 2, weight="9.4")],
        "c.csv": [correction("b.csv", 2, weight="kurus")],
    }
    assert corrected(tmp_path, files) == {
        "a.csv:2": "sudah_diperbaiki",
        "b.csv:2": None,
        "c.csv:2": "nilai_tidak_terbaca",
    }


def test_of_two_corrections_of_one_row_the_last_file_stays(tmp_path):
    files = {
        "a.csv": [{"weight": "kurus"}],
        "b.csv": [correction("a.csv", 2, weight="9.0")],
        "c.csv": [correction("a.csv", 2, weight="9.4")],
    }
    assert corrected(tmp_path, files) == {
        "a.csv:2": "sudah_diperbaiki",
        "b.csv:2": "ganda",
        "c.csv:2": None,
    }


def test_a_row_that_names_itself_replaces_nothing(tmp_path):
    files = {"a.csv": [correction("a.csv", 2), correction("a.csv", 3, name="Tono", weight="")]}
    assert corrected(tmp_path, files) == {"a.csv:2": None, "a.csv:3": None}


def test_a_correction_may_stand_in_the_file_that_it_corrects(tmp_path):
    files = {"a.csv": [correction("", "", weight="kurus"), correction("a.csv", 2)]}
    assert corrected(tmp_path, files) == {"a.csv:2": "sudah_diperbaiki", "a.csv:3": None}


def test_rows_that_name_each_other_in_a_circle_all_stay(tmp_path):
    files = {
        "a.csv": [correction("c.csv", 2, name="Budi")],
        "b.csv": [correction("a.csv", 2, name="Tono")],
        "c.csv": [correction("b.csv", 2, name="Joko")],
    }
    assert corrected(tmp_path, files) == {"a.csv:2": None, "b.csv:2": None, "c.csv:2": None}


def test_a_correction_of_a_row_of_a_circle_replaces_that_row(tmp_path):
    """FORMATS: an accepted correction outranks the rows that it names, whatever those name."""
    files = {
        "a.csv": [correction("b.csv", 2, name="Budi", weight="kurus")],
        "b.csv": [correction("a.csv", 2, name="Budi", weight="kurus")],
        "c.csv": [correction("a.csv", 2, name="Budi")],
    }
    result = corrected(tmp_path, files)
    assert (result["a.csv:2"], result["c.csv:2"]) == ("sudah_diperbaiki", None)


@pytest.mark.parametrize(
    ("file", "row"),
    [
        ("z.csv", "2"),
        ("a.csv", "99"),
        ("a.csv", "1"),
        ("a.csv", "dua"),
        ("a.csv", ""),
        ("", "2"),
        ("a.csv", "-2"),
        ("a.csv", "99999999999999999999"),
    ],
)
def test_a_correction_of_a_row_that_is_not_there_is_a_row_like_any_other(tmp_path, file, row):
    files = {
        "a.csv": [{"weight": "kurus"}],
        "b.csv": [correction(file, row, name="Tono")],
    }
    assert corrected(tmp_path, files) == {"a.csv:2": "nilai_tidak_terbaca", "b.csv:2": None}


def test_a_row_that_names_nothing_does_not_outrank_a_later_file(tmp_path):
    files = {
        "a.csv": [correction("z.csv", 7, weight="4.9")],
        "b.csv": [{"weight": "9.4"}],
    }
    assert corrected(tmp_path, files) == {"a.csv:2": "ganda", "b.csv:2": None}


def test_the_number_of_a_row_may_have_been_saved_as_a_number(tmp_path):
    write_csv(tmp_path / "a.csv", {"weight": "kurus"})
    write_xlsx(tmp_path / "b.xlsx", {"berkas_asal": "a.csv", "baris_asal": 2}, extra=NAMES)
    assert outcome(check(tmp_path), ["a.csv", "b.xlsx"]) == {
        "a.csv:2": "sudah_diperbaiki",
        "b.xlsx:2": None,
    }


def test_a_duplicate_handed_back_as_it_was_does_not_replace_the_row_in_use(tmp_path):
    """The workbook lists `ganda` rows too. Somebody who corrects another row of it and saves must
    not, without having changed this one, bring the older measurement back."""
    files = {
        "a.csv": [{"weight": "4.9"}],
        "z.csv": [{"weight": "9.4"}],
        "a.csv.csv": [correction("a.csv", 2, weight="4.9")],
    }
    corrected(tmp_path, files)
    assert only(check(tmp_path))["weight_kg"] == 9.4


# --- Kabupaten of a dialect C file --------------------------------------------------------------


def test_a_correction_of_a_local_export_lies_in_the_kabupaten_of_that_export(tmp_path):
    """Its few rows would not tell: there is a Desa Kampung Baru in many kabupaten."""
    many = [{"name": f"Anak {number}"} for number in range(20)]
    write_csv(tmp_path / "a.csv", *many, {"desa": "Antah Berantah"}, dialect="C")
    write_csv(
        tmp_path / "b.csv",
        correction("a.csv", 22, desa="Antah Sekali"),
        dialect="C",
        extra=NAMES,
    )
    checked = check(tmp_path)
    assert checked.refused["reached_code"].to_list() == ["63.05.01", "63.05.01"]


@pytest.mark.parametrize("second", ["c.csv", "0.csv"])
def test_a_correction_of_a_correction_of_a_local_export_lies_there_too(tmp_path, second):
    many = [{"name": f"Anak {number}"} for number in range(20)]
    wrong = {"kecamatan": "Entah", "desa": "Entah"}
    write_csv(tmp_path / "a.csv", *many, wrong, dialect="C")
    write_csv(tmp_path / "b.csv", correction("a.csv", 22, **wrong), dialect="C", extra=NAMES)
    write_csv(tmp_path / second, correction("b.csv", 2, **wrong), dialect="C", extra=NAMES)
    checked = check(tmp_path)
    assert checked.refused["reached_code"].to_list() == ["63.05"] * 3


def test_kabupaten_txt_decides_before_the_names_do(tmp_path):
    write_csv(tmp_path / "a.csv", {}, dialect="C")
    checked = check(tmp_path, named="63.10")
    assert outcome(checked) == {"a.csv:2": "wilayah_tidak_dikenal"}
    assert checked.refused["reached_code"].to_list() == ["63.10"]


def test_kabupaten_txt_is_not_for_exports_that_name_their_kabupaten(tmp_path):
    write_csv(tmp_path / "a.csv", {})
    assert only(check(tmp_path, named="63.10"))["desa_code"] == TUNGKAP


# --- Accounting ---------------------------------------------------------------------------------


def test_every_row_of_every_file_has_exactly_one_outcome(tmp_path):
    header, whole = csv_text({"name": "Utuh"}).splitlines()
    (tmp_path / "a.csv").write_text(
        "\n".join(["Laporan Februari", header, whole, "", whole + ",lebih", whole, ""])
    )
    write_csv(
        tmp_path / "b.csv",
        {"name": "", "nik": NIK},
        {"name": "Lain"},
        {"weight": "kurus"},
        {"desa": "Antah Berantah"},
        {"born": "31-02-2024"},
        {"measured": "2025-03-01"},
        {"born": "2019-02-03"},
        delimiter=";",
    )
    write_xlsx(
        tmp_path / "c.xlsx",
        {"berkas_asal": "b.csv", "baris_asal": "4", "name": "Baik"},
        {"name": "Utuh", "weight": 9.4},
        extra=NAMES,
    )
    assert outcome(check(tmp_path), ["a.csv", "b.csv", "c.xlsx"]) == {
        "a.csv:3": "ganda",
        "a.csv:5": "jumlah_kolom_salah",
        "a.csv:6": "ganda",
        "b.csv:2": None,
        "b.csv:3": None,
        "b.csv:4": "sudah_diperbaiki",
        "b.csv:5": "wilayah_tidak_dikenal",
        "b.csv:6": "tanggal_tidak_valid",
        "b.csv:7": "di_luar_bulan",
        "b.csv:8": "usia_di_luar_rentang",
        "c.xlsx:2": None,
        "c.xlsx:3": None,
    }
