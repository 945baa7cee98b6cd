"""GeoPackage: the rows of one layer, read as the SQLite file it is; in a child with limits.

GDAL is not needed for this, so it is not used: its drivers guess from content and can crash.
"""

from __future__ import annotations

import sqlite3
import struct
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from geodata.errors import TableError
from geodata.tables.crs import Reprojection, epsg_of
from geodata.tables.lone_points import point_of_wkb
from geodata.tables.raw import LAT, LON, MAX_COLUMNS, as_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_VALUE: Final = 16 * 2**20
ENVELOPES: Final = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
"""Bytes of the envelope in a geometry's header, by its kind."""
EMPTY: Final = 0b0001_0000
HEADER: Final = 8
_ALLOWED: Final = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ}
_NO_POINT: Final = "the geometry is no point"


class GeoPackage:
    """An opened GeoPackage, for reading only; functions, writing and attaching are refused.

    Attributes:
        layers: The names of its tables of features.
    """

    def __init__(self, path: Path) -> None:
        self._name = path.name
        try:
            self._db = sqlite3.connect(
                f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1", uri=True
            )
            self._db.execute("PRAGMA trusted_schema = OFF")
            self._db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_VALUE)
            self._db.set_authorizer(_authorize)
            self._db.text_factory = lambda data: data.decode(errors="replace")
            geometries = self._db.execute(
                "SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns"
            )
            self._geometries = {name: (column, srs) for name, column, srs in geometries}
        except sqlite3.Error as error:
            raise TableError(path.name, f"is no GeoPackage: {error}") from None
        self.layers: tuple[str, ...] = tuple(self._geometries)

    def rows(self, layer: str | None) -> Iterator[tuple[int, dict[str, str], str | None]]:
        """Yield (number of the row, its columns, what is wrong with it) in the table's order.

        Raises:
            TableError: There is no such layer, or its coordinate system is not known.
        """
        if not self.layers or (layer is not None and layer not in self.layers):
            known = ", ".join(self.layers) or "none"
            raise TableError(self._name, f"there is no layer {layer!r}; there are: {known}")
        table = layer or self.layers[0]
        geometry, srs = self._geometries[table]
        way = self._way(srs)
        try:
            found = self._db.execute(f"SELECT * FROM {_quoted(table)}")  # noqa: S608 - quoted
            names = [column[0] for column in found.description][:MAX_COLUMNS]
            for number, values in enumerate(found, 1):
                row = dict(zip(names, values, strict=False))
                yield _row(number, row, geometry, way)
        except (sqlite3.Error, OverflowError) as error:
            raise TableError(self._name, f"cannot be read: {error}") from None

    def _way(self, srs: int) -> Reprojection | None:
        found = self._db.execute(
            "SELECT organization, organization_coordsys_id FROM gpkg_spatial_ref_sys "
            "WHERE srs_id = ?",
            (srs,),
        ).fetchone()
        organization, code = found or ("nobody", srs)
        return epsg_of(self._name, f"{str(organization).upper()}:{code}")


def _authorize(action: int, *_: object) -> int:
    return sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _row(
    number: int, row: dict[str, Any], geometry: str, way: Reprojection | None
) -> tuple[int, dict[str, str], str | None]:
    blob = row.pop(geometry, None)
    cells = {name: as_text(value) for name, value in row.items()}
    try:
        point = _point(blob)
    except (ValueError, IndexError, struct.error):
        return number, cells, _NO_POINT
    if point and way:
        lons, lats = way.points([point[0]], [point[1]])
        point = (float(lons[0]), float(lats[0]))
    lon, lat = map(as_text, point) if point else ("", "")
    return number, {**cells, LON: lon, LAT: lat}, None


def _point(blob: Any) -> tuple[float, float] | None:
    """Return the point of a GeoPackage geometry; None if it is empty or missing.

    Raises:
        ValueError: It is no point.
    """
    if blob is None:
        return None
    if not isinstance(blob, bytes) or blob[:2] != b"GP":
        raise ValueError(blob)
    flags = blob[3]
    if flags & EMPTY:
        return None
    at = HEADER + ENVELOPES[min(flags >> 1 & 7, 4)]
    return point_of_wkb(blob, at)
