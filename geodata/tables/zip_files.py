"""ZIP files: whether one is a workbook, and what to do with one that is not."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Final

from geodata.errors import TableError

if TYPE_CHECKING:
    from pathlib import Path

MAX_MEMBERS: Final = 5_000
MAX_UNPACKED: Final = 4 * 2**30
MAX_RATIO: Final = 200
"""How many times its packed size a large member may unpack to; tables of text reach about 30."""
LARGE: Final = 50 * 2**20
MAX_SHOWN: Final = 5
_WORKBOOK: Final = "[Content_Types].xml"
_BINARY: Final = "xl/workbook.bin"
_OTHERS: Final = {
    _BINARY: "is a binary workbook; save it as XLSX or CSV",
    "content.xml": "is an OpenDocument file; save its table as XLSX or CSV",
    ".kml": "is a KMZ file; unzip it and bring the KML file in it",
    ".shp": "holds a Shapefile; save it as GeoPackage or GeoJSON",
}


def check_workbook(path: Path) -> None:
    """Refuse what is no workbook, or would unpack to too much; nothing is unpacked to find out.

    Raises:
        TableError: It is no ZIP file, another kind of one, or a bomb.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (OSError, zipfile.BadZipFile, ValueError):
        raise TableError(path.name, "is no XLSX file") from None
    names = [member.filename for member in members]
    if _WORKBOOK not in names or _BINARY in names:
        raise TableError(path.name, _what_else(names))
    if len(members) > MAX_MEMBERS or sum(member.file_size for member in members) > MAX_UNPACKED:
        raise TableError(path.name, "unpacks to more than is read; save the sheet as CSV")
    for member in members:
        ratio = member.file_size / max(1, member.compress_size)
        if member.file_size > LARGE and ratio > MAX_RATIO:
            raise TableError(path.name, "unpacks to suspiciously much; save the sheet as CSV")


def _what_else(names: list[str]) -> str:
    """Return what a ZIP file that is no workbook is, and the way out."""
    for end, what in _OTHERS.items():
        if any(name.lower().endswith(end) for name in names):
            return what
    shown = ", ".join(name[:80] for name in names[:MAX_SHOWN])
    return f"is a ZIP file; unpack it first: it holds {shown or 'nothing'}"
