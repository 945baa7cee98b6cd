"""Said distances against the straight line: how far a base lies from a place, and which way."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from geodata.errors import PackageError
from geodata.evidence.evidence import load_claims
from geodata.evidence.sources import load_sources

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.evidence.evidence import Claim
    from geodata.gazetteer.gazetteer import Gazetteer
    from geodata.gazetteer.records import Base, Place
    from geodata.package.package import Package

DISTANCE_FIELD: Final = "distance_km"
TOLERANCE: Final = 0.10
"""Part of the said distance the measured one may differ by."""
DIRECTION_TOLERANCE: Final = 45.0
"""Degrees a bearing may lie beside the direction said."""
DIRECTIONS: Final = {
    "N": 0.0,
    "NE": 45.0,
    "E": 90.0,
    "SE": 135.0,
    "S": 180.0,
    "SW": 225.0,
    "W": 270.0,
    "NW": 315.0,
}


@dataclass(frozen=True, slots=True)
class Said:
    """A distance as a source says it; ``direction`` is one of `DIRECTIONS`, None if not said."""

    km: float
    direction: str | None = None
    source_id: str | None = None
    said_by: str | None = None


@dataclass(frozen=True, slots=True)
class Distance:
    """A said distance beside the measured one.

    ``measured_km`` is the geodesic on WGS 84, ``bearing`` the degrees from north in which the base
    lies as seen from the place. The ``verdict`` is ``agrees`` when the distance is within 10 % of
    what was said, or within the base's radius if that is larger, and the direction, where one was
    said, within 45 degrees; else ``differs``.
    """

    base_id: str
    said_km: float
    measured_km: float
    direction_said: str | None
    bearing: float
    verdict: str
    note: str
    source_id: str | None


def check_distances(package: Package, gazetteer: Gazetteer) -> tuple[Distance, ...]:
    """Return every distance claim of a package beside what was measured.

    Claims of sources that are files come first, then by base in the gazetteer's order, by source
    and in the table's order; claims without a source come last of their base.

    Raises:
        PackageError: A distance claim has no number, or no base or place the package knows.
    """
    files = {source.id for source in load_sources(package).values() if source.file}
    order = {base.id: at for at, base in enumerate((*gazetteer.bases, *gazetteer.sites))}
    claims = [claim for claim in load_claims(package) if claim.field == DISTANCE_FIELD]
    found = [compared(claim, gazetteer) for claim in claims]
    return tuple(sorted(found, key=lambda each: _rank(each, files, order)))


def compare(base: Base, place: Place, said: Said) -> Distance:
    """Hold what a source says of a base's distance from a place against the straight line.

    Args:
        base: The base.
        place: The place it is said to be so far from; it has a point.
        said: The source's words.
    """
    km, bearing = measure(place_point(place), (base.lon, base.lat))
    far = abs(km - said.km) > max(TOLERANCE * said.km, base.radius_m / 1000)
    aside = said.direction is not None and _beside(bearing, said.direction) > DIRECTION_TOLERANCE
    faults = [_far(said.km, km)] * far + [f"the direction is not {said.direction}"] * aside
    who = f", said by {said.said_by}" if said.said_by else ""
    found = " and ".join(faults) or "agrees with the straight line"
    return Distance(
        base_id=base.id,
        said_km=said.km,
        measured_km=round(km, 1),
        direction_said=said.direction,
        bearing=bearing,
        verdict="differs" if faults else "agrees",
        note=f"From {place.name_en}{who}: {found}.",
        source_id=said.source_id,
    )


def compared(claim: Claim, gazetteer: Gazetteer) -> Distance:
    """Hold one distance claim against the straight line.

    Raises:
        PackageError: It has no number of kilometres, or no base or place the package knows.
    """
    try:
        km = float(claim.value)
    except ValueError:
        km = math.nan
    if not math.isfinite(km) or km < 0:
        raise _claim_error(claim, "is no number of kilometres", "value", claim.value)
    said = Said(km, claim.direction, claim.source_id, claim.said_by)
    return compare(*ends(claim, gazetteer), said)


def measure(start: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    """Return the geodesic distance in km and the bearing in degrees (0 to 360) between points.

    Args:
        start: ``(lon, lat)`` in degrees, WGS 84 (EPSG:4326).
        end: Likewise.

    >>> measure((44.0, 33.0), (44.0, 34.0))
    (110.913, 0.0)
    """
    from pyproj import Geod  # noqa: PLC0415 - costs more than a whole look-up

    forward, _, metres = Geod(ellps="WGS84").inv(*start, *end)
    return round(metres / 1000, 3), round(forward % 360, 1) % 360


def ends(claim: Claim, gazetteer: Gazetteer) -> tuple[Base, Place]:
    """Return the base and the place a distance claim lies between.

    Raises:
        PackageError: The package has no such base, or no such place with a point.
    """
    bases = {base.id: base for base in (*gazetteer.bases, *gazetteer.sites)}
    base = bases.get(claim.about.removeprefix("base:"))
    if base is None:
        raise _claim_error(claim, "is about no base", "about", claim.about)
    places = {place.id: place for place in gazetteer.places}
    place = places.get(claim.from_place or "")
    if place is None or place.lon is None or place.lat is None:
        raise _claim_error(claim, "is from no place with a point", "from_place", claim.from_place)
    return base, place


def place_point(place: Place) -> tuple[float, float]:
    """Return ``(lon, lat)`` of a place that has a point."""
    return place.lon or 0.0, place.lat or 0.0


def _rank(found: Distance, files: set[str], order: Mapping[str, int]) -> tuple[bool, int, str]:
    """Return what distances are sorted by; ``~`` sorts after every id."""
    return found.source_id not in files, order[found.base_id], found.source_id or "~"


def _far(said_km: float, km: float) -> str:
    road = "; could be a road distance" if km < said_km else ""
    return f"differs from the straight line{road}"


def _beside(bearing: float, direction: str) -> float:
    """Return the degrees between a bearing and a compass direction, 0 to 180."""
    turn = abs(bearing - DIRECTIONS[direction]) % 360
    return min(turn, 360 - turn)


def _claim_error(claim: Claim, why: str, column: str, value: str | None) -> PackageError:
    text = f"the distance of {claim.id} {why}"
    expected = "kilometres such as 85, a base and a place of the package"
    return PackageError("claims.csv", text, column=column, value=value, expected=expected)
