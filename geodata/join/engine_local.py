"""The local engine: a table streams through the join in batches, in the same memory at any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.errors import OutputError
from geodata.join.summary import Summary
from geodata.join.table_file import TableFile, joined_batch
from geodata.tables.parquet_writer import ParquetWriter
from geodata.whole_files import refuse_to_replace, whole_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    import pyarrow as pa

    from geodata.join.joiner import Joiner

    Pairs = Iterable[tuple[pa.RecordBatch, pa.RecordBatch]]
    Tell = Callable[[int], None]
    Note = Callable[[Summary], dict[str, str]]


def join_file(
    path: Path,
    out: Path,
    joiner: Joiner,
    *,
    force: bool = False,
    tell: Tell | None = None,
    note: Note | None = None,
) -> Summary:
    """Join an imported table to the bases and write it with the answers as further columns.

    Every row stays, in its order. The result appears whole or not at all; the file is only read.

    Args:
        path: The imported table, GeoParquet.
        out: The GeoParquet file to write.
        joiner: What to join it to.
        force: Replace a file that is there.
        tell: Is called with the rows done after every batch; what it raises stops the join.
        note: Returns further metadata of the file from what came of the join.

    Raises:
        TableError: The file is no imported table.
        OutputError: A file is there and ``force`` is false, or cannot be written.
    """
    refuse_to_join_onto(path, out, force=force)
    table = TableFile(path)
    pairs = ((batch, joiner.answers(batch)) for batch in table.batches())
    schema = table.joined_schema(joiner.schema, joiner.text)
    with whole_file(out, force=force) as part:
        return write_joined(pairs, schema, part, tell=tell, note=note)


def refuse_to_join_onto(path: Path, out: Path, *, force: bool) -> None:
    """Refuse to write where something is, and never over the file that is read.

    Raises:
        OutputError: Says what is there and the way out.
    """
    if path.resolve() == out.resolve():
        raise OutputError(str(out), "is the file to be read; choose another name")
    refuse_to_replace(out, force=force)


def write_joined(
    pairs: Pairs,
    schema: pa.Schema,
    out: Path,
    *,
    first_row: int = 0,
    tell: Tell | None = None,
    note: Note | None = None,
) -> Summary:
    """Write batches with their answers as one GeoParquet file, in their order.

    Args:
        pairs: Batches of the table, each with its answers.
        schema: The columns of the joined table, from `TableFile.joined_schema`.
        out: Where to; what is there is replaced.
        first_row: Number of the first row in the whole table.
        tell: Is called with the rows done after every batch.
        note: Returns further metadata of the file from what came of the join.
    """
    summary = Summary(first_row)
    with ParquetWriter(out, schema) as writer:
        writer.add_metadata(schema.metadata or {})
        for batch, answers in pairs:
            writer.write(joined_batch(batch, answers, schema))
            summary.add(answers)
            if tell:
                tell(summary.rows)
        if note:
            writer.add_metadata(note(summary))
    return summary
