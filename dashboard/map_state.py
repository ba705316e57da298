"""What the reader of the page Peta looks at: the choices in address and controls, settled to what
this publication can show. Nothing is drawn here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard import (
    classes,
    frame,
    language,
    layers,
    layers_convergence,
    layers_joint,
    layers_register,
    layers_survey,
    store,
)
from dashboard import text_convergence_map as convergence_words
from dashboard import text_villages as village_words
from dashboard.layers import LEVELS, Choice, Layer, Scale, Shown

INNER_LEVELS = ("kecamatan", "desa")
LEVEL_DEFAULT = "kabupaten"
YES = "ya"
TIME_KEYS = ("survei", "bulan", "periode")
OWN_SCHEME = "sendiri"
MOVING = ("kuantil", "alami")
"""Schemes whose borders move with the figures."""
KEYS = (
    *("sumber", "lapisan", "tingkat", "indikator", *TIME_KEYS, "sejak_survei", "bacaan", "kelas"),
    *("batas", "gelembung", "peta2", "lapisan2", "waktu2", "kabupaten", "kecamatan", "wilayah"),
)
"""Every choice that an address of this page may hold."""


@dataclass(frozen=True)
class View:
    """What the reader looks at. `second`: layer and choice of the map beside the first. `own_error`
    is why the borders that the reader typed cannot be used (a code of `Export.OWN_ERROR`).
    `levels_of`: the levels of each layer of the group, by its key. A callback has no publication to
    read, so all that one needs is here."""

    path: str
    layer: Layer
    choice: Choice
    chosen: str | None
    group_layers: list[Layer]
    levels_of: dict[str, list[str]]
    levels: list[str]
    times: list[str]
    starts: list[str]
    indicators: list[str]
    schemes: list[str]
    scheme: str
    own: tuple[float, ...]
    own_error: str
    has_bubbles: bool
    second: tuple[Layer, Choice] | None
    second_layers: list[Layer]
    second_times: list[str]
    defaults: dict[str, object]

    @property
    def level(self) -> str:
        return self.choice.level

    def shown(self) -> Shown:
        return shown_of(self.path, spoken(), self.layer.id, self.choice)

    def second_shown(self) -> Shown | None:
        if self.second is None:
            return None
        layer, choice = self.second
        return shown_of(self.path, spoken(), layer.id, choice)

    def scale(self) -> Scale:
        return self.shown().scale(self.scheme, self.own)

    def second_scheme(self) -> tuple[str, tuple[float, ...]]:
        """How the second map is divided: as the first where it shows the same layer, with the very
        same borders; else as its layer begins."""
        layer, _ = self.second
        if layer.id != self.layer.id:
            return self.second_shown().schemes()[0], ()
        if self.scheme in MOVING:
            return OWN_SCHEME, self.scale().borders
        return self.scheme, self.own

    def remember(self) -> None:
        """Write the choices into the address, so that it opens the same view: all at once, so that
        the browser's way back has one step for each choice of the reader."""
        state, address = st.session_state, st.query_params
        for key in KEYS:
            if key not in self.defaults:
                state.pop(key, None)
        chosen = {key: state.get(key) for key in self.defaults}
        kept = {key: value for key, value in address.to_dict().items() if key not in KEYS}
        kept |= {
            key: str(value)
            for key, value in chosen.items()
            if value is not None and value != self.defaults[key]
        }
        if kept != address.to_dict():
            address.from_dict(kept)
        frame.state_to_address({key: self.defaults.get(key) for key in KEYS})

    def go(self, **places: str | None) -> None:
        """Turn to another level or place, with a layer that has the level; for callbacks. What is
        not named is left behind."""
        state = st.session_state
        level = places.get("tingkat", self.level)
        if level not in self.levels_of[state["lapisan"]]:
            state["lapisan"] = self.first_with(level)
        state["tingkat"] = level
        for key in ("kabupaten", "kecamatan", "wilayah"):
            state[key] = places.get(key)
        provinsi = places.get("provinsi")
        if provinsi and provinsi != state.get("provinsi"):
            frame.choose_only(provinsi)

    def first_with(self, level: str) -> str:
        """The first layer of the group that has a level."""
        return next(key for key, levels in self.levels_of.items() if level in levels)

    def level_below(self, level: str) -> str | None:
        """The next level further in that the group has."""
        place = LEVELS.index(level)
        return next((name for name in LEVELS[place + 1 :] if name in self.levels), None)

    def enter(self, code: str) -> None:
        """Go inside an area: to the areas of the next level that lie in it. A desa has none: it is
        shown among those of its kabupaten, then of its kecamatan."""
        kabupaten = code[:5]
        if len(code) == 2 and "kabupaten" in self.levels:
            self.go(tingkat="kabupaten", provinsi=code)
        elif len(code) == 5 and self.level_below("kabupaten"):
            self.go(tingkat=self.level_below("kabupaten"), kabupaten=code)
        elif len(code) == 8 and "desa" in self.levels:
            self.go(tingkat="desa", kabupaten=kabupaten, kecamatan=code)
        elif len(code) == 13 and not self.choice.kecamatan:
            kecamatan = code[:8] if self.choice.kabupaten else None
            self.go(tingkat="desa", kabupaten=kabupaten, kecamatan=kecamatan, wilayah=code)

    def choose(self, code: str) -> None:
        """Choose an area; the one that is chosen already is entered."""
        if not self.choice.holds(code):
            return
        if code == st.session_state.get("wilayah"):
            self.enter(code)
        else:
            st.session_state["wilayah"] = code


