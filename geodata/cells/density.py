"""Events in a stretch of time and a box, counted in cells: what a map draws of a million points.

Events are sorted by day once; a question is then a binary search, a mask and a count over the
events of its days alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Self

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]
    Numbers = NDArray[np.int32]


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
    """The events of a table that have a day and a point, sorted by day.

    Attributes:
        day: Days since 1970-01-01, ascending.
        lon: Degrees, WGS 84 (EPSG:4326).
        lat: Likewise.
        row: The row of the table each stands in; events of one day keep the table's order.
        unplaced: How many rows have no day or no point.
    """

    day: Numbers
    lon: Floats
    lat: Floats
    row: Numbers
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
        order = np.argsort(days, kind="stable")
        row = placed[order]
        return cls(days[order], lon[row], lat[row], row, len(known) - len(placed))

    def rows(self, days: Days, box: Box) -> Numbers:
        """Return the table's rows of the events in some days and a box, by day."""
        window = self._window(days)
        return self.row[window][_inside(self.lon[window], self.lat[window], box)]

    def count(self, days: Days, box: Box, shape: tuple[int, int]) -> NDArray[np.int64]:
        """Count the events of some days in the cells of a box; an event is in one cell.

        Args:
            days: The stretch of days.
            box: The box that is cut into cells.
            shape: How many rows (south to north) and columns (west to east) of cells.

        Returns:
            Counts of that shape; their sum is the number of events in the box.
        """
        window = self._window(days)
        lon, lat = self.lon[window], self.lat[window]
        inside = _inside(lon, lat, box)
        rows, columns = shape
        row = _cell(lat[inside], box.south, box.north, rows)
        column = _cell(lon[inside], box.west, box.east, columns)
        row *= columns
        row += column
        return np.bincount(row, minlength=rows * columns).reshape(shape)

    def _window(self, days: Days) -> slice:
        edges = np.array([days.first, days.last + 1], dtype=self.day.dtype)  # else all is copied
        first, after = np.searchsorted(self.day, edges)
        return slice(int(first), int(after))


def _inside(lon: Floats, lat: Floats, box: Box) -> NDArray[np.intp]:
    """Return the positions of the points in a box; latitudes only matter between its meridians."""
    between = _between(lon, box.west, box.east)
    return between[_between(lat[between], box.south, box.north)]


def _between(values: Floats, low: float, high: float) -> NDArray[np.intp]:
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
