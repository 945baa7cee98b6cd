"""Who controlled the Coalition's part of a base on a day: derived from events and one rule table.

The settled status on a day is that of the last window that ended by then, in the order (last day,
first day, id); before the first it is ``unknown``. While a vague window with another status is
open the answer is ``possible``. Two events of one base with the same window and different
statuses give ``disputed``, by the rule ``conflict/base``. A rule with a condition is judged against
the status settled before its window and, while the window is open, against that day's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from geodata.dates.edtf import day_number, from_day_number
from geodata.errors import UnknownBaseError
from geodata.events.events import STATUSES
from geodata.status.pairs import pair_up, rule_bits
from geodata.status.reasons import CONFLICT, Reasons, as_date
from geodata.status.rules import StatusRules, load_status_rules
from geodata.status.windows import (
    ALWAYS,
    NEVER,
    SHIFT,
    cut_segments,
    fold_windows,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from numpy.typing import NDArray

    from geodata.events.events import Event
    from geodata.gazetteer.gazetteer import Gazetteer
    from geodata.status.windows import Bytes, Ints, Segments

__all__ = [
    "CONFLICT",
    "Change",
    "Interval",
    "Status",
    "StatusRules",
    "Timeline",
    "build_timeline",
    "load_status_rules",
]

_EPOCH: Final = from_day_number(0).toordinal()


@dataclass(frozen=True, slots=True)
class Status:
    """A base's status on a day, with its reason.

    ``possible`` lists the settled status and then, in the order of `STATUSES`, what open windows
    may have made of it; it is empty when ``certainty`` is ``certain``. ``since`` is the last day of
    the event that set the status, ``until`` the first day of the next one that changes it,
    exclusive; None where there is none or the date is open. ``events`` are the ids that decided,
    those of the settled status first; empty only for ``unknown``.
    """

    base_id: str
    status: str
    certainty: str
    possible: tuple[str, ...]
    since: date | None
    until: date | None
    rule: str | None
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Interval:
    """A longest stretch of days with one status, certainty and rule; ``end`` is exclusive.

    ``start`` and ``end`` are None where it has no beginning or no end. ``events`` are the ids that
    decided on its last day: an event that only confirms the status does not cut it.
    """

    base_id: str
    start: date | None
    end: date | None
    status: str
    certainty: str
    possible: tuple[str, ...]
    rule: str | None
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A base whose settled status differs between two days, and the events settled in between."""

    base_id: str
    before: str
    after: str
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """Every base's status on every day; a day is one binary search a base.

    Attributes:
        base_ids: The bases, in the gazetteer's order.
    """

    base_ids: tuple[str, ...]
    _segments: Segments
    _reasons: Reasons

    def at(self, day: date) -> tuple[Status, ...]:
        """Return every base's status on a day, in the gazetteer's order."""
        found = self._find(np.array([day_number(day)]))[:, 0]
        return tuple(self._status(segment) for segment in found.tolist())

    def of(self, base_id: str, day: date) -> Status:
        """Return one base's status on a day.

        Raises:
            UnknownBaseError: The timeline has no such base.
        """
        if base_id not in self.base_ids:
            raise UnknownBaseError(base_id, self.base_ids)
        found = self._find(np.array([day_number(day)]))[self.base_ids.index(base_id), 0]
        return self._status(int(found))

    def codes(self, days: NDArray[np.integer]) -> Bytes:
        """Return the settled status of every base on every day as a position in `STATUSES`.

        Args:
            days: Day numbers (days since 1970-01-01), shape (n,).

        Returns:
            Shape (bases, n), in the gazetteer's order.
        """
        return self._segments.code[self._find(days)]

    def possible_codes(self, days: NDArray[np.integer]) -> Bytes:
        """Return the possible statuses as bits (1 << position in `STATUSES`), 0 where certain.

        Takes and returns the shapes of `codes`.
        """
        return self._segments.possible[self._find(days)]

    def intervals(self) -> tuple[Interval, ...]:
        """Return every base's longest stretches of one answer, by base and day, without gaps."""
        return tuple(self._interval(first, last) for first, last in self._stretches())

    def diff(self, first: date, second: date) -> tuple[Change, ...]:
        """Return the bases whose settled status differs between two days, in either order."""
        early, late = sorted((first, second))
        codes = self.codes(np.array([day_number(first), day_number(second)]))
        return tuple(
            Change(
                base_id=self.base_ids[base],
                before=STATUSES[codes[base, 0]],
                after=STATUSES[codes[base, 1]],
                events=self._reasons.between(base, early, late),
            )
            for base in np.flatnonzero(codes[:, 0] != codes[:, 1]).tolist()
        )

    def _find(self, days: NDArray[np.integer]) -> Ints:
        ordinals = np.clip(days.astype(np.int64) + _EPOCH, ALWAYS, NEVER - 1)
        bases = np.arange(len(self.base_ids))
        return self._segments.find(bases[:, None], ordinals[None, :])

    def _status(self, segment: int) -> Status:
        base, run = int(self._segments.key[segment]) >> SHIFT, self._reasons.run(segment)
        possible = self._possible(segment)
        return Status(
            base_id=self.base_ids[base],
            status=STATUSES[self._segments.code[segment]],
            certainty="possible" if possible else "certain",
            possible=possible,
            since=self._reasons.since(run),
            until=self._reasons.until(base, run),
            rule=self._reasons.rule(run),
            events=self._reasons.events(segment),
        )

    def _possible(self, segment: int) -> tuple[str, ...]:
        bits, code = int(self._segments.possible[segment]), int(self._segments.code[segment])
        others = (at for at in range(len(STATUSES)) if bits >> at & 1 and at != code)
        return tuple(STATUSES[at] for at in (code, *others)) if bits else ()

    def _stretches(self) -> Iterator[tuple[int, int]]:
        """Yield the first and last segment of each stretch; segments after every date are out."""
        used = np.flatnonzero((self._segments.key & NEVER) < NEVER)
        base, possible = self._segments.key[used] >> SHIFT, self._segments.possible[used]
        window = self._segments.window[used]
        run = np.where(window >= 0, np.append(self._reasons.windows.run, -1)[window], -1)
        begins = np.any([np.diff(x, prepend=-1) != 0 for x in (base, run)], axis=0)
        begins |= np.diff(possible.astype(np.int64), prepend=-1) != 0
        first = np.flatnonzero(begins)
        last = np.append(first[1:], len(used)) - 1
        yield from zip(used[first].tolist(), used[last].tolist(), strict=True)

    def _interval(self, first: int, last: int) -> Interval:
        status = self._status(last)
        following = int(self._segments.key[last + 1]) if last + 1 < len(self._segments.key) else -1
        same_base = following >> SHIFT == int(self._segments.key[first]) >> SHIFT
        return Interval(
            base_id=status.base_id,
            start=as_date(int(self._segments.key[first]) & NEVER),
            end=as_date(following & NEVER) if same_base else None,
            status=status.status,
            certainty=status.certainty,
            possible=status.possible,
            rule=status.rule,
            events=status.events,
        )


def build_timeline(gazetteer: Gazetteer, events: Iterable[Event], rules: StatusRules) -> Timeline:
    """Derive every base's status through time, in one pass over all events.

    Args:
        gazetteer: Its bases have a status; sites have none, so their events change nothing.
        events: Events in any order.
        rules: The rule table; events of a kind and scope not in it change nothing.
    """
    events = tuple(events)
    bits = rule_bits(rules)
    windows = fold_windows(pair_up(gazetteer.bases, events, rules), bits)
    segments = cut_segments(windows, len(gazetteer.bases))
    ids = tuple(event.id for event in events)
    reasons = Reasons(windows, segments, ids, rules.rules, bits)
    return Timeline(tuple(base.id for base in gazetteer.bases), segments, reasons)
