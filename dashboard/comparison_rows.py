"""What the page Banding compares, read from the published file: the view that the address asks for,
and the lines of each instrument. No arithmetic of its own (see comparison.py)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import streamlit as st

from dashboard import comparison, frame, store, text
from dashboard import text_convergence as score_words
from dashboard import text_register as register_words
from dashboard import text_statistics as proof
from dashboard import text_villages as village_words
from dashboard.comparison import Figure, Measure, Row
from dashboard.text import Comparison

LEVELS = ("provinsi", "kabupaten", "kecamatan", "desa")
LEVEL_OF = {2: "provinsi", 5: "kabupaten", 8: "kecamatan", 13: "desa"}
"""The level of an area by the length of its code."""
INNER = ("kecamatan", "desa")
NATION = "00"
PRESETS = ("kalsel_opi", "seimbang", "kemendagri_proses")
PILLARS = ("outcome", "process", "coverage", "innovation")
REGISTER_INDICATORS = ("stunting", "wasting", "underweight", "overweight")
FORM_TEXT = "form_text"


@dataclass(frozen=True)
class Line:
    """A line of the spine with its words: the name of what is measured and of when, and of each
    area what the table says. `rows` are the published rows by area."""

    row: Row
    name: str
    period_words: str
    said: Mapping[str, str]
    rows: Mapping[str, Mapping]
    unit: str = " %"

    @property
    def title(self) -> str:
        return Comparison.LINE.format(measure=self.name, period=self.period_words)


@dataclass(frozen=True)
class View:
    """What the reader looks at: the areas chosen, of one level, and of when each instrument is."""

    level: str
    kabupaten: str | None
    chosen: list[str]
    areas: dict[str, dict]
    provinsi: tuple[str, ...]
    surveys: dict[str, dict]
    survey: dict | None
    months: dict[str, dict]
    month: dict | None
    years: list[str]
    year: str | None
    presets: list[str]
    preset: str | None
    defaults: dict[str, object] = field(default_factory=dict)

    @property
    def provinsi_codes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(code[:2] for code in self.chosen))

    def name(self, code: str) -> str:
        known = self.areas.get(code) or store.areas().get(code)
        return known["short_name"] if known else store.area(code)["short_name"]

    def remember(self) -> None:
        """Write the choices into the address, so that it opens the same view."""
        frame.state_to_address(self.defaults)


def found(query: Callable[..., list], *of: object) -> list:
    """What a query finds; nothing in a publication of before, which lacks its table."""
    try:
        return query(*of)
    except store.NoPublication:
        return []


def benchmark_of(code: str) -> str:
    """What an area is set against: the nation, its provinsi, or its kabupaten."""
    if len(code) == 2:
        return NATION
    return code[:2] if len(code) == 5 else code[:5]


def benchmarks(view: View) -> list[str]:
    """The areas that the chosen are set against, and the nation where the survey has it."""
    own = dict.fromkeys(benchmark_of(code) for code in view.chosen)
    return list(own | ({} if view.level in INNER else {NATION: None}))


def current_view(provinsi: tuple[str, ...]) -> View:
    """The view that the address and the controls ask for; nonsense gives way to the default."""
    state = st.session_state
    asked = chosen_from(st.query_params.get("wilayah"))
    frame.state_from_address(
        {
            "wilayah": (None, [st.query_params.get("wilayah")] if asked else []),
            "tingkat": (None, LEVELS),
        }
    )
    chosen = chosen_from(state["wilayah"] if isinstance(state["wilayah"], str) else None)
    level = LEVEL_OF[len(chosen[0])] if chosen else state["tingkat"]
    level = level if level in LEVELS else "kabupaten"
    kabupaten_codes = {
        code: area
        for code, area in store.areas().items()
        if area["level"] == "kabupaten" and area["provinsi_code"] in provinsi
    }
    within = None
    if level in INNER:
        frame.state_from_address({"kabupaten": (None, kabupaten_codes)})
        known = state["kabupaten"] if state["kabupaten"] in kabupaten_codes else None
        within = chosen[0][:5] if chosen else known or starting_pair(provinsi)[0]
    state["kabupaten"] = within
    if not chosen and state["wilayah"] != "":
        state["wilayah"] = None
        chosen = default_areas(level, provinsi, within)
    state["tingkat"] = level
    surveys = survey_options(level)
    months = {register_words.month_key(row["month"]): row for row in store.register_months()}
    scores = found(
        store.convergence_scores, tuple(dict.fromkeys(c[:2] for c in chosen)) or provinsi
    )
    years = sorted({row["period"] for row in scores}, reverse=True)
    if level == "desa":
        quarters = found(store.convergence_quarters)
        years = sorted({code[:4] for code in quarters}, reverse=True)
    presets = [name for name in PRESETS if any(row["preset"] == name for row in scores)]
    default_year = newest_ranked(scores, years)
    default_survey = next(iter(surveys), None)
    default_month = newest_shown(months)
    settle("survei", default_survey, surveys)
    settle("bulan", default_month, months)
    settle("tahun", default_year, years)
    settle("preset", next(iter(presets), None), presets)
    view = View(
        level=level,
        kabupaten=within,
        chosen=chosen,
        areas=options_of(level, provinsi, within, chosen),
        provinsi=provinsi,
        surveys=surveys,
        survey=surveys.get(state["survei"]),
        months=months,
        month=months.get(state["bulan"]),
        years=years,
        year=state["tahun"],
        presets=presets,
        preset=state["preset"],
        defaults={
            "wilayah": None,
            "tingkat": "kabupaten",
            "kabupaten": None,
            "survei": default_survey,
            "bulan": default_month,
            "tahun": default_year,
            "preset": next(iter(presets), None),
        },
    )
    view.remember()
    return view


def settle(key: str, default: str | None, allowed: Mapping | Sequence) -> None:
    """The choice under a key, from the address where it is new; what is not allowed gives way."""
    frame.state_from_address({key: (default, allowed)})
    if st.session_state[key] not in allowed:
        st.session_state[key] = default


def chosen_from(asked: str | None) -> list[str]:
    """The areas that an address names: all of the level of the first, each once, six at most."""
    codes = tuple(dict.fromkeys(code.strip() for code in (asked or "").split(",")))
    known = store.areas_named(codes[:50]) if any(codes) else {}
    found = [code for code in codes if code in known and len(code) in LEVEL_OF and code != NATION]
    return [code for code in found if len(code) == len(found[0])][: comparison.MOST_AREAS]


def options_of(
    level: str, provinsi: tuple[str, ...], within: str | None, chosen: Sequence[str]
) -> dict[str, dict]:
    """The areas that can be chosen, and those that are, by code."""
    if level in INNER:
        areas = store.areas_within(within, level)
    else:
        areas = {
            code: area
            for code, area in store.areas().items()
            if area["level"] == level and (level == "provinsi" or area["provinsi_code"] in provinsi)
        }
    missing = tuple(code for code in chosen if code not in areas)
    return areas | (store.areas_named(missing) if missing else {})


def survey_options(level: str) -> dict[str, dict]:
    """The surveys of stunting that have the level, newest first, by name and year."""
    return {
        f"{row['survey']}-{row['year']}": row
        for row in store.surveys("stunting")
        if level in row["levels"]
    }


def newest_shown(months: Mapping[str, Mapping]) -> str | None:
    """The newest month that is not held back; where all are, the newest."""
    shown = (key for key, m in months.items() if m["status"] == register_words.PUBLISHED)
    return next(shown, next(iter(months), None))


def newest_ranked(scores: Sequence[Mapping], years: Sequence[str]) -> str | None:
    """The newest year in which anybody is ranked by the first set of weights."""
    first = next((p for p in PRESETS if any(row["preset"] == p for row in scores)), None)
    ranked = {r["period"] for r in scores if r["preset"] == first and r["rank"] is not None}
    return next((year for year in years if year in ranked), next(iter(years), None))


def starting_pair(provinsi: tuple[str, ...]) -> list[str]:
    """Of the first provinsi the kabupaten with the highest figure of the newest survey, and the
    one that started nearest to it and fell; else the one with the lowest figure."""
    newest = next(iter(survey_options("kabupaten").values()), None)
    rows = [
        row
        for row in store.prevalence("stunting")
        if newest
        and (row["survey"], row["year"]) == (newest["survey"], newest["year"])
        and row["area_code"].startswith(f"{provinsi[0]}.")
    ]
    if len(rows) < 2:
        return [code for code in store.areas() if code.startswith(f"{provinsi[0]}.")][:2]
    rows.sort(key=lambda row: (-row["prevalence_pct"], row["area_code"]))
    first = rows[0]["area_code"]
    peers = [row["peer_code"] for row in store.peers("stunting", first)]
    own = [code for code in peers if code.startswith(provinsi[0])]
    return [first, next(iter(own), rows[-1]["area_code"])]


def default_areas(level: str, provinsi: tuple[str, ...], within: str | None) -> list[str]:
    """Two areas to begin with."""
    if level == "provinsi":
        return [provinsi[0], *(code for code in frame.PROVINSI if code != provinsi[0])]
    if level == "kabupaten":
        return starting_pair(provinsi)
    return list(store.areas_within(within, level))[:2]


def found_in(row: Mapping | None) -> bool:
    return row is not None and row["prevalence_pct"] is not None


def figure_of(code: str, row: Mapping | None, against: str) -> Figure:
    """A row of survey or register as a figure with its interval."""
    if not found_in(row):
        return Figure(code, None)
    ends = (row["ci_lower_pct"], row["ci_upper_pct"])
    return Figure(code, row["prevalence_pct"], *ends, against=against)


def survey_lines(view: View) -> list[Line]:
    """The indicators that the survey has of a chosen area, then the change of stunting."""
    if view.survey is None:
        return []
    lines = []
    for indicator in text.INDICATOR:
        rows = {
            row["area_code"]: row
            for row in store.prevalence(indicator)
            if (row["survey"], row["year"]) == (view.survey["survey"], view.survey["year"])
        }
        if not any(code in rows for code in view.chosen):
            continue
        measure = Measure(indicator, comparison.SURVEY)
        figures = [
            figure_of(code, rows.get(code), against(comparison.survey_difference, rows, code))
            for code in view.chosen
        ]
        lines.append(
            line_of(view, measure, rows, figures, lambda row: text.with_interval(row), view.survey)
        )
    change = change_line(view)
    return [*lines, change] if change else lines


def line_of(
    view: View,
    measure: Measure,
    rows: Mapping[str, Mapping],
    figures: Sequence[Figure],
    said: Callable[[Mapping], str],
    survey: Mapping,
) -> Line:
    """A line of a survey's indicator."""
    marks = benchmarks(view)
    period = text.survey_name(survey)
    known = [code for code in (*view.chosen, *marks) if found_in(rows.get(code))]
    return Line(
        row=Row(
            measure,
            f"{survey['survey']}-{survey['year']}",
            tuple(figures),
            {c: r["prevalence_pct"] for c, r in pool(view, rows).items() if found_in(r)},
            tuple(figure_of(code, rows[code], "") for code in marks if code in rows),
        ),
        name=Comparison.MEASURE[measure.key],
        period_words=period,
        said={code: said(rows[code]) for code in known},
        rows=rows,
    )


