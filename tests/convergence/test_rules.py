"""The rules of the score as files: what is read, and that a broken file is refused with its line
and what to do, never with a traceback."""

import copy
from pathlib import Path

import pytest
import yaml

from pipeline.convergence.rules import Lines, findings_of, read_rules, read_version, rules_for
from pipeline.errors import InputError

FOLDER = Path(__file__).parents[2] / "data/raw/convergence/rules"
TEXT = (FOLDER / "2018.1.yaml").read_text(encoding="utf-8")
RULES = yaml.safe_load(TEXT)


def refusal(path: Path) -> str:
    with pytest.raises(InputError) as error:
        read_version(path, "rules/x.yaml")
    return str(error.value)


def line_of(start: str, text: str = TEXT) -> int:
    """The line, counted from 1, that begins so."""
    return next(
        place for place, line in enumerate(text.splitlines(), 1) if line.strip().startswith(start)
    )


@pytest.fixture
def file(tmp_path):
    """A file of rules with one text in the place of another."""

    def write(old: str = "", new: str = "", name: str = "x.yaml") -> Path:
        assert old in TEXT
        (tmp_path / name).write_text(TEXT.replace(old, new, 1), encoding="utf-8")
        return tmp_path / name

    return write


def with_value(keys: tuple, value: object, part: object = RULES) -> object:
    """The rules with another value at these nested keys."""
    if not keys:
        return value
    changed = copy.copy(part)
    changed[keys[0]] = with_value(keys[1:], value, part[keys[0]])
    return changed


def all_keys(part: object, above: tuple = ()) -> list[tuple]:
    inner = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(
        part, list) else ()  # fmt: skip
    found = [above] if above else []
    for key, value in inner:
        found += all_keys(value, (*above, key))
    return found


# The 29 indicators and 18 services have one shape: one of each is enough.
KEYS = [
    keys for keys in all_keys(RULES)
    if not (keys[:2] == ("coverage", "indicators") and len(keys) > 2 and keys[2] != "E01")
    and not (keys[:2] == ("village", "services") and len(keys) > 2 and keys[2] not in ("B1", "B5"))
]  # fmt: skip


def test_2018_to_2024_is_pooled_over_eight_actions_and_from_2025_the_mean_of_four_main_ones():
    versions = read_rules(FOLDER, "data/raw/convergence/rules")
    in_force = {year: rules_for(versions, year) for year in (2017, 2018, 2024, 2025, 2031)}
    assert {year: rules and rules.version for year, rules in in_force.items()} == {
        2017: None, 2018: "2018.1", 2024: "2018.1", 2025: "2025.1", 2031: "2025.1",
    }  # fmt: skip
    assert in_force[2024].process["method"] == "pooled"
    assert in_force[2025].process["method"] == "mean_of_main_actions"
    assert in_force[2025].presets["kalsel_opi"]["weights"] == {
        "outcome": 0.40, "process": 0.25, "coverage": 0.25, "innovation": 0.10,
    }  # fmt: skip
    assert in_force[2025].path == "data/raw/convergence/rules/2025.1.yaml"


@pytest.mark.parametrize("value", [None, [None], {"?": None}], ids=repr)
def test_nothing_may_be_null_a_list_of_nothing_or_a_section_of_nothing(value):
    let_through = [keys for keys in KEYS if not findings_of(with_value(keys, value), Lines(None))]
    assert let_through == ([("valid_to",)] if value is None else [])


@pytest.mark.parametrize("value", ["?", "", 0, -1, 2.5, True, float("nan"), float("inf"), [], {},
                                   10**400, ["?", "?"], [["a"]], {1: 2}], ids=repr)  # fmt: skip
def test_any_value_in_any_place_is_a_finding_or_a_rule_never_a_traceback(value):
    for keys in KEYS:
        for finding in findings_of(with_value(keys, value), Lines(None)):
            assert str(finding)


@pytest.mark.parametrize("value", [None, [], "x", 3, {}, {"presets": {}}], ids=repr)
def test_a_file_that_is_no_set_of_sections_is_refused(tmp_path, value):
    (tmp_path / "x.yaml").write_text(yaml.safe_dump(value), encoding="utf-8")
    assert "rules/x.yaml ditolak" in refusal(tmp_path / "x.yaml")


