"""Slopes, ranks, panels and two instruments: what is drawn, and that nothing is joined that must
not be."""

import json
import re
from base64 import b64decode
from datetime import date
from itertools import pairwise

import pytest

from dashboard import language, trend_charts, trend_drawings
from tests.dashboard.test_charts import TAPIN, estimate

FALL, UNPROVEN = "turun nyata", "belum terbukti berubah"


def slope(name: str, first: float, last: float, verdict: str) -> dict:
    return {
        "area_code": name,
        "area": name,
        "verdict": verdict,
        "first": estimate("SSGI", 2021, first, first - 5, first + 5),
        "last": estimate("SSGI", 2024, last, last - 3, last + 3),
    }


SLOPES = [
    slope("Tapin", 33.5, 13.2, FALL),
    slope("Banjar", 40.2, 32.3, UNPROVEN),
    slope("Balangan", 32.0, 13.4, FALL),
]


def drawn_slopes(highlighted: str = "") -> dict:
    return json.loads(trend_charts.slope_chart(SLOPES, highlighted, dark=False).to_json())


@pytest.mark.parametrize(
    ("wanted", "placed"),
    [
        ([], []),
        ([1.0, 9.0], [1.0, 9.0]),
        # Two that would overlap part around their middle; their order stays.
        ([5.0, 5.5], [4.25, 6.25]),
        # Three, given in any order; the one far away stays where it is.
        ([5.0, 20.0, 5.0, 5.0], [3.0, 20.0, 5.0, 7.0]),
        # A group that was moved apart meets the next and takes it in.
        ([5.0, 5.0, 7.0], [3.6667, 5.6667, 7.6667]),
    ],
)
def test_labels_are_apart_and_as_near_as_they_may_be(wanted, placed):
    assert trend_charts.spread(wanted, 2.0) == pytest.approx(placed, abs=1e-3)


def test_proven_changes_are_in_colour_and_the_others_grey():
    figure = drawn_slopes()
    lines = [t for t in figure["data"] if t["x"] == [0, 1]]
    colours = {tuple(t["y"]): t["line"]["color"] for t in lines}
    assert colours == {
        (33.5, 13.2): "#5e3c99",
        (32.0, 13.4): "#5e3c99",
        (40.2, 32.3): "#8a8a8a",
    }
    names = [t["name"] for t in figure["data"] if t.get("name")]
    assert names == ["turun nyata (2)", "belum terbukti berubah (1)"]
    symbols = {tuple(t["y"]): t["marker"]["symbol"][1] for t in lines}
    assert symbols[33.5, 13.2] == "triangle-down"
    assert symbols[40.2, 32.3] == "circle"


def test_the_names_of_slopes_do_not_overlap():
    figure = drawn_slopes()
    places = sorted(note["ay"] for note in figure["layout"]["annotations"])
    low, high = figure["layout"]["yaxis"]["range"]
    assert low == 0
    height = figure["layout"]["height"] - 70
    assert min(b - a for a, b in pairwise(places)) * height / high >= 14
    assert high > 40.2


def test_only_the_highlighted_slope_has_its_intervals_and_all_have_them_in_their_words():
    lines = {tuple(t["y"]): t for t in drawn_slopes("Tapin")["data"] if t["x"] == [0, 1]}
    assert lines[33.5, 13.2]["error_y"]["array"] == [5.0, pytest.approx(3.0)]
    assert "error_y" not in lines[40.2, 32.3]
    hover = lines[40.2, 32.3]["customdata"][0]
    assert hover.startswith("<b>Banjar</b>: belum terbukti berubah<br>SSGI 2021: 40,2 % (35,2-45,2")


def rank(code: str, place: int, low: int, high: int, tier: int) -> dict:
    return {
        "area_code": code,
        "rank": place,
        "rank_lower": low,
        "rank_upper": high,
        "ranked": 3,
        "tier": tier,
    }


NAMES = {"a": "Awal & <b>", "b": "Banjar", "c": "Cempaka"}
RANKS = [
    ("SSGI", 2021, {c: rank(c, n, 1, 3, 1) for n, c in enumerate("abc", start=1)}),
    (
        "SSGI",
        2022,
        {"b": rank("b", 1, 1, 2, 1), "a": rank("a", 2, 1, 2, 1), "c": rank("c", 3, 3, 3, 2)},
    ),
    ("SKI", 2023, {"a": rank("a", 1, 1, 3, 1), "b": rank("b", 2, 1, 3, 1)}),
]


def wide_and_narrow(highlighted: str = "") -> list[str]:
    svg, _ = trend_drawings.rank_drawing(RANKS, NAMES, highlighted, dark=False)
    return re.findall(r'<g class="[wn]">.*?(?=<g class="[wn]">|</svg>)', svg)


def test_each_tier_is_a_box_of_its_own():
    for layout in wide_and_narrow():
        assert layout.count("<rect") == 1 + 2 + 1


def test_ranks_of_two_instruments_are_not_joined_and_a_mark_stands_between_them():
    wide, narrow = wide_and_narrow()
    for layout in (wide, narrow):
        joined = re.findall(r'stroke-opacity="0.5"', layout)
        assert len(joined) == 3
        assert layout.count('stroke-dasharray="2 4"') == 1


