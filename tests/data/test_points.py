from __future__ import annotations

import json

import pytest
from pyproj import Geod
from shapely.geometry import Point, shape
from shapely.ops import unary_union

from tests.data.tables import ROOT, rows

MAP = ROOT / "dashboard" / "static" / "basemap" / "governorates.json"
WGS84 = Geod(ellps="WGS84")
BASES = {row["id"]: row for row in rows("bases")}


def lon_lat(row: dict[str, str]) -> tuple[float, float]:
    return float(row["lon"]), float(row["lat"])


def spots() -> list[dict[str, str]]:
    places = [row for row in rows("places") if row["kind"] != "word"]
    return rows("bases") + rows("points") + places


@pytest.fixture(scope="module")
def governorates():
    features = json.loads(MAP.read_text(encoding="utf-8"))["features"]
    return {f["properties"]["id"]: shape(f["geometry"]) for f in features}


@pytest.mark.parametrize("row", spots(), ids=lambda row: row["id"])
def test_points_lie_in_the_box_around_iraq(row):
    lon, lat = lon_lat(row)
    assert 38.7 < lon < 48.8
    assert 29.0 < lat < 37.4


def test_points_lie_inside_iraq(governorates):
    iraq = unary_union(list(governorates.values())).buffer(0.02)
    assert not [row["id"] for row in spots() if not iraq.contains(Point(lon_lat(row)))]


def test_bases_lie_in_the_governorate_they_name(governorates):
    # the base map draws Baghdad governorate smaller than it is: Taji and Besmaya fall outside
    for row in (row for row in rows("bases") if row["governorate"] != "IQ-BG"):
        assert governorates[row["governorate"]].contains(Point(lon_lat(row))), row["id"]


def test_a_radius_covers_the_doubt_between_the_sources():
    for point in rows("points"):
        base = BASES[point["base_id"]]
        _, _, metres = WGS84.inv(*lon_lat(base), *lon_lat(point))
        assert metres <= int(base["radius_m"]), point["id"]


def test_every_base_has_a_point_by_source():
    assert {row["base_id"] for row in rows("points")} == set(BASES)


def test_a_vague_place_has_a_wide_radius():
    vague = {row["id"] for row in rows("bases") if row["point_of"] in ("town", "area")}
    assert {"al-qaim", "altun-kupri", "besmaya"} <= vague
    assert all(int(BASES[name]["radius_m"]) >= 2000 for name in vague)


def test_words_have_no_point_and_places_have_one_with_its_source():
    for row in rows("places"):
        assert bool(row["lon"]) == bool(row["lat"]) == (row["kind"] != "word")
        assert bool(row["point_source"]) == (row["kind"] != "word")
