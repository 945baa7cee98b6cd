"""Which column of a file is which field: as its layout has it, then as the user says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.errors import MappingError
from geodata.tables.column_names import plain_name
from geodata.tables.date_parts import PARTS
from geodata.tables.layouts import (
    FIELDS,
    JOINED,
    Columns,
    Layout,
    columns_of,
    is_placed,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ALSO: Final = {
    "longitude": "lon", "latitude": "lat", "date": "when", "key": "event_key", "id": "event_key",
    "place": "place_name", "name": "place_name", "type": "event_type", "note": "notes",
    "text": "notes", "start": "when", "end": "until", "wkt": "point", "latlon": "point",
    "coordinates": "point", "mgrs": "point",
}  # fmt: skip
"""Other words for fields that people may use in a mapping."""


GRIDS: Final = {"utm", "grid", "grid_ref", "grid_reference", "easting", "northing"}
"""Columns that say where something is, but not in degrees."""
COUNTED: Final = {"week", "month", "year", "centroid_latitude"}
"""Columns one of which a table of counts has beside ``events``."""


def mapping_of(
    file: str, columns: Sequence[str], layout: Layout, told: Mapping[str, Sequence[str]]
) -> Columns:
    """Return the columns each field is read from: those of the layout, then those the user names.

    A field for which the user names no column is not read.

    Raises:
        MappingError: A column or field is not there, or none holds the place.
    """
    mapping = columns_of(layout, columns)
    if layout.name == "atlas" and "date_precision" not in mapping:
        mapping = {name: c for name, c in mapping.items() if name not in {"earliest", "latest"}}
    for name, chosen in told.items():
        field = _field(file, name, chosen, columns)
        mapping[field] = tuple(_found(file, column, columns) for column in chosen)
    mapping = {name: found for name, found in mapping.items() if found}
    said = {ALSO.get(plain_name(name), plain_name(name)) for name, chosen in told.items() if chosen}
    mapping = _one_place(_one_date(mapping, said), said)
    placed = {"lon", "lat"} & mapping.keys()
    named = said & {"place_name", "notes"} or layout.name == "atlas"
    if not is_placed(mapping) and (placed or not named):
        raise MappingError(file, _lacking(placed, columns, mapping), columns)
    if missing := sorted(layout.required - mapping.keys() - {"lon", "lat"}):
        why = f"no column for {', '.join(missing)} was found, which {layout.title} has"
        raise MappingError(file, why, columns)
    return mapping


def _one_date(mapping: Columns, said: set[str]) -> Columns:
    """Return a mapping with a date in one column or in columns for its parts, not in both."""
    parts = set(PARTS) & mapping.keys()
    only_a_day = {"year", "month"} <= parts and mapping.get("when") == mapping.get("day")
    in_parts = "year" in parts and "when" not in said
    in_parts = in_parts and bool(said & parts or only_a_day or "when" not in mapping)
    left_out = {"when"} if in_parts else set(PARTS)
    return {name: columns for name, columns in mapping.items() if name not in left_out}


def _one_place(mapping: Columns, said: set[str]) -> Columns:
    """Return a mapping with a point in two columns or in one, not in both."""
    pair = {"lon", "lat"}
    in_one = "point" in mapping and ("point" in said or not pair <= mapping.keys())
    left_out = pair if in_one and not said & pair else {"point"} if not in_one else set()
    found = {name: columns for name, columns in mapping.items() if name not in left_out}
    if "point" in found and found.get("place_name") == found["point"] and "place_name" not in said:
        del found["place_name"]
    return found


def _lacking(placed: set[str], columns: Sequence[str], mapping: Columns) -> str:
    """Return what is missing of a place, and the way out for tables of counts, grids or names."""
    names = {plain_name(column) for column in columns}
    if not placed and "events" in names and names & COUNTED:
        return (
            "it is a table of counts by week, month or area, not of events: "
            "bring the table of single events, or map the middle of each area"
        )
    lacking = " and ".join(sorted({"lon", "lat"} - placed, reverse=True))
    why = f"no column for {lacking} was found"
    if grids := [column for column in columns if plain_name(column) in GRIDS]:
        read = "are not read, but for MGRS, with --map point=COLUMN"
        return f"{why}, and references to a grid such as {grids[0]!r} {read}"
    if not placed and "place_name" in mapping:
        column = mapping["place_name"][0]
        return f"{why}; to go by the names of places alone, say --map place_name={column!r}"
    return why


def _field(file: str, name: str, chosen: Sequence[str], columns: Sequence[str]) -> str:
    """Return the field a user means by ``name``."""
    field = ALSO.get(plain_name(name), plain_name(name))
    if field not in FIELDS:
        why = f"there is no field {name!r}, only {', '.join(FIELDS)}"
        raise MappingError(file, why, columns)
    if len(chosen) > 1 and field not in JOINED:
        raise MappingError(file, f"{field} can be only one column", columns)
    return field


def _found(file: str, column: str, columns: Sequence[str]) -> str:
    if column in columns:
        return column
    alike = [name for name in columns if plain_name(name) == plain_name(column)]
    if len(alike) != 1:
        raise MappingError(file, f"there is no column {column!r}", columns)
    return alike[0]
