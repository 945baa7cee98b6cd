"""Large tables as GeoJSON after RFC 7946: each column is made JSON at once, then joined to rows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import orjson
import pyarrow as pa
import pyarrow.compute as pc

from geodata.join.table_file import GEOMETRY
from geodata.tables.events_table import licences_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

DECIMALS: Final = 7
"""Of coordinates: about a centimetre."""
KEY: Final = "event_key"
"""The column that becomes the feature's id."""
_ESCAPED: Final = r'["\\\x00-\x1f]'
_SAMPLE: Final = 1_000


def write_geojson(batches: Iterable[pa.RecordBatch], schema: pa.Schema, path: Path) -> None:
    """Write rows as a feature collection, one feature a line.

    Properties are flat, in the table's order; text is raw UTF-8, days are ISO, numbers that are
    none are null. ``event_key`` is the id; ``lon`` and ``lat`` become the point, null without. The
    terms the rows were given on stand in ``metadata``, the bounding box stands at the end.
    """
    terms = {"licence_terms": list(licences_of(schema.metadata))}
    box = _Box()
    with path.open("wb") as file:
        about = json.dumps(terms, ensure_ascii=False).encode()
        file.write(b'{"type":"FeatureCollection","metadata":' + about + b',"features":[')
        comma = False
        for batch in batches:
            lines = _lines(batch, box)
            file.write(lines[1:] if len(lines) and not comma else lines)
            comma = comma or len(lines) > 0
        file.write(b"\n]" + box.member() + b"}\n")


class _Box:
    """The bounding box of points seen so far."""

    def __init__(self) -> None:
        self._edges: list[float] | None = None

    def add(self, lon: Floats, lat: Floats) -> None:
        """Take in points; all are finite."""
        if len(lon):
            lows, highs = (lon.min(), lat.min()), (lon.max(), lat.max())
            west, south, east, north = self._edges or (*lows, *highs)
            self._edges = [
                float(edge)
                for edge in (
                    min(west, lows[0]),
                    min(south, lows[1]),
                    max(east, highs[0]),
                    max(north, highs[1]),
                )
            ]

    def member(self) -> bytes:
        """Return the box as a member that follows others; nothing without a point."""
        return b',"bbox":' + orjson.dumps(self._edges) if self._edges else b""


def _lines(batch: pa.RecordBatch, box: _Box) -> memoryview:
    """Return the features of a batch, each with a comma and a line feed before it."""
    properties: list[Any] = []
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        if name not in ("lon", "lat", GEOMETRY):
            comma = "," if properties else ""
            properties += [f"{comma}{json.dumps(name, ensure_ascii=False)}:", _json(column)]
    identity = [',"id":', _json(batch[KEY])] if KEY in batch.schema.names else []
    parts = (
        ',\n{"type":"Feature"',
        *identity,
        ',"geometry":',
        _geometry(batch, box),
        ',"properties":{',
        *properties,
        "}}",
    )
    return _text_bytes(_joined(*parts))


def _geometry(batch: pa.RecordBatch, box: _Box) -> pa.Array:
    """Return the points of a batch as GeoJSON, null where there is none."""
    lon, lat = (_rounded(batch[name]) for name in ("lon", "lat"))
    known = np.isfinite(lon) & np.isfinite(lat)
    box.add(lon[known], lat[known])
    pair = _joined('{"type":"Point","coordinates":[', _json(lon), ",", _json(lat), "]}")
    return pair if known.all() else pc.if_else(pa.array(known), pair, None)


def _rounded(column: pa.Array) -> Floats:
    values = column.cast(pa.float64()).to_numpy(zero_copy_only=False)
    return np.asarray(np.round(values, DECIMALS), dtype=np.float64)


def _json(column: pa.Array | Floats) -> pa.Array:
    """Return each value as JSON text; null stays null."""
    column = pa.array(column)
    kind = column.type
    if pa.types.is_floating(kind):
        finite = pc.is_finite(column)
        return pc.if_else(finite, column, None).cast(pa.string())
    if pa.types.is_integer(kind) or pa.types.is_boolean(kind):
        return column.cast(pa.string())
    return _json_text(column.cast(pa.string()))


def _json_text(column: pa.Array) -> pa.Array:
    """Return texts in quotes, escaped where they must be; repeated ones are escaped once."""
    if pc.count_distinct(column[:_SAMPLE]).as_py() * 2 < len(column[:_SAMPLE]):
        coded = column.dictionary_encode()
        return _json_text_each(coded.dictionary).take(coded.indices)
    return _json_text_each(column)


def _json_text_each(column: pa.Array) -> pa.Array:
    quoted = pc.binary_join_element_wise('"', column, '"', "")
    escaped = pc.fill_null(pc.match_substring_regex(column, _ESCAPED), pa.scalar(value=False))
    if not pc.any(escaped).as_py():
        return quoted
    texts = [orjson.dumps(text).decode() for text in column.filter(escaped).to_pylist()]
    return pc.replace_with_mask(quoted, escaped, pa.array(texts, pa.string()))


def _joined(*parts: Any) -> pa.Array:
    """Return texts joined value by value; a null among them is JSON's null."""
    return pc.binary_join_element_wise(*parts, "", null_handling="replace", null_replacement="null")


def _text_bytes(column: pa.Array) -> memoryview:
    """Return all text of a column, one value behind the other."""
    offsets = memoryview(column.buffers()[1]).cast("i")
    first, last = offsets[column.offset], offsets[column.offset + len(column)]
    return memoryview(column.buffers()[2])[first:last]
