"""The page Banding, run against the session's publication and the small register and scores."""

import html
import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard import convergence_map, register
from tests.dashboard.conftest import run, table_with, words_of

MINUS = "\N{MINUS SIGN}"


def said(page: AppTest) -> str:
    """Everything that the page says as plain words."""
    return " ".join(html.unescape(re.sub("<[^>]+>", " ", words_of(page))).split())


def chart_of(page: AppTest, place: int = 0) -> dict:
    return json.loads(page.get("plotly_chart")[place].proto.spec)


def marks(page: AppTest, place: int = 0) -> dict[str, tuple[str, float]]:
    """Symbol and place (0 the worse end of a line, 1 the better) of each mark, by its hover."""
    (trace,) = chart_of(page, place)["data"]
    shown = zip(trace["marker"]["symbol"], trace["x"], strict=True)
    return dict(zip(trace["hovertext"], shown, strict=True))


def hovers(page: AppTest, place: int = 0) -> str:
    return "\n".join(marks(page, place))


def test_two_kabupaten_stand_side_by_side_with_what_is_proven(published, saved):
    page = run("banding", wilayah="63.05,63.03")
    assert not page.exception
    assert page.title[0].value == "Bagaimana Tapin dibandingkan dengan Banjar?"
    words = said(page)
    assert (
        "Menurut SSGI 2024: Banjar 32,3 % (28,1-36,8, perkiraan); Tapin 13,2 % (10,4-16,7, "
        "perkiraan). Banjar terbukti lebih tinggi daripada Tapin: +19,1 poin, rentang 95 % +13,8 "
        "sampai +24,4, perkiraan." in words
    )
    assert "Tapin terbukti lebih baik daripada provinsinya" in words
    assert "Banjar terbukti lebih buruk daripada provinsinya" in words
    assert table_with(page, "Putusan") == [
        {
            "Pasangan": "Banjar terhadap Tapin",
            "Selisih, poin (rentang 95 %)": "+19,1 (+13,8 sampai +24,4, perkiraan)",
            "Putusan": "terbukti lebih tinggi",
        }
    ]
    proven = {row["Wilayah"]: row for row in table_with(page, "Perubahan sejak 2021")}
    assert proven["Tapin"]["Perubahan sejak 2021"].startswith(f"turun nyata ({MINUS}20,3 poin")
    assert proven["Banjar"]["Dibanding provinsinya"] == "terbukti lebih buruk"
    (pair,) = saved["selisih-63.05-63.03"]
    assert (pair["first_code"], pair["second_code"]) == ("63.05", "63.03")
    assert float(pair["z"]) == pytest.approx(7.0, abs=0.01)
    assert pair["verdict"] == "lebih tinggi"


def test_the_spine_says_by_shape_and_word_how_an_area_stands(published):
    page = run("banding", wilayah="63.05,63.03")
    found = {w: symbol for w, (symbol, _) in marks(page).items() if "Stunting, SSGI 2024" in w}
    better = next(symbol for words, symbol in found.items() if words.startswith("<b>A Tapin"))
    worse = next(symbol for words, symbol in found.items() if words.startswith("<b>B Banjar"))
    assert (better, worse) == ("triangle-right", "triangle-left")
    words = hovers(page)
    assert "<b>A Tapin</b><br>Stunting, SSGI 2024: 13,2 % (10,4-16,7, perkiraan)" in words
    assert "terbukti lebih baik" in words
    assert "13 wilayah: terendah 13,2 % (Tapin), tertinggi 32,3 % (Banjar)" in words
    assert "<b>Kalimantan Selatan</b><br>Stunting, SSGI 2024: 22,9 %" in words
    assert "<b>Indonesia</b>" in words
    assert "Di setiap baris, kanan lebih baik" in said(page)


def test_the_better_side_is_right_on_every_line(published):
    places = {w: x for w, (_, x) in marks(run("banding", wilayah="63.05,63.03")).items()}
    for line in ("Stunting, SSGI 2024", "Perubahan stunting"):
        tapin, banjar = (
            next(x for words, x in places.items() if words.startswith(name) and line in words)
            for name in ("<b>A Tapin", "<b>B Banjar")
        )
        assert tapin > banjar


def test_the_first_view_is_the_highest_kabupaten_and_a_peer_that_fell(published):
    page = run("banding")
    assert not page.exception
    assert page.multiselect(key="pilihan_banding").value == ["63.03", "63.05"]
    page = run("banding", provinsi="62")
    assert all(code.startswith("62.") for code in page.multiselect[0].value)


