"""The page Desa: any desa found by name, its kabupaten's list and map, and whether it differs."""

import json
import re

import pytest

from dashboard import language, store, village_charts, villages
from dashboard import text_register as words
from tests.dashboard import conftest, register
from tests.dashboard.conftest import table_with, words_of

TAPIN = {"kabupaten": "63.05"}
INDONESIAN = re.compile(
    r"\b(tidak|belum|dari|dengan|yang|kabupatennya|diperhalus|cakupan|mutu|anak|unduh|pilih|bulan|"
    r"rentang|urutkan|saring|daftar|ditahan|perkiraan|kecamatan|desa/kelurahan)\b",
    re.IGNORECASE,
)


def run(**query):
    page = conftest.run("desa", **query)
    assert not page.exception
    return page


def address_of(page) -> dict[str, str]:
    query = page.query_params
    return {key: v if isinstance(v := query[key], str) else v[0] for key in query}


def names_in(page) -> list[str]:
    return [re.sub("<.*?>", "", row["Desa/kelurahan"]) for row in table_with(page, "n")]


def chart_of(page, kind: str) -> dict:
    """The first chart of the page that has a trace of this kind."""
    for element in page.get("plotly_chart"):
        chart = json.loads(element.proto.spec)
        if any(trace["type"] == kind for trace in chart["data"]):
            return chart
    raise AssertionError(f"no {kind}")


def place(name: str, kecamatan: str = "Binuang", kabupaten: str = "Tapin", code: str = "63.05.01"):
    row = {
        "code": f"{code}.2001",
        "name": name,
        "level": "desa",
        "type": "desa",
        "kecamatan": kecamatan,
        "kabupaten": kabupaten,
        "kabupaten_code": code[:5],
    }
    return villages.place_of(row)


def test_nothing_published_and_no_register_give_a_sentence_that_helps(nothing_published):
    assert "make refresh" in run().info[0].value


def test_without_a_register_the_page_says_what_to_do(published):
    page = run()
    assert "make refresh" in page.info[0].value
    assert page.title[0].value == "Desa mana yang berbeda dari kabupatennya?"


def test_without_a_kabupaten_the_desa_that_differ_are_listed_and_each_kabupaten_counted(
    with_register, saved
):
    page = run()
    said = words_of(page)
    assert (
        "Februari 2024, 2 berkas, stunting: dari 3.587 desa/kelurahan, 1 terbukti di atas dan 0 di "
        "bawah angka kabupatennya. 1 belum terbukti berbeda, kebanyakan karena anaknya terlalu "
        "sedikit untuk tahu. 3.585 tanpa angka." in said
    )
    rows = table_with(page, "Diperhalus (95 %)")
    assert len(rows) == 1
    assert "wilayah=63.05.01.1001" in rows[0]["Desa/kelurahan"]
    assert (rows[0]["Kabupaten/kota"], rows[0]["Dibanding kabupaten"]) == ("Tapin", "di atas")
    tapin = next(r for r in table_with(page, "Di atas") if "Tapin" in r["Kabupaten/kota"])
    assert [tapin[name] for name in ("Desa", "Di atas", "Di bawah", "Belum terbukti berbeda")] == [
        *("135", "1", "0", "1"),
    ]
    assert tapin["Tanpa angka"] == "133"
    assert [row["area"] for row in saved["desa-stunting-2024-02-berbeda"]] == ["Binuang"]