def against(compare: Callable, rows: Mapping[str, Mapping], code: str) -> str:
    """The verdict of an area against its benchmark; none where either has no figure."""
    own, other = rows.get(code), rows.get(benchmark_of(code))
    if own is None or other is None:
        return comparison.UNJUDGED
    return comparison.judged(compare(other, own))


def pool(view: View, rows: Mapping[str, Mapping]) -> dict[str, Mapping]:
    """The rows of all areas that the chosen are seen among: those of their level within their
    provinsi, or their kabupaten; of provinsi all that there are."""
    within = tuple(dict.fromkeys(benchmark_of(code) for code in view.chosen))
    length = len(view.chosen[0]) if view.chosen else 0
    return {
        code: row
        for code, row in rows.items()
        if len(code) == length and code != NATION and (length == 2 or code.startswith(within))
    }


def change_line(view: View) -> Line | None:
    """How stunting changed from the first survey since proof.START to the one that is shown."""
    rows: dict[str, dict] = {}
    for row in store.changes("stunting"):
        is_to = (row["to_survey"], row["to_year"]) == (view.survey["survey"], view.survey["year"])
        if is_to and row["from_year"] >= proof.START:
            rows.setdefault(row["area_code"], row)
    if not any(code in rows for code in view.chosen):
        return None

    def figure(code: str, verdict: str) -> Figure:
        row = rows.get(code)
        if row is None:
            return Figure(code, None)
        return Figure(code, row["change_pp"], row["ci_lower_pp"], row["ci_upper_pp"], verdict)

    marks = [code for code in benchmarks(view) if code in rows]
    known = [code for code in (*view.chosen, *marks) if code in rows]
    starts = sorted({f"{rows[c]['from_survey']} {rows[c]['from_year']}" for c in view.chosen
                     if c in rows})  # fmt: skip
    return Line(
        row=Row(
            Measure("change", comparison.SURVEY, is_signed=True),
            f"{view.survey['survey']}-{view.survey['year']}",
            tuple(
                figure(code, against(comparison.change_difference, rows, code))
                for code in view.chosen
            ),
            {code: row["change_pp"] for code, row in pool(view, rows).items()},
            tuple(figure(code, "") for code in marks),
        ),
        name=Comparison.MEASURE["change"],
        period_words=Comparison.FROM_TO.format(
            first=", ".join(starts), last=text.survey_name(view.survey)
        ),
        said={code: change_words(rows[code]) for code in known},
        rows=rows,
        unit="",
    )


