"""The layers of the survey: prevalence, and what is proven of its change; no register here."""

from functools import cached_property

from dashboard import classes, layers, maps, store, text
from dashboard import text_statistics as proof
from dashboard.layers import FIGURE, UNJUDGED, Choice, Figure, Scale
from dashboard.targets import applicable_targets
from dashboard.text import Common, Map

VERDICTS = ("turun nyata", "belum terbukti berubah", "naik nyata")
"""The verdicts that are classes of the change, from fall to rise."""
INDICATORS = ("stunting", "severe_stunting", "wasting", "severe_wasting", "underweight",
              "overweight")  # fmt: skip
ESTIMATE_COLUMNS = (
    *("area_code", "area", "survey", "year", "indicator", "prevalence_pct", "ci_lower_pct"),
    *("ci_upper_pct", "ci_basis", "who_class", "estimate", "confidence", "source_title"),
    *("source_url", "note"),
)
"""What a download of survey estimates holds."""
CHANGE_COLUMNS = (
    *("area_code", "area", "indicator", "from_survey", "from_year", "to_survey", "to_year"),
    *("change_pp", "ci_lower_pp", "ci_upper_pp", "z", "minimum_detectable_change_pp"),
    *("verdict", "caveat"),
)
MODELLED = "assumed"
"""What the basis of an estimated interval begins with."""


def surveys(level: str, indicator: str) -> list[str]:
    """The surveys with figures of a level, oldest first, as they stand in an address: SSGI-2024."""
    rows = [row for row in store.surveys(indicator) if level in row["levels"]]
    return [f"{row['survey']}-{row['year']}" for row in reversed(rows)]


def parted(survey: str) -> tuple[str, int]:
    """SSGI-2024 as its name and its year."""
    name, _, year = survey.rpartition("-")
    return name, int(year)


def survey_words(survey: str) -> str:
    name, year = parted(survey)
    return f"{name} {year}"


class Prevalence(layers.Layer):
    group, key = layers.SURVEY, "prevalensi"
    time_key = "survei"

    indicators = INDICATORS

    def times(self, level: str, indicator: str) -> list[str]:
        return surveys(level, indicator)

    def time_name(self, time: str) -> str:
        return survey_words(time)

    def name(self) -> str:
        return Map.LAYER[self.id]

    def shown(self, choice: Choice) -> "SurveyShown":
        survey, year = parted(choice.time)
        figures = {
            row["area_code"]: figure_of(row)
            for row in store.prevalence(choice.indicator)
            if (row["survey"], row["year"]) == (survey, year)
        }
        return SurveyShown(self, choice, figures)


def figure_of(row: dict) -> Figure:
    return Figure(FIGURE, row["prevalence_pct"], row["ci_lower_pct"], row["ci_upper_pct"], row=row)


