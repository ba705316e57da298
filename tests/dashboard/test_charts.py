"""Series charts: breaks, bands, targets."""

import json
from datetime import date

from dashboard import charts, language

AREAS = {
    "63.05": {"short_name": "Tapin", "level": "kabupaten"},
    "63": {"short_name": "Kalimantan Selatan", "level": "provinsi"},
    "00": {"short_name": "Indonesia", "level": "nasional"},
}


def estimate(survey, year, value, low=None, high=None):
    return {
        "survey": survey,
        "year": year,
        "indicator": "stunting",
        "prevalence_pct": value,
        "ci_lower_pct": low,
        "ci_upper_pct": high,
        "ci_basis": None if low is None else "assumed n=1, deff=1.5",
        "estimate": "direct",
        "confidence": "A",
        "note": None,
    }


TAPIN = [
    estimate("SSGI", 2021, 33.5, 27, 40),
    estimate("SSGI", 2022, 14.5, 12, 18),
    estimate("SKI", 2023, 14.4, 11, 18),
    estimate("SSGI", 2024, 13.2, 10, 17),
]


def drawn(series, targets=()):
    return json.loads(charts.series_chart(series, AREAS, targets, dark=False).to_json())


def test_a_line_never_joins_two_instruments():
    runs = charts.runs_of_one_instrument(TAPIN)
    assert [[row["year"] for row in run] for run in runs] == [[2021, 2022], [2023], [2024]]
    line = next(trace for trace in drawn({"63.05": TAPIN})["data"] if trace.get("name") == "Tapin")
    assert line["x"] == [2021, 2022, None, 2023, None, 2024, None]
    assert line["connectgaps"] is False


def test_a_thin_mark_stands_where_the_instrument_changed():
    marks = [shape["x0"] for shape in drawn({"63.05": TAPIN})["layout"]["shapes"]]
    assert marks == [2022.5, 2023.5]


def test_every_estimate_carries_its_interval():
    line = next(trace for trace in drawn({"63.05": TAPIN})["data"] if trace.get("name") == "Tapin")
    assert line["error_y"]["array"][0] == 6.5
    assert line["error_y"]["arrayminus"][0] == 6.5
    band = drawn({"63.05": TAPIN})["data"][0]
    assert band["y"] == [40, 18, 12, 27]


def test_an_estimate_without_interval_has_no_bar_and_says_so():
    line = drawn({"63.05": [estimate("PSG", 2017, 45.7)]})["data"][0]
    assert line["error_y"]["array"][0] == 0
    assert "tanpa rentang" in line["customdata"][0]


def test_the_axis_starts_at_zero_and_holds_the_highest_bound():
    low, high = drawn({"63.05": TAPIN})["layout"]["yaxis"]["range"]
    assert low == 0
    assert high > 40


def test_a_target_says_whose_it_is():
    target = {"area_code": "63.05", "year": 2024, "target_pct": 14, "authority": "Pemkab"}
    figure = drawn({"63.05": TAPIN}, [target])
    (note,) = figure["layout"]["annotations"]
    assert note["text"] == "Tapin<br>14,0 %"
    assert note["yanchor"] == "bottom"
    stroke = figure["data"][-1]
    assert stroke["line"]["dash"] == "dash"
    assert "Pemkab" in stroke["hovertemplate"]


def test_two_targets_of_a_year_are_named_above_and_under():
    common = {"area_code": "63.05", "year": 2023, "authority": "x"}
    targets = [common | {"target_pct": pct} for pct in (18.1, 21.5)]
    notes = drawn({"63.05": TAPIN}, targets)["layout"]["annotations"]
    assert {note["text"]: note["yanchor"] for note in notes} == {
        "Tapin<br>18,1 %": "top",
        "Tapin<br>21,5 %": "bottom",
    }


def test_in_english_numbers_and_words_of_a_chart_are_english():
    language.speak(language.ENGLISH)
    try:
        target = {"area_code": "63.05", "year": 2024, "target_pct": 14, "authority": "Pemkab"}
        figure = drawn({"63.05": TAPIN}, [target])
        assert figure["layout"]["separators"] == ".,"
        assert figure["data"][-1]["name"] == "Targets, with their owners"
        line = next(trace for trace in figure["data"] if trace.get("name") == "Tapin")
        assert line["customdata"][0] == ("<b>Tapin</b><br>SSGI 2021: 33.5 % (27.0-40.0, estimated)")
    finally:
        language.speak(language.INDONESIAN)


def test_reasons_are_bars_with_their_rows():
    figure = json.loads(charts.reason_chart([("umur <b>", 1234)], dark=False).to_json())
    assert figure["data"][0]["hovertext"] == ["umur &lt;b&gt;: 1.234 baris"]


def test_the_nation_is_grey_and_dashed_and_the_first_kabupaten_red():
    colours = charts.line_colours(dict.fromkeys(("63", "63.05", "00")), AREAS, dark=False)
    assert colours == {"63": "#444444", "63.05": "#b30000", "00": "#999999"}


def test_a_figure_is_kept_by_what_it_is_made_of():
    trace, layout = {"type": "scatter", "x": [date(2025, 2, 1)], "y": [1.5]}, {"height": 90}
    first = charts.figure_of([trace], layout)
    assert charts.figure_of([trace], layout) is first
    assert charts.figure_of([trace], layout | {"height": 91}).layout.height == 91
    assert json.loads(first.to_json())["data"][0]["x"] == ["2025-02-01"]
