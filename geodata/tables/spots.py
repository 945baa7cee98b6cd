"""Where the events of a batch happened: points, what they are worth, and whether they can be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from geodata.tables.cells import (
    as_degrees,
    as_numbers,
    as_strings,
    code,
    joined,
    looked_up,
    without_words_for_nothing,
)
from geodata.tables.countries import countries_at, far_outside, find_country, inside
from geodata.tables.layouts import NAN, RADIUS_M
from geodata.tables.one_cell import points_in_one

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geodata.tables.cells import Floats, Mask
    from geodata.tables.countries import Country
    from geodata.tables.fields import Fields
    from geodata.tables.guess import Guess
    from geodata.tables.times import Words

MAX_LAT, MAX_LON = 90.0, 180.0
SWAPPED: Final = "longitude and latitude look swapped"


class Spots(NamedTuple):
    """Where each row happened: degrees (NaN without a point), precision, radius in metres."""

    lon: Floats
    lat: Floats
    precision: Words
    radius_m: Floats


def spots_of(fields: Fields, guess: Guess) -> Spots:
    """Return the place of every row, and say which cannot be.

    Args:
        fields: The batch.
        guess: The layout, its codes, and what holds for every row.
    """
    precision, radius_m, tolerance_m = _precision(fields, guess)
    if not {"lon", "point"} & fields.names:
        nowhere = np.full(fields.size, NAN)
        words = np.full(fields.size, "unknown", dtype=object)
        return Spots(nowhere, nowhere, words, nowhere)
    lon, lat, missing, square_m = _points(fields, guess)
    radius_m = np.maximum(radius_m, square_m)
    known = fields.sound() & ~missing
    if "country" in fields or guess.country:
        _check_stated(fields, guess, np.array([lon, lat]), np.where(known, tolerance_m, np.inf))
    elif guess.mostly_in and (country := find_country(guess.mostly_in)):
        odd = known & ~_within(country, lon, lat) & _within(country, lat, lon)
        why = f"{SWAPPED}: the other way round it lies in {country.name}, as most of the table"
        fields.say(odd, "lat", why)
    precision, radius_m = np.where(missing, "unknown", precision), np.where(missing, NAN, radius_m)
    return Spots(lon, lat, precision, radius_m)


def _precision(fields: Fields, guess: Guess) -> tuple[Words, Floats, Floats]:
    """Return each place's precision, its radius, and how far out the country check lets it be."""
    words = np.full(fields.size, guess.place_precision, dtype=object)
    radius_m = np.full(fields.size, RADIUS_M[guess.place_precision])
    anywhere = np.zeros(fields.size, dtype=bool)
    if "place_precision" in fields:
        cells = without_words_for_nothing(as_strings(fields["place_precision"]))
        given = pc.not_equal(cells, "").to_numpy(zero_copy_only=False)
        codes = guess.layout.place_codes
        found = looked_up(cells, lambda text: codes.get(code(text), ("", NAN))[0], object)
        known = ", ".join(codes)
        why = f"is no precision of a place, which is one of {known}"
        fields.say(given & (found == ""), "place_precision", why)
        told = looked_up(cells, lambda text: codes.get(code(text), ("", NAN))[1], np.float64)
        words, radius_m = np.where(given, found, words), np.where(given, told, radius_m)
        anywhere = given & (found == "unknown") & (guess.layout.name == "ged")
    if "radius_m" in fields:
        metres, wrong = as_numbers(fields["radius_m"])
        fields.say(wrong | (metres < 0), "radius_m", "is no distance in metres")
        radius_m = np.where(np.isfinite(metres), metres, radius_m)
    return words, radius_m, np.where(anywhere, np.inf, np.nan_to_num(radius_m))


def _points(fields: Fields, guess: Guess) -> tuple[Floats, Floats, Mask, Floats]:
    """Return longitudes, latitudes, which rows rightly have neither, and the radii of squares."""
    may_lack = _may_lack(fields, guess)
    if "point" in fields:
        lon, lat, none, square_m = points_in_one(fields, guess.point_order)
        missing = none & may_lack
        fields.say(none & ~missing, "point", "is empty")
    else:
        lon, lat, missing = _pairs(fields, may_lack=may_lack)
        square_m = np.zeros(fields.size)
    _check_range(fields, lon, lat)
    return lon, lat, missing, square_m


