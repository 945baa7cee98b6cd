"""References to the military grid (MGRS), such as ``38S MB 44 88``: squares, and their middle."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from mgrs import MGRS

_REFERENCE: Final = re.compile(
    r"\s*(\d{1,2})[\s-]*([C-HJ-NP-X])[\s-]*([A-HJ-NP-Z][A-HJ-NP-V])[\s-]*(?:(\d{2,10})|(\d{1,5})[\s,-]+(\d{1,5}))\s*",
    re.IGNORECASE,
)
_DIGITS: Final = 5
"""Digits of each number where a square is a metre wide."""
_DIAGONAL: Final = 2**0.5


class Square(NamedTuple):
    """A square of the grid: its middle in degrees, WGS 84, and how far its corners are from it."""

    lon: float
    lat: float
    radius_m: float


def read_grid(text: str) -> Square | None:
    """Return the square a text refers to; None if it is no reference, or to none there is.

    A square of 100 km, without digits, is no place.

    >>> [round(number, 3) for number in read_grid("38S MB 44 88")]
    [44.404, 33.334, 707.107]
    >>> read_grid("38S MB 44 8")
    """
    found = _REFERENCE.fullmatch(text)
    if not found:
        return None
    zone, band, square, both, first, second = found.groups()
    half = len(both or "") // 2
    east, north = (both[:half], both[half:]) if both else (first, second)
    if len(east) != len(north):
        return None
    reference = f"{zone.zfill(2)}{band}{square}{east}{north}".upper()
    from mgrs.core import MGRSError  # noqa: PLC0415 - only where a table has such references

    try:
        lat, lon = _grid().toLatLon(reference)
    except MGRSError:
        return None
    return Square(lon, lat, 10 ** (_DIGITS - len(east)) / 2 * _DIAGONAL)


@cache
def _grid() -> MGRS:
    from mgrs import MGRS  # noqa: PLC0415 - only where a table has such references

    return MGRS()