def change_words(row: Mapping) -> str:
    """A change in points with its interval."""
    if row["ci_lower_pp"] is None:
        return f"{text.points(row['change_pp'])} ({text.NO_INTERVAL})"
    is_assumed = "assumed_sample" in (row["caveat"] or "")
    high = text.points(row["ci_upper_pp"])
    return Comparison.CHANGE_CELL.format(
        change=text.points(row["change_pp"]),
        low=text.points(row["ci_lower_pp"]),
        high=f"{high}, {text.ESTIMATED}" if is_assumed else high,
    )


def register_rows(view: View, indicator: str) -> dict[str, dict]:
    """The register's rows of a month for the level and for what it is set against, by area; none
    of a month that is held back."""
    if view.month is None or view.month["status"] == register_words.HELD or not view.chosen:
        return {}
    codes = tuple(code for code in view.provinsi_codes if code in frame.PROVINSI)
    month = view.month["month"]
    asked = [(view.level, codes, None)]
    if view.level == "kabupaten":
        asked.append(("provinsi", codes, None))
    if view.level in INNER:
        own = dict.fromkeys(code[:5] for code in view.chosen)
        asked = [(view.level, (code[:2],), code) for code in own]
        asked += [("kabupaten", codes, None)]
    rows = [
        row
        for level, provinsi, kabupaten in asked
        if provinsi
        for row in store.register_prevalence(month, indicator, level, provinsi, kabupaten)
    ]
    return {row["area_code"]: row | {"ci_basis": "wilson"} for row in rows}