def test_a_kabupaten_lists_every_desa_with_its_figure_or_why_there_is_none(with_register, saved):
    page = run(**TAPIN)
    assert (
        "dari 135 desa/kelurahan di Tapin, 1 terbukti di atas dan 0 di bawah angka kabupatennya, "
        "14,0 % (11,9-16,4)." in words_of(page)
    )
    rows = {re.sub("<.*?>", "", r["Desa/kelurahan"]): r for r in table_with(page, "n")}
    assert len(rows) == 135
    columns = ("Kecamatan", "Diperhalus (95 %)", "Dibanding kabupaten", "Angka mentah (95 %)", "n",
               "Cakupan D/S", "Mutu")  # fmt: skip
    assert [rows["Binuang"][name] for name in columns] == [
        *(
            "Binuang",
            "27,6 %<br>(19,4-36,6)",
            "di atas",
            "30,0 %<br>(21,1-40,8)",
            "80",
            "88,9 %",
            "C",
        ),
    ]
    assert [rows["Tungkap"][name] for name in columns] == [
        *(
            "Binuang",
            "17,3 %<br>(6,2-33,1)",
            "belum terbukti berbeda",
            "terlalu sedikit anak diukur",
        ),
        *("7", "58,3 %", ""),
    ]
    assert rows["Raya Belanti"]["Angka mentah (95 %)"] == "belum diukur"
    assert rows["A. Yani Pura"]["Angka mentah (95 %)"] == "tidak ada data"
    # Of Tungkap's 7 children 3 are stunted, which is 42.9 %.
    assert "42,9" not in words_of(page)
    kept = {row["area"]: row for row in saved["desa-stunting-2024-02-63.05"]}
    assert len(kept) == 135
    assert {kept["Tungkap"][name] for name in ("affected", "prevalence_pct", "ci_lower_pct")} == {
        ""
    }
    assert kept["Tungkap"]["smoothed_pct"] == "17.3"
    assert kept["Binuang"]["kecamatan"] == "Binuang"
    assert kept["Binuang"]["sumber"] == "Register posyandu (e-PPGBM), Februari 2024, 2 berkas"


@pytest.mark.parametrize(
    ("choices", "names"),
    [
        ({"beda": "berbeda"}, ["Binuang"]),
        ({"beda": "sama"}, ["Tungkap"]),
        ({"keadaan": "belum"}, ["Raya Belanti"]),
        ({"keadaan": "sedikit", "kecamatan": "63.05.01"}, ["Tungkap"]),
        ({"mutu": "C"}, ["Binuang"]),
        ({"keadaan": "angka", "kecamatan": "63.05.02"}, []),
    ],
)
def test_filters_narrow_the_list_and_its_download(with_register, saved, choices, names):
    page = run(**TAPIN, **choices)
    if names:
        assert names_in(page) == names
    else:
        assert "Tidak ada desa yang cocok" in words_of(page)
        page.button(key="tanpa_saringan_kosong").click().run()
        assert len(names_in(page)) == 135
        assert address_of(page) == TAPIN
    if names:
        assert [row["area"] for row in saved["desa-stunting-2024-02-63.05"]] == names


def test_a_list_is_sorted_by_any_column_and_what_has_no_value_comes_last(with_register):
    for order in ("diperhalus-turun", "n-turun", "mentah-naik"):
        assert names_in(run(**TAPIN, urut=order))[0] == "Binuang"
    assert names_in(run(**TAPIN, urut="diperhalus-naik"))[:2] == ["Tungkap", "Binuang"]
    assert names_in(run(**TAPIN, urut="n-naik"))[:3] == ["Raya Belanti", "Tungkap", "Binuang"]
    assert names_in(run(**TAPIN, urut="nama-naik"))[0] == "A. Yani Pura"
    month = {"status": words.PUBLISHED}
    found = villages.villages([place("B"), place("a", "Z")], {}, month)
    for column in villages.SORTED_BY:
        for direction in ("naik", "turun"):
            assert len(villages.in_order(found, f"{column}-{direction}")) == 2
    assert [v.place.name for v in villages.in_order(found, "diperhalus-turun")] == ["a", "B"]
    assert [v.place.name for v in villages.in_order(found, "kecamatan-turun")] == ["a", "B"]


