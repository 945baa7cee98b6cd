"""The files that wait to be imported: shared by all sessions, as the shelf they go to is."""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from dashboard import library
from dashboard.your_data.tasks import Task
from geodata.errors import HandoverError, ImportCancelledError
from geodata.tables.guess import Corrections, Guess, first_look, guess_table
from geodata.tables.held_folders import sweep
from geodata.tables.importing import Progress, Watch
from geodata.tables.shelf import About, Shelf

if TYPE_CHECKING:
    from pathlib import Path

    from geodata.tables.held_folders import HeldFolder
    from geodata.tables.readers import Look

Import: TypeAlias = "Task[Progress, str]"
MOST: Final = 20
"""Files that may wait at once."""
_NEW_COLUMNS: Final = {"encoding", "delimiter", "layer", "header_line", "layout"}


@dataclass(slots=True)
class Waiting:
    """A file that waits.

    Attributes:
        id: Its name in the queue.
        name: The file's name as the user knows it; only ever shown.
        path: Where it lies.
        upload: The folder that goes when it does; None for a file of the user's own.
        corrections: What the user knows better than the guess.
        about: What the user says of the table.
        guess: How it would be read; None if that is not clear.
        look: Its columns and first rows; None if it cannot be read.
        problem: Why it cannot be read, or cannot be read on.
        version: Grows when the guess is made anew, so that its boxes show the new one.
        task: Its import, once that was started.
    """

    id: str
    name: str
    path: Path
    upload: HeldFolder | None = None
    corrections: Corrections = field(default_factory=Corrections)
    about: About = field(default_factory=About)
    guess: Guess | None = None
    look: Look | None = None
    problem: HandoverError | None = None
    version: int = 0
    task: Import | None = None

    @property
    def is_running(self) -> bool:
        """Whether it is being imported."""
        return self.task is not None and self.task.is_running

    @property
    def table(self) -> str | None:
        """The id of the table it became."""
        return self.task.result if self.task else None

    def guess_again(self) -> None:
        """Look at the file as the corrections say."""
        self.guess, self.look, self.problem = None, None, None
        try:
            self.look = first_look(self.path, self.corrections)
            self.guess = guess_table(self.path, self.corrections)
        except HandoverError as error:
            self.problem = error


class Queue:
    """The files that wait, in the order they came; for use by several threads."""

    def __init__(self) -> None:
        self._files: dict[str, Waiting] = {}
        self._lock = threading.Lock()

    def __iter__(self) -> Any:
        with self._lock:
            return iter(list(self._files.values()))

    def __len__(self) -> int:
        return len(self._files)

    def get(self, identity: str | None) -> Waiting | None:
        """Return a file by its id."""
        return self._files.get(identity or "")

    @property
    def is_full(self) -> bool:
        """Whether no further file may come."""
        return len(self) >= MOST

    def add(self, path: Path, name: str, upload: HeldFolder | None = None) -> Waiting:
        """Take a file in and look at it."""
        made = Waiting(secrets.token_hex(6), name, path, upload, about=About(file_name=name))
        made.guess_again()
        with self._lock:
            self._files[made.id] = made
        return made

    def correct(self, identity: str, **changes: Any) -> None:
        """Take over what the user says of a file; new columns forget how the old ones were read."""
        found = self.get(identity)
        if found is None or found.is_running:
            return
        if _NEW_COLUMNS & changes.keys():
            changes["mapping"] = {}
        elif "mapping" in changes:
            changes["mapping"] = {**found.corrections.mapping, **changes["mapping"]}
        found.corrections = replace(found.corrections, **changes)
        found.version += int(bool(_NEW_COLUMNS & changes.keys()))
        found.guess_again()

    def start(self, identity: str, shelf: Shelf) -> None:
        """Begin to import a file; nothing happens if it is not clear how."""
        found = self.get(identity)
        if found is None or found.guess is None or found.is_running:
            return
        guess, about, upload = found.guess, found.about, found.upload

        def work(task: Import) -> str:
            watch = Watch(on_progress=task.tell, cancelled=lambda: task.cancelled)
            try:
                table = shelf.add(guess, about, watch)
            except ImportCancelledError as error:
                task.tell(Progress(error.read, 0, None, 0.0))
                raise
            if upload:
                upload.remove()
            return table

        found.task = Task(work)

    def discard(self, identity: str) -> None:
        """Let a file go; an upload is removed, a file of the user's own is left alone."""
        with self._lock:
            found = self._files.pop(identity, None)
        if found is None:
            return
        if found.task:
            found.task.cancel()
            found.task.wait(5.0)
        if found.upload:
            found.upload.remove()


def queue() -> Queue:
    """Return the queue of the workspace this process serves."""
    return _queue(library.shelf().folder)


@lru_cache(maxsize=4)
def _queue(folder: Path) -> Queue:
    for strays in (".new-", ".upload-", ".export-", ".making-"):  # of a process that was killed
        sweep(folder, strays)
    return Queue()