@pytest.mark.parametrize("section", list(RULES))
def test_a_section_that_is_missing_is_named(section):
    rules = {name: content for name, content in RULES.items() if name != section}
    assert f"{section} tidak ada" in str(findings_of(rules, Lines(None))[0])


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        ("process: 0.25, coverage: 0.25", "process: 0.30, coverage: 0.25", "weights: {outcome: 0.4",
         "presets.kalsel_opi.weights: jumlah bobot 1,05, seharusnya 1. Perbaiki bobotnya"),
        ("innovation: 0.10}", "inovasi: 0.10}", "weights: {outcome: 0.4",
         "presets.kalsel_opi.weights: bobot innovation tidak ada"),
        ("level_weight: 0.6", "level_weight: 0.7", "level_weight",
         "outcome.level_weight: jumlah bobot 1,1, seharusnya 1"),
        ("on_time: 0.20, validity: 0.20", "on_time: 0.20, valid: 0.20", "weights: {completeness",
         "quality.weights: bobot validity tidak ada"),
        ("default_preset: kalsel_opi", "default_preset: kalsel", "default_preset",
         "default_preset menunjuk nama yang tidak ada. Pakai: kalsel_opi, seimbang"),
        ("{group: REMAJA, direction: \"+\", target_pct: 58", "{group: REMAJA, direction: \"+\", "
         "target_pct: 0", "E01", "coverage.indicators.E01.target_pct harus angka di atas 0"),
        ("{group: REMAJA", "{group: REMAYA", "E01",
         "coverage.indicators.E01.group menunjuk nama yang tidak ada"),
        ("AIR_SANITASI, PERLINDUNGAN_SOSIAL]", "AIR_SANITASI, PERLINDUNGAN_SOSIAL, ASI]", "groups",
         "coverage.groups tanpa indikator"),
        ("Berkembang: 60", "Berkembang: 90", "from", "classes.from harus mulai dari 0 dan naik"),
        ("Tumbuh: 0", "Tumbuh: 10", "from", "classes.from harus mulai dari 0 dan naik"),
        ("maximum: 4", "maximum: true", "maximum", "innovation.maximum harus angka di atas 0"),
        ("{A: 85, B: 70}", "{A: 70, B: 85}", "grades: {A: 85", "quality.grades harus lebih tinggi"),
        ("draws: 1000", "draws: 0", "draws", "ranking.draws harus bilangan bulat 1 sampai"),
        ("concentration: 50", "concentration: -50", "concentration", "harus angka di atas 0"),
        ("strict: false", "strict: tidak", "strict", "village.strict harus true atau false"),
        ("minimum_quality: 60", "minimum_kwality: 60", "minimum_quality",
         "bagian ranking.minimum_kwality tidak dikenal"),
        ("priority:", "prioritas:", "priority:", "bagian prioritas tidak dikenal. Pakai: version"),
        ("status: usulan\n  level", "status: usul\n  level", "status: usulan\n",
         "outcome.status harus salah satu dari: resmi, simpulan, acuan, usulan"),
        ("self: mandiri", "self: provinsi", "self", "menilai dirinya sendiri"),
        ("age 13-17: 8", "age 14-17: 8", "A2", "tidak mencakup setiap umur atau trimester"),
        ("trimester 1-2: 1", "trimester 1-3: 1", "B1", "tidak mencakup setiap umur"),
        ("age 18-23: 15", "age 18-22: 15", "A2", "tidak mencakup setiap umur atau trimester"),
        ('version: "2018.1"', "version: 2018.1", "version", "version harus teks"),
        ("valid_to: 2024", "valid_to: 2017", "valid_to", "valid_to berakhir sebelum mulai"),
        ("valid_from: 2018", "valid_from: true", "valid_from", "valid_from harus tahun"),
        ("  draws: 1000", "  draws: 1000\n  status: resmi", None, "status tertulis dua kali"),
        ('actions: {"1": analisis', "actions: {1: analisis", None, "bukan teks (beri tanda kutip)"),
    ],
)  # fmt: skip
def test_a_broken_rule_is_refused_with_its_line_and_what_to_do(file, old, new, at, message):
    found = refusal(file(old, new))
    assert message in found
    if at == "status: usulan\n":
        assert f"baris {line_of('outcome:') + 1}," in found
    elif at is not None:
        assert f"baris {line_of(at)}" in found


