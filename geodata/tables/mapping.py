"""Which column of a file is which field: as its layout has it, then as the user says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.errors import MappingError
from geodata.tables.layouts import FIELDS, JOINED, Columns, Layout, columns_of, plain_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ALSO: Final = {
    "longitude": "lon", "latitude": "lat", "date": "when", "key": "event_key", "id": "event_key",
    "place": "place_name", "name": "place_name", "type": "event_type", "note": "notes",
    "text": "notes", "start": "when", "end": "until",
}  # fmt: skip
"""Other words for fields that people may use in a mapping."""


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
    placed = {"lon", "lat"} & mapping.keys()
    named = any(ALSO.get(name, name) in {"place_name", "notes"} for name in told)
    if len(placed) == 1 or (not placed and layout.name != "atlas" and not named):
        lacking = " and ".join(sorted({"lon", "lat"} - placed, reverse=True))
        raise MappingError(file, f"no column for {lacking} was found", columns)
    if missing := sorted(layout.required - mapping.keys() - {"lon", "lat"}):
        why = f"no column for {', '.join(missing)} was found, which {layout.title} has"
        raise MappingError(file, why, columns)
    return mapping


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
