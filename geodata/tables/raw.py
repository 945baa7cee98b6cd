"""Rows as a file has them: what every reader of a format hands on, a batch at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import pyarrow as pa
    from numpy.typing import NDArray

BATCH_ROWS: Final = 131_072
"""Rows a batch has at most, and rows a group of the written Parquet file has."""
MAX_COLUMNS: Final = 1_000
MAX_CELL: Final = 131_072
"""Characters a cell may have."""
EXACT: Final = 2.0**53
"""Below this every whole number has its own float64."""
LON, LAT = "geometry.lon", "geometry.lat"
"""Columns a reader adds for the point of a row's geometry."""


@dataclass(frozen=True, slots=True)
class TableForm:
    """How a file is written, as far as its reader must know.

    Attributes:
        form: ``csv json ndjson parquet xlsx gpkg kml`` (GeoJSON is ``json`` or ``ndjson``).
        encoding: Of text files, a Python codec.
        delimiter: Of ``csv``.
        header: The columns, where the file has no header of its own; else empty.
        layer: Of ``xlsx`` (a sheet) and ``gpkg`` (a table); None takes the first.
        skip: Lines of ``csv`` above the header, such as ``sep=;`` or a title.
        header_line: The line, or the row of a sheet, the header stands in; None: it is looked for.
        spaced: Whether in ``csv`` space stands between a delimiter and a quote, and means nothing.
    """

    form: str
    encoding: str = "utf-8"
    delimiter: str = ","
    header: tuple[str, ...] = ()
    layer: str | None = None
    skip: int = 0
    header_line: int | None = None
    spaced: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a row: in which column (None: the row as such), and what."""

    column: str | None
    value: str | None
    why: str


@dataclass(slots=True)
class RawBatch:
    """Some rows of a file.

    Attributes:
        lines: The line each row begins on in the user's file, from 1; for files without lines the
            row's number.
        columns: The columns asked for, by their names in the file: text, or as the file types them.
        faults: What is wrong already, by the row's place in the batch.
        share: How much of the file has been read, 0 to 1; None if unknown.
        blank: Lines without a filled cell, passed since the batch before; they are no rows.
    """

    lines: NDArray[np.int64]
    columns: dict[str, pa.Array]
    rows: RowSource
    faults: dict[int, list[Fault]] = field(default_factory=dict)
    share: float | None = None
    blank: int = 0

    def __len__(self) -> int:
        return len(self.lines)


class RowSource(Protocol):
    """Where a batch finds its rows whole again, for those that are refused."""

    def cells(self, row: int, columns: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
        """Return the cells of a row under the file's columns, and those beyond them."""


@dataclass(frozen=True, slots=True)
class CellRows:
    """Rows kept as lists of text, as wide as the file has them."""

    rows: Sequence[Sequence[str]]

    def cells(self, row: int, columns: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
        """Return a row's cells under the header, and those beyond it."""
        return self.rows[row][: len(columns)], self.rows[row][len(columns) :]


@dataclass(frozen=True, slots=True)
class ColumnRows:
    """Rows kept as Arrow columns."""

    columns: dict[str, pa.Array]

    def cells(self, row: int, columns: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
        """Return a row's values as text; missing ones are empty."""
        known = self.columns
        return [as_text(known[n][row].as_py()) if n in known else "" for n in columns], ()


def as_text(value: Any) -> str:
    """Return a value as a cell of text: None is empty, whole numbers have no point.

    >>> as_text(None), as_text(3.0), as_text(0.1), as_text(True)
    ('', '3', '0.1', 'true')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < EXACT:
        return str(int(value))
    if hasattr(value, "isoformat"):
        return str(value.isoformat()).removesuffix("T00:00:00")
    return value.decode(errors="replace") if isinstance(value, bytes) else str(value)
