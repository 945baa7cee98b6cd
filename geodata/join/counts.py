"""Counts of a joined table: how many events a base had in a month, and how surely.

Counts are aggregates: where a source forbids passing on its rows, these may be.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from geodata.errors import TableError
from geodata.join.table_file import TableFile

if TYPE_CHECKING:
    from pathlib import Path

COUNTED: Final = ("base_id", "month", "label")
SURE: Final = ("at", "near")
"""Labels of events that surely happened within the radius."""
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


@dataclass(frozen=True, slots=True)
class BaseCount:
    """How many events a base has within the radius, and how surely.

    Attributes:
        base_id: The base; None for events that may be within reach of some base, but whose point
            is not.
        sure: Events that surely were there: ``at`` and ``near``.
        coarse: Events whose place is known too coarsely to say: the other labels.
    """

    base_id: str | None
    sure: int
    coarse: int

    @property
    def coarse_share(self) -> float:
        """The share that is too coarse, 0 to 1."""
        return self.coarse / (self.sure + self.coarse)


def base_counts(counts: pa.Table) -> tuple[BaseCount, ...]:
    """Return the sums of `monthly_counts` by base, the most first, those without a base last."""
    sums: dict[str | None, list[int]] = {}
    for row in counts.to_pylist():
        sums.setdefault(row["base_id"], [0, 0])[row["label"] not in SURE] += row["events"]
    found = [BaseCount(base, *pair) for base, pair in sums.items()]
    order = sorted(found, key=lambda one: (one.base_id is None, -one.sure - one.coarse))
    return tuple(order)


def counts_csv(counts: pa.Table) -> bytes:
    """Return the table of `monthly_counts` as CSV in UTF-8; the same counts give the same bytes."""
    out = pa.BufferOutputStream()
    pa.csv.write_csv(counts, out)
    return bytes(out.getvalue())


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
