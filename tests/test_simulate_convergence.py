"""The demonstration inputs of the convergence score: what is written, and where it is wrong."""

import hashlib
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from pipeline import simulate_convergence
from pipeline.convergence.rules import read_rules
from pipeline.rules.convergence import REASONS, Context
from pipeline.settings import Paths
from pipeline.simulate_convergence import (
    QUARTERS,
    SERVICES,
    WITH_VISITS,
    WRONG,
    FolderInUse,
    Wrong,
    has_real_file,
    is_complete,
    main,
    simulation_note,
    spoilt,
    write_demonstration,
)
from pipeline.sources.convergence import input_files, read_input, refuse_duplicates
from tests.conftest import ROOT

FEW = 3
"""Desa per kabupaten: enough for every wrong cell, and quick."""
TRUTH = ("data", "build", "demo", "truth", "convergence_wrong.csv")
KABUPATEN_WITH_FORMS = 24


def project(root: Path) -> Paths:
    """A project folder with the list of areas, which is all that the demonstration needs."""
    shutil.copytree(ROOT / "data" / "raw" / "area", root / "data" / "raw" / "area")
    return Paths(root)


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Paths:
    """A few desa of every kabupaten; not to be changed."""
    paths = project(tmp_path_factory.mktemp("demo"))
    write_demonstration(paths, FEW)
    return paths


@pytest.fixture
def empty(tmp_path, monkeypatch) -> Paths:
    monkeypatch.setenv("PETA_ROOT", str(tmp_path))
    return project(tmp_path)


@pytest.fixture
def small(empty, monkeypatch) -> Paths:
    """An empty project in which `main` writes one CSV and one workbook only."""
    rows = pl.DataFrame({"desa_code": ["63.72.01.1001"], "value": ["Y"]})
    written = [("aksi-62", rows), ("layanan_nilai-63.72", rows)]
    monkeypatch.setattr(simulate_convergence, "demonstration_files", lambda *_: iter(written))
    monkeypatch.setattr(simulate_convergence, "WRONG", ())
    return empty


def folder_of(paths: Paths) -> Path:
    return paths.raw / "convergence" / "simulasi"


def cells(path: Path) -> pl.DataFrame:
    """Every cell as text; the row numbered n in the file is the n - 2nd here."""
    if path.suffix == ".xlsx":
        return pl.read_excel(path, infer_schema_length=0)
    return pl.read_csv(path, infer_schema=False)


def kind(paths: Paths, name: str) -> pl.DataFrame:
    """All rows of one kind that no wrong cell stands in, as text."""
    frames = []
    for path in sorted(folder_of(paths).glob(f"{name}*.*")):
        wrong = truth(paths).filter(pl.col("path") == shown(path))["row"]
        rows = cells(path).with_row_index("row", 2)
        frames.append(rows.filter(~pl.col("row").is_in(wrong.implode())).drop("row"))
    return pl.concat(frames)


def truth(paths: Paths) -> pl.DataFrame:
    return pl.read_csv(paths.root.joinpath(*TRUTH))


def shown(path: Path) -> str:
    return f"data/raw/convergence/simulasi/{path.name}"


