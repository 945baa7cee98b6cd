"""How much rests on each source, and which sources of an event are copies of one statement."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geodata.evidence.evidence import Claim, Details
    from geodata.evidence.sources import Source

UNNAMED: Final = "agencies"
"""What a publication prints that names no agency: it tells nothing of where its text is from."""


@dataclass(frozen=True, slots=True)
class Reliance:
    """What rests on one source.

    Attributes:
        source_id: The source.
        origin: Whose words it prints: the agency or outlet it names, else the publisher itself.
        events: How many events cite it.
        alone: How many of them cite nothing else.
        copies: How many of them also cite another source that prints the same origin.
        claims: How many single values it gives.
    """

    source_id: str
    origin: str
    events: int
    alone: int
    copies: int
    claims: int


@dataclass(frozen=True, slots=True)
class Statement:
    """One origin whose words several sources of an event print: many papers, one voice."""

    event_id: str
    origin: str
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """One origin and what rests on its words, whichever papers print them.

    ``alone`` counts the events that nobody else tells; ``source_ids`` are in the sources' order.
    """

    origin: str
    events: int
    alone: int
    source_ids: tuple[str, ...]


def origin(source: Source) -> str:
    """Return whose words a source prints."""
    named = source.agency if source.agency != UNNAMED else None
    return named or source.publisher


def statements(
    details: Mapping[str, Details], sources: Mapping[str, Source]
) -> tuple[Statement, ...]:
    """Return where two or more sources of an event print one origin, in the events' order."""
    found = []
    for event_id, detail in details.items():
        voices: dict[str, list[str]] = defaultdict(list)
        for source_id in _cited(detail, sources):
            voices[origin(sources[source_id])].append(source_id)
        for voice, ids in voices.items():
            found += [Statement(event_id, voice, tuple(ids))] if len(ids) > 1 else []
    return tuple(found)


def voices(detail: Details, sources: Mapping[str, Source]) -> int:
    """Return on how many origins an event rests: its sources, copies of one statement as one."""
    return len({origin(sources[source_id]) for source_id in _cited(detail, sources)})


def heard(details: Mapping[str, Details], sources: Mapping[str, Source]) -> tuple[Voice, ...]:
    """Return whose words the events rest on: most events first, then by name."""
    events: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for detail in details.values():
        told = {origin(sources[source_id]) for source_id in _cited(detail, sources)}
        events.update(told)
        alone.update(told if len(told) == 1 else ())
    printing: dict[str, list[str]] = defaultdict(list)
    for source_id, source in sources.items():
        printing[origin(source)].append(source_id)
    found = (Voice(name, n, alone[name], tuple(printing[name])) for name, n in events.items())
    return tuple(sorted(found, key=lambda voice: (-voice.events, voice.origin.casefold())))


def reliance(
    details: Mapping[str, Details], sources: Mapping[str, Source], claims: Iterable[Claim]
) -> tuple[Reliance, ...]:
    """Return what rests on each source: most events first, then most claims, then by id."""
    cited = [tuple(_cited(detail, sources)) for detail in details.values()]
    events = Counter(source_id for ids in cited for source_id in ids)
    alone = Counter(ids[0] for ids in cited if len(ids) == 1)
    copies = Counter(i for found in statements(details, sources) for i in found.source_ids)
    said = Counter(claim.source_id for claim in claims)
    found = (
        Reliance(i, origin(source), events[i], alone[i], copies[i], said[i])
        for i, source in sources.items()
    )
    return tuple(sorted(found, key=lambda r: (-r.events, -r.claims, r.source_id)))


def _cited(detail: Details, sources: Mapping[str, Source]) -> Iterable[str]:
    """Return the known sources of an event, each once."""
    ids = dict.fromkeys(citation.source_id for citation in detail.citations)
    return (source_id for source_id in ids if source_id in sources)
