"""A batch's columns under the names of our fields, and what is found wrong with their cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geodata.tables.cells import joined
from geodata.tables.raw import Fault, as_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyarrow as pa
    from numpy.typing import NDArray

    from geodata.tables.layouts import Columns
    from geodata.tables.raw import RawBatch


class Fields:
    """The columns of a batch by field; faults go to the batch.

    Attributes:
        size: How many rows there are.
        faults: What is wrong with each, by its place in the batch.
    """

    def __init__(self, batch: RawBatch, mapping: Columns) -> None:
        self.size = len(batch)
        self.faults = batch.faults
        self._columns = {
            field: [batch.columns[name] for name in names if name in batch.columns]
            for field, names in mapping.items()
        }
        self._names = {field: names[0] for field, names in mapping.items()}
        self._unread = np.zeros(self.size, dtype=bool)
        self._unread[[row for row, told in self.faults.items() if told[0].column is None]] = True

    @property
    def names(self) -> set[str]:
        """The fields that are read."""
        return {field for field in self._columns if field in self}

    def __contains__(self, field: str) -> bool:
        return bool(self._columns.get(field))

    def __getitem__(self, field: str) -> pa.Array:
        columns = self._columns[field]
        return columns[0] if len(columns) == 1 else joined(columns)

    @property
    def was_read(self) -> NDArray[np.bool_]:
        """Which rows could be read as such, and so have cells."""
        return ~self._unread

    def first(self, field: str) -> pa.Array:
        """Return the first column a field is read from."""
        return self._columns[field][0]

    def column(self, field: str) -> str:
        """Return the name of that column in the file."""
        return self._names[field]

    def parts(self, field: str) -> list[pa.Array]:
        """Return the columns a joined field is read from."""
        return self._columns.get(field, [])

    def say(self, rows: NDArray[np.bool_] | Iterable[int], field: str, why: str) -> None:
        """Say of some rows what is wrong with the cell of a field; a point may stand in one.

        Rows that could not be read as such have no cells, and get no further faults.
        """
        if isinstance(rows, np.ndarray):
            rows = np.nonzero(rows & ~self._unread)[0].tolist()
        if field not in self and "point" in self:
            field = "point"
        cells = self._columns[field][0]
        for row in rows:
            value = as_text(cells[row].as_py())
            self.faults.setdefault(row, []).append(Fault(self._names[field], value, why))

    def sound(self) -> NDArray[np.bool_]:
        """Tell which rows have no fault so far."""
        sound = np.ones(self.size, dtype=bool)
        sound[list(self.faults)] = False
        return sound
