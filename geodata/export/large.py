"""Imported and joined tables as files: GeoJSON, CSV and GeoParquet, a batch at a time.

Columns become text or bytes as whole columns, never row by row, and ten million rows need no more
memory than a hundred thousand.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import IO, TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from geodata.errors import OutputError
from geodata.export.large_geojson import write_geojson
from geodata.in_order import in_order
from geodata.join.table_file import GEOMETRY, TableFile
from geodata.tables.events_table import geo_metadata, wkb_points
from geodata.tables.parquet_writer import ParquetWriter
from geodata.whole_files import whole_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    Writer = Callable[[Iterable[pa.RecordBatch], pa.Schema, Path], None]

_FORMULA: Final = r"^([=+\-@\t\r])"
_AHEAD: Final = 4  # batches of text in memory
_NO_HEADER: Final = pa.csv.WriteOptions(include_header=False, batch_size=8192)
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


def export_table(source: Path, out: Path, *, spreadsheet: bool = False, force: bool = False) -> int:
    """Write an imported or joined table as the file that ``out``'s ending asks for.

    Args:
        source: GeoParquet, as ``handover import`` and ``handover join`` write it.
        out: ``.geojson``, ``.json``, ``.csv``, ``.parquet`` or ``.geoparquet``; appears whole or
            not at all.
        spreadsheet: Make the CSV safe to open in a spreadsheet instead of faithful.
        force: Replace a file that is there.

    Returns:
        How many rows were written: all there are.

    Raises:
        TableError: The source cannot be read.
        OutputError: The ending is none of these, or the file cannot be written.
    """
    writer = WRITERS.get(out.suffix.lower())
    if writer is None:
        known = ", ".join(WRITERS)
        raise OutputError(str(out), f"no format has this ending; the known ones are {known}")
    if spreadsheet and writer is write_csv:
        writer = write_spreadsheet_csv
    table = TableFile(source)
    schema = table.schema
    with whole_file(out, force=force) as part:
        writer(table.batches(), schema, part)
    return table.rows


def write_csv(batches: Iterable[pa.RecordBatch], schema: pa.Schema, path: Path) -> None:
    """Write rows as CSV: UTF-8 without a mark, text in quotes, nothing for a null, no geometry.

    Cells are as they are in the table: text that begins like a formula stays so.
    """
    with path.open("wb") as file:
        _csv(batches, schema, file)


def write_spreadsheet_csv(batches: Iterable[pa.RecordBatch], schema: pa.Schema, path: Path) -> None:
    """Write rows as CSV for spreadsheets: with a byte order mark, and nothing that calculates.

    Text that begins like a formula gets an apostrophe before it; numbers stay as they are.
    """
    with path.open("wb") as file:
        file.write(_BYTE_ORDER_MARK)
        _csv((_harmless(batch) for batch in batches), schema, file)


def write_geoparquet(batches: Iterable[pa.RecordBatch], schema: pa.Schema, path: Path) -> None:
    """Write rows as GeoParquet 1.1; a table without a geometry gets one of ``lon`` and ``lat``."""
    if GEOMETRY not in schema.names:
        geo = {**(schema.metadata or {}), b"geo": geo_metadata(None).encode()}
        schema = schema.append(pa.field(GEOMETRY, pa.binary())).with_metadata(geo)
        batches = _with_points(batches, schema)
    with ParquetWriter(path, schema) as writer:
        writer.add_metadata(schema.metadata or {})
        for batch in batches:
            writer.write(batch)


WRITERS: Final[dict[str, Writer]] = {
    ".geojson": write_geojson,
    ".json": write_geojson,
    ".csv": write_csv,
    ".parquet": write_geoparquet,
    ".geoparquet": write_geoparquet,
}
"""A file's ending, and who writes such a file."""


def _csv(batches: Iterable[pa.RecordBatch], schema: pa.Schema, file: IO[bytes]) -> None:
    names = [name for name in schema.names if name != GEOMETRY]
    flat = (batch.select(names) for batch in batches)
    pa.csv.write_csv(schema.empty_table().select(names), file)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for piece in in_order(lambda batch: pool.submit(_csv_rows, batch), flat, _AHEAD):
            file.write(piece)


def _csv_rows(batch: pa.RecordBatch) -> pa.Buffer:
    """Return a batch as CSV without its header; other threads go on meanwhile."""
    piece = pa.BufferOutputStream()
    pa.csv.write_csv(batch, piece, _NO_HEADER)
    return piece.getvalue()


def _harmless(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return a batch whose texts no spreadsheet takes for a formula."""
    columns = [
        pc.replace_substring_regex(column, _FORMULA, r"'\1")
        if pa.types.is_string(column.type) or pa.types.is_large_string(column.type)
        else column
        for column in batch.columns
    ]
    return pa.RecordBatch.from_arrays(columns, schema=batch.schema)


def _with_points(batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        lon, lat = (batch[name].to_numpy(zero_copy_only=False) for name in ("lon", "lat"))
        columns = [*batch.columns, wkb_points(lon, lat)]
        yield pa.RecordBatch.from_arrays(columns, schema=schema)