class SurveyShown(layers.Shown):
    """The prevalence of one survey."""

    has_own_source = True

    @property
    def class_span(self) -> str:
        return Common.WHO_CLASS_SPAN_SHORT

    @property
    def is_simulated(self) -> bool:
        return self.choice.is_survey_simulated

    @cached_property
    def ranks(self) -> dict[str, dict]:
        """The ranks among the areas of the map; of kabupaten only."""
        if self.choice.level != "kabupaten":
            return {}
        scope = "provinsi" if len(self.choice.provinsi) == 1 else "kalsel-kalteng"
        found = store.ranks(self.choice.indicator, *parted(self.choice.time), scope)
        return {c: row for c, row in found.items() if c in self.areas and row["ranked"] > 1}

    @cached_property
    def changes(self) -> dict[str, dict]:
        """For each area the change from its first survey since proof.START to this one."""
        survey, found = parted(self.choice.time), {}
        for row in store.changes(self.choice.indicator):
            is_to = (row["to_survey"], row["to_year"]) == survey
            if is_to and row["area_code"] in self.areas and row["from_year"] >= proof.START:
                found.setdefault(row["area_code"], row)
        return found

    @property
    def subject(self) -> str:
        indicator = text.INDICATOR[self.choice.indicator].lower()
        return Map.SURVEY_SUBJECT.format(indicator=indicator, survey=survey_words(self.choice.time))

    @property
    def title(self) -> str:
        return text.MAP_TITLE.format(indicator=text.INDICATOR[self.choice.indicator].lower())

    @property
    def definition(self) -> str:
        return text.PREVALENCE_DEFINITION

    def target(self) -> tuple[float, str] | None:
        return target_of(self.choice.provinsi, self.choice.indicator, parted(self.choice.time)[1])

    def sentences(self) -> list[str]:
        return [text.map_sentence(self.rows, self.names, survey_words(self.choice.time))]

    def remarks(self) -> list[str]:
        tiers = proof.lowest_tier(list(self.ranks.values()), self.names)
        return [tiers] if tiers else []

    def hover(self, code: str, class_words: str, is_lean: bool) -> str:
        row = self.figures[code].row
        if row is None:
            return text.NO_DATA
        lines = [
            text.with_interval(row),
            Map.CLASS_LINE.format(name=class_words),
            *proof.rank_hover(self.ranks.get(code)),
            *proof.change_hover(self.changes.get(code)),
            text.escaped(f"{text.survey_name(row)}, {maps.shortened(row['source_title'])}"),
            *text.estimate_caveats(row)[:1],
        ]
        return "<br>".join(lines)

    def head(self, code: str) -> tuple[str, str]:
        row = self.figures[code].row
        if row is None:
            return text.NO_DATA, ""
        return text.percent(row["prevalence_pct"]), text.interval(row)

    def lines(self, code: str, class_words: str) -> list[str]:
        row, rank, change = (
            self.figures[code].row,
            self.ranks.get(code),
            self.changes.get(code),
        )
        said = [text.escaped(self.subject)]
        if row is None:
            return said
        said.append(text.escaped(Map.CLASS_LINE.format(name=class_words)))
        if rank:
            ranked = proof.rank_sentence(rank, layers.place_name(self.choice))
            said.append(text.escaped(ranked))
        said += [text.escaped(line) for line in proof.change_hover(change)]
        return said + [f'<span class="quiet">{c}</span>' for c in text.estimate_caveats(row)]

    def columns(self) -> list[str]:
        ranked = ["tier", "ranks"] if self.ranks else []
        return ["area", "prevalence_pct", "interval", "who_class", *ranked, "since", "survey",
                "confidence"]  # fmt: skip

    def titles(self) -> dict[str, str]:
        return proof.COLUMN

    def cells(self, code: str, class_words: str) -> dict[str, object]:
        row = self.figures[code].row or self._missing(code)
        said = text.estimate_words(row) | proof.rank_words(self.ranks.get(code))
        if self.figures[code].standing == FIGURE:
            said["who_class"] = class_words
        return said | {"since": proof.since(self.changes.get(code))}

    def _missing(self, code: str) -> dict:
        survey, year = parted(self.choice.time)
        return dict.fromkeys((*ESTIMATE_COLUMNS, "interval")) | {
            "area_code": code,
            "survey": survey,
            "year": year,
            "indicator": self.choice.indicator,
        }

    def download_columns(self) -> tuple[str, ...]:
        return (*ESTIMATE_COLUMNS, *proof.RANK_DOWNLOAD, *proof.CHANGE_DOWNLOAD)

    def download(self, code: str) -> dict[str, object]:
        return (
            (self.figures[code].row or self._missing(code))
            | dict.fromkeys(proof.RANK_DOWNLOAD)
            | self.ranks.get(code, {})
            | proof.change_download(self.changes.get(code))
            | {"area": self.names[code]}
        )

    def facts(self, published: store.Publication) -> dict[str, str]:
        return text.facts(published, self.definition, self.is_simulated)

    @property
    def stem(self) -> str:
        return f"peta-{self.choice.indicator}-{self.choice.time}".lower()

    def marks(self) -> list[str]:
        is_estimated = any((row["ci_basis"] or "").startswith(MODELLED) for row in self.rows)
        return [text.ESTIMATED_MARK] if is_estimated else []

    def sources(self) -> list[dict]:
        return self.rows


