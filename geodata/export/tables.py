"""CSV: the same rows as the GeoJSON, lossless, one column a field."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from geodata.export.fields import FIELDS

if TYPE_CHECKING:
    from geodata.export.geojson import Collected

POINT_FIELDS = {
    "lon": "Longitude of the feature's point, degrees, WGS 84 (EPSG:4326); empty without a place.",
    "lat": "Latitude, likewise.",
}
"""The two columns a CSV file has besides the fields of `geodata.export.fields`."""


def dump_csv(collected: Collected, what: str) -> bytes:
    """Return the features as CSV: UTF-8 without a BOM, a header, lines ended as RFC 4180 has it.

    Cells are as they are in the data, so text that begins like a formula stays so; a null is an
    empty cell.

    Args:
        collected: What `geodata.export.geojson` made.
        what: Which export it is; decides the columns.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*FIELDS[what], *POINT_FIELDS])
    writer.writerows(_cells(feature) for feature in collected["features"])
    return text.getvalue().encode()


def _cells(feature: dict[str, Any]) -> list[Any]:
    geometry = feature["geometry"]
    point = geometry["coordinates"] if geometry else (None, None)
    return [*feature["properties"].values(), *point]
