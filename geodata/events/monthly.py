"""How many attacks the atlas holds for each month, by weapon or by base."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from geodata.events.events import Event
    from geodata.evidence.evidence import Details

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


def _counted(events: Iterable[Event], group: Callable[[Event], str]) -> MonthCounts:
    attacks = [event for event in events if event.kind == "attack"]
    found = Counter(
        (event.latest.replace(day=1), group(event)) for event in attacks if _month_is_known(event)
    )
    counts = tuple(MonthCount(*key, count) for key, count in sorted(found.items()))
    return MonthCounts(counts, len(attacks) - found.total())


def _month_is_known(event: Event) -> bool:
    return event.earliest.replace(day=1) == event.latest.replace(day=1)
