"""A column with both coordinates: which of them stands first, and the points it holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from geodata.tables.cells import as_strings
from geodata.tables.column_names import plain_name
from geodata.tables.countries import commonest_country, find_country, inside
from geodata.tables.point_text import ORDERS, read_point

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.tables.cells import Floats, Mask
    from geodata.tables.fields import Fields
    from geodata.tables.point_text import Reading

MOSTLY: Final = 0.6
"""Share of the points looked at that must lie in one country to decide which stands first."""
MAX_LAT: Final = 90.0
SHARE: Final = 0.9
"""Share of a column's cells that must be points for it to be found by them."""
_LAT: Final = re.compile("lat|عرض|^y")
_LON: Final = re.compile("lon|lng|طول|^x")
_DECIMAL: Final = re.compile(r"\d[.,٫]\d")


class Order(NamedTuple):
    """Which coordinate stands first, one of `ORDERS`, and what is to be said of it."""

    first: str
    notes: tuple[str, ...]


def order_in(column: str, cells: Sequence[str], told: str | None, lies_in: Sequence[str]) -> Order:
    """Return which of two coordinates stands first in a column's cells.

    The user decides, then the column's name, then numbers that are no latitude, then the country
    most points lie in one way round. Nothing is said where every cell shows it itself.

    Args:
        column: Its name.
        cells: Its first cells.
        told: What the user says, one of `ORDERS`.
        lies_in: The country each cell's row is said to lie in; empty if the table does not say.
    """
    read_ones = [(at, read_point(text)) for at, text in enumerate(cells)]
    open_ones = [(at, one) for at, one in read_ones if one.order is None and one.first == one.first]
    if not open_ones:
        return Order(told or ORDERS[0], ())
    readings = [found for _, found in open_ones]
    first = told or _by_name(column) or _by_range(readings)
    extra: tuple[str, ...] = ()
    if first is None and any(lies_in):
        first = _by_stated([lies_in[at] for at, _ in open_ones], readings)
        extra = ("That way round most points lie where the table says.",) if first else ()
    elif first is None:
        first, country = _by_country(readings)
        extra = (f"That way round most points lie in {country}.",) if country else ()
    text, found = cells[open_ones[0][0]], readings[0]
    way = "latitude" if first in {None, ORDERS[0]} else "longitude"
    lat, lon = _turned(found, first or ORDERS[0])
    read = f"{text.strip()[:60]} is latitude {lat:g}, longitude {lon:g}."
    if first is None:
        doubt = f"Nothing shows which coordinate stands first in {column!r}: latitude is taken to"
        return Order(ORDERS[0], (f"{doubt}, so {read}",))
    return Order(first, (f"In {column!r} the {way} stands first: {read}", *extra))


def seen_points(cells: Sequence[str], order: str) -> Floats:
    """Return the points of a column's first cells as (lon, lat), shape (n, 2); NaN without one."""
    pairs = [_turned(read_point(text), order)[::-1] for text in cells]
    return np.array(pairs, dtype=np.float64).reshape(-1, 2)


def column_of_points(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str | None:
    """Return the first column whose cells are points, whatever it is called; None if none is."""
    for at, column in enumerate(columns):
        cells = [row[at] for row in rows if row[at].strip()]
        if cells and sum(map(_is_point, cells)) >= SHARE * len(cells):
            return column
    return None


class Points(NamedTuple):
    """The points of a column: degrees, NaN without one; which cells are empty; squares' radii."""

    lon: Floats
    lat: Floats
    empty: Mask
    radius_m: Floats


def points_in_one(fields: Fields, order: str) -> Points:
    """Return the points of a column; says which cells cannot be read.

    Args:
        fields: The batch.
        order: Which coordinate stands first where a cell does not show it, one of `ORDERS`.
    """
    encoded = as_strings(fields["point"]).dictionary_encode()
    readings = [read_point(text) for text in encoded.dictionary.to_pylist()]
    at = encoded.indices.to_numpy()
    reasons = np.array([found.why or "" for found in readings], dtype=object)[at]
    for why in {found.why for found in readings if found.why}:
        fields.say(reasons == why, "point", why)
    pairs = np.array([_turned(found, order) for found in readings], dtype=np.float64).reshape(-1, 2)
    lat, lon = pairs[at].T
    radius_m = np.array([found.radius_m for found in readings], dtype=np.float64)[at]
    return Points(lon, lat, np.isnan(lon) & (reasons == ""), radius_m)


def _turned(found: Reading, order: str) -> tuple[float, float]:
    """Return (lat, lon) of what a cell says."""
    first, second = found.first, found.second
    return (first, second) if (found.order or order) == ORDERS[0] else (second, first)


def _by_name(column: str) -> str | None:
    name = plain_name(column)
    lat, lon = _LAT.search(name), _LON.search(name)
    if lat and lon:
        return ORDERS[0] if lat.start() < lon.start() else ORDERS[1]
    return {"xy": ORDERS[1], "x,y": ORDERS[1], "yx": ORDERS[0], "y,x": ORDERS[0]}.get(name)


def _by_range(found: list[Reading]) -> str | None:
    first = any(abs(one.first) > MAX_LAT for one in found)
    second = any(abs(one.second) > MAX_LAT for one in found)
    if first == second:
        return None
    return ORDERS[1] if first else ORDERS[0]


def _by_country(found: list[Reading]) -> tuple[str | None, str]:
    first, second = np.array([(one.first, one.second) for one in found]).T
    ways = {ORDERS[0]: (second, first), ORDERS[1]: (first, second)}
    lie = {way: commonest_country(*points, share=MOSTLY) for way, points in ways.items()}
    in_one = [(way, country.name) for way, country in lie.items() if country]
    return in_one[0] if len(in_one) == 1 else (None, "")


def _by_stated(stated: list[str], found: list[Reading]) -> str | None:
    """Return the way round in which points lie in the countries their rows state."""
    first, second = np.array([(one.first, one.second) for one in found]).T
    ways = {ORDERS[0]: (second, first), ORDERS[1]: (first, second)}
    inside_ones = dict.fromkeys(ways, 0)
    for name in set(stated):
        rows = np.array([one == name for one in stated])
        if country := find_country(name):
            for way, (lon, lat) in ways.items():
                inside_ones[way] += int(np.count_nonzero(inside(country, lon[rows], lat[rows])))
    most = [way for way, count in inside_ones.items() if count >= MOSTLY * len(found)]
    return most[0] if len(most) == 1 else None


def _is_point(text: str) -> bool:
    found = read_point(text)
    if found.why or np.isnan(found.first) or found.radius_m:  # codes may look like a grid's square
        return False
    return found.order is not None or len(_DECIMAL.findall(text)) > 1
