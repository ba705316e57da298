"""area.csv: both code systems side by side, never mixed."""

from collections import Counter
from pathlib import Path

from pipeline.settings import Paths
from pipeline.sources.areas import read_areas

ROOT = Path(__file__).resolve().parents[2]
HEADER = "code,name,level,type,parent_code,bps_code,latitude,longitude,postal_code\n"
HEAD = (
    HEADER + "00,Indonesia,nasional,negara,,,,,\n63,Kalimantan Selatan,provinsi,provinsi,00,63,,,\n"
)
TAPIN = "63.05,Kabupaten Tapin,kabupaten,kabupaten,63,6305,-2.9,115.1,\n"


def test_the_committed_list_of_areas_is_whole():
    path = Paths(ROOT).raw / "area" / "area.csv"
    rows = read_areas(path, "area.csv").rows
    assert Counter(rows["level"]) == {
        "nasional": 1,
        "provinsi": 38,
        "kabupaten": 27,
        "kecamatan": 292,
        "desa": 3587,
    }
    # 8 new villages of Tanah Bumbu have no known point: it is missing, not invented.
    without_point = rows.filter(rows["latitude"].is_null() & (rows["level"] == "desa"))
    assert without_point["code"].str.slice(0, 5).to_list() == ["63.10"] * 8


def test_the_two_code_systems_disagree_in_eight_kabupaten_of_kalteng():
    """Why a BPS code is never taken for a Kemendagri code: stripped of dots they look alike."""
    rows = read_areas(Paths(ROOT).raw / "area" / "area.csv", "area.csv").rows
    kalteng = rows.filter(level="kabupaten", parent_code="62")
    undotted = kalteng["code"].str.replace(".", "", literal=True)
    assert (undotted != kalteng["bps_code"]).sum() == 8


def test_codes_stay_text(csv_file):
    rows = read_areas(csv_file(HEAD + TAPIN), "area.csv").rows
    assert rows["code"].to_list() == ["00", "63", "63.05"]
    assert rows["bps_code"].to_list() == [None, "63", "6305"]


def test_a_bps_code_declared_as_kemendagri_is_refused(refusal):
    text = refusal(HEAD + TAPIN.replace("63.05,", "6305,"), read_areas)
    assert 'baris 4, kolom code, nilai "6305": kode Kemendagri untuk kabupaten' in text
    assert "kode BPS masuk ke kolom bps_code" in text


def test_a_kemendagri_code_in_the_bps_column_is_refused(refusal):
    text = refusal(HEAD + TAPIN.replace("6305,", "63.05,"), read_areas)
    assert 'baris 4, kolom bps_code, nilai "63.05": kode BPS untuk kabupaten' in text
    assert "kode Kemendagri masuk ke kolom code" in text


def test_an_area_twice_is_refused_with_the_line_of_the_first(refusal):
    text = refusal(HEAD + TAPIN + TAPIN.replace("6305", "6306"), read_areas)
    assert 'baris 5, nilai "63.05": kunci code sudah ada di baris 4. Sisakan satu baris.' in text


def test_two_areas_with_one_bps_code_are_refused(refusal):
    text = refusal(HEAD + TAPIN + TAPIN.replace("63.05", "63.06"), read_areas)
    assert 'baris 5, nilai "6305": kunci bps_code sudah ada di baris 4' in text


def test_an_orphan_an_unknown_level_and_a_point_abroad_are_each_refused(refusal):
    content = HEAD + (
        "62.01,Kotim,kabupaten,kabupaten,62,6201,-2.7,111.6,\n"
        "63.05,Tapin,distrik,kabupaten,63,6305,-2.9,115.1,\n"
        "63.06,Hulu Sungai Selatan,kabupaten,kabupaten,63,6306,115.1,-2.7,\n"
        "63.07,Hulu Sungai Tengah,kabupaten,kabupaten,63,6307,-2.7,,\n"
    )
    text = refusal(content, read_areas)
    assert 'baris 4, kolom parent_code, nilai "62": induk dari 62.01 bukan provinsi 62' in text
    assert 'baris 5, kolom level, nilai "distrik": nilai tidak dikenal' in text
    # Latitude and longitude exchanged: the commonest mistake in a list of points.
    assert 'baris 6, kolom latitude, nilai "115.1": lintang di luar -11-6' in text
    assert 'baris 6, kolom longitude, nilai "-2.7": bujur di luar 95-141.1' in text
    assert "baris 7: hanya satu dari latitude dan longitude terisi" in text
