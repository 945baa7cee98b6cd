"""What the shelf knows of a table without opening it, as ``shelf.json`` beside it says."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol, Self

from geodata.tables.report import outputs_of

if TYPE_CHECKING:
    from geodata.tables.guess import Guess
    from geodata.tables.report import Report
    from geodata.tables.tallies import Tally

ENTRY: Final = "shelf.json"
EVENTS: Final = "events.parquet"
Counts = tuple[tuple[str, int], ...]


class Told(Protocol):
    """What a person says of a table; empty is left to the file."""

    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def source_name(self) -> str: ...  # noqa: D102
    @property
    def file_name(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class ShelvedTable:
    """An imported table on the shelf.

    Attributes:
        folder: Where it lies; the last part of the name is its `id`.
        title: What it is called in lists.
        source_name: Who gives the rows.
        layout: ``acled``, ``ged``, ``atlas`` or ``mapped``.
        licences: Terms under which the source gives its rows.
        read: Rows of the user's file.
        rows: Rows kept, which are those of the table.
        refused_rows: Rows refused.
        reasons: How many rows were refused for what, most first.
        notes: What else the import said.
        first_day: The first day an event can have happened; None without dates.
        last_day: The last one.
        dates: How many rows have each precision of their date.
        places: How many rows have each precision of their place.
        imported_at: When, in UTC.
        file_name: The name of the user's file.
        sha256: Of that file.
    """

    folder: Path
    title: str
    source_name: str
    layout: str
    licences: tuple[str, ...]
    read: int
    rows: int
    refused_rows: int
    reasons: Counts
    notes: tuple[str, ...]
    first_day: date | None
    last_day: date | None
    dates: Counts
    places: Counts
    imported_at: datetime
    file_name: str
    sha256: str = ""

    @property
    def id(self) -> str:
        """The table's name on the shelf, which never changes."""
        return self.folder.name

    @property
    def events(self) -> Path:
        """The table itself: GeoParquet of `geodata.tables.events_table.SCHEMA`."""
        return self.folder / EVENTS

    @property
    def report(self) -> Path:
        """The report of the import, JSON."""
        return outputs_of(self.events)[0]

    @property
    def refused(self) -> Path | None:
        """The rows that were refused, whole, with their reasons; None if there are none."""
        return outputs_of(self.events)[1] if self.refused_rows else None

    @classmethod
    def of(cls, where: tuple[Path, datetime], report: Report, guess: Guess, tally: Tally) -> Self:
        """Return the entry of an import: ``where`` is its folder, and when it was made."""
        return cls(
            folder=where[0],
            title=guess.path.stem,
            source_name=guess.layout.title if guess.layout.name != "mapped" else guess.path.stem,
            layout=guess.layout.name,
            licences=report.licences,
            read=report.read,
            rows=report.kept,
            refused_rows=report.refused_rows,
            reasons=report.reasons,
            notes=report.notes,
            first_day=tally.first_day,
            last_day=tally.last_day,
            dates=tally.dates,
            places=tally.places,
            imported_at=where[1],
            file_name=guess.path.name,
        )

    def told(self, about: Told, sha256: str) -> Self:
        """Return the entry with what a person says of the table, and the hash of their file."""
        stem = Path(about.file_name).stem
        of_file = self.source_name if self.layout != "mapped" else stem or self.source_name
        return replace(
            self,
            title=about.title or stem or self.title,
            source_name=about.source_name or of_file,
            file_name=about.file_name or self.file_name,
            sha256=sha256,
        )


def entry_bytes(table: ShelvedTable) -> bytes:
    """Return a table's entry as JSON."""
    document = {name: value for name, value in asdict(table).items() if name != "folder"}
    text = json.dumps(document, ensure_ascii=False, indent=1, default=lambda day: day.isoformat())
    return text.encode(errors="replace")


def read_entry(folder: Path) -> ShelvedTable:
    """Return the entry of the table in a folder.

    Raises:
        OSError: There is none.
        ValueError: It is none of ours; likewise KeyError and TypeError.
    """
    found: dict[str, Any] = json.loads((folder / ENTRY).read_bytes())
    for name in ("reasons", "dates", "places"):
        found[name] = tuple((str(word), int(count)) for word, count in found[name])
    for name in ("licences", "notes"):
        found[name] = tuple(map(str, found[name]))
    for name in ("first_day", "last_day"):
        found[name] = date.fromisoformat(found[name]) if found[name] else None
    found["imported_at"] = datetime.fromisoformat(found["imported_at"])
    return ShelvedTable(folder=folder, **found)
