"""The demonstration register: what it writes is what the rules of the register are scored on."""

import csv
import io
import re
import shutil
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from rapidfuzz.distance import Levenshtein

from pipeline import simulate
from pipeline.settings import Paths
from pipeline.simulate import (
    MonthInUse,
    folded_place,
    has_real_month,
    is_complete,
    main,
    measure_at_z,
    misspellings,
    nearest_year,
    simulation_note,
    stunting_targets,
    write_demonstration,
    z_of_measure,
)
from pipeline.sources.posyandu import month_folders
from tests.conftest import ROOT

A, B = "2024-08", "2025-02"
CLASSIC = (
    "No,NIK,Nama,JK,Tgl Lahir,BB Lahir,TB Lahir,Nama Ortu,Prov,Kab/Kota,Kec,Pukesmas,Desa/Kel,"
    "Posyandu,RT,RW,Alamat,Usia Saat Ukur,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur,LiLA,BB/U,"
    "ZS BB/U,TB/U,ZS TB/U,BB/TB,ZS BB/TB,Naik Berat Badan,PMT Diterima (kg),Jml Vit A,KPSP,KIA,"
    "Detail"
)


def project(root: Path) -> Paths:
    """A project folder with the inputs that the demonstration follows."""
    for name in ("area", "survey"):
        shutil.copytree(ROOT / "data" / "raw" / name, root / "data" / "raw" / name)
    return Paths(root)


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Paths:
    """Two months of all kabupaten, the last of dialect A and the first of B; not to be changed."""
    paths = project(tmp_path_factory.mktemp("demo"))
    write_demonstration(paths, months=(A, B))
    return paths


@pytest.fixture
def empty(tmp_path) -> Paths:
    return project(tmp_path)


def truth(paths: Paths, *months: str) -> pl.DataFrame:
    folder = paths.build / "demo" / "truth"
    return pl.concat(
        pl.read_parquet(folder / f"{month}.parquet").with_columns(month=pl.lit(month))
        for month in months or (A, B)
    )


def export(paths: Paths, code: str, month: str) -> Path:
    return next((paths.posyandu / month).glob(f"*{code}*"))


def lines(path: Path) -> list[list[str]]:
    """The cells of every line of a CSV; `lines(path)[row - 1]` is the line numbered `row`."""
    text = path.read_text(encoding="utf-8-sig")
    delimiter = ";" if ";" in text.partition("\n")[0] else ","
    return list(csv.reader(io.StringIO(text), delimiter=delimiter))


def cells(paths: Paths, code: str, month: str) -> dict[int, dict[str, str]]:
    """Line number -> the cells of a row by header, of a CSV without a title."""
    header, *rows = lines(export(paths, code, month))
    return {number: dict(zip(header, row, strict=True)) for number, row in enumerate(rows, 2)}


def with_truth(paths: Paths, code: str, month: str) -> list[tuple[dict, dict]]:
    """Every row of an export: its cells as written, and the truth."""
    written = cells(paths, code, month)
    name = export(paths, code, month).name
    rows = truth(paths, month).filter(source_file=name).iter_rows(named=True)
    return [(written[row["source_row"]], row) for row in rows]


# Files -------------------------------------------------------------------------------------------


def test_a_month_has_one_export_per_kabupaten_two_of_them_workbooks(demo):
    names = sorted(path.name for path in (demo.posyandu / A).glob("eppgbm_*"))
    assert len(names) == 27
    assert [name for name in names if name.endswith(".xlsx")] == [
        "eppgbm_62.71_kota-palangka-raya_2024-08.xlsx",
        "eppgbm_63.72_kota-banjarbaru_2024-08.xlsx",
    ]
    assert "eppgbm_63.06_hulu-sungai-selatan_2024-08.csv" in names


def test_exports_are_of_dialect_a_until_2024_and_of_b_from_2025(demo):
    later = CLASSIC.replace(",PMT Diterima (kg)", "").replace(
        "Detail", "Kelas Ibu Balita,MBG,Detail"
    )
    assert lines(export(demo, "63.05", A))[0] == CLASSIC.split(",")
    assert lines(export(demo, "63.05", B))[0] == later.split(",")


