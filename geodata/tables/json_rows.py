"""JSON, newline-delimited JSON and GeoJSON: batches of rows, the point of each as two columns."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import orjson

from geodata.errors import TableError
from geodata.tables.crs import Reprojection, crs_of_geojson
from geodata.tables.csv_rows import MAX_LINE
from geodata.tables.delimited import texts
from geodata.tables.encodings import open_text
from geodata.tables.json_flat import flat, holds_columns
from geodata.tables.json_stream import JsonElements
from geodata.tables.raw import LAT, LON, Fault, RawBatch, as_text
from geodata.tables.row_numbers import ON_ONE_LINE, by_line_or_number

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from geodata.tables.raw import TableForm

ROWS: Final = 16_384
"""Rows a batch of JSON has: parsed, they take much more memory than text."""
AS_LISTS: Final = "holds its rows as lists; write each as an object, or the table as CSV"
BY_COLUMNS: Final = (
    "holds a table by columns; write it as a list of rows, as pandas does with orient='records'"
)

Element = tuple[int, Any, str | None]
"""A line, what stands there, and what is wrong with it, if anything."""


def read_json(path: Path, form: TableForm, wanted: Collection[str]) -> Iterator[RawBatch]:
    """Yield the rows of a JSON file: its objects, or a GeoJSON's features.

    A feature's properties are its columns, and the point of its geometry the columns
    ``geometry.lon`` and ``geometry.lat``; other geometries are refused. How objects in objects
    become columns is in `geodata.tables.json_flat`.

    Args:
        path: The file; one object a line, or one array of objects somewhere near the top.
        form: Its form, ``json`` or ``ndjson``, and encoding.
        wanted: The columns to hand on.

    Raises:
        TableError: The text is no JSON that holds rows.
    """
    size = max(1, path.stat().st_size)
    with open_text(path, form.encoding) as file:
        if form.form == "ndjson":
            elements, members = _lines(file), dict[str, Any]()
        else:
            stream = JsonElements(path.name, file)
            elements, members = ((line, value, None) for line, value in stream), stream.members
        _, elements = by_line_or_number(elements)
        while some := list(islice(elements, ROWS)):
            batch = _batch(some, wanted, crs_of_geojson(path.name, members))
            batch.share = min(1.0, file.buffer.tell() / size)
            yield batch


def first_objects(
    path: Path, form: TableForm, count: int
) -> tuple[list[dict[str, str]], tuple[str, ...]]:
    """Return the first rows of a JSON file as flat rows of text, and what is to be said of it."""
    with open_text(path, form.encoding) as file:
        stream = JsonElements(path.name, file)
        elements = _lines(file) if form.form == "ndjson" else ((n, v, None) for n, v in stream)
        shared, elements = by_line_or_number(elements)
        values = [value for _, value, why in islice(elements, count) if why is None]
        if values and all(isinstance(value, list) for value in values):
            raise TableError(path.name, AS_LISTS)
        if len(values) == 1 and holds_columns(values[0]):
            raise TableError(path.name, BY_COLUMNS)
        notes = (*_page_notes(stream.members), *([ON_ONE_LINE] if shared else []))
        return [flat(value)[0] for value in values], notes


def _page_notes(members: dict[str, Any]) -> tuple[str, ...]:
    """Return what is to be said of an answer that is one page of several, as UCDP's service has."""
    pages, rows = members.get("TotalPages"), members.get("TotalCount")
    if not isinstance(pages, int) or pages <= 1:
        return ()
    whole = f" of {rows:,} rows" if isinstance(rows, int) else ""
    return (
        f"This is one of {pages:,} pages of an answer{whole}: the others are files of their own.",
    )


@dataclass(frozen=True, slots=True)
class _ObjectRows:
    """Rows kept as the objects they were."""

    rows: Sequence[dict[str, str]]

    def cells(self, row: int, columns: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
        cells = self.rows[row]
        known = [cells.get(name, "") for name in columns]
        rest = {name: text for name, text in cells.items() if text and name not in columns}
        return known, [json.dumps(rest, ensure_ascii=False)] if rest else []


def _lines(file: Any) -> Iterator[Element]:
    line = 0
    while text := file.readline(MAX_LINE):
        line += 1
        if len(text) == MAX_LINE and not text.endswith("\n"):
            while text and not text.endswith("\n"):
                text = file.readline(MAX_LINE)
            yield line, None, f"the line is longer than {MAX_LINE:,} characters"
        elif text.strip("\x1e \t\r\n\ufeff"):
            yield _parsed(line, text.strip("\x1e \t\r\n\ufeff").removesuffix(","))


def _parsed(line: int, text: str) -> Element:
    try:
        return line, orjson.loads(text), None
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        return line, None, "the line is no JSON"


def _batch(
    elements: list[Element], wanted: Collection[str], reprojection: Reprojection | None
) -> RawBatch:
    rows: list[dict[str, str]] = []
    faults: dict[int, list[Fault]] = {}
    for number, (_, value, why) in enumerate(elements):
        row, wrong = ({"row": as_text(value)}, why) if why else flat(value)
        rows.append(row)
        if wrong:
            faults[number] = [Fault(None, None, wrong)]
    columns = {name: texts([row.get(name, "") for row in rows], name, faults) for name in wanted}
    if reprojection and LON in columns and LAT in columns:
        columns[LON], columns[LAT] = reprojection.columns(columns[LON], columns[LAT])
    lines = np.fromiter((line for line, _, _ in elements), dtype=np.int64, count=len(elements))
    return RawBatch(lines, columns, _ObjectRows(rows), faults)