def target_of(provinsi: tuple[str, ...], indicator: str, year: int) -> tuple[float, str] | None:
    """The target that holds for all areas of a map: of the one provinsi that it shows, else of the
    nation; of the figure's year, else of the next year that has one. Where authorities disagree,
    the lowest."""
    areas = store.areas()
    owner = areas[provinsi[0]] if len(provinsi) == 1 else {"code": "00", "provinsi_code": None}
    targets = applicable_targets(store.targets(indicator), owner)
    coming = [target for target in targets if target["year"] >= year]
    if not coming:
        return None
    target = coming[0]
    whose = proof.owners(areas)[target["area_code"]]
    said = Map.TARGET_OF.format(
        owner=whose,
        year=target["year"],
        target=text.percent(target["target_pct"]),
        authority=target["authority"],
    )
    return target["target_pct"], said


class Change(layers.Layer):
    group, key = layers.SURVEY, "perubahan"
    kind, palette = "change", "change"
    unit = ""
    time_key = "survei"
    indicators = INDICATORS

    def times(self, level: str, indicator: str) -> list[str]:
        every = surveys(level, indicator)
        return [survey for survey in every if starts(level, indicator, survey)]

    def time_name(self, time: str) -> str:
        return survey_words(time)

    def name(self) -> str:
        return Map.LAYER[self.id]

    def shown(self, choice: Choice) -> "ChangeShown":
        return ChangeShown(self, choice)


def starts(level: str, indicator: str, survey: str) -> list[str]:
    """The surveys that a change to this one can be counted from, oldest first."""
    to = parted(survey)
    pairs = {
        f"{row['from_survey']}-{row['from_year']}"
        for row in store.changes(indicator)
        if (row["to_survey"], row["to_year"]) == to
    }
    return [name for name in surveys(level, indicator) if name in pairs]


def default_start(level: str, indicator: str, survey: str) -> str | None:
    """The first survey since the yearly series began, else the newest before it."""
    found = starts(level, indicator, survey)
    recent = [name for name in found if parted(name)[1] >= proof.START]
    return next(iter(recent or found[::-1]), None)