def test_one_kabupaten_writes_the_local_dialect_which_names_no_kabupaten(demo):
    header = lines(export(demo, "62.13", B))[0]
    assert len(header) == 32
    assert header[:4] == ["Nama Anak", "Jenis Kelamin", "Tanggal Lahir", "NIK"]
    assert {"Kecamatan", "Kelurahan", "Berat (kg)", "Tinggi (cm)"} < set(header)
    assert not [name for name in header if "Kab" in name]
    assert header == lines(export(demo, "62.13", A))[0]
    assert not list(demo.posyandu.rglob("kabupaten.txt"))


def test_snake_case_headers_a_title_row_bom_and_windows_1252_each_occur(demo):
    snake = ",".join(lines(export(demo, "62.09", A))[0])
    assert "tgl_lahir,bb_lahir,tb_lahir,nama_ortu,prov,kabkota,kec,pukesmas,desakel," in snake
    assert "usia_saat_ukur,tanggal_pengukuran," in snake
    assert "bbu,zs_bbu,tbu,zs_tbu,bbtb,zs_bbtb," in snake
    title, header, *_ = lines(export(demo, "63.09", A))
    assert title == ["DATA PENGUKURAN BALITA (SIMULASI)"] + [""] * 34
    assert header == CLASSIC.split(",")
    with pytest.raises(UnicodeDecodeError):
        export(demo, "63.04", A).read_text(encoding="utf-8")
    assert "½" in export(demo, "63.04", A).read_text(encoding="cp1252")
    starts = [path.read_bytes()[:3] for path in (demo.posyandu / A).glob("eppgbm*.csv")]
    assert starts.count(b"\xef\xbb\xbf") == 5


def test_a_file_with_decimal_commas_has_semicolons(demo):
    rows = cells(demo, "62.04", A).values()
    assert sum("," in row["Tinggi"] for row in rows) > 0.99 * len(rows)
    assert not any("." in row["Berat"] for row in rows)


def test_dates_are_mostly_iso_and_elsewhere_written_in_three_other_ways(demo):
    shapes = {}
    for code in ("62.01", "62.03", "62.05", "62.07"):
        rows = cells(demo, code, A).values()
        masks = pl.Series([re.sub("[0-9]", "9", row["Tanggal Pengukuran"]) for row in rows])
        shapes[code] = masks.mode()[0]
    assert shapes == {
        "62.01": "9999-99-99",
        "62.03": "99/99/9999",
        "62.05": "99-99-9999",
        "62.07": "9999/99/99",
    }


def test_a_workbook_holds_real_dates_and_numbers_and_text_only_where_dirty(demo):
    path = export(demo, "63.72", B)
    sheet = pl.read_excel(path, engine="calamine", infer_schema_length=None)
    assert sheet.columns[:5] == ["No", "NIK", "Nama", "JK", "Tgl Lahir"]
    assert sheet["Tinggi"].dtype == pl.Float64
    text = pl.read_excel(path, engine="calamine", infer_schema_length=0)["Tanggal Pengukuran"]
    real = text.str.contains("^2025-02-[0-9]{2} 00:00:00$")
    assert 0.97 < real.mean() < 1


def test_a_part_has_the_bytes_that_it_has_in_the_whole(demo, empty):
    part = ["62.13", "63.72"]
    written = write_demonstration(empty, kabupaten=part, months=(A, B))
    names = [path.name for path in (empty.posyandu / B).glob("eppgbm*")]
    assert len(names) == 2
    for name in names:
        assert (empty.posyandu / B / name).read_bytes() == (demo.posyandu / B / name).read_bytes()
    same = truth(demo).filter(pl.col("desa_code").str.slice(0, 5).is_in(part))
    assert written == same.height
    assert truth(empty).equals(same)


