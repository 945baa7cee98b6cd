"""Events as rows of a table: one event a row, figures as people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.escape import is_web_address
from geodata.dates.edtf import day_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.telling import Teller
    from geodata.events.events import Event
    from geodata.evidence.evidence import Details


def event_rows(events: Iterable[Event], teller: Teller) -> list[dict[str, Any]]:
    """Return one row an event: what each column shows, and under ``keys`` what it sorts by.

    A date sorts by the first day it could be, a figure by its lowest value; what is not known
    has the key None.
    """
    return [_row(event, teller.atlas.details[event.id], teller) for event in events]


def span_words(low: int | None, high: int | None, teller: Teller) -> str:
    """Return a count as people read it; empty if none is printed, which is not zero."""
    if low is None and high is None:
        return ""
    if low is None:
        return teller.words("events_page.at_most", n=f"{high:,}")
    if high is None:
        return teller.words("events_page.at_least", n=f"{low:,}")
    if low == high:
        return f"{low:,}"
    return teller.words("events_page.between", low=f"{low:,}", high=f"{high:,}")


def place_words(event: Event, teller: Teller) -> str:
    """Return the short name of an event's base or site, or that it is of the whole country."""
    return teller.label(event.base_id) if event.base_id else teller.words("events_page.country")


def _row(event: Event, details: Details, teller: Teller) -> dict[str, Any]:
    counted = _figures(details)
    shown = {
        "when": teller.when(event),
        "where": place_words(event, teller),
        "kind": event.kind,
        "kind_words": teller.words(f"kind.{event.kind}"),
        "summary": teller.of(event, "summary"),
        **{name: span_words(*span, teller) for name, span in counted.items()},
        **_sources(details, teller),
    }
    keys = {
        "when": day_number(event.earliest),
        "where": shown["where"],
        "kind": shown["kind_words"],
        **{name: low if low is not None else high for name, (low, high) in counted.items()},
        "sources": len(_cited(details)),
    }
    return {"id": event.id, **shown, "keys": keys}


def _figures(details: Details) -> dict[str, tuple[int | None, int | None]]:
    """Return the lowest and highest count of munitions, killed and injured."""
    attack = details.attack
    return {
        "munitions": (attack.munitions_low, attack.munitions_high) if attack else (None, None),
        "killed": _hurt(details, "killed"),
        "injured": _hurt(details, "injured"),
    }


def _hurt(details: Details, outcome: str) -> tuple[int | None, int | None]:
    """Return how many were killed or injured, all groups together; open if one is open."""
    counts = [row for row in details.casualties if row.outcome == outcome]
    return _sum([row.low for row in counts]), _sum([row.high for row in counts])


def _sum(counts: list[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if known and len(known) == len(counts) else None


def _cited(details: Details) -> list[str]:
    return list(dict.fromkeys(citation.source_id for citation in details.citations))


def _sources(details: Details, teller: Teller) -> dict[str, str | None]:
    """Return the first source that has an address, and how many there are beside it."""
    sources = [teller.atlas.sources[source_id] for source_id in _cited(details)]
    if not sources:
        return {"source": "", "href": None, "more": ""}
    first = next((source for source in sources if is_web_address(source.url)), sources[0])
    more = f"+{len(sources) - 1}" if len(sources) > 1 else ""
    return {"source": teller.publisher(first), "href": first.url, "more": more}
