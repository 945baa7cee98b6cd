"""Where each source puts a base: the points, how far they lie apart, and which are one lineage."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from geodata.checks.distances import measure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.gazetteer.records import Base
    from geodata.package.package import Package


@dataclass(frozen=True, slots=True)
class Point:
    """Where one source puts a base; ``lon`` and ``lat`` are degrees, WGS 84 (EPSG:4326).

    ``same_lineage_as`` is the id of the point it was copied or derived from, None if its own.
    """

    id: str
    base_id: str
    lon: float
    lat: float
    source: str
    what: str
    same_lineage_as: str | None


@dataclass(frozen=True, slots=True)
class PlacedPoint:
    """A point as seen from the atlas's own point of the base.

    Attributes:
        point: The source's point.
        lineage: The id of the point its lineage begins with; its own if it stands alone.
        distance_m: Metres on the ellipsoid from the atlas's point.
        east_m: The part of it to the east; negative to the west.
        north_m: The part of it to the north; negative to the south.
        within: Whether it lies within the radius the atlas gives.
    """

    point: Point
    lineage: str
    distance_m: float
    east_m: float
    north_m: float
    within: bool


@dataclass(frozen=True, slots=True)
class Placing:
    """Every source's point of one base.

    ``lineages`` counts points that are not copies of each other; ``spread_m`` is the largest
    distance in metres between two points, 0 if there is one.
    """

    base_id: str
    points: tuple[PlacedPoint, ...]
    lineages: int
    spread_m: float


def load_points(package: Package) -> tuple[Point, ...]:
    """Return every point of a package, in the table's order."""
    return tuple(_point(row) for row in package.rows("points"))


def place(base: Base, points: tuple[Point, ...]) -> Placing:
    """Return the points of ``base`` among ``points``, nearest to the atlas's point first.

    >>> from geodata.atlas import open_atlas
    >>> atlas = open_atlas()
    >>> found = place(atlas.gazetteer.base("k-1"), load_points(atlas.package))
    >>> len(found.points), found.lineages
    (2, 2)
    """
    own = tuple(point for point in points if point.base_id == base.id)
    roots = {point.id: point.same_lineage_as for point in own}
    placed = sorted((_placed(base, p, _root(p.id, roots)) for p in own), key=_nearness)
    return Placing(
        base_id=base.id,
        points=tuple(placed),
        lineages=len({found.lineage for found in placed}),
        spread_m=max((_apart(a, b) for a in own for b in own if a.id < b.id), default=0.0),
    )


def _placed(base: Base, point: Point, lineage: str) -> PlacedPoint:
    km, bearing = measure((base.lon, base.lat), (point.lon, point.lat))
    metres, angle = km * 1000, math.radians(bearing)
    return PlacedPoint(
        point=point,
        lineage=lineage,
        distance_m=metres,
        east_m=metres * math.sin(angle),
        north_m=metres * math.cos(angle),
        within=metres <= base.radius_m,
    )


def _root(point_id: str, parents: Mapping[str, str | None]) -> str:
    """Return the point a lineage begins with; a ring of copies ends where it closes."""
    seen = {point_id}
    while (parent := parents.get(point_id)) and parent not in seen:
        point_id = parent
        seen.add(parent)
    return point_id


def _nearness(placed: PlacedPoint) -> tuple[float, str]:
    return placed.distance_m, placed.point.id


def _apart(one: Point, other: Point) -> float:
    return measure((one.lon, one.lat), (other.lon, other.lat))[0] * 1000


def _point(row: Mapping[str, Any]) -> Point:
    values: dict[str, Any] = {column: row.get(column) for column in Point.__slots__}
    return Point(**values)
