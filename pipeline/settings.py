"""Paths and knobs, from the environment, in one place. No input or output happens here."""

import os
from dataclasses import dataclass
from pathlib import Path

PROVINSI = ("62", "63")
"""Kemendagri codes of the provinsi that the product is at home in: Kalteng and Kalsel."""

TIMEZONE = "Asia/Makassar"
KEPT_PUBLICATIONS = 10
FIRST_MONTH = "2017-01-01"
"""The first month of the register that is taken in; e-PPGBM began that year."""


@dataclass(frozen=True)
class Paths:
    """Every folder and file that the pipeline reads or writes, below one root."""

    root: Path

    @property
    def raw(self) -> Path:
        return self.root / "data" / "raw"

    @property
    def geo(self) -> Path:
        return self.root / "data" / "geo"

    @property
    def posyandu(self) -> Path:
        """Where the data team drops register exports, one folder per month (YYYY-MM)."""
        return self.raw / "posyandu"

    @property
    def convergence(self) -> Path:
        """Where offices drop the inputs of the convergence score, beside its rules."""
        return self.raw / "convergence"

    @property
    def build(self) -> Path:
        return self.root / "data" / "build"

    @property
    def lake(self) -> Path:
        """Child-level measurements; readable by its owner only."""
        return self.build / "lake"

    @property
    def quarantine(self) -> Path:
        """Workbooks of refused rows with names and NIK; readable by its owner only."""
        return self.build / "quarantine"

    @property
    def child_key(self) -> Path:
        """The key of the children's hashes, where the environment gives none."""
        return self.build / "child.key"

    @property
    def warehouse(self) -> Path:
        return self.build / "warehouse.duckdb"

    @property
    def published(self) -> Path:
        return self.build / "published"

    @property
    def current(self) -> Path:
        """The symlink that names the publication in use."""
        return self.published / "current.duckdb"

    @property
    def boundaries(self) -> Path:
        """Static shapes that the dashboard's server hands to the browser."""
        return self.root / "dashboard" / "static" / "boundaries"

    def relative(self, path: Path) -> str:
        """The path as users see it: from the project's folder, with forward slashes."""
        try:
            return path.absolute().relative_to(self.root.absolute()).as_posix()
        except ValueError:
            return path.as_posix()


def project_root() -> Path:
    """The folder in `PETA_ROOT`, else the one that holds this package."""
    return Path(os.environ.get("PETA_ROOT", Path(__file__).resolve().parents[1]))
