"""The layers of convergence: the score of kabupaten and its pillars, and of desa their level of
convergence, their performance and the priority areas.

Nothing is scored here; every figure stands as it was published.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property

from dashboard import classes, layers, store, text
from dashboard import text_convergence as score_words
from dashboard import text_convergence_map as words
from dashboard import text_villages as village_words
from dashboard.layers import FIGURE, UNJUDGED, UNKNOWN, UNRANKED, Choice, Figure, Scale, found
from dashboard.text import ConvergenceMap, Map

LINE_PCT = 40.0
STEPS = (20.0, 40.0, 60.0, 80.0)
"""Borders of five equal steps, for figures that have no classes."""
FIELDS = {
    words.TKD: ("tkd_pct", "tkd_low_pct", "tkd_high_pct"),
    words.PRIORITY: ("index_pct", None, None),
}
"""Where a layer's figure and its bounds stand; a pillar by its name, every other as `score`."""
KABUPATEN_DOWNLOAD = (
    *("area_code", "area", "period", "preset", "score", "score_low", "score_high", "class"),
    *("tier", "rank", "rank_lower", "rank_upper", "ranked_areas", "not_ranked_reason"),
    *(f"{name}{end}" for name in words.PILLARS for end in ("", "_low", "_high")),
    *("weight_present_pct", "quality_grade", "flags", "rule_version", "is_simulated"),
)
DOWNLOAD = {
    words.TKD: (
        *("area_code", "area", "quarter", "reading", "received", "due", "missing", "tkd_pct"),
        *("tkd_low_pct", "tkd_high_pct", "band", "is_above_line", "rule_version", "is_simulated"),
    ),
    words.PERFORMANCE: (
        *("area_code", "area", "period", "score", "score_low", "score_high", "tier", "rank"),
        *("rank_lower", "rank_upper", "ranked_areas", "exclusion", "weight_present_pct"),
        *("rule_version", "is_simulated"),
    ),
    words.PRIORITY: (
        *("area_code", "area", "period", "index_pct", "priority_rank", "is_priority"),
        *("was_priority", "is_high", "prevalence_pct", "at_risk_pct", "tkd_pct"),
        *("prevalence_rank_pct", "cases_rank_pct", "at_risk_rank_pct", "tkd_rank_pct"),
        *("rule_version", "is_simulated"),
    ),
}
EMPTY = dict.fromkeys(
    ("value", "low", "high", "rank", "reason", "received", "tkd_pct", "tkd_low_pct",
     "tkd_high_pct", "is_above_line", "is_priority", "was_priority", "priority_rank")
)  # fmt: skip
"""The row of an area that handed in nothing."""
EVERY_PROVINSI = ("62", "63")


def scores() -> list[dict]:
    """The scores of all kabupaten, years and presets; none in a publication of before."""
    return found(store.convergence_scores, EVERY_PROVINSI)


def available() -> list["ConvergenceLayer"]:
    """The layers that this publication has, those of kabupaten first."""
    rows = scores()
    presets = {row["preset"] for row in rows}
    named = [name for name in words.PRESETS if name in presets]
    keys = [*named, *sorted(presets - set(named)), *(words.PILLARS if rows else ())]
    village = {
        words.TKD: store.convergence_quarters,
        words.PERFORMANCE: store.performance_years,
        words.PRIORITY: store.priority_years,
    }
    return [
        *(ConvergenceLayer(key, "kabupaten") for key in keys),
        *(ConvergenceLayer(key, "desa") for key, query in village.items() if found(query)),
    ]


class ConvergenceLayer(layers.Layer):
    """A set of weights, a pillar, or one of the layers of desa."""

    group = layers.CONVERGENCE
    kind = "score"
    time_key = "periode"

    def __init__(self, key: str, level: str) -> None:
        self.key, self.level = key, level
        self.palette = "prevalence" if key == words.PRIORITY else "good"
        self.unit = " %" if key == words.TKD else ""

    @property
    def sort(self) -> str:
        return words.kind_of(self.key)

    def times(self, level: str, indicator: str) -> list[str]:
        if level != self.level:
            return []
        if self.key in words.VILLAGE_LAYERS:
            query = {
                words.TKD: store.convergence_quarters,
                words.PERFORMANCE: store.performance_years,
                words.PRIORITY: store.priority_years,
            }[self.key]
            return found(query)[::-1]
        rows = scores()
        is_pillar = self.key in words.PILLARS
        return sorted({r["period"] for r in rows if is_pillar or r["preset"] == self.key})

    def default_time(self, level: str, indicator: str) -> str:
        """The newest period in which anybody is ranked, of a pillar in which anybody has it."""
        times = self.times(level, indicator)
        if self.sort == "pillar":
            known = {row["period"] for row in scores() if row[self.key] is not None}
        elif self.sort == "score":
            known = {
                row["period"]
                for row in scores()
                if row["preset"] == self.key and row["rank"] is not None
            }
        else:
            known = set(times)
        return next((time for time in reversed(times) if time in known), times[-1])

    def time_name(self, time: str) -> str:
        return words.period_name(time)

    def time_option(self, time: str) -> str:
        return village_words.quarter_option(time)

    def name(self) -> str:
        return words.layer_name(self.key, found(store.score_rules))

    def rows(self, choice: Choice) -> list[dict]:
        """The published rows of a choice, each with its figure and bounds."""
        scope = (choice.provinsi, choice.kabupaten)
        if self.key == words.TKD:
            rows = store.village_levels(choice.time, choice.reading, *scope)
        elif self.key == words.PERFORMANCE:
            rows = store.village_scores(choice.time, *scope)
        elif self.key == words.PRIORITY:
            rows = store.village_priorities(choice.time, *scope)
        else:
            rows = [row for row in scores() if row["period"] == choice.time]
            presets = {row["preset"] for row in rows}
            first = [name for name in (*words.PRESETS, *sorted(presets)) if name in presets]
            preset = self.key if self.sort == "score" else next(iter(first), None)
            rows = [row for row in rows if row["preset"] == preset]
        return [with_figure(self.key, row) for row in rows if choice.holds(row["area_code"])]

    def shown(self, choice: Choice) -> "ConvergenceShown":
        return ConvergenceShown(self, choice)


