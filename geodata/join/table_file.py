"""An imported table on disk, read a batch at a time, and the joined one written beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from geodata.errors import TableError
from geodata.tables.events_table import geo_metadata, wkb_points

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

BATCH_ROWS: Final = 65_536
"""Rows joined at once."""
GEO: Final = b"geo"
GEOMETRY: Final = "geometry"
_BUFFER_BYTES: Final = 1 << 20
_WAY_OUT: Final = "import it first: handover import FILE -o events.parquet"


@dataclass(frozen=True, eq=False)
class TableFile:
    """A Parquet file with a row an event, as ``handover import`` writes it.

    Attributes:
        path: Where it lies.
    """

    path: Path

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return int(self._file.metadata.num_rows)

    @property
    def groups(self) -> int:
        """How many row groups it has: the parts that can be read alone."""
        return int(self._file.metadata.num_row_groups)

    def first_row(self, group: int) -> int:
        """Return the number of the first row of a row group, from 0."""
        metadata = self._file.metadata
        return sum(metadata.row_group(before).num_rows for before in range(group))

    @cached_property
    def schema(self) -> pa.Schema:
        """Its columns and metadata.

        Raises:
            TableError: It is no Parquet file, or has no columns ``lon`` and ``lat`` of numbers.
        """
        schema = self._file.schema_arrow
        for name in ("lon", "lat"):
            kind = schema.field(name).type if name in schema.names else pa.null()
            if not (pa.types.is_floating(kind) or pa.types.is_integer(kind)):
                raise TableError(str(self.path), f"has no column {name} of degrees; {_WAY_OUT}")
        return schema

    def batches(
        self, columns: Sequence[str] | None = None, groups: Sequence[int] | None = None
    ) -> Iterator[pa.RecordBatch]:
        """Yield its rows in order; every row group begins a new batch.

        Args:
            columns: Those to read, as far as they are there; all by default.
            groups: The row groups to read; all by default.

        Raises:
            TableError: The file is torn.
        """
        wanted = columns and [name for name in columns if name in self.schema.names]
        try:
            for group in range(self.groups) if groups is None else groups:
                yield from self._file.iter_batches(BATCH_ROWS, row_groups=[group], columns=wanted)
        except (OSError, pa.ArrowException) as error:
            why = f"cannot be read on ({' '.join(str(error).split())})"
            raise TableError(str(self.path), why) from None

    def joined_schema(self, answers: pa.Schema, text: str = "") -> pa.Schema:
        """Return the columns of the joined table: ours replace those of the same names.

        Raises:
            TableError: The column of free text to be read is not there.
        """
        if text and text not in self.schema.names:
            there = ", ".join(self.schema.names)
            raise TableError(str(self.path), f"has no column {text}, only {there}")
        kept = [one for one in self.schema if one.name not in answers.names]
        metadata = dict(self.schema.metadata or {})
        if GEOMETRY not in self.schema.names:
            kept.append(pa.field(GEOMETRY, pa.binary()))
            metadata[GEO] = geo_metadata(None).encode()
        return pa.schema([*kept, *answers], metadata=metadata)

    @cached_property
    def _file(self) -> pq.ParquetFile:
        try:
            return pq.ParquetFile(self.path, buffer_size=_BUFFER_BYTES)
        except (OSError, pa.ArrowException) as error:
            why = "is not there" if not self.path.exists() else f"is no Parquet file; {_WAY_OUT}"
            raise TableError(str(self.path), why) from error

    def __getstate__(self) -> dict[str, Any]:
        """Return what another process needs to open it again."""
        return {"path": self.path}


def joined_batch(
    batch: pa.RecordBatch, answers: pa.RecordBatch, schema: pa.Schema
) -> pa.RecordBatch:
    """Return a batch with its answers, in the columns of `TableFile.joined_schema`."""
    columns = dict(zip(batch.schema.names, batch.columns, strict=True))
    columns |= dict(zip(answers.schema.names, answers.columns, strict=True))
    if GEOMETRY not in columns:
        point = (
            np.asarray(batch[name].cast(pa.float64()).to_numpy(zero_copy_only=False), dtype=float)
            for name in ("lon", "lat")
        )
        columns[GEOMETRY] = wkb_points(*point)
    return pa.RecordBatch.from_arrays([columns[one.name] for one in schema], schema=schema)