def test_writing_again_gives_the_same_bytes_and_leaves_nothing_beside_the_months(empty):
    def contents():
        files = [path for path in empty.root.rglob("*") if path.is_file()]
        return {path: path.read_bytes() for path in files}

    write_demonstration(empty, kabupaten=["62.08", "63.72"])
    first = contents()
    write_demonstration(empty, kabupaten=["62.08", "63.72"])
    assert contents() == first
    assert sorted(path.name for path in empty.posyandu.iterdir()) == [
        *("2023-02", "2023-08", "2024-02", "2024-08", "2025-02", "2025-08")
    ]
    assert (empty.build / "demo").stat().st_mode & 0o777 == 0o700


def test_every_row_of_an_export_has_its_line_in_the_truth(demo):
    of_title = truth(demo, A).filter(source_file=export(demo, "63.09", A).name)
    assert of_title["source_row"].to_list() == list(range(3, of_title.height + 3))
    assert len(lines(export(demo, "63.09", A))) == of_title.height + 2
    for written, row in with_truth(demo, "62.03", B):
        if row["dirt"] is None:
            assert float(written["Tinggi"]) == row["height_cm"]
            assert float(written["Berat"]) == row["weight_kg"]
            assert written["Tanggal Pengukuran"] == f"{row['measured_on']:%d/%m/%Y}"


# Children ----------------------------------------------------------------------------------------


