"""Hold proposals against the events of a package: further evidence, a disagreement, or new."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Protocol

from geodata.articles.clauses.draft import ASSERTED, CLAIMED, DENIED, PLANNED
from geodata.articles.days.dating import window
from geodata.articles.days.leads import LEAVING
from geodata.articles.events.proposals import COMING
from geodata.dates.edtf import parse_edtf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from geodata.dates.edtf import Edtf
    from geodata.events.events import Details, Event

NEAR: Final = timedelta(days=3)
"""How far apart two dates of one event may lie and still be a disagreement, not two events."""
NEAR_ATTACK: Final = timedelta(days=1)
"""Likewise of attacks, which come in series: a night is told as one day or the next."""
_SAME: Final = (LEAVING, COMING)
"""Kinds that are one to match: which of them it was is a matter of words."""
_ALIKE: Final = (
    ("handover", *LEAVING),
    ("presence", *COMING),
    ("mission_change", "statement", "agreement"),
)
"""Kinds another report may give to an event of the same days."""
_NOT_DONE: Final = {PLANNED: "planned", DENIED: "statement"}


class Told(Protocol):
    """What is held against events: a proposal, or what a person made of one."""

    @property
    def base_id(self) -> str | None:
        """The base; None for the whole country."""

    @property
    def kind(self) -> str:
        """What sort of event."""

    @property
    def when(self) -> str | None:
        """Its date, EDTF."""

    @property
    def modality(self) -> str:
        """Whether it is asserted, planned, denied or claimed."""

    @property
    def figures(self) -> Mapping[str, int]:
        """Its counts by name."""


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
        days: By how many days the ends of the two dates differ.
    """

    event_id: str
    agrees: tuple[str, ...]
    differs: tuple[Difference, ...]
    days: int


def match_proposals(
    proposals: Iterable[Told], events: Sequence[Event], details: Mapping[str, Details]
) -> tuple[Match | None, ...]:
    """Return for each proposal the event of the package it tells, None if it is new or in doubt.

    Args:
        proposals: What an article proposes.
        events: The events of the package.
        details: Their figures, by event id.
    """
    return tuple(likeliest(matches(told, events, details)) for told in proposals)


def matches(
    told: Told, events: Iterable[Event], details: Mapping[str, Details]
) -> tuple[Match, ...]:
    """Return the events that what is told may be, the likeliest first.

    The base is the same; the kind is the same and the days touch or nearly do, or the kind is one
    another report may give and the days touch. What is planned or denied is only an event that
    says just that of days that touch.
    Dates that touch come before those that do not, the same kind before another, then fewer
    differences, then closer windows, then the id.
    """
    when = window(told.when)
    if when is None:
        return ()
    found = [
        ((apart(when, event.when), event.kind != told.kind), event)
        for event in events
        if event.base_id == told.base_id and _may_be(told, when, event)
    ]
    compared = [
        ((*rank, len(match.differs), match.days, event.id), match)
        for rank, event in found
        for match in [held_against(told, event, details.get(event.id))]
    ]
    return tuple(match for _, match in sorted(compared, key=lambda pair: pair[0]))


def likeliest(found: Sequence[Match]) -> Match | None:
    """Return the event that what is told is, None if two are as likely: a person must choose."""
    if len(found) > 1 and _standing(found[0]) == _standing(found[1]):
        return None
    return found[0] if found else None


def held_against(told: Told, event: Event, details: Details | None) -> Match:
    """Return on which fields what is told and an event agree and differ.

    Args:
        told: A proposal with a date.
        event: The event.
        details: Its figures, None if it has none.
    """
    when = parse_edtf(told.when or "")
    agrees, differs = [], []
    for field, agreed, said, held in _fields(told, when, event, details):
        if agreed:
            agrees.append(field)
        else:
            differs.append(Difference(field, said, held))
    return Match(event.id, tuple(agrees), tuple(differs), beside(when, event.when))


def kind_on_record(kind: str, modality: str) -> str:
    """Return the kind an event is kept as: what was planned or denied did not happen.

    >>> kind_on_record("handover", "planned"), kind_on_record("handover", "denied")
    ('planned', 'statement')
    """
    return _NOT_DONE.get(modality, kind)


def _standing(match: Match) -> tuple[bool, bool, int, int]:
    return "date" in match.agrees, "kind" in match.agrees, len(match.differs), match.days


def _may_be(told: Told, when: Edtf, event: Event) -> bool:
    gap = apart(when, event.when)
    if told.modality not in (ASSERTED, CLAIMED):
        return event.kind == kind_on_record(told.kind, told.modality) and not gap
    if told.kind == event.kind or _are_both_in(_SAME, told.kind, event.kind):
        return gap <= (NEAR_ATTACK if told.kind == "attack" else NEAR)
    return _are_both_in(_ALIKE, told.kind, event.kind) and not gap


def _are_both_in(groups: Iterable[Sequence[str]], one: str, other: str) -> bool:
    return any(one in kinds and other in kinds for kinds in groups)


def apart(one: Edtf, other: Edtf) -> timedelta:
    """Return how far two windows lie apart, nothing if they touch."""
    return max(one.earliest - other.latest, other.earliest - one.latest, timedelta(0))


def beside(one: Edtf, other: Edtf) -> int:
    """Return by how many days the ends of two windows differ."""
    first, last = one.earliest - other.earliest, one.latest - other.latest
    return abs(first.days) + abs(last.days)


def _fields(
    told: Told, when: Edtf, event: Event, details: Details | None
) -> Iterator[tuple[str, bool, str, str]]:
    """Yield each field both tell of: its name, whether they agree, and both values."""
    yield "date", not apart(when, event.when), told.when or "", event.when.text
    kind = kind_on_record(told.kind, told.modality)
    yield "kind", kind == event.kind, kind, event.kind
    if told.base_id != event.base_id:
        yield "base", False, told.base_id or "", event.base_id or ""
    for field, (low, high) in (_held(details) if details else {}).items():
        said = told.figures.get(field)
        if said is not None:
            held = str(low) if low == high else f"{low}..{high}"
            yield field, low <= said <= high, str(said), held


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
