"""The nearest place to every point is pyproj's, on every row and everywhere on Earth."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod

from geodata.errors import PlacesError
from geodata.gazetteer.gazetteer import load_gazetteer
from geodata.join import Places

GEOD = Geod(ellps="WGS84")
RANDOM = np.random.default_rng(5)


def places(lon, lat):
    rows = zip(lon, lat, strict=True)
    return Places.from_rows((f"p{at}", x, y, 100) for at, (x, y) in enumerate(rows))


def all_metres(asked, lon, lat):
    """Ask pyproj for every point and place."""
    lon, lat = np.asarray(lon, float), np.asarray(lat, float)
    points = np.repeat(lon, len(asked.ids)), np.repeat(lat, len(asked.ids))
    metres = GEOD.inv(*points, np.tile(asked.lon, len(lon)), np.tile(asked.lat, len(lon)))[2]
    return metres.reshape(len(lon), -1)


def brute_force(metres, within_m=np.inf):
    """Return place, distance and the other nearest places of every point."""
    place, nearest = metres.argmin(axis=1), metres.min(axis=1)
    tied = metres - nearest[:, None] <= 0.001
    tied[np.arange(len(place)), place] = False
    tied[nearest > within_m] = False
    out = nearest > within_m
    return np.where(out, -1, place), np.where(out, np.nan, nearest), np.argwhere(tied)


def assert_exact(asked, lon, lat, within_m=None, metres=None):
    found = asked.nearest(lon, lat, within_m=within_m)
    metres = all_metres(asked, lon, lat) if metres is None else metres
    place, metres, ties = brute_force(metres, within_m or np.inf)
    assert found.place.tolist() == place.tolist()
    np.testing.assert_allclose(found.distance_m, metres, rtol=0, atol=1e-4)
    assert found.ties.tolist() == ties.tolist()


def turned(lon):
    """Longitudes around the antimeridian as tables print them."""
    return (np.asarray(lon) + 180) % 360 - 180


def globe(size):
    return RANDOM.uniform(-180, 180, size), np.degrees(np.arcsin(RANDOM.uniform(-1, 1, size)))


def box(size, lon, lat):
    return RANDOM.uniform(*lon, size), RANDOM.uniform(*lat, size)


IRAQ = (39, 48), (29, 37)
WORLDS = {
    "bases of Iraq": (Places.of(load_gazetteer()), *box(8_000, *IRAQ)),
    "few points": (Places.of(load_gazetteer()), *box(300, *IRAQ)),
    "the whole Earth": (places(*globe(20)), *globe(8_000)),
    "a dense region": (places(*box(60, (44, 45), (33, 34))), *box(6_000, (44, 45), (33, 34))),
    "the antimeridian": (
        places(turned(RANDOM.uniform(178, 182, 15)), RANDOM.uniform(-20, -15, 15)),
        turned(RANDOM.uniform(177, 183, 5_000)),
        RANDOM.uniform(-21, -14, 5_000),
    ),
    "a pole": (places(*box(20, (-180, 180), (88, 90))), *box(5_000, (-180, 180), (87, 90))),
    "the far side": (places([0, 1, 179], [0, 0.5, 0.3]), *box(2_000, (170, 190), (-5, 5))),
    "one place": (places([44], [33]), *box(5_000, *IRAQ)),
    "one point": (places([44, 44.2], [33, 33]), np.full(5_000, 44.1), np.full(5_000, 33.0)),
}


@pytest.mark.parametrize("world", WORLDS)
def test_every_row_is_as_brute_force_has_it(world):
    metres = all_metres(*WORLDS[world])
    for within_m in (None, 1e6, 2e5, 50_000, 5_000):
        assert_exact(*WORLDS[world], within_m, metres)


@pytest.mark.parametrize("region", ["Iraq", "Earth"])
def test_fifty_thousand_places_are_as_exact_as_twelve(region):
    make = globe if region == "Earth" else lambda size: box(size, *IRAQ)
    asked, (lon, lat) = places(*make(50_000)), make(50_000)
    found = asked.nearest(lon, lat, within_m=50_000)
    some = RANDOM.choice(len(lon), 10, replace=False)
    place, metres, _ = brute_force(all_metres(asked, lon[some], lat[some]), 50_000)
    assert found.place[some].tolist() == place.tolist()
    np.testing.assert_allclose(found.distance_m[some], metres, rtol=0, atol=1e-4)


def test_no_row_flips_at_the_radius():
    asked, lon, lat = Places.of(load_gazetteer()), *box(6_000, (43, 45), (32, 36))
    place, metres, _ = brute_force(all_metres(asked, lon, lat))
    for row in range(0, 6_000, 500):
        limit = float(metres[row])
        assert asked.nearest(lon, lat, within_m=limit).place[row] == place[row]
        assert asked.nearest(lon, lat, within_m=np.nextafter(limit, 0)).place[row] == -1


def test_places_equally_far_are_all_named():
    asked = places([44, 46, 44, 46], [33, 33, 35, 35])
    there = [45, 45, 44.9], [33.5, 34.0, 34.0]
    found = asked.nearest(*there)
    assert found.ties.tolist()[0] in ([0, 0], [0, 1])
    assert len(found.ties) == len(brute_force(all_metres(asked, *there))[2])


def test_of_places_at_the_same_coordinates_the_first_is_nearest():
    asked = places([44, 45, 44, 45, 44], [33, 33, 33, 33, 33])
    found = asked.nearest([44.1, 44.9, 44.5], [33, 33, 33])
    assert found.place[:2].tolist() == [0, 1]
    assert found.ties.tolist()[:3] == [[0, 2], [0, 4], [1, 3]]
    assert sorted({0, 1, 2, 3, 4} - {int(found.place[2])}) == found.ties[3:, 1].tolist()


@pytest.mark.parametrize(
    ("lon", "lat"), [(np.nan, 33), (44, np.nan), (np.inf, 33), (44, 91), (44, -90.001), (400, 33)]
)
def test_a_point_that_is_nowhere_joins_nothing(lon, lat):
    found = places([44], [33]).nearest([44.0, lon, 44.0], [33.0, lat, 33.0])
    assert found.place.tolist() == [0, -1, 0]
    assert np.isnan(found.distance_m[1])


def test_a_longitude_may_be_written_with_another_turn():
    asked = places([-170, 175], [0, 0])
    assert asked.nearest([189.0, -184.0, 190.0], [0, 0, 0]).place.tolist() == [0, 1, 0]


def test_no_places_and_no_points_join_nothing():
    assert places([], []).nearest([44.0], [33.0]).place.tolist() == [-1]
    assert places([44], [33]).nearest([], []).place.tolist() == []


@pytest.mark.parametrize("lat", [np.nan, 95])
def test_a_place_without_a_point_is_refused_by_name(lat):
    with pytest.raises(PlacesError, match="p1"):
        places([44, 45], [33, lat])


def test_threads_change_nothing():
    asked, lon, lat = WORLDS["a dense region"]
    one, two = asked.nearest(lon, lat), asked.nearest(lon, lat, threads=2)
    assert one.place.tolist() == two.place.tolist()
    assert one.distance_m.tolist() == two.distance_m.tolist()


coordinates = st.tuples(
    st.one_of(st.floats(-180, 180), st.sampled_from([-180.0, 0.0, 180.0, 44.0])),
    st.one_of(st.floats(-90, 90), st.sampled_from([-90.0, 0.0, 90.0, 33.0])),
)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(coordinates, min_size=1, max_size=6),
    st.lists(coordinates, min_size=1, max_size=6),
    st.sampled_from([None, 50_000.0, 3e6]),
)
def test_any_places_and_points_are_joined_exactly(some, points, within_m):
    assert_exact(places(*zip(*some, strict=True)), *map(list, zip(*points, strict=True)), within_m)