def test_a_month_measures_about_110_000_children_of_all_desa_and_ages(demo):
    month = truth(demo, A)
    assert 100_000 < month.height < 120_000
    assert month["desa_code"].n_unique() == 3587
    assert month["age_days"].min() >= 0
    assert month["age_days"].max() <= 1826
    by_year = month.group_by(pl.col("age_days") // 366).len()["len"]
    assert by_year.min() > 0.9 * by_year.max()


def test_a_child_keeps_its_name_parent_nik_birth_date_and_village(demo):
    seen = {}
    for month in (A, B):
        for written, row in with_truth(demo, "62.03", month):
            if row["dirt"] is None:
                who = [written[name] for name in ("NIK", "Nama", "Nama Ortu", "Tgl Lahir")]
                seen.setdefault(row["child"], []).append([*who, written["Desa/Kel"]])
    twice = [visits for visits in seen.values() if len(visits) > 1]
    assert len(twice) > 3000
    assert all(visits[0] == visits[-1] for visits in twice)
    assert all(len(set(visits[0])) == 5 for visits in twice)


def test_a_nik_is_of_no_province_fits_the_birth_date_and_is_of_one_child(demo):
    girl_or_boy = {"L": 0, "P": 40}
    owners = {}
    for written, row in with_truth(demo, "62.03", A):
        nik = written["NIK"]
        if nik not in ("", "0" * 16):
            day = row["birth_date"].day + girl_or_boy[row["sex"]]
            assert nik[:12] == f"996203{day:02}{row['birth_date']:%m%y}"
            owners.setdefault(nik, set()).add(row["child"])
    assert len(owners) > 4000
    assert all(len(children) == 1 for children in owners.values())


def test_ten_pairs_of_children_share_a_nik(demo):
    shared = truth(demo).filter("nik_shared").select("source_file", "child").unique()
    per_kabupaten = shared.group_by(pl.col("source_file").str.slice(7, 5)).agg(
        pl.col("child").n_unique()
    )
    assert per_kabupaten["child"].to_list() == [2] * 10
    pairs = [
        [written for written, row in with_truth(demo, code, A) if row["nik_shared"]]
        for code in per_kabupaten["source_file"]
    ]
    together = [pair for pair in pairs if len({written["Nama"] for written in pair}) == 2]
    assert len(together) > 2
    assert all(len({written["NIK"] for written in pair}) == 1 for pair in together)


def test_a_third_of_the_kabupaten_masks_nik_from_2025_on(demo):
    assert {len(row["NIK"]) for row in cells(demo, "62.01", A).values()} == {0, 16}
    masked = [row["NIK"] for row in cells(demo, "62.01", B).values()]
    assert sum(nik == "99620**********" for nik in masked) > 0.9 * len(masked)
    assert {nik for nik in masked if "*" not in nik} == {"", "0" * 16}
    assert not any("*" in row["NIK"] for row in cells(demo, "62.03", B).values())


@pytest.mark.parametrize(
    ("area", "month", "percent"),
    [
        ("62.01", A, 4.5),
        ("63.03", A, 24.3),
        ("63.03", B, 26.3),
        ("63.72", A, 5.32),
        ("63.06.01", A, 7.04),
        ("63.06.07", A, 1.96),
        ("62.10.04", A, 33.64),
    ],
)
def test_stunting_follows_the_published_register_of_the_nearest_year(demo, area, month, percent):
    here = truth(demo, month).filter(pl.col("desa_code").str.starts_with(area), pl.col("accepted"))
    assert 100 * here["stunted"].mean() == pytest.approx(percent, abs=0.6)


def test_the_five_villages_of_sepang_follow_their_own_figures(demo):
    month = truth(demo, A).filter(desa_code="62.10.01.1001")
    assert 100 * month["stunted"].mean() == pytest.approx(8.44, abs=4)


def test_villages_of_a_kabupaten_differ_more_than_chance_alone_would_have_it(demo):
    month = truth(demo, A).filter(pl.col("desa_code").str.starts_with("63.03"))
    desa = month.group_by("desa_code").agg(pl.len(), pl.col("stunted").mean())
    children, rate = desa["len"].to_numpy(), desa["stunted"].to_numpy()
    mean = month["stunted"].mean()
    excess = np.mean((rate - mean) ** 2 * children / (mean * (1 - mean)))
    size = (children.mean() - 1) / (excess - 1) - 1
    assert 35 < size < 110


def test_where_nothing_is_published_the_survey_is_scaled_by_kabupaten():
    desa = ["62.01.01.2001", "62.02.01.2001", "62.03.01.2001", "62.04.01.2001"]
    surveyed = {code[:5]: {2023: 0.2, 2024: 0.1} for code in desa}
    targets = stunting_targets(desa, {"62.04": {2020: 0.3}}, surveyed)
    first_and_last = sorted((round(shares[0], 3), round(shares[-1], 3)) for _, shares in targets)
    assert first_and_last == [(0.04, 0.02), (0.14, 0.07), (0.26, 0.13), (0.3, 0.3)]


def test_the_finest_published_figure_counts():
    published = {"62.10": {2023: 0.16}, "62.10.01": {2023: 0.2}, "62.10.01.2002": {2022: 0.1}}
    desa = ["62.10.01.2002", "62.10.01.2004", "62.10.02.2001"]
    targets = stunting_targets(desa, published, {})
    assert [(area, shares[0]) for area, shares in targets] == [
        ("62.10.01.2002", 0.1),
        ("62.10.01", 0.2),
        ("62.10", 0.16),
    ]


def test_the_nearest_year_is_taken_and_of_two_as_near_the_later():
    assert nearest_year({2019: 1.0, 2022: 2.0}, 2025) == 2.0
    assert nearest_year({2021: 1.0, 2023: 2.0}, 2022) == 2.0


def test_measurements_and_z_are_each_others_inverse_beyond_three_as_well():
    weight = np.array([-0.3521, 7.4327, 0.08217])
    z = np.array([-4.5, -3.0, 0.0, 2.0, 3.7])
    assert z_of_measure(measure_at_z(z, weight), weight) == pytest.approx(z)
    boy_at_birth = np.array([1, 49.8842, 0.03795])
    assert measure_at_z(np.array(-2.0), boy_at_birth, tails=False) == pytest.approx(
        46.098, abs=1e-3
    )


def test_the_z_that_an_export_shows_is_that_of_its_values_but_for_two_in_a_hundred(demo):
    rows = [
        (float(written["ZS TB/U"]), row)
        for written, row in with_truth(demo, "62.03", A)
        if not (row["position_swapped"] or row["position_unknown"] or row["copied"])
        and not row["shrinking"]
    ]
    wrong = np.mean([row["z_by_month"] for _, row in rows])
    assert wrong == pytest.approx(0.02, abs=0.01)
    near = [abs(shown - row["haz"]) < 0.6 for shown, row in rows if not row["z_by_month"]]
    assert np.mean(near) > 0.999


def test_coverage_lies_between_55_and_98_percent_where_sasaran_says_who_lives_there(demo):
    sasaran = pl.read_csv(demo.posyandu / A / "sasaran.csv", schema_overrides=[pl.String, pl.Int64])
    assert sasaran.columns == ["desa_code", "registered"]
    assert sasaran["desa_code"].str.slice(0, 5).n_unique() == 22
    assert sasaran["registered"].mean() == pytest.approx(40, abs=2)
    measured = truth(demo, A).group_by("desa_code").agg(pl.col("child").n_unique())
    coverage = sasaran.join(measured, on="desa_code").select(pl.col("child") / pl.col("registered"))
    assert coverage.height == sasaran.height
    assert coverage["child"].min() >= 0.55
    assert coverage["child"].max() <= 0.98


# Dirt --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kinds", "percent"),
    [
        (("kolom_wajib_kosong", "tanggal_tidak_valid", "di_luar_bulan", "usia_di_luar_rentang"), 1),
        (("wilayah_tidak_dikenal",), 0.3),
        (("satuan_keliru",), 0.5),
        (("ganda",), 1),
    ],
)
def test_each_rule_has_its_share_of_dirt(demo, kinds, percent):
    share = 100 * truth(demo)["reason"].is_in(kinds).fill_null(False).mean()
    assert share == pytest.approx(percent, rel=0.1)


