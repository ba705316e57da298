"""The layers of the posyandu register: prevalence raw and smoothed, the probability that it is
above a target, coverage, and the grade of the register. Nothing of the survey."""

from collections.abc import Callable
from functools import cached_property

from dashboard import classes, layers, store, text
from dashboard import text_register as words
from dashboard.layers import FEW, FIGURE, HELD, NOT_MEASURED, UNKNOWN, Choice, Figure, Scale
from dashboard.layers_survey import INDICATORS, target_of
from dashboard.text import Common, Map

GRADES = ("C", "B", "A")
"""From the worst to the best."""
COVERAGE_BORDERS = (50.0, 65.0, float(words.LOW_COVERAGE_PCT), 90.0)
CHANCE_BORDERS = (5.0, 20.0, 80.0, 95.0)
DOWNLOAD_COLUMNS = (
    "area_code",
    "area",
    "level",
    "month",
    "indicator",
    *words.FIGURE_COLUMNS,
    "status",
    "reason",
    "source",
    "is_simulated",
)


class RegisterLayer(layers.Layer):
    """A layer of the register; `figure` gives the figure of an area from its row and month."""

    group = layers.REGISTER
    time_key = "bulan"

    def __init__(
        self,
        key: str,
        figure: Callable[[dict | None, dict], Figure],
        kind: str = "prevalence",
        palette: str = "prevalence",
        indicators: tuple[str, ...] | None = INDICATORS,
        only_level: str | None = None,
    ) -> None:
        self.key, self.figure, self.kind, self.palette = key, figure, kind, palette
        self.indicators, self.only_level = indicators, only_level

    def times(self, level: str, indicator: str) -> list[str]:
        if self.only_level not in (None, level):
            return []
        return list(months())

    def default_time(self, level: str, indicator: str) -> str:
        """The newest month whose figures are shown; where all are held back, the newest."""
        shown = [key for key, month in months().items() if month["status"] == words.PUBLISHED]
        return shown[-1] if shown else list(months())[-1]

    def time_name(self, time: str) -> str:
        return words.month_name(months()[time]["month"])

    def time_option(self, time: str) -> str:
        return words.month_option(months()[time])

    def name(self) -> str:
        return Map.LAYER[self.id]

    def shown(self, choice: Choice) -> "RegisterShown":
        month = months()[choice.time]
        found = values_of(month, choice)
        figures = {code: self.figure(found.get(code), month) for code in layers.areas_of(choice)}
        return RegisterShown(self, choice, figures)


def months() -> dict[str, dict]:
    """Every month of the register by its key in an address, oldest first."""
    rows = reversed(store.register_months())
    return {words.month_key(row["month"]): row for row in rows}


def values_of(month: dict, choice: Choice) -> dict[str, dict]:
    """The register's figures by area; none at all of a month that is held back."""
    if month["status"] == HELD:
        return {}
    rows = store.register_prevalence(
        month["month"], choice.indicator, choice.level, choice.provinsi, choice.kabupaten
    )
    return {row["area_code"]: words.judged(row) for row in rows}


def raw(row: dict | None, month: dict) -> Figure:
    """The prevalence among the children who were measured."""
    standing = words.standing(row, month)
    if standing != FIGURE:
        return Figure(standing, row=row)
    bounds = row["ci_lower_pct"], row["ci_upper_pct"]
    return Figure(
        FIGURE,
        row["prevalence_pct"],
        *bounds,
        is_marked=words.is_marked(row),
        count=row["affected"],
        row=row,
    )


def smoothed(row: dict | None, month: dict) -> Figure:
    """The smoothed prevalence of a desa. Of a desa without any measured child it would be nothing
    but the pattern of its kabupaten, so it is not shown."""
    standing = words.standing(row, month)
    if standing not in (FIGURE, FEW) or row["smoothed_pct"] is None:
        return Figure(standing if standing != FIGURE else UNKNOWN, row=row)
    registered = row["registered"]
    is_counted = standing == FIGURE and registered
    return Figure(
        FIGURE,
        row["smoothed_pct"],
        row["smoothed_lower_pct"],
        row["smoothed_upper_pct"],
        is_marked=words.is_marked(row) or standing == FEW,
        count=row["smoothed_pct"] * registered / 100 if is_counted else None,
        row=row,
    )


def chance_above(threshold: int) -> Callable[[dict | None, dict], Figure]:
    """The probability, in percent, that the prevalence of a desa is above a threshold."""

    def chance(row: dict | None, month: dict) -> Figure:
        known = smoothed(row, month)
        probability = row and row[f"probability_above_{threshold}"]
        if known.standing != FIGURE or probability is None:
            return Figure(UNKNOWN if known.standing == FIGURE else known.standing, row=row)
        return Figure(FIGURE, 100 * probability, is_marked=known.is_marked, row=row)

    return chance


