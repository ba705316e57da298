"""What the reader of the page Desa looks at: the choices in the address, and the rows that answer
them. Nothing here draws."""

from dataclasses import dataclass

import streamlit as st

from dashboard import frame, store, text, villages
from dashboard import text_register as words
from dashboard.text import Desa
from dashboard.villages import Village

EVERYTHING = "semua"
FILTERS = {"kecamatan": None, "beda": EVERYTHING, "mutu": EVERYTHING, "keadaan": EVERYTHING}
"""The keys of what narrows the list, each with what stands for no narrowing."""


@dataclass(frozen=True)
class View:
    """What the reader looks at: the choices made, every desa that they are of, and those of them
    that the list shows, in its order."""

    path: str
    places: dict[str, villages.Place]
    provinsi: tuple[str, ...]
    months: dict[str, dict]
    month: dict
    indicator: str
    kabupaten: str | None
    chosen: str | None
    counts: list[dict]
    found: list[Village]
    shown: list[Village]
    defaults: dict[str, object]

    @property
    def name(self) -> str | None:
        """The name of the kabupaten that is open."""
        return self.places[self.kabupaten].name if self.kabupaten else None

    @property
    def is_held(self) -> bool:
        return self.month["status"] == words.HELD

    @property
    def is_simulated(self) -> bool:
        return self.month["is_simulated"]

    @property
    def chosen_first(self) -> list[Village]:
        """The list, the chosen desa first wherever it stands in the order."""
        return sorted(self.shown, key=lambda village: village.code != self.chosen)

    def remember(self) -> None:
        """Write the choices into the address, so that it opens the same view."""
        frame.state_to_address(self.defaults)

    def choose(self, code: str) -> None:
        """Turn to a place, wherever it lies; for callbacks."""
        state, place = st.session_state, self.places[code]
        if not code.startswith(self.provinsi):
            frame.choose_only(frame.BOTH)
        is_narrower = place.level == "kecamatan"
        state["cari"], state["kabupaten"] = "", place.kabupaten_code
        state.update(FILTERS | {"kecamatan": code if is_narrower else None})
        state["wilayah"] = code if place.level == "desa" else None
        self.remember()


def default_month(months: dict[str, dict]) -> str:
    """The newest month whose figures are shown; where all are held back, the newest."""
    shown = (key for key, month in months.items() if month["status"] == words.PUBLISHED)
    return next(shown, next(iter(months)))


def current_view(published: store.Publication, provinsi: tuple[str, ...]) -> View | None:
    """The view that the address and the controls ask for; what cannot be shown gives way to what
    can. None where there is no register."""
    state = st.session_state
    months = {words.month_key(row["month"]): row for row in store.register_months()}
    if not months:
        return None
    places = villages.places(published.path)
    provinsi = with_asked(places, provinsi)
    kabupaten = [
        code
        for code, place in places.items()
        if place.level == "kabupaten" and code.startswith(provinsi)
    ]
    asked = st.query_params.get("cari", "")[: villages.LONGEST_SEARCH]
    known = {
        "cari": ("", {asked, state.get("cari", "")}),
        "kabupaten": (None, kabupaten),
        "bulan": (default_month(months), months),
        "indikator": ("stunting", text.INDICATOR),
        "urut": ("diperhalus-turun", Desa.SORT),
        "tampilan": ("daftar", Desa.VIEW),
        "unduh": ("daftar", Desa.DOWNLOAD_SCOPE),
        "beda": (EVERYTHING, Desa.COMPARED_FILTER),
        "mutu": (EVERYTHING, Desa.GRADE_FILTER),
        "keadaan": (EVERYTHING, Desa.STANDING_FILTER),
        "wilayah": (
            None,
            {code for code in places if places[code].level == "desa" and code.startswith(provinsi)},
        ),
    }
    taken(known)
    if state["wilayah"] and not state["wilayah"].startswith(f"{state['kabupaten']}."):
        own = places[state["wilayah"]].kabupaten_code
        if is_new("wilayah") or state["kabupaten"] is None:
            state["kabupaten"] = own
        else:
            state["wilayah"] = None
    inside = {
        code
        for code, place in places.items()
        if place.level == "kecamatan" and place.kabupaten_code == state["kabupaten"]
    }
    known["kecamatan"] = (None, inside)
    taken({"kecamatan": known["kecamatan"]})
    state["seen desa"] = state["wilayah"]
    defaults = {key: default for key, (default, _) in known.items()}
    return view_of(published.path, provinsi, months, defaults)


def taken(known: dict) -> None:
    """Take these choices from the address; what is not allowed (any more) becomes its default."""
    frame.state_from_address(known)
    for key, (default, allowed) in known.items():
        if st.session_state[key] not in allowed:
            st.session_state[key] = default


def is_new(key: str) -> bool:
    """Whether a desa has just come from the address, rather than stayed behind."""
    return st.session_state.get("seen desa") != st.session_state[key]


def with_asked(places: dict[str, villages.Place], provinsi: tuple[str, ...]) -> tuple[str, ...]:
    """The provinsi looked at; both, where the address newly asks for a desa of the other one."""
    asked = st.query_params.get("wilayah")
    is_fresh = st.session_state.get("seen in address", {}).get("wilayah") != asked
    if is_fresh and asked in places and not asked.startswith(provinsi):
        frame.choose_only(frame.BOTH)
        return frame.PROVINSI
    return provinsi


def view_of(
    path: str,
    provinsi: tuple[str, ...],
    months: dict[str, dict],
    defaults: dict[str, object],
) -> View:
    """The rows that answer the choices in the session."""
    state, places = st.session_state, villages.places(path)
    month, indicator, kabupaten = months[state["bulan"]], state["indikator"], state["kabupaten"]
    is_held = month["status"] == words.HELD
    counts = store.desa_against_kabupaten(month["month"], indicator, provinsi)
    if kabupaten:
        counts = [row for row in counts if row["area_code"] == kabupaten]
        own = [p for p in places.values() if p.level == "desa" and p.kabupaten_code == kabupaten]
        rows = store.register_prevalence(month["month"], indicator, "desa", provinsi, kabupaten)
        figures = {row["area_code"]: row for row in rows}
    else:
        differ = store.desa_that_differ(month["month"], indicator, provinsi)
        codes = () if is_held else tuple(row["area_code"] for row in differ)
        own = [places[code] for code in codes]
        figures = store.register_figures(codes, month["month"], indicator) if codes else {}
    found = villages.villages(own, figures, month)
    shown = villages.kept(found, state["kecamatan"], state["beda"], state["mutu"], state["keadaan"])
    view = View(
        path=path,
        places=places,
        provinsi=provinsi,
        months=months,
        month=month,
        indicator=indicator,
        kabupaten=kabupaten,
        chosen=state["wilayah"],
        counts=counts,
        found=found,
        shown=villages.in_order(shown, state["urut"]),
        defaults=defaults,
    )
    view.remember()
    return view
