"""What is measured: a case is one way to do one step at one size, timed in a process of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

ROLES: Final = ("ours", "floor", "peer", "truth")
"""``floor`` is the physical limit, ``peer`` what others use, ``truth`` an answer found slowly."""
MEASURES: Final = ("ratio", "faster", "ms", "mb", "peak", "growth")


@dataclass(frozen=True, slots=True)
class Limit:
    """What a case of ours must reach, against another case of the same step in the same run.

    Attributes:
        measure: ``ratio``: our time over the other's, at most; ``faster``: the other's over ours,
            at least; ``ms`` a call and ``mb`` of memory at most; ``peak``: our memory over the
            other's, at most; ``growth``: the exponent of the time in the rows, at most.
        bound: The number to reach.
        against: Name of the other case.
        rows: Size of the other case; ours by default.
    """

    measure: str
    bound: float
    against: str = ""
    rows: int = 0


@dataclass(frozen=True, slots=True)
class Case:
    """One way to do one step.

    Attributes:
        step: What is done: a row of the table of results.
        name: How: ours, or whose.
        rows: The size; 0 for steps without one.
        prepare: Where the function stands that makes it ready, ``module:function``. It takes the
            rows and returns `Prepared`.
        role: One of `ROLES`.
        limits: What it must reach.
        answer: Cases of a step and size with the same word here must give the same answer; where
            they do not, none of them counts.
        calls: How often it is done in one process; the median counts.
        rounds: In how many processes at most; slow ones need few.
        quick: Whether it belongs to a quick run, at small sizes.
    """

    step: str
    name: str
    rows: int
    prepare: str
    role: str = "ours"
    limits: tuple[Limit, ...] = ()
    answer: str = ""
    calls: int = 3
    rounds: int = 9

    @property
    def key(self) -> tuple[str, str, int]:
        """What tells it from every other case."""
        return self.step, self.name, self.rows


@dataclass(frozen=True, slots=True)
class Prepared:
    """A case made ready; nothing of this is timed but ``run``.

    Attributes:
        run: Does the step once.
        answer: Makes a checksum of what ``run`` returned last; None if it has none.
        units: How many questions a run answers: the time of one of them counts.
        close: Puts away what was started.
    """

    run: Callable[[], Any]
    answer: Callable[[Any], str] | None = None
    units: int = 1
    close: Callable[[], None] = lambda: None


def named(function: Callable[[int], Prepared]) -> str:
    """Return where a function stands, for `Case.prepare`."""
    return f"{function.__module__}:{function.__qualname__}"
