"""The gazetteer's records: a base or site, a place, a spelling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

# From the name that may stand alone to the one that never stands for its base.
STRENGTHS = ("strong", "needs_head", "common_word", "ambiguous", "never")


@dataclass(frozen=True, slots=True)
class Base:
    """A base, or a site; what is not known is None.

    ``lon`` and ``lat`` are degrees, WGS 84 (EPSG:4326), of its ``point_of`` (``airfield site town
    area``); the true position lies within ``radius_m`` metres of them.
    """

    id: str
    role: str
    name_en: str
    name_ar: str
    label_en: str
    label_ar: str
    kind: str
    governorate: str | None
    lon: float
    lat: float
    radius_m: int
    point_of: str
    origin: str
    icao: str | None = None
    note_en: str | None = None
    note_ar: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A reference place or a homonym; ``lon``, ``lat`` as of a base, None where none is needed."""

    id: str
    name_en: str
    name_ar: str
    kind: str
    lon: float | None = None
    lat: float | None = None
    also_called: tuple[str, ...] = ()
    not_to_be_confused_with: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it is printed with."""
        return (self.name_en, self.name_ar, *self.also_called)


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of a base or site, and how far it may stand for it (`STRENGTHS`)."""

    base_id: str
    name: str
    lang: str
    strength: str
    printed_in: str


def base_from_row(row: Mapping[str, Any]) -> Base:
    """Make a base or site of a typed row of the table ``bases``."""
    values: dict[str, Any] = {column: row.get(column) for column in Base.__slots__}
    return Base(**values)


def place_from_row(row: Mapping[str, Any]) -> Place:
    """Make a place of a typed row of the table ``places``; its lists are joined by bars."""
    values: dict[str, Any] = {column: row.get(column) for column in Place.__slots__}
    for column in ("also_called", "not_to_be_confused_with"):
        parts = (row.get(column) or "").split("|")
        values[column] = tuple(part.strip() for part in parts if part.strip())
    return Place(**values)


def name_from_row(row: Mapping[str, Any]) -> Name:
    """Make a spelling of a typed row of the table ``names``."""
    return Name(**{column: row[column] for column in Name.__slots__})