def spoken() -> str:
    return language.ENGLISH if language.in_english() else language.INDONESIAN


@st.cache_resource(show_spinner=False, max_entries=4)
def catalogue(path: str) -> dict[str, Layer]:
    """Every layer that a publication (its path) may have, by its id."""
    every = [
        layers_survey.Prevalence(),
        layers_survey.Change(),
        *layers_register.LAYERS,
        *layers_convergence.available(),
        layers_joint.Joint(),
    ]
    return {layer.id: layer for layer in every}


@st.cache_resource(show_spinner=False, max_entries=400)
def times_of(path: str, layer: str, level: str, indicator: str) -> list[str]:
    """The times that a layer has at a level, oldest first."""
    return catalogue(path)[layer].times(level, indicator)


@st.cache_resource(show_spinner=False, max_entries=12)
def shown_of(path: str, spoken: str, layer: str, choice: Choice) -> Shown:
    """What a layer shows for a choice, in a language. Kept, for it takes longest of all."""
    return catalogue(path)[layer].shown(choice)


def forget() -> None:
    """Leave nothing but the group, where it has nothing to choose from."""
    for key in KEYS[1:]:
        st.session_state.pop(key, None)
    frame.state_to_address(dict.fromkeys(KEYS) | {"sumber": layers.SURVEY})


def current_group() -> str:
    """Which group of layers the reader looks at."""
    return settled("sumber", layers.SURVEY, layers.GROUPS)


def settled(key: str, default: object, allowed: Iterable) -> object:
    """The choice under a key, from the address where it is new; what is not allowed gives way to
    the default."""
    allowed = list(allowed)
    frame.state_from_address({key: (default, allowed)})
    value = st.session_state[key]
    st.session_state[key] = value if value in allowed else default
    return st.session_state[key]


