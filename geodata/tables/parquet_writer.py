"""How we write Parquet: zstd, and dictionaries only for columns whose values come again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

if TYPE_CHECKING:
    from pathlib import Path

_OFTEN: Final = 10
"""A dictionary pays if a value comes this often on average; else trying costs 40 % of the time."""


class ParquetWriter:
    """A Parquet file whose first rows say which columns get a dictionary."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self._path, self._schema = path, schema
        self._file: pq.ParquetWriter | None = None
        self._metadata: dict[Any, Any] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def write(self, rows: pa.RecordBatch | pa.Table, row_group_size: int | None = None) -> None:
        """Write rows as one row group, or as groups of a size."""
        file = self._file or self._open(_coming_again(rows))
        file.write(rows, row_group_size=row_group_size)

    def add_metadata(self, metadata: dict[bytes, bytes] | dict[str, str]) -> None:
        """Say something about the whole; any time before the end."""
        self._metadata.update(metadata)

    def close(self) -> None:
        """End the file; one without rows is a table too."""
        file = self._file or self._open([])
        file.add_key_value_metadata(self._metadata)
        file.close()

    def _open(self, dictionaries: list[str]) -> pq.ParquetWriter:
        self._file = pq.ParquetWriter(
            self._path,
            self._schema,
            compression="zstd",
            compression_level=1,
            store_schema=False,
            use_dictionary=dictionaries,
        )
        return self._file


def _coming_again(rows: pa.RecordBatch | pa.Table) -> list[str]:
    few = len(rows) / _OFTEN
    flat = [field.name for field in rows.schema if _is_flat(field.type)]
    return [name for name in flat if pc.count_distinct(rows[name]).as_py() <= few]


def _is_flat(kind: pa.DataType) -> bool:
    """Tell whether values of a type can be counted."""
    if pa.types.is_nested(kind):
        return False
    return not (pa.types.is_null(kind) or pa.types.is_dictionary(kind))