def test_a_desa_alone_in_the_address_opens_it_in_its_kabupaten(with_register, saved):
    page = run(wilayah=register.BINUANG)
    said = words_of(page)
    assert address_of(page) == {"wilayah": register.BINUANG, "kabupaten": "63.05"}
    assert "<h2>Binuang</h2>" in said
    assert "Kelurahan di Kecamatan Binuang, Tapin, Kalimantan Selatan" in said
    assert '<span class="figure">27,6 %</span> <span class="quiet">diperhalus (19,4-36,6)' in said
    assert "Angka mentah: 30,0 % (21,1-40,8), 24 dari 80 anak yang diukur." in said
    assert "Di atas kabupatennya. Bobot anak desa ini sendiri 74 %" in said
    assert "Cakupan D/S 88,9 % (ditimbang 80, sasaran 90)." in said
    assert "Keandalan cukup. Mutu register C (57,6)." in said
    assert f'href="./profil?wilayah={register.BINUANG}"' in said
    assert names_in(page)[0] == "Binuang (dipilih)"
    assert page.selectbox(key="wilayah").value == register.BINUANG
    trace = next(t for t in chart_of(page, "scatter")["data"] if t.get("name") == "Diperhalus")
    assert trace["y"] == [27.6, 27.6, None]
    page = run(wilayah=register.BINUANG, tab_bulan_desa="tabel")
    months = table_with(page, "Kabupaten (%)")
    assert [(m["Bulan"], m["Angka mentah (95 %)"], m["n"]) for m in months] == [
        ("Maret 2024", "ditahan", ""),
        ("Februari 2024", "30,0 %<br>(21,1-40,8)", "80"),
        ("Januari 2024", "30,0 %<br>(21,1-40,8)", "80"),
    ]
    kept = saved[f"desa-{register.BINUANG}-stunting"]
    assert [row["status"] for row in kept] == ["ditahan", "angka", "angka"]


def test_a_desa_of_too_few_children_or_none_says_so(with_register):
    said = words_of(run(wilayah=register.TUNGKAP))
    assert "Angka mentah: terlalu sedikit anak diukur (n = 7)." in said
    assert "Belum terbukti berbeda dari kabupatennya. Bobot anak desa ini sendiri 20 %" in said
    assert "42,9" not in said
    said = words_of(run(wilayah="63.05.02.2001"))
    assert "Angka mentah: tidak ada data." in said
    assert "tidak ada di register pada bulan mana pun" in said


def test_a_desa_of_the_other_provinsi_in_the_address_opens_both(with_register):
    page = run(wilayah=register.BINUANG, provinsi="62")
    assert "<h2>Binuang</h2>" in words_of(page)
    assert address_of(page) == {"wilayah": register.BINUANG, "kabupaten": "63.05"}


def test_a_search_forgives_spelling_and_says_where_each_hit_is(with_register):
    page = run(cari="kel. tunkap  BINUANG")
    labels = [b.label for b in page.button if (b.key or "").startswith("hasil_")]
    assert labels[0] == "Tungkap, desa di Kecamatan Binuang, Tapin"
    page.button(key=f"hasil_{register.TUNGKAP}").click().run()
    assert not page.exception
    assert "<h2>Tungkap</h2>" in words_of(page)
    assert address_of(page) == {"kabupaten": "63.05", "wilayah": register.TUNGKAP}


def test_a_search_ends_at_20_hits_and_counts_the_others(with_register):
    page = run(cari="sei")
    assert len([b for b in page.button if (b.key or "").startswith("hasil_")]) == 20
    assert re.search(r"20 yang paling mirip dengan “sei”; \d+ lainnya", words_of(page))
    assert "Tidak ada desa atau kecamatan bernama seperti" in words_of(run(cari="qqqqqqqq"))
    assert "paling sedikit dua huruf" in words_of(run(cari="a"))
    hostile = words_of(run(cari="<img src=x>"))
    assert "<img" not in hostile
    assert run(cari="x" * 500).session_state["cari"] == ""


def test_a_kecamatan_is_found_too_and_narrows_the_list(with_register):
    page = run(cari="kecamatan binuang")
    page.button(key="hasil_63.05.01").click().run()
    assert address_of(page) == {"kabupaten": "63.05", "kecamatan": "63.05.01"}
    assert {row["Kecamatan"] for row in table_with(page, "n")} == {"Binuang"}


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("sei pinang", "Sungai Pinang"),
        ("SungaiPinang", "Sungai Pinang"),
        ("s. pinang", "Sungai Pinang"),
        ("murung taal", "Murung Ta'al"),
        ("murung ta`al", "Murung Ta'al"),
        ("tj selor", "Tanjung Selor"),
        ("papuyu 2", "Papuyu II"),
        ("asam asam", "Asam-Asam"),
        ("mandi angin", "Mandiangin"),
        ("bati2", "Bati-Bati"),
        ("desa baru", "Baru"),
    ],
)
def test_a_name_is_found_however_it_is_spelled(asked, name):
    others = ("Tumbang Napoi", "Kumai Hilir", "Padang", "Asam", "Papuyu", "Murung A.")
    found, _ = villages.hits(asked, villages.index_of(tuple(place(n) for n in (*others, name))))
    assert found[0].name == name