def coverage(row: dict | None, month: dict) -> Figure:
    """Children weighed of those who should come, percent."""
    standing = words.standing(row, month)
    if standing in (HELD, UNKNOWN, NOT_MEASURED):
        return Figure(standing, row=row)
    if row["coverage_pct"] is None:
        return Figure(UNKNOWN, row=row)
    is_marked = words.over_target(row) is not None
    return Figure(FIGURE, row["coverage_pct"], is_marked=is_marked, row=row)


def grade(row: dict | None, month: dict) -> Figure:
    """The grade of an area's register."""
    standing = words.standing(row, month)
    if standing in (HELD, UNKNOWN, NOT_MEASURED):
        return Figure(standing, row=row)
    if row["quality_grade"] not in GRADES:
        return Figure(UNKNOWN, row=row)
    place = GRADES.index(row["quality_grade"])
    return Figure(FIGURE, row["quality_score"], place=place, row=row)


RAW, SMOOTHED, COVERAGE, GRADE = "mentah", "diperhalus", "cakupan", "mutu"
CHANCE = {"di-atas-14": 14, "di-atas-20": 20}
LAYERS = (
    RegisterLayer(RAW, raw),
    RegisterLayer(SMOOTHED, smoothed, only_level="desa"),
    *(
        RegisterLayer(
            key, chance_above(pct), "probability", indicators=("stunting",), only_level="desa"
        )
        for key, pct in CHANCE.items()
    ),
    RegisterLayer(COVERAGE, coverage, "coverage", "good", None),
    RegisterLayer(GRADE, grade, "grade", "good", None),
)


