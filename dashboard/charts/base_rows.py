"""The rows of the chart of all bases: lanes, status bars and the evidence under them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from dashboard.charts import theme
from geodata.status.histories import clipped, histories, in_order_of_handover

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dashboard.telling import Teller
    from geodata.events.events import Event

LANE: Final = 40
"""Height of a base's lane in px."""
HALF: Final = {"hosting": 9, "advisers": 6, "reduced": 4, "disputed": 6, "handed_over": 1.5}
"""Half the thickness of a status's bar in px: the more of the Coalition is there, the thicker."""
BAR: Final = 13
"""How far below the top of its lane the middle of a bar runs, in px."""
EVIDENCE: Final = 32
"""How far below the top of its lane the evidence stands, in px."""
COUNTRY: Final = "country"
"""The lane of the events that are of no single base."""
_COLUMNS: Final = ("tip_base", "tip_said", "table_from", "table_to")


def lanes(teller: Teller) -> list[dict[str, Any]]:
    """Return the lanes from top to bottom: the bases by their handover, then the whole country."""
    order = in_order_of_handover(teller.atlas.timeline)
    named = [(base_id, teller.label(base_id)) for base_id in order]
    named.append((COUNTRY, teller.words("bases_page.country")))
    return [
        {"base_id": base_id, "lane": theme.spoken(name, teller.lang), "y": at * LANE}
        for at, (base_id, name) in enumerate(named)
    ]


def bars(teller: Teller) -> list[dict[str, Any]]:
    """Return the status bars; a possible status has two, the halves of one bar."""
    tops = _tops(teller)
    first, last = teller.atlas.coverage
    return [
        {
            "base_id": base_id,
            "base": teller.name(base_id),
            "start": start.isoformat(),
            "end": end.isoformat(),
            "said": teller.status(interval),
            "when": (when := teller.stretch(interval.start, interval.end)),
            "told": f"{teller.name(base_id)}: {teller.listed([teller.status(interval), when])}",
            "status": status,
            "y": tops[base_id] + BAR - over,
            "y2": tops[base_id] + BAR + under,
        }
        for base_id, history in histories(teller.atlas.timeline).items()
        for start, end, interval in clipped(history, first, last)
        for status, over, under in _halves(interval.possible or (interval.status,))
    ]


def evidence(teller: Teller, events: Iterable[Event]) -> list[dict[str, Any]]:
    """Return the marks under the bars, one an event, cut to the days the data cover."""
    tops = _tops(teller)
    first, last = teller.atlas.coverage
    return [
        {
            "base_id": event.base_id or COUNTRY,
            "base": teller.name(event.base_id) if event.base_id else "",
            "kind": event.kind,
            "what": teller.words(f"kind.{event.kind}"),
            "first": max(event.earliest, first).isoformat(),
            "day": min(event.latest, last).isoformat(),
            "when": teller.when(event),
            "told": f"{teller.when(event)}: {teller.of(event, 'summary')}",
            "says": teller.of(event, "summary"),
            "y": tops[event.base_id or COUNTRY] + EVIDENCE,
        }
        for event in events
        if (event.base_id or COUNTRY) in tops and event.latest >= first and event.earliest <= last
    ]


def says(teller: Teller, day: date) -> str:
    """Return the sentence that says what the chart shows."""
    first, last = teller.atlas.coverage
    statuses = teller.atlas.timeline.at(day)
    return teller.words(
        "bases_page.chart_says",
        bases=teller.count("base", len(statuses)),
        first=teller.day(first),
        last=teller.day(last),
        day=teller.day(day),
        handed=sum(found.status == "handed_over" for found in statuses),
    )


def table(teller: Teller) -> list[dict[str, str]]:
    """Return the chart as rows: one for every base and stretch of one status."""
    named = {name: teller.words(f"bases_page.{name}") for name in _COLUMNS}
    found = histories(teller.atlas.timeline)
    return [
        {
            named["tip_base"]: teller.name(base_id),
            named["tip_said"]: teller.status(interval),
            named["table_from"]: interval.start.isoformat() if interval.start else "",
            named["table_to"]: interval.end.isoformat() if interval.end else "",
        }
        for base_id in in_order_of_handover(teller.atlas.timeline)
        for interval in found[base_id]
    ]


@lru_cache(maxsize=4)
def _tops(teller: Teller) -> dict[str, int]:
    return {row["base_id"]: row["y"] for row in lanes(teller)}


def _halves(statuses: tuple[str, ...]) -> list[tuple[str, float, float]]:
    """Return (status, px above the middle, px below) of a bar: whole, or a half for each of two."""
    half = [(status, HALF.get(status, 0)) for status in statuses]
    if len(half) == 1:
        return [(status, px, px) for status, px in half]
    return [(half[0][0], half[0][1], 0)] + [(status, 0, px) for status, px in half[1:]]
