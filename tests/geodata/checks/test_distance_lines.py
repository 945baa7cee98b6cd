import pytest

from geodata.atlas import open_atlas
from geodata.checks.checks import check_distances
from geodata.checks.distance_lines import along, distance_lines
from geodata.checks.distances import measure


@pytest.fixture(scope="module")
def atlas():
    return open_atlas()


@pytest.fixture(scope="module")
def lines(atlas):
    return distance_lines(atlas.package, atlas.gazetteer)


def of(lines, base_id, km, source_id="article-004"):
    return next(
        line
        for line in lines
        if line.distance.base_id == base_id
        and line.distance.said_km == km
        and line.distance.source_id == source_id
    )


def test_every_distance_claim_is_a_line(atlas, lines):
    assert len(lines) == len(check_distances(atlas.package, atlas.gazetteer)) == 27


def test_taji_is_said_far_beyond_where_it_lies(lines):
    line = of(lines, "taji", 85)
    assert line.place_id == "baghdad"
    assert line.distance.verdict == "differs"
    assert measure(line.place_point, line.base_point)[0] == pytest.approx(24.4, abs=0.1)
    assert measure(line.place_point, line.said_point) == pytest.approx((85, 0), abs=0.1)


def test_without_a_direction_the_said_point_lies_on_the_way_to_the_base(lines):
    line = of(lines, "harir", 75)
    assert measure(line.place_point, line.said_point)[1] == pytest.approx(37.9, abs=0.2)


@pytest.mark.parametrize("bearing", [0, 90, 135, 315])
def test_a_point_along_a_bearing_lies_that_far_and_that_way(bearing):
    found = measure((44.4, 33.3), along((44.4, 33.3), bearing, 50))
    assert found == pytest.approx((50, bearing), abs=0.1)
