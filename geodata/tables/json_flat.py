"""A JSON object as a row of text: the members of its members under names with dots."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from geodata.tables.raw import LAT, LON, as_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_DEPTH: Final = 4
"""Objects further in stay text."""
MAX_MEMBERS: Final = 100
"""An object with more members is a table of its own; it stays text."""
NO_OBJECT: Final = "the row is no object"

Row = dict[str, str]


def flat(value: Any) -> tuple[Row, str | None]:
    """Return an object as a row of text, and what is wrong with it.

    A feature's properties are its columns, and the point of its geometry two more. Members of
    objects become columns with a dot in their name; lists and geometries stay JSON text.

    >>> flat({"id": 7, "location": {"lat": 33.3, "lon": 44.4}})
    ({'id': '7', 'location.lat': '33.3', 'location.lon': '44.4'}, None)
    """
    if not isinstance(value, dict):
        return {"row": as_cell(value)}, NO_OBJECT
    if value.get("type") != "Feature" or "geometry" not in value:
        return _row(value), None
    properties = value.get("properties") or {}
    if not isinstance(properties, dict):
        return {"row": as_cell(value)}, NO_OBJECT
    row = _row(properties)
    if "id" in value:
        row.setdefault("id", as_cell(value["id"]))
    return _with_point(row, value["geometry"])


def holds_columns(value: Any) -> bool:
    """Tell whether an object seems to be a table by columns: each a list, or numbered cells.

    >>> holds_columns({"id": [1, 2], "lat": [33.3, 33.4]}), holds_columns({"id": {"0": 1}})
    (True, True)
    """
    if not isinstance(value, dict) or not value:
        return False
    members = list(value.values())
    if all(isinstance(value.get(name), list) for name in ("columns", "data")):
        return True
    if all(isinstance(member, list) for member in members):
        return len({len(member) for member in members}) == 1
    return all(isinstance(member, dict) and "0" in member for member in members)


def as_cell(value: Any) -> str:
    """Return a JSON value as a cell of text."""
    if isinstance(value, dict | list):
        try:
            return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        except RecursionError:
            return "(nests too deep)"
    return as_text(value)


def _row(members: Mapping[Any, Any]) -> Row:
    row: Row = {}
    for name, value in _leaves(members, "", 1):
        row.setdefault(name, as_cell(value))
    return row


def _leaves(members: Mapping[Any, Any], before: str, depth: int) -> Iterator[tuple[str, Any]]:
    for name, value in members.items():
        if isinstance(value, dict) and depth < MAX_DEPTH and _is_opened(value):
            yield from _leaves(value, f"{before}{name}.", depth + 1)
        else:
            yield f"{before}{name}", value


def _is_opened(value: Mapping[Any, Any]) -> bool:
    """Tell whether an object's members are columns: a geometry is one cell."""
    return 0 < len(value) <= MAX_MEMBERS and not {"type", "coordinates"} <= value.keys()


def _with_point(row: Row, geometry: Any) -> tuple[Row, str | None]:
    if geometry is None:
        return {**row, LON: "", LAT: ""}, None
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    point = geometry.get("coordinates") if isinstance(geometry, dict) else None
    if kind == "MultiPoint" and isinstance(point, list) and len(point) == 1:
        kind, point = "Point", point[0]
    if kind != "Point":
        return row, f"the geometry is no point but {str(kind)[:40]}"
    if point == []:
        return {**row, LON: "", LAT: ""}, None
    if not isinstance(point, list) or len(point) not in {2, 3}:
        return row, "the point has no two coordinates"
    return {**row, LON: as_cell(point[0]), LAT: as_cell(point[1])}, None
