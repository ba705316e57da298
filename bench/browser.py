"""A dashboard server of the copied project, and a headless Chromium to look at it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

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
  const map = chart?._fullLayout?.map?._subplot?.map;
  if (!map?.style) return false;
  const fills = map.queryRenderedFeatures().filter(f => f.layer.type === "fill");
  return new Set(fills.map(f => String(f.properties.ct))).size >= areas;
}"""


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


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


def seconds_until_drawn(page: Page, go, areas: int) -> float:
    """From the start of `go` until the map shows that many areas."""
    started = time.perf_counter()
    go()
    page.wait_for_function(DRAWN, arg=areas, polling=50, timeout=60_000)
    return time.perf_counter() - started
