"""Counts of a joined table: how many events a base had in a month, and how surely.

Counts are aggregates: where a source forbids passing on its rows, these may be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.compute as pc

from geodata.errors import TableError
from geodata.join.table_file import TableFile

if TYPE_CHECKING:
    from pathlib import Path

COUNTED: Final = ("base_id", "month", "label")
_READ: Final = ("base_id", "label", "latest")


def monthly_counts(path: Path) -> pa.Table:
    """Return how many rows of a joined table each base has in each month under each label.

    Args:
        path: What ``handover join`` wrote.

    Returns:
        Columns ``base_id`` (null: not within reach of a base, but perhaps there), ``month`` (first
        day of the month of the row's last possible day; null without one), ``label`` and
        ``events``, sorted. Rows surely away from every base are not counted.

    Raises:
        TableError: The file is not a joined table.
    """
    table = TableFile(path)
    missing = [name for name in _READ if name not in table.schema.names]
    if missing:
        raise TableError(str(path), f"has no column {missing[0]}; join it first: handover join")
    parts = [_counted(batch) for batch in table.batches(_READ)]
    empty = pa.table({name: pa.array([], kind) for name, kind in _TYPES.items()})
    whole = pa.concat_tables([empty, *parts]).group_by(list(COUNTED)).aggregate([("events", "sum")])
    named = whole.rename_columns([*COUNTED, "events"])
    return named.sort_by([(name, "ascending") for name in COUNTED])


_TYPES: Final = {
    "base_id": pa.string(),
    "month": pa.date32(),
    "label": pa.string(),
    "events": pa.int64(),
}


def _counted(batch: pa.RecordBatch) -> pa.Table:
    rows = batch.filter(pc.is_valid(batch["label"]))
    month = pc.floor_temporal(rows["latest"], unit="month").cast(pa.date32())
    columns = {"base_id": rows["base_id"], "month": month, "label": rows["label"]}
    grouped = pa.table(columns).group_by(list(COUNTED)).aggregate([([], "count_all")])
    return grouped.rename_columns(list(_TYPES))
