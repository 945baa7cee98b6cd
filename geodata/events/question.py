"""One question for events: where, what, when, by which facets, with which words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from geodata.errors import QueryError
from geodata.events.events import select_events

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from geodata.events.events import Event
    from geodata.events.facets import Facets
    from geodata.events.search import TextIndex


class Asked(Protocol):
    """What can be asked: an opened atlas, with what was made of its events."""

    @property
    def events(self) -> tuple[Event, ...]: ...  # noqa: D102 - as `geodata.atlas.Atlas`
    @property
    def facets(self) -> Facets: ...  # noqa: D102
    @property
    def text(self) -> TextIndex: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the events; what is empty asks nothing.

    Attributes:
        bases: Ids of bases and sites.
        kinds: Kinds of events.
        start: First day of a period, inclusive; an event is in it if its window touches it.
        end: Last day of the period, inclusive.
        chosen: Values by facet (`geodata.events.facets.FACETS`), such as ``weapon``.
        words: Words in Arabic or English that must all be found (`geodata.events.search`).
    """

    bases: Collection[str] = ()
    kinds: Collection[str] = ()
    start: date | None = None
    end: date | None = None
    chosen: Mapping[str, Collection[str]] = field(default_factory=dict)
    words: str = ""

    def of(self, atlas: Asked) -> tuple[Event, ...]:
        """Return the events that pass, in the atlas's order.

        Raises:
            QueryError: A facet is not known, or one of its values does not occur.
        """
        self._check(atlas.facets)
        there = select_events(
            atlas.events,
            base_ids=self.bases or None,
            kinds=self.kinds or None,
            start=self.start,
            end=self.end,
        )
        passing = frozenset(atlas.facets.passing(self.chosen))
        found = frozenset(atlas.text.find(self.words)) if self.words else passing
        return tuple(event for event in there if event.id in passing and event.id in found)

    def _check(self, facets: Facets) -> None:
        for facet, values in self.chosen.items():
            known = facets.choices.get(facet, ())
            for value in values:
                if value not in known:
                    raise QueryError(facet, value, "one of " + ", ".join(known))
