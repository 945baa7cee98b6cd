"""Troop numbers as plain rows: marks of a chart, rows of a table, numbered milestones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from dashboard.charts.theme import spoken
from geodata.dates.edtf import in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.telling import Teller
    from geodata.events.events import Event
    from geodata.forces import Force

APART: Final = timedelta(days=80)
"""Milestones closer than this stand in different rows."""
_OTHER_MARKS: Final = {
    "authorized_cap": "ceiling",
    "announced_target": "target",
    "planned": "target",
}
_LABELS_APART: Final = (timedelta(days=330), 450)
"""A number is written beside its mark unless one stands within so many days and persons."""
_LABELS_FEW: Final = (timedelta(days=1100), 900)
"""The same for a narrow chart."""
_LABEL_WIDE: Final = timedelta(days=240)
"""How much room a number takes beside its mark; without it the number stands on the other side."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """An event with its number in the chart and in the list below it."""

    number: int
    row: int
    event: Event


def numbered(events: Sequence[Event]) -> tuple[Milestone, ...]:
    """Return milestones numbered in the order of time, with the row their number stands in."""
    rows: list[date] = []
    found = []
    for number, event in enumerate(sorted(events, key=lambda event: event.order), start=1):
        free = [at for at, last in enumerate(rows) if event.latest - last >= APART]
        row = free[0] if free else len(rows)
        rows[row:] = [event.latest, *rows[row + 1 :]]
        found.append(Milestone(number, row, event))
    return tuple(found)


def table_rows(forces: Sequence[Force], teller: Teller) -> list[dict[str, Any]]:
    """Return numbers as rows of a table, with the visible words as columns."""
    told = teller.words.section("forces_page")
    return [
        {
            told["date"]: in_words(force.when, teller.lang),
            told["whom"]: _whom(force, teller),
            told["sort"]: told["force_kind"][force.kind],
            told["number"]: number_words(force, teller),
            told["source"]: teller.publisher(teller.atlas.sources[force.source_id]),
            told["summary"]: teller.of(force, "summary"),
            told["note"]: teller.of(force, "note") if force.note_en else "",
        }
        for force in forces
    ]


def number_words(force: Force, teller: Teller) -> str:
    """Return a number as people read it, with its range or bound."""
    words = teller.words
    if force.low is None and force.high is None:
        said = "" if force.best is None else f"{force.best:,}"
    elif force.low is None:
        said = words("events_page.at_most", n=f"{force.high:,}")
    elif force.high is None:
        said = words("events_page.at_least", n=f"{force.low:,}")
    elif force.low == force.high:
        said = f"{force.best or force.low:,}"
    else:
        said = words("events_page.between", low=f"{force.low:,}", high=f"{force.high:,}")
    return words("forces_page.percent", n=said) if force.unit == "percent" else said


def marks(forces: Sequence[Force], teller: Teller) -> list[dict[str, Any]]:
    """Return one mark a number: where it stands, its range, and what it says."""
    told = teller.words.section("forces_page")
    numbers = [number_words(force, teller) for force in forces]
    written, few = _written(forces, *_LABELS_APART), _written(forces, *_LABELS_FEW)
    return [
        {
            "from": force.when.earliest.isoformat(),
            "to": force.when.latest.isoformat(),
            "day": _middle(force).isoformat(),
            "value": _height(force),
            "low": force.low,
            "high": force.high,
            "scope": told["scope"][force.scope],
            "mark": told["mark"][_mark(force)],
            "hollow": _mark(force) == "target",
            "label": spoken(said, teller.lang) if force.id in written else "",
            "always": force.id in few,
            "before": _has_neighbour(force, forces),
            "when": in_words(force.when, teller.lang),
            "number": said,
            "says": teller.of(force, "summary"),
        }
        for force, said in zip(forces, numbers, strict=True)
    ]


def _mark(force: Force) -> str:
    is_bound = force.best is None and None in (force.low, force.high)
    return _OTHER_MARKS.get(force.kind, "bound" if is_bound else "present")


def _height(force: Force) -> float:
    ends = [end for end in (force.low, force.high) if end is not None]
    return force.best if force.best is not None else sum(ends) / len(ends)


def _middle(force: Force) -> date:
    return force.when.earliest + (force.when.latest - force.when.earliest) / 2


def _has_neighbour(force: Force, forces: Sequence[Force]) -> bool:
    """Tell whether another mark, or the edge of the plot, stands where a number would be."""
    end = max(other.when.latest for other in forces)
    return end - _middle(force) < _LABEL_WIDE or any(
        timedelta(0) < _middle(other) - _middle(force) < _LABEL_WIDE
        and abs(_height(other) - _height(force)) < _LABELS_APART[1]
        for other in forces
    )


def _whom(force: Force, teller: Teller) -> str:
    if force.base_id:
        return teller.name(force.base_id)
    return str(teller.words(f"forces_page.scope.{force.scope}"))


def _written(forces: Sequence[Force], days: timedelta, persons: int) -> set[str]:
    """Return the numbers to write beside their marks: official levels first, none on another."""
    chosen: list[Force] = []
    for force in sorted(forces, key=lambda f: (f.kind != "actual", not f.is_present, -_height(f))):
        crowded = any(
            abs(_middle(force) - _middle(other)) < days
            and abs(_height(force) - _height(other)) < persons
            for other in chosen
        )
        if not crowded:
            chosen.append(force)
    return {force.id for force in chosen}
