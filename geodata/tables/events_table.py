"""The table every import becomes: one row an event, in columns the join and the map know."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

SCHEMA: Final = pa.schema(
    [
        pa.field("event_key", pa.string(), nullable=False),
        pa.field("when_text", pa.string(), nullable=False),
        pa.field("earliest", pa.date32()),
        pa.field("latest", pa.date32()),
        pa.field("date_precision", pa.string(), nullable=False),
        pa.field("lon", pa.float64()),
        pa.field("lat", pa.float64()),
        pa.field("place_precision", pa.string(), nullable=False),
        pa.field("radius_m", pa.float64()),
        pa.field("place_name", pa.string(), nullable=False),
        pa.field("country", pa.string(), nullable=False),
        pa.field("event_type", pa.string(), nullable=False),
        pa.field("notes", pa.string(), nullable=False),
        pa.field("actor", pa.string(), nullable=False),
        pa.field("fatalities", pa.int32()),
        pa.field("source_layout", pa.string(), nullable=False),
        pa.field("source_row", pa.int64(), nullable=False),
        pa.field("geometry", pa.binary()),
    ]
)
"""The columns of an imported table, in their order.

Days are calendar days as the source has them, points degrees in WGS 84 (OGC:CRS84), radii metres
(NaN if unknown). Missing text is empty, missing numbers, days and points are null.
"""
WKB_BYTES: Final = 21
POINT: Final = 1


def wkb_points(lons: NDArray[np.float64], lats: NDArray[np.float64]) -> pa.Array:
    """Return points as WKB, null where either coordinate is NaN.

    >>> wkb_points(np.array([44.4]), np.array([33.3]))[0].as_py().hex()[:10]
    '0101000000'
    """
    known = ~(np.isnan(lons) | np.isnan(lats))
    layout = np.dtype([("order", "u1"), ("kind", "<u4"), ("lon", "<f8"), ("lat", "<f8")])
    points = np.zeros(np.count_nonzero(known), dtype=layout)
    points["order"], points["kind"] = 1, POINT
    points["lon"], points["lat"] = lons[known], lats[known]
    ends = np.concatenate([[0], np.cumsum(known) * WKB_BYTES]).astype(np.int32)
    validity = np.packbits(known, bitorder="little")
    buffers = [pa.py_buffer(part.tobytes()) for part in (validity, ends, points)]
    return pa.Array.from_buffers(pa.binary(), len(lons), buffers)


def days_column(days: NDArray[np.int32], nothing: int) -> pa.Array:
    """Return days since 1970-01-01 as dates, null where they are ``nothing``."""
    return pa.array(days, mask=days == nothing).cast(pa.date32())


def geo_metadata(bbox: tuple[float, float, float, float] | None) -> str:
    """Return what GeoParquet 1.1 says of the geometry; no ``crs`` means OGC:CRS84."""
    column: dict[str, Any] = {"encoding": "WKB", "geometry_types": ["Point"]}
    if bbox:
        column["bbox"] = [round(edge, 7) for edge in bbox]
    geo = {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}}
    return json.dumps(geo)


def licences_of(metadata: Mapping[bytes, bytes] | None) -> tuple[str, ...]:
    """Return the licence terms an imported table carries, from its Parquet metadata.

    >>> licences_of({b"handover:licence": b'["no raw redistribution"]'})
    ('no raw redistribution',)
    """
    try:
        terms = json.loads((metadata or {}).get(LICENCE, b"[]"))
    except ValueError:
        return ()
    return tuple(map(str, terms)) if isinstance(terms, list) else ()


LICENCE: Final = b"handover:licence"
"""Metadata key: a JSON list of the terms under which the rows were given."""
IMPORT: Final = b"handover:import"
"""Metadata key: JSON about the import: file, layout, counts and notes."""
