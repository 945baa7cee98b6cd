import pytest

from geodata.atlas import open_atlas
from geodata.checks.points import Point, load_points, place


@pytest.fixture(scope="module")
def atlas():
    return open_atlas()


def point(number, lon, lat, of=None):
    return Point(f"x-{number}", "ain-al-asad", lon, lat, "a source", "a point", of)


def test_a_copy_of_a_point_is_no_second_witness(atlas):
    found = place(atlas.gazetteer.base("habbaniyah"), load_points(atlas.package))
    assert len(found.points) == 6
    assert found.lineages == 5


def test_a_point_away_from_the_base_says_how_far_and_which_way(atlas):
    found = place(atlas.gazetteer.base("taji"), load_points(atlas.package))
    camp = next(placed for placed in found.points if placed.point.id == "taji-3")
    assert camp.distance_m == pytest.approx(2030, abs=20)
    assert camp.east_m > 0
    assert camp.north_m > 0


def test_the_spread_is_the_longest_way_between_two_points(atlas):
    found = place(atlas.gazetteer.base("altun-kupri"), load_points(atlas.package))
    assert found.spread_m == pytest.approx(6523, abs=60)


def test_the_radius_of_every_shipped_base_covers_every_point(atlas):
    points = load_points(atlas.package)
    bases = (*atlas.gazetteer.bases, *atlas.gazetteer.sites)
    assert all(placed.within for base in bases for placed in place(base, points).points)


def test_a_point_outside_the_radius_is_said_to_be(atlas):
    base = atlas.gazetteer.base("ain-al-asad")
    (found,) = place(base, (point(1, 42.5, 33.8),)).points
    assert not found.within


def test_copies_of_copies_are_of_the_first_lineage(atlas):
    base = atlas.gazetteer.base("ain-al-asad")
    points = (point(1, 42.4, 33.8), point(2, 42.4, 33.8, "x-1"), point(3, 42.4, 33.8, "x-2"))
    assert place(base, points).lineages == 1


def test_points_that_name_each_other_end_somewhere(atlas):
    base = atlas.gazetteer.base("ain-al-asad")
    points = (point(1, 42.4, 33.8, "x-2"), point(2, 42.4, 33.8, "x-1"))
    assert len(place(base, points).points) == 2


def test_a_base_without_points_has_no_spread(atlas):
    found = place(atlas.gazetteer.base("taji"), ())
    assert (found.points, found.lineages, found.spread_m) == ((), 0, 0.0)
