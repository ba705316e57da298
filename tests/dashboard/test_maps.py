"""Classes, legend and figure of the map."""

import json

import pytest

from dashboard import maps, text

BORDERS = text.WHO_BORDERS["stunting"]


def area(code, **other):
    return {
        "code": code,
        "short_name": f"Nama {code}",
        "label_longitude": 115.0,
        "label_latitude": -3.0,
        "west": 114.0,
        "south": -4.0,
        "east": 116.0,
        "north": -2.0,
    } | other


FILES = {"63": {"path": "dashboard/static/boundaries/63-kabupaten-0a1b2c3d.geojson"}}


def test_an_area_without_a_value_is_a_class_of_its_own_not_the_lowest():
    assert maps.class_index(None, BORDERS) == -1
    assert [maps.class_index(v, BORDERS) for v in (0, 2.5, 10, 20, 30)] == [0, 1, 2, 3, 4]


def test_the_view_holds_all_areas_and_survives_none():
    assert maps.box([area("a"), area("b", west=110.0, north=1.0)]) == [[110.0, -4.0], [116.0, 1.0]]
    assert maps.box([area("a", west=None)]) is None
    assert maps.view([])["zoom"] == 5


def drawn(areas, classes, **other):
    hovers = {code: [f"Nama {code}", "13,2 %"] for code in classes}
    figure = maps.drawn(areas, classes, hovers, FILES, False, **other)
    return json.loads(figure.to_json())


def test_the_legend_counts_every_area_once():
    html = maps.legend("stunting", BORDERS, [13.2, 14.4, 33.3], [("#d9d9d9", "tanpa angka", 1)])
    counts = [int(part.split(" wilayah")[0]) for part in html.split('class="count">')[1:]]
    assert counts == [0, 0, 2, 0, 1, 1]
    assert "tanpa angka" in html


def test_an_indicator_without_who_classes_gets_quintiles():
    borders = maps.class_borders("underweight", [10, 20, 30, 40, 50, 60])
    assert borders == (20, 30, 40, 50)
    assert "kuintil 1" in maps.legend("underweight", borders, [10.0], [])


def test_the_map_sends_codes_and_classes_and_names_the_shapes_by_address():
    sent = drawn([area("63.05"), area("63.06")], {"63.05": 2, "63.06": maps.NO_DATA})
    (trace,) = sent["data"]
    assert trace["geojson"] == "/app/static/boundaries/63-kabupaten-0a1b2c3d.geojson"
    assert trace["locations"] == ["63.05", "63.06"]
    assert trace["z"] == [2, -1]
    assert "coordinates" not in json.dumps(trace)
    assert "http" not in json.dumps(sent)


def test_each_reason_for_no_figure_has_a_place_of_its_own_below_the_classes():
    places = (maps.NOT_MEASURED, maps.FEW, maps.NO_FIGURE, maps.NO_DATA, 0)
    classes = {f"63.{number:02}": place for number, place in enumerate(places)}
    (trace,) = drawn([area(code) for code in classes], classes, colours=("#123456",))["data"]
    assert len(set(places)) == 5
    assert (trace["zmin"], trace["zmax"]) == (-4.5, 0.5)
    stops = [colour for _, colour in trace["colorscale"]][::2]
    assert stops == ["#ffffff"] * 3 + [maps.NO_DATA_COLOUR, "#123456"]
    widths = dict(zip(trace["locations"], trace["marker"]["line"]["width"], strict=True))
    assert [widths[code] for code in classes] == [maps.THIN] * 2 + [maps.BOLD] + [maps.THIN] * 2


def test_the_surface_of_a_bubble_is_its_count_and_one_map_can_be_measured_by_another():
    areas = [area("63.05"), area("63.06"), area("63.07", label_longitude=None)]
    counts = {"63.05": 25, "63.06": 100, "63.07": 4}
    classes = dict.fromkeys(counts, 0)
    found = drawn(areas, classes, bubbles=counts)["layout"]["meta"]["bubbles"]
    assert [radius for _, _, radius in found] == [maps.WIDEST_BUBBLE, maps.WIDEST_BUBBLE / 2]
    (_, _, radius), *_ = drawn(areas, classes, bubbles=counts, most=400)["layout"]["meta"][
        "bubbles"
    ]
    assert radius == maps.WIDEST_BUBBLE / 2
    assert drawn(areas, classes)["layout"]["meta"]["bubbles"] == []


def test_the_script_knows_the_chosen_area_and_where_the_shapes_are():
    none = maps.settle_script([area("63.05")], FILES, None, "peta")
    tapin = maps.settle_script([area("63.05")], FILES, "63.05", "peta_kedua")
    assert '"chosen": null' in none
    assert '"chosen": "63.05"' in tapin
    assert '"shapes": {"63": "/app/static/boundaries/63-kabupaten-0a1b2c3d.geojson"}' in tapin
    assert '"chart": ".st-key-peta_kedua .js-plotly-plot"' in tapin


def test_more_areas_than_the_eye_can_part_get_finer_borders_and_the_names_around_them():
    areas = [area(f"63.{number}") for number in range(maps.CROWDED + 1)]
    classes = {row["code"]: 0 for row in areas}
    hovers = dict.fromkeys(classes, "")
    around = [area("63.05", short_name="Tapin")]

    def figure_of(shown):
        figure = maps.drawn(shown, classes, hovers, FILES, False, marked={"63.0"}, labels=around)
        return figure.layout.meta["labels"], list(figure.data[0].marker.line.width[:2])

    labels, widths = figure_of(areas)
    assert [label[0] for label in labels] == ["Tapin"]
    assert widths == pytest.approx([maps.CROWDED_BOLD, maps.CROWDED_THIN])
    labels, widths = figure_of(areas[:-1])
    assert len(labels) == maps.CROWDED and widths == [maps.BOLD, maps.THIN]
