"""Events in a stretch of time and a box, counted in cells: what a map draws of a million points.

Events are sorted once by spells of 32 days, and within a spell by longitude. A question is then two
binary searches a spell, and a count over the events between two meridians alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Self

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]
    Numbers = NDArray[np.int32]
    Part = slice | NDArray[np.intp]

SPELL_DAYS: Final = 32
"""Days of a spell: few enough that a year is mostly whole spells, enough to be worth a search."""


class Box(NamedTuple):
    """A box of degrees, WGS 84 (EPSG:4326), edges included; it does not cross the antimeridian."""

    west: float
    south: float
    east: float
    north: float


class Days(NamedTuple):
    """A stretch of days since 1970-01-01, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True, eq=False)
class EventsByDay:
    """The events of a table that have a day and a point, by spell of days, then by longitude.

    Attributes:
        day: Days since 1970-01-01.
        lon: Degrees, WGS 84 (EPSG:4326), ascending within a spell.
        lat: Likewise degrees.
        row: The row of the table each stands in; events of one point and spell keep its order.
        spells: The spells that hold events, ascending: their first day // `SPELL_DAYS`.
        starts: Where each spell begins, and after the last one where it ends.
        unplaced: How many rows have no day or no point.
    """

    day: Numbers
    lon: Floats
    lat: Floats
    row: Numbers
    spells: Numbers
    starts: NDArray[np.intp]
    unplaced: int

    @classmethod
    def of(cls, lon: ArrayLike, lat: ArrayLike, day: ArrayLike) -> Self:
        """Sort events, once.

        Args:
            lon: Degrees; NaN if missing.
            lat: Likewise.
            day: Days since 1970-01-01; NaN or the smallest number of their type if missing.
        """
        lon, lat = np.asarray(lon, dtype=np.float64), np.asarray(lat, dtype=np.float64)
        days = np.asarray(day)
        known = np.isfinite(lon) & np.isfinite(lat) & _given(days)
        placed = np.flatnonzero(known).astype(np.int32)
        days = days[placed].astype(np.int32)
        order = np.lexsort((lon[placed], days // SPELL_DAYS))
        days, row = days[order], placed[order]
        spells, starts = np.unique(days // SPELL_DAYS, return_index=True)
        starts = np.append(starts, len(row))
        return cls(days, lon[row], lat[row], row, spells, starts, len(known) - len(placed))

    def rows(self, days: Days, box: Box) -> Numbers:
        """Return the table's rows of the events in some days and a box, by day, then by row."""
        parts = self._parts(days, box)
        inside = _within(_joined(self.lat, parts), box.south, box.north)
        row, day = _joined(self.row, parts)[inside], _joined(self.day, parts)[inside]
        return np.asarray(row[np.lexsort((row, day))])

    def count(self, days: Days, box: Box, shape: tuple[int, int]) -> NDArray[np.int64]:
        """Count the events of some days in the cells of a box; an event is in one cell.

        Args:
            days: The stretch of days.
            box: The box that is cut into cells.
            shape: How many rows (south to north) and columns (west to east) of cells.

        Returns:
            Counts of that shape; their sum is the number of events in the box.
        """
        parts = self._parts(days, box)
        lon, lat = _joined(self.lon, parts), _joined(self.lat, parts)
        inside = _within(lat, box.south, box.north)
        rows, columns = shape
        row = _cell(lat[inside], box.south, box.north, rows)
        column = _cell(lon[inside], box.west, box.east, columns)
        row *= columns
        row += column
        return np.bincount(row, minlength=rows * columns).reshape(shape)

    def _parts(self, days: Days, box: Box) -> list[Part]:
        """Return where the events of some days between a box's meridians stand, spell by spell."""
        first = self.spells.searchsorted(days.first // SPELL_DAYS)
        after = self.spells.searchsorted(days.last // SPELL_DAYS, side="right")
        return [self._part(number, days, box) for number in range(int(first), int(after))]

    def _part(self, number: int, days: Days, box: Box) -> Part:
        start, end = self.starts[number : number + 2]
        lon = self.lon[start:end]
        part = slice(
            start + lon.searchsorted(box.west), start + lon.searchsorted(box.east, side="right")
        )
        begins = int(self.spells[number]) * SPELL_DAYS
        if days.first <= begins and begins + SPELL_DAYS - 1 <= days.last:
            return part
        return np.asarray(part.start + _within(self.day[part], days.first, days.last))


def _joined(column: NDArray[Any], parts: Sequence[Part]) -> NDArray[Any]:
    return np.concatenate([column[:0], *(column[part] for part in parts)])


def _within(values: NDArray[Any], low: float, high: float) -> NDArray[np.intp]:
    found = values >= low
    found &= values <= high
    return np.flatnonzero(found)


def _cell(degrees: Floats, low: float, high: float, cells: int) -> NDArray[np.intp]:
    """Return the cell of each value; one on the far edge belongs to the last."""
    per_degree = cells / (high - low) if high > low else 0.0
    cell = ((degrees - low) * per_degree).astype(np.intp)
    return np.minimum(cell, cells - 1, out=cell)


def _given(days: NDArray[Any]) -> NDArray[np.bool_]:
    missing = np.nan if days.dtype.kind == "f" else np.iinfo(days.dtype).min
    return np.asarray(np.isfinite(days) & (days != missing))
