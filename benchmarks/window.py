"""A year, a box and 64 × 64 cells, against geopandas' ``.cx``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from benchmarks.case import Case, Limit, Prepared, named
from benchmarks.generate import events_parquet
from geodata.cells.columns import read_columns
from geodata.cells.density import Box, Days, EventsByDay

if TYPE_CHECKING:
    from numpy.typing import NDArray

STEP: Final = "one year of 13, a box, 64 × 64 cells"
CX: Final = "geopandas .cx"
YEAR: Final = Days(18_262, 18_627)
BOX: Final = Box(43.0, 32.0, 46.0, 35.0)


def cases() -> list[Case]:
    """Return the cases."""
    found = []
    for rows in (10_000, 100_000, 1_000_000, 10_000_000):
        limits: tuple[Limit, ...] = ()
        if rows == 1_000_000:
            limits = (Limit("ms", 1), Limit("faster", 50, CX))
        elif rows == 10_000_000:
            limits = (Limit("ms", 16),)
        found += [
            Case(STEP, "ours", rows, named(ours), limits=limits, answer="events", calls=41),
            Case(STEP, "touch the year's points", rows, named(touch), "floor", calls=41),
        ]
        if rows <= 1_000_000:
            found.append(Case(STEP, CX, rows, named(cx), "peer", answer="events", rounds=3))
    return found


def ours(rows: int) -> Prepared:
    """Return our count in cells; sorting by day is done before, once."""
    events = EventsByDay.of(*_columns(rows))
    return Prepared(lambda: events.count(YEAR, BOX, (64, 64)), lambda counts: str(counts.sum()))


def touch(rows: int) -> Prepared:
    """Return reading the coordinates of the year's events once."""
    lon, lat, day = _columns(rows)
    year = (day >= YEAR.first) & (day <= YEAR.last)
    lon, lat = lon[year], lat[year]
    return Prepared(lambda: (lon.max(), lat.max()))


def cx(rows: int) -> Prepared:
    """Return geopandas: a mask on the day, then ``.cx`` and a count in cells."""
    import geopandas

    lon, lat, day = _columns(rows)
    points = geopandas.GeoSeries.from_xy(lon, lat, crs=4326)
    frame = geopandas.GeoDataFrame({"day": day}, geometry=points)
    _ = frame.sindex

    def run() -> Any:
        year = frame[(frame.day >= YEAR.first) & (frame.day <= YEAR.last)]
        found = year.cx[BOX.west : BOX.east, BOX.south : BOX.north].geometry
        edges = ((BOX.west, BOX.east), (BOX.south, BOX.north))
        return np.histogram2d(found.x, found.y, bins=64, range=edges)[0]

    return Prepared(run, lambda counts: str(int(counts.sum())))


def _columns(rows: int) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    table = read_columns(events_parquet(rows), ["lon", "lat", "latest"])
    day = table["latest"].combine_chunks().cast("int32").to_numpy()
    return table["lon"].to_numpy(), table["lat"].to_numpy(), day
