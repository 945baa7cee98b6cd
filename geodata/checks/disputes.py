"""Contradictions and cited passages by the base they are about, for a reader to filter."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from geodata.checks.contradictions import Contradiction, check_contradictions
from geodata.evidence.evidence import Citation, Claim, load_claims

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from geodata.atlas import Atlas
    from geodata.events.events import Event

Cited: TypeAlias = Citation | Claim
About = TypeVar("About", "Dispute", "Passage")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a claim is about: an event, a base, a figure, or the coverage of a source.

    ``base_id`` is None for what is of no single base; ``event`` and ``day`` are None where there
    is none, ``day`` also where it is open.
    """

    about: str
    base_id: str | None = None
    event: Event | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """A contradiction with what it is about."""

    subject: Subject
    found: Contradiction


@dataclass(frozen=True, slots=True)
class Passage:
    """A citation or claim with a span in an article; ``field`` is None for a citation."""

    subject: Subject
    source_id: str
    cited: Cited
    field: str | None


def disputes(atlas: Atlas) -> tuple[Dispute, ...]:
    """Return every contradiction with its subject, by day; those without a day come last."""
    subjects = _Subjects(atlas)
    found = [Dispute(subjects.of(c.about), c) for c in check_contradictions(atlas.package)]
    return tuple(sorted(found, key=lambda dispute: dispute.subject.day or date.max))


def passages(atlas: Atlas) -> tuple[Passage, ...]:
    """Return everything that points into an article, by article and place in it."""
    subjects = _Subjects(atlas)
    cited: list[tuple[str, Cited, str | None]] = [
        (f"event:{citation.event_id}", citation, None)
        for details in atlas.details.values()
        for citation in details.citations
    ]
    cited += [(claim.about, claim, claim.field) for claim in load_claims(atlas.package)]
    found = [
        Passage(subjects.of(about), str(each.source_id), each, field)
        for about, each, field in cited
        if each.start is not None and each.source_id in atlas.sources
    ]
    return tuple(sorted(found, key=lambda p: (p.source_id, p.cited.start or 0, p.cited.end or 0)))


def select_disputes(
    found: Iterable[Dispute],
    *,
    base_id: str | None = None,
    field: str | None = None,
    events: Container[Event] | None = None,
) -> tuple[Dispute, ...]:
    """Return the disputes of a base, of a field and about ``events``; None keeps all."""
    return tuple(
        dispute
        for dispute in select_about(found, base_id=base_id, events=events)
        if field in {None, dispute.found.field}
    )


def select_about(
    found: Iterable[About], *, base_id: str | None, events: Container[Event] | None
) -> Iterator[About]:
    """Yield what is about a base and about one of ``events``; None keeps all."""
    for each in found:
        subject = each.subject
        if base_id in {None, subject.base_id} and (events is None or subject.event in events):
            yield each


def count_fields(found: Iterable[Dispute]) -> dict[str, int]:
    """Return how many disputes there are of each field, most first, then by name."""
    counted = Counter(dispute.found.field for dispute in found)
    return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


class _Subjects:
    """Finds what the ``about`` of a claim names in one atlas."""

    def __init__(self, atlas: Atlas) -> None:
        self._events = {event.id: event for event in atlas.events}
        self._forces = {row["id"]: row["base_id"] for row in atlas.package.rows("forces")}

    def of(self, about: str) -> Subject:
        kind, _, subject_id = about.partition(":")
        event = self._events.get(subject_id) if kind == "event" else None
        if event:
            day = event.latest if event.latest < date.max else None
            return Subject(about, event.base_id, event, day)
        if kind == "base":
            return Subject(about, subject_id)
        return Subject(about, self._forces.get(subject_id) if kind == "force" else None)
