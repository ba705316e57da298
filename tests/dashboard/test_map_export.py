"""The map as a file: what it says, what it draws, and what it never makes up."""

import io
import json
import threading
import xml.etree.ElementTree as xml
from dataclasses import replace
from datetime import date
from itertools import pairwise

import matplotlib.image
import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import language, map_export, text
from dashboard.map_export import Bivariate, Sheet
from dashboard.text import Export

HOSTILE = "<script>alert('&')</script> $x^2$ \N{RIGHT-TO-LEFT OVERRIDE}\N{ZERO WIDTH SPACE}تجربة"
SVG = "{http://www.w3.org/2000/svg}"
NINE = (
    ("#e8e8e8", "#ace4e4", "#5ac8c8"),
    ("#dfb0d6", "#a5add3", "#5698b9"),
    ("#be64ac", "#8c62aa", "#3b4994"),
)


def square(code: str, west: float, south: float = -3.0) -> dict:
    """A square of half a degree, its corners the wrong way round for RFC 7946."""
    east, north = west + 0.5, south + 0.5
    ring = [[west, south], [west, north], [east, north], [east, south], [west, south]]
    return {
        "type": "Feature",
        "id": code,
        "properties": {"code": code},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


@pytest.fixture
def shapes(tmp_path) -> list:
    """Four areas beside each other; a fifth has no geometry."""
    features = [square(f"63.0{number}", 114 + number / 2) for number in range(1, 5)]
    features.append(square("63.05", 114) | {"geometry": None})
    file = tmp_path / "63-kabupaten-0a1b2c3d.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return [file]


@pytest.fixture
def sheet() -> Sheet:
    return Sheet(
        title="Di mana prevalensi tertinggi?",
        subtitle="SSGI 2024, kabupaten/kota",
        reading="Angka tertinggi tercatat di Banjar.",
        source="Buku SSGI 2024",
        date="21 November 2026",
        colours={
            "63.01": "#fef0d9",
            "63.02": "#b30000",
            "63.03": map_export.NO_DATA_COLOUR,
            "63.04": "#ffffff",
        },
        legend=[("#fef0d9", "rendah", "< 10 %", 1), ("#b30000", "tinggi", "≥ 10 %", 1)],
        apart=[
            (map_export.NO_DATA_COLOUR, "tidak ada data", "", 1),
            ("#ffffff", "ditahan", "", 1, "dashed"),
        ],
        legend_title="Kelas",
        outlined={"63.02": "bold", "63.04": "dashed"},
        labels=[("Banjar", 115.25, -2.75)],
        borders="geoBoundaries (CC BY 3.0 IGO)",
        marks=("batas perkiraan",),
    )


def pixels(drawn: bytes) -> np.ndarray:
    """Rows of pixels, 0-255, red, green, blue."""
    return (matplotlib.image.imread(io.BytesIO(drawn))[:, :, :3] * 255).round().astype(int)


def shares(drawn: bytes, colour: str, within: int = 2) -> float:
    """Which part of the map's half of the page has a colour."""
    page = pixels(drawn)
    left = page[:, : page.shape[1] * 2 // 3]
    wanted = [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
    return float((np.abs(left - wanted).max(axis=2) <= within).mean())


def said(drawn: bytes) -> str:
    """Title and description of an SVG, as a reader of the screen hears them."""
    root = xml.fromstring(drawn)
    return root.findtext(f"{SVG}title") + "\n" + root.findtext(f"{SVG}desc")


def test_the_drawing_says_everything_that_it_shows(sheet, shapes):
    words = said(map_export.svg(sheet, shapes))
    for expected in (
        "Di mana prevalensi tertinggi?",
        "SSGI 2024, kabupaten/kota",
        "Angka tertinggi tercatat di Banjar.",
        "rendah < 10 %: 1",
        "ditahan: 1",
        "Sumber angka: Buku SSGI 2024.",
        "Batas wilayah: geoBoundaries (CC BY 3.0 IGO).",
        "Tanggal: 21 November 2026.",
        "batas perkiraan",
    ):
        assert expected in words


def test_the_drawing_asks_nobody_for_anything(sheet, shapes):
    drawn = map_export.svg(sheet, shapes).decode()
    root = xml.fromstring(drawn)
    assert "<!DOCTYPE" not in drawn
    assert not root.findall(f".//{SVG}text"), "letters are paths: no font is needed"
    assert not root.findall(f".//{SVG}image")
    links = [
        value
        for element in root.iter()
        for name, value in element.attrib.items()
        if name.endswith("href")
    ]
    assert links and all(link.startswith("#") for link in links)


def test_the_picture_carries_title_source_and_marks_with_it(sheet, shapes):
    drawn = map_export.png(sheet, shapes, 700)
    for expected in (sheet.title, sheet.source, "batas perkiraan"):
        assert expected.encode() in drawn
    assert pixels(drawn).shape[1] == 700


def test_each_area_has_its_colour_and_no_other_is_drawn(sheet, shapes):
    drawn = map_export.png(sheet, shapes, 900)
    light, dark = shares(drawn, "#fef0d9"), shares(drawn, "#b30000")
    assert light > 0.05
    assert light == pytest.approx(dark, rel=0.15), "two squares of one size"
    less = replace(sheet, colours={"63.02": "#b30000"})
    alone = map_export.png(less, shapes, 900)
    assert shares(alone, "#fef0d9") == 0
    assert shares(alone, "#b30000") > 2 * dark, "the map is fitted to what it shows"


def test_an_area_without_data_is_hatched_for_a_class_may_be_as_grey_on_a_photocopy(sheet, shapes):
    for colour, is_hatched in ((map_export.NO_DATA_COLOUR, True), ("#d8d8d8", False)):
        drawn = map_export.png(replace(sheet, colours={"63.03": colour}), shapes, 900)
        plain, strokes = shares(drawn, colour), shares(drawn, "#8a8a8a", within=20)
        assert (strokes > 0.1 * plain) == is_hatched


def test_an_area_without_a_border_is_counted_and_never_drawn(sheet, shapes):
    colours = sheet.colours | {"63.05": "#b30000", "63.99": "#b30000"}
    more = replace(sheet, colours=colours)
    assert shares(map_export.png(more, shapes, 900), "#b30000") == pytest.approx(
        shares(map_export.png(sheet, shapes, 900), "#b30000"), rel=0.01
    )
    assert "2 wilayah" in said(map_export.svg(more, shapes))
    assert "tidak tergambar" not in said(map_export.svg(sheet, shapes))


def test_simulated_figures_are_marked_on_the_map_whatever_the_marks_say(sheet, shapes):
    plain = map_export.png(sheet, shapes, 900)
    simulated = replace(sheet, is_simulated=True)
    drawn = map_export.png(simulated, shapes, 900)
    assert shares(drawn, map_export.INK) > 1.5 * shares(plain, map_export.INK)
    assert text.SIMULATED in said(map_export.svg(simulated, shapes))
    assert b"DATA SIMULASI" in drawn and b"DATA SIMULASI" not in plain
    answer = json.loads(map_export.geojson(simulated, [], (), {}, shapes))
    assert answer["metadata"]["marks"] == ["DATA SIMULASI", "batas perkiraan"]
    assert answer["metadata"]["is_simulated"] is True


def test_the_mark_of_simulated_figures_does_not_tint_the_classes(sheet, shapes):
    one = replace(sheet, colours={"63.02": "#b30000"}, labels=())
    plain = shares(map_export.png(one, shapes, 900), "#b30000")
    marked = shares(map_export.png(replace(one, is_simulated=True), shapes, 900), "#b30000")
    assert marked > 0.8 * plain


@pytest.mark.parametrize("made", [map_export.png, map_export.svg])
def test_the_same_sheet_gives_the_same_bytes(sheet, shapes, made):
    full = replace(sheet, is_simulated=True, chosen="63.02", bubbles=[(115.2, -2.7, 40)])
    assert made(full, shapes) == made(full, shapes)


def test_a_sheet_without_anything_is_a_page_that_says_so(shapes):
    nothing = Sheet(title="", subtitle="", reading="", source="", date="", colours={})
    assert Export.NOTHING in said(map_export.svg(nothing, shapes))
    assert pixels(map_export.png(nothing, [], 500)).min() < 100, "the sentence is drawn"
    answer = json.loads(map_export.geojson(nothing, [], ("area_code",), {}, []))
    assert answer["features"] == []


def test_hostile_words_stay_words(sheet, shapes):
    hostile = replace(
        sheet,
        title=HOSTILE,
        reading=HOSTILE * 4,
        source="x" * 5000,
        marks=(HOSTILE, "y" * 400),
        legend=[("#fef0d9", HOSTILE, HOSTILE, 1)],
        labels=[(HOSTILE, 115.25, -2.75), ("tanpa titik", None, None)],
        bubble_words=HOSTILE,
        bubbles=[(115.2, -2.7, 0)],
    )
    drawn = map_export.svg(hostile, shapes)
    assert not xml.fromstring(drawn).findall(f".//{SVG}script")
    words = said(drawn)
    assert words.startswith("<script>alert('&')</script> $x^2$ \N{REPLACEMENT CHARACTER}")
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in words
    assert "x" * 5000 in words, "what the page has no room for is in the description"
    assert map_export.png(hostile, shapes, 500).startswith(b"\x89PNG")


def test_long_words_are_wrapped_and_nothing_leaves_the_page(sheet, shapes):
    long = replace(
        sheet,
        title="Prevalensi " * 30,
        subtitle="tak berspasi" * 60,
        reading="Kalimat yang panjang sekali. " * 60,
        legend=[("#fef0d9", "nama kelas yang panjang sekali " * 3, "10 - < 20 %", 5)] * 9,
        marks=("tanda " * 60,),
    )
    page = pixels(map_export.png(long, shapes, 1000))
    edge = int(map_export.MARGIN / map_export.WIDTH * 1000) - 4
    for strip in (page[:edge], page[-edge:], page[:, :edge], page[:, -edge:]):
        assert strip.min() == 255


def test_a_sentence_without_end_stays_above_the_foot(sheet, shapes):
    """The foot, from its first line down, is the same whatever stands above it."""
    usual = pixels(map_export.png(sheet, shapes, 1000))
    endless = replace(sheet, reading="Kalimat yang panjang sekali. " * 400)
    page = pixels(map_export.png(endless, shapes, 1000))
    foot = int((map_export.MARGIN + 0.5) / map_export.HEIGHT * len(page))
    assert (page[-foot:] == usual[-foot:]).all()
    assert (page != usual).any()


def test_two_figures_at_once_have_their_own_legend(sheet, shapes):
    two = Bivariate(
        row_axis="Prevalensi",
        column_axis="Skor",
        row_names=("< 10", "10 - < 20", "≥ 20"),
        column_names=("≥ 80", "60 - < 80", "< 60"),
        colours=NINE,
        areas=((1, 2, 3), (4, 5, 6), (7, 8, 9)),
    )
    drawn = replace(sheet, bivariate=two, legend=())
    assert "Prevalensi 10 - < 20, Skor < 60: 6" in said(map_export.svg(drawn, shapes))
    page = pixels(map_export.png(drawn, shapes, 900))
    right = page[:, page.shape[1] * 2 // 3 :].reshape(-1, 3)
    found = {tuple(pixel) for pixel in right.tolist()}
    for colour in (colour for row in NINE for colour in row):
        assert tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5)) in found


def test_bubbles_are_as_large_in_surface_as_their_counts():
    few, many = map_export._radii([(115, -3, 400)]), map_export._radii([(115, -3, 400)] * 2008)
    assert few(100) == pytest.approx(few(400) / 2)
    assert many(400) < few(400) / 5, "or they would hide the map"
    assert map_export._round_counts(730) == [500, 200, 50]
    assert map_export._round_counts(1) == [1]


def test_names_that_would_meet_move_or_are_left_out(sheet, shapes):
    one = replace(sheet, labels=[("Banjarmasin", 115.25, -2.75)])
    many = replace(sheet, labels=[("Banjarmasin", 115.25, -2.75)] * 40)
    two = replace(sheet, labels=[("Banjarmasin", 115.25, -2.75)] * 5)
    ink = [len(map_export.svg(each, shapes)) for each in (one, two, many)]
    assert ink[0] < ink[1] == ink[2], "five places, and no sixth"


def test_the_page_speaks_the_language_of_the_reader(sheet, shapes):
    language.speak(language.ENGLISH)
    try:
        words = said(map_export.svg(replace(sheet, is_simulated=True, chosen="63.01"), shapes))
    finally:
        language.speak(language.INDONESIAN)
    assert "Source of the figures: Buku SSGI 2024." in words
    assert "SIMULATED DATA" in words
    assert "Sumber angka" not in words


ROWS = [
    {"area_code": "63.01", "area": "Tapin", "prevalence_pct": 13.2, "month": date(2025, 2, 1)},
    {"area_code": "63.02", "area": HOSTILE, "prevalence_pct": None, "month": date(2025, 2, 1)},
    {"area_code": "63.03", "area": "Banjar", "prevalence_pct": float("nan"), "month": None},
    {"area_code": "63.77", "area": "Tanpa batas", "prevalence_pct": 20.0, "month": None},
]
COLUMNS = ("area_code", "area", "prevalence_pct", "month")


def test_every_row_is_a_feature_and_what_is_withheld_is_null(sheet, shapes):
    facts = {"definisi": "TB/U di bawah -2 SD", "simulasi": "tidak"}
    answer = json.loads(map_export.geojson(sheet, ROWS, COLUMNS, facts, shapes))
    features = {feature["id"]: feature for feature in answer["features"]}
    assert [f["properties"]["prevalence_pct"] for f in answer["features"]] == [
        13.2,
        None,
        None,
        20.0,
    ]
    assert features["63.01"]["properties"]["month"] == "2025-02-01"
    assert features["63.02"]["properties"]["area"] == HOSTILE
    assert features["63.77"]["geometry"] is None
    assert list(features["63.01"]["properties"]) == list(COLUMNS)
    about = answer["metadata"]
    assert about["title"] == sheet.title
    assert about["source"] == "Buku SSGI 2024"
    assert about["boundaries"] == "geoBoundaries (CC BY 3.0 IGO)"
    assert about["marks"] == ["batas perkiraan"]
    assert about["definisi"] == "TB/U di bawah -2 SD"


def test_outer_rings_run_against_the_clock(sheet, shapes):
    answer = json.loads(map_export.geojson(sheet, ROWS[:1], COLUMNS, {}, shapes))
    (ring,) = answer["features"][0]["geometry"]["coordinates"]
    twice_the_surface = sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise(ring))
    assert twice_the_surface > 0
    assert sorted({x for x, _ in ring}) == [114.5, 115.0]


def test_sheets_drawn_at_the_same_time_do_not_mix(sheet, shapes):
    sheets = [replace(sheet, title=f"Judul {number}", chosen="63.01") for number in range(4)]
    expected = [map_export.svg(each, shapes) for each in sheets]
    found: dict[int, bytes] = {}

    def draw(number: int) -> None:
        found[number] = map_export.svg(sheets[number], shapes)

    threads = [threading.Thread(target=draw, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found[number] for number in range(4)] == expected


def test_downloads_are_made_when_asked_in_the_language_of_the_page(monkeypatch):
    offered = {}

    def keep(self, words, made, name, kind, **options):
        offered[name] = (words, made, kind, options)

    monkeypatch.setattr("streamlit.delta_generator.DeltaGenerator.download_button", keep)
    asked = []

    def sheet() -> Sheet:
        asked.append(language.in_english())
        return Sheet(title="T", subtitle="", reading="", source="", date="", colours={})

    language.speak(language.ENGLISH)
    try:
        map_export.buttons("peta", sheet, ROWS, COLUMNS, {}, [])
    finally:
        language.speak(language.INDONESIAN)
    assert list(offered) == ["peta.png", "peta.svg", "peta.geojson"]
    assert not asked, "nothing is made before it is asked for"
    files = {}
    for name, (_, made, _, options) in offered.items():
        thread = threading.Thread(target=lambda name=name, made=made: files.update({name: made()}))
        thread.start()
        thread.join()
        assert options["on_click"] == "ignore"
    assert asked == [True] * 3
    assert offered["peta.png"][0] == "Download map as PNG"
    assert files["peta.png"].startswith(b"\x89PNG")
    assert "There is no area to draw" in said(files["peta.svg"])
    assert len(json.loads(files["peta.geojson"])["features"]) == len(ROWS)


def test_two_maps_on_one_page_have_their_own_buttons():
    def page() -> None:
        from dashboard import map_export

        for stem in ("satu", "dua"):
            map_export.buttons(stem, lambda: None, [], (), {}, [])

    drawn = AppTest.from_function(page, default_timeout=30).run()
    assert not drawn.exception
    assert len(drawn.get("download_button")) == 6
