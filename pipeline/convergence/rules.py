"""The rules of the convergence score as data: one YAML file per version, read, checked and typed.

What a rule means is computed elsewhere (`district`, `village`, `performance`, `pipeline.scoring`);
what it says, its status (resmi, simpulan, acuan, usulan) and how long it holds stand in the file.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from pipeline.errors import Finding, InputError
from pipeline.scoring import PILLARS, WeightError, checked_weights

STATUSES = ("resmi", "simpulan", "acuan", "usulan")
METHODS = ("pooled", "mean_of_main_actions")
ASSESSORS = ("mandiri", "provinsi", "kemendagri")
SOURCES = ("dukcapil", "riil_puskesmas", "proyeksi", "pk_bkkbn")
READINGS = ("form_text", "opensid")
RATINGS = ("inovatif", "inspiratif", "replikatif", "kolaboratif")
COUNTS = ("quarter_sum", "year_sum", "months_recorded", "highest", "any")
NOT_DUE = ("delivered", "not_delivered", "not_at_risk", "under_6_months")
GRADES = ("A", "B", "C")
QUALITY_PARTS = ("completeness", "on_time", "validity", "consistency")
PERFORMANCE_PARTS = ("tkd", "process", "budget", "outcome", "participation")
VILLAGE_PROCESS = ("V-P1", "V-P2", "V-P3", "V-P4", "V-P5")
SERVICES = (*(f"B{n}" for n in range(1, 9)), *(f"A{n}" for n in range(1, 11)))
"""The services of the village form: `8 n + 10 m` counts on every one of them."""
SPAN = re.compile(r"(age|trimester) (\d+)(?:-(\d+))?")
LAST = {"age": 23, "trimester": 3}
LONGEST_SHOWN = 60
LARGEST = 1e9
"""Beyond it, and for not-a-number, a rule is a slip of the pen."""


@dataclass(frozen=True)
class ScoreRules:
    """One version: `valid_from` to `valid_to` are years of the period scored (None: still in
    force); every other field is the section of the file of that name."""

    version: str
    valid_from: int
    valid_to: int | None
    note: str
    presets: Mapping[str, Mapping[str, Any]]
    default_preset: str
    outcome: Mapping[str, Any]
    process: Mapping[str, Any]
    coverage: Mapping[str, Any]
    innovation: Mapping[str, Any]
    classes: Mapping[str, Any]
    flags: Mapping[str, Any]
    ranking: Mapping[str, Any]
    quality: Mapping[str, Any]
    village: Mapping[str, Any]
    performance: Mapping[str, Any]
    priority: Mapping[str, Any]
    path: str

    def holds_in(self, year: int) -> bool:
        return self.valid_from <= year and (self.valid_to is None or year <= self.valid_to)


@dataclass(frozen=True)
class Value:
    """A single value of the file: what it must be, in Indonesian, and the test of it."""

    wanted: str
    fits: Callable[[Any], bool]


@dataclass(frozen=True)
class Named:
    """Names of the file's own choosing, at least `fewest`, each with a value of one shape."""

    of: Any
    fewest: int = 1


@dataclass(frozen=True)
class Listed:
    """A list without repetition, at least `fewest` long, of values of one shape."""

    of: Value
    fewest: int = 1


@dataclass(frozen=True)
class Optional:
    """A value that may be left out."""

    of: Any


def _is_number(value: object) -> bool:
    is_numeric = isinstance(value, int | float) and not isinstance(value, bool)
    return is_numeric and -LARGEST <= value <= LARGEST


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_year(value: object) -> bool:
    return _is_whole(value) and 2000 <= value <= 2100


def _one_of(*names: str) -> Value:
    return Value(f"salah satu dari: {', '.join(names)}",
                 lambda value: isinstance(value, str) and value in names)  # fmt: skip


def _whole(least: int, most: int) -> Value:
    return Value(f"bilangan bulat {least} sampai {most}",
                 lambda value: _is_whole(value) and least <= value <= most)  # fmt: skip


