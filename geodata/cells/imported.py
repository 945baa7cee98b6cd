"""Imported events of all tables as columns sorted by day: what a map of a million is drawn of.

An event stands at its position in this order; who asks for more about it names the position, and
`Imported.rows` reads its texts from the table it came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from geodata.cells.columns import read_columns
from geodata.tables.layouts import DATE_PRECISIONS, RADIUS_M

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geodata.tables.shelf import ShelvedTable

PLACES: Final = tuple(RADIUS_M)
"""Precisions of a place, finest first, by the numbers in ``place``."""
DATES: Final = DATE_PRECISIONS
"""Precisions of a date, by the numbers in ``date``."""
MOST_KINDS: Final = 24
"""So many types of events are told apart, the most frequent; the others are one, the empty word."""
_READ: Final = ("earliest", "latest", "lon", "lat", "date_precision", "place_precision", "radius_m")
_NUMBERED: Final = np.uint8


@dataclass(frozen=True, slots=True, eq=False)
class Imported:
    """The dated events of imported tables, by first possible day, then last, then table and row.

    Attributes:
        tables: The tables, whose positions stand in ``table``.
        kinds: The types of events, whose positions stand in ``kind``; the last is all others.
        day_from: First possible day of each event, days since 1970-01-01, ascending.
        day_to: Last possible day, inclusive.
        lon: Degrees, WGS 84 (EPSG:4326); NaN without a point.
        lat: Likewise.
        radius_m: Metres the place may be off; NaN if unknown.
        place: Positions in `PLACES`.
        date: Positions in `DATES`.
        kind: Positions in ``kinds``.
        table: Positions in ``tables``.
        row: The row of its table each event stands in, from 0.
        undated: How many rows have no day on either side, and so no place in time.
    """

    tables: tuple[ShelvedTable, ...]
    kinds: tuple[str, ...]
    day_from: NDArray[np.int32]
    day_to: NDArray[np.int32]
    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    radius_m: NDArray[np.float64]
    place: NDArray[np.uint8]
    date: NDArray[np.uint8]
    kind: NDArray[np.uint8]
    table: NDArray[np.uint8]
    row: NDArray[np.int32]
    undated: int

    def __len__(self) -> int:
        """Return how many events are dated."""
        return len(self.row)

    @classmethod
    def of(cls, tables: Sequence[ShelvedTable]) -> Self:
        """Read the tables of a shelf, at most 255, and sort their events once.

        Raises:
            TableError: A table cannot be read.
        """
        tables = tuple(tables)[: np.iinfo(_NUMBERED).max]
        read = [read_columns(table.events, (*_READ, "event_type")) for table in tables]
        columns = [_columns(one, number) for number, one in enumerate(read)]
        kinds, kind = _kinds([one["event_type"] for one in read])
        joined = {name: _joined([one[name] for one in columns], name) for name in _TYPES}
        joined["kind"] = kind
        dated = joined["day_from"] != _NEVER
        order = np.lexsort((joined["day_to"][dated], joined["day_from"][dated]))
        kept = np.flatnonzero(dated)[order]
        sorted_columns = {name: values[kept] for name, values in joined.items()}
        undated = int(len(dated) - len(kept))
        return cls(tables=tables, kinds=kinds, undated=undated, **sorted_columns)


_NEVER: Final = np.iinfo(np.int32).min
_TYPES: Final[dict[str, Any]] = {
    "day_from": np.int32,
    "day_to": np.int32,
    "lon": np.float64,
    "lat": np.float64,
    "radius_m": np.float64,
    "place": np.uint8,
    "date": np.uint8,
    "table": np.uint8,
    "row": np.int32,
}


def _columns(read: pa.Table, number: int) -> dict[str, NDArray[Any]]:
    """Return columns as arrays; a day that is missing on one side is that of the other."""
    earliest, latest = read["earliest"], read["latest"]
    points = {name: _floats(read[name]) for name in ("lon", "lat", "radius_m")}
    nowhere = ~(np.isfinite(points["lon"]) & np.isfinite(points["lat"]))
    points["lon"][nowhere] = points["lat"][nowhere] = np.nan
    return {
        "day_from": _days(pc.coalesce(earliest, latest)),
        "day_to": _days(pc.coalesce(latest, earliest)),
        **points,
        "place": _codes(read["place_precision"], PLACES),
        "date": _codes(read["date_precision"], DATES),
        "table": np.full(len(read), number, _NUMBERED),
        "row": np.arange(len(read), dtype=np.int32),
    }


def _joined(parts: list[NDArray[Any]], name: str) -> NDArray[Any]:
    return np.concatenate([np.empty(0, _TYPES[name]), *parts], dtype=_TYPES[name])


def _days(days: pa.ChunkedArray) -> NDArray[np.int32]:
    filled = pc.fill_null(days.cast(pa.int32()), int(_NEVER))
    return np.asarray(filled.to_numpy(), dtype=np.int32)


def _floats(values: pa.ChunkedArray) -> NDArray[np.float64]:
    return np.array(pc.fill_null(values, np.nan).to_numpy(), dtype=np.float64)


def _codes(texts: pa.ChunkedArray, known: Sequence[str]) -> NDArray[np.uint8]:
    """Return each word's position among the known ones; any other word is "unknown"."""
    found = pc.fill_null(pc.index_in(texts, pa.array(known)), known.index("unknown"))
    return np.asarray(found.to_numpy(), dtype=np.uint8)


def _kinds(columns: list[pa.ChunkedArray]) -> tuple[tuple[str, ...], NDArray[np.uint8]]:
    """Return the most frequent types of events, by name, then "" for the others; and each row's."""
    chunks = [chunk for column in columns for chunk in column.chunks]
    words = pa.chunked_array(chunks, pa.string())
    counted = words.value_counts().to_pylist()
    ranked = sorted((-one["counts"], one["values"] or "") for one in counted)
    named = sorted([word for _, word in ranked if word][:MOST_KINDS])
    found = pc.fill_null(pc.index_in(words, pa.array(named, pa.string())), len(named))
    return (*named, ""), np.asarray(found.to_numpy(), dtype=np.uint8)
