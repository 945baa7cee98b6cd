"""Imported events as bytes for a browser: a header in JSON, then one column after the other."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from geodata.cells.imported import DATES, PLACES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from geodata.cells.imported import Imported

COLUMNS: Final = (
    ("x", "<u4"), ("y", "<u4"), ("day_from", "<i4"), ("span", "<u2"),
    ("table", "u1"), ("kind", "u1"), ("precision", "u1"),
)  # fmt: skip
"""What stands in the bytes, in this order, little-endian."""
BYTES_PER_EVENT: Final = sum(np.dtype(kind).itemsize for _, kind in COLUMNS)
NOWHERE: Final = 2**32 - 1
"""The ``x`` and ``y`` of an event without a point, or too near a pole for the map."""
LONGEST: Final = 2**16 - 1
_MAX_LAT: Final = 85.05112877980659
_DATE_SHIFT: Final = 4


def pack(events: Imported) -> bytes:
    """Return imported events as bytes.

    Four bytes tell the length of the header, a JSON object in UTF-8 filled up with spaces so that
    the columns begin at a multiple of four: ``n`` events, the ``tables`` they are of, the names of
    ``kinds``, ``places`` and ``dates`` that numbers stand for, ``undated`` rows left out. Then,
    each for all events, sorted by first possible day:

    - ``x``, ``y``: Web Mercator, 0 to 1 from the north-western corner of the world, times 2³²: a
      centimetre at the equator. `NOWHERE` without a point.
    - ``day_from``: the first possible day, days since 1970-01-01.
    - ``span``: how many days later the last possible day is, at most `LONGEST`.
    - ``table``, ``kind``: positions in the header's lists.
    - ``precision``: position in ``places``, plus sixteen times that in ``dates``.
    """
    header = json.dumps(_header(events), ensure_ascii=False, separators=(",", ":")).encode()
    header += b" " * (-len(header) % 4)
    columns = _columns(events)
    parts = [columns[name].astype(kind).tobytes() for name, kind in COLUMNS]
    return b"".join([np.uint32(len(header)).astype("<u4").tobytes(), header, *parts])


def _header(events: Imported) -> dict[str, Any]:
    tables = [
        {
            "id": table.id,
            "title": table.title,
            "source": table.source_name,
            "licences": list(table.licences),
            "rows": table.rows,
        }
        for table in events.tables
    ]
    return {
        "n": len(events),
        "tables": tables,
        "kinds": list(events.kinds),
        "places": list(PLACES),
        "dates": list(DATES),
        "undated": events.undated,
    }


def _columns(events: Imported) -> Mapping[str, NDArray[Any]]:
    x, y = _world(events.lon, events.lat)
    return {
        "x": x,
        "y": y,
        "day_from": events.day_from,
        "span": np.minimum(events.day_to.astype(np.int64) - events.day_from, LONGEST),
        "table": events.table,
        "kind": events.kind,
        "precision": events.place | (events.date << _DATE_SHIFT),
    }


def _world(
    lon: NDArray[np.float64], lat: NDArray[np.float64]
) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """Return points in Web Mercator, as `pack` tells."""
    shown = np.abs(lat) <= _MAX_LAT  # NaN is not
    sine = np.sin(np.radians(np.where(shown, lat, 0.0)))
    across = np.where(shown, lon, 0.0) / 360 + 0.5
    down = 0.5 - np.log((1 + sine) / (1 - sine)) / (4 * np.pi)
    last = NOWHERE - 1
    x, y = (
        (np.clip(part, 0, 1) * 2**32).clip(0, last).astype(np.uint32) for part in (across, down)
    )
    return np.where(shown, x, np.uint32(NOWHERE)), np.where(shown, y, np.uint32(NOWHERE))
