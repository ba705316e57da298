"""The short panel of the page Peta: one area's figure, how far it can be trusted, and the ways
further in. Everything else of an area is on the page Profil wilayah."""

import streamlit as st

from dashboard import frame, layers, layers_joint, map_picture, store, text
from dashboard import text_convergence_map as convergence_words
from dashboard import text_villages as village_words
from dashboard.layers import FIGURE, Scale
from dashboard.map_state import View
from dashboard.text import Map


def draw(view: View, scale: Scale) -> None:
    """The panel of the chosen area."""
    shown, code = view.shown(), view.chosen
    area = store.area(code)
    figure = shown.figures[code]
    value, span = shown.head(code)
    mark = f'<span class="simulated">{text.SIMULATED}</span> ' if shown.is_simulated else ""
    is_number = figure.standing == FIGURE and not isinstance(shown, layers_joint.JointShown)
    size = "figure" if is_number else "figure words"
    beside = f' <span class="quiet">({text.escaped(span)})</span>' if span else ""
    first, *lines = shown.lines(code, map_picture.class_words(shown, scale, code))
    st.html(f"<h2>{text.escaped(area['name'])}</h2>")
    st.html(
        f'<p><span class="{size}">{text.escaped(value)}</span>{beside}<br>'
        f"{'<br>'.join([mark + first, *lines])}</p>"
    )
    _ways(view, area)
    links = [frame.link(Map.PROFILE_LINK, "profil", wilayah=code), *_links(view, code)]
    st.html(f"<p>{' · '.join(links)}</p>")


def _ways(view: View, area: dict) -> None:
    """The ways further in from an area."""
    inner = [level for level in layers.LEVELS if _is_inside(view, area, level)]
    if not inner:
        return
    with st.container(horizontal=True, gap="xsmall"):
        for level in inner:
            st.button(
                text.markdown(Map.ENTER[level].format(name=area["short_name"])),
                key=f"masuk_{level}",
                on_click=_go_inside,
                args=(view, area["code"], level),
            )


def _is_inside(view: View, area: dict, level: str) -> bool:
    """Whether the areas of a level lie inside an area, and the group of layers has them."""
    ladder = list(layers.LEVELS)
    is_inner = ladder.index(level) > ladder.index(area["level"])
    is_too_deep = area["level"] == "provinsi" and level != "kabupaten"
    return is_inner and not is_too_deep and level in view.levels


def _go_inside(view: View, code: str, level: str) -> None:
    """To the areas of a level inside an area."""
    if len(code) == 2:
        view.go(tingkat=level, provinsi=code)
    elif len(code) == 8:
        view.go(tingkat=level, kabupaten=code[:5], kecamatan=code)
    else:
        view.go(tingkat=level, kabupaten=code)


def _links(view: View, code: str) -> list[str]:
    """Where else this figure, or what lies inside the area, is shown."""
    if view.layer.group == layers.SURVEY and len(code) == 5:
        asked = {"sumber": layers.REGISTER, "tingkat": "desa", "kabupaten": code}
        return [frame.link(Map.REGISTER_LINK, "peta", **asked)]
    if view.layer.group == layers.CONVERGENCE:
        return [frame.link(convergence_words.LEDGER_LINK, "konvergensi", **ledger(view, code))]
    return []


def ledger(view: View, code: str) -> dict[str, str]:
    """The choices of the page Konvergensi that show the points of an area."""
    if len(code) == 5:
        asked = {"wilayah": code, "tahun_skor": view.choice.time, "bagian": "poin"}
        return asked | ({"preset": view.layer.key} if view.layer.sort == "score" else {})
    asked = {"wilayah": code[:5], "bagian": "desa", "kab_desa": code[:5], "desa": code}
    if view.layer.key == convergence_words.TKD:
        reading = view.choice.reading or village_words.FORM_TEXT
        return asked | {"triwulan": view.choice.time, "bacaan": reading}
    return asked | {"tahun_desa": view.choice.time}