def test_the_line_of_a_value_in_a_list_is_its_own(file):
    """`panel: [provinsi, kemendagri]` written over three lines: the third is wrong."""
    path = file("panel: [provinsi, kemendagri]", "panel:\n    - provinsi\n    - bupati")
    assert f'baris {line_of("panel") + 2}, nilai "bupati": process.panel harus' in refusal(path)


def test_every_finding_of_a_file_is_told_at_once(file):
    path = file("draws: 1000\n  concentration: 50", "draws: banyak\n  concentration: 0")
    assert "2 masalah" in refusal(path)


@pytest.mark.parametrize(
    "content",
    [b"presets: [", b"a: b: c", b"\xff\xfe\x00", b"x: \x00", b"a: 1\n---\nb: 2", b"x: 2024-13-45",
     b"x: !!python/object:os.system {}", b"? [a]\n: 1", b"[" * 5000, b"&a [*a]", b"x: &a {y: *a}",
     b"%bad", b""],
    ids=lambda content: str(content[:14]),
)  # fmt: skip
def test_what_is_no_yaml_of_rules_is_refused_in_words(tmp_path, content):
    (tmp_path / "x.yaml").write_bytes(content)
    assert "ditolak" in refusal(tmp_path / "x.yaml")


@pytest.mark.parametrize("last_year", ["null", 2025, 2030])
def test_two_versions_of_one_year_are_refused(file, tmp_path, last_year):
    file("valid_to: 2024", f"valid_to: {last_year}", "a.yaml")
    file('"2018.1"\nvalid_from: 2018\nvalid_to: 2024', '"2025.1"\nvalid_from: 2025\nvalid_to: null',
         "b.yaml")  # fmt: skip
    with pytest.raises(InputError, match=r"rules/b.yaml ditolak") as error:
        read_rules(tmp_path, "rules")
    assert f'baris {line_of("valid_from")}, nilai "2025": valid_from termasuk tahun berlaku' in str(
        error.value
    )
    assert "2018.1 (rules/a.yaml). Isi valid_to versi yang lama" in str(error.value)


def test_a_year_inside_a_longer_version_is_refused_too(file, tmp_path):
    """2018-2030, and a short one of 2020: the years of the second lie within the first."""
    file("valid_to: 2024", "valid_to: 2030", "a.yaml")
    file('"2018.1"\nvalid_from: 2018\nvalid_to: 2024', '"2020.1"\nvalid_from: 2020\nvalid_to: 2020',
         "b.yaml")  # fmt: skip
    with pytest.raises(InputError, match=r"b\.yaml ditolak"):
        read_rules(tmp_path, "rules")


def test_a_version_number_is_used_once_even_with_another_version_between(file, tmp_path):
    for name, version, year in (("a", "x", 2018), ("b", "y", 2019), ("c", "x", 2020)):
        years = f'"{version}"\nvalid_from: {year}\nvalid_to: {year}'
        file('"2018.1"\nvalid_from: 2018\nvalid_to: 2024', years, f"{name}.yaml")
    with pytest.raises(InputError, match=r"c.yaml ditolak") as error:
        read_rules(tmp_path, "rules")
    assert "sudah dipakai di rules/a.yaml. Beri nomor versi yang baru" in str(error.value)


def test_without_any_file_of_rules_it_says_which_are_missing(tmp_path):
    with pytest.raises(InputError, match=r"tidak ada aturan skor \(\*\.yaml\)"):
        read_rules(tmp_path, "rules")


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 50_000 + "]" * 50_000,
        "a:\n" + "[\n" * 50_000,
        "- " * 50_000 + "a",
        "a" * 300_000,
    ],
    ids=["brackets", "brackets on lines of their own", "dashes", "long"],
)
def test_a_text_nested_without_end_is_refused_and_brings_nothing_down(tmp_path, text):
    path = tmp_path / "2018.1.yaml"
    path.write_text(text)
    with pytest.raises(InputError, match="bukan YAML yang dapat dibaca"):
        read_version(path, "2018.1.yaml")
