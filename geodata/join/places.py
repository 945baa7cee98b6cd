"""The nearest base to every row of a table, exactly as on the ellipsoid."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from geodata.errors import PlacesError
from geodata.join.ellipsoid import Points
from geodata.join.search import Index, Nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import ArrayLike, NDArray

    from geodata.gazetteer.gazetteer import Gazetteer
    from geodata.join.ellipsoid import Floats

__all__ = ["Nearest", "Places"]

_COMPACT: Final = ("airfield", "site")
_TURN: Final = 360.0
_POLE: Final = 90.0


@dataclass(frozen=True, eq=False)
class Places:
    """Places a table can be joined to: from none to tens of thousands, anywhere on Earth.

    Attributes:
        ids: One id a place; the order decides between places at the same distance.
        lon: Degrees, WGS 84 (EPSG:4326).
        lat: Likewise.
        radius_m: Metres around the point the place may lie or reach.
        compact: Whether the point is that of the place itself, an airfield or site, so that all
            within its radius is at the place; of a town or area it lies somewhere within.

    Raises:
        PlacesError: A place has no point on Earth.
    """

    ids: tuple[str, ...]
    lon: Floats
    lat: Floats
    radius_m: Floats
    compact: NDArray[np.bool_]

    def __post_init__(self) -> None:
        usable = _on_earth(self.lon, self.lat)
        if not usable.all():
            raise PlacesError(self.ids[int(np.argmin(usable))])

    @classmethod
    def of(cls, gazetteer: Gazetteer) -> Places:
        """Return the bases of a gazetteer, in its order."""
        bases = gazetteer.bases
        made = cls.from_rows((base.id, base.lon, base.lat, base.radius_m) for base in bases)
        compact = np.array([base.point_of in _COMPACT for base in bases], dtype=np.bool_)
        return replace(made, compact=compact)

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[str, float, float, float]]) -> Places:
        """Make compact places of rows of id, longitude, latitude and radius.

        Raises:
            PlacesError: A place has no point on Earth.

        >>> Places.from_rows([("a", 44.0, 33.0, 250)]).nearest([44.0], [33.1]).distance_m.round(3)
        array([11090.535])
        """
        ids, lon, lat, radius = tuple(zip(*rows, strict=True)) or ((), (), (), ())
        return cls(
            tuple(str(place) for place in ids),
            np.asarray(lon, dtype=float),
            np.asarray(lat, dtype=float),
            np.asarray(radius, dtype=float),
            np.ones(len(ids), dtype=np.bool_),
        )

    def nearest(
        self, lon: ArrayLike, lat: ArrayLike, *, within_m: float | None = None, threads: int = 1
    ) -> Nearest:
        """Return the nearest place to each point, at most ``within_m`` metres away.

        The answer is that of asking ``pyproj.Geod`` for every point and place: places are left out
        only where bounds prove that they are farther, and where two are about as far, or one
        lies at the very limit, ``pyproj`` decides. Distances differ from its by less than a tenth
        of a millimetre.

        Args:
            lon: Degrees, WGS 84 (EPSG:4326), -360 to 360; other points, and NaN, are missing.
            lat: Likewise, -90 to 90.
            within_m: Metres, inclusive; None for any distance.
            threads: How many threads may search; -1 for one a core.
        """
        lon, lat = np.asarray(lon, dtype=float), np.asarray(lat, dtype=float)
        limit_m = np.inf if within_m is None else float(within_m)
        usable = _on_earth(lon, lat) & bool(self.ids)
        if usable.all() and self.ids:
            return self._index.nearest(Points(lon, lat), limit_m, threads)
        rows = np.flatnonzero(usable)
        place, distance_m = np.full(len(lon), -1, np.int32), np.full(len(lon), np.nan)
        ties = np.empty((0, 2), dtype=np.int64)
        if len(rows):
            found = self._index.nearest(Points(lon[rows], lat[rows]), limit_m, threads)
            place[rows], distance_m[rows], ties = found.place, found.distance_m, found.ties
            ties[:, 0] = rows[ties[:, 0]]
        return Nearest(place, distance_m, ties)

    @cached_property
    def _index(self) -> Index:
        return Index.of(Points(self.lon, self.lat))


def _on_earth(lon: Floats, lat: Floats) -> NDArray[np.bool_]:
    return (np.abs(lon) <= _TURN) & (np.abs(lat) <= _POLE)