def _may_lack(fields: Fields, guess: Guess) -> Mask:
    """Tell which rows may be without a point: those with the name of a place, or all of ours."""
    if guess.layout.name == "atlas" or not guess.layout.by_name or "place_name" not in fields:
        return np.full(fields.size, guess.layout.name == "atlas")
    names = joined([as_strings(part) for part in fields.parts("place_name")])
    named: Mask = pc.not_equal(pc.utf8_trim_whitespace(names), "").to_numpy(zero_copy_only=False)
    return named


def _pairs(fields: Fields, *, may_lack: Mask) -> tuple[Floats, Floats, Mask]:
    """Return the coordinates of two columns, and which rows rightly have neither."""
    lon, bad_lon = as_degrees(fields["lon"], "EW")
    lat, bad_lat = as_degrees(fields["lat"], "NS")
    no_lon, no_lat = np.isnan(lon) & ~bad_lon, np.isnan(lat) & ~bad_lat
    missing = no_lon & no_lat & may_lack
    for name, empty, bad in (("lon", no_lon, bad_lon), ("lat", no_lat, bad_lat)):
        fields.say(empty & ~missing, name, "is empty")
        fields.say(bad, name, "is no number")
    return np.where(bad_lon, NAN, lon), np.where(bad_lat, NAN, lat), missing


def _check_range(fields: Fields, lon: Floats, lat: Floats) -> None:
    """Say which points are not on Earth, or where no event can be."""
    high = np.abs(lat) > MAX_LAT
    swapped = high & (np.abs(lat) <= MAX_LON) & (np.abs(lon) <= MAX_LAT)
    fields.say(swapped, "lat", f"{SWAPPED}: no latitude is beyond 90")
    fields.say(high & ~swapped, "lat", "is not between -90 and 90 degrees")
    fields.say(np.abs(lon) > MAX_LON, "lon", "is not between -180 and 180 degrees")
    fields.say((lon == 0) & (lat == 0), "lat", "the point is (0, 0), which is no place")


def _check_stated(fields: Fields, guess: Guess, points: Floats, tolerance_m: Floats) -> None:
    """Say which points lie too far outside the country their row states."""
    names = as_strings(fields["country"]) if "country" in fields else [""] * fields.size
    encoded = pa.array(names, pa.string()).dictionary_encode()
    stated = [find_country(name or guess.country) for name in encoded.dictionary.to_pylist()]
    metres, worth = np.unique(tolerance_m, return_inverse=True)
    groups = encoded.indices.to_numpy() * len(metres) + worth
    for group in np.unique(groups).tolist():
        country, tolerance = stated[group // len(metres)], metres[group % len(metres)]
        if country is None or not np.isfinite(tolerance):
            continue
        (rows,) = np.nonzero(groups == group)
        far = rows[far_outside(country, points[0, rows], points[1, rows], tolerance)]
        is_swapped = inside(country, points[1, far], points[0, far])
        why = f"{SWAPPED}: the other way round it lies in {country.name}"
        fields.say(far[is_swapped].tolist(), "lat", why)
        _say_outside(fields, country, far[~is_swapped], points)


def _say_outside(fields: Fields, country: Country, rows: NDArray[np.int64], points: Floats) -> None:
    lons, lats = points[:, rows]
    for row, where in zip(rows.tolist(), countries_at(lons, lats), strict=True):
        found = f"({points[0, row]:g}, {points[1, row]:g}){f' lies in {where}' if where else ''}"
        fields.say([row], "lat", f"the point lies outside {country.name}: {found}")


def _within(country: Country, lon: Floats, lat: Floats) -> Mask:
    sound = (np.abs(lon) <= MAX_LON) & (np.abs(lat) <= MAX_LAT)
    return sound & inside(country, np.where(sound, lon, 0.0), np.where(sound, lat, 0.0))
