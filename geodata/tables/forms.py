"""How a file is written, found by looking into it; names and endings are not believed."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from geodata.errors import TableError
from geodata.tables.csv_rows import CsvRows
from geodata.tables.delimited import first_rows, header_of
from geodata.tables.encodings import open_text, sniff_encoding
from geodata.tables.headers import LOOKED, has_known_header, header_place, told_header
from geodata.tables.json_stream import ROWS_IN
from geodata.tables.layouts import GED_HEADER, MAPPED, layout_of
from geodata.tables.raw import MAX_COLUMNS, TableForm

if TYPE_CHECKING:
    from pathlib import Path

DELIMITERS: Final = (",", "\t", ";", "|")
HEAD: Final = 65_536
ROWS: Final = 50
BINARY: Final = 500
"""One zero character in so many means that a file is no text."""
FEW: Final = 8
"""So many of them are only damage."""
NUMERIC_SHARE: Final = 0.3
"""A first row with this share of numbers among its filled cells is no header."""
_NO_TABLE: Final = "is no table: it is neither text nor a form that is read; save it as CSV"
_JSON_LIST: Final = re.compile(r"\[\s*(?:[\[{\"\-\d\]]|true|false|null|$)")
_MAGIC: Final = {
    b"PAR1": "parquet",
    b"PK\x03\x04": "xlsx",
    b"SQLite format 3\0": "gpkg",
}
_AS_CSV: Final = "save its table as CSV"
_REFUSED: Final = {
    b"\xd0\xcf\x11\xe0": "is an old Excel file, or has a password; save it as XLSX or CSV",
    **dict.fromkeys(
        (b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"BZh9", b"\xfd7zXZ\0", b"7z\xbc\xaf\x27\x1c", b"Rar!"),
        "is packed; unpack it first",
    ),
    b"\0\0\x27\x0a": "is a part of a Shapefile; save it as GeoPackage or GeoJSON",
    b"%PDF": "is a PDF; only tables can be read",
    b"fgb\3fgb": "is a FlatGeobuf file; save it as GeoPackage or GeoJSON",
    b"ARROW1\0": "is a Feather file; save it as Parquet",
    b"\x89HDF": "is an HDF5 or netCDF file; save its table as CSV or Parquet",
    **dict.fromkeys((b"<stata_dta>", b"$FL2@(#)"), f"is a file of Stata or SPSS; {_AS_CSV}"),
    **dict.fromkeys((b"RDX2\n", b"RDX3\n"), f"is an R file; {_AS_CSV}"),
    b"\0\1\0\0Standard": f"is an Access database; {_AS_CSV}",
}
_BY_NAME: Final = {
    ".dbf": "is a dBase file, perhaps a part of a Shapefile; save it as GeoPackage, XLSX or CSV",
    ".dta": f"is a file of Stata; {_AS_CSV}",
    **dict.fromkeys((".rds", ".rdata", ".rda"), f"is an R file; {_AS_CSV}"),
}
"""What is told of files by their ending, if they are no text: their beginning does not show it."""


def sniff_form(
    path: Path, *, encoding: str | None = None, delimiter: str | None = None
) -> TableForm:
    """Return how a file is written.

    Args:
        path: The file.
        encoding: Its encoding, if that is known.
        delimiter: What stands between its cells, if that is known; makes it a CSV file.

    Raises:
        TableError: The file is empty, or of a kind that is not read.
    """
    head = _head(path)
    for magic, form in _MAGIC.items():
        if head.startswith(magic) and not delimiter:
            return TableForm(form)
    for magic, why in _REFUSED.items():
        if head.startswith(magic):
            raise TableError(path.name, _BY_NAME.get(path.suffix.lower(), why))
    codec = encoding or sniff_encoding(path)
    with open_text(path, codec) as file:
        try:
            text = file.read(HEAD)
        except UnicodeDecodeError:
            raise TableError(path.name, f"is not {codec}") from None
    if max(text.count("\0") - FEW, 0) * BINARY > len(text):
        raise TableError(path.name, _BY_NAME.get(path.suffix.lower(), _NO_TABLE))
    form = "csv" if delimiter else _text_form(path.name, text.lstrip("\ufeff\x1e \t\r\n"))
    if form != "csv":
        return TableForm(form, codec)
    return _delimited(path, codec, delimiter, text)


def with_header(path: Path, form: TableForm) -> tuple[TableForm, tuple[str, ...], str | None]:
    """Return a CSV file's form, its columns, and what is to be said of its header.

    Raises:
        TableError: The header cannot be read.
    """
    if form.header_line:
        form = replace(form, skip=form.header_line - 1)
    rows = first_rows(path, form, 1 if form.header_line else LOOKED)
    at = header_place([row.cells for row in rows])
    first = rows[at] if rows else None
    if first:
        form = replace(form, skip=first.line - 1)
    header = header_of(path.name, first)
    told = told_header(first.line, [row.cells for row in rows[:at]]) if first else None
    cells = first.cells if first else []
    if not _looks_like_data(cells) or layout_of(header) != MAPPED:
        return replace(form, header_line=first.line if first else None), header, told
    if _is_ged_row(cells):
        note = "There is no header; the 49 columns of UCDP GED are taken."
        return replace(form, header=GED_HEADER), GED_HEADER, note
    names = tuple(f"column_{number}" for number in range(1, len(cells) + 1))
    return replace(form, header=names), names, "There is no header; the columns are numbered."


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except OSError as error:
        raise TableError(path.name, f"cannot be read: {error.strerror}") from None
    if not head:
        raise TableError(path.name, "is empty")
    return head


def _text_form(file: str, text: str) -> str:
    if text.startswith("<"):
        if "<kml" not in text and ":kml" not in text:
            way_out = "if a spreadsheet program opens it, save it as XLSX or CSV"
            raise TableError(file, f"is XML or HTML, but no KML; {way_out}")
        return "kml"
    if text.startswith("{"):
        first, _, rest = text.partition("\n")
        alone = first.rstrip(" ,\t\r").endswith("}") and rest.lstrip("\x1e \t\r\n").startswith("{")
        one_row = first.rstrip().endswith("}") and not rest.strip() and '"features"' not in first
        packed = first.replace(" ", "")
        has_list = "[{" in packed or any(f'"{name}":[]' in packed for name in ROWS_IN)
        return "ndjson" if alone or (one_row and not has_list) else "json"
    return "json" if _JSON_LIST.match(text) else "csv"


def _delimited(path: Path, encoding: str, delimiter: str | None, text: str) -> TableForm:
    first, _, _ = text.lstrip("\ufeff").partition("\n")
    stated = first.strip().strip('"')
    skip = int(stated.lower().startswith("sep=") and len(stated) <= len("sep=;"))
    if skip and not delimiter:
        delimiter = stated[len("sep=") :] or "\t"
    if not delimiter:
        delimiter = max(DELIMITERS, key=lambda mark: _fit(text, mark))
    if len(delimiter) != 1 or delimiter in '\r\n"\0':
        raise TableError(path.name, f"{delimiter[:10]!r} cannot stand between cells")
    return TableForm("csv", encoding, delimiter, skip=skip, spaced=_is_spaced(text, delimiter))


def _is_spaced(text: str, delimiter: str) -> bool:
    """Tell whether space stands between delimiters and the quotes behind them, as people type."""
    mark = re.escape(delimiter)
    spaced = re.findall(rf'{mark} +"(?!")', text)
    return len(spaced) > len(re.findall(rf'{mark}"', text))


def _fit(text: str, delimiter: str) -> tuple[bool, float]:
    """Return how well a delimiter divides the first rows: the more even columns the better.

    A delimiter under which columns are known comes first. The commonest number of columns counts,
    not that of the first row, which may be a title.
    """
    source = CsvRows("", io.StringIO(text, newline=""), delimiter)
    try:
        rows = [row.cells for row, _ in zip(source, range(ROWS), strict=False)]
    except (TableError, csv.Error):
        return False, 0.0
    widths = [len(row) for row in rows]
    counted = Counter(width for width in widths if 1 < width <= MAX_COLUMNS)
    fits = ((count / len(widths)) ** 2 * width for width, count in counted.items())
    return has_known_header(rows), max(fits, default=0.0)


def _looks_like_data(cells: list[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    numbers = sum(_is_number(cell) or cell.startswith("POINT (") for cell in filled)
    return numbers > NUMERIC_SHARE * len(filled)


def _is_ged_row(cells: list[str]) -> bool:
    at = {name: GED_HEADER.index(name) for name in ("id", "year", "latitude", "longitude")}
    return len(cells) == len(GED_HEADER) and all(_is_number(cells[n]) for n in at.values())


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