def digests(root: Path) -> dict[str, str]:
    return {
        str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


# Files -------------------------------------------------------------------------------------------


def test_the_same_code_and_areas_give_the_same_bytes(demo, empty):
    write_demonstration(empty, FEW)
    assert digests(empty.root) == digests(demo.root)


def test_every_kabupaten_files_services_once_as_visits_or_as_the_form_one_of_them_a_workbook(demo):
    names = [path.name for path in folder_of(demo).iterdir()]
    assert sum(name.startswith("layanan_nilai-") for name in names) == KABUPATEN_WITH_FORMS
    visits = sorted(name for name in names if name.startswith("layanan_kunjungan-"))
    assert visits == [f"layanan_kunjungan-{code}.csv" for code in WITH_VISITS]
    assert [name for name in names if name.endswith(".xlsx")] == ["layanan_nilai-63.72.xlsx"]


def test_the_reader_takes_every_file_and_knows_that_all_are_simulated(demo):
    found = input_files(demo.raw / "convergence")
    kinds = Counter(kind for _, kind in found.files)
    assert found.is_simulated
    assert found.strays == []
    assert kinds == {
        "aksi": 2,
        "cakupan": 3,
        "layanan_nilai": 24,
        "layanan_kunjungan": 3,
        "inovasi": 1,
        "proses_desa": 1,
        "audit_kasus": 1,
    }


def test_the_mark_says_that_all_is_invented_and_lists_the_files(demo):
    mark = (folder_of(demo) / "SIMULASI").read_text(encoding="utf-8")
    listed = {line[2:] for line in mark.splitlines() if line.startswith("- ")}
    assert "rekaan" in mark
    assert listed == {path.name for path in folder_of(demo).iterdir()} - {"SIMULASI"}


# Wrong cells -------------------------------------------------------------------------------------


def test_forty_to_sixty_cells_are_wrong_in_every_kind_of_file(demo):
    wrong = truth(demo)
    of_kind = {Path(path).name.split("-")[0].split(".")[0] for path in wrong["path"]}
    assert 40 <= wrong.height <= 60
    assert len(of_kind) == 7
    assert set(wrong["reason"]) <= set(REASONS)
    assert wrong["reason"].n_unique() >= 15


def test_what_the_truth_names_stands_in_the_row_that_it_names(demo):
    files = {}
    for path, row, error in truth(demo).select("path", "row", "error").iter_rows():
        file = demo.root / path
        files.setdefault(path, cells(file))
        written = {name: text or "" for name, text in files[path].row(row - 2, named=True).items()}
        stem = file.name.rpartition(".")[0]
        [one] = [one for one in WRONG if (one.file, one.error) == (stem, error)]
        is_first_of_two = one.is_repeated and row - 2 < files[path].height - 1
        if not is_first_of_two:
            assert one.changes.items() <= written.items(), (path, row, error)


def test_of_a_row_said_twice_both_stand_in_the_truth_with_one_key(demo):
    repeated = truth(demo).filter(pl.col("reason") == "ganda", path=shown(Path("cakupan-62.csv")))
    rows = cells(demo.root / repeated["path"][0])[[row - 2 for row in repeated["row"]]]
    key = ["area_code", "period", "code", "denominator_source"]
    assert repeated.height == 2
    assert rows.select(key).n_unique() == 1
    assert rows["numerator"].n_unique() == 2


def test_the_reader_refuses_the_wrong_rows_for_the_reason_foretold_and_no_other_row(demo):
    areas = pl.read_csv(ROOT / "data/raw/area/area.csv", infer_schema=False)
    indicators = pl.read_csv(ROOT / "data/raw/convergence/indicator.csv", infer_schema=False)
    rules = read_rules(ROOT / "data/raw/convergence/rules", "rules")
    codes = indicators["code"].to_list()
    context = Context(areas, rules, codes, b"kunci untuk uji", date(2026, 11, 22))
    accepted: dict[str, list[pl.DataFrame]] = {}
    refused = []
    for path, name in input_files(demo.raw / "convergence").files:
        read = read_input(path, shown(path), name, context)
        accepted.setdefault(name, []).append(read.accepted)
        refused.append(read.refused)
    for name, frames in accepted.items():
        refused.append(refuse_duplicates(name, pl.concat(frames), rules)[1])
    found = pl.concat(refused).select("path", row="source_row", reason="reason")
    assert set(found.rows()) == set(truth(demo).select("path", "row", "reason").rows())


def test_a_row_is_spoilt_once_and_only_where_it_fits():
    rows = pl.DataFrame({"value": ["Y", "T", "Y"], "other": [1, 2, 3]})
    wrong = [
        Wrong("x", "a", "r", {"other": "-1"}, 1, {"value": "Y"}),
        Wrong("x", "b", "r", {"other": "-2"}, 1, {"value": "Y"}),
    ]
    for seed in range(8):
        written, lines = spoilt(rows, wrong, np.random.default_rng(seed))
        assert sorted(line for line, _ in lines) == [2, 4]
        assert sorted(written["other"]) == ["-1", "-2", "2"]
    with pytest.raises(ValueError, match="no row for c"):
        spoilt(
            rows,
            [Wrong("x", "c", "r", {"other": "9"}, 2, {"value": "T"})],
            np.random.default_rng(1),
        )


# Services ----------------------------------------------------------------------------------------


def test_no_person_has_two_rows_for_one_service_in_one_quarter_or_month(demo):
    forms, visits = kind(demo, "layanan_nilai"), kind(demo, "layanan_kunjungan")
    assert not forms.select("person_key", "quarter", "indicator").is_duplicated().any()
    assert not visits.select("person_key", "month", "indicator").is_duplicated().any()


def test_a_form_lists_eight_services_of_a_mother_and_ten_of_a_child(demo):
    forms = pl.concat([cells(path) for path in folder_of(demo).glob("layanan_nilai*62.1*.csv")])
    count = forms.group_by("person_key", "quarter", "group").len()
    assert set(count.select("group", "len").rows()) == {("bumil", 8), ("anak", 10)}


def test_visits_list_every_service_at_least_once_a_quarter_in_a_quarter_with_its_last_month(demo):
    visits = kind(demo, "layanan_kunjungan").with_columns(
        number=pl.col("month").str.slice(5).cast(pl.Int64)
    )
    quarter = [pl.col("month").str.head(4).alias("year"), (pl.col("number") + 2) // 3]
    whole = visits.filter((pl.col("number") % 3 == 0).any().over("desa_code", *quarter))
    listed = whole.group_by("person_key", "group", *quarter).agg(pl.col("indicator").n_unique())
    fewest = dict(listed.group_by("group").agg(pl.col("indicator").mode().first()).rows())
    assert fewest == {"bumil": 8, "anak": 10}
    # The few with fewer are those of whom a cell was made wrong.
    assert listed.filter(pl.col("indicator") < 8).height <= 5


def test_people_are_two_to_sixteen_a_desa_and_about_six(demo):
    forms = kind(demo, "layanan_nilai")
    people = forms.group_by("desa_code", "quarter").agg(pl.col("person_key").n_unique())
    assert people["person_key"].mean() == pytest.approx(6.5, abs=1.5)
    assert people["person_key"].max() <= 16
    groups = forms.group_by("group").agg(pl.col("person_key").n_unique()).rows()
    assert {group for group, _ in groups} == {"bumil", "anak"}


def test_the_share_of_services_received_spreads_from_low_to_high_and_rises(demo):
    forms = kind(demo, "layanan_nilai").with_columns(year=pl.col("quarter").str.head(4))
    due = forms.filter(pl.col("value") != "TS")
    share = (pl.col("value") == "Y").mean() * 100
    by_desa = due.group_by("desa_code").agg(share)["value"]
    by_year = dict(due.group_by("year").agg(share).rows())
    assert by_desa.mean() == pytest.approx(55, abs=6)
    assert by_desa.min() < 30
    assert by_desa.max() > 80
    assert by_year["2023"] < by_year["2024"] < by_year["2025"]


def test_a_child_grows_three_months_a_quarter_and_leaves_before_24_months(demo):
    visits = kind(demo, "layanan_kunjungan").filter(pl.col("group") == "anak")
    month = pl.col("month").str.head(4).cast(pl.Int64) * 12 + pl.col("month").str.slice(5).cast(
        pl.Int64
    )
    age = pl.col("age_months").cast(pl.Int64)
    born = visits.select("person_key", "age_months", born=month - age)
    assert born.group_by("person_key").agg(pl.col("born").n_unique())["born"].max() == 1
    ages = visits["age_months"].cast(pl.Int64)
    assert (ages.min(), ages.max()) == (0, 23)


def test_a_mother_delivers_once_and_has_a_trimester_until_then(demo):
    mothers = kind(demo, "layanan_kunjungan").filter(pl.col("group") == "bumil")
    one = mothers.unique(["person_key", "month"]).sort("person_key", "month")
    went_back = one.select((pl.col("delivered") < pl.col("delivered").shift()).over("person_key"))
    assert not went_back["delivered"].any()
    assert (one["trimester"].is_null() == (one["delivered"] == "1")).all()
    assert set(one["trimester"].drop_nulls()) == {"1", "2", "3"}


def test_cumulative_counts_never_fall_and_never_pass_the_months_lived(demo):
    counted = kind(demo, "layanan_kunjungan").filter(pl.col("indicator").is_in(["A2", "A4"]))
    counted = counted.with_columns(pl.col("visits", "age_months").cast(pl.Int64))
    falls = counted.sort("month").select(
        (pl.col("visits").diff() < 0).any().over("person_key", "indicator")
    )
    assert not falls["visits"].any()
    assert (counted["visits"] <= counted["age_months"] + 1).all()


def test_nifas_is_due_after_the_birth_and_the_other_care_of_mothers_before_it(demo):
    forms = kind(demo, "layanan_nilai").filter(pl.col("group") == "bumil")
    wide = forms.pivot(on="indicator", index=["person_key", "quarter"], values="value").drop_nulls()
    is_due = {name: wide[name] != "TS" for name in ("B1", "B2", "B3", "B4", "B6")}
    assert (is_due["B1"] != is_due["B3"]).all()
    assert (is_due["B1"] == is_due["B2"]).all()
    assert (is_due["B1"] == is_due["B4"]).all()
    assert is_due["B6"].all()


def test_some_desa_hand_in_nothing_for_a_quarter(demo):
    forms = kind(demo, "layanan_nilai")
    handed_in = forms.select("desa_code", "quarter").n_unique()
    all_quarters = forms["desa_code"].n_unique() * len(QUARTERS)
    assert 0.9 < handed_in / all_quarters < 0.99
    assert set(forms["indicator"]) == set(SERVICES)


# Kabupaten and desa ------------------------------------------------------------------------------


def test_the_panel_assessed_25_kabupaten_one_of_them_not_in_2024(demo):
    panel = kind(demo, "aksi").filter(pl.col("assessor") == "provinsi")
    assessed = dict(panel.group_by("period").agg(pl.col("area_code").n_unique()).rows())
    assert assessed == {"2023": 25, "2024": 24, "2025": 25}
    size = panel.group_by("instrument").agg(pl.col("indicator").n_unique()).sort("instrument")
    assert size.rows() == [("2021_full", 25), ("2025_p3s", 31)]


def points(rows: pl.DataFrame) -> pl.DataFrame:
    letter = pl.col("grade").replace_strict({"A": 2, "B": 1, "C": 0}, default=None)
    return rows.with_columns(worth=pl.coalesce(pl.col("points").cast(pl.Int64), letter))


def test_a_kabupaten_never_gives_itself_less_than_the_panel_does_and_often_more(demo):
    rows = points(kind(demo, "aksi"))
    cell = ["area_code", "period", "indicator"]
    both = rows.filter(pl.col("assessor") == "mandiri").join(
        rows.filter(pl.col("assessor") == "provinsi"), on=cell, suffix="_panel"
    )
    assert (both["worth"] >= both["worth_panel"]).all()
    assert (both["worth"] > both["worth_panel"]).mean() > 0.2


def test_kemendagri_differs_from_the_panel_in_one_or_two_cells_of_a_year(demo):
    rows = points(kind(demo, "aksi"))
    both = rows.filter(pl.col("assessor") == "kemendagri").join(
        rows.filter(pl.col("assessor") == "provinsi"),
        on=["area_code", "period", "indicator"],
        suffix="_panel",
    )
    differing = both.group_by("area_code", "period").agg(
        (pl.col("worth") != pl.col("worth_panel")).sum()
    )
    assert differing.height == 15
    # A wrong cell of the panel's can hide one difference.
    assert differing["worth"].max() == 2
    assert (differing["worth"] >= 1).sum() >= 13


def test_not_applicable_cells_have_no_points(demo):
    not_applicable = kind(demo, "aksi").filter(pl.col("grade") == "N/A")
    assert not_applicable.height > 20
    assert not_applicable["points"].null_count() == not_applicable.height


def test_all_29_codes_come_by_quarter_but_for_the_gaps(demo):
    rows = kind(demo, "cakupan-6")
    cell = ["area_code", "period", "code"]
    held = dict(rows.unique(cell).group_by("area_code").len().rows())
    expected = dict.fromkeys(held, 29 * 12) | {"62.06": 29 * 11, "63.02": 29 * 11, "62.08": 23 * 12}
    # A wrong cell takes away one row, and with it at most one code of a quarter.
    assert all(0 <= expected[code] - count <= 4 for code, count in held.items())
    assert "2024-Q3" not in set(rows.filter(pl.col("area_code") == "62.06")["period"])
    assert "E25" not in set(rows.filter(pl.col("area_code") == "62.08")["code"])


def test_family_codes_are_counted_by_pk_and_all_others_by_dukcapil_and_the_puskesmas(demo):
    rows = kind(demo, "cakupan-6").with_columns(
        is_family=pl.col("code").is_in([f"E{number}" for number in range(20, 26)])
    )
    sources = rows.group_by("is_family").agg(pl.col("denominator_source").unique().sort())
    assert dict(sources.rows()) == {True: ["pk_bkkbn"], False: ["dukcapil", "riil_puskesmas"]}


def test_the_same_people_are_served_whoever_counts_and_the_puskesmas_count_fewer(demo):
    rows = kind(demo, "cakupan-6").with_columns(pl.col("numerator", "denominator").cast(pl.Int64))
    by_source = [
        rows.filter(pl.col("denominator_source") == name) for name in ("dukcapil", "riil_puskesmas")
    ]
    both = by_source[0].join(by_source[1], on=["area_code", "period", "code"], suffix="_puskesmas")
    assert (both["numerator"] == both["numerator_puskesmas"]).all()
    assert (both["denominator_puskesmas"] <= both["denominator"]).all()
    assert (both["denominator_puskesmas"] < both["denominator"]).mean() > 0.9


def test_most_quarters_are_filed_by_the_fifteenth_but_two_kabupaten_are_late(demo):
    first = pl.col("period").str.head(4).cast(pl.Int32)
    number = pl.col("period").str.tail(1).cast(pl.Int32)
    due = pl.date(first, 3 * number - 2, 15).dt.offset_by("3mo")
    is_late = pl.col("extracted_on").str.to_date() > due
    late = kind(demo, "cakupan-6").group_by("area_code").agg(is_late.mean().alias("late"))
    share = dict(late.rows())
    assert sorted(share, key=share.get)[-2:] in (["62.08", "63.10"], ["63.10", "62.08"])
    assert late["late"].median() < 0.2


def test_families_at_risk_are_a_share_of_all_families_of_a_desa(demo):
    rows = kind(demo, "cakupan-desa").with_columns(pl.col("denominator").cast(pl.Int64))
    wide = rows.pivot(on="code", index=["area_code", "period"], values="denominator").drop_nulls()
    share = wide["E24"] / wide["E21"]
    assert share.min() > 0.05
    assert share.max() < 0.75
    assert share.mean() == pytest.approx(0.32, abs=0.06)


def test_a_kelurahan_has_no_village_fund_and_a_desa_spends_3_to_15_percent(demo):
    areas = pl.read_csv(ROOT / "data/raw/area/area.csv", infer_schema=False)
    rows = kind(demo, "proses_desa").join(
        areas.select(desa_code="code", type="type"), on="desa_code"
    )
    fund, part = (pl.col(name).cast(pl.Int64) for name in ("dana_desa", "dana_stunting"))
    of_kelurahan = rows.filter(pl.col("type") == "kelurahan")
    assert of_kelurahan.select("dana_desa", "dana_stunting", "bulan_lapor").null_count().row(0) == (
        (of_kelurahan.height,) * 3
    )
    share = rows.filter(pl.col("type") == "desa").select(part / fund).to_series()
    assert share.null_count() == 0
    assert 0.029 < share.min() < share.max() < 0.151


def test_about_25_cases_a_round_are_followed_up_most_of_them_in_time(demo):
    rows = kind(demo, "audit_kasus")
    a_round = rows.group_by(pl.col("desa_code").str.head(5), "round").len()
    done_in_time = (rows["done"] <= rows["due"]).fill_null(False).mean()
    assert a_round["len"].mean() == pytest.approx(25, abs=1)
    assert a_round.height == 27 * 6
    assert done_in_time == pytest.approx(0.7, abs=0.03)
    assert rows["done"].is_null().mean() == pytest.approx(0.15, abs=0.03)
    assert rows["due"].max() < "2026-11"


def test_innovations_are_none_to_six_a_year(demo):
    rows = kind(demo, "inovasi")
    a_year = rows.group_by("area_code", "year").len()["len"]
    assert a_year.max() == 6
    assert a_year.len() < 27 * 3
    assert not rows.select("area_code", "year", "title").is_duplicated().any()


# Writing, and not writing ------------------------------------------------------------------------


def test_one_line_says_how_much_was_written(small, capsys):
    assert main([]) == 0
    line = capsys.readouterr().out
    assert line.count("\n") == 1
    assert "SIMULASI" in line
    assert " baris, " in line
    assert "MB" in line


def test_if_none_writes_nothing_where_a_real_file_is_there(small):
    real = small.raw / "convergence" / "aksi-2024.csv"
    real.parent.mkdir()
    real.write_text("area_code\n")
    assert has_real_file(small)
    assert main(["--if-none"]) == 0
    assert not folder_of(small).exists()
    assert not small.build.exists()


def test_templates_rules_and_strays_are_no_real_files(small):
    folder = small.raw / "convergence"
    (folder / "template").mkdir(parents=True)
    (folder / "template" / "aksi.csv").touch()
    (folder / "indicator.csv").touch()
    (folder / "catatan.csv").touch()
    assert not has_real_file(small)
    assert main(["--if-none"]) == 0
    assert is_complete(small)
    assert not has_real_file(small)


def test_if_none_leaves_a_whole_folder_of_this_version_alone(small, capsys):
    assert main(["--if-none"]) == 0
    capsys.readouterr()
    mark = folder_of(small) / "SIMULASI"
    before = mark.stat().st_mtime_ns
    assert main(["--if-none"]) == 0
    assert mark.stat().st_mtime_ns == before
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("harm", ["older version", "file gone", "file empty", "no mark"])
def test_if_none_writes_anew_what_is_older_or_not_whole(small, harm):
    main([])
    folder = folder_of(small)
    mark, file = folder / "SIMULASI", folder / "aksi-62.csv"
    whole = digests(folder)
    if harm == "older version":
        now = f"versi {simulate_convergence.VERSION}"
        mark.write_text(mark.read_text("utf-8").replace(now, "versi 0"), encoding="utf-8")
    elif harm == "file gone":
        file.unlink()
    elif harm == "file empty":
        file.write_bytes(b"")
    else:
        for path in folder.iterdir():
            path.unlink()
    assert not is_complete(small)
    assert main(["--if-none"]) == 0
    assert digests(folder) == whole


def test_a_kill_half_way_leaves_no_folder_that_is_taken_for_a_whole_one(small, monkeypatch):
    def killed(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(simulate_convergence, "write_workbook", killed)
        main([])
    assert not folder_of(small).exists()
    assert not is_complete(small)
    assert input_files(small.raw / "convergence").files == []
    assert main(["--if-none"]) == 0
    assert is_complete(small)
    assert [path.name for path in (small.raw / "convergence").iterdir()] == ["simulasi"]


def test_a_kill_half_way_leaves_the_folder_that_was_there(small, monkeypatch):
    main([])
    before = digests(folder_of(small))

    def killed(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(simulate_convergence, "write_workbook", killed)
        main([])
    assert digests(folder_of(small)) == before
    assert is_complete(small)


def test_a_file_that_someone_put_into_the_folder_is_not_removed(small, capsys):
    main([])
    correction = folder_of(small) / "cakupan-perbaikan.csv"
    correction.write_text("area_code\n")
    with pytest.raises(FolderInUse, match=r"cakupan-perbaikan\.csv"):
        write_demonstration(small)
    assert main([]) == 1
    assert "bukan berkas simulasi" in capsys.readouterr().err
    assert correction.exists()


def test_a_mark_without_a_list_of_files_is_no_whole_folder(empty):
    folder = folder_of(empty)
    folder.mkdir(parents=True)
    (folder / "SIMULASI").write_text(simulation_note([]), encoding="utf-8")
    assert not is_complete(empty)
