"""The view of the page Profil wilayah: which area, indicator, month and year the address asks for,
the way down to it, and what every part of the page shares."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import streamlit as st

from dashboard import frame, store, tables, text
from dashboard import text_register as register_words
from dashboard.comparison_rows import found, newest_ranked, newest_shown, settle
from dashboard.text import Profile

LEVEL_OF = {2: "provinsi", 5: "kabupaten", 8: "kecamatan", 13: "desa"}
NATION = "00"
STEPS = ("provinsi", "kabupaten", "kecamatan", "desa")
CHART_WIDTH = 600
"""Pixels that a chart takes at most, so that it fits on printed A4."""


@dataclass(frozen=True)
class View:
    """What the reader looks at: an area with those that it lies in, and of when."""

    area: dict
    path: dict[str, dict]
    indicator: str
    months: dict[str, dict]
    month: dict | None
    years: list[str]
    year: str | None
    scores: list[dict]
    defaults: dict[str, object]

    @property
    def code(self) -> str:
        return self.area["code"]

    @property
    def level(self) -> str:
        return self.area["level"]

    @property
    def name(self) -> str:
        return self.area["short_name"]

    @property
    def kabupaten(self) -> dict | None:
        return self.path.get("kabupaten")

    @property
    def is_covered(self) -> bool:
        """Whether register and convergence can know of the area."""
        return self.code[:2] in frame.PROVINSI

    @property
    def is_held(self) -> bool:
        return self.month is not None and self.month["status"] == register_words.HELD

    @property
    def parent(self) -> dict | None:
        """What the area's register is set against: its kabupaten, else its provinsi."""
        if self.level == "kabupaten":
            return self.path["provinsi"]
        return self.kabupaten if self.level in ("kecamatan", "desa") else None

    @cached_property
    def series(self) -> list[dict]:
        """The area's survey estimates of the indicator, oldest first."""
        return [r for r in store.prevalence(self.indicator) if r["area_code"] == self.code]

    @cached_property
    def register(self) -> dict:
        """The area's register figures by month; none of a month that is held back."""
        held = {m["month"] for m in self.months.values() if m["status"] == register_words.HELD}
        rows = store.register_series(self.code, self.indicator) if self.is_covered else []
        shown = [row for row in rows if row["month"] not in held]
        return {row["month"]: register_words.judged(row) for row in shown}

    @property
    def figure(self) -> dict | None:
        """The area's register figure of the chosen month, with the grade of its quality."""
        row = self.register.get(self.month["month"]) if self.month else None
        if row is None:
            return None
        quality = store.register_quality_of(self.code, self.month["month"]) or {}
        return row | {key: quality.get(key) for key in ("quality_score", "quality_grade")}

    def remember(self) -> None:
        """Write the choices into the address, so that it opens the same view."""
        frame.state_to_address(self.defaults)


def current_view(provinsi: tuple[str, ...]) -> View:
    """The view that the address and the controls ask for; nonsense gives way to the default."""
    state = st.session_state
    asked = st.query_params.get("wilayah")
    known = store.areas_named((asked,)) if asked else {}
    frame.state_from_address({"wilayah": (None, known)})
    code = state["wilayah"] if isinstance(state["wilayah"], str) else provinsi[0]
    if code not in store.areas_named((code,)):
        state["wilayah"], code = None, provinsi[0]
    area = store.areas_named((code,))[code]
    codes = tuple(code[:length] for length in LEVEL_OF if length <= len(code) and code != NATION)
    path = {row["level"]: row for row in store.areas_named(codes).values()} if codes else {}
    months = {register_words.month_key(row["month"]): row for row in store.register_months()}
    scores = found(store.convergence_scores, (code[:2],)) if code != NATION else []
    years = sorted({row["period"] for row in scores}, reverse=True)
    defaults = {
        "wilayah": None,
        "indikator": "stunting",
        "bulan": newest_shown(months),
        "tahun": newest_ranked(scores, years),
    }
    settle("indikator", "stunting", text.INDICATOR)
    settle("bulan", defaults["bulan"], months)
    settle("tahun", defaults["tahun"], years)
    view = View(
        area=area,
        path=path,
        indicator=state["indikator"],
        months=months,
        month=months.get(state["bulan"]),
        years=years,
        year=state["tahun"],
        scores=scores,
        defaults=defaults,
    )
    view.remember()
    return view


