"""A cold ``handover resolve K-1``, against a process that only imports numpy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

from benchmarks.case import Case, Limit, Prepared, named

STEP: Final = "cold start"
NUMPY: Final = 'python -c "import numpy"'


def cases() -> list[Case]:
    """Return the cases."""
    limits = (Limit("ratio", 1.5, NUMPY),)
    return [
        Case(STEP, "handover resolve K-1", 0, named(resolve), limits=limits, calls=9),
        Case(STEP, NUMPY, 0, named(numpy), "floor", calls=9),
        Case(STEP, 'python -c ""', 0, named(nothing), "floor", calls=9),
    ]


def resolve(_: int) -> Prepared:
    """Return the command."""
    handover = Path(sys.executable).with_name("handover")
    return _process(str(handover), "resolve", "K-1")


def numpy(_: int) -> Prepared:
    """Return a process that imports numpy."""
    return _process(sys.executable, "-c", "import numpy")


def nothing(_: int) -> Prepared:
    """Return a process that does nothing."""
    return _process(sys.executable, "-c", "")


def _process(*words: str) -> Prepared:
    def run() -> None:
        subprocess.run(words, check=True, capture_output=True)

    run()  # once, so that files are compiled and in memory
    return Prepared(run)
