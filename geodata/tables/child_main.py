"""The child process that reads one file for `geodata.tables.child`, and may do nothing else.

``python -m geodata.tables.child_main FORM PATH LAYER HEADER_LINE``
"""

from __future__ import annotations

import json
import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
import pyarrow as pa

from geodata.confined import SAID, limit_resources
from geodata.errors import HandoverError, TableError
from geodata.tables.child import ABOUT, DEATHS, LINE, WHY, About
from geodata.tables.row_numbers import ON_ONE_LINE, by_line_or_number

if TYPE_CHECKING:
    from collections.abc import Iterator

ROWS: Final = 16_384
MAX_ROWS: Final = 20_000_000
MAX_BYTES: Final = 3 * 2**30
MAX_CPU_S: Final = 3_600

Row = tuple[int, dict[str, str], str | None]
"""The line of a row, its columns, and what is wrong with it, if anything."""


def main(argv: list[str]) -> int:
    """Write the rows of a file to standard output, within limits."""
    form, path, layer, header_line = argv
    limit_resources(memory_bytes=MAX_BYTES, cpu_s=MAX_CPU_S)
    try:
        _write(_source(form, Path(path), layer or None, int(header_line) or None))
    except HandoverError as error:
        why = error.why if isinstance(error, TableError) else str(error)
        sys.stderr.write(" ".join(why.split()))
        return SAID
    except MemoryError:
        sys.stderr.write(DEATHS)
        return SAID
    return 0


class _Source(NamedTuple):
    """What is to be said of a file, its columns as far as they are known before, and its rows."""

    about: About
    names: tuple[str, ...]
    rows: Iterator[Row]


def _source(form: str, path: Path, layer: str | None, header_line: int | None) -> _Source:
    """Open a file."""
    if form == "xlsx":
        from geodata.tables.excel import Workbook, sheet_rows  # noqa: PLC0415 - one form a child

        book = Workbook(path)
        sheet = book.sheet(layer, header_line)
        notes = tuple(filter(None, (sheet.note, book.formula_note(sheet.layer))))
        about = About(book.layers, sheet.layer, sheet.header_line, notes)
        return _Source(about, sheet.names, sheet_rows(book.rows(sheet.layer), sheet))
    if form == "gpkg":
        from geodata.tables.geopackage import GeoPackage  # noqa: PLC0415

        package = GeoPackage(path)
        return _Source(About(package.layers), (), package.rows(layer))
    from geodata.tables.kml import read_placemarks  # noqa: PLC0415

    shared, rows = by_line_or_number(read_placemarks(path))
    return _Source(About(notes=(ON_ONE_LINE,) if shared else ()), (), rows)


def _write(source: _Source) -> None:
    """Write an Arrow stream whose columns are those known before and of the first `ROWS` rows."""
    rows = source.rows
    some = list(islice(rows, ROWS))
    found = (name for _, cells, _ in some for name in cells)
    names = list(dict.fromkeys([*source.names, *found]))
    fields: list[Any] = [(LINE, pa.int64()), (WHY, pa.string())]
    fields += [(name, pa.string()) for name in names]
    schema = pa.schema(fields, metadata={ABOUT: json.dumps(source.about)})
    written = 0
    with pa.ipc.new_stream(sys.stdout.buffer, schema) as stream:
        if not some and names:
            stream.write_batch(pa.RecordBatch.from_pylist([], schema=schema))
        while some:
            lines = np.fromiter((line for line, _, _ in some), dtype=np.int64, count=len(some))
            columns = [pa.Array.from_buffers(pa.int64(), len(some), [None, pa.py_buffer(lines)])]
            columns.append(_strings([why or "" for _, _, why in some]))
            columns += [_strings([cells.get(n, "") for _, cells, _ in some]) for n in names]
            stream.write_batch(pa.record_batch(columns, schema=schema))
            sys.stdout.flush()
            written += len(some)
            if written > MAX_ROWS:
                raise TableError("", f"has more than {MAX_ROWS:,} rows; save it as CSV")
            some = list(islice(rows, ROWS))


def _strings(texts: list[str]) -> pa.Array:
    """Return a column of text; `pa.array` would import pandas first, which takes a second."""
    parts = [text.encode(errors="replace") for text in texts]
    ends = np.zeros(len(parts) + 1, dtype=np.int32)
    np.cumsum([len(part) for part in parts], out=ends[1:])
    buffers = [None, pa.py_buffer(ends), pa.py_buffer(b"".join(parts))]
    return pa.Array.from_buffers(pa.string(), len(parts), buffers)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
