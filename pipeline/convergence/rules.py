"""The rules of the convergence score as data: one YAML file per version, read, checked and typed.

What a rule means is computed elsewhere (`district`, `village`, `performance`, `pipeline.scoring`);
what it says, its status (resmi, simpulan, acuan, usulan) and how long it holds stand in the file.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from pipeline.errors import Finding, InputError
from pipeline.scoring import PILLARS, WeightError, checked_weights

STATUSES = ("resmi", "simpulan", "acuan", "usulan")
SECTIONS = ("presets", "default_preset", "outcome", "process", "coverage", "innovation", "classes",
            "flags", "ranking", "quality", "village", "performance", "priority")  # fmt: skip
FACTS = ("version", "valid_from", "valid_to", "note")
NUMBERS = {
    "outcome": ("level_weight", "change_weight", "points_when_change_not_proven"),
    "innovation": ("maximum",),
    "flags": ("process_at_least", "outcome_below", "quality_below", "survey_register_gap_pp"),
    "ranking": ("minimum_weight_pct", "minimum_quality", "draws", "concentration"),
    "quality": ("due_day",),
    "village": ("line_pct",),
    "performance": ("meetings_a_year", "participation_target_pct", "prior_children",
                    "minimum_services", "minimum_coverage_pct", "late_quarters_allowed"),
    "priority": ("share_of_desa", "top_case_share", "keep_years"),
}  # fmt: skip
WEIGHTS = (("quality", "weights"), ("performance", "weights"))
LADDERS = (("classes", "from"), ("village", "bands"))
"""Cut points that must climb, in the order in which they stand."""
METHODS = ("pooled", "mean_of_main_actions")
COUNTS = ("quarter_sum", "year_sum", "months_recorded", "highest", "any")
NOT_DUE = ("delivered", "not_delivered", "not_at_risk", "under_6_months")


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


def rules_for(versions: Sequence[ScoreRules], year: int) -> ScoreRules | None:
    """The version in force in a year; None where there is none."""
    return next((rules for rules in versions if rules.holds_in(year)), None)


def read_rules(folder: Path, shown_folder: str) -> list[ScoreRules]:
    """Every version in `<folder>/*.yaml`, oldest first. Raises InputError where a file is broken,
    two have the same version, or two hold in the same year."""
    versions = [read_version(path, f"{shown_folder}/{path.name}") for path in
                sorted(folder.glob("*.yaml"))]  # fmt: skip
    if not versions:
        raise InputError(
            shown_folder,
            [Finding("tidak ada aturan skor (*.yaml)", "Kembalikan berkas aturannya dari asalnya")],
        )
    versions.sort(key=lambda rules: (rules.valid_from, rules.version))
    for before, after in zip(versions, versions[1:], strict=False):
        if before.version == after.version:
            raise InputError(
                after.path,
                [Finding(f"versi ini sudah ada di {before.path}", "Beri nomor versi yang baru",
                         column="version", value=after.version)],
            )  # fmt: skip
        if before.valid_to is None or before.valid_to >= after.valid_from:
            raise InputError(
                after.path,
                [Finding(f"berlaku di tahun yang sama dengan versi {before.version}",
                         "Isi valid_to versi sebelumnya dengan tahun terakhirnya",
                         column="valid_from", value=str(after.valid_from))],
            )  # fmt: skip
    return versions


def read_version(path: Path, shown_path: str) -> ScoreRules:
    """One file of rules. Raises InputError with every finding, each with its line."""
    try:
        text = path.read_text(encoding="utf-8")
        lines = Lines(yaml.compose(text, Loader=yaml.SafeLoader))
        rules = yaml.load(text, Loader=yaml.SafeLoader)
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        raise InputError(
            shown_path,
            [Finding("bukan YAML yang dapat dibaca", "Periksa indentasi, titik dua, dan kurung",
                     line=mark.line + 1 if mark else None)],
        ) from error  # fmt: skip
    if not isinstance(rules, dict):
        raise InputError(shown_path, [Finding("berkas kosong", "Kembalikan aturannya")])
    findings = [
        Finding(f"bagian {name} tidak ada", "Tambahkan bagian itu", column=name)
        for name in (*FACTS, *SECTIONS)
        if name not in rules
    ]
    findings += [
        Finding("bagian tidak dikenal", f"Pakai: {', '.join((*FACTS, *SECTIONS))}",
                line=lines.of(name), value=str(name))
        for name in rules
        if name not in (*FACTS, *SECTIONS)
    ]  # fmt: skip
    if not findings:
        findings = [finding for check in CHECKS for finding in check(rules, lines)]
    if findings:
        raise InputError(shown_path, sorted(findings, key=lambda finding: finding.line or 0))
    return ScoreRules(**rules, path=shown_path)


class Lines:
    """Where in the file a key stands."""

    def __init__(self, root: yaml.Node | None):
        self.root = root

    def of(self, *keys: str) -> int | None:
        """The line of the value at these nested keys, or of the nearest key that exists."""
        node, line = self.root, None
        for key in keys:
            if not isinstance(node, yaml.MappingNode):
                return line
            found = next((pair for pair in node.value if pair[0].value == str(key)), None)
            if found is None:
                return line
            line, node = found[0].start_mark.line + 1, found[1]
        return line


def _facts(rules: dict, lines: Lines) -> list[Finding]:
    findings = []
    if not isinstance(rules["version"], str):
        findings.append(Finding("versi harus teks", 'Tulis dalam tanda kutip, misalnya "2025.1"',
                                line=lines.of("version"), value=str(rules["version"])))  # fmt: skip
    start, end = rules["valid_from"], rules["valid_to"]
    if not isinstance(start, int) or not (end is None or isinstance(end, int)):
        findings.append(Finding("tahun berlaku bukan bilangan bulat", "Tulis tahun, misalnya 2025",
                                line=lines.of("valid_from"), value=f"{start} - {end}"))  # fmt: skip
    elif end is not None and end < start:
        findings.append(Finding("berakhir sebelum mulai", "Perbaiki tahunnya",
                                line=lines.of("valid_to"), value=str(end)))  # fmt: skip
    return findings


def _statuses(rules: dict, lines: Lines) -> list[Finding]:
    found = []
    for section in SECTIONS:
        content = rules[section]
        if not isinstance(content, dict):
            continue
        for key, value in content.items():
            is_status = key == "status" or key.endswith("_status")
            inner = value.get("status") if isinstance(value, dict) else None
            for keys, status in ((((section, key), value),) if is_status else ()) + (
                (((section, key, "status"), inner),) if inner is not None else ()
            ):
                if status not in STATUSES:
                    found.append(Finding("status tidak dikenal", f"Pakai: {', '.join(STATUSES)}",
                                         line=lines.of(*keys), value=str(status)))  # fmt: skip
    return found


def _numbers(rules: dict, lines: Lines) -> list[Finding]:
    return [
        Finding(f"{section}.{name} harus angka 0 atau lebih", "Isi dengan angka",
                line=lines.of(section, name), value=str(rules[section].get(name)))
        for section, names in NUMBERS.items()
        for name in names
        if not _is_number(rules[section].get(name)) or rules[section][name] < 0
    ]  # fmt: skip


def _weights(rules: dict, lines: Lines) -> list[Finding]:
    given = [(("presets", name, "weights"), preset.get("weights"), PILLARS)
             for name, preset in rules["presets"].items()]  # fmt: skip
    given += [(keys, rules[keys[0]].get(keys[1]), None) for keys in WEIGHTS]
    outcome = {name: rules["outcome"].get(name) for name in ("level_weight", "change_weight")}
    given.append((("outcome", "level_weight"), outcome, None))
    findings = []
    for keys, weights, names in given:
        try:
            checked_weights(weights, names)
        except WeightError as error:
            findings.append(Finding(f"bobot {'.'.join(keys[:2])}: {error}",
                                    "Perbaiki bobotnya sampai berjumlah 1",
                                    line=lines.of(*keys)))  # fmt: skip
    if rules["default_preset"] not in rules["presets"]:
        findings.append(Finding("bukan nama preset", f"Pakai: {', '.join(rules['presets'])}",
                                line=lines.of("default_preset"),
                                value=str(rules["default_preset"])))  # fmt: skip
    return findings


def _ladders(rules: dict, lines: Lines) -> list[Finding]:
    findings = []
    for section, name in LADDERS:
        cuts = list((rules[section].get(name) or {}).values())
        climbs = all(map(_is_number, cuts)) and cuts == sorted(set(cuts))
        if not cuts or not climbs or cuts[0] != 0 or cuts[-1] > 100:
            findings.append(Finding(f"batas {section}.{name} harus mulai dari 0 dan naik sampai "
                                    "paling tinggi 100", "Urutkan batasnya dari yang terendah",
                                    line=lines.of(section, name), value=str(cuts)))  # fmt: skip
    return findings


def _process(rules: dict, lines: Lines) -> list[Finding]:
    process, findings = rules["process"], []
    if process.get("method") not in METHODS:
        findings.append(Finding("cara menghitung tidak dikenal", f"Pakai: {', '.join(METHODS)}",
                                line=lines.of("process", "method"),
                                value=str(process.get("method"))))  # fmt: skip
    for name, instrument in (process.get("instruments") or {}).items():
        line = lines.of("process", "instruments", name)
        for action in instrument.get("actions") or ():
            if action not in process["actions"]:
                findings.append(Finding("aksi tidak ada di process.actions", "Tambahkan namanya",
                                        line=line, value=str(action)))  # fmt: skip
        if not isinstance(instrument.get("indicators"), int):
            findings.append(Finding(f"instrumen {name} tanpa jumlah indikator", "Isi indicators",
                                    line=line))  # fmt: skip
    return findings


def _coverage(rules: dict, lines: Lines) -> list[Finding]:
    coverage, findings = rules["coverage"], []
    for code, indicator in coverage["indicators"].items():
        line = lines.of("coverage", "indicators", code)
        if indicator.get("group") not in coverage["groups"]:
            findings.append(Finding("kelompok tidak ada di coverage.groups", "Perbaiki namanya",
                                    line=line, value=str(indicator.get("group"))))  # fmt: skip
        target = indicator.get("target_pct")
        if not _is_number(target) or not 0 < target <= 100:
            findings.append(Finding("target di luar 0-100", "Perbaiki targetnya",
                                    line=line, value=str(target)))  # fmt: skip
        if indicator.get("direction") not in ("+", "-"):
            findings.append(Finding("arah tidak dikenal", 'Pakai "+" atau "-"',
                                    line=line, value=str(indicator.get("direction"))))  # fmt: skip
        if indicator.get("target_status") not in STATUSES:
            findings.append(Finding("status tidak dikenal", f"Pakai: {', '.join(STATUSES)}",
                                    line=line,
                                    value=str(indicator.get("target_status"))))  # fmt: skip
    if coverage.get("default_basis") not in coverage["bases"]:
        findings.append(Finding("dasar penyebut tidak ada di coverage.bases",
                                f"Pakai: {', '.join(coverage['bases'])}",
                                line=lines.of("coverage", "default_basis")))  # fmt: skip
    return findings


def _village(rules: dict, lines: Lines) -> list[Finding]:
    findings = []
    for code, service in rules["village"]["services"].items():
        line = lines.of("village", "services", code)
        if service.get("count") not in COUNTS:
            findings.append(Finding("cara menghitung kunjungan tidak dikenal",
                                    f"Pakai: {', '.join(COUNTS)}", line=line,
                                    value=str(service.get("count"))))  # fmt: skip
        for reason in service.get("not_due") or ():
            if reason not in NOT_DUE:
                findings.append(Finding("alasan tidak seharusnya tidak dikenal",
                                        f"Pakai: {', '.join(NOT_DUE)}", line=line,
                                        value=str(reason)))  # fmt: skip
    return findings


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


CHECKS = (_facts, _statuses, _numbers, _weights, _ladders, _process, _coverage, _village)
