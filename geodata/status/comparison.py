"""Two days side by side: whose status changed, by which events, and what only passed in between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.events.events import select_events

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from geodata.events.events import Event
    from geodata.status.timeline import Interval, Status, Timeline


@dataclass(frozen=True, slots=True)
class BaseChange:
    """One base on two days, and the ids of the events that settled something in between.

    ``passed`` are the stretches in between with a status it has on neither day, in their order.
    """

    before: Status
    after: Status
    events: tuple[str, ...]
    passed: tuple[Interval, ...]

    @property
    def base_id(self) -> str:
        """The base."""
        return self.before.base_id

    @property
    def deciding(self) -> frozenset[str]:
        """The events that settled it in between, else those that leave the second day open."""
        if self.events:
            return frozenset(self.events)
        doubtful = (*self.before.events, *self.after.events) if self.after.possible else ()
        return frozenset(doubtful)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The bases on two days, the earlier first, each base once and in the gazetteer's order.

    ``changed`` have another status, ``doubted`` the same but possible on one of the days and
    certain on the other (or possibly another), ``alike`` the same.
    """

    first: date
    second: date
    changed: tuple[BaseChange, ...]
    doubted: tuple[BaseChange, ...]
    alike: tuple[BaseChange, ...]

    def between(self, events: Iterable[Event]) -> tuple[Event, ...]:
        """Return the events that can have happened after the first day and up to the second."""
        there = select_events(events, start=self.first, end=self.second)
        return tuple(event for event in there if event.latest > self.first)


def compare_days(timeline: Timeline, day: date, other: date) -> Comparison:
    """Return what differs between two days, given in either order."""
    first, second = sorted((day, other))
    settled = {change.base_id: change.events for change in timeline.diff(first, second)}
    between = _between(timeline.intervals(), first, second)
    pairs = [
        BaseChange(before, after, settled.get(before.base_id, ()), _passed(before, after, between))
        for before, after in zip(timeline.at(first), timeline.at(second), strict=True)
    ]
    changed = [pair for pair in pairs if pair.before.status != pair.after.status]
    same = [pair for pair in pairs if pair.before.status == pair.after.status]
    doubted = [pair for pair in same if pair.before.possible != pair.after.possible]
    alike = [pair for pair in same if pair.before.possible == pair.after.possible]
    return Comparison(first, second, tuple(changed), tuple(doubted), tuple(alike))


def _between(
    intervals: tuple[Interval, ...], first: date, second: date
) -> Mapping[str, tuple[Interval, ...]]:
    """Return each base's stretches that begin after ``first`` and end by ``second``, in order."""
    found: dict[str, list[Interval]] = {}
    for interval in intervals:
        begins = interval.start is not None and interval.start > first
        if begins and interval.end is not None and interval.end <= second:
            found.setdefault(interval.base_id, []).append(interval)
    return {base_id: tuple(stretches) for base_id, stretches in found.items()}


def _passed(
    before: Status, after: Status, between: Mapping[str, tuple[Interval, ...]]
) -> tuple[Interval, ...]:
    ends = {before.status, after.status}
    found = between.get(before.base_id, ())
    return tuple(interval for interval in found if interval.status not in ends)
