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
_WORTH_IT: Final = 4
"""Points a cell must have for a list to cost less than asking the tree for each of them."""
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
        alone: For each cell whether its points must be asked for one by one: more places than
            were listed may be nearest, or it has too few points for a list. The last cell stands
            for all of the latter.
    """

    cell: Numbers
    places: NDArray[np.intp]
    width: int
    count: NDArray[np.uint8]
    alone: NDArray[np.bool_]


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


@dataclass(frozen=True, slots=True, eq=False)
class Reach:
    """Which places are wanted.

    Attributes:
        tree: The places' vectors.
        within: Chord beyond which none is wanted, in equatorial radii.
        threads: How many threads may ask the tree; -1 for one a core.
    """

    tree: cKDTree
    within: float
    threads: int = 1

    def nearest(
        self, points: Floats, places: int, *, beyond: float = 0
    ) -> tuple[Floats, NDArray[np.intp]]:
        """Return chords and numbers of some nearest places to vectors, in columns.

        Chords are infinite where there are fewer places up to ``beyond`` the reach.
        """
        chords, numbers = self.tree.query(
            points,
            np.arange(1, min(places, self.tree.n) + 1),
            distance_upper_bound=self.within + beyond,
            workers=self.threads,
        )
        return chords, numbers


def make_shortlist(points: Points, reach: Reach) -> Shortlist | None:
    """List the places for the cells that many points lie in; None where that would not pay.

    Args:
        points: Finite and on Earth.
        reach: Which places are wanted.
    """
    if len(points) < _SMALL:
        return None
    grid = _grid(points, reach)
    cell = grid.cells(points)
    held = np.bincount(cell, minlength=grid.columns * grid.rows)
    busy = np.flatnonzero(held >= _WORTH_IT)
    if not len(busy):
        return None
    number = np.full(len(held), len(busy), dtype=np.int32)  # the last cell stands for all others
    number[busy] = np.arange(len(busy), dtype=np.int32)
    places, count = _listed(grid.middles(busy), grid.size, reach)
    full = (count == LISTED) & (reach.tree.n > LISTED)
    count[full] = 0
    return Shortlist(
        cell=number[cell],
        places=places.ravel(),
        width=places.shape[1],
        count=np.append(count, np.uint8(0)),
        alone=np.append(full, True),
    )


def _listed(
    middles: Points, size: float, reach: Reach
) -> tuple[NDArray[np.intp], NDArray[np.uint8]]:
    """Return the places of each cell, and how many of them can be nearest to one of its points.

    A place counts if the point of the cell that lies nearest to it is within reach, and it is a
    rival there of the place nearest to the middle, seen from the cell's farthest point.
    """
    corner = reach_in_cell(middles.lat, size)[:, None]
    chords, places = reach.nearest(middles.stacked(), LISTED, beyond=float(corner.max()))
    limit = np.minimum(rival_chord(chords[:, :1] + corner + TIE), reach.within)
    return places, np.count_nonzero(chords - corner <= limit, axis=1).astype(np.uint8)


def _grid(points: Points, reach: Reach) -> _Grid:
    """Choose cells about as wide as typical points are away from their nearest place."""
    sample = points.at(np.linspace(0, len(points) - 1, _SAMPLE).astype(np.intp))
    chords, _ = reach.tree.query(sample.stacked(), 1)
    typical = float(np.degrees(np.median(np.minimum(chords, reach.within)))) / math.sqrt(2)
    west, south = float(points.lon.min()), float(points.lat.min())
    width, height = float(points.lon.max()) - west, float(points.lat.max()) - south
    finest = max(math.sqrt(width * height / CELLS), (width + height) * 4 / CELLS, 1e-6)
    size = min(max(typical, finest), _COARSEST)
    return _Grid(west, south, size, int(width / size) + 2, int(height / size) + 2)
