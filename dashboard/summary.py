"""What the page Ringkasan says: the state of a provinsi, what changed since the publication before,
and how fresh each source is. Belongs here: choosing rows and putting them into the words of
`Summary`. Does not belong here: drawing the page, or any word."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import plotly.graph_objects as go

from dashboard import frame, store, text
from dashboard import text_convergence as score_words
from dashboard import text_register as register_words
from dashboard import text_statistics as proof
from dashboard.text import Summary

INDICATOR = "stunting"
SINCE = 2021
DEFAULT_PRESET = "kalsel_opi"
LONGEST_LIST = 6
"""Changes, or names of areas, that are told one by one."""
OLD_REGISTER_MONTHS = 2
OLD_SURVEY_YEARS = 2
OLD_SCORE_YEARS = 1
KINDS = {
    "survei": ("survey_prevalence", "survey_assumption", "target"),
    "register": ("posyandu", "sasaran", "kabupaten", "published_register"),
    "konvergensi": (
        *store.CONVERGENCE_FILES,
        "score_rule",
        "convergence_indicator",
        "published_assessment",
    ),
    "batas": ("boundary", "area", "alias"),
}
"""The kinds of source file that each source is made of."""
BOUNDARY_ORDER = ("approximate", "open", "official")
STRIP_DOWNLOAD = (
    "area_code",
    "area",
    "survey",
    "year",
    "indicator",
    "prevalence_pct",
    "ci_lower_pct",
    "ci_upper_pct",
    "ci_basis",
    "who_class",
    "rank",
    "rank_lower",
    "rank_upper",
    "ranked",
    "tier",
    "estimate",
    "confidence",
    "source_title",
    "source_url",
    "note",
)


@dataclass(frozen=True)
class Surveyed:
    """The surveys of one provinsi: its own rows by year, the changes between them, what its coming
    targets ask for, and its kabupaten in the newest survey with their ranks (by code)."""

    area: dict
    series: list[dict]
    changes: list[dict]
    progress: list[dict]
    districts: list[dict]
    ranks: dict[str, dict]

    @property
    def newest(self) -> dict:
        return self.series[-1]


def today() -> date:
    """The day at the office."""
    return datetime.now(text.OFFICE_TIME).date()


def surveyed(code: str) -> Surveyed:
    """What the surveys say of a provinsi and its kabupaten."""
    areas = store.areas()
    estimates = store.prevalence(INDICATOR)
    series = sorted(
        (row for row in estimates if row["area_code"] == code),
        key=lambda row: (row["year"], row["survey"]),
    )
    districts, ranks = [], {}
    if series:
        newest = series[-1]
        districts = [
            row
            for row in estimates
            if areas[row["area_code"]]["level"] == "kabupaten"
            and areas[row["area_code"]]["provinsi_code"] == code
            and (row["survey"], row["year"]) == (newest["survey"], newest["year"])
        ]
        found = store.ranks(INDICATOR, newest["survey"], newest["year"], "provinsi")
        own = {row["area_code"] for row in districts}
        ranks = {district: rank for district, rank in found.items() if district in own}
    return Surveyed(
        area=areas[code],
        series=series,
        changes=[row for row in store.changes(INDICATOR) if row["area_code"] == code],
        progress=store.progress(INDICATOR, code),
        districts=sorted(districts, key=lambda row: (row["prevalence_pct"], row["area_code"])),
        ranks=ranks,
    )


def compared(found: Surveyed) -> list[tuple[dict, dict | None]]:
    """The surveys that the newest is held against, each with the change since it (None where the
    two were never compared): the one before, and the first since 2021."""
    *earlier, newest = found.series
    first = next((row for row in earlier if row["year"] >= SINCE), None)
    against = earlier[-1:] + ([first] if first and first is not earlier[-1] else [])
    known = {
        (row["from_survey"], row["from_year"], row["to_survey"], row["to_year"]): row
        for row in found.changes
    }
    to = (newest["survey"], newest["year"])
    return [(row, known.get((row["survey"], row["year"], *to))) for row in against]


def answer(found: Surveyed) -> str:
    """The newest figure of a provinsi and what is proven of its course, in one sentence."""
    name = found.area["short_name"]
    if not found.series:
        return Summary.NO_SURVEY.format(name=name)
    verdicts = ", ".join(
        Summary.SINCE.format(verdict=verdict(change), survey=text.survey_name(row))
        for row, change in compared(found)
    )
    return Summary.ANSWER.format(
        name=name,
        value=text.with_interval(found.newest),
        survey=text.survey_name(found.newest),
        verdicts=verdicts or Summary.ONLY_ONE_SURVEY,
    )


def verdict(change: dict | None) -> str:
    return Summary.NOT_JUDGED if change is None else Summary.VERDICT[change["verdict"]]


def interval(row: dict) -> str:
    """rentang 95 % 21,8-24,0, perkiraan; or that there is none."""
    said = text.interval(row)
    return said if row["ci_lower_pct"] is None else Summary.INTERVAL.format(interval=said)


def survey_lines(found: Surveyed) -> list[str]:
    """Class, the changes with their intervals, and what to know of the figure and of them."""
    lines = [Summary.CLASS.format(name=text.short_class(found.newest))]
    for row, change in compared(found):
        said = proof.since(change | {"from_year": proof.START}) if change else Summary.NOT_JUDGED
        lines.append(
            Summary.AGAINST.format(
                survey=text.survey_name(row), value=text.percent(row["prevalence_pct"]), change=said
            )
        )
    return lines


def survey_notes(found: Surveyed) -> list[str]:
    """What to know of the newest figure, and of the changes to it."""
    notes = text.estimate_caveats(found.newest)
    of_changes = proof.caveats_of(change for _, change in compared(found) if change)
    return [*notes, Summary.CAVEATS.format(caveats=of_changes)] if of_changes else notes


def coming_target(found: Surveyed, day: date) -> dict | None:
    """What the nearest target asks for whose year is not over."""
    coming = [row for row in found.progress if row["target_year"] >= day.year]
    return min(coming, key=lambda row: row["target_year"], default=None)


def target_lines(found: Surveyed, day: date) -> tuple[str, list[str]]:
    """The nearest target as a heading, and below it its owner, the distance and the pace; targets
    that passed without a survey to judge them by are named too."""
    passed = [
        Summary.PASSED.format(
            year=row["target_year"],
            value=text.percent(row["target_pct"]),
            authority=row["authority"],
        )
        for row in found.progress
        if row["last_year"] < row["target_year"] < day.year
    ]
    row = coming_target(found, day)
    if row is None:
        return "", [Summary.NO_TARGET.format(year=day.year), *passed]
    value = text.percent(row["target_pct"])
    heading = Summary.TARGET_HEADING.format(year=row["target_year"], value=value)
    owner = proof.owners(store.areas())[row["target_area_code"]]
    years = f"{row['first_year']}-{row['last_year']}"
    return heading, [
        Summary.TARGET_OWNER.format(authority=row["authority"], owner=owner),
        *distance(found.newest, row),
        Summary.PACE.format(years=years, pace=proof.pace(row)),
        *passed,
    ]


def distance(newest: dict, target: dict) -> list[str]:
    """How far the newest figure lies from a target, with its interval; and that the side is open
    where the interval includes the target."""
    aim = target["target_pct"]
    gap = newest["prevalence_pct"] - aim
    said = Summary.DISTANCE_ABOVE if gap > 0 else Summary.DISTANCE_BELOW
    if abs(gap) < 0.05:
        said = Summary.DISTANCE_NONE
    if newest["ci_lower_pct"] is None:
        span = Summary.NO_SPAN
    else:
        low, high = newest["ci_lower_pct"] - aim, newest["ci_upper_pct"] - aim
        is_estimated = newest["ci_basis"] not in text.SHOWN_AS_FOUND
        span = Summary.DISTANCE_SPAN.format(
            low=text.points(low),
            high=text.points(high),
            estimated=Summary.ESTIMATED if is_estimated else "",
        )
    lines = [said.format(survey=text.survey_name(newest), points=text.decimal(abs(gap)), span=span)]
    if newest["ci_lower_pct"] is not None and low <= 0 <= high:
        lines.append(Summary.DISTANCE_OPEN)
    return lines


def strip_rows(found: Surveyed) -> list[dict]:
    """The kabupaten in the newest survey, lowest first, with name and rank, as downloads have
    them."""
    areas = store.areas()
    nothing = dict.fromkeys(("rank", "rank_lower", "rank_upper", "ranked", "tier", "tiers"))
    return [
        row
        | {name: found.ranks.get(row["area_code"], nothing)[name] for name in nothing}
        | {"area": areas[row["area_code"]]["short_name"]}
        for row in found.districts
    ]


def strip_words(row: dict) -> dict:
    """A kabupaten as the table shows it."""
    rank = row if row["rank"] is not None else None
    return {
        "area": row["area"],
        "prevalence_pct": text.percent(row["prevalence_pct"]),
        "interval": text.interval(row),
        "tier": proof.tier(rank),
        "ranks": proof.ranks(rank),
    }


def strip_sentence(found: Surveyed) -> str:
    """Which kabupaten are in the lowest and the highest tier, and which have no figure."""
    areas = store.areas()
    names = {code: area["short_name"] for code, area in areas.items()}
    ranked = list(found.ranks.values())
    if not ranked:
        said = Summary.STRIP_NO_RANKS
    else:
        said = proof.lowest_tier(ranked, names) or Summary.STRIP_ONE_TIER
    known = {row["area_code"] for row in found.districts}
    silent = [
        area["short_name"]
        for code, area in areas.items()
        if area["level"] == "kabupaten"
        and area["provinsi_code"] == found.area["code"]
        and code not in known
    ]
    return f"{said} {Summary.STRIP_SILENT.format(names=', '.join(silent))}" if silent else said


def strip_top(rows: Iterable[dict]) -> float:
    """The end of a prevalence axis that all intervals fit in, with room for tiers beside them."""
    return 1.25 * max((row["ci_upper_pct"] or row["prevalence_pct"] for row in rows), default=40)


def strip_chart(
    rows: Sequence[dict], lines: Sequence[tuple[str, float, bool]], top: float, is_dark: bool
) -> go.Figure:
    """Dots with 95 % intervals, one row each, lowest first from above; tiers as grey bands.

    `rows`: as `strip_rows` gives them; `lines`: name, percent and dashed or not of the figures that
    stand across all rows; `top`: the end of the axis, in percent.
    """
    ink, grid = ("#e8e6e3", "#45484c") if is_dark else ("#222222", "#e3e3e3")
    across = [
        {
            "type": "scatter",
            "x": [value, value],
            "y": [-0.6, len(rows) - 0.4],
            "mode": "lines",
            "name": f"{text.escaped(name)} {text.percent(value)}",
            "line": {
                "color": "#999999" if is_dashed else ("#c9c9c9" if is_dark else "#444444"),
                "width": 1.5,
                "dash": "dash" if is_dashed else "solid",
            },
            "hoverinfo": "skip",
        }
        for name, value, is_dashed in lines
    ]
    values = [row["prevalence_pct"] for row in rows]
    above = [(row["ci_upper_pct"] or row["prevalence_pct"]) - row["prevalence_pct"] for row in rows]
    below = [row["prevalence_pct"] - (row["ci_lower_pct"] or row["prevalence_pct"]) for row in rows]
    dots = {
        "type": "scatter",
        "x": values,
        "y": list(range(len(rows))),
        "mode": "markers",
        "showlegend": False,
        "marker": {"color": ink, "size": 8},
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": above,
            "arrayminus": below,
            "color": ink,
            "thickness": 1.2,
            "width": 0,
        },
        "customdata": [
            f"<b>{text.escaped(row['area'])}</b><br>{text.escaped(text.survey_name(row))}: "
            f"{text.with_interval(row)}<br>{text.short_class(row)}"
            for row in rows
        ],
        "hovertemplate": "%{customdata}<extra></extra>",
    }
    bands = tier_bands(rows)
    layout = {
        "height": 92 + 22 * len(rows),
        "margin": {"l": 8, "r": 8, "t": 34, "b": 30},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": ink, "size": 12},
        "separators": text.separators(),
        "hovermode": "closest",
        "hoverlabel": {"bgcolor": "#ffffff", "font": {"color": "#222222"}, "align": "left"},
        "legend": {"orientation": "h", "y": 1, "yanchor": "bottom", "x": 0, "xanchor": "left"},
        "shapes": [
            {
                "type": "rect",
                "xref": "paper",
                "x0": 0,
                "x1": 1,
                "y0": first - 0.5,
                "y1": last + 0.5,
                "line": {"width": 0},
                "fillcolor": "#ffffff" if is_dark else "#000000",
                "opacity": 0.07,
                "layer": "below",
            }
            for tier, (first, last) in bands.items()
            if tier % 2
        ],
        "annotations": [
            {
                "x": 1,
                "xref": "paper",
                "y": first,
                "text": Summary.STRIP_TIER.format(tier=tier),
                "showarrow": False,
                "xanchor": "right",
                "font": {"size": 11, "color": ink},
            }
            for tier, (first, _) in bands.items()
        ],
        "xaxis": {
            "range": [0, top],
            "ticksuffix": " %",
            "dtick": 10,
            "gridcolor": grid,
            "zeroline": False,
            "fixedrange": True,
        },
        "yaxis": {
            "range": [len(rows) - 0.4, -0.6],
            "tickvals": list(range(len(rows))),
            "ticktext": [text.escaped(row["area"]) for row in rows],
            "automargin": True,
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
    }
    # Made whole, as a figure that grows trace by trace takes several times as long.
    figure = go.Figure({"data": [*across, dots], "layout": layout})
    figure.layout.template = None
    return figure


def tier_bands(rows: Sequence[dict]) -> dict[int, tuple[int, int]]:
    """The first and the last place of each tier in a list that is ordered by prevalence."""
    bands: dict[int, tuple[int, int]] = {}
    for place, row in enumerate(rows):
        if row["tier"] is not None:
            first, _ = bands.get(row["tier"], (place, place))
            bands[row["tier"]] = (first, place)
    return bands


def newest_shown(months: Sequence[dict]) -> dict | None:
    """The newest month of the register that is not held back; `months` newest first."""
    return next((m for m in months if m["status"] != register_words.HELD), None)


def register_lines(code: str, months: Sequence[dict]) -> tuple[str, list[str]]:
    """The newest shown figure of a provinsi in the register, and what goes with it."""
    if not months:
        return "", [Summary.NO_REGISTER]
    shown = newest_shown(months)
    if shown is None:
        return "", [Summary.ALL_HELD]
    name = store.areas()[code]["short_name"]
    month = register_words.month_name(shown["month"])
    row = store.register_figure(code, shown["month"], INDICATOR)
    lines = []
    if row is None:
        figure = text.NO_DATA
        lines.append(Summary.NO_REGISTER_HERE.format(month=month, name=name))
    else:
        figure = register_words.figure_with_interval(row, shown)
        covered = register_words.coverage_in_full(row)
        lines.append(f"{covered[:1].upper()}{covered[1:]}.")
        if register_words.is_few_desa(row):
            lines.append(register_words.few_desa(row, name))
    newer = [m for m in months if m["month"] > shown["month"]]
    if newer:
        held = register_words.held_reasons(newer)
        lines.append(Summary.NEWER_HELD.format(months=held))
    return figure, lines


@dataclass(frozen=True)
class Scored:
    """The convergence scores of one provinsi in the newest year that anybody is ranked in (else
    the newest): its rows, what its weights are called, and the newer years without a rank."""

    period: str
    rows: list[dict]
    preset: str
    unranked: list[str]

    @property
    def is_simulated(self) -> bool:
        return any(row["is_simulated"] for row in self.rows)


def scored(code: str) -> Scored | None:
    """The scores to show of a provinsi, under the weights that the page Konvergensi opens on."""
    rows = store.convergence_scores((code,))
    if not rows:
        return None
    presets = {row["preset"] for row in rows}
    preset = DEFAULT_PRESET if DEFAULT_PRESET in presets else min(presets)
    rows = [row for row in rows if row["preset"] == preset]
    periods = sorted({row["period"] for row in rows}, reverse=True)
    period = next(
        (p for p in periods for row in rows if row["period"] == p and row["rank"] is not None),
        periods[0],
    )
    of_period = [row for row in rows if row["period"] == period]
    version = of_period[0]["rule_version"]
    rules = [rule for rule in store.score_rules() if rule["rule_version"] == version]
    return Scored(
        period=period,
        rows=of_period,
        preset=score_words.preset_option(preset, rules),
        unranked=[p for p in periods if p > period],
    )


def score_lines(found: Scored) -> list[str]:
    """How many are ranked, in how many tiers, and who is in the first and the last."""
    areas = store.areas()
    ranked = [row for row in found.rows if row["rank"] is not None]
    total = len(found.rows)
    if not ranked:
        lines = [Summary.NONE_RANKED.format(total=total)]
    elif len(ranked) == 1:
        name = areas[ranked[0]["area_code"]]["short_name"]
        lines = [Summary.RANKED_ONE.format(name=name, total=total)]
    else:
        last = max(row["tier"] for row in ranked)
        members = {
            tier: listed(
                areas[row["area_code"]]["short_name"] for row in ranked if row["tier"] == tier
            )
            for tier in (1, last)
        }
        lines = [
            Summary.RANKED.format(ranked=len(ranked), total=total, tiers=last),
            Summary.FIRST_TIER.format(names=members[1]),
        ]
        if last > 1:
            lines.append(Summary.LAST_TIER.format(tier=last, names=members[last]))
    lines += [Summary.NEWER_UNRANKED.format(period=period) for period in found.unranked]
    return [*lines, Summary.WEIGHTS.format(preset=found.preset)]


def listed(names: Iterable[str]) -> str:
    """The first names, and how many others there are."""
    every = list(names)
    shown = ", ".join(every[:LONGEST_LIST])
    if len(every) <= LONGEST_LIST:
        return shown
    return Summary.AND_OTHERS.format(names=shown, others=len(every) - LONGEST_LIST)


@dataclass(frozen=True)
class Changed:
    """Something that two publications differ in: a sentence, and examples below it."""

    sentence: str
    examples: list[str]


def changes_between(published: store.Publication, before: str) -> tuple[bool, list[Changed]]:
    """Whether any figure, month or file differs from an earlier publication (its path), and what
    is to be told of each."""
    estimates, months, files = (
        find(before)
        for find in (store.changed_estimates, store.changed_months, store.changed_files)
    )
    tables = touched_tables(store.compared_tables(before))
    is_changed = bool(estimates or months or files or tables)
    told = []
    if is_changed or None in (estimates, months, files):
        told += [
            counted(Summary.CHANGED_SURVEY, estimates, "was_pct", "is_pct", estimate_words),
            counted(Summary.CHANGED_REGISTER, months, "was", "is_now", month_words),
            counted(Summary.CHANGED_FILES, files, "was", "is_now", file_words),
        ]
    if tables:
        said = [
            Summary.TABLE_CHANGE.format(
                table=Summary.TABLE[row["name"]],
                number=text.decimal(row["added"] + row["changed"] + row["removed"], 0),
            )
            for row in tables
        ]
        told.append(Changed(Summary.TABLES_TOUCHED.format(tables=", ".join(said)), []))
    return is_changed, [*told, Changed(code_sentence(published, before), [])]


def code_sentence(published: store.Publication, before: str) -> str:
    """The version of the code then and now, and whether simulated data came or went."""
    was = store.publication_at(before)
    said = (
        Summary.CODE_SAME.format(version=published.code_version)
        if was["code_version"] == published.code_version
        else Summary.CODE_CHANGED.format(was=was["code_version"], now=published.code_version)
    )
    if was["is_simulated"] != published.is_simulated:
        ended = Summary.SIMULATION_ENDED
        said = f"{Summary.SIMULATION_BEGAN if published.is_simulated else ended} {said}"
    return said


def counted(what: str, rows: list[dict] | None, was: str, now: str, words_of) -> Changed:
    """How many are new, changed and withdrawn; the first of them in words."""
    if rows is None:
        return Changed(Summary.NOT_COMPARED.format(what=what), [])
    if not rows:
        return Changed(Summary.NO_CHANGE_IN.format(what=what), [])
    added = sum(row[was] is None for row in rows)
    removed = sum(row[now] is None for row in rows)
    said = Summary.COUNTS.format(
        what=what, added=added, changed=len(rows) - added - removed, removed=removed
    )
    # What became another stands before what is merely new.
    telling = sorted(rows, key=lambda row: row[was] is None)
    examples = [words_of(row) for row in telling[:LONGEST_LIST]]
    if len(rows) > LONGEST_LIST:
        examples.append(Summary.AND_MORE.format(number=len(rows) - LONGEST_LIST))
    return Changed(said, examples)


def estimate_words(row: dict) -> str:
    """One survey figure that is not as it was."""
    areas = store.areas()
    said = Summary.CHANGED_ESTIMATE
    if row["was_pct"] is None:
        said = Summary.NEW_ESTIMATE
    elif row["is_pct"] is None:
        said = Summary.WITHDRAWN_ESTIMATE
    area = areas.get(row["area_code"])
    return said.format(
        area=area["short_name"] if area else row["area_code"],
        indicator=text.INDICATOR[row["indicator"]].lower(),
        survey=text.survey_name(row),
        was=text.percent(row["was_pct"]),
        now=text.percent(row["is_pct"]),
    )


def month_words(row: dict) -> str:
    """One month of the register that is not as it was."""
    if row["is_now"] is None:
        change = "gone"
    else:
        change = f"new {row['is_now']}" if row["was"] is None else row["is_now"]
    month = register_words.month_name(row["month"])
    return Summary.MONTH_CHANGE[change].format(month=month)


def file_words(row: dict) -> str:
    """One source file that is not as it was."""
    change = "changed" if row["was"] and row["is_now"] else "removed" if row["was"] else "added"
    return Summary.FILE_CHANGE[change].format(path=row["path"])


def touched_tables(rows: Iterable[Mapping]) -> list[Mapping]:
    """The tables with any row that differs, but for those that are told one by one."""
    told = ("survey_prevalence", "register_month")
    return [
        row
        for row in rows
        if row["name"] not in told
        and row.get("added", 0) + row.get("changed", 0) + row.get("removed", 0)
    ]


def table_words(row: Mapping) -> dict:
    """What became of a published table, as the table shows it."""
    names = ("before", "after", "added", "changed", "removed")
    known = "added" in row
    numbers = {
        f"rows_{name}": text.decimal(row[name], 0) if known else Summary.NOT_COMPARABLE
        for name in names
    }
    return {"table": Summary.TABLE[row["name"]]} | numbers


@dataclass(frozen=True)
class Fresh:
    """A source of figures: its newest period, what is wrong with its age (None where nothing is),
    and the account of its files."""

    kind: str
    newest: str
    complaint: str | None
    loaded_at: datetime | None
    files: int
    files_refused: int
    rows_quarantined: int
    is_simulated: bool


def freshness(day: date) -> list[Fresh]:
    """How fresh each source is, seen from a day."""
    files = store.source_files()
    found = []
    for kind, kinds in KINDS.items():
        own = [row for row in files if row["kind"] in kinds]
        newest, complaint = newest_of(kind, day)
        found.append(
            Fresh(
                kind=kind,
                newest=newest,
                complaint=complaint,
                loaded_at=max((row["loaded_at"] for row in own), default=None),
                files=len(own),
                files_refused=sum(row["status"] != "diterima" for row in own),
                rows_quarantined=sum(row["rows_quarantined"] or 0 for row in own),
                is_simulated=any(row["is_simulated"] for row in own),
            )
        )
    return found


def newest_of(kind: str, day: date) -> tuple[str, str | None]:
    """The newest period of a source, and what is wrong with its age."""
    if kind == "survei":
        surveys = store.surveys(INDICATOR)
        if not surveys:
            return Summary.NOTHING_LOADED, Summary.MISSING
        years = day.year - surveys[0]["year"]
        is_old = years > OLD_SURVEY_YEARS
        return text.survey_name(surveys[0]), (
            Summary.OLD_SURVEY.format(years=years) if is_old else None
        )
    if kind == "register":
        return newest_month(store.register_months(), day)
    if kind == "konvergensi":
        rows = store.convergence_scores(frame.PROVINSI)
        if not rows:
            return Summary.NOTHING_LOADED, Summary.MISSING
        period = max(row["period"] for row in rows)
        years = day.year - int(period)
        is_old = years > OLD_SCORE_YEARS
        return period, Summary.OLD_SCORE.format(years=years) if is_old else None
    qualities = {row["quality"] for row in store.shape_files()}
    said = [Summary.BOUNDARY[quality] for quality in BOUNDARY_ORDER if quality in qualities]
    return (", ".join(said), None) if said else (Summary.NO_BOUNDARY, Summary.MISSING)


def newest_month(months: Sequence[dict], day: date) -> tuple[str, str | None]:
    """The newest shown month of the register (`months` newest first), and what is wrong with it."""
    if not months:
        return Summary.NOTHING_LOADED, Summary.MISSING
    complaints = []
    if months[0]["status"] == register_words.HELD:
        held = register_words.month_name(months[0]["month"])
        complaints.append(Summary.NEWEST_HELD.format(month=held))
    shown = newest_shown(months)
    if shown is None:
        return Summary.NOTHING_LOADED, "; ".join(complaints)
    age = 12 * (day.year - shown["month"].year) + day.month - shown["month"].month
    if age > OLD_REGISTER_MONTHS:
        complaints.append(Summary.OLD_REGISTER.format(months=age))
    return register_words.month_name(shown["month"]), "; ".join(complaints) or None


def fresh_words(row: Fresh) -> dict:
    """A source as the table shows it."""
    files = text.decimal(row.files, 0)
    return {
        "source": Summary.KIND[row.kind],
        "newest": row.newest,
        "state": row.complaint or Summary.UP_TO_DATE,
        "loaded": text.date(row.loaded_at) if row.loaded_at else Summary.NOTHING_LOADED,
        "files": Summary.FILES_REFUSED.format(files=files, refused=row.files_refused)
        if row.files_refused
        else files,
        "rows_quarantined": text.decimal(row.rows_quarantined, 0),
        "simulated": Summary.SIMULATED[row.is_simulated],
    }


def fresh_sentence(rows: Sequence[Fresh]) -> str:
    """Which sources need renewal, and why."""
    old = [
        f"{Summary.KIND[row.kind]} ({row.newest}; {row.complaint})" for row in rows if row.complaint
    ]
    return Summary.FRESH_SENTENCE.format(kinds="; ".join(old)) if old else Summary.FRESH_ALL


def national_line(found: Surveyed) -> tuple[str, float, bool] | None:
    """The nation's figure of the survey that a provinsi's newest figure is of, for the chart."""
    newest = found.newest
    row = store.survey_estimate("00", newest["survey"], newest["year"], INDICATOR)
    name = store.areas()["00"]["short_name"]
    return None if row is None else (name, row["prevalence_pct"], True)
