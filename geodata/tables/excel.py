"""XLSX: the rows of one sheet as text; read in a child process with limits."""

from __future__ import annotations

import warnings
import zipfile
from typing import TYPE_CHECKING, Any, Final

from geodata.errors import TableError
from geodata.tables.csv_rows import CsvRow
from geodata.tables.delimited import header_of, is_hxl
from geodata.tables.raw import MAX_COLUMNS, as_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_MEMBERS: Final = 5_000
MAX_UNPACKED: Final = 4 * 2**30
MAX_RATIO: Final = 200
"""How many times its packed size a large member may unpack to; tables of text reach about 30."""
LARGE: Final = 50 * 2**20


def check_zip(path: Path) -> None:
    """Refuse a ZIP file that would unpack to too much; nothing is unpacked to find out.

    Raises:
        TableError: It is no ZIP file, or a bomb.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (OSError, zipfile.BadZipFile, ValueError):
        raise TableError(path.name, "is no XLSX file") from None
    if len(members) > MAX_MEMBERS or sum(member.file_size for member in members) > MAX_UNPACKED:
        raise TableError(path.name, "unpacks to more than is read; save the sheet as CSV")
    for member in members:
        ratio = member.file_size / max(1, member.compress_size)
        if member.file_size > LARGE and ratio > MAX_RATIO:
            raise TableError(path.name, "unpacks to suspiciously much; save the sheet as CSV")


class Workbook:
    """An opened XLSX file.

    Attributes:
        layers: The names of its sheets.
    """

    def __init__(self, path: Path) -> None:
        check_zip(path)
        import openpyxl  # type: ignore[import-untyped,unused-ignore]  # noqa: PLC0415

        self._name = path.name
        try:
            file = path.open("rb")  # a path is only taken with the right ending
            with warnings.catch_warnings(action="ignore"):  # about styles and drawings we drop
                self._book = openpyxl.load_workbook(file, read_only=True, data_only=True)
        except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile, SyntaxError) as error:
            raise TableError(path.name, f"is no XLSX file: {error}") from None
        self.layers: tuple[str, ...] = tuple(self._book.sheetnames)

    def rows(self, layer: str | None) -> Iterator[tuple[int, list[str]]]:
        """Yield (number of the row, its cells as text), the header first; empty rows are none.

        Raises:
            TableError: There is no such sheet.
        """
        if not self.layers or (layer is not None and layer not in self.layers):
            known = ", ".join(self.layers)
            raise TableError(self._name, f"there is no sheet {layer!r}; there are: {known}")
        sheet = self._book[layer or self.layers[0]]
        sheet.reset_dimensions()  # what a file says of its size is not to be trusted
        for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
            texts = [_cell(value) for value in cells[: MAX_COLUMNS + 1]]
            while texts and not texts[-1]:
                texts.pop()
            if texts:
                yield number, texts


def _cell(value: Any) -> str:
    return as_text(value).strip()


def sheet_rows(
    file: str, rows: Iterator[tuple[int, list[str]]]
) -> Iterator[tuple[int, dict[str, str], str | None]]:
    """Yield (number, columns, what is wrong) of a sheet's rows, under the names of its header."""
    header = next(rows, None)
    if header is None:
        return
    names = header_of(file, CsvRow(header[0], header[1], None))
    for number, cells in rows:
        if is_hxl(cells):
            continue
        beyond = ", ".join(cells[len(names) :])
        why = f"the row has more cells than the header: {beyond}" if beyond else None
        padded = cells + [""] * (len(names) - len(cells))
        yield number, dict(zip(names, padded, strict=False)), why
