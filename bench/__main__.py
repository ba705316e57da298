"""`make bench`: measures what must stay fast and prints one JSON line per figure.

Each line carries its limit and the floor that was measured in the same run: what the machine
needs for the least that could be asked. The machine is noisy, so ratios say more than seconds.
"""

import json
import tempfile
from pathlib import Path

from bench import convergence, marts, pages, refresh, register, sessions, statistics, zscores

MEASURED = (refresh, register, convergence, pages, sessions, zscores, statistics, marts)


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="peta-bench-") as folder:
        for module in MEASURED:
            for figure in module.figures(Path(folder)):
                print(json.dumps(figure), flush=True)


if __name__ == "__main__":
    main()
