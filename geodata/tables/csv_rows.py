"""The rows of delimited text, one by one: their lines, their cells, and what is wrong with them."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from geodata.errors import TableError
from geodata.tables.raw import MAX_CELL

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_LINE: Final = 1_000_000
MAX_OPEN_QUOTES: Final = 10_000
"""Quotes that may be opened and never closed before the file is given up."""
ALIKE: Final = 4
"""Columns from which on a line inside quotes that has just as many is taken for a row."""
_LONG_CELL: Final = f"a cell is longer than {MAX_CELL:,} characters"
_LONG: Final = "the line is longer than 1,000,000 characters"
_OPEN: Final = "a quote is opened and not closed"
_ZERO: Final = "there is a zero character"


class LineSource(Protocol):
    """Anything lines can be taken from: an open text file, or a `byte_source.ByteSource`."""

    def readline(self, limit: int, /) -> str:
        """Return the next line with its end, or its first ``limit`` characters."""


class CsvRow(NamedTuple):
    """A row: the line it begins on, its cells, and what is wrong with it, if anything."""

    line: int
    cells: list[str]
    why: str | None


class CsvRows:
    """The rows of an open file, blank lines left out; a bad row never swallows the next.

    Attributes:
        width: How many cells a row must have; 0 as long as that is not known.
        blank: Lines without a filled cell passed so far; whoever tells of them sets it back.
    """

    def __init__(
        self, name: str, file: LineSource, delimiter: str, *, skip: int = 0, spaced: bool = False
    ) -> None:
        self.width = 0
        self.blank = 0
        self._lines = _Lines(name, file)
        self._delimiter = delimiter
        self._spaced = spaced
        self._open_quotes = 0
        for _ in range(skip):
            next(self._lines, None)

    @property
    def between(self) -> bool:
        """Whether the source stands where the next row begins, nothing being held back."""
        return not self._lines.waiting

    @property
    def line(self) -> int:
        """How many lines have been read."""
        return self._lines.number

    def pass_lines(self, count: int) -> None:
        """Count lines that someone else has taken from the source."""
        self._lines.number += count

    def __iter__(self) -> Iterator[CsvRow]:
        lines, row = self._lines, self._lines.row
        reader = self._reader()
        while True:
            row.clear()
            lines.odd = None
            why = None
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                cells, why = [], _reason(str(error))
            if why or len(row) > 1:
                why = self._checked(why)
            if why:
                cells = row[0].rstrip("\r\n\0").split(self._delimiter)
                lines.hand_back(len(row) - 1)
                reader = self._reader()
            if not why and is_blank(cells):
                self.blank += 1
                continue
            cells = self._without_empty_ends(cells)
            yield CsvRow(lines.number - len(row) + 1, cells, why or self._wrong(cells))

    def _without_empty_ends(self, cells: list[str]) -> list[str]:
        """Return a row without empty cells beyond the header: a delimiter ends each line."""
        if self.width and len(cells) > self.width and is_blank(cells[self.width :]):
            return cells[: self.width]
        return cells

    def _reader(self) -> Iterator[list[str]]:
        spaced = self._spaced
        return csv.reader(
            self._lines, delimiter=self._delimiter, strict=True, skipinitialspace=spaced
        )

    def _checked(self, why: str | None) -> str | None:
        """Return what is wrong with a row that is, or that has several lines."""
        if self._lines.odd:
            return self._lines.odd
        if len(self._lines.row) > 1 and (
            why or swallowed(self._lines.row, self._delimiter, self.width)
        ):
            self._open_quotes += 1
            if self._open_quotes > MAX_OPEN_QUOTES:
                why = f"{_OPEN} in more than {MAX_OPEN_QUOTES:,} rows"
                raise TableError(self._lines.name, why, line=self._lines.number)
            return _OPEN
        return why

    def _wrong(self, cells: list[str]) -> str | None:
        if self._lines.odd:
            return self._lines.odd
        if self.width and len(cells) != self.width:
            return f"the row has {len(cells)} cells, the header {self.width}"
        if max(map(len, cells), default=0) > MAX_CELL:  # the csv module's own limit is global
            return _LONG_CELL
        return None


def is_blank(cells: list[str]) -> bool:
    """Tell whether no cell holds anything but space.

    >>> is_blank(["", " "]), is_blank([]), is_blank(["", "0"])
    (True, True, False)
    """
    return not any(cell.strip() for cell in cells)


def swallowed(lines: list[str], delimiter: str, width: int) -> bool:
    """Tell whether a line inside a row's quotes looks like a row of its own.

    One with an odd number of quotes does not: it ends, or begins, a cell of several lines. Empty
    cells beyond the header do not count.
    """
    if width < ALIKE:
        return False
    for line in lines[1:]:
        if line.count('"') % 2:
            continue
        try:
            (cells,) = csv.reader([line], delimiter=delimiter, strict=True)
        except (csv.Error, ValueError):
            continue
        if len(cells) >= width and is_blank(cells[width:]):
            return True
    return False


class _Lines:
    """The lines of a file, counted; those of the row being read can be handed back.

    Attributes:
        number: How many have been read.
        row: Those of the row being read.
        odd: What is wrong with one of them, if anything.
    """

    def __init__(self, name: str, file: LineSource) -> None:
        self.name = name
        self.number = 0
        self.row: list[str] = []
        self.odd: str | None = None
        self._again: list[str] = []
        self._file = file

    def __iter__(self) -> _Lines:
        return self

    @property
    def waiting(self) -> int:
        """How many lines have been handed back and not been read again."""
        return len(self._again)

    def __next__(self) -> str:
        line = self._again.pop() if self._again else self._read()
        if not line:
            raise StopIteration
        self.number += 1
        self.row.append(line)
        if "\0" in line:
            self.odd = _LONG if len(line) > MAX_LINE else _ZERO
        return line

    def hand_back(self, count: int) -> None:
        """Have the last ``count`` lines of this row read again."""
        if count:
            self._again += reversed(self.row[-count:])
            del self.row[-count:]
            self.number -= count

    def _read(self) -> str:
        try:
            line = rest = self._file.readline(MAX_LINE)
            while len(rest) == MAX_LINE and not rest.endswith(("\n", "\r")):
                rest = self._file.readline(MAX_LINE)
                line = f"{line[:MAX_LINE]}\0"  # it will be refused: its end is not kept
        except UnicodeDecodeError as error:
            why = f"is not {error.encoding}: say what it is, for example --encoding cp1256"
            raise TableError(self.name, why, line=self.number + 1) from None
        return line


def _reason(error: str) -> str:
    if "field larger" in error:
        return _LONG_CELL
    return _OPEN if "unexpected end" in error else "there is text behind a closing quote"
