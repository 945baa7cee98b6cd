"""What a table's precision allows to be said of an event and the base nearest to its point."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geodata.join.ellipsoid import Floats
    from geodata.join.places import Places
    from geodata.join.shortlist import Numbers

LABELS: Final = ("at", "near", "in the district", "cannot say")
"""The labels, surest first."""
NO_LABEL: Final = -1
"""Code of a row that lies surely farther than asked from every base."""
AT, NEAR, DISTRICT, CANNOT_SAY = range(len(LABELS))
PRECISIONS: Final = ("exact", "town", "near_town", "district", "region", "country", "unknown")
"""Place precisions, finest first; any other word counts as the last."""
_TOWN, _NEAR_TOWN, _DISTRICT, _UNKNOWN = (
    PRECISIONS.index(word) for word in ("town", "near_town", "district", "unknown")
)
_STEPS_M: Final = (1_000.0, 30_000.0, np.inf)
"""Rows without a base are asked again in these groups: a coarse row makes no fine one slower."""


@dataclass(frozen=True, slots=True, eq=False)
class Spots:
    """Where rows lie, and how precisely.

    Attributes:
        lon: Degrees, WGS 84 (EPSG:4326); NaN if missing.
        lat: Likewise.
        precision: Positions in `PRECISIONS`.
        radius_m: Metres the place may be off; NaN if unknown.
    """

    lon: Floats
    lat: Floats
    precision: NDArray[np.int8]
    radius_m: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Labelled:
    """The nearest base within reach of each row, and what may be said of it.

    ``place``, ``distance_m`` and ``ties`` are as in `search.Nearest`; ``uncertainty_m`` is how far
    the event and the base may together be off, NaN if unknown or without a base; ``label`` holds
    positions in `LABELS`, or `NO_LABEL`.
    """

    place: Numbers
    distance_m: Floats
    ties: NDArray[np.int64]
    uncertainty_m: Floats
    label: NDArray[np.int8]


def label_nearest(places: Places, spots: Spots, within_m: float) -> Labelled:
    """Join rows to the nearest base and label each by its precision.

    - ``at``: exact or town, and the whole circle of the event lies in that of the base, whose own
      point is that of an airfield or site.
    - ``near``: not coarser than near a town, and the whole circle lies within ``within_m``.
    - ``in the district``: coded to a district, and the base lies within its radius.
    - ``cannot say``: anything else that may have happened within ``within_m`` of a base; always
      where the precision is unknown.

    No label means surely farther than ``within_m`` from every base.

    Args:
        places: The bases.
        spots: The rows.
        within_m: Metres around a base's point, inclusive.
    """
    near = places.nearest(spots.lon, spots.lat, within_m=within_m)
    found, fine = near.place >= 0, spots.precision
    base_m = _of_base(places.radius_m, near.place, np.nan)
    farthest = near.distance_m + spots.radius_m
    at = found & (fine <= _TOWN) & (farthest <= base_m)
    label = np.where(found | _may_be_near(places, spots, within_m, ~found), CANNOT_SAY, NO_LABEL)
    label[(fine == _DISTRICT) & (near.distance_m <= spots.radius_m)] = DISTRICT
    label[(fine <= _NEAR_TOWN) & (farthest <= within_m)] = NEAR
    label[at & _of_base(places.compact, near.place, False)] = AT  # noqa: FBT003
    uncertainty_m = spots.radius_m + base_m
    return Labelled(near.place, near.distance_m, near.ties, uncertainty_m, label.astype(np.int8))


def _of_base(values: NDArray[Any], place: Numbers, missing: Any) -> NDArray[Any]:
    """Return each row's value of its base, ``missing`` where it has none."""
    return np.append(values, missing)[place]


def _may_be_near(
    places: Places, spots: Spots, within_m: float, asked: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Return which of the rows asked for may lie within reach of a base, however coarse."""
    unknown = (spots.precision == _UNKNOWN) | np.isnan(spots.radius_m + spots.lon + spots.lat)
    may = asked & unknown
    low = 0.0
    for high in _STEPS_M:
        rows = np.flatnonzero(asked & ~may & (spots.radius_m > low) & (spots.radius_m <= high))
        low = high
        if len(rows):
            radius_m = spots.radius_m[rows]
            reach = places.nearest(
                spots.lon[rows], spots.lat[rows], within_m=within_m + float(radius_m.max())
            )
            may[rows] = reach.distance_m - radius_m <= within_m
    return np.asarray(may, dtype=np.bool_)
