"""Points as people and databases write them: in one cell, with minutes and sides, as WKT."""

from __future__ import annotations

import math

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Transformer

from geodata.errors import MappingError
from geodata.tables.angles import angle, plain_text
from geodata.tables.point_text import read_point
from tests.geodata.tables.made import csv_text

LAT, LON = st.floats(-90, 90), st.floats(-180, 180)


@pytest.mark.parametrize(
    ("text", "first", "second", "order"),
    [
        ("36.2, 43.1", 36.2, 43.1, None),
        ("36.2;43.1", 36.2, 43.1, None),
        ("36,2; 43,1", 36.2, 43.1, None),
        ("36,2 43,1", 36.2, 43.1, None),
        ("(36.2, 43.1)", 36.2, 43.1, None),
        ("36.2 43.1 0 5", 36.2, 43.1, None),
        ("٣٦٫٢، ٤٣٫١", 36.2, 43.1, None),
        ("36.2°, 43.1°", 36.2, 43.1, None),
        ("36°12′N 43°06′E", 36.2, 43.1, "latlon"),
        ("43°06′E, 36°12′N", 43.1, 36.2, "lonlat"),
        ("36°12'00\" S, 43°06'00\" W", -36.2, -43.1, "latlon"),
        ("N36.2 E43.1", 36.2, 43.1, "latlon"),
        ("36.2° North, 43.1° East", 36.2, 43.1, "latlon"),
        ("٣٦٫٢ شمالاً ٤٣٫١ شرقاً", 36.2, 43.1, "latlon"),
        ("Lat: 36.2, Long: 43.1", 36.2, 43.1, "latlon"),
        ('{"longitude":"43.1","latitude":36.2}', 43.1, 36.2, "lonlat"),
        ("POINT (43.1 36.2)", 43.1, 36.2, "lonlat"),
        ("SRID=4326;point Z(43.1 36.2 200)", 43.1, 36.2, "lonlat"),
        ('{"type": "Point", "coordinates": [43.1, 36.2]}', 43.1, 36.2, "lonlat"),
    ],
)
def test_both_coordinates_are_read_from_one_cell(text, first, second, order):
    found = read_point(text)
    assert found.why is None
    assert (found.first, found.second) == pytest.approx((first, second))
    assert found.order == order


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("36,2,43,1", "is no pair of coordinates"),
        ("36.2", "is no pair of coordinates"),
        ("36.2 N 43.1 N", "is no pair of coordinates"),
        ("K-1", "is no pair of coordinates"),
        ("POLYGON ((44 33, 45 33, 45 34, 44 33))", "the geometry is no point but POLYGON"),
        ("MULTIPOINT (44 33, 45 33)", "the geometry is no point but MULTIPOINT"),
        ("SRID=32638;POINT(444000 3685000)", "the point is not in degrees but in EPSG:32638"),
        ("POINT (44.4)", "the point has no two coordinates"),
        ("POINT (44.4 33.3", "the point has no two coordinates"),
        ("POINT (nan 33.3)", "is no number"),
        ("0102000000020000000000000000000000000000000000F03F0000000000000040", "is no point"),
        ("1 " * 100_000, "is no pair of coordinates"),
    ],
)
def test_what_is_no_point_says_why(text, why):
    assert why in (read_point(text).why or "")


@settings(deadline=None)
@given(LON, LAT)
def test_points_of_databases_come_back_exactly(lon, lat):
    point = shapely.Point(lon, lat)
    with_srid = shapely.to_wkb(shapely.set_srid(point, 4326), hex=True, include_srid=True)
    for text in (f"POINT ({lon!r} {lat!r})", shapely.to_wkb(point, hex=True), with_srid):
        found = read_point(text)
        assert (found.first, found.second, found.why) == (lon, lat, None)


@settings(deadline=None)
@given(st.text("0123456789.,;° '\"NSEWPOINT()-شمالا", max_size=30))
def test_any_text_is_a_point_or_a_reason_or_empty(text):
    found = read_point(text)
    known = not math.isnan(found.first + found.second)
    assert known or found.why or not text.strip() or "EMPTY" in text.upper()


@pytest.mark.parametrize(
    ("text", "sides", "degrees"),
    [
        ("36°12'36\"N", "NS", 36.21),
        ("36 12 36 N", "NS", 36.21),
        ("-7,5", "EW", -7.5),
        ("43.1° غربا", "EW", -43.1),
        ("43°06′E", "NS", None),
        ("-36 N", "NS", None),
        ("36°72'", "NS", None),
        ("36.5°12'", "NS", None),
        ("36 12", "NS", None),
        ("081530N", "NS", 8 + 15 / 60 + 30 / 3600),
        ("0422628E", "EW", 42 + 26 / 60 + 28 / 3600),
        ("3347.5N", "NS", 33 + 47.5 / 60),
        ("0815N", "NS", 8.25),
        ("33-47-08N", "NS", 33 + 47 / 60 + 8 / 3600),
        ("33:47:08", "NS", 33 + 47 / 60 + 8 / 3600),
        ("33°15' ", "NS", 33.25),
        ("334708", "NS", None),
        ("422628E", "EW", None),
        ("087030N", "NS", None),
    ],
)
def test_an_angle_is_read_or_refused(text, sides, degrees):
    found = angle(plain_text(text), sides)
    assert math.isnan(found) if degrees is None else found == pytest.approx(degrees)


def table(column, *cells):
    return csv_text(["date", column], [{"date": "2020-01-01", column: cell} for cell in cells])