def test_the_kecamatan_tells_desa_of_one_name_apart():
    found = villages.index_of(
        (
            place("Sungai Pinang", "Tambang Ulang", "Tanah Laut", "63.01.01"),
            place("Sungai Pinang", "Daha Selatan", "Hulu Sungai Selatan", "63.06.01"),
        )
    )
    hits, others = villages.hits("sei pinang daha", found)
    assert (hits[0].kecamatan, others) == ("Daha Selatan", 0)
    # Of two that fit, the one whose own name was written comes first.
    found_by_name = villages.index_of((place("Abumbun"), place("Binuang", "Hatungun")))
    assert villages.hits("binuang tapin", found_by_name)[0][0].name == "Binuang"
    assert villages.hits("", found) == ([], 0)
    assert villages.hits("sei pinang", villages.index_of(())) == ([], 0)
    assert villages.hits("sei pinang", found, most=1)[1] == 1


def test_a_month_held_back_names_the_desa_and_shows_no_figure(with_register, saved):
    page = run(**TAPIN, bulan="2024-03", wilayah=register.BINUANG)
    said = words_of(page)
    assert "Maret 2024 ditahan: 31,2 % baris dikarantina (batas 20 %)" in said
    assert '<span class="mark">ditahan</span>' in said
    assert "27,6" not in said
    rows = table_with(page, "n")
    assert len(rows) == 135
    assert {row["Angka mentah (95 %)"] for row in rows} == {"ditahan"}
    assert {row["status"] for row in saved["desa-stunting-2024-03-63.05"]} == {"ditahan"}
    assert set(chart_of(page, "choroplethmap")["data"][0]["z"]) == {-2}
    assert words_of(run(bulan="2024-03")).count("Menurut kabupaten/kota") == 0


def test_a_newer_month_that_is_held_back_is_named(with_register):
    assert "Bulan yang lebih baru ditahan: Maret 2024" in words_of(run())


def test_the_map_has_every_desa_by_its_smoothed_figure(with_register):
    page = run(**TAPIN)
    trace = chart_of(page, "choroplethmap")["data"][0]
    classes = dict(zip(trace["locations"], trace["z"], strict=True))
    assert len(classes) == 135
    assert (classes[register.BINUANG], classes[register.TUNGKAP]) == (3, 2)
    assert classes[register.RAYA_BELANTI] == -1
    assert "tanpa angka diperhalus" in words_of(page)


def test_intervals_stand_against_the_kabupaten_and_say_which_are_not_drawn(with_register):
    page = run(**TAPIN, tampilan="rentang")
    chart = chart_of(page, "scatter")
    assert {t["name"]: t["x"] for t in chart["data"]} == {
        "di atas": [27.6],
        "belum terbukti berbeda": [17.3],
    }
    assert chart["layout"]["annotations"][0]["text"] == "Tapin 14,0 %"
    said = words_of(page)
    assert "Dari 2 desa, rentang 1 memuat angka Tapin" in said
    assert "Tanpa angka, jadi tidak digambar: 133." in said


def test_without_one_kabupaten_each_interval_has_the_stroke_of_its_own(with_register):
    chart = chart_of(run(tampilan="rentang"), "scatter")
    assert chart["data"][-1]["marker"]["symbol"] == "line-ns"
    assert chart["data"][-1]["x"] == [14.0]


def test_a_month_held_back_is_a_gap_in_the_line_and_the_band():
    months = [
        {"month": m, "status": s, "is_simulated": True}
        for m, s in (
            (register.JANUARY, "terbit"),
            (register.FEBRUARY, "ditahan"),
            (register.MARCH, "terbit"),
        )
    ]
    figure = {
        "smoothed_pct": 20.0,
        "smoothed_lower_pct": 15.0,
        "smoothed_upper_pct": 26.0,
        "prevalence_pct": None,
        "kabupaten_pct": 14.0,
    }
    rows = {m["month"]: figure | {"month": m["month"]} for m in months}
    chart = village_charts.months_chart(months, rows, "Tapin", dark=False)
    smooth = next(t for t in chart.data if t.name == "Diperhalus")
    assert list(smooth.y) == [20.0, None, 20.0]
    assert list(smooth.error_y.array) == [6.0, 0, 6.0]
    assert not [t for t in chart.data if t.fill == "toself"]
    notes = {note.text for note in chart.layout.annotations}
    assert notes == {"ditahan", "<b>DATA SIMULASI</b>"}


