"""CSV and TSV: batches of rows, each refused row with its reason."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from geodata.errors import TableError
from geodata.tables.csv_rows import CsvRow, CsvRows
from geodata.tables.encodings import open_text
from geodata.tables.raw import BATCH_CELLS, BATCH_ROWS, MAX_COLUMNS, CellRows, Fault, RawBatch

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from geodata.tables.raw import TableForm


def read_delimited(path: Path, form: TableForm, wanted: Collection[str]) -> Iterator[RawBatch]:
    """Yield the rows of a CSV or TSV file.

    A row is refused when it has another number of cells than the header, a quote that is not
    closed, zero characters, or a cell or line that is too long; the rows after it are read on.
    Blank lines and a line of HXL tags under the header are no rows.

    Args:
        path: The file.
        form: Its encoding, delimiter and header.
        wanted: The columns to hand on.

    Raises:
        TableError: The file has no header that can be read.
    """
    with open_text(path, form.encoding) as file:
        source = CsvRows(path.name, file, form.delimiter, skip=form.skip)
        rows = iter(source)
        header = form.header or header_of(path.name, next(rows, None))
        source.width = len(header)
        first = next(rows, None)
        rows = rows if first is None or is_hxl(first.cells) else chain([first], rows)
        places = {name: header.index(name) for name in wanted if name in header}
        size = max(1, path.stat().st_size)
        limit = max(1, min(BATCH_ROWS, BATCH_CELLS // len(header)))
        while some := list(islice(rows, limit)):
            batch = _batch(some, places, len(header))
            batch.share = min(1.0, file.buffer.tell() / size)
            yield batch


def first_rows(path: Path, form: TableForm, count: int) -> list[CsvRow]:
    """Return the first rows of a file as they are, the header among them."""
    with open_text(path, form.encoding) as file:
        return list(islice(CsvRows(path.name, file, form.delimiter, skip=form.skip), count))


def header_of(file: str, row: CsvRow | None) -> tuple[str, ...]:
    """Return the names in a header row.

    Raises:
        TableError: There is none, or it has too many columns.
    """
    if row is None:
        raise TableError(file, "is empty")
    if row.why or not 1 <= len(row.cells) <= MAX_COLUMNS:
        why = row.why or f"there are {len(row.cells):,} columns, at most {MAX_COLUMNS:,} are read"
        raise TableError(file, f"the header cannot be read: {why}", line=row.line)
    return unique_names(row.cells)


def unique_names(header: list[str]) -> tuple[str, ...]:
    """Return a header's names stripped, named if empty, numbered if they stand twice.

    >>> unique_names(["a", " a", ""])
    ('a', 'a_2', 'column_3')
    """
    names: list[str] = []
    for number, cell in enumerate(header, 1):
        name = stem = cell.strip().lstrip("\ufeff") or f"column_{number}"
        again = 1
        while name in names:
            again += 1
            name = f"{stem}_{again}"
        names.append(name)
    return tuple(names)


def is_hxl(cells: list[str]) -> bool:
    """Tell whether a row is HXL tags: ``#date+start``, ``#geo+lat`` and the like.

    >>> is_hxl(["#event+id", "", "#geo+lat"]), is_hxl(["", ""])
    (True, False)
    """
    told = [cell.strip() for cell in cells if cell.strip()]
    return bool(told) and all(cell.startswith("#") for cell in told)


def _batch(rows: list[CsvRow], places: dict[str, int], width: int) -> RawBatch:
    faults = {n: [Fault(None, None, row.why)] for n, row in enumerate(rows) if row.why}
    blank = [""] * width
    table = [blank if row.why else row.cells for row in rows]
    lines = np.fromiter((row.line for row in rows), dtype=np.int64, count=len(rows))
    columns = {
        name: texts([cells[at] for cells in table], name, faults) for name, at in places.items()
    }
    return RawBatch(lines, columns, CellRows([row.cells for row in rows], width), faults)


def texts(cells: list[str], name: str, faults: dict[int, list[Fault]]) -> pa.Array:
    """Return a column of text; cells with bytes that could not be read become faults."""
    try:
        return pa.array(cells, pa.string())
    except UnicodeEncodeError:
        for row, text in enumerate(cells):
            shown = text.encode(errors="replace").decode()
            if shown != text:
                why = "the bytes are not in the file's encoding"
                faults.setdefault(row, []).append(Fault(name, shown, why))
                cells[row] = ""
        return pa.array(cells, pa.string())
