"""How many attacks the atlas holds for each month, by weapon or by base."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from geodata.events.events import Event
    from geodata.evidence.evidence import Details

Key = TypeVar("Key")
SEVERAL: Final = "several"
"""The group of an attack with more than one weapon: it is counted once, and there."""
NOT_SAID: Final = "not_said"
"""The group of an attack whose weapon or base no source says."""


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many attacks of one group fall into the month that begins on ``month``."""

    month: date
    group: str
    count: int


@dataclass(frozen=True, slots=True)
class MonthCounts:
    """Counts by month and group, in that order; months without an attack have none.

    ``left_out`` is how many attacks could have happened in more than one month, and are in none.
    """

    counts: tuple[MonthCount, ...]
    left_out: int

    @property
    def total(self) -> int:
        """How many attacks are counted."""
        return sum(count.count for count in self.counts)

    def by_month(self) -> dict[date, int]:
        """Return the attacks of each month that has any, in the order of time."""
        return _summed((count.month, count.count) for count in self.counts)

    def by_group(self) -> dict[str, int]:
        """Return the attacks of each group, the largest first, groups of one size by name."""
        found = _summed((count.group, count.count) for count in self.counts)
        return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))

    def busiest(self) -> tuple[date, ...]:
        """Return the months with the most attacks; several if they tie, none without attacks."""
        months = self.by_month()
        most = max(months.values(), default=0)
        return tuple(month for month, count in months.items() if count == most)


def attacks_by_weapon(events: Iterable[Event], details: Mapping[str, Details]) -> MonthCounts:
    """Return the attacks among ``events`` by month and weapon; two weapons are `SEVERAL`."""

    def weapon(event: Event) -> str:
        attack = details[event.id].attack
        weapons = attack.weapons if attack else ()
        return SEVERAL if len(weapons) > 1 else (*weapons, NOT_SAID)[0]

    return _counted(events, weapon)


def attacks_by_base(events: Iterable[Event]) -> MonthCounts:
    """Return the attacks among ``events`` by month and base or site."""
    return _counted(events, lambda event: event.base_id or NOT_SAID)


def _summed(pairs: Iterable[tuple[Key, int]]) -> dict[Key, int]:
    found: dict[Key, int] = {}
    for key, count in pairs:
        found[key] = found.get(key, 0) + count
    return found


def _counted(events: Iterable[Event], group: Callable[[Event], str]) -> MonthCounts:
    attacks = [event for event in events if event.kind == "attack"]
    found = Counter(
        (event.latest.replace(day=1), group(event)) for event in attacks if _month_is_known(event)
    )
    counts = tuple(MonthCount(*key, count) for key, count in sorted(found.items()))
    return MonthCounts(counts, len(attacks) - found.total())


def _month_is_known(event: Event) -> bool:
    return event.earliest.replace(day=1) == event.latest.replace(day=1)
