"""Said distances as lines on a map: from the place, to where the base is and where it is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from geodata.checks.distances import (
    DIRECTIONS,
    DISTANCE_FIELD,
    Distance,
    compared,
    ends,
    place_point,
)
from geodata.evidence.evidence import load_claims

if TYPE_CHECKING:
    from geodata.evidence.evidence import Claim
    from geodata.gazetteer.gazetteer import Gazetteer
    from geodata.package.package import Package

LonLat: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class DistanceLine:
    """One said distance with the points it is drawn between.

    Points are ``(lon, lat)`` in degrees, WGS 84 (EPSG:4326). ``said_point`` lies the said distance
    from the place: in the direction said, or along the measured bearing if none was said.
    """

    claim: Claim
    distance: Distance
    place_id: str
    place_point: LonLat
    base_point: LonLat
    said_point: LonLat


def distance_lines(package: Package, gazetteer: Gazetteer) -> tuple[DistanceLine, ...]:
    """Return every distance claim with its points, in the table's order.

    Raises:
        PackageError: A distance claim has no base or place the package knows.
    """
    claims = (claim for claim in load_claims(package) if claim.field == DISTANCE_FIELD)
    return tuple(_line(claim, gazetteer) for claim in claims)


def along(start: LonLat, bearing: float, km: float) -> LonLat:
    """Return the point ``km`` along the geodesic from ``start`` in the direction ``bearing``.

    >>> along((44.0, 33.0), 0.0, 110.913)
    (44.0, 34.0)
    """
    from pyproj import Geod  # noqa: PLC0415 - costs more than a whole look-up

    lon, lat, _ = Geod(ellps="WGS84").fwd(*start, bearing, km * 1000)
    return round(lon, 5), round(lat, 5)


def _line(claim: Claim, gazetteer: Gazetteer) -> DistanceLine:
    base, place = ends(claim, gazetteer)
    found = compared(claim, gazetteer)
    start = place_point(place)
    bearing = DIRECTIONS[claim.direction] if claim.direction else found.bearing
    return DistanceLine(
        claim=claim,
        distance=found,
        place_id=place.id,
        place_point=start,
        base_point=(base.lon, base.lat),
        said_point=along(start, bearing, found.said_km),
    )