@pytest.mark.parametrize(
    "query",
    [
        {"wilayah": "99.99,<script>"},
        {"wilayah": "63.05,63.05.01,63.03", "survei": "SSGI-1901", "bulan": "x", "tahun": "0"},
        {"wilayah": ",,", "tingkat": "planet", "preset": "ajaib"},
        {"tingkat": "desa", "kabupaten": "99.99"},
    ],
)
def test_nonsense_in_the_address_gives_a_view_that_helps(with_register, query):
    page = run("banding", **query)
    assert not page.exception
    assert len(page.multiselect[0].value) == 2
    left_out = "Tidak ikut dibandingkan" in said(page)
    assert left_out == bool(query.get("wilayah", "").strip(","))


def test_six_areas_are_the_most_and_doubles_are_dropped(published):
    nine = [f"63.0{n}" for n in range(1, 10)]
    page = run("banding", wilayah=",".join([nine[0], *nine]))
    assert page.multiselect[0].value == nine[:6]
    assert "Dari 15 pasangan" in said(page)
    assert "sudah 6 wilayah" in said(page)


def test_one_area_asks_for_another_and_none_for_any(published):
    page = run("banding", wilayah="63.05")
    assert not page.exception
    assert "paling sedikit dua wilayah" in page.info[0].value
    page.multiselect[0].set_value([]).run()
    assert not page.exception
    assert "Pilih dua sampai enam wilayah" in page.info[0].value


def test_a_provinsi_without_an_interval_is_not_judged(published):
    page = run("banding", wilayah="63,35")
    assert not page.exception
    assert "Beda Kalimantan Selatan dan Jawa Timur tidak dapat dinilai (tanpa rentang)" in said(
        page
    )
    assert table_with(page, "Putusan")[0]["Putusan"] == "tidak dapat dinilai (tanpa rentang)"


def test_the_register_stands_apart_and_is_marked_where_it_is_simulated(
    with_simulated_register, saved
):
    page = run("banding", wilayah="63.05,63.03")
    assert page.warning[0].value.startswith("DATA SIMULASI")
    pairs = {row["instrument"]: row for row in saved["SIMULASI-selisih-63.05-63.03"]}
    register_pair = pairs["register"]
    assert float(register_pair["difference_pp"]) == pytest.approx(1.29, abs=0.01)
    assert register_pair["verdict"] == "belum terbukti berbeda"
    assert (register_pair["period"], register_pair["is_simulated"]) == ("2024-02", "True")
    assert pairs["survei"]["is_simulated"] == "False"
    assert "Angka ini simulasi: perbedaannya bukan temuan." in said(page)
    for place in (0, 1):
        words = hovers(page, place)
        assert ("SSGI" in words) != ("Februari 2024" in words)


def test_a_month_that_is_held_back_has_no_figure_and_says_why(with_register):
    page = run("banding", wilayah="63.05,63.03", bulan="2024-03")
    assert not page.exception
    assert "Register Maret 2024 ditahan" in said(page)
    assert len(page.get("plotly_chart")) == 1
    assert "14,0 %" not in said(page)


def test_desa_are_compared_by_smoothed_prevalence_and_few_children_have_no_raw_figure(
    with_register, saved
):
    page = run("banding", wilayah=f"{register.BINUANG},{register.TUNGKAP}")
    assert not page.exception
    words = said(page)
    assert "Survei tidak punya angka di bawah kabupaten/kota" in words
    assert "prevalensi desa diperhalus, Februari 2024: Binuang 27,6 % (19,4-36,6)" in words
    assert "42,9" not in words + hovers(page)
    (pair,) = saved[f"selisih-{register.BINUANG}-{register.TUNGKAP}"]
    assert float(pair["difference_pp"]) == pytest.approx(-10.3)
    assert pair["verdict"] == "belum terbukti berbeda"
    assert "triangle-left" in [symbol for symbol, _ in marks(page).values()]


def test_a_desa_without_any_figure_says_so(with_register):
    page = run("banding", wilayah=f"{register.BINUANG},{register.RAYA_BELANTI}")
    assert not page.exception
    notes = [note["text"] for note in chart_of(page)["layout"]["annotations"]]
    assert any(note.startswith("<b>B</b> tidak ada data") for note in notes)


