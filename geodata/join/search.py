"""The search behind the join by place: chords first, then pyproj where chords cannot decide."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np

from geodata.join.ellipsoid import EQUATOR_M, SERIES_M, TIE, TIE_M, ground_m, rival_chord
from geodata.join.exact import Open, Sites, settle, together
from geodata.join.shortlist import CHUNK, Reach, make_shortlist

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from geodata.join.ellipsoid import Floats, Points
    from geodata.join.exact import Settled
    from geodata.join.shortlist import Numbers, Shortlist

_FAR2: Final = (SERIES_M / EQUATOR_M) ** 2
_CLOSE2: Final = 1.05
"""A second site can only be as near if its squared chord is below this many times the first's."""


@dataclass(frozen=True, slots=True, eq=False)
class Nearest:
    """The nearest place to each point, in the points' order.

    Attributes:
        place: Number of the place; -1 where none lies within reach or the point is missing. Of
            places equally far, bit by bit, the first.
        distance_m: Metres on the ellipsoid (WGS 84) to it; NaN where there is none.
        ties: Rows of (point, other place), sorted: every other place whose distance is the same
            to a millimetre.
    """

    place: Numbers
    distance_m: Floats
    ties: NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """Some points' best site by chord, and whether another may be as near."""

    row: NDArray[np.intp]
    site: NDArray[np.intp]
    chord2: Floats
    distance_m: Floats
    rivalled: NDArray[np.bool_]

    def open(self, limit_m: float) -> Open:
        """Return the points that chords cannot settle."""
        doubtful = self.rivalled | (self.chord2 > _FAR2)
        doubtful |= np.abs(self.distance_m - limit_m) < TIE_M
        at = np.flatnonzero(doubtful)
        return Open(self.row[at], self.site[at], np.sqrt(self.chord2[at]), self.rivalled[at])


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """Places made ready for searching; those at the same coordinates are one site.

    Attributes:
        sites: The different coordinates, in the order of their first place.
        first: For each site its first place.
        others: Rows of (site, other place at the same coordinates), sorted.
    """

    sites: Sites
    first: Numbers
    others: NDArray[np.int64]

    @classmethod
    def of(cls, points: Points) -> Index:
        """Make the index of places."""
        _, firsts, group = np.unique(
            np.column_stack([points.lon, points.lat]),
            axis=0,
            return_index=True,
            return_inverse=True,
        )
        order = np.argsort(firsts)
        first = firsts[order]
        site = np.argsort(order)[group.reshape(-1)]
        later = np.setdiff1d(np.arange(len(points)), first)
        others = np.column_stack([site[later], later])
        others = others[np.lexsort((later, others[:, 0]))]
        return cls(Sites.of(points.at(first)), first.astype(np.int32), others)

    def nearest(self, points: Points, limit_m: float, threads: int) -> Nearest:
        """Return the nearest place to each point; points are finite and on Earth."""
        site, distance_m = np.full(len(points), -1, np.int32), np.full(len(points), np.nan)
        left = []
        for found in self._search(points, limit_m, threads):
            inside = found.distance_m <= limit_m
            row = found.row[inside]
            site[row], distance_m[row] = found.site[inside], found.distance_m[inside]
            left.append(found.open(limit_m))
        settled = settle(self.sites, points, together(left))
        inside = settled.distance_m <= limit_m
        site[settled.row] = np.where(inside, settled.site, -1)
        distance_m[settled.row] = np.where(inside, settled.distance_m, np.nan)
        place = np.where(site >= 0, self.first[site], np.int32(-1))
        return Nearest(place, distance_m, self._ties(site, settled))

    def _search(self, points: Points, limit_m: float, threads: int) -> Iterator[_Found]:
        """Yield the nearest sites by chord: by the cells' lists, then for points without one."""
        reach = Reach(self.sites.tree, limit_m / EQUATOR_M + TIE, threads)
        shortlist = make_shortlist(points, reach)
        left = np.arange(len(points))
        if shortlist is not None:
            compare = partial(self._by_list, points, shortlist)
            yield from _mapped(compare, range(0, len(points), CHUNK), threads)
            left = np.flatnonzero(shortlist.alone[shortlist.cell])
        left = left[np.argsort(_band(points.at(left)))]
        for start in range(0, len(left), 4 * CHUNK):
            yield self._by_tree(points, left[start : start + 4 * CHUNK], reach)

    def _by_list(self, points: Points, shortlist: Shortlist, start: int) -> _Found:
        """Compare the sites on the lists of a chunk's cells, points with many of them last."""
        cell = shortlist.cell[start : start + CHUNK]
        count = shortlist.count[cell]
        order = np.argsort(count, kind="stable")
        order = order[np.searchsorted(count[order], 1) :]
        count, entry = count[order], cell[order].astype(np.intp) * shortlist.width
        there = points.at(order + start).vectors()
        best = shortlist.places[entry]
        chord2, dz2 = self.sites.chords(best, there)
        second = np.full(len(order), np.inf)
        for slot in range(1, int(count[-1]) if len(count) else 0):
            more = slice(int(np.searchsorted(count, slot + 1)), None)
            other = shortlist.places[entry[more] + slot]
            x, y, z = there
            other2, other_dz2 = self.sites.chords(other, (x[more], y[more], z[more]))
            closer = other2 < chord2[more]
            loser = np.where(closer, chord2[more], other2)
            np.minimum(second[more], loser, out=second[more])
            np.copyto(chord2[more], other2, where=closer)
            np.copyto(dz2[more], other_dz2, where=closer)
            np.copyto(best[more], other, where=closer)
        return self._found(order + start, best, there[2], (chord2, dz2, second))

    def _by_tree(self, points: Points, rows: NDArray[np.intp], reach: Reach) -> _Found:
        """Ask the tree for the two nearest sites of some points."""
        there = points.at(rows).vectors()
        chords, sites = reach.nearest(np.column_stack(there), 2)
        inside = np.flatnonzero(np.isfinite(chords[:, 0]))
        there = (there[0][inside], there[1][inside], there[2][inside])
        best = sites[inside, 0]
        chord2, dz2 = self.sites.chords(best, there)
        second = chords[inside, -1] ** 2 if chords.shape[1] > 1 else np.full(len(best), np.inf)
        return self._found(rows[inside], best, there[2], (chord2, dz2, second))

    def _found(
        self,
        rows: NDArray[np.intp],
        best: NDArray[np.intp],
        z: Floats,
        squares: tuple[Floats, Floats, Floats],
    ) -> _Found:
        """Return distances on the ground, and which points have a rival for their best site."""
        chord2, dz2, second = squares
        rivalled = second <= chord2 * _CLOSE2 + TIE * TIE * 10
        close = np.flatnonzero(rivalled)
        rival = rival_chord(np.sqrt(chord2[close]) + TIE)
        rivalled[close] = np.sqrt(second[close]) <= rival
        metres = ground_m(chord2, dz2, (z + self.sites.vectors[2][best]) / 2)
        return _Found(rows, best, chord2, metres, rivalled)

    def _ties(self, site: Numbers, settled: Settled) -> NDArray[np.int64]:
        """Return the other places as near: at near sites, and at the same coordinates."""
        kept = settled.ties[site[settled.ties[:, 0]] >= 0]
        pairs = [np.column_stack([kept[:, 0], self.first[kept[:, 1]]])]
        for shared, other in self.others.tolist():
            rows = np.concatenate([np.flatnonzero(site == shared), kept[kept[:, 1] == shared, 0]])
            pairs.append(np.column_stack([rows, np.full(len(rows), other)]))
        ties = np.concatenate(pairs).astype(np.int64)
        return ties[np.lexsort((ties[:, 1], ties[:, 0]))]


def _mapped(
    compare: Callable[[int], _Found], starts: Sequence[int], threads: int
) -> Iterator[_Found]:
    """Yield what comes of each chunk; arithmetic on arrays leaves other threads free to run."""
    if threads == 1:
        yield from map(compare, starts)
        return
    with ThreadPoolExecutor(threads if threads > 0 else os.cpu_count()) as pool:
        yield from pool.map(compare, starts)


def _band(points: Points) -> NDArray[np.int32]:
    """Return a key that sorts neighbours together: the tree is asked faster in that order."""
    column, row = (np.floor(degrees * 20).astype(np.int32) for degrees in (points.lon, points.lat))
    return (column << np.int32(12)) + row
