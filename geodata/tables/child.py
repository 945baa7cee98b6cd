"""Reads a file in a child process that has limits: it may die, we may not.

The child is `geodata.tables.child_main`. It writes the rows to its standard output as an Arrow
stream: the line, what is wrong, and every column as text. It may not write files, has a limit on
memory and processor time, and no way to the network.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from geodata.confined import environment
from geodata.errors import TableError
from geodata.tables.raw import ColumnRows, Fault, RawBatch

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from geodata.tables.raw import TableForm

CHILD: Final = "geodata.tables.child_main"
FORMS: Final = ("xlsx", "gpkg", "kml")
MAX_WAIT_S: Final = 120
"""How long the child may take for one batch."""
LINE, WHY, ABOUT = "\0line", "\0why", b"about"
BLANK: Final = "\0blank"
"""What is wrong with a row that is none: it has no filled cell."""
DEATHS: Final = "took more memory or time than is allowed, or its reader crashed; save it as CSV"


class About(NamedTuple):
    """What a child says of a file before its rows.

    Attributes:
        layers: Its sheets or layers, if it can have several.
        layer: The one that is read, if the child chose it.
        header_line: The row of a sheet that names the columns.
        notes: What else is to be said.
    """

    layers: tuple[str, ...] = ()
    layer: str | None = None
    header_line: int | None = None
    notes: tuple[str, ...] = ()


def read_in_child(path: Path, form: TableForm, wanted: Collection[str]) -> Iterator[RawBatch]:
    """Yield the rows of an XLSX, GeoPackage or KML file.

    Args:
        path: The file.
        form: Its form, and the sheet or layer to read.
        wanted: The columns to hand on.

    Raises:
        TableError: The file cannot be read within the limits, or says why not.
    """
    for batch in _batches(path, form):
        rows = batch.filter(pc.not_equal(batch.column(WHY), BLANK))
        blank, batch = len(batch) - len(rows), rows  # noqa: PLW2901
        columns = {name: batch.column(name) for name in batch.schema.names[2:]}
        reasons = batch.column(WHY).to_pylist()
        faults = {n: [Fault(None, None, why)] for n, why in enumerate(reasons) if why}
        kept = {name: columns[name] for name in wanted if name in columns}
        lines = batch.column(LINE).to_numpy().copy()
        yield RawBatch(lines, kept, ColumnRows(columns), faults, blank=blank)


def first_in_child(path: Path, form: TableForm) -> tuple[About, pa.RecordBatch | None]:
    """Return what is to be said of a file and its first rows, None if there are none."""
    for batch in _batches(path, form, first=True):
        layers, layer, line, notes = json.loads(batch.schema.metadata[ABOUT])
        about = About(tuple(layers), layer, line, tuple(notes))
        return about, batch.filter(pc.not_equal(batch.column(WHY), BLANK))
    return About(), None


def _batches(path: Path, form: TableForm, *, first: bool = False) -> Iterator[pa.RecordBatch]:
    which = [form.layer or "", str(form.header_line or 0)]
    command = [sys.executable, "-m", CHILD, form.form, str(path.resolve()), *which]
    with subprocess.Popen(  # noqa: S603 - our own interpreter and module
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as child:
        assert child.stdout
        assert child.stderr
        watch = _Watch(child)
        try:
            with suppress(pa.ArrowInvalid, OSError):  # a stream cut off: the child says why
                for batch in pa.ipc.open_stream(child.stdout):
                    watch.again()
                    yield batch
                    if first:
                        return
            said = child.stderr.read(10_000).decode(errors="replace").strip()
            if child.wait(MAX_WAIT_S) != 0:
                raise TableError(path.name, said.splitlines()[-1] if said else DEATHS)
        finally:
            watch.stop()
            child.kill()


class _Watch:
    """Ends the child when a batch takes too long."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        self._child = child
        self._timer = threading.Timer(MAX_WAIT_S, child.kill)
        self._timer.daemon = True
        self._timer.start()

    def again(self) -> None:
        self.stop()
        self._timer = threading.Timer(MAX_WAIT_S, self._child.kill)
        self._timer.daemon = True
        self._timer.start()

    def stop(self) -> None:
        self._timer.cancel()
