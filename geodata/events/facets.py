"""What events can be filtered by, and how many events each choice would leave.

Within one facet any chosen value is enough; between facets all must hold. A value's count takes
the other facets' choices into account and not its own, so it says what choosing it would show.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from geodata.events.events import KINDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from geodata.events.events import Event
    from geodata.evidence.evidence import Details
    from geodata.evidence.sources import Source
    from geodata.gazetteer.gazetteer import Gazetteer

    Chosen = Mapping[str, Collection[str]]

COUNTRY: Final = "country"
"""The value of facet ``base`` for what concerns the whole country."""

_ORDERS: Final[Mapping[str, tuple[str, ...]]] = {
    "kind": KINDS,
    "base": (),
    "weapon": ("rocket", "drone", "ballistic_missile", "missile", "mortar", "ied"),
    "impact": (
        "inside",
        "perimeter",
        "near",
        "off_base",
        "intercepted",
        "claim_only",
        "unknown",
    ),
    "confidence": ("high", "medium", "low"),
    "source_kind": (
        "official",
        "wire",
        "news",
        "analysis",
        "encyclopedia",
        "aggregator",
        "partisan",
        "unknown",
    ),
    "governorate": (),
}
FACETS: Final = tuple(_ORDERS)


@dataclass(frozen=True, slots=True, eq=False)
class Facets:
    """The values of every event in every facet.

    Attributes:
        ids: The events.
        values: For each facet one tuple of values an event, in the order of ``ids``; an event
            may have none (a statement has no weapon) or several (two kinds of sources).
        choices: For each facet the values that occur, in display order.
    """

    ids: tuple[str, ...]
    values: Mapping[str, tuple[tuple[str, ...], ...]]
    choices: Mapping[str, tuple[str, ...]]

    def passing(self, chosen: Chosen) -> tuple[str, ...]:
        """Return the ids of the events that pass; a facet with nothing chosen lets all pass."""
        kept = self._kept(chosen)
        return tuple(event for event, keep in zip(self.ids, kept, strict=True) if keep)

    def counts(
        self, chosen: Chosen, *, among: Collection[str] | None = None
    ) -> dict[str, dict[str, int]]:
        """Return how many events each value of each facet would show, by facet and value.

        Args:
            chosen: The values chosen in each facet.
            among: The ids of the events that other questions left, such as a period; None is all.
        """
        counted = {}
        left = [among is None or event in among for event in self.ids]
        for facet, values in self.choices.items():
            others = {name: some for name, some in chosen.items() if name != facet}
            tally = dict.fromkeys(values, 0)
            for own, keep, asked in zip(self.values[facet], self._kept(others), left, strict=True):
                for value in own if keep and asked else ():
                    tally[value] += 1
            counted[facet] = tally
        return counted

    def _kept(self, chosen: Chosen) -> list[bool]:
        wanted = {facet: frozenset(some) for facet, some in chosen.items() if some}
        return [
            all(not some.isdisjoint(self.values[facet][i]) for facet, some in wanted.items())
            for i in range(len(self.ids))
        ]


def index_facets(
    events: Iterable[Event],
    details: Mapping[str, Details],
    gazetteer: Gazetteer,
    *,
    sources: Mapping[str, Source],
) -> Facets:
    """Return the facets of events, in the events' order."""
    places = {base.id: base for base in (*gazetteer.bases, *gazetteer.sites)}
    ids, values = [], dict[str, list[tuple[str, ...]]]({facet: [] for facet in FACETS})
    for event in events:
        ids.append(event.id)
        beside, place = details[event.id], places.get(event.base_id or "")
        attack = beside.attack
        cited = (sources.get(citation.source_id) for citation in beside.citations)
        own = {
            "kind": (event.kind,),
            "base": (event.base_id or COUNTRY,),
            "weapon": attack.weapons if attack else (),
            "impact": (attack.impact,) if attack and attack.impact else (),
            "confidence": (event.confidence,) if event.confidence else (),
            "source_kind": tuple(dict.fromkeys(source.kind for source in cited if source)),
            "governorate": (place.governorate,) if place and place.governorate else (),
        }
        for facet, some in own.items():
            values[facet].append(some)
    orders = {
        **_ORDERS,
        "base": (*places, COUNTRY),
        "governorate": tuple(place.governorate or "" for place in places.values()),
    }
    return Facets(
        ids=tuple(ids),
        values={facet: tuple(some) for facet, some in values.items()},
        choices={facet: _choices(values[facet], orders[facet]) for facet in FACETS},
    )


def _choices(values: Iterable[tuple[str, ...]], order: tuple[str, ...]) -> tuple[str, ...]:
    """Return the values that occur: the known ones in their order, then the others by name."""
    present = {value for some in values for value in some}
    known = [value for value in dict.fromkeys(order) if value in present]
    return (*known, *sorted(present.difference(known)))
