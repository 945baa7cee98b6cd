"""The import: a table read as its guess says, every row kept or refused, nothing half-written.

``guess_table`` → show → ``Corrections`` → `import_table`. Rows stream in batches, so memory does
not grow with the file but for eight bytes a row that find duplicates.
"""

from __future__ import annotations

import time
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from geodata.errors import ImportCancelledError, OutputError
from geodata.tables.days import DayReader, today_anywhere
from geodata.tables.duplicates import SeenKeys
from geodata.tables.events_file import EventsFile
from geodata.tables.events_table import licences_of
from geodata.tables.layouts import LAYOUTS
from geodata.tables.normalise import Normaliser
from geodata.tables.raw import Fault
from geodata.tables.readers import read_rows
from geodata.tables.report import Account, Report, outputs_of, report_bytes
from geodata.whole_files import refuse_to_replace, whole_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from numpy.typing import NDArray

    from geodata.tables.guess import Guess
    from geodata.tables.raw import RawBatch


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is.

    Attributes:
        read: Rows read so far.
        kept: Rows kept so far.
        share: How much of the file has been read, 0 to 1; None if unknown.
        seconds: Time since the beginning.
    """

    read: int
    kept: int
    share: float | None
    seconds: float

    @property
    def rows_per_s(self) -> float:
        """Rows read in a second, on average."""
        return self.read / self.seconds if self.seconds else 0.0

    @property
    def seconds_left(self) -> float | None:
        """Seconds the rest will take at the same rate; None if unknown."""
        return self.seconds / self.share - self.seconds if self.share else None


@dataclass(frozen=True, slots=True)
class Watch:
    """What an import tells and asks while it runs, after every batch.

    Attributes:
        on_progress: Is called with how far it is.
        cancelled: Is asked whether to stop.
        today: Events that begin after this day are refused; the latest day anywhere by default.
    """

    on_progress: Callable[[Progress], None] | None = None
    cancelled: Callable[[], bool] | None = None
    today: date | None = None


def import_table(
    guess: Guess, out: Path, watch: Watch | None = None, *, force: bool = False
) -> Report:
    """Read a table and write its sound rows as GeoParquet, its others beside it with reasons.

    Three files appear together or not at all: ``out``, ``out.report.json`` and, if rows were
    refused, ``out.refused.csv``. The user's file is only read.

    Args:
        guess: How to read it, from `geodata.tables.guess.guess_table`.
        out: The GeoParquet file to write.
        watch: What to tell and to ask while it runs.
        force: Replace files that are there.

    Raises:
        TableError: The file cannot be read on.
        ImportCancelledError: ``watch`` asked to stop.
        OutputError: A file is there and ``force`` is false, or cannot be written.
    """
    report_path, refused_path = outputs_of(out)
    for path in (out, report_path, refused_path):
        refuse_to_replace(path, force=force)
        if path.resolve() == guess.path.resolve():
            raise OutputError(str(path), "is the file to be read; choose another name")
    with ExitStack() as stack:
        part = stack.enter_context(whole_file(out, force=force))
        report_part = stack.enter_context(whole_file(report_path, force=force))
        refused_part = stack.enter_context(whole_file(refused_path, force=force, keep_empty=False))
        with refused_part.open("w", encoding="utf-8", errors="replace", newline="") as refused:
            account = Account(guess.columns, refused)
            run = _Run(guess, watch or Watch(), account)
            with EventsFile(part) as file:
                for events in run.kept():
                    file.write(events)
                report = run.report(refused_path)
                file.finish(report, guess)
        report_part.write_bytes(report_bytes(report))
    return report


def check_table(guess: Guess, watch: Watch | None = None) -> Report:
    """Return what an import would report; nothing is written.

    Raises:
        TableError: The file cannot be read on.
        ImportCancelledError: ``watch`` asked to stop.
    """
    run = _Run(guess, watch or Watch(), Account(guess.columns))
    for _ in run.kept():
        pass
    return run.report(None)


class _Run:
    """One pass over a table."""

    def __init__(self, guess: Guess, watch: Watch, account: Account) -> None:
        self._guess = guess
        self._watch = watch
        self._account = account
        self._begun = time.monotonic()
        self._normaliser = Normaliser(
            guess,
            DayReader(guess.date_order, watch.today or today_anywhere(), guess.short_years),
        )
        self._seen = SeenKeys() if "event_key" in guess.mapping else None

    def kept(self) -> Iterator[pa.RecordBatch]:
        """Yield the sound rows, batch by batch; the others go to the account."""
        for batch in read_rows(self._guess.path, self._guess.form, self._guess.wanted):
            self._ask()
            events = self._normaliser.events(batch)
            if self._seen:
                self._refuse_repeated(batch, events)
            self._account.take(batch)
            yield events.filter(pa.array(_sound(batch)))
            self._tell(batch.share)

    def report(self, refused_path: Path | None) -> Report:
        """Return the account of the whole pass."""
        account, hidden = self._account, self._normaliser.hidden
        notes = list(self._guess.notes)
        if hidden:
            notes.append(f"From {hidden:,} cells invisible characters were removed.")
        if account.blank:
            notes.append(f"Blank lines, which are no rows: {account.blank:,}.")
        refused_rows = account.read - account.kept
        return Report(
            account.read,
            account.kept,
            refused_rows,
            tuple(account.refused),
            refused_path if refused_rows else None,
            tuple(account.reasons.most_common()),
            tuple(notes),
            self._licences(),
            time.monotonic() - self._begun,
            account.blank,
        )

    def _refuse_repeated(self, batch: RawBatch, events: pa.RecordBatch) -> None:
        assert self._seen
        repeated = self._seen.repeated(events["event_key"], _sound(batch))
        column = self._guess.mapping["event_key"][0]
        for row in np.nonzero(repeated)[0].tolist():
            key = events["event_key"][row].as_py()
            why = "an earlier row has the same key"
            batch.faults.setdefault(row, []).append(Fault(column, key, why))

    def _licences(self) -> tuple[str, ...]:
        own = [LAYOUTS[name].licence for name in sorted(self._normaliser.layouts)]
        if self._guess.form.form == "parquet":
            own += licences_of(pq.read_schema(self._guess.path).metadata)
        return tuple(dict.fromkeys(filter(None, own)))

    def _ask(self) -> None:
        if self._watch.cancelled and self._watch.cancelled():
            raise ImportCancelledError(self._account.read)

    def _tell(self, share: float | None) -> None:
        self._ask()
        if self._watch.on_progress:
            seconds = time.monotonic() - self._begun
            progress = Progress(self._account.read, self._account.kept, share, seconds)
            self._watch.on_progress(progress)


def _sound(batch: RawBatch) -> NDArray[np.bool_]:
    sound = np.ones(len(batch), dtype=bool)
    sound[list(batch.faults)] = False
    return sound
