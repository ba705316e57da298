"""`make` alone is the first thing that a newcomer types."""

import os
import re
import subprocess

from tests.conftest import ROOT

VERBS = {
    "run",
    "demo",
    "test",
    "refresh",
    "dashboard",
    "dagster",
    "rollback",
    "bench",
    "lint",
    "clean",
}


def test_bare_make_lists_every_verb_with_what_it_does_and_does_nothing_else():
    # Below `make test` the inner make would speak of being an inner one.
    environment = {name: value for name, value in os.environ.items() if "MAKE" not in name}
    made = subprocess.run(
        ["make"], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    listed = dict(re.findall(r"^  (\w+) +(\S.*)$", made.stdout, re.MULTILINE))
    assert set(listed) >= VERBS
    assert made.stderr == ""
