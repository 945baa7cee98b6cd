"""The folder a person's work is kept in: a data package beside ours, whole at every moment.

``articles/`` holds the articles under names made of their hash. ``tables-N/`` holds the tables and
the list of decisions of generation N. ``datapackage.json`` names the generation that counts, and
replacing that one file is the only step that changes anything: a kill at any moment leaves the
generation before or the one after.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from geodata.atlas import Atlas
from geodata.desk.decisions import Desk, HeldArticle, dump_desk, read_desk
from geodata.desk.generation import csv_bytes, descriptor, generation_name, write_synced
from geodata.desk.rows import desk_rows
from geodata.errors import ArticleError, DeskError, OutputError
from geodata.evidence.sources import read_article
from geodata.package.merging import merge_packages
from geodata.package.package import DATA, DESCRIPTOR, load_package
from geodata.whole_files import sync_folder, whole_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from geodata.package.package import Package

ARTICLES: Final = "articles"
STATE: Final = "desk.json"
KEPT: Final = 3
"""Generations left in the folder, so that whoever reads an earlier one can finish."""
_IN_PROCESS: Final = threading.RLock()


class Workspace:
    """A person's workspace; nothing is written before the first article is added."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def articles(self) -> Path:
        """The folder of the articles, as `verify` takes it."""
        return self.folder / ARTICLES

    @property
    def stamp(self) -> tuple[int, int] | None:
        """Something that differs after every change; None as long as there is nothing."""
        try:
            found = (self.folder / DESCRIPTOR).stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns

    @property
    def is_someone_elses(self) -> bool:
        """Whether a package stands there that the desk did not make, and leaves alone."""
        return self.stamp is not None and "desk" not in load_package(self.folder).descriptor

    @property
    def is_writable(self) -> bool:
        """Whether anything can be kept there; nothing is written to find out."""
        there = next(path for path in (self.folder, *self.folder.parents) if path.exists())
        return there.is_dir() and os.access(there, os.W_OK | os.X_OK)

    def desk(self) -> Desk:
        """Return what is on the desk.

        Raises:
            DeskError: The folder holds a package of another making, or cannot be read.
        """
        if self.stamp is None:
            return Desk()
        for _ in range(KEPT):  # a generation may be swept while we read it
            with suppress(FileNotFoundError):
                return read_desk((self._generation() / STATE).read_bytes())
        raise DeskError("the list of decisions is missing", str(self.folder))

    def text(self, file: str) -> str:
        """Return an article's text by the name of its file."""
        return read_article(self.articles / file)

    def keep(self, file: str, data: bytes) -> None:
        """Keep an article's text; the same text is kept once."""
        with self._writing():
            self.articles.mkdir(parents=True, exist_ok=True)
            if not (self.articles / file).exists():
                with whole_file(self.articles / file) as part:
                    part.write_bytes(data)

    def change(self, step: Callable[[Desk], Desk], ours: Atlas) -> Desk:
        """Take one step on the desk and write the tables that follow from it, whole or not at all.

        Args:
            step: From the desk as it is to the desk as it will be.
            ours: The atlas the desk stands beside.

        Raises:
            DeskError: The step is refused, or the folder cannot be written to.
        """
        with self._writing():
            before = self.desk()
            after = step(before)
            if after != before or self.stamp is None:
                self._write(after, desk_rows(after, ours, self.text))
            return after

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Let one writer in, and tell what the file system says in our words."""
        with _IN_PROCESS:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                with (self.folder / ".lock").open("a") as lock, _locked(lock.fileno()):
                    yield
            except (OSError, OutputError) as error:
                why = error.strerror if isinstance(error, OSError) else str(error)
                raise DeskError(
                    f"cannot be written to ({why})",
                    str(self.folder),
                    key="unwritable",
                    value=why or "",
                ) from None

    def _generation(self) -> Path:
        named = load_package(self.folder).descriptor.get("desk")
        number = named.get("generation") if isinstance(named, dict) else None
        if not isinstance(number, int):
            raise DeskError("holds a package the desk did not make", str(self.folder))
        return self.folder / generation_name(number)

    def _write(self, desk: Desk, rows: dict[str, list[dict[str, Any]]]) -> None:
        number = 1
        if self.stamp is not None:
            number += int(self._generation().name.rpartition("-")[2])
        folder = self.folder / generation_name(number)
        shutil.rmtree(folder, ignore_errors=True)  # an interrupted run left it
        folder.mkdir()
        for table, made in rows.items():
            write_synced(folder / f"{table}.csv", csv_bytes(table, made))
        write_synced(folder / STATE, dump_desk(desk))
        sync_folder(folder)
        document = json.dumps(descriptor(number, rows), ensure_ascii=False, indent=1)
        with whole_file(self.folder / DESCRIPTOR, force=True) as part:
            part.write_text(document + "\n", encoding="utf-8")
        self._sweep(number)

    def _sweep(self, number: int) -> None:
        for folder in self.folder.glob("tables-*"):
            last = folder.name.rpartition("-")[2]
            if last.isdecimal() and int(last) <= number - KEPT:
                shutil.rmtree(folder, ignore_errors=True)


def hold(workspace: Workspace, article: HeldArticle, data: bytes, ours: Atlas) -> HeldArticle:
    """Put an article on the desk: its text first, then the list that names it.

    Raises:
        DeskError: The folder cannot be written to.
        ArticleError: The bytes are no text the atlas can read back.
    """
    workspace.keep(article.file, data)
    try:
        workspace.text(article.file)
    except ArticleError as error:
        raise DeskError(error.why, str(workspace.folder)) from None
    workspace.change(lambda desk: desk.with_article(article), ours)
    return article


def default_folder(package: Package) -> Path:
    """Return where a person's work beside ``package`` is kept if nobody says otherwise."""
    home = os.environ.get("XDG_DATA_HOME")
    shared = (Path(home) if home else Path.home() / ".local" / "share") / "handover-atlas"
    if package.path == DATA:
        return shared
    name = re.sub(r"[^\w-]+", "-", str(package.descriptor.get("name", "package")))
    return shared / f"beside-{name[:60]}"


def open_beside(atlas: Atlas, workspace: Workspace) -> Atlas:
    """Return the atlas with what was accepted at the desk; the same one if that is nothing.

    Raises:
        PackageError: The workspace is no readable package.
    """
    accepted = load_package(workspace.folder)
    if not any(accepted.rows(table) for table in accepted.tables):
        return atlas
    return Atlas(merge_packages(atlas.package, accepted))


@contextmanager
def _locked(handle: int) -> Iterator[None]:
    """Keep other processes out, where the system can."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        yield
        return
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(handle, fcntl.LOCK_UN)
