"""Multipoints of one point, as programs write points that might have been several."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from numpy.typing import NDArray

_DIMENSIONS: Final = (0, 1000, 2000, 3000, 0x80000000, 0x40000000, 0xC0000000)
POINTS: Final = {1 + more for more in _DIMENSIONS}
"""WKB types of points, with Z or M as ISO and as the older way write them."""
MULTIPOINTS: Final = {4 + more for more in _DIMENSIONS}
HEAD: Final = 5
"""Bytes of a geometry before its content: its byte order and its type."""
COUNT: Final = 4
"""Bytes that say how many points a multipoint has."""
SHAPELY_MULTIPOINT: Final = 4


def lone_points(shapes: NDArray[Any]) -> NDArray[Any]:
    """Return geometries of shapely with every multipoint of one point made that point."""
    import shapely  # noqa: PLC0415 - a GeoPackage is read without it

    several = shapely.get_type_id(shapes) == SHAPELY_MULTIPOINT
    lone = several & (shapely.get_num_geometries(shapes) == 1)
    found = shapes.copy()
    found[lone] = shapely.get_geometry(shapes[lone], 0)
    return found


def point_of_wkb(blob: bytes, at: int) -> tuple[float, float]:
    """Return the point that begins at a byte of WKB, or the one of a multipoint of one.

    Raises:
        ValueError: It is no point.
        IndexError: The bytes end before.
        struct.error: They end within it.
    """
    order = "<" if blob[at] else ">"
    kind, count = struct.unpack_from(f"{order}II", blob, at + 1)
    if kind in MULTIPOINTS and count == 1:
        at += HEAD + COUNT
        order = "<" if blob[at] else ">"
        (kind,) = struct.unpack_from(f"{order}I", blob, at + 1)
    if kind not in POINTS:
        raise ValueError(kind)
    x, y = struct.unpack_from(f"{order}dd", blob, at + HEAD)
    return x, y