def place(row):
    return row["lon"], row["lat"]


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("geom", "POINT (44.4 33.3)"),
        ("latlon", "33.3, 44.4"),
        ("Longitude, Latitude", "44.4 33.3"),
        ("الإحداثيات", "33.3، 44.4"),
        ("gps", "33°18'N 44°24'E"),
        ("whatever", "33.3; 44.4"),
    ],
)
def test_one_column_holds_the_point_whatever_it_is_called(take, column, cell):
    assert place(take(table(column, cell)).row) == (44.4, 33.3)


def test_the_order_is_shown_by_name_values_country_or_not_at_all(take):
    by_range = take(table("coordinates", "144.4, 33.3", "44.4, 33.3"))
    assert [place(row) for row in by_range.rows] == [(144.4, 33.3), (44.4, 33.3)]
    by_country = take(table("coordinates", "44.4, 33.3"))
    assert place(by_country.row) == (44.4, 33.3)
    assert "That way round most points lie in Iraq." in by_country.report.notes
    stated = take(
        table("coordinates", "44.4, 33.3")
        .replace("date,", "country,")
        .replace("2020-01-01", "Iraq")
    )
    assert place(stated.row) == (44.4, 33.3)
    unclear = take(table("coordinates", "-10.5, -20.5"))
    assert place(unclear.row) == (-20.5, -10.5)
    assert unclear.report.notes[0] == (
        "Nothing shows which coordinate stands first in 'coordinates': latitude is taken to, "
        "so -10.5, -20.5 is latitude -10.5, longitude -20.5."
    )
    told = take(table("coordinates", "-10.5, -20.5"), point_order="lonlat")
    assert place(told.row) == (-10.5, -20.5)


def test_a_cell_that_says_its_order_needs_none(take):
    found = take(table("coordinates", "33.3, 44.4", "44.4 E 33.3 N", "POINT (44.4 33.3)"))
    assert {place(row) for row in found.rows} == {(44.4, 33.3)}


def test_rows_without_a_point_in_the_column_are_refused_with_the_reason(take):
    cells = ["POINT (44.4 33.3)", "", "POLYGON ((1 2))", "POINT (0 0)", "POINT (33.3 144.4)"]
    found = take(table("geom", *cells))
    assert [line for line, _, _ in found.refused] == [3, 4, 5, 6]
    assert {column for _, column, _ in found.refused} == {"geom"}
    assert found.whys[:3] == [
        "is empty",
        "the geometry is no point but POLYGON",
        "the point is (0, 0), which is no place",
    ]


def test_two_columns_count_before_one_unless_the_user_says_otherwise(take):
    text = "date,lon,lat,geom\n2020-01-01,44.4,33.3,POINT (43.1 36.2)\n"
    assert place(take(text).row) == (44.4, 33.3)
    assert place(take(text, mapping={"point": ["geom"]}).row) == (43.1, 36.2)


def test_an_order_that_is_none_is_refused(take):
    with pytest.raises(MappingError, match="is no order of coordinates"):
        take(table("coordinates", "1.5, 2.5"), point_order="xy")


def test_minutes_and_sides_are_read_from_two_columns(take):
    found = take("date,lat,lon\n2020-01-01,36°12′N,43°06′E\n2020-01-01,36°12′E,43.1\n")
    assert place(found.row) == (43.1, 36.2)
    assert found.refused == [(3, "lat", "36°12′E")]


@pytest.mark.parametrize(
    ("text", "zone", "east", "north", "radius_m"),
    [
        ("38SMB4488", 38, 444_500, 3_688_500, 707.1),
        ("38s mb 44 88", 38, 444_500, 3_688_500, 707.1),
        ("38S MB 4412 8803", 38, 444_125, 3_688_035, 7.1),
        ("38SMB4412388034", 38, 444_123.5, 3_688_034.5, 0.7),
        ("4QFJ12", 4, 615_000, 2_325_000, 7071.1),
    ],
)
def test_a_reference_to_the_military_grid_is_the_middle_of_its_square(
    text, zone, east, north, radius_m
):
    found = read_point(text)
    degrees = Transformer.from_crs(32600 + zone, 4326, always_xy=True).transform(east, north)
    assert (found.first, found.second) == pytest.approx(degrees, abs=1e-6)
    assert found.order == "lonlat"
    assert found.radius_m == pytest.approx(radius_m, abs=0.1)


@pytest.mark.parametrize("text", ["38SMB", "38SMB448", "38S MB 44 8", "61SMB4488", "38IMB4488"])
def test_what_is_no_square_of_the_grid_is_no_point(text):
    assert read_point(text).why == "is no pair of coordinates"


def test_a_column_of_references_is_read_and_its_squares_are_how_far_off_a_place_may_be(take):
    table = "date,mgrs\n2020-01-01,38SMB4488\n2020-01-02,38S MB 44123 88034\n"
    first, second = take(table, place_precision="exact").rows
    assert (round(first["lon"], 2), round(first["lat"], 2)) == (44.4, 33.33)
    assert (round(first["radius_m"]), second["radius_m"]) == (707, 250)
    assert math.isnan(take(table).rows[0]["radius_m"] or math.nan)


def test_codes_that_look_like_references_are_not_taken_for_points(take):
    with pytest.raises(MappingError, match="no column for lon and lat"):
        take("date,code\n2020-01-01,38SMB4488\n2020-01-02,38SMB4588\n")