TEXT = Value(
    "teks (beri tanda kutip)", lambda value: isinstance(value, str) and value.strip() != ""
)
TRUTH = Value("true atau false", lambda value: isinstance(value, bool))
YEAR = Value("tahun, misalnya 2025", _is_year)
YEAR_OR_OPEN = Value("tahun atau null", lambda value: value is None or _is_year(value))
AMOUNT = Value("angka 0 atau lebih", lambda value: _is_number(value) and value >= 0)
ABOVE_0 = Value("angka di atas 0", lambda value: _is_number(value) and value > 0)
PCT = Value("angka 0 sampai 100", lambda value: _is_number(value) and 0 <= value <= 100)
TARGET = Value("angka di atas 0 sampai 100", lambda value: _is_number(value) and 0 < value <= 100)
SHARE = Value("angka 0 sampai 1", lambda value: _is_number(value) and 0 <= value <= 1)
ANY_NUMBER = Value("angka", _is_number)
STATUS = _one_of(*STATUSES)
AT_LEAST = Value(
    'bilangan bulat di atas 0, atau rentang seperti "trimester 1-2: 1" atau "age 6-12: 5"',
    lambda value: _is_threshold(value)
    or (isinstance(value, dict) and len(value) > 0
        and all(isinstance(span, str) and SPAN.fullmatch(span) for span in value)
        and all(map(_is_threshold, value.values()))),
)  # fmt: skip
WEIGHTS = Named(ANY_NUMBER)
"""Checked as weights afterwards, which says more than a shape can."""

SHAPE = {
    "version": TEXT,
    "valid_from": YEAR,
    "valid_to": YEAR_OR_OPEN,
    "note": TEXT,
    "presets": Named({"label": TEXT, "weights": WEIGHTS, "status": STATUS, "note": Optional(TEXT)}),
    "default_preset": TEXT,
    "outcome": {
        "status": STATUS,
        "level_weight": ANY_NUMBER,
        "change_weight": ANY_NUMBER,
        "points_when_change_not_proven": PCT,
    },
    "process": {
        "status": STATUS,
        "method": _one_of(*METHODS),
        "panel": Listed(_one_of(*ASSESSORS)),
        "self": _one_of(*ASSESSORS),
        "main_actions": Listed(TEXT),
        "crosswalk": {"status": STATUS, "actions": Named(TEXT, fewest=0)},
        "actions": Named(TEXT),
        "instruments": Named(
            {
                "indicators": _whole(1, 1000),
                "actions": Listed(TEXT),
                "grades": Named(AMOUNT, fewest=0),
                "status": STATUS,
            }
        ),
    },
    "coverage": {
        "status": STATUS,
        "default_basis": TEXT,
        "bases": Named(Listed(_one_of(*SOURCES))),
        "village_reading": _one_of(*READINGS),
        "groups": Listed(TEXT),
        "indicators": Named(
            {
                "group": TEXT,
                "direction": _one_of("+", "-"),
                "target_pct": TARGET,
                "target_status": STATUS,
                "note": Optional(TEXT),
            }
        ),
    },
    "innovation": {"status": STATUS, "ratings": Listed(_one_of(*RATINGS)), "maximum": ABOVE_0},
    "classes": {"status": STATUS, "label": TEXT, "from": Named(PCT)},
    "flags": {
        "status": STATUS,
        "process_at_least": PCT,
        "outcome_below": PCT,
        "quality_below": PCT,
        "survey_register_gap_pp": PCT,
    },
    "ranking": {
        "status": STATUS,
        "minimum_weight_pct": PCT,
        "minimum_quality": PCT,
        "draws": _whole(1, 100_000),
        "concentration": ABOVE_0,
    },
    "quality": {
        "status": STATUS,
        "weights": WEIGHTS,
        "grades": {"A": PCT, "B": PCT},
        "due_day": _whole(1, 28),
    },
    "village": {
        "status": STATUS,
        "threshold_status": STATUS,
        "strict": TRUTH,
        "line_pct": PCT,
        "line_status": STATUS,
        "band_status": STATUS,
        "bands": Named(PCT),
        "services": {
            code: {
                "name": TEXT,
                "group": _one_of("bumil" if code.startswith("B") else "anak"),
                "count": _one_of(*COUNTS),
                "not_due": Listed(_one_of(*NOT_DUE), fewest=0),
                "at_least": AT_LEAST,
                "at_least_strict": Optional(AT_LEAST),
            }
            for code in SERVICES
        },
    },
    "performance": {
        "status": STATUS,
        "weights": WEIGHTS,
        "meetings_a_year": ABOVE_0,
        "participation_target_pct": TARGET,
        "prior_children": AMOUNT,
        "dropped_for_kelurahan": Listed(_one_of(*PERFORMANCE_PARTS, *VILLAGE_PROCESS), fewest=0),
        "minimum_services": AMOUNT,
        "minimum_coverage_pct": PCT,
        "late_quarters_allowed": _whole(0, 4),
        "grades_allowed": Listed(_one_of(*GRADES)),
    },
    "priority": {
        "status": STATUS,
        "share_of_desa": SHARE,
        "high_status": STATUS,
        "top_case_share": SHARE,
        "keep_years": _whole(0, 100),
        "grades": {"A": PCT, "B": PCT},
        "grade_status": STATUS,
    },
}
LADDERS = (("classes", "from"), ("village", "bands"))
"""Cut points that must climb from 0, in the order in which they stand."""
MOST_CHARACTERS, LONGEST_LINE, MOST_BRACKETS = 200_000, 1_000, 2_000
"""Beyond these a text may be nested so deep that the parser brings the process down."""
GRADE_CUTS = (("quality", "grades"), ("priority", "grades"))


