"""Which places can be nearest to the points of a grid cell: worked out once for all its points."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from geodata.join.ellipsoid import TIE, Points, reach_in_cell, rival_chord

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.spatial import cKDTree

    from geodata.join.ellipsoid import Floats

Numbers: TypeAlias = "NDArray[np.int32]"

LISTED: Final = 8
"""Places a cell's list can have; points of cells that need more ask the tree one by one."""
CELLS: Final = 8_000_000
CHUNK: Final = 32_768
_SAMPLE: Final = 1_000
_POINTS_A_CELL: Final = 3
_SMALL: Final = 4_096
_COARSEST: Final = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Shortlist:
    """The lists of the cells that points lie in.

    Attributes:
        cell: For each point the number of its cell.
        places: For each cell the numbers of the places, nearest to its middle first, flat.
        width: Entries a cell has in ``places``.
        count: For each cell how many of them can be nearest; 0 if no place is within reach.
        full: For each cell whether there may be more than were listed.
    """

    cell: Numbers
    places: Numbers
    width: int
    count: NDArray[np.uint8]
    full: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Grid:
    """Square cells, ``size`` degrees wide, from the south-west corner of all points."""

    west: float
    south: float
    size: float
    columns: int
    rows: int

    def cells(self, points: Points) -> Numbers:
        """Return the cell of each point."""
        cell = np.empty(len(points), dtype=np.int32)
        for start in range(0, len(points), CHUNK):
            part = slice(start, start + CHUNK)
            row = ((points.lat[part] - self.south) * (1 / self.size)).astype(np.int32)
            cell[part] = row * np.int32(self.columns)
            cell[part] += ((points.lon[part] - self.west) * (1 / self.size)).astype(np.int32)
        return cell

    def middles(self, cells: NDArray[np.intp]) -> Points:
        """Return the middles of cells."""
        row, column = np.divmod(cells, self.columns)
        return Points(self.west + (column + 0.5) * self.size, self.south + (row + 0.5) * self.size)


def make_shortlist(
    points: Points, tree: cKDTree, *, within: float, threads: int = 1
) -> Shortlist | None:
    """List the places for the cells that points lie in; None where that would not pay.

    Args:
        points: Finite and on Earth.
        tree: The places' vectors.
        within: Chord beyond which no place is wanted, in equatorial radii.
        threads: How many threads may ask the tree.
    """
    if len(points) < _SMALL:
        return None
    grid = _grid(points, tree, within)
    cell = grid.cells(points)
    seen = np.zeros(grid.columns * grid.rows, dtype=np.bool_)
    seen[cell] = True
    occupied = np.flatnonzero(seen)
    if len(occupied) * _POINTS_A_CELL > len(points):
        return None
    number = np.zeros(len(seen), dtype=np.int32)
    number[occupied] = np.arange(len(occupied), dtype=np.int32)
    middles = grid.middles(occupied)
    reach = reach_in_cell(middles.lat, grid.size)[:, None]
    width = min(LISTED, tree.n)
    chords, places = tree.query(
        middles.stacked(),
        np.arange(1, width + 1),
        distance_upper_bound=within + float(reach.max()),
        workers=threads,
    )
    count = _count(chords, reach, within)
    full = (count == width) & (width < tree.n)
    count[full] = 0
    return Shortlist(number[cell], places.astype(np.int32).ravel(), width, count, full)


def _grid(points: Points, tree: cKDTree, within: float) -> _Grid:
    """Choose cells about as wide as typical points are away from their nearest place."""
    sample = points.at(np.linspace(0, len(points) - 1, _SAMPLE).astype(np.intp))
    chords, _ = tree.query(sample.stacked(), 1)
    typical = float(np.degrees(np.median(np.minimum(chords, within)))) / math.sqrt(2)
    west, south = float(points.lon.min()), float(points.lat.min())
    width, height = float(points.lon.max()) - west, float(points.lat.max()) - south
    finest = max(math.sqrt(width * height / CELLS), (width + height) * 4 / CELLS, 1e-6)
    size = min(max(typical, finest), _COARSEST)
    return _Grid(west, south, size, int(width / size) + 2, int(height / size) + 2)


def _count(chords: Floats, reach: Floats, within: float) -> NDArray[np.uint8]:
    """Return how many of a cell's listed places can be nearest to one of its points.

    A place counts if the point of the cell that lies nearest to it is within reach, and it is a
    rival there of the place nearest to the middle, seen from the cell's farthest point.
    """
    limit = np.minimum(rival_chord(chords[:, :1] + reach + TIE), within)
    counts: NDArray[np.uint8] = np.count_nonzero(chords - reach <= limit, axis=1).astype(np.uint8)
    return counts
