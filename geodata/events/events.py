"""Dated events: what happened at a base or in the whole country, and on which days it could be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from geodata.dates.edtf import Edtf, parse_edtf
from geodata.errors import EdtfError, PackageError
from geodata.evidence.evidence import Details, load_details

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date

    from geodata.package.package import Package

__all__ = [
    "KINDS",
    "SCOPES",
    "STATUSES",
    "Details",
    "Event",
    "event_from_row",
    "load_details",
    "load_events",
    "select_events",
]

SCOPES: Final = ("base", "federal", "country")
KINDS: Final = (
    "arrival",
    "presence",
    "handover",
    "drawdown",
    "combat_withdrawal",
    "mission_change",
    "return_reported",
    "contested",
    "attack",
    "agreement",
    "statement",
    "planned",
    "context",
)
STATUSES: Final = ("unknown", "hosting", "advisers", "reduced", "handed_over", "disputed")


@dataclass(frozen=True, slots=True)
class Event:
    """One dated thing that happened; sources and figures stand in its `Details`.

    ``base_id`` is the base or site of an event of scope ``base``, None for the whole country.
    ``event_group`` joins the records of one attack told in several. Summaries and notes are in
    our own words; a note is None when there is nothing to say.
    """

    id: str
    scope: str
    base_id: str | None
    kind: str
    when: Edtf
    confidence: str | None
    event_group: str | None
    summary_en: str
    summary_ar: str
    note_en: str | None
    note_ar: str | None

    @property
    def earliest(self) -> date:
        """The first day it can have happened on; ``date.min`` if that is open."""
        return self.when.earliest

    @property
    def latest(self) -> date:
        """The last day it can have happened on; ``date.max`` if that is open."""
        return self.when.latest

    @property
    def order(self) -> tuple[date, date, str]:
        """What events are sorted by: last possible day, first possible day, id."""
        return self.when.latest, self.when.earliest, self.id


def event_from_row(row: Mapping[str, Any]) -> Event:
    """Return the event that one row of the ``events`` table tells.

    Raises:
        EdtfError: Its date is not in the EDTF subset.
    """
    return Event(
        id=row["id"],
        scope=row["scope"],
        base_id=row.get("base_id"),
        kind=row["kind"],
        when=parse_edtf(row["when"]),
        confidence=row.get("confidence"),
        event_group=row.get("event_group"),
        summary_en=row.get("summary_en") or "",
        summary_ar=row.get("summary_ar") or "",
        note_en=row.get("note_en"),
        note_ar=row.get("note_ar"),
    )


def load_events(package: Package) -> tuple[Event, ...]:
    """Return every event of a package, sorted by last possible day, first possible day and id.

    Raises:
        PackageError: A date is not in the EDTF subset; names the event.
    """
    return tuple(sorted(map(_checked_event, package.rows("events")), key=lambda e: e.order))


def select_events(
    events: Iterable[Event],
    *,
    base_ids: Collection[str] | None = None,
    kinds: Collection[str] | None = None,
    start: date | None = None,
    end: date | None = None,
) -> tuple[Event, ...]:
    """Return the events that pass every given filter, in the order they came.

    Args:
        events: The events to choose from.
        base_ids: Keep events of these bases and sites; None keeps all, also the country's.
        kinds: Keep events of these kinds.
        start: First day of a period, inclusive; an event is in it if its window touches it.
        end: Last day of the period, inclusive.
    """
    return tuple(
        event
        for event in events
        if (base_ids is None or event.base_id in base_ids)
        and (kinds is None or event.kind in kinds)
        and (start is None or event.latest >= start)
        and (end is None or event.earliest <= end)
    )


def _checked_event(row: Mapping[str, Any]) -> Event:
    try:
        return event_from_row(row)
    except EdtfError as error:
        why = f"the date of {row['id']} is none the atlas reads: {error.why}"
        raise PackageError(
            "events.csv", why, column="when", value=error.text, expected="a date such as 2020-03-26"
        ) from None