def rules_for(versions: Sequence[ScoreRules], year: int) -> ScoreRules | None:
    """The version in force in a year; None where there is none."""
    return next((rules for rules in versions if rules.holds_in(year)), None)


def read_rules(folder: Path, shown_folder: str) -> list[ScoreRules]:
    """Every version in `<folder>/*.yaml`, oldest first. Raises InputError where a file is broken,
    two have the same version, or two hold in the same year."""
    files = {f"{shown_folder}/{path.name}": path for path in sorted(folder.glob("*.yaml"))}
    if not files:
        raise InputError(
            shown_folder,
            [Finding("tidak ada aturan skor (*.yaml)", "Kembalikan berkas aturannya dari asalnya")],
        )
    versions = [read_version(path, shown_path) for shown_path, path in files.items()]
    versions.sort(key=lambda rules: (rules.valid_from, rules.version))
    for place, rules in enumerate(versions):
        text = files[rules.path].read_text(encoding="utf-8")
        if findings := _conflicts(rules, versions[:place], Lines(_parsed(text)[0])):
            raise InputError(rules.path, findings)
    return versions


def read_version(path: Path, shown_path: str) -> ScoreRules:
    """One file of rules. Raises InputError with every finding, each with its line; what the values
    say together is checked once each of them has its shape."""
    try:
        root, rules = _parsed(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        raise InputError(
            shown_path,
            [Finding("bukan YAML yang dapat dibaca", "Periksa indentasi, titik dua, dan kurung",
                     line=mark.line + 1 if mark else None)],
        ) from error  # fmt: skip
    if rules is None:
        remedy = "Kembalikan berkas aturannya dari asalnya"
        raise InputError(shown_path, [Finding("berkas kosong", remedy)])
    if findings := findings_of(rules, Lines(root)):
        raise InputError(shown_path, sorted(findings, key=lambda finding: finding.line or 0))
    return ScoreRules(**rules, path=shown_path)


@lru_cache(maxsize=16)
def _parsed(text: str) -> tuple[yaml.Node | None, object]:
    """What a text says, with the tree that knows the lines. Several steps of one refresh read the
    rules, and parsing them takes longer than most of these steps."""
    longest = max(map(len, text.splitlines()), default=0)
    brackets = text.count("[") + text.count("{")
    if len(text) > MOST_CHARACTERS or longest > LONGEST_LINE or brackets > MOST_BRACKETS:
        raise ValueError("more than any rules need")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        root = loader.get_single_node()
        return root, None if root is None else loader.construct_document(root)
    finally:
        loader.dispose()


def findings_of(rules: object, lines: "Lines") -> list[Finding]:
    """Everything wrong in what a file says; nothing where `ScoreRules` can be made of it."""
    findings = [
        Finding(f"{name} tertulis dua kali", "Hapus salah satu", line=line)
        for name, line in lines.repeated()
    ]
    findings += _shape(rules, SHAPE, (), lines)
    return findings or [finding for check in CHECKS for finding in check(rules, lines)]


class Lines:
    """Where in the file a key stands."""

    def __init__(self, root: yaml.Node | None):
        self.root = root

    def of(self, *keys: object) -> int | None:
        """The line of the value at these nested keys (of a list: positions), or of the nearest
        that exists."""
        node, line = self.root, None
        for key in keys:
            if isinstance(node, yaml.SequenceNode) and isinstance(key, int):
                node = node.value[key]
                line = node.start_mark.line + 1
                continue
            if not isinstance(node, yaml.MappingNode):
                return line
            found = next((pair for pair in node.value if pair[0].value == str(key)), None)
            if found is None:
                return line
            line, node = found[0].start_mark.line + 1, found[1]
        return line

    def repeated(self) -> Iterator[tuple[str, int]]:
        """Keys that stand twice beside one another, of which YAML would take the last."""
        waiting, visited = [self.root], set()
        while waiting:
            node = waiting.pop()
            if not isinstance(node, yaml.CollectionNode) or id(node) in visited:
                continue
            visited.add(id(node))
            if isinstance(node, yaml.SequenceNode):
                waiting += node.value
                continue
            names = set()
            for key, value in node.value:
                waiting.append(value)
                if isinstance(key, yaml.ScalarNode):
                    if key.value in names:
                        yield key.value, key.start_mark.line + 1
                    names.add(key.value)


def _shape(value: Any, shape: Any, keys: tuple, lines: Lines) -> list[Finding]:
    """What in a value is not of its shape: one finding for each smallest part that is wrong."""
    if isinstance(shape, Optional):
        shape = shape.of
    if isinstance(shape, Value):
        fits = shape.fits(value)
        return [] if fits else [_wrong(f"harus {shape.wanted}", value, keys, lines)]
    if isinstance(shape, Listed):
        if not isinstance(value, list) or len(value) < shape.fewest:
            return [_wrong("harus daftar [a, b]", value, keys, lines)]
        findings = [
            finding
            for place, item in enumerate(value)
            for finding in _shape(item, shape.of, (*keys, place), lines)
        ]
        if not findings and len(set(value)) < len(value):
            findings.append(_wrong("berisi nilai yang sama dua kali", value, keys, lines))
        return findings
    if not isinstance(value, dict):
        return [_wrong("harus bagian bernama (nama: isi)", value, keys, lines)]
    if unnamed := [key for key in value if not isinstance(key, str)]:
        return [_wrong("punya nama yang bukan teks (beri tanda kutip)", key, (*keys, key), lines)
                for key in unnamed]  # fmt: skip
    if isinstance(shape, Named):
        if len(value) < shape.fewest:
            return [_wrong("kosong", value, keys, lines)]
        shape = dict.fromkeys(value, shape.of)
    findings = [
        Finding(f"{_dotted((*keys, name))} tidak ada", "Tambahkan bagian itu",
                line=lines.of(*keys))
        for name, inner in shape.items()
        if name not in value and not isinstance(inner, Optional)
    ]  # fmt: skip
    for name, inner in value.items():
        if name in shape:
            findings += _shape(inner, shape[name], (*keys, name), lines)
        else:
            findings.append(
                Finding(f"bagian {_dotted((*keys, name))} tidak dikenal",
                        f"Pakai: {', '.join(shape)}", line=lines.of(*keys, name))
            )  # fmt: skip
    return findings


def _wrong(
    message: str, value: object, keys: tuple, lines: Lines, remedy: str = "Perbaiki isinya"
) -> Finding:
    shown = str(value)
    if len(shown) > LONGEST_SHOWN:
        shown = shown[: LONGEST_SHOWN - 3] + "..."
    where = _dotted(keys) or "isi berkas"
    return Finding(f"{where} {message}", remedy, line=lines.of(*keys), value=shown)


def _dotted(keys: tuple) -> str:
    return ".".join(str(key) for key in keys if not isinstance(key, int))


def _conflicts(rules: ScoreRules, older: Sequence[ScoreRules], lines: Lines) -> list[Finding]:
    """What a version may not have in common with those that begin before it."""
    findings = [
        _wrong(f"sudah dipakai di {other.path}", rules.version, ("version",), lines,
               "Beri nomor versi yang baru")
        for other in older
        if other.version == rules.version
    ]  # fmt: skip
    findings += [
        _wrong(f"termasuk tahun berlaku versi {other.version} ({other.path})", rules.valid_from,
               ("valid_from",), lines, "Isi valid_to versi yang lama dengan tahun terakhirnya")
        for other in older
        if other.valid_to is None or other.valid_to >= rules.valid_from
    ]  # fmt: skip
    return findings


def _years(rules: dict, lines: Lines) -> list[Finding]:
    start, end = rules["valid_from"], rules["valid_to"]
    if end is None or end >= start:
        return []
    return [_wrong("berakhir sebelum mulai", end, ("valid_to",), lines, "Perbaiki tahunnya")]


def _weights(rules: dict, lines: Lines) -> list[Finding]:
    given = [(("presets", name, "weights"), preset["weights"], PILLARS)
             for name, preset in rules["presets"].items()]  # fmt: skip
    given += [
        (("quality", "weights"), rules["quality"]["weights"], QUALITY_PARTS),
        (("performance", "weights"), rules["performance"]["weights"], PERFORMANCE_PARTS),
    ]
    outcome = {name: rules["outcome"][name] for name in ("level_weight", "change_weight")}
    given.append((("outcome", "level_weight"), outcome, None))
    findings = []
    for keys, weights, names in given:
        try:
            checked_weights(weights, names)
        except WeightError as error:
            findings.append(Finding(f"{_dotted(keys)}: {error}",
                                    "Perbaiki bobotnya sampai berjumlah 1",
                                    line=lines.of(*keys)))  # fmt: skip
    return findings


def _names(rules: dict, lines: Lines) -> list[Finding]:
    """Names that point to another part of the file."""
    process, coverage = rules["process"], rules["coverage"]
    actions, groups = process["actions"], coverage["groups"]
    crosswalk = process["crosswalk"]["actions"]
    pointing = [
        (("default_preset",), rules["default_preset"], rules["presets"]),
        (("coverage", "default_basis"), coverage["default_basis"], coverage["bases"]),
    ]
    for place, action in enumerate(process["main_actions"]):
        pointing.append((("process", "main_actions", place), action, actions))
    for old, new in crosswalk.items():
        keys = ("process", "crosswalk", "actions", old)
        pointing += [(keys, old, actions), (keys, new, actions)]
    for name, instrument in process["instruments"].items():
        for place, action in enumerate(instrument["actions"]):
            keys = ("process", "instruments", name, "actions", place)
            pointing.append((keys, action, actions))
    for code, indicator in coverage["indicators"].items():
        keys = ("coverage", "indicators", code, "group")
        pointing.append((keys, indicator["group"], groups))
    return [
        _wrong("menunjuk nama yang tidak ada", name, keys, lines, f"Pakai: {', '.join(known)}")
        for keys, name, known in pointing
        if name not in known
    ]


def _process(rules: dict, lines: Lines) -> list[Finding]:
    process, findings = rules["process"], []
    if process["self"] in process["panel"]:
        findings.append(_wrong("menilai dirinya sendiri di process.panel", process["self"],
                               ("process", "self"), lines,
                               "Keluarkan dari process.panel"))  # fmt: skip
    for name, instrument in process["instruments"].items():
        grades = instrument["grades"]
        if grades and max(grades.values()) <= 0:
            findings.append(_wrong("tanpa nilai di atas 0", grades,
                                   ("process", "instruments", name, "grades"), lines,
                                   "Isi poin nilai yang tertinggi"))  # fmt: skip
    return findings


def _groups(rules: dict, lines: Lines) -> list[Finding]:
    coverage = rules["coverage"]
    used = {indicator["group"] for indicator in coverage["indicators"].values()}
    return [
        _wrong("tanpa indikator", group, ("coverage", "groups", place), lines,
               "Hapus kelompoknya atau tambahkan indikatornya")
        for place, group in enumerate(coverage["groups"])
        if group not in used
    ]  # fmt: skip


def _ladders(rules: dict, lines: Lines) -> list[Finding]:
    findings = []
    for section, name in LADDERS:
        cuts = list(rules[section][name].values())
        if cuts[0] != 0 or cuts != sorted(set(cuts)):
            findings.append(_wrong("harus mulai dari 0 dan naik", cuts, (section, name), lines,
                                   "Urutkan batasnya dari yang terendah"))  # fmt: skip
    for section, name in GRADE_CUTS:
        grades = rules[section][name]
        if grades["A"] <= grades["B"]:
            findings.append(_wrong("harus lebih tinggi untuk A daripada B", grades,
                                   (section, name), lines, "Perbaiki batasnya"))  # fmt: skip
    return findings


def _spans(rules: dict, lines: Lines) -> list[Finding]:
    """Ages or trimesters of a threshold must follow one another without gap, to the last one."""
    findings = []
    for code, service in rules["village"]["services"].items():
        for name in ("at_least", "at_least_strict"):
            spans = service.get(name)
            if isinstance(spans, dict) and not _is_unbroken(spans, service["not_due"]):
                findings.append(_wrong("tidak mencakup setiap umur atau trimester tepat sekali",
                                       list(spans), ("village", "services", code, name), lines,
                                       "Sambung rentangnya tanpa celah dan tanpa tumpang tindih"
                                       ))  # fmt: skip
    return findings


def _is_unbroken(spans: Mapping[str, int], not_due: Sequence[str]) -> bool:
    found = [SPAN.fullmatch(span).groups() for span in spans]
    kind = found[0][0]
    first = 1 if kind == "trimester" else 6 if "under_6_months" in not_due else 0
    for of_kind, start, end in found:
        if of_kind != kind or int(start) != first or int(end or start) < first:
            return False
        first = int(end or start) + 1
    return first == LAST[kind] + 1


def _is_threshold(value: object) -> bool:
    return _is_whole(value) and value > 0


CHECKS = (_years, _weights, _names, _process, _groups, _ladders, _spans)
