"""The reader's language, and how a thing is said in both: nothing of what is said (see text.py)."""

from contextvars import ContextVar

INDONESIAN, ENGLISH = "id", "en"
LANGUAGES = {INDONESIAN: "Bahasa Indonesia", ENGLISH: "English"}
_language: ContextVar[str] = ContextVar("the reader's language", default=INDONESIAN)


class Said:
    """One thing that screens say, in Indonesian and in English: words, or a dict, tuple or list of
    words. An attribute of a class; read from there, it is in the reader's language."""

    def __init__(self, indonesian: object, english: object) -> None:
        self.indonesian, self.english = indonesian, english

    def __get__(self, instance: object, owner: type | None = None) -> object:
        return self.english if in_english() else self.indonesian


def in_english() -> bool:
    return _language.get() == ENGLISH


def speak(language: str) -> None:
    """From now on, in this drawing of a page, everything is said in this language."""
    _language.set(language)