def test_places_positions_and_heaping_have_their_shares(demo):
    rows = truth(demo)
    assert rows["dirt"].eq_missing("salah_eja").mean() == pytest.approx(0.02, rel=0.1)
    assert rows["position_swapped"].mean() == pytest.approx(0.05, rel=0.1)
    assert rows["position_unknown"].mean() == pytest.approx(0.06, rel=0.1)
    puskesmas = rows.group_by("puskesmas", pl.col("desa_code").str.slice(0, 5)).agg(
        pl.len(), pl.col("heaped").mean()
    )
    large = puskesmas.filter(pl.col("len") > 400)["heaped"]
    assert 0.25 < large.min() < 0.36
    assert 0.54 < large.max() < 0.65
    heaped = rows.filter("heaped")["height_cm"]
    assert (heaped * 2 % 1 == 0).all()


def test_at_most_one_kind_is_refused_and_misspelt_places_and_unit_slips_are_accepted(demo):
    rows = truth(demo).group_by("dirt", "accepted").len()
    assert rows["dirt"].is_duplicated().sum() == 0
    accepted = set(rows.filter("accepted")["dirt"])
    assert accepted == {None, "salah_eja", "meter", "milimeter", "gram"}


def test_dirty_cells_are_written_as_the_truth_says(demo):
    seen = set()
    for month in (A, B):
        for written, row in with_truth(demo, "62.01", month):
            kind = row["dirt"]
            seen.add(kind)
            measured, birth = written["Tanggal Pengukuran"], written["Tgl Lahir"]
            if kind == "tanggal_nol":
                assert measured == "0000-00-00"
            elif kind == "tanggal_mustahil":
                assert birth == f"31-02-{row['birth_date']:%Y}"
            elif kind == "tanggal_depan":
                assert date.fromisoformat(measured) > date(2033, 1, 1)
            elif kind == "tanggal_teks":
                assert not re.search("[0-9]", measured)
            elif kind == "sebelum_lahir":
                assert birth > measured
            elif kind == "bulan_lain":
                assert not measured.startswith(month)
            elif kind == "usia_lebih":
                assert (row["measured_on"] - date.fromisoformat(birth)).days > 1826
            elif kind == "meter":
                assert float(written["Tinggi"]) <= 2.5
            elif kind == "milimeter":
                assert float(written["Tinggi"]) > 250
            elif kind == "gram":
                assert float(written["Berat"]) > 100
            elif kind == "wilayah_asing":
                assert written["Desa/Kel"] in [name.upper() for name in simulate.NOWHERE]
    assert seen == {*simulate.DIRT, None}


