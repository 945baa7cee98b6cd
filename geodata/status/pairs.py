"""Which event may change which base: the rule table laid over bases and events, as flat arrays."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from geodata.events.events import STATUSES
from geodata.status.windows import ALWAYS, NEVER, Pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from geodata.events.events import Event
    from geodata.gazetteer.records import Base
    from geodata.status.rules import StatusRules
    from geodata.status.windows import Bytes, Ints


def rule_bits(rules: StatusRules) -> Bytes:
    """Return [rule, status before] -> the bit of the status it gives, 0 where it does not apply."""
    rows = [
        [(word in rule.when_status) << STATUSES.index(rule.status) for word in STATUSES]
        for rule in rules.rules
    ]
    return np.array(rows, dtype=np.uint8).reshape(-1, len(STATUSES))


def pair_up(bases: Sequence[Base], events: Sequence[Event], rules: StatusRules) -> Pairs:
    """Return one entry per event and base its rule may reach; the rest changes nothing.

    An event reaches its own base, or every base of the governorates its rule names. Conditions on
    the status before are left to the fold.
    """
    positions: dict[str | None, int] = {base.id: at for at, base in enumerate(bases)}
    base = _ints(positions.get(event.base_id, -1) for event in events)
    rule = _ints(rules.positions.get((event.kind, event.scope), -1) for event in events)
    meant = _meant(bases, rules)
    reaches_all = np.array([rule.every for rule in rules.rules] + [False])[rule]
    own = np.flatnonzero((rule >= 0) & ~reaches_all & (base >= 0))
    own = own[meant[rule[own], base[own]]]
    wide = np.flatnonzero(reaches_all)
    number, reached = np.nonzero(meant[rule[wide]])
    event = np.concatenate([own, wide[number]])
    return Pairs(
        base=np.concatenate([base[own], reached]),
        event=event,
        rule=rule[event],
        earliest=_first_days(events)[event],
        latest=_last_days(events)[event],
    )


def _meant(bases: Sequence[Base], rules: StatusRules) -> NDArray[np.bool_]:
    """Return [rule, base] -> whether the rule's governorates have the base."""
    rows = [[rule.covers(base.governorate) for base in bases] for rule in rules.rules]
    return np.array(rows, dtype=bool).reshape(len(rules.rules), len(bases))


def _first_days(events: Sequence[Event]) -> Ints:
    ordinals = _ints(event.when.earliest.toordinal() for event in events)
    return np.where(ordinals == date.min.toordinal(), ALWAYS, ordinals)


def _last_days(events: Sequence[Event]) -> Ints:
    ordinals = _ints(event.when.latest.toordinal() for event in events)
    return np.where(ordinals == date.max.toordinal(), NEVER, ordinals)


def _ints(values: Iterable[int]) -> Ints:
    return np.fromiter(values, dtype=np.int64)
