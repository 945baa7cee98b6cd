"""The imported events this process serves to its maps, read and packed once for each change."""

from __future__ import annotations

import gzip
import hashlib
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow as pa

from dashboard import library
from dashboard.component.spec import ImportedAddress
from geodata.cells.imported import DATES, PLACES, Imported
from geodata.cells.packed import pack
from geodata.dates.edtf import day_number
from geodata.errors import TableError
from geodata.join.labels import Spots
from geodata.join.nearby import events_near

if TYPE_CHECKING:
    from geodata.atlas import Atlas
    from geodata.gazetteer.records import Base
    from geodata.tables.shelf import ShelvedTable

FORMAT: Final = "1"
"""Changes when the bytes mean something else, so that no browser keeps the old ones."""
_ZSTD_LEVEL: Final = 3
_GZIP_LEVEL: Final = 1
_METRES: Final = 1_000
EARLIEST: Final = date(1900, 1, 1)
"""The time control goes back no further, whatever a table holds; nor does it go past today."""


def address() -> ImportedAddress | None:
    """Return where a map fetches the imported events; None if there are none."""
    now = stamp()
    if not now:
        return None
    found = days()
    first, last = map(day_number, found) if found else (None, None)
    return ImportedAddress("/api/imported", now, first, last)


def days() -> tuple[date, date] | None:
    """Return the first and last day the imported events are shown on; None without dated ones."""
    tables = library.shelf().tables()
    firsts = [table.first_day for table in tables if table.first_day]
    lasts = [table.last_day for table in tables if table.last_day]
    if not firsts or not lasts:
        return None
    today = date.today()  # noqa: DTZ011 - the reader's day
    first, last = max(min(firsts), EARLIEST), min(max(lasts), today)
    return (first, last) if first <= last else None


def map_days(atlas: Atlas, *, off: bool = False) -> tuple[date, date]:
    """Return the days the map's time control goes over: the atlas's, and those of imported events.

    Args:
        atlas: The opened atlas.
        off: Whether the imported events are taken off the map.
    """
    first, last = atlas.coverage
    theirs = None if off else days()
    return (min(first, theirs[0]), max(last, theirs[1])) if theirs else (first, last)


def choices(facet: str) -> tuple[str, ...]:
    """Return the values imported events can be filtered by, of one facet of `imported_filter`."""
    if facet == "kind":
        try:
            return events().kinds
        except TableError:
            return ()
    tables = tuple(table.id for table in library.shelf().tables())
    return {"table": tables, "date": DATES, "place": PLACES}[facet]


def stamp() -> str:
    """Return a short text that differs after every change of the imported tables; "" for none."""
    shelf = library.shelf()
    if not shelf.stamp:
        return ""
    told = "\n".join((FORMAT, str(shelf.folder), *shelf.stamp))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def events() -> Imported:
    """Return the events of all imported tables.

    Raises:
        TableError: A table cannot be read.
    """
    return _events(stamp(), library.shelf().tables())


def packed(encoding: str) -> bytes:
    """Return the events as `pack` does, compressed as ``zstd`` or ``gzip``, or not.

    Raises:
        TableError: A table cannot be read.
    """
    return _packed(events(), encoding)


def near(place: Base, within_km: int, encoding: str) -> bytes:
    """Return the positions of the events around a base or site, as numbers of four bytes.

    First how many surely lie within the radius, then those, then those that perhaps do.
    """
    return _compressed(_near(events(), place, within_km), encoding)


@lru_cache(maxsize=1)
def _events(_stamp: str, tables: tuple[ShelvedTable, ...]) -> Imported:
    return Imported.of(tables)


@lru_cache(maxsize=2)
def _packed(imported: Imported, encoding: str) -> bytes:
    return _compressed(pack(imported), encoding)


@lru_cache(maxsize=64)
def _near(imported: Imported, place: Base, within_km: int) -> bytes:
    spots = Spots(imported.lon, imported.lat, imported.place.astype(np.int8), imported.radius_m)
    found = events_near(place, spots, float(within_km * _METRES))
    numbers = [np.array([len(found.sure)], np.uint32), found.sure, found.perhaps]
    return np.concatenate(numbers).astype("<u4").tobytes()


def _compressed(body: bytes, encoding: str) -> bytes:
    if encoding == "zstd":
        return bytes(pa.Codec("zstd", compression_level=_ZSTD_LEVEL).compress(body, asbytes=True))
    return gzip.compress(body, _GZIP_LEVEL, mtime=0) if encoding == "gzip" else body
