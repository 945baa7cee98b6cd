"""Which events lie within a radius of one place, and which are too coarse to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geodata.join.labels import AT, NEAR, NO_LABEL, Spots, label_nearest
from geodata.join.places import Places

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geodata.gazetteer.records import Base


@dataclass(frozen=True, slots=True, eq=False)
class Nearby:
    """Events around a place, as positions among the rows that were asked about, ascending.

    Attributes:
        sure: They surely lie within the radius: labels ``at`` and ``near``.
        perhaps: They may lie within it, but their place is known too roughly: ``in the district``
            and ``cannot say``.
    """

    sure: NDArray[np.uint32]
    perhaps: NDArray[np.uint32]


def events_near(place: Base, spots: Spots, within_m: float) -> Nearby:
    """Return which rows lie within ``within_m`` metres of a base or site, by the rules of the join.

    Unlike the join, which gives an event to its nearest base alone, every place is asked for
    itself: what lies near two bases is near both.
    """
    alone = Places.from_rows([(place.id, place.lon, place.lat, place.radius_m)])
    exact = np.array([place.point_of in {"airfield", "site"}])
    only = Places(alone.ids, alone.lon, alone.lat, alone.radius_m, exact)
    label = label_nearest(only, spots, within_m).label
    sure = (label == AT) | (label == NEAR)
    perhaps = (label != NO_LABEL) & ~sure
    return Nearby(*(np.flatnonzero(rows).astype(np.uint32) for rows in (sure, perhaps)))
