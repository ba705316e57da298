"""What a series of surveys proves of an area, in one sentence, and the way down to a target.

Belongs here: putting the verdicts of `survey_change` into words, no firmer than they are. Does not
belong here: making a verdict, or drawing anything. Pure.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from dashboard import text
from dashboard.text import Verdicts

FALL, RISE = "turun nyata", "naik nyata"
UNPROVEN, UNJUDGED = "belum terbukti berubah", "tidak dapat dinilai"
"""The verdicts of survey_change, as they are published; said by `text.VERDICT`."""
PROVEN = (FALL, RISE)
MAY_BE_MODELLED = ("modelled", "possibly modelled", "unknown")


@dataclass(frozen=True)
class Span:
    """Surveys `first` to `last` (positions in the series) and what is proven between them;
    `is_stepwise`: each step inside has that verdict too."""

    first: int
    last: int
    verdict: str
    is_stepwise: bool = True


def verdict_sentence(name: str, series: Sequence[dict], changes: Sequence[dict]) -> str:
    """`verdict_words`, and behind them the caveats of the changes that they rest on."""
    noted = caveats_sentence(caveat_words(_judged(series), changes))
    return f"{verdict_words(name, series, changes)} {noted}".rstrip()


def caveats_sentence(caveats: Iterable[str]) -> str:
    """Caveats in words as a sentence; nothing where there are none."""
    listed = "; ".join(caveats)
    return Verdicts.CAVEATS.format(caveats=listed) if listed else ""


def verdict_words(name: str, series: Sequence[dict], changes: Sequence[dict]) -> str:
    """What is proven of an area and what is not, as a sentence.

    `series`: rows of survey_prevalence of one area and indicator, ordered by year; `changes`: rows
    of survey_change of the same, every pair from earlier to later (others are passed over).
    """
    if not series:
        return f"{name}: {Verdicts.NO_SURVEY}."
    if len(series) == 1:
        return Verdicts.ONLY_ONE.format(name=name, survey=text.survey_name(series[0]))
    with_interval = [row for row in series if row["ci_lower_pct"] is not None]
    without = text.listed(text.survey_name(row) for row in series if row["ci_lower_pct"] is None)
    verdict = text.VERDICT[UNJUDGED]
    if len(with_interval) < 2:
        whose = f": {without}" if with_interval else ""
        years = _years(series, 0, len(series) - 1)
        reason = f"{text.NO_INTERVAL}{whose}"
        return Verdicts.UNJUDGED_ALL.format(name=name, verdict=verdict, years=years, reason=reason)
    unjudged = Verdicts.UNJUDGED_REST.format(
        surveys=without, verdict=verdict, reason=text.NO_INTERVAL
    )
    return _course(name, with_interval, changes, unjudged if without else "")


def overall_sentence(series: Sequence[dict], changes: Sequence[dict]) -> str:
    """From the first survey of a series to its last: "33,5 % (SSGI 2021) menjadi 13,2 % (SSGI
    2024), turun nyata", with the interval of the change; without full stop."""
    if not series:
        return Verdicts.NO_SURVEY
    told = [
        (text.percent(row["prevalence_pct"]), text.survey_name(row))
        for row in (series[0], series[-1])
    ]
    if len(series) == 1:
        return Verdicts.ONLY.format(value=told[0][0], survey=told[0][1])
    (first, first_survey), (last, last_survey) = told
    verdict = _verdict_between(series, changes)(0, len(series) - 1)
    change = _changes_between(series, changes)(0, len(series) - 1)
    basis = text.NO_INTERVAL
    if change is not None and change["ci_lower_pp"] is not None:
        basis = Verdicts.CHANGE.format(
            change=text.points(change["change_pp"]),
            low=text.points(change["ci_lower_pp"]),
            high=text.points(change["ci_upper_pp"]),
        )
        basis += f", {text.ESTIMATED}" if "assumed_sample" in _codes(change) else ""
    return Verdicts.OVERALL.format(
        first=first,
        first_survey=first_survey,
        last=last,
        last_survey=last_survey,
        verdict=text.VERDICT[verdict],
        basis=basis,
    )


