"""What a layout of tables is, and how its columns are found in a header."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from geodata.tables.column_names import known_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NAN: Final = float("nan")
RADIUS_M: Final = {
    "exact": 250.0,
    "town": 3_000.0,
    "near_town": 10_000.0,
    "district": 25_000.0,
    "region": 75_000.0,
    "country": 400_000.0,
    "unknown": NAN,
}
"""How far off a place of each precision may be, in metres: ``docs/imports.md`` says why."""
PLACE_WORDS: Final = {word: (word, radius) for word, radius in RADIUS_M.items()}
"""The words for a place's precision as codes of a layout."""
DATE_PRECISIONS: Final = ("day", "days", "week", "month", "year", "interval", "unknown")
FIELDS: Final = (
    "event_key", "when", "until", "year", "month", "day", "date_precision", "earliest", "latest",
    "lon", "lat", "point", "place_precision", "radius_m", "place_name", "country", "event_type",
    "notes", "actor", "fatalities", "source_layout", "source_row",
)  # fmt: skip
"""What a column of a file can be taken for."""
JOINED: Final = {"place_name", "notes", "actor"}
"""Fields that may come from several columns, joined by a bar."""

Columns = dict[str, tuple[str, ...]]
"""For each field the columns of the file it is read from."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout of tables.

    Attributes:
        name: ``atlas``, ``acled``, ``ged``, ``gtd`` or ``mapped``.
        title: Its name for people.
        columns: For each field the names its column may have, best first; for joined fields a
            tuple of such tuples. Names are in lower case with underscores.
        required: Fields without which a table is not of this layout.
        marks: Columns of which a table of this layout has at least two.
        date_codes: What the codes of ``date_precision`` mean.
        place_codes: What the codes of ``place_precision`` mean, with a radius in metres.
        types: What the codes of ``event_type`` mean; others stay as they are.
        licence: Terms under which the source gives its rows.
        by_name: Whether a row with the name of a place may be without a point.
    """

    name: str
    title: str
    columns: Mapping[str, tuple[tuple[str, ...], ...]]
    required: frozenset[str]
    marks: tuple[str, ...] = ()
    date_codes: Mapping[str, str] = field(default_factory=dict)
    place_codes: Mapping[str, tuple[str, float]] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    licence: str = ""
    by_name: bool = False


def columns_of(layout: Layout, header: Iterable[str]) -> Columns:
    """Return the columns of a file that a layout reads, by field."""
    known = known_names(list(header))
    found = {
        name: tuple(
            next(known[choice] for choice in choices if choice in known)
            for choices in groups
            if any(choice in known for choice in choices)
        )
        for name, groups in layout.columns.items()
    }
    return {name: columns for name, columns in found.items() if columns}


def is_placed(mapping: Mapping[str, object]) -> bool:
    """Tell whether a mapping says where an event's point is read from."""
    return {"lon", "lat"} <= mapping.keys() or "point" in mapping