def current_view(published: store.Publication, provinsi: tuple[str, ...]) -> View | None:
    """The view that the address and the controls ask for; what cannot be shown gives way to what
    can. None where the publication has nothing of the group."""
    path, state = published.path, st.session_state
    group = current_group()
    every = catalogue(path)
    of_group = {one.key: one for one in every.values() if one.group == group}
    defaults: dict[str, object] = {"sumber": layers.SURVEY, "tingkat": LEVEL_DEFAULT}

    def levels_of(layer: Layer, indicator: str) -> list[str]:
        return [level for level in LEVELS if times_of(path, layer.id, level, indicator)]

    indicator = settled("indikator", "stunting", layers_survey.INDICATORS)
    if not any(levels_of(layer, indicator) for layer in of_group.values()):
        indicator = state["indikator"] = "stunting"
    having = {key: levels_of(layer, indicator) for key, layer in of_group.items()}
    having = {key: own for key, own in having.items() if own}
    if not having:
        return None
    levels = [level for level in LEVELS if any(level in own for own in having.values())]
    asked_level = settled("tingkat", None, LEVELS)
    layer_key = settled("lapisan", None, having)
    level = _level(asked_level, layer_key, having, levels)
    first = next(key for key, own in having.items() if level in own)
    if layer_key is None or level not in having[layer_key]:
        layer_key = first
    layer = of_group[layer_key]
    if layer.indicators and indicator not in layer.indicators:
        indicator = state["indikator"] = "stunting"
    state["tingkat"], state["lapisan"] = level, layer_key
    defaults["lapisan"] = first
    indicators = []
    if layer.indicators:
        defaults["indikator"] = "stunting"
        indicators = [name for name in layer.indicators if times_of(path, layer.id, level, name)]
        if indicator not in indicators:
            indicator = state["indikator"] = indicators[0]

    kabupaten, kecamatan = _scope(level, provinsi, defaults)
    times = times_of(path, layer.id, level, indicator)
    newest = layer.default_time(level, indicator)
    time = _time(layer, times, newest)
    defaults[layer.time_key] = newest
    starts, since = [], None
    if layer.key == layers_survey.Change.key:
        starts = layers_survey.starts(level, indicator, time)
        start = layers_survey.default_start(level, indicator, time)
        since = settled("sejak_survei", start, starts)
        defaults["sejak_survei"] = start
    reading = None
    if layer.key in (convergence_words.TKD, layers_joint.Joint.key) and level == "desa":
        reading = settled("bacaan", village_words.FORM_TEXT, village_words.READING)
        defaults["bacaan"] = village_words.FORM_TEXT
    choice = Choice(
        level=level,
        time=time,
        provinsi=provinsi,
        kabupaten=kabupaten,
        kecamatan=kecamatan,
        indicator=indicator if layer.indicators else "stunting",
        since=since,
        reading=reading,
        is_survey_simulated=frame.is_simulated(published, layers.SURVEY),
    )
    shown = shown_of(path, spoken(), layer.id, choice)
    chosen = settled("wilayah", None, shown.areas)
    defaults |= {"kabupaten": None, "kecamatan": None, "wilayah": None}
    scheme, own, own_error, schemes = _classes(shown, defaults)
    has_bubbles = _switched("gelembung", defaults) and shown.bubble_words is not None
    second, second_layers, second_times = _second(path, every, layer, choice, times, defaults)
    view = View(
        path=path,
        layer=layer,
        choice=choice,
        chosen=chosen,
        group_layers=[of_group[key] for key in having],
        levels_of=having,
        levels=levels,
        times=times,
        starts=starts,
        indicators=indicators,
        schemes=schemes,
        scheme=scheme,
        own=own,
        own_error=own_error,
        has_bubbles=has_bubbles,
        second=second,
        second_layers=second_layers,
        second_times=second_times,
        defaults=defaults,
    )
    return view


def _level(
    asked: str | None, layer: str | None, having: dict[str, list[str]], levels: Sequence[str]
) -> str:
    """The level of the map: the one asked for, unless a layer was asked for that lacks it."""
    if layer is not None and asked not in having[layer]:
        own = having[layer]
        return LEVEL_DEFAULT if LEVEL_DEFAULT in own else own[-1]
    if asked in levels:
        return asked
    return LEVEL_DEFAULT if LEVEL_DEFAULT in levels else levels[0]