def test_all_desa_of_both_provinsi_can_be_downloaded(with_register, saved):
    page = run(unduh="semua")
    rows = saved["desa-stunting-2024-02-63-62"]
    assert len(rows) == 3587
    assert {row["area_code"][:2] for row in rows} == {"62", "63"}
    assert "3.587 baris." in words_of(page)


def test_a_simulated_register_is_marked_on_the_page_its_charts_and_its_files(
    with_simulated_register, saved
):
    page = run(**TAPIN, tampilan="rentang", wilayah=register.BINUANG)
    assert page.warning[0].value.startswith("DATA SIMULASI")
    assert '<span class="mark">DATA SIMULASI</span>' in words_of(page)
    for element in page.get("plotly_chart"):
        assert "DATA SIMULASI" in element.proto.spec
    assert {row["is_simulated"] for row in saved["SIMULASI-desa-stunting-2024-02-63.05"]} == {"ya"}


def test_nonsense_in_the_address_gives_the_default(with_register):
    page = run(
        kabupaten="<b>", wilayah="99", kecamatan="x", bulan="1999-99", indikator="x", urut="x",
        beda="x", mutu="x", keadaan="x", tampilan="x", unduh="x",
    )  # fmt: skip
    assert address_of(page) == {}
    assert page.selectbox(key="bulan").value == "2024-02"
    # A desa of another kabupaten than the one named: the desa is what was asked for.
    page = run(kabupaten="63.03", wilayah=register.BINUANG)
    assert page.selectbox(key="kabupaten").value == "63.05"


def test_another_kabupaten_closes_the_desa_and_the_kecamatan(with_register):
    page = run(wilayah=register.BINUANG, kecamatan="63.05.01")
    page.selectbox(key="kabupaten").select("63.03").run()
    assert not page.exception
    assert address_of(page) == {"kabupaten": "63.03"}
    assert "<h2>Binuang</h2>" not in words_of(page)


def test_another_indicator_has_its_own_figures_and_no_thresholds(with_register):
    said = words_of(run(wilayah=register.BINUANG, indikator="wasting"))
    assert "2 berkas, wasting" in said
    assert "Peluang prevalensinya" not in said


def test_in_english_no_word_stays_indonesian_and_numbers_are_english(with_register):
    page = run(wilayah=register.BINUANG, bahasa="en", cari="tungkap", tampilan="rentang")
    said = words_of(page)
    assert page.title[0].value == "Which villages differ from their district?"
    assert "Urban village in Binuang subdistrict, Tapin, Kalimantan Selatan" in said
    assert '<span class="figure">27.6 %</span>' in said
    assert "Above its district. This village&#x27;s own children weigh 74 %" in said
    labels = [w.label for w in (*page.selectbox, *page.button, *page.text_input)]
    boxes = [option for box in page.selectbox for option in box.options]
    foot = said[said.rindex('<p class="quiet">') :]
    shown = said.replace(foot, "")
    found = INDONESIAN.findall(f"{shown} {' '.join(labels)} {' '.join(boxes)}")
    assert found == []
    assert INDONESIAN.findall(json.dumps(chart_of(page, "scatter"), ensure_ascii=False)) == []
    listed = run(**TAPIN, bahasa="en")
    rows = table_with(listed, "Coverage D/S")
    assert {row["Raw figure (95 %)"] for row in rows} == {
        *("30.0 %<br>(21.1-40.8)", "too few children measured", "not measured", "no data"),
    }


def test_a_search_index_holds_every_place_of_both_provinsi(published):
    with store.reading() as publication:
        found = villages.places(publication.path)
    levels = [place.level for place in found.values()]
    assert [levels.count(level) for level in ("kabupaten", "kecamatan", "desa")] == [27, 292, 3587]


def test_a_hit_is_named_in_the_language_of_the_reader():
    try:
        language.speak(language.ENGLISH)
        assert (
            villages.hit_words(place("Tungkap")) == "Tungkap, village in Binuang subdistrict, Tapin"
        )
    finally:
        language.speak(language.INDONESIAN)
