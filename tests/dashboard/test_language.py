"""Everything that screens say is said in both languages, and said in one place."""

import ast
import inspect
import re
import string
from pathlib import Path

import pytest

from dashboard import language, text
from dashboard.language import Said

DASHBOARD = Path(text.__file__).parent
SUBJECTS = {
    name: subject
    for name, subject in vars(text).items()
    if inspect.isclass(subject) and subject.__module__ == text.__name__
}
SAID = {
    f"{subject}.{name}": said
    for subject, words in SUBJECTS.items()
    for name, said in vars(words).items()
    if isinstance(said, Said)
}
INDONESIAN = re.compile(
    r"\b(yang|dan|dari|dengan|untuk|tidak|belum|adalah|pada|menurut|bila|atau|wilayah|sebab|"
    r"angka|kabupatennya|tanpa|semua|hanya|karena|oleh|lebih|sudah|alat|di|kelompok|rentang|"
    r"sampai|survei|terbukti|turun|naik)\b"
)
QUOTED = re.compile(r"Pengukuran dan Publikasi|`[^`]*`|\"[^\"]*\"|\([^)]*\)|<[^>]*>|\*[^*]*\*")
"""Names of files and columns, words of the sources, and official names may stay as they are."""


def leaves(said: object, path: str = "") -> dict[str, str]:
    """Every text of what is said, by where in it it stands."""
    if isinstance(said, str):
        return {path: said}
    if isinstance(said, dict):
        parts = said.items()
    elif isinstance(said, (list, tuple, set, frozenset)):
        parts = enumerate(said)
    else:
        return {}
    return {
        place: words
        for key, part in parts
        for place, words in leaves(part, f"{path}/{key}").items()
    }


def places(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


def is_template(words: str) -> bool:
    try:
        return bool(places(words))
    except ValueError:
        return False


def test_there_are_words():
    assert len(SAID) > 500


def difference(said: Said) -> str:
    """In what the two languages of a text differ besides their words."""
    indonesian, english = leaves(said.indonesian), leaves(said.english)
    if type(said.indonesian) is not type(said.english) or list(indonesian) != list(english):
        return "other parts"
    for place, words in indonesian.items():
        if bool(words.strip()) != bool(english[place].strip()):
            return f"one is empty at {place or 'the whole'}"
        is_filled = is_template(words) or is_template(english[place])
        if is_filled and places(words) != places(english[place]):
            return f"other places to fill at {place or 'the whole'}"
    return ""


def left_indonesian(said: Said) -> list[str]:
    """Indonesian words in the English of a text."""
    words = (QUOTED.sub("", words) for words in leaves(said.english).values())
    return [found for text in words for found in INDONESIAN.findall(text)]


def test_both_languages_say_the_same_things():
    differing = {name: difference(said) for name, said in SAID.items()}
    assert {name: why for name, why in differing.items() if why} == {}


def test_nothing_is_left_indonesian_in_english():
    left = {name: left_indonesian(said) for name, said in SAID.items()}
    assert {name: words for name, words in left.items() if words} == {}


def test_a_difference_between_languages_is_found():
    assert difference(Said("{a} naik", "{b} rose")) == "other places to fill at the whole"
    assert difference(Said({"x": "naik"}, {"y": "rose"})) == "other parts"
    assert difference(Said("naik", "")) == "one is empty at the whole"
    assert left_indonesian(Said("naik", "survei naik yang nyata")) != []


def test_words_follow_the_language_of_the_reader():
    try:
        language.speak(language.ENGLISH)
        assert (text.percent(33.5), text.decimal(12345.678)) == ("33.5 %", "12,345.7")
        assert text.period("2025-02") == "February 2025"
        language.speak(language.INDONESIAN)
        assert (text.percent(33.5), text.decimal(12345.678)) == ("33,5 %", "12.345,7")
        assert text.period("2025-02") == "Februari 2025"
    finally:
        language.speak(language.INDONESIAN)


NO_WORDS = {"text.py", "language.py", "store.py"}
"""The words themselves, and what speaks SQL."""
NOT_SAID = re.compile(
    r"^\s*(<style|<script|select |with |DejaVu|rgba)|=>|\);|[{] *[-\w]+:", re.IGNORECASE
)
"""Style, scripts, SQL and fonts."""
NOT_SHOWN = {
    "terlalu sedikit anak diukur",
    "the map plays since",
    "the next time of the map",
    "Numba not installed",
}
"""A code of the register, two keys of a session, a warning that is filtered."""
SENTENCE = re.compile(r"^\W*[^\W\d_a-z]\w* +\w|(\w+[ ,]+){3}\w|\w +\w+[.:?]\s*$")
"""Begins with a capital, has four words or ends like a sentence: more than a code in lower case."""


def spoken_elsewhere(path: Path) -> list[str]:
    """What reads like a sentence in a module, and is neither documentation nor markup."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) or (
            isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("ContextVar", "TypeVar")
        ):
            silent |= {id(part) for part in ast.walk(node)}
    found = []
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in silent
            and node.value not in NOT_SHOWN
            and not NOT_SAID.search(node.value)
        ):
            words = re.sub(r"<[^>]*>?|&\w+;", " ", node.value)
            if SENTENCE.search(words):
                found.append(f"{path.name}:{node.lineno}: {node.value[:80]}")
    return found


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(DASHBOARD.rglob("*.py")) if path.name not in NO_WORDS],
    ids=lambda path: path.name,
)
def test_no_module_but_text_holds_words(path):
    assert spoken_elsewhere(path) == []
