"""Some columns of a large table, as fast as the disk allows: Parquet, or CSV of our own making.

This reads tables that are sound already, such as imported and joined ones: a cell that does not
fit its type is an error. What people bring is read by `geodata.tables`, row by row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from geodata.errors import TableError
from geodata.tables.events_table import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_BLOCK_BYTES: Final = 1 << 22
_CSV: Final = ".csv"


def read_columns(path: Path, names: Sequence[str], *, scale: bool | None = None) -> pa.Table:
    """Return columns of an events table, typed as `events_table.SCHEMA` has them.

    Args:
        path: A Parquet file, or CSV with a header, UTF-8, as `export.large.write_csv` makes it.
        names: The columns; those the schema does not know are text. Missing numbers and days are
            null, missing text is empty.
        scale: Read CSV with polars, the extra ``[scale]``; by default if it is installed. The
            columns are the same either way.

    Raises:
        TableError: The file cannot be read, or has no such column.
    """
    schema = pa.schema([_field(name) for name in names])
    try:
        if path.suffix.lower() != _CSV:
            return pq.read_table(path, columns=list(names)).select(names).cast(schema)
        if scale or (scale is None and _has_polars()):
            return _read_with_polars(path, schema)
        return _read_with_arrow(path, schema)
    except (OSError, KeyError, pa.ArrowException) as error:
        raise TableError(str(path), " ".join(str(error).split())) from None


def _read_with_arrow(path: Path, schema: pa.Schema) -> pa.Table:
    convert = pa.csv.ConvertOptions(
        include_columns=schema.names, column_types=schema, strings_can_be_null=False
    )
    return pa.csv.read_csv(
        path,
        read_options=pa.csv.ReadOptions(block_size=_BLOCK_BYTES),
        parse_options=pa.csv.ParseOptions(newlines_in_values=True),
        convert_options=convert,
    )


def _read_with_polars(path: Path, schema: pa.Schema) -> pa.Table:
    import polars as pl  # noqa: PLC0415 - an extra

    empty = pl.from_arrow(schema.empty_table())
    assert isinstance(empty, pl.DataFrame)
    lazy = pl.scan_csv(
        path, schema_overrides=empty.schema, infer_schema=False, empty_string_is_null=False
    )
    try:
        return lazy.select(schema.names).collect(engine="streaming").to_arrow().cast(schema)
    except pl.exceptions.PolarsError as error:
        raise TableError(str(path), " ".join(str(error).split())) from None


def _field(name: str) -> pa.Field:
    known = SCHEMA.get_field_index(name)
    return pa.field(name, SCHEMA.field(known).type if known >= 0 else pa.string())


def _has_polars() -> bool:
    from importlib.util import find_spec  # noqa: PLC0415 - cheap, and only here

    return find_spec("polars") is not None
