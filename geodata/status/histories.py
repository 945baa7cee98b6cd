"""Each base's status as a history, and the bases in the order in which they were handed over."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geodata.status.timeline import Interval, Timeline

HELD: Final = frozenset({"hosting", "advisers", "reduced"})
"""The statuses in which the Coalition holds its part of a base."""


def histories(timeline: Timeline) -> dict[str, tuple[Interval, ...]]:
    """Return every base's intervals in the order of days, by base id in the timeline's order."""
    found: dict[str, list[Interval]] = {base_id: [] for base_id in timeline.base_ids}
    for interval in timeline.intervals():
        found[interval.base_id].append(interval)
    return {base_id: tuple(intervals) for base_id, intervals in found.items()}


def interval_on(history: Sequence[Interval], day: date) -> Interval | None:
    """Return the interval of a history that holds ``day``; None for a site, which has none."""
    return next(
        (
            interval
            for interval in history
            if (interval.start is None or interval.start <= day)
            and (interval.end is None or day < interval.end)
        ),
        None,
    )


def handed_over_on(history: Sequence[Interval]) -> date | None:
    """Return the first day a base counts as handed over after the Coalition held it.

    None if that never happened. A handover before the first evidence of a presence is not it, nor
    does it matter here whether the base was disputed or held again afterwards.
    """
    held = False
    for interval in history:
        if held and interval.status == "handed_over":
            return interval.start
        held = held or interval.status in HELD
    return None


def in_order_of_handover(timeline: Timeline) -> tuple[str, ...]:
    """Return the base ids: first handed over first, then the others, those without evidence last.

    Bases of one day, and those never handed over, keep the timeline's order.
    """
    found = histories(timeline)
    return tuple(sorted(found, key=lambda base_id: _rank(found[base_id])))


def clipped(
    history: Sequence[Interval], first: date, last: date
) -> tuple[tuple[date, date, Interval], ...]:
    """Return the intervals that touch the days ``first`` to ``last``, cut to them.

    Returns:
        ``(start, end, interval)`` with both ends given; ``end`` is exclusive.
    """
    after = date.fromordinal(last.toordinal() + 1)
    cut = ((max(i.start or first, first), min(i.end or after, after), i) for i in history)
    return tuple((start, end, interval) for start, end, interval in cut if start < end)


def deciding_events(histories_: Mapping[str, Sequence[Interval]]) -> frozenset[str]:
    """Return the ids of all events that any status rests on."""
    return frozenset(e for history in histories_.values() for i in history for e in i.events)


def _rank(history: Sequence[Interval]) -> tuple[int, date]:
    day = handed_over_on(history)
    if day is not None:
        return 0, day
    return (1 if any(interval.status != "unknown" for interval in history) else 2), date.max
