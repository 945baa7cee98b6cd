"""Results for people and for later: a table on the screen and in the docs, JSON beside."""

from __future__ import annotations

import json
import math
import os
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from benchmarks.rounds import environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.case import Case
    from benchmarks.rounds import Run
    from benchmarks.verdicts import Verdict

DOCS: Final = Path(__file__).parents[1] / "docs" / "performance.md"
BEGIN, END = "<!-- results: written by python -m benchmarks -->", "<!-- end of results -->"


def write_results(run: Run, verdicts: Sequence[Verdict], folder: Path | None) -> None:
    """Print what was measured; keep it as JSON, and in the docs, if a folder is given."""
    text = f"{limits_table(run, verdicts)}\n{times_table(run)}"
    print(text)
    for key, why in run.failed.items():
        print(f"FAILED {key}: {why}")
    if folder is None:
        return
    folder.mkdir(parents=True, exist_ok=True)
    document = json.dumps(results(run, verdicts), ensure_ascii=False, indent=1)
    (folder / "latest.json").write_text(document + "\n", encoding="utf-8")
    if folder == Path(__file__).with_name("results"):
        _into_docs(text)


def limits_table(run: Run, verdicts: Sequence[Verdict]) -> str:
    """Return what must be reached and what was, as Markdown."""
    lines = ["| step | case | rows | must reach | reached | |", "|---|---|---:|---|---|---|"]
    for verdict in verdicts:
        case, wrong = verdict.case, verdict.case.key in run.wrong
        mark = "WRONG ANSWER" if wrong else "met" if verdict.met else "**not met**"
        cells = (case.step, case.name, _rows(case), verdict.words, verdict.shown, mark)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def times_table(run: Run) -> str:
    """Return the median time, processor time and peak memory of every case, as Markdown."""
    lines = [
        "| step | case | rows | time | processor | peak | runs | load | answer |",
        "|---|---|---:|---:|---:|---:|---:|---:|---|",
    ]
    for case in run.cases:
        rounds = run.measured.get(case.key, [])
        times = (_time(run.median(case, what)) for what in ("seconds", "processor_s"))
        peak, load = f"{run.median(case, 'peak_mb'):.0f} MB", f"{run.median(case, 'load'):.1f}"
        answer = rounds[0]["answer"] if rounds else None
        cells = (*times, peak, str(len(rounds)), load, answer or "")
        wrong = " WRONG" if case.key in run.wrong else ""
        lines.append(f"| {case.step} | {case.name} | {_rows(case)} | {' | '.join(cells)}{wrong} |")
    return "\n".join(lines) + "\n"


def results(run: Run, verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """Return everything measured, as JSON values."""
    return {
        "made": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        **environment(),
        "load_after": os.getloadavg(),
        "cases": [{**asdict(case), "rounds": run.measured.get(case.key, [])} for case in run.cases],
        "verdicts": [
            {
                "case": list(verdict.case.key),
                "must_reach": verdict.words,
                "reached": None if math.isnan(verdict.value) else verdict.value,
                "met": verdict.met,
            }
            for verdict in verdicts
        ],
        "wrong": sorted(run.wrong),
        "failed": [[list(key), why] for key, why in run.failed.items()],
    }


def _into_docs(text: str) -> None:
    about = environment()
    versions = ", ".join(f"{name} {number}" for name, number in about["versions"].items())
    day = time.strftime("%d %B %Y")
    made = f"{day}; {about['cores']} cores; Python {about['python']}; {versions}."
    page = DOCS.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    after = rest.partition(END)[2]
    DOCS.write_text(f"{before}{BEGIN}\n\n{made}\n\n{text}\n{END}{after}", encoding="utf-8")


def _rows(case: Case) -> str:
    return f"{case.rows:,}" if case.rows else ""


def _time(seconds: float) -> str:
    if seconds < 1e-3:
        return f"{seconds * 1e6:.0f} µs"
    return f"{seconds * 1e3:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"
