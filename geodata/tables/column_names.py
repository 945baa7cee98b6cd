"""What the columns of a file may be called: plain, without units, without what they stand in."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_LETTERS: Final = str.maketrans("أإآٱةى", "ااااهي", "ـًٌٍَُِّْ")
_BRACKETS: Final = re.compile(r"[(\[{][^)\]}]*[)\]}]|[°:*]+")
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_COORDINATES: Final = {"lat", "latitude", "lon", "long", "lng", "longitude"}
_OF_AREAS: Final = {"centroid", "center", "centre", "middle", "bbox", "bounds", "min", "max"}
"""Words before a coordinate that is no event's, but an area's."""
_VALUES: Final = {"name", "title", "text", "value", "$date", "$oid", "en", "ar"}
"""Members that say what the object they stand in is: ``{"actor": {"name": "..."}}``."""
_OF_ANYTHING: Final = {"id", "key", "uid", "type", "kind", "category", "code", "country", "note"}
"""Members that say nothing of the event if they stand in another object."""


def plain_name(column: str) -> str:
    """Return a column's name as layouts write it; spellings of Arabic letters are one.

    >>> plain_name(" EVENT_ID_CNTY"), plain_name("Source Scale"), plain_name("التأريخ")
    ('event_id_cnty', 'source_scale', 'التاريخ')
    """
    name = column.strip().strip("\ufeff").lower().replace("-", "_").translate(_LETTERS)
    return "_".join(name.split())


def bare_name(column: str) -> str:
    """Return a column's plain name without what is in brackets, such as a unit.

    >>> bare_name("Longitude (decimal degrees)"), bare_name("Date*")
    ('longitude', 'date')
    """
    return plain_name(_BRACKETS.sub("", column))


def known_names(columns: list[str]) -> dict[str, str]:
    """Return the column each name stands for: its own first, then shorter ones.

    A name with dots, as members of objects have it and R writes spaces, or in camel case stands
    for the same with underscores; it stands for its last part if no other column ends in it.

    >>> known_names(["eventDate", "location.lat", "actor.name", "site_lon"]).keys() >= {
    ...     "event_date", "lat", "actor", "lon"
    ... }
    True
    >>> "lat" in known_names(["from.lat", "to.lat"])
    False
    """
    known: dict[str, str] = {}
    for named in (plain_name, bare_name, _underscored, _snaked):
        _add(known, columns, named)
    for named in (_last_part, _coordinate):
        last = Counter(map(named, columns))
        _add(known, [column for column in columns if last[named(column)] == 1], named)
    _add(known, columns, _around)
    return known


def _add(known: dict[str, str], columns: Iterable[str], named: Callable[[str], str]) -> None:
    for column in columns:
        if name := named(column):
            known.setdefault(name, column)


def _underscored(column: str) -> str:
    return plain_name(column).replace(".", "_")


def _snaked(column: str) -> str:
    """Return a name written in camel case with underscores: ``eventDate`` is ``event_date``."""
    return plain_name(_HUMP.sub("_", column)) if _HUMP.search(column) else ""


def _coordinate(column: str) -> str:
    """Return the coordinate a name ends in, such as that of ``ActionGeo_Lat``."""
    *before, name = (_snaked(column) or plain_name(column)).split("_")
    return name if name in _COORDINATES and not _OF_AREAS.intersection(before) else ""


def _last_part(column: str) -> str:
    """Return the last part of a name with dots; empty if it has none, or says too little."""
    *before, name = plain_name(column).split(".")
    told = name not in _VALUES | _OF_ANYTHING and not _OF_AREAS.intersection(before)
    return name if before and told else ""


def _around(column: str) -> str:
    """Return what stands around a part that only says "name" or "value"."""
    before, _, name = plain_name(column).rpartition(".")
    return before.rpartition(".")[2] if name in _VALUES else ""