def test_a_misspelt_place_is_one_letter_off_in_desa_or_kecamatan(demo):
    names = dict(
        pl.read_csv(ROOT / "data/raw/area/area.csv", infer_schema=False).rows_by_key(
            "code", unique=True
        )
    )
    columns = {"Desa/Kel": 13, "Kec": 8}
    off = {"Desa/Kel": 0, "Kec": 0}
    for written, row in with_truth(demo, "62.01", A):
        if row["dirt"] == "salah_eja":
            distance = {
                column: Levenshtein.distance(
                    folded_place(written[column]), folded_place(names[row["desa_code"][:end]][0])
                )
                for column, end in columns.items()
            }
            assert sorted(distance.values()) == [0, 1]
            off[max(distance, key=distance.get)] += 1
    assert off["Desa/Kel"] > off["Kec"] > 0


def test_a_name_is_not_misspelt_where_a_sibling_would_be_as_near():
    rng = np.random.default_rng(1)
    assert misspellings("Papuyu I", ["papuyu1", "papuyu2"], set(), rng) == []
    assert misspellings("Baru", ["baru"], set(), rng) == []
    spelt = misspellings("Hamalau", ["hamalau", "karasikan"], set(), rng)
    assert len(spelt) == 3
    assert {Levenshtein.distance(name, "Hamalau") for name in spelt} == {1}


def test_a_misspelling_is_no_other_word_of_place_names():
    every = {"batu" + letter for letter in "abcdefghijklmnopqrstuvwxyz"}
    rng = np.random.default_rng(1)
    spelt = misspellings("Sungai Batuk", ["sungaibatuk"], every, rng)
    assert spelt and not [name for name in spelt if name.split()[-1].lower() in every - {"batuk"}]


def test_the_names_of_nowhere_are_near_no_area():
    areas = pl.read_csv(ROOT / "data/raw/area/area.csv", infer_schema=False)["name"]
    for nowhere in simulate.NOWHERE:
        nearest = min(Levenshtein.distance(folded_place(nowhere), folded_place(a)) for a in areas)
        assert nearest > 4


def test_a_duplicate_repeats_child_and_date_further_down_the_same_file(demo):
    rows = with_truth(demo, "62.03", A)
    first = [(w, row) for w, row in rows if row["dirt"] == "ganda"]
    weights = []
    for written, row in first:
        again = [w for w, r in rows if r["child"] == row["child"] and r["dirt"] is None]
        assert len(again) == 1
        assert int(again[0]["No"]) > int(written["No"])
        assert again[0]["Tanggal Pengukuran"] == written["Tanggal Pengukuran"]
        weights.append(again[0]["Berat"] == written["Berat"])
    assert 0.2 < np.mean(weights) < 0.8


def test_cara_ukur_says_the_other_position_or_nothing_where_the_truth_says_so(demo):
    for written, row in with_truth(demo, "62.01", A):
        right = "Berdiri" if row["age_days"] >= 731 else "Terlentang"
        if row["position_unknown"]:
            assert written["Cara Ukur"] in ("", "-", "Bb", "?")
        else:
            assert (written["Cara Ukur"] == right) is not row["position_swapped"]


def test_two_posyandu_copy_forward_and_a_few_children_shrink(demo):
    before = truth(demo, A).filter(pl.col("dirt").is_null())
    visits = truth(demo, B).join(before, on="child", suffix="_before")
    copied = visits.filter("copied")
    assert copied["desa_code"].n_unique() == 2
    assert copied.height > 10
    assert (copied["height_cm"] == copied["height_cm_before"]).all()
    assert (copied["weight_kg"] == copied["weight_kg_before"]).all()
    shrinking = visits.filter("shrinking")
    assert 10 < shrinking.height < 200
    assert (shrinking["height_cm_before"] - shrinking["height_cm"]).min() > 2
    others = visits.filter(~pl.col("shrinking"), pl.col("dirt").is_null())
    assert (others["height_cm_before"] - others["height_cm"]).max() < 2


# Month folders -----------------------------------------------------------------------------------


def test_every_month_is_marked_as_simulated_and_says_so_in_indonesian(demo):
    folders = month_folders(demo.posyandu, date(2026, 11, 21))
    assert [folder.is_simulated for folder in folders.values()] == [True, True]
    note = (demo.posyandu / A / "SIMULASI").read_text(encoding="utf-8")
    assert note.startswith("Bulan ini SIMULASI")
    assert "- eppgbm_63.05_tapin_2024-08.csv\n" in note
    assert not has_real_month(demo)


