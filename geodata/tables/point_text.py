"""Points in one cell: both coordinates as people write them, a grid's square, WKT or WKB."""

from __future__ import annotations

import math
import re
from typing import Final, NamedTuple

from geodata.tables.angles import MAX_TEXT, NAN, angle, plain_text
from geodata.tables.grids import read_grid

ORDERS: Final = ("latlon", "lonlat")
"""Which of two coordinates stands first."""
NO_PAIR: Final = "is no pair of coordinates"
WGS_84: Final = {"4326", "4979"}
_WKT: Final = re.compile(
    r"\s*(?:SRID\s*=\s*(\d{1,9})\s*;\s*)?"
    r"((?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION|CIRCULARSTRING|COMPOUNDCURVE"
    r"|(?:CURVE|POLYHEDRAL|MULTI)(?:POLYGON|CURVE|SURFACE)|TRIANGLE|TIN)\s*(?:ZM?|M)?\s*"
    r"(?:EMPTY|\((.{0,200}))",
    re.IGNORECASE | re.DOTALL,
)
_LONE: Final = re.compile(r"MULTIPOINT \(\s*\(?([^(),]+\))\s*\)?[\s;]*", re.IGNORECASE)
_GEOJSON: Final = re.compile(
    r'\s*\{\s*"type"\s*:\s*"Point"\s*,\s*"coordinates"\s*:\s*\[([^\]]{1,200})\]\s*\}\s*'
)
_HEX: Final = re.compile(r"0[01][0-9A-F]{40,200}", re.IGNORECASE)
_NUMBER: Final = r"[-+]?\d{1,3}(?:\.\d+)?"
_COMMA_PAIR: Final = re.compile(rf"({_NUMBER})\s*,\s*({_NUMBER})")
_MARKED_PAIR: Final = re.compile(
    r"(.{1,40}?°[^°,;/|A-Z]{0,20}?)[\s,;/|]+(-?\d{1,3}(?:\.\d+)?\s*°.*)"
)
_WORDS: Final = re.compile(r"\"?\b(LAT|LON|LNG)[A-Z]*\"?\s*[:=]\s*")
_MAY_HAVE_MORE: Final = range(2, 5)
"""Numbers divided by space a point may have: height and accuracy stand behind the two."""


class Reading(NamedTuple):
    """What one cell says: two numbers, which is which if that is plain, or why there is no point.

    Attributes:
        first: The first coordinate in degrees; NaN if there is none.
        second: The second one.
        order: One of `ORDERS`; None if the cell does not show it.
        why: Why it cannot be read; None without a fault, also if it is empty.
        radius_m: How far off the place may be at least, where the cell is a grid's square.
    """

    first: float
    second: float
    order: str | None
    why: str | None
    radius_m: float = 0.0


def read_point(text: str) -> Reading:
    """Return what a cell with both coordinates says.

    >>> read_point("SRID=4326;POINT (43.1 36.2)")[:4]
    (43.1, 36.2, 'lonlat', None)
    >>> read_point("36.2, 43.1")[:3], read_point("36°12'N 43°6'E")[:3]
    ((36.2, 43.1, None), (36.2, 43.1, 'latlon'))
    """
    if not text.strip():
        return Reading(NAN, NAN, None, None)
    if found := _WKT.match(text):
        return _wkt(*found.groups())
    if found := _GEOJSON.fullmatch(text):
        return _wkt(None, "POINT", found[1].replace(",", " ") + ")")
    if _HEX.fullmatch(text.strip()):
        return _wkb(text.strip())
    if square := read_grid(text):
        return Reading(square.lon, square.lat, ORDERS[1], None, square.radius_m)
    plain = plain_text(text).strip("()[]{} ")
    found_pair = None if len(plain) > MAX_TEXT else _by_sides(plain) or _by_words(plain)
    first, second, order = found_pair or (*_numbers(plain), None)
    return Reading(first, second, order, NO_PAIR if math.isnan(first + second) else None)


def _wkt(srid: str | None, kind: str, inner: str | None) -> Reading:
    if lone := _LONE.fullmatch(f"{kind} ({inner}"):
        kind, inner = "POINT", lone[1]
    if kind.upper() != "POINT":
        return _wrong(f"the geometry is no point but {kind.upper()}")
    if srid and srid not in WGS_84:
        return _wrong(f"the point is not in degrees but in EPSG:{srid}")
    if inner is None:
        return Reading(NAN, NAN, None, None)
    numbers, closed, beyond = inner.partition(")")
    try:
        parts = [float(part) for part in numbers.split()]
    except ValueError:
        parts = []
    if len(parts) not in _MAY_HAVE_MORE or not closed or beyond.strip(" ;"):
        return _wrong("the point has no two coordinates")
    if not (math.isfinite(parts[0]) and math.isfinite(parts[1])):
        return _wrong("is no number")
    return Reading(parts[0], parts[1], ORDERS[1], None)


def _wkb(text: str) -> Reading:
    import shapely  # noqa: PLC0415 - only where a database wrote its points so

    from geodata.tables.lone_points import lone_points  # noqa: PLC0415

    (point,) = lone_points(shapely.from_wkb([text], on_invalid="ignore"))
    if shapely.get_type_id(point) != 0:
        return _wrong("the geometry is no point")
    srid = str(shapely.get_srid(point))
    if srid not in {"0", *WGS_84}:
        return _wrong(f"the point is not in degrees but in EPSG:{srid}")
    x, y = float(shapely.get_x(point)), float(shapely.get_y(point))
    return Reading(x, y, ORDERS[1], None) if math.isfinite(x + y) else _wrong("is no number")


def _by_sides(plain: str) -> tuple[float, float, str] | None:
    """Return a pair whose sides say which is which."""
    at = [place for place, letter in enumerate(plain) if letter in "NSEW"]
    if len(at) != 2:  # noqa: PLR2004 - one for each
        return None
    cut = at[1] if at[0] == 0 else at[0] + 1
    first, second = (part.strip(" ,;/|") for part in (plain[:cut], plain[cut:]))
    latitude_first = plain[at[0]] in "NS"
    sides = ("NS", "EW") if latitude_first else ("EW", "NS")
    order = ORDERS[0] if latitude_first else ORDERS[1]
    return angle(first, sides[0]), angle(second, sides[1]), order


def _by_words(plain: str) -> tuple[float, float, str] | None:
    """Return a pair such as ``Lat: 36.2, Long: 43.1``."""
    words = [word[1] == "LAT" for word in _WORDS.finditer(plain)]
    if sorted(words) != [False, True]:
        return None
    first, second = _numbers(_WORDS.sub(" ", plain).replace('"', "").strip())
    return first, second, ORDERS[0] if words[0] else ORDERS[1]


def _numbers(plain: str) -> tuple[float, float]:
    """Return two numbers or angles that say nothing of which is which."""
    if found := _COMMA_PAIR.fullmatch(plain) or _MARKED_PAIR.fullmatch(plain):
        first, second = found.groups()
    else:
        parts = [part.strip() for part in re.split(r"[;/|]", plain)]
        if len(parts) == 1:
            parts = [part.strip(",") for part in plain.split()]
            parts = parts[:2] if len(parts) in _MAY_HAVE_MORE else []
        if len(parts) != 2:  # noqa: PLR2004 - one for each
            return NAN, NAN
        first, second = parts
    return angle(first.strip(), ""), angle(second.strip(), "")


def _wrong(why: str) -> Reading:
    return Reading(NAN, NAN, None, why)
