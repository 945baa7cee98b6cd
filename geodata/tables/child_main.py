"""The child process that reads one file for `geodata.tables.child`, and may do nothing else.

``python -m geodata.tables.child_main FORM PATH [LAYER]``
"""

from __future__ import annotations

import json
import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa

from geodata.confined import SAID, limit_resources
from geodata.errors import HandoverError, TableError
from geodata.tables.child import DEATHS, LAYERS, LINE, WHY

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
    form, path, layer = argv
    limit_resources(memory_bytes=MAX_BYTES, cpu_s=MAX_CPU_S)
    try:
        layers, rows = _rows(form, Path(path), layer or None)
        _write(layers, rows)
    except HandoverError as error:
        why = error.why if isinstance(error, TableError) else str(error)
        sys.stderr.write(" ".join(why.split()))
        return SAID
    except MemoryError:
        sys.stderr.write(DEATHS)
        return SAID
    return 0


def _rows(form: str, path: Path, layer: str | None) -> tuple[tuple[str, ...], Iterator[Row]]:
    """Return the layers of a file and its rows."""
    if form == "xlsx":
        from geodata.tables.excel import Workbook, sheet_rows  # noqa: PLC0415 - one form a child

        book = Workbook(path)
        return book.layers, sheet_rows(path.name, book.rows(layer))
    if form == "gpkg":
        from geodata.tables.geopackage import GeoPackage  # noqa: PLC0415

        package = GeoPackage(path)
        return package.layers, package.rows(layer)
    from geodata.tables.kml import read_placemarks  # noqa: PLC0415

    return (), read_placemarks(path)


def _write(layers: tuple[str, ...], rows: Iterator[Row]) -> None:
    """Write an Arrow stream whose columns are those of the first `ROWS` rows."""
    some = list(islice(rows, ROWS))
    names = list(dict.fromkeys(name for _, cells, _ in some for name in cells))
    fields: list[Any] = [(LINE, pa.int64()), (WHY, pa.string())]
    fields += [(name, pa.string()) for name in names]
    schema = pa.schema(fields, metadata={LAYERS: json.dumps(layers)})
    written = 0
    with pa.ipc.new_stream(sys.stdout.buffer, schema) as stream:
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
