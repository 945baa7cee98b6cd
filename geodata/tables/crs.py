"""Coordinates that are not longitude and latitude, made so: only systems with an EPSG number."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from geodata.errors import TableError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

WGS84: Final = {4326, 4979}
_EPSG: Final = re.compile(r"(?:urn:ogc:def:crs:)?EPSG:(?:[0-9.]*:)?([0-9]{4,6})", re.IGNORECASE)
_CRS84: Final = re.compile(r".*CRS84h?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reprojection:
    """The way from the system with an EPSG number to degrees, WGS 84."""

    epsg: int

    def points(self, x: Any, y: Any) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return longitudes and latitudes; what cannot be reached is infinite."""
        lons, lats = _transformer(self.epsg).transform(x, y)
        return np.asarray(lons), np.asarray(lats)

    def columns(self, x: pa.Array, y: pa.Array) -> tuple[pa.Array, pa.Array]:
        """Return two columns of text as longitudes and latitudes; what is no number stays."""
        try:
            known = [_numbers(column) for column in (x, y)]
        except pa.ArrowInvalid:
            return x, y  # a cell is no number: the checks will say so, row by row
        lons, lats = self.points(*known)
        return pa.array(lons, from_pandas=True), pa.array(lats, from_pandas=True)


def _numbers(column: pa.Array) -> Any:
    blank_is_null = pc.replace_with_mask(column, pc.equal(column, ""), pa.scalar(None, column.type))
    return pc.cast(blank_is_null, pa.float64()).to_numpy(zero_copy_only=False)


def epsg_of(file: str, name: str) -> Reprojection | None:
    """Return the way from a coordinate system to WGS 84; None if it is WGS 84.

    Args:
        file: The file that states it.
        name: ``EPSG:32638``, ``urn:ogc:def:crs:EPSG::32638`` or ``OGC:CRS84``.

    Raises:
        TableError: The system has no EPSG number, or an unknown one.
    """
    if _CRS84.fullmatch(name):
        return None
    number = _EPSG.fullmatch(name)
    if not number:
        why = f"its coordinates are in {name[:60]!r}; save it in WGS 84 (EPSG:4326)"
        raise TableError(file, why)
    code = int(number[1])
    if code in WGS84:
        return None
    from pyproj.exceptions import CRSError  # noqa: PLC0415 - seldom needed

    try:
        _transformer(code)
    except CRSError:
        raise TableError(file, f"EPSG:{code} is no coordinate system known here") from None
    return Reprojection(code)


def crs_of_geojson(file: str, members: Mapping[str, Any]) -> Reprojection | None:
    """Return what an old GeoJSON's ``crs`` member asks for; only names count, never links."""
    crs = members.get("crs")
    if crs is None:
        return None
    name = crs.get("properties", {}).get("name") if isinstance(crs, dict) else None
    if not isinstance(name, str):
        raise TableError(file, "its crs is no name; save it in WGS 84, without a crs member")
    return epsg_of(file, name)


def crs_of_geoparquet(file: str, crs: Any) -> Reprojection | None:
    """Return what a GeoParquet column's ``crs`` (PROJJSON, or none) asks for."""
    if crs is None:
        return None
    identity = crs.get("id") if isinstance(crs, dict) else None
    if not isinstance(identity, dict):
        why = f"its coordinate system has no EPSG number: {json.dumps(crs)[:60]}"
        raise TableError(file, why)
    return epsg_of(file, f"{identity.get('authority')}:{identity.get('code')}")


@lru_cache(maxsize=8)
def _transformer(epsg: int) -> Any:
    from pyproj import Transformer  # noqa: PLC0415 - seldom needed

    return Transformer.from_crs(epsg, 4326, always_xy=True)
