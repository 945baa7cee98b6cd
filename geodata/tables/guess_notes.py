"""What a user should know of a table before importing it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.tables.cells import DECIMAL_COMMA
from geodata.tables.days import MOMENT, SERIAL, is_numbered, orders_shown
from geodata.tables.layout import is_placed
from geodata.tables.short_years import REFUSED, TOLD, has_short_numbers, has_short_years

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geodata.tables.layouts import Layout


ISLAMIC: Final = (
    "Some years lie between 1350 and 1500 and are read as years AD: "
    "dates of the Islamic calendar need to be converted first."
)
_ISLAMIC: Final = re.compile(r"(?<!\d)1(?:3[5-9]|4\d)\d(?!\d)")


class Seen(NamedTuple):
    """What was seen of a table.

    Attributes:
        layout: Its layout.
        cells: The first cells of each field that is read.
        order: Of days written as numbers, as they will be read: ``dmy`` or ``mdy``.
        order_told: Whether the user said if days or months come first.
        short_years: Whether days written as numbers are read if their year has two digits.
        precision_told: Whether the user said how precise the points are.
    """

    layout: Layout
    cells: Mapping[str, Sequence[str]]
    order: str
    order_told: bool
    short_years: bool
    precision_told: bool


def notes_of(seen: Seen) -> tuple[str, ...]:
    """Return what there is to say, one sentence each."""
    notes = [*_date_notes(seen), *_place_notes(seen)]
    if seen.layout.licence:
        notes.append(f"Licence: {seen.layout.licence}.")
    return tuple(notes)


def _date_notes(seen: Seen) -> Iterator[str]:
    dates = [text.strip() for text in seen.cells.get("when", ())]
    refused = has_short_numbers(dates) and not seen.short_years
    if refused:
        yield REFUSED
    elif any(map(is_numbered, dates)) and not seen.order_told:
        yield from _order_notes(dates, seen.order)
    if has_short_years(dates) and not refused:
        yield TOLD
    if any(_ISLAMIC.search(text) for text in dates):
        yield ISLAMIC
    if any(re.match(SERIAL, text) for text in dates):
        yield "Dates are numbers of days as spreadsheets count them: 45428 is 2024-05-16."
    if any(re.match(MOMENT, text) for text in dates):
        yield "Dates are moments counted since 1970: 1715817600 is 2024-05-16."
    if not {"when", "year", "earliest"} & seen.cells.keys():
        yield "No column holds a date: events will be without one."


def _place_notes(seen: Seen) -> Iterator[str]:
    cells = seen.cells
    if not is_placed(cells):
        yield "No column holds a point: events can only be joined by name."
    elif any(re.match(DECIMAL_COMMA, t) for name in ("lon", "lat") for t in cells.get(name, ())):
        yield "The comma in coordinates is taken for a decimal one: 44,25 is 44.25."
    unknown = "place_precision" not in cells and not seen.precision_told
    if unknown and seen.layout.name == "mapped":
        yield "How precise the points are is unknown, so no event can be said to be at one."


def _order_notes(dates: Sequence[str], order: str) -> list[str]:
    """Return what to say of days written as numbers whose order nobody told."""
    day_first, month_first = orders_shown(dates)
    if not day_first and not month_first:
        return ["No date shows whether days or months come first: days are taken to."]
    if day_first and month_first:
        what = "days" if order == "dmy" else "months"
        return [f"Dates stand in both orders: {what} are taken to come first."]
    return []