def register_lines(view: View) -> list[Line]:
    """Prevalences of the register, of desa smoothed, then coverage and quality."""
    lines = []
    stunting = register_rows(view, "stunting")
    if not any(code in stunting for code in view.chosen):
        return []
    for indicator in REGISTER_INDICATORS:
        rows = stunting if indicator == "stunting" else register_rows(view, indicator)
        if any(code in rows for code in view.chosen):
            lines.append(prevalence_line(view, indicator, rows))
    for key, says in (
        ("coverage_pct", lambda row: register_words.coverage(row, is_narrow=True)),
        ("quality_score", lambda row: register_words.quality(row) or text.NO_DATA),
    ):
        measure = Measure(key, comparison.REGISTER, True, is_interval=False, is_score=True)
        marks = [code for code in benchmarks(view) if code in stunting]
        known = [code for code in (*view.chosen, *marks) if code in stunting]
        lines.append(
            Line(
                row=Row(
                    measure,
                    register_words.month_key(view.month["month"]),
                    tuple(
                        Figure(code, (stunting.get(code) or {}).get(key)) for code in view.chosen
                    ),
                    {c: r[key] for c, r in pool(view, stunting).items() if r[key] is not None},
                    tuple(Figure(code, stunting[code][key]) for code in marks),
                    view.month["is_simulated"],
                ),
                name=Comparison.MEASURE[key],
                period_words=register_words.month_name(view.month["month"]),
                said={code: says(stunting[code]) for code in known},
                rows=stunting,
                unit=" %" if key == "coverage_pct" else "",
            )
        )
    return lines


