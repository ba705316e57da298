"""Prevalence and convergence on one map: each in thirds, from low to high. They stand beside each
other and are never made one figure."""

import statistics
from functools import cached_property

from dashboard import classes, layers, store, text
from dashboard import layers_convergence as convergence
from dashboard import layers_register as register
from dashboard import layers_survey as survey
from dashboard import text_convergence_map as convergence_words
from dashboard import text_register as register_words
from dashboard.layers import FIGURE, UNKNOWN, Choice, Figure, Scale
from dashboard.text import Map

COLOURS = (
    ("#e8e8e8", "#ace4e4", "#5ac8c8"),
    ("#dfb0d6", "#a5add3", "#5698b9"),
    ("#be64ac", "#8c62aa", "#3b4994"),
)
"""Rows: prevalence from low to high. Columns: convergence from high to low."""
FEWEST = 3
"""Of fewer areas no thirds are made."""
DOWNLOAD = (
    *("area_code", "area", "level", "period", "prevalence_pct", "ci_lower_pct", "ci_upper_pct"),
    *("score", "score_low", "score_high", "prevalence_third", "convergence_third", "source"),
    *("is_simulated",),
)


class Joint(layers.Layer):
    """Kabupaten: the survey of a year and the score of that year. Desa: the smoothed prevalence of
    a month of the register and the level of convergence in its quarter."""

    group, key = layers.JOINT, "silang"
    kind = "joint"
    time_key = "periode"

    def __init__(self) -> None:
        every = convergence.available()
        self.score = next((layer for layer in every if layer.sort == "score"), None)
        self.tkd = next((layer for layer in every if layer.key == convergence_words.TKD), None)

    def times(self, level: str, indicator: str) -> list[str]:
        if level == "kabupaten" and self.score:
            scored = self.score.times(level, indicator)
            return [year for year in scored if self.survey_of(year)]
        if level == "desa" and self.tkd:
            return [time for time in self.tkd.times(level, indicator) if self.month_of(time)]
        return []

    def default_time(self, level: str, indicator: str) -> str:
        """The newest time; of kabupaten the newest in which any is ranked, where there is one."""
        times = self.times(level, indicator)
        if level == "desa":
            return times[-1]
        best = self.score.default_time(level, indicator)
        return best if best in times else times[-1]

    def survey_of(self, year: str) -> str | None:
        """The survey of kabupaten in a year."""
        every = survey.surveys("kabupaten", "stunting")
        return next((name for name in reversed(every) if name.endswith(f"-{year}")), None)

    def month_of(self, quarter: str) -> str | None:
        """The newest month of the register in a quarter whose figures are shown."""
        shown = [
            key
            for key, month in register.months().items()
            if month["status"] == register_words.PUBLISHED
            and f"{month['month'].year}-Q{(month['month'].month + 2) // 3}" == quarter
        ]
        return shown[-1] if shown else None

    def time_name(self, time: str) -> str:
        return convergence_words.period_name(time)

    def time_option(self, time: str) -> str:
        layer = self.tkd if "Q" in time else self.score
        return layer.time_option(time)

    def name(self) -> str:
        return Map.LAYER[self.id]

    def parts(self, choice: Choice) -> tuple[layers.Shown, layers.Shown]:
        """Prevalence and convergence of a choice, each by its own layer."""
        if choice.level == "desa":
            layer = next(one for one in register.LAYERS if one.key == register.SMOOTHED)
            month = self.month_of(choice.time)
            return layer.shown(_at(choice, month)), self.tkd.shown(choice)
        year = self.survey_of(choice.time)
        return survey.Prevalence().shown(_at(choice, year)), self.score.shown(choice)

    def shown(self, choice: Choice) -> "JointShown":
        return JointShown(self, choice)


def _at(choice: Choice, time: str) -> Choice:
    fields = {name: getattr(choice, name) for name in Choice.__dataclass_fields__}
    return Choice(**fields | {"time": time})


