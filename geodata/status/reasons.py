"""The reason behind a status: since when, until when, by which rule, decided by which events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

import numpy as np

from geodata.status.windows import ALWAYS, NEVER, SHIFT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geodata.status.rules import Rule
    from geodata.status.windows import Bytes, Segments, Windows

CONFLICT: Final = "conflict/base"
"""The rule of a status that is disputed because two events of one window disagree."""


@dataclass(frozen=True, slots=True, eq=False)
class Reasons:
    """Looks behind windows and segments; runs are numbered as `Windows` numbers them.

    ``bits`` has a row per rule and a column per status before, as `fold_windows` takes it.
    """

    windows: Windows
    segments: Segments
    event_ids: tuple[str, ...]
    rules: tuple[Rule, ...]
    bits: Bytes

    def run(self, segment: int) -> int:
        """Return the run a segment lies in, -1 before its base's first."""
        window = int(self.segments.window[segment])
        return int(self.windows.run[window]) if window >= 0 else -1

    def since(self, run: int) -> date | None:
        """Return the last day of the window that began a run."""
        if run < 0:
            return None
        return as_date(int(self.windows.latest[self.windows.run_start[run]]))

    def until(self, base: int, run: int) -> date | None:
        """Return the first day of the window that ends a run, for -1 that begins the first."""
        owner = self.windows.run_base
        following = run + 1 if run >= 0 else int(np.searchsorted(owner, base))
        if following >= len(owner) or owner[following] != base:
            return None
        return as_date(int(self.windows.earliest[self.windows.run_start[following]]))

    def rule(self, run: int) -> str | None:
        """Return the name of the rule that began a run: that of the first event by id."""
        if run < 0:
            return None
        window = int(self.windows.run_start[run])
        given = self._effective(window, int(self.windows.before[window]))
        rules = [self.rules[rule] for _, rule in given]
        return CONFLICT if len({rule.status for rule in rules}) > 1 else rules[0].name

    def events(self, segment: int) -> tuple[str, ...]:
        """Return who decided: the run's events so far, then those of open windows."""
        run, last = self.run(segment), int(self.segments.window[segment])
        begun = range(int(self.windows.run_start[run]), last + 1) if run >= 0 else ()
        return self.settled_events(begun) + self._open_events(segment)

    def settled_events(self, windows: Iterable[int]) -> tuple[str, ...]:
        """Return the ids of the events that set or confirmed a status in these windows."""
        before = self.windows.before
        return tuple(i for w in windows for i, _ in self._effective(w, int(before[w])))

    def between(self, base: int, first: date, last: date) -> tuple[str, ...]:
        """Return the ids of a base's events that settled after ``first`` and up to ``last``."""
        days = np.array([first.toordinal(), last.toordinal()])
        ends = np.searchsorted(self.windows.settles, base << SHIFT | days, side="right")
        return self.settled_events(range(int(ends[0]), int(ends[1])))

    def _open_events(self, segment: int) -> tuple[str, ...]:
        if not self.segments.possible[segment]:
            return ()
        key, code = int(self.segments.key[segment]), int(self.segments.code[segment])
        after, end = np.searchsorted(self.windows.settles, [key, key | NEVER], side="right")
        begun = self.windows.earliest[after:end] <= (key & NEVER)
        other = self.windows.outcome[after:end, code] != code
        chosen = np.flatnonzero(begun & other) + after
        return tuple(i for w in chosen for i, _ in self._effective(int(w), code))

    def _effective(self, window: int, before: int) -> list[tuple[str, int]]:
        """Return (id, rule) of a window's events that apply after a status, sorted by id."""
        first, end = self.windows.first_pair[window : window + 2]
        rules = self.windows.pairs.rule[first:end]
        applies = self.bits[rules, before] != 0
        events = self.windows.pairs.event[first:end][applies]
        ids = [self.event_ids[event] for event in events.tolist()]
        return sorted(zip(ids, rules[applies].tolist(), strict=True))


def as_date(ordinal: int) -> date | None:
    """Return the day of an ordinal, None if that end is open.

    >>> as_date(737520)
    datetime.date(2020, 4, 5)
    """
    return date.fromordinal(ordinal) if ALWAYS < ordinal < NEVER else None
