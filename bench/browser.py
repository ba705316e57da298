"""A dashboard server of the copied project, and a headless Chromium to look at it."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from bench.project import environment

CHROMIUM = "/usr/bin/chromium"
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--use-gl=swiftshader",
    "--enable-unsafe-swiftshader",
]
DRAWN = """(areas) => {
  const chart = document.querySelector(".js-plotly-plot");
  const subplot = chart?._fullLayout?.map?._subplot;
  const traces = Object.values(subplot?.traceHash ?? {});
  if (!traces.length || !traces.every(t => subplot.map.isSourceLoaded(t.sourceId))) return false;
  const fills = subplot.map.queryRenderedFeatures().filter(f => f.layer.type === "fill");
  return new Set(fills.map(f => String(f.properties.ct))).size >= areas;
}"""
"""True when every source of the map is loaded and at least so many areas are on the screen."""


@contextmanager
def server(root: Path, app: str, watcher: Path | None = None) -> Iterator[str]:
    """The address of a Streamlit server that runs `app` of the project in `root`.

    `watcher` is a folder with a `sitecustomize.py` that the server's Python loads first.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    variables = environment(root)
    if watcher is not None:
        variables["PYTHONPATH"] = f"{watcher}{os.pathsep}{root}"
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", app, "--server.port", str(port)],
        cwd=root, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{address}/_stcore/health", timeout=1)
                break
            except OSError:
                time.sleep(0.1)
        else:
            raise RuntimeError(f"the server of {app} did not answer at {address}")
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)


def resident_bytes(address: str) -> int:
    """The memory that the server at an address holds in RAM, all its threads together."""
    port = int(address.rsplit(":", 1)[1])
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            command = (status.parent / "cmdline").read_text().split("\0")
            if "streamlit" in command and str(port) in command:
                line = next(x for x in status.read_text().splitlines() if x.startswith("VmRSS"))
                return int(line.split()[1]) * 1024
        except (FileNotFoundError, ProcessLookupError):
            continue
    raise RuntimeError(f"no server runs at {address}")


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium whose pages share nothing with the reader's own profile."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def profile(folder: Path) -> Iterator[BrowserContext]:
    """A headless Chromium that keeps what it has loaded in a folder, as a reader's does."""
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            folder,
            executable_path=CHROMIUM,
            args=CHROMIUM_ARGUMENTS,
            viewport={"width": 1400, "height": 900},
        )
        yield context
        context.close()


@contextmanager
def new_profile() -> Iterator[Page]:
    """A page of a Chromium that was never used before."""
    with tempfile.TemporaryDirectory() as folder, profile(Path(folder)) as context:
        yield context.pages[0]


def seconds_until(page: Page, go, shown: str, argument: object = None) -> float:
    """From the start of `go` until an expression is true on the page."""
    started = time.perf_counter()
    go()
    page.wait_for_function(shown, arg=argument, polling=50, timeout=60_000)
    return time.perf_counter() - started


def seconds_until_drawn(page: Page, go, areas: int) -> float:
    """From the start of `go` until the map shows that many areas."""
    return seconds_until(page, go, DRAWN, areas)
