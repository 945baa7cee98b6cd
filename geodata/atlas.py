"""One opened atlas: a data package with what follows from it, each part made when first asked."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from geodata.package.merging import merge_packages
from geodata.package.package import Package, load_package

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from geodata.events.events import Details, Event
    from geodata.events.facets import Facets
    from geodata.events.search import TextIndex
    from geodata.evidence.sources import Source
    from geodata.forces import Force
    from geodata.gazetteer.gazetteer import Gazetteer
    from geodata.status.timeline import Timeline

FIRST_DAY = date(2014, 1, 1)


class Atlas:
    """A data package opened for questions; immutable, and cheap until something is asked."""

    def __init__(self, package: Package) -> None:
        self.package = package

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The bases, sites, places and their names."""
        from geodata.gazetteer.gazetteer import load_gazetteer  # noqa: PLC0415 - parts load when asked for

        return load_gazetteer(self.package)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Every event, by latest day, earliest day and id."""
        from geodata.events.events import load_events  # noqa: PLC0415

        return load_events(self.package)

    @cached_property
    def details(self) -> Mapping[str, Details]:
        """What the other tables say about each event, by its id."""
        from geodata.events.events import load_details  # noqa: PLC0415

        return load_details(self.package)

    @cached_property
    def forces(self) -> tuple[Force, ...]:
        """Every number of troops, by last possible day, first possible day and id."""
        from geodata.forces import load_forces  # noqa: PLC0415

        return load_forces(self.package)

    @cached_property
    def facets(self) -> Facets:
        """What the events can be filtered by."""
        from geodata.events.facets import index_facets  # noqa: PLC0415

        return index_facets(self.events, self.details, self.gazetteer, sources=self.sources)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Every source by its id."""
        from geodata.evidence.sources import load_sources  # noqa: PLC0415

        return load_sources(self.package)

    @cached_property
    def timeline(self) -> Timeline:
        """Each base's status through time."""
        from geodata.status.timeline import StatusRules, build_timeline  # noqa: PLC0415

        rules = StatusRules(self.package.rows("status_rules"))
        return build_timeline(self.gazetteer, self.events, rules)

    @cached_property
    def text(self) -> TextIndex:
        """The words every event is found by, in both languages."""
        from geodata.events.search import index_events  # noqa: PLC0415
        from geodata.package.terms import load_terms  # noqa: PLC0415

        terms = load_terms(self.package)
        return index_events(
            self.events, self.details, self.gazetteer, sources=self.sources, terms=terms
        )

    @cached_property
    def coverage(self) -> tuple[date, date]:
        """First and last day of the time slider: as the package says, else from its events."""
        if self.package.coverage:
            return self.package.coverage
        windows = [(event.earliest, event.latest) for event in self.events]
        first = min((a for a, _ in windows if a > date.min), default=FIRST_DAY)
        last = max((b for _, b in windows if b < date.max), default=first)
        return first, last


def open_atlas(data: Path | None = None) -> Atlas:
    """Open the embedded package, or the one in ``data`` beside or instead of it.

    Raises:
        PackageError: The folder holds no readable package.
    """
    ours = load_package()
    return Atlas(ours if data is None else merge_packages(ours, load_package(data)))
