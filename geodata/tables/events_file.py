"""A GeoParquet file of events that is written while its rows arrive."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Self

import pyarrow as pa
import pyarrow.compute as pc

from geodata.tables.events_table import IMPORT, LICENCE, SCHEMA, geo_metadata
from geodata.tables.parquet_writer import ParquetWriter
from geodata.tables.raw import BATCH_ROWS

if TYPE_CHECKING:
    from pathlib import Path

    from geodata.tables.guess import Guess
    from geodata.tables.report import Report


class EventsFile:
    """The file: row groups of `BATCH_ROWS`, then what there is to say about the whole."""

    def __init__(self, path: Path) -> None:
        self._writer = ParquetWriter(path, SCHEMA)
        self._waiting: list[pa.RecordBatch] = []
        self._rows = 0
        self._bbox: tuple[float, float, float, float] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._writer.close()

    def write(self, events: pa.RecordBatch) -> None:
        """Add rows; they reach the file when there are enough for a row group."""
        self._waiting.append(events)
        self._rows += len(events)
        if self._rows >= BATCH_ROWS:
            table = pa.Table.from_batches(self._waiting, SCHEMA)
            whole = self._rows - self._rows % BATCH_ROWS
            self._write(table.slice(0, whole))
            self._waiting, self._rows = table.slice(whole).to_batches(), self._rows - whole

    def finish(self, report: Report, guess: Guess) -> None:
        """Write what is waiting, and what there is to say about the whole."""
        if self._rows:
            self._write(pa.Table.from_batches(self._waiting, SCHEMA))
        about = {
            "file": guess.path.name,
            "layout": guess.layout.name,
            "mapping": guess.mapping,
            "read": report.read,
            "kept": report.kept,
            "refused_rows": report.refused_rows,
            "blank_lines": report.blank,
            "notes": report.notes,
        }
        licences = json.dumps(report.licences, ensure_ascii=False)
        self._writer.add_metadata(
            {
                "geo": geo_metadata(self._bbox),
                LICENCE.decode(): licences,
                IMPORT.decode(): json.dumps(about),
            }
        )

    def _write(self, table: pa.Table) -> None:
        self._writer.write(table, row_group_size=BATCH_ROWS)
        low_high = [pc.min_max(table[name]).as_py() for name in ("lon", "lat")]
        if None in (low_high[0]["min"], low_high[1]["min"]):
            return
        west, south, east, north = (side[end] for end in ("min", "max") for side in low_high)
        old = self._bbox or (west, south, east, north)
        self._bbox = (
            min(old[0], west),
            min(old[1], south),
            max(old[2], east),
            max(old[3], north),
        )
