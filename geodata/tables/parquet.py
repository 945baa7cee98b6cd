"""Parquet and GeoParquet: only the columns asked for, the geometry as two columns."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import shapely

from geodata.errors import TableError
from geodata.tables.crs import crs_of_geoparquet
from geodata.tables.lone_points import lone_points
from geodata.tables.raw import BATCH_ROWS, LAT, LON, ColumnRows, Fault, RawBatch

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

WKB_POINT: Final = 1
_NO_POINT: Final = "the geometry is no point"


def read_parquet(path: Path, wanted: Collection[str]) -> Iterator[RawBatch]:
    """Yield the rows of a Parquet file, numbered from 1.

    Numbers and dates keep their type, text in any encoding of Arrow becomes plain text. Members
    of structs are columns with a dot in their name; lists and the like are not read.

    Args:
        path: The file.
        wanted: The columns to hand on; ``geometry.lon`` and ``geometry.lat`` are the point of the
            primary geometry column of a GeoParquet file.

    Raises:
        TableError: It is no Parquet file, or a column holds what is no text, number or date.
    """
    with _opened(path) as file:
        geometry = _geometry_column(path.name, file) if {LON, LAT} & set(wanted) else None
        columns = [n for n, kind in _leaves(file.schema_arrow) if n in wanted or _is_plain(kind)]
        total = max(1, file.metadata.num_rows)
        begun = 1
        try:
            for group in file.iter_batches(BATCH_ROWS, columns=[*columns, *(geometry or {})]):
                batch = _batch(path.name, _opened_structs(group), columns, geometry)
                batch.lines += begun
                begun += len(group)
                batch.share = (begun - 1) / total
                yield batch
        except (pa.ArrowException, OSError) as error:
            raise TableError(path.name, f"cannot be read on: {_first_line(error)}") from None


def columns_of_parquet(path: Path) -> tuple[str, ...]:
    """Return the names of a file's columns, with those of its point if it has a geometry."""
    with _opened(path) as file:
        geometry = _geometry_column(path.name, file)
        leaves = _leaves(file.schema_arrow)
        plain = (name for name, kind in leaves if _is_plain(kind) and name not in geometry)
        return (*plain, *((LON, LAT) if geometry else ()))


def _leaves(fields: Iterable[pa.Field], before: str = "") -> Iterator[tuple[str, pa.DataType]]:
    """Yield the name and type of every column, structs opened."""
    for field in fields:
        if pa.types.is_struct(field.type):
            yield from _leaves(field.type, f"{before}{field.name}.")
        else:
            yield f"{before}{field.name}", field.type


def _opened_structs(group: pa.RecordBatch) -> pa.RecordBatch:
    while any(pa.types.is_struct(column.type) for column in group.columns):
        (group,) = pa.Table.from_batches([group]).flatten().combine_chunks().to_batches()
    return group


def _opened(path: Path) -> pq.ParquetFile:
    try:
        return pq.ParquetFile(path, memory_map=False)
    except (pa.ArrowException, OSError) as error:
        raise TableError(path.name, f"is no Parquet file: {_first_line(error)}") from None


def _geometry_column(file: str, parquet: pq.ParquetFile) -> dict[str, Any]:
    """Return the name of the primary geometry column and what is said of it; empty if none."""
    text = (parquet.schema_arrow.metadata or {}).get(b"geo")
    if text is None:
        return {}
    try:
        geo = json.loads(text)
        name = geo["primary_column"]
        told = geo["columns"][name]
        if told.get("encoding") != "WKB" or name not in parquet.schema_arrow.names:
            raise TableError(file, "its geometry is not written as WKB")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        if isinstance(error, TableError):
            raise
        raise TableError(file, "its GeoParquet metadata cannot be read") from None
    return {name: told}


def _batch(
    file: str, group: pa.RecordBatch, names: list[str], geometry: dict[str, Any] | None
) -> RawBatch:
    faults: dict[int, list[Fault]] = {}
    columns = {name: _plain(file, name, group.column(name)) for name in names}
    for name, told in (geometry or {}).items():
        x, y = _points(group.column(name), faults)
        if way := crs_of_geoparquet(file, told.get("crs")):
            x, y = way.points(x, y)
        columns[LON] = pa.array(x, from_pandas=True)
        columns[LAT] = pa.array(y, from_pandas=True)
    lines = np.arange(len(group), dtype=np.int64)
    return RawBatch(lines, columns, ColumnRows(columns), faults)


def _points(wkb: pa.Array, faults: dict[int, list[Fault]]) -> tuple[Any, Any]:
    """Return the coordinates of points as WKB, NaN where there are none."""
    shapes = shapely.from_wkb(wkb.to_numpy(zero_copy_only=False), on_invalid="ignore")
    shapes = lone_points(shapes)
    is_point = shapely.get_type_id(shapes) == 0
    given = np.asarray(pc.is_valid(wkb))
    for row in np.nonzero(given & ~is_point)[0].tolist():
        faults[row] = [Fault(None, None, _NO_POINT)]
    return shapely.get_x(shapes), shapely.get_y(shapes)


def _is_plain(kind: pa.DataType) -> bool:
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    return not (pa.types.is_nested(kind) or pa.types.is_binary(kind))


def _plain(file: str, name: str, column: pa.Array) -> pa.Array:
    """Return a column as text, numbers, days or moments."""
    kind = column.type
    if pa.types.is_dictionary(kind):
        return _plain(file, name, column.dictionary_decode())
    if pa.types.is_decimal(kind):
        return pc.cast(column, pa.float64())
    if pa.types.is_boolean(kind) or pa.types.is_null(kind):
        return pc.cast(column, pa.string())
    if pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_temporal(kind):
        return column
    try:
        text = pc.cast(column, pa.string())
        text.validate(full=True)
    except (pa.ArrowException, NotImplementedError):
        why = f"the column {name!r} holds {kind}, which is no text, number or date"
        raise TableError(file, why) from None
    return text


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [""])[0][:200]
