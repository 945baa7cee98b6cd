"""What a user should know of a table before importing it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from geodata.tables.cells import DECIMAL_COMMA
from geodata.tables.days import SERIAL, is_numbered, order_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geodata.tables.layouts import Layout


class Seen(NamedTuple):
    """What was seen of a table.

    Attributes:
        layout: Its layout.
        cells: The first cells of each field that is read.
        order_told: Whether the user said if days or months come first.
        precision_told: Whether the user said how precise the points are.
    """

    layout: Layout
    cells: Mapping[str, Sequence[str]]
    order_told: bool
    precision_told: bool


def notes_of(seen: Seen) -> tuple[str, ...]:
    """Return what there is to say, one sentence each."""
    cells, notes = seen.cells, list[str]()
    dates = list(cells.get("when", ()))
    if any(map(is_numbered, dates)) and not (seen.order_told or order_of(dates)):
        notes.append("No date shows whether days or months come first: days are taken to.")
    if any(re.match(SERIAL, text.strip()) for text in dates):
        notes.append("Dates are numbers of days as spreadsheets count them: 45428 is 2024-05-16.")
    if "when" not in cells:
        notes.append("No column holds a date: events will be without one.")
    if "lon" not in cells:
        notes.append("No column holds a point: events can only be joined by name.")
    elif any(re.match(DECIMAL_COMMA, text) for text in (*cells["lon"], *cells["lat"])):
        notes.append("The comma in coordinates is taken for a decimal one: 44,25 is 44.25.")
    unknown = "place_precision" not in cells and not seen.precision_told
    if unknown and seen.layout.name == "mapped":
        notes.append("How precise the points are is unknown, so no event can be said to be at one.")
    if seen.layout.licence:
        notes.append(f"Licence: {seen.layout.licence}.")
    return tuple(notes)
