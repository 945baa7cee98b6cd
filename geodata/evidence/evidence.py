"""What an event rests on: its figures, who is said to have done it, its sources and claims."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geodata.package.package import Package

    Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Attack:
    """An attack's figures as displayed; None is "not printed", which is not zero."""

    weapons: tuple[str, ...]
    munitions_low: int | None
    munitions_high: int | None
    intercepted: int | None
    impact: str | None
    time_local: str | None
    time_words: str | None
    printed_place: str | None
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Casualties:
    """One count of people killed or injured, from ``low`` to ``high``."""

    outcome: str
    low: int | None
    high: int | None
    role: str | None
    nationality: str | None


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who is said to have done it: ``how`` is ``claimed``, ``attributed`` or ``denied``."""

    how: str
    actor: str
    by: str | None
    day: str | None


@dataclass(frozen=True, slots=True)
class Handover:
    """What passed to Iraqi forces; ``personnel`` are persons, ``property_usd`` US dollars."""

    what_en: str | None
    what_ar: str | None
    personnel: int | None
    personnel_note: str | None
    property_usd: int | None


@dataclass(frozen=True, slots=True)
class Citation:
    """One source of an event; for a file also the span, in code points, and its SHA-256."""

    event_id: str
    source_id: str
    paragraph: int | None
    start: int | None
    end: int | None
    span_sha256: str | None


@dataclass(frozen=True, slots=True)
class Claim:
    """One value that one source gives for one field of an event, a base or a figure.

    ``about`` is ``event:ID``, ``base:ID``, ``force:ID`` or ``coverage:coalition-bases``. A claim
    without ``source_id`` has ``said_by``.
    """

    id: str
    about: str
    field: str
    value: str
    unit: str | None
    from_place: str | None
    direction: str | None
    source_id: str | None
    said_by: str | None
    note_en: str | None
    note_ar: str | None
    paragraph: int | None
    start: int | None
    end: int | None
    span_sha256: str | None


RowT = TypeVar("RowT", Casualties, Responsibility, Handover, Citation, Claim)


@dataclass(frozen=True, slots=True)
class Details:
    """Everything the package holds about one event beside the event itself."""

    attack: Attack | None = None
    casualties: tuple[Casualties, ...] = ()
    responsibility: tuple[Responsibility, ...] = ()
    handover: Handover | None = None
    citations: tuple[Citation, ...] = ()
    claims: tuple[Claim, ...] = ()


def load_claims(package: Package) -> tuple[Claim, ...]:
    """Return every claim of a package, in the table's order."""
    return tuple(_read(Claim, row) for row in package.rows("claims"))


def load_details(package: Package) -> dict[str, Details]:
    """Return what is known about each event of a package, by event id, in the events' order.

    An event with nothing beside it has empty details. Rows about events the package does not
    have are left to the validator.
    """
    attacks = _by_event(package.rows("attacks"))
    casualties = _by_event(package.rows("casualties"))
    responsibility = _by_event(package.rows("responsibility"))
    handovers = _by_event(package.rows("handovers"))
    citations = _by_event(package.rows("citations"))
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in load_claims(package):
        claims[claim.about].append(claim)
    return {
        event_id: Details(
            attack=next(map(_attack, attacks[event_id]), None),
            casualties=_read_all(Casualties, casualties[event_id]),
            responsibility=_read_all(Responsibility, responsibility[event_id]),
            handover=next(iter(_read_all(Handover, handovers[event_id])), None),
            citations=_read_all(Citation, citations[event_id]),
            claims=tuple(claims[f"event:{event_id}"]),
        )
        for event_id in (row["id"] for row in package.rows("events"))
    }


def _by_event(rows: Iterable[Row]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row["event_id"]].append(row)
    return grouped


def _attack(row: Row) -> Attack:
    return Attack(
        weapons=_words(row.get("weapon")),
        munitions_low=row.get("munitions_low"),
        munitions_high=row.get("munitions_high"),
        intercepted=row.get("intercepted"),
        impact=row.get("impact"),
        time_local=row.get("time_local"),
        time_words=row.get("time_words"),
        printed_place=row.get("printed_place"),
        tags=_words(row.get("tags")),
    )


def _words(joined: str | None) -> tuple[str, ...]:
    """Return the words of a cell that joins them with a bar."""
    return tuple(word for word in (joined or "").split("|") if word)


def _read(kind: type[RowT], row: Row) -> RowT:
    """Return the row as a dataclass whose fields are columns; a missing column is None."""
    values: dict[str, Any] = {column.name: row.get(column.name) for column in fields(kind)}
    return kind(**values)


def _read_all(kind: type[RowT], rows: Iterable[Row]) -> tuple[RowT, ...]:
    return tuple(_read(kind, row) for row in rows)