def options(view: View) -> dict[str, dict[str, str]]:
    """What each select box offers: the names of the areas by code, level by level."""
    areas = store.areas()
    provinsi = {c: a["short_name"] for c, a in areas.items() if a["level"] == "provinsi"}
    first = {code: provinsi[code] for code in frame.PROVINSI if code in provinsi}
    rest = dict(sorted(provinsi.items(), key=lambda pair: pair[1]))
    offered: dict[str, dict[str, str]] = {"provinsi": {NATION: Profile.NATION} | first | rest}
    offered |= {step: {} for step in STEPS[1:]}
    if "provinsi" in view.path:
        top = view.path["provinsi"]["code"]
        offered["kabupaten"] = names_of(a for a in areas.values() if a["parent_code"] == top)
    if view.kabupaten:
        within = view.kabupaten["code"]
        offered["kecamatan"] = names_of(store.areas_within(within, "kecamatan").values())
    if "kecamatan" in view.path:
        parent = view.path["kecamatan"]["code"]
        offered["desa"] = names_of(
            a
            for a in store.areas_within(view.kabupaten["code"], "desa").values()
            if a["parent_code"] == parent
        )
    return offered


def names_of(areas: Iterable[Mapping]) -> dict[str, str]:
    """Short names by code, in their order."""
    return dict(sorted(((a["code"], a["short_name"]) for a in areas), key=lambda pair: pair[1]))


def controls(view: View) -> None:
    """Two rows: the way down to the area, then what of it and of when."""
    state = st.session_state

    def turned(place: int) -> None:
        chosen = state[f"profil_{STEPS[place]}"]
        above = view.path.get(STEPS[place - 1]) if place else None
        state["wilayah"] = chosen or (above and above["code"])
        view.remember()

    offered = options(view)
    row = st.columns(4, gap="medium")
    for place, step in enumerate(STEPS):
        names = offered[step]
        if not names:
            continue
        here = view.path.get(step)
        state[f"profil_{step}"] = NATION if view.code == NATION and not place else (
            here and here["code"]
        )  # fmt: skip
        row[place].selectbox(
            Profile.LEVEL[step],
            list(names),
            key=f"profil_{step}",
            format_func=names.get,
            on_change=turned,
            args=(place,),
            placeholder=Profile.ALL,
        )
    row = st.columns(4, gap="medium", vertical_alignment="bottom")
    indicators = dict(text.INDICATOR)
    row[0].selectbox(
        Profile.INDICATOR_LABEL,
        list(indicators),
        key="indikator",
        format_func=indicators.get,
        on_change=view.remember,
    )
    if view.months and view.is_covered:
        names = {key: register_words.month_option(month) for key, month in view.months.items()}
        row[1].selectbox(
            Profile.MONTH_LABEL,
            list(names),
            key="bulan",
            format_func=names.get,
            on_change=view.remember,
        )
    if view.years:
        row[2].selectbox(Profile.YEAR_LABEL, view.years, key="tahun", on_change=view.remember)
    with row[3]:
        print_button()


def print_button() -> None:
    """A button that opens the browser's own window for printing, or for saving as a PDF."""
    st.html(
        f'<button id="cetak" class="print unprinted">{text.escaped(Profile.PRINT)}</button>'
        "<script>document.getElementById('cetak').onclick = () => window.print()</script>",
        unsafe_allow_javascript=True,
    )


def breadcrumb(view: View) -> None:
    """Where the reader is, each step a way back."""

    def go(code: str) -> None:
        st.session_state["wilayah"] = code
        view.remember()

    above = [NATION, *(area["code"] for area in view.path.values() if area["code"] != view.code)]
    if view.code == NATION:
        return
    names = {NATION: Profile.NATION} | {a["code"]: a["short_name"] for a in view.path.values()}
    with st.container(
        horizontal=True, gap="xsmall", vertical_alignment="center", key="remah_profil"
    ):
        for code in sorted(above, key=lambda code: (code != NATION, len(code))):
            st.button(
                text.markdown(names[code]),
                key=f"remah_profil_{code}",
                type="tertiary",
                on_click=go,
                args=(code,),
            )
            st.html("<span>&gt;</span>", width="content")
        st.html(f"<b>{text.escaped(view.name)}</b>", width="content")


def heading(words: str, is_simulated: bool = False) -> None:
    """A part's name, with its mark of simulated data."""
    mark = f' <span class="simulated">{text.SIMULATED}</span>' if is_simulated else ""
    st.html(f'<h2 class="part">{text.escaped(words)}{mark}</h2>')


def say(*lines: str) -> None:
    """Sentences as a paragraph, a line each; without those that are empty."""
    said = "<br>".join(text.escaped(line) for line in lines if line)
    if said:
        st.html(f"<p>{said}</p>")


def quiet(*sentences: str) -> None:
    said = " ".join(text.escaped(sentence) for sentence in sentences if sentence)
    if said:
        st.html(f'<p class="quiet">{said}</p>')


def plot(figure: object, key: str, alt: str) -> None:
    """A chart that is no wider than a printed page."""
    with st.container(width=CHART_WIDTH):
        st.plotly_chart(figure, key=key, theme=None, config={"displayModeBar": False}, alt=alt)


def table(
    rows: Sequence[dict], columns: Sequence[str], titles: Mapping[str, str], label: str
) -> None:
    """A table that is as wide as its figures, named for those who cannot see it."""
    st.html(tables.html_table(rows, columns, dict(titles), is_wide=False, label=label))
