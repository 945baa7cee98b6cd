"""What the tables say of a few imported events: read from their files when somebody asks."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from geodata.cells.imported import DATES, PLACES
from geodata.errors import TableError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from geodata.cells.imported import Imported

TOLD: Final = (
    "event_key",
    "place_name",
    "event_type",
    "notes",
    "actor",
    "fatalities",
    "source_row",
)
"""Columns of a table that are told of an event."""
_KEPT_GROUPS: Final = 12


def texts_of(events: Imported, positions: Sequence[int]) -> list[dict[str, Any]]:
    """Return what the tables say of events, in the order of ``positions``.

    Each has the columns of `TOLD`, ``position``, ``table`` (its number), ``day_from`` and
    ``day_to`` (days since 1970-01-01), ``place_precision``, ``date_precision`` and ``radius_m``
    (None if unknown).

    Raises:
        IndexError: A position is that of no event.
        TableError: A table cannot be read any more.
    """
    if any(not 0 <= at < len(events) for at in positions):
        raise IndexError(positions)
    return [
        {
            "position": at,
            "table": int(events.table[at]),
            "day_from": int(events.day_from[at]),
            "day_to": int(events.day_to[at]),
            "place_precision": PLACES[events.place[at]],
            "date_precision": DATES[events.date[at]],
            "radius_m": _metres(events.radius_m[at]),
            **_row(events.tables[events.table[at]].events, int(events.row[at])),
        }
        for at in positions
    ]


def _metres(radius_m: np.float64) -> float | None:
    return float(radius_m) if np.isfinite(radius_m) else None


def _row(path: Path, row: int) -> dict[str, Any]:
    """Return a row of a Parquet file; the row groups read last stay in memory."""
    try:
        starts = _row_groups(path)
        group = int(np.searchsorted(starts, row, side="right")) - 1
        return dict(_group(path, group).slice(row - starts[group], 1).to_pylist()[0])
    except (OSError, IndexError, pa.ArrowException) as error:
        raise TableError(str(path), " ".join(str(error).split())) from None


@lru_cache(maxsize=_KEPT_GROUPS)
def _group(path: Path, group: int) -> pa.Table:
    return pq.ParquetFile(path).read_row_group(group, columns=list(TOLD)).select(TOLD)


@lru_cache(maxsize=_KEPT_GROUPS)
def _row_groups(path: Path) -> tuple[int, ...]:
    """Return the first row of each row group."""
    about = pq.read_metadata(path)
    counts = [about.row_group(group).num_rows for group in range(about.num_row_groups)]
    return tuple(int(start) for start in np.cumsum([0, *counts[:-1]]))
