"""Points on the WGS 84 ellipsoid as vectors, and what a chord says about the way on the ground.

Lengths here are in equatorial radii (`EQUATOR_M` metres) unless a name says otherwise. Poles and
the antimeridian are points like any other: nothing here divides by a cosine.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Floats: TypeAlias = "NDArray[np.float64]"
Vectors: TypeAlias = tuple[Floats, Floats, Floats]

EQUATOR_M: Final = 6_378_137.0
TIE_M: Final = 0.001
"""Metres: places whose distances differ by no more are tied."""
TIE: Final = TIE_M / EQUATOR_M
FLATTENING: Final = 1 / 298.257223563
_POLE: Final = 1 - FLATTENING
_STRETCH: Final = 1 / _POLE**2 - 1
MOST_CURVED: Final = _POLE**2
"""Radius of the most curved circle that fits the ellipsoid: along a meridian, at the equator."""
LEAST_CURVED: Final = 1 / _POLE
"""Radius of the least curved one: at the poles."""
SERIES_M: Final = 300_000.0
"""Up to here `ground_m` is right to a tenth of a millimetre; to 50 km it is to a nanometre."""


def vectors(lon: Floats, lat: Floats) -> Vectors:
    """Return geocentric x, y and z of points on the ellipsoid.

    Args:
        lon: Degrees, WGS 84 (EPSG:4326), any turn.
        lat: Degrees, -90 to 90.
    """
    turn, tilt = np.radians(lon), np.radians(lat)
    across, up = np.cos(tilt), np.sin(tilt)
    up *= _POLE
    scale = 1 / np.sqrt(across * across + up * up)
    across *= scale
    up *= scale * _POLE
    return across * np.cos(turn), across * np.sin(turn), up


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """Points on the ellipsoid: longitudes and latitudes in degrees, WGS 84 (EPSG:4326)."""

    lon: Floats
    lat: Floats

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.lon)

    def at(self, rows: Any) -> Points:
        """Return some of them: a slice, numbers or a mask."""
        return Points(self.lon[rows], self.lat[rows])

    def vectors(self) -> Vectors:
        """Return their geocentric x, y and z."""
        return vectors(self.lon, self.lat)

    def stacked(self) -> Floats:
        """Return their vectors as rows, as a tree wants them."""
        return np.column_stack(self.vectors())


def ground_m(chord2: Floats, dz2: Floats, middle_z: Floats) -> Floats:
    """Return the metres along the ground between points whose chord is known.

    The chord becomes an arc with the curvature the ellipsoid has between the two points in the
    direction from one to the other (its second fundamental form), as a series.

    Args:
        chord2: Square of the straight line through the ground; not above `SERIES_M`.
        dz2: Square of the difference in z.
        middle_z: Mean of the two z.
    """
    sine = middle_z / _POLE
    bend2 = chord2 + dz2 * _STRETCH
    bend2 *= bend2
    bend2 /= np.maximum(chord2, np.finfo(np.float64).tiny) * (1 + sine * sine * _STRETCH)
    return np.sqrt(chord2) * (EQUATOR_M + EQUATOR_M * bend2 * (1 / 24 + bend2 * (3 / 640)))


def longest_way(chord: Floats) -> Floats:
    """Return what no shortest way on the ground over a chord can exceed.

    Up to one radius that is the arc of the most curved circle (Schur's theorem on chords); beyond,
    the ellipsoid is compared with the sphere it is squeezed from.
    """
    arc = 2 * MOST_CURVED * np.arcsin(np.minimum(chord, 1.0) / (2 * MOST_CURVED))
    sphere = 2 * np.arcsin(np.minimum(chord / (2 * _POLE), 1.0))
    return np.asarray(np.where(chord <= 1, np.minimum(arc, sphere), sphere))


def rival_chord(chord: Floats) -> Floats:
    """Return the chord beyond which no point can be as near on the ground as one at ``chord``.

    A way is never shorter than its chord, nor than the squeezed sphere allows.
    """
    way = longest_way(chord)
    return np.asarray(np.minimum(way, 2 * np.sin(np.minimum(way / (2 * _POLE), np.pi / 2))))


def reach_in_cell(lat: Floats, size: float) -> Floats:
    """Return how far a point of a cell can lie from the cell's middle.

    Args:
        lat: Latitude of the middles, degrees.
        size: Width and height of the cells, degrees.
    """
    widest = np.cos(np.radians(np.maximum(np.abs(lat) - size / 2, 0)))
    return np.asarray(LEAST_CURVED * np.radians(size / 2) * np.sqrt(1 + widest * widest))
