"""What an imported table holds, counted: its days, and how precisely it knows time and place."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyarrow.compute as pc
import pyarrow.parquet as pq

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    import pyarrow as pa

_DAYS: Final = ("earliest", "latest")
_WORDS: Final = ("date_precision", "place_precision")


@dataclass(frozen=True, slots=True)
class Tally:
    """The account of an imported table.

    Attributes:
        first_day: The first day an event can have happened; None if no row has one.
        last_day: The last day an event can have happened.
        dates: How many rows have each `date_precision`, most first.
        places: How many rows have each `place_precision`, most first.
    """

    first_day: date | None
    last_day: date | None
    dates: tuple[tuple[str, int], ...]
    places: tuple[tuple[str, int], ...]


def tally_of(path: Path) -> Tally:
    """Count an imported table, a batch at a time."""
    days: list[date] = []
    counts: dict[str, Counter[str]] = {name: Counter() for name in _WORDS}
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(columns=[*_DAYS, *_WORDS]):
            days += _edges(batch)
            for name, counter in counts.items():
                for found in pc.value_counts(batch[name]).to_pylist():
                    counter[found["values"]] += found["counts"]
    dates, places = (tuple(counts[name].most_common()) for name in _WORDS)
    return Tally(min(days, default=None), max(days, default=None), dates, places)


def _edges(batch: pa.RecordBatch) -> list[date]:
    """Return the first and the last day of a batch, as far as there are any."""
    ends = (pc.min(batch["earliest"]).as_py(), pc.max(batch["latest"]).as_py())
    return [day for day in ends if day is not None]
