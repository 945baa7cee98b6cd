"""What lies around a base is what the ellipsoid and the precision say, event by event."""

import numpy as np
import pytest
from pyproj import Geod

from geodata.gazetteer.gazetteer import load_gazetteer
from geodata.join.labels import PRECISIONS, Spots
from geodata.join.nearby import events_near

DRAW = np.random.default_rng(11)
COUNT = 4_000
RADII = np.array([250.0, 3_000, 10_000, 25_000, 75_000, 400_000, np.nan])
SPOTS = Spots(
    DRAW.uniform(43, 46, COUNT), DRAW.uniform(32.5, 34.5, COUNT),
    DRAW.integers(0, len(PRECISIONS), COUNT).astype(np.int8), np.zeros(COUNT),
)  # fmt: skip
SPOTS.radius_m[:] = RADII[SPOTS.precision]
BASES = load_gazetteer().bases


@pytest.mark.parametrize("km", [10, 25, 50])
@pytest.mark.parametrize("base", BASES[:4], ids=lambda base: base.id)
def test_sure_events_are_those_whose_whole_circle_lies_within(base, km):
    found = events_near(base, SPOTS, km * 1000.0)
    lon, lat = np.full(COUNT, base.lon), np.full(COUNT, base.lat)
    _, _, metres = Geod(ellps="WGS84").inv(lon, lat, SPOTS.lon, SPOTS.lat)
    fine = SPOTS.precision <= PRECISIONS.index("near_town")
    within = fine & (metres + SPOTS.radius_m <= km * 1000)
    exact = SPOTS.precision <= PRECISIONS.index("town")
    there = exact & (metres + SPOTS.radius_m <= base.radius_m)
    compact = base.point_of in {"airfield", "site"}
    assert found.sure.tolist() == np.flatnonzero(within | (there & compact)).tolist()


def test_a_coarse_event_is_only_perhaps_near_however_close_its_point():
    base = BASES[0]
    at = np.array([base.lon]), np.array([base.lat])
    district = np.array([PRECISIONS.index("district")], np.int8)
    found = events_near(base, Spots(*at, district, np.array([25_000.0])), 25_000.0)
    assert (found.sure.tolist(), found.perhaps.tolist()) == ([], [0])


def test_no_event_is_both_sure_and_perhaps():
    found = events_near(BASES[1], SPOTS, 50_000.0)
    assert not set(found.sure.tolist()) & set(found.perhaps.tolist())
