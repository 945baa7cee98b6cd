"""Rounds of processes: every case once a round, in a new random order."""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from benchmarks.case import Case

ROOT: Final = Path(__file__).parents[1]
TIMEOUT_S: Final = 3_600
LIBRARIES: Final = (
    "numpy", "scipy", "pyarrow", "polars", "pandas", "geopandas", "pyproj", "orjson", "shapely",
    "dask", "click",
)  # fmt: skip


@dataclass(slots=True)
class Run:
    """What was measured.

    Attributes:
        cases: The cases, in the order of their modules.
        measured: For each case what its processes printed, round by round.
        failed: Cases whose process ended badly, and what it said last.
    """

    cases: tuple[Case, ...]
    measured: dict[tuple[str, str, int], list[dict[str, Any]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    failed: dict[tuple[str, str, int], str] = field(default_factory=dict)

    def median(self, case: Case, what: str) -> float:
        """Return the median of a number over the rounds; NaN if there is none."""
        values = [one[what] for one in self.measured.get(case.key, [])]
        return statistics.median(values) if values else float("nan")

    def find(self, step: str, name: str, rows: int) -> Case | None:
        """Return a case by its key."""
        return next((case for case in self.cases if case.key == (step, name, rows)), None)

    @property
    def wrong(self) -> set[tuple[str, str, int]]:
        """Cases whose answers differ from those of their fellows: their times are void.

        Where one of them is the truth, only those that differ from it are wrong.
        """
        groups: dict[tuple[str, int, str], list[Case]] = defaultdict(list)
        for case in self.cases:
            if case.answer:
                groups[case.step, case.rows, case.answer].append(case)
        return {key for group in groups.values() for key in self._wrong(group)}

    def _wrong(self, group: Sequence[Case]) -> set[tuple[str, str, int]]:
        given = {case.key: {one["answer"] for one in self.measured[case.key]} for case in group}
        true = [given[case.key] for case in group if case.role == "truth" and given[case.key]]
        expected = true[0] if true else set().union(*given.values())
        if len(expected) == 1:
            return {key for key, answers in given.items() if answers - expected}
        return set(given)


def measure(cases: Sequence[Case], *, rounds: int | None, order: random.Random) -> Run:
    """Run every case in its own processes and keep what they print."""
    run = Run(tuple(cases))
    for number in range(rounds or max((case.rounds for case in cases), default=0)):
        due = [case for case in cases if number < case.rounds and case.key not in run.failed]
        for case in order.sample(due, len(due)):
            _once(case, run)
            print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return run


def _once(case: Case, run: Run) -> None:
    words = [sys.executable, "-m", "benchmarks.child", case.prepare]
    child = subprocess.run(
        [*words, str(case.rows), str(case.calls)],
        cwd=ROOT,
        env={key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"},
        capture_output=True,
        text=True,
        timeout=TIMEOUT_S,
        check=False,
    )
    if child.returncode:
        run.failed[case.key] = child.stderr.strip().rpartition("\n")[2]
    else:
        run.measured[case.key].append(json.loads(child.stdout.splitlines()[-1]))


def environment() -> dict[str, Any]:
    """Return what the numbers depend on: machine and versions."""
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "versions": {name: _version(name) for name in LIBRARIES},
    }


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