def test_scores_are_compared_without_a_proof_and_the_unranked_by_bounds_alone(changed, saved):
    changed(convergence_map.fill)
    page = run("banding", wilayah="63.05,63.08", tahun="2024")
    assert not page.exception
    assert "A Tapin</b><br>Skor konvergensi, 2024: 82,5" in hovers(page, 1)
    assert "bukan rentang 95 %" in said(page)
    by_area = {
        row["Wilayah"]: row for row in table_with(page, "Kelompok dan peringkat di provinsinya")
    }
    assert by_area["Tapin"]["Kelompok dan peringkat di provinsinya"].startswith("kelompok 1")
    assert "hanya 50 % bobot yang terisi" in by_area["Hulu Sungai Utara"]["Catatan"]
    (trace,) = chart_of(page, 1)["data"]
    colours = dict(zip(trace["hovertext"], trace["marker"]["color"], strict=True))
    bounds = next(colour for words, colour in colours.items() if "B Hulu Sungai Utara" in words)
    assert bounds == "rgba(0,0,0,0)"


def test_the_table_twin_holds_every_line_with_provinsi_and_range(with_register, saved):
    page = AppTest.from_file("../../dashboard/screens/banding.py", default_timeout=30)
    page.query_params["wilayah"] = "63.05,63.03"
    page.session_state["tab_banding"] = "tabel"
    page.run()
    assert not page.exception
    rows = {row["Ukuran"]: row for row in table_with(page, "Tapin")}
    assert rows["Stunting, SSGI 2024"]["Kalimantan Selatan"].startswith("22,9 % (21,8-24,0")
    assert rows["Stunting, SSGI 2024"]["Indonesia"] == "19,8 % (tanpa rentang)"
    ranges = {row["Ukuran"]: row for row in table_with(page, "Median")}
    assert ranges["Stunting, SSGI 2024"]["Terendah"] == "13,2 % (Tapin)"
    assert ranges["Stunting, SSGI 2024"]["Wilayah"] == "13"
    found = saved["banding-63.05-63.03"]
    assert {row["instrument"] for row in found} == {"survei", "register"}
    tapin = next(
        r for r in found if (r["area_code"], r["measure"], r["instrument"])
        == ("63.05", "stunting", "survei")
    )  # fmt: skip
    assert (tapin["value"], tapin["against_code"], tapin["against_verdict"]) == (
        "13.2",
        "63",
        "lebih rendah",
    )
    assert tapin["uncertainty"].startswith("95 % (assumed n=")
    assert tapin["definisi"] and tapin["diterbitkan"]


def test_a_peer_can_be_added_to_what_is_compared(published):
    page = run("banding", wilayah="63.05", survei="SSGI-2024")
    rows = table_with(page, "Awal serupa dengan")
    assert len(rows) == 10
    falls = [float(row["Turun (rentang 95 %)"].split()[0].replace(MINUS, "-").replace(",", "."))
             for row in rows]  # fmt: skip
    assert falls == sorted(falls)
    links = next(e.proto.body for e in page.get("html") if "Tambahkan" in e.proto.body)
    assert "./banding?wilayah=63.05%2C62.10" in links


def test_the_page_is_all_english_where_english_is_spoken(changed):
    changed(
        lambda c: register.fill(c, is_simulated=True),
        lambda c: convergence_map.fill(c, is_simulated=True),
    )
    page = run("banding", wilayah="63.05,63.03", bahasa="en", tahun="2024")
    assert not page.exception
    assert page.title[0].value == "How does Tapin compare with Banjar?"
    words = said(page)
    assert "According to SSGI 2024: Banjar 32.3 % (28.1-36.8, estimated)" in words
    assert "SIMULATED DATA" in words
    own = words.split("Source of figures")[0]
    for indonesian in ("dan", "wilayah", "terbukti", "rentang", "perkiraan", "poin", "daripada",
                       "tidak", "Survei", "bulan", "kabupaten", "kelompok", "dari"):  # fmt: skip
        assert not re.search(rf"\b{indonesian}\b", own), indonesian
    labels = [box.label for box in (*page.selectbox, *page.multiselect)]
    assert "Survey" in labels and "Areas (2 to 6)" in labels


def test_nothing_published_gives_a_sentence_that_helps(nothing_published):
    page = run("banding")
    assert not page.exception
    assert "make refresh" in page.info[0].value


def test_a_publication_of_before_convergence_still_compares(changed):
    changed(convergence_map.fill, convergence_map.before)
    page = run("banding", wilayah="63.05,63.03")
    assert not page.exception
    assert "Belum ada konvergensi untuk wilayah ini" in said(page)
    assert "Belum ada register posyandu" in said(page)
