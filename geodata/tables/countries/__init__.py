"""Countries as coarse outlines: does a point lie where its row says it does?

Outlines are Natural Earth's (public domain), up to about 5 km off; see ``README.md`` beside this
file. A check made with them must therefore be lenient, and is: it refuses what is far out.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import shapely
from shapely.geometry import box, shape

from geodata.gazetteer.names import name_key

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Mask = NDArray[np.bool_]

HERE: Final = Path(__file__).parent
BORDER_DEG: Final = 0.3
"""How far over an outline a point may lie and still count as inside: about 33 km."""
LAND_DEG: Final = 0.1
"""How near an outline a point counts as on land: the outlines' own error."""
SEA_DEG: Final = 1.0
"""How far out at sea a point may lie and still count as a country's: about 111 km."""
METRES_A_DEGREE: Final = 111_000.0


@dataclass(frozen=True, slots=True)
class Country:
    """A country as a source may name it.

    Attributes:
        code: ISO 3166-1 number, or a code of ours for what has none.
        name: Its English name.
        codes: The outlines that count as its own, its own first.
        boxes: Further areas that count: west, south, east, north in degrees.
    """

    code: str
    name: str
    codes: tuple[str, ...]
    boxes: tuple[tuple[float, float, float, float], ...]


def find_country(name: str) -> Country | None:
    """Return the country that goes by ``name``, in English or Arabic; None if no outline does.

    >>> find_country("العراق").name, find_country("DR Congo (Zaire)").code, find_country("Narnia")
    ('Iraq', '180', None)
    """
    return _by_name().get(name_key(name)) if name.strip() else None


def arabic_name(name: str) -> str:
    """Return the Arabic name of the country that goes by ``name``; ``name`` if none is known.

    >>> arabic_name("Iraq"), arabic_name("Narnia")
    ('العراق', 'Narnia')
    """
    found = find_country(name)
    return _arabic_names().get(found.code, name) if found else name


def country_at(lon: float, lat: float) -> str | None:
    """Return the English name of the country whose outline holds a point; None at sea.

    >>> country_at(44.4, 33.3), country_at(0.0, 0.0)
    ('Iraq', None)
    """
    return countries_at(np.array([lon]), np.array([lat]))[0]


def countries_at(lons: Floats, lats: Floats) -> list[str | None]:
    """Return the English name of the country that holds each point; None at sea.

    Args:
        lons: Degrees, WGS 84.
        lats: Likewise.
    """
    point, outline = _land().query(shapely.points(lons, lats), predicate="within")
    first = np.full(len(lons), len(_outlines()))
    np.minimum.at(first, point, outline)
    names = [*map(_name_of, _outlines()), None]
    return [names[number] for number in first.tolist()]


def commonest_country(lons: Floats, lats: Floats, *, share: float) -> Country | None:
    """Return the country that at least ``share`` of the points lie in, if there is one."""
    if not len(lons):
        return None
    for code, outline in _outlines().items():
        if np.count_nonzero(shapely.contains_xy(outline, lons, lats)) >= share * len(lons):
            return find_country(_name_of(code) or "")
    return None


def far_outside(country: Country, lons: Floats, lats: Floats, tolerance_m: float) -> Mask:
    """Tell which points lie too far out to be in ``country``.

    On other countries' land a point may be `BORDER_DEG` and ``tolerance_m`` over the border; at
    sea, `SEA_DEG` and ``tolerance_m`` off the coast.

    Args:
        country: The country the rows state.
        lons: Degrees, WGS 84.
        lats: Likewise.
        tolerance_m: What the points' own precision is worth, in metres; infinite allows all.
    """
    if not np.isfinite(tolerance_m):
        return np.zeros(len(lons), dtype=bool)
    extra = tolerance_m / METRES_A_DEGREE
    far: Mask = ~shapely.contains_xy(_grown(country, BORDER_DEG + extra), lons, lats)
    (rows,) = np.nonzero(far)
    near_coast = shapely.contains_xy(_grown(country, SEA_DEG + extra), lons[rows], lats[rows])
    rows = rows[near_coast]
    points = shapely.points(lons[rows], lats[rows])
    on_land = np.unique(_land().query(points, predicate="dwithin", distance=LAND_DEG)[0])
    far[np.delete(rows, on_land)] = False
    return far


def inside(country: Country, lons: Floats, lats: Floats) -> Mask:
    """Tell which points lie in ``country`` or within `BORDER_DEG` of it."""
    within: Mask = shapely.contains_xy(_grown(country, BORDER_DEG), lons, lats)
    return within


@lru_cache(maxsize=512)
def _grown(country: Country, by_deg: float) -> Any:
    parts = [_outlines()[code] for code in country.codes] + [box(*area) for area in country.boxes]
    grown = shapely.union_all(shapely.buffer(parts, by_deg, quad_segs=4))
    shapely.prepare(grown)
    return grown


@lru_cache(maxsize=1)
def _outlines() -> dict[str, Any]:
    features = json.loads((HERE / "outlines.json").read_text(encoding="utf-8"))["features"]
    outlines = {f["id"]: shapely.make_valid(shape(f["geometry"])) for f in features}
    shapely.prepare(list(outlines.values()))
    return outlines


@lru_cache(maxsize=1)
def _land() -> shapely.STRtree:
    return shapely.STRtree(list(_outlines().values()))


@lru_cache(maxsize=1)
def _arabic_names() -> dict[str, str]:
    with (HERE / "names.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["code"], row["also_called_ar"]) for row in csv.DictReader(file)]
    return {code: names.partition("|")[0] for code, names in rows if names}


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Country]:
    found = {}
    for row in _rows():
        also, boxes = row["counted_with"].split(), filter(None, row["boxes"].split("|"))
        areas = tuple(tuple(map(float, area.split())) for area in boxes)
        country = Country(row["code"], row["name"], (row["code"], *also), areas)  # type: ignore[arg-type]
        for names in (row["name"], row["also_called"], row["also_called_ar"]):
            found.update({name_key(name): country for name in names.split("|")})
    found.pop("", None)
    return found


@lru_cache(maxsize=1)
def _rows() -> list[dict[str, str]]:
    with (HERE / "names.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@lru_cache(maxsize=512)
def _name_of(code: str) -> str | None:
    return next((row["name"] for row in _rows() if row["code"] == code), None)