def with_figure(layer: str, row: dict) -> dict:
    """A row with its figure, bounds, and why it is not ranked, under the same names for all."""
    field = layer if layer in words.PILLARS else "score"
    value, low, high = FIELDS.get(layer, (field, f"{field}_low", f"{field}_high"))
    reason = row.get("exclusion" if layer == words.PERFORMANCE else "not_ranked_reason")
    return row | {
        "value": row[value],
        "low": row[low] if low else None,
        "high": row[high] if high else None,
        "reason": reason,
        "present_pct": row.get(f"{field}_present_pct"),
    }


def same_year(asked: str | None, periods: Sequence[str]) -> str | None:
    """The newest period of the year that was looked at under another layer; `periods` oldest
    first."""
    return next((p for p in reversed(periods) if asked and p[:4] == asked[:4]), None)


class ConvergenceShown(layers.Shown):
    """A layer of convergence in one period."""

    def __init__(self, layer: ConvergenceLayer, choice: Choice) -> None:
        rows = layer.rows(choice)
        self.every_rule = found(store.score_rules)
        version = next((row["rule_version"] for row in rows), None)
        self.rules = [rule for rule in self.every_rule if rule["rule_version"] == version]
        self.layer, self.choice = layer, choice
        super().__init__(layer, choice, {row["area_code"]: self.figure(row) for row in rows})

    @property
    def key(self) -> str:
        return self.layer.key

    @property
    def sort(self) -> str:
        return self.layer.sort

    def figure(self, row: dict) -> Figure:
        bounds = (row["value"], row["low"], row["high"])
        if row["value"] is None:
            return Figure(UNJUDGED if self.sort == words.TKD else UNKNOWN, row=row)
        if words.is_unranked(self.key, row):
            return Figure(UNRANKED, *bounds, row=row)
        return Figure(FIGURE, *bounds, is_marked=self._is_marked(row), row=row)

    def _is_marked(self, row: Mapping) -> bool:
        """Of lokus the proposed; of pillars and desa those whose class is not sure. Where areas are
        ranked none, for those that are not have no colour."""
        if self.sort == words.PRIORITY:
            return bool(row["is_priority"])
        if self.sort in words.RANKED or None in (row["low"], row["high"]):
            return False
        scale = self.own_scale()
        return scale.place_of(row["low"]) != scale.place_of(row["high"])

    @cached_property
    def _scale(self) -> tuple[tuple[float, ...], tuple[str, ...]]:
        """Borders and codes of the classes that the rules give; equal steps without codes where
        they give none."""
        part = {"score": "class", words.TKD: "band"}.get(self.sort)
        found_classes = {r["code"]: r["value"] for r in self.rules if r["part"] == part}
        if not 2 <= len(found_classes) <= 5 or None in found_classes.values():
            return STEPS, ("",) * 5
        ordered = sorted(found_classes, key=found_classes.get)
        borders = tuple(found_classes[name] for name in ordered[1:])
        return borders, tuple(ordered)

    def own_scale(self) -> Scale:
        borders, codes = self._scale
        names = tuple(code and words.class_name(self.sort, code) for code in codes)
        is_named = any(codes)
        return Scale(
            colours=classes.palette(self.layer.palette, len(names)),
            names=names,
            borders=borders,
            note=ConvergenceMap.CLASS_TITLE[self.sort] if is_named else ConvergenceMap.STEPS_TITLE,
            unit=self.layer.unit,
        )

    @property
    def class_span(self) -> str:
        return ConvergenceMap.CLASS_SPAN

    @property
    def line_pct(self) -> float:
        """The official line of the level of convergence, as the rules write it."""
        lines = (
            rule["value"]
            for rule in self.rules
            if (rule["part"], rule["code"]) == ("village", "line_pct")
        )
        return next((value for value in lines if value is not None), LINE_PCT)

    @cached_property
    def subject(self) -> str:
        return words.subject(self.key, self.choice.time, self.choice.reading, self.rules)

    @property
    def title(self) -> str:
        return words.title(self.key)

    @property
    def definition(self) -> str:
        return words.definition(self.sort)

    def row(self, code: str) -> dict:
        """The row of an area; one without any figure where nothing was handed in."""
        return self.figures[code].row or EMPTY | {"area_code": code}

    def standing_words(self) -> dict[str, str]:
        said = {UNKNOWN: ConvergenceMap.NOT_COLOURED[self.sort]}
        if self.sort == words.TKD:
            said[UNJUDGED] = village_words.NOT_ASSESSABLE
        elif self.sort in words.RANKED:
            said[UNRANKED] = ConvergenceMap.NOT_RANKED_LEGEND[self.sort]
        return said

    def marked_words(self) -> str | None:
        if self.sort in words.RANKED:
            return None
        is_priority = self.sort == words.PRIORITY
        return ConvergenceMap.CHOSEN_LEGEND if is_priority else ConvergenceMap.UNSURE_LEGEND

    def sentences(self) -> list[str]:
        rows = [self.row(code) for code in self.areas]
        place, time = layers.place_name(self.choice), self.choice.time
        if self.sort == words.TKD:
            return [village_words.villages_sentence(rows, place, time, self.line_pct)]
        if self.sort == words.PERFORMANCE:
            return [words.performance_sentence(rows, place, time)]
        if self.sort == words.PRIORITY:
            is_one = self.choice.scope is not None
            return [words.priority_sentence(rows, self.names, place, time, is_one)]
        areas = store.areas()
        said = [
            words.provinsi_sentence(
                self.key,
                areas[code]["short_name"],
                time,
                [row for row in rows if row["area_code"].startswith(code)],
                self.names,
            )
            for code in self.choice.provinsi
        ]
        return [*said, ConvergenceMap.OWN_PROVINSI] if len(said) > 1 else said

    def hover(self, code: str, class_words: str, is_lean: bool) -> str:
        row = self.figures[code].row
        lines = words.hover_lines(self.key, row, class_words, self.line_pct)
        if is_lean and len(lines) > 2:
            lines = [lines[0], class_words, *lines[2:3]]
        return layers.hover_lines(lines, is_lean)

    def head(self, code: str) -> tuple[str, str]:
        row = self.figures[code].row
        return words.headline(self.key, row), ""

    def lines(self, code: str, class_words: str) -> list[str]:
        figure, row = self.figures[code], self.figures[code].row
        said = [self.subject]
        if figure.standing == FIGURE:
            said.append(f"{ConvergenceMap.CLASS_TITLE[self.sort]}: {class_words}")
            said.append(words.standing(self.key, row, self.line_pct))
        said.append(words.caveat(self.key, row))
        if self.sort == "score" and row is not None and row["value"] is not None:
            said.append(score_words.bounds_sentence(row) or "")
        if row is not None and row.get("quality_grade"):
            said.append(Map.QUALITY_LINE.format(quality=row["quality_grade"]))
        return [text.escaped(line) for line in said if line]

    def columns(self) -> list[str]:
        every = ["area", "score_words", "class_words", "standing", "reason"]
        return [name for name in every if self.sort != "pillar" or name != "standing"]

    def titles(self) -> dict[str, str]:
        return score_words.COLUMN | {
            "score_words": ConvergenceMap.VALUE_TITLE[self.sort],
            "class_words": ConvergenceMap.CLASS_TITLE[self.sort],
            "standing": ConvergenceMap.STATE_TITLE[self.sort],
            "reason": ConvergenceMap.REASON_TITLE,
        }

    def cells(self, code: str, class_words: str) -> dict[str, object]:
        row = self.figures[code].row
        return {
            "score_words": words.figure(self.key, row),
            "class_words": class_words,
            "standing": words.standing(self.key, row, self.line_pct),
            "reason": words.caveat(self.key, row),
        }

    def download_columns(self) -> Sequence[str]:
        return DOWNLOAD.get(self.key, KABUPATEN_DOWNLOAD)

    def download(self, code: str) -> dict[str, object]:
        row = self.figures[code].row or {}
        kept = {name: row.get(name) for name in self.download_columns()}
        kept |= {"area_code": code, "area": self.names[code]}
        return kept if row.get("rank") is not None else kept | {"class": None}

    def facts(self, published: store.Publication) -> dict[str, str]:
        source = words.source(self.sort)
        return village_words.facts(published, self.definition, self.rows, source)

    @property
    def stem(self) -> str:
        choice = self.choice
        place = choice.scope or "-".join(choice.provinsi)
        stem = f"peta-konvergensi-{self.key}-{choice.time}-{choice.level}-{place}"
        return layers.simulated_stem(stem, self.is_simulated)

    def marks(self) -> list[str]:
        return list(ConvergenceMap.MARK[self.sort])

    def sources(self) -> list[dict]:
        return [{"source_title": f"{self.subject}: {words.source(self.sort)}"}]

    def method(self) -> str:
        return score_words.METHOD + ConvergenceMap.METHOD
