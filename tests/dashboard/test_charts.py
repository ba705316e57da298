"""Series charts: breaks, bands, targets."""

import json

from dashboard import charts

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
    assert any("Tapin 14,0 %" in note["text"] for note in figure["layout"]["annotations"])
    stroke = figure["data"][-1]
    assert stroke["line"]["dash"] == "dash"
    assert "Pemkab" in stroke["hovertemplate"]


def test_the_nation_is_grey_and_dashed_and_the_first_kabupaten_red():
    colours = charts.line_colours(dict.fromkeys(("63", "63.05", "00")), AREAS, dark=False)
    assert colours == {"63": "#444444", "63.05": "#b30000", "00": "#999999"}
