"""XLSX: the rows of one sheet as text; read in a child process with limits."""

from __future__ import annotations

import re
import warnings
import zipfile
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from geodata.errors import TableError
from geodata.tables.child import BLANK
from geodata.tables.csv_rows import CsvRow
from geodata.tables.delimited import header_of, is_hxl
from geodata.tables.headers import (
    LOOKED,
    has_known_header,
    header_place,
    told_header,
    with_names_above,
)
from geodata.tables.raw import MAX_COLUMNS, as_text
from geodata.tables.zip_files import check_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    SheetRow = tuple[int, list[str]]

FORMULAS: Final = 2_000_000
"""Bytes of a sheet that are searched for formulas without a result."""
_HOLLOW: Final = re.compile(rb"<f[^>]*>[^<]*</f>\s*(?:<v\s*/>|<v></v>|</c>)")
_NO_RESULTS: Final = (
    "Formulas were saved without their results, so their cells are empty: "
    "open the workbook in a spreadsheet program and save it."
)


class Sheet(NamedTuple):
    """The sheet that is read.

    Attributes:
        layer: Its name.
        header_line: The row that names its columns; 0 if it is empty.
        names: Its columns.
        note: What is to be said of its header.
    """

    layer: str
    header_line: int
    names: tuple[str, ...]
    note: str | None


class Workbook:
    """An opened XLSX file.

    Attributes:
        layers: The names of its sheets, hidden ones too.
    """

    def __init__(self, path: Path) -> None:
        check_workbook(path)
        import openpyxl  # type: ignore[import-untyped,unused-ignore]  # noqa: PLC0415

        self._path = path
        try:
            file = path.open("rb")  # a path is only taken with the right ending
            with warnings.catch_warnings(action="ignore"):  # about styles and drawings we drop
                self._book = openpyxl.load_workbook(file, read_only=True, data_only=True)
        except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile, SyntaxError) as error:
            raise TableError(path.name, f"is no XLSX file: {error}") from None
        self.layers: tuple[str, ...] = tuple(sheet.title for sheet in self._book.worksheets)

    def sheet(self, layer: str | None, header_line: int | None) -> Sheet:
        """Return the sheet to read: the one named, else the first shown one with known columns.

        Args:
            layer: Its name, if the user says it.
            header_line: The row that names its columns; None: it is looked for.

        Raises:
            TableError: There is no such sheet, or its header cannot be read.
        """
        if not self.layers or (layer is not None and layer not in self.layers):
            known = ", ".join(self.layers)
            raise TableError(self._path.name, f"there is no sheet {layer!r}; there are: {known}")
        layer = layer or self._likeliest()
        rows = self._first(layer)
        told = [at for at, (line, _) in enumerate(rows) if header_line and line >= header_line]
        if not rows or (header_line and not told):
            return Sheet(layer, 0, (), None)
        at = told[0] if told else header_place([cells for _, cells in rows])
        line = rows[at][0]
        cells = with_names_above([cells for _, cells in rows], at)
        names = header_of(self._path.name, CsvRow(line, cells, None))
        note = None if told else told_header(line, [cells for _, cells in rows[:at]])
        return Sheet(layer, line, names, note)

    def rows(self, layer: str) -> Iterator[SheetRow]:
        """Yield (number of the row, its cells as text); an empty row has no cells."""
        sheet = self._book[layer]
        sheet.reset_dimensions()  # what a file says of its size is not to be trusted
        for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
            texts = [_cell(value) for value in cells[: MAX_COLUMNS + 1]]
            while texts and not texts[-1]:
                texts.pop()
            yield number, texts

    def formula_note(self, layer: str) -> str | None:
        """Return what is to be said if formulas have no results, as scripts write them."""
        try:
            with zipfile.ZipFile(self._path) as archive:
                member = self._book[layer]._worksheet_path  # noqa: SLF001 - openpyxl says it nowhere else
                with archive.open(member) as file:
                    hollow = _HOLLOW.search(file.read(FORMULAS))
        except (AttributeError, KeyError, OSError, zipfile.BadZipFile):
            return None
        return _NO_RESULTS if hollow else None

    def _first(self, layer: str) -> list[SheetRow]:
        return list(islice((row for row in self.rows(layer) if row[1]), LOOKED))

    def _likeliest(self) -> str:
        """Return the first shown sheet whose columns are known, else the first with rows."""
        shown = [s.title for s in self._book.worksheets if s.sheet_state == "visible"]
        rows = {layer: self._first(layer) for layer in shown or self.layers}
        known = (n for n, found in rows.items() if has_known_header([c for _, c in found]))
        filled = (layer for layer, found in rows.items() if found)
        return next(known, next(filled, self.layers[0]))


def _cell(value: Any) -> str:
    return as_text(value).strip()


def sheet_rows(
    rows: Iterator[SheetRow], sheet: Sheet
) -> Iterator[tuple[int, dict[str, str], str | None]]:
    """Yield (number, columns, what is wrong) of the rows below the header of a sheet."""
    names = sheet.names
    for number, cells in rows:
        if number <= sheet.header_line or not sheet.header_line or is_hxl(cells):
            continue
        beyond = ", ".join(cells[len(names) :])
        why = f"the row has more cells than the header: {beyond}" if beyond else None
        padded = cells + [""] * (len(names) - len(cells))
        yield number, dict(zip(names, padded, strict=False)), why if cells else BLANK