def prevalence_line(view: View, indicator: str, rows: Mapping[str, dict]) -> Line:
    """A prevalence of the register; of desa the smoothed one, against its own kabupaten."""
    is_desa = view.level == "desa"
    shown = {
        code: row | comparison.smoothed(row) if is_desa and len(code) == 13 else row
        for code, row in rows.items()
    }

    def verdict(code: str) -> str:
        row = rows.get(code)
        if is_desa:
            return VERDICT_OF_DESA.get(row and row["compared_with_kabupaten"], comparison.UNJUDGED)
        return against(comparison.register_difference, rows, code)

    def says(row: Mapping) -> str:
        if is_desa and len(row["area_code"]) == 13:
            return register_words.smoothed(row) or text.NO_DATA
        return register_words.figure_with_interval(row, view.month)

    marks = [code for code in benchmarks(view) if code in rows]
    known = [code for code in (*view.chosen, *marks) if code in rows]
    name = Comparison.MEASURE[indicator]
    return Line(
        row=Row(
            Measure(indicator, comparison.REGISTER),
            register_words.month_key(view.month["month"]),
            tuple(figure_of(code, shown.get(code), verdict(code)) for code in view.chosen),
            {c: r["prevalence_pct"] for c, r in pool(view, shown).items() if found_in(r)},
            tuple(figure_of(code, shown[code], "") for code in marks),
            view.month["is_simulated"],
        ),
        name=Comparison.SMOOTHED.format(name=name) if is_desa else name,
        period_words=register_words.month_name(view.month["month"]),
        said={code: says(rows[code]) for code in known},
        rows=shown,
    )


VERDICT_OF_DESA = {
    "di atas": comparison.HIGHER,
    "di bawah": comparison.LOWER,
    "tidak berbeda": comparison.UNPROVEN,
}
"""What the published comparison of a desa with its kabupaten is here; codes, not words."""


def convergence_lines(view: View) -> list[Line]:
    """Score, pillars and the share of desa over the line of kabupaten; of desa their level."""
    if view.year is None or not view.chosen:
        return []
    if view.level == "kabupaten":
        return [*score_lines(view), *above_lines(view)]
    return village_lines(view) if view.level == "desa" else []


def score_rows(view: View) -> dict[str, dict]:
    """The scores of the year under the chosen weights, by kabupaten."""
    return {
        row["area_code"]: row
        for row in found(store.convergence_scores, view.provinsi_codes)
        if (row["period"], row["preset"]) == (view.year, view.preset)
    }


