"""What the user looks at, as one frozen value, and what it asks the library. No Streamlit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from dashboard.filters import AS_OF, filters_of, window
from dashboard.imported_filter import ALL_IMPORTED, ImportedFilter

if TYPE_CHECKING:
    from geodata.atlas import Atlas

OPENING_DAY = date(2020, 4, 5)
_LONGEST_SEARCH = 200


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the link asked for that could not be given: a key of the words with its facts."""

    key: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """What the user looks at: every shared control, as the permalink writes it.

    Attributes:
        day: The chosen day.
        base: The id of the chosen base or site, or None.
        lang: ``en`` or ``ar``.
        kinds: The kinds of events shown; empty means all. Likewise ``bases`` (also ``country``),
            ``weapons``, ``impacts``, ``confidences``, ``source_kinds`` and ``governorates``.
        start: First day of a period, or None.
        end: Last day of a period, inclusive, or None.
        other: The second day of a comparison, or None where nobody chose one.
        event: The id of the event whose details are open, or None.
        search: The words events are searched for; empty searches nothing.
        mode: How the map reads time: ``day``, ``last-N`` (days) or ``period``.
        imported: What imported events are filtered by.
        view: The map's centre and zoom as ``lat,lon,zoom``, or empty.
        asked: The name the user looked up on the map; not in the permalink.
        notices: What of the link could not be used.
        opening: True until the user or the link chose a day.
    """

    day: date
    base: str | None
    lang: str
    kinds: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    weapons: tuple[str, ...] = ()
    impacts: tuple[str, ...] = ()
    confidences: tuple[str, ...] = ()
    source_kinds: tuple[str, ...] = ()
    governorates: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    other: date | None = None
    event: str | None = None
    search: str = ""
    mode: str = AS_OF
    imported: ImportedFilter = ALL_IMPORTED
    view: str = ""
    asked: str = ""
    notices: tuple[Notice, ...] = ()
    opening: bool = False


def event_filter(selection: Selection) -> dict[str, Any]:
    """Return the question that asks the library for the events in view."""
    start, end = window(selection)
    filters = {facet: list(values) for facet, values in filters_of(selection).items()}
    kind = filters.pop("kind", None)
    asked: dict[str, Any] = {"start": start, "end": end, "kind": kind, "chosen": filters}
    asked["words"] = selection.search
    return {key: value for key, value in asked.items() if value}


def events_address(selection: Selection) -> str:
    """Return the HTTP address of the events in view."""
    start, end = window(selection)
    days = {"from": start and start.isoformat(), "to": end and end.isoformat()}
    facets = {facet: ",".join(values) for facet, values in filters_of(selection).items()}
    asked = days | facets | {"q": selection.search}
    query = urlencode({key: value for key, value in asked.items() if value}, safe=",")
    return "/api/events.geojson" + (f"?{query}" if query else "")


def other_day(selection: Selection, atlas: Atlas) -> date:
    """Return the second day of a comparison; where nobody chose one, the last the data cover."""
    if selection.other:
        return selection.other
    first, last = atlas.coverage
    return last if selection.day < last else min(max(OPENING_DAY, first), last)


def one_line(text: str) -> str:
    """Return one short line of what a user wrote."""
    return "".join(c for c in text if c.isprintable()).strip()[:_LONGEST_SEARCH]