class ChangeShown(layers.Shown):
    """The change between two surveys by its verdict: a difference that is not proven has no colour
    of its own, whatever its size."""

    has_own_source = True

    def __init__(self, layer: Change, choice: Choice) -> None:
        start, end = parted(choice.since), parted(choice.time)
        figures = {}
        for row in store.changes(choice.indicator):
            pair = (row["from_survey"], row["from_year"]), (row["to_survey"], row["to_year"])
            if pair != (start, end):
                continue
            is_judged = row["verdict"] in VERDICTS
            figures[row["area_code"]] = Figure(
                FIGURE if is_judged else UNJUDGED,
                row["change_pp"],
                row["ci_lower_pp"],
                row["ci_upper_pp"],
                place=VERDICTS.index(row["verdict"]) if is_judged else None,
                row=row,
            )
        super().__init__(layer, choice, figures)

    @property
    def is_simulated(self) -> bool:
        return self.choice.is_survey_simulated

    @property
    def subject(self) -> str:
        return Map.CHANGE_SUBJECT.format(
            indicator=text.INDICATOR[self.choice.indicator].lower(),
            start=survey_words(self.choice.since),
            end=survey_words(self.choice.time),
        )

    @property
    def title(self) -> str:
        indicator = text.INDICATOR[self.choice.indicator].lower()
        return Map.CHANGE_TITLE.format(indicator=indicator)

    @property
    def definition(self) -> str:
        return text.CHANGE_DEFINITION

    def own_scale(self) -> Scale:
        colours = classes.COLOURS["change"]
        return Scale(
            colours=(colours[0], colours[2], colours[4]),
            names=tuple(Map.VERDICT[verdict] for verdict in VERDICTS),
            note=Map.CHANGE_LEGEND,
        )

    def standing_words(self) -> dict[str, str]:
        return {UNJUDGED: Map.UNJUDGED_LEGEND, layers.UNKNOWN: text.NO_DATA}

    def sentences(self) -> list[str]:
        by_verdict = {
            verdict: [c for c, f in self.figures.items() if f.row and f.row["verdict"] == verdict]
            for verdict in (*VERDICTS, UNJUDGED)
        }
        if not self.rows:
            return [Map.NO_CHANGE.format(subject=self.subject)]
        parts = [
            Map.VERDICT_COUNT[verdict].format(number=len(codes)) + self._named(verdict, codes)
            for verdict, codes in by_verdict.items()
            if codes
        ]
        head = Map.CHANGE_SENTENCE.format(
            start=survey_words(self.choice.since),
            end=survey_words(self.choice.time),
            number=len(self.rows),
            parts="; ".join(parts),
        )
        return [head, Map.UNPROVEN_NOTE] if by_verdict[VERDICTS[1]] else [head]

    def _named(self, verdict: str, codes: list[str]) -> str:
        if verdict not in (VERDICTS[0], VERDICTS[2]):
            return ""
        ordered = sorted(codes, key=lambda code: -abs(self.figures[code].value))
        shown = ", ".join(self.names[code] for code in ordered[:4])
        more = Map.AND_OTHERS.format(number=len(codes) - 4) if len(codes) > 4 else ""
        return f" ({shown}{more})"

    def _words(self, code: str) -> str:
        row = self.figures[code].row
        if row is None:
            return text.NO_DATA
        return Map.POINTS.format(points=text.points(row["change_pp"]))

    def _interval(self, code: str) -> str:
        row = self.figures[code].row
        if row is None or row["ci_lower_pp"] is None:
            return text.NO_INTERVAL if row else ""
        return Map.POINTS_INTERVAL.format(
            low=text.points(row["ci_lower_pp"]), high=text.points(row["ci_upper_pp"])
        )

    def _verdict(self, code: str) -> str:
        row = self.figures[code].row
        return Map.VERDICT[row["verdict"]] if row else ""

    def hover(self, code: str, class_words: str, is_lean: bool) -> str:
        row = self.figures[code].row
        if row is None:
            return text.NO_DATA
        caveat = text.caveats((row["caveat"] or "").partition(",")[0])
        lines = [f"{self._words(code)} ({self._interval(code)})", self._verdict(code), caveat]
        return "<br>".join(text.escaped(line) for line in [*lines, self.subject] if line)

    def head(self, code: str) -> tuple[str, str]:
        return self._words(code), self._interval(code)

    def lines(self, code: str, class_words: str) -> list[str]:
        row = self.figures[code].row
        said = [text.escaped(self.subject)]
        if row is None:
            return said
        said.append(f"<b>{text.escaped(self._verdict(code))}</b>")
        smallest = row["minimum_detectable_change_pp"]
        if smallest is not None and row["verdict"] == VERDICTS[1]:
            said.append(Map.SMALLEST_CHANGE.format(points=text.decimal(smallest)))
        caveats = text.caveats(row["caveat"])
        return said + ([f'<span class="quiet">{text.escaped(caveats)}</span>'] if caveats else [])

    def columns(self) -> list[str]:
        return ["area", "change_pp", "interval", "verdict", "caveat"]

    def titles(self) -> dict[str, str]:
        return text.COLUMN

    def cells(self, code: str, class_words: str) -> dict[str, object]:
        row = self.figures[code].row
        return {
            "change_pp": text.points(row["change_pp"]) if row else text.NO_DATA,
            "interval": self._interval(code),
            "verdict": self._verdict(code),
            "caveat": text.caveats(row["caveat"]) if row else "",
        }

    def download_columns(self) -> tuple[str, ...]:
        return CHANGE_COLUMNS

    def download(self, code: str) -> dict[str, object]:
        row = self.figures[code].row or {}
        said = {name: row.get(name) for name in CHANGE_COLUMNS}
        return said | {
            "area_code": code,
            "area": self.names[code],
            "indicator": self.choice.indicator,
            "caveat": text.caveats(row.get("caveat")),
        }

    def facts(self, published: store.Publication) -> dict[str, str]:
        return text.facts(published, self.definition, self.is_simulated, self.subject)

    @property
    def stem(self) -> str:
        choice = self.choice
        return f"peta-perubahan-{choice.indicator}-{choice.since}-{choice.time}".lower()

    def marks(self) -> list[str]:
        return [text.ESTIMATED_MARK]

    def sources(self) -> list[dict]:
        pair = {parted(self.choice.since), parted(self.choice.time)}
        rows = store.prevalence(self.choice.indicator)
        return [
            row
            for row in rows
            if (row["survey"], row["year"]) in pair and row["area_code"] in self.areas
        ]
