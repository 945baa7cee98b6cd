"""CSV tables, read with suspicion: the line a row begins on, its cells, and their types."""

from __future__ import annotations

import csv
import math
from typing import TYPE_CHECKING, Any

from geodata.errors import PackageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import TextIO

MAX_TABLE_BYTES = 512 * 2**20
MAX_LINE = 1_000_000
MAX_COLUMNS = 200
MAX_CELL = 100_000

Row = dict[str, Any]
"""One row of a table: column to typed value, an empty cell is None."""


def read_rows(path: Path, fields: list[dict[str, Any]]) -> Iterator[tuple[int, Row]]:
    """Yield (line number, row) of a CSV file, typed as Frictionless ``fields`` describe it.

    Every row has every described column, in the descriptor's order; a column the file does not
    have is None unless it is required.

    Raises:
        PackageError: The file, its header or a cell is not what the fields say.
    """
    lines = read_lines(path)
    _, header = next(lines)
    _check_header(path.name, header, fields)
    kinds = {str(column["name"]): str(column.get("type", "string")) for column in fields}
    for line, cells in lines:
        row = dict(zip(header, cells, strict=True))
        yield line, _typed(path.name, line, row, kinds)


def read_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield (line number, cells) of a CSV file, the header first; blank lines are left out.

    The line is the one a row begins on, counted from 1. UTF-8, one BOM removed, quotes closed,
    no NUL, every row as long as the header.

    Raises:
        PackageError: The bytes are no such file; names the line.
    """
    width = 0
    for line, cells in raw_lines(path):
        if width and len(cells) != width:
            expected = f"{width} cells, as the header"
            why = f"the row has {len(cells)} cells"
            raise PackageError(path.name, why, line=line, expected=expected)
        width = width or _checked_width(path.name, cells)
        yield line, cells
    if not width:
        _checked_width(path.name, [])


def raw_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield (line number, cells) like `read_lines`, rows of any length.

    Raises:
        PackageError: The bytes are no CSV in UTF-8; names the line.
    """
    line = 1
    try:
        if path.stat().st_size > MAX_TABLE_BYTES:
            raise PackageError(path.name, f"the file is larger than {MAX_TABLE_BYTES} bytes")
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(_text_lines(path.name, file), strict=True)
            for cells in reader:
                if cells:
                    _check_cells(path.name, line, cells)
                    yield line, cells
                line = reader.line_num + 1
    except OSError as error:
        raise PackageError(path.name, f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise PackageError(path.name, "is not UTF-8", expected="a CSV file in UTF-8") from None
    except csv.Error as error:
        raise PackageError(path.name, f"is no CSV: {error}", line=line) from None


def cell_value(text: str, kind: str) -> Any:
    """Return a cell as the Frictionless type ``kind``; empty is None, days stay text.

    Raises:
        ValueError: The text is no such value; NaN and infinity are none.

    >>> cell_value("85", "integer"), cell_value("", "number"), cell_value("2020-04", "string")
    (85, None, '2020-04')
    """
    if text == "":
        return None
    if kind in {"integer", "number"} and ("_" in text or not text.isascii()):
        raise ValueError(text)  # Python reads more spellings than a spreadsheet does
    if kind == "integer":
        return int(text)
    if kind == "number":
        number = float(text)
        if not math.isfinite(number):
            raise ValueError(text)
        return number
    if kind == "boolean":
        return {"true": True, "false": False}[text.lower()]
    return text


def _text_lines(name: str, file: TextIO) -> Iterator[str]:
    number = 0
    while text := file.readline(MAX_LINE):
        number += 1
        if len(text) == MAX_LINE:
            raise PackageError(name, f"the line is longer than {MAX_LINE} characters", line=number)
        if "\0" in text:
            raise PackageError(name, "there is a NUL character", line=number)
        yield text


def _check_cells(name: str, line: int, cells: list[str]) -> None:
    """Refuse an overlong cell; the csv module's own limit is global and others change it."""
    longest = max(map(len, cells))
    if longest > MAX_CELL:
        raise PackageError(name, f"a cell has {longest} characters", line=line)


def _checked_width(name: str, header: list[str]) -> int:
    twice = {column for column in header if header.count(column) > 1}
    if not header or len(header) > MAX_COLUMNS or twice:
        expected = f"a header of 1 to {MAX_COLUMNS} different column names"
        raise PackageError(name, "is no table", line=1, expected=expected)
    return len(header)


def _check_header(name: str, header: list[str], fields: list[dict[str, Any]]) -> None:
    known = [str(column["name"]) for column in fields]
    for column in header:
        if column not in known:
            expected = ", ".join(known)
            raise PackageError(name, "unknown column", line=1, column=column, expected=expected)
    for described in fields:
        column = str(described["name"])
        if described.get("constraints", {}).get("required") and column not in header:
            raise PackageError(name, "the column is missing", line=1, column=column)


def _typed(name: str, line: int, row: dict[str, str], kinds: dict[str, str]) -> Row:
    typed: Row = {}
    for column, kind in kinds.items():
        text = row.get(column, "")
        try:
            typed[column] = cell_value(text, kind)
        except (ValueError, KeyError):
            raise PackageError(
                name, "wrong type", line=line, column=column, value=text, expected=kind
            ) from None
    return typed
