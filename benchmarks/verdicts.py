"""Did a case reach what it must, in this run?"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from benchmarks.case import Case, Limit
    from benchmarks.rounds import Run

WORDS: Final = {
    "ratio": "≤ {bound:g} × {against}",
    "faster": "≥ {bound:g} × faster than {against}",
    "ms": "≤ {bound:g} ms",
    "mb": "≤ {bound:g} MB",
    "peak": "≤ {bound:g} × the peak at {rows:,}",
    "growth": "grows ≤ rows^{bound:g} from {rows:,}",
}
SHOWN: Final = {
    "ratio": "{value:.2f} ×",
    "faster": "{value:.1f} ×",
    "ms": "{value:.2f} ms",
    "mb": "{value:.0f} MB",
    "peak": "{value:.2f} ×",
    "growth": "rows^{value:.2f}",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A limit, and what was reached; ``value`` is NaN where it could not be measured."""

    case: Case
    limit: Limit
    value: float
    met: bool

    @property
    def words(self) -> str:
        """What must be reached."""
        limit = self.limit
        return WORDS[limit.measure].format(
            bound=limit.bound, against=limit.against, rows=limit.rows or self.case.rows
        )

    @property
    def shown(self) -> str:
        """What was reached."""
        return SHOWN[self.limit.measure].format(value=self.value)


def judge(run: Run) -> list[Verdict]:
    """Return a verdict on every limit whose cases were in the run; wrong answers reach nothing."""
    wrong = run.wrong
    verdicts = []
    for case in run.cases:
        for limit in case.limits:
            if limit.measure in ("ms", "mb") or _other(run, case, limit) is not None:
                value = math.nan if case.key in wrong else _value(run, case, limit)
                verdicts.append(Verdict(case, limit, value, _met(limit, value)))
    return verdicts


def _other(run: Run, case: Case, limit: Limit) -> Case | None:
    return run.find(case.step, limit.against or case.name, limit.rows or case.rows)


def _value(run: Run, case: Case, limit: Limit) -> float:
    seconds, peak_mb = run.median(case, "seconds"), run.median(case, "peak_mb")
    if limit.measure == "ms":
        return seconds * 1000
    if limit.measure == "mb":
        return peak_mb
    other = _other(run, case, limit)
    assert other is not None
    if limit.measure == "peak":
        return peak_mb / run.median(other, "peak_mb")
    ratio = seconds / run.median(other, "seconds")
    if limit.measure == "growth":
        return math.log(ratio) / math.log(case.rows / other.rows)
    return 1 / ratio if limit.measure == "faster" else ratio


def _met(limit: Limit, value: float) -> bool:
    return value >= limit.bound if limit.measure == "faster" else value <= limit.bound
