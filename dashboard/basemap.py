"""Our own base map as data: outlines for charts, and the names of governorates."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "static" / "basemap"


@cache
def outlines(layer: str) -> list[dict[str, Any]]:
    """Return the features of ``governorates``, ``neighbours``, ``rivers`` or ``borders``.

    Rings run clockwise, as the spherical geometry of Vega wants them; GeoJSON's run the other way.
    """
    features = json.loads((HERE / f"{layer}.json").read_text(encoding="utf-8"))["features"]
    return [{**feature, "geometry": _clockwise(feature["geometry"])} for feature in features]


@cache
def governorate_names(lang: str) -> dict[str, str]:
    """Return the names of Iraq's governorates in ``lang``, by ISO 3166-2 code."""
    names = tomllib.loads((HERE / "names.toml").read_text(encoding="utf-8"))
    return {place["id"]: place[lang] for place in names["governorate"]}


def _clockwise(geometry: dict[str, Any]) -> dict[str, Any]:
    kind, rings = geometry["type"], geometry["coordinates"]
    if kind == "Polygon":
        return {"type": kind, "coordinates": _polygon(rings)}
    if kind == "MultiPolygon":
        return {"type": kind, "coordinates": [_polygon(polygon) for polygon in rings]}
    return geometry


def _polygon(rings: list[Any]) -> list[Any]:
    """Return a polygon with its outer ring clockwise and its holes the other way."""
    outer, *holes = rings
    return [_turned(outer, left=False), *(_turned(hole, left=True) for hole in holes)]


def _turned(ring: list[Any], *, left: bool) -> list[Any]:
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))
    return ring if (area > 0) is left else ring[::-1]
