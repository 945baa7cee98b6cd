"""``python -m benchmarks.steps``: what a step of the slider costs, and the first map, in Chromium.

One page is open at a time, and one server, as before a reader: an empty page with a slider (the
floor), the map with its own events, with 100,000 and with 1,000,000 imported ones, each also with
filters. Each is walked several times with a rest between.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any, Final

from benchmarks.opening import measure_opening, one_line
from benchmarks.report import DOCS
from benchmarks.shelved import shelve
from benchmarks.stepping import Walker
from tests.browser.visit import browser, served

SIZES: Final = (0, 100_000, 1_000_000)
ROUNDS, PRESSES, VISITS = 3, 40, 7
LIMIT_MS, LIMIT_RATIO = 24, 1.5
RESULTS: Final = Path(__file__).with_name("results") / "steps.json"
BEGIN, END = "<!-- steps: written by python -m benchmarks.steps -->", "<!-- end of steps -->"
_PATH, _FILTERED = "/?date=2019-10-01&lang=en", "/?date=2019-10-01&lang=en&weapons=rocket"


def measure(
    *, rounds: int = ROUNDS, presses: int = PRESSES, visits: int = VISITS
) -> dict[str, Any]:
    """Measure steps and the first map in one run, as JSON values."""
    with tempfile.TemporaryDirectory() as kept, browser() as chromium:
        folder = Path(kept)
        with _serve(0, folder) as atlas, one_line(folder) as line:
            opening = measure_opening(chromium, atlas + _PATH, line, visits)
        steps = {"floor": _walked(Walker.on_floor(chromium), rounds, presses)}
        for rows in SIZES:
            with _serve(rows, folder) as address:
                ways = {
                    f"{rows}": partial(Walker.on_map, chromium, address, _PATH),
                    f"{rows} filtered": partial(Walker.on_filtered, chromium, address, _FILTERED),
                }
                steps |= {name: _walked(opened(), rounds, presses) for name, opened in ways.items()}
    return {
        "made": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "cores": os.cpu_count(),
        "load": [round(load, 1) for load in os.getloadavg()],
        "steps": steps,
        "first_map": opening,
    }


def _walked(walker: Walker, rounds: int, presses: int) -> dict[str, Any]:
    """Walk an open page some times, close it, and return what was seen."""
    for _ in range(rounds):
        walker.walk(presses)
    walker.page.close()
    return walker.told()


def table(found: dict[str, Any]) -> str:
    """Return what was measured as Markdown."""
    steps, first = found["steps"], found["first_map"]
    plain = steps["0"]["p95_ms"]
    lines = [
        "| the map with | filters | median | p95 | p95 : own events | waits for the server | |",
        "|---|---|---:|---:|---:|---:|---|",
    ]
    for name, step in steps.items():
        rows, _, filtered = name.partition(" ")
        about = (_words(rows), "yes" if filtered else "", f"{step['median_ms']:.0f} ms")
        ratio = f"{step['p95_ms'] / plain:.2f}"
        mark = "" if rows == "floor" else _met(step["p95_ms"] <= LIMIT_MS)
        cells = (*about, f"{step['p95_ms']:.0f} ms", ratio, f"{step['waiting_bytes']} bytes", mark)
        lines.append(f"| {' | '.join(cells)} |")
    ready = (
        f"First ready map, server warm, second visit: {first['map_ms']} ms, a one-line Streamlit "
        f"page {first['one_line_ms']} ms, ratio {first['ratio']} (at most {LIMIT_RATIO}: "
        f"{_met(first['ratio'] <= LIMIT_RATIO)}; medians of {first['visits']} visits)."
    )
    load = "Load average {} on {} cores".format(" ".join(map(str, found["load"])), found["cores"])
    return "\n".join([*lines, "", ready, f"{load}; {found['made'][:10]}."])


def main() -> int:
    """Measure, print, keep as JSON and in the docs; 1 if a limit is missed."""
    found = measure()
    print(table(found))
    RESULTS.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    page = DOCS.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    after = rest.partition(END)[2]
    DOCS.write_text(f"{before}{BEGIN}\n\n{table(found)}\n\n{END}{after}", encoding="utf-8")
    slow = any(
        step["p95_ms"] > LIMIT_MS or step["waiting_bytes"]
        for name, step in found["steps"].items()
        if name != "floor"
    )
    return int(slow or found["first_map"]["ratio"] > LIMIT_RATIO)


def _serve(rows: int, folder: Path) -> Any:
    """Serve the atlas with so many imported events."""
    workspace = folder / f"with-{rows}"
    if rows:
        shelve(rows, workspace)
    return served("--data", str(workspace))


def _words(rows: str) -> str:
    return {"floor": "nothing: a bare slider", "0": "its own events"}.get(
        rows, f"{int(rows):,} imported" if rows.isdigit() else rows
    )


def _met(is_met: bool) -> str:  # noqa: FBT001 - one question
    return "met" if is_met else "**not met**"


if __name__ == "__main__":
    sys.exit(main())