class RegisterShown(layers.Shown):
    """A layer of the register in one month."""

    @property
    def class_span(self) -> str:
        return Common.WHO_CLASS_SPAN_SHORT

    @cached_property
    def month(self) -> dict:
        return months()[self.choice.time]

    @property
    def key(self) -> str:
        return self.layer.key

    @property
    def is_held(self) -> bool:
        return self.month["status"] == HELD

    @property
    def is_simulated(self) -> bool:
        return self.month["is_simulated"]

    @property
    def indicator_words(self) -> str:
        return text.INDICATOR[self.choice.indicator].lower()

    @property
    def subject(self) -> str:
        return Map.REGISTER_SUBJECT[self.key].format(
            indicator=self.indicator_words, month=words.month_name(self.month["month"])
        )

    @property
    def title(self) -> str:
        return Map.REGISTER_TITLE[self.key].format(indicator=self.indicator_words)

    @property
    def definition(self) -> str:
        if self.key in (COVERAGE, GRADE):
            return words.COVERAGE_DEFINITION
        return words.MAP_DEFINITION

    @property
    def bubble_words(self) -> str | None:
        said = Map.BUBBLE.get(self.key)
        return said and said.format(indicator=self.indicator_words)

    def target(self) -> tuple[float, str] | None:
        if self.key not in (RAW, SMOOTHED):
            return None
        year = self.month["month"].year
        found = target_of(self.choice.provinsi, self.choice.indicator, year)
        return found and (found[0], f"{found[1]}; {Map.TARGET_OF_SURVEY}")

    def own_scale(self) -> Scale | None:
        if self.key == GRADE:
            names = tuple(Map.GRADE[name] for name in GRADES)
            return Scale(classes.palette("good", 3), names, note=Map.GRADE_LEGEND)
        if self.key == COVERAGE:
            colours = classes.palette("good", 5)
            note = Map.COVERAGE_LEGEND.format(low=words.LOW_COVERAGE_PCT)
            return Scale(colours, ("",) * 5, COVERAGE_BORDERS, note, " %")
        if self.key in CHANCE:
            names = tuple(Map.CHANCE_NAME)
            colours = classes.palette("prevalence", 5)
            return Scale(colours, names, CHANCE_BORDERS, Map.CHANCE_LEGEND, " %")
        return None

    def standing_words(self) -> dict[str, str]:
        if self.is_held:
            return {HELD: words.STANDING[HELD]}
        few = [] if self.key in (SMOOTHED, *CHANCE, COVERAGE, GRADE) else [FEW]
        said = {standing: words.LEGEND[standing] for standing in (*few, NOT_MEASURED, UNKNOWN)}
        return said | ({UNKNOWN: Map.NO_GRADE} if self.key == GRADE else {})

    def marked_words(self) -> str | None:
        if not self.values or self.key == GRADE:
            return None
        if self.key == COVERAGE:
            return Map.OVER_TARGET_LEGEND
        return words.MARKED_LEGEND if self.key == RAW else Map.MARKED_SMOOTHED

    def sentences(self) -> list[str]:
        month = self.month
        if self.is_held:
            said = [words.held_sentence(month)]
        elif self.key == RAW:
            said = [words.map_sentence(self.rows, self.names, month)]
        else:
            said = [self._sentence()]
        newer = words.newer_held(store.register_months(), month)
        return said + ([newer] if newer else [])

    def _sentence(self) -> str:
        """How many areas stand where, of a layer that is not the raw prevalence."""
        known = [f for f in self.figures.values() if f.standing == FIGURE]
        total = len(self.figures)
        facts = {
            "subject": self.subject,
            "known": words.count(len(known)),
            "total": words.count(total),
            "place": layers.place_name(self.choice),
        }
        if not known:
            return Map.NOTHING_KNOWN.format(**facts)
        if self.key == GRADE:
            places = [f.place for f in known]
            numbers = {f"grade_{n}": words.count(places.count(i)) for i, n in enumerate(GRADES)}
            return Map.GRADE_SENTENCE.format(**facts, **numbers)
        if self.key == COVERAGE:
            low = sum(f.value < words.LOW_COVERAGE_PCT for f in known)
            return Map.COVERAGE_SENTENCE.format(
                **facts, low=words.count(low), line=words.LOW_COVERAGE_PCT
            )
        if self.key in CHANCE:
            above = sum(f.value >= CHANCE_BORDERS[-1] for f in known)
            below = sum(f.value < CHANCE_BORDERS[0] for f in known)
            return Map.CHANCE_SENTENCE.format(
                **facts,
                threshold=CHANCE[self.key],
                above=words.count(above),
                below=words.count(below),
                unsure=words.count(len(known) - above - below),
            )
        compared = [f.row["compared_with_kabupaten"] for f in known]
        return Map.SMOOTHED_SENTENCE.format(
            **facts,
            above=words.count(compared.count("di atas")),
            below=words.count(compared.count("di bawah")),
            same=words.count(compared.count("tidak berbeda")),
        )

    def value_words(self, code: str) -> tuple[str, str]:
        """The figure of an area and its interval; or in words why it has none."""
        figure = self.figures[code]
        row = figure.row
        if figure.standing != FIGURE:
            if self.key == RAW:
                return words.figure(row, self.month), ""
            return words.STANDING[figure.standing], ""
        if self.key == RAW:
            return text.percent(row["prevalence_pct"]), text.interval(row)
        if self.key == SMOOTHED:
            span = f"{text.decimal(figure.low)}-{text.decimal(figure.high)}"
            return text.percent(figure.value), span
        if self.key in CHANCE:
            return words.chance(figure.value / 100), ""
        if self.key == COVERAGE:
            return words.coverage(row, is_narrow=True), ""
        return words.quality(row), ""

    def hover(self, code: str, class_words: str, is_lean: bool) -> str:
        figure = self.figures[code]
        row, (value, span) = figure.row, self.value_words(code)
        lines = [f"{value} ({span})" if span else value]
        if class_words and self.key != GRADE:
            lines.append(class_words if is_lean else Map.CLASS_LINE.format(name=class_words))
        if row is not None and not self.is_held:
            lines += self._hover_of_row(row, figure, is_lean)
        return layers.hover_lines(lines, is_lean)

    def _hover_of_row(self, row: dict, figure: Figure, is_lean: bool) -> list[str]:
        """Number of children, coverage with one caveat at most, and what else there is room for."""
        n = f"n = {words.count(row['measured'])}"
        if is_lean and self.key != COVERAGE:
            return [f"{n}, D/S {text.percent(row['coverage_pct'])}"]
        if self.key == COVERAGE:
            weighed, registered = (words.count(row[name]) for name in ("weighed", "registered"))
            return [Map.WEIGHED_OF.format(weighed=weighed, registered=registered)]
        name = Map.COVERAGE_ESTIMATED if words.is_estimated(row) else Map.COVERAGE
        said = name.format(coverage=text.percent(row["coverage_pct"]))
        caveat = words.caveat(row) if figure.standing == FIGURE else None
        lines = [f"{n}, {said} ({caveat})" if caveat else f"{n}, {said}"]
        if self.key == RAW and row["smoothed_pct"] is not None:
            lines.insert(0, Map.SMOOTHED_LINE.format(smoothed=words.smoothed(row)))
        if row["smoothed_pct"] is not None and row["compared_with_kabupaten"] != "tidak berbeda":
            lines.append(words.compared(row))
        if row["level"] != "desa":
            lines.append(Map.DESA_LINE.format(desa=words.desa_reporting(row)))
        if words.quality(row) and self.key != GRADE:
            lines.append(Map.QUALITY_LINE.format(quality=words.quality(row)))
        return lines

    def hover_note(self) -> str:
        return Map.ESTIMATED_COVERAGE if any(map(words.is_estimated, self.rows)) else ""

    def head(self, code: str) -> tuple[str, str]:
        return self.value_words(code)

    def lines(self, code: str, class_words: str) -> list[str]:
        figure = self.figures[code]
        row, name = figure.row, self.names[code]
        said = [text.escaped(self.subject)]
        if self.is_held:
            return [*said, text.escaped(words.held_on_quality(self.month))]
        if figure.standing == FIGURE and self.key == RAW:
            said.append(
                text.escaped(
                    Map.OF_MEASURED.format(
                        affected=words.count(row["affected"]),
                        measured=words.count(row["measured"]),
                    )
                )
            )
        if class_words and self.key != GRADE:
            said.append(text.escaped(Map.CLASS_LINE.format(name=class_words)))
        if row is None:
            return said
        if words.is_few_desa(row):
            said.append(f"<b>{text.escaped(words.few_desa(row, name))}</b>")
        elif row["level"] != "desa":
            said.append(text.escaped(words.reporting(row)))
        covered = words.coverage_in_full(row)
        said.append(text.escaped(f"{covered[0].upper()}{covered[1:]}"))
        graded = words.quality(row)
        trust = Map.RELIABILITY.format(reliability=words.reliability(row))
        graded = Map.QUALITY_PART.format(quality=graded) if graded else ""
        said.append(text.escaped(trust + graded))
        said += [text.escaped(line) for line in words.smoothed_sentences(row)]
        bounds = words.if_all_came(row) if self.key == RAW else None
        return said + ([f'<span class="quiet">{text.escaped(bounds)}</span>'] if bounds else [])

    def columns(self) -> list[str]:
        every = ["area", "prevalence_pct", "interval", "who_class", "smoothed", "compared",
                 "measured", "desa_reporting", "coverage", "reliability", "quality"]  # fmt: skip
        if self.key in CHANCE:
            every = ["area", "value", "class_words", "smoothed", "compared", "measured", "coverage",
                     "reliability", "quality"]  # fmt: skip
        elif self.key == SMOOTHED:
            every = ["area", "smoothed", "class_words", "compared", "prevalence_pct", "interval",
                     "measured", "coverage", "reliability", "quality"]  # fmt: skip
        elif self.key in (COVERAGE, GRADE):
            every = ["area", "coverage", "class_words", "quality", "weighed", "registered",
                     "desa_reporting", "reliability"]  # fmt: skip
            if self.key == GRADE:
                every.remove("class_words")
        return list(words.columns_of(every, self.choice.level, self.is_simulated))

    def titles(self) -> dict[str, str]:
        of_layer = {"value": self.layer.name(), "class_words": Map.CLASS_TITLE}
        return words.COLUMN | of_layer | Map.REGISTER_COLUMN

    def cells(self, code: str, class_words: str) -> dict[str, object]:
        row = None if self.is_held else self.figures[code].row
        said = words.table_words(row, self.names[code], self.month)
        if self.key == RAW and self.figures[code].standing == FIGURE:
            said["who_class"] = class_words
        counts = {name: words.count(row[name]) if row else "" for name in ("weighed", "registered")}
        return said | counts | {"value": self.value_words(code)[0], "class_words": class_words}

    def download_columns(self) -> tuple[str, ...]:
        return DOWNLOAD_COLUMNS

    def download(self, code: str) -> dict[str, object]:
        row = None if self.is_held else self.figures[code].row
        return words.download_row(row, self.areas[code], self.month, self.choice.indicator)

    def facts(self, published: store.Publication) -> dict[str, str]:
        return words.facts(published, self.definition, [self.month])

    @property
    def stem(self) -> str:
        choice = self.choice
        what = choice.indicator if self.key == RAW else f"{self.key}-{choice.indicator}"
        name = f"peta-register-{what}-{choice.time}-{choice.level}"
        name += f"-{choice.scope}" if choice.scope else ""
        return layers.simulated_stem(name, self.is_simulated)

    def marks(self) -> list[str]:
        if self.is_held:
            return [words.STANDING[HELD]]
        return [Map.ESTIMATED_COVERAGE] if any(map(words.is_estimated, self.rows)) else []

    def sources(self) -> list[dict]:
        return [{"source_title": words.source(self.month)}]

    def method(self) -> str:
        return words.METHOD

    def notes(self, is_approximate: bool) -> tuple[str, str]:
        above, below = super().notes(is_approximate)
        return above + (f"<br><b>{words.STANDING[HELD]}</b>" if self.is_held else ""), below
