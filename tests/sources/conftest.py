"""Files for the readers: written byte by byte, and the refusal that reading them ends in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.errors import InputError

Refusal = Callable[..., str]


@pytest.fixture
def csv_file(tmp_path: Path) -> Callable[[str | bytes], Path]:
    """Writes a file with exactly this content."""

    def write(content: str | bytes) -> Path:
        path = tmp_path / "masuk.csv"
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def refusal(csv_file) -> Refusal:
    """The text that a user reads when `read(path, shown_path)` refuses a file with this content."""

    def refuse(content: str | bytes, read: Callable) -> str:
        with pytest.raises(InputError) as refused:
            read(csv_file(content), "data/raw/masuk.csv")
        return str(refused.value)

    return refuse
