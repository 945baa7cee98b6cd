"""KML: its placemarks as rows, by expat, without any DTD; read in a child process with limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from xml.parsers import expat

from geodata.errors import TableError
from geodata.tables.raw import LAT, LON, MAX_CELL, MAX_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHUNK: Final = 65_536
MAX_DEPTH: Final = 100
TEXTS: Final = {"name": "name", "description": "description", "address": "address"}
TIMES: Final = {"when": "when", "begin": "when", "end": "end"}
"""Columns of times: a span begins where a moment stands, for both may be in one file."""
SHAPES: Final = {"LineString", "Polygon", "MultiGeometry", "Model", "LinearRing", "Track"}

KmlRow = tuple[int, dict[str, str], str | None]
"""The line of a placemark, its columns, and what is wrong with it, if anything."""


def read_placemarks(path: Path) -> Iterator[KmlRow]:
    """Yield every placemark: name, description, times, extended data and its point.

    Raises:
        TableError: The file is no KML, has a DTD, or nests too deep.
    """
    reader = _Placemarks(path.name)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = reader.refuse_dtd
    reader.parser = parser
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                parser.Parse(chunk, False)  # noqa: FBT003 - expat's own face
                yield from reader.taken()
            parser.Parse(b"", True)  # noqa: FBT003
    except expat.ExpatError as error:
        why = f"is no KML: {expat.ErrorString(error.code)}"
        raise TableError(path.name, why, line=error.lineno) from None
    except OSError as error:
        raise TableError(path.name, f"cannot be read: {error.strerror}") from None
    yield from reader.taken()
    if not reader.is_kml:
        raise TableError(path.name, "is no KML")


class _Placemarks:
    """Collects one placemark after the other while expat goes through the file."""

    def __init__(self, name: str) -> None:
        self.parser: Any = None
        self.is_kml = False
        self._name = name
        self._path: list[str] = []
        self._done: list[KmlRow] = []
        self._row: dict[str, str] | None = None
        self._line = 0
        self._why: str | None = None
        self._data = ""
        self._text: list[str] = []

    def taken(self) -> Iterator[KmlRow]:
        """Hand out the placemarks that are complete."""
        done, self._done = self._done, []
        yield from done

    def refuse_dtd(self, *_: object) -> None:
        """Stop at a document type: entities are declared there."""
        line = self.parser.CurrentLineNumber
        raise TableError(self._name, "has a DTD, which is not read", line=line)

    def start(self, qualified: str, attributes: dict[str, str]) -> None:
        tag = qualified.rpartition(" ")[2]
        self.is_kml = self.is_kml or tag == "kml"
        self._path.append(tag)
        self._text = []
        if len(self._path) > MAX_DEPTH:
            raise TableError(self._name, "nests too deep", line=self.parser.CurrentLineNumber)
        if tag == "Placemark":
            self._row, self._why = {}, None
            self._line = self.parser.CurrentLineNumber
        elif tag in {"Data", "SimpleData"}:
            self._data = attributes.get("name", "")
        elif tag in SHAPES and self._row is not None and self._why is None:
            self._why = f"the geometry is no point but {tag}"

    def text(self, text: str) -> None:
        if self._row is not None and sum(map(len, self._text)) < MAX_CELL:
            self._text.append(text)

    def end(self, qualified: str) -> None:
        tag = qualified.rpartition(" ")[2]
        self._path.pop()
        if self._row is not None:
            self._take(self._row, tag, "".join(self._text).strip())
        self._text = []

    def _take(self, row: dict[str, str], tag: str, text: str) -> None:
        parent = self._path[-1] if self._path else ""
        if tag == "Placemark":
            self._done.append((self._line, row, self._why))
            self._row = None
        elif tag == "coordinates" and parent == "Point":
            lon, _, rest = text.partition(",")
            row[LON], row[LAT] = lon.strip(), rest.partition(",")[0].strip()
        elif (tag == "value" and parent == "Data") or tag == "SimpleData":
            if self._data and len(row) < MAX_COLUMNS:
                row[self._data] = text
        elif tag in TEXTS and parent == "Placemark":
            row[TEXTS[tag]] = text
        elif tag in TIMES and parent in {"TimeStamp", "TimeSpan"}:
            row[TIMES[tag]] = text
