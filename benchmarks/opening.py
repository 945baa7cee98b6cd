"""The first ready map, the server warm and the browser there before, against a one-line page."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from tests.browser.visit import free_port, wait_until_healthy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext

READY: Final = '[data-testid="atlas-map"][data-ready="true"]'
_LINE: Final = '[data-testid="stMarkdownContainer"] p'
_APP: Final = 'import streamlit as st\n\nst.write("One line.")\n'
_WARMING: Final = 2


@contextmanager
def one_line(folder: Path) -> Iterator[str]:
    """Serve a Streamlit page of one line and yield its address."""
    script = folder / "one_line.py"
    script.write_text(_APP, encoding="utf-8")
    port = free_port()
    options = ["--server.headless=true", "--browser.gatherUsageStats=false"]
    command = [sys.executable, "-m", "streamlit", "run", str(script), f"--server.port={port}"]
    with subprocess.Popen(
        [*command, *options], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            wait_until_healthy(f"http://127.0.0.1:{port}", process)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()


def measure_opening(browser: Browser, atlas: str, line: str, visits: int) -> dict[str, Any]:
    """Open both pages in turn, so that whatever else the machine does falls on both alike."""
    pages = {"map": (atlas, READY), "line": (line, _LINE)}
    times: dict[str, list[float]] = {name: [] for name in pages}
    contexts = {name: browser.new_context() for name in pages}
    for _ in range(_WARMING + visits):
        for name, (address, ready) in pages.items():
            times[name].append(_opened(contexts[name], address, ready))
    for context in contexts.values():
        context.close()
    medians = {name: statistics.median(some[_WARMING:]) for name, some in times.items()}
    return {
        "visits": visits,
        "map_ms": round(medians["map"]),
        "one_line_ms": round(medians["line"]),
        "ratio": round(medians["map"] / medians["line"], 2),
    }


def _opened(context: BrowserContext, address: str, ready: str) -> float:
    """Return the milliseconds until a page is ready."""
    page = context.new_page()
    begun = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_selector(ready, timeout=120_000)
    took = (time.perf_counter() - begun) * 1000
    page.close()
    return took