def caveat_words(series: Sequence[dict], changes: Sequence[dict]) -> list[str]:
    """The caveats of all changes inside a series, each once, with the years that it is about."""
    find = _changes_between(series, changes)
    pairs = [(i, j) for j in range(len(series)) for i in range(j)]
    codes = {code for pair in pairs for code in _codes(find(*pair))}
    years = {
        "instrument_changed": [
            _years(series, i, j)
            for i, j in pairwise(range(len(series)))
            if "instrument_changed" in _codes(find(i, j))
        ],
        "possibly_modelled": [
            text.survey_name(row) for row in series if row.get("estimate") in MAY_BE_MODELLED
        ],
        "confidence_c": [text.survey_name(row) for row in series if row.get("confidence") == "C"],
    }
    found = []
    for code in sorted(codes, key=list(text.CAVEAT).index):
        words = text.CAVEAT[code]
        if code == "assumed_sample":
            words = f"{text.ESTIMATED_MARK} ({words})"
        of_years = text.listed(years.get(code, []))
        found.append(
            Verdicts.CAVEAT_OF_YEARS.format(caveat=words, years=of_years) if of_years else words
        )
    return found


def proven_spans(series: Sequence[dict], changes: Sequence[dict]) -> list[Span]:
    """The series of two or more surveys cut into what is proven and what is not, by time.

    Proven steps of one direction that follow each other are one span. In a run of unproven steps
    every longer pair is looked at too: a proven one that has no shorter one of its direction inside
    is a span of its own (two such may overlap). What no proven span covers is unproven, also
    taken together.
    """
    verdict = _verdict_between(series, changes)
    spans = []

    def proven_step(step: int) -> str | None:
        return found if (found := verdict(step, step + 1)) in PROVEN else None

    for proven, group in groupby(range(len(series) - 1), proven_step):
        steps_inside = list(group)
        first, last = steps_inside[0], steps_inside[-1] + 1
        spans += [Span(first, last, proven)] if proven else _inside(first, last, verdict)
    return spans


def steps(
    last_year: int, last_pct: float, target_year: int, target_pct: float
) -> list[tuple[int, float]]:
    """The rate of each year on the way from the last survey to a target at one required rate of
    reduction: (year, percent) from `last_year` to `target_year`, P (1-r)^t with
    r = 1 - (target / P)^(1 / years) (METHODS 3). Empty where there is no such way down: the target
    is reached already, its year is not to come, or it is 0 %, which no constant rate reaches."""
    years = target_year - last_year
    if years <= 0 or target_pct <= 0 or last_pct <= target_pct:
        return []
    kept = (target_pct / last_pct) ** (1 / years)
    return [(last_year + t, last_pct * kept**t) for t in range(years + 1)]


def _course(name: str, series: Sequence[dict], changes: Sequence[dict], unjudged: str) -> str:
    """The verdicts of an area's surveys with interval; `unjudged` says what of the others."""
    spans = proven_spans(series, changes)
    known = {"name": name, "unjudged": unjudged}
    if len(spans) == 1 and spans[0].verdict not in PROVEN:
        years = _years(series, 0, len(series) - 1)
        verdict = text.VERDICT[spans[0].verdict]
        return Verdicts.ALL_ALIKE.format(verdict=verdict, years=years, **known)
    parts = [_words(series, group) for group in _alike(spans)]
    if spans[-1].verdict == UNPROVEN:
        parts[-1] = Verdicts.AFTERWARDS.format(verdict=text.VERDICT[UNPROVEN])
    parts += _against_the_course(series, changes, spans)
    template = Verdicts.COURSE_PROVEN if spans[0].verdict in PROVEN else Verdicts.COURSE
    return template.format(course="; ".join(parts), **known)


def _against_the_course(
    series: Sequence[dict], changes: Sequence[dict], spans: Sequence[Span]
) -> list[str]:
    """First survey to last, where a reader of the proven spans would think something else."""
    last = len(series) - 1
    overall = _verdict_between(series, changes)(0, last)
    proven = {span.verdict for span in spans if span.verdict in PROVEN}
    is_said = any((span.first, span.last) == (0, last) for span in spans)
    if not proven or proven == {overall} or is_said or overall == UNJUDGED:
        return []
    first_name, last_name = (_when(series, position) for position in (0, last))
    return [
        Verdicts.FROM_TO.format(first=first_name, last=last_name, verdict=text.VERDICT[overall])
    ]


