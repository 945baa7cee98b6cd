"""Hold proposals against the events of a package: further evidence, a disagreement, or new."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from geodata.articles.dating import window
from geodata.articles.modality import ASSERTED, CLAIMED
from geodata.articles.proposals import COMING, LEAVING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geodata.articles.proposals import Proposal
    from geodata.dates.edtf import Edtf
    from geodata.events.events import Details, Event

NEAR: Final = timedelta(days=3)
"""How far apart two dates of one event may lie and still be a disagreement, not two events."""
_ALIKE: Final = (LEAVING, COMING, ("handover", *LEAVING), ("presence", *COMING))


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in which a proposal and an event differ, each value as text."""

    field: str
    proposed: str
    held: str


@dataclass(frozen=True, slots=True)
class Match:
    """A proposal that tells an event the package has.

    Attributes:
        event_id: The event.
        agrees: The fields on which both say the same.
        differs: The fields on which they do not: a disagreement to be kept.
    """

    event_id: str
    agrees: tuple[str, ...]
    differs: tuple[Difference, ...]


def match_proposals(
    proposals: Iterable[Proposal], events: Sequence[Event], details: Mapping[str, Details]
) -> tuple[Match | None, ...]:
    """Return for each proposal the event of the package it tells, None if it is new.

    Args:
        proposals: What an article proposes.
        events: The events of the package.
        details: Their figures, by event id.
    """
    return tuple(_match(proposal, events, details) for proposal in proposals)


def _match(
    proposal: Proposal, events: Sequence[Event], details: Mapping[str, Details]
) -> Match | None:
    when = window(proposal.when)
    if when is None or proposal.modality not in (ASSERTED, CLAIMED):
        return None
    near = [
        (apart, event.kind != proposal.kind, event.id, event)
        for event in events
        if event.base_id == proposal.base_id
        and _may_be(proposal.kind, event.kind)
        and (apart := _apart(when, event.when)) <= NEAR
    ]
    if not near:
        return None
    event = min(near)[-1]
    return _compared(proposal, when, event, details.get(event.id))


def _may_be(kind: str, held: str) -> bool:
    return kind == held or any(kind in alike and held in alike for alike in _ALIKE)


def _apart(one: Edtf, other: Edtf) -> timedelta:
    """Return how far two windows lie apart, nothing if they touch."""
    return max(one.earliest - other.latest, other.earliest - one.latest, timedelta(0))


def _compared(proposal: Proposal, when: Edtf, event: Event, details: Details | None) -> Match:
    agrees, differs = [], []
    if _apart(when, event.when):
        differs.append(Difference("date", proposal.when or "", event.when.text))
    else:
        agrees.append("date")
    if proposal.kind == event.kind:
        agrees.append("kind")
    else:
        differs.append(Difference("kind", proposal.kind, event.kind))
    for field, (low, high) in (_held(details) if details else {}).items():
        said = proposal.figures.get(field)
        if said is not None and low <= said <= high:
            agrees.append(field)
        elif said is not None:
            held = str(low) if low == high else f"{low}..{high}"
            differs.append(Difference(field, str(said), held))
    return Match(event.id, tuple(agrees), tuple(differs))


def _held(details: Details) -> dict[str, tuple[int, int]]:
    """Return the figures a package holds for an event, each as its lowest and highest value."""
    held: dict[str, tuple[int, int]] = {}
    attack, handover = details.attack, details.handover
    if attack and attack.munitions_low is not None:
        weapon = "drones" if any("drone" in word for word in attack.weapons) else "rockets"
        held[weapon] = attack.munitions_low, attack.munitions_high or attack.munitions_low
    for outcome, field in (("killed", "killed"), ("injured", "wounded")):
        rows = [row for row in details.casualties if row.outcome == outcome]
        if rows and all(row.low is not None for row in rows):
            low = sum(row.low or 0 for row in rows)
            held[field] = low, max(low, sum(row.high or row.low or 0 for row in rows))
    if handover and handover.personnel is not None:
        held["personnel"] = handover.personnel, handover.personnel
    if handover and handover.property_usd is not None:
        held["value"] = handover.property_usd, handover.property_usd
    return held
