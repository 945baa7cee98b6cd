"""``python -m benchmarks``: every module here with a function ``cases`` is measured.

Each case runs in processes of its own, in rounds of a new random order, so that a neighbour's load
falls on all alike; medians count. Times are only ever compared within one run.
"""

from __future__ import annotations

import argparse
import random
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.report import write_results
from benchmarks.rounds import Run, measure
from benchmarks.verdicts import judge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.case import Case

FULL: Final = (0, 10_000, 1_000_000, 10_000_000)
QUICK: Final = (0, 10_000, 100_000)
RESULTS: Final = Path(__file__).with_name("results")


def all_cases() -> list[Case]:
    """Return the cases of every module in this folder."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    having = [file.stem for file in files if "\ndef cases(" in file.read_text(encoding="utf-8")]
    return [case for name in having for case in import_module(f"benchmarks.{name}").cases()]


def main(words: Sequence[str] | None = None) -> int:
    """Measure what was asked for, print it and keep it; 1 if an answer is wrong or a limit missed.

    A quick run judges answers alone: its sizes say nothing about speed.
    """
    asked = _parser().parse_args(words)
    sizes = asked.sizes or (QUICK if asked.quick else FULL)
    cases = [
        case
        for case in all_cases()
        if case.rows in sizes and (not asked.only or asked.only in f"{case.step}: {case.name}")
    ]
    run = measure(cases, rounds=asked.rounds, order=random.Random(asked.seed))
    verdicts = judge(run)
    folder = asked.results or (None if asked.quick or asked.only else RESULTS)
    write_results(run, verdicts, folder)
    return _exit_code(run, quick=asked.quick, missed=any(not found.met for found in verdicts))


def _exit_code(run: Run, *, quick: bool, missed: bool) -> int:
    return int(bool(run.failed or run.wrong) or (missed and not quick))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small sizes, one round")
    parser.add_argument("--sizes", type=_sizes, help="rows, such as 0,10000,1000000")
    parser.add_argument("--only", default="", help="steps with these words in their name")
    parser.add_argument("--rounds", type=int, help="processes a case")
    parser.add_argument("--seed", type=int, default=1, help="of the order")
    parser.add_argument("--results", type=Path, help="where results are kept")
    return parser


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(int(float(part)) for part in text.split(","))


if __name__ == "__main__":
    sys.exit(main())