class JointShown(layers.Shown):
    """Both in thirds; an area that lacks either has no colour."""

    def __init__(self, layer: Joint, choice: Choice) -> None:
        wide = Choice(
            choice.level,
            choice.time,
            choice.provinsi,
            reading=choice.reading,
            is_survey_simulated=choice.is_survey_simulated,
        )
        self.prevalence, self.convergence = layer.parts(wide)
        pairs = {
            code: (one.value, other.value)
            for code, one in self.prevalence.figures.items()
            if one.standing == FIGURE
            and (other := self.convergence.figures.get(code)) is not None
            and other.standing == FIGURE
        }
        self.of = len(pairs)
        self.thirds = tuple(thirds([pair[side] for pair in pairs.values()]) for side in (0, 1))
        figures = {
            code: Figure(FIGURE, pair[0], place=self.place(*pair))
            for code, pair in pairs.items()
            if all(self.thirds)
        }
        super().__init__(layer, choice, figures)

    def place(self, prevalence: float, score: float) -> int | None:
        """The cell of an area: three times its row, plus its column."""
        if not all(self.thirds):
            return None
        row = sum(prevalence >= border for border in self.thirds[0])
        column = 2 - sum(score >= border for border in self.thirds[1])
        return 3 * row + column

    def own_scale(self) -> Scale:
        names = [
            Map.JOINT_CELL.format(prevalence=Map.THIRD[row], convergence=Map.THIRD[2 - column])
            for row in range(3)
            for column in range(3)
        ]
        colours = tuple(colour for row in COLOURS for colour in row)
        return Scale(colours=colours, names=tuple(names))

    @cached_property
    def is_simulated(self) -> bool:
        return self.prevalence.is_simulated or self.convergence.is_simulated

    @property
    def subject(self) -> str:
        return Map.JOINT_SUBJECT.format(
            prevalence=self.prevalence.subject, convergence=self.convergence.subject
        )

    @property
    def title(self) -> str:
        return Map.JOINT_TITLE

    @property
    def definition(self) -> str:
        return Map.JOINT_DEFINITION

    def third(self, side: int, place: int) -> str:
        """What a third holds: rendah < 12,3 %."""
        shown = (self.prevalence, self.convergence)[side]
        span = classes.class_range(self.thirds[side], place)
        return f"{Map.THIRD[place]} {span}{shown.layer.unit}"

    def axis(self, side: int) -> str:
        """Which of the two, and where its thirds meet, for the legend: side 0 is prevalence."""
        shown = (self.prevalence, self.convergence)[side]
        unit = shown.layer.unit
        low, high = (f"{text.decimal(border)}{unit}" for border in self.thirds[side])
        return Map.JOINT_BORDERS.format(
            subject=shown.subject, low=low, high=high, number=register_words.count(self.of)
        )

    def sentences(self) -> list[str]:
        places = [figure.place for figure in self.figures.values() if figure.standing == FIGURE]
        if not places:
            return [Map.NO_JOINT.format(place=layers.place_name(self.choice))]
        facts = {
            "number": register_words.count(len(places)),
            "total": register_words.count(len(self.figures)),
            "place": layers.place_name(self.choice),
            "worst": register_words.count(places.count(8)),
            "alone": register_words.count(places.count(6)),
        }
        said = [Map.JOINT_SENTENCE.format(**facts)]
        worst = [self.names[c] for c, figure in self.figures.items() if figure.place == 8]
        if worst and len(worst) <= 6:
            said.append(Map.JOINT_WORST.format(names=", ".join(worst)))
        return said

    def standing_words(self) -> dict[str, str]:
        return {UNKNOWN: Map.JOINT_UNKNOWN}

    def _parts(self, code: str) -> list[str]:
        """The figure of each of the two, in words."""
        said = []
        for shown in (self.prevalence, self.convergence):
            value, span = shown.head(code)
            said.append(f"{value} ({span})" if span else value)
        return said

    def hover(self, code: str, class_words: str, is_lean: bool) -> str:
        prevalence, score = self._parts(code)
        lines = [
            Map.JOINT_PREVALENCE.format(value=prevalence),
            Map.JOINT_CONVERGENCE.format(value=score),
        ]
        if not is_lean:
            lines.append(class_words)
        return layers.hover_lines(lines, is_lean)

    def head(self, code: str) -> tuple[str, str]:
        figure = self.figures[code]
        if figure.standing != FIGURE:
            return Map.JOINT_UNKNOWN, ""
        return self.own_scale().names[figure.place], ""

    def lines(self, code: str, class_words: str) -> list[str]:
        prevalence, score = self._parts(code)
        return [
            f"{text.escaped(self.prevalence.subject)}: <b>{text.escaped(prevalence)}</b>",
            f"{text.escaped(self.convergence.subject)}: <b>{text.escaped(score)}</b>",
            f'<span class="quiet">{text.escaped(Map.JOINT_NOTE)}</span>',
        ]

    def columns(self) -> list[str]:
        return ["area", "with_interval", "score_words", "class_words"]

    def titles(self) -> dict[str, str]:
        return Map.JOINT_COLUMN

    def cells(self, code: str, class_words: str) -> dict[str, object]:
        prevalence, score = self._parts(code)
        return {
            "with_interval": prevalence,
            "score_words": score,
            "class_words": class_words,
        }

    def download_columns(self) -> tuple[str, ...]:
        return DOWNLOAD

    def download(self, code: str) -> dict[str, object]:
        one, other = self.prevalence.figures[code], self.convergence.figures[code]
        place = self.figures[code].place
        said = dict.fromkeys(DOWNLOAD) | {
            "area_code": code,
            "area": self.names[code],
            "level": self.choice.level,
            "period": self.choice.time,
            "source": self.subject,
            "is_simulated": Map.YES if self.is_simulated else Map.NO,
        }
        if one.standing == FIGURE:
            bounds = ("prevalence_pct", "ci_lower_pct", "ci_upper_pct")
            said |= dict(zip(bounds, (one.value, one.low, one.high), strict=True))
        if other.standing == FIGURE:
            bounds = ("score", "score_low", "score_high")
            said |= dict(zip(bounds, (other.value, other.low, other.high), strict=True))
        if place is not None:
            said |= {"prevalence_third": place // 3 + 1, "convergence_third": 3 - place % 3}
        return said

    def facts(self, published: store.Publication) -> dict[str, str]:
        return text.facts(published, self.definition, self.is_simulated, self.subject)

    @property
    def stem(self) -> str:
        choice = self.choice
        place = choice.scope or "-".join(choice.provinsi)
        stem = f"peta-silang-{choice.time}-{choice.level}-{place}"
        return layers.simulated_stem(stem, self.is_simulated)

    def marks(self) -> list[str]:
        return list(dict.fromkeys([*self.prevalence.marks(), *self.convergence.marks()]))

    def sources(self) -> list[dict]:
        return [*self.prevalence.sources(), *self.convergence.sources()]

    def method(self) -> str:
        return Map.JOINT_METHOD


def thirds(values: list[float]) -> tuple[float, float] | tuple[()]:
    """The two borders between thirds, at one decimal as they are printed; none where there are too
    few values, or too many alike, for three classes."""
    if len(values) < FEWEST:
        return ()
    low, high = (
        round(border, 1) for border in statistics.quantiles(values, n=3, method="inclusive")
    )
    return (low, high) if min(values) < low < high <= max(values) else ()
