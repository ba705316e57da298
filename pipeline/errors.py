"""The one error that a user of the pipeline can meet: a file that cannot be taken in.

Its text is Indonesian and says what happened, where (file, line, column, value) and what to do.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SHOWN_FINDINGS = 20


@dataclass(frozen=True)
class Finding:
    """One thing wrong in a file; `line` counts from 1 and includes the header."""

    message: str
    remedy: str
    line: int | None = None
    column: str | None = None
    value: str | None = None

    def __str__(self) -> str:
        where = [
            f"baris {self.line}" if self.line is not None else "",
            f"kolom {self.column}" if self.column is not None else "",
            f'nilai "{self.value}"' if self.value is not None else "",
        ]
        place = ", ".join(part for part in where if part)
        return (
            f"{place}: {self.message}. {self.remedy}."
            if place
            else f"{self.message}. {self.remedy}."
        )


class InputError(Exception):
    """A file is refused whole; the last publication stays in use."""

    def __init__(self, path: Path | str, findings: Sequence[Finding]):
        self.path = str(path)
        self.findings = list(findings)
        shown = [f"  - {finding}" for finding in self.findings[:SHOWN_FINDINGS]]
        rest = len(self.findings) - len(shown)
        if rest:
            shown.append(f"  - dan {rest} masalah lain.")
        super().__init__(
            "\n".join([f"Berkas {self.path} ditolak, {len(self.findings)} masalah:", *shown])
        )
