"""The tables a person imported, kept in the workspace: each whole in a folder of its own.

``imports/ID/`` holds ``events.parquet``, its report, its refused rows and ``shelf.json``. A table
is made in a hidden folder and gets its name by one rename, so it is there whole or not at all.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import file_digest
from typing import TYPE_CHECKING, Final

from geodata.errors import ShelfError
from geodata.tables.held_folders import HeldFolder, sweep
from geodata.tables.importing import import_table
from geodata.tables.report import outputs_of, report_bytes
from geodata.tables.shelf_entry import ENTRY, EVENTS, ShelvedTable, entry_bytes, read_entry
from geodata.tables.tallies import tally_of
from geodata.whole_files import sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from geodata.tables.guess import Guess
    from geodata.tables.importing import Watch

__all__ = ["About", "Shelf", "ShelvedTable"]

FOLDER: Final = "imports"
_NEW: Final = ".new-"
_REMOVED: Final = ".removed-"


@dataclass(frozen=True, slots=True)
class About:
    """What a person says of a table they import; empty leaves it to the file.

    Attributes:
        title: What the table is called in lists.
        source_name: Who gives the rows, such as ``ACLED``; the layout's name by default.
        file_name: The name of the user's file, where an upload carries another.
    """

    title: str = ""
    source_name: str = ""
    file_name: str = ""


class Shelf:
    """The imported tables of a workspace; nothing is written before the first import."""

    def __init__(self, workspace: Path) -> None:
        self.folder = workspace / FOLDER

    @property
    def stamp(self) -> tuple[str, ...]:
        """Something that differs after every change: the ids of the tables that are there."""
        return tuple(sorted(path.parent.name for path in self.folder.glob(f"[!.]*/{ENTRY}")))

    def tables(self) -> tuple[ShelvedTable, ...]:
        """Return the tables, the last imported first; what cannot be read is left out."""
        found = []
        for identity in self.stamp:
            with suppress(OSError, ValueError, KeyError, TypeError):
                found.append(read_entry(self.folder / identity))
        return tuple(sorted(found, key=lambda table: (table.imported_at, table.id), reverse=True))

    def table(self, identity: str) -> ShelvedTable | None:
        """Return one table by its id; None if it is not there."""
        return next((table for table in self.tables() if table.id == identity), None)

    def add(self, guess: Guess, about: About | None = None, watch: Watch | None = None) -> str:
        """Import a table and put it on the shelf, whole or not at all.

        Args:
            guess: How to read it, from `geodata.tables.guess.guess_table`.
            about: What the user says of it.
            watch: What to tell and to ask while it runs.

        Returns:
            The table's id.

        Raises:
            TableError: The file cannot be read on.
            ImportCancelledError: ``watch`` asked to stop; nothing is left.
            ShelfError: The folder cannot be written to.
        """
        with self._writing(), HeldFolder(self.folder, _NEW) as held:
            sweep(self.folder, _NEW)
            report = import_table(guess, held.path / EVENTS, watch)
            now = datetime.now(UTC)
            identity = f"{now:%Y%m%d-%H%M%S}-{held.path.name.removeprefix(_NEW)[:6]}"
            target = self.folder / identity
            refused = outputs_of(target / EVENTS)[1] if report.refused_file else None
            report = replace(report, refused_file=refused)
            outputs_of(held.path / EVENTS)[0].write_bytes(report_bytes(report))
            entry = ShelvedTable.of(
                (target, now), report, guess, tally_of(held.path / EVENTS)
            ).told(about or About(), _sha256(guess.path))
            (held.path / ENTRY).write_bytes(entry_bytes(entry))
            sync_folder(held.path)
            held.keep_as(target)
            sync_folder(self.folder)
        return identity

    def remove(self, identity: str) -> None:
        """Take a table off the shelf; it can be put back until the next is taken.

        Raises:
            ShelfError: It is not there, or the folder cannot be written to.
        """
        if identity not in self.stamp:
            raise ShelfError("the table is not there any more", str(self.folder))
        with self._writing():
            for old in self.folder.glob(f"{_REMOVED}*"):
                shutil.rmtree(old, ignore_errors=True)
            (self.folder / identity).rename(self.folder / f"{_REMOVED}{identity}")

    @property
    def removed(self) -> str | None:
        """The id of the table that was removed last and can be put back."""
        names = (path.name for path in self.folder.glob(f"{_REMOVED}*"))
        return next((name.removeprefix(_REMOVED) for name in names), None)

    @property
    def removed_title(self) -> str:
        """What the table that was removed last is called; empty if there is none."""
        with suppress(OSError, ValueError, KeyError, TypeError):
            return read_entry(self.folder / f"{_REMOVED}{self.removed}").title
        return ""

    def restore(self, identity: str) -> None:
        """Put a removed table back.

        Raises:
            ShelfError: It is gone for good.
        """
        if identity != self.removed:
            raise ShelfError("the table cannot be put back any more", str(self.folder))
        with self._writing():
            (self.folder / f"{_REMOVED}{identity}").rename(self.folder / identity)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Tell what the file system says in our words."""
        try:
            yield
        except OSError as error:
            raise ShelfError(f"{error.strerror or error}", str(self.folder)) from None


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
