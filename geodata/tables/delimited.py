"""CSV and TSV: batches of rows, each refused row with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow as pa

from geodata.errors import TableError
from geodata.tables.byte_source import ByteSource
from geodata.tables.csv_blocks import Block, read_block
from geodata.tables.csv_rows import CsvRow, CsvRows
from geodata.tables.encodings import open_text
from geodata.tables.raw import BATCH_ROWS, MAX_COLUMNS, CellRows, Fault, RawBatch

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from geodata.tables.raw import TableForm


FIRST_BLOCK: Final = 65_536
LAST_BLOCK: Final = 4 * 2**20
"""Bytes that are read at once, growing from one to the other as long as all goes well."""
ODD_ROWS: Final = 256
"""Rows read one by one where a block holds anything odd."""


def read_delimited(path: Path, form: TableForm, wanted: Collection[str]) -> Iterator[RawBatch]:
    """Yield the rows of a CSV or TSV file.

    A row is refused when it has another number of cells than the header, a quote that is not
    closed, zero characters, or a cell or line that is too long; the rows after it are read on.
    Blank lines, also of delimiters alone, and a line of HXL tags under the header are no rows;
    empty cells beyond the header are none.

    Args:
        path: The file.
        form: Its encoding, delimiter and header.
        wanted: The columns to hand on.

    Raises:
        TableError: The file has no header that can be read.
    """
    with ByteSource(path, form.encoding) as source:
        rows = CsvRows(path.name, source, form.delimiter, skip=form.skip, spaced=form.spaced)
        one_by_one = iter(rows)
        header = form.header or header_of(path.name, next(one_by_one, None))
        rows.width = len(header)
        places = {name: header.index(name) for name in wanted if name in header}
        first = next(one_by_one, None)
        if first and not is_hxl(first.cells):
            yield _told(_batch([first], places, len(header)), rows)
        size = FIRST_BLOCK
        while (text := source.peek(size)) or not rows.between:
            whole = rows.between and not form.spaced
            block = read_block(text, header, places, form.delimiter) if whole else None
            if block:
                yield _told(_of_block(block, rows.line, form.delimiter, source.share), rows)
                source.take(len(block.text))
                rows.pass_lines(block.line_count)
                mean = len(block.text) / max(1, len(block.begins))
                size = int(min(LAST_BLOCK, 2 * size, max(FIRST_BLOCK, BATCH_ROWS * mean)))
            elif size > FIRST_BLOCK:
                size = max(FIRST_BLOCK, size // 4)
            elif some := list(islice(one_by_one, ODD_ROWS)):
                batch = _batch(some, places, len(header))
                batch.share = source.share
                yield _told(batch, rows)
        if rows.blank:
            yield _told(_batch([], places, len(header)), rows)


def first_rows(path: Path, form: TableForm, count: int, *, width: int = 0) -> list[CsvRow]:
    """Return the first rows of a file as they are, the header among them.

    Args:
        path: The file.
        form: Its encoding and delimiter.
        count: How many to return.
        width: How many cells a row must have; 0 if that is not known.
    """
    with open_text(path, form.encoding) as file:
        rows = CsvRows(path.name, file, form.delimiter, skip=form.skip, spaced=form.spaced)
        rows.width = width
        return list(islice(rows, count))


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
    """Return a header's names on one line, named if empty, numbered if they stand twice.

    >>> unique_names(["a", " a", "", "lat (deg)"])
    ('a', 'a_2', 'column_3', 'lat (deg)')
    """
    names: list[str] = []
    for number, cell in enumerate(header, 1):
        told = " ".join(cell.encode(errors="replace").decode().lstrip("\ufeff").split())
        name = stem = told or f"column_{number}"
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


@dataclass(frozen=True, slots=True)
class _BlockRows:
    """Rows kept as the bytes of a block."""

    block: Block
    delimiter: str

    def cells(self, row: int, columns: Sequence[str]) -> tuple[list[str], list[str]]:
        return self.block.cells(row, self.delimiter)[: len(columns)], []


def _told(batch: RawBatch, rows: CsvRows) -> RawBatch:
    """Add the blank lines passed while rows were read one by one."""
    batch.blank += rows.blank
    rows.blank = 0
    return batch


def _of_block(block: Block, line: int, delimiter: str, share: float) -> RawBatch:
    columns = {name: block.table.column(name).combine_chunks() for name in block.table.column_names}
    lines = block.lines + line + 1
    rows = _BlockRows(block, delimiter)
    return RawBatch(lines, columns, rows, share=share, blank=block.blank)


def _batch(rows: list[CsvRow], places: dict[str, int], width: int) -> RawBatch:
    faults = {n: [Fault(None, None, row.why)] for n, row in enumerate(rows) if row.why}
    blank = [""] * width
    table = [blank if row.why else row.cells for row in rows]
    lines = np.fromiter((row.line for row in rows), dtype=np.int64, count=len(rows))
    columns = {
        name: texts([cells[at] for cells in table], name, faults) for name, at in places.items()
    }
    return RawBatch(lines, columns, CellRows([row.cells for row in rows]), faults)


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
