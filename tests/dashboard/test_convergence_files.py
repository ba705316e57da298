"""The tab Berkas: whoever handed in a file sees what became of it, and what to mend."""

import duckdb
import pytest

from dashboard import store
from tests.dashboard import conftest, convergence
from tests.dashboard.conftest import table_with, words_of

SOURCE = """
create or replace table source_file as select * from (values
    ('data/raw/convergence/cakupan-63.05.csv', 'abc', 'cakupan', 'diterima', null, 1200, 1198, 2,
        false),
    ('data/raw/convergence/aksi.csv', 'def', 'aksi', 'ditolak',
        'kolom instrument tidak ada <script>alert(1)</script>', 0, 0, 0, false),
    ('data/raw/survey/target.csv', 'ghi', 'target', 'diterima', null, 26, 26, 0, false)
) as row (path, sha256, kind, status, reason, rows_read, rows_accepted, rows_quarantined,
    is_simulated)"""
REFUSED = """
create or replace table quarantine_summary as select * from (values
    ('data/raw/convergence/cakupan-63.05.csv', 'diterima_melebihi_sasaran', 2, 'baris 118',
        'Jumlah yang menerima melebihi sasarannya. Periksa pembilang'),
    ('data/raw/posyandu/2024-02/a.csv', 'ganda', 9, 'baris 3', null)
) as row (path, reason, rows, example, remedy)"""


@pytest.fixture
def opened(tmp_path, monkeypatch):
    def page(*statements: str):
        path = tmp_path / "current.duckdb"
        convergence.create(path, is_simulated=False)
        with duckdb.connect(path) as connection:
            for statement in statements:
                connection.execute(statement)
        monkeypatch.setattr(store, "CURRENT", path)
        page = conftest.run("konvergensi", provinsi="63", bagian="berkas")
        assert not page.exception
        return page

    return page


def test_what_was_refused_stands_there_with_its_row_and_what_to_do(opened):
    page = opened(SOURCE, REFUSED)
    said = words_of(page)
    assert "2 berkas, 1.200 baris dibaca; 2 baris ditolak dan 1 berkas tidak dapat dibaca" in said
    assert "kolom instrument tidak ada &lt;script&gt;" in said and "<script>alert" not in said
    (refused,) = table_with(page, "Sebab dan yang harus dilakukan")
    assert (refused["Baris"], refused["Contoh"]) == ("2", "baris 118")
    assert "Periksa pembilang" in refused["Sebab dan yang harus dilakukan"]
    files = table_with(page, "Diterima")
    assert [row["Berkas"].rpartition("/")[2] for row in files] == ["aksi.csv", "cakupan-63.05.csv"]
    assert files[1]["Diterima"] == "1.198"


def test_where_all_is_well_that_is_said(opened):
    nothing = REFUSED + " where path like 'data/raw/posyandu/%'"
    good = SOURCE + " where kind <> 'aksi'"
    page = opened(good, nothing, "update source_file set rows_quarantined = 0")
    said = words_of(page)
    assert "1 berkas, 1.200 baris. Semua berkas terbaca dan tidak ada baris yang ditolak." in said
    assert "Baris yang ditolak" not in said


def test_without_a_file_the_page_says_how_to_begin(opened):
    page = opened(SOURCE + " where kind = 'target'", REFUSED + " where false")
    assert "Salin templat" in words_of(page)
