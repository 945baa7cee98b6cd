"""Rebuild `outlines.json` from Natural Earth's 1:50m countries (public domain).

    python geodata/tables/countries/rebuild.py COUNTRIES_50M_JSON

COUNTRIES_50M_JSON is `countries-50m.json` of npm's `world-atlas` 2.0.2, TopoJSON. Shared borders
are simplified together, so that neighbours still meet.
"""

from __future__ import annotations

import json
import sys
from itertools import accumulate
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import MultiPolygon, Polygon, mapping

HERE = Path(__file__).parent
TOLERANCE = 0.07
"""Degrees² under which a triangle of an outline is dropped, as its root: about 7 km."""
SPECK = 0.01
"""Square degrees (about 100 km²) below which an island is left out where a larger part is near."""
BESIDE = 0.4
"""How near that is, in degrees."""

WITHOUT_A_NUMBER = {
    "Kosovo": "XK",
    "N. Cyprus": "XN",
    "Somaliland": "XS",
    "Siachen Glacier": "XG",
    "Indian Ocean Ter.": "XI",
}
"""Codes of ours for what has no ISO 3166-1 number."""


def main(argv: list[str]) -> int:
    """Write `outlines.json` beside this file."""
    if len(argv) != 1:
        sys.stderr.write(__doc__ or "")
        return 2
    topology = json.loads(Path(argv[0]).read_text(encoding="utf-8"))
    arcs = [_degrees(arc, topology["transform"]) for arc in topology["arcs"]]
    shapes: dict[str, list[Polygon]] = {}
    for country in topology["objects"]["countries"]["geometries"]:
        code = country.get("id") or WITHOUT_A_NUMBER[country["properties"]["name"]]
        shapes.setdefault(code, []).extend(_polygons(country, arcs))
    codes = sorted(shapes)
    whole = [MultiPolygon(shapes[code]) for code in codes]
    simplified = shapely.coverage_simplify(whole, TOLERANCE)
    features = [
        {"type": "Feature", "id": code, "properties": {}, "geometry": _rounded(outline)}
        for code, outline in zip(codes, simplified, strict=True)
    ]
    lines = ",\n".join(json.dumps(feature, separators=(",", ":")) for feature in features)
    text = f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'
    (HERE / "outlines.json").write_text(text, encoding="utf-8")
    return 0


def _degrees(arc: list[list[int]], transform: dict[str, Any]) -> list[tuple[float, float]]:
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    steps = accumulate(arc, lambda a, b: [a[0] + b[0], a[1] + b[1]])
    return [(x * kx + dx, y * ky + dy) for x, y, *_ in steps]


def _polygons(country: dict[str, Any], arcs: list[list[tuple[float, float]]]) -> list[Polygon]:
    parts = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
    return [Polygon(rings[0], rings[1:]) for rings in ([_ring(r, arcs) for r in p] for p in parts)]


def _ring(indexes: list[int], arcs: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
    for index in indexes:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc[1 if points else 0 :]
    return points


def _rounded(outline: MultiPolygon) -> dict[str, Any]:
    """Return an outline with two decimals, without the specks beside larger parts."""
    parts = shapely.get_parts(outline)
    large = parts[shapely.area(parts) > SPECK]
    mainland = shapely.multipolygons(large)  # empty for a country of specks: nothing is near
    kept = [p for p in parts if p.area > SPECK or not p.distance(mainland) <= BESIDE]
    decimals = 2 if outline.area > 1 else 3
    text = json.dumps(mapping(shapely.make_valid(MultiPolygon(kept))))
    geometry: dict[str, Any] = json.loads(text, parse_float=lambda n: round(float(n), decimals))
    return geometry


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