def _scope(
    level: str, provinsi: tuple[str, ...], defaults: dict[str, object]
) -> tuple[str | None, str | None]:
    """The kabupaten and the kecamatan that the map stays within."""
    state = st.session_state
    if level not in INNER_LEVELS:
        state["kabupaten"] = state["kecamatan"] = None
        return None, None
    known = [
        code
        for code, area in store.areas().items()
        if area["level"] == "kabupaten" and area["provinsi_code"] in provinsi
    ]
    kabupaten = settled("kabupaten", None, known)
    kecamatan = None
    if level == "desa" and kabupaten:
        kecamatan = settled("kecamatan", None, store.areas_within(kabupaten, "kecamatan"))
    state["kecamatan"] = kecamatan
    return kabupaten, kecamatan


def _time(layer: Layer, times: Sequence[str], newest: str) -> str:
    """The time asked for; else of the same year, where another layer was looked at before."""
    key, state = layer.time_key, st.session_state
    asked = state.get(key)
    frame.state_from_address({key: (newest, times)})
    if state[key] not in times:
        state[key] = newest
        if layer.group in (layers.CONVERGENCE, layers.JOINT):
            state[key] = layers_convergence.same_year(asked, times) or newest
    state[key] = state[key]
    return state[key]


def _classes(
    shown: Shown, defaults: dict[str, object]
) -> tuple[str, tuple[float, ...], str, list[str]]:
    """The scheme of classes, the reader's own borders and what is wrong with them."""
    schemes = shown.schemes()
    scheme = settled("kelas", schemes[0], schemes)
    defaults["kelas"] = schemes[0]
    if scheme != OWN_SCHEME:
        return scheme, (), "", schemes
    lowest, highest = bounds_of(shown)
    asked = st.query_params.get("batas")
    usable = asked is not None and not classes.parsed(asked, lowest, highest)[1]
    frame.state_from_address({"batas": ("", [asked] if usable else [])})
    st.session_state["batas"] = st.session_state["batas"]
    own, error = classes.parsed(st.session_state["batas"], lowest, highest)
    defaults["batas"] = ""
    return (scheme, own, "", schemes) if own else (schemes[0], (), error, schemes)


def bounds_of(shown: Shown) -> tuple[float, float]:
    """The lowest and highest figure of a map: where borders make sense."""
    return min(shown.values, default=0.0), max(shown.values, default=100.0)


def _switched(key: str, defaults: dict[str, object]) -> bool:
    defaults[key] = None
    return settled(key, None, [YES]) == YES


def _second(
    path: str,
    every: dict[str, Layer],
    layer: Layer,
    choice: Choice,
    times: Sequence[str],
    defaults: dict[str, object],
) -> tuple[tuple[Layer, Choice] | None, list[Layer], list[str]]:
    """Layer and choice of the second map: of the same areas, by default a time before."""
    if not _switched("peta2", defaults):
        return None, [], []
    able = [one for one in every.values() if times_of(path, one.id, choice.level, choice.indicator)]
    name = settled("lapisan2", layer.id, [one.id for one in able])
    other = every[name]
    indicator = choice.indicator if other.indicators else "stunting"
    if other.indicators and indicator not in other.indicators:
        indicator = "stunting"
    own = times_of(path, other.id, choice.level, indicator)
    newest = other.default_time(choice.level, indicator)
    earlier = own[max(own.index(choice.time) - 1, 0)] if choice.time in own else newest
    usual = earlier if other.id == layer.id else newest
    time = settled("waktu2", usual, own)
    defaults |= {"lapisan2": layer.id, "waktu2": usual}
    since = None
    if other.key == layers_survey.Change.key:
        since = layers_survey.default_start(choice.level, indicator, time)
    has_reading = other.key in (convergence_words.TKD, layers_joint.Joint.key)
    second = Choice(
        level=choice.level,
        time=time,
        provinsi=choice.provinsi,
        kabupaten=choice.kabupaten,
        kecamatan=choice.kecamatan,
        indicator=indicator,
        since=since,
        reading=(choice.reading or village_words.FORM_TEXT)
        if has_reading and choice.level == "desa"
        else None,
        is_survey_simulated=choice.is_survey_simulated,
    )
    return (other, second), able, own
