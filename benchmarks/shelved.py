"""A generated table put on a shelf as an import would leave it, without the minutes that takes."""

from __future__ import annotations

import shutil
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from benchmarks.generate import events_parquet
from geodata.tables.shelf import FOLDER
from geodata.tables.shelf_entry import ENTRY, EVENTS, ShelvedTable, entry_bytes
from geodata.tables.tallies import tally_of

if TYPE_CHECKING:
    from pathlib import Path


def shelve(rows: int, workspace: Path) -> ShelvedTable:
    """Put the first ``rows`` rows of the endless table on the shelf of a workspace."""
    folder = workspace / FOLDER / f"generated-{rows}"
    folder.mkdir(parents=True)
    shutil.copyfile(events_parquet(rows), folder / EVENTS)
    table = ShelvedTable(
        folder=folder,
        title="Invented events of Iraq",
        source_name="benchmarks.generate",
        layout="mapped",
        licences=(),
        read=rows,
        rows=rows,
        refused_rows=0,
        reasons=(),
        notes=(),
        **asdict(tally_of(folder / EVENTS)),
        imported_at=datetime.now(UTC),
        file_name="",
    )
    (folder / ENTRY).write_bytes(entry_bytes(table))
    return table
