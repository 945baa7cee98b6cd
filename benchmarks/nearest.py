"""Nearest base: against the bare conversion of coordinates, and geopandas in UTM."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from benchmarks.case import Case, Limit, Prepared, named
from benchmarks.generate import EAST, NORTH, SEED, SOUTH, WEST, events_parquet
from geodata.cells.columns import read_columns
from geodata.gazetteer.gazetteer import load_gazetteer
from geodata.join import Nearest, Places

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

FEW: Final = "nearest of 12 bases within 50 km"
MANY: Final = "nearest of 50,000 places within 50 km"
WITHIN_M: Final = 50_000
BARE: Final = "bare lon-lat to ECEF"
UTM: Final = "geopandas sjoin_nearest, UTM"
GEOD: Final = "pyproj.Geod, every pair that can be"


def cases() -> list[Case]:
    """Return the cases of both numbers of places."""
    found = []
    for rows in (10_000, 100_000, 1_000_000, 10_000_000):
        growth = (Limit("growth", 1.05, rows=1_000_000),) if rows > 1_000_000 else ()
        big = rows == 1_000_000
        few = (Limit("ratio", 2, BARE), Limit("faster", 15, UTM)) if big else ()
        many = (Limit("ratio", 8, BARE), Limit("faster", 15, UTM)) if big else ()
        for step, ours, limits in ((FEW, few_ours, few), (MANY, many_ours, many)):
            found += [
                Case(step, "ours", rows, named(ours), limits=limits + growth, answer="places"),
                Case(step, BARE, rows, named(bare), "floor"),
            ]
        if rows <= 1_000_000:
            found += [
                Case(FEW, GEOD, rows, named(few_geod), "truth", answer="places", calls=1, rounds=1),
                Case(
                    MANY, GEOD, rows, named(many_geod), "truth", answer="places", calls=1, rounds=1
                ),
                Case(FEW, UTM, rows, named(few_utm), "peer", calls=1, rounds=2),
                Case(MANY, UTM, rows, named(many_utm), "peer", calls=1, rounds=2),
            ]
    return found


def few_places() -> Places:
    """Return the twelve bases."""
    return Places.of(load_gazetteer())


def many_places() -> Places:
    """Return 50,000 invented places, as many as towns and villages in a gazetteer."""
    draw = np.random.default_rng(SEED)
    lon, lat = draw.uniform(WEST, EAST, 50_000), draw.uniform(SOUTH, NORTH, 50_000)
    return Places.from_rows(
        (f"p{at}", x, y, 0) for at, (x, y) in enumerate(zip(lon, lat, strict=True))
    )


def points(rows: int) -> tuple[Floats, Floats]:
    """Return longitudes and latitudes of the generated table."""
    table = read_columns(events_parquet(rows), ["lon", "lat"])
    return table["lon"].to_numpy(), table["lat"].to_numpy()


def few_ours(rows: int) -> Prepared:
    """Return our search among the bases."""
    return _ours(rows, few_places())


def many_ours(rows: int) -> Prepared:
    """Return our search among many places."""
    return _ours(rows, many_places())


def bare(rows: int) -> Prepared:
    """Return the textbook's conversion to geocentric coordinates, and nothing else."""
    lon, lat = points(rows)

    def convert() -> tuple[Floats, Floats, Floats]:
        turn, tilt = np.radians(lon), np.radians(lat)
        sine, cosine = np.sin(tilt), np.cos(tilt)
        normal = 6_378_137.0 / np.sqrt(1 - 0.0066943799901413165 * sine * sine)
        across = normal * cosine
        return across * np.cos(turn), across * np.sin(turn), normal * 0.9933056200098587 * sine

    return Prepared(convert)


def few_geod(rows: int) -> Prepared:
    """Return the truth: every base measured to every row."""
    places = few_places()
    return _geod(rows, places, lambda chunk: np.tile(np.arange(len(places.ids)), (len(chunk), 1)))


def many_geod(rows: int) -> Prepared:
    """Return the truth: the ten places nearest by chord measured to every row."""
    from scipy.spatial import cKDTree

    places = many_places()
    tree = cKDTree(_unit(places.lon, places.lat))
    return _geod(rows, places, lambda chunk: np.sort(tree.query(chunk, 10)[1], axis=1))


def few_utm(rows: int) -> Prepared:
    """Return geopandas among the bases."""
    return _utm(rows, few_places())


def many_utm(rows: int) -> Prepared:
    """Return geopandas among many places."""
    return _utm(rows, many_places())


def _ours(rows: int, places: Places) -> Prepared:
    lon, lat = points(rows)
    places.nearest(lon[:100], lat[:100], within_m=WITHIN_M)
    return Prepared(lambda: places.nearest(lon, lat, within_m=WITHIN_M, threads=-1), _answer)


def _geod(rows: int, places: Places, candidates: Callable[[Floats], NDArray[Any]]) -> Prepared:
    from pyproj import Geod

    lon, lat = points(rows)
    geod = Geod(ellps="WGS84")

    def measured(part: slice) -> tuple[NDArray[Any], Floats]:
        which = candidates(_unit(lon[part], lat[part]))
        many = which.shape[1]
        here = np.repeat(lon[part], many), np.repeat(lat[part], many)
        metres = geod.inv(*here, places.lon[which.ravel()], places.lat[which.ravel()])[2]
        metres = metres.reshape(which.shape)
        best = metres.argmin(axis=1)[:, None]
        return np.take_along_axis(which, best, 1)[:, 0], np.take_along_axis(metres, best, 1)[:, 0]

    def run() -> Nearest:
        parts = [measured(slice(start, start + 50_000)) for start in range(0, len(lon), 50_000)]
        place, metres = (np.concatenate(column) for column in zip(*parts, strict=True))
        place, metres = (
            np.where(metres <= WITHIN_M, place, -1),
            np.where(metres <= WITHIN_M, metres, np.nan),
        )
        return Nearest(place.astype(np.int32), metres, np.empty((0, 2), np.int64))

    return Prepared(run, _answer)


def _utm(rows: int, places: Places) -> Prepared:
    import geopandas

    bases = geopandas.GeoSeries.from_xy(places.lon, places.lat, crs=4326).to_crs(32638)
    right = geopandas.GeoDataFrame({"id": places.ids}, geometry=bases)
    lon, lat = points(rows)
    left = geopandas.GeoDataFrame(geometry=geopandas.points_from_xy(lon, lat, crs=4326))

    def run() -> object:
        return left.to_crs(32638).sjoin_nearest(right, max_distance=WITHIN_M, distance_col="m")

    return Prepared(run)


def _unit(lon: Floats, lat: Floats) -> Floats:
    turn, tilt = np.radians(lon), np.radians(lat)
    return np.column_stack([np.cos(tilt) * np.cos(turn), np.cos(tilt) * np.sin(turn), np.sin(tilt)])


def _answer(found: Nearest) -> str:
    """Return a checksum of every place, and of every distance to the centimetre."""
    centimetres = np.where(found.place >= 0, found.distance_m.round(2), -1)
    parts = found.place.astype("<i4").tobytes() + centimetres.astype("<f8").tobytes()
    return hashlib.blake2b(parts, digest_size=6).hexdigest()