def test_the_bar_of_a_rank_runs_from_its_first_possible_place_to_its_last():
    """A third of the column is 33.33 % wide; bars begin at 58 % of it and have 18 %."""
    wide, _ = wide_and_narrow()
    bars = re.findall(r'<line x1="([\d.]+)%" x2="([\d.]+)%" [^>]*stroke-width="5"', wide)
    share = 100 / 3
    begins, room = 0.58 * share, 0.18 * share
    assert [float(x) for x in bars[0]] == pytest.approx([begins, begins + room], abs=0.01)
    of_c = [float(x) - share for x in bars[5]]
    assert of_c == pytest.approx([begins + room * 2 / 3, begins + room], abs=0.01)


def test_a_narrow_screen_has_the_names_of_the_last_survey_only():
    wide, narrow = wide_and_narrow()
    assert wide.count("Banjar") == 3
    assert narrow.count("Banjar") == 1
    assert "Awal &amp; &lt;b&gt;" in narrow


def test_the_highlighted_area_stands_out_in_every_survey():
    wide, narrow = wide_and_narrow("a")
    assert wide.count('class="c"') == 3
    assert wide.count('r="5"') == narrow.count('r="5"') == 3


def test_a_panel_joins_one_instrument_only_and_begins_at_nought():
    svg = trend_drawings.panel(TAPIN, [], (2021, 2024), 40, dark=False)
    lines = re.findall(r'<polyline points="([^"]*)"', svg)
    assert [len(line.split()) for line in lines] == [2, 1, 1]
    assert svg.count("<polygon") == 1
    assert svg.count('stroke-dasharray="1 3"') == 2
    assert '<text x="23" y="97.5" text-anchor="end">0</text>' in svg
    # 33.5 of 40 between the floor at 94 and the ceiling at 6.
    assert lines[0].split()[0] == f"35.0,{94 - 88 * 33.5 / 40:.1f}"


def test_panels_share_an_axis_that_holds_the_highest_bound():
    assert trend_drawings.highest(TAPIN) == 40
    assert trend_drawings.highest([estimate("SSGI", 2024, 41.0)]) == 50


def test_a_drawing_says_what_is_in_it_and_its_names_are_no_markup():
    said = trend_drawings.image("<svg/>", 'a "b" <i>', 40)
    assert 'alt="a &quot;b&quot; &lt;i&gt;"' in said
    assert b64decode(re.search('base64,([^"]*)"', said)[1]) == b"<svg/>"
    cells = trend_drawings.grid([("<x>", "<y>", said, True)], dark=False)
    assert "&lt;x&gt;" in cells
    assert "&lt;y&gt;" in cells
    assert "outline:2px solid #111111" in cells


def month(number: int, status: str = "terbit", is_simulated: bool = False) -> dict:
    return {"month": date(2024, number, 1), "status": status, "is_simulated": is_simulated}


def register(value: float | None) -> dict:
    return {
        "prevalence_pct": value,
        "ci_lower_pct": None if value is None else value - 1,
        "ci_upper_pct": None if value is None else value + 1,
        "ci_basis": "wilson",
        "measured": 1234,
    }


MONTHS = [
    (month(1), register(14.0)),
    (month(2), register(14.2)),
    (month(3, "ditahan"), register(30.0)),
    (month(4), register(14.4)),
    (month(5), None),
    (month(6, is_simulated=True), register(13.9)),
]


def drawn_dual(months=MONTHS) -> dict:
    return json.loads(trend_charts.two_instruments_chart(TAPIN, months, dark=False).to_json())


def test_a_month_held_back_or_without_a_figure_breaks_the_register_s_line():
    lines = [t for t in drawn_dual()["data"] if t.get("legend") == "legend2"]
    assert [t["y"] for t in lines] == [[14.0, 14.2], [14.4], [13.9]]
    notes = drawn_dual()["layout"]["annotations"]
    assert [(note["text"], note["x"]) for note in notes] == [("ditahan", "2024-03-01")]
    assert 30.0 not in [value for t in drawn_dual()["data"] for value in t["y"]]


def test_survey_and_register_share_no_line_and_no_legend():
    traces = [t for t in drawn_dual()["data"] if t["mode"] == "lines+markers"]
    named = {t["legend"]: t["name"] for t in traces if t.get("name")}
    assert named == {
        "legend": "Survei (SSGI/SKI)",
        "legend2": "Register posyandu (e-PPGBM), DATA SIMULASI",
    }
    assert {t["line"]["color"] for t in traces if t["legend"] == "legend"} == {"#b30000"}
    assert {t["line"]["color"] for t in traces if t["legend"] == "legend2"} == {"#3b4994"}
    assert [t["y"] for t in traces if t["legend"] == "legend"] == [[33.5, 14.5], [14.4], [13.2]]


def test_a_register_that_is_not_simulated_is_not_called_so():
    names = [t.get("name") for t in drawn_dual(MONTHS[:2])["data"]]
    assert "Register posyandu (e-PPGBM)" in names


def test_each_point_of_the_register_has_its_children_and_its_interval():
    (line, *_) = [t for t in drawn_dual()["data"] if t.get("legend") == "legend2"]
    assert line["customdata"][0] == (
        "<b>Register posyandu (e-PPGBM), Januari 2024</b><br>14,0 % (13,0-15,0)<br>"
        "1.234 anak diukur"
    )
    assert line["error_y"]["array"] == [1.0, 1.0]


def test_charts_speak_english_where_the_reader_does():
    language.speak(language.ENGLISH)
    try:
        names = [t["name"] for t in drawn_slopes()["data"] if t.get("name")]
        assert names == ["proven fall (2)", "no proven change (1)"]
        dual = drawn_dual()
        assert dual["layout"]["separators"] == ".,"
        assert dual["layout"]["annotations"][0]["text"] == "held back"
    finally:
        language.speak(language.INDONESIAN)
