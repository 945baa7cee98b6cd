"""What chords leave open is settled by pyproj: near ties, points at the limit, far places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geodata.join.ellipsoid import TIE, TIE_M, rival_chord

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.spatial import cKDTree

    from geodata.join.ellipsoid import Floats, Points, Vectors


@dataclass(frozen=True, slots=True, eq=False)
class Sites:
    """Points to be found, their vectors, and a tree of these."""

    points: Points
    vectors: Vectors
    tree: cKDTree

    @classmethod
    def of(cls, points: Points) -> Sites:
        """Make the tree of some points."""
        from scipy.spatial import cKDTree  # noqa: PLC0415 - not every join is by place

        tree = cKDTree(points.stacked(), leafsize=8, balanced_tree=False)
        return cls(points, points.vectors(), tree)

    def chords(self, site: NDArray[np.intp], there: Vectors) -> tuple[Floats, Floats]:
        """Return squared chord and squared difference in z from each site to a vector."""
        x, y, z = (
            ours.take(site, mode="clip") - theirs  # numbers are right: nothing is clipped
            for ours, theirs in zip(self.vectors, there, strict=True)
        )
        z *= z
        return x * x + y * y + z, z

    def rivals(self, points: Points, chord: Floats) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return pairs of point and site: all that can be as near as a site at ``chord``."""
        found = self.tree.query_ball_point(points.stacked(), rival_chord(chord + TIE))
        sizes = np.fromiter(map(len, found), dtype=np.intp, count=len(found))
        sites = np.fromiter((site for row in found for site in row), np.intp, int(sizes.sum()))
        return np.repeat(np.arange(len(found)), sizes), sites


@dataclass(frozen=True, slots=True, eq=False)
class Open:
    """Points whose nearest site is not settled yet.

    ``row`` is their number in the caller's table, ``site`` and ``chord`` the best by chord,
    ``rivalled`` tells whether another can be as near; if not, only the distance is open.
    """

    row: NDArray[np.intp]
    site: NDArray[np.intp]
    chord: Floats
    rivalled: NDArray[np.bool_]


def together(parts: list[Open]) -> Open:
    """Return the open points of several parts as one."""
    if not parts:
        none = np.empty(0, dtype=np.intp)
        return Open(none, none, np.empty(0), np.empty(0, dtype=np.bool_))
    return Open(
        np.concatenate([part.row for part in parts]),
        np.concatenate([part.site for part in parts]),
        np.concatenate([part.chord for part in parts]),
        np.concatenate([part.rivalled for part in parts]),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Settled:
    """The answers to `Open`: site and metres of each, and rows of (row, other site as near)."""

    row: NDArray[np.intp]
    site: NDArray[np.intp]
    distance_m: Floats
    ties: NDArray[np.int64]


def settle(sites: Sites, points: Points, asked: Open) -> Settled:
    """Measure every pair that is open with ``pyproj.Geod`` and keep the nearest.

    Args:
        sites: What can be nearest.
        points: The caller's points, all of them.
        asked: Which of them are open.
    """
    if not len(asked.row):
        return Settled(asked.row, asked.row, np.empty(0), np.empty((0, 2), dtype=np.int64))
    at, site = _pairs(sites, points, asked)
    metres = _measured(points.at(asked.row[at]), sites.points.at(site))
    order = np.lexsort((site, metres, at))
    at, site, metres = at[order], site[order], metres[order]
    first = np.flatnonzero(np.diff(at, prepend=-1))
    nearest = metres[first]
    tied = metres - nearest[at] <= TIE_M
    tied[first] = False
    ties = np.column_stack([asked.row[at[tied]], site[tied]]).astype(np.int64)
    return Settled(asked.row, site[first], nearest, ties)


def _pairs(sites: Sites, points: Points, asked: Open) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return every pair to be measured: position among the open points, and site."""
    alone, rivalled = np.flatnonzero(~asked.rivalled), np.flatnonzero(asked.rivalled)
    at, site = sites.rivals(points.at(asked.row[rivalled]), asked.chord[rivalled])
    return (
        np.concatenate([alone, rivalled[at]]),
        np.concatenate([asked.site[alone], site]),
    )


def _measured(points: Points, sites: Points) -> Floats:
    from pyproj import Geod  # noqa: PLC0415 - costs more than a whole small join

    metres = Geod(ellps="WGS84").inv(points.lon, points.lat, sites.lon, sites.lat)[2]
    return np.asarray(metres, dtype=np.float64)