def score_lines(view: View) -> list[Line]:
    """Score and pillars; an area that is not ranked has its bounds and no score."""
    rows = score_rows(view)
    if not any(code in rows for code in view.chosen):
        return []
    lines = []
    for key in ("score", *PILLARS):
        measure = Measure(key, comparison.CONVERGENCE, True, is_interval=False, is_score=True)

        def value(row: Mapping | None, key: str = key) -> float | None:
            is_hidden = row is None or (key == "score" and row["rank"] is None)
            return None if is_hidden else row[key]

        def figure(code: str, key: str = key) -> Figure:
            row = rows.get(code)
            if row is None or row[key] is None:
                return Figure(code, None)
            return Figure(code, value(row, key), row[f"{key}_low"], row[f"{key}_high"])

        def says(row: Mapping, key: str = key) -> str:
            if key == "score":
                return score_words.score(row)
            return score_words.bounded(row[key], row[f"{key}_low"], row[f"{key}_high"])

        every = {code: value(row) for code, row in pool(view, rows).items()}
        lines.append(
            Line(
                row=Row(
                    measure,
                    view.year,
                    tuple(figure(code) for code in view.chosen),
                    {code: number for code, number in every.items() if number is not None},
                    is_simulated=any(row["is_simulated"] for row in rows.values()),
                ),
                name=Comparison.MEASURE[key],
                period_words=view.year,
                said={code: says(rows[code]) for code in view.chosen if code in rows},
                rows=rows,
                unit="",
            )
        )
    return lines


def above_lines(view: View) -> list[Line]:
    """The share of the desa which handed in that reach the line, in the year's last quarter."""
    quarter = village_words.quarter_of_year(view.year, found(store.convergence_quarters))
    if quarter is None or quarter[:4] != view.year:
        return []
    rows = {
        row["area_code"]: row | {"share": share(row["above_line"], row["handed_in"])}
        for row in store.convergence_by_kabupaten(quarter, FORM_TEXT, view.provinsi_codes)
        if row["handed_in"]
    }
    if not any(code in rows for code in view.chosen):
        return []
    measure = Measure("above_line", comparison.CONVERGENCE, True, False, is_score=True)
    return [
        Line(
            row=Row(
                measure,
                quarter,
                tuple(Figure(c, (rows.get(c) or {}).get("share")) for c in view.chosen),
                {code: row["share"] for code, row in pool(view, rows).items()},
                is_simulated=any(row["is_simulated"] for row in rows.values()),
            ),
            name=Comparison.MEASURE["above_line"],
            period_words=village_words.quarter(quarter),
            said={
                code: village_words.above_line(rows[code]["above_line"], rows[code]["handed_in"])
                for code in view.chosen
                if code in rows
            },
            rows=rows,
        )
    ]


def share(above: int, handed_in: int) -> float:
    return 100 * above / handed_in


def village_lines(view: View) -> list[Line]:
    """The level of convergence of desa in the year's last quarter, with its bounds."""
    quarter = village_words.quarter_of_year(view.year, found(store.convergence_quarters))
    if quarter is None:
        return []
    own = dict.fromkeys(code[:5] for code in view.chosen)
    rows = {
        row["area_code"]: row
        for code in own
        for row in store.village_levels(quarter, FORM_TEXT, (code[:2],), code)
    }
    if not any(code in rows for code in view.chosen):
        return []

    def figure(code: str) -> Figure:
        row = rows.get(code)
        if row is None:
            return Figure(code, None)
        return Figure(code, row["tkd_pct"], row["tkd_low_pct"], row["tkd_high_pct"])

    known = {c: r["tkd_pct"] for c, r in pool(view, rows).items() if r["tkd_pct"] is not None}
    return [
        Line(
            row=Row(
                Measure("tkd", comparison.CONVERGENCE, True, False, is_score=True),
                quarter,
                tuple(figure(code) for code in view.chosen),
                known,
                is_simulated=any(row["is_simulated"] for row in rows.values()),
            ),
            name=Comparison.MEASURE["tkd"],
            period_words=village_words.quarter(quarter),
            said={
                code: village_words.tkd(rows[code]) if code in rows else village_words.NOT_HANDED_IN
                for code in view.chosen
            },
            rows=rows,
        )
    ]
