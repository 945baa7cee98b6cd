"""Many events as packed columns, for the map to fetch over our own HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

BYTES_PER_EVENT = 12
NO_BASE = 255


def pack_events(
    lon: ArrayLike, lat: ArrayLike, day: ArrayLike, *, kind: ArrayLike, base: ArrayLike
) -> bytes:
    """Return events as 12 bytes each, column after column, sorted by day.

    Columns: f4 lon, f4 lat (degrees, WGS 84), u2 day (days since 1970-01-01), u1
    kind (index into `geodata.events.events.KINDS`), u1 base (index into the map's bases,
    `NO_BASE` for none); little-endian. Events of one day keep their order.

    >>> len(pack_events([44.4], [33.3], [18357], kind=[8], base=[NO_BASE]))
    12
    """
    days = np.asarray(day)
    order = np.argsort(days, kind="stable")
    columns = ((lon, "<f4"), (lat, "<f4"), (days, "<u2"), (kind, "u1"), (base, "u1"))
    return b"".join(np.asarray(values)[order].astype(dtype).tobytes() for values, dtype in columns)