def test_a_real_month_is_not_touched_and_nothing_else_is_written(empty, monkeypatch, capsys):
    real = empty.posyandu / B / "register.csv"
    real.parent.mkdir(parents=True)
    real.write_text("NIK\n")
    monkeypatch.setenv("PETA_ROOT", str(empty.root))
    assert main([]) == 1
    assert "data/raw/posyandu/2025-02 berisi register.csv" in capsys.readouterr().err
    assert [path for path in empty.posyandu.rglob("*") if path.is_file()] == [real]
    assert not empty.build.exists()


def test_a_correction_dropped_into_a_simulated_month_is_not_removed(empty):
    write_demonstration(empty, kabupaten=["63.72"], months=(B,))
    correction = empty.posyandu / B / "perbaikan.xlsx"
    correction.write_bytes(b"PK")
    with pytest.raises(MonthInUse, match=r"perbaikan\.xlsx"):
        write_demonstration(empty, kabupaten=["63.72"], months=(B,))
    assert correction.exists()


def test_a_failure_half_way_leaves_the_months_as_they_were(empty, monkeypatch):
    write_demonstration(empty, kabupaten=["63.72"], months=(A,))
    before = {path.name for path in (empty.posyandu / A).iterdir()}

    def fail(*_):
        raise OSError("disk full")

    with monkeypatch.context() as patched, pytest.raises(OSError, match="disk full"):
        patched.setattr(simulate, "write_workbook", fail)
        write_demonstration(empty, kabupaten=["62.08", "63.72"], months=(A, B))
    assert {path.name for path in (empty.posyandu / A).iterdir()} == before
    assert not (empty.posyandu / B).exists()
    write_demonstration(empty, kabupaten=["63.72"], months=(A, B))
    assert sorted(path.name for path in empty.posyandu.iterdir()) == [A, B]


@pytest.fixture
def written(empty, monkeypatch) -> list[Paths]:
    """Every call of `write_demonstration` that `main` makes in the empty project."""
    calls = []
    monkeypatch.setenv("PETA_ROOT", str(empty.root))
    monkeypatch.setattr(simulate, "write_demonstration", lambda paths: calls.append(paths) or 1)
    return calls


def test_if_none_writes_where_nothing_is_there(written):
    assert main(["--if-none"]) == 0
    assert len(written) == 1


def test_if_none_does_nothing_where_a_real_month_is_there(empty, written):
    month = empty.posyandu / "2025-03"
    month.mkdir(parents=True)
    (month / "sasaran.csv").write_text("desa_code,registered\n")
    assert not has_real_month(empty)
    (month / "Februari.XLSX").write_bytes(b"PK")
    assert has_real_month(empty)
    assert main(["--if-none"]) == 0
    assert written == []


def test_if_none_does_nothing_where_the_demonstration_is_complete(empty, written):
    names = [f"{number}.csv" for number in range(27)] + ["sasaran.csv"]
    for month in simulate.MONTHS:
        (empty.posyandu / month).mkdir(parents=True)
        for name in names:
            (empty.posyandu / month / name).touch()
        (empty.posyandu / month / "SIMULASI").write_text(simulation_note(names), encoding="utf-8")
    assert is_complete(empty)
    assert main(["--if-none"]) == 0
    assert written == []
    (empty.posyandu / A / "3.csv").unlink()
    assert main(["--if-none"]) == 0
    assert len(written) == 1


def test_an_older_version_of_the_demonstration_is_not_complete(empty, monkeypatch):
    test_names = [f"{number}.csv" for number in range(28)]
    for month in simulate.MONTHS:
        (empty.posyandu / month).mkdir(parents=True)
        for name in test_names:
            (empty.posyandu / month / name).touch()
        note = simulation_note(test_names)
        (empty.posyandu / month / "SIMULASI").write_text(note, encoding="utf-8")
    monkeypatch.setattr(simulate, "VERSION", simulate.VERSION + 1)
    assert not is_complete(empty)