def _inside(first: int, last: int, verdict: Callable[[int, int], str]) -> list[Span]:
    """Spans of a run without a proven step: see `proven_spans`."""
    shortest_first = [
        (i, i + length)
        for length in range(2, last - first + 1)
        for i in range(first, last - length + 1)
    ]
    proven: list[Span] = []
    for i, j in shortest_first:
        found = verdict(i, j)
        if found in PROVEN and not any(
            i <= span.first and span.last <= j and span.verdict == found for span in proven
        ):
            proven.append(Span(i, j, found, is_stepwise=False))
    covered = {step for span in proven for step in range(span.first, span.last)}

    def left_over(step: int) -> str | None:
        return None if step in covered else verdict(step, step + 1)

    rest = []
    for of_step, group in groupby(range(first, last), left_over):
        uncovered = list(group)
        if of_step is not None:
            rest.append(Span(uncovered[0], uncovered[-1] + 1, of_step))
    return sorted([*proven, *rest], key=lambda span: (span.first, span.last))


def _alike(spans: Sequence[Span]) -> list[list[Span]]:
    """Spans that are said together: of one verdict, one after the other, not proven by steps."""
    groups: list[list[Span]] = []
    for span in spans:
        before = groups[-1][-1] if groups else None
        if (
            before
            and not (span.is_stepwise or before.is_stepwise)
            and span.verdict == before.verdict
        ):
            groups[-1].append(span)
        else:
            groups.append([span])
    return groups


def _words(series: Sequence[dict], spans: Sequence[Span]) -> str:
    """Spans of one verdict with their years."""
    verdict = text.VERDICT[spans[0].verdict]
    years = text.listed(_years(series, span.first, span.last) for span in spans)
    if spans[0].verdict not in PROVEN:
        return Verdicts.OF_PART.format(years=years, verdict=verdict)
    if spans[0].is_stepwise:
        return f"{verdict} {years}"
    inside = series[spans[0].first : spans[-1].last + 1]
    is_yearly = all(later["year"] - earlier["year"] == 1 for earlier, later in pairwise(inside))
    return f"{verdict} {years} ({Verdicts.BY_YEAR if is_yearly else Verdicts.BY_SURVEY})"


def _judged(series: Sequence[dict]) -> Sequence[dict]:
    """The surveys that a verdict rests on: those with an interval; all, where fewer than two."""
    with_interval = [row for row in series if row["ci_lower_pct"] is not None]
    return with_interval if len(with_interval) > 1 else series


def _changes_between(
    series: Sequence[dict], changes: Sequence[dict]
) -> Callable[[int, int], dict | None]:
    """Gives the change between two positions of the series, None where there is none."""
    known = {
        (row["from_survey"], row["from_year"], row["to_survey"], row["to_year"]): row
        for row in changes
    }

    def find(first: int, last: int) -> dict | None:
        earlier, later = series[first], series[last]
        return known.get((earlier["survey"], earlier["year"], later["survey"], later["year"]))

    return find


def _verdict_between(series: Sequence[dict], changes: Sequence[dict]) -> Callable[[int, int], str]:
    """Gives the verdict between two positions; what was never compared cannot be judged."""
    find = _changes_between(series, changes)

    def verdict(first: int, last: int) -> str:
        change = find(first, last)
        return UNJUDGED if change is None else change["verdict"]

    return verdict


def _codes(change: dict | None) -> list[str]:
    return [code for code in ((change or {}).get("caveat") or "").split(",") if code]


def _when(series: Sequence[dict], position: int) -> str:
    """The survey's year; with its name where the series has two surveys of one year."""
    years = [row["year"] for row in series]
    is_plain = len(set(years)) == len(years)
    return str(years[position]) if is_plain else text.survey_name(series[position])


def _years(series: Sequence[dict], first: int, last: int) -> str:
    return f"{_when(series, first)}-{_when(series, last)}"
